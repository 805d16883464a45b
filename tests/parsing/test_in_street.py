# ruff: noqa: E501
"""Addresses in sentences whose parts no comma parts, whose code stands behind the town, and houses that are called by what they are."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress
from orderproc.parsing.party.insentence import addresses_in
from orderproc.parsing.sheets import sheet_of
from tests.parsing.made import context, mail


def found(text: str, country: str) -> list[DraftAddress]:
    return [one.address for one in addresses_in(sheet_of(list(mail(text, "x").pages), context(country)).flat, country)]


@pytest.mark.parametrize(
    ("country", "text", "who", "street", "street2", "code", "city"),
    [
        ("FR", "C'est à livrer chez moi, au 14 rue des Tanneurs à Quimper (29000). Je suis là.", None, "14 rue des Tanneurs", None, "29000", "Quimper"),
        ("FR", "Vous pouvez livrer au 3 place de la Mairie à Auray, 56400, entre midi et deux.", None, "3 place de la Mairie", None, "56400", "Auray"),
        ("FR", "Je suis au 133 rue Oberkampf (75011 Paris).", None, "133 rue Oberkampf", None, "75011", "Paris"),
        ("IT", "abitiamo in via Roma 12 a Pavia (27100), grazie", None, "via Roma 12", None, "27100", "Pavia"),
        ("IT", "la mia residenza è Contrada Lecco 14, Rende 87036.", None, "Contrada Lecco 14", None, "87036", "Rende"),
        ("ES", "Mi casa es Calle Sequial 90, puerta 2, en Cullera (46400).", None, "Calle Sequial 90", "puerta 2", "46400", "Cullera"),
        ("ES", "Mándenlo a c/ Olivo 3, Cabra 14940. gracias", None, "c/ Olivo 3", None, "14940", "Cabra"),
        ("PT", "moro na Rua do Sol 4 em Évora (7000-123)", None, "Rua do Sol 4", None, "7000-123", "Évora"),
        ("ES", "Me lo pueden mandar a Calle del Rosal, 17, 2º izquierda, 33201 Gijón.", None, "Calle del Rosal, 17", "2º izquierda", "33201", "Gijón"),
        ("ES", "Va a: Colegio Mayor Fray Luis, Paseo de San Vicente 40, hab. 117, Salamanca 37007.", "Colegio Mayor Fray Luis", "Paseo de San Vicente 40", "hab. 117", "37007", "Salamanca"),
        ("FR", "À livrer à l'EHPAD Les Glycines, Animation, 58 avenue de la Libération, 2e étage, aile sud, 63000 Clermont-Ferrand.", "EHPAD Les Glycines", "58 avenue de la Libération", "Animation, 2e étage, aile sud", "63000", "Clermont-Ferrand"),
        ("FR", "Elles seront livrées aux Ateliers municipaux, 2 chemin du Lavoir, 24000 Périgueux, du lundi au vendredi.", "Ateliers municipaux", "2 chemin du Lavoir", None, "24000", "Périgueux"),
        ("FR", "Merci de livrer à l'hôtel du Parc, 4 cours Gambetta, 13100 Aix-en-Provence.", "hôtel du Parc", "4 cours Gambetta", None, "13100", "Aix-en-Provence"),
        ("ES", "Lo pueden dejar en la librería Cervantes, Calle Ancha 4, bajo derecha, 11001 Cádiz.", "librería Cervantes", "Calle Ancha 4", "bajo derecha", "11001", "Cádiz"),
    ],
)  # fmt: skip
def test_an_address_of_which_no_comma_parts_street_and_town(
    country: str, text: str, who: str | None, street: str, street2: str | None, code: str, city: str
) -> None:
    (one,) = found(text, country)
    assert (one.company.value or one.name.value, one.street.value, one.street2.value) == (who, street, street2)
    assert (one.postal_code.value, one.city.value) == (code, city)


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("FR", "Livrez-nous vendredi 3 à Lyon (69003) merci"),
        ("FR", "Nous étions 14 personnes à Rennes (35000)"),
        ("IT", "Ci vediamo il 12 a Milano (20121)"),
        ("ES", "El pedido 4471 de Sevilla 41001"),
        ("PT", "Encomendámos 3 em Lisboa (1950-323)"),
        ("DE", "Wir waren 4 in Bonn (53111)"),
    ],
)
def test_what_is_counted_before_a_town_is_no_street(country: str, text: str) -> None:
    assert found(text, country) == []
