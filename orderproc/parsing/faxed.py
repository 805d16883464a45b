# ruff: noqa: E501
"""The line that a fax machine prints along the edge of a page: "20-NOV-2026 09:14 FROM: ACME 01434 555 119 P. 01/01". The machine's name and
number in it are nobody's name, order number or address: whoever owns the machine set them up, years ago.

Known by a time of day with its date, and a number that was dialled or the word fax beside a page number; never where it names an order.
"""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.reading import Page, PageSource
from orderproc.parsing.head.keyvalues import ORDER_TOKEN
from orderproc.parsing.lines import Line, lines_of
from orderproc.parsing.words import bare

EDGE = 0.09  # of the height of the page: how far from its edge such a line stands
_MONTH = r"[^\W\d]{3,9}\.?"
_DATE = re.compile(
    rf"(?i)\b(?:\d{{1,2}}[-./ ]+(?:\d{{1,2}}|{_MONTH})[-./ ,]+(?:20)?\d\d|{_MONTH}[- ]\d{{1,2}},?[-. ](?:20)?\d\d|20\d\d[-./]\d\d[-./]\d\d)\b"
)
_TIME = re.compile(r"(?i)\b\d{1,2}(?::\d\d(?::\d\d)?| ?[hu]\.? ?\d\d)(?: ?[ap]\.?m\b\.?)?(?!\d)")
_PAGE = re.compile(
    r"(?i)(?:\b(?:p|pg|pag|page|pages?|seite|s|bl|blz|blad|blatt|pagina|página|pág|folha|hoja)\b ?[.:]*|@) ?(?:nr|no)?\.? ?\d{1,3}(?: ?(?:/|of|von|de|di|van|sur) ?\d{1,3})?"
    r"|\b0\d{1,2} ?/ ?0\d{1,2}\b"
)
_FAX = re.compile(r"(?i)\b(?:tele|e-?)?fax\b")
_DIALLED = re.compile(
    r"(?i)(?:(?<![\w.])[+0(]|\b(?:from|to|de|von|an|da|a|van|aan|para|tel|telef?|fon|fax|num|no|nr|n[°º]|rx|tx|id)\b[.:#]* *\(?)(?=(?:[ ()/.+-]*\d){6})[\d ()/.+-]*\d"
)
MOST = 22  # words


def without_fax_line(page: Page) -> Page:
    """A scanned page, or one of a fax service, without the lines that machines printed along its edges; any other page as it is."""
    if page.source not in (PageSource.SCAN, PageSource.TEXT):
        return page
    if not any(_TIME.search(word.text) and _at_edge(word.box.middle[1], page) for word in page.words):
        return page
    lines = [line for line in lines_of(page, whole=True) if _at_edge(line.box.middle[1], page) and _is_faxed(line)]
    gone = {id(word) for line in lines for word in line.words}
    return replace(page, words=tuple(word for word in page.words if id(word) not in gone)) if gone else page


def _at_edge(y: float, page: Page) -> bool:
    return not EDGE * page.height < y < (1 - EDGE) * page.height


def _is_faxed(line: Line) -> bool:
    text = " ".join(line.text.split())
    if not (_DATE.search(text) and _TIME.search(text)) or len(text.split()) > MOST:
        return False
    if any(ORDER_TOKEN.fullmatch(token) for token in bare(text).split()):
        return False
    rest, paged = _PAGE.subn(" ", _TIME.sub(" ", _DATE.sub(" ", text)))
    return bool(_DIALLED.search(rest) or (paged and _FAX.search(rest)))
