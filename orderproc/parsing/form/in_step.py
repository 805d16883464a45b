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


def unknown_captions(words: Sequence[Word], labels: Sequence[Word]) -> list[Word]:
    """Words of print that stand in the second column of labels as those do, behind a label of their own row and its answer, and are none
    that anybody knows: what they ask for ("Position", "Cost code") is no part of the answer before them."""
    own = {id(label) for label in labels}
    found = []
    for word in words:
        box = word.box
        if id(word) in own or any(c.isdigit() for c in word.text) or len(word.text.split()) > LONGEST:
            continue
        before = [b for b in labels if abs(b.box.middle[1] - box.middle[1]) < ROW and b.box.x1 < box.x0]
        answered = any(
            label.box.x1 < w.box.x0 and w.box.x1 < box.x0 and id(w) not in own
            for label in before
            for w in words
            if abs(w.box.middle[1] - box.middle[1]) < ROW
        )
        if answered and keeps_step(word, labels, lost=2):
            found.append(word)
    return found


def asked_by(captions: Sequence[Word], words: Sequence[Word], labels: Sequence[Word]) -> list[Word]:
    """What is written behind such captions in their rows, up to the next label; nothing with a figure, which may be the order's number."""
    found = []
    for caption in captions:
        row = [w for w in words if abs(w.box.middle[1] - caption.box.middle[1]) < ROW and w.box.x0 > caption.box.x1]
        asked = {id(label) for label in (*labels, *captions)}
        end = min((w.box.x0 for w in row if id(w) in asked), default=float("inf"))
        found += [w for w in row if w.box.x0 < end and not any(c.isdigit() for c in w.text)]
    return found


ROW, LONGEST = 7.0, 4  # points between the middles of what stands in one row; words of a caption


def _like(box: Box, label: Box) -> bool:
    low, high = sorted((box.height, label.height))
    return abs(box.x0 - label.x0) <= FLUSH and high <= LARGER * low
