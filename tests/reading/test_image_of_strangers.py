"""Boxes a pixel aslant, bold letters, dotted lines among dirt, panels, pages as large as a poster, brackets read by themselves."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from orderproc.reading.image_boxes import find_boxes
from orderproc.reading.image_choices import in_brackets
from orderproc.reading.image_dashes import find_dotted
from orderproc.reading.image_marks import printed_boxes
from orderproc.reading.image_panels import turn_askew
from orderproc.reading.image_rules import find_rules
from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray, evened, paper_dpi
from tests.reading.test_image_choices import brackets


def ink(height: int = 300, width: int = 600) -> Gray:
    return np.zeros((height, width), np.uint8)


def aslant(x: int, y: int, side: int = 21) -> Gray:
    """A box whose sides rise by a pixel, with a typed cross that reaches its frame."""
    drawn = ink()
    for n in range(3):
        cv2.line(drawn, (x, y + n), (x + side, y + n - 1), 1, 1)
        cv2.line(drawn, (x, y + side + n - 2), (x + side, y + side + n - 3), 1, 1)
        cv2.line(drawn, (x + n, y), (x + n, y + side - 1), 1, 1)
        cv2.line(drawn, (x + side - n, y - 1), (x + side - n, y + side - 2), 1, 1)
    drawn[y - 1 : y + 1, x] = drawn[y - 1, x : x + 2] = 0  # what is left of its corners
    drawn[y + side - 1 : y + side + 1, x + side] = drawn[y + side, x + side - 1 :] = 0
    cv2.line(drawn, (x + 5, y + side - 4), (x + 15, y + 5), 1, 3)
    cv2.line(drawn, (x + 5, y + 5), (x + 15, y + side - 4), 1, 3)
    return drawn


def test_a_box_that_lies_a_pixel_aslant_is_one() -> None:
    (found,) = find_boxes(aslant(100, 100))
    assert all(abs(a - b) <= 2 for a, b in zip(found, (100, 99, 122, 121), strict=True))


def test_a_bold_b_in_a_table_is_no_box_to_tick() -> None:
    drawn = ink()
    rects: list[Rect] = []
    for x in (100, 200):
        cv2.rectangle(drawn, (x, 100), (x + 17, 117), 1, 2)
        rects.append((x, 99, x + 19, 119))
    table: list[Rect] = [(80, 80, 300, 140)]
    assert printed_boxes(drawn, rects, [table]) == rects
    for x in (100, 200):
        cv2.line(drawn, (x, 108), (x + 17, 108), 1, 2)  # the bar of a B
    assert printed_boxes(drawn, rects, [table]) == []


def test_dirt_is_no_end_of_a_dotted_line() -> None:
    drawn = ink()
    for x in range(200, 500, 8):
        drawn[150:152, x : x + 3] = 1
    for x, y in ((120, 150), (158, 151), (550, 149)):  # specks on a level with it
        drawn[y : y + 2, x : x + 2] = 1
    (found,) = find_dotted(drawn)
    assert (found[0] >= 198, found[2] <= 503) == (True, True)


def test_a_letter_that_reaches_near_the_edge_of_a_panel_makes_no_hole_in_it() -> None:
    gray = np.full((200, 900), 250, np.uint8)
    corners = np.array([(60, 40), (840, 54), (840, 94), (60, 80)], np.int32)
    cv2.fillPoly(gray, [corners], 20)
    cv2.putText(gray, "B. SHIP TO", (80, 72), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 245, 2)
    cv2.line(gray, (300, 47), (300, 76), 245, 3)  # a tall bracket
    cv2.line(gray, (312, 48), (312, 76), 245, 3)
    solid = (gray[::4, ::4] < 120).astype(np.uint8)
    ys, xs = np.nonzero(solid)
    panel = solid[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    turn_askew(gray, panel, (int(xs.min()), int(ys.min())), solid.shape)
    assert gray[60, 500] > 200  # the panel is paper now
    assert (gray[50:72, 298:303].min(axis=1) < 120).mean() > 0.9  # and the bracket is ink
    assert gray[60, 306] > 200


@pytest.mark.parametrize(
    "words", [["SOLD TO", "GIFT TO"], ["LIEFERN AN", "RECHNUNG AN"], ["CLIENT", "LIVRER", "PAYEUR"]]
)
@pytest.mark.parametrize("gap", [6, 11, 40])
@pytest.mark.parametrize("skew", [-1.6, 0.0, 1.2])
def test_panels_one_above_the_other_at_the_side_of_their_blocks_are_turned_over(
    words: list[str], gap: int, skew: float
) -> None:
    """From afar they are one: none of them is the most of what was taken for a panel, and all together are."""
    page = np.full((1650, 1275), 245, np.uint8)
    top, tall, wide = 180, 190, 165
    for word in words:
        corners = [(80, top), (80 + wide, top), (80 + wide, top + tall), (80, top + tall)]
        cv2.fillPoly(page, [np.array(corners, np.int32)], 70)
        cv2.putText(page, word, (95, top + 100), cv2.FONT_HERSHEY_SIMPLEX, 0.65, 240, 2)
        cv2.rectangle(page, (80 + wide, top), (1200, top + tall), 20, 2)
        top += tall + gap
    across = cv2.getRotationMatrix2D((80, 180), skew, 1.0)
    flat = evened(np.asarray(cv2.warpAffine(page, across, (1275, 1650), borderValue=245), np.uint8))
    flat = np.asarray(cv2.warpAffine(flat, across, (1275, 1650), flags=cv2.WARP_INVERSE_MAP, borderValue=245), np.uint8)
    for n in range(len(words)):
        place = flat[230 + n * (tall + gap) : 320 + n * (tall + gap), 92 : 80 + wide - 10]
        assert float((place > 200).mean()) > 0.8
        assert int(place.min()) < 100
    between = flat[205 + tall - 5 : 205 + tall + gap, 100 : 80 + wide - 10]
    assert float((between < 120).mean()) < 0.6  # no bar is left of what was between them


@pytest.mark.parametrize("words", ["Ada Lovelace", "Żaneta Núñez-Öztürk", "12, rue de l'Eglise"])
@pytest.mark.parametrize("beside", [1, 2, 3])
def test_letters_that_stand_close_to_a_panel_hang_on_it_and_are_no_part_of_it(words: str, beside: int) -> None:
    """A fax is black and white: what is written beside a panel is as dark as it."""
    page = np.full((2386, 1686), 255, np.uint8)
    page[240:520, 112:330] = 0
    cv2.putText(page, "SOLD TO", (140, 390), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 255, 3)
    for row in range(beside):
        cv2.putText(page, words, (336, 290 + 80 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.1, 0, 4)
    flat = evened(page)
    assert float((flat[244:516, 120:322] > 200).mean()) > 0.8
    assert int(flat[360:400, 140:300].min()) < 100
    assert int(flat[250:300, 340:500].min()) < 100


def test_a_band_from_edge_to_edge_with_our_name_on_it_is_turned_over() -> None:
    page = np.full((1200, 850), 245, np.uint8)
    page[:90] = 30
    cv2.putText(page, "ORDER FORM", (60, 60), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 240, 3)
    cv2.putText(page, "Name", (60, 300), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 20, 2)
    flat = evened(page)
    assert float((flat[10:80, 400:800] > 200).mean()) > 0.95
    assert int(flat[20:70, 60:350].min()) < 100


@pytest.mark.parametrize(
    ("width", "height", "dpi", "expected"),
    [
        (1654, 2339, 200.0, 200.0),  # A4
        (3307, 2339, 200.0, 200.0),  # two sheets side by side
        (1895, 2644, 150.0, 234.0),  # a photograph in a PDF, a point a pixel
        (3000, 4000, 72.0, 354.0),
    ],
)
def test_a_page_is_as_large_as_a_sheet_of_paper(width: int, height: int, dpi: float, expected: float) -> None:
    assert paper_dpi(width, height, dpi) == pytest.approx(expected, abs=1)


def test_a_bracket_that_was_read_by_itself() -> None:
    drawn, words = brackets(1)
    apart: list[tuple[str, Rect]] = []
    for text, (x0, y0, x1, y1) in words:
        apart += [("(", (x0, y0, x0 + 8, y1)), (f") {text[3:]}", (x0 + 30, y0, x1, y1))]
    assert [apart[n][0] for n, _ in in_brackets(drawn, apart)] == [") Cash"]
    assert POINT > 2


def test_the_stem_of_a_caption_joins_no_rows_of_boxes() -> None:
    drawn = ink(300, 800)
    for y in (60, 130):  # two rows of boxes, a caption between them
        for at in (y, y + 44):
            cv2.line(drawn, (60, at), (700, at), 1, 2)
        for x in range(60, 701, 40):
            cv2.line(drawn, (x, y), (x, y + 44), 1, 2)
    cv2.line(drawn, (100, 109), (100, 122), 1, 2)  # an l on the upright of the second box
    heights = {cell.rect[3] - cell.rect[1] for grid in find_rules(drawn).grids for cell in grid.cells}
    assert max(heights) < 50
    assert all(
        not (cell.rect[1] > 104 and cell.rect[3] < 130) for grid in find_rules(drawn).grids for cell in grid.cells
    )
