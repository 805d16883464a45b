"""The send loop: marks a mail before it is handed to the server and after the server has taken it. Never twice.

Several mails are marked in one commit, with a file that says how far they got (`underway`). Between the two marks lies a moment that
no program can close. A mail that a kill or a cut line left there is "perhaps sent": it is told,
and never sent again but by a person's word. Where a sender writes files, which is the same twice as once, it is simply written again.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from orderproc.errors import OrderprocError
from orderproc.model.records import MailState, OutgoingMail
from orderproc.outbox.send import PerhapsSentError, PermanentError, Sender, TransientError
from orderproc.outbox.underway import Known, Underway

TOGETHER = 25  # mails marked in one commit
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
    journal: Path | None = None,
) -> Delivered:
    """Sends what is queued and due; one that fails stops no other. What became of some mails and that the next are in work are
    one transaction. Without `journal` (a file), or with a pace, it is one mail each time.

    `refused(tx, mail, error)` is told, inside that transaction, of a mail that will never be taken. Where no mail at all can be
    sent now, the rest stays queued and that is the last of the `problems`.
    """
    with Underway(journal) as underway:
        return _Delivery(store, sender, now, pace or Pace(), refused, underway).run()


def settle_known(tx: Tx, underway: Underway, at: datetime) -> None:
    """Of the mails that a killed process left in work: those that the server took are sent, those that it was not given or did not
    take are queued again. What is left was perhaps sent."""
    for number in tx.mails.numbers(MailState.SENDING) if underway.before else ():
        known = underway.before.get((number, tx.mails.get(number).attempts), Known.HANDED)
        if known is not Known.HANDED:
            tx.mails.mark(number, MailState.SENT if known is Known.TAKEN else MailState.QUEUED, at=at)


@dataclass
class _Delivery:
    store: Store
    sender: Sender
    now: Callable[[], datetime]
    pace: Pace
    refused: Callable[..., object] | None
    underway: Underway
    done: Delivered = field(default_factory=Delivered)
    told: list[Callable[[Tx], None]] = field(default_factory=list)  # what is to be marked with the next transaction

    def run(self) -> Delivered:
        waiting = deque(self._queued())
        self.underway.forget()
        together = TOGETHER if self.underway.ours and not self.pace.per_minute else 1
        while waiting:
            if wait := self.pace.wait():
                self._flush()
                self.pace.sleep(wait)
            mails = self._marked([waiting.popleft() for _ in range(min(together, len(waiting)))])
            if not self._all_sent(mails):
                self.done.later += len(waiting)
                break
        self._flush()
        self.underway.forget()
        return self.done

    def _queued(self) -> list[int]:
        """What is to be sent, after what a killed process left is settled as far as it is known."""
        with self.store.transaction() as tx:
            if not self.sender.repeatable:
                settle_known(tx, self.underway, self.now())
            before = list(tx.mails.numbers(MailState.SENDING))
            queued = list(tx.mails.numbers(MailState.QUEUED, due=self.now()))
            self.done.later = len(list(tx.mails.numbers(MailState.QUEUED))) - len(queued)
        if self.sender.repeatable:
            return sorted((*before, *queued))
        self.done.unsure = len(before)
        return queued

    def _marked(self, numbers: Sequence[int]) -> list[OutgoingMail]:
        """In work from here on: on disk before the first of them is handed over."""
        states = {MailState.QUEUED, MailState.SENDING} if self.sender.repeatable else {MailState.QUEUED}
        with self.store.transaction() as tx:
            self._tell(tx)
            mails = [tx.mails.get(number) for number in numbers]
            mails = [mail for mail in mails if mail.state in states]  # else another run was faster
            for mail in mails:
                tx.mails.mark(_number(mail), MailState.SENDING, at=self.now())
            self.underway.marked(_attempt(mail) for mail in mails)
        return mails

    def _all_sent(self, mails: Sequence[OutgoingMail]) -> bool:
        """False: no mail at all can be sent now, and what was not handed over is queued again."""
        for place, mail in enumerate(mails):
            number = _number(mail)
            self.pace.count()
            try:
                self.underway.now(_attempt(mail), Known.HANDED)
                self.sender.send(mail)
            except PerhapsSentError as error:  # it keeps the mark that it has
                self.done.unsure += 1
                self.done.problems.append(_line(mail, error))
            except (TransientError, PermanentError) as error:
                self.told.append(_put_off_or_given_up(mail, error, self.now(), self.done, self.refused))
                self.underway.now(_attempt(mail), Known.REFUSED)
            except OrderprocError as error:
                self.done.later += len(mails) - place
                self.done.problems.append(f"{error.message} {error.tip}" if error.tip else error.message)
                self.told.append(_marked(number, MailState.QUEUED, self.now(), error.message))
                self._put_back(mails[place + 1 :])
                return False
            except BaseException:
                self._put_back(mails[place + 1 :])
                self._flush()
                raise
            else:
                self.done.sent += 1
                self.told.append(_marked(number, MailState.SENT, self.now()))
                self.underway.now(_attempt(mail), Known.TAKEN)
        return True

    def _put_back(self, mails: Sequence[OutgoingMail]) -> None:
        self.told += [_marked(_number(mail), MailState.QUEUED, self.now()) for mail in mails]

    def _flush(self) -> None:
        if self.told:
            with self.store.transaction() as tx:
                self._tell(tx)

    def _tell(self, tx: Tx) -> None:
        for mark in self.told:
            mark(tx)
        self.told.clear()


def _number(mail: OutgoingMail) -> int:
    assert mail.mail_no is not None
    return mail.mail_no


def _attempt(mail: OutgoingMail) -> tuple[int, int]:
    """Of a mail as it was before it was marked, which counts an attempt."""
    return _number(mail), mail.attempts + 1


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
