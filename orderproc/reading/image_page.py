"""One scanned page, step by step: straighten, find rules and writing, recognize the crops, put together what stands where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.model.lattice import Lattice
from orderproc.model.reading import (
    Cell,
    FormField,
    Page,
    PageSource,
    Place,
    PlaceKind,
    Rule,
    Table,
    Word,
)
from orderproc.model.shop import Form
from orderproc.reading import ocr
from orderproc.reading.image_apart import set_apart, wide_apart
from orderproc.reading.image_back import without_back
from orderproc.reading.image_comb import join_boxes, spaced, without_frames
from orderproc.reading.image_dirt import without_dirt
from orderproc.reading.image_forms import read_form
from orderproc.reading.image_labels import find_marks
from orderproc.reading.image_laid import Laid, find_form
from orderproc.reading.image_layout import Layout, margin, take_apart
from orderproc.reading.image_lines import Run
from orderproc.reading.image_marks import overlap
from orderproc.reading.image_print import printed
from orderproc.reading.image_shapes import Grid, Rect, area
from orderproc.reading.image_straighten import Gray, gray_of, straighten, turn_over
from orderproc.reading.image_streaks import without_streaks
from orderproc.reading.image_tints import tinted_fields
from orderproc.reading.image_words import gaps_of, pieces, typed_pitch, usual_blank
from orderproc.reading.registered import register
from orderproc.reading.registered_page import beside, code_fields, laid_on, laid_out, strangers
from orderproc.reading.second_look import look_again

AROUND = 4  # times a tinted field: a frame so large holds more than it
ASKED_DIRECTION = 10  # lines that the direction model is shown
READ_BOTH_WAYS = (
    24  # lines that are read where it is torn: the largest are often boxes for single characters, which say nothing
)


def read_pages(images: Iterable[tuple[NDArray[Any], float]], forms: Sequence[Form] = ()) -> Iterator[Page]:
    """The pages of one document, one picture held at a time. A form of several sheets: the second is looked for after the first."""
    expected: tuple[Form, int] | None = None
    for number, (image, dpi) in enumerate(images, 1):
        page, laid = read_page(image, dpi, number, forms, expected)
        if laid:
            expected = (laid.form, laid.page + 1) if laid.page < laid.form.pages else None
        elif not page.blank:
            expected = None
        yield page


def read_page(
    image: NDArray[Any], dpi: float, number: int, forms: Sequence[Form] = (), expected: tuple[Form, int] | None = None
) -> tuple[Page, Laid | None]:
    """The page that a picture shows, and the form that it is. `forms`: the shop's own; `expected`: form and page that may come next."""
    height, width = image.shape[:2]
    page = Page(
        number=number, width=round(width * 72 / dpi, 1), height=round(height * 72 / dpi, 1), source=PageSource.SCAN
    )
    gray = without_streaks(gray_of(image))
    if is_blank(gray):
        return replace(page, blank=True), None
    found = register(gray, dpi, forms)
    layout = laid_out(found, number) if found else without_back(upright(take_apart(straighten(gray, dpi), number)))
    laid, read = laid_on(found) if found else None, []
    if forms and not found:
        edge = [r for r in layout.runs if not 0.3 < r.rect[3] / layout.ink.shape[0] < 0.85]
        read = recognize_runs(layout, edge)
        laid = find_form(layout, " ".join(found.text for _, found in read), forms, expected)
    done = {id(run) for run, _ in read}
    rest = [r for r in layout.runs if id(r) not in done]
    fields: tuple[FormField, ...] = ()
    if laid:
        fields = read_form(layout, laid)
        spots = [laid.rect(spot.box) for spot in laid.spots]
        rest = [r for r in rest if not _in_any(r.rect, spots)]
        read = [(r, text) for r, text in read if not _in_any(r.rect, spots)]
    if found:
        rest = strangers(layout, found, rest)
    read = sorted([*read, *recognize_runs(layout, rest)], key=lambda pair: (pair[0].rect[1], pair[0].rect[0]))
    read = with_print(without_dirt(layout, read))
    if found:
        fields += code_fields(found, number) + beside(layout, found, read)
    words, tables = compose(layout, read, number)
    if laid:
        tables = []
        words = in_reading_order([*words, *words_of_fields(fields)])
    marks = find_marks(layout, words)
    rules = tuple(Rule(box=layout.box(r)) for r in (*layout.rules.across, *layout.rules.down))
    return replace(
        page,
        words=tuple(words),
        tables=tuple(tables),
        marks=marks,
        rules=rules,
        rotation=round(layout.sheet.rotation, 2),
        blank=not words and not any(m.checked for m in marks),
        form=f"{laid.form.name}/{laid.page}" if laid else None,
        fields=fields,
        places=() if laid else (*places_of(layout), *_tinted(layout, image, dpi)),
        level=layout.sheet.level(),
    ), laid


def places_of(layout: Layout) -> tuple[Place, ...]:
    """Where the page asks for writing."""
    cells = sum(len(grid.cells) for grid in layout.rules.grids)
    framed = cells + len(layout.rules.frames)
    return tuple(
        Place(
            box=layout.box(rect),
            kind=PlaceKind.CELL if n < cells else PlaceKind.FRAME if n < framed else PlaceKind.LINE,
        )
        for n, rect in enumerate(layout.places)
    )


def _tinted(layout: Layout, image: NDArray[Any], dpi: float) -> tuple[Place, ...]:
    """Fields that are tinted and have no lines around them of their own."""
    ruled = [cell.rect for grid in layout.rules.grids for cell in grid.cells] + list(layout.rules.frames)
    return tuple(
        Place(box=layout.box(rect), kind=PlaceKind.FRAME)
        for rect in tinted_fields(image, dpi, layout.sheet)
        if not any(overlap(rect, other) and area(other) < AROUND * area(rect) for other in ruled)
    )


def _in_any(rect: Rect, places: Sequence[Rect]) -> bool:
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    return any(a <= x <= c and b <= y <= d for a, b, c, d in places)


def words_of_fields(fields: Sequence[FormField]) -> list[Word]:
    """What stands at the places of a form, as words of the page."""
    return [
        Word(text=f.value.replace("\n", " "), box=f.box, confidence=f.confidence, lattice=f.lattice)
        for f in fields
        if f.value
        and f.box
        and not f.name.endswith(".struck")
        and "=" not in f.name
        and f.value != "yes"
        and ":code." not in f.name
        and ":beside[" not in f.name
    ]


def is_blank(gray: Gray) -> bool:
    """Nothing on the paper: hardly a pixel darker than it. Specks and shadow from the far side count as nothing."""
    step = max(1, round(max(gray.shape) / 1200))
    small = gray[: gray.shape[0] // step * step, : gray.shape[1] // step * step]
    if step > 1:
        small = cv2.resize(small, (small.shape[1] // step, small.shape[0] // step), interpolation=cv2.INTER_AREA)
    middle = small[
        small.shape[0] // 40 : -(small.shape[0] // 40) or None, small.shape[1] // 40 : -(small.shape[1] // 40) or None
    ]
    if middle.size == 0:
        return True
    smooth = cv2.GaussianBlur(middle, (3, 3), 0)
    local = cv2.blur(middle, (41, 41))
    return int((smooth.astype(np.int16) < local.astype(np.int16) - 22).sum()) < 12


def upright(layout: Layout) -> Layout:
    """The page the right way up: long lines are shown to the direction model; where it is torn, both ways are read."""
    lines = [r for r in layout.runs if r.rect[2] - r.rect[0] > 3.5 * (r.rect[3] - r.rect[1])]
    lines = sorted(lines, key=lambda r: -area(r.rect))[2 if len(lines) > ASKED_DIRECTION else 0 :]
    crops = [layout.crop(r.rect) for r in lines[:ASKED_DIRECTION]]
    over = [np.ascontiguousarray(c[::-1, ::-1]) for c in crops]
    share = (ocr.upside_down(crops) + 1 - ocr.upside_down(over)) / 2
    if 0.12 < share < 0.88 and crops:
        crops = [layout.crop(r.rect) for r in lines[:READ_BOTH_WAYS]]
        over = [np.ascontiguousarray(c[::-1, ::-1]) for c in crops]
        share = 1.0 if _sense(over) > _sense(crops) else 0.0
    return take_apart(turn_over(layout.sheet), layout.number) if share > 0.5 else layout


def _sense(crops: Sequence[Gray]) -> float:
    """How much writing the recognizer sees in crops: letters, each as sure as its line."""
    return sum(r.confidence * sum(c.isalnum() for c in r.text) for r in ocr.recognize(crops))


def recognize_runs(layout: Layout, runs: Sequence[Run]) -> list[tuple[Run, ocr.Recognized]]:
    crops = []
    combs: dict[int, list[Gray]] = {}
    for n, run in enumerate(runs):
        if run.comb:
            combs[n] = without_frames([layout.crop(_inset(r, 2)) for r in run.comb])
            crops.append(join_boxes(combs[n]))
            continue
        crop = layout.crop(run.rect, layout.reach[run.cell] if run.cell >= 0 else None)
        tall = crop.shape[0] > 3 * max(1, crop.shape[1]) and crop.shape[0] > 40 * layout.sheet.dpi / 72
        crops.append(np.ascontiguousarray(np.rot90(crop, -1)) if tall else crop)
    found = look_again(crops, ocr.recognize(crops), but=list(combs))
    for n, boxes in combs.items():
        found[n] = replace(found[n], text=spaced(found[n].text, boxes))
    return parted(layout, list(zip(runs, found, strict=True)))


def parted(layout: Layout, read: Sequence[tuple[Run, ocr.Recognized]]) -> list[tuple[Run, ocr.Recognized]]:
    """What was read, a label and its value at the two ends of one place read one by one where that is surer: a recognizer shown a blank
    that is wider than words are loses its way in it."""
    unsure = {n: wide_apart(layout.ink, run) for n, (run, found) in enumerate(read) if found.confidence < SURE}
    unsure = {n: parts for n, parts in unsure.items() if len(parts) > 1}
    if not unsure:
        return list(read)
    flat = [part for parts in unsure.values() for part in parts]
    crops = [layout.crop(part.rect, layout.reach[part.cell]) for part in flat]
    again = iter(zip(flat, look_again(crops, ocr.recognize(crops)), strict=True))
    result: list[tuple[Run, ocr.Recognized]] = []
    for n, pair in enumerate(read):
        parts = [next(again) for _ in unsure.get(n, ())]
        surer = parts and min(found.confidence for _, found in parts) > pair[1].confidence
        result += parts if surer else [pair]
    return result


SURE = 0.95  # read more surely, a run stays as it is


def with_print(read: Sequence[tuple[Run, ocr.Recognized]]) -> list[tuple[Run, ocr.Recognized]]:
    """What was read, print marked as such in its lattice."""
    sure = printed([found for _, found in read], [run.rect for run, _ in read])
    return [
        (run, replace(found, lattice=replace(found.lattice, printed=True)) if known and found.lattice else found)
        for (run, found), known in zip(read, sure, strict=True)
    ]


def compose(layout: Layout, read: Sequence[tuple[Run, ocr.Recognized]], number: int) -> tuple[list[Word], list[Table]]:
    """Words in reading order, and the ruled tables."""
    kept = [
        (run, found)
        for run, found in read
        if found.text and (found.confidence > 0.15 or any(c.isalnum() for c in found.text))
    ]
    by_place: dict[int, list[tuple[Run, ocr.Recognized]]] = {}
    for run, found in kept:
        by_place.setdefault(run.cell, []).append((run, found))
    first = 0
    tables: list[Table] = []
    for grid in layout.rules.grids:
        indices = range(first, first + len(grid.cells))
        first += len(grid.cells)
        if len(grid.cells) == 1:  # a comb by itself
            continue
        table = _table(layout, grid, [by_place.get(i, []) for i in indices], number)
        if table:
            tables.append(table)
    words = [word for group in by_place.values() for word in _words(layout, group)]
    return in_reading_order(words), tables


def _words(layout: Layout, group: Sequence[tuple[Run, ocr.Recognized]]) -> Iterator[Word]:
    """What stands at one place, run by run; in the open a run is cut where a wide blank parts two columns, in a cell or on a line where it
    is print."""
    crops = {id(run): layout.crop(run.rect) for run, found in group if run.cell < 0 and " " in found.text}
    gaps = {id(run): gaps_of(crops[id(run)], found) for run, found in group if id(run) in crops}
    heights = {id(run): (run.rect[3] - run.rect[1]) * layout.scale for run, _ in group}
    usual = usual_blank([(heights[run], gap) for run, found in gaps.items() for gap in found])
    pitch = typed_pitch([(found, crops[id(run)].shape[1]) for run, found in group if id(run) in crops])
    for run, found in group:
        x0, y0, x1, y1 = run.rect
        cut = [(found, 0.0, 1.0)]
        first, last = (0.0, 1.0) if run.comb else reach(found, run.rect)
        if gaps.get(id(run)):
            cut = list(pieces(found, gaps[id(run)], heights[id(run)], crops[id(run)].shape[1], usual, pitch))
        elif run.cell >= 0 and not run.comb and found.lattice is not None and found.lattice.printed:
            cut = set_apart(layout.crop(run.rect), found, heights[id(run)])
        for piece, left, right in cut:
            at, wide = x0 - margin(run.rect), x1 - x0 + 2 * margin(run.rect)
            left, right = left or first, right if right < 1 else last
            rect = (max(x0, round(at + left * wide)), y0, min(x1, round(at + right * wide)), y1)
            yield Word(
                text=piece.text,
                box=layout.box(rect),
                confidence=piece.confidence,
                lattice=_as_printed(piece, found),
                struck=run.struck,
            )


def reach(found: ocr.Recognized, rect: Rect) -> tuple[float, float]:
    """From where to where of a run its characters reach, as shares: what is left of a fold or of a punched hole on their line is none."""
    if len(found.places) < 4 or len(found.places) != len(found.text):
        return 0.0, 1.0
    far = FAR_OFF * (rect[3] - rect[1]) / max(1, rect[2] - rect[0])
    half = 0.8 * (found.places[-1] - found.places[0]) / (len(found.places) - 1)
    left, right = found.places[0] - half, found.places[-1] + half
    return left if left > far else 0.0, right if 1 - right > far else 1.0


FAR_OFF = 3.0  # heights of the writing


def _as_printed(piece: ocr.Recognized, whole: ocr.Recognized) -> Lattice | None:
    """The lattice of a piece of what was read, print where the whole is."""
    if piece.lattice is None or whole.lattice is None or piece.lattice.printed == whole.lattice.printed:
        return piece.lattice
    return replace(piece.lattice, printed=whole.lattice.printed)


def in_reading_order(words: list[Word]) -> list[Word]:
    """Line by line, from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.box.middle[1]):
        last = lines[-1] if lines else None
        if last and word.box.middle[1] - last[-1].box.middle[1] < 0.5 * min(word.box.height, last[-1].box.height):
            last.append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line, key=lambda w: w.box.x0)]


def _table(
    layout: Layout, grid: Grid, contents: Sequence[Sequence[tuple[Run, ocr.Recognized]]], number: int
) -> Table | None:
    rows: dict[int, list[Cell]] = {}
    for place, runs in zip(grid.cells, contents, strict=True):
        runs = sorted(runs, key=lambda pair: (pair[0].rect[1], pair[0].rect[0]))
        if not runs:
            continue
        lines = _as_lines(runs)
        rows.setdefault(place.row, []).append(
            Cell(
                row=place.row,
                column=place.column,
                text="\n".join(lines),
                box=layout.box(place.rect),
                confidence=min(found.confidence for _, found in runs),
                lattice=runs[0][1].lattice if len(runs) == 1 else None,
                row_span=place.row_span,
                column_span=place.column_span,
                struck=all(run.struck for run, _ in runs),
            )
        )
    if not rows:
        return None
    return Table(
        rows=tuple(tuple(rows.get(r, ())) for r in range(max(rows) + 1)),
        columns=grid.columns,
        page=number,
        box=layout.box(grid.rect),
        ruled=True,
    )


def _as_lines(runs: Sequence[tuple[Run, ocr.Recognized]]) -> list[str]:
    lines: list[list[tuple[Run, ocr.Recognized]]] = []
    for pair in runs:
        rect = pair[0].rect
        last = lines[-1][-1][0].rect if lines else None
        if last and (rect[1] + rect[3]) / 2 < last[3] and (last[1] + last[3]) / 2 > rect[1]:
            lines[-1].append(pair)
        else:
            lines.append([pair])
    return [" ".join(f.text for _, f in sorted(line, key=lambda p: p[0].rect[0])) for line in lines]


def _inset(rect: Rect, by: int) -> Rect:
    return rect[0] + by, rect[1] + by, rect[2] - by, rect[3] - by
