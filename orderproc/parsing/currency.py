"""Which currency a document is in: one of them, several (a doubt), or none said."""

from __future__ import annotations

import re

from orderproc.model.draft import Candidate, Field
from orderproc.model.issue import Code, Issue
from orderproc.parsing.numbers import CODES, strip_money

_WITH_AMOUNT = re.compile(
    rf"(?:(?:US\$|A\$|C\$|CA\$|AU\$|NZ\$|[€£¥])\s?\d[\d.,']*|\d[\d.,']*\s?(?:€|£|¥)|(?<![\w./-])(?:{'|'.join(sorted(CODES))})[^\S\n]?\d[\d.,']*(?![\w-])|(?<![\w-])\d[\d.,']*[^\S\n]?(?:{'|'.join(sorted(CODES))})(?![\w-]|[./]\w))"
)  # "CAD.A4.PT" below an amount is a number of an item
_SAID = re.compile(
    rf"(?i)\b(?:currency|währung|devise|moneda|divisa|valuta|moeda)\b\W{{0,4}}({'|'.join(sorted(CODES))})\b"
)
_PRICES_IN = re.compile(
    rf"(?i)\b(?:prices?|amounts?|preise|beträge|prix|montants|precios|importes|prezzi|importi|prijzen|bedragen|preços|valores)\b[^.\n]{{0,20}}?\b(?:in|en|em)\s+({'|'.join(sorted(CODES))})\b"
)
_HEADING = re.compile(rf"\(\s*(?:in\s+)?({'|'.join(sorted(CODES))}|€|£)\s*\)")


def currency_of(text: str, home: str) -> tuple[Field[str], tuple[Issue, ...]]:
    """The currency, and an issue where there are two. "$" alone says nothing that the shop's own currency doesn't."""
    counted: dict[str, int] = {}
    first: dict[str, str] = {}
    for match in _WITH_AMOUNT.finditer(text):
        code = strip_money(match.group())[1]
        if code:
            counted[code] = counted.get(code, 0) + 1
            first.setdefault(code, match.group())
    for pattern, weight in ((_SAID, 3), (_PRICES_IN, 3), (_HEADING, 2)):
        for match in pattern.finditer(text):
            code = {"€": "EUR", "£": "GBP"}.get(match[1], match[1].upper())
            counted[code] = counted.get(code, 0) + weight
            first.setdefault(code, match.group())
    dollars = len(re.findall(r"(?<![A-Z])\$\s?\d", text))
    foreign = [c for c in counted if not (dollars and c.endswith("D"))]
    if dollars and foreign and home.endswith("D") and home not in counted:
        counted[home] = dollars
        first.setdefault(home, "$")
    if not counted:
        return Field(), ()
    best = max(counted, key=lambda c: counted[c])
    if len(counted) == 1:
        return Field(value=best, raw=first[best], source="beside the amounts"), ()
    total = sum(counted.values())
    field = Field(
        value=best,
        raw=first[best],
        source="beside the amounts",
        confidence=0.6,
        candidates=tuple(Candidate(c, round(n / total, 2)) for c, n in sorted(counted.items(), key=lambda p: -p[1])),
    )
    issue = Issue(
        code=Code.CURRENCY_MISMATCH,
        message=f"Amounts stand there in {' and '.join(sorted(counted))}.",
        field="currency",
    )
    return field, (issue,)
