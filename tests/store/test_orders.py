"""Orders on SQLite and PostgreSQL: what goes in comes out, numbers have no gaps, three axes of state, holds, edits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from orderproc.errors import UsageError
from orderproc.model.order import ZERO, Hold, OrderState, PaymentState, ShipmentState
from orderproc.model.records import FulfilledLine
from orderproc.store import Store
from tests.store.examples import CALCULATION, HOME, NOW, SHA, batch_line, line, order, take


def test_an_order_comes_back_as_it_was_taken(store: Store) -> None:
    ship_to = replace(HOME, company="Søren & Co", street2="naïve \x00 \udce9")
    wanted = order(line(1, "2.5"), line(2, "0.000001"), ship_to=ship_to, notes="ring\ntwice")
    with store.transaction() as tx:
        taken = take(tx, wanted, holds=(Hold(code="credit", reason="no credit"),), message_id="<a@b>")
    with store.reading() as tx:
        found = tx.orders.get(taken.order_no)
    assert found == taken
    assert found.order.lines == tuple(replace(one, allocated=one.quantity) for one in wanted.lines)
    assert found.order.ship_to == replace(ship_to, street2="naïve \\x00 \\udce9")
    assert found.order.totals == wanted.totals
    assert str(found.order.payment.amount_tendered) == "48.10"
    assert found.calculation == CALCULATION
    assert found.documents == (SHA,)
    assert found.accepted_at == NOW
    assert found.holds == (Hold(code="credit", reason="no credit", placed_at=NOW, placed_by="orderproc"),)
    assert (found.state, found.payment_state, found.shipment_state) == (
        OrderState.OPEN,
        PaymentState.PAID,
        ShipmentState.PENDING,
    )


def test_numbers_have_no_gap_where_a_transaction_failed(store: Store) -> None:
    with store.transaction() as tx:
        assert take(tx).order_no == 1
    with pytest.raises(ZeroDivisionError), store.transaction() as tx:
        assert take(tx).order_no / 0
    with store.transaction() as tx:
        assert take(tx).order_no == 2
        assert [one.order_no for one in tx.orders.list()] == [1, 2]


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (line(1, "0"), "no quantity"),
        (line(1, sku=None), "no item"),
        (line(1, "3", allocated=Decimal(1)), "its parts are"),
        (line(1, "0.0000001"), "six decimal places"),
        (line(1, "1e13"), "no quantity that can be stored"),
    ],
)
def test_lines_that_are_no_order_are_refused(store: Store, bad: object, message: str) -> None:
    with pytest.raises(UsageError, match=message), store.transaction() as tx:
        take(tx, order(bad))  # type: ignore[arg-type]


def test_prior_orders_by_content_and_by_customer_po(store: Store) -> None:
    since = NOW - timedelta(days=30)
    with store.transaction() as tx:
        first = take(tx, fingerprint="f1").order_no
        second = take(tx, order(customer_po="a 1177", customer_no=None), fingerprint="f2").order_no
        gone = take(tx, fingerprint="f1").order_no
        tx.orders.cancel(gone, "ann", "twice", NOW)
        take(tx, fingerprint="f1", accepted_at=since - timedelta(seconds=1))

        def prior(*question: str | None) -> list[tuple[int, str]]:
            return [(one.order_no, one.reason) for one in tx.orders.prior(*question, since)]  # type: ignore[arg-type]

        assert prior("f1", None, None, None) == [(first, "content")]
        assert prior("", "A-1177", None, "ann lee") == [(second, "customer_po"), (first, "customer_po")]
        assert prior("f1", "A1177", "C-9", None) == [(first, "content")]
        assert prior("f9", "A-1177", "C-8", "Bob") == []
        assert prior("f9", "A-1177", None, None) == []
        assert prior("f9", None, "C-9", "Ann Lee") == []


def test_a_hold_keeps_an_order_back_until_it_is_lifted(store: Store) -> None:
    with store.transaction() as tx:
        number = take(tx).order_no
        tx.orders.hold(number, "clerk", "ask first", "ann", NOW)
        with pytest.raises(UsageError, match="already"):
            tx.orders.hold(number, "clerk", "again", "ann", NOW)
        assert list(tx.orders.releasable()) == []
        assert [one.order_no for one in tx.orders.list(held=True, hold_code="clerk")] == [number]
        with pytest.raises(UsageError, match="on hold"):
            tx.batches.add("kitchen", "Kitchen", "USD", (batch_line(number),), NOW)
        with pytest.raises(UsageError, match="not on hold for credit") as caught:
            tx.orders.lift(number, "credit", "ann", "", NOW)
        assert caught.value.tip == "its holds: clerk"
        tx.orders.lift(number, "clerk", "bob", "she said yes", NOW)
        assert [one.order_no for one in tx.orders.releasable()] == [number]
        assert [one.order_no for one in tx.orders.list(held=False)] == [number]
        noted = [(entry.action, entry.who, entry.why) for entry in tx.journal.list(f"order {number}")]
    assert noted == [
        ("accepted", "orderproc", ""),
        ("hold clerk", "ann", "ask first"),
        ("released clerk", "bob", "she said yes"),
    ]


def test_goods_leave_come_back_as_backorder_and_leave_again(store: Store) -> None:
    with store.transaction() as tx:
        number = take(tx, order(line(1, "5"))).order_no
        tx.batches.add("kitchen", "Kitchen", "USD", (batch_line(number, quantity="5"),), NOW)
        assert tx.orders.get(number).shipment_state is ShipmentState.HANDED_OFF
        assert list(tx.orders.releasable()) == []
        part = FulfilledLine(batch_no=1, order_no=number, line_no=1, sku="TW-1", shipped=Decimal(2))
        assert tx.orders.shipped(part, NOW)
        assert not tx.orders.shipped(part, NOW)
        assert not tx.batches.fulfilled(1, NOW)
        assert tx.orders.shipped(replace(part, backordered=Decimal(3)), NOW)
        assert tx.batches.fulfilled(1, NOW)
        found = tx.orders.get(number)
        assert (found.state, found.shipment_state) == (OrderState.OPEN, ShipmentState.PARTIAL)
        assert (found.order.lines[0].shipped, found.order.lines[0].backordered) == (2, 3)
        assert list(tx.orders.releasable()) == []
        tx.orders.lift(number, "backorder", "ann", "they came", NOW)
        assert [one.order.lines[0].pending for one in tx.orders.releasable()] == [3]
        tx.batches.add("kitchen", "Kitchen", "USD", (batch_line(number, quantity="3"),), NOW)
        tx.orders.shipped(replace(part, batch_no=2, shipped=Decimal(3)), NOW)
        found = tx.orders.get(number)
        assert (found.state, found.shipment_state) == (OrderState.COMPLETE, ShipmentState.SHIPPED)


@pytest.mark.parametrize(
    ("report", "message"),
    [
        ({"shipped": Decimal(4)}, "4 reported, 3 allotted"),
        ({"shipped": Decimal(-1)}, "reported"),
        ({"batch_no": 9}, "no such line"),
        ({"line_no": 9}, "no such line"),
        ({"sku": "TW-2"}, "the order has TW-1 there"),
        ({"shipped": Decimal(1)}, "takes back"),
    ],
)
def test_reports_that_cannot_be_true(store: Store, report: dict[str, object], message: str) -> None:
    with store.transaction() as tx:
        number = take(tx).order_no
        tx.batches.add("kitchen", "Kitchen", "USD", (batch_line(number),), NOW)
        good = FulfilledLine(batch_no=1, order_no=number, line_no=1, sku="TW-1", shipped=Decimal(2))
        tx.orders.shipped(good, NOW)
        with pytest.raises(UsageError, match=message):
            tx.orders.shipped(replace(good, **report), NOW)  # type: ignore[arg-type]


def test_cancelling_waits_for_the_warehouse_and_keeps_what_is_paid(store: Store) -> None:
    with store.transaction() as tx:
        paid, due = take(tx).order_no, take(tx).order_no
        tx.orders.payment(due, PaymentState.DUE, "ann", "bounced", NOW)
        tx.batches.add("kitchen", "Kitchen", "USD", (batch_line(paid),), NOW)
        with pytest.raises(UsageError, match=r"the warehouse has it \(batch 1\)"):
            tx.orders.cancel(paid, "ann", "too late", NOW)
        back = FulfilledLine(batch_no=1, order_no=paid, line_no=1, sku="TW-1", shipped=ZERO, cancelled=Decimal(3))
        tx.orders.shipped(back, NOW)
        tx.orders.cancel(due, "ann", "wrong", NOW)
        for number, payment in ((paid, PaymentState.PAID), (due, PaymentState.VOID)):
            found = tx.orders.get(number)
            assert (found.state, found.shipment_state) == (OrderState.CANCELLED, ShipmentState.CANCELLED)
            assert found.payment_state is payment
        with pytest.raises(UsageError, match="cancelled: nothing can be changed"):
            tx.orders.hold(due, "clerk", "x", "ann", NOW)


def test_an_edit_keeps_what_was_before(store: Store) -> None:
    credit, clerk = Hold(code="credit", reason="none"), Hold(code="clerk", reason="ask")
    due = Hold(code="balance_due", reason="short by 2.00")
    with store.transaction() as tx:
        number = take(tx, holds=(credit, clerk)).order_no
        tx.orders.confirmed(number, NOW)
        assert list(tx.orders.unconfirmed()) == []
        new = order(line(1, "1"), line(2, "2"), customer_po="B-1", ship_to=HOME)
        after = tx.orders.replace(number, new, None, (due,), PaymentState.DUE, "ann", "he rang", NOW)
        assert after.version == 2
        assert after.calculation is None
        assert [one.sku for one in after.order.lines] == ["TW-1", "TW-2"]
        assert after.order.ship_to == HOME
        assert {hold.code for hold in after.holds if hold.lifted_at is None} == {"clerk", "balance_due"}
        assert [one.order_no for one in tx.orders.unconfirmed()] == [number]
        tx.orders.lift(number, "balance_due", "ann", "let go", NOW)
        again = tx.orders.replace(number, new, None, (due,), PaymentState.DUE, "ann", "typo", NOW)
        assert [hold.code for hold in again.holds if hold.lifted_at is None] == ["clerk"]
        assert tx.journal.list(f"order {number}")[-1].why == "typo"
        tx.orders.lift(number, "clerk", "ann", "", NOW)
        tx.batches.add("kitchen", "Kitchen", "USD", (batch_line(number, quantity="1"),), NOW)
        with pytest.raises(UsageError, match="can't be edited"):
            tx.orders.replace(number, new, None, (), PaymentState.DUE, "ann", "late", NOW)


def test_orders_are_found_by_what_people_know(store: Store) -> None:
    with store.transaction() as tx:
        take(tx)
        take(tx, order(sold_to=replace(HOME, name="Bob 100%", company="Acme_Ltd"), customer_no="C-10"))

        def found(**filters: object) -> list[int]:
            return [one.order_no for one in tx.orders.list(**filters)]  # type: ignore[arg-type]

        assert found(text="acme ltd") == [2]
        assert found(text="ANN") == [1]
        assert found(text="c-1") == [2]
        assert found(customer_no="C-10") == [2]
        assert found(document=SHA) == [1, 2]
        assert found(since=NOW, until=NOW + timedelta(seconds=1)) == [1, 2]
        assert found(until=NOW) == []
        assert found(state=OrderState.CANCELLED) == []
        assert found(payment_state=PaymentState.PAID, shipment_state=ShipmentState.PENDING) == [1, 2]
        with pytest.raises(UsageError, match="no order 3"):
            tx.orders.get(3)
