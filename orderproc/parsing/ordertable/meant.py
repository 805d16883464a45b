"""What stands under "price" and is what the whole line costs (Amazon's order reports, some shops' JSON, tables that people draw)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog


def amounts_as_meant(lines: Sequence[DraftLine], catalog: Catalog) -> tuple[DraftLine, ...]:
    """Some shops write under "price" what the whole line costs: known by the catalogue's price, and by nothing else."""
    return tuple(
        replace(line, extended_price=line.unit_price, unit_price=Field()) if _multiplied(line, catalog) else line
        for line in lines
    )


def column_as_meant(lines: Sequence[DraftLine], catalog: Catalog) -> tuple[DraftLine, ...]:
    """The same for a paper's table, where no line says anything else: each price is the catalogue's by the quantity, or of one piece."""
    priced = [line for line in lines if line.unit_price]
    some = any(_multiplied(line, catalog) for line in priced)
    if not some or any(line.extended_price for line in lines):
        return tuple(lines)
    if not all(_multiplied(line, catalog) or _of_one(line, catalog) for line in priced):
        return tuple(lines)
    return tuple(replace(line, extended_price=line.unit_price, unit_price=Field()) for line in lines)


def _multiplied(line: DraftLine, catalog: Catalog) -> bool:
    """Whether the price of a line is that of the catalogue by its quantity, of more than one."""
    listed, price, quantity = _listed(line, catalog), line.unit_price.value, line.quantity.value
    if listed is None or price is None or not quantity or quantity == 1 or line.extended_price:
        return False
    return price != listed and abs(listed * quantity - price) < _HALF_A_CENT


def _of_one(line: DraftLine, catalog: Catalog) -> bool:
    return line.quantity.value == 1 and line.unit_price.value == _listed(line, catalog)


def _listed(line: DraftLine, catalog: Catalog) -> Decimal | None:
    item = catalog.get(line.sku.value or "") if line.sku.value else None
    return item.unit_price if item is not None else None


_HALF_A_CENT = Decimal("0.005")
