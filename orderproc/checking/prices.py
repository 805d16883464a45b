"""Money as people write it: the same to the cent, the digits alone, the price of a pack, nothing at all. Decides nothing."""

from __future__ import annotations

import re
from collections.abc import Collection
from decimal import Decimal

from orderproc.model.draft import DraftLine
from orderproc.model.shop import Item

CENT = Decimal("0.01")
# "free of charge" where a price belongs, in the languages that headings are read in
_FREE = re.compile(
    r"free( of charge)?|f\.?o\.?c\.?|no charge|n/?c|gratis|gratuito?|gratuita|kostenlos|kostenfrei|offert|omaggio|grátis|zonder kosten",
    re.IGNORECASE,
)


def written_free(line: DraftLine, price: Decimal | None, amount: Decimal | None) -> bool:
    """Is the line written as free of charge, in words or as nothing?"""
    if price == 0 or (price is None and amount == 0):
        return True
    fields = (line.unit_price, line.extended_price)
    return not price and any(_FREE.fullmatch((field.raw or "").strip()) for field in fields)


def per_pack(item: Item, price: Decimal, prices: Collection[Decimal]) -> str:
    """A hint: the price may be for a dozen, a hundred, a box."""
    sizes = {Decimal(12): "a dozen", Decimal(100): "a hundred", Decimal(1000): "a thousand"}
    if item.pack_size and item.pack_size > 1:
        sizes[item.pack_size] = f"a pack of {item.pack_size:f}"
    for size, name in sizes.items():
        if any(price == p * size for p in prices):
            return f" Perhaps it is the price of {name}."
        if any(equal(price * size, p) for p in prices):
            return f" Perhaps it is the price of one out of {name}."
    return ""


def equal(a: Decimal, b: Decimal) -> bool:
    """The same money: exact, or rounded to the cent either way."""
    return abs(a - b) <= CENT / 2 or a.quantize(CENT) == b.quantize(CENT)


def digits(value: Decimal | None) -> str:
    """The digits as written, for a point that was lost: 4.50 and 450 are "450"."""
    if value is None:
        return ""
    if value != value.to_integral_value() or value.as_tuple().exponent != 0:
        return f"{value:.2f}".replace(".", "").lstrip("0")
    return f"{value:f}".lstrip("0")


def money(value: Decimal) -> str:
    return f"{value.quantize(CENT):f}"
