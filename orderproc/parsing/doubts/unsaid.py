"""Rows and sentences beside order lines that nothing was read from: is there something in them that could be one more line?

A row of a list with words and a number that is no date, price, duration or address; a sentence with something that looks like an item
number. What is passed over here is lost in silence, so that a doubt is cheap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.shop import Catalog
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.begins import HARDLY_GOODS, may_be_goods
from orderproc.parsing.text.countable import free_numbers
from orderproc.parsing.text.tokens import Token, What
from orderproc.parsing.text.uncounted import heads, idle, names_no_goods

LONGEST_ROW = 110
FEW = 7  # words of a row that is nothing but a thing
_WORD = re.compile(r"[^\W\d_]{3,}")
_CODE = re.compile(
    r"(?<![\w./-])(?=[\w./-]*\d)(?=[\w./-]*[A-Z])[A-Z0-9][A-Z0-9./-]{3,}[A-Z0-9](?![\w-])|(?<![\w.,/-])\d{5,14}(?![\w.,/-])"
)


def unread(text: str, tokens: Sequence[Token], catalog: Catalog, *, row: bool, marked: bool = False) -> bool:
    """Whether a row of a list (or a sentence) that was taken for no order line could be one. `marked`: it has a bullet, as the lines
    of the order have."""
    acts = acts_of(text[:1000])
    if acts.speaks_against or method_in(text) is not None:
        return False
    end = _address_in(text, tokens)
    if _codes(text[:end], tokens):
        return True
    if not row or acts.request or acts.offers or len(text) >= LONGEST_ROW or not _WORD.search(text):
        return False
    heading = heads(text)
    none = idle(tokens, heading=heading)
    numbers = [n for n in free_numbers(list(tokens), catalog, []) if n not in none]
    if heading:
        numbers = [n for n in numbers if not tokens[n].doubt and not names_no_goods(text[tokens[n].end :].strip())]
    if any(not tokens[n].weak and tokens[n].start < end for n in numbers) or (
        not heading and _one_of_something(text, tokens)
    ):
        return True
    named = [t.text for t in tokens if t.what is What.WORD]
    return marked and ":" not in text and len(named) <= FEW and may_be_goods(text, HARDLY_GOODS)


def _one_of_something(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a row is a thing that an article counts: "- a garden fork", "Pinzette, eine"."""
    said = [t for t in tokens if t.what is not What.MARK]
    if not 2 <= len(said) <= FEW or any(mark in text for mark in "!?."):
        return False
    at = next((n for n in (0, len(said) - 1) if said[n].what is What.NUMBER and said[n].weak), None)
    if at is None or any(t.what is not What.WORD for t in said if t is not said[at]):
        return False
    return may_be_goods(" ".join(t.text for t in (said[at], *(t for t in said if t is not said[at]))))


# the town behind the street of an address in one row: "Via Chiaia 60, 80121 Napoli", "Langestraat 83, 8000 Brugge"
_TOWN = re.compile(
    r"(?:^|[,;:]\s*|\s[-–·]\s)(?:[A-Z]{1,2}-)?(?:\d{4}-\d{3}|\d{4}\s?[A-Z]{2}(?![^\W_])|\d{4,5})\s+[A-ZÄÖÜÉÀÈ][^\W\d_]"
)


def _address_in(text: str, tokens: Sequence[Token]) -> int:
    """Where the address begins with which a row ends; its length where it holds none."""
    town = _TOWN.search(text)
    streets = [t.start for t in tokens if town and t.what is What.ASIDE and t.end <= town.end()]
    return streets[-1] if streets else len(text)


def _codes(text: str, tokens: Sequence[Token]) -> bool:
    """Whether something formed as an item number stands there that is no date, order number, telephone, price or address."""
    aside = [t for t in tokens if t.what in (What.ASIDE, What.PRICE)]
    return any(not any(t.start < m.end() and m.start() < t.end for t in aside) for m in _CODE.finditer(text))


__all__ = ["unread"]
