"""Whom an address is for, beside a label that no list has: "Teacher | Teresa Okafor" above "School | Mill Pond School" and the street."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import is_person

_SURE = 0.7  # how likely a name must be a person's
_FLUSH = 1.0  # points between the edges of cells of one column


def with_person_above(
    address: DraftAddress,
    labelled: Sequence[tuple[str, str, Chunk]],
    unnamed: Sequence[tuple[int, Chunk, Chunk]],
    lines: Sequence[Line],
) -> DraftAddress:
    """The address of labelled cells with the one person who stands among its rows or right above them, over the street, in the same
    columns, where no label asked for a name. `labelled`: (part, label, answer); `unnamed`: (row, label, answer) of labels that say
    nothing."""
    street = next((value.box.y0 for name, _, value in labelled if name == "street"), None)
    if address.name or not address.street or street is None:
        return address
    answers = [value for _, _, value in labelled]
    taken = {row for row, line in enumerate(lines) if any(word is a.words[0] for a in answers for word in line.words)}
    taken |= {row for row, _, _ in unnamed}
    people = []
    for row, _, value in unnamed:
        in_column = any(abs(value.box.x0 - answer.box.x0) < _FLUSH for answer in answers)
        if in_column and value.box.y0 < street and row + 1 in taken and not _apart(lines[row], lines[row + 1]):
            name, _, _ = value.text.partition(",")
            if is_person(name) or looks_of(name).person > _SURE:
                people.append(value.field(name.strip(), "a person above the street"))
    return replace(address, name=people[0]) if len(people) == 1 else address


def _apart(line: Line, below: Line) -> bool:
    """Whether an empty row of the sheet parts two rows."""
    return below.box.y0 - line.box.y1 > 1.2 * line.height
