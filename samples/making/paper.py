"""A sheet of paper to print, type and write on: a thin layer over a reportlab canvas with its origin at the top left.

Knows nothing of forms or orders. Lengths in points.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

NAVY = HexColor("#1b3557")
TINT = HexColor("#eef2f6")
RULE = HexColor("#4a5a6a")
BLACK = HexColor("#000000")
WHITE = HexColor("#ffffff")
INK_BLUE = HexColor("#1c2f78")
INK_BLACK = HexColor("#22222a")

Stroke = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Spot:
    """A place to fill in; see `orderproc.model.shop.FormSpot`, whose columns these are."""

    field: str
    box: tuple[float, float, float, float]
    kind: str = "text"
    page: int = 1
    boxes: int | None = None


class Paper:
    """Pages of one size that become a PDF."""

    def __init__(self, width: float, height: float, title: str = "") -> None:
        self.width, self.height = width, height
        self._buffer = io.BytesIO()
        self.canvas = Canvas(self._buffer, pagesize=(width, height), invariant=1, pageCompression=1)
        self.canvas.setTitle(title)
        self.canvas.setAuthor("Tidewater Supply Co.")

    def text(
        self,
        x: float,
        y: float,
        words: str,
        font: str = "Helvetica",
        size: float = 9,
        color: Color = BLACK,
        align: str = "left",
        spacing: float = 0,
    ) -> None:
        """`y` is the baseline. `spacing` is added after each letter."""
        width = stringWidth(words, font, size) + spacing * max(len(words) - 1, 0)
        x -= {"left": 0, "right": width, "centre": width / 2}[align]
        text = self.canvas.beginText(x, self.height - y)
        text.setFont(font, size)
        text.setFillColor(color)
        text.setCharSpace(spacing)
        text.textOut(words)
        self.canvas.drawText(text)

    def box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        fill: Color | None = None,
        stroke: Color | None = RULE,
        width: float = 0.7,
        radius: float = 0,
    ) -> None:
        if fill is not None:
            self.canvas.setFillColor(fill)
        if stroke is not None:
            self.canvas.setStrokeColor(stroke)
        self.canvas.setLineWidth(width)
        paint = {"fill": int(fill is not None), "stroke": int(stroke is not None)}
        if radius:
            self.canvas.roundRect(x0, self.height - y1, x1 - x0, y1 - y0, radius, **paint)
        else:
            self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, **paint)

    def line(self, x0: float, y0: float, x1: float, y1: float, color: Color = RULE, width: float = 0.7) -> None:
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def strokes(self, strokes: Sequence[Stroke], color: Color = INK_BLUE, width: float = 1.2) -> None:
        """Pen strokes in points of the page, with round ends as a ball pen leaves them."""
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(width)
        self.canvas.setLineCap(1)
        self.canvas.setLineJoin(1)
        for stroke in strokes:
            path = self.canvas.beginPath()
            path.moveTo(stroke[0][0], self.height - stroke[0][1])
            for x, y in stroke[1:] or stroke:
                path.lineTo(x + (0.01 if len(stroke) == 1 else 0), self.height - y)
            self.canvas.drawPath(path, stroke=1, fill=0)
        self.canvas.setLineCap(0)
        self.canvas.setLineJoin(0)

    def next_page(self) -> None:
        self.canvas.showPage()

    def pdf(self) -> bytes:
        """Closes the paper; call once."""
        self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()


def emblem(paper: Paper, x: float, y: float, size: float) -> None:
    """The house's mark: three waves in a ring; `x`, `y` its upper left corner."""
    canvas, r = paper.canvas, size / 2
    cx, cy = x + r, paper.height - y - r
    canvas.setFillColor(NAVY)
    canvas.circle(cx, cy, r, stroke=0, fill=1)
    canvas.setStrokeColor(WHITE)
    canvas.setLineWidth(size * 0.045)
    canvas.circle(cx, cy, r * 0.88, stroke=1, fill=0)
    canvas.setLineCap(1)
    canvas.setLineWidth(size * 0.06)
    for row, half in ((0.28, 0.5), (0.0, 0.62), (-0.28, 0.5)):
        path = canvas.beginPath()
        step, w = 2 * half * r / 3, half * r
        path.moveTo(cx - w, cy + row * r)
        for i in range(3):
            a = cx - w + i * step
            lift = r * 0.2
            path.curveTo(
                a + step * 0.3, cy + row * r + lift, a + step * 0.7, cy + row * r - lift, a + step, cy + row * r
            )
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.setLineCap(0)
    canvas.setLineWidth(size * 0.05)
    canvas.line(cx, cy + r * 0.48, cx, cy + r * 0.72)


def corners(paper: Paper, inset: float = 16, arm: float = 9) -> None:
    """Angle marks in the four corners, by which a scan can be laid straight."""
    for x, dx in ((inset, arm), (paper.width - inset, -arm)):
        for y, dy in ((inset, arm), (paper.height - inset, -arm)):
            paper.line(x, y, x + dx, y, BLACK, 1.6)
            paper.line(x, y, x, y + dy, BLACK, 1.6)
