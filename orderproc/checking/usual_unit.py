"""A unit that a picture shows as no unit of anybody's ("Stüc k", "pes"): the word that the other lines of the order have, where it may be
that one misread; a customer writes one word for pieces all down his column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from orderproc.checking.evidence import recognized
from orderproc.model.draft import DraftLine
from orderproc.model.units import codes, fold

UNSURE = 0.97  # read more surely than this a word is what it is
LETTERS = 3  # of a word, of which one may be misread; of a shorter one one too
WITNESSES = 2  # lines that have the word


def as_usual(lines: Sequence[DraftLine]) -> list[str | None]:
    """For each line the unit that is meant where none was read; None where the line keeps its own."""
    known = [fold(line.unit.value) for line in lines if line.unit.value and codes(line.unit.value)]
    usual, times = Counter(known).most_common(1)[0] if known else ("", 0)
    if times < WITNESSES or 2 * times <= len(known):
        usual = ""
    return [_meant(line, usual) for line in lines]


def _meant(line: DraftLine, usual: str) -> str | None:
    written = line.unit.value
    if not written or codes(written) or not recognized(line.unit) or line.unit.confidence >= UNSURE:
        return None
    whole = "".join(written.split())  # a blank in the middle of a word
    if codes(whole):
        return whole
    near = bool(usual) and Levenshtein.distance(fold(whole), usual) <= max(1, len(usual) // LETTERS)
    return usual if near and whole.isalpha() else None


def with_unit(line: DraftLine, unit: str | None) -> DraftLine:
    """The line with the unit that is meant, which is as sure as it was."""
    return line if unit is None else replace(line, unit=replace(line.unit, value=unit, lattice=None))
