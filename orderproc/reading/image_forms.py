"""The shop's own printed forms: which one a page is, how it lies, and what stands at each of its places.

A form is known by words printed on it and laid on the scan by its ruling lines. Where it does not lie well, nothing is read here and
the page is read like any stranger's. What the places mean as an order is `parsing.forms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import cv2
import numpy as np

from orderproc.model.reading import FormField
from orderproc.model.shop import FormSpot, plain
from orderproc.reading import ocr
from orderproc.reading.image_boxes import ink_share, is_checked
from orderproc.reading.image_comb import join_boxes
from orderproc.reading.image_laid import Laid
from orderproc.reading.image_layout import Layout, is_struck
from orderproc.reading.image_lines import TALLEST, join_pieces, letter_height, text_ink
from orderproc.reading.image_shapes import POINT, Rect
from orderproc.reading.image_straighten import Gray, scaled

NOTHING_SAID = frozenset("-_.,:;|/\\~'·`=*() ")
TALL = 11.0  # points of a usual letter at most
TICKED = 0.99  # how sure a check box is that holds a clear mark, or none
CROSSED = 0.85  # of the inside of a box: less is no box that was blackened
_LINE = re.compile(r"^lines\[(\d+)\]\.")


def read_form(layout: Layout, laid: Laid, said: Mapping[str, str] | None = None) -> tuple[FormField, ...]:
    """What stands at each place of the form, in the order of its spots. A place that holds ink in which nothing could be read has the
    value "" and confidence 0; for each line that is crossed out there is a field `lines[n].struck`. `said`: what a text layer has at
    a place, by its field: that is not recognized."""
    said = said or {}
    clean = np.asarray(layout.ink & (1 - _stains(layout)), dtype=np.uint8)
    text = _ink_of_places(layout, laid, clean)
    usual = min(letter_height(text_ink(clean, layout.rules)), TALL * POINT)  # what is left of worn paper is no letter
    name = f"form:{laid.form.name}:"
    crops: list[Gray] = []
    kinds: list[str] = []
    where: list[tuple[FormSpot, list[int], bool, bool]] = []
    fields: dict[str, FormField] = {}
    inks: dict[str, float] = {}
    for spot in laid.spots:
        rect = laid.rect(spot.box)
        if spot.kind == "check":
            fields[spot.field], inks[spot.field] = _checked(layout, spot, rect, clean, name)
            continue
        if spot.kind == "ignore":
            continue
        pieces, lined = _writing(text, rect, usual, several=spot.kind == "text" and spot.box[3] - spot.box[1] > 26)
        taken: list[int] = []
        if spot.field in said:
            pass
        elif spot.boxes and pieces:
            joined = _comb(layout, laid, spot)
            if joined.size == 0:
                pieces, lined = [], False
            else:
                crops.append(joined)
                kinds.append(_kind(spot))
                taken.append(len(crops) - 1)
        elif pieces:
            for piece in pieces:
                crops.append(layout.crop(piece, _grown(rect, round(3 * POINT))))
                kinds.append(_kind(spot))
                taken.append(len(crops) - 1)
        struck = lined or any(is_struck(layout.sheet, text, piece) for piece in pieces)
        where.append((spot, taken, struck, lined))
    found = ocr.recognize(crops, kinds)
    for spot, taken, _, _ in where:
        if spot.field in said:
            taken.append(len(found))
            found.append(ocr.Recognized(said[spot.field], 1.0, None))
        if spot.boxes:
            for i in taken:
                found[i] = replace(found[i], text=_unspaced(found[i].text, _kind(spot)))
    for spot, taken, struck, _ in where:
        fields[spot.field] = _field(layout, laid, spot, [found[i] for i in taken], struck, name)
    for field in _blackened(inks):
        fields[field] = replace(fields[field], confidence=TICKED)
    struck_lines = _struck_lines(where, fields, name)
    return tuple(fields[s.field] for s in laid.spots if s.field in fields) + struck_lines


def _ink_of_places(layout: Layout, laid: Laid, ink: Gray) -> Gray:
    """The ink without the rules of the form and without its check boxes.

    In the middle of a place there is no rule: a straight stroke there is a D's back, a 1, or a line that crosses out. Along an edge
    where one was seen it is as thick as the registration may be off, so that no letter hangs on what is left of it.
    """
    mask = layout.rules.mask.copy()
    inset, out = round(3 * POINT), round(2 * POINT)
    for spot in laid.spots:
        x0, y0, x1, y1 = laid.rect(spot.box)
        if spot.kind == "check" or x1 - x0 <= 2 * inset or y1 - y0 <= 2 * inset or x0 < out or y0 < out:
            continue
        step = (x1 - x0) / (spot.boxes or 1)
        for n in range(spot.boxes or 1):  # between the boxes of a comb there are rules
            left, right = round(x0 + n * step) + inset, round(x0 + (n + 1) * step) - inset
            mask[y0 + inset : max(0, y1 - inset), left : max(left, right)] = 0
        bands = (
            (slice(y0, y1), slice(x0 - out, x0 + 2), 1),
            (slice(y0, y1), slice(x1 - 1, x1 + out), 1),
            (slice(y0 - out, y0 + 2), slice(x0, x1), 0),
            (slice(y1 - 1, y1 + out), slice(x0, x1), 0),
        )
        for rows, columns, across in bands:
            band = layout.rules.mask[rows, columns]
            if band.size and float(band.any(axis=across).mean()) >= 0.5:
                mask[rows, columns] = 1
    text = ink & (1 - cv2.dilate(mask, np.ones((3, 3), np.uint8)))
    for spot in laid.spots:
        if spot.kind == "check":
            x0, y0, x1, y1 = laid.rect(spot.box)
            text[max(0, y0 - 2) : y1 + 2, max(0, x0 - 2) : x1 + 2] = 0
    return np.asarray(text, dtype=np.uint8)


def _stains(layout: Layout) -> Gray:
    """1 on ink that is but the shade of something too broad and too pale for any pen, and larger than what a pen blackens: the ring of a
    cup, what is left of a crease."""
    gray = scaled(layout.sheet.gray, 1 / layout.scale)
    broad = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (round(BROADEST * POINT), round(BROADEST * POINT)))
    shade = cv2.morphologyEx(gray, cv2.MORPH_CLOSE, broad)  # without what is narrower
    shaded = ((shade > PALE) & (shade < PAPER)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(cv2.dilate(shaded, broad))
    large = np.flatnonzero(stats[:count, 2:4].max(axis=1) >= LARGE * POINT)
    stained = (shaded > 0) & np.isin(labels, large[large > 0])
    return np.asarray(layout.ink & stained & (gray.astype(np.int16) > shade.astype(np.int16) - DEEPER), dtype=np.uint8)


BROADEST = 3.4  # points of the stroke of a pen
PALE, PAPER = 110, 236  # shades of a stain; paper is 250
LARGE = 24.0  # points of a stain
DEEPER = 30  # shades that writing on a stain is darker than it


def _unspaced(text: str, kind: str) -> str:
    """A comb has no spaces but where a box was left empty, and in a number not even there."""
    return text if kind == "text" else text.replace(" ", "")


def _grown(rect: Rect, by: int) -> Rect:
    return rect[0] - by, rect[1] - by, rect[2] + by, rect[3] + by


def _kind(spot: FormSpot) -> str:
    """What a place can hold: by its kind, for combs by its field."""
    if spot.kind != "comb":
        return spot.kind
    last = spot.field.rpartition(".")[2]
    kinds = {"sku": "sku", "postal_code": "postal_code", "phone": "phone"}
    return kinds.get(last, "digits" if last in ("quantity", "check_digit", "card_last4") else "text")


def _checked(layout: Layout, spot: FormSpot, rect: Rect, ink: Gray, name: str) -> tuple[FormField, float]:
    """The field of a check box, and how much of its inside is ink, 0 to 1."""
    middle = ((rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2)
    for box in layout.rules.boxes:  # the box as it is on this sheet, where it was found
        if abs((box[0] + box[2]) / 2 - middle[0]) < 4 * POINT and abs((box[1] + box[3]) / 2 - middle[1]) < 4 * POINT:
            rect = box
    if not _stained(layout.ink, ink, rect):
        ink = layout.ink  # pale and broad as it is: somebody filled the box
    share = ink_share(ink, rect, 0.24)
    checked = is_checked(share)
    if checked is None and share > 0.5 and ink_share(ink, rect, 0.14) < CROSSED:
        checked = True  # the arms of a cross in a small box leave paper between them at its sides
    field = FormField(
        name=name + spot.field,
        value="yes" if checked or checked is None else None,
        page=layout.number,
        box=layout.box(rect),
        confidence=0.5 if checked is None else TICKED,
    )
    return field, share


def _stained(ink: Gray, clean: Gray, rect: Rect) -> bool:
    """Whether a stain goes on around a check box: one that ends at its sides is a mark. `clean`: the ink without stains."""
    out = round(5 * POINT)
    x0, y0, x1, y1 = rect
    window = slice(max(0, y0 - out), y1 + out), slice(max(0, x0 - out), x1 + out)
    lost = (ink[window] > 0) & (clean[window] == 0)
    inner = round(1.5 * POINT)
    top, left = y0 - window[0].start, x0 - window[1].start
    lost[max(0, top - inner) : top + y1 - y0 + inner, max(0, left - inner) : left + x1 - x0 + inner] = False
    return int(lost.sum()) > AROUND * POINT * POINT


AROUND = 6.0  # square points of a stain around a check box


def _blackened(inks: Mapping[str, float]) -> Iterator[str]:
    """The check boxes that were blackened to choose them: all others of their field were left empty. One by itself, or beside another
    mark, may have been taken back. `inks`: how much of the inside of each is ink."""
    groups: dict[str, list[str]] = {}
    for field in inks:
        groups.setdefault(field.partition("=")[0], []).append(field)
    for members in groups.values():
        marked = [field for field in members if is_checked(inks[field]) is not False]
        if len(members) > 1 and len(marked) == 1 and inks[marked[0]] > 0.5:
            yield marked[0]


def _writing(text: Gray, rect: Rect, usual: float, *, several: bool) -> tuple[list[Rect], bool]:
    """The lines of writing at a place, in pixels of the page, and whether a stroke runs through the whole place."""
    height, width = text.shape
    pad = round(7 * POINT)
    ax, ay = max(0, rect[0] - pad), max(0, rect[1] - pad)
    part = np.ascontiguousarray(text[ay : min(height, rect[3] + pad), ax : min(width, rect[2] + pad)])
    if part.size == 0:
        return [], False
    count, labels, stats, centres = cv2.connectedComponentsWithStats(part)
    large: list[Rect] = []
    small: list[Rect] = []
    lined = False
    x0, y0, x1, y1 = rect[0] - ax, rect[1] - ay, rect[2] - ax, rect[3] - ay
    inset = round(0.6 * POINT)
    for i, ((x, y, w, h, area), (cx, cy)) in enumerate(
        zip(stats[1:count].tolist(), centres[1:count].tolist(), strict=True), 1
    ):
        inside = x0 + inset <= cx <= x1 - inset and y0 + inset <= cy <= y1 - inset
        if not inside or h > 1.5 * (y1 - y0):
            # It hangs on something outside (a panel, a label, a letter of the next line): what of it stands here.
            own = labels[y0 + inset : y1 - inset, x0 + inset : x1 - inset] == i
            ys, xs = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
            if not ys.size or max(np.ptp(ys), np.ptp(xs)) + 1 < 0.45 * usual or np.ptp(ys) < 3 or np.ptp(xs) < 2:
                continue
            x, y = x0 + inset + int(xs[0]), y0 + inset + int(ys[0])
            w, h, area = int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1, int(own.sum())
        level = (y + h / 2 - y0) / max(1, y1 - y0)
        if h < 0.5 * (y1 - y0) and _from_next_door(part, (x, y, x + w, y + h), y0, y1):
            continue
        if w >= 0.88 * (x1 - x0) and 0.2 < level < 0.8:
            lined = True
        box = (x + ax, y + ay, x + w + ax, y + h + ay)
        if max(w, h) >= 0.45 * usual and area >= 6 and h <= TALLEST and not (h <= 2 and abs(level - 0.5) > 0.4):
            large.append(box)
        else:
            small.append(box)
    if not large:
        return [], False
    pieces = join_pieces(large, usual, gap=None) if several else [_union(large)]
    for point in small:
        near = [i for i, p in enumerate(pieces) if _close(point, p, usual)]
        if near:
            pieces[near[0]] = _union([pieces[near[0]], point])
    return sorted(pieces, key=lambda p: (p[1], p[0])), lined


def _from_next_door(part: Gray, rect: Rect, top: int, bottom: int) -> bool:
    """Whether a piece of ink at the upper or lower edge of a place is the end of a stroke from the place above or below."""
    x0, y0, x1, y1 = rect
    edge, reach = round(2.2 * POINT), round(6 * POINT)
    middle = ((y0 + y1) / 2 - top) / max(1, bottom - top)
    if y0 <= top + edge and middle < 0.35:
        return bool(part[max(0, top - reach) : max(0, top - 1), max(0, x0 - 3) : x1 + 3].any())
    if y1 >= bottom - edge and middle > 0.82:
        return bool(part[bottom + 1 : bottom + reach, max(0, x0 - 3) : x1 + 3].any())
    return False


def _close(point: Rect, piece: Rect, usual: float) -> bool:
    reach = 0.6 * usual
    return (
        piece[0] - reach <= point[0]
        and point[2] <= piece[2] + reach
        and piece[1] - reach <= point[1]
        and point[3] <= piece[3] + 0.5 * reach
    )


def _union(rects: Sequence[Rect]) -> Rect:
    return min(r[0] for r in rects), min(r[1] for r in rects), max(r[2] for r in rects), max(r[3] for r in rects)


def _comb(layout: Layout, laid: Laid, spot: FormSpot) -> Gray:
    """The characters of a comb, cut at its ticks and set side by side; empty (0, 0) where it holds none."""
    count = spot.boxes or 1
    place = layout.cut(laid.rect(spot.box)).copy()
    if min(place.shape) < 8:
        return place[:0, :0]
    k = layout.scale * POINT  # pixels of the crop for a point
    height, width = place.shape
    step = width / count
    ink = (place < 190).astype(np.uint8)
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, round(min(width * 0.5, step * 1.5))), np.uint8))
    lines = cv2.dilate(level, np.ones((3, 3), np.uint8))
    found, labels, stats, _ = cv2.connectedComponentsWithStats(ink & (1 - lines))
    for i, (x, _, w, h, _) in enumerate(stats[1:found].tolist(), 1):
        off = abs(x + w / 2 - round((x + w / 2) / step) * step)
        if w <= max(3, 2.6 * k) and h >= 0.2 * height and off <= 3.2 * k:  # a tick, or an end of the frame
            lines |= cv2.dilate((labels == i).astype(np.uint8), np.ones((3, 3), np.uint8))
    place[lines > 0] = 250
    inset = max(1, round(0.5 * k))
    parts = [
        place[inset : height - inset, round(i * step) + inset : round((i + 1) * step) - inset] for i in range(count)
    ]
    return join_boxes(parts)


def _field(
    layout: Layout, laid: Laid, spot: FormSpot, read: Sequence[ocr.Recognized], struck: bool, name: str
) -> FormField:
    value: str | None = None
    confidence = 1.0
    lattice = None
    if read:
        value = "\n".join(r.text for r in read if r.text)
        confidence = min(r.confidence for r in read) if value else 0.0
        lattice = read[0].lattice if len(read) == 1 else None
        if value and not any(c.isalnum() for c in value):
            # A dash or a stroke is what people put where they mean nothing, or the rest of a rule; a ditto mark is something else.
            if set(value) <= NOTHING_SAID:
                value, confidence, lattice = None, 1.0, None
            else:
                confidence = min(confidence, 0.5)
        if struck:
            confidence = min(confidence, 0.3)
        if value and spot.prefix and not plain(value).startswith(plain(spot.prefix)):
            value, lattice = spot.prefix + value, lattice.after(spot.prefix) if lattice else None
    return FormField(
        name=name + spot.field,
        value=value,
        page=layout.number,
        box=layout.box(laid.rect(spot.box)),
        confidence=round(confidence, 4),
        lattice=lattice,
    )


def _struck_lines(
    where: Sequence[tuple[FormSpot, list[int], bool, bool]], fields: dict[str, FormField], name: str
) -> tuple[FormField, ...]:
    """A field `lines[n].struck` for each line with places crossed out: sure where most of those that hold anything are."""
    rows: dict[str, list[tuple[FormSpot, bool]]] = {}
    for spot, taken, struck, lined in where:
        match = _LINE.match(spot.field)
        if match and (taken or lined):
            rows.setdefault(match[1], []).append((spot, struck))
    out = []
    for number, cells in rows.items():
        share = sum(struck for _, struck in cells) / len(cells)
        if share > 0:
            box = fields[cells[0][0].field].box
            sure = 0.95 if share >= 0.6 else 0.5
            out.append(
                FormField(
                    name=f"{name}lines[{number}].struck",
                    value="yes",
                    page=fields[cells[0][0].field].page,
                    box=box,
                    confidence=sure,
                )
            )
    return tuple(out)
