"""Sheets that lie together: an order on two sheets, the post of several envelopes in one file, and scans of printed purchase orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import pypdfium2

from tests.generator import forms, forms_plain, images, images_plain
from tests.generator.damage import Capture, Picture, capture
from tests.generator.fill import Machine, PenHolder, pen_holder
from tests.generator.images import Form, Reach, Spread, degree, document, filled
from tests.generator.kinds import LAYOUTS, Layout, Written, layout
from tests.generator.orders import Order, make_order
from tests.generator.picture_files import saved
from tests.generator.sheet import Sheet

COMMON = "sku description quantity amount total address payment"
OF_PART: dict[str, tuple[Sequence[Form], dict[str, tuple[str, int]], dict[str, Reach]]] = {
    "train": (forms.TRAIN, images.SHOWS, {}),
    "test": (forms_plain.PLAIN, images_plain.SHOWS, images_plain.REACHES),
}
# Forms of which a long order needs two: most have few rows.
SHORT: dict[str, Sequence[Form]] = {"train": (forms.lines, forms.coupon), "test": forms_plain.PLAIN}


@dataclass
class Printed:
    """A page of a PDF, as a sheet."""

    data: bytes
    number: int
    over: Sheet | None = None  # what was written on it

    @property
    def size(self) -> tuple[float, float]:
        width, height = pypdfium2.PdfDocument(self.data)[self.number].get_size()
        return float(width), float(height)

    def sign(self, holder: PenHolder, name: str, rng: Random) -> None:
        width, height = self.size
        self.over = Sheet(width, height)
        holder.free(
            self.over,
            width * rng.uniform(0.1, 0.6),
            height * rng.uniform(0.93, 0.97),
            name,
            rng.uniform(14, 20),
            rng.uniform(0, 12),
        )

    def render(self, dpi: int, seed: int = 0) -> Picture:
        page = pypdfium2.PdfDocument(self.data)[self.number]
        picture = np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB"))
        return self.over.written(picture, dpi, seed) if self.over else picture


def _forms(order: Order) -> tuple[Sequence[Form], dict[str, tuple[str, int]], dict[str, Reach]]:
    """The forms that this shop may have."""
    found, shows, reaches = OF_PART[order.shop.part]
    fitting = [one for one in found if reaches.get(one.__name__, Reach()).takes(order.shop)]
    return fitting, shows, reaches


def _short(order: Order) -> Sequence[Form]:
    """The forms that this shop may have and whose rows are the fewest."""
    part = order.shop.part
    _, shows, reaches = OF_PART[part]
    fitting = [one for one in SHORT[part] if reaches.get(one.__name__, Reach()).takes(order.shop)]
    return sorted(fitting, key=lambda one: shows.get(one.__name__, ("", 0))[1])[:2]


def _two_sheets(order: Order, rng: Random) -> Written:
    """Both sides of a form, or two sheets of it."""
    form = rng.choice(_short(order))
    filler = pen_holder(rng, order.shop.part) if rng.random() < 0.5 else Machine(rng)
    return document(order, filled(form, order, filler, rng), rng, filler.name)


def _stack(first: Order, rng: Random) -> Written:
    """Two to four envelopes: their forms one after the other, some backs blank, now and then the second of two sheets missing."""
    part = first.shop.part
    found, shows, reaches = _forms(first)
    truths: list[dict[str, Any]] = []
    wrongs: list[str] = []
    hands: list[str] = []
    captures: list[Capture] = []
    how, device = degree(rng), rng.choice(("flatbed", "office", "office", "fax"))
    dpi_seed = rng.getrandbits(30)
    backs = rng.random() < 0.35  # the scanner takes both sides
    same = rng.choice(found) if rng.random() < 0.5 else None  # mostly they are the shop's own forms
    for _ in range(rng.randint(2, 4)):
        long = rng.random() < 0.25
        form = rng.choice(_short(first)) if long else same or rng.choice(found)
        (what, most), firm = shows[form.__name__], reaches.get(form.__name__, Reach()).firm
        order = make_order(
            rng, first.shop, frozenset(what.split()), None, (most + 3, most + 6) if long else (1, most - 1), firm, None
        )
        filler = pen_holder(rng, part) if rng.random() < 0.6 else Machine(rng)
        sheets = filled(form, order, filler, rng)
        if len(sheets) > 1 and rng.random() < 0.35:
            sheets = sheets[:1]
            order.doubt("page 2 is missing")
        truths.append(order.truth())
        wrongs += order.wrongs
        hands.append(filler.name)
        for sheet in sheets:
            seed = rng.getrandbits(30)
            captures.append(
                capture(
                    lambda dpi, s=sheet, k=seed: s.render(dpi, k),
                    Random(f"{dpi_seed}/{len(captures)}"),
                    how,
                    device=device,
                )
            )  # type: ignore[misc]
            if backs and len(sheets) == 1:
                captures.append(_back(captures[-1], sheet.render(60, seed), rng))
    data, suffix = saved(captures, rng)
    people = {
        "hand": ", ".join(hands),
        "damage": [how, *captures[0].done],
        "wrongs": wrongs,
        "envelopes": len(truths),
        "pages": len(captures),
    }
    return Written(data, {"orders": truths}, people, suffix)


def _beside(first: Order, rng: Random) -> Written:
    """Two orders side by side on the glass, in one picture."""
    part = first.shop.part
    found, shows, reaches = _forms(first)
    truths, hands, sheets = [], [], []
    same = rng.choice(found) if rng.random() < 0.7 else None
    for _ in range(2):
        form = same or rng.choice(found)
        (what, most), firm = shows[form.__name__], reaches.get(form.__name__, Reach()).firm
        order = make_order(rng, first.shop, frozenset(what.split()), None, (1, most - 1), firm, None)
        filler = pen_holder(rng, part) if rng.random() < 0.4 else Machine(rng)
        sheets.append(filled(form, order, filler, rng)[0])
        truths.append(order.truth())
        hands.append(filler.name)
    shot = document(first, [Spread(*sheets)], rng, ", ".join(hands))
    return Written(shot.data, {"orders": truths}, shot.meta | {"envelopes": 2, "pages": 1}, shot.suffix)


def _back(front: Capture, shine: Picture, rng: Random) -> Capture:
    """The empty back of a sheet: paper, dust, and a little of what shines through."""
    noise = np.random.default_rng(rng.getrandbits(30))
    h, w = front.picture.shape[:2]
    grey = np.full((h, w), 250.0, np.float32) + noise.normal(0, 2, (h, w)).astype(np.float32)
    ghost = np.asarray(_enlarged(np.ascontiguousarray(shine[:, ::-1, 0]), w, h), np.float32)
    grey -= (255 - ghost) * rng.uniform(0, 0.06)
    return Capture(np.clip(grey, 0, 255).astype(np.uint8), front.dpi, front.done, front.two_tone)


def _enlarged(picture: Picture, width: int, height: int) -> Picture:
    import cv2

    return np.asarray(cv2.resize(picture, (width, height)), np.uint8)


def _scan_of(printed: Layout) -> None:
    """A purchase order that a program printed, through a scanner."""

    def scan(order: Order, rng: Random) -> Written:
        made = printed.write(order, rng)
        written = made if isinstance(made, Written) else Written(made)
        pages = [Printed(written.data, n) for n in range(len(pypdfium2.PdfDocument(written.data)))]
        if rng.random() < 0.3:
            pages[-1].sign(pen_holder(rng, order.shop.part), order.sold_to.title.split()[-1], rng)
        shot = document(order, pages, rng, "printer")
        return Written(shot.data, written.truth, written.meta | shot.meta, shot.suffix)

    scan.__name__ = f"scan_of_{printed.name}"
    LAYOUTS.append(
        Layout(scan.__name__, "printed_scan", printed.part, ".pdf", scan, printed.shows, printed.languages, printed.countries,
               printed.lines, printed.firm, printed.wrong, printed.ready)
    )  # fmt: skip


def register() -> None:
    for part in ("train", "test"):
        for kind, write, lines in (("hand_form", _two_sheets, (10, 15)), ("stack", _stack, (1, 5))):
            layout(kind, part, ".pdf", COMMON, lines=lines)(write)
    layout("stack", "train", ".pdf", COMMON, lines=(1, 5))(_beside)
    for printed in [one for one in LAYOUTS if one.kind == "text_pdf"]:
        _scan_of(printed)


_two_sheets.__name__, _stack.__name__, _beside.__name__ = "two_sheets", "stack", "side_by_side_sheets"
register()
