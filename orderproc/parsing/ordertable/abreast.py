"""Order lines that are printed in two or three blocks side by side, to save paper: each row of the page holds the numbers of several items.

The blocks are told by the item numbers of the catalogue, which stand in columns, and by the blank between the blocks that no word reaches
over. Each is read as a page of its own would be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.draft import DraftLine
from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Line
from orderproc.parsing.ordertable.anchors import IN_LINE, Anchor, is_named

Block = list[tuple[int, Line]]  # each line with the number of the page's line that it is a part of

ROWS = 2  # with the numbers of two items, at least
ABOVE = 2  # rows above the first item that may head the blocks


def blocks_of(lines: Sequence[Line], anchors: Sequence[Anchor]) -> list[Block]:
    """The blocks from left to right, the first with whatever else stands on the page; none where no two columns of item numbers stand side
    by side, or words reach from one block into the next."""
    columns = _columns(lines, anchors)
    if len(columns) < 2:
        return []
    rows = [a.row for column in columns for a in column]
    first, last = min(rows), max(rows)
    edges = [min(a.word.box.x0 for a in column) - 1 for column in columns[1:]]
    if any(
        w.box.x0 < edge < w.box.x1
        for line in lines[first : last + 1]
        for w in line.words
        for edge in edges
    ):  # fmt: skip
        return []
    blocks: list[Block] = [[] for _ in columns]
    for row, line in enumerate(lines):
        if not first - ABOVE <= row <= last or any(w.box.x0 < e < w.box.x1 for w in line.words for e in edges):
            blocks[0].append((row, line))
            continue
        sides = [-1.0, *edges, float("inf")]
        for block, (left, right) in zip(blocks, pairwise(sides), strict=True):
            words = tuple(w for w in line.words if left <= w.box.x0 < right)
            if words:
                block.append((row, replace(line, words=words, cuts=tuple(x for x in line.cuts if left < x < right))))
    return blocks


def in_blocks(lines: Sequence[Line], anchors: Sequence[Anchor]) -> list[Anchor]:
    """The item numbers that stand in blocks side by side; none where there are no such."""
    return [a for column in _columns(lines, anchors) for a in column] if blocks_of(lines, anchors) else []


def _columns(lines: Sequence[Line], anchors: Sequence[Anchor]) -> list[list[Anchor]]:
    """The columns of item numbers, from left to right, of which each shares rows with the first, other items standing there. A quantity
    may have the figures of an item's number, but not its words beside it."""
    anchors = [a for a in anchors if any(map(str.isalpha, a.text)) or is_named(a, lines[a.row])]
    found: list[list[Anchor]] = []
    for anchor in sorted(anchors, key=lambda a: a.word.box.x0):
        column = next((c for c in found if abs(c[0].word.box.x0 - anchor.word.box.x0) <= IN_LINE), None)
        if column is None:
            found.append([anchor])
        else:
            column.append(anchor)
    found = [c for c in found if len({a.row for a in c}) == len(c) >= ROWS]
    if not found:
        return []
    item_of = {a.row: a.item.sku for a in found[0]}
    return [found[0], *(c for c in found[1:] if sum(item_of.get(a.row, a.item.sku) != a.item.sku for a in c) >= ROWS)]


def counts_each(lines: Sequence[DraftLine], anchors: Sequence[Anchor], catalog: Catalog) -> bool:
    """Whether the lines that were read of the blocks are one for each item number, with a quantity: columns of other numbers beside those
    of the goods, as a buyer's own, have none of their own."""
    counted = [catalog.get(line.sku.value or "") for line in lines if line.quantity.value is not None]
    return len(lines) == len(counted) and {item.sku for item in counted if item} >= {a.item.sku for a in anchors}
