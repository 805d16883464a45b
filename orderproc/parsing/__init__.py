"""Parsing: what a reading says as an order. Pure: no files, no network, no database."""

from orderproc.parsing.base import Context, Layout
from orderproc.parsing.whole import parse

__all__ = ["Context", "Layout", "parse"]
