"""What stands beside the answers of a form and is none of them: a telephone and an e-mail are asked no more than that they are there, a
bracket by itself says nothing, the end of a label is none; and the figures of a house number are one number."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.model.draft import DraftLine, Field, OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Word
from orderproc.parsing.doubts.unclaimed import unclaimed
from orderproc.parsing.form.blanks import Blank, blank_of
from orderproc.parsing.form.parted import joined_labels
from orderproc.parsing.form.written import without_label
from orderproc.parsing.lines import Chunk
from tests.parsing.made import context, one, pdf

ADDRESS = {
    "US": (("Name", "Ada Miller"), ("Street", "12 Elm Street"), ("City", "Salem"), ("ZIP", "01970")),
    "DE": (("Name", "Udo Vogt"), ("Straße", "Lindenweg 7"), ("PLZ", "48143"), ("Ort", "Münster")),
    "FR": (("Nom", "Chloé Besson"), ("Adresse", "38 chemin des Vignes"), ("Code postal", "21000"), ("Ville", "Dijon")),
    "NL": (("Naam", "Els Smit"), ("Straat", "Kade 4"), ("Postcode", "1011 AC"), ("Woonplaats", "Amsterdam")),
    "ES": (("Nombre", "Ana Gil"), ("Dirección", "Calle Mayor 4"), ("Código postal", "41007"), ("Localidad", "Sevilla")),
}


def word(text: str, x: float, y: float, height: float = 9, each: float = 5.0) -> Word:
    return Word(text=text, box=Box(x, y, x + each * len(text), y + height))


def form(country: str, *further: tuple[str, str], more: tuple[Word, ...] = ()) -> Blank:
    words, places = [], []
    for n, (label, said) in enumerate((*ADDRESS[country], *further)):
        y = 100.0 + 32 * n
        words += [word(label, 50, y + 10, 7), word(said, 130, y + 8)]
        places.append(Place(box=Box(120, y, 320, y + 22), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=(*words, *more), places=tuple(places))
    return blank_of(page, country)


PHONE = 100.0 + 32 * 4 + 8  # where the answer of the first further label stands


@pytest.mark.parametrize(
    ("country", "label", "said", "beside", "at"),
    [
        ("DE", "Tel.", "+49 393 557281", "(für Rückfragen)", (130, PHONE + 11)),
        ("US", "Phone", "(555) 010-4455", "day time only", (130, PHONE + 11)),
        ("FR", "Téléphone", "03 80 55 01 44", "heures de bureau", (130, PHONE + 11)),
        ("NL", "Telefoon", "+31 30 555 66", "ook 's avonds", (130, PHONE - 10)),
        ("ES", "Teléfono", "954 55 50 61", "tardes", (130, PHONE + 11)),
        ("US", "E-mail", "ada.miller@home.example", "please write clearly", (130, PHONE + 11)),
        ("DE", "E-Mail", "udo@vogt.example", "freiwillig", (130, PHONE + 11)),
    ],
)
def test_how_somebody_is_reached_holds_no_order(
    country: str, label: str, said: str, beside: str, at: tuple[float, float]
) -> None:
    blank = form(country, (label, said), more=(word(beside, *at),))
    address = blank.addresses["sold_to"]
    assert said in (address.phone.value, address.email.value)
    assert not blank.issues
    assert beside in [w.text for w in blank.page.words]  # others may read it


@pytest.mark.parametrize("label", ["Phone", "Telefon", "Téléphone", "E-mail"])
def test_print_of_another_block_is_no_telephone(label: str) -> None:
    rows = (word("Salem Office", 130, PHONE - 10), word("orders by mail, please", 130, PHONE + 2))
    blank = form("US", (label, "+1 555"), more=rows)
    page = replace(blank.page, words=tuple(w for w in blank.page.words if w.text != "+1 555"))
    assert not [issue for issue in blank.issues if "several lines" in issue.message]
    assert {"Salem Office", "orders by mail, please"} <= {w.text for w in page.words}


@pytest.mark.parametrize("beside", ["38 17", "38", "17-20"])
def test_the_end_of_a_telephone_number_is_a_part_of_it(beside: str) -> None:
    blank = form("DE", ("Telefon", "+41 31 555"), more=(word(beside, 182, PHONE),))
    assert blank.addresses["sold_to"].phone.value == f"+41 31 555 {beside}"
    assert not blank.issues


@pytest.mark.parametrize(("sign", "doubted"), [("(", False), (")", False), ("-", False), ("2", True), ("B", True)])
def test_a_sign_by_itself_far_from_the_writing_says_nothing(sign: str, doubted: bool) -> None:
    blank = form("ES", more=(word(sign, 290, 100.0 + 32 * 3 + 8),))
    assert blank.addresses["sold_to"].city.value == ("Sevilla" if not doubted else f"Sevilla {sign}")
    assert bool(blank.issues) is doubted


@pytest.mark.parametrize(
    ("said", "each", "street", "doubted"),
    [
        ("3 6b", 5.0, "Lindenweg 36b", False),
        ("1 2", 5.0, "Lindenweg 12", False),
        ("2 0 5", 4.0, "Lindenweg 205", False),
        ("36 b", 7.0, "Lindenweg 36 b", False),
        ("3 6b", 9.0, "Lindenweg 3 6b", True),  # wide enough for a sign between
        ("3/6b", 5.0, "Lindenweg 3/6b", False),
    ],
)
def test_the_figures_of_a_house_number(said: str, each: float, street: str, doubted: bool) -> None:
    page_words, places = [], []
    rows = (("Name", "Udo Vogt"), ("Straße", "Lindenweg"), ("PLZ", "48143"), ("Ort", "Münster"))
    for n, (label, answer) in enumerate(rows):
        y = 100.0 + 32 * n
        page_words += [word(label, 50, y + 10, 7), word(answer, 130, y + 8)]
        places.append(Place(box=Box(120, y, 260, y + 22), kind=PlaceKind.LINE))
    page_words += [word("Nr.", 270, 142, 7), replace(word(said, 300, 140, 9, each), text=said)]
    places.append(Place(box=Box(290, 132, 350, 154), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(page_words), places=tuple(places))
    blank = blank_of(page, "DE")
    assert blank.addresses["sold_to"].street.value == street
    assert bool(blank.issues) is doubted


LABELS = [
    ("NL", "Volledige", "naam Marijke Mulder", ADDRESS["NL"][1:], "name", "Marijke Mulder"),
    ("US", "Full", "name Ada Miller", ADDRESS["US"][1:], "name", "Ada Miller"),
    ("US", "Street", "address 12 Elm Street", (ADDRESS["US"][0], *ADDRESS["US"][2:]), "street", "12 Elm Street"),
    ("DE", "Vor- und", "Nachname Udo Vogt", ADDRESS["DE"][1:], "name", "Udo Vogt"),
    ("FR", "Code", "postal 21000", (*ADDRESS["FR"][:2], ADDRESS["FR"][3]), "postal_code", "21000"),
    ("ES", "Nombre y", "apellidos Ana Gil", ADDRESS["ES"][1:], "name", "Ana Gil"),
    ("FR", "Nom", "complet Chloé Besson", ADDRESS["FR"][1:], "name", "Chloé Besson"),
]


@pytest.mark.parametrize(("country", "first", "second", "rows", "part", "said"), LABELS)
def test_a_label_whose_end_was_read_with_the_answer(
    country: str, first: str, second: str, rows: tuple[tuple[str, str], ...], part: str, said: str
) -> None:
    end = 51.0 + 5 * len(first)
    words = [word(first, 50, 110, 8), word(second, end, 105)]
    places = [Place(box=Box(end + 19, 100, 320, 120), kind=PlaceKind.LINE)]
    for n, (label, answer) in enumerate(rows, 1):
        words += [word(label, 50, 110 + 32 * n, 8), word(answer, 150, 106 + 32 * n)]
        places.append(Place(box=Box(140, 100 + 32 * n, 320, 122 + 32 * n), kind=PlaceKind.LINE))
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    blank = blank_of(page, country)
    assert getattr(blank.addresses["sold_to"], part).value == said
    assert not blank.issues


@pytest.mark.parametrize(
    ("first", "second"),
    [("Name", "Ada Miller"), ("Miss", "Ada Name"), ("Rue", "du Code 4"), ("Total", "name Ada Miller")],
)
def test_runs_side_by_side_that_make_no_label(first: str, second: str) -> None:
    words = (word(first, 50, 110, 8), word(second, 51 + 5 * len(first), 110, 8))
    assert joined_labels(words) == words


@pytest.mark.parametrize(
    ("read", "region"), [("W A", "WA"), ("w A", "WA"), ("M 0", "MO"), ("I 1", "II"), ("New York", "New York")]
)
def test_the_letters_of_a_region_out_of_a_comb(read: str, region: str) -> None:
    chunk = Chunk((word(read, 50, 100),), 1, None)
    assert without_label("region", chunk).text == region


@pytest.mark.parametrize(
    ("before", "said", "doubted"),
    [
        ("Daylime phone ( 756)", "555-2681", False),
        ("Tel. (0431)", "555268", False),
        ("(02)", "5550-2681", False),
        ("Your order", "555-2681", True),
        ("(see page 4)", "555-2681", True),
    ],
)
def test_a_number_behind_an_area_code_is_no_order_number(before: str, said: str, doubted: bool) -> None:
    line = DraftLine(quantity=Field(value=Decimal(1)), box=Box(50, 500, 300, 510), page=1)
    words = (word(before, 50, 100), word(said, 52 + 5 * len(before), 100))
    place = Place(box=Box(40, 90, 320, 115), kind=PlaceKind.LINE)
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=words, places=(place,))
    assert bool(unclaimed(OrderDraft(kind=Kind.ORDER, lines=(line,)), [page])) is doubted


POST_TO = [
    ("US", "Post to", ("Name", "Street", "City", "ZIP")),
    ("US", "Send to", ("Name", "Street", "City", "ZIP")),
    ("US", "Ship to", ("Name", "Street", "City", "ZIP")),
    ("DE", "Senden an", ("Name", "Straße", "Ort", "PLZ")),
    ("FR", "Envoyer à", ("Nom", "Adresse", "Ville", "Code postal")),
    ("ES", "Enviar a", ("Nombre", "Dirección", "Localidad", "Código postal")),
    ("IT", "Spedire a", ("Nome", "Indirizzo", "Città", "CAP")),
    ("NL", "Verzenden aan", ("Naam", "Straat", "Woonplaats", "Postcode")),
]
GOODS = (
    ("Item", "Description", "Quantity", "Price", "Amount"),
    ("TW-4410", "Mug", "12", "9.50", "114.00"),
    ("TW-1415", "Glue stick, 20 g", "10", "1.85", "18.50"),
)
TO_US = ("Tidewater Supply Co.", "1 Dock Street", "Norfolk VA 23510")


@pytest.mark.parametrize("rows", [TO_US, ("Green Farm", "7 Hill Street", "Richmond VA 23220")])
@pytest.mark.parametrize(("land", "heading", "labels"), POST_TO)
def test_a_form_is_posted_to_us_and_goods_to_nobody_but_who_orders(
    land: str, heading: str, labels: tuple[str, ...], rows: tuple[str, ...]
) -> None:
    said = ("Ada Miller", "12 Elm Street", "Salem", "01970")
    words, places = [], []
    for n, (label, answer) in enumerate(zip(labels, said, strict=True)):
        y = 100.0 + 32 * n
        words += [word(label, 50, y + 10, 7), word(answer, 130, y + 8)]
        places.append(Place(box=Box(120, y, 300, y + 22), kind=PlaceKind.LINE))
    words += [word(heading, 364, 102, 7), *(word(row, 364, 118 + 17 * n) for n, row in enumerate(rows))]
    for n, row in enumerate(GOODS):
        words += [word(text, x, 260 + 18 * n) for text, x in zip(row, (47, 120, 350, 420, 500), strict=True)]
    page = Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))
    draft = one(pdf(page), context(land))
    assert draft.sold_to.name.value == "Ada Miller"
    ours = {"Tidewater Supply Co.", "1 Dock Street"}
    assert not ours & {draft.ship_to.company.value, draft.ship_to.street.value, draft.bill_to.street.value}
    if rows is not TO_US and draft.ship_to.street:
        assert draft.ship_to.street.value == "7 Hill Street"
