"""A made-up order, case, batch and report on which `doctor` tries every template, the shop's own ones too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from orderproc.errors import ConfigurationError
from orderproc.model.draft import PaymentMethod
from orderproc.model.issue import Kind
from orderproc.model.order import (
    Address,
    Calculation,
    Hold,
    HoldCode,
    Order,
    OrderLine,
    OrderState,
    Payment,
    PaymentState,
    ShipmentState,
    Stated,
    Step,
    StoredOrder,
    Totals,
)
from orderproc.model.reading import MessageHead
from orderproc.model.records import Batch, BatchLine, Case, CaseState
from orderproc.model.settings import Settings
from orderproc.rendering import Renderer

if TYPE_CHECKING:
    from orderproc.outbox.report import Report

AT = datetime(2026, 11, 20, 22, 15, tzinfo=UTC)
BUYER = Address(
    name="Rosalind Okafor",
    company="Harbor Street School",
    street="18 Harbor Street",
    city="Albany",
    region="NY",
    postal_code="12207",
    country="US",
    email="r.okafor@harborschool.example",
)


def plain_order(currency: str = "USD") -> StoredOrder:
    """Accepted, paid by cheque, nothing odd about it."""
    lines = (
        OrderLine(
            number=1,
            sku="TW-4410-B",
            description="Enamel mug, blue, 12 oz",
            quantity=Decimal(12),
            unit_price=Decimal("4.50"),
            extended_price=Decimal("54.00"),
            allocated=Decimal(12),
        ),
        OrderLine(
            number=2,
            sku="TW-2107",
            description="Copy paper, letter, 20 lb, 500 sheets",
            quantity=Decimal(4),
            unit="RM",
            unit_price=Decimal("6.25"),
            extended_price=Decimal("25.00"),
            allocated=Decimal(4),
        ),
    )
    totals = Totals(
        merchandise_total=Decimal("79.00"),
        discount=Decimal("3.95"),
        shipping=Decimal("9.80"),
        tax=Decimal("6.79"),
        order_total=Decimal("91.64"),
    )
    steps = (
        Step(
            part="discount",
            text="5% from 75.00 on",
            amount=Decimal("3.95"),
            rule="percent of merchandise",
            basis=Decimal("79.00"),
            rate=Decimal("0.05"),
        ),
        Step(
            part="shipping", text="ground, 21 lb", amount=Decimal("9.80"), rule="by weight", source="shipping.csv row 4"
        ),
        Step(
            part="tax",
            text="New York",
            amount=Decimal("6.79"),
            rule="general",
            source="tax.csv row 2",
            basis=Decimal("84.85"),
            rate=Decimal("0.08"),
        ),
    )
    order = Order(
        order_date=date(2026, 11, 18),
        customer_po="A-1177",
        sold_to=BUYER,
        ship_method="ground",
        payment=Payment(method=PaymentMethod.CHECK, amount_tendered=Decimal("91.64"), reference="1042"),
        currency=currency,
        lines=lines,
        totals=totals,
        stated_total=Decimal("91.64"),
    )
    return StoredOrder(
        order_no=1017,
        order=order,
        state=OrderState.OPEN,
        payment_state=PaymentState.PAID,
        shipment_state=ShipmentState.PENDING,
        calculation=Calculation(currency=currency, totals=totals, steps=steps),
        documents=("0" * 64,),
        channel="email",
        accepted_at=AT,
        message_id="<example.1@harborschool.example>",
    )


def odd_order(currency: str = "USD") -> StoredOrder:
    """Everything that can be odd: back-ordered, another price, another total, held for two reasons, elsewhere to send."""
    stored = plain_order(currency)
    first, second = stored.order.lines
    lines = (
        replace(
            first,
            allocated=Decimal(8),
            backordered=Decimal(4),
            stated=Stated(sku="TW-441O-B", unit_price=Decimal("4.50"), extended_price=Decimal("54.00")),
        ),
        replace(second, stated=Stated(sku="TW-2107", unit_price=Decimal("5.95"), extended_price=Decimal("23.80"))),
        OrderLine(
            number=3,
            sku="TW-9001",
            description="Chalk, white, dustless, box of 144",
            quantity=Decimal(2),
            unit="BX",
            unit_price=Decimal("0.00"),
            extended_price=Decimal("0.00"),
            backordered=Decimal(2),
        ),
    )
    order = replace(
        stored.order,
        lines=lines,
        ship_to=Address(
            company="Harbor Street School",
            name="Receiving",
            street="2 Dock Road",
            city="Troy",
            region="NY",
            postal_code="12180",
            country="US",
        ),
        payment=Payment(method=PaymentMethod.CHECK, amount_tendered=Decimal("81.00"), reference="1042"),
        stated_total=Decimal("81.00"),
        requested_ship_date=date(2026, 12, 1),
        notes="Please leave with the caretaker.",
    )
    holds = (
        Hold(code=HoldCode.BALANCE_DUE, reason="Tendered 81.00, needed 91.64", placed_at=AT),
        Hold(code=HoldCode.BACKORDER, reason="TW-4410-B: 8 of 12 in stock", placed_at=AT),
    )
    return replace(stored, order_no=1018, order=order, holds=holds, payment_state=PaymentState.DUE)


def cancelled_order(currency: str = "USD") -> StoredOrder:
    return replace(plain_order(currency), order_no=1019, state=OrderState.CANCELLED, payment_state=PaymentState.VOID)


def case() -> Case:
    return Case(
        case_no=12,
        kind=Kind.COMPLAINT,
        sha256="0" * 64,
        subject="Two of the mugs came broken",
        sender="Rosalind Okafor <r.okafor@harborschool.example>",
        text="Two of the twelve mugs arrived in pieces.\n\nCould you please send them again?\n",
        state=CaseState.OPEN,
        created_at=AT,
        order_no=1017,
    )


def batch(currency: str = "USD") -> Batch:
    stored = plain_order(currency)
    lines = tuple(
        BatchLine(
            order_no=stored.order_no,
            line_no=line.number,
            sku=line.sku or "",
            description=line.description or "",
            quantity=line.allocated,
            unit=line.unit,
            ship_to=stored.order.goes_to,
        )
        for line in stored.order.lines
    )
    return Batch(
        batch_no=31, department="kitchen", department_name="Kitchen", created_at=AT, currency=currency, lines=lines
    )


def report(shop: str = "Tidewater Supply Co.") -> Report:
    """A night with some of everything."""
    from orderproc.outbox import report as r

    days = []
    for n in range(21):
        day = date(2026, 10, 31) + timedelta(days=n)
        busy = 0 if day.weekday() == 6 else 4 + (n * 7) % 9
        days += [
            r.DayCount(day=day, channel="email", orders=busy),
            r.DayCount(day=day, channel="post", orders=busy // 2),
            r.DayCount(day=day, channel="phone", orders=n % 3),
        ]
    return r.Report(
        shop=shop,
        started=AT,
        ended=AT + timedelta(minutes=4),
        run_no=118,
        documents_in=33,
        documents=(
            r.DocumentCount(kind="order", verdict="accepted", channel="email", count=17),
            r.DocumentCount(kind="order", verdict="accepted", channel="post", count=9),
            r.DocumentCount(kind="order", verdict="review", channel="post", count=3),
            r.DocumentCount(kind="complaint", verdict="not_an_order", channel="email", count=2),
            r.DocumentCount(kind="automatic", verdict="not_an_order", channel="email", count=4),
            r.DocumentCount(kind="other", verdict="unreadable", channel="post", count=1),
        ),
        accepted=(r.Takings(currency="USD", orders=26, total=Decimal("2384.17")),),
        waiting=(
            r.Waiting(
                review_no=41,
                since=AT - timedelta(days=2),
                document="scan-0031.pdf",
                reasons=("line 2: 3 × 4.50 is 13.50; the form says 15.30", "the postal code is missing"),
            ),
            r.Waiting(review_no=44, since=AT, document="order form.xlsx", reasons=("“TW-441” fits two items",)),
        ),
        holds=(
            r.HoldCount(code="balance_due", orders=4, oldest=AT - timedelta(days=6)),
            r.HoldCount(code="check_clearing", orders=7, oldest=AT - timedelta(days=3)),
        ),
        cases_open=3,
        oldest_case=AT - timedelta(days=5),
        batches=(
            r.BatchDone(batch_no=31, department="Kitchen", orders=12, lines=31, delivered_at=AT),
            r.BatchDone(batch_no=32, department="Stationery", orders=14, lines=40, delivered_at=AT),
        ),
        mails=r.MailCount(sent=29, waiting=1, failed=1),
        put_aside=(
            r.Trouble(what="scan-0034.pdf", message="The PDF has a password.", tip="Ask the sender for one without."),
        ),
        days=tuple(days),
    )


SENDER = MessageHead(subject="my order", sender=("Ann", "ann@example.com"), message_id="<1@example.com>")


def check_templates(renderer: Renderer, settings: Settings) -> tuple[str, ...]:
    """What is wrong with the templates and words, file and line named; () where each renders with made-up values.

    Tells also of files in the shop's folder that no one asks for: a name misspelled, and the default would be used in silence.
    """
    from orderproc.outbox import compose, letter
    from orderproc.outbox import report as reports

    shop = settings.shop.model_copy(
        update={
            "email": settings.shop.email or "shop@example.com",
            "report_to": settings.shop.report_to or "shop@example.com",
        }
    )
    tried = settings.model_copy(update={"shop": shop})
    orders = [
        replace(order, language=language)
        for order in (plain_order(shop.currency), odd_order(shop.currency), cancelled_order(shop.currency))
        for language in renderer.languages
    ]
    attempts: list[Callable[[], object]] = [
        *(partial(compose.confirmation, order, tried, renderer, AT) for order in orders),
        partial(letter.letters, orders[:2], renderer, tried),
        partial(compose.case_mail, case(), b"From: a\n\nb", "mail.eml", tried, renderer, AT),
        partial(
            compose.handoff_mail, batch(shop.currency), {"batch.csv": b""}, "pick@example.com", tried, renderer, AT
        ),
        partial(compose.report_mail, report(shop.name), tried, renderer, AT),
        partial(compose.failure_mail, "The disk is full.", "Make room.", tried, renderer, AT),
        *(
            partial(compose.notice, what, SENDER, "0" * 64, "en", tried, renderer, AT)
            for what in ("unreadable", "review")
        ),
        partial(reports.render_html, reports.Report(shop=shop.name, started=AT, ended=AT), renderer),
        partial(reports.render_text, reports.Report(shop=shop.name, started=AT, ended=AT), renderer),
    ]
    problems: dict[str, None] = {}
    for attempt in attempts:
        try:
            attempt()
        except ConfigurationError as error:
            problems[f"{error.message} {error.tip or ''}".strip()] = None
    return (*problems, *_never_asked_for(renderer))


def _never_asked_for(renderer: Renderer) -> list[str]:
    from difflib import get_close_matches

    own, default = renderer.template_dirs[:-1], renderer.template_dirs[-1]
    known = {path.relative_to(default).as_posix() for path in default.rglob("*") if path.is_file()}
    problems = []
    for folder in own:
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.name.startswith((".", "_"))):
            name = path.relative_to(folder).as_posix()
            stem, _, rest = name.partition(".")
            language, _, kind = rest.partition(".")
            usual = f"{stem}.{kind}" if len(language) in (2, 3) else name
            if name in known or usual in known or (name.startswith("words/") and name.endswith(".toml")):
                continue
            near = get_close_matches(name, known, 1)
            meant = f" Is {near[0]} meant?" if near else ""
            problems.append(
                f"{path}: nothing asks for a template of this name.{meant} Parts to include begin with “_”."
            )
    return problems
