"""Combs in a grid: boxes of one width, one for each character, joined to one place; and boxes that the lines of a page lack."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import replace

from orderproc.reading.image_shapes import NEAR, POINT, Grid, GridCell

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
