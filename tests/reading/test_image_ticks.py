"""Combs of ticks on lines to write on, and rows that are crossed out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from orderproc.reading.image_comb import without_frames
from orderproc.reading.image_layout import take_apart
from orderproc.reading.image_lines import struck_through
from orderproc.reading.image_shapes import POINT
from orderproc.reading.image_straighten import Sheet, straighten
from orderproc.reading.image_ticks import find_combs
from tests.reading.paper import DPI, Paper

LINES = [(100, 200 + 50 * n, 900, 204 + 50 * n) for n in range(5)]


def ruled(ticks: list[int], *, pen: Sequence[tuple[int, int, int]] = ()) -> np.ndarray:
    """Five lines with the same ticks; `pen`: strokes (row, x, height) of somebody who writes on them."""
    ink = np.zeros((500, 1000), np.uint8)
    for x0, y0, x1, y1 in LINES:
        ink[y0:y1, x0:x1] = 1
        for x in ticks:
            ink[y0 - 16 : y0, x : x + 2] = 1
    for row, x, height in pen:
        y0 = LINES[row][1]
        ink[y0 - height : y0, x : x + 3] = 1
    return ink


TICKS = [100, 134, 168, 202, 212, 246, 280, 314, 348]  # three boxes and four: a quantity and an item number


def test_ticks_in_the_rows_of_a_form_part_its_fields() -> None:
    combs = find_combs(ruled(TICKS, pen=[(0, 117, 20), (0, 255, 14), (1, 290, 22)]), LINES)
    assert [len(comb.boxes) for comb in combs] == [3, 4] * 5
    first = combs[0]
    assert [box[0] for box in first.boxes] == pytest.approx([102, 136, 170], abs=2)
    assert [box[2] for box in first.boxes] == pytest.approx([133, 167, 201], abs=2)
    assert all(box[3] <= LINES[0][1] for box in first.boxes)
    assert combs[2].rect[1] > LINES[0][3]  # no higher than the line above


def test_two_fields_whose_ticks_stand_close_are_two_though_the_rows_lie_askew() -> None:
    ticks = [100, 134, 168, 202, 208, 242, 276, 310, 344]
    ink = np.zeros((500, 1000), np.uint8)
    lines = [(x0 + row, y0, x1 + row, y1) for row, (x0, y0, x1, y1) in enumerate(LINES)]
    for row, (x0, y0, x1, y1) in enumerate(lines):
        ink[y0:y1, x0:x1] = 1
        for x in ticks:
            ink[y0 - 16 : y0, x + row : x + row + 2] = 1
    assert [len(comb.boxes) for comb in find_combs(ink, lines)] == [3, 4] * 5


def test_a_tick_that_a_pen_hid_is_there_all_the_same() -> None:
    ink = ruled(TICKS)
    y = LINES[2][1]
    ink[y - 30 : y, 240:252] = 1  # blotted out
    combs = find_combs(ink, LINES)
    assert [len(comb.boxes) for comb in combs] == [3, 4] * 5


def test_strokes_of_a_pen_are_no_ticks() -> None:
    ones = [(row, x, 16) for row, x in ((0, 120), (0, 170), (1, 131), (2, 220), (2, 260), (3, 118), (3, 400), (4, 500))]
    assert find_combs(ruled([], pen=ones), LINES) == []


def test_the_stems_of_a_word_that_stands_in_some_rows_are_no_ticks() -> None:
    stems = [(row, x, 14) for row in range(3) for x in (140, 174, 209, 242)]
    assert find_combs(ruled([], pen=stems), LINES) == []


@pytest.mark.parametrize(("uneven", "boxes"), [(0, [6]), (9, [])])
def test_a_line_without_mates_needs_many_ticks_as_even_as_print(uneven: int, boxes: list[int]) -> None:
    ink = np.zeros((300, 1000), np.uint8)
    ink[200:204, 100:600] = 1
    for n in range(7):
        x = 110 + 34 * n + (uneven if n % 2 else 0)
        ink[186:200, x : x + 2] = 1
    assert [len(comb.boxes) for comb in find_combs(ink, [(100, 200, 600, 204)])] == boxes


def test_the_places_of_a_whole_line_are_seen_among_strokes_of_a_pen() -> None:
    ink = np.zeros((300, 1000), np.uint8)
    ink[200:204, 100:610] = 1
    for n in range(16):
        if n not in (3, 8, 9):  # written over
            ink[186:200, 100 + 34 * n : 102 + 34 * n] = 1
    for x, high in ((112, 14), (150, 24), (193, 14), (214, 13), (260, 14), (371, 15), (411, 30)):
        ink[200 - high : 200, x : x + 3] = 1
    (comb,) = find_combs(ink, [(100, 200, 612, 204)])
    assert len(comb.boxes) == 15
    assert [box[0] for box in comb.boxes] == pytest.approx([102 + 34 * n for n in range(15)], abs=2)


def test_a_comb_on_a_line_that_falls_follows_it() -> None:
    ink = np.zeros((300, 1000), np.uint8)
    for x in range(100, 900):
        y = 200 + (x - 100) // 40
        ink[y : y + 3, x] = 1
        if (x - 100) % 40 < 2:
            ink[y - 14 : y, x] = 1
    (comb,) = find_combs(ink, [(100, 200, 900, 223)])
    assert len(comb.boxes) in (18, 19)
    assert comb.boxes[0][3] == pytest.approx(200, abs=2)
    assert comb.boxes[-1][3] == pytest.approx(200 + (comb.boxes[-1][2] - 100) / 40, abs=3)


def test_a_label_above_the_writing_stays_out_of_its_places() -> None:
    ink = np.zeros((300, 1000), np.uint8)
    ink[200:204, 100:612] = 1
    for n in range(16):
        ink[190:200, 100 + 34 * n : 102 + 34 * n] = 1
    ink[174:196, 112:115] = 1  # writing
    ink[154:166, 100:180] = 1  # its label
    (comb,) = find_combs(ink, [(100, 200, 612, 204)])
    assert 166 <= comb.rect[1] <= 174


def sheet() -> Sheet:
    paper = Paper(420, 330)
    for n in range(6):
        y = 80.0 + 30 * n
        paper.line(40, y, 380, y)
        for step in range(9):
            paper.line(40 + 17 * step, y - 8, 40 + 17 * step, y)
    for row, text in enumerate(("KX2190", "KX2323")):
        for n, c in enumerate(text):
            paper.text(44 + 17 * n, 62 + 30 * row, c, 13)
        paper.text(200, 62 + 30 * row, "Safety boot", 13)
    return straighten(np.asarray(paper.image, dtype=np.uint8), DPI)


def test_what_stands_in_the_boxes_is_read_apart_from_what_stands_beside_them() -> None:
    layout = take_apart(sheet())
    combs = [run for run in layout.runs if run.comb]
    rest = [run.rect for run in layout.runs if not run.comb]
    assert [len(run.comb) for run in combs] == [8] * 6
    assert len(rest) == 2  # the words; no tick is a run of its own
    assert all(x0 > 190 * POINT for x0, _, _, _ in rest)


def test_sides_drawn_in_the_lower_part_of_a_box_are_taken_out() -> None:
    boxes = []
    for n in range(5):
        box = np.full((80, 60), 250, np.uint8)
        box[50:, 4:7] = box[50:, 54:57] = 90
        if n < 3:
            box[20:60, 25:31] = 20
        boxes.append(box)
    out = without_frames(boxes)
    assert all((box[:, :10] > 200).all() and (box[:, 50:] > 200).all() for box in out)
    assert all((box[20:60, 25:31] < 50).all() for box in out[:3])
    assert all((box > 200).all() for box in out[3:])


@pytest.mark.parametrize(("levels", "struck"), [((22,), True), ((18, 27), True), ((43,), False), ((), False)])
@pytest.mark.parametrize("finer", [1.0, 2.0])
def test_writing_is_crossed_out_by_one_stroke_or_by_two(levels: tuple[int, ...], struck: bool, finer: float) -> None:
    k = round(finer)
    ink = np.zeros((50 * k, 420 * k), np.uint8)
    for x in range(10, 400, 24):  # letters
        ink[8 * k : 38 * k, x * k : (x + 4) * k] = 1
        ink[8 * k : 12 * k, x * k : (x + 14) * k] = ink[34 * k : 38 * k, x * k : (x + 14) * k] = 1
    for y in levels:
        ink[y * k : (y + 5) * k, 4 * k : 412 * k] = 1
    assert struck_through(ink, (0, 0, 420 * k, 42 * k), finer) is struck
