"""A sheet of paper to print on: a thin layer over a reportlab canvas with its origin at the top left. Lengths in points.

Knows nothing of forms.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence

from reportlab.lib.colors import Color, HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

BLACK = HexColor("#000000")
WHITE = white
BODY, BOLD, SERIF, SLANTED = "Helvetica", "Helvetica-Bold", "Times-Bold", "Times-Italic"


def in_print(text: str) -> str:
    """What the standard fonts can show of a text (Windows-1252), accents of other alphabets taken off."""
    try:
        text.encode("cp1252")
        return text
    except UnicodeEncodeError:
        plain = (unicodedata.normalize("NFKD", c) if not _has(c) else c for c in text)
        return (
            "".join(c for c in "".join(plain) if not unicodedata.combining(c))
            .encode("cp1252", "replace")
            .decode("cp1252")
        )


def _has(character: str) -> bool:
    try:
        return bool(character.encode("cp1252"))
    except UnicodeEncodeError:
        return False


def tint(color: Color, share: float) -> Color:
    """A colour thinned with white; 1 is the colour itself."""
    return Color(*(1 - share * (1 - part) for part in (color.red, color.green, color.blue)))


class Paper:
    """Pages of one size that become a PDF. The same drawing gives the same bytes."""

    def __init__(self, width: float, height: float, title: str, author: str) -> None:
        self.width, self.height = width, height
        self._buffer = io.BytesIO()
        self.canvas = Canvas(self._buffer, pagesize=(width, height), invariant=1, pageCompression=1)
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.pages = 0

    def text(
        self,
        x: float,
        y: float,
        words: str,
        font: str = BODY,
        size: float = 9,
        *,
        color: Color = BLACK,
        align: str = "left",
        room: float | None = None,
        spacing: float = 0,
    ) -> float:
        """`y` is the baseline; smaller where it would be wider than `room`. Returns its width."""
        words = in_print(words)
        while True:
            width = stringWidth(words, font, size) + spacing * max(len(words) - 1, 0)
            if room is None or width <= room or size <= 4:
                break
            size, spacing = size * 0.97, spacing * 0.9
        x -= {"left": 0.0, "right": width, "centre": width / 2}[align]
        text = self.canvas.beginText(x, self.height - y)
        text.setFont(font, size)
        text.setFillColor(color)
        text.setCharSpace(spacing)
        text.textOut(words)
        self.canvas.drawText(text)
        return float(width)

    def box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        fill: Color | None = None,
        stroke: Color | None = None,
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

    def line(self, x0: float, y0: float, x1: float, y1: float, color: Color, width: float = 0.7) -> None:
        self.canvas.setStrokeColor(color)
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def matrix(self, dots: Sequence[Sequence[bool]], x: float, y: float, size: float) -> None:
        """Black squares in a square of `size` (a QR code, a registration mark); runs of a row are drawn as one."""
        step = size / len(dots)
        self.canvas.setFillColor(BLACK)
        for row, cells in enumerate(dots):
            column = 0
            while column < len(cells):
                end = column
                while end < len(cells) and cells[end]:
                    end += 1
                if end > column:
                    top = self.height - y - (row + 1) * step
                    self.canvas.rect(x + column * step, top, (end - column) * step, step * 1.01, stroke=0, fill=1)
                column = max(end, column + 1)

    def next_page(self) -> None:
        self.canvas.showPage()
        self.pages += 1

    def pdf(self) -> bytes:
        """Closes the paper; call once, after the last `next_page`."""
        self.canvas.save()
        return self._buffer.getvalue()


def qr_dots(text: str) -> list[list[bool]]:
    """The modules of a QR code, error correction Q (a quarter may be lost)."""
    from reportlab.graphics.barcode.qr import QrCodeWidget

    code = QrCodeWidget(text, barLevel="Q").qr
    code.make()
    return [[bool(dot) for dot in row] for row in code.modules]


def mark_dots(mark: int) -> list[list[bool]]:
    """A registration mark: number `mark` of the ArUco dictionary 4X4_50 with its black border, 6 × 6."""
    import cv2

    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)
    return [[bool(dot < 128) for dot in row] for row in cv2.aruco.generateImageMarker(dictionary, mark, 6)]
