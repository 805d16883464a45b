"""Tables with regular rows, combs, columns of lines: what a pen took away is put back, and nothing else is."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from orderproc.reading.image_boxed import mended
from orderproc.reading.image_layout import with_head
from orderproc.reading.image_lines import parted
from orderproc.reading.image_marks import printed_boxes, siblings
from orderproc.reading.image_regular import completed
from orderproc.reading.image_rules import find_rules
from orderproc.reading.image_shapes import Grid, GridCell, Rect

WIDTHS = (60, 200, 80, 90)
HIGH, LINE = 36, 3
EDGES = [40 + sum(WIDTHS[:n]) for n in range(len(WIDTHS) + 1)]


def table(rows: int = 6) -> list[Rect]:
    return [
        (EDGES[c] + LINE, 100 + r * HIGH + LINE, EDGES[c + 1], 100 + (r + 1) * HIGH)
        for r in range(rows)
        for c in range(len(WIDTHS))
    ]


def joined(a: Rect, b: Rect) -> Rect:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def test_a_whole_table_stays_as_it_is() -> None:
    assert completed(table()) == sorted(table(), key=lambda r: (r[1], r[0]))


@pytest.mark.parametrize("lost", [4, 7, 9, 14])
def test_a_cell_that_was_lost_is_put_back(lost: int) -> None:
    cells = table()
    assert completed([c for n, c in enumerate(cells) if n != lost]) == completed(cells)


def test_two_columns_that_ran_into_one_are_parted() -> None:
    cells = table()
    one = joined(cells[8], cells[9])
    assert completed([*cells[:8], one, *cells[10:]]) == completed(cells)


def test_two_rows_that_ran_into_one_are_parted() -> None:
    cells = table()
    ran = [joined(cells[12 + c], cells[16 + c]) for c in range(4)]
    assert completed([*cells[:12], *ran, *cells[20:]]) == completed(cells)


def test_what_stands_below_a_table_in_other_columns_stays() -> None:
    y = 100 + 6 * HIGH
    sums = [(EDGES[2] + LINE, y + n * HIGH + LINE, EDGES[4], y + (n + 1) * HIGH) for n in range(3)]
    assert completed([*table(), *sums]) == [*completed(table()), *sums]


@pytest.mark.parametrize(("drawn", "parted"), [(False, False), (True, True)])
def test_a_row_with_writing_over_where_a_line_would_be_has_larger_cells(drawn: bool, parted: bool) -> None:
    """Merged cells above the order: a firm's name runs through; and a pen that crossed a rule, which is still seen."""
    cells = table()
    one = joined(cells[8], cells[9])
    ink = np.zeros((400, 700), np.uint8)
    y = (one[1] + one[3]) // 2
    ink[y : y + 3, one[0] + 5 : one[2] - 5] = 1
    if drawn:
        ink[one[1] : one[3], cells[8][2] : cells[9][0]] = 1
    found = completed([*cells[:8], one, *cells[10:]], ink)
    assert (one in found) is not parted
    assert (cells[8] in found) is parted


def test_fields_of_an_address_are_no_table() -> None:
    fields = [(40, 100, 400, 130), (40, 133, 400, 163), (40, 166, 160, 196), (163, 166, 400, 196)]
    assert completed(fields) == fields


def comb(boxes: list[Rect]) -> Grid:
    cells = [GridCell(0, n, rect) for n, rect in enumerate(boxes)]
    return Grid((0, 0, 400, 60), tuple(cells), len(cells))


def test_a_stroke_over_the_line_between_two_boxes() -> None:
    boxes = [(40 + 28 * n, 10, 62 + 28 * n, 44) for n in range(7)]
    over = comb([joined(boxes[0], boxes[1]), *boxes[2:]])
    assert [cell.rect for cell in mended(over).cells] == boxes


def test_a_wide_field_beside_a_comb_is_no_box() -> None:
    boxes = [(40 + 28 * n, 10, 62 + 28 * n, 44) for n in range(5)]
    beside = comb([*boxes, (190, 10, 390, 44)])
    assert [cell.rect for cell in mended(beside).cells] == [*boxes, (190, 10, 390, 44)]


def lines(written: bool) -> np.ndarray:
    """Rows of three lines to write on; the middle one of the first row written full."""
    ink = np.zeros((400, 700), np.uint8)
    for y in (80, 130, 180, 230):
        for x0, x1 in ((40, 120), (132, 320), (332, 640)):
            ink[y : y + 3, x0:x1] = 1
    if written:
        for x in range(134, 312, 12):  # figures that stand on the line, one beside the other
            ink[57:60, x : x + 8] = ink[66:69, x : x + 8] = ink[57:77, x + 4 : x + 7] = 1
    return ink


def test_a_line_that_is_written_full_is_known_by_those_below_it() -> None:
    found = find_rules(lines(written=True)).write_on
    assert len(found) == 12
    assert [r[0] for r in found[:3]] == [r[0] for r in found[3:6]]


def test_lines_side_by_side_part_where_the_ink_does() -> None:
    ink = np.zeros((100, 400), np.uint8)
    ink[60:84, 112:118] = 1  # begins before its line does
    places = parted(ink, [(20, 50, 108, 90), (118, 50, 380, 90)])
    assert places[0][2] == places[1][0] <= 112
    assert places[0][0] == 20
    assert places[1][2] == 380


def test_lines_with_a_label_between_them_stay_apart() -> None:
    places = [(20, 50, 108, 90), (160, 50, 380, 90)]
    assert parted(np.zeros((100, 400), np.uint8), places) == places


def box(ink: np.ndarray, x: int, y: int, size: int = 20) -> Rect:
    cv2.rectangle(ink, (x, y), (x + size - 1, y + size - 1), 1, 2)
    return x, y, x + size, y + size


def test_a_figure_in_a_table_is_no_check_box() -> None:
    ink = np.zeros((400, 400), np.uint8)
    real = [box(ink, 40, 300), box(ink, 40, 330)]
    square = box(ink, 200, 120)  # a 0, drawn square
    cells = [[(150, 100, 300, 150)]]
    assert printed_boxes(ink, [*real, square], cells) == real
    cv2.ellipse(ink, (50, 130), (10, 10), 0, 0, 360, 1, 2)  # below the boxes of another question, in the table
    assert siblings(ink, real, [[(30, 100, 80, 150)]]) == []


def test_a_round_figure_in_line_with_check_boxes_is_none() -> None:
    ink = np.zeros((400, 400), np.uint8)
    real = [box(ink, 40, 300)]
    cv2.ellipse(ink, (150, 310), (10, 10), 0, 0, 360, 1, 2)
    cv2.line(ink, (140, 320), (160, 300), 1, 2)
    assert siblings(ink, real) == []
    crossed = box(ink, 240, 300)
    cv2.line(ink, (240, 300), (259, 319), 1, 2)
    assert [abs(a - b) <= 2 for a, b in zip(siblings(ink, real)[0], crossed, strict=True)] == [True] * 4


def test_letters_of_a_title_are_no_check_boxes() -> None:
    ink = np.zeros((100, 400), np.uint8)
    letters = [box(ink, 40 + 26 * n, 30) for n in range(4)]
    assert printed_boxes(ink, letters, [])[:1] in ([], [letters[0]])
    assert not set(printed_boxes(ink, letters, [])) & set(letters[1:3])


def headed(words: list[tuple[int, int]]) -> tuple[Grid, np.ndarray]:
    whole = (EDGES[0] + LINE, 64, EDGES[-1], 100)
    cells = [GridCell(0, 0, whole, 1, 4)]
    cells += [GridCell(1 + n // 4, n % 4, rect) for n, rect in enumerate(table())]
    text = np.zeros((400, 600), np.uint8)
    for x0, x1 in words:
        text[74:90, x0:x1] = 1
    return Grid((40, 64, EDGES[-1], 320), tuple(cells), 4), text


def test_a_dark_head_is_parted_as_the_columns_below() -> None:
    grid, text = headed([(50, 90), (160, 240), (310, 370), (400, 450)])
    assert [(c.row, c.column) for c in with_head(grid, text).cells[:4]] == [(0, 0), (0, 1), (0, 2), (0, 3)]


def test_a_title_over_a_table_is_not_parted() -> None:
    grid, text = headed([(80, 320)])
    assert with_head(grid, text) == grid


def test_a_line_of_which_two_columns_are_left_is_one_of_the_table() -> None:
    cells = table()
    one = joined(cells[4], cells[5])
    assert completed([one, *cells[:4], *cells[6:]]) == completed(cells)


def test_the_columns_of_a_table_that_leans_are_the_same_from_head_to_foot() -> None:
    ink = np.zeros((600, 600), np.uint8)
    for r in range(9):
        cv2.line(ink, (60 + r, 60 + 50 * r), (500 + r, 60 + 50 * r), 1, 3)
    for x in (60, 130, 330, 420, 500):
        cv2.line(ink, (x, 60), (x + 8, 460), 1, 3)
    (grid,) = find_rules(ink).grids
    assert grid.columns == 4
    assert [(c.row, c.column) for c in grid.cells] == [(r, c) for r in range(8) for c in range(4)]


@pytest.mark.parametrize(("side", "way"), [("right", "up"), ("left", "up"), ("left", "down")])
def test_the_bowl_of_a_bold_letter_is_no_check_box(side: str, way: str) -> None:
    """A d, a b and a p at the end of a word; a tick that leads out of a box aslant, and the lines of a table, take nothing away."""
    ink = np.zeros((200, 400), np.uint8)
    x, y = 100, 80
    bowl = box(ink, x, y)
    stem = (x + 17, x + 20) if side == "right" else (x, x + 3)
    rows = (y - 10, y) if way == "up" else (y + 20, y + 30)
    ink[rows[0] : rows[1], stem[0] : stem[1]] = 1
    assert printed_boxes(ink, [bowl], []) == []
    ticked = box(ink, 300, 80)
    cv2.line(ink, (308, 96), (330, 60), 1, 3)
    ruled = box(ink, 200, 80)
    ink[20:160, 200:202] = 1
    assert printed_boxes(ink, [ticked, ruled], []) == [ticked, ruled]


def test_a_bold_capital_that_begins_a_word_is_no_check_box() -> None:
    """A D with an E behind it; a square with thin sides before the same E is one."""
    ink = np.zeros((200, 400), np.uint8)
    bold, thin = (100, 80, 120, 100), box(ink, 250, 80)
    ink[80:100, 100:120] = 1
    ink[85:95, 106:114] = 0
    for x in (126, 276):
        ink[80:100, x : x + 5] = ink[80:84, x : x + 14] = ink[88:92, x : x + 14] = ink[96:100, x : x + 14] = 1
    assert printed_boxes(ink, [bold, thin], []) == [thin]


def typed(ink: np.ndarray, x: int, y: int, letters: str, high: int = 14) -> list[Rect]:
    """Letters of a heavy typewriter, filled by the scan: the squares that they are; a stem is an i or l."""
    squares = []
    for letter in letters:
        wide = 4 if letter in "il" else high
        ink[y : y + high, x : x + wide] = 1
        squares.append((x, y, x + wide, y + high))
        x += wide + 3
    return squares


@pytest.mark.parametrize("word", ["minen", "nil", "lin", "Mm"])
def test_a_filled_letter_that_begins_or_ends_a_word_is_no_check_box(word: str) -> None:
    ink = np.zeros((300, 900), np.uint8)
    for n in range(4):
        typed(ink, 40 + 160 * n, 240, "lilil")
    letters = [r for r in typed(ink, 100, 80, word) if r[2] - r[0] == 14]
    assert printed_boxes(ink, letters, []) == []
    blackened = typed(ink, 100, 160, "m")  # by itself, a blank before its caption
    typed(ink, 130, 160, "lilil")
    assert printed_boxes(ink, blackened, []) == blackened


def test_a_box_larger_than_letters_may_touch_its_caption() -> None:
    ink = np.zeros((300, 900), np.uint8)
    for n in range(4):
        typed(ink, 40 + 160 * n, 240, "lilil")
    large = box(ink, 100, 80)
    typed(ink, 123, 83, "lilil")
    assert printed_boxes(ink, [large], []) == [large]


@pytest.mark.parametrize("letter", ["B", "D", "O"])
def test_a_round_capital_that_begins_a_title_is_no_check_box(letter: str) -> None:
    """Letters of one word stand closer than a caption to its box, which may be round at its corners as well."""
    ink = np.zeros((300, 600), np.uint8)
    for x in (100, 300):
        cv2.rectangle(ink, (x, 80), (x + 23, 103), 1, 4)
        ink[78:106, x - 3 : x + 26] &= _rounded(x - 3, letter)
    ink[78:105, 128:132] = 1  # the next letter of the word
    ink[78:105, 334:338] = 1  # a caption
    capital, drawn = (99, 79, 126, 105), (299, 79, 326, 105)
    assert printed_boxes(ink, [capital, drawn], []) == [drawn]


def _rounded(x0: int, letter: str) -> np.ndarray:
    kept = np.ones((28, 29), np.uint8)
    sides = {"B": (26,), "D": (26,), "O": (1, 26)}[letter]
    for side in sides:
        for y in (0, 25):
            kept[y : y + 3, side : side + 3] = 0
    return kept
