"""What was filled in on a PDF: fields of a form (AcroForm) with the words beside them, and text typed over the page.

Values come back as fields, and as words at their places, as a person sees them.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from orderproc.model.issue import Code
from orderproc.model.reading import Box, FormField, Mark, Remark, Word
from orderproc.reading.pdf_text import Sheet

MAX_ANNOTATIONS = 5000
_FREE_TEXT, _WIDGET = 3, 20  # fpdf_annot.h
_CHECK, _RADIO, _COMBO, _LIST, _TEXT = 2, 3, 4, 5, 6  # fpdf_formfill.h
UNSEEN = 0x01 | 0x02 | 0x20  # annotation flags invisible, hidden, no view (PDF 32000-1, table 165)
_LONG = 8  # characters: what is too long for its field is shown in part
_WORD = 4  # characters: what is found in more that is shown
_DATE = 6  # figures that a date has at least
_GAP = 30.0  # points: a label does not stand farther off


def filled_in(
    pdf: Any, page: Any, sheet: Sheet, number: int, words: Sequence[Word], shown: Callable[[], Sequence[Word]]
) -> tuple[list[FormField], list[Word], list[Mark], list[Remark]]:
    """Fields of the page, their values as words, check boxes as marks, and a remark for each that shows something else than it holds:
    what it shows counts. `shown`: the words of the page with all that lies upon it."""
    import pypdfium2.raw as pdfium

    fields: list[FormField] = []
    written: list[Word] = []
    marks: list[Mark] = []
    remarks: list[Remark] = []
    formenv = pdf.formenv.raw if pdf.formenv is not None else None
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MAX_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            if pdfium.FPDFAnnot_GetFlags(annotation) & UNSEEN:
                continue
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            box = place_of(annotation, sheet)
            if kind == _FREE_TEXT:
                text = string_of(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents")
                text, doubt = _as_shown("A typed note", text, annotation, box, shown, number)
                written += words_in(text, box)
                remarks += doubt
            elif kind == _WIDGET and formenv is not None:
                field, mark = _field(pdfium, formenv, annotation, box, number, words)
                if field is not None:
                    if field.value and mark is None:
                        name = f"Field {field.name!r}"
                        text, doubt = _as_shown(name, field.value, annotation, box, shown, number)
                        field = replace(field, value=text)
                        remarks += doubt
                    fields.append(field)
                    if mark is not None:
                        marks.append(mark)
                    elif field.value:
                        written += words_in(field.value, box)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return fields, written, marks, remarks


def _as_shown(
    what: str, text: str, annotation: Any, box: Box, shown: Callable[[], Sequence[Word]], number: int
) -> tuple[str, list[Remark]]:
    """The text of a field as its look has it. A program that fills in fields and leaves their look as it was shows nothing or the same."""
    import pypdfium2.raw as pdfium

    if not any(c.isalnum() for c in text):
        return text, []
    if pdfium.FPDFAnnot_GetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) <= 2:
        return text, []
    look = " ".join(
        word.text
        for word in shown()
        if box.x0 <= word.box.middle[0] <= box.x1 and box.y0 <= word.box.middle[1] <= box.y1
    )
    if not contradicts(text, look):
        return text, []
    message = f"{what} holds {text[:60]!r} and shows {look[:60]!r}."
    return look, [Remark(code=Code.HIDDEN_CONTENT, message=message, page=number, box=box)]


def contradicts(value: str, look: str) -> bool:
    """Whether what a field shows is another thing than what it holds: not the same number or date in another format, nor a part of it."""
    held, seen = (re.sub(r"[\W_]+", "", text).casefold() for text in (value, look))
    if not seen or held == seen or (len(seen) >= _LONG and seen in held):
        return False
    digits, shown = (re.sub(r"\D", "", text) for text in (held, seen))
    if len(digits) >= _DATE and re.search(r"\d[-./ ]\d", value):
        return sorted(digits) != sorted(shown) and not any(c.isalpha() for c in seen)
    if held.isdigit():
        return _number(value) != _number(look)
    return not (len(held) >= _WORD and held in seen)


def _number(text: str) -> float | None:
    """4.5 of "$ 4.50", 4,5 or "4.50 EUR"."""
    match = re.search(r"\d[\d.,' ]*", text)
    if match is None:
        return None
    whole, _, places = re.sub(r"[' ]", "", match.group().rstrip(",. ")).replace(",", ".").rpartition(".")
    if whole and len(places) == 3:  # thousands
        whole, places = whole + places, ""
    return float(f"{whole.replace('.', '') or 0}.{places or 0}") if whole else float(places or 0)


def _field(
    pdfium: Any, formenv: Any, annotation: Any, box: Box, number: int, words: Sequence[Word]
) -> tuple[FormField | None, Mark | None]:
    kind = pdfium.FPDFAnnot_GetFormFieldType(formenv, annotation)
    if kind not in (_CHECK, _RADIO, _COMBO, _LIST, _TEXT):
        return None, None
    name = string_of(pdfium.FPDFAnnot_GetFormFieldName, formenv, annotation)
    beside = string_of(pdfium.FPDFAnnot_GetFormFieldAlternateName, formenv, annotation)
    if kind in (_CHECK, _RADIO):
        checked = bool(pdfium.FPDFAnnot_IsChecked(formenv, annotation))
        label = right_of(box, words) or left_of(box, words) or beside
        value = None
        if checked:
            value = "yes"
            if kind == _RADIO:
                value = string_of(pdfium.FPDFAnnot_GetFormFieldExportValue, formenv, annotation) or "yes"
        mark = Mark(box=box, ink=0.5 if checked else 0.0, checked=checked, label=label)
        return FormField(name=name, value=value, label=label, page=number, box=box), mark
    if kind in (_COMBO, _LIST):
        chosen = [
            string_of(pdfium.FPDFAnnot_GetOptionLabel, formenv, annotation, index)
            for index in range(max(0, min(pdfium.FPDFAnnot_GetOptionCount(formenv, annotation), 2000)))
            if pdfium.FPDFAnnot_IsOptionSelected(formenv, annotation, index)
        ]
        text = ", ".join(c for c in chosen if c) or string_of(pdfium.FPDFAnnot_GetFormFieldValue, formenv, annotation)
    else:
        text = string_of(pdfium.FPDFAnnot_GetFormFieldValue, formenv, annotation)
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    label = left_of(box, words) or above(box, words) or beside
    return FormField(name=name, value=text or None, label=label, page=number, box=box), None


def place_of(annotation: Any, sheet: Sheet) -> Box:
    """Where an annotation lies."""
    import pypdfium2.raw as pdfium

    rect = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, rect)
    left, right = sorted((rect.left, rect.right))
    bottom, top = sorted((rect.bottom, rect.top))
    return sheet.box(left, bottom, right, top)


def string_of(call: Any, *arguments: Any) -> str:
    """A UTF-16 string of pdfium: asked for its length in bytes first."""
    size = call(*arguments, None, 0)
    if size <= 2 or size > 2_000_000:
        return ""
    buffer = ctypes.create_string_buffer(size)
    call(*arguments, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").rstrip("\0")


def words_in(text: str, box: Box) -> list[Word]:
    """Words of a value, spread over its field: lines from the top, characters of even width."""
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
    if not lines or box.width <= 0:
        return []
    height = min(box.height / len(lines), 14.0) if len(lines) > 1 or box.height > 24 else box.height
    longest = max(len(line) for line in lines)
    each = min(box.width / longest, height * 0.5)
    words = []
    for row, line in enumerate(lines):
        place = 0
        for token in line.split():
            place = line.index(token, place)
            x, y = box.x0 + place * each, box.y0 + row * height
            words.append(Word(text=token, box=Box(x, y, x + len(token) * each, y + height)))
            place += len(token)
    return words


def left_of(box: Box, words: Sequence[Word]) -> str:
    """The words on the same line that end where the field begins."""
    line = sorted((w for w in words if _level(w.box, box) and w.box.x1 <= box.x0 + 4), key=lambda w: -w.box.x1)
    label: list[str] = []
    edge = box.x0
    for word in line:
        if edge - word.box.x1 > (_GAP if not label else word.box.height * 0.8):
            break
        label.append(word.text)
        edge = word.box.x0
    return " ".join(reversed(label)).strip(" :_.")


def right_of(box: Box, words: Sequence[Word]) -> str:
    line = sorted((w for w in words if _level(w.box, box) and w.box.x0 >= box.x1 - 4), key=lambda w: w.box.x0)
    label: list[str] = []
    edge = box.x1
    for word in line:
        if word.box.x0 - edge > (_GAP if not label else word.box.height * 0.8):
            break
        label.append(word.text)
        edge = word.box.x1
    return " ".join(label).strip(" :_.")


def above(box: Box, words: Sequence[Word]) -> str:
    """The line that stands right over the field."""
    over = [
        w for w in words if -4 <= box.y0 - w.box.y1 <= 14 and w.box.x0 < box.x1 and w.box.x1 > box.x0 and not w.hidden
    ]
    if not over:
        return ""
    lowest = max(w.box.y1 for w in over)
    return " ".join(w.text for w in over if lowest - w.box.y1 < w.box.height * 0.6).strip(" :_.")


def _level(one: Box, two: Box) -> bool:
    overlap = min(one.y1, two.y1) - max(one.y0, two.y0)
    return overlap > 0.5 * min(one.height, two.height)
