"""What a web form mails as a table of two columns, what was asked beside what was answered: its labels get their colon, so that it is read
like any other form in a mail, and the table is none of goods."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.reading import Cell, Page, PageSource, Table, Word
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.party.addresslabels import address_label
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
    """A page whose rows are keys and values as a program exports them, "Koper;Brouwerij Ter Leie", "qty1=3", with a colon behind each key.
    Of those with a semicolon only the keys that are known: a sentence may hold one, too."""
    rows: dict[float, list[Word]] = {}
    for word in page.words:
        rows.setdefault(word.box.y0, []).append(word)
    for sign in ";=":
        parted: dict[int, Word] = {}
        known = 0
        for row in rows.values():
            key, found, value = " ".join(word.text for word in row).partition(sign)
            keyed = value.strip() if sign == ";" else _KEY.fullmatch(key)
            if not (found and keyed) or ":" in key or (sign == ";" and sign in value):
                continue
            asks = _asks(key.replace("_", " "))
            known += asks
            if asks or sign == "=":
                word = next(word for word in row if sign in word.text)
                parted[id(word)] = word
        if known >= LEAST:
            words = [half for word in page.words for half in (_halves(word, sign) if id(word) in parted else [word])]
            return replace(page, words=tuple(words))
    return page


_KEY = re.compile(r"\s*[^\W\d][\w.\[\] -]{0,40}\s*")


def _halves(word: Word, sign: str) -> list[Word]:
    """A word with the sign in it as two, the first with a colon; they share its place."""
    key, _, value = word.text.partition(sign)
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
    known = sum(_asks(text) for text in labels)
    addressed = sum(address_label(text) is not None or party_of(text) is not None for text in labels)
    return table.columns == 2 and addressed >= LEAST and known * 3 >= len(labels)


__all__ = ["without_form_tables"]
