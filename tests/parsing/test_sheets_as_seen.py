"""What of a sheet is there to be seen, and what a buyer has hidden; sums of parts; sizes below their heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.model.reading import Reading
from tests.parsing.made import lines, one, sheet

HEAD = (("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO number", "B-1105"))
GOODS = ("TW-4410", "TW-4411", "TW-1108")


def with_hidden(rows: Sequence[Sequence[object]], columns: frozenset[int]) -> Reading:
    """A sheet with hidden columns."""
    reading = sheet(rows)
    page = reading.pages[0]
    cells = tuple(tuple(replace(cell, hidden=cell.column in columns) for cell in row) for row in page.tables[0].rows)
    return replace(reading, pages=(replace(page, tables=(replace(page.tables[0], rows=cells),)),))


def book(*sheets: tuple[str, Sequence[Sequence[object]], bool]) -> Reading:
    """A workbook of (name, rows, hidden)."""
    pages = []
    for number, (name, rows, hidden) in enumerate(sheets, 1):
        page = sheet(rows, name=name).pages[0]
        words = tuple(replace(word, hidden=hidden) for word in page.words)
        tables = tuple(replace(table, hidden=hidden, page=number) for table in page.tables)
        pages.append(replace(page, number=number, tables=tables, words=words))
    return replace(sheet(sheets[0][1]), pages=tuple(pages))


def doubts(issues: Sequence[object]) -> set[Code]:
    return {i.code for i in issues if i.severity is Severity.DOUBT}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("heading", "columns", "hidden"),
    [
        (("Cat. no.", "Our no.", "Description", "Qty"), (GOODS, (11, 12, 13), None, (3, 4, 5)), {1}),
        (("Intern", "Artikelnummer", "Text", "Menge", "Konto"), (("X1", "X2", "X3"), GOODS, None, (3, 4, 5), (54, 55, 56)), {0, 4}),
        (("Référence", "Désignation", "Stock", "Quantité"), (GOODS, None, (80, 90, 70), (3, 4, 5)), {2}),
    ],
)  # fmt: skip
def test_hidden_columns_beside_those_that_order_say_nothing(
    heading: tuple[str, ...], columns: tuple[Sequence[object] | None, ...], hidden: set[int]
) -> None:
    described = ("Mug, stoneware, blue", "Mug, stoneware, green", "Notebook, ruled, A5, blue")
    rows = list(zip(*(described if column is None else column for column in columns), strict=True))
    draft = one(with_hidden([*HEAD, heading, *rows], frozenset(hidden)))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == list(zip(GOODS, "345", strict=True))
    assert Code.HIDDEN_CONTENT not in doubts(draft.issues)


@pytest.mark.parametrize("hidden", [0, 2])
def test_a_hidden_column_of_the_only_numbers_or_quantities_is_a_doubt(hidden: int) -> None:
    rows = [("TW-4410", "Mug, stoneware, blue", 3), ("TW-1306", "Scissors, 8 inch, steel", 2)]
    draft = one(with_hidden([*HEAD, ("SKU", "Description", "Qty"), *rows], frozenset({hidden})))
    assert Code.HIDDEN_CONTENT in doubts(draft.issues)


ORDER = [*HEAD, ("SKU", "Description", "Qty"), ("TW-4410", "Mug, stoneware, blue", 3)]


@pytest.mark.parametrize(
    "rows",
    [
        [("Code", "Item", "Par level"), ("TW-1108", "Notebook, ruled, A5, blue", 4), ("TW-1306", "Scissors", 5)],
        [("Artikel", "Menge", "Preis"), ("TW-1108", 10, 4.2), ("TW-1415", 20, 1.85)],
        [("Référence", "Qté"), ("TW-1108", 10), ("TW-1415", 20)],
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_a_hidden_sheet_beside_an_order_that_is_seen_orders_nothing(rows: list[tuple[object, ...]], place: int) -> None:
    sheets = [("Order", ORDER, False)]
    sheets.insert(place, ("Lists", rows, True))  # type: ignore[arg-type]
    draft = one(book(*sheets))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3")]
    assert [i.severity for i in draft.issues if i.code is Code.HIDDEN_CONTENT] == [Severity.NOTE]


def test_an_order_that_stands_on_a_hidden_sheet_alone_is_a_doubt() -> None:
    draft = one(book(("Read me", [("Thank you",), ("for your help",)], False), ("Order", ORDER, True)))
    assert Code.HIDDEN_CONTENT in doubts(draft.issues)


PRICED = [("SKU", "Qty", "Price", "Amount"), ("TW-4410", 2, 9.5, 19.0), ("TW-1108", 5, 4.2, 21.0), ("TW-1306", 2, 13.75, 27.5)]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "total"),
    [
        ("Subtotal", 40.0),  # of what is seen: even so a person looks at what nobody saw
        ("Summe", 67.5),  # with what is hidden
        ("Sous-total", 50.0),
    ],
)
def test_a_hidden_row_with_a_quantity_is_a_doubt_whatever_the_sum(label: str, total: float) -> None:
    rows = [*HEAD, *PRICED, (label, None, None, total)]
    draft = one(sheet(rows, hidden=frozenset({len(HEAD) + 3})))
    assert sum(not line.struck for line in draft.lines) == 3
    assert Code.HIDDEN_CONTENT in doubts(draft.issues)


@pytest.mark.parametrize("word", ["Subtotal", "Zwischensumme", "Sous-total", "Subtotale", "Subtotaal", "Total"])
def test_the_sums_of_parts_make_one(word: str) -> None:
    parts = [PRICED[1], PRICED[2], (word, None, None, 40.0), ("Office",), PRICED[3], (word, None, None, 27.5)]
    draft = one(sheet([*HEAD, PRICED[0], ("Kitchen",), *parts]))
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "TW-1108", "TW-1306"]
    assert str(draft.stated.merchandise.value) == "67.5"


def test_sums_of_two_tables_side_by_side_make_one() -> None:
    heading = (*PRICED[0], None, *PRICED[0])
    rows = [(*PRICED[1], None, *PRICED[2]), ("Subtotal", None, None, 19.0, None, "Subtotal", None, None, 21.0)]
    draft = one(sheet([*HEAD, heading, *rows, ("Order total", None, None, None, None, None, None, None, 40.0)]))
    assert str(draft.stated.merchandise.value) == "40.0"


def test_sums_of_parts_that_do_not_make_the_lines_are_no_sum_of_them() -> None:
    parts = [PRICED[1], PRICED[2], ("Subtotal", None, None, 40.0), PRICED[3], ("Subtotal", None, None, 25.0)]
    draft = one(sheet([*HEAD, PRICED[0], *parts]))
    assert str(draft.stated.merchandise.value) == "25.0"


ORDERED = [*HEAD, ("Item", "Code", "Number"), ("Blue", "TW-4410", 2), ("Green", "TW-4411", 3)]


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        ([("Name", "How many"), ("Alf", 1), ("Beth", 1), ("Chris", 3), ("Total", 5)], True),
        ([("Kind", "Artikel", "Anzahl"), ("Ida", "Blau", 2), ("Jo", "Blau", 1), ("Kim", "Rot", 2)], True),
        ([("Name", "How many"), ("Alf", 1), ("Beth", 1), ("Chris", 4)], False),  # more than is ordered
        ([("SKU", "How many"), ("ZZ-1", 1), ("ZZ-2", 1), ("ZZ-3", 3)], False),  # numbers of something
        ([("Name", "How many"), ("Alf", 2), ("Beth", 3)], False),  # may be two items more
    ],
)
def test_who_gets_what_on_another_sheet_orders_nothing_more(rows: list[tuple[object, ...]], left: bool) -> None:
    draft = one(book(("Members", rows, False), ("Order", ORDERED, False)))
    assert (len(draft.lines) == 2) == left


def test_titles_over_tables_of_sizes_and_several_tables_on_a_sheet_are_nobodys_address() -> None:
    top = [("Moss Ltd", "PO B-1105"), ("12 Elm Street, Albany, NY 12207",)]
    blue = [("Mugs",), ("SKU", "Description", "Qty"), ("TW-4410", "Mug, stoneware, blue", 3)]
    more = [("Paper",), ("SKU", "Description", "Qty"), ("TW-1108", "Notebook, ruled, A5, blue", 2)]
    draft = one(sheet([*top, (None,), *blue, *more]))
    assert len(draft.lines) == 2
    assert Code.CUSTOMER_AMBIGUOUS not in doubts(draft.issues)
