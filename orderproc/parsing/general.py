# ruff: noqa: E501
"""The general layout: any paper, sheet or text of a stranger. Order tables first, free text where there are none, then labels,
parties, payment, and what kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft, StatedTotals
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import MessageHead, Page, PageSource, Reading
from orderproc.model.shop import Catalog
from orderproc.parsing import kinds
from orderproc.parsing.base import Context
from orderproc.parsing.currency import currency_of
from orderproc.parsing.direction import OUR_LETTERHEAD, Sign, settled, signs_of, speaks_against
from orderproc.parsing.doubts.accounted import account
from orderproc.parsing.doubts.controls import counted_against, unexplained
from orderproc.parsing.doubts.crossed_out import told_by_sum
from orderproc.parsing.doubts.elsewhere import places_left, unnamed_country
from orderproc.parsing.doubts.several import another_sheet, several_numbers, several_places
from orderproc.parsing.doubts.stipulations import stipulations
from orderproc.parsing.doubts.unclaimed import speck, unclaimed
from orderproc.parsing.doubts.unlost import (
    NO_MORE_THAN_A_TABLE,
    NOTHING_ORDERED,
    NOTHING_SAYS,
    filled_form,
    not_lost,
)
from orderproc.parsing.doubts.unread import said_in_cells, unread_cells, without_value
from orderproc.parsing.doubts.whereto import left_open
from orderproc.parsing.form.headed import headed_as_an_order
from orderproc.parsing.form.on_rules import addresses_on_rules
from orderproc.parsing.form.over_pages import over_pages
from orderproc.parsing.head.flat import FlatOrder, flat_orders
from orderproc.parsing.head.framed import framed
from orderproc.parsing.head.header import Header
from orderproc.parsing.head.keyvalues import Key, Value, identifier, values_of
from orderproc.parsing.head.lists import printed_lists
from orderproc.parsing.head.ordernumber import below_title
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import LINE, Line
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.numerals import language_of
from orderproc.parsing.ordertable.ended import without_ways_of_paying
from orderproc.parsing.ordertable.grids import heading_of
from orderproc.parsing.ordertable.meant import amounts_as_meant
from orderproc.parsing.ordertable.strips import strips_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.ordertable.tables import Found, all_lines, issue_for_remarks, tables_of
from orderproc.parsing.party.blocks import PLACED, label_at, party_of
from orderproc.parsing.party.parties import Parties, buyer_of, name_of_party, parties_of, signature, with_sender
from orderproc.parsing.sheets import Sheet, sheet_of
from orderproc.parsing.stacks import groups_of, missing_pages
from orderproc.parsing.text import freetext
from orderproc.parsing.words import fold


class General:
    """Claims whatever nobody else does."""

    name = "general"

    def identify(self, reading: Reading, context: Context) -> float:
        return 0.3 if reading.pages else 0.05

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        return read_document(reading, context)


LAYOUT = General()


def read_document(reading: Reading, context: Context, hint: str = "") -> tuple[OrderDraft, ...]:
    """The orders of a paper, sheet or text file. `hint`: words from outside (file name, covering mail) that say what it is."""
    pages = [page for page in reading.pages if not page.blank]
    if not pages:
        return (OrderDraft(kind=Kind.OTHER, kind_reason="nothing stands on it", layout="general", confidence=0.9),)
    from orderproc.parsing.form.fillable import read_fields

    typed = read_fields(reading, context) if reading.fields else None
    if typed is not None:
        return (typed,)
    drafts = []
    for group in groups_of(pages):
        flat = flat_orders(group, name_of_party, context.shop.country)
        if flat:
            drafts += [read_sheet(sheet_of([one.page], context), reading, hint, one) for one in flat]
            continue
        sheet = sheet_of(group, context)
        draft = read_sheet(sheet, reading, hint)
        drafts.append(replace(draft, issues=(*draft.issues, *_page_missing(group))))
    if len(drafts) > 1:  # pages that hold no order beside others that do: part of the file, not documents of their own
        orders = [d for d in drafts if d.kind in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION)]
        drafts = orders or drafts[:1]
    return tuple(drafts)


def _as_written(parties: Parties, sheet: Sheet) -> Parties:
    """The parties with those that stand on lines to write on: they are the writer's own, and print beside them is the form's."""
    for page in sheet.whole:
        if written := addresses_on_rules(page, sheet.context.shop):
            return replace(parties, **{"ship_to": DraftAddress(), **written}, issues=())  # type: ignore[arg-type]
    return parties


def _page_missing(pages: Sequence[Page]) -> tuple[Issue, ...]:
    missing = ", ".join(map(str, missing_pages(pages)))
    if not missing:
        return ()
    message = f"Page {missing} of this order is missing: wait for it, or settle what is here."
    return (Issue(code=Code.PAGE_MISSING, message=message, page=pages[-1].number),)


def read_sheet(sheet: Sheet, reading: Reading, hint: str = "", flat: FlatOrder | None = None) -> OrderDraft:
    """One document. `flat`: what the columns of an export say beside its lines."""
    found = tables_of(sheet.pages, sheet.lines, sheet.style, sheet.context.tables.catalog)
    found = _best_sheets(found, sheet)
    lines = without_ways_of_paying(all_lines(found), sheet.pages, sheet.context.tables.catalog)
    issues: list[Issue] = []
    layout = "table"
    if lines:
        offset = 0
        for table in found:
            issues += [_moved(i, offset) for i in table.extract.issues] + list(issue_for_remarks(table))
            offset += len(table.extract.lines)
    wanted: tuple[freetext.Wish, ...] = ()
    if not lines and not any(p.source is PageSource.SHEET for p in sheet.pages):
        wanted = freetext.wishes(
            sheet.flat, sheet.style, sheet.context.tables.catalog, skip=_greeting_and_signature(sheet)
        )
        lines, more = freetext.numbered(wanted)
        issues += more
        if lines and any(f.headed and f.extract.has_quantity and f.extract.blank for f in found):
            empty = "Items stand in a table whose column of quantities is empty."
            issues.append(Issue(code=Code.QUANTITY_DOUBTFUL, message=empty, field="lines[0].quantity"))
        layout = "free text" if lines else "table"
    if lines and not sheet.body and not any(p.source is PageSource.SHEET for p in sheet.pages):
        unfilled = frozenset(sku for f in found for sku in f.extract.unfilled)
        lines, more = account(lines, sheet.lines, sheet.style, sheet.context.tables.catalog, unfilled)
        issues += more
    if any(p.source is PageSource.SHEET for p in sheet.pages):
        lines = amounts_as_meant(lines, sheet.context.tables.catalog)
    numbered = flat is not None and any(v.key in (Key.PO, Key.DOCUMENT) for v in flat.values)
    told = kind_of(sheet, reading, found, wanted, lines, f"{hint} {_ORDER_NUMBER}" if numbered else hint)
    if flat is not None:
        issues += flat.issues
    issues += without_value(sheet.pages, found)
    draft = draft_of(sheet, reading, told, lines, found, layout, issues, flat=flat)
    if draft.kind is Kind.ORDER and flat is None and not sheet.body:
        pictured = any(p.source is PageSource.SCAN for p in sheet.pages)
        draft = replace(
            draft, issues=(*draft.issues, *unexplained(draft.lines, draft.stated, sheet.flat, recognized=pictured))
        )
    if not any(p.source is PageSource.SHEET for p in sheet.pages):
        return _told_where(draft, sheet) if sheet.body or layout == "free text" else _weighed(draft, sheet)
    if not all(p.source is PageSource.SHEET for p in sheet.pages):
        return draft
    if flat is not None and flat.repeats:
        said = said_in_cells(draft.lines, sheet.flat, sheet.context.tables.catalog) if draft.kind is Kind.ORDER else ()
        return replace(draft, issues=(*draft.issues, *said)) if said else draft
    unread = unread_cells(draft, sheet.flat, sheet.context.tables.catalog, sheet.context.shop)
    return replace(draft, issues=(*draft.issues, *unread))


def _told_where(draft: OrderDraft, sheet: Sheet) -> OrderDraft:
    """An order in sentences, with what else they say: of itself, of where the goods go."""
    if draft.kind is not Kind.ORDER:
        return draft
    told = left_open(draft, sheet.flat, sheet.context.tables.customers, language_of(sheet.text))
    draft = (
        _weighed(draft, sheet) if not sheet.body else replace(draft, issues=(*draft.issues, *stipulations(sheet.flat)))
    )
    return replace(draft, issues=(*draft.issues, *told))


def _weighed(draft: OrderDraft, sheet: Sheet) -> OrderDraft:
    """A paper's order with what else the paper says: of itself, of how much it orders, of places that are nobody's."""
    if not draft.lines or draft.kind is not Kind.ORDER:
        return draft
    if not draft.customer_po and not sheet.blanks:
        number = below_title(sheet.flat, (draft.customer_no.value or "", draft.vendor.phone.value or ""))
        draft = replace(draft, customer_po=number) if number is not None else draft
    rows = frozenset(
        (number, row)
        for number, page_lines in sheet.lines.items()
        for row, line in enumerate(page_lines)
        if any(d.page == number and d.box and d.box.y0 <= line.box.middle[1] <= d.box.y1 for d in draft.lines)
    )
    more = (
        *places_left(draft, sheet.flat, sheet.context.shop),
        *(() if sheet.blanks else stipulations(sheet.flat, rows)),  # what a printed form says, its maker says
        *counted_against(draft.lines, sheet.flat, sheet.style),
        *(speck(draft) if sheet.scanned else ()),
        *unclaimed(draft, sheet.whole, sheet.context.tables.catalog, sheet.context.tables.customers),
    )
    return replace(draft, issues=(*draft.issues, *more))


def _moved(issue: Issue, offset: int) -> Issue:
    if not offset or not issue.field:
        return issue
    return replace(issue, field=re.sub(r"lines\[(\d+)\]", lambda m: f"lines[{int(m[1]) + offset}]", issue.field))


def _best_sheets(found: tuple[Found, ...], sheet: Sheet) -> tuple[Found, ...]:
    """Tables without a headed quantity give way to those with one; guessed ones to headed ones."""
    headed = [f for f in found if f.headed and f.extract.lines]
    kept = headed or [f for f in found if f.extract.lines]
    return tuple(kept) or found


def _greeting_and_signature(sheet: Sheet) -> frozenset[int]:
    return frozenset(
        row
        for row, line in enumerate(sheet.flat)
        if re.match(
            r"(?i)^(?:dear|hi|hello|sehr geehrte|liebe|bonjour|madame|estimad|gentile|beste|geachte|exm)\b", line.text
        )
        and len(line.text) < 60
    )


_RECEIPT = re.compile(
    r"(?i)\b(?:receipt|cash(?:ier)?|change(?: due)?|rounding(?: adj\w*)?|gst (?:id|no|reg|summary)|tax invoice|till|visit again|please come again|thank you(?: for (?:your )?(?:shopping|visit|purchase))?|goods sold|not (?:returnable|refundable)|quittung|kassenbon|wechselgeld|bediener|ticket|scontrino)\b"
)
_ORDER_WORDS = re.compile(
    r"(?i)\b(?:purchase order|order form|p\.?o\.? ?(?:no|number|#)|order(?:s|ed)?\b|order[ _-]?(?:nr|nummer|number|no|num|id|date|datum)\b|ship to|sold to|bestell\w*|auftrag|liefer(?:adresse|anschrift|termin)|commande\w*|livraison|pedido\w*|orden de compra|enviar a|ordine|ordini|spedire|consegna|bestel\w*|inkoop\w*|afleveradres|encomenda\w*|requisition)"
)
_ORDER_NUMBER = "purchase order no"
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
    filled_in = _is_filled_form(sheet, found, lines)
    headed = any(headed_as_an_order(page) for page in sheet.lines.values())
    if filled_in and lines and told.sure < 1.0 and headed:
        told = Told(Kind.ORDER, "its title says an order, and somebody's address and lines are filled in", 0.95)
    choice = filled_in and any(printed_lists(page) for page in sheet.whole)
    form = filled_form(told, filled_in=filled_in, headed=headed and sheet.scanned, lines=bool(lines), asks=choice)
    if form is not None:
        return form
    ordering = headed or bool(_ORDER_WORDS.search(sheet.text) or _ORDER_WORDS.search(hint))
    told = not_lost(told, sheet.pages, sheet.context.tables.catalog, ordering=ordering, addressed=_addressed(sheet))
    if told.kind is not Kind.ORDER or not lines:
        return told
    titled = "title" in told.reason
    cells = any(page.source is PageSource.SHEET for page in sheet.pages)  # a form of ours bears our name
    head = "" if cells else "\n".join(_letterhead(sheet.flat[:5]))
    text = _sentences(sheet, found)
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
    if filled_in:
        signs = tuple(sign for sign in signs if not (choice and sign.said == OUR_LETTERHEAD))
        weight = 6.0 if choice else 2.0  # what asks how one wants to pay confirms and demands nothing
        signs = (*signs, Sign(weight, "a form with somebody's address and lines filled in"))
    weighed = settled(told, signs, paper=True)
    if weighed.kind is Kind.OTHER and sheet.scanned and not titled:
        # its title may have been lost, and many a form thanks for the order that it is
        return Told(Kind.ORDER, f"{told.reason}, but {weighed.reason}", 0.6)
    return weighed


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
    """The text in which somebody may say something: in a sheet, what stands outside of the order table."""
    used = {(f.page, row) for f in found if f.extract.lines for row in f.lines_used}
    cells = {page.number for page in sheet.pages if page.source is PageSource.SHEET}
    lines = ((number, row, line) for number in sorted(sheet.lines) for row, line in enumerate(sheet.lines[number]))
    return "\n".join(line.text for number, row, line in lines if number not in cells or (number, row) not in used)


def _is_filled_form(sheet: Sheet, found: Sequence[Found], lines: Sequence[DraftLine]) -> bool:
    """Whether a scan is a printed form with somebody's address and a table or lines on it, whatever its title was: an order that a
    person must see before it is called none."""
    return _addressed(sheet) and any(page.source is PageSource.SCAN for page in sheet.pages) and bool(lines or found)


def _addressed(sheet: Sheet) -> bool:
    """Whether a form asks for somebody's address, and one is filled in."""
    return any(
        address.street or address.city or address.postal_code
        for blank in sheet.blanks
        for address in blank.addresses.values()
    )


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
    below = {  # nor is what a form says below its table: "Rechnung" is a way of paying
        page.number: min(row for n, row in rows if n == page.number)
        for page in sheet.pages
        if page.source is PageSource.SCAN and any(n == page.number for n, _ in rows)
    }
    heads = {n: sheet.lines[n][: below.get(n)] for n in sorted(sheet.lines)}
    title = kinds.title_of(
        [
            part
            for n, head in heads.items()
            for row, line in enumerate(head)
            if (n, row) not in rows
            for part in without_choices(line, choices)
        ]
    )
    catalog = sheet.context.tables.catalog
    known = sum(any(_known(f.value, catalog) for f in (line.sku, line.supplier_sku)) for line in lines)
    if title is not None and title.kind is not Kind.ORDER:
        asks = re.search(r"(?i)\b(?:please (?:deliver|supply|ship)|order the following)\b", text)
        return title if not asks else replace(title, sure=0.8)
    if title is None and not wanted:
        plain = [[part for line in head for part in without_choices(line, choices)] for head in heads.values()]
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
        return Told(Kind.OTHER, "an order form that is not filled in", 0.8)
    if from_tables and lines:
        quantity = any(f.extract.has_quantity for f in found)
        ordering = bool(_ORDER_WORDS.search(text) or _ORDER_WORDS.search(hint))
        if receipts >= 2 and known * 2 < len(lines):
            return Told(Kind.OTHER, "a receipt, by its words", 0.8)
        if known * 2 >= len(lines) and known:
            if not ordering and kinds.said(text).supplier:
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
        return Told(Kind.OTHER, "a price list or an order form without quantities", 0.8)
    if wanted and receipts < 2:
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


UNASKED = "a list of goods that nothing asks for"
_ASKED = re.compile(
    r"(?i)\b(?:purchase order|order(?:s|ed|ing)?|p\.?o\.?|bestell\w+|auftrag\w*|commande\w*|pedido\w*|orden|ordine|ordini|bestel\w*|inkoop\w*|encomenda\w*|requisition\w*)\b"
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
    rows = [line for line in sheet.flat if any(_known(c.text, catalog) for c in line.chunks)]
    counts = [sum(c.text.isdigit() and not _known(c.text, catalog) for c in line.chunks) for line in rows]
    return len(rows) >= 2 and sum(n >= 2 for n in counts) * 2 > len(rows)


def _known(number: str | None, catalog: Catalog) -> bool:
    return bool(number) and (catalog.get(number or "") is not None or number in catalog.without_zeros)


def _numbered(sheet: Sheet) -> bool:
    """Whether somebody wrote the number of his order."""
    named = (
        v for v in values_of(sheet.flat) if v.key is Key.PO or (v.key is Key.DOCUMENT and _ORDER_WORDS.search(v.label))
    )
    return any(identifier(v.text) for v in named)


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


# ---------------------------------------------------------------- the draft


def draft_of(
    sheet: Sheet,
    reading: Reading,
    told: Told,
    lines: tuple[DraftLine, ...],
    found: Sequence[Found],
    layout: str,
    issues: list[Issue],
    message: MessageHead | None = None,
    *,
    flat: FlatOrder | None = None,
) -> OrderDraft:
    """Everything beside the lines, put together."""
    context = sheet.context
    first = sheet.pages[0].number
    used = {f.page: f.lines_used for f in found}
    taken_pages = {}
    values: list[Value] = []
    for number, page_lines in sheet.lines.items():
        skip = frozenset(used.get(number, frozenset())) if any(f.extract.lines for f in found) else frozenset[int]()
        foot = max((line.box.y1 for line in lines if line.box and line.page == number), default=None)
        taken_pages[number] = skip = _only_rows(page_lines, skip, foot)
        values += values_of(page_lines, skip=skip)
    values += [value for page in sheet.pages for value in framed(page, values)]
    parties = Parties()
    values += flat.values if flat is not None else ()
    flat = flat if flat is not None and flat.parties else None
    if flat is not None:
        given, none = flat.parties, DraftAddress()
        parties = Parties(
            sold_to=given.get("sold_to", none),
            bill_to=given.get("bill_to", none),
            ship_to=given.get("ship_to", none),
            vendor=given.get("vendor", none),
        )
    ordering = {f.page for f in found if f.extract.lines}
    sheets = {page.number for page in sheet.pages if page.source is PageSource.SHEET}
    if sheets and (flat is None or not flat.repeats):
        issues = [*issues, *several_numbers(values)]
    by_page: dict[int, Parties] = {}
    for number, page_lines in sheet.lines.items():
        one = parties_of(page_lines, context.shop, taken_pages[number], message)
        if number in ordering & sheets:
            by_page[number] = one
        parties = one if number == first and flat is None else _filled_up(parties, one)
    issues = [*issues, *several_places(by_page), *another_sheet(sheet.pages, frozenset(ordering & sheets))]
    parties = buyer_of(parties, message)
    if sheet.body and parties.sold_to.street.value is None:
        signed, _ = signature(sheet.lines[first], context.shop, _taken(sheet.lines[first], lines) | parties.rows)
        if not signed.empty:
            parties = replace(parties, sold_to=_signed(parties, signed))
    if not parties.sold_to.street and parties.ship_to.street and _alike(parties.sold_to, parties.ship_to):
        parties = replace(parties, sold_to=_signed(parties, parties.ship_to))
    if not any(blank.addresses for blank in sheet.blanks):
        parties = _as_written(parties, sheet)
    asked, differing = over_pages([blank.addresses for blank in sheet.blanks])
    issues = [*issues, *differing]
    parties = replace(parties, **asked)  # type: ignore[arg-type]
    if "ship_to" not in asked and "sold_to" in asked:
        parties = replace(parties, ship_to=DraftAddress())  # asked for by the form, or nowhere to be found on it
    for blank in sheet.blanks:
        # On a form the title ("BON DE COMMANDE") stands above the shop's address, which is no number of an order.
        values = [
            v
            for v in values
            if not (v.key in (Key.PO, Key.DOCUMENT) and (v.label.isupper() or len(v.text.split()) > 2))
        ]
        values += blank.values
        issues = [*issues, *blank.issues]
    sold_to = with_sender(parties.sold_to, message)
    payment, payment_issues = payment_of(sheet.text, values, sheet.pages, sheet.style, mail=message is not None)
    currency, currency_issues = currency_of(sheet.text, context.shop.currency)
    if not currency:
        headed = next((f.extract.currency for f in found if f.extract.currency), None)
        currency = Field(value=headed, raw=headed, source="heading") if headed else currency
    header = Header(sheet, values, message, taken_pages[first])
    stated = _stated(sheet, found, lines)
    lines, issues = told_by_sum(lines, issues, stated)
    if told.mixed:
        issues = [
            *issues,
            Issue(code=Code.NEEDS_PERSON, message=f"The text holds an order and {told.mixed}; a person should see it."),
        ]
    if told.kind is Kind.ORDER and told.sure < 0.7 and not told.mixed:
        issues = [
            *issues,
            Issue(code=Code.NEEDS_PERSON, message=f"It is not sure that this is an order: {told.reason}."),
        ]
    if sheet.style.mixed:
        issues = [
            *issues,
            Issue(
                code=Code.NEEDS_PERSON,
                message="Numbers are written with decimal points and with decimal commas.",
                severity=Severity.NOTE,
            ),
        ]
    draft = OrderDraft(
        kind=told.kind,
        kind_reason=told.reason,
        pages=tuple(p.number for p in sheet.pages),
        layout=layout,
        order_date=header.order_date(),
        customer_po=_number_of(header.customer_po(), sheet),
        customer_no=header.customer_no(),
        sold_to=sold_to,
        bill_to=parties.bill_to,
        ship_to=parties.ship_to,
        vendor=parties.vendor,
        ship_method=header.ship_method(),
        requested_ship_date=header.wanted(),
        payment=payment,
        notes=header.notes(),
        currency=currency,
        lines=lines,
        stated=stated,
        tax_exempt=header.exempt(),
        discount_code=header.code(),
        original=header.original(told.kind),
        issues=(*issues, *parties.issues, *payment_issues, *currency_issues, *header.issues),
        message=message,
        confidence=told.sure,
        sender_text=sheet.text if message else "",
    )
    abroad = unnamed_country(draft, context.shop, context.tables.customers) if told.kind is Kind.ORDER else ()
    return replace(draft, issues=(*draft.issues, *abroad)) if abroad else draft


def _number_of(found: Field[str], sheet: Sheet) -> Field[str]:
    """On a printed form only a label tells the customer's number: in its text stand titles above addresses."""
    return Field() if sheet.blanks and found.source == "in the text" else found


def _taken(lines: Sequence[Line], drafts: Sequence[DraftLine]) -> frozenset[int]:
    """The rows that order lines, greetings and requests stand in: no part of a signature."""
    places = {d.box.y0 for d in drafts if d.box is not None}
    return frozenset(
        row
        for row, line in enumerate(lines)
        if (line.body and line.box.y0 / LINE in places) or freetext.intended(line.text) or _SALUTATION.match(line.text)
    )


def _alike(a: DraftAddress, b: DraftAddress) -> bool:
    """Whether both name the same person or firm."""
    x, y = ({fold(f.value) for f in (one.name, one.company) if f.value} for one in (a, b))
    return bool(x & y)


_SALUTATION = re.compile(
    r"(?i)^(?:dear|hi|hello|hallo|good (?:morning|afternoon|day|evening)|guten (?:tag|morgen)|moin|sehr geehrter?|lieber?|bonjour|madame|monsieur|messieurs|estimad\w+|buenos|buenas|hola|gentil\w*|spett\w*|buongiorno|salve|beste|geachte|goede|exm\w*|bom dia|boa tarde|car[oa]s?)\b"
)


def _signed(parties: Parties, signed: DraftAddress) -> DraftAddress:
    if parties.sold_to.empty:
        return signed
    names = {
        n: getattr(signed, n)
        for n in ("name", "company", "phone", "email")
        if getattr(signed, n) and not getattr(parties.sold_to, n)
    }
    if not parties.sold_to.street and signed.street:
        return replace(
            signed,
            **{
                n: getattr(parties.sold_to, n)
                for n in ("name", "company", "email", "phone")
                if getattr(parties.sold_to, n)
            },
        )
    return replace(parties.sold_to, **names)


def _only_rows(lines: Sequence[Line], rows: frozenset[int], foot: float | None) -> frozenset[int]:
    """The rows of a table without those beside its sums from a label of a party on ("Lieferung an" | "Nettobetrag" | "21655.35").
    `foot`: where its last order line ends."""
    rows = frozenset(r for r in rows if r < len(lines))
    below = [r for r in sorted(rows) if foot is not None and lines[r].box.middle[1] > foot and not lines[r].places]
    heading = next((r for r in below if any(party_of(c.text.strip(" :")) in PLACED for c in lines[r].chunks)), None)
    return rows if heading is None else frozenset(r for r in rows if r < heading)


def _filled_up(kept: Parties, more: Parties) -> Parties:
    return Parties(
        kept.sold_to if not kept.sold_to.empty else more.sold_to,
        kept.bill_to if not kept.bill_to.empty else more.bill_to,
        kept.ship_to if not kept.ship_to.empty else more.ship_to,
        kept.vendor if not kept.vendor.empty else more.vendor,
        kept.rows,
        kept.issues,
    )


def _stated(sheet: Sheet, found: Sequence[Found], ordered: Sequence[DraftLine] = ()) -> StatedTotals:
    """The sums: rows of the tables, and labels with amounts below them; not what each line makes ("Subtotal: 47.80")."""
    single = {
        q * p
        for line in ordered
        if len(ordered) > 1 and (q := line.quantity.value) is not None and (p := line.unit_price.value) is not None
    }
    sums: dict[Sum, Field[Decimal]] = {}
    for table in found:
        for kind, amount, _ in table.extract.sums:
            if (
                kind is Sum.TOTAL
                and kind in sums
                and amount.value is not None
                and (sums[kind].value or 0) >= amount.value
            ):
                continue
            sums[kind] = amount
    for page_lines in sheet.lines.values():
        sums |= dict(one for strip in strips_of(page_lines, sheet.style) for one in strip.sums)
    for line in sheet.flat:
        found_one = _sum_line(line, sheet.style)
        if not found_one or found_one[1].value in single:
            continue
        kind, amount = found_one
        more = kind is Sum.TOTAL and kind in sums and (sums[kind].value or 0) < (amount.value or 0)
        if kind not in sums or more:  # of a total without tax and one with it the latter
            sums[kind] = amount
    return StatedTotals(
        merchandise=sums.get(Sum.MERCHANDISE, Field()),
        discount=sums.get(Sum.DISCOUNT, Field()),
        shipping=sums.get(Sum.SHIPPING, Field()),
        tax=sums.get(Sum.TAX, Field()),
        total=sums.get(Sum.TOTAL, Field()),
    )


def _sum_line(line: Line, style: NumberStyle) -> tuple[Sum, Field[Decimal]] | None:
    if len(line.words) > 12 or not any(c.isdigit() for w in line.words[-3:] for c in w.text):
        return None
    for size in range(min(4, len(line.words)) - 1, 0, -1):  # "1 234,50 €" is one number of three words
        tail = line.chunk(line.words[-size:])
        value = parse_number(tail.text, style)
        if value is None or not re.search(r"[.,]\d|[$€£]|[A-Z]{3}|^\d+$", tail.text):
            continue
        label = " ".join(w.text for w in line.words[:-size])
        kind = sum_of(label)
        if kind is None:
            chunks = line.chunks
            label = chunks[-2].text if len(chunks) >= 2 and chunks[-1].text == tail.text else label
            kind = sum_of(label)
        if kind in (None, Sum.CARRIED, Sum.OTHER):
            continue
        assert kind is not None
        return kind, tail.field(abs(value) if kind is Sum.DISCOUNT else value, f"beside '{label.strip(': ')}'")
    return None
