"""Who signs for a public body by his office: nobody's name."""

from __future__ import annotations

import pytest

from orderproc.parsing.party.names import is_job
from orderproc.parsing.party.signoffs import is_an_office
from tests.parsing.made import context, mail, one, paper, pdf
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


@pytest.mark.parametrize(
    ("house", "country"),
    [
        ("Forno Artigiano Bianchi", "IT"),
        ("Boulangerie Artisan Petit", "FR"),
        ("Panadería Artesana Ruiz", "ES"),
        ("Padaria Artesã Lopes", "PT"),
    ],
)  # fmt: skip
def test_a_craft_in_the_name_of_a_house_is_nobodys_office(house: str, country: str) -> None:
    assert not is_job(house)
    label = {"IT": "Consegnare a", "FR": "Livrer à", "ES": "Enviar a", "PT": "Entregar a"}[country]
    town = {"IT": "37129 Verona (VR)", "FR": "44000 Nantes", "ES": "06300 Zafra", "PT": "4000-123 Porto"}[country]
    street = {"IT": "Via Roma 5", "FR": "5 rue du Port", "ES": "Calle Ancha 5", "PT": "Rua Nova 5"}[country]
    draft = one(mail(f"3 x TW-4410\n\n{label}: {house}, {street}, {town}", "Order"), context(country))
    assert house in (draft.ship_to.name.value, draft.ship_to.company.value)


@pytest.mark.parametrize("job", ["Artisan boulanger", "Artigiana", "maître artisan boulanger"])
def test_a_craft_alone_is_what_somebody_is(job: str) -> None:
    assert is_job(job)
