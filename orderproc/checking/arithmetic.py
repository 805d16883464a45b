"""The line as an error-correcting code: which quantity and price fit the ink of all three numbers at once.

Asks the recognizer's probabilities for every quantity that could stand there together with quantity × price as the amount. Only
for lines read from a picture; what is typed is as it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.checking.evidence import recognized
from orderproc.checking.numbers import score_lattice
from orderproc.model.draft import DraftLine, Field

# how often a customer's own arithmetic is wrong, or the price is another one (1 in 50), and then makes just this amount (1 in 15)
SLIP = math.log(0.02 / 15)
NEVER = -30.0
UP_TO = 144  # quantities that are tried beside those that were read


@dataclass(frozen=True, slots=True)
class Weighed:
    """The likeliest quantity; `certainty` 0 to 1 that it is this one, `holds` that quantity × price = amount does."""

    quantity: Decimal
    price: Decimal
    certainty: float
    holds: float


def weigh(line: DraftLine, prices: Sequence[Decimal]) -> Weighed | None:
    """None where nothing was read from a picture, or where there is no amount to set against the quantity."""
    fields = (line.quantity, line.unit_price, line.extended_price)
    if not any(field.lattice for field in fields) or not _there(line.extended_price) or not prices:
        return None
    quantities = _quantities(line, prices)
    by_quantity = _scores(line.quantity, [[f"{q:f}"] for q in quantities], quantities)
    by_price = _scores(line.unit_price, [_written(p) for p in prices], prices) if _there(line.unit_price) else None
    pairs = [(q, p) for q in range(len(quantities)) for p in range(len(prices))]
    amounts = [quantities[q] * prices[p] for q, p in pairs]
    by_amount = _scores(line.extended_price, [_written(a) for a in amounts], amounts)
    joint = [by_quantity[q] + (by_price[p] if by_price else 0.0) + by_amount[i] for i, (q, p) in enumerate(pairs)]
    slips = [score + SLIP for score in by_quantity]
    top = max([*joint, *slips])
    whole = sum(math.exp(score - top) for score in [*joint, *slips])
    best = max(range(len(pairs)), key=lambda i: joint[i])
    q, p = pairs[best]
    held = sum(math.exp(joint[i] - top) for i, pair in enumerate(pairs) if pair[0] == q)
    return Weighed(quantities[q], prices[p], (held + math.exp(slips[q] - top)) / whole, held / whole)


def _there(field: Field[Decimal]) -> bool:
    return field.value is not None or (field.lattice is not None and bool((field.raw or "").strip()))


def _quantities(line: DraftLine, prices: Sequence[Decimal]) -> list[Decimal]:
    found = {Decimal(n) for n in range(1, UP_TO + 1)}
    read = [line.quantity.value, *(candidate.value for candidate in line.quantity.candidates)]
    found |= {value for value in read if value is not None and value > 0}
    if line.extended_price.value is not None:
        implied = {line.extended_price.value / price for price in prices if price}
        found |= {value for value in implied if value > 0 and value == value.to_integral_value()}
    return sorted(found)


def _written(value: Decimal) -> list[str]:
    """The ways in which people write an amount; points count for nothing here, since recognizers lose them."""
    cents = f"{value:.2f}"
    return [cents, cents[:-3]] if cents.endswith(".00") else [cents]


def _scores(field: Field[Decimal], texts: Sequence[Sequence[str]], values: Sequence[Decimal]) -> list[float]:
    """Log-likelihood of each value as what stands in the field."""
    if field.lattice is not None and field.lattice.steps:
        flat = [text for group in texts for text in group]
        scores = iter(score_lattice(field.lattice, flat))
        return [min(0.0, max(float(next(scores)) for _ in group)) for group in texts]
    if not recognized(field):
        return [0.0 if value == field.value else NEVER for value in values]
    other = math.log(max(1e-9, (1 - field.confidence) / 20))
    return [math.log(max(1e-9, field.confidence)) if value == field.value else other for value in values]
