"""Addresses that stand beside an order table, in a column of their own: "Livrer à" and what is below it, left or right of the order lines.
They are taken out of the table's rows and put below them as lines of their own, so that neither is read as part of the other.

Only for pages with a text layer, and only what is surely an address: a label of a party, and below it at the same left edge a town.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.partynames import PLACED
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.towns import is_town

_LONGEST = 8  # lines of an address
_EDGE = 2.0  # points by which its lines may begin apart
_STEP = 1.9  # heights of a line from one to the next
_NUMBER = re.compile(r"[€$£]?\s?\d[\d.,']*(?:\s?(?:[x×*]\s?\d+|%|[€$£]))?")


def without_sidebars(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a page, with the addresses beside its order table behind them."""
    blocks: list[list[Chunk]] = []
    for row, line in enumerate(lines):
        for chunk in line.chunks:
            told = label_at(chunk)
            if told is None or told[0] not in PLACED or told[2] != len(chunk.words):
                continue
            block = _below(lines, row, chunk)
            if block and any(_beside_table(lines[at], part) for at, part in block):
                blocks.append([chunk, *(part for _, part in block)])
    if not blocks:
        return tuple(lines)
    taken = {id(word) for block in blocks for chunk in block for word in chunk.words}
    rest = ((line, tuple(word for word in line.words if id(word) not in taken)) for line in lines)
    kept = [line if len(words) == len(line.words) else replace(line, words=words) for line, words in rest if words]
    return (*kept, *(Line(chunk.words, chunk.page) for block in blocks for chunk in block))


def _below(lines: Sequence[Line], row: int, label: Chunk) -> list[tuple[int, Chunk]]:
    """(row, run) of the address below a label, as far as its town and country; none where no town stands there."""
    found: list[tuple[int, Chunk]] = []
    above, placed = label, False
    for at in range(row + 1, min(row + 2 * _LONGEST, len(lines))):
        chunk = next((c for c in lines[at].chunks if abs(c.box.x0 - label.box.x0) < _EDGE), None)
        if chunk is None:
            continue
        far = chunk.box.y0 - above.box.y0 > _STEP * max(label.box.height, lines[at].height)
        if far or label_at(chunk) is not None or (placed and country_of(chunk.text) is None):
            break
        found.append((at, chunk))
        above, placed = chunk, placed or is_town(chunk.text)
    return found if placed and len(found) <= _LONGEST else []


def _beside_table(line: Line, part: Chunk) -> bool:
    """Whether the other runs of a line are those of a row of an order table: three or more, two of them numbers."""
    others = [c.text for c in line.chunks if c is not part]
    return len(others) >= 3 and sum(_NUMBER.fullmatch(text) is not None for text in others) >= 2
