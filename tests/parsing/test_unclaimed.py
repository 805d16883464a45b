"""A number that is written on a scanned form and in no field of an order without a number is a doubt."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.order import Address
from orderproc.model.reading import Box, Page, PageSource, Place, PlaceKind, Word
from orderproc.model.shop import Customer
from orderproc.parsing.doubts.unclaimed import speck, unclaimed

LINE = DraftLine(sku=Field(value="TW-4410", raw="TW-4410"))


def form(text: str, *, kind: PlaceKind = PlaceKind.LINE, source: PageSource = PageSource.SCAN) -> Page:
    return Page(
        number=1,
        width=612,
        height=792,
        source=source,
        words=(Word(text=text, box=Box(405, 75, 455, 83)),),
        places=(Place(box=Box(400, 70, 560, 86), kind=kind),),
    )


def doubts(page: Page, **more: Field[str]) -> int:
    return len(unclaimed(OrderDraft(kind=Kind.ORDER, lines=(LINE,), **more), (page,)))


@pytest.mark.parametrize(
    ("text", "doubted"), [("986/2026", 1), ("P26576", 1), ("29/10/2026", 0), ("Moreau", 0), ("TW-4410", 0)]
)
def test_writing_in_a_place(text: str, doubted: int) -> None:
    assert doubts(form(text)) == doubted


def test_only_places_of_scans_and_orders_without_a_number() -> None:
    assert doubts(form("986/2026", kind=PlaceKind.CELL)) == 0
    assert doubts(form("986/2026", source=PageSource.TEXT)) == 0
    assert doubts(form("986/2026"), customer_po=Field(value="A-1")) == 0
    assert doubts(form("986/2026"), customer_no=Field(value="986/2026")) == 0


def test_a_cell_counts_above_the_lines_only() -> None:
    """Labels stand in cells of the head as well; beside and below the lines the cells hold amounts."""
    page = form("512/2026", kind=PlaceKind.CELL)
    for top, doubted in ((300.0, 1), (60.0, 0)):
        line = DraftLine(sku=Field(value="TW-4410"), page=1, box=Box(50, top, 550, top + 12))
        assert len(unclaimed(OrderDraft(kind=Kind.ORDER, lines=(line,)), (page,))) == doubted


def test_money_is_no_number_of_an_order() -> None:
    assert doubts(form("78.00")) == 0
    assert doubts(form("1,204.50")) == 0


def test_the_number_of_the_customer_who_orders_and_dirt_are_none() -> None:
    buyer = DraftAddress(company=Field(value="Mairie de Bayeux"), city=Field(value="Bayeux"))
    at = Address(company="Mairie de Bayeux", city="Bayeux", postal_code="14400")
    known = (Customer(customer_no="C-6227", address=at),)
    draft = OrderDraft(kind=Kind.ORDER, lines=(LINE,), sold_to=buyer)
    assert not unclaimed(draft, (form("C6227"),), None, known)
    assert unclaimed(draft, (form("C6228"),), None, known)
    assert unclaimed(
        replace(draft, sold_to=DraftAddress(company=Field(value="Mairie de Dijon"))), (form("C6227"),), None, known
    )
    page = form("986/2026")
    dirt = replace(page, words=(replace(page.words[0], confidence=0.2),))
    assert doubts(dirt) == 0


@pytest.mark.parametrize(
    ("number", "doubted"), [("4", True), ("50.00", True), ("324,60", True), ("4711", False), ("", False)]
)
def test_specks_and_money_are_doubted_as_numbers_of_the_order(number: str, doubted: bool) -> None:
    assert bool(speck(OrderDraft(kind=Kind.ORDER, customer_po=Field(value=number or None, raw=number)))) is doubted


@pytest.mark.parametrize(("text", "doubted"), [("RSSMRA80A01H501U", 0), ("RSSMRA80A01H5", 1)])
def test_the_number_of_a_register_is_none_of_the_order(text: str, doubted: int) -> None:
    assert doubts(form(text)) == doubted


@pytest.mark.parametrize(
    ("label", "text", "doubted"),
    [
        ("Date", "1711112026", 0),
        ("Datum", "16111-26", 0),
        ("Data", "2011.26", 0),
        ("Fecha", "1/112026", 0),
        ("Datum:", "0911126", 0),
        ("Date", "984512", 1),
        ("Date", "PO-171126", 1),
        ("Order no.", "1711112026", 1),
        ("Signature", "1711112026", 1),
    ],
)
@pytest.mark.parametrize("at", [Box(360, 76, 390, 83), Box(402, 86, 432, 92), Box(402, 64, 432, 70)])
def test_a_day_whose_strokes_were_read_as_figures_stands_at_its_label(
    label: str, text: str, doubted: int, at: Box
) -> None:
    page = form(text)
    assert doubts(replace(page, words=(*page.words, Word(text=label, box=at)))) == doubted
