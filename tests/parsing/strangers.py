"""Purchase orders as firms' programs and word processors print them, drawn with reportlab: one function a layout, with its truth.

Only the paper: shops, reading and comparing stand in `test_strangers`. Distances in points from the top left.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

Line = tuple[str, str]  # item number as in the catalogue, quantity
LETTER, A4 = (612.0, 792.0), (595.0, 842.0)


class Paper:
    """A canvas with its origin at the top left."""

    def __init__(self, size: tuple[float, float]) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.file = io.BytesIO()
        self.size = size
        self.canvas: Any = Canvas(self.file, pagesize=size, invariant=True)

    def at(self, x: float, y: float, text: str, size: float = 9, bold: bool = False, align: str = "l") -> None:
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        draw = {"l": "drawString", "r": "drawRightString", "c": "drawCentredString"}[align]
        getattr(self.canvas, draw)(x, self.size[1] - y, text)

    def block(self, x: float, y: float, lines: Sequence[str], size: float = 9, step: float = 12, **how: Any) -> float:
        for n, line in enumerate(lines):
            self.at(x, y + n * step, line, size, **how)
        return y + len(lines) * step

    def row(self, y: float, xs: Sequence[float], texts: Sequence[str], size: float = 9, bold: bool = False) -> None:
        """A negative x is the right edge of its text."""
        for x, text in zip(xs, texts, strict=True):
            if text:
                self.at(abs(x), y, text, size, bold, "r" if x < 0 else "l")

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.7) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.line(x0, self.size[1] - y0, x1, self.size[1] - y1)

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])

    def page(self) -> None:
        self.canvas.showPage()

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()


@dataclass(frozen=True)
class Stranger:
    """A layout. `ship_to`: what a parcel's label must say. `review`: right only if a person sees it."""

    name: str
    home: str
    draw: Callable[[Paper], None]
    lines: tuple[Line, ...]
    po: str | None
    ship_to: dict[str, str | None] = field(default_factory=dict)
    size: tuple[float, float] = LETTER
    review: bool = False


STRANGERS: list[Stranger] = []


def layout(
    home: str,
    lines: Sequence[Line],
    po: str | None,
    ship_to: str = "",
    *,
    size: tuple[float, float] = LETTER,
    review: bool = False,
) -> Callable[[Callable[[Paper], None]], Callable[[Paper], None]]:
    """`ship_to`: "name=…; company=…; street=…" of where the goods go."""
    parts: dict[str, str | None] = {}
    for part in ship_to.split("; ") if ship_to else ():
        key, _, value = part.partition("=")
        parts[key] = value or None

    def add(draw: Callable[[Paper], None]) -> Callable[[Paper], None]:
        STRANGERS.append(Stranger(draw.__name__, home, draw, tuple(lines), po, parts, size, review))
        return draw

    return add


def made(stranger: Stranger) -> bytes:
    paper = Paper(stranger.size)
    stranger.draw(paper)
    return paper.bytes()
