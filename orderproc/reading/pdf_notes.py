"""What somebody put on a PDF afterwards: lines struck out, stamps, notes pinned to the page, ink, files. A person sees them all.

A stamp is read as words of the page; what strikes out marks the words below it; the rest is told, for it may change the order.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from orderproc.model.issue import Code
from orderproc.model.reading import Box, Remark, Word
from orderproc.reading.pdf_forms import MAX_ANNOTATIONS, UNSEEN, place_of, string_of
from orderproc.reading.pdf_text import Sheet, words_of

_LINK, _LINE, _STRIKEOUT, _STAMP, _POPUP, _FILE, _WIDGET, _WATERMARK, _REDACT = 2, 4, 12, 13, 16, 17, 20, 23, 28
_PINNED = frozenset((1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))  # kinds that carry a note: fpdf_annot.h
_DRAWN = frozenset((4, 5, 6, 7, 8, 15))  # line, square, circle, polygon, polyline, ink
_MIDDLE = 0.2  # share of a word's height, above and below, where a line is an underline
_COVERED = 0.7  # share of a word's width under a line that strikes it out
_HIGH = 10.0  # points: the height of a line that a stamp gets


@dataclass
class Notes:
    """`struck`: what is struck out; `crossing`: lines drawn from left to right; `stamps`: what stamps say."""

    struck: list[Box] = field(default_factory=list)
    crossing: list[Box] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def on(self, words: Sequence[Word]) -> list[Word]:
        """The words with what was done to them, and the stamps in lines of their own below."""
        marked = [replace(w, struck=True) if self._strikes(w.box) else w for w in words]
        below = max((w.box.y1 for w in marked if not w.hidden), default=0.0)
        for text in self.stamps:
            below, left = below + 2 * _HIGH, 0.0
            for part in text.split():
                marked.append(Word(text=part, box=Box(left, below - _HIGH, left + 6.0 * len(part), below)))
                left += 6.0 * len(part) + 3.0
        return marked

    def _strikes(self, box: Box) -> bool:
        x, y = box.middle
        if any(quad.x0 <= x <= quad.x1 and quad.y0 <= y <= quad.y1 for quad in self.struck):
            return True
        margin = _MIDDLE * box.height
        return any(
            box.y0 + margin <= line.middle[1] <= box.y1 - margin
            and min(box.x1, line.x1) - max(box.x0, line.x0) >= _COVERED * box.width
            for line in self.crossing
        )


def notes_on(page: Any, data: bytes, sheet: Sheet, number: int, words: Sequence[Word]) -> Notes:
    """The notes on a page. `data`: the file, which is opened again where a stamp is to be read."""
    import pypdfium2.raw as pdfium

    notes = Notes()
    stamped: list[Box] = []
    for kind, annotation in _seen(page):
        box = place_of(annotation, sheet)
        if kind == _STRIKEOUT:
            notes.struck += _quads(annotation, sheet) or [box]
        elif kind == _LINE and (line := _level(annotation, sheet)):
            notes.crossing.append(line)
        elif kind in _DRAWN and (below := _numbers_below(box, words)):
            notes.remarks.append(_told(f"Something is drawn over {below!r}.", number, box))
        elif kind in (_STAMP, _WATERMARK):
            stamped.append(box)
            if kind == _STAMP and not _has_look(annotation):
                notes.stamps.append(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _name(annotation)))
        elif kind == _REDACT:
            notes.remarks.append(_told("A part of the page is marked to be blacked out.", number, box))
        elif kind == _FILE:
            notes.remarks.append(_told("A file is pinned to the page; it was not read.", number, box))
        said = (
            " ".join(string_of(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents").split())
            if kind in _PINNED
            else ""
        )
        if said and not _is_state(annotation) and not _repeats(said, box, words):
            notes.remarks.append(_told(f"A note is pinned to the page: {said[:200]!r}.", number, box))
    if stamped:
        notes.stamps += _stamped(data, number, sheet, stamped, words)
    return notes


def shown_in(data: bytes, number: int, sheet: Sheet) -> list[Word]:
    """The words of a page with all that lies upon it: fields as they look, stamps, typed notes."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    with contextlib.closing(pypdfium2.PdfDocument(data)) as pdf:
        with contextlib.closing(pdf[number - 1]) as page:
            if pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
                return []
        with contextlib.closing(pdf[number - 1]) as page:
            return [word for word in words_of(page, sheet, lambda box: False, aslant=True)[0] if not word.hidden]


def _stamped(data: bytes, number: int, sheet: Sheet, boxes: Sequence[Box], words: Sequence[Word]) -> list[str]:
    """The words that are there with the stamps, and not without them."""
    known = {(word.text, round(word.box.x0), round(word.box.y0)) for word in words}
    new = [w for w in shown_in(data, number, sheet) if (w.text, round(w.box.x0), round(w.box.y0)) not in known]
    lowest = max((word.box.y1 for word in words), default=0.0)
    texts = [" ".join(w.text for w in new if _within(w.box, box)) for box in boxes]
    return [text for text in [*texts, " ".join(w.text for w in new if w.box.y0 > lowest)] if text]


def _seen(page: Any) -> Iterator[tuple[int, Any]]:
    """Kind and handle of each annotation that is shown; links and what pops up beside a note are none."""
    import pypdfium2.raw as pdfium

    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind not in (_LINK, _POPUP, _WIDGET) and not pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN:
                yield kind, annotation
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _quads(annotation: Any, sheet: Sheet) -> list[Box]:
    import pypdfium2.raw as pdfium

    found = []
    for index in range(min(pdfium.FPDFAnnot_CountAttachmentPoints(annotation), 500)):
        quad = pdfium.FS_QUADPOINTSF()
        if pdfium.FPDFAnnot_GetAttachmentPoints(annotation, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            found.append(sheet.box(min(xs), min(ys), max(xs), max(ys)))
    return found


def _level(annotation: Any, sheet: Sheet) -> Box | None:
    """A line from left to right, one point high."""
    import pypdfium2.raw as pdfium

    one, two = pdfium.FS_POINTF(), pdfium.FS_POINTF()
    if not pdfium.FPDFAnnot_GetLine(annotation, one, two):
        return None
    box = sheet.box(min(one.x, two.x), min(one.y, two.y), max(one.x, two.x), max(one.y, two.y))
    return box if box.height <= 0.05 * box.width else None


def _numbers_below(box: Box, words: Sequence[Word]) -> str:
    """What stands below something that is drawn, where a figure is in it; a signature beside its label covers none."""
    below = [word.text for word in words if not word.hidden and _within(word.box, box)]
    return " ".join(below)[:60] if any(c.isdigit() for text in below for c in text) else ""


def _within(word: Box, box: Box) -> bool:
    x, y = word.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _repeats(said: str, box: Box, words: Sequence[Word]) -> bool:
    """Whether a note says no more than the words that it marks: some programs put them there."""
    below = "".join(word.text for word in words if word.box.y0 < box.y1 and word.box.y1 > box.y0)
    return "".join(said.split()) in below


def _is_state(annotation: Any) -> bool:
    """Whether a note only says how another note was received."""
    import pypdfium2.raw as pdfium

    return bool(pdfium.FPDFAnnot_HasKey(annotation, b"StateModel"))


def _has_look(annotation: Any) -> bool:
    import pypdfium2.raw as pdfium

    return bool(pdfium.FPDFAnnot_GetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > 2)


def _name(annotation: Any) -> str:
    import pypdfium2.raw as pdfium

    return string_of(pdfium.FPDFAnnot_GetStringValue, annotation, b"Name")


def _told(message: str, number: int, box: Box) -> Remark:
    return Remark(code=Code.NEEDS_PERSON, message=message, page=number, box=box)
