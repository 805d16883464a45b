"""The shop's own forms as PDFs that were filled in on a computer: by its picture a page is known and laid straight, by its text it is read.

What somebody drew there (with a pen on a screen) has no text: that is recognized as on a scan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from numpy.typing import NDArray

from orderproc.model.reading import Box, FormField, Mark, Page, Word
from orderproc.model.shop import Form, FormSpot, plain
from orderproc.reading.image_forms import read_form
from orderproc.reading.image_laid import Laid
from orderproc.reading.image_page import in_reading_order, recognize_runs, words_of_fields
from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import gray_of
from orderproc.reading.registered import Registered, register
from orderproc.reading.registered_page import beside, code_fields, is_new, laid_on, laid_out, new_ink, strangers

ENOUGH = 0.6  # of a form's marks
_PARTS = re.compile(r"[^\W_]+")


def may_be_form(page: Page, forms: Sequence[Form]) -> bool:
    """Whether the words that one of the forms is known by stand in the text of a page: whether its picture is worth a look."""
    known = [form for form in forms if form.marks and (form.anchors or form.pictures)]
    if not known:
        return False
    there = {plain(part) for word in page.words if not word.hidden for part in _PARTS.findall(word.text)}
    return any(_share(form, there) >= ENOUGH for form in known)


def _share(form: Form, there: set[str]) -> float:
    return sum({plain(part) for part in _PARTS.findall(mark)} <= there for mark in form.marks) / len(form.marks)


def typed_form(page: Page, image: NDArray[Any], dpi: float, forms: Sequence[Form]) -> Page | None:
    """The page read at the places of the form that its picture shows; None where it shows none. `page`: as its text layer has it."""
    found = register(gray_of(image), dpi, forms)
    if found is None:
        return None
    layout, laid = laid_out(found, page.number), laid_on(found)
    fresh = new_ink(layout, found)
    seen = [(word, _rect(found, word.box)) for word in page.words if not word.hidden]
    written = [(word, rect) for word, rect in seen if is_new(layout, fresh, rect) or _in_comb(rect, laid)]
    spots = [(spot, laid.rect(spot.box)) for spot in laid.spots]
    typed: dict[str, list[tuple[Word, Rect]]] = {}
    loose: list[tuple[Word, Rect]] = []
    for word, rect in written:
        at = next((spot for spot, place in spots if _inside(rect, place)), None)
        if at is not None:
            typed.setdefault(at.field, []).append((word, rect))
        elif found.form.code is None or not _inside(rect, laid.rect(found.form.code)):
            loose.append((word, rect))
    said = {
        spot.field: _text(typed[spot.field], spot, place)
        for spot, place in spots
        if spot.kind not in ("check", "ignore") and spot.field in typed
    }
    fields = tuple(_ticked(field, page.marks) for field in read_form(layout, laid, said))
    taken = [rect for _, rect in seen] + [place for _, place in spots]
    drawn = strangers(layout, found, [r for r in layout.runs if not any(_inside(r.rect, other) for other in taken)])
    read = recognize_runs(layout, drawn)
    fields += code_fields(found, page.number) + beside(layout, found, read)
    notes = list(_lines(loose))
    count = sum(":beside[" in field.name for field in fields)
    fields += tuple(
        FormField(name=f"form:{laid.form.name}:beside[{count + n}]", value=text, page=page.number, box=box)
        for n, (text, box) in enumerate(notes)
    )
    words = [Word(text=text, box=box) for text, box in notes]
    return replace(
        page,
        words=tuple(in_reading_order([*words, *words_of_fields(fields)])),
        tables=(),
        form=f"{laid.form.name}/{laid.page}",
        fields=fields,
        blank=False,
    )


def _rect(found: Registered, box: Box) -> Rect:
    """Pixels of the analysis where a box of the page as it came lies."""
    straight = found.sheet.straight(box)
    return (
        round(straight.x0 * POINT),
        round(straight.y0 * POINT),
        round(straight.x1 * POINT),
        round(straight.y1 * POINT),
    )


def _inside(rect: Rect, place: Rect) -> bool:
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    return place[0] <= x <= place[2] and place[1] <= y <= place[3]


def _in_comb(rect: Rect, laid: Laid) -> bool:
    """Whether a word stands in boxes for single characters, where the blank has lines and never words."""
    return any(spot.boxes and _inside(rect, laid.rect(spot.box)) for spot in laid.spots)


def _text(words: Sequence[tuple[Word, Rect]], spot: FormSpot, place: Rect) -> str:
    """What was typed at a place, line by line; in boxes for single characters a blank is where a box was left empty."""
    if not spot.boxes:
        return "\n".join(text for text, _ in _lines(words, far=None))
    step = (place[2] - place[0]) / spot.boxes
    out, end = "", None
    for word, rect in sorted(words, key=lambda pair: pair[1][0]):
        middle = rect[0] + (rect[2] - rect[0]) / max(1, len(word.text)) / 2
        out += " " if end is not None and middle - end > 1.5 * step else ""
        out += word.text
        end = rect[2] - (rect[2] - rect[0]) / max(1, len(word.text)) / 2
    return out


def _lines(words: Sequence[tuple[Word, Rect]], far: float | None = 3.0) -> Iterator[tuple[str, Box]]:
    """The words line by line from above; parted where the gap is more than `far` heights."""
    lines: list[list[tuple[Word, Rect]]] = []
    for word, rect in sorted(words, key=lambda pair: (pair[1][1] + pair[1][3]) / 2):
        last = lines[-1][-1][1] if lines else None
        if last and (rect[1] + rect[3]) / 2 - (last[1] + last[3]) / 2 < 0.5 * min(rect[3] - rect[1], last[3] - last[1]):
            lines[-1].append((word, rect))
        else:
            lines.append([(word, rect)])
    for line in lines:
        part: list[Word] = []
        end = 0
        for word, rect in sorted(line, key=lambda pair: pair[1][0]):
            if part and far is not None and rect[0] - end > far * (rect[3] - rect[1]):
                yield _joined(part)
                part = []
            part.append(word)
            end = rect[2]
        yield _joined(part)


def _joined(words: Sequence[Word]) -> tuple[str, Box]:
    box = words[0].box
    for word in words[1:]:
        box = box.union(word.box)
    return " ".join(word.text for word in words), box


def _ticked(field: FormField, marks: Sequence[Mark]) -> FormField:
    """A check box of the PDF itself says whether it is ticked."""
    if "=" not in field.name or field.box is None:
        return field
    for mark in marks:
        x, y = mark.box.middle
        if field.box.x0 - 3 <= x <= field.box.x1 + 3 and field.box.y0 - 3 <= y <= field.box.y1 + 3:
            return replace(field, value="yes" if mark.checked else None, confidence=1.0)
    return field
