"""Where goods go, read twice: what the second reader settles, what it fills in, and where it makes an order wait."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.settings import Shop
from orderproc.parsing.party.secondreader import agree, elsewhere, left_out, second_of

SHOP = Shop(name="Fernleaf", country="GB", street="Quay 3", city="Hull", postal_code="HU1 1AA")


def address(**parts: str) -> DraftAddress:
    return DraftAddress(**{part: Field(value=value) for part, value in parts.items()})


HOME = address(name="Ann Reed", street="12 Mill Lane", city="Hove", postal_code="BN3 1EH")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (HOME, True),
        (address(name="A. Reed", street="12 mill lane", city="HOVE", postal_code="bn31eh"), False),  # who is A.?
        (replace(HOME, name=Field()), False),
        (replace(HOME, phone=Field(value="01273 5550")), True),
        (replace(HOME, street=Field(value="14 Mill Lane")), False),
        (replace(HOME, postal_code=Field(value="BN3 1EJ")), False),
        (replace(HOME, city=Field(value="Hove, East Sussex")), True),
        (replace(HOME, company=Field(value="Reed Ltd")), False),
    ],
)
def test_two_readings_agree_on_place_and_owner(other: DraftAddress, same: bool) -> None:
    assert agree(HOME, other) is same


def test_the_line_in_which_a_flat_stands_does_not_matter() -> None:
    one = address(street="12 Mill Lane", street2="Flat 3", city="Hove", postal_code="BN3 1EH")
    other = address(street="Flat 3, 12 Mill Lane", city="Hove", postal_code="BN3 1EH")
    assert agree(one, other)
    assert not elsewhere(one, other)
    assert not left_out(one, other)


@pytest.mark.parametrize(
    ("part", "value", "away", "lost"),
    [
        ("postal_code", "HU5 3QR", True, False),
        ("city", "Leeds", True, False),
        ("street", "98 Dock Road", True, False),
        ("street", "14 Mill Lane", True, False),
        ("street", "12 Mill Lane East", False, False),
        ("company", "Marsh Joinery", False, True),
        ("street2", "Flat 3", False, True),
    ],
)
def test_what_is_read_otherwise_or_left_out(part: str, value: str, away: bool, lost: bool) -> None:
    second = replace(HOME, **{part: Field(value=value)})  # type: ignore[arg-type]
    assert (elsewhere(second, HOME), left_out(second, HOME)) == (away, lost)


def test_an_address_told_over_several_lines_is_one() -> None:
    text = "Please send\n{goods}\nto our new house, that is 12 Mill Lane in Hove.\nThe postcode is BN3 1EH.\n\nAnn Reed"
    second = second_of(text, SHOP)
    assert second.goods is not None
    assert second.payer is None
    assert (second.goods.street.value, second.goods.postal_code.value) == ("12 Mill Lane", "BN3 1EH")
    assert second.goods.city.value == "Hove"


def test_nothing_is_read_where_nothing_is_told() -> None:
    assert second_of("Please send\n{goods}\nas always.\n\nAnn Reed", SHOP).goods is None
