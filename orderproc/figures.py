"""Counts what the report tells: what came since a moment, what waits, what is held, what went out. Reads only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from orderproc.errors import OrderprocError
from orderproc.intake import Left
from orderproc.model.document import Filing
from orderproc.model.issue import Severity, Verdict
from orderproc.model.records import CaseState, MailState
from orderproc.office import Office
from orderproc.outbox import Report
from orderproc.outbox.report import (
    BatchDone,
    DayCount,
    DocumentCount,
    HoldCount,
    MailCount,
    Takings,
    Trouble,
    Waiting,
)
from orderproc.pipeline import filing_of, now

if TYPE_CHECKING:
    from orderproc.store import Tx

WEEKS = timedelta(weeks=4)


def figures(
    office: Office,
    since: datetime,
    *,
    run_no: int | None = None,
    failures: Sequence[OrderprocError] = (),
    left: Sequence[Left] = (),
) -> Report:
    """The report on what happened at `since` or later, and on what waits now. `failures` and `left` are of a night."""
    settings = office.shop.folder.settings
    with office.store.reading() as tx:
        came, documents, put_aside = _documents(tx, since)
        return Report(
            shop=settings.shop.name,
            started=since,
            ended=now(),
            run_no=run_no,
            trial=settings.shop.trial,
            documents_in=came,
            documents=documents,
            accepted=_takings(tx, since),
            waiting=_waiting(tx),
            holds=_holds(tx),
            cases_open=len(open_cases := tx.cases.list(CaseState.OPEN)),
            oldest_case=min((case.created_at for case in open_cases), default=None),
            batches=_batches(tx, since),
            mails=_mails(tx, since),
            errors=tuple(Trouble(what="the night", message=e.message, tip=e.tip) for e in failures),
            put_aside=(*put_aside, *(Trouble(what=x.origin, message=x.reason, tip=x.tip) for x in left if x.problem)),
            returned=tuple(
                Trouble(what=one.address, message=one.reason, tip="Mend it, then: orderproc mails allow ADDRESS")
                for one in tx.mails.all_bad()
                if one.since >= since
            ),
            days=_days(tx, office, since),
        )


def _documents(tx: Tx, since: datetime) -> tuple[int, tuple[DocumentCount, ...], tuple[Trouble, ...]]:
    """How many documents came, what was found on them (several orders on one count each), and what was put aside."""
    came = 0
    counted: Counter[tuple[str, str, str]] = Counter()
    aside = []
    for document in tx.documents.list(finished_since=since):
        outcomes = tx.documents.outcomes(document.sha256)
        if any(outcome.duplicate_of for outcome in outcomes):
            continue  # the same mail by another way
        came += 1
        rejected = filing_of(outcomes, document.channel) is Filing.REJECTED
        for outcome in outcomes:
            counted[outcome.kind.value, outcome.verdict.value, document.channel.value] += 1
            if outcome.verdict is Verdict.UNREADABLE or rejected:
                said = next((issue.message for issue in outcome.issues), "No order was found on it.")
                told = outcome.verdict is Verdict.UNREADABLE  # its message says already what to do
                tip = None if told else "If there is an order on it, type it in: orderproc take"
                aside.append(Trouble(what=document.name, message=said, tip=tip))
    rows = [DocumentCount(kind=k, verdict=v, channel=c, count=n) for (k, v, c), n in sorted(counted.items())]
    return came, tuple(rows), tuple(aside)


def _takings(tx: Tx, since: datetime) -> tuple[Takings, ...]:
    orders: Counter[str] = Counter()
    totals: dict[str, Decimal] = {}
    for stored in tx.orders.list(since=since):
        currency = stored.order.currency or ""
        orders[currency] += 1
        totals[currency] = totals.get(currency, Decimal(0)) + (stored.order.totals.order_total or 0)
    return tuple(Takings(currency=c, orders=orders[c], total=totals[c]) for c in sorted(orders))


def _waiting(tx: Tx) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(
            review_no=item.review_no,
            since=item.created_at,
            document=item.document_name + (f" · {item.draft.part}" if item.draft.part else ""),
            reasons=tuple(issue.message for issue in item.issues if issue.severity is not Severity.NOTE),
        )
        for item in tx.reviews.list()
    )


def _holds(tx: Tx) -> tuple[HoldCount, ...]:
    found: dict[str, list[datetime | None]] = {}
    for stored in tx.orders.list(held=True):
        for hold in stored.holds:
            if hold.lifted_at is None:
                found.setdefault(hold.code, []).append(hold.placed_at)
    return tuple(
        HoldCount(code=code, orders=len(since), oldest=min((at for at in since if at), default=None))
        for code, since in sorted(found.items())
    )


def _batches(tx: Tx, since: datetime) -> tuple[BatchDone, ...]:
    return tuple(
        BatchDone(
            batch_no=batch.batch_no,
            department=batch.department_name,
            orders=len({line.order_no for line in batch.lines}),
            lines=len(batch.lines),
            delivered_at=batch.delivered_at,
        )
        for batch in tx.batches.list()
        if batch.created_at >= since
    )


def _mails(tx: Tx, since: datetime) -> MailCount:
    return MailCount(
        sent=tx.mails.count_sent(since),
        waiting=len(tx.mails.numbers(MailState.QUEUED)),
        failed=len(tx.mails.numbers(MailState.FAILED)),
        unsure=len(tx.mails.numbers(MailState.SENDING)),
    )


def _days(tx: Tx, office: Office, since: datetime) -> tuple[DayCount, ...]:
    counted: Counter[tuple[object, str]] = Counter()
    for stored in tx.orders.list(since=since - WEEKS):
        if stored.accepted_at:
            counted[stored.accepted_at.astimezone(office.shop.zone).date(), stored.channel] += 1
    return tuple(
        DayCount(day=day, channel=channel, orders=n)  # type: ignore[arg-type]
        for (day, channel), n in sorted(counted.items(), key=str)
    )
