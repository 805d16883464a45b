# ruff: noqa: E501
"""That goods are fetched from us, and that they are not: "Abholen klappt diesmal nicht, bitte schicken" sends them like any other order."""

from __future__ import annotations

import re

from orderproc.parsing.words import fold

# all folded
_FETCHES = re.compile(
    r"\b(?:(?:will|shall|can|could|would|'ll|to|like to|want to) (?:come (?:and |to )?)?(?:collect|pick (?:it |them |this |these |up)|fetch)|pick(?:ing)?[- ]up (?:at|from|in) (?:your|the)|collection (?:by us|from your)|"
    r"(?:hole[n]?|nehme[n]?) [^.?!]{0,60}\bab\b|selbst ab\b|abholen|selbstabhol\w+|selbstabholung|"
    r"(?:passer\w*|viendr\w+|venir|venons)[^.?!]{0,40}\b(?:chercher|prendre|retirer|recuperer)|enlevement|retrait (?:en|au) magasin|"
    r"(?:recoger\w*|recogemos|paso a recoger|pasar\w* a (?:recoger|buscar)|recogida en)|"
    r"(?:ritir(?:o|iamo|ero|eremo|are)|passo a (?:prendere|ritirare))|(?:ophalen|afhalen|(?:haal\w*|halen) [^.?!]{0,40}\b(?:op|af)\b)|"
    r"(?:levantar\w*|vou buscar|vamos buscar|passo a buscar|recolha em loja))\b"
)
_FETCH = re.compile(
    r"\b(?:collect\w*|pick(?:ing)? (?:\w+ )?up|pick(?:ing)? (?:it|them|this|these)|fetch\w*|\w*abhol\w*|hol\w*|chercher|retirer|recuperer|enlever|enlevement|retrait|recog\w+|buscar\w*|ritir\w+|prender\w+|ophal\w*|afhal\w*|haal\w*|halen|levantar\w*|recolh\w+)\b"
)
_DENIED = re.compile(
    r"n['’]t\b|\b(?:not|cannot|unable|impossible|nicht|kein\w*|unmoglich|pas|impossible|no|imposible|non|impossibile|niet|geen|onmogelijk|nao|impossivel)\b"
)
# the one is denied for the other: "we need no delivery as we collect"
_SENT = re.compile(
    r"\b(?:send|sent|ship|deliver|post|liefer|schick|versand|livr|envo|envi|entreg|mand|conseg|sped|lever|bezorg|stur|stuur|zend)"
)
_CLAUSE = re.compile(
    r"[,;:.!?()]+(?:\s|$)|\s[-–—]+\s|\b(?:but|so|and|sondern|aber|und|daher|mais|donc|et|sino|pero|asi que|ma|quindi|bensi|maar|dus|en|mas|portanto)\b",
    re.IGNORECASE,
)


def says_fetched(sentence: str) -> bool:
    """Whether a sentence says that the customer comes by the goods himself."""
    return _FETCHES.search(fold(without_denied_fetching(sentence))) is not None


def without_denied_fetching(sentence: str) -> str:
    """A sentence without its clauses that say that nobody comes for the goods: they take nothing back and send nothing anywhere."""
    kept, at = [], 0
    for mark in (*_CLAUSE.finditer(sentence), None):
        end, after = (mark.start(), mark.end()) if mark is not None else (len(sentence), len(sentence))
        clause = fold(sentence[at:end])
        denied = _FETCH.search(clause) and _DENIED.search(clause) and not _SENT.search(clause)
        kept.append(" " if denied else sentence[at:after])
        at = after
    return "".join(kept)


__all__ = ["says_fetched", "without_denied_fetching"]
