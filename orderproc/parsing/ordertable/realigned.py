"""Which of the rows between two lines of a table belong to which, where descriptions are broken over several rows: their numbers stand
beside the first of their rows, the last or the middle one, the same in the whole table. Told by the catalogue: of the ways to part the
rows, the one by which most lines say whole descriptions of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from orderproc.model.shop import Catalog, plain
from orderproc.parsing.ordertable.building import Building
from orderproc.parsing.ordertable.grids import Row


def realign(lines: Sequence[Building], loose: Sequence[Row], catalog: Catalog, said: Callable[[Building], str]) -> None:
    """Gives the rows without numbers of their own to the lines they belong to. `loose`: these rows, from top to bottom; `said`: the
    description of a line with what it has."""
    if not loose or len({row.page for row in (*loose, *(line.row for line in lines))}) > 1:
        return

    def told() -> int:
        return sum(plain(said(line)) in catalog.described for line in lines)

    first, most = [line.extra for line in lines], told()
    if most == len(lines):
        return
    best = first
    for parted in _ways(_between(lines, loose)):
        placed = {id(row) for rows in parted for row in rows}
        parted = [
            [*rows, *(row for row in old if id(row) not in placed)] for rows, old in zip(parted, first, strict=True)
        ]
        _give(lines, parted)
        if (count := told()) > most:
            best, most = parted, count
    _give(lines, best)


def _give(lines: Sequence[Building], parted: Sequence[list[Row]]) -> None:
    for line, rows in zip(lines, parted, strict=True):
        line.extra = rows


def _between(lines: Sequence[Building], loose: Sequence[Row]) -> list[list[Row]]:
    """The rows above the first line, between each two, and below the last."""
    tops = [line.row.y[0] for line in lines]
    return [
        [row for row in loose if (n == 0 or tops[n - 1] < row.y[0]) and (n == len(tops) or row.y[0] < tops[n])]
        for n in range(len(tops) + 1)
    ]


def _ways(between: Sequence[list[Row]]) -> Iterator[list[list[Row]]]:
    """The rows of each line, where its numbers stand beside the first row, the last, the middle one; and parted at the widest gaps."""
    yield list(between[1:])
    yield list(between[:-1])
    above, middle = between[0], []
    for rows in between[1:]:
        below = rows[: len(above)]
        middle.append([*above, *below])
        above = rows[len(above) :]
    if not above:
        yield middle
    cuts = [_widest(rows) for rows in between]
    cuts[0], cuts[-1] = 0, len(between[-1])
    yield [
        [*before[cut:], *after[:end]]
        for before, cut, after, end in zip(between, cuts, between[1:], cuts[1:], strict=False)
    ]


def _widest(rows: Sequence[Row]) -> int:
    """Before which of these rows the gap is widest."""
    gaps = [after.y[0] - before.y[1] for before, after in pairwise(rows)]
    return gaps.index(max(gaps)) + 1 if gaps else len(rows)


__all__ = ["realign"]
