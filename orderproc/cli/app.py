"""The Typer application: puts the commands together. Each command's file imports what is heavy only when it runs."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal

app = typer.Typer(
    name="orderproc",
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


# One file each, in the order in which a shop meets them.
COMMANDS = (
    "init", "ingest", "fetch", "take", "read", "review", "orders", "cases", "confirm", "handoff", "fulfilled", "run", "report",
    "doctor", "backup",
)  # fmt: skip

for name in COMMANDS:
    import_module(f"orderproc.cli.{name}").register(app)
