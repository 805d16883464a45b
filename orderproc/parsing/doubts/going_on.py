"""An order of which a sheet may be missing though nothing was read that counts its pages: the foot of a scan is cut off sooner than its
middle. Whoever fills every row of a form and writes what each line makes, but leaves its sums empty, goes on on another sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from orderproc.model.draft import DraftLine, StatedTotals
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Page, PageSource
from orderproc.parsing.lines import lines_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.stacks import says_it_goes_on

ROWS = 4  # filled rows at least
FULL = 1.7  # times the height of a row: nearer below the last line stands no empty row
SUMS = (Sum.MERCHANDISE, Sum.TOTAL)


def sheet_missing(pages: Sequence[Page], lines: Sequence[DraftLine], stated: StatedTotals) -> tuple[Issue, ...]:
    """A doubt where the last page of an order looks as if another one came behind it. `pages`: as they were scanned."""
    last = pages[-1]
    if last.source is not PageSource.SCAN:
        return ()
    if says_it_goes_on(last):
        return (_issue("This order goes on on another page, which is not here.", last),)
    if stated.total or stated.merchandise or not _is_full(last, lines):
        return ()
    message = "All rows are filled and no sum is written below them: does the order go on on another sheet?"
    return (_issue(message, last),)


def _is_full(page: Page, lines: Sequence[DraftLine]) -> bool:
    """Whether an order's lines, with what each makes, reach down to where the sums of all are asked for."""
    own = [line for line in lines if line.page == page.number and line.box is not None]
    if len(own) < ROWS or sum(bool(line.extended_price) for line in own) < len(own) - 1:
        return False
    rows = sorted(line.box.middle[1] for line in own if line.box is not None)
    pitch = median(b - a for a, b in pairwise(rows))
    asked = [line.box.middle[1] for line in lines_of(page) if sum_of(line.chunks[0].text.strip(" :")) in SUMS]
    below = [y for y in asked if y > rows[-1] + pitch / 4]
    return bool(below) and pitch > 0 and min(below) - rows[-1] < FULL * pitch


def _issue(message: str, page: Page) -> Issue:
    return Issue(code=Code.PAGE_MISSING, message=message, page=page.number)
