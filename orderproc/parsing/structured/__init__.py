"""Orders that say themselves what is what: UBL and Peppol, Order-X (CII), cXML, SAP IDoc, EDIFACT, ANSI X12, and any XML or
JSON by its keys.

A message is known by its root element or its segments, never by its file name. A new format is one module with `claims` and
`drafts`, and one line in `FORMATS`. A PDF with such a file embedded (Order-X) is read from the file: it is what the sender's
machine meant, and a picture for people beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Media, Reading
from orderproc.model.shop import Customer, plain
from orderproc.parsing.structured import cii, cxml, edifact, idoc, keyed, ubl, x12
from orderproc.parsing.structured.embedded import compared
from orderproc.parsing.structured.fields import Said, text
from orderproc.parsing.structured.noted import noted

if TYPE_CHECKING:
    from orderproc.parsing.base import Context


class Format(Protocol):
    def claims(self, reading: Reading) -> bool: ...

    def drafts(self, reading: Reading, context: Context) -> tuple[Said, ...]: ...


FORMATS: tuple[Format, ...] = (ubl, cii, cxml, idoc, edifact, x12, keyed)  # `keyed` takes what nobody else knows


class Structured:
    """The layout of all structured messages."""

    name = "structured"

    def identify(self, reading: Reading, context: Context) -> float:
        return 1.0 if _carrier(reading) is not None else 0.0

    def extract(self, reading: Reading, context: Context) -> tuple[OrderDraft, ...]:
        found = _carrier(reading)
        assert found is not None
        carrier, form, part = found
        drafts = tuple(_known(said, context) for said in form.drafts(carrier, context))
        more = noted(carrier, drafts, context.tables.catalog)
        drafts = tuple(replace(d, issues=(*d.issues, *m)) if m else d for d, m in zip(drafts, more, strict=True))
        if part is not None:
            drafts = tuple(compared(replace(draft, part=part), reading, context) for draft in drafts)
        return drafts


LAYOUT = Structured()


def _carrier(reading: Reading) -> tuple[Reading, Format, str | None] | None:
    """The reading that is a message: this one, or the file that a PDF has embedded."""
    for form in FORMATS:
        if form.claims(reading):
            return reading, form, None
    if reading.media is Media.PDF:
        for form in FORMATS[:-1]:
            for part in reading.parts:
                if part.reading is not None and form.claims(part.reading):
                    return part.reading, form, part.name
    return None


# ---------------------------------------------------------------- parties that are named by a number


def _known(said: Said, context: Context) -> OrderDraft:
    """The draft with the customer and the place of delivery that the message names by number alone, where the shop knows them."""
    draft = said.draft
    if draft.kind not in (Kind.ORDER, Kind.CHANGE, Kind.CANCELLATION):
        return draft
    customers = {plain(c.customer_no): c for c in context.tables.customers if plain(c.customer_no)}
    buyer = _one(said.buyers, customers)
    if buyer is not None and (not draft.customer_no.value or plain(draft.customer_no.value) not in customers):
        draft = replace(draft, customer_no=text(buyer.customer_no, "number of the buyer"))
    if draft.ship_to.street or draft.ship_to.city or not said.places:
        return draft
    if set(said.places) & set(said.buyers):
        return draft  # the buyer's own place
    place = _one(said.places, customers)
    if place is not None and place.address.street:
        return replace(draft, ship_to=_address_of(place))
    message = f"The place of delivery is named by its number alone ({said.places[0]}), which is not in customers.csv."
    issue = Issue(code=Code.ADDRESS_MISSING, field="ship_to", message=message)
    return replace(draft, issues=(*draft.issues, issue))


def _one(numbers: tuple[str, ...], customers: dict[str, Customer]) -> Customer | None:
    """The customer that these numbers name; None where they name none, or several."""
    found = {c.row: c for number in numbers if (c := customers.get(plain(number))) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _address_of(customer: Customer) -> DraftAddress:
    def field(value: str | None) -> Field[str]:
        return text(value, f"customer {customer.customer_no}")

    known = customer.address
    return DraftAddress(
        name=field(known.name),
        company=field(known.company or (customer.name if not known.name else None)),
        street=field(known.street),
        street2=field(known.street2),
        city=field(known.city),
        region=field(known.region),
        postal_code=field(known.postal_code),
        country=field(known.country),
    )
