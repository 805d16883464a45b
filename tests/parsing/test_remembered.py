"""What is made of a page, and what a slow pattern finds, is made and looked for once; never is anything told of one that is another's."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.kept import LONG, kept
from orderproc.parsing.lines import lines_of
from orderproc.parsing.party.four_figures import in_the_post_of
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.remembered import forget, remembered


def page(text: str) -> Page:
    words = tuple(Word(text=w, box=Box(60.0 * n, 10, 60.0 * n + 30, 20)) for n, w in enumerate(text.split()))
    return Page(number=1, width=600, height=800, source=PageSource.TEXT, words=words)


def test_the_lines_of_a_page_are_made_once_and_let_go_of() -> None:
    one, like_it = page("Ship to"), page("Ship to")
    lines = lines_of(one)
    assert lines_of(one) is lines
    assert lines_of(like_it) is not lines
    assert lines_of(like_it) == lines
    assert lines_of(one, whole=True) is not lines
    forget()
    assert lines_of(one) is not lines


def test_numbers_and_texts_are_told_by_their_value_and_of_lists_nothing_is_kept() -> None:
    asked = []

    @remembered
    def count(things: object, at: int, *, name: str = "") -> int:
        asked.append(at)
        return at

    things = ("a", "b")
    assert [count(things, int(n), name="x") for n in ("1000", "1000", "2000")] == [1000, 1000, 2000]
    assert asked == [1000, 2000]
    count(things, 1000, name="y")
    assert asked == [1000, 2000, 1000]
    changing = ["a"]
    count(changing, 5)
    count(changing, 5)
    assert asked[-2:] == [5, 5]


def test_more_objects_than_are_kept_are_each_told_their_own() -> None:
    @remembered
    def first(one: tuple[int, ...]) -> int:
        return one[0]

    assert all(first((n,)) == n for n in range(10_000))


@pytest.mark.parametrize("text", ["Baker Ltd", "12 Mill Road", "", "x" * LONG + " Ltd", "Ltd " * LONG])
def test_a_kept_pattern_finds_what_re_finds(text: str) -> None:
    plain, one = re.compile(r"(?i)\b(?:ltd|gmbh)\b"), kept(r"(?i)\b(?:ltd|gmbh)\b")
    for _ in range(2):
        for way in ("search", "match", "fullmatch"):
            told, right = getattr(one, way)(text), getattr(plain, way)(text)
            assert (told and told.span()) == (right and right.span())
        found, expected = one.search(text, 3), plain.search(text, 3)
        assert (found and found.span()) == (expected and expected.span())
    assert one.sub("-", text) == plain.sub("-", text)
    assert one.pattern == plain.pattern


def test_a_town_is_one_by_whose_post_it_came_in_whatever_was_asked_before() -> None:
    for _ in range(2):
        with in_the_post_of("US"):
            assert not is_town("Cradock 5880")
        with in_the_post_of("ZA"):
            assert is_town("Cradock 5880")


def test_the_program_that_waits_for_its_workers_loads_no_lists_of_words() -> None:
    code = "import sys, orderproc.pipeline; print('orderproc.parsing.party.names' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
