"""Who and where, in the cells of a sheet: names above and beside addresses, labels of houses, offices, numbers that are none."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Severity
from tests.parsing.made import context, lines, one, sheet

GOODS = [(None,), ("SKU", "Description", "Qty"), ("TW-1306", "Scissors, 8 inch, steel", 3), ("TW-1108", "Notebook", 2)]


def read(*rows: tuple[object, ...], country: str = "US") -> OrderDraft:
    return one(sheet([*rows, *GOODS]), context(country))


@pytest.mark.parametrize(
    ("above", "row", "company", "street2"),
    [
        ("The Blue Heron", "Tearoom & Shop · 12 Elm Street, Albany, NY 12207", "The Blue Heron", None),
        ("Nimbus", "Café and Bakery, 12 Elm Street, Albany, NY 12207", "Nimbus", None),
        ("Villa Aurora", "Ristorante e Hotel, 12 Elm Street, Albany, NY 12207", "Villa Aurora", None),
        ("Moss & Sons Ltd", "Goods in, 12 Elm Street, Albany, NY 12207", "Moss & Sons Ltd", "Goods in"),
        ("Weekly order list", "Moss Hotel, 12 Elm Street, Albany, NY 12207", "Moss Hotel", None),
        ("Supply request", "Moss Hotel, 12 Elm Street, Albany, NY 12207", "Moss Hotel", None),
        ("Bestellung", "Moss Hotel, 12 Elm Street, Albany, NY 12207", "Moss Hotel", None),
    ],
)
def test_a_name_above_a_row_that_says_what_kind_of_house_it_is(
    above: str, row: str, company: str, street2: str | None
) -> None:
    sold = read((above,), (row,)).sold_to
    assert (sold.company.value, sold.street2.value, sold.street.value) == (company, street2, "12 Elm Street")


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("Clinic", "Royal Cat Care"),
        ("Praxis", "Dr. Blum"),
        ("Tienda", "La Esquina"),
        ("Branch", "Lower Mill"),
        ("Hotel:", "Seeblick"),
    ],
)
def test_the_kind_of_a_house_is_a_label_of_its_name(label: str, value: str) -> None:
    sold = read(
        (label, value), ("Address", "12 Elm Street"), ("City / State / ZIP", "Albany, NY 12207"), ("PO", "B-1105")
    ).sold_to
    assert (sold.company.value or sold.name.value, sold.street.value, sold.city.value) == (
        value,
        "12 Elm Street",
        "Albany",
    )


@pytest.mark.parametrize("label", ["Department", "Service", "Office"])
def test_a_part_of_a_house_is_no_label_of_its_name(label: str) -> None:
    place = (("Street", "12 Elm Street"), ("Town", "Albany, NY 12207"))
    sold = read(("Company", "Moss Ltd"), (label, "Maintenance"), *place).sold_to
    assert sold.company.value == "Moss Ltd"


@pytest.mark.parametrize(
    "label",
    ["Name and address", "Name / Anschrift:", "Nom et adresse :", "Nombre y dirección", "Nome e indirizzo", "Naam en adres"],
)  # fmt: skip
@pytest.mark.parametrize("country", ["", ", USA"])
def test_whom_and_where_in_one_cell_beside_a_label_for_both(label: str, country: str) -> None:
    sold = read((label, f"Ann Moss, 12 Elm Street, Albany, NY 12207{country}"), ("PO", "B-1105")).sold_to
    assert (sold.name.value, sold.street.value, sold.city.value, sold.postal_code.value) == (
        "Ann Moss",
        "12 Elm Street",
        "Albany",
        "12207",
    )


@pytest.mark.parametrize("title", ["Moss Diner – November group order", "Moss Diner - order for Monday"])
@pytest.mark.parametrize("label", ["Ship & bill to", "Deliver to", "Ship to"])
def test_an_address_that_names_nobody_is_that_of_the_house_in_the_title(title: str, label: str) -> None:
    draft = read((title,), (label, "12 Elm Street, Albany, NY 12207"))
    ship = draft.sold_to if draft.ship_to.empty else draft.ship_to
    assert (ship.company.value, ship.street.value) == ("Moss Diner", "12 Elm Street")


@pytest.mark.parametrize("office", ["Receiving", "Goods In", "Warehouse"])
def test_an_office_that_goods_are_marked_for_is_whom_they_are_for(office: str) -> None:
    ship = read(
        ("Moss Diner",), ("7 Mill Road",), ("Troy, NY 12180",), (None,),
        ("SHIP TO:", "Moss Diner East"), (None, f"Attn: {office}"), (None, "12 Elm Street"), (None, "Albany, NY 12207"),
    ).ship_to  # fmt: skip
    assert (ship.company.value, ship.name.value, ship.street2.value) == ("Moss Diner East", office, None)


def test_an_office_without_such_a_mark_stands_beside_the_street() -> None:
    ship = read(
        ("Moss Diner",), ("7 Mill Road",), ("Troy, NY 12180",), (None,),
        ("SHIP TO:", "Moss East Ltd"), (None, "Receiving"), (None, "12 Elm Street"), (None, "Albany, NY 12207"),
    ).ship_to  # fmt: skip
    assert (ship.company.value, ship.name.value, ship.street2.value) == ("Moss East Ltd", None, "Receiving")


@pytest.mark.parametrize("label", ["School", "Company", "Firma"])
def test_labels_beside_the_table_begin_in_the_row_of_its_headings(label: str) -> None:
    rows = [
        ("Supply request",),
        ("SKU", "Description", "How many", None, label, "Lakeside Elementary"),
        ("TW-1306", "Scissors, 8 inch, steel", 3, None, "Customer #", "20017"),
        ("TW-1108", "Notebook, ruled, A5, blue", 2, None, "Street", "12 Elm Street"),
        ("TW-1415", "Glue stick, 20 g", 9, None, "City", "Albany"),
        ("TW-4410", "Mug, stoneware, blue", 1, None, "State", "NY"),
        ("TW-4411", "Mug, stoneware, green", 1, None, "ZIP", "12207"),
    ]
    draft = one(sheet(rows))
    assert (draft.sold_to.company.value, draft.sold_to.street.value) == ("Lakeside Elementary", "12 Elm Street")
    assert [quantity for _, quantity, _ in lines(draft)] == ["3", "2", "9", "1", "1"]


def doubts(draft: OrderDraft) -> set[Code]:
    return {issue.code for issue in draft.issues if issue.severity is Severity.DOUBT}


BUYER = (("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",), ("PO", "SCL-8834"))


@pytest.mark.parametrize("said", ["Bill to account 20070", "Charge customer 20070", "Rechnung an Kunde 20070"])
def test_the_number_of_an_account_is_no_postal_code(said: str) -> None:
    draft = read(*BUYER, (said,), ("Account no.", "20070"))
    assert draft.customer_no.value == "20070"
    assert Code.ADDRESS_DOUBTFUL not in doubts(draft)


def test_another_place_is_still_a_doubt() -> None:
    assert Code.ADDRESS_DOUBTFUL in doubts(read(*BUYER, ("Troy, NY 12180",), ("Account no.", "20070")))


@pytest.mark.parametrize(
    ("said", "doubted"),
    [
        ("Example: TW-4410 Mug 2", False),
        ("z. B. TW-4410 Becher 2", False),
        ("Beispiel: TW-4410 2", False),
        ("Exemple : TW-4410 2", False),
        ("Ejemplo TW-4410 2", False),
        ("and 2 of TW-4410 please", True),
    ],
)
def test_an_example_of_how_to_fill_in_a_list_orders_nothing(said: str, doubted: bool) -> None:
    assert (Code.AMBIGUOUS_ITEM in doubts(read((said,), *BUYER))) == doubted


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("BON DE COMMANDE 2027 – Tidewater", None),
        ("Bestellschein 2027", None),
        ("Order form 2027 (spring list)", None),
        ("MODULO D'ORDINE 2027", None),
        ("Bestellliste 2027", None),
        ("ORDER 4471", "4471"),
        ("Bestellung Nr. 2027", "2027"),
    ],
)
def test_the_year_of_a_form_is_no_number_of_an_order(title: str, number: str | None) -> None:
    head = (("Bluebird Bakery",), ("12 Elm Street",), ("Albany, NY 12207",))
    assert read((title,), *head).customer_po.value == number


@pytest.mark.parametrize(
    "title",
    ["WEEKLY SUPPLY ORDER", "Weekly supply order", "Monthly order list", "Commande hebdomadaire", "Wekelijkse bestelling"],
)  # fmt: skip
def test_how_often_a_buyer_orders_takes_nothing_back(title: str) -> None:
    assert Code.NEEDS_PERSON not in doubts(read((title,), *BUYER))


@pytest.mark.parametrize(
    ("heading", "currency"),
    [("Prezzo cad.", None), ("Prezzo cad", None), ("PREZZO CAD.", None), ("Price CAD", "CAD"), ("Price (CAD)", "CAD")],
)
def test_each_in_italian_is_no_dollar_of_canada(heading: str, currency: str | None) -> None:
    rows = [*BUYER, (None,), ("SKU", "Quantità", heading), ("TW-1306", 3, "13.75"), ("TW-1108", 2, "4.20")]
    assert one(sheet(rows)).currency.value == currency


@pytest.mark.parametrize("label", ["From", "Customer", "Buyer", "Ordered by"])
@pytest.mark.parametrize(
    ("value", "company"),
    [("Ann Moss, treasurer, Mill Rowing Club", "Mill Rowing Club"), ("Monday", None), ("20017", None)],
)
def test_who_orders_in_the_cell_beside_and_the_goods_go_elsewhere(label: str, value: str, company: str | None) -> None:
    draft = read(
        ("ORDER TO TIDEWATER",), (label, value), ("Send to", "Ann Moss"),
        (None, "12 Elm Street"), (None, "Albany, NY 12207"), ("Date", "21 November 2026"),
    )  # fmt: skip
    assert (draft.sold_to.company.value, draft.sold_to.street.value) == (company, "12 Elm Street")
    assert draft.ship_to.name.value == "Ann Moss"


@pytest.mark.parametrize(
    ("label", "firm"),
    [
        ("Home", "Fernhill Care Home Ltd"),
        ("Practice", "Oakdale Dental Ltd"),
        ("Praxis", "Zahnarztpraxis Lindner GmbH"),
        ("Cabinet", "Dubois Conseil SARL"),
        ("Bodega", "Viñas del Sur S.A."),
        ("Cantina", "Colli Verdi S.r.l."),
    ],
)
def test_a_firm_at_a_strange_label_is_in_the_address_or_asked_about(label: str, firm: str) -> None:
    """It was left out in silence, and the parcel went to the person alone."""
    head = [
        ["ORDER SHEET"],
        [label, firm],
        ["Contact", "Bev Instone"],
        ["Address", "22 Graham Road"],
        ["", "Malvern"],
        ["", "WR14 2YZ"],
    ]
    draft = one(
        sheet([*head, ["Supplier", "Tidewater"], ["Code", "Item", "Qty"], ["TW-1108", "Notebook A5", 3]]), context("GB")
    )
    asked = any(firm in issue.message for issue in draft.issues)
    assert asked or firm in (draft.sold_to.company.value, draft.ship_to.company.value)


def test_our_own_name_at_a_strange_label_is_nobody_else() -> None:
    head = [
        ["Lieferfirma XY", "Tidewater Supply Co."],
        ["Contact", "Bev Instone"],
        ["Address", "22 Graham Road"],
        ["Town", "Malvern"],
        ["Postcode", "WR14 2YZ"],
    ]
    draft = one(sheet([*head, ["Code", "Item", "Qty"], ["TW-1108", "Notebook A5", 3]]), context("GB"))
    assert not any("no party of the order" in issue.message for issue in draft.issues)
