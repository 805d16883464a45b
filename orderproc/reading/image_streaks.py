"""Streaks that dust on a scanner's glass draws over a page, from one edge to the other, taken out before anything else is looked for.

A sheet-fed scanner moves the paper over a fixed line: a speck on its glass darkens one column of the picture from top to bottom, and
cuts every letter that it crosses. A ruling line is printed, and ends before the paper does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_straighten import Gray

WIDEST = 6  # pixels; wider is the edge of something
DARKER = 0.94  # of the paper beside it
OF_ROWS = 0.93  # where it must be darker: writing hides it here and there, a ruling line ends
MOST = 12  # a page with more has a pattern
LOOKED_AT = 400  # rows of the page that are asked
BLACK = 0.35  # darker than this nothing of the page shows through


def without_streaks(gray: Gray) -> Gray:
    """The page without streaks, upright ones or (where it was turned since) level ones; the same array where there are none."""
    return _upright_out(np.ascontiguousarray(_upright_out(gray).T)).T if min(gray.shape) > 100 else gray


def _upright_out(gray: Gray) -> Gray:
    found = streaks(gray)
    if not found:
        return gray
    out = gray.copy()
    for first, last, share in found:
        if share > BLACK:
            lighter = gray[:, first:last].astype(np.float32) / share
            out[:, first:last] = np.clip(lighter, 0, 255).astype(np.uint8)
            continue
        left, right = gray[:, first - 1].astype(np.float32), gray[:, last].astype(np.float32)
        steps = ((np.arange(first, last) - first + 1) / (last - first + 1)).astype(np.float32)
        out[:, first:last] = (left[:, None] * (1 - steps) + right[:, None] * steps).astype(np.uint8)
    return out


def streaks(gray: Gray) -> list[tuple[int, int, float]]:
    """Columns from and to (exclusive) that are darker than the paper beside them all the way down, and how dark (share of the paper)."""
    height, width = gray.shape
    rows = gray[:: max(1, height // LOOKED_AT)].astype(np.float32)
    beside = np.minimum(_moved(rows, WIDEST + 1), _moved(rows, -WIDEST - 1))
    paper = beside > 90  # where both sides are paper, not writing or a dark lid
    share = rows / np.maximum(beside, 1.0)
    asked = paper.sum(axis=0)
    dark = ((share < DARKER) & paper).sum(axis=0)
    is_streak = (asked > 0.5 * len(rows)) & (dark >= OF_ROWS * asked)
    found: list[tuple[int, int, float]] = []
    edges = np.flatnonzero(np.diff(np.concatenate([[0], is_streak.astype(np.int8), [0]])))
    for first, last in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if last - first > WIDEST or first < 2 or last > width - 2:
            continue
        found.append((first, last, float(np.median(share[:, first:last][paper[:, first:last]]))))
    return found if len(found) <= MOST else []


def _moved(rows: NDArray[np.float32], by: int) -> NDArray[np.float32]:
    out = np.empty_like(rows)
    if by > 0:
        out[:, by:], out[:, :by] = rows[:, :-by], rows[:, :1]
    else:
        out[:, :by], out[:, by:] = rows[:, -by:], rows[:, -1:]
    return out
