"""The send loop: marks a mail before it is handed to the server and after the server has taken it. Never twice.

Between the two marks lies a moment that no program can close. A mail that a kill or a cut line left there is "perhaps sent": it is told,
and never sent again but by a person's word. Where a sender writes files, which is the same twice as once, it is simply written again.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from orderproc.errors import OrderprocError
from orderproc.model.records import MailState, OutgoingMail
from orderproc.outbox.send import PerhapsSentError, PermanentError, Sender, TransientError

GIVE_UP_AFTER = timedelta(days=5)  # RFC 5321 §4.5.4.1: four to five days
FIRST_WAIT, LONGEST_WAIT = (
    timedelta(minutes=15),
    timedelta(hours=4),
)  # doubled each time; the same section asks for 30 minutes


class Mails(Protocol):
    """What the loop needs of the table of mails."""

    def numbers(self, state: MailState, *, due: datetime | None = None) -> Iterable[int]: ...

    def get(self, mail_no: int) -> OutgoingMail: ...

    def mark(
        self,
        mail_no: int,
        state: MailState,
        error: str | None = None,
        at: datetime | None = None,
        due_at: datetime | None = None,
    ) -> None: ...


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


@dataclass
class Pace:
    """No more than `per_minute` mails in any 60 seconds; 0: as fast as it goes."""

    per_minute: int = 0
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _sent: deque[float] = field(default_factory=deque)

    def wait(self) -> float:
        """Seconds until the next one may go."""
        if not self.per_minute or len(self._sent) < self.per_minute:
            return 0.0
        return max(0.0, self._sent[0] + 60 - self.clock())

    def count(self) -> None:
        self._sent.append(self.clock())
        while len(self._sent) > self.per_minute:
            self._sent.popleft()


def deliver(
    store: Store,
    sender: Sender,
    now: Callable[[], datetime],
    *,
    pace: Pace | None = None,
    refused: Callable[..., object] | None = None,
) -> Delivered:
    """Sends what is queued and due; one that fails stops no other. What became of a mail and that the next one is in work are
    one transaction, so that a mail costs one, and no longer than that lies between the server's answer and our mark.

    `refused(tx, mail, error)` is told, inside that transaction, of a mail that will never be taken. Where no mail at all can be
    sent now, the rest stays queued and that is the last of the `problems`.
    """
    done, pace = Delivered(), pace or Pace()
    with store.transaction() as tx:
        queued = list(tx.mails.numbers(MailState.QUEUED, due=now()))
        done.later = len(list(tx.mails.numbers(MailState.QUEUED))) - len(queued)
        before = list(tx.mails.numbers(MailState.SENDING))
    if sender.repeatable:
        queued = sorted((*before, *queued))
    else:
        done.unsure = len(before)
    open_states = {MailState.QUEUED, MailState.SENDING} if sender.repeatable else {MailState.QUEUED}
    told: list[Callable[[Tx], None]] = []  # what is to be marked with the next transaction

    def flush() -> None:
        if told:
            with store.transaction() as tx:
                told.pop()(tx)

    for count, number in enumerate(queued):
        if wait := pace.wait():
            flush()
            pace.sleep(wait)
        with store.transaction() as tx:
            if told:
                told.pop()(tx)
            mail = tx.mails.get(number)
            if mail.state not in open_states:
                continue  # another run was faster
            tx.mails.mark(number, MailState.SENDING, at=now())
        pace.count()
        try:
            sender.send(mail)
        except PerhapsSentError as error:  # it keeps the mark that it has
            done.unsure += 1
            done.problems.append(_line(mail, error))
        except (TransientError, PermanentError) as error:
            told.append(_put_off_or_given_up(mail, error, now(), done, refused))
        except OrderprocError as error:
            done.later += len(queued) - count
            done.problems.append(f"{error.message} {error.tip}" if error.tip else error.message)
            told.append(_marked(number, MailState.QUEUED, now(), error.message))
            break
        except BaseException:
            flush()
            raise
        else:
            done.sent += 1
            told.append(_marked(number, MailState.SENT, now()))
    flush()
    return done


def put_off(attempts: int) -> timedelta:
    """How long a mail waits that was refused for now, after so many attempts."""
    return min(FIRST_WAIT * (1 << min(attempts, 10)), LONGEST_WAIT)


def _marked(number: int, state: MailState, at: datetime, error: str | None = None) -> Callable[[Tx], None]:
    return lambda tx: tx.mails.mark(number, state, error=error, at=at)


def _put_off_or_given_up(
    mail: OutgoingMail,
    error: TransientError | PermanentError,
    at: datetime,
    done: Delivered,
    refused: Callable[..., object] | None,
) -> Callable[[Tx], None]:
    number = mail.mail_no
    assert number is not None
    old = mail.created_at is not None and at - mail.created_at > GIVE_UP_AFTER
    given_up = isinstance(error, PermanentError) or old
    done.failed += given_up
    done.later += not given_up
    done.problems.append(_line(mail, error))

    def mark(tx: Tx) -> None:
        if not given_up:
            tx.mails.mark(number, MailState.QUEUED, error=error.message, at=at, due_at=at + put_off(mail.attempts))
            return
        tx.mails.mark(number, MailState.FAILED, error=error.message, at=at)
        if refused is not None:
            refused(tx, mail, error)

    return mark


def _line(mail: OutgoingMail, error: OrderprocError) -> str:
    text = f"{error.message} {error.tip}" if error.tip else error.message
    return f"Mail {mail.mail_no} ({mail.purpose}) to {mail.recipient}: {text}"
