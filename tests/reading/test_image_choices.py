"""Which word a check box belongs to, and whether it is marked."""

from __future__ import annotations

import numpy as np
import pytest

from orderproc.model.reading import Box, Mark, Word
from orderproc.reading.image_marks import find_circles, siblings
from orderproc.reading.image_page import _among, label_beside, reach, typed_under
from orderproc.reading.image_rules import ink_share, is_checked
from orderproc.reading.ocr import Recognized

NAMES = ["Cheque", "Postal order", "Cash"]


def word(text: str, x0: float, x1: float) -> Word:
    return Word(text=text, box=Box(x0, 100, x1, 110))


def row(start: float, near: float, far: float, *, left: bool) -> tuple[list[Box], list[Word]]:
    """Boxes of 10 points and words of 40, in turn: the word of each box `near` to it, the next one's `far` away."""
    boxes, words, x = [], [], start
    for name in NAMES:
        if left:
            words.append(word(name, x, x + 40))
            boxes.append(Box(x + 40 + near, 100, x + 50 + near, 110))
        else:
            boxes.append(Box(x, 100, x + 10, 110))
            words.append(word(name, x + 10 + near, x + 50 + near))
        x += 50 + near + far
    return boxes, words


@pytest.mark.parametrize("left", [True, False])
@pytest.mark.parametrize(("near", "far"), [(2.0, 16.0), (3.0, 30.0), (4.0, 60.0)])
def test_the_boxes_of_a_row_have_their_words_on_one_side(left: bool, near: float, far: float) -> None:
    boxes, words = row(100, near, far, left=left)
    words.append(word("Payment:", 40, 100 - 14))
    assert [label_beside(box, words, boxes) for box in boxes] == NAMES


@pytest.mark.parametrize(("left", "what"), [(True, "Gift wrap"), (False, "Gift wrap")])
def test_a_box_alone_takes_the_word_that_is_there(left: bool, what: str) -> None:
    box = Box(100, 100, 110, 110)
    words = [word(what, 55, 97) if left else word(what, 113, 160)]
    assert label_beside(box, words, [box]) == what


def drawn(thick: int) -> np.ndarray:
    ink = np.zeros((40, 40), np.uint8)
    ink[9:31, 9:31] = 1
    ink[9 + thick : 31 - thick, 9 + thick : 31 - thick] = 0
    return ink


def test_a_side_that_reaches_inside_is_no_mark() -> None:
    ink = drawn(2)
    ink[9:31, 9:14] = 1  # the left side, drawn thick
    assert is_checked(ink_share(ink, (9, 9, 31, 31))) is False
    ink[15:24, 15:24] |= np.eye(9, dtype=np.uint8)
    ink[16:24, 15:23] |= np.eye(8, dtype=np.uint8)
    assert is_checked(ink_share(ink, (9, 9, 31, 31))) is not False


def test_a_blackened_box_stays_black() -> None:
    ink = np.zeros((40, 40), np.uint8)
    ink[9:31, 9:31] = 1
    assert ink_share(ink, (9, 9, 31, 31)) == 1.0


def test_a_row_of_x_that_a_typewriter_set_below_a_word_marks_it() -> None:
    words = [word("Cheque", 40, 70), word("On account", 100, 150)]
    row = Word(text="xxxxx", box=Box(112, 111, 138, 116))
    assert list(typed_under([*words, row])) == [(1, 2)]
    far = Word(text="xxxxx", box=Box(112, 140, 138, 145))
    assert list(typed_under([*words, far])) == []
    assert list(typed_under([*words, Word(text="paid", box=row.box)])) == []


@pytest.mark.parametrize(
    ("start", "end", "left", "right"),
    [(0.5, 0.98, True, False), (0.02, 0.98, False, False), (0.02, 0.5, False, True)],
)
def test_what_a_fold_leaves_beside_a_line_makes_no_word_wider(
    start: float, end: float, left: bool, right: bool
) -> None:
    text = "Your material number"
    places = tuple(start + (end - start) * n / (len(text) - 1) for n in range(len(text)))
    first, last = reach(Recognized(text, 1.0, None, places), (0, 100, 700, 118))
    assert (0.4 < first < start) is left
    assert (end < last < 0.6) is right
    assert (first == 0.0) is not left
    assert (last == 1.0) is not right


def square(ink: np.ndarray, x: int, y: int, side: int = 20, *, black: bool = False) -> tuple[int, int, int, int]:
    ink[y : y + side, x : x + side] = 1
    if not black:
        ink[y + 2 : y + side - 2, x + 2 : x + side - 2] = 0
    return x, y, x + side, y + side


@pytest.mark.parametrize(("black", "found"), [(True, 1), (False, 0)])
def test_a_blackened_box_behind_a_word_of_another_length_is_one_of_the_choices(black: bool, found: int) -> None:
    """Boxes behind their words, one below another: none is in line with the others. A letter as large as a box is not filled in."""
    ink = np.zeros((300, 400), np.uint8)
    boxes = [square(ink, x, y) for x, y in ((120, 40), (116, 72), (132, 104))]
    last = square(ink, 84, 136, black=black)
    assert len(siblings(ink, boxes)) == found
    assert all(abs(a - b) <= 1 for rect in siblings(ink, boxes) for a, b in zip(rect, last, strict=True))


def ring(ink: np.ndarray, x: int, y: int, size: int = 20, *, crossed: bool = False) -> None:
    rows, columns = np.mgrid[0:size, 0:size]
    middle = (size - 1) / 2
    away = np.hypot(rows - middle, columns - middle)
    ink[y : y + size, x : x + size] |= ((away <= middle + 0.5) & (away >= middle - 2)).astype(np.uint8)
    if crossed:
        for n in range(-3, size + 3):
            ink[y + n : y + n + 2, x + n : x + n + 2] = ink[y + size - n : y + size - n + 2, x + n : x + n + 2] = 1


def test_a_ring_that_is_crossed_is_one_of_the_choices() -> None:
    ink = np.zeros((300, 300), np.uint8)
    for n in range(4):
        ring(ink, 60, 60 + 44 * n, crossed=n == 1)
    assert len(find_circles(ink)) == 4


def test_round_letters_of_a_word_in_capitals_are_no_choices() -> None:
    ink = np.zeros((120, 400), np.uint8)
    for n in range(6):
        x = 40 + 28 * n
        if n % 3 == 0:
            ring(ink, x, 50)
        else:
            ink[48:71, x : x + 4] = ink[48:52, x : x + 18] = 1
    assert find_circles(ink) == []


def test_a_blackened_box_whose_corners_were_lost_is_a_box() -> None:
    ink = np.zeros((300, 300), np.uint8)
    boxes = [square(ink, 60, y) for y in (40, 112, 148)]
    x, y, _, _ = square(ink, 60, 76, black=True)
    for corner in ((y, x), (y, x + 18), (y + 18, x), (y + 18, x + 18)):
        ink[corner[0] : corner[0] + 2, corner[1] : corner[1] + 2] = 0
    assert len(siblings(ink, boxes)) == 1
    ink[:] = 0
    boxes = [square(ink, 60, y) for y in (40, 112, 148)]
    ring(ink, 60, 76)
    ink[80:92, 64:76] = 1  # a disc
    assert siblings(ink, boxes) == []


def test_a_loop_of_handwriting_beside_a_blackened_box_is_none_of_its_choices() -> None:
    def mark(y: float, checked: bool | None, ink: float, label: str, side: float = 10) -> Mark:
        return Mark(box=Box(60, y, 60 + side, y + side), ink=ink, checked=checked, label=label)

    choices = [mark(100, False, 0.0, "Cheque"), mark(130, False, 0.0, "Cash")]
    black, loop = mark(115, None, 0.93, "Postal order"), mark(112, True, 0.6, "", 6)
    assert _among(black, [*choices, black, loop]).checked is True
    assert _among(black, [*choices, black, mark(145, True, 0.4, "On account")]).checked is None
