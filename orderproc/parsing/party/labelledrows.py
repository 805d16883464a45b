"""An address that nothing heads, each of its lines with a label of its own: "Name: …", "Address: …", "City: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftAddress
from orderproc.model.settings import Shop
from orderproc.model.units import codes
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.addresslabels import address_label, row_label
from orderproc.parsing.party.registers import registered
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.words import bare


def labelled(
    lines: Sequence[Line], shop: Shop, skip: frozenset[int], *, named: bool = False
) -> tuple[DraftAddress, set[int]]:
    """An address that nothing heads, each line with its own label: "Name: …", "Address: …", "City: …". `named`: a name is enough,
    and whom to ask for is one."""
    rows: dict[tuple[int, int], Chunk] = {}
    for row, line in enumerate(lines):
        if row in skip or ":" not in line.text or _is_imprint(line):
            continue
        for at, chunk in enumerate(_labelled_parts(line)):
            label = bare(chunk.text.split(":")[0])
            if (
                ":" in chunk.text
                and len(chunk.words) <= 18
                and len(label) < 30
                and row_label(chunk.text.split(":")[0]) is not None
                and not _is_of_goods(chunk)
                and label not in (("email", "e mail", "mail") if named else ("contact", "email", "e mail", "mail"))
            ):
                rows[row, at] = chunk
                rows |= {(below, 0): lines[below].chunk() for below in _on_below(lines, row, skip)}
    inner = {row for row, chunk in ((r, c) for (r, _), c in rows.items()) if _only_beside(chunk)}
    told = {row for row, _ in rows} - inner
    rows = {place: chunk for place, chunk in rows.items() if place[0] not in inner or _beside(place[0], lines) & told}
    address = parse_address(list(rows.values()), "labelled lines", shop.country) if rows else DraftAddress()
    said = address.name or (named and address.company)
    if address.street or (said and (address.city or address.postal_code or named)):
        return address, {row for row, _ in rows}
    return DraftAddress(), set()


def _is_of_goods(chunk: Chunk) -> bool:
    """Whether a label that may be of a flat says how goods are counted: "Unit: each"."""
    label, _, value = chunk.text.partition(":")
    return row_label(label) == "street2" and len(value.strip()) > 1 and bool(codes(value.strip()))


def _is_imprint(line: Line) -> bool:
    """Whether a row of a paper begins with no label, and tells the numbers of a firm's registers: where it has its seat is not where it
    buys ("Moss Ltd - Co. No. 1234567 - Registered office: 1 Queen Street, London")."""
    if line.body or line.places:
        return False
    first, *others = _PARTS.split(line.text)
    return ":" not in first and not registered(first) and any(registered(part) for part in others)


_PARTS = re.compile(r"\s[-–—·•|]\s")


def _beside(row: int, lines: Sequence[Line]) -> set[int]:
    """The rows right above and below, and a further one beyond another such label, none across a blank line."""
    found: set[int] = set()
    for step in (-1, 1):
        at = row
        for _ in range(2):
            below = at if step < 0 else at + 1
            if not 0 < below < len(lines) or lines[below].blank_before:
                break
            at += step
            found.add(at)
    return found


def _only_beside(chunk: Chunk) -> bool:
    """Whether a label says little by itself, and is one of an address only beside another: "No: 12", "Service: …"."""
    label, colon, _ = chunk.text.partition(":")
    return bool(colon) and address_label(label) is None and "," not in label


def _on_below(lines: Sequence[Line], row: int, skip: frozenset[int]) -> Sequence[int]:
    """The rows without labels in which the answer of a field for a whole address goes on as far as its town:
    "Address: 12 Elm Street" / "Apt 4" / "Bangor, ME 04401"."""
    below = range(row + 1, min(row + 5, len(lines)))
    ends = next((at for at in below if at in skip or lines[at].blank_before or ":" in lines[at].text), below.stop)
    towns = [at for at in range(row + 1, ends) if is_town(lines[at].text)]
    after = (
        row_label(lines[ends].text.partition(":")[0]) if ends < len(lines) and not lines[ends].blank_before else None
    )
    goes_on = bool(towns) or (after in ("city", "region", "postal_code", "country", "place") and ends not in skip)
    return range(row + 1, ends) if goes_on and address_label(lines[row].text.split(":")[0]) == "street" else ()


def _labelled_parts(line: Line) -> list[Chunk]:
    """A line parted where labels begin: "City: Bangor   State: ME   Zip: 04401"."""
    words = line.words
    cuts = [0]
    for end, word in enumerate(words):
        if not word.text.endswith(":"):
            continue
        if row_label(" ".join(w.text for w in words[cuts[-1] : end + 1]).rstrip(":")) is not None:
            continue  # one label of several words: "Calle y número:"
        for size in (4, 3, 2, 1):
            first = end + 1 - size
            head = " ".join(w.text for w in words[max(first, 0) : end + 1]).rstrip(":")
            if (
                first > cuts[-1]
                and words[first - 1].text[-1] not in ",/&"
                and (address_label(head) is not None or key_of(head) is not None)
            ):
                cuts.append(first)
                break
    return [line.chunk(words[a:b]) for a, b in zip(cuts, [*cuts[1:], len(words)], strict=True) if words[a:b]]


__all__ = ["labelled"]
