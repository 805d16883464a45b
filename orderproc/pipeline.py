"""The one module that knows the order of the stages, and what is committed together.

intake → (archive, ledger) → reading → parsing → checking → pricing → store, then the mail or file is filed away. A document is in
the archive and in the ledger before anything else happens to it; it is filed only after the commit. Killed at any instant and
run again, the result is the same. Decides nothing itself: what is right stands in the stages.
"""

from __future__ import annotations

import logging
import re
import signal
import threading
import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from orderproc import checking, config, parsing, pricing, tables
from orderproc.errors import ConfigurationError, OrderprocError, UnreachableError, UnreadableError, UsageError
from orderproc.model.cards import mask_cards
from orderproc.model.document import Channel, Document, Filing
from orderproc.model.draft import Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity, Verdict
from orderproc.model.order import ZERO, Hold, HoldCode, Order, StoredOrder
from orderproc.model.reading import Reading
from orderproc.model.records import JournalEntry, Judged, LedgerEntry, Outcome
from orderproc.model.shop import ShopTables

if TYPE_CHECKING:
    from orderproc.intake import Incoming, Source
    from orderproc.reading import ReaderPool
    from orderproc.rendering import Renderer
    from orderproc.store import Archive, Store, Tx

log = logging.getLogger(__name__)

NO_ORDER_KINDS = {Kind.COMPLAINT, Kind.INQUIRY}  # these go on to customer service


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Shop:
    """A shop's folder with settings and tables read: all that is needed to judge a document. Opens no database."""

    folder: config.ShopFolder
    tables: ShopTables

    @classmethod
    def open(cls, path: Path) -> Shop:
        """Raises ConfigurationError: what is wrong with the shop's files is told before anything is taken."""
        folder = config.load(path)
        shop = cls(folder, tables.load(folder.path))
        _ = shop.zone
        return shop

    @property
    def zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.folder.settings.shop.time_zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ConfigurationError(
                f"orderproc.toml: shop.time_zone: {self.folder.settings.shop.time_zone!r} is not known.",
                "Write a name of the IANA data base, such as America/New_York or Europe/Berlin.",
            ) from error

    @property
    def today(self) -> date:
        return datetime.now(self.zone).date()


def judge(draft: OrderDraft, shop: Shop) -> Judged:
    """A draft checked, priced, and with its holds. Pure but for the shop's date of today."""
    settings = shop.folder.settings
    today = shop.today
    context = checking.Context(shop=settings.shop, tables=shop.tables, settings=settings.checking, today=today)
    checked = checking.check(draft, context)
    if checked.order is None or checked.verdict in (Verdict.NOT_AN_ORDER, Verdict.UNREADABLE):
        return Judged(
            draft=draft, verdict=checked.verdict, confidence=checked.confidence, issues=checked.issues, order=None
        )
    prices = pricing.Context(
        shop=settings.shop,
        tables=shop.tables,
        tax=settings.tax,
        shipping=settings.shipping,
        discounts=settings.discounts,
    )
    order, calculation, freight_holds = pricing.price(
        checked.order, checked.customer, today, prices, discount_code=draft.discount_code.value
    )
    state, money_holds = checking.payment(order, draft, calculation, checked.customer, context, settings.payment)
    return Judged(
        draft=draft,
        verdict=checked.verdict,
        confidence=checked.confidence,
        issues=checked.issues,
        order=order,
        calculation=calculation,
        holds=(*freight_holds, *money_holds),
        payment_state=state,
    )


def unreadable(error: OrderprocError) -> Judged:
    """What stands for a document that could not be read at all."""
    code = error.code if isinstance(error, UnreadableError) else "unreadable"
    message = f"{error.message} {error.tip}" if error.tip else error.message
    issue = Issue(code=code, message=message, severity=Severity.FATAL)
    draft = OrderDraft(kind=Kind.OTHER, kind_reason=error.message)
    return Judged(draft=draft, verdict=Verdict.UNREADABLE, confidence=1.0, issues=(issue,), order=None)


@contextmanager
def time_limit(seconds: float, name: str) -> Iterator[None]:
    """What is read in a worker has its limit there; this one is for what is made of it here. Only in the main thread, where
    signals arrive. Raises UnreadableError (code timeout)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(signum: int, frame: object) -> None:
        raise UnreadableError(
            f"{name}: took longer than {seconds:.0f} s to understand.",
            "Type it in with `orderproc take`.",
            code="timeout",
        )

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class Reader:
    """Bytes in, judgements out: reading in worker processes, the rest here. One bad document stops nothing."""

    def __init__(self, shop: Shop, pool: ReaderPool) -> None:
        self.shop = shop
        self.pool = pool

    def submit(self, data: bytes, name: str, channel: Channel) -> Callable[[], tuple[Judged, ...]]:
        """Begins reading; call what is returned for the result."""
        limit = self.shop.folder.settings.intake.max_file_mb
        if not data:
            error = UnreadableError(f"{name}: the file is empty.", "Ask for it again.", code="empty_file")
            return lambda: (unreadable(error),)
        if len(data) > limit * 1024 * 1024:
            size = len(data) / 1024 / 1024
            error = UnreadableError(
                f"{name}: {size:.0f} MB; the limit is {limit} MB.",
                "Raise [intake] max_file_mb, or split it.",
                code="too_large",
            )
            return lambda: (unreadable(error),)
        future = self.pool.submit(data, name, self.shop.tables.forms)
        return lambda: self._judge(future, name, channel)

    def _judge(self, future: Future[Reading], name: str, channel: Channel) -> tuple[Judged, ...]:
        try:
            reading = future.result()
            shop = self.shop
            context = parsing.Context(
                shop=shop.folder.settings.shop, tables=shop.tables, today=shop.today, channel=channel
            )
            with time_limit(shop.folder.settings.reading.timeout_seconds, name):
                return tuple(judge(draft, shop) for draft in parsing.parse(reading, context))
        except OrderprocError as error:
            return (unreadable(error),)
        except Exception as error:  # a bug of ours must not stop the batch; the document is kept and named
            log.exception("reading %s failed", name)
            return (
                unreadable(
                    UnreadableError(
                        f"{name}: orderproc failed on this document ({type(error).__name__}: {error}).",
                        "It is kept. Please report it; until it is mended, type the order in with `orderproc take`.",
                        code="internal_error",
                    )
                ),
            )


@dataclass(frozen=True)
class Taken:
    """One document that went through. `path` as the person knows it (file or folder of the mailbox)."""

    path: str
    name: str
    message_id: str | None
    sha256: str
    outcomes: tuple[Outcome, ...]
    filing: Filing
    title: str  # for people: who wrote about what, or the name of the file
    before: bool = False  # the same bytes had been taken before: nothing new was stored

    @property
    def put_aside(self) -> bool:
        """A person must look: it can't be read, or it is paper on which no order was found."""
        return self.filing is Filing.REJECTED and not self.before


@dataclass
class Flow:
    """The stages connected to a store: takes documents in, one transaction for each."""

    shop: Shop
    store: Store
    archive: Archive
    reader: Reader
    who: str = "orderproc"
    window: int = 4
    filers: list[Source] = field(default_factory=list)

    def take_in(
        self, sources: Sequence[Source], failed: Callable[[OrderprocError], object] | None = None
    ) -> Iterator[Taken]:
        """Everything that waits: first what a killed run left, then what is new at `sources`. A source that is out of
        reach is told to `failed`, and the others go on; without `failed` the error is raised."""
        self.filers = list(sources)
        self._file_what_is_committed(failed)
        yield from self._work(self._left_over())
        for source in sources:
            try:
                yield from self._work(self._arrivals(source))
            except UnreachableError as error:
                if failed is None:
                    raise
                failed(error)

    def _left_over(self) -> Iterator[tuple[LedgerEntry, Document, bytes | None]]:
        with self.store.transaction() as tx:
            entries = tx.ledger.unfinished()
            documents = [tx.documents.get(entry.sha256) for entry in entries]
        for entry, document in zip(entries, documents, strict=True):
            if document is not None:
                yield entry, document, None

    def _arrivals(self, source: Source) -> Iterator[tuple[LedgerEntry, Document, bytes | None]]:
        for incoming in source.incoming(self._is_known):
            yield self._archived(incoming)

    def _is_known(self, key: str) -> bool:
        with self.store.transaction() as tx:
            return tx.ledger.get(key) is not None

    def _archived(self, incoming: Incoming) -> tuple[LedgerEntry, Document, bytes]:
        """Archive and ledger before anything else."""
        sha256 = self.archive.put(incoming.data)
        document = Document(
            sha256=sha256,
            name=incoming.name,
            channel=incoming.channel,
            origin=incoming.origin,
            received_at=incoming.received_at,
            size=len(incoming.data),
        )
        with self.store.transaction() as tx:
            tx.documents.add(document)
            if tx.ledger.get(incoming.key) is None:
                tx.ledger.archived(incoming.key, sha256, incoming.origin, incoming.message_id)
            entry = tx.ledger.get(incoming.key)
        assert entry is not None
        return entry, document, incoming.data

    def _work(self, items: Iterable[tuple[LedgerEntry, Document, bytes | None]]) -> Iterator[Taken]:
        """Reads ahead in the workers, commits in the order of arrival."""
        waiting: deque[tuple[LedgerEntry, Document, Callable[[], tuple[Judged, ...]]]] = deque()
        for entry, document, data in items:
            waiting.append((entry, document, self._begin(document, data)))
            if len(waiting) >= self.window:
                yield self._finish(*waiting.popleft())
        while waiting:
            yield self._finish(*waiting.popleft())

    def _begin(self, document: Document, data: bytes | None) -> Callable[[], tuple[Judged, ...]]:
        with self.store.transaction() as tx:
            if tx.documents.outcomes(document.sha256):
                return tuple  # taken before: not read again
        if data is None:
            data = self.archive.get(document.sha256)
        return self.reader.submit(data, document.name, document.channel)

    def _finish(self, entry: LedgerEntry, document: Document, result: Callable[[], tuple[Judged, ...]]) -> Taken:
        judged = result()
        with self.store.transaction() as tx:
            before = tx.documents.outcomes(document.sha256)
            if before:
                outcomes = tuple(replace(outcome, duplicate_of=document.sha256) for outcome in before)
            else:
                outcomes = tuple(self._commit(tx, each, document, entry.message_id) for each in judged)
                tx.documents.finish(document.sha256, outcomes)
            filing = filing_of(outcomes, document.channel)
            tx.ledger.committed(entry.key, filing)
        self._file_away(entry.key, filing)
        heads = (each.draft.message for each in judged)
        head = next((head for head in heads if head is not None), None)
        title = f"{head.sender[1] or head.sender[0]}: {head.subject or '(no subject)'}" if head else entry.origin
        return Taken(
            entry.origin, document.name, entry.message_id, document.sha256, outcomes, filing, title, bool(before)
        )

    def _commit(self, tx: Tx, judged: Judged, document: Document, message_id: str | None) -> Outcome:
        """What becomes of one draft, inside the document's transaction."""
        draft = judged.draft
        outcome = Outcome(
            kind=draft.kind,
            verdict=judged.verdict,
            confidence=judged.confidence,
            issues=judged.issues,
            part=draft.part,
            pages=draft.pages,
        )
        if judged.verdict is Verdict.ACCEPTED:
            stored = self.accept(tx, judged, document, message_id, self.who)
            return replace(outcome, order_no=stored.order_no)
        if judged.verdict is Verdict.REVIEW:
            review_no = tx.reviews.add(
                sha256=document.sha256,
                channel=document.channel,
                draft=draft,
                issues=judged.issues,
                confidence=judged.confidence,
                order=judged.order,
                document_name=document.name,
                at=now(),
            )
            return replace(outcome, review_no=review_no)
        if draft.kind in NO_ORDER_KINDS:
            return replace(outcome, case_no=self.open_case(tx, draft, document))
        return outcome

    def accept(
        self, tx: Tx, judged: Judged, document: Document, message_id: str | None, who: str, why: str = ""
    ) -> StoredOrder:
        """Stores an order with its calculation and holds, inside the caller's transaction."""
        assert judged.order is not None
        assert judged.calculation is not None
        at = now()
        order = self.allocated(judged.order)
        mark = checking.fingerprint(order)
        since = at - timedelta(days=self.shop.folder.settings.checking.duplicate_days)
        name = order.sold_to.company or order.sold_to.name
        prior = tx.orders.prior(mark, order.customer_po, order.customer_no, name, since)
        holds = self.holds_of(judged, order)
        if prior:
            first = prior[0]
            reason = f"looks like order {first.order_no} of {first.accepted_at:%Y-%m-%d}: {first.reason}"
            holds = (*holds, Hold(code=HoldCode.DUPLICATE, reason=reason))
        stored = tx.orders.add(
            order,
            judged.calculation,
            holds,
            judged.payment_state,
            mark,
            (document.sha256,),
            document.channel,
            language_of(judged.draft, self.shop),
            message_id,
            accepted_at=at,
            who=who,
        )
        if why:
            tx.journal.add(JournalEntry(subject=f"order {stored.order_no}", action="reviewed", who=who, why=why, at=at))
        return stored

    def allocated(self, order: Order) -> Order:
        return allocate(order, self.shop.tables)

    def holds_of(self, judged: Judged, order: Order) -> tuple[Hold, ...]:
        """The holds of the bill, and one for what is not in stock (unless part of an order may leave before the rest)."""
        short = [line for line in order.lines if line.backordered]
        if not short or self.shop.folder.settings.plan.partial:
            return judged.holds
        named = ", ".join(f"{line.sku} ({format(line.backordered.normalize(), 'f')} short)" for line in short)
        return (*judged.holds, Hold(code=HoldCode.BACKORDER, reason=f"not in stock: {named}"))

    def take_keyed(self, draft: OrderDraft, keyed: bytes, channel: Channel, who: str) -> tuple[Taken, Judged]:
        """An order by phone or over the counter: what was typed is its document; the rest is as for every other."""
        at = now()
        sha256 = self.archive.put(keyed)
        name = f"order by {channel.value} {at:%Y-%m-%d %H:%M}"
        document = Document(
            sha256=sha256, name=name, channel=channel, origin=f"typed in by {who}", received_at=at, size=len(keyed)
        )
        key = f"keyed:{uuid.uuid4()}"
        with self.store.transaction() as tx:
            tx.documents.add(document)
            tx.ledger.archived(key, sha256, document.origin, None)
            entry = tx.ledger.get(key)
        assert entry is not None
        judged = judge(draft, self.shop)
        return self._finish(entry, document, lambda: (judged,)), judged

    def open_case(self, tx: Tx, draft: OrderDraft, document: Document) -> int:
        """A complaint or question goes to customer service with the original attached."""
        from orderproc import outbox

        head = draft.message
        sender = f"{head.sender[0]} <{head.sender[1]}>".strip() if head else document.origin
        text = mask_cards(draft.sender_text)
        order_no = self._named_order(tx, draft.original)
        case_no = tx.cases.add(
            kind=draft.kind,
            sha256=document.sha256,
            subject=mask_cards(head.subject if head else document.name),
            sender=sender,
            text=text,
            order_no=order_no,
            at=now(),
        )
        if self.shop.folder.settings.customer_service.email:
            case = tx.cases.get(case_no)
            original = self.archive.get(document.sha256)
            tx.mails.add(
                outbox.case_mail(case, original, document.name, self.shop.folder.settings, renderer(self.shop), now())
            )
        return case_no

    def _named_order(self, tx: Tx, original: Field[str]) -> int | None:
        """Our order that a mail speaks of, by our number or the customer's own."""
        if not original.value:
            return None
        if original.value.isdigit():
            with suppress(UsageError):
                return tx.orders.get(int(original.value)).order_no
        for stored in tx.orders.list(text=original.value):
            if stored.order.customer_po == original.value:
                return stored.order_no
        return None

    def _file_what_is_committed(self, failed: Callable[[OrderprocError], object] | None) -> None:
        with self.store.transaction() as tx:
            entries = tx.ledger.unfiled()
        try:
            for entry in entries:
                if entry.filing:
                    self._file_away(entry.key, entry.filing)
        except UnreachableError as error:
            if failed is None:
                raise
            failed(error)

    def _file_away(self, key: str, filing: Filing) -> None:
        """After the commit: the mail or file goes to its folder. What is gone already counts as filed."""
        source = next((s for s in self.filers if s.owns(key)), None)
        if source is None:
            return
        source.file_away(key, filing, copy=self.shop.folder.settings.shop.trial)
        with self.store.transaction() as tx:
            tx.ledger.filed(key)


_MAIL_HEADER = re.compile(
    rb"^(From|Received|Return-Path|Message-ID|Date|Subject|To|MIME-Version|Delivered-To|X-[\w-]+|Content-Type|DKIM-Signature"
    rb"|ARC-[\w-]+|Reply-To|Cc):",
    re.IGNORECASE,
)


def channel_of(data: bytes) -> Channel:
    """An e-mail begins with header lines (RFC 5322 §2.2); what else comes as a file came by post."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf\r\n")
    if head.startswith(b"From ") or _MAIL_HEADER.match(head):
        named = sum(bool(_MAIL_HEADER.match(line)) for line in head.splitlines()[:40])
        if named >= 2:
            return Channel.EMAIL
    return Channel.POST


_NOT_READ = {Code.PART_UNREADABLE, Code.ENCRYPTED, Code.BOMB, Code.TOO_LARGE, Code.UNKNOWN_FORMAT}


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
        unread = any(issue.code in _NOT_READ for outcome in outcomes for issue in outcome.issues)
        if channel is not Channel.EMAIL or unread:
            return Filing.REJECTED
    return Filing.DONE


def allocate(order: Order, shop_tables: ShopTables) -> Order:
    """What is in stock is allocated, the rest backordered. An item whose stock is not counted is always there."""
    lines = []
    for line in order.lines:
        item = shop_tables.catalog.by_sku.get(line.sku or "")
        wanted = line.quantity or ZERO
        there = wanted if item is None or item.stock is None else max(min(item.stock, wanted), ZERO)
        lines.append(replace(line, allocated=there, backordered=wanted - there))
    return replace(order, lines=tuple(lines))


def language_of(draft: OrderDraft, shop: Shop) -> str:
    """The language that the customer is answered in: that of the shop, until the parser tells more."""
    return shop.folder.settings.shop.locale.split("_")[0]


def _without_cards(original: bytes) -> bytes:
    """A whole card number never leaves the house in a mail, not even in the customer's own words."""
    return mask_cards(original.decode("latin-1")).encode("latin-1")


def renderer(shop: Shop) -> Renderer:
    """The shop's own templates before ours."""
    from orderproc.rendering import Renderer, default_templates

    settings = shop.folder.settings.shop
    return Renderer(
        (shop.folder.path / "templates", default_templates()), settings.locale, settings.currency, settings.time_zone
    )
