"""What all repositories share: the next number, and frozen types as JSON in a column."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from orderproc.model import codec
from orderproc.store.tables import counters

T = TypeVar("T")
CHUNK = 400  # values in one IN (…): below every limit of SQLite


def next_number(connection: sa.Connection, name: str) -> int:
    """The next of a row of numbers without gaps: taken back with the transaction if that fails."""
    step = sa.update(counters).where(counters.c.name == name).values(value=counters.c.value + 1)
    if not connection.execute(step).rowcount:
        connection.execute(sa.insert(counters).values(name=name, value=1))
    return int(connection.execute(sa.select(counters.c.value).where(counters.c.name == name)).scalar_one())


def to_json(value: object, kind: Any = None) -> str:
    return codec.dumps(value, kind)


def from_json(kind: Any, text: str) -> Any:
    return codec.loads(kind, text)


def utc_now() -> datetime:
    return datetime.now(UTC)
