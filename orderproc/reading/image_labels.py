"""The marks on a page, each with the words that it is for: boxes and circles with the label beside them, rings, strokes and rows of x."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

import numpy as np

from orderproc.model.reading import Box, Mark, Word
from orderproc.reading.image_boxes import ink_share, is_checked
from orderproc.reading.image_choices import in_brackets, on_short_lines, underlined
from orderproc.reading.image_layout import Layout
from orderproc.reading.image_marks import strokes_under
from orderproc.reading.image_shapes import POINT, Rect


def find_marks(layout: Layout, words: Sequence[Word]) -> tuple[Mark, ...]:
    """Check boxes with the words beside them (on the side on which their row has them), rings round words, and lines under words."""
    marks = []
    places = (*layout.rules.boxes, *layout.circles)
    level = [replace(word, box=layout.sheet.straight(word.box)) for word in words]
    boxes = [_in_points(rect) for rect in places]
    for rect, box in zip(places, boxes, strict=True):
        share = ink_share(layout.ink, rect, 0.27 if rect in layout.circles else 0.2)
        label = label_beside(box, level, boxes)
        marks.append(Mark(box=layout.box(rect), ink=round(share, 3), checked=is_checked(share), label=label))
    marks = [_among(mark, marks) for mark in marks]
    for rect in layout.rings:
        box = _in_points(rect)
        inside = [w.text for w in level if box.x0 <= w.box.middle[0] <= box.x1 and box.y0 <= w.box.middle[1] <= box.y1]
        if inside:
            marks.append(Mark(box=layout.box(rect), ink=1.0, checked=True, label=" ".join(inside)))
    pixels = [_in_pixels(word.box) for word in level]
    bare = np.asarray(layout.ink & (1 - layout.rules.mask), np.uint8)
    chosen = [
        *strokes_under(layout.ink, pixels),
        *underlined(layout.ink, pixels),
        *on_short_lines(bare, layout.rules.across, pixels),
        *in_brackets(layout.ink, [(word.text, rect) for word, rect in zip(words, pixels, strict=True)]),
    ]
    for n, rect in dict(reversed(chosen)).items():
        marks.append(Mark(box=layout.box(rect), ink=1.0, checked=True, label=words[n].text, under=True))
    for n, row in typed_under(level):
        marks.append(Mark(box=words[row].box, ink=1.0, checked=True, label=words[n].text, under=True))
    return tuple(sorted(marks, key=lambda m: (round(m.box.y0 / 6), m.box.x0)))


_TYPED = re.compile(r"(?=.*[xX]{2}|[*=_-])[xXkK*=_-]{3,}")  # an x over another is read as a k


def typed_under(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Rows of "xxxx" that a typewriter set below a word: the numbers of the word and of the row. `words` of a straight page."""
    for at, row in enumerate(words):
        if not _TYPED.fullmatch(row.text):
            continue
        above = [
            (n, w)
            for n, w in enumerate(words)
            if w is not row
            and w.box.x0 - 4 <= row.box.middle[0] <= w.box.x1 + 4
            and -0.4 * w.box.height <= row.box.y0 - w.box.y1 <= 0.8 * w.box.height
        ]
        if len(above) == 1:
            yield above[0][0], at


def _in_points(rect: Rect) -> Box:
    """Pixels of the analysis to points of the straight page."""
    x0, y0, x1, y1 = (v / POINT for v in rect)
    return Box(x0, y0, x1, y1)


def _in_pixels(box: Box) -> Rect:
    return round(box.x0 * POINT), round(box.y0 * POINT), round(box.x1 * POINT), round(box.y1 * POINT)


def _among(mark: Mark, marks: Sequence[Mark]) -> Mark:
    """A box that was blackened is the choice where all the others of its row or column were left empty; else it may be one that was
    taken back."""
    if mark.checked is not None or mark.ink < 0.85:
        return mark
    others = [
        m
        for m in marks
        if m is not mark
        and m.label
        and abs(m.box.height - mark.box.height) <= 0.25 * mark.box.height
        and (abs(m.box.y0 - mark.box.y0) < 40 or abs(m.box.x0 - mark.box.x0) < 12)
        and abs(m.box.y0 - mark.box.y0) < 150
    ]
    return replace(mark, checked=True) if others and all(m.checked is False for m in others) else mark


def label_beside(box: Box, words: Sequence[Word], boxes: Sequence[Box]) -> str:
    """The word beside a box, on the side on which the boxes of its row have theirs."""
    right, left = _beside(box, words)
    row = [_beside(b, words) for b in boxes if abs(b.middle[1] - box.middle[1]) <= box.height / 2]
    chosen = left if right is None or _labels_stand_left(row) else right
    return chosen[1].text if chosen else ""


_Beside = tuple[float, Word]  # how far away, in points, and what


def _beside(box: Box, words: Sequence[Word]) -> tuple[_Beside | None, _Beside | None]:
    """The nearest words on the right and on the left of a box."""
    level = [w for w in words if w.box.y0 - 2 <= box.middle[1] <= w.box.y1 + 2]
    right = [(w.box.x0 - box.x1, w) for w in level if -4 <= w.box.x0 - box.x1 <= 40]
    # a cross in the box may have been taken for a letter of the word before it
    left = [
        (box.x0 - w.box.x1, w) for w in level if w.box.x0 < box.x0 - 4 and -box.width - 4 <= box.x0 - w.box.x1 <= 40
    ]
    return min(right, key=lambda n: n[0], default=None), min(left, key=lambda n: n[0], default=None)


def _labels_stand_left(row: Sequence[tuple[_Beside | None, _Beside | None]]) -> bool:
    """Whether "Cheque [ ]  Cash [ ]" is meant: every box has a word on its left, and these are clearly the nearer ones, or the last
    box has none on its right."""
    if len(row) < 2 or any(left is None for _, left in row):
        return False
    near = median(max(0.0, left[0]) for _, left in row if left)
    far = [right[0] for right, _ in row if right]
    return not far or near < 0.6 * median(far) or (len(far) < len(row) and near < median(far))


__all__ = ["find_marks"]
