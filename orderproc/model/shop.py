"""The shop's own tables as frozen types: catalogue, customers, price list, tax, freight, forms. Loading is in `orderproc.tables`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from orderproc.model.lazy import lazy
from orderproc.model.order import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A row of `catalog.csv`; `row` counts from 1 as a spreadsheet shows it. `weight` in the shop's weight unit, each."""

    sku: str
    description: str
    unit_price: Decimal | None
    unit: str = "EA"
    pack_size: Decimal | None = None
    weight: Decimal | None = None
    tax_class: str = "general"
    department: str | None = None
    status: str = "active"  # active, discontinued, seasonal
    stock: Decimal | None = None  # None: not counted
    substitute: str | None = None
    aliases: tuple[str, ...] = ()
    ship_methods: tuple[str, ...] = ()  # empty: any
    row: int = 0


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """A number without what people add or leave out: upper case, letters and digits only."""
    return "".join(filter(str.isalnum, text.upper()))


def _words_of(number: str) -> str:
    """The parts of a number as words: "-NVY-M" → "NVY M"."""
    return " ".join("".join(c if c.isalnum() else " " for c in number).split())


@dataclass(frozen=True)
class Catalog:
    items: tuple[Item, ...] = ()

    @lazy
    def by_sku(self) -> dict[str, Item]:
        return {item.sku: item for item in self.items}

    @lazy
    def by_plain(self) -> dict[str, tuple[Item, ...]]:
        """Items by `plain` item number or alias; more than one where the catalogue is not clear."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for key in {plain(item.sku), *(plain(a) for a in item.aliases)}:
                if key and item not in (rows := found.setdefault(key, [])):
                    rows.append(item)
        return {key: tuple(rows) for key, rows in found.items()}

    @lazy
    def described(self) -> frozenset[str]:
        """What the items are called, without blanks and signs."""
        return frozenset(plain(item.description) for item in self.items)

    @lazy
    def by_style(self) -> dict[str, dict[Item, str]]:
        """The items whose numbers go on behind a mark, or with a letter behind figures, by what stands before it, as `plain`; with what
        follows: "SW210" → SW210-NVY-M ("NVY M"), SW210-NVY-L …"""
        found: dict[str, dict[Item, str]] = {}
        for item in self.items:
            for at in range(1, len(item.sku)):
                before, after = item.sku[:at], item.sku[at:]
                parted = before[-1].isalnum() and (
                    not after[0].isalnum() or (before[-1].isdigit() and after[0].isalpha())
                )
                if parted and len(key := plain(before)) >= 3 and any(c.isdigit() for c in key):
                    found.setdefault(key, {})[item] = _words_of(after)
        return found

    @lazy
    def words_in_number(self) -> int:
        """The most groups that an item number is written in: 2 where there is "1047 774". At most three are looked for."""
        return min(3, max((len(item.sku.split()) for item in self.items), default=1))

    @lazy
    def number_lengths(self) -> frozenset[int]:
        """How many letters and digits the item numbers have."""
        return frozenset(len(plain(item.sku)) for item in self.items)

    def get(self, sku: str) -> Item | None:
        """Exactly this number, or the only item whose number or alias is the same but for case and punctuation."""
        exact = self.by_sku.get(sku.strip())
        if exact:
            return exact
        rows = self.by_plain.get(plain(sku), ())
        return rows[0] if len(rows) == 1 else None

    @lazy
    def without_zeros(self) -> frozenset[str]:
        """The item numbers that begin with zeros, without them, as a spreadsheet makes them ("00100" is 100)."""
        return frozenset(item.sku.lstrip("0") for item in self.items if item.sku[:1] == "0" and item.sku.isdigit())

    def __len__(self) -> int:
        return len(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """A row of `customers.csv`. `terms`: "net30" and the like, or None (no credit)."""

    customer_no: str
    name: str | None = None
    address: Address = Address()
    group: str | None = None
    terms: str | None = None
    credit_limit: Decimal | None = None
    tax_exempt_certificate: str | None = None
    exempt_until: date | None = None
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRow:
    """A row of `prices.csv`; None is no bound."""

    sku: str
    unit_price: Decimal
    group: str | None = None
    min_quantity: Decimal | None = None
    start: date | None = None
    until: date | None = None
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxRow:
    """A row of `tax.csv`; `rate` a fraction."""

    rate: Decimal
    country: str | None = None
    region: str | None = None
    postal_from: str | None = None
    postal_to: str | None = None
    tax_class: str | None = None
    freight_taxable: bool = False
    start: date | None = None
    until: date | None = None
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FreightRow:
    """A row of `shipping.csv`: `base` + `per_unit` × (weight | merchandise | items) between `lower` and `upper`, inclusive."""

    method: str
    basis: str
    base: Decimal
    per_unit: Decimal = Decimal(0)
    country: str | None = None
    region: str | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSpot:
    """A place on a printed form: `field` a path of the draft ("ship_to.name", "lines[].sku", "payment.method=check").

    `box` in points on the blank form. `kind`: text, number, date, comb, check, phone, postal_code, sku, money; ignore for a place
    where people may write what is not read (a signature, our own stamp). `prefix` is printed before the boxes: people write the rest.
    """

    field: str
    box: tuple[float, float, float, float]
    kind: str = "text"
    page: int = 1
    boxes: int | None = None  # comb: how many
    prefix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAnchor:
    """A registration mark: number `mark` of OpenCV's ArUco dictionary 4X4_50, black square `box` in points on page `page`."""

    mark: int
    box: tuple[float, float, float, float]
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One of the shop's own printed order forms, `forms/<name>.toml`. `marks` are words that identify it.

    `anchors` and `code` (the place of its QR code on each page) are there where `orderproc forms print` made it; `pictures` are
    PNGs of the blank pages, by whose print a scan is recognized and laid straight.
    """

    name: str
    title: str
    width: float
    height: float
    marks: tuple[str, ...]
    spots: tuple[FormSpot, ...]
    pages: int = 1
    version: int = 1
    anchors: tuple[FormAnchor, ...] = ()
    code: tuple[float, float, float, float] | None = None
    pictures: tuple[bytes, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ShopTables:
    """Everything that the shop knows, read once."""

    catalog: Catalog = Catalog()
    customers: tuple[Customer, ...] = ()
    prices: tuple[PriceRow, ...] = ()
    taxes: tuple[TaxRow, ...] = ()
    freight: tuple[FreightRow, ...] = ()
    forms: tuple[Form, ...] = field(default=())

    @lazy
    def customer_by_no(self) -> dict[str, Customer]:
        return {c.customer_no: c for c in self.customers}

    @lazy
    def prices_by_sku(self) -> dict[str, tuple[PriceRow, ...]]:
        return _group(self.prices)


def _group(rows: Iterable[PriceRow]) -> dict[str, tuple[PriceRow, ...]]:
    found: dict[str, list[PriceRow]] = {}
    for row in rows:
        found.setdefault(row.sku, []).append(row)
    return {sku: tuple(group) for sku, group in found.items()}
