"""Rings drawn round words: whole on the page, however wide and level their tops are; frames with words in them are none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from orderproc.reading.image_layout import take_apart
from orderproc.reading.image_marks import take_rings
from orderproc.reading.image_straighten import ANALYSIS_DPI, Gray, straighten
from tests.reading.paper import Paper, px


def words(ink: Gray, *texts: tuple[int, int, str]) -> None:
    for x, y, text in texts:
        cv2.putText(ink, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 1, 2)


@pytest.mark.parametrize(
    ("half", "thick", "turn"), [((190, 26), 3, 0), ((190, 26), 2, 1), ((120, 30), 4, -2), ((60, 20), 2, 0)]
)
def test_a_wide_ring_is_one_and_its_top_is_no_line_to_write_on(half: tuple[int, int], thick: int, turn: int) -> None:
    page = np.zeros((1700, 1200), np.uint8)
    words(page, (500, 806, "Money before the goods"[: half[0] // 8]), (850, 806, "Cheque"), (120, 806, "Payment:"))
    words(page, *((120, 300 + 50 * n, "Some words of a letter that say nothing") for n in range(6)))
    cv2.ellipse(page, (500 + half[0] - 40, 800), half, turn, 0, 360, 1, thick)
    gray = np.where(page > 0, 30, 250).astype(np.uint8)
    layout = take_apart(straighten(gray, ANALYSIS_DPI))
    assert len(layout.rings) == 1
    assert layout.rules.write_on == ()
    middles = [(run.rect[0] + run.rect[2]) / 2 for run in layout.runs if abs(run.rect[3] - 810) < 30]
    assert len(middles) == 3  # the words in it are a run of their own


@pytest.mark.parametrize("corner", [0, 4])
def test_a_frame_round_words_is_no_ring(corner: int) -> None:
    ink = np.zeros((300, 900), np.uint8)
    words(ink, (220, 106, "Total of the goods"))
    cv2.rectangle(ink, (200, 80), (460, 120), 1, 2)
    ink[80 : 80 + corner, 200 : 200 + corner] = ink[116 : 116 + corner, 456 : 456 + corner] = 0
    before = ink.copy()
    assert take_rings(ink) == []
    assert (ink == before).all()


@pytest.mark.parametrize("radius", [75, 80, 90])
@pytest.mark.parametrize("thick", [2, 3, 4])
@pytest.mark.parametrize("words_there", ["Tuteur bambou, 15 cm", "Sechskantschraube M8", "Grease nipple, angled"])
def test_the_ring_of_a_cup_over_several_rows_is_no_word_that_is_crossed_out(
    radius: int, thick: int, words_there: str
) -> None:
    paper = Paper(420, 400).table(30, 60, [80, 180, 60, 60], [["4025", words_there, "24", "1315"]] * 8, step=24)
    page = np.asarray(paper.image).copy()
    cv2.ellipse(page, (px(200), px(150)), (px(radius * 1.4), px(radius)), 0, 0, 360, 150, thick)
    runs = take_apart(straighten(page, 200), 1).runs
    assert not [run.rect for run in runs if run.struck and run.rect[3] - run.rect[1] > 50]
