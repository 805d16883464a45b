"""Places to write on that are tinted: pale gray or coloured fields without lines round them, as shops print forms today.

`evened` takes a tint for the paper, so they are looked for on the picture as it came, laid straight.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.reading.image_shapes import Rect
from orderproc.reading.image_straighten import ANALYSIS_DPI, Gray, Sheet, gray_of, scaled

DPI = 75.0
TALL, MARGIN = 91, 10  # pixels: a field is less high than `TALL` and paper shows above or below it
LEAST = 9, 24  # pixels of a field's height and width; between letters and between lines paper shows
DARKER, DARKEST = 0.975, 0.72  # of the paper's brightness
FREE = 0.6  # of a field, of writing
SOLID = 0.85  # of its rectangle
EVEN = 0.035  # of the paper's brightness, between the lighter and the darker quarter of a field
TWO_TONE = 0.98  # of the pixels: a picture without grays holds no tint


def tinted_fields(image: NDArray[Any], dpi: float, sheet: Sheet) -> list[Rect]:
    """The tinted fields of a picture (h, w) or (h, w, 3) of `dpi`, as boxes in pixels of the straight `sheet` at `ANALYSIS_DPI`, from
    above to below."""
    tone = _tone(image)
    if np.count_nonzero((tone < 16) | (tone > 239)) > TWO_TONE * tone.size and len(np.unique(tone[::7, ::7])) < 8:
        return []
    tone = cv2.GaussianBlur(_straight(scaled(tone, DPI / dpi), sheet), (0, 0), 0.7).astype(np.float32)
    share = tone / np.maximum(cv2.morphologyEx(tone, cv2.MORPH_CLOSE, np.ones((TALL, 1), np.uint8)), 1)
    dark = cv2.morphologyEx((share < DARKER).astype(np.uint8), cv2.MORPH_OPEN, np.ones(LEAST, np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(dark)
    k = ANALYSIS_DPI / DPI
    fields = []
    for n, (x, y, w, h, area) in enumerate(stats[1:count].tolist(), 1):
        if h > TALL - MARGIN or area < SOLID * w * h:
            continue
        own = share[y : y + h, x : x + w][labels[y : y + h, x : x + w] == n]
        free = own[own > DARKEST]  # of writing
        if free.size < FREE * own.size:
            continue
        low, high = np.percentile(free, (25, 75))
        if float(high - low) <= EVEN:
            fields.append((round(x * k), round(y * k), round((x + w) * k), round((y + h) * k)))
    return sorted(fields, key=lambda rect: (rect[1], rect[0]))


def _tone(image: NDArray[Any]) -> Gray:
    """The darkest of a picture's colours: pale yellow is hardly darker than paper in gray."""
    if image.ndim == 3 and image.dtype == np.uint8 and image.shape[2] == 3:
        return np.ascontiguousarray(image.min(axis=2))
    return gray_of(image)


def _straight(tone: Gray, sheet: Sheet) -> Gray:
    """The picture at `DPI` as the sheet lies; white beyond its edges."""
    k = sheet.dpi / DPI
    back = np.diag([DPI / 72, DPI / 72, 1.0]) @ sheet.back @ np.diag([k, k, 1.0])
    size = (max(1, round(sheet.gray.shape[1] / k)), max(1, round(sheet.gray.shape[0] / k)))
    flat = cv2.warpPerspective(
        tone, back, size, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(flat, np.uint8)
