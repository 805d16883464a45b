"""Folds: where a sheet was folded, a shadow lies across it from one edge to the other, and through the line of writing that stands there.

Lightened by as much as the fold is darker than the paper on both of its sides, so that what is written on it stays. A ruling line ends
before the paper does.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

Gray = NDArray[np.uint8]

STRIPS = 48  # that the page is parted into, each looked at by itself: writing hides the fold in some
EVERY = 3  # columns of which one is looked at
STEEPEST, STEPS = 0.03, 25  # rise over run of a fold on a straight page, and how many are tried
DARKER = 8  # shades than the paper on both sides
OF_STRIPS = 0.6  # in which it must be seen
OUTER = 4  # strips at either edge of the paper, in all but one of which it must be seen
SEEN_AT = 150.0  # dots an inch
WIDTH = 0.055  # inches from its middle to paper
BLACK = 0.35  # darker than this nothing of the page shows through
MOST = 6  # of a page: more is a pattern
FILLED, MOSTLY = 254, 0.6  # lighter is no paper, but what a turned page was filled up with


@dataclass(frozen=True)
class Fold:
    """`at` the left edge it lies at a row, `slope` rows further down for each column."""

    at: float
    slope: float


def without_folds(gray: Gray, dpi: float) -> Gray:
    """A straight page, evenly lit, without its folds, level and upright ones; the same array where there are none."""
    if min(gray.shape) < 100:
        return gray
    level = _level_out(gray, dpi)
    turned = np.ascontiguousarray(level.T)
    upright = _level_out(turned, dpi)
    return level if upright is turned else np.ascontiguousarray(upright.T)


def folds(gray: Gray, dpi: float) -> list[Fold]:
    """The level folds of a page, the darkest first."""
    if dpi > 1.1 * SEEN_AT:
        finer = SEEN_AT / dpi
        small = cv2.resize(gray, None, fx=finer, fy=finer, interpolation=cv2.INTER_AREA)
        return [Fold(fold.at / finer, fold.slope) for fold in folds(np.asarray(small, np.uint8), SEEN_AT)]
    reach = max(3, round(WIDTH * dpi))
    height, width = gray.shape
    edges = np.linspace(0, width, STRIPS + 1).round().astype(int)
    parts = [gray[:, a:b:EVERY] for a, b in pairwise(edges.tolist())]
    strips = np.stack([np.median(part, axis=1) for part in parts], axis=1)
    strips[np.stack([(part >= FILLED).mean(axis=1) > MOSTLY for part in parts], axis=1)] = 255
    middles = (edges[:-1] + edges[1:]) / 2
    found: list[tuple[float, Fold]] = []
    for slope in np.linspace(-STEEPEST, STEEPEST, STEPS):
        rows = np.clip(np.arange(height)[:, None] + np.rint(slope * middles).astype(int)[None, :], 0, height - 1)
        leveled = strips[rows, np.arange(STRIPS)[None, :]]
        found += [(depth, Fold(float(y), float(slope))) for y, depth in _across(leveled, reach)]
    best: list[Fold] = []
    for _, fold in sorted(found, key=lambda pair: -pair[0]):
        middle = fold.at + fold.slope * width / 2
        if all(abs(middle - other.at - other.slope * width / 2) > 3 * reach for other in best):
            best.append(fold)
    return [_fitted(fold, strips, middles, reach) for fold in best] if len(best) <= MOST else []


def _fitted(fold: Fold, strips: NDArray[np.floating], middles: NDArray[np.floating], reach: int) -> Fold:
    """The fold along the darkest rows near it, of the strips in which these lie along one line."""
    near = (
        np.rint(fold.at + fold.slope * middles).astype(int)[None, :] + np.arange(-reach // 2, reach // 2 + 1)[:, None]
    )
    near = np.clip(near, 0, len(strips) - 1)
    rows = near[strips[near, np.arange(STRIPS)[None, :]].argmin(axis=0), np.arange(STRIPS)]
    on = np.abs(rows - fold.at - fold.slope * middles) <= 2
    if on.sum() < STRIPS / 4:
        return fold
    slope, at = np.polyfit(middles[on], rows[on], 1)
    return Fold(float(at), float(slope))


def _across(strips: NDArray[np.floating], reach: int) -> list[tuple[int, float]]:
    """The rows in which a fold lies across all strips, each with how much darker it is."""
    # a ruling line may lie close to it
    above, below = (np.maximum(_moved(strips, step), _moved(strips, 2 * step)) for step in (reach, -reach))
    beside = np.minimum(above, below)
    deeper = beside - strips
    paper = strips < FILLED
    seen = (deeper >= DARKER) & paper
    asked = paper.sum(axis=1)
    rows = np.flatnonzero((asked > STRIPS / 2) & (seen.sum(axis=1) >= OF_STRIPS * asked))
    found = []
    for y in rows.tolist():
        on = np.flatnonzero(paper[y])
        if (
            min(seen[y, on[:OUTER]].sum(), seen[y, on[-OUTER:]].sum()) >= OUTER - 1
        ):  # the outermost may be half beside the paper
            found.append((y, float(np.median(deeper[y, on]))))
    return found


def _moved(strips: NDArray[np.floating], by: int) -> NDArray[np.floating]:
    out = np.roll(strips, by, axis=0)
    if by > 0:
        out[:by] = strips[:1]
    else:
        out[by:] = strips[-1:]
    return out


def _level_out(gray: Gray, dpi: float) -> Gray:
    found = folds(gray, dpi)
    if not found:
        return gray
    out = gray.copy()
    reach = max(3, round(WIDTH * dpi))
    height, width = gray.shape
    columns = np.arange(width)
    for fold in found:
        middle = np.rint(fold.at + fold.slope * columns).astype(int)
        rows = np.clip(middle[None, :] + np.arange(-reach, reach + 1)[:, None], 0, height - 1)
        band = out[rows, columns[None, :]].astype(np.float32)
        paper = np.where((band < FILLED).all(axis=0, keepdims=True), band, np.nan)
        shade = np.nanmedian(paper, axis=1) if np.isfinite(paper).any() else np.full(len(rows), 250.0)
        share = np.minimum(1.0, shade / max(1.0, float(shade[[0, -1]].min())))
        if share.min() < BLACK:
            continue
        out[rows, columns[None, :]] = np.clip(band / share[:, None], 0, 255).astype(np.uint8)
    return out
