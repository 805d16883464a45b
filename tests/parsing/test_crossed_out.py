"""Rows of a scanned table that are crossed out, and rows below it that ask how it is paid."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.issue import Severity
from orderproc.model.reading import Page, PageSource, Word
from orderproc.parsing.head.ways import ways_in
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_tables import BLUE, HEADS

RED = [(40, "TW-1130"), (110, "Teapot, stoneware"), (300, "2"), (350, "20.00"), (420, "40.00")]


def scanned(*rows: tuple[float, list[tuple[float, str]]], struck: str = "") -> Page:
    page = paper([(60, [(40, "ORDER FORM")]), (100, HEADS), *rows])
    words: list[Word] = [replace(w, struck=struck != "" and w.text in struck) for w in page.words]
    return replace(page, words=tuple(words), source=PageSource.SCAN)


def test_a_row_that_is_crossed_out_is_no_more_words_of_the_line_above() -> None:
    row = [(40, "8 V B 90"), (110, "Haftnotizen, 10o"), (300, "Satt,"), (350, "blan"), (420, "18360")]
    draft = one(pdf(scanned((114, BLUE), (128, row), struck=" ".join(t for _, t in row))))
    assert [(line.sku.value, line.struck) for line in draft.lines][:1] == [("TW-4410", False)]
    assert [line.struck for line in draft.lines] == [False, True]
    assert draft.lines[0].description.value == "Mug, stoneware, blue"
    assert not [
        issue for issue in draft.issues if issue.severity is not Severity.NOTE and "lines[1]" in (issue.field or "")
    ]


def test_words_of_a_description_that_are_crossed_out_are_no_row() -> None:
    """They belong to the line above: it is in doubt what is wanted of it."""
    draft = one(pdf(scanned((114, BLUE), (126, [(110, "with 2 lids")]), struck="with 2 lids")))
    assert len(draft.lines) == 1


@pytest.mark.parametrize(
    "row",
    [
        [(40, "Ich zahle Rechnung"), (110, "Vorkasse"), (300, "Nachnahme"), (420, "78.00")],
        [(40, "Cheque"), (110, "Postal order"), (300, "Cash"), (420, "78.00")],
    ],
)
def test_the_ways_of_paying_below_a_table_are_no_order_line(row: list[tuple[float, str]]) -> None:
    draft = one(pdf(scanned((114, BLUE), (128, RED), (150, row))))
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "TW-1130"]


@pytest.mark.parametrize(
    ("text", "count"), [("Ich zahle Rechnung Vorkasse Nachnahme", 3), ("Cash box, steel", 1), ("Mug, stoneware", 0)]
)
def test_how_many_ways_of_paying_are_named(text: str, count: int) -> None:
    assert ways_in(text) == count
