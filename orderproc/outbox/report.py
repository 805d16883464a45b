"""The night's report: its figures as frozen types, and as text, as one HTML page and as JSON. Who counts them is the pipeline."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from orderproc.model import codec
from orderproc.outbox import charts
from orderproc.rendering import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCount:
    """How many documents of one kind, verdict and channel (values of `Kind`, `Verdict`, `Channel`)."""

    kind: str
    verdict: str
    channel: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Takings:
    """Orders accepted, and what they come to, in one currency."""

    currency: str
    orders: int
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits for the clerk (a review), since when and why."""

    review_no: int
    since: datetime
    document: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldCount:
    code: str
    orders: int
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchDone:
    batch_no: int
    department: str
    orders: int
    lines: int
    delivered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailCount:
    """`unsure`: perhaps sent, the line broke before the answer came."""

    sent: int = 0
    waiting: int = 0
    failed: int = 0
    unsure: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something that went wrong and needs a person: `what` names it (a step of the night, a document)."""

    what: str
    message: str
    tip: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """Orders accepted on one day (in the shop's time zone) through one channel."""

    day: date
    channel: str
    orders: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One night. Counts of `documents`, `accepted`, `batches`, `mails`, `errors`, `put_aside` are of this night; `waiting`,
    `holds` and cases are as they stand at its end; `days` are the last weeks, for the charts."""

    shop: str
    started: datetime
    ended: datetime
    run_no: int | None = None
    trial: bool = False
    documents_in: int = 0  # fewer than `documents` counts, where one of them held several orders
    documents: tuple[DocumentCount, ...] = ()
    accepted: tuple[Takings, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    holds: tuple[HoldCount, ...] = ()
    cases_open: int = 0
    oldest_case: datetime | None = None
    batches: tuple[BatchDone, ...] = ()
    mails: MailCount = MailCount()
    errors: tuple[Trouble, ...] = ()
    put_aside: tuple[Trouble, ...] = ()
    returned: tuple[Trouble, ...] = ()  # addresses that mail came back from, of this night
    days: tuple[DayCount, ...] = ()

    @property
    def orders_accepted(self) -> int:
        return sum(row.orders for row in self.accepted)

    @property
    def orders_held(self) -> int:
        """Holds, not orders: one order can be held for two reasons."""
        return sum(row.orders for row in self.holds)

    @property
    def oldest_review(self) -> datetime | None:
        return min((row.since for row in self.waiting), default=None)

    @property
    def well(self) -> bool:
        """Nothing went wrong. What waits for the clerk is no fault."""
        return not (self.errors or self.put_aside or self.mails.failed or self.mails.unsure)

    def by(self, field: str) -> dict[str, int]:
        """Documents counted by "kind", "verdict" or "channel", the most first."""
        counted: Counter[str] = Counter()
        for row in self.documents:
            counted[getattr(row, field)] += row.count
        return dict(counted.most_common())


def render_text(report: Report, renderer: Renderer) -> str:
    """For a terminal or a mail, 72 columns."""
    return renderer.in_language("en").render("report.txt.j2", report=report)


def render_html(report: Report, renderer: Renderer) -> str:
    """One page, all in it: no script, no file beside it, nothing from the network."""
    english = renderer.in_language("en")
    days = _each_day(report, renderer)
    series = charts.Series(
        labels=tuple(charts.Label(english.date(day, "medium"), f"{day.day}") for day, _ in days),
        names=tuple(sorted({row.channel for row in report.days})),
        values=tuple(
            tuple(counts.get(name, 0) for name in sorted({row.channel for row in report.days})) for _, counts in days
        ),
    )
    return english.render(
        "report.html.j2",
        report=report,
        days_chart=charts.stacked_columns(series),
        verdict_chart=charts.bars(
            [(_words(name), count, charts.VERDICTS.get(name)) for name, count in report.by("verdict").items()]
        ),
        kind_chart=charts.bars([(_words(name), count, None) for name, count in report.by("kind").items()]),
        hold_chart=charts.bars([(_words(row.code), row.orders, charts.AMBER) for row in report.holds]),
        time_zone=renderer.time_zone,
        colours=dict(zip(series.names, charts.SERIES, strict=False)),
    )


def render_json(report: Report) -> str:
    """The figures as they are; amounts as strings, times ISO 8601."""
    return codec.dumps(report)


def _each_day(report: Report, renderer: Renderer) -> list[tuple[date, dict[str, int]]]:
    """Every day from the first to the report's own, those without orders too; at most 31."""
    last = renderer.local(report.ended).date()
    first = max(min((row.day for row in report.days), default=last), last - timedelta(days=30))
    counted: dict[date, dict[str, int]] = {}
    for row in report.days:
        counted.setdefault(row.day, {})[row.channel] = row.orders
    return [(day, counted.get(day, {})) for day in (first + timedelta(days=n) for n in range((last - first).days + 1))]


def _words(code: str) -> str:
    return code.replace("_", " ")
