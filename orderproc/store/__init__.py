"""Database and archive of documents: what is kept, and that nothing is lost or taken twice. Decides nothing about orders.

Light to import: SQLAlchemy is loaded by `open_store`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from orderproc.store.archive import Archive

if TYPE_CHECKING:
    from orderproc.store.database import Store, Tx

__all__ = ["Archive", "Store", "Tx", "open_store", "restore"]

DEFAULT_URL = "sqlite:///var/orderproc.db"


def open_store(url: str, shop_dir: Path, *, backup_dir: Path | None = None, busy_seconds: float = 30.0) -> Store:
    """Opens the shop's database, makes it if there is none, and brings it to this version.

    `url`: SQLAlchemy URL, SQLite or PostgreSQL; a relative SQLite path starts at `shop_dir`. `backup_dir`: where a copy of
    a SQLite file is put before a migration (default: `backups` beside it). `busy_seconds`: how long to wait for another
    writer. Raises `ConfigurationError` (URL), `StoreError` (locked, read-only, newer, full, damaged), `UnreachableError`.
    """
    from orderproc.store import database

    return database.open_store(url, shop_dir, backup_dir=backup_dir, busy_seconds=busy_seconds)


def restore(file: Path, shop_dir: Path, url: str = DEFAULT_URL) -> None:
    """Puts a backup back into a shop that has no database yet. Raises `StoreError` rather than overwrite anything."""
    from orderproc.store import backup

    backup.restore(file, shop_dir, url)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """`Store` and `Tx` by name, for those who pay for SQLAlchemy anyway."""
        if name in ("Store", "Tx"):
            from orderproc.store import database

            return getattr(database, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
