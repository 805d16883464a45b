"""Everyday order forms of the part "train", as mail-order houses print them: clothes, plants, books, tools and crafts, schools, food and gifts.

They stood in the part "test" until they had been counted and looked at.
"""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_unseen import code_boxes, fit, in_the_town, options, parted_sum, shop_address
from tests.generator.fresh_parts import SANS, SERIF, WHITE, Col, Rule, celled, lattice, mark, marks, squares, written_on
from tests.generator.labels_everyday import places_of, worded
from tests.generator.labels_fresh import SIGN
from tests.generator.letterpress import bar, steps
from tests.generator.orders import Order
from tests.generator.sheet import Rgb

INK: Rgb = (0.05, 0.05, 0.07)
NIGHT: Rgb = (0.07, 0.13, 0.35)
MOSS: Rgb = (0.13, 0.34, 0.14)
WINE: Rgb = (0.45, 0.05, 0.16)
HAZE: Rgb = (0.94, 0.94, 0.92)
NARROW = ("Narrow", "Narrow-Bold")


def toothed(f: Blank, key: str, x: float, y: float, boxes: int, step: float, caption: str) -> float:
    """A base line with a tooth between any two letters, its caption above. Returns the x behind it and one letter more."""
    fit(f, x, y + 7, caption, 7.5, boxes * step)
    f.comb(key, (x, y + 9, x + boxes * step, y + 28), boxes, "ticks")
    return x + (boxes + 1) * step


def clothes_by_post(rng: Random, order: Order) -> Blank:
    """A clothing catalogue's, as German and Dutch houses print it: the customer letter by letter between little teeth, first and last name, street
    and number apart; numbered rows; the sums end the table, the ways of paying stand below one another at the left of them."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)), color=rng.choice((INK, NIGHT)))
    w, left, right = worded("clothes_by_post", f), 32.0, f.width - 32
    fit(f, left, 46, f.shop.name, 20, 290, bold=True)
    f.say(right, 46, w["title"], 18, bold=True, align="right")
    f.sheet.line(left, 54, right, 54, 2.4, f.color)
    f.say(left, 67, shop_address(f), 8)
    fit(f, right, 67, f"{w['call']}: {f.shop.party.phone}", 9, 300, bold=True, align="right")
    end = f.say(left, 90, w["who"], 11, bold=True)
    end = marks(f, "title.", [("mrs", w["mrs"]), ("mr", w["mr"])], end + 18, 90, "square", size=9)
    fit(f, right, 90, w["lead"], 8.5, right - end - 10, align="right")
    y = _toothed_customer(f, w, (left, right), 98)
    rows = 15 if f.height > 800 else 13
    cols = (Col("", 0.3, marks=[str(n + 1) for n in range(rows)]), Col("sku", 1.75, w["item"]), Col("size", 0.75, w["size"]), Col("color", 0.95, w["colour"]), Col("quantity", 0.7, w["quantity"]),
            Col("description", 2.3, w["thing"]), Col("unit_price", 1.05, w["each"]), Col("amount", 1.25, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), y + 8, cols, rows, (f.height - 430) / rows, Rule(0.8, 0.5, 0.5, 0.8), head=26, size=8, dark=(0.86, 0.88, 0.92))  # fmt: skip
    cut = right - 1.25 / 9.05 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        f.sheet.box((cut, y + n * 22, right, y + 22 + n * 22), 1.4 if key == "total" else 0.5, f.color)
        f.say(cut - 6, y + 15 + n * 22, w[words], 9, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + n * 22, right, y + 22 + n * 22))
    f.say(left, y + 16, w["how"], 9, bold=True)
    end = marks(f, "pay.", options(w, "account cod check"), left, y + 36, "square", down=19, size=9)
    end = mark(f, "", left, end, w["debit"], "square", 9)
    squares(f, f.say(end + 12, y + 93, w["iban"], 9) + 5, y + 82, 22, 11.5, 15)
    written_on(f, "signature", (left, left + 220), y + 134, w["sign"], "left", size=7.5, high=32)
    f.sheet.paragraph((left + 240, y + 114, right, y + 144), w["note"], f.face[0], 8, f.color)
    return f


def _toothed_customer(f: Blank, w: dict[str, str], x: tuple[float, float], y: float) -> float:
    step = (x[1] - x[0]) / 31
    at = toothed(f, "last_name", x[0], y, 17, step, w["last"])
    toothed(f, "first_name", at, y, 13, step, w["first"])
    fields = (("street", "street", 25), ("house_no", "house", 5))
    at = x[0]
    for key, words, many in fields if f.language != "en" else reversed(fields):
        at = toothed(f, key, at, y + 33, many, step, w[words])
    code, region = code_boxes(f), 3 if "region" in dict(f.town_keys()) else 0
    sizes = {"postal_code": code, "region": region, "city": 31 - code - region - len(f.town_keys()) + 1}
    names, at = places_of(f), x[0]
    for key, _ in f.town_keys():
        at = toothed(f, key, at, y + 66, sizes[key], step, names[key])
    at = toothed(f, "phone", x[0], y + 99, 18, step, w["phone"])
    toothed(f, "customer_no", at, y + 99, 12, step, w["customer_no"])
    return y + 128


def garden_order(rng: Random, order: Order) -> Blank:
    """A bulb and plant firm's, as British ones print it: the order first, on dotted lines between upright rules, pounds and pence parted; the sender
    below it within a frame, captions before the rules and one line that stays empty; ways of paying in brackets, whom to make the cheque out to."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice((INK, MOSS)))
    w, left, right, middle = worded("garden_order", f), 44.0, f.width - 44, f.width / 2
    fit(f, middle, 48, f.shop.name, 24, 400, bold=True, align="centre")
    f.say(middle, 62, f"{shop_address(f)}  –  {f.shop.party.phone}", 9, align="centre")
    f.sheet.line(left, 70, right, 70, 0.8, f.color)
    f.say(left, 87, w["title"], 14, bold=True)
    f.sheet.text(right, 87, w["lead"], "Times-Italic", 9.5, f.color, "right")
    rows = 14 if f.height > 800 else 12
    cols = (Col("page", 0.65, w["page"]), Col("sku", 1.65, w["item"]), Col("description", 3.1, w["thing"], flush="left"), Col("quantity", 0.75, w["quantity"]),
            Col("unit_price", 1.15, w["each"], cents=True), Col("amount", 1.3, w["amount"], cents=True))  # fmt: skip
    y = lattice(f, (left, right), 96, cols, rows, (f.height - 456) / rows, Rule(1.1, 0, 0.6, 1.1, leaders=True), head=34, size=9)  # fmt: skip
    cut = right - 1.3 / 8.6 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        parted_sum(f, key, (cut, y + n * 21, right, y + 21 + n * 21), w[words], 200, bold=key == "total")
    f.sheet.paragraph((left, y + 10, left + 210, y + 62), w["note"], "Times-Italic", 9, f.color)
    top = y + 78
    f.sheet.box((left, top, right, top + 158), 1.1, f.color)
    f.say(left + 10, top + 17, w["block"], 10, bold=True)
    end = left + 10 + f.long(w["block"], 10, bold=True) + 20
    marks(f, "title.", [("mr", w["mr"]), ("mrs", w["mrs"])], end, top + 17, "paren", size=9)
    f.sheet.text(right - 10, top + 17, w["cut"], "Times-Italic", 9.5, f.color, "right")
    x = (left + 10, right - 10)
    for n, (key, words) in enumerate((("name", "name"), ("street", "street"), ("", "more"))):
        written_on(f, key, x, top + 47 + n * 25, w[words], size=9.5, high=21)
    names = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, key, (x0, x1), top + 122, names[key], size=9.5, high=21)

    in_the_town(f, x, 8, field)
    written_on(f, "phone", (x[0], middle - 4), top + 148, w["phone"], size=9.5, high=21)
    written_on(f, "email", (middle + 4, x[1]), top + 148, w["email"], size=9.5, high=21)
    f.say(left, top + 178, w["how"], 9.5, bold=True)
    marks(f, "pay.", options(w, "check money_order account prepaid"), left, top + 198, "paren", gap=18, size=9.5)
    fit(f, left, top + 220, f"{w['payable']}: {f.shop.name}", 9.5, right - left)
    return f


def book_order(rng: Random, order: Order) -> Blank:
    """A bookseller's, half a page across: the reader in a tinted column at the left with captions below the rules, the ways of paying under him; seven
    rows at the right, the sums on three rules beside the date and the signature."""
    size = "half" if order.shop.country in ("US", "CA") else "A5"
    f = blank(rng, order, size, face=rng.choice((SERIF, SANS)), color=rng.choice((INK, WINE)))
    w, left, right, panel = worded("book_order", f), 214.0, f.width - 18, 202.0
    f.sheet.box((0, 0, panel, f.height), 0, None, HAZE)
    f.say(18, 30, w["who"], 13, bold=True)
    x = (18.0, panel - 14)
    for n, key in enumerate(("name", "street")):
        written_on(f, key, x, 58 + n * 33, w[key], "left", size=7.5, high=22)
    names = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, key, (x0, x1), 124, names[key], "left", size=7.5, high=22)

    in_the_town(f, x, 6, field)
    for n, key in enumerate(("phone", "email", "customer_no")):
        written_on(f, key, x, 157 + n * 33, w[key], "left", size=7.5, high=22)
    f.say(18, 256, w["how"], 10, bold=True)
    marks(f, "pay.", options(w, "account check cod prepaid"), 18, 276, "ring", down=20, size=9)
    fit(f, left, 30, f.shop.name, 17, 220, bold=True)
    f.say(right, 30, w["title"], 13, bold=True, align="right")
    fit(f, left, 42, f"{shop_address(f)} · {f.shop.party.phone} · {f.shop.email}", 8, right - left)
    cols = (Col("sku", 1.8, w["item"]), Col("description", 2.3, w["thing"]), Col("quantity", 0.75, w["quantity"]), Col("unit_price", 1.05, w["each"]), Col("amount", 1.35, w["amount"]))  # fmt: skip
    rows = 8
    y = lattice(f, (left, right), 52, cols, rows, (f.height - 192) / rows, Rule(1, 0.4, 0.4, 1), head=18, size=8.5)
    cut = right - 1.35 / 7.25 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        base = y + 22 + n * 22
        f.say(cut - 6, base - 2, w[words], 9, bold=key == "total", align="right")
        f.sheet.line(cut, base, right, base, 1.3 if key == "total" else 0.6, f.color)
        f.spots[key] = Spot((cut, base - 20, right, base))
    written_on(f, "date", (left, left + 120), y + 32, w["date"], size=9, high=22)
    written_on(f, "signature", (left, left + 170), y + 84, w["sign"], "left", size=7.5, high=34)
    fit(f, left, y + 112, w["note"], 8, right - left)
    return f


def craft_order(rng: Random, order: Order) -> Blank:
    """A tool and craft supplier's, as American houses print it: who orders and where it is shipped side by side, captions before the rules; quantity
    first; below the table a chart of the shipping, the ways of paying beside it, and the sums with the sales tax in a column of boxes."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)), color=rng.choice((INK, (0.5, 0.12, 0.02))))  # fmt: skip
    w, left, right, middle = worded("craft_order", f), 36.0, f.width - 36, f.width / 2
    f.sheet.box((left, 26, right, 60), 0, None, f.color)
    fit(f, left + 10, 49, f.shop.name, 18, 290, bold=True, color=WHITE)
    fit(f, right - 10, 41, f"{w['call']}: {f.shop.party.phone}", 9, 220, bold=True, align="right", color=WHITE)
    f.say(right - 10, 53, f.shop.email, 8.5, align="right", color=WHITE)
    fit(f, middle, 78, w["title"], 13, right - left, bold=True, align="centre")
    for x0, x1, before, title, name in ((left, middle - 8, "", "by", "name"), (middle + 8, right, "ship.", "ship", "shipname")):  # fmt: skip
        f.say(x0, 97, w[title], 9, bold=True)
        written_on(f, f"{before}name", (x0, x1), 120, w[name], size=8.5, high=20)
        written_on(f, f"{before}street", (x0, x1), 144, w["street"], size=8.5, high=20)
        _craft_town(f, before, (x0, x1), 168)
    written_on(f, "phone", (left, middle - 8), 192, w["phone"], size=8.5, high=20)
    rows = 16 if f.height > 800 else 14
    cols = (Col("quantity", 0.7, w["quantity"]), Col("sku", 1.7, w["item"]), Col("description", 2.9, w["thing"]), Col("color", 0.95, w["colour"]), Col("unit_price", 1.1, w["each"]), Col("amount", 1.25, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 204, cols, rows, (f.height - 390) / rows, Rule(1, 0.5, 0.5, 1), head=18, size=8.5)
    cut = right - 1.25 / 8.6 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("tax", "tax"), ("shipping", "post"), ("total", "total"))):
        f.sheet.box((cut, y + 4 + n * 23, right, y + 25 + n * 23), 1.6 if key == "total" else 0.7, f.color)
        f.say(cut - 6, y + 18 + n * 23, w[words], 9, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + 4 + n * 23, right, y + 25 + n * 23))
    _craft_chart(f, order, w, (left, y + 10, left + 176))
    f.say(left + 190, y + 20, w["how"], 9, bold=True)
    marks(f, "pay.", options(w, "check money_order account cod"), left + 190, y + 40, "line", down=20, size=8.5)
    fit(f, left, y + 128, f"{w['send']}: {f.shop.name}, {shop_address(f)}", 9.5, right - left, bold=True)
    fit(f, left, y + 144, w["note"], 8, right - left)
    return f


def _craft_town(f: Blank, before: str, x: tuple[float, float], base: float) -> None:
    names = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, before + key, (x0, x1), base, names[key], size=8.5 if x[1] - x[0] > 300 else 7.5, high=20)

    in_the_town(f, x, 5, field)


def _craft_chart(f: Blank, order: Order, w: dict[str, str], at: tuple[float, float, float]) -> None:
    left, y, right = at
    bar(f, (left, y, right, y + 15), w["rates"], 8.5)
    sign = SIGN[f.shop.currency] + ("" if f.language == "en" else " ")
    for n, (high, price) in enumerate(steps(order, (40, 80, 150, 300), "5.95")):
        f.say(left + 5, y + 28 + n * 16, f"{w['upto']} {sign}{high}" if n < 3 else w["over"], 8.5)
        f.say(right - 6, y + 28 + n * 16, price, 8.5, align="right")
        f.sheet.line(left, y + 33 + n * 16, right, y + 33 + n * 16, 0.3, f.color)
    f.sheet.box((left, y, right, y + 81), 0.7, f.color)


def school_order_sheet(rng: Random, order: Order) -> Blank:
    """A school and medical supplier's, as American ones print it for institutions: two cards side by side with small captions in their cells, the
    account, the buyer's number and the day in a row below; pack and quantity beside each other, tax and freight before the total, terms to mark."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice((INK, NIGHT)))
    w, left, right, middle = worded("school_order_sheet", f), 30.0, f.width - 30, f.width / 2
    f.sheet.circle(left + 14, 42, 14, 0, fill=f.color)
    f.sheet.text(left + 14, 48, f.shop.name[0], f.face[1], 17, WHITE, "centre")
    fit(f, left + 36, 40, f.shop.name, 16, 270, bold=True)
    f.say(left + 36, 53, shop_address(f), 8)
    f.say(right, 40, w["title"], 15, bold=True, align="right")
    f.say(right, 53, f"{w['fax']} {str(f.shop.party.phone)[:-1]}7", 9, align="right")
    mine = (("company", "company"), ("name", "person"), ("street", "street"), ("town", "town"))
    theirs = (("ship.name", "receiver"), ("", "person"), ("ship.street", "street"), ("ship.town", "town"))
    for x0, x1, title, fields in ((left, middle - 5, "bill", mine), (middle + 5, right, "ship", theirs)):
        bar(f, (x0, 66, x1, 81), w[title], 8.5)
        for n, (key, words) in enumerate(fields):
            celled(f, key, (x0, 81 + n * 28, x1, 109 + n * 28), w[words], size=6.5)
    wide = (right - left) / 4
    for n, (key, words) in enumerate((("customer_no", "customer_no"), ("po", "po"), ("date", "date"), ("phone", "phone"))):  # fmt: skip
        celled(f, key, (left + n * wide, 200, left + (n + 1) * wide, 230), w[words], size=6.5, tint=HAZE)
    rows = 17 if f.height > 800 else 15
    cols = (Col("sku", 1.6, w["item"]), Col("description", 3.1, w["thing"]), Col("unit", 0.8, w["unit"]), Col("quantity", 0.8, w["quantity"]), Col("unit_price", 1.05, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 238, cols, rows, (f.height - 390) / rows, Rule(0.9, 0.4, 0.4, 0.9), head=25, size=8, stripe=HAZE)  # fmt: skip
    cut = right - 1.2 / 8.55 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("tax", "tax"), ("shipping", "post"), ("total", "total"))):
        f.sheet.box((cut, y + n * 20, right, y + 20 + n * 20), 1.5 if key == "total" else 0.4, f.color)
        f.say(cut - 6, y + 14 + n * 20, w[words], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + n * 20, right, y + 20 + n * 20))
    f.say(left, y + 17, w["how"], 9, bold=True)
    marks(f, "pay.", options(w, "account check prepaid"), left, y + 37, "square", down=18, size=9)
    written_on(f, "signature", (left + 190, cut - 110), y + 82, w["sign"], "left", size=7.5, high=32)
    fit(f, left, y + 112, w["note"], 8, right - left)
    return f


def hamper_order(rng: Random, order: Order) -> Blank:
    """A food and gift catalogue's: sender and receiver in two frames with round corners below one another, captions before dotted lines; the words for
    a card stay empty; ten tall rows, the sums within the table's last rows, the payment in a third frame with the signature."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice((WINE, MOSS, INK)))
    w, left, right, middle = worded("hamper_order", f), 40.0, f.width - 40, f.width / 2
    f.sheet.text(left, 52, w["title"], "Times-BoldItalic", 23, f.color)
    fit(f, right, 40, f.shop.name, 13, 220, bold=True, align="right")
    f.say(right, 51, shop_address(f), 8.5, align="right")
    f.say(right, 62, f"{w['call']}: {f.shop.party.phone}", 8.5, align="right")
    y = 70.0
    for before, title, name in (("", "you", "name"), ("ship.", "gift", "receiver")):
        f.sheet.box((left, y, right, y + 92), 0.9, f.color, None, 8)
        f.say(left + 10, y + 15, w[title], 9.5, bold=True)
        written_on(f, f"{before}name", (left + 10, middle - 6), y + 41, w[name], size=9, high=21, dots=True)
        written_on(f, f"{before}street", (middle + 6, right - 10), y + 41, w["street"], size=9, high=21, dots=True)
        _dotted_town(f, before, (left + 10, right - 10), y + 63)
        y += 99
    written_on(f, "phone", (left + 10, middle - 40), 155, w["phone"], size=9, high=20, dots=True)
    written_on(f, "email", (middle - 32, right - 10), 155, w["email"], size=9, high=20, dots=True)
    written_on(f, "", (left + 10, right - 10), 254, w["card"], size=9, high=20, dots=True)
    rows = 12 if f.height > 800 else 10
    row = (f.height - 456) / rows
    cols = (Col("sku", 1.6, w["item"]), Col("description", 3.3, w["thing"]), Col("quantity", 0.9, w["quantity"]), Col("unit_price", 1.15, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 270, cols, rows, row, Rule(0.9, 0.4, 0.4, 0.9), head=19, size=9, stripe=(0.97, 0.95, 0.9))  # fmt: skip
    cut = right - 1.3 / 8.25 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        f.sheet.box((left, y + n * 21, right, y + 21 + n * 21), 0.9 if key != "total" else 1.6, f.color)
        f.sheet.line(cut, y + n * 21, cut, y + 21 + n * 21, 0.4, f.color)
        f.say(cut - 6, y + 14 + n * 21, w[words], 9.5, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + n * 21, right, y + 21 + n * 21))
    f.sheet.box((left, y + 71, right, y + 138), 0.9, f.color, None, 8)
    f.say(left + 10, y + 87, w["how"], 9.5, bold=True)
    marks(f, "pay.", options(w, "check account prepaid"), left + 92, y + 87, "behind", gap=11, size=8.5)
    squares(f, f.say(left + 10, y + 118, w["plastic"], 9) + 6, y + 106, 16, 12.5, 16)
    written_on(f, "date", (right - 130, right - 10), y + 91, w["date"], size=9, high=19)
    written_on(f, "signature", (right - 190, right - 10), y + 128, w["sign"], size=9, high=30)
    f.sheet.text(middle, y + 153, w["note"], "Times-Italic", 9, f.color, "centre")
    return f


def _dotted_town(f: Blank, before: str, x: tuple[float, float], base: float) -> None:
    names = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, before + key, (x0, x1), base, names[key], size=9, high=20, dots=True)

    in_the_town(f, x, 6, field)


EVERYDAY = (clothes_by_post, garden_order, book_order, craft_order, school_order_sheet, hamper_order)
