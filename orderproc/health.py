"""What `doctor` looks at: settings, tables, templates, database, archive, mailbox, mail server, OCR model, disk; each with what to do.

Each check is one function that returns findings; none of them changes anything. A new check is one function and one line in `CHECKS`.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from orderproc import config
from orderproc.errors import OrderprocError
from orderproc.office import Office, open_office
from orderproc.pipeline import Shop, renderer

LOW_DISK = 1_000_000_000  # bytes


class Level(StrEnum):
    GOOD = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True)
class Finding:
    level: Level
    what: str
    text: str
    tip: str = ""


def examine(shop: Shop) -> Iterator[Finding]:
    """All findings, in the order in which a shop is set up. A check that fails is a finding, never an exception."""
    for check in CHECKS:
        try:
            yield from check(shop)
        except OrderprocError as error:
            yield Finding(Level.PROBLEM, check.__name__.strip("_"), error.message, error.tip or "")


def settings(shop: Shop) -> Iterator[Finding]:
    one = shop.folder.settings.shop
    yield Finding(
        Level.GOOD, "settings", f"{shop.folder.path / config.FILE_NAME} ({one.name}, {one.currency}, {one.time_zone})"
    )
    _ = shop.zone
    if not one.email:
        yield Finding(
            Level.WARNING, "settings", "shop.email is missing: no confirmation can be sent.", "Add email to [shop]."
        )
    if one.trial:
        yield Finding(
            Level.WARNING, "settings", "A trial: mails stay, confirmations are written and not sent, no handoff."
        )


def tables(shop: Shop) -> Iterator[Finding]:
    t = shop.tables
    if not t.catalog.items:
        yield Finding(Level.PROBLEM, "catalog.csv", "The catalogue is empty.", "Put your price list into catalog.csv.")
    counted = (
        f"{len(t.catalog)} items, {len(t.customers)} customers, {len(t.prices)} prices, {len(t.taxes)} tax rows, "
        f"{len(t.freight)} freight rows, {len(t.forms)} forms"
    )
    yield Finding(Level.GOOD, "tables", counted)
    if not t.taxes:
        yield Finding(Level.WARNING, "tax.csv", "No tax table: no tax is charged.", "Add tax.csv if you owe tax.")
    if not t.freight:
        yield Finding(Level.WARNING, "shipping.csv", "No freight table: each order is held.", "Add shipping.csv.")
    for item in t.catalog.items:
        if item.substitute and item.substitute not in t.catalog.by_sku:
            text = f"row {item.row}: the substitute {item.substitute!r} of {item.sku} is not in the catalogue."
            yield Finding(Level.WARNING, "catalog.csv", text)
    for row in t.prices:
        if row.sku not in t.catalog.by_sku:
            yield Finding(Level.WARNING, "prices.csv", f"row {row.row}: {row.sku!r} is not in the catalogue.")
    if shop.folder.settings.departments:
        unknown = {i.department for i in t.catalog.items if i.department} - set(shop.folder.settings.departments)
        for name in sorted(unknown):
            yield Finding(
                Level.WARNING, "catalog.csv", f"The department {name!r} is not in orderproc.toml: its own name is used."
            )


def forms(shop: Shop) -> Iterator[Finding]:
    """Do the shop's forms still fit its catalogue and its ways of shipping?"""
    methods = {row.method for row in shop.tables.freight}
    for form in shop.tables.forms:
        combs = [s for s in form.spots if s.boxes and s.field.startswith("lines[") and s.field.endswith(".sku")]
        tip = (
            "Print it again: orderproc forms print"
            if form.anchors
            else "Correct the form, or print one: orderproc forms print"
        )
        for item in shop.tables.catalog.items if combs else ():
            rest = item.sku.removeprefix(combs[0].prefix)
            if combs[0].prefix and rest == item.sku:
                text = f"{form.name}: {item.sku} does not begin with {combs[0].prefix!r}, which is printed before the boxes."
                yield Finding(Level.WARNING, f"forms/{form.name}.toml", text, tip)
                break
            if len(rest) > (combs[0].boxes or 0):
                text = f"{form.name}: {item.sku} is longer than its {combs[0].boxes} boxes for the item number."
                yield Finding(Level.WARNING, f"forms/{form.name}.toml", text, tip)
                break
        asked = {s.field.partition("=")[2] for s in form.spots if s.field.startswith("ship_method=")}
        for method in sorted(asked - methods) if methods else ():
            text = f"{form.name}: its box {method!r} is no method of shipping.csv."
            yield Finding(Level.WARNING, f"forms/{form.name}.toml", text, tip)


def templates(shop: Shop) -> Iterator[Finding]:
    from orderproc.outbox.sample import check_templates

    for problem in check_templates(renderer(shop), shop.folder.settings):
        yield Finding(Level.PROBLEM, "templates", problem)
    yield Finding(Level.GOOD, "templates", "all can be filled in")


def database(shop: Shop) -> Iterator[Finding]:
    with open_office(shop) as office:
        yield Finding(Level.GOOD, "database", shop.folder.settings.database.url.split("@")[-1])
        yield from _last_run(office)
        yield from _waiting(office)
        yield from _mails(office)


def _last_run(office: Office) -> Iterator[Finding]:
    with office.store.reading() as tx:
        last, good = tx.runs.last(), tx.runs.last(ok=True)
    if last is None:
        yield Finding(Level.GOOD, "last run", "none yet")
        return
    if good is None or good.run_no != last.run_no:
        since = f"the last good one {good.started_at:%Y-%m-%d %H:%M}" if good else "there was no good one yet"
        text = f"The run of {last.started_at:%Y-%m-%d %H:%M} failed or was cut off; {since}."
        yield Finding(Level.WARNING, "last run", text, "Run it again: orderproc run. Its report says why.")
    else:
        yield Finding(Level.GOOD, "last run", f"{good.started_at:%Y-%m-%d %H:%M}, good")


def _waiting(office: Office) -> Iterator[Finding]:
    with office.store.reading() as tx:
        items = tx.reviews.list()
        held = list(tx.orders.list(held=True))
        cases = tx.cases.list()
    open_cases = [case for case in cases if case.closed_at is None]
    for what, count, since, command in (
        ("reviews", len(items), min((i.created_at for i in items), default=None), "orderproc review list"),
        (
            "held orders",
            len(held),
            min((o.accepted_at for o in held if o.accepted_at), default=None),
            "orderproc orders list --held",
        ),
        ("open cases", len(open_cases), min((c.created_at for c in open_cases), default=None), "orderproc cases list"),
    ):
        if count and since:
            days = (datetime.now(UTC) - since).days
            level = Level.WARNING if days >= 3 else Level.GOOD
            yield Finding(level, what, f"{count}, the oldest since {since:%Y-%m-%d} ({days} days)", command)


def _mails(office: Office) -> Iterator[Finding]:
    from orderproc.model.records import MailState

    with office.store.reading() as tx:
        unsure = tx.mails.list(MailState.SENDING)
        failed = tx.mails.list(MailState.FAILED)
        bad = tx.mails.all_bad()
    for mail in unsure:
        text = f"mail {mail.mail_no} to {mail.recipient} was perhaps sent (orderproc was stopped in that moment)."
        tip = "Ask the mail server's log or the customer, then: orderproc mails settle N --sent or --again"
        yield Finding(Level.WARNING, "outgoing mail", text, tip)
    for mail in failed:
        yield Finding(
            Level.WARNING, "outgoing mail", f"mail {mail.mail_no} to {mail.recipient} was refused: {mail.error}"
        )
    for one in bad:
        text = f"{one.address} is written to no more since {one.since:%Y-%m-%d}: {one.reason}"
        yield Finding(Level.WARNING, "outgoing mail", text, f"Mend it, then: orderproc mails allow {one.address}")


def mailbox(shop: Shop) -> Iterator[Finding]:
    if shop.folder.settings.mailbox is None:
        yield Finding(Level.GOOD, "mailbox", "none named: no mail is fetched")
        return
    with open_office(shop) as office, closing(office.mailbox()) as box:
        waiting = sum(1 for _ in box.incoming(set))
        assert not waiting
        yield Finding(Level.GOOD, "mailbox", f"{shop.folder.settings.mailbox.url} answers")


def mail_server(shop: Shop) -> Iterator[Finding]:
    settings = shop.folder.settings.smtp
    if settings is None:
        yield Finding(Level.GOOD, "mail server", f"none named: mails are written to {shop.folder.out}")
        return
    from orderproc.dispatch import sender

    one = sender(shop)
    try:
        check = getattr(one, "check", None)
        if check:
            check()
    finally:
        one.close()
    yield Finding(Level.GOOD, "mail server", f"{settings.url} answers")


def ocr_model(shop: Shop) -> Iterator[Finding]:
    from orderproc.reading import models

    models.use(shop.folder.settings.reading.recognizer)
    yield Finding(Level.GOOD, "OCR model", models.version())


def disk(shop: Shop) -> Iterator[Finding]:
    free = shutil.disk_usage(shop.folder.path).free
    level = Level.PROBLEM if free < LOW_DISK else Level.GOOD
    yield Finding(
        level,
        "disk",
        f"{free / 1e9:.1f} GB free",
        "Make room; the archive grows with the post." if free < LOW_DISK else "",
    )
    var = shop.folder.var
    if var.exists():
        if not os.access(var, os.W_OK | os.X_OK):
            yield Finding(Level.PROBLEM, "var", f"{var} can't be written to.", "Run orderproc as its owner.")
        mode = var.stat().st_mode & 0o777
        if mode & 0o077:
            yield Finding(Level.WARNING, "var", f"{var} can be read by others (mode {mode:o}).", f"chmod 700 {var}")


CHECKS: tuple[Callable[[Shop], Iterator[Finding]], ...] = (
    settings,
    tables,
    forms,
    templates,
    database,
    mailbox,
    mail_server,
    ocr_model,
    disk,
)
