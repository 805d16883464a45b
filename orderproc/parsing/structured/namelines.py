"""The lines of a party's name in a message, the same for all formats: NAD's second name, N2, SAP's NAME2, openTRANS, cXML's DeliverTo.

A message has one place for all that stands between the firm and its street. The firm goes on there, or it is a person, or a
department, a branch, a building, a room. What is printed on the parcel counts: a person is the name, the rest stands beside the street.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import LEGAL_FORM
from orderproc.parsing.party.names import ATTENTION, COMPANY, is_job, is_person

# of the 35 characters that a line of a name has (UN/EDIFACT 3036, SAP NAME1): a full one goes on in the next
NAME_SIZE = 33
_GOES_ON = re.compile(
    r"(?i)(?:[-–,&+/]|\b(?:and|und|et|e|y|en|of|de|der|du|des|della|di|da|van|von|für|for|pour|para|per|voor))$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """Who a party is: the firm, somebody in it, and where in it (a second line of the street)."""

    firm: str | None
    person: str | None = None
    place: str | None = None

    def with_street2(self, street2: str | None) -> str | None:
        """The second line of the street: where in the firm, before what the message has for it itself."""
        return ", ".join(dict.fromkeys(x for x in (self.place, street2) if x)) or None


def named(written: Sequence[str | None], contact: str | None = None) -> Named:
    """What the lines of a name say. `contact`: whom the message names besides; he is the person where no line names one.

    A firm that was cut, or its legal form, goes on in the next line; each other line is a person, or a part of the firm."""
    lines = [" ".join(line.split()) for line in written if line and line.strip()]
    if not lines:
        return Named(None, contact)
    firm, last = lines[0], lines[0]
    rest = lines[1:]
    while rest and (_GOES_ON.search(last) or _ends_name(firm, rest[0]) or (_cut(last) and _of_a_name(rest[0]))):
        last = rest.pop(0)
        firm = f"{firm} {last}"
    persons, places = _sorted(rest)
    return Named(firm, next(iter(persons), contact), ", ".join(places) or None)


def for_whom(written: Sequence[str], firm: str | None) -> Named:
    """Lines that say to whom in a firm something is delivered (cXML's DeliverTo): the firm itself may stand among them."""
    rest = [line for line in written if firm is None or line.casefold() != firm.casefold()]
    persons, places = _sorted(rest)
    if not persons and rest and len(rest[0].split()) == 1 and like_person(rest[0], least=1):
        persons, places = rest[:1], places[1:]
    return Named(firm, next(iter(persons), None), ", ".join(places) or None)


def contact_person(written: str | None) -> str | None:
    """The person of a contact: "Ruth Nixon" of "Purchasing, Ruth Nixon"; none of "Purchasing Department", which is to be asked and is
    no part of an address. What is not sure stays as it is."""
    said = " ".join((written or "").split())
    person = _apart(said)[0]
    return person or (None if is_inside(said) or is_job(said) else said or None)


def _sorted(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The persons and the places of these lines; what is neither for sure is a person where none is named yet and it is like a name."""
    persons: list[str] = []
    places: list[str] = []
    for line in lines:
        person, place = _apart(line)
        if person and persons and person != persons[0]:
            person, place = None, line
        persons += [person] if person else []
        places += [place] if place else []
    return persons, places


def _apart(line: str) -> tuple[str | None, str | None]:
    """The person and the place that one line names."""
    attention = ATTENTION.match(line) if not re.match(r"(?i)c/o|care of|contact", line) else None
    said = attention[1] if attention else line
    parts = [part.strip() for part in re.split(r",|;|/| [-–|] ", said) if part.strip()]
    if len(parts) < 2 or not any(is_job(p) or is_inside(p) for p in parts):
        person = is_person(said) or like_person(said)
        return (said, None) if person else (None, said if said and not is_job(said) else None)
    persons = [p for p in parts if is_person(p)] or [p for p in parts if like_person(p)][:1]
    if not persons:
        return None, said
    places = [p for p in parts if p not in persons and not is_job(p)]
    return persons[0], ", ".join(places) or None


def like_person(line: str, least: int = 2) -> bool:
    """Whether a line is like a name, of two to four words in capitals, and names no firm and no place: "Ngozi Okafor"."""
    words = line.split()
    if (
        not least <= len(words) <= 4
        or any(c.isdigit() for c in line)
        or COMPANY.search(line)
        or is_inside(line)
        or is_job(line)
    ):
        return False
    return all(word[0].isupper() or word in _SMALL for word in words) and all(
        re.fullmatch(r"[\w'’.,-]+", w) for w in words
    )


_SMALL = frozenset("de del della di da dos das du van der den von zu zur la le te ten y e".split())


def _of_a_name(line: str) -> bool:
    """Whether a line may be the rest of a firm's name that was cut in the line above it."""
    return line[:1].islower() or not (is_person(line) or is_inside(line))


def _cut(line: str) -> bool:
    """Whether a line of a name is as long as it may be, and so may have been cut; one that ends in its legal form is whole."""
    return len(line) >= NAME_SIZE and not _legal(line)


def _ends_name(firm: str, line: str) -> bool:
    """Whether a line begins with an "&" or ends in the legal form that the firm has not got yet."""
    return re.match(r"(?i)(?:&|\+|und\b|and\b|et\b|y\b)", line) is not None or (_legal(line) and not _legal(firm))


def _legal(line: str) -> bool:
    words = line.replace(",", " ").split()
    return any(LEGAL_FORM.fullmatch(" ".join(words[-n:])) for n in range(1, min(5, len(words) + 1)))
