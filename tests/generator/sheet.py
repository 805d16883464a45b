"""A sheet of paper: what is printed or typed on it, and what is written on it with a pen; as a picture at any resolution.

Lengths in points, origin top left. Knows nothing of forms or orders.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

Picture = NDArray[np.uint8]  # (h, w, 3) RGB
Box = tuple[float, float, float, float]
Rgb = tuple[float, float, float]
BLACK: Rgb = (0, 0, 0)

SIZES = {
    "A4": (595.0, 842.0),
    "Letter": (612.0, 792.0),
    "half": (612.0, 396.0),
    "A5": (595.0, 420.0),
    "postcard": (420.0, 298.0),
}

# Faces that reportlab has by itself, and those that a Debian machine mostly has besides: name, regular, bold.
FACES: list[tuple[str, str]] = [
    ("Helvetica", "Helvetica-Bold"),
    ("Times-Roman", "Times-Bold"),
    ("Courier", "Courier-Bold"),
]
_MORE = {
    "Narrow": ("liberation/LiberationSansNarrow-Regular.ttf", "liberation/LiberationSansNarrow-Bold.ttf"),
    "DejaVu": ("dejavu/DejaVuSans.ttf", "dejavu/DejaVuSans-Bold.ttf"),
    "DejaVuSerif": ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
    "Condensed": ("dejavu/DejaVuSansCondensed.ttf", "dejavu/DejaVuSansCondensed-Bold.ttf"),
}


@cache
def faces() -> tuple[tuple[str, str], ...]:
    found = list(FACES)
    for name, files in _MORE.items():
        paths = [Path("/usr/share/fonts/truetype") / file for file in files]
        if all(path.exists() for path in paths):
            for suffix, path in zip(("", "-Bold"), paths, strict=True):
                pdfmetrics.registerFont(TTFont(name + suffix, str(path)))
            found.append((name, name + "-Bold"))
        else:  # forms name them all the same: drawn in the face that reportlab has
            for suffix in ("", "-Bold"):
                pdfmetrics.registerFont(pdfmetrics.Font(name + suffix, f"Helvetica{suffix}", "WinAnsiEncoding"))
    return tuple(found)


@dataclass(frozen=True)
class Pen:
    """`width` in points; `density` how dark it is at most; `skips`: a ball pen that leaves gaps; `wear`: how much paler it is in places, as under a
    light hand or a dry ribbon (0 to 1); `smear`: how far it was rubbed, in points."""

    color: Rgb = (0.1, 0.15, 0.5)
    width: float = 0.9
    density: float = 0.95
    skips: float = 0.1
    wear: float = 0.0
    smear: float = 0.0

    @staticmethod
    def of(rng: Random) -> Pen:
        kind = rng.choices(
            ("blue ball", "black ball", "fine", "felt", "ink", "pencil", "green"), (8, 6, 3, 3, 3, 1.5, 0.5)
        )[0]
        if kind == "blue ball":
            return Pen(
                (rng.uniform(0.05, 0.2), rng.uniform(0.1, 0.25), rng.uniform(0.45, 0.7)),
                rng.uniform(0.8, 1.15),
                0.93,
                0.15,
            )
        if kind == "black ball":
            return Pen((0.1, 0.1, 0.13), rng.uniform(0.8, 1.15), 0.93, 0.15)
        if kind == "fine":
            return Pen((0.08, 0.08, rng.choice((0.1, 0.45))), rng.uniform(0.55, 0.75), 0.9, 0.05)
        if kind == "felt":
            return Pen((0.05, 0.05, rng.choice((0.08, 0.5))), rng.uniform(1.5, 2.1), 0.97, 0.0)
        if kind == "ink":
            return Pen((0.08, 0.1, rng.uniform(0.3, 0.55)), rng.uniform(1.0, 1.5), 0.9, 0.05)
        if kind == "green":
            return Pen((0.05, 0.4, 0.2), 1.0, 0.9, 0.1)
        return Pen((0.3, 0.3, 0.32), rng.uniform(0.8, 1.1), 0.7, 0.3)


@dataclass(frozen=True)
class _Ink:
    strokes: tuple[tuple[tuple[float, float], ...], ...]
    pen: Pen


class Sheet:
    """One side of a sheet."""

    def __init__(self, width: float, height: float) -> None:
        faces()
        self.width, self.height = width, height
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=(width, height), invariant=1)
        self._ink: list[_Ink] = []
        self._struck: dict[Pen, Sheet] = {}
        self._pdf: bytes | None = None

    def text(
        self,
        x: float,
        y: float,
        words: str,
        font: str = "Helvetica",
        size: float = 9,
        color: Rgb = BLACK,
        align: str = "left",
        *,
        angle: float = 0,
    ) -> float:
        """`y` is the baseline. Returns where it ends."""
        width = pdfmetrics.stringWidth(words, font, size)
        x -= {"left": 0, "right": width, "centre": width / 2}[align]
        canvas = self._canvas
        canvas.setFillColorRGB(*color)
        canvas.setFont(font, size)
        if angle:
            canvas.saveState()
            canvas.translate(x, self.height - y)
            canvas.rotate(angle)
            canvas.drawString(0, 0, words)
            canvas.restoreState()
        else:
            canvas.drawString(x, self.height - y, words)
        return x + width

    def paragraph(
        self,
        box: Box,
        words: str,
        font: str = "Times-Roman",
        size: float = 9,
        color: Rgb = BLACK,
        leading: float = 1.25,
    ) -> float:
        """Words broken into lines; what does not fit is left out. Returns the baseline after the last line."""
        x0, y0, x1, y1 = box
        y, line = y0 + size, ""
        for word in [*words.split(), ""]:
            wider = f"{line} {word}".strip()
            if word and pdfmetrics.stringWidth(wider, font, size) <= x1 - x0:
                line = wider
                continue
            if y > y1:
                return y
            self.text(x0, y, line, font, size, color)
            y, line = y + size * leading, word
        return y

    def line(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float = 0.6,
        color: Rgb = BLACK,
        dash: tuple[float, float] | None = None,
    ) -> None:
        canvas = self._canvas
        canvas.setStrokeColorRGB(*color)
        canvas.setLineWidth(width)
        canvas.setDash(*dash) if dash else canvas.setDash()
        canvas.line(x0, self.height - y0, x1, self.height - y1)
        canvas.setDash()

    def box(
        self,
        box: Box,
        width: float = 0.6,
        color: Rgb | None = BLACK,
        fill: Rgb | None = None,
        radius: float = 0,
        dash: tuple[float, float] | None = None,
    ) -> None:
        x0, y0, x1, y1 = box
        canvas = self._canvas
        if color:
            canvas.setStrokeColorRGB(*color)
        if fill:
            canvas.setFillColorRGB(*fill)
        canvas.setLineWidth(width)
        canvas.setDash(*dash) if dash else canvas.setDash()
        how = {"stroke": int(color is not None and width > 0), "fill": int(fill is not None)}
        if radius:
            canvas.roundRect(x0, self.height - y1, x1 - x0, y1 - y0, radius, **how)
        else:
            canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, **how)
        canvas.setDash()

    def circle(
        self, x: float, y: float, radius: float, width: float = 0.6, color: Rgb = BLACK, fill: Rgb | None = None
    ) -> None:
        self._canvas.setStrokeColorRGB(*color)
        if fill:
            self._canvas.setFillColorRGB(*fill)
        self._canvas.setLineWidth(width)
        self._canvas.circle(x, self.height - y, radius, stroke=int(width > 0), fill=int(fill is not None))

    def ink(self, strokes: Sequence[Sequence[tuple[float, float]]], pen: Pen) -> None:
        self._ink.append(_Ink(tuple(tuple(s) for s in strokes if s), pen))

    def strike(self, x: float, y: float, words: str, font: str, size: float, pen: Pen, align: str = "left") -> float:
        """Type that leaves its ink through a ribbon or a carbon paper, not in print."""
        layer = self._struck.setdefault(pen, Sheet(self.width, self.height))
        return layer.text(x, y, words, font, size, align=align)

    def pdf(self) -> bytes:
        """What is printed on it, without the pen."""
        if self._pdf is None:
            self._canvas.showPage()
            self._canvas.save()
            self._pdf = self._buffer.getvalue()
        return self._pdf

    def render(self, dpi: int, seed: int = 0) -> Picture:
        page = pypdfium2.PdfDocument(self.pdf())[0]
        picture = np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB"))
        return self.written(picture, dpi, seed)

    def written(self, picture: Picture, dpi: int, seed: int = 0) -> Picture:
        """The pens of this sheet on a picture of that size."""
        if self._ink:
            picture = write(picture, self._ink, dpi, seed)
        if self._struck:
            rng, out = np.random.default_rng(seed + 1), picture.astype(np.float32)
            for pen, layer in self._struck.items():
                mask = 255 - np.asarray(cv2.cvtColor(layer.render(dpi), cv2.COLOR_RGB2GRAY), np.uint8)
                _lay(out, mask, pen, dpi, rng)
            picture = np.clip(out, 0, 255).astype(np.uint8)
        return picture


def write(picture: Picture, inks: Sequence[_Ink], dpi: int, seed: int = 0) -> Picture:
    """Pens on a picture: quick strokes are thinner, a ball pen skips, paper shines through."""
    rng = np.random.default_rng(seed)
    h, w = picture.shape[:2]
    fine = max(1, -(-360 // dpi))
    unit = dpi * fine / 72
    out = picture.astype(np.float32)
    for pen in dict.fromkeys(ink.pen for ink in inks):
        mask = np.zeros((h * fine, w * fine), np.uint8)
        for ink in inks:
            if ink.pen == pen:
                for stroke in ink.strokes:
                    _stroke(mask, np.asarray(stroke, np.float32) * unit, pen.width * unit)
        if fine > 1:
            mask = np.asarray(cv2.resize(mask, (w, h), interpolation=cv2.INTER_AREA), np.uint8)
        _lay(out, mask, pen, dpi, rng)
    return np.clip(out, 0, 255).astype(np.uint8)


def _lay(out: NDArray[np.float32], mask: NDArray[np.uint8], pen: Pen, dpi: int, rng: np.random.Generator) -> None:
    """The ink of one pen, where the mask has it, on the picture."""
    h, w = mask.shape
    alpha = mask.astype(np.float32) / 255 * pen.density
    if pen.smear:
        rubbed = cv2.GaussianBlur(alpha, (0, 0), pen.smear * dpi / 72, sigmaY=pen.smear * dpi / 144)
        alpha = np.minimum(0.6 * alpha + 0.75 * rubbed, pen.density)
    if pen.skips:
        grain = rng.normal(0, 1, (h // 2 + 1, w // 2 + 1)).astype(np.float32)
        grain = cv2.resize(cv2.GaussianBlur(grain, (0, 0), 0.8), (w, h))
        alpha *= np.clip(1 - pen.skips * 1.2 * np.clip(grain + 0.3, 0, 3), 0.15, 1)
    if pen.wear:
        slow = rng.normal(0.4, 0.6, (5 * h // dpi + 2, 3 * w // dpi + 2)).astype(np.float32)
        slow = cv2.resize(slow, (w, h), interpolation=cv2.INTER_CUBIC)
        alpha *= np.clip(1 - pen.wear * slow, 0.7, 1.1)
    color = np.array(pen.color, np.float32)
    out *= 1 - np.minimum(alpha, 1)[:, :, None] * (1 - color)


def _stroke(mask: NDArray[np.uint8], points: NDArray[np.float32], width: float) -> None:
    thick = max(1, round(width))
    if len(points) < 2:
        cv2.circle(mask, tuple(int(v) for v in points[0]), max(1, thick // 2 + 1), 255, -1, cv2.LINE_AA)
        return
    steps = np.hypot(*np.diff(points, axis=0).T)
    usual = float(np.median(steps)) or 1.0
    fixed = (points * 16).astype(np.int32)
    for i, step in enumerate(steps):
        own = thick if step < 1.6 * usual or thick < 3 else thick - 1
        cv2.line(mask, tuple(fixed[i].tolist()), tuple(fixed[i + 1].tolist()), 255, own, cv2.LINE_AA, 4)
