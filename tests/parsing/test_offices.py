"""Who signs for a public body by his office: nobody's name."""

from __future__ import annotations

import pytest

from orderproc.parsing.party.offices import is_an_office
from tests.parsing.made import one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("Die Bürgermeisterin", None),
        ("Der Landrat", None),
        ("Le Maire", None),
        ("Il Sindaco", None),
        ("Anna Landrat", "Anna Landrat"),
    ],
)
def test_the_office_below_the_name_of_a_town(below: str, name: str | None) -> None:
    rows = [
        (40.0, [(40.0, "STADT SEEHEIM"), (330.0, "BESTELLUNG 4711")]),
        (53.0, [(40.0, below)]),
        (66.0, [(40.0, "Hafenweg 1")]),
        (79.0, [(40.0, "24103 Kiel")]),
    ]
    table = [(150.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    sold = one(pdf(paper([*rows, *table]))).sold_to
    assert (sold.company.value, sold.name.value, sold.street.value) == ("STADT SEEHEIM", name, "Hafenweg 1")


@pytest.mark.parametrize("text", ["Bürgermeister Ludwig Kern", "Principal Trading", "De heer Burger", "A. Maire"])
def test_a_name_beside_an_office_or_like_one(text: str) -> None:
    assert not is_an_office(text)
