"""Breaks originals one by one, reads each mutant, and judges what came of it against what came of its original.

`other` counts the mutants that are another valid document: a mutator that changes what is said struck a place that nothing else in
the document repeats, and what was accepted is what now stands there. What an amount, a sum or a count of the same document
contradicts must be seen; accepted all the same, it is `silent`, as is every other accepted order that differs.
"""

from __future__ import annotations

import contextlib
import email
import io
import os
import re
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from random import Random

from orderproc.judging import Reader, channel_of
from orderproc.model.document import Channel
from orderproc.model.issue import Verdict
from orderproc.model.order import Order
from orderproc.model.records import Judged
from orderproc.model.settings import Reading as Limits
from orderproc.reading import ReaderPool
from tests.fuzz.mutators import OF_KIND, Mutator
from tests.fuzz.originals import Original

LIMITS = Limits(timeout_seconds=40, memory_mb=1024, workers=1)
GRACE = 10  # seconds beyond the limit until a mutant counts as hanging: the worker is stopped and a new one started
TEXTS = frozenset({"csv", "xml", "edi", "json", "eml"})
CRASHES = ("internal_error",)
# pictures take a second each: one in so many mutants
PICTURE_EVERY = 40

Line = tuple[str | None, Decimal | None]


@dataclass(frozen=True)
class Content:
    """What must not change unseen: items with quantities, where they go, the customer's number of the order, how it is paid."""

    lines: tuple[Line, ...]
    place: tuple[str, ...]
    number: str = ""
    paid: str = ""


@dataclass
class Tally:
    """`kinds`: for each kind of file how its mutants ended. `failures`: (number, name, mutator, what is wrong, bytes)."""

    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    failures: list[tuple[int, str, str, str, bytes]] = field(default_factory=list)
    slowest: float = 0.0

    peak_mb: int = 0

    def weigh(self) -> None:
        """Of this process and of its workers, as the kernel counted each since it began: not what another test took before it."""
        for status in Path("/proc").glob("[0-9]*/status"):
            with contextlib.suppress(OSError):  # ended meanwhile
                text = status.read_text()
                process, parent, peak = (
                    re.search(rf"^{name}:\s*(\d+)", text, re.M) for name in ("Pid", "PPid", "VmHWM")
                )
                if process and parent and peak and os.getpid() in (int(process[1]), int(parent[1])):
                    self.peak_mb = max(self.peak_mb, int(peak[1]) // 1024)


def run(originals: Sequence[Original], n: int, seed: int, only: int | None = None, start: int = 0) -> Iterator[Tally]:
    """Reads `n` mutants; yields the running tally after each."""
    tally = Tally()
    by_kind: dict[str, list[Original]] = {}
    for original in originals:
        by_kind.setdefault(original.kind, []).append(original)
    quick = sorted(kind for kind in by_kind if kind != "picture")
    known: dict[str, tuple[Content, ...]] = {}
    with ReaderPool(LIMITS, workers=1) as pool:
        for number in range(start, start + n) if only is None else (only,):
            rng = Random(f"{seed}/{number}")
            kind = "picture" if "picture" in by_kind and number % PICTURE_EVERY == 0 else quick[number % len(quick)]
            original = rng.choice(by_kind[kind])
            mutator = rng.choice(OF_KIND[kind])
            mutant = mutator.change(original.data, rng)
            if original.name not in known:
                known[original.name] = contents(_read(original, original.data, pool))
            began = time.monotonic()
            judged = _read(original, mutant, pool)
            took = time.monotonic() - began
            tally.slowest = max(tally.slowest, took)
            tally.weigh()
            end, wrong = verdict_of(judged, known[original.name], mutator, mutant, took, kind)
            tally.kinds.setdefault(kind, Counter())[end] += 1
            if wrong:
                tally.failures.append((number, original.name, mutator.name, f"{end}: {wrong}", mutant))
            yield tally


def _read(original: Original, data: bytes, pool: ReaderPool) -> tuple[Judged, ...]:
    return Reader(original.shop, pool).submit(data, original.name, channel_of(data))()


def contents(judged: Sequence[Judged]) -> tuple[Content, ...]:
    """Of each order that was accepted."""
    return tuple(_content(one.order) for one in judged if one.verdict is Verdict.ACCEPTED and one.order is not None)


def _content(order: Order) -> Content:
    where = order.ship_to or order.sold_to
    parts = (where.street, where.city, where.postal_code, where.name or where.company) if where else ()
    return Content(
        tuple(sorted(((line.sku, line.quantity) for line in order.lines), key=str)),
        tuple(" ".join((part or "").casefold().split()) for part in parts),
        (order.customer_po or "").casefold(),
        order.payment.method.value if order.payment and order.payment.method else "",
    )


def verdict_of(
    judged: Sequence[Judged], known: Sequence[Content], mutator: Mutator, mutant: bytes, took: float, original_kind: str
) -> tuple[str, str]:
    """How a mutant ended, and what is wrong with that ("" where nothing is)."""
    # in a text every byte is something that is said
    visible = mutator.visible or original_kind in TEXTS
    codes = {issue.code for one in judged for issue in one.issues}
    if codes & set(CRASHES):
        return "crash", next(i.message for one in judged for i in one.issues if i.code in CRASHES)
    if took > LIMITS.timeout_seconds + GRACE:
        return "hang", f"{took:.0f} s"
    accepted = [one for one in judged if one.verdict is Verdict.ACCEPTED and one.order is not None]
    for one in accepted:
        assert one.order is not None
        content = _content(one.order)
        if content in known:
            continue
        said = _difference(one.order, content, known)
        if visible and not _contradicted(one.order) and _stands_there(content, known, mutant):
            return "other", ""
        return "silent", said
    found = [_content(one.order) for one in accepted if one.order is not None]
    if any(found.count(content) > known.count(content) for content in found if content in known):
        return "silent", "the same order is accepted twice"
    if accepted:
        return "accepted", ""
    if any(one.verdict is Verdict.REVIEW for one in judged):
        return "review", ""
    if any(one.verdict is Verdict.UNREADABLE for one in judged):
        reasons = [i.message for one in judged for i in one.issues]
        return "unreadable", "" if any(reasons) else "put aside without a reason"
    return "no order", ""


def _difference(order: Order, content: Content, known: Sequence[Content]) -> str:
    if not known:
        return f"accepted, and its original is not: {content}"
    before = min(known, key=lambda k: len(set(k.lines) ^ set(content.lines)))
    lines = f"lines {sorted(set(before.lines) ^ set(content.lines), key=str)} " if before.lines != content.lines else ""
    place = "" if before.place == content.place else f"place {before.place} → {content.place} "
    number = "" if before.number == content.number else f"number {before.number} → {content.number} "
    return f"{lines}{place}{number}{'' if before.paid == content.paid else f'paid by {before.paid} → {content.paid}'}"


def _contradicted(order: Order) -> bool:
    """Whether an amount that is stated beside a line says otherwise than the quantity that was accepted."""
    for line in order.lines:
        stated = line.stated
        if stated.extended_price is None or stated.unit_price is None or line.quantity is None:
            continue
        if abs(stated.unit_price * line.quantity - stated.extended_price) > Decimal("0.01"):
            return True
    return False


def _stands_there(content: Content, known: Sequence[Content], mutant: bytes) -> bool:
    """Whether what was accepted otherwise than in the original is what the mutant says."""
    text = _said(mutant)
    plain = re.sub(r"[\W_]+", "", text)
    for before in known or (Content((), ()),):
        new = set(content.lines) - set(before.lines)
        place = [part for part in content.place if part and part not in before.place]
        quantities = all(f"{q.normalize():f}" in text or f"{q:f}" in text for _, q in new if q is not None)
        numbers = all(sku is None or re.sub(r"[\W_]+", "", sku.casefold()) in plain for sku, _ in new)
        numbered = content.number in ("", before.number) or re.sub(r"[\W_]+", "", content.number) in plain
        if quantities and numbers and numbered and all(re.sub(r"[\W_]+", "", part) in plain for part in place):
            return True
    return False


def _said(mutant: bytes) -> str:
    """The text of a mutant, of the members of a workbook as well; small letters."""
    texts = [mutant]
    if mutant.startswith(b"PK"):
        try:
            with zipfile.ZipFile(io.BytesIO(mutant)) as archive:
                texts = [archive.read(n) for n in archive.namelist() if n.endswith(".xml")]
        except Exception:  # it is broken on purpose
            return ""
    if channel_of(mutant) is Channel.EMAIL:
        mail = email.message_from_bytes(mutant)
        contents = [part.get_payload(decode=True) for part in mail.walk() if not part.is_multipart()]
        texts += [content for content in contents if isinstance(content, bytes)]
    return " ".join(text for data in texts for text in _decoded(data)).casefold()


def _decoded(data: bytes) -> Iterator[str]:
    """In the encodings that a mutant may be read in."""
    for encoding in ("utf-8", "cp1252", "utf-7", "utf-16"):
        with contextlib.suppress(UnicodeError):
            yield data.decode(encoding, "replace")
