"""Forms by hand: the last line of an address without a label, a table beside it, streets that begin with their number, answers beside their
labels without a rule, and rows below the table that are no lines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.reading import Box, Cell, Page, PageSource, Place, PlaceKind, Table, Word
from orderproc.parsing.form.blanks import Blank, blank_of
from orderproc.parsing.form.parted import parted_at_labels, parted_behind_labels
from orderproc.parsing.ordertable.grids import grids_of_table, rows_of
from tests.parsing.made import lines, one, paper, pdf


def word(text: str, x: float, y: float, height: float = 9) -> Word:
    return Word(text=text, box=Box(x, y, x + 5 * len(text), y + height))


def form(
    *rows: tuple[str, str], country: str = "GB", more: tuple[Word, ...] = (), left: float = 50, ruled: bool = True
) -> Blank:
    words, places = list(more), []
    for n, (label, said) in enumerate(rows):
        y = 100.0 + 32 * n
        words += [word(label, left, y + 10, 7)] if label else []
        words += [word(said, left + 80, y + 8)] if said else []
        places.append(Place(box=Box(left + 70, y, left + 260, y + 22), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    return blank_of(page if ruled else replace(page, places=()), country)


NAME, STREET, CODE = ("Name", "Rosalind Pym"), ("Address", "11 Church Lane"), ("Postcode", "GL8 8HD")


@pytest.mark.parametrize(
    ("rows", "town", "doubted"),
    [
        ((NAME, STREET, ("", "Tetbury"), CODE), "Tetbury", False),
        ((NAME, STREET, ("", "Bishop Auckland"), CODE), "Bishop Auckland", False),
        ((NAME, STREET, ("", "Tetbury"), ("Post code", "GL8 8HD"), ("Account no.", "4471")), "Tetbury", False),
        ((NAME, STREET, ("", "Gloucestershire"), CODE), None, True),
        ((NAME, STREET, ("", "Legbourne"), ("", "Louth"), CODE), None, True),
        ((NAME, STREET, ("", "Flat 4 The Maltings"), CODE), None, True),
        ((NAME, STREET, ("", "Elm House"), ("Town", "Tetbury"), CODE), "Tetbury", True),
    ],
)
def test_the_last_line_of_an_address_above_its_code_is_the_town_where_no_label_asks_for_one(
    rows: tuple[tuple[str, str], ...], town: str | None, doubted: bool
) -> None:
    blank = form(*rows)
    address = blank.addresses["sold_to"]
    assert (address.city.value, address.street.value, address.postal_code.value) == (town, "11 Church Lane", "GL8 8HD")
    assert bool(blank.issues) is doubted


@pytest.mark.parametrize(
    ("heads", "doubted"), [(("Stück", "Artikel", "Ware", "Einzelpreis"), False), (("Bitte",), True)]
)
def test_the_rows_of_a_table_beside_an_address_are_none_of_it(heads: tuple[str, ...], doubted: bool) -> None:
    """The writing on rules of the table that run on into those of the address."""
    more = (*(word(head, 40 + 70 * n, 84, 7) for n, head in enumerate(heads)), word("005030 Ringelblumen", 200, 140))
    rows = (("Name", "Ruth Amelung"), ("Straße", "Lindenallee 25"), ("PLZ / Ort", "99518 Bad Sulza"))
    words, places = list(more), []
    for n, (label, said) in enumerate(rows):
        y = 100.0 + 32 * n
        words += [word(label, 400, y + 10, 7), word(said, 460, y + 8)]
        places.append(Place(box=Box(100, y, 590, y + 22), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    assert bool(blank_of(page, "DE").issues) is doubted


@pytest.mark.parametrize(
    "street",
    ["8 RUE DES LILAS", "15 rue du Moulin", "44 Rue Gambetta", "12 Calle Mayor", "5 Via Roma", "7 Street Lane"],
)
def test_a_street_that_begins_with_its_number_is_parted_at_no_label(street: str) -> None:
    words = (word("NOM", 50, 70, 7), word("CODE POSTAL", 50, 130, 7), word("VILLE", 150, 130, 7), word(street, 50, 100))
    parted = parted_behind_labels(parted_at_labels(words))
    assert street in {w.text for w in parted}


def test_the_number_of_a_field_is_parted_from_its_answer() -> None:
    words = (word("7. Name", 50, 70, 7), word("8. Street 12 Elm Street", 50, 100), word("9. City", 50, 130, 7))
    assert "12 Elm Street" in {w.text for w in parted_behind_labels(words)}


def test_answers_beside_their_labels_are_not_those_of_the_labels_below() -> None:
    """Without rules the answers rise above their labels, and are near those below too; print above the heading is none of them."""
    rows = (
        ("Name", "Lorraine Tubbs"),
        ("Street", "77 Fox Hollow Lane"),
        ("City", "Owego"),
        ("State / ZIP", "NY 13827"),
    )
    words = [word("ORDERED BY", 50, 80, 7), word("60 Foundry Lane, Troy, New York 12180", 60, 55, 8)]
    for n, (label, said) in enumerate((*rows, ("Phone", ""))):
        y = 104.0 + 24 * n
        words += [word(label, 50, y, 6), *([word(said, 95, y - 9, 12)] if said else [])]
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words))
    blank = blank_of(page, "US")
    address = blank.addresses["sold_to"]
    found = (address.name, address.street, address.city, address.region, address.postal_code)
    assert [f.value for f in found] == ["Lorraine Tubbs", "77 Fox Hollow Lane", "Owego", "NY", "13827"]
    assert not blank.issues


@pytest.mark.parametrize(
    ("run", "x", "found"),
    [
        ("state IZIP MN 55802", 315, ("MN", "55802")),
        ("Slate / ZIP MN 55802", 315, ("MN", "55802")),
        ("State /ZlP MN 55802", 315, ("MN", "55802")),
        ("Smyrna GA 30080", 315, (None, None)),
    ],
)
def test_a_label_misread_with_its_answer_is_known_by_its_twin(
    run: str, x: float, found: tuple[str | None, ...]
) -> None:
    asked = ("Name", "Street", "City", "State / ZIP")
    said = (
        ("Roy Hutchins", "530 Cedar Street", "Salida", "CO 81201"),
        ("Emma Hutchins", "88 Lake Avenue", "Duluth", ""),
    )
    words, places = [word("ORDERED BY", 37, 75, 7), word("SHIP TO", 315, 75, 7)], []
    for left, answers in zip((37, x), said, strict=True):
        for n, (label, answer) in enumerate(zip(asked, answers, strict=True)):
            y = 104 + 27 * n
            words += (
                [word(label, left, y, 6), word(answer, left + 60, y - 6, 12)] if answer else [word(run, x, y - 6, 17)]
            )
            places.append(Place(box=Box(left + 55, y - 14, left + 200, y + 10), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    address = blank_of(page, "US").addresses["ship_to"]
    assert (address.region.value, address.postal_code.value) == found


HEAD = (100, [(40, "QTY"), (100, "ITEM NUMBER"), (230, "DESCRIPTION"), (430, "PRICE EACH"), (520, "AMOUNT")])
ROWS = (
    (120, [(45, "3"), (100, "TW-1108"), (230, "Notebook"), (440, "4.20"), (525, "12.60")]),
    (140, [(45, "2"), (100, "TW-1306"), (230, "Scissors"), (440, "13.75"), (525, "27.50")]),
)


@pytest.mark.parametrize(
    "remark", ["Shipping $4.90, free over $60", "Postage 3.50, free from 75.00", "Freight: see page 2"]
)
def test_the_label_right_before_an_amount_says_what_it_is(remark: str) -> None:
    below = (170, [(40, remark), (440, "Total"), (525, "40.10")])
    draft = one(pdf(paper([HEAD, *ROWS, below])))
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]
    assert (draft.stated.total.value, draft.stated.shipping.value) == (Decimal("40.10"), None)


@pytest.mark.parametrize(
    "row", [("Date", "2011.26", "Signature"), ("Signature", "M", "Date"), ("Customer no.", "40388", "x")]
)
def test_a_row_of_labels_below_the_table_of_a_scan_is_no_line(row: tuple[str, str, str]) -> None:
    page = paper([HEAD, *ROWS, (200, [(40, row[0]), (110, row[1]), (240, row[2])])])
    words = tuple(replace(w, confidence=0.995) for w in page.words)
    draft = one(pdf(replace(page, words=words, source=PageSource.SCAN)))
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]


def cell(row: int, column: int, text: str, top: float, bottom: float, span: int = 1) -> Cell:
    box = Box(40 + 80 * column, top, 115 + 80 * column, bottom)
    return Cell(row=row, column=column, text=text, box=box, row_span=span)


HEADS = tuple(cell(0, n, text, 100, 120) for n, text in enumerate(("Menge", "Artikel-Nr.", "Bezeichnung", "Preis")))


def test_boxes_a_little_lower_than_their_row_belong_to_it() -> None:
    tall = tuple(cell(1, n, text, 121, 148, 2) for n, text in ((0, "1"), (2, "Gartenvlies"), (3, "9,95")))
    comb = (cell(2, 1, "007030", 126, 145),)
    last = tuple(cell(3, n, text, 149, 175) for n, text in enumerate(("2", "004817", "Steckzwiebeln", "6,90")))
    table = Table(rows=(HEADS, tall, comb, last), columns=4, ruled=True)
    assert [row.text for row in rows_of(table)][1:] == ["1 007030 Gartenvlies 9,95", "", "2 004817 Steckzwiebeln 6,90"]
    assert len(grids_of_table(table)) == 1


def test_rows_that_share_a_tall_cell_stay_rows_of_their_own() -> None:
    shared = (cell(1, 0, "1", 121, 148, 2), cell(1, 1, "007030", 121, 134), cell(1, 2, "Vlies", 121, 134))
    second = (cell(2, 1, "007040", 135, 148), cell(2, 2, "Späne", 135, 148))
    table = Table(rows=(HEADS, shared, second), columns=4, ruled=True)
    assert [row.text for row in rows_of(table)][1:] == ["1 007030 Vlies", "007040 Späne"]
