"""`orderproc take`: an order by phone or over the counter. Asks in the order in which a customer speaks; or takes JSON."""

from __future__ import annotations

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("take")(take)


def take(context: typer.Context) -> None:
    """Take an order by phone or over the counter."""
    terminal.of(context)
