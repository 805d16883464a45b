"""What is due: tables of examples."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from orderproc.handoff import due
from orderproc.handoff.plan import is_time, last_set_time
from orderproc.model.order import Hold, OrderLine, OrderState
from orderproc.model.settings import Plan
from orderproc.model.shop import Catalog, Item, ShopTables
from tests.handoff.examples import NOW, stored

ZONE = ZoneInfo("America/New_York")
TABLES = ShopTables(catalog=Catalog((Item(sku="B", description="Bee", unit_price=None, department="garden"),)))
TWICE = Plan(mode="set_times", times=(time(6), time(14)))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def line(number: int, sku: str = "A", quantity: int = 5, **more: int | str) -> OrderLine:
    rest = {"allocated": quantity} | more
    parts = {name: Decimal(value) if isinstance(value, int) else value for name, value in rest.items()}
    return OrderLine(number=number, sku=sku, description=None, quantity=Decimal(quantity), **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "last", "expected"),
    [
        ("2026-11-23 05:59", "2026-11-20 14:01", False),  # Monday before the first time; Friday's last was met
        ("2026-11-23 05:59", "2026-11-20 13:00", True),  # Friday's 14:00 was missed
        ("2026-11-23 06:00", "2026-11-20 14:01", True),
        ("2026-11-23 13:59", "2026-11-23 06:00", False),
        ("2026-11-23 14:00", "2026-11-23 06:00", True),
        ("2026-11-22 20:00", "2026-11-20 14:00", False),  # Sunday is no working day
        ("2026-11-22 20:00", None, True),  # never a batch yet
        ("2026-11-02 06:30", "2026-10-30 15:00", True),  # the clocks went back between
    ],
)
def test_set_times_on_working_days(now: str, last: str | None, expected: bool) -> None:
    assert is_time(TWICE, at(now), at(last) if last else None) is expected


def test_at_once_is_always_and_no_times_is_never() -> None:
    assert is_time(Plan(), at("2026-11-22 03:00"), at("2026-11-22 02:59"))
    assert last_set_time(Plan(mode="set_times"), at("2026-11-23 12:00")) is None
    assert not is_time(Plan(mode="set_times"), at("2026-11-23 12:00"), None)


def test_the_zone_is_that_of_the_clock_given() -> None:
    utc_noon = at("2026-11-23 07:00").astimezone(ZoneInfo("UTC"))
    assert last_set_time(TWICE, utc_noon) == utc_noon.replace(hour=6)


@pytest.mark.parametrize(
    ("order", "partial", "expected"),
    [
        (stored(1, line(1)), False, {"main": [(1, 1, 5)]}),
        (stored(1, line(2), line(1, "B")), False, {"garden": [(1, 1, 5)], "main": [(1, 2, 5)]}),
        (stored(1, line(1, department="deli")), False, {"deli": [(1, 1, 5)]}),
        (stored(1, line(1, handed_off=2)), False, {"main": [(1, 1, 3)]}),
        (stored(1, line(1, handed_off=5)), False, {}),
        (stored(1, line(1, allocated=2, backordered=3)), False, {}),
        (stored(1, line(1), line(2, allocated=0, backordered=5)), False, {}),
        (stored(1, line(1), line(2, allocated=0, backordered=5)), True, {"main": [(1, 1, 5)]}),
        (stored(1, line(1), holds=(Hold(code="credit", reason=""),)), True, {}),
        (stored(1, line(1), holds=(Hold(code="credit", reason="", lifted_at=NOW),)), False, {"main": [(1, 1, 5)]}),
        (stored(1, line(1), state=OrderState.CANCELLED), False, {}),
    ],
)
def test_what_leaves(order: object, partial: bool, expected: dict[str, list[tuple[int, int, int]]]) -> None:
    found = due([order], Plan(partial=partial), NOW, None, TABLES, "main")  # type: ignore[list-item]
    assert {d: [(b.order_no, b.line_no, int(b.quantity)) for b in lines] for d, lines in found.items()} == expected


def test_nothing_leaves_between_the_times() -> None:
    now = at("2026-11-23 10:00")
    assert due([stored(1, line(1))], TWICE, now, now - timedelta(hours=1), TABLES, "main") == {}
