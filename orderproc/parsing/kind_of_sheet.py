# ruff: noqa: E501
"""Whether a sheet is an order, and what else it may be: by its title, its lines, and what it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from orderproc.model.draft import DraftLine
from orderproc.model.issue import Kind
from orderproc.model.reading import PageSource, Reading
from orderproc.model.shop import Catalog
from orderproc.parsing import kinds
from orderproc.parsing.amending import amends
from orderproc.parsing.direction import OUR_LETTERHEAD, Sign, counts_returns, settled, signs_of, speaks_against
from orderproc.parsing.doubts.unlost import (
    NO_MORE_THAN_A_TABLE,
    NOTHING_ORDERED,
    NOTHING_SAYS,
    PRICE_LIST,
    filled_form,
    not_lost,
)
from orderproc.parsing.form.fillable import spaced
from orderproc.parsing.form.headed import headed_as_an_order
from orderproc.parsing.head.chosen_cells import choices_in_cells
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.head.lists import printed_lists
from orderproc.parsing.head.marked import ticked_of
from orderproc.parsing.head.values import values_of
from orderproc.parsing.head.ways import way_meant
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import Line
from orderproc.parsing.ordertable.head_rows import heading_of
from orderproc.parsing.ordertable.tables import Found
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.legalforms import without_legal_form
from orderproc.parsing.party.partynames import Party
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.somebodys import is_known, somebodys
from orderproc.parsing.subjects import subject_of_letter
from orderproc.parsing.text import freetext
from orderproc.parsing.text.called import called_in
from orderproc.parsing.words import fold

_RECEIPT = re.compile(
    r"(?i)\b(?:receipt|cash(?:ier)?|change(?: due)?|rounding(?: adj\w*)?|gst (?:id|no|reg|summary)|tax invoice|till|visit again|please come again|thank you(?: for (?:your )?(?:shopping|visit|purchase))?|goods sold|not (?:returnable|refundable)|quittung|kassenbon|wechselgeld|bediener|ticket|scontrino)\b"
)
_ORDER_WORDS = re.compile(
    r"(?i)\b(?:purchase order|order form|p\.?o\.? ?(?:no|number|#)|order(?:s|ed)?\b|order[ _-]?(?:nr|nummer|number|no|num|id|date|datum)\b|ship to|sold to|bestell\w*|auftrag|liefer(?:adresse|anschrift|termin)|commande\w*|livraison|pedido\w*|orden de compra|enviar a|ordine|ordini|spedire|consegna|bestel\w*|inkoop\w*|afleveradres|encomenda\w*|requisi[tcç]\w+)"
)
_BLANKS = re.compile(r"_{4,}|\.{8,}")


def kind_of(
    sheet: Sheet,
    reading: Reading,
    found: Sequence[Found],
    wanted: Sequence[freetext.Wish],
    lines: Sequence[DraftLine],
    hint: str,
) -> Told:
    """What kind of document this is: by its title and its lines, then by all that speaks against an order."""
    told = _by_title_and_lines(sheet, reading, found, wanted, lines, hint)
    headed = any(headed_as_an_order(page) for page in sheet.lines.values())
    ours = headed and _is_our_form(sheet)
    ticked = bool(lines) and somebodys(sheet) and bool(ticked_of(sheet.pages)[0])
    filled_in = _is_filled_form(sheet, found, lines) or ticked or (bool(lines) and (ours or _typed_in(reading)))
    if filled_in and lines and told.sure < 1.0 and headed:
        told = Told(Kind.ORDER, "its title says an order, and somebody's address and lines are filled in", 0.95)
    if told.kind is Kind.OTHER and PRICE_LIST in told.reason and _filled_out(lines) and somebodys(sheet):
        return Told(Kind.ORDER, "a list of goods with somebody's address, and quantities that make its amounts", 0.95)
    choice = ticked or (filled_in and any(printed_lists(page) for page in sheet.whole))
    form = filled_form(told, filled_in=filled_in, headed=headed and sheet.scanned, lines=bool(lines), asks=choice)
    if form is not None:
        return form
    ordering = headed or bool(_ORDER_WORDS.search(sheet.text) or _ORDER_WORDS.search(hint))
    told = not_lost(told, sheet.pages, sheet.context.tables.catalog, ordering=ordering, addressed=_addressed(sheet))
    exact = any(p.source in (PageSource.SHEET, PageSource.TEXT) for p in sheet.pages)
    if told.reason in UNTOLD_REASONS and exact and somebodys(sheet):
        told = Told(
            Kind.ORDER,
            "our items or a list that is asked for stand in it beside somebody's address, and no quantity was found",
            0.5,
        )
    if told.kind is not Kind.ORDER or not lines:
        return told
    if any(counts_returns(chunk.text) for line in sheet.flat for chunk in line.chunks):
        return replace(told, mixed=told.mixed or "a column of goods that go back")
    titled = "title" in told.reason
    cells = any(page.source is PageSource.SHEET for page in sheet.pages)  # a form of ours bears our name
    head = "" if cells else "\n".join(_letterhead(sheet.flat[:5]))
    text = _sentences(sheet, found)
    if not sheet.body and (change := amends(text)) is not None:
        return change
    if titled and (filled_in or not speaks_against(text)):
        return told  # its sentences would change nothing, or were printed before anybody filled it in
    acts = kinds.acts_in(text)
    signs = signs_of(
        text,
        acts,
        asked=any(a.asks for a in acts),
        titled=titled,
        headed=bool(_ORDER_WORDS.search(hint)),
        head=head,
        shop=sheet.context.shop.name,
    )
    if _is_filled_list(sheet, found):
        signs = (*signs, Sign(6.0, FILLED_LIST))
    if filled_in:
        signs = tuple(sign for sign in signs if not (choice and sign.said == OUR_LETTERHEAD))
        weight = 6.0 if choice else 2.0  # what asks how one wants to pay confirms and demands nothing
        signs = (*signs, Sign(weight, "a form with somebody's address and lines filled in"))
    weighed = settled(told, signs, paper=True)
    if weighed.kind is Kind.OTHER and sheet.scanned and not titled:
        # its title may have been lost, and many a form thanks for the order that it is
        return Told(Kind.ORDER, f"{told.reason}, but {weighed.reason}", 0.6)
    return weighed


def _filled_out(lines: Sequence[DraftLine]) -> bool:
    """Whether each line has a quantity that makes its amount: no list of prices has, before somebody orders by it."""
    told = [(line.quantity.value, line.unit_price.value, line.extended_price.value) for line in lines]
    return bool(told) and all(q and p and amount and abs(q * p - amount) < Decimal("0.01") for q, p, amount in told)


def _letterhead(lines: Sequence[Line]) -> Iterator[str]:
    """What stands at the top of a paper and below no label of a party: "Fournisseur" heads our name on the paper of who buys."""
    labels: list[tuple[float, int]] = []
    for row, line in enumerate(lines):
        here = [(chunk.box.x0, row) for chunk in line.chunks if label_at(chunk) is not None]
        for chunk in line.chunks:
            if not any(abs(x - chunk.box.x0) < 3 and row - above <= 2 for x, above in labels):
                yield chunk.text
        labels += here


def _sentences(sheet: Sheet, found: Sequence[Found]) -> str:
    """The text in which somebody may say something: in a sheet, what stands outside of the order table, and is no field of a form of
    ours that the customer filled in ("Your PO number")."""
    used = {(f.page, row) for f in found if f.extract.lines for row in f.lines_used}
    cells = {page.number for page in sheet.pages if page.source is PageSource.SHEET}
    lines = ((number, row, line) for number in sorted(sheet.lines) for row, line in enumerate(sheet.lines[number]))
    form = _is_our_form(sheet)
    return "\n".join(
        line.text
        for number, row, line in lines
        if number not in cells or not ((number, row) in used or (form and _YOURS.match(line.text) and _is_field(line)))
    )


_YOURS = re.compile(
    r"(?i)(?:your|ihre?|deine?|votre|vos|su|sus|tu|vostr[oa]|(?:il |la )?tu[oa]|uw|jouw|je|(?:o |a )?(?:seu|sua|vossa))\b"
)


def _is_our_form(sheet: Sheet) -> bool:
    """Whether a sheet is a form that we give to customers: our name at its top, and fields for an address that somebody filled in."""
    name = fold(without_legal_form(sheet.context.shop.name))
    cells = any(page.source is PageSource.SHEET for page in sheet.pages)
    if not cells or not name or not any(name in fold(text) for text in _letterhead(sheet.flat[:5])):
        return False
    pairs = (pair for line in sheet.flat for pair in pairwise(line.chunks))
    asked = {label for text, answer in pairs if (label := address_label(text.text)) and not address_label(answer.text)}
    return len(asked) >= 3


def _is_field(line: Line) -> bool:
    """Whether a row is a label and what was filled in beside it."""
    label = line.chunks[0].text
    known = key_of(label) is not None or address_label(label) is not None
    return known and len(label.split()) <= 6 and len(line.chunks) == 2


def _is_filled_form(sheet: Sheet, found: Sequence[Found], lines: Sequence[DraftLine]) -> bool:
    """Whether a scan is a printed form with somebody's address and a table or lines on it, whatever its title was: an order that a
    person must see before it is called none."""
    return _addressed(sheet) and any(page.source is PageSource.SCAN for page in sheet.pages) and bool(lines or found)


def _is_filled_list(sheet: Sheet, found: Sequence[Found]) -> bool:
    """Whether a workbook lists items of which only a few have a quantity: somebody filled these in. A list of what is in stock or was sold
    has one in nearly every row."""
    cells = any(page.source is PageSource.SHEET for page in sheet.pages)
    filled, blank = (
        (sum(n) for n in zip(*((len(f.extract.lines), f.extract.blank) for f in found), strict=True))
        if found
        else (0, 0)
    )
    return cells and filled > 0 and blank >= max(filled, 3)


def _typed_in(reading: Reading) -> bool:
    """Whether somebody typed an address into the fields of a fillable form: what is filled in is his, all else its maker's."""
    asked = {
        address_label(text)
        for field in reading.fields
        if (field.value or "").strip() and not field.name.startswith("form:")
        for text in (field.label, spaced(field.name))
        if text
    }
    return bool(asked & {"street", "place"}) and bool(asked & {"city", "place", "postal_code"})


def _addressed(sheet: Sheet) -> bool:
    """Whether a form asks for somebody's address, and one is filled in."""
    return any(
        address.street or address.city or address.postal_code
        for blank in sheet.blanks
        for address in blank.addresses.values()
    )


def _without_way_of_paying(line: Line) -> Line:
    """A row of a sheet without what answers how it is paid: "Zahlungsart | Rechnung" calls no paper an invoice."""
    if not line.places:
        return line
    answers = [
        answer
        for label, answer in pairwise(line.chunks)
        if key_of(label.text.strip(" :")) in (Key.PAYMENT, Key.TERMS) and way_meant(answer.text) is not None
    ]
    told = {word.box for answer in answers for word in answer.words}
    return replace(line, words=tuple(word for word in line.words if word.box not in told)) if told else line


def _by_title_and_lines(
    sheet: Sheet,
    reading: Reading,
    found: Sequence[Found],
    wanted: Sequence[freetext.Wish],
    lines: Sequence[DraftLine],
    hint: str,
) -> Told:
    text = sheet.text
    rows = {(f.page, row) for f in found for row in f.lines_used}  # headings of a table are no title
    choices = {mark.label for page in sheet.pages for mark in page.marks if not mark.under}
    choices |= {way.caption for page in sheet.whole for many in printed_lists(page) for way in many}
    choices |= {one.way.caption for page in sheet.pages for one in choices_in_cells(page)}
    ours = {number for number, row in rows if any(f.extract.lines and f.page == number for f in found)}
    below = {  # nor is what a form says below its table: "Rechnung" is a way of paying, or heads who is billed
        page.number: min(row for n, row in rows if n == page.number)
        for page in sheet.pages
        if (page.source is PageSource.SCAN and any(n == page.number for n, _ in rows))
        or (page.source is PageSource.SHEET and page.number in ours)
    }
    if ours:  # nor what stands on the sheets of a workbook behind that of the goods
        below |= {p.number: 0 for p in sheet.pages if p.source is PageSource.SHEET and p.number > max(ours)}
    heads = {n: [*map(_without_way_of_paying, sheet.lines[n][: below.get(n)])] for n in sorted(sheet.lines)}
    goods = min(((n, row) for n, row in rows if n in ours), default=None)
    billed = {
        id(line)
        for n, head in heads.items()
        for row, line in enumerate(head)
        if goods is not None and (n, row) > goods and _heads_who_pays(line)
    }
    above = {
        n: [line for row, line in enumerate(head) if goods is None or (n, row) <= goods or not _plain(line, head)]
        for n, head in heads.items()
    }
    kept = {id(line) for head in above.values() for line in head}
    title = kinds.title_of(
        [
            part
            for n, head in heads.items()
            for row, line in enumerate(head)
            if id(line) in kept and (n, row) not in rows and id(line) not in billed
            for part in without_choices(line, choices)
        ]
    )
    catalog = sheet.context.tables.catalog
    known = sum(
        any(is_known(f.value, catalog) for f in (line.sku, line.supplier_sku, line.gtin))
        or bool(called_in(line.description.value or "", catalog))
        for line in lines
    )
    if title is not None and title.kind is not Kind.ORDER:
        if PRICE_LIST in title.reason and known == len(lines) and _is_filled_list(sheet, found):
            return Told(Kind.ORDER, f"{title.reason}, and {FILLED_LIST}", 0.9)
        asks = re.search(r"(?i)\b(?:please (?:deliver|supply|ship)|order the following)\b", text)
        return title if not asks else replace(title, sure=0.8)
    if title is None and (stated := subject_of_letter(sheet.flat)) is not None:
        return stated
    if title is None and not wanted:
        plain = [
            [part for line in head if id(line) not in billed for part in without_choices(line, choices)]
            for head in above.values()
        ]
        first = next(filter(None, (kinds.title_of(_without_headings(head)) for head in plain)), None)
        if first is not None and first.kind is not Kind.ORDER:
            return first
    receipts = len({m.lower() for m in _RECEIPT.findall(text)})
    from_tables = any(f.extract.lines for f in found)
    if title is not None and title.kind is Kind.ORDER:
        if lines:
            loose = title.sure < 1.0
            if known * 2 >= len(lines) and known:  # a loose title ("Order no: 14") and items of our own
                title = replace(title, sure=max(title.sure, 0.95))
            if not from_tables and kinds.said(text).marketing:
                return Told(Kind.OTHER, "advertising with an order form", 0.7)
            named = loose and bool(known) and not _asked_for(sheet, lines, hint)
            return replace(title, mixed=UNASKED if named else "")
        if _filled_in(reading, sheet):
            return title
        return Told(Kind.OTHER, BLANK_FORM, 0.8)
    if from_tables and lines:
        quantity = any(f.extract.has_quantity for f in found)
        ordering = bool(_ORDER_WORDS.search(text) or _ORDER_WORDS.search(hint))
        if receipts >= 2 and known * 2 < len(lines):
            return Told(Kind.OTHER, "a receipt, by its words", 0.8)
        if known * 2 >= len(lines) and known:
            if not ordering and not freetext.intended(text) and kinds.said(text).supplier:
                return Told(Kind.OTHER, "a message about goods that were sold already", 0.8)
            told = Told(Kind.ORDER, "a table of items of our catalogue with quantities", 0.9)
            return told if _asked_for(sheet, lines, hint) else replace(told, mixed=UNASKED)
        if quantity and ordering and receipts < 2:
            return Told(Kind.ORDER, "a table with quantities, and words of an order", 0.75)
        return Told(Kind.OTHER, NO_MORE_THAN_A_TABLE, 0.7)
    if any(f.extract.blank for f in found):
        cells = any(page.source is PageSource.SHEET for page in sheet.pages)
        if cells and (_numbered(sheet) or (_ORDER_WORDS.search(text) and _counts_unnamed(sheet, catalog))):
            return Told(Kind.ORDER, "it has the number of an order, and items without a quantity that can be read", 0.6)
        return Told(Kind.OTHER, NO_QUANTITIES, 0.8)
    if wanted and (receipts < 2 or (known * 2 >= len(lines) and freetext.intended(text))):
        sure = max(w.sure for w in wanted)
        told = kinds.of_message(
            text, None, len(wanted), sure, freetext.intended(text) or bool(_ORDER_WORDS.search(hint)), False, known
        )
        if told.kind is Kind.ORDER and not (freetext.intended(text) or _ORDER_WORDS.search(hint) or known):
            return Told(Kind.OTHER, NOTHING_SAYS, 0.7)
        return told
    if sheet.body or any(p.source is PageSource.SCAN for p in sheet.pages) or len(text) > 200:
        told = kinds.of_message(text, None, 0, 0.0, False, False)
        if told.kind in (Kind.COMPLAINT, Kind.CANCELLATION, Kind.REMITTANCE, Kind.CHANGE) and len(text) < 4000:
            return told
    return Told(Kind.OTHER, NOTHING_ORDERED, 0.8)


FILLED_LIST = "quantities stand beside a few items of a list"
BLANK_FORM, NO_QUANTITIES = "an order form that is not filled in", "a price list or an order form without quantities"
UNTOLD_REASONS = frozenset({BLANK_FORM, NO_QUANTITIES, NOTHING_ORDERED, NO_MORE_THAN_A_TABLE, NOTHING_SAYS})
UNASKED = "a list of goods that nothing asks for"
_ASKED = re.compile(
    r"(?i)\b(?:purchase order|order(?:s|ed|ing)?|p\.?o\.?|bestell\w+|auftrag\w*|commande\w*|pedido\w*|orden|ordine|ordini|bestel\w*|inkoop\w*|encomenda\w*|requisi[tcç]\w*)\b"
)


def _asked_for(sheet: Sheet, lines: Sequence[DraftLine], hint: str) -> bool:
    """Whether a paper without a title says that it orders: prices, a word of ordering (but for the number or date of an order, which a
    delivery note has, too), a sentence that asks. Tables that people send as a file, and forms filled in, have neither."""
    if any(page.source is not PageSource.TEXT for page in sheet.pages):
        return True
    if any(line.unit_price or line.extended_price for line in lines):
        return True
    outside = _OF_AN_ORDER.sub(" ", sheet.text)
    return bool(_ASKED.search(outside) or _ASKED.search(hint) or freetext.intended(outside))


_OF_AN_ORDER = re.compile(
    r"(?im)\b(?:(?:your |customer |sales |client )?(?:order|p\.?o\.?)[ ./-]*(?:no|nr|number|ref(?:erence)?|date|id)\b|(?:bestell|auftrags?)-?(?:nr|nummer|datum)\b"
    r"|(?:n[°ºo.]*|num[eé]ro|date|ref\w*|nr|data|fecha)\W{0,3}(?:de |d[’'] ?|di |da |do |del |van |der )?(?:la )?(?:commande|pedido|ordine|encomenda|bestelling|bestellung|order)\b"
    r"|(?:qty|quantity|menge|quantit[eéà]|qt[aàe]|cant\w*|aantal|quant\w*)\W{0,2}(?:ordered|bestellt|command\w*|ordinat\w*|pedid\w*|besteld|encomendad\w*)\b|ordered)"
)


def _counts_unnamed(sheet: Sheet, catalog: Catalog) -> bool:
    """Whether whole numbers stand beside items of ours in two columns or more that no heading names: how many for each branch?"""
    rows = [line for line in sheet.flat if any(is_known(c.text, catalog) for c in line.chunks)]
    counts = [sum(c.text.isdigit() and not is_known(c.text, catalog) for c in line.chunks) for line in rows]
    return len(rows) >= 2 and sum(n >= 2 for n in counts) * 2 > len(rows)


def _numbered(sheet: Sheet) -> bool:
    """Whether somebody wrote the number of his order."""
    named = (
        v for v in values_of(sheet.flat) if v.key is Key.PO or (v.key is Key.DOCUMENT and _ORDER_WORDS.search(v.label))
    )
    return any(identifier(v.text) for v in named)


def _plain(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line of print is set like the text of its page: below the goods that is no title, but a name ("Devis") or a clause."""
    heights = sorted(other.height for other in page)
    small = line.height <= _LARGER * heights[len(heights) // 2]
    return line.row is None and small and not line.text.isupper()


_LARGER = 1.1  # times the usual height of the print


def _heads_who_pays(line: Line) -> bool:
    """Whether a run of a line is a word for a bill and nothing else: below the goods and behind them it heads whom
    it goes to, and is no title."""
    return any((told := label_at(chunk)) is not None and told[0] is Party.BILL_TO for chunk in line.chunks)


def _without_headings(lines: Sequence[Line]) -> list[Line]:
    """A page without the headings of its tables: "Catalogue no." over a column is no title."""
    heads = {at + n for at in range(len(lines)) if (head := heading_of(lines, at)) is not None for n in range(head[0])}
    return [line for at, line in enumerate(lines) if at not in heads]


def without_choices(line: Line, choices: set[str]) -> Iterator[Line]:
    """A line without what stands beside check boxes: "Rechnung" there is a way of paying, and no title."""
    ends = tuple(choice for choice in choices if choice)
    asked = {
        id(word)
        for chunk in line.chunks
        if chunk.text in choices or (chunk.text.endswith(ends) and re.match(r"\W*\w?\W+", chunk.text))
        for word in chunk.words
    }
    kept = tuple(word for word in line.words if id(word) not in asked)
    if kept:
        yield replace(line, words=kept) if asked else line


def _filled_in(reading: Reading, sheet: Sheet) -> bool:
    """Whether somebody wrote on an order form: a fillable field with a value, a pen on a scan, or a number of the order."""
    if reading.fields:
        return any(f.value for f in reading.fields)
    if any(page.source is PageSource.SCAN for page in sheet.pages):
        return True
    if _BLANKS.search(sheet.text):
        return False
    values = values_of(sheet.flat)
    return any(v.key in (Key.PO, Key.DOCUMENT) and identifier(v.text) for v in values)
