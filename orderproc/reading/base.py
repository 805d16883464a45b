"""What a reader is, which there are, and how it is settled who reads a document.

By content first; the ending of the name decides only between readers that are equally sure. A new reader is one new
file and one line in `READERS`.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import PurePath
from typing import Protocol, cast

from orderproc.errors import UnreadableError
from orderproc.model.document import sha256_of
from orderproc.model.issue import Code
from orderproc.model.quiet import no_collection
from orderproc.model.reading import Part, Reading, Remark
from orderproc.model.settings import Reading as Limits
from orderproc.model.shop import Form
from orderproc.reading.hidden import backwards

READERS = (
    "orderproc.reading.pdf:PdfReader",
    "orderproc.reading.image:ImageReader",
    "orderproc.reading.workbook:WorkbookReader",
    "orderproc.reading.delimited:DelimitedReader",
    "orderproc.reading.message:MessageReader",
    "orderproc.reading.html:HtmlReader",
    "orderproc.reading.tree:XmlReader",
    "orderproc.reading.tree:JsonReader",
    "orderproc.reading.edi:EdiReader",
    "orderproc.reading.archive:ArchiveReader",
    "orderproc.reading.envelope:WinmailReader",
    "orderproc.reading.text:TextReader",
)

MAX_DEPTH = 8  # a mail in a mail in a zip …
MAX_PARTS = 100  # of one document, all levels together
MAX_UNPACKED = 256 * 1024 * 1024  # bytes of all parts together, unpacked


@dataclass
class Budget:
    """What one document with all its parts may use up; shared by all levels."""

    parts: int = MAX_PARTS
    unpacked: int = MAX_UNPACKED

    def take(self, size: int) -> None:
        """Raises `UnreadableError` once the document holds too much."""
        self.parts -= 1
        self.unpacked -= size
        if self.parts < 0:
            raise UnreadableError(
                f"It holds more than {MAX_PARTS} attachments; the rest was not read.",
                "Save the attachments that are orders and ingest them by themselves.",
                Code.TOO_LARGE,
            )
        if self.unpacked < 0:
            raise UnreadableError(
                f"Unpacked it is larger than {MAX_UNPACKED // 2**20} MB.",
                "Open it by hand and ingest what is wanted by itself.",
                Code.BOMB,
            )


@dataclass(frozen=True)
class Context:
    """What a reader may use: the limits of the settings, the shop's own forms, and how deep we are in parts."""

    limits: Limits = field(default_factory=Limits)
    forms: tuple[Form, ...] = ()
    depth: int = 0
    budget: Budget = field(default_factory=Budget)

    def read_part(self, data: bytes, name: str, media_type: str, *, inline: bool = False) -> Part:
        """Read an attachment or embedded file; what is wrong with it becomes its `error`, never an exception."""
        reading, error = None, None
        try:
            self.budget.take(len(data))
            if self.depth >= MAX_DEPTH:
                raise UnreadableError(f"It lies more than {MAX_DEPTH} levels deep.", code=Code.TOO_LARGE)
            reading = read_document(data, name, replace(self, depth=self.depth + 1))
        except UnreadableError as problem:
            error = Remark(code=problem.code, message=problem.message)
        return Part(
            name=name,
            media_type=media_type,
            sha256=sha256_of(data),
            size=len(data),
            reading=reading,
            error=error,
            inline=inline,
        )


class Reader(Protocol):
    """Reads one kind of file. `suffixes` only break ties between readers that are equally sure."""

    name: str
    suffixes: tuple[str, ...]

    def claims(self, data: bytes, name: str) -> float:
        """How sure, 0 to 1, that `data` is of this kind, by content. Must be cheap and never raise."""
        ...

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError`."""
        ...


@cache
def readers() -> tuple[Reader, ...]:
    """One of each registered reader."""
    found = []
    for entry in READERS:
        module, _, attribute = entry.partition(":")
        try:
            found.append(cast(Reader, getattr(importlib.import_module(module), attribute)()))
        except ModuleNotFoundError as missing:
            if missing.name != module:
                raise
    return tuple(found)


def suffix_of(name: str) -> str:
    return PurePath(name).suffix.lower()


def settle(data: bytes, name: str, among: Sequence[Reader]) -> Reader:
    """The reader that is surest; raises `UnreadableError` for none, and for two that can't be told apart."""
    claims = [(reader.claims(data, name), reader) for reader in among]
    best = max((claim for claim, _ in claims), default=0.0)
    if best <= 0:
        raise _unknown(data, name)
    tied = [reader for claim, reader in claims if claim >= best - 1e-9]
    if len(tied) > 1:
        tied = [reader for reader in tied if suffix_of(name) in reader.suffixes] or tied
    if len(tied) > 1:
        names = " and ".join(reader.name for reader in tied)
        raise UnreadableError(
            f"{shown(name)} could be read as {names}, and nothing tells which.",
            "Give the file the usual ending of its kind, or enter the order by hand.",
            Code.UNKNOWN_FORMAT,
        )
    return tied[0]


def read_document(data: bytes, name: str, ctx: Context) -> Reading:
    """The reading of `data` by the reader that claims it."""
    if not data:
        raise UnreadableError(
            f"{shown(name)} is empty (0 bytes).", "Ask the sender for it again, or scan it again.", Code.EMPTY_FILE
        )
    if not data.strip(b"\0 \t\r\n"):
        raise UnreadableError(
            f"{shown(name)} holds nothing but blanks.", "Ask the sender for it again.", Code.EMPTY_FILE
        )
    reader = settle(data, name, readers())
    try:
        with no_collection():
            reading = reader.read(data, name, ctx)
    except UnreadableError:
        raise
    except MemoryError:
        raise out_of_memory(name, ctx.limits) from None
    except RecursionError:
        raise UnreadableError(
            f"{shown(name)} is nested too deep to be read.", "Enter the order by hand.", Code.TOO_LARGE
        ) from None
    except Exception as error:
        if "nsufficient memory" in str(error) or "OutOfMemory" in str(error):  # OpenCV has its own
            raise out_of_memory(name, ctx.limits) from None
        raise UnreadableError(
            f"{shown(name)} is damaged or not what it seems: the {reader.name} reader stopped with {type(error).__name__}: "
            f"{str(error)[:200]}",
            "Ask the sender for it again, or enter the order by hand.",
            Code.UNREADABLE,
        ) from error
    return replace(reading, reader=reading.reader or reader.name, warnings=(*reading.warnings, *backwards(reading)))


def out_of_memory(name: str, limits: Limits) -> UnreadableError:
    return UnreadableError(
        f"Reading {shown(name)} took more than {limits.memory_mb} MB of memory.",
        "Enter the order by hand, or raise [reading] memory_mb if the file is honest.",
        Code.OUT_OF_MEMORY,
    )


def shown(name: str) -> str:
    """A file's name as it can stand in a message: no line breaks, nothing that is not UTF-8, not endless."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    text = "".join(c if c.isprintable() else "?" for c in text)
    return text if len(text) <= 100 else text[:60] + "…" + text[-30:]


_KNOWN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file (Word, Outlook .msg …)", "a PDF, or .eml"),
    (b"{\\rtf", "a rich text (RTF) file", "a PDF"),
    (b"Rar!", "a RAR archive", "a ZIP archive, or the files themselves"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "a ZIP archive, or the files themselves"),
    (b"PK\x03\x04", "a ZIP file of a kind that is not read", "a PDF"),
    (b"%!PS", "a PostScript file", "a PDF"),
    (b"MZ", "a Windows program", "nothing: programs are never opened"),
    (b"\x7fELF", "a program", "nothing: programs are never opened"),
)


def _cut_off(data: bytes) -> bool:
    """Whether an old Office file ends before its own directory, or the first part of its table of sectors ([MS-CFB] §2.2)."""
    if len(data) < 80 or not data.startswith(_KNOWN[0][0]):
        return False
    shift, directory, table = (int.from_bytes(data[at : at + n], "little") for at, n in ((30, 2), (48, 4), (76, 4)))
    return shift in (9, 12) and any((sector + 2) << shift > len(data) for sector in (directory, table))


def _unknown(data: bytes, name: str) -> UnreadableError:
    if _cut_off(data):
        return UnreadableError(
            f"{shown(name)} is damaged: it is cut off.", "Ask the sender for it again.", Code.UNREADABLE
        )
    for magic, kind, instead in _KNOWN:
        if data.startswith(magic):
            return UnreadableError(
                f"{shown(name)} is {kind}, which is not read.",
                f"Ask the sender for {instead}, or enter the order by hand.",
                Code.UNKNOWN_FORMAT,
            )
    return UnreadableError(
        f"{shown(name)} is of no kind that can be read.",
        "Ask for a PDF, a picture, a spreadsheet or plain text, or enter the order by hand.",
        Code.UNKNOWN_FORMAT,
    )
