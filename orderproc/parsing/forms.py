"""The shop's own printed forms: what stood at their places, as an order. Each form of a stack is an order of its own.

The reading has laid the form on the scan and named the places (`Page.form`, `Page.fields`); here they get their meaning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

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
from orderproc.model.lattice import Lattice
from orderproc.model.reading import FormField, Page, Reading, Remark
from orderproc.model.shop import Form
from orderproc.parsing.base import Context, read_by_layout
from orderproc.parsing.dates import DateStyle, find_date
from orderproc.parsing.numbers import NumberStyle, parse_money, parse_quantity
from orderproc.parsing.places import CA_POSTCODE, STATE_CODES, UK_POSTCODE, US_ZIP, country_of, state_of

T = TypeVar("T")

PARTIES = ("sold_to", "bill_to", "ship_to")
_PATH = re.compile(r"^(?P<group>\w+)(?:\[(?P<line>\d+)\])?(?:\.(?P<name>\w+))?(?:=(?P<value>.+))?$")
FAR = timedelta(days=400)


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
    for pages in sheets(reading.pages):
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


@dataclass(frozen=True)
class _Filled:
    """What stands on one form, by path."""

    form: Form | None
    name: str
    fields: dict[str, FormField]
    numbers: NumberStyle
    dates: DateStyle
    context: Context
    issues: list[Issue]

    def __contains__(self, path: str) -> bool:
        found = self.fields.get(path)
        return found is not None and found.value is not None

    def text(self, path: str) -> Field[str]:
        return self._of(path, lambda f: " ".join((f.value or "").split()) or None)

    def of(self, path: str, meaning: Callable[[FormField], T | None], code: str, what: str) -> Field[T]:
        """A field whose text must have a meaning; where it has none, a doubt says so."""
        found = self._of(path, meaning)
        if found.raw and found.value is None:
            self.doubt(code, f"{what} {found.raw!r} makes no sense.", path)
        return found

    def _of(self, path: str, meaning: Callable[[FormField], T | None]) -> Field[T]:
        source = self.fields.get(path)
        if source is None or source.value is None:
            return Field()
        if source.value == "":
            self.doubt(Code.LOW_CONFIDENCE, "Something is written here that can't be read.", path)
        return Field(
            value=meaning(source) if source.value else None,
            raw=source.value,
            confidence=source.confidence,
            page=source.page,
            box=source.box,
            lattice=source.lattice,
            source=f"form {self.name}",
        )

    def doubt(self, code: str, message: str, path: str, severity: Severity = Severity.DOUBT) -> None:
        source = self.fields.get(path)
        self.issues.append(
            Issue(
                code=code,
                message=message,
                severity=severity,
                field=path,
                page=source.page if source else None,
                box=source.box if source else None,
            )
        )

    def money(self, path: str, what: str) -> Field[Decimal]:
        """An amount; where it has no point, the amount with one two places from the right is kept as a candidate."""
        found = self.of(path, self._amount, Code.LOW_CONFIDENCE, what)
        if found.value is None or not found.raw or set(".,") & set(found.raw) or len(found.raw.strip()) < 3:
            return found
        return replace(found, candidates=(Candidate(found.value / 100, 0.5),))

    def _amount(self, source: FormField) -> Decimal | None:
        money = parse_money(source.value or "", self.numbers)
        return money.amount if money else None

    def day(self, path: str) -> Field[date]:
        """A date. Where the best string is none, the dates of the last weeks are asked of the recognizer's lattice."""
        source = self.fields.get(path)
        found = self._of(path, self._day)
        if source and found.raw and found.value is None:
            guess = likeliest(source.lattice, _recent(self.context.today, self.dates.month_first))
            if guess:
                return replace(found, value=date.fromisoformat(guess[0]), confidence=guess[1])
            self.doubt(Code.DATE_DOUBTFUL, f"The date {found.raw!r} can't be read.", path, Severity.NOTE)
        elif found.value and abs(found.value - self.context.today) > FAR:
            self.doubt(Code.DATE_DOUBTFUL, f"The date {found.raw!r} lies far from today.", path, Severity.NOTE)
        return found

    def _day(self, source: FormField) -> date | None:
        read = find_date(source.value or "", self.dates, self.context.today)
        return read.value if read else None

    def chosen(self, path: str) -> list[tuple[str, FormField]]:
        """The check boxes of a field that are marked: value and box."""
        return [(p.partition("=")[2], f) for p, f in self.fields.items() if p.startswith(path + "=") and f.value]

    def choice(self, path: str, code: str, what: str) -> Field[str]:
        """What was ticked, or written at a place of the same field."""
        ticked = self.chosen(path)
        if not ticked:
            return self.text(path)
        value, source = max(ticked, key=lambda t: t[1].confidence)
        if len(ticked) > 1:
            names = " and ".join(v.replace("_", " ") for v, _ in ticked)
            self.doubt(code, f"More than one {what} is ticked: {names}.", f"{path}={value}")
        elif source.confidence < 0.9:
            self.doubt(code, f"It is not clear whether {value.replace('_', ' ')} is ticked.", f"{path}={value}")
        return Field(
            value=value,
            raw="ticked",
            confidence=source.confidence if len(ticked) == 1 else 0.4,
            page=source.page,
            box=source.box,
            candidates=tuple(Candidate(v, f.confidence / len(ticked)) for v, f in ticked) if len(ticked) > 1 else (),
            source=f"form {self.name}",
        )


def _draft(pages: Sequence[Page], context: Context, remarks: Sequence[Remark]) -> OrderDraft:
    name = form_of(pages[0])[0]
    form = next((f for f in context.tables.forms if f.name == name), None)
    prefix = f"form:{name}:"
    fields = {f.name.removeprefix(prefix): f for page in pages for f in page.fields if f.name.startswith(prefix)}
    texts = [f.value for f in fields.values() if f.value]
    title = form.title if form else name
    filled = _Filled(
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
    if not any(f.value is not None for f in fields.values()):
        issue = Issue(
            code=Code.BLANK_FORM,
            message=f"The form ({title}) is empty: nothing is written on it.",
            severity=Severity.NOTE,
            page=numbers[0],
        )
        return replace(base, kind=Kind.OTHER, kind_reason=f"our own form ({title}), empty", issues=(issue,))
    if form and len(pages) < form.pages:
        missing = sorted(set(range(1, form.pages + 1)) - {form_of(p)[1] for p in pages})
        filled.issues.append(
            Issue(
                code=Code.PAGE_MISSING,
                message=f"Page {', '.join(map(str, missing))} of the form ({title}) is missing.",
                page=numbers[-1],
            )
        )
    parties = {party: _address(filled, party) for party in PARTIES}
    filled_in = replace(
        base,
        order_date=filled.day("order_date"),
        requested_ship_date=filled.day("requested_ship_date"),
        customer_po=filled.text("customer_po"),
        customer_no=filled.text("customer_no"),
        ship_method=filled.choice("ship_method", Code.LOW_CONFIDENCE, "way to send it"),
        payment=_payment(filled),
        notes=filled.text("notes"),
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


def _payment(filled: _Filled) -> DraftPayment:
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


def _lines(filled: _Filled) -> tuple[DraftLine, ...]:
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
                sku=filled.text(base + "sku"),
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


def _quantity(filled: _Filled, base: str) -> tuple[Field[Decimal], str | None]:
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


def _address(filled: _Filled, party: str) -> DraftAddress:
    got = {
        n: filled.text(f"{party}.{n}")
        for n in ("name", "company", "street", "street2", "city", "postal_code", "phone", "email")
    }
    if got["email"].value:
        got["email"] = replace(got["email"], value=got["email"].value.replace(" ", ""))
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


def likeliest(lattice: Lattice | None, spelled: Iterable[tuple[str, str]]) -> tuple[str, float] | None:
    """Of values, each with a spelling, the one whose spelling the recognizer finds likeliest, with its share among all; None where
    none is likely or two are close."""
    if lattice is None:
        return None
    scores: dict[str, float] = {}
    for value, spelling in spelled:
        score = lattice.log_prob(spelling)
        scores[value] = max(scores.get(value, score), score)
    ranked = sorted(scores.items(), key=lambda s: -s[1])
    if not ranked or ranked[0][1] < -12:
        return None
    gap = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else 10.0
    if gap < 2.5:
        return None
    return ranked[0][0], round(min(0.97, 1 - 2.718281828**-gap), 3)


def _recent(today: date, month_first: bool) -> Iterable[tuple[str, str]]:
    """The days from two months ago to next week, in the ways in which people write them with figures."""
    for back in range(-7, 62):
        day = today - timedelta(days=back)
        first, second = (day.month, day.day) if month_first else (day.day, day.month)
        for mark in "/-.":
            for year in (f"{day.year}", f"{day.year % 100:02}"):
                yield day.isoformat(), f"{first}{mark}{second}{mark}{year}"
                if first < 10 or second < 10:
                    yield day.isoformat(), f"{first:02}{mark}{second:02}{mark}{year}"
