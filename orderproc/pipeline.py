"""The flow of a document, and what is committed together.

intake → (archive, ledger) → judging (reading → parsing → checking → pricing) → store, then the mail or file is filed away. A
document is in the archive and in the ledger before anything else happens to it; it is filed only after the commit. Killed at any
instant and run again, the result is the same. Decides nothing itself: what is right stands in the stages.
"""

from __future__ import annotations

import time
import uuid
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from orderproc.acceptance import accept
from orderproc.consequences import (
    NO_ORDER_KINDS,
    TRIES,
    case_for_the_clerk,
    filing_of,
    killed_its_reader,
    named_order,
    notify,
    open_case,
)
from orderproc.errors import OrderprocError, UnreachableError
from orderproc.intake.base import Left, Move, file_many
from orderproc.intake.sameness import same_mail
from orderproc.judging import Done, Pending, Reader, Shop, channel_of, judge, now, renderer, unreadable
from orderproc.model.document import Channel, Document, Filing
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity, Verdict
from orderproc.model.records import Judged, LedgerEntry, LedgerState, Outcome
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


Arrived = tuple[LedgerEntry, Document, bytes | None, bool]  # in archive and ledger; the last: perhaps it came before
Begun = tuple[LedgerEntry, Document, Pending]  # and what waits for the result of reading

FEWEST, MOST = 2, 64  # documents in one commit
LINGER = 0.25  # seconds that what is read waits for others to be committed with it
AHEAD_BYTES = 64_000_000  # of documents in memory
FILED_TOGETHER, FILED_AFTER = 500, 5.0  # documents, seconds: a mail server looks through the whole folder for each move


@dataclass
class Flow:
    """The stages connected to a store: takes documents in; what follows from one is in one transaction, never in two."""

    shop: Shop
    store: Store
    archive: Archive
    reader: Reader
    who: str = "orderproc"
    window: int = 4
    together: int = FEWEST  # documents in one commit, more where they are read fast: a kill may cost reading them again
    filers: list[Source] = field(default_factory=list)
    refused: dict[str, Left] = field(default_factory=dict)  # what could not be filed away, once for each reason
    _to_file: list[Move] = field(default_factory=list)  # committed, and not filed away yet
    _filed_at: float = field(default_factory=time.monotonic)
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

    def _left_over(self) -> Iterator[Arrived]:
        with self.store.transaction() as tx:
            entries = tx.ledger.unfinished()
            documents = [tx.documents.get(entry.sha256) for entry in entries]
        for entry, document in zip(entries, documents, strict=True):
            if document is not None:
                yield entry, document, None, True

    def _arrivals(self, source: Source) -> Iterator[Arrived]:
        some: list[Incoming] = []
        for incoming in source.incoming(self._known):
            some.append(incoming)
            if len(some) >= self.together or sum(len(one.data) for one in some) >= AHEAD_BYTES // 4:
                yield from self._archived(*some)
                some = []
        yield from self._archived(*some)

    def _known(self, keys: Sequence[str]) -> set[str]:
        with self.store.reading() as tx:
            return tx.ledger.known(keys)

    def _archived(self, *some: Incoming) -> list[Arrived]:
        """Archive and ledger before anything else."""
        if not some:
            return []
        documents = [
            Document(
                sha256=sha256,
                name=incoming.name,
                channel=incoming.channel,
                origin=incoming.origin,
                received_at=incoming.received_at,
                size=len(incoming.data),
            )
            for incoming, sha256 in zip(some, self.archive.put_all([one.data for one in some]), strict=True)
        ]
        new = [
            LedgerEntry(
                key=incoming.key,
                sha256=document.sha256,
                state=LedgerState.ARCHIVED,
                origin=incoming.origin,
                message_id=incoming.message_id,
            )
            for incoming, document in zip(some, documents, strict=True)
        ]
        with self.store.transaction() as tx:
            self._mark_moved(tx)
            tx.documents.add_all(documents)
            entries = tx.ledger.archived_all(new)
            perhaps = self._perhaps_before(tx, list(zip(entries, documents, strict=True)))
        return [
            (entry, document, one.data, entry.key in perhaps)
            for entry, document, one in zip(entries, documents, some, strict=True)
        ]

    def _work(self, items: Iterable[Arrived]) -> Iterator[Taken]:
        """Reads ahead in the workers, commits in the order of arrival."""
        waiting: deque[Begun] = deque()
        for entry, document, data, perhaps in items:
            waiting.append((entry, document, self._begin(entry, document, data, perhaps)))
            while self._enough(waiting):
                yield from self._finish(self._read(waiting))
        while waiting:
            yield from self._finish(self._read(waiting))
        self._file_what_waits()

    def _enough(self, waiting: Sequence[Begun]) -> bool:
        """Whether so much is being read that something must be finished before more is begun."""
        size = sum(document.size for _, document, _ in waiting)
        return len(waiting) >= self.window + 2 * self.together or (size > AHEAD_BYTES and len(waiting) > 1)

    def _read(self, waiting: deque[Begun]) -> list[Begun]:
        """The first that waits, and those behind it that are read by then or soon after. Where many are, more go together the
        next time; where few are, fewer, so that a kill costs seconds and not minutes."""
        some = [waiting.popleft()]
        some[0][2]()
        end = time.monotonic() + LINGER
        while waiting and len(some) < self.together and waiting[0][2].done(end - time.monotonic()):
            some.append(waiting.popleft())
        self.together = min(2 * self.together, MOST) if len(some) >= self.together else max(self.together // 2, FEWEST)
        return some

    def _begin(self, entry: LedgerEntry, document: Document, data: bytes | None, perhaps: bool = True) -> Pending:
        if perhaps:
            with self.store.reading() as tx:
                if self._taken_before(tx, entry, document):
                    return Done()  # not read again
        if data is None:
            data = self.archive.get(document.sha256)
        return self.reader.submit(data, document.name, document.channel)

    def _perhaps_before(self, tx: Tx, some: Sequence[tuple[LedgerEntry, Document]]) -> set[str]:
        """The keys of those that must be looked at by `_taken_before`: the same bytes, or the same Message-ID, came before
        or come in `some` twice."""
        shas = [document.sha256 for _, document in some]
        taken = tx.documents.with_outcomes(shas) | {sha for sha, count in Counter(shas).items() if count > 1}
        shared = tx.ledger.shared_message_ids([entry.message_id for entry, _ in some if entry.message_id])
        return {entry.key for entry, one in some if one.sha256 in taken or entry.message_id in shared}

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

    def _tried(self, entry: LedgerEntry, document: Document, result: Pending) -> tuple[Judged, ...]:
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
        """Waits for what was begun, and commits it in one transaction; only then is any of it filed away, with others soon
        after. What is committed is told, also where the mailbox is out of reach by then."""
        read = [(entry, document, self._tried(entry, document, result)) for entry, document, result in begun]
        with self.store.transaction() as tx:
            self._mark_moved(tx)
            perhaps = self._perhaps_before(tx, [(entry, document) for entry, document, _ in read])
            done = []
            finished: dict[str, tuple[Outcome, ...]] = {}
            for entry, document, judged in read:
                before = self._taken_before(tx, entry, document) if entry.key in perhaps else ()
                taken = self._stored(tx, entry, document, judged, before)
                if entry.key in perhaps:
                    if not tx.documents.outcomes(document.sha256):
                        tx.documents.finish(document.sha256, taken.outcomes)
                else:
                    finished[document.sha256] = taken.outcomes
                done.append(taken)
            tx.documents.finish_all(finished)
            tx.ledger.committed({entry.key: taken.filing for (entry, _, _), taken in zip(read, done, strict=True)})
        away: UnreachableError | None = None
        if file:
            self._to_file += [(entry.key, taken.filing) for (entry, _, _), taken in zip(read, done, strict=True)]
            if len(self._to_file) >= FILED_TOGETHER or time.monotonic() - self._filed_at > FILED_AFTER:
                try:
                    self._file_what_waits()
                except UnreachableError as error:
                    away = error
        yield from done
        if away is not None:
            raise away

    def _stored(
        self, tx: Tx, entry: LedgerEntry, document: Document, judged: tuple[Judged, ...], before: tuple[Outcome, ...]
    ) -> Taken:
        """All that follows from one document, inside the caller's transaction."""
        outcomes = before
        if not before:
            for said in {each.draft.message for each in judged}:
                if said is not None:
                    heard_of(tx, said, now())
            outcomes = tuple(self._commit(tx, each, document, entry.message_id) for each in judged)
        filing = filing_of(outcomes, document.channel)
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
            return replace(outcome, order_no=accept(tx, judged, document, message_id, self.shop, self.who))
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
            return replace(outcome, case_no=open_case(tx, draft, document, self.shop, self.archive))
        if killed_its_reader((judged,)):
            return replace(outcome, case_no=case_for_the_clerk(tx, judged, document))
        return outcome

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
        (taken,) = self._finish([(entry, document, Done(judged))])
        return taken, judged

    def about(self, draft: OrderDraft) -> tuple[Issue, ...]:
        """For the clerk: the order that a change or a cancellation stands beside, and how far it is now."""
        if draft.kind not in (Kind.CHANGE, Kind.CANCELLATION):
            return ()
        with self.store.reading() as tx:
            order = named_order(tx, draft.original)
        if order is None:
            return ()
        buyer = order.order.sold_to.company or order.order.sold_to.name or "nobody named"
        said = f"It names order {order.order_no} of {buyer}: {order.state.value}, goods {order.shipment_state.value.replace('_', ' ')}."
        return (Issue(code=Code.NEEDS_PERSON, message=said, severity=Severity.NOTE, field="original"),)

    def _file_what_is_committed(self, failed: Callable[[OrderprocError], object] | None) -> None:
        with self.store.transaction() as tx:
            entries = tx.ledger.unfiled()
        moves = [(entry.key, entry.filing) for entry in entries if entry.filing]
        try:
            for start in range(0, len(moves), FILED_TOGETHER):
                self._file_away(moves[start : start + FILED_TOGETHER])
        except UnreachableError as error:
            if failed is None:
                raise
            failed(error)

    def _file_what_waits(self) -> None:
        """Killed before, the next run does it."""
        moves, self._to_file, self._filed_at = self._to_file, [], time.monotonic()
        self._file_away(moves)

    def _file_away(self, moves: Sequence[Move]) -> None:
        """After the commit: mails or files go to their folders. What is gone already counts as filed."""
        copy = self.shop.folder.settings.shop.trial
        for source in self.filers:
            own = [move for move in moves if source.owns(move[0])]
            for key, refused in file_many(source, own, copy=copy):
                if refused is None:
                    self._moved.append(key)
                else:  # it is committed: the next run files it, and those behind it are not held up
                    self.refused.setdefault(refused.message, Left(source.name, refused.message, refused.tip))
            moves = [move for move in moves if not source.owns(move[0])]

    def _mark_moved(self, tx: Tx) -> None:
        """Killed before this mark, the next run looks for the mail, finds it gone, and marks it."""
        tx.ledger.filed(*self._moved)
        self._moved.clear()


__all__ = [
    "Flow",
    "Reader",
    "Shop",
    "Taken",
    "channel_of",
    "filing_of",
    "judge",
    "now",
    "renderer",
    "unreadable",
]
