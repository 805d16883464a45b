"""What goes out: confirmations, letters, mails, batches; and the warehouse's answer. Each step is a command of its own.

Nothing is sent or written that is not in the database first, so that what a kill left undone is done by the next run.
"""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from orderproc import config, handoff, outbox
from orderproc.errors import UsageError
from orderproc.intake.base import KeepsSent
from orderproc.model.order import StoredOrder
from orderproc.model.reading import MessageHead
from orderproc.model.records import Batch, FulfilledLine, JournalEntry, MailState, OutgoingMail
from orderproc.office import Office, mailbox_token
from orderproc.outbox import Sender
from orderproc.pipeline import Shop, now, renderer
from orderproc.returned import came_back

if TYPE_CHECKING:
    from orderproc.intake import Source
    from orderproc.store import Tx

LETTERS = "letters"


def sender(shop: Shop) -> Sender:
    """Where mails go: the mail server, or files where there is none or the shop only tries orderproc out."""
    folder, smtp = shop.folder, shop.folder.settings.smtp
    if smtp is None or folder.settings.shop.trial:
        return outbox.open_sender(None, folder.out, lambda: None)
    user = smtp.url.partition("//")[2].partition("@")[0]
    return outbox.open_sender(
        smtp,
        folder.out,
        lambda: config.password(smtp, folder.path, "mail server", user),
        folder.path,
        mailbox_token(shop) if smtp.oauth2 else None,
    )


# -- confirmations ----------------------------------------------------------------------------------------------------


def confirm(office: Office) -> outbox.Delivered:
    """Writes what is to be confirmed into the outbox, then sends what stands there."""
    queue_confirmations(office)
    queue_letters(office)
    return deliver(office)


def queue_confirmations(office: Office) -> int:
    """A confirmation for each order that has none yet and an e-mail address; recorded before it is sent."""
    shop = office.shop
    if not shop.folder.settings.shop.email:
        return 0
    with office.store.reading() as tx:
        numbers = [stored.order_no for stored in tx.orders.unconfirmed() if _mail_address(tx, stored, shop)]
    for number in numbers:
        with office.store.transaction() as tx:
            _confirm(tx, shop, tx.orders.get(number))
    return len(numbers)


def confirm_again(office: Office, order_no: int) -> None:
    """The confirmation of one order once more, with today's state. Raises UsageError where there is no address."""
    with office.store.transaction() as tx:
        stored = tx.orders.get(order_no)
        if not _mail_address(tx, stored, office.shop):
            address = outbox.address_of(stored)
            if address and tx.mails.bad(address) is not None:
                raise UsageError(
                    f"Mail to {address} came back: the confirmation of order {order_no} is not sent there.",
                    f"Is the address right: orderproc mails allow {address}. Else by letter: orderproc confirm {order_no} --letter FILE",
                )
            raise UsageError(
                f"Order {order_no} has no e-mail address that can be written to.",
                f"Print it: orderproc confirm {order_no} --letter FILE",
            )
        _confirm(tx, office.shop, stored)


def _mail_address(tx: Tx, stored: StoredOrder, shop: Shop) -> str | None:
    """Where the customer is written to; None where that is a robot, a list or ourselves (RFC 3834 §2), or where mail came back
    from: then by letter."""
    address = outbox.address_of(stored)
    if (
        address
        and tx.mails.bad(address) is None
        and outbox.may_answer(MessageHead(sender=("", address)), shop.folder.settings.shop)
    ):
        return address
    return None


def _confirm(tx: Tx, shop: Shop, stored: StoredOrder) -> None:
    """One more confirmation: the first, or one that tells of an edit."""
    before = len(tx.mails.list(order_no=stored.order_no, purpose="confirmation"))
    mail = outbox.confirmation(stored, shop.folder.settings, renderer(shop), now(), again=before)
    added = tx.mails.add(replace(mail, due_at=_not_before(tx, mail.recipient, shop)))
    assert added is not None, "the count of earlier confirmations makes its key new"
    tx.orders.confirmed(stored.order_no, now())


def _not_before(tx: Tx, address: str, shop: Shop) -> datetime | None:
    """None, or when the oldest of today's automatic mails to this address is a day old, where there were too many already: against
    two machines that answer each other (RFC 3834 §2)."""
    most, day = shop.folder.settings.answers.per_day, timedelta(days=1)
    times = tx.mails.written_to(address, outbox.AUTOMATIC, now() - day)
    return times[-most] + day if len(times) >= most else None


def queue_letters(office: Office) -> int:
    """One PDF of the letters to customers without e-mail; it stands in the outbox like a mail."""
    with office.store.reading() as tx:
        orders = [stored for stored in tx.orders.unconfirmed() if not _mail_address(tx, stored, office.shop)]
    if not orders:
        return 0
    numbers = [stored.order_no for stored in orders]
    pdf = letters(office.shop, orders)
    with office.store.transaction() as tx:
        tx.mails.add(
            OutgoingMail(
                message_id=f"letters-{numbers[0]}-{numbers[-1]}",
                dedupe_key=f"letters:{','.join(f'{o.order_no}v{o.version}' for o in orders)}",
                purpose=LETTERS,
                recipient="by post",
                raw=pdf,
                created_at=now(),
            )
        )
        for number in numbers:
            tx.orders.confirmed(number, now())
    return len(numbers)


def letters(shop: Shop, orders: list[StoredOrder]) -> bytes:
    pdf: bytes = outbox.letters(orders, renderer(shop), shop.folder.settings)
    return pdf


def deliver(office: Office) -> outbox.Delivered:
    """Sends what stands in the outbox; letters are written to var/out as one PDF."""
    shop = office.shop
    states = (MailState.SENDING, MailState.QUEUED)
    with office.store.reading() as tx:
        waiting = {number for state in states for number in tx.mails.numbers(state)}
        pages = [mail for state in states for mail in tx.mails.list(state, purpose=LETTERS)]
    for mail in pages:
        assert mail.mail_no is not None
        write(shop.folder.out / f"{mail.mail_no:05d}-letters.pdf", mail.raw)
        with office.store.transaction() as tx:
            tx.mails.mark(mail.mail_no, MailState.PRINTED, at=now())
        waiting.discard(mail.mail_no)
    if not waiting:
        return outbox.Delivered()
    smtp = shop.folder.settings.smtp
    with closing(sender(shop)) as post:
        return outbox.deliver(
            office.store,
            post,
            now,
            pace=outbox.Pace(smtp.per_minute if smtp else 0),
            refused=_refused,
            journal=_journal(shop),
        )


def _journal(shop: Shop) -> Path:
    return shop.folder.var / "sending"


def _refused(tx: Tx, mail: OutgoingMail, error: outbox.PermanentError | outbox.TransientError) -> None:
    came_back(tx, mail, error.message, now(), address=getattr(error, "address", False))


# -- mails that were perhaps sent -------------------------------------------------------------------------------------


def settle_by_sent_folder(office: Office, source: Source) -> int:
    """What stands in the mailbox's folder of sent mail was sent. What does not stand there proves nothing."""
    with office.store.reading() as tx:
        unsure = [tx.mails.get(number) for number in tx.mails.numbers(MailState.SENDING)]
    found: set[str] = set()
    if unsure and isinstance(source, KeepsSent):
        found = source.among_sent([mail.message_id for mail in unsure])
    with office.store.transaction() as tx:
        for mail in unsure:
            if mail.message_id in found and mail.mail_no is not None:
                tx.mails.mark(mail.mail_no, MailState.SENT, at=now())
    return len(found)


def settle(office: Office, mail_no: int, who: str, why: str, *, sent: bool) -> None:
    """A person's word on a mail that was perhaps sent, or that failed: it was sent, or it is sent again. Journalled.

    Raises UsageError for any other mail."""
    with outbox.Underway(_journal(office.shop)) as underway, office.store.transaction() as tx:
        outbox.settle_known(tx, underway, now())  # of a killed run: a person is asked only where nothing is known
        mail = tx.mails.get(mail_no)
        if mail.state not in (MailState.SENDING, MailState.FAILED):
            raise UsageError(f"Mail {mail_no} is {mail.state.value}: there is nothing to settle.")
        tx.mails.mark(mail_no, MailState.SENT if sent else MailState.QUEUED, at=now())
        action = "settled as sent" if sent else "sent again"
        tx.journal.add(JournalEntry(subject=f"mail {mail_no}", action=action, who=who, why=why, at=now()))


def allow(office: Office, address: str, who: str, why: str) -> None:
    """Mail goes to this address again. Raises UsageError where nothing was held against it."""
    with office.store.transaction() as tx:
        if not tx.mails.allow(address):
            raise UsageError(f"{address} is written to already: no mail came back from there.")
        tx.journal.add(JournalEntry(subject=f"address {address}", action="allowed", who=who, why=why, at=now()))


# -- handoff ----------------------------------------------------------------------------------------------------------


def hand_off(office: Office) -> list[Batch]:
    """What is due leaves in numbered batches, one a department: all or nothing. Batches that a killed run left unwritten are
    written first, with the same bytes."""
    shop = office.shop
    settings = shop.folder.settings
    if settings.shop.trial:
        return []
    done = [write_batch(office, batch) for batch in _undelivered(office)]
    with office.store.transaction() as tx:
        at = now()
        last = tx.batches.last()
        due = handoff.due(
            tx.orders.releasable(),
            settings.plan,
            at.astimezone(shop.zone),
            last,
            shop.tables,
            "warehouse",
        )
        batches = []
        for department, lines in sorted(due.items()):
            named = settings.departments.get(department)
            name = (named.name if named else None) or department
            batches.append(tx.batches.add(department, name, settings.shop.currency, lines, at))
    return done + [write_batch(office, batch) for batch in batches]


def _undelivered(office: Office) -> list[Batch]:
    with office.store.reading() as tx:
        return [tx.batches.get(number) for number in tx.batches.undelivered()]


def write_batch(office: Office, batch: Batch, folder: Path | None = None) -> Batch:
    """Writes a batch's files (the same bytes every time) and, once, its mail to the department."""
    shop = office.shop
    files = handoff.write(batch, shop.folder.settings)
    for name, data in files.items():
        write((folder or shop.folder.out / "handoff") / name, data)
    if batch.delivered_at is None:
        department = shop.folder.settings.departments.get(batch.department)
        with office.store.transaction() as tx:
            if department and department.email and shop.folder.settings.shop.email:
                mail = outbox.handoff_mail(
                    batch, files, department.email, shop.folder.settings, renderer(shop), batch.created_at
                )
                tx.mails.add(mail)
            tx.batches.delivered(batch.batch_no, now())
    return batch


def fulfilled(office: Office, data: bytes, name: str, who: str) -> list[FulfilledLine]:
    """Takes the warehouse's filled sheet back: all of it or nothing. The same sheet twice changes nothing."""
    lines = handoff.read_fulfilled(data, name)
    with office.store.transaction() as tx:
        for line in lines:
            tx.orders.shipped(line, now())
        for number in sorted({line.batch_no for line in lines}):
            tx.batches.fulfilled(number, now())
            why = f"{name}: {sum(1 for line in lines if line.batch_no == number)} lines"
            tx.journal.add(JournalEntry(subject=f"batch {number}", action="fulfilled", who=who, why=why, at=now()))
    return list(lines)


def write(path: Path, data: bytes) -> None:
    """Beside, then renamed: never half a file. Only the owner may read it."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
