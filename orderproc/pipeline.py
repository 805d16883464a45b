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
from itertools import islice
from typing import TYPE_CHECKING

from orderproc import checking
from orderproc.consequences import (
    NO_ORDER_KINDS,
    TRIES,
    case_for_the_clerk,
    filing_of,
    killed_its_reader,
    language_of,
    notify,
)
from orderproc.errors import OrderprocError, UnreachableError, UsageError
from orderproc.intake.base import FilingRefused, Left
from orderproc.intake.sameness import same_mail
from orderproc.judging import Reader, Shop, channel_of, judge, now, renderer, unreadable
from orderproc.model.cards import mask_cards
from orderproc.model.document import Channel, Document, Filing
from orderproc.model.draft import Field, OrderDraft
from orderproc.model.issue import Verdict
from orderproc.model.order import ZERO, Hold, HoldCode, Order, StoredOrder
from orderproc.model.records import JournalEntry, Judged, LedgerEntry, Outcome
from orderproc.model.shop import ShopTables
from orderproc.returned import heard_of

if TYPE_CHECKING:
    from orderproc.intake import Incoming, Source
    from orderproc.store import Archive, Store, Tx


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


Begun = tuple[LedgerEntry, Document, Callable[[], tuple[Judged, ...]]]  # and what waits for the result of reading


@dataclass
class Flow:
    """The stages connected to a store: takes documents in; what follows from one is in one transaction, never in two."""

    shop: Shop
    store: Store
    archive: Archive
    reader: Reader
    who: str = "orderproc"
    window: int = 4
    together: int = 4  # documents in one commit: what a kill may cost is reading them again
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
            yield from self._finish([(*item[:2], self._begin(*item))], file=False)

    def _left_over(self) -> Iterator[tuple[LedgerEntry, Document, bytes | None]]:
        with self.store.transaction() as tx:
            entries = tx.ledger.unfinished()
            documents = [tx.documents.get(entry.sha256) for entry in entries]
        for entry, document in zip(entries, documents, strict=True):
            if document is not None:
                yield entry, document, None

    def _arrivals(self, source: Source) -> Iterator[tuple[LedgerEntry, Document, bytes | None]]:
        coming = source.incoming(self._is_known)
        while some := list(islice(coming, self.together)):
            yield from self._archived(*some)

    def _is_known(self, key: str) -> bool:
        with self.store.reading() as tx:
            return tx.ledger.get(key) is not None

    def _archived(self, *some: Incoming) -> list[tuple[LedgerEntry, Document, bytes]]:
        """Archive and ledger before anything else."""
        documents = [
            Document(
                sha256=self.archive.put(incoming.data),
                name=incoming.name,
                channel=incoming.channel,
                origin=incoming.origin,
                received_at=incoming.received_at,
                size=len(incoming.data),
            )
            for incoming in some
        ]
        found = []
        with self.store.transaction() as tx:
            self._mark_moved(tx)
            for incoming, document in zip(some, documents, strict=True):
                tx.documents.add(document)
                entry = tx.ledger.get(incoming.key) or tx.ledger.archived(
                    incoming.key, document.sha256, incoming.origin, incoming.message_id
                )
                found.append((entry, document, incoming.data))
        return found

    def _work(self, items: Iterable[tuple[LedgerEntry, Document, bytes | None]]) -> Iterator[Taken]:
        """Reads ahead in the workers, commits in the order of arrival."""
        waiting: deque[Begun] = deque()
        for entry, document, data in items:
            waiting.append((entry, document, self._begin(entry, document, data)))
            if len(waiting) >= self.window + self.together:
                yield from self._finish([waiting.popleft() for _ in range(self.together)])
        while waiting:
            yield from self._finish([waiting.popleft() for _ in range(min(self.together, len(waiting)))])

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
        while killed_its_reader(judged):
            with self.store.transaction() as tx:
                tries = tx.ledger.attempt(entry.key)
            if tries >= TRIES:
                break
            judged = self._begin(entry, document, None)()
        return judged

    def _finish(self, begun: Sequence[Begun], *, file: bool = True) -> Iterator[Taken]:
        """Waits for what was begun, and commits it in one transaction; only then is any of it filed away. What is committed is
        told, also where the mailbox is out of reach by then."""
        read = [(entry, document, self._tried(entry, document, result)) for entry, document, result in begun]
        with self.store.transaction() as tx:
            self._mark_moved(tx)
            done = [self._stored(tx, *one) for one in read]
        away: UnreachableError | None = None
        for (entry, _, _), taken in zip(read, done, strict=True):
            if file and away is None:
                try:
                    self._file_away(entry.key, taken.filing)
                except UnreachableError as error:
                    away = error
            yield taken
        if away is not None:
            raise away

    def _stored(self, tx: Tx, entry: LedgerEntry, document: Document, judged: tuple[Judged, ...]) -> Taken:
        """All that follows from one document, inside the caller's transaction."""
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
        heads = (each.draft.message for each in judged)
        head = next((head for head in heads if head is not None), None)
        title = f"{head.sender[1] or head.sender[0]}: {head.subject or '(no subject)'}" if head else entry.origin
        return Taken(
            entry.origin, document.name, entry.message_id, document.sha256, outcomes, filing, title, bool(before)
        )

    def _commit(self, tx: Tx, judged: Judged, document: Document, message_id: str | None) -> Outcome:
        """What becomes of one draft, inside the document's transaction."""
        draft = judged.draft
        notify(tx, judged, document, self.shop)
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
        if killed_its_reader((judged,)):
            return replace(outcome, case_no=case_for_the_clerk(tx, judged, document))
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
        (taken,) = self._finish([(entry, document, lambda: (judged,))])
        return taken, judged

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


def allocate(order: Order, shop_tables: ShopTables) -> Order:
    """What is in stock is allocated, the rest backordered. An item whose stock is not counted is always there."""
    lines = []
    for line in order.lines:
        item = shop_tables.catalog.by_sku.get(line.sku or "")
        wanted = line.quantity or ZERO
        there = wanted if item is None or item.stock is None else max(min(item.stock, wanted), ZERO)
        lines.append(replace(line, allocated=there, backordered=wanted - there))
    return replace(order, lines=tuple(lines))


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
