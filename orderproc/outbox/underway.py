"""What became of the mails that were marked as in work together, in a file beside the database (`var/sending`).

A mark in the database reaches the disk before a mail is handed over, and that takes longer than to send it. So several are marked
in one commit, and this file says of each when it is handed over and when the server has answered. What a process has written to a
file outlives the process: after a kill exactly those mails were perhaps sent that were handed over and not answered. It is not
synced: after a power cut what it does not say proves nothing, and all that were in work were perhaps sent.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from orderproc.errors import StoreError

_BOOT = Path("/proc/sys/kernel/random/boot_id")  # Linux; where it is missing, nothing is concluded from silence
_TIP = "Make room on this disk; the next run goes on where this one stopped."

Attempt = tuple[int, int]  # number of the mail, and which attempt it is


class Known(StrEnum):
    WAITING = "waiting"  # marked, and not handed over
    HANDED = "handed"  # no answer known
    TAKEN = "taken"
    REFUSED = "refused"  # not taken, for now or for ever


class Underway:
    """Open while mails are sent; one process at a time (`ours` False: another has it, and nothing is known or written here).

    `before` is what the file says of an earlier process, as far as it can be trusted.
    """

    def __init__(self, path: Path | None) -> None:
        self.before: dict[Attempt, Known] = {}
        self._file: int | None = None
        self._path = path
        if path is None:
            return
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        except OSError:
            return
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.before = _said(os.pread(file, os.fstat(file).st_size, 0), _boot())
        except OSError:
            os.close(file)
            return
        self._file = file

    @property
    def ours(self) -> bool:
        return self._file is not None

    def forget(self) -> None:
        """All that it says is in the database."""
        self.before = {}
        if self._file is not None:
            os.ftruncate(self._file, 0)

    def marked(self, attempts: Iterable[Attempt]) -> None:
        """These are about to be marked as in work; before that is committed. Raises StoreError."""
        self._write("".join([f"boot {_boot()}\n", *(_line(one, Known.WAITING) for one in attempts)]))

    def now(self, attempt: Attempt, known: Known) -> None:
        """Raises StoreError."""
        self._write(_line(attempt, known))

    def _write(self, text: str) -> None:
        if self._file is not None:
            data = text.encode("ascii")
            try:
                written = os.write(self._file, data)
            except OSError as error:
                raise StoreError(f"{self._path} can't be written: {error.strerror}.", _TIP) from error
            if written != len(data):
                raise StoreError(f"{self._path} was written by half.", _TIP)

    def __enter__(self) -> Underway:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None


def _line(attempt: Attempt, known: Known) -> str:
    return f"{known} {attempt[0]} {attempt[1]}\n"


def _said(data: bytes, boot: str) -> dict[Attempt, Known]:
    """The last word on each; a line that is cut off or damaged says nothing. Silence counts only since this start of the machine."""
    found: dict[Attempt, Known] = {}
    same_boot = False
    for line in data.decode("ascii", "replace").splitlines(keepends=True):
        words = line.split()
        if not line.endswith("\n"):
            continue
        if len(words) == 2 and words[0] == "boot":
            same_boot = bool(boot) and words[1] == boot
        elif len(words) == 3 and words[0] in list(Known) and words[1].isdecimal() and words[2].isdecimal():
            known = Known(words[0])
            if known is Known.WAITING and not same_boot:
                known = Known.HANDED
            found[int(words[1]), int(words[2])] = known
    return found


def _boot() -> str:
    with contextlib.suppress(OSError):
        return _BOOT.read_text(encoding="ascii").strip()
    return ""
