"""The order solved as a whole: what one number leaves open another settles, and what the open world must not be bent into."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from orderproc.checking.context import SOURCES
from orderproc.checking.hypotheses import Guess, of_line
from orderproc.checking.joint import solve
from orderproc.checking.nearest import Counts
from orderproc.checking.numbers import one_apart
from orderproc.model.draft import DraftLine, StatedTotals
from orderproc.model.issue import Code, Verdict
from orderproc.model.lattice import Lattice
from tests.checking.shop import CONTEXT, ITEMS, D, doubts, f, judged, line, n, notes
from tests.checking.test_numbers import ink, scanned, sure

MUG = Guess(ITEMS[0], 0.0, (D("4.50"), D("3.60")))
NOBODYS = Guess(None, -8.5, (D("4.50"),))


def read(
    quantity: Lattice, price: str | None, amount: Lattice | None, as_read: str, amount_read: str | None
) -> DraftLine:
    return replace(
        line(price=price),
        quantity=n(as_read, confidence=0.6, lattice=quantity),
        extended_price=n(amount_read, confidence=0.6, lattice=amount),
    )


OPEN = ink({"7": 0.5, "1": 0.45})


@pytest.mark.parametrize(
    ("line_", "quantity", "at_least"),
    [
        (read(OPEN, "4.50", sure("31.50"), "7", "31.50"), 7, 0.99),
        (read(OPEN, "4.50", sure("4.50"), "7", "4.50"), 1, 0.99),
        (read(OPEN, "4.50", None, "7", None), 1, 0.5),  # nothing tells: people want one more often than seven
        (read(OPEN, "4.50", sure("3150"), "7", "3150"), 7, 0.99),  # the point is missing
        (read(OPEN, None, sure("31.50"), "7", "31.50"), 7, 0.99),  # the price is missing
        (read(OPEN, "3.60", sure("25.20"), "7", "25.20"), 7, 0.99),  # an old price
        (read(sure("2"), "4.50", sure("9.50"), "2", "9.50"), 2, 0.9),  # a wrong amount
    ],
)
def test_one_line(line_: DraftLine, quantity: int, at_least: float) -> None:
    found = of_line(line_, [MUG, NOBODYS])
    [solved] = solve([([MUG, NOBODYS], found)], StatedTotals()).lines
    assert solved is not None
    assert solved.best.quantity == quantity
    assert solved.quantity >= at_least
    assert math.isclose(sum(solved.items.values()), 1.0)
    assert math.isclose(sum(solved.quantities.values()), 1.0)


def test_a_wrong_amount_does_not_hold_and_a_strange_price_is_in_no_list() -> None:
    wrong = of_line(read(sure("2"), "4.50", sure("14.65"), "2", "14.65"), [MUG])
    [solved] = solve([([MUG], wrong)], StatedTotals()).lines
    assert solved is not None
    assert solved.holds < 0.05
    strange = of_line(read(sure("2"), "5.20", sure("10.40"), "2", "10.40"), [MUG])
    [solved] = solve([([MUG], strange)], StatedTotals()).lines
    assert solved is not None
    assert solved.listed < 0.05


def test_the_sum_of_all_settles_one_doubtful_digit() -> None:
    open_line = read(OPEN, "4.50", None, "7", None)
    other = read(sure("2"), "4.50", None, "2", None)
    lines = [([MUG], of_line(part, [MUG])) for part in (open_line, other)]
    for goods, quantity in (("40.50", 7), ("13.50", 1)):
        solution = solve(lines, StatedTotals(merchandise=n(goods)))
        first = solution.lines[0]
        assert first is not None
        assert first.best.quantity == quantity
        assert first.quantity > 0.99
        assert solution.goods == D(goods)
    without = solve(lines, StatedTotals(merchandise=n("40.50")), without=frozenset({"sum"})).lines[0]
    assert without is not None
    assert without.quantity < 0.99


@pytest.mark.parametrize(
    ("written", "price", "amount", "quantity"),
    [
        ("6.00", "4.50", "27.00", "6"),
        ("1.00", "4.50", "4.50", "1"),
        ("12.00", "3.60", "43.20", "12"),
        ("100.00", "4.50", "450.00", "100"),
        ("2.500", "4.50", "11.25", "2.5"),
        ("60", "4.50", "270.00", "60"),
        ("6.00", "4.50", None, "6"),  # and where nothing confirms it
    ],
)
def test_a_quantity_with_decimals_is_no_larger_one_without(
    written: str, price: str, amount: str | None, quantity: str
) -> None:
    """Its point counts: "6.00" is no 60 of which a 0 was read twice."""
    line_ = read(sure(written, 0.9), price, sure(amount, 0.9) if amount else None, written, amount)
    [solved] = solve([([MUG, NOBODYS], of_line(line_, [MUG, NOBODYS]))], StatedTotals()).lines
    assert solved is not None
    assert solved.best.quantity == D(quantity)
    assert solved.quantity > 0.95


UNREADABLE = ink(*({c: 0.5} for c in "l,8,5l2w"))


@pytest.mark.parametrize(
    ("goods", "wanted", "verdict"),
    [
        ("54.00", "8", Verdict.ACCEPTED),  # 36.00 and 18.00: just so the lines make the sum
        ("49.50", "8", Verdict.REVIEW),  # that would be 7 of them
        ("55.00", "8", Verdict.REVIEW),  # no quantity makes it
        (None, "8", Verdict.REVIEW),
    ],
)
def test_an_amount_that_cannot_be_read_leaves_the_quantity_to_the_sum(
    goods: str | None, wanted: str, verdict: Verdict
) -> None:
    unread = replace(
        line("TW-4410-B", wanted, None, None),
        quantity=n(wanted, confidence=0.87, lattice=sure(wanted, 0.87)),
        extended_price=n(None, confidence=0.3, lattice=UNREADABLE),
    )
    unread = replace(unread, extended_price=replace(unread.extended_price, raw="l,8,5l2w"))
    stated = StatedTotals(merchandise=n(goods)) if goods else StatedTotals()
    checked = judged(unread, line("TW-1451", "5", "3.60", "18.00"), stated=stated)
    assert checked.verdict is verdict


def test_the_total_settles_it_too_with_freight_and_tax_as_written_or_as_we_reckon() -> None:
    lines = [([MUG], of_line(read(OPEN, "4.50", None, "7", None), [MUG]))]
    written = solve(lines, StatedTotals(shipping=n("5.00"), tax=n("1.89"), total=n("38.39"))).lines[0]
    assert written is not None
    assert written.best.quantity == 7

    def reckon(wanted: object, goods: Decimal) -> Decimal:
        return goods + D("5.00")

    reckoned = solve(lines, StatedTotals(total=n("36.50")), reckon).lines[0]
    assert reckoned is not None
    assert reckoned.best.quantity == 7
    assert reckoned.quantity > 0.9


def test_a_total_beside_which_no_freight_is_written_may_be_that_of_the_lines_alone() -> None:
    open_line = read(OPEN, "4.50", None, "7", None)
    lines = [([MUG], of_line(open_line, [MUG]))]

    def reckon(wanted: object, goods: Decimal) -> Decimal:
        return goods + D("5.00")

    alone = solve(lines, StatedTotals(total=n("31.50")), reckon)
    assert alone.lines[0] is not None
    assert (alone.lines[0].best.quantity, round(alone.sums or 0, 1)) == (7, 1.0)
    [with_freight] = solve(lines, StatedTotals(total=n("31.50"), shipping=n("5.00"), tax=n("0.00")), reckon).lines
    assert with_freight is not None
    assert with_freight.best.quantity != 7 or with_freight.quantity < 0.9


def test_a_wrong_sum_changes_no_clear_line() -> None:
    lines = [([MUG], of_line(read(sure("2"), "4.50", sure("9.00"), "2", "9.00"), [MUG])) for _ in range(3)]
    solution = solve(lines, StatedTotals(merchandise=n("37.00")))
    assert [part.best.quantity for part in solution.lines if part] == [2, 2, 2]
    assert all(part.quantity > 0.99 for part in solution.lines if part)
    assert solution.sums is not None
    assert solution.sums < 0.5


@pytest.mark.parametrize(
    ("number", "price", "words", "sku"),
    [
        (sure("TW-4410-B"), "4.50", None, "TW-4410-B"),
        (ink(*({c: 0.98} for c in "TW-444"), {"8": 0.5, "0": 0.45}), "24.00", None, "TW-4440"),
    ],
)
def test_items_that_the_ink_and_the_price_settle(number: Lattice, price: str, words: str | None, sku: str) -> None:
    checked = judged(replace(line(price=price, amount=None, description=words), sku=scanned(sku, number)))
    assert checked.order is not None
    assert checked.order.lines[0].sku == sku


@pytest.mark.parametrize(
    ("text", "number", "price"),
    [
        ("TW-4410-R", sure("TW-4410-R"), "4.50"),  # a twin that nobody sells, at the same price
        ("TW-1137", sure("TW-1137"), "18.50"),  # one stroke from two that are sold
        ("TW-4446", sure("TW-4446"), "24.00"),
        ("ZZ-1", sure("ZZ-1"), "24.00"),
    ],
)
def test_an_item_that_nobody_sells_is_not_made_into_its_neighbour(text: str, number: Lattice, price: str) -> None:
    checked = judged(replace(line(price=price), sku=scanned(text, number, 0.98)))
    assert checked.verdict is Verdict.REVIEW
    assert {Code.UNKNOWN_ITEM, Code.AMBIGUOUS_ITEM} & doubts(checked)


def test_a_twin_of_the_same_price_is_not_corrected_into_the_other() -> None:
    checked = judged(replace(line(price="4.50"), sku=scanned("TW-4410-W", sure("TW-4410-W"), 0.99)))
    assert checked.order is not None
    assert checked.order.lines[0].sku == "TW-4410-W"
    torn = ink(*({c: 0.98} for c in "TW-4410-"), {"B": 0.5, "G": 0.45})
    assert judged(replace(line(price="4.50"), sku=scanned("TW-4410-B", torn))).verdict is Verdict.REVIEW


def test_what_the_parser_could_not_read_is_a_note_once_the_order_settles_it() -> None:
    from orderproc.model.issue import Issue

    doubt = Issue(code=Code.LOW_CONFIDENCE, message="The price '4 5O' makes no sense.", field="lines[0].unit_price")
    garbled = replace(
        read(sure("2"), None, sure("9.00"), "2", "9.00"),
        unit_price=f(None, confidence=0.4, lattice=ink({"4": 0.9}, {"5": 0.9}, {"0": 0.5, "D": 0.3})),
    )
    garbled = replace(garbled, unit_price=replace(garbled.unit_price, raw="4 5D"))
    checked = judged(garbled, issues=(doubt,))
    assert checked.verdict is Verdict.ACCEPTED
    assert Code.LOW_CONFIDENCE in notes(checked)


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_can_be_left_unasked(source: str) -> None:
    context = replace(CONTEXT, without=frozenset({source}))
    checked = judged(
        replace(read(sure("2"), "4.50", sure("9.00"), "2", "9.00"), sku=scanned("TW-4410-B", sure("TW-4410-B"))),
        context=context,
        stated=StatedTotals(merchandise=n("9.00", lattice=sure("9.00"))),
    )
    assert checked.order is not None
    assert checked.order.lines[0].quantity == 2


def test_the_quick_bound_keeps_the_right_number_of_twenty_thousand() -> None:
    rng = np.random.default_rng(5)
    numbers = [
        f"{a:05d}{chr(65 + b)}"
        for a, b in zip(rng.integers(0, 99999, 20_000), rng.integers(0, 26, 20_000), strict=True)
    ]
    counts = Counts(numbers)
    for at in rng.integers(0, 20_000, 20):
        kept = counts.likeliest(sure(numbers[at], 0.7), 300)
        assert numbers[at] in {numbers[i] for i in kept}


def test_one_apart() -> None:
    assert one_apart("A1", "A2")
    assert not one_apart("A1", "A1")
    assert not one_apart("A1", "A12")
    assert not one_apart("A1", "B2")


@pytest.mark.parametrize(("printed", "at_least", "at_most"), [(True, 0.99, 1.0), (False, 0.0, 0.9)])
def test_a_printed_seven_is_no_one_by_another_hand(printed: bool, at_least: float, at_most: float) -> None:
    seven = replace(sure("7", 0.999), printed=printed)
    found = of_line(read(seven, "4.50", None, "7", None), [MUG, NOBODYS])
    [solved] = solve([([MUG, NOBODYS], found)], StatedTotals()).lines
    assert solved is not None
    assert solved.best.quantity == 7
    assert at_least <= solved.quantity <= at_most


@pytest.mark.parametrize(
    ("number", "printed", "accepted"),
    [
        ("36", True, True),
        ("36", False, False),
        ("37", True, False),
    ],  # what looks like print may be a hand with its sevens
)
def test_an_odd_number_in_clear_print_is_what_it_says(number: str, printed: bool, accepted: bool) -> None:
    def shown(text: str, p: float) -> Lattice:
        return replace(sure(text, p), printed=printed)

    one = replace(
        line(sku="TW-1306", price="13.75"),
        sku=f("TW-1306", confidence=0.999, lattice=shown("TW-1306", 0.9999)),
        quantity=n(number, confidence=0.999, lattice=shown(number, 0.9999)),
        unit_price=n("13.75", confidence=0.999, lattice=shown("13.75", 0.9999)),
        description=f("Scissors, 8 inch, steel"),
    )
    assert (judged(one).verdict is Verdict.ACCEPTED) is accepted
