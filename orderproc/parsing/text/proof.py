"""A row of text that proves itself: one item number, and among its numbers the only one that multiplies with a price to an amount.

What proves a quantity is the paper's own price and amount, or the catalogue's price and an amount. Nothing is proven where two different
numbers would do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.text.tokens import Token, What

CENT = Decimal("0.011")


@dataclass(frozen=True, slots=True)
class Proof:
    """`quantity`: its place among the tokens. `taken`: places of numbers that are explained by it: the row's own number, and the
    thousands of an amount that is written with blanks ("21 064,75")."""

    quantity: int
    taken: frozenset[int] = frozenset()


def proven(tokens: Sequence[Token], item: int, numbers: Sequence[int], style: NumberStyle) -> Proof | None:
    """The quantity of the one item at `item` among the `numbers`; None where nothing proves one. An amount that is proven as one in
    two parts is put together in its token."""
    prices = [n for n, t in enumerate(tokens) if t.what is What.PRICE and t.value is not None]
    known = tokens[item].item
    listed = known.unit_price if known is not None else None
    wholes = {n: whole for n in prices if (whole := _with_thousands(tokens, n, style)) is not None}
    for joined in ({}, *({n: wholes[n]} for n in wholes)):
        parts = {place for _, places in joined.values() for place in places}
        values = {n: joined[n][0] if n in joined else tokens[n].value for n in prices}
        left = [n for n in numbers if n not in parts]
        fits = [n for n in left if _fits(tokens[n].value, list(values.values()), listed)]
        if not fits or len({tokens[n].value for n in fits}) > 1:
            continue
        for n, (value, places) in joined.items():
            first = tokens[min(places)]
            tokens[n].text, tokens[n].value, tokens[n].start = f"{first.text} {tokens[n].text}", value, first.start
            for place in places:
                tokens[place].what = What.ASIDE
        quantity = fits[-1]
        counters = {n for n in left if _counts_rows(tokens, n, quantity)}
        return Proof(quantity, frozenset(parts | counters))
    return None


def _with_thousands(tokens: Sequence[Token], at: int, style: NumberStyle) -> tuple[Decimal, tuple[int, ...]] | None:
    """An amount together with the thousands that a blank parts from it."""
    if not re.match(r"\d{3}[.,]\d\d", tokens[at].text) or at == 0:
        return None
    before = tokens[at - 1]
    if not (before.what is What.NUMBER and re.fullmatch(r"\d{1,3}", before.text) and before.text[0] != "0"):
        return None
    if tokens[at].start - before.end != 1:
        return None
    digits = re.match(r"[\d.,]+", tokens[at].text)
    value = parse_number(f"{before.text}{digits.group() if digits else ''}", style)
    return (value, (at - 1,)) if value is not None else None


def _fits(quantity: Decimal | None, prices: Sequence[Decimal | None], listed: Decimal | None) -> bool:
    if quantity is None or quantity <= 0 or quantity != quantity.to_integral_value():
        return False
    for n, amount in enumerate(prices):
        others = [p for m, p in enumerate(prices) if m != n]
        if amount is None:
            continue
        if any(p is not None and p > 0 and abs(quantity * p - amount) < CENT for p in others):
            return True
        if listed is not None and listed > 0 and quantity != 1 and abs(quantity * listed - amount) < CENT:
            return True
    return False


def _counts_rows(tokens: Sequence[Token], number: int, quantity: int) -> bool:
    """Whether a number is the first thing in its row and no quantity: the row's own number ("7  12  TW-4410  …")."""
    token = tokens[number]
    return number == 0 and number != quantity and token.text.isdigit() and len(token.text) <= 3


__all__ = ["Proof", "proven"]
