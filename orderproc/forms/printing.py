"""Prints the shop's own order form: the PDF, and beside it the file that reads it back.

A form whose places change gets a new version, and the old one stays: papers of it are still on their way.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from orderproc.errors import ConfigurationError, UsageError
from orderproc.forms import design, planning, shelf
from orderproc.forms.paper import Paper
from orderproc.forms.wording import Words
from orderproc.model.form_code import FormCode
from orderproc.model.settings import Settings
from orderproc.model.shop import Customer, Form, ShopTables

if TYPE_CHECKING:
    from PIL.Image import Image

PICTURE_DPI = 100
LINE_LEVEL = 200  # darker than this is print, lighter a panel's tint
LETTER = frozenset("US CA MX PH CL CO CR GT PA DO VE".split())  # CLDR supplemental paperSize
HEAD = (
    "The order form that `orderproc forms print` made: where its places are. Made again when the catalogue or the settings change;",
    "changed places get a new version and a new file, this one goes on reading the papers that are out.",
)


@dataclass(frozen=True)
class Wanted:
    """What the clerk asked for. `first`: the number of the first copy; None prints all alike, without a number."""

    name: str = "order-form"
    paper: str | None = None
    language: str | None = None
    customers: tuple[Customer, ...] = ()
    copies: int = 1
    first: int | None = None


@dataclass(frozen=True)
class Printed:
    """`fresh`: the form is new or a new version of one, so its files must be written."""

    pdf: bytes
    form: Form
    fresh: bool


def print_form(wanted: Wanted, settings: Settings, tables: ShopTables, folder: Path) -> Printed:
    """Makes the PDF and the form. `folder` is the shop's. Raises UsageError (a name taken, a paper unknown), ConfigurationError."""
    shelf.check_name(wanted.name)
    paper = wanted.paper or ("letter" if settings.shop.country in LETTER else "a4")
    if paper not in planning.PAPERS:
        raise UsageError(f"--paper {paper}: not known.", f"Known: {', '.join(planning.PAPERS)}.")
    if not settings.shop.name:
        raise ConfigurationError("orderproc.toml: shop.name is empty.", "It stands on top of the form: write it there.")
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", settings.forms.color):
        raise ConfigurationError(
            f"orderproc.toml: forms.color: {settings.forms.color!r} is no colour.", 'Write it as "#1b3557".'
        )
    words = Words(wanted.language or settings.shop.locale, folder / "templates")
    if wanted.language and words.language not in words.languages:
        raise UsageError(
            f"--language {wanted.language}: there are no words for it.",
            f"There are: {', '.join(words.languages)}. Add templates/forms/{words.language}.toml for more.",
        )
    known = _family(wanted.name, tables.forms)
    latest = known[-1] if known else None
    if any(f.name == wanted.name and not f.anchors for f in tables.forms):
        raise UsageError(
            f"forms/{wanted.name}.toml is a form that was not made by `forms print`.",
            "Choose another name: --name NAME",
        )
    form = _blank(wanted.name, 1, paper, words, settings, tables)
    fresh = latest is None
    if latest is not None:
        form = _blank(wanted.name, latest.version, paper, words, settings, tables)
        if not _same_places(form, latest):
            form = _blank(wanted.name, latest.version + 1, paper, words, settings, tables)
            fresh = True
    plan = planning.plan(form.name, form.version, paper, settings, tables)
    sheet = Paper(plan.width, plan.height, form.title, settings.shop.name)
    number = wanted.first
    for customer in wanted.customers or (None,):
        for _ in range(wanted.copies):
            _draw(sheet, plan, words, str(number) if number is not None else None, customer)
            number = number + 1 if number is not None else None
    return Printed(sheet.pdf(), form, fresh)


def save(printed: Printed, folder: Path) -> list[Path]:
    """Writes the form's files into the shop's folder; returns them."""
    return shelf.write(folder / "forms", printed.form, HEAD)


def versioned(name: str, version: int) -> str:
    return name if version == 1 else f"{name}-{version}"


def _family(name: str, forms: Sequence[Form]) -> list[Form]:
    """The printed versions of a form, the oldest first."""
    found = [f for f in forms if f.anchors and f.name == versioned(name, f.version)]
    return sorted(found, key=lambda f: f.version)


def _same_places(one: Form, other: Form) -> bool:
    return (
        (one.width, one.height, one.pages, one.code) == (other.width, other.height, other.pages, other.code)
        and one.spots == other.spots
        and one.anchors == other.anchors
    )


def _draw(
    sheet: Paper, plan: planning.Plan, words: Words, serial: str | None, customer: Customer | None
) -> design.Drawing:
    code = FormCode(
        form=plan.name,
        version=plan.version,
        page=1,
        pages=plan.pages,
        serial=serial,
        customer_no=customer.customer_no if customer else None,
    )
    drawing = design.Drawing(plan, words, sheet, code, customer)
    drawing.draw()
    return drawing


def _blank(name: str, version: int, paper: str, words: Words, settings: Settings, tables: ShopTables) -> Form:
    """The form as it is read: places, marks, pictures."""
    plan = planning.plan(versioned(name, version), version, paper, settings, tables)
    title = f"{settings.shop.name}: {words('title')}, {words('form_line', name=plan.name, version=version, page=1, pages=plan.pages)}"
    sheet = Paper(plan.width, plan.height, title, settings.shop.name)
    drawing = _draw(sheet, plan, words, None, None)
    form = Form(
        name=plan.name,
        title=f"{words('title')} {plan.name}",
        width=plan.width,
        height=plan.height,
        marks=(settings.shop.name, words("title")),
        spots=tuple(drawing.spots),
        pages=plan.pages,
        version=version,
        anchors=tuple(a for page in range(1, plan.pages + 1) for a in design.anchors(plan, page)),
        code=design.code_place(plan),
    )
    return replace(form, pictures=pictures(sheet.pdf(), without=form.code))


def pictures(pdf: bytes, without: tuple[float, float, float, float] | None = None) -> tuple[bytes, ...]:
    """The pages of a PDF as small black and white PNGs; a place that differs from copy to copy left white."""
    import pypdfium2
    from PIL import ImageDraw

    found = []
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        image = page.render(scale=3 * PICTURE_DPI / 72).to_pil().convert("L")
        if without:
            ImageDraw.Draw(image).rectangle([v * 3 * PICTURE_DPI / 72 for v in without], fill=255)
        found.append(picture(image))
    return tuple(found)


def picture(image: Image) -> bytes:
    """A blank sheet of three times `PICTURE_DPI` as it is kept: four shades of gray, no thin line lost."""
    from PIL import Image as Pillow
    from PIL import ImageChops, ImageFilter

    size = (max(1, image.width // 3), max(1, image.height // 3))
    gray = image.convert("L")
    small = gray.resize(size, Pillow.Resampling.BOX)
    darkest = gray.filter(ImageFilter.MinFilter(3)).resize(size, Pillow.Resampling.NEAREST)
    lines = darkest.point(lambda value: 130 if value < LINE_LEVEL else 255)
    out = io.BytesIO()
    ImageChops.darker(small, lines).quantize(4, dither=Pillow.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
