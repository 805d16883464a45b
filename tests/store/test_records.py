"""Documents, ledger, reviews, cases, mails, batches, journal and runs: what goes in comes out, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from orderproc.errors import StoreError, UsageError
from orderproc.model.document import Channel, Document, Filing
from orderproc.model.draft import Candidate, DraftAddress, DraftLine, Field, OrderDraft, PaymentMethod
from orderproc.model.issue import Issue, Kind, Verdict
from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box
from orderproc.model.records import (
    CaseState,
    Correction,
    JournalEntry,
    LedgerState,
    MailState,
    Outcome,
    OutgoingMail,
    ReviewState,
)
from orderproc.store import Store
from tests.store.examples import HOME, NOW, SHA, batch_line, line, order, take

ISSUE = Issue(code="quantity_doubtful", message="3 or 8?", field="lines[0].quantity", page=1, box=Box(1, 2, 3.5, 4))
DRAFT = OrderDraft(
    kind=Kind.ORDER,
    pages=(1, 2),
    customer_po=Field(value="A-1", raw="A-1", confidence=0.7, page=1, box=Box(0, 0, 9, 9)),
    sold_to=DraftAddress(name=Field(value="Ann Lee")),
    lines=(
        DraftLine(
            quantity=Field(
                value=Decimal("3"),
                candidates=(Candidate(Decimal("3"), 0.6), Candidate(Decimal("8"), 0.4)),
                lattice=Lattice("38", 2, bytes(range(12))),
            ),
            struck=None,
        ),
    ),
    issues=(ISSUE,),
)


def test_documents_are_taken_once_and_finished(store: Store) -> None:
    sheet = Document(
        sha256=SHA, name="scan\n\udc80.pdf", channel=Channel.POST, origin="post", received_at=NOW, size=7, part="a.pdf"
    )
    results = (
        Outcome(kind=Kind.ORDER, verdict=Verdict.REVIEW, confidence=0.25, issues=(ISSUE,), pages=(1, 3), part="x"),
        Outcome(kind=Kind.OTHER, verdict=Verdict.NOT_AN_ORDER, duplicate_of="cd" * 32),
    )
    with store.transaction() as tx:
        assert tx.documents.add(sheet)
        assert not tx.documents.add(replace(sheet, name="another"))
        assert tx.documents.outcomes(SHA) == ()
        tx.documents.finish(SHA, results[1:])
        tx.documents.finish(SHA, results)
    with store.reading() as tx:
        assert tx.documents.get(SHA) == replace(sheet, name="scan\n\\udc80.pdf")
        assert tx.documents.get("cd" * 32) is None
        assert tx.documents.outcomes(SHA) == results
        assert [one.sha256 for one in tx.documents.list(since=NOW)] == [SHA]
        assert list(tx.documents.list(since=NOW + timedelta(seconds=1))) == []


def test_the_ledger_tells_what_is_left_to_do(store: Store) -> None:
    with store.transaction() as tx:
        for number, key in enumerate("abc"):
            tx.ledger.archived(key, SHA, f"mail {key}", f"<{key}>", NOW + timedelta(seconds=number))
        assert (tx.ledger.attempt("a"), tx.ledger.attempt("a")) == (1, 2)
        tx.ledger.committed({"b": Filing.REVIEW})
        tx.ledger.committed({"c": Filing.DONE})
        tx.ledger.filed("c")
        tx.ledger.committed({"c": Filing.REJECTED})
        assert [entry.key for entry in tx.ledger.unfinished()] == ["a"]
        assert [(entry.key, entry.filing) for entry in tx.ledger.unfiled()] == [("b", Filing.REVIEW)]
        entry = tx.ledger.get("c")
        assert entry is not None
        assert (entry.state, entry.filing, entry.message_id) == (LedgerState.FILED, Filing.DONE, "<c>")
        assert entry.seen_at == NOW + timedelta(seconds=2)
        assert [one.key for one in tx.ledger.of(SHA)] == ["a", "b", "c"]
        assert tx.ledger.get("d") is None
        with pytest.raises(StoreError, match="no d"):
            tx.ledger.attempt("d")


def test_a_review_keeps_the_draft_and_the_corrections(store: Store) -> None:
    one = Correction(field="lines[0].quantity", value="8", who="ann", at=NOW)
    with store.transaction() as tx:
        number = tx.reviews.add(
            sha256=SHA,
            channel=Channel.POST,
            draft=DRAFT,
            issues=(ISSUE,),
            confidence=0.4,
            at=NOW,
            order=order(),
            document_name="scan.pdf",
        )
        waiting = tx.reviews.get(number)
        assert waiting.draft == DRAFT
        assert waiting.issues == (ISSUE,)
        assert waiting.order == order()
        assert (waiting.document_name, waiting.channel, waiting.created_at) == ("scan.pdf", Channel.POST, NOW)
        tx.reviews.correct(number, one)
        tx.reviews.correct(number, replace(one, value="9"))
        tx.reviews.update(number, (), None, 0.9)
        (found,) = tx.reviews.list()
        assert [made.value for made in found.corrections] == ["8", "9"]
        assert (found.issues, found.order, found.confidence) == ((), None, 0.9)
        number_of_order = take(tx).order_no
        tx.reviews.settle(number, ReviewState.ACCEPTED, number_of_order, "ann", "clear", NOW)
        assert tx.reviews.list() == ()
        assert [item.order_no for item in tx.reviews.list(ReviewState.ACCEPTED)] == [number_of_order]
        with pytest.raises(UsageError, match="accepted already as order 1"):
            tx.reviews.correct(number, one)
        with pytest.raises(UsageError, match="no review 9"):
            tx.reviews.get(9)
        actions = [entry.action for entry in tx.journal.list(f"review {number}")]
    assert actions == ["set lines[0].quantity to '8'", "set lines[0].quantity to '9'", "accepted as order 1"]


def test_cases_are_opened_and_closed(store: Store) -> None:
    with store.transaction() as tx:
        number = tx.cases.add(Kind.COMPLAINT, SHA, "Broken", "a@b", "It\x00 broke", None, NOW)
        assert tx.cases.get(number).text == "It\\x00 broke"
        assert [case.case_no for case in tx.cases.list(CaseState.OPEN)] == [number]
        tx.cases.close(number, "ann", "refunded", NOW)
        assert tx.cases.get(number).closed_at == NOW
        assert tx.cases.list(CaseState.OPEN) == ()
        with pytest.raises(UsageError, match="closed already"):
            tx.cases.close(number, "ann", "", NOW)
        with pytest.raises(UsageError, match="no case 9"):
            tx.cases.get(9)


def test_a_mail_is_recorded_once_and_marked(store: Store) -> None:
    mail = OutgoingMail(
        message_id="<1@x>", dedupe_key="confirmation 1", purpose="confirmation", recipient="a@b", raw=b"\x00\xff\r\n"
    )
    with store.transaction() as tx:
        number = tx.mails.add(mail)
        assert number == 1
        assert tx.mails.add(replace(mail, message_id="<2@x>")) is None
        assert tx.mails.get(1).raw == mail.raw
        tx.mails.mark(1, MailState.SENDING)
        tx.mails.mark(1, MailState.QUEUED, "421 later")
        tx.mails.mark(1, MailState.SENDING)
        assert [(one.attempts, one.error) for one in tx.mails.list(MailState.SENDING)] == [(2, None)]
        tx.mails.mark(1, MailState.SENT, at=NOW)
        assert tx.mails.get(1).sent_at == NOW
        assert tx.mails.list(MailState.QUEUED) == ()
        assert len(tx.mails.list(purpose="confirmation")) == 1
        assert tx.mails.list(order_no=7) == tx.mails.list(case_no=7) == ()


def test_a_batch_comes_back_as_it_was_made(store: Store) -> None:
    with store.transaction() as tx:
        number = take(tx, order(line(1), line(2))).order_no
        lines = (replace(batch_line(number, 2, "2.5"), notes="=1", location="B7"), batch_line(number, 1))
        made = tx.batches.add("kitchen", "Kitchen", "USD", lines, NOW)
        assert (made.batch_no, made.lines, made.created_at) == (1, lines, NOW)
        assert tx.batches.list() == (made,)
        assert tx.batches.last() == NOW
        assert tx.batches.undelivered() == (1,)
        tx.batches.delivered(1, NOW)
        assert tx.batches.get(1).delivered_at == NOW
        assert tx.batches.undelivered() == ()
        assert tx.batches.get(1).lines[0].ship_to == HOME


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((), "without lines"),
        (("1", 1, "3.5"), "3.5 can't be handed off, 3 may leave"),
        (("1", 9, "1"), "no line 9"),
        (("9", 1, "1"), "no order 9"),
        (("1", 1, "1", "1", 1, "1"), "twice in one batch"),
    ],
)
def test_a_batch_that_cannot_be_takes_nothing(store: Store, lines: tuple[str | int, ...], message: str) -> None:
    with store.transaction() as tx:
        before = take(tx)
    parts = [lines[i : i + 3] for i in range(0, len(lines), 3)]
    wanted = [batch_line(int(o), int(n), str(q)) for o, n, q in parts]
    with pytest.raises(UsageError, match=message), store.transaction() as tx:
        tx.batches.add("d", "D", "USD", wanted, NOW)
    with store.reading() as tx:
        assert tx.orders.get(1) == before
        assert tx.batches.list() == ()


def test_the_journal_and_the_runs(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.runs.last() is None
        first, second = tx.runs.start(NOW), tx.runs.start(NOW)
        tx.runs.end(first, NOW, True, '{"orders": 3}')
        tx.runs.end(second, NOW, False)
        assert [run.run_no for run in (tx.runs.last(), tx.runs.last(ok=True), tx.runs.last(ok=False)) if run] == [
            2,
            1,
            2,
        ]
        good = tx.runs.last(ok=True)
        assert good is not None
        assert (good.summary, good.ok, good.ended_at) == ('{"orders": 3}', True, NOW)
        entry = JournalEntry(subject="run", action="started", who="cron", why="night", at=NOW)
        tx.journal.add(entry)
        tx.journal.add(replace(entry, subject="case 1"))
        assert tx.journal.list("run") == (entry,)
        assert len(tx.journal.list(since=NOW)) == 2
        with pytest.raises(UsageError, match="no run 9"):
            tx.runs.end(9, NOW, True)


def test_payment_methods_are_kept(store: Store) -> None:
    with store.transaction() as tx:
        for method in PaymentMethod:
            one = order()
            paid = replace(one, payment=replace(one.payment, method=method, card_last4="4242"))
            assert take(tx, paid).order.payment == paid.payment


def test_nothing_is_committed_that_the_ledger_does_not_know(store: Store) -> None:
    with store.transaction() as tx, pytest.raises(StoreError, match="the ledger has no z"):
        tx.ledger.committed({"z": Filing.DONE})
