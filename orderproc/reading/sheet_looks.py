"""How the cells of a sheet look, where the library that reads their values does not tell: hidden, crossed out, with a note, another number
shown than is held. Rows and columns count from 0."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

Place = tuple[int, int]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how an old Office file begins


@dataclass
class Looks:
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    struck: set[Place] = field(default_factory=set)
    unseen: set[Place] = field(default_factory=set)  # letters of the colour of their ground
    shown: dict[Place, str] = field(default_factory=dict)  # what stands in a cell of a number
    notes: dict[Place, str] = field(default_factory=dict)

    def hides(self, row: int, column: int) -> bool:
        return row in self.hidden_rows or column in self.hidden_columns or (row, column) in self.unseen


NO_LOOKS = Looks()
_NUMBER = re.compile(r"\d[\d.,' \u00a0\u202f]*")


def shows(number: Decimal, text: str) -> bool:
    """Whether a text shows a number: with any marks, rounded, as per cent, with words beside it; a date or a text without a figure does
    not show another one."""
    found = [match.rstrip(".,' \u00a0\u202f") for match in _NUMBER.findall(text)]
    if not found:
        return True
    if re.search(r"\d[-/:]\d|\d\.\d+\.\d", text):  # a date, a fraction, a number in groups
        return True
    sizes = (abs(number), abs(number * 100)) if "%" in text else (abs(number),)
    return any(_rounded(size, said) for size in sizes for said in found)


def _rounded(number: Decimal, said: str) -> bool:
    """Whether `said` is a number, with a point or a comma before its places, or marks between thousands."""
    bare = re.sub(r"[' \u00a0\u202f]", "", said)
    for text in {bare.replace(",", ""), bare.replace(".", "").replace(",", "."), bare}:
        try:
            read = Decimal(text)
        except InvalidOperation:
            continue
        places = -int(read.as_tuple().exponent)
        if abs(read - number) <= Decimal(5).scaleb(-places - 1):
            return True
    return False


def faint(ink: str | None, paper: str | None) -> bool:
    """Whether letters can't be told from their ground; colours as RRGGBB, None for black on white."""
    a, b = _parts(ink or "000000"), _parts(paper or "FFFFFF")
    return a is not None and b is not None and max(abs(x - y) for x, y in zip(a, b, strict=True)) <= _FAINT


_FAINT = 14  # of 255: F1F1F1 on white


def _parts(colour: str) -> tuple[int, ...] | None:
    bare = colour.strip("#")[-6:]
    return tuple(int(bare[n : n + 2], 16) for n in (0, 2, 4)) if re.fullmatch(r"[0-9A-Fa-f]{6}", bare) else None
