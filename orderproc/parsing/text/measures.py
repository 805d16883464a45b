"""Measures in a customer's words and in the names of items: side by side, "100 x 100", "57x117 cm"; by their unit, where "500 g" is
"0,5 kg" and "50 m" says that no reel of 30 m is meant."""

from __future__ import annotations

import re
from collections.abc import Collection

from orderproc.model.shop import Item
from orderproc.model.units import MEASURES, codes
from orderproc.parsing.wares import stem

# words for a measure that count nothing
MEASURED = frozenset(
    "mm joule joules j volt volts v watt watts w millimetre millimetres millimeter millimetri milimetros".split()
)
_TO_LEAST = {"mm": 1, "CM": 10, "MR": 1000, "ML": 1, "LT": 1000, "GR": 1, "KG": 1000}
_TOGETHER = (frozenset({"ML", "LT"}), frozenset({"GR", "KG"}), frozenset({"mm", "CM"}))

Numbers = dict[str, set[str]]  # of an item's name: a number, and the units behind it

_SIDE_BY_SIDE = re.compile(r"\d+(?:[.,]\d+)?(?:\s?(?:[cm]?m\b)?\s?[x×]\s?\d+(?:[.,]\d+)?)+")


def measured_so(said: str, item: Item) -> bool:
    """Whether an item has all measures in its name that are said side by side: "200 x 100 x 4" is no "100 x 100"."""
    name = _plain(item.description)
    return all(
        re.search(rf"(?<![\d.x]){re.escape(_plain(one.group()))}(?!\d)", name) for one in _SIDE_BY_SIDE.finditer(said)
    )


def unit_of(word: str) -> str:
    """One name for a unit of measure in all languages: "joules" → "j"."""
    known = sorted({*codes(word)} & MEASURES)
    return known[0] if known else word[:1] if word in ("joule", "joules", "volt", "volts", "watt", "watts") else word


def has_measure(numbers: Numbers, value: str, unit: str) -> bool:
    """Whether a name has a number, with the same unit where one is said, or as much of another: "0,5 l" for "500 ml"."""
    if value in numbers:
        return not unit or unit in numbers[value] or stem(unit) in {stem(one) for one in numbers[value]}
    much = _in_least(value, unit)
    return much is not None and any(
        _in_least(number, one) == much for number, units in numbers.items() for one in units
    )


def denies(numbers: Numbers, value: str, unit: str, said: Collection[str]) -> bool:
    """Whether a measure tells that a thing of another size is meant: "50 m" of what is sold as a reel of 30 m. Not where what the name
    states of the kind is `said`, too (then the measure is of something else), nor where the number is in the name."""
    kind = next((kind for kind in _TOGETHER if unit in kind), {unit})
    own = {number for number, units in numbers.items() if units & kind}
    return bool(own) and value not in numbers and not own & {*said} and not has_measure(numbers, value, unit)


def by_one_measure(numbers: Numbers, others: Numbers) -> float:
    """How much larger a thing is than another that differs from it by one number of the same kind: "100 x 70 cm" and "50 x 70 cm", "5 l"
    and "250 ml"; 0 where that can't be told."""
    mine, theirs = ([n for n in one if n not in other] for one, other in ((numbers, others), (others, numbers)))
    if len(mine) != 1 or len(theirs) != 1:
        return 0
    units = (numbers[mine[0]], others[theirs[0]])
    much = [
        next((m for m in (_in_least(n, u) for u in sorted(of)) if m is not None), None)
        for n, of in zip((mine[0], theirs[0]), units, strict=True)
    ]
    if much[0] is not None and much[1] is not None:
        return much[0] - much[1]
    plain = units[0] == units[1] and all(re.fullmatch(r"\d+(?:\.\d+)?", n) for n in (mine[0], theirs[0]))
    return float(mine[0]) - float(theirs[0]) if plain and units[0] else 0


def _in_least(value: str, unit: str) -> float | None:
    """How much a measure is in the least unit of its kind."""
    if unit not in _TO_LEAST or not re.fullmatch(r"\d+(?:\.\d+)?", value):
        return None
    return float(value) * _TO_LEAST[unit]


def _plain(text: str) -> str:
    return re.sub(r"\s?(?:[cm]?m\b)?\s?[x×]\s?", "x", text.lower()).replace(",", ".")


__all__ = ["MEASURED", "Numbers", "by_one_measure", "denies", "has_measure", "measured_so", "unit_of"]
