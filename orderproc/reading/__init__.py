"""Bytes to what stands on them: words, cells, fields, with place and confidence. Knows nothing of orders.

Light to import: the readers, and what they need, are loaded when the first document is read. Documents are untrusted:
in production they are read by `ReaderPool`, in worker processes with limits of time and memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from orderproc.model.reading import Box, Reading
from orderproc.model.settings import Reading as Limits
from orderproc.model.shop import Form

if TYPE_CHECKING:
    from orderproc.reading.pool import ReaderPool

__all__ = ["ReaderPool", "part_bytes", "picture", "read_bytes"]


def read_bytes(data: bytes, name: str, limits: Limits, forms: tuple[Form, ...] = ()) -> Reading:
    """Read one document in this process. `name` is used to settle a tie between readers and in messages.

    Raises `UnreadableError` with a code of `model.issue.Code`; never anything else for what stands in the bytes.
    """
    from orderproc.reading.base import Context, read_document

    return read_document(data, name, Context(limits=limits, forms=forms))


def picture(data: bytes, name: str, page: int, box: Box | None, dpi: float = 150) -> bytes:
    """A PNG of a place of a PDF or picture, with some margin, the box outlined; the whole page where `box` is None.

    Raises `UnreadableError` for a document that has no picture (mail, sheet, text).
    """
    from orderproc.reading.cut_out import cut_out

    return cut_out(data, name, page, box, dpi)


def part_bytes(data: bytes, name: str, part: str | None) -> tuple[bytes, str]:
    """Bytes and name of an attachment or embedded file. Raises `UnreadableError` where there is no such part."""
    from orderproc.reading.parts import part_bytes as found

    return found(data, name, part)


def __getattr__(name: str) -> object:
    if name == "ReaderPool":
        from orderproc.reading.pool import ReaderPool

        return ReaderPool
    raise AttributeError(name)
