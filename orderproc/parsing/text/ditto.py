# ruff: noqa: E501
"""Words that stand for the number before them: "four mugs and as many plates"."""

from __future__ import annotations

import re

# what stands for the number before it: "four A and as many B", "otros tantos", "altrettante"
DITTO = re.compile(
    r"(?i)\b(?:(?:the )?same (?:number|quantity|amount) (?:of|for)|(?:just |exactly )?as many(?: of)?(?! (?:as|units as)\b)|(?:ebenso|genauso|gleich) ?viele?n?|(?:die)?(?:selbe|gleiche) (?:menge|anzahl)(?: von| an)?|(?:le |la )?même (?:nombre|quantité) (?:de |d['’]|pour )|(?:tout )?autant (?:de |d['’])"
    r"|otr[oa]s tant[oa]s|(?:el )?mismo número de|la misma cantidad de|altrettant[ei]|(?:lo )?stesso numero di|la stessa quantità di|(?:net zo|even)veel|hetzelfde aantal|dezelfde hoeveelheid|(?:o )?mesmo número de|(?:a )?mesma quantidade de|outr[oa]s tant[oa]s)(?:(?<=\W)|(?!\w))"
)


def ditto_before(text: str) -> bool:
    """Whether a stretch of text ends with such words."""
    return any(not text[match.end() :].strip() for match in DITTO.finditer(text))
