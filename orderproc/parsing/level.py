"""Scanned pages as if they had lain straight: what is read of lines and columns needs them level and the right way up.

The reading tells places on the page as it came; here they are turned level before a layout looks at them, and what the drafts say is
turned back for the clerk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar, cast

from orderproc.model.draft import OrderDraft
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Page, PageSource, Part, Reading

T = TypeVar("T")
Matrix = tuple[float, ...]  # nine numbers, row by row


def levelled(reading: Reading) -> Reading:
    """The reading with every scanned page level, parts included."""
    return with_pages(reading, lambda page: (_level(page),))


def with_pages(reading: Reading, pages_for: Callable[[Page], tuple[Page, ...]]) -> Reading:
    """The reading with other pages for each of its own, parts included; itself where nothing changes."""
    pages = tuple(new for page in reading.pages for new in pages_for(page))
    parts = tuple(_with_pages(part, pages_for) for part in reading.parts)
    same = len(pages) == len(reading.pages) and all(a is b for a, b in zip(pages, reading.pages, strict=True))
    if same and all(a is b for a, b in zip(parts, reading.parts, strict=True)):
        return reading
    return replace(reading, pages=pages, parts=parts)


def _with_pages(part: Part, pages_for: Callable[[Page], tuple[Page, ...]]) -> Part:
    if part.reading is None:
        return part
    inside = with_pages(part.reading, pages_for)
    return part if inside is part.reading else replace(part, reading=inside)


def _level(page: Page) -> Page:
    if page.level is None or page.source is not PageSource.SCAN:
        return page
    there, back = page.level, _inverse(page.level)

    def turned(box: Box) -> Box:
        return _upright(box, there, back)

    whole = _bounds(Box(0, 0, page.width, page.height), there)
    return replace(moved(page, turned), width=whole.x1, height=whole.y1)


def as_it_came(draft: OrderDraft, reading: Reading) -> OrderDraft:
    """The draft with its places on the pages as they came. `reading` is the document, level or not."""
    matrices = _matrices(reading, draft.part)
    if not matrices:
        return draft
    back = {number: _inverse(matrix) for number, matrix in matrices.items()}
    return cast(OrderDraft, _on_pages(draft, back, None))


def _matrices(reading: Reading, part: str | None) -> dict[int, Matrix]:
    found = {page.number: page.level for page in reading.pages if page.level is not None}
    for one in _parts(reading):
        if one.name == part and one.reading is not None:
            found |= {page.number: page.level for page in one.reading.pages if page.level is not None}
    return found


def _parts(reading: Reading) -> Iterable[Part]:
    for part in reading.parts:
        yield part
        if part.reading is not None:
            yield from _parts(part.reading)


def moved(value: T, turn: Callable[[Box], Box]) -> T:
    """The same value with every box inside it turned."""
    return _walked(value, turn)  # type: ignore[no-any-return]


def _walked(value: Any, turn: Callable[[Box], Box]) -> Any:
    if isinstance(value, Box):
        return turn(value)
    if isinstance(value, tuple):
        return tuple(_walked(v, turn) for v in value) if value and not isinstance(value[0], str | float) else value
    if is_dataclass(value) and not isinstance(value, type | Lattice):
        changes = {f.name: _walked(getattr(value, f.name), turn) for f in fields(value) if _may_hold(value, f.name)}
        return replace(value, **changes) if changes else value
    return value


def _may_hold(value: object, name: str) -> bool:
    return isinstance(getattr(value, name), Box | tuple) or is_dataclass(getattr(value, name))


def _on_pages(value: Any, back: Mapping[int, Matrix], page: int | None) -> Any:
    """A draft with its boxes turned back, each by the page that it, or what holds it, names."""
    if isinstance(value, Box):
        return _bounds(value, back[page]) if page in back else value  # type: ignore[index]
    if isinstance(value, tuple):
        changed = tuple(_on_pages(v, back, page) for v in value)
        return value if all(a is b for a, b in zip(changed, value, strict=True)) else changed
    if is_dataclass(value) and not isinstance(value, type | Lattice):
        own = getattr(value, "page", None)
        number = own if isinstance(own, int) else page
        changes = {}
        for f in fields(value):
            old = getattr(value, f.name)
            if old is None or isinstance(old, str | int | float):
                continue
            new = _on_pages(old, back, number)
            if new is not old:
                changes[f.name] = new
        return replace(value, **changes) if changes else value
    return value


def _at(m: Matrix, x: float, y: float) -> tuple[float, float]:
    w = m[6] * x + m[7] * y + m[8]
    return (m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w


def _bounds(box: Box, m: Matrix) -> Box:
    points = [_at(m, x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(round(min(xs), 1), round(min(ys), 1), round(max(xs), 1), round(max(ys), 1))


def _upright(box: Box, there: Matrix, back: Matrix) -> Box:
    """The level box whose bounds, on the page as it came, are `box`: its middle moved, its sides from the bounds by the slope there.

    Bounds of a box w x h that lies aslant are W = |a| w + |b| h and H = |c| w + |d| h, with a, b, c, d the slope of the way back.
    """
    x, y = _at(there, *box.middle)
    a, c = (p - q for p, q in zip(_at(back, x + 0.5, y), _at(back, x - 0.5, y), strict=True))
    b, d = (p - q for p, q in zip(_at(back, x, y + 0.5), _at(back, x, y - 0.5), strict=True))
    a, b, c, d = abs(a), abs(b), abs(c), abs(d)
    det = a * d - b * c
    if abs(det) < 0.15 * (a + b) * (c + d):
        w, h = box.width, box.height
    else:
        w = max((d * box.width - b * box.height) / det, 0.5)
        h = max((a * box.height - c * box.width) / det, 0.5)
    return Box(x - w / 2, y - h / 2, x + w / 2, y + h / 2)


@lru_cache(maxsize=64)
def _inverse(m: Matrix) -> Matrix:
    a, b, c, d, e, f, g, h, i = m
    first = (e * i - f * h, c * h - b * i, b * f - c * e)
    second = (f * g - d * i, a * i - c * g, c * d - a * f)
    third = (d * h - e * g, b * g - a * h, a * e - b * d)
    det = a * first[0] + b * second[0] + c * third[0]
    return tuple(v / det for v in (*first, *second, *third))
