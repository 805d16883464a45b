"""Order lines found by the item numbers that the catalogue knows, where headings and columns don't explain the paper.

Each item number begins a record that may reach over several lines; which number in it is quantity, price and amount is told in
`multiplying`. Knows nothing of headings; says nothing where more than one explanation is left.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.reading import Word
from orderproc.model.units import MEASURES, codes
from orderproc.parsing.lines import Chunk, Line, bounds
from orderproc.parsing.numbers import NumberStyle, parse_number, strip_money
from orderproc.parsing.ordertable.anchors import IN_LINE, Anchor, told
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.linenumbers import TIMES, Number, Record, read_numbers
from orderproc.parsing.ordertable.multiplying import Told, tell
from orderproc.parsing.ordertable.placing import sum_label
from orderproc.parsing.wares import FILLERS
from orderproc.parsing.words import bare, fold

_Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Solved:
    """`lines` with quantity, price and amount; `unclear`: the lines (by their index) where another number could be the quantity as
    well. `crowded`: those in which more numbers stand than one order line has: perhaps another line hides there."""

    lines: tuple[DraftLine, ...]
    rows: frozenset[int]
    unclear: tuple[int, ...] = ()
    crowded: tuple[int, ...] = ()
    beside: tuple[Line, ...] = ()  # lines above or below that look like another row


def records_of(
    lines: Sequence[Line], anchors: Sequence[Anchor], style: NumberStyle, quantity_at: Sequence[_Place] = ()
) -> Solved | None:
    """The order lines that begin at `anchors`, or None where the numbers leave open which is the quantity.

    `quantity_at`: from where to where on the page a heading says that quantities stand (points), for papers without prices.
    """
    column = _one_a_row(told(anchors, lines))
    if not column:
        return None
    best: tuple[float, Solved] | None = None
    for above in (0, 1, 2, None):
        records = _records(lines, column, above)
        if records is None:
            continue
        for record in records:
            read_numbers(record, style)
        found = tell(records, quantity_at)
        if found is None:
            continue
        solved = _solved(records, found[1], lines)
        likely = found[0] + 0.3 * sum(_names(d, r.anchor) for d, r in zip(solved.lines, records, strict=True)) / len(
            records
        )
        if best is None or likely > best[0] + 0.01:
            best = likely, solved
    return best[1] if best else None


def _one_a_row(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The first number of each row; none at all where a row has the numbers of two items."""
    kept: dict[int, Anchor] = {}
    for anchor in anchors:
        first = kept.setdefault(anchor.row, anchor)
        if first.item is not anchor.item:
            return []
    return [kept[row] for row in sorted(kept)]


def _records(lines: Sequence[Line], anchors: Sequence[Anchor], above: int | None) -> list[Record] | None:
    """The lines of each record; `above` of them stand over its item number, None: as the wider gaps between the lines tell."""
    pairs = list(zip(anchors, [-1, *(a.row for a in anchors)], strict=False))
    if above is None:
        starts = _by_gaps(lines, [anchor.row for anchor in anchors])
        above = max((a.row - start for a, start in zip(anchors, starts, strict=False)), default=0)
        if not starts or not 0 < above <= ALONE:
            return None
    else:
        starts = [_top(lines, anchor.row, before) - above for anchor, before in pairs]
    if starts[0] < 0 or any(b <= a.row for a, b in zip(anchors, starts[1:], strict=False)):
        return None
    records: list[Record] = []
    for anchor, start, end in zip(anchors, starts, [*starts[1:], len(lines)], strict=True):
        last = end == len(lines)
        most = min(end, start + 1 + max([b - a for a, b in itertools.pairwise(starts)], default=above + ALONE))
        height = max(anchor.word.box.height, 4.0)
        widest = 2.5 * height if not last else _widest(records) if records else 0.9 * height
        inside = [lines[start]]
        for at, line in enumerate(lines[start + 1 : most if last else end], start + 1):
            if (at > anchor.row and sum_label(line)) or line.page != inside[-1].page:
                break
            if line.box.y0 - inside[-1].box.y1 > widest:
                break  # what stands farther below the last record is no part of it
            inside.append(line)
        if anchor.row - start >= len(inside):
            return None
        records.append(Record(anchor, inside))
    return records


def _by_gaps(lines: Sequence[Line], rows: Sequence[int]) -> list[int]:
    """Where the records of item numbers in these rows begin: below the widest gap since the number before; the first, as far up as the
    lines stand no wider apart than within the others."""
    if len(rows) < 2:
        return []
    gaps = [0.0, *_gaps(lines[: rows[-1] + 1])]
    later = [max(range(a + 1, b + 1), key=lambda at: (round(gaps[at], 1), at)) for a, b in itertools.pairwise(rows)]
    inner = max(
        (gap for start, row in zip(later, rows[1:], strict=True) for gap in gaps[start + 1 : row + 1]), default=0.0
    )
    first = rows[0]
    while first > 0 and rows[0] - first < ALONE and gaps[first] <= inner + 1.5 and inner:
        first -= 1
    return [first, *later]


def _top(lines: Sequence[Line], row: int, before: int) -> int:
    """The first line that stands so close over the item number's that both are of one row: cells of several lines, set in the middle."""
    own = lines[row].box
    top = row
    while top - 1 > before and lines[top - 1].page == lines[row].page and lines[top - 1].box.y1 > own.y0 + 1:
        top -= 1
    return top


ALONE = 8  # lines that the only record of a page may have


def _widest(records: Sequence[Record]) -> float:
    """How far below one another the lines of one record may stand, by those before it."""
    inside = [gap for record in records for gap in _gaps(record.lines)]
    if inside:
        return max(inside) + 1.5
    return min(_gaps([record.lines[0] for record in records]), default=6.0) - 0.5


def _gaps(lines: Sequence[Line]) -> list[float]:
    return [lower.box.y0 - upper.box.y1 for upper, lower in itertools.pairwise(lines)]


def _solved(records: Sequence[Record], numbers: Sequence[Told], lines: Sequence[Line]) -> Solved:
    pairs = list(zip(records, numbers, strict=True))
    first = next(n for n, line in enumerate(lines) if line is records[0].lines[0])
    twice = _begun_twice(pairs)
    return Solved(
        lines=tuple(_line(record, one) for record, one in pairs),
        rows=frozenset(range(first, _end(records, lines))),
        unclear=tuple(n for n, (_, one) in enumerate(pairs) if one.unclear or n in twice),
        crowded=_crowded(pairs),
        beside=_rows_like(pairs, (*lines[max(0, first - NEAR) : first], *lines[_end(records, lines) :][:NEAR])),
    )


NEAR = 4  # lines above the first record and below the last that may be a line without a number of ours


def _end(records: Sequence[Record], lines: Sequence[Line]) -> int:
    return next(n for n, line in enumerate(lines) if line is records[-1].lines[-1]) + 1


def _rows_like(pairs: Sequence[tuple[Record, Told]], lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines beside the records that have a whole number where the records have their quantity, and money behind it."""
    told = [one.quantity for _, one in pairs if one.quantity is not None]
    found = []
    for line in lines:
        values = [(w, parse_number(w.text.strip("()"), _ANY)) for w in line.words if any(c.isdigit() for c in w.text)]
        counted = next(
            (n for n, (w, v) in enumerate(values) if v and v == v.to_integral_value() and _below(w, told)), None
        )
        if counted is None or sum_label(line) or _TENDER.search(line.text):
            continue
        if any(_CENTS.search(w.text) and v is not None for w, v in values[counted + 1 :] + values[:counted]):
            found.append(line)
    return tuple(found)


# the money that comes with it, below the sums: "club check # 204 enclosed", "Scheck Nr. 204 anbei"
_TENDER = re.compile(
    r"(?i)\b(?:check|cheque|money order|scheck|chèque|assegno|giro postal|vaglia|vale postal|postwissel)\b"
    r".*(?:#|\bn[ro]?[.º°]|\bnumber\b|enclosed|attached|beiliegend|anbei|joint|adjunto|allegato|bijgevoegd|anexo)"
)
_DAY = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{2,4}")
_ANY = NumberStyle()
_CENTS = re.compile(r"\d[.,]\d\d\D*$")


def _below(word: Word, quantities: Sequence[Number]) -> bool:
    return any(q.in_line((word.box.x0, word.box.x1)) for q in quantities)


def _names(line: DraftLine, anchor: Anchor) -> float:
    """Which share of the item's own words stands in the record: tells the text above a number from the text below it."""
    own = set(bare(anchor.item.description).split())
    return len(own & set(bare(line.description.value or "").split())) / max(len(own), 1)


def _crowded(pairs: Sequence[tuple[Record, Told]]) -> tuple[int, ...]:
    """The records in which a row has two numbers more, one of them money: perhaps another line hides in them. One 0.00 is a discount."""
    found = []
    for n, (record, numbers) in enumerate(pairs):
        taken = {id(w) for number in numbers.numbers for w in number.words}
        left = [x for x in record.numbers if len(x.words) == 1 and not any(id(w) in taken for w in x.words)]
        free = next((x for x in left if x.money and x.value == 0), None)
        rows = [[x for x in left if x.line == row and x is not free] for row in range(len(record.lines))]
        if any(len(row) > 1 and any(x.money for x in row) for row in rows):
            found.append(n)
    usual = len(found) > 0.8 * len(pairs) and len(pairs) > 1  # each record has such a row: it belongs to the layout
    return () if usual else tuple(found)


def _begun_twice(pairs: Sequence[tuple[Record, Told]]) -> frozenset[int]:
    """The records in which another row begins with a number, too, as that of the item does and below or above it: "4 inner tubes" over
    "1 TW-4410 mug" is a line without a number of ours, and its 4 counts no mugs."""
    found = set()
    for n, (record, _) in enumerate(pairs):
        firsts = [_first_number(line) for line in record.lines]
        own = firsts[next((at for at, line in enumerate(record.lines) if record.anchor.word in line.words), 0)]
        others = [word for word in firsts if word is not None and word is not own]
        if own is not None and any(abs(word.box.x0 - own.box.x0) <= IN_LINE for word in others):
            found.add(n)
    usual = len(found) > 0.8 * len(pairs) and len(pairs) > 1  # it belongs to the layout
    return frozenset() if usual else frozenset(found)


def _first_number(line: Line) -> Word | None:
    """The number with which a row begins, behind a bullet perhaps, with words behind it."""
    words = [word for word in line.words if any(c.isalnum() for c in word.text)]
    return words[0] if len(words) > 1 and words[0].text.strip("().x×").isdecimal() else None


def _unit(record: Record, number: Number) -> tuple[Field[str], tuple[Word, ...]]:
    """The unit on the quantity, behind it, alone in the next run, or below it in a narrow column."""
    if number.unit:
        return number.chunk.field(number.unit, "beside the quantity"), ()
    line = record.lines[number.line]
    at = max(n for n, w in enumerate(line.words) if w in number.words) + 1
    chunk = next((c for c in line.chunks if number.words[-1] in c.words), None)
    labelled = _begins_label(line, at)  # "40  Unit price: 9.50"
    if chunk is not None and at < len(line.words) and not labelled:
        after = line.words[at]
        inside = after in chunk.words
        ends = at + 1 == len(line.words) or line.words[at + 1] not in chunk.words or not inside
        if _is_unit(after, record) and (ends or any(c.isdigit() for c in line.words[at + 1].text) or _far(line, at)):
            return line.chunk([after]).field(after.text.strip("()"), "beside the quantity"), (after,)
        if _is_unit(after, record) and inside and _named(after):
            return line.chunk([after]).field(after.text.strip("()"), "beside the quantity"), (after,)
    box = number.chunk.box
    for lower in record.lines[number.line + 1 : number.line + 4]:
        for run in lower.chunks:
            near = min(run.box.x1, box.x1 + 30) - max(run.box.x0, box.x0 - 30) > 0
            if near and len(run.words) == 1 and id(run.words[0]) not in record.own and _named(run.words[0]):
                return run.field(run.text.strip("()"), "below the quantity"), run.words
    return Field(), ()


def _begins_label(line: Line, at: int) -> bool:
    texts = [word.text for word in line.words[at : at + 4]]
    if not texts or role_of(texts[0].strip(" :")) not in (Role.UNIT, Role.PRICE):
        return False  # "3 boxes  Price: 9.50"
    return any(
        text.endswith(":") and role_of(" ".join(texts[: n + 1]).strip(" :")) is not None for n, text in enumerate(texts)
    )


def _is_unit(word: Word, record: Record) -> bool:
    short = re.fullmatch(r"[^\W\d_]{1,4}\.?", word.text.strip("()")) is not None and word.text not in TIMES
    number = any(word is w for w in record.anchor.words)  # "2 | LT 123.090": where the number begins
    money = not strip_money(word.text.strip("()"))[0]  # "Fr." before the amount
    label = role_of(word.text.strip(" :.()")) is not None  # "50 réf. PM1110": what is asked for comes behind it
    leads = fold(word.text) in FILLERS  # "4 of TW-4410"
    said = (short and not label and not leads) or _named(word)
    return id(word) not in record.own and not number and not money and said


def _named(word: Word) -> bool:
    return bool(set(codes(word.text.strip("()"))) - MEASURES)


def _far(line: Line, at: int) -> bool:
    """Whether the word at `at` stands by itself: the next is farther away than the one before."""
    words = line.words
    return words[at + 1].box.x0 - words[at].box.x1 > 1.5 * (words[at].box.x0 - words[at - 1].box.x1) + 1


def _line(record: Record, numbers: Told) -> DraftLine:
    anchor = record.anchor
    home = record.lines[next(i for i, line in enumerate(record.lines) if anchor.word in line.words)]
    taken = {id(w) for number in numbers.numbers for w in number.words} | {id(w) for w in anchor.words}
    quantity: Field[Decimal] = Field()
    unit: Field[str] = Field()
    if numbers.quantity is not None:
        quantity = numbers.quantity.chunk.field(numbers.quantity.value, "by what multiplies")
        unit, beside = _unit(record, numbers.quantity)
        taken |= {id(w) for w in beside}
    words = [
        w
        for line in record.lines
        for c in line.chunks
        for w in _said(c, anchor)
        if id(w) not in taken
        and w.text not in TIMES
        and not w.text.endswith(":")
        and not _DAY.fullmatch(w.text)  # when it is wanted, which no item is called
        and strip_money(w.text)[0]
        and (id(w) in record.own or re.search(r"[^\W\d_]{3,}", c.text))
    ]
    text = " ".join(w.text for w in words)
    place = home.chunk([w for w in anchor.words if w in home.words])
    return DraftLine(
        sku=place.field(anchor.text, "an item number of the catalogue"),
        description=Chunk(tuple(words), place.page, None).field(
            text or None, "beside the item number"
        ),  # as sure as its ink
        quantity=quantity,
        unit=unit,
        unit_price=_money_field(numbers.price, numbers.per),
        extended_price=_money_field(numbers.amount),
        raw=" ".join(line.text for line in record.lines),
        page=place.page,
        box=bounds(line.box for line in record.lines),
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


def _money_field(number: Number | None, per: int = 1) -> Field[Decimal]:
    if number is None:
        return Field()
    where = "by what multiplies" if per == 1 else f"price of {per}, for one"
    return number.chunk.field(number.value / per, where)
