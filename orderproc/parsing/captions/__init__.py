"""What a label at the head of a paper or beside an address asks for, by a model of its words: beside the lists of `head/keyvalues`,
`party/partynames` and `form/asked`, which know what they know for certain.

A softmax over hashed words, pairs of words and parts of words, trained on labels in seven languages that were written for it
(`tests/captions`, README.md beside this) and on what else stands on such papers at the same places. It tells of a label that it has never
seen ("LPO No.", "Zu liefern bis KW", "N° d'engagement") what it asks for, or that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from orderproc.parsing.weights import Weights, hashed, pieces, weights_in
from orderproc.parsing.words import fold

MODEL = "captions-1.npz"
BITS = 17  # of a feature's hash
LONGEST = 12  # words that are looked at
NONE = "text"  # what asks for nothing

# fields of the head, parties, parts of an address
HEAD = (
    "po", "docno", "custno", "vendorno", "quote", "taxid", "orderdate", "wanted", "otherdate", "shipvia", "shipterms", "payment", "card",
    "currency", "notes", "phone", "email", "contact", "page",
)  # fmt: skip
PARTIES = ("soldto", "billto", "shipto", "vendor", "both")
PARTS = ("name", "company", "street", "street2", "city", "postcode", "place", "region", "country")
# headings of columns, and sums: told apart from the others, and left to the order table, which judges by what stands below them
TABLE = (
    "c_pos", "c_sku", "c_buyersku", "c_gtin", "c_desc", "c_variant", "c_qty", "c_unit", "c_price", "c_per", "c_amount", "c_discount",
    "c_tax", "c_date", "c_note", "c_other", "s_lines", "s_freight", "s_tax", "s_discount", "s_total", "s_other",
)  # fmt: skip
KINDS = (*HEAD, *PARTIES, *PARTS, *TABLE, NONE)

_CAMEL = re.compile(r"(?<=[a-zäöüéèà])(?=[A-Z])|_")
_WORD = re.compile(r"[^\W\d_]+|\d+|[#%€$£/&(?:,'’+°º@-]")


@lru_cache(maxsize=16384)
def chances(text: str) -> Mapping[str, float]:
    """With which probability a text asks for each of KINDS; empty where it holds no letter and no sign that may ask for a number."""
    if not any(c.isalpha() or c in "#%" for c in text):
        return MappingProxyType({})
    told = _model().one_of_all(features(text))
    return MappingProxyType({kind: float(p) for kind, p in zip(KINDS, told, strict=True)})


@lru_cache(maxsize=16384)
def asked(text: str, among: tuple[str, ...]) -> str | None:
    """Which of `among` a label asks for, where it surely asks for that and for nothing else at the head of a paper. What the same words
    mean over a column counts only where they mean that more often."""
    if len(text) > _LENGTH or ":" in text.rstrip(": "):  # a sentence; a label and its answer
        return None
    told = chances(text)
    if not told:
        return None
    best = max(among, key=told.__getitem__)
    if told[best] < _LEAST:
        return None
    there = sum([told[kind] for kind in _LABELS])
    return best if there >= _THERE and told[best] >= _SURE * (there + told[NONE]) else None


_LENGTH = 60  # characters of the longest label
_SURE = 0.9
_LABELS = (*HEAD, *PARTIES, *PARTS)
_LEAST = 0.4  # less is no `_SURE` share of `_THERE`
_THERE = 0.5  # what must speak for labels that are no headings of columns


def features(text: str) -> list[int]:
    """The hashes of what is in a label: (n,) of 0 to 2**BITS - 1, each once."""
    written = _WORD.findall(_CAMEL.sub(" ", text).strip(" :.*"))[:LONGEST]
    words = ["0" if word.isdigit() else fold(word) for word in written]
    found = {f"n{min(len(words), 8)}", f"={' '.join(words)}", f"u{_written(written)}"}
    words = ["<", *words, ">"]
    for at, word in enumerate(words):
        found.add(f"1{word}")
        if at + 1 < len(words):
            found.add(f"2{word} {words[at + 1]}")
        if at + 2 < len(words):
            found |= {f"3{word} {words[at + 1]} {words[at + 2]}", f"s{word} {words[at + 2]}"}
        if word.isalpha():
            found |= pieces(word, (2, 3, 4, 5, 6))
    return hashed(found, BITS)


def _written(words: list[str]) -> str:
    """How the words begin: capitals, small letters, figures, signs."""
    return "".join(
        "A" if w[0].isupper() else "a" if w[0].isalpha() else "0" if w[0].isdigit() else "-" for w in words[:5]
    )


@cache
def _model() -> Weights:
    return weights_in(__package__, MODEL)


__all__ = ["BITS", "HEAD", "KINDS", "MODEL", "NONE", "PARTIES", "PARTS", "TABLE", "asked", "chances", "features"]
