"""Coins and how an amount is spread over parts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.pricing.money import coin, rounded, spread

D = Decimal
WEIGHTS = st.lists(st.decimals(min_value=0, max_value=1000, places=2), min_size=1, max_size=12)


@pytest.mark.parametrize(("currency", "unit"), [("USD", "0.01"), ("JPY", "1"), ("KWD", "0.001")])
def test_coin(currency: str, unit: str) -> None:
    assert coin(currency) == D(unit)


@pytest.mark.parametrize(
    ("amount", "coins"), [("0.005", "0.01"), ("0.0049", "0.00"), ("-0.005", "-0.01"), ("2.675", "2.68")]
)
def test_half_goes_away_from_zero(amount: str, coins: str) -> None:
    assert rounded(D(amount), "USD") == D(coins)


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        ("1.00", ["1", "1", "1"], ["0.34", "0.33", "0.33"]),
        ("-1.00", ["1", "1", "1"], ["-0.34", "-0.33", "-0.33"]),
        ("0.01", ["1", "2"], ["0.00", "0.01"]),
        ("0.05", ["0", "0"], ["0.03", "0.02"]),
        ("10.00", ["90", "10"], ["9.00", "1.00"]),
    ],
)
def test_spread(total: str, weights: list[str], parts: list[str]) -> None:
    assert spread(D(total), [D(w) for w in weights], ["a", "b", "c"], "USD") == [D(p) for p in parts]


def test_nothing_to_spread_over() -> None:
    assert spread(D("1.00"), [], [], "USD") == []


@given(st.decimals(min_value=-500, max_value=500, places=2), WEIGHTS)
def test_parts_add_up_and_are_fair(total: Decimal, weights: list[Decimal]) -> None:
    parts = spread(total, weights, list(range(len(weights))), "USD")
    assert sum(parts) == total
    whole = sum(weights)
    if whole:
        for part, weight in zip(parts, weights, strict=True):
            assert abs(part - total * weight / whole) < D("0.01")


@given(st.decimals(min_value=0, max_value=500, places=2), WEIGHTS, st.randoms())
def test_who_gets_the_last_coin_does_not_hang_on_the_order(
    total: Decimal, weights: list[Decimal], chance: object
) -> None:
    ties = [f"{i:02}" for i in range(len(weights))]
    order = list(range(len(weights)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    straight = dict(zip(ties, spread(total, weights, ties, "USD"), strict=True))
    shuffled = spread(total, [weights[i] for i in order], [ties[i] for i in order], "USD")
    assert [straight[ties[i]] for i in order] == shuffled
