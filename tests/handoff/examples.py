"""Batches and stored orders for the tests."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from orderproc.model.order import Address, Order, OrderLine, OrderState, PaymentState, ShipmentState, StoredOrder
from orderproc.model.records import Batch, BatchLine

NOW = datetime(2026, 11, 23, 21, 0, 0, 5, tzinfo=UTC)
HOME = Address(name="Ann Lee", street="1 Main St", city="Albany", region="NY", postal_code="12207", country="US")


def batch_line(order_no: int = 17, line_no: int = 1, quantity: str = "3", **more: Any) -> BatchLine:
    values: dict[str, Any] = {
        "sku": f"TW-{line_no}",
        "description": "Mug, blue",
        "unit": "EA",
        "ship_to": HOME,
        "customer_po": "A-1177",
        "ship_method": "ground",
        "order_date": date(2026, 11, 20),
        "unit_price": Decimal("4.50"),
    }
    return BatchLine(order_no=order_no, line_no=line_no, quantity=Decimal(quantity), **(values | more))


def batch(*lines: BatchLine, **more: Any) -> Batch:
    values: dict[str, Any] = {
        "batch_no": 5,
        "department": "kitchen & bath",
        "department_name": "Kitchen & bath",
        "created_at": NOW,
        "currency": "USD",
    }
    return Batch(lines=lines or (batch_line(),), **(values | more))


def stored(order_no: int, *lines: OrderLine, **more: Any) -> StoredOrder:
    values: dict[str, Any] = {
        "order": Order(sold_to=HOME, lines=lines),
        "state": OrderState.OPEN,
        "payment_state": PaymentState.PAID,
        "shipment_state": ShipmentState.PENDING,
    }
    return StoredOrder(order_no=order_no, **(values | more))
