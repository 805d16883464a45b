"""The letter O in the customer's number of the order, read from a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.checking.order_number import order_number
from orderproc.model.draft import Field
from tests.checking.test_numbers import ink


@pytest.mark.parametrize(
    ("read", "number"),
    [
        ("P0014780", "PO014780"),
        ("P0-2026-3", "PO-2026-3"),
        ("0RD47969-A", "ORD47969-A"),
        ("P01", "P01"),  # too short to be "PO" and a number
        ("S0147", "S0147"),  # that may be a series S
        ("04711", "04711"),
        ("PO14780", "PO14780"),
    ],
)
def test_where_a_zero_makes_no_sense(read: str, number: str) -> None:
    """Ink in which a 0 is but twice as likely as an O."""
    steps = [{"0": 0.66, "O": 0.33} if c == "0" else {c: 0.999} for c in read]
    assert order_number(Field(value=read, raw=read, lattice=ink(*steps))).value == number


def test_a_zero_that_is_plain_by_the_ink_stays_one() -> None:
    steps = [{"0": 0.995, "O": 0.003} if c == "0" else {c: 0.999} for c in "P05998"]
    assert order_number(Field(value="P05998", raw="P05998", lattice=ink(*steps))).value == "P05998"


def test_what_was_typed_stays() -> None:
    assert order_number(Field(value="P0014780", raw="P0014780")).value == "P0014780"


def test_in_print_a_doubt_between_o_and_zero_is_none() -> None:
    steps = ({"P": 0.999}, {"0": 0.5, "O": 0.499}, *({c: 0.999} for c in "14780"))
    read = Field(value="P014780", raw="P014780", confidence=0.5, lattice=ink(*steps))
    assert order_number(read).confidence == 0.5  # by hand it may be anything
    assert read.lattice is not None
    printed = order_number(replace(read, lattice=replace(read.lattice, printed=True)))
    assert (printed.value, printed.confidence > 0.98) == ("PO14780", True)
    steps = ({"P": 0.999}, {"0": 0.5, "O": 0.499}, {"1": 0.6, "7": 0.39}, *({c: 0.999} for c in "4780"))
    doubtful = Field(value="P014780", raw="P014780", confidence=0.5, lattice=replace(ink(*steps), printed=True))
    assert order_number(doubtful).confidence < 0.65
