"""The number of the order in a column of the order table itself, as programs print it that list the lines of many orders: "PO" above the
same number in each row."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import plain
from orderproc.parsing.head.exported import order_key
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, key_listed, key_of
from orderproc.parsing.lines import Chunk, Line

_FEWEST = 2  # rows that say the same by no accident
_HEADINGS = 3  # runs of a row of headings at least


def in_column(lines: Sequence[Line], drafts: Sequence[DraftLine]) -> Field[str] | None:
    """The number that each row of the order lines has below a heading of an order's number; None where they differ."""
    rows = [row for draft in drafts if (row := _row_of(lines, draft)) is not None]
    if len(rows) < _FEWEST or len(rows) < len(drafts):
        return None
    for above in reversed(lines[: rows[0]]):
        if above.page != lines[rows[0]].page or len(above.chunks) < _HEADINGS:
            continue
        for heading, after in zip(above.chunks, (*above.chunks[1:], None), strict=True):
            if (key_listed(heading.text) or order_key(heading.text) or key_of(heading.text)) not in (
                Key.PO,
                Key.DOCUMENT,
            ):
                continue
            below = [_below(lines[row], heading, after) for row in rows]
            said = {chunk.text if chunk is not None else "" for chunk in below}
            number = identifier(said.pop()) if len(said) == 1 else None
            items = {plain(draft.sku.value) for draft in drafts if draft.sku.value}
            if number is not None and len(number) > 2 and plain(number) not in items and below[0] is not None:
                return below[0].field(number, f"below '{heading.text}'")
        return None
    return None


def _row_of(lines: Sequence[Line], draft: DraftLine) -> int | None:
    box = draft.box
    if box is None:
        return None
    rows = (n for n, line in enumerate(lines) if line.page == draft.page and box.y0 <= line.box.middle[1] <= box.y1)
    return next(rows, None)


def _below(line: Line, heading: Chunk, after: Chunk | None) -> Chunk | None:
    """What stands in a row from the left edge of a heading on to the next one's."""
    end = after.box.x0 if after is not None else line.box.x1 + 1
    words = [word for word in line.words if heading.box.x0 - 2 <= word.box.x0 < end - 2]
    return line.chunk(words) if words else None


__all__ = ["in_column"]
