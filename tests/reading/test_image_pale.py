"""Tables whose lines are too pale to be ink, and what looks like them."""

from __future__ import annotations

import numpy as np
import pytest

from orderproc.reading.image_layout import take_apart
from orderproc.reading.image_pale import pale_lines
from orderproc.reading.image_straighten import Sheet, ink_of

DPI = 150.0


def table(tone: int, *, fold: bool = False) -> Sheet:
    """Six rows of five columns with lines of a shade of gray, words in the cells, on noisy paper."""
    noise = np.random.default_rng(5)
    gray = np.full((1000, 1200), 250.0, np.float32) + noise.normal(0, 2, (1000, 1200)).astype(np.float32)
    if tone:
        for n in range(7):
            gray[200 + 60 * n : 202 + 60 * n, 100:1101] = tone
        for n in range(6):
            gray[200:562, 100 + 200 * n : 102 + 200 * n] = tone
    if fold:
        gray[700:702, :] -= 30
    for row in range(6):
        for column in range(5):
            for letter in range(6):
                x = 120 + 200 * column + 18 * letter
                gray[220 + 60 * row : 242 + 60 * row, x : x + 4] = 20
                gray[238 + 60 * row : 242 + 60 * row, x : x + 12] = 20
    return Sheet(np.clip(gray, 0, 255).astype(np.uint8), DPI, np.diag([72 / DPI, 72 / DPI, 1.0]), 0.0)


@pytest.mark.parametrize(("tone", "cells"), [(90, 30), (224, 30), (0, 0)])
def test_a_table_is_seen_by_its_lines_however_pale(tone: int, cells: int) -> None:
    grids = take_apart(table(tone, fold=True)).rules.grids
    assert max((len(grid.cells) for grid in grids), default=0) == cells


def test_words_below_one_another_leave_no_lines() -> None:
    sheet = table(0)
    assert np.count_nonzero(pale_lines(sheet.gray, ink_of(sheet.gray))) == 0


@pytest.mark.parametrize(("pitch", "high"), [(42, 17), (42, 20), (50, 24)])
def test_figures_1_below_one_another_are_no_line(pitch: int, high: int) -> None:
    """As "17.610", "17.510", "19.001" begin in a table whose own lines are gray."""
    gray = np.full((1000, 1200), 250, np.uint8)
    rows = 9
    for n in range(rows + 1):
        gray[200 + pitch * n : 203 + pitch * n, 100:1101] = 150
    for x in (100, 170, 300, 800, 900, 1098):
        gray[200 : 200 + pitch * rows + 3, x : x + 3] = 150
    for row in range(rows):
        top = 200 + pitch * row + (pitch - high) // 2
        gray[top : top + high, 190:193] = 30
        for x in (202, 218, 234):
            gray[top : top + high, x : x + 3] = gray[top : top + 3, x : x + 10] = 30
    sheet = Sheet(gray, DPI, np.diag([72 / DPI, 72 / DPI, 1.0]), 0.0)
    (grid,) = take_apart(sheet).rules.grids
    assert grid.columns == 5
