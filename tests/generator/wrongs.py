"""What real post brings: each wrong is done to the order as it will be printed, and says which verdicts are right then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from tests.generator.orders import CENT, Order
from tests.generator.wares import gtin
from tests.generator.world import make_buyer

Spoiler = Callable[[Random, Order], bool]  # False: can't be done to this order


@dataclass(frozen=True)
class Wrong:
    name: str
    needs: frozenset[str]
    spoil: Spoiler


WRONGS: list[Wrong] = []


def wrong(needs: str) -> Callable[[Spoiler], Spoiler]:
    def add(function: Spoiler) -> Spoiler:
        WRONGS.append(Wrong(function.__name__, frozenset(needs.split()), function))
        return function

    return add


def spoil(rng: Random, order: Order, shows: frozenset[str]) -> None:
    """One wrong that this layout can show."""
    fitting = [w for w in WRONGS if w.needs <= shows]
    rng.shuffle(fitting)
    for one in fitting:
        if one.spoil(rng, order):
            return


@wrong("price amount sku")
def old_price(rng: Random, order: Order) -> bool:
    """A price that stands in prices.csv and has ended: "a unit price that stands in no list, old or new" is a review, so this is none."""
    known = [line for line in order.lines if line.item.sku in order.shop.old_prices and line.quantity]
    if not known:
        return False
    for line in known:
        line.price = order.shop.old_prices[line.item.sku]
        line.amount = (line.price * (line.quantity or 0)).quantize(CENT)
    order.reckon()
    order.wrongs.append("old price")
    return True


@wrong("price amount sku")
def odd_price(rng: Random, order: Order) -> bool:
    """A price that stands in no list."""
    line = rng.choice(order.lines)
    prices = {i.price for i in order.shop.items} | set(order.shop.old_prices.values())
    price = (line.price * Decimal(rng.choice(("0.83", "1.17", "0.7", "1.4")))).quantize(CENT)
    if price in prices or abs(price - line.price) < CENT or price <= 0:
        return False
    line.price, line.amount = price, (price * (line.quantity or 0)).quantize(CENT)
    order.reckon()
    order.doubt("price in no list")
    return True


@wrong("quantity price amount")
def wrong_amount(rng: Random, order: Order) -> bool:
    """quantity × price is not the amount."""
    line = rng.choice(order.lines)
    quantity = line.quantity or Decimal(1)
    amount = (
        line.price * (quantity + rng.choice((1, 2, 10)))
        if rng.random() < 0.6
        else line.amount + rng.choice((Decimal(9), Decimal(90)))
    )
    line.amount = amount.quantize(CENT)
    order.reckon()
    order.doubt("wrong amount")
    return True


@wrong("amount subtotal")
def wrong_sum(rng: Random, order: Order) -> bool:
    """The lines don't make the sum of goods below them."""
    share = rng.choice((Decimal("0.87"), Decimal("1.13"), Decimal("1.3"), Decimal("0.6")))
    order.subtotal = (order.subtotal * share).quantize(CENT) + Decimal("0.4")
    base = order.subtotal - order.discount + (order.freight or 0)
    order.tax = (base * order.tax_rate).quantize(CENT) if order.tax is not None else None
    order.total = base + (order.tax or 0)
    order.doubt("wrong sum")
    return True


@wrong("sku description")
def unknown_item(rng: Random, order: Order) -> bool:
    """A thing that nobody here sells, under a number that is none of ours."""
    line = rng.choice(order.lines)
    taken = {_plain(i.sku) for i in order.shop.items}
    for _ in range(40):
        number = line.item.sku
        if number.isdigit() and len(number) == 13:
            number = gtin(rng, number[:3])
        else:
            number = "".join(
                rng.choice("0123456789") if c.isdigit() else rng.choice("ABCDEFGHKLMNPRTUVWXYZ") if c.isalpha() else c
                for c in number
            )
        near = min(
            sum(a != b for a, b in zip(_plain(number), other, strict=False))
            for other in taken
            if len(other) == len(_plain(number))
        )
        if _plain(number) not in taken and (near >= 2 or len(number) <= 4):
            line.sku, line.gtin = number, ""
            line.description = rng.choice(_STRANGE[order.language].split(";"))
            order.doubt("unknown item")
            return True
    return False


@wrong("sku description")
def mistyped_number(rng: Random, order: Order) -> bool:
    """A slip in our number, with the description of the thing that is meant: may be taken as meant, or asked about."""
    line = rng.choice(order.lines)
    taken = {_plain(i.sku) for i in order.shop.items}
    sku, at = line.item.sku, rng.randint(0, len(line.item.sku) - 2)
    number = sku[:at] + sku[at + 1] + sku[at] + sku[at + 2 :]
    if _plain(number) in taken or number == sku or not (number[at].isalnum() and sku[at].isalnum()):
        return False
    line.sku, line.gtin, line.description = number, "", line.item.description
    order.doubt("mistyped number", "accepted")
    return True


@wrong("sku description")
def twin(rng: Random, order: Order) -> bool:
    """The number of one thing with the name of another."""
    line = rng.choice(order.lines)
    others = [i for i in order.shop.active if i.family.split()[0] != line.item.family.split()[0]]
    if not others:
        return False
    line.description, line.gtin = rng.choice(others).description, ""
    order.doubt("number and name of different things")
    return True


@wrong("quantity")
def no_quantity(rng: Random, order: Order) -> bool:
    line = rng.choice(order.lines)
    line.quantity = None
    line.amount = Decimal(0)
    order.reckon()
    order.doubt("no quantity")
    return True


@wrong("address")
def no_address(rng: Random, order: Order) -> bool:
    """Nowhere an address: from the one customer where the shop knows him, else a review."""
    if order.ship_to or order.bill_to or not order.customer_no:
        return False
    order.hide_address = True
    if order.known:
        order.wrongs.append("address from customers.csv")
    else:
        order.doubt("no address")
    return True


@wrong("address")
def no_postal_code(rng: Random, order: Order) -> bool:
    party = order.ship_to or order.sold_to
    if order.known or party.country in ("GB", "CA"):
        return False
    bare = replace(party, postal_code="")
    if order.ship_to:
        order.ship_to = bare
    else:
        order.sold_to = bare
    order.doubt("no postal code")
    return True


@wrong("sku")
def discontinued(rng: Random, order: Order) -> bool:
    gone = [i for i in order.shop.items if i.status == "discontinued"]
    if not gone:
        return False
    line, item = rng.choice(order.lines), rng.choice(gone)
    line.item, line.sku, line.description, line.price, line.gtin = (
        item,
        item.sku,
        item.description,
        item.price,
        item.gtin or "",
    )
    line.amount = (item.price * (line.quantity or 0)).quantize(CENT)
    order.reckon()
    order.doubt("discontinued item")
    return True


@wrong("vendor")
def other_vendor(rng: Random, order: Order) -> bool:
    """A paper that is meant for another company."""
    other = make_buyer(rng, order.shop.part, order.shop.country, order.shop.language, firm=True)
    if other.company == order.sold_to.company:
        return False
    order.vendor = other
    order.doubt("meant for another company", "not_an_order")
    return True


def _plain(text: str) -> str:
    return "".join(c for c in text.upper() if c.isalnum())


_STRANGE = {
    "en": "Trampoline, 3.6 m;Saxophone reed, alto 2.5;Wheelchair ramp, folding;Aquarium heater, 200 W", "de": "Trampolin 3,6 m;Saxophonblatt Alt 2,5;Rollstuhlrampe klappbar;Aquarienheizer 200 W",
    "fr": "Trampoline 3,6 m;Anche de saxophone alto;Rampe pliante;Chauffage d'aquarium 200 W", "nl": "Trampoline 3,6 m;Saxofoonriet alt;Aquariumverwarming 200 W",
    "es": "Cama elástica 3,6 m;Caña de saxofón alto;Calentador de acuario 200 W", "it": "Trampolino elastico 3,6 m;Ancia per sassofono;Riscaldatore per acquario 200 W",
    "pt": "Trampolim 3,6 m;Palheta de saxofone;Aquecedor de aquário 200 W",
}  # fmt: skip
