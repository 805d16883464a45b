"""ZIP and gzip: the files inside become parts. What unpacks to far more than it is, is not opened."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media, Part, Reading
from orderproc.reading.base import MAX_PARTS, MAX_UNPACKED, Context, shown
from orderproc.reading.workbook import check_archive

_MAX_GZIP = 100 * 2**20


class ArchiveReader:
    name = "archive"
    suffixes: tuple[str, ...] = (".zip", ".gz")

    def claims(self, data: bytes, name: str) -> float:
        if data.startswith(b"\x1f\x8b\x08"):
            return 0.8
        if not data.startswith(b"PK\x03\x04"):
            return 0.0
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                names = archive.namelist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            return 0.2
        office = any(n.startswith(("word/", "ppt/")) or n == "mimetype" for n in names)
        return 0.0 if office else 0.8

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError`: damaged, under a password, a bomb, empty."""
        parts = _zip(data, name, ctx) if data.startswith(b"PK") else (_gzip(data, name, ctx),)
        if not parts:
            raise UnreadableError(f"{shown(name)} is an empty archive.", code=Code.EMPTY_FILE)
        return Reading(media=Media.ARCHIVE, parts=parts)


def _zip(data: bytes, name: str, ctx: Context) -> tuple[Part, ...]:
    check_archive(data, name, MAX_UNPACKED)
    parts = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = [
            member
            for member in archive.infolist()
            if not member.is_dir()
            and "__MACOSX" not in member.filename
            and not PurePosixPath(member.filename).name.startswith(".")
        ]
        if len(files) > MAX_PARTS:
            raise UnreadableError(
                f"{shown(name)} holds {len(files)} files; at most {MAX_PARTS} are read.",
                "Unpack it and ingest the folder.",
                Code.TOO_LARGE,
            )
        for member in files:
            inside = PurePosixPath(member.filename.replace("\\", "/")).name
            try:
                with archive.open(member) as file:
                    content = file.read(member.file_size + 1)
            except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as error:
                raise UnreadableError(
                    f"{shown(name)} is damaged: {shown(inside)} can't be unpacked ({error}).",
                    "Ask the sender for it again.",
                    Code.UNREADABLE,
                ) from None
            parts.append(ctx.read_part(content, inside, "application/octet-stream"))
    return tuple(parts)


def _gzip(data: bytes, name: str, ctx: Context) -> Part:
    unpacker = zlib.decompressobj(31)
    try:
        content = unpacker.decompress(data, _MAX_GZIP + 1)
    except zlib.error as error:
        raise UnreadableError(
            f"{shown(name)} is damaged: it can't be unpacked ({error}).",
            "Ask the sender for it again.",
            Code.UNREADABLE,
        ) from None
    if len(content) > _MAX_GZIP:
        raise UnreadableError(
            f"{shown(name)} would unpack to more than {_MAX_GZIP // 2**20} MB: it was not opened.",
            "It may be meant to do harm. If it is honest, unpack it and ingest the file.",
            Code.BOMB,
        )
    if not unpacker.eof:
        raise UnreadableError(
            f"{shown(name)} is cut off: it can't be unpacked whole.", "Ask the sender for it again.", Code.UNREADABLE
        )
    inside = PurePosixPath(name).name
    return ctx.read_part(content, inside[:-3] if inside.lower().endswith(".gz") else inside, "application/octet-stream")
