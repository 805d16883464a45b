"""Brings a database to this program's schema version by Alembic, in one transaction. Knows no data but the version."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from orderproc.errors import StoreError
from orderproc.store import tables

SCRIPTS = Path(__file__).parent / "migrations"


def version(connection: sa.Connection) -> str | None:
    """The schema version of the database; None where there is no orderproc in it yet."""
    inspector = sa.inspect(connection)
    if not inspector.has_table(tables.VERSION_TABLE):
        strangers = set(inspector.get_table_names()) & set(tables.metadata.tables)
        if strangers:
            raise StoreError(
                f"the database holds tables of another program with our names: {', '.join(sorted(strangers))}",
                "give orderproc a database (or a PostgreSQL schema) of its own: [database] url in orderproc.toml",
            )
        return None
    found = connection.execute(sa.text(f"SELECT version_num FROM {tables.VERSION_TABLE}")).scalar()  # noqa: S608
    return str(found) if found is not None else None


def outdated(connection: sa.Connection) -> bool:
    """True if there is something to do. Raises `StoreError` where the database is of a newer orderproc."""
    found = version(connection)
    if found is not None and found not in tables.VERSIONS:
        raise StoreError(
            f"the database is of a newer orderproc (schema {found}; this one knows up to {tables.VERSIONS[-1]})",
            "install the newer orderproc again; an older one can't work on this database",
        )
    return found != tables.VERSIONS[-1]


def upgrade(connection: sa.Connection, target: str = "head") -> None:
    """Runs the missing migrations on `connection`, inside its transaction: all of them or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)
