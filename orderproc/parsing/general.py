"""The general layout: any paper, sheet or text of a stranger. Order tables first, free text where there are none, then labels,
parties, payment, and what kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import Box, MessageHead, Page, PageSource, Reading
from orderproc.parsing.base import Context
from orderproc.parsing.currency import currency_of
from orderproc.parsing.doubts.accounted import account
from orderproc.parsing.doubts.asbefore import asked_as_before
from orderproc.parsing.doubts.controls import counted_against, unexplained
from orderproc.parsing.doubts.crossed_out import told_by_sum
from orderproc.parsing.doubts.crowded import spread
from orderproc.parsing.doubts.elsewhere import places_left, unnamed_country
from orderproc.parsing.doubts.several import another_sheet, goods_of_nobody, several_numbers, several_places
from orderproc.parsing.doubts.stipulations import stipulations
from orderproc.parsing.doubts.takenback import taken_back
from orderproc.parsing.doubts.unclaimed import speck, unclaimed
from orderproc.parsing.doubts.unordered import unordered
from orderproc.parsing.doubts.unread import said_in_cells, unread_cells, without_value
from orderproc.parsing.doubts.whereto import left_open
from orderproc.parsing.form.fillable import read_fields
from orderproc.parsing.form.numbered_rows import with_tables_of_keys
from orderproc.parsing.form.on_rules import addresses_on_rules
from orderproc.parsing.form.over_pages import over_pages
from orderproc.parsing.form.typed_fields import with_fields
from orderproc.parsing.head.flat import FlatOrder, flat_orders
from orderproc.parsing.head.framed import framed
from orderproc.parsing.head.header import Header
from orderproc.parsing.head.in_column import in_column
from orderproc.parsing.head.keyvalues import Key, Value, values_of
from orderproc.parsing.head.ordernumber import below_title
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.kind_of_sheet import kind_of
from orderproc.parsing.kinds import NOTHING, Told
from orderproc.parsing.letters import (
    SALUTATION,
    addresses_in_sentences,
    greetings,
    places_to_send_to,
    rows_of_tables,
    told_in_words,
)
from orderproc.parsing.lines import LINE, Line
from orderproc.parsing.notices import of_a_private_buyer, tells_of_an_order
from orderproc.parsing.numerals import language_of
from orderproc.parsing.ordertable.ended import without_ways_of_paying
from orderproc.parsing.ordertable.meant import amounts_as_meant
from orderproc.parsing.ordertable.said_prices import with_prices_said
from orderproc.parsing.ordertable.shared_out import without_shared_out
from orderproc.parsing.ordertable.tables import Found, all_lines, issue_for_remarks, tables_of
from orderproc.parsing.party.accounts import with_customer_named, without_customer_no
from orderproc.parsing.party.addressed import addressed_to_us
from orderproc.parsing.party.bodies import sent_to, with_places
from orderproc.parsing.party.letterhead import below_closing, names_us, signature
from orderproc.parsing.party.ordered_by import who_orders
from orderproc.parsing.party.parties import Parties, buyer_of, name_of_party, parties_of
from orderproc.parsing.party.partynames import PLACED, party_of
from orderproc.parsing.party.senders import with_sender
from orderproc.parsing.party.signed import with_signer
from orderproc.parsing.seen import as_seen
from orderproc.parsing.sheets import Sheet, sheet_of
from orderproc.parsing.stacks import groups_of, missing_pages
from orderproc.parsing.stated_sums import stated_sums
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
    pages = [with_tables_of_keys(with_fields(page, reading)) for page in reading.pages if not page.blank]
    if not pages:
        return (OrderDraft(kind=Kind.OTHER, kind_reason="nothing stands on it", layout="general", confidence=0.9),)
    typed = read_fields(reading, context) if reading.fields else None
    if typed is not None:
        return (typed,)
    drafts = []
    for whole in groups_of(pages):
        group, unseen = as_seen(whole, context)
        flat = flat_orders(group, name_of_party, context.shop.country, context.tables.catalog)
        if flat:
            others = [page for page in group if page.number != flat[0].page.number] if len(flat) == 1 else []
            of_flat = [read_sheet(sheet_of([one.page, *others], context), reading, hint, one) for one in flat]
            drafts += [replace(draft, issues=(*draft.issues, *unseen)) for draft in of_flat]
            continue
        sheet = sheet_of(group, context)
        draft = read_sheet(sheet, reading, hint)
        drafts.append(replace(draft, issues=(*draft.issues, *_page_missing(group), *unseen)))
    if len(drafts) > 1:  # pages that hold no order beside others that do: part of the file, not documents of their own
        orders = [d for d in drafts if d.kind in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION)]
        drafts = goods_of_nobody(orders) or drafts[:1]
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
            sheet.flat, sheet.style, sheet.context.tables.catalog, skip=greets, in_words=sheet.body or bool(greets)
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
        return _told_where(draft, sheet) if sheet.body or layout == "free text" else _weighed(draft, sheet)
    if not all(p.source is PageSource.SHEET for p in sheet.pages):
        return draft
    if flat is not None and flat.repeats:
        said = said_in_cells(draft.lines, sheet.flat, sheet.context.tables.catalog) if draft.kind is Kind.ORDER else ()
        return replace(draft, issues=(*draft.issues, *said)) if said else draft
    unread = unread_cells(draft, sheet.flat, sheet.context.tables.catalog, sheet.context.shop)
    return replace(draft, issues=(*draft.issues, *unread))


def _in_row(line: Line, of: Box) -> bool:
    """Whether a line stands where an order line was read; of a sheet only in the row that it begins in, whatever stands below."""
    return line.row == of.y0 if line.row is not None else of.y0 <= line.box.middle[1] <= of.y1


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
        if any(d.page == number and d.box and _in_row(line, d.box) for d in draft.lines)
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
    apart: frozenset[int] = frozenset(),
) -> OrderDraft:
    """Everything beside the lines, put together. `apart`: the lines (by `id`) of which an address in a sentence is read by itself."""
    context = sheet.context
    first = sheet.pages[0].number
    used: dict[int, frozenset[int]] = {}
    for one_table in found:
        used[one_table.page] = used.get(one_table.page, frozenset()) | one_table.lines_used
    taken_pages = {}
    values: list[Value] = []
    for number, page_lines in sheet.lines.items():
        skip = used.get(number, frozenset()) if any(f.extract.lines for f in found) else frozenset[int]()
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
        by_itself = frozenset(row for row, line in enumerate(page_lines) if id(line) in apart)
        named = any(a.street for a in (parties.sold_to, parties.bill_to, parties.ship_to))
        goods = taken_pages[number] | _listed(page_lines, lines) | by_itself
        # an address that nothing heads on a page further on is one of the terms and conditions
        one = parties_of(page_lines, context.shop, goods, message, heads=number in sheets or not named)
        if number in ordering & sheets:
            by_page[number] = one
        parties = one if number == first and flat is None else _filled_up(parties, one)
    issues = [*issues, *several_places(by_page), *another_sheet(sheet.pages, frozenset(ordering & sheets))]
    signed = DraftAddress()
    if parties.sold_to.street.value is None and not sheets:
        last = first if sheet.body else max(sheet.lines)
        by_itself = frozenset(row for row, line in enumerate(sheet.lines[last]) if id(line) in apart)
        taken = _taken(sheet.lines[last], lines) | parties.rows | by_itself
        if sheet.body:
            signed, _ = signature(sheet.lines[last], context.shop, taken)
        elif not (parties.ship_to.street or parties.bill_to.street):
            signed = below_closing(sheet.lines[last], context.shop, taken)
        if signed.street and not parties.bill_to.street:  # who signs buys, wherever it goes
            parties = replace(parties, sold_to=_signed(parties, signed))
    parties = buyer_of(parties, message)
    if not signed.empty and parties.sold_to.street.value is None:
        parties = replace(parties, sold_to=_signed(parties, signed))
    if not sheet.body and not any(page.source is PageSource.SHEET for page in sheet.pages):
        parties = replace(parties, sold_to=with_signer(parties.sold_to, sheet.flat))
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
        issues = [*issues, *(issue for issue in blank.issues if not names_us(issue.message, context.shop))]
    sold, ship, bill = (spread(one, context.shop) for one in (parties.sold_to, parties.ship_to, parties.bill_to))
    parties = replace(parties, sold_to=sold, ship_to=ship, bill_to=bill)
    sold_to = with_sender(parties.sold_to, message)
    came = reading.message  # as it came: who wrote the order may be another than who sent it
    notice = came is not None and tells_of_an_order(came, sheet.text, context)
    payment, payment_issues = payment_of(
        sheet.text, values, sheet.pages, sheet.style, mail=message is not None, notice=notice
    )
    currency, currency_issues = currency_of(sheet.text, context.shop.currency)
    if not currency:
        headed = next((f.extract.currency for f in found if f.extract.currency), None)
        currency = Field(value=headed, raw=headed, source="heading") if headed else currency
    firm = sold_to.company.value or parties.ship_to.company.value
    numbered = notice or (came is not None and of_a_private_buyer(came, sheet.text, context, firm))
    header = Header(sheet, values, message, taken_pages[first], notice=numbered)
    stated = stated_sums(sheet, found, lines)
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
    draft = with_customer_named(without_customer_no(draft), sheet.flat, context.tables.customers)
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
        if (line.body and line.box.y0 / LINE in places)
        or (freetext.intended(line.text) and who_orders(line.chunk()) is None)
        or SALUTATION.match(line.text)
    )


def _listed(lines: Sequence[Line], drafts: Sequence[DraftLine]) -> frozenset[int]:
    """The rows of a mail that are an order line each: below "Please send:" they are goods, and an address may follow."""
    raw = {d.raw.strip() for d in drafts if ":" not in d.raw}
    return frozenset(row for row, line in enumerate(lines) if line.body and line.text.strip() in raw)


def _alike(a: DraftAddress, b: DraftAddress) -> bool:
    """Whether both name the same person or firm."""
    x, y = ({fold(f.value) for f in (one.name, one.company) if f.value} for one in (a, b))
    return bool(x & y)


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
    below = [r for r in sorted(rows) if foot is not None and lines[r].box.middle[1] > foot]
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
