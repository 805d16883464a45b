"""The journal (who did what, when, why) and the record of runs. Nothing in the journal is ever changed."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from orderproc.errors import UsageError
from orderproc.model.records import JournalEntry, RunRecord
from orderproc.store.rows import next_number, utc_now
from orderproc.store.tables import journal, runs

_NEW = sa.insert(journal)


class Journal:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, entry: JournalEntry, *, before: str | None = None) -> None:
        """`before`: JSON of what was changed, as it stood before. Without `at`: now."""
        self._connection.execute(
            _NEW,
            {
                "subject": entry.subject,
                "action": entry.action,
                "who": entry.who,
                "why": entry.why,
                "at": entry.at or utc_now(),
                "before": before,
            },
        )

    def list(self, subject: str | None = None, *, since: datetime | None = None) -> tuple[JournalEntry, ...]:
        """All entries, or those of one subject ("order 17"), in the order in which they were written."""
        query = sa.select(journal).order_by(journal.c.entry_no)
        if subject is not None:
            query = query.where(journal.c.subject == subject)
        if since is not None:
            query = query.where(journal.c.at >= since)
        return tuple(
            JournalEntry(subject=row.subject, action=row.action, who=row.who, why=row.why, at=row.at)
            for row in self._connection.execute(query)
        )


class Runs:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def start(self, at: datetime) -> int:
        run_no = next_number(self._connection, "run")
        self._connection.execute(sa.insert(runs).values(run_no=run_no, started_at=at, summary=""))
        return run_no

    def end(self, run_no: int, at: datetime, ok: bool, summary: str = "") -> None:
        """`summary` is the counted JSON of the report."""
        change = sa.update(runs).where(runs.c.run_no == run_no).values(ended_at=at, ok=ok, summary=summary)
        if not self._connection.execute(change).rowcount:
            raise UsageError(f"there is no run {run_no}")

    def last(self, ok: bool | None = None) -> RunRecord | None:
        """The last run; with `ok`, the last that ended well (or badly)."""
        query = sa.select(runs).order_by(runs.c.run_no.desc()).limit(1)
        if ok is not None:
            query = query.where(runs.c.ok.is_(ok))
        row = self._connection.execute(query).one_or_none()
        return None if row is None else RunRecord(**row._mapping)

    def cut_off_since(self) -> datetime | None:
        """When the first run began that was cut off since a run ended; None if the last run ended."""
        ended = sa.select(sa.func.coalesce(sa.func.max(runs.c.run_no), 0)).where(runs.c.ended_at.is_not(None))
        query = sa.select(runs.c.started_at).where(runs.c.run_no > ended.scalar_subquery()).order_by(runs.c.run_no)
        return self._connection.execute(query.limit(1)).scalar_one_or_none()
