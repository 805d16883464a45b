"""The whole order solved at once: which items, quantities and amounts explain everything that is written together.

Lines hang together by their sums: amounts = sum of goods, and that with freight and tax = total. A customer's own sum may be wrong,
which is a hypothesis with its own prior. Inference is exact on what the lines propose: the distribution of the sum of all lines is
folded together line by line (at most `SUMS` sums are kept, the likeliest), weighed by what stands below them, and handed back to each
line. What is let go is less likely than the best by `hypotheses.APART` nats.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from orderproc.checking import ink
from orderproc.checking.hypotheses import Guess, Hypothesis
from orderproc.model.draft import StatedTotals

SUMS, ASKED = 400, 120  # sums that are kept, and that the ink below the lines is asked for
WRONG_SUM = math.log(0.03)  # the customer adds wrongly, or means another sum
OTHER_TOTAL = math.log(0.3)  # the customer reckons freight or tax otherwise than we do
ANY = math.log(1 / 50)

# the customer's total for goods of this worth, by our own tables; None where it cannot be said
Reckon = Callable[[Sequence[tuple[str | None, Decimal]], Decimal], Decimal | None]


@dataclass(frozen=True)
class LinePosterior:
    """`items`: probability by item number, None for one that nobody sells. `best` the likeliest item and quantity with its
    likeliest price and amount; `both` the probability of that item and quantity together."""

    best: Hypothesis
    guess: Guess
    items: dict[str | None, float]
    quantities: dict[Decimal, float]
    both: float
    holds: float
    listed: float

    @property
    def item(self) -> float:
        return self.items[self.guess.item.sku if self.guess.item else None]

    @property
    def quantity(self) -> float:
        return self.quantities[self.best.quantity]


@dataclass(frozen=True)
class Solution:
    """A posterior for each line, None for a line about which nothing can be reckoned; `sums` how likely the lines add up to what
    is written below them, None where nothing is."""

    lines: tuple[LinePosterior | None, ...]
    sums: float | None = None
    goods: Decimal | None = None


@dataclass
class _Sums:
    """Sums of some of the lines, in cents, with their log-weights."""

    weights: dict[int, float] = field(default_factory=lambda: {0: 0.0})

    def plus(self, amounts: dict[int, float]) -> _Sums:
        found: dict[int, float] = {}
        for total, weight in self.weights.items():
            for amount, more in amounts.items():
                key, both = total + amount, weight + more
                found[key] = _add(found[key], both) if key in found else both
        if len(found) > SUMS:
            found = dict(sorted(found.items(), key=lambda pair: -pair[1])[:SUMS])
        return _Sums(found)


def solve(
    lines: Sequence[tuple[Sequence[Guess], Sequence[Hypothesis]]],
    stated: StatedTotals,
    reckon: Reckon | None = None,
    without: frozenset[str] = frozenset(),
) -> Solution:
    """The posterior of every line. `without`: sources of redundancy that are not asked, for measuring (`context.SOURCES`)."""
    by_amount = [_amounts(found) for _, found in lines]
    factors: list[list[float]] = [[0.0] * len(found) for _, found in lines]
    sums: float | None = None
    goods: Decimal | None = None
    if lines and all(by_amount) and "sum" not in without and _any_stated(stated):
        left = [_Sums()]
        for amounts in by_amount:
            left.append(left[-1].plus(amounts))
        likely = sorted(left[-1].weights.items(), key=lambda pair: -pair[1])[:ASKED]
        evidence = _below(lines, [total for total, _ in likely], stated, reckon, without)
        spikes = {
            total: score for (total, _), score in zip(likely, evidence, strict=True) if score > WRONG_SUM + ANY + 0.7
        }
        right = [_Sums()]
        for amounts in reversed(by_amount):
            right.append(right[-1].plus(amounts))
        right.reverse()
        for at, (_, found) in enumerate(lines):
            factors[at] = _from_sum(found, left[at], right[at + 1], spikes)
        free = _log_sum(left[-1].weights.values()) + WRONG_SUM + ANY
        fits = [left[-1].weights[total] + score for total, score in spikes.items()]
        sums = math.exp(_log_sum(fits) - _log_sum([*fits, free])) if fits else 0.0
        if fits:
            goods = Decimal(max(spikes, key=lambda s: left[-1].weights[s] + spikes[s])) / 100
    posteriors = tuple(
        _posterior(guesses, found, factors[at], sums) if found else None for at, (guesses, found) in enumerate(lines)
    )
    return Solution(posteriors, sums, goods)


def _any_stated(stated: StatedTotals) -> bool:
    return ink.stands(stated.merchandise) or ink.stands(stated.total)


def _amounts(found: Sequence[Hypothesis]) -> dict[int, float]:
    """The amounts of a line in cents, with their log-weights less that of the whole line; empty where one cannot be said."""
    weights: dict[int, float] = {}
    for hypothesis in found:
        if hypothesis.amount is None:
            if hypothesis is found[0]:
                return {}
            continue
        key = int(hypothesis.amount * 100)
        weights[key] = _add(weights[key], hypothesis.weight) if key in weights else hypothesis.weight
    whole = _log_sum(weights.values())
    return {key: weight - whole for key, weight in weights.items() if whole - weight < 14}


def _below(
    lines: Sequence[tuple[Sequence[Guess], Sequence[Hypothesis]]],
    totals: Sequence[int],
    stated: StatedTotals,
    reckon: Reckon | None,
    without: frozenset[str],
) -> list[float]:
    """What stands below the lines says for each sum of theirs (cents), in nats."""
    lattice = "lattice" not in without
    sums = [Decimal(total) / 100 for total in totals]
    scores = [0.0] * len(sums)
    if ink.stands(stated.merchandise):
        cut = abs(stated.discount.value or Decimal(0))
        said = ink.of_money(stated.merchandise, sums, lattice=lattice)
        if cut:
            less = ink.of_money(stated.merchandise, [max(s - cut, Decimal(0)) for s in sums], lattice=lattice)
            said = [max(a, b) for a, b in zip(said, less, strict=True)]
        scores = [_add(score, WRONG_SUM + ANY) for score in said]
    if ink.stands(stated.total) and "totals" not in without:
        expected = [_total(s, stated, lines, reckon if at < 6 else None) for at, s in enumerate(sums)]
        asked = [value for value in expected if value is not None]
        by_value = dict(zip(asked, ink.of_money(stated.total, asked, lattice=lattice), strict=True))
        wrong = WRONG_SUM + ANY if _extras(stated) is not None else OTHER_TOTAL + ANY
        alone = ink.of_money(stated.total, sums, lattice=lattice) if _of_goods_alone(stated) else None
        for at, value in enumerate(expected):
            fit = _add(by_value[value], wrong) if value is not None else wrong
            scores[at] += fit if alone is None else _add(fit, alone[at])
    return scores


def _of_goods_alone(stated: StatedTotals) -> bool:
    """Whether a form has one sum, and nothing for freight or tax: it may be that of the lines, and the shop adds the rest."""
    others = (stated.merchandise, stated.shipping, stated.tax, stated.discount)
    return not any(ink.stands(field) for field in others)


def _extras(stated: StatedTotals) -> Decimal | None:
    """Freight and tax less discount, as written; None where freight or tax is not."""
    if stated.shipping.value is None or stated.tax.value is None:
        return None
    return stated.shipping.value + stated.tax.value - abs(stated.discount.value or Decimal(0))


def _total(
    goods: Decimal,
    stated: StatedTotals,
    lines: Sequence[tuple[Sequence[Guess], Sequence[Hypothesis]]],
    reckon: Reckon | None,
) -> Decimal | None:
    extras = _extras(stated)
    if extras is not None:
        return goods + extras
    if reckon is None:
        return None
    wanted = []
    for guesses, found in lines:
        item = guesses[found[0].guess].item
        wanted.append((item.sku if item else None, found[0].quantity))
    return reckon(wanted, goods)


def _from_sum(found: Sequence[Hypothesis], left: _Sums, right: _Sums, spikes: dict[int, float]) -> list[float]:
    """For each hypothesis of a line what the sum says for it: the other lines make up the rest, or the sum is wrong."""
    others = _Sums(left.weights).plus(right.weights) if len(right.weights) > 1 or 0 not in right.weights else left
    whole = _log_sum(others.weights.values())
    floor = WRONG_SUM + ANY
    out, known = [], dict[int, float]()
    for hypothesis in found:
        if hypothesis.amount is None:
            out.append(floor)
            continue
        cents = int(hypothesis.amount * 100)
        if cents not in known:
            fits = [score + others.weights.get(total - cents, -math.inf) - whole for total, score in spikes.items()]
            known[cents] = _log_sum([floor, *fits])
        out.append(known[cents])
    return out


def _posterior(
    guesses: Sequence[Guess], found: Sequence[Hypothesis], factors: Sequence[float], sums: float | None
) -> LinePosterior:
    weights = [h.weight + more for h, more in zip(found, factors, strict=True)]
    whole = _log_sum(weights)
    shares = [math.exp(weight - whole) for weight in weights]
    items: dict[str | None, float] = {}
    quantities: dict[Decimal, float] = {}
    both: dict[tuple[int, Decimal], float] = {}
    for hypothesis, share in zip(found, shares, strict=True):
        item = guesses[hypothesis.guess].item
        items[item.sku if item else None] = items.get(item.sku if item else None, 0.0) + share
        quantities[hypothesis.quantity] = quantities.get(hypothesis.quantity, 0.0) + share
        key = hypothesis.guess, hypothesis.quantity
        both[key] = both.get(key, 0.0) + share
    key = max(both, key=lambda k: both[k])
    at = max((i for i, h in enumerate(found) if (h.guess, h.quantity) == key), key=lambda i: weights[i])
    mine = [(h, s) for h, s in zip(found, shares, strict=True) if (h.guess, h.quantity) == key]
    of_it = both[key]
    return LinePosterior(
        best=found[at],
        guess=guesses[found[at].guess],
        items=items,
        quantities=quantities,
        both=of_it,
        holds=sum(s for h, s in mine if h.holds) / of_it,
        listed=sum(s for h, s in mine if h.listed) / of_it,
    )


def _add(a: float, b: float) -> float:
    high, low = (a, b) if a > b else (b, a)
    return high if low == -math.inf else high + math.log1p(math.exp(low - high))


def _log_sum(values: Iterable[float]) -> float:
    listed = list(values)
    top = max(listed, default=-math.inf)
    if top == -math.inf:
        return top
    return top + math.log(sum(math.exp(value - top) for value in listed))
