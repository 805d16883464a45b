# ruff: noqa: E501
"""Fillable fields of a PDF as an order: "Item 3", "qty_3", "Ship to ZIP". The name or label of a field says what is in it.

Only where the fields themselves hold order lines; otherwise the page is read as print.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, PaymentMethod, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import FormField, Reading
from orderproc.parsing.base import Context
from orderproc.parsing.dates import DateStyle, find_date
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.numbers import NumberStyle, parse_number, parse_quantity
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.party.addresslabels import ADDRESS_LABELS
from orderproc.parsing.party.partynames import Party, party_listed
from orderproc.parsing.party.places import country_of, state_of
from orderproc.parsing.words import bare

_LINE_ROLES = {
    Role.SKU: "sku", Role.ITEM: "sku", Role.DESCRIPTION: "description", Role.QUANTITY: "quantity", Role.UNIT: "unit", Role.PRICE: "unit_price", Role.AMOUNT: "extended_price",
}  # fmt: skip
_PARTY_NAMES = {Party.SHIP_TO: "ship_to", Party.BILL_TO: "bill_to", Party.SOLD_TO: "sold_to", Party.VENDOR: "vendor"}
_NO_VALUE = frozenset({"", "off", "no", "false", "0"})


def spaced(name: str) -> str:
    """ "shipToZip_2" → "ship To Zip 2": names as programs write them, in words."""
    name = name.rsplit(".", 1)[-1] if re.search(r"\.[A-Za-z]", name) else name
    name = re.sub(r"(?<=[a-zé])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])", " ", name)
    return " ".join(re.sub(r"[_\[\]().-]+", " ", name).split())


def line_of(name: str) -> tuple[int, str] | None:
    """Which line and column a field's name means: "Item 3" → (3, "sku"), "Row2 Qty" → (2, "quantity")."""
    words = spaced(name)
    match = re.fullmatch(r"(?i)(?:row|line|item)?\s*(\d{1,3})\s+(\D+)|(\D+?)\s*(?:row|line)?\s*(\d{1,3})", words)
    if not match:
        return None
    number, label = int(match[1] or match[4]), (match[2] or match[3]).strip()
    role = role_of(label)
    if role is None and (stripped := re.sub(r"(?i)^(?:item|line|row|product)\s+|\s+(?:row|line)$", "", label)) != label:
        role = role_of(stripped)
    column = _LINE_ROLES.get(role) if role else None
    return (number, column) if column else None


def read_fields(reading: Reading, context: Context) -> OrderDraft | None:
    """The order in the fields; None where they hold none."""
    own = [f for f in reading.fields if not f.name.startswith("form:")]
    filled = [f for f in own if (f.value or "").strip()]
    cells: dict[int, dict[str, FormField]] = defaultdict(dict)
    rest: list[FormField] = []
    for one in filled:
        place = line_of(one.name)
        if place and place[1] not in cells[place[0]]:
            cells[place[0]][place[1]] = one
        else:
            rest.append(one)
    rows = {n: row for n, row in sorted(cells.items()) if "quantity" in row or "sku" in row}
    if not any("quantity" in row and ("sku" in row or "description" in row) for row in rows.values()):
        return None
    texts = [f.value or "" for f in filled]
    style = NumberStyle.of(texts, context.shop.locale)
    dates = DateStyle.of(texts, context.shop.country)
    issues: list[Issue] = []
    lines = tuple(_line(row, style, n, issues) for n, row in enumerate(rows.values()))
    draft = OrderDraft(
        kind=Kind.ORDER,
        kind_reason="a fillable form with order lines in its fields",
        layout="fillable PDF",
        lines=lines,
        pages=tuple(p.number for p in reading.pages),
    )
    return _header(draft, rest, style, dates, context, issues)


def _field(one: FormField, value: Any) -> Field[Any]:
    return Field(
        value=value,
        raw=one.value,
        confidence=one.confidence,
        page=one.page,
        box=one.box,
        lattice=one.lattice,
        source=f"field '{one.name}'",
    )


def _line(row: dict[str, FormField], style: NumberStyle, index: int, issues: list[Issue]) -> DraftLine:
    quantity: Field[Decimal] = Field()
    unit: Field[str] = Field()
    if "quantity" in row:
        read = parse_quantity(row["quantity"].value or "", style)
        quantity = _field(row["quantity"], read.value if read else None)
        unit = _field(row["quantity"], read.unit) if read and read.unit else unit
        doubt = read.doubt if read else f"the quantity {row['quantity'].value!r} is no number"
        if doubt:
            issues.append(
                Issue(
                    code=Code.QUANTITY_DOUBTFUL,
                    message=f"Line {index + 1}: {doubt}.",
                    field=f"lines[{index}].quantity",
                    page=row["quantity"].page,
                    box=row["quantity"].box,
                )
            )
    if "unit" in row:
        unit = _field(row["unit"], (row["unit"].value or "").strip())
    texts: dict[str, Any] = {
        n: _field(row[n], " ".join((row[n].value or "").split())) for n in ("sku", "description") if n in row
    }
    money: dict[str, Any] = {
        n: _field(row[n], parse_number(row[n].value or "", style)) for n in ("unit_price", "extended_price") if n in row
    }
    first = next(iter(row.values()))
    return DraftLine(
        quantity=quantity,
        unit=unit,
        **texts,
        **money,
        raw=" ".join((f.value or "") for f in row.values()),
        page=first.page,
        box=first.box,
    )


def _header(
    draft: OrderDraft,
    rest: Sequence[FormField],
    style: NumberStyle,
    dates: DateStyle,
    context: Context,
    issues: list[Issue],
) -> OrderDraft:
    addresses: dict[str, dict[str, Field[str]]] = defaultdict(dict)
    header: dict[str, Any] = {}
    payment: dict[str, Any] = {}
    sums: dict[str, Field[Decimal]] = {}
    for one in rest:
        value = " ".join((one.value or "").split())
        for label in (spaced(one.name), one.label):
            if label and (
                _ticked(one, label, value, payment, header)
                or _address(one, label, value, addresses)
                or _known(one, label, value, header, payment, style, dates, context)
                or _sum(one, label, value, sums, style)
            ):
                break
    parties: dict[str, Any] = {name: DraftAddress(**fields) for name, fields in addresses.items()}
    return replace(
        draft,
        **parties,
        **header,
        payment=DraftPayment(**payment),
        stated=StatedTotals(**sums),
        issues=(*draft.issues, *issues),
    )


def _ticked(one: FormField, label: str, value: str, payment: dict[str, Any], header: dict[str, Any]) -> bool:
    """A check box: way of paying or of shipping."""
    if value.lower() not in ("yes", "on", "x", "true", "1"):
        return False
    words = bare(label)
    if re.match(r"^(?:send|ship|deliver|shipping|delivery)\b", words):
        method = re.sub(r"^(?:send|ship|deliver|shipping|delivery)\s*(?:by|via|method)?\s*", "", words)
        header.setdefault("ship_method", _field(one, method or words))
        return True
    method_ = method_in(label)
    if method_ is None:
        return False
    if "method" in payment and payment["method"].value is not method_:
        payment["method"] = replace(payment["method"], confidence=0.5)
    payment.setdefault("method", _field(one, method_))
    return True


def _address(one: FormField, label: str, value: str, addresses: dict[str, dict[str, Field[str]]]) -> bool:
    party, rest = "sold_to", label
    words = label.split()
    for size in range(min(4, len(words)), 0, -1):
        found = party_listed(" ".join(words[:size]))
        if found in _PARTY_NAMES and len(words) > size:
            party, rest = _PARTY_NAMES[found], " ".join(words[size:])
            break
    rest = re.sub(r"\([^)]*\)|,.*| or .*", "", rest).strip()
    name = next((n for n, pattern in ADDRESS_LABELS.items() if n != "place" and pattern.fullmatch(bare(rest))), None)
    if name is None and re.fullmatch(r"street and number|company or school|company school or club", bare(rest)):
        name = "street" if "street" in bare(rest) else "company"
    if name is None:
        return False
    if name == "region":
        value = state_of(value) or value
    elif name == "country":
        value = country_of(value) or value
    elif name == "street" and (two := re.match(r"(?i)^(.*?\d.*?),\s*((?:suite|ste|apt|unit|floor|room|#).*)$", value)):
        addresses[party].setdefault("street2", _field(one, two[2]))
        value = two[1]
    addresses[party].setdefault(name, _field(one, value))
    return True


def _known(
    one: FormField,
    label: str,
    value: str,
    header: dict[str, Any],
    payment: dict[str, Any],
    style: NumberStyle,
    dates: DateStyle,
    context: Context,
) -> bool:
    if re.search(r"(?i)\blast (?:four|4)\b", label) and re.fullmatch(r"\d{4}", value):
        payment["card_last4"] = _field(one, value)
        payment.setdefault("method", _field(one, PaymentMethod.CARD))
        return True
    if re.search(r"(?i)\b(?:check|cheque|money order)\b.*\b(?:no|number|#)", label):
        payment["reference"] = _field(one, value)
        return True
    if re.search(r"(?i)\b(?:amount enclosed|enclosed|amount paid|tendered)\b", label):
        payment["amount_tendered"] = _field(one, parse_number(value, style))
        return True
    key = key_of(re.sub(r"\([^)]*\)", "", label))
    if key in (Key.PO, Key.DOCUMENT, Key.CUSTOMER) or re.fullmatch(r"(?:your )?purchase order no", bare(label)):
        name = "customer_no" if key is Key.CUSTOMER else "customer_po"
        header.setdefault(name, _field(one, identifier(value) or value))
    elif key in (Key.DATE, Key.ORDER_DATE, Key.WANTED):
        read = find_date(value, dates, context.today)
        name = "requested_ship_date" if key is Key.WANTED else "order_date"
        if read:
            header.setdefault(name, _field(one, read.value))
    elif key is Key.SHIP_VIA:
        header.setdefault("ship_method", _field(one, value))
    elif key in (Key.PAYMENT, Key.TERMS):
        method = method_in(value)
        if method:
            payment.setdefault("method", _field(one, method))
        if key is Key.TERMS:
            payment.setdefault("terms", _field(one, value))
    elif key is Key.NOTES or re.search(r"(?i)\b(?:word to us|message|comments?|instructions?)\b", label):
        header.setdefault("notes", _field(one, value))
    elif key is Key.EXEMPT and value.lower() not in _NO_VALUE:
        header.setdefault("tax_exempt", _field(one, value))
    elif key is Key.CODE:
        header.setdefault("discount_code", _field(one, value))
    else:
        return False
    return True


_SUM_NAMES = {
    Sum.MERCHANDISE: "merchandise",
    Sum.DISCOUNT: "discount",
    Sum.SHIPPING: "shipping",
    Sum.TAX: "tax",
    Sum.TOTAL: "total",
}


def _sum(one: FormField, label: str, value: str, sums: dict[str, Field[Decimal]], style: NumberStyle) -> bool:
    kind = sum_of(label)
    amount = parse_number(value, style)
    if kind not in _SUM_NAMES or amount is None:
        return False
    sums.setdefault(_SUM_NAMES[kind], _field(one, amount))
    return True
