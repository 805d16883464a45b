"""Two sheets that lay side by side under the scanner, in one picture: read as two pages.

A picture is parted only where both halves say so by themselves: a strip without print or writing from top to bottom near the middle, and
on either side of it a form that asks for somebody's address with a table or a title of its own, or pages that are counted ("1/2", "2/2").
An order form in landscape with its address on one side and its table on the other stays whole.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from orderproc.model.draft import OrderDraft
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Page, PageSource, Reading
from orderproc.parsing.form.blanks import asks_for_address
from orderproc.parsing.kinds import title_of
from orderproc.parsing.level import moved, with_pages
from orderproc.parsing.lines import lines_of
from orderproc.parsing.ordertable.head_rows import heading_of
from orderproc.parsing.stacks import page_number

T = TypeVar("T")
SECOND = 10_000  # the right sheet of page n is page n + SECOND as long as layouts look at it
WIDE = 1.1  # two sheets side by side are wider than high
MIDDLE = 0.35, 0.65  # where the strip between them stands, of the width
STRIP = 16.0  # points: less is the blank between two columns
FOLDS = 2  # lines from side to side, at most, that are folds of the paper
LEAST = 8  # words on either side


def parted(reading: Reading) -> Reading:
    """The reading, its pages level, with every picture of two sheets as two pages: the left with the page's number, the right with that
    and `SECOND`. Parts included."""
    return with_pages(reading, _halves)


def with_page_numbers(draft: OrderDraft) -> OrderDraft:
    """The draft with the numbers of the pages as they came."""
    pages = tuple(sorted({number % SECOND for number in draft.pages}))
    return replace(cast(OrderDraft, _numbered(draft)), pages=pages)


def _halves(page: Page) -> tuple[Page, ...]:
    if page.source is not PageSource.SCAN or page.form or page.level is None or page.width < WIDE * page.height:
        return (page,)
    strip = _strip(page)
    if strip is None:
        return (page,)
    left, right = _half(page, 0.0, strip, page.number), _half(page, strip, page.width, page.number + SECOND)
    return (left, right) if _are_sheets(left, right) else (page,)


def _strip(page: Page) -> float | None:
    """Where the widest strip near the middle lies through which no word, no cell and hardly a line across goes; None: there is none."""
    cells = (cell.box for table in page.tables for row in table.rows for cell in row if cell.box)
    taken = sorted((box.x0, box.x1) for box in (*(word.box for word in page.words), *cells))
    best, reach = (0.0, 0.0), 0.0
    for x0, x1 in taken:
        middle = (reach + x0) / 2 / page.width
        if reach and MIDDLE[0] < middle < MIDDLE[1]:
            best = max(best, (x0 - reach, (reach + x0) / 2))
        reach = max(reach, x1)
    crossing = sum(rule.box.x0 < best[1] < rule.box.x1 for rule in page.rules)
    return best[1] if best[0] >= STRIP and crossing <= FOLDS else None


def _half(page: Page, x0: float, x1: float, number: int) -> Page:
    """What of a page stands between `x0` and `x1`, as a page of its own."""
    assert page.level is not None

    def of(things: Iterable[T]) -> tuple[T, ...]:
        return tuple(one for one in things if x0 <= _box(one).middle[0] < x1)

    a, b, c, d, e, f, g, h, i = page.level
    half = replace(
        page,
        number=number,
        words=of(page.words),
        tables=tuple(replace(table, page=number) for table in of(page.tables)),
        marks=of(page.marks),
        rules=of(page.rules),
        places=of(page.places),
        fields=tuple(one for one in page.fields if one.box is None or x0 <= one.box.middle[0] < x1),
        level=(a - x0 * g, b - x0 * h, c - x0 * i, d, e, f, g, h, i),  # the way there, then to the left by x0
    )
    return replace(moved(half, lambda box: Box(box.x0 - x0, box.y0, box.x1 - x0, box.y1)), width=x1 - x0)


def _box(thing: Any) -> Box:
    if thing.box is not None:
        return cast(Box, thing.box)
    boxes = [cell.box for row in thing.rows for cell in row if cell.box]
    return boxes[0] if boxes else Box(0, 0, 0, 0)


def _are_sheets(left: Page, right: Page) -> bool:
    if min(len(left.words), len(right.words)) < LEAST:
        return False
    counted = [page_number(lines_of(half)) for half in (left, right)]
    if counted[0] is not None and counted[1] is not None:
        return counted[0] != counted[1] or counted[0][0] == 1
    return all(asks_for_address(half) and _begins(half) for half in (left, right))


def _begins(page: Page) -> bool:
    """Whether a page has a title or an order table of its own, as the first page of an order has."""
    lines = lines_of(page)
    return title_of(lines) is not None or any(heading_of(lines, at) is not None for at in range(len(lines)))


def _numbered(value: Any) -> Any:
    if isinstance(value, tuple):
        changed = tuple(_numbered(v) for v in value)
        return value if all(a is b for a, b in zip(changed, value, strict=True)) else changed
    if is_dataclass(value) and not isinstance(value, type | Lattice):
        changes = {}
        for f in fields(value):
            old = getattr(value, f.name)
            new = old - SECOND if f.name == "page" and isinstance(old, int) and old > SECOND else _numbered(old)
            if new is not old:
                changes[f.name] = new
        return replace(value, **changes) if changes else value
    return value
