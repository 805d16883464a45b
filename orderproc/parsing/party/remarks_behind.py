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
from orderproc.parsing.party.whom import in_brackets

_DASHES = frozenset("-–—|·•;")
# "Frankfurt (an der Oder)", "Neustadt (a. d. Aisch)": of the town's own name
_OF_THE_NAME = re.compile(
    r"(?i)(?:a|am|an|d|der|i|im|in|ob|bei|b|v|vor|sur|sous|en|la|le|les|del|di|aan|de|den|het|of|on|upon|the|by)\.?"
)


def without_remarks(block: Sequence[Chunk]) -> list[Chunk]:
    """The lines of a block, those with a town only up to it where a remark follows, and whom the remark names below them; as they are where
    the remark may be an address again."""
    kept: list[Chunk] = []
    for chunk in block:
        below_street = any(STREET.match(c.text) and re.search(r"\d", c.text) for c in kept)
        plain, behind = _without_remark(chunk, below_street=below_street)
        kept.append(plain)
        if whom := in_brackets(behind):
            kept.append(replace(chunk, words=whom))  # "2500-176 Caldas (Sr. Baptista, das 8h às 12h)"
    return kept


_NAMED = re.compile(r"(?:[A-ZÀ-Þ][^\W\d_]+ ?){1,3}")
_REGION = re.compile(r"\([A-Z]{2}\)[,;.]?")


def _without_remark(chunk: Chunk, *, below_street: bool) -> tuple[Chunk, Sequence[Word]]:
    """The line without the remark behind its town, and the remark."""
    words = chunk.words
    for at in range(1, len(words)):
        if _REGION.fullmatch(words[at].text):
            continue  # "44122 Ferrara (FE), rif. …"
        opens = words[at].text.startswith(("(", "[")) or words[at].text in _DASHES
        opens = opens or _REGION.fullmatch(words[at - 1].text) is not None
        stops = words[at - 1].text.endswith((".", ";")) and at > 1
        if not (opens or stops) or not _ends_in_town(words[:at], below_street):
            continue
        if _is_remark(words[at:], sentence=not opens):
            last = replace(words[at - 1], text=words[at - 1].text.rstrip(".;,"))
            return replace(chunk, words=(*words[: at - 1], last)), words[at:]
    return chunk, ()


def _ends_in_town(words: Sequence[Word], below_street: bool) -> bool:
    """Whether a street and a town with its code stand before: "1020 Main St. (rear)" begins like a town, and is none."""
    said = " ".join(w.text for w in words).rstrip(".;, ")
    parts = said.split(",")
    tails = [",".join(parts[-n:]) for n in (1, 2) if len(parts) > n] + ([said] if below_street else [])
    island = len(parts) > 2 and _NAMED.fullmatch(parts[-1].strip()) and is_town(parts[-2])  # "9900-026 Horta, Faial"
    return bool(island) or any(is_town(tail) for tail in tails)


def _is_remark(words: Sequence[Word], *, sentence: bool) -> bool:
    """Words that say something: not a region's or a country's name, not another street or town. `sentence`: only a full stop parts them
    from the town, and that may be an abbreviation's."""
    said = " ".join(w.text for w in words).strip(" ()[].,-–—|·•;")
    parts = [part.strip(" ()[].") for part in re.split(r"[,;()]| [-–—|·•] ", said)]
    if any(is_town(part) or (STREET.match(part) and re.search(r"[^\W\d_]{4}.*\d", part)) for part in parts):
        return False
    if country_of(said) or re.fullmatch(r"[A-Z]{1,3}", said):
        return False
    if said.isupper() and len(said.split()) > 2:
        return True  # of an address in capitals
    small = [w for w in said.split() if w[:1].islower() and not _OF_THE_NAME.fullmatch(w)]
    return bool(small) or (not sentence and any(c.isdigit() for c in said))


__all__ = ["without_remarks"]
