"""The columns of a table whose uprights are drawn, from rule to rule, whatever was written across them; or, on a form with lines to write
on alone, those of the lines.

Where the paper has neither, `grids.columns_of` finds the columns by what stands in them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Box, Page, PlaceKind, Word
from orderproc.parsing.lines import Line, bounds
from orderproc.parsing.ordertable.head_rows import Heading

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


def between_sides(
    lines: Sequence[Line], page: Page, spans: Sequence[tuple[float, float]], body: Sequence[Line]
) -> list[Line]:
    """The lines without what stands beyond a drawn side of the table: the fields of an address beside it. `body`: those that look like
    rows."""
    rows = bounds(one.box for one in body[:TALLEST])
    edges = _edges(page, rows.y0, rows.y1)
    left, right = spans[0][0], spans[-1][1]
    low = left - NEAR if any(abs(x - left) < 1 for x in edges) else 0.0
    high = right + NEAR if any(abs(x - right) < 1 for x in edges) else page.width
    kept = ((line, tuple(w for w in line.words if low <= w.box.middle[0] <= high)) for line in lines)
    return [line if len(words) == len(line.words) else replace(line, words=words) for line, words in kept if words]


def lined_spans(page: Page, headings: Sequence[Heading], body: Sequence[Line]) -> list[tuple[float, float]] | None:
    """From where to where the lines to write on reach below each heading; None where not every heading has its own."""
    if len(headings) < 2 or not body:
        return None
    rows = bounds(line.box for line in body)
    strips: list[list[float]] = []  # from, to, how many lines
    for box in sorted((p.box for p in page.places if p.kind is PlaceKind.LINE), key=lambda box: box.x0):
        if not rows.y0 - box.height <= box.middle[1] <= rows.y1:
            continue
        same = next((s for s in strips if abs(s[0] - box.x0) <= NEAR and abs(s[1] - box.x1) <= NEAR), None)
        if same is None:
            strips.append([box.x0, box.x1, 1])
        else:
            same[2] += 1
    most = max((count for _, _, count in strips), default=0)
    strips = [s for s in strips if s[2] >= max(2, most / 2)]
    if any(a[1] > b[0] + NEAR for a, b in itertools.pairwise(strips)):
        return None
    spans = []
    for heading in headings:
        own = [(low, high) for low, high, _ in strips if low <= (heading.x0 + heading.x1) / 2 <= high]
        if len(own) != 1 or own[0] in spans:
            return None
        spans.append(own[0])
    return spans


def parted_spans(headings: Sequence[Heading], rows: Sequence[Line]) -> list[tuple[float, float]]:
    """Columns without a rule, written so close that runs reach over two of them. Parted between the middles of neighbouring headings where
    the fewest words of the rows are crossed and both columns hold something, in the widest such strip."""
    words = [word.box for line in rows for word in line.words]
    edges = [min([headings[0].x0, *(box.x0 for box in words)])]
    ends = [(h.x0 + h.x1) / 2 for h in headings[2:]] + [max([headings[-1].x1, *(box.x1 for box in words)])] * 2
    for (left, right), end in zip(itertools.pairwise(headings), ends, strict=False):
        low, high = (left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2
        middle, start = (left.x1 + right.x0) / 2, edges[-1]
        ranked = [
            (_both_filled(rows, start, (a + b) / 2, end), round(b - a), -abs((a + b) / 2 - middle), a, b)
            for a, b in _clear(words, low, max(high, low + 2))
        ]
        *_, a, b = max(ranked)
        edges.append(min(max(middle, a), b))
    edges.append(ends[-1])
    return list(itertools.pairwise(edges))


def _clear(words: Sequence[Box], low: float, high: float) -> list[tuple[float, float]]:
    """The strips between two places that the fewest words lie on, from where to where."""
    places = [low + n for n in range(1, max(2, int(high - low)))]
    crossed = [sum(box.x0 + 1 < x < box.x1 - 1 for box in words) for x in places]
    fewest = min(crossed)
    strips: list[tuple[float, float]] = []
    for n, (x, count) in enumerate(zip(places, crossed, strict=True)):
        if count == fewest:
            goes_on = n > 0 and crossed[n - 1] == fewest
            strips = [*strips[:-1], (strips[-1][0], x)] if goes_on else [*strips, (x, x)]
    return strips


def _both_filled(rows: Sequence[Line], start: float, x: float, end: float) -> bool:
    """Whether half of the rows at least have a word on each side of a place."""

    def filled(low: float, high: float) -> int:
        return sum(any(low <= word.box.middle[0] <= high for word in line.words) for line in rows)

    return 2 * filled(start, x) >= len(rows) and 2 * filled(x, end) >= len(rows)


_GLUED = re.compile(r"(?<=\d)(?=[^\W\d]{3})|(?<=[^\W\d]{3})(?=\d)")
OVER = 6.0  # points on both sides of an edge: a word that reaches over it


def cut_between(line: Line, spans: Sequence[tuple[float, float]]) -> Line:
    """The line with the words that were read as one over the edge of two columns parted: "15PARAFUSO" is a number and a word."""
    edges = [(a[1] + b[0]) / 2 for a, b in itertools.pairwise(sorted(spans))]
    words = tuple(part for word in line.words for part in _cut_at(word, edges))
    return replace(line, words=words) if len(words) > len(line.words) else line


def _cut_at(word: Word, edges: Sequence[float]) -> tuple[Word, ...]:
    box, text = word.box, word.text
    edge = next((x for x in edges if box.x0 + OVER < x < box.x1 - OVER), None)
    cuts = [m.start() for m in _GLUED.finditer(text)]
    if edge is None or len(cuts) != 1:
        return (word,)
    at = cuts[0]
    head = tail = None
    if word.lattice is not None:
        step = word.lattice.step_before(text, at)
        head, tail = word.lattice.between(0, step), word.lattice.between(step, word.lattice.steps)
    return (
        replace(word, text=text[:at], box=Box(box.x0, box.y0, edge, box.y1), lattice=head),
        replace(word, text=text[at:], box=Box(edge, box.y0, box.x1, box.y1), lattice=tail),
    )


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
