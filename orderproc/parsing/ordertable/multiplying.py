"""Which number of an order line is its quantity, which its price and which its amount: told by what multiplies, by what the
catalogue asks for the item, and by all lines of the page together. Knows nothing of headings or columns of a table.

A number of the item's own description ("10 mm"), of a date or of the line's place in the list is none of the three.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.linenumbers import MOST_ORDERED, Number, Record

CENT = Decimal("0.011")
ENOUGH = 0.8  # of the lines of a page must say the same


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
