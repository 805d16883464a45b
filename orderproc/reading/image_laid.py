# ruff: noqa: E501
"""Which of the shop's own printed forms a page is, and how it lies: known by words printed on it, laid on the scan by its ruling lines. What
stands at its places is read in `image_forms`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from orderproc.model.shop import Form, FormSpot, plain
from orderproc.reading.image_layout import Layout
from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray

ALIKE = 84  # of 100: a mark counts as found
ENOUGH_MARKS = 0.5
COVERED, SHIFTED = 0.55, 1.6  # least share of the edges found as lines; greatest median distance in points


@dataclass(frozen=True)
class Laid:
    """A page of a form laid on a scan. `x`, `y`: pixels = a + b X + c Y + d X Y of points (X, Y) on the blank form."""

    form: Form
    page: int
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    covered: float  # share of the edges of its places where a line was found
    shifted: float  # median distance of those lines, in points

    @property
    def good(self) -> bool:
        return self.covered >= COVERED and self.shifted <= SHIFTED

    def rect(self, box: tuple[float, float, float, float]) -> Rect:
        """Pixels of a box on the blank form."""
        corners = np.array([[1, x, y, x * y] for x in (box[0], box[2]) for y in (box[1], box[3])])
        xs, ys = corners @ self.x, corners @ self.y
        return (
            round(float(xs[:2].mean())),
            round(float(ys[[0, 2]].mean())),
            round(float(xs[2:].mean())),
            round(float(ys[[1, 3]].mean())),
        )

    @property
    def spots(self) -> list[FormSpot]:
        return [spot for spot in numbered(self.form.spots) if spot.page == self.page]


def numbered(spots: Sequence[FormSpot]) -> list[FormSpot]:
    """Spots whose lines carry their number: the first "lines[].sku" from above is "lines[0].sku"."""
    seen: dict[str, int] = {}
    out = list(spots)
    for i in sorted(range(len(out)), key=lambda i: (out[i].page, out[i].box[1])):
        field = out[i].field
        if "[]" in field:
            out[i] = replace(out[i], field=field.replace("[]", f"[{seen.get(field, 0)}]"))
            seen[field] = seen.get(field, 0) + 1
    return out


def marked(form: Form, text: str) -> float:
    """The share of the form's marks that stand in the text of a page, 0 to 1."""
    read = plain(text)
    if not read or not form.marks:
        return 0.0
    found = [fuzz.partial_ratio(plain(m), read) >= ALIKE for m in form.marks if len(plain(m)) <= len(read) + 4]
    return sum(found) / len(form.marks)


def find_form(
    layout: Layout, text: str, forms: Sequence[Form], expected: tuple[Form, int] | None = None
) -> Laid | None:
    """The form that a page is, laid on it; None where it is none, or lies badly. `expected`: form and page that a stack leads one to
    expect next, tried even without marks."""
    shares = [(marked(form, text), form) for form in forms]
    likely = [form for share, form in shares if share >= ENOUGH_MARKS and share >= max(s for s, _ in shares) - 0.01]
    tries = [(form, page) for form in likely for page in range(1, form.pages + 1)]
    if not tries and expected:
        tries = [expected]
    laid = [found for form, page in tries if (found := lay(layout, form, page)) and found.good]
    return max(laid, key=lambda f: f.covered - 0.1 * f.shifted + 0.1 * ((f.form, f.page) == expected)) if laid else None


def lay(layout: Layout, form: Form, page: int) -> Laid | None:
    """The best way in which the edges of a form's places lie on the ruling lines of a page; None where there are too few of either."""
    spots = [spot for spot in form.spots if spot.page == page]
    across, down = layout.rules.across, layout.rules.down
    if len(spots) < 2 or len(across) < 2 or len(down) < 2:
        return None
    edges_x = _edges(
        [(s.box[0], s.box[3] - s.box[1]) for s in spots] + [(s.box[2], s.box[3] - s.box[1]) for s in spots]
    )
    edges_y = _edges(
        [(s.box[3], s.box[2] - s.box[0]) for s in spots] + [(s.box[1], 0.3 * (s.box[2] - s.box[0])) for s in spots]
    )
    lines_x = np.array([((r[0] + r[2]) / 2, r[3] - r[1]) for r in down], dtype=np.float64)
    lines_y = np.array([((r[1] + r[3]) / 2, r[2] - r[0]) for r in across], dtype=np.float64)
    height, width = layout.ink.shape
    guesses = {(POINT, POINT), (width / form.width, height / form.height), (width / form.width, width / form.width)}
    inner = (edges_x[:, 0].min(), edges_x[:, 0].max(), edges_y[:, 0].min(), edges_y[:, 0].max())
    if inner[1] > inner[0]:
        across_all = (lines_x[:, 0].max() - lines_x[:, 0].min()) / (inner[1] - inner[0])
        guesses.add((across_all, across_all))
    best: Laid | None = None
    lines = cv2.dilate(layout.rules.mask, np.ones((3, 3), np.uint8))
    for sx, sy in guesses:
        x, y = _slide(edges_x, lines_x, sx), _slide(edges_y, lines_y, sy)
        start = Laid(form, page, np.array([x[0], x[1], 0, 0]), np.array([y[0], 0, y[1], 0]), 0.0, 99.0)
        for reach in (6.0, 3.0, 2.0):
            start = _fitted(start, lines, reach)
        if best is None or start.covered - 0.1 * start.shifted > best.covered - 0.1 * best.shifted:
            best = start
    return best


def _edges(values: list[tuple[float, float]]) -> NDArray[np.float64]:
    """Edges (position, length) that lie within two points of each other as one."""
    merged: list[list[float]] = []
    for position, length in sorted(values):
        if merged and position - merged[-1][0] <= 2.2:
            merged[-1][1] += length
        else:
            merged.append([position, length])
    return np.array(merged, dtype=np.float64)


def _slide(edges: NDArray[np.float64], lines: NDArray[np.float64], scale: float) -> tuple[float, float]:
    """Offset and scale in one direction under which most edges meet a line."""
    best = (0.0, 0.0, scale)
    weights = np.sqrt(edges[:, 1])[:, None] * np.sqrt(lines[:, 1])[None, :]
    near = round(2.5 * POINT)
    for factor in np.arange(0.95, 1.0501, 0.005):
        gaps = lines[None, :, 0] - scale * factor * edges[:, :1]
        bins = np.floor((gaps - gaps.min()) / near).astype(np.int64)
        votes = np.bincount(bins.ravel(), weights=weights.ravel())
        votes = votes + np.concatenate([votes[1:], [0.0]])
        top = int(votes.argmax())
        score = float(votes[top]) * (1 - abs(factor - 1) * 0.5)
        if score > best[0]:
            inside = (bins == top) | (bins == top + 1)
            offset = float(np.average(gaps[inside], weights=weights[inside]))
            best = (score, offset, scale * factor)
    return best[1], best[2]


def _fitted(laid: Laid, lines: Gray, reach: float) -> Laid:
    """One step nearer: each edge looks for its line within `reach` points; the plane through what they found."""
    steps = np.arange(-round(reach * POINT), round(reach * POINT) + 1)
    seen_x: list[tuple[float, float, float]] = []
    seen_y: list[tuple[float, float, float]] = []
    asked = 0
    height, width = lines.shape
    for spot in laid.spots:
        x0, y0, x1, y1 = laid.rect(spot.box)
        if x0 < -20 or y0 < -20 or x1 > width + 20 or y1 > height + 20 or x1 - x0 < 4 or y1 - y0 < 4:
            asked += 3
            continue
        box = spot.box
        for upright, position, low, high, where in (
            (True, x0, y0, y1, (box[0], (box[1] + box[3]) / 2)),
            (True, x1, y0, y1, (box[2], (box[1] + box[3]) / 2)),
            (False, y1, x0, x1, ((box[0] + box[2]) / 2, box[3])),
        ):
            asked += 1
            shift = _nearest(lines, upright, position + steps, max(0, low), high, steps)
            if shift is not None:
                (seen_x if upright else seen_y).append((where[0], where[1], position + shift))
    if len(seen_x) < 3 or len(seen_y) < 3:
        return Laid(laid.form, laid.page, laid.x, laid.y, 0.0, 99.0)
    x, far_x = _plane(seen_x, along=0)
    y, far_y = _plane(seen_y, along=1)
    shifted = float(np.median(np.abs(np.concatenate([far_x, far_y])))) / POINT
    near = int((np.abs(far_x) <= 2.2 * POINT).sum() + (np.abs(far_y) <= 2.2 * POINT).sum())
    return Laid(laid.form, laid.page, x, y, near / max(1, asked), shifted)


def _nearest(
    lines: Gray, upright: bool, places: NDArray[np.int64], low: int, high: int, steps: NDArray[np.int64]
) -> float | None:
    """How far off, in pixels, the line nearest to an edge is; None where there is none that covers it."""
    limit = lines.shape[1 if upright else 0]
    inside = (places >= 0) & (places < limit)
    if not inside.any() or high - low < 3:
        return None
    strip = lines[low:high, places[inside]].mean(axis=0) if upright else lines[places[inside], low:high].mean(axis=1)
    if strip.max() < 0.6:
        return None
    covered = strip >= max(0.6, strip.max() - 0.1)
    offsets = steps[inside][covered]
    return float(offsets[np.abs(offsets - offsets[np.abs(offsets).argmin()]) <= 4].mean())


def _plane(seen: list[tuple[float, float, float]], along: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """a + b X + c Y + d X Y through what was seen, outliers left out once; with the distances of all."""
    points = np.array(seen, dtype=np.float64)
    span = points[:, :2].max(axis=0) - points[:, :2].min(axis=0)
    table = np.column_stack([np.ones(len(points)), points[:, 0], points[:, 1], points[:, 0] * points[:, 1]])
    if len(points) < 8 or span.min() < 40:
        table[:, 3] = 0.0
        table[:, 2 - along] = 0.0
    keep = np.ones(len(points), bool)
    for _ in range(3):
        found, *_ = np.linalg.lstsq(table[keep], points[keep, 2], rcond=None)
        far = points[:, 2] - table @ found
        limit = max(1.5 * POINT, 3 * float(np.median(np.abs(far[keep]))))
        if (np.abs(far) <= limit).sum() < 3:
            break
        keep = np.abs(far) <= limit
    return found, far


__all__ = ["Laid", "find_form", "numbered"]
