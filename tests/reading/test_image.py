"""Scans and pictures: what stands on a page however it lies, and files that are no good."""

from __future__ import annotations

import io
import struct
import zlib

import cv2
import numpy as np
import pytest
from PIL import Image

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Page
from orderproc.reading.base import Context
from orderproc.reading.image import ImageReader, kind_of, read_image_pages
from orderproc.reading.image_page import read_page
from tests.reading.paper import DPI, Gray, Paper, encoded

ROWS = [
    ["Item", "Description", "Qty", "Price"],
    ["TW-4410", "Blue mug, large", "3", "4.50"],
    ["TW-1108", "Letter opener", "12", "11.25"],
    ["TW-7301", "Garden twine", "2", "4.10"],
]
WIDTHS = [80.0, 150.0, 50.0, 80.0]


def sheet() -> Paper:
    paper = Paper().text(30, 25, "Purchase order 4711", 16).text(30, 60, "Harbor Inn, 12 Pier Road, Norfolk")
    paper.table(30, 120, WIDTHS, ROWS)
    return paper.text(250, 300, "Total 188.20").text(30, 340, "Please deliver before Christmas, thank you")


def page_of(picture: Gray) -> Page:
    return read_image_pages([(picture, float(DPI))], Context())[0]


def cells_of(page: Page) -> list[list[str]]:
    (table,) = page.tables
    return [[cell.text for cell in row] for row in table.rows]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    page = page_of(sheet().scan())
    assert cells_of(page) == ROWS
    (table,) = page.tables
    assert table.ruled
    assert table.columns == 4
    cell = table.rows[2][0]
    assert (cell.row, cell.column) == (2, 0)
    assert cell.confidence > 0.9
    assert cell.lattice is not None
    assert cell.lattice.rank(["TW-1109", "TW-1108"])[0][0] == "TW-1108"
    assert {"Purchase order 4711", "Total 188.20", "TW-7301"} <= {w.text for w in page.words}


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_page_is_read_whichever_way_it_lies_and_places_are_those_of_the_scan(turn: int) -> None:
    picture = sheet().scan(turn=turn)
    page = page_of(picture)
    assert cells_of(page) == ROWS
    assert round(page.rotation) == (360 - 90 * turn) % 360
    word = next(w for w in page.words if w.text.startswith("Total"))
    x, y = word.box.middle
    middle = {0: (285, 306), 1: (400 - 306, 285), 2: (420 - 285, 400 - 306), 3: (306, 420 - 285)}[turn]
    assert abs(x - middle[0]) < 12
    assert abs(y - middle[1]) < 12
    assert (page.width, page.height) == (
        pytest.approx(picture.shape[1] * 72 / DPI, abs=0.1),
        pytest.approx(picture.shape[0] * 72 / DPI, abs=0.1),
    )


@pytest.mark.parametrize("skew", [-4.0, 2.5])
def test_a_skewed_page(skew: float) -> None:
    page = page_of(sheet().scan(skew=skew))
    assert cells_of(page) == ROWS


def test_a_photograph_on_a_dark_table_with_a_shadow() -> None:
    page = page_of(sheet().photo())
    assert cells_of(page) == ROWS
    assert not page.blank


def test_white_print_on_a_dark_bar_is_read() -> None:
    paper = sheet()
    paper.pen.rectangle([83, 236, 1000, 290], fill=20)
    from PIL import ImageFont

    paper.pen.text((120, 245), "Number of the article", fill=255, font=ImageFont.load_default(size=30))
    words = " ".join(w.text for w in page_of(paper.scan()).words)
    assert "Number of the article" in words


def test_check_boxes_with_their_labels() -> None:
    paper = Paper()
    for n, words in enumerate(("Check", "Money order", "Cash")):
        paper.box(40, 40 + 30 * n, 50, 50 + 30 * n).text(58, 38 + 30 * n, words)
    paper.line(38, 68, 45, 80, 4).line(45, 80, 56, 60, 4)  # a tick that overshoots its box
    marks = page_of(paper.text(40, 150, "We pay as marked above").scan()).marks
    assert [(m.label, m.checked) for m in marks] == [("Check", False), ("Money order", True), ("Cash", False)]


@pytest.mark.parametrize("turn", [0, 1, 2])
def test_a_line_under_one_of_several_words_is_a_mark(turn: int) -> None:
    paper = Paper().text(30, 60, "Payment", 12)
    for x, words in ((90, "Check"), (160, "Money order"), (260, "Cash")):
        paper.text(x, 60, words)
    paper.line(92, 77, 116, 78, 3)
    paper.line(30, 200, 390, 200).text(30, 184, "a line to write on has other ends than its words")
    marks = page_of(paper.scan(turn=turn)).marks
    assert [(m.label, m.checked, m.under) for m in marks] == [("Check", True, True)]


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_check_boxes_of_a_turned_page_have_their_own_labels(turn: int) -> None:
    paper = Paper().text(40, 150, "We pay as marked above, please confirm it")
    for x, words in ((40, "Check"), (120, "Money order"), (240, "Cash")):
        paper.box(x, 40, x + 10, 50).text(x + 14, 38, words)
    paper.line(121, 41, 129, 49, 4).line(129, 41, 121, 49, 4)
    marks = page_of(paper.scan(turn=turn)).marks
    assert sorted((m.label, m.checked) for m in marks) == [("Cash", False), ("Check", False), ("Money order", True)]


def test_a_row_that_is_crossed_out() -> None:
    paper = sheet().line(25, 120 + 22 * 2.5, 395, 121 + 22 * 2.5, 4)
    page = page_of(paper.scan())
    (table,) = page.tables
    struck = {row[0].row: [cell.struck for cell in row] for row in table.rows if row}
    assert all(struck[2])
    assert not any(struck[1] + struck[3])


@pytest.mark.parametrize("width", [2, 4, 6])
@pytest.mark.parametrize("words", ["U22 Wire, green", "4029GRI Schrift liniert", "12 Bandes adhésives"])
def test_what_is_crossed_out_at_a_hundred_dots_an_inch(words: str, width: int) -> None:
    paper = (
        Paper(height=200).text(30, 60, words, 12).text(30, 100, words, 12).line(25, 68, 30 + 7 * len(words), 68, width)
    )
    coarse = cv2.resize(paper.scan(), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    soft = np.asarray(cv2.GaussianBlur(coarse, (0, 0), 0.7), np.uint8)
    page, _ = read_page(soft, DPI / 2, 1)
    first, second = sorted((word for word in page.words if word.box.width > 40), key=lambda word: word.box.y0)
    assert (first.struck, second.struck) == (True, False)


def test_print_is_never_taken_for_crossed_out() -> None:
    words = ["THEE EE FFTT ==", "-- dashes -- and ----", "Terms: net 30 days", "1234567890", "zebra zero zzz"]
    paper = Paper()
    for n, line in enumerate(words):
        paper.text(30, 30 + 30 * n, line, 9 + n)
    assert not any(w.struck for w in page_of(paper.scan()).words)


@pytest.mark.parametrize(("blur", "size"), [(0.9, 9), (1.1, 10), (1.1, 12), (1.3, 12)])
def test_bold_letters_that_touch_in_a_coarse_scan_are_not_crossed_out(blur: float, size: float) -> None:
    paper = Paper(height=330)
    for n, words in enumerate(["U22", "Zahlungsziel:", "Wolfgang Muller", "2222 ZEE", "E2E-255", "EFFEZETA 32"]):
        paper.text(30, 30 + 45 * n, words, size).text(30.4, 30 + 45 * n, words, size)
    coarse = cv2.resize(paper.scan(), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    page, _ = read_page(np.asarray(cv2.GaussianBlur(coarse, (0, 0), blur), np.uint8), DPI / 2, 1)
    assert not any(word.struck for word in page.words)


def test_a_comb_is_one_word() -> None:
    paper = Paper().text(30, 40, "ZIP code", 9)
    for n in range(5):
        paper.box(100 + 20 * n, 36, 120 + 20 * n, 58).text(107 + 20 * n, 40, "04530"[n], 13)
    page = page_of(paper.text(30, 100, "Thank you for your order").scan())
    assert "04530" in {w.text for w in page.words}
    assert not page.tables


@pytest.mark.parametrize("dust", [0, 40])
def test_an_empty_sheet_is_blank(dust: int) -> None:
    picture = Paper().scan()
    rng = np.random.default_rng(1)
    for y, x in rng.integers(50, 1000, (dust, 2)):
        picture[y, x] = 60
    page = page_of(picture)
    assert page.blank
    assert not page.words


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_picture_formats(kind: str) -> None:
    data = encoded(sheet().scan(), kind)
    reader = ImageReader()
    assert kind_of(data) == kind
    assert reader.claims(data, "scan") > 0.9
    reading = reader.read(data, "scan", Context())
    assert reading.media is Media.IMAGE
    assert "TW-4410" in reading.text


def test_a_tiff_of_three_pages_with_a_blank_one() -> None:
    pages = [Image.fromarray(p) for p in (sheet().scan(), Paper().scan(), Paper().text(30, 60, "Second letter").scan())]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:], dpi=(DPI, DPI), compression="tiff_lzw")
    reading = ImageReader().read(out.getvalue(), "stack.tif", Context())
    assert [(p.number, p.blank) for p in reading.pages] == [(1, False), (2, True), (3, False)]
    assert reading.pages[2].words[0].text == "Second letter"


def test_the_exif_of_a_telephone_turns_the_picture() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = encoded(np.ascontiguousarray(np.rot90(sheet().scan(), 1)), "JPEG", exif=exif)
    page = ImageReader().read(data, "IMG_1.jpg", Context()).pages[0]
    assert page.rotation == pytest.approx(0, abs=0.5) or page.rotation > 359
    assert page.width > page.height


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header promises more than its few bytes hold."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (png_of(60_000, 60_000), Code.BOMB, "60,000 x 60,000"),
        (png_of(400, 400), Code.UNREADABLE, "damaged"),
        (png_of(3, 3), Code.UNREADABLE, "3 x 3"),
        (encoded(Paper().text(20, 20, "cut").scan(), "JPEG")[:5000], Code.UNREADABLE, "damaged"),
        (b"\xff\xd8\xff\xe0 no picture at all", Code.UNREADABLE, "damaged"),
        (b"II*\0\x08\0\0\0\xff\xff", Code.UNREADABLE, "damaged"),
    ],
)
def test_bad_pictures_say_what_is_wrong(data: bytes, code: str, words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        ImageReader().read(data, "scan001.png", Context())
    assert caught.value.code == code
    assert words in caught.value.message
    assert "scan001.png" in caught.value.message


def test_too_many_pages() -> None:
    pages = [Image.new("1", (64, 64), 1)] * 4
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    limits = Context().limits.model_copy(update={"max_pages": 3})
    with pytest.raises(UnreadableError) as caught:
        ImageReader().read(out.getvalue(), "book.tif", Context(limits=limits))
    assert caught.value.code == Code.TOO_MANY_PAGES


@pytest.mark.parametrize("shape", [(8, 8), (9, 4000), (4000, 9), (600, 600)])
def test_strange_shapes_and_noise_crash_nothing(shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(5).integers(0, 256, shape).astype(np.uint8)
    for picture in (noise, np.zeros(shape, np.uint8), np.dstack([noise] * 3), np.dstack([noise] * 4)):
        assert read_image_pages([(picture, 72.0)], Context())[0].number == 1


def test_a_page_at_2400_dots_is_made_small_before_it_is_read() -> None:
    small = Paper(150, 40).text(10, 10, "Order 4711", 14).scan()
    page = read_image_pages([(np.kron(small, np.ones((12, 12), np.uint8)), 2400.0)], Context())[0]
    assert page.words[0].text == "Order 4711"
    assert page.width == pytest.approx(150, abs=1)
