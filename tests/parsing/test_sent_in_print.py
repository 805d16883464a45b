# ruff: noqa: E501
"""The sentence of a printed order that says where the goods go, without a greeting and without a label."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Severity
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE


def read(country: str, town: str, *sentences: str) -> OrderDraft:
    head = [
        "Doe Works",
        "5 High Street" if country in ("US", "GB") else "Hochweg 5",
        town,
        "",
        "PURCHASE ORDER 4471",
        "",
    ]
    rows = [(40.0 + 13 * n, [(60.0, text)]) for n, text in enumerate([*head, *sentences]) if text]
    table = [(200.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    return one(pdf(paper([*rows, *table])), context(country))


def doubts(draft: OrderDraft) -> list[str]:
    return [i.message for i in draft.issues if i.severity is Severity.DOUBT and (i.field or "").startswith("ship_to")]


@pytest.mark.parametrize(
    ("country", "town", "sentence", "who", "street", "city"),
    [
        ("US", "Albany, NY 12207", "Delivery on 8 January 2027 to Dock Works, 31 Elm Road, Troy, NY 12180", "Dock Works", "31 Elm Road", "Troy"),
        ("GB", "Leeds LS1 4AB", "Please deliver everything to the Town Library, 8 Mill Lane, York YO1 7HU.", "Town Library", "8 Mill Lane", "York"),
        ("DE", "24103 Kiel", "Lieferung bis 8. Januar an die Stadthalle, Seestraße 4, 24105 Kiel", "Stadthalle", "Seestraße 4", "Kiel"),
        ("FR", "44000 Nantes", "Livraison le 8 janvier 2027 à la Salle du Port, 45 rue de la Croix, 44100 Nantes", "Salle du Port", "45 rue de la Croix", "Nantes"),
        ("ES", "26001 Logroño", "La mercancía se entregará en la Biblioteca Sur, Calle Mayor 8, 26003 Logroño", "Biblioteca Sur", "Calle Mayor 8", "Logroño"),
        ("PT", "6300-001 Guarda", "Os bens deverão ser entregues na Escola do Alva, Rua do Sol 8, 6300-758 Guarda", "Escola do Alva", "Rua do Sol 8", "Guarda"),
    ],
)  # fmt: skip
def test_a_sentence_that_sends_the_goods(
    country: str, town: str, sentence: str, who: str, street: str, city: str
) -> None:
    draft = read(country, town, sentence)
    to = draft.ship_to
    assert (to.company.value or to.name.value, to.street.value, to.city.value) == (who, street, city)
    assert draft.sold_to.street.value in ("5 High Street", "Hochweg 5")
    assert not doubts(draft)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Please send the signed acknowledgement to Purchasing Works, 31 Elm Road, Troy, NY 12180",),
        ("Return all papers to Dock Works, 31 Elm Road, Troy, NY 12180",),
        ("Invoices are sent to Dock Works, 31 Elm Road, Troy, NY 12180",),
        ("Send two of them to Dock Works, 31 Elm Road, Troy, NY 12180", "and deliver the rest to Mill Works, 8 Oak Road, Utica, NY 13501"),
        ("Deliver 4 boxes to Dock Works, 31 Elm Road, Troy, NY 12180",),
    ],
)  # fmt: skip
def test_papers_and_parts_of_the_goods_send_the_order_nowhere(sentences: tuple[str, ...]) -> None:
    draft = read("US", "Albany, NY 12207", *sentences)
    assert draft.ship_to.street.value is None


@pytest.mark.parametrize("at", [0, 1])
def test_two_places_that_goods_are_sent_to_are_a_doubt(at: int) -> None:
    both = [
        "Deliver one half to Dock Works, 31 Elm Road, Troy, NY 12180",
        "Deliver the other half to Mill Works, 8 Oak Road, Utica, NY 13501",
    ]
    assert doubts(read("US", "Albany, NY 12207", *(both if at else reversed(both))))
