"""Rows of a text that are a block with a whole address, with a label or without, and what stands below its town in the same paragraph: no
goods, whatever numbers are in them ("1600 16th St NW Apt 704", "Goods in 8:00 to 13:00"). What names an item of the catalogue is never one
of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.shop import Catalog
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.blocks import blocks_of
from orderproc.parsing.party.names import says_where
from orderproc.parsing.party.towns import is_street, is_town
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.called import called_in
from orderproc.parsing.text.shapes import UNITS
from orderproc.parsing.wares import numbers_at

_COUNTED = re.compile(rf"(?i)^\W{{0,3}}\d{{1,5}}\s*(?:x|×|mal|{UNITS})\b\.?\s+\S|(?:\bx|×)\s?\d{{1,5}}\W*$")


def in_blocks(rows: Sequence[tuple[int, Line]], catalog: Catalog) -> set[int]:
    """The rows of a paragraph that its labelled addresses take up."""
    lines = [line for _, line in rows]
    if not lines or not lines[0].body:
        return set()
    found: set[int] = set()
    for block in blocks_of(lines, frozenset()):
        address = parse_address(block.chunks, "in a block", "")
        if not (address.street.value and address.city.value and address.postal_code.value):
            continue
        own = {block.row, *block.rows}
        code = "".join(address.postal_code.value.split())
        if not any(_is_goods(lines[n].text, catalog, code) for n in own):
            found |= own
            found |= _below(lines, max(own) + 1, catalog)
    found |= {n for n in range(len(lines) - 1) if _leads(lines, n, catalog)}
    found |= _unlabelled(lines, catalog)
    return {rows[n][0] for n in found}


def _unlabelled(lines: Sequence[Line], catalog: Catalog) -> set[int]:
    """The rows of an address without a label: a street, its town below it, up to two rows of a name above, and what stands below."""
    for n in range(len(lines) - 1, 0, -1):
        town, street = lines[n], lines[n - 1]
        if town.blank_before or not (is_town(town.text) and is_street(street.text)):
            continue
        address = parse_address([street.chunk(), town.chunk()], "in a block", "")
        code = "".join((address.postal_code.value or "").split())
        if not code or any(_is_goods(one.text, catalog, code) for one in (street, town)):
            continue
        first = n - 1
        while first > max(n - 4, 0) and not lines[first].blank_before and _is_name(lines[first - 1].text, catalog):
            first -= 1
        return {*range(first, n + 1)} | _below(lines, n + 1, catalog)
    return set()


def _is_name(text: str, catalog: Catalog) -> bool:
    """Whether a row may be a name above a street."""
    return not (any(c.isdigit() for c in text) or _is_goods(text, catalog) or text.endswith((".", ":", "?", "!")))


def _leads(lines: Sequence[Line], row: int, catalog: Catalog) -> bool:
    """Whether a row leads to the address right below it, whatever it counts: "2 parcels if need be, both to"."""
    text = lines[row].text.strip(" :")
    if lines[row + 1].blank_before or not says_where(re.sub(r"\d+", "", text)) or numbers_at(text, catalog):
        return False
    below = [line.text for line in lines[row + 1 : row + 7]]
    end = next((n for n, said in enumerate(below) if is_town(said.rpartition(",")[2]) or is_town(said)), None)
    return end is not None and not any(_is_goods(said, catalog) for said in below[:end])


def _is_goods(text: str, catalog: Catalog, code: str = "") -> bool:
    """Whether a row names an item of the catalogue, the postal code of its address left out, or counts something."""
    named = any("".join(token.split()) not in code or not code for _, _, token, _ in numbers_at(text, catalog))
    return named or bool(called_in(text, catalog)) or _COUNTED.search(text.strip()) is not None


def _below(lines: Sequence[Line], first: int, catalog: Catalog) -> set[int]:
    """The rows below an address up to the first that says something of its own: hours, numbers of registers."""
    found: set[int] = set()
    for row in range(first, len(lines)):
        text = lines[row].text
        if lines[row].blank_before or _is_goods(text, catalog) or acts_of(text[:1000]).request or text.endswith(":"):
            break
        found.add(row)
    return found


__all__ = ["in_blocks"]
