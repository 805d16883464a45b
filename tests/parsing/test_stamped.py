"""The mail room's stamp is no part of an order, and nothing of an order is taken for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import Box, Cell, Page, PageSource, Table, Word
from orderproc.parsing.stamped import without_stamp


def word(text: str, x: float, y: float, height: float = 10) -> Word:
    return Word(text=text, box=Box(x, y, x + 6 * len(text), y + height))


ITEM = word("TW-4410", 60, 400)


def page(*words: Word) -> Page:
    return Page(number=1, width=595, height=842, source=PageSource.SCAN, words=(ITEM, *words))


def left(one: Page) -> list[str]:
    return [w.text for w in without_stamp(one).words]


@pytest.mark.parametrize(
    "words",
    [
        (word("RECEIVED", 300, 398, 14), word("24. 11. 2026", 308, 414)),
        (word("EINGEGANGEN", 300, 398, 14), word("22", 306, 413), word("11.", 330, 415), word("2026", 352, 417)),
        (word("REÇU LE", 300, 398, 14), word("24.11.2026", 350, 400)),
        (word("ONTVANGEN", 300, 398, 14), word("24-11-2026", 308, 414)),
        (word("RECEIVED", 300, 398, 14), word("OCT 7 2026", 308, 414)),
        (word("EINGEGANGEN", 300, 398, 14), word("7. Okt. 2026", 308, 414)),
        (word("RICEVUTO", 300, 398, 14), word("7", 308, 414), word("OTT", 322, 414), word("2026", 348, 414)),
    ],
)
def test_a_stamp_with_its_date_is_gone(words: tuple[Word, ...]) -> None:
    assert left(page(*words)) == ["TW-4410"]


@pytest.mark.parametrize(
    "words",
    [
        (word("RECEIVED", 300, 398),),
        (word("RECEIVED", 300, 398), word("24. 11. 2026", 308, 600)),
        (word("Received", 300, 398), word("24. 11. 2026", 308, 414)),
        (word("RECEIVED BY", 300, 398), word("24. 11. 2026", 308, 414)),
        # a quantity and two amounts that the stamp fell on
        (word("RECEIVED", 300, 398), word("12", 306, 414), word("3.50", 330, 414), word("42.00", 360, 414)),
        (word("RECEIVED", 300, 398), word("12", 306, 414), word("3", 330, 414), word("15", 360, 414)),
        (word("RECEIVED", 300, 398), word("12.", 306, 414), word("11.", 390, 414), word("2026", 440, 414)),
        (word("RECEIVED", 300, 398), word("12 May", 306, 414)),
    ],
)
def test_anything_else_stays(words: tuple[Word, ...]) -> None:
    assert left(page(*words)) == ["TW-4410", *(w.text for w in words)]


def test_a_page_that_is_no_scan_stays() -> None:
    one = page(word("RECEIVED", 300, 398), word("24.11.2026", 308, 414))
    assert without_stamp(replace(one, source=PageSource.TEXT)).words[1].text == "RECEIVED"


def test_a_cell_that_holds_more_than_the_stamp_stays() -> None:
    cells = (
        Cell(row=0, column=0, text="TW-4410", box=Box(50, 390, 150, 412)),
        Cell(row=0, column=1, text="RECEIVED", box=Box(290, 390, 400, 412)),
        Cell(row=1, column=1, text="3 24.11.2026 kg", box=Box(290, 412, 400, 430)),
    )
    table = Table(rows=(cells[:2], cells[2:]), columns=2, page=1, box=Box(50, 390, 400, 430), ruled=True)
    one = replace(page(word("RECEIVED", 300, 398), word("24.11.2026", 308, 414)), tables=(table,))
    kept = without_stamp(one).tables[0]
    assert [cell.text for row in kept.rows for cell in row] == ["TW-4410", "3 24.11.2026 kg"]
