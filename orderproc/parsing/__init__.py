"""Parsing: what a reading says as an order. Pure: no files, no network, no database.

Light to import: what reads, with all its lists of words, is loaded when the first document is parsed, and so in the worker processes only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from orderproc.parsing.base import Context, Layout

if TYPE_CHECKING:
    from orderproc.parsing.stored import draft_of
    from orderproc.parsing.whole import parse

__all__ = ["Context", "Layout", "draft_of", "parse"]


def __getattr__(name: str) -> object:
    if name == "parse":
        from orderproc.parsing.whole import parse

        return parse
    if name == "draft_of":
        from orderproc.parsing.stored import draft_of

        return draft_of
    raise AttributeError(name)
