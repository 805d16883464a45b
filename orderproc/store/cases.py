"""Complaints and questions for customer service."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from orderproc.errors import UsageError
from orderproc.model.issue import Kind
from orderproc.model.records import Case, CaseState, JournalEntry
from orderproc.store.journal import Journal
from orderproc.store.rows import next_number
from orderproc.store.tables import cases


class Cases:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._journal = Journal(connection)

    def add(
        self, kind: Kind, sha256: str, subject: str, sender: str, text: str, order_no: int | None, at: datetime
    ) -> int:
        case_no = next_number(self._connection, "case")
        self._connection.execute(
            sa.insert(cases).values(
                case_no=case_no,
                kind=kind.value,
                sha256=sha256,
                subject=subject,
                sender=sender,
                body=text,
                state=CaseState.OPEN.value,
                created_at=at,
                order_no=order_no,
            )
        )
        return case_no

    def get(self, case_no: int) -> Case:
        """Raises `UsageError` if there is none."""
        row = self._connection.execute(sa.select(cases).where(cases.c.case_no == case_no)).one_or_none()
        if row is None:
            raise UsageError(f"there is no case {case_no}", "`orderproc cases list` shows all")
        return _case(row)

    def list(self, state: CaseState | None = None) -> tuple[Case, ...]:
        query = sa.select(cases).order_by(cases.c.case_no)
        if state is not None:
            query = query.where(cases.c.state == state.value)
        return tuple(_case(row) for row in self._connection.execute(query))

    def close(self, case_no: int, who: str, why: str, at: datetime) -> None:
        """Journalled. Raises `UsageError` if there is none or it is closed."""
        case = self.get(case_no)
        if case.state is CaseState.CLOSED:
            raise UsageError(f"case {case_no} is closed already")
        change = sa.update(cases).where(cases.c.case_no == case_no).values(state=CaseState.CLOSED.value, closed_at=at)
        self._connection.execute(change)
        self._journal.add(JournalEntry(subject=f"case {case_no}", action="closed", who=who, why=why, at=at))


def _case(row: sa.Row[tuple[object, ...]]) -> Case:
    values = dict(row._mapping)
    values["text"] = values.pop("body")
    values["kind"] = Kind(values["kind"])
    values["state"] = CaseState(values["state"])
    return Case(**values)
