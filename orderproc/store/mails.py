"""Mail that goes out: recorded in the same transaction as what it tells, sent later, never twice."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from orderproc.errors import UsageError
from orderproc.model.records import MailState, OutgoingMail
from orderproc.store.rows import next_number, utc_now
from orderproc.store.tables import mails


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
            )
        )
        return mail_no

    def get(self, mail_no: int) -> OutgoingMail:
        """Raises `UsageError` if there is none."""
        row = self._connection.execute(sa.select(mails).where(mails.c.mail_no == mail_no)).one_or_none()
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

    def mark(self, mail_no: int, state: MailState, error: str | None = None, at: datetime | None = None) -> None:
        """`SENDING` counts an attempt (commit it before talking to the server); `SENT` and `PRINTED` set `sent_at`."""
        mail = self.get(mail_no)
        values: dict[str, object] = {"state": state.value, "error": error}
        if state is MailState.SENDING:
            values["attempts"] = mail.attempts + 1
        elif state in (MailState.SENT, MailState.PRINTED):
            values["sent_at"] = at or utc_now()
        self._connection.execute(sa.update(mails).where(mails.c.mail_no == mail_no).values(**values))


def _mail(row: sa.Row[tuple[object, ...]]) -> OutgoingMail:
    values = dict(row._mapping)
    values["state"] = MailState(values["state"])
    values["raw"] = bytes(values["raw"])
    return OutgoingMail(**values)
