"""`orderproc review list | show | settle | picture | set | kind | accept | reject`: what waits for the clerk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orderproc.cli import terminal
from orderproc.cli.settle import settle

if TYPE_CHECKING:
    from orderproc.model.order import StoredOrder

commands = typer.Typer(help="What waits for the clerk: look, correct, accept or reject.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    app.add_typer(commands, name="review")


@commands.command("list")
def list_(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Settled ones too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """List what waits, oldest first, with the first reason."""
    from orderproc.desk import Desk
    from orderproc.model import wire
    from orderproc.model.cards import mask_cards
    from orderproc.model.records import ReviewState
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        desk = Desk(flow, terminal.who())
        with office.store.reading() as tx:
            items = tx.reviews.list(None if everything else ReviewState.WAITING)
        if as_json:
            for item in items:
                terminal.emit(wire.waiting(item, desk.judged(item)))
            return
    if not items:
        term.say("Nothing waits.")
        return
    rows = []
    for item in items:
        doubts = [issue for issue in item.issues if issue.severity.value != "note"]
        more = f" (+{len(doubts) - 1})" if len(doubts) > 1 else ""
        why = doubts[0].message[:70] + more if doubts else "corrected: accept it"
        head = item.draft.message
        name = f"{head.sender[1] or head.sender[0]}: {head.subject}" if head else item.document_name
        name = mask_cards(name)[:44] + (f" · {item.draft.part}" if item.draft.part else "")
        state = item.state.value if everything else item.draft.kind.value
        rows.append((str(item.review_no), terminal.day(item.created_at, office.shop), state, name[:60], why))
    terminal.show(terminal.columns(rows, ("review", "since", "kind", "document", "why"), frozenset({0})))


@commands.command()
def show(
    context: typer.Context,
    number: int,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False,
    fields: Annotated[
        bool, typer.Option("--fields", help="Every field: what was read beside what is proposed.")
    ] = False,
) -> None:
    """Show why it waits, what was read beside what is proposed, and the fields that can be set."""
    from orderproc.cli import words
    from orderproc.desk import Desk
    from orderproc.model import wire
    from orderproc.office import open_office
    from orderproc.review import fields as field_list

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        desk = Desk(flow, terminal.who())
        item, judged = desk.waiting(number)
        original = office.archive.path(item.sha256)
    result = wire.waiting(item, judged)
    if as_json:
        terminal.emit(result)
        return
    became = f", order {item.order_no}" if item.order_no else ""
    terminal.show(
        f"Review {number} ({item.state.value}{became}), since {terminal.minute(item.created_at, office.shop)}"
    )
    terminal.show(words.describe(result))
    if item.draft.kind_reason:
        terminal.show(f"  taken for {item.draft.kind.value}: {item.draft.kind_reason}")
    terminal.show(f"  original: {original}")
    if fields:
        rows = [
            (path, shown, raw, f"{sure:.0%}") for path, shown, raw, sure in field_list(desk.draft(item)) if shown or raw
        ]
        terminal.show("\n" + terminal.columns(rows, ("field", "taken as", "read", "sure"), frozenset({3})))
    for made in item.corrections:
        terminal.show(
            f"  corrected: {made.field} = {made.value!r} by {made.who}, {terminal.minute(made.at, office.shop)}"
        )
    terminal.show(
        f"\n  orderproc review set {number} FIELD VALUE · accept {number} · reject {number} --why … · picture {number} FILE.png"
        + ("" if fields else "\n  every field with what was read: --fields")
    )


commands.command()(settle)


@commands.command()
def picture(
    context: typer.Context,
    number: int,
    file: Annotated[Path, typer.Argument(help="Where to save the picture (PNG).")],
    field: Annotated[str | None, typer.Option(help="The field whose place is wanted; else the first doubt.")] = None,
) -> None:
    """Save a picture of the doubtful place on the page."""
    from orderproc import reading, review
    from orderproc.desk import Desk
    from orderproc.errors import UsageError
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        item, judged = Desk(flow, terminal.who()).waiting(number)
        data = office.archive.get(item.sha256)
    placed = [issue for issue in judged.issues if issue.page and (field is None or issue.field == field)]
    page, box = (placed[0].page or 1, placed[0].box) if placed else review.place_of(item.draft, field)
    data, name = reading.part_bytes(data, item.document_name, item.draft.part)
    try:
        file.write_bytes(reading.picture(data, name, page, box))
    except OSError as error:
        raise UsageError(f"{file} can't be written: {error.strerror}.") from error
    term.say(f"{file}: page {page} of {name}")


@commands.command("set")
def set_(context: typer.Context, number: int, field: str, value: str) -> None:
    """Correct a field (an empty VALUE empties it); the corrected order is checked again."""
    from orderproc.cli import words
    from orderproc.desk import Desk
    from orderproc.model import wire
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        judged = Desk(flow, terminal.who()).set(number, field, value)
    left = words.reasons(wire.issues(judged.issues), notes=False)
    term.say("\n".join(["Still in doubt:", *left]) if left else f"No doubt is left: orderproc review accept {number}")


@commands.command()
def kind(
    context: typer.Context, number: int, kind: Annotated[str, typer.Argument(help="order, complaint, other …")]
) -> None:
    """Say what the document is. A complaint or inquiry becomes a case."""
    from orderproc.desk import Desk
    from orderproc.errors import UsageError
    from orderproc.model.issue import Kind
    from orderproc.office import open_office

    if kind not in list(Kind):
        raise UsageError(f"{kind!r} is no kind.", f"One of {', '.join(Kind)}.")
    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        case_no = Desk(flow, terminal.who()).call_it(number, Kind(kind))
    term.say(f"Review {number} is {kind}." + (f" It is case {case_no} now." if case_no else ""))


@commands.command()
def accept(
    context: typer.Context,
    number: int,
    anyway: Annotated[bool, typer.Option("--anyway", help="In spite of the doubts that are left.")] = False,
    why: Annotated[str, typer.Option(help="For the journal.")] = "",
) -> None:
    """Make an order of it."""
    from orderproc.desk import Desk
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        stored = Desk(flow, terminal.who()).accept(number, why, anyway=anyway)
    term.say(f"Review {number} is order {stored.order_no} now.{held(stored)}")


@commands.command()
def reject(
    context: typer.Context, number: int, why: Annotated[str, typer.Option(help="For the journal.")] = ""
) -> None:
    """It becomes no order. The document stays in the archive."""
    from orderproc.desk import Desk
    from orderproc.office import open_office

    term = terminal.of(context)
    with open_office(term.open_shop()) as office, office.flow() as flow:
        Desk(flow, terminal.who()).reject(number, why)
    term.say(f"Review {number} is rejected.")


def held(stored: StoredOrder) -> str:
    """The open holds of an order as the end of a sentence."""
    holds = [hold for hold in stored.holds if hold.lifted_at is None]
    return "".join(f"\n  hold {hold.code}: {hold.reason}" for hold in holds)
