"""Sheets and letters as they come out of a printer, and a table as it is pasted into a mail."""

from __future__ import annotations

import html
import io

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

Rows = list[list[str]]
FONT, SIZE, HIGH = "Helvetica", 9.0, 14.0
LEFT, TOP, FOOT = 40.0, 800.0, 40.0
NARROW, GAP, CELL = 18.0, 9.0, 150.0


def printed(sheets: list[Rows]) -> bytes:
    """Sheets, each on pages of its own: columns as wide as what stands in them, made smaller where the page is too narrow; a long
    text that has room runs over the empty cells at its right, as in every program for sheets."""
    file = io.BytesIO()
    page = Canvas(file, pagesize=(842, 842))
    for rows in sheets:
        count = max(map(len, rows), default=0)
        widths = [NARROW] * count
        for row in rows:
            for n, text in enumerate(row):
                alone = all(not after for after in row[n + 1 :])
                width = stringWidth(text, FONT, SIZE) + GAP
                widths[n] = max(widths[n], min(width, CELL) if alone else width)
        scale = min(1.0, 760 / max(sum(widths), 1))
        y = TOP
        for row in rows:
            y -= HIGH
            if y < FOOT:
                page.showPage()
                y = TOP - HIGH
            page.setFont(FONT, SIZE * scale)
            for n, text in enumerate(row):
                page.drawString(LEFT + scale * sum(widths[:n]), y, text)
        page.showPage()
    page.save()
    return file.getvalue()


def table_of(rows: Rows) -> str:
    """A table of HTML as a program for sheets copies it."""
    count = max(map(len, rows), default=0)
    cells = [[html.escape(text) or "&nbsp;" for text in (*row, *[""] * (count - len(row)))] for row in rows]
    made = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in cells)
    return f"<table border=0>{made}</table>"


def letter(text: str) -> bytes:
    """A letter with what a mail says, in lines as long as the page is wide; runs parted by tabs stand at stops."""
    file = io.BytesIO()
    page = Canvas(file, pagesize=(595, 842))
    y = TOP
    for line in text.splitlines():
        for part in simpleSplit(line, FONT, 10, 510) if "\t" not in line and "   " not in line else [line]:
            y -= HIGH
            if y < FOOT:
                page.showPage()
                y = TOP - HIGH
            page.setFont("Courier" if "   " in part else FONT, 8 if "   " in part else 10)
            for n, run in enumerate(part.split("\t")):
                page.drawString(LEFT + 110 * n, y, run)
        y -= 0 if line.strip() else HIGH / 2
    page.save()
    return file.getvalue()
