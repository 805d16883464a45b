"""Order forms of the part "test": nobody who works on the reading looks at them, or at what fails on them."""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, blank, page_size
from tests.generator.orders import Order
from tests.generator.sheet import Rgb

TEAL: Rgb = (0.05, 0.35, 0.4)


def _keys(order: Order, *, firm: str = "company name street town", alone: str = "name street town phone") -> str:
    return firm if order.sold_to.company else alone


def footed(rng: Random, order: Order) -> Blank:
    """The table on top, who orders at the foot, in two columns with the payment beside."""
    f = blank(rng, order, page_size(rng, order), color=rng.choice(((0, 0, 0), (0.3, 0.2, 0.1))))
    left, right = 48.0, f.width - 48
    f.say(f.width / 2, 44, f.label["title"], 18, bold=True, align="centre")
    f.head(f.width / 2, 46, rng.choice((0, 3)), "centre")
    columns = rng.choice(
        (
            {"page": 0.6, "sku": 1.6, "description": 3, "quantity": 0.8, "unit_price": 1.0, "amount": 1.2},
            {"quantity": 0.8, "sku": 1.6, "description": 3, "unit_price": 1.0, "amount": 1.2},
            {"sku": 1.6, "quantity": 0.8, "unit_price": 1.0, "amount": 1.2, "description": 3},
        )
    )
    y = f.table(left, 100, right, columns, rng.choice((10, 12)), 23, rng.choice(("grid", "lines")), head=20)
    f.sums(right - 200, y + 6, right - 4, "subtotal shipping total", how=rng.choice(("left", "cells")), share=0.5)
    foot = y + 84
    f.sheet.box((left - 8, foot - 10, right + 8, min(f.height - 24, foot + 190)), 1.0, f.color)
    middle = left + (right - left) * 0.62
    end = f.address(left, foot, middle - 14, rng.choice(("left", "below")), keys=_keys(order), step=29, split=True)
    f.pay(middle, foot, rng.choice(("box", "ring")), step=17)
    f.put("signature", (middle, min(end, foot + 150) - 34, right, min(end, foot + 150)), "below")
    return f


def ticked_lines(rng: Random, order: Order) -> Blank:
    """One character between little ticks on a base line, for item number, quantity and postal code."""
    f = blank(rng, order, page_size(rng, order), color=rng.choice(((0, 0, 0), TEAL)))
    left, right = 42.0, f.width - 42
    f.say(left, 50, f.label["title"], 19, bold=True)
    f.head(right, 24, 1, "right")
    keys = _keys(order)
    y = f.address(left, 84, left + 320, "comb", keys=keys, step=28)
    f.put("date", (right - 150, 112, right, 140), "above")
    boxes = max(7, max(len(item.sku) for item in order.shop.items))
    columns = {"quantity": 0.85, "sku": min(3.6, boxes * 0.27), "description": 2.6, "amount": 1.1}
    y = f.table(left, y + 14, right, columns, 10, 26, "rows", combs={"sku": boxes, "quantity": 3}, head=18)
    f.put("total", (right - 180, y + 6, right, y + 26), "cells", share=0.5)
    f.pay(left, y + 16, rng.choice(("box", "ring")), across=True, room=270, step=16)
    f.put("signature", (left, y + 66, left + 210, y + 96), "above")
    return f


TEST = (footed, ticked_lines)
