"""What the mail says to which an order is attached: a condition there holds for the order as one in the order itself would."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import MessageHead, Reading
from orderproc.parsing.base import Context
from orderproc.parsing.doubts.stipulations import stipulations
from orderproc.parsing.lines import Line
from orderproc.parsing.sheets import sheet_of
from orderproc.parsing.text.called import uncalled
from orderproc.parsing.text.frame import frame_of
from orderproc.parsing.text.freetext import Text, read_text
from orderproc.parsing.text.remarks import explained_by, remarks_of


def said_beside(
    reading: Reading, head: MessageHead, context: Context, orders: Sequence[OrderDraft]
) -> tuple[Issue, ...]:
    """The doubts that the text of a mail raises about the orders attached to it: conditions, alternatives, limits, goods besides."""
    pages = [page for page in reading.pages if not page.blank]
    if not pages:
        return ()
    sheet = sheet_of(pages, context)
    catalog = context.tables.catalog
    frame = frame_of(sheet.flat, head.forwarded)
    text = read_text(sheet.flat, sheet.style, catalog, skip=frame.headers | frame.comment, closed=frame.closed)
    lines = [line for order in orders for line in order.lines]
    explained = frozenset().union(*map(explained_by, orders))
    return (
        *stipulations(uncalled(sheet.flat, catalog)),
        *remarks_of(text, sheet.flat, lines, catalog, explained),
        *_asks_a_price(text, sheet.flat),
    )


def _asks_a_price(text: Text, lines: Sequence[Line]) -> tuple[Issue, ...]:
    """A doubt where a price is asked for: "What would ten cost instead?" may change what is attached."""
    asked = next(((row, said) for row, acts, said in text.acts if acts.price and acts.question), None)
    if asked is None:
        return ()
    place = lines[asked[0]].chunk()
    message = f"The mail asks for a price: '{' '.join(asked[1].split())[:140]}'."
    return (Issue(code=Code.NEEDS_PERSON, message=message, page=place.page, box=place.box),)
