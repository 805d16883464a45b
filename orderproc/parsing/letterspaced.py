"""Words whose letters are set apart, as titles and firms' names are: "B E S T E L L U N G" is one word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.reading import Box, Word

LEAST = 5  # letters: sizes and ticks in columns are fewer, or stand farther apart
_WIDER = 1.7  # times the usual gap: a blank between two words


def joined(row: Sequence[Word]) -> list[Word]:
    """The words of a line, those whose letters are set apart as one each. `row`: from left to right."""
    out: list[Word] = []
    letters: list[Word] = []
    for word in row:
        if letters and not _follows(letters[-1], word):
            out += _words(letters)
            letters = []
        if len(word.text) == 1 and word.text.isalpha():
            letters.append(word)
        else:
            out.append(word)
    return out + _words(letters)


def _follows(before: Word, word: Word) -> bool:
    letter = len(word.text) == 1 and word.text.isalpha()
    return letter and word.box.x0 - before.box.x1 <= 1.2 * max(before.box.height, word.box.height)


def _words(letters: list[Word]) -> list[Word]:
    """The letters as words, parted where the gap is wider than between letters; as they are where they are few."""
    if len(letters) < LEAST or len({w.text.casefold() for w in letters}) < 3:
        return letters
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(letters)]
    usual = sorted(gaps)[len(gaps) // 2]
    parts: list[list[Word]] = [[letters[0]]]
    for gap, word in zip(gaps, letters[1:], strict=True):
        if gap > _WIDER * usual:
            parts.append([])
        parts[-1].append(word)
    return [_one(part) for part in parts] if max(map(len, parts)) >= LEAST - 1 else letters


def _one(part: Sequence[Word]) -> Word:
    first, last = part[0], part[-1]
    box = Box(first.box.x0, min(w.box.y0 for w in part), last.box.x1, max(w.box.y1 for w in part))
    return replace(first, text="".join(w.text for w in part), box=box, confidence=min(w.confidence for w in part))


__all__ = ["joined"]
