"""`orderproc fulfilled FILE`: takes the warehouse's filled sheet back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("fulfilled")(fulfilled)


def fulfilled(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The handoff sheet as the warehouse filled it in (.xlsx or .csv).")],
) -> None:
    """Record what was shipped, backordered and cancelled."""
    from orderproc import dispatch
    from orderproc.errors import UsageError
    from orderproc.office import open_office

    term = terminal.of(context)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}.") from error
    with open_office(term.open_shop(), lock=True) as office:
        lines = dispatch.fulfilled(office, data, file.name, terminal.who())
    shipped = sum(1 for line in lines if line.shipped)
    term.say(f"{len(lines)} lines taken back, {shipped} of them with something shipped.")
