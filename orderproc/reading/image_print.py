"""Print told from handwriting: in print the same character looks the same each time, as high, as wide, stroke for stroke.

Each character of a page is compared with all others that were read as the same; how each was read is not asked again. Counted on pages of
the part train: of the characters of printed pages three in four have a twin in another line, of pages filled in by hand (their print
included) one in seven to one in three; of lines by hand hardly one reaches a half. A page that is too coarse or too dirty to show it
counts as written by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading import ocr
from orderproc.reading.image_shapes import Rect
from orderproc.reading.image_straighten import Gray

SIZE = (24, 32)  # pixels, width and height, at which two characters are compared
ALIKE = 0.86  # correlation of two pictures of one printed character
SLACK = 0.14  # by how much of their size two of them may differ
PAGE, RUN = 0.6, 0.5  # least share of a page's and of a run's characters that have a twin in another run
OF_PAGE, OF_RUN = 60, 5  # least number of characters that could have one
WITNESSES = 2  # twins in printed runs that each character of a shorter run must have
IN_COLUMN = 2  # printed runs of its column that a run must have of whose characters one is told from no other
COMPARED = 300  # instances of one character that the others are held against


@dataclass(frozen=True)
class Glyph:
    """One character as it stands in its run; `picture` at `SIZE`, its mean taken off."""

    run: int
    character: str
    high: int
    wide: int
    picture: NDArray[np.float32]


def printed(crops: Sequence[Gray], read: Sequence[ocr.Recognized], places: Sequence[Rect] | None = None) -> list[bool]:
    """For each crop of one page, all at one scale, whether what was read in it is print; False where that can't be told. `places`: where
    each stands, so that a short one may be told by its column."""
    glyphs = [glyph for run, pair in enumerate(zip(crops, read, strict=True)) for glyph in glyphs_of(run, *pair)]
    in_runs: dict[str, set[int]] = defaultdict(set)
    for glyph in glyphs:
        in_runs[glyph.character].add(glyph.run)
    twins = _twins(glyphs)
    could, have = [0] * len(crops), [0] * len(crops)
    of_run: dict[int, list[int]] = defaultdict(list)
    for at, glyph in enumerate(glyphs):
        of_run[glyph.run].append(at)
        could[glyph.run] += len(in_runs[glyph.character]) > 1
        have[glyph.run] += bool(twins[at])
    if sum(could) < OF_PAGE or sum(have) < PAGE * sum(could):
        return [False] * len(crops)
    long = [c >= OF_RUN and h >= RUN * c for c, h in zip(could, have, strict=True)]

    def confirmed(run: int) -> bool:
        """All that was read in a run has its like in runs that are print."""
        own = of_run[run]
        whole = len(own) == sum(c.isalnum() for c in read[run].text)
        return bool(own) and whole and all(sum(long[glyphs[t].run] for t in twins[at]) >= WITNESSES for at in own)

    sure = [long[run] or (could[run] < OF_RUN and confirmed(run)) for run in range(len(crops))]
    if places is None:
        return sure

    def height(run: int) -> int:
        return max(glyphs[at].high for at in of_run[run])

    def in_its_column(run: int) -> bool:
        """Print stands above and below in the same column, as high, and half of the characters of the run have their like in print."""
        own = of_run[run]
        beside = [n for n in _column(run, places) if sure[n] and abs(height(n) - height(run)) <= SLACK * height(run)]
        alike = sum(any(sure[glyphs[t].run] for t in twins[at]) for at in own)
        return len(beside) >= IN_COLUMN and 2 * alike >= len(own)

    short = [not sure[run] and bool(of_run[run]) and could[run] < OF_RUN for run in range(len(crops))]
    return [known or (short[run] and in_its_column(run)) for run, known in enumerate(sure)]


def _column(run: int, places: Sequence[Rect]) -> list[int]:
    """The other runs that begin or end where this one does."""
    x0, y0, x1, y1 = places[run]
    near = 0.3 * (y1 - y0)
    return [n for n, (a, _, c, _) in enumerate(places) if n != run and (abs(a - x0) <= near or abs(c - x1) <= near)]


def glyphs_of(run: int, crop: Gray, read: ocr.Recognized) -> list[Glyph]:
    """The letters and figures of a run, each cut out of its crop at the thinnest place between it and its neighbours."""
    text, places = read.text, read.places
    if len(places) != len(text) or crop.shape[0] < 6:
        return []
    paper = float(np.percentile(crop, 90))
    dark = np.clip(paper - crop.astype(np.float32), 0, None)
    full = max(30.0, float(np.percentile(dark, 99)))
    columns = dark.sum(axis=0)
    width = crop.shape[1]
    middles = [place * width for place in places]
    edges = [0, *(_thinnest(columns, a, b) for a, b in pairwise(middles)), width]
    found = []
    for at, character in enumerate(text):
        if not character.isalnum():
            continue
        part = dark[:, edges[at] : edges[at + 1]]
        ink = part > 0.4 * full
        rows, across = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        if rows.size < 4 or not across.size:
            continue
        own = part[rows[0] : rows[-1] + 1, across[0] : across[-1] + 1]
        picture = cv2.resize(own, SIZE, interpolation=cv2.INTER_AREA)
        found.append(Glyph(run, character, own.shape[0], own.shape[1], picture - picture.mean()))
    return found


def _thinnest(columns: NDArray[np.float32], left: float, right: float) -> int:
    """Where two characters part: the column with the least ink in the middle half between them."""
    low, high = round(left + 0.25 * (right - left)), round(right - 0.25 * (right - left))
    if high <= low:
        return round((left + right) / 2)
    return low + int(columns[low : high + 1].argmin())


def _twins(glyphs: Sequence[Glyph]) -> list[list[int]]:
    """For each character those of other runs, read as the same, that look the same."""
    same: dict[str, list[int]] = defaultdict(list)
    for at, glyph in enumerate(glyphs):
        same[glyph.character].append(at)
    found: list[list[int]] = [[] for _ in glyphs]
    for group in same.values():
        pictures = np.stack([glyphs[at].picture.ravel() for at in group])
        pictures /= np.linalg.norm(pictures, axis=1, keepdims=True) + 1e-6
        alike = pictures @ pictures[:COMPARED].T >= ALIKE
        for size in (np.array([glyphs[at].high for at in group]), np.array([glyphs[at].wide for at in group])):
            larger = np.maximum(size[:, None], size[None, :COMPARED])
            alike &= np.abs(size[:, None] - size[None, :COMPARED]) <= np.maximum(1.5, SLACK * larger)
        for one, other in np.argwhere(alike).tolist():
            if glyphs[group[one]].run != glyphs[group[other]].run:
                found[group[one]].append(group[other])
    return found
