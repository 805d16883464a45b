"""What all repositories share: the next number, and frozen types as JSON in a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

import sqlalchemy as sa

from orderproc.model import codec
from orderproc.store.tables import counters

T = TypeVar("T")
CHUNK = 400  # values in one IN (…): below every limit of SQLite
_STEP = (  # built once: SQLAlchemy keeps what it made of it
    sa.update(counters)
    .where(counters.c.name == sa.bindparam("which"))
    .values(value=counters.c.value + 1)
    .returning(counters.c.value)
)


def next_number(connection: sa.Connection, name: str) -> int:
    """The next of a row of numbers without gaps: taken back with the transaction if that fails."""
    value = connection.execute(_STEP, {"which": name}).scalar_one_or_none()
    if value is None:
        connection.execute(sa.insert(counters).values(name=name, value=1))
        return 1
    return int(value)


def chunks(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """As many as one statement takes."""
    for start in range(0, len(values), CHUNK):
        yield values[start : start + CHUNK]


def to_json(value: object, kind: Any = None) -> str:
    return codec.dumps(value, kind)


def from_json(kind: Any, text: str) -> Any:
    return codec.loads(kind, text)


def utc_now() -> datetime:
    return datetime.now(UTC)
