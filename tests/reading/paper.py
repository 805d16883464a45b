"""Draws sheets of paper for the tests of reading scans: print, ruled tables, check boxes, combs, and what cameras and scanners do."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from orderproc.model.shop import Form, FormSpot

DPI = 200
Gray = NDArray[np.uint8]


@dataclass
class Paper:
    """A sheet in points; `text` puts the baseline's upper left corner at (x, y)."""

    width: float = 420
    height: float = 400
    image: Image.Image = field(init=False)

    def __post_init__(self) -> None:
        self.image = Image.new("L", (px(self.width), px(self.height)), 255)
        self.pen = ImageDraw.Draw(self.image)

    def text(self, x: float, y: float, words: str, size: float = 11) -> Paper:
        self.pen.text((px(x), px(y)), words, fill=0, font=ImageFont.load_default(size=px(size)))
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float, width: int = 2) -> Paper:
        self.pen.line([(px(x0), px(y0)), (px(x1), px(y1))], fill=0, width=width)
        return self

    def box(self, x0: float, y0: float, x1: float, y1: float, width: int = 2) -> Paper:
        self.pen.rectangle([px(x0), px(y0), px(x1), px(y1)], outline=0, width=width)
        return self

    def table(self, x: float, y: float, columns: list[float], rows: list[list[str]], step: float = 22) -> Paper:
        right, bottom = x + sum(columns), y + step * len(rows)
        for n in range(len(rows) + 1):
            self.line(x, y + n * step, right, y + n * step)
        edge = x
        for width in [0.0, *columns]:
            edge += width
            self.line(edge, y, edge, bottom)
        for n, row in enumerate(rows):
            edge = x
            for words, width in zip(row, columns, strict=True):
                self.text(edge + 4, y + n * step + 4, words)
                edge += width
        return self

    def scan(self, *, skew: float = 0.0, turn: int = 0, noise: float = 2.0) -> Gray:
        """As a scanner sees it: turned by quarters and by a few degrees clockwise, grainy."""
        picture = np.asarray(self.image, dtype=np.uint8)
        if skew:
            h, w = picture.shape
            matrix = cv2.getRotationMatrix2D((w / 2, h / 2), -skew, 1.0)
            picture = cv2.warpAffine(picture, matrix, (w, h), flags=cv2.INTER_AREA, borderValue=255)
        picture = np.rot90(picture, -turn)
        grain = np.random.default_rng(7).normal(0, noise, picture.shape)
        return np.clip(picture * 0.97 + grain, 0, 255).astype(np.uint8)

    def photo(self) -> Gray:
        """On a dark table, seen aslant, with a shadow on one side."""
        page = np.asarray(self.image, dtype=np.uint8)
        h, w = page.shape
        m = round(0.08 * max(h, w))
        source = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
        shift = np.array([[0.03, 0.02], [-0.02, 0.03], [0.01, -0.02], [-0.02, -0.01]], np.float32) * w
        matrix = cv2.getPerspectiveTransform(source, source + m + shift)
        size = (w + 2 * m, h + 2 * m)
        laid = cv2.warpPerspective(page, matrix, size, flags=cv2.INTER_AREA).astype(np.float32)
        mask = cv2.warpPerspective(np.full((h, w), 1.0, np.float32), matrix, size)
        table = np.random.default_rng(3).normal(70, 8, laid.shape)
        shadow = np.linspace(1.0, 0.6, size[0])[None, :]
        return np.clip((laid * mask + table * (1 - mask)) * shadow, 0, 255).astype(np.uint8)


def px(points: float) -> int:
    return round(points * DPI / 72)


def encoded(picture: Gray, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.fromarray(picture).save(out, kind, dpi=(DPI, DPI), **options)
    return out.getvalue()


COLUMNS = {
    "sku": (30, 130, "sku"),
    "quantity": (130, 190, "number"),
    "unit_price": (190, 290, "money"),
    "extended_price": (290, 390, "money"),
}


def order_form() -> Form:
    """A small form: name, date, postal code in a comb, five lines, two check boxes, a total."""
    spots = [
        FormSpot(field="sold_to.name", box=(31, 71, 249, 89)),
        FormSpot(field="order_date", box=(251, 71, 389, 89), kind="date"),
        FormSpot(field="sold_to.postal_code", box=(30, 100, 130, 120), kind="comb", boxes=5),
        FormSpot(field="payment.method=check", box=(200, 105, 210, 115), kind="check"),
        FormSpot(field="payment.method=cash", box=(290, 105, 300, 115), kind="check"),
    ]
    for n in range(5):
        y = 150 + 22 * n
        spots += [
            FormSpot(field=f"lines[].{name}", box=(a + 1, y + 1, b - 1, y + 21), kind=kind)
            for name, (a, b, kind) in COLUMNS.items()
        ]
    spots.append(FormSpot(field="stated.total", box=(291, 271, 389, 289), kind="money"))
    return Form(
        name="mini",
        title="Harbor Seeds order form",
        width=420,
        height=400,
        marks=("HARBOR SEEDS", "ORDER FORM 12"),
        spots=tuple(spots),
    )


def blank_form() -> Paper:
    paper = Paper()
    paper.text(30, 20, "HARBOR SEEDS", 18).text(300, 24, "ORDER FORM 12", 10)
    paper.box(30, 60, 250, 90).text(33, 61, "Name", 6).box(250, 60, 390, 90).text(253, 61, "Date", 6)
    paper.box(30, 100, 130, 120)
    for n in range(1, 5):
        paper.line(30 + 20 * n, 108, 30 + 20 * n, 120)
    paper.box(200, 105, 210, 115).text(215, 104, "Check", 8).box(290, 105, 300, 115).text(305, 104, "Cash", 8)
    for x, words in ((32, "ITEM"), (132, "HOW MANY"), (192, "EACH"), (292, "AMOUNT")):
        paper.text(x, 138, words, 7)
    paper.table(30, 150, [100, 60, 100, 100], [[""] * 4] * 5)
    paper.text(230, 272, "TOTAL", 10).box(290, 270, 390, 290)
    return paper.text(30, 370, "Mail to Harbor Seeds, 1 Quay Street, Bath", 8)


FILLED = {
    "sold_to.name": "Ada Miller",
    "order_date": "11/16/2026",
    "sold_to.postal_code": "04530",
    "payment.method=check": "x",
    "lines[0].sku": "HS-204",
    "lines[0].quantity": "12",
    "lines[0].unit_price": "3.25",
    "lines[0].extended_price": "39.00",
    "lines[1].sku": "HS-310",
    "lines[1].quantity": "4",
    "lines[1].unit_price": "7.50",
    "lines[1].extended_price": "30.00",
    "stated.total": "69.00",
}


def filled_form(values: dict[str, str] | None = None) -> Paper:
    """The form with what `values` says, printed; a check box gets a cross."""
    from orderproc.reading.image_laid import numbered

    paper = blank_form()
    values = FILLED if values is None else values
    for spot in numbered(order_form().spots):
        words = values.get(spot.field)
        if not words:
            continue
        x0, y0, x1, y1 = spot.box
        if spot.kind == "check":
            paper.line(x0 + 1, y0 + 1, x1 - 1, y1 - 1, 4).line(x0 + 1, y1 - 1, x1 - 1, y0 + 1, 4)
        elif spot.boxes:
            step = (x1 - x0) / spot.boxes
            for i, letter in enumerate(words):
                paper.text(x0 + i * step + 7, y0 + 3, letter, 12)
        else:
            paper.text(x0 + 4, y0 + 2, words, 11)
    return paper
