"""How well a customer's words fit an item's: words compared one by one, with room for misreading and for plurals.

Two questions: how much of what was written does the item's description hold, and which words tell two items apart. Knows no
language; it looks only at the catalogue's own words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Words that name no thing; the commonest of the languages that orders come in. What a catalogue says itself always counts.
FILLERS = frozenset(
    "a an and the of for with in to by per or each ea pc pcs piece pieces unit units item items no nr art sku please "
    "der die das und mit für von stück st stk le la les de du des et avec pour un une el los las y con para di da e il "
    "een het van en".split()
)
NEAR = 82.0  # rapidfuzz ratio from which two words count as one, misread


_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)  # l'unité, d'hivernage


@lru_cache(maxsize=65536)
def words(text: str) -> frozenset[str]:
    """Words and numbers, lower case, without accents and plural s; numbers keep their point ("1.5"). A single capital letter counts
    ("type Y"), unless all is in capitals."""
    flat = unicodedata.normalize("NFKD", text.replace("ß", "ss"))
    flat = _ELIDED.sub(" ", "".join(c for c in flat if not unicodedata.combining(c)))
    flat = re.sub(r"['’][sS]\b", "", flat)
    shouted = flat.upper() == flat
    found = re.findall(r"\d+(?:[.,/]\d+)*|[^\W\d_]+", flat)
    named = (
        w.casefold() for w in found if w.casefold() not in FILLERS or (len(w) == 1 and w.isupper() and not shouted)
    )
    return frozenset(map(_stem, named))


def _stem(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word.replace(",", ".") if word[0].isdigit() else word


def held(word: str, by: Iterable[str]) -> bool:
    """Is the word among them, misreading allowed for words of four letters and more (never for numbers)?"""
    known = by if isinstance(by, frozenset) else frozenset(by)
    if word in known or any(_several(word, one) or _several(one, word) for one in known):
        return True
    if len(word) < 4 or word[0].isdigit():
        return False
    from rapidfuzz import fuzz

    return any(fuzz.ratio(word, other, score_cutoff=NEAR) for other in known if abs(len(other) - len(word)) <= 2)


def cut_short(word: str, by: Iterable[str]) -> bool:
    """Is the word the beginning of one of them, as people shorten words: "alu" for aluminium, "ed" for edition? No number is."""
    return word.isalpha() and len(word) >= 2 and any(w.startswith(word) and len(w) >= len(word) + 2 for w in by)


def _several(word: str, one: str) -> bool:
    """Whether a word is the plural of another in "-en", its last letter doubled or not: "bollen" of "bol", "zakken" of "zak"."""
    return 3 <= len(one) < len(word) and word in (f"{one}{one[-1]}en", f"{one}en")


def covered(written: frozenset[str], item: frozenset[str]) -> float:
    """Which share of the written words the item's words hold, 0 to 1; 0 where nothing was written."""
    if not written:
        return 0.0
    return sum(held(word, item) for word in written) / len(written)


def likeness(written: frozenset[str], item: frozenset[str]) -> float:
    """0 to 1: mostly how much of what was written is the item's, a little how much of the item's was written."""
    if not written or not item:
        return 0.0
    return 0.75 * covered(written, item) + 0.25 * covered(item, written)


def says_other(written: frozenset[str], own: frozenset[str], other: frozenset[str]) -> bool:
    """The words that tell the two items apart are the other one's: it has at least one of them, and none of ours."""
    others = {word for word in other - own if not held(word, own)}
    ours = {word for word in own - other if not held(word, other)}
    return any(held(word, written) for word in others) and not any(held(word, written) for word in ours)
