"""Tables with rows of one height and the same columns in each: what a pen that crossed a rule, or a scanner that lost one, took away is
put back where the other rows have it.

Works on cells as `image_grids` finds them; (x0, y0, x1, y1) in pixels at `ANALYSIS_DPI`, ends exclusive. Invents no row and no column:
a row is known by cells of its own, a column by the cells of other rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from orderproc.reading.image_straighten import ANALYSIS_DPI, Gray

Rect = tuple[int, int, int, int]

NEAR = round(3 * ANALYSIS_DPI / 72)  # edges that are one
ROWS, COLUMNS = 3, 3  # fewer are no regular table
USUAL = 0.4  # of the rows have a column that is the table's own
KNOWN = 0.4  # of the usual columns stand in a row that is one of the table's
APART = round(
    3.2 * ANALYSIS_DPI / 72
)  # between letters of one word, at most; a cell's text keeps further from the next one's
DRAWN = 0.6  # of the height of a cell, at least, that a rule at its side is seen
FLAT = 0.12  # by which the heights of rows may differ


@dataclass
class _Band:
    """Cells of one row: as high, at one height."""

    cells: list[Rect]

    @property
    def top(self) -> float:
        return sorted(c[1] for c in self.cells)[len(self.cells) // 2]

    @property
    def bottom(self) -> float:
        return sorted(c[3] for c in self.cells)[len(self.cells) // 2]

    @property
    def height(self) -> float:
        return self.bottom - self.top


def completed(cells: Sequence[Rect], ink: Gray | None = None) -> list[Rect]:
    """The cells of one network of lines with those that are missing in rows of a regular table. The same where it is none. `ink`: of the
    page; a row in which writing runs over where a line would be has its own, larger cells."""
    bands = _bands(cells)
    usual = _usual_columns(bands)
    if len(usual) < COLUMNS:
        return list(cells)
    table = [band for band in bands if _known(band, usual) >= KNOWN * len(usual)]
    heights = sorted(band.height for band in table)
    if len(table) < ROWS:
        return list(cells)
    high = heights[len(heights) // 2]
    table = [band for band in table if abs(band.height - high) <= FLAT * high + 2]
    if len(table) < ROWS:
        return list(cells)
    table = _with_rows_between(table, bands, usual, high)
    out = list(cells)
    for band in table:
        places = [_place(column, band, table) for column in usual]
        if ink is not None and any(_written_over(ink, x, place, out) for place in places for x in (place[0], place[2])):
            continue
        for place in places:
            if any(_same(place, cell) for cell in out):
                continue
            out = [cell for cell in out if not _replaced(cell, place, table)]
            out.append(place)
    return sorted(set(out), key=lambda r: (r[1], r[0]))


def _written_over(ink: Gray, x: int, place: Rect, cells: Sequence[Rect]) -> bool:
    """Whether no rule is drawn at a side of a place, which lies inside a cell, and writing goes on there from one side to the other."""
    _, y0, _, y1 = place
    middle = (y0 + y1) / 2
    if not any(a + NEAR < x < c - NEAR and b <= middle <= d for a, b, c, d in cells):
        return False
    left = max(0, x - APART)
    columns = ink[y0 + 2 : y1 - 2, left : x + APART + 1]
    if not columns.size or float(columns.mean(axis=0).max()) >= DRAWN:
        return False
    written = np.asarray(columns.any(axis=0))
    before, behind = np.flatnonzero(written[: x - left]), np.flatnonzero(written[x - left :])
    return bool(before.size and behind.size) and (x - left - int(before[-1])) + int(behind[0]) <= APART


def _bands(cells: Iterable[Rect]) -> list[_Band]:
    bands: list[_Band] = []
    for cell in sorted(cells, key=lambda r: (r[1], r[0])):
        for band in bands:
            nearest = min(band.cells, key=lambda other: abs(other[0] - cell[0]))
            if abs(nearest[1] - cell[1]) <= NEAR and abs(nearest[3] - cell[3]) <= NEAR:
                band.cells.append(cell)
                break
        else:
            bands.append(_Band([cell]))
    return bands


def _with_rows_between(
    table: Sequence[_Band], bands: Sequence[_Band], usual: Sequence[tuple[int, int]], high: float
) -> list[_Band]:
    """The rows with those between them of which few cells are left, or none: two that ran into one."""
    found = sorted(table, key=lambda band: band.top)
    first, last = found[0].top, found[-1].bottom
    for band in bands:
        flat = abs(band.height - high) <= FLAT * high + 2 and first <= band.top and band.bottom <= last
        if flat and _known(band, usual) and not any(_beside(band, other) for other in found):
            found.append(band)
    found.sort(key=lambda band: band.top)
    steps = sorted(b.top - a.top for a, b in pairwise(found))
    step = steps[len(steps) // 2]
    between = []
    for above, below in pairwise(found):
        count = round((below.top - above.top) / step)
        if count < 2 or abs(below.top - above.top - count * step) > FLAT * step * count:
            continue
        each = (below.top - above.top) / count
        for n in range(1, count):
            places = [(c[0], round(c[1] + n * each), c[2], round(c[3] + n * each)) for c in above.cells]
            if all(_lies_in(place, bands) for place in places):
                between.append(_Band(places))
    return sorted((*found, *between), key=lambda band: band.top)


def _beside(a: _Band, b: _Band) -> bool:
    return min(a.bottom, b.bottom) - max(a.top, b.top) > NEAR


def _lies_in(place: Rect, bands: Sequence[_Band]) -> bool:
    """Whether a place is enclosed by something: by a cell that several rows ran into, if by nothing else."""
    x, y = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
    return any(a <= x <= c and b <= y <= d for band in bands for a, b, c, d in band.cells)


def _usual_columns(bands: Sequence[_Band]) -> list[tuple[int, int]]:
    """From where to where the columns reach that enough rows have, from left to right; no two over one another."""
    edges = [(cell[0], cell[2]) for band in bands for cell in band.cells]
    counted: Counter[tuple[int, int]] = Counter()
    for edge in edges:
        near = [other for other in counted if _close(other, edge)]
        counted[min(near, key=lambda o: abs(o[0] - edge[0]) + abs(o[1] - edge[1])) if near else edge] += 1
    rows = max(counted.values(), default=0)
    usual: list[tuple[int, int]] = []
    for edge, count in counted.most_common():
        if count >= max(ROWS, USUAL * rows) and not any(_over(edge, other) for other in usual):
            usual.append(edge)
    return sorted(usual)


def _known(band: _Band, usual: Sequence[tuple[int, int]]) -> int:
    return sum(any(_close(column, (cell[0], cell[2])) for cell in band.cells) for column in usual)


def _place(column: tuple[int, int], band: _Band, table: Sequence[_Band]) -> Rect:
    """Where the cell of a column in a row is: its sides as in the nearest row that has it, its height as its neighbour's in the row."""
    there = [
        (abs(other.top - band.top), cell)
        for other in table
        for cell in other.cells
        if _close(column, (cell[0], cell[2]))
    ]
    x0, x1 = (min(there)[1][0], min(there)[1][2]) if there else column
    beside = min(band.cells, key=lambda cell: max(cell[0] - x1, x0 - cell[2]))
    return x0, beside[1], x1, beside[3]


def _close(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return abs(a[0] - b[0]) <= NEAR and abs(a[1] - b[1]) <= NEAR


def _over(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return min(a[1], b[1]) - max(a[0], b[0]) > NEAR


def _same(place: Rect, cell: Rect) -> bool:
    return _close((place[0], place[2]), (cell[0], cell[2])) and _close((place[1], place[3]), (cell[1], cell[3]))


def _replaced(cell: Rect, place: Rect, table: Sequence[_Band]) -> bool:
    """Whether a cell lies for the most part in a place, or the place in a cell that several rows or columns ran into."""
    across = min(cell[2], place[2]) - max(cell[0], place[0])
    down = min(cell[3], place[3]) - max(cell[1], place[1])
    if across <= 0 or down <= 0:
        return False
    shared = across * down
    if shared >= 0.6 * (cell[2] - cell[0]) * (cell[3] - cell[1]):
        return True
    return shared >= 0.6 * (place[2] - place[0]) * (place[3] - place[1]) and not any(
        cell in band.cells and _whole(cell, band) for band in table
    )


def _whole(cell: Rect, band: _Band) -> bool:
    return abs((cell[3] - cell[1]) - band.height) <= NEAR
