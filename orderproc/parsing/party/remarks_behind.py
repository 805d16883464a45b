# ruff: noqa: E501
"""What somebody adds behind the town of an address on the same line, and is no part of it: "80090 Amiens (mardi au samedi, quai à gauche)",
"48018 Faenza (RA) - chiamare prima", "Belfast BT9 7AA. Invoice at 30 days please."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.names import STREET
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.towns import is_town

_DASHES = frozenset("-–—|·•;")
# "Frankfurt (an der Oder)", "Neustadt (a. d. Aisch)": of the town's own name
_OF_THE_NAME = re.compile(r"(?i)(?:a|am|an|d|der|i|im|in|ob|bei|b|v|vor|sur|sous|en|la|le|les|del|di|aan|de|den|het|of|on|upon|the|by)\.?")


def without_remark(chunk: Chunk) -> Chunk:
    """The run up to the end of its town where a remark follows; as it is where what follows may be an address again."""
    words = chunk.words
    for at in range(1, len(words)):
        opens = words[at].text.startswith(("(", "[")) or words[at].text in _DASHES
        stops = words[at - 1].text.endswith((".", ";")) and at > 1
        if not (opens or stops) or not _ends_in_town(words[:at]):
            continue
        if _is_remark(words[at:]):
            last = replace(words[at - 1], text=words[at - 1].text.rstrip(".;,"))
            return replace(chunk, words=(*words[: at - 1], last))
    return chunk


def _ends_in_town(words: Sequence[Word]) -> bool:
    said = " ".join(w.text for w in words).rstrip(".;, ")
    return any(is_town(part) for part in (said, said.rpartition(",")[2], ",".join(said.split(",")[-2:])))


def _is_remark(words: Sequence[Word]) -> bool:
    """Words that say something: not a region's or a country's name, not another street or town."""
    said = " ".join(w.text for w in words).strip(" ()[].,-–—|·•;")
    parts = [part.strip(" ()[].") for part in re.split(r"[,;()]| [-–—|·•] ", said)]
    if any(is_town(part) or (STREET.match(part) and re.search(r"[^\W\d_]{4}.*\d", part)) for part in parts):
        return False
    if country_of(said) or re.fullmatch(r"[A-Z]{1,3}", said):
        return False
    small = [w for w in said.split() if w[:1].islower() and not _OF_THE_NAME.fullmatch(w)]
    return bool(small) or any(c.isdigit() for c in said)


__all__ = ["without_remark"]
