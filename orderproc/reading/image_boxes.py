"""Small boxes to tick, and how much ink is in them."""

from __future__ import annotations

import math

import cv2
import numpy as np

from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray


def find_boxes(ink: Gray) -> list[Rect]:
    """Check boxes: squares of 7 to 22 points whose four sides are drawn. What stands in them may overshoot.

    A level stroke with another below it, as far off as they are long, and uprights at both ends.
    """
    short = round(5 * POINT)
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, short), np.uint8))
    upright = cv2.dilate(
        cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((short, 1), np.uint8)), np.ones((3, 1), np.uint8)
    )
    count, _, stats, _ = cv2.connectedComponentsWithStats(level)
    least, most = round(6.8 * POINT), round(22 * POINT)
    bars = [
        (x, y, x + w, y + h) for x, y, w, h, _ in stats[1:count].tolist() if least <= w <= most * 1.3 and h <= 4 * POINT
    ]
    bars.sort(key=lambda bar: bar[1])
    found: list[Rect] = []
    for i, top in enumerate(bars):
        width = top[2] - top[0]
        for bottom in bars[i + 1 :]:
            height = bottom[3] - top[1]
            if height > 1.4 * width:
                break
            if height < 0.7 * width or width > most:
                continue
            if abs(bottom[0] - top[0]) > 0.4 * width or abs(bottom[2] - top[2]) > 0.4 * width:
                continue
            # A tick makes one of the bars longer: the shorter one is the box.
            rect = (max(top[0], bottom[0]), top[1], min(top[2], bottom[2]), bottom[3])
            if not 0.7 <= (rect[2] - rect[0]) / height <= 1.4:
                continue
            if _is_box(ink, level, upright, rect):
                found.append(rect)
    # of two boxes close below one another the gap between them is none, nor are both in one: the squarer first
    found.sort(key=lambda r: abs(math.log((r[2] - r[0]) / (r[3] - r[1]))))
    kept: list[Rect] = []
    for rect in found:
        if not any(_overlap(rect, other) for other in kept):
            kept.append(rect)
    return sorted(kept, key=lambda r: (r[1], r[0]))


def _overlap(a: Rect, b: Rect) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 3 and min(a[3], b[3]) - max(a[1], b[1]) > 3


def _is_box(ink: Gray, level: Gray, upright: Gray, rect: Rect) -> bool:
    x0, y0, x1, y1 = rect
    side = max(2, round(min(x1 - x0, y1 - y0) * 0.16))
    sides = (
        level[y0 : y0 + side, x0:x1].any(axis=0).mean(),
        level[y1 - side : y1, x0:x1].any(axis=0).mean(),
        upright[y0:y1, x0 : x0 + side].any(axis=1).mean(),
        upright[y0:y1, x1 - side : x1].any(axis=1).mean(),
    )
    if min(sides) < 0.72 or not _cornered(ink, rect, 1 if min(sides) < 0.9 else 2):
        return False
    return _stands_alone(ink, rect) or (min(sides) >= 0.9 and _before_caption(ink, rect))


def _stands_alone(ink: Gray, rect: Rect) -> bool:
    """Whether there is paper close by on both sides: a D of a word has letters there. A tick may reach over."""
    x0, y0, x1, y1 = rect
    far, near = round(2.6 * POINT), 2
    sides = ink[y0:y1, max(0, x0 - far) : max(0, x0 - near)], ink[y0:y1, x1 + near : x1 + far]
    return all(float(part.any(axis=1).mean()) <= 0.4 for part in sides if part.size)


def _before_caption(ink: Gray, rect: Rect) -> bool:
    """Whether a square stands close before words, as forms are set whose boxes and captions no blank parts: paper on its left, a gap on its
    right, no stroke that leads on from it, and its corners sharp. A letter that begins a word is round at some (D), or has a stem (P)."""
    x0, y0, x1, y1 = rect
    size = x1 - x0
    around = (
        ink[y0:y1, max(0, x0 - size // 2) : max(0, x0 - 2)],
        ink[y0:y1, x1 + 1 : x1 + 2],
        ink[max(0, y0 - 3) : max(0, y0 - 1), x0:x1],
        ink[y1 + 1 : y1 + 3, x0:x1],
    )
    return not any(part.any() for part in around) and sharp_corners(ink, rect) == 4


def sharp_corners(ink: Gray, rect: Rect) -> int:
    """In how many of the corners of a square ink stands, no more than a pixel off; its sides may lie a pixel beside `rect`."""
    x0, y0, x1, y1 = rect
    part = ink[max(0, y0 - 1) : y1 + 1, max(0, x0 - 1) : x1 + 1]
    rows, columns = (np.flatnonzero(part.mean(axis=n) >= 0.5) for n in (1, 0))
    if not rows.size or not columns.size:
        return 0
    square = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    corners = (np.rot90(square, n) for n in range(4))
    return sum(bool(corner[0, 0] or corner[0, 1:2].any() or corner[1:2, 0].any()) for corner in corners)


def _cornered(ink: Gray, rect: Rect, off: int = 1) -> bool:
    """Whether ink stands in all four corners, `off` pixels of each at most: an o, a D or a p has none there."""
    x0, y0, x1, y1 = rect
    for x, y, dx, dy in ((x0, y0, 1, 1), (x1 - 1, y0, -1, 1), (x0, y1 - 1, 1, -1), (x1 - 1, y1 - 1, -1, -1)):
        near = [(x + dx * a, y + dy * b) for a in range(off + 1) for b in range(off + 1)]
        if not any(0 <= a < ink.shape[1] and 0 <= b < ink.shape[0] and ink[b, a] for a, b in near):
            return False
    return True


def ink_share(ink: Gray, rect: Rect, inset: float = 0.2) -> float:
    """Dark share of the inside of a check box."""
    x0, y0, x1, y1 = rect
    dx, dy = max(2, round((x1 - x0) * inset)), max(2, round((y1 - y0) * inset))
    inside = ink[y0 + dy : y1 - dy, x0 + dx : x1 - dx] > 0
    for _ in range(4):  # a side of the box that reached inside, drawn from end to end
        if min(inside.shape) > 4 and inside[0].all():
            inside = inside[1:]
        inside = np.rot90(inside)
    return float(inside.mean()) if inside.size else 0.0


def is_checked(share: float) -> bool | None:
    """None where it is not clear: a speck, or a box that was blackened (some mark so, others take a mark back so)."""
    if share >= 0.85:
        return None
    if share >= 0.1:
        return True
    return False if share <= 0.03 else None
