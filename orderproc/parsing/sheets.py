"""The pages of one order with their lines, and how numbers and dates are written on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.base import Context
from orderproc.parsing.blanks import Blank, blank_of
from orderproc.parsing.dates import DateStyle
from orderproc.parsing.lines import SHEET_ROW, Line, lines_of
from orderproc.parsing.numbers import NumberStyle


@dataclass(frozen=True)
class Sheet:
    """The pages of one order with everything that was seen on them. `blanks`: scanned forms of anybody's; the words that they explain
    stand in no line."""

    pages: tuple[Page, ...]
    lines: dict[int, tuple[Line, ...]]
    style: NumberStyle
    dates: DateStyle
    context: Context
    blanks: tuple[Blank, ...] = ()

    @property
    def text(self) -> str:
        return "\n".join(line.text for number in sorted(self.lines) for line in self.lines[number])

    @property
    def flat(self) -> tuple[Line, ...]:
        return tuple(line for number in sorted(self.lines) for line in self.lines[number])

    @property
    def body(self) -> bool:
        return all(page.source is PageSource.BODY for page in self.pages)


def sheet_of(pages: Sequence[Page], context: Context) -> Sheet:
    blanks = tuple(blank_of(page, context.shop.country) for page in pages)
    pages = [blank.page for blank in blanks]
    lines = {page.number: _sheet_lines(page) if page.source is PageSource.SHEET else lines_of(page) for page in pages}
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
    )


def _sheet_lines(page: Page) -> tuple[Line, ...]:
    """A sheet's cells as lines, a column 120 points wide, so that labels and blocks are found as on paper; long lists cut short."""

    lines = []
    for table in page.tables:
        if table.hidden:
            continue
        for index, cells in enumerate(table.rows[:400]):
            words = []
            for cell in cells:
                x = cell.column * 120.0
                row = cell.row
                text = cell.text.split("\n")[0]
                letter = min(5.0, 115.0 / max(len(text), 1))  # what a cell holds stays in its column
                for part in text.split():
                    width = len(part) * letter
                    words.append(
                        Word(
                            text=part,
                            box=Box(x, row * SHEET_ROW, x + width, row * SHEET_ROW + 10.0),
                            confidence=cell.confidence,
                            hidden=cell.hidden,
                        )
                    )
                    x += width + letter
            shown = tuple(w for w in words if not w.hidden)
            if shown:
                lines.append(Line(shown, page.number, places=_cell_places(cells)))
            del index
    return tuple(lines)


def _cell_places(cells: Sequence) -> tuple:  # type: ignore[type-arg]
    return tuple((cell.column * 120.0, cell.box) for cell in cells)
