"""Lines of writing above lines to write on: nothing of them is cut off at the ends of these."""

from __future__ import annotations

import numpy as np
import pytest

from orderproc.reading.image_lines import find_runs
from orderproc.reading.image_marks import strokes_under
from orderproc.reading.image_rules import Rules


def test_writing_beyond_the_end_of_its_line_stays_whole() -> None:
    text = np.zeros((300, 600), np.uint8)
    for x in range(100, 260, 20):  # letters, the last two behind the end of the line at 220
        text[100:120, x : x + 12] = 1
    text[116:119, 193:196] = 1  # a point
    rules = Rules(
        across=(),
        grids=(),
        frames=(),
        boxes=(),
        write_on=((50, 130, 220, 133),),
        strikes=(),
        down=(),
        mask=np.zeros_like(text),
    )
    (run,) = find_runs(text, rules, [(50, 90, 220, 140)], lined=1)
    assert (run.rect[0], run.rect[2]) == pytest.approx((100, 252), abs=2)


@pytest.mark.parametrize("start", [150, 167, 178, 206, 218, 226, 270])
def test_a_line_that_begins_below_the_middle_of_a_word_cuts_none(start: int) -> None:
    text = np.zeros((300, 600), np.uint8)
    for x in (*range(100, 212, 14), *range(234, 346, 14)):  # two words, the letters of each three pixels apart
        text[100:120, x : x + 11] = 1
    rules = Rules(np.zeros_like(text), (), (), (), (), (), write_on=((start, 130, 520, 132),))
    runs = find_runs(text, rules, [(start, 90, 520, 140)], lined=1)
    edges = {edge for run in runs for edge in (run.rect[0], run.rect[2])}
    assert all(min(abs(edge - end) for end in (100, 209, 234, 343)) <= 2 for edge in edges)


@pytest.mark.parametrize(("gap", "neighbour", "found"), [(8, False, True), (8, True, False), (30, False, False)])
def test_a_line_under_a_word_by_itself_may_lie_lower_and_reach_further(gap: int, neighbour: bool, found: bool) -> None:
    ink = np.zeros((200, 600), np.uint8)
    word = (100, 50, 200, 66)
    ink[66 + gap : 68 + gap, 85:216] = 1
    words = [word, *([(205, 50, 290, 66)] if neighbour else [])]
    assert bool(strokes_under(ink, words)) is found
