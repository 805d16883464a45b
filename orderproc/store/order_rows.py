"""An order as rows of `orders`, `order_lines`, `addresses`, `holds`, `order_documents`, and back. Changes nothing by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from orderproc.model import codec
from orderproc.model.draft import PaymentMethod
from orderproc.model.order import (
    Address,
    Calculation,
    Hold,
    Order,
    OrderLine,
    OrderState,
    Payment,
    PaymentState,
    ShipmentState,
    Stated,
    StoredOrder,
    Totals,
)
from orderproc.store.rows import CHUNK
from orderproc.store.tables import addresses, holds, order_documents, order_lines, orders

ROLES = ("sold_to", "bill_to", "ship_to")


def key(text: str | None) -> str:
    """For comparing names and numbers as people write them: letters and digits only, case folded."""
    return "".join(c for c in (text or "").casefold() if c.isalnum())


def header(order: Order, calculation: Calculation | None, fingerprint: str) -> dict[str, Any]:
    """The columns of `orders` that say what was ordered and what it costs."""
    payment, totals = order.payment, order.totals
    return {
        "fingerprint": fingerprint,
        "po_key": key(order.customer_po),
        "name_key": key(order.sold_to.name),
        "company_key": key(order.sold_to.company),
        "order_date": order.order_date,
        "customer_po": order.customer_po,
        "customer_no": order.customer_no,
        "ship_method": order.ship_method,
        "requested_ship_date": order.requested_ship_date,
        "payment_method": payment.method.value if payment.method else None,
        "amount_tendered": payment.amount_tendered,
        "payment_reference": payment.reference,
        "card_last4": payment.card_last4,
        "notes": order.notes,
        "currency": order.currency,
        "merchandise_total": totals.merchandise_total,
        "discount": totals.discount,
        "shipping": totals.shipping,
        "tax": totals.tax,
        "order_total": totals.order_total,
        "stated_total": order.stated_total,
        "calculation": None if calculation is None else codec.dumps(calculation),
    }


def line_row(order_no: int, line: OrderLine) -> dict[str, Any]:
    return {
        "order_no": order_no,
        "line_no": line.number,
        "sku": line.sku,
        "description": line.description,
        "unit": line.unit,
        "ordered": line.quantity,
        "allocated": line.allocated,
        "backordered": line.backordered,
        "shipped": line.shipped,
        "cancelled": line.cancelled,
        "handed_off": line.handed_off,
        "unit_price": line.unit_price,
        "extended_price": line.extended_price,
        "stated_sku": line.stated.sku,
        "stated_unit_price": line.stated.unit_price,
        "stated_extended_price": line.stated.extended_price,
        "department": line.department,
        "tax_class": line.tax_class,
    }


def address_rows(order_no: int, order: Order) -> list[dict[str, Any]]:
    pairs = zip(ROLES, (order.sold_to, order.bill_to, order.ship_to), strict=True)
    return [{"order_no": order_no, "role": role, **asdict(place)} for role, place in pairs if place is not None]


def hold_row(order_no: int, hold: Hold, at: datetime, who: str) -> dict[str, Any]:
    return {
        "order_no": order_no,
        "code": hold.code,
        "reason": hold.reason,
        "placed_at": hold.placed_at or at,
        "placed_by": hold.placed_by or who,
        "lifted_at": hold.lifted_at,
        "lifted_by": hold.lifted_by,
    }


def load(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[StoredOrder]:
    """The orders that `query` (a select of `orders`) finds, in its order; a few hundred at a time in memory."""
    numbers = [row.order_no for row in connection.execute(query.with_only_columns(orders.c.order_no))]
    for start in range(0, len(numbers), CHUNK):
        yield from _chunk(connection, numbers[start : start + CHUNK])


def _chunk(connection: sa.Connection, numbers: Sequence[int]) -> Iterator[StoredOrder]:
    def rows(table: sa.Table, *order_by: sa.Column[Any]) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        query = sa.select(table).where(table.c.order_no.in_(numbers)).order_by(table.c.order_no, *order_by)
        for row in connection.execute(query):
            found[row.order_no].append(row)
        return found

    heads = rows(orders)
    lines = rows(order_lines, order_lines.c.line_no)
    places = rows(addresses)
    held = rows(holds, holds.c.hold_no)
    papers = rows(order_documents, order_documents.c.position)
    for number in numbers:
        yield _stored(heads[number][0], lines[number], places[number], held[number], papers[number])


def _stored(head: Any, lines: list[Any], places: list[Any], held: list[Any], papers: list[Any]) -> StoredOrder:
    by_role = {row.role: _address(row) for row in places}
    order = Order(
        order_date=head.order_date,
        customer_po=head.customer_po,
        customer_no=head.customer_no,
        sold_to=by_role.get("sold_to", Address()),
        bill_to=by_role.get("bill_to"),
        ship_to=by_role.get("ship_to"),
        ship_method=head.ship_method,
        requested_ship_date=head.requested_ship_date,
        payment=Payment(
            method=PaymentMethod(head.payment_method) if head.payment_method else None,
            amount_tendered=head.amount_tendered,
            reference=head.payment_reference,
            card_last4=head.card_last4,
        ),
        notes=head.notes,
        currency=head.currency,
        lines=tuple(_line(row) for row in lines),
        totals=Totals(
            merchandise_total=head.merchandise_total,
            discount=head.discount,
            shipping=head.shipping,
            tax=head.tax,
            order_total=head.order_total,
        ),
        stated_total=head.stated_total,
    )
    return StoredOrder(
        order_no=head.order_no,
        order=order,
        state=OrderState(head.state),
        payment_state=PaymentState(head.payment_state),
        shipment_state=ShipmentState(head.shipment_state),
        holds=tuple(_hold(row) for row in held),
        calculation=None if head.calculation is None else codec.loads(Calculation, head.calculation),
        documents=tuple(row.sha256 for row in papers),
        channel=head.channel,
        accepted_at=head.accepted_at,
        confirmed_at=head.confirmed_at,
        language=head.language,
        message_id=head.message_id,
        version=head.version,
    )


def _address(row: Any) -> Address:
    values = dict(row._mapping)
    del values["order_no"], values["role"]
    return Address(**values)


def _hold(row: Any) -> Hold:
    return Hold(
        code=row.code,
        reason=row.reason,
        placed_at=row.placed_at,
        placed_by=row.placed_by,
        lifted_at=row.lifted_at,
        lifted_by=row.lifted_by,
    )


def _line(row: Any) -> OrderLine:
    return OrderLine(
        number=row.line_no,
        sku=row.sku,
        description=row.description,
        quantity=row.ordered,
        unit=row.unit,
        unit_price=row.unit_price,
        extended_price=row.extended_price,
        stated=Stated(sku=row.stated_sku, unit_price=row.stated_unit_price, extended_price=row.stated_extended_price),
        department=row.department,
        tax_class=row.tax_class,
        allocated=row.allocated,
        backordered=row.backordered,
        shipped=row.shipped,
        cancelled=row.cancelled,
        handed_off=row.handed_off,
    )
