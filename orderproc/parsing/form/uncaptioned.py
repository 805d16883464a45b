"""An address on lines without captions, below a heading that asks for all of it: "Name and address in block capitals". Which rows of
writing are the address; what stands in them is told in `addresses`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields

from orderproc.model.draft import Field
from orderproc.model.reading import Box, Word
from orderproc.model.shop import plain
from orderproc.parsing.form.wordings import asks_for_all, instructs, other_address
from orderproc.parsing.form.written import with_its_code
from orderproc.parsing.lines import Chunk, bounds
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.towns import is_town

LEVEL = 9.0  # points between the middles of what stands in one row
FIRST, NEXT = (
    60.0,
    48.0,
)  # points from the heading to the first row, from row to row: farther down stands something else
MOST = 6  # rows
BEFORE, WIDE = 14.0, 260.0  # points: how far before the heading its lines begin, how far they reach where none is seen


def headings_for_all(words: Sequence[Word]) -> list[Word]:
    """The headings of blocks for a whole address."""
    return [word for word in words if asks_for_all(word.text)]


def rows_below(
    heading: Word, writing: Sequence[Word], labels: Sequence[Box], lines: Sequence[Box], page: int
) -> list[Chunk]:
    """The rows of writing below a heading, up to the next label of its column. `lines`: the places above lines to write on."""
    box = heading.box
    own = [p for p in lines if abs(p.x0 - box.x0) < BEFORE and 0 < p.y1 - box.y1 < FIRST + MOST * NEXT]
    right = max((p.x1 for p in own), default=box.x0 + WIDE) + 6
    left = box.x0 - BEFORE
    ends = [b.middle[1] for b in labels if b.y0 > box.y1 and left - 10 <= b.x0 < right]
    end = min(ends, default=box.y1 + FIRST + MOST * NEXT) - LEVEL / 2
    rows: list[list[Word]] = []
    for word in sorted(writing, key=lambda w: w.box.middle[1]):
        y = word.box.middle[1]
        if not (box.y1 < y < end and left <= word.box.x0 < right):
            continue
        if rows and y - bounds(w.box for w in rows[-1]).middle[1] < LEVEL:
            rows[-1].append(word)
            continue
        last = bounds(w.box for w in rows[-1]).middle[1] if rows else box.y1
        if y - last > (NEXT * 1.5 if rows else FIRST) or len(rows) == MOST:
            break
        rows.append([word])
    ordered = [tuple(sorted(row, key=lambda w: w.box.x0)) for row in rows]
    return [Chunk(row, page, bounds(w.box for w in row)) for row in ordered]


def down_to_town(rows: Sequence[Chunk], heading: Word, others: Sequence[Word]) -> list[Chunk]:
    """The rows of the address that a party's heading stands above, as far as its town, without what a form prints between ("only if
    another"). They begin where the heading does, and `others` beside it have what stands in their own columns."""
    box = heading.box
    level = [
        o.box.x0 for o in others if o.box.x0 > box.x0 + INDENT and abs(o.box.middle[1] - box.middle[1]) < 2 * LEVEL
    ]
    edge = min([box.x0 + INDENT, *(x - BEFORE for x in level)])
    own = [row for row in rows if row.words[0].box.x0 <= edge]
    end = next((n for n, row in enumerate(own, 1) if is_town(row.text)), len(own))
    return [
        row for row in own[:end] if not (row.text.startswith("(") or instructs(row.text) or other_address(row.text))
    ]


INDENT = 40.0  # points, at most, from the left edge of a heading to that of the lines below it


def told_below(
    heading: Word, rows: Sequence[Chunk], given: Mapping[str, Field[str]], country: str
) -> tuple[dict[str, Field[str]], list[Chunk]]:
    """What the rows below a heading say of its address, and those of which nothing tells what part of it they are."""
    address = parse_address(with_its_code(rows, given, country), f"below '{heading.text}'", country)
    told = {f.name: getattr(address, f.name) for f in fields(address)}
    found = {name: value for name, value in told.items() if isinstance(value, Field) and value.value is not None}
    said = plain(" ".join(str(value.raw or value.value) for value in found.values()))
    return found, [row for row in rows if plain(row.text) not in said and any(c.isalnum() for c in row.text)]
