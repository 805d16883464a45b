"""Dark panels with light writing, turned over so that all writing is dark on light; the head of a table keeps its edges as lines.

Nothing here knows what is written on a panel.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]


def panels_turned(gray: Gray, small: Gray, paper: Gray, step: int) -> Gray:
    """Dark panels (a table's heading in white on blue) inverted in place; the picture itself where there are none."""
    dark = (small.astype(np.float32) < paper.astype(np.float32) * 0.62).astype(np.uint8)
    solid = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    solid = cv2.morphologyEx(solid, cv2.MORPH_OPEN, np.ones((4, 4), np.uint8))
    out = gray
    for (x, y, w, h, area), panel in _apart(solid):
        at_edge = x == 0 or y == 0 or x + w >= small.shape[1] or y + h >= small.shape[0]
        if at_edge and (area < BAND * w * h or h > w / 3 or h > small.shape[0] / 4):
            continue  # the dark surroundings of a photograph or the edge of a scan, and no band with our name on it
        if out is gray:
            out = gray.copy()
        if area < FILLED * w * h:
            if w > 4 * h:
                turn_askew(out, panel, (x, y), small.shape)
            continue
        place = out[y * step : (y + h) * step, x * step : (x + w) * step]
        low, high = np.percentile(place, (30, 99.5))
        if (
            w > 4 * h
            and _slopes(out, (x, y, x + w, y + h), step, (low + high) / 2)
            and turn_askew(out, panel, (x, y), small.shape)
        ):
            continue
        solid_part = place < (low + high) / 2
        rows = np.flatnonzero(solid_part.mean(axis=1) > 0.5)
        columns = np.flatnonzero(solid_part.mean(axis=0) > 0.3)
        if high - low < 50 or rows.size < 8 or columns.size < 8:
            continue  # nothing written on it
        place = place[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        rim = np.concatenate([place[2], place[-3], place[:, 2], place[:, -3]])
        apart = bool((solid_part[rows[0] : rows[-1] + 1].mean(axis=1) < BETWEEN).any())  # one above the other
        if apart or float((rim < (low + high) / 2).mean()) < 0.85:
            turn_askew(out, panel, (x, y), small.shape)
            continue
        top, left = y * step + int(rows[0]), x * step + int(columns[0])
        dark = (out[:, left : left + place.shape[1]] < (low + high) / 2).astype(np.uint8)
        edges = _edge(dark, top + step, -1, step), _edge(dark, top + place.shape[0] - 1 - step, 1, step)
        place[:] = _inverted(place, low, high)
        _wipe_rim(out, left, edges, (top, top + place.shape[0] - 1), step)
        _draw_edges(out, left, edges, (low, high), step)
    return out


def _apart(solid: Gray, hung: bool = False) -> Iterator[tuple[tuple[int, int, int, int, int], Gray]]:
    """What may be a panel, as left, top, width, height and area, and 1 where it is in these. `hung`: whether it was set apart from the
    letters that hung on it: on a page of a fax letters beside a panel are as dark as it, and as near to it as to each other."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(solid)
    for n, (x, y, w, h, area) in enumerate(stats[1:count].tolist(), 1):
        if w < 12 or h < 4 or h > solid.shape[0] * 0.5:
            continue
        panel = (labels[y : y + h, x : x + w] == n).astype(np.uint8)
        if area < FILLED * w * h and w <= 4 * h and not hung:
            alone = np.zeros_like(solid)
            alone[y : y + h, x : x + w] = cv2.morphologyEx(np.pad(panel, LETTER), cv2.MORPH_OPEN, _LETTERS)[
                LETTER:-LETTER, LETTER:-LETTER
            ]
            yield from _apart(alone, hung=True)
        else:
            yield (x, y, w, h, area), panel


FILLED = 0.72  # of its rectangle, a panel
BETWEEN = 0.1  # of a row of pixels is dark between two panels, at most
LETTER = 9  # three-hundredths of the page: more than letters are high
_LETTERS = np.ones((LETTER, LETTER), np.uint8)
ASKEW = 2  # pixels from end to end
BAND = 0.8  # of its rectangle, a dark band from edge to edge
HULL, FULL = 0.9, 0.985  # of what a panel's outline spans, the panel: at least, and where it has no notch


def _slopes(gray: Gray, rect: tuple[int, int, int, int], step: int, level: float) -> bool:
    """Whether the upper edge of a panel falls or rises by more than a pixel or two from end to end: letters near it would be cut then.
    `rect`: roughly where it is, in pixels of `step`."""
    x0, y0, x1, y1 = (v * step for v in rect)
    dark = gray[max(0, y0 - step) : y1, x0:x1] < level
    part = max(2, dark.shape[1] // 16)
    ends = dark[:, part : 2 * part], dark[:, -2 * part : -part]
    tops = [np.median(end.argmax(axis=0)[end.any(axis=0)]) if end.any() else 0.0 for end in ends]
    return bool(abs(tops[0] - tops[1]) > ASKEW)


def turn_askew(gray: Gray, panel: Gray, corner: tuple[int, int], size: tuple[int, ...]) -> bool:
    """A dark panel that lies askew, inverted in place, if it is one and light writing stands on it: whether it was. `panel`: 1 where it
    is, roughly, in a picture of `size`, where its upper left corner is `corner`."""
    (x, y), (h, w) = corner, panel.shape
    k, across = gray.shape[0] / size[0], gray.shape[1] / size[1]
    step = round(k)
    panel = np.pad(panel, 2)
    top, left = round((y - 2) * k), round((x - 2) * across)
    if top < 0 or left < 0:
        return False
    place = gray[top : round((y + h + 2) * k), left : round((x + w + 2) * across)]
    about = cv2.resize(panel, (place.shape[1], place.shape[0]), interpolation=cv2.INTER_NEAREST)
    roughly = int(about.sum())
    if roughly < 64:
        return False
    low, high = np.percentile(place[about > 0], (30, 99.5))
    if high - low < 50:
        return False  # nothing written on it
    dark = (place < (low + high) / 2).astype(np.uint8)
    about = cv2.dilate(about, np.ones((2 * step + 1, 2 * step + 1), np.uint8))
    solid = cv2.morphologyEx(
        dark & about, cv2.MORPH_OPEN, np.ones((5, 5), np.uint8)
    )  # without the rules that it touches
    contours, _ = cv2.findContours(solid, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not contours:
        return False
    largest = max(cv2.contourArea(outline) for outline in contours)
    outlines = [outline for outline in contours if cv2.contourArea(outline) >= BESIDE * largest]  # bars side by side
    insides = [inside for outline in outlines if (inside := _inside(place, outline, dark)) is not None]
    together = sum(int(inside.sum()) for inside in insides)
    # one letter of a word in bold print is no panel; bars that stand one above the other are
    turned = [inside for inside in insides if together >= MOST * roughly or _is_long(inside)]
    for inside in turned:
        _turn_inside(gray, place, (left, top), inside, (low, high), step)
    return bool(turned)


BESIDE = 0.3  # of the largest of several panels that stand so close that they were taken for one
MOST = 0.6  # of what was taken for panels


def _inside(place: Gray, outline: NDArray[Any], dark: Gray) -> Gray | None:
    """What lies in an outline of a panel, if it is one: four-sided, dark all around, and with light writing on it."""
    inside = np.zeros_like(place)
    whole = cv2.convexHull(outline)  # letters that reach near an edge make a notch in the outline
    if HULL * cv2.contourArea(whole) <= cv2.contourArea(outline) < FULL * cv2.contourArea(whole):
        cv2.drawContours(inside, [whole], 0, 1, cv2.FILLED)
        inside = np.asarray(cv2.erode(inside, np.ones((3, 3), np.uint8)), np.uint8)
    cv2.drawContours(inside, [outline], 0, 1, cv2.FILLED)
    rim = _rim(inside)
    _, sides, _ = cv2.minAreaRect(cv2.findNonZero(inside))
    written = float((inside & (1 - dark)).sum()) / max(1, int(inside.sum()))
    if float(dark[rim > 0].mean()) < 0.85 or inside.sum() < 0.85 * sides[0] * sides[1] or not 0.01 < written < 0.5:
        return None  # no panel but bold print
    return inside


def _rim(inside: Gray) -> Gray:
    core = cv2.erode(inside, np.ones((5, 5), np.uint8), borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return np.asarray(inside & (1 - core), np.uint8)


def _is_long(inside: Gray) -> bool:
    """Whether a panel is a bar, which no letter is."""
    _, _, wide, tall = cv2.boundingRect(cv2.findNonZero(inside))
    return bool(wide >= 2 * tall)


def _turn_inside(
    gray: Gray, place: Gray, corner: tuple[int, int], inside: Gray, levels: tuple[float, float], step: int
) -> None:
    """Turns over a panel. `place`: the part of `gray` at `corner` (left, top); `inside`: 1 where the panel is in it."""
    low, high = levels
    left, top = corner
    turned = _inverted(place, low, high)
    turned[_rim(inside) > 0] = 255  # half-dark pixels of its edge are no rule
    around = cv2.dilate(inside, np.ones((3, 3), np.uint8)) & (1 - inside)
    place[:] = np.where(inside > 0, turned, np.where(around > 0, np.maximum(place, np.uint8(high)), place))
    columns = np.flatnonzero(inside.any(axis=0))
    columns = np.arange(columns[0], columns[-1] + 1)
    tops, feet = inside[:, columns].argmax(axis=0), len(inside) - 1 - inside[::-1, columns].argmax(axis=0)
    _draw_edges(gray, left + int(columns[0]), (top + tops, top + feet), (low, high), step)


def _inverted(place: Gray, low: float, high: float) -> Gray:
    return np.asarray(np.clip(255 - (place.astype(np.float32) - low) * (255 / (high - low)), 0, 255), dtype=np.uint8)


def _edge(dark: Gray, start: int, way: int, step: int) -> NDArray[np.int64]:
    """For each column where a panel ends, from a row inside of it on upwards (`way` -1) or downwards (1)."""
    rows = dark[start::way][: 4 * step]
    light = (rows == 0).argmax(axis=0)
    return np.asarray(start + way * (np.where(rows.all(axis=0), len(rows), light) - 1), dtype=np.int64)


RIM = 2  # pixels about the edge of a panel that are half dark


def _wipe_rim(
    gray: Gray, left: int, edges: tuple[NDArray[np.int64], NDArray[np.int64]], rows: tuple[int, int], step: int
) -> None:
    """Wipes out what is left of a panel of which the `rows`, first and last, were turned over: it lies a little askew, and its edges are
    half dark."""
    tops, feet = (np.clip(_course(edge, step)[step:-step], 0, gray.shape[0] - 1) for edge in edges)
    first, last = max(0, int(tops.min()) - RIM), min(gray.shape[0], int(feet.max()) + RIM + 1)
    y = np.arange(first, last)[:, None]
    above = (y >= tops - RIM) & (y <= np.maximum(tops, rows[0]) + RIM)
    below = (y >= np.minimum(feet, rows[1]) - RIM) & (y <= feet + RIM)
    gray[first:last, left : left + len(tops)][above | below] = 255
    for x in (left, left + len(tops)):
        gray[first:last, max(0, x - max(RIM, step)) : x + max(RIM, step // 2)] = 255


COLUMNS = 3  # that uprights set apart below a panel: it is the head of a table
PALE = 0.2  # of the difference between panel and paper: so much darker than paper is the palest rule


def _draw_edges(
    gray: Gray, left: int, edges: tuple[NDArray[np.int64], NDArray[np.int64]], levels: tuple[float, float], step: int
) -> None:
    """Draws the lower edge of a panel that was turned over between the uprights that hang on it: without it what stands below would be
    open above. Where these set columns apart, it is a table's head and is drawn all around. `edges`: its upper and its lower edge, by
    column from `left` on; `levels`: as dark as it, as light as paper; `step`: pixels to a three-hundredth of the page."""
    low, high = levels
    tops, feet = (np.clip(_course(edge, step), 0, gray.shape[0] - 1) for edge in edges)
    xs = np.arange(left - step, left - step + len(feet))
    kept = (xs >= 0) & (xs < gray.shape[1])
    tops, feet, xs = tops[kept], feet[kept], xs[kept]
    below = feet + np.arange(step // 2 + 1, 4 * step)[:, None]
    if below[-1].max() >= gray.shape[0]:
        return
    dark = (gray[below, xs] < high - PALE * (high - low)).astype(np.uint8)
    drawn = cv2.dilate(dark, np.ones((1, 3), np.uint8)).mean(axis=0) >= 0.92
    ends = np.flatnonzero(np.diff(np.concatenate([[0], drawn.astype(np.int8), [0]])))
    uprights = [(int(a), int(b)) for a, b in zip(ends[::2], ends[1::2], strict=True) if b - a <= 2 * step + 2]
    if len(uprights) < 2:
        return
    first, last = uprights[0][0], uprights[-1][1]
    thick = max(2, round(step / 4))
    ink = np.uint8(low)
    for n in range(thick):
        gray[feet[first:last] - n, xs[first:last]] = ink
    if len(uprights) <= COLUMNS or first > 3 * step or last < len(xs) - 3 * step:
        return
    for n in range(thick):
        gray[tops[first:last] + n, xs[first:last]] = ink
        for x in (first + n, last - 1 - n):
            gray[tops[x] : feet[x] + 1, xs[x]] = ink


MOSTLY = 0.8  # of an edge must be seen for it to be bent
TRIED = 24  # columns through which a line is laid


def _on_one_line(columns: NDArray[Any], edge: NDArray[Any]) -> NDArray[np.bool_]:
    """Which columns lie on the line that most of them lie on (Fischler and Bolles 1981: RANSAC, all pairs of a few columns)."""
    at = np.unique(np.linspace(0, len(columns) - 1, min(TRIED, len(columns))).astype(int))
    best = np.ones(len(columns), bool)
    most = 0
    for n, first in enumerate(at):
        for second in at[n + 1 :]:
            slope = (edge[second] - edge[first]) / (columns[second] - columns[first])
            near = np.abs(edge - edge[first] - slope * (columns - columns[first])) <= 1.5
            if int(near.sum()) > most:
                best, most = near, int(near.sum())
    return best


def _course(edge: NDArray[np.int64], beyond: int) -> NDArray[np.int64]:
    """An edge by column as the smooth line that it is, with columns `beyond` its ends: at the corners of what lies askew it is none."""
    wide = len(edge)
    columns = np.arange(wide)
    near = min(wide, 5 * beyond)  # wider than an upright that hangs on it
    edge = np.median(np.lib.stride_tricks.sliding_window_view(edge, near), axis=1)
    edge = np.pad(edge, ((near - 1) // 2, near - 1 - (near - 1) // 2), mode="edge")
    inner = slice(min(beyond, wide // 4), wide - min(beyond, wide // 4))
    columns, edge = columns[inner], edge[inner]
    kept = _on_one_line(columns, edge)  # without letters that come near it
    curve = np.polynomial.Polynomial.fit(columns[kept], edge[kept], 2 if kept.mean() > MOSTLY else 1)
    return np.asarray(np.rint(curve(np.arange(-beyond, wide + beyond))), dtype=np.int64)
