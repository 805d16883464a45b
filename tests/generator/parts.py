"""Pieces that layouts put together: columns of the order table, the facts at the top, the sums at the bottom, in the order's language."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.generator.orders import Line, Order
from tests.generator.paper import Column, Paper

WIDTHS = {"pos": 28, "sku": 92, "our_sku": 70, "their_sku": 86, "gtin": 78, "description": 190, "quantity": 44, "unit": 38, "price": 58, "amount": 64,
          "wanted": 58, "tax_rate": 40, "quantity unit": 62}  # fmt: skip
RIGHT = {"quantity", "price", "amount", "tax_rate", "quantity unit"}


def cell(order: Order, name: str, step: int = 1) -> Callable[[int, Line], str]:
    """What stands in a column of this name, for a line and its number from 0."""
    rate = f"{order.tax_rate * 100:f}".rstrip("0").rstrip(".").replace(".", order.manner.point)
    makers: dict[str, Callable[[int, Line], str]] = {
        "pos": lambda n, line: str((n + 1) * step),
        "sku": lambda n, line: line.sku,
        "their_sku": lambda n, line: line.sku,
        "our_sku": lambda n, line: line.buyers_no,
        "gtin": lambda n, line: line.gtin,
        "description": lambda n, line: line.description,
        "quantity": lambda n, line: order.manner.quantity(line.quantity),
        "quantity unit": lambda n, line: f"{order.manner.quantity(line.quantity)} {line.unit}" if line.quantity is not None else "",
        "unit": lambda n, line: line.unit,
        "price": lambda n, line: order.money(line.price),
        "amount": lambda n, line: order.money(line.amount) if line.quantity is not None else "",
        "wanted": lambda n, line: order.day(line.wanted),
        "tax_rate": lambda n, line: rate,
    }  # fmt: skip
    return makers[name]


def columns(
    order: Order, rng: Random, names: str, width: float, step: int = 1, titles: dict[str, str] | None = None
) -> list[Column]:
    """Columns by name, commas between; the description takes what is left of `width` points."""
    wanted = names.split(",")
    taken = sum(WIDTHS[name] for name in wanted if name != "description")
    found = []
    for name in wanted:
        title = (titles or {}).get(name) or order.word(rng, "quantity" if name == "quantity unit" else name)
        room = width - taken if name == "description" else WIDTHS[name]
        found.append(Column(title, room, cell(order, name, step), "r" if name in RIGHT else "l"))
    return found


def facts(order: Order, rng: Random) -> list[tuple[str, str]]:
    """The header as label and value: order number and date first, then what the order has of the rest."""
    found = [(order.word(rng, "po"), order.po or ""), (order.word(rng, "date"), order.day(order.order_date))]
    if order.customer_no:
        found.append((order.word(rng, "customer_no"), order.customer_no))
    if order.wanted:
        found.append((order.word(rng, "wanted"), order.day(order.wanted)))
    if order.payment_words:
        found.append((order.word(rng, "terms"), order.payment_words))
    return [pair for pair in found if pair[1]]


def sums(order: Order, rng: Random) -> list[tuple[str, str]]:
    """Subtotal, discount, freight, tax and total as label and amount; only what the order has."""
    return [(label, order.money(value, sign=True)) for label, value in order.sums(rng)]


def totals(
    paper: Paper, order: Order, rng: Random, x: float, y: float, width: float = 180, ruled: bool = False
) -> float:
    """The sums below one another, labels left and amounts right; the y below."""
    rows = sums(order, rng)
    for at, (label, value) in enumerate(rows):
        last = at == len(rows) - 1
        paper.text(x, y, label, bold=last)
        paper.text(x + width, y, value, bold=last, align="r")
        if ruled:
            paper.box(x - 4, y - paper.points - 1, x + width + 4, y + 4)
        y += paper.points * 1.6
    return y


def pairs(paper: Paper, rows: list[tuple[str, str]], x: float, y: float, gap: float = 100, colon: str = ":") -> float:
    for label, value in rows:
        paper.text(x, y, label + colon)
        paper.text(x + gap, y, value)
        y += paper.points * 1.5
    return y


def contact_lines(order: Order, rng: Random) -> list[str]:
    buyer = order.sold_to
    found = [f"{order.word(rng, 'phone')} {buyer.phone}", buyer.email or ""]
    if buyer.contact:
        found.insert(0, f"{order.word(rng, 'contact')}: {buyer.contact}")
    return found
