"""Combs: boxes that take one character each, set side by side for the recognizer."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading import ocr
from orderproc.reading.image_straighten import Gray

EDGE, WHOLE = 0.25, 0.88  # shares of a box: so near its side a frame lies, over so much of the side it is drawn
FAINT = 25  # shades darker than paper: thin lines of a frame are no darker
TICK = 0.5  # of the height of a box: so high is a side drawn in its lower part, if it is not seen to reach higher
END = 0.25  # of the ink of a box: so much at most is the end of a stroke from the next
NEAR = 3  # pixels from the side of a box
MOST = 0.6  # of the boxes of a comb must have such a line: in a single one it is the bar of a 4


def without_frames(crops: Sequence[Gray]) -> list[Gray]:
    """The boxes of a comb without the lines of their frames that still lie in them, and without what lies outside of these."""
    whole = [crop for crop in crops if min(crop.shape, default=0) >= 8]
    found = [_margins(crop) for crop in whole]
    common = [_common([margins[side] for margins in found]) for side in range(4)]
    out = list(crops)
    if not any(common):
        return _without_ends(_without_ticks(out))
    for n, crop in enumerate(crops):
        if min(crop.shape, default=0) < 8:
            continue
        own = _margins(crop)
        near = [m if abs(m - c) <= 3 else c for m, c in zip(own, common, strict=True)]
        top, bottom, left, right = near
        inner = (slice(top, crop.shape[0] - bottom), slice(left, crop.shape[1] - right))
        out[n] = np.full_like(crop, 250)
        out[n][inner] = crop[inner]
    return _without_ends(_without_ticks(out))


def _without_ends(crops: Sequence[Gray]) -> list[Gray]:
    """The boxes without the ends of strokes that reach over from the next one: small, and at the side where that one has ink."""
    dark = darkness(crops)
    out = list(crops)
    for n, crop in enumerate(crops):
        if min(crop.shape, default=0) < 8:
            continue
        count, labels, stats, _ = cv2.connectedComponentsWithStats((crop < dark).astype(np.uint8))
        most = max((area for *_, area in stats[1:count].tolist()), default=0)
        for at, (x, y, w, h, area) in enumerate(stats[1:count].tolist(), 1):
            if area > END * most or w > EDGE * crop.shape[1] or (x > NEAR and x + w < crop.shape[1] - NEAR):
                continue
            before = x <= NEAR
            if not 0 <= n + (-1 if before else 1) < len(crops):
                continue
            other = crops[n - 1][:, -NEAR - 1 :] if before else crops[n + 1][:, : NEAR + 1]
            if (other[max(0, y - h) : y + 2 * h] < dark).any():
                out[n] = out[n].copy() if out[n] is crop else out[n]
                out[n][cv2.dilate((labels == at).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0] = 250
    return out


def _without_ticks(crops: Sequence[Gray]) -> list[Gray]:
    """The boxes without the sides that are drawn in their lower part only."""
    whole = [crop for crop in crops if min(crop.shape, default=0) >= 8]
    found = [_sides_below(crop) for crop in whole]
    common = [_common([sides[n] for sides in found]) for n in range(2)]
    out = list(crops)
    if not any(common):
        return out
    tops = [_tops(crop, *sides) for crop, sides in zip(whole, found, strict=True) if any(sides)]
    top = min(TICK, float(np.median(tops)) if tops else TICK)
    for n, crop in enumerate(crops):
        if min(crop.shape, default=0) < 8:
            continue
        left, right = (m if abs(m - c) <= 3 else c for m, c in zip(_sides_below(crop), common, strict=True))
        out[n] = crop.copy()
        low = slice(max(0, round(top * crop.shape[0]) - 2), None)
        out[n][low, : left and left + 1] = 250
        out[n][low, crop.shape[1] - (right and right + 1) :] = 250
    return out


def _tops(crop: Gray, left: int, right: int) -> float:
    """From where on, as a share of its height, the sides of a box are drawn."""
    ink = crop < float(np.percentile(crop, 90)) - FAINT
    sides = [ink[:, :left]] if left else []
    sides += [ink[:, crop.shape[1] - right :]] if right else []
    found = []
    for side in sides:
        inked: NDArray[np.bool_] = np.asarray(side.any(axis=1), np.bool_)
        bare = np.flatnonzero(~inked[: round(TICK * len(side))])
        found.append((bare[-1] + 1 if bare.size else 0) / len(side))
    return max(found)


def _sides_below(crop: Gray) -> tuple[int, int]:
    """How far from the left and the right a line reaches into the lower part of a box."""
    ink = (crop < float(np.percentile(crop, 90)) - FAINT).astype(np.uint8)
    low = ink[round(0.68 * ink.shape[0]) : max(1, round(0.84 * ink.shape[0]))]
    return _inside(np.ascontiguousarray(low.T))


def _common(margins: Sequence[int]) -> int:
    """How far inside a line lies in most boxes; 0 where in fewer."""
    there = sorted(m for m in margins if m)
    if len(there) < max(2, MOST * len(margins)):
        return 0
    return there[len(there) // 2]


def _margins(crop: Gray) -> tuple[int, int, int, int]:
    """How far from each side (above, below, left, right) the line of a frame reaches into a box; 0 where there is none."""
    ink = (crop < float(np.percentile(crop, 90)) - FAINT).astype(np.uint8)
    return (*_inside(ink), *_inside(np.ascontiguousarray(ink.T)))


def _inside(ink: Gray) -> tuple[int, int]:
    """The rows that the lines from side to side near the upper and the lower edge take, from that edge on."""
    height = ink.shape[0]
    near = max(2, round(EDGE * height))
    steep = np.maximum(ink, np.maximum(np.roll(ink, 1, axis=0), np.roll(ink, -1, axis=0)))  # a line a pixel askew
    lines = np.flatnonzero(steep.mean(axis=1) >= WHOLE)
    above, below = lines[lines < near], lines[lines >= height - near]
    return int(above[-1]) + 1 if above.size else 0, height - int(below[0]) if below.size else 0


def join_boxes(crops: Sequence[Gray]) -> Gray:
    """The characters of a comb as if written without boxes: each cut to its width, small gaps between; an empty box is a wide gap."""
    height = max((c.shape[0] for c in crops), default=0)
    if not height:
        return np.zeros((0, 0), np.uint8)
    dark = darkness(crops)
    parts: list[Gray] = []
    empty = 0
    for crop in crops:
        if not _holds_one(crop, dark):
            empty += 1
            continue
        ink = np.flatnonzero((crop < dark).any(axis=0))
        part = crop[:, max(0, ink[0] - 2) : ink[-1] + 3] if ink.size else crop
        gap = max(3, round(height * 0.1)) + (round(height * 0.35) if empty and parts else 0)
        empty = 0
        padded = np.full((height, part.shape[1] + gap), 250, np.uint8)
        top = (height - part.shape[0]) // 2
        padded[top : top + part.shape[0], gap:] = part
        parts.append(padded)
    if not parts:
        return np.zeros((0, 0), np.uint8)
    return ocr.trimmed(np.hstack([*parts, np.full((height, 6), 250, np.uint8)]))


def darkness(crops: Sequence[Gray]) -> float:
    """What is darker than this is ink, by the darkest of all boxes: a pencil is lighter than a pen."""
    full = [crop for crop in crops if crop.size]
    if not full:
        return 150.0
    paper = float(np.median([np.percentile(crop, 90) for crop in full]))
    darkest = min(float(np.percentile(crop, 0.5)) for crop in full)
    return max(150.0, paper - max(60.0, (paper - darkest) * 0.5))


def _holds_one(crop: Gray, dark: float) -> bool:
    """Whether a box holds a character, a point or a dash, and not only the crumbs of its frame."""
    if crop.size == 0:
        return False
    count, _, stats, _ = cv2.connectedComponentsWithStats((crop < dark).astype(np.uint8))
    height, width = crop.shape
    for x, _, w, h, area in stats[1:count].tolist():
        if w >= 0.13 * height and w >= 1.5 * h and 0.2 * width <= x and x + w <= 0.8 * width:
            return True  # a short dash
        if max(w, h) >= 0.2 * height or (min(w, h) >= max(3, 0.07 * height) and area >= 0.7 * w * h):
            return True
    return False


def spaced(text: str, crops: Sequence[Gray]) -> str:
    """What was read from a comb, with a blank only where a box was left empty between two that hold something: "R3C 1A5". Where more or
    fewer characters were read than boxes are filled there is no telling, and it stays as it was, but for single characters apart."""
    dark = darkness(crops)
    filled = [_holds_one(crop, dark) for crop in crops]
    characters = text.replace(" ", "")
    if len(characters) != sum(filled):
        apart = text.split()
        return characters if len(apart) > 1 and sum(map(len, apart)) <= 1.6 * len(apart) else text
    rest = iter(characters)
    return " ".join("".join(next(rest) if one else " " for one in filled).split())
