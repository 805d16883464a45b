"""From bytes to a judgement: reading (in a worker), parsing, checking, pricing, in this order. Stores nothing.

`orderproc read` needs no more than this; what is committed of it, and when, is in `orderproc.pipeline`.
"""

from __future__ import annotations

import re
from concurrent.futures import Future, wait
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from orderproc import checking, config, parsing, pricing, tables
from orderproc.errors import ConfigurationError, OrderprocError, UnreadableError
from orderproc.model.document import Channel
from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity, Verdict
from orderproc.model.order import HoldCode, PaymentState
from orderproc.model.reading import Reading
from orderproc.model.records import Judged
from orderproc.model.shop import Form, ShopTables

if TYPE_CHECKING:
    from orderproc.reading import ReaderPool
    from orderproc.rendering import Renderer


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


def judge(draft: OrderDraft, shop: Shop, today: date | None = None) -> Judged:
    """A draft checked, priced, and with its holds. Pure but for the shop's date of today, where none is given."""
    settings = shop.folder.settings
    today = today or shop.today
    server = settings.mailbox.authserv_id if settings.mailbox else None
    head = draft.message if server else None
    if head is not None and server and not any(issue.code == Code.SENDER_FALSE for issue in draft.issues):
        false = checking.issue_of_sender(head, server)
        draft = replace(draft, issues=(*draft.issues, false)) if false else draft
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
    if head is not None and server and state is PaymentState.ON_ACCOUNT:
        unproven = checking.hold_of_sender(head, server, checked.customer)
        if unproven and not any(hold.code == HoldCode.CREDIT for hold in money_holds):
            money_holds = (*money_holds, unproven)
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


@dataclass(frozen=True)
class Understanding:
    """From a reading to judgements, in a worker process (`orderproc.reading.pool.Work`): each has a shop of its own."""

    shop: Shop

    @property
    def forms(self) -> tuple[Form, ...]:
        return self.shop.tables.forms

    def __call__(self, reading: Reading, channel: Channel, today: date) -> tuple[Judged, ...]:
        shop = self.shop
        context = parsing.Context(shop=shop.folder.settings.shop, tables=shop.tables, today=today, channel=channel)
        try:
            return tuple(judge(draft, shop, today) for draft in parsing.parse(reading, context))
        except UnreadableError:
            raise
        except OrderprocError as error:
            return (unreadable(error),)


class Reader:
    """Bytes in, judgements out, in worker processes. One bad document stops nothing."""

    def __init__(self, shop: Shop, pool: ReaderPool) -> None:
        self.shop = shop
        self.pool = pool
        self.work = Understanding(shop)

    def submit(self, data: bytes, name: str, channel: Channel) -> Pending:
        """Begins reading."""
        limit = self.shop.folder.settings.intake.max_file_mb
        if not data:
            error = UnreadableError(f"{name}: the file is empty.", "Ask for it again.", code="empty_file")
            return Done(unreadable(error))
        if len(data) > limit * 1024 * 1024:
            size = len(data) / 1024 / 1024
            error = UnreadableError(
                f"{name}: {size:.0f} MB; the limit is {limit} MB.",
                "Raise [intake] max_file_mb, or split it.",
                code="too_large",
            )
            return Done(unreadable(error))
        return InWork(self.pool.judge(data, name, self.work, channel, self.shop.today))


class Pending(Protocol):
    """What is being read. Call it for the result, which may take its time."""

    def done(self, seconds: float = 0.0) -> bool:
        """Whether the result is there, after so many seconds at the latest."""
        ...

    def __call__(self) -> tuple[Judged, ...]: ...


@dataclass(frozen=True)
class InWork:
    future: Future[tuple[Judged, ...]]

    def done(self, seconds: float = 0.0) -> bool:
        return bool(wait([self.future], max(seconds, 0.0)).done)

    def __call__(self) -> tuple[Judged, ...]:
        try:
            return self.future.result()
        except OrderprocError as error:
            return (unreadable(error),)


class Done:
    """What needed no reading."""

    def __init__(self, *judged: Judged) -> None:
        self.judged = judged

    def done(self, seconds: float = 0.0) -> bool:
        return True

    def __call__(self) -> tuple[Judged, ...]:
        return self.judged


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


def renderer(shop: Shop) -> Renderer:
    """The shop's own templates before ours. One for all mails of a run: making it costs more than filling in a template."""
    settings = shop.folder.settings.shop
    return _renderer(shop.folder.path / "templates", settings.locale, settings.currency, settings.time_zone)


@lru_cache(maxsize=4)
def _renderer(own: Path, locale: str, currency: str, time_zone: str) -> Renderer:
    from orderproc.rendering import Renderer, default_templates

    return Renderer((own, default_templates()), locale, currency, time_zone)
