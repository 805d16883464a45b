# ruff: noqa: E501
"""Two columns of a paper's head that stand some points higher and lower, so that only their first lines are level; firms by their legal
form beside what houses are called; the buyer's own country for a place in his area."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.parsing.party.abovename import part_of_name
from orderproc.parsing.party.legalforms import has_legal_form
from tests.parsing.made import context, one, paper, pdf

GOES = [
    ("US", "Ship to:", ("Marlow Hardware Ltd", "Site Hill School", "7 Hill Street", "Richmond VA 23220"), ("Terms: net 30 days", "Delivery: by week 49", "VAT: US55501877")),
    ("US", "Ship to:", ("Hill School", "7 Hill Street", "Richmond VA 23220"), ("Net 30 days", "UPS Ground", "FOB Norfolk")),
    ("US", "Deliver to", ("Hill School", "7 Hill Street", "Richmond VA 23220"), ("Payment terms: 30 days", "Ship via: UPS", "Requested by: Ann Lee")),
    ("DE", "Lieferadresse:", ("Doe Bau GmbH", "Baustelle Schule", "Hauptstraße 15", "24103 Kiel"), ("Zahlungsziel: 30 Tage netto", "Lieferung: frei Baustelle bis KW 49", "UID: DE55501877")),
    ("FR", "Adresse de livraison :", ("Mairie de Doe", "Ateliers", "7 rue du Pont", "39100 Dole"), ("Règlement : 30 jours", "Livraison : franco", "Acheteur : Mme Petit")),
    ("ES", "Dirección de entrega:", ("Obra Los Pinos", "Calle Mayor 15", "41007 Sevilla"), ("Forma de pago: 30 días", "Fecha: 19/11/2026", "Portes: pagados")),
    ("IT", "Indirizzo di consegna:", ("Cantiere Scuola", "Via Roma 15", "20121 Milano"), ("Pagamento: 30 giorni", "Data: 19/11/2026", "Porto: franco")),
    ("NL", "Afleveradres:", ("Bouwplaats School", "Dorpsstraat 15", "1234 AB Utrecht"), ("Betaling: 30 dagen", "Datum: 19-11-2026", "Levering: franco")),
    ("PT", "Local de entrega:", ("Obra Escola", "Rua Direita 15", "3200-223 Lousã"), ("Pagamento: 30 dias", "Data: 19-11-2026")),
]  # fmt: skip


@pytest.mark.parametrize("rest", [-4.0, -6.0, -7.0])
@pytest.mark.parametrize(("land", "label", "block", "beside"), GOES)
def test_the_label_heads_what_stands_below_it(
    land: str, label: str, block: tuple[str, ...], beside: tuple[str, ...], rest: float
) -> None:
    ship = _order(land, label, block, beside, rest).ship_to
    assert ship.street.value == block[-2]
    assert block[0] in (ship.company.value, ship.name.value, ship.street2.value)


def test_what_stands_beside_a_label_and_goes_on_there_is_its_own() -> None:
    rows = [(130, [(40, "Ship to:"), (110, "Hill School")])]
    rows += [(142 + 12 * n, [(110, text)]) for n, text in enumerate(("7 Hill Street", "Richmond VA 23220"))]
    rows += [(170, [(40, "Bill to:"), (110, "Marlow Hardware Ltd")]), (182, [(110, "12 Mill Road")]), (194, [(110, "Norfolk VA 23510")])]  # fmt: skip
    draft = _paper("US", rows)
    assert (draft.ship_to.company.value, draft.ship_to.street.value) == ("Hill School", "7 Hill Street")
    assert draft.bill_to.street.value in (None, "12 Mill Road")


@pytest.mark.parametrize(
    ("shop", "buyer", "site", "country"),
    [
        ("DE", "4600 Wels, Österreich", "4614 Marchtrenk", "AT"),
        ("DE", "8400 Winterthur, Schweiz", "8406 Winterthur-Töss", "CH"),
        ("NL", "9000 Gent, België", "9050 Ledeberg", "BE"),
        ("GB", "44000 Nantes, France", "44100 Rezé", "FR"),
        ("DE", "4600 Wels, Österreich", "8406 Winterthur", None),  # anywhere
        ("NL", "9000 Gent, België", "4600 Esch", None),
    ],
)
def test_a_place_in_the_buyers_area_is_in_his_country(shop: str, buyer: str, site: str, country: str | None) -> None:
    rows = [(40, [(40, "Doe Bau Ges.m.b.H.")]), (52, [(40, "Kirchweg 72")]), (64, [(40, buyer)])]
    rows += [
        (130 + 12 * n, [(40, text)]) for n, text in enumerate(("Ship to:", "Doe Bau Ges.m.b.H.", "Neuhof 15", site))
    ]
    ship = _paper(shop, rows, head=False).ship_to
    assert (ship.company.value, ship.country.value) == ("Doe Bau Ges.m.b.H.", country)


@pytest.mark.parametrize(
    "firm", ["Doe Ges.m.b.H.", "Doe Gesellschaft m.b.H.", "Doe G.m.b.H.", "Doe S.L.P.", "Doe eGen"]
)
def test_legal_forms(firm: str) -> None:
    assert has_legal_form(firm)


@pytest.mark.parametrize(
    ("logo", "name", "part"),
    [
        ("DOE Hochbau", "Hochbau Doe Ges.m.b.H.", True),
        ("Lee Bakery", "Bakery Lee Ltd", True),
        ("Moreau Traiteur", "Traiteur Moreau SARL", True),
        ("Lee Bakery", "Bakery Lee and Sons Ltd", False),
        ("Lee Works", "Bakery Lee Ltd", False),
    ],
)
def test_a_logo_turns_the_words_of_the_firms_name(logo: str, name: str, part: bool) -> None:
    assert part_of_name(logo, name) is part


def _order(land: str, label: str, block: tuple[str, ...], beside: tuple[str, ...], rest: float) -> OrderDraft:
    rows = [(130.0 + 12 * n, [(40.0, text)]) for n, text in enumerate((label, *block))]
    rows += [(130.0 + 12 * n + (rest if n else -4.0), [(330.0, text)]) for n, text in enumerate(beside)]
    return _paper(land, rows)


def _paper(land: str, rows: list, *, head: bool = True) -> OrderDraft:  # type: ignore[type-arg]
    if head:
        heads = ((40, "Marlow Hardware Ltd", "Tidewater Supply Co."), (52, "12 Mill Road", "1 Dock Street"), (64, "Norfolk VA 23510", "Norfolk VA 23511"))  # fmt: skip
        rows = [*rows, *((y, [(40, left), (330, right)]) for y, left, right in heads)]
    rows += [
        (100, [(200, "PURCHASE ORDER 4711")]),
        (240, [(47, "Item"), (120, "Description"), (350, "Quantity"), (420, "Unit price"), (500, "Amount")]),
        (258, [(47, "TW-4410"), (120, "Mug, stoneware, blue"), (360, "12"), (430, "9.50"), (505, "114.00")]),
        (276, [(47, "TW-1415"), (120, "Glue stick, 20 g"), (360, "10"), (430, "1.85"), (505, "18.50")]),
        (300, [(420, "Total"), (505, "132.50")]),
    ]
    return one(pdf(paper(sorted(rows, key=lambda row: row[0]))), context(land))
