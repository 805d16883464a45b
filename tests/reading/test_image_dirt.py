"""Scratches and crumbs are no characters; a 1 by itself and small print are."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import ImageDraw, ImageFont

from orderproc.reading.image_page import read_page
from tests.reading.paper import DPI, Paper, px

ROWS = {
    "English": ["Order number 7741", "3 Garden gloves, large 4.10", "Total 12.30"],
    "Spanish": ["Pedido 2026-118", "1 Tijera de podar 18,75", "Total 18,75"],
    "Italian": ["Ordine 55/26", "12 Vaso in cotto 6,40", "Totale 76,80"],
}


def page(rows: list[str]) -> Paper:
    paper = Paper(height=260)
    for n, row in enumerate(rows):
        paper.text(40, 40 + 50 * n, row, 12)
    return paper


def read(paper: Paper) -> list[str]:
    found, _ = read_page(paper.scan(), DPI, 1)
    return [word.text for word in found.words]


@pytest.mark.parametrize("scratch", [(300, 44, 304, 30), (290, 150, 290, 132), (330, 98, 336, 84), (25, 95, 28, 84)])
@pytest.mark.parametrize("language", ROWS)
def test_a_scratch_is_no_character(language: str, scratch: tuple[float, float, float, float]) -> None:
    paper = page(ROWS[language])
    paper.line(*scratch, width=1)
    assert read(paper) == ROWS[language]


@pytest.mark.parametrize("language", ROWS)
@pytest.mark.parametrize("size", [7, 9, 12])
def test_a_one_by_itself_is_read_however_small(language: str, size: float) -> None:
    paper = page(ROWS[language])
    paper.text(300, 92, "1", size)
    assert "1" in " ".join(read(paper)).replace(" ".join(ROWS[language]), "")


@pytest.mark.parametrize("language", ROWS)
def test_a_one_in_a_thin_pen_is_read_where_other_writing_is_as_thin(language: str) -> None:
    paper = page(ROWS[language])
    pen = ImageDraw.Draw(paper.image)
    face = ImageFont.load_default(size=px(14))
    outline = {"font": face, "fill": 255, "stroke_width": 1, "stroke_fill": 0}
    pen.text((px(40), px(200)), "4408 BELL", **outline)
    pen.line([(px(310), px(92)), (px(310), px(103))], fill=0, width=2)
    assert any("1" in text or "l" in text or "|" in text or "I" in text for text in read(paper)[1:3])


def test_crumbs_below_a_row_are_no_words() -> None:
    rng = np.random.default_rng(4)
    for rows in ROWS.values():
        paper = page(rows)
        for x in range(px(200), px(240), 4):
            y = px(116) + int(rng.integers(0, 4))
            paper.pen.point((x, y), fill=150)
            paper.pen.line([(x, y), (x + 3, y + int(rng.integers(-1, 2)))], fill=170)
        assert read(paper) == rows
