"""`orderproc ingest PATH…`: takes documents from files and folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orderproc.cli import terminal

if TYPE_CHECKING:
    from orderproc.cli.taking import Account


def register(app: typer.Typer) -> None:
    app.command("ingest")(ingest)


def ingest(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="Files and folders; they stay where they are.")],
    channel: Annotated[str, typer.Option(help="How they came: post, email, phone, counter or file.")] = "post",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, the last is the summary.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 6 if something waits for review.")] = False,
) -> None:
    """Take in documents: archive, read, check, price and store them. What is in doubt waits for review."""
    from orderproc.cli.taking import Account, take_in
    from orderproc.errors import UsageError
    from orderproc.intake import open_paths
    from orderproc.model.document import Channel
    from orderproc.office import open_office

    if channel not in list(Channel):
        raise UsageError(f"--channel {channel}: not known.", f"One of {', '.join(Channel)}.")
    term = terminal.of(context)
    account = Account()
    source = open_paths(paths, term.open_shop().folder.settings.intake, channel=Channel(channel))
    with open_office(term.open_shop(), lock=True) as office, office.flow(terminal.who()) as flow:
        take_in(term, flow.take_in([source]), [source], account, as_json=as_json)
    finish(term, account, as_json=as_json, strict=strict)


def finish(term: terminal.Terminal, account: Account, *, as_json: bool, strict: bool) -> None:
    """The summary and the exit code, the same for `ingest` and `fetch`."""
    if as_json:
        terminal.emit({"summary": account.summary()})
    else:
        term.say(counted(account))
    raise typer.Exit(account.exit_code(strict=strict))


def counted(account: Account) -> str:
    summary = account.summary()
    parts = ", ".join(f"{n} {name.replace('_', ' ')}" for name, n in summary.items() if n and name != "documents")
    return f"{summary['documents']} documents" + (f": {parts}" if parts else "")
