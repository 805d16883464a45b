"""Purchase orders of companies as text PDFs: the order as a table, in the ways in which programs print it. Part: train."""

from __future__ import annotations

from random import Random

from tests.generator.kinds import layout
from tests.generator.orders import Line, Order
from tests.generator.paper import Column, Paper, table


def totals(
    paper: Paper, order: Order, rng: Random, x: float, y: float, width: float = 180, ruled: bool = False
) -> float:
    """The sums as label and amount; only what the order has."""
    rows = [(order.word(rng, "subtotal"), order.subtotal)]
    if order.discount:
        rows.append((order.word(rng, "discount"), -order.discount))
    if order.freight is not None:
        rows.append((order.word(rng, "freight"), order.freight))
    if order.tax is not None:
        rate = f"{order.tax_rate * 100:f}".rstrip("0").rstrip(".").replace(".", order.manner.point)
        rows.append((f"{order.word(rng, 'tax')} {rate} %", order.tax))
    rows.append((order.word(rng, "total" if order.tax is not None else "net_total"), order.total))
    for at, (label, value) in enumerate(rows):
        last = at == len(rows) - 1
        paper.text(x, y, label, bold=last)
        paper.text(x + width, y, order.money(value, sign=True), bold=last, align="r")
        if ruled:
            paper.rule(x, y + 3, x + width, y + 3, 0.4)
        y += paper.points * 1.5
    return y


@layout("text_pdf", "train", ".pdf")
def classic(order: Order, rng: Random) -> bytes:
    """Letterhead on top, vendor left and ship-to right, a ruled table, sums at the right below it."""
    paper = Paper(rng.choice(("a4", "letter")), rng.choice(("Helvetica", "Times-Roman")))
    left, right = 45.0, paper.width - 45
    buyer = order.sold_to
    y = paper.block(left, 50, order.block(buyer, rng), 10, bold_first=True)
    if rng.random() < 0.7:
        y = paper.block(
            left, y, [f"{order.word(rng, 'phone')}: {buyer.phone}", f"{order.word(rng, 'email')}: {buyer.email}"], 8
        )
    paper.text(right, 56, order.word(rng, "title"), 18, True, "r")
    facts = [(order.word(rng, "po"), order.po or ""), (order.word(rng, "date"), order.day(order.order_date))]
    if order.customer_no:
        facts.append((order.word(rng, "customer_no"), order.customer_no))
    if order.wanted:
        facts.append((order.word(rng, "wanted"), order.day(order.wanted)))
    if order.payment_words:
        facts.append((order.word(rng, "terms"), order.payment_words))
    at = 80.0
    for label, value in facts:
        paper.text(right - 190, at, f"{label}:")
        paper.text(right, at, value, align="r")
        at += 13
    y = max(y, at) + 20
    half = (left + right) / 2 + 10
    paper.text(left, y, order.word(rng, "vendor"), bold=True)
    below = paper.block(left, y + 14, order.block(order.vendor, rng))
    if order.ship_to or rng.random() < 0.5:
        paper.text(half, y, order.word(rng, "ship_to"), bold=True)
        below = max(below, paper.block(half, y + 14, order.block(order.ship_to or buyer, rng)))
    if order.bill_to:
        paper.text(half - 160, y, order.word(rng, "bill_to"), bold=True)
        below = max(below, paper.block(half - 160, y + 14, order.block(order.bill_to, rng)))
    unit = rng.random() < 0.6
    columns = [Column(order.word(rng, "pos"), 28, lambda n, line: str(n + 1), "r")]
    columns += [
        Column(order.word(rng, "sku"), 92, lambda n, line: line.sku),
        Column(order.word(rng, "description"), 200 - 35 * unit, lambda n, line: line.description),
    ]
    columns += [Column(order.word(rng, "quantity"), 48, lambda n, line: order.manner.quantity(line.quantity), "r")]
    if unit:
        columns.append(Column(order.word(rng, "unit"), 40, lambda n, line: line.unit))
    columns += [
        Column(order.word(rng, "price"), 62, lambda n, line: order.money(line.price), "r"),
        Column(order.word(rng, "amount"), 66, _amount(order), "r"),
    ]
    y = table(paper, order, columns, left, below + 14, rng.choice(("grid", "rows", "zebra")))
    if y > paper.bottom - 90:
        y = paper.turn()
    totals(paper, order, rng, right - 190, y + 20, 186)
    paper.text(left, y + 100, order.word(rng, "mind"), 8)
    return paper.bytes()


def _amount(order: Order):  # type: ignore[no-untyped-def]
    return lambda n, line: order.money(line.amount) if isinstance(line, Line) and line.quantity is not None else ""
