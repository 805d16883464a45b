"""Orders and batch lines for the tests, as small as they may be."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from orderproc.model.draft import PaymentMethod
from orderproc.model.order import (
    Address,
    Calculation,
    Hold,
    Order,
    OrderLine,
    Payment,
    PaymentState,
    Stated,
    Step,
    StoredOrder,
    Totals,
)
from orderproc.model.records import BatchLine
from orderproc.store import Tx

NOW = datetime(2026, 11, 23, 21, 0, 0, 123456, tzinfo=UTC)
SHA = "ab" * 32
HOME = Address(name="Ann Lee", street="1 Main St", city="Albany", region="NY", postal_code="12207", country="US")


def line(number: int = 1, quantity: str = "3", **more: Any) -> OrderLine:
    values: dict[str, Any] = {
        "sku": f"TW-{number}",
        "description": "Mug, blue",
        "unit_price": Decimal("4.50"),
        "extended_price": Decimal("13.50"),
        "department": "kitchen",
    }
    return OrderLine(number=number, quantity=Decimal(quantity), **(values | more))


def order(*lines: OrderLine, **more: Any) -> Order:
    values: dict[str, Any] = {
        "order_date": date(2026, 11, 20),
        "customer_po": "A-1177",
        "customer_no": "C-9",
        "sold_to": HOME,
        "payment": Payment(method=PaymentMethod.CHECK, amount_tendered=Decimal("48.10"), reference="1042"),
        "currency": "USD",
        "totals": TOTALS,
        "stated_total": Decimal("48.10"),
    }
    return Order(lines=lines or (line(stated=Stated(sku="TW-l", unit_price=Decimal("4.5"))),), **(values | more))


TOTALS = Totals(
    merchandise_total=Decimal("40.00"),
    discount=Decimal("0.00"),
    shipping=Decimal("5.10"),
    tax=Decimal("3.00"),
    order_total=Decimal("48.10"),
)
CALCULATION = Calculation(
    currency="USD",
    totals=TOTALS,
    steps=(Step(part="tax", text="Tax", amount=Decimal("3.00"), rule="tax.csv", rate=Decimal("0.0625")),),
    priced_on=date(2026, 11, 23),
)


def take(tx: Tx, one: Order | None = None, *, holds: tuple[Hold, ...] = (), **more: Any) -> StoredOrder:
    values: dict[str, Any] = {
        "fingerprint": "f1",
        "documents": (SHA,),
        "channel": "post",
        "language": "en",
        "message_id": None,
        "accepted_at": NOW,
        "who": "orderproc",
    }
    return tx.orders.get(tx.orders.take(one or order(), CALCULATION, holds, PaymentState.PAID, **(values | more)))


def batch_line(order_no: int, line_no: int = 1, quantity: str = "3") -> BatchLine:
    return BatchLine(
        order_no=order_no,
        line_no=line_no,
        sku=f"TW-{line_no}",
        description="Mug, blue",
        quantity=Decimal(quantity),
        unit="EA",
        ship_to=HOME,
    )
