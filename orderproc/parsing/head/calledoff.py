# ruff: noqa: E501
"""The number of a call-off: what is ordered under a blanket order or a contract has a number of its own, which the buyer quotes, beside
that of the contract ("Call-off reference: BO-19/07", "Abrufnummer RV 044 / A5")."""

from __future__ import annotations

import re

_WORD = r"(?:call[- ]?offs?|release|delivery call|abruf(?:bestellung|auftrag)?|lieferabruf|appel (?:de livraison|de commande|sur march[eé])|commande d['’]appel|pedido de entrega|ordine di richiamo|richiamo|afroep(?:order|bestelling)?|encomenda parcial)"
_SAYS_NUMBER = r"(?:[- ]?(?:(?:order )?(?:no\b\.?|numbers?|nr\b\.?|ref\b\.?|reference|id\b|#)|nummer|referenz|kennung|kenmerk)|\s?n[.°º]{1,2})"
_BEFORE = r"(?:(?:no|nr|n[.°º]*|num[eé]ro|n[uú]mero|nummer|r[eé]f(?:[eé]rence)?\.?|referencia|riferimento|rif\.?|refer[eê]ncia)\s+(?:(?:(?:de|di|da|do|van|of|del|dell['’])\s+)?(?:la\s+|[dl]['’]\s?|het\s+|de\s+)?)?)"
_NUMBER = r"(?P<{}>(?:[A-Z]{{1,4}} )?(?=[\w.-]*\d)[A-Za-z0-9][\w.-]*\w|\d)(?P<{}>(?:\s?/\s?[\w.-]*\w)*)"
_CALLED = re.compile(
    rf"(?:(?i:\b{_WORD}{_SAYS_NUMBER})|(?i:\b{_BEFORE}{_WORD}))\s*(?i:is|ist|lautet|est|es|è|é)?\s*:?\s*{_NUMBER.format('number', 'rest')}(?!\w)"
)
_LEAST = 4  # characters of a number by which an order is known; fewer only count the call-offs


def called_off(text: str) -> str | None:
    """The number of the call-off that a text names; its count alone ("7") where no other is named; None where it is none."""
    found = [f"{m['number']}{m['rest']}" for m in _CALLED.finditer(text)]
    whole = [number for number in found if is_whole(number)]
    return whole[0] if whole else found[0] if found else None


def is_whole(number: str) -> bool:
    """Whether the number of a call-off is more than how many there were: the contract's stands in it."""
    return len(number) >= _LEAST


__all__ = ["called_off", "is_whole"]
