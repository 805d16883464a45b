"""The lines of a page: words that stand on one height, and the runs (chunks) between wide gaps. Geometry only.

Running text (mail bodies) has no places; there a character is `CHAR` points wide, so that tables drawn with blanks work as well.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TypeVar

from orderproc.model.draft import Field
from orderproc.model.lattice import Lattice
from orderproc.model.lazy import lazy
from orderproc.model.reading import Box, Page, PageSource, PlaceKind, Word
from orderproc.parsing.apart import CLOSE, apart
from orderproc.parsing.letterspaced import joined
from orderproc.parsing.remembered import remembered

T = TypeVar("T")

CHAR = 6.0
LINE = 12.0
SHEET_ROW = 14.0  # how far apart the rows of a sheet are set
COLUMN = 120.0  # points from one column of a sheet to the next


@dataclass(frozen=True)
class Chunk:
    """Words that stand together. `box` is for geometry, `place` what a clerk is shown."""

    words: tuple[Word, ...]
    page: int
    place: Box | None

    @lazy
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @lazy
    def box(self) -> Box:
        return bounds(w.box for w in self.words)

    @lazy
    def confidence(self) -> float:
        return min([w.confidence for w in self.words], default=1.0)

    @lazy
    def lattice(self) -> Lattice | None:
        parts = [word.lattice for word in self.words if word.lattice is not None and word.lattice.steps]
        if len(parts) < len(self.words) or not parts:
            return None
        return parts[0] if len(parts) == 1 else Lattice.joined(parts)

    @property
    def struck(self) -> bool:
        return any(w.struck for w in self.words)

    @property
    def hidden(self) -> bool:
        return any(w.hidden for w in self.words)

    def field(self, value: T | None, source: str, *, confidence: float = 1.0, raw: str | None = None) -> Field[T]:
        """A field that was read here; `confidence` is the parser's own and caps that of the reading."""
        return Field(
            value=value,
            raw=raw if raw is not None else self.text,
            confidence=min(confidence, self.confidence),
            page=self.page,
            box=self.place,
            lattice=self.lattice,
            source=source,
        )

    def told(self, value: T | None, source: str, *, confidence: float = 1.0, raw: str | None = None) -> Field[T]:
        """A field that other words than its own tell, as an item's name tells its number: as sure as they are, and their ink shows none of
        its characters."""
        return replace(self.field(value, source, confidence=confidence, raw=raw), lattice=None)


@dataclass(frozen=True)
class Line:
    """One line of a page, words from left to right."""

    words: tuple[Word, ...]
    page: int
    body: bool = False  # running text: boxes are made up from character positions
    blank_before: bool = False
    places: tuple[tuple[float, Box | None], ...] = ()  # sheets: left edge and true box of each cell
    row: int | None = None  # sheets: the number of the row; a cell of several lines of text makes several lines
    cuts: tuple[float, ...] = ()  # where upright ruling lines cross it, from left to right

    @lazy
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @lazy
    def box(self) -> Box:
        return bounds(w.box for w in self.words)

    @lazy
    def height(self) -> float:
        heights = sorted([w.box.height for w in self.words])
        return max(heights[len(heights) // 2], 1.0)

    @lazy
    def chunks(self) -> tuple[Chunk, ...]:
        """Runs of words parted by ruling lines, or by gaps wider than a blank between words can be."""
        if self.places:
            return self._cells()
        limit = 1.6 * CHAR if self.body else max(0.85 * self.height, 4.0)
        groups: list[list[Word]] = []
        end = 0.0
        for word in self.words:
            box = word.box
            near = box.x0 - end <= limit or (self.body and len(groups) == 1 and word.text == ":")
            if groups and near and not (self.cuts and self._cut_between(groups[-1][-1], word)):
                groups[-1].append(word)
                end = max(end, box.x1)
            else:
                groups.append([word])
                end = box.x1
        return tuple(self.chunk(g) for g in groups)

    def _cut_between(self, before: Word, after: Word) -> bool:
        return any(before.box.x1 - _TOUCH <= x <= after.box.x0 + _TOUCH for x in self.cuts)

    def _cells(self) -> tuple[Chunk, ...]:
        """Sheets: a run is a cell, however near the next one begins."""
        groups: dict[float, list[Word]] = {}
        for word in self.words:
            left = max((x for x, _ in self.places if x <= word.box.x0 + 0.1), default=0.0)
            groups.setdefault(left, []).append(word)
        return tuple(self.chunk(g) for g in groups.values())

    def chunk(self, words: Sequence[Word] | None = None) -> Chunk:
        picked = tuple(words) if words is not None else self.words
        if self.body:
            row = picked[0].box.y0 / LINE if picked else 0.0
            return Chunk(picked, self.page, Box(0, row, 0, row + 1))
        if self.places and picked:
            x = picked[0].box.x0
            return Chunk(picked, self.page, next((box for left, box in reversed(self.places) if left <= x + 0.1), None))
        box = (picked[0].box if len(picked) == 1 else bounds([w.box for w in picked])) if picked else None
        chunk = Chunk(picked, self.page, box)
        if box is not None:
            chunk.__dict__["box"] = box  # what `Chunk.box` would find
        return chunk


_TOUCH = 1.0  # points by which a word may reach over the ruling line of its cell
_MANY_RULES = 2000  # more are a drawing
_RULES = "-_=*+~.–—|¦"
_RULE = re.compile(r"[-_=*+~.–—|]{4,}|[|¦]")  # lines drawn with characters


def _is_rule(text: str) -> bool:
    """Whether a word is nothing but a ruling line."""
    return text[0] in _RULES and _RULE.fullmatch(text) is not None


def bounds(boxes: Iterable[Box]) -> Box:
    x0 = y0 = math.inf
    x1 = y1 = -math.inf
    for box in boxes:
        if box.x0 < x0:
            x0 = box.x0
        if box.y0 < y0:
            y0 = box.y0
        if box.x1 > x1:
            x1 = box.x1
        if box.y1 > y1:
            y1 = box.y1
    return Box(x0, y0, x1, y1) if x0 < math.inf else Box(0, 0, 0, 0)


@remembered
def lines_of(page: Page, *, hidden: bool = False, whole: bool = False) -> tuple[Line, ...]:
    """The lines of a page from top to bottom; hidden words left out unless asked for, and words that are crossed out in running text.
    `whole`: what a scan has as one is not parted into words."""
    words = [w for w in page.words if (hidden or not w.hidden) and (text := w.text.strip()) and not _is_rule(text)]
    if page.source is PageSource.BODY:
        words = [w for w in words if hidden or not w.struck]
        return _body_lines(page, [part for word in words for part in _at_leaders(word)])
    run_of = {id(word): n for n, word in enumerate(words)}
    if page.source is PageSource.SCAN and not whole:
        parts = [apart(word) for word in words]
        run_of = {id(part): n for n, some in enumerate(parts) for part in some}
        words = [part for some in parts for part in some]
    return tuple(_placed_lines(page, words, run_of))


def _body_lines(page: Page, words: list[Word]) -> tuple[Line, ...]:
    """The lines of running text: each word has its line and column, in characters."""
    rows: dict[int, list[Word]] = {}
    for word in words:
        rows.setdefault(int(word.box.y0), []).append(word)
    rows = {number: _without_leaders(row) for number, row in rows.items()}
    lines: list[Line] = []
    last = -1
    for number in sorted(rows):
        placed = tuple(
            Word(
                text=word.text,
                box=Box(word.box.x0 * CHAR, number * LINE, word.box.x1 * CHAR, (number + 0.8) * LINE),
                confidence=word.confidence,
                lattice=word.lattice,
                struck=word.struck,
                hidden=word.hidden,
            )
            for word in rows[number]
        )
        lines.append(Line(placed, page.number, body=True, blank_before=number > last + 1 and last >= 0))
        last = number
    return tuple(lines)


_LEADERS = re.compile(r"(?<=\w)[.…_]{2,}(?=:?$)")


_LED = re.compile(r"(?:(?<=[^\W_])|(?<=\)))[.…_]{5,}(?=[^\W_]|$)")


def _at_leaders(word: Word) -> list[Word]:
    """What stands on either side of dots that lead from a label to its value with no blank between: "Name..........Ann"."""
    if not _LED.search(word.text):
        return [word]
    found: list[Word] = []
    start = 0
    for match in (*_LED.finditer(word.text), None):
        end = match.start() if match is not None else len(word.text)
        if end > start:
            box = replace(word.box, x0=word.box.x0 + start, x1=word.box.x0 + end)
            found.append(replace(word, text=word.text[start:end], box=box))
        start = match.end() if match is not None else end
    return found


def _without_leaders(words: list[Word]) -> list[Word]:
    """A row without the dots that lead from a label to its colon: "Name ....... : Ann", "Name.......: Ann"."""
    colon = next((n for n, word in enumerate(words) if word.text.endswith(":")), 0)
    if not colon and not (words and words[0].text.endswith(":")):
        return words
    ahead = [replace(w, text=_LEADERS.sub("", w.text)) if _LEADERS.search(w.text) else w for w in words[: colon + 1]]
    return [w for w in ahead if not re.fullmatch(r"[.…_]{2,}", w.text)] + words[colon + 1 :]


def _placed_lines(page: Page, words: list[Word], run_of: Mapping[int, int]) -> list[Line]:
    """Words grouped by height: two belong to one line where they overlap by more than half of the lower one. `run_of`: which of the page's
    runs each word is a part of, by its id."""
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (w.box.middle[1], w.box.x0)):
        y0, y1 = word.box.y0, word.box.y1
        best = None
        for index in range(len(rows) - 1, max(-1, len(rows) - 6), -1):
            top, bottom = spans[index]
            overlap = min(y1, bottom) - max(y0, top)
            if overlap > 0.5 * max(min(y1 - y0, bottom - top), 0.1) and not any(_stacked(word, w) for w in rows[index]):
                best = index
                break
        if best is None:
            rows.append([word])
            spans.append((y0, y1))
        else:
            rows[best].append(word)
            heights = sorted((w.box.y0, w.box.y1) for w in rows[best])
            spans[best] = heights[len(heights) // 2]
    upright = _upright_rules(page)
    cells = [place.box for place in page.places if place.kind is PlaceKind.CELL]
    lines = []
    for row in rows:
        ordered = sorted(row, key=lambda w: w.box.x0)
        line = Line(tuple(ordered if page.source is PageSource.SCAN else joined(ordered)), page.number)
        middle = line.box.middle[1]
        cuts = tuple(sorted({rule.middle[0] for rule in upright if rule.y0 <= middle <= rule.y1}))
        cuts = tuple(sorted((*cuts, *_between_cells(line, cells, run_of)))) if cells else cuts
        lines.append(replace(line, cuts=cuts) if cuts else line)
    return _with_columns(sorted(lines, key=lambda line: line.box.middle[1]), scanned=page.source is PageSource.SCAN)


def _between_cells(line: Line, cells: Sequence[Box], run_of: Mapping[int, int]) -> Iterator[float]:
    """Where a run of writing ends in one cell of a page and the next one begins outside of it. A run that reaches over the side of its cell
    stays whole."""
    level = [cell for cell in cells if cell.y0 <= line.box.y1 and line.box.y0 <= cell.y1]
    for before, word in pairwise(line.words):
        if run_of.get(id(before)) == run_of.get(id(word)):
            continue
        (x, y), (u, v) = before.box.middle, word.box.middle
        if any(_inside(cell, x, y) != _inside(cell, u, v) for cell in level):
            yield (before.box.x1 + word.box.x0) / 2


def _inside(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _stacked(a: Word, b: Word) -> bool:
    """Whether one stands below the other: two lines of a block beside a title in large type, which reaches over both."""
    across = min(a.box.x1, b.box.x1) - max(a.box.x0, b.box.x0)
    if across <= 0:
        return False
    down = min(a.box.y1, b.box.y1) - max(a.box.y0, b.box.y0)
    return across > 0.3 * min(a.box.width, b.box.width) and down < 0.3 * min(a.box.height, b.box.height)


# points by which words that are set flush may stand apart; scanned ones have their letters' margins and the scan's grain besides
FLUSH, FLUSH_SCANNED = 0.3, 1.6
_AROUND = 5  # lines above and below that tell where a column begins


def _near(lines: Sequence[Line], at: int) -> list[int]:
    """The lines above and below that stand as close as those of one table or block do."""
    found = []
    for step in (-1, 1):
        for n in range(at + step, at + step * (_AROUND + 1), step):
            if not 0 <= n < len(lines):
                break
            upper, lower = sorted((n, n - step))
            if lines[lower].box.y0 - lines[upper].box.y1 > 1.2 * lines[at].height:
                break
            found.append(n)
    return found


def _blank(line: Line) -> float:
    """The usual blank between the words of a line."""
    gaps = sorted(gap for a, b in pairwise(line.words) if (gap := b.box.x0 - a.box.x1) > 0)
    return gaps[(len(gaps) - 1) // 2] if gaps else 0.0


def _begins_column(x: float, near: Sequence[Line], starts: Sequence[Sequence[float]], flush: float, above: int) -> bool:
    """Whether a column begins there: in two of the lines around (`near`: those `above`, from the nearest on, then those below), and hardly
    a word reaches across; or in three, before the first line above and below in which one does."""
    begin = [any(abs(start - x) < flush for start in each) for each in starts]
    reach = flush + 0.7
    across = [any(w.box.x0 < x - reach < x + reach < w.box.x1 for w in line.words) for line in near]
    sides = (range(above), range(above, len(near)))
    unbroken = sum(begin[n] for side in sides for n in takewhile(lambda n: not across[n], side))
    return (sum(begin) >= 2 and 3 * sum(across) <= sum(begin)) or unbroken >= 3


def _is_of_figures(line: Line, word: Word, near: Sequence[Line], flush: float) -> bool:
    """Whether a number ends where the numbers of the lines around do, each a run of its own: a column that is set flush right."""
    if not word.text.isdigit() or any(0 <= w.box.x0 - word.box.x1 < line.height for w in line.words):
        return False
    numbers = [c for other in near for c in other.chunks if c.text.isdigit() and abs(c.box.x1 - word.box.x1) < flush]
    return len(numbers) >= 2 and not any(w.box.x0 < word.box.x0 < w.box.x1 - flush for w in _beside(numbers, near))


def _beside(numbers: Sequence[Chunk], near: Sequence[Line]) -> list[Word]:
    """The words of the lines around that are none of these numbers."""
    own = {id(w) for number in numbers for w in number.words}
    return [w for line in near for w in line.words if id(w) not in own]


def _with_columns(lines: list[Line], *, scanned: bool) -> list[Line]:
    """Cuts where a word that stands close to the one before it begins a column of the lines around: set flush left, and no word of
    theirs reaches across; or is a number of a column set flush right. What was scanned comes cut at wide blanks only."""
    flush = FLUSH_SCANNED if scanned else FLUSH
    starts = [[chunk.box.x0 for chunk in line.chunks] for line in lines]
    result = []
    for at, line in enumerate(lines):
        least = 1.3 * CLOSE * line.height if scanned else 1.04 * _blank(line)
        wide = [
            (before, word)
            for before, word in pairwise(line.words)
            if word.box.x0 - before.box.x1 > least and not any(abs(x - word.box.x0) < _TOUCH for x in starts[at])
        ]
        near = _near(lines, at) if wide else []
        around, begins = [lines[n] for n in near], [starts[n] for n in near]
        cuts = [
            (before.box.x1 + word.box.x0) / 2
            for before, word in wide
            if _begins_column(word.box.x0, around, begins, flush, sum(n < at for n in near))
            or _is_of_figures(line, word, around, flush)
        ]
        result.append(replace(line, cuts=tuple(sorted((*line.cuts, *cuts)))) if cuts else line)
    return result


def _upright_rules(page: Page) -> list[Box]:
    """A scan that lay aslant has its ruling lines aslant as well: they part nothing."""
    found = [rule.box for rule in page.rules if rule.box.height > 3 * max(rule.box.width, 1.0)]
    return found if page.level is None and not page.rotation and len(found) <= _MANY_RULES else []
