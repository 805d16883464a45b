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


@pytest.mark.parametrize("name", ["hold down strap", "Hold-open arm", "hold up bracket"])
def test_goods_that_hold_something_are_not_held(name: str) -> None:
    def made(text: str) -> OrderDraft:
        return one(sheet([*HEAD, HEADING, ("TW-4410", text, 12), ROWS[1]]))

    assert not doubted(made(name))
    assert doubted(made("hold until released"))


@pytest.mark.parametrize("phone", ["515-555-0172", "01422-496-0133", "030/90182-4410", "+49.30.90182441"])
def test_a_telephone_number_below_the_list_is_no_item(phone: str) -> None:
    draft = one(sheet([HEADING, *ROWS, (None,), ("Ann Baker",), ("12 Elm Street",), ("Albany, NY 12207",), (phone,)]))
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "TW-1451"]
    assert not doubted(draft)
    forgotten = one(sheet([HEADING, *ROWS, ("TW-99-1108", "Notebook", None)]))
    assert len(forgotten.lines) == 3


FIELDS = [
    ("Company", "Bluebird Bakery"),
    ("Street", "12 Elm Street"),
    ("City", "Albany"),
    ("State", "NY"),
    ("ZIP", "12207"),
]


@pytest.mark.parametrize("label", ["Your PO number", "Your order no.", "Your reference"])
def test_what_a_form_of_ours_asks_for_is_not_said_by_somebody_who_sells(label: str) -> None:
    goods = [(label, "BB-1126"), (None,), (*HEADING, "Price"), ("TW-4410", "Mug, stoneware, blue", 12, 9.5)]
    ours = one(sheet([("Tidewater Supply Co. - workbook 2026",), *FIELDS, *goods]))
    assert not doubted(ours)
    assert ours.customer_po.value == "BB-1126"
    theirs = one(sheet([("Harbor Wholesale Ltd",), ("Ann Baker",), ("12 Elm Street",), ("Albany, NY 12207",), *goods]))
    assert doubted(theirs) or label != "Your PO number"
