"""Choices of which one has a cross: in the cells of a row, below its caption; below one another, before or behind it; in a row of boxes to
tick, read as one with its caption."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from orderproc.model.reading import Box, Mark, Page, PageSource, PlaceKind, Word

LEVEL = 4.0  # points between the upper edges of the cells of a row
MARKED = re.compile(r"[xX✓✔✗✘+*%]{1,2}|[vV/×]")  # a scribbled cross is read as a percent sign too


def in_cells(page: Page, names: Callable[[str], object | None]) -> Iterator[Mark]:
    """The choices that stand alone in the cells of one row, two different ones at least: "CASH", "C.O.D.", "CHARGE". `names` says what a
    caption stands for; `checked` is None where something else than a mark stands below it."""
    cells = {place.box for place in page.places if place.kind is PlaceKind.CELL}
    asked: list[tuple[Box, Word, list[Word]]] = []
    for box in sorted(cells, key=lambda b: (b.y0, b.x0)):
        inside = [w for w in page.words if _holds(box, w.box)]
        captions = [w for w in inside if names(w.text) is not None]
        if len(captions) == 1:
            asked.append((box, captions[0], [w for w in inside if w is not captions[0]]))
    for box, caption, rest in asked:
        if len({names(word.text) for other, word, _ in asked if abs(other.y0 - box.y0) < LEVEL}) < 2:
            continue
        said = " ".join(w.text for w in rest).strip()
        checked = False if not said else True if MARKED.fullmatch(said) else None
        yield Mark(label=caption.text, checked=checked, box=box, ink=0.0)


NEXT, FLUSH = 28.0, 8.0  # points from choice to choice in a column, and between their left edges
BESIDE = 30.0  # points between a choice and its cross


def in_a_column(page: Page, names: Callable[[str], object | None]) -> Iterator[Mark]:
    """The choices that stand alone below one another, flush left, with a cross beside one: two at least that are not the same. `names`
    says what a caption stands for."""
    ways = sorted(
        ((w, what) for w in page.words if alone(w.text) and (what := names(w.text)) is not None),
        key=lambda way: way[0].box.y0,
    )
    column: list[tuple[Word, object]] = []
    for way in (*ways, None):
        if way is not None and column and _below(column[-1][0].box, way[0].box):
            column.append(way)
            continue
        if len({what for _, what in column}) > 1:
            yield from (_crossed(word, page) for word, _ in column)
        column = [way] if way is not None else []


def _below(upper: Box, lower: Box) -> bool:
    step = lower.middle[1] - upper.middle[1]
    return abs(lower.x0 - upper.x0) < FLUSH and 0.5 * upper.height < step < NEXT


def alone(text: str) -> bool:
    """Whether a run of print may be a caption and nothing else: "Bill my account", "Contra reembolso"."""
    return len(text.split()) <= 5 and ":" not in text and not any(c.isdigit() for c in text)


def _crossed(caption: Word, page: Page) -> Mark:
    y = caption.box.middle[1]
    beside = [
        w
        for w in page.words
        if w is not caption
        and abs(w.box.middle[1] - y) < 0.8 * caption.box.height
        and max(caption.box.x0 - w.box.x1, w.box.x0 - caption.box.x1) < BESIDE
    ]
    crossed = any(MARKED.fullmatch(w.text.strip(" _")) for w in beside)
    return Mark(label=caption.text, checked=crossed, box=caption.box, ink=0.0)


def _holds(box: Box, inner: Box) -> bool:
    x, y = inner.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


ROW = 6.0  # points that the boxes of one row differ in height


def in_a_row(mark: Mark, page: Page) -> bool:
    """Whether a box to tick has two others beside it."""
    level = mark.box.middle[1]
    beside = [m for m in page.marks if m is not mark and not m.under and abs(m.box.middle[1] - level) < ROW]
    return len(beside) > 1


_CROSSED = re.compile(r"[xX×☒]\s+(?=[^\W\d])(.+)")


def crossed_box_lost(page: Page, names: Callable[[str], bool]) -> list[Mark]:
    """Crosses that were read with the words behind them, "X Rechnung", in a row with boxes to tick, or with two other choices (by `names`)
    that have none: their own box or line was not seen."""
    if page.source is not PageSource.SCAN:
        return []
    found = []
    for word in page.words:
        cross = _CROSSED.fullmatch(word.text.strip())
        level = word.box.middle[1]
        boxes = [m for m in page.marks if not m.under and m.checked is False and abs(m.box.middle[1] - level) < ROW]
        if cross is None:
            continue
        others = [
            w
            for w in page.words
            if abs(w.box.middle[1] - level) < ROW
            and alone(w.text)
            and names(w.text)
            and not _CROSSED.fullmatch(w.text.strip())
        ]
        if boxes or (names(cross[1]) and len(others) > 1):
            box = Box(word.box.x0, word.box.y0, word.box.x0 + word.box.height, word.box.y1)
            found.append(Mark(box=box, ink=1.0, checked=True, label=cross[1]))
    return found
