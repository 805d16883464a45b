"""Rows of a list beside which nothing is ordered: a dash, an empty cell that the customer's own sum leaves out; and rows that count all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.parsing.made import lines as lines_of
from tests.parsing.made import one, paper, pdf, sheet

LISTED = (
    ("TW-4410", "Mug, stoneware, blue", 9.5),
    ("TW-1108", "Notebook, ruled, A5, blue", 4.2),
    ("TW-1306", "Scissors, 8 inch, steel", 13.75),
    ("TW-1415", "Glue stick, 20 g", 1.85),
)


@pytest.mark.parametrize("nothing", ["-", "–", "—", "--", "./."])
def test_a_dash_orders_nothing(nothing: str) -> None:
    rows = [
        ("Code", "Article", "Qty"),
        ("TW-4410", "Mug", 2),
        ("TW-1108", "Notebook", nothing),
        ("TW-1306", "Scissors", 3),
    ]
    assert [one_line[:2] for one_line in lines_of(one(sheet(rows)))] == [("TW-4410", "2"), ("TW-1306", "3")]


@pytest.mark.parametrize("said", ["?", "tbd", "some"])
def test_what_is_no_dash_is_asked_for(said: str) -> None:
    rows = [
        ("Code", "Article", "Qty"),
        ("TW-4410", "Mug", 2),
        ("TW-1108", "Notebook", said),
        ("TW-1306", "Scissors", 3),
    ]
    assert len(one(sheet(rows)).lines) == 3


def form(quantities: Sequence[str], amounts: Sequence[str], total: str) -> list[tuple[float, list[tuple[float, str]]]]:
    rows = [
        (40.0, [(40.0, "Tidewater Supply Co. - 2027 Early Bird Form")]),
        (60.0, [(40.0, "Name"), (140.0, "Judith Tetreault")]),
        (100.0, [(40.0, "Item no."), (120.0, "Item"), (320.0, "Price"), (400.0, "Qty"), (470.0, "Amount")]),
    ]
    for n, ((sku, what, price), quantity, amount) in enumerate(zip(LISTED, quantities, amounts, strict=True)):
        row = [(40.0, sku), (120.0, what), (320.0, f"{price:.2f}"), (400.0, quantity), (470.0, amount)]
        rows.append((116.0 + 16 * n, [cell for cell in row if cell[1]]))
    return [*rows, (116.0 + 16 * len(LISTED), [(320.0, "TOTAL"), (470.0, total)])]


def test_rows_that_the_sum_leaves_out_are_not_ordered() -> None:
    draft = one(pdf(paper(form(["2", "", "1", ""], ["19.00", "", "13.75", ""], "32.75"))))
    assert [one_line[:2] for one_line in lines_of(draft)] == [("TW-4410", "2"), ("TW-1306", "1")]
    assert not draft.issues


def test_rows_that_the_sum_does_not_explain_are_asked_for() -> None:
    draft = one(pdf(paper(form(["2", "", "1", ""], ["19.00", "", "13.75", ""], "36.95"))))
    assert len(draft.lines) == 4 or draft.issues


@pytest.mark.parametrize(
    "words",
    [
        *("garments in total", "prendas en total", "Teile gesamt", "Stück insgesamt"),
        *("pièces en tout", "pezzi in tutto", "stuks samen", "peças ao todo"),
    ],
)
def test_a_row_that_counts_all_is_no_line(words: str) -> None:
    rows = [("Qty", "Article", "Ref."), (2, "Mug", "TW-4410"), (5, "Notebook", "TW-1108"), (3, "Scissors", "TW-1306")]
    assert len(one(sheet([*rows, (10, words, None)])).lines) == 3
    assert len(one(sheet([*rows, (11, words, None)])).lines) == 4 or one(sheet([*rows, (11, words, None)])).issues


def test_a_thing_counted_like_all_others_together_is_one() -> None:
    rows = [("Qty", "Article", "Ref."), (2, "Mug", "TW-4410"), (5, "Notebook", "TW-1108"), (7, "lids to fit", None)]
    assert len(one(sheet(rows)).lines) == 3
