"""Learns a form that the shop has: which places a blank asks to be filled in, and what each means, as a proposal for the clerk.

The places come from `places`, their meaning from the labels that parsing knows in seven languages (`parsing.labels`). What is not
understood is kept in the proposal as a remark, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

from orderproc.errors import UsageError
from orderproc.forms import shelf
from orderproc.forms.places import Area, areas_of, chunks_of, label_near
from orderproc.model.reading import Box
from orderproc.model.shop import Form, FormSpot, ShopTables
from orderproc.parsing.form.fillable import line_of, spaced
from orderproc.parsing.form.labels import PARTIES, choice_of, column_of, not_read, path_of
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Chunk
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.party.parties import name_of_party

if TYPE_CHECKING:
    from orderproc.reading.blank import BlankPage

ONE_LINE = 32.0  # points: higher, and more than a name is written there
NEEDED = frozenset({"sku", "description"})
KINDS = {
    "sku": "sku", "quantity": "number", "unit_price": "money", "extended_price": "money", "order_date": "date",
    "requested_ship_date": "date", "phone": "phone", "postal_code": "postal_code", "amount_tendered": "money", "card_last4": "number",
}  # fmt: skip
HEAD = (
    "Proposed by `orderproc forms learn`. Please look at the picture(s) NAME-fields-p*.png beside this file: green is understood,",
    'orange is not. Correct `field` where it is wrong, take away what nobody shall read (or give it kind = "ignore"), and take the',
    "# before a line whose meaning you know. Fields: `orderproc review show N --fields` lists them; docs/forms.md explains the kinds.",
)


@dataclass(frozen=True)
class Learned:
    """`unknown`: room for writing whose meaning nobody could tell; it is shown and remarked, not read."""

    form: Form
    remarks: dict[str, str]
    unknown: tuple[Area, ...]


def learn(pages: Sequence[BlankPage], filled: Sequence[tuple[Any, float]], name: str, tables: ShopTables) -> Learned:
    """A proposal from the blank sheets and from filled-in scans of it (picture, dots an inch). Raises UsageError where it is no form."""
    from orderproc.forms.printing import picture

    shelf.check_name(name)
    methods = tuple(dict.fromkeys(row.method for row in tables.freight))
    spots: list[FormSpot] = []
    unknown: list[Area] = []
    remarks: dict[str, str] = {}
    rows = 0
    for page in pages:
        areas, chunks = areas_of(page), chunks_of(page)
        for area, path in _meanings(areas, chunks, methods, rows):
            if path is None or any(s.field == path for s in spots):
                path = _other_party(path, spots)
            if path is None:
                unknown.append(area)
                continue
            spots.append(_spot(area, path))
            remarks[path] = _said(area)
        rows += max((a.row + 1 for a in areas if a.row is not None), default=0)
    if not spots:
        raise UsageError(
            "No field was found on it: no cell, line or box beside a label that orderproc knows.",
            "Is it the blank order form? A scan should be straight, at 200 to 300 dots an inch.",
        )
    form = Form(
        name=name,
        title=_title(pages[0]) or name,
        width=pages[0].width,
        height=pages[0].height,
        marks=_marks(pages[0]),
        spots=tuple(spots),
        pages=len(pages),
        pictures=tuple(picture(_image(page)) for page in pages),
    )
    return _with_filled(Learned(form, remarks, tuple(unknown)), pages, filled)


def _meanings(
    areas: Sequence[Area], chunks: Sequence[Chunk], methods: Sequence[str], rows: int
) -> list[tuple[Area, str | None]]:
    columns = {c for a in areas if a.row is not None and (c := column_of(a.heading))}
    is_table = "quantity" in columns and bool(columns & NEEDED)
    found = [(a, _meaning(a, chunks, methods, rows, is_table)) for a in areas]
    # of two columns that may be the number, "Código" and "Artículo", the one called after the goods has their names
    numbers = {a.heading for a, path in found if path and path.endswith("].sku")}
    named = {heading for heading in numbers if role_of(heading) is Role.ITEM} if len(numbers) > 1 else set()
    if "description" not in columns and named and named < numbers:
        found = [
            (a, path.replace("].sku", "].description") if path and a.heading in named else path) for a, path in found
        ]
    return found


def _meaning(area: Area, chunks: Sequence[Chunk], methods: Sequence[str], rows: int, is_table: bool) -> str | None:
    if area.row is not None:
        column = column_of(area.heading) if is_table else None
        return f"lines[{rows + area.row}].{column}" if column else None
    if area.name and (place := line_of(area.name)):
        return f"lines[{place[0] - 1}].{place[1]}"
    if area.kind == "check":
        return _choice(area, chunks, methods)
    party = _party_over(area.box, chunks)
    for label in (spaced(area.name), area.label):
        if label and not_read(label):
            return f"ignored.{re.sub(r'[^a-z0-9]+', '_', label.lower()).strip('_')[:30]}_{round(area.box.x0)}_{round(area.box.y0)}"
        # "Shipping" is a sum and "N° client" a number, "Ship to" heads a block
        whose = name_of_party(label) if label and sum_of(label) is None and key_of(label) is None else None
        if label and whose is None and (path := path_of(label, party)):
            return path
        if whose in PARTIES and area.kind == "text" and not area.name and area.box.height < ONE_LINE:
            return f"{whose}.name"  # "Cliente" in a cell of one line
    return None


def _choice(area: Area, chunks: Sequence[Chunk], methods: Sequence[str]) -> str | None:
    """A check box: a way of shipping that the shop has, else a way of paying."""
    label = area.label.strip(" :")
    for method in methods:
        if label and fuzz.partial_ratio(method.replace("_", " ").lower(), label.lower()) >= 95 and len(label) < 30:
            return f"ship_method={method}"
    over = [c for c in chunks if c.box and c.box.y1 <= area.box.y1 + 2 and area.box.y0 - c.box.y1 < 60]
    section = max(over, key=lambda c: c.box.y1 if c.box else 0.0).text if over else ""
    return choice_of(label, section)


def _party_over(box: Box, chunks: Sequence[Chunk]) -> str:
    """Whose address it is, by the nearest heading above that names a party."""
    best, party = -1.0, "sold_to"
    for chunk in chunks:
        if chunk.box is None or chunk.box.y1 > box.y0 + 6 or chunk.box.x0 > box.x1 or box.y0 - chunk.box.y1 > 250:
            continue
        named = name_of_party(chunk.text)
        if named not in PARTIES or chunk.box.x0 > box.x0 + 30:
            continue
        near = chunk.box.y1 - 0.6 * max(0.0, box.x0 - chunk.box.x0)
        if near > best:
            best, party = near, named
    return party


def _other_party(path: str | None, spots: Sequence[FormSpot]) -> str | None:
    """A second block of the same address labels, without a heading of its own, is the ship-to."""
    if path and path.startswith("sold_to."):
        other = "ship_to." + path.removeprefix("sold_to.")
        if not any(s.field == other for s in spots):
            return other
    return None


def _spot(area: Area, path: str) -> FormSpot:
    last = path.rpartition(".")[2]
    kind = "ignore" if path.startswith("ignored.") else area.kind
    if kind == "text":
        kind = "money" if path.startswith("stated.") else KINDS.get(last, "text")
    b = area.box
    box = (round(b.x0, 1), round(b.y0, 1), round(b.x1, 1), round(b.y1, 1))
    return FormSpot(field=path, box=box, kind=kind, page=area.page, boxes=area.boxes)


def _said(area: Area) -> str:
    """What is printed there, for the remark beside the field."""
    words = area.heading or area.label or area.name
    return " ".join(words.split())[:60]


def _title(page: BlankPage) -> str:
    """The largest words of the upper third."""
    top = [c for c in chunks_of(page) if c.box and c.box.y0 < page.height / 3 and sum(x.isalpha() for x in c.text) >= 4]
    return max(top, key=lambda c: c.box.height if c.box else 0.0).text if top else ""


def _marks(page: BlankPage) -> tuple[str, ...]:
    """The largest phrases of the sheet, by which a person would know it too."""
    phrases = [c for c in chunks_of(page) if c.box and 6 <= len(c.text) <= 40 and any(x.isalpha() for x in c.text)]
    largest = sorted(phrases, key=lambda c: -(c.box.height if c.box else 0.0))[:3]
    return tuple(dict.fromkeys(c.text for c in largest))


def _image(page: BlankPage) -> Any:
    from PIL.Image import fromarray

    return fromarray(page.picture)


def _with_filled(learned: Learned, pages: Sequence[BlankPage], filled: Sequence[tuple[Any, float]]) -> Learned:
    """What people wrote on filled-in copies where the proposal has no place: room whose meaning the clerk must tell."""
    if not filled:
        return learned
    from orderproc.reading.image_shapes import POINT
    from orderproc.reading.registered import register
    from orderproc.reading.registered_page import laid_out, strangers

    more: list[Area] = []
    missed = 0
    for image, dpi in filled:
        found = register(image, dpi, (learned.form,))
        if found is None:
            missed += 1
            continue
        layout = laid_out(found, found.page)
        chunks = chunks_of(pages[found.page - 1])
        for run in strangers(layout, found, layout.runs):
            x0, y0, x1, y1 = (v / POINT for v in run.rect)
            box = Box(round(x0 - 3, 1), round(y0 - 3, 1), round(x1 + 3, 1), round(y1 + 3, 1))
            if not any(_overlap(box, a.box) for a in (*learned.unknown, *more) if a.page == found.page):
                more.append(Area(box, found.page, label_near(box, chunks)))
    if missed == len(filled):
        raise UsageError(
            "None of the filled-in scans shows this form.",
            "Are they copies of this blank? Learn it without them, or scan them again.",
        )
    return replace(learned, unknown=(*learned.unknown, *more))


def _overlap(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.y0 < other.y1 and other.y0 < one.y1


def save(learned: Learned, pages: Sequence[BlankPage], folder: Path) -> list[Path]:
    """Writes the form, its pictures and the drawn proposal into the shop's folder; returns the files."""
    head = [line.replace("NAME", learned.form.name) for line in HEAD]
    made = shelf.write(folder / "forms", learned.form, head, learned.remarks)
    lines = ["", "# Room for writing whose meaning was not understood:"] if learned.unknown else []
    for area in learned.unknown:
        box = ", ".join(f"{v:.1f}" for v in (area.box.x0, area.box.y0, area.box.x1, area.box.y1))
        kind = f'"{area.kind}"' + (f", boxes = {area.boxes}" if area.boxes else "")
        lines.append(f'#  {{ field = "?", kind = {kind}, page = {area.page}, box = [{box}] }},  {_said(area)}')
    if lines:
        with made[0].open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    for page in pages:
        file_ = folder / "forms" / f"{learned.form.name}-fields-p{page.number}.png"
        drawn(learned, page).save(file_, optimize=True)
        made.append(file_)
    return made


def drawn(learned: Learned, page: BlankPage, dpi: float = 110) -> Any:
    """The sheet with the proposal drawn on it: green what is understood, orange what is not."""
    from PIL import ImageDraw, ImageFont

    k = dpi / 72
    image = _image(page).convert("RGB").resize((round(page.width * k), round(page.height * k)))
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(9)
    places = [(s.box, s.field, (0, 120, 60)) for s in learned.form.spots if s.page == page.number]
    places += [
        ((a.box.x0, a.box.y0, a.box.x1, a.box.y1), "?", (220, 120, 0)) for a in learned.unknown if a.page == page.number
    ]
    for box, text, colour in places:
        x0, y0, x1, y1 = (v * k for v in box)
        draw.rectangle((x0, y0, max(x0 + 1, x1), max(y0 + 1, y1)), outline=colour, width=2)
        draw.text((x0 + 3, y0 + 1), text.replace("sold_to.", "").removeprefix("payment."), fill=colour, font=font)
    return image.quantize(32)
