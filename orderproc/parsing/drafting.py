# ruff: noqa: E501
"""Everything beside the order lines of a paper, a sheet or a mail, put together with them to a draft: the parties of all pages, who signed, what a form
asked for, payment, currency, sums and the head. What kind of document it is, and its lines, are told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, DraftLine, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import MessageHead, PageSource, Reading
from orderproc.parsing.currency import currency_of
from orderproc.parsing.doubts.crossed_out import told_by_sum
from orderproc.parsing.doubts.crowded import spread
from orderproc.parsing.doubts.elsewhere import unnamed_country
from orderproc.parsing.doubts.several import another_sheet, several_numbers, several_places
from orderproc.parsing.form.on_rules import addresses_on_rules
from orderproc.parsing.form.over_pages import over_pages
from orderproc.parsing.head.flat import FlatOrder
from orderproc.parsing.head.framed import framed
from orderproc.parsing.head.header import Header
from orderproc.parsing.head.keyvalues import Key, Value
from orderproc.parsing.head.payment import payment_of
from orderproc.parsing.head.values import values_of
from orderproc.parsing.kinds import Told
from orderproc.parsing.letters import (
    SALUTATION,
)
from orderproc.parsing.lines import LINE, Line
from orderproc.parsing.notices import of_a_private_buyer, tells_of_an_order
from orderproc.parsing.ordertable.tables import Found
from orderproc.parsing.party.accounts import with_customer_named, without_customer_no
from orderproc.parsing.party.firmnames import without_job
from orderproc.parsing.party.letterhead import below_closing, is_shop, names_us, signature
from orderproc.parsing.party.ordered_by import who_orders
from orderproc.parsing.party.parties import Parties, buyer_of, parties_of
from orderproc.parsing.party.partynames import PLACED, party_of
from orderproc.parsing.party.senders import with_sender
from orderproc.parsing.party.signed import with_signer
from orderproc.parsing.sheets import Sheet
from orderproc.parsing.stated_sums import stated_sums
from orderproc.parsing.text import freetext
from orderproc.parsing.text.shapes import BULLET
from orderproc.parsing.words import fold


def _as_written(parties: Parties, sheet: Sheet) -> Parties:
    """The parties with those that stand on lines to write on: they are the writer's own, and print beside them is the form's."""
    for page in sheet.whole:
        if written := addresses_on_rules(page, sheet.context.shop):
            return replace(parties, **{"ship_to": DraftAddress(), **written}, issues=())  # type: ignore[arg-type]
    return parties


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
    parties = _with_signature(parties, sheet, lines, apart, message)
    if not any(blank.addresses for blank in sheet.blanks):
        parties = _as_written(parties, sheet)
    asked, differing = over_pages([blank.addresses for blank in sheet.blanks])
    asked = {
        party: at for party, at in asked.items() if party == "sold_to" or not is_shop(at, context.shop)
    }  # "Post to"
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
    sold_to = without_job(with_sender(parties.sold_to, message))
    came = reading.message  # as it came: who wrote the order may be another than who sent it
    notice = came is not None and tells_of_an_order(came, sheet.text, context)
    payment, payment_issues = payment_of(
        _without_goods(sheet.text, found), values, sheet.pages, sheet.style, mail=message is not None, notice=notice
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
        customer_no=header.customer_no,
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


def _without_goods(text: str, found: Sequence[Found]) -> str:
    """The text without the rows of its order tables: a bar magnet, a card holder and a cash box say nothing of how they are paid."""
    goods = {line.raw.strip() for one in found for line in one.extract.lines if line.raw}
    return "\n".join(line for line in text.split("\n") if line.strip() not in goods)


def _with_signature(
    parties: Parties, sheet: Sheet, lines: Sequence[DraftLine], apart: frozenset[int], message: MessageHead | None
) -> Parties:
    """The parties of all pages, with who signed, and with who is billed or gets the goods where nobody else buys."""
    sheets = any(page.source is PageSource.SHEET for page in sheet.pages)
    signed = DraftAddress()
    if parties.sold_to.street.value is None and not sheets:
        last = sheet.pages[0].number if sheet.body else max(sheet.lines)
        by_itself = frozenset(row for row, line in enumerate(sheet.lines[last]) if id(line) in apart)
        taken = _taken(sheet.lines[last], lines) | parties.rows | by_itself
        if sheet.body:
            signed, _ = signature(sheet.lines[last], sheet.context.shop, taken)
        elif not (parties.ship_to.street or parties.bill_to.street):
            signed = below_closing(sheet.lines[last], sheet.context.shop, taken)
        if signed.street and not parties.bill_to.street:  # who signs buys, wherever it goes
            parties = replace(parties, sold_to=_signed(parties, signed))
    parties = buyer_of(parties, message)
    if not signed.empty and parties.sold_to.street.value is None:
        parties = replace(parties, sold_to=_signed(parties, signed))
    if not sheet.body and not sheets:
        parties = replace(parties, sold_to=with_signer(parties.sold_to, sheet.flat))
    if not parties.sold_to.street and parties.ship_to.street and _alike(parties.sold_to, parties.ship_to):
        parties = replace(parties, sold_to=_signed(parties, parties.ship_to))
    return parties


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
    return frozenset(
        row
        for row, line in enumerate(lines)
        if line.body and raw & {line.text.strip(), BULLET.sub("", line.text, count=1).strip()}
    )


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


__all__ = ["draft_of"]
