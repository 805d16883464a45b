"""What a letter asks for "as last time", beside the lines that were read of it: no line says it, so a person must."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Line
from orderproc.parsing.ordertable.anchors import IN_LINE
from orderproc.parsing.text.remarks import wants_as_before
from orderproc.parsing.text.sentences import sentences_of


def asked_as_before(
    draft: OrderDraft, lines: Sequence[Line], greetings: Collection[int], catalog: Catalog
) -> Iterator[Issue]:
    """A doubt for each sentence of a letter, below the row that greets, that asks for goods as before. The rows of a list say so many of
    what they name, and are no sentences."""
    if not greetings:
        return
    listed = [] if draft.layout == "free text" else draft.lines
    first = min(greetings) + 1
    below = [line for line in lines[first:] if not any(_holds(one, line) for one in listed)]
    said = [(sentence, False) for sentence in sentences_of(" ".join(line.text for line in below))]
    told: list[str] = []
    for sentence, among in (*said, *((row, True) for row in _among(draft.lines, lines[first:]))):
        if any(sentence in one for one in told) or not wants_as_before(sentence, catalog, listed=among):
            continue
        told.append(sentence)
        begins = " ".join(sentence.split()[:3])
        place = next((line for line in below if begins in line.text), below[0]).chunk()
        asked = " ".join(sentence.split())[:120]
        yield Issue(
            code=Code.NEEDS_PERSON,
            message=f"It asks for something as before: {asked!r}.",
            field="lines",
            page=place.page,
            box=place.place,
        )


def _among(ordered: Sequence[DraftLine], lines: Sequence[Line]) -> Iterator[str]:
    """The rows of a list that no order line was read from, each by itself: it begins where those rows do, right above or below one."""
    held = [any(_holds(one, line) for one in ordered) for line in lines]
    for at, (upper, lower) in enumerate(pairwise(lines)):
        near = upper.page == lower.page and lower.box.y0 - upper.box.y1 < upper.height
        if near and held[at] and not held[at + 1] and abs(lower.box.x0 - upper.box.x0) < IN_LINE:
            held[at + 1] = True
            yield lower.text


def _holds(one: DraftLine, line: Line) -> bool:
    """Whether a row has the item or the quantity of an order line; what stands below these may be another thing."""
    boxes = [box for box in (one.sku.box, one.quantity.box) if box is not None]
    boxes = boxes or ([one.box] if one.box is not None else [])
    return one.page == line.page and any(box.y0 <= line.box.middle[1] <= box.y1 for box in boxes)
