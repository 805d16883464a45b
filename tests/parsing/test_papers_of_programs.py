"""Orders that programs and offices print: what stands for an address, beside the order lines, in brackets behind a town, in a title."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.model.issue import Code, Kind
from orderproc.model.reading import Page
from orderproc.model.units import codes, packed_as
from orderproc.parsing.direction import speaks_against
from orderproc.parsing.doubts.stipulations import told_in
from orderproc.parsing.kinds import title_word
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.names import person_of
from orderproc.parsing.party.ownsites import own_place, same_place, town_of
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_parties import block, told

LINES = (
    (216, [(50, "Item No"), (130, "Description"), (290, "Qty"), (330, "Price"), (380, "Amount")]),
    (232, [(50, "TW-1108"), (130, "Notebook"), (290, "3"), (330, "4.20"), (380, "12.60")]),
    (248, [(50, "TW-1415"), (130, "Glue stick"), (290, "2"), (330, "1.85"), (380, "3.70")]),
)


def order(*rows: tuple[float, list[tuple[float, str]]], title: str = "PURCHASE ORDER 7731") -> Page:
    head = [
        (40, [(50, "Alder Print Ltd."), (350, title)]),
        (52, [(50, "12 Elm Street")]),
        (64, [(50, "Albany, NY 12207")]),
    ]
    return paper(sorted([*head, *rows], key=lambda row: row[0]))


@pytest.mark.parametrize(
    ("lines", "town"),
    [
        ("as above, Workshop (B 7), via Reception", ""),
        ("identique - Réception du lundi au vendredi 7h00 - 11h00", ""),
        ("Même adresse, entrée arrière / same address, rear entrance\nAttn.: Jane Doe", ""),
        ("O MESMO DO CABEÇALHO - PORTARIA 3", ""),
        ("Linha de corte, N/ Morada. Hora: 07:00 - 15:00", ""),
        ("wie oben, Tor 2", ""),
        ("a nuestra dirección", ""),
        ("ns. stabilimento di Imola. Porto franco.", "imola"),
        ("en nuestras instalaciones de Elche, muelle 2, de 6:00 a 13:00 h.", "elche"),
        ("our works in Leeds", "leeds"),
    ],
)
def test_words_that_say_the_same_address(lines: str, town: str) -> None:
    assert same_place(block(lines))
    assert (town_of(own_place(block(lines))) or "") == town


@pytest.mark.parametrize(
    "lines",
    [
        "our address, but not before Monday",
        "our warehouse",
        "Identica S.r.l.",
        "unser Lager, Hafenstraße 9, 28195 Bremen",
        "Our works at 4 Mill Road, Leeds LS1 4AP",
    ],
)
def test_words_that_may_be_another_address(lines: str) -> None:
    assert not same_place(block(lines))


@pytest.mark.parametrize(("town", "doubted"), [("Albany", False), ("Utica", True)])
def test_our_works_in_a_town_are_the_same_place_only_in_the_buyers_own(town: str, doubted: bool) -> None:
    draft = one(pdf(order((120, [(50, f"Deliver to: our works in {town}")]), *LINES)))
    assert (draft.ship_to.company.value == f"our works in {town}") is doubted
    assert not doubted or draft.ship_to.street.value is None


@pytest.mark.parametrize("left", [430.0, 5.0])
def test_an_address_beside_the_order_lines(left: float) -> None:
    side = ("Ship to", "Branch Mill", "8 Dock Road", "Troy, NY 12180")
    moved = [(y, [(x + (0 if left > 100 else 100), text) for x, text in runs]) for y, runs in (*LINES, (264, []))]
    rows = [(y, sorted([*runs, (left, text)])) for (y, runs), text in zip(moved, side, strict=True)]
    draft = one(pdf(order(*rows)))
    assert told(draft.ship_to)["street"] == "8 Dock Road"
    assert [line.description.value for line in draft.lines] == ["Notebook", "Glue stick"]


@pytest.mark.parametrize(
    ("home", "line", "city"),
    [
        ("ES", "Taller Sur, Calle Sol, 4, 03203 Elche (Ana Rey, encargada, 8 a 14 h).", "Elche"),
        ("DE", "Werk Süd, Hauptstraße 4, 34117 Kassel (Anlieferung 7–14 Uhr)", "Kassel"),
        ("FR", "Atelier municipal, 3 rue du Pont, 49100 Angers – contact M. Paul Roy", "Angers"),
        ("ES", "Taller Sur, Calle Sol, 4, 28320 Pinto (Madrid)", "Pinto"),
    ],
)
def test_a_remark_behind_the_town(home: str, line: str, city: str) -> None:
    assert parse_address(block(line), "test", home).city.value == city


def test_the_number_of_a_register_behind_a_name() -> None:
    found = parse_address(block("IES Las Lomas (46009988)\nCalle Sol 4\n46600 Alzira"), "test", "ES", firm=True)
    assert found.company.value == "IES Las Lomas"


@pytest.mark.parametrize(
    ("text", "name"),
    [("D. Moreau, Visual Arts", "D. Moreau"), ("Moreau, Daniel", "Moreau, Daniel"), ("Stores, Bay 2", "Stores, Bay 2")],
)
def test_whom_it_is_for_without_his_department(text: str, name: str) -> None:
    assert person_of(text) == name


@pytest.mark.parametrize(
    "title",
    [
        "Storno der Bestellung 4711",
        "Annulation de la commande n° 4711",
        "ANULACIÓN DE PEDIDO Nº 4711",
        "Annullamento dell'ordine 4711",
        "Annulering van de bestelling 4711",
        "Anulação da encomenda n.º 4711",
    ],
)
def test_the_title_of_a_cancellation(title: str) -> None:
    told_so = title_word(title)
    assert told_so is not None
    assert told_so.kind is Kind.CANCELLATION


@pytest.mark.parametrize(
    ("sentence", "takes_back"),
    [
        ("We hereby cancel our order of last week.", True),
        ("Hiermit stornieren wir die Bestellung.", True),
        ("Veuillez annuler cette commande.", True),
        ("Les rogamos anulen el pedido.", True),
        ("Vi preghiamo di annullare l'ordine.", True),
        ("Gelieve onze bestelling te annuleren.", True),
        ("Solicitamos que cancelem a encomenda.", True),
        ("The buyer may cancel this order at any time.", False),
        ("Der Käufer kann jederzeit stornieren.", False),
    ],
)
def test_a_sentence_that_takes_an_order_back(sentence: str, takes_back: bool) -> None:
    assert (told_in(sentence) == "it takes an order back") is takes_back


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Si prega di restituire copia dell'ordine firmata.", False),
        ("Rogamos nos devuelvan copia sellada.", False),
        ("Bitte senden Sie eine Kopie unterschrieben zurück.", False),
        ("We are returning the goods.", True),
        ("Restituiamo la merce.", True),
        ("Ich sende die Ware zurück.", True),
    ],
)
def test_a_signed_copy_that_goes_back_is_no_return(sentence: str, against: bool) -> None:
    assert speaks_against(sentence) is against


def test_another_place_to_which_a_sentence_sends_the_goods() -> None:
    sent = "Note: please deliver to Mr Hale, 9 Canal Street, Troy, NY 12180, this time."
    ship = [(100, [(50, "Ship to:")]), (112, [(50, "Branch Mill")]), (124, [(50, "8 Dock Road")])]
    page = order(*ship, (136, [(50, "Utica, NY 13501")]), *LINES, (300, [(50, sent)]))
    assert any(issue.code == Code.ADDRESS_DOUBTFUL and "9 Canal" in issue.message for issue in one(pdf(page)).issues)


def test_a_row_begun_like_a_line_that_was_read_as_none() -> None:
    rows = [
        (160, [(50, "20 pcs - TW-1108 - Notebook")]),
        (172, [(50, "30 pcs - TW-1415 - Glue stick")]),
        (184, [(50, "50 pcs - the usual pins")]),
        (196, [(50, "10 pcs - TW-1306 - Scissors")]),
    ]
    draft = one(pdf(order(*rows)))
    assert len(draft.lines) == 4 or any("usual pins" in issue.message for issue in draft.issues)


@pytest.mark.parametrize(
    ("title", "number", "sure"),
    [
        ("PURCHASE ORDER 2026/27", "2026/27", False),
        ("PURCHASE ORDER No. 2026/27", "2026/27", True),
        ("PURCHASE ORDER 2026/31", "2026/31", True),
        ("PURCHASE ORDER 26-11-0318", "26-11-0318", True),
    ],
)
def test_a_season_in_the_title_may_be_no_number(title: str, number: str, sure: bool) -> None:
    found = one(pdf(order(*LINES, title=title))).customer_po
    assert found.value == number
    assert (found.confidence > 0.9) is sure


def test_a_label_in_brackets_behind_the_title_numbers_no_order() -> None:
    draft = one(pdf(order((100, [(50, "Order (Account 20158)")]), *LINES, title="")))
    assert draft.customer_po.value is None


def test_goods_in_a_sentence_beside_the_sums_are_no_sum() -> None:
    foot = [
        (300, [(50, "Total of the goods"), (380, "16.30")]),
        (312, [(50, "Goods received"), (121, "between 8 and 3 in term time only."), (330, "Carriage"), (380, "0.00")]),
    ]
    assert one(pdf(order(*LINES, *foot))).stated.merchandise.value == Decimal("16.30")


def test_units_in_one_or_several() -> None:
    assert codes("Unité(s)") == codes("Einheit(en)") == codes("unit")
    assert packed_as("Staples, box of 1000", codes("Boxes"))
    assert not packed_as("Staples, 1000", codes("Boxes"))
