"""What may happen to a line's quantities, and the states that follow. Pure; ordered = allocated + backordered + shipped + cancelled
holds before and after each step, and what lies with the warehouse (`handed_off`) is part of what is allocated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.errors import UsageError
from orderproc.model.order import ZERO, OrderLine, OrderState, ShipmentState


def stored(line: OrderLine) -> OrderLine:
    """The line as it is stored first: where nothing is said of its quantity, all of it is allocated.

    Raises `UsageError` for a line without item or quantity, or whose parts don't add up.
    """
    if not line.sku or line.quantity is None or line.quantity <= 0:
        raise UsageError(f"line {line.number} has no item or no quantity, so it can't be stored as an order")
    parts = (line.allocated, line.backordered, line.shipped, line.cancelled)
    if not any(parts):
        return replace(line, allocated=line.quantity)
    if sum(parts) != line.quantity or min(parts) < 0 or line.handed_off:
        raise UsageError(f"line {line.number}: {line.quantity} ordered, but its parts are {', '.join(map(str, parts))}")
    return line


def hand_off(line: OrderLine, quantity: Decimal) -> OrderLine:
    """`quantity` of what is allocated leaves in a batch."""
    if not ZERO < quantity <= line.pending:
        raise UsageError(
            f"line {line.number} ({line.sku}): {quantity} can't be handed off, {line.pending} may leave",
            "plan the batch again: the order was changed meanwhile",
        )
    return replace(line, handed_off=line.handed_off + quantity)


def report(line: OrderLine, shipped: Decimal, backordered: Decimal, cancelled: Decimal) -> OrderLine:
    """The warehouse reports: of what it holds, so much was shipped, put on backorder, cancelled.

    The amounts are those by which its report grew; `shipped` can't shrink, the others can (goods were found after all).
    """
    change = shipped + backordered + cancelled
    after = replace(
        line,
        allocated=line.allocated - change,
        handed_off=line.handed_off - change,
        shipped=line.shipped + shipped,
        backordered=line.backordered + backordered,
        cancelled=line.cancelled + cancelled,
    )
    if shipped < 0 or min(after.allocated, after.handed_off, after.backordered, after.cancelled) < 0:
        raise UsageError(
            f"line {line.number} ({line.sku}): this report takes back what was reported before "
            f"({line.shipped} shipped, {line.backordered} on backorder, {line.cancelled} cancelled)",
            "hand in the newest sheet; what was shipped by mistake comes back as a new order or a credit",
        )
    return after


def cancel(line: OrderLine) -> OrderLine:
    """What was not shipped and is not in the warehouse's hands is cancelled."""
    rest = line.pending + line.backordered
    return replace(line, allocated=line.handed_off, backordered=ZERO, cancelled=line.cancelled + rest)


def allocate(line: OrderLine) -> OrderLine:
    """The goods came: what was on backorder may leave."""
    return replace(line, allocated=line.allocated + line.backordered, backordered=ZERO)


def shipment_state(lines: Sequence[OrderLine]) -> ShipmentState:
    """The state of the shipment as the lines have it; the only place that decides it."""
    open_ = sum((line.allocated + line.backordered for line in lines), ZERO)
    shipped = sum((line.shipped for line in lines), ZERO)
    if not open_:
        return ShipmentState.SHIPPED if shipped else ShipmentState.CANCELLED
    if shipped:
        return ShipmentState.PARTIAL
    return ShipmentState.HANDED_OFF if any(line.handed_off for line in lines) else ShipmentState.PENDING


def order_state(lines: Sequence[OrderLine]) -> OrderState:
    return {
        ShipmentState.SHIPPED: OrderState.COMPLETE,
        ShipmentState.CANCELLED: OrderState.CANCELLED,
    }.get(shipment_state(lines), OrderState.OPEN)
