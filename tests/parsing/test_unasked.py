# ruff: noqa: E501
"""What is counted beside a list of goods and is none: hours, doors, dogs, numbers of suppliers, telephones; and goods that are asked for there."""

from __future__ import annotations

import pytest

from orderproc.parsing.text.unasked import asks_for_no_goods

from .made import lines, mail, one

GOODS = "2 x TW-4410\n6 x TW-1306\n"
HOME = "Ann Baker\n12 Elm Street\nAlbany, NY 12207\n"
ORDERED = ["TW-4410", "TW-1306"]


@pytest.mark.parametrize(
    "text",
    [
        "Please deliver before half three - our porter Denis is in the yard until then.",
        "For the bill we need TRN 51 204 887 310 on it, otherwise as above.",
        "I'd like to buy the above as a wedding present for our neighbour who is off to the islands, lucky man.",
        "Please send the above to us in Athens (the one in Georgia, it has gone to Ohio before!).",
        "Bitte vor 14 Uhr liefern, danach ist nur noch eine Kollegin da.",
        "Merci de livrer avant 16 h, il y a deux marches devant la porte.",
    ],
)
def test_what_is_counted_and_is_no_goods(text: str) -> None:
    draft = one(mail(f"Please send:\n\n{GOODS}\n{text}\n\n{HOME}", "order"))
    assert [sku for sku, *_ in lines(draft)] == ORDERED
    assert not [i for i in draft.issues if (i.field or "").startswith("lines")]


@pytest.mark.parametrize(
    "text",
    [
        "Please also add two lampshades in green.",
        "We would like 4 jars of honey with it.",
        "Kindly include three umbrellas.",
        "Außerdem brauchen wir 3 Eimer Farbe.",
        "Je voudrais aussi deux tabliers.",
        "Necesito además 3 cubos de pintura.",
        "Vorrei anche 4 vasetti di miele.",
        "Ik heb ook nog 3 emmers verf nodig.",
        "Preciso ainda de 3 baldes de tinta.",
    ],
)
def test_goods_that_nobody_has_are_never_dropped(text: str) -> None:
    draft = one(mail(f"Please send:\n\n{GOODS}\n{text}\n\n{HOME}", "order"))
    assert not asks_for_no_goods(text)
    assert len(draft.lines) > 2 or [i for i in draft.issues if (i.field or "").startswith("lines")]


@pytest.mark.parametrize(
    "row",
    ["Vendor no.: 203118", "Supplier No: 44120", "Lieferantennummer: 88112", "N° fournisseur : 4411", "Budget code: 7712", "Membership no: 55120", "01632 960 019", "+44 1632 960019"],
)  # fmt: skip
def test_a_row_with_a_number_that_is_called_something(row: str) -> None:
    draft = one(mail(f"Purchase order\n{row}\n\n{GOODS}\n{row}\n\n{HOME}", "order"))
    assert [sku for sku, *_ in lines(draft)] == ORDERED
    assert draft.sold_to.name.value == "Ann Baker"
    assert draft.vendor.empty
    assert not [i for i in draft.issues if (i.field or "").startswith("lines")]


def test_an_item_in_a_row_with_its_number_is_one() -> None:
    draft = one(mail(f"Please send:\n\n{GOODS}Item no.: TW-1451 - 3\n\n{HOME}", "order"))
    assert ("TW-1451", 3) in [(line.sku.value, line.quantity.value) for line in draft.lines]
