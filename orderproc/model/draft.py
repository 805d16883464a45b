"""What a document says as an order: each field with value, raw text, place, confidence; other candidates kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from orderproc.model.issue import Issue, Kind
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, MessageHead

T = TypeVar("T")
TOLD_AROUND = "told around the address"  # the source of a country that the address does not name


@dataclass(frozen=True, slots=True)
class Candidate(Generic[T]):
    value: T
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """One thing that the document says. `value` None: it says nothing, or nothing that makes sense (then see `raw`).

    `confidence` is that of the reading (1.0 for text layers), lowered by the parser where the place or the meaning is
    a guess. `source` says how it was found, in words for the clerk ("column 'Qty'", "mail header", "form TW-1").
    """

    value: T | None = None
    raw: str | None = None
    confidence: float = 1.0
    page: int | None = None
    box: Box | None = None
    candidates: tuple[Candidate[T], ...] = ()
    lattice: Lattice | None = None
    source: str = ""

    def __bool__(self) -> bool:
        return self.value is not None


class PaymentMethod(StrEnum):
    CHECK = "check"
    MONEY_ORDER = "money_order"
    CASH = "cash"
    CARD = "card"
    ACCOUNT = "account"
    PREPAID = "prepaid"
    VOUCHER = "voucher"
    COD = "cod"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAddress:
    name: Field[str] = Field()
    company: Field[str] = Field()
    street: Field[str] = Field()
    street2: Field[str] = Field()
    city: Field[str] = Field()
    region: Field[str] = Field()  # US: the two-letter code where it could be told, else as written
    postal_code: Field[str] = Field()
    country: Field[str] = Field()  # ISO 3166-1 alpha-2 where it could be told
    phone: Field[str] = Field()
    email: Field[str] = Field()

    @property
    def empty(self) -> bool:
        return not any((self.name, self.company, self.street, self.city, self.postal_code, self.email, self.phone))


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    sku: Field[str] = Field()
    description: Field[str] = Field()
    quantity: Field[Decimal] = Field()
    unit: Field[str] = Field()  # as written ("boxes", "C62"); checking makes the code of it
    unit_price: Field[Decimal] = Field()
    extended_price: Field[Decimal] = Field()
    discount: Field[Decimal] = Field()  # per cent off this line, where the paper has a column of them
    gtin: Field[str] = Field()
    supplier_sku: Field[str] = Field()  # our number where the paper has the buyer's number too
    note: str | None = None
    struck: bool | None = False  # crossed out: not ordered; None: doubtful
    raw: str = ""
    page: int | None = None
    box: Box | None = None

    @property
    def reckoned(self) -> Decimal | None:
        """Quantity × price, less the discount that is written beside them; None where quantity or price is not written."""
        if self.quantity.value is None or self.unit_price.value is None:
            return None
        return self.quantity.value * self.unit_price.value * (100 - (self.discount.value or 0)) / 100


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPayment:
    method: Field[PaymentMethod] = Field()
    amount_tendered: Field[Decimal] = Field()
    reference: Field[str] = Field()  # cheque, money order or voucher number
    card_last4: Field[str] = Field()  # never more than four digits leave the parser
    terms: Field[str] = Field()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedTotals:
    """The sums as the customer reckoned them."""

    merchandise: Field[Decimal] = Field()
    discount: Field[Decimal] = Field()
    shipping: Field[Decimal] = Field()
    tax: Field[Decimal] = Field()
    total: Field[Decimal] = Field()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDraft:
    """`part` names the attachment that it was read from, `pages` the pages of that part. `kind_reason` says in words
    why it was taken for this kind. `original` names the earlier order (customer PO or our number) that a change,
    cancellation or complaint is about."""

    kind: Kind
    kind_reason: str = ""
    part: str | None = None
    pages: tuple[int, ...] = ()
    layout: str = ""  # which parser made it: "table", "free text", "form TW-1", "ubl" …
    order_date: Field[date] = Field()
    customer_po: Field[str] = Field()
    customer_no: Field[str] = Field()
    sold_to: DraftAddress = DraftAddress()
    bill_to: DraftAddress = DraftAddress()
    ship_to: DraftAddress = DraftAddress()
    vendor: DraftAddress = DraftAddress()
    ship_method: Field[str] = Field()
    requested_ship_date: Field[date] = Field()
    payment: DraftPayment = DraftPayment()
    notes: Field[str] = Field()
    currency: Field[str] = Field()
    lines: tuple[DraftLine, ...] = ()
    stated: StatedTotals = StatedTotals()
    tax_exempt: Field[str] = Field()  # a claimed exemption: certificate number, or "yes"
    discount_code: Field[str] = Field()
    original: Field[str] = Field()
    issues: tuple[Issue, ...] = ()
    message: MessageHead | None = None
    confidence: float = 1.0  # that this is the layout and the kind that the parser thinks it is
    prices_include_tax: bool | None = None
    sender_text: str = field(default="")  # what the person wrote, for the case that goes to customer service
