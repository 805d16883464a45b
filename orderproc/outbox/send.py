"""Sending one mail: to files, or (in `smtp`) to a mail server. Marking what was sent is in `deliver`."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from orderproc.errors import ExitCode, OrderprocError, StoreError
from orderproc.model.records import OutgoingMail
from orderproc.model.settings import Smtp


class TransientError(OrderprocError):
    """The server does not take this mail now (4xx); it may later."""

    exit_code = ExitCode.UNREACHABLE


class PermanentError(OrderprocError):
    """The server will never take this mail (5xx). `address`: because nobody has that address, not because of what it is."""

    exit_code = ExitCode.PUT_ASIDE
    address = False


class NobodyThereError(PermanentError):
    """The server knows nobody of that address, or takes nothing for it (5xx at RCPT)."""

    address = True


class PerhapsSentError(OrderprocError):
    """The mail was handed over whole, and no answer came. Only a person or the server knows whether it was sent."""

    exit_code = ExitCode.UNREACHABLE


class Sender(Protocol):
    """Where mails go. `repeatable`: sending the same mail twice is the same as sending it once."""

    repeatable: bool

    def send(self, mail: OutgoingMail) -> None:
        """Raises TransientError, PermanentError, PerhapsSentError; UnreachableError where no mail at all can be sent now."""
        ...

    def close(self) -> None: ...


class FileSender:
    """Writes each mail to `<folder>/<mail_no>-<purpose>.eml`, whole or not at all; the same mail twice is the same file."""

    repeatable = True

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def send(self, mail: OutgoingMail) -> None:
        """Raises StoreError where the folder can't be written."""
        path = self.path(mail)
        beside = path.with_name(f".{path.name}.part")  # the run lock sees to it that one process sends
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                    file.write(mail.raw)
                    file.flush()
                    os.fsync(file.fileno())
                beside.replace(path)
            finally:
                with contextlib.suppress(FileNotFoundError):
                    beside.unlink()
            folder = os.open(self.folder, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        except OSError as error:
            raise StoreError(
                f"{path} can't be written: {error.strerror}.", "Check the folder's permissions and the disk."
            ) from error

    def path(self, mail: OutgoingMail) -> Path:
        return self.folder / f"{mail.mail_no or 0:05d}-{mail.purpose}.eml"

    def close(self) -> None:
        """Nothing is kept open."""


def open_sender(
    smtp: Smtp | None,
    out_dir: Path,
    password: Callable[[], str | None],
    shop_dir: Path | None = None,
    token: Callable[..., str] | None = None,
) -> Sender:
    """The mail server of the settings, or files in `out_dir` where none is named. Connects with the first mail.

    A relative `ca_file` starts at `shop_dir`.
    Raises ConfigurationError for an address that is none.
    """
    if smtp is None:
        return FileSender(out_dir)
    from orderproc.outbox.smtp import SmtpSender

    if shop_dir is not None and smtp.ca_file:
        smtp = smtp.model_copy(update={"ca_file": str(shop_dir / Path(smtp.ca_file).expanduser())})
    return SmtpSender(smtp, password, token)
