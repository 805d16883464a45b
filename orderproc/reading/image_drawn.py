"""Whether a level stretch of ink is a drawn line, the edge of writing, or a line drawn through writing."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_shapes import LONG, NEAR, POINT, THICK, UNBROKEN, Rect
from orderproc.reading.image_straighten import Gray


def is_strike(ink: Gray, rect: Rect) -> bool:
    """Whether a level line runs through writing: where there is any close to it, most of it stands both above and below.

    A rule of a table has writing on one side at most; a line under writing is touched from above only. Long uprights (other rules, the
    ticks of a comb) are no writing.
    """
    x0, y0, x1, y1 = rect
    reach, far = max(3, round(2.2 * POINT)), round(11 * POINT)
    if x1 - x0 < LONG or y0 < 3 or y1 > ink.shape[0] - 3:
        return False
    top = max(0, y0 - far)
    strip = ink[top : y1 + far, x0:x1]
    uprights = cv2.morphologyEx(strip, cv2.MORPH_OPEN, np.ones((min(far, strip.shape[0]), 1), np.uint8))
    letters = strip & (1 - cv2.dilate(uprights, np.ones((1, 5), np.uint8)))
    middle = course(ink, rect) + (y0 - top)
    columns = np.arange(x1 - x0)
    up, low = np.zeros(x1 - x0, bool), np.zeros(x1 - x0, bool)
    for step in range(3, 3 + reach):
        up |= letters[np.clip(middle - step, 0, len(letters) - 1), columns] > 0
        low |= letters[np.clip(middle + step, 0, len(letters) - 1), columns] > 0
    blocks = max(1, (x1 - x0) // round(8 * POINT))
    pairs = list(zip(np.array_split(up, blocks), np.array_split(low, blocks), strict=True))
    any_ = sum(bool(u.any() or v.any()) for u, v in pairs)
    both = sum(bool(u.any() and v.any()) for u, v in pairs)
    return both >= 2 and both >= 0.6 * any_ and min(int(up.sum()), int(low.sum())) >= 0.1 * any_ * 8 * POINT


def is_written_on(ink: Gray, rect: Rect) -> bool:
    """Whether a level line lies under writing that touches it: letters stand above it, and few strokes go on below. A printed label may
    stand below, clear of the line."""
    x0, y0, x1, y1 = rect
    far, foot = round(9 * POINT), max(4, round(2.6 * POINT))
    if x1 - x0 < 2 * LONG or y0 < far or y1 > ink.shape[0] - far:
        return False
    part = ink[y0 - far : y1 + far, x0:x1]
    middle = course(ink, rect) + far
    columns = np.arange(x1 - x0)
    above = _written_above(ink, rect)
    if not above.any() or not goes_on_clear(ink, rect):
        return False
    through = np.ones(x1 - x0, bool)
    for step in range(2, 2 + foot):
        through &= part[np.clip(middle + step, 0, len(part) - 1), columns] > 0
    return int(above.sum()) >= 0.6 * LONG and int(through.sum()) <= 0.17 * int(above.sum())


def _written_above(ink: Gray, rect: Rect) -> NDArray[np.bool_]:
    """For each column of a level line, whether there is ink within an eighth of an inch above it."""
    x0, y0, x1, y1 = rect
    far = round(9 * POINT)
    part = ink[max(0, y0 - far) : y1, x0:x1]
    middle = course(ink, rect) + (y0 - max(0, y0 - far))
    columns = np.arange(x1 - x0)
    above = np.zeros(x1 - x0, bool)
    for step in range(3, far):
        rows = middle - step
        above |= (rows >= 0) & (part[np.clip(rows, 0, len(part) - 1), columns] > 0)
    return above


def without_feet(ink: Gray, rect: Rect) -> Rect:
    """A level line without what is not drawn at its ends: the feet of a label's letters that stand on the same level, small pieces with
    gaps between. A line of nothing but small pieces (faint, dotted) stays as it is."""
    x0, y0, x1, y1 = rect
    if x1 - x0 < 3 * LONG:
        return rect
    part = ink[y0:y1, x0:x1]
    columns = np.arange(x1 - x0)
    high = y1 - y0
    best, rows = -1.0, columns
    for start in range(high):  # the straight line that most of the ink lies on
        for end in range(max(0, start - 6), min(high, start + 7)):
            tried = np.rint(np.linspace(start, end, x1 - x0)).astype(np.int64)
            if (covered := float(part[tried, columns].mean())) > best:
                best, rows = covered, tried
    solid = np.zeros(x1 - x0, bool)
    for step in (-1, 0, 1):
        solid |= part[np.clip(rows + step, 0, high - 1), columns] > 0
    edges = np.flatnonzero(np.diff(np.concatenate([[0], solid.astype(np.int8), [0]])))
    pieces = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    long = [piece for piece in pieces if piece[1] - piece[0] >= LONG]
    if not long:
        return rect
    first, last = long[0][0], long[-1][1]
    own = rows[first:last]  # it may wave a little
    return (x0 + first, y0 + max(0, int(own.min()) - 2), x0 + last, y0 + min(high, int(own.max()) + 3))


def foot_of_print(ink: Gray, rect: Rect) -> bool:
    """Whether a short level line is made of the feet of bold letters: there is print above all along it."""
    if rect[2] - rect[0] > 150 * POINT:
        return False
    return float(_written_above(ink, rect).mean()) >= 0.7 and not goes_on_clear(ink, rect)


def has_mates(rect: Rect, others: set[Rect]) -> bool:
    """Whether a line begins and ends where lines above or below it do: the column of a form with lines to write on, written full."""
    return sum(abs(r[0] - rect[0]) <= NEAR and abs(r[2] - rect[2]) <= NEAR for r in others - {rect}) >= 2


def edge_of_print(ink: Gray, rect: Rect, solid: float) -> bool:
    """Whether a short level line is made of the heads or feet of letters that stand close: there are as many gaps in it as between
    letters, and print all along on one side of it. A drawn line that short has hardly any."""
    x0, y0, x1, y1 = rect
    if x1 - x0 > 150 * POINT or solid >= UNBROKEN:
        return False
    far = round(6 * POINT)
    above, below = ink[max(0, y0 - far) : y0, x0:x1], ink[y1 : y1 + far, x0:x1]
    return max(float(side.any(axis=0).mean()) if side.size else 0.0 for side in (above, below)) >= 0.5


def goes_on_clear(ink: Gray, rect: Rect) -> bool:
    """Whether a level line goes on without writing over it for an eighth of an inch: the feet and serifs of letters do not."""
    written = np.flatnonzero(_written_above(ink, rect))
    if not written.size:
        return True
    width = rect[2] - rect[0]
    return bool(max(written[0], width - 1 - written[-1], *np.diff(written)) >= 0.5 * LONG)


def course(ink: Gray, rect: Rect) -> NDArray[np.int64]:
    """The row, counted from the top of `rect`, in which a level line runs, for each column: the middle of its ink, smoothed, so that a
    line that slopes or waves a little is followed."""
    x0, y0, x1, y1 = rect
    own = ink[y0:y1, x0:x1]
    columns = np.arange(x1 - x0)
    if own.shape[0] <= 5:
        return np.full(x1 - x0, int(own.sum(axis=1).argmax()), np.int64)
    sums = own.sum(axis=0)
    thin = (sums > 0) & (sums <= max(5, own.shape[0] // 2))
    if thin.sum() < 8:
        return np.full(x1 - x0, int(own.sum(axis=1).argmax()), np.int64)
    middles = (own * np.arange(own.shape[0])[:, None]).sum(axis=0)[thin] / sums[thin]
    rows = np.interp(columns, columns[thin], middles)
    window = min(len(rows) // 2 * 2 - 1, 2 * round(6 * POINT) + 1)
    if window >= 3:
        padded = np.pad(rows, window // 2, mode="edge")
        rows = np.convolve(padded, np.ones(window) / window, mode="valid")
    return np.asarray(np.clip(np.rint(rows), 0, own.shape[0] - 1), dtype=np.int64)


def drawn(ink: Gray, rect: Rect, thick: int = THICK) -> tuple[float, float]:
    """How much of a level line is ink, and how much of it is thin (less than `thick` pixels), as shares of its columns.

    A drawn line has few gaps and is thin but where it is crossed; letters side by side have gaps and upright strokes.
    """
    x0, y0, x1, y1 = rect
    top = max(0, y0 - thick)
    part = ink[top : y1 + thick, x0:x1]
    columns = np.arange(x1 - x0)
    rows = course(ink, rect) + (y0 - top)
    solid = np.zeros(x1 - x0, bool)
    for step in (-1, 0, 1):
        solid |= part[np.clip(rows + step, 0, part.shape[0] - 1), columns] > 0
    runs = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((min(thick, part.shape[0]), 1), np.uint8))
    tall = np.zeros(x1 - x0, bool)
    for step in (-2, 0, 2):
        tall |= runs[np.clip(rows + step, 0, part.shape[0] - 1), columns] > 0
    return float(solid.mean()), float((solid & ~tall).mean())
