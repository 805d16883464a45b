# ruff: noqa: E501
"""Towns with a code of four figures behind them, as South Africa and New Zealand write them: labelled, signed, in a sentence, in one line; and
what looks so and is none."""

from __future__ import annotations

import pytest

from orderproc.parsing import parse
from orderproc.parsing.party.four_figures import in_the_post_of, town_with_four
from orderproc.parsing.party.towns import is_town

from .made import context, mail

GOODS = "Please send us:\n\n2 x TW-4410\n6 x TW-1306\n\n"


@pytest.mark.parametrize(
    ("country", "text", "street", "city", "code"),
    [
        ("ZA", "Deliver to:\nThabo Nkosi\n9 Loop Street\nGraaff-Reinet 6280", "9 Loop Street", "Graaff-Reinet", "6280"),
        ("ZA", "Deliver to:\nThabo Nkosi\n9 Loop Street\nGraaff-Reinet\n6280", "9 Loop Street", "Graaff-Reinet", "6280"),
        ("ZA", "Deliver to: Thabo Nkosi, 9 Loop Street, Graaff-Reinet, 6280. Cell 083 555 0144 (ring at the gate)", "9 Loop Street", "Graaff-Reinet", "6280"),
        ("ZA", "It may go to Thabo Nkosi, 9 Loop Street, Graaff-Reinet 6280, as we are away.", "9 Loop Street", "Graaff-Reinet", "6280"),
        ("ZA", "Delivery:\nThabo Nkosi\n9 Loop Street\nGraaff-Reinet, Eastern Cape, 6280", "9 Loop Street", "Graaff-Reinet", "6280"),
        ("ZA", "Delivery:\nThabo Nkosi\n9 Loop Street\nGraaff-Reinet\nEastern Cape 6280", "9 Loop Street", "Graaff-Reinet", "6280"),
        ("ZA", "Thabo Nkosi\n9 loop street\ngraaff-reinet\n6280\n0835550144", "9 loop street", "graaff-reinet", "6280"),
        ("NZ", "Ship to:\nThabo Nkosi\n41 Selwyn Road\nRD 3\nAshburton 7773", "41 Selwyn Road", "Ashburton", "7773"),
        ("NZ", "Thabo Nkosi\n41 Selwyn Road, Allenton, Ashburton 7700", "41 Selwyn Road", "Ashburton", "7700"),
    ],
)  # fmt: skip
def test_a_town_with_its_code_behind_it(country: str, text: str, street: str, city: str, code: str) -> None:
    draft, *_ = parse(mail(f"{GOODS}{text}\n\nMany thanks\nThabo\n", "Order"), context(country))
    goes = draft.ship_to if draft.ship_to.street else draft.sold_to
    assert (goes.name.value, goes.street.value) == ("Thabo Nkosi", street)
    assert (goes.city.value, goes.postal_code.value) == (city, code)
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [("TW-4410", 2), ("TW-1306", 6)]
    assert not draft.issues


def test_only_where_people_write_so() -> None:
    assert not is_town("Graaff-Reinet 6280")
    with in_the_post_of("ZA"):
        assert is_town("Graaff-Reinet 6280")
    assert not is_town("Graaff-Reinet 6280")


@pytest.mark.parametrize(
    "text",
    ["November 2026", "PO Box 1220", "Private Bag 4021", "Erf 2210", "Catalogue 2027", "12 Loop Street 6280", "Order 4711", "Model 3000", "Nkosi Trading Ltd 6280"],
)  # fmt: skip
def test_what_is_no_town(text: str) -> None:
    assert town_with_four(text, "ZA") is None
