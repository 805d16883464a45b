"""What stands beside the label of an address, and what below: all of it in one run, its first line, with the next ones hanging below that,
or columns that have headings of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.reading import Word
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.ordertable.headings import role_of
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.partynames import party_of
from orderproc.parsing.party.signoffs import signs_off
from orderproc.parsing.party.towns import ends_in_town, is_town


def hangs(below: Line, left: float, right: float) -> bool:
    """Whether the line below a label goes on where the value beside it begins, and not below the label."""
    starts = [c.box.x0 for c in below.chunks if left - 3 < c.box.x0 < right + 3]
    return len(starts) == 1 and abs(starts[0] - right) < 2 and right - left > 6


def beneath(lines: Sequence[Line], row: int, beside: float) -> int:
    """The number of the line below a label; in a paper of two columns that stand some points higher and lower, not that of the column
    beside it, which begins at `beside`, where the next line of its own reaches up beside that."""
    if row + 2 < len(lines) and not lines[row].body and lines[row + 1].box.x0 >= beside - 1:
        other, own = lines[row + 1].box, lines[row + 2].box
        if lines[row + 2].page == lines[row].page and own.x0 < beside - 1 and own.y0 < other.y1 - 0.2 * other.height:
            return row + 2
    return row + 1


def is_whole(chunk: Chunk) -> bool:
    """Whether a run beside a label is a whole address, with a number of its house or a code of its town."""
    return _WHOLE.match(chunk.text) is not None or (chunk.text.count(",") >= 2 and ends_in_town(chunk.text))


def down_to_town(chunk: Chunk) -> bool:
    """Whether a line is an address from the name to the town: "Doe Ltd, Goods inwards, 12 Elm Street, Leeds LS1 4AB"."""
    name, *between, town = chunk.text.rstrip(" .").split(",") if chunk.text.count(",") >= 2 else ("", "")
    return bool(name) and any(c.isdigit() for part in between for c in part) and is_town(town)


_WHOLE = re.compile(r"[^,]+,[^,]*\d[^,]*,.*\w")  # a whole address on one line


def hung_from(lines: Sequence[Line], row: int, rest: Sequence[Word], left: float) -> float:
    """The left edge of a block whose label and first line are one run: blanks may set its lines below the value and not below the label
    ("Deliver to : Doe Ltd")."""
    value = next((word.box.x0 for word in rest if word.text != ":"), left)
    below = lines[row + 1] if row + 1 < len(lines) else None
    if below is None or below.blank_before or below.places:
        return left
    edges = [below.box.x0] if below.body else [chunk.box.x0 for chunk in below.chunks]
    near = below.height / 2 if below.body else 1.5 * below.height
    hung = any(abs(x - value) < near for x in edges) and not any(abs(x - left) < near for x in edges)
    return value if hung else left


def heads_columns(lines: Sequence[Line], row: int, label: Chunk) -> frozenset[float]:
    """The left edges of the runs beside a label that head a column of their own, as it does: something stands flush below each of them, and
    below the label no other label: "Ship To   Total" over "Doe Ltd   $2,394.00"."""
    below = lines[row + 1].chunks if row + 1 < len(lines) and ":" not in label.text else ()
    own = next((c for c in below if abs(c.box.x0 - label.box.x0) < _FLUSH), None)
    if own is None or any(known(own.text) is not None for known in (key_of, role_of, party_of)):
        return frozenset()
    heads = (c for c in lines[row].chunks if c.box.x0 > label.box.x0 and not any(char.isdigit() for char in c.text))
    return frozenset(c.box.x0 for c in heads if any(abs(b.box.x0 - c.box.x0) < _FLUSH for b in below))


def centred_over(lines: Sequence[Line], row: int, label: Chunk) -> tuple[float, float] | None:
    """The left edges of the column that a label is centred over and of the next one, in a row of headings of which each stands within its
    own column: "   Ship to   " over "Doe Ltd, Plant 2". None where the label begins near the left edge of its column."""
    line, below = lines[row], lines[row + 1] if row + 1 < len(lines) else None
    if below is None or line.body or line.places or below.page != line.page or len(line.chunks) < _ROW:
        return None
    if len(below.chunks) != len(line.chunks) or any(":" in c.text for c in line.chunks):
        return None
    edges = [*(c.box.x0 for c in below.chunks), float("inf")]
    within = (edges[n] - _FLUSH < c.box.x0 and c.box.x1 < edges[n + 1] for n, c in enumerate(line.chunks))
    at = next((n for n, c in enumerate(line.chunks) if c.box.x0 == label.box.x0), None)
    if at is None or not all(within) or label.box.x0 - edges[at] < 2.5 * line.height:
        return None
    return edges[at], edges[at + 1]


_ROW = 2  # headings beside one another
_FLUSH = 2.0  # points by which what is set flush may begin apart


def address_under(lines: Sequence[Line], row: int, left: float) -> bool:
    """Whether the lines at the label's own left edge, down to a town, are what it heads, in a row of headings of which some are
    unknown."""
    for line in lines[row + 1 : row + 7]:
        chunk = next((c for c in line.chunks if abs(c.box.x0 - left) < 2), None)
        if chunk is None or line.body or line.page != lines[row].page or label_at(chunk) is not None:
            return False
        if is_town(chunk.text):
            return True
    return False


def listed(lines: Sequence[Line], row: int, left: float, right: float) -> bool:
    """Whether a label stands in a list: labels in one column, what each asks for in the next."""
    asked = [
        label.text.rstrip(": ")
        for line in lines[max(row - 4, 0) : row + 5]
        if line.page == lines[row].page and any(abs(c.box.x0 - right) < 3 for c in line.chunks)
        for label in line.chunks
        if abs(label.box.x0 - left) < 3
    ]
    return sum(key_of(text) is not None or party_of(text) is not None or signs_off(text) for text in asked) > 1
