"""The mark by which the same order is known again, however it comes: who, where to, items and quantities."""

from __future__ import annotations

import hashlib
from decimal import Decimal

from orderproc.checking.customers import folded, postal_key, street_key
from orderproc.model.order import Order


def fingerprint(order: Order) -> str:
    """SHA-256 in hex. Not in it: dates, prices, the customer's own number, the order of the lines, a split of one line in two.

    A form by post after the same order by mail has the same mark; whether it is a second order is asked, not decided.
    """
    to = order.goes_to
    who = sorted({folded(name) for name in (order.sold_to.company or order.sold_to.name,) if name})
    where = [street_key(to.street), postal_key(to.postal_code) or folded(to.city)]
    amounts: dict[str, Decimal] = {}
    for line in order.lines:
        key = line.sku or folded(line.description)
        amounts[key] = amounts.get(key, Decimal(0)) + (line.quantity or Decimal(0))
    items = [f"{key}={amounts[key].normalize():f}" for key in sorted(amounts)]
    return hashlib.sha256("\n".join([*who, *where, *items]).encode()).hexdigest()
