"""The ways of paying that a form in a workbook gives to choose from, each in a cell of its own or with a box in its text: which of them is
marked. A mark stands in a cell beside its caption, or below it; what is a list to choose from answers nothing by its words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orderproc.model.reading import Cell, Page, PageSource, Word
from orderproc.parsing.head.crossed import MARKED, alone
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.head.lists import Way, way_of
from orderproc.parsing.head.ways import method_in, speaks_of_paying
from orderproc.parsing.words import bare

_BOX = re.compile(
    r"\[\s*(?P<square>[^\[\]\s]?)\s*\]|\(\s*(?P<round>[xXvV✓✗]?)\s*\)|(?P<empty>[☐□▢◻❏❑⬜])|(?P<full>[☒☑■◼✅⊠])"
)
_YES = frozenset("yes ja oui si sim true vrai wahr vero verdadero waar verdadeiro".split())
_NO = frozenset("no nein non nee nao false faux falsch falso onwaar".split())
_NEAR = 2  # rows from one choice to the next, and from a heading to the first
_MOST = 4  # cells of a row that are neither choices nor marks: more are the row of a table


@dataclass(frozen=True, slots=True)
class CellWay:
    """A caption in a cell; `marked` None where nothing beside it tells. `boxed`: the box stands in its own text."""

    way: Way
    row: int
    column: int
    marked: bool | None = None
    boxed: bool = False


def choices_in_cells(page: Page) -> list[CellWay]:
    """All choices of a sheet that belong to a list: two different ways of paying at least, one of which is beyond doubt, and boxes, a mark
    or a heading that speaks of paying."""
    if page.source is not PageSource.SHEET:
        return []
    found: list[CellWay] = []
    for table in page.tables:
        rows = {row[0].row: [c for c in row if not c.hidden] for row in table.rows if row}
        ways = [way for row in rows.values() for way in _ways(row)]
        for many in _grouped(ways, rows):
            if len({one.way.method for one in many}) < 2 or not any(one.way.sure for one in many):
                continue
            told = [one if one.boxed else replace(one, marked=_beside(one, many, rows[one.row])) for one in many]
            told = told if any(one.marked for one in told) else _below(told, rows)
            if any(one.marked or one.boxed for one in told) or _headed(told, rows):
                found += told
    return found


def _ways(row: Sequence[Cell]) -> Iterator[CellWay]:
    """The captions of a row: those with boxes in their text, and those that stand alone in their cell, with nothing written beside."""
    plain = [c for c in row if not _BOX.search(c.text) and _said(c.text) is None]
    for at, cell in enumerate(row):
        if cell.box is None:
            continue
        if _BOX.search(cell.text):
            for marked, caption in _boxed(cell.text):
                if (way := way_of(Word(text=caption, box=cell.box))) is not None:
                    yield CellWay(way, cell.row, cell.column, marked, boxed=True)
        elif cell in plain and alone(cell.text) and len(plain) <= _MOST:
            way = way_of(Word(text=cell.text.strip(), box=cell.box))
            behind = next(iter(row[at + 1 :]), None)
            answered = behind is not None and behind.column == cell.column + 1 and behind in plain
            if way is not None and not (answered and method_in(behind.text if behind is not None else "") is None):
                yield CellWay(way, cell.row, cell.column)


def _boxed(text: str) -> Iterator[tuple[bool, str]]:
    """What stands beside each box of a cell: behind it, or before it where the cell begins with words that are no label."""
    boxes = list(_BOX.finditer(text))
    first = text[: boxes[0].start()].strip()
    before = bool(first) and not first.endswith(":") and not text[boxes[-1].end() :].strip(" .")
    for n, box in enumerate(boxes):
        start = boxes[n - 1].end() if n else 0
        end = boxes[n + 1].start() if n + 1 < len(boxes) else len(text)
        caption = text[start : box.start()] if before else text[box.end() : end]
        yield bool(box["full"] or MARKED.fullmatch(box["square"] or box["round"] or "")), caption.strip(" :,;")


def _said(text: str) -> bool | None:
    """Whether a cell is nothing but a mark, or says no; None where it says something else."""
    plain = bare(text)
    if MARKED.fullmatch(text.strip()) or plain in _YES or plain == "x":
        return True
    box = _BOX.fullmatch(text.strip())
    if box is not None:
        return bool(box["full"] or box["square"] or box["round"])
    return False if plain in _NO or not plain else None


def _grouped(ways: Sequence[CellWay], rows: dict[int, list[Cell]]) -> Iterator[list[CellWay]]:
    """Choices of which each stands below or beside another, with nothing but marks between."""
    left = list(ways)
    while left:
        many = [left.pop(0)]
        while near := [one for one in left if any(_linked(other, one, rows) for other in many)]:
            many += near
            left = [one for one in left if one not in near]
        yield many


def _linked(one: CellWay, other: CellWay, rows: dict[int, list[Cell]]) -> bool:
    if one.row == other.row:
        low, high = sorted((one.column, other.column))
        return all(_said(c.text) is not None or _BOX.search(c.text) for c in rows[one.row] if low < c.column < high)
    upper, lower = sorted((one, other), key=lambda way: way.row)
    return one.column == other.column and lower.row - upper.row <= _NEAR and not _asked(lower, rows)


def _asked(way: CellWay, rows: dict[int, list[Cell]]) -> bool:
    """Whether a cell answers a label of its own: "Payment terms | 30 days" above "Payment method | Transfer"."""
    return any(key_of(c.text.strip(" :")) is not None for c in rows[way.row] if c.column == way.column - 1)


def _beside(one: CellWay, many: Sequence[CellWay], row: Sequence[Cell]) -> bool | None:
    """What the cells beside a caption say; a mark between two captions belongs to the nearer, and where both are as near, to that on the
    side on which the first one has a cell to mark."""
    others = [way.column for way in many if way.row == one.row and way is not one]
    captions = [way.column for way in many if way.row == one.row]
    first = min(captions)
    taken = {c.column for c in row if _said(c.text) is None}
    ahead = first > 0 and first - 1 not in taken  # an empty cell, or a mark, before the first
    for cell in row:
        said = _said(cell.text)
        if said is None or cell.column in captions:
            continue
        low, high = sorted((cell.column, one.column))
        if any(low < column < high for column in (*others, *taken)):
            continue
        facing = [c for c in others if (c < cell.column) is not (one.column < cell.column)]
        rival = min((abs(c - cell.column) for c in facing), default=None)
        own = abs(one.column - cell.column)
        if rival is None or own < rival or (own == rival and ahead is (one.column > cell.column)):
            return said
    return None


def _below(many: Sequence[CellWay], rows: dict[int, list[Cell]]) -> list[CellWay]:
    """A row of captions with the marks of the row below it, where nothing else stands there."""
    under = rows.get(many[0].row + 1, [])
    if len({one.row for one in many}) > 1 or not under or any(_said(c.text) is None for c in under):
        return list(many)
    return [replace(one, marked=next((_said(c.text) for c in under if c.column == one.column), None)) for one in many]


def _headed(many: Sequence[CellWay], rows: dict[int, list[Cell]]) -> bool:
    """Whether what stands above the first choice, or before it in its row, speaks of paying."""
    first = min(many, key=lambda way: (way.row, way.column))
    near = [c for number, row in rows.items() for c in row if 0 <= first.row - number <= _NEAR]
    before = [c for c in near if c.column <= first.column and (c.row, c.column) != (first.row, first.column)]
    return any(speaks_of_paying(c.text) and method_in(c.text) is None for c in before)
