"""What was made of a page, or of lines, is remembered: many questions are asked of the same page, and each would look at all of it anew.

Pages and lines never change, so that one and the same object always gives the same; it is told by what it is, not by what it holds, which
would take longer to compare than to make. `forget` when a document has been read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])

MOST = 4096  # what one function remembers

_VALUES = frozenset((int, float, bool, str))
_stores: list[dict[Any, tuple[tuple[Any, ...], Any]]] = []


def remembered(make: F) -> F:
    """A pure function of objects that never change (pages, tuples of lines, catalogues): made once for the same ones. Numbers, texts and
    arguments by name are compared as values. A list may change, so that nothing is remembered of it."""
    store: dict[Any, tuple[tuple[Any, ...], Any]] = {}
    _stores.append(store)

    @wraps(make)
    def found(*given: Any, **named: Any) -> Any:
        key = (*[one if type(one) in _VALUES else id(one) for one in given], *named.items())
        known = store.get(key)
        if known is not None:
            return known[1]
        value = make(*given, **named)
        if list not in map(type, given):
            if len(store) >= MOST:
                store.clear()
            store[key] = (given, value)  # as long as it is kept, no other object can have its id
        return value

    return cast(F, found)


def forget() -> None:
    """Lets go of everything that was made of the last document."""
    for store in _stores:
        store.clear()


__all__ = ["forget", "remembered"]
