"""The archive: every document that ever came, as bytes under its SHA-256. Knows nothing of the database.

A document stands under its name whole or not at all: it is written beside, synced, renamed, and the folder synced. Of several
documents each of these steps is done for all of them before the next, and the syncs at the same time: a disk makes one of them.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from orderproc.errors import StoreError
from orderproc.model.document import sha256_of

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
SYNCS = 16  # at the same time
DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)


class Archive:
    """Content-addressed files below `folder`: `aa/bb/<sha256>`, folders 0700, files 0600."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, sha256: str) -> Path:
        """Where the document lies or would lie."""
        return self.folder / sha256[:2] / sha256[2:4] / sha256

    def __contains__(self, sha256: object) -> bool:
        return isinstance(sha256, str) and self.path(sha256).is_file()

    def __iter__(self) -> Iterator[str]:
        """The SHA-256 of every document, sorted."""
        for path in sorted(self.folder.glob("??/??/*")):
            if len(path.name) == 64 and not path.name.startswith("."):
                yield path.name

    def put(self, data: bytes) -> str:
        """Keeps `data` and returns its SHA-256; on return it has reached the disk. The same bytes again change nothing,
        and mend the file if it was damaged. Raises `StoreError` (disk full, no permission)."""
        return self.put_all([data])[0]

    def put_all(self, several: Sequence[bytes]) -> list[str]:
        """The same for several, in their order: all of them have reached the disk, or a `StoreError` says that not."""
        names = [sha256_of(data) for data in several]
        new: dict[Path, tuple[Path, bytes]] = {}
        for sha256, data in zip(names, several, strict=True):
            final = self.path(sha256)
            try:
                if not (final.is_file() and final.read_bytes() == data):
                    new[final] = final.with_name(f".{sha256}.{os.getpid()}.part"), data
            except OSError as error:
                raise trouble(error, final) from error
        try:
            self._keep(new)
        except OSError as error:
            raise trouble(error, Path(error.filename or next(iter(new)))) from error
        return names

    def _keep(self, new: dict[Path, tuple[Path, bytes]]) -> None:
        changed = {folder for final in new for folder in (final.parent, final.parent.parent, self.folder)}
        for folder in sorted({missing for final in new for missing in _missing(final.parent)}):
            folder.mkdir(mode=0o700, exist_ok=True)
            changed.add(folder.parent)
        try:
            for final, (part, data) in new.items():
                _sweep(final)
                _write(part, data)
            _at_once(_sync_file, [part for part, _ in new.values()])
            for final, (part, _) in new.items():
                part.replace(final)
        except BaseException:
            for part, _ in new.values():
                part.unlink(missing_ok=True)
            raise
        _at_once(sync_folder, changed)

    def get(self, sha256: str) -> bytes:
        """The document. Raises `StoreError` where it is missing or is not what was put in."""
        path = self.path(sha256)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise StoreError(
                f"the archive has no document {sha256} (looked for {path})",
                "restore it from a backup; `orderproc doctor` lists all that is missing",
            ) from None
        except OSError as error:
            raise trouble(error, path) from error
        if sha256_of(data) != sha256:
            raise StoreError(
                f"the archived document {path} is damaged: its bytes are not those that were put in",
                "restore this file from a backup and check the disk",
            )
        return data


def make_private_folder(folder: Path) -> None:
    """Makes `folder` and its missing parents with mode 0700, each synced into its parent."""
    for path in _missing(folder):
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)


def _missing(folder: Path) -> list[Path]:
    """`folder` and its parents that are not there, the uppermost first."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    return missing[::-1]


def _at_once(sync: Callable[[Path], None], paths: Iterable[Path]) -> None:
    todo = list(paths)
    if len(todo) == 1:
        sync(todo[0])
    elif todo:
        with ThreadPoolExecutor(min(SYNCS, len(todo))) as threads:
            list(threads.map(sync, todo))


def _write(part: Path, data: bytes) -> None:
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Makes renames in `folder` last through a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def trouble(error: OSError, path: Path) -> StoreError:
    """What the operating system said about `path`, for a person."""
    if error.errno in FULL:
        return StoreError(
            f"the disk is full: {path} could not be written",
            "make room on this disk (`df -h` shows it), then run again: nothing was lost",
        )
    if error.errno in DENIED:
        return StoreError(
            f"no permission for {error.filename or path}: {error.strerror}",
            "run orderproc as the user who owns the shop's folder, or give this user the right to read and write there",
        )
    return StoreError(f"{path}: {error.strerror or error}", "check the disk; `orderproc doctor` tells more")


def _sweep(final: Path) -> None:
    """Removes what a killed process left of this same document."""
    with os.scandir(final.parent) as entries:  # no glob: it would compile a pattern for each document
        parts = [e.name for e in entries if e.name.startswith(f".{final.name}.") and e.name.endswith(".part")]
    for part in parts:
        pid = part.rsplit(".", 2)[1]
        if pid.isdigit() and int(pid) != os.getpid() and not _alive(int(pid)):
            final.with_name(part).unlink(missing_ok=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
