"""One run at a time: a lock that dies with the process that holds it. Not for single transactions (the database does those)."""

from __future__ import annotations

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from orderproc.errors import LockedError
from orderproc.store.archive import make_private_folder, trouble

_ours: set[Path] = set()  # POSIX record locks don't keep a process from itself


@contextmanager
def lock_file(path: Path, patience: float = 0.0) -> Iterator[None]:
    """Holds the lock on `path`; raises `LockedError`, naming the holder, if another living process has it after `patience` seconds.

    A POSIX record lock (`fcntl.lockf`): worker processes don't inherit it, so a worker that outlives a killed run does
    not keep the next run out. The file stays; who holds it and since when is written in it for people.
    """
    path = path.absolute()
    if path in _ours:
        raise LockedError(f"this process holds {path} already", "this is a bug: please report it")
    try:
        make_private_folder(path.parent)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise trouble(error, path) from error
    _ours.add(path)
    try:
        _acquire(handle, path, time.monotonic() + patience)
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()} {datetime.now(UTC).isoformat(timespec='seconds')}\n".encode(), 0)
        yield
        os.ftruncate(handle, 0)
    finally:
        os.close(handle)
        _ours.discard(path)


def _acquire(handle: int, path: Path, until: float) -> None:
    while True:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EAGAIN):
                raise trouble(error, path) from error
            if time.monotonic() >= until:
                raise busy(_holder(handle)) from None
            time.sleep(0.05)
        else:
            return


def busy(holder: str) -> LockedError:
    return LockedError(
        f"another orderproc works on this shop{holder}",
        "wait until it has finished, then run again; a run that was killed holds no lock",
    )


def _holder(handle: int) -> str:
    words = os.pread(handle, 200, 0).decode("ascii", "replace").split()
    return f" (process {words[0]}, since {words[1]})" if len(words) == 2 else ""
