"""Letters in a stack: whose page it is where no title and no number says that another order begins."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind
from orderproc.model.reading import Page, PageSource
from orderproc.parsing import parse
from orderproc.parsing.stacks import groups_of
from tests.parsing.made import context, lines, paper, pdf

HEADS = [(40.0, "Item no."), (110.0, "Description"), (300.0, "Qty"), (350.0, "Price"), (420.0, "Amount")]
BLUE = [(40.0, "TW-4410"), (110.0, "Mug, stoneware, blue"), (300.0, "4"), (350.0, "9.50"), (420.0, "38.00")]
TAPE = [(40.0, "TW-1451"), (110.0, "Packing tape, clear, 2 inch"), (300.0, "5"), (350.0, "3.60"), (420.0, "18.00")]
Row = tuple[float, list[tuple[float, str]]]


def first() -> Page:
    head = ["Alder Print Ltd.", "12 Elm Street", "Albany, NY 12207", "PURCHASE ORDER 4471"]
    rows: list[Row] = [(20.0 + 14 * n, [(40.0, text)]) for n, text in enumerate(head)]
    foot: list[Row] = [(200.0, [(40.0, "Bill us, net 30 days.")]), (230.0, [(40.0, "Ruth Alder, Purchasing")])]
    return paper([*rows, (120.0, HEADS), (134.0, BLUE), *foot], source=PageSource.SCAN)


def written(*texts: str, number: int = 2, goods: tuple[Row, ...] = ()) -> Page:
    rows: list[Row] = [(20.0 + 16 * n, [(40.0, text)]) for n, text in enumerate(texts)]
    return paper([*rows, *goods], number=number, source=PageSource.SCAN)


def groups(*pages: Page) -> list[list[int]]:
    return [[page.number for page in group] for group in groups_of(pages, context().shop)]


@pytest.mark.parametrize(
    "letter",
    [
        ("Birch Farm", "7 Lake Road", "Troy, NY 12180", "Please send", "2 TW-4410 mugs, blue", "Ed Birch"),
        ("9 Lake Road", "Hexham", "16th November", "Dear Sir or Madam,", "2 of TW-4410 please", "Imogen Hardcastle"),
        (
            "Gasthof Anker · Lüner Straße 6 · 21335 Lüneburg",
            "Bestellung für die Küche",
            "2 Stück TW-4410",
            "W. Lohmann",
        ),
        ("Wiebke Lohmann", "Lüner Straße 6", "Sehr geehrte Damen und Herren,", "2 Stück TW-4410", "Wiebke Lohmann"),
        ("Clinique des Tilleuls", "7 avenue de Brogny-74000 ANNECY", "2 pièces TW-4410", "Corinne Maillard"),
        ("GARAGE DU PONT", "Mme Aline Chauvet- 8 rue du Lac- 74000 Annecy", "2 pièces TW-4410", "A. Chauvet"),
        (
            "STUDIO BASSI",
            "Via Emilia Est 60",
            "41121 Modena (MO)",
            "Buongiorno,",
            "n. 2 art. TW-4410",
            "Sandra Malagoli",
        ),
        ("Theesalon Roza", "Vlasmarkt 12", "4331 PD Middelburg", "Beste mensen,", "2 stuks TW-4410", "Roza Leunis"),
        ("Externato Camões", "Rua das Flores 9", "1200-192 Lisboa", "2 unidades TW-4410", "Ana Lopes"),
    ],
)
def test_a_letter_behind_an_order_is_somebody_elses(letter: tuple[str, ...]) -> None:
    assert groups(first(), written(*letter)) == [[1], [2]]
    assert groups(first(), written(*letter), written(*letter[:3], number=3)) == [[1], [2, 3]]


@pytest.mark.parametrize(
    "rest",
    [
        ("Alder Print Ltd., 12 Elm Street, Albany, NY 12207", "General terms of purchase"),
        ("Deliver to:", "Alder Depot", "9 Pine Road", "Troy, NY 12180"),
        ("Lieferanschrift:", "Werk 2", "Pine Road 9", "10115 Berlin"),
        ("Tidewater Supply Co., our conditions", "Prices hold until December."),
        ("Dear Tidewater,", "please mark the box.", "Ruth Alder, Purchasing"),
        ("Packing notes", "One box a floor."),
    ],
)
def test_what_names_nobody_else_is_the_rest_of_the_order(rest: tuple[str, ...]) -> None:
    goods: tuple[Row, ...] = ((200.0, HEADS), (214.0, TAPE))
    assert groups(first(), written(*rest, goods=goods)) == [[1, 2]]


@pytest.mark.parametrize("title", ["FAX", "Telefax", "TELECOPIE", "Fax cover sheet"])
def test_the_cover_of_a_fax_goes_with_what_follows_it(title: str) -> None:
    cover = written(title, "To Tidewater Supply Co.", "From Kingsbridge Tuition Centre", "Pages 2 including this one")
    order = written("Kingsbridge Tuition Centre", "33 Walcot Street", "Bath, NY 14810", "2 TW-4410", number=3)
    assert groups(first(), cover, order) == [[1], [2, 3]]


def test_a_letter_that_speaks_of_our_delivery_is_an_order_and_is_never_lost_in_a_stack() -> None:
    rows: tuple[Row, ...] = tuple(
        (120.0 + 14 * n, [(40.0, quantity), (70.0, sku), (140.0, text)])
        for n, (quantity, sku, text) in enumerate(
            [("2", "TW-4410", "Mug, stoneware, blue"), ("3", "TW-1451", "Packing tape, clear, 2 inch")]
        )
    )
    end = [(200.0, [(40.0, "Our cheque is enclosed, as your delivery is free over $75.")])]
    head = ("Birch Nursery", "7 Lake Road", "Troy, NY 12180", "Could we have from your catalogue:")
    above = ((20.0 + 16 * n, [(40.0, text)]) for n, text in enumerate(head))
    letter = paper([*above, *rows, *end], number=2, source=PageSource.SCAN)
    found = parse(pdf(first(), letter), context())
    assert [draft.kind for draft in found] == [Kind.ORDER, Kind.ORDER]
    assert [sku for sku, _, _ in lines(found[1])] == ["TW-4410", "TW-1451"]
