# ruff: noqa: E501
"""Where the lines of a labelled block begin that stand a little to the right of their heading."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.parsing.lines import Line

NEAR, FAR = 6, 30  # heights of a line that a block may stand to the right of its heading


def indented(lines: Sequence[Line], row: int, left: float, limit: float) -> float | None:
    """The left edge of a block that stands a little to the right of its heading, as in the boxes of a printed form: its first two lines begin
    there, nothing begins at the heading's own edge, and no other heading stands above it. Below a sentence with a colon, as in a letter,
    it may stand far to the right, where nothing else does."""
    first = lines[row]
    below = lines[row + 1 : row + 3]
    if first.body or len(below) < 2 or any(line.page != first.page for line in below):
        return None
    alone = first.text.rstrip().endswith(":") and all(len(line.chunks) == 1 for line in (first, *below))
    reach = min(left + (FAR if alone else NEAR) * first.height, limit)
    near = [[c.box.x0 for c in line.chunks if left - 2 <= c.box.x0 < reach] for line in below]
    if not all(near) or abs(near[0][0] - near[1][0]) > 2 or near[0][0] - left < first.height:
        return None
    return None if any(abs(c.box.x0 - near[0][0]) < first.height for c in first.chunks) else near[0][0]
