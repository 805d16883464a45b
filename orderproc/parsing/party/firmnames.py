# ruff: noqa: E501
"""What the addresses of one paper tell of one another's names: a firm's name is the firm's wherever it stands, and neither a part of its house nor
an office is a person."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.party.blocklabels import is_office
from orderproc.parsing.party.legalforms import ENDS_IN_FORM, LEGAL_FORM
from orderproc.parsing.party.names import ATTENTION, COMPANY, is_job, is_person
from orderproc.parsing.party.signoffs import is_an_office
from orderproc.parsing.words import fold


def firms_named(*addresses: DraftAddress) -> list[DraftAddress]:
    """A name that is the firm's in one place of the paper is the firm's everywhere."""
    firms = {fold(a.company.value) for a in addresses if a.company.value}
    addresses = tuple(_in_one_language(a, firms) for a in addresses)
    addresses = tuple(
        _firm_and_part(a, {fold(b.company.value) for b in addresses if b is not a and b.company.value})
        for a in addresses
    )
    addresses = tuple(_without_office(without_job(a)) for a in addresses)
    return [
        replace(a, company=a.name, name=Field())
        if a.name.value and not a.company and (fold(a.name.value) in firms or _part_of_a_firm(a.name.value, firms))
        else a
        for a in addresses
    ]


def without_job(address: DraftAddress) -> DraftAddress:
    """A firm's name without what somebody is there: "Clerk to Ludford Parish Council" below her name."""
    told = _SERVES.fullmatch(address.company.value or "")
    if told is None or not is_job(told["job"]) or not COMPANY.search(told["body"]) or len(told["body"].split()) < 2:
        return address
    return replace(address, company=replace(address.company, value=told["body"]))


_SERVES = re.compile(
    r"(?P<job>(?:[^\W\d]+ ){1,3}?)(?:(?i:to|of|for|at|der|des|von|vom|de la|du|de|della|dello|del|di|da|do|van de|van het|van)(?: the)? |(?i:de l|dell)['’])(?P<body>(?=.*[A-ZÀ-Þ])[^\W\d].*)"
)


def _without_office(address: DraftAddress) -> DraftAddress:
    """A firm's address in which no part of its house and no short form of its own name passes for a person; whom a letter is marked for
    ("Attn: Receiving") may be an office."""
    name, company = address.name.value, address.company.value
    if not name or not company:
        return address
    if is_an_office(name) and not ATTENTION.match(address.name.raw or ""):
        return replace(address, name=Field())  # "Der Oberbürgermeister" below the name of the town
    if is_office(name) and not is_person(name) and not ATTENTION.match(address.name.raw or ""):
        return replace(address, name=Field(), street2=address.street2 or address.name)
    words = [set(re.findall(r"\w+", fold(text))) for text in (name, company)]
    short = len(words[0]) > 1 and words[0] < words[1] and not is_person(name)
    return replace(address, name=Field()) if short else address


# what stands behind a firm's legal form is a part of its house, whatever it is called: "Doe Ltd, Leeds Branch", "Doe S.r.l. - Filiale di Siena"
_BEHIND_FORM = re.compile(
    r"(?i)(?P<firm>[^,]+?)(?:,\s+|\s+[-–—]\s+)(?P<part>(?!(?:t/a|trading|dba|d/b/a|formerly|vormals|ex|inh|prop)\b)[^\W\d][^,:@]+)"
)
_LEGAL_FORM = 6  # letters behind a firm's comma that are no part of its house: "Inc."


def _firm_and_part(address: DraftAddress, firms: set[str]) -> DraftAddress:
    """The firm, as another address of the paper names it, and the part of it that stands with it: "Doe Ltd, North Works" beside "Doe Ltd", and a
    department above the firm's own name."""
    company, part = address.company, address.street2
    if not company.value:
        return address
    if fold(company.value) in firms:
        return address
    if part.value and fold(part.value) in firms:
        return replace(address, company=part, street2=company)
    behind = _BEHIND_FORM.fullmatch(company.value) if not part.value else None
    town = behind is not None and fold(behind["part"]) == fold(address.city.value or "")
    if (
        behind is not None
        and ENDS_IN_FORM.search(behind["firm"])
        and not (town or LEGAL_FORM.fullmatch(behind["part"]))
    ):
        firm, rest = behind["firm"], behind["part"]
        return replace(address, company=replace(company, value=firm), street2=replace(company, value=rest))
    firm, _, rest = company.value.partition(", ")
    if part.value or fold(firm) not in firms or len(rest) <= _LEGAL_FORM:
        return address
    return replace(address, company=replace(company, value=firm), street2=replace(company, value=rest))


def _part_of_a_firm(name: str, firms: set[str]) -> bool:
    """Whether a name is a firm's own without what stands around it elsewhere ("Works Council of Mills & Marsh"), and no person's."""
    if is_person(name) or not any(word[:1].islower() or word == "&" for word in name.split()):
        return False
    return any(f" {fold(name)} " in f" {firm} " for firm in firms)


def _in_one_language(address: DraftAddress, firms: set[str]) -> DraftAddress:
    """A letterhead's name in two languages ("Musée du Bois / Wood Museum") as the paper gives it elsewhere."""
    parts = [part.strip() for part in (address.company.value or "").split(" / ")]
    same = [part for part in parts if fold(part) in firms]
    if len(parts) != 2 or len(same) != 1:
        return address
    return replace(address, company=replace(address.company, value=same[0]))


__all__ = ["firms_named"]
