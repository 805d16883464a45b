"""What people mark on a printed form: check boxes that the search for squares alone misses, and rings drawn round printed words.

Works on the ink of a page at `ANALYSIS_DPI`; boxes are (x0, y0, x1, y1) in its pixels, ends exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from orderproc.reading.image_rules import POINT, Rect
from orderproc.reading.image_straighten import Gray

SIDE = 0.6  # least share of each side of a box that must be drawn
RAYS = 40


def siblings(ink: Gray, boxes: Sequence[Rect]) -> list[Rect]:
    """Check boxes in line with those that were found, of their size: crossed through, filled in, or faint."""
    if not boxes:
        return []
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    found: list[Rect] = []
    sizes = [((b[2] - b[0]) + (b[3] - b[1])) / 2 for b in boxes]
    for x, y, w, h, _ in stats[1:].tolist():
        for box, size in zip(boxes, sizes, strict=True):
            if not (0.75 * size <= min(w, h) and max(w, h) <= 2.2 * size):
                continue
            level = abs((y + h) - box[3]) <= 0.45 * size or abs(y - box[1]) <= 0.45 * size
            under = abs(x - box[0]) <= 0.3 * size
            if not (level or under) or any(_overlap((x, y, x + w, y + h), b) for b in (*boxes, *found)):
                continue
            rect = _best_square(ink, (x, y, x + w, y + h), round(size))
            if rect is not None and _has_air(ink, rect):
                found.append(rect)
                break
    return found


def _best_square(ink: Gray, rect: Rect, size: int) -> Rect | None:
    """The square of this size inside a piece of ink whose four sides are drawn best."""
    x0, y0, x1, y1 = rect
    best: tuple[float, Rect] | None = None
    for side in {size, min(x1 - x0, y1 - y0), size - 1, size + 1}:
        for x in range(x0, max(x0, x1 - side) + 1, 1):
            for y in range(y0, max(y0, y1 - side) + 1, 1):
                square = (x, y, x + side, y + side)
                drawn = _least_side(ink, square)
                if best is None or drawn > best[0]:
                    best = (drawn, square)
    return best[1] if best and best[0] >= SIDE else None


def _least_side(ink: Gray, rect: Rect) -> float:
    x0, y0, x1, y1 = rect
    sides = (
        ink[y0 : y0 + 3, x0:x1].any(axis=0),
        ink[y1 - 3 : y1, x0:x1].any(axis=0),
        ink[y0:y1, x0 : x0 + 3].any(axis=1),
        ink[y0:y1, x1 - 3 : x1].any(axis=1),
    )
    return min(float(s.mean()) if s.size else 0.0 for s in sides)


def _has_air(ink: Gray, rect: Rect) -> bool:
    """Whether there is paper on the left: a letter of a word has another beside it."""
    x0, y0, x1, y1 = rect
    far = round(3 * POINT)
    left, right = ink[y0:y1, max(0, x0 - far) : max(0, x0 - 2)], ink[y0:y1, x1 + 2 : x1 + far]
    return all(not side.size or float(side.any(axis=1).mean()) <= 0.5 for side in (left, right))


def _overlap(a: Rect, b: Rect) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])


def take_rings(text: Gray) -> list[Rect]:
    """Rings drawn round words, taken out of the ink."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(text)
    rings: list[Rect] = []
    for i in range(1, count):
        x, y, w, h, area = stats[i].tolist()
        if not (18 * POINT <= w <= 230 * POINT and 9 * POINT <= h <= 50 * POINT) or area > 0.4 * w * h or w < 1.1 * h:
            continue
        own = labels[y : y + h, x : x + w] == i
        ys, xs = np.nonzero(own)
        dx, dy = (xs - (w - 1) / 2) / (w / 2), (ys - (h - 1) / 2) / (h / 2)
        radius = np.hypot(dx, dy)
        outer = radius > 0.72
        if outer.mean() < 0.55:
            continue
        rays = np.unique(((np.arctan2(dy[outer], dx[outer]) + np.pi) / (2 * np.pi) * RAYS).astype(int) % RAYS)
        middle = text[y + h // 4 : y + h - h // 4, x + w // 6 : x + w - w // 6]
        if len(rays) < 0.8 * RAYS or not middle.any() or float(middle.any(axis=0).mean()) < 0.4:
            continue
        text[y + ys[outer], x + xs[outer]] = 0
        rings.append((x, y, x + w, y + h))
    return rings
