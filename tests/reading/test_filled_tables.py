"""Tables of coloured fills without a line: their cells are told by the fills."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from orderproc import reading
from orderproc.model.settings import Reading

ROWS = (("Item", "Description", "Qty"), ("A-1", "Blue mug", "2"), ("A-2", "Red mug, large", "13"))
WIDTHS = (80, 200, 60)


def draw(rows: tuple[tuple[str, ...], ...], *, fills: bool) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, 792))
    for r, row in enumerate(rows):
        x = 60.0
        for c, text in enumerate(row):
            if fills:
                canvas.setFillColor(HexColor("#dde6ee" if (r + c) % 2 else "#f4f7fa"))
                canvas.rect(x, 680 - r * 20, WIDTHS[c], 20, stroke=0, fill=1)
            canvas.setFillColor(HexColor("#000000"))
            canvas.drawString(x + 4, 686 - r * 20, text)
            x += WIDTHS[c]
    canvas.save()
    return out.getvalue()


def test_fills_make_cells() -> None:
    (page,) = reading.read_bytes(draw(ROWS, fills=True), "fills.pdf", Reading()).pages
    (table,) = page.tables
    assert tuple(tuple(cell.text for cell in row) for row in table.rows) == ROWS
    assert table.rows[1][1].box is not None
    assert table.rows[1][1].box.x0 == 140


def test_words_without_fills_make_none() -> None:
    (page,) = reading.read_bytes(draw(ROWS, fills=False), "plain.pdf", Reading()).pages
    assert page.tables == ()
