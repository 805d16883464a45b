"""Two things that stand in one line of an address: a person and what he is there, a person and the firm, a job and the firm ("Ann Lee,
costume shop supervisor", "Ailsa Hay, Borders Trust", "Conservator, Borders Trust")."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import LEGAL_FORM
from orderproc.parsing.party.looks import Looks, looks_of
from orderproc.parsing.party.names import HONORIFIC, begins_with_first_name

SURE = 0.36  # how likely both are what they are taken for
_FIRM_WHOLE = 0.85  # and how likely the line is one firm, where it is not parted
# what stands between them
_BETWEEN = re.compile(r"\s*[,;:|/]\s+|\s+[-–—/|·]\s+|\s+\((?=[^()]+\)$)")


def apart(chunk: Chunk) -> list[Chunk]:
    """A line of an address as the firm and the person that it names, without what he is; the line alone where it holds but one thing."""
    told = two_in_one(chunk.text.strip(" ,"))
    parts = [part for name in reversed(told) if name and (part := _cut(chunk, name)) is not None] if told else []
    return parts or [chunk]


def _cut(chunk: Chunk, text: str) -> Chunk | None:
    """The words of a chunk that make a text, without the signs around them."""
    count = len(text.split())
    for at in range(len(chunk.words) - count + 1):
        part = replace(chunk, words=chunk.words[at : at + count])
        if part.text.strip(" ,;:()") == text.strip(" ,;:()"):
            first, *rest = part.words
            words = [replace(first, text=first.text.lstrip("(")), *rest]
            words[-1] = replace(words[-1], text=words[-1].text.rstrip(",;:)"))
            return replace(part, words=tuple(words))
    return None


def two_in_one(text: str) -> tuple[str, str] | None:
    """(person, "") of a line that names a person and what he is; (person, firm) or ("", firm) of one that names a firm as well; None of any
    other line."""
    whole = looks_of(text)
    for mark in _BETWEEN.finditer(text):
        one, other = text[: mark.start()].strip(" ,"), text[mark.end() :].strip(" ,()")
        if not one or not other or LEGAL_FORM.fullmatch(other):
            continue
        first, second = looks_of(one), looks_of(other)
        ways = (
            (_person(one, first) * (second.job + second.part) * (not _in_house(one, other)), (one, "")),
            (_person(one, first) * second.firm, (one, other)),
            (_person(other, second) * first.job, (other, "")),
            (_person(other, second) * first.firm, (other, one)),
            (first.job * second.firm * (whole.person_firm > whole.firm), ("", other)),
        )
        sure, told = max(ways)
        if sure > SURE and whole.firm < _FIRM_WHOLE:
            return told
    return None


def _person(text: str, looks: Looks) -> float:
    """How likely a part of a line is a person by itself: two words at least, or a form of address. A name with the letters of a trade is
    a firm's ("Marsh FM", "Huber TGA"), which what stands behind it is a part of."""
    if _TRADE.fullmatch(text):
        return 0.0
    return looks.person if len(text.split()) > 1 or HONORIFIC.match(text) else 0.0


def _in_house(one: str, other: str) -> bool:
    """Whether a name with a place in the house behind it is the house's: "Friedhof Bergli, Magazin", and not "Petra Moser, Lager"."""
    return is_inside(other) and not (HONORIFIC.match(one) or begins_with_first_name(one))


_TRADE = re.compile(r"[^\W\d_]*[a-zà-ÿ] [A-Z]{2,4}")


__all__ = ["apart", "two_in_one"]
