"""More order forms of the part "train", each built otherwise than those in `forms`: addresses beside or below the table, pale rules, shaded labels,
ticks for characters, rows that are numbered, columns in other orders."""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, blank, page_size
from tests.generator.orders import Order
from tests.generator.sheet import Rgb

PALE: Rgb = (0.6, 0.62, 0.66)
TEAL: Rgb = (0.05, 0.35, 0.4)
WINE: Rgb = (0.45, 0.1, 0.2)


def _keys(order: Order, *, firm: str = "company name street town", alone: str = "name street town phone") -> str:
    return firm if order.sold_to.company else alone


def beside(rng: Random, order: Order) -> Blank:
    """A sheet across: the buyer's fields in a column on the left, the table on the right."""
    f = blank(rng, order, page_size(rng, order), landscape=True, color=rng.choice(((0, 0, 0), TEAL)))
    left, right, middle = 34.0, f.width - 34, f.width * 0.34
    f.head(left, 26, rng.choice((0, 3)))
    f.say(right, 48, f.label["title"], 20, bold=True, align="right")
    f.sheet.line(middle + 8, 80, middle + 8, f.height - 40, 0.8, f.color)
    y = f.address(left, 92, middle, rng.choice(("above", "below")), keys=_keys(order), step=30)
    f.put("date", (left, y + 8, left + 110, y + 34), "above")
    f.put("customer_no", (left + 120, y + 8, middle, y + 34), "above")
    y = f.pay(left, y + 52, rng.choice(("box", "ring", "after")))
    f.put("signature", (left, min(y + 10, f.height - 70), middle, min(y + 44, f.height - 36)), "below")
    columns = rng.choice(
        (
            {"sku": 1.5, "description": 3.2, "quantity": 0.8, "unit_price": 1.1, "amount": 1.2},
            {"description": 3.2, "sku": 1.5, "unit_price": 1.1, "quantity": 0.8, "amount": 1.2},
        )
    )
    y = f.table(middle + 20, 92, right, columns, 10, rng.choice((24, 26)), rng.choice(("grid", "columns")), head=22)
    f.sums(right - 190, y + 6, right, "subtotal shipping total", share=0.5)
    return f


def numbered(rng: Random, order: Order) -> Blank:
    """Rows numbered in print between level rules only, a tinted head; the item number after the name; payment in words to ring."""
    f = blank(rng, order, page_size(rng, order))
    left, right = 50.0, f.width - 50
    f.head(right, 28, 1, "right")
    f.say(left, 58, f.label["title"], 24, bold=True)
    columns = rng.choice(
        (
            {"line": 0.4, "quantity": 0.8, "description": 3.4, "sku": 1.5, "amount": 1.2},
            {"line": 0.4, "description": 3.4, "sku": 1.5, "quantity": 0.8, "unit_price": 1.0, "amount": 1.2},
        )
    )
    rows = rng.choice((9, 10))
    y = f.address(left, 104, right - 120, "inline", keys=_keys(order), step=26)
    y = f.table(left, y + 18, right, columns, rows, 25, "rows", head=20, shade=(0.88, 0.92, 0.94))
    for i in range(rows):
        spot = f.spots.pop(f"{i}.line")
        f.say(spot.box[0] + 3, spot.box[3] - 8, f"{i + 1}.", 8)
    f.put("total", (right - 200, y + 10, right, y + 32), "left", share=0.5)
    end = f.pay(left, y + 48, rng.choice(("word", "ring")), across=True, room=right - left - 60)
    f.put("date", (left, end + 12, left + 130, end + 46), "below")
    f.put("signature", (right - 210, end + 12, right, end + 46), "below")
    return f


def shaded(rng: Random, order: Order) -> Blank:
    """Labels in shaded cells, buyer and ship-to in two columns of cells; the quantity stands last but one."""
    f = blank(rng, order, page_size(rng, order), color=rng.choice(((0.15, 0.15, 0.2), WINE)))
    left, right = 40.0, f.width - 40
    f.head(left, 24, rng.choice((1, 3)))
    f.say(right, 44, f.label["title"], 17, bold=True, align="right")
    f.put("po", (right - 210, 54, right, 74), "cells", share=0.5)
    f.put("date", (right - 210, 74, right, 94), "cells", share=0.5)
    middle = (left + right) / 2
    f.say(left, 112, f.label["bill"], 8.5, bold=True)
    f.say(middle + 6, 112, f.label["ship"], 8.5, bold=True)
    keys = _keys(order, firm="company street city postal_code", alone="name street city postal_code")
    keys += " region" if order.shop.country in ("US", "CA", "AU", "IT") else ""
    share, step = 0.38, 21.0
    for n, x in enumerate((left, middle + 6)):
        for row in range(len(keys.split())):
            y = 116 + row * step
            f.sheet.box((x, y, x + (middle - 6 - left) * share, y + step), 0, None, (0.9, 0.9, 0.91))
        end = f.address(
            x, 116, x + middle - 6 - left, "cells", before="ship." * n, keys=keys, step=step, share=share, split=False
        )
    columns = {"sku": 1.5, "description": 3.3, "unit": 0.6, "unit_price": 1.1, "quantity": 0.9, "amount": 1.2}
    y = f.table(left, end + 16, right, columns, rng.choice((9, 11)), 22, "grid", head=22, shade=(0.84, 0.84, 0.86))
    f.sums(right - 180, y, right, "subtotal shipping tax total", share=0.5)
    f.pay(left, y + 12, rng.choice(("box", "after")), across=True, room=280, step=17)
    return f


def pale(rng: Random, order: Order) -> Blank:
    """Thin pale rules, a frame round the table; labels in a column of their own, far from their lines."""
    f = blank(rng, order, page_size(rng, order), face=("Helvetica", "Helvetica-Bold"))
    left, right = 44.0, f.width - 44
    f.head(left, 28, 2)
    f.say(right, 46, f.label["title"], 14, bold=True, align="right")
    end = f.address(left, 92, left + 330, "left", keys=_keys(order), step=24, share=0.36, split=False)
    f.put("customer_no", (right - 150, 92, right, 114), "inline")
    f.put("date", (right - 150, 120, right, 142), "inline")
    columns = {"quantity": 0.8, "description": 3.4, "sku": 1.6, "unit_price": 1.1, "amount": 1.2}
    if rng.random() < 0.5:
        columns = {"sku": 1.6, "description": 3.4, "quantity": 0.8, "unit_price": 1.1, "amount": 1.2}
    own, f.color = f.color, PALE
    y = f.table(left, end + 16, right, columns, rng.choice((10, 13)), 22, "grid", head=19)
    f.color = own
    f.sheet.box((left, end + 16, right, y), 1.2, f.color)
    f.sums(right - 190, y + 4, right, "subtotal shipping tax total", how="left", share=0.5)
    f.pay(left, y + 12, rng.choice(("box", "word")))
    f.put("signature", (left, f.height - 66, left + 220, f.height - 30), "below")
    return f


FURTHER = (beside, numbered, shaded, pale)
SHOWS: dict[str, tuple[str, int]] = {
    "beside": ("sku description quantity price amount subtotal total freight address customer_no payment", 9),
    "numbered": ("sku description quantity amount total address payment", 9),
    "shaded": ("sku description quantity unit price amount subtotal total freight tax address ship_to po payment", 9),
    "pale": ("sku description quantity price amount subtotal total freight tax address customer_no payment", 9),
}
