"""Words of a text layer that a line is drawn through: what a word processor or a browser strikes out is still in the text."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Box, Page, Word

_MIDDLE = 0.28  # share of a word's height, above and below, where a line is a rule or an underline
_COVERED = 0.7  # share of a word's width under the line
_REACH = 30.0  # points: a line much longer than what it crosses is a rule


def struck_out(words: Sequence[Word], level: Sequence[Box]) -> list[Word]:
    """The words, those with a level line through their middle marked as struck. `level`: lines drawn from left to right."""
    lines = sorted(level, key=lambda box: box.middle[1])
    heights = [box.middle[1] for box in lines]
    found: list[tuple[int, Box]] = []
    for at, word in enumerate(words):
        box = word.box
        margin = _MIDDLE * box.height
        for n in range(bisect_left(heights, box.y0 + margin), len(lines)):
            if heights[n] > box.y1 - margin:
                break
            if min(box.x1, lines[n].x1) - max(box.x0, lines[n].x0) >= _COVERED * box.width:
                found.append((at, lines[n]))
                break
    result = list(words)
    for at, line in found:
        under = [words[n].box for n, other in found if other == line]
        if line.x0 > min(b.x0 for b in under) - _REACH and line.x1 < max(b.x1 for b in under) + _REACH:
            result[at] = replace(words[at], struck=True)
    return result


def without_frames(pages: Sequence[Page]) -> list[Page]:
    """The pages; a line that stands at the same place on several of them is their foot or frame, whatever row it crosses."""
    places = Counter(place for page in pages for place in {_place(rule.box) for rule in page.rules})
    result = []
    for page in pages:
        frames = [rule.box for rule in page.rules if places[_place(rule.box)] > 1]
        if frames and any(word.struck for word in page.words):
            words = [replace(w, struck=w.struck and not any(_through(w.box, f) for f in frames)) for w in page.words]
            page = replace(page, words=tuple(words))
        result.append(page)
    return result


def _place(box: Box) -> tuple[int, int, int, int]:
    return round(box.x0), round(box.y0), round(box.x1), round(box.y1)


def _through(word: Box, line: Box) -> bool:
    return word.y0 < line.middle[1] < word.y1 and min(word.x1, line.x1) > max(word.x0, line.x0)
