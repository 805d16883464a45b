"""How the hand that filled in this order makes its figures: what the lines that are sure teach about those that are not.

Whoever makes a 7 that every reader takes for a 2 makes it so on every line. Where an item is sure by its words and price, or all numbers
begin alike, the number that was read tells which of its figures look like which others, and so do prices and amounts that are one figure
off our list's; from then on the ink of the one may be the other as well. That only adds readings: what was read stays as likely as it was.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from orderproc.checking.joint import LinePosterior
from orderproc.model.draft import DraftLine, Field
from orderproc.model.lattice import FLOOR, Lattice
from orderproc.model.shop import Item, plain

SURE = 0.98  # how likely an item or a quantity must be to teach anything
SEEN = 2  # times that a figure must have been read as the same other one
PREFIX = 2  # figures that all numbers of a catalogue begin with, at least
MANY = 20  # items of a catalogue whose numbers all begin alike

T = TypeVar("T")
Shape = tuple[str, str, float]  # what is read, what may be meant, log of how often


def shapes(
    lines: Sequence[DraftLine], solved: Sequence[LinePosterior | None], items: Sequence[Item]
) -> tuple[Shape, ...]:
    """The figures of this hand that are read as others."""
    read_as: Counter[tuple[str, str]] = Counter()
    meant: Counter[str] = Counter()
    for read, true in _pairs(lines, solved, items):
        for a, b in zip(read, true, strict=True):
            read_as[a, b] += 1
            meant[b] += 1
    return tuple(
        (a, b, math.log(times / meant[b]))
        for (a, b), times in read_as.items()
        if a != b and times >= SEEN and b.isdigit()
    )


def lent(line: DraftLine, shapes: Sequence[Shape]) -> DraftLine:
    """The line with the other readings of its numbers."""
    return replace(
        line,
        sku=_lent(line.sku, shapes),
        supplier_sku=_lent(line.supplier_sku, shapes),
        gtin=_lent(line.gtin, shapes),
        quantity=_lent(line.quantity, shapes),
        unit_price=_lent(line.unit_price, shapes),
        extended_price=_lent(line.extended_price, shapes),
    )


def _pairs(
    lines: Sequence[DraftLine], solved: Sequence[LinePosterior | None], items: Sequence[Item]
) -> Iterator[tuple[str, str]]:
    """What was read by hand and what it was, of the same length."""
    keys = [plain(item.sku) for item in items]
    start = _beginning(keys) if len(keys) >= MANY else ""
    long = {len(key) for key in keys}
    for line, posterior in zip(lines, solved, strict=True):
        number = line.supplier_sku if line.supplier_sku else line.sku
        read = plain(number.value or "") if _by_hand(number) else ""
        item = posterior.guess.item if posterior is not None and posterior.item >= SURE else None
        if read and item is not None:
            true = plain(item.sku)
            if len(read) == len(true):
                yield read, true
        elif read and len(start) >= PREFIX and start.isdigit() and {len(read)} == long:
            yield read[: len(start)], start
        if posterior is not None and min(posterior.quantity, posterior.holds) >= SURE and _by_hand(line.quantity):
            count, said = f"{posterior.best.quantity:f}", plain(line.quantity.raw or "")
            if len(count) == len(said) and line.extended_price:
                yield said, count
        if posterior is not None and item is not None and item.unit_price:
            yield from _of_money(line.unit_price, item.unit_price)
            if posterior.quantity >= SURE:
                yield from _of_money(line.extended_price, item.unit_price * posterior.best.quantity)


def _of_money(field: Field[Decimal], true: Decimal) -> Iterator[tuple[str, str]]:
    """A price or an amount as it was read, and as our list has it; one figure at most differs: an old price is another number."""
    if not _by_hand(field) or not field.raw:
        return
    said, meant = ("".join(filter(str.isdigit, text)) for text in (field.raw, f"{true:.2f}"))
    if len(said) == len(meant) and sum(a != b for a, b in zip(said, meant, strict=True)) <= 1:
        yield said, meant


def _beginning(keys: Sequence[str]) -> str:
    """What all of them begin with."""
    first, last = min(keys), max(keys)
    same = [a == b for a, b in zip(first, last, strict=False)]
    return first[: same.index(False) if False in same else len(same)]


def _by_hand(field: Field[Any]) -> bool:
    return field.lattice is not None and bool(field.lattice.steps) and not field.lattice.printed


def _lent(field: Field[T], shapes: Sequence[Shape]) -> Field[T]:
    return (
        replace(field, lattice=lending(field.lattice, shapes))
        if field.lattice is not None and _by_hand(field)
        else field
    )


def lending(lattice: Lattice, shapes: Sequence[Shape]) -> Lattice:
    """The lattice in which the ink of some characters may be others as well."""
    import numpy as np

    known = [(a, b, cost) for a, b, cost in shapes if a in lattice.alphabet]
    new = "".join(dict.fromkeys(b for _, b, _ in known if b not in lattice.alphabet))
    if not known:
        return lattice
    alphabet = lattice.alphabet + new
    wide = np.full((lattice.steps, len(alphabet) + 1), FLOOR, dtype=np.float32)
    wide[:, : len(lattice.alphabet) + 1] = lattice.log_probs
    for a, b, cost in known:
        at = alphabet.index(b) + 1
        wide[:, at] = np.logaddexp(wide[:, at], lattice.log_probs[:, lattice.alphabet.index(a) + 1] + cost)
    return replace(lattice, alphabet=alphabet, data=wide.astype(np.float16).tobytes())
