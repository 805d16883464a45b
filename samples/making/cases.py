"""Writes documents into the shop and their truth into tests/cases. The name of a case is that of its document."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from making.ordered import Ordered

SAMPLES = Path(__file__).parent.parent
ROOT = SAMPLES.parent
POST = SAMPLES / "shop" / "post"
MAIL = SAMPLES / "shop" / "mail"
CASES = ROOT / "tests" / "cases"

Truth = Ordered | dict[str, Any]


def not_an_order(kind: str, *allowed: str) -> dict[str, Any]:
    out: dict[str, Any] = {"kind": kind, "verdict": "not_an_order"}
    return out | {"allowed": list(allowed)} if allowed else out


def unreadable(*codes: str, allowed: Sequence[str] = ()) -> dict[str, Any]:
    out: dict[str, Any] = {"verdict": "unreadable"}
    if codes:
        out["codes"] = list(codes)
    return out | {"allowed": list(allowed)} if allowed else out


def clear() -> None:
    """Takes away what an earlier run made, but no case that a person added (those have an `input.*`)."""
    for file in CASES.glob("*/expected.json"):
        if str(json.loads(file.read_text(encoding="utf-8")).get("source", "")).startswith("samples/shop/"):
            shutil.rmtree(file.parent)
    shutil.rmtree(POST, ignore_errors=True)
    shutil.rmtree(MAIL, ignore_errors=True)
    POST.mkdir()
    for folder in ("new", "cur", "tmp"):
        (MAIL / folder).mkdir(parents=True)
        (MAIL / folder / ".gitkeep").touch()  # a Maildir has all three; a name with a dot is no mail


def post(name: str, data: bytes, *truth: Truth, note: str = "") -> None:
    (POST / name).write_bytes(data)
    _case(f"post-{_plain(name)}", f"samples/shop/post/{name}", "post", truth, note)


def mail(number: int, name: str, data: bytes, *truth: Truth, note: str = "") -> None:
    """A mail's file name sorts by its arrival, as a Maildir's do."""
    unique = f"{1_795_000_000 + 3_600 * number}.M{number:04d}P1.tidewater"
    (MAIL / "new" / unique).write_bytes(data)
    _case(f"mail-{number:02d}-{name}", f"samples/shop/mail/new/{unique}", "email", truth, note)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def _case(name: str, source: str, channel: str, truth: Sequence[Truth], note: str) -> None:
    expected: dict[str, Any] = {"source": source, "channel": channel}
    if note:
        expected["note"] = note
    expected["orders"] = [each.truth() if isinstance(each, Ordered) else each for each in truth]
    folder = CASES / name
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(expected, indent=1, ensure_ascii=False) + "\n"
    (folder / "expected.json").write_text(text, encoding="utf-8")
