"""Order forms of the part "train", as different as a nursery's note and a youth group's card. They stood in the part test on 28 November 2026."""

from __future__ import annotations

from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.fresh_parts import (
    SANS,
    SERIF,
    WHITE,
    Col,
    Rule,
    celled,
    fenced,
    lattice,
    marks,
    scissored,
    sum_of,
    towns,
    written_on,
)
from tests.generator.labels_fresh import SIGN, worded
from tests.generator.orders import Order
from tests.generator.sheet import Rgb

GREY: Rgb = (0.4, 0.4, 0.42)
BROWN: Rgb = (0.28, 0.16, 0.06)
MOSS: Rgb = (0.1, 0.28, 0.12)


def address_line(f: Blank) -> str:
    return f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}"


def coupon_foot(rng: Random, order: Order) -> Blank:
    """A general catalogue's order blank of about 1960: the buyer in a band of dots, money parted, two columns for the mailing weight and a table of
    postage by weight and distance that nobody fills in; a coupon for a friend to cut off at the foot."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice(((0, 0, 0), BROWN)))
    w, left, right = worded("coupon_foot", f), 34.0, f.width - 34
    f.say(f.width / 2, 40, f.shop.name.upper(), 17, bold=True, align="centre")
    f.say(f.width / 2, 52, address_line(f), 8, align="centre")
    f.sheet.line(left, 57, right, 57, 2)
    f.sheet.line(left, 60, right, 60, 0.5)
    f.say(left, 74, w["title"], 10.5, bold=True)
    f.say(right, 74, w["plain"], 7, align="right")
    cut = right - 148
    f.sheet.box((left, 80, right, 168), 0.8, f.color)
    f.sheet.line(cut, 80, cut, 168, 0.8, f.color)
    for n, (key, words) in enumerate((("name", w["name"]), ("street", w["street"]))):
        written_on(f, key, (left + 6, cut - 6), 102 + n * 29, words.upper(), size=6.5, dots=True)
    towns(f, (left + 6, cut - 6), 160, "before", size=6.5)
    for n, key in enumerate(("date", "phone")):
        written_on(f, key, (cut + 6, right - 6), 102 + n * 22, w[key], size=7, dots=True)
    f.say(cut + 6, 143, w["send"], 7, bold=True)
    marks(f, "also.way.", (("1", w["rail"]), ("2", w["parcel"])), cut + 6, 158, "line", gap=8, size=7.5)
    cols = (Col("page", 0.55, w["page"]), Col("sku", 1.5, w["item"]), Col("quantity", 0.75, w["quantity"]), Col("description", 2.5, w["thing"]), Col("color", 0.85, w["colour"]),
            Col("size", 0.85, w["size"]), Col("unit_price", 1.05, w["each"], cents=True), Col("amount", 1.2, w["amount"], cents=True), Col("", 0.38), Col("", 0.38))  # fmt: skip
    rows = 17 if f.height > 800 else 15
    y = lattice(f, (left, right), 176, cols, rows, (f.height - 374) / rows, Rule(1.4, 0.4, 0.6, 1.4), head=30, size=7)
    unit = (right - left) / sum(col.share for col in cols)
    end = right - 0.76 * unit
    wide = 1.2 * unit
    f.sheet.box((end + 1, 178, right - 1, 195), 0, None, WHITE)
    for n, text in enumerate(w["weight"].split("|")):
        f.say((end + right) / 2, 185 + n * 7, text, 6.5, bold=True, align="centre")
    for n, key in enumerate(("pounds", "ounces")):
        f.say(end + (0.19 + 0.38 * n) * unit, 203, w[key], 6.5, align="centre")
    for n, (key, words) in enumerate(
        (("subtotal", w["goods"]), ("tax", w["tax"]), ("shipping", w["post"]), ("total", w["total"]))
    ):
        sum_of(f, key, (left, end), y + 16 + n * 19, words, wide, cents=True, bold=key == "total", size=8, high=19)
    _postage(f, w, left, y + 8)
    f.say(left + 172, y + 14, w["pay"], 8.5, bold=True)
    ways = (("check", w["check"]), ("cash", w["cash"]), ("money_order", w["money"]), ("account", w["account"]))
    marks(f, "pay.", ways, left + 172, y + 29, "line", down=15, size=7.5)
    scissored(f, (0, f.width), y + 98)
    f.say(left, y + 114, w["coupon"], 8, bold=True)
    written_on(f, "", (left, left + 250), y + 138, w["friend"], size=7, dots=True)
    written_on(f, "", (left + 262, right), y + 138, w["neighbour_street"], size=7, dots=True)
    return f


def _postage(f: Blank, w: dict[str, str], x: float, y: float) -> None:
    f.sheet.box((x, y, x + 160, y + 78), 0.6, f.color)
    f.say(x + 80, y + 9, w["rates"], min(6.5, 6.5 * 150 / f.long(w["rates"], 6.5)), bold=True, align="centre")
    f.say(x + 116, y + 19, w["zone"].replace("   ", "      "), 6.5, align="centre")
    for n, (weight, near, far) in enumerate(((1, 24, 31), (2, 31, 46), (5, 52, 88), (10, 79, 142), (20, 118, 233))):
        base = y + 30 + n * 10
        f.sheet.line(x, base - 8, x + 160, base - 8, 0.3, f.color)
        f.say(x + 6, base, f"{weight} {w['pounds']}", 7)
        f.say(x + 104, base, f".{near:02d}" if near < 100 else f"{near / 100:.2f}", 7, align="right")
        f.say(x + 146, base, f".{far:02d}" if far < 100 else f"{far / 100:.2f}", 7, align="right")


def nursery_bon(rng: Random, order: Order) -> Blank:
    """A nursery's reservation note: plants on dots between upright rules, the customer and the handing over in fences side by side at the foot, the
    conditions above the order."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice((MOSS, (0, 0, 0))))
    w, left, right = worded("nursery_bon", f), 48.0, f.width - 48
    for n in range(5):
        f.sheet.circle(left + 8 + n % 3 * 9, 34 + n // 3 * 9, 5, 0, f.color, f.color)
    f.sheet.line(left + 17, 40, left + 17, 62, 2.2, f.color)
    f.say(left + 44, 44, f.shop.name, 19, bold=True)
    f.say(left + 44, 57, f"{address_line(f)} – {f.shop.party.phone}", 8)
    f.say(left, 86, w["title"], 13, bold=True)
    written_on(f, "date", (right - 150, right), 86, w["made"], size=8)
    for n, text in enumerate(w["terms"].split("|")):
        x = left + n * (right - left + 14) / 2
        f.sheet.paragraph((x, 91, x + (right - left - 14) / 2, 122), text, f.face[0], 7, GREY)
    cols = (Col("description", 3.1, w["thing"], flush="left"), Col("sku", 1.35, w["item"]), Col("unit", 0.75, w["unit"]), Col("quantity", 0.85, w["quantity"]),
            Col("unit_price", 1.0, w["each"]), Col("amount", 1.15, f"{w['amount']} {SIGN[f.shop.currency]}"))  # fmt: skip
    rows = rng.choice((15, 16, 17))
    foot = f.height - 232
    y = lattice(f, (left, right), 126, cols, rows, (foot - 152) / rows, Rule(1.2, 0, 0.5, 1.2, leaders=True), head=26)
    for n, (key, words) in enumerate((("subtotal", w["goods"]), ("shipping", w["carriage"]), ("total", w["total"]))):
        sum_of(f, key, (left, right), y + 18 + n * 18, words, 76, boxed=False, bold=key == "total", size=9)
    top, middle = y + 72, left + (right - left) * 0.56
    fenced(f, (left, top, middle - 8, top + 130), w["who"], radius=4)
    for n, key in enumerate(("name", "street")):
        written_on(f, key, (left + 10, middle - 18), top + 30 + n * 31, w[key], "left", size=6.5)
    towns(f, (left + 10, middle - 18), top + 92, "left", size=6.5)
    written_on(f, "phone", (left + 10, middle - 18), top + 122, w["phone"], size=7.5)
    fenced(f, (middle + 4, top, right, top + 66), w["deliver"], radius=4)
    ways = (("1", w["collect"]), ("2", w["bring"]), ("3", w["carrier"]))
    marks(f, "also.hand.", ways, middle + 14, top + 17, "paren", down=14, size=7.5)
    written_on(f, "", (middle + 14, right - 10), top + 60, w["week"], size=7.5)
    fenced(f, (middle + 4, top + 76, right, top + 130), w["pay"], radius=4)
    ways = (("check", w["check"]), ("account", w["account"]), ("prepaid", w["prepaid"]))
    marks(f, "pay.", ways, middle + 14, top + 93, "paren", down=15, size=8)
    f.say(f.width / 2, f.height - 14, w["thanks"], 9, bold=True, align="centre")
    return f


def order_card(rng: Random, order: Order) -> Blank:
    """A youth group's card for one customer, sold from door to door: half a sheet upright, how many first and the code after the goods; what the
    seller fills in stays empty."""
    f = blank(rng, order, "half", landscape=True, face=SANS, color=rng.choice(((0.05, 0.2, 0.4), (0.35, 0.15, 0.02))))
    w, left, right = worded("order_card", f), 26.0, f.width - 26
    f.sheet.box((0, 0, f.width, 66), 0, None, f.color)
    f.say(left, 27, w["title"], 17, bold=True, color=WHITE)
    f.say(left, 42, w["slogan"], 8, color=WHITE)
    f.say(left, 56, f"{f.shop.name} · {address_line(f)}", min(7.5, 7.5 * 280 / f.long(address_line(f) + f.shop.name, 7.5)), color=WHITE)  # fmt: skip
    for n in range(3):
        f.sheet.circle(right - 18, 33, 22 - n * 8, 3, WHITE)
    f.say(left, 86, w["who"], 9, bold=True)
    written_on(f, "name", (left, right - 142), 108, w["name"])
    written_on(f, "phone", (right - 134, right), 108, w["phone"])
    written_on(f, "street", (left, right), 133, w["street"])
    written_on(f, "town", (left, right), 158, w["town"])
    cols = (Col("quantity", 0.8, w["quantity"], tint=(0.93, 0.95, 0.98)), Col("description", 2.6, w["thing"]), Col("sku", 1.4, w["item"]), Col("amount", 1.3, w["amount"], sign=SIGN[f.shop.currency]))  # fmt: skip
    y = lattice(
        f, (left, right), 172, cols, 9, 28, Rule(0, 0.7, 0, 1.6, color=f.color), head=26, size=8, dark=(0.9, 0.9, 0.88)
    )
    f.sheet.line(left, y, right, y, 1.6, f.color)
    f.sheet.box((right - 96, y + 7, right, y + 33), 1.8, f.color)
    f.say(right - 102, y + 24, w["total"], 11, bold=True, align="right")
    f.spots["total"] = Spot((f.say(right - 92, y + 25, SIGN[f.shop.currency], 9), y + 7, right, y + 33))
    end = f.say(left, y + 54, w["pay"], 8.5, bold=True) + 10
    ways = (("cash", w["cash"]), ("check", w["check"]), ("account", w["account"]))
    marks(f, "pay.", ways, end, y + 54, "square", gap=12)
    f.sheet.box((left, y + 66, right, y + 104), 0, None, (0.92, 0.92, 0.92))
    f.say(left + 5, y + 76, w["office"], 6.5, bold=True)
    step = (right - left) / 3
    for n, key in enumerate(("group", "leader", "day")):
        written_on(f, "", (left + 5 + n * step, left + (n + 1) * step - 6), y + 98, w[key], size=7)
    f.say(f.width / 2, y + 118, w["note"], 6.5, align="centre")
    return f


def bulb_grower(rng: Random, order: Order) -> Blank:
    """A grower's order sheet for the trade on endless paper: holes at both edges, green bars over two rows, captions in two languages; filled in
    by a printer with pins."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), (0.05, 0.25, 0.15))))
    w, left, right = worded("bulb_grower", f), 44.0, f.width - 44
    for n in range(int(f.height // 36)):
        for x in (14.0, f.width - 14):
            f.sheet.circle(x, 18 + n * 36, 5, 0.5, (0.6, 0.6, 0.6), (0.9, 0.9, 0.9))
    for x in (28.0, f.width - 28):
        f.sheet.line(x, 0, x, f.height, 0.4, (0.7, 0.7, 0.7), (2, 2))
    f.say(left, 48, f.shop.name, 16, bold=True)
    f.say(left, 60, address_line(f), 8)
    f.say(left, 70, f"{f.shop.party.phone}  {f.shop.email}", 8)
    f.say(right, 48, w["title"], 14, bold=True, align="right")
    f.say(right, 60, "ORDER SHEET", 9, align="right")
    step = (right - left) / 3
    for n, (key, second) in enumerate((("customer_no", "Account"), ("po", "Your mark"), ("date", "Drawn up"))):
        celled(f, key, (left + n * step, 82, left + (n + 1) * step, 108), w[key], second)
    middle, high = left + (right - left) * 0.54, 28.0
    buyer = (("company", "firm", "Buyer"), ("name", "person", "Contact"), ("street", "street", "Street"), ("town", "town", "Town"), ("phone", "phone", "Phone"))  # fmt: skip
    for n, (key, words, second) in enumerate(buyer):
        celled(f, key, (left, 114 + n * high, middle - 6, 114 + (n + 1) * high), w[words], second)
    f.say(middle + 3, 124, f"{w['ship']} / Unloading place", 8, bold=True)
    ship = (("ship.name", "ship_name", "Receiver"), ("ship.street", "ship_street", "Street"), ("ship.town", "ship_town", "Town"))  # fmt: skip
    for n, (key, words, second) in enumerate(ship):
        celled(f, key, (middle, 129 + n * high, right, 129 + (n + 1) * high), w[words], second)
    cols = (Col("sku", 1.75, w["item"], "Lot"), Col("description", 2.6, w["thing"], "Species and cultivar"), Col("size", 0.85, w["size"], "Sieve, size"), Col("color", 0.9, w["colour"], "Shade"),
            Col("quantity", 0.9, w["quantity"], "Number"), Col("unit_price", 1.0, w["price"], "Each"), Col("amount", 1.25, w["amount"], f"Line {SIGN[f.shop.currency]}"))  # fmt: skip
    rows = 16 if f.height > 800 else 14
    y = lattice(f, (left, right), 266, cols, rows, 23, Rule(1, 0, 0.4, 1), head=30, stripe=(0.87, 0.95, 0.88), group=2)
    for n, (key, words, second) in enumerate(
        (("subtotal", "goods", "Goods"), ("shipping", "carriage", "Freight"), ("total", "total", "In all"))
    ):
        sum_of(f, key, (left, right), y + 18 + n * 20, f"{w[words]} / {second}", 84, bold=key == "total", high=20)
    f.say(left, y + 17, f"{w['pay']} / Terms", 8, bold=True)
    ways = (("account", w["account"]), ("prepaid", w["prepaid"]), ("cod", w["cod"]))
    marks(f, "pay.", ways, left, y + 33, "behind", down=15)
    written_on(f, "signature", (left, left + 190), y + 92, f"{w['sign']} / Agreed", "left", high=24)
    f.say(left, y + 115, w["note"], 6.5)
    return f


def book_commission(rng: Random, order: Order) -> Blank:
    """A traveller's leaf from his book of commissions, in small letters and rules of dots on yellow paper: the carbon copy that goes to the house.
    A printed number in red, discount between gross and net, terms to underline."""
    f = blank(rng, order, "A5", landscape=True, face=SERIF, color=rng.choice(((0.1, 0.1, 0.1), (0.1, 0.15, 0.35))))
    w, left, right = worded("book_commission", f), 28.0, f.width - 22
    f.sheet.box((0, 0, f.width, f.height), 0, None, rng.choice(((0.99, 0.96, 0.78), (0.98, 0.9, 0.9))))
    f.say(left, 32, f.shop.name, min(15, 15 * 225 / f.long(f.shop.name, 15, bold=True)), bold=True)
    f.say(left, 43, address_line(f), 7)
    f.say(right, 28, w["title"], 10, bold=True, align="right")
    f.say(right, 42, f"N. {rng.randint(100, 9999):05d}", 11, bold=True, align="right", color=(0.75, 0.1, 0.1))
    f.say(right, 52, w["copy"], 7, align="right")
    written_on(f, "name", (left, right), 76, w["shop"], dots=True, size=9, high=17)
    written_on(f, "street", (left, right), 98, w["street"], dots=True, size=9, high=17)
    towns(f, (left, right), 120, "before", size=9, high=17)
    for n, key in enumerate(("phone", "customer_no", "date")):
        third = (right - left) / 3
        written_on(f, key, (left + n * third, left + (n + 1) * third - 6), 142, w[key], dots=True, size=8.5, high=17)
    cols = (Col("quantity", 0.65, w["quantity"]), Col("description", 2.6, w["thing"]), Col("sku", 1.5, w["item"]), Col("unit_price", 0.95, w["price"]), Col("amount", 1.1, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 152, cols, 11, 21, Rule(0.8, 0.5, 0.8, 0.8, dash=(1, 1.6)), head=22, size=8)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("discount", "discount"), ("total", "total"))):
        sum_of(f, key, (left, right), y + 17 + n * 18, w[words], 74, boxed=False, bold=key == "total", size=9)
    f.say(left, y + 16, w["pay"], 8, bold=True)
    ways = (("account", w["account"]), ("cod", w["cod"]), ("prepaid", w["prepaid"]))
    marks(f, "pay.", ways, left, y + 32, "word", down=18, size=9)
    written_on(f, "", (left, right), y + 90, w["bank"], dots=True, size=9)
    written_on(f, "", (left, left + 110), y + 122, w["agent"], "centre", size=7)
    written_on(f, "signature", (right - 170, right), y + 122, w["sign"], "centre", size=7, high=26)
    f.say(left, f.height - 12, w["note"], 6)
    return f


FRESH = (coupon_foot, nursery_bon, order_card, bulb_grower, book_commission)
