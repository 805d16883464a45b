"""Mail in an mbox file (`mbox:PATH`), under the locks that a mail system takes; other folders lie in `PATH.folders/`.

A mail is known by the SHA-256 of its bytes without the headers that mail programs keep changing in such files (Status …). Changes no
mail. Delivery agents must take the dot lock before they open the file, as those of Debian do (policy §11.6).
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from orderproc.errors import ConfigurationError, UnreachableError
from orderproc.intake.base import Incoming, Known, Left, message_id_of, printable
from orderproc.intake.filing import sync
from orderproc.model.document import Channel, Filing
from orderproc.model.settings import Mailbox

# RFC 4155: address and asctime; some write the zone too, before or after the year. A sentence that begins with "From" is none.
_FROM_LINE = re.compile(
    rb"From \S.* (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d\d:\d\d"
)
_HEADER_END = re.compile(rb"\n\r?\n")
_ESCAPED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
_KEPT_BY_PROGRAMS = re.compile(
    rb"^(?:X?-?Status|X-Keywords|X-UID|X-IMAP|X-IMAPbase|Content-Length):[^\n]*\n(?:[ \t][^\n]*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
_STALE_SECONDS = 300  # liblockfile's: a dot lock older than this whose process is gone was left by a crash
_POLL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Mail:
    """Where it stands in the file: `start` at its From line, `end` behind the blank line that closes it."""

    start: int
    end: int
    digest: str


class Mbox:
    def __init__(self, path: Path, settings: Mailbox) -> None:
        self.path = path
        self.name = f"mailbox {printable(str(path))}"
        self.left: list[Left] = []
        self._settings = settings
        self._index: dict[str, tuple[tuple[int, ...], list[Mail]]] = {}
        if not path.exists():
            raise UnreachableError(
                f"There is no mbox file at {path}.", "Check [mailbox] url, and that the disk is mounted."
            )
        if not path.is_file():
            raise ConfigurationError(
                f"{path} is no mbox file.", "For a folder with new/ and cur/ write maildir: instead."
            )

    def incoming(self, known: Known) -> Iterator[Incoming]:
        self.left = []
        for folder in self._settings.folders:
            with self._locked(folder) as stream:
                keys = {f"mbox:{folder}:{mail.digest}": mail.digest for mail in self._mails(folder, stream)}
            there = known(list(keys))
            for key, digest in keys.items():
                if key in there:
                    continue
                with self._locked(folder) as stream:  # not while the mail is worked on: it would hold up the delivery
                    mail = next((mail for mail in self._mails(folder, stream) if mail.digest == digest), None)
                    if mail is None:
                        continue  # moved by a person since it was listed
                    line, data = _take_apart(_bytes(stream, mail))
                yield Incoming(
                    key=key,
                    data=data,
                    name=f"{digest[:12]}.eml",
                    channel=Channel.EMAIL,
                    origin=f"mail folder {printable(folder)}",
                    received_at=_delivered(line),
                    message_id=message_id_of(data),
                )

    def owns(self, key: str) -> bool:
        return key.startswith("mbox:")

    def file_away(self, key: str, filing: Filing, *, copy: bool = False) -> bool:
        folder, digest = key.removeprefix("mbox:").rsplit(":", 1)
        target: str = getattr(self._settings, filing.value)
        if not self._file(folder).exists():
            return False
        with self._locked(folder) as stream:
            mails = self._mails(folder, stream)
            mine = [mail for mail in mails if mail.digest == digest]  # more than one: the same bytes came twice
            if not mine:
                return False
            self._append(target, _bytes(stream, mine[0]))
            if not copy:
                self._remove(folder, stream, mails, mine)
        return True

    def close(self) -> None:
        self._index.clear()

    def _file(self, folder: str) -> Path:
        """The mbox itself is the INBOX; an absolute path stands for itself."""
        return self.path if folder.upper() == "INBOX" else self.path.with_name(self.path.name + ".folders") / folder

    @contextlib.contextmanager
    def _locked(self, folder: str) -> Iterator[BinaryIO]:
        with locked(self._file(folder), self._settings.timeout_seconds) as stream:
            yield stream

    def _mails(self, folder: str, stream: BinaryIO) -> list[Mail]:
        """The index of the file, made again only if somebody else changed the file."""
        signature = _signature(stream)
        known = self._index.get(folder)
        if known is None or known[0] != signature:
            known = self._index[folder] = (signature, list(scan(stream)))
        return known[1]

    def _append(self, folder: str, block: bytes) -> None:
        """At the end of the target, on disk when it returns; not again if it is the last there (killed before the removal)."""
        path = self._file(folder)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(path, self._settings.timeout_seconds, create=True) as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - len(block)))
            if stream.read() == block:
                return
            stream.seek(max(0, size - 2))
            ended = size == 0 or stream.read() == b"\n\n"
            stream.seek(size)
            try:
                stream.write(block if ended else b"\n\n" + block)  # what stands there may have been cut off
                stream.flush()
                os.fsync(stream.fileno())
            except OSError:
                stream.truncate(size)
                raise
        sync(path.parent)

    def _remove(self, folder: str, stream: BinaryIO, mails: list[Mail], gone: list[Mail]) -> None:
        """Written beside without them, then renamed: whoever reads sees the old file or the new one, never a half."""
        path = self._file(folder).resolve()
        beside = path.with_name(f".{path.name}.orderproc")
        kept: list[Mail] = []
        with beside.open("wb") as out:
            os.fchmod(out.fileno(), os.fstat(stream.fileno()).st_mode & 0o7777)
            with contextlib.suppress(PermissionError):
                os.fchown(out.fileno(), os.fstat(stream.fileno()).st_uid, os.fstat(stream.fileno()).st_gid)
            position = mails[0].start
            stream.seek(0)
            _copy_range(stream, out, position)  # what stands before the first From line stays
            for mail in mails:
                if mail in gone:
                    continue
                length = mail.end - mail.start
                stream.seek(mail.start)
                _copy_range(stream, out, length)
                kept.append(Mail(position, position + length, mail.digest))
                position += length
            out.flush()
            os.fsync(out.fileno())
            beside.rename(path)
            sync(path.parent)
            self._index[folder] = (_signature(out), kept)


def scan(stream: BinaryIO) -> Iterator[Mail]:
    """Where each mail stands. A mail starts at a From line at the beginning or after a blank line."""
    stream.seek(0)
    start: int | None = None
    position = 0
    blank = True
    for line in stream:
        if blank and line.startswith(b"From ") and _FROM_LINE.match(line):
            if start is not None:
                yield _located(stream, start, position)
                stream.seek(position + len(line))
            start = position
        blank = line in (b"\n", b"\r\n")
        position += len(line)
    if start is not None:
        yield _located(stream, start, position)


def _located(stream: BinaryIO, start: int, end: int) -> Mail:
    mail = Mail(start, end, "")
    return Mail(start, end, hashlib.sha256(_take_apart(_bytes(stream, mail))[1]).hexdigest())


def _bytes(stream: BinaryIO, mail: Mail) -> bytes:
    """As it stands in the file, closed with one blank line."""
    stream.seek(mail.start)
    block = stream.read(mail.end - mail.start)
    return block.rstrip(b"\r\n") + b"\n\n"


def _take_apart(block: bytes) -> tuple[bytes, bytes]:
    """The From line, and the mail as it was sent: ">From " unescaped, without the headers that mail programs keep here."""
    line, _, mail = block.partition(b"\n")
    gap = _HEADER_END.search(b"\n" + mail)
    end = gap.end() - 1 if gap else len(mail)
    body = mail[end:].rstrip(b"\r\n")
    return line, _KEPT_BY_PROGRAMS.sub(b"", mail[:end]) + (_ESCAPED.sub(b"", body) + b"\n" if body else b"")


def _delivered(line: bytes) -> datetime:
    """Of `From a@b.example Mon Nov 23 09:12:44 2026`, which is UTC (RFC 4155); the present where it makes no sense."""
    found = re.search(rb"([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d(?::\d\d)?).* (\d{4})", line)
    with contextlib.suppress(ValueError):
        if found:
            month = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split().index(found[1].decode()) + 1
            clock = found[3].decode() if len(found[3]) == 8 else found[3].decode() + ":00"
            return datetime.fromisoformat(f"{found[4].decode()}-{month:02}-{int(found[2]):02}T{clock}+00:00")
    return datetime.now(UTC)


def _signature(stream: BinaryIO) -> tuple[int, ...]:
    status = os.fstat(stream.fileno())
    return status.st_ino, status.st_size, status.st_mtime_ns


def _copy_range(source: BinaryIO, out: BinaryIO, length: int) -> None:
    while length > 0:
        chunk = source.read(min(length, 1 << 20))
        if not chunk:
            raise OSError("the file ended early")
        out.write(chunk)
        length -= len(chunk)


@contextlib.contextmanager
def locked(path: Path, timeout_seconds: float, *, create: bool = False) -> Iterator[BinaryIO]:
    """The file open for reading and writing under its dot lock and an fcntl lock.

    The dot lock first, so that the file that is opened is the one that others see. Raises UnreachableError after the time-out.
    """
    path = path.resolve() if path.exists() else path
    end = time.monotonic() + timeout_seconds
    try:
        with _dot_lock(path, end), _opened(path, create) as stream:
            while True:
                try:
                    fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except (BlockingIOError, PermissionError):
                    _wait(path, end)
            yield stream  # closing the file lets go of the fcntl lock
    except FileNotFoundError as error:
        raise UnreachableError(f"{path} is not there.", "Check [mailbox] folders.") from error
    except PermissionError as error:
        tip = f"Give the user that runs orderproc the right to write {path.name} and its folder {path.parent}."
        raise UnreachableError(f"{path} can't be locked: {error.strerror}.", tip) from error


def _opened(path: Path, create: bool) -> BinaryIO:
    """For reading and writing; a new file is nobody else's to read."""
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CLOEXEC | (os.O_CREAT if create else 0), 0o600), "r+b")


@contextlib.contextmanager
def _dot_lock(path: Path, end: float) -> Iterator[None]:
    """`PATH.lock`, made by a hard link (safe on NFS too), with our process number in it."""
    lock = path.with_name(path.name + ".lock")
    own = path.with_name(f"{path.name}.lock.{os.uname().nodename}.{os.getpid()}")
    own.write_text(f"{os.getpid()}\n")
    try:
        while True:
            try:
                os.link(own, lock)
                break
            except FileExistsError:
                if not _taken_over(lock):
                    _wait(path, end)
    finally:
        own.unlink(missing_ok=True)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def _taken_over(lock: Path) -> bool:
    """Take away a lock that a crashed program left: old, and of no living process."""
    try:
        age = time.time() - lock.stat().st_mtime
        holder = lock.read_text(errors="replace").strip()
    except OSError:
        return True  # just let go
    dead = holder.isdecimal() and not _alive(int(holder))
    if not (dead if holder.isdecimal() else age > _STALE_SECONDS):
        return False
    lock.unlink(missing_ok=True)
    return True


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _wait(path: Path, end: float) -> None:
    if time.monotonic() > end:
        tip = f"If no mail program is at work, delete {path.name}.lock. The next run tries again."
        raise UnreachableError(f"{path} is locked by another program.", tip)
    time.sleep(_POLL_SECONDS)
