"""Choices without boxes: marked on short lines, between brackets, by a stroke that touches the letters."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from orderproc.reading.image_choices import in_brackets, on_short_lines, underlined
from orderproc.reading.image_shapes import Rect
from orderproc.reading.image_straighten import Gray

WORDS: list[Rect] = [(160, 80, 250, 100), (360, 80, 430, 100), (560, 80, 690, 100)]  # cheque, cash, on account
LINES: list[Rect] = [(w[0] - 60, 98, w[0] - 10, 100) for w in WORDS]


def paper() -> Gray:
    return np.zeros((300, 800), np.uint8)


def cross(ink: Gray, rect: Rect) -> None:
    cv2.line(ink, (rect[0], rect[1]), (rect[2], rect[3]), 1, 2)
    cv2.line(ink, (rect[0], rect[3]), (rect[2], rect[1]), 1, 2)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_cross_on_a_short_line_chooses_the_word_behind_it(at: int) -> None:
    ink = paper()
    x0, y0, x1, _ = LINES[at]
    cross(ink, (x0 + 15, y0 - 18, x1 - 15, y0 - 4))
    assert [n for n, _ in on_short_lines(ink, LINES, WORDS)] == [at]


def test_lines_that_are_empty_or_all_filled_in_choose_nothing() -> None:
    assert list(on_short_lines(paper(), LINES, WORDS)) == []
    ink = paper()
    for x0, y0, x1, _ in LINES:  # "3 apples  5 pears  2 plums"
        cross(ink, (x0 + 15, y0 - 18, x1 - 15, y0 - 4))
    assert list(on_short_lines(ink, LINES, WORDS)) == []


def test_lines_behind_their_words_and_below_one_another() -> None:
    words: list[Rect] = [(100, 80 + 40 * n, 200, 100 + 40 * n) for n in range(3)]
    lines: list[Rect] = [(210, 98 + 40 * n, 260, 100 + 40 * n) for n in range(3)]
    ink = paper()
    cross(ink, (225, 120, 245, 134))
    assert [n for n, _ in on_short_lines(ink, lines, words)] == [1]


def brackets(marked: int | None) -> tuple[Gray, list[tuple[str, Rect]]]:
    ink, words = paper(), []
    for n, (x, caption) in enumerate(((100, "Cheque"), (300, "Cash"), (500, "Account"))):
        for left, tip in ((x, 6), (x + 34, -6)):
            cv2.line(ink, (left, 80), (left, 104), 1, 2)
            cv2.line(ink, (left, 80), (left + tip, 80), 1, 2)
            cv2.line(ink, (left, 104), (left + tip, 104), 1, 2)
        cv2.putText(ink, caption, (x + 50, 100), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 1, 2)
        words.append((f"[] {caption}", (x - 2, 79, x + 150, 106)))
        if n == marked:
            cv2.polylines(ink, [np.array([(x + 8, 92), (x + 15, 100), (x + 28, 76)])], False, 1, 2)
    return ink, words


@pytest.mark.parametrize("marked", [0, 1, 2])
def test_a_pen_between_brackets_chooses_the_word_behind_them(marked: int) -> None:
    assert [n for n, _ in in_brackets(*brackets(marked))] == [marked]


def test_empty_brackets_choose_nothing() -> None:
    assert list(in_brackets(*brackets(None))) == []


def written(*, touching: bool, far: bool = False) -> tuple[Gray, list[Rect]]:
    ink = paper()
    for x, text in ((100, "in cash"), (300, "by cheque"), (550, "by account")):
        cv2.putText(ink, text, (x, 100), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 1, 2)
    if touching:
        cv2.line(ink, (300, 107), (700 if far else 425, 108), 1, 3)
    return ink, [(100, 80, 200, 101), (300, 80, 428, 110), (550, 80, 690, 107)]


def test_a_stroke_that_touches_the_letters_chooses_its_word() -> None:
    assert [n for n, _ in underlined(*written(touching=True))] == [1]


def test_letters_alone_and_a_line_under_the_whole_row_choose_nothing() -> None:
    assert list(underlined(*written(touching=False))) == []
    assert list(underlined(*written(touching=True, far=True))) == []
