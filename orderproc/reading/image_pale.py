"""Ruling lines that are too pale to be ink: light gray, as programs print tables, and what a copier leaves of them.

Seen by their length: paper is noisy from pixel to pixel, along a line it is not. Works on an evened picture at `ANALYSIS_DPI`.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_shapes import POINT
from orderproc.reading.image_straighten import Gray

LENGTH = round(20 * POINT)  # along which the gray is averaged
LONG = round(60 * POINT)  # of a line at least
DARKER = 9.0  # shades than the paper on both of its sides
DARK = 215  # darker is as good as this: else a line would reach far beyond its ends when averaged
BLURRED = 0.5  # of `LENGTH` that a line is longer by then
UNBROKEN = 0.4  # of the length that is as dark, and of what is no ink as well: figures 1 below one another are no line
LITTLE, MOSTLY = 0.15, 0.7  # of the length: less tells nothing, more is a line whatever is between
FREE = 0.35  # of the length that must be free of ink
PIECE = round(6 * POINT)  # of a pale line that is ink here and there
HALO = 9  # pixels around letters, where a compressed picture is not clean
APART = 4  # pixels from a line to that paper


def pale_lines(gray: Gray, ink: Gray, *, between: bool = False) -> Gray:
    """1 on long thin level and upright lines that are a little darker than what is on both sides of them; what of them is ink is theirs,
    other ink is left out. `between`: only those that are seen between the pieces of ink on them, too."""
    upright = _level(np.ascontiguousarray(gray.T), np.ascontiguousarray(ink.T), between=between)
    return np.asarray(_level(gray, ink, between=between) | np.ascontiguousarray(upright.T), np.uint8)


def _level(gray: Gray, ink: Gray, *, between: bool) -> Gray:
    runs = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, PIECE), np.uint8))
    thick = cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((APART, 1), np.uint8))
    others = ink & (1 - (runs & (1 - thick)))
    bare = 1 - cv2.dilate(others, np.ones((HALO, HALO), np.uint8))
    weight = cv2.blur(bare.astype(np.float32), (LENGTH, 1))
    shade = np.maximum(gray, DARK).astype(np.float32)
    along = cv2.blur(shade * bare, (LENGTH, 1)) / np.maximum(weight, 0.01)
    along[weight < FREE] = 255.0
    darker = _than_its_sides(along)
    here = (_than_its_sides(cv2.blur(shade, (2 * APART, 1))) >= DARKER / 3).astype(np.float32)
    share = cv2.blur(here * bare, (LENGTH, 1)) / np.maximum(weight, 0.01)
    ridge = ((darker >= DARKER) & (share >= UNBROKEN)).astype(np.uint8)
    if between:
        free = bare * (1 - cv2.dilate(runs, np.ones((1, HALO), np.uint8)))
        beside = cv2.blur(free.astype(np.float32), (LENGTH, 1))
        pale = cv2.blur(here * free, (LENGTH, 1)) / np.maximum(beside, 0.01)
        inked = cv2.blur(runs.astype(np.float32), (LENGTH, 1))
        goes_on = ((pale >= UNBROKEN) & (beside >= LITTLE)) | (inked < LITTLE) | (inked >= MOSTLY)
        ridge &= goes_on.astype(np.uint8)
    thin = ridge & (1 - cv2.morphologyEx(ridge, cv2.MORPH_OPEN, np.ones((2 * APART, 1), np.uint8)))
    joined = cv2.morphologyEx(thin, cv2.MORPH_CLOSE, np.ones((3, LENGTH), np.uint8))
    long = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, LONG), np.uint8))
    return np.asarray(cv2.erode(long, np.ones((1, round(BLURRED * LENGTH)), np.uint8)), np.uint8)


def _than_its_sides(shade: NDArray[np.float32]) -> NDArray[np.float32]:
    """How much darker each pixel is than those `APART` above and below it."""
    above, below = np.zeros_like(shade), np.zeros_like(shade)
    above[APART:], below[:-APART] = shade[:-APART], shade[APART:]
    return np.asarray(np.minimum(above, below) - shade, np.float32)
