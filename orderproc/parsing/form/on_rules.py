"""Addresses that are written on rules below one another with hardly a label: a name, a street, a town, the first beside "To" or "From" on
a leaf of an order book, or all three in the window of a letter form. Forms whose fields have labels are read in `blanks`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress
from orderproc.model.reading import Box, Page, PageSource, PlaceKind, Word
from orderproc.model.settings import Shop
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Chunk, bounds, lines_of
from orderproc.parsing.ordertable.head_rows import heading_of
from orderproc.parsing.party.addresses import complete, parse_address
from orderproc.parsing.party.letterhead import is_shop
from orderproc.parsing.party.partynames import Party, party_listed
from orderproc.parsing.party.towns import is_town

PITCH = (12.0, 40.0)  # points from rule to rule
INDENT = 30.0  # points: so far at most the writing on a rule begins to the right of that on the first
WIDE = 60.0  # points from word to word on a rule: what stands farther is something else
NARROW = 90.0  # points: shorter rules hold no address
MOST = 6  # rules of one block


@dataclass(frozen=True, slots=True)
class _Row:
    """A rule with what is written on it; `party` where a label before it says whose."""

    rule: Box
    words: tuple[Word, ...]
    party: Party | None
    left: float  # where the label begins, or the rule


def addresses_on_rules(page: Page, shop: Shop) -> dict[str, DraftAddress]:
    """The addresses by party; none where two stand there and nothing says whose they are."""
    if page.source is not PageSource.SCAN or page.form:
        return {}
    rows = [row for rule in _rules(page) if (row := _row(page, rule, shop)).words]
    labelled: dict[str, DraftAddress] = {}
    free: list[DraftAddress] = []
    for block in _blocks(rows):
        chunks = [Chunk(row.words, page.number, bounds(w.box for w in row.words)) for row in block]
        address = parse_address(chunks, "on the lines to write on", shop.country)
        if not complete(address):
            continue
        party = block[0].party
        if party is not None:
            labelled.setdefault("sold_to" if party is Party.BOTH else party.value, address)
        elif not is_shop(address, shop):
            free.append(address)
    if "sold_to" not in labelled and len(free) == 1:
        labelled["sold_to"] = free[0]
    return labelled if "sold_to" in labelled and not is_shop(labelled["sold_to"], shop) else {}


def _rules(page: Page) -> list[Box]:
    """The lines to write on above the order table, each once, from above to below."""
    lines = lines_of(page, whole=True)
    heads = [line.box.y0 for n, line in enumerate(lines) if heading_of(lines, n) is not None]
    bottom = min(heads, default=page.height)
    found: list[Box] = []
    for place in sorted((p.box for p in page.places if p.kind is PlaceKind.LINE), key=lambda b: (b.y1, -b.width)):
        same = any(abs(b.y1 - place.y1) < 4 and abs(b.x0 - place.x0) < 12 for b in found)
        if not same and place.width > NARROW and place.y1 < bottom:
            found.append(place)
    return found


def _row(page: Page, rule: Box, shop: Shop) -> _Row:
    foot = rule.y1 - 4
    on = sorted(
        (w for w in page.words if -9 < w.box.y1 - foot < 5 and w.box.x0 > rule.x0 - WIDE and w.box.x0 < rule.x1),
        key=lambda w: w.box.x0,
    )
    party: Party | None = None
    left = rule.x0
    words: list[Word] = []
    for word in on:
        if not words:
            said, whose = _without_label(word)
            if whose is not None and party is None:
                party, left = whose, word.box.x0
                if said is None:
                    continue
                word = said
        if word.box.x1 < rule.x0 + 2:
            continue
        if words and (word.box.x0 - words[-1].box.x1 > WIDE or key_of(word.text.split()[0].rstrip(":")) is not None):
            break
        words.append(word)
    return _Row(rule, tuple(words), party, left)


def _without_label(word: Word) -> tuple[Word | None, Party | None]:
    """What follows a party's label in a run, and the party: "De Ferretería Castaño"; None where it is the label alone."""
    tokens = word.text.split()
    for size in range(min(3, len(tokens)), 0, -1):
        party = party_listed(" ".join(tokens[:size]).rstrip(":"))
        if party is None:
            continue
        if size == len(tokens):
            return None, party
        rest = " ".join(tokens[size:])
        cut = word.box.x1 - word.box.width * len(rest) / len(word.text)
        return replace(word, text=rest, box=replace(word.box, x0=cut), lattice=None), party
    return word, None


def _blocks(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Rules below one another, from one with a label or none above it down to a town."""
    taken: set[int] = set()
    for n, first in enumerate(rows):
        if n in taken:
            continue
        block = [first]
        members = {n}
        for m in range(n + 1, len(rows)):
            row, above = rows[m], block[-1]
            step = row.rule.y1 - above.rule.y1
            if step > PITCH[1] or len(block) == MOST or is_town(" ".join(w.text for w in above.words)):
                break
            if step < PITCH[0] or not first.left - 6 <= row.words[0].box.x0 <= first.words[0].box.x0 + INDENT:
                continue
            if row.party is not None:
                break
            block.append(row)
            members.add(m)
        if len(block) >= 3:
            taken |= members
            yield block
