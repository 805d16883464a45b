"""Labels with their values at the other end of a cell, and heads of columns that stand close over one rule."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from orderproc.model.lattice import Lattice
from orderproc.reading import ocr
from orderproc.reading.image_apart import set_apart, wide_apart
from orderproc.reading.image_layout import without_accents
from orderproc.reading.image_lines import Run
from orderproc.reading.image_straighten import Gray

HEIGHT = 20


def typed(text: str, pitch: int, wide: int, blank: int) -> tuple[Gray, ocr.Recognized]:
    """A line in which letters are `wide` and stand `pitch` apart, and a blank of `blank` more parts its words."""
    x, middles = 10, []
    boxes = []
    for character in text:
        if character == " ":
            middles.append(x + blank / 2)
            x += blank
            continue
        boxes.append(x)
        middles.append(x + wide / 2)
        x += pitch
    crop = np.full((HEIGHT + 6, x + 10), 250, np.uint8)
    for left in boxes:
        cv2.rectangle(crop, (left, 3), (left + wide - 1, HEIGHT + 2), 20, -1)
    places = tuple(m / crop.shape[1] for m in middles)
    return crop, ocr.Recognized(text, 0.99, Lattice("", 0, b""), places, 2.0 * len(text))


@pytest.mark.parametrize(
    ("pitch", "wide", "blank", "parts"),
    [
        (12, 10, 24, ["Riga", "Articolo"]),  # heads of two columns
        (12, 10, 6, ["Riga Articolo"]),
        (14, 6, 14, ["Riga Articolo"]),  # a typewriter
    ],
)
def test_print_is_cut_where_no_face_has_so_wide_a_blank(pitch: int, wide: int, blank: int, parts: list[str]) -> None:
    crop, read = typed("Riga Articolo", pitch, wide, blank)
    assert [piece.text for piece, _, _ in set_apart(crop, read, float(HEIGHT))] == parts


@pytest.mark.parametrize(
    ("left", "cell", "parts"), [(300, 3, 2), (120, 3, 1), (300, -1, 1)], ids=["far", "near", "in the open"]
)
def test_a_label_and_its_value_at_the_ends_of_a_cell_are_two_runs(left: int, cell: int, parts: int) -> None:
    ink = np.zeros((60, 500), np.uint8)
    ink[20:40, 20:90] = 1
    ink[20:40, left : left + 60] = 1
    ink[30, 200] = 1  # a speck
    found = wide_apart(ink, Run((20, 20, left + 60, 40), cell))
    assert len(found) == parts
    assert found[0].rect[0] == 20
    assert found[-1].rect[2] == left + 60


def test_an_accent_inside_a_line_is_no_line_of_its_own() -> None:
    line, accent, below = Run((20, 20, 120, 36)), Run((90, 19, 98, 22)), Run((20, 38, 60, 52))
    assert without_accents([accent, line, below]) == [line, below]
