"""The price of one item for one customer on one day: prices.csv over the catalogue.

A row of prices.csv that names neither group nor quantity is the list price of its days and stands over the catalogue; rows for
the customer's group or for a quantity make it better, never worse. Does not know of discounts on the whole order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from orderproc.model.shop import Item, PriceRow, ShopTables

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Quote:
    """A unit price with the rule in words and the row it stands in ("prices.csv row 7")."""

    unit_price: Decimal
    rule: str
    source: str


def quote(item: Item, quantity: Decimal, group: str | None, on: date, tables: ShopTables) -> Quote | None:
    """The best price that holds; None where neither the catalogue nor prices.csv has one.

    `quantity` is how many of this item the whole order has: two lines of six get the price of twelve. Among rows of the same
    group and quantity the one that began last replaces the others (nobody closes old rows).
    """
    rows = [
        row
        for row in tables.prices_by_sku.get(item.sku, ())
        if in_force(row, on) and _group_fits(row, group) and (row.min_quantity or NOTHING) <= quantity
    ]
    latest: dict[tuple[str, Decimal], PriceRow] = {}
    for row in sorted(rows, key=lambda row: (row.start or date.min, row.row)):
        latest[((row.group or "").casefold(), row.min_quantity or NOTHING)] = row
    quotes = [_from_row(row) for kind, row in latest.items() if kind != ("", NOTHING)]
    general = latest.get(("", NOTHING))
    if general is not None:
        quotes.append(_from_row(general))
    elif item.unit_price is not None:
        quotes.append(Quote(item.unit_price, "list price", f"catalog.csv row {item.row}"))
    return min(quotes, key=lambda q: (q.unit_price, q.source), default=None)


def in_force(row: PriceRow, on: date) -> bool:
    return (row.start is None or row.start <= on) and (row.until is None or on <= row.until)


def _group_fits(row: PriceRow, group: str | None) -> bool:
    return not row.group or (group is not None and row.group.casefold() == group.casefold())


def _from_row(row: PriceRow) -> Quote:
    rule = f"price for {row.group}" if row.group else "list price"
    if row.min_quantity:
        rule += f", from {row.min_quantity.normalize():f}"
    return Quote(row.unit_price, rule, f"prices.csv row {row.row}")
