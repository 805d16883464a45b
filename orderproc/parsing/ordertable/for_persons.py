"""Columns of an order table that say for whom each line is ("Employee", "Wearer", "Name"): persons' names, and no words for goods."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.shop import Catalog
from orderproc.parsing.ordertable.grids import Row
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import is_person
from orderproc.parsing.wares import index_of

_SURE = 0.5
MOST = 60  # names that are enough to know a column


def for_persons(rows: Sequence[Row], column: int, catalog: Catalog) -> bool:
    """Whether most of what stands in a column, and two names at least, are persons', and none of it is said of goods of the catalogue."""
    told = sorted({row.pieces[column].text.strip() for row in rows if column in row.pieces} - {""})[:MOST]
    persons = [text for text in told if len(text) < 40 and (is_person(text) or looks_of(text).person > _SURE)]
    return len(persons) > 1 and len(persons) * 2 > len(told) and not any(map(index_of(catalog).describes, told))


__all__ = ["for_persons"]
