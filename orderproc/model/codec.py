"""Frozen types to JSON and back: one way for all that is kept in the database or crosses a process."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dumps(value: object, kind: Any = None, *, compact: bool = False) -> str:
    """JSON of a frozen type; Decimals as strings, bytes as base64. `compact` leaves out what equals its default (drafts)."""
    return _adapter(cast(Hashable, kind or type(value))).dump_json(value, exclude_defaults=compact).decode()


def loads(kind: type[T], text: str) -> T:
    """The inverse of `dumps`; raises `pydantic.ValidationError`."""
    result: T = _adapter(cast(Hashable, kind)).validate_json(text)
    return result
