"""Fills in a printed form: with a typewriter, or by hand. What stands in which spot is given; nothing is reckoned here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from making.forms import Blank
from making.hand import Hand, tick
from making.paper import BLACK, INK_BLUE, Paper, Spot

RIGHT = ("money",)


@dataclass
class Typewriter:
    """`font` of the standard fourteen."""

    font: str = "Courier-Bold"
    size: float = 10
    color: Color = BLACK

    def put(self, paper: Paper, spot: Spot, words: str) -> None:
        x0, y0, x1, y1 = spot.box
        size = self.size
        if spot.kind == "check":
            paper.text((x0 + x1) / 2, y1 - 1.6, "X", self.font, 10, self.color, "centre")
            return
        if spot.boxes:
            step = (x1 - x0) / spot.boxes
            for i, c in enumerate(words):
                paper.text(x0 + (i + 0.5) * step, y1 - (y1 - y0) * 0.25, c, self.font, 12, self.color, "centre")
            return
        while stringWidth(words, self.font, size) > x1 - x0 - 4 and size > 6:
            size -= 0.25
        y = (y0 + y1) / 2 + size * 0.33
        if spot.kind in RIGHT:
            paper.text(x1 - 5, y, words, self.font, size, self.color, "right")
        else:
            paper.text(x0 + 4, y, words, self.font, size, self.color)


@dataclass
class Pen:
    """A hand, a pen and a seed. `width` of the stroke in points."""

    hand: Hand
    seed: int
    color: Color = INK_BLUE
    width: float = 1.15
    cap: float = 10.5
    rng: Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = Random(self.seed)

    def put(self, paper: Paper, spot: Spot, words: str) -> None:
        if spot.kind == "check":
            strokes = tick(spot.box, self.rng)
        elif spot.boxes:
            strokes = self.hand.comb(words, spot.box, spot.boxes, self.rng)
        else:
            strokes = self.hand.fit(words, spot.box, self.rng, self.cap)
        paper.strokes(strokes, self.color, self.width)


def fill(paper: Paper, blank: Blank, values: Mapping[str, str], writer: Typewriter | Pen) -> None:
    """Draws the blank form on the open page and what stands in it. Raises KeyError for a spot that the form has not."""
    blank.draw(paper)
    for name, words in values.items():
        if words:
            writer.put(paper, blank.spots[name], words)


def strike(paper: Paper, box: tuple[float, float, float, float], pen: Pen) -> None:
    """Crosses out what stands in a box."""
    x0, y0, x1, y1 = box
    y = (y0 + y1) / 2
    points = [(x0 + (x1 - x0) * i / 8, y + pen.rng.uniform(-1.5, 1.5)) for i in range(9)]
    paper.strokes([points], pen.color, pen.width * 1.3)
