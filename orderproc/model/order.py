"""The order as it is stored, its calculation, holds and states."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from orderproc.model.draft import PaymentMethod

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    name: str | None = None
    company: str | None = None
    street: str | None = None
    street2: str | None = None
    city: str | None = None
    region: str | None = None
    postal_code: str | None = None
    country: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What the paper says, where the order says what we will do."""

    sku: str | None = None
    unit_price: Decimal | None = None
    extended_price: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """`quantity` is what was ordered; allocated + backordered + shipped + cancelled add up to it once the order is
    stored. `unit` is an X12 355 code (EA, BX, PK …)."""

    number: int
    sku: str | None
    description: str | None
    quantity: Decimal | None
    unit: str = "EA"
    unit_price: Decimal | None = None
    extended_price: Decimal | None = None
    stated: Stated = Stated()
    department: str | None = None
    tax_class: str | None = None
    allocated: Decimal = ZERO
    backordered: Decimal = ZERO
    shipped: Decimal = ZERO
    cancelled: Decimal = ZERO
    handed_off: Decimal = ZERO  # how much of `allocated` lies with the warehouse in a batch, not yet reported back

    @property
    def pending(self) -> Decimal:
        """Allocated and not yet in any batch: what may leave."""
        return self.allocated - self.handed_off


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    method: PaymentMethod | None = None
    amount_tendered: Decimal | None = None
    reference: str | None = None
    card_last4: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a calculation. `rule` names the rule in words, `source` the table and row ("tax.csv row 7").

    `part` is one of line, discount, shipping, tax, total; `basis` × `rate` = `amount` where there is a rate.
    """

    part: str
    text: str
    amount: Decimal
    rule: str
    source: str | None = None
    basis: Decimal | None = None
    rate: Decimal | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """merchandise_total - discount + shipping + tax == order_total, to the cent (with prices that include tax, `tax` is
    what is in them, and merchandise_total - discount + shipping == order_total)."""

    merchandise_total: Decimal | None = None
    discount: Decimal | None = None
    shipping: Decimal | None = None
    tax: Decimal | None = None
    order_total: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    currency: str
    totals: Totals
    steps: tuple[Step, ...] = ()
    priced_on: date | None = None


class HoldCode(StrEnum):
    BALANCE_DUE = "balance_due"
    CHECK_CLEARING = "check_clearing"
    CREDIT = "credit"
    CARD = "card"
    DUPLICATE = "duplicate"
    BACKORDER = "backorder"
    NO_FREIGHT_RATE = "no_freight_rate"
    TAX_EXEMPTION = "tax_exemption"
    TOTAL_DIFFERS = "total_differs"
    CLERK = "clerk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A reason why an accepted order may not be released."""

    code: str
    reason: str
    placed_at: datetime | None = None
    placed_by: str | None = None
    lifted_at: datetime | None = None
    lifted_by: str | None = None


class OrderState(StrEnum):
    OPEN = "open"
    COMPLETE = "complete"
    CANCELLED = "cancelled"


class PaymentState(StrEnum):
    DUE = "due"
    CLEARING = "clearing"
    PAID = "paid"
    ON_ACCOUNT = "on_account"
    VOID = "void"


class ShipmentState(StrEnum):
    PENDING = "pending"
    HANDED_OFF = "handed_off"
    PARTIAL = "partial"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """`bill_to` and `ship_to` are None where they equal `sold_to`."""

    order_date: date | None = None
    customer_po: str | None = None
    customer_no: str | None = None
    sold_to: Address = Address()
    bill_to: Address | None = None
    ship_to: Address | None = None
    ship_method: str | None = None
    requested_ship_date: date | None = None
    payment: Payment = Payment()
    notes: str | None = None
    currency: str | None = None
    lines: tuple[OrderLine, ...] = ()
    totals: Totals = Totals()
    stated_total: Decimal | None = None

    @property
    def goes_to(self) -> Address:
        return self.ship_to or self.sold_to

    def with_totals(self, totals: Totals) -> Order:
        return replace(self, totals=totals)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredOrder:
    """An accepted order with its number and everything that happened to it."""

    order_no: int
    order: Order
    state: OrderState
    payment_state: PaymentState
    shipment_state: ShipmentState
    holds: tuple[Hold, ...] = ()
    calculation: Calculation | None = None
    documents: tuple[str, ...] = ()  # SHA-256, the first is the one that it was read from
    channel: str = "file"
    accepted_at: datetime | None = None
    confirmed_at: datetime | None = None
    language: str = "en"
    message_id: str | None = None  # Message-ID of the customer's mail, for In-Reply-To
    version: int = 1  # counts the clerk's edits; a confirmation tells of one version

    @property
    def held(self) -> bool:
        return any(hold.lifted_at is None for hold in self.holds)
