"""Several orders in one file: which pages belong together. A new order begins at a page that says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.reading import Page, PageSource
from orderproc.parsing.form.blanks import asks_for_address
from orderproc.parsing.head.keyvalues import Key, identifier, values_of
from orderproc.parsing.kinds import title_of
from orderproc.parsing.lines import lines_of
from orderproc.parsing.ordertable.head_rows import heading_of

_PAGE = re.compile(
    r"(?i)\b(?:page|seite|p[aá]gina|pagina|blatt|sheet|pg\.?)\s*:?\s*(\d{1,3})\s*(?:/|of|von|sur|de|di|van|aus)\s*(\d{1,3})\b|(?<!\S)(\d{1,2})\s*/\s*(\d{1,2})(?!\S)"
)


def page_number(text: str) -> tuple[int, int] | None:
    """ "Page 2 of 3" → (2, 3)."""
    for match in _PAGE.finditer(text):
        number, of = int(match[1] or match[3]), int(match[2] or match[4])
        if 1 <= number <= of <= 100 and (match[1] or of > 1):
            return number, of
    return None


def groups_of(pages: Sequence[Page]) -> list[list[Page]]:
    """The pages of each order. Sheets of a workbook and running text stay together."""
    if len(pages) < 2 or any(p.source in (PageSource.SHEET, PageSource.BODY) for p in pages):
        return [list(pages)]
    groups: list[list[Page]] = []
    number_before: str | None = None
    for page in pages:
        lines = lines_of(page)
        text = "\n".join(line.text for line in lines)
        heads = frozenset(
            at for at in range(len(lines)) if heading_of(lines, at) is not None
        )  # "Our ref." of each line
        values = values_of(lines, skip=heads)
        number = next((n for v in values if v.key in (Key.PO, Key.DOCUMENT) and (n := identifier(v.text))), None)
        counted = page_number(text)
        title = title_of(lines)
        asks = asks_for_address(page)
        if not groups:
            new = True
        elif counted is not None:
            new = counted[0] == 1
        elif asks and number_before is None:
            new = True  # the first page of a form, which asks whose order it is
        elif number is not None and number_before is not None:
            new = number != number_before
        else:
            new = title is not None and (number is None or number != number_before) and page.source is PageSource.SCAN
        if new:
            groups.append([page])
            number_before = number
        else:
            groups[-1].append(page)
            number_before = number_before or number
    return groups


def missing_pages(pages: Sequence[Page]) -> tuple[int, ...]:
    """The pages of an order, counted on them in words ("page 1 of 2"), that are not there. Where the pages are no scans, only if there are
    fewer of them: some programs count on the first alone."""
    there: set[int] = set()
    of = 0
    for page in pages:
        if page.source not in (PageSource.SCAN, PageSource.TEXT):
            return ()
        match = next((m for m in _PAGE.finditer("\n".join(line.text for line in lines_of(page))) if m[1]), None)
        if match and 1 <= int(match[1]) <= int(match[2]) <= 20:
            there.add(int(match[1]))
            of = max(of, int(match[2]))
    if of <= len(pages) and any(page.source is PageSource.TEXT for page in pages):
        return ()
    return tuple(n for n in range(1, of + 1) if n not in there)
