"""`orderproc doctor`: is everything in order, and what to do where it is not."""

from __future__ import annotations

from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("doctor")(doctor)


def doctor(
    context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False
) -> None:
    """Look at settings, tables, templates, database, mailbox, mail server, OCR model and disk; say what to do."""
    from orderproc.errors import ExitCode
    from orderproc.health import Level, examine

    term = terminal.of(context)
    problem = False
    for finding in examine(term.open_shop()):
        problem = problem or finding.level is Level.PROBLEM
        if as_json:
            terminal.emit(
                {"level": finding.level.value, "what": finding.what, "text": finding.text, "tip": finding.tip}
            )
        elif not term.quiet or finding.level is not Level.GOOD:
            tip = f"\n{'':12}→ {finding.tip}" if finding.tip else ""
            terminal.show(f"{finding.level.value:10}  {finding.what}: {finding.text}{tip}")
    if problem:
        raise typer.Exit(ExitCode.CONFIGURATION)
