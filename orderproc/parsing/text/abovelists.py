# ruff: noqa: E501
"""What a sentence that leads to a list asks for beside the list itself."""

from __future__ import annotations

import re

from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.shapes import Wish
from orderproc.parsing.text.uncounted import names_no_goods

_CLAUSES = re.compile(r"(?i)[,;]\s|\s(?:and|but|so|und|aber|et|mais|y|pero|e|ed|ma|en|maar|mas)\s")


def of_its_own(wish: Wish, sentence: str) -> bool:
    """Whether it asks for something beside the list: goods of ours, or a plain number of others in the clause that asks. "A first order", "a
    few teas" are the list itself; "we are moving with two dogs and would like:" tells of other things."""
    described = wish.line.description.value or ""
    unsure = wish.issues or not str(wish.line.quantity.raw)[:1].isdigit()
    if wish.line.sku.value or unsure or names_no_goods(described):
        return bool(wish.line.sku.value)
    first = described.split()[:1]
    counting = [one for one in _CLAUSES.split(sentence) if first and first[0] in one]
    return bool(wish.line.sku.candidates) or not counting or any(acts_of(one).request for one in counting)


__all__ = ["of_its_own"]
