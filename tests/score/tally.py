"""Counts by kind, and the table they make. Knows nothing of where the documents come from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.truth import Comparison

COUNTS = (
    "documents",
    "orders",
    "straight_through",
    "lines_right",
    "review",
    "silent",
    "false_alarms",
    "lost",
    "not_an_order",
    "unreadable",
)


@dataclass
class Kind:
    """One row: the counts, the seconds of all, the slowest document."""

    counts: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0
    slowest: float = 0.0

    def took(self, seconds: float) -> None:
        self.seconds += seconds
        self.slowest = max(self.slowest, seconds)

    def verdicts(self, got: list[dict[str, Any]]) -> None:
        for result in got:
            self.counts[result["verdict"]] += result["verdict"] != "accepted"

    def add(self, expected: list[dict[str, Any]], got: list[dict[str, Any]], outcome: Comparison) -> None:
        self.counts["documents"] += 1
        self.counts["orders"] += sum(truth["verdict"] == "accepted" for truth in expected)
        self.counts["straight_through"] += outcome.straight_through
        self.counts["lines_right"] += outcome.lines_right
        self.counts["silent"] += len(outcome.silent)
        self.counts["false_alarms"] += outcome.false_alarms
        self.counts["lost"] += outcome.lost
        self.verdicts(got)

    def record(self) -> dict[str, Any]:
        return {name: self.counts[name] for name in COUNTS} | {
            "slowest": round(self.slowest, 1),
            "seconds": round(self.seconds, 1),
        }


@dataclass
class Tally:
    """All rows by kind, and what went wrong in words."""

    kinds: dict[str, Kind] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def kind(self, name: str) -> Kind:
        return self.kinds.setdefault(name, Kind())

    def record(self) -> dict[str, dict[str, Any]]:
        return {name: kind.record() for name, kind in sorted(self.kinds.items())}

    @property
    def silent(self) -> int:
        return sum(kind.counts["silent"] for kind in self.kinds.values())


def table(rows: dict[str, dict[str, Any]], last: dict[str, dict[str, Any]] | None = None) -> Iterator[str]:
    """Lines of Markdown; `last` is an older record, shown as what has changed in straight-through."""
    head = ("kind", *COUNTS, "% straight", "slowest", "s/document", *(("last time",) if last else ()))
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for kind, row in rows.items():
        each = row["seconds"] / max(row["documents"], 1)
        cells = [kind, *(str(row[name]) for name in COUNTS), share(row), str(row["slowest"]), f"{each:.2f}"]
        if last:
            cells.append(f"{share(last[kind])}, {last[kind]['silent']} silent" if kind in last else "–")
        yield "| " + " | ".join(cells) + " |"


def share(row: dict[str, Any]) -> str:
    """Straight-through of the orders that should be accepted, as a percentage."""
    return f"{100 * row['straight_through'] / row['orders']:.1f}" if row["orders"] else "–"
