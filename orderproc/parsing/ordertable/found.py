"""An order table as it was found on a page, and how much of an order table it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from orderproc.model.draft import DraftLine
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.rows import Extract
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.words import bare


@dataclass(frozen=True, slots=True)
class Found:
    """An order table. `lines_used`: numbers of the page's lines that it took up, heading to last row."""

    extract: Extract
    score: float
    page: int
    headed: bool
    remarks: tuple[str, ...] = ()
    lines_used: frozenset[int] = frozenset()
    spans: tuple[tuple[float, float], ...] = ()
    roles: tuple[tuple[int, Role], ...] = ()
    headings: tuple[tuple[int, str], ...] = ()
    name: str | None = None
    ended: bool = True


def score(extract: Extract) -> float:
    """How much of an order table this is: lines with item and quantity count, lines that multiply count more."""
    total = 0.0
    for line in extract.lines:
        named = bool(line.sku) or bool(line.description)
        total += 1.0 if named and line.quantity else 0.25 if named else 0.0
        if line.reckoned is not None and line.extended_price.value is not None:
            total += 0.5 if holds(line) else -0.3
        total += 0.2 * bool(line.sku) + 0.1 * bool(line.description)
    return total


def holds(line: DraftLine) -> bool:
    """Quantity × price, less a discount, is the amount, as far as they are written."""
    reckoned, amount = line.reckoned, line.extended_price.value
    return reckoned is None or amount is None or abs(reckoned - amount) <= Decimal("0.011")


def complete(line: DraftLine) -> bool:
    """Quantity, price and amount stand there, and multiply."""
    return line.reckoned is not None and line.extended_price.value is not None and holds(line)


def priced_alike(above: Extract, overleaf: Extract) -> bool:
    """Whether the rows overleaf have prices or amounts where those above have: sentences that stand there have none."""
    priced = [[line.unit_price or line.extended_price for line in one.lines] for one in (above, overleaf)]
    return not all(priced[0]) or any(priced[1])


def ends_table(text: str) -> bool:
    """Whether a row is the last sum of the goods, and no sum of a page: nothing of the table stands overleaf."""
    stated = sum_of(text)
    return stated is Sum.TOTAL or (stated is Sum.MERCHANDISE and _OF_A_PAGE.match(bare(text)) is None)


_OF_A_PAGE = re.compile(r"sub ?tot|sous tot|zwischens|suma |somma |soma |som |page|seite|pagina")
