"""A straight page taken apart: its ink, its rules, the places that they enclose, its lines of writing, and crops of those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np

from orderproc.model.reading import Box
from orderproc.reading.image_boxed import with_combs
from orderproc.reading.image_holes import without_holes
from orderproc.reading.image_lines import Run, find_runs, parted, struck_through, text_ink
from orderproc.reading.image_marks import find_circles, overlap, printed_boxes, siblings, take_rings
from orderproc.reading.image_pale import pale_lines
from orderproc.reading.image_rules import Rules, find_rules
from orderproc.reading.image_shapes import LONG, NEAR, POINT, Grid, Rect, area
from orderproc.reading.image_straighten import ANALYSIS_DPI, Gray, Sheet, ink_of, scaled
from orderproc.reading.image_ticks import find_combs

TABLE = 3  # columns, and rows: less is no table of lines
MOST_RUNS = 900  # of a page: more is a photograph of no paper


@dataclass(frozen=True)
class Layout:
    """A straight page taken apart. Boxes in pixels at `ANALYSIS_DPI`."""

    sheet: Sheet
    ink: Gray
    rules: Rules
    places: list[Rect]  # cells of grids, then frames, then what is above lines to write on
    reach: list[Rect]  # the same, as far as what is written there may reach
    runs: list[Run]
    number: int = 1  # of the page in its document
    rings: tuple[Rect, ...] = ()  # drawn round words
    circles: tuple[Rect, ...] = ()  # to tick

    @property
    def scale(self) -> float:
        """Pixels of the sheet for a pixel of the analysis."""
        return self.sheet.dpi / ANALYSIS_DPI

    def box(self, rect: Rect) -> Box:
        """Points of the page as it came."""
        k = self.scale
        return self.sheet.box(rect[0] * k, rect[1] * k, rect[2] * k, rect[3] * k)

    def crop(self, rect: Rect, within: Rect | None = None) -> Gray:
        """The gray of a line of writing with a little paper around it, not beyond the lines of its cell."""
        pad = margin(rect)
        x0, y0, x1, y1 = rect[0] - pad, rect[1] - pad, rect[2] + pad, rect[3] + pad
        if within:
            x0, y0 = max(x0, min(within[0] + 2, rect[0])), max(y0, min(within[1] + 2, rect[1]))
            x1, y1 = min(x1, max(within[2] - 2, rect[2])), min(y1, max(within[3] - 2, rect[3]))
        return self.cut((x0, y0, x1, y1))

    def cut(self, rect: Rect) -> Gray:
        """The gray of exactly this place."""
        k, (x0, y0, x1, y1) = self.scale, rect
        return self.sheet.gray[
            max(0, round(y0 * k)) : max(0, round(y1 * k)), max(0, round(x0 * k)) : max(0, round(x1 * k))
        ]


def margin(rect: Rect) -> int:
    """How much paper around a line of writing a crop shows."""
    return max(2, round((rect[3] - rect[1]) * 0.16))


def take_apart(sheet: Sheet, number: int = 1) -> Layout:
    gray = scaled(sheet.gray, ANALYSIS_DPI / sheet.dpi)
    ink = without_holes(ink_of(gray))
    bare = ink.copy()
    rings = take_rings(bare)  # first: the top of a wide one is level enough for a line to write on
    rules = _with_pale(gray, bare, find_rules(bare))
    rules = replace(rules, grids=tuple(with_combs(grid) for grid in rules.grids))
    rules = _with_ticks(ink, rules)
    combs = [box for grid in rules.grids for cell in grid.cells for box in cell.boxes]
    tables = [
        [cell.rect for cell in grid.cells]
        for grid in rules.grids
        if grid.columns >= TABLE and len(grid.cells) >= TABLE * TABLE
    ]
    circles = [c for c in find_circles(ink) if not any(overlap(c, comb) for comb in combs)]
    squares = [b for b in rules.boxes if not any(overlap(b, other) for other in (*combs, *circles))]
    boxes = printed_boxes(ink, squares, tables)
    boxes += [b for b in siblings(ink, boxes, tables) if not any(overlap(b, c) for c in circles)]
    rules = replace(rules, boxes=tuple(boxes))
    text = text_ink(bare, rules, [*rules.boxes, *circles])
    rules = replace(rules, grids=tuple(with_head(grid, text) for grid in rules.grids))
    rings += take_rings(text)  # those that touched a line
    enclosed = [cell.rect for grid in rules.grids for cell in grid.cells] + list(rules.frames)
    places = enclosed + above_lines(rules.write_on)
    reach = enclosed + parted(text, places[len(enclosed) :])
    runs = find_runs(text, rules, reach, lined=len(places) - len(enclosed), rings=rings)
    cells = [cell for grid in rules.grids for cell in grid.cells]
    runs = [run for run in runs if not (0 <= run.cell < len(cells) and cells[run.cell].boxes)]
    runs = without_accents(runs)
    runs += [Run(cell.rect, n, comb=cell.boxes) for n, cell in enumerate(cells) if cell.boxes]
    if len(runs) > MOST_RUNS:
        runs = sorted(sorted(runs, key=lambda r: -area(r.rect))[:MOST_RUNS], key=lambda r: (r.rect[1], r.rect[0]))
    high = TALLER * float(np.median([run.rect[3] - run.rect[1] for run in runs])) if runs else 0.0
    runs = [replace(run, struck=not run.comb and _is_struck(sheet, text, run, rules, high)) for run in runs]
    return Layout(sheet, ink, rules, places, reach, runs, number, tuple(rings), tuple(circles))


def _with_pale(gray: Gray, ink: Gray, rules: Rules) -> Rules:
    """The rules with lines that are too pale to be ink, where they make a table of what was none, or more of one, each row with all of its
    cells: a fold or a shadow makes none."""
    for between in (False, True):  # lines that ink alone makes up, as figures 1 below one another do, add none
        more = _with_more(ink, rules, pale_lines(gray, ink, between=between))
        if more is None:
            return rules
    return more or rules


def _with_more(ink: Gray, rules: Rules, pale: Gray) -> Rules | None:
    """The rules with pale lines; None where these make no table that has more of one."""
    beside = cv2.dilate(ink, np.ones((HALO, HALO), np.uint8))
    if np.count_nonzero(pale & (1 - beside)) < TABLE * TABLE * LONG:
        return None  # no more than the soft edges of ink
    more = find_rules(np.asarray(ink | pale, np.uint8))
    largest = max(more.grids, key=lambda grid: len(grid.cells), default=None)
    if largest is None or largest.columns <= TABLE:
        return None
    rows = 1 + max(cell.row for cell in largest.cells)
    before = max((len(grid.cells) for grid in rules.grids), default=0)
    whole = rows >= TABLE and len(largest.cells) >= WHOLE * rows * largest.columns
    return more if whole and len(largest.cells) > before else None


WHOLE = 0.9  # of the cells of a table of pale lines
HALO = 5  # pixels around ink that are no lines of their own


def _with_ticks(ink: Gray, rules: Rules) -> Rules:
    """The rules with the combs that ticks make on lines to write on; the ticks are no writing."""
    combs = find_combs(ink, rules.write_on)
    if not combs:
        return rules
    mask = rules.mask.copy()
    for comb in combs:
        for x0, y0, x1, y1 in comb.ticks:
            mask[max(0, y0 - 1) : y1, x0:x1] = 1
    return replace(rules, mask=mask, grids=(*rules.grids, *(comb.grid for comb in combs)))


HEAD = 3  # columns below a cell that reaches over them: it may be the head of the table, printed light on dark


def with_head(grid: Grid, text: Gray) -> Grid:
    """The grid with a cell parted that reaches over the columns below, where what stands in it is set apart as these are: a shaded head
    whose uprights are not seen."""
    cells = list(grid.cells)
    for cell in grid.cells:
        below = [
            c for c in cells if c.row == cell.row + cell.row_span and cell.rect[0] - NEAR <= c.rect[0] <= cell.rect[2]
        ]
        below.sort(key=lambda c: c.rect[0])
        if len(below) < HEAD or cell.column_span < HEAD or below[-1].rect[2] > cell.rect[2] + NEAR:
            continue
        if cell.rect[3] - cell.rect[1] > 2.5 * (below[0].rect[3] - below[0].rect[1]):
            continue
        x0, y0, x1, y1 = cell.rect
        edges = [(a.rect[2] + b.rect[0]) // 2 for a, b in pairwise(below)]
        written = np.asarray(text[y0:y1, x0:x1].any(axis=0), dtype=bool)
        parts = [written[low - x0 : high - x0].any() for low, high in pairwise([x0, *edges, x1])]
        across = sum(bool(written[max(0, e - x0 - 2) : e - x0 + 3].any()) for e in edges)
        if sum(parts) < HEAD or across:
            continue
        cells.remove(cell)
        cells += [
            replace(c, row=cell.row, row_span=cell.row_span, rect=(low, y0, high, y1), boxes=())
            for c, (low, high) in zip(below, pairwise([x0, *edges, x1]), strict=True)
        ]
    if len(cells) == len(grid.cells):
        return grid
    return replace(grid, cells=tuple(sorted(cells, key=lambda c: (c.row, c.column))))


def without_accents(runs: Sequence[Run]) -> list[Run]:
    """Runs without those that lie inside another and are a part of its writing: an accent that was taken for a line of its own."""
    if len(runs) < 2:
        return list(runs)
    x0, y0, x1, y1 = np.array([run.rect for run in runs]).T
    inside = (x0[:, None] >= x0) & (y0[:, None] >= y0 - 1) & (x1[:, None] <= x1) & (y1[:, None] <= y1)
    low = (y1 - y0)[:, None] < 0.5 * (y1 - y0)
    part = (inside & low).any(axis=1)
    return [run for run, of_another in zip(runs, part.tolist(), strict=True) if not of_another]


def above_lines(lines: Sequence[Rect]) -> list[Rect]:
    """Where one writes on lines: from the line up to the one above it, an inch third at most, the feet of letters included."""
    high, foot = round(24 * POINT), round(4 * POINT)
    found = []
    for x0, y0, x1, y1 in lines:
        level = (y0 + y1) // 2
        over = [
            (b + d) // 2
            for a, b, c, d in lines
            if min(c, x1) - max(a, x0) > 0.2 * (x1 - x0) and level - (b + d) // 2 > NEAR
        ]
        top = max([level - high, *(y + 2 for y in over)])
        found.append((x0, max(0, top), x1, level + foot))
    return found


TALLER = 2.5  # times the height of a line of writing: so tall is no word that a line crosses out, but a stain, or a ring over several


def _is_struck(sheet: Sheet, text: Gray, run: Run, rules: Rules, high: float) -> bool:
    x0, y0, x1, y1 = run.rect
    if y1 - y0 > high:
        return False
    for a0, b0, a1, b1 in rules.strikes:
        covered = min(x1, a1) - max(x0, a0)
        middle = (b0 + b1) / 2
        long = a1 - a0 >= 72 * POINT or is_struck(sheet, text, run.rect)  # a short one may be bold letters that touch
        if long and covered >= 0.6 * (x1 - x0) and y0 + 0.15 * (y1 - y0) <= middle <= y1 - 0.15 * (y1 - y0):
            return True
    return is_struck(sheet, text, run.rect)


def is_struck(sheet: Sheet, text: Gray, rect: Rect) -> bool:
    """Whether a run of writing is crossed out, looked at twice: as ink, and as dark as its letters are."""
    k = sheet.dpi / ANALYSIS_DPI
    if not struck_through(text, rect) or (k < 1.25 and rect[3] - rect[1] < 9 * POINT):
        return False
    x0, y0, x1, y1 = rect
    gray = sheet.gray[round(y0 * k) : round(y1 * k), round(x0 * k) : round(x1 * k)]
    if not gray.size:
        return False
    # A stroke is as dark as the letters all along; the gaps between blurred letters are not.
    level = 250 - 0.6 * (250 - float(np.percentile(gray, 5)))
    return struck_through((gray < level).astype(np.uint8), (0, 0, gray.shape[1], gray.shape[0]), k)
