"""What a line may mean: every item, quantity, price and amount worth thinking of, each with its log-weight.

The model of one line. A customer means an item (of the catalogue, or one that nobody sells), wants so many, copies a price (today's,
an old one, one that nobody knows), multiplies (sometimes wrongly) and writes; the recognizer makes ink of it. A weight is the sum of
the logs of these steps, free of a constant: prior × likelihood. The open world has hypotheses of its own with their own prior,
so that what is not in our tables can win.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.checking import ink
from orderproc.model.draft import DraftLine
from orderproc.model.shop import Item

CENT = Decimal("0.01")
LIKELY_QUANTITIES, UP_TO = 16, 144  # how many quantities are kept after the ink was asked, of how many that are tried
APART = 16.0  # nats: what is less likely than the best by more than this is let go
KEPT = 60

# priors, each the log of how often it happens
TODAYS_PRICE, OTHER_PRICE, STRANGE_PRICE = math.log(0.9), math.log(0.07), math.log(0.03)
ONE_OF_MANY = math.log(1 / 50)  # a price or an amount that nothing predicts is just this one
SLIP = math.log(0.015)  # the customer multiplies wrongly, or takes the amount from elsewhere
FORGOT = math.log(0.005)  # the customer writes the price of one where the amount belongs
NOBODY_SELLS = math.log(0.01)
NEIGHBOUR = math.log(1 / 50)  # a number that nobody sells is this neighbour of ours
SAME_PRICE = math.log(0.5)  # an item that we no longer have costs what its neighbour does


@dataclass(frozen=True, slots=True)
class Guess:
    """An item that the line may mean; None: one that nobody sells. `weight`: nats of number and description. `prices`: every price
    of it in any list, today's first."""

    item: Item | None
    weight: float
    prices: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """`amount` is what is written, or would be; None: nothing can be said of it. `price` None: not written and in no list."""

    guess: int
    quantity: Decimal
    price: Decimal | None
    amount: Decimal | None
    weight: float
    holds: bool = True  # quantity × price = amount
    listed: bool = True  # the price is in our lists


def of_line(line: DraftLine, guesses: Sequence[Guess], without: frozenset[str] = frozenset()) -> list[Hypothesis]:
    """The likeliest hypotheses, best first; exact but for what is let go (`APART`, `KEPT`, `LIKELY_QUANTITIES`). Empty where no
    quantity is written or no item is thought of."""
    if not guesses or not ink.stands(line.quantity):
        return []
    lattice = "lattice" not in without
    catalogue = "catalogue" not in without
    listed = sorted({price for guess in guesses for price in guess.prices}) if catalogue else []
    strange = _read_prices(line)
    prices = listed + [price for price in strange if price not in listed]
    by_price = dict(zip(prices, _price_scores(line, prices, lattice), strict=True))
    quantities = _quantities(line, prices, lattice)
    amount_there = ink.stands(line.extended_price) and "line" not in without
    amounts = sorted({_amount(q, p) for q in quantities for p in prices}) if amount_there else []
    by_amount = dict(zip(amounts, ink.of_money(line.extended_price, amounts, lattice=lattice), strict=True))
    read_amount = line.extended_price.value if amount_there else None
    found: list[Hypothesis] = []
    for at, guess in enumerate(guesses):
        for price, prior in _price_priors(guess, strange, catalogue):
            before = guess.weight + prior + (by_price[price] if price is not None else 0.0)
            known = price is not None and price in guess.prices
            for quantity, wanted in quantities.items():
                weight = before + wanted
                if not amount_there:
                    amount = _amount(quantity, price) if price is not None else None
                    found.append(Hypothesis(at, quantity, price, amount, weight, True, known))
                    continue
                if price is not None:
                    amount = _amount(quantity, price)
                    found.append(Hypothesis(at, quantity, price, amount, weight + by_amount[amount], True, known))
                    if quantity > 1 and Decimal(1) in quantities:
                        of_one = _amount(Decimal(1), price)
                        found.append(
                            Hypothesis(at, quantity, price, of_one, weight + FORGOT + by_amount[of_one], False, known)
                        )
                # an amount that cannot be read says nothing; what the customer made of it is in his sum
                unread = _amount(quantity, price) if read_amount is None and price is not None else read_amount
                found.append(Hypothesis(at, quantity, price, unread, weight + SLIP + ONE_OF_MANY, False, known))
    found.sort(key=lambda h: -h.weight)
    top = found[0].weight if found else 0.0
    return [h for h in found[:KEPT] if top - h.weight < APART]


def _amount(quantity: Decimal, price: Decimal) -> Decimal:
    return (quantity * price).quantize(CENT)


def _read_prices(line: DraftLine) -> list[Decimal]:
    """What was read as the price, and what it would be with its point found again."""
    field = line.unit_price
    read = [field.value, *(candidate.value for candidate in field.candidates)]
    return [price for price in dict.fromkeys(read) if price is not None and price > 0]


def _price_scores(line: DraftLine, prices: Sequence[Decimal], lattice: bool) -> list[float]:
    if not ink.stands(line.unit_price):
        return [0.0] * len(prices)
    return ink.of_money(line.unit_price, prices, lattice=lattice)


def _price_priors(guess: Guess, strange: Sequence[Decimal], catalogue: bool) -> list[tuple[Decimal | None, float]]:
    """The prices that may be meant, with their prior; one in no list always among them."""
    found: list[tuple[Decimal | None, float]] = []
    own = guess.prices if catalogue else ()
    neighbour = SAME_PRICE if guess.item is None else 0.0
    for at, price in enumerate(own):
        prior = TODAYS_PRICE if at == 0 else OTHER_PRICE - math.log(len(own) - 1)
        found.append((price, prior + neighbour))
    unknown = STRANGE_PRICE if guess.item is not None else SAME_PRICE
    unlisted = [price for price in strange if price not in own]
    found += [(price, unknown + ONE_OF_MANY - math.log(len(unlisted))) for price in unlisted]
    if not unlisted:
        found.append((None, unknown + ONE_OF_MANY))
    return found


def _quantities(line: DraftLine, prices: Sequence[Decimal], lattice: bool) -> dict[Decimal, float]:
    """The quantities that the ink leaves open, with ink and prior: people want one or two of a thing more often than forty."""
    field = line.quantity
    found = {Decimal(n) for n in range(1, UP_TO + 1)} if field.lattice is not None or field.confidence < 1 else set()
    read = {value for value in (field.value, *(c.value for c in field.candidates)) if value is not None and value > 0}
    amount = line.extended_price.value
    if amount is not None and amount > 0:
        whole = {amount / price for price in prices if price}
        found |= {value for value in whole if 0 < value < 100_000 and value == value.to_integral_value()}
    tried = sorted(found | read)
    scored = zip(tried, ink.of_quantities(field, tried, lattice=lattice), strict=True)
    weighed = {value: score - 1.3 * math.log(max(float(value), 1.0)) for value, score in scored}
    best = sorted(weighed, key=lambda value: -weighed[value])[:LIKELY_QUANTITIES]
    return {value: weighed[value] for value in best if weighed[best[0]] - weighed[value] < APART}
