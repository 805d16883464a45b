"""What a confirmation tells the customer, in the customer's words: the state of each line, what it costs and why, what
happens next. A pure function of the stored order; how it looks is in the templates and in `letters`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from orderproc import parcel
from orderproc.model.draft import PaymentMethod
from orderproc.model.order import (
    ZERO,
    Hold,
    HoldCode,
    OrderLine,
    OrderState,
    PaymentState,
    ShipmentState,
    Step,
    StoredOrder,
    Totals,
)
from orderproc.model.settings import Shop
from orderproc.model.shop import plain
from orderproc.rendering import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSaid:
    """`status` is the X12 668 line status code (IA accepted, IB backordered, BP part shipped now, IS substituted,
    IP price changed, IH held, IR rejected), `status_text` the same in words."""

    number: int
    sku: str
    description: str
    quantity: Decimal | None
    unit: str  # in words; "" for each
    unit_price: Decimal | None
    extended_price: Decimal | None
    status: str
    status_text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """One line between merchandise and total. `detail` says how the amount came about."""

    label: str
    amount: Decimal
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationSaid:
    """All that the confirmation templates are given, beside the order itself. `state`: confirmed, held or cancelled."""

    state: str
    heading: str
    greeting: str
    opening: str
    order_no: int
    customer_po: str | None
    order_date: date | None
    lines: tuple[LineSaid, ...]
    charges: tuple[Charge, ...]
    total: Decimal | None
    currency: str
    difference: tuple[str, ...]
    holds: tuple[str, ...]
    goes_to: tuple[str, ...]
    bill_to: tuple[str, ...]
    shipping: tuple[str, ...]
    payment: tuple[str, ...]
    next_steps: tuple[str, ...]
    objection: str
    notes: str | None


def said(stored: StoredOrder, shop: Shop, renderer: Renderer) -> ConfirmationSaid:
    """`renderer` speaks the customer's language already."""
    say, order = renderer.say, stored.order
    currency = (stored.calculation.currency if stored.calculation else None) or order.currency or shop.currency
    totals = stored.calculation.totals if stored.calculation else order.totals
    holds = tuple(hold for hold in stored.holds if hold.lifted_at is None)
    name = order.sold_to.name or order.sold_to.company
    state = "cancelled" if stored.state is OrderState.CANCELLED else "held" if holds else "confirmed"
    return ConfirmationSaid(
        state=state,
        heading=say(f"heading.{state}"),
        greeting=say("greeting.named", name=name) if name else say("greeting.plain"),
        opening=say(f"opening.{state}", shop=shop.name),
        order_no=stored.order_no,
        customer_po=order.customer_po,
        order_date=order.order_date or (renderer.local(stored.accepted_at).date() if stored.accepted_at else None),
        lines=tuple(_line(line, stored, holds, currency, renderer) for line in order.lines),
        charges=_charges(stored, totals, currency, renderer),
        total=totals.order_total,
        currency=currency,
        difference=_difference(stored, totals, currency, renderer),
        holds=tuple(dict.fromkeys(_hold(hold, stored, totals, currency, renderer) for hold in holds)),
        goes_to=parcel.lines(order.goes_to, shop.country),
        bill_to=parcel.lines(order.bill_to or order.sold_to, shop.country),
        shipping=_shipping(stored, renderer),
        payment=_payment(stored, totals, currency, renderer),
        next_steps=_next(stored, holds, renderer),
        objection=_objection(stored, shop, renderer),
        notes=order.notes,
    )


def _line(line: OrderLine, stored: StoredOrder, holds: tuple[Hold, ...], currency: str, renderer: Renderer) -> LineSaid:
    say, notes = renderer.say, []
    now, later = renderer.quantity(line.allocated + line.shipped), renderer.quantity(line.backordered)
    status = "IA"
    stated = line.stated
    if stated.unit_price is not None and line.unit_price is not None and stated.unit_price != line.unit_price:
        status = "IP"
        notes.append(
            say(
                "note.price",
                stated=renderer.money(stated.unit_price, currency),
                price=renderer.money(line.unit_price, currency),
            )
        )
    if stated.sku and line.sku and plain(stated.sku) != plain(line.sku):
        status = "IS"
        notes.append(say("note.item", stated=stated.sku, sku=line.sku))
    if any(hold.code != HoldCode.BACKORDER for hold in holds):
        status = "IH"
    if line.backordered > 0:
        status = "IB" if line.backordered >= (line.quantity or ZERO) - line.cancelled else "BP"
    if line.cancelled > 0:
        if line.cancelled >= (line.quantity or ZERO):
            status = "IR"
        else:
            notes.append(say("note.cancelled", quantity=renderer.quantity(line.cancelled)))
    if stored.state is OrderState.CANCELLED:
        status = "IR"
    return LineSaid(
        number=line.number,
        sku=line.sku or "",
        description=line.description or "",
        quantity=line.quantity,
        unit="" if line.unit == "EA" else say(f"unit.{line.unit}", default=line.unit),
        unit_price=line.unit_price,
        extended_price=line.extended_price,
        status=status,
        status_text=say(f"status.{status}", now=now, later=later),
        notes=tuple(notes),
    )


def _charges(stored: StoredOrder, totals: Totals, currency: str, renderer: Renderer) -> tuple[Charge, ...]:
    """Merchandise, then what is taken off and put on, each step of the calculation on its own line.

    Where the steps of a part don't add up to the total kept for it, that total is told instead: the sum that the
    customer sees always adds up.
    """
    say = renderer.say
    steps = stored.calculation.steps if stored.calculation else ()
    charges = []
    if totals.merchandise_total is not None:
        charges.append(Charge(label=say("charge.merchandise"), amount=totals.merchandise_total))
    included = tax_included(totals)
    for part, total in (("discount", totals.discount), ("shipping", totals.shipping), ("tax", totals.tax)):
        label = say("charge.tax_included" if included and part == "tax" else f"charge.{part}")
        if total is None or (not total and part != "shipping"):
            continue
        parts = _parts([step for step in steps if step.part == part and step.amount], currency, renderer)
        if not parts or sum((abs(amount) for amount, _ in parts), ZERO) != abs(total):
            parts = [(abs(total), "")]
        sign = -1 if part == "discount" else 1
        charges += [Charge(label=label, amount=sign * amount, detail=detail) for amount, detail in parts]
    return tuple(charges)


def _parts(steps: list[Step], currency: str, renderer: Renderer) -> list[tuple[Decimal, str]]:
    """Amount and how it came about, one for each rate: tax is reckoned line by line, and nobody wants to read that."""
    found: dict[tuple[str, Decimal | None], tuple[Decimal, Decimal]] = {}
    for step in steps:
        # Of freight, rate and basis are money a pound or a piece: no percentage.
        rate = step.rate if step.part in ("tax", "discount") and step.basis is not None else None
        key = ("", rate) if rate is not None else (step.rule or step.text, None)
        amount, basis = found.get(key, (ZERO, ZERO))
        found[key] = (amount + abs(step.amount), basis + (step.basis or ZERO))
    said = []
    for (text, rate), (amount, basis) in found.items():
        if rate is not None:
            told = renderer.say("charge.rate", rate=renderer.percent(rate), basis=renderer.money(basis, currency))
        else:
            told = text if renderer.language == "en" else ""  # rules are named in English
        said.append((amount, told))
    return said


def tax_included(totals: Totals) -> bool:
    """Whether the tax is in the prices: then the parts without it make the total."""
    if not totals.tax or totals.order_total is None:
        return False
    without = (totals.merchandise_total or ZERO) - (totals.discount or ZERO) + (totals.shipping or ZERO)
    return without == totals.order_total


def _difference(stored: StoredOrder, totals: Totals, currency: str, renderer: Renderer) -> tuple[str, ...]:
    """The customer reckoned another total: said kindly, with the part that explains it where one does."""
    stated, total = stored.order.stated_total, totals.order_total
    if stated is None or total is None or stated == total:
        return ()
    say = renderer.say
    goods, off = totals.merchandise_total or ZERO, totals.discount or ZERO
    freight = totals.shipping or ZERO
    tax = ZERO if tax_included(totals) else totals.tax or ZERO
    sentences = [say("difference.told", stated=renderer.money(stated, currency), total=renderer.money(total, currency))]
    lines = [line for line in stored.order.lines if line.stated.extended_price is not None]
    as_written = sum((line.stated.extended_price or ZERO for line in lines), ZERO)
    prices = any(
        line.stated.unit_price is not None and line.unit_price is not None and line.stated.unit_price != line.unit_price
        for line in stored.order.lines
    )
    if off and stated == goods + freight + tax:
        sentences.append(say("difference.discount", amount=renderer.money(off, currency)))
    elif freight and tax and stated in (goods, goods - off):
        sentences.append(
            say(
                "difference.freight_and_tax",
                shipping=renderer.money(freight, currency),
                tax=renderer.money(tax, currency),
            )
        )
    elif tax and stated in (goods + freight, goods - off + freight):
        sentences.append(say("difference.tax", tax=renderer.money(tax, currency)))
    elif freight and stated in (goods + tax, goods - off + tax):
        sentences.append(say("difference.freight", shipping=renderer.money(freight, currency)))
    elif prices:
        sentences.append(say("difference.prices"))
    elif lines and len(lines) == len(stored.order.lines) and as_written == goods:
        sentences.append(say("difference.sum", goods=renderer.money(goods, currency)))
    if stated > total:
        sentences.append(say("difference.lower"))
    return tuple(sentences)


def _hold(hold: Hold, stored: StoredOrder, totals: Totals, currency: str, renderer: Renderer) -> str:
    """Why it is held, as a customer may hear it; the clerk's own reason stays in the house."""
    tendered, total = stored.order.payment.amount_tendered, totals.order_total
    if hold.code == HoldCode.BALANCE_DUE and total is not None and ZERO < (tendered or ZERO) < total:
        return renderer.say(
            "hold.balance_part",
            tendered=renderer.money(tendered, currency),
            rest=renderer.money(total - (tendered or ZERO), currency),
        )
    fallback = renderer.say("hold.other")
    return renderer.say(f"hold.{hold.code}", default=fallback, total=renderer.money(total, currency))


def _shipping(stored: StoredOrder, renderer: Renderer) -> tuple[str, ...]:
    order, said = stored.order, []
    if order.ship_method:
        named = order.ship_method.replace("_", " ")
        said.append(renderer.say(f"ship.{order.ship_method}", default=renderer.say("shipping.method", method=named)))
    if order.requested_ship_date:
        said.append(renderer.say("shipping.wanted", date=renderer.date(order.requested_ship_date)))
    return tuple(said)


def _payment(stored: StoredOrder, totals: Totals, currency: str, renderer: Renderer) -> tuple[str, ...]:
    say, payment = renderer.say, stored.order.payment
    method = payment.method or ("account" if stored.payment_state is PaymentState.ON_ACCOUNT else None)
    said = []
    if method is not None:
        text = say(f"method.{method}")
        if method == PaymentMethod.CARD and payment.card_last4:
            text = say("method.card_ending", last4=payment.card_last4)
        elif payment.reference:
            text = say("payment.reference", method=text, reference=payment.reference)
        if payment.amount_tendered is not None and method != PaymentMethod.ACCOUNT:
            text = say("payment.tendered", method=text, amount=renderer.money(payment.amount_tendered, currency))
        said.append(text)
    due = stored.payment_state is PaymentState.DUE
    total, tendered = totals.order_total, payment.amount_tendered
    if method is None and due and total:
        said.append(say("payment.due", total=renderer.money(total, currency)))
    elif stored.payment_state is PaymentState.PAID and total is not None and tendered is not None and tendered > total:
        said.append(say("payment.over", amount=renderer.money(tendered - total, currency)))
    elif stored.payment_state is PaymentState.PAID:
        said.append(say("payment.paid"))
    elif stored.payment_state is PaymentState.ON_ACCOUNT:
        said.append(say("payment.invoice"))
    return tuple(said)


def _next(stored: StoredOrder, holds: tuple[Hold, ...], renderer: Renderer) -> tuple[str, ...]:
    say = renderer.say
    if stored.state is OrderState.CANCELLED:
        return (say("next.cancelled"),)
    if stored.shipment_state is ShipmentState.SHIPPED:
        return (say("next.shipped"),)
    steps = [say("next.held" if any(hold.code != HoldCode.BACKORDER for hold in holds) else "next.ship")]
    if any(line.backordered > 0 for line in stored.order.lines):
        # 16 CFR 435.2 (b): with a delay goes the right to cancel and to have the money back.
        steps.append(say("next.backorder"))
    return tuple(steps)


def _objection(stored: StoredOrder, shop: Shop, renderer: Renderer) -> str:
    say, way = renderer.say, []
    if shop.email:
        way.append(say("objection.mail", email=shop.email))
    if shop.phone:
        way.append(say("objection.phone", phone=shop.phone))
    joined = say("objection.or").join(way) or say("objection.write")
    return say("objection.told", way=joined, order_no=stored.order_no)
