"""Parts of an address in one line that only wider blanks set apart: "12 Elm Street   Albany, NY  12207   Phone 518 555 0107"."""

from __future__ import annotations

import itertools
from dataclasses import replace

from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.places import CA_POSTCODE, UK_POSTCODE, US_ZIP, state_of


def dotted(chunk: Chunk) -> Chunk:
    """A run whose parts stand farther apart than its words, with a mark between them; as it is where all stand alike, or marks part them.
    Two blanks before a postal code part it from no town."""
    gaps = [b.box.x0 - a.box.x1 for a, b in itertools.pairwise(chunk.words)]
    if len(gaps) < 4 or any(word.text in _MARKS for word in chunk.words):
        return chunk
    usual = sorted(gaps)[len(gaps) // 2]
    if max(gaps) < 1.6 * usual or sum(g >= 1.6 * usual for g in gaps) < 2:
        return chunk
    words = [chunk.words[0]]
    for at, (gap, word) in enumerate(zip(gaps, chunk.words[1:], strict=True), 1):
        if gap >= 1.6 * usual and not _code_ahead(chunk, at):
            words.append(replace(word, text="·"))
        words.append(word)
    return replace(chunk, words=tuple(words))


_MARKS = frozenset("·•|")


def _code_ahead(chunk: Chunk, at: int) -> bool:
    """Whether a postal code begins here that stands behind its town: "Toronto, ON  M6P 1Z2", "Albany, New York  12207"."""
    rest = " ".join(word.text for word in chunk.words[at : at + 2])
    if CA_POSTCODE.match(rest) or UK_POSTCODE.match(rest):
        return True
    states = (" ".join(word.text for word in chunk.words[max(at - n, 0) : at]) for n in (1, 2))
    return US_ZIP.match(rest) is not None and any(map(state_of, states))


__all__ = ["dotted"]
