"""A label in the corner of a box with the number in the middle of it: "Purchase Order No." over "ORD50087-A" in a frame of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orderproc.model.reading import Page, PageSource
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, Value, key_of
from orderproc.parsing.lines import Chunk

HIGHEST, WIDEST = 60.0, 260.0  # points of a box for one number
NUMBERS = (Key.PO, Key.CUSTOMER)


def framed(page: Page, known: Sequence[Value]) -> Iterator[Value]:
    """The numbers in boxes of a scanned page, each by itself with its label above it; for labels that have no value yet."""
    if page.source is not PageSource.SCAN or page.form:
        return
    answered = {value.key for value in known}
    boxes = [p.box for p in page.places if p.box.height <= HIGHEST and p.box.width <= WIDEST]
    for label in page.words:
        key = key_of(label.text.strip(" :"))
        if key not in NUMBERS or key in answered:
            continue
        x, y = label.box.middle
        around = [b for b in boxes if b.x0 <= x <= b.x1 and b.y0 - label.box.height <= y <= b.y1]
        box = min(around, key=lambda b: b.width * b.height, default=None)
        if box is None:
            continue
        inside = [
            w
            for w in page.words
            if w is not label and box.x0 <= w.box.middle[0] <= box.x1 and box.y0 <= w.box.middle[1] <= box.y1
        ]
        if len(inside) == 1 and inside[0].box.y0 > y and identifier(inside[0].text) == inside[0].text.strip():
            chunk = Chunk((inside[0],), page.number, inside[0].box)
            yield Value(key, label.text.strip(), inside[0].text, chunk, f"in the box of '{label.text.strip()}'", -1)
