"""Combs of ticks: short uprights that stand on a line to write on and set it off for one character each.

A pen's strokes stand on the line too; ticks are of one height, as far from each other, and the same in several rows. Boxes are
(x0, y0, x1, y1) in pixels of the page at `ANALYSIS_DPI`, ends exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from orderproc.reading.image_rules import POINT, Grid, GridCell, Rect
from orderproc.reading.image_straighten import Gray

LOWEST, HIGHEST = 2.5 * POINT, 15 * POINT  # of a tick, from the line that it stands on
GAP = 4  # pixels, at most, from its foot to the line
WIDEST = 2.2 * POINT
STEP = (7.5 * POINT, 26 * POINT)  # from tick to tick
ALIKE = 3  # pixels: so far at most a tick stands from the one above it
ENDS = 8  # pixels: so far at most the end of a line from that of the line above it
ROWS, OF_ROWS = 3, 0.5  # in so many rows a tick stands at the same place, and in so many of those with ticks
ALONE = 6  # ticks of a line that has no mates
EVEN = 0.15  # how far their distances and heights differ
ABOVE = 24 * POINT  # how high one writes on a line


@dataclass(frozen=True, slots=True)
class Comb:
    """The boxes of one field, from left to right, and the ticks that part them."""

    boxes: tuple[Rect, ...]
    ticks: tuple[Rect, ...]

    @property
    def rect(self) -> Rect:
        return (self.boxes[0][0], self.boxes[0][1], self.boxes[-1][2], self.boxes[-1][3])

    @property
    def grid(self) -> Grid:
        """As a comb by itself: a grid of one cell."""
        return Grid(self.rect, (GridCell(0, 0, self.rect, boxes=self.boxes),), 1)


def find_combs(ink: Gray, lines: Sequence[Rect]) -> list[Comb]:
    """The combs of ticks on the lines to write on."""
    combs: list[Comb] = []
    for rows in _tables(lines):
        found = [_ticks_on(ink, line) for line in rows]
        for line, ticks in zip(rows, _completed(found) if len(rows) >= ROWS else map(_even, found), strict=True):
            top = max([line[1] - ABOVE, *(other[3] + 2 for other in lines if _is_over(other, line))])
            for group in _fields(ticks):
                boxes = tuple((a[2] + 1, round(top), b[0] - 1, line[1]) for a, b in pairwise(group))
                combs.append(Comb(boxes, tuple(group)))
    return combs


def _tables(lines: Sequence[Rect]) -> list[list[Rect]]:
    """Lines that begin and end below one another, from above to below."""
    tables: list[list[Rect]] = []
    for line in sorted(lines, key=lambda r: r[1]):
        for table in tables:
            if abs(table[-1][0] - line[0]) <= ENDS and abs(table[-1][2] - line[2]) <= ENDS:
                table.append(line)
                break
        else:
            tables.append([line])
    return tables


def _is_over(other: Rect, line: Rect) -> bool:
    return other[3] < line[1] - 4 and min(other[2], line[2]) - max(other[0], line[0]) > 0.2 * (line[2] - line[0])


def _ticks_on(ink: Gray, line: Rect) -> list[Rect]:
    """The uprights of a tick's size that stand on a line, from left to right; some are strokes of the pen."""
    x0, y0, x1, _ = line
    top = max(0, round(y0 - HIGHEST))
    band = ink[top : max(top, y0 - 1), max(0, x0 - 4) : x1 + 5]
    if not band.size:
        return []
    upright = cv2.morphologyEx(band, cv2.MORPH_OPEN, np.ones((round(LOWEST), 1), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(upright)
    found = []
    for x, y, w, h, _ in stats[1:count].tolist():
        foot = top + y + h
        if w <= WIDEST and h < HIGHEST - 2 and y0 - GAP <= foot:
            found.append((max(0, x0 - 4) + x, top + y, max(0, x0 - 4) + x + w, line[1]))
    return sorted(found)


def _completed(rows: Sequence[Sequence[Rect]]) -> list[list[Rect]]:
    """The ticks of each row of a table: what stands at the same place and equally high in several, those that a pen hid too."""
    everything = sorted((tick, n) for n, row in enumerate(rows) for tick in row)
    columns: list[list[tuple[Rect, int]]] = []
    for tick, n in everything:
        if columns and _middle(tick) - _middle(columns[-1][-1][0]) <= ALIKE:
            columns[-1].append((tick, n))
        else:
            columns.append([(tick, n)])
    with_ticks = sum(len(row) >= 3 for row in rows)
    places: list[Rect] = []
    having = [0] * len(rows)
    for column in columns:
        high = median(t[3] - t[1] for t, _ in column)
        alike = {n for t, n in column if abs(t[3] - t[1] - high) <= max(2, EVEN * high)}
        if len(alike) >= max(ROWS, OF_ROWS * with_ticks):
            places.append((*(round(median(t[i] for t, _ in column)) for i in range(4)),))  # type: ignore[arg-type]
            for n in alike:
                having[n] += 1
    full = [n for n, count in enumerate(having) if places and count >= 0.5 * len(places)]
    out: list[list[Rect]] = []
    for n, row in enumerate(rows):
        if not full or not full[0] <= n <= full[-1] or having[n] < 2:
            out.append([])
            continue
        foot = row[0][3]
        high = round(median(p[3] - p[1] for p in places))
        out.append([(x0, foot - high, x1, foot) for x0, _, x1, _ in (_nearest(row, place) for place in places)])
    return out


def _nearest(row: Sequence[Rect], place: Rect) -> Rect:
    """The tick of a row at a place; the place itself where the row shows none there."""
    tick = min(row, key=lambda t: abs(_middle(t) - _middle(place)))
    return tick if abs(_middle(tick) - _middle(place)) <= ALIKE else place


def _even(ticks: list[Rect]) -> list[Rect]:
    """The ticks of a line that has no mates: many, and as even as print is."""
    if len(ticks) < ALONE:
        return []
    steps = [_middle(b) - _middle(a) for a, b in pairwise(ticks)]
    usual, high = median(steps), median(t[3] - t[1] for t in ticks)
    even = all(abs(step - usual) <= EVEN * usual for step in steps)
    return ticks if even and all(abs(t[3] - t[1] - high) <= max(2, EVEN * high) for t in ticks) else []


def _middle(tick: Rect) -> float:
    return (tick[0] + tick[2]) / 2


def _fields(ticks: Sequence[Rect]) -> list[list[Rect]]:
    """The ticks of each field: as far from one another as the others are; a wider or a narrow step lies between two fields."""
    steps = [_middle(b) - _middle(a) for a, b in pairwise(ticks)]
    usual = [step for step in steps if STEP[0] <= step <= STEP[1]]
    if not usual:
        return []
    groups: list[list[Rect]] = [[ticks[0]]]
    for step, tick in zip(steps, ticks[1:], strict=True):
        if abs(step - median(usual)) <= 2 * EVEN * median(usual):
            groups[-1].append(tick)
        else:
            groups.append([tick])
    return [group for group in groups if len(group) >= 3]
