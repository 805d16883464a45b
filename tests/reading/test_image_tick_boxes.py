"""Boxes to tick that stand close before their words, with a cross or tick that reaches out of them."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from orderproc.reading.image_boxes import find_boxes
from orderproc.reading.image_lines import find_runs, text_ink
from orderproc.reading.image_marks import siblings
from orderproc.reading.image_rules import find_rules
from orderproc.reading.image_shapes import Rect

SIDE = 18


def page() -> np.ndarray:
    return np.zeros((300, 500), np.uint8)


def square(ink: np.ndarray, x: int, y: int) -> Rect:
    ink[y : y + SIDE, x : x + SIDE] = 1
    ink[y + 2 : y + SIDE - 2, x + 2 : x + SIDE - 2] = 0
    return x, y, x + SIDE, y + SIDE


def caption(ink: np.ndarray, x: int, y: int, letters: int = 6) -> None:
    """Letters as high as a box: uprights with a foot, three pixels apart."""
    for n in range(letters):
        left = x + 12 * n
        ink[y + 2 : y + SIDE - 2, left : left + 3] = ink[y + SIDE - 5 : y + SIDE - 2, left : left + 9] = 1


def test_a_box_close_before_its_words_is_found() -> None:
    ink = page()
    box = square(ink, 60, 50)
    caption(ink, box[2] + 4, 50)
    (found,) = find_boxes(ink)
    assert all(abs(a - b) <= 1 for a, b in zip(found, box, strict=True))


@pytest.mark.parametrize("shape", ["round", "stem"])
def test_a_letter_that_begins_a_word_is_none(shape: str) -> None:
    ink = page()
    box = square(ink, 60, 50)
    caption(ink, box[2] + 4, 50)
    if shape == "round":  # a D
        for n in range(3):
            ink[50 + n, 78 - 4 + n : 78] = ink[67 - n, 78 - 4 + n : 78] = 0
    else:  # a P
        ink[68:78, 60:63] = 1
    assert find_boxes(ink) == []


def test_a_crossed_box_that_touches_its_caption_is_one_of_its_column() -> None:
    ink = page()
    real = [square(ink, 60, y) for y in (50, 130)]
    for box in real:
        caption(ink, box[2] + 4, box[1])
    crossed = square(ink, 60, 90)
    cv2.line(ink, (61, 91), (84, 110), 1, 2)
    cv2.line(ink, (61, 107), (80, 88), 1, 2)
    ink[104:107, 80:150] = 1
    caption(ink, 82, 90)
    (found,) = siblings(ink, real)
    assert all(abs(a - b) <= 3 for a, b in zip(found, crossed, strict=True))


def test_the_end_of_a_tick_is_no_writing_and_no_line_goes_on_over_a_box() -> None:
    ink = page()
    caption(ink, 30, 50, 3)
    box = square(ink, 76, 50)
    caption(ink, 98, 50, 5)
    cv2.line(ink, (82, 62), (96, 38), 1, 2)  # a tick that ends above the box
    rules = find_rules(ink)
    boxes = [box]
    text = text_ink(ink, rules, boxes)
    assert not text[36:48, 76:100].any()
    runs = find_runs(text, replace(rules, boxes=tuple(boxes)), [])
    assert [(run.rect[0] < box[0], run.rect[2] > box[2]) for run in runs] == [(True, False), (False, True)]


def test_a_capital_in_line_with_boxes_is_none() -> None:
    ink = page()
    real = [square(ink, 60, 50), square(ink, 140, 50)]
    for box in real:
        caption(ink, box[2] + 4, 50, 3)
    ink[50:68, 250:253] = ink[50:53, 250:268] = ink[65:68, 250:268] = 1  # a G
    ink[59:68, 265:268] = ink[59:62, 260:268] = 1
    caption(ink, 272, 50)
    assert siblings(ink, real) == []


def test_the_stem_over_a_bowl_that_looks_square_stays() -> None:
    ink = page()
    box = square(ink, 76, 50)
    ink[38:68, 91:94] = 1
    assert text_ink(ink, find_rules(ink), [box])[40:46, 91:94].all()
