# ruff: noqa: E501
"""Addresses side by side of which a line of one reaches near the next: a line above them that runs across says nothing of where they begin."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE

BLOCKS = [
    ("IN", "Ship All Items To", ("Doe Field Store", "Plot 7, Amber Export Promotion Park", "Guwahati 781031", "India"), "Bill To", ("Doe Aid", "C-44 Mill Colony", "New Delhi 110024", "India")),
    ("GB", "Deliver to", ("Doe Rope Works Ltd", "Unit 12, Souterhead Industrial Estate", "Leeds LS9 0NP", "United Kingdom"), "Invoice to", ("Doe Group plc", "4 High Street", "York YO1 7HU", "United Kingdom")),
    ("US", "Ship to", ("Doe School District", "1450 North Meadowbrook Avenue Rear", "Albany, NY 12207", "USA"), "Bill to", ("Doe Schools", "PO Box 44", "Troy, NY 12180", "USA")),
    ("DE", "Lieferanschrift", ("Doe Werke GmbH", "Friedrich-Ebert-Allee-Nord Tor 12 b", "24103 Kiel", "Deutschland"), "Rechnungsanschrift", ("Doe Holding", "Seestraße 4", "20095 Hamburg", "Deutschland")),
    ("FR", "Adresse de livraison", ("Doe et Fils SARL", "128 avenue du Général de Gaulle bis", "44000 Nantes", "France"), "Adresse de facturation", ("Doe SAS", "4 rue du Bac", "75007 Paris", "France")),
    ("NL", "Afleveradres", ("Doe Bouw B.V.", "Burgemeester van Walsumstraat 1200a", "3011 AB Rotterdam", "Nederland"), "Factuuradres", ("Doe Holding", "Kade 4", "1011 AC Amsterdam", "Nederland")),
]  # fmt: skip


@pytest.mark.parametrize("gap", [4.0, 6.0])
@pytest.mark.parametrize(("land", "label", "goes", "other", "billed"), BLOCKS)
def test_the_long_line_ends_where_the_next_block_begins(
    land: str, label: str, goes: tuple[str, ...], other: str, billed: tuple[str, ...], gap: float
) -> None:
    reach = max(len(row.replace(" ", "")) * 5.0 + row.count(" ") * 2.8 for row in goes)  # as made.paper sets it
    next_block = 46.5 + reach + gap
    rows = [(30.0, [(46.5, "PURCHASE ORDER No. 5530")])]
    rows += [(50.0 + 10.8 * n, [(46.5, "Goods are for field use only and their shelf life at receipt must be at least 18 months")]) for n in range(2)]  # fmt: skip
    heads = zip((label, *goes), (other, *billed), strict=True)
    rows += [(72.0 + 10.8 * n, [(46.5, left), (next_block, right)]) for n, (left, right) in enumerate(heads)]
    rows += [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    draft = one(pdf(paper(rows)), context(land))
    said = f"{draft.ship_to.street2.value or ''} {draft.ship_to.street.value}"
    assert all(word in f"{goes[0]} {goes[1]}" for word in said.replace(",", " ").split())
    assert billed[1] in f"{draft.bill_to.street.value} {draft.bill_to.street2.value}"


@pytest.mark.parametrize(
    ("land", "label", "firm", "heading", "said", "place"),
    [
        ("US", "Ship To", "Doe Cold Press Juice Works Co.", "Total", "$2,394.00", ("1405 Mill Street", "Albany, NY 12207")),
        ("FR", "Adresse de livraison", "Doe Pressoirs du Littoral SA", "Montant", "2 394,00 €", ("4 rue du Bac", "44000 Nantes")),
        ("ES", "Dirección de entrega", "Doe Zumos Naturales del Norte SL", "Importe total", "2.394,00 €", ("Calle Mayor 4", "39001 Santander")),
        ("NL", "Afleveradres", "Doe Sapjes Noord B.V.", "Totaal", "€ 2.394,00", ("Kade 4", "1011 AC Amsterdam")),
        ("DE", "Lieferanschrift", "Doe Fruchtsaftkelterei GmbH", "Gesamtbetrag", "EUR 1.200,00", ("Seestraße 4", "24103 Kiel")),
        ("IT", "Destinazione merce", "Doe Spremute del Levante S.r.l.", "Importo", "€ 2.394,00", ("Via Roma 4", "16121 Genova GE")),
    ],
)  # fmt: skip
def test_what_stands_under_the_next_heading_is_no_part_of_a_firms_name(
    land: str, label: str, firm: str, heading: str, said: str, place: tuple[str, ...]
) -> None:
    next_to = 54.0 + max(len(text.replace(" ", "")) * 4.5 + text.count(" ") * 2.52 for text in (label, firm)) + 15
    rows = [(30.0, [(54.0, "Doe Group")]), (42.0, [(54.0, "PURCHASE ORDER No. 5530")])]
    rows += [(100.0, [(54.0, label), (next_to, heading)]), (112.0, [(54.0, firm), (next_to, said)])]
    rows += [(123.0 + 11 * n, [(54.0, text)]) for n, text in enumerate(place)]
    rows += [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    draft = one(pdf(paper(rows, size=9.0)), context(land))
    assert (draft.ship_to.company.value, draft.ship_to.street.value) == (firm, place[0])


@pytest.mark.parametrize(
    ("land", "label", "firm", "door", "place"),
    [
        ("US", "DELIVER TO", "Doe Hotel & Spa", "Receiving Dock", ("600 Mountain Avenue", "Troy, NY 12180")),
        ("US", "DELIVER TO", "Doe Hotel & Spa", "Goods Receiving", ("600 Mountain Avenue", "Troy, NY 12180")),
        ("GB", "Ship to", "Doe Foods Ltd", "Goods Inwards", ("6 Mill Street", "Leeds LS1 4AB")),
        ("DE", "LIEFERN AN", "Hotel Doe am See", "Warenannahme", ("Uferweg 12", "24105 Kiel")),
        ("FR", "LIVRER À", "Hôtel Doe", "Quai de réception", ("12 rue du Port", "44100 Nantes")),
        ("ES", "ENTREGAR EN", "Hotel Doe", "Almacén de entrega", ("Calle del Muelle 12", "39002 Santander")),
        ("NL", "AFLEVEREN BIJ", "Hotel Doe", "Magazijn levering", ("Kadeweg 12", "1012 AC Amsterdam")),
    ],
)
def test_where_in_the_house_goods_are_handed_in_is_no_label_within_a_block(
    land: str, label: str, firm: str, door: str, place: tuple[str, ...]
) -> None:
    rows = [(30.0, [(54.0, "Doe Group")]), (42.0, [(54.0, "PURCHASE ORDER No. 5530")])]
    rows += [(100.0 + 11 * n, [(54.0, text)]) for n, text in enumerate((label, firm, door, *place))]
    rows += [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    to = one(pdf(paper(rows, size=9.0)), context(land)).ship_to
    assert (to.company.value, to.street.value, to.street2.value) == (firm, place[0], door)
