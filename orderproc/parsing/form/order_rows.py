"""The ruled order table of a scanned form, kept out of what its labels ask for: an item's number beside the town is no postal code.

Only tables with headings that an order table has; what the rows say is told in `ordertable`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orderproc.model.reading import Box, Cell, Page, PageSource, Table, Word
from orderproc.parsing.form.blanks import Blank, blank_of
from orderproc.parsing.lines import bounds
from orderproc.parsing.ordertable.grids import grids_of_table
from orderproc.parsing.ordertable.headings import Role

FILLED = 2  # cells of a row that is one of the table


def blank_beside_rows(page: Page, country: str) -> Blank:
    """The form that a page is; labels beside the order table ask for nothing that stands in its rows."""
    rows = list(_rows(page)) if page.source is PageSource.SCAN and not page.form else []
    inside = {id(word) for word in page.words if any(_holds(box, word) for box in rows)}
    if not inside:
        return blank_of(page, country)
    blank = blank_of(replace(page, words=tuple(w for w in page.words if id(w) not in inside)), country)
    words = (*blank.page.words, *(w for w in page.words if id(w) in inside))
    return replace(blank, page=replace(blank.page, words=words))


def _rows(page: Page) -> Iterator[Box]:
    for table in page.tables:
        if not table.ruled or table.box is None:
            continue
        for grid in grids_of_table(table):
            rows = table.rows[grid.start : grid.end]
            last = max((n for n, row in enumerate(rows) if len(row) >= FILLED and _is_row(row, grid.roles)), default=0)
            yield from (box for row in rows[: last + 1] if (box := _across(row, table)) is not None)


def _is_row(row: Sequence[Cell], roles: dict[int, Role]) -> bool:
    """Whether cells stand below headings that mean something, and not only labels of sums beside their amounts."""
    return len({roles[cell.column] for cell in row if cell.column in roles} - {Role.AMOUNT, Role.PRICE}) > 0


def _across(row: Sequence[Cell], table: Table) -> Box | None:
    boxes = [cell.box for cell in row if cell.box is not None]
    if not boxes or table.box is None:
        return None
    box = bounds(boxes)
    return Box(min(box.x0, table.box.x0), box.y0, max(box.x1, table.box.x1), box.y1)


def _holds(box: Box, word: Word) -> bool:
    x, y = word.box.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
