"""Grids of cells out of drawn lines: tables, and places to write in."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_regular import completed
from orderproc.reading.image_shapes import POINT, Grid, GridCell, Rect
from orderproc.reading.image_straighten import Gray


def find_grids(mask: Gray, boxes: list[Rect], ink: Gray) -> tuple[tuple[Grid, ...], tuple[Rect, ...]]:
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
