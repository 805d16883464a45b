"""Moving a file without ever overwriting another, so that it survives a kill or a power cut. Knows nothing of documents.

Scanners use the same name every day: `scan001.pdf` becomes `scan001-2.pdf`, `scan001-3.pdf` … in the folder that it goes to.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

_NO_HARD_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.ENOSYS, errno.EINVAL}


def move(source: Path, folder: Path, name: str | None = None) -> Path:
    """Move `source` into `folder` (made if missing) under `name`, or the first free name like it. Raises OSError.

    The new name is on disk before the old one goes, so a kill between the two leaves both; calling again then only
    takes the old name away.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for target in free_names(folder, name or source.name):
        try:
            os.link(source, target, follow_symlinks=False)
        except FileExistsError:
            if _same(source, target):  # killed between link and unlink
                break
            continue
        except OSError as error:
            if error.errno == errno.EXDEV:
                if not _copy_to(source, target):
                    continue
            elif error.errno in _NO_HARD_LINKS:
                if not _rename_to(source, target):
                    continue
                sync(source.parent)
                break
            else:
                raise
        break
    sync(folder)
    with contextlib.suppress(FileNotFoundError):
        source.unlink()
        sync(source.parent)
    return target


def copy(source: Path, folder: Path, name: str | None = None) -> Path:
    """Put a copy of `source` into `folder` under the first free name; nothing if a copy of the same bytes is there."""
    folder.mkdir(parents=True, exist_ok=True)
    data = source.read_bytes()
    for target in free_names(folder, name or source.name):
        if target.is_file() and target.stat().st_size == len(data) and target.read_bytes() == data:
            return target
        if _copy_to(source, target):
            break
    sync(folder)
    return target


def free_names(folder: Path, name: str) -> Iterator[Path]:
    """`name`, then the same with -2, -3 … before the extension. The caller finds out which is free by taking it."""
    stem, suffix = Path(name).stem, Path(name).suffix
    yield folder / name
    room = 255 - len(os.fsencode(suffix)) - 8  # longest file name on the file systems that matter
    short = os.fsdecode(os.fsencode(stem)[:room])
    for number in count(2):
        yield folder / f"{short}-{number}{suffix}"


def sync(folder: Path) -> None:
    """fsync a folder, so that a new or removed name in it survives a power cut. File systems that can't are let be."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(fd)
    finally:
        os.close(fd)


def _same(one: Path, other: Path) -> bool:
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except FileNotFoundError:
        return False


def _placeholder(target: Path) -> int | None:
    """An empty file of our own under `target`, opened for writing; None if that name is taken."""
    try:
        return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except FileExistsError:
        return None


def _rename_to(source: Path, target: Path) -> bool:
    """For file systems without hard links: the name is taken first, then our own empty file is replaced."""
    fd = _placeholder(target)
    if fd is None:
        return False
    os.close(fd)
    try:
        source.rename(target)
    except OSError:
        target.unlink()
        raise
    return True


def _copy_to(source: Path, target: Path) -> bool:
    """The bytes and times of `source` under a name that was free; on disk when it returns."""
    fd = _placeholder(target)
    if fd is None:
        return False
    try:
        with os.fdopen(fd, "wb") as out, source.open("rb") as data:
            shutil.copyfileobj(data, out)
            out.flush()
            os.fsync(out.fileno())
        shutil.copystat(source, target)
    except OSError:
        target.unlink(missing_ok=True)
        raise
    return True
