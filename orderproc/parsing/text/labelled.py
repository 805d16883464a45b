# ruff: noqa: E501
"""Words that only look like a sentence: a label with its reference, "Order reference AC/DEC.", and a title, "Tea order for the shop". They
have no verb, and so they take nothing back."""

from __future__ import annotations

import re

from orderproc.parsing.text.phrasebook import AS_BEFORE, CANCEL, CHANGE

_REFERENCE = re.compile(
    r"(?i:^\W*(?:(?:our|my|your|unsere?|ihre?|notre|votre|nuestra|su|nostro|vostro|onze|uw|nossa|vossa) )?(?:(?:order|purchase order|po|customer|bestell|auftrags|commande|client|pedido|ordine|bestel|klant|encomenda)[ -]?)?(?:ref(?:erence|erenz|erentie|erencia|ência|érence|erenza)?|riferimento|kenmerk|zeichen|betreff)\.?(?: (?:de (?:la )?commande|de(?:l| la)? pedido|(?:dell['’]|d['’])?ordine|da encomenda))?(?: (?:is|ist|est|es|è|is|é))?)[ :]{1,3}[A-Z\d]{1,8}(?:[/.-][A-Z\d]{1,8}){1,4}\W*$"
)
_ORDER = r"(?:order|bestellung|commande|pedido|ordine|bestelling|encomenda)"
_FOR = r"(?:for|für|fuer|pour|para|per|voor)"
_TITLE = re.compile(
    rf"(?i)^\W*(?:[^\W\d_]+ ){{0,3}}{_ORDER}(?: (?:de|di|del|do|of|van|von) [^\W\d_]+)? {_FOR}(?: [^\W\d_]+){{1,4}}\W*$"
)
# what says that it is another order's, or that it waits
_OTHERS = re.compile(
    r"(?i)\b(?:usual|same|last|previous|repeat|again|no|not|old|former|hold|standing|üblich\w*|gleich\w*|letzt\w*|selbe|nochmals?|wieder|keine?|nicht|alte?|habituelle?|même|dernière|pas|ancienne|habitual|mism[oa]|últim[oa]|anterior|solito|stess[oa]|ultimo|precedente|non|gebruikelijke|zelfde|vorige|laatste|geen|niet|mesm[oa]|última|não)\b"
)


def is_reference(sentence: str) -> bool:
    """Whether a sentence is a label with a reference in capitals or figures, in parts: "Order reference AC/DEC."."""
    return _REFERENCE.match(sentence) is not None


def is_title(text: str) -> bool:
    """Whether a text is the title of an order and whom it is for: "Tea order for the shop"."""
    if any(phrases.search(text) for phrases in (AS_BEFORE, CANCEL, CHANGE)) or _OTHERS.search(text):
        return False
    return _TITLE.match(text) is not None


__all__ = ["is_reference", "is_title"]
