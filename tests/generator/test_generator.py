"""The generator keeps its parts apart and says the same twice."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from orderproc.pipeline import Shop
from tests.generator import people, places
from tests.generator.kinds import World, load
from tests.generator.world import write_shop

PUT_TOGETHER = {("hand_form", "two_sheets"), ("stack", "stack")}  # of the part's own forms
QUICK = ("mail_text", "structured", "spreadsheet", "no_order")


def test_train_and_test_share_no_layout_town_or_shop() -> None:
    layouts = {part: {(one.kind, one.name) for one in load() if one.part == part} for part in ("train", "test")}
    assert layouts["train"] & layouts["test"] <= PUT_TOGETHER
    for first, second in places.TOWNS.values():
        assert not {town.split("|")[0] for town in first.split(";")} & {
            town.split("|")[0] for town in second.split(";")
        }
    for first, second in people.SHOPS.values():
        assert not set(first.split(";")) & set(second.split(";"))


@pytest.mark.parametrize("kind", QUICK)
def test_the_same_seed_gives_the_same_document(kind: str) -> None:
    first, again = (World("7", "train").document(kind, 3) for _ in range(2))
    assert first is not None
    assert again is not None
    assert json.dumps(first.truth) == json.dumps(again.truth)
    assert first.meta == again.meta
    if first.suffix not in (".xlsx", ".eml"):  # those carry the time of writing
        assert first.data == again.data


def test_a_shop_can_be_opened_and_sells_what_its_orders_name(tmp_path: Path) -> None:
    world = World("7", "train")
    for number in range(8):
        document = world.document("structured", number)
        assert document is not None
        folder = tmp_path / document.shop.key
        write_shop(document.shop, folder)
        Shop.open(folder)
        with (folder / "catalog.csv").open(encoding="utf-8", newline="") as rows:
            numbers = {row["sku"] for row in csv.DictReader(rows)}
        for order in document.truth["orders"]:
            assert {line["sku"] for line in order.get("order", {}).get("lines", [])} <= numbers
