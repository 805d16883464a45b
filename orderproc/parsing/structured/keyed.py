"""XML and JSON of no known standard, read by the meaning of their keys: exports of web shops, of ERP systems, house formats.

Finds the lines (`keytree`), what belongs to each order, its head and its parties; several orders in a file become several drafts.
What it can't be sure of (is it an order, which of two lists) is a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft, PaymentMethod, StatedTotals
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Reading
from orderproc.parsing.dates import DateStyle, find_date
from orderproc.parsing.head.identifiers import po_in
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.head.shopcodes import method_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.meant import amounts_as_meant
from orderproc.parsing.ordertable.sums import Sum
from orderproc.parsing.structured.fields import Said, text
from orderproc.parsing.structured.keyedkind import AWAITED, HEAD, HEADS, IDS, Seen, titled
from orderproc.parsing.structured.keyedlines import Lines, number_of
from orderproc.parsing.structured.keyedparties import addresses_of
from orderproc.parsing.structured.keytree import Group, Part, groups_of, lost, parts_of
from orderproc.parsing.structured.keywords import BUYERS_OWN, LINES, PAST, header_key, party_key, role_of_key, sum_key
from orderproc.parsing.structured.rules import payable

if TYPE_CHECKING:
    from orderproc.parsing.base import Context

MOST_ORDERS = 500
MOST_DAYS = 180  # that a bill may stand open
_NET_ALONE = re.compile(r"'(?:amount|total|order|price|sum) net(?: amount)?'|'net (?:amount|total|price|sum)'")
_DAYS = re.compile(r"\b(?:days?|tage?n?|jours?|d[ií]as?|giorni|dagen|net|due)\b")
_OF_ITEMS = (Role.SUPPLIER_SKU, Role.BUYER_SKU)  # "your reference" on a line is a number of the item


def claims(reading: Reading) -> bool:
    return reading.tree is not None


def drafts(reading: Reading, context: Context) -> tuple[Said, ...]:
    """One draft an order; one of kind other where there is none."""
    assert reading.tree is not None
    top, _ = parts_of(reading.tree)
    groups = _chosen(groups_of(top))
    if not groups:
        named = titled(top)
        reason = named.reason if named else "no lines with items and quantities stand in it"
        return (Said(OrderDraft(kind=Kind.OTHER, kind_reason=reason, layout="keys")),)
    texts = [part.text for part in top.all() if part.leaf and not part.number and len(part.text) < 200]
    styles = _Styles(NumberStyle.of(texts, "en_US"), DateStyle.of(texts, context.shop.country), context)
    orders = _orders(top, groups)
    if len(orders) > MOST_ORDERS:
        return (Said(OrderDraft(kind=Kind.OTHER, kind_reason="more orders than one file may hold", layout="keys")),)
    return tuple(_Order(order, top, styles).said() for order in orders)


@dataclass(frozen=True)
class _Styles:
    numbers: NumberStyle
    dates: DateStyle
    context: Context


@dataclass(frozen=True)
class _Found:
    """One order: its own part, and the records of its lines. `others`: parts of other orders that are not its own."""

    root: Part
    records: tuple[Part, ...]
    others: tuple[Part, ...] = ()
    flat: bool = False
    second: str = ""  # another list of lines in the same order
    late: bool = False  # its lines stand among refunds or shipments only


def _chosen(groups: Sequence[Group]) -> list[Group]:
    """The groups that are the lines of orders: those of the best kind of path, if there are several kinds."""
    good = [g for g in groups if not lost(g.path)] or list(groups)
    kinds: dict[tuple[str, ...], list[Group]] = {}
    for group in good:
        kinds.setdefault(group.path, []).append(group)
    if not kinds:
        return []
    best = min(
        kinds,
        key=lambda path: (
            not any(LINES.search(words) for words in path[-2:]),
            len(path),
            -sum(len(g.records) for g in kinds[path]),
        ),
    )
    return kinds[best]


def _orders(top: Part, groups: Sequence[Group]) -> list[_Found]:
    """Whose lines the groups are: one order each, sections of one order, or rows of a flat export that repeat the order's number."""
    late = lost(groups[0].path)
    if len(groups) == 1:
        flat = _by_number(groups[0]) if not _numbered_above(top, groups[0]) else None
        if flat is not None:
            return flat
        return [_Found(top, groups[0].records, late=late)]
    roots = _roots(groups)
    if not any(_has_head(root) for root in roots):  # sections of one order
        return [_Found(top, tuple(r for g in groups for r in g.records), late=late)]
    return [
        _Found(root, group.records, tuple(r for r in roots if r is not root), late=late)
        for root, group in zip(roots, groups, strict=True)
    ]


def _roots(groups: Sequence[Group]) -> list[Part]:
    """For each group the highest part that holds no other group."""
    chains = [[group.parent, *group.parent.ancestors()] for group in groups]
    shared: dict[int, int] = {}
    for chain in chains:
        for part in chain:
            shared[id(part)] = shared.get(id(part), 0) + 1
    roots = []
    for group, chain in zip(groups, chains, strict=True):
        own = [part for part in chain if shared[id(part)] == 1]
        roots.append(own[-1] if own else group.records[0])
    return roots


def _has_head(root: Part) -> bool:
    """Whether it has what the head of an order has: a number, a date, a customer."""
    return any(
        (part.leaf and header_key(part.words) in HEAD) or (not part.leaf and party_key(part.words))
        for part in root.parts
    )


def _numbered_above(top: Part, group: Group) -> bool:
    """Whether the number of one order stands outside its lines: then no row of theirs has that of another."""
    inside = {id(p) for record in group.records for p in record.all()}
    return any(
        part.leaf and part.text and id(part) not in inside and _is_order_number(part)
        for part in top.all()
        if not (part.parent is not None and party_key(part.parent.words))
    )


def _is_order_number(part: Part) -> bool:
    key = header_key(part.words)
    return key is Key.PO or (key is Key.DOCUMENT and "order" in part.words)


def _by_number(group: Group) -> list[_Found] | None:
    """Rows of a flat export: each repeats the number of its order. None where they have none."""
    if group.parent.parent is not None and _has_head(group.parent):
        return None
    by: dict[str, list[Part]] = {}
    for record in group.records:
        numbers = [
            p
            for key in (Key.PO, Key.DOCUMENT)
            for p in record.parts
            if p.leaf and p.text and header_key(p.words) is key and role_of_key(p.words) not in _OF_ITEMS
        ]
        named = [p for p in numbers if "order" in p.words or header_key(p.words) is Key.PO] or (
            numbers if _has_parties(record) else []
        )
        if not named:
            return None
        by.setdefault(named[0].text, []).append(record)
    if len(group.records) == 1 and not _has_parties(group.records[0]):
        return None
    if len(by) == 1 and _has_head(group.parent):
        return None  # Magento: each line repeats the id of the order that it stands in
    return [
        _Found(records[0], tuple(records), tuple(r for r in group.records if r is not records[0]), flat=True)
        for records in by.values()
    ]


def _has_parties(record: Part) -> bool:
    from orderproc.parsing.structured.keywords import party_and_part

    return any(party_and_part(p.words) or party_key(p.words) for p in record.parts)


class _Order:
    """One order of the file, put together."""

    def __init__(self, found: _Found, top: Part, styles: _Styles) -> None:
        self.found, self.top, self.styles = found, top, styles
        self.issues: list[Issue] = []
        lines = {id(p) for record in found.records for p in record.all()} if not found.flat else set()
        others = {id(p) for other in found.others for p in other.all()}
        self.own = [p for p in found.root.all() if id(p) not in lines and id(p) not in others]
        inside = {id(p) for p in found.root.all()}
        # what stands above the orders holds for all of them (a currency, a sender)
        self.above = (
            []
            if found.root is top
            else [
                p
                for p in top.all()
                if id(p) not in inside and id(p) not in others and id(p) not in lines and p.parent is not None
            ]
        )

    def said(self) -> Said:
        lines = Lines(self.found.records, self.styles.numbers, self.styles.context.tables.catalog)
        parties = addresses_of(self.own, self.found.root, self.styles.context.shop.country)
        if all(address.empty for address in parties.by.values()):
            parties = addresses_of(self.above, self.top, self.styles.context.shop.country)
        found = self.found
        seen = Seen(found.root, found.records, self.own, self.top, found.late)
        title = seen.kind(lines)
        po = self.number()
        stated = self.sums(_counts(lines.drafts))
        draft = OrderDraft(
            kind=title[0],
            kind_reason=title[1],
            confidence=title[2],
            layout="keys",
            order_date=self.date(Key.ORDER_DATE, Key.DATE),
            customer_po=po,
            customer_no=self.customer()
            or (text(parties.buyers[0], "number of the buyer") if parties.buyers else Field()),
            sold_to=parties.of("sold_to"),
            bill_to=parties.of("bill_to"),
            ship_to=parties.of("ship_to"),
            vendor=parties.of("vendor"),
            requested_ship_date=self.date(Key.WANTED),
            ship_method=self.method(),
            payment=self.payment(),
            notes=self.text_of(Key.NOTES),
            currency=self.currency(),
            lines=lines.drafts,
            stated=stated,
            discount_code=self.text_of(Key.CODE),
        )
        draft = replace(draft, lines=amounts_as_meant(draft.lines, self.styles.context.tables.catalog))
        self.issues += lines.issues
        self.issues += payable(stated.merchandise, stated.discount, stated.shipping, stated.tax, stated.total)
        self.issues += seen.state(_counts(lines.drafts), draft.payment.method.value in AWAITED)
        if draft.kind is Kind.ORDER and draft.confidence < 0.7:
            message = f"It is not sure that this is an order: {title[1]}."
            self.issues.append(Issue(code=Code.NEEDS_PERSON, message=message))
        draft = replace(draft, sold_to=_buyer(draft.sold_to, draft.bill_to))
        return Said(replace(draft, issues=tuple(self.issues)), parties.buyers, parties.places)

    # ------------------------------------------------------------ the head

    def keyed(self, *keys: Key) -> list[Part]:
        """The order's leaves of these meanings, the first key first, those near the order's own part first."""
        found: list[tuple[int, int, int, Part]] = []
        for place, (nearness, part) in enumerate([*((0, p) for p in self.own), *((1, p) for p in self.above)]):
            if not part.leaf or not part.text or part.text.lower() in ("null", "none"):
                continue
            path = part.path_from(self.found.root if not nearness else self.top)
            if any(PAST.search(words) for words in path[:-1]):
                continue
            key = header_key(path[-1])
            if len(path) > 1:
                if any(party_key(words) for words in path[:-1]):
                    joined = header_key(f"{path[-2]} {path[-1]}")
                    key = joined if joined in (Key.WANTED, Key.SHIP_VIA, Key.PAYMENT, Key.NOTES) else None
                    key = Key.PO if _named_po(part) else key
                else:
                    key = header_key(f"{path[-2]} {path[-1]}") or key
            if key in keys:
                found.append((keys.index(key), nearness, len(path) * 1000 + place, part))
        return [part for *_, part in sorted(found, key=lambda f: f[:3])]

    def number(self) -> Field[str]:
        """The customer's order number, by its key or in a note; the shop's own where it is the only one, and its internal id at last."""
        named = sorted(self.keyed(Key.DOCUMENT), key=lambda part: part.words.split()[-1] == "id")
        own = sorted(self.keyed(Key.PO), key=lambda part: BUYERS_OWN.search(part.words) is None)
        return self.first_number(own) or self.noted_number() or self.first_number([*named, *self.ids()])

    def first_number(self, parts: Sequence[Part]) -> Field[str]:
        for part in parts:
            written = part.text.removeprefix("#").strip()
            if re.search(r"\d|^[A-Z]{6,}$", written) and len(written) <= 40:
                return text(written, f"key '{part.words}'")
        return Field()

    def noted_number(self) -> Field[str]:
        """What a customer of a shop writes into the note, where the shop asks for no order number: "PO# 4471"."""
        for part in self.keyed(Key.NOTES):
            said = _PO_NOTED.search(part.text)
            number = po_in(said.group()) if said is not None else None
            if number is not None:
                return text(number, f"key '{part.words}'")
        return Field()

    def ids(self) -> list[Part]:
        """Keys that say no more than "number" and stand at the order itself or in its head."""
        found = []
        for part in self.own:
            above = part.path_from(self.found.root)[:-1]
            if part.leaf and part.text and part.words in IDS and all(HEADS.search(words) for words in above):
                found.append(part)
        return sorted(found, key=lambda part: (not part.text.startswith("#"), part.words == "id"))

    def customer(self) -> Field[str]:
        for part in self.keyed(Key.CUSTOMER):
            if part.text not in ("0", "-1"):
                return text(part.text, f"key '{part.words}'")
        return Field()

    def date(self, *keys: Key):  # type: ignore[no-untyped-def]
        for part in self.keyed(*keys):
            read = find_date(part.text, self.styles.dates, self.styles.context.today)
            if read is None and (second := _second(part.text)) is not None:
                return Field(value=second, raw=part.text, source=f"key '{part.words}'")
            if read is not None:
                return Field(value=read.value, raw=part.text, source=f"key '{part.words}'")
        return Field()

    def text_of(self, key: Key) -> Field[str]:
        for part in self.keyed(key):
            if re.search(r"[^\W\d_]", part.text) and part.text.lower() not in ("true", "false"):
                return text(part.text, f"key '{part.words}'")
        return Field()

    def method(self) -> Field[str]:
        return self.text_of(Key.SHIP_VIA)

    def currency(self) -> Field[str]:
        for part in self.keyed(Key.CURRENCY):
            if re.fullmatch(r"[A-Za-z]{3}", part.text):
                return text(part.text.upper(), f"key '{part.words}'")
        codes = {
            p.text.upper()
            for record in self.found.records
            for p in record.all()
            if p.leaf and header_key(p.words) is Key.CURRENCY and re.fullmatch(r"[A-Za-z]{3}", p.text)
        }
        if len(codes) > 1:
            message = f"Amounts stand there in {' and '.join(sorted(codes))}."
            self.issues.append(Issue(code=Code.CURRENCY_MISMATCH, field="currency", message=message))
        return text(min(codes), "currency of the lines") if codes else Field()

    def payment(self) -> DraftPayment:
        method: Field[PaymentMethod] = Field()
        for part in self.keyed(Key.PAYMENT):
            named = method_of(part.text)
            if named is not None:
                method = Field(value=named, raw=part.text, source=f"key '{part.words}'")
                break
        terms = self.text_of(Key.TERMS) or self.days_to_pay()
        if not method and terms.value and (named := method_of(terms.value)):
            method = Field(value=named, raw=terms.raw, source=terms.source)
        if not method and any(
            re.match(r"(?:(?:order )?(?:financial|payment) (?:status|state)|(?:is )?paid)$", p.words)
            and p.text.lower() in ("paid", "true", "yes", "captured")
            for p in self.own
            if p.leaf
        ):
            method = Field(value=PaymentMethod.PREPAID, raw="paid", source="payment status")
        return DraftPayment(method=method, terms=terms)

    def days_to_pay(self) -> Field[str]:
        """Terms in parts: a number of days below a key for them (GS1 paymentTerms/netPayment, OAGIS, xCBL)."""
        for part in self.own:
            path = part.path_from(self.found.root)
            above = [words for words in path[:-1] if header_key(words) is Key.TERMS]
            if part.leaf and above and part.text.isascii() and part.text.isdigit() and 0 < int(part.text) <= MOST_DAYS:
                beside = " ".join(
                    (*path, *(p.text for p in (part.parent.parts if part.parent else ()) if p is not part))
                )
                if _DAYS.search(beside.lower()):
                    return text(f"net {part.text} days", f"key '{part.words}'")
        return Field()

    def sums(self, counts: frozenset[Decimal]) -> StatedTotals:
        """`counts`: of lines and of pieces; under "items total" some shops write one of these."""
        found: dict[Sum, Field[Decimal]] = {}
        for part in self.own:
            path = part.path_from(self.found.root)
            if not part.leaf or not part.text or len(path) > 3 or any(PAST.search(w) for w in path[:-1]):
                continue
            kind = sum_key(path[-1])
            if " ".join(path[-2:]).replace("_", " ") == "order summary total amount":
                kind = Sum.MERCHANDISE  # openTRANS 2.1: "the total of the line amounts", without tax
            if len(path) > 1 and kind in (None, Sum.TOTAL):
                kind = (
                    sum_key(f"{path[-2]} {path[-1]}")
                    if path[-1] in ("amount", "value", "total", "net", "gross", "price", "money")
                    else kind
                )
            value = number_of(part, self.styles.numbers)
            if kind is Sum.MERCHANDISE and "item" in path[-1] and value in counts:
                continue
            if kind is not None and value is not None and kind not in found:
                field = Field(
                    value=abs(value) if kind is Sum.DISCOUNT else value, raw=part.text, source=f"key '{part.words}'"
                )
                found[kind] = field
        goods = found.get(Sum.MERCHANDISE)
        if goods is not None and Sum.SHIPPING in found and _NET_ALONE.search(goods.source or ""):
            del found[Sum.MERCHANDISE]  # "amountNet": of the goods, or of goods and freight (Shopware)?
        none: Field[Decimal] = Field()
        return StatedTotals(
            merchandise=found.get(Sum.MERCHANDISE, none),
            discount=found.get(Sum.DISCOUNT, none),
            shipping=found.get(Sum.SHIPPING, none),
            tax=found.get(Sum.TAX, none),
            total=found.get(Sum.TOTAL, none),
        )


# an order number as the whole of a note, or of a sentence of it
_PO_NOTED = re.compile(
    r"(?im)(?:^|[.;,!\n]\s*)(?:(?:our|my|customer|unsere?|votre|notre|nuestro|nostro|onze?|nossa) )?"
    r"(?:p\.?\s?o\.?|purchase order|order (?:no|number|ref)|bestell(?:ung|nummer|nr)|commande|pedido"
    r"|ordine|bestel(?:ling|nummer|nr)|encomenda)\b[^\n,;!]{0,40}"
)


def _second(written: str) -> date | None:
    """The day of a Unix time, in seconds or thousandths (Etsy, Wix, TikTok)."""
    if not re.fullmatch(r"1\d{9}(?:\d{3})?", written):
        return None
    return datetime.fromtimestamp(int(written[:10]), UTC).date()


def _named_po(part: Part) -> bool:
    """Whether a key says that it holds a purchase order's number, wherever it stands (a field that the shop added to its form)."""
    return header_key(part.words) is Key.PO and re.search(r"\b(?:po|purchase order)\b", part.words) is not None


def _counts(lines: Sequence[DraftLine]) -> frozenset[Decimal]:
    return frozenset({Decimal(len(lines)), sum((line.quantity.value or Decimal(0) for line in lines), Decimal(0))})


def _buyer(sold_to: DraftAddress, bill_to: DraftAddress) -> DraftAddress:
    """Who pays is the buyer where no other is named; a buyer named without a place has that of the same name."""
    if sold_to.street or sold_to.city or bill_to.empty:
        return sold_to
    names, payers = ({f.value.casefold() for f in (a.name, a.company) if f.value} for a in (sold_to, bill_to))
    if names and not names & payers:
        return sold_to
    more = {n: getattr(sold_to, n) for n in ("email", "phone") if getattr(sold_to, n) and not getattr(bill_to, n)}
    return replace(bill_to, **more)
