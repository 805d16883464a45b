"""UIDs in sets: exactly those that are given, and no command line too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from orderproc.intake.uids import LONGEST, sets_of


def expanded(text: str) -> list[int]:
    found: list[int] = []
    for run in text.split(","):
        first, _, last = run.partition(":")
        found += range(int(first), int(last or first) + 1)
    return found


def test_what_follows_without_a_gap_is_a_range() -> None:
    assert list(sets_of([3, 1, 2, 7, 9, 10, 2])) == ["1:3,7,9:10"]
    assert list(sets_of([])) == []


@given(st.sets(st.integers(1, 2**32 - 1) | st.integers(1, 2000), max_size=600))
def test_exactly_these(uids: set[int]) -> None:
    sets = list(sets_of(uids))
    assert [uid for text in sets for uid in expanded(text)] == sorted(uids)
    assert all(0 < len(text) <= LONGEST for text in sets)
