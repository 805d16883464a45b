"""The send loop: marks a mail before it is handed to the server and after the server has taken it. Never twice.

Between the two marks lies a moment that no program can close. A mail that a kill or a cut line left there is "perhaps sent": it is told,
and never sent again but by a person's word. Where a sender writes files, which is the same twice as once, it is simply written again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from orderproc.errors import OrderprocError
from orderproc.model.records import MailState, OutgoingMail
from orderproc.outbox.send import PerhapsSentError, PermanentError, Sender, TransientError

GIVE_UP_AFTER = timedelta(days=5)  # RFC 5321 §4.5.4.1: four to five days


class Mails(Protocol):
    """What the loop needs of the table of mails."""

    def list(self, state: MailState | None = None) -> Iterable[OutgoingMail]: ...

    def get(self, mail_no: int) -> OutgoingMail: ...

    def mark(self, mail_no: int, state: MailState, error: str | None = None, at: datetime | None = None) -> None: ...


class Tx(Protocol):
    @property
    def mails(self) -> Mails: ...


class Store(Protocol):
    def transaction(self) -> AbstractContextManager[Tx]: ...


@dataclass
class Delivered:
    """What became of the outbox. `later` stay queued, `unsure` were perhaps sent, `problems` are lines for a person."""

    sent: int = 0
    later: int = 0
    failed: int = 0
    unsure: int = 0
    problems: list[str] = field(default_factory=list)


def deliver(store: Store, sender: Sender, now: Callable[[], datetime]) -> Delivered:
    """Sends what is queued, each mail in two short transactions of its own; one that fails stops no other.

    Where no mail at all can be sent now, the rest stays queued and that is the last of the `problems`.
    """
    done = Delivered()
    with store.transaction() as tx:
        queued = [mail.mail_no for mail in tx.mails.list(MailState.QUEUED) if mail.mail_no is not None]
        before = [mail.mail_no for mail in tx.mails.list(MailState.SENDING) if mail.mail_no is not None]
    if sender.repeatable:
        queued = sorted((*before, *queued))
    else:
        done.unsure = len(before)
    open_states = {MailState.QUEUED, MailState.SENDING} if sender.repeatable else {MailState.QUEUED}
    for count, number in enumerate(queued):
        with store.transaction() as tx:
            mail = tx.mails.get(number)
            if mail.state not in open_states:
                continue  # another run was faster
            tx.mails.mark(number, MailState.SENDING, at=now())
        try:
            sender.send(mail)
        except PerhapsSentError as error:
            done.unsure += 1
            _mark(store, mail, MailState.SENDING, error, now(), done, undo_attempt=True)
        except TransientError as error:
            given_up = mail.created_at is not None and now() - mail.created_at > GIVE_UP_AFTER
            done.failed += given_up
            done.later += not given_up
            _mark(store, mail, MailState.FAILED if given_up else MailState.QUEUED, error, now(), done)
        except PermanentError as error:
            done.failed += 1
            _mark(store, mail, MailState.FAILED, error, now(), done)
        except OrderprocError as error:
            done.later += len(queued) - count
            _mark(store, mail, MailState.QUEUED, error, now(), done, about_mail=False)
            break
        else:
            with store.transaction() as tx:
                tx.mails.mark(number, MailState.SENT, at=now())
            done.sent += 1
    return done


def _mark(
    store: Store,
    mail: OutgoingMail,
    state: MailState,
    error: OrderprocError,
    at: datetime,
    done: Delivered,
    *,
    about_mail: bool = True,
    undo_attempt: bool = False,
) -> None:
    assert mail.mail_no is not None
    if not undo_attempt:  # a mail that was perhaps sent keeps the mark that it has
        with store.transaction() as tx:
            tx.mails.mark(mail.mail_no, state, error=error.message, at=at)
    text = f"{error.message} {error.tip}" if error.tip else error.message
    done.problems.append(f"Mail {mail.mail_no} ({mail.purpose}) to {mail.recipient}: {text}" if about_mail else text)
