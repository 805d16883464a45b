"""What everyday scans have: holes of a punch, bars side by side, frames with a gap for their title, rings drawn thick by a soft scan."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from orderproc.reading.image_holes import without_holes
from orderproc.reading.image_lines import text_ink
from orderproc.reading.image_marks import find_circles
from orderproc.reading.image_panels import turn_askew
from orderproc.reading.image_rules import Rules
from orderproc.reading.image_shapes import POINT

WIDTH, HEIGHT = round(595 * POINT), round(842 * POINT)
NO_RULES = Rules(np.zeros((HEIGHT, WIDTH), np.uint8), (), (), (), (), ())


def page() -> np.ndarray:
    return np.zeros((HEIGHT, WIDTH), np.uint8)


def pt(value: float) -> int:
    return round(value * POINT)


def test_a_hole_in_the_margin_is_no_ink_and_breaks_no_frame_but_where_it_is() -> None:
    ink = page()
    cv2.rectangle(ink, (pt(40), pt(80)), (pt(560), pt(160)), 1, 2)
    cv2.circle(ink, (pt(38), pt(110)), pt(8.5), 1, cv2.FILLED)
    left = without_holes(ink)
    assert not left[pt(103) : pt(117), pt(31) : pt(39)].any()
    assert left[pt(130) : pt(158), pt(40)].all()


@pytest.mark.parametrize(
    ("x", "size", "square"),
    [
        (300, 8.5, False),  # in the middle of the page: a bullet, or a button
        (38, 3.0, False),  # a full stop
        (38, 8.0, True),  # a box that was blackened
    ],
)
def test_what_is_no_hole_stays(x: float, size: float, square: bool) -> None:
    ink = page()
    if square:
        cv2.rectangle(ink, (pt(x - size), pt(300 - size)), (pt(x + size), pt(300 + size)), 1, cv2.FILLED)
    else:
        cv2.circle(ink, (pt(x), pt(300)), pt(size), 1, cv2.FILLED)
    assert without_holes(ink) is ink


def test_two_bars_that_were_taken_for_one_are_both_turned_over() -> None:
    gray = np.full((240, 1000), 250, np.uint8)
    for x, words in ((60, "SHIP TO"), (540, "BILL TO")):
        cv2.fillPoly(gray, [np.array([(x, 60), (x + 460, 68), (x + 460, 108), (x, 100)], np.int32)], 20)
        cv2.putText(gray, words, (x + 20, 92), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 245, 2)
    solid = cv2.morphologyEx((gray[::4, ::4] < 120).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    ys, xs = np.nonzero(solid)
    panel = np.asarray(solid[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1], np.uint8)
    assert turn_askew(gray, panel, (int(xs.min()), int(ys.min())), solid.shape)
    assert gray[86, 400] > 200
    assert gray[92, 900] > 200


def test_what_is_left_of_a_frame_with_a_gap_for_its_title_is_no_writing() -> None:
    ink = page()
    for start, end in (
        ((220, 700), (235, 700)),
        ((290, 700), (350, 700)),
        ((220, 700), (220, 770)),
        ((350, 700), (350, 770)),
        ((220, 770), (350, 770)),
    ):
        cv2.line(ink, (pt(start[0]), pt(start[1])), (pt(end[0]), pt(end[1])), 1, 2)
    cv2.putText(ink, "Nachnahme", (pt(245), pt(745)), cv2.FONT_HERSHEY_SIMPLEX, 0.7, 1, 2)
    text = text_ink(ink, NO_RULES)
    assert not text[:, pt(219) : pt(222)].any()
    assert text[pt(735) : pt(748), pt(245) : pt(320)].any()


@pytest.mark.parametrize("thick", [2, 3, 4])
def test_rings_of_a_soft_scan(thick: int) -> None:
    ink = page()
    for n in range(3):
        cv2.circle(ink, (pt(60), pt(500 + 18 * n)), 9, 1, thick)
        cv2.putText(ink, "cheque", (pt(75), pt(504 + 18 * n)), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 1, 2)
    assert len(find_circles(ink)) == 3


def test_letters_in_boxes_for_one_character_are_no_rings() -> None:
    """ "QC" and "OC" below one another in the boxes of a region and a town."""
    ink = page()
    for y in (300, 340):
        for x in (200, 216, 232):
            cv2.circle(ink, (pt(x), pt(y)), 9, 1, 4)
    assert not find_circles(ink)
