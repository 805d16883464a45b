# ruff: noqa: E501
"""Whom a parcel is for, where it stands beside the lines of an address: below its town ("Attn Sister M. Young", "M. Petit, quai 4"), in
brackets behind it ("(Sr. Baptista, das 8h às 12h)"), or with his house in one line ("Mr F Duarte, Prop. of The Lobster Pot").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.names import ATTENTION, HONORIFIC, STREET2, is_job, is_person

_NUMBERED = re.compile(r"\b(?:[A-Z]|[A-Z]?-?\d{1,4}[A-Za-z]?)$")
_FOR = re.compile(r"(?i)for|für|pour|para|per|voor")
_CALLED = re.compile(r"(?i)[\s,;(]*(?:tel|phone|mobile?|mob|tlm|handy|gsm|cell)?[\s.:]*\+?(?:\d[ ./-]?){6,}\)?\s*$")


def of_the_label(below: Sequence[Chunk]) -> list[Chunk]:
    """What of the lines below a town belongs on the label: whom it is for, and the dock or floor where that is."""
    parts = [_without_for(part) for chunk in below for part in _parts(chunk)]
    return [part for part in parts if _belongs(part.text.strip(" ,"))]


def _without_for(chunk: Chunk) -> Chunk:
    """Whom a line names without the word for it: "for Mrs Kay (patient)"."""
    rest = replace(chunk, words=chunk.words[1:])
    said = rest.text.partition(" (")[0]
    if not _FOR.fullmatch(chunk.words[0].text) or not (HONORIFIC.match(said) and is_named(said)):
        return chunk
    return replace(rest, words=rest.words[: len(said.split())])


def _belongs(text: str) -> bool:
    attention = ATTENTION.match(text)
    if attention is not None:
        words = re.findall(r"[^\W_][\w'’.-]*", attention[1])
        return is_named(attention[1]) or (len(words) <= 6 and all(w[:1].isupper() for w in words))
    return (
        is_named(text)
        or has_legal_form(text)
        or (STREET2.match(text) is not None and len(text.split()) <= 3 and _NUMBERED.search(text) is not None)
    )


def is_named(text: str) -> bool:
    """Whether a text is somebody with a form of address, or surely a person's name."""
    name = text.strip(" ,.")
    name = name.title() if name.isupper() else name
    return len(name.split()) <= 5 and (is_person(name) or (HONORIFIC.match(name) is not None and not is_job(name)))


# who keeps the house that stands behind it
_KEEPS = re.compile(
    r"(?i)^(?P<name>[^,\d]+),\s+(?:the )?(?:prop(?:rietor|rietress)?|owner|manager|manageress|land(?:lord|lady)|licensee|inh(?:aber(?:in)?)?|wirt(?:in)?|gérante?|patronn?e?|propriétaire"
    r"|titolare|gerente|due[ñn][oa]|propietari[oa]|propriet[aá]ri[oa]|eigenaar|eigenares|uitbater)\.?\s+(?:of|von|vom|des|der|de|du|di|del|dell[ao']|do|da|van)\s+(?P<firm>\S.*)$"
)
_IN_BRACKETS = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<what>[^()]+)\)$")


def parted(chunk: Chunk) -> list[Chunk]:
    """A line that names somebody and his house as two: "Mr F Duarte, Prop. of The Lobster Pot"; a firm and whom it is for, in brackets
    behind it: "Dale School (Office, attn. Ms Lee)". Without what somebody is: "Ann Lee (Head of Year 7)"."""
    text = chunk.text.strip(" ,")
    keeps = _KEEPS.match(text)
    if keeps is not None and is_named(keeps["name"]):
        name, firm = len(keeps["name"].split()), len(keeps["firm"].split())
        return [replace(chunk, words=chunk.words[:name]), replace(chunk, words=chunk.words[-firm:])]
    bracket = _IN_BRACKETS.match(text)
    if bracket is None:
        return [chunk]
    if is_person(bracket["name"]) and is_job(bracket["what"]):
        return [replace(chunk, words=chunk.words[: len(bracket["name"].split())])]
    parts = [part.strip() for part in bracket["what"].split(",")]
    marked = [
        ATTENTION.match(part) is not None or (HONORIFIC.match(part) is not None and is_named(part)) for part in parts
    ]
    if not any(marked) or not all(m or is_inside(part) for m, part in zip(marked, parts, strict=True)):
        return [chunk]
    words = [replace(w, text=w.text.strip("(),"), lattice=None) for w in chunk.words]
    cuts, at = [0], len(bracket["name"].split())
    for part in parts:
        cuts.append(at)
        at += len(part.split())
    return [replace(chunk, words=tuple(words[a:b])) for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True)]


def in_brackets(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of somebody with a form of address who is named in brackets behind a town, or of a firm with its legal form:
    "(Sr. Baptista, das 8h às 12h)"."""
    group: list[Word] = []
    for word in (*words, None):
        if word is not None:
            text = word.text.strip("()[],;.") if word.text[-1:] in ")],;" else word.text.lstrip("([")
            group += [replace(word, text=text, lattice=None)] if text else []
        if word is None or word.text[-1:] in ")],;":
            for at in range(min(len(group), 3)):  # "porteira D. Fátima", "Schulwart Herr Pokorny"
                said = " ".join(w.text for w in group[at:])
                if (
                    HONORIFIC.match(said)
                    and is_named(said)
                    and (not at or is_job(" ".join(w.text for w in group[:at])) or at == 1)
                ):
                    return tuple(group[at:])
            if has_legal_form(" ".join(w.text for w in group)):
                return tuple(group)  # "(Sarl Morel, demander Yann)"
            group = []
    return ()


def _parts(chunk: Chunk) -> list[Chunk]:
    """A line parted at its commas, without the telephone behind a name."""
    groups: list[list] = [[]]  # type: ignore[type-arg]
    for word in chunk.words:
        groups[-1].append(word)
        if word.text.endswith((",", ";")):
            groups.append([])
    parts = [replace(chunk, words=tuple(group)) for group in groups if group]
    return [_without_phone(part) for part in parts]


def _without_phone(chunk: Chunk) -> Chunk:
    count = len(without_phone(chunk.text).split())
    return replace(chunk, words=chunk.words[:count]) if 0 < count < len(chunk.words) else chunk


def without_phone(text: str) -> str:
    """A name without the telephone behind it: "Rodrigo Soto, +56 9 1234 5678"."""
    return _CALLED.sub("", text.strip()).strip(" ,;(")


__all__ = ["in_brackets", "is_named", "of_the_label", "parted", "without_phone"]
