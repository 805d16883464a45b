"""The mails that leave the house, whole: confirmation, case, report, handoff. Pure: the same arguments give the same bytes.

Whom a machine may answer is decided here too (RFC 3834). Sending is in `send`, what a confirmation says in `wording`.
"""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from orderproc.errors import ConfigurationError, UsageError
from orderproc.model.cards import mask_cards
from orderproc.model.order import StoredOrder
from orderproc.model.reading import MessageHead
from orderproc.model.records import Batch, Case, OutgoingMail
from orderproc.model.settings import Settings, Shop
from orderproc.outbox import mime, wording
from orderproc.outbox.without_cards import without_cards
from orderproc.rendering import Renderer

if TYPE_CHECKING:
    from orderproc.outbox.report import Report

AUTO_REPLIED, AUTO_GENERATED = "auto-replied", "auto-generated"  # RFC 3834 §5
_ROBOT = re.compile(
    r"(?:mailer-daemon|postmaster|bounces?|no-?reply|do-?not-?reply|donotreply|listserv|majordomo|auto-?(?:mat|respon|confirm)\w*"
    r"|owner-.+|.+-(?:request|owner|bounces?))(?:[+=._-].*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a mail may be answered by a machine, and if not, why not. True or false like a bool."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


def may_answer(head: MessageHead, shop: Shop) -> Answer:
    """Never an answer to a robot, a list, a bounce or ourselves (RFC 3834 §2)."""
    if head.automatic:
        return Answer(False, f"sent by a machine: {head.automatic}")
    if head.bounce_of:
        return Answer(False, "a delivery report on a mail of ours")
    address = reply_address(head)
    if address is None:
        return Answer(False, "no sender that could be answered")
    ours = {mime.clean_address(a) for a in (shop.email, shop.report_to) if a}
    if address.lower() in {a.lower() for a in ours if a}:
        return Answer(False, "sent by ourselves")
    if _ROBOT.fullmatch(address.partition("@")[0]):
        return Answer(False, f"{address} is a machine's address")
    return Answer(True)


def reply_address(head: MessageHead) -> str | None:
    """Where an answer to this mail goes: Reply-To before From, one clean address or None."""
    for named in (head.reply_to, head.sender):
        if named and (address := mime.clean_address(named[1])):
            return address
    return None


def address_of(order: StoredOrder) -> str | None:
    """The customer's e-mail address, if there is one that can be written to; without one a letter is printed."""
    for party in (order.order.sold_to, order.order.bill_to, order.order.ship_to):
        if party and (address := mime.clean_address(party.email)):
            return address
    return None


def confirmation(
    order: StoredOrder, settings: Settings, renderer: Renderer, now: datetime, *, again: int = 0
) -> OutgoingMail:
    """The order acknowledgement to the customer, in the order's language, text and HTML.

    `again` counts up when a clerk sends it once more: 0 is the first, and only one of each is ever stored.
    Raises UsageError where the customer has no address, ConfigurationError for the shop's address or a template.
    """
    recipient = address_of(order)
    if recipient is None:
        raise UsageError(
            f"Order {order.order_no} has no e-mail address to confirm to.",
            "Print a letter: orderproc confirm NUMBER --letter FILE.",
        )
    speaking = renderer.in_language(order.language)
    values = {"said": wording.said(order, settings.shop, speaking), "order": order, "shop": settings.shop}
    sender = _sender(settings.shop)
    key = f"confirmation {order.order_no}" + (f" again {again}" if again else "")
    answered = mime.message_ids(order.message_id)[:1]
    headers = mime.Headers(
        sender_name=settings.shop.name,
        sender=sender,
        recipient=recipient,
        recipient_name=order.order.sold_to.name or order.order.sold_to.company or "",
        subject=speaking.render("confirmation.subject.txt.j2", **values),
        date=speaking.local(now),
        message_id=mime.make_message_id(sender, key, *order.documents, _moment(order.accepted_at), _moment(now)),
        automatic=AUTO_REPLIED if answered else AUTO_GENERATED,
        in_reply_to=answered,
    )
    parts = [
        mime.text_part(speaking.render("confirmation.txt.j2", **values)),
        mime.text_part(speaking.render("confirmation.html.j2", **values), "html"),
    ]
    raw = mime.multipart(headers.head(), "alternative", parts)
    return _outgoing(headers, key, "confirmation", raw, now, order_no=order.order_no)


def notice(
    what: str,
    head: MessageHead,
    sha256: str,
    language: str,
    settings: Settings,
    renderer: Renderer,
    now: datetime,
) -> OutgoingMail:
    """ "We could not read your order" (`what` "unreadable") or "we have it, a person looks at it" ("review"), once for a document.

    The caller has asked `may_answer`. Raises ConfigurationError for the shop's address or a template.
    """
    recipient = reply_address(head)
    assert recipient is not None
    sender, key = _sender(settings.shop), f"{what} {sha256}"
    speaking = renderer.in_language(language)
    values = {"what": what, "subject": mime.one_line(mask_cards(head.subject)), "shop": settings.shop}
    answered = mime.message_ids(head.message_id)[:1]
    headers = mime.Headers(
        sender_name=settings.shop.name,
        sender=sender,
        recipient=recipient,
        subject=speaking.render("notice.subject.txt.j2", **values),
        date=speaking.local(now),
        message_id=mime.make_message_id(sender, key, _moment(now)),
        automatic=AUTO_REPLIED,
        in_reply_to=answered,
        references=mime.message_ids(" ".join(head.references)) if answered else (),
    )
    raw = mime.multipart(headers.head(), "mixed", [mime.text_part(speaking.render("notice.txt.j2", **values))])
    return _outgoing(headers, key, what, raw, now)


def case_mail(
    case: Case,
    original: bytes,
    original_name: str,
    settings: Settings,
    renderer: Renderer,
    now: datetime,
) -> OutgoingMail:
    """A complaint or a question to customer service, what the customer sent attached, but for a whole card number in it.

    Raises ConfigurationError where neither [customer_service] nor [shop] has an address.
    """
    recipient = mime.clean_address(settings.customer_service.email or settings.shop.email)
    if recipient is None:
        raise ConfigurationError(
            "[customer_service] email: there is no address for complaints and questions.", "Add it to orderproc.toml."
        )
    sender, customer = _sender(settings.shop), mime.clean_address(_angle(case.sender))
    values = {"case": case, "customer": customer, "shop": settings.shop, "original_name": mime.file_name(original_name)}
    key = f"case {case.case_no}"
    headers = mime.Headers(
        sender_name=settings.shop.name,
        sender=sender,
        recipient=recipient,
        subject=renderer.render("case.subject.txt.j2", **values),
        date=renderer.local(now),
        message_id=mime.make_message_id(sender, key, case.sha256, _moment(case.created_at)),
        automatic=AUTO_GENERATED,
        reply_to=customer,
    )
    original = without_cards(original)
    attached = (mime.mail_part if mime.looks_like_mail(original) else _guessed_part)(original_name, original)
    raw = mime.multipart(headers.head(), "mixed", [mime.text_part(renderer.render("case.txt.j2", **values)), attached])
    return _outgoing(headers, key, "case", raw, now, case_no=case.case_no)


def handoff_mail(
    batch: Batch, files: Mapping[str, bytes], recipient: str, settings: Settings, renderer: Renderer, now: datetime
) -> OutgoingMail:
    """A batch to its department, its files attached. Raises ConfigurationError for an address that is none."""
    address = mime.clean_address(recipient)
    if address is None:
        raise ConfigurationError(
            f"[departments.{batch.department}] email: “{recipient}” is no address.",
            "Write one address, such as pick@shop.example.",
        )
    sender = _sender(settings.shop)
    values = {"batch": batch, "files": sorted(files), "shop": settings.shop}
    key = f"handoff {batch.batch_no}"
    headers = mime.Headers(
        sender_name=settings.shop.name,
        sender=sender,
        recipient=address,
        subject=renderer.render("handoff.subject.txt.j2", **values),
        date=renderer.local(now),
        message_id=mime.make_message_id(sender, key, _moment(batch.created_at)),
        automatic=AUTO_GENERATED,
    )
    text = mime.text_part(renderer.render("handoff.txt.j2", **values))
    raw = mime.multipart(headers.head(), "mixed", [text, *(_guessed_part(name, files[name]) for name in sorted(files))])
    return _outgoing(headers, key, "handoff", raw, now)


def report_mail(report: Report, settings: Settings, renderer: Renderer, now: datetime) -> OutgoingMail:
    """The night's report to `[shop] report_to`, as text, with the page attached. Raises ConfigurationError without an address."""
    from orderproc.outbox import report as reports

    values = {"report": report, "shop": settings.shop}
    subject = renderer.render("report.subject.txt.j2", **values)
    page = reports.render_html(report, renderer).encode()
    parts = [
        mime.text_part(reports.render_text(report, renderer)),
        mime.file_part(f"report-{renderer.local(report.ended):%Y-%m-%d}.html", page, "text/html"),
    ]
    return _to_person(f"report {_moment(report.ended)}", subject, parts, settings, renderer, now)


def failure_mail(message: str, tip: str | None, settings: Settings, renderer: Renderer, now: datetime) -> OutgoingMail:
    """A night that could not be done, to `[shop] report_to`: what went wrong and what to do."""
    values = {"message": message, "tip": tip, "at": now, "shop": settings.shop}
    subject = renderer.render("failure.subject.txt.j2", **values)
    parts = [mime.text_part(renderer.render("failure.txt.j2", **values))]
    return _to_person(f"failure {_moment(now)}", subject, parts, settings, renderer, now)


def _to_person(
    key: str, subject: str, parts: list[bytes], settings: Settings, renderer: Renderer, now: datetime
) -> OutgoingMail:
    recipient = mime.clean_address(settings.shop.report_to)
    if recipient is None:
        raise ConfigurationError("[shop] report_to: there is no address for the report.", "Add it to orderproc.toml.")
    sender = _sender(settings.shop)
    headers = mime.Headers(
        sender_name=settings.shop.name,
        sender=sender,
        recipient=recipient,
        subject=subject,
        date=renderer.local(now),
        message_id=mime.make_message_id(sender, key, settings.shop.name),
        automatic=AUTO_GENERATED,
    )
    return _outgoing(headers, key, "report", mime.multipart(headers.head(), "mixed", parts), now)


def _sender(shop: Shop) -> str:
    address = mime.clean_address(shop.email)
    if address is None:
        raise ConfigurationError(
            f"[shop] email: “{shop.email}” is no address."
            if shop.email
            else "[shop] email is missing: mails need a sender.",
            'Add it to orderproc.toml: email = "orders@shop.example".',
        )
    return address


def _outgoing(
    headers: mime.Headers,
    key: str,
    purpose: str,
    raw: bytes,
    now: datetime,
    *,
    order_no: int | None = None,
    case_no: int | None = None,
) -> OutgoingMail:
    return OutgoingMail(
        message_id=headers.message_id,
        dedupe_key=key,
        purpose=purpose,
        recipient=headers.recipient,
        raw=raw,
        order_no=order_no,
        case_no=case_no,
        created_at=now,
    )


def _guessed_part(name: str, data: bytes) -> bytes:
    kind = mimetypes.guess_type(mime.file_name(name), strict=False)[0] or "application/octet-stream"
    # A message or a text would be taken apart or re-coded on its way; as a file it arrives as it was.
    return mime.file_part(
        name, data, "application/octet-stream" if kind.startswith(("message/", "multipart/")) else kind
    )


def _angle(sender: str) -> str:
    """The address of "Name <address>", or the text itself."""
    found = re.search(r"<([^<>]*)>\s*$", sender)
    return found[1] if found else sender


def _moment(at: datetime | None) -> str:
    return at.isoformat() if at else ""
