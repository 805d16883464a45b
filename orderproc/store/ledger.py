"""The ledger: every thing that came through a door, once and for ever, and how far it got. A state never goes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from orderproc.errors import StoreError
from orderproc.model.document import Filing
from orderproc.model.records import LedgerEntry, LedgerState
from orderproc.store.rows import chunks, utc_now
from orderproc.store.tables import ledger

_NEW = sa.insert(ledger)


class Ledger:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> LedgerEntry | None:
        row = self._connection.execute(sa.select(ledger).where(ledger.c.key == key)).one_or_none()
        return None if row is None else _entry(row)

    def known(self, keys: Sequence[str]) -> set[str]:
        """Those of the keys that are in the ledger."""
        found: set[str] = set()
        for some in chunks(keys):
            found.update(self._connection.execute(sa.select(ledger.c.key).where(ledger.c.key.in_(some))).scalars())
        return found

    def archived(
        self, key: str, sha256: str, origin: str, message_id: str | None = None, at: datetime | None = None
    ) -> LedgerEntry:
        """The bytes are in the archive. A key that is there already stays as it is; with other bytes it is a `StoreError`."""
        known = self.get(key)
        if known is None:
            self._connection.execute(
                sa.insert(ledger).values(
                    key=key,
                    sha256=sha256,
                    state=LedgerState.ARCHIVED.value,
                    origin=origin,
                    message_id=message_id,
                    attempts=0,
                    seen_at=at or utc_now(),
                )
            )
            return self._known(key)
        if known.sha256 != sha256:
            raise StoreError(
                f"{origin}: came before with other bytes under the same key ({key})",
                "the mail server or the folder uses a name twice; `orderproc doctor` tells more",
            )
        return known

    def archived_all(self, entries: Sequence[LedgerEntry]) -> list[LedgerEntry]:
        """The same for several, each with its own key."""
        there = self.known([entry.key for entry in entries])
        found, new = [], []
        for entry in entries:
            if entry.key in there:
                found.append(self.archived(entry.key, entry.sha256, entry.origin, entry.message_id))
                continue
            there.add(entry.key)
            found.append(replace(entry, seen_at=entry.seen_at or utc_now()))
            new.append(
                {
                    "key": entry.key,
                    "sha256": entry.sha256,
                    "state": LedgerState.ARCHIVED.value,
                    "origin": entry.origin,
                    "message_id": entry.message_id,
                    "attempts": 0,
                    "seen_at": found[-1].seen_at,
                }
            )
        if new:
            self._connection.execute(_NEW, new)
        return found

    def attempt(self, key: str) -> int:
        """Counts one more attempt at the document and returns how many there were: commit it before reading, so that a
        document that kills the process is known the next time."""
        self._change(key, attempts=ledger.c.attempts + 1)
        return self._known(key).attempts

    def committed(self, filings: Mapping[str, Filing]) -> None:
        """The results are in the database; each mail or file goes where `filings` says. What is filed already stays so. Raises
        `StoreError` for a key that is not in the ledger."""
        missing = filings.keys() - self.known(list(filings))
        if missing:
            self._known(min(missing))
        for filing in set(filings.values()):
            for some in chunks([key for key, wanted in filings.items() if wanted is filing]):
                self._connection.execute(
                    sa.update(ledger)
                    .where(ledger.c.key.in_(some), ledger.c.state != LedgerState.FILED.value)
                    .values(state=LedgerState.COMMITTED.value, filing=filing.value)
                )

    def filed(self, *keys: str) -> None:
        """The mails or files are where `committed` said. Raises `StoreError` before `committed`."""
        for some in chunks(keys):
            changed = self._connection.execute(
                sa.update(ledger)
                .where(ledger.c.key.in_(some), ledger.c.state != LedgerState.ARCHIVED.value)
                .values(state=LedgerState.FILED.value)
            )
            if changed.rowcount != len(set(some)):
                raise StoreError(
                    f"{some[0]} can't be filed away before its result is committed", "this is a bug: please report it"
                )

    def unfinished(self) -> tuple[LedgerEntry, ...]:
        """Archived, not committed: a run was cut off here. The oldest first."""
        return self._in(LedgerState.ARCHIVED)

    def unfiled(self) -> tuple[LedgerEntry, ...]:
        """Committed, not filed away. The oldest first."""
        return self._in(LedgerState.COMMITTED)

    def of(self, sha256: str) -> tuple[LedgerEntry, ...]:
        """Every way by which these bytes came, the first first."""
        query = sa.select(ledger).where(ledger.c.sha256 == sha256).order_by(ledger.c.seen_at, ledger.c.key)
        return tuple(_entry(row) for row in self._connection.execute(query))

    def with_message_id(self, message_id: str, most: int = 20) -> tuple[str, ...]:
        """SHA-256 of the mails that bear this Message-ID, the first to come first, no more than `most`."""
        query = (
            sa.select(ledger.c.sha256)
            .where(ledger.c.message_id == message_id)
            .group_by(ledger.c.sha256)
            .order_by(sa.func.min(ledger.c.seen_at), ledger.c.sha256)
            .limit(most)
        )
        return tuple(self._connection.execute(query).scalars())

    def shared_message_ids(self, message_ids: Sequence[str]) -> set[str]:
        """Those of the Message-IDs that mails of several contents bear."""
        found: set[str] = set()
        for some in chunks(message_ids):
            query = sa.select(ledger.c.message_id).where(ledger.c.message_id.in_(some)).group_by(ledger.c.message_id)
            query = query.having(sa.func.count(sa.distinct(ledger.c.sha256)) > 1)
            found.update(self._connection.execute(query).scalars())
        return found

    def _in(self, state: LedgerState) -> tuple[LedgerEntry, ...]:
        query = sa.select(ledger).where(ledger.c.state == state.value).order_by(ledger.c.seen_at, ledger.c.key)
        return tuple(_entry(row) for row in self._connection.execute(query))

    def _known(self, key: str) -> LedgerEntry:
        found = self.get(key)
        if found is None:
            raise StoreError(f"the ledger has no {key}", "this is a bug: please report it")
        return found

    def _change(self, key: str, **values: object) -> None:
        self._connection.execute(sa.update(ledger).where(ledger.c.key == key).values(**values))


def _entry(row: sa.Row[tuple[object, ...]]) -> LedgerEntry:
    values = dict(row._mapping)
    values["state"] = LedgerState(values["state"])
    values["filing"] = None if values["filing"] is None else Filing(values["filing"])
    return LedgerEntry(**values)
