"""`orderproc init DIR`: a new shop's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("init")(init)


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="The new shop's folder; made if it is not there.")],
    sample: Annotated[
        bool, typer.Option("--sample", help="The sample shop, with its mail and post, to try things on.")
    ] = False,
) -> None:
    """Make a shop's folder: settings, an empty price list and the folders that orderproc uses."""
    from orderproc.newshop import make

    term = terminal.of(context)
    made = make(folder, sample=sample)
    for path in made:
        term.say(f"made {path}")
    if sample:
        term.say(f"\nNow: orderproc --shop {folder} run")
    else:
        term.say(
            f"\nNow put your name and currency into {folder / 'orderproc.toml'} and your price list into {folder / 'catalog.csv'}"
            f"\n(columns sku, description, unit_price), then: cd {folder} && orderproc doctor && orderproc ingest PATH"
        )
