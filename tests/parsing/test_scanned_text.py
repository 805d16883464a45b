"""Sentences and rows of a letter that was scanned: of a line of writing only its own characters speak for a number, and words for none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Kind
from orderproc.model.reading import Box, Media, Page, PageSource, Reading, Word
from orderproc.parsing import parse
from orderproc.parsing.lines import lines_of
from orderproc.parsing.text.standing import standing
from tests.parsing.made import context
from tests.parsing.test_scanned import lattice_of, text_of


def scan(*rows: str) -> Page:
    """A page whose rows were recognized as one run each, a little unsure in their last letter."""
    words = []
    for n, row in enumerate(rows):
        lattice = lattice_of(row, unsure=row[-1], sure=0.9)
        box = Box(60, 80 + 16 * n, 60 + 6 * len(row), 90 + 16 * n)
        words.append(Word(text=row, box=box, confidence=lattice.sure(), lattice=lattice))
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words))


def ordered(*rows: str) -> tuple[DraftLine, ...]:
    (draft,) = parse(Reading(media=Media.IMAGE, pages=(scan(*rows),)), context())
    return draft.lines


@pytest.mark.parametrize(
    ("lead", "rows", "numbers", "counts"),
    [
        (
            "Could you please send us:",
            ("Stoneware mugs in blue (TW-4410) - 6", "Rolls of packing tape (TW-1451) - 14 rolls"),
            ("TW-4410", "TW-1451"),
            ("6", "14"),
        ),
        (
            "Bitte senden Sie mir:",
            ("Becher blau, Nr. TW-4410, 6 mal", "Klebeband, Nr. TW-1451, 14 Rollen"),
            ("TW-4410", "TW-1451"),
            ("6", "14"),
        ),
        (
            "Merci de nous livrer :",
            ("6 tasses bleues, réf. TW-4410, à 9,50 €", "14 rouleaux d'adhésif, réf. TW-1451, à 3,60 €"),
            ("TW-4410", "TW-1451"),
            ("6", "14"),
        ),
    ],
)
def test_a_number_in_a_row_of_text_has_the_ink_of_its_own_characters(
    lead: str, rows: tuple[str, ...], numbers: tuple[str, ...], counts: tuple[str, ...]
) -> None:
    lines = ordered("Dear Tidewater,", lead, *rows, "Kind regards, Jane Doe")
    assert [text_of(line.sku.lattice) for line in lines] == list(numbers)
    assert [text_of(line.quantity.lattice) for line in lines] == list(counts)
    assert all(line.sku.confidence > 0.99 for line in lines)


@pytest.mark.parametrize(
    ("said", "count"), [("Two blue mugs, TW-4410", 2), ("Twelve blue mugs, TW-4410", 12), ("A dozen of TW-4410", 12)]
)
def test_a_number_in_words_is_asked_for_no_figures(said: str, count: int) -> None:
    (line,) = ordered("Dear Tidewater,", "Please send me:", said, "Kind regards, Jane Doe")
    assert line.quantity.value == Decimal(count)
    assert line.quantity.lattice is None
    assert line.quantity.confidence < 1.0  # it was read all the same


def test_an_item_that_is_called_by_its_name_is_asked_for_no_number() -> None:
    (line,) = ordered("Dear Tidewater,", "Please send me 3 rolls of packing tape.", "Kind regards, Jane Doe")
    assert line.sku.value == "TW-1451"
    assert line.sku.lattice is None


def test_of_two_equal_numbers_each_stands_where_it_stands() -> None:
    (line,) = lines_of(scan("2 rolls of TW-1451 and 2 of TW-4410 (TW-4410)"))
    assert standing("2", line, 0).box.x0 < standing("2", line, 23).box.x0
    assert standing("TW-4410", line, 28).text == "TW-4410"
    assert standing("TW-4410", line, 37).text == "(TW-4410)"
    assert standing("TW-9999", line).text == line.text


@pytest.mark.parametrize(
    ("lead", "after"),
    [
        ("I am mending my old desk and need these items from you:", ("I enclose cash; please keep the change.", "Thank you,")),
        ("We are moving the office and need the following:", ("You need not send a receipt. Thank you,",)),
        ("Please send me:", ("Here is cash for it, with a ticket for the post.", "Thank you,")),
    ],
)  # fmt: skip
def test_a_letter_that_asks_for_goods_of_ours_is_no_receipt_whatever_its_words(
    lead: str, after: tuple[str, ...]
) -> None:
    rows = ("One box of blue mugs, no. TW-4410, $9.50", "Four rolls of packing tape, TW-1451, at $3.60, $14.40")
    (draft,) = parse(
        Reading(media=Media.IMAGE, pages=(scan("Dear Tidewater,", lead, *rows, *after, "Jane Doe"),)), context()
    )
    assert draft.kind is Kind.ORDER
    assert not [i for i in draft.issues if "not sure that this is an order" in i.message]
    assert [line.quantity.value for line in draft.lines] == [1, 4]
