"""The Typer application: puts the commands together. Each command's file imports what is heavy only when it runs."""

from __future__ import annotations

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


def _register() -> None:
    from orderproc.cli import (
        backup,
        cases,
        confirm,
        doctor,
        fetch,
        fulfilled,
        handoff,
        ingest,
        init,
        orders,
        read,
        report,
        review,
        run,
        take,
    )

    for command in (init, ingest, fetch, take, read):
        command.register(app)
    app.add_typer(review.commands, name="review")
    app.add_typer(orders.commands, name="orders")
    app.add_typer(cases.commands, name="cases")
    for command in (confirm, handoff, fulfilled, run, report, doctor, backup):
        command.register(app)


_register()
