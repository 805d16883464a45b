"""Labels in the middle of the height of their cell, beside an answer of two lines, as browsers print tables: each set level with the first
line of its answer, where labels stand on all other papers.

    Werkhof Thusis, Compognastrasse 31,                 Your customer number
    -- Deliver to: between the two lines --              310044 between the two lines of its label
    7430 Thusis                                          with us:
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.lines import Chunk, lines_of

OFF = 2.0  # points from the middle of the one to the middle of the two, at most
EDGE = 2.0  # points between the left edges of two lines of one cell
LEADING = 0.6  # of the height of print: how far apart the lines of one cell stand
FAR = 150.0  # points from a label to its answer


def with_cells_level(page: Page) -> Page:
    """The page of type with such labels, and answers beside labels of two lines, set level; any other page as it is."""
    if page.source is not PageSource.TEXT:
        return page
    chunks = [chunk for line in lines_of(page) for chunk in line.chunks]
    labels = [chunk for chunk in chunks if chunk.text.endswith(":")]
    moved: dict[int, Word] = {}
    for one in chunks if labels else ():
        if one.text.endswith(":"):
            pairs = (p for p in _pairs(one, chunks, chunks) if one.box.x1 < p[0].box.x0 < one.box.x1 + FAR)
            if (pair := next(pairs, None)) is not None and _between_nothing(one, pair[0], chunks):
                moved |= _row_up(one, pair[0].box, chunks)
            continue
        pairs = (p for p in _pairs(one, chunks, labels) if p[0].box.x1 < one.box.x0)
        if (pair := next(pairs, None)) is not None:
            first, rest = pair
            if (
                _between_nothing(first, one, chunks)
                and first.box.x1 + rest.box.width + 3 < one.box.x0 < first.box.x1 + FAR
            ):
                moved |= _row_up(one, first.box, chunks) | _behind(rest, first.box)
    ids = {id(word): word for word in page.words}
    return replace(page, words=tuple(moved.get(i, word) for i, word in ids.items())) if moved else page


def _pairs(one: Chunk, chunks: Sequence[Chunk], lower: Sequence[Chunk]) -> Iterable[tuple[Chunk, Chunk]]:
    """Two lines of one cell, the middle of which stands level with a run, and neither of which does. `lower`: what the second may be."""
    y, reach = one.box.middle[1], 1.5 * one.box.height
    seconds = [c for c in lower if abs(c.box.middle[1] - y) < reach and c is not one]
    if not seconds:
        return
    for a in chunks:
        if abs(a.box.middle[1] - y) >= reach or a is one:
            continue
        for b in seconds:
            close = 0 <= b.box.y0 - a.box.y1 < LEADING * a.box.height and abs(a.box.x0 - b.box.x0) < EDGE
            if close and abs((a.box.y0 + b.box.y1) / 2 - y) < OFF:
                yield a, b


def _between_nothing(left: Chunk, right: Chunk, chunks: Sequence[Chunk]) -> bool:
    """Whether nothing stands between two runs, and at the left of none of the two lines another label."""
    top, foot = min(left.box.y0, right.box.y0), max(left.box.y1, right.box.y1)
    return not any(
        left.box.x1 <= c.box.x0 < right.box.x0 and c.box.y0 < foot and c.box.y1 > top
        for c in chunks
        if c is not left and c is not right
    ) and not any(
        abs(c.box.x0 - left.box.x0) < EDGE and abs(c.box.middle[1] - right.box.middle[1]) < EDGE and c is not left
        for c in chunks
    )


def _row_up(one: Chunk, to: Box, chunks: Sequence[Chunk]) -> dict[int, Word]:
    """A run set level with another, and with it the other cells of its row."""
    by = to.middle[1] - one.box.middle[1]
    level = (c for c in chunks if abs(c.box.middle[1] - one.box.middle[1]) < OFF)
    return {
        id(w): replace(w, box=Box(w.box.x0, w.box.y0 + by, w.box.x1, w.box.y1 + by)) for c in level for w in c.words
    }


def _behind(rest: Chunk, first: Box) -> dict[int, Word]:
    """The second line of a label, set behind its first."""
    x, y = first.x1 + 3 - rest.box.x0, first.middle[1] - rest.box.middle[1]
    return {id(w): replace(w, box=Box(w.box.x0 + x, w.box.y0 + y, w.box.x1 + x, w.box.y1 + y)) for w in rest.words}


__all__ = ["with_cells_level"]
