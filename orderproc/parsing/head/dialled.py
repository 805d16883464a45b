# ruff: noqa: E501
"""Telephone numbers in the sentences of a mail, which are nobody's order number, whatever words stand beside them: "my number is
478-555-0136", "please call me for the card number on 01904 555 0112"."""

from __future__ import annotations

import re

from orderproc.model.units import codes
from orderproc.parsing.words import fold

# the whole of it, of which a reader of codes may see the last group alone
_STRETCH = re.compile(r"(?<![\w/.-])(?:\+|\((?=\d{1,5}\)))?\d[\d ()/.-]{6,20}\d(?![\w-])")
# written as nobody but telephones is: a leading nought, plus or bracket, or three groups as they are dialled
_DIALLED = re.compile(
    r"(?:\+|\(\d{1,5}\)|0)[\d ()/.-]+|\d{3}[ .-]\d{3}[ .-]\d{4}|1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}|[36789]\d\d[ .-]\d{3}[ .-]?\d{3,4}|[679]\d\d(?:[ .]\d\d){3}"
)
_DATE = re.compile(r"(?:19|20)\d\d[./-]|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d(?![./-]?\d)")
_CALLS = re.compile(
    r"\b(?:tele?f?|tlf|tfno|tlm|mob|cel|ph|call(?!ed|s? ?-?off)|ring|phone|telephone|reach|text|whatsapp|mobile|cell|dial|contact|handy|anruf\w*|anrufen|ruf\w*|erreich\w*|telefon\w*|meld\w*|appel(?:er|ez|le\w*)|joindre|joignable|contact(?:er|ez)|telephon\w*|portable"
    r"|bescheid|preven\w+|avis\w+|avvis\w+|llam\w+|movil|contact\w+|chiam\w+|cellulare|bel|bellen|bereik\w*|mobiel|gsm|lig(?:ue|uem|ar)\w*|telemovel|telemoveis)\b"
)
_OF_PAPERS = re.compile(
    r"\b(?:ref\w*|\w*zeichen|kenmerk|rif\w*|p\.?/?o|order|bestell\w*|\w*auftrag\w*|commande|pedido|ordine|\w*bestelling|encomenda)\b"
)
_SHORT = re.compile(r"(?i)\b(?:tel|t[ée]l|tele?f|tlf|tfno|tlm|mob|cel|cell|ph|nat)\.\s?[:(]?\s?$")
_LEAST, _MOST = 9, 15  # figures


def telephone_at(text: str, start: int, *, labelled: bool) -> bool:
    """Whether the number at a place is a telephone's: by how it is written, or by its sentence, which speaks of calling. `labelled`: it
    is called the order's number right before it, so that its looks alone say nothing."""
    found = next((m for m in _STRETCH.finditer(text) if m.start() <= start < m.end()), None)
    if found is None or not _LEAST <= sum(c.isdigit() for c in found.group()) <= _MOST or _DATE.match(found.group()):
        return False
    shortened = _SHORT.search(text[: found.start()])  # its point ends no sentence: "(Tel. 062 777 14 02)"
    ahead = shortened.start() if shortened else found.start()
    begin = max(text.rfind(mark, 0, ahead) for mark in ("\n", "! ", "? ", ". ", "; ")) + 1
    ends = [n for mark in ("\n", "! ", "? ", ". ", "; ") if (n := text.find(mark, found.end())) >= 0]
    before, behind = fold(text[begin : found.start()]), fold(text[found.end() : min(ends, default=len(text))])
    calls = _CALLS.search(before) or _CALLS.search(behind)
    if labelled:
        return calls is not None and _DIALLED.fullmatch(found.group()) is not None
    return calls is not None or (
        _DIALLED.fullmatch(found.group()) is not None and _OF_PAPERS.search(before[-25:]) is None
    )


def telephones_in(text: str) -> list[tuple[int, int]]:
    """Where telephone numbers stand in a sentence that speaks of calling, each written as they are dialled and taken whole: "Cell 082 555
    0163 (ring at the gate)". A last group that what stands behind it counts with is none of it: "Tel 01904 555 012 2 boxes of pens"."""
    found: list[tuple[int, int]] = []
    for one in _STRETCH.finditer(text):
        rest, _, last = one.group().rpartition(" ")
        behind = re.match(r"\s?([^\W\d_]+|×)", text[one.end() :])
        counts = behind is not None and (behind[1] in ("x", "×") or bool({*codes(behind[1])}))
        counts = counts and re.fullmatch(r"[1-9]\d{0,2}", last) is not None
        end = one.start() + len(rest) if counts and sum(c.isdigit() for c in rest) >= _LEAST else one.end()
        if telephone_at(text[:end] + text[one.end() :], one.start(), labelled=True):
            found.append((one.start(), end))
    return found


__all__ = ["telephone_at", "telephones_in"]
