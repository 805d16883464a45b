"""An order that was stored, as a draft again: for an edit, which is checked and priced like any other order."""

from __future__ import annotations

from typing import TypeVar

from orderproc.model.draft import DraftAddress, DraftLine, DraftPayment, Field, OrderDraft
from orderproc.model.issue import Kind
from orderproc.model.order import Address, Order

T = TypeVar("T")
SOURCE = "the stored order"


def draft_of(order: Order) -> OrderDraft:
    """What was agreed, field by field; our prices are left out, so that today's tables make them."""
    return OrderDraft(
        kind=Kind.ORDER,
        kind_reason=SOURCE,
        layout="stored",
        order_date=_field(order.order_date),
        customer_po=_field(order.customer_po),
        customer_no=_field(order.customer_no),
        sold_to=_address(order.sold_to),
        bill_to=_address(order.bill_to),
        ship_to=_address(order.ship_to),
        ship_method=_field(order.ship_method),
        requested_ship_date=_field(order.requested_ship_date),
        payment=DraftPayment(
            method=_field(order.payment.method),
            amount_tendered=_field(order.payment.amount_tendered),
            reference=_field(order.payment.reference),
            card_last4=_field(order.payment.card_last4),
        ),
        notes=_field(order.notes),
        currency=_field(order.currency),
        lines=tuple(
            DraftLine(
                sku=_field(line.sku),
                description=_field(line.description),
                quantity=_field(line.quantity),
                unit=_field(line.unit),
                raw=f"{line.quantity} {line.sku}",
            )
            for line in order.lines
        ),
    )


def _field(value: T | None) -> Field[T]:
    return Field(value=value, raw=None if value is None else str(value), source=SOURCE)


def _address(value: Address | None) -> DraftAddress:
    if value is None:
        return DraftAddress()
    return DraftAddress(**{name: _field(getattr(value, name)) for name in Address.__dataclass_fields__})
