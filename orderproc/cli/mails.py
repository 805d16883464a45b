"""`orderproc mails list | settle | allow`: outgoing mail that waits, failed or was perhaps sent, and addresses that it came back from."""

from __future__ import annotations

from typing import Annotated

import typer

from orderproc.cli import terminal

commands = typer.Typer(help="Outgoing mail: what waits, what came back, what was perhaps sent.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(commands, name="mails")


@commands.command("list")
def list_(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Mails that were sent, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List the mails that wait, failed or were perhaps sent, and the addresses that are written to no more."""
    from orderproc.model import wire
    from orderproc.model.records import MailState
    from orderproc.office import open_office

    term = terminal.of(context)
    over = () if everything else (MailState.SENT, MailState.PRINTED)
    with open_office(term.open_shop()) as office, office.store.reading() as tx:
        found = [mail for mail in tx.mails.list() if mail.state not in over]
        bad = tx.mails.all_bad()
    if as_json:
        for mail in found:
            terminal.emit(wire.mail(mail))
        for address in bad:
            terminal.emit(wire.bad_address(address))
        return
    if not found and not bad:
        term.say("Every mail was sent.")
    if found:
        rows = [
            (
                str(m.mail_no),
                "perhaps sent" if m.state is MailState.SENDING else m.state.value,
                m.purpose,
                m.recipient[:36],
                terminal.minute(m.due_at, office.shop),
                (m.error or "")[:60],
            )
            for m in found
        ]
        terminal.show(terminal.columns(rows, ("mail", "state", "what", "to", "not before", "why"), frozenset({0})))
    for one in bad:
        terminal.show(
            f"{one.address}: no mail goes there since {terminal.day(one.since, office.shop)} ({one.reason[:100]})"
        )


@commands.command()
def settle(
    context: typer.Context,
    number: int,
    sent: Annotated[bool, typer.Option("--sent/--again", help="It was sent, or it is to be sent again.")],
    why: Annotated[str, typer.Option(help="How you know, for the journal.")] = "",
) -> None:
    """Say of a mail that was perhaps sent, or that failed, whether it was sent or is to be sent again."""
    from orderproc import dispatch
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop(), lock=True) as office:
        dispatch.settle(office, number, terminal.who(), why, sent=sent)
    term.say(f"Mail {number} {'counts as sent.' if sent else 'is sent with the next `orderproc confirm` or `run`.'}")


@commands.command()
def allow(
    context: typer.Context, address: str, why: Annotated[str, typer.Option(help="For the journal.")] = ""
) -> None:
    """Write again to an address that mail came back from."""
    from orderproc import dispatch
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office:
        dispatch.allow(office, address, terminal.who(), why)
    term.say(f"{address} is written to again.")
