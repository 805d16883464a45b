"""What every source of documents gives and takes: `Incoming`, the `Source` protocol, and what was left where it is.

Says nothing of any one channel. A new channel is one module with a class that fits `Source`, and one line in `orderproc.intake`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from orderproc.errors import ExitCode, OrderprocError, UnreachableError
from orderproc.model.document import Channel, Filing

LARGEST = (
    512_000_000  # bytes; more is not fetched, because it must fit into memory. [intake] max_file_mb is checked later
)

_HEADER_END = re.compile(rb"\r?\n\r?\n")
_MESSAGE_ID = re.compile(rb"^message-id:[ \t]*(?:\r?\n[ \t]+)?(\S[^\r\n]*)", re.IGNORECASE | re.MULTILINE)
_HEADER_LIMIT = 262_144  # bytes; whoever writes more header than this goes without a Message-ID


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One mail or file, whole. `key` names it in the ledger for ever and is plain ASCII but for a mail folder's name;
    `name` and `origin` are for people and can be printed (no line breaks, no broken bytes)."""

    key: str
    data: bytes
    name: str
    channel: Channel
    origin: str
    received_at: datetime
    message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What a source did not take and left where it is. `problem`: a person must do something (exit code 5);
    otherwise it is only not ready and the next run looks again."""

    origin: str
    reason: str
    tip: str | None = None
    problem: bool = True


class FilingRefused(OrderprocError):
    """The server won't put this one into its folder (full, read-only). It stays committed, and the next run tries again."""

    exit_code = ExitCode.PUT_ASIDE


class Passing(UnreachableError):
    """Out of reach in a way that may pass by itself: no connection, or one that broke. Not: a refused log-in, a bad certificate."""


Known = Callable[[Sequence[str]], AbstractSet[str]]  # which of some keys are in the ledger
Move = tuple[str, Filing]  # the key of what is filed, and where it goes


class Source(Protocol):
    """A mailbox or a folder. Bytes come a few documents at a time, so that memory does not grow with the box."""

    name: str
    left: list[Left]

    def incoming(self, known: Known) -> Iterator[Incoming]:
        """What has no `known` key yet, in a stable order. `file_away` may be called between two items.

        Raises `UnreachableError` where the source can't be reached at all; what can't be read of it goes to `left`.
        """
        ...

    def owns(self, key: str) -> bool:
        """Whether `key` came through this door, so that it is for this source to file."""
        ...

    def file_away(self, key: str, filing: Filing, *, copy: bool = False) -> bool:
        """Move it to the folder of `filing`; only after the commit, and as often as wanted. False: it is no longer there.
        Raises `FilingRefused` where only this move fails.

        `copy` (a trial beside the old way): put a copy there and leave the original alone.
        """
        ...

    def close(self) -> None: ...


@runtime_checkable
class FilesMany(Protocol):
    """A source that files several at once in less time than one by one."""

    def file_many(self, moves: Sequence[Move], *, copy: bool = False) -> Iterator[tuple[str, FilingRefused | None]]:
        """As `file_away` for each; tells of each key as it is filed or refused. Raises UnreachableError."""
        ...


def file_many(
    source: Source, moves: Sequence[Move], *, copy: bool = False
) -> Iterator[tuple[str, FilingRefused | None]]:
    """At any source, at once where it can."""
    if isinstance(source, FilesMany):
        yield from source.file_many(moves, copy=copy)
        return
    for key, filing in moves:
        refused = None
        try:
            source.file_away(key, filing, copy=copy)
        except FilingRefused as error:
            refused = error
        yield key, refused


@runtime_checkable
class Watched(Protocol):
    """A source that tells when something comes."""

    def wait(self, seconds: float) -> None:
        """Returns when something may have come, and after `seconds` anyway. Raises UnreachableError."""
        ...


@runtime_checkable
class KeepsSent(Protocol):
    """A source that has a folder of sent mail."""

    def among_sent(self, message_ids: Sequence[str]) -> set[str]:
        """Those of the Message-IDs that stand in the folder of sent mail; none where there is no such folder."""
        ...


def message_id_of(mail: bytes) -> str | None:
    """The Message-ID as it stands in the header, with its angle brackets; None if there is none."""
    end = _HEADER_END.search(mail, 0, _HEADER_LIMIT)
    header = mail[: end.start()] if end else mail[:_HEADER_LIMIT]
    found = _MESSAGE_ID.search(header)
    if found is None:
        return None
    text = printable(found[1].decode("utf-8", "replace").strip())
    return text[:998] or None  # RFC 5322 §2.1.1: no line is longer


def printable(text: str) -> str:
    """`text` safe to print on one line: line breaks, control characters and undecodable bytes become U+FFFD."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
