# ruff: noqa: E501
"""Who sent a mail, by the name that stands before the sender's address: a person, a firm, or both ("Ann Lee, Dale Ltd.", "Dale Ltd. (Ann
Lee)"). What the text itself says of name and firm goes before."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.reading import MessageHead
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import COMPANY, DEPARTMENT, PART_OF_A_HOUSE, is_job, is_person
from orderproc.parsing.words import fold

_FIRM_SOONER = 0.8  # how likely a sender's name that no list knows is a firm's
_SURE = 0.95  # a name in the head of a mail, where the text says none
# what stands between who somebody is and where he works: signs, or a small word before the firm
_BETWEEN = re.compile(
    r"\s+[-–—|/·•@]+\s*|\s*[|/,;:·•]+\s+|\s*[(\[]\s*|\s+(?:at|from|c/o|bei|von|vom|chez|de chez|presso|bij|i\. ?A\.|via|p\. ?p\.)\s+(?=[A-ZÀ-Þ])"
)


def named_by(sender: str) -> tuple[str | None, str | None]:
    """(person, firm) of a sender's name. What is surely no firm's stays the person's, whatever it is."""
    whole = " ".join(sender.split())
    for mark in _BETWEEN.finditer(whole):
        one, other = whole[: mark.start()].strip(" ,"), whole[mark.end() :].strip(" ,)]")
        if one and other and is_person(one) != is_person(other):
            person, firm = (one, other) if is_person(one) else (other, one)
            inside = is_job(firm) or DEPARTMENT.search(firm) or PART_OF_A_HOUSE.match(firm)
            return person, None if inside and not COMPANY.search(firm) else firm
    if is_person(whole):
        return whole, None
    if COMPANY.search(whole):
        return None, whole
    if DEPARTMENT.search(whole) or PART_OF_A_HOUSE.match(whole):
        return None, None
    looks = looks_of(whole)
    if looks.firm + looks.house > _FIRM_SOONER and looks.person < 1 - _FIRM_SOONER:
        return None, whole
    return whole or None, None


_I_AM = re.compile(
    r"(?i)\b(?:i am|i['’]m|my name is|this is|ich bin|ich heiße|mein name ist|je suis|je m['’]appelle|soy|me llamo|sono|mi chiamo|ik ben|mijn naam is|sou|chamo-me)\s+$"
)
_PARTICLE = r"(?:(?:de|da|do|dos|das|del|della|di|van|von|den|der|ten|ter|zu|la|le|du) )*"


def in_full(name: str, text: str) -> str:
    """The name of a sender who gives only his first one or an initial with it ("Eusebio", "Ludovica P."), as the text has it in full: "soy
    Eusebio Carrascosa de Cuenca". As it is where the text has none, or more than one that it may be."""
    first, _, initial = name.strip().partition(" ")
    initial = initial.strip().rstrip(".")
    if len(first) < 3 or not first.isalpha() or len(initial) > 1:
        return name
    surname = rf"{_PARTICLE}{re.escape(initial)}[^\W\d_a-zß-ÿ]?[^\W\d_]+(?:[-'’][^\W\d_]+)*"
    pattern = (
        rf"(?<![\w-]){re.escape(first)} (?P<rest>{surname}(?: [^\W\d_a-zß-ÿ][^\W\d_]+(?:[-'’][^\W\d_]+)*)?)(?=\W|$)"
    )
    whole = set()
    for one in re.finditer(pattern, text):
        said = f"{first} {one['rest']}"
        sure = is_person(said) or (_I_AM.search(text[: one.start()]) and not COMPANY.search(said))
        if sure and said.split()[-1][0].isupper():
            whole.add(said)
    return whole.pop() if len(whole) == 1 else name


def with_sender(address: DraftAddress, head: MessageHead | None) -> DraftAddress:
    """Name, firm and e-mail of the sender, where the text doesn't say them itself."""
    if head is None:
        return address
    name, mail = head.reply_to or head.sender
    name = name or head.sender[0]
    if mail and not address.email:
        address = replace(address, email=Field(value=mail, raw=mail, source="mail header"))
    if not name or "@" in name:
        return address
    person, firm = named_by(name)
    address = _told_by(address, person, firm)
    known = fold(address.company.value or "")

    def said(text: str) -> Field[str]:
        return Field(value=text, raw=name, source="mail header", confidence=_SURE)

    signed = address.name and not _signs_short(address.name, person)
    if firm is not None and not known and (not signed or (person is None and COMPANY.search(firm))):
        address = replace(address, company=said(firm))  # below whose name somebody of it may sign
    if signed:
        return address
    if person is not None and not (known and known.startswith(fold(person))):  # "Dale" of "Dale Ltd."
        if not known and not is_person(person) and fold(address.street2.value or "").startswith(f"{fold(person)} "):
            return replace(address, company=address.street2, street2=Field())  # "Bar Sport" of "Bar Sport di Anna Riva"
        address = replace(address, name=said(person))
    return address


def _signs_short(name: Field[str], person: str | None) -> bool:
    """Whether somebody signs by one word and sends by his whole name: "Bia", of "Beatriz Lobo Antunes"; "Jan", of "Jan de Boer"."""
    signed = name.source == "signature" and len((name.value or "").split()) == 1
    words = (person or "").split()
    return signed and len(words) > 1 and (is_person(person or "") or fold(words[0]) == fold(name.value or ""))


def _told_by(address: DraftAddress, person: str | None, firm: str | None) -> DraftAddress:
    """The same address, its person and firm as the sender's name tells them: below "Kelly Vets" stands "Pat Kelly", who wrote."""
    name, company = fold(address.name.value or ""), fold(address.company.value or "")
    if person is not None and company == fold(person) != name:
        return replace(address, name=address.company, company=address.name)
    if firm is not None and name == fold(firm) and not company:
        return replace(address, name=Field(), company=address.name)
    if person is not None and not name and company and fold(person).startswith(f"{company} "):
        return replace(address, company=Field())  # "Betty", as Betty Lind signs above her address
    return address


__all__ = ["in_full", "named_by", "with_sender"]
