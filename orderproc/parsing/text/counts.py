"""Numbers of a stretch of text that count more than one item, or one item twice: "one packet each of A, B and C, and two of D"; "24
bottles, that is 4 cases". How numbers and items are put together else is told in `pairing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from orderproc.model.shop import Item
from orderproc.model.units import codes, packed_as
from orderproc.parsing.text.tokens import Token, What
from orderproc.parsing.words import fold

if TYPE_CHECKING:
    from orderproc.parsing.text.pairing import Pair

_THAT_IS = frozenset(
    "that is so soit = ie i makes equals total sind entspricht also insgesamt sea decir son cioe pari"
    " oftewel ofwel dus seja isto namely namelijk namlich zwar savoir donc saber nomeadamente (".split()
)


def in_packs(tokens: Sequence[Token], item: Item | None, numbers: Sequence[int]) -> tuple[int, int] | None:
    """The packs and the pieces where one number is said in both, and the pack's size agrees: "24 bottles, that is 4 cases of six"."""
    size = item.pack_size if item is not None else None
    for one, other in pairwise(numbers):
        gap = tokens[one + 1 : other]
        if not size or size <= 1 or not any(fold(t.text) in _THAT_IS for t in gap):
            continue
        for packs, pieces in ((one, other), (other, one)):
            count, whole = tokens[packs].value, tokens[pieces].value
            if count is not None and whole is not None and count * size == whole:
                return packs, pieces
    return None


def made_sure(tokens: Sequence[Token], numbers: Sequence[int]) -> list[int]:
    """The numbers without those that are unsure and said surely after: "een paar ordners, namelijk twee", "une dizaine, donc 10"."""
    kept = list(numbers)
    for one, other in pairwise(numbers):
        around = tokens[one + 1 : other + 2]
        if tokens[one].doubt and not tokens[other].doubt and any(fold(t.text) in _THAT_IS - {"("} for t in around):
            kept.remove(one)
    return kept


_PAIRS = frozenset("pair paire par paio paar".split())


def one_pair(number: Token, item: Item | None) -> bool:
    """Whether "un par", "a pair of" is one of what is sold by the pair, and no "few": by the item's unit or its name. German has a
    capital for it: "ein Paar Schuhe", "ein paar Nägel"."""
    first, _, last = number.text.rpartition(" ")
    if item is None or not first or fold(last) not in _PAIRS or (last == "paar" and fold(first) in ("ein", "einige")):
        return False
    return "PR" in codes(item.unit) or packed_as(" ".join((item.description, *item.aliases)), ("PR",))


def once(tokens: Sequence[Token], numbers: Sequence[int]) -> list[int]:
    """The numbers without those that only say again what stands before them: "a dozen 44-5010, i.e. 12", "douze AC73, soit 12"."""
    kept = list(numbers)
    for one, other in pairwise(numbers):
        gap = tokens[one + 1 : other]
        said = [n for n, t in enumerate(gap) if fold(t.text) in _THAT_IS and t.text != "("]
        if tokens[one].value != tokens[other].value or not said or tokens[one].weak:
            continue
        if all(t.what is not What.WORD or fold(t.text) in _THAT_IS | {"e"} for t in gap[said[0] :]):
            kept.remove(other)
    return kept


def so_many_each(
    tokens: Sequence[Token], places: Sequence[int], numbers: Sequence[int], each: Sequence[int]
) -> dict[int, int]:
    """Items that share a number among others that don't: "one packet each of A, B and C, and two of D"; "A, B and C two each, one D"."""
    found: dict[int, int] = {}
    for at, number in enumerate(numbers):
        word = next((e for e in each if -1 <= e - number <= 2 and e not in numbers), None)
        if word is None:
            continue
        before = numbers[at - 1] if at else -1
        after = numbers[at + 1] if at + 1 < len(numbers) else len(tokens)
        ahead = [n for n in places if number < n < after]
        behind = [n for n in places if before < n < number]
        if ahead and (not behind or (word > number and fold(tokens[word + 1].text) in _OF)):
            found |= dict.fromkeys(ahead, number)
        elif behind and (not ahead or (len(behind) > 1 and _closes(tokens, max(word, number)))):
            found |= dict.fromkeys(behind, number)
    return found


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is said ends there: "A and B, 4 of each, and C": C is none of them."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.text in (",", ";", ".", ")") or fold(after.text) in _AND


_AND = frozenset("and und et y e en sowie plus".split())
_OF = frozenset("of von de di del van da do the".split())


def without_sum(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs without one that is told kind by kind behind it: "4 litres of paint: 2 white, 1 blue and 1 red". What follows must be of
    what it names, and as many in all."""
    kept = list(pairs)
    for at, whole in enumerate(pairs):
        if not whole.item.candidates or whole.item.item is not None or whole.quantity is None:
            continue
        left, kinds = whole.quantity.value or 0, 0
        for part in pairs[at + 1 :]:
            if part.item.item not in whole.item.candidates or part.quantity is None or left <= 0:
                break
            left, kinds = left - (part.quantity.value or 0), kinds + 1
        if left == 0 and kinds > 1:
            kept = [one for one in kept if one is not whole]
    return kept


__all__ = ["in_packs", "made_sure", "once", "one_pair", "so_many_each", "without_sum"]
