"""Ruling lines of a straight page and what they enclose: cells of tables, combs, check boxes; and lines drawn through writing.

Works on the ink of a page at `ANALYSIS_DPI`; all boxes are (x0, y0, x1, y1) in its pixels, ends exclusive.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_regular import completed
from orderproc.reading.image_straighten import ANALYSIS_DPI, Gray

Rect = tuple[int, int, int, int]

POINT = ANALYSIS_DPI / 72
LONG = round(18 * POINT)  # shorter is a letter's stroke
POST = round(11 * POINT)  # so high at least is a frame to write in
THICK = round(4 * POINT)
NEAR = round(2.5 * POINT)
UNBROKEN = 0.93  # of the columns of a drawn line are ink, where it is short
ROW = 12 * POINT  # lines to write on that lie closer have no room for writing between them
HIGH_FRAME = 100 * POINT  # what is higher is no field but a frame round many


def area(rect: Rect) -> int:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a ruled table, by row and column of its upper left corner."""

    row: int
    column: int
    rect: Rect
    row_span: int = 1
    column_span: int = 1
    boxes: tuple[Rect, ...] = ()  # a comb: for one character each


@dataclass(frozen=True, slots=True)
class Grid:
    """A network of ruling lines that encloses two cells or more."""

    rect: Rect
    cells: tuple[GridCell, ...]
    columns: int


@dataclass(frozen=True, slots=True)
class Rules:
    """What ruling lines there are. `mask`: 1 on the lines; `across`, `down`: the lines; `frames`: boxes that hold one
    place only; `strikes`: lines drawn through writing; `write_on`: level lines that enclose nothing, to write on."""

    mask: Gray
    across: tuple[Rect, ...]
    down: tuple[Rect, ...]
    grids: tuple[Grid, ...]
    frames: tuple[Rect, ...]
    boxes: tuple[Rect, ...]
    strikes: tuple[Rect, ...] = field(default=())
    write_on: tuple[Rect, ...] = field(default=())


def _runs(ink: Gray, length: int, *, down: bool) -> Gray:
    """Straight runs of ink of at least `length` pixels, a slope of a pixel or two and small gaps forgiven; runs of four times that
    length may have larger gaps (fax, faint print)."""
    thick = cv2.dilate(ink, np.ones((1, 3) if down else (3, 1), np.uint8))

    def opened(gap: int, least: int) -> Gray:
        closed = cv2.morphologyEx(thick, cv2.MORPH_CLOSE, np.ones((gap, 1) if down else (1, gap), np.uint8))
        kernel = np.ones((least, 1) if down else (1, least), np.uint8)
        return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, kernel), dtype=np.uint8)

    return opened(3, length) | opened(9, 4 * length)


def _segments(mask: Gray, *, down: bool) -> list[Rect]:
    count, _, stats, _ = cv2.connectedComponentsWithStats(mask)
    found: list[Rect] = []
    for x, y, w, h, area in stats[1:count].tolist():
        length, thickness = (h, w) if down else (w, h)
        slim = area / max(1, length)  # mean thickness: a sloping line has a high box
        single = slim <= THICK and thickness <= THICK + length * 0.02 + 2
        if length >= LONG and (single or (down and is_bundle(length, thickness))):
            found.append((x, y, x + w, y + h))
    return found


def is_bundle(length: int, thickness: int) -> bool:
    """Whether a long upright is several lines side by side: the edge of a column between the sides of the combs in its cells."""
    return length >= 72 * POINT and thickness <= 2.5 * THICK and length >= 10 * thickness


def find_rules(ink: Gray) -> Rules:
    """Ruling lines, grids, frames, check boxes and strikes of a page."""
    boxes = find_boxes(ink)
    across_runs, down_runs = _runs(ink, LONG, down=False), _runs(ink, LONG, down=True)
    across = [_without_feet(ink, r) for r in _segments(across_runs, down=False)]
    down = _segments(down_runs, down=True)
    seen = {r: (*drawn(ink, r), is_strike(ink, r)) for r in across}
    strikes = [
        r
        for r, (solid, thin, through) in seen.items()
        if through and solid >= 0.97 and thin >= 0.2 and r[2] - r[0] >= LONG * 1.3
    ]
    across = [
        r
        for r, (solid, thin, through) in seen.items()
        if (solid >= 0.7 and thin >= 0.72 * solid and not through)
        or (solid >= 0.9 and thin >= 0.3 and is_written_on(ink, r))
    ]
    clear = {r for r in across if goes_on_clear(ink, r)}
    print_like = {r for r in across if _foot_of_print(ink, r) or _edge_of_print(ink, r, seen[r][0])}
    in_column = {r for r in across if seen[r][0] >= 0.97 and _has_mates(r, clear - print_like)}
    across = [r for r in across if r not in print_like or r in in_column]
    strikes = [r for r in strikes if r not in across]
    down = [r for r in down if _is_upright(ink, r, across)]
    down = [r for r in down if not _stands_in_a_cell(r, down)]
    down = [part for r in down for part in _between_combs(ink, r, across, down)]
    posts = _posts(ink, across, down)
    mask = np.zeros_like(ink)
    for x0, y0, x1, y1 in across:
        mask[y0:y1, max(0, x0 - NEAR) : x1 + NEAR] |= across_runs[y0:y1, max(0, x0 - NEAR) : x1 + NEAR]
        ym = (y0 + y1) // 2
        mask[ym, max(0, x0 - NEAR) : x0 + 1] = 1
        mask[ym, x1 - 1 : x1 + NEAR] = 1
    for x0, y0, x1, y1 in down:
        mask[max(0, y0 - NEAR) : y1 + NEAR, x0:x1] |= down_runs[max(0, y0 - NEAR) : y1 + NEAR, x0:x1]
        xm = (x0 + x1) // 2
        mask[max(0, y0 - NEAR) : y0 + 1, xm] = 1
        mask[y1 - 1 : y1 + NEAR, xm] = 1
    for x0, y0, x1, y1 in posts:
        mask[y0:y1, x0:x1] |= ink[y0:y1, x0:x1]
        mask[max(0, y0 - 3) : y1 + 3, (x0 + x1) // 2] = 1
    down += posts
    dotted = find_dotted(ink)
    for x0, y0, x1, y1 in dotted:
        mask[y0:y1, x0:x1] |= ink[y0:y1, x0:x1]
    for upright in (False, True):
        mask |= find_dashed(ink, upright=upright)
    sides = _open_sides(across, down)
    closed = mask.copy()
    for x0, y0, x1, y1 in sides:
        closed[y0:y1, x0:x1] = 1
    grids, frames = _grids(closed, boxes, ink)
    return Rules(
        mask,
        tuple(across),
        tuple(down),
        grids,
        frames,
        tuple(boxes),
        tuple(strikes),
        _write_on(
            [*(r for r in across if r[2] - r[0] >= 1.5 * LONG and (r in clear or r in in_column)), *dotted],
            [*_enclosing(grids), *frames],
        ),
    )


COMB = 4  # uprights that end at a level line: the boxes of a comb
THROUGH = 0.8  # of the way from one row of boxes to the next, an upright that goes on is drawn


def _between_combs(ink: Gray, upright: Rect, across: Sequence[Rect], down: Sequence[Rect]) -> list[Rect]:
    """An upright in the parts that are drawn: between two rows of boxes for single characters the stem of a letter of the caption there
    joins what does not belong together."""
    x0, y0, x1, y1 = upright
    ends = [line for line in across if line[0] - NEAR <= x0 and x1 <= line[2] + NEAR and y0 < line[1] < y1]
    for above, below in pairwise(sorted(ends, key=lambda line: line[1])):
        gap = ink[above[3] : below[1], x0:x1]
        if gap.shape[0] < POST / 2 or float(gap.any(axis=1).mean()) >= THROUGH:
            continue
        combs = sum(abs(d[3] - above[3]) <= NEAR and above[0] <= d[0] <= above[2] for d in down if d != upright)
        if combs >= COMB:
            rest = (x0, below[1], x1, y1)
            return [(x0, y0, x1, above[3]), *_between_combs(ink, rest, across, down)]
    return [upright]


def _posts(ink: Gray, across: list[Rect], down: list[Rect]) -> list[Rect]:
    """Uprights as short as the low frames of a form are high: each stands on a level line, and one that runs level with the end of the
    post lies on it. A letter that is as high reaches both lines nowhere else on the page."""
    runs = _runs(ink, POST, down=True)
    count, _, stats, _ = cv2.connectedComponentsWithStats(runs)
    turned = np.ascontiguousarray(ink.T)
    found = []
    for x, y, w, h, _ in stats[1:count].tolist():
        if not POST <= h < LONG + NEAR or w > THICK:
            continue
        ends = [
            [a for a in across if a[0] - NEAR <= x + w and a[2] + NEAR >= x and a[1] - 3 <= end <= a[3] + 3]
            for end in (y, y + h - 1)
        ]
        if not all(ends) or any(d[0] - NEAR <= x + w / 2 <= d[2] + NEAR and d[1] <= y + h / 2 <= d[3] for d in down):
            continue
        solid, thin = drawn(turned, (y, x, y + h, x + w))
        if solid >= UNBROKEN and thin >= 0.6 * solid:
            found.append((x, y, x + w, y + h))
    return found


def _enclosing(grids: tuple[Grid, ...]) -> list[Rect]:
    """The grids and their cells; of one that is only a frame with a line across what it encloses."""
    return [r for g in grids for r in (*([g.rect] if len(g.cells) > 3 else ()), *(c.rect for c in g.cells))]


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


def _write_on(across: list[Rect], enclosed: list[Rect]) -> tuple[Rect, ...]:
    """Level lines that lie on no side of anything enclosed, nor in it; in what is higher than a form's field (the frame of a coupon to cut
    out) or holds several of them people write on lines too. Pieces of one line (dots, a faint print) joined."""
    fields = [place for place in enclosed if not _of_lines(place, across)]
    blocks = [place for place in enclosed if place not in fields]
    free = [
        line
        for line in across
        if not any(_belongs_to(line, place) for place in fields)
        and not any(_belongs_to(line, place) and not _lies_in(line, place) for place in blocks)
    ]
    joined: list[Rect] = []
    for line in sorted(free):
        for n, other in enumerate(joined):
            level = abs((line[1] + line[3]) - (other[1] + other[3])) / 2 <= NEAR
            if level and -2 <= line[0] - other[2] <= 3 * POINT:
                joined[n] = (other[0], min(other[1], line[1]), max(other[2], line[2]), max(other[3], line[3]))
                break
        else:
            joined.append(line)
    return tuple(sorted((r for r in joined if r[2] - r[0] >= LONG), key=lambda r: (r[1], r[0])))


def _belongs_to(line: Rect, place: Rect) -> bool:
    """Whether a level line is a side of a place, or lies in one that is no larger than a field or a table's cell."""
    far = round(3 * POINT)
    a, b, c, d = place
    x, y = (line[0] + line[2]) / 2, (line[1] + line[3]) / 2
    if not (a - far <= x <= c + far and b - far <= y <= d + far):
        return False
    return not (_lies_in(line, place) and d - b > HIGH_FRAME)


def _lies_in(line: Rect, place: Rect) -> bool:
    """Whether a level line lies in a place and meets none of its sides."""
    far = round(3 * POINT)
    a, b, c, d = place
    y = (line[1] + line[3]) / 2
    return b + 4 * far < y < d - far and line[0] > a + 2 * far and line[2] < c - 2 * far


def _of_lines(place: Rect, across: Sequence[Rect]) -> bool:
    """Whether a frame stands around a block of lines to write on: three rows or more, as far apart as writing needs."""
    rows: list[float] = []
    for line in sorted((line for line in across if _lies_in(line, place)), key=lambda r: r[1]):
        y = (line[1] + line[3]) / 2
        if line[2] - line[0] >= LONG and (not rows or y - rows[-1] >= ROW):
            rows.append(y)
    return len(rows) >= 3


def _meets(down: Rect, across: Rect) -> bool:
    return (
        across[0] - NEAR <= down[2]
        and across[2] + NEAR >= down[0]
        and down[1] - NEAR <= across[3]
        and down[3] + NEAR >= across[1]
    )


def _open_sides(across: list[Rect], down: list[Rect]) -> list[Rect]:
    """Uprights that a table with open sides lacks: where three level lines or more end together and one upright at least crosses them."""
    added: list[Rect] = []
    for side in (0, 2):
        for line in across:
            mates = [a for a in across if abs(a[side] - line[side]) <= NEAR * 2]
            if len(mates) < 3 or line != min(mates, key=lambda a: a[1]):
                continue
            top, bottom = min(a[1] for a in mates), max(a[3] for a in mates)
            x = line[side] if side == 0 else line[side] - 1
            if any(abs((d[0] + d[2]) / 2 - x) <= NEAR * 2 and d[1] < bottom and d[3] > top for d in down):
                continue
            inside = [d for d in down if sum(_meets(d, a) for a in mates) >= 3]
            if inside:
                top, bottom = max(top, min(d[1] for d in inside) - NEAR), min(bottom, max(d[3] for d in inside) + NEAR)
                x = min(max(0, min(a[side] for a in mates) if side == 0 else max(a[side] for a in mates) - 1), 10**6)
                added.append((x, top, x + 1, bottom))
    return added


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


def _without_feet(ink: Gray, rect: Rect) -> Rect:
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


def _foot_of_print(ink: Gray, rect: Rect) -> bool:
    """Whether a short level line is made of the feet of bold letters: there is print above all along it."""
    if rect[2] - rect[0] > 150 * POINT:
        return False
    return float(_written_above(ink, rect).mean()) >= 0.7 and not goes_on_clear(ink, rect)


def _has_mates(rect: Rect, others: set[Rect]) -> bool:
    """Whether a line begins and ends where lines above or below it do: the column of a form with lines to write on, written full."""
    return sum(abs(r[0] - rect[0]) <= NEAR and abs(r[2] - rect[2]) <= NEAR for r in others - {rect}) >= 2


def _edge_of_print(ink: Gray, rect: Rect, solid: float) -> bool:
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


def _is_upright(ink: Gray, rect: Rect, across: list[Rect]) -> bool:
    """An upright counts where it is an inch long or joins two level lines, and is drawn as a line is."""
    meets = [a for a in across if _meets(rect, a)]
    apart = max((a[1] for a in meets), default=0) - min((a[1] for a in meets), default=0) > 4 * POINT
    if rect[3] - rect[1] < 72 * POINT and not (apart and _ends_at_lines(rect, meets)):
        return False
    solid, thin = drawn(np.ascontiguousarray(ink.T), (rect[1], rect[0], rect[3], rect[2]))
    width, height = rect[2] - rect[0], rect[3] - rect[1]
    bundle = width > THICK + height * 0.02 + 2 and is_bundle(height, width)
    return solid >= 0.7 and (bundle or thin >= 0.6 * solid)


def _stands_in_a_cell(rect: Rect, down: Sequence[Rect]) -> bool:
    """Whether an upright is a figure's stroke, as high as its row: the columns of the table go on above or below it, and it does not."""
    slack, high = 2 * NEAR, rect[3] - rect[1]
    columns = [
        r
        for r in down
        if r != rect and r[1] <= rect[1] + slack and r[3] >= rect[3] - slack and r[3] - r[1] >= ROWS * high
    ]
    if len(columns) < COLUMNS or not min(r[0] for r in columns) < rect[0] < max(r[0] for r in columns):
        return False
    top, bottom = min(r[1] for r in columns), max(r[3] for r in columns)
    return not any(
        r != rect and abs((r[0] + r[2]) - (rect[0] + rect[2])) / 2 <= NEAR and r[1] < bottom and r[3] > top
        for r in down
    )


COLUMNS, ROWS = 5, 5  # uprights beside a row, and rows that they reach over: a table, and no field in two parts


def _ends_at_lines(rect: Rect, meets: Sequence[Rect]) -> bool:
    """Whether a short upright ends where level lines are, as the side of a cell does; a pen's stroke that crosses one ends anywhere."""
    reach = NEAR + 2
    return all(any(line[1] - reach <= end <= line[3] + reach for line in meets) for end in (rect[1], rect[3]))


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
    return min(sides) >= 0.72 and _cornered(ink, rect, 1 if min(sides) < 0.9 else 2) and _stands_alone(ink, rect)


def _stands_alone(ink: Gray, rect: Rect) -> bool:
    """Whether there is paper close by on both sides: a D of a word has letters there. A tick may reach over."""
    x0, y0, x1, y1 = rect
    far, near = round(2.6 * POINT), 2
    sides = ink[y0:y1, max(0, x0 - far) : max(0, x0 - near)], ink[y0:y1, x1 + near : x1 + far]
    return all(float(part.any(axis=1).mean()) <= 0.4 for part in sides if part.size)


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


def _grids(mask: Gray, boxes: list[Rect], ink: Gray) -> tuple[tuple[Grid, ...], tuple[Rect, ...]]:
    """Networks of lines (`mask`) with the white places that they enclose."""
    thick = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    width = mask.shape[1]
    lines = cv2.copyMakeBorder(thick, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    _, network, stats, _ = cv2.connectedComponentsWithStats(lines)
    holes, _, hole_stats, _ = cv2.connectedComponentsWithStats(1 - lines, connectivity=4)
    inside: dict[int, list[Rect]] = {}
    for x, y, w, h, area in hole_stats[1:holes].tolist():
        if x == 0 or y == 0 or w < 4 * POINT or h < 4 * POINT or area < 0.6 * w * h or w >= width:
            continue
        edge = network[y - 1, x : x + w]
        names = edge[edge > 0]
        if names.size:
            owner = int(np.bincount(names).argmax())
            inside.setdefault(owner, []).append((x - 1, y - 1, x - 1 + w, y - 1 + h))
    grids: list[Grid] = []
    frames: list[Rect] = []
    for owner, rects in inside.items():
        x, y, w, h, _ = stats[owner].tolist()
        frame = (x - 1, y - 1, x - 1 + w, y - 1 + h)
        if len(rects) == 1:
            if _size(rects[0]) >= 23 * POINT or not any(_within(b, rects[0], 4) for b in boxes):
                frames.append(rects[0])
            continue
        for part in _parted_by_height(rects):
            own = (
                min(r[0] for r in part) - 2,
                min(r[1] for r in part) - 2,
                max(r[2] for r in part) + 2,
                max(r[3] for r in part) + 2,
            )
            grids.append(_grid(own if len(part) < len(rects) else frame, completed(part, ink)))
    grids.sort(key=lambda g: (g.rect[1], g.rect[0]))
    return tuple(grids), tuple(frames)


APART = 7 * POINT  # between the rows of two tables; a thick or double rule between two rows of one is less


def _parted_by_height(rects: Sequence[Rect]) -> list[list[Rect]]:
    """The cells of a network, those of two tables apart that a lengthened rule has joined: a band without cells lies between."""
    parts: list[list[Rect]] = []
    foot = 0
    for rect in sorted(rects, key=lambda r: r[1]):
        if parts and rect[1] - foot <= APART:
            parts[-1].append(rect)
        else:
            parts.append([rect])
        foot = max(foot, rect[3])
    return parts


def _size(rect: Rect) -> int:
    return max(rect[2] - rect[0], rect[3] - rect[1])


def _within(inner: Rect, outer: Rect, slack: int = 0) -> bool:
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )


def _steps(values: list[int], near: int) -> list[float]:
    """Values that lie within `near` of each other as one: their mean, in order."""
    groups: list[list[int]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= near:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(g) / len(g) for g in groups]


def _grid(frame: Rect, rects: list[Rect]) -> Grid:
    near = round(3 * POINT)
    tops = np.array(_steps([r[1] for r in rects], near))
    lefts = np.array(_columns(rects, tops, near))

    def index(edges: NDArray[np.float64], value: float) -> int:
        return int(np.abs(edges - value).argmin())

    cells = []
    for rect in sorted(rects, key=lambda r: (r[1], r[0])):
        row, column = index(tops, rect[1]), index(lefts, rect[0])
        cells.append(
            GridCell(
                row,
                column,
                rect,
                max(1, int((tops < rect[3] - near).sum()) - row),
                max(1, int((lefts < rect[2] - near).sum()) - column),
            )
        )
    cells.sort(key=lambda c: (c.row, c.column))
    return Grid(frame, tuple(cells), len(lefts))


DRIFT = round(
    10 * POINT
)  # by which the side of a column may lie further left or right at the foot of a table than at its head


def _columns(rects: Sequence[Rect], tops: NDArray[np.float64], near: int) -> list[float]:
    """The left edges of the columns. Two edges close together that no row has both of are one column, which leans."""
    lefts = _steps([r[0] for r in rects], near)
    of_row: dict[int, set[int]] = {}
    for rect in rects:
        row = int(np.abs(tops - rect[1]).argmin())
        of_row.setdefault(row, set()).add(int(np.abs(np.array(lefts) - rect[0]).argmin()))
    groups = [[0]]
    for n in range(1, len(lefts)):
        together = any(n in columns and columns & set(groups[-1]) for columns in of_row.values())
        if lefts[n] - lefts[n - 1] <= DRIFT and not together:
            groups[-1].append(n)
        else:
            groups.append([n])
    return [sum(lefts[n] for n in group) / len(group) for group in groups]


LEAST_BOXES, WIDEST_BOX = 4, 26 * POINT
SAME_IN_ROWS = 3  # fewer boxes side by side are a comb where as many rows have the same: for a quantity of two figures


def with_combs(grid: Grid) -> Grid:
    """The grid with boxes for one character each, side by side, as one cell; the grid itself where it has none."""
    grid = mended(grid)
    out: list[GridCell] = []
    pending: list[GridCell] = []
    rows = len({cell.row for cell in grid.cells})
    headed = {cell.column for cell in grid.cells if cell.row == 0} if rows > 1 else set()
    below = {cell.column for cell in grid.cells if cell.row > 0}
    edges = [x for cell in grid.cells if cell.row == 0 for x in (cell.rect[0], cell.rect[2])] if rows > 1 else []
    side_by_side = _side_by_side(grid)
    sides = Counter(tuple(c.column for c in run) for run in side_by_side)

    frames = {
        columns
        for columns, times in Counter(
            tuple(c.column for c in run) for run in side_by_side if _framed(run, grid)
        ).items()
        if times >= SAME_IN_ROWS and 2 * times > rows
    }

    def flush() -> None:
        # Where each column has its own heading, or is one, they are columns: sizes, colours.
        columns = tuple(c.column for c in pending)
        parted = bool(pending[0].row) and any(
            pending[0].rect[0] + NEAR < edge < pending[-1].rect[2] - NEAR for edge in edges
        )
        many = len(pending) >= LEAST_BOXES or (len(pending) > 1 and sides[columns] >= SAME_IN_ROWS)
        framed = columns in frames  # the rows have no heading in the grid
        if many and not parted and (framed or not (set(columns) <= headed if pending[0].row else set(columns) & below)):
            rects = tuple(c.rect for c in pending)
            whole = (rects[0][0], min(r[1] for r in rects), rects[-1][2], max(r[3] for r in rects))
            span = pending[-1].column + pending[-1].column_span - pending[0].column
            out.append(GridCell(pending[0].row, pending[0].column, whole, pending[0].row_span, span, rects))
        else:
            out.extend(pending)
        pending.clear()

    for run in side_by_side:
        pending[:] = run
        flush()
    return grid if len(out) == len(grid.cells) else Grid(grid.rect, tuple(out), grid.columns)


def _framed(run: Sequence[GridCell], grid: Grid) -> bool:
    """Whether boxes side by side stand closer to one another than to the cells before and behind them: they have a frame of their own, as
    the cells of no table with common lines have."""
    gaps = [b.rect[0] - a.rect[2] for a, b in itertools.pairwise(run)]
    if not gaps:
        return False
    row = [cell for cell in grid.cells if cell.row == run[0].row]
    before = [run[0].rect[0] - c.rect[2] for c in row if c.rect[2] <= run[0].rect[0]]
    behind = [c.rect[0] - run[-1].rect[2] for c in row if c.rect[0] >= run[-1].rect[2]]
    outer = [min(side) for side in (before, behind) if side]
    return bool(outer) and min(outer) >= max(1.6 * max(gaps), max(gaps) + 2 * POINT)


REGULAR = 3  # boxes of one width and distance: enough to know where the others are


def mended(grid: Grid) -> Grid:
    """The grid with every box of its combs: a 1 is a stroke as long as the sides of its box, and is taken for one of them."""
    rows: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        rows.setdefault(cell.row, []).append(cell)
    times = Counter((cell.column, cell.column_span) for cell in grid.cells)
    often = {place for place, count in times.items() if count >= SAME_IN_ROWS and 2 * count > len(rows)}
    whole = [cell for cells in rows.values() for cell in _mended_row(sorted(cells, key=lambda c: c.rect[0]), often)]
    return grid if whole == list(grid.cells) else replace(grid, cells=tuple(whole))


def _mended_row(cells: list[GridCell], often: Set[tuple[int, int]]) -> list[GridCell]:
    """A row of cells; those of half a box are made whole, and one that is missing between two boxes is put there. `often`: column and span
    of the cells that most rows have: nothing is wrong with these."""
    out: list[GridCell] = []
    for run in _runs_of_boxes(_parted_boxes(cells, often)):
        if all((cell.column, cell.column_span) in often for cell in run):
            out += run
            continue
        widths = sorted(c.rect[2] - c.rect[0] for c in run)
        wide = widths[len(widths) // 2]
        full = [c for c in run if c.rect[2] - c.rect[0] >= 0.85 * wide]
        steps = sorted(b.rect[0] - a.rect[0] for a, b in itertools.pairwise(full))
        step = next((s for s in steps if s >= wide), 0)
        regular = sum(abs(s - step) <= 0.15 * step for s in steps)
        if len(full) < REGULAR or not wide <= step <= 1.5 * wide or 2 * (regular + 1) < len(run):
            out += run
            continue
        out += _every_box(run, full, wide, step)
    return out


MOST_IN_ONE = 4


def _parted_boxes(cells: list[GridCell], often: Set[tuple[int, int]]) -> list[GridCell]:
    """A row of cells; one as wide as several boxes of the comb beside it is these boxes: a stroke ran over the line between them."""
    out = list(cells)
    for run in _runs_of_boxes(cells):
        widths = sorted(c.rect[2] - c.rect[0] for c in run)
        wide = widths[len(widths) // 2]
        full = [c for c in run if 0.85 * wide <= c.rect[2] - c.rect[0] <= 1.15 * wide]
        steps = sorted(b.rect[0] - a.rect[0] for a, b in itertools.pairwise(full))
        if len(full) < REGULAR or not wide < steps[len(steps) // 2] <= 1.5 * wide:
            continue
        step = steps[len(steps) // 2]
        for cell in cells:
            x0, y0, x1, y1 = cell.rect
            count = round((x1 - x0 + step - wide) / step)
            fits = abs(x1 - x0 + step - wide - count * step) <= 0.2 * step
            level = abs(y0 - full[0].rect[1]) <= NEAR and abs(y1 - full[0].rect[3]) <= NEAR
            near = any(
                abs(full[0].rect[0] - n * step - x0) <= 0.2 * step
                or abs(x0 - full[-1].rect[0] - n * step) <= 0.2 * step
                for n in range(1, MOST_IN_ONE + 1)
            )
            if not (2 <= count <= MOST_IN_ONE and fits and level and near) or (cell.column, cell.column_span) in often:
                continue
            boxes = [
                replace(cell, rect=(x0 + round(n * step), y0, x0 + round(n * step) + wide, y1), column_span=1)
                for n in range(count)
            ]
            out = [c for c in out if min(c.rect[2], x1) - max(c.rect[0], x0) < 0.5 * (c.rect[2] - c.rect[0])]
            out = sorted([*out, *boxes], key=lambda c: c.rect[0])
    return out


def _runs_of_boxes(cells: Sequence[GridCell]) -> list[list[GridCell]]:
    """The cells of a row, those together that are no wider than a box, stand on one level and no more than a box apart."""
    runs: list[list[GridCell]] = []
    for cell in cells:
        before = runs[-1][-1] if runs else None
        narrow = cell.rect[2] - cell.rect[0] <= WIDEST_BOX
        joins = (
            before is not None
            and narrow
            and before.rect[2] - before.rect[0] <= WIDEST_BOX
            and cell.rect[0] - before.rect[2] <= WIDEST_BOX
            and min(abs(cell.rect[1] - before.rect[1]), abs(cell.rect[3] - before.rect[3])) <= NEAR
        )
        if joins:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return runs


def _every_box(run: Sequence[GridCell], full: Sequence[GridCell], wide: int, step: int) -> list[GridCell]:
    out: list[GridCell] = [full[0]]
    half = [c for c in run if c not in full]
    if half and half[0].rect[0] < full[0].rect[0]:
        x1 = full[0].rect[0] - (step - wide)
        if abs(half[0].rect[0] - (x1 - wide)) <= 0.2 * step or abs(half[0].rect[2] - x1) <= 0.2 * step:
            out.insert(0, replace(half[0], rect=(x1 - wide, half[0].rect[1], x1, half[0].rect[3])))
    for before, cell in itertools.pairwise(full):
        apart = cell.rect[0] - before.rect[0]
        if abs(apart - 2 * step) <= 0.25 * step:
            x0 = before.rect[0] + step
            inside = [c for c in half if before.rect[2] <= c.rect[0] and c.rect[2] <= cell.rect[0]]
            own = inside[0] if inside else replace(before, column=before.column + 1)
            out.append(replace(own, rect=(x0, before.rect[1], x0 + wide, before.rect[3])))
        else:
            out += [c for c in half if before.rect[2] <= c.rect[0] and c.rect[2] <= cell.rect[0]]
        out.append(cell)
    last = full[-1]
    for cell in half:
        if cell.rect[0] > last.rect[0]:
            fits = abs(cell.rect[0] - last.rect[0] - step) <= 0.2 * step
            x0 = cell.rect[0]
            out.append(replace(cell, rect=(x0, cell.rect[1], x0 + wide, cell.rect[3])) if fits else cell)
            break
    return _as_high(out)


def _as_high(boxes: list[GridCell]) -> list[GridCell]:
    """Boxes of which a stroke across cut off a part, as high as the one beside them."""
    heights = sorted(box.rect[3] - box.rect[1] for box in boxes)
    usual = heights[len(heights) // 2]
    whole = [box for box in boxes if box.rect[3] - box.rect[1] >= 0.9 * usual]
    out = []
    for box in boxes:
        x0, _, x1, _ = box.rect
        beside = box if box in whole else min(whole, key=lambda other: abs(other.rect[0] - x0))
        out.append(replace(box, rect=(x0, beside.rect[1], x1, beside.rect[3])))
    return out


def _side_by_side(grid: Grid) -> list[list[GridCell]]:
    """The cells of a grid, those together that could be boxes of one comb."""
    runs: list[list[GridCell]] = []
    for cell in grid.cells:
        if runs and _goes_on(runs[-1][-1], cell):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return runs


def _goes_on(before: GridCell, cell: GridCell) -> bool:
    """Whether a cell is the next box of a comb."""
    wide, next_wide = before.rect[2] - before.rect[0], cell.rect[2] - cell.rect[0]
    high = cell.rect[3] - cell.rect[1]
    return (
        cell.row == before.row
        and 0 <= cell.rect[0] - before.rect[2] <= 4 * POINT
        and abs(cell.rect[1] - before.rect[1]) <= NEAR
        and max(wide, next_wide) <= min(WIDEST_BOX, 1.35 * min(wide, next_wide) + 2, 1.6 * high)
    )
