"""Which item a line means: exact, spelled otherwise, misread, described; and above all what must not be guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.checking.verdict import check
from orderproc.model.issue import Code, Verdict
from orderproc.model.shop import Catalog, Item, ShopTables
from tests.checking.shop import CONTEXT, D, doubts, draft, judged, line, notes


@pytest.mark.parametrize(
    ("spec", "sku", "said"),
    [
        ({"sku": "TW-4410-B"}, "TW-4410-B", set()),
        ({"sku": " tw 4410b "}, "TW-4410-B", set()),
        ({"sku": "TW-441O-B", "price": "4.50"}, "TW-4410-B", {Code.ITEM_CORRECTED}),
        ({"sku": "4440"}, "TW-4440", {Code.ITEM_CORRECTED}),
        (
            {"sku": "TW-4446", "price": "24.00", "description": "Teapot, stoneware, brown"},
            "TW-4440",
            {Code.ITEM_CORRECTED},
        ),
        ({"sku": None, "description": "blue mugs"}, "TW-4410-B", {Code.ITEM_CORRECTED}),
        ({"sku": None, "description": "stoneware teapot, brown"}, "TW-4440", {Code.ITEM_CORRECTED}),
        ({"sku": "TW-4410-B", "description": "blaue Tasse"}, "TW-4410-B", set()),
        ({"sku": "TW-4410-B", "description": "Mug, stoneware, blue"}, "TW-4410-B", set()),
    ],
)
def test_items_that_are_known(spec: dict[str, str], sku: str, said: set[str]) -> None:
    checked = judged(line(**spec))
    assert checked.order is not None
    assert checked.order.lines[0].sku == sku
    assert notes(checked) == said
    assert checked.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("spec", "code"),
    [
        ({"sku": "TW-9999"}, Code.UNKNOWN_ITEM),
        ({"sku": "TW-4410-R", "price": "4.50"}, Code.UNKNOWN_ITEM),  # a colour that we don't have
        ({"sku": "TW-1132", "price": "18.50"}, Code.UNKNOWN_ITEM),
        ({"sku": "TW-4446", "price": "24.00"}, Code.UNKNOWN_ITEM),  # typed: perhaps another teapot at the same price
        ({"sku": "TW-4410-8", "price": "4.50"}, Code.UNKNOWN_ITEM),  # the price is that of all its twins
        ({"sku": "TW-4410-B", "description": "Mug, stoneware, 12 oz, green"}, Code.DESCRIPTION_MISMATCH),
        ({"sku": "TW-4410-B", "description": "green mug"}, Code.DESCRIPTION_MISMATCH),
        ({"sku": "TW-1130", "description": "Teapot stoneware brown"}, Code.DESCRIPTION_MISMATCH),
        ({"sku": None, "description": "mug"}, Code.AMBIGUOUS_ITEM),
        ({"sku": None, "description": "fountain pen"}, Code.AMBIGUOUS_ITEM),
        ({"sku": None, "description": "hammock"}, Code.UNKNOWN_ITEM),
        ({"sku": None}, Code.UNKNOWN_ITEM),
        ({"sku": "TW-4450"}, Code.ITEM_DISCONTINUED),
    ],
)
def test_items_in_doubt(spec: dict[str, str], code: str) -> None:
    checked = judged(line(**spec))
    assert code in doubts(checked)
    assert checked.verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("sku", "description", "price", "doubted"),
    [
        (
            "30115",
            "Bracket, galvanized, 4 hole",
            None,
            True,
        ),  # five digits may be the buyer's own number of another thing
        ("30115", "Bracket, galvanized, 4 hole", "0.12", False),  # our price beside it
        ("30115", "Steel washer", None, False),
        ("30115", "M8", None, False),
        ("30115", None, None, False),
        ("W-30115", "Bracket, galvanized", None, False),
    ],
)
def test_a_short_number_beside_the_words_of_another_thing(
    sku: str, description: str | None, price: str | None, doubted: bool
) -> None:
    items = (
        Item(sku="30115", description="Washer, steel, M8", unit_price=D("0.12")),
        Item(sku="W-30115", description="Scheibe, Stahl, M8", unit_price=D("0.12")),
    )
    spec = {"sku": sku, "description": description} | ({"price": price} if price else {})
    checked = check(draft(line(**spec)), replace(CONTEXT, tables=ShopTables(catalog=Catalog(items))))
    assert (Code.DESCRIPTION_MISMATCH in doubts(checked)) is doubted


@pytest.mark.parametrize(
    ("description", "doubted"),
    [
        ("Voile d'hivernage type Y, 36 cm", False),
        ("Voile d'hivernage type Y, 36 cm selon échantillon emballé à l'unité", False),
        ("VOILE D'HIVERNAGE TYPE Y, 36 CM", False),
        ("Voile d'hivernage type L, 36 cm", True),
        ("Voile d'hivernage type L, 36 cm selon échantillon", True),
    ],
)
def test_further_words_beside_our_own_name_no_twin(description: str, doubted: bool) -> None:
    twins = tuple(
        Item(sku=f"V-{kind}", description=f"Voile d'hivernage type {kind}, 36 cm", unit_price=D("4.50"))
        for kind in ("Y", "L", "A")
    )
    shop = replace(CONTEXT, tables=ShopTables(catalog=Catalog(twins)))
    checked = check(draft(line(sku="V-Y", description=description, price="4.50")), shop)
    assert (Code.DESCRIPTION_MISMATCH in doubts(checked)) is doubted


@pytest.mark.parametrize(
    ("description", "doubted"),
    [
        (
            "Cookbook, clockmaking Norddeutsch",
            True,
        ),  # two words of another book, none of this one, though the price is ours
        ("Big book, bread, clockmaking", False),
        ("Livre de cuisine", False),
    ],
)
def test_words_of_another_item_alone(description: str, doubted: bool) -> None:
    books = (
        Item(sku="9787544223249", description="The big book of bread", unit_price=D("1.95")),
        Item(sku="9783783135046", description="Cookbook, clockmaking, Norddeutschland", unit_price=D("15.95")),
    )
    shop = replace(CONTEXT, tables=ShopTables(catalog=Catalog(books)))
    checked = check(draft(line(sku="9787544223249", description=description, price="1.95")), shop)
    assert (Code.DESCRIPTION_MISMATCH in doubts(checked)) is doubted


@pytest.mark.parametrize(
    ("description", "doubted"),
    [
        ("Salt mill, beech type E, 10 C", False),
        ("SALT MILL, BEECH TYPE E, 10 C", False),
        ("SALT MILL, BEECH TYPE E, 1", False),
        ("Salt mill, beech type C, 10 cm", True),
    ],
)
def test_a_word_that_a_narrow_column_cut_off_names_no_twin(description: str, doubted: bool) -> None:
    mills = tuple(
        Item(sku=f"M-{kind}", description=f"Salt mill, beech type {kind}, 10 cm", unit_price=D("4.50")) for kind in "EC"
    )
    shop = replace(CONTEXT, tables=ShopTables(catalog=Catalog(mills)))
    checked = check(draft(line(sku="M-E", description=description, price="4.50")), shop)
    assert (Code.DESCRIPTION_MISMATCH in doubts(checked)) is doubted


@pytest.mark.parametrize(
    ("description", "price", "sku"),
    [
        ("Scissors, 8 inch, ste", "13.75", "TW-1306"),
        ("Teapot, stonew., 1 quart, brown", "24.00", "TW-4440"),
        ("Packing tape roll of 2 inch, clear", "3.60", "TW-1451"),
        ("Desk lamp br", "62.00", "TW-0042"),
        ("Scissors, 8 inch, ste", None, None),  # no price says that it is ours
        ("Scissors, 9 inch, ste", "13.75", None),  # another size
        ("Mug, stoneware, 12 oz, bl", "4.75", None),  # another price
        ("Fountain pen, steel nib, f m", "18.50", None),  # either of two
        ("Scissors, 8 inch, plastic", "13.75", None),  # no word of ours cut short
    ],
)
def test_words_cut_short_and_what_goods_come_in(description: str, price: str | None, sku: str | None) -> None:
    checked = judged(line(sku=None, description=description, price=price))
    found = checked.order.lines[0].sku if checked.order is not None else None
    assert found == sku
    assert (checked.verdict is Verdict.ACCEPTED) is (sku is not None)
