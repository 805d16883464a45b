"""Whole money and cents apart by a rule; captions below their lines where a box of another kind stands below the last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import Box, Cell, Page, PageSource, Place, PlaceKind, Table, Word
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.ordertable.cents import with_cents

EDGES = (40.0, 90.0, 200.0, 300.0, 350.0, 372.0, 430.0, 452.0)
HEADS = ("Qty", "Catalog no.", "Description", "Unit price", "", "Total", "")
ROWS = (("25", "1048/93", "Stapler", "2", "30", "57", "50"), ("500", "1054/112", "Ink", "2", "45", "1 225", "00"))


def table(heads: tuple[str, ...] = HEADS, rows: tuple[tuple[str, ...], ...] = ROWS) -> Page:
    words, cells = [], []
    for n, row in enumerate((heads, *rows)):
        y = 100.0 + 22 * n
        line = []
        for k, text in enumerate(row):
            if not text:
                continue
            x1 = EDGES[k + 1] - 4
            words.append(Word(text=text, box=Box(x1 - 5 * len(text), y + 6, x1, y + 15)))
            end = EDGES[k + 2] if not n and k + 1 < len(row) and not row[k + 1] else EDGES[k + 1]
            line.append(Cell(row=n, column=k, text=text, box=Box(EDGES[k] + 1, y, end - 1, y + 21)))
        cells.append(tuple(line))
    drawn = Table(rows=tuple(cells), columns=len(heads), ruled=True)
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words), tables=(drawn,))


def texts(page: Page) -> list[str]:
    return [w.text for w in page.words if w.box.y0 > 120]


def test_amounts_are_whole_in_words_and_cells() -> None:
    page = with_cents(table())
    assert texts(page) == ["25", "1048/93", "Stapler", "2.30", "57.50", "500", "1054/112", "Ink", "2.45", "1 225.00"]
    assert [[c.text for c in row] for row in page.tables[0].rows[1:]] == [
        ["25", "1048/93", "Stapler", "2.30", "57.50"],
        ["500", "1054/112", "Ink", "2.45", "1 225.00"],
    ]


def test_a_dash_stands_for_no_cents_and_a_point_for_thousands_calls_for_a_comma() -> None:
    rows = (("25", "1048/93", "Stapler", "2", "30", "57", "50"), ("9", "1054/1", "Ink", "125", "-", "1.125", "-"))
    assert texts(with_cents(table(rows=rows)))[-2:] == ["125,00", "1.125,00"]


@pytest.mark.parametrize(
    "heads",
    [
        ("Qty", "Catalog no.", "Description", "Page", "Qty", "Total", "Unit"),
        ("Qty", "Catalog no.", "Description", "Page", "", "Stock", ""),
    ],
)
def test_two_figures_under_a_heading_of_their_own_are_no_cents(heads: tuple[str, ...]) -> None:
    rows = (("25", "1048/93", "Stapler", "2", "30", "61", "50"), ("500", "1054/112", "Ink", "2", "45", "1 230", "00"))
    assert with_cents(table(heads, rows)) == table(heads, rows)


def test_prices_and_amounts_that_are_both_apart_are_known_by_what_multiplies() -> None:
    """Where the signs over them were misread: "£ p" as "Sc" and "5"."""
    heads = ("No. wanted", "Code", "Item", "Sc", "5", "o", "Ep")
    loose = replace(table(heads), tables=())
    assert texts(with_cents(loose)) == [
        "25",
        "1048/93",
        "Stapler",
        "2.30",
        "57.50",
        "500",
        "1054/112",
        "Ink",
        "2.45",
        "1 225.00",
    ]
    once = replace(table(heads, ROWS[:1]), tables=())
    assert texts(with_cents(once)) == ["25", "1048/93", "Stapler", "2.30", "57.50"]


def test_a_frame_above_the_table_is_no_heading_of_its_columns() -> None:
    """The first cell of the network reaches over all columns; numbers and quantities below it are no money."""
    heads = ("Page", "Number in the book", "How many wanted", "What it is", "Price", "Total", "")
    rows = (
        ("165", "228.430", "75", "Nipple", "2.30", "172", "50"),
        ("104", "205.694", "12", "Pin", "1.20", "14", "40"),
    )
    page = table(heads, rows)
    frame = Cell(row=0, column=0, text="Name and address", box=Box(41, 60, 451, 98))
    drawn = replace(page.tables[0], rows=((frame,), *page.tables[0].rows))
    joined = with_cents(replace(page, tables=(drawn,)))
    assert texts(joined) == [
        "165",
        "228.430",
        "75",
        "Nipple",
        "2.30",
        "172.50",
        "104",
        "205.694",
        "12",
        "Pin",
        "1.20",
        "14.40",
    ]


def test_a_sign_over_each_half_where_no_rule_closes_the_column() -> None:
    placed = (
        ("€", 350, 80), ("c", 382, 80), ("29005", 334, 100), ("00", 380, 100), ("Suma total", 270, 300), ("33585", 334, 300),
        ("94", 380, 300),
    )  # fmt: skip
    words = [Word(text=t, box=Box(x, y, x + 5 * len(t), y + 9)) for t, x, y in placed]
    page = Page(number=1, width=420, height=595, source=PageSource.SCAN, words=tuple(words))
    assert [w.text for w in with_cents(page).words] == ["€", "c", "29005.00", "Suma total", "33585.94"]


def test_a_page_of_text_stays_as_it_is() -> None:
    page = replace(table(), source=PageSource.TEXT)
    assert with_cents(page) is page


def test_captions_below_their_lines_though_a_table_stands_below_the_last() -> None:
    rows = (
        ("Company", ""),
        ("Name", "Ada Miller"),
        ("Street", "12 Elm Street"),
        ("City", "Salem"),
        ("Telephone", "978 555 0101"),
    )
    words, places = [Word(text="A. ORDERED BY", box=Box(50, 76, 120, 84))], []
    for n, (label, said) in enumerate(rows):
        y = 117.0 + 31 * n
        words.append(Word(text=label, box=Box(50, y + 3, 50 + 4 * len(label), y + 9)))
        words += [Word(text=said, box=Box(54, y - 11, 54 + 5 * len(said), y - 2))] if said else []
        places.append(Place(box=Box(48, y - 24, 300, y + 4), kind=PlaceKind.LINE))
    words.append(Word(text="Qty", box=Box(55, 262, 70, 270)))
    places.append(Place(box=Box(48, 254, 90, 276), kind=PlaceKind.CELL))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    address = blank_of(page, "US").addresses["sold_to"]
    assert (address.company.value, address.name.value, address.street.value) == (None, "Ada Miller", "12 Elm Street")


def test_the_mark_of_most_thousands_is_the_pages_own() -> None:
    rows = (
        ("2", "1048/93", "Stapler", "2", "30", "4.067", "91"),
        ("5", "1054/1", "Ink", "1,225", "00", "6,125", "00"),
    )
    assert texts(with_cents(table(rows=rows))) == [
        *("2", "1048/93", "Stapler", "2.30", "4,067.91"),
        *("5", "1054/1", "Ink", "1,225.00", "6,125.00"),
    ]


def priced(*rows: tuple[str, ...]) -> Page:
    """Rows without a rule or a heading that says what is whole and what cents: quantity, number, price, whole, cents."""
    words = [
        Word(text=text, box=Box(x, 100 + 22 * n, x + 5 * len(text), 109 + 22 * n))
        for n, row in enumerate(rows)
        for x, text in zip((40, 80, 200, 300, 330), row, strict=False)
        if text
    ]
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=tuple(words))


def test_cents_without_a_heading_are_told_by_what_multiplies() -> None:
    rows = (("120", "TW-1", "16.59", "1990", "80"), ("75", "TW-2", "22.89", "1716", "75"), ("", "", "", "3707", "55"))
    assert [w.text for w in with_cents(priced(*rows)).words][3::4] == ["1990.80", "1716.75"]
    assert with_cents(priced(*rows)).words[-1].text == "3707.55"  # the sum below them


def test_two_figures_that_make_no_amount_are_no_cents() -> None:
    page = priced(("120", "TW-1", "16.59", "1990", "24"), ("75", "TW-2", "22.89", "1716", "12"))
    assert with_cents(page) is page


def test_a_sign_of_cents_that_was_misread() -> None:
    rows = [("40", "TW-1", "", "12", "50"), ("6", "TW-2", "", "7", "85")]
    heads = (Word(text="$", box=Box(304, 80, 308, 88)), Word(text="e", box=Box(333, 80, 337, 87)))
    page = priced(*rows)
    assert [w.text for w in with_cents(replace(page, words=(*heads, *page.words))).words][-1] == "7.85"
    two_letters = (heads[0], replace(heads[1], text="ea"))
    assert [w.text for w in with_cents(replace(page, words=(*two_letters, *page.words))).words][-1] == "85"
