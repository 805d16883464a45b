"""Opens the database, SQLite or PostgreSQL, and gives out transactions: all or nothing, one writer at a time on both."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import make_url

from orderproc.errors import ConfigurationError, StoreError
from orderproc.store import migrate
from orderproc.store.archive import Archive, make_private_folder, sync_folder, trouble
from orderproc.store.batches import Batches
from orderproc.store.cases import Cases
from orderproc.store.documents import Documents
from orderproc.store.failures import explained
from orderproc.store.journal import Journal, Runs
from orderproc.store.ledger import Ledger
from orderproc.store.lock import busy, lock_file
from orderproc.store.mails import Mails
from orderproc.store.orders import Orders
from orderproc.store.reviews import Reviews

WRITER = 0x6F726472  # "ordr": the advisory lock of PostgreSQL that makes writers wait for one another
RUN_LOCKS = 0x6F726C6B  # "orlk": first key of the advisory locks behind Store.lock


@dataclass(frozen=True)
class Tx:
    """One transaction and what can be done in it. Good only inside its `with`."""

    connection: sa.Connection

    @cached_property
    def documents(self) -> Documents:
        return Documents(self.connection)

    @cached_property
    def ledger(self) -> Ledger:
        return Ledger(self.connection)

    @cached_property
    def orders(self) -> Orders:
        return Orders(self.connection)

    @cached_property
    def reviews(self) -> Reviews:
        return Reviews(self.connection)

    @cached_property
    def cases(self) -> Cases:
        return Cases(self.connection)

    @cached_property
    def mails(self) -> Mails:
        return Mails(self.connection)

    @cached_property
    def batches(self) -> Batches:
        return Batches(self.connection)

    @cached_property
    def journal(self) -> Journal:
        return Journal(self.connection)

    @cached_property
    def runs(self) -> Runs:
        return Runs(self.connection)


class Store:
    """An open database. Threads may share it; processes open their own."""

    def __init__(self, engine: sa.Engine, shop_dir: Path, where: str, path: Path | None) -> None:
        self.engine = engine
        self.shop_dir = shop_dir
        self.where = where  # for messages: a path, or the URL without its password
        self.path = path  # the SQLite file; None on a server
        self.archive = Archive(shop_dir / "var" / "archive")

    @contextmanager
    def transaction(self) -> Iterator[Tx]:
        """Read and write; commits at the end, takes everything back on an exception. Writers wait for one another."""
        with explained(self.where), self.engine.connect() as connection, connection.begin():
            if self.path is None:
                connection.execute(sa.select(sa.func.pg_advisory_xact_lock(WRITER)))
            yield Tx(connection)

    @contextmanager
    def reading(self) -> Iterator[Tx]:
        """One unchanging view of the database; waits for nobody and keeps nobody waiting. Writing in it fails."""
        with explained(self.where), self.engine.connect() as connection:
            connection = connection.execution_options(orderproc_reading=True)
            with connection.begin():
                yield Tx(connection)

    @contextmanager
    def lock(self, name: str = "orderproc", *, patience: float = 0.0) -> Iterator[None]:
        """Keeps other processes out of `name` (the night's run). Dies with the process. Raises `LockedError`.

        `var/<name>.lock` in the shop's folder; on PostgreSQL besides an advisory lock, for a run on another machine.
        """
        with lock_file(self.shop_dir / "var" / f"{name}.lock", patience):
            if self.path is not None:
                yield
                return
            with explained(self.where), self.engine.connect() as connection:
                connection = connection.execution_options(isolation_level="AUTOCOMMIT")
                keys = (RUN_LOCKS, sa.func.hashtext(name))
                if not connection.execute(sa.select(sa.func.pg_try_advisory_lock(*keys))).scalar():
                    raise busy(" on another machine")
                try:
                    yield
                finally:
                    connection.execute(sa.select(sa.func.pg_advisory_unlock(*keys)))

    def backup(self, path: Path, archive: Archive | None = None) -> None:
        """Writes database and archive into one `.tar.gz` or `.zip`, consistent while others work. Raises `StoreError`."""
        from orderproc.store import backup

        with explained(self.where):
            backup.write(self, path, archive or self.archive)

    def close(self) -> None:
        self.engine.dispose()


def open_store(url: str, shop_dir: Path, *, backup_dir: Path | None = None, busy_seconds: float = 30.0) -> Store:
    """See `orderproc.store.open_store`."""
    parsed = _parse(url)
    if parsed.get_backend_name() == "sqlite":
        path = _sqlite_path(parsed, shop_dir)
        store = Store(_sqlite_engine(path, busy_seconds), shop_dir, str(path), path)
    else:
        where = parsed.render_as_string(hide_password=True)
        store = Store(_postgresql_engine(parsed, busy_seconds), shop_dir, where, None)
    try:
        _bring_up_to_date(store, backup_dir)
    except BaseException:
        store.close()
        raise
    return store


def _parse(url: str) -> sa.URL:
    try:
        parsed = make_url(url)
    except sa.exc.ArgumentError:
        raise ConfigurationError(
            "[database] url is no database URL", 'for example "sqlite:///var/orderproc.db"'
        ) from None
    backend = parsed.get_backend_name()
    if backend == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if backend == "sqlite" and parsed.database and parsed.database != ":memory:":
        return parsed
    raise ConfigurationError(
        f"[database] url: {parsed.render_as_string(hide_password=True)} is not a database that orderproc can use",
        'it takes a SQLite file ("sqlite:///var/orderproc.db") or PostgreSQL ("postgresql+psycopg://user@host/name")',
    )


def sqlite_file(url: str, shop_dir: Path) -> Path | None:
    """The SQLite file that `url` names; None for a server."""
    parsed = _parse(url)
    return (shop_dir / str(parsed.database)).absolute() if parsed.get_backend_name() == "sqlite" else None


def _sqlite_path(parsed: sa.URL, shop_dir: Path) -> Path:
    path = (shop_dir / str(parsed.database)).absolute()
    try:
        make_private_folder(path.parent)
        if shop_dir.absolute() in path.parent.parents and path.parent.stat().st_mode & 0o077:
            path.parent.chmod(0o700)
        # SQLite itself would make the file readable for all
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise trouble(error, path) from error
    return path


def _sqlite_engine(path: Path, busy_seconds: float) -> sa.Engine:
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(path)))

    @sa.event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves: the module's own would leave DDL outside
        for pragma in (
            f"busy_timeout={int(busy_seconds * 1000)}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        reading = connection.get_execution_options().get("orderproc_reading")
        connection.exec_driver_sql("PRAGMA query_only=ON" if reading else "PRAGMA query_only=OFF")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _postgresql_engine(parsed: sa.URL, busy_seconds: float) -> sa.Engine:
    try:
        import psycopg  # noqa: F401
    except ImportError:
        raise ConfigurationError(
            "[database] url names PostgreSQL, but its driver is not installed", "pip install 'orderproc[postgresql]'"
        ) from None
    engine = sa.create_engine(
        parsed,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "options": f"-c lock_timeout={int(busy_seconds * 1000)}"},
    )

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        if connection.get_execution_options().get("orderproc_reading"):
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")

    return engine


def _bring_up_to_date(store: Store, backup_dir: Path | None) -> None:
    with store.reading() as tx:
        if not migrate.outdated(tx.connection):
            return
    with store.transaction() as tx:
        if not migrate.outdated(tx.connection):  # another process was faster
            return
        found = migrate.version(tx.connection)
        if found is not None and store.path is not None:
            stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
            folder = backup_dir or store.path.parent / "backups"
            copy_sqlite(store.path, folder / f"{store.path.stem}-schema-{found}-{stamp}.db")
        migrate.upgrade(tx.connection)


def copy_sqlite(source: Path, target: Path) -> None:
    """A consistent copy by SQLite's backup API, while others may write. Written beside, synced, renamed; mode 0600."""
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        make_private_folder(target.parent)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600))
        reader, writer = sqlite3.connect(source), sqlite3.connect(part)
        try:
            reader.backup(writer)
            writer.execute("PRAGMA journal_mode=DELETE")  # one file, no -wal beside it
        finally:
            writer.close()
            reader.close()
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(target)
        sync_folder(target.parent)
    except sqlite3.Error as error:
        raise StoreError(
            f"the copy of the database could not be written to {target} ({error})",
            "make room on this disk, or name another place",
        ) from error
    except OSError as error:
        raise trouble(error, target) from error
    finally:
        part.unlink(missing_ok=True)
