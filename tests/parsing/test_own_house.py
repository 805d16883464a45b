"""The buyer's own house beside a label of delivery, by what he is himself."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.parsing.party.ownhouse import at_own_house
from tests.parsing.made import one, paper, pdf


def buyer(company: str) -> DraftAddress:
    return DraftAddress(company=Field(value=company), street=Field(value="Main 1"), city=Field(value="Town"))


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("presso la sede comunale, ufficio acquisti (piano terra)", "COMUNE DI CREMA"),
        ("Rathaus, Zimmer 12", "Gemeinde Seeheim"),
        ("à la mairie, entre 8h et 11h", "Ville de Dole"),
        ("en el Ayuntamiento, antes del 4 de diciembre", "Ayuntamiento de Calatayud"),
        ("no endereço da clínica", "Clínica Veterinária Sol"),
        ("in der Schule, Sekretariat", "Grundschule Nord"),
        ("qui al ristorante", "Ristorante Il Faro Snc"),
        ("op het stadhuis", "Stad Aalst"),
        ("presso la sede", "Officine Rossi Srl"),
        ("presso la nostra sede, in portineria", "Officine Rossi Srl"),
        ("at our premises, reception", "Marlow Hardware Ltd"),
        ("an das Sekretariat", "Grundschule Nord"),
        ("à l'accueil", "Ville de Dole"),
        ("to reception please", "Marlow Hardware Ltd"),
        ("bij de receptie", "Bakkerij Smit"),
    ],
)
def test_the_house_of_the_buyer(said: str, company: str) -> None:
    assert at_own_house(said, buyer(company))


@pytest.mark.parametrize(
    ("said", "company"),
    [
        ("Stadtbad", "Stadtwerke Kiel"),
        ("presso la scuola di via Roma", "COMUNE DI CREMA"),
        ("Rathaus", "Müller GmbH"),
        ("à l'école Pasteur", "École Hugo"),
        ("Clínica Norte", "Clínica Veterinária Sol"),
        ("nuestro almacén", "Almacenes García SL"),
        ("presso la nostra sede di Siena", "Officine Rossi Srl"),
        ("presso il magazzino di Siena", "Officine Rossi Srl"),
        ("reception of Marlow House", "Marlow Hardware Ltd"),
        ("Clínica Veterinária Sol - Filial Norte", "Clínica Veterinária Sol"),
        ("Müller GmbH, Werk 2", "Müller GmbH"),
        ("Ville de Dole - Ateliers municipaux", "Ville de Dole"),
        ("presso la sede comunale, 20121 Milano", "COMUNE DI CREMA"),
        ("in der Schule, Anbau Hafenweg 3", "Grundschule Nord"),
    ],
)
def test_another_house(said: str, company: str) -> None:
    assert not at_own_house(said, buyer(company))


def test_a_buyer_without_a_street_has_no_house_to_go_to() -> None:
    assert not at_own_house("in der Schule", DraftAddress(company=Field(value="Grundschule Nord")))


@pytest.mark.parametrize(
    ("label", "said", "named"),
    [
        ("Deliver to", "Main school, at the above address, between 9 am and 3 pm", "Main school"),
        ("Ship to", "Main Building, at the address above.", None),
        ("Delivery", "Head office (same address as above)", None),
        ("Delivery", "The school, address as above", None),
        ("Livraison", "École maternelle, à l'adresse ci-dessus, de 8h à 12h", "École maternelle"),
        ("Luogo di consegna", "Sede centrale, all'indirizzo sopra indicato, ore 8-12", None),
        ("Luogo di consegna", "Scuola media, indirizzo di cui sopra", "Scuola media"),
        ("Afleveradres", "Hoofdgebouw, op bovenstaand adres", "Hoofdgebouw"),
        ("Local de entrega", "Escola principal, na morada acima, entre as 9h00 e as 16h00.", "Escola principal"),
    ],
)
def test_a_part_of_the_buyers_house_keeps_his_name_on_the_label(label: str, said: str, named: str | None) -> None:
    ship = _ordered(f"{label}: {said}").ship_to
    assert (ship.company.value, ship.name.value) == ("Millbrook School District", named)
    assert ship.street.value == "12 Mill Road"


def test_another_firm_in_the_same_house_stands_by_its_own_name() -> None:
    ship = _ordered("Ship to: Brown Bindery Ltd, same address").ship_to
    assert (ship.company.value, ship.name.value, ship.street.value) == ("Brown Bindery Ltd", None, "12 Mill Road")


def _ordered(said: str) -> OrderDraft:
    return one(
        pdf(
            paper(
                [
                    (40, [(40, "Millbrook School District"), (330, "Tidewater Supply Co.")]),
                    (52, [(40, "12 Mill Road"), (330, "1 Dock Street")]),
                    (64, [(40, "Norfolk VA 23510"), (330, "Norfolk VA 23511")]),
                    (110, [(200, "PURCHASE ORDER 4711")]),
                    (
                        160,
                        [(47, "Item"), (120, "Description"), (350, "Quantity"), (420, "Unit price"), (500, "Amount")],
                    ),
                    (178, [(47, "TW-4410"), (120, "Mug, stoneware"), (360, "12"), (430, "9.50"), (505, "114.00")]),
                    (196, [(47, "TW-1415"), (120, "Glue stick, 20 g"), (360, "10"), (430, "1.85"), (505, "18.50")]),
                    (230, [(420, "Total"), (505, "132.50")]),
                    (270, [(40, said)]),
                ]
            )
        )
    )
