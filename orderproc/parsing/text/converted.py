# ruff: noqa: E501
"""How many there are, said a second time in what the shop sells it by: "300 Stück Muttern (= 3 VE)", "100 stylos (soit 2 boîtes)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from orderproc.model.shop import Item
from orderproc.model.units import codes
from orderproc.parsing.text.tokens import UNITS, Token, What
from orderproc.parsing.words import fold

# in brackets a number and a word for a unit, what is in one, and no more than a few words: "(so 100 frames altogether)"
_AGAIN = re.compile(
    r"(?i)\(\s*(?:[=≙]|entspricht|entsprechen|ergibt|also|d\.? ?h\.?|soit|donc|c['’]est[- ]à[- ]dire|i\.? ?e\.?|so|that is|that makes|which makes|o sea|es decir|cioè|ossia|ovvero|quindi|dus|oftewel|ou seja)?,?\s*"
    r"(?P<number>\d{1,6})\s*(?P<unit>[^\W\d_]{1,20})\.?(?P<more>(?:\s+[^\W\d_]{1,15}){0,3})(?:\s*(?:à|zu|zu je|de|of|da|di|van|von|x)\s*\d+\s*[^\W\d_]*\.?)?\s*\)"
)


def without_conversion(text: str, tokens_of: Callable[[str], list[Token]]) -> list[Token]:
    """The tokens of a text: where brackets say the same in what its one item is sold by, the number counts that; where they say what is in
    all of that, they are left out. Two that differ are left as they stand."""
    plain = tokens_of(text)
    again = [*_AGAIN.finditer(text)]
    if len(again) != 1:
        return plain
    match, number = again[0], Decimal(again[0]["number"])
    tokens = tokens_of(text[: match.start()] + " " * len(match.group()) + text[match.end() :])
    items = {t.item.sku: t.item for t in tokens if t.what is What.ITEM and t.item is not None}
    counted = [
        n
        for n, t in enumerate(tokens)
        if t.what is What.NUMBER and not t.weak and not t.doubt and t.start < match.start()
    ]
    if len(items) != 1 or len(counted) != 1 or sum(t.what is What.ITEM for t in tokens) != 1:
        return plain
    item, first = next(iter(items.values())), tokens[counted[0]]
    size, told = item.pack_size or Decimal(1), match["unit"]
    if size <= 1 or first.value is None:
        return plain
    behind = tokens[counted[0] + 1] if counted[0] + 1 < len(tokens) else None
    a_unit = behind is not None and behind.what is What.WORD and (fold(behind.text) in UNITS or codes(behind.text))
    unit = behind.text if behind is not None and a_unit else ""
    if _sold_by(item, told) and not (_sold_by(item, unit) or match["more"].strip()) and first.value == number * size:
        first.value, first.text = number, match["number"]
        if unit and behind is not None:
            behind.text = told
        else:
            tokens.insert(counted[0] + 1, Token(What.WORD, told, first.end, first.end))
        return tokens
    return (
        tokens
        if (not unit or _sold_by(item, unit)) and not _sold_by(item, told) and number == first.value * size
        else plain
    )


def _sold_by(item: Item, unit: str) -> bool:
    ours = {fold(item.unit), *codes(item.unit)}
    return bool(unit) and bool(ours & {fold(unit), *codes(unit)})


__all__ = ["without_conversion"]
