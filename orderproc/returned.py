"""Mail of ours that came back, and what a mail about ours proves. Inside the caller's transaction; sends and reads nothing.

An address that mail came back from is not written to again until a person allows it; an order whose confirmation came back gets a
letter with the next run.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from orderproc.model.reading import MessageHead
from orderproc.model.records import MailState, OutgoingMail

if TYPE_CHECKING:
    from orderproc.store import Tx

CONFIRMATION = "confirmation"


def came_back(tx: Tx, mail: OutgoingMail, reason: str, at: datetime, *, address: bool = True) -> None:
    """`address`: because nobody is there, so that the next mail would come back too."""
    assert mail.mail_no is not None
    tx.mails.mark(mail.mail_no, MailState.FAILED, error=reason, at=at)
    if address:
        tx.mails.spoil(mail.recipient, reason, at, mail.mail_no)
        if mail.purpose == CONFIRMATION and mail.order_no is not None:
            tx.orders.unconfirm(mail.order_no)


def heard_of(tx: Tx, head: MessageHead, at: datetime) -> None:
    """A mail that came in speaks of ours: a delivery report (RFC 3464), a read receipt or an answer. Whatever it says, ours was
    sent, so that a mail that was "perhaps sent" is settled; a report that it failed marks the address."""
    ids = [one for one in (head.bounce_of, head.in_reply_to, *head.references) if one]
    for mail in tx.mails.of_message_id(*dict.fromkeys(ids)):
        assert mail.mail_no is not None
        if head.bounce_of == mail.message_id and head.bounce_action == "failed":
            if mail.state is not MailState.FAILED:
                reason = f"came back: {head.bounce_status}" if head.bounce_status else "came back"
                came_back(tx, mail, reason, at, address=nobody_there(head.bounce_status))
        elif mail.state is MailState.SENDING:
            tx.mails.mark(mail.mail_no, MailState.SENT, at=at)


def nobody_there(status: str | None) -> bool:
    """Of an enhanced status code (RFC 3463 §3.2): a bad address, a mailbox that is closed, a domain without mail. Not: a full
    mailbox, a mail that is too large or unwanted."""
    code = (status or "").split(" ")[0]
    return not code or code.startswith(("5.1.", "5.2.1", "5.4.4", "5.0.0")) or code.count(".") != 2
