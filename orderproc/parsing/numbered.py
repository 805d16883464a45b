"""Order lines as a web form mails them: numbered keys, one value a row ("item_1_sku: …", "Product 2: …", "Qty 2: 3")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog
from orderproc.parsing.headings import Role, role_of
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number, parse_quantity
from orderproc.parsing.rows import Extract
from orderproc.parsing.tables import Found
from orderproc.parsing.words import bare

_KEY = re.compile(
    r"\s*(?P<before>[^\W\d][^\W\d]*(?:[ _.-][^\W\d]+)*)?[\s_.\[#-]*(?P<number>\d{1,3})[\]\s_.-]*"
    r"(?P<after>[^\W\d][^\d:=]{0,30}?)?\s*[:=]\s*(?P<value>\S.*)$"
)
_THING = frozenset(
    """item items line lines product produkt produit producto prodotto produto artikel article articulo articolo artigo
    position pos row order""".split()
)
_NAMED = (Role.SKU, Role.SUPPLIER_SKU, Role.ITEM, Role.DESCRIPTION)


def numbered_lines(lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> tuple[Found, ...]:
    """One table of the order lines; () where no number has both an item and a quantity."""
    records: dict[int, dict[Role, Chunk]] = {}
    rows: dict[int, list[int]] = {}
    for row, line in enumerate(lines):
        told = _told(line, catalog)
        if told is None:
            continue
        number, role, value = told
        record = records.setdefault(number, {})
        if role in record:
            return ()  # one number, two values: something else is numbered here
        record[role] = value
        rows.setdefault(number, []).append(row)
    full = [n for n, r in records.items() if Role.QUANTITY in r and any(role in r for role in _NAMED)]
    ordered = [n for n, r in records.items() if any(role in r for role in _NAMED)]
    if not full:
        return ()
    drafts = tuple(_line(records[n], lines[rows[n][0]], style) for n in ordered)
    used = frozenset(row for n in records for row in rows[n])
    extract = Extract(lines=drafts, has_quantity=True)
    return (Found(extract, 2.0 * len(drafts), lines[0].page, True, lines_used=used),)


def _told(line: Line, catalog: Catalog) -> tuple[int, Role, Chunk] | None:
    match = _KEY.match(line.text)
    if match is None or len(match["value"].split()) >= len(line.words):
        return None
    value = line.chunk(line.words[len(line.words) - len(match["value"].split()) :])
    words = [w for part in (match["before"], match["after"]) for w in bare((part or "").replace("_", " ")).split()]
    said = " ".join(w for w in words if w not in _THING) or " ".join(words)
    role = role_of(said) if said else None
    if role in (Role.ITEM, Role.DESCRIPTION) and catalog.get(value.text):
        role = Role.SKU
    wanted = (*_NAMED, Role.QUANTITY, Role.UNIT, Role.PRICE, Role.AMOUNT)
    return (int(match["number"]), role, value) if role in wanted else None


def _line(record: dict[Role, Chunk], first: Line, style: NumberStyle) -> DraftLine:
    def text(role: Role) -> Field[str]:
        return record[role].field(record[role].text, "numbered keys") if role in record else Field()

    def money(role: Role) -> Field[Decimal]:
        return (
            record[role].field(parse_number(record[role].text, style), "numbered keys") if role in record else Field()
        )

    counted = record.get(Role.QUANTITY)
    read = parse_quantity(counted.text, style) if counted is not None else None
    quantity: Field[Decimal] = Field()
    unit = text(Role.UNIT)
    if counted is not None:
        sure = read is not None and not read.doubt
        quantity = counted.field(read.value if read is not None and sure else None, "numbered keys")
        if read is not None and read.unit and not unit:
            unit = counted.field(read.unit, "beside the quantity")
    number = next((role for role in (Role.SKU, Role.SUPPLIER_SKU, Role.ITEM) if role in record), None)
    return DraftLine(
        sku=text(number) if number else Field(),
        description=text(Role.DESCRIPTION),
        quantity=quantity,
        unit=unit,
        unit_price=money(Role.PRICE),
        extended_price=money(Role.AMOUNT),
        raw=" · ".join(value.text for value in record.values()),
        page=first.page,
        box=first.chunk().place,
    )
