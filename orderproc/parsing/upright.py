"""Labels that are set upright, a letter a line, left of the address that they head: "V E N D O R", "S H I P  T O"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.party.partynames import party_of


def with_labels_level(page: Page) -> Page:
    """A page on which such labels stand level in the row of their first letter, with a colon, as everywhere else; as it is where its single
    letters spell no label of an address. On pages of text only: what stands alone on a scan may be anything."""
    if page.source is not PageSource.TEXT:
        return page
    gone: set[int] = set()
    labels: list[Word] = []
    for column in _columns([word for word in page.words if len(word.text) == 1 and word.text.isupper()]):
        spelled = _spelled(column)
        if party_of(spelled) is not None:
            gone |= {id(word) for word in column}
            labels += _level(spelled, column, page.words)
    if not labels:
        return page
    return replace(page, words=(*(word for word in page.words if id(word) not in gone), *labels))


def _columns(letters: Sequence[Word]) -> Iterator[list[Word]]:
    """Letters below one another, in rows that follow each other or leave one out."""
    by_edge: dict[int, list[Word]] = {}
    for word in letters:
        by_edge.setdefault(round(word.box.middle[0] / _EDGE), []).append(word)
    for words in by_edge.values():
        column: list[Word] = []
        for word in sorted(words, key=lambda w: w.box.y0):
            if column and word.box.y0 - column[-1].box.y0 > _TWO_ROWS * word.box.height:
                if len(column) >= _LEAST:
                    yield column
                column = []
            column.append(word)
        if len(column) >= _LEAST:
            yield column


_EDGE = 3.0  # points within which the middles of the letters of a column stand
_LEAST = 4  # letters of a label
_TWO_ROWS = 3.6  # heights of a letter from one row to the next but one


def _spelled(column: Sequence[Word]) -> str:
    """What the letters spell, with a blank where a row was left out."""
    steps = [b.box.y0 - a.box.y0 for a, b in pairwise(column)]
    usual = sorted(steps)[len(steps) // 2]
    parts = [f" {word.text}" if step > 1.5 * usual else word.text for step, word in zip(steps, column[1:], strict=True)]
    return "".join([column[0].text, *parts])


def _level(label: str, column: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """The words of a label where its first letter stands, as wide as the room up to what stands beside them."""
    box = column[0].box
    beside = [w.box.x0 for w in words if w.box.y0 < box.y1 and w.box.y1 > box.y0 and w.box.x0 > box.x1]
    room = min(beside, default=box.x0 + 100.0) - box.x0 - 1.2 * box.height
    letter = min(0.6 * box.height, max(room, 1.0) / (len(label) + 1))
    level, x = [], box.x0
    for text in f"{label}:".split():
        level.append(replace(column[0], text=text, box=Box(x, box.y0, x + letter * len(text), box.y1)))
        x += letter * (len(text) + 1)
    return level


__all__ = ["with_labels_level"]
