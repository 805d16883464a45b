"""`orderproc report`: what happened, what waits, what is held."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("report")(report)


def report(
    context: typer.Context,
    days: Annotated[int | None, typer.Option(help="The last so many days; else since the last run began.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write one HTML page with charts to this file.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The figures as a JSON object.")] = False,
) -> None:
    """Report what came in, what waits and why, what is held, what went out."""
    from orderproc import outbox
    from orderproc.dispatch import write
    from orderproc.figures import figures
    from orderproc.office import open_office
    from orderproc.pipeline import now, renderer

    term = terminal.of(context)
    with open_office(term.open_shop()) as office:
        with office.store.reading() as tx:
            last = tx.runs.last()
        since = now() - timedelta(days=days) if days else (last.started_at if last else now() - timedelta(days=1))
        found = figures(office, since, run_no=last.run_no if last and not days else None)
        if html is not None:
            write(html.absolute(), outbox.render_html(found, renderer(office.shop)).encode())
            term.say(f"{html}")
        elif as_json:
            print(outbox.render_json(found))
        else:
            terminal.show(outbox.render_text(found, renderer(office.shop)))
