# ruff: noqa: E501
"""What somebody has and wants the goods for, "parts for my two mowers": its number counts none of them."""

from __future__ import annotations

import re

from orderproc.parsing.numerals import numeral_at

_FOR_ONES_OWN = re.compile(
    r"(?i)\b(?:for (?:my|our)|für (?:meine|unsere)|pour (?:mes|nos)|para (?:mis|nuestr[oa]s|(?:[oa]s )?(?:meus|minhas|noss[oa]s))|per (?:i|le) (?:miei|mie|nostri|nostre)|voor (?:mijn|onze))"
    r" (?P<n>\d{1,3}|[^\W\d_]+)(?=\s+[^\W\d_]{3,}(?![\w/-]))"
)
# "10 each for our 3 shops" are thirty
_EACH = re.compile(
    r"(?i)\b(?:each|every|apiece|per (?!(?:i|le|favore|cortesia)\b)|je(?= \d)|jeweils|jede\w*|pro|chacune?s?|chaque|par (?!retour\b)|cada(?: un[oa]?)?|por (?!favor\b)|ciascun\w*|ognun\w*|ogni|elk\w*|ieder\w*|all|zusammen|insgesamt|total\w*|totaal)(?:\b|(?<= ))"
)


def counts_ones_own(text: str, language: str) -> list[tuple[int, int]]:
    """Where the numbers stand of what somebody has and wants the goods for; none where there may be so many goods for each of it."""
    return [
        match.span("n")
        for match in _FOR_ONES_OWN.finditer(text)
        if not _EACH.search(text)
        and (match["n"].isdigit() or ((n := numeral_at([match["n"]], 0, language)) is not None and not n.article))
    ]


# how somebody's own things are: "my hands are not what they were", "unsere Regale sind voll"
_OWN_STATE = re.compile(
    r"(?i)(?:^|(?<=[,;:.!?–—(-] )|\b(?:as|because|since|for|weil|da|denn|car|porque|perché|omdat|want|pois) )(?:my|our|meine?|unsere?|mon|ma|mes|notre|nos|mis?|nuestr[oa]s?|(?:il |la |i |le )?(?:mi[oae]|miei|nostr[oaie])|mijn|onze|ons|(?:[oa]s? )?(?:meus?|minhas?|noss[oa]s?))"
    r" (?!(?:\w+ )?(?:\w*orders?|purchase|deliver\w+|\w*adress\w*|address\w*|\w*bestellung\w*|auftrag|commande|livraison|pedido|entrega|ordine|consegna|bestelling|levering|encomenda|invoice|\w*rechnung|facture|factura|fattura|factuur|fatura)\b)"
    r"(?P<what>[^\W\d_]+(?: [^\W\d_]+)?) (?:is|are|was|were|isn['’]t|aren['’]t|ist|sind|war|waren|(?:n['’]|ne )?(?:est|sont|était|étaient)|(?:no )?(?:es|son|está|están|era|eran)|(?:non )?(?:è|sono|era|erano)|zijn|waren|(?:não )?(?:é|são|está|estão|era|eram))\b[^,;:.!?–—()\d]*"
)


def without_own_state(text: str) -> str:
    """A text without its clauses that say how somebody's own things are: they deny and order nothing."""
    return _OWN_STATE.sub(" ", text)


def is_ones_own(text: str, start: int) -> bool:
    """Whether what begins at a place is what somebody has: the mowers in "parts for my two old mowers", the hands in "my hands are sore"."""
    if any(m.start("what") <= start < m.end("what") for m in _OWN_STATE.finditer(text)):
        return True
    return any(start - m.end() >= 0 and len(text[m.end() : start].split()) <= 1 for m in _FOR_ONES_OWN.finditer(text))


__all__ = ["counts_ones_own", "is_ones_own", "without_own_state"]
