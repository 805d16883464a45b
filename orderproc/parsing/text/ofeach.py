# ruff: noqa: E501
"""Sentences that say nothing but how many of each thing are wanted, below what was named: "Una unidad de cada cosa.", "One of each, please",
"Jeweils 2 Stück". They leave nothing open where every line has that quantity."""

from __future__ import annotations

import re
from decimal import Decimal

from orderproc.parsing.numerals import LANGUAGES, numeral_at
from orderproc.parsing.words import fold

_EACH = frozenset(
    "each every je jeweils jedem jeder jedes allem chaque chacun chacune cada ciascuno ciascuna ognuno ogni elk elke ieder iedere telkens alles".split()
)
_BESIDE = frozenset(
    """of the item items thing things kind sort article articles ones one product products please only just it is that
    von der die das sache stuck stk exemplar artikel bitte nur immer also und
    de d piece pieces unite exemplaire article chose seul seule seulement svp s il vous plait
    cosa cosas unidad unidades articulo producto por favor solo
    di del pezzo pezzi unita articolo tipo per favore soltanto
    van stuk stuks alstublieft aub maar graag
    unidade unidades coisa peca artigo apenas so""".split()
)


def of_each(sentence: str) -> Decimal | None:
    """How many of each a sentence asks for that says nothing else; None for any other."""
    words = [fold(word) for word in re.findall(r"\w+", sentence)]
    if not any(word in _EACH for word in words):
        return None
    said = {Decimal(number) for word in words if (number := _number(word)) is not None}
    known = all(word in _EACH or word in _BESIDE or _number(word) is not None for word in words)
    return said.pop() if known and len(said) == 1 else None


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    told = (numeral_at([word], 0, tongue) for tongue in LANGUAGES) if len(word) > 1 else ()
    return next((int(one.value) for one in told if one is not None and not one.doubt), None)


__all__ = ["of_each"]
