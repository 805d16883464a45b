"""What stands under "price" and is what the whole line costs (Amazon's order reports, some shops' JSON)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.shop import Catalog


def amounts_as_meant(lines: Sequence[DraftLine], catalog: Catalog) -> tuple[DraftLine, ...]:
    """Some shops write under "price" what the whole line costs: known by the catalogue's price, and by nothing else."""

    def whole(line: DraftLine) -> bool:
        item = catalog.get(line.sku.value or "") if line.sku.value else None
        price, quantity = line.unit_price.value, line.quantity.value
        if (
            item is None
            or item.unit_price is None
            or price is None
            or not quantity
            or quantity == 1
            or line.extended_price
        ):
            return False
        return price != item.unit_price and abs(item.unit_price * quantity - price) < Decimal("0.005")

    return tuple(
        replace(line, extended_price=line.unit_price, unit_price=Field()) if whole(line) else line for line in lines
    )
