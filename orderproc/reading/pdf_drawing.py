"""What is drawn on a PDF page besides words: ruling lines, pictures, and whether some text is drawn not to be seen."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any

from orderproc.model.reading import Box
from orderproc.reading.pdf_text import Sheet

MAX_OBJECTS = 20_000  # of one page; a map has more, an order form never
_THIN = 2.6  # points: a filled box not thicker than this is a line
_LONG = 6.0  # points: a line at least this long rules something
_MAX_DEPTH = 6
_LEANING = 0.2  # of a text's matrix: italics that a program makes itself lean by 0.2 to 0.3, and its letters still stand in a line


@dataclass
class Drawing:
    """Boxes as shown on the page. `covered`: the largest share of the page under one picture."""

    horizontal: list[Box] = field(default_factory=list)
    vertical: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    paths: int = 0
    invisible_text: int = 0
    texts: int = 0
    aslant: bool = False  # some text does not stand upright
    text_below_image: bool = False
    image_width: int = 0  # pixels of the largest picture
    _last_text: int = 0

    def covered(self, width: float, height: float) -> float:
        """The share of the page that its pictures cover (strips of one scan added up), 0 to 1."""
        total = 0.0
        for box in self.images:
            wide = min(box.x1, width) - max(box.x0, 0.0)
            high = min(box.y1, height) - max(box.y0, 0.0)
            if wide > 0 and high > 0:
                total += wide * high
        return min(1.0, total / max(1.0, width * height))


_Matrix = tuple[float, float, float, float, float, float]
_UNIT: _Matrix = (1, 0, 0, 1, 0, 0)


def drawing_of(page: Any, sheet: Sheet) -> Drawing:
    """Look through the page's objects, those inside forms (XObjects) too."""
    import pypdfium2.raw as pdfium

    drawing = Drawing()
    _Walk(pdfium, sheet, drawing).objects(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _UNIT, 0)
    return drawing


class _Walk:
    def __init__(self, pdfium: Any, sheet: Sheet, drawing: Drawing) -> None:
        self.pdfium, self.sheet, self.drawing = pdfium, sheet, drawing
        self.left = MAX_OBJECTS
        self.own = pdfium.FS_MATRIX()
        self.bounds = tuple(ctypes.c_float() for _ in range(4))

    def objects(self, holder: Any, count: Any, get: Any, matrix: _Matrix, depth: int) -> None:
        pdfium, drawing = self.pdfium, self.drawing
        for index in range(count(holder)):
            self.left -= 1
            if self.left < 0:
                return
            thing = get(holder, index)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._text(thing, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                drawing.paths += 1
                self._path(thing, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self._image(thing, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
                inner = pdfium.FS_MATRIX()
                if pdfium.FPDFPageObj_GetMatrix(thing, inner):
                    own = (inner.a, inner.b, inner.c, inner.d, inner.e, inner.f)
                    self.objects(
                        thing,
                        pdfium.FPDFFormObj_CountObjects,
                        pdfium.FPDFFormObj_GetObject,
                        _times(own, matrix),
                        depth + 1,
                    )

    def _text(self, thing: Any, matrix: _Matrix) -> None:
        pdfium, drawing = self.pdfium, self.drawing
        drawing.texts += 1
        if pdfium.FPDFTextObj_GetTextRenderMode(thing) in (3, 7):
            drawing.invisible_text += 1
        own = self.own
        if (
            not drawing.aslant
            and pdfium.FPDFPageObj_GetMatrix(thing, own)
            and (own.b or own.c or matrix[1] or matrix[2])
        ):
            a, b, c, d, _, _ = _times((own.a, own.b, own.c, own.d, 0, 0), matrix)
            drawing.aslant = min(abs(a), abs(b)) > _LEANING * max(abs(a), abs(b)) or min(
                abs(c), abs(d)
            ) > _LEANING * max(abs(c), abs(d))

    def _box(self, thing: Any, matrix: _Matrix) -> Box | None:
        left, bottom, right, top = self.bounds
        if not self.pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
            return None
        return self._shown(left.value, bottom.value, right.value, top.value, matrix)

    def _shown(self, x0: float, y0: float, x1: float, y1: float, matrix: _Matrix) -> Box:
        if matrix != _UNIT:
            a, b, c, d, e, f = matrix
            xs = [a * x + c * y + e for x in (x0, x1) for y in (y0, y1)]
            ys = [b * x + d * y + f for x in (x0, x1) for y in (y0, y1)]
            x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
        return self.sheet.box(x0, y0, x1, y1)

    def _image(self, thing: Any, matrix: _Matrix) -> None:
        box = self._box(thing, matrix)
        if box is None:
            return
        width, height = ctypes.c_uint(), ctypes.c_uint()
        largest = max((i.width * i.height for i in self.drawing.images), default=0.0)
        self.drawing.images.append(box)
        if box.width * box.height >= largest and self.pdfium.FPDFImageObj_GetImagePixelSize(thing, width, height):
            self.drawing.image_width = max(width.value, height.value)
        page_width, page_height = self.sheet.size
        if self.drawing.texts and box.width * box.height > 0.6 * page_width * page_height:
            self.drawing.text_below_image = True

    def _path(self, thing: Any, matrix: _Matrix) -> None:
        box = self._box(thing, matrix)
        if box is None:
            return
        if box.width < _LONG and box.height < _LONG:
            return
        if box.height <= _THIN or box.width <= _THIN:
            self._line(box)
            return
        pdfium = self.pdfium
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        if not pdfium.FPDFPath_GetDrawMode(thing, fill, stroke) or not stroke.value:
            return  # a coloured background rules nothing
        alpha = ctypes.c_uint(255)
        red, green, blue = (ctypes.c_uint() for _ in range(3))
        if pdfium.FPDFPageObj_GetStrokeColor(thing, red, green, blue, alpha) and (
            alpha.value < 30 or min(red.value, green.value, blue.value) > 245
        ):
            return
        self._segments(thing, matrix)

    def _segments(self, thing: Any, matrix: _Matrix) -> None:
        """The straight level and upright pieces of a stroked path."""
        pdfium = self.pdfium
        count = pdfium.FPDFPath_CountSegments(thing)
        if count > 4000:
            return
        own = pdfium.FS_MATRIX()
        if pdfium.FPDFPageObj_GetMatrix(thing, own):
            matrix = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        x, y = ctypes.c_float(), ctypes.c_float()
        start = last = (0.0, 0.0)
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(thing, index)
            if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                continue
            here = (x.value, y.value)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                start = here
            elif kind == pdfium.FPDF_SEGMENT_LINETO:
                self._stroke(last, here, matrix)
            last = here
            if pdfium.FPDFPathSegment_GetClose(segment):
                self._stroke(last, start, matrix)
                last = start

    def _stroke(self, one: tuple[float, float], two: tuple[float, float], matrix: _Matrix) -> None:
        box = self._shown(min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]), matrix)
        if min(box.width, box.height) <= 1.0:
            self._line(box)

    def _line(self, box: Box) -> None:
        if box.width >= _LONG and box.width >= box.height:
            self.drawing.horizontal.append(box)
        elif box.height >= _LONG:
            self.drawing.vertical.append(box)


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    """First one, then the other (PDF 32000-1, §8.3.4)."""
    a, b, c, d, e, f = first
    m, n, o, p, q, r = then
    return (a * m + b * o, a * n + b * p, c * m + d * o, c * n + d * p, e * m + f * o + q, e * n + f * p + r)
