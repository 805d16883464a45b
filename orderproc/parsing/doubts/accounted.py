"""What stands in the rows of an order table and was used for nothing: no line of an order is lost, and no number overlooked, in silence.

Text below an item number is its description where the table has none; an amount that no column took is held against quantity and
price; a number of the catalogue that belongs to no line is a line that was missed. For pages with places (paper), not for sheets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, permutations

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.doubts.besides import under_another_heading
from orderproc.parsing.doubts.calledoff import called_off
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.party.towns import is_town

_FIELDS = ("sku", "supplier_sku", "gtin", "description", "quantity", "unit", "unit_price", "extended_price")
_CENTS = re.compile(r"[\d.,'’  ]*\d[.,]\d{2}")
_WORD = re.compile(r"[^\W\d_]{3,}")
CENT = Decimal("0.006")
_NEAR = 2.2  # heights of a line: what stands farther below the last line is no part of it


def account(
    lines: tuple[DraftLine, ...],
    pages: dict[int, tuple[Line, ...]],
    style: NumberStyle,
    catalog: Catalog,
    unfilled: frozenset[str] = frozenset(),
) -> tuple[tuple[DraftLine, ...], tuple[Issue, ...]]:
    """The lines with what was found beside them, and what is in doubt for something that nobody read. `unfilled`: the numbers of a
    printed list that nobody ordered."""
    issues: list[Issue] = []
    lines = _amounts_by_sum(lines, [row for rows in pages.values() for row in rows], style)
    result = list(lines)
    numbers = {plain(f.value) for line in lines for f in (line.sku, line.supplier_sku, line.gtin) if f.value}
    numbers |= {plain(sku) for sku in unfilled}
    for page, rows in pages.items():
        on_page = sorted(
            (i for i, line in enumerate(lines) if line.page == page and line.box), key=lambda i: _top(lines[i])
        )
        if not on_page:
            continue
        kept = [row for row in rows if not (_lists(row, unfilled) or _is_their_sum(row, lines, style))]
        beside = _left_over([lines[i] for i in on_page], kept)
        shifted = _shifted([lines[i] for i in on_page], beside, style)
        places = _places(beside)
        middles = [row.box.middle[1] for row in rows]
        for index, left_over, better in zip(on_page, beside, shifted, strict=True):
            result[index] = better
            result[index] = _described(_with_amount(result[index], left_over, style), left_over)
            level = [lines[i] for i in on_page if _level(lines[i], lines[index])]
            issues += _amounts_against(result[index], index, _without_sum(level, left_over, style), style)
            issues += _missed(left_over, catalog, numbers, places, page)
            issues += _another_row(result[index], left_over)
            own = _own_rows(result[index], rows, middles)
            issues += _counted_row(result[index], own)
            foot = (
                _below_all(left_over, lines[index]) if index == on_page[-1] and len(on_page) > 1 else frozenset[str]()
            )
            off = called_off(result[index], index, [*left_over, *own], catalog, foot)
            issues += [off] if off else []
    unheaded = under_another_heading(result, [row for rows in pages.values() for row in rows])
    issues += [unheaded] if unheaded else []
    return tuple(result), tuple(issues)


def _below_all(left_over: Sequence[Chunk], last: DraftLine) -> frozenset[str]:
    """What stands below the last line, begins no further right than it does, and names a whole address, which is read by itself: a sentence
    about all of them, and no more of that one."""
    box = last.box
    below = (c for c in left_over if box is not None and c.box.y0 > box.y1 and c.box.x0 <= box.x0 + 2)
    return frozenset(
        c.text for c in below if any(is_town(part.split(". ")[0].strip(" .")) for part in c.text.split(",")[2:])
    )


def _lists(row: Line, unfilled: frozenset[str]) -> bool:
    """Whether a row is one of a printed list, beside which nothing was written."""
    return bool(unfilled) and any(word.text in unfilled for word in row.words)


def _is_their_sum(row: Line, lines: Sequence[DraftLine], style: NumberStyle) -> bool:
    """Whether an amount alone in a row is the sum of the lines, though nothing calls it so."""
    money = _money(row.chunks, style) if len(row.chunks) == 1 else []
    amounts = [amount for line in lines if (amount := _amount(line)) is not None]
    return bool(money) and len(amounts) == len(lines) and abs(sum(amounts) - money[0][1]) < CENT


def _amount(line: DraftLine) -> Decimal | None:
    quantity, price, amount = line.quantity.value, line.unit_price.value, line.extended_price.value
    return amount if amount is not None or quantity is None or price is None else quantity * price


def _amounts_by_sum(lines: tuple[DraftLine, ...], rows: Sequence[Line], style: NumberStyle) -> tuple[DraftLine, ...]:
    """The lines with what was taken for their prices as their amounts, where it adds up to an amount alone in a row below, and quantity ×
    price does not: "1 … 24.50", "2 … (17.60 each) 35.20", below them "59.70"."""
    counted = [(p, q) for line in lines if (p := line.unit_price.value) and (q := line.quantity.value)]
    prices = [price for price, _ in counted]
    if len(prices) < max(2, len(lines)) or any(line.extended_price for line in lines):
        return lines
    last = max((line for line in lines if line.box), key=lambda line: (line.page or 0, _top(line)), default=None)
    below = [row for row in rows if last is not None and row.page == last.page and row.box.y0 > _top(last)]
    alone = [value for row in below if len(row.chunks) == 1 for _, value in _money(row.chunks, style)]
    total, multiplied = sum(prices, Decimal(0)), sum((price * quantity for price, quantity in counted), Decimal(0))
    if abs(total - multiplied) < CENT or not any(abs(value - total) < CENT for value in alone):
        return lines
    if any(abs(value - multiplied) < CENT for value in alone):
        return lines
    told = "adds up to what stands below"
    return tuple(
        replace(line, extended_price=replace(line.unit_price, source=told), unit_price=Field()) for line in lines
    )


def _top(line: DraftLine) -> float:
    return line.box.y0 if line.box else 0.0


def _own_rows(line: DraftLine, rows: Sequence[Line], middles: Sequence[float]) -> list[Chunk]:
    """The runs of the rows that a line and its description take up. `middles`: of the rows, from the top of the page."""
    boxes = [box for box in (line.box, line.description.box) if box is not None]
    top, bottom = min(box.y0 for box in boxes), max(box.y1 for box in boxes)
    return [chunk for row, middle in zip(rows, middles, strict=True) if top <= middle <= bottom for chunk in row.chunks]


def _left_over(lines: Sequence[DraftLine], rows: Sequence[Line]) -> list[list[Chunk]]:
    """For each line, from top to bottom, the runs of its rows that none of its fields was read from."""
    found: list[list[Chunk]] = [[] for _ in lines]
    tops = [_top(line) for line in lines]
    used = [f.box for line in lines for name in _FIELDS if (f := getattr(line, name)).box and f.value is not None]
    last = lines[-1].box
    foot = last.y1 if last else 0.0
    for before, row in pairwise([None, *rows]):
        assert row is not None
        middle = row.box.middle[1]
        at = max((n for n, top in enumerate(tops) if top - 1 <= middle), default=None)
        if at is None or (middle > foot and (before is None or row.box.y0 - before.box.y1 > _NEAR * row.height)):
            if at is not None:
                break
            continue
        if middle > foot and (
            any(sum_of(c.text.rstrip(": ")) is not None for c in row.chunks) or not _below_the_last(row, lines[-1])
        ):
            break
        foot = max(foot, row.box.y1) if at == len(tops) - 1 else foot
        here = [box for box in used if box.y0 - 1 <= row.box.y1 and box.y1 + 1 >= row.box.y0]
        for chunk in row.chunks:
            words = tuple(w for w in chunk.words if not any(_covers(box, w.box) for box in here))
            if words:
                found[at].append(row.chunk(words))
    return found


def _below_the_last(row: Line, line: DraftLine) -> bool:
    """Whether a row below the last line begins in its columns: more of its text, or the numbers of a line that takes two rows."""
    amounts = any(_CENTS.fullmatch(w.text) for w in row.words)
    return line.box is not None and row.box.x0 >= line.box.x0 - 3 and not (amounts and line.extended_price)


def _covers(box: Box, word: Box) -> bool:
    x, y = word.middle
    return box.x0 - 1 <= x <= box.x1 + 1 and box.y0 - 1 <= y <= box.y1 + 1


def _described(line: DraftLine, left_over: Sequence[Chunk]) -> DraftLine:
    """What stands below or beside an item number that no column describes."""
    if line.description or not line.sku:
        return line
    texts = [c for c in left_over if _WORD.search(c.text)]
    if not texts:
        return line
    value = " ".join(c.text for c in texts)
    return replace(line, description=replace(texts[0].field(value, "below the item number"), raw=value))


def _with_amount(line: DraftLine, left_over: Sequence[Chunk], style: NumberStyle) -> DraftLine:
    """An amount that no column took is the line's where it is quantity × price; so are a price and its amount in one column."""
    if line.quantity.value is not None and line.unit_price.value is None and not line.extended_price:
        for (price, p), (amount, a) in permutations(_money(left_over, style), 2):
            if p and abs(line.quantity.value * p - a) < CENT:
                told = "quantity × price"
                return replace(line, unit_price=price.field(p, told), extended_price=amount.field(a, told))
    if line.extended_price or line.quantity.value is None or line.unit_price.value is None:
        return line
    product = line.quantity.value * line.unit_price.value
    for chunk, value in _money(left_over, style):
        if abs(value - product) < CENT:
            return replace(line, extended_price=chunk.field(value, "quantity × price"))
    return line


def _shifted(lines: Sequence[DraftLine], beside: Sequence[Sequence[Chunk]], style: NumberStyle) -> list[DraftLine]:
    """Prices that were taken for amounts, where every line bears their product with the quantity in another column."""
    result: list[DraftLine] = []
    telling = 0
    for line, left_over in zip(lines, beside, strict=True):
        quantity, taken = line.quantity.value, line.extended_price
        if quantity is None or taken.value is None or line.unit_price:
            return list(lines)
        product = quantity * taken.value
        amount = next(
            (c.field(v, "quantity × price") for c, v in _money(left_over, style) if abs(v - product) < CENT), None
        )
        if amount is None:
            return list(lines)
        telling += quantity != 1
        result.append(replace(line, unit_price=taken, extended_price=amount))
    return result if telling else list(lines)


def _level(one: DraftLine, other: DraftLine) -> bool:
    return bool(one.box and other.box) and one.box.y0 < other.box.middle[1] < one.box.y1  # type: ignore[union-attr]


def _without_sum(level: Sequence[DraftLine], left_over: Sequence[Chunk], style: NumberStyle) -> Sequence[Chunk]:
    """What was left over beside the lines of one row, one for each size of an item, without the amount that they make together."""
    parts = [
        line.quantity.value * line.unit_price.value for line in level if line.quantity.value and line.unit_price.value
    ]
    if len(level) < 2 or len(parts) < len(level):
        return left_over
    together = {id(chunk) for chunk, value in _money(left_over, style) if abs(value - sum(parts)) < CENT}
    return [chunk for chunk in left_over if id(chunk) not in together]


def _amounts_against(line: DraftLine, index: int, left_over: Sequence[Chunk], style: NumberStyle) -> list[Issue]:
    if line.extended_price or line.quantity.value is None:
        return []
    others = [(c, v) for c, v in _money(left_over, style) if v > (line.unit_price.value or 0)]
    if not others:
        return []
    chunk, value = others[-1]
    message = f"{value} stands beside {line.sku.value or line.description.value or 'it'} and is not what quantity and price make."
    return [
        Issue(
            code=Code.AMOUNT_MISMATCH,
            message=message,
            field=f"lines[{index}].extended_price",
            page=chunk.page,
            box=chunk.place,
        )
    ]


def _money(left_over: Sequence[Chunk], style: NumberStyle) -> list[tuple[Chunk, Decimal]]:
    found = []
    for chunk in left_over:
        text = chunk.text.strip("€$£ ")
        value = parse_number(text, style) if _CENTS.fullmatch(text) else None
        if value is not None:
            found.append((chunk, value))
    return found


def _another_row(line: DraftLine, left_over: Sequence[Chunk]) -> list[Issue]:
    """A row of its own with something in the column of the item numbers and a number in that of the quantities, in no line."""
    number, quantity = line.sku.box, line.quantity.box
    if number is None or quantity is None:
        return []
    for chunk in left_over:
        top, bottom = chunk.box.y0, chunk.box.y1
        if not (abs(chunk.box.x0 - number.x0) < 3 and chunk.words and any(c.isdigit() for c in chunk.text)):
            continue
        if number.y0 - 1 < chunk.box.middle[1] < number.y1 + 1:
            continue
        if len(chunk.words) > 2 and not any(c.isdigit() for c in chunk.words[0].text):
            continue  # "DUE BEFORE 12/02/26"
        counted = [
            c
            for c in left_over
            if top - 2 < c.box.middle[1] < bottom + 2 and min(c.box.x1, quantity.x1) - max(c.box.x0, quantity.x0) > 0
        ]
        if any(_COUNT.fullmatch(one.text) for one in counted if one is not chunk):
            message = (
                f"{chunk.text!r} stands in the column of the item numbers with a quantity, and in no line of the order."
            )
            return [Issue(code=Code.UNKNOWN_ITEM, message=message, page=chunk.page, box=chunk.place)]
    return []


_COUNT = re.compile(r"\d[\d.,']*(?:\s?[^\W\d]{1,8}\.?)?")  # a quantity, with its unit


def _counted_row(line: DraftLine, own: Sequence[Chunk]) -> list[Issue]:
    """A row that begins like the line itself, with a quantity and the same unit in their places, and was taken for its description."""
    quantity, unit = line.quantity.box, (line.unit.raw or "").strip(" .").casefold()
    if quantity is None or not unit:
        return []
    for chunk in own:
        middle = chunk.box.middle[1]
        first, second = (*(w.text for w in chunk.words[:2]), "", "")[:2]
        below = middle > quantity.y1 and abs(chunk.box.x0 - quantity.x0) < chunk.box.height
        if below and re.fullmatch(r"\d[\d.,]*", first) and second.strip(" .").casefold() == unit:
            message = f"'{chunk.text[:80]}' begins as a line does, with a quantity, and was read as none."
            return [Issue(code=Code.UNKNOWN_ITEM, message=message, page=chunk.page, box=chunk.place)]
    return []


def _places(beside: Sequence[Sequence[Chunk]]) -> set[int]:
    """The words (by id) that count the lines: 1, 2, 3 … or 10, 20, 00030 …, one a line, below one another."""
    first = [next((w for c in chunks for w in c.words if w.text.isdigit()), None) for chunks in beside]
    words = [w for w in first if w is not None]
    if len(words) < 2 or len(words) < len(beside):
        return set()
    steps = {int(b.text) - int(a.text) for a, b in pairwise(words)}
    in_line = all(abs(w.box.x0 - words[0].box.x0) < 1.5 or abs(w.box.x1 - words[0].box.x1) < 1.5 for w in words)
    counted = len(steps) == 1 and steps <= {1, 10, 100} and in_line
    return {id(w) for w in words} if counted else set()


def _missed(
    left_over: Sequence[Chunk], catalog: Catalog, numbers: set[str], places: set[int], page: int
) -> list[Issue]:
    """Numbers of the catalogue among what was left over, that no line bears."""
    issues = []
    for chunk in left_over:
        for word in chunk.words:
            number = word.text.strip(".,;:()")
            if (
                len(number) < 4
                or id(word) in places
                or number not in catalog.by_sku
                or plain(number) in numbers
                or not re.search(r"\d", number)
            ):
                continue
            message = f"Item number {number} stands there and in no line of the order: was a line missed?"
            issues.append(Issue(code=Code.AMBIGUOUS_ITEM, message=message, page=page, box=chunk.place))
    return issues
