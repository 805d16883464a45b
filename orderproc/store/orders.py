"""Orders: taken once, found again, changed by what people and the warehouse do. Each change by a person is journalled here.

Order, payment and shipment state are three axes: a change on one never sets another, but that the shipment follows the lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from orderproc.errors import UsageError
from orderproc.model import codec
from orderproc.model.order import (
    ZERO,
    Calculation,
    Hold,
    HoldCode,
    Order,
    OrderLine,
    OrderState,
    PaymentState,
    ShipmentState,
    StoredOrder,
)
from orderproc.model.records import FulfilledLine, JournalEntry, PriorOrder
from orderproc.store import quantities
from orderproc.store.journal import Journal
from orderproc.store.order_rows import address_rows, header, hold_row, key, line_row, load
from orderproc.store.rows import next_number
from orderproc.store.tables import (
    addresses,
    batch_lines,
    exact_quantity,
    holds,
    order_documents,
    order_lines,
    orders,
)

SAME_CONTENT = "content"
SAME_PO = "customer_po"


class Orders:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._journal = Journal(connection)

    # taking

    def take(
        self,
        order: Order,
        calculation: Calculation | None,
        holds_: Sequence[Hold] = (),
        payment_state: PaymentState = PaymentState.DUE,
        fingerprint: str = "",
        documents: Sequence[str] = (),
        channel: str = "file",
        language: str = "en",
        message_id: str | None = None,
        *,
        accepted_at: datetime,
        who: str = "orderproc",
    ) -> int:
        """Takes an order and gives it the next number. Lines that say nothing of it are allocated in full.

        `documents`: SHA-256, the first is the one that it was read from. Raises `UsageError` for lines without item or quantity.
        """
        lines = _stored_lines(order)
        order_no = next_number(self._connection, "order")
        row = {
            "order_no": order_no,
            "version": 1,
            "state": quantities.order_state(lines).value,
            "payment_state": payment_state.value,
            "shipment_state": quantities.shipment_state(lines).value,
            "channel": str(channel),
            "language": language,
            "message_id": message_id,
            "accepted_at": accepted_at,
            **header(order, calculation, fingerprint),
        }
        self._insert(orders, [row])
        self._insert(order_lines, [line_row(order_no, line) for line in lines])
        self._insert(addresses, address_rows(order_no, order))
        self._insert(holds, [hold_row(order_no, hold, accepted_at, who) for hold in _once(holds_)])
        papers = list(dict.fromkeys(documents))
        self._insert(
            order_documents, [{"order_no": order_no, "position": i, "sha256": sha} for i, sha in enumerate(papers)]
        )
        self._note(order_no, "accepted", who, "", accepted_at)
        return order_no

    # finding

    def get(self, order_no: int) -> StoredOrder:
        """Raises `UsageError` if there is none."""
        for found in load(self._connection, sa.select(orders).where(orders.c.order_no == order_no)):
            return found
        raise UsageError(f"there is no order {order_no}", "`orderproc orders list` shows all")

    def list(
        self,
        *,
        state: OrderState | None = None,
        payment_state: PaymentState | None = None,
        shipment_state: ShipmentState | None = None,
        held: bool | None = None,
        hold_code: str | None = None,
        customer_no: str | None = None,
        document: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        text: str | None = None,
    ) -> Iterator[StoredOrder]:
        """Orders that meet all that is given, by number. `since` ≤ accepted < `until`; `text` is part of a name, company,
        customer PO or customer number; `document` is a SHA-256."""
        query = sa.select(orders).order_by(orders.c.order_no)
        for column, value in (("state", state), ("payment_state", payment_state), ("shipment_state", shipment_state)):
            if value is not None:
                query = query.where(orders.c[column] == value.value)
        open_holds = sa.select(holds.c.order_no).where(holds.c.lifted_at.is_(None))
        if held is not None:
            query = query.where(orders.c.order_no.in_(open_holds) if held else orders.c.order_no.not_in(open_holds))
        if hold_code is not None:
            query = query.where(orders.c.order_no.in_(open_holds.where(holds.c.code == str(hold_code))))
        if customer_no is not None:
            query = query.where(orders.c.customer_no == customer_no)
        if document is not None:
            papers = sa.select(order_documents.c.order_no).where(order_documents.c.sha256 == document)
            query = query.where(orders.c.order_no.in_(papers))
        if since is not None:
            query = query.where(orders.c.accepted_at >= since)
        if until is not None:
            query = query.where(orders.c.accepted_at < until)
        if text is not None:
            names = (orders.c.name_key, orders.c.company_key, orders.c.po_key)
            found = [name.contains(key(text), autoescape=True) for name in names] if key(text) else []
            found.append(sa.func.lower(orders.c.customer_no).contains(text.lower(), autoescape=True))
            query = query.where(sa.or_(*found))
        return load(self._connection, query)

    def prior(
        self,
        fingerprint: str,
        customer_po: str | None,
        customer_no: str | None,
        name: str | None,
        since: datetime,
    ) -> tuple[PriorOrder, ...]:
        """Orders accepted at `since` or later, not cancelled, with this content (reason "content"), or with this customer PO
        from this customer number, name or company (reason "customer_po"). The newest first."""
        values = {"fingerprint": fingerprint, "no": customer_no, "name": key(name), "po": key(customer_po)}
        given = {name for name, value in values.items() if value}
        if not given & {"no", "name"}:
            given.discard("po")
        if not given & {"fingerprint", "po"}:
            return ()
        query = _prior(frozenset(given))
        wanted = {"since": since, **{name: value for name, value in values.items() if name in given}}
        return tuple(
            PriorOrder(
                order_no=row.order_no,
                reason=SAME_CONTENT if fingerprint and row.fingerprint == fingerprint else SAME_PO,
                accepted_at=row.accepted_at,
            )
            for row in self._connection.execute(query, wanted)
        )

    def unconfirmed(self) -> Iterator[StoredOrder]:
        """Orders, held ones too, whose customer has not been told; not the cancelled ones."""
        query = sa.select(orders).where(orders.c.confirmed_at.is_(None), orders.c.state != OrderState.CANCELLED.value)
        return load(self._connection, query.order_by(orders.c.order_no))

    def releasable(self) -> Iterator[StoredOrder]:
        """Open orders without a hold that have something allocated and not handed off yet."""
        pending = sa.select(order_lines.c.order_no).where(order_lines.c.allocated > order_lines.c.handed_off)
        held = sa.select(holds.c.order_no).where(holds.c.lifted_at.is_(None))
        query = sa.select(orders).where(
            orders.c.state == OrderState.OPEN.value, orders.c.order_no.in_(pending), orders.c.order_no.not_in(held)
        )
        return load(self._connection, query.order_by(orders.c.order_no))

    # changing

    def hold(self, order_no: int, code: str, reason: str, who: str, at: datetime) -> None:
        """Raises `UsageError` if there is no such order, it is not open, or it is on this hold already."""
        order = self._open(order_no)
        if code in _open_codes(order):
            raise UsageError(f"order {order_no} is on hold for {code} already")
        self._insert(holds, [hold_row(order_no, Hold(code=str(code), reason=reason), at, who)])
        self._note(order_no, f"hold {code}", who, reason, at)

    def lift(self, order_no: int, code: str, who: str, why: str, at: datetime) -> None:
        """Lifts one hold. Lifting "backorder" says that the goods came: what was on backorder may leave, even where the
        warehouse reported it and no hold stands. Raises `UsageError`, naming the holds in effect, if there is no such hold."""
        order = self.get(order_no)
        goods_came = code == HoldCode.BACKORDER and any(line.backordered for line in order.order.lines)
        if code not in _open_codes(order) and not goods_came:
            standing = ", ".join(_open_codes(order)) or "none"
            raise UsageError(f"order {order_no} is not on hold for {code}", f"its holds: {standing}")
        self._lift(order_no, code, who, why, at)
        if goods_came:
            self._change_lines(order, quantities.allocate)
        self._note(order_no, f"released {code}", who, why, at)

    def payment(self, order_no: int, state: PaymentState, who: str, why: str, at: datetime) -> None:
        """Sets the payment axis (the money came, the cheque bounced), journalled; holds are lifted apart from it."""
        self.get(order_no)
        self._update(order_no, payment_state=state.value)
        self._note(order_no, f"payment {state.value}", who, why, at)

    def cancel(self, order_no: int, who: str, why: str, at: datetime) -> None:
        """Cancels all that was not shipped; what is paid stays paid. Raises `UsageError` while something lies with the warehouse."""
        order = self._open(order_no)
        self._not_at_warehouse(order, "cancelled")
        self._change_lines(order, quantities.cancel)
        if order.payment_state is not PaymentState.PAID and not any(line.shipped for line in order.order.lines):
            self._update(order_no, payment_state=PaymentState.VOID.value)
        self._note(order_no, "cancelled", who, why, at)

    def replace(
        self,
        order_no: int,
        order: Order,
        calculation: Calculation | None,
        holds_: Sequence[Hold],
        payment_state: PaymentState,
        who: str,
        why: str,
        at: datetime,
        *,
        fingerprint: str = "",
    ) -> StoredOrder:
        """A person edits the order. What it was before stays in the journal, its version counts up, and it is unconfirmed again.

        Holds: those of the clerk stay; others in effect that `holds_` no longer names are lifted; one that was lifted for
        the same reason stays lifted. Without `fingerprint` the old one stays. Raises `UsageError` once goods have left.
        """
        before = self._open(order_no)
        self._not_at_warehouse(before, "edited")
        if any(line.shipped for line in before.order.lines):
            raise UsageError(
                f"order {order_no} was shipped in part", "cancel the rest and take a new order for the difference"
            )
        lines = _stored_lines(order)
        self._replace_lines(order_no, lines)
        self._connection.execute(sa.delete(addresses).where(addresses.c.order_no == order_no))
        self._insert(addresses, address_rows(order_no, order))
        old = self._connection.execute(
            sa.select(orders.c.fingerprint).where(orders.c.order_no == order_no)
        ).scalar_one()
        self._update(
            order_no,
            version=orders.c.version + 1,
            payment_state=payment_state.value,
            confirmed_at=None,
            **header(order, calculation, fingerprint or old),
        )
        self._follow(order_no, lines)
        self._renew_holds(before, holds_, who, at)
        self._note(order_no, "edited", who, why, at, before=codec.dumps(before))
        return self.get(order_no)

    def unconfirm(self, order_no: int) -> None:
        """The confirmation did not arrive: another way is found for it."""
        self._update(order_no, confirmed_at=None)

    def confirmed(self, order_no: int, at: datetime) -> None:
        """The confirmation is recorded as outgoing mail (or printed)."""
        self._update(order_no, confirmed_at=at)

    def shipped(self, line: FulfilledLine, at: datetime) -> bool:
        """What the warehouse reports of one batch line; the whole of it so far, so the same report again changes nothing (False).

        Raises `UsageError` if the batch has no such line, more is reported than it allots, or shipped goods are taken back.
        """
        where = f"batch {line.batch_no}, order {line.order_no}, line {line.line_no} ({line.sku})"
        row = self._connection.execute(
            sa.select(batch_lines).where(
                batch_lines.c.batch_no == line.batch_no,
                batch_lines.c.order_no == line.order_no,
                batch_lines.c.line_no == line.line_no,
            )
        ).one_or_none()
        if row is None:
            raise UsageError(f"{where}: there is no such line", "hand in the sheet that `orderproc handoff` wrote")
        order = self.get(line.order_no)
        found = next(one for one in order.order.lines if one.number == line.line_no)
        if line.sku and line.sku != found.sku:
            raise UsageError(
                f"{where}: the order has {found.sku} there", "hand in the sheet that `orderproc handoff` wrote"
            )
        parts = (line.shipped, line.backordered, line.cancelled)
        if any(exact_quantity(part) < 0 for part in parts) or sum(parts) > row.quantity:
            raise UsageError(f"{where}: {sum(parts)} reported, {row.quantity} allotted", "correct the sheet")
        told = (row.shipped, row.backordered, row.cancelled)
        if parts == told and (line.tracking, line.shipped_on) in ((None, None), (row.tracking, row.shipped_on)):
            return False
        grown = [new - old for new, old in zip(parts, told, strict=True)]
        self._change_lines(order, lambda one: quantities.report(one, *grown) if one.number == line.line_no else one)
        self._connection.execute(
            sa.update(batch_lines)
            .where(batch_lines.c.batch_no == row.batch_no, batch_lines.c.position == row.position)
            .values(
                shipped=line.shipped,
                backordered=line.backordered,
                cancelled=line.cancelled,
                tracking=line.tracking or row.tracking,
                shipped_on=line.shipped_on or row.shipped_on,
            )
        )
        return True

    # within

    def _open(self, order_no: int) -> StoredOrder:
        order = self.get(order_no)
        if order.state is not OrderState.OPEN:
            raise UsageError(f"order {order_no} is {order.state.value}: nothing can be changed on it")
        return order

    def _not_at_warehouse(self, order: StoredOrder, what: str) -> None:
        if not any(line.handed_off for line in order.order.lines):
            return
        out = sa.select(batch_lines.c.batch_no).where(
            batch_lines.c.order_no == order.order_no,
            batch_lines.c.quantity > batch_lines.c.shipped + batch_lines.c.backordered + batch_lines.c.cancelled,
        )
        numbers = sorted({row.batch_no for row in self._connection.execute(out)})
        raise UsageError(
            f"order {order.order_no} can't be {what}: the warehouse has it (batch {', '.join(map(str, numbers))})",
            "call the warehouse, enter what it does in the batch's sheet (cancelled, for example), take that with "
            "`orderproc fulfilled`, then try again",
        )

    def _replace_lines(self, order_no: int, lines: Sequence[OrderLine]) -> None:
        """New lines for old; one that was in a batch keeps its number, for the batch still names it."""
        in_batch = sa.select(batch_lines.c.line_no).where(batch_lines.c.order_no == order_no)
        kept = set(self._connection.execute(in_batch).scalars())
        if gone := kept - {line.number for line in lines}:
            raise UsageError(
                f"line {min(gone)} of order {order_no} was in a batch, so it can't be taken out", "cancel the order"
            )
        old = sa.delete(order_lines).where(order_lines.c.order_no == order_no, order_lines.c.line_no.not_in(kept))
        self._connection.execute(old)
        for line in lines:
            if line.number in kept:
                self._write_line(order_no, line)
        self._insert(order_lines, [line_row(order_no, line) for line in lines if line.number not in kept])

    def _renew_holds(self, before: StoredOrder, wanted: Sequence[Hold], who: str, at: datetime) -> None:
        standing = _open_codes(before)
        codes = {hold.code for hold in wanted}
        for code in standing:
            if code not in codes and code != HoldCode.CLERK:
                self._lift(before.order_no, code, who, "the reason went with the edit", at)
        lifted = {(hold.code, hold.reason) for hold in before.holds if hold.lifted_at is not None}
        new = [h for h in _once(wanted) if h.code not in standing and (h.code, h.reason) not in lifted]
        self._insert(holds, [hold_row(before.order_no, hold, at, who) for hold in new])

    def _lift(self, order_no: int, code: str, who: str, why: str, at: datetime) -> None:
        self._connection.execute(
            sa.update(holds)
            .where(holds.c.order_no == order_no, holds.c.code == str(code), holds.c.lifted_at.is_(None))
            .values(lifted_at=at, lifted_by=who, lifted_why=why)
        )

    def _change_lines(self, order: StoredOrder, step: Callable[[OrderLine], OrderLine]) -> None:
        lines = tuple(step(line) for line in order.order.lines)
        for old, new in zip(order.order.lines, lines, strict=True):
            if new != old:
                self._write_line(order.order_no, new)
        self._follow(order.order_no, lines)

    def _write_line(self, order_no: int, line: OrderLine) -> None:
        this = (order_lines.c.order_no == order_no) & (order_lines.c.line_no == line.number)
        self._connection.execute(sa.update(order_lines).where(this).values(**line_row(order_no, line)))

    def _follow(self, order_no: int, lines: Sequence[OrderLine]) -> None:
        self._update(
            order_no,
            state=quantities.order_state(lines).value,
            shipment_state=quantities.shipment_state(lines).value,
        )

    def _update(self, order_no: int, **values: Any) -> None:
        if not self._connection.execute(
            sa.update(orders).where(orders.c.order_no == order_no).values(**values)
        ).rowcount:
            raise UsageError(f"there is no order {order_no}", "`orderproc orders list` shows all")

    def _insert(self, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(_insert_into(table), list(rows))

    def _note(self, order_no: int, action: str, who: str, why: str, at: datetime, before: str | None = None) -> None:
        entry = JournalEntry(subject=f"order {order_no}", action=action, who=who, why=why, at=at)
        self._journal.add(entry, before=before)


@cache
def _prior(given: Set[str]) -> sa.Select[Any]:
    """By what is known of the order, each a parameter. Built once: SQLAlchemy keeps what it made of it."""
    same, who = [], []
    if "fingerprint" in given:
        same.append(orders.c.fingerprint == sa.bindparam("fingerprint"))
    if "no" in given:
        who.append(orders.c.customer_no == sa.bindparam("no"))
    if "name" in given:
        who += [orders.c.name_key == sa.bindparam("name"), orders.c.company_key == sa.bindparam("name")]
    if "po" in given:
        same.append(sa.and_(orders.c.po_key == sa.bindparam("po"), sa.or_(*who)))
    return (
        sa.select(orders.c.order_no, orders.c.fingerprint, orders.c.accepted_at)
        .where(
            orders.c.accepted_at >= sa.bindparam("since"), orders.c.state != OrderState.CANCELLED.value, sa.or_(*same)
        )
        .order_by(orders.c.order_no.desc())
    )


@cache
def _insert_into(table: sa.Table) -> sa.Insert:
    """Built once: SQLAlchemy keeps what it made of it."""
    return sa.insert(table)


def _stored_lines(order: Order) -> tuple[OrderLine, ...]:
    if not order.lines:
        raise UsageError("an order without lines can't be stored")
    try:
        for line in order.lines:
            exact_quantity(line.quantity or ZERO)
    except ValueError as error:
        raise UsageError(f"line {line.number}: {error}") from None
    return tuple(quantities.stored(line) for line in order.lines)


def _once(wanted: Iterable[Hold]) -> list[Hold]:
    """One hold of each code: the first one's reason, and those of the others behind it."""
    found: dict[str, list[Hold]] = {}
    for hold in wanted:
        found.setdefault(str(hold.code), []).append(hold)
    return [_join(holds_) for holds_ in found.values()]


def _join(same: list[Hold]) -> Hold:
    return replace(same[0], reason="; ".join(dict.fromkeys(hold.reason for hold in same)))


def _open_codes(order: StoredOrder) -> list[str]:
    return [hold.code for hold in order.holds if hold.lifted_at is None]
