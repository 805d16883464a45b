"""The night: fetch, ingest the drop folder, confirm, hand off, report. What one step can't do stops no other."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from orderproc import outbox
from orderproc.dispatch import (
    deliver,
    hand_off,
    queue_confirmations,
    queue_letters,
    sender,
    settle_by_sent_folder,
    write,
)
from orderproc.errors import ExitCode, OrderprocError, StoreError
from orderproc.figures import figures
from orderproc.intake import Incoming, Left, Source
from orderproc.intake.base import Known
from orderproc.model.document import Filing
from orderproc.model.order import HoldCode
from orderproc.model.records import Batch
from orderproc.model.settings import Database
from orderproc.office import Office, open_office
from orderproc.outbox import Report
from orderproc.pipeline import Shop, Taken, filing_of, now, renderer
from orderproc.store import Archive, restore


def lift_what_time_lifts(office: Office) -> int:
    """A cheque that has had its days to clear holds nothing back any more."""
    days = office.shop.folder.settings.payment.check_clearing_days
    lifted = 0
    with office.store.transaction() as tx:
        for stored in list(tx.orders.list(held=True)):
            for hold in stored.holds:
                ready = hold.placed_at is not None and hold.placed_at + timedelta(days=days) <= now()
                if hold.code == HoldCode.CHECK_CLEARING and hold.lifted_at is None and ready:
                    tx.orders.lift(stored.order_no, hold.code, "orderproc", f"{days} days have passed", now())
                    lifted += 1
    return lifted


# -- the night --------------------------------------------------------------------------------------------------------


@dataclass
class Night:
    """What happened. `failures` are errors of single steps: the others went on. `taken` counts, it does not keep documents."""

    started: datetime
    batches: list[Batch] = field(default_factory=list)
    delivered: outbox.Delivered = field(default_factory=outbox.Delivered)
    failures: list[OrderprocError] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    aside: int = 0
    report: Path | None = None

    @property
    def exit_code(self) -> int:
        """The first failure's; 4 where the mail server did not take every mail; else 5 where documents were put aside."""
        if self.failures:
            return self.failures[0].exit_code
        if self.delivered.problems or self.delivered.later:
            return ExitCode.UNREACHABLE
        aside = self.aside or any(left.problem for left in self.left)
        return ExitCode.PUT_ASIDE if aside else ExitCode.OK


def run(office: Office, who: str, saw: Callable[[Taken], None], *, rehearsal: bool = False) -> Night:
    """The whole night. `saw` is told of each document as it is done. A `rehearsal` moves no mail and no file."""
    night = Night(now())
    with office.store.transaction() as tx:
        since = tx.runs.cut_off_since() or night.started  # what a killed night did is told by the next
        run_no = tx.runs.start(night.started)
    if since < night.started:
        for taken in _untold(office, since):
            night.aside += taken.put_aside
            saw(taken)
    _step(night, lambda: _take_all(office, who, saw, night, rehearsal=rehearsal))
    _step(night, lambda: lift_what_time_lifts(office))
    _step(night, lambda: queue_confirmations(office))
    _step(night, lambda: queue_letters(office))
    _step(night, lambda: night.batches.extend(hand_off(office)))

    def counted() -> Report:
        return figures(office, since, run_no=run_no, failures=night.failures, left=night.left)

    _step(night, lambda: _queue_report(office, counted()))

    def send() -> None:
        night.delivered = deliver(office)

    def keep() -> None:
        night.report = write_report(office, counted())

    _step(night, send)
    _step(night, keep)
    with office.store.transaction() as tx:
        tx.runs.end(run_no, now(), not night.failures, outbox.render_json(counted()))
    return night


def _untold(office: Office, since: datetime) -> list[Taken]:
    """What a night that was cut off had finished: nobody may have heard of it."""
    with office.store.reading() as tx:
        done = [
            (document, tx.documents.outcomes(document.sha256)) for document in tx.documents.list(finished_since=since)
        ]
    return [
        Taken(one.origin, one.name, None, one.sha256, outcomes, filing_of(outcomes, one.channel), one.origin)
        for one, outcomes in done
        if not any(outcome.duplicate_of for outcome in outcomes)
    ]


def _step(night: Night, step: Callable[[], object]) -> None:
    """One step's failure is told and stops no other. A full disk or a broken database stops them all."""
    try:
        step()
    except StoreError:
        raise
    except OrderprocError as error:
        night.failures.append(error)


def _take_all(office: Office, who: str, saw: Callable[[Taken], None], night: Night, *, rehearsal: bool) -> None:
    """The mailbox and the drop folder. A mailbox that is out of reach does not keep the post from being taken."""
    sources: list[Source] = []
    openers: list[Callable[[], Source | None]] = [office.drop_folder]
    if office.shop.folder.settings.mailbox is not None:
        openers.insert(0, office.mailbox)
    with ExitStack() as stack, office.flow(who) as flow:
        for opener in openers:
            try:
                source = opener()
            except OrderprocError as error:
                night.failures.append(error)
                continue
            if source is not None:
                stack.callback(source.close)
                sources.append(Untouched(source) if rehearsal else source)
        for taken in flow.take_in(sources, night.failures.append):
            night.aside += taken.put_aside
            saw(taken)
        for source in sources:
            night.left += source.left
            if not rehearsal:
                _step(night, lambda source=source: settle_by_sent_folder(office, source))  # type: ignore[misc]


class Untouched:
    """A source of which nothing is moved: for a rehearsal."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.name = source.name
        self.left = source.left

    def owns(self, key: str) -> bool:
        return self.source.owns(key)

    def incoming(self, known: Known) -> Iterator[Incoming]:
        yield from self.source.incoming(known)
        self.left = self.source.left

    def file_away(self, key: str, filing: Filing, *, copy: bool = False) -> bool:
        return True

    def close(self) -> None:
        self.source.close()


@contextmanager
def rehearsal(office: Office) -> Iterator[Office]:
    """The same shop with a copy of its database in a temporary folder: what is done there changes nothing here."""
    shop = office.shop
    with tempfile.TemporaryDirectory(prefix="orderproc-") as place:
        here = Path(place)
        office.store.backup(here / "copy.tar.gz", Archive(here / "nothing"))
        settings = shop.folder.settings.model_copy(
            update={"smtp": None, "database": Database(url=f"sqlite:///{here}/db/orderproc.db")}
        )
        restore(here / "copy.tar.gz", here, settings.database.url)
        folder = replace(shop.folder, settings=settings, elsewhere=here / "var")
        with open_office(replace(shop, folder=folder)) as copy:
            yield replace(copy, archive=Layered(folder.archive, office.archive))


class Layered(Archive):
    """Writes to one folder, finds in both."""

    def __init__(self, folder: Path, below: Archive) -> None:
        super().__init__(folder)
        self.below = below

    def get(self, sha256: str) -> bytes:
        return super().get(sha256) if sha256 in self else self.below.get(sha256)


# -- the report -------------------------------------------------------------------------------------------------------


def _queue_report(office: Office, report: Report) -> None:
    """To the address of the settings; nothing where there is none."""
    shop = office.shop.folder.settings.shop
    if shop.report_to and shop.email:
        mail = outbox.report_mail(report, office.shop.folder.settings, renderer(office.shop), report.ended)
        with office.store.transaction() as tx:
            tx.mails.add(mail)


def write_report(office: Office, report: Report) -> Path:
    """One HTML page in var/reports, named by the day and the run."""
    day = report.ended.astimezone(office.shop.zone)
    name = f"{day:%Y-%m-%d}" + (f"-run-{report.run_no}" if report.run_no else "") + ".html"
    path = office.shop.folder.var / "reports" / name
    for half in path.parent.glob(
        ".*-run-*.html.part"
    ):  # of a night killed while it wrote: its name does not come again
        half.unlink(missing_ok=True)
    write(path, outbox.render_html(report, renderer(office.shop)).encode())
    return path


def tell_failure(shop: Shop, error: OrderprocError) -> None:
    """A night that could not be done reaches a person: by mail, if an address is named. Sent at once and not by way of the
    database, which may be what failed. Where the mail can't go either, cron has the message all the same."""
    settings = shop.folder.settings
    if not (settings.shop.report_to and settings.shop.email):
        return
    with suppress(OrderprocError), closing(sender(shop)) as post:
        post.send(outbox.failure_mail(error.message, error.tip, settings, renderer(shop), now()))
