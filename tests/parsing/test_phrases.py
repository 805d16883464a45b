"""Phrases find what the same pattern finds with `re`, in any case of letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.parsing.phrases import Phrases, alternatives

PATTERN = (
    r"\bcancel(?:led)? (?:my|our) order\b|(?<!we )(?<!i )\bplease order\b|^\W*samples?\b|[~≈]\s?\d|\bno\b (?=[a-z]{1,4}-?\d)"
    r"|\bstornier(?:en|t)\b|\bà condition\b|100 ?%|\bdon['’]t\b[^.?!\n]{0,9}\bsend\b"
)
WORDS = (
    "cancel cancelled my our order please we i sample samples ~ ≈ 5 no AB-12 ab12 stornieren Storniert À condition"
    " 100 % DON'T don’t send . ? \n x"
).split(" ")


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("a|b", ["a", "b"]),
        (r"(?:a|b)c|d", ["(?:a|b)c", "d"]),
        (r"(?:a|b)", ["a", "b"]),
        (r"(?:a|b)(?:c|d)", ["(?:a|b)(?:c|d)"]),
        (r"[|(]a|[^]|]b|\||c", ["[|(]a", "[^]|]b", r"\|", "c"]),
        (r"\(a|b", [r"\(a", "b"]),
    ],
)
def test_the_outermost_alternatives(pattern: str, parts: list[str]) -> None:
    assert alternatives(pattern) == parts


@given(st.lists(st.sampled_from(WORDS), max_size=8), st.sampled_from(["", " "]))
def test_what_re_finds_is_found(words: list[str], between: str) -> None:
    text = between.join(words)
    assert bool(Phrases(PATTERN).search(text)) == bool(re.search(PATTERN, text, re.IGNORECASE))


def test_capitals_would_match_nothing() -> None:
    with pytest.raises(ValueError, match="capitals"):
        Phrases(r"\bno [A-Z]{2}\d")
    assert Phrases(r"\bno\s[a-z]{2}\d\b").search("No AB1")
