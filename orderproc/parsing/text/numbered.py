"""Order lines as a web form mails them, one value a row: numbered keys ("item_1_sku: …", "Qty 2: 3"), or the same keys for each line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number, parse_quantity
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.rows import Extract
from orderproc.parsing.ordertable.tables import Found
from orderproc.parsing.party.addresses import address_label
from orderproc.parsing.words import bare

_KEY = re.compile(
    r"\s*(?P<before>[^\W\d][^\W\d]*(?:[ _.-][^\W\d]+)*)?[\s_.\[#-]*(?P<number>\d{1,3})[\]\s_.-]*"
    r"(?P<after>[^\W\d][^\d:=]{0,30}?)?\s*[:=]\s*(?P<value>\S.*)$"
)
_PLAIN = re.compile(r"\s*(?P<key>[^\W\d][^:=\d]{0,30}?)\s*[:=]\s*(?P<value>\S.*)$")
_THING = frozenset(
    """item items line lines product produkt produit producto prodotto produto artikel article articulo articolo artigo
    position pos row order""".split()
)
_NAMED = (Role.SKU, Role.SUPPLIER_SKU, Role.ITEM, Role.DESCRIPTION)


def numbered_lines(
    lines: Sequence[Line], style: NumberStyle, catalog: Catalog, skip: frozenset[int] = frozenset()
) -> tuple[Found, ...]:
    """One table of the order lines; () where none has both an item and a quantity. `skip`: rows that are none of the text."""
    records: dict[int, dict[Role, Chunk]] = {}
    rows: dict[int, list[int]] = {}
    for row, line in enumerate(lines):
        told = _numbered(line, catalog) if row not in skip else None
        if told is None:
            continue
        number, role, value = told
        if role in records.setdefault(number, {}):
            return ()  # one number, two values: something else is numbered here
        records[number][role] = value
        rows.setdefault(number, []).append(row)
    return _found(records, rows, lines, style) or _found(*_repeated(lines, catalog, skip), lines, style)


def _repeated(
    lines: Sequence[Line], catalog: Catalog, skip: frozenset[int]
) -> tuple[dict[int, dict[Role, Chunk]], dict[int, list[int]]]:
    """The same keys again and again ("Artikel: …", "Menge: …"): a line begins where one comes back, or after a blank row."""
    records: dict[int, dict[Role, Chunk]] = {0: {}}
    rows: dict[int, list[int]] = {0: []}
    for row, line in enumerate(lines):
        match = _PLAIN.match(line.text) if row not in skip else None
        whose = match is not None and address_label(match["key"]) is not None  # "Name: …", "Ditta: …"
        told = _valued(line, catalog, match["key"], match["value"]) if match and not whose else None
        last = max(records)
        done = Role.QUANTITY in records[last] and any(role in records[last] for role in _NAMED)
        if told is None:
            continue
        if told[0] in records[last] or (done and line.blank_before):
            last += 1
            records[last], rows[last] = {}, []
        records[last][told[0]] = told[1]
        rows[last].append(row)
    return records, rows


def _found(
    records: dict[int, dict[Role, Chunk]], rows: dict[int, list[int]], lines: Sequence[Line], style: NumberStyle
) -> tuple[Found, ...]:
    ordered = [n for n, r in records.items() if any(role in r for role in _NAMED)]
    if not any(Role.QUANTITY in records[n] for n in ordered):
        return ()
    drafts = tuple(_line(records[n], lines[rows[n][0]], style) for n in ordered)
    used = frozenset(row for n in ordered for row in rows[n])
    extract = Extract(lines=drafts, has_quantity=True)
    return (Found(extract, 2.0 * len(drafts), lines[0].page, True, lines_used=used),)


def _numbered(line: Line, catalog: Catalog) -> tuple[int, Role, Chunk] | None:
    match = _KEY.match(line.text)
    told = _valued(line, catalog, f"{match['before'] or ''} {match['after'] or ''}", match["value"]) if match else None
    return (int(match["number"]), *told) if match and told else None


def _valued(line: Line, catalog: Catalog, key: str, said: str) -> tuple[Role, Chunk] | None:
    if len(said.split()) >= len(line.words):
        return None
    value = line.chunk(line.words[len(line.words) - len(said.split()) :])
    words = bare(key.replace("_", " ")).split()
    role = role_of(" ".join(w for w in words if w not in _THING) or " ".join(words)) if words else None
    if role in (Role.ITEM, Role.DESCRIPTION) and catalog.get(value.text):
        role = Role.SKU
    wanted = (*_NAMED, Role.QUANTITY, Role.UNIT, Role.PRICE, Role.AMOUNT)
    return (role, value) if role in wanted else None


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
