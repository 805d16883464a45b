"""`orderproc orders list | show | hold | release | cancel | edit`: the orders that were taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from orderproc.cli import terminal

if TYPE_CHECKING:
    from orderproc.model.order import StoredOrder
    from orderproc.pipeline import Shop

commands = typer.Typer(help="The orders: look, hold, release, cancel, edit.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(commands, name="orders")


@commands.command("list")
def list_(
    context: typer.Context,
    held: Annotated[bool, typer.Option("--held", help="Only those that a hold keeps back.")] = False,
    state: Annotated[str | None, typer.Option(help="open, complete or cancelled.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List the orders."""
    from orderproc.errors import UsageError
    from orderproc.model import wire
    from orderproc.model.order import OrderState
    from orderproc.office import open_office

    if state is not None and state not in list(OrderState):
        raise UsageError(f"--state {state}: not known.", f"One of {', '.join(OrderState)}.")
    term = terminal.of(context)
    rows = []
    with open_office(term.open_shop()) as office, office.store.reading() as tx:
        for stored in tx.orders.list(state=OrderState(state) if state else None, held=held or None):
            if as_json:
                terminal.emit(wire.stored(stored))
            else:
                rows.append(_row(stored, office.shop))
    if as_json:
        return
    if not rows:
        term.say("No order.")
        return
    head = ("order", "taken", "customer", "lines", "total", "order", "payment", "shipment", "holds")
    terminal.show(terminal.columns(rows, head, frozenset({0, 3, 4})))


def _row(stored: StoredOrder, shop: Shop) -> tuple[str, ...]:
    order = stored.order
    holds = ", ".join(hold.code for hold in stored.holds if hold.lifted_at is None)
    total = order.totals.order_total
    return (
        str(stored.order_no),
        terminal.day(stored.accepted_at, shop) if stored.accepted_at else "",
        (order.sold_to.company or order.sold_to.name or "?")[:30],
        str(len(order.lines)),
        f"{total:f} {order.currency or ''}" if total is not None else "?",
        stored.state.value,
        stored.payment_state.value,
        stored.shipment_state.value,
        holds,
    )


@commands.command()
def show(
    context: typer.Context,
    number: int,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False,
) -> None:
    """Show an order: what is in it, how its total came about, its holds and its history."""
    from orderproc.cli import words
    from orderproc.model import wire
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.store.reading() as tx:
        stored = tx.orders.get(number)
        journal = tx.journal.list(f"order {number}")
        shop = office.shop
    result = wire.stored(stored)
    if as_json:
        terminal.emit(result)
        return
    states = f"order {stored.state.value}, payment {stored.payment_state.value}, shipment {stored.shipment_state.value}"
    terminal.show(f"Order {number}: {states}")
    terminal.show("\n".join(words.order(result["order"])))
    terminal.show("\n  How the total came about (priced on " + str(result["calculation"]["priced_on"]) + "):")
    terminal.show("\n".join(words.calculation(result["calculation"])))
    for hold in stored.holds:
        ended = f", lifted by {hold.lifted_by} {terminal.minute(hold.lifted_at, shop)}" if hold.lifted_at else ""
        terminal.show(f"  hold {hold.code}: {hold.reason}{ended}")
    for entry in journal:
        terminal.show(
            f"  {terminal.minute(entry.at, shop)}  {entry.who}: {entry.action}"
            + (f" ({entry.why})" if entry.why else "")
        )


@commands.command()
def hold(
    context: typer.Context,
    number: int,
    code: Annotated[str, typer.Argument(help="clerk, credit, balance_due …")] = "clerk",
    why: Annotated[str, typer.Option(help="For the journal.")] = "",
) -> None:
    """Keep an order from leaving."""
    from orderproc.desk import Desk
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        Desk(flow, terminal.who()).hold(number, code, why or "held by a clerk")
    term.say(f"Order {number} is on hold: {code}.")


@commands.command()
def release(
    context: typer.Context,
    number: int,
    code: Annotated[str, typer.Argument(help="The hold to lift, or all.")],
    why: Annotated[str, typer.Option(help="For the journal.")] = "",
) -> None:
    """Lift a hold (the money came, the credit is agreed …)."""
    from orderproc.cli.review import held
    from orderproc.desk import Desk
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        stored = Desk(flow, terminal.who()).release(number, code, why)
    left = held(stored)
    term.say(f"Order {number}: hold {code} is lifted." + (left or " Nothing keeps it back any more."))


@commands.command()
def cancel(
    context: typer.Context, number: int, why: Annotated[str, typer.Option(help="For the journal.")] = ""
) -> None:
    """Cancel what has not been shipped of an order."""
    from orderproc.desk import Desk
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        stored = Desk(flow, terminal.who()).cancel(number, why)
    term.say(f"Order {number} is {stored.state.value}.")


@commands.command()
def edit(
    context: typer.Context,
    number: int,
    field: Annotated[str, typer.Argument(help="For example lines[0].quantity or ship_to.street.")],
    value: str,
    why: Annotated[str, typer.Option(help="For the journal.")] = "",
) -> None:
    """Change a field of an order that has not left; it is checked and priced again."""
    from orderproc.desk import Desk
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        stored = Desk(flow, terminal.who()).edit(number, field, value, why)
    total = stored.order.totals.order_total
    term.say(f"Order {number}: {field} = {value}; the total is {total:f} {stored.order.currency or ''} now.")
