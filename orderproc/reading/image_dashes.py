"""Lines made of dots or dashes."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_shapes import LONG, NEAR, POINT, Rect
from orderproc.reading.image_straighten import Gray


def find_dotted(ink: Gray) -> list[Rect]:
    """Level rows of dots or short dashes, to write on."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    small = (stats[:, 2] <= 3.5 * POINT) & (stats[:, 3] <= 2.6 * POINT) & (stats[:, 4] >= 2)
    small[0] = False
    if small.sum() < 12:
        return []
    dots = small[labels].astype(np.uint8)
    # A row that rises by a pixel or two is still one row.
    thick = cv2.dilate(dots, np.ones((3, 1), np.uint8))
    closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, np.ones((1, round(4.5 * POINT)), np.uint8))
    rows = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, LONG), np.uint8))
    found = []
    number, _, boxes, _ = cv2.connectedComponentsWithStats(rows)
    for x, y, w, h, _ in boxes[1:number].tolist():
        if h > 2.5 * POINT + 0.03 * w:
            continue
        inside, _, _, _ = cv2.connectedComponentsWithStats(dots[y : y + h, x : x + w])
        if inside - 1 >= max(6, w / (7 * POINT)):
            found.append(_to_its_ends((x, y, x + w, y + h), stats[small]))
    return _seen_once(found)


def _seen_once(rows: Sequence[Rect]) -> list[Rect]:
    """Rows of dots of which writing made several, each grown to the ends of the whole: the longest of those that lie on one another."""
    kept: list[Rect] = []
    for x0, y0, x1, y1 in sorted(rows, key=lambda r: r[0] - r[2]):
        level = (y0 + y1) / 2
        if not any(a - NEAR <= x0 and x1 <= c + NEAR and abs((b + d) / 2 - level) <= NEAR for a, b, c, d in kept):
            kept.append((x0, y0, x1, y1))
    return kept


DASH, DASHES = 9 * POINT, 12


def find_dashed(ink: Gray, *, upright: bool) -> Gray:
    """1 on the dashes of long broken lines, level or upright: where a coupon is cut out. Twelve dashes at least, two inches long."""
    picture = np.ascontiguousarray(ink.T) if upright else ink
    _, labels, stats, _ = cv2.connectedComponentsWithStats(picture)
    dash = (stats[:, 2] >= 2 * POINT) & (stats[:, 2] <= DASH) & (stats[:, 3] <= 2.6 * POINT) & (stats[:, 4] >= 4)
    dash &= stats[:, 2] >= 1.4 * stats[:, 3]
    dash[0] = False
    found = np.zeros_like(picture)
    if dash.sum() >= DASHES:
        dashes = dash[labels].astype(np.uint8)
        thick = cv2.dilate(dashes, np.ones((5, 1), np.uint8))  # it may slope a little
        closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, np.ones((1, round(DASH)), np.uint8))
        lines = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, round(60 * POINT)), np.uint8))
        number, _, boxes, _ = cv2.connectedComponentsWithStats(lines)
        for x, y, w, h, _ in boxes[1:number].tolist():
            inside, _, _, _ = cv2.connectedComponentsWithStats(dashes[y : y + h, x : x + w])
            if upright and _is_column_of_ones(stats, dash, (x, y, x + w, y + h)):
                continue
            if w >= 144 * POINT and inside - 1 >= DASHES and h <= 6 * POINT + 0.03 * w:
                near = slice(max(0, y - 2), y + h + 2), slice(max(0, x - round(2 * DASH)), x + w + round(2 * DASH))
                found[near] |= dashes[near]
    return np.ascontiguousarray(found.T) if upright else found


def _is_column_of_ones(stats: NDArray[np.int32], dash: NDArray[np.bool_], line: Rect) -> bool:
    """Whether the strokes of an upright broken line are figures of a table, the 1 of every row: then other figures of their rows begin
    and end where they do. `stats` and `line` of the page on its side."""
    x0, y0, x1, y1 = line
    middle = stats[:, 1] + stats[:, 3] / 2
    inside = (middle >= y0) & (middle <= y1)
    own = dash & inside & (stats[:, 0] >= x0 - 2) & (stats[:, 0] + stats[:, 2] <= x1 + 2)
    others = stats[~dash & ~inside]
    if not own.any() or not len(others):
        return False
    starts = np.abs(stats[own, 0][:, None] - others[:, 0]) <= 1
    ends = np.abs((stats[own, 0] + stats[own, 2])[:, None] - (others[:, 0] + others[:, 2])) <= 1
    return float((starts & ends).any(axis=1).mean()) >= 0.6


def _to_its_ends(row: Rect, dots: NDArray[np.int32]) -> Rect:
    """A row of dots with those that writing parts from it: as far from another as its own dots are, which specks of dirt are not."""
    x0, y0, x1, y1 = row
    level = (dots[:, 1] + dots[:, 3] / 2 >= y0 - 2) & (dots[:, 1] + dots[:, 3] / 2 <= y1 + 2)
    near = dots[level][np.argsort(dots[level][:, 0])]
    middles = near[:, 0] + near[:, 2] / 2
    own = np.diff(middles[(middles >= x0) & (middles <= x1)])
    if own.size > 2:
        step = float(np.median(own))
        apart = np.abs(middles[:, None] - middles)
        near = near[((apart >= 0.6 * step) & (apart <= 1.4 * step)).any(axis=1)]
    gap = round(60 * POINT)
    for x, w in sorted(((int(d[0]), int(d[2])) for d in near), reverse=True):
        if x < x0 and x0 - (x + w) <= gap:
            x0 = x
    for x, w in sorted((int(d[0]), int(d[2])) for d in near):
        if x + w > x1 and x - x1 <= gap:
            x1 = x + w
    return x0, y0, x1, y1
