"""The general layout: any paper, sheet or text of a stranger. Order tables first, free text where there are none, then labels,
parties, payment, and what kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Box, Page, PageSource, Reading
from orderproc.parsing.base import Context
from orderproc.parsing.doubts.accounted import account
from orderproc.parsing.doubts.asbefore import asked_as_before
from orderproc.parsing.doubts.controls import counted_against, unexplained
from orderproc.parsing.doubts.elsewhere import places_left
from orderproc.parsing.doubts.going_on import sheet_missing
from orderproc.parsing.doubts.several import goods_of_nobody
from orderproc.parsing.doubts.stipulations import stipulations
from orderproc.parsing.doubts.takenback import taken_back
from orderproc.parsing.doubts.unclaimed import speck, unclaimed
from orderproc.parsing.doubts.unordered import unordered
from orderproc.parsing.doubts.unread import said_in_cells, unread_cells, without_value
from orderproc.parsing.doubts.whereto import left_open
from orderproc.parsing.drafting import draft_of
from orderproc.parsing.form.copies import with_print_of_copies
from orderproc.parsing.form.fillable import read_fields
from orderproc.parsing.form.numbered_rows import with_tables_of_keys
from orderproc.parsing.form.typed_fields import with_fields
from orderproc.parsing.head.flat import FlatOrder, flat_orders
from orderproc.parsing.head.in_column import in_column
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.head.ordernumber import below_title
from orderproc.parsing.kind_of_sheet import kind_of
from orderproc.parsing.kinds import NOTHING, Told
from orderproc.parsing.letters import (
    addresses_in_sentences,
    closes,
    greetings,
    places_to_send_to,
    rows_of_tables,
    told_in_words,
)
from orderproc.parsing.lines import Line
from orderproc.parsing.numerals import language_of
from orderproc.parsing.ordertable.ended import without_ways_of_paying
from orderproc.parsing.ordertable.meant import amounts_as_meant, column_as_meant
from orderproc.parsing.ordertable.said_prices import with_prices_said
from orderproc.parsing.ordertable.shared_out import without_shared_out
from orderproc.parsing.ordertable.tables import Found, all_lines, issue_for_remarks, tables_of
from orderproc.parsing.party.addressed import addressed_to_us
from orderproc.parsing.party.bodies import sent_to, with_places
from orderproc.parsing.party.parties import name_of_party
from orderproc.parsing.party.readpaper import read_paper_again
from orderproc.parsing.seen import as_seen
from orderproc.parsing.sheets import Sheet, sheet_of
from orderproc.parsing.stacks import groups_of, missing_pages
from orderproc.parsing.text import freetext


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
    pages = [with_tables_of_keys(with_fields(page, reading)) for page in reading.pages if not page.blank]
    if not pages:
        return (OrderDraft(kind=Kind.OTHER, kind_reason="nothing stands on it", layout="general", confidence=0.9),)
    typed = read_fields(reading, context) if reading.fields else None
    if typed is not None:
        return (typed,)
    drafts = []
    for whole in groups_of(with_print_of_copies(pages), context.shop):
        group, unseen = as_seen(whole, context)
        flat = flat_orders(group, name_of_party, context.shop.country, context.tables.catalog)
        if flat:
            others = [page for page in group if page.number != flat[0].page.number] if len(flat) == 1 else []
            of_flat = [read_sheet(sheet_of([one.page, *others], context), reading, hint, one) for one in flat]
            drafts += [replace(draft, issues=(*draft.issues, *unseen)) for draft in of_flat]
            continue
        sheet = sheet_of(group, context)
        draft = read_sheet(sheet, reading, hint)
        missing = _page_missing(group) or sheet_missing(group, draft.lines, draft.stated)
        drafts.append(replace(draft, issues=(*draft.issues, *missing, *unseen)))
    if len(drafts) > 1:  # pages that hold no order beside others that do: part of the file, not documents of their own
        kept = [d for d in drafts if d.kind in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION) or _wants_goods(d)]
        drafts = goods_of_nobody(kept) or drafts[:1]
    return tuple(drafts)


def _wants_goods(draft: OrderDraft) -> bool:
    """Whether a paper that was taken for no order says how many of what, and who says so: it is somebody's, whatever it is."""
    return any(line.sku and line.quantity for line in draft.lines) and not draft.sold_to.empty


def _page_missing(pages: Sequence[Page]) -> tuple[Issue, ...]:
    missing = ", ".join(map(str, missing_pages(pages)))
    if not missing:
        return ()
    message = f"Page {missing} of this order is missing: wait for it, or settle what is here."
    return (Issue(code=Code.PAGE_MISSING, message=message, page=pages[-1].number),)


def read_sheet(sheet: Sheet, reading: Reading, hint: str = "", flat: FlatOrder | None = None) -> OrderDraft:
    """One document, its addresses read twice. `flat`: what the columns of an export say beside its lines."""
    draft, found = _read_sheet(sheet, reading, hint, flat)
    if draft.kind is not Kind.ORDER or not draft.lines or flat is not None or sheet.body or sheet.blanks:
        return draft
    written = not any(page.source is PageSource.SCAN for page in sheet.pages)
    return read_paper_again(draft, sheet.flat, sheet.context.shop, rows_of_tables(sheet, found), written=written)


def _read_sheet(
    sheet: Sheet, reading: Reading, hint: str, flat: FlatOrder | None
) -> tuple[OrderDraft, tuple[Found, ...]]:
    found = tables_of(sheet.pages, sheet.lines, sheet.style, sheet.context.tables.catalog)
    found = without_shared_out(_best_sheets(found), sheet.context.tables.catalog)
    lines = without_ways_of_paying(all_lines(found), sheet.pages, sheet.context.tables.catalog)
    issues: list[Issue] = []
    layout = "table"
    if lines and told_in_words(sheet, lines):
        found, lines = (), ()
    if lines:
        offset = 0
        for table in found:
            issues += [_moved(i, offset) for i in table.extract.issues] + list(issue_for_remarks(table))
            offset += len(table.extract.lines)
    wanted: tuple[freetext.Wish, ...] = ()
    if not lines and not any(p.source is PageSource.SHEET for p in sheet.pages):
        greets = greetings(sheet)
        wanted = freetext.wishes(
            sheet.flat,
            sheet.style,
            sheet.context.tables.catalog,
            skip=greets,
            in_words=sheet.body or bool(greets) or closes(sheet),
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
        lines = with_prices_said(lines, sheet.style)
    if any(p.source is PageSource.SHEET for p in sheet.pages):
        lines = amounts_as_meant(lines, sheet.context.tables.catalog)
    elif not sheet.body:
        lines = column_as_meant(lines, sheet.context.tables.catalog)
    numbered = flat is not None and any(v.key in (Key.PO, Key.DOCUMENT) for v in flat.values)
    told = kind_of(sheet, reading, found, wanted, lines, f"{hint} {_ORDER_NUMBER}" if numbered else hint)
    if not lines and told.reason == NOTHING and (untold := [i for f in found for i in f.extract.issues]):
        told, issues = (
            Told(Kind.ORDER, "quantities stand in it, and of what could not be told", 0.5),
            [*issues, *untold],
        )
    if flat is not None:
        issues += flat.issues
    issues += without_value(sheet.pages, found)
    letter = told.kind is Kind.ORDER and flat is None and bool(greetings(sheet))
    places = addresses_in_sentences(sheet) if letter else []
    printed = told.kind is Kind.ORDER and flat is None and not letter and not sheet.body
    tabled = rows_of_tables(sheet, found) if printed else frozenset[int]()
    sent = places_to_send_to(sheet, tabled) if printed else []
    apart = frozenset(id(sheet.flat[row]) for one in places for row in one.rows if not one.alone)
    draft = draft_of(sheet, reading, told, lines, found, layout, issues, flat=flat, apart=apart)
    if places:
        rows = frozenset(
            row
            for row, line in enumerate(sheet.flat)
            if any(o.box is not None and o.page == line.page and _in_row(line, o.box) for o in lines)
        )
        draft = with_places(draft, sheet.flat, sheet.context.shop, rows, places)
    if sent and draft.sold_to.street:
        draft = sent_to(draft, sent)
    elif printed and not any(p.source is PageSource.SHEET for p in sheet.pages):
        draft = replace(draft, issues=(*draft.issues, *taken_back(draft, sheet.flat, tabled)))
    if draft.kind is Kind.ORDER and flat is None and not sheet.body:
        pictured = any(p.source is PageSource.SCAN for p in sheet.pages)
        draft = replace(
            draft, issues=(*draft.issues, *unexplained(draft.lines, draft.stated, sheet.flat, recognized=pictured))
        )
    if not any(p.source is PageSource.SHEET for p in sheet.pages):
        weighed = _told_where if sheet.body or layout == "free text" else _weighed
        return weighed(draft, sheet), found
    if not all(p.source is PageSource.SHEET for p in sheet.pages):
        return draft, found
    if flat is not None and flat.repeats:
        said = said_in_cells(draft.lines, sheet.flat, sheet.context.tables.catalog) if draft.kind is Kind.ORDER else ()
        return replace(draft, issues=(*draft.issues, *said)) if said else draft, found
    unread = unread_cells(draft, sheet.flat, sheet.context.tables.catalog, sheet.context.shop)
    return replace(draft, issues=(*draft.issues, *unread)), found


def _in_row(line: Line, of: Box) -> bool:
    """Whether a line stands where an order line was read; of a sheet only in the row that it begins in, whatever stands below."""
    return line.row == of.y0 if line.row is not None else of.y0 <= line.box.middle[1] <= of.y1


def _describes(line: Line, of: DraftLine) -> bool:
    """Whether a line of paper holds no more than a row of what an order line describes over several."""
    box, own = of.description.box, line.box
    inside = box is not None and line.row is None and box.y0 <= own.middle[1] <= box.y1
    return inside and box is not None and box.x0 - 1 <= own.x0 and own.x1 <= box.x1 + 1


def _told_where(draft: OrderDraft, sheet: Sheet) -> OrderDraft:
    """An order in sentences, with what else they say: of itself, of where the goods go."""
    if draft.kind is not Kind.ORDER:
        return draft
    ours = addressed_to_us(sheet.flat, sheet.context.shop)
    told = left_open(draft, sheet.flat, sheet.context.tables.customers, language_of(sheet.text), ours)
    draft = (
        _weighed(draft, sheet) if not sheet.body else replace(draft, issues=(*draft.issues, *stipulations(sheet.flat)))
    )
    passed = (
        () if sheet.body else unordered(draft, sheet.flat, draft.lines, sheet.context.tables.catalog, greetings(sheet))
    )
    return replace(draft, issues=(*draft.issues, *told, *passed))


def _weighed(draft: OrderDraft, sheet: Sheet) -> OrderDraft:
    """A paper's order with what else the paper says: of itself, of how much it orders, of places that are nobody's."""
    if not draft.lines or draft.kind is not Kind.ORDER:
        return draft
    if not draft.customer_po and not sheet.blanks:
        known = (draft.customer_no.value or "", draft.vendor.phone.value or "")
        number = in_column(sheet.flat, draft.lines) or below_title(sheet.flat, known)
        draft = replace(draft, customer_po=number) if number is not None else draft
    rows = frozenset(
        (number, row)
        for number, page_lines in sheet.lines.items()
        for row, line in enumerate(page_lines)
        if any(d.page == number and d.box and (_in_row(line, d.box) or _describes(line, d)) for d in draft.lines)
    )
    more = (
        *places_left(draft, sheet.flat, sheet.context.shop),
        # what a printed form says, its maker says, but for what was typed into its fields
        *(stipulations(_typed(sheet)) if sheet.blanks else stipulations(sheet.flat, rows)),
        *(() if sheet.blanks else asked_as_before(draft, sheet.flat, greetings(sheet), sheet.context.tables.catalog)),
        *counted_against(draft.lines, sheet.flat, sheet.style),
        *(speck(draft) if sheet.scanned else ()),
        *unclaimed(draft, sheet.whole, sheet.context.tables.catalog, sheet.context.tables.customers),
    )
    return replace(draft, issues=(*draft.issues, *more))


def _typed(sheet: Sheet) -> list[Line]:
    """What was typed into the fields of a form that ask for no part of an address, each as a line of its own."""
    return [Line(chunk.words, chunk.page) for blank in sheet.blanks for chunk in blank.said]


def _moved(issue: Issue, offset: int) -> Issue:
    if not offset or not issue.field:
        return issue
    return replace(issue, field=re.sub(r"lines\[(\d+)\]", lambda m: f"lines[{int(m[1]) + offset}]", issue.field))


def _best_sheets(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Tables without a headed quantity give way to those with one; guessed ones to headed ones."""
    headed = [f for f in found if f.headed and f.extract.lines]
    kept = headed or [f for f in found if f.extract.lines]
    return tuple(kept) or found


_ORDER_NUMBER = "purchase order no"
