"""What is due under the fulfilment plan, by department. Pure: knows no clock and no database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from orderproc.model.order import OrderState, StoredOrder
from orderproc.model.records import BatchLine
from orderproc.model.settings import Plan
from orderproc.model.shop import ShopTables

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def due(
    orders: Iterable[StoredOrder],
    plan: Plan,
    now: datetime,
    last_batch_at: datetime | None,
    tables: ShopTables,
    default_department: str,
) -> dict[str, tuple[BatchLine, ...]]:
    """Lines to hand off now, by department, in the order of order and line numbers; empty departments are left out.

    `now` is aware, in the shop's time zone: set times and working days are meant there. Held and closed orders stay, and what
    is on backorder; without `plan.partial` an order with something on backorder stays whole.
    """
    if not is_time(plan, now, last_batch_at):
        return {}
    found: dict[str, list[BatchLine]] = {}
    for stored in orders:
        if stored.held or stored.state is not OrderState.OPEN:
            continue
        if not plan.partial and any(line.backordered for line in stored.order.lines):
            continue
        for department, line in _lines(stored, tables, default_department):
            found.setdefault(department, []).append(line)
    return {
        department: tuple(sorted(lines, key=lambda line: (line.order_no, line.line_no)))
        for department, lines in sorted(found.items())
    }


def is_time(plan: Plan, now: datetime, last_batch_at: datetime | None) -> bool:
    """At once: always. At set times: when one has passed on a working day since the last batch (or there was no batch yet)."""
    if plan.mode == "at_once":
        return True
    passed = last_set_time(plan, now)
    return passed is not None and (last_batch_at is None or last_batch_at < passed)


def last_set_time(plan: Plan, now: datetime) -> datetime | None:
    """The latest of the plan's times at or before `now`, within the week; None if it names no time or no day."""
    for back in range(8):
        day = now.date() - timedelta(days=back)
        if DAYS[day.weekday()] not in plan.days:
            continue
        passed = [at for at in (datetime.combine(day, time, now.tzinfo) for time in plan.times) if at <= now]
        if passed:
            return max(passed)
    return None


def _lines(stored: StoredOrder, tables: ShopTables, default: str) -> Iterable[tuple[str, BatchLine]]:
    order = stored.order
    for line in order.lines:
        if line.pending <= 0 or line.sku is None:
            continue
        item = tables.catalog.get(line.sku)
        department = line.department or (item.department if item else None) or default
        yield (
            department,
            BatchLine(
                order_no=stored.order_no,
                line_no=line.number,
                sku=line.sku,
                description=line.description or (item.description if item else ""),
                quantity=line.pending,
                unit=line.unit,
                ship_to=order.goes_to,
                ship_method=order.ship_method,
                requested_ship_date=order.requested_ship_date,
                customer_po=order.customer_po,
                notes=order.notes,
                order_date=order.order_date,
                unit_price=line.unit_price,
            ),
        )
