"""What a web form mails as a table of two columns, what was asked beside what was answered: its labels get their colon, so that it is read
like any other form in a mail, and the table is none of goods."""

from __future__ import annotations

from dataclasses import replace

from orderproc.model.reading import Cell, Page, PageSource, Table, Word
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.party.addresses import address_label
from orderproc.parsing.party.partynames import party_of

LEAST = 3  # labels of an address or of an order's head by which a table is a form's


def without_form_tables(page: Page) -> Page:
    """The page of a mail with the tables of forms as rows of text, and the colon in rows of a key and a value; any other page as it is."""
    if page.source is not PageSource.BODY:
        return page
    page = _with_colons(page)
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


def _with_colons(page: Page) -> Page:
    """A page whose head is written as a network exports it, "Koper;Brouwerij Ter Leie", with a colon behind each key that is known."""
    rows: dict[float, list[Word]] = {}
    for word in page.words:
        rows.setdefault(word.box.y0, []).append(word)
    parted: dict[int, Word] = {}
    for row in rows.values():
        text = " ".join(word.text for word in row)
        key, _, value = text.partition(";")
        if text.count(";") == 1 and value.strip() and ":" not in key and _asks(key):
            word = next(word for word in row if ";" in word.text)
            parted[id(word)] = word
    if len(parted) < LEAST:
        return page
    words: list[Word] = []
    for word in page.words:
        words += _halves(word) if id(word) in parted else [word]
    return replace(page, words=tuple(words))


def _halves(word: Word) -> list[Word]:
    """A word with the semicolon in it as two, the first with a colon; they share its place."""
    key, _, value = word.text.partition(";")
    middle = word.box.x0 + (word.box.x1 - word.box.x0) * (len(key) + 0.5) / len(word.text)
    first = replace(word, text=f"{key}:", box=replace(word.box, x1=middle))
    return [first, replace(word, text=value, box=replace(word.box, x0=middle + 0.4))] if value else [first]


def _asks(label: str) -> bool:
    return address_label(label) is not None or key_of(label) is not None or party_of(label) is not None


def _marked(word: Word) -> Word:
    return replace(word, text=f"{word.text}:")


def _labels(table: Table) -> list[Cell]:
    """What was asked: beside its answer, or above one of several lines."""
    below = [*table.rows[1:], ()]
    return [
        row[0]
        for row, after in zip(table.rows, below, strict=True)
        if row and row[0].column == 0 and (len(row) == 2 or (len(row) == 1 and after and after[0].column == 1))
    ]


def _is_form(table: Table) -> bool:
    labels = [cell.text.rstrip(" :*") for cell in _labels(table)]
    known = sum(address_label(text) is not None or key_of(text) is not None for text in labels)
    addressed = sum(address_label(text) is not None for text in labels)
    return table.columns == 2 and addressed >= LEAST and known * 3 >= len(labels)


__all__ = ["without_form_tables"]
