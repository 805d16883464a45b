"""Where writing stands on a straight page: runs of letters on one line, outside ruling lines and inside their cells.

By connected ink, not by a network: a page of a form takes a tenth of a second. Boxes are (x0, y0, x1, y1) in pixels of the
page at `ANALYSIS_DPI`, ends exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_rules import POINT, Rect, Rules
from orderproc.reading.image_straighten import Gray

TALLEST = 72 * POINT  # higher than an inch is a picture


@dataclass(frozen=True, slots=True)
class Run:
    """One line of writing; `cell` the index of the place (of those given) that holds it, or -1."""

    rect: Rect
    cell: int = -1
    struck: bool = False


def text_ink(ink: Gray, rules: Rules) -> Gray:
    """The ink that may be writing: without rules, check boxes, specks, pictures and dark edges."""
    lines = cv2.dilate(rules.mask, np.ones((3, 3), np.uint8))
    text = ink & (1 - lines)
    for x0, y0, x1, y1 in rules.boxes:
        text[max(0, y0 - 1) : y1 + 1, max(0, x0 - 1) : x1 + 1] = 0
    count, labels, stats, _ = cv2.connectedComponentsWithStats(text)
    w, h, area = stats[:, 2], stats[:, 3], stats[:, 4]
    drop = (
        (area < 3)
        | (h > TALLEST)
        | ((w > TALLEST * 4) & (h > TALLEST / 2))
        | ((area > 400) & (area > 0.85 * w * h) & (h > 10 * POINT))
    )
    drop[0] = True
    if count > 1:
        text = np.where(drop[labels], 0, text).astype(np.uint8)
    return np.asarray(text, dtype=np.uint8)


def letter_height(text: Gray) -> float:
    """The height of a usual letter in pixels."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(text)
    heights = stats[1:count, 3]
    heights = heights[(heights >= 3 * POINT) & (heights <= 30 * POINT)]
    return float(np.percentile(heights, 60)) if len(heights) >= 5 else 8 * POINT


def find_runs(text: Gray, rules: Rules, places: list[Rect]) -> list[Run]:
    """Lines of writing. Those inside one of `places` (cells, frames) are joined over any gap; outside, a gap wider than a
    letter and a half parts two columns."""
    usual = letter_height(text)
    walls = np.zeros_like(text)
    for x0, y0, x1, y1 in rules.down:
        walls[y0:y1, max(0, x0 - 1) : x1 + 1] = 1
    owner = np.full(text.shape, -1, np.int32)
    for index in sorted(range(len(places)), key=lambda i: -_area(places[i])):
        x0, y0, x1, y1 = places[index]
        owner[y0:y1, x0:x1] = index
    joined = cv2.morphologyEx(text, cv2.MORPH_CLOSE, np.ones((1, max(3, round(usual * 0.9))), np.uint8))
    joined[walls > 0] = 0
    edges = (owner[:, 1:] != owner[:, :-1]).astype(np.uint8)
    joined[:, 1:][edges > 0] = 0
    rows = (owner[1:] != owner[:-1]).astype(np.uint8)
    joined[1:][rows > 0] = 0
    count, labels, stats, centres = cv2.connectedComponentsWithStats(joined)
    pieces: list[tuple[Rect, int]] = []
    for i in range(1, count):
        x, y, w, h, _ = stats[i].tolist()
        inside = owner[y : y + h, x : x + w][labels[y : y + h, x : x + w] == i]
        cell = int(inside[0])
        ink = text[y : y + h, x : x + w] & (labels[y : y + h, x : x + w] == i)
        pieces.extend((rect, cell) for rect in _split_rows(ink, (x, y), usual))
    runs: list[Run] = []
    for cell in sorted({cell for _, cell in pieces}):
        rects = [rect for rect, of in pieces if of == cell]
        small_cell = cell >= 0 and places[cell][3] - places[cell][1] < 5 * usual
        runs.extend(Run(rect, cell) for rect in _joined(rects, usual, gap=None if small_cell else 1.6))
    runs = [r for r in runs if _is_writing(text, r.rect, usual)]
    return sorted(runs, key=lambda r: (r.rect[1], r.rect[0]))


def _area(rect: Rect) -> int:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])


def _is_writing(text: Gray, rect: Rect, usual: float) -> bool:
    x0, y0, x1, y1 = rect
    w, h = x1 - x0, y1 - y0
    if max(w, h) < 2.2 * POINT or int(text[y0:y1, x0:x1].sum()) < 6:
        return False
    return not (h < 1.6 * POINT and w > 6 * h and w > 2.5 * usual)  # the rest of a rule


def _split_rows(ink: NDArray[np.uint8], origin: tuple[int, int], usual: float) -> list[Rect]:
    """A blob of ink as one line, or as several where white or a deep valley runs between them."""
    x, y = origin
    h, w = ink.shape
    if h < 1.9 * usual or w < 2 * usual:
        return [(x, y, x + w, y + h)]
    profile = ink.sum(axis=1).astype(np.float64)
    smooth = np.convolve(profile, np.ones(3) / 3, mode="same")
    low = smooth < 0.12 * smooth.max()
    cuts: list[int] = []
    start = None
    for row in range(h):
        if low[row] and start is None:
            start = row
        elif not low[row] and start is not None:
            if start > 0.45 * usual and h - row > 0.45 * usual:
                cuts.append((start + row) // 2)
            start = None
    bounds = [0, *cuts, h]
    out: list[Rect] = []
    for a, b in zip(bounds, bounds[1:], strict=False):
        columns = np.flatnonzero(ink[a:b].any(axis=0))
        rows = np.flatnonzero(ink[a:b].any(axis=1))
        if columns.size:
            out.append((x + int(columns[0]), y + a + int(rows[0]), x + int(columns[-1]) + 1, y + a + int(rows[-1]) + 1))
    return out


def _joined(rects: list[Rect], usual: float, gap: float | None) -> list[Rect]:
    """Pieces that stand on one line as one; `gap` in letter heights, None: any."""
    rects = sorted(rects, key=lambda r: r[0])
    done: list[Rect] = []
    changed = True
    while changed:
        changed = False
        done = []
        for rect in rects:
            for i in range(len(done) - 1, -1, -1):
                if _same_line(done[i], rect, usual, gap):
                    a = done[i]
                    done[i] = (min(a[0], rect[0]), min(a[1], rect[1]), max(a[2], rect[2]), max(a[3], rect[3]))
                    changed = True
                    break
            else:
                done.append(rect)
        rects = sorted(done, key=lambda r: r[0])
    return done


def _same_line(a: Rect, b: Rect, usual: float, gap: float | None) -> bool:
    overlap = min(a[3], b[3]) - max(a[1], b[1])
    ha, hb = a[3] - a[1], b[3] - b[1]
    space = max(a[0], b[0]) - min(a[2], b[2])
    if min(ha, hb) < 0.45 * usual:  # a point, a dash, an accent: belongs where it lies near
        middle = (b[1] + b[3]) / 2 if hb < ha else (a[1] + a[3]) / 2
        big = a if hb < ha else b
        reach = 0.35 * usual
        return big[1] - reach <= middle <= big[3] + reach and (gap is None or space <= gap * usual)
    if overlap < 0.5 * min(ha, hb):
        return False
    if max(ha, hb) > 2.6 * min(ha, hb) and min(ha, hb) > 0.7 * usual:
        return False  # two lines beside a tall thing
    if gap is None:
        return True
    return space <= gap * max(0.8 * usual, min(ha, hb, 1.8 * usual))


def struck_through(ink: Gray, rect: Rect) -> bool:
    """Whether a line is drawn through a run of writing: a nearly level stroke across most of it, between its top and its foot."""
    x0, y0, x1, y1 = rect
    w, h = x1 - x0, y1 - y0
    if w < 1.2 * h or h < 3 * POINT:
        return False
    part = ink[y0:y1, x0:x1]
    length = max(round(0.9 * h), round(6 * POINT))
    if length >= w:
        length = max(3, round(w * 0.7))
    thick = cv2.dilate(part, np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    band = runs[round(0.2 * h) : round(0.8 * h)]
    if not band.any():
        return False
    covered = band.any(axis=0)
    if covered.mean() < 0.8:
        return False
    rows = np.array([np.flatnonzero(column).mean() for column in band.T[covered]])
    steady = float(np.percentile(rows, 90) - np.percentile(rows, 10)) <= 0.4 * h
    middle = round(0.2 * h) + int(np.median(rows))
    above = part[: max(1, middle - 2)].any(axis=0).mean()
    below = part[middle + 3 :].any(axis=0).mean() if middle + 3 < h else 0.0
    return bool(steady and above > 0.25 and below > 0.25)
