"""What the commands share: the shop that was named, and how words, JSON and progress reach the person or the program."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from orderproc.pipeline import Shop


@dataclass(frozen=True)
class Terminal:
    """The global options of this call."""

    shop: Path | None
    quiet: bool

    def open_shop(self) -> Shop:
        """Raises ConfigurationError where there is no shop or a table of it is wrong."""
        from orderproc.config import find_shop
        from orderproc.pipeline import Shop

        return Shop.open(find_shop(self.shop))

    def say(self, text: str = "") -> None:
        """For a person; silent with --quiet."""
        if not self.quiet:
            show(text)


def of(context: typer.Context) -> Terminal:
    found = context.find_object(Terminal)
    assert found is not None
    return found


def show(text: str = "") -> None:
    """What must be said even with --quiet. Control characters of customers' texts can't reach the terminal."""
    print(safe(text))


def warn(text: str) -> None:
    print(safe(text), file=sys.stderr)


def safe(text: str) -> str:
    """Text of strangers as a terminal may show it: no escape sequences, no surrogates."""
    spaced = "".join(" " if c.isspace() and c not in "\n\t" else c for c in text)
    cleaned = "".join(c if c in "\n\t" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in spaced)
    encoding = sys.stdout.encoding or "utf-8"
    return cleaned.encode(encoding, "replace").decode(encoding)


def emit(value: dict[str, Any]) -> None:
    """One JSON object a line, flushed."""
    print(json.dumps(value, ensure_ascii=False, default=str).encode("utf-8", "replace").decode(), flush=True)


def day(moment: datetime, shop: Shop) -> str:
    """The day of the shop's own clock, as on its reports and handoffs; the database keeps UTC."""
    return f"{moment.astimezone(shop.zone):%Y-%m-%d}"


def minute(moment: datetime | None, shop: Shop) -> str:
    """Empty for what has no time yet."""
    return f"{moment.astimezone(shop.zone):%Y-%m-%d %H:%M}" if moment else ""


def who() -> str:
    """Who does this, for the journal."""
    try:
        return os.environ.get("ORDERPROC_USER") or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def columns(rows: Iterable[Sequence[str]], head: Sequence[str] = (), right: frozenset[int] = frozenset()) -> str:
    """Rows as aligned columns, two blanks between; `right`: columns of numbers. A cell never breaks its line."""
    table = [[" ".join(cell.split()) for cell in row] for row in ([head, *rows] if head else list(rows))]
    if not table:
        return ""
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    lines = []
    for row in table:
        cells = [
            cell.rjust(w) if i in right else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    if head:
        lines.insert(1, "  ".join("-" * w for w in widths))
    return "\n".join(lines)


class Progress:
    """A counter on a terminal while something takes long; nothing on a pipe or under cron."""

    def __init__(self, what: str, *, enabled: bool) -> None:
        self.what = what
        self.enabled = enabled and sys.stderr.isatty()
        self.count = 0

    def step(self, name: str) -> None:
        self.count += 1
        if self.enabled:
            print(f"\r\x1b[2K{self.what}: {self.count}  {safe(name)[:60]}", end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        if self.enabled:
            print("\r\x1b[2K", end="", file=sys.stderr, flush=True)
