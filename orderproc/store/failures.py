"""What the database's own errors mean for a person: StoreError or UnreachableError, each with what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from orderproc.errors import OrderprocError, StoreError, UnreachableError

LOCKED_TIP = "wait until the other program has finished (another orderproc, a database browser), then run again"
FULL_TIP = "make room on this disk (`df -h` shows it), then run again: nothing was lost"
READONLY_TIP = (
    "run orderproc as the user who owns the database, or give this user the right to write to it and its folder"
)
CORRUPT_TIP = (
    "keep a copy of the file, then restore the last backup (`orderproc backup` made it; see docs/operations.md)"
)
SERVER_TIP = "check that the PostgreSQL server runs and that [database] url in orderproc.toml is right"

_SQLITE = (
    (("SQLITE_BUSY", "SQLITE_LOCKED"), "the database {where} is locked by another program", LOCKED_TIP),
    (("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH"), "the database {where} can only be read", READONLY_TIP),
    (("SQLITE_FULL",), "the disk is full: {where} could not be written", FULL_TIP),
    (("SQLITE_CORRUPT",), "the database {where} is damaged", CORRUPT_TIP),
    (("SQLITE_NOTADB",), "{where} is no SQLite database", CORRUPT_TIP),
    (("SQLITE_CANTOPEN",), "the database {where} can't be opened", READONLY_TIP),
    (("SQLITE_IOERR",), "reading or writing {where} failed", "check the disk and the free room on it, then run again"),
)


def explain(error: BaseException, where: str) -> OrderprocError | None:
    """The error for a person, or None if it is not one that a person can mend. `where` names the database, no password."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause, where)
    if type(cause).__module__.startswith("psycopg"):
        return _of_postgresql(cause, where)
    return None


def _of_sqlite(cause: sqlite3.Error, where: str) -> StoreError | None:
    name = getattr(cause, "sqlite_errorname", None) or ""
    for starts, message, tip in _SQLITE:
        if name.startswith(starts):
            return StoreError(f"{message.format(where=where)} ({cause})", tip)
    return None


def _of_postgresql(cause: BaseException | None, where: str) -> OrderprocError | None:
    state: str = getattr(cause, "sqlstate", None) or ""
    said = " ".join(str(cause).split())
    if state in ("55P03", "40001", "40P01"):
        return StoreError(f"the database {where} is locked by another program ({said})", LOCKED_TIP)
    if state in ("25006", "42501"):
        return StoreError(f"this user may not write to the database {where} ({said})", READONLY_TIP)
    if state.startswith("53"):
        return StoreError(f"the server of {where} has no room left ({said})", FULL_TIP)
    if state in ("XX001", "XX002"):
        return StoreError(f"the database {where} is damaged ({said})", CORRUPT_TIP)
    if type(cause).__name__ in ("OperationalError", "InterfaceError", "ConnectionTimeout") or state[:2] in (
        "08",
        "57",
        "28",
        "3D",
    ):
        return UnreachableError(f"the database {where} does not answer ({said})", SERVER_TIP)
    return None


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turns what a person can mend into StoreError or UnreachableError; lets bugs through as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        found = explain(error, where)
        if found is None:
            raise
        raise found from error
