"""The JSON that other programs read (DESIGN.md, "Commands"): amounts and quantities as strings in plain decimal notation,
dates ISO 8601, what is unknown null."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from orderproc.model.issue import Issue
from orderproc.model.order import Address, Calculation, Hold, Order, OrderLine, StoredOrder, Totals
from orderproc.model.records import BadAddress, Case, Judged, OutgoingMail, ReviewItem

Json = dict[str, Any]


def amount(value: Decimal | None) -> str | None:
    """Plain notation, never an exponent: "13.50". As exact as it came."""
    return None if value is None else format(value, "f")


def quantity(value: Decimal | None) -> str | None:
    """Plain notation without trailing zeros: "3", "1.5"."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def day(value: date | datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def address(value: Address | None) -> Json | None:
    if value is None:
        return None
    return {name: getattr(value, name) for name in Address.__dataclass_fields__}


def line(value: OrderLine) -> Json:
    return {
        "sku": value.sku,
        "description": value.description,
        "quantity": quantity(value.quantity),
        "unit": value.unit,
        "unit_price": amount(value.unit_price),
        "extended_price": amount(value.extended_price),
        "stated": {
            "sku": value.stated.sku,
            "unit_price": amount(value.stated.unit_price),
            "extended_price": amount(value.stated.extended_price),
        },
    }


def totals(value: Totals) -> Json:
    return {name: amount(getattr(value, name)) for name in Totals.__dataclass_fields__}


def order(value: Order) -> Json:
    return {
        "order_date": day(value.order_date),
        "customer_po": value.customer_po,
        "customer_no": value.customer_no,
        "sold_to": address(value.sold_to),
        "bill_to": address(value.bill_to),
        "ship_to": address(value.ship_to),
        "ship_method": value.ship_method,
        "requested_ship_date": day(value.requested_ship_date),
        "payment": {
            "method": value.payment.method.value if value.payment.method else None,
            "amount_tendered": amount(value.payment.amount_tendered),
            "reference": value.payment.reference,
            "card_last4": value.payment.card_last4,
        },
        "notes": value.notes,
        "currency": value.currency,
        "lines": [line(each) for each in value.lines],
        **totals(value.totals),
        "stated_total": amount(value.stated_total),
    }


def issue(value: Issue) -> Json:
    box = value.box
    return {
        "code": value.code,
        "severity": value.severity.value,
        "field": value.field,
        "message": value.message,
        "page": value.page,
        "box": [round(x, 1) for x in (box.x0, box.y0, box.x1, box.y1)] if box else None,
    }


def issues(values: Iterable[Issue]) -> list[Json]:
    return [issue(value) for value in values]


def hold(value: Hold) -> Json:
    return {
        "code": value.code,
        "reason": value.reason,
        "placed_at": day(value.placed_at),
        "placed_by": value.placed_by,
        "lifted_at": day(value.lifted_at),
        "lifted_by": value.lifted_by,
    }


def calculation(value: Calculation | None) -> Json | None:
    if value is None:
        return None
    return {
        "currency": value.currency,
        "priced_on": day(value.priced_on),
        "totals": totals(value.totals),
        "steps": [
            {
                "part": step.part,
                "text": step.text,
                "line": step.line,
                "basis": amount(step.basis),
                "rate": amount(step.rate),
                "amount": amount(step.amount),
                "rule": step.rule,
                "source": step.source,
            }
            for step in value.steps
        ],
    }


def judged(value: Judged, document: Json) -> Json:
    """One line of `orderproc read --json`. `document` holds path, sha256 and channel; part and pages come from the draft."""
    return {
        "document": {
            "path": document["path"],
            "part": value.draft.part,
            "sha256": document["sha256"],
            "pages": list(value.draft.pages),
            "channel": document["channel"],
        },
        "kind": value.draft.kind.value,
        "verdict": value.verdict.value,
        "confidence": round(value.confidence, 4),
        "issues": issues(value.issues),
        "order": order(value.order) if value.order else None,
    }


def stored(value: StoredOrder) -> Json:
    """`orders show --json`: the same order with its number, states, holds, documents and calculation."""
    return {
        "order_no": value.order_no,
        "state": value.state.value,
        "payment_state": value.payment_state.value,
        "shipment_state": value.shipment_state.value,
        "holds": [hold(each) for each in value.holds],
        "documents": list(value.documents),
        "channel": value.channel,
        "accepted_at": day(value.accepted_at),
        "confirmed_at": day(value.confirmed_at),
        "order": order(value.order),
        "lines": [
            {
                "line_no": each.number,
                "sku": each.sku,
                "department": each.department,
                "ordered": quantity(each.quantity),
                "allocated": quantity(each.allocated),
                "backordered": quantity(each.backordered),
                "shipped": quantity(each.shipped),
                "cancelled": quantity(each.cancelled),
            }
            for each in value.order.lines
        ],
        "calculation": calculation(value.calculation),
    }


def mail(value: OutgoingMail) -> dict[str, Any]:
    """Without its bytes."""
    return {
        "mail_no": value.mail_no,
        "state": value.state.value,
        "purpose": value.purpose,
        "recipient": value.recipient,
        "message_id": value.message_id,
        "order_no": value.order_no,
        "case_no": value.case_no,
        "created_at": day(value.created_at),
        "sent_at": day(value.sent_at),
        "due_at": day(value.due_at),
        "attempts": value.attempts,
        "error": value.error,
    }


def bad_address(value: BadAddress) -> dict[str, Any]:
    return {"bad_address": value.address, "reason": value.reason, "since": day(value.since), "mail_no": value.mail_no}


def case(value: Case) -> Json:
    return {
        "case_no": value.case_no,
        "kind": value.kind.value,
        "state": value.state.value,
        "created_at": day(value.created_at),
        "closed_at": day(value.closed_at),
        "sender": value.sender,
        "subject": value.subject,
        "text": value.text,
        "order_no": value.order_no,
        "sha256": value.sha256,
    }


def waiting(value: ReviewItem, judged_again: Judged) -> Json:
    """`review list --json`: as `read` prints it, with its number, state and corrections."""
    document = {"path": value.document_name, "sha256": value.sha256, "channel": value.channel.value}
    return {
        "review_no": value.review_no,
        "state": value.state.value,
        "created_at": day(value.created_at),
        "order_no": value.order_no,
        "corrections": [{"field": c.field, "value": c.value, "who": c.who, "at": day(c.at)} for c in value.corrections],
        **judged(judged_again, document),
    }
