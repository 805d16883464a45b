"""The heading of an order table, read: what each of its cells means, over one or more rows; and where the table below it ends."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orderproc.model.reading import Box, Word
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.ordertable.grids import is_heading
from orderproc.parsing.ordertable.headings import Match, Role, matches, role_of, roles_together
from orderproc.parsing.remembered import remembered

# ---------------------------------------------------------------- words in line


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    role: Role | None
    x0: float
    x1: float


def heading_of(lines: Sequence[Line], index: int) -> tuple[int, tuple[Heading, ...]] | None:
    """(how many lines the heading takes, its columns from left to right) where one begins at line `index`."""
    first = _cells_of(lines[index])
    if not any(cell.role for cell in first) or sum(bool(_AMOUNT.fullmatch(cell.text)) for cell in first) == 1:
        return None
    best: tuple[int, tuple[Heading, ...]] | None = None
    stacked = first
    for depth in (1, 2, 3, 4):
        if depth > 1:
            if index + depth > len(lines):
                break
            line, before = lines[index + depth - 1], lines[index + depth - 2]
            if (
                line.page != before.page
                or line.box.y0 - before.box.y1 > 1.1 * before.height
                or _VALUES.search(line.text)
            ):
                break
            stacked = _stack(stacked, _cells_of(line))
        stacked = [
            replace(h, role=role) if h.role is Role.DESCRIPTION and role in (Role.QUANTITY, Role.DISCOUNT) else h
            for h, role in zip(stacked, roles_together([h.text for h in stacked]), strict=True)
        ]
        roles = [h.role for h in stacked]
        known = [r for r in roles if r is not None]
        good = is_heading(roles) and len(known) * 2 >= len(roles) and _prose_free(stacked)
        said_again = best is not None and best[0] == depth - 1 and _said_again(line, best[1])
        if good and (best is None or said_again or _told(stacked) > _told(best[1])):
            best = (depth, tuple(stacked))
    return best


def _said_again(line: Line, headings: Sequence[Heading]) -> bool:
    """Whether a line says below every heading the same in another language: "N° / Uds. / Importe" over "Line no. Qty Value"."""
    cells = _cells_of(line)
    return len(cells) == len(headings) and all(
        cell.role is not None and cell.role is above.role and min(cell.x1, above.x1) > max(cell.x0, above.x0)
        for cell, above in zip(cells, headings, strict=True)
    )


def _told(cells: Sequence[Heading]) -> tuple[int, int, int]:
    """How much headings tell: kinds of columns, none unknown, those that an order needs ("Bin" is a place, "Bin no." a number)."""
    roles = [cell.role for cell in cells if cell.role is not None]
    return len(set(roles)), len(roles) - len(cells), len(set(roles) - {Role.OTHER, Role.POSITION, Role.DATE})


_AMOUNT = re.compile(r"[€$£]?\s?\d[\d.,' ]*[.,]\d\d")  # one among labels is the answer to one
_VALUES = re.compile(r"\d[.,]\d\d\b|\d{4}|\d[./-]\d")  # amounts, numbers of papers, dates: no headings


def _prose_free(cells: Sequence[Heading]) -> bool:
    """Headings are short; a sentence that happens to hold "quantity" and "item" is none."""
    return all(len(cell.text.split()) <= 7 for cell in cells)


RULE = 1.8  # times as high as the other headings


@remembered
def _cells_of(line: Line) -> list[Heading]:
    """The chunks of a line as headings; a chunk that holds several known headings in a row is parted."""
    cells: list[Heading] = []
    heights = sorted(chunk.box.height for chunk in line.chunks)
    for chunk in line.chunks:
        if len(chunk.text) == 1 and chunk.text in "1lI|/" and chunk.box.height > RULE * heights[len(heights) // 2]:
            continue  # a rule, or the edge of a panel, that was read
        if role_of(chunk.text) is not None:
            cells.append(Heading(chunk.text, role_of(chunk.text), chunk.box.x0, chunk.box.x1))
            continue
        words = _one_by_one(chunk.words)
        chunk = chunk if words == chunk.words else replace(chunk, words=words)
        tokens = tuple(w.text for w in chunk.words)
        found = matches(tokens)
        whole = key_of(chunk.text) is not None  # "Your order ref." is one label of the head
        if len(found) >= 2 and not whole and sum(m.end - m.start for m in found) * 3 >= len(tokens) * 2:
            cells += _parted(chunk, found)
        else:
            cells.append(Heading(chunk.text, role_of(chunk.text), chunk.box.x0, chunk.box.x1))
    return cells


_BETWEEN = re.compile(r"\s+|(?<=[^\W\d_])(?=[A-ZÀ-Þ][a-zß-ÿ])")


def _one_by_one(words: Sequence[Word]) -> tuple[Word, ...]:
    """Runs of writing from a picture as single words, each at its share of the run: "Stock numberHow many" holds four."""
    if not any(_BETWEEN.search(word.text, 1) for word in words):
        return tuple(words)
    out: list[Word] = []
    for word in words:
        step = word.box.width / max(1, len(word.text))
        at = 0
        for cut in [*(m for m in _BETWEEN.finditer(word.text) if m.start()), None]:
            end = cut.start() if cut is not None else len(word.text)
            if word.text[at:end].strip():
                x = word.box.x0
                box = Box(x + at * step, word.box.y0, x + end * step, word.box.y1)
                out.append(replace(word, text=word.text[at:end], box=box, lattice=None))
            at = cut.end() if cut is not None else end
    return tuple(out) if len(out) > len(words) else tuple(words)


def _parted(chunk: Chunk, found: Sequence[Match]) -> list[Heading]:
    cells = []
    edges = [0, *(m.start for m in found[1:]), len(chunk.words)]
    for low, high in itertools.pairwise(edges):
        words = chunk.words[low:high]
        text = " ".join(w.text for w in words)
        cells.append(
            Heading(
                text,
                role_of(text) or next((m.role for m in found if low <= m.start < high), None),
                words[0].box.x0,
                words[-1].box.x1,
            )
        )
    return cells


def _stack(upper: Sequence[Heading], lower: Sequence[Heading]) -> list[Heading]:
    """Two-line headings: what overlaps from left to right belongs together."""
    result = list(upper)
    for cell in lower:
        hits = [
            i
            for i, up in enumerate(result)
            if min(up.x1, cell.x1) - max(up.x0, cell.x0) > 0.3 * min(up.x1 - up.x0, cell.x1 - cell.x0)
        ]
        if len(hits) == 1:
            up = result[hits[0]]
            text = f"{up.text} {cell.text}"
            joined = text.replace("- ", "") if up.text.endswith("-") else text
            result[hits[0]] = Heading(
                text, role_of(text) or role_of(joined) or up.role or cell.role, min(up.x0, cell.x0), max(up.x1, cell.x1)
            )
        elif not hits:
            result.append(cell)
    return sorted(result, key=lambda h: h.x0)


def end_of(lines: Sequence[Line], first: int, headings: Sequence[Heading] = ()) -> int:
    """The first line that no longer belongs to the table: a new heading, one that stands higher again (`sidebars`), or six lines with
    nothing like a row: figures beside something, or a number alone below the heading of the quantities."""
    counts = [(h.x0 - _FLUSH, h.x1 + _FLUSH) for h in headings if h.role is Role.QUANTITY]
    end = first
    for index in range(first, len(lines)):
        line = lines[index]
        if index > first and heading_of(lines, index) is not None:
            break
        if index and line.page == lines[index - 1].page and line.box.y1 < lines[index - 1].box.y0 and not line.places:
            return index
        numbers = bool(re.search(r"\d", line.text))
        alone = _COUNT.fullmatch(line.text) is not None and any(line.box.x0 < b and line.box.x1 > a for a, b in counts)
        row_like = numbers and (len(line.chunks) >= 2 or alone)
        if row_like:
            end = index + 1
        elif index + 1 - end > 6:
            break
    if end >= len(lines):
        return end
    end = max(end + 1, first)
    while first < end < len(lines) and _goes_on_below(lines[end - 1], lines[end]):
        end += 1
    return min(end, len(lines))


_COUNT = re.compile(r"\d{1,5}(?:[.,]\d{1,3})?")


def _goes_on_below(before: Line, line: Line) -> bool:
    """Whether a run alone in its line is the next one of those that a narrow column made of one text: "Refuse sacks," / "heavy duty" /
    "(roll)"."""
    if line.body or line.page != before.page or len(before.chunks) != 1 or len(line.chunks) != 1:
        return False
    close = line.box.y0 - before.box.y1 < _CLOSE * line.height
    return close and abs(line.box.x0 - before.box.x0) < _FLUSH and line.chunks[0].box.width < _NARROW


_CLOSE, _FLUSH, _NARROW = 0.5, 3.0, 200.0  # heights of a line, points, points: what goes on in a column of a table
