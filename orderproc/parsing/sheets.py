"""The pages of one order with their lines, and how numbers and dates are written on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.lazy import lazy
from orderproc.model.reading import Box, Cell, Page, PageSource, Word
from orderproc.parsing.base import Context
from orderproc.parsing.centred_cells import with_cells_level
from orderproc.parsing.dates import DateStyle
from orderproc.parsing.faxed import without_fax_line
from orderproc.parsing.form.blanks import Blank, blank_of
from orderproc.parsing.form.mailed import without_form_tables
from orderproc.parsing.form.stacked import unstacked
from orderproc.parsing.form.typed_fields import typed_fields
from orderproc.parsing.lines import COLUMN, SHEET_ROW, Line, lines_of
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.ordertable.cents import with_cents
from orderproc.parsing.party.strokes import facts_in, in_lines
from orderproc.parsing.sidebars import without_sidebars
from orderproc.parsing.stamped import without_stamp
from orderproc.parsing.upright import with_labels_level
from orderproc.parsing.whole_numbers import with_whole_numbers

MOST_ROWS, MOST_LINES = 400, 12


@dataclass(frozen=True)
class Sheet:
    """The pages of one order with everything that was seen on them. `blanks`: scanned forms of anybody's; the words that they explain
    stand in no line and on none of the `pages`, but on the `whole` ones."""

    pages: tuple[Page, ...]
    lines: dict[int, tuple[Line, ...]]
    style: NumberStyle
    dates: DateStyle
    context: Context
    blanks: tuple[Blank, ...] = ()
    whole: tuple[Page, ...] = ()

    @lazy
    def text(self) -> str:
        return "\n".join(line.text for number in sorted(self.lines) for line in self.lines[number])

    @lazy
    def flat(self) -> tuple[Line, ...]:
        return tuple(line for number in sorted(self.lines) for line in self.lines[number])

    @lazy
    def scanned(self) -> bool:
        return any(page.source is PageSource.SCAN for page in self.pages)

    @lazy
    def body(self) -> bool:
        return all(page.source is PageSource.BODY for page in self.pages)


def sheet_of(pages: Sequence[Page], context: Context) -> Sheet:
    stacked = (without_stamp(without_fax_line(without_form_tables(unstacked(page)))) for page in pages)
    whole = tuple(with_cents(with_labels_level(with_cells_level(page))) for page in stacked)
    home = context.shop.country
    blanks = tuple(typed_fields(page, home) or blank_of(page, home) for page in whole)
    pages = [blank.page for blank in blanks]
    lines = {page.number: _lines(page, context) for page in pages}
    texts = [line.text for page_lines in lines.values() for line in page_lines]
    texts += [
        cell.text
        for page in pages
        for table in page.tables
        for row in table.rows
        for cell in row
        if not isinstance(cell.value, Decimal)
    ][:20000]
    return Sheet(
        tuple(pages),
        lines,
        NumberStyle.of(texts, context.shop.locale),
        DateStyle.of(texts, context.shop.country),
        context,
        tuple(blank for blank in blanks if blank.addresses or blank.values),
        whole,
    )


def _lines(page: Page, context: Context) -> tuple[Line, ...]:
    if page.source is PageSource.SHEET:
        return _sheet_lines(page)
    lines = lines_of(page)
    if page.source is PageSource.BODY:
        return with_whole_numbers(in_lines(lines, context.tables.catalog), context.tables.catalog)
    if page.source is PageSource.TEXT:
        return with_whole_numbers(without_sidebars(lines), context.tables.catalog)
    return lines


def _sheet_lines(page: Page) -> tuple[Line, ...]:
    """A sheet's cells as lines, a column 120 points wide, so that labels and blocks are found as on paper; long lists cut short.

    A cell of several lines of text, or of several facts with signs between them, makes as many lines; what stands below it moves down."""
    lines = []
    for table in page.tables:
        if table.hidden:
            continue
        added = 0
        for cells in table.rows[:MOST_ROWS]:
            filled = [cell for cell in cells if cell.text.strip()]
            parts = facts_in(filled[0].text) if len(filled) == 1 else []
            texts = [
                parts if parts and cell is filled[0] else [p for p in cell.text.split("\n")[:MOST_LINES] if p.strip()]
                for cell in cells
            ]
            for depth in range(max(map(len, texts), default=0)):
                height = (cells[0].row + added + depth) * SHEET_ROW
                beside = [(cell, text[depth]) for cell, text in zip(cells, texts, strict=True) if depth < len(text)]
                words = [word for cell, text in beside for word in _words(cell, text, height)]
                if words:
                    places = tuple((cell.column * COLUMN, cell.box) for cell in cells)
                    lines.append(Line(tuple(words), page.number, places=places, row=cells[0].row))
            added += max(0, max(map(len, texts), default=0) - 1)
    return tuple(lines)


_WIDE = re.compile(r"(?: {3,}|\t+)(?=\S)")  # people part several labels in one cell by blanks


def _words(cell: Cell, text: str, height: float) -> list[Word]:
    """The words of one line of a cell; those of a hidden cell are left out."""
    if cell.hidden:
        return []
    x = cell.column * COLUMN
    letter = min(5.0, (COLUMN - 5) / max(len(text), 1))  # what a cell holds stays in its column
    words = []
    for part in _WIDE.sub(" · ", text.strip()).split():
        width = len(part) * letter
        words.append(Word(text=part, box=Box(x, height, x + width, height + 10.0), confidence=cell.confidence))
        x += width + letter
    return words
