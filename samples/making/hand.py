"""Writes text with the pen strokes of real people (`hands.jsonl.gz`: UNIPEN train_r01_v07, CC BY 4.0; see samples/README.md).

A hand gives polylines; drawing them is `Paper.strokes`. Composed letter by letter: kinder than text written in one go.
"""

from __future__ import annotations

import gzip
import json
import math
import string
from dataclasses import dataclass
from pathlib import Path
from random import Random

Point = tuple[float, float]
Stroke = list[Point]

HANDS = Path(__file__).with_name("hands.jsonl.gz")
DESCENDERS = frozenset("gpqyj")
RAISED = frozenset("'\"`^*")
# Signs that a writer of the collection seldom has; unit: cap height, y up.
SIGNS: dict[str, list[Stroke]] = {
    "-": [[(0, 0.38), (0.34, 0.4)]],
    ".": [[(0, 0), (0.03, 0.02)]],
    ",": [[(0.06, 0.06), (0, -0.16)]],
    "/": [[(0, -0.05), (0.42, 1.0)]],
    "'": [[(0, 1.0), (-0.03, 0.75)]],
    '"': [[(0, 1.0), (-0.02, 0.78)], [(0.14, 1.0), (0.12, 0.78)]],
    "#": [[(0.1, 0), (0.2, 0.9)], [(0.35, 0), (0.45, 0.9)], [(0, 0.3), (0.55, 0.32)], [(0.02, 0.6), (0.57, 0.62)]],
    "&": [[(0.6, 0), (0.1, 0.7), (0.25, 0.95), (0.4, 0.75), (0.02, 0.25), (0.2, 0), (0.6, 0.4)]],
    "@": [
        [
            (0.5, 0.35),
            (0.3, 0.5),
            (0.25, 0.25),
            (0.45, 0.25),
            (0.5, 0.55),
            (0.75, 0.3),
            (0.6, 0.75),
            (0.1, 0.7),
            (0.05, 0.1),
            (0.6, -0.05),
        ]
    ],
    "(": [[(0.2, 1.0), (0.02, 0.5), (0.2, -0.1)]],
    ")": [[(0, 1.0), (0.18, 0.5), (0, -0.1)]],
    "!": [[(0.05, 1.0), (0.03, 0.3)], [(0.02, 0.02), (0.04, 0)]],
}


@dataclass(frozen=True)
class Hand:
    """One writer. `glyphs`: for each character the samples that this person wrote, points in 1/100 of the writer's cap
    height, y up, from the sample's own lower left corner."""

    name: str
    glyphs: dict[str, list[list[list[tuple[int, int]]]]]

    @property
    def capitals_only(self) -> bool:
        return sum(c in self.glyphs for c in string.ascii_lowercase) < len(string.ascii_lowercase)

    def _glyph(self, c: str, rng: Random) -> tuple[list[Stroke], float]:
        """A sample of a character with its baseline at 0, and its width; unit cap height, y up."""
        if c not in self.glyphs and c.upper() in self.glyphs:
            c = c.upper()
        if c not in self.glyphs:
            strokes = SIGNS[c]
            return strokes, max(x for s in strokes for x, _ in s)
        strokes = [[(x / 100, y / 100) for x, y in s] for s in rng.choice(self.glyphs[c])]
        top = max(y for s in strokes for _, y in s)
        lift = 0.0
        if c in DESCENDERS:
            lift = (0.9 if c == "j" else 0.68) - top
        elif c in ",;":
            lift = -0.2
        elif c in "-+=":
            lift = 0.38 - top / 2
        elif c in RAISED or (top > 1.3 and c.isalnum()):
            lift = 1 - top
        return [[(x, y + lift) for x, y in s] for s in strokes], max(x for s in strokes for x, _ in s)

    def write(self, text: str, rng: Random, gap: float = 0.17, wobble: float = 0.03) -> tuple[list[Stroke], float]:
        """A line of print: polylines (unit cap height, baseline 0, y down) and its width."""
        text = text.upper() if self.capitals_only else text
        slope = math.tan(math.radians(rng.uniform(-1.2, 1.2)))
        out: list[Stroke] = []
        x = 0.0
        for c in text:
            if c == " ":
                x += rng.uniform(0.42, 0.62)
                continue
            strokes, width = self._glyph(c, rng)
            size, dy = rng.uniform(0.94, 1.06), rng.gauss(0, wobble) + slope * x
            out += [[(x + a * size, -(b * size + dy)) for a, b in s] for s in strokes]
            x += width * size + max(0.15, rng.uniform(0.6, 1.4) * gap)
        return out, x

    def fit(self, text: str, box: tuple[float, float, float, float], rng: Random, cap: float = 10.5) -> list[Stroke]:
        """`text` written into a box of the page (points, y down): smaller where it would not fit, and a little off as
        people are."""
        x0, y0, x1, y1 = box
        strokes, width = self.write(text, rng)
        cap = min(cap * rng.uniform(0.93, 1.05), (y1 - y0) * 0.66, (x1 - x0 - 5) / max(width, 0.1))
        x = x0 + 3 + rng.uniform(0, min(5.0, max(x1 - x0 - 6 - width * cap, 0)))
        y = y1 - (y1 - y0 - cap) * rng.uniform(0.3, 0.5)
        return [[(x + a * cap, y + b * cap) for a, b in s] for s in strokes]

    def comb(self, text: str, box: tuple[float, float, float, float], boxes: int, rng: Random) -> list[Stroke]:
        """One character a box, from the left."""
        x0, y0, x1, y1 = box
        step = (x1 - x0) / boxes
        out: list[Stroke] = []
        for i, c in enumerate(text[:boxes]):
            if c == " ":
                continue
            strokes, width = self.write(c, rng, wobble=0.02)
            width = max(a for s in strokes for a, _ in s)
            cap = min((y1 - y0) * rng.uniform(0.52, 0.6), (step - 3) / max(width, 0.1))
            x = x0 + i * step + (step - width * cap) / 2 + rng.uniform(-1, 1)
            y = y1 - (y1 - y0) * rng.uniform(0.17, 0.24)
            out += [[(x + a * cap, y + b * cap) for a, b in s] for s in strokes]
        return out


def tick(box: tuple[float, float, float, float], rng: Random) -> list[Stroke]:
    """A box marked by hand: a cross or a tick that runs a little over the edge."""
    x0, y0, x1, y1 = box
    w, h = x1 - x0, y1 - y0

    def at(a: float, b: float) -> Point:
        return x0 + (a + rng.uniform(-0.08, 0.08)) * w, y0 + (b + rng.uniform(-0.08, 0.08)) * h

    if rng.random() < 0.5:
        return [[at(0.05, 0.02), at(0.5, 0.55), at(0.98, 1.0)], [at(0.95, 0.0), at(0.48, 0.5), at(0.03, 0.95)]]
    return [[at(0.02, 0.5), at(0.2, 0.7), at(0.38, 0.98), at(0.7, 0.3), at(1.2, -0.35)]]


def hands() -> dict[str, Hand]:
    with gzip.open(HANDS, "rt", encoding="utf-8") as file:
        return {row["writer"]: Hand(row["writer"], row["glyphs"]) for row in map(json.loads, file)}
