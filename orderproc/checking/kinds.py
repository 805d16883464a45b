"""What kind of word the joint solution's word about a quantity or about money is: each kind has its own curve (`calibration`).
And in a clerk's words what supports it."""

from __future__ import annotations

from orderproc.checking.calibration import Said, right
from orderproc.checking.ink import stands
from orderproc.checking.joint import LinePosterior
from orderproc.model.draft import DraftLine

AGREES = 0.95  # the arithmetic, or the sum of all lines, holds: such quantities are a kind of their own (`calibration`)


def said_of_quantity(line: DraftLine, solved: LinePosterior, in_sum: bool) -> Said:
    """What kind of word the solution's word about the quantity is."""
    if stands(line.extended_price) and solved.holds >= AGREES:
        return Said.QUANTITY_AGREES
    if line.extended_price.value is None:  # none there, or none that can be read
        return Said.QUANTITY_AGREES if in_sum else Said.QUANTITY_ALONE
    return Said.QUANTITY_AGAINST


def other_money(line: DraftLine, solved: LinePosterior) -> bool:
    """Are price or amount taken for what our lists say, though something else was read there?"""
    best = solved.best
    if not best.listed or solved.listed < AGREES or solved.holds < AGREES:
        return False
    pairs = ((line.unit_price, best.price), (line.extended_price, best.amount))
    return any(stands(field) and field.value != value for field, value in pairs)


def sure_of_money(line: DraftLine, solved: LinePosterior) -> float | None:
    """How sure price and amount are; None where they are as read or nothing is taken from our lists."""
    return right(Said.MONEY_OTHER, solved.listed * solved.holds) if other_money(line, solved) else None


def support(line: DraftLine, solved: LinePosterior, in_sum: bool) -> str:
    """What speaks for item and quantity besides their own ink, as a sentence; empty where nothing does."""
    listed = solved.best.listed and solved.listed >= AGREES
    said = []
    if stands(line.extended_price) and solved.holds >= AGREES:
        said.append("amount and catalogue price agree" if listed else "quantity × price makes the amount")
    elif stands(line.unit_price) and listed:
        said.append("the price is the catalogue's")
    if in_sum:
        said.append("all lines add up to the sum")
    text = ", ".join(said)
    return f" {text[:1].upper()}{text[1:]}." if text else ""
