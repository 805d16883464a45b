"""What a letter asks for "as last time", beside the lines that were read of it: no line says it, so a person must."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Line
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
    below = [line for line in lines[min(greetings) + 1 :] if not any(_holds(one, line) for one in listed)]
    for sentence in sentences_of(" ".join(line.text for line in below)):
        if not wants_as_before(sentence, catalog):
            continue
        begins = " ".join(sentence.split()[:3])
        place = next((line for line in below if begins in line.text), below[0]).chunk()
        said = " ".join(sentence.split())[:120]
        yield Issue(
            code=Code.NEEDS_PERSON,
            message=f"It asks for something as before: {said!r}.",
            field="lines",
            page=place.page,
            box=place.place,
        )


def _holds(one: DraftLine, line: Line) -> bool:
    return one.page == line.page and one.box is not None and one.box.y0 <= line.box.middle[1] <= one.box.y1
