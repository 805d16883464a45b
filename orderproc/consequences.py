"""What follows from a judgement beside the order itself: where the document is filed, a case for
the clerk or customer service, a notice to the customer."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from orderproc.errors import UsageError
from orderproc.judging import Shop, now, renderer
from orderproc.model.cards import mask_cards
from orderproc.model.document import Channel, Document, Filing
from orderproc.model.draft import Field, OrderDraft
from orderproc.model.issue import Code, Kind, Verdict
from orderproc.model.order import StoredOrder
from orderproc.model.records import Judged, Outcome

if TYPE_CHECKING:
    from orderproc.store import Archive, Tx

NO_ORDER_KINDS = {Kind.COMPLAINT, Kind.INQUIRY}  # these go on to customer service
TRIES = 2  # of a document that kills its reader or never comes back from it
_DEADLY = {Code.TIMEOUT, Code.OUT_OF_MEMORY, Code.WORKER_DIED}
NOT_READ = {Code.PART_UNREADABLE, Code.ENCRYPTED, Code.BOMB, Code.TOO_LARGE, Code.UNKNOWN_FORMAT}


def killed_its_reader(judged: Sequence[Judged]) -> bool:
    return any(
        each.verdict is Verdict.UNREADABLE and any(issue.code in _DEADLY for issue in each.issues) for each in judged
    )


def case_for_the_clerk(tx: Tx, judged: Judged, document: Document) -> int:
    """So that somebody looks at what no program may open again. Nothing is mailed: what it is, nobody knows."""
    said = " ".join(issue.message for issue in judged.issues)
    return tx.cases.add(
        kind=Kind.OTHER,
        sha256=document.sha256,
        subject=f"could not be read in {TRIES} tries: {mask_cards(document.name)}",
        sender=document.origin,
        text=said,
        order_no=None,
        at=now(),
    )


def open_case(tx: Tx, draft: OrderDraft, document: Document, shop: Shop, archive: Archive) -> int:
    """A complaint or question goes to customer service with the original attached."""
    from orderproc import outbox

    head = draft.message
    sender = f"{head.sender[0]} <{head.sender[1]}>".strip() if head else document.origin
    text = mask_cards(draft.sender_text)
    about = named_order(tx, draft.original)
    case_no = tx.cases.add(
        kind=draft.kind,
        sha256=document.sha256,
        subject=mask_cards(head.subject if head else document.name),
        sender=sender,
        text=text,
        order_no=about.order_no if about else None,
        at=now(),
    )
    if shop.folder.settings.customer_service.email and shop.folder.settings.shop.email:
        case = tx.cases.get(case_no)
        original = archive.get(document.sha256)
        tx.mails.add(outbox.case_mail(case, original, document.name, shop.folder.settings, renderer(shop), now()))
    return case_no


def named_order(tx: Tx, original: Field[str]) -> StoredOrder | None:
    """Our order that a mail speaks of, by our number or the customer's own."""
    if not original.value:
        return None
    if original.value.isdigit():
        with suppress(UsageError):
            return tx.orders.get(int(original.value))
    for stored in tx.orders.list(text=original.value):
        if stored.order.customer_po == original.value:
            return stored
    return None


def filing_of(outcomes: Sequence[Outcome], channel: Channel) -> Filing:
    """Where a document goes. Paper that is no order is put aside for a person: somebody scanned it for a reason. So is a
    mail of which a part could not be read: the order may stand there."""
    verdicts = {outcome.verdict for outcome in outcomes}
    kinds = {outcome.kind for outcome in outcomes}
    if Verdict.REVIEW in verdicts:
        return Filing.REVIEW
    if Verdict.UNREADABLE in verdicts:
        return Filing.REJECTED
    if kinds & NO_ORDER_KINDS:
        return Filing.CUSTOMER_SERVICE
    if Verdict.ACCEPTED not in verdicts and Kind.OTHER in kinds:
        unread = any(issue.code in NOT_READ for outcome in outcomes for issue in outcome.issues)
        if channel is not Channel.EMAIL or unread:
            return Filing.REJECTED
    return Filing.DONE


def language_of(draft: OrderDraft, shop: Shop) -> str:
    """The language that the customer is answered in: that of the shop, until the parser tells more."""
    return shop.folder.settings.shop.locale.split("_")[0]


def notify(tx: Tx, judged: Judged, document: Document, shop: Shop) -> None:
    """ "We could not read your order", or "a person looks at it": where the shop wants that, and a machine may write."""
    from orderproc import outbox

    settings, head = shop.folder.settings, judged.draft.message
    if head is None or judged.verdict is not Verdict.REVIEW or judged.draft.kind is not Kind.ORDER:
        return
    unread = not judged.draft.lines and any(issue.code in NOT_READ for issue in judged.issues)
    what = "unreadable" if unread else "review"
    address = outbox.reply_address(head)
    if not getattr(settings.answers, what) or not settings.shop.email or address is None:
        return
    if not outbox.may_answer(head, settings.shop) or tx.mails.bad(address) is not None:
        return
    written = tx.mails.written_to(address, outbox.AUTOMATIC, now() - timedelta(days=1))
    if len(written) < settings.answers.per_day:
        language = language_of(judged.draft, shop)
        tx.mails.add(outbox.notice(what, head, document.sha256, language, settings, renderer(shop), now()))
