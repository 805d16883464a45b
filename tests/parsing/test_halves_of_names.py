"""A name of which a form asks for the halves in two fields of their own."""

from __future__ import annotations

import pytest

from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


@pytest.mark.parametrize(
    ("labels", "written", "name"),
    [
        (("Vorname", "Nachname"), ("Anna", "Kern"), "Anna Kern"),
        (("Name", "Vorname"), ("Kern", "Anna"), "Anna Kern"),
        (("First name", "Last name"), ("Ann", "Lee"), "Ann Lee"),
        (("Cognome", "Nome"), ("Conti", "Ivo"), "Ivo Conti"),
        (("Prénom", "Nom"), ("Luc", "Petit"), "Luc Petit"),
        (("Nombre", "Apellidos"), ("Ana", "Ruiz Gil"), "Ana Ruiz Gil"),
        (("Voornaam", "Achternaam"), ("Els", "de Wit"), "Els de Wit"),
        (("Name", "Phone"), ("Ann Lee", "555 0100 200"), "Ann Lee"),
    ],
)
def test_the_halves_of_a_name_below_their_labels(labels: tuple[str, str], written: tuple[str, str], name: str) -> None:
    rows = [
        (40.0, [(40.0, "Order form")]),
        (60.0, [(40.0, labels[0]), (300.0, labels[1])]),
        (74.0, [(44.0, written[0]), (304.0, written[1])]),
        (94.0, [(40.0, "Street and number")]),
        (108.0, [(44.0, "14 Elm Street")]),
        (128.0, [(40.0, "Postcode"), (300.0, "Town")]),
        (142.0, [(44.0, "LS1 4AB"), (304.0, "Leeds")]),
    ]
    table = [(180.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    sold = one(pdf(paper([*rows, *table]))).sold_to
    assert (sold.name.value, sold.street.value, sold.city.value) == (name, "14 Elm Street", "Leeds")
