"""The sheets of a workbook that are there to be seen. People hide what is their own: lists to choose from, the minimum of each
article, last month's order. What they order is what they saw when they sent it.
"""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.reading import Page
from orderproc.parsing.base import Context
from orderproc.parsing.ordertable.tables import all_lines, tables_of
from orderproc.parsing.sheets import sheet_of


def as_seen(pages: Sequence[Page], context: Context) -> tuple[list[Page], tuple[Issue, ...]]:
    """A workbook without its hidden sheets, and a note that they were left out, where those to be seen order something; else the
    whole of it."""
    hidden = [page for page in pages if page.tables and all(table.hidden for table in page.tables)]
    shown = [page for page in pages if page not in hidden]
    if not hidden or not shown:
        return list(pages), ()
    sheet = sheet_of(shown, context)
    lines = all_lines(tables_of(sheet.pages, sheet.lines, sheet.style, context.tables.catalog))
    return (shown, (_left_out(hidden),)) if any(line.quantity.value for line in lines) else (list(pages), ())


def _left_out(pages: Sequence[Page]) -> Issue:
    names = ", ".join(repr(page.name or str(page.number)) for page in pages)
    message = f"Hidden sheets were left out: {names}."
    return Issue(code=Code.HIDDEN_CONTENT, message=message, severity=Severity.NOTE, page=pages[0].number)
