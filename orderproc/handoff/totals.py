"""Control totals of a batch, the same in every file: what the warehouse counts must come to this."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.records import Batch, BatchLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """`pieces` is the sum of all quantities, whatever their unit; `merchandise` the sum of quantity × unit price in the batch's
    currency, exact; lines without a price count as 0 and are counted in `unpriced`."""

    lines: int
    orders: int
    items: int
    pieces: Decimal
    merchandise: Decimal
    unpriced: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """All of one item in one unit: one walk to the shelf. `orders` is in how many orders it is."""

    location: str | None
    sku: str
    description: str
    unit: str
    quantity: Decimal
    orders: int


def totals(batch: Batch) -> Totals:
    pieces, merchandise, unpriced = Decimal(0), Decimal(0), 0
    for line in batch.lines:
        pieces += line.quantity
        if line.unit_price is None:
            unpriced += 1
        else:
            merchandise += line.quantity * line.unit_price
    return Totals(
        lines=len(batch.lines),
        orders=len({line.order_no for line in batch.lines}),
        items=len({line.sku for line in batch.lines}),
        pieces=pieces,
        merchandise=merchandise,
        unpriced=unpriced,
    )


def picks(lines: Sequence[BatchLine]) -> list[Pick]:
    """One for each place, item and unit, in the order in which one walks: by place, then by item number."""
    grouped: dict[tuple[str, str, str], list[BatchLine]] = defaultdict(list)
    for line in lines:
        grouped[line.location or "", line.sku, line.unit].append(line)
    return [
        Pick(
            location=location or None,
            sku=sku,
            description=same[0].description,
            unit=unit,
            quantity=sum((line.quantity for line in same), Decimal(0)),
            orders=len({line.order_no for line in same}),
        )
        for (location, sku, unit), same in sorted(grouped.items())
    ]


def key(batch_no: int, line: BatchLine) -> str:
    """What names a batch line in the sheet that comes back: batch, order, line."""
    return f"{batch_no}/{line.order_no}/{line.line_no}"


def plain(value: Decimal) -> str:
    """Plain notation without trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
