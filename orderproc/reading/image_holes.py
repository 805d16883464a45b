"""Holes that a punch made: dark discs near an edge of the page, which are no writing and no part of a rule.

A punch makes holes of 5.5 to 8 mm (ISO 838: 6 mm, 12 mm from the edge; three and four holes in America: 7 to 8 mm).
"""

from __future__ import annotations

import cv2

from orderproc.reading.image_straighten import ANALYSIS_DPI, Gray

POINT = ANALYSIS_DPI / 72
SMALL, LARGE = 11 * POINT, 28 * POINT  # of their diameter
MARGIN = 60 * POINT  # from the edge of the page to their middle
ROUND = (0.7, 0.86)  # of the square about it, a disc: pi / 4, with what a scanner adds


def without_holes(ink: Gray) -> Gray:
    """The ink (1 where it is, at `ANALYSIS_DPI`) without the discs in its margins; itself where there is none."""
    height, width = ink.shape
    size = round(SMALL * 0.75)
    cores = cv2.morphologyEx(ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    count, _, stats, _ = cv2.connectedComponentsWithStats(cores)
    out = ink
    for x, y, w, h, area in stats[1:count].tolist():
        middle = x + w / 2
        in_margin = min(middle, width - middle) <= MARGIN or min(y + h / 2, height - y - h / 2) <= MARGIN
        is_round = 0.8 <= w / h <= 1.25 and ROUND[0] <= area / (w * h) <= ROUND[1]
        if not (in_margin and is_round and SMALL <= max(w, h) <= LARGE):
            continue
        if out is ink:
            out = ink.copy()
        cv2.circle(out, (round(middle), round(y + h / 2)), round(max(w, h) / 2 + POINT), 0, cv2.FILLED)
    return out
