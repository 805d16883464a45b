"""`orderproc fetch`: takes the mails of the mailbox."""

from __future__ import annotations

from contextlib import closing
from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("fetch")(fetch)


def fetch(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, the last is the summary.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 6 if something waits for review.")] = False,
) -> None:
    """Take in the mails of the mailbox; each is moved to its folder only after its result is stored."""
    from orderproc.cli.ingest import finish
    from orderproc.cli.taking import Account, take_in
    from orderproc.office import open_office

    term = terminal.of(context)
    account = Account()
    with (
        open_office(term.open_shop(), lock=True) as office,
        closing(office.mailbox()) as mailbox,
        office.flow(terminal.who()) as flow,
    ):
        take_in(term, flow.take_in([mailbox]), [mailbox], account, as_json=as_json)
    finish(term, account, as_json=as_json, strict=strict)
