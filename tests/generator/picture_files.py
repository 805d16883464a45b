"""What scanners, telephones and fax servers save: PNG, JPEG, TIFF of several pages, PDF of pictures, now and then with a bad recognizer's text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from random import Random

import numpy as np
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.generator.damage import Capture


def saved(captures: Sequence[Capture], rng: Random, words: str = "") -> tuple[bytes, str]:
    """A file as scanners, telephones and fax servers save it, with its suffix."""
    first = captures[0]
    many = len(captures) > 1
    phone = "telephone" in first.done
    if many:
        form = rng.choice((".pdf", ".pdf", ".tif"))
    elif phone:
        form = rng.choice((".jpg", ".jpg", ".jpg", ".png", ".pdf"))
    else:
        form = rng.choice((".pdf", ".pdf", ".pdf", ".jpg", ".png", ".tif"))
    pictures = [_image(c) for c in captures]
    dots = (first.dpi, first.dpi) if not phone else (72, 72)
    out = io.BytesIO()
    if form == ".tif":
        packed = "group4" if all(c.two_tone for c in captures) else rng.choice(("tiff_lzw", "jpeg"))
        if packed != "group4":
            pictures = [p.convert("RGB") for p in pictures]
        pictures[0].save(out, "TIFF", compression=packed, dpi=dots, save_all=True, append_images=pictures[1:])
    elif form == ".png":
        pictures[0].save(out, "PNG", dpi=dots)
    elif form == ".jpg":
        pictures[0].convert("RGB" if pictures[0].mode == "RGB" else "L").save(
            out, "JPEG", quality=rng.choice((35, 55, 75, 90)), dpi=dots
        )
    else:
        _pdf(out, captures, pictures, rng, words)
    return out.getvalue(), form


def _image(one: Capture) -> Image.Image:
    if one.two_tone:
        grey = one.picture if one.picture.ndim == 2 else one.picture[:, :, 0]
        return Image.fromarray(np.where(grey > 127, 255, 0).astype(np.uint8)).convert("1")
    return Image.fromarray(one.picture)


def _pdf(
    out: io.BytesIO, captures: Sequence[Capture], pictures: Sequence[Image.Image], rng: Random, words: str
) -> None:
    """A picture a page; now and then with the text of a bad recognizer under it."""
    canvas = Canvas(out, invariant=1)
    canvas.setCreator("Scanner")
    quality = rng.choice((30, 50, 75))
    bad = bool(words) and rng.random() < 0.15
    for one, picture in zip(captures, pictures, strict=True):
        dpi = one.dpi if "telephone" not in one.done else 150
        width, height = picture.width * 72 / dpi, picture.height * 72 / dpi
        canvas.setPageSize((width, height))
        if bad:
            text = canvas.beginText(40, height - 50)
            text.setTextRenderMode(3)
            text.setFont("Helvetica", 9)
            for line in words.split("\n"):
                text.textLine(_misread(line, rng))
            canvas.drawText(text)
        data = io.BytesIO()
        if one.two_tone:
            picture.save(data, "PNG")
        else:
            picture.save(data, "JPEG", quality=quality)
        data.seek(0)
        canvas.drawImage(ImageReader(data), 0, 0, width, height)
        canvas.showPage()
    canvas.save()


def _misread(line: str, rng: Random) -> str:
    swaps = {"0": "O", "O": "0", "1": "l", "5": "S", "8": "B", "e": "c", "m": "rn", "S": "5", "B": "8", "2": "Z"}
    return "".join(swaps.get(c, c) if rng.random() < 0.3 else c for c in line if rng.random() > 0.04)
