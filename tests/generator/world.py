"""Shops with their tables: many trades and countries; some know their customers, some don't. Written as orderproc wants them."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from tests.generator import people, places, wares
from tests.generator.wares import Item

TODAY = date(2026, 11, 23)  # the documents are dated around this day
CURRENCY = {"US": "USD", "CA": "CAD", "GB": "GBP", "AU": "AUD", "CH": "CHF"}  # else EUR
ZONE = {"US": "America/New_York", "CA": "America/Toronto", "GB": "Europe/London", "AU": "Australia/Melbourne", "DE": "Europe/Berlin", "AT": "Europe/Vienna",
        "CH": "Europe/Zurich", "FR": "Europe/Paris", "BE": "Europe/Brussels", "NL": "Europe/Amsterdam", "ES": "Europe/Madrid", "IT": "Europe/Rome", "PT": "Europe/Lisbon"}  # fmt: skip
VAT = {"DE": "0.19", "AT": "0.20", "CH": "0.081", "FR": "0.20", "BE": "0.21", "NL": "0.21", "ES": "0.21", "IT": "0.22", "PT": "0.23", "GB": "0.20", "AU": "0.10",
       "CA": "0.05", "US": "0.06"}  # fmt: skip
# where a shop's foreign customers live
NEIGHBOURS = {"US": ("CA",), "CA": ("US",), "GB": ("FR", "NL"), "AU": ("AU",), "DE": ("AT", "CH", "NL"), "AT": ("DE", "IT"), "CH": ("DE", "FR"), "FR": ("BE", "CH"),
              "BE": ("NL", "FR", "DE"), "NL": ("BE", "DE"), "ES": ("PT", "FR"), "IT": ("CH", "AT"), "PT": ("ES",)}  # fmt: skip


@dataclass(frozen=True)
class Party:
    """A person or a firm at a place. `name` is a person; `company` a firm; a firm may have somebody to ask for."""

    street: str
    city: str
    region: str | None
    postal_code: str
    country: str
    name: str | None = None
    company: str | None = None
    street2: str | None = None
    phone: str | None = None
    email: str | None = None
    customer_no: str | None = None
    contact: str | None = None
    terms: str | None = None

    @property
    def title(self) -> str:
        return self.company or self.name or ""

    @property
    def place(self) -> places.Place:
        return places.Place(self.street, self.city, self.region, self.postal_code, self.country)


@dataclass(frozen=True)
class Shop:
    key: str
    part: str
    name: str
    language: str
    country: str
    currency: str
    party: Party
    email: str
    items: tuple[Item, ...]
    customers: tuple[Party, ...] = ()  # those in customers.csv
    old_prices: dict[str, Decimal] = field(default_factory=dict)
    methods: tuple[str, ...] = ()
    vat: Decimal = Decimal(0)
    has_tax: bool = False

    @property
    def active(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.status == "active")


def make_shop(seed: object, part: str, number: int) -> Shop:
    """The shop of this number; the same for the same seed."""
    rng = Random(f"{seed}/{part}/shop/{number}")
    countries = list(places.TOWNS)
    country = countries[number % len(countries)]
    language = rng.choice(places.SPOKEN[country])
    names = people.SHOPS[language][0 if part == "train" else 1].split(";")
    name = names[(number // len(countries)) % len(names)]
    trade = rng.choice(sorted(wares.THINGS[language]))
    style = "isbn" if "|t" in wares.THINGS[language][trade] else rng.choice(wares.STYLES)
    size = rng.choice((20, 35, 60, 120, 120, 300, 800, 2000, 5000))
    items = wares.catalogue(
        rng, language, trade, size, style, rng.choice(("5", "9", "95", "1", "1")) if country != "CH" else "5"
    )
    at = places.place(rng, part, country, language)
    domain = people.mail_name(name) + ".example"
    party = Party(
        at.street,
        at.city,
        at.region,
        at.postal_code,
        country,
        company=name,
        phone=places.phone(rng, country),
        email=f"orders@{domain}",
    )
    customers: list[Party] = []
    if rng.random() < 0.6:
        form = rng.choice(("C{:04d}", "{:05d}", "K-{:04d}", "{:06d}"))
        start = rng.randint(1000, 8000)
        for n in range(rng.choice((12, 30, 60))):
            one = make_buyer(rng, part, country, language if rng.random() < 0.9 else None, firm=rng.random() < 0.6)
            customers.append(
                replace(
                    one, customer_no=form.format(start + n * 3), terms=rng.choice(("net30", "net14", "net60", None))
                )
            )
    old: dict[str, Decimal] = {}
    if rng.random() < 0.5:
        for item in rng.sample(items, max(3, len(items) // 6)):
            price = (item.price * Decimal(rng.choice(("0.92", "0.95", "0.9")))).quantize(Decimal("0.01"))
            if price != item.price and price > 0:
                old[item.sku] = price
    methods = (
        rng.choice(((), ("standard",), ("standard", "express"), ("ground", "next day"))) if rng.random() < 0.6 else ()
    )
    return Shop(f"shop-{number:02d}", part, name, language, country, CURRENCY.get(country, "EUR"), party, f"orders@{domain}", tuple(items), tuple(customers), old,
                methods, Decimal(VAT[country]), rng.random() < 0.6)  # fmt: skip


def make_buyer(rng: Random, part: str, country: str, language: str | None = None, firm: bool = True) -> Party:
    """Somebody who orders: a firm with a person to ask for, or a private person."""
    language = language if language in places.SPOKEN[country] else rng.choice(places.SPOKEN[country])
    at = places.place(rng, part, country, language)
    who = people.person(rng, part, language)
    phone = places.phone(rng, country)
    if not firm:
        email = f"{people.mail_name(who).replace('-', '.')}@{rng.choice(('mailbox', 'post', 'home'))}.example"
        return Party(at.street, at.city, at.region, at.postal_code, country, name=who, phone=phone, email=email)
    company = people.firm(rng, part, language, at.city)
    email = f"{rng.choice(('einkauf', 'purchasing', 'info', people.mail_name(who).split('-')[0]))}@{people.mail_name(company)}.example"
    return Party(
        at.street, at.city, at.region, at.postal_code, country, company=company, contact=who, phone=phone, email=email
    )


def write_shop(shop: Shop, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    p = shop.party
    locale = f"{shop.language}_{shop.country}"
    lines = [
        "[shop]",
        f'name = "{shop.name}"',
        f'email = "{shop.email}"',
        f'street = "{p.street}"',
        f'city = "{p.city}"',
    ]
    lines += [f'region = "{p.region}"'] if p.region else []
    lines += [f'postal_code = "{p.postal_code}"', f'phone = "{p.phone}"', f'country = "{shop.country}"', f'currency = "{shop.currency}"', f'locale = "{locale}"',
              f'time_zone = "{ZONE[shop.country]}"', f'weight_unit = "{"lb" if shop.country == "US" else "kg"}"']  # fmt: skip
    if shop.methods:
        lines += ["", "[shipping]", f'default_method = "{shop.methods[0]}"']
    (folder / "orderproc.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    _csv(folder / "catalog.csv", "sku description unit_price unit pack_size weight status aliases".split(),
         [(i.sku, i.description, i.price, i.unit, i.pack_size or "", i.weight, i.status, i.gtin if i.gtin and i.gtin != i.sku else "") for i in shop.items])  # fmt: skip
    if shop.customers:
        head = "customer_no name company email phone street street2 city region postal_code country terms".split()
        _csv(folder / "customers.csv", head,
             [(c.customer_no, c.name or c.contact or "", c.company or "", c.email, c.phone, c.street, c.street2 or "", c.city, c.region or "", c.postal_code, c.country,
               c.terms or "") for c in shop.customers])  # fmt: skip
    if shop.old_prices:
        _csv(
            folder / "prices.csv",
            "sku unit_price from until".split(),
            [(s, price, "2025-01-01", "2026-06-30") for s, price in sorted(shop.old_prices.items())],
        )
    if shop.has_tax:
        _csv(
            folder / "tax.csv",
            "country tax_class rate freight_taxable".split(),
            [(shop.country, "general", shop.vat, "yes")],
        )
    if shop.methods:
        _csv(folder / "shipping.csv", "method country basis from to base per_unit".split(),
             [(m, "", "items", "", "", Decimal("4.90") + n * 6, "0.10") for n, m in enumerate(shop.methods)])  # fmt: skip


def _csv(file: Path, head: list[str], rows: list[tuple[object, ...]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)
