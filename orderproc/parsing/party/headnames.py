"""Names and headings at the head of a paper that do not stand right over their address: beside it, in the row above facts, in a row of
headings of which not all are known."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.parsing.head.keyvalues import key_of, unnumbered
from orderproc.parsing.head.ordernumber import is_title, titled
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.addresses import is_dialled
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.blocklabels import below_name, is_office, label_at
from orderproc.parsing.party.blocks import is_label
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.names import COMPANY, STREET
from orderproc.parsing.party.partynames import PLACED, Party, party_of
from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.registers import registered
from orderproc.parsing.party.towns import is_street, is_town


def name_above(lines: Sequence[Line], start: int, chunk: Chunk) -> Chunk | None:
    """The name in the row above an address in one line that has other facts beside it: "Doe Council" over "ABN 51 824 753   PO Box 4417,
    Albany NY 12207   Phone 518 555 0100"."""
    line = lines[start]
    street, comma, town = chunk.text.partition(", ")
    if not start or line.body or line.places or len(line.chunks) < 2 or not (comma and is_town(town)):
        return None
    name, lower = lines[start - 1].chunks[0], line.chunks[0]
    near = abs(name.box.x0 - lower.box.x0) < 3 and name.page == lower.page and line.box.y0 - name.box.y1 < line.height
    placed = STREET.match(street) is not None or any(c.isdigit() for c in street)
    named = len(name.words) <= _MOST_OF_A_NAME and not any(c.isdigit() or c == ":" for c in name.text)
    return name if near and placed and named and chunk is not lower and not no_head(name) else None


def heads_column(line: Line, chunk: Chunk) -> bool:
    """Whether a run stands in a row of headings of addresses, of which all others say whose: "Property   Owner / bill to   Vendor"."""
    others = [other for other in line.chunks if other is not chunk]
    short = len(chunk.words) <= 3 and not (any(c.isdigit() for c in chunk.text) or has_legal_form(chunk.text))
    return short and len(others) > 1 and all((told := label_at(c)) and told[0] in _WHOSE for c in others)


_WHOSE = frozenset((*PLACED, Party.VENDOR))


def name_beside(lines: Sequence[Line], start: int, chunk: Chunk) -> Chunk | None:
    """The name at the other side of a head whose address begins in the same row, or in larger print a row above or below, where no place
    of its own stands below it."""
    line = lines[start]
    if line.body or line.places:
        return None
    near = [other for other in lines[max(start - 1, 0) : start + 3] if other.page == line.page]
    across = [
        c
        for other in near
        for c in other.chunks
        if max(c.box.x0 - chunk.box.x1, chunk.box.x0 - c.box.x1)
        >= _ACROSS  # else a cell beside it, of a sheet that was printed
        and (other is line or _height(c) >= _LARGER * _height(chunk))
        and (other is line or not (":" in c.text or no_head(c)))  # a title or a label in large print is no name
    ]
    if len(across) != 1:
        return None
    name = across[0]
    at = next(n for n, other in enumerate(lines) if name in other.chunks)
    below = [c for other in _close_below(lines, at) for c in other.chunks if abs(c.box.x0 - name.box.x0) < 3]
    if any(c.isdigit() for run in below if not titled(run) for c in run.text):
        return None
    fit = len(name.words) <= _MOST_OF_A_NAME and not any(c.isdigit() or c == ":" for c in name.text)
    named = COMPANY.search(name.text) is not None or _height(name) >= _LARGER * _height(chunk)
    return name if fit and named and not no_head(name) else None


def across_row(chunk: Chunk, lines: Sequence[Line], row: int) -> Chunk:
    """A street with the town that stands in the same row behind a wide blank, and the country behind that: a firm's head may have its whole
    address in one row below the name. Where a town stands below the street, the one beside it is another address's."""
    line = lines[row]
    if line.body or line.places or chunk not in line.chunks or not is_street(chunk.text):
        return chunk
    under = lines[row + 1] if row + 1 < len(lines) else None
    if under is not None and any(abs(c.box.x0 - chunk.box.x0) < _INDENT and is_town(c.text) for c in under.chunks):
        return chunk
    words, last = list(chunk.words), chunk
    for n, other in enumerate(line.chunks[line.chunks.index(chunk) + 1 :][:2]):
        coded = is_town(other.text) and any(c.isdigit() for c in other.text)
        if other.box.x0 - last.box.x1 > _ROW_GAP * line.height or not (coded if n == 0 else country_of(other.text)):
            break
        words += [replace(last.words[-1], text="·"), *other.words]
        last = other
    return line.chunk(words) if last is not chunk else chunk


_INDENT, _ROW_GAP = (
    3.0,
    8.0,
)  # points by which the rows of a block may begin apart; heights of a line between the parts of a row


def between(lines: Sequence[Line], row: int, chunk: Chunk) -> bool:
    """Whether a line may stand between a firm's name and its street, whatever it would be alone: "Reg. No. 1988/004417/07", "Tel: 01603
    555 010", "orders@harling.example", "Accounts Payable"."""
    label, colon, _ = chunk.text.partition(":")
    contact = (bool(colon) and address_label(label) in ("phone", "email")) or is_dialled(chunk.text)
    return registered(chunk.text) or contact or (is_office(chunk.text) and below_name(lines, row, chunk))


def _close_below(lines: Sequence[Line], at: int) -> list[Line]:
    """The next lines, as far as no gap parts them from what stands above."""
    close: list[Line] = []
    for above, line in itertools.pairwise(lines[at : at + 4]):
        if line.box.y0 - above.box.y1 > 1.6 * line.height:
            break
        close.append(line)
    return close


def _height(chunk: Chunk) -> float:
    return max(word.box.height for word in chunk.words)


_LARGER = 1.3  # times the print of the address: the name of who writes
_MOST_OF_A_NAME = 7
_ACROSS = 60.0  # points at least between the two sides of a head


def no_head(chunk: Chunk) -> bool:
    """Whether a run is a label, a title or a fact, and no name that an address begins with."""
    text = chunk.text
    return bool(
        party_of(text)
        or titled(chunk)
        or is_title(text)
        or is_label(text)
        or (key_of(text.split(":")[0]) and ":" in text)
        or unnumbered(text) != text
        or re.match(r"(?i)^(?:purchase order|order|bestellung|pedido|commande|ordine|invoice)\b", text)
    )


__all__ = ["across_row", "between", "heads_column", "name_above", "name_beside", "no_head"]
