"""Two sheets in one picture, and sheets in landscape that are one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import Box, Media, Page, PageSource, Reading, Word
from orderproc.parsing import parse
from tests.parsing.made import context, paper

IDENTITY = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
Rows = list[tuple[float, list[tuple[float, str]]]]


def form(name: str, sku: str, quantity: str) -> Rows:
    """A filled form, half a picture wide."""
    return [
        (40, [(60, "ORDER FORM")]),
        (80, [(60, "Name:"), (140, name)]),
        (100, [(60, "Street:"), (140, "4 Mill Lane")]),
        (120, [(60, "Town:"), (140, "Salem")]),
        (140, [(60, "State:"), (140, "MA")]),
        (160, [(60, "ZIP:"), (140, "01970")]),
        (200, [(60, "Item no."), (140, "Quantity"), (200, "Description"), (340, "Price"), (400, "Amount")]),
        (220, [(60, sku), (140, quantity), (200, "Mug, stoneware, blue"), (340, "9.50"), (400, "19.00")]),
    ]


def picture(*sheets: tuple[float, Rows], shift: float = 0.0) -> Reading:
    """Sheets at their x in one scanned picture, which lies `shift` points too far to the right."""
    rows: Rows = [(y, [(x + at, text) for x, text in runs]) for at, sheet in sheets for y, runs in sheet]
    words = paper(rows, source=PageSource.SCAN).words
    moved = tuple(
        replace(w, box=Box(w.box.x0 + shift, w.box.y0, w.box.x1 + shift, w.box.y1)) for w in _joined(words, rows)
    )
    level = (1.0, 0.0, -shift, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)
    page = Page(number=1, width=1190, height=800, source=PageSource.SCAN, words=moved, level=level)
    return Reading(media=Media.IMAGE, pages=(page,))


def _joined(words: tuple[Word, ...], rows: Rows) -> list[Word]:
    """The words of one run together, as the recognizer gives them."""
    left, out = list(words), []
    for _, runs in rows:
        for _, text in runs:
            own = [left.pop(0) for _ in text.split(" ")]
            out.append(replace(own[0], text=text, box=own[0].box.union(own[-1].box)))
    return out


def test_two_forms_side_by_side_are_two_orders_at_their_places_on_the_picture() -> None:
    shift = 7.0
    drafts = parse(
        picture((0, form("Ada Miller", "TW-4410", "2")), (595, form("Ben Archer", "TW-4411", "3")), shift=shift),
        context(),
    )
    assert [d.sold_to.name.value for d in drafts] == ["Ada Miller", "Ben Archer"]
    assert [[(line.sku.value, line.quantity.value) for line in d.lines] for d in drafts] == [
        [("TW-4410", 2)],
        [("TW-4411", 3)],
    ]
    name = drafts[1].sold_to.name
    assert name.page == 1
    assert name.box
    assert name.box.x0 == pytest.approx(595 + 140 + shift, abs=1)
    assert [d.pages for d in drafts] == [(1,), (1,)]


def test_one_form_in_landscape_stays_one_order() -> None:
    rows = form("Ada Miller", "TW-4410", "2")
    drafts = parse(picture((0, rows[:6]), (595, rows[6:])), context())
    assert len(drafts) == 1
    assert drafts[0].sold_to.name.value == "Ada Miller"


def test_counted_pages_side_by_side_are_one_order_on_two_pages() -> None:
    first, rest = form("Ada Miller", "TW-4410", "2"), form("", "TW-4411", "3")[6:]
    drafts = parse(
        picture((0, [*first, (700, [(60, "Page 1 of 2")])]), (595, [*rest, (700, [(60, "Page 2 of 2")])])), context()
    )
    assert [[line.sku.value for line in d.lines] for d in drafts] == [["TW-4410", "TW-4411"]]
