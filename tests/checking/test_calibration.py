"""From a stated risk to a threshold, and from what is said to how often it is right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.checking.calibration import Said, allowed, right
from orderproc.checking.fitted import ALLOWED, CURVES
from orderproc.checking.ink import of_money
from orderproc.model.issue import Code, Verdict
from tests.checking.shop import D, doubts, judged, line, n
from tests.checking.test_numbers import ink, scanned, sure


@pytest.mark.parametrize("kind", list(Said))
@given(low=st.floats(0, 1), high=st.floats(0, 1))
def test_surer_said_is_surer_and_nothing_is_certain(kind: Said, low: float, high: float) -> None:
    low, high = sorted((low, high))
    assert 0 <= right(kind, low) <= right(kind, high) <= CURVES[kind][2] < 1


@given(low=st.floats(1e-6, 0.1), high=st.floats(1e-6, 0.1))
def test_who_risks_more_allows_more_and_never_more_than_five_times(low: float, high: float) -> None:
    low, high = sorted((low, high))
    assert allowed(low) <= allowed(high) + 1e-12
    assert low * 0.99 <= allowed(low) <= 5.01 * low


def test_every_kind_has_a_curve() -> None:
    assert set(CURVES) == {kind.value for kind in Said}
    assert min(ALLOWED) < 0.001 < max(ALLOWED)


def test_a_point_that_was_read_tells_ten_from_one() -> None:
    said = n("319.5", confidence=0.9, lattice=sure("319.5"))
    one, ten = of_money(said, [D("31.95"), D("319.50")])
    assert ten > one + 3
    bare = n("3195", confidence=0.9, lattice=sure("3195"))
    one, ten = of_money(bare, [D("31.95"), D("319.50")])
    assert one > ten


def test_many_small_doubts_are_one_great_one() -> None:
    steps = [{c: 0.98} for c in "TW-441"] + [{"O": 0.75, "Q": 0.2}] + [{c: 0.98} for c in "-B"]
    one = replace(
        line(price="4.50"), sku=scanned("TW-4410-B", ink(*steps)), quantity=n("3", confidence=0.995, lattice=sure("3"))
    )
    assert judged(one).verdict is Verdict.ACCEPTED
    many = judged(*[one] * 40)
    assert many.verdict is Verdict.REVIEW
    assert doubts(many) == {Code.LOW_CONFIDENCE}
    assert any("together" in issue.message for issue in many.issues)
