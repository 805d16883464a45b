"""Files that a PDF holds besides its pages. An order message among them is read for the pages (`structured`); any other may be an order of
its own, or say something else than the pages: it is told, and read itself where the pages order nothing (a portfolio)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Media, Reading
from orderproc.parsing.base import Context, read_by_layout

_ORDERING = (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION)


def with_embedded(drafts: Sequence[OrderDraft], reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
    """The drafts of a PDF, with a doubt for the files in it that none of them was read from; or those files' own orders."""
    if reading.media is not Media.PDF or not reading.parts:
        return tuple(drafts)
    if not any(draft.kind in _ORDERING for draft in drafts):
        inside = read_by_layout(replace(reading, media=Media.ARCHIVE, pages=(), fields=()), context)
        return inside if any(draft.kind in _ORDERING for draft in inside) else tuple(drafts)
    read = {draft.part for draft in drafts}
    names = [part.name for part in reading.parts if part.name not in read]
    if not names:
        return tuple(drafts)
    told = ", ".join(repr(name[:60]) for name in names[:3])
    message = f"The PDF holds files that were not read for the order: {told}. Do they order something else?"
    issue = Issue(code=Code.PARTS_DISAGREE, message=message)
    return tuple(replace(draft, issues=(*draft.issues, issue)) for draft in drafts)
