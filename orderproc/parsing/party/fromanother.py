# ruff: noqa: E501
"""What one address of a paper takes from another: the names of the one and the place of the other, the country, the firm; and whether two are of the
same house or people."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.names import COMPANY
from orderproc.parsing.party.ownhouse import at_own_house
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.party.sameplace import firm_there, person_there
from orderproc.parsing.words import fold


def of_firm(buyer: DraftAddress, address: DraftAddress) -> DraftAddress:
    """An address that names no firm or house, or nobody at all, with the one who orders."""
    if not address.street or address.company:
        return address
    return replace(address, company=buyer.company, name=address.name or buyer.name)


def at_same_place(sold: DraftAddress, ship: DraftAddress, said: str) -> DraftAddress:
    """Who gets the goods where the buyer is: another firm in the same house by its own name, a part of his below his."""
    who = person_there(said) if said else ""
    if who and fold(who) != fold(ship.name.value or ""):
        base = ship if not ship.empty else sold
        return replace(base, name=Field(value=who, raw=said, source="beside 'same address'", confidence=0.95))
    firm = firm_there(said) if said else ""
    names = fold(f"{sold.company.value or ''} {sold.name.value or ''}")
    if not firm or all(word in names for word in re.findall(r"\w+", fold(firm))):
        return ship
    base = sold if not sold.empty else ship
    own = Field(value=firm, raw=said, source="beside 'same address'", confidence=0.95)
    if base.company and not has_legal_form(firm):  # "Main school, at the above address": a part of the buyer's house
        return base if at_own_house(firm, base) else replace(base, name=own)  # "Escola-sede" of a group of schools
    return replace(base, company=own, name=Field())


def in_same_country(known: DraftAddress, address: DraftAddress) -> DraftAddress:
    """An address that names no country, in that of the buyer, where it has a postal code of the same form and the same town, or one around it
    (the first figures of the code)."""
    if address.country or not known.country or not (address.postal_code and address.city):
        return address
    own, other = (fold(a.postal_code.value or "") for a in (known, address))
    forms = [re.sub(r"[^\W\d_]", "a", re.sub(r"\d", "0", code)) for code in (own, other)]
    near = own[:_AREA] == other[:_AREA] or fold(address.city.value or "") == fold(known.city.value or "")
    return replace(address, country=known.country) if near and forms[0] == forms[1] else address


_AREA = 2  # figures of a postal code that towns around one another share


def same_place(a: DraftAddress, b: DraftAddress) -> bool:
    return bool(a.street.value and b.street.value) and fold(a.street.value or "") == fold(b.street.value or "")


def merged(kept: DraftAddress, more: DraftAddress) -> DraftAddress:
    """`kept` where it says something, else `more` as a whole (never half of each address)."""
    if kept.empty:
        return more
    if kept.company and more.company and not (kept.name or kept.street or COMPANY.search(kept.company.value or "")):
        kept = replace(kept, name=kept.company, company=more.company)  # who ordered it, above the firm's paper
    names = {n: getattr(kept, n) for n in ("name", "company", "phone", "email") if getattr(kept, n)}
    if kept.name and more.company and fold(kept.name.value or "") == fold(more.company.value or ""):
        del names["name"]  # the firm's, not a person's
    return replace(more, **names)


def with_firm(address: DraftAddress, above: DraftAddress | None) -> DraftAddress:
    """An address from the fields of a form, with the firm below the label that heads them: "Firma / Name"."""
    if above is None or above.street or not above.company or address.company:
        return address
    if party_of(above.company.value or "") is not None:
        return address  # the heading beside it
    return replace(address, company=above.company)


def alike(a: DraftAddress, b: DraftAddress) -> bool:
    x = {fold(f.value) for f in (a.name, a.company) if f.value}
    y = {fold(f.value) for f in (b.name, b.company) if f.value}
    return bool(x & y)


__all__ = ["alike", "at_same_place", "in_same_country", "merged", "of_firm", "same_place", "with_firm"]
