"""Addresses in sentences that no comma parts, in small letters or capitals or both."""

from __future__ import annotations

import pytest

from tests.parsing.made import mail, one

GOODS = "12 x TW-4410\n3 x TW-1306"


@pytest.mark.parametrize(
    ("said", "who", "street", "city", "code"),
    [
        ("to dean hollis 117 gorse hill avenue swindon SN2 8BZ", "dean hollis", "117 gorse hill avenue", "swindon", "SN2 8BZ"),
        ("Kutz Barbers 3115 Cherokee St St Louis MO 63118", "Kutz Barbers", "3115 Cherokee St", "St Louis", "63118"),
        ("ALMA'S ALTERATIONS 1609 W 18TH ST CHICAGO IL 60608", "ALMA'S ALTERATIONS", "1609 W 18TH ST", "CHICAGO", "60608"),
        ("DELIVERY CARVILLE MEATS 12 SCOTCH STREET DUNGANNON BT70 1AR", "CARVILLE MEATS", "12 SCOTCH STREET", "DUNGANNON", "BT70 1AR"),
        ("please send to ann reed 12a mill lane hove bn3 1eh", "ann reed", "12a mill lane", "hove", "BN3 1EH"),
        ("Please ship it to Tom Reed 8 Long Lane Otley LS21 3HX as we have moved.", "Tom Reed", "8 Long Lane", "Otley", "LS21 3HX"),
    ],
)  # fmt: skip
def test_number_street_and_code_part_an_address(said: str, who: str, street: str, city: str, code: str) -> None:
    draft = one(mail(f"Hello\n\nplease send\n\n{GOODS}\n\n{said}\n", "order"))
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert who in f"{goes.name.value} {goes.company.value} {goes.street2.value}"
    assert (goes.street.value, goes.city.value, goes.postal_code.value) == (street, city, code)


@pytest.mark.parametrize(
    "said", ["We need 3 boxes by road, and 12 pens.", "It was 40 lane markers for 12 courts before."]
)
def test_goods_are_no_street(said: str) -> None:
    draft = one(mail(f"Hello\n\nplease send\n\n{GOODS}\n\n{said}\n\nAnn Reed\n12 Mill Lane\nHove BN3 1EH\n", "order"))
    assert draft.sold_to.street.value == "12 Mill Lane"
