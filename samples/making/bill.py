"""What an order of the sample shop must cost: reckoned from the shop's own tables, apart from the program that is tested.

Only what is sure: where two ways to round could differ by a cent, tax and total are left out of the truth.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

SHOP = Path(__file__).parent.parent / "shop"
ON = "2026-11-23"
CENT = Decimal("0.01")

Row = dict[str, str]


def table(name: str) -> list[Row]:
    with (SHOP / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CATALOG = {row["sku"]: row for row in table("catalog")}
CUSTOMERS = {row["customer_no"]: row for row in table("customers")}
PRICES, TAXES, FREIGHT = table("prices"), table("tax"), table("shipping")


def cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def unit_price(sku: str, quantity: Decimal, group: str) -> Decimal:
    """The best of list price, quantity price and the group's price."""
    found = [Decimal(CATALOG[sku]["unit_price"])]
    for row in PRICES:
        in_force = row["from"] <= ON and (not row["until"] or row["until"] >= ON)
        ours = not row["group"] or row["group"] == group
        enough = not row["min_quantity"] or Decimal(row["min_quantity"]) <= quantity
        if row["sku"] == sku and in_force and ours and enough:
            found.append(Decimal(row["unit_price"]))
    return min(found)


@dataclass(frozen=True)
class Bill:
    """`shipping`, `tax` and `total` are None where they are not sure."""

    prices: tuple[Decimal, ...]
    merchandise: Decimal
    discount: Decimal = Decimal(0)
    shipping: Decimal | None = None
    tax: Decimal | None = None
    total: Decimal | None = None


def reckon(
    lines: Sequence[tuple[str, Decimal]],
    country: str,
    region: str,
    postal_code: str,
    customer_no: str | None,
    method: str,
    percent: int = 0,
) -> Bill:
    """`lines`: item and quantity. `percent`: a discount on the whole order."""
    customer = CUSTOMERS.get(customer_no or "")
    group = customer["group"] if customer else ""
    many: dict[str, Decimal] = {}
    for sku, quantity in lines:
        many[sku] = many.get(sku, Decimal(0)) + quantity
    prices = tuple(unit_price(sku, many[sku], group) for sku, _ in lines)
    amounts = [cents(price * quantity) for price, (_, quantity) in zip(prices, lines, strict=True)]
    merchandise = sum(amounts, Decimal(0))
    discount = cents(merchandise * percent / 100)
    shipping = freight(lines, merchandise, country, region, method)
    if shipping is None:
        return Bill(prices, merchandise, discount)
    exempt = bool(customer and customer["tax_exempt_certificate"] and customer["exempt_until"] >= ON)
    tax = Decimal(0) if exempt else _tax(lines, amounts, percent, shipping, country, region, postal_code)
    total = None if tax is None else merchandise - discount + shipping + tax
    return Bill(prices, merchandise, discount, shipping, tax, total)


def freight(
    lines: Sequence[tuple[str, Decimal]], merchandise: Decimal, country: str, region: str, method: str
) -> Decimal | None:
    allowed = [CATALOG[sku]["ship_methods"] for sku, _ in lines if CATALOG[sku]["ship_methods"]]
    if any(method not in ways.split(";") for ways in allowed):
        return None
    weight = sum((Decimal(CATALOG[sku]["weight"]) * quantity for sku, quantity in lines), Decimal(0))
    rows = [row for row in FREIGHT if row["method"] == method and row["country"] == country]
    rows = [row for row in rows if row["region"] == region] or [row for row in rows if not row["region"]]
    for row in rows:
        measure = weight if row["basis"] == "weight" else merchandise
        if Decimal(row["from"] or 0) <= measure and (not row["to"] or measure <= Decimal(row["to"])):
            return cents(Decimal(row["base"]) + Decimal(row["per_unit"]) * measure)
    return None


def tax_row(country: str, region: str, postal_code: str, tax_class: str) -> Row | None:
    rows = [row for row in TAXES if row["country"] == country and row["tax_class"] == tax_class]
    for row in rows:
        if row["region"] == region and row["postal_from"] and row["postal_from"] <= postal_code <= row["postal_to"]:
            return row
    for wanted in (region, ""):
        for row in rows:
            if row["region"] == wanted and not row["postal_from"]:
                return row
    return None


def _tax(
    lines: Sequence[tuple[str, Decimal]],
    amounts: Sequence[Decimal],
    percent: int,
    shipping: Decimal,
    country: str,
    region: str,
    postal_code: str,
) -> Decimal | None:
    """None where rounding once and rounding by rate give different cents."""
    by_rate: dict[Decimal, Decimal] = {}
    for (sku, _), amount in zip(lines, amounts, strict=True):
        row = tax_row(country, region, postal_code, CATALOG[sku]["tax_class"])
        rate = Decimal(row["rate"]) if row else Decimal(0)
        by_rate[rate] = by_rate.get(rate, Decimal(0)) + amount * (100 - percent) / 100
    general = tax_row(country, region, postal_code, "general")
    if general and general["freight_taxable"] == "yes":
        rate = Decimal(general["rate"])
        by_rate[rate] = by_rate.get(rate, Decimal(0)) + shipping
    once = cents(sum((rate * amount for rate, amount in by_rate.items()), Decimal(0)))
    apart = sum((cents(rate * amount) for rate, amount in by_rate.items()), Decimal(0))
    return once if once == apart else None
