# ruff: noqa: E501
"""The text of a mail and the order attached to it, as one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import MessageHead
from orderproc.parsing.kinds import Told
from orderproc.parsing.party.senders import with_sender
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.words import fold

_ATTACHED = re.compile(
    r"(?i)\b(?:attach\w*|enclos\w*|anbei|angehängt\w*|anhang|anlage|beigefügt\w*|ci-joint\w*|pi[eè]ces? jointes?|en annexe|adjunt\w*|anex\w*|allegat\w*|bijgevoegd\w*|bijlagen?)\b"
)


def join(
    orders: Sequence[OrderDraft], body: OrderDraft, told: Told, body_lines: Sequence[DraftLine], head: MessageHead
) -> list[OrderDraft]:
    """Attached orders with the head of the mail; the body's own lines and wishes compared with them."""
    result = []
    body_lines = [line for line in body_lines if _names_goods(line)]
    for order in orders:
        issues = list(order.issues)
        if told.kind in (Kind.COMPLAINT, Kind.CANCELLATION, Kind.CHANGE) and order.kind is Kind.ORDER:
            issues.append(
                Issue(code=Code.PARTS_DISAGREE, message=f"The order is attached, but the mail itself {told.reason}.")
            )
        elif told.kind is Kind.AUTOMATIC:
            issues.append(
                Issue(
                    code=Code.NEEDS_PERSON,
                    message=f"The mail looks like a machine's ({told.reason}), but an order is attached.",
                )
            )
        elif told.mixed:
            issues.append(Issue(code=Code.NEEDS_PERSON, message=f"The mail also holds {told.mixed}."))
        if body_lines and told.kind in (Kind.ORDER, Kind.CHANGE) and not same_order(body_lines, order.lines):
            said = "; ".join(line.raw.strip()[:60] for line in body_lines[:3])
            issues.append(
                Issue(
                    code=Code.PARTS_DISAGREE,
                    message=f"The mail's text names goods that the attached order doesn't have in the same way: {said}.",
                )
            )
        if (
            body.customer_po
            and order.customer_po
            and fold(body.customer_po.value or "") != fold(order.customer_po.value or "")
        ):
            issues.append(
                Issue(
                    code=Code.PARTS_DISAGREE,
                    message=f"The mail says order {body.customer_po.value}, the attachment {order.customer_po.value}.",
                    field="customer_po",
                )
            )
        extra = {}
        for name in ("requested_ship_date", "ship_method", "customer_no", "customer_po", "discount_code", "tax_exempt"):
            own, told_there = getattr(order, name), getattr(body, name)
            if not own and told_there:
                extra[name] = told_there
            elif name == "requested_ship_date" and own and told_there and own.value != told_there.value:
                issues.append(
                    Issue(
                        code=Code.PARTS_DISAGREE,
                        message=f"The mail asks for {told_there.value}, the attachment for {own.value}.",
                        field=name,
                    )
                )
        if (
            not body.ship_to.empty
            and body.ship_to.street
            and order.ship_to.street
            and fold(body.ship_to.street.value or "") != fold(order.ship_to.street.value or "")
        ):
            issues.append(
                Issue(
                    code=Code.PARTS_DISAGREE,
                    message="The mail names another delivery address than the attachment.",
                    field="ship_to",
                )
            )
        elif not body.ship_to.empty and body.ship_to.street and order.ship_to.empty:
            extra["ship_to"] = body.ship_to
            if not order.sold_to.empty or not order.bill_to.empty:
                issues.append(
                    Issue(
                        code=Code.ADDRESS_DOUBTFUL,
                        message="The delivery address stands in the mail, not in the attached order.",
                        field="ship_to",
                    )
                )
        if not order.payment.method and body.payment.method:
            extra["payment"] = body.payment
        sold_to = order.sold_to
        if not sold_to.email:
            sold_to = replace(sold_to, email=with_sender(sold_to, head).email)
        if sold_to.empty or not (sold_to.name or sold_to.company):
            sold_to = with_sender(body.sold_to if sold_to.empty or not sold_to.street else sold_to, head)
        date_field = order.order_date if order.order_date else body.order_date
        result.append(
            replace(
                order,
                **extra,
                sold_to=sold_to,
                order_date=date_field,
                issues=tuple(issues),
                sender_text=body.sender_text,
            )
        )
    return result


# how soon something is to be done: "within two business days"
_WORKING_DAYS = re.compile(
    r"(?i)\b(?:within|in|innerhalb|innert|binnen|sous|dans|en|entro|dentro|em|no prazo)\b[^.\d]{0,20}?\b[^\W_]{1,12} (?:(?:business|working|calendar) (?:days?|hours?)|werk\w*|arbeits\w*|jours? ouvr\w+|d[ií]as (?:h[áa]bil\w*|laborabl\w*)|giorni (?:lavorativ\w*|feriali)|dias [úu]te\w*|hours|stunden|heures|horas|ore|uur)"
)


def _names_goods(line: DraftLine) -> bool:
    """Whether a line of the text is about goods, beside an attached order: "within 2 working days", "attached (one row an item)" are not."""
    if line.sku.value or line.sku.candidates:
        return True
    if _WORKING_DAYS.search(line.raw):
        return False
    if line.unit.value:
        return True
    return acts_of(line.raw[:1000]).asks and not _ATTACHED.search(line.raw)


def same_order(said: Sequence[DraftLine], ordered: Sequence[DraftLine]) -> bool:
    """Whether each thing that the body names stands in the order with the same quantity."""
    for line in said:
        hits = [o for o in ordered if _one(line, o)]
        if not any(o.quantity.value == line.quantity.value for o in hits):
            return False
    return True


def _one(a: DraftLine, b: DraftLine) -> bool:
    if a.sku.value and b.sku.value:
        return fold(a.sku.value) == fold(b.sku.value)
    x, y = set(fold(a.description.value or "").split()), set(fold(b.description.value or "").split())
    return bool(x and y) and len(x & y) * 2 >= min(len(x), len(y))
