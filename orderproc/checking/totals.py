"""Do the lines add up to what the customer wrote below them? Freight, tax and discount may explain a difference; that is money,
and a hold. A sum of goods that the lines do not make is a doubt: a line or a figure may be missing or misread."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.checking.evidence import could_read, issue_at, recognized
from orderproc.checking.line_facts import CENT
from orderproc.checking.lines import CheckedLine
from orderproc.model.draft import Field, StatedTotals
from orderproc.model.issue import Code, Issue, Severity

ZERO = Decimal(0)
# freight and tax together rarely make more than this on top of the goods; above it a line was probably lost
EXTRA_SHARE = Decimal("0.40")
EXTRA_FLAT = Decimal(40)


def check_totals(lines: Sequence[CheckedLine], stated: StatedTotals) -> list[Issue]:
    amounts = [line.amount for line in lines if line.amount is not None]
    if not amounts or len(amounts) < len(lines):
        return []
    goods = sum(amounts, ZERO)
    if stated.merchandise.value is not None:
        return _merchandise(goods, lines, stated)
    return _total(goods, lines, stated)


def _merchandise(goods: Decimal, lines: Sequence[CheckedLine], stated: StatedTotals) -> list[Issue]:
    field = stated.merchandise
    assert field.value is not None
    discount = abs(stated.discount.value or ZERO)
    tolerance = CENT * len(lines)
    freight = stated.shipping.value or ZERO  # some firms add it before their subtotal
    if any(abs(goods - cut + more - field.value) <= tolerance for cut in (ZERO, discount) for more in (ZERO, freight)):
        return []
    text = f"The lines add up to {goods:f}, but {field.value:f} is written below them."
    rest = freight + (stated.tax.value or ZERO) - discount
    # two sums that agree with each other were not both misread
    agree = stated.total.value is not None and abs(field.value + rest - stated.total.value) <= max(
        tolerance, goods / 200
    )
    return [_issue(text, "stated.merchandise", field, goods, lines, sure=agree)]


def _total(goods: Decimal, lines: Sequence[CheckedLine], stated: StatedTotals) -> list[Issue]:
    field = stated.total
    if field.value is None:
        return []
    shipping, tax, discount = (f.value for f in (stated.shipping, stated.tax, stated.discount))
    expected = goods + (shipping or ZERO) + (tax or ZERO) - abs(discount or ZERO)
    difference = field.value - expected
    room = ZERO if shipping is not None and tax is not None else goods * EXTRA_SHARE + EXTRA_FLAT
    tolerance = CENT * len(lines)
    # with all parts written, a small slip is the customer's arithmetic, which is money; a large one is a lost line
    slip = max(tolerance, goods * Decimal("0.02"))
    if -slip <= difference <= room + slip:
        return []
    text = f"The lines with freight, tax and discount make {expected:f}, but the total is {field.value:f}."
    return [_issue(text, "stated.total", field, expected, lines)]


def _issue(
    text: str, path: str, field: Field[Decimal], expected: Decimal, lines: Sequence[CheckedLine], *, sure: bool = False
) -> Issue:
    """`sure`: something else says that the sum was read right."""
    pointless = _lost_its_point(field, expected)
    misread = pointless or (
        not sure
        and recognized(field)
        and (
            could_read(field, f"{expected:.2f}") or _digits(field.value) == _digits(expected) or field.confidence < 0.7
        )
    )
    proven = all(line.confirmed for line in lines)
    severity = Severity.NOTE if pointless or (misread and proven) else Severity.DOUBT
    return issue_at(Code.TOTAL_MISMATCH, path, text, field, severity)


def _lost_its_point(field: Field[Decimal], expected: Decimal) -> bool:
    """Whether a sum from a picture says just what the lines make, but for its point: "3534" for 35.34."""
    raw = (field.raw or "").strip()
    return (
        recognized(field)
        and not re.search(r"\d\s*[.,]\s*\d", raw)
        and re.sub(r"\D", "", raw) == f"{expected:.2f}".replace(".", "")
    )


def _digits(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}".replace(".", "").strip("0")
