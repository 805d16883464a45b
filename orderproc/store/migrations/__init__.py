"""Alembic's folder. A new version: a file in `versions`, and its number at the end of `orderproc.store.tables.VERSIONS`."""
