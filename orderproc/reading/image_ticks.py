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

from orderproc.reading.image_shapes import POINT, Grid, GridCell, Rect
from orderproc.reading.image_straighten import Gray

LOWEST, HIGHEST = 2.5 * POINT, 15 * POINT  # of a tick, from the line that it stands on
GAP = 4  # pixels, at most, from its foot to the line
WIDEST = 2.2 * POINT
STEP = (7.5 * POINT, 26 * POINT)  # from tick to tick
ALIKE = 3  # pixels: so far at most a tick stands from the one above it
ENDS = 8  # pixels: so far at most the end of a line from that of the line above it
OF_ALL = 0.7  # of the rows of a table that have ticks
ROWS, OF_ROWS = 3, 0.5  # in so many rows a tick stands at the same place, and in so many of those with ticks
ALONE = 6  # ticks of a line that has no mates
EVEN = 0.15  # how far their distances and heights differ
FEW = 4  # the same, where the first and the last stand at the ends of the line
HIDDEN = 4  # ticks side by side, at most, that a pen hides
SEEN = 0.6  # of the ticks of a line without mates
FLAT = 5  # pixels from the top of a level line to its foot
ABOVE = 24 * POINT  # how high one writes on a line
LEAST = 8 * POINT  # how high the writing is at least
BARE = round(1.2 * POINT)  # pixels without ink between writing and a label above


@dataclass(frozen=True, slots=True)
class Comb:
    """The boxes of one field, from left to right, and the ticks that part them."""

    boxes: tuple[Rect, ...]
    ticks: tuple[Rect, ...]

    @property
    def rect(self) -> Rect:
        tops, feet = [b[1] for b in self.boxes], [b[3] for b in self.boxes]
        return (self.boxes[0][0], min(tops), self.boxes[-1][2], max(feet))

    @property
    def grid(self) -> Grid:
        """As a comb by itself: a grid of one cell."""
        return Grid(self.rect, (GridCell(0, 0, self.rect, boxes=self.boxes),), 1)


def find_combs(ink: Gray, lines: Sequence[Rect]) -> list[Comb]:
    """The combs of ticks on the lines to write on."""
    combs: list[Comb] = []
    level_of = {line: _Level.of(ink, line) for line in lines}
    for rows in _tables(lines):
        levels = [level_of[line] for line in rows]
        found = [_ticks_on(ink, level) for level in levels]
        whole = _completed(found, levels) if len(rows) >= ROWS else map(_even, found, levels)
        for level, ticks in zip(levels, whole, strict=True):
            over = [free for other in level_of.values() if (free := other.over(level)) is not None]
            highest = min([ABOVE, *over])
            for group in _fields(ticks):
                high = _high(ink, level, group, round(highest))
                boxes = tuple((a[2] + 1, max(0, a[3] - high), b[0] - 1, (a[3] + b[3]) // 2) for a, b in pairwise(group))
                combs.append(Comb(boxes, tuple(group)))
    return combs


@dataclass(frozen=True, slots=True)
class _Level:
    """A line to write on that may rise or fall: its upper edge is at `left` where it begins, at `right` where it ends."""

    line: Rect
    left: float
    right: float

    @staticmethod
    def of(ink: Gray, line: Rect) -> _Level:
        x0, y0, x1, y1 = line
        end = max(4, (x1 - x0) // 12)
        if y1 - y0 <= FLAT:
            return _Level(line, y0, y0)
        tops = [_upper_edge(ink[y0:y1, low:high]) for low, high in ((x0, x0 + end), (x1 - end, x1))]
        return _Level(line, y0 + tops[0], y0 + tops[1])

    def at(self, x: float) -> int:
        x0, _, x1, _ = self.line
        return round(self.left + (self.right - self.left) * min(1.0, max(0.0, (x - x0) / max(1, x1 - x0))))

    def over(self, other: _Level) -> float | None:
        """How high is free between another line and this one over it; None where it stands elsewhere."""
        free = min(other.left - self.left, other.right - self.right)
        shared = min(self.line[2], other.line[2]) - max(self.line[0], other.line[0])
        if free <= 4 or shared <= 0.2 * (other.line[2] - other.line[0]):
            return None
        return free - (self.line[3] - self.line[1] if self.left == self.right else FLAT) - 2

    def above(self, ink: Gray, x0: int, x1: int, high: int) -> Gray:
        """What stands up to `high` above the line from `x0` to `x1`, as if the line were level; its last row is the one above it."""
        if self.left == self.right:
            top = max(0, round(self.left) - high)
            band = ink[top : round(self.left), x0:x1]
        else:
            feet = np.array([self.at(x) for x in range(x0, min(x1, ink.shape[1]))])
            rows = np.clip(feet[None, :] - high + np.arange(high)[:, None], 0, ink.shape[0] - 1)
            band = ink[rows, np.arange(x0, x0 + len(feet))[None, :]]
        return np.ascontiguousarray(band)


def _upper_edge(line: Gray) -> float:
    """Where most columns of a piece of a line have their first ink, from its top."""
    inked = line.any(axis=0)
    return float(np.median(line.argmax(axis=0)[inked])) if inked.any() else 0.0


def _tables(lines: Sequence[Rect]) -> list[list[Rect]]:
    """Lines that begin and end below one another, from above to below."""
    tables: list[list[Rect]] = []
    for line in sorted(lines, key=lambda r: r[1]):
        for table in tables:
            if abs(table[-1][0] - line[0]) <= ENDS and abs(table[-1][2] - line[2]) <= ENDS:
                if line[1] - table[-1][1] >= LEAST:  # else nobody writes between: a double line
                    table.append(line)
                break
        else:
            tables.append([line])
    return tables


def _ticks_on(ink: Gray, level: _Level) -> list[Rect]:
    """The uprights of a tick's size that stand on a line, from left to right; some are strokes of the pen."""
    x0, _, x1, _ = level.line
    left = max(0, x0 - 4)
    band = level.above(ink, left, x1 + 5, round(HIGHEST))[:-1]
    if not band.size:
        return []
    upright = cv2.morphologyEx(band, cv2.MORPH_OPEN, np.ones((round(LOWEST), 1), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(upright)
    found = []
    for x, y, w, h, _ in stats[1:count].tolist():
        if w <= WIDEST and h < HIGHEST - 2 and len(band) + 1 - GAP <= y + h:
            foot = level.at(left + x + w / 2)
            found.append((left + x, foot - (len(band) + 1 - y), left + x + w, foot))
    return sorted(found)


def _completed(rows: Sequence[Sequence[Rect]], levels: Sequence[_Level]) -> list[list[Rect]]:
    """The ticks of each row of a table: what stands at the same place and equally high in several, those that a pen hid too."""
    everything = sorted((tick, n) for n, row in enumerate(rows) for tick in row)
    columns: list[list[tuple[Rect, int]]] = []
    for tick, n in everything:
        if columns and _middle(tick) - _middle(columns[-1][-1][0]) <= ALIKE:
            columns[-1].append((tick, n))
        else:
            columns.append([(tick, n)])
    columns = [part for column in columns for part in _two_abreast(column)]
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
    if full and len(full) < OF_ALL * _even_rows(full, levels):
        return [[] for _ in rows]  # stems of a word that stands in some of the rows: print is in the empty ones too
    out: list[list[Rect]] = []
    for n, row in enumerate(rows):
        if not full or not full[0] <= n <= full[-1] or having[n] < 2:
            out.append([])
            continue
        high = round(median(p[3] - p[1] for p in places))
        ticks = [_nearest(row, place) for place in places]
        feet = [levels[n].at((x0 + x1) / 2) for x0, _, x1, _ in ticks]
        out.append([(t[0], foot - high, t[2], foot) for t, foot in zip(ticks, feet, strict=True)])
    return out


def _two_abreast(column: Sequence[tuple[Rect, int]]) -> list[list[tuple[Rect, int]]]:
    """A column of ticks in which most rows have two, the last of a field and the first of the next, parted; they stand closer than a table
    that lies askew moves them from row to row."""
    of_row: dict[int, list[Rect]] = {}
    for tick, n in column:
        of_row.setdefault(n, []).append(tick)
    double = {n: sorted(ticks) for n, ticks in of_row.items() if len(ticks) == 2}
    if len(double) < ROWS or 2 * len(double) <= len(of_row):
        return [list(column)]
    parts: list[list[tuple[Rect, int]]] = [[], []]
    for n, ticks in of_row.items():
        near = double[min(double, key=lambda row: abs(row - n))]
        for tick in ticks:
            side = int(abs(_middle(tick) - _middle(near[1])) < abs(_middle(tick) - _middle(near[0])))
            parts[side].append((tick, n))
    return parts


def _even_rows(some: Sequence[int], levels: Sequence[_Level]) -> int:
    """How many lines there are that follow one another like these, with what is between, above and below."""
    tops = [level.left for level in levels]
    steps = [b - a for a, b in pairwise(tops)]
    usual = median(steps[some[0] : some[-1]] or steps)
    first, last = some[0], some[-1]
    while first > 0 and abs(steps[first - 1] - usual) <= EVEN * usual:
        first -= 1
    while last < len(steps) and abs(steps[last] - usual) <= EVEN * usual:
        last += 1
    return last - first + 1


def _nearest(row: Sequence[Rect], place: Rect) -> Rect:
    """The tick of a row at a place; the place itself where the row shows none there."""
    tick = min(row, key=lambda t: abs(_middle(t) - _middle(place)))
    return tick if abs(_middle(tick) - _middle(place)) <= ALIKE else place


def _even(ticks: Sequence[Rect], level: _Level) -> list[Rect]:
    """The ticks of a line that has no mates: a chain as even as print is, from one end of the line to the other; those that a pen hid
    too. What stands between is a pen's. On a part of the line they are all that stands on it."""
    best: list[Rect] = []
    seen = 0
    for at, first in enumerate(ticks):
        for second in ticks[at + 1 : at + 4]:
            if _alike(first, second) and STEP[0] <= _middle(second) - _middle(first) <= STEP[1]:
                chain, hits = _chain(ticks, first, second)
                if hits <= seen:
                    continue
                whole = chain if hits == len(chain) == len(ticks) >= ALONE else _spans(chain, hits, level.line)
                if whole:
                    best, seen = whole, hits
    return [(x0, level.at(x0) - (y1 - y0), x1, level.at(x0)) for x0, y0, x1, y1 in best]


def _chain(ticks: Sequence[Rect], first: Rect, second: Rect) -> tuple[list[Rect], int]:
    """The ticks that follow one another like these two, and how many of them are seen; others than the last may be hidden."""
    chain, hits, hidden = [first, second], 2, 0
    x, step = _middle(second), _middle(second) - _middle(first)
    while hidden < HIDDEN and x + step <= _middle(ticks[-1]) + ALIKE:
        x += step
        near = min((t for t in ticks if _alike(first, t)), key=lambda t: abs(_middle(t) - x))
        if abs(_middle(near) - x) <= ALIKE and near is not chain[-1]:
            step += (_middle(near) - x) / (len(chain) + 1)  # a photograph's lines come nearer
            x, hidden, hits = _middle(near), 0, hits + 1
            chain.append(near)
        else:
            hidden += 1
            chain.append((round(x), first[1], round(x) + first[2] - first[0], first[3]))
    return (chain[:-hidden] if hidden else chain), hits


def _spans(chain: Sequence[Rect], hits: int, line: Rect) -> list[Rect]:
    """A chain that sets off the places of a whole line, with those at its ends that a pen hid: many of its ticks are seen, or all, and
    both ends are those of the line. Empty where it does not."""
    step = (_middle(chain[-1]) - _middle(chain[0])) / (len(chain) - 1)
    ends = [chain[0][0] - line[0], line[2] - chain[-1][2]]
    near: list[int] = []
    for free in ends:
        hidden = max(0, round(free / step))
        if abs(free - hidden * step) > ALIKE + hidden:  # no tick stands at the end of the line
            if free > step + ALIKE:
                return []
            hidden = 0
        near.append(hidden)
    if max(near) > HIDDEN:
        return []
    whole = [_moved(chain[0], -n * step) for n in range(near[0], 0, -1)] + list(chain)
    whole += [_moved(chain[-1], n * step) for n in range(1, near[1] + 1)]
    at_ends = all(free <= ALIKE for free in ends) and hits == len(chain)
    return whole if hits >= max(SEEN * len(whole), FEW if at_ends else ALONE) else []


def _moved(tick: Rect, by: float) -> Rect:
    return (round(tick[0] + by), tick[1], round(tick[2] + by), tick[3])


def _alike(a: Rect, b: Rect) -> bool:
    high = a[3] - a[1]
    return abs(b[3] - b[1] - high) <= max(2, EVEN * high)


def _high(ink: Gray, level: _Level, ticks: Sequence[Rect], most: int) -> int:
    """How high the places of a field are: up to the label that stands over the writing, to the first gap above it."""
    least = round(max(LEAST, *(t[3] - t[1] for t in ticks)))
    if most <= least:
        return most
    band = level.above(ink, ticks[0][0], ticks[-1][2], most)
    free = 0
    for high, row in enumerate(band[::-1], 1):
        free = free + 1 if high > least and not row.any() else 0
        if free >= BARE:
            return high
    return most


def _middle(tick: Rect) -> float:
    return (tick[0] + tick[2]) / 2


def _fields(ticks: Sequence[Rect]) -> list[list[Rect]]:
    """The ticks of each field, as far from one another as print is even; another step lies between two fields."""
    groups: list[list[Rect]] = []
    for tick in ticks:
        group = groups[-1] if groups else []
        step = _middle(tick) - _middle(group[-1]) if group else 0.0
        own = (_middle(group[-1]) - _middle(group[0])) / (len(group) - 1) if len(group) > 1 else step
        if group and STEP[0] <= step <= STEP[1] and abs(step - own) <= max(ALIKE, EVEN * own):
            group.append(tick)
        else:
            groups.append([tick])
    return [group for group in groups if len(group) >= 3]
