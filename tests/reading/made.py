"""Documents made on the spot for the tests: PDFs by reportlab, workbooks by openpyxl."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

from orderproc.model.reading import Reading
from orderproc.model.settings import Reading as Limits
from orderproc.reading import read_bytes


def read(data: bytes, name: str = "", **limits: int) -> Reading:
    return read_bytes(data, name, Limits(**limits))


def pdf(*draw: Callable[[Any], None], **canvas_options: Any) -> bytes:
    """One page for each function that draws on a canvas."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, **canvas_options)
    for page in draw:
        canvas.setFont("Helvetica", 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def text_page(canvas: Any) -> None:
    canvas.drawString(72, 700, "Purchase order 4711")
    canvas.drawString(72, 680, "Qty  Item")
    canvas.drawString(300, 680, "Price")


def xlsx(fill: Callable[[Any], None]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    book.close()
    return out.getvalue()


def changed(data: bytes, member: str, change: Callable[[str], str]) -> bytes:
    """A ZIP with one member rewritten."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            new.writestr(item.filename, change(content.decode()).encode() if item.filename == member else content)
    return out.getvalue()
