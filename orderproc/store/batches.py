"""Batches: what left for a department, line by line, kept so that its files can be written again with the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from orderproc.errors import UsageError
from orderproc.model import codec
from orderproc.model.order import ZERO, OrderState
from orderproc.model.records import Batch, BatchLine
from orderproc.store import quantities
from orderproc.store.order_rows import load
from orderproc.store.rows import CHUNK, next_number
from orderproc.store.tables import batch_lines, batches, order_lines, orders


class Batches:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(
        self, department: str, department_name: str, currency: str, lines: Sequence[BatchLine], at: datetime
    ) -> Batch:
        """The next batch; what it allots counts as handed off. Raises `UsageError` if an order is held, closed, or has less to give."""
        if not lines:
            raise UsageError("a batch without lines")
        self._take(lines)
        batch_no = next_number(self._connection, "batch")
        self._connection.execute(
            sa.insert(batches).values(
                batch_no=batch_no,
                department=department,
                department_name=department_name,
                created_at=at,
                currency=currency,
            )
        )
        self._connection.execute(
            sa.insert(batch_lines),
            [
                {
                    "batch_no": batch_no,
                    "position": position,
                    "order_no": line.order_no,
                    "line_no": line.line_no,
                    "quantity": line.quantity,
                    "shipped": ZERO,
                    "backordered": ZERO,
                    "cancelled": ZERO,
                    "content": codec.dumps(line),
                }
                for position, line in enumerate(lines)
            ],
        )
        return self.get(batch_no)

    def get(self, batch_no: int) -> Batch:
        """Raises `UsageError` if there is none."""
        row = self._connection.execute(sa.select(batches).where(batches.c.batch_no == batch_no)).one_or_none()
        if row is None:
            raise UsageError(f"there is no batch {batch_no}", "`orderproc handoff --list` shows all")
        query = sa.select(batch_lines.c.content).where(batch_lines.c.batch_no == batch_no)
        contents = self._connection.execute(query.order_by(batch_lines.c.position)).scalars()
        return Batch(**row._mapping, lines=tuple(codec.loads(BatchLine, content) for content in contents))

    def list(self) -> tuple[Batch, ...]:
        """All batches with their lines, the oldest first."""
        numbers = self._connection.execute(sa.select(batches.c.batch_no).order_by(batches.c.batch_no)).scalars()
        return tuple(self.get(number) for number in numbers.all())

    def last(self) -> datetime | None:
        """When the last batch was made, for the plan."""
        return self._connection.execute(
            sa.select(batches.c.created_at).order_by(batches.c.batch_no.desc()).limit(1)
        ).scalar()

    def undelivered(self) -> tuple[int, ...]:
        """Numbers of batches whose files were not handed over yet: a run was cut off."""
        query = sa.select(batches.c.batch_no).where(batches.c.delivered_at.is_(None)).order_by(batches.c.batch_no)
        return tuple(self._connection.execute(query).scalars())

    def delivered(self, batch_no: int, at: datetime) -> None:
        """Its files are where the warehouse finds them."""
        self._stamp(batch_no, delivered_at=at)

    def fulfilled(self, batch_no: int, at: datetime) -> bool:
        """Stamps the batch if every line is reported in full; else False, and the rest still counts as handed off."""
        self.get(batch_no)
        open_ = sa.select(batch_lines.c.position).where(
            batch_lines.c.batch_no == batch_no,
            batch_lines.c.quantity > batch_lines.c.shipped + batch_lines.c.backordered + batch_lines.c.cancelled,
        )
        if self._connection.execute(open_.limit(1)).one_or_none() is not None:
            return False
        self._stamp(batch_no, fulfilled_at=at)
        return True

    def _stamp(self, batch_no: int, **values: Any) -> None:
        change = sa.update(batches).where(batches.c.batch_no == batch_no).values(**values)
        if not self._connection.execute(change).rowcount:
            raise UsageError(f"there is no batch {batch_no}", "`orderproc handoff --list` shows all")

    def _take(self, lines: Sequence[BatchLine]) -> None:
        """Moves the quantities of `lines` from pending to handed off, and the shipment states with them."""
        wanted: dict[int, dict[int, BatchLine]] = {}
        for line in lines:
            if line.line_no in wanted.setdefault(line.order_no, {}):
                raise UsageError(f"order {line.order_no}, line {line.line_no} is twice in one batch")
            wanted[line.order_no][line.line_no] = line
        numbers = sorted(wanted)
        changed: list[dict[str, Any]] = []
        states: list[dict[str, Any]] = []
        for start in range(0, len(numbers), CHUNK):
            query = sa.select(orders).where(orders.c.order_no.in_(numbers[start : start + CHUNK]))
            for order in load(self._connection, query):
                asked = wanted.pop(order.order_no)
                if order.held or order.state is not OrderState.OPEN:
                    why = "on hold" if order.held else order.state.value
                    raise UsageError(f"order {order.order_no} is {why}, so it can't leave", "plan the batch again")
                after = []
                for stands in order.order.lines:
                    out = asked.pop(stands.number, None)
                    left = stands if out is None else quantities.hand_off(stands, out.quantity)
                    if out is not None:
                        changed.append({"o": order.order_no, "l": left.number, "q": left.handed_off})
                    after.append(left)
                _none_left(order.order_no, asked)
                state = quantities.shipment_state(after).value
                states.append({"o": order.order_no, "s": state})
        for number in wanted:
            raise UsageError(f"there is no order {number}")
        self._write(changed, states)

    def _write(self, changed: Sequence[dict[str, Any]], states: Sequence[dict[str, Any]]) -> None:
        this_line = (order_lines.c.order_no == sa.bindparam("o")) & (order_lines.c.line_no == sa.bindparam("l"))
        self._connection.execute(sa.update(order_lines).where(this_line).values(handed_off=sa.bindparam("q")), changed)
        this_order = orders.c.order_no == sa.bindparam("o")
        self._connection.execute(sa.update(orders).where(this_order).values(shipment_state=sa.bindparam("s")), states)


def _none_left(order_no: int, asked: Iterable[int]) -> None:
    for line_no in asked:
        raise UsageError(f"order {order_no} has no line {line_no}", "plan the batch again")
