"""An address on lines without captions, below a heading that asks for all of it: "Name and address in block capitals". Which rows of
writing are the address; what stands in them is told in `addresses`.
"""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.reading import Box, Word
from orderproc.parsing.form.wordings import asks_for_all
from orderproc.parsing.lines import Chunk, bounds

LEVEL = 9.0  # points between the middles of what stands in one row
FIRST, NEXT = (
    60.0,
    48.0,
)  # points from the heading to the first row, from row to row: farther down stands something else
MOST = 6  # rows
BEFORE, WIDE = 14.0, 260.0  # points: how far before the heading its lines begin, how far they reach where none is seen


def headings_for_all(words: Sequence[Word]) -> list[Word]:
    """The headings of blocks for a whole address."""
    return [word for word in words if asks_for_all(word.text)]


def rows_below(
    heading: Word, writing: Sequence[Word], labels: Sequence[Box], lines: Sequence[Box], page: int
) -> list[Chunk]:
    """The rows of writing below a heading, up to the next label of its column. `lines`: the places above lines to write on."""
    box = heading.box
    own = [p for p in lines if abs(p.x0 - box.x0) < BEFORE and 0 < p.y1 - box.y1 < FIRST + MOST * NEXT]
    right = max((p.x1 for p in own), default=box.x0 + WIDE) + 6
    left = box.x0 - BEFORE
    ends = [b.middle[1] for b in labels if b.y0 > box.y1 and left - 10 <= b.x0 < right]
    end = min(ends, default=box.y1 + FIRST + MOST * NEXT) - LEVEL / 2
    rows: list[list[Word]] = []
    for word in sorted(writing, key=lambda w: w.box.middle[1]):
        y = word.box.middle[1]
        if not (box.y1 < y < end and left <= word.box.x0 < right):
            continue
        if rows and y - bounds(w.box for w in rows[-1]).middle[1] < LEVEL:
            rows[-1].append(word)
            continue
        last = bounds(w.box for w in rows[-1]).middle[1] if rows else box.y1
        if y - last > (NEXT * 1.5 if rows else FIRST) or len(rows) == MOST:
            break
        rows.append([word])
    ordered = [tuple(sorted(row, key=lambda w: w.box.x0)) for row in rows]
    return [Chunk(row, page, bounds(w.box for w in row)) for row in ordered]
