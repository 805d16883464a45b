"""Opening, versions, locks, faults and backups, on real databases."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from orderproc.errors import ConfigurationError, LockedError, StoreError, UnreachableError
from orderproc.model.document import Channel, Document
from orderproc.model.records import OutgoingMail
from orderproc.store import Store, migrate, open_store, restore, tables
from tests.servers import postgres
from tests.store.examples import NOW, batch_line, take
from tests.store.test_archive import in_a_child

SQLITE = "sqlite:///var/orderproc.db"
Open = Callable[..., Store]


def test_the_migrations_make_the_tables_that_the_program_uses(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": tables.VERSION_TABLE})
        assert compare_metadata(context, tables.metadata) == []
        found = sa.inspect(connection)
        for table in tables.metadata.sorted_tables:
            wanted = {str(c.name) for c in table.constraints if isinstance(c, sa.CheckConstraint)}
            there = {one["name"] for one in found.get_check_constraints(table.name)}
            assert there == {f"ck_{table.name}_{name}" if not name.startswith("ck_") else name for name in wanted}


def test_every_version_is_known() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    chain = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(chain)) == tables.VERSIONS


def test_what_does_not_add_up_the_database_refuses(store: Store) -> None:
    with store.transaction() as tx:
        take(tx)
    for column, value in (("allocated", "2"), ("shipped", "-1"), ("handed_off", "4")):
        with pytest.raises(sa.exc.IntegrityError), store.transaction() as tx:
            tx.connection.execute(sa.text(f"UPDATE order_lines SET {column} = {value}000000"))


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction() as tx:
        assert take(tx).order_no / 0
    with store.reading() as tx:
        assert list(tx.orders.list()) == []


def test_reading_writes_nothing_and_sees_one_state(store: Store, new_store: Open) -> None:
    other = new_store()
    with store.reading() as tx:
        assert list(tx.orders.list()) == []
        with other.transaction() as writing:
            take(writing)
        assert list(tx.orders.list()) == []
    with store.reading() as tx:
        assert len(list(tx.orders.list())) == 1
    with pytest.raises(StoreError, match=r"read|write"), store.reading() as tx:
        take(tx)
    with store.transaction() as tx:
        assert take(tx).order_no == 2


def test_writers_wait_for_one_another(new_store: Open) -> None:
    first, second = new_store(), new_store(busy_seconds=0.2)
    with first.transaction(), pytest.raises(StoreError, match="locked by another program"), second.transaction():
        pass
    done: list[int] = []

    def write(store: Store) -> None:
        for _ in range(10):
            with store.transaction() as tx:
                done.append(take(tx).order_no)

    threads = [threading.Thread(target=write, args=(new_store(),)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == list(range(1, 31))


HOLD = """
import sys
from pathlib import Path
from orderproc.store import open_store
store = open_store(sys.argv[1], Path(sys.argv[2]))
with store.lock():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_lock_names_its_holder_and_dies_with_it(store: Store, url: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, url, str(tmp_path)]
    holder = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(LockedError, match=rf"process {holder.pid}, since 20"), store.lock():
        pass
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate()
    with store.lock(patience=5):
        assert (tmp_path / "var" / "orderproc.lock").read_text().startswith(f"{os.getpid()} ")
        with pytest.raises(LockedError), store.lock():
            pass
        with store.lock("another"):
            pass
    with store.lock():
        pass


def test_a_worker_does_not_inherit_the_lock(tmp_path: Path) -> None:
    store = open_store(SQLITE, tmp_path)
    reader, writer = os.pipe()
    with store.lock():
        pid = os.fork()
        if pid == 0:
            os.close(writer)
            os.read(reader, 1)
            os._exit(0)
    with store.lock():
        os.close(writer)
    os.waitpid(pid, 0)
    os.close(reader)
    store.close()


def test_files_are_for_the_owner_only(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir(mode=0o755)
    with_store(tmp_path, take)
    assert stat.S_IMODE((tmp_path / "var").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "var" / "orderproc.db").stat().st_mode) == 0o600


def with_store(folder: Path, work: Callable[..., object], url: str = SQLITE) -> None:
    store = open_store(url, folder)
    try:
        with store.transaction() as tx:
            work(tx)
    finally:
        store.close()


def test_sqlite_is_set_up_so_that_nothing_is_lost(tmp_path: Path) -> None:
    store = open_store(SQLITE, tmp_path)
    with store.engine.connect() as connection:
        told = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert told == ["wal", 2, 1]
    store.close()


# -- faults ------------------------------------------------------------------------------------------------------------------


def test_a_newer_database_is_left_alone(store: Store, new_store: Open) -> None:
    with store.transaction() as tx:
        tx.connection.execute(sa.text(f"UPDATE {tables.VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(StoreError, match="is of a newer orderproc .schema 9999"):
        new_store()


def test_tables_of_another_program_are_left_alone(url: str, tmp_path: Path) -> None:
    target = url if "postgresql" in url else f"sqlite:///{tmp_path}/other.db"
    engine = sa.create_engine(target)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE orders (id INTEGER)"))
    engine.dispose()
    with pytest.raises(StoreError, match="tables of another program with our names: orders"):
        open_store(target, tmp_path)


def test_a_migration_that_fails_leaves_the_database_as_it_was(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(connection: sa.Connection) -> None:
        upgrade(connection)
        raise KeyboardInterrupt

    upgrade = migrate.upgrade
    monkeypatch.setattr(migrate, "upgrade", cut_off)
    with pytest.raises(KeyboardInterrupt):
        open_store(url, tmp_path)
    monkeypatch.undo()
    with_store(tmp_path, take, url)


def test_a_copy_is_made_before_a_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_store(tmp_path, take)
    monkeypatch.setattr(tables, "VERSIONS", (*tables.VERSIONS, "9999"))
    monkeypatch.setattr(migrate, "upgrade", lambda connection: None)
    open_store(SQLITE, tmp_path).close()
    (copy,) = (tmp_path / "var" / "backups").iterdir()
    assert copy.name.startswith(f"orderproc-schema-{tables.VERSIONS[-2]}-")
    monkeypatch.undo()
    with_store(tmp_path, lambda tx: tx.orders.get(1), f"sqlite:///{copy}")


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    with_store(tmp_path, take)
    store = open_store(SQLITE, tmp_path)

    @sa.event.listens_for(store.engine, "begin")
    def small(connection: sa.Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count=1")

    mail = OutgoingMail(message_id="m", dedupe_key="k", purpose="p", recipient="r", raw=bytes(1_000_000))
    with pytest.raises(StoreError, match="the disk is full"), store.transaction() as tx:
        tx.mails.add(mail)
    store.close()
    with_store(tmp_path, lambda tx: tx.orders.get(1))


def test_a_database_that_is_none_or_damaged(tmp_path: Path) -> None:
    file = tmp_path / "var" / "orderproc.db"
    file.parent.mkdir()
    file.write_bytes(b"no database, surely\n" * 100)
    with pytest.raises(StoreError, match="is no SQLite database") as caught:
        open_store(SQLITE, tmp_path)
    assert "restore the last backup" in str(caught.value.tip)
    file.unlink()
    with_store(tmp_path, take)
    data = bytearray(file.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    file.write_bytes(data)
    with pytest.raises(StoreError, match=r"is damaged|is no SQLite"):
        with_store(tmp_path, lambda tx: tx.orders.get(1))


def test_a_database_that_may_not_be_written(tmp_path: Path) -> None:
    with_store(tmp_path, take)
    for folder in (tmp_path / "var", tmp_path, tmp_path.parent, tmp_path.parent.parent):
        folder.chmod(0o755)
    (tmp_path / "var" / "orderproc.db").chmod(0o444)

    def as_another() -> None:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        with_store(tmp_path, take)

    told = in_a_child(as_another)
    assert told.startswith("StoreError: no permission for ")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense", "is no database URL"),
        ("sqlite://", "is not a database that orderproc can use"),
        ("sqlite:///:memory:", "is not a database"),
        ("mysql://me:secret@host/db", "mysql://me:\\*\\*\\*@host/db is not a database"),
    ],
)
def test_urls_that_name_no_database(url: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=message):
        open_store(url, tmp_path)


def test_a_server_out_of_reach(tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="does not answer") as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/shop", tmp_path)
    assert "secret" not in caught.value.message


@pytest.mark.postgresql
def test_a_server_that_refuses(postgresql: postgres.Server, tmp_path: Path) -> None:
    with pytest.raises(UnreachableError, match="nobody_has_this"):
        open_store(postgresql.url("nobody_has_this"), tmp_path)


# -- backup ------------------------------------------------------------------------------------------------------------------


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as tx:
        return {
            table.name: sorted((tuple(row) for row in tx.connection.execute(sa.select(table))), key=repr)
            for table in tables.metadata.sorted_tables
        }


@pytest.fixture
def full(store: Store) -> Store:
    sha = store.archive.put(b"an order")
    with store.transaction() as tx:
        tx.documents.add(Document(sha256=sha, name="a", channel=Channel.FILE, origin="a", received_at=NOW, size=8))
        number = take(tx, documents=(sha,)).order_no
        tx.orders.hold(number, "clerk", "x", "ann", NOW)
        tx.orders.lift(number, "clerk", "ann", "", NOW)
        tx.batches.add("d", "D", "USD", (batch_line(number),), NOW)
        tx.mails.add(OutgoingMail(message_id="m", dedupe_key="k", purpose="p", recipient="r", raw=b"\x00\xff"))
        tx.runs.end(tx.runs.start(NOW), NOW, True)
    return store


def target_of(url: str, request: pytest.FixtureRequest) -> str:
    return request.getfixturevalue("postgresql").database() if url == "postgresql" else SQLITE


@pytest.mark.parametrize("ending", ["tar.gz", "zip"])
@pytest.mark.parametrize("into", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_a_backup_comes_back_on_either_database(
    full: Store, ending: str, into: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    file, shop = tmp_path / f"shop.{ending}", tmp_path / "again"
    full.backup(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    shop.mkdir()
    target = target_of(into, request)
    restore(file, shop, target)
    store = open_store(target, shop)
    assert everything(store) == everything(full)
    assert list(store.archive) == list(full.archive)
    with store.transaction() as tx:
        assert take(tx).order_no == 2
        tx.orders.hold(2, "clerk", "x", "ann", NOW)
    store.close()
    with pytest.raises(StoreError, match="overwrites nothing"):
        restore(file, shop, target)
    assert sorted(path.name for path in shop.joinpath("var").iterdir() if path.name.startswith(".")) == []


def test_a_backup_is_whole_while_others_write(tmp_path: Path) -> None:
    store = open_store(SQLITE, tmp_path)
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with store.transaction() as tx:
                take(tx)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        store.backup(tmp_path / "shop.tar.gz")
    finally:
        stop.set()
        writer.join()
        store.close()
    (tmp_path / "again").mkdir()
    restore(tmp_path / "shop.tar.gz", tmp_path / "again")
    connection = sqlite3.connect(tmp_path / "again" / "var" / "orderproc.db")
    lines, orders = (
        connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("order_lines", "orders")
    )
    connection.close()
    assert lines == orders


@pytest.mark.parametrize("fault", ["cut", "changed", "stranger", "missing", "other"])
def test_a_backup_that_is_none(fault: str, tmp_path: Path) -> None:
    import tarfile
    import zipfile

    with_store(tmp_path, take)
    store = open_store(SQLITE, tmp_path)
    sha = store.archive.put(os.urandom(100_000))
    file = tmp_path / "shop.tar.gz"
    store.backup(file)
    if fault == "cut":
        file.write_bytes(file.read_bytes()[:5000])
    elif fault == "changed":
        store.archive.path(sha).write_bytes(b"rotten")
        store.backup(file)
    elif fault == "stranger":
        with tarfile.open(file, "w:gz") as tar:
            tar.add(store.archive.path(sha), "../../evil")
    elif fault == "missing":
        file.unlink()
    else:
        with zipfile.ZipFile(file, "w") as pack:
            pack.writestr("readme.txt", "hello")
    store.close()
    shop = tmp_path / "again"
    shop.mkdir()
    with pytest.raises(StoreError):
        restore(file, shop)
    assert not (shop / "var" / "orderproc.db").exists()
    assert list((shop / "var").iterdir()) == []


def test_a_backup_has_a_known_ending(tmp_path: Path) -> None:
    store = open_store(SQLITE, tmp_path)
    with pytest.raises(StoreError, match=r"a .tar.gz or a .zip"):
        store.backup(tmp_path / "shop.rar")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["var"]
    with pytest.raises(StoreError):
        store.backup(tmp_path / "nowhere" / "shop.zip")
    store.close()
