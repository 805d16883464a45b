"""The ink of a description asked for an item's own words: a misread word is no strange one, and twins are told apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from orderproc.checking.catalog import Index
from orderproc.checking.descriptions import DescriptionInk
from orderproc.checking.items import by_ink, identify
from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code
from orderproc.model.lattice import Lattice
from orderproc.model.shop import Catalog, Item, ShopTables
from tests.checking.test_numbers import ink, sure

NAMES = {
    "KF-1224-NEG": "Rotulador fluorescente, negro",
    "KF-1224-VER": "Rotulador fluorescente, verde",
    "KF-1210-50C": "Papel, 50 cm",
}
ITEMS = tuple(
    Item(sku=sku, description=text, unit_price=Decimal("7.39"), row=n) for n, (sku, text) in enumerate(NAMES.items(), 2)
)
SHOP = Index(ShopTables(catalog=Catalog(ITEMS)))


def read_as(text: str, *doubts: tuple[str, str]) -> Lattice:
    """The ink of `text`; for each (read, meant) the character that was read may as well be the other."""
    steps = [{c: 0.97} for c in text]
    for read, meant in doubts:
        at = text.index(read)
        steps[at : at + len(read)] = [
            {a: 0.6, b: 0.39} if a != b else {a: 0.97} for a, b in zip(read, meant, strict=True)
        ]
    return ink(*steps)


NEARO = read_as("Rotulador fluorescente nearo", ("nearo", "negro"))


def test_words_that_were_misread_are_the_items_own() -> None:
    found = DescriptionInk(NEARO, "Rotulador fluorescente nearo")
    assert found.reads(ITEMS[0])
    assert not found.reads(ITEMS[1])
    assert found.weight(ITEMS[0]) - found.weight(ITEMS[1]) > 5


@pytest.mark.parametrize(
    ("text", "reads"), [("Rotulador fluorescente", True), ("Rotulador", False), ("Grapadora", False)]
)
def test_as_much_of_a_name_as_there_was_room_for(text: str, reads: bool) -> None:
    assert DescriptionInk(sure(text), text).reads(ITEMS[0]) is reads


def test_one_clear_letter_makes_another_item_however_long_the_name_is() -> None:
    long = "Schraubenschlüssel, verchromt, mit Ring und Maul, Größe 24 mm, Typ A"
    item = Item(sku="1", description=long, unit_price=Decimal(1), row=2)
    other = long.replace("Typ A", "Typ C")
    assert DescriptionInk(sure(long), long).reads(item)
    assert not DescriptionInk(sure(other), other).reads(item)


def guessed(description: str, lattice: Lattice | None) -> dict[str | None, float]:
    number = Field(value="KF-1224-NEC", raw="KF-1224-NEC", confidence=0.8, lattice=read_as("KF-1224-NEC", ("C", "G")))
    text = Field(value=description, raw=description, confidence=0.6, lattice=lattice)
    return {g.item.sku if g.item else None: g.weight for g in by_ink(DraftLine(sku=number, description=text), SHOP)}


def test_a_misread_word_makes_no_item_that_nobody_sells() -> None:
    misread, compared = guessed("Rotulador fluorescente nearo", NEARO), guessed("Rotulador fluorescente nearo", None)
    assert misread["KF-1224-NEG"] - misread[None] > compared["KF-1224-NEG"] - compared[None] + 4
    strange = guessed("Tijeras de podar grandes", sure("Tijeras de podar grandes"))
    assert strange["KF-1224-NEG"] < strange[None]


def test_a_digit_that_was_misread_says_no_other_item() -> None:
    """ "5o mm" for 50 mm: the words alone say the item of 5 mm."""
    drills = tuple(
        Item(sku=f"10.49.2{n}", description=f"Broca para metal HSS, {n} mm", unit_price=Decimal(2), row=n)
        for n in (50, 5, 10)
    )
    index = Index(ShopTables(catalog=Catalog(drills)))
    text = "Broca para metal HSS 5o mm"
    number = Field(value="10.49.250", raw="10.49.250", confidence=0.95, lattice=sure("10.49.250"))
    for lattice, doubted in ((read_as(text, ("5o", "50")), False), (None, True)):
        line = DraftLine(sku=number, description=Field(value=text, raw=text, confidence=0.6, lattice=lattice))
        codes = {issue.code for issue in identify(line, "lines[0]", index).issues}
        assert (Code.DESCRIPTION_MISMATCH in codes) is doubted


def test_words_that_were_read_as_anothers_say_nothing_where_the_ink_has_ours_as_well() -> None:
    """ "type F, Mz" for "type E, M12": no whole reading of ours, but likelier by the ink than what the words seem to say."""
    pins = tuple(
        Item(sku=sku, description=text, unit_price=Decimal(2), row=n)
        for n, (sku, text) in enumerate(
            {"LB 1": "Split pin, stainless type E, 25", "LB 2": "Split pin, stainless type F, 5"}.items(), 2
        )
    )
    index = Index(ShopTables(catalog=Catalog(pins)))
    text = "Split pin, stainless tvee F, z5"
    blurred = read_as(text, ("vee F, z", "ype E, 2"))
    clear = read_as(text)
    number = Field(value="LB 1", raw="LB 1", confidence=0.98, lattice=sure("LB 1"))
    for lattice, doubted in ((blurred, False), (clear, True)):
        line = DraftLine(sku=number, description=Field(value=text, raw=text, confidence=0.6, lattice=lattice))
        codes = {issue.code for issue in identify(line, "lines[0]", index).issues}
        assert (Code.DESCRIPTION_MISMATCH in codes) is doubted
