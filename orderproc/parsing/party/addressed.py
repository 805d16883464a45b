"""To whom a letter is addressed: the row that names us says nothing of where goods go ("An die Firma Nordwerk in Kassel")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.settings import Shop
from orderproc.parsing.lines import Line
from orderproc.parsing.words import fold

_TO = re.compile(
    r"(?:an|to|a|al|all|alla|aux?|aan|ao|fur|for|pour|para|per|voor|firma?|messrs|the manager|attention|attn|z ?hd?|t ?a ?v"
    r"|spett(?:abile|le)?)\b"
)
_HEAD, _MOST = 15, 9  # rows from the top, and words in such a row
_LEAST = 4  # letters of a word that is our own
_OF_MANY = frozenset(
    "the and und et e y de company supplies supply shop store trading group haus handel versand commerce comercial ditta firma gmbh "
    "sarl limited".split()
)


def addressed_to_us(lines: Sequence[Line], shop: Shop) -> frozenset[int]:
    """The rows near the top that say that a letter is for us, by a word of our own name; a sentence that sends us something is none."""
    own = {word for word in re.findall(r"[^\W\d_]+", fold(shop.name)) if len(word) >= _LEAST and word not in _OF_MANY}
    found = set()
    for row, line in enumerate(lines[:_HEAD]):
        words = re.findall(r"[^\W\d_]+", fold(line.text))
        if (
            len(words) <= _MOST
            and _TO.match(" ".join(words))
            and own & set(words)
            and not line.text.rstrip().endswith((".", ":"))
        ):
            found.add(row)
    return frozenset(found)


__all__ = ["addressed_to_us"]
