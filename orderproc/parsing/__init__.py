"""Parsing: what a reading says as an order. Pure: no files, no network, no database."""

from orderproc.parsing.base import Context, Layout
from orderproc.parsing.stored import draft_of
from orderproc.parsing.whole import parse

__all__ = ["Context", "Layout", "draft_of", "parse"]
