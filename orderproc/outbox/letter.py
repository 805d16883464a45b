"""Confirmations on paper: one PDF of the letters to customers without e-mail, ready for window envelopes.

Says what `wording` says, as the mail does. Pure: the same orders give the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from orderproc.model.order import StoredOrder
from orderproc.model.settings import Settings, Shop
from orderproc.outbox import wording
from orderproc.outbox.mime import one_line
from orderproc.parcel import town_lines
from orderproc.rendering import Renderer, printable

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_MM = 72 / 25.4
# Fonts of the usual Linux systems that know more than Latin; the first that has every letter of the page is taken. Bitstream Vera
# comes with reportlab. Chinese, Japanese and Korean are left to the reader's own fonts.
_FAMILIES = (
    ("LiberationSans", "liberation2/LiberationSans-Regular.ttf", "liberation2/LiberationSans-Bold.ttf"),
    ("LiberationSans1", "liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf"),
    ("DejaVuSans", "dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
)
_FOLDERS = (Path("/usr/share/fonts/truetype"), Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))
_LETTER_COUNTRIES = {"US", "CA", "MX", "PH", "CL", "CO"}
_INK, _FAINT, _RULE = "#1f2933", "#5f6c7b", "#c9d0d8"


def letters(orders: Iterable[StoredOrder], renderer: Renderer, settings: Settings) -> bytes:
    """One PDF: a letter for each order, each on a page of its own, in the order's language.

    US letter for a #10 window envelope, or A4 after DIN 5008 form B, by the shop's country. Pages of one letter are counted.
    """
    from reportlab.platypus import BaseDocTemplate, NextPageTemplate, PageBreak

    sheet = BytesIO()
    document = BaseDocTemplate(
        sheet, pagesize=_paper(settings.shop), title=f"{settings.shop.name}: letters", invariant=1
    )
    flow: list[Any] = []
    for number, order in enumerate(orders):
        letter = _Letter(order, renderer.in_language(order.language), settings.shop)
        document.addPageTemplates(letter.pages(number))
        flow += [NextPageTemplate(f"first {number}"), PageBreak()] if flow else []
        flow += [NextPageTemplate(f"next {number}"), *letter.flow()]
    document.build(flow)
    return sheet.getvalue()


def _paper(shop: Shop) -> tuple[float, float]:
    return (612.0, 792.0) if shop.country in _LETTER_COUNTRIES else (210 * _MM, 297 * _MM)


class _Letter:
    """One order's letter: address block, heading, then what flows."""

    def __init__(self, order: StoredOrder, renderer: Renderer, shop: Shop) -> None:
        from reportlab.lib.styles import ParagraphStyle

        self.renderer, self.shop = renderer, shop
        self.said = wording.said(order, shop, renderer)
        self.to = self.said.bill_to
        self.width, self.height = _paper(shop)
        self.left = 25 * _MM
        self.window = 51 * _MM if self.width > 600 else 50 * _MM  # from the top edge, to the line of who sends it
        self.first_top = self.window + 38 * _MM
        self.page = 1
        self.regular, self.bold = _fonts(self._everything())
        style = partial(ParagraphStyle, fontName=self.regular, fontSize=10, leading=13, textColor=_INK)
        self.body = style("body")
        self.small = style("small", fontSize=8.5, leading=11.5, textColor=_FAINT)
        self.strong = style("strong", fontName=self.bold)
        self.head = style("head", fontName=self.bold, fontSize=15, leading=19, spaceAfter=8)
        self.section = style(
            "section", fontName=self.bold, fontSize=9, leading=12, textColor=_FAINT, spaceBefore=12, spaceAfter=3
        )
        self.number = style("number", alignment=2)
        self.number_strong = style("number strong", alignment=2, fontName=self.bold)

    def pages(self, number: int) -> list[Any]:
        """The first page, where the flow begins below the address, and those after it."""
        from reportlab.platypus import Frame, PageTemplate

        foot = 21 * _MM

        def page(name: str, top: float, draw: Callable[[Canvas], None]) -> Any:
            height = self.height - top - foot
            frame = Frame(self.left, foot, self.width - self.left - 20 * _MM, height, 0, 0, 0, 0)
            return PageTemplate(f"{name} {number}", [frame], onPage=lambda canvas, _: draw(canvas))

        return [page("first", self.first_top, self._head), page("next", 22 * _MM, self._running_head)]

    # -- what stands at its place --------------------------------------------------------------------------------------

    def _head(self, canvas: Canvas) -> None:
        """Sender and address where the window is."""
        self.page = 1
        right = self.width - 20 * _MM
        canvas.setFillColor(_INK)
        canvas.setFont(self.bold, 14)
        canvas.drawString(self.left, self.height - 20 * _MM, printable(self.shop.name))
        canvas.setFont(self.regular, 9)
        canvas.setFillColor(_FAINT)
        for i, line in enumerate(_contact(self.shop)):
            canvas.drawRightString(right, self.height - 17 * _MM - i * 12, line)
        window = self.window
        back = ", ".join([self.shop.name, *_own_address(self.shop)])
        canvas.setFont(self.regular, 7)
        canvas.drawString(self.left, self.height - window, back[:90])
        canvas.setFillColor(_INK)
        canvas.setFont(self.regular, 11)
        for i, line in enumerate(self.to[:6]):
            canvas.drawString(self.left, self.height - window - 17 - i * 14, line[:60])
        say, rows = self.renderer.say, [(self.renderer.say("label.order_no"), str(self.said.order_no))]
        if self.said.customer_po:
            rows.append((say("label.customer_po"), self.said.customer_po[:24]))
        rows.append((say("label.order_date"), self.renderer.date(self.said.order_date)))
        for i, (label, value) in enumerate(rows):
            y = self.height - window - 6 - i * 27
            canvas.setFont(self.regular, 8)
            canvas.setFillColor(_FAINT)
            canvas.drawString(self.width - 75 * _MM, y, label)
            canvas.setFont(self.regular, 10.5)
            canvas.setFillColor(_INK)
            canvas.drawString(self.width - 75 * _MM, y - 13, value)
        canvas.setStrokeColor(_RULE)
        for mark in (105, 210) if self.width < 600 else (93.1, 186.3):  # where it is folded
            canvas.line(5 * _MM, self.height - mark * _MM, 9 * _MM, self.height - mark * _MM)
        self._foot(canvas)

    def _running_head(self, canvas: Canvas) -> None:
        self.page += 1
        canvas.setFont(self.regular, 9)
        canvas.setFillColor(_FAINT)
        y = self.height - 15 * _MM
        canvas.drawString(
            self.left, y, f"{self.shop.name} · {self.renderer.say('label.order_no')} {self.said.order_no}"
        )
        canvas.drawRightString(self.width - 20 * _MM, y, self.renderer.say("label.page", page=self.page))
        self._foot(canvas)

    def _foot(self, canvas: Canvas) -> None:
        canvas.setStrokeColor(_RULE)
        canvas.line(self.left, 18 * _MM, self.width - 20 * _MM, 18 * _MM)
        canvas.setFont(self.regular, 8)
        canvas.setFillColor(_FAINT)
        canvas.drawString(self.left, 14 * _MM, " · ".join([self.shop.name, *_own_address(self.shop)])[:110])

    # -- what flows -----------------------------------------------------------------------------------------------------

    def flow(self) -> list[Any]:
        from reportlab.platypus import KeepTogether, Spacer

        said, say = self.said, self.renderer.say
        flow: list[Any] = [
            self._p(said.heading, self.head),
            self._p(said.greeting),
            Spacer(1, 4),
            self._p(said.opening),
        ]
        if said.holds:
            flow += [self._p(say("label.waits"), self.section), *(self._p(hold) for hold in said.holds)]
        flow += [Spacer(1, 10), self._lines(), KeepTogether([self._sums()])]
        if said.difference:
            flow += [Spacer(1, 6), self._p(" ".join(said.difference))]
        places = [self._p(say("label.goes_to"), self.section), *(self._p(line) for line in said.goes_to)]
        places += [self._p(" ".join(said.shipping), self.small)] if said.shipping else []
        paid = (
            [self._p(say("label.payment"), self.section), *(self._p(line) for line in said.payment)]
            if said.payment
            else []
        )
        flow.append(self._side_by_side(places, paid))
        sections: list[tuple[str, tuple[str, ...]]] = [(say("label.notes"), (said.notes,))] if said.notes else []
        objection = (self._objection(),)
        sections += [(say("label.next"), said.next_steps), (say("label.objection"), objection)]
        for title, texts in sections:
            paragraphs = [self._p(text) for text in texts if text]
            flow += [KeepTogether([self._p(title, self.section), paragraphs[0]]), *paragraphs[1:]]
        flow.append(KeepTogether([Spacer(1, 8), self._p(say("letter.closing")), self._p(self.shop.name, self.strong)]))
        return flow

    def _objection(self) -> str:
        """A letter can't be answered by "answer this mail"."""
        say = self.renderer.say
        ways = [say("objection.phone", phone=self.shop.phone)] if self.shop.phone else []
        ways.append(say("objection.write_to", email=self.shop.email) if self.shop.email else say("objection.write"))
        return say("objection.told", way=say("objection.or").join(ways), order_no=self.said.order_no)

    def _lines(self) -> Any:
        from reportlab.platypus import Table

        said, say, write = self.said, self.renderer.say, self.renderer
        titles = [say("label.item"), say("label.quantity"), say("label.price"), say("label.amount")]
        rows: list[list[Any]] = [
            [self._p(t, self.small) for t in titles[:1]] + [self._right(t, small=True) for t in titles[1:]]
        ]
        for line in said.lines:
            status = " ".join((f"{line.status_text}.", *line.notes))
            said_of_it = f"{line.sku} · {status}" if line.description else status
            item = [self._p(one_line(line.description or line.sku), self.strong), self._p(said_of_it, self.small)]
            quantity = write.quantity(line.quantity) + (f" {line.unit}" if line.unit else "")
            amounts = (write.money(line.unit_price, said.currency), write.money(line.extended_price, said.currency))
            rows.append([item, self._right(quantity), *(self._right(amount) for amount in amounts)])
        table = Table(rows, colWidths=self._widths(), repeatRows=1)
        table.setStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, _RULE),
                ("TOPPADDING", (0, 0), (-1, -1), 4),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ]
        )
        return table

    def _sums(self) -> Any:
        from reportlab.platypus import Table

        said, write = self.said, self.renderer
        rows = []
        for charge in said.charges:
            detail = (
                f' <font size="8.5" color="{_FAINT}">· {escape(printable(charge.detail))}</font>'
                if charge.detail
                else ""
            )
            label = self._p(escape(charge.label) + detail, self.body, ready=True)
            rows.append([label, self._right(write.money(charge.amount, said.currency))])
        total = self._p(write.money(said.total, said.currency), self.number_strong)
        rows.append([self._p(write.say("label.total"), self.strong), total])
        widths = self._widths()
        table = Table(rows, colWidths=[sum(widths) - widths[3] - 10, widths[3] + 10])
        table.setStyle(
            [
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
                ("LINEABOVE", (0, -1), (-1, -1), 1, _INK),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
        return table

    def _side_by_side(self, left: list[Any], right: list[Any]) -> Any:
        from reportlab.platypus import Table

        half = sum(self._widths()) / 2
        table = Table([[left, right]], colWidths=[half, half])
        table.setStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 8),
            ]
        )
        return table

    def _widths(self) -> list[float]:
        room = self.width - self.left - 20 * _MM
        return [room - 235, 85, 70, 80]

    def _p(self, text: str, style: Any = None, *, ready: bool = False) -> Any:
        from reportlab.platypus import Paragraph

        return Paragraph(text if ready else escape(printable(text)), style or self.body)

    def _right(self, text: str, *, small: bool = False) -> Any:
        shown = escape(printable(text))
        return self._p(f'<font size="8.5" color="{_FAINT}">{shown}</font>' if small else shown, self.number, ready=True)

    def _everything(self) -> str:
        """All that is printed, to choose a font that has its letters."""
        said = self.said
        parts = [self.shop.name, said.heading, said.greeting, said.notes or "", *said.goes_to, *self.to, *said.payment]
        for line in said.lines:
            parts += [line.description, line.sku, line.unit, line.status_text, *line.notes]
        parts += [self.renderer.money(said.total, said.currency), *said.next_steps, *said.holds, *said.difference]
        return "".join(parts)


def _contact(shop: Shop) -> list[str]:
    return [*_own_address(shop), *(part for part in (shop.phone, shop.email) if part)]


def _own_address(shop: Shop) -> list[str]:
    town = town_lines(shop.city, shop.region, shop.postal_code, shop.country)
    return [part for part in (shop.street, *town) if part]


def _fonts(text: str) -> tuple[str, str]:
    """Names of a regular and a bold font that have every letter of `text`; if none has, of the one that has the most."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont

    wanted = {ord(c) for c in text if not c.isspace()}
    best: tuple[int, str, str] | None = None
    for name, letters_known in _known():
        missing = len(wanted - letters_known)
        if not missing:
            return name, f"{name}-Bold"
        if best is None or missing < best[0]:
            best = (missing, name, f"{name}-Bold")
    for first, last, name in (
        (0x3040, 0x30FF, "HeiseiKakuGo-W5"),
        (0xAC00, 0xD7AF, "HYGothic-Medium"),
        (0x4E00, 0x9FFF, "STSong-Light"),
    ):
        if any(first <= c <= last for c in wanted):
            if name not in pdfmetrics.getRegisteredFontNames():
                pdfmetrics.registerFont(UnicodeCIDFont(name))
            return name, name
    assert best is not None, "reportlab's own font is always there"
    return best[1], best[2]


@cache
def _known() -> tuple[tuple[str, frozenset[int]], ...]:
    """The fonts that are there, registered, with the code points they have."""
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    found = []
    for name, regular, bold in (*_FAMILIES, ("Vera", "Vera.ttf", "VeraBd.ttf")):
        for folder in _FOLDERS:
            at = [str(folder / file) if (folder / file).is_file() else file for file in (regular, bold)]
            if name != "Vera" and not at[0].startswith("/"):
                continue
            try:
                fonts = [TTFont(name, at[0]), TTFont(f"{name}-Bold", at[1])]
            except (TTFError, OSError):
                continue
            for font in fonts:
                pdfmetrics.registerFont(font)
            for weight, italic in ((0, 0), (0, 1), (1, 0), (1, 1)):
                addMapping(name, weight, italic, f"{name}-Bold" if weight else name)
            found.append((name, frozenset(fonts[0].face.charToGlyph)))
            break
    return tuple(found)
