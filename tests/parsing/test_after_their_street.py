"""A firm's house that is called after its street stands beside the street; a person who is called so stays one."""

from __future__ import annotations

import pytest

from tests.parsing.made import context, one, sheet


@pytest.mark.parametrize(
    ("said", "name", "street2"),
    [
        ("Ladybird Nurseries Ltd, Hoole Setting, 77 Hoole Road, Chester CH2 3NJ", None, "Hoole Setting"),
        ("Moss Care Ltd, Fenwick Cottages, 3 Fenwick Street, Leeds LS1 4AB", None, "Fenwick Cottages"),
        ("Moss Care Ltd, Jane Moss, 12 Moss Lane, Leeds LS1 4AB", "Jane Moss", None),
        ("Moss Care Ltd, Jane Fenwick, 3 Fenwick Street, Leeds LS1 4AB", "Jane Fenwick", None),
    ],
)
def test_whose_name_it_is(said: str, name: str | None, street2: str | None) -> None:
    rows: list[list[object]] = [
        ["Order ref", "LN-0611"],
        ["Invoice address", "Head Office Ltd, 2 Wharf Street, Chester CH1 2NW"],
        ["Delivery address", said],
        [None],
        ["Code", "Item", "Need"],
        ["TW-4410", "Mug, stoneware, blue", 3],
    ]
    address = one(sheet(rows), context("GB")).ship_to
    assert (address.name.value, address.street2.value) == (name, street2)
