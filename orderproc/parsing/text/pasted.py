"""A whole sheet pasted into a mail, with its head, its addresses and its order lines in one table: read as the sheet that it is, as if it
were attached. A table of order lines alone stays where it is, for what belongs to it stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Media, Page, PageSource, Part, Reading, Table
from orderproc.model.shop import Catalog
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.partynames import PLACED, party_of
from orderproc.parsing.wares import numbers_in

PASTED = "x-orderproc/pasted"  # what the part is told by: it has no file of its own
_COUNT = re.compile(r"\d{1,3}")
_MONEY = re.compile(r"\d[.,]\d\d(?!\d)")
_LABELS = 3  # that stand beside the order lines and make a table a sheet; one that says whose an address is is enough


def unpasted(reading: Reading, catalog: Catalog) -> Reading:
    """The message with its pasted sheets as parts, and without them in its text."""
    pages: list[Page] = []
    parts: list[Part] = []
    for page in reading.pages:
        sheets = [
            t for t in page.tables if t.box is not None and page.source is PageSource.BODY and _is_sheet(t, catalog)
        ]
        for table in sheets:
            sheet = replace(page, source=PageSource.SHEET, words=(), tables=(table,))
            inner = Reading(media=Media.SHEET, pages=(sheet,), reader=reading.reader)
            parts.append(Part(name="", media_type=PASTED, sha256="", size=0, reading=inner))
        pages.append(_without(page, sheets) if sheets else page)
    return replace(reading, pages=tuple(pages), parts=(*parts, *reading.parts)) if parts else reading


def _is_sheet(table: Table, catalog: Catalog) -> bool:
    """Whether a table holds more of an order than its lines: labels with what they ask for, in rows above or below."""
    texts = [[cell.text.strip() for cell in row if cell.text.strip()] for row in table.rows]
    goods = [n for n, row in enumerate(texts) if len(row) > 1 and numbers_in(" ".join(row), catalog)]
    if not any(len(texts[n]) > 2 or any(_COUNT.fullmatch(cell) for cell in texts[n]) for n in goods):
        return False  # none, or a form with an answer beside each question: "Item 1", "TW-4410"
    sums = {
        n for n, row in enumerate(texts) if any(_MONEY.search(cell) for cell in row)
    }  # "Envío: | 6,90 €" is freight
    beside = [cell.partition(":")[0] for n, row in enumerate(texts) if n not in goods and n not in sums for cell in row]
    return any(party_of(label) in PLACED for label in beside) or sum(map(_is_label, beside)) >= _LABELS


def _is_label(text: str) -> bool:
    return bool(address_label(text) or key_of(text))


def _without(page: Page, tables: Sequence[Table]) -> Page:
    """A page without the words of some of its tables."""
    spans = [(t.box.y0, t.box.y1) for t in tables if t.box is not None]
    words = tuple(w for w in page.words if not any(a <= w.box.middle[1] < b for a, b in spans))
    kept = tuple(t for t in page.tables if t not in tables)
    return replace(page, words=words, tables=kept, blank=not any(not word.hidden for word in words))
