"""Lines that are crossed out in part, where the sum below them tells: made without a line, it is not ordered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from orderproc.model.draft import DraftLine, StatedTotals
from orderproc.model.issue import Code, Issue

MOST = 3  # lines in doubt: more are no slip of the pen
CENT = Decimal("0.01")


def told_by_sum(
    lines: Sequence[DraftLine], issues: Sequence[Issue], stated: StatedTotals
) -> tuple[tuple[DraftLine, ...], list[Issue]]:
    """The lines, those in doubt struck where just the sum without them is the one that is written, and the issues that are left."""
    doubtful = [n for n, line in enumerate(lines) if line.struck is None]
    goods = stated.merchandise.value
    amounts = {n: amount for n, line in enumerate(lines) if not line.struck and (amount := _amount(line)) is not None}
    if goods is None or not 0 < len(doubtful) <= MOST or len(amounts) < sum(not line.struck for line in lines):
        return tuple(lines), list(issues)
    total = sum(amounts.values(), Decimal(0))
    fits = [
        left
        for size in range(len(doubtful) + 1)
        for left in combinations(doubtful, size)
        if abs(total - sum((amounts[n] for n in left), Decimal(0)) - goods) < CENT
    ]
    if len(fits) != 1 or not fits[0]:
        return tuple(lines), list(issues)
    out = {f"lines[{n}]" for n in fits[0]}
    kept = [i for i in issues if not (i.code == Code.STRUCK_LINE and (i.field or "").split(".")[0] in out)]
    return tuple(replace(line, struck=True) if n in fits[0] else line for n, line in enumerate(lines)), kept


def _amount(line: DraftLine) -> Decimal | None:
    """What a line comes to, where its own numbers agree."""
    quantity, price, amount = line.quantity.value, line.unit_price.value, line.extended_price.value
    if quantity is not None and price is not None:
        product = (quantity * price).quantize(CENT)
        return product if amount is None or abs(amount - product) < CENT else None
    return amount
