"""From a PDF page to what a scanner or a telephone makes of it: pixels, skew, dust, shadow, perspective.

Everything is seeded. Knows nothing of forms or orders.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

Gray = NDArray[np.uint8]


def sheets(pdf: bytes, dpi: int, *, color: bool = False) -> list[Gray]:
    """The pages of a PDF as grey (h, w) or RGB (h, w, 3) arrays."""
    document = pypdfium2.PdfDocument(pdf)
    out = []
    for page in document:
        picture = page.render(scale=dpi / 72).to_pil().convert("RGB" if color else "L")
        out.append(np.asarray(picture))
    return out


@dataclass(frozen=True)
class Scanner:
    """A flatbed. `skew` in degrees, clockwise positive; `noise` the standard deviation in grey levels; `dust` specks a page."""

    dpi: int = 150
    skew: float = 0.0
    noise: float = 2.5
    dust: int = 12
    blur: float = 0.55
    paper: float = 0.97
    seed: int = 1

    def scan(self, pdf: bytes) -> list[Gray]:
        return [self._sheet(sheet, self.seed + n) for n, sheet in enumerate(sheets(pdf, self.dpi))]

    def _sheet(self, sheet: Gray, seed: int) -> Gray:
        rng = np.random.default_rng(seed)
        h, w = sheet.shape
        turn = cv2.getRotationMatrix2D((w / 2, h / 2), -self.skew, 1.0)
        turn[:, 2] += rng.uniform(-4, 4, 2)
        out = cv2.warpAffine(sheet, turn, (w, h), flags=cv2.INTER_AREA, borderValue=255).astype(np.float32)
        out = cv2.GaussianBlur(out, (0, 0), self.blur) * self.paper
        for _ in range(self.dust):
            x, y = int(rng.integers(0, w)), int(rng.integers(0, h))
            cv2.circle(out, (x, y), int(rng.integers(0, 2)), float(rng.uniform(60, 170)), -1)
        out += rng.normal(0, self.noise, out.shape).astype(np.float32)
        return np.clip(out, 0, 255).astype(np.uint8)


@dataclass(frozen=True)
class Telephone:
    """A sheet photographed on a table: perspective, a shadow from one side, warm light."""

    dpi: int = 150
    tilt: float = 0.03
    turn: float = 1.5
    shadow: float = 0.35
    seed: int = 1

    def shoot(self, pdf: bytes) -> Gray:
        rng = np.random.default_rng(self.seed)
        sheet = sheets(pdf, self.dpi, color=True)[0]
        h, w = sheet.shape[:2]
        margin = int(0.06 * max(h, w))
        width, height = w + 2 * margin, h + 2 * margin
        source = np.array([[0, 0], [w, 0], [w, h], [0, h]], dtype=np.float32)
        target = source + margin + rng.uniform(-1, 1, (4, 2)).astype(np.float32) * self.tilt * w
        spin = cv2.getRotationMatrix2D((width / 2, height / 2), self.turn, 1.0)
        target = (np.hstack([target, np.ones((4, 1))]) @ spin.T).astype(np.float32)
        matrix = cv2.getPerspectiveTransform(source, target)
        table = self._table(width, height, rng)
        laid = cv2.warpPerspective(sheet, matrix, (width, height), flags=cv2.INTER_AREA)
        mask = cv2.warpPerspective(np.full((h, w), 255, np.uint8), matrix, (width, height))
        under = cv2.GaussianBlur(mask, (0, 0), 9)
        table *= (1 - 0.45 * (under / 255.0))[:, :, None]
        on = (cv2.GaussianBlur(mask, (0, 0), 0.8) / 255.0)[:, :, None]
        out = table * (1 - on) + laid.astype(np.float32) * on
        yy, xx = np.mgrid[0:height, 0:width].astype(np.float32)
        fall = (xx / width * rng.uniform(0.5, 1.0) + yy / height * rng.uniform(0.2, 0.7)) / 1.5
        light = 1.0 - self.shadow * np.clip(fall, 0, 1)
        edge = 1.0 / (1.0 + np.exp(-(xx * 0.9 + yy * 0.35 - width * 0.93) / 22.0))
        light *= 1.0 - 0.5 * self.shadow * edge
        out *= light[:, :, None] * np.array([1.0, 0.975, 0.93], dtype=np.float32)
        out = cv2.GaussianBlur(out, (0, 0), 0.6) + rng.normal(0, 2.0, out.shape)
        return np.clip(out, 0, 255).astype(np.uint8)

    @staticmethod
    def _table(width: int, height: int, rng: np.random.Generator) -> NDArray[np.float32]:
        """Wood: long streaks of brown."""
        streaks = rng.normal(0, 1, (height, 1)).astype(np.float32)
        streaks = cv2.GaussianBlur(streaks, (1, 0 * 2 + 31), 4)
        grain = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (61, 3), 20)
        tone = 1.0 + 0.35 * streaks + 1.2 * grain
        return (tone[:, :, None] * np.array([121, 88, 60], dtype=np.float32)).astype(np.float32)


def jpeg(picture: Gray, dpi: int, quality: int = 55) -> bytes:
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=quality, dpi=(dpi, dpi), optimize=True)
    return out.getvalue()


def png(picture: Gray, dpi: int, shades: int = 16) -> bytes:
    """Few shades of grey, so that it stays small."""
    step = 255 / (shades - 1)
    flat = (np.round(picture / step) * step).astype(np.uint8)
    out = io.BytesIO()
    image = Image.fromarray(flat).quantize(shades)
    image.save(out, "PNG", dpi=(dpi, dpi), optimize=True)
    return out.getvalue()


def two_tone(picture: Gray) -> Image.Image:
    """Black and white as a fax or an office scanner stores it."""
    return Image.fromarray(np.where(picture > 150, 255, 0).astype(np.uint8)).convert("1")


def tiff(pictures: Sequence[Gray], dpi: int) -> bytes:
    """A TIFF of several pages, CCITT group 4."""
    pages = [two_tone(p) for p in pictures]
    out = io.BytesIO()
    pages[0].save(out, "TIFF", compression="group4", dpi=(dpi, dpi), save_all=True, append_images=pages[1:])
    return out.getvalue()


def image_pdf(pictures: Sequence[Gray], dpi: int, quality: int = 45) -> bytes:
    """A PDF of pictures only, a JPEG a page, as an office scanner makes it."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.setTitle("Scan")
    canvas.setCreator("Scanner")
    for picture in pictures:
        h, w = picture.shape[:2]
        canvas.setPageSize((w * 72 / dpi, h * 72 / dpi))
        data = io.BytesIO(jpeg(picture, dpi, quality))
        canvas.drawImage(ImageReader(data), 0, 0, w * 72 / dpi, h * 72 / dpi)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
