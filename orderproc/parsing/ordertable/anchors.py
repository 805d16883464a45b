"""The item numbers of the catalogue as they stand on a page: whole, in groups, or broken over two lines by a narrow column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from orderproc.model.reading import Word
from orderproc.model.shop import Catalog, Item, plain
from orderproc.parsing.lines import Line
from orderproc.parsing.remembered import remembered
from orderproc.parsing.words import bare

IN_LINE = 4.0  # points: edges nearer than this stand in one column
_EDGES = "()[]{},;:.*#\"'"


@dataclass(frozen=True, slots=True)
class Anchor:
    """An item number of the catalogue as it stands on the paper. `row`: which line of the page."""

    row: int
    word: Word
    text: str
    item: Item
    more: tuple[Word, ...] = ()  # the further words of the number ("1047 774", "GR9032-" and "0037" below it)

    @property
    def words(self) -> tuple[Word, ...]:
        return (self.word, *self.more)


@remembered
def anchors_of(lines: Sequence[Line], catalog: Catalog) -> list[Anchor]:
    """Every word (or words, where the catalogue writes its numbers in groups) that is an item number of the catalogue: three
    characters or more, a digit among them, or capitals in pieces."""
    found: list[Anchor] = []
    if not len(catalog):
        return found
    known = catalog.by_plain
    most = catalog.words_in_number
    for row, line in enumerate(lines):
        skip = 0
        for at, word in enumerate(line.words):
            if skip:
                skip -= 1
                continue
            for size in range(most, 0, -1):
                group = line.words[at : at + size]
                if len(group) < size:
                    continue
                text = " ".join(w.text for w in group).strip(_EDGES)
                key = plain(text)
                if len(key) < 3 or key not in known or not (any(map(str.isdigit, key)) or _in_pieces(text, catalog)):
                    continue
                if size > 1 and " " not in (catalog.get(text) or Item(sku="", description="", unit_price=None)).sku:
                    continue  # two words that only look like one number
                item = catalog.get(text)
                if item is not None:
                    found.append(Anchor(row, word, text, item, group[1:]))
                    skip = size - 1
                    break
    return sorted([*found, *_broken(lines, catalog, found)], key=lambda a: (a.row, a.word.box.x0))


def _in_pieces(text: str, catalog: Catalog) -> bool:
    """Whether letters alone are a number as the catalogue writes it, in capitals with signs between: "GLV-NIT-L", no word of any text."""
    item = catalog.get(text)
    return item is not None and item.sku == text and text.isupper() and re.search(r"\w[-/.]\w", text) is not None


def _broken(lines: Sequence[Line], catalog: Catalog, found: Sequence[Anchor]) -> list[Anchor]:
    """Numbers that a narrow column broke over two lines: the second piece begins below the first."""
    taken = {id(w) for a in found for w in a.words}
    broken: list[Anchor] = []
    for row, (upper, lower) in enumerate(pairwise(lines)):
        if lower.page != upper.page or lower.box.y0 - upper.box.y1 > 0.8 * upper.height:
            continue
        for word in upper.words:
            if id(word) in taken or not any(c.isalnum() for c in word.text):
                continue
            below = next((w for w in lower.words if abs(w.box.x0 - word.box.x0) < 1.0 and id(w) not in taken), None)
            if below is None:
                continue
            for mark in ("", " "):
                text = f"{word.text}{mark}{below.text}".strip(_EDGES)
                if len(plain(text)) >= 5 and (item := catalog.get(text)) is not None and any(map(str.isdigit, text)):
                    broken.append(Anchor(row, word, text, item, (below,)))
                    taken |= {id(word), id(below)}
                    break
    return broken


def in_column(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The item numbers that stand below one another; all of them where they stand beside the same label or one alone."""
    if len(anchors) < 2:
        return list(anchors)
    best: list[Anchor] = []
    for one in anchors:
        for edge in ("x0", "x1"):
            at = getattr(one.word.box, edge)
            column = [a for a in anchors if abs(getattr(a.word.box, edge) - at) <= IN_LINE]
            rows = {a.row for a in column}
            if len(rows) == len(column) and len(column) > len(best):
                best = column
    return best


def told(anchors: Sequence[Anchor], lines: Sequence[Line] = ()) -> list[Anchor]:
    """Those that stand in a column, and those that can be nothing else: letters and digits, six digits, or the item's own words
    beside them in one of the `lines`."""
    column = in_column(anchors)
    rows = {c.row for c in column}
    more = [a for a in anchors if a.row not in rows and (_long(a.text) or (lines and is_named(a, lines[a.row])))]
    return sorted({*column, *more}, key=lambda a: a.row)


def is_named(anchor: Anchor, line: Line) -> bool:
    """Whether the item's own words stand in a line with its number."""
    own = {w for w in bare(anchor.item.description).split() if len(w) > 2}
    return len(own & set(bare(line.text).split())) >= min(2, max(len(own), 1))


def _long(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return digits >= 6 or (len(text) >= 5 and digits >= 2 and any(c.isalpha() for c in text))
