"""Headings that stand at the side of their block, in a panel of its height: "GIFT TO" in the middle beside name, street and town."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.reading import Box, Word
from orderproc.parsing.form.labelled import Label

ROW = 9.0  # points between the middles of what stands in one row
STEP = 48.0  # points from one row of labels to the next
NEAR = 60.0  # points from the heading to the labels at its right
FLUSH = 6.0  # points between left edges that are one


def top_of(heading: Word, labels: Sequence[Label]) -> float:
    """From where on downwards labels are a heading's own: its own upper edge; where it stands in the middle of the rows at its right, which
    ask for each part once, and above none in its own column, the first of these."""
    box = heading.box
    right = [one for one in labels if one.part and 0 < one.word.box.x0 - box.x1 < NEAR]
    if not right or any(_below(one.word.box, box) for one in labels if one.part):
        return box.y0
    edge = min(one.word.box.x0 for one in right)
    rows = _rows([one for one in labels if one.part and one.word.box.x0 > box.x1], edge)
    middle = box.middle[1]
    asked: set[str | None] = set()
    below = _going_on([row for row in rows if row[0].word.box.middle[1] >= middle], middle, asked)
    above = _going_on([row for row in reversed(rows) if row[0].word.box.middle[1] < middle], middle, asked)
    return above[-1][0].word.box.y0 if above and below and abs(len(above) - len(below)) <= 1 else box.y0


def _going_on(rows: Sequence[list[Label]], last: float, asked: set[str | None]) -> list[list[Label]]:
    """The rows, from the heading's middle away, as far as they ask for what is in `asked` already or stand apart."""
    own: list[list[Label]] = []
    for row in rows:
        y = row[0].word.box.middle[1]
        parts = {one.part for one in row}
        if parts & asked or abs(y - last) > STEP:
            break
        asked |= parts
        last = y
        own.append(row)
    return own


def _below(label: Box, heading: Box) -> bool:
    """Whether a label stands right below a heading, in its own column: then the heading stands above its block."""
    return 0 < label.y0 - heading.y0 < STEP and label.x0 < heading.x1 and label.x1 > heading.x0


def _rows(labels: Sequence[Label], edge: float) -> list[list[Label]]:
    """The labels by rows from above to below, those that begin at the left edge of the block."""
    rows: list[list[Label]] = []
    for label in sorted(labels, key=lambda one: one.word.box.middle[1]):
        if rows and label.word.box.middle[1] - rows[-1][0].word.box.middle[1] < ROW:
            rows[-1].append(label)
        else:
            rows.append([label])
    return [row for row in rows if any(abs(one.word.box.x0 - edge) < FLUSH for one in row)]
