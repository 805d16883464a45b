"""What cells of a sheet say in words, beside the order or in one of its rows, and sheets that are no part of the order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import one, sheet

HEAD = [("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", "B-1"), (None,)]
HEADING = ("Item", "Description", "Qty")
ROWS = [("TW-4410", "Mug, stoneware, blue", 12), ("TW-1451", "Packing tape", 5)]
EXPORT = ("PO Number", "Customer", "Address", "City", "State", "Zip", "SKU", "Qty")
EXPORTED = ("B-1", "Bluebird Bakery", "12 Elm Street", "Albany", "NY", "12207", "TW-4410", 12)


def doubted(draft: OrderDraft) -> bool:
    return any(issue.severity is Severity.DOUBT for issue in draft.issues)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Please hold this order until I call.", True),
        ("TW-4410 only if blue is in stock, else green", True),
        ("Ersetzt unsere Bestellung vom 3. November", True),
        ("Merci de livrer en deux livraisons", True),
        ("Thank you for your help with this order", False),
        ("Open on weekdays from 7 to 15", False),
    ],
)
def test_a_sentence_below_the_table(text: str, asked: bool) -> None:
    assert doubted(one(sheet([*HEAD, HEADING, *ROWS, (None,), (text,)]))) is asked


@pytest.mark.parametrize(
    ("heading", "text", "asked"),
    [
        ("Comments", "only if blue is in stock, else green", True),
        ("Comments", "for the canteen", False),
        ("Status", "shipped", True),
        ("Status", "new", False),
        ("Rec'd", 4, True),
        ("B/O", 8, True),
        ("B/O", 12, False),
    ],
)
def test_a_cell_in_the_row_of_a_line(heading: str, text: str | int, asked: bool) -> None:
    assert doubted(one(sheet([*HEAD, (*HEADING, heading), (*ROWS[0], text), ROWS[1]]))) is asked


@pytest.mark.parametrize(
    ("heading", "text", "asked"),
    [
        ("Order Status", "Cancelled", True),
        ("Fulfillment Status", "fulfilled", True),
        ("Financial Status", "refunded", True),
        ("Cancelled at", "2026-11-19 10:00:00 -0500", True),
        ("Notes", "do not ship before January", True),
        ("Order Status", "open", False),
        ("Cancelled at", None, False),
    ],
)
def test_a_column_of_an_export(heading: str, text: str | None, asked: bool) -> None:
    assert doubted(one(sheet([(*EXPORT, heading), (*EXPORTED, text)]))) is asked


@pytest.mark.parametrize(("name", "asked"), [("2025", True), ("Vorlage", True), ("Page 2", False), ("Kitchen", False)])
def test_a_second_sheet_with_lines(name: str, asked: bool) -> None:
    first, second = sheet([*HEAD, HEADING, *ROWS]), sheet([HEADING, ("TW-1306", "Scissors", 3)])
    (page,) = second.pages
    page = replace(page, number=2, name=name, tables=(replace(page.tables[0], page=2, name=name),))
    assert doubted(one(replace(first, pages=(*first.pages, page)))) is asked
