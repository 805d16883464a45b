"""The bytes of one attachment, as the reader of the whole document finds it; for a picture of a place in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from orderproc.errors import UnreadableError
from orderproc.model.document import sha256_of
from orderproc.model.reading import Part
from orderproc.reading.base import Context, read_document

HOLDS_OTHERS = ("message/", "application/zip", "application/x-zip", "multipart/")


@dataclass(frozen=True)
class _Finder(Context):
    """Keeps each part's bytes by name instead of reading it; goes into mails and archives only."""

    found: dict[str, bytes] = field(default_factory=dict)

    def read_part(self, data: bytes, name: str, media_type: str, *, inline: bool = False) -> Part:
        self.found.setdefault(name, data)
        if media_type.startswith(HOLDS_OTHERS) or name.lower().endswith((".eml", ".zip")):
            return super().read_part(data, name, media_type, inline=inline)
        return Part(name=name, media_type=media_type, sha256=sha256_of(data), size=len(data), inline=inline)


def part_bytes(data: bytes, name: str, part: str | None) -> tuple[bytes, str]:
    """The bytes and the name of `part` of a document; the document itself where `part` is None.

    Raises UnreadableError where there is no such part.
    """
    if part is None:
        return data, name
    finder = _Finder()
    read_document(data, name, finder)
    for candidate in (part, part.rsplit("/", 1)[-1], part.rsplit(" · ", 1)[-1]):
        if candidate in finder.found:
            return finder.found[candidate], candidate
    raise UnreadableError(f"{name} holds no part named {part}.")
