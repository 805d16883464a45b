"""Tables from ruling lines and words: which lines cross, which cells they bound, which words stand in them.

Pure geometry, for any page in points. A table without lines is found by the parser, from the places of its words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from orderproc.model.reading import Box, Cell, Rule, Table, Word

_SNAP = 3.0  # points: lines nearer than this are one line, ends nearer than this touch
_MAX_UNITS = 40_000


@dataclass(frozen=True, slots=True)
class _Line:
    at: float
    start: float
    end: float


def rules_of(horizontal: Sequence[Box], vertical: Sequence[Box]) -> tuple[Rule, ...]:
    """Lines, pieces of one line joined."""
    level = _joined([_Line(b.middle[1], b.x0, b.x1) for b in horizontal])
    upright = _joined([_Line(b.middle[0], b.y0, b.y1) for b in vertical])
    return (
        *(Rule(box=Box(line.start, line.at, line.end, line.at)) for line in level),
        *(Rule(box=Box(line.at, line.start, line.at, line.end)) for line in upright),
    )


def _joined(lines: list[_Line]) -> list[_Line]:
    lines = sorted(lines, key=lambda line: line.at)
    groups: list[list[_Line]] = []
    for line in lines:
        if groups and line.at - groups[-1][0].at <= _SNAP:
            groups[-1].append(line)
        else:
            groups.append([line])
    out = []
    for group in groups:
        at = sum(line.at for line in group) / len(group)
        start = end = None
        for line in sorted(group, key=lambda item: item.start):
            if end is None or start is None:
                start, end = line.start, line.end
            elif line.start <= end + _SNAP:
                end = max(end, line.end)
            else:
                out.append(_Line(at, start, end))
                start, end = line.start, line.end
        if start is not None and end is not None:
            out.append(_Line(at, start, end))
    return out


def tables_of(rules: Sequence[Rule], words: Sequence[Word], page: int) -> tuple[Table, ...]:
    """Ruled tables of at least two rows and two columns, in reading order."""
    level = [_Line(r.box.y0, r.box.x0, r.box.x1) for r in rules if r.box.width >= r.box.height]
    upright = [_Line(r.box.x0, r.box.y0, r.box.y1) for r in rules if r.box.height > r.box.width]
    if len(level) < 2 or not upright or len(level) * len(upright) > 200_000:
        return ()
    found = [_table(h, v, words, page) for h, v in _components(level, upright)]
    tables = [table for table in found if table is not None]
    return tuple(sorted(tables, key=lambda t: (t.box.y0, t.box.x0) if t.box else (0, 0)))


def _components(level: list[_Line], upright: list[_Line]) -> list[tuple[list[_Line], list[_Line]]]:
    """Lines that hang together by crossing or touching."""
    parent = list(range(len(level) + len(upright)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, h in enumerate(level):
        for j, v in enumerate(upright):
            if h.start - _SNAP <= v.at <= h.end + _SNAP and v.start - _SNAP <= h.at <= v.end + _SNAP:
                parent[root(i)] = root(len(level) + j)
    groups: dict[int, tuple[list[_Line], list[_Line]]] = {}
    for i, h in enumerate(level):
        groups.setdefault(root(i), ([], []))[0].append(h)
    for j, v in enumerate(upright):
        groups.setdefault(root(len(level) + j), ([], []))[1].append(v)
    return [(h, v) for h, v in groups.values() if len(h) >= 2 and v]


def _positions(values: Iterable[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _SNAP:
            out.append(value)
    return out


def _table(level: list[_Line], upright: list[_Line], words: Sequence[Word], page: int) -> Table | None:
    xs = _positions([*(v.at for v in upright), min(h.start for h in level), max(h.end for h in level)])
    ys = _positions([*(h.at for h in level), min(v.start for v in upright), max(v.end for v in upright)])
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 2 or rows * columns > _MAX_UNITS:
        return None
    owner = _merged(level, upright, xs, ys)
    contents: dict[int, list[Word]] = {}
    for word in words:
        x, y = word.box.middle
        if xs[0] <= x <= xs[-1] and ys[0] <= y <= ys[-1]:
            unit = (_between(ys, y)) * columns + _between(xs, x)
            contents.setdefault(owner[unit], []).append(word)
    if not contents:
        return None
    units: dict[int, list[int]] = {}
    for unit, first in enumerate(owner):
        units.setdefault(first, []).append(unit)
    grid: list[list[Cell]] = [[] for _ in range(rows)]
    for first, inside in contents.items():
        top, bottom = min(u // columns for u in units[first]), max(u // columns for u in units[first])
        left, right = min(u % columns for u in units[first]), max(u % columns for u in units[first])
        grid[top].append(
            Cell(
                row=top,
                column=left,
                text=text_of(inside),
                box=Box(xs[left], ys[top], xs[right + 1], ys[bottom + 1]),
                confidence=min(word.confidence for word in inside),
                row_span=bottom - top + 1,
                column_span=right - left + 1,
                struck=all(word.struck for word in inside),
                hidden=all(word.hidden for word in inside),
            )
        )
    filled = [sorted(row, key=lambda cell: cell.column) for row in grid]
    if rows < 2 or sum(len(row) for row in filled) < 3 or max(len(row) for row in filled) < 2:
        return None
    by_cell = {(min(units[f]) // columns, min(units[f]) % columns): inside for f, inside in contents.items()}
    filled = _rows_by_words(filled, by_cell)
    return Table(
        rows=tuple(tuple(row) for row in filled),
        columns=columns,
        page=page,
        box=Box(xs[0], ys[0], xs[-1], ys[-1]),
        ruled=True,
    )


_NUMBER = re.compile(r"[^\w\s]{0,3}\s?\d[\d.,'\s/-]*\s?[^\W\d]{0,4}[.%€$£]?")


def _rows_by_words(rows: list[list[Cell]], words: dict[tuple[int, int], list[Word]]) -> list[list[Cell]]:
    """Rows of items between which no line is drawn, told apart.

    Only where a column of numbers has several lines in one ruled row, and other columns have words beside each of them
    (so that addresses side by side stay whole). Lines between belong to the row above: a description that goes on.
    """
    out: list[list[Cell]] = []
    for row in rows:
        bands = _bands([words[cell.row, cell.column] for cell in row if cell.row_span == 1])
        if len(row) < 3 or len(bands) < 2:
            out.append([replace(cell, row=len(out)) for cell in row])
            continue
        split: list[list[Cell]] = [[] for _ in bands]
        for cell in row:
            lots: list[list[Word]] = [[] for _ in bands]
            for word in words[cell.row, cell.column]:
                lots[max(0, bisect_right(bands, word.box.middle[1] + word.box.height * 0.5) - 1)].append(word)
            for band, lot in enumerate(lots):
                if lot and cell.box:
                    top, bottom = min(w.box.y0 for w in lot), max(w.box.y1 for w in lot)
                    box = Box(cell.box.x0, top, cell.box.x1, bottom)
                    hidden, struck = all(w.hidden for w in lot), all(w.struck for w in lot)
                    split[band].append(replace(cell, text=text_of(lot), box=box, hidden=hidden, struck=struck))
        for cells in split:
            out.append([replace(cell, row=len(out)) for cell in cells])
    return out


def _bands(cells: list[list[Word]]) -> list[float]:
    """Heights (middles) of the lines at which an item begins; fewer than two: the row is one."""
    lines = [_lines(cell) for cell in cells]
    best: list[float] = []
    for own in lines:
        if len(own) < 2 or not all(_NUMBER.fullmatch(text) for _, text in own):
            continue
        ys = [y for y, _ in own]
        beside = [sum(any(abs(y - other) < 4 for other, _ in cell) for cell in lines) for y in ys]
        if min(beside) >= 3 and len(ys) > len(best):
            best = ys
    return best


def _lines(words: list[Word]) -> list[tuple[float, str]]:
    """Middle and text of each line of a cell."""
    out: list[tuple[float, list[Word]]] = []
    for word in words:
        if out and abs(word.box.middle[1] - out[-1][0]) < 0.6 * word.box.height:
            out[-1][1].append(word)
        else:
            out.append((word.box.middle[1], [word]))
    return [(y, " ".join(w.text for w in line)) for y, line in out]


def _merged(level: list[_Line], upright: list[_Line], xs: list[float], ys: list[float]) -> list[int]:
    """For each unit of the grid, row by row, the first unit of the cell that it belongs to: units without a line between are one."""
    rows, columns = len(ys) - 1, len(xs) - 1
    right = _crossings(upright, xs, ys)
    below = _crossings(level, ys, xs)
    owner = list(range(rows * columns))

    def root(i: int) -> int:
        while owner[i] != i:
            owner[i] = owner[owner[i]]
            i = owner[i]
        return i

    for row in range(rows):
        for column in range(columns):
            unit = row * columns + column
            if column + 1 < columns and (column + 1, row) not in right:
                _unite(owner, root(unit), root(unit + 1))
            if row + 1 < rows and (row + 1, column) not in below:
                _unite(owner, root(unit), root(unit + columns))
    return [root(i) for i in range(rows * columns)]


def _unite(owner: list[int], one: int, two: int) -> None:
    owner[max(one, two)] = min(one, two)


def _crossings(lines: list[_Line], at: list[float], along: list[float]) -> set[tuple[int, int]]:
    """(index in `at`, index of the unit in `along`) wherever a line covers the middle of the unit."""
    found: set[tuple[int, int]] = set()
    middles = [(a + b) / 2 for a, b in pairwise(along)]
    for line in lines:
        place = min(range(len(at)), key=lambda i: abs(at[i] - line.at))
        found.update((place, i) for i, middle in enumerate(middles) if line.start <= middle <= line.end)
    return found


def _between(positions: list[float], value: float) -> int:
    return min(max(bisect_right(positions, value) - 1, 0), len(positions) - 2)


def text_of(words: Sequence[Word]) -> str:
    """Words of a cell: blanks between those of a line, line breaks between lines."""
    out: list[str] = []
    last: Word | None = None
    for word in words:
        if last is not None:
            level = abs(word.box.middle[1] - last.box.middle[1]) < 0.6 * max(word.box.height, last.box.height)
            out.append(" " if level else "\n")
        out.append(word.text)
        last = word
    return "".join(out)
