"""What a page says that was laid on a form by its marks or its print: what its QR code tells, and what stands beside the places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from orderproc.model.reading import FormField
from orderproc.reading import ocr
from orderproc.reading.image_laid import Laid
from orderproc.reading.image_layout import Layout, take_apart
from orderproc.reading.image_lines import Run
from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray
from orderproc.reading.registered import Registered, blank_picture

NEAR = 2.4  # points: so far may print lie from where the blank has it
LEAST_HEIGHT, LEAST_WIDTH = 5.0, 8.0  # points of a note beside the places
EDGE = 7.0  # points: what stands so near to the edge of the sheet is its shadow


def laid_on(found: Registered) -> Laid:
    """The form lies where it should: points of the blank are points of the sheet."""
    return Laid(found.form, found.page, np.array([0, POINT, 0, 0]), np.array([0, 0, POINT, 0]), found.fit, 0.0)


def laid_out(found: Registered, number: int) -> Layout:
    """The page taken apart, the blank's own print known as such even where the scan shows its lines too faintly to be seen as lines."""
    layout = take_apart(found.sheet, number)
    known = _print_of(found, *layout.ink.shape)
    return replace(layout, rules=replace(layout.rules, mask=layout.rules.mask | known))


def _print_of(found: Registered, height: int, width: int) -> Gray:
    """1 where the blank has print, in pixels of the analysis; nothing where no picture of it is kept."""
    if found.page > len(found.form.pictures):
        return np.zeros((height, width), np.uint8)
    blank = cv2.resize(
        blank_picture(found.form.pictures[found.page - 1]), (width, height), interpolation=cv2.INTER_LINEAR
    )
    return np.asarray(blank < 190, dtype=np.uint8)


def code_fields(found: Registered, number: int) -> tuple[FormField, ...]:
    """What the QR code says, as sure as a text layer: fields "form:NAME:code.customer_no" and "code.serial"."""
    if found.code is None or found.form.code is None:
        return ()
    k = found.sheet.dpi / 72
    x0, y0, x1, y1 = (v * k for v in found.form.code)
    said = {"code.customer_no": found.code.customer_no, "code.serial": found.code.serial}
    return tuple(
        FormField(name=f"form:{found.form.name}:{name}", value=value, page=number, box=found.sheet.box(x0, y0, x1, y1))
        for name, value in said.items()
        if value
    )


def new_ink(layout: Layout, found: Registered) -> Gray:
    """1 where there is ink that neither the blank has near there nor anybody wrote at a place of the form; in pixels of the analysis."""
    form, height, width = found.form, *layout.ink.shape
    known = _print_of(found, height, width)
    if form.code:
        x0, y0, x1, y1 = (round(v * POINT) for v in form.code)
        known[y0 : y1 + 1, x0 : x1 + 1] = 1
    reach = 2 * round(NEAR * POINT) + 1
    return np.asarray(layout.ink & (1 - cv2.dilate(known, np.ones((reach, reach), np.uint8))), dtype=np.uint8)


def is_new(layout: Layout, fresh: Gray, rect: Rect) -> bool:
    """Whether most of the ink in a box is such as the blank has not. `fresh`: what `new_ink` gives."""
    x0, y0, x1, y1 = rect
    theirs, whole = int(fresh[y0:y1, x0:x1].sum()), int(layout.ink[y0:y1, x0:x1].sum())
    return theirs >= 0.5 * whole and theirs > 0


def strangers(layout: Layout, found: Registered, runs: Sequence[Run]) -> list[Run]:
    """The lines of writing that the blank does not have at their place: what a person wrote outside of the places."""
    height, width = layout.ink.shape
    fresh = new_ink(layout, found)
    for x0, y0, x1, y1 in [s.box for s in found.form.spots if s.page == found.page]:
        by = NEAR * POINT
        fresh[
            max(0, round(y0 * POINT - by)) : round(y1 * POINT + by) + 1,
            max(0, round(x0 * POINT - by)) : round(x1 * POINT + by) + 1,
        ] = 0
    out = []
    edge = EDGE * POINT
    for run in runs:
        x0, y0, x1, y1 = run.rect
        if y1 - y0 < LEAST_HEIGHT * POINT or x1 - x0 < LEAST_WIDTH * POINT:
            continue
        if x0 < edge or y0 < edge or x1 > width - edge or y1 > height - edge:
            continue
        if is_new(layout, fresh, run.rect) and int(fresh[y0:y1, x0:x1].sum()) >= 12 * POINT:
            out.append(run)
    return out


def beside(layout: Layout, found: Registered, read: Sequence[tuple[Run, ocr.Recognized]]) -> tuple[FormField, ...]:
    """Fields "form:NAME:beside[n]" of what was written outside of the places; specks that mean nothing left out."""
    notes = [(run, text) for run, text in read if sum(c.isalnum() for c in text.text) >= 2 and text.confidence >= 0.25]
    return tuple(
        FormField(
            name=f"form:{found.form.name}:beside[{n}]",
            value=text.text,
            page=layout.number,
            box=layout.box(run.rect),
            confidence=text.confidence,
        )
        for n, (run, text) in enumerate(notes)
    )
