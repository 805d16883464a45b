"""Ruling lines of a straight page, and all that they enclose (`find_rules`).

Works on the ink of a page at `ANALYSIS_DPI`; all boxes are (x0, y0, x1, y1) in its pixels, ends exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import cv2
import numpy as np

from orderproc.reading.image_boxes import find_boxes
from orderproc.reading.image_dashes import find_dashed, find_dotted
from orderproc.reading.image_drawn import (
    drawn,
    edge_of_print,
    foot_of_print,
    goes_on_clear,
    has_mates,
    is_strike,
    is_written_on,
    without_feet,
)
from orderproc.reading.image_grids import find_grids
from orderproc.reading.image_shapes import LONG, NEAR, POINT, POST, THICK, UNBROKEN, Grid, Rect
from orderproc.reading.image_straighten import Gray
from orderproc.reading.image_write_on import lines_to_write_on, open_sides, outlines, touches


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
    across = [without_feet(ink, r) for r in _segments(across_runs, down=False)]
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
    print_like = {r for r in across if foot_of_print(ink, r) or edge_of_print(ink, r, seen[r][0])}
    in_column = {r for r in across if seen[r][0] >= 0.97 and has_mates(r, clear - print_like)}
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
    sides = open_sides(across, down)
    closed = mask.copy()
    for x0, y0, x1, y1 in sides:
        closed[y0:y1, x0:x1] = 1
    grids, frames = find_grids(closed, boxes, ink)
    return Rules(
        mask,
        tuple(across),
        tuple(down),
        grids,
        frames,
        tuple(boxes),
        tuple(strikes),
        lines_to_write_on(
            [*(r for r in across if r[2] - r[0] >= 1.5 * LONG and (r in clear or r in in_column)), *dotted],
            [*outlines(grids), *frames],
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


def _is_upright(ink: Gray, rect: Rect, across: list[Rect]) -> bool:
    """An upright counts where it is an inch long or joins two level lines, and is drawn as a line is."""
    meets = [a for a in across if touches(rect, a)]
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
