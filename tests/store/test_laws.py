"""Laws that hold after any sequence of operations: quantities add up, the same bytes are taken once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orderproc.errors import StoreError, UsageError
from orderproc.model.document import Channel, Document, Filing, sha256_of
from orderproc.model.order import OrderLine, OrderState, ShipmentState
from orderproc.model.records import FulfilledLine, LedgerState
from orderproc.store import Store, open_store, quantities
from orderproc.store.database import Tx
from tests.store.examples import NOW, batch_line, line, order, take

amounts = st.decimals("0.000001", "1000", places=6)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("hand_off"), amounts),
        st.tuples(st.just("report"), amounts, amounts, amounts),
        st.tuples(st.just("cancel")),
        st.tuples(st.just("allocate")),
    ),
    max_size=12,
)


def adds_up(one: OrderLine) -> bool:
    parts = (one.allocated, one.backordered, one.shipped, one.cancelled)
    return sum(parts) == one.quantity and min(parts) >= 0 and 0 <= one.handed_off <= one.allocated


@given(amounts, steps)
def test_quantities_add_up_after_any_steps(quantity: Decimal, todo: list[tuple[str, Decimal]]) -> None:
    one = quantities.stored(OrderLine(number=1, sku="A", description=None, quantity=quantity))
    assert adds_up(one)
    for name, *arguments in todo:
        with suppress(UsageError):
            one = getattr(quantities, name)(one, *arguments)
        assert adds_up(one)
    ended = not (one.allocated or one.backordered)
    assert (quantities.order_state([one]) is OrderState.OPEN) == (not ended)


def state(**parts: int) -> ShipmentState:
    values = {name: Decimal(value) for name, value in parts.items()}
    total = sum(v for k, v in values.items() if k != "handed_off")
    return quantities.shipment_state([replace(line(), quantity=Decimal(total), **values)])


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"allocated": 3}, "pending"),
        ({"backordered": 3}, "pending"),
        ({"allocated": 3, "handed_off": 1}, "handed_off"),
        ({"allocated": 2, "shipped": 1}, "partial"),
        ({"backordered": 2, "shipped": 1}, "partial"),
        ({"shipped": 3}, "shipped"),
        ({"shipped": 1, "cancelled": 2}, "shipped"),
        ({"cancelled": 3}, "cancelled"),
    ],
)
def test_the_state_of_the_shipment_follows_the_lines(parts: dict[str, int], expected: str) -> None:
    assert state(**parts).value == expected


@contextmanager
def fresh() -> Iterator[Store]:
    with TemporaryDirectory() as folder:
        store = open_store("sqlite:///var/orderproc.db", Path(folder))
        try:
            yield store
        finally:
            store.close()


small = st.integers(1, 4).map(lambda n: str(Decimal(n) / 2))
events = st.lists(
    st.one_of(
        st.tuples(st.just("batch"), small),
        st.tuples(st.just("report"), st.integers(1, 3), small, small, small),
        st.tuples(st.sampled_from(("cancel", "goods came", "hold", "release"))),
    ),
    max_size=10,
)


def play(tx: Tx, number: int, event: tuple[object, ...]) -> None:
    match event:
        case ("batch", str(quantity)):
            tx.batches.add("d", "D", "USD", (batch_line(number, quantity=quantity),), NOW)
        case ("report", int(batch_no), str(shipped), str(backordered), str(cancelled)):
            parts = {"shipped": Decimal(shipped), "backordered": Decimal(backordered), "cancelled": Decimal(cancelled)}
            tx.orders.shipped(FulfilledLine(batch_no=batch_no, order_no=number, line_no=1, sku="TW-1", **parts), NOW)
        case ("cancel",):
            tx.orders.cancel(number, "ann", "", NOW)
        case ("goods came",):
            tx.orders.lift(number, "backorder", "ann", "", NOW)
        case ("hold",):
            tx.orders.hold(number, "clerk", "", "ann", NOW)
        case ("release",):
            tx.orders.lift(number, "clerk", "ann", "", NOW)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(events, min_size=1, max_size=3))
def test_a_stored_order_adds_up_after_any_events(runs: list[list[tuple[object, ...]]]) -> None:
    with fresh() as store, store.transaction() as tx:
        for todo in runs:
            number = take(tx, order(line(1, "5"))).order_no
            for event in todo:
                with suppress(UsageError):
                    play(tx, number, event)
                found = tx.orders.get(number)
                (one,) = found.order.lines
                assert adds_up(one)
                assert found.shipment_state is quantities.shipment_state([one])
                assert found.state is quantities.order_state([one])


arrivals = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from((b"1", b"2", b"3"))), max_size=12)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(arrivals)
def test_the_ledger_never_takes_the_same_bytes_twice(arrivals: list[tuple[str, bytes]]) -> None:
    taken: list[str] = []
    by_key: dict[str, str] = {}
    with fresh() as store:
        for door, data in arrivals:
            sha = sha256_of(data)
            with store.transaction() as tx:
                if by_key.get(door, sha) != sha:
                    with pytest.raises(StoreError, match="other bytes"):
                        tx.ledger.archived(door, sha, door)
                    continue
                by_key[door] = sha
                assert tx.ledger.archived(door, sha, door).sha256 == sha
                if tx.documents.add(document(sha)):
                    taken.append(sha)
        with store.reading() as tx:
            assert sorted(taken) == sorted(set(by_key.values())) == sorted(d.sha256 for d in tx.documents.list())
            assert {entry.key for entry in tx.ledger.unfinished()} == set(by_key)


def document(sha: str) -> Document:
    return Document(sha256=sha, name="n", channel=Channel.FILE, origin="o", received_at=NOW, size=1)


moves = st.lists(st.sampled_from(("archived", "attempt", "committed", "filed")), max_size=8)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(moves)
def test_the_ledger_never_goes_back(moves: list[str]) -> None:
    steps: dict[str, Callable[[Tx], object]] = {
        "archived": lambda tx: tx.ledger.archived("k", "ab", "o"),
        "attempt": lambda tx: tx.ledger.attempt("k"),
        "committed": lambda tx: tx.ledger.committed({"k": Filing.DONE}),
        "filed": lambda tx: tx.ledger.filed("k"),
    }
    ranks = list(LedgerState)
    with fresh() as store, store.transaction() as tx:
        tx.ledger.archived("k", "ab", "o")
        rank = 0
        for move in moves:
            if move == "filed" and rank == 0:
                with pytest.raises(StoreError, match="before its result is committed"):
                    steps[move](tx)
            else:
                steps[move](tx)
            entry = tx.ledger.get("k")
            assert entry is not None
            assert ranks.index(entry.state) >= rank
            rank = ranks.index(entry.state)
        assert entry_attempts(tx) == moves.count("attempt")


def entry_attempts(tx: Tx) -> int:
    entry = tx.ledger.get("k")
    return entry.attempts if entry else -1
