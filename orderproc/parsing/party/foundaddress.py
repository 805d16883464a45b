# ruff: noqa: E501
"""An address that was found in running text, and the text without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress
from orderproc.parsing.lines import Line


@dataclass(frozen=True, slots=True)
class InSentence:
    """`first`, `last`: its rows; `start`, `end`: its first word in the first row, and the one behind its last in the last row. `before`,
    `behind`: what its sentence says around it, `above` the sentence before that. `alone`: its rows hold nothing else but a label and a
    telephone's number. `lead`: how many words before it lead to it. `unsure`: whom it
    is for may stand in them."""

    first: int
    last: int
    start: int
    end: int
    before: str
    behind: str
    above: str
    alone: bool
    lead: int
    unsure: bool
    address: DraftAddress

    @property
    def rows(self) -> range:
        return range(self.first, self.last + 1)


def without_addresses(lines: Sequence[Line], found: Sequence[InSentence], *, leads: bool = False) -> list[Line]:
    """The lines without the words of these addresses; what the sentences say around them stays. `leads`: without those that lead to them."""
    kept = list(lines)
    for one in reversed(found):
        row, start = one.first, one.start
        left = one.lead if leads else 0
        while left and (start or row):  # of a sentence that began in a row above
            if not start:
                row -= 1
                start = len(lines[row].words)
            start, left = max(start - left, 0), left - min(left, start)
        for at in range(row, one.last + 1):
            words = kept[at].words
            begin = start if at == row else 0
            end = one.end if at == one.last else len(words)
            kept[at] = replace(kept[at], words=(*words[:begin], *words[end:]))
    return kept


__all__ = ["InSentence", "without_addresses"]
