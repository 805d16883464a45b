"""What a line of an address or a signature looks like, by a model of its words: beside the lists of `names`, which know what they know for
certain.

A softmax over hashed words, pairs of words, parts of words (2 to 5 letters), the pattern of capitals and figures, and what those lists
say, trained on lines in seven languages that were written for it (`tests/looks`, README.md beside this). It tells of a line that it has
never seen with which probability it names a person, a firm, a department, a house, a street ... or nothing of an address.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from orderproc.parsing.party.names import (
    BUILDING,
    COMPANY,
    DEPARTMENT,
    INSIDE,
    PART_OF_A_HOUSE,
    STREET,
    STREET2,
    is_closing,
    is_job,
    is_person,
    no_part,
)
from orderproc.parsing.weights import Weights, hashed, pieces, weights_in
from orderproc.parsing.words import fold

MODEL = "looks-1.npz"
BITS = 18  # of a feature's hash
LONGEST = 16  # words that are looked at
_WORD = re.compile(r"[^\W\d_]+|\d+|[&,.;:!?()/@#'’+–-]")


class Looks(NamedTuple):
    """Probabilities that sum to 1. A line names a `person`, a `firm` or body, a person and what he is there (`person_job`), a person or a
    job and the firm (`person_firm`), a `job`, a `part` of a firm, a `house` or an estate, what lies `inside` (a flat, a floor, a dock), a
    `street`, a `town`, or it is nothing of an address and stands `aside`."""

    person: float = 0.0
    firm: float = 0.0
    person_job: float = 0.0
    person_firm: float = 0.0
    job: float = 0.0
    part: float = 0.0
    house: float = 0.0
    inside: float = 0.0
    street: float = 0.0
    town: float = 0.0
    aside: float = 0.0


KINDS = Looks._fields
NOTHING = Looks()


@lru_cache(maxsize=8192)
def looks_of(text: str) -> Looks:
    """What a line looks like; NOTHING where it holds no letter."""
    if not any(c.isalpha() for c in text):
        return NOTHING
    return Looks(*(float(p) for p in _model().one_of_all(features(text))))


def features(text: str) -> list[int]:
    """The hashes of what is in a line: (n,) of 0 to 2**BITS - 1, each once."""
    written = _WORD.findall(text)[:LONGEST]
    shapes = [_shape(word) for word in written]
    if "Aa" not in shapes and "aa" not in shapes:
        shapes = ["Aa" if shape == "AA" else shape for shape in shapes]  # all in capitals: as if it were not
    words = ["0" if word.isdigit() else fold(word) for word in written]
    found = {f"n{len(words)}", f"s{' '.join(shapes)}"}
    words, shapes = ["<", *words, ">"], ["<", *shapes, ">"]
    found |= {f"f{words[1]}", f"l{words[-2]}"}
    for at, word in enumerate(words):
        found.add(f"1{word}")
        if at + 1 < len(words):
            after, shape, next_shape = words[at + 1], shapes[at], shapes[at + 1]
            found |= {f"2{word} {after}", f"t{shape} {next_shape}", f"m{shape} {after}", f"w{word} {next_shape}"}
        if word.isalpha():
            found |= pieces(word, (2, 3, 4, 5))
    found |= {f"!{kind}" for kind, says in _LISTS.items() if says(text)}
    return hashed(found, BITS)


# what the lists say of a line, each for itself
_LISTS: dict[str, Callable[[str], object]] = {
    "firm": COMPANY.search, "person": is_person, "street": STREET.match, "inside": STREET2.match, "site": INSIDE.match,
    "department": DEPARTMENT.search, "building": BUILDING.search, "job": is_job, "closing": is_closing, "none": no_part,
    "part": PART_OF_A_HOUSE.match,
}  # fmt: skip


def _shape(word: str) -> str:
    """How a word is written: its figures, one capital, capitals, a capital first, small letters, or the sign itself."""
    if word.isdigit():
        return "0" * min(len(word), 5)
    if not word[0].isalpha():
        return word
    if word.isupper():
        return "A" if len(word) == 1 else "AA"
    return "Aa" if word[0].isupper() else "aa"


@cache
def _model() -> Weights:
    return weights_in(__package__, MODEL)


__all__ = ["BITS", "KINDS", "MODEL", "NOTHING", "Looks", "features", "looks_of"]
