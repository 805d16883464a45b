# ruff: noqa: E501
"""Several orders in one mail, each below its own heading or number ("Order 1:", "PO 4471", "Auftrags-Nr.: B26/5338").

Where two order numbers stand in the text and it can't be told which goods belong to which, a person must see it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import MessageHead, PageSource, Reading
from orderproc.model.shop import Catalog
from orderproc.parsing.base import Context
from orderproc.parsing.general import draft_of
from orderproc.parsing.head.keyvalues import Key, identifier, names_an_order, values_of
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import Line
from orderproc.parsing.notices import is_buyers, tells_of_an_order
from orderproc.parsing.party.parties import with_sender
from orderproc.parsing.sheets import Sheet, sheet_of
from orderproc.parsing.text import freetext
from orderproc.parsing.words import fold

_NEXT = re.compile(
    r"(?i)^\W*(?:(?:first|second|third|1st|2nd|3rd|erste|zweite|dritte|première|deuxième|primer|segundo|primo|secondo|eerste|tweede)\s+(?:order|bestellung|commande|pedido|ordine|bestelling)|(?:order|p\.?o\.?|purchase order|bestellung|commande|pedido|ordine|bestelling)\s*(?:no\.?|nr\.?|number|#|n°)?\s*[:#]?\s*(?=[\w./-]*\d)[\w./-]+)\b.{0,40}$"
)


_OF_ORDER = re.compile(r"order|auftrag|bestell|commande|pedido|ordine|encomenda")


def several(body: OrderDraft, reading: Reading, context: Context, head: MessageHead) -> tuple[OrderDraft, ...]:
    """The orders of a text, or the one that it is."""
    if len(reading.pages) != 1 or reading.pages[0].source is not PageSource.BODY or len(body.lines) < 2:
        return (body,)
    sheet = sheet_of(reading.pages, context)
    lines = sheet.flat
    notice = tells_of_an_order(head, sheet.text, context)
    cuts = _cuts(lines, context.tables.catalog, notice=notice)
    if len(cuts) < 2:
        return (body,)
    drafts = []
    for cut, end in zip(cuts, [*cuts[1:], len(lines)], strict=True):
        section = tuple(lines[cut:end])
        part = Sheet(sheet.pages, {sheet.pages[0].number: section}, sheet.style, sheet.dates, context)
        items, issues = freetext.numbered(freetext.wishes(section, sheet.style, context.tables.catalog))
        told = Told(Kind.ORDER, body.kind_reason, body.confidence)
        drafts.append(draft_of(part, reading, told, items, (), "free text", list(issues), None))
    if not all(d.lines for d in drafts) or sum(len(d.lines) for d in drafts) != len(body.lines):
        said = ", ".join(lines[cut].text.strip()[:40] for cut in cuts[:4])
        message = (
            f"More than one order number stands in the text, and it is not clear which goods belong to which: {said}."
        )
        return (replace(body, issues=(*body.issues, Issue(code=Code.NEEDS_PERSON, message=message))),)
    return tuple(_completed(draft, n, drafts, body, head) for n, draft in enumerate(drafts))


def _cuts(lines: Sequence[Line], catalog: Catalog, *, notice: bool) -> list[int]:
    """The rows at which the orders begin: two different headings, or two different numbers behind a label for an order's number. In a
    shop's `notice` the buyer's number stands beside that of the shop."""
    headed = [row for row, line in enumerate(lines) if len(line.text) < 70 and _NEXT.match(line.text)]
    headed = [row for row in headed if not (notice and is_buyers(lines[row].text))]
    if len(headed) >= 2 and len({fold(lines[row].text) for row in headed}) >= 2:
        return headed
    numbers: dict[str, int] = {}
    values = values_of(lines)
    for value in values:
        if notice and is_buyers(value.label):
            continue
        named = names_an_order(value.label) or _OF_ORDER.search(fold(value.label)) is not None
        ours = value.key is Key.PO or (value.key is Key.DOCUMENT and named)
        number = identifier(value.text) if ours else None
        if number is not None and catalog.get(number) is not None:
            return []  # "Bestell-Nr." is an item's number here
        if number is not None and value.text.strip(" .;,") == number:
            numbers.setdefault(fold(number), _row_of(value.place.words, lines))
    return sorted(set(numbers.values())) if len(numbers) >= 2 else []


def _row_of(words: Sequence[object], lines: Sequence[Line]) -> int:
    return next((row for row, line in enumerate(lines) if any(w is words[0] for w in line.words)), 0)


def _completed(
    draft: OrderDraft, n: int, drafts: Sequence[OrderDraft], body: OrderDraft, head: MessageHead
) -> OrderDraft:
    """One of several orders with what the mail says for all: an address that stands behind the last of them is that of all."""
    placed = [m for m, d in enumerate(drafts) if d.sold_to.street or d.ship_to.street]
    if placed in ([], [len(drafts) - 1]):
        sold_to, ship_to = body.sold_to, body.ship_to
    elif n in placed:
        sold_to, ship_to = with_sender(draft.sold_to, head), draft.ship_to
    else:
        sold_to, ship_to = _sender_only(body, head), DraftAddress()
    message = f"{len(drafts)} orders stand in one mail; this is number {n + 1}."
    return replace(
        draft,
        message=head,
        sold_to=sold_to,
        ship_to=ship_to,
        payment=draft.payment if draft.payment.method else body.payment,
        customer_no=body.customer_no,
        order_date=body.order_date,
        sender_text=body.sender_text,
        issues=(*draft.issues, Issue(code=Code.NEEDS_PERSON, message=message, severity=Severity.NOTE)),
    )


def _sender_only(body: OrderDraft, head: MessageHead) -> DraftAddress:
    """The buyer of the mail, where the address in it belongs to one of several orders only."""
    own = body.sold_to
    return own if own.street.source.startswith("signature") else with_sender(DraftAddress(), head)


__all__ = ["several"]
