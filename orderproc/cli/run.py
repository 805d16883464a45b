"""`orderproc run`: the whole night, for cron."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from orderproc.cli import terminal

if TYPE_CHECKING:
    from orderproc.cli.taking import Account
    from orderproc.night import Night
    from orderproc.pipeline import Shop


# seconds for which the night waits for another that works on the shop: a `fetch --watch` has it for as long as it takes a mail
PATIENCE = 30.0


def register(app: typer.Typer) -> None:
    app.command("run")(run)


def run(
    context: typer.Context,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would happen; change nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, the last is the summary.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 6 if something waits for review.")] = False,
) -> None:
    """The night: fetch the mail, ingest the drop folder, confirm, hand off, report.

    With --quiet, silent when all is well.
    """
    from contextlib import ExitStack

    from orderproc import night
    from orderproc.cli.taking import Account, Teller
    from orderproc.office import open_office

    term = terminal.of(context)
    account = Account()
    shop = term.open_shop()
    with ExitStack() as stack, _told(shop, dry_run=dry_run):
        office = stack.enter_context(open_office(shop, lock=not dry_run, patience=PATIENCE))
        if dry_run:
            office = stack.enter_context(night.rehearsal(office))
        teller = stack.enter_context(Teller(term, account, as_json=as_json))
        done = night.run(office, "orderproc", teller.tell, rehearsal=dry_run)
        teller.tell_left(done.left)
    if as_json:
        terminal.emit({"summary": {**account.summary(), **outgoing(done)}})
    else:
        _say(term, account, done, dry_run=dry_run)
    raise typer.Exit(done.exit_code or account.exit_code(strict=strict))


@contextmanager
def _told(shop: Shop, *, dry_run: bool) -> Iterator[None]:
    """A night that can't be done at all is told by mail too. That another run is at work is no failure."""
    from orderproc import night
    from orderproc.errors import LockedError, OrderprocError

    try:
        yield
    except LockedError:
        raise
    except OrderprocError as error:
        if not dry_run:
            night.tell_failure(shop, error)
        raise


def outgoing(done: Night) -> dict[str, object]:
    return {
        "mails_sent": done.delivered.sent,
        "batches": [batch.batch_no for batch in done.batches],
        "failures": [error.message for error in done.failures],
    }


def _say(term: terminal.Terminal, account: Account, done: Night, *, dry_run: bool) -> None:
    from orderproc.cli.ingest import counted

    term.say(f"\n{counted(account)}")
    term.say(f"{done.delivered.sent} mails sent")
    for batch in done.batches:
        orders = len({line.order_no for line in batch.lines})
        term.say(f"batch {batch.batch_no} for {batch.department_name}: {orders} orders, {len(batch.lines)} lines")
    for line in done.delivered.problems:
        terminal.warn(line)
    for error in done.failures:
        terminal.warn(f"Error: {error.message}" + (f"\n  {error.tip}" if error.tip else ""))
    if dry_run:
        term.say("This was a dry run: nothing was changed, moved or sent.")
    elif done.report is not None:
        term.say(f"Report: {done.report}")
