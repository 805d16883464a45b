"""Order tables filled in by hand: columns by the lines to write on, and misread numbers that leave the rows where they are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from orderproc.model.draft import DraftLine, Field
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Media, Page, PageSource, Place, PlaceKind, Reading, Word
from orderproc.parsing.lines import lines_of
from orderproc.parsing.ordertable.found import Found
from orderproc.parsing.ordertable.head_rows import heading_of
from orderproc.parsing.ordertable.placing import columns_of
from orderproc.parsing.ordertable.rows import Extract
from orderproc.parsing.ordertable.ruled_columns import lined_spans
from orderproc.parsing.ordertable.weighed import _by_columns
from tests.parsing.made import CATALOG, lines, mail, one, paper

COLUMNS = ((60.0, 160.0), (170.0, 220.0), (230.0, 440.0), (450.0, 530.0))
HEADING = (100, [(80, "Cat. No."), (180, "Qty"), (300, "Description"), (470, "Amount")])
ABOVE = (30, [(50, "ORDER FORM")])


def lined(*rows: tuple[tuple[float, str], ...], columns: tuple[tuple[float, float], ...] = COLUMNS) -> Page:
    """A form with lines to write on below its headings, one for each column; each run of writing as it was recognized, in one."""
    page = paper([ABOVE, HEADING], source=PageSource.SCAN)
    tops = [120.0 + 26 * n for n in range(8)]
    places = tuple(Place(kind=PlaceKind.LINE, box=Box(a, top - 12, b, top + 14)) for top in tops for a, b in columns)
    words = tuple(
        Word(text=text, box=Box(x, top, x + 6.0 * len(text), top + 11), confidence=0.9)
        for top, row in zip(tops, rows, strict=False)
        for x, text in row
    )
    return replace(page, words=(*page.words, *words), places=places)


def read(page: Page) -> list[tuple[str | None, str | None]]:
    draft = one(Reading(media=Media.PDF, pages=(page,)))
    return [(line.sku.value, f"{q:f}" if (q := line.quantity.value) is not None else None) for line in draft.lines]


def test_columns_are_those_of_the_lines_to_write_on() -> None:
    # numbers set to the right stand near the next column, and a word begins left of its own
    rows = (
        ((62, "TW-4410"), (205, "10"), (228, "Mug, stoneware, blue"), (490, "95.00")),
        ((62, "TW-1108"), (180, "2"), (209, "Notebook, ruled"), (495, "8.40")),
    )
    page = lined(*rows)
    assert read(page) == [("TW-4410", "10"), ("TW-1108", "2")]
    lines = lines_of(page)
    at = next(n for n, line in enumerate(lines) if line.text.startswith("Cat"))
    found = heading_of(lines, at)
    assert found is not None
    assert lined_spans(page, found[1], lines[at + 1 :]) == list(COLUMNS)
    assert lined_spans(replace(page, places=()), found[1], lines[at + 1 :]) is None
    few = lined(*rows, columns=COLUMNS[1:])  # the first heading has no lines of its own
    assert lined_spans(few, found[1], lines[at + 1 :]) is None


def test_a_number_and_a_word_read_as_one_over_the_edge_of_two_columns_are_parted() -> None:
    rows = (
        ((62, "TW-4410"), (205, "10"), (228, "Mug, stoneware, blue"), (490, "95.00")),
        ((62, "TW-1108"), (209, "15NOTEBOOK RULED"), (495, "63.00")),
    )
    assert read(lined(*rows)) == [("TW-4410", "10"), ("TW-1108", "15")]


def test_a_misread_number_moves_no_row() -> None:
    """One item number is known, three were misread: each row stays an order line of its own, with its own quantity and words."""
    rows = (
        ((62, "TW-4410"), (180, "1"), (232, "Mug, stoneware, blue"), (490, "9.50")),
        ((62, "7W-1108"), (180, "2"), (232, "Notebook, ruled, A5"), (490, "8.40")),
        ((62, "TW-13O6"), (180, "3"), (232, "Scissors, 8 inch"), (490, "41.25")),
        ((62, "TW-1A15"), (180, "4"), (232, "Glue stick, 20 g"), (490, "7.40")),
    )
    draft = one(Reading(media=Media.PDF, pages=(lined(*rows),)))
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "7W-1108", "TW-13O6", "TW-1A15"]
    assert [str(line.quantity.value) for line in draft.lines] == ["1", "2", "3", "4"]
    assert draft.lines[0].description.value == "Mug, stoneware, blue"


def table(*rows: tuple[str | None, str | None]) -> Found:
    lines = tuple(
        DraftLine(sku=Field(value=sku, raw=sku), quantity=Field(value=None if q is None else Decimal(q), raw=q))
        for sku, q in rows
    )
    return Found(Extract(lines=lines, has_quantity=True), 1.0, 1, True)


def test_a_table_is_kept_for_its_rows_and_not_for_a_sum_that_looks_like_one() -> None:
    rows, total = (("TW-4410", "1"), ("7W-1108", "2")), ("I pay by card", None)
    for chosen, other, kept in (
        (rows, rows[:1], True),  # the other reading lost a row
        (rows, rows, True),
        ((*rows, total), rows, False),  # all that it left out is the sum
        ((*rows, total), rows[:1], True),
        (((None, "1"), (None, "2")), rows, False),  # its numbers stand in other rows than the quantities
    ):
        assert _by_columns([table(*chosen)], table(*other), CATALOG) is kept


def test_a_quantity_that_is_no_number_is_left_to_the_whole_line() -> None:
    page = lined(((62, "TW-4410"), (180, "L"), (232, "Mug, stoneware, blue"), (490, "9.50")))
    without = one(Reading(media=Media.PDF, pages=(page,)))
    assert any("is no number" in issue.message for issue in without.issues)
    logs = np.log(np.array([[1e-6, 0.6, 0.4]], np.float32)).astype(np.float16)
    ink = Lattice("L1", 1, logs.tobytes())
    page = replace(page, words=tuple(replace(w, lattice=ink) if w.text == "L" else w for w in page.words))
    draft = one(Reading(media=Media.PDF, pages=(page,)))
    assert draft.lines[0].quantity.value is None
    assert draft.lines[0].quantity.lattice is not None
    assert not any("is no number" in issue.message for issue in draft.issues)


def test_two_columns_written_so_close_once_that_they_are_one_run_stay_two() -> None:
    """Numbers set to the right, below a heading that begins left of them."""
    sizes = ("40 mm", "5 mm", "12 mm", "7 mm")
    rows = [(130 + 20 * n, [(40, "TW-4410"), (154, "Mug"), (454, size), (550, "3")]) for n, size in enumerate(sizes)]
    together = (210, [(40, "TW-1415"), (154, "Glue"), (454, "M3x25 1000 1000")])
    head = (100, [(82, "Ref."), (249, "Item"), (465, "Size"), (520, "Qty")])
    for number, parted in ((4, True), (2, False)):  # two rows may have a gap at the same place by chance
        lines = lines_of(paper([head, *rows[:number], together], source=PageSource.SCAN))
        found = heading_of(lines, 0)
        assert found is not None
        size, quantity = columns_of(found[1], lines[1:])[2:]
        assert (size[1] < 520 and quantity[1] > 550) is parted


@pytest.mark.parametrize("tabs", [True, False])
@pytest.mark.parametrize(
    "sentence",
    [
        "The lot can come in one go, and on our usual 30 days please.",
        "Alles kann zusammen kommen, wir haben bis 18 Uhr geöffnet im Hof.",
        "Le tout peut venir en une fois, à l'entrepôt de 8 à 12 heures merci.",
        "Todo puede venir junto, y como siempre a pagar a 30 días por favor.",
        "Può arrivare tutto insieme, il cancello chiude alle 17 di sera.",
        "Alles mag in één keer komen, en bij ons tot 16 uur aan de poort.",
        "Pode vir tudo junto, e como de costume a 30 dias, muito obrigado.",
    ],
)
@pytest.mark.parametrize("blank", range(6))
def test_a_sentence_that_the_columns_above_it_cut_is_no_line(sentence: str, blank: int, *, tabs: bool) -> None:
    rows = [("Code", "Item", "Pieces"), ("TW-4410", "Mug, stoneware, blue", "4"), ("TW-1108", "Notebook, ruled", "6")]
    table = ["\t".join(row) if tabs else f"{row[0]:12}{row[1]:{24 + 2 * blank}}{row[2]}" for row in rows]
    draft = one(mail("\n".join(["Hello,", "", "please send us:", "", *table, "", sentence, "", "Jane Moss"]), "order"))
    assert lines(draft) == [("TW-4410", "4", None), ("TW-1108", "6", None)]
