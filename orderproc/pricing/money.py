"""Rounding to the smallest coin of a currency, and spreading an amount over parts so that they add up exactly."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

ZERO = Decimal(0)


@cache
def coin(currency: str) -> Decimal:
    """The smallest coin: 0.01 for USD, 1 for JPY, 0.001 for KWD (ISO 4217 minor units, as CLDR has them)."""
    from babel.numbers import get_currency_precision

    return Decimal(1).scaleb(-get_currency_precision(currency))


def rounded(amount: Decimal, currency: str) -> Decimal:
    """To the smallest coin, half away from zero, as a person reckons."""
    return amount.quantize(coin(currency), rounding=ROUND_HALF_UP)


def spread(total: Decimal, weights: Sequence[Decimal], ties: Sequence[Hashable], currency: str) -> list[Decimal]:
    """`total` (a whole number of coins) in proportion to `weights`; the parts add up to it exactly (largest remainder).

    `ties` decides who gets the last coin among equals; it must not depend on the order of the parts, so that the order of the
    lines changes nothing. Weights must not be negative; where all are zero everything goes to the first by `ties`.
    """
    if not weights:
        return []
    unit = coin(currency)
    whole = sum(weights, ZERO)
    coins = int(total / unit)
    shares = [coins * weight / whole for weight in weights] if whole else [ZERO] * len(weights)
    parts = [int(share) for share in shares]
    left = coins - sum(parts)
    step = 1 if left >= 0 else -1
    by_claim = sorted(range(len(weights)), key=lambda i: (-abs(shares[i] - parts[i]), -weights[i], str(ties[i])))
    for i in range(abs(left)):
        parts[by_claim[i % len(by_claim)]] += step
    return [part * unit for part in parts]
