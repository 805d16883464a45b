"""Writing in a place of its own that is more than one thing: a label and its value at the two ends of a cell, the heads of columns over one
rule. Where the blank between them is as wide as words, the parts are read one by one; print is cut where its blanks are wider than any
face's.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import median

import numpy as np

from orderproc.reading import ocr
from orderproc.reading.image_lines import Run
from orderproc.reading.image_straighten import Gray
from orderproc.reading.image_words import USUAL, gaps_of, pieces, steps_of


def set_apart(crop: Gray, read: ocr.Recognized, height: float) -> list[tuple[ocr.Recognized, float, float]]:
    """Print in a place of its own, cut at blanks that are no typewriter's: as `pieces` gives it. `height` of the writing in pixels of the
    crop."""
    steps = steps_of(read, lambda character: character != " ")
    pitch = (median(steps) if steps else 1.0) * crop.shape[1]
    gaps = [gap for gap in gaps_of(crop, read) if gap.width > PITCHES * pitch]
    return list(pieces(read, gaps, height, crop.shape[1], USUAL))


PITCHES = 1.6  # from one character to the next: a typewriter's blank leaves no wider gap, even between narrow letters


def wide_apart(ink: Gray, run: Run) -> list[Run]:
    """The parts of a run in a place of its own that blanks as wide as words part; the run itself where there are none."""
    x0, y0, x1, y1 = run.rect
    if run.cell < 0 or run.comb or y1 - y0 > x1 - x0:
        return [run]
    written = ink[y0:y1, x0:x1].any(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], written.astype(np.int8), [0]])))
    parts: list[tuple[int, int]] = []
    for left, right in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if parts and left - parts[-1][1] < AS_WORDS * (y1 - y0):
            parts[-1] = parts[-1][0], right
        else:
            parts.append((left, right))
    parts = [(left, right) for left, right in parts if right - left > 0.3 * (y1 - y0)]  # a speck is no part
    return [replace(run, rect=(x0 + left, y0, x0 + right, y1)) for left, right in parts] if len(parts) > 1 else [run]


AS_WORDS = 2.5  # heights of the writing
