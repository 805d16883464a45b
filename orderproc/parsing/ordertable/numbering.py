"""The numbers that a form prints before the rows of its order table, "1." to "12.", where they have no column of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.parsing.lines import Line

ROWS = 3  # that count on, at least
FLUSH = 6.0  # points between the right edges of the numbers

_NUMBER = re.compile(r"\(?(\d{1,2})[.)]")


def unnumbered(lines: Sequence[Line]) -> list[Line]:
    """The lines without such numbers: they count from row to row, end below one another, and stand before everything else."""
    numbers = [
        (at, line.words[0].box.x1, int(found[1]))
        for at, line in enumerate(lines)
        if len(line.words) > 1 and (found := _NUMBER.fullmatch(line.words[0].text.strip())) is not None
    ]
    if len(numbers) < ROWS:
        return list(lines)
    first = numbers[0][2]
    counted = all(n >= first and n - first <= at - numbers[0][0] + 1 for at, _, n in numbers)
    rising = all(a[2] < b[2] for a, b in pairwise(numbers))
    edges = sorted(x for _, x, _ in numbers)
    if not (counted and rising and edges[-1] - edges[0] <= FLUSH):
        return list(lines)
    gone = {at for at, _, _ in numbers}
    return [replace(line, words=line.words[1:]) if at in gone else line for at, line in enumerate(lines)]
