"""What the form of a shop needs, before it is drawn: how many boxes, which choices, how its country writes an address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from orderproc.model.settings import Settings
from orderproc.model.shop import ShopTables
from orderproc.parcel import town_lines

PAPERS = {"letter": (612.0, 792.0), "a4": (595.3, 841.9)}
LONGEST = 20  # of an item number that still has boxes; a longer one has a plain cell
# How many characters a postal code has, with the space or dash that belongs to it (CLDR postalCodeData, Universal Postal Union).
POSTAL = {
    "US": 5, "CA": 7, "GB": 8, "NL": 7, "PT": 8, "AT": 4, "CH": 4, "BE": 4, "DK": 4, "NO": 4, "AU": 4, "NZ": 4, "LU": 4, "PL": 6,
    "SE": 6, "IE": 8, "BR": 9, "JP": 8,
}  # fmt: skip
REGIONS = {"US": 2, "CA": 2, "AU": 3, "BR": 2, "IT": 2}  # where an address is not complete without one
CODE_FIRST = frozenset({"IT"})  # of these, where the postal code stands before the town
ENCLOSED = frozenset({"check", "money_order", "cash", "voucher"})  # ways of paying by what lies in the envelope
USUAL_METHODS = ("check", "money_order", "card", "account")


@dataclass(frozen=True)
class Plan:
    """All on which the look of a form depends, beside its words."""

    name: str
    version: int
    width: float
    height: float
    settings: Settings
    prefix: str  # printed before the boxes of the item number, because all numbers begin so
    sku_boxes: int  # 0: no comb
    quantity_boxes: int
    customer_boxes: int  # 0: no customer has a number
    ship_methods: tuple[str, ...]
    taxed: bool

    @property
    def pages(self) -> int:
        return 2


def plan(name: str, version: int, paper: str, settings: Settings, tables: ShopTables) -> Plan:
    """What the form of this shop needs: boxes for its longest item number, its ways of shipping and paying."""
    prefix = common_prefix([item.sku.strip() for item in tables.catalog.items])
    longest = max((len(item.sku.strip()) for item in tables.catalog.items), default=8) - len(prefix)
    numbers = max((len(c.customer_no) for c in tables.customers), default=0)
    most = settings.checking.max_quantity
    width, height = PAPERS[paper]
    return Plan(
        name=name,
        version=version,
        width=width,
        height=height,
        settings=settings,
        prefix=prefix,
        sku_boxes=longest if longest <= LONGEST else 0,
        quantity_boxes=min(4, max(3, len(str(most)) - 1)),
        customer_boxes=numbers if numbers <= 12 else 0,
        ship_methods=tuple(dict.fromkeys(row.method for row in tables.freight))[:4],
        taxed=bool(tables.taxes) and not settings.tax.prices_include_tax,
    )


def common_prefix(numbers: Sequence[str]) -> str:
    """The letters, up to a dash, that all item numbers begin with; "" where they don't, or where a figure would belong to it."""
    found = re.match(r"[^\W\d_]+[-./ ]?", numbers[0]) if len(numbers) > 1 else None
    prefix = found[0] if found and all(n.startswith(found[0]) for n in numbers) else ""
    # "AB12" and "AC13" share an A that tells nothing: a prefix is a word of its own, before a sign or a figure
    whole = all(len(n) > len(prefix) + 1 and not (n[len(prefix)].isalpha() and prefix[-1:].isalpha()) for n in numbers)
    return prefix if len(prefix) >= 2 and whole else ""


def halves(name: str) -> tuple[str, str]:
    """A name parted at the blank nearest to its middle; the second is empty where it has none."""
    blanks = [at for at, character in enumerate(name) if character == " "]
    if not blanks:
        return name, ""
    at = min(blanks, key=lambda at: abs(2 * at - len(name)))
    return name[:at], name[at + 1 :]


def on_one_line(settings: Settings) -> str:
    shop = settings.shop
    if shop.country in ("US", "CA"):
        town = " ".join(filter(None, (", ".join(filter(None, (shop.city, shop.region))), shop.postal_code)))
    else:
        town = ", ".join(town_lines(shop.city, shop.region, shop.postal_code, shop.country))
    return ", ".join(_filled((shop.street, town)))


def _filled(parts: Iterable[str | None]) -> list[str]:
    return [part for part in parts if part]
