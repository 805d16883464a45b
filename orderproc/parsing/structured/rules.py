"""What a message must fulfil whatever its format: ids that are there and once, amounts that add up, one currency.

These are the rules of the schemas and of Peppol (BR-*) that a lost or changed piece of the message would break; form alone
(unknown elements, order of elements) is left aside. Quantity × price against a line's amount is `checking`'s affair.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind

CENT = Decimal("0.011")
ZERO = Decimal(0)


def with_rules(draft: OrderDraft, positions: Sequence[str | None], *, number_of: str) -> OrderDraft:
    """The draft with what is wrong with its message. `positions`: the id of each line in the message; `number_of` names the element
    that must hold the order's number."""
    found = [*_ids(draft, positions, number_of)]
    return replace(draft, issues=(*draft.issues, *found))


def _ids(draft: OrderDraft, positions: Sequence[str | None], number_of: str) -> Iterable[Issue]:
    if draft.kind is Kind.ORDER and not draft.customer_po:
        yield Issue(
            code=Code.NEEDS_PERSON,
            field="customer_po",
            message=f"The message has no order number ({number_of}), which it must have.",
        )
    said = [p for p in positions if p]
    twice = sorted({p for p in said if said.count(p) > 1}) if len(said) < 5000 else []
    if twice:
        yield Issue(
            code=Code.NEEDS_PERSON,
            field="lines",
            message=f"Two lines have the number {', '.join(twice[:3])}: one of them may be a copy of the other.",
        )


def sum_of_lines(lines: Sequence[DraftLine], stated: Field[Decimal]) -> tuple[Issue, ...]:
    """The sum of quantities or amounts that a message states for control (CNT+1, CTT02)."""
    quantities = [line.quantity.value for line in lines]
    if stated.value is None or not quantities or None in quantities:
        return ()
    total = sum((q for q in quantities if q is not None), ZERO)
    if total == stated.value:
        return ()
    text = f"The quantities add up to {total:f}, but the message says {stated.value:f} for control."
    return (Issue(code=Code.TOTAL_MISMATCH, field="lines", message=text),)


def total_of_lines(
    lines: Sequence[DraftLine], total: Field[Decimal], more: Sequence[Decimal | None]
) -> tuple[Issue, ...]:
    """Whether quantity × price of all lines makes the total, with or without each of the charges `more`; for messages whose lines
    have no amounts of their own."""
    if total.value is None or not lines:
        return ()
    goods = ZERO
    for line in lines:
        if line.quantity.value is None or line.unit_price.value is None:
            return ()
        goods += line.quantity.value * line.unit_price.value
    sums = {goods}
    for one in more:
        if one is not None:
            sums |= {s + one for s in sums}
    if any(abs(s - total.value) <= CENT * len(lines) for s in sums):
        return ()
    text = f"The lines add up to {goods.normalize():f}, but the message says {total.value:f}."
    return (Issue(code=Code.TOTAL_MISMATCH, field="stated.total", message=text),)


def payable(
    merchandise: Field[Decimal],
    off: Field[Decimal],
    more: Field[Decimal],
    tax: Field[Decimal],
    total: Field[Decimal],
    adjusted: Decimal = ZERO,
) -> tuple[Issue, ...]:
    """Whether lines − allowances + charges + tax makes the total, where all that is needed is there (Peppol BR-CO-13 to -16).

    `adjusted`: what is paid already (negative) and rounding. Without a stated tax the total may hold it or not."""
    if merchandise.value is None or total.value is None:
        return ()
    expected = merchandise.value - (off.value or ZERO) + (more.value or ZERO) + (tax.value or ZERO) + adjusted
    if abs(expected - total.value) <= CENT:
        return ()
    if tax.value is None and ZERO <= total.value - expected <= expected * Decimal("0.3"):
        return ()
    if tax.value and abs(expected - tax.value - total.value) <= CENT:
        return ()  # the total before tax
    text = f"{merchandise.value:f} of goods with discount, charges and tax make {expected:f}, but the total is {total.value:f}."
    return (Issue(code=Code.TOTAL_MISMATCH, field="stated.total", message=text),)


def test_message(what: str) -> Issue:
    """Sent to try the line out: nothing must be shipped for it."""
    return Issue(code=Code.NEEDS_PERSON, message=f"The sender marked it as a test ({what}).")
