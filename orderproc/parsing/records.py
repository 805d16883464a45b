"""Order lines found by the item numbers that the catalogue knows, where headings and columns don't explain the paper.

Each item number begins a record that may reach over several lines; which number in it is quantity, price and amount is told by
all records together: what multiplies, what the catalogue asks for the item, what stands in line. Knows nothing of headings; says
nothing where more than one explanation is left.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.reading import Word
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.grids import sum_label
from orderproc.parsing.headings import Role, role_of
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number, parse_quantity, strip_money
from orderproc.parsing.words import bare

CENT = Decimal("0.011")
IN_LINE = 4.0  # points: edges nearer than this stand in one column
MOST = 9  # columns of numbers that are tried against one another
_EDGES = "()[]{},;:.*#\"'"


@dataclass(frozen=True, slots=True)
class Anchor:
    """An item number of the catalogue as it stands on the paper. `row`: which line of the page."""

    row: int
    word: Word
    text: str
    item: Item
    more: tuple[Word, ...] = ()  # the words after it that belong to the number ("1047 774")


def anchors_of(lines: Sequence[Line], catalog: Catalog) -> list[Anchor]:
    """Every word (or words, where the catalogue writes its numbers in groups) that is an item number of the catalogue: three
    characters or more, a digit among them."""
    found: list[Anchor] = []
    if not len(catalog):
        return found
    known = catalog.by_plain
    most = catalog.words_in_number
    for row, line in enumerate(lines):
        skip = 0
        for at, word in enumerate(line.words):
            if skip:
                skip -= 1
                continue
            for size in range(most, 0, -1):
                group = line.words[at : at + size]
                if len(group) < size:
                    continue
                text = " ".join(w.text for w in group).strip(_EDGES)
                key = "".join(c for c in text.upper() if c.isalnum())
                if len(key) < 3 or key not in known or not any(c.isdigit() for c in key):
                    continue
                if size > 1 and " " not in (catalog.get(text) or Item(sku="", description="", unit_price=None)).sku:
                    continue  # two words that only look like one number
                item = catalog.get(text)
                if item is not None:
                    found.append(Anchor(row, word, text, item, group[1:]))
                    skip = size - 1
                    break
    return found


def in_column(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The item numbers that stand below one another; all of them where they stand beside the same label or one alone."""
    if len(anchors) < 2:
        return list(anchors)
    best: list[Anchor] = []
    for one in anchors:
        for edge in ("x0", "x1"):
            at = getattr(one.word.box, edge)
            column = [a for a in anchors if abs(getattr(a.word.box, edge) - at) <= IN_LINE]
            rows = {a.row for a in column}
            if len(rows) == len(column) and len(column) > len(best):
                best = column
    return best


def told(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Those that stand in a column, and those that are too long to be anything else: letters and digits, or six digits."""
    column = in_column(anchors)
    return sorted(
        {*column, *(a for a in anchors if _long(a.text) and a.row not in {c.row for c in column})}, key=lambda a: a.row
    )


def _long(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return digits >= 6 or (len(text) >= 5 and digits >= 2 and any(c.isalpha() for c in text))


@dataclass(slots=True)
class _Number:
    value: Decimal
    chunk: Chunk
    unit: str | None
    money: bool
    label: str = ""  # "Unit price" where the paper writes "Unit price: 9.50"


@dataclass(slots=True)
class _Record:
    anchor: Anchor
    lines: list[Line]
    numbers: dict[tuple[int, int], _Number] = field(default_factory=dict)  # (column, how many-eth in it)


@dataclass(frozen=True, slots=True)
class Solved:
    """`lines` with quantity, price and amount; `unclear` where quantity and price could be the other way round. `crowded`: the
    records (by their index) in which more numbers stand in line than one order line has: perhaps another line hides in it."""

    lines: tuple[DraftLine, ...]
    rows: frozenset[int]
    unclear: bool = False
    crowded: tuple[int, ...] = ()


Column = tuple[int, int]


def records_of(
    lines: Sequence[Line],
    anchors: Sequence[Anchor],
    style: NumberStyle,
    quantity_at: Sequence[tuple[float, float]] = (),
) -> Solved | None:
    """The order lines that begin at `anchors`, or None where the numbers leave open which is the quantity.

    `quantity_at`: from where to where on the page a heading says that quantities stand (points), for papers without prices.
    """
    column = told(anchors)
    if not column or len({a.row for a in column}) != len(column):
        return None
    best: tuple[float, Solved] | None = None
    for above in (0, 1, 2):
        records = _records(lines, column, above)
        if records is None:
            break
        found = _solve(records, style, quantity_at)
        if found is not None and (best is None or found[0] > best[0] + 0.01):
            best = found
    return best[1] if best else None


def _records(lines: Sequence[Line], anchors: Sequence[Anchor], above: int) -> list[_Record] | None:
    """The lines of each record; `above` of them stand over its item number."""
    starts = [a.row - above for a in anchors]
    if starts[0] < 0 or any(b <= a.row for a, b in zip(anchors, starts[1:], strict=False)):
        return None
    records = []
    gaps = [b - a for a, b in itertools.pairwise(starts)]
    for n, anchor in enumerate(anchors):
        end = starts[n + 1] if n + 1 < len(starts) else starts[n] + max([*gaps, above + 2])
        height = max(anchor.word.box.height, 4.0)
        inside = [lines[starts[n]]]
        for at, line in enumerate(lines[starts[n] + 1 : min(end, len(lines))], starts[n] + 1):
            if at > anchor.row and sum_label(line):
                break
            if line.page != inside[-1].page or line.box.y0 - inside[-1].box.y1 > 2.5 * height:
                break
            inside.append(line)
        if anchor.row - starts[n] >= len(inside):
            return None
        records.append(_Record(anchor, inside))
    return records


def _numbers_in(line: Line, anchor: Anchor, style: NumberStyle) -> Iterable[_Number]:
    for chunk in line.chunks:
        words = [w for w in chunk.words if w is not anchor.word and w not in anchor.more]
        if not words or not any(c.isdigit() for w in words for c in w.text):
            continue
        whole = chunk if len(words) == len(chunk.words) else line.chunk(words)
        colon = next((n for n, w in enumerate(words) if w.text.endswith(":")), None)
        label = ""
        if colon is not None and colon + 1 < len(words):
            label = bare(" ".join(w.text for w in words[: colon + 1]))
            tail = line.chunk(words[colon + 1 :])
            value = parse_number(tail.text, style)
            if value is not None:
                yield _Number(value, tail, None, _money(tail.text), label)
                continue
        text = re.sub(r"(?<=\d)\s*(?:/|per|pro|je|p\.)\s*(?:1\s*)?[A-Za-z.()]+$", "", whole.text)
        value = parse_number(text, style)
        if value is not None:
            yield _Number(value, whole, None, _money(whole.text))
            continue
        read = parse_quantity(whole.text, style) if len(words) <= 3 and words[0].text[:1].isdigit() else None
        if read is not None and read.value is not None and not read.doubt and not read.words:
            yield _Number(read.value, whole, read.unit, False)
            continue
        for word in words:
            value = parse_number(word.text, style) if any(c.isdigit() for c in word.text) else None
            if value is not None:
                at = words.index(word)
                if at + 1 < len(words) and words[at + 1].text in _TIMES:
                    named = "times"  # "50 × 27,70"
                elif at and words[at - 1].text in _TIMES:
                    named = "times what"
                else:
                    named = label
                yield _Number(value, line.chunk([word]), None, _money(word.text), named)


_TIMES = frozenset("x X × * à @".split())


def _money(text: str) -> bool:
    return bool(re.search(r"[.,]\d\d\D*$", text)) or strip_money(text)[0] != text.strip()


def _solve(
    records: Sequence[_Record], style: NumberStyle, quantity_at: Sequence[tuple[float, float]]
) -> tuple[float, Solved] | None:
    columns: list[tuple[float, float, str]] = []
    for record in records:
        counted: dict[int, int] = {}
        for line in record.lines:
            for number in _numbers_in(line, record.anchor, style):
                box = number.chunk.box
                at = next(
                    (
                        n
                        for n, (x0, x1, label) in enumerate(columns)
                        if label == number.label
                        and (label or abs(box.x1 - x1) <= IN_LINE or abs(box.x0 - x0) <= IN_LINE)
                    ),
                    None,
                )
                if at is None:
                    columns.append((box.x0, box.x1, number.label))
                    at = len(columns) - 1
                nth = counted.get(at, 0)
                counted[at] = nth + 1
                record.numbers[at, nth] = number
    places = sorted({place for record in records for place in record.numbers})
    often = [p for p in places if sum(p in r.numbers for r in records) * 10 >= 8 * len(records)][:MOST]
    told = _product(records, often) or _priced(records, often, columns, quantity_at)
    if told is None:
        return None
    score, q, p, a, unclear = told
    drafts = tuple(_line(record, q, p, a) for record in records)
    score += 0.3 * sum(_names(draft, r.anchor) for draft, r in zip(drafts, records, strict=True)) / len(records)
    rows = frozenset(range(records[0].anchor.row, records[-1].anchor.row + 1))
    return score, Solved(drafts, rows, unclear, _crowded(records, q, p, a))


def _names(line: DraftLine, anchor: Anchor) -> float:
    """Which share of the item's own words stands in the record: tells the text above a number from the text below it."""
    own = set(bare(anchor.item.description).split())
    return len(own & set(bare(line.description.value or "").split())) / max(len(own), 1)


def _crowded(records: Sequence[_Record], q: Column, p: Column | None, a: Column | None) -> tuple[int, ...]:
    """The records in which quantity and amount (or price) have a second number each: perhaps another line hides in them."""
    others = [place for place in (p, a) if place is not None]
    taken = {q, *others}
    found = []
    for n, record in enumerate(records):
        again = (q[0], q[1] + 1) in record.numbers and any((o[0], o[1] + 1) in record.numbers for o in others)
        rows = [
            [number for place, number in record.numbers.items() if place not in taken and _in(line, number)]
            for line in record.lines
        ]
        if again or any(len(row) > 1 and any(number.money for number in row) for row in rows):
            found.append(n)
    usual = (
        len(found) > 0.8 * len(records) and len(records) > 1
    )  # each record has such a line: it belongs to the layout
    return () if usual else tuple(found)


def _in(line: Line, number: _Number) -> bool:
    return number.chunk.words[0] in line.words


_Told = tuple[float, Column, Column | None, Column | None, bool]


def _values(records: Sequence[_Record], place: Column) -> list[Decimal | None]:
    return [r.numbers[place].value if place in r.numbers else None for r in records]


def _asked(records: Sequence[_Record], place: Column) -> int:
    """In how many records the number is the price that the catalogue asks."""
    return sum(
        place in r.numbers
        and r.anchor.item.unit_price is not None
        and r.numbers[place].value == r.anchor.item.unit_price
        for r in records
    )


def _whole(values: Sequence[Decimal | None]) -> bool:
    return all(v is None or (v == v.to_integral_value() and v > 0) for v in values)


def _product(records: Sequence[_Record], places: Sequence[Column]) -> _Told | None:
    """Quantity × price = amount in (nearly) all records."""
    values = {p: _values(records, p) for p in places}
    asked = {p: _asked(records, p) for p in places}
    found: list[_Told] = []
    for q, p, a in itertools.permutations(places, 3):
        if not _whole(values[q]):
            continue
        rows = [
            (x, y, z)
            for x, y, z in zip(values[q], values[p], values[a], strict=True)
            if x is not None and y and z is not None
        ]
        fits = sum(abs(x * y - z) <= CENT for x, y, z in rows)
        if fits * 10 >= 8 * len(records) and fits:
            found.append((fits + asked[p] - 0.01 * (q[1] + p[1] + a[1]), q, p, a, False))
    if not found:
        return None
    best = max(found, key=lambda f: f[0])
    rivals = [f for f in found if f[0] >= best[0] - 0.5 and values[f[1]] != values[best[1]]]
    return (*best[:4], bool(rivals))


def _priced(
    records: Sequence[_Record],
    places: Sequence[Column],
    columns: Sequence[tuple[float, float, str]],
    quantity_at: Sequence[tuple[float, float]],
) -> _Told | None:
    """No amounts: the catalogue knows the prices, and one column of whole numbers is left; or no prices either."""
    enough = 0.8 * len(records)
    prices = [p for p in places if _asked(records, p) >= enough]
    whole = [p for p in places if p not in prices and _whole(_values(records, p)) and not _counting(records, p)]
    whole = [
        p
        for p in whole
        if not any(r.numbers[p].money and "." in str(r.numbers[p].value) for r in records if p in r.numbers)
    ]
    amounts: list[tuple[Column, Column]] = []
    if not prices:
        for q, a in itertools.permutations(places, 2):
            fits = sum(
                q in r.numbers
                and a in r.numbers
                and r.anchor.item.unit_price is not None
                and abs(r.numbers[q].value * r.anchor.item.unit_price - r.numbers[a].value) <= CENT
                for r in records
            )
            if fits >= enough and _whole(_values(records, q)):
                amounts.append((q, a))
        if len({q for q, _ in amounts}) == 1:
            return 1.5 * len(records), amounts[0][0], None, amounts[0][1], False
    headed = [
        p
        for p in whole
        if role_of(columns[p[0]][2]) is Role.QUANTITY
        or any(min(x1, columns[p[0]][1]) - max(x0, columns[p[0]][0]) > 0 for x0, x1 in quantity_at)
    ]
    left = headed if len(headed) == 1 else whole
    if len(left) != 1:
        return None
    return (1.0 if prices else 0.5) * len(records), left[0], prices[0] if prices else None, None, False


def _counting(records: Sequence[_Record], place: Column) -> bool:
    values = _values(records, place)
    if len(values) < 2 or any(v is None for v in values) or values[0] not in (1, 10, 100):
        return False
    step = values[0]
    return all(a is not None and b is not None and b - a == step for a, b in itertools.pairwise(values))


_UNIT = re.compile(
    r"(?i)[^\W\d_]{1,4}\.?|each|units?|pieces?|boxes|cases?|packs?|packets?|pairs?|sets?|rolls?|bags?|cartons?|bottles?|reams?|dozens?|"
    r"stück|stueck|karton|kartons|packung|packungen|paare?|rollen?|flaschen?|pièces?|boîtes?|paquets?|paires?|cajas?|paquetes?|piezas?|"
    r"unidades|unidad|pezzi|scatole|confezioni|stuks|dozen|caixas?|peças?"
)


def _unit(record: _Record, number: _Number) -> tuple[Field[str], Chunk | None]:
    """The unit in the quantity's own run, or alone in the next one."""
    if number.unit:
        return number.chunk.field(number.unit, "beside the quantity"), None
    last = number.chunk.words[-1]
    for line in record.lines:
        for at, chunk in enumerate(line.chunks):
            if last in chunk.words:
                rest = chunk.words[chunk.words.index(last) + 1 :]
                beside = line.chunk(rest) if rest else line.chunks[at + 1] if at + 1 < len(line.chunks) else None
                if beside is not None and _UNIT.fullmatch(beside.text.strip("() ")):
                    return beside.field(beside.text.strip("() "), "beside the quantity"), beside
                return Field(), None
    return Field(), None


def _line(record: _Record, q: Column, p: Column | None, a: Column | None) -> DraftLine:
    anchor = record.anchor
    home = record.lines[next(i for i, line in enumerate(record.lines) if anchor.word in line.words)]
    taken = {id(w) for place in (q, p, a) if place in record.numbers for w in record.numbers[place].chunk.words}
    quantity: Field[Decimal] = Field()
    unit: Field[str] = Field()
    number = record.numbers.get(q)
    if number is not None:
        quantity = number.chunk.field(number.value, "by what multiplies")
        unit, beside = _unit(record, number)
        taken |= {id(w) for w in beside.words} if beside else set()
    words = [
        w
        for line in record.lines
        for c in line.chunks
        for w in _said(c, anchor)
        if id(w) not in taken
        and w.text not in _TIMES
        and not w.text.endswith(":")
        and strip_money(w.text)[0]
        and w is not anchor.word
        and w not in anchor.more
        and re.search(r"[^\W\d_]{3,}", c.text)
    ]
    text = " ".join(w.text for w in words)
    place = home.chunk([anchor.word, *anchor.more])
    return DraftLine(
        sku=place.field(anchor.text, "an item number of the catalogue"),
        description=Field(value=text or None, raw=text, page=place.page, source="beside the item number"),
        quantity=quantity,
        unit=unit,
        unit_price=_money_field(record, p),
        extended_price=_money_field(record, a),
        raw=" ".join(line.text for line in record.lines),
        page=place.page,
        box=home.chunk().place,
        struck=any(w.struck for w in home.words) and (all(w.struck for w in home.words) or None),
    )


def _said(chunk: Chunk, anchor: Anchor) -> Sequence[Word]:
    """The words of a run without the label at its beginning or before the item number."""
    words = chunk.words
    for size in range(min(4, len(words)), 0, -1):
        head = " ".join(w.text for w in words[:size])
        before = size < len(words) and words[size] is anchor.word
        if (before or head.endswith(":")) and role_of(head.rstrip(":")) is not None:
            return words[size:]
    return words


def _money_field(record: _Record, place: Column | None) -> Field[Decimal]:
    number = record.numbers.get(place) if place is not None else None
    return number.chunk.field(number.value, "by what multiplies") if number else Field()
