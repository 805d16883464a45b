"""Which level lines are there to write on: those that are no side of a place."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.reading.image_shapes import LONG, NEAR, POINT, Grid, Rect

ROW = 12 * POINT  # lines to write on that lie closer have no room for writing between them
HIGH_FRAME = 100 * POINT  # what is higher is no field but a frame round many


def outlines(grids: tuple[Grid, ...]) -> list[Rect]:
    """The grids and their cells; of one that is only a frame with a line across what it encloses."""
    return [r for g in grids for r in (*([g.rect] if len(g.cells) > 3 else ()), *(c.rect for c in g.cells))]


def lines_to_write_on(across: list[Rect], enclosed: list[Rect]) -> tuple[Rect, ...]:
    """Level lines that lie on no side of anything enclosed, nor in it; in what is higher than a form's field (the frame of a coupon to cut
    out) or holds several of them people write on lines too. Pieces of one line (dots, a faint print) joined."""
    fields = [place for place in enclosed if not _of_lines(place, across)]
    blocks = [place for place in enclosed if place not in fields]
    free = [
        line
        for line in across
        if not any(_belongs_to(line, place) for place in fields)
        and not any(_belongs_to(line, place) and not _lies_in(line, place) for place in blocks)
    ]
    joined: list[Rect] = []
    for line in sorted(free):
        for n, other in enumerate(joined):
            level = abs((line[1] + line[3]) - (other[1] + other[3])) / 2 <= NEAR
            if level and -2 <= line[0] - other[2] <= 3 * POINT:
                joined[n] = (other[0], min(other[1], line[1]), max(other[2], line[2]), max(other[3], line[3]))
                break
        else:
            joined.append(line)
    return tuple(sorted((r for r in joined if r[2] - r[0] >= LONG), key=lambda r: (r[1], r[0])))


def _belongs_to(line: Rect, place: Rect) -> bool:
    """Whether a level line is a side of a place, or lies in one that is no larger than a field or a table's cell."""
    far = round(3 * POINT)
    a, b, c, d = place
    x, y = (line[0] + line[2]) / 2, (line[1] + line[3]) / 2
    if not (a - far <= x <= c + far and b - far <= y <= d + far):
        return False
    return not (_lies_in(line, place) and d - b > HIGH_FRAME)


def _lies_in(line: Rect, place: Rect) -> bool:
    """Whether a level line lies in a place and meets none of its sides."""
    far = round(3 * POINT)
    a, b, c, d = place
    y = (line[1] + line[3]) / 2
    return b + 4 * far < y < d - far and line[0] > a + 2 * far and line[2] < c - 2 * far


def _of_lines(place: Rect, across: Sequence[Rect]) -> bool:
    """Whether a frame stands around a block of lines to write on: three rows or more, as far apart as writing needs."""
    rows: list[float] = []
    for line in sorted((line for line in across if _lies_in(line, place)), key=lambda r: r[1]):
        y = (line[1] + line[3]) / 2
        if line[2] - line[0] >= LONG and (not rows or y - rows[-1] >= ROW):
            rows.append(y)
    return len(rows) >= 3


def touches(down: Rect, across: Rect) -> bool:
    return (
        across[0] - NEAR <= down[2]
        and across[2] + NEAR >= down[0]
        and down[1] - NEAR <= across[3]
        and down[3] + NEAR >= across[1]
    )


def open_sides(across: list[Rect], down: list[Rect]) -> list[Rect]:
    """Uprights that a table with open sides lacks: where three level lines or more end together and one upright at least crosses them."""
    added: list[Rect] = []
    for side in (0, 2):
        for line in across:
            mates = [a for a in across if abs(a[side] - line[side]) <= NEAR * 2]
            if len(mates) < 3 or line != min(mates, key=lambda a: a[1]):
                continue
            top, bottom = min(a[1] for a in mates), max(a[3] for a in mates)
            x = line[side] if side == 0 else line[side] - 1
            if any(abs((d[0] + d[2]) / 2 - x) <= NEAR * 2 and d[1] < bottom and d[3] > top for d in down):
                continue
            inside = [d for d in down if sum(touches(d, a) for a in mates) >= 3]
            if inside:
                top, bottom = max(top, min(d[1] for d in inside) - NEAR), min(bottom, max(d[3] for d in inside) + NEAR)
                x = min(max(0, min(a[side] for a in mates) if side == 0 else max(a[side] for a in mates) - 1), 10**6)
                added.append((x, top, x + 1, bottom))
    return added
