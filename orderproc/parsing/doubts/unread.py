# ruff: noqa: E501
"""What stands in the cells of a sheet beside the order and was used for nothing: an item number in a sentence, a word that calls a
line off, a place that is in none of the addresses. Each is a doubt with its cell. Nothing is read from there; paper is `accounted`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from orderproc.model.draft import DraftAddress, DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Page
from orderproc.model.settings import Shop
from orderproc.model.shop import Catalog, plain
from orderproc.parsing.doubts.elsewhere import places_left
from orderproc.parsing.doubts.notes import forbids
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.ordertable.cells import NO_RESULT
from orderproc.parsing.ordertable.tables import Found
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.words import fold

_FIELDS = ("sku", "supplier_sku", "gtin", "description", "quantity", "unit", "unit_price", "extended_price")
_CALLED_OFF = re.compile(
    r"cancell?ed|void(?:ed)?|deleted|removed|discontinued|not (?:needed|required|wanted)|do not (?:send|ship)"
    r"|storniert|storno|entfallt|gestrichen|geloscht|nicht (?:mehr )?(?:bestellen|liefern|benotigt)|annulee?s?|supprimee?s?"
    r"|annullat[oaie]|cancellat[oaie]|anulad[oa]s?|cancelad[oa]s?|eliminad[oa]s?|geannuleerd|vervallen|vervalt|geschrapt"
)
MOST_SAID = 20
A_SENTENCE = 8  # words of a cell beyond which it says something
_PLACE = re.compile(r"\d{3}")


def unread_cells(draft: OrderDraft, lines: Sequence[Line], catalog: Catalog, shop: Shop) -> tuple[Issue, ...]:
    """The doubts that cells raise which no field of the draft was read from. `lines`: rows of sheets."""
    return (
        *_numbers_in_text(draft.lines, lines, catalog),
        *_beside_the_table(draft.lines, lines, catalog),
        *said_in_cells(draft.lines, lines, catalog),
        *(tuple(_places(draft, lines, catalog, shop)) or places_left(draft, _sentences(lines), shop)),
        *_firms(draft, lines, shop),
    )


def _sentences(lines: Sequence[Line]) -> list[Line]:
    """Rows that are one cell with a sentence in it: "please take it to our site, 9 Chapel Road, Albany 12207"."""
    return [line for line in lines if len(line.chunks) == 1 and len(line.chunks[0].words) > A_SENTENCE]


def said_in_cells(ordered: Sequence[DraftLine], lines: Sequence[Line], catalog: Catalog) -> tuple[Issue, ...]:
    """What cells say in words of the order or of one of its lines: called off, dealt with, on a condition, to be held."""
    fields = [(n, getattr(line, name)) for n, line in enumerate(ordered) for name in _FIELDS]
    owner = {(f.page, f.box): n for n, f in fields if f.box}
    described = {(f.page, f.box) for line in ordered if (f := line.description).box}
    headings: dict[tuple[int, float], str] = {}
    found: list[Issue] = []
    for line in lines:
        number = next((owner[key] for c in line.chunks if (key := (c.page, c.place)) in owner), None)
        for cell in line.chunks:
            place = (cell.page, cell.place.x0 if cell.place else cell.box.x0)
            if number is None:
                headings[place] = cell.text
            if (cell.page, cell.place) in owner and (cell.page, cell.place) not in described:
                continue
            doubt = _of_line(cell, headings.get(place, ""), number, ordered) if number is not None else None
            if doubt is None and len(cell.words) > 2 and (why := forbids(cell.text, catalog)) is not None:
                said = f"'{cell.text[:120]}' is written there: {why}."
                doubt = Issue(code=Code.NEEDS_PERSON, message=said, page=cell.page, box=cell.place)
            if doubt is not None and len(found) < MOST_SAID:
                found.append(doubt)
    return tuple(found)


def _of_line(cell: Chunk, heading: str, number: int, ordered: Sequence[DraftLine]) -> Issue | None:
    plain_text, head = fold(cell.text).strip(" .!()*"), fold(heading).strip(" :")
    off = _CALLED_OFF.fullmatch(plain_text) or (_STATE.search(head) and _DEALT_WITH.fullmatch(plain_text))
    if not off and not (_UNDONE.fullmatch(head) and not _NOTHING.fullmatch(plain_text)):
        return None
    message = f"'{cell.text}' stands beside {ordered[number].sku.value or 'this line'}: is it ordered or not?"
    return Issue(code=Code.STRUCK_LINE, message=message, field=f"lines[{number}]", page=cell.page, box=cell.place)


_STATE = re.compile(r"\b(?:status|state|statut|etat|estado|stato|zustand|toestand|situacao)\b")
_DEALT_WITH = re.compile(
    r"(?:partially |part )?(?:fulfilled|shipped|delivered|refunded|returned|completed?|closed|invoiced|voided|declined|failed|expired|received|geliefert|versendet|erledigt|abgeschlossen|livree?|expediee?|terminee?|remboursee?|entregad[oa]|enviad[oa]|completad[oa]|cerrad[oa]|consegnat[oa]|spedit[oa]|chius[oa]|evas[oa]|geleverd|verzonden|afgerond|gesloten|entregue|concluid[oa]|on hold|draft|quote|entwurf)"
)
# headings of what is filled only where an order was undone: Shopify's "Cancelled at"
_UNDONE = re.compile(
    r"(?:cancell?ed|cancellation|refunded|voided|returned|storniert|annulee?|anulado|annullato)(?: (?:at|on|date|reason|am|le|el|il))?"
)
_NOTHING = re.compile(r"(?:|-+|no|none|false|0|0[.,]00|n/?a|null|nein|non)")


def without_value(pages: Sequence[Page], found: Sequence[Found]) -> list[Issue]:
    """Cells whose formula has no result in the file, without those of amounts and sums, which quantity × price make."""
    reckoned = {place for one in found for place in one.extract.reckoned}
    cells = [(page, c) for page in pages for t in page.tables for row in t.rows for c in row if c.error == NO_RESULT]
    return [
        Issue(
            code=Code.FORMULA_WITHOUT_VALUE,
            message=f"Sheet {page.name!r}: a formula whose result is not in the file; it was not calculated.",
            page=page.number,
            box=cell.box,
        )
        for page, cell in cells
        if (page.number, cell.box) not in reckoned
    ][:MOST_SAID]


def _numbers_in_text(ordered: Sequence[DraftLine], lines: Sequence[Line], catalog: Catalog) -> Iterator[Issue]:
    """Numbers of the catalogue in a sentence of a row that lists no item itself: "and 3 of 10441, please"."""
    numbers = {plain(f.value) for line in ordered for f in (line.sku, line.supplier_sku, line.gtin) if f.value}
    places = {(f.page, f.box) for line in ordered for name in _FIELDS if (f := getattr(line, name)).box}
    for line in lines:
        if _lists(line, catalog) or any((c.page, c.place) in places for c in line.chunks):
            continue
        for cell in line.chunks:
            if _EXAMPLE.match(cell.text):
                continue
            for word in cell.words if len(cell.words) > 1 else ():
                number = word.text.strip(".,;:()[]\"'")
                if _known(number, catalog) and plain(number) not in numbers:
                    message = f"{number} stands in '{cell.text[:80]}' and in no line of the order: was it ordered?"
                    yield Issue(code=Code.AMBIGUOUS_ITEM, message=message, page=cell.page, box=cell.place)


def _beside_the_table(ordered: Sequence[DraftLine], lines: Sequence[Line], catalog: Catalog) -> Iterator[Issue]:
    """Items that stand with a number in a column without a heading, where no line has its item: to the right of the table, or below it."""
    used = {(f.page, f.box) for line in ordered for name in _FIELDS if (f := getattr(line, name)).box}
    numbers = {plain(f.value) for line in ordered for f in (line.sku, line.supplier_sku, line.gtin) if f.value}
    columns = {(line.sku.page, line.sku.box.x0) for line in ordered if line.sku.box}
    headed: set[tuple[int, float]] = set()
    told = 0
    for line in lines:
        for at, cell in enumerate(line.chunks):
            column = (cell.page, (cell.place or cell.box).x0)
            if not _known(cell.text, catalog):
                headed |= {column} if not any(c.isdigit() for c in cell.text) else set()
                continue
            if (cell.page, cell.place) in used or column in columns or column in headed or plain(cell.text) in numbers:
                continue
            beside = [c for c in line.chunks[at + 1 :] if (c.page, c.place) not in used and _COUNT.fullmatch(c.text)]
            if beside and columns and told < MOST_SAID:
                told += 1
                message = (
                    f"{cell.text} stands beside the order with {beside[0].text}, and in no line of it: was it ordered?"
                )
                yield Issue(code=Code.AMBIGUOUS_ITEM, message=message, page=cell.page, box=cell.place)


_COUNT = re.compile(r"\d{1,6}(?:[.,]\d+)?")


# how a list is filled in, said with one of its articles
_EXAMPLE = re.compile(
    r"(?i)\W*(?:(?:for |zum |por |par |ad |bij)?(?:example|beispiel|exemple|ejemplo|esempio|voorbeeld|exemplo)\b|(?:e\.g|z\.\s?b|p\.\s?ex|p\.\s?ej|ad es|bijv|p\.\s?es)\.)"
)


def _known(number: str, catalog: Catalog) -> bool:
    return len(number) >= 4 and number in catalog.by_sku and any(c.isdigit() for c in number)


def _lists(line: Line, catalog: Catalog) -> bool:
    """Whether a row is one of a list: an item number has a cell to itself."""
    return any(len(c.words) == 1 and _known(c.text, catalog) for c in line.chunks)


def _places(draft: OrderDraft, lines: Sequence[Line], catalog: Catalog, shop: Shop) -> Iterator[Issue]:
    """Cells with postal code and town that are in none of the addresses, and are not our own."""
    addresses = (draft.sold_to, draft.bill_to, draft.ship_to, draft.vendor)
    codes = {plain(a.postal_code.value) for a in addresses if a.postal_code.value}
    codes |= {plain(shop.postal_code)} if shop.postal_code else set()
    codes |= {plain(f.value) for f in (draft.customer_no, draft.customer_po) if f.value}  # "Bill to account 20070"
    goods: set[tuple[int | None, Box | None]] = {
        (f.page, f.box) for line in draft.lines for name in _FIELDS if (f := getattr(line, name)).box
    }
    for line in lines:
        if any((c.page, c.place) in goods for c in line.chunks) or _lists(line, catalog):
            continue
        for cell in line.chunks:
            address = _place_of(cell, shop)
            code = address.postal_code.value
            if code and address.city and not {plain(code), plain(cell.text)} & codes:
                message = f"'{cell.text[:80]}' looks like an address and is neither the buyer's nor where the goods go."
                yield Issue(
                    code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=cell.page, box=cell.place
                )
        for label, value in pairwise(line.chunks):
            code = plain(value.text)
            if (
                address_label(label.text.rstrip(": ")) == "postal_code"
                and _PLACE.search(code)
                and not any(one in code for one in codes)
            ):
                message = (
                    f"'{label.text} {value.text[:40]}' is a postal code and neither the buyer's nor where the goods go."
                )
                yield Issue(
                    code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=value.page, box=value.place
                )


def _firms(draft: OrderDraft, lines: Sequence[Line], shop: Shop) -> Iterator[Issue]:
    """A firm behind a label that nobody knows ("Home", "Fernhill Care Home Ltd"), where no party of the order has a firm."""
    if any(address.company for address in (draft.sold_to, draft.bill_to, draft.ship_to)):
        return
    ours = {fold(name) for name in (shop.name, draft.vendor.company.value, draft.vendor.name.value) if name}
    for line in lines:
        if len(line.chunks) != 2 or party_of(line.chunks[0].text.rstrip(": ")) is Party.VENDOR:
            continue
        label, firm = line.chunks
        own = any(name in fold(firm.text) or fold(firm.text) in name for name in ours)
        if has_legal_form(firm.text) and not own and not any(c.isdigit() for c in label.text + firm.text):
            message = f"'{firm.text[:80]}' stands at '{label.text[:40]}' and is no party of the order: who buys?"
            yield Issue(
                code=Code.ADDRESS_DOUBTFUL, message=message, field="sold_to.company", page=firm.page, box=firm.place
            )


def _place_of(cell: Chunk, shop: Shop) -> DraftAddress:
    if len(cell.words) < 2 or len(cell.text) > 120 or not _PLACE.search(cell.text):
        return DraftAddress()
    return parse_address([cell], "a cell", shop.country)
