# ruff: noqa: E501
"""Where the lines of a labelled block begin that stand a little to the right of their heading."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.parsing.lines import Line


def indented(lines: Sequence[Line], row: int, left: float, limit: float) -> float | None:
    """The left edge of a block that stands a little to the right of its heading, as in the boxes of a printed form: its first two lines begin
    there, nothing begins at the heading's own edge, and no other heading stands above it."""
    first = lines[row]
    below = lines[row + 1 : row + 3]
    if first.body or len(below) < 2 or any(line.page != first.page for line in below):
        return None
    near = [
        [c.box.x0 for c in line.chunks if left - 2 <= c.box.x0 < min(left + 6 * first.height, limit)] for line in below
    ]
    if not all(near) or abs(near[0][0] - near[1][0]) > 2 or near[0][0] - left < first.height:
        return None
    return None if any(abs(c.box.x0 - near[0][0]) < first.height for c in first.chunks) else near[0][0]
