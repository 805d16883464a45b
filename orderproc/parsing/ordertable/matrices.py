"""Order tables in which a row is a thing and a column a size or a colour, with the quantity where they cross.

Which item a cell orders, row and heading say together, in the catalogue's own words; a table of which a filled cell means no one
item is none of these. Nothing here is guessed at: sums at the end of rows and columns must agree with what they sum up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog, Item
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.words import bare

_COUNT = re.compile(r"\d{1,5}")
_LEAST = 2  # sizes side by side


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rows`: the lines of the page from the heading to the last row."""

    lines: tuple[DraftLine, ...]
    rows: frozenset[int]
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True, slots=True)
class _Row:
    name: Chunk
    cells: tuple[tuple[Chunk, Chunk], ...]  # (heading, count)


def matrix_of(lines: Sequence[Line], catalog: Catalog) -> Matrix | None:
    """The first such table on a page."""
    named: dict[str, list[Item]] = {}
    for at, heading in enumerate(lines[:-1]):
        heads = heading.chunks
        if len(heads) <= _LEAST or _row(lines[at + 1], _parted(heading, lines[at + 1 :])) is None:
            continue
        named = named or items_named(catalog)
        found = _below(lines, at, _parted(heading, lines[at + 1 :]), named)
        if found is not None:
            return found
    return None


def items_named(catalog: Catalog) -> dict[str, list[Item]]:
    """The items of each description and alias, as plain words."""
    named: dict[str, list[Item]] = {}
    for item in catalog.items:
        for text in {bare(item.description), *map(bare, item.aliases)}:
            named.setdefault(text, []).append(item)
    return named


def _parted(heading: Line, below: Sequence[Line]) -> list[Chunk]:
    """The headings, those that ran into one another ("white yellow") parted where a count stands flush below a word."""
    edges = [c.box.x1 for line in below[:20] for c in line.chunks if _COUNT.fullmatch(c.text)]
    heads: list[Chunk] = []
    for chunk in heading.chunks:
        first = 0
        for at, word in enumerate(chunk.words):
            last = at + 1 == len(chunk.words)
            if last or any(abs(word.box.x1 - edge) < 2.0 for edge in edges):
                heads.append(heading.chunk(chunk.words[first : at + 1]))
                first = at + 1
    return heads


def _below(lines: Sequence[Line], at: int, heads: Sequence[Chunk], named: dict[str, list[Item]]) -> Matrix | None:
    """The table under one line of headings, if each of its cells means one item."""
    drafts: list[DraftLine] = []
    issues: list[Issue] = []
    last = at
    columns: dict[str, Decimal] = {}
    for row in range(at + 1, len(lines)):
        line = lines[row]
        if line.page != lines[last].page or line.box.y0 - lines[last].box.y1 > 4 * line.height:
            break
        read = _row(line, heads)
        if read is None:
            break
        cells = [(head, count) for head, count in read.cells if _summing(head) is None]
        counted = sum((Decimal(count.text) for _, count in cells), Decimal(0))
        if sum_of(read.name.text) is not None:
            if any(columns.get(head.text) != Decimal(count.text) for head, count in cells):
                issues.append(_sums_differ(read.name))
            last = row
            break
        for head, count in cells:
            meant = _meant(read.name, head, count, named)
            if len(meant) != 1:
                return None
            drafts.append(_line(meant[0], read.name, head, count, line))
            columns[head.text] = columns.get(head.text, Decimal(0)) + Decimal(count.text)
        if any(Decimal(count.text) != counted for head, count in read.cells if _summing(head) is not None):
            issues.append(_sums_differ(read.name))
        last = row
    if not drafts:
        return None
    return Matrix(tuple(drafts), frozenset(range(at, last + 1)), tuple(issues))


def _meant(name: Chunk, head: Chunk, count: Chunk, named: dict[str, list[Item]]) -> list[Item]:
    """The items of row and heading; of a heading that ran into its neighbour only the words that stand flush with the count."""
    size = [w.text for w in head.words]
    parts = [size]
    if abs(head.box.x1 - count.box.x1) < FLUSH:
        parts += [size[n:] for n in range(1, len(size))]
    elif abs(head.box.x0 - count.box.x0) < FLUSH:
        parts += [size[:-n] for n in range(1, len(size))]
    found = (named.get(bare(" ".join([name.text, *part])), []) for part in parts)
    return next((items for items in found if items), [])


FLUSH = 3.0  # points


def _row(line: Line, heads: Sequence[Chunk]) -> _Row | None:
    """A name and under some of the headings a count each; None for any other line."""
    first, *rest = line.chunks
    if not rest or not re.search(r"[^\W\d]{2,}", first.text):
        return None
    cells: list[tuple[Chunk, Chunk]] = []
    for chunk in rest:
        over = [h for h in heads[1:] if min(h.box.x1, chunk.box.x1) - max(h.box.x0, chunk.box.x0) > -2]
        if not _COUNT.fullmatch(chunk.text) or len(over) != 1 or any(over[0] is h for h, _ in cells):
            return None
        cells.append((over[0], chunk))
    return _Row(first, tuple(cells))


def _summing(head: Chunk) -> str | None:
    return head.text if sum_of(head.text) is not None or role_of(head.text) in (Role.QUANTITY, Role.AMOUNT) else None


def _line(item: Item, name: Chunk, head: Chunk, count: Chunk, line: Line) -> DraftLine:
    text = f"{name.text}, {head.text}"
    return DraftLine(
        sku=name.field(item.sku, "by the words of row and heading", raw=text),
        description=name.field(text, "row and heading"),
        quantity=count.field(Decimal(count.text), f"where the row crosses '{head.text}'") if count.text else Field(),
        raw=line.text,
        page=line.page,
        box=count.box,
    )


def _sums_differ(name: Chunk) -> Issue:
    message = f"The quantities of {name.text!r} don't add up to the sum that is written beside them."
    return Issue(
        code=Code.QUANTITY_DOUBTFUL, message=message, field="lines[0].quantity", page=name.page, box=name.place
    )
