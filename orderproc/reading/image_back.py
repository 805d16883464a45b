"""What is written on the back of the paper and shines through: pale, and in a mirror. Taken out before the page is read.

That ink is pale proves nothing: a carbon copy, a pencil and grey print are as pale. What shines through reads better in a mirror than as it
stands. Where the longest of the pale runs of a page do, ink that is no darker than they are is the back's, and what of it reads surely as
it stands is the page's own.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from orderproc.reading import ocr
from orderproc.reading.image_layout import Layout, take_apart
from orderproc.reading.image_lines import Run
from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray, Sheet

PAPER = 250  # of an evened page
PALE = 0.5  # as dark as the writing of the page: more is no back, unless through tracing paper
ASKED = 8  # of the longest pale runs of a page
WORD = 4  # letters and figures: less reads well in a mirror by chance ("MOM", "8")
SURE, SURER = 0.4, 0.2  # how surely it is read in a mirror, and how much more surely than as it stands
ALONE = 0.9  # so surely one run by itself proves it
OWN = 0.8  # read so surely as it stands, pale writing is the page's own
DARKER = 1.15  # than what was proved, other ink of the back may be
AROUND = round(1.5 * POINT)  # a letter's own soft edge


def without_back(layout: Layout) -> Layout:
    """The page without what shines through from its back; itself where nothing does."""
    gray = _at_analysis(layout)
    depths = [_depth(gray, layout.ink, run.rect) for run in layout.runs]
    usual = _usual(layout.runs, depths)
    pale = [
        run for run, depth in zip(layout.runs, depths, strict=True) if 0 < depth < PALE * usual and _is_high(run.rect)
    ]
    asked = sorted((run for run in pale if _is_long(run.rect)), key=_width, reverse=True)[:ASKED]
    if not asked:
        return layout
    proved = _mirrored(layout, asked)
    if not proved:
        return layout
    darkest = max(_depth(gray, layout.ink, run.rect, darkest=True) for run in proved)
    level = PAPER - min(DARKER * darkest, PALE * usual)
    words = [run for run in pale if _is_long(run.rect) and run not in proved]
    read = ocr.recognize([layout.crop(run.rect) for run in words])
    own = [run.rect for run, found in zip(words, read, strict=True) if found.confidence >= OWN and _is_word(found)]
    kept = _kept(gray, layout, level, own)
    whole = layout.sheet.gray
    kept = np.asarray(cv2.resize(kept, whole.shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)
    clean = np.where((kept > 0) | (whole >= PAPER), whole, PAPER).astype(np.uint8)
    sheet = Sheet(clean, layout.sheet.dpi, layout.sheet.back, layout.sheet.rotation)
    return take_apart(sheet, layout.number)


def _mirrored(layout: Layout, runs: Sequence[Run]) -> list[Run]:
    """Those of the runs that read better in a mirror, where they prove that the back shines through."""
    crops = [layout.crop(run.rect) for run in runs]
    straight = ocr.recognize(crops)
    turned = ocr.recognize([np.ascontiguousarray(crop[:, ::-1]) for crop in crops])
    pairs = list(zip(runs, straight, turned, strict=True))
    proved = [(run, there) for run, here, there in pairs if _surer(there, here)]
    against = sum(_surer(here, there) for _, here, there in pairs)
    sure = any(there.confidence >= ALONE for _, there in proved) or len(proved) > 1
    return [run for run, _ in proved] if sure and len(proved) > against else []


def _surer(one: ocr.Recognized, other: ocr.Recognized) -> bool:
    return _is_word(one) and one.confidence >= max(SURE, other.confidence + SURER)


def _is_word(read: ocr.Recognized) -> bool:
    return sum(character.isalnum() for character in read.text) >= WORD


def _kept(gray: Gray, layout: Layout, level: float, own: Sequence[Rect]) -> Gray:
    """1 where the page is left as it is: around ink that is too dark to be the back's, along its rules, in its boxes, and at `own`."""
    kept = np.asarray(layout.ink & (gray < level), np.uint8) | cv2.dilate(layout.rules.mask, np.ones((3, 3), np.uint8))
    kept = cv2.dilate(kept, np.ones((2 * AROUND + 1, 2 * AROUND + 1), np.uint8))
    for x0, y0, x1, y1 in (*layout.rules.boxes, *layout.circles, *own):
        kept[max(0, y0 - AROUND) : y1 + AROUND, max(0, x0 - AROUND) : x1 + AROUND] = 1
    return np.asarray(kept, np.uint8)


def _at_analysis(layout: Layout) -> Gray:
    height, width = layout.ink.shape
    gray = layout.sheet.gray
    if gray.shape == (height, width):
        return gray
    return np.asarray(cv2.resize(gray, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _depth(gray: Gray, ink: Gray, rect: Rect, *, darkest: bool = False) -> float:
    """How much darker than paper the ink of a run is where it is dark; 0 where there is none."""
    x0, y0, x1, y1 = rect
    written = gray[y0:y1, x0:x1][ink[y0:y1, x0:x1] > 0]
    return PAPER - float(np.percentile(written, 2 if darkest else 15)) if written.size else 0.0


def _usual(runs: Sequence[Run], depths: Sequence[float]) -> float:
    """How dark the writing of a page is: three quarters of its length are no darker."""
    if not runs:
        return 0.0
    order = sorted(zip(depths, (_width(run) for run in runs), strict=True))
    ends = np.cumsum([width for _, width in order])
    return order[int(np.searchsorted(ends, 0.75 * ends[-1]))][0]


def _width(run: Run) -> int:
    return run.rect[2] - run.rect[0]


def _is_high(rect: Rect) -> bool:
    return rect[3] - rect[1] > 3 * POINT


def _is_long(rect: Rect) -> bool:
    return rect[2] - rect[0] > 2.5 * (rect[3] - rect[1])
