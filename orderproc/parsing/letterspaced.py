"""Words whose letters are set apart, as titles and firms' names are: "B E S T E L L U N G" is one word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.reading import Box, Word

LEAST = 5  # letters: sizes and ticks in columns are fewer, or stand farther apart
_WIDER = 1.7  # times the usual gap: a blank between two words
_CLOSER = 0.2  # of the height: a blank is wider


def joined(row: Sequence[Word]) -> list[Word]:
    """The words of a line, those whose letters are set apart as one each. `row`: from left to right. Some of the letters may have come
    together in twos ("K IL M O Y LE"), where they stand closer than words do."""
    if sum(map(_is_letters, row)) < LEAST:
        return list(row)
    out: list[Word] = []
    letters: list[Word] = []
    for word in row:
        if letters and not _follows(letters[-1], word):
            out += _words(letters)
            letters = []
        if _is_letters(word):
            letters.append(word)
        else:
            out.append(word)
    return out + _words(letters)


def _is_letters(word: Word) -> bool:
    text = word.text
    return len(text) <= 2 and text.isalpha() and (len(text) == 1 or text.isupper())


def _follows(before: Word, word: Word) -> bool:
    return _is_letters(word) and word.box.x0 - before.box.x1 <= 1.2 * max(before.box.height, word.box.height)


def _words(letters: list[Word]) -> list[Word]:
    """The letters as words, parted where the gap is wider than between letters; as they are where they are few."""
    single = sum(len(w.text) == 1 for w in letters)
    if len(letters) < LEAST or 2 * single < len(letters) or len({w.text.casefold() for w in letters}) < 3:
        return letters
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(letters)]
    usual = sorted(gaps)[len(gaps) // 2]
    if single < len(letters) and usual > _CLOSER * letters[0].box.height:
        return letters  # words of one and of two letters
    parts: list[list[Word]] = [[letters[0]]]
    for gap, word in zip(gaps, letters[1:], strict=True):
        if gap > _WIDER * usual:
            parts.append([])
        parts[-1].append(word)
    longest = max(sum(len(w.text) for w in part) for part in parts)
    return [_one(part) for part in parts] if longest >= LEAST - 1 else letters


def _one(part: Sequence[Word]) -> Word:
    first, last = part[0], part[-1]
    box = Box(first.box.x0, min(w.box.y0 for w in part), last.box.x1, max(w.box.y1 for w in part))
    return replace(first, text="".join(w.text for w in part), box=box, confidence=min(w.confidence for w in part))


__all__ = ["joined"]
