"""What the database keeps beside orders: ledger, outcomes, reviews, cases, outgoing mail, batches, journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from orderproc.model.document import Channel, Filing
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Issue, Kind, Verdict
from orderproc.model.order import Address, Calculation, Hold, Order, PaymentState


class LedgerState(StrEnum):
    ARCHIVED = "archived"  # bytes are in the archive, nothing else was done
    COMMITTED = "committed"  # the result is in the database
    FILED = "filed"  # the mail or file was moved to its folder


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One thing that came through one door. `key` is unique for ever: "imap:FOLDER:UIDVALIDITY:UID", "maildir:FOLDER:UNIQUE",
    "mbox:FOLDER:SHA256", "file:SHA256:PATH", "keyed:UUID"."""

    key: str
    sha256: str
    state: LedgerState
    origin: str
    message_id: str | None = None
    filing: Filing | None = None
    attempts: int = 0
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one order (or of a document without one). Exactly one of the numbers is set, or none."""

    kind: Kind
    verdict: Verdict
    confidence: float = 0.0
    issues: tuple[Issue, ...] = ()
    order_no: int | None = None
    review_no: int | None = None
    case_no: int | None = None
    part: str | None = None
    pages: tuple[int, ...] = ()
    duplicate_of: str | None = None  # the same bytes were taken before (their SHA-256)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A draft after checking and pricing: what `read` prints, what is stored. Accepted only if `verdict` says so."""

    draft: OrderDraft
    verdict: Verdict
    confidence: float
    issues: tuple[Issue, ...]
    order: Order | None
    calculation: Calculation | None = None
    holds: tuple[Hold, ...] = ()
    payment_state: PaymentState = PaymentState.DUE


class ReviewState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """`field` is a path of the draft ("lines[0].quantity", "ship_to.postal_code", "kind"); `value` as typed; "" empties it."""

    field: str
    value: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """What waits for the clerk. `draft` is as the parser left it; `corrections` are applied in order and checked again."""

    review_no: int
    sha256: str
    channel: Channel
    draft: OrderDraft
    issues: tuple[Issue, ...]
    confidence: float
    state: ReviewState
    created_at: datetime
    corrections: tuple[Correction, ...] = ()
    order: Order | None = None  # as proposed
    order_no: int | None = None
    document_name: str = ""


class CaseState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    case_no: int
    kind: Kind
    sha256: str
    subject: str
    sender: str
    text: str
    state: CaseState
    created_at: datetime
    order_no: int | None = None
    closed_at: datetime | None = None


class MailState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"  # handed to the server, no answer seen: perhaps sent, never sent again without a person's word
    SENT = "sent"
    FAILED = "failed"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingMail:
    """A message that is written in the same transaction as what it tells. `raw` is the whole RFC 5322 message; `purpose`
    "confirmation", "case", "report", "handoff"; `subject_key` what it is about ("order 17"). Unique by `dedupe_key`."""

    message_id: str
    dedupe_key: str
    purpose: str
    recipient: str
    raw: bytes
    state: MailState = MailState.QUEUED
    order_no: int | None = None
    case_no: int | None = None
    created_at: datetime | None = None
    sent_at: datetime | None = None
    attempts: int = 0
    error: str | None = None
    mail_no: int | None = None
    due_at: datetime | None = None  # not tried before; None: at once


@dataclass(frozen=True, slots=True, kw_only=True)
class BadAddress:
    """An address that mail came back from (5xx at RCPT, a bounce): nothing is mailed there until a person allows it again."""

    address: str
    reason: str
    since: datetime
    mail_no: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """One line to pick, with all that the warehouse needs. `quantity` is what this batch allots to it."""

    order_no: int
    line_no: int
    sku: str
    description: str
    quantity: Decimal
    unit: str
    ship_to: Address
    ship_method: str | None = None
    requested_ship_date: date | None = None
    customer_po: str | None = None
    notes: str | None = None
    order_date: date | None = None
    unit_price: Decimal | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The numbered handoff for one department. Its files are a pure function of this, so that they can be written again."""

    batch_no: int
    department: str
    department_name: str
    created_at: datetime
    currency: str
    lines: tuple[BatchLine, ...]
    delivered_at: datetime | None = None
    fulfilled_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FulfilledLine:
    """What the warehouse reports back of one batch line."""

    batch_no: int
    order_no: int
    line_no: int
    sku: str
    shipped: Decimal
    backordered: Decimal = Decimal(0)
    cancelled: Decimal = Decimal(0)
    tracking: str | None = None
    shipped_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """Who did what, when, why. `subject` is "order 17", "review 3", "case 2", "batch 5", "run"."""

    subject: str
    action: str
    who: str
    why: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorOrder:
    """An order taken before that looks like this one: by content or by the customer's own order number."""

    order_no: int
    reason: str
    accepted_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """One night. `summary` is the counted JSON of the report."""

    run_no: int
    started_at: datetime
    ended_at: datetime | None
    ok: bool | None
    summary: str = ""
