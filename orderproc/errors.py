"""Exceptions. Each knows its exit code (DESIGN.md, "Exit codes") and carries a tip: what to do about it.

One place catches them: `orderproc.cli.main`. Nothing here imports anything of the program.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    OK = 0
    BUG = 1
    USAGE = 2
    CONFIGURATION = 3
    UNREACHABLE = 4
    PUT_ASIDE = 5
    WAITS_FOR_REVIEW = 6
    LOCKED = 7


class OrderprocError(Exception):
    """Something that a person can mend. `message` says what and where, `tip` what to do."""

    exit_code = ExitCode.BUG

    def __init__(self, message: str, tip: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.tip = tip

    def __reduce__(self) -> tuple[type[OrderprocError], tuple[str, str | None]]:
        return type(self), (self.message, self.tip)


class UsageError(OrderprocError):
    """The command was called with something that makes no sense (an order number that is not there …)."""

    exit_code = ExitCode.USAGE


class ConfigurationError(OrderprocError):
    """`orderproc.toml`, a table or a template of the shop is wrong; names file, row and column or key."""

    exit_code = ExitCode.CONFIGURATION


class UnreachableError(OrderprocError):
    """A server (mailbox, SMTP, database) does not answer or refuses us."""

    exit_code = ExitCode.UNREACHABLE


class StoreError(OrderprocError):
    """The database or the archive can't be used: locked, read-only, newer version, disk full, no permission."""

    exit_code = ExitCode.CONFIGURATION


class LockedError(OrderprocError):
    """Another run of orderproc works on this shop."""

    exit_code = ExitCode.LOCKED


class UnreadableError(OrderprocError):
    """A document can't be read. It is put aside with this message; the batch goes on.

    `code` is an issue code of `orderproc.model.issue.Code`.
    """

    exit_code = ExitCode.PUT_ASIDE

    def __init__(self, message: str, tip: str | None = None, code: str = "unreadable") -> None:
        super().__init__(message, tip)
        self.code = code

    def __reduce__(self) -> tuple[type[OrderprocError], tuple[str, str | None, str]]:  # type: ignore[override]
        return type(self), (self.message, self.tip, self.code)
