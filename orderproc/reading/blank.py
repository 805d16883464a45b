"""A blank form as it is printed: its words, and the places that its lines and boxes leave for writing. What they mean is `forms.learning`.

Everything is in points of the sheet laid straight; a scan of the form is laid straight first.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orderproc.model.reading import Box, FormField, Word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orderproc.reading.image_layout import Layout

PICTURE_DPI = 300.0
FEW_WORDS = 5  # a PDF with fewer has no text layer to speak of


@dataclass(frozen=True)
class BlankPage:
    """One sheet. `picture`: gray (h, w) at 300 dots an inch. `cells`: enclosed by lines; `lines`: level lines that enclose nothing;
    `checks`: squares to tick; `fields`: those of a fillable PDF, `ticks` the boxes among them."""

    number: int
    width: float
    height: float
    picture: NDArray[Any]
    words: tuple[Word, ...]
    cells: tuple[Box, ...]
    lines: tuple[Box, ...]
    checks: tuple[Box, ...]
    fields: tuple[FormField, ...] = ()
    ticks: tuple[Box, ...] = ()


def blank_pages(data: bytes, name: str) -> list[BlankPage]:
    """The sheets of a blank form: a PDF with text, a fillable PDF, or a scan. Raises `UnreadableError`."""
    from orderproc.model.settings import Reading as Limits
    from orderproc.reading import read_bytes

    if b"%PDF-" not in data[:1024]:
        return [_scanned(image, dpi, number) for number, (image, dpi) in enumerate(_pictures(data, name), 1)]
    read = read_bytes(data, name, Limits())
    found = []
    for page, image in zip(read.pages, _drawn(data, name), strict=False):
        words = [w for w in page.words if not w.hidden]
        if page.source.value != "text" or len(words) < FEW_WORDS:
            found.append(_scanned(image, PICTURE_DPI, page.number))
            continue
        fields = tuple(f for f in read.fields if f.page == page.number and f.box is not None)
        ticks = tuple(mark.box for mark in page.marks)
        found.append(_printed(image, page.number, page.width, page.height, words, fields, ticks))
    return found


def pictures_of(data: bytes, name: str) -> list[tuple[NDArray[Any], float]]:
    """The pages of a filled-in copy as pictures, with dots an inch. Raises `UnreadableError`."""
    if b"%PDF-" in data[:1024]:
        return [(image, PICTURE_DPI) for image in _drawn(data, name)]
    return list(_pictures(data, name))


def _pictures(data: bytes, name: str) -> Iterator[tuple[NDArray[Any], float]]:
    from orderproc.errors import UnreadableError
    from orderproc.reading.base import shown
    from orderproc.reading.image import kind_of, open_pages

    if kind_of(data) is None:
        raise UnreadableError(
            f"{shown(name)} is neither a PDF nor a picture.", "Save the blank form as a PDF, or scan it."
        )
    yield from open_pages(data, name, 20)


def _drawn(data: bytes, name: str) -> Iterator[NDArray[Any]]:
    """The pages of a PDF as gray pictures; without what its fields hold."""
    import numpy as np

    from orderproc.reading.pdf import open_pdf

    with contextlib.closing(open_pdf(data, name)) as pdf:
        for page in pdf:
            with contextlib.closing(page):
                yield np.asarray(page.render(scale=PICTURE_DPI / 72, may_draw_forms=False).to_pil().convert("L"))


def _printed(
    image: NDArray[Any],
    number: int,
    width: float,
    height: float,
    words: Sequence[Word],
    fields: tuple[FormField, ...],
    ticks: tuple[Box, ...],
) -> BlankPage:
    import numpy as np

    from orderproc.reading.image_layout import take_apart
    from orderproc.reading.image_straighten import Sheet, evened

    sheet = Sheet(evened(image), PICTURE_DPI, np.diag([72 / PICTURE_DPI, 72 / PICTURE_DPI, 1.0]), 0.0)
    layout = take_apart(sheet, number)
    cells, lines, checks = _places(layout)
    return BlankPage(number, width, height, image, tuple(words), cells, lines, checks, fields, ticks)


def _scanned(image: NDArray[Any], dpi: float, number: int) -> BlankPage:
    import cv2
    import numpy as np

    from orderproc.reading.image_layout import take_apart
    from orderproc.reading.image_page import in_reading_order, recognize_runs, upright
    from orderproc.reading.image_straighten import Sheet, straighten

    straight = upright(take_apart(straighten(image, dpi), number))
    k = 72 / straight.sheet.dpi
    sheet = Sheet(straight.sheet.gray, straight.sheet.dpi, np.diag([k, k, 1.0]), 0.0)
    layout = take_apart(sheet, number)
    words = [
        Word(text=found.text, box=layout.box(run.rect), confidence=found.confidence)
        for run, found in recognize_runs(layout, layout.runs)
        if found.text and found.confidence > 0.3
    ]
    cells, lines, checks = _places(layout)
    height, width = sheet.gray.shape
    size = (round(width * k * PICTURE_DPI / 72), round(height * k * PICTURE_DPI / 72))
    picture = cv2.resize(sheet.gray, size, interpolation=cv2.INTER_CUBIC)
    words = in_reading_order(words)
    return BlankPage(number, round(width * k, 1), round(height * k, 1), picture, tuple(words), cells, lines, checks)


def _places(layout: Layout) -> tuple[tuple[Box, ...], tuple[Box, ...], tuple[Box, ...]]:
    """Cells and frames; level lines that are no edge of one; check boxes."""
    cells = [layout.box(cell.rect) for grid in layout.rules.grids for cell in grid.cells]
    cells += [layout.box(rect) for rect in layout.rules.frames]
    checks = [layout.box(rect) for rect in layout.rules.boxes]
    cells = [c for c in cells if not any(_same(c, box) for box in checks)]
    lines = []
    for rect in layout.rules.across:
        line = layout.box(rect)
        middle = line.middle[1]
        edge = any(
            min(line.x1, c.x1) - max(line.x0, c.x0) > 6 and min(abs(middle - c.y0), abs(middle - c.y1)) < 3.5
            for c in cells
        )
        if not edge and line.width >= 24:
            lines.append(line)
    return tuple(cells), tuple(lines), tuple(checks)


def _same(one: Box, other: Box) -> bool:
    return abs(one.middle[0] - other.middle[0]) < 4 and abs(one.middle[1] - other.middle[1]) < 4
