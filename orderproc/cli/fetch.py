"""`orderproc fetch`: takes the mails of the mailbox."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from orderproc.cli import terminal

if TYPE_CHECKING:
    from orderproc.errors import OrderprocError


def register(app: typer.Typer) -> None:
    app.command("fetch")(fetch)


def fetch(
    context: typer.Context,
    watch: Annotated[
        bool, typer.Option("--watch", help="Stay, and take each mail as it comes; Ctrl-C ends it.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, the last is the summary.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 6 if something waits for review.")] = False,
) -> None:
    """Take in the mails of the mailbox; each is moved to its folder only after its result is stored."""
    from orderproc.cli.ingest import finish
    from orderproc.cli.taking import Account, Teller
    from orderproc.office import open_office
    from orderproc.watch import take_in_once
    from orderproc.watch import watch as watch_mailbox

    term = terminal.of(context)
    account = Account()
    with Teller(term, account, as_json=as_json) as teller:
        if watch:
            watch_mailbox(
                term.open_shop(), terminal.who(), teller.tell, lambda source: teller.tell_left(source.left), _away
            )
        with open_office(term.open_shop(), lock=True) as office, closing(office.mailbox()) as mailbox:
            take_in_once(office, mailbox, terminal.who(), teller.tell)
            teller.tell_left(mailbox.left)
    finish(term, account, as_json=as_json, strict=strict)


def _away(error: OrderprocError) -> None:
    terminal.warn(f"{error.message} It is tried again.")
