"""The shop's folder `forms/`: a form and its pictures written down so that a clerk can read and correct them, and found again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from orderproc.errors import UsageError
from orderproc.model.shop import Form, FormSpot

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_name(name: str) -> None:
    """Raises UsageError for a name that can't be a file's and a QR code's at once."""
    if not NAME.fullmatch(name) or len(name) > 24:
        raise UsageError(
            f"{name!r} can't be the name of a form.",
            "Small letters, digits and dashes, at most 24: order-form, spring-2027.",
        )


def picture_names(name: str, pages: int) -> list[str]:
    return [f"{name}-p{page}.png" for page in range(1, pages + 1)]


def write(folder: Path, form: Form, head: Sequence[str], remarks: dict[str, str] | None = None) -> list[Path]:
    """Writes `forms/NAME.toml` and its pictures; `head`: lines of comment on top, `remarks`: one for a field. Returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    names = picture_names(form.name, len(form.pictures))
    for name, picture in zip(names, form.pictures, strict=True):
        (folder / name).write_bytes(picture)
        made.append(folder / name)
    file = folder / f"{form.name}.toml"
    file.write_text(toml_of(form, names, head, remarks or {}), encoding="utf-8")
    return [file, *made]


def toml_of(form: Form, pictures: Sequence[str], head: Sequence[str], remarks: dict[str, str]) -> str:
    """A form as TOML, a place a line."""
    out = [f"# {line}".rstrip() for line in head]
    out += [
        f"name = {_text(form.name)}",
        f"title = {_text(form.title)}",
        f"version = {form.version}",
        f"width = {form.width:g}      # points, 1/72 inch; all places count from the upper left corner",
        f"height = {form.height:g}",
        f"pages = {form.pages}",
        f"marks = [{', '.join(map(_text, form.marks))}]      # printed words by which it is known where nothing better is",
    ]
    if pictures:
        out.append(
            f"pictures = [{', '.join(map(_text, pictures))}]      # the blank sheets, by whose print a scan is laid straight"
        )
    if form.code:
        out.append(f"code = {_box(form.code)}      # where the QR code stands")
    if form.anchors:
        out += ["", "# the registration marks in the corners", "anchor = ["]
        out += [f"  {{ mark = {a.mark}, page = {a.page}, box = {_box(a.box)} }}," for a in form.anchors]
        out.append("]")
    out += ["", "spot = ["]
    page = 0
    for spot in form.spots:
        if spot.page != page:
            page = spot.page
            out.append(f"  # sheet {page}")
        out.append("  " + _spot(spot) + "," + (f"  # {remarks[spot.field]}" if spot.field in remarks else ""))
    out.append("]")
    return "\n".join(out) + "\n"


def _spot(spot: FormSpot) -> str:
    boxes = f", boxes = {spot.boxes}" if spot.boxes else ""
    boxes += f", prefix = {_text(spot.prefix)}" if spot.prefix else ""
    return f"{{ field = {_text(spot.field)}, kind = {_text(spot.kind)}, page = {spot.page}, box = {_box(spot.box)}{boxes} }}"


def _box(box: Sequence[float]) -> str:
    return f"[{', '.join(f'{v:g}' for v in box)}]"


def _text(text: str) -> str:
    """A basic string of TOML 1.0."""
    safe = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in safe) + '"'
