"""Labels and answers in the middle of their cells, as browsers print tables."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from tests.parsing.made import context, one, paper, pdf
from tests.parsing.test_programs import COLUMNS, MUG, TAPE

Row = tuple[float, list[tuple[float, str]]]
HEAD: list[Row] = [
    (40, [(60, "Doe Ltd")]),
    (54, [(60, "5 High Street")]),
    (68, [(60, "Albany, NY 12207")]),
    (100, [(60, "PURCHASE ORDER 26-0917")]),
]


def read(rows: list[Row]) -> OrderDraft:
    table: list[Row] = [(260.0 + 14 * n, row) for n, row in enumerate((COLUMNS, MUG, TAPE))]
    return one(pdf(paper([*HEAD, *rows, *table])), context())


@pytest.mark.parametrize(
    "label",
    ["Deliver to:", "Lieferung an:", "Livrer à :", "Entregar en:", "Consegnare a:", "Afleveradres:", "Entregar em:"],
)
def test_a_label_beside_the_middle_of_two_lines(label: str) -> None:
    rows: list[Row] = [
        (140, [(190, "Dock Works, 31 Elm Road,")]),
        (145.5, [(60, label), (380, "Terms:"), (450, "30 days")]),
        (151, [(190, "Troy, NY 12180")]),
    ]
    draft = read(rows)
    to = draft.ship_to
    assert (to.company.value or to.name.value, to.street.value, to.city.value, to.postal_code.value) == (
        "Dock Works",
        "31 Elm Road",
        "Troy",
        "12180",
    )
    assert draft.sold_to.street.value == "5 High Street"


@pytest.mark.parametrize(
    ("first", "rest"),
    [("Our account number", "with you:"), ("Unsere Kundennummer", "bei Ihnen:"), ("Numéro de", "client :")],
)
def test_an_answer_beside_the_middle_of_a_label_of_two_lines(first: str, rest: str) -> None:
    rows: list[Row] = [
        (140, [(60, first)]),
        (145.5, [(210, "310044"), (380, "Terms:"), (450, "30 days")]),
        (151, [(60, rest)]),
    ]
    assert read(rows).customer_no.value == "310044"


def test_labels_level_with_their_answers_stay() -> None:
    rows: list[Row] = [
        (140, [(60, "Deliver to:"), (190, "Dock Works, 31 Elm Road,")]),
        (151, [(190, "Troy, NY 12180")]),
        (170, [(60, "Customer no.:"), (190, "310044")]),
        (181, [(60, "Terms:"), (190, "30 days")]),
    ]
    draft = read(rows)
    assert (draft.ship_to.city.value, draft.customer_no.value) == ("Troy", "310044")
