"""Reader of pictures (PNG, JPEG, TIFF of several pages, HEIC, WEBP, BMP, GIF) and, for PDFs without text, of page images.

Opens the file safely and hands each page to `image_page`. What is on a page is found there; own forms in `image_forms`.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Page, Reading
from orderproc.reading.base import Context, shown

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL.Image import Image

MAX_BYTES = 450 * 1024 * 1024  # of a decoded page
LETTER = 11.3  # inches: the longer side of a sheet between Letter and A4
SHARP_ENOUGH = 4200  # pixels of the longer side: a JPEG that is larger is decoded at a half, a quarter or an eighth

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"BM", "BMP"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
)
_HEIF = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"heif")


def kind_of(data: bytes) -> str | None:
    """PNG, JPEG, TIFF, BMP, GIF, WEBP or HEIF by the first bytes; None: no picture."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            if kind == "BMP" and (
                len(data) < 30 or data[14:18] not in (b"\x28\0\0\0", b"\x0c\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0")
            ):
                continue
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] == b"ftyp" and (data[8:12] in _HEIF or any(brand in data[16:48] for brand in _HEIF)):
        return "HEIF"
    return None


class ImageReader:
    name = "image"
    suffixes = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".heic", ".heif")

    def claims(self, data: bytes, name: str) -> float:
        return 0.95 if kind_of(data) else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError` for a damaged picture, one too large, or one with too many pages."""
        pages = read_image_pages(open_pages(data, name, ctx.limits.max_pages), ctx)
        return Reading(media=Media.IMAGE, pages=pages, reader=self.name)


def read_image_pages(images: Iterable[tuple[NDArray[Any], float]], ctx: Context) -> tuple[Page, ...]:
    """Pages numbered from 1, of pictures (h, w) gray or (h, w, 3) RGB, each with its resolution in dots an inch.

    Boxes are in points of the picture as it came: pixel x is at 72 x / dpi. One picture is held at a time.
    """
    from orderproc.reading import models
    from orderproc.reading.image_page import read_pages

    models.use(ctx.limits.recognizer)
    return tuple(read_pages(images, ctx.forms))


def open_pages(data: bytes, name: str, max_pages: int = 100) -> Iterator[tuple[NDArray[Any], float]]:
    """The pages of a picture file, upright as a viewer shows them (EXIF), with their resolution (guessed where the file tells none).

    Raises `UnreadableError`.
    """
    import numpy as np
    from PIL import Image as Pillow
    from PIL import ImageOps

    kind = kind_of(data)
    if kind == "HEIF":
        import pi_heif

        pi_heif.register_heif_opener()
    Pillow.MAX_IMAGE_PIXELS = None  # the limit below is by bytes, before anything is decoded
    try:
        with Pillow.open(io.BytesIO(data), formats=None if kind == "HEIF" else (kind,) if kind else ()) as image:
            count = getattr(image, "n_frames", 1) if kind in ("TIFF", "HEIF") else 1
            if count > max_pages:
                raise UnreadableError(
                    f"{shown(name)} has {count} pages; at most {max_pages} are read.",
                    "Split it, or raise [reading] max_pages.",
                    Code.TOO_MANY_PAGES,
                )
            for number in range(count):
                if count > 1:
                    image.seek(number)
                check_size(image.size, len(image.getbands()), name, number + 1)
                dpi, scale = resolution(image), 1.0
                if kind == "JPEG" and max(image.size) > SHARP_ENOUGH:
                    before = image.size[0]
                    image.draft(
                        None,
                        (
                            image.size[0] * SHARP_ENOUGH // max(image.size),
                            image.size[1] * SHARP_ENOUGH // max(image.size),
                        ),
                    )
                    scale = image.size[0] / before
                upright = ImageOps.exif_transpose(image) or image
                yield np.asarray(_plain(upright)), dpi * scale
    except UnreadableError:
        raise
    except MemoryError:
        raise
    except Exception as error:
        raise UnreadableError(
            f"{shown(name)} is damaged: the picture is cut off or no picture at all.",
            "Scan it again, or ask the sender for it again.",
            Code.UNREADABLE,
        ) from error


def check_size(size: tuple[int, int], bands: int, name: str, page: int) -> None:
    """Raises `UnreadableError` for a page that would not fit into memory, by its header alone."""
    if size[0] * size[1] * max(1, bands) > MAX_BYTES:
        raise UnreadableError(
            f"Page {page} of {shown(name)} is {size[0]:,} x {size[1]:,} pixels: more than can be read.",
            "Scan it at 300 dots an inch.",
            Code.BOMB,
        )
    if min(size) < 8:
        raise UnreadableError(
            f"Page {page} of {shown(name)} is {size[0]} x {size[1]} pixels: nothing to read.", code=Code.UNREADABLE
        )


def _plain(image: Image) -> Image:
    """Gray or RGB, transparency on white."""
    if image.mode in ("1", "L", "RGB"):
        return image.convert("L") if image.mode == "1" else image
    if image.mode in ("I;16", "I;16B", "I;16L", "I", "F"):
        import numpy as np
        from PIL import Image as Pillow

        values = np.asarray(image, dtype=np.float32)
        top = float(values.max())
        return Pillow.fromarray((values * (255.0 / top if top > 255 else 1.0)).clip(0, 255).astype(np.uint8))
    if "A" in image.getbands() or "transparency" in image.info:
        from PIL import Image as Pillow

        clear = image.convert("RGBA")
        white = Pillow.new("RGB", clear.size, "white")
        white.paste(clear, mask=clear.getchannel("A"))
        return white
    return image.convert("RGB")


def resolution(image: Image) -> float:
    """Dots an inch: as the file says where that gives a sheet of paper, else such that the longer side is that of a letter."""
    told = image.info.get("dpi")
    longer = max(image.size)
    if told:
        dpi = float(max(told))
        if 70 < dpi < 5000 and 2.5 <= longer / dpi <= 24 and not (dpi in (72.0, 96.0) and longer / dpi > 14):
            return dpi
    return min(max(longer / LETTER, 72.0), 1200.0)
