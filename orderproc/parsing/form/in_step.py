"""Words that may be a label or an answer ("Store", "School", "Praxis"): told by their place in the column of labels. A label begins where
the others do, is as large as they are, and keeps their step; an answer stands farther in, or between two of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orderproc.model.reading import Box, Word

FLUSH = 2.0  # points between left edges that are one
LARGER = 1.35  # times the height of another label: capitals without a tail beside words with one
UNEVEN = 0.25  # of a step from one row to the next
FARTHEST = 48.0  # points from one row to the next


def keeps_step(word: Word, labels: Sequence[Word], *, lost: int = 0) -> bool:
    """Whether a word stands in a column of labels as they do, one step above the first of them, below the last, or between two. `lost`: how
    many of them may not have been read beside it."""
    column = sorted((w.box for w in labels if w is not word and _like(word.box, w.box)), key=lambda box: box.y0)
    at = word.box.y0
    steps = [b.y0 - a.y0 for a, b in pairwise(sorted([*column, word.box], key=lambda box: box.y0))]
    mine = sorted([*(box.y0 for box in column), at]).index(at)
    near = [step for n, step in enumerate(steps) if n in (mine - 1, mine)]
    others = sorted(step for n, step in enumerate(steps) if n not in (mine - 1, mine))
    if not near or not others:
        return False
    usual = others[len(others) // 2]
    return usual <= FARTHEST and all(
        min(abs(step - rows * usual) for rows in range(1, lost + 2)) <= UNEVEN * usual for step in near
    )


def _like(box: Box, label: Box) -> bool:
    low, high = sorted((box.height, label.height))
    return abs(box.x0 - label.x0) <= FLUSH and high <= LARGER * low
