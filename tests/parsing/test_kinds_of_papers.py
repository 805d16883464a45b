"""What kind of document a paper or sheet is: by its title, by whose form it is and by where a word of a title stands."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Kind, Severity
from tests.parsing.made import one, paper, pdf, sheet

GOODS: list[list[object]] = [["TW-4410", "Mug, stoneware, blue", 12, 9.50, 114.00], ["TW-1415", "Glue stick", 4, 1.85, 7.40]]  # fmt: skip
BUYER: list[list[object]] = [["From", "Hillgrove High School, 900 Hillgrove Ave, Joplin, MO 64801"], [], []]


def passes(draft: OrderDraft) -> bool:
    return draft.kind is Kind.ORDER and not any(i.severity is Severity.DOUBT for i in draft.issues)


@pytest.mark.parametrize(
    "title",
    [
        "RETURN TO VENDOR",
        "Vendor return",
        "Retoure an Lieferanten",
        "Lieferantenretoure",
        "Retour fournisseur",
        "Devolución a proveedor",
        "Reso a fornitore",
        "Retour leverancier",
        "Devolução ao fornecedor",
    ],
)
def test_what_goes_back_is_no_order(title: str) -> None:
    head = ["Item", "Description", "Qty", "Price", "Amount"]
    assert one(sheet([[title], *BUYER, head, *GOODS])).kind is Kind.COMPLAINT


@pytest.mark.parametrize(
    "quantity",
    [
        *("Qty returned", "Retourmenge", "Menge retour", "Qté retournée", "Cantidad devuelta"),
        *("Quantità resa", "Aantal retour", "Quantidade devolvida"),
    ],
)
def test_a_column_of_what_goes_back_is_seen(quantity: str) -> None:
    head = ["Item", "Description", quantity, "Price", "Amount"]
    assert not passes(one(sheet([["Joplin, our note 14"], *BUYER, head, *GOODS])))


@pytest.mark.parametrize(
    "labels",
    [
        ("Invoice address 1", "Invoice address 2", "Invoice town", "Invoice postcode"),
        ("Rechnung Straße 1", "Rechnung Straße 2", "Rechnung Ort", "Rechnung PLZ"),
        ("Facture adresse 1", "Facture adresse 2", "Facture ville", "Facture code postal"),
        ("Factura dirección 1", "Factura dirección 2", "Factura ciudad", "Factura código postal"),
        ("Factuur adres 1", "Factuur adres 2", "Factuur plaats", "Factuur postcode"),
        ("Fattura indirizzo 1", "Fattura indirizzo 2", "Fattura città", "Fattura CAP"),
    ],
)
def test_labels_of_the_bills_address_are_no_title(labels: Sequence[str]) -> None:
    place = ["Exchequer Services", "12 High Street", "Joplin", "64801"]
    head = ["Supplier part", "Short text", "Order qty", "Net price", "Net value"]
    rows = [["Purchasing body", "Westmere Council"], *map(list, zip(labels, place, strict=True)), [], head, *GOODS]
    assert one(sheet(rows)).kind is Kind.ORDER


@pytest.mark.parametrize(
    "box", ["☒ Cheque enclosed   ☐ Card   ☐ Account", "[ ] Card   [x] Cheque enclosed   [ ] Account"]
)
def test_our_own_form_filled_in_is_an_order(box: str) -> None:
    rows = [
        (40.0, [(40.0, "TIDEWATER SUPPLY CO.")]),
        (60.0, [(40.0, "Postal form, Tidewater Supply Co., 12 Dock Road")]),
        (90.0, [(40.0, "Name"), (140.0, "R. J. TREMAYNE")]),
        (105.0, [(40.0, "Street"), (140.0, "6 CHAPEL TERRACE")]),
        (120.0, [(40.0, "Town"), (140.0, "JOPLIN")]),
        (135.0, [(40.0, "State"), (140.0, "MO")]),
        (150.0, [(40.0, "ZIP"), (140.0, "64801")]),
        (180.0, [(40.0, "Code"), (120.0, "Item"), (300.0, "Price each"), (380.0, "How many"), (460.0, "Total")]),
        (195.0, [(40.0, "TW-4410"), (120.0, "blue mug"), (300.0, "9.50"), (380.0, "2"), (460.0, "19.00")]),
        (210.0, [(40.0, "TW-1415"), (120.0, "glue stick"), (300.0, "1.85"), (380.0, "4"), (460.0, "7.40")]),
        (250.0, [(40.0, f"Payment: {box}")]),
        (290.0, [(40.0, "Form 12. Prices valid until 31 December.")]),
    ]
    assert one(pdf(paper(rows))).kind is Kind.ORDER


@pytest.mark.parametrize("name", ["Devis", "Offerta", "Bon"])
def test_a_name_below_the_goods_is_no_title(name: str) -> None:
    rows = [
        (40.0, [(40.0, "Please send us, our order Z-0467:")]),
        (70.0, [(40.0, "Qty"), (120.0, "Item"), (220.0, "Description"), (400.0, "Price")]),
        (85.0, [(40.0, "12"), (120.0, "TW-4410"), (220.0, "Mug, stoneware, blue"), (400.0, "9.50")]),
        (100.0, [(40.0, "4"), (120.0, "TW-1415"), (220.0, "Glue stick, 20 g"), (400.0, "1.85")]),
        (140.0, [(40.0, "Have a nice weekend")]),
        (155.0, [(40.0, name)]),
    ]
    assert one(pdf(paper(rows))).kind is Kind.ORDER
