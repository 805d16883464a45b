"""Documents that say one thing to a program and show another to a person. What is shown counts, and where they differ a clerk is asked."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from orderproc.judging import Shop, Understanding, channel_of
from orderproc.model.issue import Verdict
from orderproc.model.records import Judged
from orderproc.reading.base import Context, read_document
from tests.shops import make_shop

TODAY = date(2026, 11, 30)
GOODS = (("HL-1001", "2"), ("HL-3001", "3"))
MORE = ("HL-2001", "5")  # what is there besides, and nobody sees


@cache
def shop() -> Shop:
    return Shop.open(make_shop(Path(tempfile.mkdtemp(prefix="seen-")) / "shop"))


@dataclass(frozen=True)
class Taken:
    verdict: Verdict
    lines: tuple[tuple[str | None, str], ...]
    said: str
    judged: Judged


def taken(data: bytes, name: str) -> Taken:
    """What becomes of a document in the shop of Harbor Lane; the one order of it."""
    work = Understanding(shop())
    (judged,) = work(read_document(data, name, Context()), channel_of(data), TODAY)
    lines = tuple((line.sku, f"{line.quantity}") for line in judged.order.lines) if judged.order else ()
    return Taken(judged.verdict, lines, "\n".join(issue.message for issue in judged.issues), judged)


def is_told(data: bytes, name: str, words: str, lines: tuple[tuple[str, str], ...] = GOODS) -> None:
    """It waits for a clerk with just what is seen of it, and she is told why."""
    found = taken(data, name)
    assert (found.verdict, found.lines) == (Verdict.REVIEW, lines), found.said
    assert any(word in found.said for word in words.split("|")), found.said


def is_accepted(data: bytes, name: str, lines: tuple[tuple[str, str], ...] = GOODS) -> None:
    found = taken(data, name)
    assert (found.verdict, found.lines) == (Verdict.ACCEPTED, lines), found.said
