"""The flow of a document, and what is committed together.

intake → (archive, ledger) → judging (reading → parsing → checking → pricing) → store, then the mail or file is filed away. A
document is in the archive and in the ledger before anything else happens to it; it is filed only after the commit. Killed at any
instant and run again, the result is the same. Decides nothing itself: what is right stands in the stages.
"""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from orderproc import checking
from orderproc.errors import OrderprocError, UnreachableError, UsageError
from orderproc.intake.base import FilingRefused, Left
from orderproc.intake.sameness import same_mail
from orderproc.judging import Reader, Shop, channel_of, judge, now, renderer, unreadable
from orderproc.model.cards import mask_cards
from orderproc.model.document import Channel, Document, Filing
from orderproc.model.draft import Field, OrderDraft
from orderproc.model.issue import Code, Kind, Verdict
from orderproc.model.order import ZERO, Hold, HoldCode, Order, StoredOrder
from orderproc.model.records import JournalEntry, Judged, LedgerEntry, Outcome
from orderproc.model.shop import ShopTables
from orderproc.returned import heard_of

if TYPE_CHECKING:
    from orderproc.intake import Incoming, Source
    from orderproc.store import Archive, Store, Tx

NO_ORDER_KINDS = {Kind.COMPLAINT, Kind.INQUIRY}  # these go on to customer service


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
    refused: dict[str, Left] = field(default_factory=dict)  # what could not be filed away, once for each reason
    _moved: list[str] = field(default_factory=list)  # filed away; marked with the next transaction

    def take_in(
        self, sources: Sequence[Source], failed: Callable[[OrderprocError], object] | None = None
    ) -> Iterator[Taken]:
        """Everything that waits: first what a killed run left, then what is new at `sources`. A source that is out of
        reach is told to `failed`, and the others go on; without `failed` the error is raised."""
        self.filers = list(sources)
        self._file_what_is_committed(failed)
        yield from self._work_on_what_was_left()
        self._file_what_is_committed(failed)
        for source in sources:
            try:
                yield from self._work(self._arrivals(source))
            except UnreachableError as error:
                if failed is None:
                    raise
                failed(error)
            finally:
                source.left += self.refused.values()
                self.refused.clear()
        with self.store.transaction() as tx:
            self._mark_moved(tx)

    def _work_on_what_was_left(self) -> Iterator[Taken]:
        """One at a time: one of these may be what ended the run before, and alone it takes no other with it. Filed away
        afterwards, so that a mailbox that is out of reach holds none of them up."""
        for item in self._left_over():
            yield self._finish(*item[:2], self._begin(*item), file=False)

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
        with self.store.reading() as tx:
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
            self._mark_moved(tx)
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
            waiting.append((entry, document, self._begin(entry, document, data)))
            if len(waiting) >= self.window:
                yield self._finish(*waiting.popleft())
        while waiting:
            yield self._finish(*waiting.popleft())

    def _begin(self, entry: LedgerEntry, document: Document, data: bytes | None) -> Callable[[], tuple[Judged, ...]]:
        with self.store.reading() as tx:
            if self._taken_before(tx, entry, document):
                return tuple  # not read again
        if data is None:
            data = self.archive.get(document.sha256)
        return self.reader.submit(data, document.name, document.channel)

    def _taken_before(self, tx: Tx, entry: LedgerEntry, document: Document) -> tuple[Outcome, ...]:
        """What became of these bytes, or of the same mail by another way (its Message-ID and its words), when they came first."""
        ways = [document.sha256]
        if entry.message_id and document.channel is Channel.EMAIL:
            others = [sha256 for sha256 in tx.ledger.with_message_id(entry.message_id) if sha256 != document.sha256]
            own = self.archive.get(document.sha256) if others else b""
            ways += [sha256 for sha256 in others if same_mail(own, self.archive.get(sha256))]
        for sha256 in ways:
            if found := tx.documents.outcomes(sha256):
                return tuple(replace(outcome, duplicate_of=outcome.duplicate_of or sha256) for outcome in found)
        return ()

    def _tried(
        self, entry: LedgerEntry, document: Document, result: Callable[[], tuple[Judged, ...]]
    ) -> tuple[Judged, ...]:
        """What kills its reader, or never comes back from it, is read a second time, and no third. Counted is only what happens
        under a living run: a run that is killed says nothing of what it read."""
        judged = result()
        while _killed_its_reader(judged):
            with self.store.transaction() as tx:
                tries = tx.ledger.attempt(entry.key)
            if tries >= TRIES:
                break
            judged = self._begin(entry, document, None)()
        return judged

    def _finish(
        self, entry: LedgerEntry, document: Document, result: Callable[[], tuple[Judged, ...]], *, file: bool = True
    ) -> Taken:
        judged = self._tried(entry, document, result)
        with self.store.transaction() as tx:
            self._mark_moved(tx)
            outcomes = before = self._taken_before(tx, entry, document)
            if not before:
                for said in {each.draft.message for each in judged}:
                    if said is not None:
                        heard_of(tx, said, now())
                outcomes = tuple(self._commit(tx, each, document, entry.message_id) for each in judged)
            if not tx.documents.outcomes(document.sha256):
                tx.documents.finish(document.sha256, outcomes)
            filing = filing_of(outcomes, document.channel)
            tx.ledger.committed(entry.key, filing)
        if file:
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
        self._answer(tx, judged, document)
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
        if _killed_its_reader((judged,)):
            return replace(outcome, case_no=_case_for_the_clerk(tx, judged, document))
        return outcome

    def _answer(self, tx: Tx, judged: Judged, document: Document) -> None:
        """ "We could not read your order", or "a person looks at it": where the shop wants that, and a machine may write."""
        from orderproc import outbox

        settings, head = self.shop.folder.settings, judged.draft.message
        if head is None or judged.verdict is not Verdict.REVIEW or judged.draft.kind is not Kind.ORDER:
            return
        unread = not judged.draft.lines and any(issue.code in _NOT_READ for issue in judged.issues)
        what = "unreadable" if unread else "review"
        address = outbox.reply_address(head)
        if not getattr(settings.answers, what) or not settings.shop.email or address is None:
            return
        if not outbox.may_answer(head, settings.shop) or tx.mails.bad(address) is not None:
            return
        written = tx.mails.written_to(address, outbox.AUTOMATIC, now() - timedelta(days=1))
        if len(written) < settings.answers.per_day:
            language = language_of(judged.draft, self.shop)
            tx.mails.add(outbox.notice(what, head, document.sha256, language, settings, renderer(self.shop), now()))

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
        if self.shop.folder.settings.customer_service.email and self.shop.folder.settings.shop.email:
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
        try:
            source.file_away(key, filing, copy=self.shop.folder.settings.shop.trial)
        except FilingRefused as error:  # it is committed: the next run files it, and those behind it are not held up
            self.refused.setdefault(error.message, Left(source.name, error.message, error.tip))
            return
        self._moved.append(key)

    def _mark_moved(self, tx: Tx) -> None:
        """Killed before this mark, the next run looks for the mail, finds it gone, and marks it."""
        while self._moved:
            tx.ledger.filed(self._moved.pop())


TRIES = 2  # of a document that kills its reader or never comes back from it
_DEADLY = {Code.TIMEOUT, Code.OUT_OF_MEMORY, Code.WORKER_DIED}
_NOT_READ = {Code.PART_UNREADABLE, Code.ENCRYPTED, Code.BOMB, Code.TOO_LARGE, Code.UNKNOWN_FORMAT}


def _killed_its_reader(judged: Sequence[Judged]) -> bool:
    return any(
        each.verdict is Verdict.UNREADABLE and any(issue.code in _DEADLY for issue in each.issues) for each in judged
    )


def _case_for_the_clerk(tx: Tx, judged: Judged, document: Document) -> int:
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


__all__ = [
    "Flow",
    "Reader",
    "Shop",
    "Taken",
    "allocate",
    "channel_of",
    "filing_of",
    "judge",
    "now",
    "renderer",
    "unreadable",
]
