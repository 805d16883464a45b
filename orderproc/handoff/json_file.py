"""The batch as .json for a warehouse system: control totals first, then orders with their lines. Numbers as strings, exact."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC
from itertools import groupby
from typing import Any

from orderproc.handoff.totals import plain, totals
from orderproc.model.order import Address
from orderproc.model.records import Batch, BatchLine

FORMAT = "orderproc batch 1"


def write(batch: Batch) -> bytes:
    """UTF-8, one order a line."""
    out = io.BytesIO()
    text = io.TextIOWrapper(out, "utf-8", "replace", newline="")
    counted = totals(batch)
    head = {
        "format": FORMAT,
        "batch_no": batch.batch_no,
        "department": batch.department,
        "department_name": batch.department_name,
        "created_at": batch.created_at.astimezone(UTC).isoformat(),
        "currency": batch.currency,
        "control_totals": {
            "lines": counted.lines,
            "orders": counted.orders,
            "items": counted.items,
            "pieces": plain(counted.pieces),
            "merchandise": format(counted.merchandise, "f"),
            "lines_without_price": counted.unpriced,
        },
    }
    text.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "orders": [')
    for count, order in enumerate(_orders(batch)):
        text.write("\n" if not count else ",\n")
        text.write(json.dumps(order, ensure_ascii=False))
    text.write("\n]}\n")
    text.flush()
    return out.getvalue()


def _orders(batch: Batch) -> Iterator[dict[str, Any]]:
    for order_no, group in groupby(batch.lines, key=lambda line: line.order_no):
        lines = list(group)
        first = lines[0]
        yield {
            "order_no": order_no,
            "order_date": first.order_date and first.order_date.isoformat(),
            "customer_po": first.customer_po,
            "ship_method": first.ship_method,
            "requested_ship_date": first.requested_ship_date and first.requested_ship_date.isoformat(),
            "notes": first.notes,
            "ship_to": {name: getattr(first.ship_to, name) for name in Address.__dataclass_fields__},
            "lines": [_line(line) for line in lines],
        }


def _line(line: BatchLine) -> dict[str, Any]:
    return {
        "line_no": line.line_no,
        "sku": line.sku,
        "description": line.description,
        "quantity": plain(line.quantity),
        "unit": line.unit,
        "unit_price": None if line.unit_price is None else format(line.unit_price, "f"),
        "location": line.location,
    }
