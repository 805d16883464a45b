"""More order forms of the part "train": six printed sheets that resemble none of `forms`. They were the part test until 28 November 2026."""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.labels import UNITS
from tests.generator.orders import Order
from tests.generator.sheet import Rgb

ORANGE: Rgb = (0.9, 0.4, 0.15)
BROWN: Rgb = (0.35, 0.22, 0.1)


def grid(rng: Random, order: Order) -> Blank:
    """Everything in cells, as a word processor makes it: labels in the left cell, a heavy grid, sums as the table's last rows."""
    f = blank(rng, order, page_size(rng, order))
    left, right = 50.0, f.width - 50
    f.say((left + right) / 2, 58, f"{f.label['title']} – {f.shop.name}", 15, bold=True, align="centre")
    p = f.shop.party
    f.say(
        (left + right) / 2,
        72,
        f"{p.street} · {p.postal_code} {p.city} · {p.phone} · {f.shop.email}",
        7.5,
        align="centre",
    )
    keys = (
        "customer_no company name street town phone" if order.sold_to.company else "customer_no name street town phone"
    )
    y = f.address(left, 84, right - 150, "cells", keys=keys, step=22, split=False)
    f.put("date", (right - 150, 84, right, 106), "cells", share=0.4)
    columns = {
        "line": 0.4,
        "sku": 1.6,
        "quantity": 0.7,
        "unit": 0.6,
        "description": 3.2,
        "unit_price": 1.1,
        "amount": 1.2,
    }
    rows = rng.choice((9, 10))
    y = f.table(left, y + 14, right, columns, rows, 22, head=24)
    for i in range(rows):
        spot = f.spots.pop(f"{i}.line")
        f.say((spot.box[0] + spot.box[2]) / 2, spot.box[3] - 7, f"{i + 1}.", 8, align="centre")
    f.sums(left, y, right, "subtotal shipping total", row=20, share=1 - 1.2 / 8.8)
    f.pay(left, y + 72, "after", across=True, room=right - left - 120)
    f.put("signature", (left, y + 110, left + 260, y + 132), "cells", share=0.35)
    return f


def dropout(rng: Random, order: Order) -> Blank:
    """For a reading machine of the seventies: pale red print, character places with ticks only."""
    f = blank(
        rng,
        order,
        page_size(rng, order),
        color=rng.choice((ORANGE, (0.85, 0.3, 0.35), (0.3, 0.65, 0.4))),
        face=("Helvetica", "Helvetica-Bold"),
    )
    left, right = 36.0, f.width - 36
    f.say(left, 44, f.label["title"].upper(), 17, bold=True)
    f.head(right, 24, 1, "right")
    y = 84.0
    for key in ("company", "street") if order.sold_to.company else ("name", "street"):
        f.put(key, (left, y, right - 120, y + 28), "ticks", boxes=28)
        y += 32
    for key, _ in f.town_keys():
        wide = {"postal_code": max(5, len(f.shop.party.postal_code)), "city": 18, "region": 3}[key]
        f.put(key, (left, y, left + wide * 14.6, y + 28), "ticks", boxes=wide)
        left += wide * 14.6 + 12
    left = 36.0
    boxes = max(7, max(len(item.sku) for item in order.shop.items))
    columns = {"quantity": 0.75, "sku": min(3.4, boxes * 0.25), "description": 2.8, "unit_price": 1.0, "amount": 1.1}
    y = f.table(
        left, y + 42, right, columns, rng.choice((9, 10)), 25, "rows", combs={"sku": boxes, "quantity": 3}, head=16
    )
    f.put("total", (right - 190, y + 8, right, y + 32), "above")
    f.pay(left, y + 12, "box", across=True, room=300)
    f.put("signature", (left, y + 46, left + 200, y + 84), "below")
    f.put("date", (left + 220, y + 46, left + 330, y + 84), "below")
    return f


def card(rng: Random, order: Order) -> Blank:
    """A reply card: sentences with gaps on the left, the sender on the right. No table, no headings."""
    f = blank(rng, order, "half" if _american(order) else "A5", color=rng.choice(((0, 0, 0), BROWN)))
    middle = f.width * 0.62
    f.say(28, 38, f.label["title"], 14, bold=True)
    f.head(28, 44, 3)
    f.sheet.line(middle, 20, middle, f.height - 20, 0.8, f.color)
    send, number, each = UNITS[f.language]
    f.say(28, 96, send, 9)
    y = 104.0
    for i in range(6):
        x0, base = 28.0, y + 27
        f.sheet.line(x0, base, x0 + 34, base, 0.6, f.color)
        f.spots[f"{i}.quantity"] = Spot((x0, y + 4, x0 + 34, base))
        x = f.say(x0 + 37, base - 2, f"× {number}", 8) + 3
        f.sheet.line(x, base, x + 88, base, 0.6, f.color)
        f.spots[f"{i}.sku"] = Spot((x, y + 4, x + 88, base))
        f.sheet.line(x + 93, base, middle - 70, base, 0.6, f.color)
        f.spots[f"{i}.description"] = Spot((x + 93, y + 4, middle - 70, base))
        end = f.say(middle - 67, base - 2, each, 8)
        f.sheet.line(end + 2, base, middle - 8, base, 0.6, f.color)
        f.spots[f"{i}.unit_price"] = Spot((end + 2, y + 4, middle - 8, base))
        y += 28
    f.rows, f.columns = 6, ("quantity", "sku", "description", "unit_price")
    f.pay(28, y + 14, rng.choice(("ring", "word")), across=True, room=middle - 90)
    keys = "name street town phone" if not order.sold_to.company else "company street town phone"
    end = f.address(middle + 12, 60, f.width - 22, "below", keys=keys, step=32, split=False)
    f.put("date", (middle + 12, end + 8, f.width - 100, end + 36), "below")
    f.put("signature", (middle + 12, end + 44, f.width - 22, end + 76), "below")
    return f


def ledger(rng: Random, order: Order) -> Blank:
    """A wholesaler's block: name of the thing first, size and colour apart, no unit price; bill-to and ship-to one below the other."""
    f = blank(
        rng,
        order,
        page_size(rng, order),
        color=rng.choice(((0.05, 0.25, 0.3), (0, 0, 0))),
        face=rng.choice((("Times-Roman", "Times-Bold"), ("Helvetica", "Helvetica-Bold"))),
    )
    left, right = 44.0, f.width - 44
    f.head(left, 28, 2)
    f.put("po", (right - 150, 66, right, 94), "below")
    f.put("date", (right - 150, 96, right, 124), "below")
    y = 100.0
    for before, title in (("", "bill"), ("ship.", "ship")):
        f.say(left, y, f.label[title], 8, bold=True)
        y = (
            f.address(
                left,
                y + 2,
                left + 300,
                "below",
                before=before,
                keys="company street town" if order.sold_to.company else "name street town",
                step=27,
                split=False,
            )
            + 12
        )
    columns = {"description": 3.2, "sku": 1.5, "size": 0.7, "color": 0.8, "quantity": 0.8, "amount": 1.2}
    y = f.table(left, y, right, columns, rng.choice((10, 12)), 21, "columns", head=16, shade=(0.85, 0.9, 0.9))
    f.sums(right - 170, y, right, "subtotal shipping total", row=19, share=0.5)
    f.pay(left, y + 8, "ring", step=14)
    f.put("signature", (left, y + 84, left + 200, y + 112), "below")
    return f


def two_tables(rng: Random, order: Order) -> Blank:
    """Two order tables side by side above, the buyer below."""
    f = blank(rng, order, page_size(rng, order), color=rng.choice(((0, 0, 0), (0.3, 0.1, 0.35))))
    left, right = 30.0, f.width - 30
    f.say(left, 50, f.label["title"], 18, bold=True)
    f.head(right, 26, 1, "right")
    columns = {"sku": 1.5, "description": 1.9, "quantity": 0.7, "amount": 1.1}
    middle, many = (left + right) / 2, rng.choice((6, 8))
    y = f.table(left, 92, middle - 5, columns, many, 23)
    f.table(middle + 5, 92, right, columns, many, 23, first=many)
    f.put("total", (right - 170, y + 8, right, y + 30), "cells", share=0.5)
    f.pay(left, y + 10, "box", across=True, room=280)
    keys = "name street town phone" if not order.sold_to.company else "company name street town"
    end = f.address(left, y + 50, left + 320, "dots", keys=keys, step=26, split=False)
    f.put("date", (left, end + 10, left + 150, end + 40), "below")
    f.put("signature", (left + 170, end + 10, left + 360, end + 40), "below")
    return f


def dotted(rng: Random, order: Order) -> Blank:
    """Typed by the shop itself and multiplied on a copier: dots to write on, nothing ruled."""
    f = blank(rng, order, page_size(rng, order), face=("Courier", "Courier-Bold"))
    left, right = 64.0, f.width - 64
    y = f.head(left, 40, 3) + 18
    f.say(left, y, f.label["title"].upper(), 12, bold=True)
    f.say(left, y + 4, "=" * len(f.label["title"]), 12)
    keys = "name street town phone" if not order.sold_to.company else "company street town phone"
    y = f.address(left, y + 16, right, "dots", keys=keys, step=25, split=rng.random() < 0.5) + 10
    columns = {"quantity": 0.9, "description": 3.3, "sku": 1.7, "unit_price": 1.2}
    edges = [left]
    for share in columns.values():
        edges.append(edges[-1] + (right - left) * share / sum(columns.values()))
    for key, x in zip(columns, edges, strict=False):
        f.say(x, y + 10, f.label[key], 8)
    for i in range(9):
        y += 26
        for key, x, end in zip(columns, edges, edges[1:], strict=False):
            f.say(x, y + 8, "." * int((end - x - 8) / f.long(".", 8)), 8)
            f.spots[f"{i}.{key}"] = Spot((x, y - 10, end - 6, y + 9))
    f.rows, f.columns = 9, tuple(columns)
    y = f.pay(left, y + 34, "word", across=True, room=right - left - 110)
    f.put("date", (left, y + 16, left + 190, y + 40), "dots")
    f.put("signature", (left + 210, y + 16, right, y + 40), "dots")
    return f


def _american(order: Order) -> bool:
    return order.shop.country in ("US", "CA")


ONCE_HELD_OUT = (grid, dropout, card, ledger, two_tables, dotted)
SHOWS: dict[str, tuple[str, int]] = {
    "grid": ("sku description quantity unit price amount subtotal total freight address customer_no payment", 9),
    "dropout": ("sku description quantity price amount total address payment", 9),
    "card": ("sku description quantity price address payment", 6),
    "ledger": ("sku description quantity amount subtotal total freight address ship_to po payment", 9),
    "two_tables": ("sku description quantity amount total address payment", 12),
    "dotted": ("sku description quantity price address payment", 9),
}
