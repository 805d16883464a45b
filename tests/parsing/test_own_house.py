"""The buyer's own house beside a label of delivery, by what he is himself."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.party.ownhouse import at_own_house


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
