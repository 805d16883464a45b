"""Print told from handwriting, by what the recognizer itself makes of each crop (`models/README.md`, second output). What is too short to
tell is print where all the rest of its page is, and what stands above and below it in its column looks printed, too.

Counted on crops of five writers that it was not fitted on, drawn as large and as damaged as print: docs/recognizer.md. On thirty printed
pages of the part train, 100 to 400 dpi, faxed and photographed, hardly a long run but signatures looks written.
"""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.reading import ocr
from orderproc.reading.image_shapes import Rect

LONG = 5  # letters and figures: fewer tell less
SURE = 3.0  # logarithm of the odds: a long run that is print whatever stands around it
ALL, LEAST = (
    0.95,
    8,
)  # share of a page's long runs that must look printed for the page to be, and how many of them there must be
COLUMN, WRITTEN = 0.0, -1.0  # least mean of the odds in a column of a printed page, and of one short run in it
ALIGNED = 0.3  # heights of a run: how far from one another runs of one column may begin, end, or have their middle


def printed(read: Sequence[ocr.Recognized], places: Sequence[Rect]) -> list[bool]:
    """For each run of one page whether what was read in it is print; False where that can't be told. `places`: where each stands."""
    odds = [found.print_odds for found in read]
    many = [sum(c.isalnum() for c in found.text) for found in read]
    long = [o for o, n in zip(odds, many, strict=True) if n >= LONG and o is not None]
    page = len(long) >= LEAST and sum(o > 0 for o in long) >= ALL * len(long)
    short = [(at, o) for at, (o, n) in enumerate(zip(odds, many, strict=True)) if o is not None and 0 < n < LONG]

    def told(at: int) -> bool:
        own = odds[at]
        if own is None or not many[at]:
            return False
        if many[at] >= LONG:
            return own > SURE or (page and own > 0)
        column = [o for other, o in short if _aligned(places[at], places[other])]
        return page and own > WRITTEN and sum(column) > COLUMN * len(column)

    return [told(at) for at in range(len(read))]


def _aligned(one: Rect, other: Rect) -> bool:
    """Whether two runs stand in one column: they begin, end, or have their middle at about the same place."""
    near = ALIGNED * (one[3] - one[1])
    ends = ((one[0], other[0]), (one[2], other[2]), ((one[0] + one[2]) / 2, (other[0] + other[2]) / 2))
    return any(abs(a - b) <= near for a, b in ends)
