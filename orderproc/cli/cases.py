"""`orderproc cases list | show | close`: complaints and questions that went to customer service."""

from __future__ import annotations

from typing import Annotated

import typer

from orderproc.cli import terminal

commands = typer.Typer(help="Complaints and questions that went to customer service.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(commands, name="cases")


@commands.command("list")
def list_(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Closed ones too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List the open cases."""
    from orderproc.model import wire
    from orderproc.model.records import CaseState
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.store.reading() as tx:
        found = tx.cases.list(None if everything else CaseState.OPEN)
    if as_json:
        for case in found:
            terminal.emit(wire.case(case))
        return
    if not found:
        term.say("No open case.")
        return
    rows = [
        (
            str(c.case_no),
            terminal.day(c.created_at, office.shop),
            c.kind.value,
            c.state.value,
            c.sender[:36],
            c.subject[:50],
        )
        for c in found
    ]
    terminal.show(terminal.columns(rows, ("case", "since", "kind", "state", "from", "subject"), frozenset({0})))


@commands.command()
def show(
    context: typer.Context,
    number: int,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False,
) -> None:
    """Show a case with what the customer wrote."""
    from orderproc.model import wire
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.store.reading() as tx:
        case = tx.cases.get(number)
        journal = tx.journal.list(f"case {number}")
        original = office.archive.path(case.sha256)
    if as_json:
        terminal.emit(wire.case(case))
        return
    since = terminal.minute(case.created_at, office.shop)
    terminal.show(f"Case {case.case_no}, {case.kind.value}, {case.state.value}, since {since}")
    terminal.show(f"From: {case.sender}\nSubject: {case.subject}")
    if case.order_no:
        terminal.show(f"About: order {case.order_no}")
    terminal.show(f"Original: {original}\n\n{case.text.strip()}\n")
    for entry in journal:
        terminal.show(f"  {terminal.minute(entry.at, office.shop)}  {entry.who}: {entry.action} {entry.why}")


@commands.command()
def close(
    context: typer.Context, number: int, why: Annotated[str, typer.Option(help="What was done, for the journal.")] = ""
) -> None:
    """Close a case."""
    from orderproc.desk import Desk
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        Desk(flow, terminal.who()).close_case(number, why)
    term.say(f"Case {number} is closed.")
