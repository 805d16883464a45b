"""The columns of a table whose uprights are drawn: from rule to rule, whatever was written across them.

Where the paper has no uprights, `grids.columns_of` finds the columns by what stands in them.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from orderproc.model.reading import Page
from orderproc.parsing.lines import Line, bounds
from orderproc.parsing.ordertable.grids import Heading

NEAR = 4.0  # points: uprights that are one
COVERED = 0.6  # of the height of the rows: an upright parts their columns
TALLEST = 8  # rows: more than that below the heading need not be crossed


def ruled_spans(page: Page, headings: Sequence[Heading], body: Sequence[Line]) -> list[tuple[float, float]] | None:
    """From where to where each heading's column reaches, between the uprights on both its sides; None where not every heading has a
    column of its own."""
    if not body or not headings:
        return None
    rows = bounds(line.box for line in body[:TALLEST])
    edges = _edges(page, rows.y0, rows.y1)
    spans = []
    for heading in headings:
        middle = (heading.x0 + heading.x1) / 2
        left = max((x for x in edges if x <= middle), default=None)
        right = min((x for x in edges if x > middle), default=None)
        if left is None or right is None:
            if left is None and right is None:
                return None
            # the outer sides of an open table
            left, right = (min(heading.x0, right - 1) if right else 0.0) if left is None else left, right
            right = max(heading.x1, left + 1) if right is None else right
        spans.append((left, right))
    apart = all(a[1] <= b[0] + NEAR for a, b in itertools.pairwise(spans))
    return spans if apart else None


def _edges(page: Page, top: float, bottom: float) -> list[float]:
    """Where uprights run beside the rows between two heights."""
    covered: list[list[float]] = []  # x, height
    for rule in sorted(page.rules, key=lambda rule: rule.box.middle[0]):
        box = rule.box
        inside = min(box.y1, bottom) - max(box.y0, top)
        if box.height <= 2 * box.width or inside <= 0:
            continue
        x = box.middle[0]
        if covered and x - covered[-1][0] <= NEAR:
            covered[-1][1] += inside
        else:
            covered.append([x, inside])
    least = COVERED * max(1.0, bottom - top)
    return [x for x, height in covered if height >= least]
