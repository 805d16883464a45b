"""Where a blank form leaves room for writing, and the printed words that ask for it. What they mean is `learning`.

Cells with a label inside, above or beside them; empty cells stacked under headings, which are the lines of the order table; level lines;
leaders of dots; check boxes; combs. Pure: works on what `reading.blank` found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from orderproc.model.reading import Box, Page, PageSource
from orderproc.parsing.lines import Chunk, lines_of

if TYPE_CHECKING:
    from orderproc.reading.blank import BlankPage

LEAST_HEIGHT, LEAST_WIDTH = 8.0, 14.0  # points that a person needs to write something
WRITING = 16.0  # points above a level line
BEFORE = 130.0  # points from the words that ask for something to their line
LEADER = re.compile(r"[_.…]{4,}")
MOST_NARROW = 25.0  # points: wider is no box for one character
SAME = 3.0
GAP = 1.0  # of the height of a cell, to the one of the next line


@dataclass(frozen=True)
class Area:
    """Room for writing. `label`: the words that ask for it; `section`: heading over it; `row`: of the order table, from 0."""

    box: Box
    page: int
    label: str = ""
    kind: str = "text"  # text, check, comb
    boxes: int | None = None
    heading: str = ""  # of a column, where it is a cell of the order table
    row: int | None = None
    name: str = ""  # of a field of a fillable PDF


def areas_of(page: BlankPage) -> list[Area]:
    """All room for writing on a sheet, from top to bottom."""
    if page.fields:
        return _fields(page)
    chunks = chunks_of(page)
    combs = _combs(page)
    inside = [c for c in page.cells if not any(_within(c, comb) for comb, _ in combs)]
    table, used = _table(page, [*inside, *(comb for comb, _ in combs)], dict(combs), chunks)
    areas = list(table)
    areas += [area for cell in inside if cell not in used and (area := _cell(cell, page, chunks))]
    areas += [Area(c, page.number, label_near(c, chunks), "comb", count) for c, count in combs if c not in used]
    areas += [Area(box, page.number, label_of_check(box, chunks, page.checks), "check") for box in page.checks]
    areas += _on_lines(page, chunks, areas)
    areas += _leaders(page, chunks, areas)
    return sorted(areas, key=lambda a: (round(a.box.y0 / 4), a.box.x0))


def chunks_of(page: BlankPage) -> list[Chunk]:
    """The printed phrases of a sheet."""
    made = Page(number=page.number, width=page.width, height=page.height, source=PageSource.TEXT, words=page.words)
    return [chunk for line in lines_of(made) for chunk in line.chunks if chunk.box is not None]


def _box(chunk: Chunk) -> Box:
    assert chunk.box is not None
    return chunk.box


def _within(inner: Box, outer: Box, slack: float = 2.0) -> bool:
    return (
        inner.x0 >= outer.x0 - slack
        and inner.y0 >= outer.y0 - slack
        and inner.x1 <= outer.x1 + slack
        and inner.y1 <= outer.y1 + slack
    )


def _holds(box: Box, chunk: Chunk) -> bool:
    x, y = _box(chunk).middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _fields(page: BlankPage) -> list[Area]:
    """The fields of a fillable PDF; each tells its own name and place."""
    out = []
    chunks = chunks_of(page)
    for field in page.fields:
        assert field.box is not None
        tick = any(
            abs(field.box.middle[0] - t.middle[0]) < 2 and abs(field.box.middle[1] - t.middle[1]) < 2
            for t in page.ticks
        )
        label = field.label or ("" if tick else label_near(field.box, chunks))
        out.append(Area(field.box, page.number, label, "check" if tick else "text", name=field.name))
    return out


def _combs(page: BlankPage) -> list[tuple[Box, int]]:
    """Rows of boxes for one character each: cells side by side, or one cell with ticks; with how many."""
    found: list[tuple[Box, int]] = []
    narrow = sorted(
        (c for c in page.cells if 7 <= c.width <= MOST_NARROW and c.height >= 0.7 * c.width),
        key=lambda c: (round(c.y0 / SAME), c.x0),
    )
    run: list[Box] = []
    for cell in [*narrow, None]:
        if (
            cell is not None
            and run
            and abs(cell.y0 - run[-1].y0) < SAME
            and abs(cell.x0 - run[-1].x1) < SAME
            and abs(cell.width - run[0].width) < 0.2 * run[0].width + 1
        ):
            run.append(cell)
            continue
        if len(run) >= 2:
            found.append((run[0].union(run[-1]), len(run)))
        run = [cell] if cell is not None else []
    found += [(cell, count) for cell in page.cells if (count := _ticks(page, cell)) >= 3]
    return found


def _ticks(page: BlankPage, cell: Box) -> int:
    """How many boxes ticks part a cell into; 0 where there are none at even distances."""
    import numpy as np

    from orderproc.reading.blank import PICTURE_DPI

    k = PICTURE_DPI / 72
    if cell.width < 20 or not 10 <= cell.height <= 40:
        return 0
    rows = slice(round((cell.y0 + 0.62 * cell.height) * k), round((cell.y1 - 1.5) * k))
    band = page.picture[rows, round((cell.x0 + 2) * k) : round((cell.x1 - 2) * k)] < 170
    if band.size == 0:
        return 0
    solid = np.flatnonzero(band.mean(axis=0) > 0.85)
    if not solid.size:
        return 0
    marks = [float(group.mean()) / k + 2 for group in np.split(solid, np.flatnonzero(np.diff(solid) > 2) + 1)]
    steps = np.diff([0.0, *marks, cell.width])
    if len(marks) < 2 or steps.max() > MOST_NARROW or steps.max() - steps.min() > 0.25 * steps.mean() + 1:
        return 0
    return len(marks) + 1


def _table(
    page: BlankPage, cells: Sequence[Box], combs: dict[Box, int], chunks: Sequence[Chunk]
) -> tuple[list[Area], set[Box]]:
    """The order table: empty cells of one width below one another, under headings. Whether the headings mean columns of an order is
    for `learning`; here they must be there."""
    empty = sorted((c for c in cells if not any(_holds(c, chunk) for chunk in chunks)), key=lambda c: c.y0)
    stacks: list[list[Box]] = []
    for cell in empty:
        for stack in stacks:
            last = stack[-1]
            aligned = abs(cell.x0 - last.x0) < SAME and abs(cell.x1 - last.x1) < SAME
            gap = cell.y0 - last.y1
            if (
                aligned
                and -SAME < gap < max(7.0, GAP * last.height)
                and abs(cell.height - last.height) < 0.2 * last.height + 1
            ):
                stack.append(cell)
                break
        else:
            stacks.append([cell])
    headed = [(stack, heading) for stack in stacks if len(stack) >= 3 and (heading := _heading(stack[0], chunks))]
    tops = sorted({round(stack[0].y0) for stack, _ in headed})
    out: list[Area] = []
    used: set[Box] = set()
    row = 0
    for top in tops:
        beside = [(s, h) for s, h in headed if abs(s[0].y0 - top) < 6 and not used & set(s)]
        if len(beside) < 2:
            continue
        rows = sorted(len(s) for s, _ in beside)[-2]  # below the goods one column goes on alone, with their sums
        for stack, heading in beside:
            for n, cell in enumerate(stack[:rows]):
                count = combs.get(cell)
                inner = cell if count else Box(cell.x0 + 1, cell.y0 + 1, cell.x1 - 1, cell.y1 - 1)
                out.append(
                    Area(
                        inner, page.number, heading=heading, row=row + n, kind="comb" if count else "text", boxes=count
                    )
                )
                used.add(cell)
        row += rows
    return out, used


def _heading(top: Box, chunks: Sequence[Chunk]) -> str:
    """The words right over a column."""
    over = [
        c
        for c in chunks
        if -2 <= top.y0 - _box(c).y1 <= 26
        and top.x0 - 2 <= _box(c).middle[0] <= top.x1 + 2
        and _box(c).width <= top.width * 1.6 + 10
    ]
    if not over:
        return ""
    lowest = max(_box(c).y1 for c in over)
    near = [c for c in over if lowest - _box(c).y1 < 14]
    return " ".join(c.text for c in sorted(near, key=lambda c: (round(_box(c).y0 / 3), _box(c).x0)))


def _cell(cell: Box, page: BlankPage, chunks: Sequence[Chunk]) -> Area | None:
    """The room that a cell leaves beside or below its own words; None for a cell that is words, or that holds other places."""
    if cell.width < LEAST_WIDTH or cell.height < LEAST_HEIGHT or cell.height > 200:
        return None
    others = [c for c in (*page.cells, *page.checks) if c is not cell and c != cell and _within(c, cell, 0.5)]
    if others:
        return None
    own = [c for c in chunks if _holds(cell, c)]
    if not own:
        label = label_near(cell, chunks, others=page.cells)
        room = Box(cell.x0 + 1, cell.y0 + 1, cell.x1 - 1, cell.y1 - 1)
        return Area(room, page.number, label) if label or cell.height < 60 else None
    text = " ".join(c.text for c in own)
    if not any(c.isalpha() for c in text):  # "$" at the left of an amount, the number of a line
        right = max(_box(c).x1 for c in own)
        room = Box(right + 1, cell.y0 + 1, cell.x1 - 1, cell.y1 - 1)
        return Area(room, page.number, label_near(cell, chunks)) if room.width >= LEAST_WIDTH else None
    low, right = max(_box(c).y1 for c in own), max(_box(c).x1 for c in own)
    lines = len({round(_box(c).y0 / 4) for c in own})
    if cell.y1 - low >= LEAST_HEIGHT and low - cell.y0 <= 0.62 * cell.height and lines <= 2:
        return Area(Box(cell.x0 + 1, low, cell.x1 - 1, cell.y1 - 0.5), page.number, text)
    answered = any(_beside(cell, c) and not any(_holds(c, chunk) for chunk in chunks) for c in page.cells)
    if not answered and cell.x1 - right >= 2 * LEAST_WIDTH and right - cell.x0 <= 0.7 * cell.width:
        return Area(Box(right + 3, cell.y0 + 1, cell.x1 - 1, cell.y1 - 1), page.number, text)
    return None


def _beside(cell: Box, other: Box) -> bool:
    """Whether another cell of the same height adjoins one on its right."""
    level = abs(other.y0 - cell.y0) < SAME and abs(other.y1 - cell.y1) < SAME
    return level and abs(other.x0 - cell.x1) < 2 * SAME


def label_near(box: Box, chunks: Sequence[Chunk], left_reach: float = 90.0, others: Sequence[Box] | None = None) -> str:
    """The words on the left of a place on its level, else those right over it, else those right under it. Where the `others` are
    known, the words may be farther off with none of these between."""
    left_reach = BEFORE if others is not None else left_reach
    chunks = [c for c in chunks if any(x.isalpha() for x in c.text)]
    level = [
        c
        for c in chunks
        if min(box.y1, _box(c).y1) - max(box.y0, _box(c).y0) > 0.5 * _box(c).height
        and -1 <= box.x0 - _box(c).x1 <= left_reach
        and not any(_parts(other, _box(c), box) for other in others or ())
    ]
    if level:
        return max(level, key=lambda c: _box(c).x1).text
    over = [c for c in chunks if -3 <= box.y0 - _box(c).y1 <= 12 and _box(c).x0 < box.x1 and _box(c).x1 > box.x0 - 2]
    over = [c for c in over if _box(c).x0 >= box.x0 - 12]
    if over:
        return min(over, key=lambda c: abs(_box(c).x0 - box.x0)).text
    under = [
        c for c in chunks if -2 <= _box(c).y0 - box.y1 <= 8 and box.x0 - 4 <= _box(c).x0 and _box(c).x1 <= box.x1 + 4
    ]
    return min(under, key=lambda c: _box(c).x0).text if under else ""


def _parts(other: Box, words: Box, box: Box) -> bool:
    """Whether a cell lies between words and a place on their level."""
    level = min(box.y1, other.y1) - max(box.y0, other.y0) > 0.5 * min(box.height, other.height)
    return level and other.x0 >= words.x1 - SAME and other.x1 <= box.x0 + 2 * SAME


def label_of_check(box: Box, chunks: Sequence[Chunk], checks: Sequence[Box]) -> str:
    """The words on the right of a check box, up to the next box; else those on its left."""
    level = [c for c in chunks if _box(c).y0 - 3 <= box.middle[1] <= _box(c).y1 + 3]
    right = [c for c in level if -2 <= _box(c).x0 - box.x1 <= 30]
    if right:
        first = min(right, key=lambda c: _box(c).x0)
        end = min(
            (o.x0 for o in checks if o.x0 > box.x1 + 2 and abs(o.middle[1] - box.middle[1]) < 5), default=10_000.0
        )
        return " ".join(w.text for w in first.words if w.box.x0 < end)
    left = [c for c in level if -2 <= box.x0 - _box(c).x1 <= 20]
    return max(left, key=lambda c: _box(c).x1).text if left else ""


def _on_lines(page: BlankPage, chunks: Sequence[Chunk], taken: Sequence[Area]) -> list[Area]:
    """Room above level lines: between the words that stand on the line, or with the words before, else under it."""
    out: list[Area] = []
    free = [
        c for c in chunks if not any(_holds(cell, c) for cell in page.cells)
    ]  # what stands in a cell is that cell's label
    for line in sorted(page.lines, key=lambda b: (b.y0, b.x0)):
        y = line.middle[1]
        if any(
            a.box.x0 - 2 <= line.middle[0] <= a.box.x1 + 2 and a.box.y0 - 4 <= y <= a.box.y1 + 4 for a in [*taken, *out]
        ):
            continue
        on = sorted(
            (c for c in chunks if -4 <= y - _box(c).y1 <= 9 and _box(c).x1 > line.x0 - BEFORE and _box(c).x0 < line.x1),
            key=lambda c: _box(c).x0,
        )
        before = [c for c in on if _box(c).x0 < line.x0 - 3]
        spaces: list[tuple[float, float, str]] = []
        x, label = line.x0, before[-1].text if before and _is_next(before[-1], line, page.lines) else ""
        for chunk in [c for c in on if c not in before]:
            spaces.append((x, _box(chunk).x0 - 2, label))
            x, label = _box(chunk).x1 + 2, chunk.text
        spaces.append((x, line.x1, label))
        over = max(
            (_box(c).y1 for c in chunks if _box(c).y1 < y - 9 and _box(c).x0 < line.x1 and _box(c).x1 > line.x0),
            default=0.0,
        )
        top = max(y - WRITING, min(over, y - 9))
        for x0, x1, words in spaces:
            if x1 - x0 < 2 * LEAST_WIDTH:
                continue
            box = Box(x0, top, x1, y - 0.8)
            out.append(Area(box, page.number, words or _below(box, free)))
    return out


def _is_next(chunk: Chunk, line: Box, lines: Sequence[Box]) -> bool:
    """Whether a line is the next one behind these words on their level."""
    end, y = _box(chunk).x1, line.middle[1]
    between = [o for o in lines if o is not line and abs(o.middle[1] - y) < 6 and end - 3 <= o.x0 < line.x0 - 3]
    return line.x0 - end < BEFORE and not between


def _below(box: Box, chunks: Sequence[Chunk]) -> str:
    """Small words under a line ("Signature")."""
    under = [
        c for c in chunks if -1 <= _box(c).y0 - box.y1 <= 9 and _box(c).x0 >= box.x0 - 4 and _box(c).x1 <= box.x1 + 4
    ]
    return min(under, key=lambda c: _box(c).x0).text if under else ""


def _leaders(page: BlankPage, chunks: Sequence[Chunk], taken: Sequence[Area]) -> list[Area]:
    """Room on leaders printed with dots or dashes: "Name: ..........." """
    out = []
    words = [w for w in page.words if LEADER.search(w.text)]
    for word in words:
        found = LEADER.search(word.text)
        assert found is not None
        each = word.box.width / max(1, len(word.text))
        box = Box(
            word.box.x0 + found.start() * each, word.box.y1 - WRITING, word.box.x0 + found.end() * each, word.box.y1
        )
        if box.width < LEAST_WIDTH or any(_within(box, a.box, 6) for a in taken):
            continue
        label = word.text[: found.start()].strip(" :")
        before = [c for c in chunks if _holds(replace(word.box, x0=word.box.x0 - 90), c) and _box(c).x0 < box.x0]
        if before:
            said = " ".join(w.text for w in before[-1].words if w.box.x1 <= word.box.x0 + 1)
            label = LEADER.split(f"{said} {label}")[-1].strip(" :")
        out.append(Area(box, page.number, label or label_near(box, chunks)))
    return out
