"""Order lines as web forms mail them: numbered keys, or the same keys again and again."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Kind
from tests.parsing.made import lines, mail, one

PERSON = "name: Jane Doe\nstreet: 12 Elm St.\ncity: Bangor\nzip: 04401\n"
TWO = [("TW-4410", "3"), ("TW-1306", "2")]
ROBOT = ("Website", "no-reply@forms.example")


@pytest.mark.parametrize(
    "text",
    [
        "item_1_sku: TW-4410\nitem_1_name: Mug, blue\nitem_1_quantity: 3\nitem_2_sku: TW-1306\nitem_2_quantity: 2",
        "Product 1: TW-4410\nQty 1: 3\nProduct 2: TW-1306\nQty 2: 2",
        "items[0].sku = TW-4410\nitems[0].qty = 3\nitems[1].sku = TW-1306\nitems[1].qty = 2",
        "Artikel: TW-4410\nMenge: 3\n\nArtikel: TW-1306\nMenge: 2",
        "Item no.: TW-4410\nDescription: Mug\nQuantity: 3\nPrice: 9.50\n\nItem no.: TW-1306\nQuantity: 2\n\nTotal: 56.00",
    ],
)
def test_each_line_has_its_item_and_its_quantity(text: str) -> None:
    draft = one(mail(f"A new order was submitted:\n\n{PERSON}\n{text}\n", "New order"))
    assert draft.kind is Kind.ORDER
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == TWO


def test_an_item_that_nobody_knows_is_a_line_too() -> None:
    draft = one(mail(f"New order\n\n{PERSON}\nItem: TW-4410\nQty: 3\n\nItem: ZZ-77\nQty: 1\n", "New order"))
    assert [line.sku.value for line in draft.lines] == ["TW-4410", "ZZ-77"]


def test_names_and_numbers_of_other_things_are_no_lines() -> None:
    draft = one(mail("Hello,\n\nName: Jane Doe\nAddress line 1: 12 Elm St.\nAddress line 2: Suite 3\n", "Address"))
    assert draft.kind is not Kind.ORDER
    assert draft.lines == ()


NAMED = "{} 1: TW-4410 Mug, blue\n{} 1: 3\n{} 2: Scissors (TW-1306)\n{} 2: 2\n{} 3:\n{} 3:\n"
AGAIN = "{}: TW-4410 Mug, blue\n{}: 3\n{}: Scissors [TW-1306]\n{}: 2\n"


@pytest.mark.parametrize("form", [NAMED, AGAIN], ids=["numbered", "again"])
@pytest.mark.parametrize(
    "keys",
    [
        "Item Qty",
        "Articolo Quantità",
        "Artikel Menge",
        "Article Quantité",
        "Artículo Cantidad",
        "Artikel Aantal",
        "Artigo Quantidade",
    ],
)
def test_a_value_names_the_item_and_says_its_number(form: str, keys: str) -> None:
    item, count = keys.split()
    text = form.format(*(item, count) * 3)
    draft = one(mail(f"{text}\nName: Jane Doe\nStreet: 12 Elm Street\nCity: Bangor\n", "New order", sender=ROBOT))
    assert [(sku, quantity) for sku, quantity, _ in lines(draft)] == [("TW-4410", "3"), ("TW-1306", "2")]


@pytest.mark.parametrize("value", ["Case for TW-4410", "TW-1306 or TW-4411", "Lid (for TW-4410)"])
def test_a_value_that_only_speaks_of_an_item_is_not_it(value: str) -> None:
    text = (
        f"Item 1: {value}\nQty 1: 3\nItem 2: TW-1306\nQty 2: 2\n\nName: Jane Doe\nStreet: 12 Elm Street\nCity: Bangor\n"
    )
    assert lines(one(mail(text, "New order", sender=ROBOT)))[0][0] == value
