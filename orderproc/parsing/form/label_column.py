"""Labels of a paper without colons, each with its answer in the next column (a sheet's fields, printed) or right behind it ("Town Bristol
Postcode BS8 4LE", a form that was filled in on a screen). They are read as the cells of a sheet are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.names import STREET

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
        if end == row and len(cells := _rows_of_labels(lines, row)) >= _FEWEST:
            end = row + len(cells)
            result[row:end] = cells
        elif end - row >= _FEWEST:
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
    beside: set[str | None] = set()
    for row in range(first, len(lines)):
        line = lines[row]
        chunks = line.chunks
        if line.page != head.page or line.body:
            break
        if len(chunks) == 1 and row + 1 < len(lines) and _unanswered(line, label):
            continue  # "Address line 2", and nothing beside it
        if len(chunks) < 2:
            break
        if row > first and line.box.y0 - lines[row - 1].box.y1 > _APART * line.height:
            break
        if abs(chunks[0].box.x0 - label) > _SAME or abs(chunks[1].box.x0 - answer) > _SAME:
            break
        end = row + 1
        known.append(address_label(chunks[0].text) if _asks(line, party_of) else "")
        beside |= {address_label(chunk.text) for chunk in chunks[2::2]}  # a second column of labels
    asked = sum(name != "" for name in known)
    return end if len(_OF_A_PLACE & {*known, *beside}) > 1 and asked * 2 > len(known) else first


def _unanswered(line: Line, label: float) -> bool:
    """Whether a row is nothing but a label of an address at the column's left edge."""
    chunk = line.chunks[0]
    return abs(chunk.box.x0 - label) <= _SAME and address_label(chunk.text.strip(": ")) is not None


def _rows_of_labels(lines: Sequence[Line], first: int) -> list[Line]:
    """The rows from one on that each begin with a label of an address and its answer in one run, as rows of cells; none where they ask for
    no street and town."""
    found: list[Line] = []
    asked: set[str] = set()
    for line in lines[first : first + _MOST]:
        head = lines[first]
        if line.page != head.page or line.body or line.places or abs(line.box.x0 - head.box.x0) > _SAME:
            break
        cuts, parts = _labels_in(line)
        if not cuts or (parts & asked):
            break
        asked |= parts
        found.append(_in_cells_at(line, cuts))
    return found if "street" in asked and asked & (_OF_A_PLACE - {"street"}) and "name" in asked else []


def _labels_in(line: Line) -> tuple[list[int], set[str]]:
    """Where labels and their answers begin in a row, by the numbers of its words, and what is asked; nothing where it begins with none."""
    words = line.words
    starts = {id(chunk.words[0]) for chunk in line.chunks}  # behind a wide blank begins a field of its own
    cuts: list[int] = []
    parts: set[str] = set()
    at = 0
    while at < len(words):
        own = id(words[at]) in starts
        size = next((n for n in (3, 2, 1) if at + n < len(words) and _label(words[at : at + n], first=own)), 0)
        if size and (_answers(words[at + size].text) or (own and at > 0)):
            cuts += [at, at + size]
            parts.add(_label(words[at : at + size], first=own))
            at += size
        elif at == 0:
            return [], set()
        at += 1
    return cuts, parts


def _label(words: Sequence[Word], *, first: bool) -> str:
    """What a label asks for, "" where words are none: inside a row only one that no answer has in it ("Postcode", "Daytime tel.")."""
    text = " ".join(word.text for word in words)
    if not text[:1].isupper() or ":" in text:
        return ""
    named = address_label(text) or ""
    other = key_of(text)
    beside = other.value if other in _BESIDE else ""
    return named if named and (first or named in _INSIDE) else beside


def _answers(word: str) -> bool:
    """Whether a word may begin an answer: a name or a number, and no "labels" behind "Address"."""
    return word[:1].isupper() or any(c.isdigit() or c in "@+" for c in word) or STREET.match(f"{word} X") is not None


_MOST = 8  # rows of such labels
_INSIDE = frozenset(("postal_code", "region", "country", "phone", "email"))
_BESIDE = frozenset((Key.PHONE, Key.EMAIL, Key.DATE, Key.ORDER_DATE))


def _in_cells_at(line: Line, cuts: Sequence[int]) -> Line:
    ends = [*cuts[1:], len(line.words)]
    return replace(
        line,
        places=tuple((line.words[a].box.x0, line.chunk(line.words[a:b]).box) for a, b in zip(cuts, ends, strict=True)),
    )


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
