"""Numbers of running text that say which goods are meant, and not how many: the 24 of "3 étuis de 24 crayons", the 128 of "Möbelgriff 128
24 Stück". Only a number that the item has in its name says which; that the other one counts is told by how they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.shop import Item
from orderproc.parsing.text.tokens import MEASURE, UNITS, Token, What
from orderproc.parsing.wares import inflected, named_with, stem
from orderproc.parsing.words import fold

# between what is counted and how many of them are in one, or how large it is: "3 Packungen zu 24", "two tins of 500"
_HOLDS = frozenset("of with à a de d di da mit zu von con van met com of".split())
_FAR = 5  # words between the number that counts and the one that says which


def saying_which(tokens: Sequence[Token], numbers: Sequence[int], places: Sequence[int]) -> frozenset[int]:
    """Of the numbers those that say which. A number in words says how many; the one that an item's own sign binds to it does, too."""
    return frozenset(
        n
        for n in numbers
        if tokens[n].text.isdigit()
        and (
            any(
                _held(tokens, numbers, n, tokens[p].item) or _behind_its_thing(tokens, numbers, n, tokens[p].item)
                for p in _beside(places, n)
            )
            or _before_the_counted(tokens, numbers, n, next((tokens[p].item for p in reversed(places) if p < n), None))
            or _of_the_counted(tokens, numbers, n, places)
        )
    )


def _beside(places: Sequence[int], at: int) -> list[int]:
    """The items next to a number."""
    return [*[p for p in places if p < at][-1:], *[p for p in places if p > at][:1]]


def _held(tokens: Sequence[Token], numbers: Sequence[int], at: int, item: Item | None) -> bool:
    """ "3 étuis de 24 crayons (005210)": what is counted holds so many, by its name."""
    if at < 2 or fold(tokens[at - 1].text) not in _HOLDS or not named_with(item, tokens[at].text):
        return False
    before = at - 2
    while before >= 0 and at - before <= _FAR and tokens[before].what is What.WORD:
        before -= 1
    return before < at - 2 and before in numbers


def _behind_its_thing(tokens: Sequence[Token], numbers: Sequence[int], at: int, item: Item | None) -> bool:
    """ "Cód. 4165: 10 cartelas agulha 14": at the end, behind a word of the item's name, with the one that counts before them."""
    if item is None or not named_with(item, tokens[at].text) or not _ends(tokens, at):
        return False
    before = at - 1
    while before >= 0 and at - before <= _FAR and tokens[before].what is What.WORD:
        before -= 1
    words = [fold(token.text) for token in tokens[before + 1 : at]]
    own = {form for word in re.findall(r"[^\W\d_]+", fold(item.description)) for form in inflected(stem(word))}
    if not words or own.isdisjoint(inflected(stem(words[-1]))) or before not in numbers:
        return False
    first = before == 0 or tokens[before - 1].what is not What.WORD
    return first and (len(words) > 1 or not named_with(item, tokens[before].text))


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands behind a number but an item's number in brackets, or what parts it from the next thing."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind is None or behind.what is What.MARK or behind.what is What.ITEM


def _before_the_counted(tokens: Sequence[Token], numbers: Sequence[int], at: int, item: Item | None) -> bool:
    """ "36.015.02 Möbelgriff 128, 24 Stück": the number behind it has a unit, and this one has none."""
    if not named_with(item, tokens[at].text):
        return False
    then = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text in (",", "-", "–", "—"))
    if then not in numbers or then + 1 >= len(tokens) or named_with(item, tokens[then].text):
        return False
    unit = fold(tokens[then + 1].text)
    return unit in UNITS and not MEASURE.match(unit)


def _of_the_counted(tokens: Sequence[Token], numbers: Sequence[int], at: int, places: Sequence[int]) -> bool:
    """ "One pair of the trousers, black, 36 waist, PW-210-BK-36": one number counts what the item's own number closes, and it has this one
    in its name."""
    close = next((p for p in places if p > at), None)
    if close is None or not named_with(tokens[close].item, tokens[at].text):
        return False
    begin = next((p for p in reversed(places) if p < at), -1)
    others = [n for n in numbers if begin < n < close and n != at]
    return len(others) == 1 and others[0] < at - 1 and not named_with(tokens[close].item, tokens[others[0]].text)


__all__ = ["saying_which"]
