"""Faces drawn after one person's handwriting each: more hands than the collection has. Each letter is drawn a little otherwise every time.

Faces flatter when a recognizer is measured on them; they are for training only. From Debian's packages and, where npm is there, from
those of package.json, which `make recognizer` puts into build/recognizer/faces.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]
PAPER = 250
FONTS = Path("/usr/share/fonts")
FOLDER = Path("build/recognizer/faces")
DEBIAN = ("BecauseWe", "breip", "dkg.", "Humor", "Rufscript", "SteveHand", "Delphine", "TomsonTalks")
SMALL_AS_CAPITALS = ("BecauseWe", "Humor", "amatic-sc", "permanent-marker", "rock-salt", "TomsonTalks")


@cache
def pen_faces() -> tuple[str, ...]:
    """Their files; empty where none is installed."""
    debian = [p for end in ("ttf", "otf") for p in FONTS.rglob(f"*.{end}") if p.name.startswith(DEBIAN)]
    npm = FOLDER.glob("node_modules/@fontsource/*/files/*-latin-400-normal.woff")
    return tuple(sorted(str(p) for p in (*debian, *npm)))


@cache
def _font(file: str, size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(file, size)


@cache
def _drawable(file: str, c: str) -> bool:
    """Whether the face has this character (no empty shape, not the box for what is missing)."""
    font = _font(file, 40)
    shape, missing = (bytes(font.getmask(x)) for x in (c, "\uffff"))
    return any(shape) and shape != missing


def by_face(text: str, rng: Random) -> tuple[Gray, str, str] | None:
    """`text` in one of the faces: (picture, what it says then, the face's name); None where a character is missing."""
    if not pen_faces():
        return None
    file = rng.choice(pen_faces())
    name = Path(file).name
    if name.startswith(SMALL_AS_CAPITALS):
        text = text.replace("ß", "ss").upper()
    if not all(_drawable(file, c) for c in text if c != " "):
        return None
    cap = 2 ** rng.uniform(4.3, 5.8) if rng.random() < 0.4 else rng.uniform(28, 46)
    font = _font(file, 40)
    high = -font.getbbox("H0", anchor="ls")[1] or 28
    font = _font(file, max(12, round(40 * cap / high)))
    return _paper(_set(font, text, cap, rng), cap, rng), text, name


def _set(font: Any, text: str, cap: float, rng: Random) -> Gray:
    """Ink (0 to 255) of `text`, letter by letter; every character has a shape of its own today, and every one of them a slip."""
    pad = round(cap * 1.4)
    page = np.zeros((round(cap * 3.2), round(font.getlength(text) * 1.25 + len(text) * cap * 0.2) + 2 * pad), np.uint8)
    x, base = float(pad), cap * 1.9
    spread, slip, drift = rng.uniform(-0.02, 0.12) * cap, rng.choice((0.02, 0.05, 0.08)), 0.0
    own: dict[str, NDArray[np.float64]] = {}
    for c in text:
        if c == " ":
            x += font.getlength(c) * rng.uniform(0.9, 1.5)
            continue
        mask, (left, top) = font.getmask2(c, mode="L", anchor="ls")
        shape = np.asarray(mask, np.uint8).reshape(mask.size[::-1])
        if c not in own:
            own[c] = np.array(
                [[1 + rng.gauss(0, 0.08), rng.gauss(0, 0.06)], [rng.gauss(0, 0.05), 1 + rng.gauss(0, 0.06)]]
            )
        turn = own[c] + np.array(
            [[rng.gauss(0, slip), rng.gauss(0, slip)], [rng.gauss(0, slip * 0.6), rng.gauss(0, slip)]]
        )
        drift = 0.8 * drift + rng.gauss(0, slip * 0.5) * cap
        # the letter's own point (0, 0) is its pen position on the base line
        matrix = np.hstack([turn, turn @ np.array([[left], [top]]) + np.array([[x], [base + drift]])])
        letter = cv2.warpAffine(shape, matrix, (page.shape[1], page.shape[0]), flags=cv2.INTER_LINEAR)
        np.maximum(page, letter, out=page)
        x += font.getlength(c) * turn[0, 0] + spread
    return page


def _paper(ink: Gray, cap: float, rng: Random) -> Gray:
    """Drawn with another pen, waved, on paper, with white around."""
    distance = cv2.distanceTransform((ink > 110).astype(np.uint8), cv2.DIST_L2, 3)
    inside = distance[distance > 0]
    if inside.size:
        now, wanted = 4 * float(inside.mean()), cap * rng.choice((rng.uniform(0.06, 0.1), rng.uniform(0.08, 0.16)))
        size = round(abs(wanted - now))
        if size >= 1:
            kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size + 1, size + 1))
            changed = cv2.dilate(ink, kernel) if wanted > now else cv2.erode(ink, kernel)
            ink = np.asarray(changed if np.count_nonzero(changed > 110) > 0.3 * inside.size else ink, np.uint8)
    h, w = ink.shape
    x, y = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    dx, dy = np.zeros_like(x), np.zeros_like(y)
    for _ in range(3):
        f, p = rng.uniform(0.15, 0.8) / cap, rng.uniform(0, 6.3)
        dx += rng.gauss(0, 0.03) * cap * np.sin(6.28 * f * (x + 2 * y) + p)
        dy += rng.gauss(0, 0.03) * cap * np.sin(6.28 * f * (x - y) + p)
    ink = np.asarray(cv2.remap(ink, x + dx, y + dy, cv2.INTER_LINEAR), np.uint8)
    rows, columns = np.flatnonzero((ink > 40).any(axis=1)), np.flatnonzero((ink > 40).any(axis=0))
    if rows.size:
        pad = round(cap * 0.6)
        ink = np.pad(ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1], pad)
    tone = rng.randint(0, 110)
    return np.asarray(PAPER - ink.astype(np.float32) / 255 * (PAPER - tone), np.uint8)
