"""Tinted fields: found where they are printed, filled or empty, pale or coloured; what only looks dark is none."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from orderproc.reading.image_straighten import ANALYSIS_DPI, straighten
from orderproc.reading.image_tints import tinted_fields

DPI = 150
FIELD = 200, 400, 700, 440  # pixels


def sheet(tint: tuple[int, int, int] = (235, 235, 235), *, noise: float = 2.0, shadow: float = 0.0) -> NDArray[Any]:
    """A letter with lines of text, a field with writing on it and a small label above."""
    page = np.full((1650, 1275, 3), 255, np.uint8)
    for n in range(8):
        text = "Orders that reach us by noon leave the same day, whatever"
        cv2.putText(page, text, (100, 900 + 40 * n), cv2.FONT_HERSHEY_SIMPLEX, 0.8, (30, 30, 30), 2)
    x0, y0, x1, y1 = FIELD
    page[y0:y1, x0:x1] = tint
    cv2.putText(page, "Street and number", (x0, y0 - 5), cv2.FONT_HERSHEY_SIMPLEX, 0.5, (40, 40, 40), 1)
    cv2.putText(page, "4 Mill Lane", (x0 + 10, y1 - 8), cv2.FONT_HERSHEY_SIMPLEX, 1.1, (60, 20, 20), 2)
    light = page * (1 - shadow * np.linspace(0, 1, page.shape[1])[None, :, None])
    rng = np.random.default_rng(1)
    return np.clip(light + rng.normal(0, noise, page.shape), 0, 255).astype(np.uint8)


def fields(page: NDArray[Any]) -> list[tuple[int, ...]]:
    return [tuple(f) for f in tinted_fields(page, DPI, straighten(page, DPI))]


@pytest.mark.parametrize("tint", [(235, 235, 235), (215, 225, 240), (255, 250, 200)])
@pytest.mark.parametrize("shadow", [0.0, 0.3])
def test_a_filled_field_is_found_where_it_is_without_its_label(tint: tuple[int, int, int], shadow: float) -> None:
    (found,) = fields(sheet(tint, shadow=shadow))
    k = ANALYSIS_DPI / DPI
    assert np.allclose(found, [v * k for v in FIELD], atol=6)


def test_a_turned_page_has_its_fields_where_the_straight_one_has_them() -> None:
    page = sheet()
    turn = cv2.getRotationMatrix2D((600, 800), 2.0, 1)
    askew = cv2.warpAffine(page, turn, (page.shape[1], page.shape[0]), borderValue=(255, 255, 255))
    (found,) = fields(askew)
    width, height = found[2] - found[0], found[3] - found[1]
    assert (width, height) == (pytest.approx(500, abs=12), pytest.approx(40, abs=8))


def test_white_paper_and_pages_of_two_tones_have_none() -> None:
    assert fields(sheet((255, 255, 255))) == []
    fax = np.where(sheet().min(axis=2) < 128, 0, 255).astype(np.uint8)
    assert fields(fax) == []


def test_a_dark_panel_and_a_tall_column_are_no_fields() -> None:
    assert fields(sheet((60, 60, 60))) == []
    page = sheet((255, 255, 255))
    page[200:800, 1000:1100] = np.minimum(page[200:800, 1000:1100], 230)
    assert fields(page) == []
