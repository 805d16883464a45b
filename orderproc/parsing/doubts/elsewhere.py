# ruff: noqa: E501
"""Places on a paper that are in none of its addresses: a street with a town below it that nothing was read from. Where nothing says that
the goods go anywhere but to the buyer, such a place may be where they go, under a label that nobody knows: a doubt, never read from.

For paper; the cells of sheets are `unread`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from rapidfuzz.distance import Levenshtein

from orderproc.model.draft import DraftAddress, DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.settings import Shop
from orderproc.model.shop import Customer, plain
from orderproc.parsing.dates import is_month
from orderproc.parsing.doubts.sentto import sends_goods
from orderproc.parsing.kinds import title_word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.abroad import spoken_there
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.letterhead import names_us
from orderproc.parsing.party.papersgo import papers_go_to
from orderproc.parsing.party.partynames import Party
from orderproc.parsing.party.placesleft import NOBODYS
from orderproc.parsing.party.towns import flush, is_street, is_town
from orderproc.parsing.words import fold

_ABOVE = 3  # lines among which the street of a town is looked for
_APART = 5.0  # heights of a line between a street and its town, on the rules of a form
_LETTERHEAD = 3.0  # heights of a name below which its address stands


def unnamed_country(draft: OrderDraft, shop: Shop, customers: Sequence[Customer]) -> tuple[Issue, ...]:
    """A doubt where the goods go to a street that is called in a language of another country than the shop's, and none is named."""
    path = "ship_to" if draft.ship_to.street else "sold_to"
    address = draft.ship_to if draft.ship_to.street else draft.sold_to
    street = address.street
    if address.country or address.region or not street or spoken_there(street.value, shop.country) is not False:
        return ()
    if any(fold(c.address.street or "") == fold(street.value or "") for c in customers):
        return ()
    message = f"No country is named, and '{street.value}' sounds like no street of {shop.country}."
    return (
        Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field=f"{path}.country", page=street.page, box=street.box),
    )


def places_left(draft: OrderDraft, lines: Sequence[Line], shop: Shop) -> tuple[Issue, ...]:
    """A doubt for the first place that is nobody's, where the order goes to its buyer for want of another address; where it has one, for
    the first to which a sentence sends the goods all the same, or that stands below or behind another label for a place of delivery, or as
    the next of several behind one."""
    if not draft.lines or draft.sold_to.empty:
        return ()
    known = [draft.sold_to, draft.ship_to, draft.bill_to, draft.vendor]
    goods = {plain(line.sku.value) for line in draft.lines if line.sku.value} - {""}
    told = (place for line in lines if sends_goods(line.text) for place in _in_one_line(line, shop))
    several = ((town, street) for town, street in _in_columns(lines) if _headed(street, lines) is Party.SHIP_TO)
    beside = (place for line in lines for place in _beside_label(line, whole=not draft.ship_to.empty))
    places = chain(_places(lines, shop), beside) if draft.ship_to.empty else chain(told, several, beside)
    for town, street in places:
        address = parse_address([street, town], "a place", shop.country)
        if (
            not address.postal_code
            or _dated(street, town)
            or title_word(re.sub(r"[\d#:]+", "", town.text).strip()) is not None  # "Inkooporder 26004"
            or any(_same(address, one) for one in known)
            or _ours(address, street, shop)
            or names_us(f"{street.text} {town.text}", shop)
        ):
            continue
        if _below_our_name(street, lines, shop):
            continue  # the letterhead of our own form
        if any(number in plain(f"{street.text} {town.text}") for number in goods):
            continue  # "Potting soil, 5 l, Cat. no. 00419"
        if any(_in_row(town, line) for line in draft.lines if line.struck):
            continue  # what a stroke through it makes of "100 sheets, blue 183.60"
        message = f"'{street.text.rstrip(' ,;/')}, {town.text}' {NOBODYS}: do the goods go there?"
        return (
            Issue(code=Code.ADDRESS_DOUBTFUL, message=message[:300], field="ship_to", page=town.page, box=town.place),
        )
    return ()


def _headed(street: Chunk, lines: Sequence[Line]) -> Party | None:
    """The party whose label heads the column that a street stands in, or stands left of the column's first line, with other columns between:
    "Ship to:   (A) East School   (B) West School"."""
    rows = [line for line in lines if line.page == street.page and line.box.y0 < street.box.y1]
    top, at = street, len(rows)
    for row in range(len(rows) - 1, -1, -1):
        over = next((c for c in rows[row].chunks if abs(c.box.x0 - street.box.x0) < _TOUCH), None)
        if over is None:
            if top.box.y0 - rows[row].box.y1 > _IN_BLOCK * street.box.height:
                break
            continue
        if top.box.y0 - over.box.y1 > _IN_BLOCK * street.box.height:
            break
        top, at = over, row
        if (told := label_at(over)) is not None:
            return told[0]
    before = [c for c in (rows[at].chunks if at < len(rows) else ()) if c.box.x1 <= top.box.x0]
    return next((told[0] for chunk in reversed(before) if (told := label_at(chunk)) is not None), None)


_TOUCH = 3.0  # points by which the lines of one column may begin apart
_IN_BLOCK = 1.2  # heights of a line between the lines of one block


def _dated(street: Chunk, town: Chunk) -> bool:
    """Whether the code is the year of a date: "November 17, 2026", with the next label behind it."""
    words = [word.strip(".,") for word in f"{street.text} {town.text}".split()]
    return any(
        re.fullmatch(r"(?:19|20)\d\d", year)
        and any(is_month(a) and re.fullmatch(r"\d{1,2}", b) for a, b in ((one, other), (other, one)))
        for one, other, year in zip(words, words[1:], words[2:], strict=False)
    )


def _in_row(town: Chunk, line: DraftLine) -> bool:
    y = town.box.middle[1]
    return line.box is not None and town.page == line.page and line.box.y0 <= y <= line.box.y1


def _places(lines: Sequence[Line], shop: Shop) -> Iterator[tuple[Chunk, Chunk]]:
    """(town, street) wherever a run that names a town with its postal code stands below a street, or behind one."""
    for at, line in enumerate(lines):
        yield from _in_one_line(line, shop)
        yield from _below_streets(lines, at)


def _in_columns(lines: Sequence[Line]) -> Iterator[tuple[Chunk, Chunk]]:
    """(town, street) wherever a town stands below a street."""
    for at in range(len(lines)):
        yield from _below_streets(lines, at)


def _below_streets(lines: Sequence[Line], at: int) -> Iterator[tuple[Chunk, Chunk]]:
    line = lines[at]
    for town in line.chunks:
        if not any(c.isdigit() for c in town.text) or len(town.words) > 8 or not is_town(town.text):
            continue
        above = (c for before in reversed(lines[max(0, at - _ABOVE) : at]) for c in before.chunks)
        street = next((c for c in above if flush(c, town) and is_street(c.text.strip())), None)
        if street is not None and street.page == town.page and town.box.y0 - street.box.y1 < _APART * line.height:
            yield town, street


_NOT_GOODS = re.compile(
    r"(?i)\b(?:registered|reg\.? office|head ?office|sitz|si[eè]ge|sede|domicilio (?:social|fiscal|legal)|bank\w*|remit\w*|invoices?|rechnung\w*|factur\w*|fattur\w*|iban|p\.? ?o\.? box)\b"
)


def _in_one_line(line: Line, shop: Shop) -> Iterator[tuple[Chunk, Chunk]]:
    """(town, street) of an address that stands in a row of text: "to our warehouse at 700 Dock Street, Albany, NY 12207"."""
    if _NOT_GOODS.search(line.text):
        return
    at = 0
    parts: list[Chunk] = []
    words = line.words
    for n, word in enumerate(words):
        if word.text.endswith((",", ";", ":")) or word.text in ("·", "|", "-", "–", "—") or n == len(words) - 1:
            parts.append(line.chunk(words[at : n + 1]))
            at = n + 1
    for n in range(len(parts)):
        for size in (1, 2):
            town = line.chunk([replace(w, text=w.text.rstrip(":")) for p in parts[n : n + size] for w in p.words])
            text = town.text.strip(" .,;·|-–—")
            if n == 0 or len(town.words) > 6 or not is_town(text):
                continue
            before = parts[n - 1].words
            for first in range(len(before)):
                street = line.chunk(before[first:])
                if is_street(street.text.strip(" ,;·|-–—")) and any(c.isdigit() for c in street.text):
                    if not papers_go_to(" ".join(w.text for p in parts[:n] for w in p.words), shop):
                        yield town, street
                    break
            break


def _beside_label(line: Line, *, whole: bool) -> Iterator[tuple[Chunk, Chunk]]:
    """(town, what stands before it) of a row that a label for who buys or gets the goods begins and a town ends, whatever the street is
    called. `whole`: only where it gets the goods."""
    first, rest = line.chunks[0] if line.chunks else None, line.chunks[1:]
    told = label_at(first) if first is not None else None
    if first is None or told is None or told[0] not in ((Party.SHIP_TO,) if whole else (Party.SHIP_TO, Party.SOLD_TO)):
        return
    words = [*first.words[told[2] :], *(word for chunk in rest for word in chunk.words)]
    for size in range(2, min(len(words), _TOWN)):
        town = line.chunk([replace(word, text=word.text.rstrip(",;")) for word in words[-size:]])
        if is_town(town.text):
            yield town, line.chunk(words[:-size])
            return


_TOWN = 6  # words of a postal code with its town


def _same(place: DraftAddress, known: DraftAddress) -> bool:
    codes = plain(place.postal_code.value or ""), plain(known.postal_code.value or "")
    streets = plain(place.street.value or ""), plain(f"{known.street.value or ''}{known.street2.value or ''}")
    firm = plain(known.company.value or "")  # "LogiNord Entrepôt 3", called like a street with its number
    return codes[0] == codes[1] and (
        not streets[1] or streets[0] in streets[1] or streets[1] in streets[0] or streets[0] == firm
    )


def _below_our_name(street: Chunk, lines: Sequence[Line], shop: Shop) -> bool:
    """Whether a street stands right below our own name: in our letterhead, or after "To". The end of the name may begin the street's own
    row ("MERCER & PIKE", below it "WOODCRAFT · 60 Foundry Lane"), and a letter or two of it be misread."""
    ours, box = plain(shop.name), street.box
    row = next((ln for ln in lines if ln.page == street.page and ln.box.y0 <= box.middle[1] <= ln.box.y1), None)
    begins = "".join(takewhile(lambda word: not word[0].isdigit(), row.text.split())) if row is not None else ""
    reach = row.box if row is not None and begins else box
    return bool(ours) and any(
        chunk.page == street.page
        and 0 < box.middle[1] - chunk.box.middle[1] <= _LETTERHEAD * chunk.box.height
        and min(chunk.box.x1, reach.x1) > max(chunk.box.x0, reach.x0)
        and any(_reads_as(plain(said), ours) for said in (chunk.text, chunk.text + begins))
        for line in lines
        for chunk in line.chunks
    )


def _reads_as(text: str, name: str) -> bool:
    most = len(name) // _ONE_MISREAD
    return Levenshtein.distance(text, name, score_cutoff=most) <= most


_ONE_MISREAD = 8  # letters of a name of which one may be misread


def _ours(place: DraftAddress, street: Chunk, shop: Shop) -> bool:
    same_code = bool(shop.postal_code) and plain(shop.postal_code or "") == plain(place.postal_code.value or "")
    # the town may stand behind the street, where the mark between them was lost
    said = plain(place.street.value or street.text)
    return same_code and (not shop.street or said.startswith(plain(shop.street)))
