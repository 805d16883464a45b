"""What the rules of a page are told by: rectangles, the measures of drawn lines, and the grids that they make.

All boxes are (x0, y0, x1, y1) in pixels of a page at `ANALYSIS_DPI`, ends exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass

from orderproc.reading.image_straighten import ANALYSIS_DPI

Rect = tuple[int, int, int, int]

POINT = ANALYSIS_DPI / 72
LONG = round(18 * POINT)  # shorter is a letter's stroke
POST = round(11 * POINT)  # so high at least is a frame to write in
THICK = round(4 * POINT)
NEAR = round(2.5 * POINT)
UNBROKEN = 0.93  # of the columns of a drawn line are ink, where it is short


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
