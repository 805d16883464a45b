"""Files: the drop folder that scanners and clerks fill, and the files and folders of `ingest PATH…`.

A drop folder's files go to done/, review/ or rejected/ below it once their result is committed. What is still being written,
belongs to an open editor, or can't be read is left where it is and told (`left`). Knows nothing of what is in a file.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from orderproc.errors import UsageError
from orderproc.intake import filing
from orderproc.intake.base import LARGEST, Incoming, Known, Left, message_id_of, printable
from orderproc.model.document import Channel, Filing
from orderproc.model.settings import Intake

FOLDERS = {
    Filing.DONE: "done",
    Filing.REVIEW: "review",
    Filing.CUSTOMER_SERVICE: "done",  # the case carries the letter on; the paper itself is done with
    Filing.REJECTED: "rejected",
}
_UNFINISHED = (".part", ".tmp", ".temp", ".crdownload", ".partial", ".filepart", ".download", ".swp", "~")
_NOT_FOR_US = {"thumbs.db", "desktop.ini"}  # what file managers leave
_CLOCK_AHEAD = 3600.0  # seconds


class DropFolder:
    """The files below `path`, `settle_seconds` after their last change; those below done/, review/, rejected/ not."""

    def __init__(self, path: Path, settings: Intake, channel: Channel, clock: Callable[[], float] = time.time) -> None:
        self.path = path
        self.name = f"drop folder {printable(str(path))}"
        self.left: list[Left] = []
        self._settings = settings
        self._channel = channel
        self._clock = clock

    def incoming(self, known: Known) -> Iterator[Incoming]:
        self.left = []
        if (
            not self.path.is_dir()
        ):  # not made by us: a network folder that is not mounted would then look empty for ever
            self.left.append(Left(printable(str(self.path)), "is not there", "Make the folder.", problem=False))
            return
        own = {self.path / name for name in FOLDERS.values()}
        for file in list(walk(self.path, self.left, skip=own)):
            if waiting := _still_written(file, self._settings.settle_seconds, self._clock()):
                self.left.append(waiting)
                continue
            relative = file.relative_to(self.path)
            found = _read(file, relative, self._channel, self.left, shown=str(relative))
            if found is not None and not known([found.key]):
                yield found

    def owns(self, key: str) -> bool:
        return key.startswith("file:")

    def file_away(self, key: str, filing_: Filing, *, copy: bool = False) -> bool:
        digest, relative = _from_key(key)
        if relative.is_absolute() or ".." in relative.parts:
            return False  # of `ingest PATH…`: what a person named by hand stays where it is
        file = self.path / relative
        if file.is_symlink() or not file.is_file() or _sha256(file) != digest:
            return False  # gone, or a new document under the old name: that one has a key of its own
        folder = self.path / FOLDERS[filing_] / relative.parent
        if copy:
            filing.copy(file, folder)
        else:
            filing.move(file, folder)
        return True

    def close(self) -> None:
        pass


class Paths:
    """What stands on the command line: files as they are, folders with all below them, in order. Nothing is moved."""

    def __init__(self, paths: Sequence[Path], channel: Channel) -> None:
        self.name = "files"
        self.left: list[Left] = []
        self._paths = tuple(paths)
        self._channel = channel
        for path in self._paths:
            if not path.exists():
                raise UsageError(
                    f"{printable(str(path))} is not there.", "Check the name; quote it if there are blanks in it."
                )
            if not path.is_dir() and not path.is_file():
                raise UsageError(f"{printable(str(path))} is neither a file nor a folder.", "Save it as a file first.")

    def incoming(self, known: Known) -> Iterator[Incoming]:
        self.left = []
        for path in self._paths:
            for file in list(walk(path, self.left)) if path.is_dir() else [path]:
                whole = Path(os.path.abspath(file))  # noqa: PTH100 a link that was named by hand keeps its own name
                named = not path.is_dir()
                found = _read(file, whole, self._channel, self.left, shown=str(file), follow=named)
                if found is not None:
                    yield found  # known bytes too: who names a file wants to hear what became of it

    def owns(self, key: str) -> bool:
        return key.startswith("file:") and _from_key(key)[1].is_absolute()

    def file_away(self, key: str, filing: Filing, *, copy: bool = False) -> bool:
        """Files that a person named are left where they are."""
        return False

    def close(self) -> None:
        pass


def walk(folder: Path, left: list[Left], skip: AbstractSet[Path] = frozenset()) -> Iterator[Path]:
    """The files below `folder` that are for us, sorted by name, those of a folder before those of its subfolders.

    Symbolic links are not followed: they could lead anywhere, or round in a circle.
    """
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        left.append(_unreadable(str(folder), error))
        return
    names = {entry.name for entry in entries}
    folders: list[Path] = []
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith((".", "~$")) or entry.name.lower() in _NOT_FOR_US or path in skip:
            continue
        if entry.is_symlink():
            tip = "Put the file itself here instead of a link to it."
            left.append(Left(printable(str(path)), "is a link to somewhere else and is not followed", tip))
        elif entry.is_dir(follow_symlinks=False):
            folders.append(path)
        elif not entry.is_file(follow_symlinks=False):
            left.append(Left(printable(str(path)), "is no ordinary file", "Take it out of the folder."))
        elif entry.name.lower().endswith(_UNFINISHED):
            left.append(Left(printable(str(path)), "is a temporary file of another program", problem=False))
        elif lock := _editor_lock(entry.name, names):
            tip = f"Close it there. If nobody has it open, delete {printable(lock)}."
            left.append(Left(printable(str(path)), "is open in an office program", tip, problem=False))
        else:
            yield path
    for sub in folders:
        yield from walk(sub, left, skip)


def _editor_lock(name: str, names: set[str]) -> str | None:
    """The lock file that LibreOffice (.~lock.NAME#) or Microsoft Office (~$NAME, ~$ME) put beside an open file."""
    return next((lock for lock in (f".~lock.{name}#", f"~${name}", f"~${name[2:]}") if lock in names), None)


def _still_written(file: Path, settle_seconds: int, now: float) -> Left | None:
    try:
        age = now - file.lstat().st_mtime
    except OSError:
        return None  # reading it will tell
    if age < -_CLOCK_AHEAD:
        tip = "Set the clock of the scanner or of this machine right, then `touch` the file."
        return Left(
            printable(str(file)), "carries a time in the future, so that nobody can tell if it is complete", tip
        )
    if age < settle_seconds:
        return Left(printable(str(file)), "may still be written and is left for the next run", problem=False)
    return None


def _read(
    file: Path,
    path_in_key: Path,
    channel: Channel,
    left: list[Left],
    *,
    shown: str,
    follow: bool = False,
) -> Incoming | None:
    """The whole file, if it is one and did not change while it was read; otherwise None, and `left` says why."""
    origin = printable(str(file))
    try:
        # O_NONBLOCK: a pipe that took the file's place since it was listed must not hold us up
        fd = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW))
        with os.fdopen(fd, "rb") as stream:
            before = os.fstat(fd)
            if not stat.S_ISREG(before.st_mode):
                left.append(Left(origin, "is no ordinary file", "Take it out of the folder."))
                return None
            if before.st_size > LARGEST:
                left.append(Left(origin, f"has {before.st_size / 1e6:.0f} MB and was not taken", "Split it."))
                return None
            data = stream.read(before.st_size + 1)
            after = os.fstat(fd)
    except FileNotFoundError:
        return None  # a person took it away since it was listed
    except OSError as error:
        left.append(_unreadable(str(file), error))
        return None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        left.append(Left(origin, "is still being written and is left for the next run", problem=False))
        return None
    return Incoming(
        key=_key(data, path_in_key, time.time_ns() if path_in_key.is_absolute() else after.st_ctime_ns),
        data=data,
        name=printable(file.name),
        channel=channel,
        origin=printable(shown),
        received_at=datetime.fromtimestamp(min(after.st_mtime, time.time()), UTC),
        message_id=message_id_of(data) if file.suffix.lower() == ".eml" else None,
    )


def _key(data: bytes, path: Path, time_ns: int) -> str:
    """`file:SHA256:PATH#TIME`; the path relative to a drop folder, absolute where a person named it.

    The time (drop folder: of the inode's last change) tells the same bytes dropped again under the same name, which must
    be filed as a duplicate, from the same file seen twice. A person who names a file again is answered again.
    """
    name = quote_from_bytes(os.fsencode(path), safe="/!$&'()*+,;=@ ~[]{}^|")
    return f"file:{hashlib.sha256(data).hexdigest()}:{name}#{time_ns}"


def _from_key(key: str) -> tuple[str, Path]:
    _, digest, rest = key.split(":", 2)
    return digest, Path(os.fsdecode(unquote_to_bytes(rest.rpartition("#")[0])))


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _unreadable(path: str, error: OSError) -> Left:
    tip = "Give the user that runs orderproc the right to read it." if isinstance(error, PermissionError) else None
    return Left(printable(path), f"can't be read: {error.strerror or error}", tip)
