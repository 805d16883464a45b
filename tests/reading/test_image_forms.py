"""Scans of the shop's own forms: laid by their lines, read place by place."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from orderproc.model.reading import Page
from orderproc.reading.base import Context
from orderproc.reading.image import read_image_pages
from tests.reading.paper import DPI, FILLED, Gray, Paper, blank_form, filled_form, order_form

FORM = order_form()


def pages_of(*pictures: Gray) -> tuple[Page, ...]:
    return read_image_pages([(p, float(DPI)) for p in pictures], Context(forms=(FORM,)))


def values(page: Page) -> dict[str, str]:
    return {f.name.removeprefix("form:mini:"): f.value for f in page.fields if f.value is not None}


EXPECTED = {k: "yes" if v == "x" else v for k, v in FILLED.items()}


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(filled_form().scan(), id="straight"),
        pytest.param(filled_form().scan(skew=2.0), id="skewed"),
        pytest.param(filled_form().scan(turn=2), id="upside down"),
        pytest.param(filled_form().scan(turn=1, skew=-1.5), id="on its side"),
        pytest.param(filled_form().photo(), id="photographed"),
    ],
)
def test_each_place_is_read_however_the_form_lies(picture: Gray) -> None:
    (page,) = pages_of(picture)
    assert page.form == "mini/1"
    assert values(page) == EXPECTED
    sku = next(f for f in page.fields if f.name == "form:mini:lines[0].sku")
    assert sku.lattice is not None
    assert sku.confidence > 0.8


def test_a_card_on_a_larger_bed_and_at_another_size() -> None:
    card = filled_form().scan()
    bed = np.full((1700, 1500), 250, np.uint8)
    shrunk = cv2.resize(card, None, fx=0.97, fy=0.97, interpolation=cv2.INTER_AREA)
    bed[300 : 300 + shrunk.shape[0], 150 : 150 + shrunk.shape[1]] = shrunk
    (page,) = pages_of(bed)
    assert page.form == "mini/1"
    assert values(page) == EXPECTED


def test_an_empty_form_has_no_values() -> None:
    (page,) = pages_of(blank_form().scan())
    assert page.form == "mini/1"
    assert values(page) == {}
    assert len(page.fields) == len(FORM.spots)


def test_a_line_that_is_crossed_out() -> None:
    (page,) = pages_of(filled_form().line(28, 150 + 33, 392, 150 + 33.5, 4).scan())
    got = values(page)
    assert got["lines[1].struck"] == "yes"
    assert "lines[0].struck" not in got
    assert next(f for f in page.fields if f.name.endswith("lines[1].struck")).confidence > 0.9


def test_places_are_those_of_the_scan() -> None:
    (page,) = pages_of(filled_form().scan(turn=2))
    box = next(f.box for f in page.fields if f.name == "form:mini:stated.total")
    assert box is not None
    assert box.middle == (pytest.approx(420 - 340, abs=6), pytest.approx(400 - 280, abs=6))


def test_another_shops_page_is_no_form_of_ours() -> None:
    paper = (
        Paper().text(30, 20, "HILL & DALE NURSERY", 18).table(30, 100, [100.0, 60.0], [["Item", "Qty"], ["HD-1", "2"]])
    )
    (page,) = pages_of(paper.scan())
    assert page.form is None
    assert not page.fields
    assert page.tables


def test_a_form_that_does_not_lie_well_is_read_as_any_page() -> None:
    """The name of our form on a paper with other lines: an older edition."""
    older = Paper().text(30, 20, "HARBOR SEEDS", 18).text(300, 24, "ORDER FORM 12", 10)
    older.table(
        60,
        200,
        [70.0, 170.0, 40.0],
        [["Item", "Description", "Qty"], ["HS-204", "Sweet peas", "12"], ["HS-1", "Leeks", "3"]],
        30,
    )
    (page,) = pages_of(older.scan())
    assert page.form is None
    assert page.tables


def test_a_stack_of_forms_and_a_form_of_two_sheets() -> None:
    both = replace(
        FORM,
        pages=2,
        spots=(*FORM.spots, *(replace(s, page=2, field=s.field.replace("lines[]", "more[]")) for s in FORM.spots)),
    )
    second = filled_form({})
    second.pen.rectangle([0, 0, 1200, 160], fill=255)  # the second sheet bears no marks
    pictures = [(filled_form().scan(), float(DPI)), (second.scan(), float(DPI)), (filled_form().scan(), float(DPI))]
    pages = read_image_pages(pictures, Context(forms=(both,)))
    assert [p.form for p in pages] == ["mini/1", "mini/2", "mini/1"]


def test_ink_that_nobody_can_read_is_not_taken_for_nothing() -> None:
    paper = filled_form()
    rng = np.random.default_rng(2)
    points = [(int(x), int(y)) for x, y in rng.integers((380, 612), (500, 650), (60, 2))]
    paper.pen.line(points, fill=0, width=3)  # a scribble in the quantity of line 4
    (page,) = pages_of(paper.scan())
    found = next(f for f in page.fields if f.name == "form:mini:lines[3].quantity")
    assert found.value is not None
    assert found.confidence < 0.9
