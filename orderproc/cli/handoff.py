"""`orderproc handoff`: what is due goes to the departments in numbered batches."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("handoff")(handoff)


def handoff(
    context: typer.Context,
    again: Annotated[int | None, typer.Option(help="Write the files of this batch again, with the same bytes.")] = None,
    to: Annotated[Path | None, typer.Option(help="With --again: into this folder.")] = None,
) -> None:
    """Hand off what is due: a numbered batch for each department, as .xlsx, .csv and .json in var/out/handoff."""
    from orderproc import dispatch
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop(), lock=True) as office:
        if again is not None:
            with office.store.reading() as tx:
                batch = tx.batches.get(again)
            batches = [dispatch.write_batch(office, batch, to)]
        else:
            batches = dispatch.hand_off(office)
            dispatch.deliver(office)
        folder = to or office.shop.folder.out / "handoff"
    for batch in batches:
        orders = len({line.order_no for line in batch.lines})
        term.say(
            f"batch {batch.batch_no}  {batch.department_name}: {orders} orders, {len(batch.lines)} lines → {folder}"
        )
    if not batches:
        term.say("Nothing is due.")
