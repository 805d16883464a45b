"""`orderproc take`: an order by phone or over the counter. Asks in the order in which a customer speaks; or takes JSON or options."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from orderproc.cli import terminal

if TYPE_CHECKING:
    from orderproc.intake.keyed import Question
    from orderproc.model.document import Channel
    from orderproc.model.records import Judged
    from orderproc.office import Office
    from orderproc.pipeline import Shop


def register(app: typer.Typer) -> None:
    app.command("take")(take)


def take(
    context: typer.Context,
    counter: Annotated[bool, typer.Option("--counter", help="Over the counter; else by phone.")] = False,
    stdin: Annotated[bool, typer.Option("--stdin", help="No questions: the order as JSON on standard input.")] = False,
    customer: Annotated[str | None, typer.Option(help="No questions: the customer's number.")] = None,
    item: Annotated[
        list[str] | None, typer.Option(help="An item, as SKU=QUANTITY; may be given several times.")
    ] = None,
    payment: Annotated[str | None, typer.Option(help="check, cash, card, account …")] = None,
    tendered: Annotated[str | None, typer.Option(help="The money that was given.")] = None,
    po: Annotated[str | None, typer.Option(help="The customer's own order number.")] = None,
    ship_method: Annotated[str | None, typer.Option(help="A method of shipping.csv.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The result as a JSON object.")] = False,
) -> None:
    """Take an order by phone or over the counter: look items up, read the amount back, confirm it.

    Without options it asks; `back` goes one question back.
    """
    from orderproc.errors import ExitCode
    from orderproc.intake.keyed import draft_from_answers
    from orderproc.model.cards import mask_cards
    from orderproc.model.document import Channel
    from orderproc.office import open_office

    term = terminal.of(context)
    shop = term.open_shop()
    channel = Channel.COUNTER if counter else Channel.PHONE
    if stdin:
        answers = _from_stdin()
    elif customer or item:
        answers = _from_options(customer, item or [], payment, tendered, po, ship_method)
    else:
        answers = _ask(term, shop, channel)
    draft = draft_from_answers(answers, channel=channel, today=shop.today)
    keyed = mask_cards(json.dumps(answers, ensure_ascii=False, indent=1, sort_keys=True, default=str)).encode()
    if not (stdin or customer or item) and not _read_back(shop, draft):
        term.say("Nothing was taken.")
        return
    with open_office(shop) as office:
        result = _store(office, draft, keyed, channel)
        sent = _confirm(office) if result["order_no"] else ""
    if as_json:
        terminal.emit(result)
    elif result["order_no"]:
        term.say(
            f"Order {result['order_no']}, {result['order']['order_total']} {result['order']['currency'] or ''}. {sent}"
        )
    else:
        terminal.warn(f"It waits as review {result['review_no']}:")
        for issue in result["issues"]:
            terminal.warn(f"  {issue['code']}: {issue['message']}")
        raise typer.Exit(ExitCode.PUT_ASIDE)


def _from_stdin() -> dict[str, Any]:
    from orderproc.errors import UsageError

    try:
        answers = json.load(sys.stdin)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"Standard input is no JSON: {error}", "Give the shape of `order` in docs/settings.md."
        ) from error
    if not isinstance(answers, dict):
        raise UsageError("Standard input is no JSON object.", "Give the shape of `order`: lines, sold_to, payment …")
    return answers


def _from_options(
    customer: str | None,
    items: list[str],
    payment: str | None,
    tendered: str | None,
    po: str | None,
    ship_method: str | None,
) -> dict[str, Any]:
    from orderproc.errors import UsageError

    lines = []
    for each in items:
        sku, _, quantity = each.rpartition("=")
        if not sku:
            raise UsageError(f"--item {each}: write SKU=QUANTITY, such as TW-4410=2.")
        lines.append({"sku": sku, "quantity": quantity})
    answers: dict[str, Any] = {"customer_no": customer, "customer_po": po, "ship_method": ship_method, "lines": lines}
    answers["payment"] = {"method": payment, "amount_tendered": tendered}
    return answers


def _ask(term: terminal.Terminal, shop: Shop, channel: Channel) -> dict[str, Any]:
    """The dialogue. What is not understood is asked again."""
    from orderproc.errors import UsageError
    from orderproc.intake.keyed import Conversation

    talk = Conversation(shop.tables, channel)
    while question := talk.question():
        _show(question)
        try:
            heard = talk.answer(input("> "))
        except EOFError:
            raise typer.Abort from None
        except UsageError as error:
            terminal.show(f"  {error.message}" + (f" {error.tip}" if error.tip else ""))
            continue
        if heard:
            terminal.show(f"  {heard}")
    return talk.answers


def _show(question: Question) -> None:
    terminal.show(question.text + (" (may be empty)" if question.optional else ""))
    for number, choice in enumerate(question.choices, 1):
        terminal.show(f"  {number}  {choice}")


def _read_back(shop: Shop, draft: Any) -> bool:
    """Reads the amount back with every part of it, and asks whether that is right."""
    from orderproc.cli import words
    from orderproc.model import wire
    from orderproc.pipeline import judge

    judged = judge(draft, shop)
    if judged.order is not None:
        terminal.show("\n".join(words.order(wire.order(judged.order))))
        terminal.show("\n".join(words.calculation(wire.calculation(judged.calculation))))
    for hold in judged.holds:
        terminal.show(f"  hold {hold.code}: {hold.reason}")
    terminal.show("\n".join(words.reasons(wire.issues(judged.issues), notes=False)))
    return input("Take it? [y/n] ").strip().lower() in ("y", "yes")


def _store(office: Office, draft: Any, keyed: bytes, channel: Channel) -> dict[str, Any]:
    from orderproc.desk import Desk
    from orderproc.model import wire

    judged: Judged
    with office.flow(terminal.who()) as flow:
        judged, stored, review_no = Desk(flow, terminal.who()).take(draft, keyed, channel)
    return {
        "order_no": stored.order_no if stored else None,
        "review_no": review_no,
        "verdict": judged.verdict.value,
        "issues": wire.issues(judged.issues),
        "holds": [wire.hold(hold) for hold in stored.holds] if stored else [],
        "order": wire.order(judged.order) if judged.order else None,
    }


def _confirm(office: Office) -> str:
    """Mails the confirmation at once; if a run is at work, that run or the next one does."""
    from orderproc.dispatch import deliver, queue_confirmations
    from orderproc.errors import LockedError

    try:
        with office.store.lock("run"):
            queue_confirmations(office)
            return f"{deliver(office).sent} mails sent."
    except LockedError:
        return "The confirmation goes out with the run that is at work."
