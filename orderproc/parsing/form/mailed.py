"""What a web form mails as a table of two columns, what was asked beside what was answered: its labels get their colon, so that it is read
like any other form in a mail, and the table is none of goods."""

from __future__ import annotations

from dataclasses import replace

from orderproc.model.reading import Cell, Page, PageSource, Table, Word
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.party.addresses import address_label

LEAST = 3  # labels of an address or of an order's head by which a table is a form's


def without_form_tables(page: Page) -> Page:
    """The page of a mail with the tables of forms as rows of text; any other page as it is."""
    if page.source is not PageSource.BODY:
        return page
    forms = [table for table in page.tables if _is_form(table)]
    ends = {
        (cell.box.x1, cell.box.y0)
        for table in forms
        for cell in _labels(table)
        if cell.box is not None and not cell.text.rstrip().endswith((":", "?"))
    }
    if not forms:
        return page
    words = tuple(_marked(word) if (word.box.x1, word.box.y0) in ends else word for word in page.words)
    return replace(page, words=words, tables=tuple(t for t in page.tables if t not in forms))


def _marked(word: Word) -> Word:
    return replace(word, text=f"{word.text}:")


def _labels(table: Table) -> list[Cell]:
    return [row[0] for row in table.rows if len(row) == 2 and row[0].column == 0]


def _is_form(table: Table) -> bool:
    labels = [cell.text.rstrip(" :*") for cell in _labels(table)]
    known = sum(address_label(text) is not None or key_of(text) is not None for text in labels)
    addressed = sum(address_label(text) is not None for text in labels)
    return table.columns == 2 and addressed >= LEAST and known * 3 >= len(labels)


__all__ = ["without_form_tables"]
