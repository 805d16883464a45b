"""Which number of an order line is its quantity, which its price and which its amount: told by what multiplies, by what the
catalogue asks for the item, and by all lines of the page together. Knows nothing of headings or columns of a table.

A number of the item's own description ("10 mm"), of a date or of the line's place in the list is none of the three.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from difflib import SequenceMatcher
from statistics import median

from orderproc.model.reading import Word
from orderproc.model.shop import Item
from orderproc.parsing.dates import is_month
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number, parse_quantity, strip_money
from orderproc.parsing.ordertable.anchors import IN_LINE, Anchor
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.words import bare, fold

CENT = Decimal("0.011")
MOST_ORDERED = Decimal(1_000_000)  # longer numbers are numbers of something, not counts
ENOUGH = 0.8  # of the lines of a page must say the same
TIMES = frozenset("x X × * à @".split())
_MARKS = "()[]{};:|"


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A number of a record. `at`: its place among the record's words; `chunk`: the words that it is made of."""

    value: Decimal
    chunk: Chunk
    at: int
    line: int
    money: bool
    label: str = ""  # "Unit price" where the paper writes "Unit price: 9.50"
    unit: str | None = None
    sign: str = ""  # "50 × 27,70": the first has "times" behind it, the second before it

    @property
    def words(self) -> tuple[Word, ...]:
        return self.chunk.words

    @property
    def role(self) -> Role | None:
        return role_of(self.label) if self.label else None

    def in_line(self, edges: tuple[float, float]) -> bool:
        box = self.chunk.box
        return abs(box.x0 - edges[0]) <= IN_LINE or abs(box.x1 - edges[1]) <= IN_LINE


@dataclass(slots=True)
class Record:
    """What stands from one item number to the next. `numbers`: those that may be quantity, price or amount."""

    anchor: Anchor
    lines: list[Line]
    numbers: list[Number] = field(default_factory=list)
    own: frozenset[int] = frozenset()  # ids of the words that the item's description holds

    @property
    def price(self) -> Decimal | None:
        return self.anchor.item.unit_price


@dataclass(frozen=True, slots=True)
class Told:
    """The three numbers of a record. `unclear`: another number could be the quantity just as well."""

    quantity: Number | None = None
    price: Number | None = None
    amount: Number | None = None
    unclear: bool = False
    per: int = 1  # the price is for so many

    @property
    def numbers(self) -> tuple[Number, ...]:
        return tuple(n for n in (self.quantity, self.price, self.amount) if n is not None)


# ---------------------------------------------------------------- the numbers of a record


def read_numbers(record: Record, style: NumberStyle) -> None:
    """Fills in the record's own words and numbers."""
    words = [w for line in record.lines for w in line.words if not any(w is a for a in record.anchor.words)]
    record.own = frozenset(own_words(words, record.anchor.item))
    at = 0
    for row, line in enumerate(record.lines):
        free = [w for w in line.words if not any(w is a for a in record.anchor.words)]
        record.numbers += _of_line(line, free, row, at, record.own, style)
        at += len(free)
    record.numbers += _broken(record, style)


def _broken(record: Record, style: NumberStyle) -> list[Number]:
    """Numbers that a narrow column broke at the blank of their thousands: "29" over "779,50", flush right."""
    found = []
    for upper, lower in itertools.permutations(record.numbers, 2):
        flush = lower.line == upper.line + 1 and abs(upper.chunk.box.x1 - lower.chunk.box.x1) < 1.5
        if not flush or len(upper.words) + len(lower.words) > 2 or upper.money or upper.value > 999:
            continue
        if re.fullmatch(r"\d{3}(?:[.,]\d{2})?", lower.chunk.text):
            whole = parse_number(f"{upper.chunk.text} {lower.chunk.text}", style)
            if whole is not None:
                chunk = record.lines[lower.line].chunk([*upper.words, *lower.words])
                found.append(Number(whole, chunk, lower.at, lower.line, lower.money, lower.label))
    return found


def own_words(words: Sequence[Word], item: Item) -> set[int]:
    """The words (by id) that stand in the item's description in the same order; a number only with a word of it beside it."""
    written = [_normal(w.text) for w in words]
    found: set[int] = set()
    for text in (item.description, *item.aliases):
        own = [_normal(t) for t in text.split()]
        for block in SequenceMatcher(None, written, own, autojunk=False).get_matching_blocks():
            same = written[block.a : block.a + block.size]
            if any(any(c.isalpha() for c in t) for t in same):
                numbers = len(same) > 1
                found |= {
                    id(words[n])
                    for n in range(block.a, block.a + block.size)
                    if numbers or not any(c.isdigit() for c in written[n])
                }
    return found


def _normal(text: str) -> str:
    return fold(text).strip("()[]{},;:.\"'").replace(",", ".")


def _of_line(
    line: Line, words: Sequence[Word], row: int, at: int, own: frozenset[int], style: NumberStyle
) -> Iterable[Number]:
    label: list[str] = []
    said = ""
    for n, word in enumerate(words):
        if word.text.endswith(":"):
            said, label = bare(" ".join([*label, word.text])), []
            continue
        value, unit, glued = _value(word.text, style)
        dated = value is not None and _in_date(words, n)
        if value is None or id(word) in own or dated:
            label = [*label, word.text] if not any(c.isdigit() for c in word.text) else []
            continue
        sign = glued
        if n + 1 < len(words) and words[n + 1].text in TIMES:
            sign = "times"
        elif n and words[n - 1].text in TIMES:
            sign = "times what"
        yield Number(value, line.chunk([word]), at + n, row, _money(word.text), said, unit, sign)
        for size in (2, 3):  # thousands that a blank parts
            group = words[n : n + size]
            if len(group) == size and not any(id(w) in own for w in group) and _parted(group, line.height):
                whole = parse_number(" ".join(w.text for w in group), style)
                if whole is not None:
                    yield Number(whole, line.chunk(group), at + n, row, _money(group[-1].text), said)
        if not (n and _parted(words[n - 1 : n + 1], line.height)):
            said, label = said if _parted(words[n : n + 2], line.height) else "", []


def _value(text: str, style: NumberStyle) -> tuple[Decimal | None, str | None, str]:
    """(number, unit that is written on to it, the sign of multiplication on to it) of one word."""
    if not any(c.isdigit() for c in text):
        return None, None, ""
    text = text.strip(_MARKS)
    if (times := re.fullmatch(r"(\d+)\s*[x×*]|[x×*]\s*(\d[\d.,]*)", text)) is not None:
        return parse_number(times[1] or times[2], style), None, "times" if times[1] else "times what"
    value = parse_number(re.sub(r"(?<=\d)/(?:1|[A-Za-z.]+)$", "", text), style)
    if value is not None:
        return value, None, ""
    read = parse_quantity(text, style) if re.fullmatch(r"\d+[^\W\d]+\.?", text) else None
    if (
        read is not None
        and read.value is not None
        and not read.doubt
        and read.unit
        and not _MEASURE.fullmatch(read.unit)
    ):
        return read.value, read.unit, ""
    return None, None, ""


_MEASURE = re.compile(r"(?i)[mcdk]?m[23]?|[mcd]?l|k?g|mg|in|ft|oz|lbs?|v|w|kw|a|ah|hz|°c|st|nd|rd|th|x.*")


def _in_date(words: Sequence[Word], n: int) -> bool:
    """Whether a number is the day or the year of a date in words ("3 May 2026", "May 3, 2026")."""
    near = [w.text for w in words[max(0, n - 2) : n + 3]]
    return any(map(is_month, near)) and any(re.fullmatch(r"(?:19|20)\d\d[.,]?", text) for text in near)


def _parted(words: Sequence[Word], height: float) -> bool:
    """Whether words are the groups of one number: one to three digits, then three each, a blank's width apart."""
    if len(words) < 2 or not re.fullmatch(r"[1-9]\d{0,2}", words[0].text.strip(_MARKS)):
        return False
    inner = all(re.fullmatch(r"\d{3}", w.text) for w in words[1:-1])
    last = re.fullmatch(r"\d{3}(?:[.,]\d{2})?", words[-1].text.strip(_MARKS))
    near = all(0 <= b.box.x0 - a.box.x1 < 0.6 * height for a, b in itertools.pairwise(words))
    return bool(inner and last and near)


def _money(text: str) -> bool:
    return bool(re.search(r"[.,]\d\d\D*$", text)) or strip_money(text)[0] != text.strip()


# ---------------------------------------------------------------- which is which


def tell(records: Sequence[Record], quantity_at: Sequence[tuple[float, float]]) -> tuple[float, list[Told]] | None:
    """(how much speaks for it, the numbers of each record), or None where they leave open which is the quantity."""
    _drop_places(records)
    found = _multiplied(records) or _labelled(records) or _priced(records, quantity_at)
    if found is None:
        return None
    return found[0], [
        replace(one, unclear=one.unclear or _labelled_otherwise(record, one))
        for record, one in zip(records, found[1], strict=True)
    ]


def _labelled(records: Sequence[Record]) -> tuple[float, list[Told]] | None:
    """What the labels beside the numbers say, where each record has one that says a quantity: "Quantity: 5  Unit price: 2.19"."""
    found = []
    for record in records:
        quantities = [n for n in record.numbers if n.role is Role.QUANTITY and counts(n)]
        if len(quantities) != 1:
            return None
        price, amount = (
            next((n for n in record.numbers if n.role is role and not _share(n, quantities[0])), None)
            for role in (Role.PRICE, Role.AMOUNT)
        )
        found.append(Told(quantities[0], price, amount))
    return 1.5 * len(records), found


def _labelled_otherwise(record: Record, told: Told) -> bool:
    """Whether another number of the record than the one that was taken has the label of a quantity."""
    return told.quantity is not None and any(
        n.role is Role.QUANTITY and n.value != told.quantity.value for n in record.numbers
    )


def _drop_places(records: Sequence[Record]) -> None:
    """Takes 1, 2, 3 … or 10, 20, 30 … out of the records: the first number of each, all in one column."""
    first = [record.numbers[0] if record.numbers else None for record in records]
    if len(records) < 2 or any(n is None or n.label or n.money for n in first):
        return
    numbers = [n for n in first if n is not None]
    values = [n.value for n in numbers]
    steps = {b - a for a, b in itertools.pairwise(values)}
    step = min(steps)
    counted = step in (1, 10, 100) and (
        (values[0] == step and all(s % step == 0 and s <= 3 * step for s in steps))
        or (len(values) >= 4 and steps == {step})
    )
    edges = numbers[0].chunk.box.x0, numbers[0].chunk.box.x1
    if counted and all(n.in_line(edges) for n in numbers):
        for record, number in zip(records, numbers, strict=True):
            record.numbers = [n for n in record.numbers if n.words[0] is not number.words[0]]


@dataclass(frozen=True, slots=True)
class _Triple:
    quantity: Number
    price: Number
    amount: Number
    listed: bool
    per: int = 1

    @property
    def order(self) -> tuple[int, ...]:
        """Which of the three is written first, second, last."""
        places = (self.quantity.at, self.price.at, self.amount.at)
        return tuple(sorted(range(3), key=lambda n: places[n]))

    @property
    def weight(self) -> float:
        """What speaks for it by itself."""
        q, p, a = self.quantity, self.price, self.amount
        labelled = sum(n.role is role for n, role in ((q, Role.QUANTITY), (p, Role.PRICE), (a, Role.AMOUNT)))
        signed = q.sign == "times" or p.sign == "times what"
        same = q.line == p.line == a.line
        return 3.0 * self.listed + 2.0 * labelled + signed + (p.money and not q.money) + 0.5 * bool(q.unit) + same


def counts(number: Number) -> bool:
    """Whether a number may be a count."""
    whole = number.value == number.value.to_integral_value() and not re.match(r"0\d", number.chunk.text)
    return whole and 0 < number.value < MOST_ORDERED and number.role not in (Role.PRICE, Role.AMOUNT)


def _triples(record: Record) -> list[_Triple]:
    by_value: dict[Decimal, list[Number]] = {}
    for number in record.numbers:
        by_value.setdefault(number.value, []).append(number)
    found = []
    for q in filter(counts, record.numbers):
        for p in record.numbers:
            if p is q or p.value <= 0 or p.role in (Role.QUANTITY, Role.AMOUNT) or _share(q, p):
                continue
            for value, amounts in by_value.items():
                per = _per(q.value * p.value, value, p.value, record.price)
                if per is None:
                    continue
                found += [
                    _Triple(q, p, a, p.value == record.price * per if record.price is not None else False, per)
                    for a in amounts
                    if a is not q and a is not p and a.role not in (Role.QUANTITY, Role.PRICE)
                    if not _share(a, q) and not _share(a, p)
                ]
    return found


def _per(product: Decimal, amount: Decimal, price: Decimal, listed: Decimal | None) -> int | None:
    """For how many the price must be if this is the amount: for one, or for a hundred or thousand where our price says so."""
    if abs(product - amount) <= CENT:
        return 1
    for per in (10, 100, 1000):
        if listed is not None and price == listed * per and abs(product / per - amount) <= CENT:
            return per
    return None


def _share(a: Number, b: Number) -> bool:
    return any(v is w for v in a.words for w in b.words)


_Edges = tuple[float, float]


def _edges(numbers: Sequence[Number]) -> _Edges:
    boxes = [n.chunk.box for n in numbers]
    return median(b.x0 for b in boxes), median(b.x1 for b in boxes)


def _multiplied(records: Sequence[Record]) -> tuple[float, list[Told]] | None:
    """Quantity × price = amount in (nearly) all records, the three always in the same order."""
    each = [_triples(record) for record in records]
    if sum(map(bool, each)) < ENOUGH * len(records):
        return None
    orders: Counter[tuple[int, ...]] = Counter()
    for triples in each:
        best: dict[tuple[int, ...], float] = {}
        for triple in triples:
            best[triple.order] = max(best.get(triple.order, 0.0), 1.0 + triple.weight)
        for order, weight in best.items():
            orders[order] += weight  # type: ignore[assignment]
    order = max(orders, key=lambda o: (orders[o], o))
    each = [[t for t in triples if t.order == order] for triples in each]
    if sum(map(bool, each)) < ENOUGH * len(records):
        return None
    first = [max(triples, key=lambda t: t.weight) for triples in each if triples]
    columns = [_edges([getattr(t, name) for t in first]) for name in ("quantity", "price", "amount")]
    found = []
    for record, triples in zip(records, each, strict=True):
        found.append(_best(triples, columns) if triples else _by_columns(record, columns, first[0]))
    rivals = [o for o, weight in orders.items() if o != order and weight >= orders[order] - 0.5]
    found = [
        replace(one, unclear=one.unclear or any(_other(record, one, rival) for rival in rivals))
        for record, one in zip(records, found, strict=True)
    ]
    score = sum(1.0 for triples in each if triples) + sum(t.listed for t in first)
    return score, found


def _other(record: Record, told: Told, order: tuple[int, ...]) -> bool:
    """Whether the record, written in another order, says another quantity."""
    triples = [t for t in _triples(record) if t.order == order]
    best = max(triples, key=lambda t: t.weight, default=None)
    return best is not None and told.quantity is not None and best.quantity.value != told.quantity.value


def _best(triples: Sequence[_Triple], columns: Sequence[_Edges]) -> Told:
    def weight(t: _Triple) -> float:
        three = (t.quantity, t.price, t.amount)
        return t.weight + sum(n.in_line(edges) for n, edges in zip(three, columns, strict=True))

    ranked = sorted(triples, key=weight, reverse=True)
    best = ranked[0]
    unclear = any(t.quantity.value != best.quantity.value and weight(t) > weight(best) - 0.5 for t in ranked[1:])
    return Told(best.quantity, best.price, best.amount, unclear, best.per)


def _by_columns(record: Record, columns: Sequence[_Edges], like: _Triple) -> Told:
    """A record in which nothing multiplies: what stands in the columns of the others."""
    taken: list[Number | None] = []
    for edges, model in zip(columns, (like.quantity, like.price, like.amount), strict=True):
        fitting = [
            n
            for n in record.numbers
            if (n.label == model.label if model.label else n.in_line(edges))
            and not any(t is not None and _share(t, n) for t in taken)
        ]
        taken.append(max(fitting, key=lambda n: len(n.words), default=None))
    return Told(taken[0], taken[1], taken[2])


def _priced(records: Sequence[Record], quantity_at: Sequence[_Edges]) -> tuple[float, list[Told]] | None:
    """No amounts: the catalogue knows the prices, and one whole number is left in each record; or no prices either."""
    enough = ENOUGH * len(records)
    prices = [
        next((n for n in r.numbers if r.price is not None and n.value == r.price and n.value), None) for r in records
    ]
    priced = sum(p is not None for p in prices) >= enough
    if not priced:
        prices = [None] * len(records)
        by_amount = [_by_amount(record) for record in records]
        if (
            sum(t.quantity is not None for t in by_amount) >= enough
            and len({_kind(t) for t in by_amount if t.quantity}) == 1
        ):
            return 1.5 * len(records), by_amount
    left = [
        [n for n in r.numbers if counts(n) and not (p is not None and _share(p, n)) and not _fraction(n)]
        for r, p in zip(records, prices, strict=True)
    ]
    chosen = _one_each(left, quantity_at)
    if chosen is None:
        return None
    return (1.0 if priced else 0.5) * len(records), [Told(q, p) for q, p in zip(chosen, prices, strict=True)]


def _fraction(number: Number) -> bool:
    return number.money and "." in str(number.value)


def _kind(told: Told) -> bool:
    return told.quantity is not None and told.amount is not None and told.quantity.at < told.amount.at


def _by_amount(record: Record) -> Told:
    """Quantity and amount where the amount is the catalogue's price for so many."""
    if record.price is None:
        return Told()
    found = [
        (q, a)
        for q, a in itertools.permutations(record.numbers, 2)
        if counts(q) and q.role is not Role.PRICE and not _share(q, a) and abs(q.value * record.price - a.value) <= CENT
    ]
    if len({q.value for q, _ in found}) != 1:
        return Told()
    return Told(found[0][0], None, found[0][1])


def _one_each(left: Sequence[Sequence[Number]], quantity_at: Sequence[_Edges]) -> list[Number | None] | None:
    """The one number of each record that can be its quantity: alone, called so, in its column; None where that is open."""
    called = [[n for n in numbers if n.role is Role.QUANTITY] for numbers in left]
    if sum(len(c) == 1 for c in called) >= ENOUGH * len(left):
        return [c[0] if len(c) == 1 else None for c in called]
    signed = [[n for n in numbers if n.sign == "times"] for numbers in left]
    if all(len(s) == 1 for s in signed):
        return [s[0] for s in signed]
    if quantity_at:
        headed = [
            [n for n in numbers if any(min(x1, n.chunk.box.x1) - max(x0, n.chunk.box.x0) > 0 for x0, x1 in quantity_at)]
            for numbers in left
        ]
        if sum(len(h) == 1 for h in headed) >= ENOUGH * len(left) and all(len(h) <= 1 for h in headed):
            return [h[0] if h else None for h in headed]
    if all(len({n.value for n in numbers}) == 1 for numbers in left):
        found = [numbers[0] for numbers in left]
        edges = _edges(found)
        if all(n.in_line(edges) for n in found) or len({n.line for n in found}) == 1:
            return list(found)
        return None
    columns: list[list[Number | None]] = []
    for model in left[0] if left else ():
        box = model.chunk.box
        column = [
            next((n for n in numbers if n.label == model.label and n.in_line((box.x0, box.x1))), None)
            for numbers in left
        ]
        if sum(n is not None for n in column) >= ENOUGH * len(left):
            columns.append(column)
    return columns[0] if len(columns) == 1 else None
