"""Whom the goods are for, at a label of his own that is part of no address: "Attention" in a column beside it, "Attn: Ann Moss" below what
else a paper says of the place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.addressees import like_name
from orderproc.parsing.party.blocks import Block
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.names import is_job, is_person, person_of
from orderproc.parsing.party.partynames import Party
from orderproc.parsing.party.towns import is_street, is_town
from orderproc.parsing.party.whom import without_phone
from orderproc.parsing.words import bare

_ASKS = (
    r"(?:for the )?attention(?: of)?|attn|att|fao|f\.a\.o\.?|z\.? ?h(?:d|dn)\.?|zu händen|à l[’']att(?:ention|\.)? de"
    r"|a la atención de|(?:alla )?(?:cortese )?attenzione(?: di)?|c\. ?a\.|t\.a\.v\.?|ter attentie van|ao cuidado de|a/c"
)
_ALONE = re.compile(rf"(?i)(?:{_ASKS})\.?\s*:?")
_WITH_NAME = re.compile(rf"(?i)(?:{_ASKS})\.?(?:\s*:\s*|\s+)(?=\S)")


def with_attention(
    sold: DraftAddress, ship: DraftAddress, lines: Sequence[Line], skip: frozenset[int], blocks: Sequence[Block]
) -> tuple[DraftAddress, DraftAddress]:
    """Buyer and place of delivery with the person that stands for "Attention" outside of the blocks: below the place's own block he is the
    place's; elsewhere he is that of the place, or of the buyer to whom the goods go, where the paper names one such person only."""
    told = {id(word) for block in blocks for chunk in block.chunks for word in chunk.words}
    known = {bare(f.value) for f in (sold.street, ship.street) if f.value}
    found = [one for one in _persons(lines, skip, told) if not _of_another(one[1], lines, known)]
    below = [person for person, label in found if (of := _above(label, blocks)) is not None and of is Party.SHIP_TO]
    loose = [person for person, label in found if _above(label, blocks) is None]
    person = below[0] if below else loose[0] if len({p.value for p in loose}) == 1 else None
    if person is None:
        return sold, ship
    if ship.street and not ship.name:
        return sold, replace(ship, name=person)
    if not ship.street and sold.street and not sold.name:
        return replace(sold, name=person), ship
    return sold, ship


def _persons(lines: Sequence[Line], skip: frozenset[int], told: set[int]) -> Iterator[tuple[Field[str], Chunk]]:
    """(person, label) for each label that asks whom it is for, with a name in its own run, below it or beside it."""
    for row, line in enumerate(lines):
        for at, chunk in enumerate(line.chunks if row not in skip else ()):
            if id(chunk.words[0]) in told:
                continue
            if _ALONE.fullmatch(chunk.text):
                under = lines[row + 1].chunks if row + 1 < len(lines) else ()
                options = [c for c in under if abs(c.box.x0 - chunk.box.x0) < line.height]
                options += line.chunks[at + 1 : at + 2]
            elif not (line.body or line.places) and (label := _WITH_NAME.match(chunk.text)) is not None:
                options = [line.chunk(chunk.words[len(label.group().split()) :])]
            else:
                continue
            value = next((c for c in options if c.words and id(c.words[0]) not in told and _is_somebody(c.text)), None)
            if value is not None:
                name = person_of(without_phone(value.text) or value.text).strip(" ,")
                yield value.field(name, f"beside '{chunk.text}'"), chunk


def _is_somebody(text: str) -> bool:
    """Whether what stands for "Attention" is a person, and no department, job or place."""
    name = person_of(without_phone(text) or text).strip(" ,")
    if is_person(name):
        return True
    return like_name(name.title() if name.isupper() else name) and not (is_job(name) or is_inside(name))


def _of_another(label: Chunk, lines: Sequence[Line], streets: set[str]) -> bool:
    """Whether a label stands in an address, below its name and above its street or town, that is neither the buyer's nor where the goods
    go: the vendor's in the window of the envelope, which no label heads. `streets`: those of the two."""
    row = next(n for n, line in enumerate(lines) if line.page == label.page and label in line.chunks)
    if not _column(label, reversed(lines[:row])):
        return False
    placed = [
        bare(c.text) for c in _column(label, lines[row + 1 :]) if is_street(c.text.strip(" ,")) or is_town(c.text)
    ]
    return bool(placed) and not any(street in text or text in street for street in streets for text in placed)


def _column(label: Chunk, lines: Iterable[Line]) -> list[Chunk]:
    """What stands in the lines, one after the other, right at a label's left edge, as far as no gap parts it from the next."""
    column = [label]
    for line in lines:
        gap = max(line.box.y0 - column[-1].box.y1, column[-1].box.y0 - line.box.y1)
        if line.page != label.page or gap > _PARAGRAPH * line.height:
            break
        column += [c for c in line.chunks if abs(c.box.x0 - label.box.x0) < _INDENT]
    return column[1:]


_INDENT, _PARAGRAPH = (
    3.0,
    1.2,
)  # points by which lines of a block may begin apart; heights of a line that part it from the next


def _above(label: Chunk, blocks: Sequence[Block]) -> Party | None:
    """The party in whose column a label stands, below its block."""
    over = [
        block
        for block in blocks
        if block.chunks
        and block.chunks[-1].page == label.page
        and block.chunks[-1].box.y1 <= label.box.y1
        and abs(block.chunks[-1].box.x0 - label.box.x0) < label.box.height
    ]
    return max(over, key=lambda block: block.chunks[-1].box.y1).party if over else None


__all__ = ["with_attention"]
