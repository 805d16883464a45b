"""From a picture of a page to a straight, evenly lit gray page, and the way back to the page as it came.

Perspective of photographed sheets, shadow, quarter turns, skew. Knows nothing of what is written.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.model.reading import Box
from orderproc.reading.image import LETTER
from orderproc.reading.image_folds import without_folds
from orderproc.reading.image_panels import panels_turned

Gray = NDArray[np.uint8]
Matrix = NDArray[np.float64]  # (3, 3) homography

MAX_DPI = 300.0  # more than that helps nobody
MAX_PIXELS = 16_000_000
LARGEST, BROADEST = 15.0, 17.5  # inches: of a page upright (legal is 14) and of two side by side (A3 is 16.5)
ANALYSIS_DPI = 150.0  # where lines and rules are looked for


@dataclass(frozen=True, slots=True)
class Sheet:
    """A straight page. `gray` at `dpi`, paper white; `back`: its pixels to points of the page as it came."""

    gray: Gray
    dpi: float
    back: Matrix
    rotation: float  # degrees clockwise that the page was turned

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The upright box in points of the page as it came that holds a box in pixels of `gray`."""
        corners = np.array([[x0, y0, 1], [x1, y0, 1], [x1, y1, 1], [x0, y1, 1]], dtype=np.float64)
        points = corners @ self.back.T
        xy = points[:, :2] / points[:, 2:]
        (a, b), (c, d) = xy.min(axis=0), xy.max(axis=0)
        return Box(round(float(a), 1), round(float(b), 1), round(float(c), 1), round(float(d), 1))

    def straight(self, box: Box) -> Box:
        """The upright box in points of the straight page that holds a box in points of the page as it came."""
        corners = np.array([[box.x0, box.y0, 1], [box.x1, box.y0, 1], [box.x1, box.y1, 1], [box.x0, box.y1, 1]])
        points = corners @ np.linalg.inv(self.back).T
        xy = points[:, :2] / points[:, 2:] * 72 / self.dpi
        (a, b), (c, d) = xy.min(axis=0), xy.max(axis=0)
        return Box(float(a), float(b), float(c), float(d))

    def level(self) -> tuple[float, ...] | None:
        """The way from points of the page as it came to points of the straight one; None where they are the same."""
        scale = np.diag([72 / self.dpi, 72 / self.dpi, 1.0])
        there = scale @ np.linalg.inv(self.back)
        there = there / there[2, 2]
        height, width = self.gray.shape
        ends = np.array([[0, 0, 1], [width, 0, 1], [width, height, 1], [0, height, 1]], dtype=np.float64).T
        came, straight = self.back @ ends, scale @ ends
        if float(np.abs(came[:2] / came[2] - straight[:2] / straight[2]).max()) < 1.0:
            return None
        return tuple(float(v) for v in there.ravel())


def gray_of(image: NDArray[Any]) -> Gray:
    """8-bit gray of a picture (h, w), (h, w, 3) RGB or (h, w, 4) RGBA on white."""
    array = np.asarray(image)
    if array.dtype == np.bool_:
        array = array.astype(np.uint8) * 255
    elif array.dtype == np.uint16:
        array = (array >> 8).astype(np.uint8)
    elif array.dtype != np.uint8:
        array = np.clip(array, 0, 255).astype(np.uint8)
    if array.ndim == 3 and array.shape[2] == 4:
        alpha = array[:, :, 3:].astype(np.uint16)
        array = ((array[:, :, :3] * alpha + 255 * (255 - alpha)) // 255).astype(np.uint8)
    if array.ndim == 3 and array.shape[2] == 3:
        array = cv2.cvtColor(array, cv2.COLOR_RGB2GRAY)
    elif array.ndim == 3:
        array = array[:, :, 0]
    return np.ascontiguousarray(array)


def fitted(gray: Gray, dpi: float) -> tuple[Gray, float]:
    """The picture at a resolution that is worth its memory, and that resolution."""
    height, width = gray.shape
    scale = min(1.0, MAX_DPI / dpi, (MAX_PIXELS / (height * width)) ** 0.5)
    if scale > 0.97:
        return gray, dpi
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), dpi * scale


def evened(gray: Gray) -> Gray:
    """Paper to white, shadows out: divided by the paper's own brightness, estimated in patches; dark panels with light writing
    turned over, so that all writing is dark on light."""
    height, width = gray.shape
    step = max(2, round(max(height, width) / 300))
    small = cv2.resize(gray, (max(1, width // step), max(1, height // step)), interpolation=cv2.INTER_AREA)
    wide = cv2.GaussianBlur(cv2.dilate(small, np.ones((41, 41), np.uint8)), (0, 0), 12)
    light = panels_turned(gray, small, wide, step)
    if light is not gray:
        small = cv2.resize(light, (small.shape[1], small.shape[0]), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 7)
    paper = np.maximum(paper, 40)
    paper = cv2.resize(cv2.GaussianBlur(paper, (0, 0), 2), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(light, paper, scale=250), dtype=np.uint8)


def ink_of(gray: Gray) -> Gray:
    """1 where there is ink, 0 where there is paper, of an evened picture."""
    block = 31
    local = cv2.adaptiveThreshold(gray, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 14)
    solid = (gray < 110).astype(np.uint8)  # inside of bold strokes and fills
    return np.asarray((local & (gray < 222)) | solid, dtype=np.uint8)


def paper_quad(gray: Gray) -> NDArray[np.float32] | None:
    """Corners (4, 2) of a sheet that lies on something darker, clockwise from the upper left; None where the page fills the picture.

    Tried at falling levels of brightness, because a shadow can be darker than the middle between sheet and table: the largest sheet
    with four sharp sides is taken.
    """
    scale = 500 / max(gray.shape)
    small = cv2.GaussianBlur(cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), (5, 5), 0)
    middle, _ = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    best: NDArray[np.float32] | None = None
    for share in (1.15, 1.0, 0.88, 0.76, 0.64):
        quad = _quad_at(small, middle * share)
        if quad is not None and (best is None or cv2.contourArea(quad) > 1.02 * cv2.contourArea(best)):
            best = quad
    return None if best is None else np.asarray(best / scale, dtype=np.float32)


def _quad_at(small: Gray, level: float) -> NDArray[np.float32] | None:
    """The sheet that is brighter than a level, in a small picture."""
    mask = (small > level).astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return None
    biggest = max(contours, key=cv2.contourArea)
    area, whole = cv2.contourArea(biggest), float(small.shape[0] * small.shape[1])
    if not 0.25 * whole < area < 0.97 * whole:
        return None
    hull = cv2.convexHull(biggest)
    if area < 0.93 * cv2.contourArea(hull):
        return None
    quad = None
    for share in (0.02, 0.03, 0.05, 0.08):
        rough = cv2.approxPolyDP(hull, share * cv2.arcLength(hull, True), True)
        if len(rough) == 4:
            quad = rough.reshape(4, 2).astype(np.float32)
            break
    if quad is None or cv2.contourArea(quad) < 0.9 * area:
        return None
    by_sum, by_difference = quad.sum(axis=1), quad[:, 0] - quad[:, 1]
    ordered = quad[[by_sum.argmin(), by_difference.argmax(), by_sum.argmax(), by_difference.argmin()]]
    if len({tuple(p) for p in ordered.tolist()}) < 4:
        return None
    centre = ordered.mean(axis=0)
    sharp = 0
    for a, b in zip(ordered, np.roll(ordered, -1, axis=0), strict=True):
        outward = (a + b) / 2 - centre
        outward = outward / max(1e-6, float(np.linalg.norm(outward)))
        points = a + (b - a) * np.linspace(0.1, 0.9, 40)[:, None]
        inner, outer = _at(small, points - 7 * outward), _at(small, points + 7 * outward)
        if outer is None:
            sharp += 1  # the sheet reaches over the picture's edge here
        elif inner is not None and float(np.median(inner) - np.median(outer)) >= 25:
            sharp += 2
    inside = cv2.fillPoly(np.zeros(small.shape, np.uint8), [ordered.astype(np.int32)], 1).astype(bool)
    outside = small[~inside]
    if (
        sharp < 6
        or outside.size < 0.02 * small.size
        or float(np.median(small[inside])) - float(np.median(outside)) < 35
    ):
        return None
    return np.asarray(ordered, dtype=np.float32)


def _at(small: Gray, points: NDArray[np.float64]) -> NDArray[np.uint8] | None:
    """Brightness at points (n, 2); None where most lie outside."""
    xy = np.rint(points).astype(np.int64)
    kept = (xy[:, 0] >= 0) & (xy[:, 1] >= 0) & (xy[:, 0] < small.shape[1]) & (xy[:, 1] < small.shape[0])
    return small[xy[kept, 1], xy[kept, 0]] if kept.mean() >= 0.5 else None


def flattened(gray: Gray) -> tuple[Gray, Matrix]:
    """A photographed sheet as if scanned, and the way back to the picture's pixels; unchanged where it is none."""
    quad = paper_quad(gray)
    if quad is None:
        return gray, np.eye(3)
    a, b, c, d = quad
    width = round(max(np.linalg.norm(b - a), np.linalg.norm(c - d)))
    height = round(max(np.linalg.norm(d - a), np.linalg.norm(c - b)))
    if min(width, height) < 200:
        return gray, np.eye(3)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    there = cv2.getPerspectiveTransform(quad, target)
    flat = cv2.warpPerspective(gray, there, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, dtype=np.uint8), np.linalg.inv(there)


def skew(ink: Gray, reach: float = 12.0) -> float:
    """Degrees by which the lines of a page fall to the right (positive: clockwise), within ±`reach`; 0 where there is no telling."""
    ys, xs = np.nonzero(ink)
    if len(xs) < 200:
        return 0.0
    if len(xs) > 60_000:
        pick = np.linspace(0, len(xs) - 1, 60_000).astype(np.int64)
        ys, xs = ys[pick], xs[pick]
    y, x = ys.astype(np.float64), xs.astype(np.float64)
    span = int(ink.shape[0] + ink.shape[1])

    def score(degrees: float) -> float:
        rows = np.bincount((y - x * np.tan(np.radians(degrees)) + ink.shape[1]).astype(np.int64), minlength=span)
        return float(np.square(np.diff(rows.astype(np.float64))).sum())

    best = 0.0
    for reach_now, step in ((reach, 0.5), (0.5, 0.1), (0.1, 0.025)):
        steps = np.arange(-reach_now, reach_now + step / 2, step) + best
        best = float(max(steps, key=score))
    return best if score(best) > 1.02 * score(0.0) else 0.0


def lies_on_side(ink: Gray) -> bool:
    """Whether the writing runs up or down the page: by the direction in which letters run together into words; where few do, by the
    direction in which most have their nearest neighbour. `ink` at 100 dots an inch."""
    across, down = _words_along(ink), _words_along(np.ascontiguousarray(ink.T))
    if max(across, down) >= TELLING and not 0.5 <= down / max(1, across) <= 2:
        return down > across
    return _stand_below(ink)


TELLING = 200  # pixels of words: fewer say nothing


def _words_along(ink: Gray) -> int:
    """How long all words of level writing are together, in pixels: letters that small gaps part smeared into bars, rules left out."""
    rules = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, 40), np.uint8))
    rules |= cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((40, 1), np.uint8))
    smeared = cv2.morphologyEx(ink & (1 - rules), cv2.MORPH_CLOSE, np.ones((1, 9), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(smeared)
    width, height = stats[1:count, 2], stats[1:count, 3]
    return int(width[(width > 3 * height) & (height >= 5) & (height < 40)].sum())


def _stand_below(ink: Gray) -> bool:
    count, _, stats, centres = cv2.connectedComponentsWithStats(ink)
    if count < 30:
        return False
    sizes = stats[1:, 2:4].max(axis=1)
    keep = (sizes >= 5) & (sizes <= 60) & (stats[1:, 2:4].min(axis=1) >= 2)
    points = centres[1:][keep]
    if len(points) < 25:
        return False
    rng = np.random.default_rng(1)
    asked = points[rng.choice(len(points), min(400, len(points)), replace=False)]
    if len(points) > 4000:
        points = points[:: len(points) // 4000]
    gaps = np.abs(asked[:, None, :] - points[None, :, :]).astype(np.float32)
    distance = gaps.sum(axis=2)
    distance[distance < 1] = np.inf
    near = np.argsort(distance, axis=1)[:, :2]
    d = np.take_along_axis(gaps, near[:, :, None], axis=1).reshape(-1, 2)
    across, down = int((d[:, 0] > 2 * d[:, 1]).sum()), int((d[:, 1] > 2 * d[:, 0]).sum())
    return down > 1.5 * across


def turned(gray: Gray, degrees: float) -> tuple[Gray, Matrix]:
    """Turned clockwise by any angle on white, the frame grown to hold it, and the way back to the pixels before."""
    if degrees % 90 == 0:
        turns = int(degrees // 90) % 4
        if not turns:
            return gray, np.eye(3)
        code = {1: cv2.ROTATE_90_CLOCKWISE, 2: cv2.ROTATE_180, 3: cv2.ROTATE_90_COUNTERCLOCKWISE}[turns]
        h, w = gray.shape
        back = {
            1: np.array([[0, 1, 0], [-1, 0, h], [0, 0, 1]], np.float64),
            2: np.array([[-1, 0, w], [0, -1, h], [0, 0, 1]], np.float64),
            3: np.array([[0, -1, w], [1, 0, 0], [0, 0, 1]], np.float64),
        }[turns]
        return np.asarray(cv2.rotate(gray, code), dtype=np.uint8), back
    height, width = gray.shape
    there = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0), [0, 0, 1]])
    cos, sin = abs(there[0, 0]), abs(there[0, 1])
    new_w, new_h = round(height * sin + width * cos), round(height * cos + width * sin)
    there[0, 2] += (new_w - width) / 2
    there[1, 2] += (new_h - height) / 2
    out = cv2.warpAffine(gray, there[:2], (new_w, new_h), flags=cv2.INTER_LINEAR, borderValue=255)
    return np.asarray(out, dtype=np.uint8), np.linalg.inv(there)


def scaled(gray: Gray, factor: float) -> Gray:
    if abs(factor - 1) < 0.02:
        return gray
    size = (max(1, round(gray.shape[1] * factor)), max(1, round(gray.shape[0] * factor)))
    kind = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(gray, size, interpolation=kind), dtype=np.uint8)


def paper_dpi(width: int, height: int, dpi: float) -> float:
    """The resolution at which a picture of so many pixels is a sheet of paper: the one that it says, or, where that makes it larger than
    any sheet that people order on (a photograph in a PDF, a point a pixel), such that its longer side is that of a letter."""
    longer = max(width, height)
    return dpi if longer / dpi <= (LARGEST if height > width else BROADEST) else longer / LETTER


def straighten(image: NDArray[Any], dpi: float) -> Sheet:
    """Flat, evenly lit, without folds, writing from left to right, lines level. It may still stand on its head: see `turn_over`."""
    whole = gray_of(image)
    gray, used = fitted(whole, dpi)
    back = np.diag([72 / used, 72 / used, 1.0])
    gray, step = flattened(gray)
    back = back @ step
    used = paper_dpi(gray.shape[1], gray.shape[0], used)
    if used < 140:
        factor = min(2.5, ANALYSIS_DPI / used)
        gray, back, used = scaled(gray, factor), back @ np.diag([1 / factor, 1 / factor, 1.0]), used * factor
    gray = evened(gray)
    look = ink_of(scaled(gray, 100 / used))
    rotation = 0.0
    if lies_on_side(look):
        rotation = 90.0
        gray, step = turned(gray, 90)
        back = back @ step
        look = np.ascontiguousarray(np.rot90(look, -1))
    tilt = skew(look)
    if abs(tilt) > 0.04:
        gray, step = turned(gray, -tilt)
        back = back @ step
        rotation -= tilt
    gray, step = squared(gray, used)
    back = back @ step
    return Sheet(without_folds(gray, used), used, back, rotation % 360)


LEANS, DIFFERS = 0.35, 0.3  # degrees off the upright, and between one side of a page and the other, that are mended
ASKEW = 4.0  # degrees: no more than this is left of a photograph's perspective


def squared(gray: Gray, dpi: float) -> tuple[Gray, Matrix]:
    """What is left of a photograph's perspective taken out by the rules of the page: their slope above and below, their lean left and
    right. Unchanged where the page has too few rules to tell, or nothing is amiss."""
    look = ink_of(scaled(gray, 100 / dpi))
    height, width = look.shape
    middle_x, middle_y = width // 2, height // 2
    level = [_slope(part) for part in (look[:middle_y], look[middle_y:])]
    lean = [_slope(np.ascontiguousarray(part.T)) for part in (look[:, :middle_x], look[:, middle_x:])]
    if all(abs(v or 0) < LEANS for v in lean) and (None in level or abs((level[0] or 0) - (level[1] or 0)) < DIFFERS):
        return gray, np.eye(3)
    above, below = (v if v is not None else w or 0.0 for v, w in (level, level[::-1]))
    left, right = (v if v is not None else w or 0.0 for v, w in (lean, lean[::-1]))
    height, width = gray.shape
    # where the slopes were seen is the middle of each half; at the edges they are half as much again
    top, bottom = (math.tan(math.radians(v)) for v in (above + (above - below) / 2, below + (below - above) / 2))
    west, east = (math.tan(math.radians(v)) for v in (left + (left - right) / 2, right + (right - left) / 2))
    w, h = width / 2, height / 2
    seen = [(h * -west, w * -top), (width + h * -east, w * top), (width + h * east, height + w * bottom)]
    seen.append((h * west, height + w * -bottom))
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    there = cv2.getPerspectiveTransform(np.array(seen, np.float32), corners)
    flat = cv2.warpPerspective(gray, there, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    return np.asarray(flat, dtype=np.uint8), np.linalg.inv(there)


def _slope(ink: Gray) -> float | None:
    """Degrees by which the rules of a part of a page fall to the right; None where there are too few. By runs that are long and thin at
    any slope up to `ASKEW`: letters are no rules."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(_long_runs(ink))
    slopes: list[tuple[float, float]] = []
    for n, (x, y, w, h, _) in enumerate(stats[1:count].tolist(), 1):
        if w < 60 or h > 6 + w * math.tan(math.radians(ASKEW)):
            continue
        ys, xs = np.nonzero(labels[y : y + h, x : x + w] == n)
        slope, start = np.polyfit(xs, ys, 1)
        if float(np.abs(ys - slope * xs - start).mean()) <= 1.5:
            slopes.append((math.degrees(math.atan(float(slope))), float(w)))
    if sum(w for _, w in slopes) < 0.6 * ink.shape[1]:
        return None
    slopes.sort()
    ends = np.cumsum([w for _, w in slopes])
    return slopes[int(np.searchsorted(ends, ends[-1] / 2))][0]


def _long_runs(ink: Gray) -> Gray:
    """Ink in level runs of a sixth of an inch or more, small gaps forgiven: what a sloping rule is made of."""
    closed = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 3), np.uint8))
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, 14), np.uint8))
    return np.asarray(cv2.dilate(runs, np.ones((3, 3), np.uint8)), dtype=np.uint8)


def turn_over(sheet: Sheet) -> Sheet:
    """The same page the other way up."""
    gray, step = turned(sheet.gray, 180)
    return Sheet(gray, sheet.dpi, sheet.back @ step, (sheet.rotation + 180) % 360)
