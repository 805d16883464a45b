"""Sums that stand side by side: a row of labels ("Total HT | Port | TVA 20 % | Net à payer") over a row of their amounts, as the office
programs of France, Italy, Spain and Portugal print them at the foot of the paper. Where the strip is, the order table has ended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.draft import Field
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.remembered import remembered

_FAR = 2.5  # heights of a line: amounts that stand farther below are none of these labels'
_SUMS = frozenset({Sum.MERCHANDISE, Sum.TOTAL, Sum.TAX, Sum.SHIPPING, Sum.DISCOUNT})
_RATE = re.compile(r"\s*\(?\d{1,2}(?:[.,]\d{1,2})?\s*%\)?")


@dataclass(frozen=True, slots=True)
class Strip:
    """`start`: the line of the labels; `end`: the first line below the amounts."""

    start: int
    end: int
    sums: tuple[tuple[Sum, Field[Decimal]], ...]


@remembered
def strips_of(lines: Sequence[Line], style: NumberStyle) -> tuple[Strip, ...]:
    """The strips of a page, from top to bottom."""
    return tuple(strip for at in range(len(lines)) if (strip := _strip_at(lines, at, style)) is not None)


def _strip_at(lines: Sequence[Line], at: int, style: NumberStyle) -> Strip | None:
    labels = lines[at].chunks
    kinds = [_kind(chunk.text) for chunk in labels]
    told = [kind for kind in kinds if kind is not None]
    if (
        len(labels) < 2
        or len(set(told)) < 2
        or len(told) * 2 < len(labels)
        or not {Sum.MERCHANDISE, Sum.TOTAL} & {*told}
    ):
        return None
    if at + 1 >= len(lines):
        return None
    below = lines[at + 1]
    if below.page != lines[at].page or below.box.y0 - lines[at].box.y1 > _FAR * max(below.height, lines[at].height):
        return None
    amounts = below.chunks
    values = [parse_number(_RATE.sub("", c.text) or c.text, style) for c in amounts]
    if len(amounts) < 2 or None in values:
        return None
    owners = _owners(labels, amounts)
    found = tuple(
        (kind, chunk.field(abs(value) if kind is Sum.DISCOUNT else value, f"below '{labels[owner].text}'"))
        for chunk, value, owner in zip(amounts, values, owners, strict=True)
        if value is not None and owner is not None and (kind := kinds[owner]) is not None and "%" not in chunk.text
    )
    return Strip(at, at + 2, found) if len(found) >= 2 else None


def _kind(text: str) -> Sum | None:
    kind = sum_of(text.strip(": "))
    return kind if kind in _SUMS else None


def _owners(labels: Sequence[Chunk], amounts: Sequence[Chunk]) -> list[int | None]:
    """The label of each amount: in order where there are as many, else the one that it stands under."""
    if len(labels) == len(amounts):
        return list(range(len(labels)))
    owners: list[int | None] = []
    for amount in amounts:
        over = [min(label.box.x1, amount.box.x1) - max(label.box.x0, amount.box.x0) for label in labels]
        best = max(range(len(labels)), key=lambda n: over[n])
        owners.append(best if over[best] > 0 and best not in owners else None)
    return owners
