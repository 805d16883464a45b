"""Likelihoods of numbers: look-alikes, and the recognizer's own lattice, held against the plain definition."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.checking.numbers import IMPOSSIBLE, same_but_for_zeros, score_lattice, share, written_as
from orderproc.model.draft import DraftLine
from orderproc.model.issue import Code, Verdict
from orderproc.model.lattice import Lattice
from tests.checking.shop import D, Field, doubts, f, judged, line, n, notes


def ink(*steps: dict[str, float]) -> Lattice:
    """A lattice from one dict of probabilities a character; the rest of each goes to a blank, and a blank follows each."""
    alphabet = "".join(sorted({c for step in steps for c in step}))
    rows = []
    for step in steps:
        rows.append([max(1e-6, 1 - sum(step.values())), *(step.get(c, 1e-6) for c in alphabet)])
        rows.append([0.999, *(1e-6 for _ in alphabet)])
    return Lattice(alphabet, len(rows), np.log(np.array(rows)).astype(np.float16).tobytes())


def sure(text: str, p: float = 0.98, **other: float) -> Lattice:
    return ink(*({c: p} for c in text))


@pytest.mark.parametrize(
    ("read", "number", "at_least", "at_most"),
    [
        ("TW-4410-B", "tw 4410 b", 0, 0),
        ("TW-441O-B", "TW-4410-B", -0.5, -0.1),
        ("TW-4410-8", "TW-4410-B", -3, -3),
        ("TW-4410-X", "TW-4410-B", -9, -9),
        ("TW-4140-B", "TW-4410-B", -6, -6),
        ("TW-440-B", "TW-4410-B", -8, -8),
        ("", "TW-4410-B", IMPOSSIBLE, IMPOSSIBLE),
        ("ABCDEFGHIJ", "1", IMPOSSIBLE, IMPOSSIBLE),
    ],
)
def test_written_as(read: str, number: str, at_least: float, at_most: float) -> None:
    assert at_least <= written_as(read, number, scanned=False) <= at_most
    assert written_as(read, number, scanned=True) >= written_as(read, number, scanned=False)


@given(st.text("AB0O81-", max_size=8), st.text("AB0O81-", max_size=8))
def test_likeness_of_numbers_is_symmetric(a: str, b: str) -> None:
    assert written_as(a, b, scanned=True) == written_as(b, a, scanned=True) <= 0


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [("42", "0042", True), ("0042", "42", True), ("42", "42", False), ("0", "00", False), ("A2", "0A2", False)],
)
def test_zeros(a: str, b: str, same: bool) -> None:
    assert same_but_for_zeros(a, b) is same


@given(
    st.lists(st.sampled_from(["KM", "MK", "KKM", "M", "KMKM", "V"]), min_size=1, max_size=4, unique=True),
    st.integers(0, 999),
)
def test_all_at_once_is_one_by_one(texts: list[str], seed: int) -> None:
    raw = np.random.default_rng(seed).dirichlet([0.5] * 4, size=9)
    lattice = Lattice("KMV", 9, np.log(np.maximum(raw, 1e-6)).astype(np.float16).tobytes())
    free = float(np.sum(lattice.log_probs.astype(np.float64).max(axis=1)))
    for text, score in zip(texts, score_lattice(lattice, texts), strict=True):
        assert math.isclose(float(score), max(lattice.log_prob(text) - free, IMPOSSIBLE), abs_tol=1e-3)


def test_punctuation_case_and_looks_are_folded() -> None:
    lattice = sure("tw-441O.b")
    right, wrong = score_lattice(lattice, ["TW-4410-B", "TW-4410-G"])
    assert right > -0.5
    assert wrong < right - 8


def test_what_every_number_begins_with_may_be_misread() -> None:
    lattice = sure("41W-4410-B")
    closed = score_lattice(lattice, ["TW-4410-B"])[0]
    opened = score_lattice(lattice, ["TW-4410-B", "TW-4411-B"], after="TW")
    assert opened[0] > -1 > closed
    assert opened[1] < opened[0] - 5


def test_nothing_to_score() -> None:
    assert list(score_lattice(Lattice("", 0, b""), ["A"])) == [0.0]
    assert list(score_lattice(sure("A"), [])) == []


@given(st.lists(st.floats(-60, 0), min_size=1, max_size=6))
def test_shares_add_up(scores: list[float]) -> None:
    assert math.isclose(sum(share(scores)), 1.0)


# items by hand


def scanned(text: str, lattice: Lattice, confidence: float = 0.5) -> Field[str]:
    return f(text, confidence=confidence, lattice=lattice)


def test_the_ink_finds_the_item_that_the_best_string_misses_if_price_confirms() -> None:
    steps = [{c: 0.98} for c in "TW-444"] + [{"O": 0.5, "D": 0.4}]
    read = replace(line(price="24.00"), sku=scanned("TW-444D", ink(*steps)))
    checked = judged(read)
    assert checked.order is not None
    assert checked.order.lines[0].sku == "TW-4440"
    assert notes(checked) == {Code.ITEM_CORRECTED}
    assert Code.UNKNOWN_ITEM in doubts(judged(replace(read, unit_price=n(None))))


def test_ink_that_leaves_twins_open_is_doubted_until_the_words_tell() -> None:
    steps = [{c: 0.98} for c in "TW-4410-"] + [{"B": 0.55, "G": 0.4}]
    read = replace(line(price="4.50"), sku=scanned("TW-4410-B", ink(*steps)))
    assert Code.AMBIGUOUS_ITEM in doubts(judged(read))
    told = replace(read, description=f("mug 12 oz blue"))
    assert judged(told).verdict is Verdict.ACCEPTED


def test_a_number_clearly_written_that_we_do_not_have_is_not_made_into_its_neighbour() -> None:
    read = replace(line(price="18.50", amount="55.50"), sku=scanned("TW-1137", sure("TW-1137"), 0.98))
    checked = judged(read)
    assert Code.UNKNOWN_ITEM in doubts(checked)
    assert checked.order is not None
    assert checked.order.lines[0].sku is None


def test_a_clear_number_by_hand_needs_nothing_else() -> None:
    read = replace(line(), sku=scanned("TW-1130", sure("TW-1130"), 0.7))
    assert judged(read).verdict is Verdict.ACCEPTED


# quantities by hand


def by_hand(quantity: Lattice, amount: Lattice | None, read: str, amount_read: str | None) -> DraftLine:
    return replace(
        line("TW-4440", price="24.00"),
        quantity=n(read, confidence=0.6, lattice=quantity),
        extended_price=n(amount_read, confidence=0.95, lattice=amount),
    )


def test_the_amount_settles_an_open_quantity() -> None:
    open_quantity = ink({"7": 0.6, "1": 0.35})
    checked = judged(by_hand(open_quantity, sure("24.00"), "7", "24.00"))
    assert checked.order is not None
    assert checked.order.lines[0].quantity == 1
    assert notes(checked) == {Code.QUANTITY_DOUBTFUL}
    assert checked.verdict is Verdict.ACCEPTED


def test_an_open_quantity_without_an_amount_is_doubted() -> None:
    checked = judged(by_hand(ink({"7": 0.6, "1": 0.35}), None, "7", None))
    assert Code.QUANTITY_DOUBTFUL in doubts(checked)


def test_an_amount_that_says_another_quantity_than_clear_ink_is_doubted() -> None:
    checked = judged(by_hand(sure("7", 0.995), sure("24.00", 0.995), "7", "24.00"))
    assert checked.verdict is Verdict.REVIEW


# what a field may hold beside its best reading


def test_what_could_stand_there() -> None:
    from orderproc.checking.evidence import best_log_prob, could_read
    from orderproc.model.draft import Candidate

    open_field = n("4.50", confidence=0.5, lattice=ink({"4": 0.9}, {"5": 0.6, "6": 0.3}))
    assert could_read(open_field, "45")
    assert could_read(open_field, "46")
    assert not could_read(open_field, "77")
    assert best_log_prob(open_field) == pytest.approx(math.log(0.9) + math.log(0.6) + 2 * math.log(0.999), abs=0.01)
    assert best_log_prob(n("1")) == 0.0
    by_candidate = n("4.50", candidates=(Candidate(D("4.60"), 0.2),))
    assert could_read(by_candidate, "4.60")
    assert not could_read(by_candidate, "4.50")


@pytest.mark.parametrize(
    ("price", "amount", "verdict"),
    [
        ("29.00", "72.00", Verdict.ACCEPTED),  # 3 × 24.00, which the ink of the price leaves open
        ("29.00", "87.00", Verdict.REVIEW),  # the amount says 29.00 too
        ("77.00", "72.00", Verdict.REVIEW),  # no 24.00 in the ink
    ],
)
def test_a_misread_price_needs_the_amounts_word(price: str, amount: str, verdict: Verdict) -> None:
    lattice = ink(*({c: 0.9} for c in price[:1]), {price[1]: 0.6, "4": 0.35} if price[1] == "9" else {price[1]: 0.9},
                  {".": 0.9}, {"0": 0.95}, {"0": 0.95})  # fmt: skip
    read = replace(line("TW-4440", "3", amount=amount), unit_price=n(price, confidence=0.95, lattice=lattice))
    assert judged(read).verdict is verdict
