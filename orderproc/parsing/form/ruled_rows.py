"""Forms of ruled rows: each rule runs below a label at the left and goes on below the answer beside it, often with a second label on it."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.reading import Box

ROOM = 60.0  # points that a rule runs on behind a label that stands on it
LEVEL = 0.6  # of the height of the higher of the two: how far the middles of a label and its answer may lie apart
ROW = 7.0  # points: labels of one row


def rest_of_line(label: Box, lines: Sequence[Box], labels: Sequence[Box], writing: Sequence[Box]) -> Box | None:
    """The rest of the line to write on that runs below a label itself and on, up to the next of the `labels`, where something is written
    on the label's own level. Below a caption under a line the next rule runs, too, but what is written on that stands lower. `lines`:
    each down to 4 points below its rule."""
    on = [p for p in lines if p.x0 - 6 <= label.x0 and p.x1 >= label.x1 + ROOM and -3 <= (p.y1 - 4) - label.y1 <= 9]
    line = min(on, key=lambda p: p.y1, default=None)
    if line is None:
        return None
    row = [b.x0 for b in labels if abs(b.middle[1] - label.middle[1]) < ROW]
    edge = min((x for x in row if x > label.x1), default=line.x1)
    beside = [b for b in writing if label.x1 - 2 < b.x0 < edge]
    level = [b for b in beside if abs(b.middle[1] - label.middle[1]) < LEVEL * max(label.height, b.height)]
    return Box(label.x1 + 2, label.y0 - 4, edge, line.y1 - 9) if level else None


__all__ = ["rest_of_line"]
