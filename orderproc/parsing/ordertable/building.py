"""Order lines of a table while their rows are gathered."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from orderproc.model.draft import DraftLine
from orderproc.parsing.ordertable.grids import Row
from orderproc.parsing.ordertable.headings import Role


@dataclass(slots=True)
class Building:
    """One order line while its rows are gathered."""

    row: Row
    roles: dict[int, Role]
    extra: list[Row] = field(default_factory=list)
    deliveries: list[tuple[Row, Decimal]] = field(default_factory=list)


def merged(lines: Sequence[Building], drafts: Sequence[DraftLine], more: Sequence[DraftLine]) -> list[DraftLine]:
    places = {b.row.text: i for i, b in enumerate(lines)}
    return sorted([*drafts, *more], key=lambda d: places.get(d.raw, 0))


def share(lines: list[Building]) -> None:
    """Description rows between two lines belong to the nearer one (text that straddles its number)."""
    for before, after in itertools.pairwise(lines):
        for row in list(before.extra):
            if row.page != after.row.page or row.y[0] < before.row.y[0] or row in after.extra:
                if row in after.extra:
                    _give(row, before, after)
                continue
    for line in lines:
        unique: list[Row] = []
        for row in line.extra:
            if row not in unique:
                unique.append(row)
        line.extra = unique


def _give(row: Row, before: Building, after: Building) -> None:
    """Row stands in both: the nearer line keeps it."""
    if row.page != before.row.page:
        before.extra = [r for r in before.extra if r is not row]
        return
    last = max([before.row.y[1], *(r.y[1] for r in before.extra if r is not row and r.y[1] <= row.y[0] + 0.1)])
    to_before, to_after = row.y[0] - last, after.row.y[0] - row.y[1]
    if to_after < to_before - 0.5:
        before.extra = [r for r in before.extra if r is not row]
    else:
        after.extra = [r for r in after.extra if r is not row]
