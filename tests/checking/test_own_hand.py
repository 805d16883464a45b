"""What the sure lines of an order teach about the hand that wrote it."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

import pytest

from orderproc.checking.hypotheses import Guess, Hypothesis
from orderproc.checking.joint import LinePosterior
from orderproc.checking.numbers import score_lattice
from orderproc.checking.own_hand import lending, lent, shapes
from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Item
from tests.checking.test_numbers import sure

BOOKS = tuple(Item(sku=f"9783{n:09d}", description="x", unit_price=Decimal(2), row=n) for n in range(2, 40))


def read(text: str, *, printed: bool = False) -> DraftLine:
    lattice = replace(sure(text, 0.999), printed=printed)
    return DraftLine(sku=Field(value=text, raw=text, confidence=0.9, lattice=lattice))


def test_a_figure_that_is_read_otherwise_in_what_all_numbers_begin_with() -> None:
    lines = [read("9283000000011"), read("9283000000012")]
    assert shapes(lines, [None, None], BOOKS) == (("2", "7", 0.0),)


def test_once_is_no_habit_and_print_has_none() -> None:
    assert shapes([read("9283000000011")], [None], BOOKS) == ()
    lines = [read(text, printed=True) for text in ("9283000000011", "9283000000012")]
    assert shapes(lines, [None, None], BOOKS) == ()


def test_figures_that_are_read_both_ways_lend_less() -> None:
    lines = [read(text) for text in ("9283000000011", "9283000000012", "9783000000013", "9783000000014")]
    ((_, _, cost),) = shapes(lines, [None] * 4, BOOKS)
    assert math.isclose(cost, math.log(0.5))


def test_numbers_of_another_length_or_a_few_items_teach_nothing() -> None:
    lines = [read("928300000001"), read("928300000002")]
    assert shapes(lines, [None, None], BOOKS) == ()
    assert shapes([read("9283000000011"), read("9283000000012")], [None, None], BOOKS[:5]) == ()


def test_the_ink_may_be_the_other_as_well_and_stays_what_it_was() -> None:
    ink = sure("9283", 0.999)
    both = lending(ink, (("2", "7", math.log(0.5)),))
    as_read, as_meant = score_lattice(both, ["9283", "9783"])
    assert math.isclose(as_read, score_lattice(ink, ["9283"])[0], abs_tol=0.01)
    assert math.isclose(as_meant, math.log(0.5), abs_tol=0.1)
    assert score_lattice(ink, ["9783"])[0] < -5
    assert lending(ink, (("5", "6", 0.0),)) is ink


def test_a_line_lends_in_all_its_numbers_and_nothing_where_it_was_typed() -> None:
    line = replace(read("9283"), quantity=Field(value=Decimal(2), raw="2", confidence=0.9, lattice=sure("2")))
    other = lent(line, (("2", "7", 0.0),))
    assert other.quantity.lattice is not None
    assert "7" in other.quantity.lattice.alphabet
    typed = DraftLine(sku=Field(value="9283", raw="9283"))
    assert lent(typed, (("2", "7", 0.0),)) == typed


def posterior(item: Item, quantity: int) -> LinePosterior:
    best = Hypothesis(0, Decimal(quantity), item.unit_price, None, 0.0)
    return LinePosterior(best, Guess(item, 0.0, ()), {item.sku: 1.0}, {best.quantity: 1.0}, 1.0, 1.0, 1.0)


def money(text: str) -> Field[Decimal]:
    return Field(value=Decimal(text), raw=text, confidence=0.9, lattice=sure(text, 0.999))


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        (("3.22", "125.00"), True),  # 3 of 1.09, 5 of 35.00: both sevens were read as twos
        (("3.22", "175.00"), False),  # one is no habit
        (("3.22", "9.00"), False),
        (("4.16", "118.20"), False),  # other sums: the customer's own
    ],
)
def test_amounts_one_figure_off_teach_too(amounts: tuple[str, str], told: bool) -> None:
    items = [Item(sku=sku, description="x", unit_price=Decimal(p)) for sku, p in (("A1", "1.09"), ("B2", "35.00"))]
    lines = [DraftLine(extended_price=money(amount)) for amount in amounts]
    solved = [posterior(items[0], 3), posterior(items[1], 5)]
    assert (("2", "7") in [(a, b) for a, b, _ in shapes(lines, solved, items)]) is told
