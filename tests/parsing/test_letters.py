"""A letter as PDF: an address in one of its sentences is read as in a mail; one at a label stays what the label says."""

from __future__ import annotations

import pytest

from orderproc.model.draft import OrderDraft
from tests.parsing.made import one, paper, pdf


def letter(*sentences: str) -> OrderDraft:
    rows = [
        "Order",
        "Hello,",
        "please send us",
        "3 x TW-4410 Mug, stoneware, blue",
        "2 x TW-1415 Glue stick, 20 g",
        *sentences,
    ]
    rows += ["Payment: 30 days net", "Kind regards", "Jane Doe"]
    return one(pdf(paper([(60 + 24 * n, [(50, text)]) for n, text in enumerate(rows)])))


@pytest.mark.parametrize(
    "sentence",
    [
        "Please post it to me at 12 Elm Street, Albany, NY 12207, as the office is closed.",
        "I just moved! The new address is 12 Elm Street, Albany, NY 12207, please update your records.",
        "Could this go to 12 Elm Street, Albany, NY 12207 before Friday week?",
    ],
)
def test_an_address_in_a_sentence(sentence: str) -> None:
    draft = letter(sentence)
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.street.value, goes.city.value, goes.postal_code.value) == ("12 Elm Street", "Albany", "12207")


def test_an_address_at_a_label() -> None:
    draft = letter("Ship to: Alder Print Ltd., 12 Elm Street, Albany, NY 12207")
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.company.value, goes.street.value, goes.postal_code.value) == (
        "Alder Print Ltd.",
        "12 Elm Street",
        "12207",
    )
