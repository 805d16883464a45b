"""Columns of an export that shorten whose address they hold: "RE_Firma, RE_Strasse, RE_PLZ, RE_Ort" beside "LI_Firma, LI_Strasse …". Which
columns belong together is told by their beginning; whose they are, by the words that begin so, and by what is left for the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from orderproc.model.reading import Cell
from orderproc.parsing.ordertable.grids import OF_PARTY
from orderproc.parsing.ordertable.headings import CAMEL
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.structured.keywords import address_key, parties_shortened
from orderproc.parsing.words import bare, fold

_CALLED = {"ship_to": "ship to", "bill_to": "bill to", "sold_to": "sold to"}
_LEAST, _SHORT = 2, 6  # letters of such a beginning


def with_parties_named(headings: Mapping[int, str], body: Sequence[tuple[Cell, ...]]) -> dict[int, str]:
    """The headings, those of whole addresses with a word for whose they are in place of its short form, where that is sure."""
    groups: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for number, heading in headings.items():
        first, _, rest = bare(CAMEL.sub(" ", heading.replace("_", " ").replace("-", " ").replace(".", " "))).partition(
            " "
        )
        part = address_label(rest) or address_key(rest) if rest and first.isalpha() else None
        if part is not None:
            groups[first].setdefault(part, (number, rest))
    whole = {
        first: parts for first, parts in groups.items() if "street" in parts and {"postal_code", "city"} & {*parts}
    }
    known = {first: OF_PARTY.match(fold(f"{first} street")) for first in whole}
    open_ = {
        first: parties_shortened(first) for first in whole if known[first] is None and _LEAST <= len(first) <= _SHORT
    }
    if not open_:
        return dict(headings)
    firms = {first: _firm(parts, body) for first, parts in whole.items()}
    taken = {f"{name}_to" for match in known.values() if match for name in ("ship", "bill", "sold") if match[name]}
    told: dict[str, str] = {}
    for _ in open_:
        for first, may_be in open_.items():
            others = {firm for one, firm in firms.items() if one != first and firm}
            left = may_be - taken - ({"vendor"} if firms[first] in others else set())
            if first not in told and len(left) == 1 and "vendor" not in left:
                told[first] = left.pop()
                taken.add(told[first])
    return {
        number: next(
            (f"{_CALLED[told[first]]} {rest}" for first in told for n, rest in whole[first].values() if n == number),
            heading,
        )
        for number, heading in headings.items()
    }


def _firm(parts: Mapping[str, tuple[int, str]], body: Sequence[tuple[Cell, ...]]) -> str:
    """The firm's name in the columns of an address, "" where they have none or several."""
    column = parts["company"][0] if "company" in parts else None
    said = {fold(cell.text.strip()) for row in body for cell in row if cell.column == column and cell.text.strip()}
    return said.pop() if len(said) == 1 else ""


__all__ = ["with_parties_named"]
