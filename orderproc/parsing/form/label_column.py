"""Labels in a column of a paper, without colons, each with its answer in the next column: a sheet's fields, printed. They are read as the
cells of the sheet were."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresses import address_label

_FEWEST = 3  # rows in a column
_SAME = 2.0  # points between edges that are one
_APART = 1.6  # heights of a row from one to the next
_OF_A_PLACE = frozenset(("street", "city", "postal_code", "place"))


def as_cells(lines: Sequence[Line], party_of: Callable[[str], str | None]) -> list[Line]:
    """The lines, those of such a column as rows of cells; all of a sheet or a text as they are."""
    result = list(lines)
    row = 0
    while row < len(lines):
        end = _column_from(lines, row, party_of)
        if end - row >= _FEWEST:
            first = row - 1 if row and _heads_answers(lines[row - 1], lines[row], party_of) else row
            result[first:end] = [_in_cells(line) for line in lines[first:end]]
        row = max(end, row + 1)
    return result


def _column_from(lines: Sequence[Line], first: int, party_of: Callable[[str], str | None]) -> int:
    """The row behind the last one of a column of labels that begins at a row; that row itself where none does."""
    head = lines[first]
    if head.body or head.places or len(head.chunks) < 2 or not _asks(head, party_of):
        return first
    label, answer = (chunk.box.x0 for chunk in head.chunks[:2])
    end, known = first, []
    for row in range(first, len(lines)):
        line = lines[row]
        chunks = line.chunks
        if line.page != head.page or len(chunks) < 2 or line.body:
            break
        if row > first and line.box.y0 - lines[row - 1].box.y1 > _APART * line.height:
            break
        if abs(chunks[0].box.x0 - label) > _SAME or abs(chunks[1].box.x0 - answer) > _SAME:
            break
        end = row + 1
        known.append(address_label(chunks[0].text) if _asks(line, party_of) else "")
    asked = sum(name != "" for name in known)
    return end if len(_OF_A_PLACE & {*known}) > 1 and asked * 2 > len(known) else first


def _heads_answers(line: Line, below: Line, party_of: Callable[[str], str | None]) -> bool:
    """Whether a row names a party over each column of answers: "Delivery   Invoice"."""
    answers = [chunk.box.x0 for chunk in below.chunks[1:]]
    return line.page == below.page and all(
        party_of(chunk.text.strip(": ")) is not None and any(abs(chunk.box.x0 - x) < _SAME for x in answers)
        for chunk in line.chunks
    )


def _asks(line: Line, party_of: Callable[[str], str | None]) -> bool:
    text = line.chunks[0].text.strip(": ")
    return address_label(text) is not None or key_of(text) is not None or party_of(text) is not None


def _in_cells(line: Line) -> Line:
    return replace(line, places=tuple((chunk.box.x0, chunk.box) for chunk in line.chunks))


__all__ = ["as_cells"]
