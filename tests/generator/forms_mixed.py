"""More order forms of the part "train": ten of trades as different as a parish and a parts counter. They were the part test until 28 November 2026."""

from __future__ import annotations

from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.labels_mixed import CENTS, COUNTRY, SIGN, printed, town
from tests.generator.letterpress import (
    Column,
    Rules,
    badge,
    bar,
    barcode,
    charges,
    cornered,
    empty_comb,
    matrix,
    money,
    on_line,
    option,
    options,
    small_print,
    steps,
    table,
    tinted,
)
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

TEAL: Rgb = (0.05, 0.35, 0.4)
SANS = ("Helvetica", "Helvetica-Bold")
SERIF = ("Times-Roman", "Times-Bold")
GREY: Rgb = (0.45, 0.45, 0.47)


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


def parts_fax(rng: Random, order: Order) -> Blank:
    """A fax sheet of a spare parts counter: to and from below one another, captions at the lines' right ends, no prices."""
    f = blank(rng, order, page_size(rng, order), face=SANS)
    w, left, right = printed("parts_fax", f), 52.0, f.width - 40
    bar(f, (left, 28, right, 54), w["title"], 15)
    f.say(left, 72, w["to"], 11, bold=True)
    f.say(left + 34, 72, f.shop.name, 13, bold=True)
    f.say(left + 34, 85, f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}", 8)
    f.say(left + 34, 99, f"Fax {f.shop.party.phone}", 10, bold=True)
    for n, (key, words) in enumerate((("date", w["date"]), ("po", w["po"]), ("", w["sheets"]))):
        f.say(right - 172, 76 + n * 20, words, 7.5)
        on_line(f, key, (right - 90, 60 + n * 20, right, 80 + n * 20), "", "bare")
    f.sheet.line(left, 124, right, 124, 2.2)
    f.say(left, 146, w["from"], 11, bold=True)
    x, y = left + 34, 128.0
    for key, words in (("company", w["company"]), ("name", w["attention"])):
        on_line(f, key, (x, y, right, y + 22), f"({words})", "end")
        y += 24
    _road(f, (x, y, right, y + 22), w["street"], w["house_no"])
    y, at = y + 24, x
    for key, share in f.town_keys():
        end = at + (right - x) * share
        on_line(f, key, (at, y, end - 8, y + 22), f"({town(f)[key]})", "end")
        at = end
    on_line(f, "phone", (x, y + 24, x + 250, y + 46), f"({w['phone']})", "end")
    columns = [
        Column("", 0.4, marks=[f"{n:02d}" for n in range(1, 15)]),
        Column("sku", 1.9, w["item"], align="left"),
        Column("quantity", 0.8, w["quantity"]),
        Column("unit", 0.7, w["unit"]),
        Column("description", 3.3, w["thing"], align="left"),
        Column("", 1.3, w["machine"], tint=(0.93, 0.93, 0.93)),
    ]
    rows = rng.choice((12, 14))
    foot = f.height - 92
    row = (foot - 84 - y - 60) / rows
    y = table(f, left, y + 60, right, columns, rows, row, Rules(2.0, 1.2, 0.5, 0.9), head=26)
    end = f.say(left, y + 22, w["send"], 9, bold=True) + 16
    options(f, "also.send.", [(str(n), w[f"how{n}"]) for n in (1, 2, 3)], end, y + 22, "after", gap=22)
    f.sheet.box((right - 250, foot - 12, right, foot + 40), 0.8)
    f.say(right - 246, foot + 37, w["sign"], 6)
    f.spots["signature"] = Spot((right - 245, foot - 6, right - 90, foot + 28))
    f.sheet.paragraph((left, foot - 12, right - 270, foot + 40), w["note"], f.face[0], 7)
    f.say(right, f.height - 22, w["form"], 6, align="right")
    return f


def _road(f: Blank, box: Box, street: str, number: str) -> None:
    """The street on a line, with the house number on one of its own where the form has a word for it."""
    x0, y0, x1, y1 = box
    if number:
        on_line(f, "house_no", (x1 - 90, y0, x1, y1), f"({number})", "end")
        x1 -= 98
    on_line(f, "street", (x0, y0, x1, y1), f"({street})", "end")


def print_at_home(rng: Random, order: Order) -> Blank:
    """A web shop's page to print: order first, pale rules, tinted fields in two columns, e-mail around its printed @, the country printed."""
    f = blank(rng, order, page_size(rng, order), face=SANS)
    w, left, right = printed("print_at_home", f), 46.0, f.width - 46
    tint, sign, site = (0.91, 0.93, 0.95), SIGN[f.shop.currency], "www." + f.shop.email.split("@")[1]
    f.say(24, 20, f"{w['title']} | {f.shop.name}", 6.5, color=GREY)
    f.say(24, f.height - 12, f"https://{site}/print/order", 6.5, color=GREY)
    f.say(f.width - 24, f.height - 12, w["foot"], 6.5, color=GREY, align="right")
    badge(f, left + 16, 50, 16, f.shop.name[0], (0.2, 0.4, 0.55))
    f.say(left + 42, 48, f.shop.name, 15, bold=True)
    f.say(
        left + 42,
        61,
        f"{f.shop.party.street} · {places.town_line(f.shop.party.place)} · {f.shop.party.phone}",
        7,
        color=GREY,
    )
    f.say(left, 92, w["title"], 16, bold=True)
    f.sheet.paragraph((left, 97, right, 122), w["lead"], f.face[0], 7.5, GREY)
    matrix(f, right - 40, 34, 40)
    columns = [
        Column("sku", 1.5, w["item"], align="left"),
        Column("description", 3.0, w["thing"], align="left"),
        Column("size", 0.8, w["option"], align="left"),
        Column("unit_price", 1.05, w["price"], sign=sign),
        Column("quantity", 0.65, w["quantity"], tint=tint),
        Column("amount", 1.2, w["amount"], sign=sign),
    ]
    light = Rules(0, 0.8, 0.6, 0, color=(0.72, 0.74, 0.78))
    y = table(f, left, 122, right, columns, 10, 24, light, head=22, size=7, bold=False, ink=GREY) + 8
    for key, words in (("subtotal", "goods"), ("shipping", "carriage"), ("total", "total")):
        f.sheet.box((right - 92, y, right, y + 19), 0, None, tint)
        money(f, key, (right - 230, y, right, y + 19), w[words], 0.6, width=0, sign=sign, bold=key == "total")
        y += 22
    f.say(left, y - 61, w["table"], 8, bold=True)
    charges(
        f,
        left,
        y - 56,
        [(f"{w['upto']} {sign} {a}", b) for a, b in steps(order, (50, 120, 1000, 20000), "4.90")],
        (100, 50),
        12,
    )
    y, middle = y + 8, (left + right) / 2
    f.say(left, y + 9, w["details"], 11, bold=True)
    f.say(middle + 12, y + 9, w["other"], 11, bold=True)
    _typed_in(f, w, (left, y + 14, middle - 10, y + 184), tint)
    for n, (key, words) in enumerate((("ship.name", "who"), ("ship.street", "where"), ("ship.town", "town"))):
        tinted(f, key, (middle + 12, y + 14 + n * 32, right, y + 42 + n * 32), w[words], tint)
    f.say(middle + 12, y + 126, w["pay"], 11, bold=True)
    ways = [("check", w["check"]), ("prepaid", w["transfer"]), ("account", w["account"])]
    options(f, "pay.", ways, middle + 12, y + 142, "ring", down=15)
    tinted(f, "date", (right - 90, y + 182, right, y + 210), w["day"], tint)
    y += 230
    end = f.say(left, y, w["heard"], 8) + 12
    options(f, "also.heard.", [(str(n), w[f"from{n}"]) for n in (1, 2, 3)], end, y, "box")
    f.sheet.line(left, y + 10, right, y + 10, 0.4, GREY)
    small_print(f, (left, y + 14, right, y + 60), w["law"], 2, 6)
    return f


def _typed_in(f: Blank, w: dict[str, str], box: Box, tint: Rgb) -> None:
    """The buyer's own fields on the web shop's page."""
    x0, y, x1, _ = box
    half = (x0 + x1) / 2
    tinted(f, "last_name", (x0, y, half - 4, y + 28), w["last"], tint)
    tinted(f, "first_name", (half + 4, y, x1, y + 28), w["first"], tint)
    tinted(f, "company", (x0, y + 32, x1, y + 60), w["company"], tint)
    tinted(f, "street", (x0, y + 64, x1, y + 92), w["street"], tint)
    at, words = x0, town(f)
    for key, share in f.town_keys():
        end = at + (x1 - x0) * share
        tinted(f, key, (at, y + 96, end - (8 if end < x1 - 1 else 0), y + 124), words[key], tint)
        at = end
    f.say(x0, y + 135, w["country"], 7)
    f.say(x0 + 70, y + 135, COUNTRY[f.shop.country], 8, bold=True)
    f.say(x0, y + 147, w["email"], 7)
    f.sheet.box((x0, y + 150, x0 + 80, y + 168), 0, None, tint)
    f.say(x0 + 84, y + 163, "@", 10)
    f.sheet.box((x0 + 97, y + 150, x1, y + 168), 0, None, tint)
    f.spots["email.user"], f.spots["email.host"] = (
        Spot((x0, y + 150, x0 + 80, y + 168)),
        Spot((x0 + 97, y + 150, x1, y + 168)),
    )
    tinted(f, "phone", (x0, y + 168, half + 20, y + 196), w["phone"], tint)


def perforated_strip(rng: Random, order: Order) -> Blank:
    """A catalogue's sheet across: a strip for the buyer to tear off, the table beside it with dollars and cents apart, a chart of carriage."""
    color: Rgb = rng.choice(((0, 0, 0), (0.05, 0.15, 0.4), (0.35, 0.05, 0.1)))
    f = blank(rng, order, page_size(rng, order), landscape=True, color=color, face=SANS)
    w, left, right, cut = printed("perforated_strip", f), 26.0, f.width - 26, 262.0
    f.sheet.line(cut, 14, cut, f.height - 14, 0.8, f.color, (2, 3))
    f.sheet.text(cut - 3, f.height / 2 + 90, w["detach"], f.face[0], 6, f.color, angle=90)
    bar(f, (left, 24, cut - 16, 42), w["who"], 10)
    _strip(f, w, left, cut - 16)
    f.say(cut + 14, 46, f.shop.name, 17, bold=True)
    f.say(right, 46, w["title"], 13, bold=True, align="right")
    c, sign, cents = f.shop.party, SIGN[f.shop.currency], CENTS[f.shop.currency]
    f.say(cut + 14, 58, f"{c.street}, {places.town_line(c.place)}", 7)
    boxes = max(6, max(len(item.sku) for item in order.shop.items))
    combed = boxes if boxes <= 8 else 0
    columns = [
        Column("page", 0.55, w["page"]),
        Column("sku", 1.9, w["item"], boxes=combed),
        Column("quantity", 0.75, w["quantity"], tint=(0.92, 0.92, 0.92)),
        Column("description", 2.6, w["thing"]),
        Column("color", 0.9, w["colour"]),
        Column("size", 0.8, w["size"]),
        Column("unit_price", 1.35, w["price"], cents=0.34, parts=(sign, cents)),
        Column("amount", 1.55, w["amount"], cents=0.32, parts=(sign, cents)),
    ]
    y = table(f, cut + 14, 66, right, columns, 10, 27, Rules(1.4, 1.4, 0.5, 0.5), head=26, size=7) + 4
    x0, share = right - 230, 1 - (right - cut - 14) * 1.55 / 10.4 / 230
    for key, words in (("subtotal", "goods"), ("shipping", "carriage"), ("tax", "tax"), ("total", "total")):
        heavy = 1.6 if key == "total" else 0.6
        money(f, key, (x0, y, right, y + 20), w[words], share, cents=0.32, width=heavy, bold=key == "total")
        y += 20
    _carriage(f, order, w, cut + 14, y - 76)
    end = f.say(cut + 14, y + 18, w["pay"], 8, bold=True) + 12
    ways = [("check", w["check"]), ("money_order", w["money"])]
    end = options(f, "pay.", ways, end, y + 18, "brackets")
    option(f, "", end, y + 18, w["card"], "brackets")
    at = empty_comb(f, cut + 14, y + 26, 16, 12) + 12
    empty_comb(f, f.say(at, y + 37, w["exp"], 7) + 4, y + 26, 4, 12)
    bar(f, (cut + 14, y + 54, right, y + 66), w["promise"], 7.5, align="centre")
    small_print(f, (cut + 14, y + 68, right, f.height - 18), w["note"], 3, 6)
    return f


def _carriage(f: Blank, order: Order, w: dict[str, str], x: float, y: float) -> None:
    bar(f, (x, y, x + 212, y + 12), w["chart"], 7)
    found = [
        (f"{w['upto']} {SIGN[f.shop.currency]}{a}", b) for a, b in steps(order, (40, 90, 200, 500, 2000, 9000), "5.95")
    ]
    charges(f, x, y + 12, [one + other for one, other in zip(found[:3], found[3:], strict=True)], (66, 36, 74, 36), 13)


def _strip(f: Blank, w: dict[str, str], x0: float, x1: float) -> None:
    """The buyer's fields on the strip, and whom it is for where that is somebody else."""
    half, y = (x0 + x1) / 2, 48.0
    words, country = town(f), f.shop.country
    f.put("first_name", (x0, y, half - 3, y + 28), "above", label=w["first"])
    f.put("last_name", (half + 3, y, x1, y + 28), "above", label=w["last"])
    f.put("company", (x0, y + 31, x1, y + 59), "above", label=w["company"])
    f.put("street", (x0, y + 62, x1 - 46, y + 90), "above", label=w["street"])
    f.say(x1 - 40, y + 68, w["flat"], 6.5)
    f.sheet.box((x1 - 40, y + 70, x1, y + 90), 0.6, f.color)
    f.put("city", (x0, y + 93, x1, y + 121), "above", label=words["city"])
    at = x0
    if country in places.WITH_REGION:
        boxes = 3 if country == "AU" else 2
        f.put("region", (x0, y + 124, x0 + boxes * 15, y + 152), "comb", label=words["region"], boxes=boxes)
        at = x0 + boxes * 15 + 16
    boxes = max(4, len(f.shop.party.postal_code))
    f.put("postal_code", (at, y + 124, at + boxes * 15, y + 152), "comb", label=words["postal_code"], boxes=boxes)
    if country == "US":
        f.say(at + 78, y + 146, "–", 9)
        empty_comb(f, at + 86, y + 132, 4, 15, 20)
    f.say(x0, y + 170, w["phone"], 7.5)
    at = f.long(w["phone"], 7.5) + x0 + 6
    if country == "US":
        f.say(at, y + 170, "(", 12)
        f.say(at + 42, y + 170, ")", 12)
        f.spots["phone.area"] = Spot((at + 4, y + 154, at + 42, y + 173))
        f.spots["phone.rest"] = Spot((at + 48, y + 154, x1, y + 173))
    else:
        f.spots["phone"] = Spot((at, y + 154, x1, y + 173))
    f.sheet.line(at, y + 174, x1, y + 174, 0.6, f.color)
    f.sheet.box((x0, y + 184, x1, y + 254), 0.7, f.color, dash=(4, 3))
    f.sheet.paragraph((x0 + 26, y + 206, x1 - 26, y + 240), w["label"], f.face[0], 8, GREY)
    f.put("customer_no", (x0, y + 260, x1 - 60, y + 288), "above", label=w["number"])
    y += 304
    bar(f, (x0, y, x1, y + 15), w["gift"], 7.5)
    for key, label in (("ship.name", w["gift_to"]), ("ship.street", w["street"])):
        f.put(key, (x0, y + 18, x1, y + 46), "above", label=label)
        y += 30
    where = " / ".join(words[key] for key, _ in f.town_keys())
    f.put("ship.town", (x0, y + 18, x1, y + 46), "above", label=where)


def price_list(rng: Random, order: Order) -> Blank:
    """A wholesaler's price list: the goods are printed, and the buyer writes his number beside those that he takes."""
    f = blank(
        rng,
        order,
        page_size(rng, order),
        color=rng.choice(((0, 0, 0), (0.1, 0.25, 0.15))),
        face=rng.choice((SANS, SERIF)),
    )
    w, left, right = printed("price_list", f), 44.0, f.width - 44
    name = f.shop.name.upper()
    f.say(left, 48, name, min(14, 14 * (right - 272 - left) / f.long(name, 14, bold=True)), bold=True)
    f.say(left, 60, f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}", 8)
    f.say(left, 71, f"{f.shop.party.phone}   {f.shop.email}", 8)
    f.say(left, 100, w["title"], 12, bold=True)
    f.say(left, 112, f"{w['valid']}   ({SIGN[f.shop.currency]})", 7.5)
    f.sheet.box((right - 262, 28, right, 132), 0.8, f.color)
    f.say(right - 257, 37, w["address"], 6.5)
    for n, key in enumerate(("name", "street", "town", "")):
        on_line(f, key, (right - 256, 38 + n * 23, right - 6, 61 + n * 23), "", "bare")
    y = _goods(f, order, w, (left, 146, right), rng.choice((22, 24, 26)), 18 if f.height < 800 else 20)
    for key, words in (("subtotal", "goods"), ("total", "total")):
        money(f, key, (right - 220, y, right, y + 20), w[words], 1 - 68 / 220, bold=key == "total")
        y += 20
    y -= 26
    f.say(left, y, w["remark"], 7)
    f.say(left, y + 10, w["back"], 7)
    end = f.say(left, y + 34, w["pay"], 8, bold=True) + 12
    options(f, "pay.", [(key, w[key]) for key in ("account", "cash", "check")], end, y + 34, "box")
    on_line(f, "signature", (left, y + 44, left + 200, y + 82), w["sign"], "right")
    f.say(right - 150, y + 74, w["customer_no"], 7.5, align="right")
    on_line(f, "customer_no", (right - 144, y + 56, right - 20, y + 76), "", "bare")
    return f


def _goods(f: Blank, order: Order, w: dict[str, str], at: tuple[float, float, float], rows: int, row: float) -> float:
    """The printed goods: those of the order among others of the shop, in the catalogue's order."""
    x0, y0, x1 = at
    wanted = {line.item.sku for line in order.lines}
    others = [item for item in order.shop.active if item.sku not in wanted]
    chosen = wanted | {item.sku for item in f.rng.sample(others, min(len(others), rows - len(wanted)))}
    goods = [item for item in order.shop.items if item.sku in chosen]
    f.printed = tuple(item.sku for item in goods)
    columns = [
        Column("quantity", 46, w["quantity"]),
        Column("", 84, w["item"], align="left"),
        Column("", x1 - x0 - 258, w["thing"], align="left"),
        Column("", 60, w["price"], align="right"),
        Column("amount", 68, w["amount"], align="right"),
    ]
    y = table(f, x0, y0, x1, columns, len(goods), row, Rules(1.0, 1.0, 0.35, 0.35, every=5), head=24, size=8)
    for n, item in enumerate(goods):
        base = y0 + 24 + (n + 1) * row - 5.5
        f.say(x0 + 49, base, item.sku, 8.5)
        size = min(8.5, 8.5 * (x1 - x0 - 264) / f.long(item.description, 8.5))
        f.say(x0 + 133, base, item.description, size)
        f.say(x1 - 71, base, order.manner.number(item.price), 8.5, align="right")
    return y


def cut_out(rng: Random, order: Order) -> Blank:
    """A readers' offer to cut out: who orders on the left, six rows on the right, sums called A, B and A + B, a card's number left empty."""
    american = order.shop.country in ("US", "CA")
    color: Rgb = rng.choice(((0, 0, 0), (0.55, 0.05, 0.25), (0, 0.3, 0.45)))
    f = blank(rng, order, "half" if american else "A5", color=color, face=SANS)
    w, left, right, cut = printed("cut_out", f), 26.0, f.width - 26, 240.0
    f.sheet.box((12, 12, f.width - 12, f.height - 12), 1.1, f.color, dash=(6, 3))
    for x in (26, f.width - 60):
        _scissors(f, x, 12)
    bar(f, (left, 24, right, 46), w["slogan"], 12)
    f.say(left, 60, w["yes"], 10, bold=True)
    f.say(right, 60, f"{w['title']} · {f.shop.name}, {places.town_line(f.shop.party.place)}", 7.5, align="right")
    options(f, "title.", [("mr", w["mr"]), ("mrs", w["mrs"])], left, 76, "ring")
    f.put("last_name", (left, 80, cut, 106), "inside", label=w["last"])
    f.put("first_name", (left, 106, cut, 132), "inside", label=w["first"])
    f.put("house_no", (left, 132, left + 44, 158), "inside", label=w["house_no"])
    f.put("street", (left + 44, 132, cut, 158), "inside", label=w["street"])
    _town_and_code(f, left, 161, cut)
    y = 233.0
    f.say(left, y, w["pay"], 8, bold=True)
    ways = [("check", w["check"]), ("prepaid", w["prepaid"]), ("account", w["account"])]
    end = options(f, "pay.", ways, left, y + 15, "ring", down=15)
    f.say(left, end + 2, w["card"], 7)
    empty_comb(f, left, end + 6, 16, 12.5)
    f.say(left, end + 34, w["until"], 7)
    empty_comb(f, left + 60, end + 24, 4, 12.5)
    x0 = cut + 16
    boxes = max(len(item.sku) for item in order.shop.items)
    columns = [
        Column("sku", 84, w["item"], boxes=boxes if boxes <= 7 else 0),
        Column("description", right - x0 - 84 - 46 - 34 - 56, w["thing"]),
        Column("unit_price", 46, w["price"]),
        Column("quantity", 34, w["quantity"]),
        Column("amount", 56, w["amount"]),
    ]
    y = table(f, x0, 70, right, columns, 6, 26, Rules(1.2, 1.2, 0.6, 0.6), head=16, shade=f.color, ink=(1, 1, 1))
    for key, words_ in (("subtotal", "a"), ("shipping", "b"), ("total", "c")):
        money(f, key, (right - 170, y, right, y + 20), w[words_], 1 - 66 / 170, bold=key == "total", width=0.9)
        y += 20
    cornered(f, "signature", (right - 170, y + 8, right, y + 52), w["sign"])
    f.sheet.paragraph((x0, y - 50, right - 180, y + 40), w["note"], f.face[0], 6, f.color)
    return f


def _town_and_code(f: Blank, x0: float, y: float, x1: float) -> None:
    """The postal code in boxes and the town below it, or above it where the country writes it so."""
    words, boxes = town(f), max(4, len(f.shop.party.postal_code))
    first = f.town_keys()[0][0] == "city"
    f.put("city", (x0, y + 31 * (not first), x1, y + 28 + 31 * (not first)), "above", label=words["city"])
    y += 31 * first
    if f.shop.country in places.WITH_REGION:
        at = x0 if first else x0 + boxes * 13.5 + 8
        f.put("region", (at, y, at + 36, y + 28), "above", label=words["region"])
        x0 += 46 if first else 0
    f.put("postal_code", (x0, y, x0 + boxes * 13.5, y + 28), "comb", label=words["postal_code"], boxes=boxes)


def _scissors(f: Blank, x: float, y: float) -> None:
    f.sheet.box((x - 2, y - 4, x + 20, y + 4), 0, None, (1, 1, 1))
    for side in (-1, 1):
        f.sheet.circle(x + 2, y + 2.4 * side, 2, 0.8, f.color)
        f.sheet.line(x + 3.5, y + 1.4 * side, x + 17, y - 2.2 * side, 0.9, f.color)


def parish_sale(rng: Random, order: Order) -> Blank:
    """A parish's or school's own sheet: bunting above, lettered rows on dots, headings on their sides, the buyer below, a receipt to tear off."""
    f = blank(
        rng,
        order,
        page_size(rng, order),
        face=rng.choice((("DejaVuSerif", "DejaVuSerif-Bold"), ("Courier", "Courier-Bold"), SERIF)),
    )
    w, left, right = printed("parish_sale", f), 56.0, f.width - 56
    f.sheet.line(30, 24, f.width - 30, 24, 0.8)
    for n in range(18):
        x = 34 + n * (f.width - 68) / 18
        for side in (x, x + 24):
            f.sheet.line(side, 24, x + 12, 43, 0.8)
        if n % 2:
            f.sheet.circle(x + 12, 30, 2.6, 0.6)
    size = min(20.0, 20 * (right - left) / f.long(w["title"], 20, bold=True))
    f.say(f.width / 2, 68, w["title"], size, bold=True, align="centre")
    f.sheet.paragraph((left + 20, 76, right - 20, 100), w["lead"], f.face[0], 8.5)
    f.say(
        f.width / 2,
        112,
        f"{f.shop.name}, {f.shop.party.street}, {places.town_line(f.shop.party.place)}",
        8,
        align="centre",
    )
    columns = [
        Column("", 20, marks="ABCDEFGHIJKL"),
        Column("description", right - left - 20 - 92 - 58 - 40 - 70, w["thing"], align="left"),
        Column("sku", 92, w["item"], turned=True),
        Column("unit_price", 58, w["price"], turned=True),
        Column("quantity", 40, w["quantity"], turned=True),
        Column("amount", 70, w["amount"], turned=True),
    ]
    rows = rng.choice((10, 11) if f.height < 800 else (11, 12))
    dots = Rules(0, 0.8, 0.7, 0.4, (0.8, 2.2))
    y = table(f, left, 122, right, columns, rows, 24 if f.height < 800 else 28, dots, head=58, size=8.5)
    f.sheet.box((right - 104, y + 8, right, y + 38), 1.4, radius=8)
    f.say(right - 112, y + 28, w["total"], 12, bold=True, align="right")
    f.spots["total"] = Spot((right - 100, y + 10, right - 4, y + 36))
    f.say(left, y + 24, w["pay"], 8.5)
    ways = [(key, w[key]) for key in ("cash", "check", "account")]
    options(f, "pay.", ways, left, y + 52, "word", gap=22, size=9.5)
    y += 64
    on_line(f, "name", (left, y, left + 300, y + 31), w["name"], "middle")
    on_line(f, "phone", (left + 320, y, right, y + 31), w["phone"], "middle")
    y, at = y + 32, left
    on_line(f, "street", (left, y, right, y + 31), w["street"], "middle")
    for key, share in f.town_keys():
        end = at + (right - left) * share
        on_line(
            f,
            key,
            (at, y + 32, end - (16 if end < right - 1 else 0), y + 63),
            town(f)[key],
            "middle",
        )
        at = end
    if y + 110 < f.height - 70:
        on_line(f, "", (left, y + 66, right, y + 96), w["back"], "middle")
    foot = f.height - 66
    f.sheet.line(20, foot, f.width - 20, foot, 0.7, dash=(5, 4))
    f.say(left, foot + 14, w["receipt"], 8, bold=True)
    f.say(left, foot + 36, w["office"], 8)
    f.sheet.line(left + 90, foot + 37, left + 300, foot + 37, 0.6)
    f.say(right, foot + 36, w["thanks"], 8, align="right")
    return f


def sections(rng: Random, order: Order) -> Blank:
    """An institution's requisition in coloured print: four numbered parts, lettered columns, a heavy rule after five rows, our own shaded column."""
    blue: Rgb = rng.choice(((0.05, 0.2, 0.5), (0.35, 0.1, 0.4), (0, 0.35, 0.35)))
    f = blank(rng, order, page_size(rng, order), color=blue, face=SANS)
    w, left, right = printed("sections", f), 38.0, f.width - 38
    pale: Rgb = (0.9, 0.93, 0.97)
    f.say(left, 44, w["title"], 15, bold=True)
    f.say(right, 36, f.shop.name, 9, bold=True, align="right")
    f.say(right, 46, f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}", 7, align="right")
    barcode(f, (right - 110, 50, right, 64), 406)
    f.say(left, 58, w["form"], 7)
    middle = (left + right) / 2
    for x0, x1, n, before in ((left, middle - 4, 1, ""), (middle + 4, right, 2, "ship.")):
        bar(f, (x0, 70, x1, 84), f"{n}   {w[f's{n}']}", 8.5)
        y = 84.0
        for key, words in (("company", "firm"), ("name", "person"), ("street", "street")):
            cornered(f, before + key, (x0, y, x1, y + 27), w[words])
            y += 27
        at = x0
        for key, share in f.town_keys():
            end = at + (x1 - x0) * share
            cornered(f, before + key, (at, y, end, y + 27), town(f)[key])
            at = end
    cornered(f, "customer_no", (left, 195, left + 180, 224), w["number"], boxes=11)
    cornered(f, "po", (left + 180, 195, right - 150, 224), w["po"])
    _date_boxes(f, w["date"], right - 150, 195, right)
    bar(f, (left, 232, right, 246), f"3   {w['s3']}", 8.5)
    heads = (
        ("sku", 1.5, "item", "a"),
        ("description", 3.0, "thing", "b"),
        ("unit", 0.75, "unit", ""),
        ("quantity", 0.85, "quantity", "c"),
        ("unit_price", 1.0, "price", "d"),
        ("amount", 1.15, "amount", "e"),
    )
    columns = [Column(k, s, f"{w[h]}|({c})" if c else w[h]) for k, s, h, c in heads]
    columns.append(Column("", 0.7, w["office"], tint=(0.84, 0.87, 0.92)))
    y = table(
        f,
        left,
        246,
        right,
        columns,
        15,
        (f.height - 477) / 15,
        Rules(1.2, 1.2, 0.4, 0.4, every=5),
        head=32,
        size=6.5,
        shade=pale,
    )
    x1 = right - (right - left) * 0.7 / 8.95
    for key, words in (("subtotal", "f"), ("shipping", "g"), ("tax", "h"), ("total", "j")):
        at = 1 - (right - left) * 1.15 / 8.95 / 240
        money(f, key, (x1 - 240, y, x1, y + 18), w[words], at, bold=key == "total")
        y += 18
    y -= 62
    options(f, "pay.", [("account", w["account"]), ("check", w["check"])], left, y + 10, "after", down=18)
    y += 70
    bar(f, (left, y, right, y + 14), f"4   {w['s4']}", 8.5)
    cornered(f, "signature", (left, y + 14, middle, y + 50), w["sign"])
    f.sheet.box((middle, y + 14, right, y + 50), 0.6, f.color)
    f.sheet.paragraph((middle + 5, y + 18, right - 5, y + 50), w["note"], f.face[0], 6.5, f.color)
    return f


def _date_boxes(f: Blank, caption: str, x0: float, y0: float, x1: float) -> None:
    """Day, month and year, two boxes each and four."""
    f.sheet.box((x0, y0, x1, y0 + 29), 0.6, f.color)
    f.say(x0 + 4, y0 + 6.5, caption, 5.5)
    x = x0 + 6
    for key, boxes in (("day", 2), ("month", 2), ("year", 4)):
        f.comb(f"date.{key}", (x, y0 + 9, x + boxes * 15, y0 + 27), boxes)
        x += boxes * 15 + 8


def second_choice(rng: Random, order: Order) -> Blank:
    """A nursery's sheet of the sixties: the order on top, with a column for second choices that stays empty and money parted; the buyer on dotted
    lines at the foot."""
    color: Rgb = rng.choice(((0, 0, 0), (0.1, 0.3, 0.12), (0.3, 0.15, 0.05)))
    f = blank(rng, order, page_size(rng, order), color=color, face=SERIF)
    w, left, right = printed("second_choice", f), 46.0, f.width - 46
    f.sheet.box((24, 20, f.width - 24, f.height - 20), 1.6, f.color)
    f.sheet.box((27, 23, f.width - 27, f.height - 23), 0.5, f.color)
    f.say(f.width / 2, 52, f.shop.name, 21, bold=True, align="centre")
    f.say(f.width / 2, 65, f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}", 8.5, align="centre")
    f.say(f.width / 2, 84, f"—  {w['title']}  —", 11, bold=True, align="centre")
    columns = [
        Column("sku", 76, w["item"]),
        Column("description", right - left - 76 - 112 - 44 - 76, w["thing"]),
        Column("", 112, w["second"], tint=(0.93, 0.93, 0.9)),
        Column("quantity", 44, w["quantity"]),
        Column("amount", 76, w["amount"], cents=0.33, parts=(SIGN[f.shop.currency], CENTS[f.shop.currency])),
    ]
    rows = rng.choice((11, 12)) if f.height > 800 else 10
    y = table(f, left, 94, right, columns, rows, 26, Rules(1.1, 1.1, 0.4, 0.5), head=28, bold=False)
    for key, words in (("subtotal", "goods"), ("shipping", "postage"), ("total", "total")):
        box, share = (right - 240, y, right, y + 22), 1 - 76 / 240
        money(f, key, box, w[words], share, cents=0.33, size=9, bold=key == "total")
        y += 22
    _postage(f, order, w, left, y - 62)
    y += 26
    end = f.say(left, y, w["pay"], 9, bold=True) + 12
    ways = [("check", w["check"]), ("cash", w["cash"]), ("money_order", w["money"]), ("account", w["account"])]
    options(f, "pay.", ways, end, y, "line", gap=14)
    y += 12
    f.sheet.box((right - 120, y + 8, right, y + 70), 0.7, f.color)
    f.say(right - 60, y + 17, w["office"], 6, align="centre")
    x1, at = right - 132, left
    f.say(left, y + 10, w["to"], 9)
    f.put("name", (left, y + 12, x1, y + 36), "dots", label=w["name"])
    f.put("street", (left, y + 36, x1, y + 60), "dots", label=w["street"])
    for key, share in f.town_keys():
        end = at + (x1 - left) * share
        f.put(key, (at, y + 60, end - 6, y + 84), "dots", label=town(f)[key])
        at = end
    f.put("date", (right - 120, y + 74, right, y + 96), "dots", label=w["date"])
    f.sheet.paragraph((left, y + 92, x1 - 20, y + 122), w["note"], f.face[0], 7.5, f.color)
    y += 126
    if y + 30 < f.height - 34:
        f.say(left, y, w["friends"], 8)
    while y + 22 < f.height - 34:
        y += 22
        f.sheet.line(left, y, right, y, 0.6, f.color, (1, 2))
    return f


def _postage(f: Blank, order: Order, w: dict[str, str], x: float, y: float) -> None:
    f.say(x, y + 7, w["table"], 8, bold=True)
    rows = [(f"{w['upto']} {SIGN[f.shop.currency]} {a}", b) for a, b in steps(order, (20, 100, 1000, 9000), "1.10")]
    charges(f, x, y + 10, rows, (80, 40), 13)


MIXED = (
    footed, ticked_lines, parts_fax, print_at_home, perforated_strip, price_list, cut_out, parish_sale, sections, second_choice,
)  # fmt: skip
