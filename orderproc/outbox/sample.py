"""A made-up order, case, batch and report on which `doctor` tries every template, the shop's own ones too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind
from orderproc.model.order import (
    Address,
    Calculation,
    Hold,
    HoldCode,
    Order,
    OrderLine,
    OrderState,
    Payment,
    PaymentState,
    ShipmentState,
    Stated,
    Step,
    StoredOrder,
    Totals,
)
from orderproc.model.records import Batch, BatchLine, Case, CaseState

AT = datetime(2026, 11, 20, 22, 15, tzinfo=UTC)
BUYER = Address(
    name="Rosalind Okafor",
    company="Harbor Street School",
    street="18 Harbor Street",
    city="Albany",
    region="NY",
    postal_code="12207",
    country="US",
    email="r.okafor@harborschool.example",
)


def plain_order(currency: str = "USD") -> StoredOrder:
    """Accepted, paid by cheque, nothing odd about it."""
    lines = (
        OrderLine(
            number=1,
            sku="TW-4410-B",
            description="Enamel mug, blue, 12 oz",
            quantity=Decimal(12),
            unit_price=Decimal("4.50"),
            extended_price=Decimal("54.00"),
            allocated=Decimal(12),
        ),
        OrderLine(
            number=2,
            sku="TW-2107",
            description="Copy paper, letter, 20 lb, 500 sheets",
            quantity=Decimal(4),
            unit="RM",
            unit_price=Decimal("6.25"),
            extended_price=Decimal("25.00"),
            allocated=Decimal(4),
        ),
    )
    totals = Totals(
        merchandise_total=Decimal("79.00"),
        discount=Decimal("3.95"),
        shipping=Decimal("9.80"),
        tax=Decimal("6.79"),
        order_total=Decimal("91.64"),
    )
    steps = (
        Step(
            part="discount",
            text="5% from 75.00 on",
            amount=Decimal("3.95"),
            rule="percent of merchandise",
            basis=Decimal("79.00"),
            rate=Decimal("0.05"),
        ),
        Step(
            part="shipping", text="ground, 21 lb", amount=Decimal("9.80"), rule="by weight", source="shipping.csv row 4"
        ),
        Step(
            part="tax",
            text="New York",
            amount=Decimal("6.79"),
            rule="general",
            source="tax.csv row 2",
            basis=Decimal("84.85"),
            rate=Decimal("0.08"),
        ),
    )
    order = Order(
        order_date=date(2026, 11, 18),
        customer_po="A-1177",
        sold_to=BUYER,
        ship_method="ground",
        payment=Payment(method=PaymentMethod.CHECK, amount_tendered=Decimal("91.64"), reference="1042"),
        currency=currency,
        lines=lines,
        totals=totals,
        stated_total=Decimal("91.64"),
    )
    return StoredOrder(
        order_no=1017,
        order=order,
        state=OrderState.OPEN,
        payment_state=PaymentState.PAID,
        shipment_state=ShipmentState.PENDING,
        calculation=Calculation(currency=currency, totals=totals, steps=steps),
        documents=("0" * 64,),
        channel="email",
        accepted_at=AT,
        message_id="<example.1@harborschool.example>",
    )


def odd_order(currency: str = "USD") -> StoredOrder:
    """Everything that can be odd: back-ordered, another price, another total, held for two reasons, elsewhere to send."""
    stored = plain_order(currency)
    first, second = stored.order.lines
    lines = (
        replace(
            first,
            allocated=Decimal(8),
            backordered=Decimal(4),
            stated=Stated(sku="TW-441O-B", unit_price=Decimal("4.50"), extended_price=Decimal("54.00")),
        ),
        replace(second, stated=Stated(sku="TW-2107", unit_price=Decimal("5.95"), extended_price=Decimal("23.80"))),
        OrderLine(
            number=3,
            sku="TW-9001",
            description="Chalk, white, dustless, box of 144",
            quantity=Decimal(2),
            unit="BX",
            unit_price=Decimal("0.00"),
            extended_price=Decimal("0.00"),
            backordered=Decimal(2),
        ),
    )
    order = replace(
        stored.order,
        lines=lines,
        ship_to=Address(
            company="Harbor Street School",
            name="Receiving",
            street="2 Dock Road",
            city="Troy",
            region="NY",
            postal_code="12180",
            country="US",
        ),
        payment=Payment(method=PaymentMethod.CHECK, amount_tendered=Decimal("81.00"), reference="1042"),
        stated_total=Decimal("81.00"),
        requested_ship_date=date(2026, 12, 1),
        notes="Please leave with the caretaker.",
    )
    holds = (
        Hold(code=HoldCode.BALANCE_DUE, reason="Tendered 81.00, needed 91.64", placed_at=AT),
        Hold(code=HoldCode.BACKORDER, reason="TW-4410-B: 8 of 12 in stock", placed_at=AT),
    )
    return replace(stored, order_no=1018, order=order, holds=holds, payment_state=PaymentState.DUE)


def case() -> Case:
    return Case(
        case_no=12,
        kind=Kind.COMPLAINT,
        sha256="0" * 64,
        subject="Two of the mugs came broken",
        sender="Rosalind Okafor <r.okafor@harborschool.example>",
        text="Two of the twelve mugs arrived in pieces.\n\nCould you please send them again?\n",
        state=CaseState.OPEN,
        created_at=AT,
        order_no=1017,
    )


def batch(currency: str = "USD") -> Batch:
    stored = plain_order(currency)
    lines = tuple(
        BatchLine(
            order_no=stored.order_no,
            line_no=line.number,
            sku=line.sku or "",
            description=line.description or "",
            quantity=line.allocated,
            unit=line.unit,
            ship_to=stored.order.goes_to,
        )
        for line in stored.order.lines
    )
    return Batch(
        batch_no=31, department="kitchen", department_name="Kitchen", created_at=AT, currency=currency, lines=lines
    )
