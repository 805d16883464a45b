"""Printed choices that are marked without a box: on a short line before the words ("___ cheque"), between brackets ("[ ] cheque"), or by a
line under the words that runs into their letters. What is marked is told from the others of its row or column, which were left empty.

Boxes in pixels at `ANALYSIS_DPI`; words of the straight page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray

Choice = tuple[int, Rect]  # the number of the word that is chosen, and where it was marked

SHORT = 9 * POINT, 48 * POINT  # of a line to mark on
LIKE = 0.2  # by how much of it lines of one form may differ
HIGH = 12 * POINT  # above a line, where its mark stands
NEAR = 14 * POINT  # from a line or bracket to the words that it belongs to
EMPTY, MARKED = 0.012, 0.03  # of the place: less ink is none, more is a mark
COLUMN = 60 * POINT  # from one choice to the next, below one another
THIN = round(2.6 * POINT)  # of a pen's stroke
LOOSE = round(3.5 * POINT)  # of a stroke that a letter hides
BRACKET = 0.55  # of a bracket's height: its width at most


def on_short_lines(ink: Gray, lines: Sequence[Rect], words: Sequence[Rect]) -> Iterator[Choice]:
    """Words behind (or, in their row, before) short lines of one length of which some are marked. `ink` without the lines."""
    short = [line for line in lines if SHORT[0] <= line[2] - line[0] <= SHORT[1]]
    for group in _groups(short):
        owners = _owners(group, words)
        if len(owners) < 2:
            continue
        share = {
            line: _share(ink, (line[0], round(line[1] - HIGH), line[2], line[1] - 1), words, n) for line, n in owners
        }
        if min(share.values()) > EMPTY:
            continue  # what is asked for on each of them
        for line, n in owners:
            if share[line] >= MARKED:
                yield n, (line[0], round(line[1] - HIGH), line[2], line[3])


def _groups(lines: Sequence[Rect]) -> Iterator[list[Rect]]:
    """Lines of one length side by side or below one another, two at least."""
    left = sorted(lines, key=lambda line: (line[1], line[0]))
    while left:
        first = left.pop(0)
        wide = first[2] - first[0]
        like = [one for one in left if abs(one[2] - one[0] - wide) <= LIKE * wide]
        row = [one for one in like if abs(one[1] - first[1]) <= 3 * POINT]
        column = [one for one in like if abs(one[0] - first[0]) <= 3 * POINT]
        column = [one for n, one in enumerate(column) if one[1] - [first, *column][n][1] <= COLUMN]
        own = row or column
        if own:
            left = [one for one in left if one not in own]
            yield [first, *own]


def _owners(group: Sequence[Rect], words: Sequence[Rect]) -> list[tuple[Rect, int]]:
    """Each line with the number of the word that it belongs to: behind all of them, or before all of them."""
    behind = [(line, n) for line in group if (n := _beside(line, words, after=True)) is not None]
    before = [(line, n) for line in group if (n := _beside(line, words, after=False)) is not None]
    return max(behind, before, key=len)


def _beside(line: Rect, words: Sequence[Rect], *, after: bool) -> int | None:
    x0, y0, x1, _ = line
    near = [
        (abs(a - x1) if after else abs(x0 - c), n)
        for n, (a, b, c, d) in enumerate(words)
        if y0 - HIGH <= (b + d) / 2 <= y0 + 4 * POINT
        and (a >= x0 - 4 * POINT and a - x1 <= NEAR and c > x1 + 8 * POINT if after else -2 * POINT <= x0 - c <= NEAR)
    ]
    return min(near, default=(0, None))[1]


def _share(ink: Gray, rect: Rect, words: Sequence[Rect], own: int) -> float:
    """How much of a place is ink, without print that hangs into it from above."""
    x0, y0, x1, y1 = rect
    place = ink[max(0, y0) : max(0, y1), max(0, x0) : max(0, x1)].copy()
    for n, (a, b, c, d) in enumerate(words):
        if n != own and a < x1 and x0 < c and b < y0 and d < y0 + HIGH / 2:
            place[: max(0, d - y0), :] = 0
    return float(place.mean()) if place.size else 0.0


def in_brackets(ink: Gray, words: Sequence[tuple[str, Rect]]) -> Iterator[Choice]:
    """Words that begin with brackets in which a pen stood, where another of the row has empty ones. `words`: text and place."""
    starts = [_opened(n, words) for n, (text, _) in enumerate(words) if text.lstrip()[:1] in ("[", "(")]
    for n, rect in starts:
        row = [(m, r) for m, r in starts if abs((r[1] + r[3]) - (rect[1] + rect[3])) < 10 * POINT]
        if len(row) < 2 or row[0][0] != n:
            continue
        inside = {m: found for m, r in row if (found := _between(ink, r)) is not None}
        wide = [b - a for a, b in inside.values()]
        if not wide:
            continue
        usual = round(median(wide))
        share: dict[int, float] = {}
        place: dict[int, Rect] = {}
        for m, r in row:
            left = inside[m][0] if m in inside else r[0] + 2
            place[m] = (left, r[1], left + usual, r[3])
            share[m] = _ink_of(ink, place[m])
        if min(share.values()) <= EMPTY:
            yield from ((m, place[m]) for m in share if share[m] >= MARKED)


def _opened(n: int, words: Sequence[tuple[str, Rect]]) -> Choice:
    """A word that begins with a bracket; where that was read by itself, with the words behind it, which begin with the other one."""
    text, (x0, y0, x1, y1) = words[n]
    if text.strip() not in ("[", "("):
        return n, words[n][1]
    behind = [
        (a, m)
        for m, (other, (a, b, _, d)) in enumerate(words)
        if other.lstrip()[:1] in ("]", ")") and 0 < a - x1 < COLUMN / 2 and b < (y0 + y1) / 2 < d
    ]
    if not behind:
        return n, words[n][1]
    m = min(behind)[1]
    _, b, c, d = words[m][1]
    return m, (x0, min(y0, b), max(x1, c), max(y1, d))


def _between(ink: Gray, word: Rect) -> tuple[int, int] | None:
    """From where to where brackets before a word leave room, where nothing stands in them; None where they can't be seen."""
    x0, y0, x1, y1 = word
    high = y1 - y0
    part = np.ascontiguousarray(ink[y0:y1, x0 : min(x1, x0 + 4 * high)])
    count, _, stats, _ = cv2.connectedComponentsWithStats(part)
    signs = sorted((x, w) for x, _, w, h, _ in stats[1:count].tolist() if h >= 0.7 * high and w <= BRACKET * high)
    for (a, wide), (b, _) in pairwise(signs):
        if b - (a + wide) >= 0.4 * high and not part[:, a + wide : b].any():
            return x0 + a + wide, x0 + b
    return None


def _ink_of(ink: Gray, rect: Rect) -> float:
    part = ink[rect[1] : rect[3], rect[0] : rect[2]]
    return float(part.mean()) if part.size else 0.0


def underlined(ink: Gray, words: Sequence[Rect]) -> Iterator[Choice]:
    """Words under which a stroke runs that touches their letters: it is thin, goes on where these leave gaps, ends with the word and lies
    lower than the other words of the row stand."""
    for n, (x0, y0, x1, y1) in enumerate(words):
        high, wide = y1 - y0, x1 - x0
        row = [
            d
            for m, (_, b, _, d) in enumerate(words)
            if m != n and abs(b - y0) <= 2 * POINT and 0.6 * high < d - b <= high
        ]
        if wide < 9 * POINT or high < 3 or not row:
            continue
        left, top = max(0, round(x0 - high)), round(y0 + 0.5 * high)
        part = ink[top : round(y1 + 0.6 * high), left : round(x1 + high)]
        found = _stroke(part, round(max(9 * POINT, 0.6 * wide)))
        if found is None:
            continue
        a, b, y = found[0] + left, found[1] + left, found[2] + top
        if a > x0 - 0.6 * high and b < x1 + 0.6 * high and y > min(row) + POINT:
            yield n, (a, y - THIN, b, y + THIN)


def _stroke(part: Gray, least: int) -> tuple[int, int, int] | None:
    """(from, to, middle) of the longest thin stroke at the lower edge of the ink that is `least` long; None where there is none."""
    if part.size == 0:
        return None
    height = part.shape[0]
    lowest = np.where(part.any(axis=0), height - 1 - part[::-1].argmax(axis=0), -1)
    best: tuple[int, int, int] | None = None
    begun, last, rows = -1, -1, [0]
    for x, y in enumerate(lowest.tolist()):
        thick = 0
        while y - thick >= 0 and part[y - thick, x] and thick <= THIN:
            thick += 1
        if y < 0 or thick > THIN:
            continue
        if begun >= 0 and x - last <= LOOSE and abs(y - rows[-1]) <= 2 + (x - last) // 3:
            rows.append(y)
        else:
            begun, rows = x, [y]
        last = x
        solid = len(rows) >= 0.75 * (x - begun + 1)
        if solid and x - begun >= least and (best is None or x - begun > best[1] - best[0]):
            best = begun, x, round(median(rows))
    return best
