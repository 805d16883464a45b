"""Print is told from handwriting by its characters, which look the same each time."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from orderproc.model.reading import Page
from orderproc.reading.image_page import read_page
from tests.reading.paper import DPI, Paper, px

LINES = [
    "Adelaide Garden Centre", "414 High Street", "Adelaide 5000", "Sweatshirt brushed 216137", "Gardener of Saint Martin",
    "Letters from the Coast", "The History of Harbours", "Handbook of Bread 2026",
]  # fmt: skip


def page_of(paper: Paper) -> Page:
    return read_page(paper.scan(), DPI, 1)[0]


def by_hand(paper: Paper, lines: list[str]) -> Paper:
    """Each letter a little turned, slanted, larger or smaller than the one before: as no machine writes."""
    rng = np.random.default_rng(3)
    font = ImageFont.load_default(size=px(13))
    for n, line in enumerate(lines):
        x = px(40.0)
        for character in line:
            tile = Image.new("L", (px(16), px(22)), 255)
            ImageDraw.Draw(tile).text((px(4), px(3)), character, fill=0, font=font)
            lean, wide, high = rng.uniform(-0.25, 0.25), rng.uniform(0.8, 1.3), rng.uniform(0.8, 1.25)
            tile = tile.transform(
                tile.size, Image.Transform.AFFINE, (wide, lean, -lean * px(11), 0, high, 0), fillcolor=255
            )
            tile = tile.rotate(rng.uniform(-7, 7), fillcolor=255)
            paper.image.paste(
                tile, (x, px(40 + 30 * n + rng.uniform(-1, 1))), tile.point(lambda v: 255 if v < 200 else 0)
            )
            x += px(max(6.0, font.getlength(character) * 72 / DPI + rng.uniform(0, 1.5)))
    return paper


def share(page: Page) -> float:
    seen = [word.lattice.printed for word in page.words if word.lattice is not None and len(word.text) > 4]
    assert len(seen) >= 6
    return sum(seen) / len(seen)


def test_a_printed_page_is_known_as_print() -> None:
    paper = Paper()
    for n, line in enumerate(LINES):
        paper.text(40, 40 + 30 * n, line, 13)
    assert share(page_of(paper)) >= 0.9


def test_a_page_by_hand_is_not() -> None:
    assert share(page_of(by_hand(Paper(), LINES))) == 0


def test_a_line_by_hand_on_a_printed_page_is_not() -> None:
    paper = Paper(height=700)
    for n, line in enumerate([*LINES, *LINES]):
        paper.text(40, 200 + 30 * n, line, 13)
    words = page_of(by_hand(paper, LINES[:2])).words
    low = [word for word in words if word.box.y0 < 120]
    assert low
    assert not any(word.lattice.printed for word in low if word.lattice is not None)
    assert sum(word.lattice.printed for word in words if word.lattice is not None) >= 12


def test_a_short_number_is_print_where_its_column_is() -> None:
    """ "5" has no like on the page: the column around it tells; beside no print of its own it is told from nothing."""
    paper = Paper(height=700)
    for n, line in enumerate(
        ["Sweatshirt brushed 216137", "Gardener of Harbours", "Letters from the Coast 2026", *LINES[3:5]] * 2
    ):
        paper.text(40, 40 + 30 * n, line.replace("5", "6"), 13)
    for n, number in enumerate(["20", "25", "12", "16", "10"]):
        paper.text(300, 40 + 30 * n, number, 13)
    words = {word.text: word for word in page_of(paper).words}
    assert words["20"].lattice is not None
    assert words["25"].lattice is not None
    assert words["20"].lattice.printed
    assert words["25"].lattice.printed
