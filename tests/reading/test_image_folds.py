"""Folds across a page, through the writing, and lines that are none."""

from __future__ import annotations

import numpy as np
import pytest

from orderproc.reading.image_folds import without_folds

DPI = 150.0
Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


def page(*, writing: bool = True) -> Picture:
    noise = np.random.default_rng(3)
    gray = np.full((900, 1200), 250.0) + noise.normal(0, 2, (900, 1200))
    for row in range(12 if writing else 0):
        for letter in range(40):
            x, y = 150 + 22 * letter, 60 + 70 * row
            gray[y : y + 16, x : x + 4] = 40
            gray[y + 12 : y + 16, x : x + 12] = 40
    return np.clip(gray, 0, 255).astype(np.uint8)


def shaded(gray: Picture, at: float, slope: float, depth: float, start: int = 0, end: int = 1200) -> Picture:
    """A shadow of two pixels' width along a line."""
    rows, columns = np.mgrid[0 : gray.shape[0], 0 : gray.shape[1]]
    shadow = depth * np.exp(-(((rows - at - slope * columns) / 2.0) ** 2)) * (columns >= start) * (columns < end)
    return np.clip(gray * (1 - shadow), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize(("at", "slope", "depth"), [(280, 0.0, 0.12), (345, 0.011, 0.2), (620, -0.009, 0.28)])
def test_a_fold_is_lightened_and_what_it_crosses_stays(at: float, slope: float, depth: float, upright: bool) -> None:
    clean = page()
    folded = shaded(clean, at, slope, depth)
    mended = without_folds(np.ascontiguousarray(folded.T), DPI).T if upright else without_folds(folded, DPI)
    paper = clean > 200
    assert int(np.where(paper, mended, 255).min()) > 222
    assert int(np.where(paper, 0, mended).max()) < 120


@pytest.mark.parametrize(("start", "end"), [(100, 1100), (0, 700), (300, 1200)])
def test_a_line_that_ends_before_the_paper_does_stays(start: int, end: int) -> None:
    ruled = shaded(page(), 325, 0.0, 0.5, start, end)
    assert without_folds(ruled, DPI) is ruled


@pytest.mark.parametrize("writing", [False, True])
def test_a_page_without_a_fold_stays_as_it_is(writing: bool) -> None:
    clean = page(writing=writing)
    assert without_folds(clean, DPI) is clean
