"""What the mail says to which an order is attached: a condition there holds for the order as one in the order itself would."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Issue
from orderproc.model.reading import MessageHead, Reading
from orderproc.parsing.base import Context
from orderproc.parsing.doubts.stipulations import stipulations
from orderproc.parsing.sheets import sheet_of
from orderproc.parsing.text.called import uncalled
from orderproc.parsing.text.frame import frame_of
from orderproc.parsing.text.freetext import read_text
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
    )
