"""`python -m tests.score.pictures GENERATED OUT`: pages with what was read drawn on them, to be looked at by a person.

A green frame: understood, nothing against it. Orange: in doubt, with the code of the doubt. Each frame bears what was understood.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import reportlab
from PIL import Image, ImageDraw, ImageFont

from orderproc.judging import Reader, Shop, channel_of
from orderproc.model.draft import Field, OrderDraft
from orderproc.model.reading import Box
from orderproc.model.records import Judged
from orderproc.reading import ReaderPool
from orderproc.reading.cut_out import page_image
from orderproc.review import paths
from tests.score.generated import Document, documents

KINDS = {"printed_scan", "hand_form", "stack", "text_pdf"}
WIDTH = 900  # pixels of the picture that is kept
GREEN, ORANGE = (0, 130, 60), (215, 95, 0)


@dataclass(frozen=True)
class Mark:
    page: int
    box: Box
    text: str
    doubt: str = ""


def marks(judged: Judged) -> Iterator[Mark]:
    """Where each field was read, and what is in doubt at it."""
    doubts = {issue.field: issue.code for issue in judged.issues if issue.severity != "note" and issue.field}
    for path, field in _fields(judged.draft):
        if field.page and field.box:
            value = field.raw if field.value is None else str(field.value)
            yield Mark(field.page, field.box, value or "?", doubts.get(path, ""))
    for issue in judged.issues:
        if issue.page and issue.box and issue.field is None and issue.severity != "note":
            yield Mark(issue.page, issue.box, "", issue.code)


def _fields(draft: OrderDraft) -> Iterator[tuple[str, Field[Any]]]:
    for name in paths.HEADER:
        yield name, getattr(draft, name)
    for group in ("sold_to", "bill_to", "ship_to", "payment", "stated"):
        part = getattr(draft, group)
        for name in getattr(part, "__dataclass_fields__", ()):
            if isinstance(field := getattr(part, name), Field):
                yield f"{group}.{name}", field
    for at, line in enumerate(draft.lines):
        for name in paths.LINE:
            yield f"lines[{at}].{name}", getattr(line, name)


def drawn(data: bytes, name: str, page: int, found: list[Mark], said: str) -> Image.Image:
    """The page with its marks; `said` stands below it."""
    whole, pixels = page_image(data, name, page, dpi=110)
    scale = WIDTH / whole.width
    image = Image.new("RGB", (WIDTH, round(whole.height * scale) + 22), "white")
    image.paste(whole.resize((WIDTH, round(whole.height * scale))))
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(str(Path(reportlab.__file__).with_name("fonts") / "Vera.ttf"), 12)
    for mark in found:
        colour = ORANGE if mark.doubt else GREEN
        corners = [c * pixels * scale for c in (mark.box.x0, mark.box.y0, mark.box.x1, mark.box.y1)]
        pen.rectangle(corners, outline=colour, width=2)
        text = " ".join(part for part in (mark.text[:40], f"({mark.doubt})" if mark.doubt else "") if part)
        pen.text((corners[0], corners[1] - 14), text, fill=colour, font=font, stroke_width=2, stroke_fill="white")
    pen.text((6, image.height - 18), said, fill=(0, 0, 0), font=font)
    return image


def read(document: Document, pool: ReaderPool) -> Iterator[Image.Image]:
    """A picture for the first page of each order that the document was read as."""
    data = document.file.read_bytes()
    for judged in Reader(Shop.open(document.shop), pool).submit(data, document.file.name, channel_of(data))():
        found = list(marks(judged))
        page = min((mark.page for mark in found), default=(judged.draft.pages or (1,))[0])
        wanted = document.expected[0]["verdict"] if document.expected else "?"
        damage = ", ".join(document.meta.get("damage") or ["clean"])
        said = f"{document.meta['layout']}, {damage}: {judged.verdict}; the truth: {wanted}"
        yield drawn(data, document.file.name, page, [mark for mark in found if mark.page == page], said)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.score.pictures", description=__doc__)
    parser.add_argument("generated", type=Path, help="a folder of `python -m tests.generator`")
    parser.add_argument("out", type=Path)
    parser.add_argument("--n", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", default=",".join(sorted(KINDS)))
    wanted = parser.parse_args()
    found = list(documents(wanted.generated, set(wanted.kinds.split(","))))
    Random(wanted.seed).shuffle(found)
    wanted.out.mkdir(parents=True, exist_ok=True)
    with ReaderPool(Shop.open(found[0].shop).folder.settings.reading, workers=1) as pool:
        for number, document in enumerate(found[: wanted.n], 1):
            for image in list(read(document, pool))[:1]:
                name = f"{number:02}-{document.meta['kind']}-{document.meta['layout']}.jpg"
                image.save(wanted.out / name, quality=50, optimize=True)
                print(name, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
