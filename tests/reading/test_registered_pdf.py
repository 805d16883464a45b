"""The shop's own form, filled in on a computer and sent as a PDF: known by its picture, read by its text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from orderproc.forms.printing import Wanted, print_form
from orderproc.model.reading import Page
from orderproc.model.shop import Form
from orderproc.pipeline import Shop
from orderproc.reading.base import Context
from orderproc.reading.pdf import PdfReader
from tests.truth import ROOT

SHOP = Shop.open(ROOT / "samples" / "shop")


@cache
def printed() -> tuple[bytes, Form]:
    customer = SHOP.tables.customer_by_no["C1004"]
    tables = replace(SHOP.tables, forms=())
    made = print_form(Wanted(customers=(customer,), first=1042), SHOP.folder.settings, tables, Path("none"))
    return made.pdf, made.form


def middle(field: str) -> tuple[float, float, float, float]:
    return next(spot.box for spot in printed()[1].spots if spot.field == field)


Draw = Callable[[Canvas, float], None]


def typed(field: str, text: str, *, each: float = 0.0) -> Draw:
    """Text at a place of the form; `each` points from character to character, else as it runs."""

    def draw(canvas: Canvas, height: float) -> None:
        x0, y0, _, y1 = middle(field)
        y = height - (y0 + y1) / 2 - 3
        for n, piece in enumerate(text if each else [text]):
            canvas.drawString(x0 + 4 + n * each, y, piece)

    return draw


def crossed(field: str) -> Draw:
    def draw(canvas: Canvas, height: float) -> None:
        x0, y0, x1, y1 = middle(field)
        canvas.line(x0, height - y0, x1, height - y1)
        canvas.line(x0, height - y1, x1, height - y0)

    return draw


def said(words: str, x: float, y: float) -> Draw:
    return lambda canvas, height: canvas.drawString(x, height - y, words)


def filled(drawn: Iterable[Draw], sheet: bytes | None = None, pages: tuple[int, ...] = (0,)) -> bytes:
    """The form's sheets with a text laid on the first of them, as a program for filling in PDFs saves it."""
    pdf, form = printed()
    out = pypdfium2.PdfDocument.new()
    out.import_pages(pypdfium2.PdfDocument(sheet or pdf), list(pages))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(form.width, form.height))
    canvas.setFont("Helvetica", 10)
    for draw in drawn:
        draw(canvas, form.height)
    canvas.showPage()
    canvas.save()
    layer = pypdfium2.PdfDocument(buffer.getvalue())
    first = out[0]  # one object: its content is written from what was laid on it
    first.insert_obj(layer.page_as_xobject(0, out).as_pageobject())
    first.gen_content()
    made = io.BytesIO()
    out.save(made)
    return made.getvalue()


def read(data: bytes) -> tuple[Page, ...]:
    return PdfReader().read(data, "form.pdf", Context(forms=(printed()[1],))).pages


def values(page: Page) -> dict[str, str]:
    return {f.name.removeprefix("form:order-form:"): f.value for f in page.fields if f.value is not None}


LINE = (typed("lines[0].sku", "4410-B", each=14.4), typed("lines[0].quantity", "12", each=14.4))


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (LINE, {"lines[0].sku": "TW-4410-B", "lines[0].quantity": "12"}),
        (
            (typed("lines[0].sku", "4410-B"), typed("lines[0].quantity", "12")),  # not a character a box
            {"lines[0].sku": "TW-4410-B", "lines[0].quantity": "12"},
        ),
        ((*LINE, crossed("payment.method=check")), {"payment.method=check": "yes"}),
        ((*LINE, typed("payment.method=check", "x")), {"payment.method=check": "yes"}),
        ((*LINE, typed("notes", "Please ring twice")), {"notes": "Please ring twice"}),
        ((*LINE, typed("lines[0].unit_price", "4.10")), {"lines[0].unit_price": "4.10"}),
    ],
)
def test_what_was_typed_at_the_places(drawn: tuple[Draw, ...], expected: dict[str, str]) -> None:
    (page,) = read(filled(drawn))
    found = values(page)
    customer = SHOP.tables.customer_by_no["C1004"]
    assert page.form == "order-form/1"
    assert {key: found.get(key) for key in expected} == expected
    assert found["code.customer_no"] == customer.customer_no
    assert found["sold_to.name"] == customer.address.name
    assert not any(key.startswith("beside") for key in found)
    assert not any(key.startswith("lines[1]") for key in found)
    assert all(f.confidence >= 0.99 for f in page.fields if f.value is not None)


def test_a_note_beside_the_places_is_told() -> None:
    (page,) = read(filled((*LINE, said("not before Christmas!", 360, 668))))
    assert values(page)["beside[0]"] == "not before Christmas!"


def test_a_form_without_writing_says_nothing_of_goods() -> None:
    (page,) = read(filled(()))
    assert page.form == "order-form/1"
    assert not any(key.startswith(("lines", "beside", "payment")) for key in values(page))


def test_both_sheets() -> None:
    first, second = read(filled(LINE, pages=(0, 1)))
    assert (first.form, second.form) == ("order-form/1", "order-form/2")


def test_another_paper_that_names_the_shop_is_read_as_anybodys() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.drawString(60, 700, "Order form for Tidewater Supply Co., 400 Water Street")
    canvas.drawString(60, 660, "12 TW-4410-B")
    canvas.showPage()
    canvas.save()
    (page,) = read(buffer.getvalue())
    assert page.form is None
    assert "TW-4410-B" in [word.text for word in page.words]
