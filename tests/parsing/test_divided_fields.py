"""Fields that a form divides: first and last name, street and house number; labels with a number before them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Word
from orderproc.parsing.form.asked import part_of
from orderproc.parsing.form.blanks import Blank, blank_of
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.party.partynames import Party, party_of

Cell = tuple[str, str]
FRENCH = (
    (("Nom de famille", "Besson"), ("Prénom", "Chloé")),
    (("Voie", "chemin des Vignes"), ("N°", "38")),
    (("Code post.", "21000"), ("Commune", "Dijon")),
)
ENGLISH = (
    (("1  First name", "Ada"), ("2  Last name", "Miller")),
    (("3  No.", "12"), ("4  Street", "Elm Street")),
    (("5  Post town", "Salem"), ("6  ZIP + 4", "01970")),
)
GERMAN = (
    (("Vorname", "Udo"), ("Nachname", "Vogt")),
    (("Straße", "Lindenweg"), ("Nr.", "7")),
    (("PLZ", "48143"), ("Ort", "Münster")),
)
FIRST_ONLY = ((("Nome", "Ada Miller"),), (("Indirizzo", "Via Roma 12"),), (("CAP", "10121"), ("Località", "Torino")))


def word(text: str, x: float, y: float, height: float = 9) -> Word:
    return Word(text=text, box=Box(x, y, x + 5 * len(text), y + height))


def cells(rows: tuple[tuple[Cell, ...], ...]) -> Page:
    words, places = [], []
    for n, row in enumerate(rows):
        for k, (label, said) in enumerate(row):
            x, y = 50.0 + 220 * k, 100.0 + 32 * n
            words += [word(label, x + 2, y + 1, 6), *([word(said, x + 6, y + 11)] if said else ())]
            places.append(Place(box=Box(x, y, x + 210, y + 24), kind=PlaceKind.CELL))
    return Page(number=1, width=612, height=792, source=PageSource.SCAN, words=tuple(words), places=tuple(places))


def read(rows: tuple[tuple[Cell, ...], ...], country: str) -> tuple[DraftAddress, Blank]:
    blank = blank_of(cells(rows), country)
    return blank.addresses["sold_to"], blank


@pytest.mark.parametrize(
    ("rows", "country", "name", "street"),
    [
        (FRENCH, "FR", "Chloé Besson", "38 chemin des Vignes"),
        (FRENCH, "CH", "Chloé Besson", "chemin des Vignes 38"),
        (FRENCH, "BE", "Chloé Besson", "38 chemin des Vignes"),
        (ENGLISH, "US", "Ada Miller", "12 Elm Street"),
        (GERMAN, "DE", "Udo Vogt", "Lindenweg 7"),
    ],
)
def test_the_pieces_stand_as_the_country_writes_them(
    rows: tuple[tuple[Cell, ...], ...], country: str, name: str, street: str
) -> None:
    address, blank = read(rows, country)
    assert (address.name.value, address.street.value) == (name, street)
    assert not blank.issues


def test_a_name_that_is_asked_for_in_one_is_whole() -> None:
    address, blank = read(FIRST_ONLY, "IT")
    assert (address.name.value, address.street.value) == ("Ada Miller", "Via Roma 12")
    assert not blank.issues


@pytest.mark.parametrize(
    ("lost", "message"), [((1, 1), "a house number"), ((0, 1), "a first name"), ((0, 0), "a last name")]
)
def test_a_piece_of_which_nothing_was_read_is_a_doubt(lost: tuple[int, int], message: str) -> None:
    rows = tuple(
        tuple((label, "" if (n, k) == lost else said) for k, (label, said) in enumerate(row))
        for n, row in enumerate(FRENCH)
    )
    _, blank = read(rows, "FR")
    assert [issue.message for issue in blank.issues] == [f"The form asks for {message}, and none was read."]


@pytest.mark.parametrize(
    ("labels", "name", "doubts"),
    [
        ((("Voornaam", "Ria"), ("Achternaam", "de Vries")), "Ria de Vries", 0),
        ((("Naam", "de Vries"), ("Voornaam", "Ria")), "Ria de Vries", 0),
        ((("Name", "Vogt"), ("Vorname", "Udo")), "Udo Vogt", 0),
        ((("Familienname", "Vogt"),), "Vogt", 1),  # the label of the first name was not read
        ((("Last name", "Ada Miller"),), "Ada Miller", 0),
        ((("Name", "Vogt"),), "Vogt", 0),
    ],
)
def test_half_a_name_is_never_taken_for_the_whole(labels: tuple[Cell, ...], name: str, doubts: int) -> None:
    address, blank = read((labels, *GERMAN[1:]), "NL")
    assert (address.name.value, len(blank.issues)) == (name, doubts)


def test_a_house_number_that_was_written_behind_the_street_is_not_lacking() -> None:
    rows = (FRENCH[0], (("Voie", "38 chemin des Vignes"), ("N°", "")), FRENCH[2])
    address, blank = read(rows, "FR")
    assert address.street.value == "38 chemin des Vignes"
    assert not blank.issues


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("1  Hospital / practice", "company"),
        ("Scuola, circolo o ditta", "company"),
        ("Nom de l'établissement", "company"),
        ("Personne à contacter", "name"),
        ("3  Angefordert von", "name"),
        ("5  Comune", "city"),
        ("Tel. de contacto", "phone"),
        ("12 Elm Street", None),
        ("Extension", None),
        ("School supplies", None),
    ],
)
def test_what_a_label_asks_for(label: str, part: str | None) -> None:
    assert part_of(label) == part


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("8  Requisition no.", Key.PO),
        ("N° de bon administratif", Key.PO),
        ("Official order number", Key.PO),
        ("Uw kenmerk", Key.PO),
        ("7  Ns. codice presso di voi", Key.CUSTOMER),
        ("Ihr Konto bei uns", Key.CUSTOMER),
        ("Dealer account #", Key.CUSTOMER),
        ("vom", Key.DATE),
        ("12 Elm Street", None),
    ],
)
def test_what_a_label_of_the_head_asks_for(label: str, key: Key | None) -> None:
    assert key_of(label) is key


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("A. ORDERED BY", Party.SOLD_TO),
        ("B. LIVRER À (si autre adresse)", Party.SHIP_TO),
        ("Sr(es).", Party.VENDOR),
        ("Mittente", Party.SOLD_TO),
    ],
)
def test_whose_address_a_heading_is(label: str, party: Party) -> None:
    assert party_of(label) is party


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("A  Merchandise amount", Sum.MERCHANDISE),
        ("A+B  IMPORTE DEL PEDIDO", Sum.TOTAL),
        ("B  Port (voir barème)", Sum.SHIPPING),
        ("Alle Artikel zusammen", Sum.MERCHANDISE),
        ("Da pagare", Sum.TOTAL),
        ("Suma total", Sum.TOTAL),
        ("Suma", Sum.MERCHANDISE),
        ("Items", None),
        ("A basket of fruit", None),
    ],
)
def test_what_a_sum_is(label: str, kind: Sum | None) -> None:
    assert sum_of(label) is kind


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("@", Role.PRICE),
        ("je", Role.PRICE),
        ("Title or description", Role.DESCRIPTION),
        ("Titre ou désignation", Role.DESCRIPTION),
        ("Price of all", Role.AMOUNT),
        ("Maschinentyp / Fabr.-Nr.", Role.OTHER),
        ("Supplied", Role.OTHER),
        ("No. off", Role.QUANTITY),
        ("N° de catalogue", Role.SKU),
    ],
)
def test_what_a_heading_means(heading: str, role: Role) -> None:
    assert role_of(heading) is role


@pytest.mark.parametrize("said", ["Mairie de Dijon", "Praxis", "Institution Saint-Joseph", "Ayuntamiento de Vigo"])
def test_a_buyer_that_is_called_like_a_label_stays_whole(said: str) -> None:
    rows = ((("Société", said), ("Nom", "Besson")), *FRENCH[1:])
    address, _ = read(rows, "FR")
    assert address.company.value == said


def test_sums_beside_an_address_are_no_part_of_it() -> None:
    page = cells(GERMAN)
    sums = [("Items", 465), ("$", 495), ("1,445.32", 530)]
    y = next(w.box.y0 for w in page.words if w.text == "Vogt")
    words = (*(w for w in page.words if w.text != "Vogt"), *(word(text, x, y) for text, x in sums))
    open_ = replace(page, words=words, places=page.places[:1] + page.places[2:])
    address = blank_of(open_, "DE").addresses["sold_to"]
    assert address.name.value in (None, "Udo")


@pytest.mark.parametrize(("times", "keys"), [(1, {Key.DOCUMENT}), (6, set())])
def test_a_label_in_each_block_of_items_asks_for_no_number_of_the_order(times: int, keys: set[Key]) -> None:
    page = cells(GERMAN)
    for n in range(times):
        y = 300.0 + 40 * n
        page = replace(
            page,
            words=(*page.words, word("Order no.", 52, y + 1, 6), word(f"21144{n}", 56, y + 11)),
            places=(*page.places, Place(box=Box(50, y, 180, y + 24), kind=PlaceKind.CELL)),
        )
    assert {value.key for value in blank_of(page, "DE").values} == keys


def test_a_box_beside_its_label_below_fields_with_labels_over_them() -> None:
    page = cells(GERMAN)
    rows = [(0, 210), (0, 500)]  # the two boxes around a printed @
    boxes = tuple(Place(box=Box(90 + x0, 210, x1, 228), kind=PlaceKind.FRAME) for x0, x1 in rows[:1])
    words = (word("E-mail", 50, 216, 7), word("211447 12", 56, 238))
    over = tuple(Place(box=Box(p.box.x0, p.box.y0 + 8, p.box.x1, p.box.y1), kind=PlaceKind.FRAME) for p in page.places)
    blank = blank_of(replace(page, words=(*page.words, *words), places=(*over, *boxes)), "DE")
    assert blank.addresses["sold_to"].email.value is None
    assert not blank.issues


@pytest.mark.parametrize(("label", "doubted"), [("N.º", False), ("N.9", True)])
def test_a_house_number_at_a_label_that_was_not_read_is_a_doubt(label: str, doubted: bool) -> None:
    rows = (("Apelido", "Figueiredo"), ("Nome próprio", "Inês")), (("Arruamento", "Rua 25 de Abril"), (label, "567"))
    address, blank = read((*rows, (("Cód. postal", "8000-151"), ("Concelho", "Faro"))), "PT")
    assert address.street.value == ("Rua 25 de Abril" if doubted else "Rua 25 de Abril 567")
    assert [issue.field for issue in blank.issues] == (["sold_to.street"] if doubted else [])


def test_a_street_called_after_a_day_lacks_its_number() -> None:
    rows = (("Apelido", "Figueiredo"), ("Nome próprio", "Inês")), (("Arruamento", "Rua 25 de Abril"), ("N.º", ""))
    _, blank = read((*rows, (("Cód. postal", "8000-151"), ("Concelho", "Faro"))), "PT")
    assert [issue.message for issue in blank.issues] == ["The form asks for a house number, and none was read."]
