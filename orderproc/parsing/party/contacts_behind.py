"""Telephones and numbers of registers that stand behind a town, or its country, with nothing but a blank or a small sign between them:
"10115 Berlin, Deutschland Tel. 030 555 0160", "1017 GA Amsterdam T 020 555 0160 KvK 12345678"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.towns import ends_in_town
from orderproc.parsing.words import fold

_LABEL = re.compile(
    r"(?:t|f|m|ph|tel|telf|tlf|telefono?|telephone|telefax|telefoon|phone|fon|fax|mob|mobile?|movil|cell|cel|handy|gsm|portable|e-?mail|mail"
    r"|abn|acn|vat|gst|ein|kvk|btw|iban|ust-?id(?:nr)?|uid|mwst|tva|siret|siren|rcs|cif|nif|nipc|p\.? ?iva|piva|c\.? ?f|cnpj|rfc)"
)
_VALUE = re.compile(r"(?:\W|no\b|nr\b|nº)*(?:[(+]?\d|[A-Z]{1,3}-?\d|\S+@)")
_SIGNS = " \t-–—|·•,;/"


def contacts_apart(block: Sequence[Chunk]) -> list[Chunk]:
    """The lines of a block; one that ends in a town, or in the country behind it, and then names telephones is parted there."""
    lines: list[Chunk] = []
    for chunk in block:
        cuts = [n for n in range(2, len(chunk.words) - 1) if _begins(chunk.words, n)]
        ends = next((n for n in cuts if _placed(chunk.words[:n])), None)
        if ends is None:
            lines.append(chunk)
            continue
        place = list(chunk.words[:ends])
        while place and not place[-1].text.strip(_SIGNS):
            place.pop()
        place[-1] = replace(place[-1], text=place[-1].text.rstrip(_SIGNS))
        lines.append(replace(chunk, words=tuple(place)))
        more = [*(n for n in cuts if n >= ends), len(chunk.words)]
        lines += [replace(chunk, words=chunk.words[a:b]) for a, b in itertools.pairwise(more)]
    return lines


def _begins(words: Sequence[Word], at: int) -> bool:
    """Whether the name of a telephone or register stands here, with a number behind it."""
    label = fold(words[at].text).strip(".:()")
    behind = " ".join(w.text for w in words[at + 1 : at + 4])
    return _LABEL.fullmatch(label) is not None and _VALUE.match(behind) is not None


def _placed(words: Sequence[Word]) -> bool:
    said = " ".join(w.text for w in words).strip(_SIGNS)
    land = next((n for n in (1, 2, 3) if len(words) > n + 1 and country_of(" ".join(said.split()[-n:]))), 0)
    return ends_in_town(said) or (bool(land) and ends_in_town(" ".join(said.split()[:-land]).strip(_SIGNS)))


__all__ = ["contacts_apart"]
