"""What a sentence of an order mail does, by a model of its words: beside the phrases of `asking`, which know what they know for certain.

Two models that know different things, their odds averaged: nine logistic regressions over hashed words, pairs and triples of words, and
parts of words (3 to 5 letters), and a small network over pieces of words (`network`), both trained on sentences in
seven languages that were written for it (`tests/sentences`, README.md beside this). It tells of a sentence that it has never seen with
which probability it asks for goods, leaves them to an earlier order, sets a condition, sends them elsewhere, takes something back …
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from orderproc.parsing.text.sense.network import network, pieces_of
from orderproc.parsing.weights import Weights, hashed, pieces, weights_in
from orderproc.parsing.words import fold

MODEL = "sense-2.npz"
BITS = 17  # of a feature's hash
LONGEST = 60  # words that are looked at
_CODE = re.compile(r"(?i)\b(?=[\w./-]*\d)(?=[\w./-]*[a-z])[a-z0-9][\w./-]*\w\b")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+|#|0|[?!:;,.]")


class Sense(NamedTuple):
    """Probabilities, 0 to 1, each by itself. `asks` for goods; the goods are those of an order `as_before`; a `condition` or an
    alternative; goods go `elsewhere` than usual or are fetched; it `takes_back` something or puts it off; the goods are wanted `in_parts`;
    how many is `vague`; goods are named and `not_ordered`; `innocent`: it changes
    nothing of an order, whatever words are in it."""

    asks: float = 0.0
    as_before: float = 0.0
    condition: float = 0.0
    elsewhere: float = 0.0
    takes_back: float = 0.0
    in_parts: float = 0.0
    vague: float = 0.0
    not_ordered: float = 0.0
    innocent: float = 0.0


NOTHING = Sense()


@lru_cache(maxsize=4096)
def sense_of(sentence: str) -> Sense:
    """What a sentence does. One of fewer than two words says nothing."""
    words = words_of(sentence)
    if sum(word.isalpha() for word in words) < 2:
        return NOTHING
    import numpy as np  # not for commands that read nothing

    # a score beyond 7 says no more: one model's certainty does not drown the other's doubt
    by_words = np.clip(_model().scores(features(words)), -7, 7)
    by_pieces = np.clip(network().scores(pieces_of(plain(sentence)) or [0]), -7, 7)
    return Sense(*(float(p) for p in 1 / (1 + np.exp(-(by_words + by_pieces) / 2))))


def plain(sentence: str) -> str:
    """A sentence as the network reads it: codes as "#", numbers as "0", words in capitals in small letters."""
    bare = _NUMBER.sub("0", _CODE.sub("#", sentence))
    return " ".join(word.lower() if len(word) > 3 and word.isupper() else word for word in bare.split())


def words_of(sentence: str) -> list[str]:
    """Its words, folded; item numbers and the like as "#", numbers as "0", with the marks that part it."""
    return _WORD.findall(_NUMBER.sub("0", _CODE.sub("#", fold(sentence))))[:LONGEST]


def features(words: list[str]) -> list[int]:
    """The hashes of what is in them: (n,) of 0 to 2**BITS - 1, each once."""
    padded = ["<", *words, ">"]
    found: set[str] = set()
    for at, word in enumerate(padded):
        found |= {f"{size}{' '.join(padded[at : at + size])}" for size in (1, 2, 3) if at + size <= len(padded)}
        if word.isalpha():
            found |= pieces(word, (3, 4, 5))
    return hashed(found, BITS)


@cache
def _model() -> Weights:
    return weights_in(__package__, MODEL)


__all__ = ["BITS", "MODEL", "NOTHING", "Sense", "features", "plain", "sense_of", "words_of"]
