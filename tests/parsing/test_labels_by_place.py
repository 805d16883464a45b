"""What a place says of print on a form: a heading at the middle of the side of its block, a word that is a label among labels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Word
from orderproc.parsing.form.at_side import top_of
from orderproc.parsing.form.blanks import blank_of
from orderproc.parsing.form.labelled import labels_of
from tests.parsing.test_blanks_seen import word

BUYER = ("Ada Marlow", "41 Quarry Lane", "Bangor", "04401")
OTHER = ("Owen Marlow", "8 Mill Street", "Trenton", "08608")


def page(words: list[Word], places: list[Place]) -> Page:
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))


def block(top: float, labels: tuple[str, str, str, str], said: tuple[str, ...]) -> tuple[list[Word], list[Place]]:
    """Three rows of cells, each label above what is written in its cell; town and postal code in one row."""
    cells = [(140.0, 600.0, 0), (140.0, 600.0, 1), (140.0, 380.0, 2), (380.0, 600.0, 2)]
    words: list[Word] = []
    places: list[Place] = []
    for label, value, (x0, x1, row) in zip(labels, said, cells, strict=True):
        y = top + 30 * row
        words += [word(label, x0 + 3, y + 3, 6), word(value, x0 + 5, y + 16, 9)]
        places.append(Place(box=Box(x0, y, x1, y + 29), kind=PlaceKind.CELL))
    return words, places


@pytest.mark.parametrize(
    ("heading", "labels"),
    [
        ("GIFT TO", ("Name", "Street address", "City", "ZIP")),
        ("SHIP TO", ("Name", "Street address", "City", "ZIP")),
        ("LIEFERN AN", ("Name", "Straße", "Ort", "PLZ")),
        ("LIVRER À", ("Nom", "Adresse", "Ville", "Code postal")),
        ("CONSEGNARE A", ("Nome", "Indirizzo", "Città", "CAP")),
        ("ENTREGAR EN", ("Nombre", "Dirección", "Localidad", "Código postal")),
    ],
)
def test_a_heading_in_the_middle_of_the_side_of_its_block(heading: str, labels: tuple[str, str, str, str]) -> None:
    """Whether the heading of the block above was read or not."""
    for above in (None, "SOLD TO"):
        words, places = block(90, labels, BUYER)
        more, further = block(186, labels, OTHER)
        words += [*more, word(heading, 70, 226, 9)] + ([word(above, 70, 130, 9)] if above else [])
        found = blank_of(page(words, [*places, *further]), "US").addresses
        assert [found["sold_to"].name.value, found["sold_to"].street.value] == ["Ada Marlow", "41 Quarry Lane"]
        ship = found["ship_to"]
        assert (ship.name.value, ship.street.value, ship.city.value) == ("Owen Marlow", "8 Mill Street", "Trenton")


def test_a_heading_over_its_own_block_is_at_the_side_of_none() -> None:
    words, places = block(90, ("Name", "Street address", "City", "ZIP"), BUYER)
    heading = word("SHIP TO", 70, 130, 9)
    assert top_of(heading, labels_of(page(words, places))) == 93.0
    below = [word(label, 68, 145 + 30 * n, 6) for n, label in enumerate(("Name", "Street", "City"))]
    assert top_of(heading, labels_of(page([*words, *below], places))) == 130.0


def in_column(*rows: tuple[str, str]) -> Page:
    words: list[Word] = []
    places: list[Place] = []
    for n, (label, value) in enumerate(rows):
        y = 100 + 20 * n
        words += [word(label, 42, y, 7), word(value, 134, y + 1, 7)]
        places.append(Place(box=Box(130, y - 5, 400, y + 14), kind=PlaceKind.CELL))
    return page([w for w in words if w.text], places)


@pytest.mark.parametrize(
    "labels",
    [
        ("Store", "Attention", "Address", "Town", "Postcode"),
        ("School", "Name", "Street", "Town", "Postcode"),
        ("Magasin", "À l'attention de", "Adresse", "Ville", "Code postal"),
        ("Geschäft", "Ansprechpartner", "Straße", "Ort", "PLZ"),
        ("Tienda", "Nombre", "Dirección", "Localidad", "Código postal"),
        ("Negozio", "Nome", "Indirizzo", "Città", "CAP"),
        ("Winkel", "Naam", "Straat", "Plaats", "Postcode"),
        ("Loja", "Nome", "Morada", "Localidade", "Código postal"),
    ],
)
def test_a_word_for_a_house_among_the_labels_asks_for_its_name(labels: tuple[str, ...]) -> None:
    said = ("Fenwick Gardens", "Rose Marlow", "67 Quarry Lane", "Leeds", "10115")
    found = blank_of(in_column(*zip(labels, said, strict=True)), "DE")
    buyer = found.addresses["sold_to"]
    assert (buyer.company.value, buyer.name.value, buyer.city.value) == ("Fenwick Gardens", "Rose Marlow", "Leeds")
    assert not found.issues


def test_a_house_that_is_called_by_such_a_word_is_an_answer() -> None:
    rows = (("Firma", "Studio"), ("Name", "Rose Marlow"), ("Straße", "Kai 8"), ("Ort", "Kiel"), ("PLZ", "24103"))
    buyer = blank_of(in_column(*rows), "DE").addresses["sold_to"]
    assert (buyer.company.value, buyer.name.value) == ("Studio", "Rose Marlow")
    words, places = block(90, ("Firm", "Street", "Town", "Postcode"), ("Praxis", "8 Mill Street", "Leeds", "LS1 4AB"))
    words = [
        w if w.text != "Praxis" else word("Praxis", 143, 106, 6) for w in words
    ]  # as small as its label, flush with it
    assert blank_of(page(words, places), "GB").addresses["sold_to"].company.value == "Praxis"


@pytest.mark.parametrize(
    ("label", "said", "mark", "down", "read"),
    [
        ("Ort", "Kiel", "1", -13.0, "Kiel"),  # the edge of a fold, on the level of the label
        ("Ort", "Bad Ems", "|", -13.0, "Bad Ems"),
        ("Name", "Rose Marlow", "7", -12.0, "Rose Marlow"),
        ("Ort", "Wien", "1", 0.0, "Wien 1"),  # a district
        ("Straße", "Hafenweg", "8", -13.0, None),  # a house number, perhaps
    ],
)
def test_a_stroke_on_another_level_is_no_part_of_a_name(
    label: str, said: str, mark: str, down: float, read: str | None
) -> None:
    rows = {"Name": "Ada Marlow", "Straße": "Kai 8", "Ort": "Kiel", "PLZ": "24103", label: said}
    words: list[Word] = []
    places: list[Place] = []
    for n, (asked, value) in enumerate(rows.items()):
        y = 100 + 30 * n
        words += [word(asked, 40, y, 6), word(value, 42, y + 14, 8)]
        places.append(Place(box=Box(38, y + 2, 300, y + 28), kind=PlaceKind.LINE))
        if asked == label:
            words.append(word(mark, 80 if down else 66, y + 14 + down, 6))
    found = blank_of(page(words, places), "DE")
    part = {"Ort": "city", "Name": "name", "Straße": "street"}[label]
    assert bool(found.issues) is (read is None)
    if read is not None:
        assert getattr(found.addresses["sold_to"], part).value == read


@pytest.mark.parametrize(
    ("heading", "hint"),
    [
        ("LIEFERUNG AN", "(nur wenn anders als links)"),
        ("Ship to", "(if different)"),
        ("Livrer à", ""),
        ("Indirizzo di consegna", ""),
        ("Afleveradres", "alleen indien anders"),
        ("Dirección de entrega", "(si es distinta)"),
    ],
)
def test_lines_without_captions_below_a_partys_heading_are_its_address(heading: str, hint: str) -> None:
    """Beside a block whose lines have captions; of a part of an address nothing is taken."""
    words, places = block(90, ("Name", "Straße", "Ort", "PLZ"), ("Ada Marlow", "Kai 8", "Kiel", "24103"))
    words = [replace(w, box=replace(w.box, x0=w.box.x0 - 100, x1=w.box.x1 - 100)) for w in words]
    places = [replace(p, box=Box(p.box.x0 - 100, p.box.y0, min(p.box.x1 - 100, 300), p.box.y1)) for p in places]
    words += [word(heading, 330, 92, 8)] + ([word(hint, 330, 104, 6)] if hint else [])
    whole = ("Fenwick Gärten", "Ulmenallee 69", "24105 Kiel")
    for said in (whole, whole[:2], whole[1:]):
        written = [word(row, 336, 124 + 30 * n, 8) for n, row in enumerate(said)]
        found = blank_of(page([*words, *written], places), "DE").addresses
        assert found["sold_to"].street.value == "Kai 8"
        assert ("ship_to" in found) is (said is whole)
    ship = blank_of(page([*words, *(word(row, 336, 124 + 30 * n, 8) for n, row in enumerate(whole))], places), "DE")
    to = ship.addresses["ship_to"]
    assert [to.company.value or to.name.value, to.street.value, to.city.value] == [
        "Fenwick Gärten",
        "Ulmenallee 69",
        "Kiel",
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ("Outlet", "Proprietor", "Street", "Town", "Postcode", "Telephone"),
        ("Handlung", "Inhaber", "Straße", "Ort", "PLZ", "Telefon"),
        ("Comptoir", "Tenancier", "Rue", "Ville", "Code postal", "Téléphone"),
    ],
)
def test_a_label_that_no_list_has_is_no_writing_where_what_it_asks_for_was_taken(labels: tuple[str, ...]) -> None:
    said = ("Fenwick Gardens Ltd.", "Rose Marlow", "67 Quarry Lane", "Leeds", "10115", "+49 441 555801")
    found = blank_of(in_column(*zip(labels, said, strict=True)), "DE")
    buyer = found.addresses["sold_to"]
    assert (buyer.company.value, buyer.name.value) == ("Fenwick Gardens Ltd.", "Rose Marlow")
    assert not found.issues
    # the writing beside it waits where it was not taken
    known = [("Name", "Rose Marlow"), (labels[0], "Fenwick Gardens Ltd."), *zip(labels[2:], said[2:], strict=True)]
    assert blank_of(in_column(*known), "DE").issues


@pytest.mark.parametrize("label", ["Firma", "Company", "Société", "Ragione sociale"])
def test_a_person_to_ask_is_the_buyer_where_the_form_asks_for_a_firm_and_none_is_written(label: str) -> None:
    rows = [("Ansprechpartner", "Rose Marlow"), ("Straße", "Kai 8"), ("Ort", "Kiel"), ("PLZ", "24103")]
    found = blank_of(in_column((label, ""), *rows), "DE")
    assert (found.addresses["sold_to"].name.value, found.issues) == ("Rose Marlow", ())
    assert blank_of(in_column(*rows), "DE").issues  # the label for a firm may not have been read


@pytest.mark.parametrize(
    ("first", "second"), [("FACTURER À", "LIVRER À"), ("BILL TO", "SHIP TO"), ("RECHNUNG AN", "LIEFERUNG AN")]
)
def test_two_columns_under_their_headings_beside_one_column_of_labels(first: str, second: str) -> None:
    """What stands in the second column is the second heading's, and none of it the first one's."""
    rows = (("Store", "Ada Marlow Ltd."), ("Street", "41 Quarry Lane"), ("Town", "Leeds"), ("Postcode", "LS1 4AB"))
    form = in_column(*rows)
    other = ("Fenwick Stores", "8 Mill Road", "Bradford BD1 2HD")
    heads = [word(first, 132, 84, 8), word(second, 354, 84, 8)]
    more = [word(text, 356, 101 + 20 * n, 7) for n, text in enumerate(other)]
    places = [Place(box=Box(350, 95 + 20 * n, 560, 114 + 20 * n), kind=PlaceKind.CELL) for n in range(3)]
    for place in form.places:
        places += [
            replace(place, box=replace(place.box, x1=346)),
            replace(place, box=replace(place.box, x0=36, x1=127)),
        ]
    found = blank_of(page([*form.words, *heads, *more], places), "GB").addresses
    assert found["ship_to"].street.value == "8 Mill Road"
    assert (found["ship_to"].company.value or found["ship_to"].name.value) == "Fenwick Stores"
    assert "8 Mill Road" not in {a.street.value for party, a in found.items() if party != "ship_to"}


WRITTEN = (
    "Krüger Bakeries",
    "Ada Marlow",
    "41 Quarry Lane",
    "04401",
    "Bangor",
    "+1 555 0123 456",
    "ada@bakery.example",
)
ASKED = {
    "en": ("Practice / institution", "Ordered by", "Street and number", "Postal code", "City", "Telephone", "E-mail"),
    "de": ("Praxis / Einrichtung", "Besteller/in", "Straße und Hausnummer", "PLZ", "Ort", "Telefon", "E-mail"),
    "fr": ("Cabinet / établissement", "Commandé par", "N° et rue", "Code postal", "Ville", "Téléphone", "E-mail"),
    "es": ("Consulta / centro", "Solicitado por", "Calle y número", "Cód. postal", "Localidad", "Teléfono", "E-mail"),
    "nl": ("Praktijk / instelling", "Besteld door", "Straat en huisnummer", "Postcode", "Plaats", "Telefoon", "E-mail"),
}


@pytest.mark.parametrize("language", ASKED)
@pytest.mark.parametrize("lost", [(0,), (0, 5), (0, 4), (0, 1), (0, 2), ()])
@pytest.mark.parametrize("below", [True, False])
def test_whose_answer_is_told_by_what_is_written_where_labels_stand_midway(
    language: str, lost: tuple[int, ...], below: bool
) -> None:
    """Each label is as near to the line above it as to the one below, and some were not read: a postal code is no street."""
    rows = (0, 1, 2, 3, 3, 4, 4)
    words: list[Word] = []
    places: list[Place] = []
    for n, (label, said) in enumerate(zip(ASKED[language], WRITTEN, strict=True)):
        x, y = 40.0 + (120 if n in (4, 6) else 0), 100.0 + 32 * rows[n]
        if n not in lost:
            words.append(word(label, x, y, 6))
        up = y + 14 if below else y - 18
        words.append(Word(text=said, box=Box(x + 3, up, x + 3 + 5 * len(said), up + 10)))
        if rows[n] != 4 or not below:  # one line was lost in a fold
            places.append(Place(box=Box(x, up - 12, x + 115 if rows[n] == 3 else 300, up + 14), kind=PlaceKind.LINE))
    sold = blank_of(page(words, places), "US").addresses["sold_to"]
    told = (sold.name.value, sold.street.value, sold.postal_code.value, sold.city.value)
    assert all(mine == right or n + 1 in lost for n, (mine, right) in enumerate(zip(told, WRITTEN[1:5], strict=True)))
