"""What was read where nothing was written: hairs and scratches, which look like a 1 or a slash, and crumbs of pale rules and creases.

A scratch is one stroke by itself, far thinner than anything that is written on its page; what is flatter than small print and was not read
surely is no writing.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from orderproc.reading.image_layout import Layout
from orderproc.reading.image_lines import Run
from orderproc.reading.image_shapes import POINT
from orderproc.reading.ocr import Recognized

STROKE = frozenset("1lIi|/\\!'`.,:;-_+tT7")  # what a stroke by itself is read as
THIN, THINNER = 0.47, 0.65  # of the usual strokes of the page, and of its thinnest writing
WRITING = 0.5  # so surely read, two characters or more are writing
FLAT, FLATTER, UNSURE = 3.4 * POINT, 0.4, 0.5  # high at most, in pixels and of the usual; and how unsurely read

PAPER = 250  # of an evened page

Read = tuple[Run, Recognized]


def without_dirt(layout: Layout, read: Sequence[Read]) -> list[Read]:
    """What was read on a page, without what is dirt."""
    writing = [(run, found) for run, found in read if len(found.text) > 1 and found.confidence >= WRITING]
    if not writing:
        return list(read)
    lengths = [len(found.text) for _, found in writing]
    darkest = float(np.median([np.percentile(layout.cut(run.rect), 5) for run, _ in writing]))
    strokes = np.repeat([_stroke(layout, run, darkest) for run, _ in writing], lengths)
    thin = min(THIN * float(np.median(strokes)), THINNER * float(np.percentile(strokes, 5)))
    flat = min(FLAT, FLATTER * float(np.median(np.repeat([_height(run) for run, _ in writing], lengths))))
    dirt = [
        not run.comb
        and (
            (found.text in STROKE and _stroke(layout, run, darkest) < thin)
            or (_height(run) <= flat and found.confidence < UNSURE and any(c.isalnum() for c in found.text))
        )
        for run, found in read
    ]
    return [pair for pair, is_dirt in zip(read, dirt, strict=True) if not is_dirt]


def _stroke(layout: Layout, run: Run, darkest: float) -> float:
    """How wide the strokes of a run are, in pixels of the sheet: twice their ink by their outline. Ink that is paler than the `darkest` of
    the page fills a part of its pixel only."""
    x0, y0, x1, y1 = run.rect
    crop = layout.cut((x0 - 1, y0 - 1, x1 + 1, y1 + 1))
    if not crop.size:
        return 0.0
    depth = np.clip((PAPER - crop.astype(np.float32)) / max(1.0, PAPER - darkest), 0, 1)
    ink = np.pad((depth > 0.5 * float(np.percentile(depth, 98))).astype(np.int8), 1)
    outline = int(np.abs(np.diff(ink, axis=0)).sum() + np.abs(np.diff(ink, axis=1)).sum())
    around = cv2.dilate(ink.astype(np.uint8), np.ones((3, 3), np.uint8))[1:-1, 1:-1]
    return 2 * float((depth * around).sum()) / outline if outline else 0.0


def _height(run: Run) -> int:
    return run.rect[3] - run.rect[1]
