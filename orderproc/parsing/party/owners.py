"""Whose a small firm is, behind its name or below it: "Lindenapotheke Inh. Silke Brandt e. K.", "titolare: Marco Riva". He is the person
whom the address names, and the word before him is neither his name nor the firm's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.names import COMPANY, HONORIFIC, is_person

_OWNER = re.compile(
    r"(?:inh|inhaber(?:in)?|prop|propr|proprietor|proprietress|owner|propriétaire|propietari[oa]|dueñ[oa]|titular|tit|titolare|eig|eigenaar|eigenares|proprietári[oa])[.:]*",
    re.IGNORECASE,
)
_CALLED = re.compile(r"[A-ZÀ-Þ][\w'’.-]*")
_FORM = re.compile(r"e\.?\s?(?:k\.?(?:fm\.?|fr\.?)?|u\.?)", re.IGNORECASE)  # "e. K.", "e.U."


def with_owners_apart(block: Sequence[Chunk]) -> list[Chunk]:
    """The lines of an address, an owner's name as a line of its own below the firm's."""
    return [part for n, chunk in enumerate(block) for part in (_apart(chunk) if n < _NAMES else [chunk])]


def _apart(chunk: Chunk) -> list[Chunk]:
    words = chunk.words
    for at, word in enumerate(words[:-1]):
        if _OWNER.fullmatch(word.text) is None:
            continue
        name = list(words[at + 1 :])
        for size in (2, 1):  # a legal form of one word or of two
            if len(name) > size + 1 and _FORM.fullmatch("".join(w.text for w in name[-size:])):
                del name[-size:]
                break
        said = " ".join(w.text for w in name).strip(" ,")
        called = 1 < len(name) <= _MOST and all(_CALLED.fullmatch(w.text.strip(",")) for w in name)
        if not (called or is_person(said) or HONORIFIC.match(said)) or COMPANY.search(said):
            continue
        firm = list(words[:at])
        while firm and not any(c.isalnum() for c in firm[-1].text):
            firm.pop()
        if firm:
            firm[-1] = replace(firm[-1], text=firm[-1].text.rstrip(",;·|–-("))
        name[-1] = replace(name[-1], text=name[-1].text.rstrip(",;)"))
        return [*([replace(chunk, words=tuple(firm))] if firm else []), replace(chunk, words=tuple(name))]
    return [chunk]


_NAMES, _MOST = 2, 4  # lines at the beginning of an address in which an owner stands; words of his name


__all__ = ["with_owners_apart"]
