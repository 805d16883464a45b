"""Paper to print on: a PDF canvas that counts from the top left in points, with tables that go over pages. For layouts."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.generator.orders import Line, Order

SIZES = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
FONTS = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Courier": "Courier-Bold", "Vera": "VeraBd"}


@dataclass(frozen=True)
class Column:
    """`title` may have two lines. `cell` makes the text of a line; it may have several lines too."""

    title: str
    width: float
    cell: Callable[[int, Line], str]
    align: str = "l"


class Paper:
    def __init__(self, size: str = "a4", font: str = "Helvetica", points: float = 9, landscape: bool = False) -> None:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        if font == "Vera" and "Vera" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
            pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
        width, height = SIZES[size]
        self.width, self.height = (height, width) if landscape else (width, height)
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=(self.width, self.height), invariant=1)
        self.font, self.points, self.page = font, points, 1
        self.foot: Callable[[Paper], None] = lambda paper: None
        self.head: Callable[[Paper], float] = lambda paper: 60.0
        self.bottom = self.height - 70

    def measure(self, text: str, points: float | None = None, bold: bool = False) -> float:
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return float(stringWidth(text, FONTS[self.font] if bold else self.font, points or self.points))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        points: float | None = None,
        bold: bool = False,
        align: str = "l",
        grey: float = 0,
    ) -> None:
        """`x` is the left edge, the right edge (align r) or the middle (c); `y` the base line."""
        self.canvas.setFont(FONTS[self.font] if bold else self.font, points or self.points)
        self.canvas.setFillGray(grey)
        draw = {"l": self.canvas.drawString, "r": self.canvas.drawRightString, "c": self.canvas.drawCentredString}[
            align
        ]
        draw(x, self.height - y, text)
        self.canvas.setFillGray(0)

    def block(
        self,
        x: float,
        y: float,
        lines: Sequence[str],
        points: float | None = None,
        leading: float = 1.25,
        bold_first: bool = False,
        align: str = "l",
    ) -> float:
        """Lines below one another; the base line after them."""
        for at, line in enumerate(lines):
            self.text(x, y, line, points, bold_first and at == 0, align)
            y += (points or self.points) * leading
        return y

    def rule(self, x0: float, y0: float, x1: float, y1: float, weight: float = 0.6) -> None:
        self.canvas.setLineWidth(weight)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(self, x0: float, y0: float, x1: float, y1: float, fill: float | None = None, stroke: bool = True) -> None:
        self.canvas.setLineWidth(0.6)
        if fill is not None:
            self.canvas.setFillGray(fill)
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=int(stroke), fill=int(fill is not None))
        self.canvas.setFillGray(0)

    def turn(self) -> float:
        """Ends the page; where writing goes on upon the next."""
        self.foot(self)
        self.canvas.showPage()
        self.page += 1
        return self.head(self)

    def wrapped(self, text: str, width: float, points: float | None = None) -> list[str]:
        found: list[str] = []
        for part in text.split("\n"):
            line = ""
            for word in part.split(" "):
                if line and self.measure(f"{line} {word}", points) > width:
                    found.append(line)
                    line = word
                else:
                    line = f"{line} {word}".strip()
            found.append(line)
        return found

    def bytes(self) -> bytes:
        self.foot(self)
        self.canvas.save()
        return self.out.getvalue()


def table(
    paper: Paper,
    order: Order,
    columns: Sequence[Column],
    x: float,
    y: float,
    ruled: str = "grid",
    heads: bool = True,
    row_gap: float = 5,
    carried: tuple[str, str] | None = None,
    between: Callable[[int, Line], str | None] | None = None,
    first: int = 0,
    lines: Sequence[Line] | None = None,
) -> float:
    """The lines of an order as a table from `x`, `y` on; rows go over pages and the headings with them. Returns the y below.

    `ruled`: grid, rows, head, zebra, none. `carried`: words for the running sum at the end and the start of a page. `between`: a
    line of text after a row (a note, a sub-heading for the next).
    """
    edges = [x]
    for column in columns:
        edges.append(edges[-1] + column.width)
    leading = paper.points * 1.2
    pad = 3.0
    running = Decimal(0)
    top = y

    def headings(y: float) -> float:
        if not heads:
            return y
        depth = max(len(column.title.split("\n")) for column in columns)
        height = depth * leading + 5
        if ruled in ("grid", "zebra"):
            paper.box(x, y, edges[-1], y + height, 0.88 if ruled == "zebra" else 0.94, ruled == "grid")
        for column, left, right in zip(columns, edges, edges[1:], strict=False):
            at = left + pad if column.align == "l" else right - pad if column.align == "r" else (left + right) / 2
            for n, text in enumerate(column.title.split("\n")):
                paper.text(at, y + leading * (n + 1) - 1, text, bold=True, align=column.align)
        if ruled in ("rows", "head"):
            paper.rule(x, y + height, edges[-1], y + height, 1)
        return y + height

    def frame(top: float, end: float) -> None:
        if ruled == "grid":
            for edge in edges:
                paper.rule(edge, top, edge, end)
        if ruled in ("head", "rows", "grid"):
            paper.rule(x, end, edges[-1], end, 0.9)

    y = headings(y)
    for n, line in enumerate(lines if lines is not None else order.lines):
        cells = [
            paper.wrapped(column.cell(first + n, line), column.width - 2 * pad) if column.align == "l" else column.cell(first + n, line).split("\n")
            for column in columns
        ]  # fmt: skip
        height = max(len(cell) for cell in cells) * leading + row_gap
        if y + height > paper.bottom - (leading * 2 if carried else 0):
            frame(top, y)
            if carried:
                paper.text(edges[-1] - 90, y + leading, carried[0], align="r")
                paper.text(edges[-1] - pad, y + leading, order.money(running), align="r")
            y = paper.turn()
            top = y
            y = headings(y)
            if carried:
                paper.text(edges[-1] - 90, y + leading, carried[1], align="r")
                paper.text(edges[-1] - pad, y + leading, order.money(running), align="r")
                y += leading + row_gap
        if ruled == "zebra" and n % 2:
            paper.box(x, y, edges[-1], y + height, 0.95, False)
        for column, cell, left, right in zip(columns, cells, edges, edges[1:], strict=False):
            at = left + pad if column.align == "l" else right - pad if column.align == "r" else (left + right) / 2
            for m, text in enumerate(cell):
                paper.text(at, y + leading * (m + 1) - 1, text, align=column.align)
        y += height
        running += line.amount
        if ruled in ("grid", "rows"):
            paper.rule(x, y, edges[-1], y, 0.4)
        more = between(first + n, line) if between else None
        if more:
            for text in paper.wrapped(more, edges[-1] - x - 60):
                paper.text(x + 40, y + leading - 1, text)
                y += leading
            y += row_gap
    frame(top, y)
    return y
