"""Patterns that are slow, and are asked of the same few texts again and again: the lines of one page, each by many who look for something.

Python's `re` needs some 60 µs to say that a line names no firm; to look up what it said the last time needs less than one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, cast

MOST = 8192  # texts of which one pattern keeps what it found
LONG = 200  # characters: a longer text is hardly asked of twice, and its match would hold all of it


class _Kept:
    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._search = lru_cache(maxsize=MOST)(pattern.search)
        self._match = lru_cache(maxsize=MOST)(pattern.match)
        self._fullmatch = lru_cache(maxsize=MOST)(pattern.fullmatch)

    def search(self, text: str, *at: int) -> re.Match[str] | None:
        return self._search(text, *at) if len(text) < LONG else self._pattern.search(text, *at)

    def match(self, text: str, *at: int) -> re.Match[str] | None:
        return self._match(text, *at) if len(text) < LONG else self._pattern.match(text, *at)

    def fullmatch(self, text: str, *at: int) -> re.Match[str] | None:
        return self._fullmatch(text, *at) if len(text) < LONG else self._pattern.fullmatch(text, *at)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)


def kept(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled, with what it found in the last short texts."""
    return cast("re.Pattern[str]", _Kept(re.compile(pattern)))


__all__ = ["kept"]
