"""The shop's own printed forms: what stood at their places, as an order. Each form of a stack is an order of its own.

The reading has laid the form on the scan and named the places (`Page.form`, `Page.fields`); here they get their meaning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from orderproc.model.draft import (
    Candidate,
    DraftAddress,
    DraftLine,
    DraftPayment,
    Field,
    OrderDraft,
    PaymentMethod,
    StatedTotals,
)
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import FormField, Page, Reading, Remark
from orderproc.parsing.base import Context, read_by_layout
from orderproc.parsing.dates import DateStyle
from orderproc.parsing.form.filled import Filled, likeliest
from orderproc.parsing.form.printed import (
    beside,
    customer_in_code,
    customer_no,
    joined,
    missing_sheets,
    preprinted,
    proven,
)
from orderproc.parsing.numbers import NumberStyle, parse_quantity
from orderproc.parsing.party.places import CA_POSTCODE, STATE_CODES, UK_POSTCODE, US_ZIP, country_of, state_of

PARTIES = ("sold_to", "bill_to", "ship_to")
_PATH = re.compile(r"^(?P<group>\w+)(?:\[(?P<line>\d+)\])?(?:\.(?P<name>\w+))?(?:=(?P<value>.+))?$")


class Forms:
    """Claims documents with a page that lies on one of the shop's forms."""

    name = "form"

    def identify(self, reading: Reading, context: Context) -> float:
        return identify(reading, context)

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        return extract_forms(reading, context)


LAYOUT = Forms()


def identify(reading: Reading, context: Context) -> float:
    """How sure that forms of the shop are in it; the reading has looked for them already."""
    return 0.97 if any(page.form for page in reading.pages) else 0.0


def extract_forms(reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
    """A draft for each form, in the order of the pages. Pages that are no form are read as anybody's; where they hold no order they
    leave a doubt on the form before them."""
    drafts: list[OrderDraft] = []
    for pages in joined(sheets(reading.pages)):
        if pages[0].form:
            drafts.append(_draft(pages, context, reading.warnings))
            continue
        others = read_by_layout(replace(reading, pages=tuple(pages), parts=(), warnings=()), context)
        orders = [draft for draft in others if draft.kind is not Kind.OTHER]
        if orders or not drafts:
            drafts.extend(orders or others)
            continue
        issue = Issue(
            code=Code.NEEDS_PERSON,
            message=f"Page {pages[0].number} came with this form and is no form itself: see what it says.",
            page=pages[0].number,
        )
        drafts[-1] = replace(drafts[-1], issues=(*drafts[-1].issues, issue))
    return tuple(drafts)


def sheets(pages: Sequence[Page]) -> list[list[Page]]:
    """The pages of each form together; pages that are no form by themselves; blank pages left out."""
    groups: list[list[Page]] = []
    for page in pages:
        if page.blank and not page.form:
            continue
        name, number = form_of(page)
        before = form_of(groups[-1][-1]) if groups else ("", -1)
        follows = before == (name, number - 1) if name else before == ("", 0)
        if groups and follows:
            groups[-1].append(page)
        else:
            groups.append([page])
    return groups


def form_of(page: Page) -> tuple[str, int]:
    """The name of the form that a page is, and which page of it; ("", 0) for none."""
    name, _, number = (page.form or "").rpartition("/")
    return (name, int(number)) if name and number.isdigit() else ("", 0)


def _draft(pages: Sequence[Page], context: Context, remarks: Sequence[Remark]) -> OrderDraft:
    name = form_of(pages[0])[0]
    form = next((f for f in context.tables.forms if f.name == name), None)
    prefix = f"form:{name}:"
    fields = {f.name.removeprefix(prefix): f for page in pages for f in page.fields if f.name.startswith(prefix)}
    texts = [f.value for f in fields.values() if f.value]
    title = form.title if form else name
    filled = Filled(
        form,
        name,
        fields,
        NumberStyle.of(texts, context.shop.locale),
        DateStyle.of(texts, context.shop.country),
        context,
        [],
    )
    numbers = tuple(page.number for page in pages)
    base = OrderDraft(kind=Kind.ORDER, layout=f"form {name}", pages=numbers, kind_reason=f"our own form ({title})")
    if not any(f.value is not None for path, f in fields.items() if not path.startswith("code.")):
        issue = Issue(
            code=Code.BLANK_FORM,
            message=f"The form ({title}) is empty: nothing is written on it.",
            severity=Severity.NOTE,
            page=numbers[0],
        )
        return replace(base, kind=Kind.OTHER, kind_reason=f"our own form ({title}), empty", issues=(issue,))
    if form and (missing := missing_sheets(form, {form_of(p)[1] for p in pages}, fields)):
        filled.issues.append(
            Issue(
                code=Code.PAGE_MISSING,
                message=f"Page {', '.join(map(str, missing))} of the form ({title}) is missing.",
                page=numbers[-1],
            )
        )
    filled.issues.extend(beside(fields))
    parties = {party: _address(filled, party) for party in PARTIES}
    filled_in = replace(
        base,
        order_date=filled.day("order_date"),
        requested_ship_date=filled.day("requested_ship_date"),
        customer_po=filled.text("customer_po"),
        customer_no=_customer_no(filled),
        ship_method=filled.choice("ship_method", Code.LOW_CONFIDENCE, "way to send it"),
        payment=_payment(filled),
        notes=_notes(filled),
        lines=_lines(filled),
        stated=StatedTotals(
            merchandise=filled.money("stated.merchandise", "The merchandise total"),
            discount=filled.money("stated.discount", "The discount"),
            shipping=filled.money("stated.shipping", "The shipping"),
            tax=filled.money("stated.tax", "The tax"),
            total=filled.money("stated.total", "The total"),
        ),
        tax_exempt=filled.choice("tax_exempt", Code.LOW_CONFIDENCE, "exemption"),
        discount_code=filled.text("discount_code"),
        sold_to=parties["sold_to"],
        bill_to=parties["bill_to"],
        ship_to=parties["ship_to"],
    )
    notes = [
        Issue(code=r.code, message=r.message, severity=Severity.NOTE, page=r.page, box=r.box)
        for r in remarks
        if r.page is None or r.page in numbers
    ]
    return replace(filled_in, issues=(*filled.issues, *notes))


def _customer_no(filled: Filled) -> Field[str]:
    written, code = filled.text("customer_no"), customer_in_code(filled.fields, filled.context.tables.customers)
    if code is None:
        return written or filled.text("continued.customer_no")
    found, issue = customer_no(code[0], written, filled.name)
    if issue:
        filled.issues.append(issue)
    return found


def _notes(filled: Filled) -> Field[str]:
    """What the customer tells us; a ticked "it is a gift" is part of it."""
    notes, gift = filled.text("notes"), filled.chosen("gift")
    if not gift:
        return notes
    source = gift[0][1]
    return Field(
        value="; ".join(filter(None, ("gift", notes.value))),
        raw=notes.raw,
        confidence=min(notes.confidence, source.confidence),
        page=source.page,
        box=source.box,
        source=f"form {filled.name}",
    )


def _number(filled: Filled, base: str) -> Field[str]:
    """The item number of a line, weighed with its check digit where the form asks for one."""
    number, digit = filled.text(base + "sku"), filled.fields.get(base + "check_digit")
    if digit is None:
        return number
    found, doubt = proven(number, digit, filled.context.tables.catalog)
    if doubt:
        filled.doubt(Code.AMBIGUOUS_ITEM, doubt, base + "sku")
    return found


def _payment(filled: Filled) -> DraftPayment:
    chosen = filled.choice("payment.method", Code.PAYMENT_DOUBTFUL, "way to pay")
    method = _method(chosen.value)
    if chosen.raw and method is None:
        filled.doubt(Code.PAYMENT_DOUBTFUL, f"The way to pay {chosen.raw!r} is none that we know.", "payment.method")
    reference = filled.text("payment.reference")
    last4 = filled.text("payment.card_last4")
    digits = "".join(c for c in last4.value or "" if c.isdigit())
    return DraftPayment(
        method=Field(
            value=method,
            raw=chosen.raw,
            confidence=chosen.confidence,
            page=chosen.page,
            box=chosen.box,
            candidates=tuple(Candidate(m, c.confidence) for c in chosen.candidates if (m := _method(c.value))),
            source=chosen.source,
        ),
        amount_tendered=filled.money("payment.amount_tendered", "The amount enclosed"),
        reference=reference,
        card_last4=replace(last4, value=digits[-4:] or None, raw=digits[-4:] or None, lattice=None)
        if last4
        else Field(),
        terms=filled.text("payment.terms"),
    )


def _method(value: str | None) -> PaymentMethod | None:
    if not value:
        return None
    plain = value.strip().lower().replace(" ", "_").replace("cheque", "check")
    return next((m for m in PaymentMethod if m.value == plain), None)


def _lines(filled: Filled) -> tuple[DraftLine, ...]:
    """The lines on which anything stands, in the order of the form."""
    written: dict[int, list[FormField]] = {}
    for path, source in filled.fields.items():
        match = _PATH.match(path)
        if (
            match
            and match["group"] == "lines"
            and match["line"]
            and source.value is not None
            and match["name"] != "struck"
        ):
            written.setdefault(int(match["line"]), []).append(source)
    lines: list[DraftLine] = []
    for number in sorted(written):
        base = f"lines[{number}]."
        place = len(lines)
        before = len(filled.issues)
        struck_by = filled.fields.get(base + "struck")
        struck: bool | None = False if struck_by is None else (True if struck_by.confidence >= 0.9 else None)
        quantity = _quantity(filled, base)
        unit = filled.text(base + "unit")
        if not unit and quantity[1]:
            of = quantity[0]
            unit = Field(
                value=quantity[1], raw=of.raw, confidence=of.confidence, page=of.page, box=of.box, source=of.source
            )
        boxes = [f.box for f in written[number] if f.box]
        box = boxes[0] if boxes else None
        for more in boxes[1:]:
            box = box.union(more) if box else more
        lines.append(
            DraftLine(
                sku=_number(filled, base),
                description=filled.text(base + "description"),
                quantity=quantity[0],
                unit=unit,
                unit_price=filled.money(base + "unit_price", "The price"),
                extended_price=filled.money(base + "extended_price", "The amount"),
                struck=struck,
                raw=" ".join(f.value or "?" for f in written[number]),
                page=written[number][0].page,
                box=box,
            )
        )
        if struck:  # nobody need puzzle over what was taken back
            del filled.issues[before:]
        for i in range(before, len(filled.issues)):  # the draft counts the lines that are there
            issue = filled.issues[i]
            if issue.field and issue.field.startswith(base):
                filled.issues[i] = replace(issue, field=f"lines[{place}]." + issue.field.removeprefix(base))
    return tuple(lines)


def _quantity(filled: Filled, base: str) -> tuple[Field[Decimal], str | None]:
    """The quantity and the unit that was written with it."""
    said: dict[str, Any] = {}

    def meaning(source: FormField) -> Decimal | None:
        read = parse_quantity(source.value or "", filled.numbers)
        if read is None:
            return None
        said["unit"], said["doubt"] = read.unit, read.doubt
        return read.value

    found = filled.of(base + "quantity", meaning, Code.QUANTITY_INVALID, "The quantity")
    if said.get("doubt"):
        filled.doubt(Code.QUANTITY_DOUBTFUL, str(said["doubt"]), base + "quantity")
    return found, said.get("unit")


def _address(filled: Filled, party: str) -> DraftAddress:
    got = {
        n: filled.text(f"{party}.{n}")
        for n in ("name", "company", "street", "street2", "city", "postal_code", "phone", "email")
    }
    if got["email"].value:
        got["email"] = replace(got["email"], value=got["email"].value.replace(" ", ""))
    printed = customer_in_code(filled.fields, filled.context.tables.customers) if party == "sold_to" else None
    if printed and printed[1]:
        kept = printed[1].address
        street = ", ".join(filter(None, (kept.street, kept.street2))) or None
        for name in ("name", "company", "city", "postal_code", "phone", "email"):
            got[name] = preprinted(got[name], getattr(kept, name))
        got["street"] = preprinted(got["street"], street)
    region, country = filled.text(f"{party}.region"), filled.text(f"{party}.country")
    postal = got["postal_code"].value or ""
    home = filled.context.shop.country.upper()
    if country.value:
        country = replace(country, value=country_of(country.value) or country.value)
    elif any(got[n] for n in ("street", "city", "postal_code")):
        code = _country(postal, region.value, home)
        if code:
            country = Field(value=code, source=f"form {filled.name}: no country is asked for")
    if region.value and country.value in (None, "US"):
        source = filled.fields[f"{party}.region"]
        known = state_of(region.value)
        if known:
            region = replace(region, value=known)
        elif guess := likeliest(source.lattice, ((code, code) for code in STATE_CODES)):
            region = replace(region, value=guess[0], confidence=min(guess[1], 0.95))
    return DraftAddress(
        name=got["name"],
        company=got["company"],
        street=got["street"],
        street2=got["street2"],
        city=got["city"],
        region=region,
        postal_code=got["postal_code"],
        country=country,
        phone=got["phone"],
        email=got["email"],
    )


def _country(postal: str, region: str | None, home: str) -> str | None:
    """By the form of the postal code; the shop's own where it fits or none was written. None where it fits no country that we know."""
    compact = postal.strip().upper()
    if CA_POSTCODE.fullmatch(compact):
        return "CA"
    if UK_POSTCODE.fullmatch(compact):
        return "GB"
    if (
        home == "US"
        and compact
        and not US_ZIP.fullmatch(compact.replace(" ", ""))
        and not (region and state_of(region))
    ):
        return None
    return home
