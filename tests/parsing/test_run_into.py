"""What stands too near in print: a quantity at its unit, labels in one row, letters of an item number that look like another word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.checking.units import without_size
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.currency import currency_of
from orderproc.parsing.head.identifiers import po_in
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.partynames import Party, party_of
from tests.parsing.made import context, lines, mail, one, paper, pdf
from tests.parsing.test_papers_of_programs import LINES, order
from tests.parsing.test_parties import block


@pytest.mark.parametrize(
    ("cell", "quantity", "unit"), [("12ST", "12", "ST"), ("4 PAA", "4", "PAA"), ("30pz", "30", "pz")]
)
def test_a_quantity_at_its_unit(cell: str, quantity: str, unit: str) -> None:
    page = order(
        (216, [(50, "Item No"), (130, "Description"), (290, "Menge"), (340, "ME"), (380, "Price"), (440, "Amount")]),
        (232, [(50, "TW-1108"), (130, "Notebook"), (325, cell), (380, "4.20"), (440, f"{4.2 * int(quantity):.2f}")]),
        (248, [(50, "TW-1415"), (130, "Glue stick"), (330, "2ST"), (380, "1.85"), (440, "3.70")]),
    )
    line = one(pdf(page)).lines[0]
    assert (str(line.quantity.value), line.unit.value) == (quantity, unit)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TBG-RUB08 Rubber tubing 16.90", None),
        ("CAD-24 Cadmium red 12.00", None),
        ("Total CHF 120.50", "CHF"),
        ("120.50 EUR", "EUR"),
        ("Amount: USD1,200.00", "USD"),
        ("Kleister 20SEK-B", None),
        ("lápis 5,90 11,80\nCAD.A4.PT caderno 1,90", None),
        ("11,80 CAD.A4.PT caderno", None),
        ("11,80 CAD/A4 caderno", None),
        ("TRY.20 Schale 4,20", None),
        ("Total 11,80 CAD.", "CAD"),
    ],
)
def test_letters_of_an_item_number_are_no_currency(text: str, code: str | None) -> None:
    assert currency_of(text, "GBP")[0].value == code


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("POS-001 C01 fork", None),
        ("POT-44 flower pot", None),
        ("PO 4471", "4471"),
        ("P.O. 4471-B", "4471-B"),
        ("PO033963", "033963"),
    ],
)
def test_words_that_begin_as_an_order_number(text: str, number: str | None) -> None:
    assert po_in(text) == number


@pytest.mark.parametrize(
    "label",
    ["Ordine a fornitore", "Commande fournisseur", "Pedido a proveedor", "Lieferantenbestellung", "Supplier order"],
)
def test_an_order_to_a_supplier_is_one(label: str) -> None:
    assert key_of(label) is Key.PO


@pytest.mark.parametrize(
    "label", ["Adjudicatario", "Aggiudicatario", "Attributaire", "Awarded to", "Zuschlagsempfänger"]
)
def test_who_was_awarded_sells(label: str) -> None:
    assert party_of(label) is Party.VENDOR


@pytest.mark.parametrize(
    ("title", "number"),
    [("ORDER BLANK - Fall/Winter 2026", None), ("BESTELLSCHEIN Frühjahr 2027", None), ("PURCHASE ORDER 7731", "7731")],
)
def test_a_season_is_no_number(title: str, number: str | None) -> None:
    assert one(pdf(order(*LINES, title=title))).customer_po.value == number


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("City: CARTHAGE State: IL ZIP: 62321", ("CARTHAGE", "IL", "62321")),
        ("Ort: Celle PLZ: 29221", ("Celle", None, "29221")),
        ("Town: Salt Lake City State: UT Zip code: 84101", ("Salt Lake City", "UT", "84101")),
    ],
)
def test_labels_in_one_row(row: str, told: tuple[str | None, ...]) -> None:
    address = parse_address(block(f"Name: Ernestine Gadsden\nStreet or R.R.: RR 2 Box 118\n{row}"), "test")
    assert (address.city.value, address.region.value, address.postal_code.value) == told
    assert (address.name.value, address.street.value) == ("Ernestine Gadsden", "RR 2 Box 118")


@pytest.mark.parametrize(
    "rows",
    [
        ("Plaza de España 1", "50300 Calatayud (FACe, DIR3", "L01500674)"),
        ("Plaza de España 1", "50300 Calatayud (por la tarde,", "no antes de las 16)"),
        ("Plaza de España 1", "50300 Calatayud"),
    ],
)
def test_a_bracket_that_is_broken(rows: tuple[str, ...]) -> None:
    address = parse_address(block("\n".join(("Ayuntamiento de Calatayud", *rows))), "test", "ES")
    assert (address.city.value, address.street.value, address.street2.value) == ("Calatayud", "Plaza de España 1", None)


@pytest.mark.parametrize(
    ("written", "size", "unit"),
    [
        ("box 100", 100, "box"),
        ("cf. 6", 6, "cf."),
        ("Karton à 12", 12, "Karton"),
        ("caja de 12 uds", 12, "caja"),
        ("box 50", 100, "box 50"),  # another box than ours
        ("box 100", None, "box 100"),
        ("M3", 3, "M3"),
    ],
)
def test_how_many_are_in_a_box(written: str, size: int | None, unit: str) -> None:
    assert without_size(written, Decimal(size) if size else None) == unit


def test_an_item_number_without_a_digit_below_the_name() -> None:
    catalog = Catalog(
        tuple(
            Item(sku=sku, description=name, unit_price=Decimal("7.95"))
            for sku, name in (("GLV-NL", "Nitrile gloves, large"), ("GLV-NM", "Nitrile gloves, medium"))
        )
    )
    page = paper(
        [
            (40, [(50, "Alder Print Ltd."), (350, "PURCHASE ORDER 7731")]),
            (52, [(50, "12 Elm Street")]),
            (64, [(50, "Albany, NY 12207")]),
            (216, [(50, "Line"), (90, "Item"), (290, "Qty"), (330, "Price"), (380, "Amount")]),
            (232, [(50, "1"), (90, "Nitrile gloves, large"), (290, "3"), (330, "7.95"), (380, "23.85")]),
            (242, [(90, "Supplier part: GLV-NL")]),
            (258, [(50, "2"), (90, "Nitrile gloves, medium"), (290, "2"), (330, "7.95"), (380, "15.90")]),
            (268, [(90, "Supplier part: GLV-NM")]),
        ]
    )
    assert lines(one(pdf(page), context(catalog=catalog))) == [("GLV-NL", "3", "7.95"), ("GLV-NM", "2", "7.95")]


@pytest.mark.parametrize(
    "label", ["(only if different)", "(nur wenn anders als links)", "(si différente)", "se diversa da quella sopra"]
)
def test_another_address_than_the_one_beside_it(label: str) -> None:
    assert party_of(label) is Party.SHIP_TO


@pytest.mark.parametrize(
    ("said", "method"),
    [
        ("Pagamos por transferencia al recibir la proforma, antes del envío.", "prepaid"),
        ("Pago en efectivo al recibir.", "cod"),
        ("Le pagaré al repartidor al recibirlo.", "cod"),
    ],
)
def test_on_receipt_of_what(said: str, method: str) -> None:
    draft = one(mail(f"Hola,\n\npor favor envíen 3 TW-4410\n\n{said}\n\nElena Mora", "Pedido"), context("ES"))
    assert draft.payment.method.value == method


def test_a_house_number_behind_its_street_in_an_estate() -> None:
    address = parse_address(block("Firma Norte\nPol. Ind. Sur, calle Herreros, 7\n28906 Getafe"), "test", "ES")
    assert "7" in (address.street.value or "")


def test_what_stands_below_the_country_is_somebody_else() -> None:
    text = "Rosalind Pike\n6 Chandos Road\nBUCKINGHAM\nMK18 1AH\nUnited Kingdom\nCraftmarket UK Ltd"
    assert parse_address(block(text), "test", "GB").street2.value is None
