"""What a judged order becomes when it is stored: its number, what is allocated to it, and what holds it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from orderproc import checking
from orderproc.consequences import language_of
from orderproc.judging import Shop, now
from orderproc.model.document import Document
from orderproc.model.order import ZERO, Hold, HoldCode, Order
from orderproc.model.records import JournalEntry, Judged
from orderproc.model.shop import ShopTables

if TYPE_CHECKING:
    from orderproc.store import Tx


def accept(
    tx: Tx, judged: Judged, document: Document, message_id: str | None, shop: Shop, who: str, why: str = ""
) -> int:
    """Stores an order with its calculation and holds, inside the caller's transaction; returns its number."""
    assert judged.order is not None
    assert judged.calculation is not None
    at = now()
    order = allocate(judged.order, shop.tables)
    mark = checking.fingerprint(order)
    since = at - timedelta(days=shop.folder.settings.checking.duplicate_days)
    name = order.sold_to.company or order.sold_to.name
    prior = tx.orders.prior(mark, order.customer_po, order.customer_no, name, since)
    holds = holds_of(judged, order, shop)
    if prior:
        first = prior[0]
        reason = f"looks like order {first.order_no} of {first.accepted_at:%Y-%m-%d}: {first.reason}"
        holds = (*holds, Hold(code=HoldCode.DUPLICATE, reason=reason))
    order_no = tx.orders.take(
        order,
        judged.calculation,
        holds,
        judged.payment_state,
        mark,
        (document.sha256,),
        document.channel,
        language_of(judged.draft, shop),
        message_id,
        accepted_at=at,
        who=who,
    )
    if why:
        tx.journal.add(JournalEntry(subject=f"order {order_no}", action="reviewed", who=who, why=why, at=at))
    return order_no


def allocate(order: Order, shop_tables: ShopTables) -> Order:
    """What is in stock is allocated, the rest backordered. An item whose stock is not counted is always there."""
    lines = []
    for line in order.lines:
        item = shop_tables.catalog.by_sku.get(line.sku or "")
        wanted = line.quantity or ZERO
        there = wanted if item is None or item.stock is None else max(min(item.stock, wanted), ZERO)
        lines.append(replace(line, allocated=there, backordered=wanted - there))
    return replace(order, lines=tuple(lines))


def holds_of(judged: Judged, order: Order, shop: Shop) -> tuple[Hold, ...]:
    """The holds of the bill, and one for what is not in stock (unless part of an order may leave before the rest)."""
    short = [line for line in order.lines if line.backordered]
    if not short or shop.folder.settings.plan.partial:
        return judged.holds
    named = ", ".join(f"{line.sku} ({format(line.backordered.normalize(), 'f')} short)" for line in short)
    return (*judged.holds, Hold(code=HoldCode.BACKORDER, reason=f"not in stock: {named}"))


__all__ = ["accept", "allocate", "holds_of"]
