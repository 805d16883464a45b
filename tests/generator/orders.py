"""An order as somebody means it, what the paper says of it, and the truth that follows by DESIGN.md.

What real post brings (a wrong sum, an old price, a forgotten field …) is done to the order before it is written: `wrongs` names it,
`verdict` and `allowed` say what is right then.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

from tests.generator import places, words
from tests.generator.wares import Item
from tests.generator.world import NEIGHBOURS, TODAY, Party, Shop, make_buyer

CENT = Decimal("0.01")


@dataclass
class Line:
    """`item` is what is meant; the rest stands on the paper. A line that is not ordered has `ordered` False (a discount, a note)."""

    item: Item
    sku: str
    description: str
    quantity: Decimal | None
    price: Decimal
    amount: Decimal
    unit: str = ""
    buyers_no: str = ""
    gtin: str = ""
    wanted: date | None = None
    note: str = ""


@dataclass(frozen=True)
class Manner:
    """How this document writes numbers, money and dates: one way from first to last line."""

    point: str
    thousands: str
    day: str
    currency: str  # "before", "after", "code" or ""

    def number(self, value: Decimal, places: int = 2) -> str:
        text = f"{value:,.{places}f}"
        return text.replace(",", "\0").replace(".", self.point).replace("\0", self.thousands)

    def money(self, value: Decimal, currency: str, sign: bool = True) -> str:
        text = self.number(value)
        mark = {"EUR": "€", "USD": "$", "GBP": "£", "CAD": "$", "AUD": "$", "CHF": "CHF"}[currency]
        if not sign or not self.currency:
            return text
        if self.currency == "code":
            return f"{text} {currency}"
        if self.currency == "before":
            return f"{mark} {text}" if mark in ("€", "CHF") else f"{mark}{text}"
        return f"{text} {mark}"

    def quantity(self, value: Decimal | None) -> str:
        return "" if value is None else self.number(value, 0)

    def date(self, value: date) -> str:
        return value.strftime(self.day).lstrip("0") if self.day.startswith("%d ") else value.strftime(self.day)


@dataclass
class Order:
    shop: Shop
    language: str
    sold_to: Party
    ship_to: Party | None
    bill_to: Party | None
    lines: list[Line]
    manner: Manner
    po: str | None
    customer_no: str | None  # as printed
    order_date: date
    wanted: date | None
    payment: str | None  # None: nobody can tell
    payment_words: str
    vendor: Party
    discount: Decimal = Decimal(0)
    freight: Decimal | None = None
    tax: Decimal | None = None
    tax_rate: Decimal = Decimal(0)
    subtotal: Decimal = Decimal(0)
    total: Decimal = Decimal(0)
    wrongs: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)  # those of them that a person must see
    verdict: str = "accepted"
    allowed: list[str] = field(default_factory=list)
    hide_address: bool = False
    meant: list[Line] | None = None  # the ordered lines where they differ from `lines`
    known: bool = False  # the buyer stands in customers.csv
    units: dict[str, str] = field(default_factory=dict)  # one word for a unit all over the paper
    notes: list[str] = field(default_factory=list)

    @property
    def currency(self) -> str:
        return self.shop.currency

    def money(self, value: Decimal, sign: bool = False) -> str:
        return self.manner.money(value, self.currency, sign)

    def day(self, value: date | None) -> str:
        return self.manner.date(value) if value else ""

    def word(self, rng: Random, key: str, **values: object) -> str:
        return words.say(rng, key, self.language, **values)

    def block(
        self, party: Party, rng: Random, manner: str = "", country: bool | None = None, contact: bool = False
    ) -> list[str]:
        """An address as lines of print. The country stands there where it is not the shop's own."""
        town = places.town_line(party.place, manner)
        if self.hide_address and party is self.sold_to:
            return [party.title]
        found = [party.title]
        if contact and party.contact:
            found.append(
                f"{ {'en': 'Attn:', 'de': 'z. Hd.', 'fr': 'À l’attention de', 'nl': 't.a.v.', 'es': 'A la att. de', 'it': 'c.a.', 'pt': 'A/C'}[self.language] } {party.contact}"
            )
        found += [party.street] + ([party.street2] if party.street2 else []) + [town]
        abroad = party.country != self.shop.country
        if abroad if country is None else country or abroad:
            found.append(places.COUNTRY_NAMES[self.language].get(party.country, party.country))
        return found

    def doubt(self, what: str, *allowed: str, verdict: str = "review") -> None:
        self.wrongs.append(what)
        self.doubts.append(what)
        self.verdict = verdict
        self.allowed = [*self.allowed, *allowed]

    def was_paid(self) -> None:
        """In a web shop, before the order came: that nothing says how is no doubt then."""
        self.payment = "prepaid"
        if "no payment" in self.doubts:
            self.wrongs.remove("no payment")
            self.doubts.remove("no payment")
            self.verdict = self.verdict if self.doubts else "accepted"

    def reckon(self) -> None:
        """Sums from the lines as they stand."""
        self.subtotal = sum((line.amount for line in self.lines), Decimal(0))
        base = self.subtotal - self.discount + (self.freight or 0)
        if self.tax is not None:
            self.tax = (base * self.tax_rate).quantize(CENT, ROUND_HALF_UP)
        self.total = base + (self.tax or 0)

    def sums(self, rng: Random) -> list[tuple[str, Decimal]]:
        """Subtotal, discount, freight, tax and total with their labels; only what the order has, and no label twice."""
        first = self.word(rng, "subtotal")
        rows = [(first, self.subtotal)]
        if self.discount:
            rows.append((self.word(rng, "discount"), -self.discount))
        if self.freight is not None:
            rows.append((self.word(rng, "freight"), self.freight))
        if self.tax is not None:
            rate = f"{self.tax_rate * 100:f}".rstrip("0").rstrip(".").replace(".", self.manner.point)
            rows.append((f"{self.word(rng, 'tax')} {rate} %", self.tax))
        if len(rows) > 1 or rng.random() < 0.6:
            last = self.word(rng, "total" if self.tax is not None else "net_total")
            while last == first:
                last = self.word(rng, "total")
            rows.append((last, self.total))
        return rows

    def truth(self) -> dict[str, Any]:
        """The expected result in the form of tests/cases. Only what is certain is named; `people` may stand beside a firm's name."""
        result: dict[str, Any] = {"kind": "order", "verdict": self.verdict}
        if self.allowed:
            result["allowed"] = sorted(set(self.allowed))
        ship = self.ship_to
        order: dict[str, Any] = {
            "customer_po": self.po,
            "ship_to": _party(ship) if ship else None,
            "lines": [{"sku": line.item.sku, "quantity": f"{line.quantity:f}"} for line in self.meant or self.lines if line.quantity is not None],
        }  # fmt: skip
        if not self.hide_address or self.known:
            order["sold_to"] = _party(self.sold_to)
        if self.payment:
            order["payment"] = {"method": self.payment}
        if self.verdict == "accepted" or "accepted" in self.allowed:
            result["order"] = order
        else:
            result["meant"] = order  # not compared: what the clerk would make of it
        people = {p.contact for p in (self.sold_to, self.ship_to, self.bill_to) if p and p.contact}
        people |= {p.title for p in (self.sold_to, self.bill_to) if p and self.ship_to}
        if people:
            result["people"] = sorted(people)
        return result


def _party(party: Party) -> dict[str, Any]:
    found: dict[str, Any] = {"company": party.company} if party.company else {"name": party.name}
    found |= {"street": party.street, "city": party.city, "postal_code": party.postal_code, "country": party.country}
    if party.street2:
        found["street2"] = party.street2
    if party.region:
        found["region"] = party.region
    return found


# how a language writes dates, the likeliest first; "%d %B" forms are made by the layouts that speak
DAYS = {
    "en-US": ("%m/%d/%Y", "%B %d, %Y", "%Y-%m-%d", "%m/%d/%y", "%b %d, %Y"), "en-GB": ("%d/%m/%Y", "%d %B %Y", "%d-%b-%Y", "%d.%m.%Y"),
    "de": ("%d.%m.%Y", "%d.%m.%y", "%Y-%m-%d"), "fr": ("%d/%m/%Y", "%d.%m.%Y", "%d/%m/%y"), "nl": ("%d-%m-%Y", "%d/%m/%Y"), "es": ("%d/%m/%Y", "%d-%m-%Y"),
    "it": ("%d/%m/%Y", "%d.%m.%Y"), "pt": ("%d/%m/%Y", "%d-%m-%Y"),
}  # fmt: skip


def make_manner(rng: Random, language: str, country: str) -> Manner:
    if language == "en":
        us = country in ("US", "CA") and country != "GB"
        days = DAYS["en-US"] if country == "US" else ("%Y-%m-%d", "%B %d, %Y") if country == "CA" else DAYS["en-GB"]
        return Manner(
            ".",
            rng.choice((",", ",", "")),
            rng.choice(days),
            rng.choice(("before", "before", "", "code")) if us else rng.choice(("before", "", "code")),
        )
    days = DAYS[language]
    if country == "CH":
        return Manner(".", rng.choice(("'", "’", "")), rng.choice(days), rng.choice(("before", "", "code")))
    thousands = {
        "de": (".", ".", "", " "),
        "fr": (" ", "\u00a0", " ", ""),
        "nl": (".", "."),
        "es": (".", ""),
        "it": (".", "."),
        "pt": (".", " "),
    }[language]
    return Manner(
        ",",
        rng.choice(thousands),
        rng.choice(days),
        rng.choice(("after", "", "", "code", "before" if language == "nl" else "after")),
    )


def make_order(
    rng: Random,
    shop: Shop,
    shows: frozenset[str],
    language: str | None = None,
    lines: tuple[int, int] = (1, 9),
    firm: bool | None = None,
    wrong: bool | None = None,
) -> Order:
    """An order of this shop that the layout can write. `shows` says what it prints, and so what can be wrong on it."""
    country, buyer, known = _buyer(rng, shop, language, firm)
    spoken = places.SPOKEN[country]
    tongue = language or (shop.language if shop.language in spoken else spoken[0])
    manner = make_manner(
        rng,
        tongue,
        country if country in ("CH", "US", "CA", "GB", "AU") else shop.country if shop.country == "CH" else country,
    )
    ship = None
    if "ship_to" in shows and rng.random() < 0.45:
        ship = make_buyer(rng, shop.part, country, tongue, firm=buyer.company is not None)
        if rng.random() < 0.5:
            ship = replace(ship, company=buyer.company, name=buyer.name, contact=buyer.contact)
    bill = None
    if "bill_to" in shows and rng.random() < 0.3:
        bill = make_buyer(rng, shop.part, country, tongue, firm=buyer.company is not None)
        bill = replace(bill, company=buyer.company, name=buyer.name, contact=buyer.contact)
    ordered = TODAY - timedelta(days=rng.randint(1, 25))
    order = Order(
        shop, tongue, buyer, ship, bill, [], manner, po_number(rng, ordered) if "po" in shows else None,
        buyer.customer_no if known and rng.random() < 0.6 and "customer_no" in shows else None,
        ordered, ordered + timedelta(days=rng.randint(7, 45)) if "wanted" in shows and rng.random() < 0.6 else None, None, "", shop.party, known=known,
    )  # fmt: skip
    _pay(rng, order, shows)
    items = rng.sample(shop.active, min(rng.randint(*lines), len(shop.active)))
    if rng.random() < 0.35 and len(items) > 1:  # neighbours in the catalogue, often twins
        at = rng.randint(0, max(0, len(shop.active) - len(items)))
        items = list(shop.active[at : at + len(items)])
    order.lines = [make_line(rng, order, item) for item in items]
    if "freight" in shows and rng.random() < 0.4:
        order.freight = Decimal(rng.choice(("4.90", "6.95", "12.50", "18.00", "9.80")))
    if "tax" in shows and rng.random() < 0.55:
        order.tax_rate = shop.vat
        order.tax = Decimal(0)
    if "discount" in shows and rng.random() < 0.12:
        goods = sum((line.amount for line in order.lines), Decimal(0))
        order.discount = (goods * Decimal(rng.choice(("0.02", "0.05", "0.1")))).quantize(CENT, ROUND_HALF_UP)
    order.reckon()
    if wrong if wrong is not None else rng.random() < 0.2:
        from tests.generator.wrongs import spoil

        spoil(rng, order, shows)
    return order


def _buyer(rng: Random, shop: Shop, language: str | None, firm: bool | None) -> tuple[str, Party, bool]:
    """Country, buyer, and whether the shop knows him."""
    fitting = [
        c for c in shop.customers
        if (firm is None or bool(c.company) is firm) and (language is None or language in places.SPOKEN[c.country])
    ]  # fmt: skip
    if fitting and rng.random() < 0.65:
        buyer = rng.choice(fitting)
        return buyer.country, buyer, True
    abroad = rng.random() < 0.12
    choices = [
        c
        for c in (NEIGHBOURS[shop.country] if abroad else (shop.country,))
        if language is None or language in places.SPOKEN[c]
    ] or [shop.country]
    country = rng.choice(choices)
    return (
        country,
        make_buyer(rng, shop.part, country, language, firm if firm is not None else rng.random() < 0.8),
        False,
    )


def po_number(rng: Random, ordered: date) -> str:
    n = rng.randint(1, 99999)
    return rng.choice(
        (f"45000{n:05d}", f"PO-{ordered.year}-{n % 10000:04d}", f"{n}", f"B{ordered.year % 100}/{n % 10000:04d}", f"PO{n:06d}", f"{n % 9000 + 1000}-{n % 90 + 10}",
         f"BE-{n:05d}", f"{ordered.year}/{n % 1000:03d}", f"P{n:05d}", f"EK{ordered:%y%m}-{n % 1000:03d}", f"{n % 900 + 100}/{ordered.year}", f"ORD{n:05d}-A")
    )  # fmt: skip


def _pay(rng: Random, order: Order, shows: frozenset[str]) -> None:
    """A firm's purchase order means an account; a private person says how it is paid."""
    said = words.PAYMENTS[order.language]
    if order.po and (order.sold_to.company or "payment" not in shows):
        order.payment = "account"
        if "payment" in shows and rng.random() < 0.6:
            order.payment_words = words.say(rng, rng.choice(("net30", "net30", "on_account")), order.language)
        return
    if "payment" in shows:
        order.payment = rng.choice(sorted(said))
        order.payment_words = rng.choice(said[order.payment].split(";")).replace("{n}", f"{rng.randint(1000, 9999)}")
    elif order.known and order.sold_to.terms:
        order.payment = "account"
    else:
        order.doubt("no payment")


def make_line(rng: Random, order: Order, item: Item) -> Line:
    quantity = Decimal(
        rng.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 30, 36, 40, 48, 50, 75, 100, 120, 144, 250, 500))
    )
    if item.price > 100 and quantity > 50:
        quantity = Decimal(rng.randint(1, 9))
    meant = "pieces" if item.unit == "EA" else "box" if item.unit == "BX" else "pack"
    unit = order.units.setdefault(meant, words.say(rng, meant, order.language))
    number = item.sku
    if rng.random() < 0.06 and any(c in number for c in "-. /"):
        number = number.translate({ord(c): None for c in "-. /"}) if rng.random() < 0.5 else number.lower()
    description = item.description
    if rng.random() < 0.1:
        description = description.upper() if "ß" not in description else description
    elif rng.random() < 0.08:
        description = description.replace(",", "")
    return Line(
        item, number, description, quantity, item.price, (quantity * item.price).quantize(CENT), unit,
        f"{rng.randint(100000, 999999)}" if rng.random() < 0.5 else f"M{rng.randint(1000, 9999)}-{rng.randint(10, 99)}", item.gtin or "",
        order.wanted or order.order_date + timedelta(days=rng.randint(5, 30)),
    )  # fmt: skip
