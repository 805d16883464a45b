"""The Typer application: puts the commands together. A command's file is imported when the command is called, and imports what is
heavy only when it runs: `orderproc --help` is on the screen at once.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from orderproc.cli import terminal

# One file each, in the order in which a shop meets them, with what `orderproc --help` says of it.
COMMANDS = {
    "init": "Make a shop's folder, ready to fill in.",
    "ingest": "Take in documents: files and folders.",
    "fetch": "Take in the mails of the mailbox.",
    "take": "Take an order by phone or over the counter.",
    "read": "Read documents and print what they say; store nothing.",
    "review": "What waits for the clerk: look, correct, accept, reject.",
    "orders": "The orders: look, hold, release, cancel, edit.",
    "cases": "Complaints and questions for customer service.",
    "mailbox": "Log in to a mailbox whose provider wants OAuth 2.0.",
    "mails": "Outgoing mail: what waits, came back, was perhaps sent.",
    "confirm": "Confirm orders by e-mail or letter.",
    "handoff": "Hand off what is due to the departments.",
    "fulfilled": "Record what was shipped, backordered, cancelled.",
    "run": "The night: fetch, ingest, confirm, hand off, report.",
    "report": "What came in, what waits and why, what went out.",
    "forms": "Print your own order form, or learn the one you have.",
    "doctor": "Look at everything; say what to do.",
    "backup": "Back up database and archive, or restore them.",
}


class Commands(TyperGroup):
    """Knows the commands by name, and imports the file of the one that is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            for name in COMMANDS:  # all of them are there for Typer's "Did you mean …?"
                self.get_command(ctx, name)
            return None
        if cmd_name not in self.commands:
            one = typer.Typer(rich_markup_mode=None)
            import_module(f"orderproc.cli.{cmd_name}").register(one)
            self.commands[cmd_name] = typer.main.get_group(one).commands[cmd_name]
        return self.commands[cmd_name]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


app = typer.Typer(
    name="orderproc",
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def root(
    context: typer.Context,
    shop: Annotated[
        Path | None, typer.Option(help="The shop's folder (else ORDERPROC_SHOP, else this folder).")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only what a person must do something about.")] = False,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Takes orders by post and e-mail, stores and confirms them and hands them to the warehouse.

    --shop and --quiet may stand before or after the command.
    """
    if version:
        from orderproc import __version__

        print(f"orderproc {__version__}")
        raise typer.Exit
    context.obj = terminal.Terminal(shop=shop, quiet=quiet)
