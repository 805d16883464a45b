"""Printed forms that were filled in: combs in cells, coupons to cut out, headings in white on a dark band, what a camera leaves askew."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from orderproc.reading.image_boxed import with_combs
from orderproc.reading.image_comb import join_boxes, spaced, without_frames
from orderproc.reading.image_layout import take_apart
from orderproc.reading.image_lines import find_runs, letter_height, parted, text_ink
from orderproc.reading.image_panels import turn_askew
from orderproc.reading.image_rules import Rules, find_rules
from orderproc.reading.image_shapes import Grid, GridCell
from orderproc.reading.image_straighten import evened, ink_of, scaled, squared, straighten
from tests.reading.paper import DPI, Gray, Paper, px


def ink(paper: Paper) -> Gray:
    return ink_of(scaled(paper.scan(noise=0), 150 / DPI))


def test_an_upright_between_the_sides_of_two_combs_is_one() -> None:
    paper = Paper(300, 200).box(20, 20, 280, 180)
    for x in (148, 149.5, 151):
        paper.line(x, 20, x, 180)
    (found,) = [r for r in find_rules(ink(paper)).down if 140 < r[0] * 72 / 150 < 160]
    assert found[3] - found[1] > 300


def comb_rows(rows: int, boxes: int) -> Grid:
    """Rows of a number in seven boxes, a quantity in `boxes`, and a wide cell; the first row has a heading over each."""
    cells = [GridCell(0, 0, (20, 0, 188, 26), 1, 7), GridCell(0, 7, (198, 0, 198 + boxes * 24, 26), 1, boxes)]
    for row in range(1, rows + 1):
        y = row * 30
        cells += [GridCell(row, n, (20 + n * 24, y, 43 + n * 24, y + 26)) for n in range(7)]
        cells += [GridCell(row, 7 + n, (198 + n * 24, y, 221 + n * 24, y + 26)) for n in range(boxes)]
        cells.append(GridCell(row, 7 + boxes, (400, y, 600, y + 26)))
    return Grid((20, 0, 600, 30 * (rows + 1)), tuple(cells), 8 + boxes)


@pytest.mark.parametrize(("rows", "boxes", "found"), [(5, 2, [7, 2, 0]), (5, 4, [7, 4, 0]), (2, 2, [7, 0, 0, 0])])
def test_few_boxes_are_a_comb_where_every_row_has_them(rows: int, boxes: int, found: list[int]) -> None:
    grid = with_combs(comb_rows(rows, boxes))
    assert [len(cell.boxes) for cell in grid.cells if cell.row == 1] == found


@pytest.mark.parametrize(("apart", "found"), [(16, [7, 2, 0]), (1, [0] * 10)])
def test_boxes_with_a_frame_of_their_own_are_a_comb_in_the_first_row_too(apart: int, found: list[int]) -> None:
    cells = []
    for row in range(5):
        x, y = 20, row * 30
        for n, (boxes, wide) in enumerate(((7, 23), (2, 23), (1, 200))):
            for k in range(boxes):
                cells.append(GridCell(row, sum((7, 2, 1)[:n]) + k, (x, y, x + wide, y + 26)))
                x += wide + 1
            x += apart - 1
    grid = with_combs(Grid((20, 0, x, 150), tuple(cells), 10))
    assert [len(cell.boxes) for cell in grid.cells if cell.row == 0] == found


def test_lines_to_write_on_inside_the_frame_of_a_coupon() -> None:
    paper = Paper(300, 260).box(10, 10, 290, 250)
    for y in (60, 90, 120):
        paper.line(80, y, 260, y)
    assert len(find_rules(ink(paper)).write_on) == 3
    low = Paper(300, 260).box(10, 10, 290, 60).line(80, 40, 260, 40)
    assert find_rules(ink(low)).write_on == ()
    block = Paper(300, 260).box(10, 10, 290, 100)  # no higher than a field, and around the lines of an address
    for y in (36, 60, 86):
        block.line(80, y, 280, y)
    assert len(find_rules(ink(block)).write_on) == 3


def test_a_stroke_in_the_cell_of_a_table_is_no_line_to_write_on() -> None:
    paper = Paper(420, 300).table(30, 40, [90, 150, 60, 50], [[""] * 4] * 9)
    before = find_rules(ink(paper))
    paper.line(45, 53, 85, 53)  # the tops of some 7s
    found = find_rules(ink(paper))
    assert before.write_on == found.write_on == ()
    assert len(found.across) == len(before.across) + 1


@pytest.mark.parametrize("skew", [0.0, 0.5])
def test_the_dashes_of_a_coupon_are_no_writing(skew: float) -> None:
    paper = Paper(300, 300)
    for n in range(34):
        paper.line(12, 12 + n * 8, 12, 17 + n * 8).line(12 + n * 8, 12, 17 + n * 8, 12)
    paper.text(40, 100, "Letters I and l stay: ill. - - -", 12)
    picture = ink_of(scaled(paper.scan(skew=skew, noise=0), 150 / DPI))
    text = text_ink(picture, find_rules(picture))
    height, width = text.shape
    assert text[:, : round(width * 0.08)].sum() <= 0.02 * picture[:, : round(width * 0.08)].sum()
    inner = slice(round(height * 0.2), round(height * 0.8)), slice(round(width * 0.1), width)
    assert text[inner].sum() >= 0.98 * picture[inner].sum()
    assert letter_height(text) > 5


@pytest.mark.parametrize("degrees", [0.0, 0.6, -1.1])
def test_light_writing_on_a_dark_band_that_lies_askew(degrees: float) -> None:
    paper = Paper(500, 160)
    paper.pen.rectangle([px(20), px(60), px(480), px(84)], fill=40)
    for n, words in enumerate(("Item", "Quantity", "Amount")):
        at = (px(60 + n * 150), px(66))
        paper.pen.text(at, words, fill=255, font=paper_font())
    picture = np.asarray(paper.image)
    h, w = picture.shape
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, 1.0)
    picture = cv2.warpAffine(picture, turn, (w, h), borderValue=255)
    flat = evened(np.asarray(picture, dtype=np.uint8))
    assert (flat < 128).mean() < 0.03  # letters and perhaps a hair line, no band
    assert (flat < 128).sum() > 1500


def paper_font() -> object:
    from PIL import ImageFont

    return ImageFont.load_default(size=px(10))


def test_bold_print_is_no_band() -> None:
    paper = Paper(400, 120).text(20, 20, "TIDEWATER SUPPLY", 34)
    before = np.asarray(paper.image)
    assert abs(int((evened(before) < 128).sum()) - int((before < 128).sum())) < 0.05 * (before < 128).sum()


@pytest.mark.parametrize("lean", [0.03, -0.04])
def test_what_a_camera_left_askew_is_squared_by_the_rules(lean: float) -> None:
    paper = Paper(420, 300).table(30, 40, [90, 150, 60, 50], [["1", "two", "3", "4"]] * 9)
    picture = np.asarray(paper.image)
    h, w = picture.shape
    there = np.array([[1, lean, -lean * h / 2], [0, 1, 0]], np.float32)
    askew = np.asarray(cv2.warpAffine(picture, there, (w, h), borderValue=255), dtype=np.uint8)
    flat, back = squared(askew, DPI)
    assert np.abs(back - np.eye(3)).max() > 0.001
    assert len(find_rules(ink_of(scaled(flat, 150 / DPI))).down) == 5
    same, way = squared(np.asarray(picture, dtype=np.uint8), DPI)
    assert np.array_equal(way, np.eye(3))
    assert same.shape == picture.shape


def test_the_tail_of_a_letter_below_its_line_is_no_writing_of_the_next() -> None:
    paper = Paper(300, 200)
    for y in (60, 84, 108):
        paper.line(20, y, 280, y)
    paper.text(40, 47, "apple, page", 12).text(40, 95, "next", 12)
    layout = take_apart(straighten(paper.scan(noise=0), DPI))
    assert len(layout.runs) == 2


FULL, EMPTY = np.full((30, 20), 255, np.uint8), np.full((30, 20), 255, np.uint8)
FULL[5:25, 9:11] = 0


@pytest.mark.parametrize(
    ("read", "boxes", "said"),
    [
        ("2 0", "##-", "20"),
        ("R3C1A5", "###-###", "R3C 1A5"),
        ("R 3C 1A5", "###-###", "R3C 1A5"),
        ("9 7 8 3", "#####", "9783"),  # one was not read
        ("ab cd", "#########", "ab cd"),
    ],
)
def test_a_blank_in_a_comb_is_an_empty_box(read: str, boxes: str, said: str) -> None:
    assert spaced(read, [FULL if c == "#" else EMPTY for c in boxes]) == said


def a_box(character: bool, *, askew: bool = False) -> np.ndarray:
    """A box of a comb, 40 pixels wide, with the lines of its frame some pixels inside, and perhaps an 8 in it."""
    box = np.full((44, 40), 250, np.uint8)
    box[4:6, :] = box[-5:-3, :] = box[:, 3:5] = box[:, -4:-2] = 60
    box[0:3, 12:20] = 60  # a foot of what stands in the row above
    if askew:
        box[5, 20:] = 60
        box[4, 20:] = 250
    if character:
        box[12:33, 14:27] = 60
        box[14:21, 17:24] = box[24:31, 17:24] = 250
    return box


@pytest.mark.parametrize("askew", [False, True])
def test_the_frames_of_boxes_are_no_part_of_their_characters(askew: bool) -> None:
    full, empty = without_frames([a_box(True, askew=askew), a_box(False, askew=askew)])
    where = np.argwhere(full < 140)
    assert where.min(axis=0).tolist() == [12, 14]
    assert where.max(axis=0).tolist() == [32, 26]
    assert not (empty < 140).any()


def test_a_long_stroke_of_one_character_is_no_frame() -> None:
    one, four = np.full((44, 40), 250, np.uint8), np.full((44, 40), 250, np.uint8)
    one[:, 19:22] = 60  # a 1 from top to bottom
    four[34:36, :] = 60  # the bar of a 4 from side to side
    found = without_frames([one, four, np.full((44, 40), 250, np.uint8)])
    assert (found[0] == one).all()
    assert (found[1] == four).all()


def test_a_pencil_is_ink_too() -> None:
    """Strokes of a light grey; what is read is as wide as both characters together."""
    boxes = [np.where(a_box(True) < 100, 175, 250).astype(np.uint8) for _ in range(2)]
    assert join_boxes(without_frames(boxes)).shape[1] > 26
    assert join_boxes([np.full((44, 40), 250, np.uint8)]).size == 0


def one_row(*rects: tuple[int, int]) -> Grid:
    cells = [GridCell(0, n, (x, 100, x + wide, 126)) for n, (x, wide) in enumerate(rects)]
    return Grid((0, 100, 600, 126), tuple(cells), len(cells))


WHOLE_COMB = [(20 + 31 * n, 25) for n in range(7)]


@pytest.mark.parametrize(
    "rects",
    [
        WHOLE_COMB,
        [*WHOLE_COMB[:2], (82, 12), *WHOLE_COMB[3:]],  # a 1 parted the third box, and the rest of it was too narrow
        [*WHOLE_COMB[:2], *WHOLE_COMB[3:]],
        [*WHOLE_COMB[:6], (206, 12)],
        [(33, 12), *WHOLE_COMB[1:]],
    ],
)
def test_a_stroke_as_long_as_a_box_parts_no_comb(rects: list[tuple[int, int]]) -> None:
    (comb,) = with_combs(one_row(*rects)).cells
    assert [(x0, x1 - x0) for x0, _, x1, _ in comb.boxes] == WHOLE_COMB


def test_a_stroke_across_makes_no_box_lower() -> None:
    grid = one_row(*WHOLE_COMB)
    cut = tuple(replace(c, rect=(c.rect[0], 100, c.rect[2], 114)) if c.column == 3 else c for c in grid.cells)
    (comb,) = with_combs(replace(grid, cells=cut)).cells
    assert {(y0, y1) for _, y0, _, y1 in comb.boxes} == {(100, 126)}


def cents_and_weights(head: tuple[tuple[int, int], ...]) -> Grid:
    """Rows with a wide column for money and three narrow ones for cents, pounds and ounces; `head`: the sides of the headings' cells."""
    edges = ((20, 120), (124, 198), (202, 236), (242, 276), (282, 314))
    rows = [
        GridCell(row, n, (x0, 30 * row, x1, 30 * row + 26)) for row in range(1, 6) for n, (x0, x1) in enumerate(edges)
    ]
    tops = [GridCell(0, n, (x0, 0, x1, 26)) for n, (x0, x1) in enumerate(head)]
    return Grid((20, 0, 314, 180), (*tops, *rows), 5)


def test_columns_that_every_row_has_are_not_mended_into_boxes() -> None:
    """The column of the money is as wide as two of the narrow ones beside it."""
    grid = with_combs(cents_and_weights(((20, 120), (124, 236), (242, 314))))
    assert [cell.rect[::2] for cell in grid.cells if cell.row == 2] == [
        (20, 120),
        (124, 198),
        (202, 236),
        (242, 276),
        (282, 314),
    ]


def test_narrow_columns_under_two_headings_are_no_comb() -> None:
    assert not any(cell.boxes for cell in with_combs(cents_and_weights(((20, 120), (124, 236), (242, 314)))).cells)
    assert any(cell.boxes for cell in with_combs(cents_and_weights(((20, 120), (124, 198), (202, 314)))).cells)


def test_a_frame_close_above_a_table_is_no_row_of_it() -> None:
    paper = Paper(300, 260).box(20, 20, 280, 80).line(20, 60, 280, 60)
    for y in (90, 115, 140, 165, 190):
        paper.line(20, y, 280, y)
    for x in (20, 100, 180, 280):
        paper.line(x, 90, x, 190)
    paper.line(100, 80, 100, 90)  # a pen, or a rule that was drawn too far
    grids = find_rules(ink(paper)).grids
    assert sorted(len({cell.row for cell in grid.cells}) for grid in grids) == [2, 4]


def test_narrow_columns_with_rows_below_are_no_comb() -> None:
    head = one_row(*WHOLE_COMB).cells
    sizes = Grid(
        (0, 100, 600, 200), (*head, *(replace(c, row=1, rect=(c.rect[0], 130, c.rect[2], 156)) for c in head)), 7
    )
    assert not any(cell.boxes for cell in with_combs(sizes).cells)


@pytest.mark.parametrize("high", [14, 17, 24])
def test_low_frames_side_by_side_are_a_place_each(high: float) -> None:
    """Frames less than a quarter of an inch high; their sides are no longer than letters of a title."""
    paper = Paper(400, 120)
    for x0, x1 in ((20, 180), (190, 250), (260, 380)):
        paper.box(x0, 40, x1, 40 + high)
    rules = find_rules(ink(paper))
    found = [cell.rect for grid in rules.grids for cell in grid.cells] + list(rules.frames)
    assert sorted(round(r[0] * 72 / 150 / 10) * 10 for r in found) == [20, 190, 260]


def test_a_letter_is_no_side_of_a_frame() -> None:
    paper = Paper(400, 120).line(20, 40, 380, 40).line(20, 60, 380, 60).text(100, 43, "Illinois", 15)
    assert find_rules(ink(paper)).down == ()


def test_a_full_stop_that_a_typewriter_sets_apart_belongs_to_its_line() -> None:
    text = np.zeros((100, 300), np.uint8)
    for x in range(40, 200, 16):
        text[40:58, x : x + 10] = 1
    text[54:58, 200:204] = 1  # a whole letter away
    nothing = Rules(np.zeros_like(text), (), (), (), (), ())
    (run,) = find_runs(text, nothing, [])
    assert run.rect[2] >= 204
    text[54:58, 200:204] = 0
    text[56:58, 206:208] = 1  # a speck
    (run,) = find_runs(text, nothing, [])
    assert run.rect[2] <= 196


def test_the_rest_of_a_rule_makes_no_writing_wider() -> None:
    text = np.zeros((100, 400), np.uint8)
    for x in range(40, 130, 16):
        text[40:58, x : x + 10] = 1
    text[41:43, 160:380] = 1
    nothing = Rules(np.zeros_like(text), (), (), (), (), ())
    (run,) = find_runs(text, nothing, [(30, 30, 390, 70)])
    assert run.rect[2] <= 140


def test_a_letter_of_a_bold_title_is_no_dark_panel() -> None:
    """A word in bold print looks like a panel from afar; the bowl of its d is as square as a small one, with something light in it."""
    picture = np.full((280, 700), 250, np.uint8)
    for x in range(70, 260, 48):
        picture[84:118, x : x + 18] = 20
    picture[84:118, 118:152] = 20
    picture[96:106, 128:142] = 230
    before = picture.copy()
    turn_askew(picture, np.ones((4, 28), np.uint8), (10, 12), (40, 100))
    assert (picture == before).all()


def lined(*, label_at: int) -> tuple[np.ndarray, Rules, list[tuple[int, int, int, int]]]:
    """Writing on two lines, small print below the first, and the place above the second: its top is 10 pixels below the first line."""
    text, mask = np.zeros((200, 400), np.uint8), np.zeros((200, 400), np.uint8)
    mask[60:62, 20:380] = mask[130:132, 20:380] = 1
    for x in range(40, 200, 20):
        text[30:59, x : x + 14] = 1  # down to the line
        text[92:128, x : x + 14] = 1
    for x in range(30, 70, 9):
        text[label_at : label_at + 10, x : x + 6] = 1
    places = [(20, 20, 380, 66), (20, 72, 380, 138)]
    return text, Rules(mask, (), (), (), (), ()), places


@pytest.mark.parametrize("top", [66, 70, 74])
def test_a_label_below_a_line_is_a_run_of_its_own(top: int) -> None:
    """Whether or not it begins above the place of the next line, and though the writing on the line stands right above it."""
    text, rules, places = lined(label_at=top)
    runs = [run.rect for run in find_runs(text, rules, places, lined=2)]
    assert [(r[1], r[3]) for r in runs] == [(30, 59), (top, top + 10), (92, 128)]


def test_the_points_of_a_label_do_not_cut_it_at_the_top_of_the_place() -> None:
    text, rules, places = lined(label_at=67)
    text[75:77, 78:80] = 1  # a full stop after it
    runs = [run.rect for run in find_runs(text, rules, places, lined=2)]
    assert (67, 77) in [(r[1], r[3]) for r in runs]


def headed_table(*, edge: str) -> Gray:
    """A table below a dark band without a line between them; `edge`: what stands over its columns."""
    paper = Paper(420, 200)
    paper.pen.rectangle([px(30), px(30), px(390), px(52)], fill=60)
    for n, text in enumerate(("Ref.", "What", "Makes")):
        paper.pen.text((px(50 + n * 120), px(36)), text, fill=255, font=paper_font())
    for y in (80, 108, 136):
        paper.line(30, y, 390, y)
    for x in (30, 150, 270, 390) if edge == "table" else (30, 390) if edge == "frame" else ():
        paper.line(x, 52, x, 136)
    return np.asarray(paper.image, dtype=np.uint8)


@pytest.mark.parametrize("degrees", [0.0, 0.8])
def test_the_first_row_below_a_dark_band_is_closed_and_the_band_its_head(degrees: float) -> None:
    picture = headed_table(edge="table")
    h, w = picture.shape
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, 1.0)
    turned = np.asarray(cv2.warpAffine(picture, turn, (w, h), borderValue=255), dtype=np.uint8)
    layout = take_apart(straighten(turned, DPI))
    (grid,) = layout.rules.grids
    assert [sum(cell.row == row for cell in grid.cells) for row in range(4)] == [3, 3, 3, 3]


def test_a_band_over_one_frame_closes_it_and_over_nothing_is_no_line_to_write_on() -> None:
    frame, bare = (take_apart(straighten(headed_table(edge=edge), DPI)).rules for edge in ("frame", ""))
    assert [len(grid.cells) for grid in frame.grids] == [3]
    assert not bare.grids
    assert not [line for line in bare.write_on if abs(line[1] - 52 * 150 / 72) < 8]


def test_nothing_is_left_of_a_dark_band_that_lies_a_little_askew() -> None:
    """Two bands side by side, over a frame each: their headings are two runs, and no hair of their edges joins them."""
    paper = Paper(460, 160)
    for x0, text in ((30, "1 Who"), (240, "2 Where to")):
        paper.pen.rectangle([px(x0), px(40), px(x0 + 200), px(58)], fill=40)
        paper.pen.text((px(x0 + 8), px(44)), text, fill=255, font=paper_font())
        paper.box(x0, 58, x0 + 200, 120)
    h, w = np.asarray(paper.image).shape
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), 0.4, 1.0)
    turned = np.asarray(cv2.warpAffine(np.asarray(paper.image), turn, (w, h), borderValue=255), dtype=np.uint8)
    flat = evened(turned)
    upper = slice(px(34), px(57))
    assert (flat[upper, px(60) : px(225)] < 128).mean() < 0.03
    runs = [run for run in take_apart(straighten(turned, DPI)).runs if run.rect[1] < 60 * 150 / 72]
    assert len(runs) == 2


@pytest.mark.parametrize(("ink", "begins"), [((98, 110), 97), ((100, 110), 99), ((102, 110), 100), ((60, 110), 100)])
def test_a_place_begins_through_no_letter(ink: tuple[int, int], begins: int) -> None:
    """ "House & street 1" and "Flat 2": the stem of a letter that is written a little before its line, cut off, is a 1. What goes on far to
    the left is no such letter."""
    text = np.zeros((80, 300), np.uint8)
    text[30:60, ink[0] : ink[1]] = 1
    assert parted(text, [(100, 10, 250, 70)]) == [(begins, 10, 250, 70)]
