"""Called by Alembic: runs the migrations on the connection that `orderproc.store.migrate` hands over."""

from __future__ import annotations

from alembic import context

from orderproc.store.tables import VERSION_TABLE, metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, version_table=VERSION_TABLE)
with context.begin_transaction():
    context.run_migrations()
