"""Who fills in a form, and how: a real pen, a typewriter or a printer. And what people do with a pen besides writing.

A filler knows the sheet and the place, not the order. Lengths in points, origin top left.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from random import Random
from typing import Protocol

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.generator.blanks import Spot
from tests.generator.hands import Habits, Hand, Stroke, hands
from tests.generator.sheet import Box, Pen, Rgb, Sheet


class Filler(Protocol):
    name: str
    by_hand: bool

    def put(self, sheet: Sheet, spot: Spot, text: str, *, right: bool = False) -> Box: ...

    def fits(self, text: str, width: float) -> bool: ...

    def mark(self, sheet: Sheet, spot: Spot) -> None: ...


@dataclass
class PenHolder:
    """A person with a pen. `cap`: how tall this person writes a capital where there is room."""

    hand: Hand
    rng: Random
    pen: Pen = field(init=False)
    habits: Habits = field(init=False)
    cap: float = field(init=False)
    ticks: str = field(init=False)
    by_hand: bool = True

    def __post_init__(self) -> None:
        self.pen, self.habits = Pen.of(self.rng), Habits.of(self.rng)
        self.cap = self.rng.uniform(8.5, 12.0)
        self.ticks = self.rng.choice(("tick", "cross", "tick", "cross", "filled", "scribble", "dash"))

    @property
    def name(self) -> str:
        return self.hand.name

    def fits(self, text: str, width: float) -> bool:
        _, units = self.hand.write(text, Random(1), self.habits)
        return units * min(self.cap, 8.0) * 0.88 <= width - 4

    def put(self, sheet: Sheet, spot: Spot, text: str, *, right: bool = False) -> Box:
        """Returns where the writing stands."""
        if spot.kind == "comb" and len(text) <= spot.boxes:
            return self._comb(sheet, spot, text)
        x0, y0, x1, y1 = spot.box
        strokes, units = self.hand.write(text, self.rng, self.habits)
        units = max(units, 0.2)
        room = x1 - x0 - 4
        cap = min(self.cap * self.rng.uniform(0.93, 1.05), (y1 - y0) * self.rng.uniform(0.56, 0.68))
        squeeze = min(1.0, max(0.82, room / (units * cap)))
        cap = min(cap, room / (units * squeeze))
        width = units * cap * squeeze
        free = max(0.0, room - width)
        x = x0 + 2 + (free * self.rng.uniform(0.6, 0.95) if right else min(free, self.rng.uniform(0, 7)))
        y = y1 - (y1 - y0 - cap) * self.rng.uniform(0.22, 0.42)
        sheet.ink([[(x + a * cap * squeeze, y + b * cap) for a, b in s] for s in strokes], self.pen)
        return x, y - cap, x + width, y

    def _comb(self, sheet: Sheet, spot: Spot, text: str) -> Box:
        x0, y0, x1, y1 = spot.box
        step = (x1 - x0) / spot.boxes
        for i, c in enumerate(text[: spot.boxes]):
            if c == " ":
                continue
            strokes, _ = self.hand.write(c, self.rng, self.habits)
            left = min(a for s in strokes for a, _ in s)
            width = max(a for s in strokes for a, _ in s) - left
            cap = min((y1 - y0) * self.rng.uniform(0.5, 0.66), (step - 1.5) / max(width, 0.1))
            x = x0 + i * step + (step - width * cap) / 2 - left * cap + self.rng.uniform(-0.8, 0.8)
            y = y1 - (y1 - y0) * self.rng.uniform(0.15, 0.25)
            sheet.ink([[(x + a * cap, y + b * cap) for a, b in s] for s in strokes], self.pen)
        return x0, y0, x0 + step * len(text), y1

    def mark(self, sheet: Sheet, spot: Spot) -> None:
        x0, y0, x1, y1 = spot.box
        w, h = x1 - x0, y1 - y0

        def at(a: float, b: float) -> tuple[float, float]:
            return x0 + (a + self.rng.uniform(-0.1, 0.1)) * w, y0 + (b + self.rng.uniform(-0.1, 0.1)) * h

        strokes: list[Stroke]
        if spot.kind == "word":  # a ring around the word, or a line under it
            if self.rng.random() < 0.75:
                cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
                start = self.rng.uniform(0, 6.28)
                strokes = [
                    [
                        (
                            cx + (w / 2 + 5) * math.cos(start + t / 20 * 6.6) + self.rng.uniform(-0.4, 0.4),
                            cy + (h / 2 + 3) * math.sin(start + t / 20 * 6.6),
                        )
                        for t in range(21)
                    ]
                ]
            else:
                strokes = [[at(0.0, 1.0), at(0.5, 1.05), at(1.0, 1.0)]]
        elif self.ticks == "tick":
            strokes = [[at(0.05, 0.5), at(0.2, 0.7), at(0.38, 0.98), at(0.7, 0.3), at(1.3, -0.4)]]
        elif self.ticks == "cross":
            strokes = [[at(0.05, 0.05), at(0.5, 0.55), at(0.98, 0.95)], [at(0.95, 0.02), at(0.48, 0.5), at(0.03, 0.95)]]
        elif self.ticks == "filled":
            strokes = [[at(0.08 if k % 2 else 0.92, 0.1 + k * 0.1) for k in range(9)]]
        elif self.ticks == "dash":
            strokes = [[at(0.05, 0.55), at(0.95, 0.45)]]
        else:
            strokes = [[at(0.1 + 0.8 * self.rng.random(), 0.1 + 0.8 * self.rng.random()) for _ in range(8)]]
        sheet.ink(strokes, self.pen)

    def strike(self, sheet: Sheet, box: Box) -> None:
        """Crossed out: one line, two lines, a wave or an X."""
        x0, y0, x1, y1 = box
        middle = (y0 + y1) / 2
        how = self.rng.random()

        def line(a: float, b: float, left: float, right: float) -> Stroke:
            return [
                (left + (right - left) * t / 8, a + (b - a) * t / 8 + self.rng.uniform(-0.6, 0.6)) for t in range(9)
            ]

        if how < 0.5:
            strokes = [line(middle + self.rng.uniform(-1.5, 1.5), middle + self.rng.uniform(-1.5, 1.5), x0, x1)]
        elif how < 0.75:
            strokes = [line(middle - 2, middle - 1, x0, x1), line(middle + 2.5, middle + 2, x1, x0)]
        elif how < 0.9:
            strokes = [[(x0 + (x1 - x0) * t / 40, middle + 3.5 * math.sin(t * 1.3)) for t in range(41)]]
        else:
            strokes = [line(y1, y0, x0, x1), line(y0, y1, x0, x1)]
        sheet.ink(strokes, self.pen)

    def correct(self, sheet: Sheet, spot: Spot, slip: str, text: str) -> Box:
        """A slip of the pen: crossed out with the right one beside it, or written over thickly."""
        x0, y0, x1, y1 = spot.box
        if spot.kind != "comb" and x1 - x0 > 34 and self.rng.random() < 0.6:
            middle = (x0 + x1) / 2
            wrong = self.put(sheet, Spot((x0, y0, middle - 1, y1)), slip)
            self.strike(sheet, (wrong[0] - 1, wrong[1], wrong[2] + 1, wrong[3]))
            return self.put(sheet, Spot((middle, y0, x1, y1)), text)
        self.put(sheet, spot, slip)
        pen, self.pen = self.pen, replace(self.pen, width=self.pen.width * 1.7)
        box = self.put(sheet, spot, text)
        self.pen = pen
        return box

    def free(self, sheet: Sheet, x: float, y: float, text: str, cap: float, angle: float = 0.0) -> Box:
        """Writing outside any field; `angle` in degrees, rising."""
        strokes, units = self.hand.write(text, self.rng, self.habits)
        c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        sheet.ink(
            [[(x + (a * c + b * s) * cap, y + (b * c - a * s) * cap) for a, b in stroke] for stroke in strokes],
            self.pen,
        )
        return x, y - cap, x + units * cap, y


@dataclass
class Machine:
    """A typewriter with its uneven letters, or a printer that fills in the form."""

    rng: Random
    font: str = field(init=False)
    size: float = field(init=False)
    color: Rgb = field(init=False)
    typewriter: bool = field(init=False)
    by_hand: bool = False

    def __post_init__(self) -> None:
        self.typewriter = self.rng.random() < 0.5
        self.font = (
            self.rng.choice(("Courier", "Courier-Bold"))
            if self.typewriter
            else self.rng.choice(("Helvetica", "Times-Roman", "Courier", "Helvetica"))
        )
        self.size = self.rng.choice((10.0, 11.0)) if self.typewriter else self.rng.choice((9.0, 10.0, 11.0))
        dark = self.rng.uniform(0.05, 0.3) if self.typewriter else 0.0
        self.color = self.rng.choice(((dark, dark, dark), (dark, dark, dark), (0.1, 0.1, 0.45)))

    @property
    def name(self) -> str:
        return "typewriter" if self.typewriter else f"printer {self.font}"

    def fits(self, text: str, width: float) -> bool:
        return float(stringWidth(text, self.font, self.size)) * 0.85 <= width - 4

    def put(self, sheet: Sheet, spot: Spot, text: str, *, right: bool = False) -> Box:
        x0, y0, x1, y1 = spot.box
        if spot.kind == "comb" and len(text) <= spot.boxes:
            step = (x1 - x0) / spot.boxes
            for i, c in enumerate(text[: spot.boxes]):
                size = min(self.size + 1, (y1 - y0) * 0.8)
                self.strike(sheet, x0 + (i + 0.5) * step, y1 - (y1 - y0) * 0.25, c, size, self.color, "centre")
            return spot.box
        width = float(stringWidth(text, self.font, self.size))
        size = self.size * min(1.0, (x1 - x0 - 4) / max(1.0, width))
        width = float(stringWidth(text, self.font, size))
        x = x1 - 3 - width if right else x0 + 3
        y = y1 - max(3.0, (y1 - y0 - size * 0.7) * 0.45)
        if not self.typewriter:
            self.strike(sheet, x, y, text, size, self.color)
            return x, y - size, x + width, y
        y += self.rng.uniform(-1.0, 1.0)
        at = x
        for c in text:
            shade = self.rng.uniform(0, 0.12)
            tone = (min(1.0, self.color[0] + shade), min(1.0, self.color[1] + shade), min(1.0, self.color[2] + shade))
            self.strike(sheet, at + self.rng.uniform(-0.15, 0.15), y + self.rng.uniform(-0.35, 0.35), c, size, tone)
            at += float(stringWidth(c, self.font, size))
        return x, y - size, x + width, y

    def mark(self, sheet: Sheet, spot: Spot) -> None:
        x0, _y0, x1, y1 = spot.box
        if spot.kind == "word":
            words = "x" * max(3, int((x1 - x0) / 9)) if self.rng.random() < 0.3 else "_" * max(3, int((x1 - x0) / 5))
            self.strike(sheet, (x0 + x1) / 2, y1 + 3, words, 8, self.color, "centre")
            return
        self.strike(sheet, (x0 + x1) / 2, y1 - 1, "X" if self.rng.random() < 0.7 else "x", 10, self.color, "centre")

    def strike(
        self, sheet: Sheet, x: float, y: float, words: str, size: float, color: Rgb, align: str = "left"
    ) -> None:
        """Sets type on the paper; `y` is the baseline."""
        sheet.text(x, y, words, self.font, size, color, align)


@dataclass
class Typist(Machine):
    """Who wrote the paper itself on a computer: one face, black."""

    face: str = "Helvetica"

    def __post_init__(self) -> None:
        super().__post_init__()
        self.typewriter, self.font, self.color = False, self.face, (0.0, 0.0, 0.0)
        self.size = self.rng.choice((9.5, 10.0, 10.5))


def pen_holder(rng: Random, part: str) -> PenHolder:
    return PenHolder(rng.choice(hands(part)), rng)
