"""Reader of PDFs: text layers, fillable fields, embedded files; pages that are pictures go to the recognizer.

pdfium does the parsing (five to ten times as fast as pdfminer); ruled tables are built here from its lines.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import FormField, Media, Page, PageSource, Part, Reading, Remark
from orderproc.reading.base import Context, shown
from orderproc.reading.grid import rules_of, tables_of
from orderproc.reading.pdf_drawing import Drawing, drawing_of
from orderproc.reading.pdf_plumber import LEAST_FILLS, filled_tables
from orderproc.reading.pdf_sight import Sight
from orderproc.reading.pdf_streams import damaged_streams
from orderproc.reading.pdf_struck import struck_out, without_frames
from orderproc.reading.pdf_text import Sheet, in_reading_order, useless, words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_COVERED = 0.6  # of the page under a picture: then the picture is the page
_FEW_WORDS = 30  # a stamp or a fax header on a scan, not its text
_MAX_PIXELS = 30_000_000
_FORM_DPI = 200.0
_LEAST_DPI = 60  # coarser than this no letter can be told
_MAX_EMBEDDED = 50


class PdfReader:
    name = "pdf"
    suffixes: tuple[str, ...] = (".pdf",)

    def claims(self, data: bytes, name: str) -> float:
        if data.startswith(b"PK\x03\x04"):
            return 0.0  # a ZIP that holds one as it is
        return 1.0 if data.startswith(b"%PDF-") else 0.9 if b"%PDF-" in data[:1024] else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError`: damaged, under a password, too many pages."""
        with contextlib.closing(open_pdf(data, name)) as pdf:
            count = len(pdf)
            if count > ctx.limits.max_pages:
                raise UnreadableError(
                    f"{shown(name)} has {count} pages; at most {ctx.limits.max_pages} are read.",
                    "Split it, or raise [reading] max_pages.",
                    Code.TOO_MANY_PAGES,
                )
            remarks: list[Remark] = []
            if b"startxref" not in data[-4096:] and b"%%EOF" not in data[-4096:]:
                remarks.append(
                    Remark(code=Code.PAGE_MISSING, message="The file is cut off at its end: pages may be missing.")
                )
            if (broken := damaged_streams(data)) > 0:
                message = (
                    f"{broken} packed pieces of the file are damaged: something on its pages may be missing or wrong."
                )
                remarks.append(Remark(code=Code.PAGE_MISSING, message=message))
            formtype = pdf.get_formtype()
            if formtype:
                pdf.init_forms()
            pages, fields = _pages(pdf, data, name, ctx, remarks)
            if formtype in (2, 3) and not any(f.value for f in fields) and _asks_for_acrobat(pages):
                raise UnreadableError(
                    f"{shown(name)} is an Adobe XFA form, which only Adobe's own reader can show.",
                    "Open it in Adobe Reader, print it to a PDF, and ingest that.",
                    Code.UNREADABLE,
                )
            parts = tuple(_embedded(pdf, ctx, remarks))
        remarks += [_unseen(page) for page in pages if any(word.hidden for word in page.words)]
        return Reading(media=Media.PDF, pages=tuple(pages), fields=tuple(fields), parts=parts, warnings=tuple(remarks))


def _unseen(page: Page) -> Remark:
    hidden = [word for word in page.words if word.hidden]
    message = f"Text on this page can't be seen by a person: {' '.join(word.text for word in hidden)[:80]!r}."
    return Remark(code=Code.HIDDEN_CONTENT, message=message, page=page.number, box=hidden[0].box)


def open_pdf(data: bytes, name: str) -> Any:
    """A pypdfium2 document; the caller closes it. Raises `UnreadableError`."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
        if len(pdf) == 0:
            raise UnreadableError(f"{shown(name)} has no pages.", "Ask the sender for it again.", Code.UNREADABLE)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or getattr(error, "err_code", None) in (4, 5):
            raise UnreadableError(
                f"{shown(name)} is protected by a password.",
                "Ask the sender for it without a password.",
                Code.ENCRYPTED,
            ) from None
        raise UnreadableError(
            f"{shown(name)} is damaged: it is no complete PDF.",
            "Ask the sender for it again, or scan it again.",
            Code.UNREADABLE,
        ) from None
    return pdf


def sheet_of(page: Any) -> Sheet:
    """The visible part of a page and how it is turned."""
    left, bottom, right, top = page.get_bbox()
    if right - left < 1 or top - bottom < 1:
        left, bottom, right, top = 0.0, 0.0, 612.0, 792.0
    return Sheet(left, bottom, right, top, (page.get_rotation() // 90) % 4)


def _pages(pdf: Any, data: bytes, name: str, ctx: Context, remarks: list[Remark]) -> tuple[list[Page], list[FormField]]:
    import pypdfium2

    pages: list[Page] = []
    fields: list[FormField] = []
    scans: list[tuple[int, float]] = []  # page number, dots an inch
    for number in range(1, len(pdf) + 1):
        try:
            page = pdf[number - 1]
        except pypdfium2.PdfiumError:
            remarks.append(
                Remark(code=Code.PAGE_MISSING, message=f"Page {number} is damaged and can't be read.", page=number)
            )
            pages.append(Page(number=number, width=0, height=0, source=PageSource.TEXT, blank=True))
            continue
        with contextlib.closing(page):
            read, dpi, fills = _page(pdf, page, number, fields, data, remarks)
            if ctx.forms and read.words and not dpi and (own := _own_form(page, read, ctx)):
                pages.append(own)
                continue
        if read.words and not read.tables and not dpi and fills >= LEAST_FILLS:
            read = replace(read, tables=filled_tables(data, number, read.words))
        pages.append(read)
        if dpi:
            scans.append((number, dpi))
    if scans:
        for (number, _), scanned in zip(scans, _recognized(pdf, scans, ctx), strict=False):
            before = pages[number - 1]
            marks = before.marks or scanned.marks
            pages[number - 1] = replace(
                scanned, number=number, marks=marks, tables=tuple(replace(t, page=number) for t in scanned.tables)
            )
    return without_frames(pages), fields


def _page(
    pdf: Any, page: Any, number: int, fields: list[FormField], data: bytes, remarks: list[Remark]
) -> tuple[Page, float, int]:
    """The page from its text layer, the resolution at which it should be recognized instead (0: not at all), and how many
    shapes are drawn on it."""
    sheet = sheet_of(page)
    width, height = sheet.size
    drawing = drawing_of(page, sheet)
    words, turned = (
        words_of(page, sheet, Sight(page, sheet).unseen, aslant=drawing.aslant) if drawing.texts else ([], 0)
    )
    if drawing.texts and _is_scan(drawing, words, width, height):
        words = []
    written: list[Any] = []
    marks: list[Any] = []
    if pdf.formenv is not None or _has_annotations(page):
        from orderproc.reading.pdf_forms import filled_in
        from orderproc.reading.pdf_notes import notes_on, shown_in

        found, written, marks, more = filled_in(
            pdf, page, sheet, number, words, cache(partial(shown_in, data, number, sheet))
        )
        fields += found
        notes = notes_on(page, data, sheet, number, words)
        words = notes.on(words)
        remarks += [*more, *notes.remarks]
    picture = _picture_dpi(drawing, words, width, height)
    if written and not picture:
        words = in_reading_order([*words, *written])
    words = struck_out(words, drawing.horizontal)
    rules = rules_of(drawing.horizontal, drawing.vertical)
    read = Page(
        number=number,
        width=width,
        height=height,
        source=PageSource.SCAN if picture else PageSource.TEXT,
        words=tuple(words),
        tables=tables_of(rules, words, number) if not picture and not turned else (),
        marks=tuple(marks),
        rules=rules,
        rotation=90.0 * turned,
        blank=not words and not picture,
    )
    return read, picture, drawing.paths


def _is_scan(drawing: Drawing, words: list[Any], width: float, height: float) -> bool:
    """A picture of the page with a layer of somebody's recognition, or with a few words stamped on it; or text that means nothing."""
    if useless([w for w in words if not w.hidden] or words):
        return True
    if drawing.covered(width, height) < _COVERED:
        return False
    seen = sum(not word.hidden for word in words)
    return seen < _FEW_WORDS or drawing.text_below_image or drawing.invisible_text > drawing.texts * 0.5


def _picture_dpi(drawing: Drawing, words: list[Any], width: float, height: float) -> float:
    """0 where the text layer is the page or there is nothing to see; else dots an inch for the recognizer."""
    if any(not word.hidden for word in words):
        return 0.0
    covered = drawing.covered(width, height)
    if covered < 0.02 and drawing.paths < 50 and not drawing.texts:
        return 0.0
    dpi = 200.0
    if covered >= _COVERED and drawing.image_width:
        dpi = min(300.0, max(150.0, 72.0 * drawing.image_width / max(width, height, 1.0)))
    inches = width * height / 72**2
    most: float = (_MAX_PIXELS / max(inches, 0.01)) ** 0.5
    if most < _LEAST_DPI:
        raise UnreadableError(
            f"A page is {width / 72:,.0f} x {height / 72:,.0f} inches: too large to be recognized.",
            "Print it on a sheet of paper and scan it, or enter the order by hand.",
            Code.TOO_LARGE,
        )
    return min(dpi, most)


def _own_form(page: Any, read: Page, ctx: Context) -> Page | None:
    """The page as one of the shop's own forms that was filled in on a computer; None where it is none."""
    from orderproc.reading import models
    from orderproc.reading.registered_pdf import may_be_form, typed_form

    if not may_be_form(read, ctx.forms):
        return None
    models.use(ctx.limits.recognizer)
    dpi = min(_FORM_DPI, (_MAX_PIXELS / max(read.width * read.height / 72**2, 0.01)) ** 0.5)
    pixels = page.render(scale=dpi / 72, grayscale=True).to_numpy()
    return typed_form(read, (pixels[:, :, 0] if pixels.ndim == 3 else pixels).copy(), dpi, ctx.forms)


def _recognized(pdf: Any, scans: list[tuple[int, float]], ctx: Context) -> tuple[Page, ...]:
    from orderproc.reading.image import read_image_pages

    return read_image_pages(_drawn(pdf, scans), ctx)


def _drawn(pdf: Any, scans: list[tuple[int, float]]) -> Iterator[tuple[NDArray[Any], float]]:
    for number, dpi in scans:
        with contextlib.closing(pdf[number - 1]) as page:
            pixels = page.render(scale=dpi / 72, grayscale=True).to_numpy()
            yield (pixels[:, :, 0] if pixels.ndim == 3 else pixels).copy(), dpi


def _has_annotations(page: Any) -> bool:
    import pypdfium2.raw as pdfium

    return bool(pdfium.FPDFPage_GetAnnotCount(page.raw) > 0)


def _asks_for_acrobat(pages: list[Page]) -> bool:
    text = " ".join(word.text for page in pages for word in page.words).lower()
    return not text or "please wait" in text or "adobe reader" in text


def _embedded(pdf: Any, ctx: Context, remarks: list[Remark]) -> Iterator[Part]:
    """Files inside the PDF, such as order-x.xml."""
    import pypdfium2

    count = pdf.count_attachments()
    for index in range(min(count, _MAX_EMBEDDED)):
        try:
            attachment = pdf.get_attachment(index)
            name, data = attachment.get_name(), bytes(attachment.get_data())
        except (pypdfium2.PdfiumError, ValueError) as error:
            remarks.append(
                Remark(code=Code.PART_UNREADABLE, message=f"An embedded file can't be taken out ({str(error)[:100]}).")
            )
            continue
        if data:
            yield ctx.read_part(data, name or f"embedded-{index + 1}", "application/octet-stream")
