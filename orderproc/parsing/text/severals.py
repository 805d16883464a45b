# ruff: noqa: E501
"""Several orders in one mail, each below its own heading or number ("Order 1:", "PO 4471", "Auftrags-Nr.: B26/5338").

Where two order numbers stand in the text and it can't be told which goods belong to which, a person must see it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind, Severity
from orderproc.model.reading import MessageHead, PageSource, Reading
from orderproc.model.shop import Catalog
from orderproc.parsing.base import Context
from orderproc.parsing.doubts.whereto import left_open
from orderproc.parsing.drafting import draft_of
from orderproc.parsing.head.identifiers import identifier
from orderproc.parsing.head.keyvalues import Key, names_an_order
from orderproc.parsing.head.values import values_of
from orderproc.parsing.kinds import Told
from orderproc.parsing.lines import LINE, Line
from orderproc.parsing.notices import is_buyers, tells_of_an_order
from orderproc.parsing.numerals import language_of
from orderproc.parsing.party.bodies import with_places
from orderproc.parsing.party.senders import with_sender
from orderproc.parsing.sheets import Sheet, sheet_of
from orderproc.parsing.text import freetext
from orderproc.parsing.text.passages import places_in
from orderproc.parsing.wares import numbers_in
from orderproc.parsing.words import fold

_NEXT = re.compile(
    r"(?i)^\W*(?:[1-9a-c][.)]\s*)?((?:first|second|third|1st|2nd|3rd|erste|zweite|dritte|première|deuxième|primer|segundo|primo|secondo|eerste|tweede)\s+(?:order|bestellung|commande|pedido|ordine|bestelling)|(?:order|p\.?o\.?|purchase order|bestellung|commande|pedido|ordine|bestelling)\s*(?:no\.?|nr\.?|number|#|n°)?\s*[:#]?\s*(?=[\w./-]*\d)[\w./-]+)\b.{0,90}$"
)


# "2) Newbridge clinic, order ref WV-102:"
_NUMBER_BEHIND = re.compile(
    r"(?i)^\W*(?:\d[.)]\s*)?[^\d:]{3,50}[,(–—-]\s*(?:our |unsere |notre |nuestro |nostro |onze |nossa )?(?:order|p\.?o\.?|purchase order|bestell(?:ung|nummer|nr)|bestellung|commande|pedido|ordine|bestelling|encomenda|ref)\.?"
    r"\s*(?:(?:no|nr|number|ref|n\.?[°ºo])\b\.?)?\s*[:#]?\s*(?=[\w./-]*\d)[\w./-]*\w\W*$"
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
    drafts, ends = [], []
    for cut, end in zip(cuts, [*cuts[1:], len(lines)], strict=True):
        section = tuple(lines[cut:end])
        heads = frozenset() if numbers_in(lines[cut].text, context.tables.catalog) else frozenset({0})
        wishes = freetext.wishes(section, sheet.style, context.tables.catalog, skip=heads)
        drafts.append(_section(section, wishes, body, reading, sheet, context))
        ends.append(max((cut + w.row for w in wishes), default=cut))
    headings = [lines[cut].text for cut in cuts]
    counted = [line for line in body.lines if not any(line.raw and line.raw in heading for heading in headings)]
    if not all(d.lines for d in drafts) or sum(len(d.lines) for d in drafts) != len(counted):
        said = ", ".join(lines[cut].text.strip()[:40] for cut in cuts[:4])
        message = (
            f"More than one order number stands in the text, and it is not clear which goods belong to which: {said}."
        )
        return (replace(body, issues=(*body.issues, Issue(code=Code.NEEDS_PERSON, message=message))),)
    shared = _behind_all(drafts, lines, ends[-1])
    return tuple(_completed(draft, n, drafts, body, head, headings[n], shared=shared) for n, draft in enumerate(drafts))


def _section(
    section: tuple[Line, ...],
    wishes: Sequence[freetext.Wish],
    body: OrderDraft,
    reading: Reading,
    sheet: Sheet,
    context: Context,
) -> OrderDraft:
    """The order of one stretch of the text, with the place that this says its goods go to."""
    part = Sheet(sheet.pages, {sheet.pages[0].number: section}, sheet.style, sheet.dates, context)
    items, issues = freetext.numbered(wishes)
    told = Told(Kind.ORDER, body.kind_reason, body.confidence)
    draft = draft_of(part, reading, told, items, (), "free text", list(issues), None)
    goods = frozenset(w.row for w in wishes) | {0}  # the heading's own words are nobody's name
    places = places_in(section, context.tables.catalog, context.shop.country)
    draft = with_places(draft, section, context.shop, goods, places)
    language = language_of("\n".join(line.text for line in section))
    doubts = left_open(draft, section, context.tables.customers, language)
    return replace(draft, issues=(*draft.issues, *doubts))


def _place(draft: OrderDraft) -> DraftAddress:
    """Where the goods of one stretch go; empty where it names no place, or only who signs."""
    if draft.ship_to.street:
        return draft.ship_to
    signed = (draft.sold_to.street.source or "").startswith("signature")
    return draft.sold_to if draft.sold_to.street and not signed else DraftAddress()


def _behind_all(drafts: Sequence[OrderDraft], lines: Sequence[Line], last: int) -> bool:
    """Whether one address holds for all orders: none stands in any of them, or only one behind the last, parted from its goods by a blank
    line. `last`: the row of the last order line."""
    placed = [n for n, draft in enumerate(drafts) if not _place(draft).empty]
    if placed != [len(drafts) - 1]:
        return not placed
    box = _place(drafts[-1]).street.box
    rows = [row for row in range(last + 1, len(lines)) if box is None or lines[row].box.y0 / LINE <= box.y0]
    return any(lines[row].blank_before for row in rows)


def _heads_one(text: str) -> bool:
    return _NEXT.match(text) is not None or _NUMBER_BEHIND.match(text) is not None


def _cuts(lines: Sequence[Line], catalog: Catalog, *, notice: bool) -> list[int]:
    """The rows at which the orders begin: two different headings, or two different numbers behind a label for an order's number. In a
    shop's `notice` the buyer's number stands beside that of the shop."""
    headed = [row for row, line in enumerate(lines) if len(line.text) < 110 and _heads_one(line.text)]
    headed = [row for row in headed if not (notice and is_buyers(lines[row].text))]
    if len(headed) >= 2 and len({_which(lines[row].text) for row in headed}) >= 2:
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


def _which(heading: str) -> str:
    """Which order a heading heads: by its number, else by its words."""
    number = re.search(r"(?=[\w./-]*\d)[\w./-]*\w", heading)
    return fold(number.group() if number is not None and not heading[0].isdigit() else heading)


def _row_of(words: Sequence[object], lines: Sequence[Line]) -> int:
    return next((row for row, line in enumerate(lines) if any(w is words[0] for w in line.words)), 0)


def _completed(
    draft: OrderDraft,
    n: int,
    drafts: Sequence[OrderDraft],
    body: OrderDraft,
    head: MessageHead,
    heading: str,
    *,
    shared: bool,
) -> OrderDraft:
    """One of several orders with what the mail says for all. Its own address goes before one that is `shared`; what forbids to take the
    mail as it stands holds for each of its orders."""
    own = _place(draft)
    buyer = _sender_only(body, head)
    issues = [i for i in body.issues if i.severity is not Severity.NOTE and not _of_a_part(i)]
    if shared:
        sold_to, ship_to = body.sold_to, body.ship_to
        if strange := _named_in(heading, (sold_to, ship_to)):
            issues.append(_whither(f"'{heading.strip()[:60]}' names {strange}, and the address read is another one"))
    elif not own.empty and buyer.street:
        sold_to, ship_to = buyer, own
    elif not own.empty:
        sold_to, ship_to = with_sender(draft.sold_to, head), draft.ship_to
    else:
        sold_to, ship_to = buyer, DraftAddress()
        if any(not _place(later).empty for later in drafts[n + 1 :]):
            issues.append(_whither(f"Another order of this mail names its address, and '{heading.strip()[:60]}' none"))
    message = f"{len(drafts)} orders stand in one mail; this is number {n + 1}."
    behind = _COUNTED.match(heading.strip())
    if behind is not None and int(behind["n"]) == n + 1 and draft.customer_po.value in (None, behind["n"]):
        number = Field(value=behind["number"], raw=heading, source="heading of the order")
        draft = replace(draft, customer_po=number)
    return replace(
        draft,
        message=head,
        sold_to=sold_to,
        ship_to=ship_to,
        payment=draft.payment if draft.payment.method else body.payment,
        customer_no=body.customer_no,
        order_date=body.order_date,
        sender_text=body.sender_text,
        issues=(*draft.issues, *issues, Issue(code=Code.NEEDS_PERSON, message=message, severity=Severity.NOTE)),
    )


# "Order 2 – no. RG-502": the orders of a mail are counted, and the number of each stands behind that
_COUNTED = re.compile(
    r"(?i)^\W*(?:order|p\.?o\.?|purchase order|bestellung|auftrag|commande|pedido|ordine|bestelling|encomenda)\s*(?P<n>\d{1,2})\s*[^\w\s]+\s*"
    r"(?:(?:our|unsere?|notre|nuestr[oa]|nostr[oa]|onze?|noss[oa])\s+)?(?:(?:p\.?o\.?|purchase order|order|bestell\w*|commande|pedido|ordine|encomenda)[\s-]*)?(?:(?:no|nr|number|num(?:mer|éro|ero)?|núm(?:ero)?|n\.?\s?[°ºo]|nº|réf|ref|n)\.?)?\s*[:#]?\s*"
    r"(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b)(?P<number>(?=[\w./-]*\d{3})[\w./-]*\w)\W*$"
)


def _of_a_part(issue: Issue) -> bool:
    """Whether a doubt of the whole text is one of its parts' own: of an order line, of a place."""
    return (issue.field or "").startswith("lines") or issue.code == Code.ADDRESS_DOUBTFUL


def _whither(why: str) -> Issue:
    return Issue(code=Code.ADDRESS_DOUBTFUL, message=f"{why}: where does it go?", field="ship_to")


_NO_NAME = re.compile(r"(?i)^(?:for|für|pour|para|per|voor|to|an|nach|die|der|das|our|unser\w*)$")


def _named_in(heading: str, addresses: Sequence[DraftAddress]) -> str:
    """What the heading of an order names behind its number and no address holds: "Order 2 - Leeds branch"."""
    begin = _NEXT.match(heading)
    behind = heading[begin.end(1) :] if begin else ""
    words = [w for w in re.findall(r"[^\W\d_]{3,}", behind) if w[:1].isupper() and not _NO_NAME.match(w)]
    known = fold(
        " ".join(f.value for a in addresses for f in (a.name, a.company, a.street, a.street2, a.city) if f.value)
    )
    return next((w for w in words if fold(w) not in known), "") if known else ""


def _sender_only(body: OrderDraft, head: MessageHead) -> DraftAddress:
    """The buyer of the mail, where the address in it belongs to one of several orders only."""
    own = body.sold_to
    return own if own.street.source.startswith("signature") else with_sender(DraftAddress(), head)


__all__ = ["several"]
