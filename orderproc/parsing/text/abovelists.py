# ruff: noqa: E501
"""What a sentence that leads to a list asks for beside the list itself, and a greeting that leads to none."""

from __future__ import annotations

import re

from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.paragraphs import OPENING
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


def only_greets(text: str) -> bool:
    """Whether a row is a greeting, and nothing behind it asks for goods or says that those below it are not ordered: "Hello, please quote
    me a price for:"."""
    acts = acts_of(text[:1000])
    goes_on = text.rstrip().endswith(":") or _GOES_ON.search(text) is not None
    return OPENING.match(text) is not None and not (acts.asks or (acts.speaks_against and goes_on))


_GOES_ON = re.compile(r"[,!:]\s+\w")


__all__ = ["of_its_own", "only_greets"]
