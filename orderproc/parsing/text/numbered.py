"""Order lines as a web form mails them, one value a row: numbered keys ("item_1_sku: …", "Qty 2: 3"), or the same keys for each line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number, parse_quantity
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.rows import Extract
from orderproc.parsing.ordertable.tables import Found
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.text.called import called_in
from orderproc.parsing.wares import numbers_at
from orderproc.parsing.words import bare

_KEY = re.compile(
    r"\s*(?P<before>[^\W\d][^\W\d]*(?:[ _.-][^\W\d]+)*)?[\s_.\[#-]*(?P<number>\d{1,3})[\]\s_.-]*"
    r"(?P<after>[^\W\d][^\d:=]{0,30}?)?\s*[:=]\s*(?P<value>\S.*)$"
)
_PLAIN = re.compile(r"\s*(?P<key>[^\W\d][^:=\d]{0,30}?)\s*[:=]\s*(?P<value>\S.*)$")
_SAYS_NO_LABEL = re.compile(r"[\d:=]")
_THING = frozenset(
    """item items line lines product produkt produit producto prodotto produto artikel article articulo articolo artigo
    position pos row order""".split()
)
_SUMS = frozenset((Role.PRICE, Role.AMOUNT))
_NUMBERS = frozenset((Role.SKU, Role.SUPPLIER_SKU))
_NAMED = (Role.SKU, Role.SUPPLIER_SKU, Role.ITEM, Role.DESCRIPTION)


_COUNTED_LABEL = re.compile(
    rf"\W*(?:{'|'.join(sorted(_THING))})\W{{0,2}}(?:n[°º.o]{{0,2}}\s?|nr\.?\s?)?\d{{1,3}}\W{{0,2}}[:=](?P<value>.*)",
    re.IGNORECASE,
)


def counted_fields(rows: Sequence[tuple[int, Line]], catalog: Catalog) -> list[tuple[int, Line]]:
    """The rows of a text; those that answer a counted field of a form with an item of ours without its label, "Artikel 1: TW-4410 | Mug |
    6", and none for a field that was left empty."""
    kept: list[tuple[int, Line]] = []
    for row, line in rows:
        field = _COUNTED_LABEL.fullmatch(line.text)
        if field is not None and not re.search(r"\w", field["value"]):
            continue
        if field is not None and numbers_at(field["value"], catalog):
            line = replace(line, words=line.words[len(line.words) - len(field["value"].split()) :])
        kept.append((row, line))
    return kept


def asks_in_counted_fields(lines: Sequence[Line], catalog: Catalog) -> bool:
    """Whether a text answers counted fields of a form with items of ours."""
    rows = list(enumerate(lines))
    return any(line is not lines[row] for row, line in counted_fields(rows, catalog))


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
    return (
        _found(records, rows, lines, style, catalog)
        or _found(*_numbers_below(lines, catalog, skip), lines, style, catalog)
        or _found(*_repeated(lines, catalog, skip), lines, style, catalog)
    )


_COUNTED = re.compile(
    r"\W{0,3}(?P<count>\d{1,4})\s?(?:[x×*]|mal|fois|volte|keer|vezes)\s+(?P<what>\S.*)|\W{0,3}(?P<what2>\S.*?)\s[x×*]\s?(?P<count2>\d{1,4})(?P<rest>\s.*)?"
)


def _numbers_below(
    lines: Sequence[Line], catalog: Catalog, skip: frozenset[int]
) -> tuple[dict[int, dict[Role, Chunk]], dict[int, list[int]]]:
    """Lines of two rows, as web shops mail them: "2x Padded envelope for $34.50 each", below it "SKU: BI-240". Nothing where one of the
    item numbers stands below anything else."""
    records: dict[int, dict[Role, Chunk]] = {}
    rows: dict[int, list[int]] = {}
    for row, line in enumerate(lines):
        match = _PLAIN.match(line.text) if row and row not in skip else None
        told = _valued(line, catalog, match["key"], match["value"]) if match else None
        if told is None or told[0] not in _NUMBERS or catalog.get(told[1].text) is None:
            continue
        above = lines[row - 1]
        counted = _COUNTED.fullmatch(above.text) if not line.blank_before else None
        if counted is None or numbers_at(above.text, catalog):
            return {}, {}
        count = counted["count"] or counted["count2"]
        place = next(n for n, w in enumerate(above.words) if count in w.text)
        records[row] = {
            Role.SKU: told[1],
            Role.QUANTITY: _as(above, place, count),
            Role.DESCRIPTION: above.chunk(
                [w for n, w in enumerate(above.words) if n != place and w.text not in ("-", "x", "×", "*")]
            ),
        }
        if (price := _price_in(above, place)) is not None:
            records[row][Role.PRICE] = price
        rows[row] = [row - 1, row]
    return records, rows


def _as(line: Line, at: int, text: str) -> Chunk:
    """A word of a row, as far as it says `text`."""
    return line.chunk([replace(line.words[at], text=text)])


def _price_in(line: Line, but: int) -> Chunk | None:
    """The one amount of money that a row names."""
    found = [
        n for n, w in enumerate(line.words) if n != but and re.fullmatch(r"\W{0,2}\d[\d.,]*[.,]\d\d\W{0,2}", w.text)
    ]
    return line.chunk([line.words[found[0]]]) if len(found) == 1 else None


def _repeated(
    lines: Sequence[Line], catalog: Catalog, skip: frozenset[int]
) -> tuple[dict[int, dict[Role, Chunk]], dict[int, list[int]]]:
    """The same keys again and again ("Artikel: …", "Menge: …"): a line begins where one comes back, or after a blank row."""
    records: dict[int, dict[Role, Chunk]] = {0: {}}
    rows: dict[int, list[int]] = {0: []}
    whole: dict[int, dict[str, Chunk]] = {}  # whole numbers below labels that say nothing to us, by record
    summed = False  # below the goods: "Subtotal: 211.00"
    for row, line in enumerate(lines):
        last = max(records)
        if row not in skip and (said := _said(line)) is not None and _WHOLE.fullmatch(said[1].text):
            whole.setdefault(last, {})[bare(said[0])] = said[1]
        told, heads = _keyed(line, catalog, records[last]) if row not in skip else ({}, False)
        done = Role.QUANTITY in records[last] and any(role in records[last] for role in _NAMED)
        if not told:
            summed = summed or (done and line.blank_before)
            continue
        summed = not told.keys() - _SUMS and (summed or (done and line.blank_before))
        if summed:
            continue
        if heads or told.keys() & records[last].keys() or (done and line.blank_before):
            last += 1
            records[last], rows[last] = {}, []
        records[last].update(told)
        rows[last].append(row)
    _count(records, whole)
    counted = [n for n, record in records.items() if Role.QUANTITY in record]
    for n in [n for n in records if n not in counted and counted and _of_order(records[n], catalog)]:
        del records[n], rows[n]
    return records, rows


_WHOLE = re.compile(r"\d{1,5}")


def _count(records: dict[int, dict[Role, Chunk]], whole: dict[int, dict[str, Chunk]]) -> None:
    """Where no label of several lines is known to say how many, the one label does below which each of them has a whole number."""
    items = [n for n, record in records.items() if _NUMBERS & record.keys()]
    if len(items) < 2 or any(Role.QUANTITY in record for record in records.values()):
        return
    labels = set.intersection(*(set(whole.get(n, {})) for n in items))
    if len(labels) == 1:
        label = labels.pop()
        for n in items:
            records[n][Role.QUANTITY] = whole[n][label]


def _said(line: Line) -> tuple[str, Chunk] | None:
    """A label and its value: parted by a colon, or by a gap that two runs stand on either side of."""
    match = _PLAIN.match(line.text)
    if match is not None and len(match["value"].split()) < len(line.words):
        return match["key"], line.chunk(line.words[len(line.words) - len(match["value"].split()) :])
    if line.body and len(line.chunks) == 2 and not _SAYS_NO_LABEL.search(line.chunks[0].text):
        return line.chunks[0].text, line.chunks[1]
    return None


def _keyed(line: Line, catalog: Catalog, record: dict[Role, Chunk]) -> tuple[dict[Role, Chunk], bool]:
    """What a row with a key says of a line, and whether it begins one: "Article 2 : …" heads a block of its own."""
    said, headed = _said(line), _KEY.match(line.text)
    if said is not None and (
        address_label(said[0]) is None or _is_named(said[1].text, catalog)
    ):  # "Name: …", "Ditta: …"
        ordered = key_of(said[0]) is Key.PO and catalog.get(said[1].text) is None
        told = _valued(line, catalog, said[0], said[1].text) if not ordered else None
        if told is None:
            return {}, False
        if told[0] in _NUMBERS and record.keys() & _NUMBERS and Role.QUANTITY not in record and told[0] not in record:
            return {}, False  # a second number of the same item
        return dict([told]), False
    if headed is not None and bare(headed["before"] or "") in _THING and not headed["after"]:
        told = _valued(line, catalog, headed["before"], headed["value"])
        return (_parted(told[1], line, catalog), True) if told is not None and told[0] in _NAMED else ({}, False)
    return {}, False


def _named(record: dict[Role, Chunk], rows: Sequence[Line], catalog: Catalog) -> dict[Role, Chunk]:
    """A line's values, the one that names the item and says its number as well parted, where no other names it."""
    named = [role for role in _NAMED if role in record]
    if len(named) != 1 or catalog.get(record[named[0]].text):
        return record
    value = record[named[0]]
    line = next((row for row in rows if any(word is value.words[0] for word in row.words)), None)
    parts = _parted(value, line, catalog) if line is not None else {}
    return {role: chunk for role, chunk in record.items() if role not in named} | parts if len(parts) > 1 else record


def _parted(value: Chunk, line: Line, catalog: Catalog) -> dict[Role, Chunk]:
    """An item's number and the words behind it: "ML-4014 Farine d'épeautre"; or in brackets behind them: "Farine d'épeautre (ML-4014)"."""
    found = numbers_at(value.text, catalog)
    if len(found) == 1 and value.text[found[0][0] - 1 : found[0][1] + 1] in (f"({found[0][2]})", f"[{found[0][2]}]"):
        last = len(value.words) - len(value.text[found[0][0] :].split())
        if last > 0 and found[0][1] + 1 == len(value.text):
            number = [replace(word, text=word.text.strip("()[]")) for word in value.words[last:]]
            return {Role.SKU: line.chunk(number), Role.DESCRIPTION: line.chunk(value.words[:last])}
    if len(found) != 1 or found[0][0]:
        return {Role.SKU if found else Role.ITEM: value}
    count = len(found[0][2].split())
    parts = {Role.SKU: line.chunk(value.words[:count])}
    return parts | ({Role.DESCRIPTION: line.chunk(value.words[count:])} if value.words[count:] else {})


def _of_order(record: dict[Role, Chunk], catalog: Catalog) -> bool:
    """Whether a number beside which no quantity stands is none of an item of ours: "Bestellnummer: HB-302-774"."""
    return not any(catalog.get(chunk.text) for chunk in record.values()) and Role.DESCRIPTION not in record


def _found(
    records: dict[int, dict[Role, Chunk]],
    rows: dict[int, list[int]],
    lines: Sequence[Line],
    style: NumberStyle,
    catalog: Catalog,
) -> tuple[Found, ...]:
    records = {n: _named(record, [lines[row] for row in rows[n]], catalog) for n, record in records.items()}
    ordered = [n for n, r in records.items() if any(role in r for role in _NAMED)]
    if not any(Role.QUANTITY in records[n] for n in ordered):
        return ()
    if any(
        Role.QUANTITY in r and records[n][Role.QUANTITY].text.strip() != "0"
        for n, r in records.items()
        if n not in ordered
    ):
        return ()  # a quantity of nothing: keys and lines don't go together as they were taken
    drafts = tuple(_line(records[n], lines[rows[n][0]], style) for n in ordered)
    used = frozenset(row for n in ordered for row in rows[n])
    extract = Extract(lines=drafts, has_quantity=True)
    return (Found(extract, 2.0 * len(drafts), lines[0].page, True, lines_used=used),)


def _numbered(line: Line, catalog: Catalog) -> tuple[int, Role, Chunk] | None:
    match = _KEY.match(line.text if ":" in line.text else _with_colon(line))
    told = _valued(line, catalog, f"{match['before'] or ''} {match['after'] or ''}", match["value"]) if match else None
    return (int(match["number"]), *told) if match and told else None


def _with_colon(line: Line) -> str:
    """A row whose label is parted from its value by a gap, or by dots that lead there, as if by a colon: "Menge 2 ....... 5"."""
    first, *others = line.chunks if line.body and line.words else (line.chunk(),)
    return f"{first.text}: {' '.join(chunk.text for chunk in others)}" if others else line.text


def _valued(line: Line, catalog: Catalog, key: str, said: str) -> tuple[Role, Chunk] | None:
    if len(said.split()) >= len(line.words):
        return None
    value = line.chunk(line.words[len(line.words) - len(said.split()) :])
    words = bare(key.replace("_", " ")).split()
    role = role_of(" ".join(w for w in words if w not in _THING) or " ".join(words)) if words else None
    role = role or role_of(" ".join(words))  # "Uw artikel"
    known = catalog.get(value.text) is not None and len(value.text) > MOST_DIGITS
    if (role in (Role.ITEM, Role.DESCRIPTION) and catalog.get(value.text)) or (
        known and (role is None or role is Role.QUANTITY)
    ):
        role = Role.SKU
    elif role in _NUMBERS and (first := _ahead_of_others(value, catalog)):
        value = line.chunk(value.words[:first])
    wanted = (*_NAMED, Role.QUANTITY, Role.UNIT, Role.PRICE, Role.AMOUNT)
    return (role, value) if role in wanted else None


MOST_DIGITS = 4  # of a quantity


def _ahead_of_others(value: Chunk, catalog: Catalog) -> int:
    """How many words are an item's number of ours, where a sign and another label with its value follow it: "TW-4410 / our no.: 55017"."""
    found = numbers_at(value.text, catalog)
    if len(found) != 1 or found[0][0] or not re.match(r"\s+[/|(;,–-]\s*[^\W\d]", value.text[found[0][1] :]):
        return 0
    return len(found[0][2].split())


def _is_named(text: str, catalog: Catalog) -> bool:
    """Whether a text is what an item is called: "Name: Mug, stoneware, blue"."""
    return any((name.start, name.end) == (0, len(text)) for name in called_in(text, catalog))


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
