"""What people mark on a printed form: check boxes that the search for squares alone misses, and rings drawn round printed words.

Works on the ink of a page at `ANALYSIS_DPI`; boxes are (x0, y0, x1, y1) in its pixels, ends exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_boxes import sharp_corners
from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray

SIDE = 0.6  # least share of each side of a box that must be drawn
BEFORE_CAPTION = 0.85  # the same of one with ink close on its right: a G of a typewriter has less
FAR = 150 * POINT  # boxes further below one another belong to different questions
CORNERS = 3  # of a square, at least, are drawn
RAYS = 40
BEYOND, FEW = (
    1.12,
    0.05,
)  # so far outside the ellipse in its square, hardly any ink of a ring stands; half of a frame's does
THIN = 0.45  # of the square about a ring: a thicker one may be a letter
RING = 0.58  # of the square about a ring, at most, where a soft scan made its line thick; a disc fills 0.79


def printed_boxes(ink: Gray, boxes: Sequence[Rect], tables: Sequence[Sequence[Rect]]) -> list[Rect]:
    """The check boxes among what looks like one: no letters of a title, and in `tables` (the cells of each) no single figures that
    happen to be square; a column of boxes in a table has one in several rows."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    letters = _letter_height(stats)
    return [
        box
        for box in boxes
        if not _in_word(box, stats, one_side=_is_bold(ink, box))
        and not _begins_or_ends_word(box, stats, letters)
        and not _is_rounded_letter(ink, box, stats)
        and not _on_stem(ink, box)
        and (
            _table_of(box, tables) is None
            or (not _barred(ink, box) and any(_mates(box, other) for other in boxes if other is not box))
        )
    ]


def _table_of(box: Rect, tables: Sequence[Sequence[Rect]]) -> int | None:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return next((n for n, cells in enumerate(tables) if any(a < x < c and b < y < d for a, b, c, d in cells)), None)


def _mates(box: Rect, other: Rect) -> bool:
    """Whether two boxes are of one size and stand in line, as those of one question do."""
    size = ((box[2] - box[0]) + (box[3] - box[1])) / 2
    alike = abs(((other[2] - other[0]) + (other[3] - other[1])) / 2 - size) <= 0.12 * size + 1
    level = abs(box[3] - other[3]) <= 0.2 * size and abs(box[1] - other[1]) <= 0.2 * size
    under = abs(box[0] - other[0]) <= 0.2 * size and abs(box[1] - other[1]) <= FAR
    return alike and (level or under)


def siblings(ink: Gray, boxes: Sequence[Rect], tables: Sequence[Sequence[Rect]] = ()) -> list[Rect]:
    """Check boxes in line with those that were found, of their size: crossed through, filled in, or faint. In `tables` only below and
    beside boxes of the same table."""
    if not boxes:
        return []
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    letters = _letter_height(stats)
    found: list[Rect] = []
    sizes = [((b[2] - b[0]) + (b[3] - b[1])) / 2 for b in boxes]
    for x, y, w, h, area in stats[1:].tolist():
        for box, size in zip(boxes, sizes, strict=True):
            run_on = w > 2.2 * size and abs(x - box[0]) <= 0.15 * size and not _clear_right(ink, box)
            wide = min(w, round(1.4 * size)) if run_on else w  # a stroke in the box touches the caption behind it
            if not (0.75 * size <= min(wide, h) and max(wide, h) <= 2.2 * size):
                continue
            level = abs((y + h) - box[3]) <= 0.45 * size or abs(y - box[1]) <= 0.45 * size
            under = abs(x - box[0]) <= 0.3 * size and abs(y - box[1]) <= FAR
            # behind words of different lengths, one below another: only one that was blackened is no letter
            ragged = area >= 0.7 * w * h and abs(x - box[0]) <= 6 * size and 1.2 * size <= abs(y - box[1]) <= 4 * size
            if not (level or under or ragged) or any(overlap((x, y, x + w, y + h), b) for b in (*boxes, *found)):
                continue
            if _table_of((x, y, x + w, y + h), tables) != _table_of(box, tables):
                continue
            own = (x, y, x + wide, y + h)
            rect = _best_square(ink, own, round(size))
            # one that was blackened loses its corners in a scan; a disc fills no more than 0.79
            solid = area >= 0.85 * w * h and max(abs(w - size), abs(h - size)) <= 0.15 * size
            if (
                rect is not None
                and (solid or _corners(ink, rect) >= (4 if run_on else CORNERS))
                and (
                    _has_air(ink, rect)
                    or (
                        not _clear_right(ink, box)
                        and _has_air(ink, rect, right=False)
                        and _least_side(ink, rect) >= BEFORE_CAPTION
                    )
                )
                and (run_on or not (_in_word(rect, stats) or _begins_or_ends_word(rect, stats, letters)))
            ):
                alike = max(abs(w - size), abs(h - size)) <= 0.15 * size and _least_side(ink, own) >= SIDE
                found.append(own if alike else rect)  # nothing of it is left beside it
                break
    return found


def _corners(ink: Gray, rect: Rect) -> int:
    """In how many corners of a square ink stands: a round figure has none there, a stroke through it two."""
    x0, y0, x1, y1 = rect
    return sum(bool(ink[max(0, y - 1) : y + 1, max(0, x - 1) : x + 1].any()) for y in (y0, y1) for x in (x0, x1))


def _is_bold(ink: Gray, rect: Rect) -> bool:
    """Whether the uprights of a square are as thick as those of bold type; what was blackened has none."""
    return max(BOLD * (rect[3] - rect[1]), 4) <= _thickness(ink, rect) < 0.45 * (rect[3] - rect[1])


def _thickness(ink: Gray, rect: Rect) -> float:
    """How thick the thinner of the two uprights of a square is; 0 where it is too low to have any."""
    x0, y0, x1, y1 = rect
    size = y1 - y0
    rows = ink[y0 + size // 4 : y1 - size // 4, x0:x1] > 0
    return min(float(np.median((~part).argmax(axis=1))) for part in (rows, rows[:, ::-1])) if len(rows) > 2 else 0.0


BOLD, HALF_BOLD = 0.2, 0.13  # of a letter's height: how thick its uprights are at least


def _is_rounded_letter(ink: Gray, rect: Rect, stats: NDArray[np.int32]) -> bool:
    """Whether a square is round at two of its corners, or at one and thick, and begins or ends a word, as close as its letters are: the B,
    D or O of a title. A box may have soft corners, and its caption stands farther off."""
    sharp = sharp_corners(ink, rect)
    like = sharp < 3 or (sharp == 3 and _thickness(ink, rect) >= HALF_BOLD * (rect[3] - rect[1]))
    return like and _in_word(rect, stats, one_side=True, near=AS_IN_WORD)


AS_IN_WORD = 0.18  # of a letter's height: how far apart letters of one word are at most


def _letter_height(stats: NDArray[np.int32]) -> float:
    """The height of a usual letter of a page."""
    heights = stats[1:, 3]
    heights = heights[(heights >= 3 * POINT) & (heights <= 30 * POINT)]
    return float(np.median(heights)) if len(heights) >= USUAL else 0.0


USUAL = 20  # letters of a page that tell how high they are


def _begins_or_ends_word(rect: Rect, stats: NDArray[np.int32], letters: float) -> bool:
    """Whether a square no larger than the letters of its page touches one of its height, as those of a word do: an m, n or N of a heavy
    typewriter, filled by the scan. A box is larger than letters, or a blank parts it from its caption."""
    size = max(rect[2] - rect[0], rect[3] - rect[1])
    return size <= AS_LETTERS * letters and _in_word(rect, stats, one_side=True, near=TOUCHING)


AS_LETTERS, TOUCHING = 1.3, 0.35  # times a usual letter's height; of the size of a square


def _in_word(rect: Rect, stats: NDArray[np.int32], *, one_side: bool = False, near: float = 0.6) -> bool:
    """Whether letters of the same height stand close by on both sides: one of a title in large type. `one_side`: the first or last one of
    a word; `near`: how close, in heights."""
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    ends, feet = stats[:, 0] + stats[:, 2], stats[:, 1] + stats[:, 3]
    holds = (
        (stats[:, 0] <= x) & (x <= ends) & (stats[:, 1] <= y) & (y <= feet) & (stats[:, 3] <= 2 * (rect[3] - rect[1]))
    )
    holds[0] = False
    if holds.any():  # the letter that holds it
        own = stats[np.flatnonzero(holds)[0]]
        rect = (int(own[0]), int(own[1]), int(own[0] + own[2]), int(own[1] + own[3]))
    x0, y0, x1, y1 = rect
    size = y1 - y0
    level = (np.minimum(stats[:, 1] + stats[:, 3], y1) - np.maximum(stats[:, 1], y0) > 0.7 * size) & (
        np.abs(stats[:, 3] - size) <= 0.4 * size
    )
    right = level & (stats[:, 0] - x1 >= -1) & (stats[:, 0] - x1 <= near * size)
    left = level & (x0 - ends >= -1) & (x0 - ends <= near * size)
    return bool(right.any() or left.any()) if one_side else bool(right.any() and left.any())


def _on_stem(ink: Gray, rect: Rect) -> bool:
    """Whether a side of a square goes on straight above or below it, though not as far as another square would: the bowl of a bold b, d,
    p or B. The lines of a table go on farther, and a tick leads away aslant."""
    x0, y0, x1, y1 = rect
    size = y1 - y0
    for a, b in ((x0, x0 + 3), (x1 - 3, x1)):
        above, below = ink[max(0, y0 - size) : y0, a:b][::-1], ink[y1 : y1 + size, a:b]
        for part in (above, below):
            drawn = part.sum(axis=1) >= 2
            far = len(drawn) if drawn.all() else int(drawn.argmin())
            if STEM * size <= far < size - 2:
                return True
    return False


STEM = 0.3  # of a letter's bowl: how far its stem reaches out at least


def _barred(ink: Gray, rect: Rect) -> bool:
    """Whether a level stroke runs through the middle from side to side with paper above and below it: a B, an 8 or an E in bold type."""
    x0, y0, x1, y1 = rect
    inside = ink[y0 + round(0.2 * (y1 - y0)) : y1 - round(0.2 * (y1 - y0)), x0 + 3 : x1 - 3] > 0
    if inside.shape[0] < 5 or inside.shape[1] < 4:
        return False
    drawn = inside.mean(axis=1)
    bar = np.flatnonzero(drawn >= 0.9)
    if not bar.size or bar[-1] - bar[0] + 1 != bar.size:
        return False
    above, below = drawn[: bar[0]], drawn[bar[-1] + 1 :]
    return bool(above.size and below.size and min(above) <= 0.35 and min(below) <= 0.35)


def _best_square(ink: Gray, rect: Rect, size: int) -> Rect | None:
    """The square of this size inside a piece of ink whose four sides are drawn best."""
    x0, y0, x1, y1 = rect
    best: tuple[float, Rect] | None = None
    least = min(x1 - x0, y1 - y0)
    for side in {size, max(least, round(0.85 * size)), size - 1, size + 1}:
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


def _has_air(ink: Gray, rect: Rect, *, right: bool = True) -> bool:
    """Whether there is paper on the left, and on the `right`: a letter of a word has another beside it. Where a box that was found has its
    caption close on the right, so have its mates."""
    x0, y0, x1, y1 = rect
    far = round(3 * POINT)
    sides = [ink[y0:y1, max(0, x0 - far) : max(0, x0 - 2)], ink[y0:y1, x1 + 2 : x1 + far]]
    return all(not side.size or float(side.any(axis=1).mean()) <= 0.5 for side in sides[: 2 if right else 1])


def _clear_right(ink: Gray, rect: Rect) -> bool:
    """Whether paper is right behind a box; else its caption begins close to it."""
    _, y0, x1, y1 = rect
    behind = ink[y0:y1, x1 + 1 : x1 + round(3 * POINT)]
    return not behind.size or float(behind.any(axis=1).mean()) <= 0.15


def overlap(a: Rect, b: Rect) -> bool:
    return min(a[2], b[2]) > max(a[0], b[0]) and min(a[3], b[3]) > max(a[1], b[1])


def take_rings(text: Gray) -> list[Rect]:
    """Rings drawn round words, taken out of the ink. A frame is none, nor the boxes of a comb."""
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
        if outer.mean() < 0.55 or (radius > BEYOND).mean() > FEW:
            continue
        rays = np.unique(((np.arctan2(dy[outer], dx[outer]) + np.pi) / (2 * np.pi) * RAYS).astype(int) % RAYS)
        middle = text[y + h // 4 : y + h - h // 4, x + w // 6 : x + w - w // 6]
        if len(rays) < 0.8 * RAYS or not middle.any() or float(middle.any(axis=0).mean()) < 0.4:
            continue
        text[y + ys[outer], x + xs[outer]] = 0
        rings.append((x, y, x + w, y + h))
    return rings


def strokes_under(ink: Gray, words: Sequence[Rect]) -> list[tuple[int, Rect]]:
    """Lines drawn right under single words of a row and hardly wider than these: (which word, line). Not what runs on under the next."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    found: list[tuple[int, Rect]] = []
    for x, y, w, h, area in stats[1:].tolist():
        if w < 9 * POINT or h > max(3 * POINT, 0.15 * w) or area > 2 * POINT * w:
            continue
        for n, (x0, y0, x1, y1) in enumerate(words):
            high, wide = y1 - y0, x1 - x0
            below = y + h / 2 - y1
            if w < 0.5 * wide or not -0.2 * high <= below <= 1.3 * high:
                continue
            alone = not any(a < x + w and x < c and b < y1 and y0 < d for m, (a, b, c, d) in enumerate(words) if m != n)
            over = (1.4 if alone else 0.6) * high
            if x0 - over <= x and x + w <= x1 + over and below <= (1.3 if alone else 0.9) * high:
                found.append((n, (x, y, x + w, y + h)))
                break
    return found


def find_circles(ink: Gray) -> list[Rect]:
    """Round places to tick: rings of one size in a row or column, two at least, whatever is marked in them."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink)
    least, most = round(6 * POINT), round(16 * POINT)
    empty: list[Rect] = []
    for x, y, w, h, area in stats[1:].tolist():
        if least <= min(w, h) and max(w, h) <= most and abs(w - h) <= 0.12 * max(w, h) and area <= RING * w * h:
            rect = (x, y, x + w, y + h)
            if (
                _is_ring(ink, rect, 0.9)
                and _is_hollow(ink, rect)
                and _has_air(ink, rect)
                and not _is_letter(rect, stats)
                and (area <= THIN * w * h or _has_caption(rect, stats))
            ):
                empty.append(rect)
    found: list[Rect] = []
    for ring in empty:
        size = ring[2] - ring[0]
        mates = [r for r in empty if r != ring and _in_line(ring, r, size)]
        for x, y, w, h, _ in stats[1:].tolist():
            if min(w, h) < 0.9 * size or max(w, h) > 2 * size or any(overlap((x, y, x + w, y + h), r) for r in empty):
                continue
            if not _in_line(ring, (x, y, x + w, y + h), size):
                continue
            square = _best_ring(ink, (x, y, x + w, y + h), size)
            if square is not None and _has_air(ink, square):
                mates.append(square)
        if mates:
            found += [r for r in (ring, *mates) if not any(overlap(r, f) for f in found)]
    return found


def _has_caption(ring: Rect, stats: NDArray[np.int32]) -> bool:
    """Whether words begin right behind a ring, their letters close together: behind an O in a box for one character stands another."""
    x0, y0, x1, y1 = ring
    size = x1 - x0
    level = (stats[:, 1] < y1) & (stats[:, 1] + stats[:, 3] > y0) & (stats[:, 3] <= 2 * size) & (stats[:, 0] > x1)
    level[0] = False
    right = stats[level][np.argsort(stats[level, 0])][:3]
    if not len(right) or right[0, 0] - x1 > 2.5 * size:
        return False
    if right[0, 2] >= 1.5 * size:
        return True  # a soft scan joins the letters
    gaps = right[1:, 0] - right[:-1, 0] - right[:-1, 2]
    return len(gaps) == 2 and bool((gaps <= 0.35 * size).all())


def _is_letter(ring: Rect, stats: NDArray[np.int32]) -> bool:
    """Whether a ring is the O or the C of a word in capitals: what stands right beside it is as high, and as low."""
    x0, y0, x1, y1 = ring
    size = y1 - y0
    alike = (
        (stats[:, 3] >= 0.8 * size)
        & (stats[:, 3] <= 1.6 * size)
        & (np.abs(stats[:, 1] + stats[:, 3] - y1) <= 0.3 * size)
    )
    right, left = stats[:, 0] - x1, x0 - stats[:, 0] - stats[:, 2]
    return bool((alike & (((right >= 0) & (right <= 0.4 * size)) | ((left >= 0) & (left <= 0.4 * size)))).any())


def _in_line(ring: Rect, other: Rect, size: int) -> bool:
    alike = abs((other[2] - other[0]) - size) <= 1.1 * size
    level = abs((other[1] + other[3]) - (ring[1] + ring[3])) / 2 <= 0.45 * size
    under = (
        abs((other[0] + other[2]) - (ring[0] + ring[2])) / 2 <= 0.45 * size and abs(other[1] - ring[1]) <= 150 * POINT
    )
    return alike and (level or under)


def _best_ring(ink: Gray, rect: Rect, size: int) -> Rect | None:
    x0, y0, x1, y1 = rect
    for x in range(x0, max(x0, x1 - size) + 1):
        for y in range(y0, max(y0, y1 - size) + 1):
            if _is_ring(ink, (x, y, x + size, y + size), 0.85, crossed=True):
                return (x, y, x + size, y + size)
    return None


def _is_ring(ink: Gray, rect: Rect, least: float, *, crossed: bool = False) -> bool:
    """Whether ink runs round just inside a square, with its corners white; a cross in it may reach into all of them."""
    x0, y0, x1, y1 = rect
    part = ink[y0:y1, x0:x1]
    if part.shape[0] < 6 or part.shape[1] < 6:
        return False
    angles = np.linspace(0, 2 * np.pi, RAYS, endpoint=False)
    middle_y, middle_x = (part.shape[0] - 1) / 2, (part.shape[1] - 1) / 2
    seen = np.zeros(RAYS, bool)
    for share in (1.0, 0.93, 0.86):
        rows = np.rint(middle_y + share * middle_y * np.sin(angles)).astype(int)
        columns = np.rint(middle_x + share * middle_x * np.cos(angles)).astype(int)
        seen |= part[rows, columns] > 0
    side = max(2, round(0.1 * part.shape[0]))
    corners = (part[:side, :side], part[:side, -side:], part[-side:, :side], part[-side:, -side:])
    return float(seen.mean()) >= least and (crossed or sum(bool(c.any()) for c in corners) <= 1)


def _is_hollow(ink: Gray, rect: Rect) -> bool:
    x0, y0, x1, y1 = rect
    dx, dy = round(0.3 * (x1 - x0)), round(0.3 * (y1 - y0))
    return not ink[y0 + dy : y1 - dy, x0 + dx : x1 - dx].any()
