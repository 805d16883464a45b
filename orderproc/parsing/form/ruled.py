"""Addresses on printed forms: small labels in boxes with what was written below them, "Name", "Street and number", "City", "ZIP code".

Tells the labels from what stands under them, and whose address it is by the heading above ("Ordered by", "Ship to").
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.form.grammar import says_more
from orderproc.parsing.lines import Chunk, Line, bounds
from orderproc.parsing.party.addresses import EMAIL, PHONE
from orderproc.parsing.party.addresslabels import ADDRESS_LABELS, address_label, name_part
from orderproc.parsing.party.places import country_of, state_of
from orderproc.parsing.words import bare


@lru_cache(maxsize=8192)
def label_of(text: str) -> str | None:
    """Which part of an address a printed label asks for; None for anything else."""
    if not says_more(re.sub(r"\([^)]*\)", "", text).partition(",")[2]):
        return None
    plain = re.sub(r"\([^)]*\)|,.*", "", text).strip(" :")
    words = re.sub(
        r"\b(?:and|und|et|y|e|en|/|&) (?:number|no|nummer|nr|numero|house number|hausnummer|school.*|club.*)$",
        "",
        bare(plain),
    ).strip()
    words = re.sub(r" or (?:school|club|organi[sz]ation).*$", "", words)
    if not words or words in ("contact", "mail"):
        return None
    named = (name for name, pattern in ADDRESS_LABELS.items() if name != "place" and pattern.fullmatch(words))
    told = next(named, None) if len(words) <= 28 else None
    parts = _EITHER.split(plain)
    if told is None and len(parts) > 1 and address_label(plain) == "name":
        told = address_label(parts[0])  # "Cognome e nome / Ragione sociale": what stands first is sooner meant
    return told


_EITHER = re.compile(r"(?i)/|\s(?:or|oder|ou|o|u)\s|(?<=naam)\sof\s")  # no "name of firm"


def addresses_below(
    lines: Sequence[Line], headings: Sequence[tuple[int, float, str]], skip: frozenset[int]
) -> dict[str, DraftAddress]:
    """The addresses of a form whose labels stand above their values, by party. `headings`: (row, left edge, party) of the blocks."""
    fields: dict[str, dict[str, Field[str]]] = defaultdict(dict)
    asked: dict[str, set[str]] = defaultdict(set)
    halves: dict[str, dict[str, Field[str]]] = defaultdict(dict)  # of a name, by which half each label asks for
    for row, line in enumerate(lines):
        if row in skip:
            continue
        heads = {x0 for r, x0, _ in headings if r == row}
        labels = [(c, name) for c in line.chunks if c.box.x0 not in heads and (name := label_of(c.text)) is not None]
        if not labels or len(labels) < len(line.chunks) - 1:
            continue
        for chunk, name in labels:
            party = _party(headings, row, chunk.box.x0)
            asked[party].add(name)
            beside = [c.box.x0 for c in line.chunks if c.box.x0 > chunk.box.x1]
            right = min(beside, default=_next_heading(headings, row, chunk.box.x0))
            value = _below(lines, row, chunk, right)
            if value is not None:
                said = _said(name, value, chunk.text)
                fields[party].setdefault(name, said)
                if name == "name" and (half := name_part(re.sub(r"\([^)]*\)", "", chunk.text))) is not None:
                    halves[party].setdefault(half, said)
    for party, told in halves.items():
        first, last = told.get("first") or told.get("any"), told.get("last") or told.get("any")
        if first is not None and last is not None and first is not last:
            fields[party]["name"] = _joined(first, last)
    return {
        party: DraftAddress(**found)
        for party, found in fields.items()
        if "street" in asked[party] and ("city" in asked[party] or "postal_code" in asked[party]) and len(found) >= 2
    }


def _joined(first: Field[str], last: Field[str]) -> Field[str]:
    """The whole name of which a form asks for the halves in two fields of their own."""
    boxes = [field.box for field in (first, last) if field.box is not None]
    return replace(
        first,
        value=f"{first.value} {last.value}",
        raw=f"{first.raw} {last.raw}",
        confidence=min(first.confidence, last.confidence),
        box=bounds(boxes) if boxes else None,
        lattice=None,
    )


def _party(headings: Sequence[tuple[int, float, str]], row: int, x: float) -> str:
    above = [(x0, r, party) for r, x0, party in headings if r < row and x0 <= x + 12]
    return max(above)[2] if above else "sold_to"


def _next_heading(headings: Sequence[tuple[int, float, str]], row: int, x: float) -> float:
    return min((x0 for r, x0, _ in headings if r < row and x0 > x + 40), default=1e9)


def _below(lines: Sequence[Line], row: int, label: Chunk, right: float) -> Chunk | None:
    """What was written under a label, before the next label of its column."""
    for index in range(row + 1, min(row + 3, len(lines))):
        line = lines[index]
        if line.page != lines[row].page or line.box.y0 - lines[row].box.y1 > 3 * max(line.height, lines[row].height):
            return None
        inside = [w for c in line.chunks for w in c.words if label.box.x0 - 6 <= w.box.x0 < right - 3]
        if inside:
            chunk = line.chunk(inside)
            return None if label_of(chunk.text) is not None else chunk
    return None


def _said(name: str, value: Chunk, label: str) -> Field[str]:
    text = value.text.strip()
    if name == "region":
        text = state_of(text) or text
    elif name == "country":
        text = country_of(text) or text
    elif name == "email" and (mail := EMAIL.search(text)):
        text = mail.group()
    elif name == "phone":
        text = EMAIL.sub("", text).strip()
        phone = PHONE.match(text)
        text = phone[1] if phone else text
    field: Field[str] = value.field(text or None, f"below '{label}'")
    return replace(field, raw=value.text)
