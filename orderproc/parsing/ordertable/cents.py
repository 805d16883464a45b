"""Amounts whose cents a form sets apart by an upright rule: a narrow column of two figures beside whole money, under one heading or under
"$ | ¢". They are put together before anybody looks at the page, so that "57 | 50" is 57.50 and never 57.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, pairwise

from orderproc.model.reading import Box, Cell, Page, PageSource, Table, Word
from orderproc.parsing.ordertable.headings import Role, role_of

NARROW = 48.0  # points, at most, of a column of cents
BESIDE = 8.0  # points, at most, between the two cells
LEVEL = 6.0  # points between the middles of what stands in one row
MOST = 0.7  # of the rows hold two figures
FAR = 2.5  # times its height, at least, that a sign and one of its cents reach over when they stand apart
AROUND = 14.0  # points about the heading of the cents

_WHOLE = re.compile(r"(?:^|(?<=\s)|(?<=[$€£]))(?:\d{1,7}|\d{1,3}(?:[ .,'’]\d{3})+)$")
_CENTS = re.compile(r"\d\d|[oO]{2}|[-–—=~]{1,3}|\.-")
_SIGN = re.compile(r"[$€£]|Fr\.?|EUR|USD|CHF|GBP|Euro")
_CENT = re.compile(r"(?i)c|ct|cts|cent|cents|¢|p|rp\.?")
_BOTH = re.compile(r"(?i)[$€£]\s*(?:c|ct|cts|¢|p)\.?")
_POINT, _COMMA = re.compile(r"\d\.\d\d(?!\d)"), re.compile(r"\d,\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where whole money and cents stand beside one another: (left, right) of each, from `top` down."""

    whole: tuple[float, float]
    cents: tuple[float, float]
    top: float


def with_cents(page: Page) -> Page:
    """The page with whole money and cents of each row as one amount; as it is where none are apart."""
    if page.source is not PageSource.SCAN or page.form:
        return page
    pairs = [*(pair for table in page.tables for pair in _in_table(table)), *_headed(page.words)]
    pairs += _multiplying(page.words)  # a rule may close the cells of the sums alone
    if not pairs:
        return page
    mark = _mark(page.words, pairs)
    words = _joined(page.words, pairs, mark)
    tables = tuple(replace(t, rows=tuple(_row(row, pairs, mark) for row in t.rows)) for t in page.tables)
    return replace(page, words=tuple(words), tables=tables)


def _in_table(table: Table) -> Iterator[_Pair]:
    """Columns of a ruled table that hold two figures in nearly every row, right of whole numbers, and have no heading of their own."""
    for column in range(1, table.columns):
        pairs = [(left, cell) for row in table.rows for left, cell in pairwise(row) if _adjoin(left, cell, column)]
        filled = [
            (left, cell) for left, cell in pairs if _WHOLE.search(left.text.strip()) and left.text.strip()[-1].isdigit()
        ]
        fitting = [(left, cell) for left, cell in filled if _CENTS.fullmatch(cell.text.strip())]
        if not fitting or len(fitting) < MOST * len(filled):
            continue
        whole, cents = fitting[0][0].box, fitting[0][1].box
        if whole is None or cents is None or cents.width > min(NARROW, 0.9 * whole.width):
            continue
        if _heads_money(table, whole, cents):
            yield _Pair((whole.x0, whole.x1), (cents.x0, cents.x1), whole.y0)


def _adjoin(left: Cell, cell: Cell, column: int) -> bool:
    return (
        cell.column == column and left.box is not None and cell.box is not None and cell.box.x0 - left.box.x1 <= BESIDE
    )


def _heads_money(table: Table, whole: Box, cents: Box) -> bool:
    """Whether the heading of the two columns is that of a price or amount. What a narrow column cuts off a heading is read as a word by
    itself ("Prix unitai" "re"); a heading that was not read tells nothing against it, one of another meaning does."""
    for row in table.rows:
        over = [
            c
            for c in row
            if c.box
            and c.box.y1 <= whole.y0 + 3
            and min(c.box.x1, cents.x1) - max(c.box.x0, whole.x0) > 5
            and c.box.x0 >= whole.x0 - BESIDE  # what reaches over more columns is no heading of these
            and c.box.x1 <= cents.x1 + BESIDE
        ]
        own = [c for c in over if c.box and c.box.x0 >= cents.x0 - 4]
        if not over or any(c.text.strip().isdigit() for c in over):
            continue
        texts = [" ".join(c.text.split()) for c in over]
        if own and _CENT.fullmatch(own[0].text.strip()):
            return True
        if own and role_of(own[-1].text) not in (None, Role.PRICE, Role.AMOUNT):
            return False
        roles = {role_of("".join(texts)), role_of(" ".join(texts)), role_of(texts[0])}
        if roles & {Role.PRICE, Role.AMOUNT}:
            return True
        if own and len(own[-1].text.strip()) > 5:
            return False
        return roles == {None}
    return False


def _headed(words: Sequence[Word]) -> Iterator[_Pair]:
    """A sign of a currency with one of its cents right of it, over columns that no rule closes."""
    for both in words:  # the two read as one
        if _BOTH.fullmatch(both.text.strip()) and both.box.width > FAR * both.box.height:
            x = both.box.x1 - both.box.height / 2
            yield _Pair((both.box.x0 - 45, x - AROUND), (x - AROUND, x + AROUND + 4), both.box.y1)
    for sign in (w for w in words if _SIGN.fullmatch(w.text.strip())):
        for cent in words:
            near = 0 < cent.box.x0 - sign.box.x1 < 70 and abs(cent.box.middle[1] - sign.box.middle[1]) < LEVEL
            if near and (_CENT.fullmatch(cent.text.strip()) or _over_cents(cent, words)):
                x = cent.box.middle[0]
                yield _Pair((sign.box.x0 - 45, x - AROUND), (x - AROUND, x + AROUND + 4), cent.box.y1)


PROVEN = 2  # rows at least in which quantity and price make the amount with its cents
CENTS_OFF = 40.0  # points from whole money to its cents, at most


def _multiplying(words: Sequence[Word]) -> Iterator[_Pair]:
    """Whole money with two figures behind it, in rows where two numbers before them make just so much; whatever the headings are. The price
    may be set apart in the same way."""
    figures = [word for word in words if any(c.isdigit() for c in word.text)]
    apart = [(whole, cents) for cents in figures if (whole := _whole_before(cents, figures)) is not None]
    found: list[_Row] = []
    for whole, cents in apart:
        before = [w for w in figures if _level(w, cents) and w is not whole and w.box.x1 <= whole.box.x0 + 3]
        prices = [pair for pair in apart if pair[0] in before and pair[1] in before]
        numbers = [n for w in before if (n := _number(w.text)) is not None]
        amount = _together(whole, cents)
        price = next((p for p in prices if any(n * _together(*p) == amount for n in numbers)), None)
        found.append(_Row(whole, cents, price, any(a * b == amount for a, b in combinations(numbers, 2))))
    for at in (row for row in found if row.proven or row.price):
        column = [one for one in found if abs(one.cents.box.middle[0] - at.cents.box.middle[0]) < AROUND]
        proven = sum(one.proven or one.price is not None for one in column)
        enough = proven >= PROVEN or at.price is not None  # four numbers that fit are no chance
        if enough and proven >= MOST * sum(not _is_sum(one, words) for one in column):
            yield _pair_of([(one.whole, one.cents) for one in column])
            if prices := [one.price for one in column if one.price is not None]:
                yield _pair_of(prices)
            return


@dataclass(frozen=True, slots=True)
class _Row:
    """An amount with its cents apart; `price`: the same of the price that makes it, where that is apart too; `proven`: two numbers do."""

    whole: Word
    cents: Word
    price: tuple[Word, Word] | None
    proven: bool


def _level(word: Word, other: Word) -> bool:
    return word is not other and abs(word.box.middle[1] - other.box.middle[1]) < LEVEL


def _whole_before(cents: Word, figures: Sequence[Word]) -> Word | None:
    """The whole money right before two figures that may be its cents."""
    if not re.fullmatch(r"\d\d", cents.text.strip()):
        return None
    before = [w for w in figures if _level(w, cents) and w.box.x1 <= cents.box.x0 + 3]
    left = max(before, key=lambda w: w.box.x1, default=None)
    near = left is not None and cents.box.x0 - left.box.x1 <= CENTS_OFF
    return left if left is not None and near and _WHOLE.search(left.text.strip()) else None


def _together(whole: Word, cents: Word) -> Decimal:
    return Decimal(f"{''.join(c for c in whole.text if c.isdigit())}.{cents.text.strip()}")


def _pair_of(column: Sequence[tuple[Word, Word]]) -> _Pair:
    x0, x1 = min(w.box.x0 for w, _ in column), max(w.box.x1 for w, _ in column)
    middle = column[0][1].box.middle[0]
    return _Pair((x0, x1), (middle - AROUND, middle + AROUND), min(c.box.y0 for _, c in column))


def _is_sum(row: _Row, words: Sequence[Word]) -> bool:
    """Whether whole money and cents stand by themselves in their row, with words alone before them: a sum below the table."""
    whole = row.whole
    level = [w for w in words if abs(w.box.middle[1] - whole.box.middle[1]) < LEVEL and w.box.x1 <= whole.box.x0 + 3]
    return not any(c.isdigit() for w in level for c in w.text)


def _number(text: str) -> Decimal | None:
    """A quantity or a price with its cents; None for anything else."""
    text = text.strip()
    if re.fullmatch(r"\d{1,6}", text):
        return Decimal(text)
    money = re.fullmatch(r"(\d{1,3}(?:[ .,'’]\d{3})*|\d+)[.,](\d\d)", text)
    return Decimal(re.sub(r"\D", "", money[1]) + "." + money[2]) if money else None


def _over_cents(sign: Word, words: Sequence[Word]) -> bool:
    """Whether a sign that was misread ("¢" as "e") stands over two figures in several rows, and over nothing else."""
    if len(sign.text.strip()) != 1 or sign.text.strip().isdigit():
        return False
    x = sign.box.middle[0]
    below = [w.text.strip() for w in words if w.box.y0 > sign.box.y1 and abs(w.box.middle[0] - x) < AROUND]
    fitting = [text for text in below if _CENTS.fullmatch(text) and any(c.isdigit() for c in text)]
    return len(fitting) > 1 and len(fitting) >= MOST * len(below)


def _mark(words: Sequence[Word], pairs: Sequence[_Pair]) -> str:
    """Which mark stands before cents on this page; a page's thousands are set off by another. A pen's points and commas look alike, so that
    the thousands tell it only where most are set off alike."""
    thousands = [word.text for word in words if any(_within(word.box, pair.whole, pair) for pair in pairs)]
    apart = [found[1] for text in thousands if (found := re.search(r"\d([.,])\d{3}$", text))]
    if 2 * apart.count(".") != len(apart):
        return "," if 2 * apart.count(".") > len(apart) else "."
    texts = [word.text for word in words]
    points, commas = (sum(bool(p.search(t)) for t in texts) for p in (_POINT, _COMMA))
    return "," if commas > points else "."


def _joined(words: Sequence[Word], pairs: Sequence[_Pair], mark: str) -> list[Word]:
    instead: dict[int, Word] = {}
    gone: set[int] = set()
    for pair in pairs:
        for cents in (w for w in words if _within(w.box, pair.cents, pair) and _CENTS.fullmatch(w.text.strip())):
            beside = [
                w
                for w in words
                if w is not cents
                and abs(w.box.middle[1] - cents.box.middle[1]) < LEVEL
                and pair.whole[0] - 2 <= w.box.x1 <= pair.whole[1] + 6
                and w.box.x1 <= cents.box.x0 + 3
                and _WHOLE.search(w.text.strip())
            ]
            whole = max(beside, key=lambda w: w.box.x1, default=None)
            if whole is not None and id(cents) not in gone and id(whole) not in instead:
                sure = min(whole.confidence, cents.confidence)
                instead[id(whole)] = replace(
                    whole, text=_amount(whole.text, cents.text, mark), confidence=sure, lattice=None
                )
                gone.add(id(cents))
    return [instead.get(id(word), word) for word in words if id(word) not in gone]


def _row(row: Sequence[Cell], pairs: Sequence[_Pair], mark: str) -> tuple[Cell, ...]:
    out: list[Cell] = []
    for cell in row:
        left = out[-1] if out else None
        if (
            left is not None
            and left.box is not None
            and cell.box is not None
            and any(_within(cell.box, pair.cents, pair) and _within(left.box, pair.whole, pair) for pair in pairs)
            and _CENTS.fullmatch(cell.text.strip())
            and _WHOLE.search(left.text.strip())
        ):
            sure = min(left.confidence, cell.confidence)
            out[-1] = replace(left, text=_amount(left.text, cell.text, mark), confidence=sure, lattice=None)
        else:
            out.append(cell)
    return tuple(out)


def _amount(whole: str, cents: str, mark: str) -> str:
    figures = cents.strip() if cents.strip().isdigit() else "00"
    return f"{re.sub('[.,]', '.' if mark == ',' else ',', whole.strip())}{mark}{figures}"


def _within(box: Box, x: tuple[float, float], pair: _Pair) -> bool:
    return x[0] - 2 <= box.middle[0] <= x[1] + 2 and box.middle[1] > pair.top - 2
