"""Mail that goes out: recorded in the same transaction as what it tells, sent later, never twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from orderproc.errors import UsageError
from orderproc.model.records import BadAddress, MailState, OutgoingMail
from orderproc.store.rows import CHUNK, next_number, utc_now
from orderproc.store.tables import bad_addresses, mails

_HERE = mails.c.mail_no == sa.bindparam("wanted")  # built once: SQLAlchemy keeps what it made of these
_ONE = sa.select(mails).where(_HERE)
_MARK = (
    sa.update(mails)
    .where(_HERE)
    .values(state=sa.bindparam("to_state"), error=sa.bindparam("to_error"), due_at=sa.bindparam("to_due_at"))
)
_ATTEMPT = _MARK.values(attempts=mails.c.attempts + 1)
_DONE = _MARK.values(sent_at=sa.bindparam("to_sent_at"))


class Mails:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, mail: OutgoingMail) -> int | None:
        """The number of the mail; None if one with this `dedupe_key` is there already (then nothing changes)."""
        taken = sa.select(mails.c.mail_no).where(mails.c.dedupe_key == mail.dedupe_key)
        if self._connection.execute(taken).one_or_none() is not None:
            return None
        mail_no = next_number(self._connection, "mail")
        self._connection.execute(
            sa.insert(mails).values(
                mail_no=mail_no,
                message_id=mail.message_id,
                dedupe_key=mail.dedupe_key,
                purpose=mail.purpose,
                recipient=mail.recipient,
                raw=mail.raw,
                state=mail.state.value,
                order_no=mail.order_no,
                case_no=mail.case_no,
                created_at=mail.created_at or utc_now(),
                sent_at=mail.sent_at,
                attempts=mail.attempts,
                error=mail.error,
                due_at=mail.due_at,
            )
        )
        return mail_no

    def get(self, mail_no: int) -> OutgoingMail:
        """Raises `UsageError` if there is none."""
        row = self._connection.execute(_ONE, {"wanted": mail_no}).one_or_none()
        if row is None:
            raise UsageError(f"there is no mail {mail_no}")
        return _mail(row)

    def list(
        self,
        state: MailState | None = None,
        *,
        order_no: int | None = None,
        case_no: int | None = None,
        purpose: str | None = None,
    ) -> tuple[OutgoingMail, ...]:
        """The oldest first."""
        query = sa.select(mails).order_by(mails.c.mail_no)
        if state is not None:
            query = query.where(mails.c.state == state.value)
        if order_no is not None:
            query = query.where(mails.c.order_no == order_no)
        if case_no is not None:
            query = query.where(mails.c.case_no == case_no)
        if purpose is not None:
            query = query.where(mails.c.purpose == purpose)
        return tuple(_mail(row) for row in self._connection.execute(query))

    def numbers(self, state: MailState, *, due: datetime | None = None) -> tuple[int, ...]:
        """The numbers of the mails in a state, without their bytes; of those that are not put off beyond `due`."""
        query = sa.select(mails.c.mail_no).where(mails.c.state == state.value).order_by(mails.c.mail_no)
        if due is not None:
            query = query.where(sa.or_(mails.c.due_at.is_(None), mails.c.due_at <= due))
        return tuple(self._connection.execute(query).scalars())

    def count_sent(self, since: datetime) -> int:
        query = sa.select(sa.func.count()).where(mails.c.state == MailState.SENT.value, mails.c.sent_at >= since)
        return int(self._connection.execute(query).scalar_one())

    def of_message_id(self, *ids: str) -> tuple[OutgoingMail, ...]:
        """Ours that bear one of these Message-IDs."""
        if not ids:
            return ()
        query = sa.select(mails).where(mails.c.message_id.in_(ids[:CHUNK])).order_by(mails.c.mail_no)
        return tuple(_mail(row) for row in self._connection.execute(query))

    def written_to(self, address: str, purposes: Sequence[str], since: datetime) -> tuple[datetime, ...]:
        """When mails of these purposes were written to an address, since a moment; the oldest first."""
        query = (
            sa.select(mails.c.created_at)
            .where(sa.func.lower(mails.c.recipient) == address.lower(), mails.c.purpose.in_(purposes))
            .where(mails.c.created_at >= since)
            .order_by(mails.c.created_at)
        )
        return tuple(self._connection.execute(query).scalars())

    # -- addresses that mail came back from

    def spoil(self, address: str, reason: str, at: datetime, mail_no: int | None = None) -> None:
        """Mail to this address came back. The first reason stays."""
        if self.bad(address) is None:
            values = {"address": address.lower(), "reason": reason, "since": at, "mail_no": mail_no}
            self._connection.execute(sa.insert(bad_addresses).values(values))

    def bad(self, address: str) -> BadAddress | None:
        query = sa.select(bad_addresses).where(bad_addresses.c.address == address.lower())
        row = self._connection.execute(query).one_or_none()
        return None if row is None else BadAddress(**row._mapping)

    def all_bad(self) -> tuple[BadAddress, ...]:
        query = sa.select(bad_addresses).order_by(bad_addresses.c.since, bad_addresses.c.address)
        return tuple(BadAddress(**row._mapping) for row in self._connection.execute(query))

    def allow(self, address: str) -> bool:
        """Written to again. False if nothing was held against it."""
        gone = sa.delete(bad_addresses).where(bad_addresses.c.address == address.lower())
        return bool(self._connection.execute(gone).rowcount)

    def mark(
        self,
        mail_no: int,
        state: MailState,
        error: str | None = None,
        at: datetime | None = None,
        due_at: datetime | None = None,
    ) -> None:
        """`SENDING` counts an attempt (commit it before talking to the server); `SENT` and `PRINTED` set `sent_at`; a mail
        that is `QUEUED` again is tried at `due_at`."""
        values = {"wanted": mail_no, "to_state": state.value, "to_error": error, "to_due_at": due_at}
        statement = _MARK
        if state is MailState.SENDING:
            statement = _ATTEMPT
        elif state in (MailState.SENT, MailState.PRINTED):
            statement = _DONE
            values["to_sent_at"] = at or utc_now()
        if not self._connection.execute(statement, values).rowcount:
            raise UsageError(f"there is no mail {mail_no}")


def _mail(row: sa.Row[tuple[object, ...]]) -> OutgoingMail:
    values = dict(row._mapping)
    values["state"] = MailState(values["state"])
    values["raw"] = bytes(values["raw"])
    return OutgoingMail(**values)
