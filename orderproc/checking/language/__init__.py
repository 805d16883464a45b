"""How likely a text is as a name, a street or a town; and what ink that may say several things says then.

Five letters' worth of memory (`Ngrams`), counted on made-up names and addresses of fifteen countries (README.md beside it), so that
it knows what names look like, and no list of them. It weighs less than the ink: a name that nobody has heard of stays what is written.
Where it would read something else than the recognizer did, that is a proposal and the field stays in doubt.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from orderproc.checking.evidence import CLERK
from orderproc.model.draft import DraftAddress, Field

KINDS = {"name": "name", "company": "name", "street": "street", "street2": "street", "city": "town"}
ORDER = 5
START, END = "\2", "\3"
WEIGHT = 0.3  # of the language against the ink (0.3 read more right than 0.5 and more; docs/recognizer.md)
READINGS = 24  # of a crop that are weighed
SURE = 0.995  # read more surely than this the ink needs no help
MOST = 2.5  # nats that language may count for or against any one rival: 12 to 1
PROPOSED = 0.6  # the most that a reading is worth which is not the recognizer's own
_HOUSE = re.compile(r"(?<!\S)\d\S*")  # which house it is, no language knows
_CHARACTERS = 120  # that may stand where nothing is known of what came before


@dataclass(frozen=True)
class Ngrams:
    """How often each text of up to ORDER characters was seen, and of each beginning how often and with how many ends."""

    counts: Mapping[str, int]
    begun: Mapping[str, tuple[int, int]]

    @staticmethod
    def of(counts: Mapping[str, int]) -> Ngrams:
        begun: dict[str, tuple[int, int]] = {}
        for text, count in counts.items():
            seen, ends = begun.get(text[:-1], (0, 0))
            begun[text[:-1]] = (seen + count, ends + 1)
        return Ngrams(counts, begun)

    def log_prob(self, text: str) -> float:
        """Natural log of the probability of a whole text, case ignored (Witten and Bell 1991, method C, interpolated)."""
        line = START * (ORDER - 1) + text.casefold() + END
        return sum(math.log(self._next(line[at - ORDER + 1 : at], line[at])) for at in range(ORDER - 1, len(line)))

    def _next(self, before: str, character: str) -> float:
        p = 1 / _CHARACTERS
        for length in range(ORDER):
            context = before[len(before) - length :]
            seen = self.begun.get(context)
            if seen is None:
                break
            total, ends = seen
            p = (self.counts.get(context + character, 0) + ends * p) / (total + ends)
        return p


@cache
def ngrams(kind: str) -> Ngrams:
    """Of "name", "street" or "town"."""
    return Ngrams.of(_counted()[kind])


@cache
def _counted() -> dict[str, dict[str, int]]:
    packed = resources.files(__package__).joinpath("ngrams-1.json.gz").read_bytes()
    counted: dict[str, dict[str, int]] = json.loads(gzip.decompress(packed))
    return counted


def unaccented(text: str) -> str:
    """A text without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def spelled(address: DraftAddress) -> DraftAddress:
    """The address with its words as sure as ink and language together; a likelier spelling is proposed, and stays in doubt."""
    changes = {part: _spelled(getattr(address, part), kind) for part, kind in KINDS.items()}
    return replace(address, **{part: field for part, field in changes.items() if field is not getattr(address, part)})


def _spelled(field: Field[str], kind: str) -> Field[str]:
    if not field.value or field.lattice is None or field.confidence >= SURE or field.source == CLERK:
        return field
    ink: dict[str, tuple[float, dict[str, float]]] = {}
    for text, probability in field.lattice.readings(READINGS, READINGS):
        if text and probability > 0:
            before, spellings = ink.get(_alike(text, kind), (0.0, {}))
            spellings[text] = probability
            ink[_alike(text, kind)] = (before + probability, spellings)
    own = _alike(field.value, kind)
    if own not in ink or not any(text.casefold() == field.value.casefold() for text in ink[own][1]):
        return field  # cut, joined or cleaned since: the lattice is not of this text
    known = ngrams(kind)
    of_words = {key: WEIGHT * known.log_prob(_HOUSE.sub("0", _likeliest(ink[key][1]).casefold())) for key in ink}

    def gain(key: str, rival: str) -> float:
        if unaccented(key) == unaccented(rival):
            return 0.0  # "Orleans", "Orléans": how somebody writes his town is for the ink to say
        return min(MOST, max(-MOST, of_words[key] - of_words[rival]))

    best = max(ink, key=lambda key: math.log(ink[key][0]) + gain(key, own))
    # a town with another accent is the same town
    rivals = [key for key in ink if key != best and not (kind == "town" and unaccented(key) == unaccented(best))]
    against = sum(ink[key][0] / ink[best][0] * math.exp(gain(key, best)) for key in rivals)
    said = 1 / (1 + against)
    if best == own:
        whole = f"{field.value}."
        lost = re.search(r"\.\w$", field.value) is not None and whole in ink[own][1]  # "B.V" lacks its last point
        return replace(field, value=whole if lost else field.value, confidence=said)
    return replace(field, value=_likeliest(ink[best][1]), confidence=min(said, PROPOSED))


def _likeliest(spellings: Mapping[str, float]) -> str:
    return max(spellings, key=lambda text: spellings[text])


def _alike(text: str, kind: str) -> str:
    """What two spellings have in common that are one: case; in names points and blanks besides ("B.V", "B. V.")."""
    folded = text.casefold()
    return re.sub(r"[\s.,]+", "", folded) if kind == "name" else folded
