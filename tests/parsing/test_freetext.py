from __future__ import annotations

import pytest

from orderproc.model.issue import Code, Kind
from orderproc.model.shop import Catalog
from tests.parsing.made import context, lines, mail, one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("please send me 2 of the blue mugs, TW-4410", [("TW-4410", "2")]),
        ("Please send 3 TW-1108 and two TW-1306.", [("TW-1108", "3"), ("TW-1306", "2")]),
        ("I need:\n- TW-4410: 3\n- TW-1415 x 12", [("TW-4410", "3"), ("TW-1415", "12")]),
        ("We order a dozen glue sticks and half a dozen TW-1306", [("TW-1415", "12"), ("TW-1306", "6")]),
        (
            "Bitte senden Sie mir:\n\n3 Stück TW-1306 Schere\nzwei Notizbücher TW-1118",
            [("TW-1306", "3"), ("TW-1118", "2")],
        ),
        ("Veuillez m'envoyer une douzaine de TW-1415.", [("TW-1415", "12")]),
        ("Por favor envíen 4 cajas de TW-1415", [("TW-1415", "4")]),
        ("Vorrei ordinare 5 TW-1108", [("TW-1108", "5")]),
        ("Graag bestellen wij 6 stuks TW-1108", [("TW-1108", "6")]),
        ("Order:\npacking tape, qty 20\npaper scissors x 2", [("TW-1451", "20"), ("TW-1306", "2")]),
    ],
)
def test_orders_in_customers_words(text: str, expected: list[tuple[str, str]]) -> None:
    draft = one(mail(text, "order"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == expected


def test_a_stranger_catalogue_keeps_the_wording() -> None:
    draft = one(
        mail(
            "Please send the following to the usual address:\n\n"
            "12 x blue nitrile gloves, medium\n4 boxes of alcohol wipes\npaper towels, qty 20\n",
            "PO 4471 - supplies",
        ),
        context(catalog=Catalog()),
    )
    assert [(d.description.value, str(d.quantity.value), d.unit.value) for d in draft.lines] == [
        ("blue nitrile gloves, medium", "12", None),
        ("alcohol wipes", "4", "boxes"),
        ("paper towels", "20", None),
    ]
    assert draft.customer_po.value == "4471"


def test_an_unclear_item_has_candidates_and_no_number() -> None:
    draft = one(mail("Please send 2 stoneware mugs.", "order"))
    (line,) = draft.lines
    assert line.sku.value is None
    assert {c.value for c in line.sku.candidates} == {"TW-4410", "TW-4411"}
    assert line.description.value == "stoneware mugs"


def test_what_is_no_sure_number_is_a_doubt() -> None:
    draft = one(mail("I need 1/2 dozen TW-1108 and three or four TW-1306.", "order"))
    assert [i.field for i in draft.issues if i.code == Code.QUANTITY_DOUBTFUL] == [
        "lines[0].quantity",
        "lines[1].quantity",
    ]


def test_addresses_are_no_order_lines() -> None:
    draft = one(mail("Please send 2 TW-1306 to\n\nJane Doe\n12 Main Street\nApt 5\nAlbany, NY 12207\n", "order"))
    assert lines(draft) == [("TW-1306", "2", None)]
    address = draft.sold_to
    assert (address.street.value, address.city.value, address.region.value, address.postal_code.value) == (
        "12 Main Street",
        "Albany",
        "NY",
        "12207",
    )


def test_prices_said_in_words() -> None:
    draft = one(mail("Please send:\n\n2 x TW-1306 @ $13.75 each\n", "order"))
    assert lines(draft) == [("TW-1306", "2", "13.75")]


def test_a_table_drawn_with_blanks() -> None:
    draft = one(
        mail("Item        Qty   Price\nTW-1108      3    4.20\nTW-1306      2   13.75\n\nTotal 40.10\n", "PO A-1177")
    )
    assert lines(draft) == [("TW-1108", "3", "4.20"), ("TW-1306", "2", "13.75")]
    assert str(draft.stated.total.value) == "40.10"


def test_several_orders_in_one_mail() -> None:
    from orderproc.parsing import parse

    drafts = parse(mail("Order 1:\n2 x TW-1108\n\nOrder 2:\n3 x TW-1306\n", "two orders"), context())
    assert [lines(d) for d in drafts] == [[("TW-1108", "2", None)], [("TW-1306", "3", None)]]


@pytest.mark.parametrize("many", [20, 95, 300])
@pytest.mark.parametrize("row", ["{} x {} a thing with a long name, of several words, blue", "{} of the {}"])
def test_a_list_is_as_long_as_it_is(many: int, row: str) -> None:
    """A list without a blank row in it is one paragraph, however long."""
    rows = "\n".join(row.format(n % 7 + 2, "TW-4410" if n % 2 else "TW-1306") for n in range(many))
    draft = one(mail(f"Please send me:\n{rows}\n\nJane Doe\n", "order"))
    assert [(line.sku.value, line.quantity.value) for line in draft.lines] == [
        ("TW-4410" if n % 2 else "TW-1306", n % 7 + 2) for n in range(many)
    ]
