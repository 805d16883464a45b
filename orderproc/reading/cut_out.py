"""A picture of a place on a document, for the clerk: cut from the page as it came, with some margin, the place outlined."""

from __future__ import annotations

import contextlib
import io
from typing import TYPE_CHECKING

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Box
from orderproc.reading.base import shown

if TYPE_CHECKING:
    from PIL.Image import Image

_MARGIN = 24.0  # points around the box
_MAX_PIXELS = 40_000_000


def cut_out(data: bytes, name: str, page: int, box: Box | None, dpi: float) -> bytes:
    """PNG. `page` counts from 1, `box` in points from the top left. Raises `UnreadableError` where there is no such picture."""
    image, scale = page_image(data, name, page, dpi)
    if box is not None:
        image = _outlined(image, box, scale)
    if scale * 72 > dpi * 1.2:
        image.thumbnail((int(image.width * dpi / 72 / scale), int(image.height * dpi / 72 / scale)))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def page_image(data: bytes, name: str, page: int, dpi: float) -> tuple[Image, float]:
    """A whole page, and its pixels a point: a PDF is drawn at `dpi`, a picture is as large as it came."""
    return _of_pdf(data, name, page, dpi) if b"%PDF-" in data[:1024] else _of_image(data, name, page)


def _of_pdf(data: bytes, name: str, page: int, dpi: float) -> tuple[Image, float]:
    from orderproc.reading.pdf import open_pdf

    with contextlib.closing(open_pdf(data, name)) as pdf:
        if not 1 <= page <= len(pdf):
            raise _no_page(name, page)
        if pdf.get_formtype():
            pdf.init_forms()
        with contextlib.closing(pdf[page - 1]) as sheet:
            width, height = sheet.get_size()
            scale = min(dpi / 72, (_MAX_PIXELS / max(width * height, 1)) ** 0.5)
            image: Image = sheet.render(scale=scale).to_pil().convert("RGB")
            return image.copy(), scale


def _of_image(data: bytes, name: str, page: int) -> tuple[Image, float]:
    from PIL.Image import fromarray

    from orderproc.reading.image import kind_of, open_pages

    if kind_of(data) is None:
        raise UnreadableError(
            f"{shown(name)} has no pages to show as a picture.", "Open it with its own program.", Code.UNKNOWN_FORMAT
        )
    for number, (pixels, dpi) in enumerate(open_pages(data, name, 10_000), 1):
        if number == page:
            return fromarray(pixels).convert("RGB"), dpi / 72
    raise _no_page(name, page)


def _no_page(name: str, page: int) -> UnreadableError:
    return UnreadableError(f"{shown(name)} has no page {page}.")


def _outlined(image: Image, box: Box, scale: float) -> Image:
    from PIL import ImageDraw

    drawn = image.copy()
    place = tuple(v * scale for v in (box.x0 - 2, box.y0 - 2, box.x1 + 2, box.y1 + 2))
    ImageDraw.Draw(drawn).rectangle(place, outline=(208, 32, 32), width=max(2, round(scale)))
    left, top = max(0, int(place[0] - _MARGIN * scale)), max(0, int(place[1] - _MARGIN * scale))
    right = min(drawn.width, int(place[2] + _MARGIN * scale))
    bottom = min(drawn.height, int(place[3] + _MARGIN * scale))
    if right <= left or bottom <= top:
        return drawn
    return drawn.crop((left, top, right, bottom))
