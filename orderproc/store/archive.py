"""The archive: every document that ever came, as bytes under its SHA-256. Knows nothing of the database.

A document stands under its name whole or not at all: it is written beside, synced, renamed, and the folder synced.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

from orderproc.errors import StoreError
from orderproc.model.document import sha256_of

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
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
        sha256 = sha256_of(data)
        final = self.path(sha256)
        try:
            if final.is_file() and final.read_bytes() == data:
                return sha256
            make_private_folder(final.parent)
            _sweep(final)
            write_beside(final, data, final.with_name(f".{sha256}.{os.getpid()}.part"))
        except OSError as error:
            raise trouble(error, final) from error
        return sha256

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
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for path in reversed(missing):
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)


def write_beside(final: Path, data: bytes, part: Path) -> None:
    """Writes `data` to `part` (0600), syncs it, renames it to `final`, syncs the folder. `part` never survives an error."""
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(final)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(final.parent)


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
    for part in final.parent.glob(f".{final.name}.*.part"):
        pid = part.name.rsplit(".", 2)[1]
        if pid.isdigit() and int(pid) != os.getpid() and not _alive(int(pid)):
            part.unlink(missing_ok=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
