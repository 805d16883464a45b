"""Where writing stands on a straight page: runs of letters on one line, outside ruling lines and inside their cells.

By connected ink, not by a network: a page of a form takes a tenth of a second. Boxes are (x0, y0, x1, y1) in pixels of the
page at `ANALYSIS_DPI`, ends exclusive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_drawn import drawn
from orderproc.reading.image_rules import Rules
from orderproc.reading.image_shapes import POINT, THICK, Rect, area
from orderproc.reading.image_straighten import Gray

LEAST_STRUCK = 6 * POINT  # lower is small print, whose letters touch: nobody crosses that out
DASHES = 10  # below one another: a line to cut along
SMALLEST = 3.2 * POINT  # what is larger both ways may be the capital of a label in small print, among tall writing
WITHIN_WORDS = 0.3  # of a letter's height: letters of one word stand no farther apart
FULL_STOP = 0.15  # of a letter's height: a speck is smaller
CUT_OFF = 4  # pixels below a line: what was cut from a letter by it begins no lower
OVERSHOOT = 0.8  # of the side of a check box: so far a stroke of what stands in it reaches beyond
TALLEST = 72 * POINT  # higher than an inch is a picture


@dataclass(frozen=True, slots=True)
class Run:
    """One line of writing; `cell` the index of the place (of those given) that holds it, or -1; `comb`: the boxes for one character each
    that it stands in."""

    rect: Rect
    cell: int = -1
    struck: bool = False
    comb: tuple[Rect, ...] = ()


def text_ink(ink: Gray, rules: Rules, boxes: Sequence[Rect] | None = None) -> Gray:
    """The ink that may be writing: without rules, check boxes (those of the rules where not given), specks, pictures and dark edges."""
    lines = cv2.dilate(rules.mask, np.ones((3, 3), np.uint8))
    text = ink & (1 - lines)
    for box in rules.boxes if boxes is None else boxes:
        _clear_box(text, box)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(text)
    w, h, area = stats[:, 2], stats[:, 3], stats[:, 4]
    drop = (
        (area < 3)
        | (h > TALLEST)
        | ((w > TALLEST * 4) & (h > TALLEST / 2))
        | ((area > 400) & (area > 0.85 * w * h) & (h > 10 * POINT))
    )
    drop[0] = True
    for n in np.flatnonzero((w > 60 * POINT) & (h > 24 * POINT) & ~drop):
        x0, y0 = stats[n, :2]
        drop[n] = _is_frame(labels[y0 : y0 + h[n], x0 : x0 + w[n]] == n)
    if count > 1:
        text = np.where(drop[labels], 0, text).astype(np.uint8)
    return np.asarray(text, dtype=np.uint8)


def _clear_box(text: Gray, box: Rect) -> None:
    """Takes a check box out of the ink, with the ends of a tick or cross in it that reach out over its top or its foot: no figures."""
    x0, y0, x1, y1 = box
    text[max(0, y0 - 1) : y1 + 1, max(0, x0 - 1) : x1 + 1] = 0
    far = round(OVERSHOOT * (x1 - x0))
    left, top = max(0, x0 - far), max(0, y0 - far)
    near = text[top : y1 + far, left : x1 + far]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(near)
    for n, (x, y, w, h, solid) in enumerate(stats[1:count].tolist(), 1):
        if h >= 0.3 * (y1 - y0) and solid >= 0.85 * w * h:
            continue  # an upright: the stem of a d whose bowl looks square
        a, b, c, d = x + left, y + top, x + w + left, y + h + top
        touches = a <= x1 + 2 and c >= x0 - 2 and b <= y1 + 2 and d >= y0 - 2
        inside = x > 0 and y > 0 and x + w < near.shape[1] and y + h < near.shape[0]
        if touches and inside and not y0 <= (b + d) / 2 <= y1:
            near[labels == n] = 0


def _is_frame(part: NDArray[np.bool_]) -> bool:
    """Whether ink lies along the edges of its rectangle: what is left of a frame with a gap in it for its title ("Payment")."""
    edge = round(4 * POINT)
    return bool(part[edge:-edge, edge:-edge].sum() <= 0.1 * part.sum())


def letter_height(text: Gray) -> float:
    """The height of a usual letter in pixels."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(text)
    heights = stats[1:count, 3]
    heights = heights[(heights >= 3 * POINT) & (heights <= 30 * POINT)]
    return float(np.percentile(heights, 60)) if len(heights) >= 5 else 8 * POINT


def find_runs(text: Gray, rules: Rules, places: list[Rect], lined: int = 0, rings: Sequence[Rect] = ()) -> list[Run]:
    """Lines of writing. Those inside one of `places` (cells, frames) are joined over any gap; outside, a gap wider than a
    letter and a half parts two columns. The last `lined` of the places are above lines to write on: these are closed at the sides only.
    No line goes on over a check box: what stands on its two sides belongs to different choices."""
    usual = letter_height(text)
    large, small = _by_size(text, usual)
    edges = np.zeros_like(text)
    for x0, y0, x1, y1 in rules.down:
        edges[y0:y1, max(0, x0 - 1) : x1 + 1] = 1
    enclosed = len(places) - lined
    for x0, y0, x1, y1 in places[:enclosed]:
        cv2.rectangle(edges, (x0 - 1, y0 - 1), (x1, y1), 1, 1)
    for x0, y0, _, y1 in places[enclosed:]:
        edges[y0 + (y1 - y0) // 4 : y1, max(0, x0 - 1) : x0 + 1] = 1
    edges &= 1 - _within_words(large, rules, usual)
    for x0, y0, x1, y1 in rings:
        edges[y0:y1, x0 : x0 + 2] = edges[y0:y1, x1 - 2 : x1] = 1
    for x0, y0, x1, y1 in rules.boxes:
        edges[y0:y1, x0 + 1 : x1 - 1] = 1
    joined = cv2.morphologyEx(large, cv2.MORPH_CLOSE, np.ones((1, max(3, round(usual * 0.9))), np.uint8))
    joined[edges > 0] = 0
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined)
    smallest_first = sorted(range(len(places)), key=lambda i: area(places[i]))
    pieces: dict[int, list[Rect]] = {}
    for i in range(1, count):
        x, y, w, h, _ = stats[i].tolist()
        rects = [(x, y, x + w, y + h)]
        if h >= 1.9 * usual and w >= 2 * usual:
            ink = large[y : y + h, x : x + w] & (labels[y : y + h, x : x + w] == i)
            rects = _split_rows(ink, (x, y), usual)
        for rect in rects:
            if _rest_of_rule(rect, usual):
                continue
            held = _holder(rect, places, smallest_first)
            place = places[held] if held >= 0 else None
            if not _is_tail(rect, place, text, rules.mask, usual, on_line=held >= enclosed):
                pieces.setdefault(held, []).append(rect)
    runs: list[Run] = []
    for cell, rects in pieces.items():
        low_cell = 0 <= cell < enclosed and places[cell][3] - places[cell][1] < 5 * usual
        narrow = cell >= enclosed and places[cell][2] - places[cell][0] < 0.6 * text.shape[1]
        gap = None if low_cell else 2.0 if narrow else 1.6
        for level in _labels_first(rects, places[cell], usual) if cell >= enclosed else (rects,):
            runs.extend(Run(rect, cell) for rect in join_pieces(level, usual, gap=gap, boxes=rules.boxes))
    runs = [r for r in _with_points(runs, small, usual, places, enclosed) if _is_writing(text, r.rect, usual)]
    return sorted(without_dashes(runs), key=lambda r: (r.rect[1], r.rect[0]))


def _within_words(large: Gray, rules: Rules, usual: float) -> Gray:
    """1 where the letters of one word stand and no line is drawn: a place that begins or ends there is what is left of a pale rule, or was
    written over, and parts nothing."""
    words = cv2.morphologyEx(large, cv2.MORPH_CLOSE, np.ones((1, max(3, round(usual * WITHIN_WORDS))), np.uint8))
    drawn_here = cv2.dilate(rules.mask, np.ones((5, 5), np.uint8))
    for x0, y0, x1, y1 in rules.down:
        drawn_here[max(0, y0 - 2) : y1 + 2, max(0, x0 - 2) : x1 + 2] = 1
    return np.asarray(words & (1 - drawn_here), np.uint8)


BETWEEN = round(
    14 * POINT
)  # lines to write on that stand closer side by side are columns of one row: no label has room between them
OVER_THE_END = round(4 * POINT)  # how far one writes over the end of a line


def parted(text: Gray, lines: Sequence[Rect]) -> list[Rect]:
    """The places above lines to write on, those side by side reaching up to where they part: through the least ink between the lines,
    since people write over their ends."""
    places = [list(place) for place in lines]
    for n, (_, y0, x1, y1) in enumerate(lines):
        right = [
            (lines[m][0], m)
            for m, (a, b, _, d) in enumerate(lines)
            if m != n and -OVER_THE_END <= a - x1 <= BETWEEN and abs((b + d) - (y0 + y1)) / 2 <= 0.3 * (y1 - y0)
        ]
        if not right:
            continue
        start, m = min(right)
        low, high = max(0, x1 - OVER_THE_END), start + OVER_THE_END
        top = max(y0, lines[m][1]) + (y1 - y0) // 4
        ink = text[top : min(y1, lines[m][3]), low:high].sum(axis=0)
        if not ink.size:
            continue
        middle = (x1 + start) / 2 - low
        at = low + min(range(len(ink)), key=lambda c: (int(ink[c]), abs(c - middle)))
        places[n][2] = places[m][0] = at
    return [_begun(text, (a, b, c, d)) for a, b, c, d in places]


def _begun(text: Gray, place: Rect) -> Rect:
    """A place that begins through no letter: one that is written a little before its line is not cut in two."""
    x0, y0, x1, y1 = place
    low = max(0, x0 - OVER_THE_END)
    ink = np.asarray(text[y0 + (y1 - y0) // 4 : y1, low : x0 + 1].any(axis=0))
    white = np.flatnonzero(~ink)
    return (low + int(white[-1]), y0, x1, y1) if ink.size and ink[-1] and white.size else place


def without_dashes(runs: list[Run]) -> list[Run]:
    """The runs without the dashes of an upright line to cut along: many slim strokes below one another, as far apart as they are long."""
    slim = [r for r in runs if r.rect[2] - r.rect[0] <= 0.5 * (r.rect[3] - r.rect[1])]
    columns: list[list[Run]] = []
    for run in sorted(slim, key=lambda r: r.rect[0]):
        if columns and run.rect[0] - columns[-1][-1].rect[0] <= 2:
            columns[-1].append(run)
        else:
            columns.append([run])
    dashes: set[int] = set()
    for column in columns:
        tops = sorted(r.rect[1] for r in column)
        steps = [b - a for a, b in pairwise(tops)]
        if len(column) < DASHES:
            continue
        step, high = float(np.median(steps)), float(np.median([r.rect[3] - r.rect[1] for r in column]))
        regular = step <= 4 * high and sum(abs(s - step) <= 0.25 * step for s in steps) >= 0.7 * len(steps)
        if regular and not _in_rows(column, runs):
            dashes |= {id(r) for r in column}
    return [r for r in runs if id(r) not in dashes]


def _in_rows(column: list[Run], runs: list[Run]) -> bool:
    """Whether slim strokes below one another stand in the rows of a table, as a column of ones does: level with other writing."""
    levels = np.array([(r.rect[1] + r.rect[3]) / 2 for r in runs if r.rect[2] - r.rect[0] > r.rect[3] - r.rect[1]])
    if not len(levels):
        return False
    near = [float(np.abs(levels - (r.rect[1] + r.rect[3]) / 2).min()) <= 0.25 * (r.rect[3] - r.rect[1]) for r in column]
    return sum(near) >= 0.7 * len(column)


def _by_size(text: Gray, usual: float) -> tuple[Gray, list[Rect]]:
    """The ink without what is as small as a point, and the boxes of that: points, accents, specks."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(text)
    most = min(0.4 * usual, SMALLEST)
    tiny = (stats[:, 2] < most) & (stats[:, 3] < most)
    tiny[0] = False
    large = np.where(tiny[labels], 0, text).astype(np.uint8) if count > 1 else text
    points = [(x, y, x + w, y + h) for x, y, w, h, _ in stats[tiny].tolist()]
    return np.asarray(large, dtype=np.uint8), points


def _with_points(runs: list[Run], points: list[Rect], usual: float, places: list[Rect], enclosed: int) -> list[Run]:
    """Runs grown by the points and accents that stand close to them, not beyond the sides of their place, nor, in the first `enclosed`
    places, beyond its top and foot; specks further off are left out."""
    if not runs or not points:
        return runs
    rects = np.array([r.rect for r in runs], dtype=np.float64)
    original = rects.copy()
    for x0, y0, x1, y1 in points:
        reach = 0.5 * usual
        heights = original[:, 3] - original[:, 1]
        near = (
            (original[:, 0] - reach <= x0)
            & (x1 <= original[:, 2] + reach)
            & (original[:, 1] - 0.3 * heights <= y0)
            & (y1 <= original[:, 3] + 0.25 * heights)
        )
        if not near.any() and min(x1 - x0, y1 - y0) >= FULL_STOP * usual:  # a typewriter sets it a whole letter apart
            near = (
                (original[:, 2] <= x0)
                & (x1 <= original[:, 2] + 1.2 * usual)
                & (original[:, 3] - 0.35 * heights <= y0)
                & (y1 <= original[:, 3] + 0.15 * heights)
            )
        for i in np.flatnonzero(near)[:1]:
            rects[i] = (min(rects[i][0], x0), min(rects[i][1], y0), max(rects[i][2], x1), max(rects[i][3], y1))
    grown = []
    for run, (x0, y0, x1, y1) in zip(runs, rects.astype(int).tolist(), strict=True):
        if run.cell >= 0:
            (a, b, c, d), own = places[run.cell], run.rect
            x0, x1 = max(x0, min(a, own[0])), min(x1, max(c, own[2]))
            if run.cell < enclosed:
                y0, y1 = max(y0, min(b, own[1])), min(y1, max(d, own[3]))
        grown.append(Run((x0, y0, x1, y1), run.cell))
    return grown


def _holder(rect: Rect, places: list[Rect], smallest_first: list[int]) -> int:
    """The smallest place that holds the middle of a box; -1: none."""
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    for i in smallest_first:
        a, b, c, d = places[i]
        if a <= x <= c and b <= y <= d:
            return i
    return -1


def _is_tail(rect: Rect, place: Rect | None, text: Gray, lines: Gray, usual: float, *, on_line: bool) -> bool:
    """Whether a small piece of ink is the tail of a letter that stands above a line, which parts it from that letter. `on_line`: the place
    is one above a line to write on, and reaches a little below it."""
    x0, y0, x1, y1 = rect
    if x1 - x0 > 1.8 * usual or y1 - y0 > 1.3 * usual or y0 < 12:
        return False
    if place is None:
        near = y1 - y0 <= 0.8 * usual
    elif on_line:  # it hangs from this line, or from the one above
        near = y0 >= place[3] - 5 * POINT or (y0 <= place[1] + 6 and y1 - place[1] <= 0.6 * (place[3] - place[1]))
    else:  # it hangs from the top of its cell, lower than a figure is high
        near = y0 <= place[1] + 6 and y1 - place[1] <= 0.5 * (place[3] - place[1])
    if not near:
        return False
    above = np.flatnonzero(lines[y0 - 8 : y0 + 2, x0:x1].any(axis=1))
    if not above.size:
        return False
    if 8 - int(above[-1]) > CUT_OFF and cv2.connectedComponents(text[y0:y1, x0:x1])[0] > 2:
        return False  # letters of a label; the loop of a g is one piece
    top = y0 - 8 + int(above[0])
    over = text[max(0, top - 6) : top, max(0, x0 - 3) : x1 + 3]
    if not over.any():
        return False
    if x1 - x0 < 0.6 * usual:
        return True
    # small print below a line is wide, and its letters don't go on above
    starts = text[y0 : y0 + 2, x0:x1].any(axis=0)
    reach = cv2.dilate(over[-4:].max(axis=0)[None, :], np.ones((1, 7), np.uint8))[0]
    low = min(3, x0)
    return float(reach[low : low + x1 - x0][starts].mean()) >= 0.5


def _labels_first(rects: list[Rect], place: Rect, usual: float) -> tuple[list[Rect], list[Rect]]:
    """The pieces above a line to write on: those of the label of the line above it, in small print that hangs from that line, and the
    rest. Tall writing reaches up beside the label."""
    _, y0, _, y1 = place
    under = [r for r in rects if r[3] - y0 <= 0.55 * (y1 - y0) and r[3] - r[1] <= 1.1 * usual]
    rest = [r for r in rects if r not in under]
    if not under or not rest:
        return [], rects
    feet = sorted(r[3] for r in rest)[len(rest) // 2]
    lowest = max(r[3] for r in under)
    return (under, rest) if feet - lowest >= 0.5 * usual else ([], rects)


def _is_writing(text: Gray, rect: Rect, usual: float) -> bool:
    x0, y0, x1, y1 = rect
    w, h = x1 - x0, y1 - y0
    if max(w, h) < 2.2 * POINT or int(text[y0:y1, x0:x1].sum()) < 6:
        return False
    return not _rest_of_rule(rect, usual)


def _rest_of_rule(rect: Rect, usual: float) -> bool:
    w, h = rect[2] - rect[0], rect[3] - rect[1]
    return h < 1.6 * POINT and w > 6 * h and w > 2.5 * usual


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
    for a, b in pairwise(bounds):
        columns = np.flatnonzero(ink[a:b].any(axis=0))
        rows = np.flatnonzero(ink[a:b].any(axis=1))
        if columns.size:
            out.append((x + int(columns[0]), y + a + int(rows[0]), x + int(columns[-1]) + 1, y + a + int(rows[-1]) + 1))
    return out


def join_pieces(rects: list[Rect], usual: float, gap: float | None, boxes: Sequence[Rect] = ()) -> list[Rect]:
    """Pieces that stand on one line as one; `gap` in letter heights, None: any; none over one of `boxes`."""
    rects = sorted(rects, key=lambda r: r[0])
    done: list[Rect] = []
    changed = True
    while changed:
        changed = False
        done = []
        for rect in rects:
            for i in range(len(done) - 1, -1, -1):
                if _same_line(done[i], rect, usual, gap) and not _box_between(done[i], rect, boxes):
                    a = done[i]
                    done[i] = (min(a[0], rect[0]), min(a[1], rect[1]), max(a[2], rect[2]), max(a[3], rect[3]))
                    changed = True
                    break
            else:
                done.append(rect)
        rects = sorted(done, key=lambda r: r[0])
    return done


def _box_between(a: Rect, b: Rect, boxes: Sequence[Rect]) -> bool:
    """Whether a check box stands in the gap between two pieces of a line."""
    low, high = min(a[2], b[2]), max(a[0], b[0])
    top, foot = min(a[1], b[1]), max(a[3], b[3])
    return any(low - 3 <= c[0] and c[2] <= high + 3 and top <= (c[1] + c[3]) / 2 <= foot for c in boxes)


def _same_line(a: Rect, b: Rect, usual: float, gap: float | None) -> bool:
    overlap = min(a[3], b[3]) - max(a[1], b[1])
    ha, hb = a[3] - a[1], b[3] - b[1]
    space = max(a[0], b[0]) - min(a[2], b[2])
    if min(ha, hb) < 0.45 * usual:  # a point, a dash, an accent: belongs where it lies near
        middle = (b[1] + b[3]) / 2 if hb < ha else (a[1] + a[3]) / 2
        big = a if hb < ha else b
        # small print that stands above or below the writing is no accent of it
        reach = 0.35 * usual if min(ha, hb) < 0.25 * usual else -0.25 * min(ha, hb)
        return big[1] - reach <= middle <= big[3] + reach and (gap is None or space <= gap * usual)
    if overlap < 0.5 * min(ha, hb):
        return False
    if max(ha, hb) > 2.6 * min(ha, hb) and min(ha, hb) > 0.7 * usual:
        return False  # two lines beside a tall thing
    if gap is None:
        return True
    return space <= gap * max(0.8 * usual, min(ha, hb, 1.8 * usual))


def struck_through(ink: Gray, rect: Rect, finer: float = 1.0) -> bool:
    """Whether a line is drawn through a run of writing: a nearly level stroke without a gap across most of it, between its top
    and its foot. The finer the ink is resolved, the surer: small bold letters touch each other. `finer`: pixels for one of the analysis."""
    x0, y0, x1, y1 = rect
    w, h = x1 - x0, y1 - y0
    if w < 1.5 * h or h < LEAST_STRUCK:
        return False
    part = ink[y0:y1, x0:x1]
    length = min(max(round(1.6 * h), round(10 * POINT)), round(0.8 * w))
    thick = cv2.dilate(part, np.ones((3, 1), np.uint8))
    runs = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    band = runs[round(0.2 * h) : round(0.8 * h)]
    if not band.any():
        return False
    covered = band.any(axis=0)
    if covered.mean() < 0.75:
        return False
    reach = np.flatnonzero(covered)
    whole, first, last = (np.array(rows) for rows in zip(*(_levels(column) for column in band.T[covered]), strict=True))
    # drawn once, or twice side by side
    for rows in (whole, first, last) if np.any(first != last) else (whole,):
        steady = float(np.percentile(rows, 90) - np.percentile(rows, 10)) <= 0.4 * h
        middle = round(0.2 * h) + int(np.median(rows))
        above = part[: max(1, middle - 2)].any(axis=0).mean()
        below = part[middle + 3 :].any(axis=0).mean() if middle + 3 < h else 0.0
        line = (x0 + int(reach[0]), y0 + max(0, middle - 3), x0 + int(reach[-1]) + 1, y0 + middle + 4)
        if not (steady and above > 0.25 and below > 0.25):
            continue
        solid, thin = drawn(ink, line, max(THICK, round(finer * THICK)))
        if solid >= 0.95 and thin >= 0.15:
            return True
    return False


def _levels(column: NDArray[np.uint8]) -> tuple[float, float, float]:
    """The middle of the ink of a column, of its uppermost and of its lowest piece."""
    rows = np.flatnonzero(column)
    pieces = np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1)
    return float(rows.mean()), float(pieces[0].mean()), float(pieces[-1].mean())
