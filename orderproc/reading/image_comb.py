"""Combs: boxes that take one character each, set side by side for the recognizer."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from orderproc.reading import ocr
from orderproc.reading.image_straighten import Gray

EDGE, WHOLE = (
    0.25,
    0.88,
)  # a frame lies so near the side of its box, in shares of it, and is drawn over so much of that side


def without_frame(crop: Gray) -> Gray:
    """A box of a comb without the lines of its frame that still lie in it, and without what lies outside of them."""
    if min(crop.shape, default=0) < 8:
        return crop
    ink = (crop < _dark(crop)).astype(np.uint8)
    top, bottom = _inside(ink)
    left, right = _inside(np.ascontiguousarray(ink.T))
    if (top, left, bottom, right) == (0, 0, *crop.shape):
        return crop
    out = np.full_like(crop, 250)
    out[top:bottom, left:right] = crop[top:bottom, left:right]
    return out


def _dark(crop: Gray) -> float:
    paper = float(np.percentile(crop, 90))
    return paper - max(30.0, (paper - float(crop.min())) * 0.4)


def _inside(ink: Gray) -> tuple[int, int]:
    """The first and the last row (left out) between the lines that run from side to side near the upper and the lower edge."""
    height = ink.shape[0]
    near = max(2, round(EDGE * height))
    steep = np.maximum(ink, np.maximum(np.roll(ink, 1, axis=0), np.roll(ink, -1, axis=0)))  # a line a pixel askew
    lines = np.flatnonzero(steep.mean(axis=1) >= WHOLE)
    above, below = lines[lines < near], lines[lines >= height - near]
    return int(above[-1]) + 1 if above.size else 0, int(below[0]) if below.size else height


def join_boxes(crops: Sequence[Gray]) -> Gray:
    """The characters of a comb as if written without boxes: each cut to its width, small gaps between; an empty box is a wide gap."""
    height = max((c.shape[0] for c in crops), default=0)
    if not height:
        return np.zeros((0, 0), np.uint8)
    parts: list[Gray] = []
    empty = 0
    for crop in crops:
        if not _holds_one(crop):
            empty += 1
            continue
        ink = np.flatnonzero((crop < 140).any(axis=0))
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


def _holds_one(crop: Gray) -> bool:
    """Whether a box holds a character, a point or a dash, and not only the crumbs of its frame."""
    if crop.size == 0:
        return False
    count, _, stats, _ = cv2.connectedComponentsWithStats((crop < 150).astype(np.uint8))
    height = crop.shape[0]
    for _, _, w, h, area in stats[1:count].tolist():
        if max(w, h) >= 0.2 * height or (min(w, h) >= max(3, 0.07 * height) and area >= 0.7 * w * h):
            return True
    return False


def spaced(text: str, crops: Sequence[Gray]) -> str:
    """What was read from a comb, with a blank only where a box was left empty between two that hold something: "R3C 1A5". Where more or
    fewer characters were read than boxes are filled there is no telling, and it stays as it was, but for single characters apart."""
    filled = [_holds_one(crop) for crop in crops]
    characters = text.replace(" ", "")
    if len(characters) != sum(filled):
        apart = text.split()
        return characters if len(apart) > 1 and sum(map(len, apart)) <= 1.6 * len(apart) else text
    rest = iter(characters)
    return " ".join("".join(next(rest) if one else " " for one in filled).split())
