"""Lines that are crossed out in part, and the sum that tells; dates that lost a point."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from orderproc.model.draft import DraftLine, Field, StatedTotals
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Mark, Page, PageSource, Word
from orderproc.parsing.dates import DateStyle, find_misread
from orderproc.parsing.doubts.crossed_out import told_by_sum
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.numbers import NumberStyle


def line(quantity: str, price: str, amount: str | None, struck: bool | None = False) -> DraftLine:
    money: Field[Decimal] = Field(value=Decimal(amount)) if amount else Field()
    return DraftLine(
        quantity=Field(value=Decimal(quantity)),
        unit_price=Field(value=Decimal(price)),
        extended_price=money,
        struck=struck,
    )


def doubt(n: int) -> Issue:
    return Issue(code=Code.STRUCK_LINE, message=f"Something in the line {n} is crossed out.", field=f"lines[{n}]")


GOODS = [("4", "70.77", "283.08"), ("3", "587.25", "1761.75"), ("2", "44.27", None)]


@pytest.mark.parametrize(
    ("goods", "struck"),
    [
        ("1850.29", [True, False, False]),  # made without it
        ("2133.37", [None, False, False]),  # made with it: perhaps crossed out afterwards
        ("1900.00", [None, False, False]),  # made of something else
        (None, [None, False, False]),
    ],
)
def test_a_line_that_the_sum_leaves_out_is_not_ordered(goods: str | None, struck: list[bool | None]) -> None:
    lines = [line(*GOODS[0], struck=None), *(line(*one) for one in GOODS[1:])]
    stated = StatedTotals(merchandise=Field(value=Decimal(goods)) if goods else Field())
    found, issues = told_by_sum(lines, [doubt(0), doubt(2)], stated)
    assert [one.struck for one in found] == struck
    assert [issue.field for issue in issues] == (["lines[2]"] if struck[0] else ["lines[0]", "lines[2]"])


def test_two_lines_of_one_amount_leave_it_open_which_is_meant() -> None:
    lines = [line("1", "5.00", "5.00", None), line("1", "5.00", "5.00", None), line("2", "3.00", "6.00")]
    found, _ = told_by_sum(lines, [], StatedTotals(merchandise=Field(value=Decimal("11.00"))))
    assert [one.struck for one in found] == [None, None, False]


def test_a_line_whose_own_numbers_differ_proves_no_sum() -> None:
    lines = [line("4", "70.77", "283.08", None), line("3", "587.25", "1760.75")]
    found, _ = told_by_sum(lines, [], StatedTotals(merchandise=Field(value=Decimal("1760.75"))))
    assert found[0].struck is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2011.2026", date(2026, 11, 20)),
        ("20.112026", date(2026, 11, 20)),
        ("20112026", date(2026, 11, 20)),
        ("11-N0V-2026", date(2026, 11, 11)),
        ("20.11.2026", None),  # nothing to mend
        ("9912.2026", None),
        ("1060001", None),
    ],
)
def test_a_date_that_lost_a_point_or_has_a_figure_for_a_letter(text: str, day: date | None) -> None:
    found = find_misread(text, DateStyle(month_first=False), date(2026, 11, 28))
    assert (found.value if found else None) == day


WAYS = ("Contra reembolso", "Cheque", "Giro postal", "Efectivo")


def asked(*checked: bool | None) -> Page:
    """A form that asks for the way of paying; None: the box was not found."""
    words = [Word(text=way, box=Box(60, 100 + 15 * n, 120, 108 + 15 * n)) for n, way in enumerate(WAYS)]
    marks = [
        Mark(box=Box(45, 100 + 15 * n, 54, 109 + 15 * n), ink=0.5 if mark else 0.0, checked=mark, label=way)
        for n, (way, mark) in enumerate(zip(WAYS, checked, strict=True))
        if mark is not None
    ]
    head = Word(text="Pago", box=Box(45, 88, 70, 96))
    return Page(number=1, width=600, height=800, source=PageSource.SCAN, words=(head, *words), marks=tuple(marks))


@pytest.mark.parametrize(
    ("checked", "method", "doubted"),
    [
        ((False, None, False, False), None, True),  # the one without a box may be the one that is ticked
        (
            (False, False, False, False),
            None,
            False,
        ),  # nothing was chosen: the customer's terms say, or the clerk is asked
        ((False, True, False, False), "check", False),
    ],
)
def test_words_beside_boxes_that_were_left_empty_say_nothing(
    checked: tuple[bool | None, ...], method: str | None, doubted: bool
) -> None:
    page = asked(*checked)
    text = "\n".join(word.text for word in page.words)
    payment, issues = payment_of(text, [], [page], NumberStyle())
    assert (payment.method.value.value if payment.method.value else None) == method
    assert bool([issue for issue in issues if issue.code == Code.PAYMENT_DOUBTFUL]) is doubted
