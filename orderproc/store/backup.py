"""Backup and restore: database and archive as one file. The database first, so that every document it names is in the archive.

In the file: `manifest.json`; `database.sqlite`, or on PostgreSQL `tables/<name>.jsonl`; `archive/aa/bb/<sha256>`.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import sqlite3
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

import sqlalchemy as sa

from orderproc.errors import StoreError
from orderproc.model.document import sha256_of
from orderproc.store import database, tables
from orderproc.store.archive import Archive, make_private_folder, sync_folder, trouble

FORMAT = 1
DATABASE = "database.sqlite"
DOCUMENT = re.compile(r"archive/([0-9a-f]{2})/([0-9a-f]{2})/(\1\2[0-9a-f]{60})")
TABLE = re.compile(r"tables/([a-z_]+)\.jsonl")
ROWS = 1000  # rows written to the database at a time

Put = Callable[[str, Path], None]


def write(store: database.Store, path: Path, archive: Archive) -> None:
    """Writes the backup beside `path`, syncs it, renames it. Raises `StoreError`; then what was at `path` is as it was."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=path.parent) as scratch, _writing(path, part) as put:
            _database(store, Path(scratch), put)
            for sha256 in archive:
                put(f"archive/{sha256[:2]}/{sha256[2:4]}/{sha256}", archive.path(sha256))
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise trouble(error, path) from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _writing(path: Path, part: Path) -> Iterator[Put]:
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        if path.name.endswith(".zip"):
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as pack:
                yield lambda name, source: pack.write(source, name)
        elif path.name.endswith((".tar.gz", ".tgz")):
            with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as tar:
                yield lambda name, source: tar.add(source, name, recursive=False)
        else:
            raise StoreError(f"{path}: a backup is a .tar.gz or a .zip", "name it so")


def _database(store: database.Store, scratch: Path, put: Put) -> None:
    names = []
    if store.path is not None:
        database.copy_sqlite(store.path, scratch / DATABASE)
        names.append(DATABASE)
    else:
        with store.reading() as tx:
            for table in tables.metadata.sorted_tables:
                file = scratch / f"{table.name}.jsonl"
                with file.open("w", encoding="utf-8") as out:
                    for row in tx.connection.execute(sa.select(table)):
                        out.write(json.dumps([_plain(value) for value in row]) + "\n")
                names.append(f"tables/{table.name}.jsonl")
    manifest = {
        "format": FORMAT,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "schema": tables.VERSIONS[-1],
        "columns": {table.name: [column.name for column in table.columns] for table in tables.metadata.sorted_tables},
    }
    (scratch / "manifest.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    put("manifest.json", scratch / "manifest.json")
    for name in names:
        put(name, scratch / Path(name).name)


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return {"bytes": base64.b64encode(bytes(value)).decode("ascii")}
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": format(value, "f")}
    return value


def _value(plain: Any) -> Any:
    if not isinstance(plain, dict):
        return plain
    ((kind, text),) = plain.items()
    readers: dict[str, Callable[[str], Any]] = {
        "bytes": base64.b64decode,
        "at": datetime.fromisoformat,
        "date": date.fromisoformat,
        "decimal": Decimal,
    }
    return readers[kind](text)


def restore(file: Path, shop_dir: Path, url: str) -> None:
    """Puts a backup back where nothing is yet: unpacked beside, every document checked, then moved into place.

    Raises `StoreError` if a database or an archived document is there already, or the backup is damaged.
    """
    archive = shop_dir / "var" / "archive"
    target = database.sqlite_file(url, shop_dir)
    if target is not None and target.exists():
        raise StoreError(f"{target} is there already: a restore overwrites nothing", "move it away first")
    if archive.exists() and any(archive.iterdir()):
        raise StoreError(f"{archive} holds documents already: a restore overwrites nothing", "move it away first")
    try:
        make_private_folder(shop_dir / "var")
        with tempfile.TemporaryDirectory(prefix=".restore-", dir=shop_dir / "var") as scratch:
            schema = _unpack(file, Path(scratch))
            if archive.exists():
                archive.rmdir()
            _place(Path(scratch), schema, target, url, shop_dir)
            (Path(scratch) / "archive").rename(archive)
            sync_folder(archive.parent)
    except OSError as error:
        raise trouble(error, shop_dir / "var") from error


def _unpack(file: Path, scratch: Path) -> dict[str, Any]:
    """Everything that belongs into a backup, and nothing else, into `scratch`; returns the manifest."""
    kept = Archive(scratch / "archive")
    make_private_folder(kept.folder)
    try:
        for name, stream in _members(file):
            if (document := DOCUMENT.fullmatch(name)) is not None:
                data = stream.read()
                if sha256_of(data) != document[3]:
                    raise StoreError(f"{file}: the document {document[3]} in it is damaged", "try an older backup")
                kept.put(data)
            elif name in ("manifest.json", DATABASE) or TABLE.fullmatch(name):
                with (scratch / name.replace("/", "-")).open("xb") as out:
                    shutil.copyfileobj(stream, out)
            else:
                raise StoreError(f"{file}: {name!r} is nothing that a backup of orderproc holds")
        manifest: dict[str, Any] = json.loads((scratch / "manifest.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StoreError(
            f"{file} is not there, or is no backup of orderproc", "`orderproc backup FILE` makes one"
        ) from None
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, ValueError) as error:
        raise StoreError(f"{file} is no backup of orderproc, or is damaged ({error})", "try an older backup") from error
    if manifest.get("format") != FORMAT or manifest.get("schema") not in tables.VERSIONS:
        raise StoreError(f"{file} is of a newer orderproc", "install that one to restore it")
    return manifest


def _members(file: Path) -> Iterator[tuple[str, IO[bytes]]]:
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as pack:
            for info in pack.infolist():
                with pack.open(info) as unpacked:
                    yield info.filename, unpacked
        return
    with tarfile.open(file, "r:gz") as tar:
        for member in tar:
            stream = tar.extractfile(member) if member.isfile() else None
            if stream is None:
                raise StoreError(f"{file}: {member.name!r} is nothing that a backup of orderproc holds")
            yield member.name, stream


def _place(scratch: Path, manifest: dict[str, Any], target: Path | None, url: str, shop_dir: Path) -> None:
    packed = scratch / DATABASE
    if packed.exists() and target is not None:
        found = sqlite3.connect(packed)
        try:
            sound = found.execute("PRAGMA integrity_check").fetchone()[0]
        finally:
            found.close()
        if sound != "ok":
            raise StoreError(f"the database in the backup is damaged ({sound})", "try an older backup")
        database.copy_sqlite(packed, target)
        return
    store = database.open_store(url, shop_dir)
    try:
        with store.transaction() as tx:
            if tx.connection.execute(sa.select(sa.func.count()).select_from(tables.counters)).scalar():
                raise StoreError(
                    f"the database {store.where} is not empty: a restore overwrites nothing", "name an empty one"
                )
            rows = _rows_of_sqlite(packed, shop_dir) if packed.exists() else _rows_of_dump(scratch, manifest)
            for table, values in rows:
                tx.connection.execute(sa.insert(table), values)
            if store.path is None:
                _renumber(tx.connection)
    finally:
        store.close()


def _rows_of_dump(scratch: Path, manifest: dict[str, Any]) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    for table in tables.metadata.sorted_tables:
        columns = manifest["columns"].get(table.name, [])
        values: list[dict[str, Any]] = []
        with (scratch / f"tables-{table.name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                values.append(dict(zip(columns, (_value(one) for one in json.loads(line)), strict=True)))
                if len(values) == ROWS:
                    yield table, values
                    values = []
        if values:
            yield table, values


def _rows_of_sqlite(packed: Path, shop_dir: Path) -> Iterator[tuple[sa.Table, list[dict[str, Any]]]]:
    """The tables of a SQLite backup, for a shop that moves to PostgreSQL."""
    store = database.open_store(f"sqlite:///{packed.absolute()}", shop_dir)
    try:
        with store.reading() as tx:
            for table in tables.metadata.sorted_tables:
                for rows in tx.connection.execute(sa.select(table)).mappings().partitions(ROWS):
                    yield table, [dict(row) for row in rows]
    finally:
        store.close()


def _renumber(connection: sa.Connection) -> None:
    """PostgreSQL counts its own keys apart from the rows: set them behind the last row that came back."""
    for column in (tables.holds.c.hold_no, tables.journal.c.entry_no):
        last = sa.select(sa.func.coalesce(sa.func.max(column), 0) + 1).scalar_subquery()
        sequence = sa.func.pg_get_serial_sequence(column.table.name, column.name)
        connection.execute(sa.select(sa.func.setval(sequence, last, False)))
