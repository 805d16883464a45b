"""`orderproc confirm`: order acknowledgements to the customers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from orderproc.cli import terminal


def register(app: typer.Typer) -> None:
    app.command("confirm")(confirm)


def confirm(
    context: typer.Context,
    number: Annotated[
        int | None, typer.Argument(help="One order again; else all that have no confirmation yet.")
    ] = None,
    letter: Annotated[
        Path | None, typer.Option(help="Write the order's letter as a PDF instead of mailing it.")
    ] = None,
) -> None:
    """Confirm orders by e-mail; letters to customers without e-mail go into one PDF in var/out."""
    from orderproc import dispatch
    from orderproc.errors import UsageError
    from orderproc.office import open_office

    term = terminal.of(context)
    if letter is not None and number is None:
        raise UsageError("--letter needs the number of an order.")
    with open_office(term.open_shop(), lock=True) as office:
        if letter is not None and number is not None:
            with office.store.reading() as tx:
                stored = tx.orders.get(number)
            dispatch.write(letter.absolute(), dispatch.letters(office.shop, [stored]))
            term.say(f"{letter}: the letter for order {number}")
            return
        if number is not None:
            dispatch.confirm_again(office, number)
        delivered = dispatch.confirm(office)
    report(term, delivered)


def report(term: terminal.Terminal, delivered: object) -> None:
    """What became of the outbox; raises Exit(4) where the server did not take everything."""
    from orderproc.errors import ExitCode
    from orderproc.outbox import Delivered

    assert isinstance(delivered, Delivered)
    term.say(f"{delivered.sent} mails sent" + (f", {delivered.later} tried again later" if delivered.later else ""))
    for line in delivered.problems:
        terminal.warn(line)
    if delivered.problems or delivered.later:
        raise typer.Exit(ExitCode.UNREACHABLE)
