"""A customer's number beside his name, where it is no part of it: "K-2225 Tobler AG", "Travis Unruh (P-3318)", "Harbour Café, 20219"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.shop import Customer, plain
from orderproc.parsing.lines import Line
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.words import bare, fold

_PARTS = ("name", "company", "street2")
_SHORTEST = 4  # of a number that is told from a part of a name


def without_customer_no(draft: OrderDraft) -> OrderDraft:
    """The draft whose names are without the customer's number that stands before or behind them."""
    number = draft.customer_no.value
    patterns = [_IN_BRACKETS]
    if number and len(number) >= _SHORTEST:
        patterns.append(
            re.compile(
                rf"(?i)^\W*{re.escape(number)}(?!\w)[\s)\],:;/|–-]*|[\s(\[,:;/|–-]*(?<!\w){re.escape(number)}\W*$"
            )
        )
    sold, ship, bill = draft.sold_to, draft.ship_to, draft.bill_to
    for beside in patterns:
        sold, ship, bill = (_bare(one, beside) for one in (sold, ship, bill))
    return replace(draft, sold_to=sold, ship_to=ship, bill_to=bill)


# behind a name, with the words for it: "(your ref W2103)", "(Ihre Kd.-Nr. 20240)", "[a/c 4471]"; open where a number was cut off
_IN_BRACKETS = re.compile(
    r"(?i)\s*[(\[]\s*(?:(?:your|our|ihre?|unsere?|votre|notre|su|nuestr[oa]|vs|ns|vostr[oa]|nostr[oa]|uw|onze|vossa|nossa|sua)\b\.?\s*)?"
    r"(?:ref(?:erence)?|rif|r[ée]f(?:érence)?|referencia|account|acct|a/c|cust(?:omer)?|client[ea]?|kd|kunden?\w*|klant\w*|cuenta|conto|conta|compte)\b[^()\[\]]{0,30}[)\]]?\s*$"
)


def _bare(address: DraftAddress, beside: re.Pattern[str]) -> DraftAddress:
    for part in _PARTS:
        field: Field[str] = getattr(address, part)
        said = beside.sub("", field.value or "") if field.value else ""
        if field.value and said != field.value:
            address = replace(address, **{part: replace(field, value=said) if said else Field()})
            if address.name.value and bare(address.name.value) == bare(address.company.value or ""):
                address = replace(address, name=Field())  # the firm alone, once without its number
    return address


def with_customer_named(draft: OrderDraft, lines: Sequence[Line], customers: Sequence[Customer]) -> OrderDraft:
    """The draft of a paper without an address, with the customer whose number it gives as who buys, where his name stands on it, too,
    beside whatever label ("Winkel | Natuurwinkel Het Zaad"): whoever was taken for the buyer is then who orders there."""
    number, sold = draft.customer_no.value, draft.sold_to
    places = (a.street or a.city or a.postal_code for a in (sold, draft.ship_to, draft.bill_to))
    own = [one for one in customers if number and plain(one.customer_no) == plain(number)]
    if len(own) != 1 or any(places):
        return draft
    house, person = bare(own[0].address.company or ""), bare(own[0].name or "")
    known = {house, person} - {""}
    if any(bare(f.value) in known for f in (sold.name, sold.company) if f.value):
        return draft
    beside = ((before, c) for line in lines for before, c in zip((None, *line.chunks), line.chunks, strict=False))
    label, said = next(((b, c) for b, c in beside if bare(c.text.strip(" :,")) in known), (None, None))
    asked = bare(label.text) if label is not None else ""
    for part in ("name", "company") if asked else ():
        if bare(getattr(sold, part).value or "") == asked:
            sold = replace(sold, **{part: Field()})  # "Outlet | Health Shop": the label itself was taken for somebody
    if said is None or (sold.company.value and (sold.name or has_legal_form(sold.company.value))):
        return draft
    named = said.field(said.text.strip(" :,"), "the customer of the number")
    if bare(named.value or "") == house:
        return replace(draft, sold_to=replace(sold, company=named, name=sold.name or sold.company))
    return draft if sold.name or sold.company else replace(draft, sold_to=replace(sold, name=named))


def number_of_sender(text: str, email: str, customers: Sequence[Customer]) -> str | None:
    """The number of the customer who writes, where it stands in his text with no word for it: "Hey this is Travis, P-3318."."""
    own = [one.customer_no for one in customers if email and (one.address.email or "").lower() == email.lower()]
    said = [number for number in own if number and re.search(rf"(?i)(?<![\w-]){re.escape(number)}(?![\w-])", text)]
    return said[0] if len(said) == 1 else None


def number_of_named(text: str, customers: Sequence[Customer]) -> str | None:
    """The number of the one customer of whom both number and name stand in a text, whatever words are beside them: "our code with you:
    0094" on the paper of a firm that has it. The one confirms the other."""
    words, folded = f" {_words(text)} ", text.casefold()
    said = [
        one.customer_no
        for one in customers
        if one.customer_no
        and one.customer_no.casefold() in folded
        and any(c.isdigit() for c in one.customer_no)
        and any(name.count(" ") and f" {name} " in words for name in _names(one))
        and re.search(rf"(?i)(?<![\w.,/-]){re.escape(one.customer_no)}(?![\w/-]|[.,]\d)", text)
    ]
    return said[0] if len(said) == 1 else None


def _names(customer: Customer) -> set[str]:
    """What a customer is called, folded, the words of it alone."""
    called = (customer.name, customer.address.name, customer.address.company)
    return {_words(name) for name in called if name}


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


__all__ = ["number_of_named", "number_of_sender", "with_customer_named", "without_customer_no"]
