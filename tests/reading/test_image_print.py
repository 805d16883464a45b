"""Print is told from handwriting by what the recognizer makes of each run, and by the rest of its page."""

from __future__ import annotations

from random import Random

from PIL import Image

from orderproc.model.reading import Page
from orderproc.reading.image_page import read_page
from tests.generator import hands
from tests.reading.paper import DPI, Paper, px
from tests.recognizer import crops

LINES = [
    "Adelaide Garden Centre", "414 High Street", "Adelaide 5000", "Sweatshirt brushed 216137", "Gardener of Saint Martin",
    "Letters from the Coast", "The History of Harbours", "Handbook of Bread 2026",
]  # fmt: skip


def page_of(paper: Paper) -> Page:
    return read_page(paper.scan(), DPI, 1)[0]


def by_hand(paper: Paper, lines: list[str]) -> Paper:
    """Written with a real pen, one writer a page."""
    rng = Random(3)
    hand = rng.choice(hands.hands("train"))
    for n, line in enumerate(lines):
        drawn = crops.by_hand(hand, line, rng)
        assert drawn is not None
        high = px(24)
        tile = Image.fromarray(drawn[0]).resize((round(drawn[0].shape[1] * high / drawn[0].shape[0]), high))
        paper.image.paste(tile, (px(40.0), px(36 + 30 * n)), tile.point(lambda v: 255 if v < 200 else 0))
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
    """Two figures tell little: the column around them, on a page of print, tells."""
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
