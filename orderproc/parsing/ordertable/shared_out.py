"""Lists of who gets what, beside the order that they make: a club's members with their sizes on one sheet, what is ordered on the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from orderproc.model.draft import DraftLine
from orderproc.model.shop import Catalog
from orderproc.parsing.ordertable.found import Found


def without_shared_out(found: Sequence[Found], catalog: Catalog) -> tuple[Found, ...]:
    """The tables without a list on a sheet of its own that names no item of ours, no number and no price, and counts just as many pieces
    as the order does whose items are all ours: it says who gets them. Any other list stays, and is a doubt."""
    ordered = [one for one in found if one.extract.lines and all(_ours(line, catalog) for line in one.extract.lines)]
    pieces = _pieces(line for one in ordered for line in one.extract.lines)
    pages = {one.page for one in ordered}
    return tuple(
        one
        for one in found
        if not ordered
        or pieces is None
        or one.page in pages
        or len(one.extract.lines) < LEAST
        or not all(_of_people(line) for line in one.extract.lines)
        or _pieces(one.extract.lines) != pieces
    )


LEAST = 3  # people, for a list of them


def _ours(line: DraftLine, catalog: Catalog) -> bool:
    return catalog.get(line.sku.value or "") is not None and line.quantity.value is not None


def _of_people(line: DraftLine) -> bool:
    priced = line.unit_price.value is not None or line.extended_price.value is not None
    return not (line.sku or line.supplier_sku or line.gtin or priced)


def _pieces(lines: Iterable[DraftLine]) -> Decimal | None:
    """How many pieces the lines count; None where one of them does not."""
    counts = [line.quantity.value for line in lines]
    return None if None in counts else sum((n for n in counts if n is not None), Decimal(0))
