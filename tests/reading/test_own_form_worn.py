"""A scan of the shop's own form that was folded, stained, or ticked with a thick pen: what the paper went through is no writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray

from orderproc.pipeline import Shop
from orderproc.reading.base import Context
from orderproc.reading.image import read_image_pages
from tests.truth import ROOT

SHOP = Shop.open(ROOT / "samples" / "shop")
FORM = next(form for form in SHOP.tables.forms if form.name == "order-form")
DPI = 200
K = DPI / 72

Gray = NDArray[np.uint8]
Hurt = Callable[[Gray], Gray]


@cache
def blank() -> Gray:
    pdf = pypdfium2.PdfDocument(Path(ROOT / "samples/shop/forms/order-form.pdf").read_bytes())
    return np.asarray(pdf[0].render(scale=K).to_pil().convert("L"))


def box(field: str) -> tuple[float, float, float, float]:
    return next(spot.box for spot in FORM.spots if spot.field == field)


def darkened(picture: Gray, shade: NDArray[np.float32]) -> Gray:
    return np.clip(picture * (1 - shade), 0, 255).astype(np.uint8)


def fold(at: float, depth: float, slope: float = 0.004) -> Hurt:
    """A crease at a share of the height, its shadow below it."""

    def hurt(picture: Gray) -> Gray:
        height, width = picture.shape
        far = np.arange(height)[:, None] - (height * at + slope * np.arange(width)[None, :])
        shade = depth * np.exp(-((far / (DPI * 0.012)) ** 2)) + 0.4 * depth * np.exp(-np.abs(far) / (DPI * 0.25)) * (
            far > 0
        )
        return darkened(picture, shade.astype(np.float32))

    return hurt


def cup(x: float, y: float, depth: float) -> Hurt:
    """The ring of a cup three inches wide, its middle at shares of the sheet."""

    def hurt(picture: Gray) -> Gray:
        height, width = picture.shape
        yy, xx = np.mgrid[0:height, 0:width].astype(np.float32)
        far = np.hypot(xx - x * width, yy - y * height) / (1.5 * DPI)
        return darkened(picture, (depth * np.exp(-(((far - 1) / 0.035) ** 2))).astype(np.float32))

    return hurt


def values(picture: Gray) -> dict[str, tuple[str, float]]:
    (page,) = read_image_pages([(picture, float(DPI))], Context(forms=(FORM,)))
    assert page.form == "order-form/1"
    return {
        f.name.removeprefix("form:order-form:"): (f.value, f.confidence) for f in page.fields if f.value is not None
    }


@pytest.mark.parametrize(
    "hurt",
    [
        fold(0.5, 0.2),
        fold(0.33, 0.15),
        cup(0.5, 0.5, 0.45),
        cup(0.25, 0.55, 0.35),
        cup(0.7, 0.62, 0.3),
        cup(0.6, 0.3, 0.4),
    ],
)
def test_folds_and_rings_are_no_writing(hurt: Hurt) -> None:
    assert values(hurt(blank())) == {}


def written(picture: Gray, field: str, text: str, thick: int = 2) -> Gray:
    out = picture.copy()
    x0, y0, _, y1 = box(field)
    cv2.putText(
        out, text, (round((x0 + 4) * K), round((y0 + 0.75 * (y1 - y0)) * K)), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 40, thick
    )
    return out


@pytest.mark.parametrize("hurt", [fold(0.43, 0.2), cup(0.42, 0.5, 0.4), cup(0.85, 0.41, 0.35)])
def test_what_is_written_on_them_is_read(hurt: Hurt) -> None:
    picture = written(written(blank(), "lines[0].extended_price", "16.20"), "lines[0].unit_price", "4.10")
    found = values(hurt(picture))
    assert {key: text for key, (text, _) in found.items()} == {
        "lines[0].extended_price": "16.20",
        "lines[0].unit_price": "4.10",
    }


def marked(picture: Gray, field: str, how: str) -> Gray:
    out = picture.copy()
    x0, y0, x1, y1 = (round(v * K) for v in box(field))
    if how == "black":
        cv2.rectangle(out, (x0, y0), (x1, y1), 50, -1)
    else:
        for a, b in (((x0, y0), (x1, y1)), ((x0, y1), (x1, y0))):
            cv2.line(out, a, b, 50, 7 if how == "thick cross" else 3, cv2.LINE_AA)
    return out


@pytest.mark.parametrize("how", ["black", "thick cross", "cross"])
def test_the_only_mark_of_a_choice_is_meant_however_thick_it_is(how: str) -> None:
    found = values(marked(blank(), "payment.method=check", how))
    assert found == {"payment.method=check": ("yes", 0.99)}


def test_a_box_filled_with_a_pencil_is_a_mark_and_no_stain() -> None:
    out = blank().copy()
    x0, y0, x1, y1 = (round(v * K) for v in box("payment.method=account"))
    out[y0 : y1 + 1, x0 : x1 + 1] = np.minimum(out[y0 : y1 + 1, x0 : x1 + 1], 140)
    assert values(out) == {"payment.method=account": ("yes", 0.99)}


def test_a_blackened_box_beside_another_mark_or_by_itself_is_a_doubt() -> None:
    both = marked(marked(blank(), "payment.method=check", "black"), "payment.method=account", "cross")
    assert values(both) == {"payment.method=check": ("yes", 0.5), "payment.method=account": ("yes", 0.99)}
    assert values(marked(blank(), "gift=yes", "black")) == {"gift=yes": ("yes", 0.5)}
