"""What strikes through a ribbon or a carbon paper: a typewriter whose ribbon is worn, a dot-matrix printer, the pen above a carbon paper.

Lengths in points, origin top left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from random import Random

from tests.generator.blanks import Spot
from tests.generator.fill import Machine
from tests.generator.sheet import Box, Pen, Rgb, Sheet

# What such a printer has no letter for.
_OTHERWISE = {"€": "EUR", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "″": '"', "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "×": "x"}  # fmt: skip
_PITCHES = (7.2, 6.0, 4.25)  # 10, 12 and 17 letters an inch
# The letters from the space to the tilde: five columns each, a byte a column, the lowest bit on top; the eighth is below the line.
_LETTERS = bytes.fromhex(
    "0000000000 00005F0000 0007000700 147F147F14 242A7F2A12 2313086462 3649562050 0000070000 001C224100 0041221C00 2A1C7F1C2A 08083E0808 "
    "0080603000 0808080808 0000606000 2010080402 003E41413E 00427F4000 7249494946 2141494D33 1814127F10 2745454539 3C4A494931 4121110907 "
    "3649494936 464949291E 0000240000 0040340000 0008142241 1414141414 0041221408 0201590906 3E415D594E 7C1211127C 7F49494936 3E41414122 "
    "7F4141413E 7F49494941 7F09090901 3E41415173 7F0808087F 00417F4100 2040413F01 7F08142241 7F40404040 7F021C027F 7F0408107F 3E4141413E "
    "7F09090906 3E4151215E 7F09192946 2649494932 03017F0103 3F4040403F 1F2040201F 3F4038403F 6314081463 0304780403 6159494D43 007F414141 "
    "0204081020 004141417F 0402010204 4040404040 0003070800 2054547840 7F28444438 3844444428 384444287F 3854545418 00087E0902 18A4A49C78 "
    "7F08040478 00447D4000 2040403D00 7F10284400 00417F4000 7C04780478 7C08040478 3844444438 FC18242418 18242418FC 7C08040408 4854545424 "
    "04043F4424 3C4040207C 1C2040201C 3C4030403C 4428102844 4C9090907C 4464544C44 0008364100 0000770000 0041360800 0201020402"
)
_MORE = {"ß": "7E01495522", "£": "487E494142", "°": "0006090600", "º": "0006090600", "ª": "0005060700", "·": "0000080000", "ø": "5834544C34", "Ø": "5E3149465D"}  # fmt: skip
# Marks over a letter (and the cedilla under it): column and row, two rows high.
_MARKS = {
    "\u0300": ((1, 0), (2, 1)), "\u0301": ((3, 0), (2, 1)), "\u0302": ((1, 1), (2, 0), (3, 1)), "\u0303": ((0, 1), (1, 0), (2, 1), (3, 0)),
    "\u0308": ((1, 0), (3, 0)), "\u030a": ((2, 0), (1, 1), (3, 1)), "\u030c": ((1, 0), (2, 1), (3, 0)), "\u0327": ((2, 9), (1, 10)),
}  # fmt: skip


def carbon(rng: Random) -> Pen:
    """What a pen or a type leaves through a carbon paper: blue to violet, broad, soft at its edges, paler where the hand was light."""
    tone = rng.choice(((0.2, 0.2, 0.55), (0.3, 0.2, 0.5), (0.2, 0.22, 0.4)))
    return Pen(tone, rng.uniform(1.1, 1.5), rng.uniform(0.7, 0.88), 0.3, rng.uniform(0.25, 0.45), rng.uniform(0.2, 0.4))


def worn(rng: Random) -> Pen:
    """A cloth ribbon that has been round many times."""
    dark = rng.uniform(0.1, 0.25)
    return Pen((dark, dark, dark * 1.1), 0.85, rng.uniform(0.78, 0.95), 0.4, rng.uniform(0.25, 0.45))


@dataclass
class Ribbon(Machine):
    """A typewriter on whose paper the letters are paler and darker by turns. `leaves`: what its ribbon leaves."""

    leaves: Callable[[Random], Pen] = worn
    pens: tuple[Pen, ...] = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.typewriter, self.font, self.size = True, "Courier-Bold", self.rng.choice((10.0, 11.0))
        pen = self.leaves(self.rng)
        self.pens = tuple(
            Pen(pen.color, pen.width, pen.density * share, pen.skips, pen.wear, pen.smear) for share in (0.82, 0.92, 1)
        )

    @property
    def name(self) -> str:
        return f"typewriter, {self.leaves.__name__}"

    def strike(
        self, sheet: Sheet, x: float, y: float, words: str, size: float, color: Rgb, align: str = "left"
    ) -> None:
        sheet.strike(x, y, words, self.font, size, self.rng.choice(self.pens), align)


@dataclass
class DotMatrix(Machine):
    """A printer with nine pins: letters of one width, narrower where there is little room. The paper seldom lies quite where the program thinks."""

    pen: Pen = field(init=False)
    shift: tuple[float, float] = field(init=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        pale, tint = self.rng.uniform(0.72, 0.97), self.rng.choice((0.0, 0.0, 0.12))
        self.pen = Pen((0.12, 0.12, 0.14 + tint), 0.8, pale, 0.2, self.rng.uniform(0.1, 0.35))
        self.shift = self.rng.uniform(-1.5, 1.5), self.rng.uniform(-2.0, 1.5)

    @property
    def name(self) -> str:
        return "dot-matrix printer"

    def fits(self, text: str, width: float) -> bool:
        return len(_plain(text)) * _PITCHES[-1] <= width - 4

    def put(self, sheet: Sheet, spot: Spot, text: str, *, right: bool = False) -> Box:
        x0, y0, x1, y1 = spot.box
        text = _plain(text)
        down = self.shift[1]
        if spot.kind == "comb" and len(text) <= spot.boxes:
            step = (x1 - x0) / spot.boxes
            for i, c in enumerate(text):
                self._print(sheet, x0 + (i + 0.5) * step - 3, y1 - (y1 - y0) * 0.25 + down, c, min(6.0, step))
            return spot.box
        room = x1 - x0 - 6
        pitch = next((one for one in _PITCHES if len(text) * one <= room), room / max(1, len(text)))
        x = (x1 - 3 - len(text) * pitch if right else x0 + 3) + self.shift[0]
        y = y1 - max(3.0, (y1 - y0 - 7) * 0.45) + down
        self._print(sheet, x, y, text, pitch)
        return x, y - 8, x + len(text) * pitch, y

    def strike(
        self, sheet: Sheet, x: float, y: float, words: str, size: float, color: Rgb, align: str = "left"
    ) -> None:
        pitch = 6.0
        x -= {"left": 0.0, "centre": 0.5, "right": 1.0}[align] * len(words) * pitch
        self._print(sheet, x, y, words, pitch)

    def _print(self, sheet: Sheet, x: float, y: float, text: str, pitch: float) -> None:
        dots = [
            [(x + n * pitch + column * pitch / 6, y + (row - 6) * 1.02)]
            for n, c in enumerate(text)
            for column, row in _letter(c)
        ]
        if dots:
            sheet.ink(dots, self.pen)


def _plain(text: str) -> str:
    return "".join(_OTHERWISE.get(c, c) for c in text)


@cache
def _letter(c: str) -> tuple[tuple[int, int], ...]:
    """The dots of a letter, as column and row; row 6 stands on the line."""
    bare, *marks = unicodedata.normalize("NFD", c)
    if c in _MORE:
        columns, marks = bytes.fromhex(_MORE[c]), []
    else:
        at = 5 * (ord(bare) - 32 if " " <= bare <= "~" else ord("?") - 32)
        columns = _LETTERS[at : at + 5]
    dots = [(x, y) for x, column in enumerate(columns) for y in range(8) if column >> y & 1]
    if marks and bare == "i":
        dots = [dot for dot in dots if dot[1] > 0]
    for mark in marks:
        top = -3 if bare.isupper() else -1
        dots += [(x, y - 2 if y > 2 else y + top) for x, y in _MARKS.get(mark, ())]
    return tuple(dots)
