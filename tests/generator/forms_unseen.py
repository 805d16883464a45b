"""Everyday order forms of the part "train": the back page of a clothes catalogue, a garden catalogue's, an office supplier's sheet, a bookseller's
card, a price list for shops. They stood in the part test until 29 November 2026."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.fresh_parts import SANS, SERIF, WHITE, Col, Rule, fenced, lattice, mark, marks, squares, written_on
from tests.generator.labels_unseen import places_of, worded
from tests.generator.letterpress import bar, steps
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb
from tests.generator.wares import Item

CRIMSON: Rgb = (0.62, 0.08, 0.16)
PETROL: Rgb = (0.02, 0.27, 0.36)
FOREST: Rgb = (0.1, 0.33, 0.16)
PALE: Rgb = (0.93, 0.93, 0.94)


def fit(f: Blank, x: float, y: float, words: str, size: float, room: float, *, bold: bool = False, align: str = "left", color: Rgb | None = None) -> float:  # fmt: skip
    """Print that grows smaller where there is too little room. Returns its end."""
    long = max(1.0, f.long(words, size, bold=bold))
    return f.say(x, y, words, min(size, size * room / long), bold=bold, align=align, color=color)


def shop_address(f: Blank) -> str:
    return f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}"


def code_boxes(f: Blank) -> int:
    """How many characters a postal code of the country has."""
    return {"US": 5, "CA": 7, "GB": 8}.get(f.shop.country, len(f.shop.party.postal_code))


def in_the_town(f: Blank, x: tuple[float, float], gap: float, field: Callable[[str, float, float], None]) -> None:
    """The fields of the town's line side by side: calls `field` with key, left and right of each."""
    keys, at = f.town_keys(), x[0]
    wide = x[1] - x[0] - gap * (len(keys) - 1)
    for key, share in keys:
        field(key, at, at + share * wide)
        at += share * wide + gap


def topped(f: Blank, key: str, box: Box, caption: str, fill: Rgb | None, *, boxes: int = 0, size: float = 6.5) -> None:
    """A field whose caption stands above it, outside: a filled place, a box, or a comb at its left end."""
    x0, y0, x1, y1 = box
    fit(f, x0, y0 + size, caption, size, x1 - x0)
    inner = (x0, y0 + size + 2.5, min(x1, x0 + boxes * 14.5) if boxes else x1, y1)
    if boxes:
        f.sheet.box(inner, 0, None, fill)
        f.comb(key, inner, boxes)
        return
    f.sheet.box(inner, 0 if fill else 0.6, f.color, fill)
    if key:
        f.spots[key] = Spot(inner)


def options(w: dict[str, str], names: str) -> list[tuple[str, str]]:
    """The ways of paying that have words in this language; `names`: method, or method:word."""
    found = [(one.split(":")[0], w[one.split(":")[-1]]) for one in names.split()]
    return [(key, words) for key, words in found if words]


def parted_sum(f: Blank, key: str, box: Box, caption: str, room: float, *, bold: bool = False) -> None:
    """An amount in a box, its cents parted; the words at its left, in `room` points."""
    x0, y0, x1, y1 = box
    cut = x1 - (x1 - x0) * 0.34
    fit(f, x0 - 6, y1 - 6, caption, 8.5, room, bold=bold, align="right")
    f.sheet.box(box, 1.2 if bold else 0.6, f.color)
    f.sheet.line(cut, y0, cut, y1, 0.35, f.color)
    if key:
        f.spots[f"{key}.whole"], f.spots[f"{key}.cents"] = Spot((x0, y0, cut, y1)), Spot((cut, y0, x1, y1))


def fashion_back(rng: Random, order: Order) -> Blank:
    """The back page of a clothes catalogue: a tinted strip at the left tells in four steps how to order; the customer in tinted fields with captions
    above, name and house number parted, then size and number before the article, cents parted, three ways to pay and a debit that stays empty."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice((CRIMSON, PETROL, (0.1, 0.1, 0.1))))
    w, left, right, main = worded("fashion_back", f), 28.0, f.width - 30, 140.0
    tint: Rgb = rng.choice(((0.97, 0.93, 0.88), (0.91, 0.94, 0.97), (0.95, 0.95, 0.92)))
    f.sheet.box((0, 22, f.width, 58), 0, None, f.color)
    f.sheet.text(left, 47, w["title"], f.face[1], 20, WHITE)
    fit(f, right, 45, f"{w['call']} {f.shop.party.phone}", 11, 330, bold=True, align="right", color=WHITE)
    _how_to(f, w, (left, 68, main - 14, f.height - 36), tint)
    f.say(main, 79, f.shop.name, 13, bold=True)
    f.say(main, 90, shop_address(f), 8)
    _fashion_customer(f, w, (main, right), tint)
    cols = (Col("sku", 1.75, w["item"]), Col("size", 0.7, w["size"]), Col("quantity", 0.7, w["quantity"]), Col("description", 2.3, w["thing"]),
            Col("page", 0.65, w["page"]), Col("unit_price", 1.25, w["each"], cents=True), Col("amount", 1.35, w["amount"], cents=True))  # fmt: skip
    rows = 15 if f.height > 800 else 13
    y = lattice(f, (main, right), 270, cols, rows, (f.height - 466) / rows, Rule(0.9, 0.5, 0.5, 0.9), head=30, size=7.5, dark=tint)  # fmt: skip
    cut = right - 1.35 / 8.7 * (right - main)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        parted_sum(f, key, (cut, y + n * 20, right, y + 20 + n * 20), w[words], 120, bold=key == "total")
    f.say(main, y + 16, w["pay"], 9, bold=True)
    end = marks(f, "pay.", options(w, "account cod check"), main, y + 35, "square", down=18, size=8.5)
    mark(f, "", main, end, w["debit"], "square", 8.5)
    squares(f, f.say(main, end + 22, w["iban"], 8.5) + 6, end + 11, 22, 13)
    f.sheet.paragraph((main, end + 38, right, end + 60), w["note"], f.face[0], 7, f.color)
    return f


def _how_to(f: Blank, w: dict[str, str], box: Box, tint: Rgb) -> None:
    """Four numbered steps in a strip."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0, None, tint)
    fit(f, x0 + 8, y0 + 18, w["how"], 11, x1 - x0 - 16, bold=True)
    for n, key in enumerate(("s1", "s2", "s3", "s4")):
        y = y0 + 50 + n * (y1 - y0 - 120) / 4
        f.sheet.circle(x0 + 18, y, 10, 0, fill=f.color)
        f.sheet.text(x0 + 18, y + 4, str(n + 1), f.face[1], 11, WHITE, "centre")
        f.sheet.paragraph((x0 + 8, y + 14, x1 - 6, y + 80), w[key], f.face[0], 8.5, f.color)


def _fashion_customer(f: Blank, w: dict[str, str], x: tuple[float, float], tint: Rgb) -> None:
    left, right = x
    wide, words = right - left, places_of(f)
    f.comb("customer_no", (f.say(left, 113, w["customer_no"], 7.5) + 8, 100, right, 118), 10)
    marks(f, "title.", [("mrs", w["mrs"]), ("mr", w["mr"])], left, 134, "ring", gap=18, size=8.5)
    for key, caption, start, stop, top in (
        ("first_name", "first", 0, 0.45, 138), ("last_name", "last", 0.47, 1, 138), ("street", "street", 0, 0.8, 170),
        ("house_no", "house", 0.82, 1, 170), ("phone", "phone", 0, 0.45, 234), ("email", "email", 0.47, 1, 234),
    ):  # fmt: skip
        topped(f, key, (left + start * wide, top, left + stop * wide, top + 29), w[caption], tint)

    def field(key: str, x0: float, x1: float) -> None:
        boxes = code_boxes(f) if key == "postal_code" else 0
        topped(f, key, (x0, 202, x1, 231), words[key], tint, boxes=boxes)

    in_the_town(f, x, 8, field)


def garden_panel(rng: Random, order: Order) -> Blank:
    """A garden catalogue's: the order fills the left two thirds of the page from top to bottom, its sums below; in a column of frames at the right the
    customer, a question, the payment, and a printed table of postage."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SERIF, SANS)), color=rng.choice(((0, 0, 0), FOREST)))
    w, left, right = worded("garden_panel", f), 26.0, f.width - 26
    panel = right - 172
    for n in range(4):
        f.sheet.line(left + 8 + n * 9, 52, left + 14 + n * 9, 30, 1.2, f.color)
        f.sheet.circle(left + 14 + n * 9, 29, 3.4, 0, fill=f.color)
    fit(f, left + 54, 48, w["title"], 26, panel - left - 60, bold=True)
    f.say(left, 66, w["lead"], 8.5)
    f.say(right, 40, f.shop.name, 12, bold=True, align="right")
    f.say(right, 52, w["mail"], 7.5, align="right")
    fit(f, right, 63, shop_address(f), 8.5, 230, align="right")
    cols = (Col("quantity", 0.75, w["quantity"]), Col("sku", 1.65, w["item"]), Col("description", 2.6, w["thing"]), Col("unit_price", 1.15, w["each"]), Col("amount", 1.35, w["amount"], cents=True))  # fmt: skip
    rows = 25 if f.height > 800 else 23
    x, row = (left, panel - 12), (f.height - 222) / rows
    y = lattice(f, x, 78, cols, rows, row, Rule(1.3, 0.4, 0.4, 0.9, dash=(1.5, 1.5)), head=28, size=8.5)
    cut = x[1] - 1.35 / 7.5 * (x[1] - x[0])
    for n, (key, words) in enumerate((("subtotal", "goods"), ("", "voucher"), ("shipping", "post"), ("total", "total"))):  # fmt: skip
        parted_sum(f, key, (cut, y + n * 20, x[1], y + 20 + n * 20), w[words], cut - left - 10, bold=key == "total")
    _garden_panel(f, order, w, (panel, right))
    return f


def _garden_panel(f: Blank, order: Order, w: dict[str, str], x: tuple[float, float]) -> None:
    left, right = x
    inner = (left + 9, right - 8)
    fenced(f, (left, 84, right, 310), w["who"], 9)
    written_on(f, "name", inner, 124, w["name"], "over", size=7.5, high=30)
    written_on(f, "street", inner, 158, w["street"], "over", size=7.5, high=30)
    words, keys = places_of(f), [key for key, _ in f.town_keys()]
    own = ["city"] if "region" in keys else []
    for key in own:
        written_on(f, key, inner, 192, words[key], "over", size=7.5, high=30)
    rest = [key for key in keys if key not in own]
    middle = inner[0] + (inner[1] - inner[0]) * (0.4 if rest[0] != "city" else 0.55)
    base = 226.0 if own else 192.0
    written_on(f, rest[0], (inner[0], middle - 4), base, words[rest[0]], "over", size=7.5, high=30)
    written_on(f, rest[1], (middle + 4, inner[1]), base, words[rest[1]], "over", size=7.5, high=30)
    written_on(f, "phone", inner, base + 34, w["phone"], "over", size=7.5, high=30)
    written_on(f, "email", inner, base + 68, w["email"], "over", size=7.5, high=30)
    fenced(f, (left, 324, right, 364), w["before"], 9)
    marks(f, "also.before.", [("1", w["yes"]), ("2", w["no"])], inner[0], 350, "square", gap=24, size=8.5)
    fenced(f, (left, 382, right, 502), w["pay"], 9)
    ways = options(w, "check money_order account prepaid cod")
    end = marks(f, "pay.", ways, inner[0], 412, "square", down=19, size=8.5)
    written_on(f, "", inner, end + 10, w["card"], size=8)
    bar(f, (left, 518, right, 534), w["rates"], 9)
    limits = (25, 50, 75, 100, 150)
    for n, (high, price) in enumerate(steps(order, limits, "3.95")):
        base = 549 + n * 16
        f.say(left + 4, base, f"{w['upto']} {high}", 8)
        f.say(right - 4, base, f"{w['fee']} {price}", 8, align="right")
        f.sheet.line(left, base + 4, right, base + 4, 0.3, f.color)
    f.sheet.paragraph((left, 646, right, 680), w["ask"], f.face[0], 8, f.color)
    f.sheet.box((left, f.height - 112, right, f.height - 40), 1.2, f.color, None, 6)
    f.sheet.paragraph((left + 10, f.height - 104, right - 8, f.height - 46), w["promise"], f.face[1], 9.5, f.color)


def inside(f: Blank, key: str, box: Box, caption: str, size: float = 7) -> None:
    """A white box with its caption on the line one writes on, at the left."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0.5, f.color, WHITE)
    end = f.say(x0 + 4, y1 - 6, f"{caption}:", size)
    if key:
        f.spots[key] = Spot((end + 2, y0, x1, y1))


def stationery_account(rng: Random, order: Order) -> Blank:
    """An office supplier's sheet for customers with an account: on a tinted field white boxes, their captions within at the left; the number first
    in the table, every second row tinted; sums with tax at the right, rings for the payment and the invoice, a cost centre that stays empty."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), PETROL, (0.15, 0.15, 0.4))))
    w, left, right, middle = worded("stationery_account", f), 34.0, f.width - 34, f.width / 2
    f.sheet.box((left, 26, left + 34, 60), 0, None, f.color)
    f.sheet.text(left + 17, 50, f.shop.name[0], f.face[1], 22, WHITE, "centre")
    fit(f, left + 42, 42, f.shop.name, 15, middle - left, bold=True)
    f.say(left + 42, 55, shop_address(f), 7.5)
    f.say(right, 44, w["title"], 19, bold=True, align="right")
    f.say(right, 56, f"Fax {str(f.shop.party.phone)[:-1]}7   {f.shop.email}", 7.5, align="right")
    f.sheet.box((left, 70, right, 226), 0, None, (0.86, 0.88, 0.91))
    third = (right - left - 24) / 3
    for n, key in enumerate(("customer_no", "po", "date")):
        at = left + 6 + n * (third + 6)
        words = {"customer_no": "account", "po": "order"}.get(key, key)
        topped(f, key, (at, 74, at + third, 102), w[words], WHITE, size=7)
    f.say(left + 6, 116, w["details"], 8.5, bold=True)
    f.say(middle + 4, 116, w["deliver"], 8.5, bold=True)
    mine = (("company", "company"), ("name", "person"), ("street", "street"), ("town", "town"), ("phone", "phone"))
    theirs = (("ship.name", "receiver"), ("ship.street", "street"), ("ship.town", "town"), ("", "costs"))
    for fields, x0, x1 in ((mine, left + 6, middle - 4), (theirs, middle + 4, right - 6)):
        for n, (key, words) in enumerate(fields):
            inside(f, key, (x0, 121 + n * 20.5, x1, 139 + n * 20.5), w[words])
    cols = (Col("sku", 1.5, w["item"], flush="left"), Col("quantity", 0.85, w["quantity"]), Col("unit", 0.85, w["pack"]), Col("description", 3, w["thing"], flush="left"),
            Col("unit_price", 1.1, w["each"], flush="right"), Col("amount", 1.2, w["amount"], flush="right"))  # fmt: skip
    rows = 17 if f.height > 800 else 15
    y = lattice(f, (left, right), 236, cols, rows, (f.height - 390) / rows, Rule(0, 0, 0.5, 0, color=(0.5, 0.5, 0.55)), head=22, size=8, dark=f.color, stripe=PALE)  # fmt: skip
    f.sheet.line(left, y, right, y, 1.2, f.color)
    cut = right - 1.2 / 8.5 * (right - left)
    sums = (("subtotal", "goods"), ("shipping", "freight"), ("tax", "tax"), ("total", "total"))
    for n, (key, words) in enumerate(sums):
        f.say(cut - 96, y + 16 + n * 20, w[words], 8.5, bold=key == "total")
        f.sheet.line(cut - 96, y + 21 + n * 20, right, y + 21 + n * 20, 1.2 if key == "total" else 0.5, f.color)
        f.spots[key] = Spot((cut, y + 2 + n * 20, right, y + 21 + n * 20))
    for n, (title, before, ways) in enumerate((("pay", "pay.", options(w, "account:invoice prepaid:proforma")), ("by_what", "also.by.", [("1", w["paper"]), ("2", w["mail"])]))):  # fmt: skip
        f.say(left, y + 20 + n * 20, w[title], 8.5, bold=True)
        marks(f, before, ways, left + 54, y + 20 + n * 20, "ring", gap=14, size=8)
    written_on(f, "signature", (left, left + 230), y + 82, w["sign"], "left", size=7, high=28)
    f.say(left, y + 108, w["note"], 7)
    return f


def book_card(rng: Random, order: Order) -> Blank:
    """A bookseller's card, both its halves on one side: the sender at the left, the stamp and the shop's printed address at the right; below them the
    books, copies first, without sums; brackets for the payment."""
    f = blank(rng, order, "half" if order.shop.country in ("US", "CA") else "A5", face=rng.choice((SERIF, SANS)), color=rng.choice(((0, 0, 0), CRIMSON)))  # fmt: skip
    w, left, right, middle = worded("book_card", f), 26.0, f.width - 26, f.width * 0.56
    f.say(left, 32, w["from"], 10, bold=True)
    high = 20.0
    written_on(f, "name", (left, middle - 16), 58, f"{w['name']}:", size=8, high=high)
    written_on(f, "street", (left, middle - 16), 83, f"{w['street']}:", size=8, high=high)
    words = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, key, (x0, x1), 108, f"{words[key]}:", size=8, high=high)

    in_the_town(f, (left, middle - 16), 6, field)
    written_on(f, "phone", (left, middle - 16), 133, f"{w['phone']}:", size=8, high=high)
    f.sheet.line(middle, 20, middle, 144, 0.6, f.color)
    f.sheet.box((right - 44, 20, right, 72), 0.6, f.color, None, 0, (2, 2))
    for n, word in enumerate(w["stamp"].split("|")):
        f.say(right - 22, 38 + n * 10, word, 7, align="centre")
    f.say(middle + 14, 84, w["to"], 8)
    party = f.shop.party
    for n, line in enumerate((f.shop.name, party.street, places.town_line(party.place))):
        fit(f, middle + 14, 98 + n * 20, line, 11, right - middle - 14, bold=n == 0)
        f.sheet.line(middle + 14, 102 + n * 20, right, 102 + n * 20, 0.4, f.color)
    end = f.say(left, 166, w["title"], 14, bold=True) + 12
    f.say(end, 166, w["lead"], 9)
    cols = (Col("quantity", 0.7, w["quantity"]), Col("description", 4.2, w["thing"], flush="left"), Col("sku", 1.8, w["item"], flush="left"), Col("unit_price", 1, w["each"]))  # fmt: skip
    row = (f.height - 172 - 18 - 64) / 6
    y = lattice(f, (left, right), 172, cols, 6, row, Rule(0.8, 0.5, 0.5, 0.8), head=18, size=8.5)
    end = f.say(left, y + 17, w["pay"], 8.5, bold=True) + 10
    marks(f, "pay.", options(w, "account:invoice check prepaid cod"), end, y + 17, "paren", gap=12, size=8.5)
    mark(f, "also.news.1", left, y + 36, w["news"], "paren", 8.5)
    written_on(f, "signature", (right - 190, right), y + 44, w["sign"], "left", size=7, high=24)
    f.say(left, y + 54, w["note"], 7)
    return f


def trade_price_list(rng: Random, order: Order) -> Blank:
    """A wholesaler's list for shops: the goods are printed under the names of their kinds, one writes how many in the last column but one; who orders
    in a band of cells at the top, a week of delivery that stays empty, one sum, payment and stamp at the foot."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, ("Narrow", "Narrow-Bold"))), color=(0, 0, 0))
    w, left, right = worded("trade_price_list", f), 32.0, f.width - 32
    fit(f, left, 42, w["title"], 15, right - left, bold=True)
    f.say(left, 54, f"{w['valid']} {f.shop.currency}", 8)
    fit(f, right, 54, f"{f.shop.name}, {shop_address(f)}", 8, 330, bold=True, align="right")
    f.sheet.box((left, 62, right, 76), 0, None, (0, 0, 0))
    f.sheet.text(left + 5, 72.5, w["customer"], f.face[1], 9, WHITE)
    half = left + (right - left) * 0.46
    more = left + (right - left) * 0.76
    cells = (
        ("company", "company", left, half, 76), ("name", "person", half, more, 76), ("customer_no", "customer_no", more, right, 76),
        ("street", "street", left, half, 104), ("town", "town", half, more, 104), ("phone", "phone", more, right, 104),
    )  # fmt: skip
    for key, words, x0, x1, top in cells:
        f.sheet.box((x0, top, x1, top + 28), 0.5)
        f.say(x0 + 3, top + 8, w[words], 6.5)
        f.spots[key] = Spot((x0 + 2, top + 8, x1, top + 28))
    y = _list_of_goods(f, order, w, (left, 140, right))
    cut = right - 66
    f.sheet.box((cut, y, right, y + 22), 1.3)
    f.say(cut - 6, y + 15, w["total"], 9, bold=True, align="right")
    f.spots["total"] = Spot((cut, y, right, y + 22))
    f.sheet.paragraph((left, y + 6, cut - 140, y + 40), w["note"], f.face[0], 7.5)
    end = f.say(left, y + 44, w["pay"], 9, bold=True) + 12
    marks(f, "pay.", options(w, "account:invoice cash prepaid"), end, y + 44, "behind", gap=20, size=8.5)
    written_on(f, "", (left, left + 170), y + 78, f"{w['week']}:", size=8.5)
    written_on(f, "signature", (right - 220, right), y + 78, w["sign"], "left", size=7, high=26)
    return f


def _list_of_goods(f: Blank, order: Order, w: dict[str, str], at: tuple[float, float, float]) -> float:
    """The printed goods under their kinds, with room for a number and an amount in each row. Returns the y below."""
    x0, y, x1 = at
    row = 18.0
    goods = _chosen(f, order, int((f.height - y - 130) / row))
    f.printed, f.rows, f.columns = tuple(item.sku for item in goods), len(goods), ("quantity", "amount")
    edges = (x0, x0 + 92, x1 - 222, x1 - 180, x1 - 120, x1 - 66, x1)
    names = ("item", "thing", "unit", "each", "order", "goods")
    f.sheet.box((x0, y, x1, y + 18), 0.8, f.color, (0.85, 0.85, 0.85))
    for n, key in enumerate(names):
        if n < 2:
            f.say(edges[n] + 4, y + 12, w[key], 8, bold=True)
        else:
            fit(f, (edges[n] + edges[n + 1]) / 2, y + 12, w[key], 8, edges[n + 1] - edges[n] - 4, bold=True, align="centre")  # fmt: skip
    top, y, n = y, y + 18, 0
    kinds: list[tuple[str, float]] = []
    for family, items in groupby(goods, key=lambda item: item.family):
        kinds.append((family, y))
        y += 13
        for item in items:
            _printed_row(f, order, item, (y, y + row), edges, n)
            y, n = y + row, n + 1
    for edge in edges:
        f.sheet.line(edge, top, edge, y, 0.4)
    for family, at_y in kinds:
        f.sheet.box((x0, at_y, x1, at_y + 13), 0, None, PALE)
        f.say(x0 + 4, at_y + 9.5, family.upper(), 7.5, bold=True)
    f.sheet.box((x0, top, x1, y), 0.8, f.color)
    return y


def _printed_row(f: Blank, order: Order, item: Item, y: tuple[float, float], edges: Sequence[float], n: int) -> None:
    base = y[1] - 5.5
    fit(f, edges[0] + 4, base, item.sku, 8.5, edges[1] - edges[0] - 6)
    fit(f, edges[1] + 4, base, item.description, 8.5, edges[2] - edges[1] - 8)
    unit = order.units.get(item.unit, "")
    f.say((edges[2] + edges[3]) / 2, base, unit or str(item.pack_size or 1), 8, align="centre")
    f.say(edges[4] - 5, base, order.manner.number(item.price), 8.5, align="right")
    f.spots[f"{n}.quantity"] = Spot((edges[4], y[0], edges[5], y[1]))
    f.spots[f"{n}.amount"] = Spot((edges[5], y[0], edges[6], y[1]))
    f.sheet.line(edges[0], y[1], edges[6], y[1], 0.35)


def _chosen(f: Blank, order: Order, room: int) -> list[Item]:
    """The goods of the order among others, as many as there is room for with the names of their kinds."""
    wanted = {line.item.sku for line in order.lines}
    others = [item for item in order.shop.active if item.sku not in wanted]
    chosen = wanted | {item.sku for item in f.rng.sample(others, min(len(others), 30))}
    extra = [item.sku for item in order.shop.items if item.sku in chosen - wanted]
    while True:
        goods = [item for item in order.shop.items if item.sku in chosen]
        kinds = len([1 for _ in groupby(goods, key=lambda item: item.family)])
        if not extra or len(goods) + kinds * 0.75 <= room:
            return goods
        chosen.discard(extra.pop(f.rng.randrange(len(extra))))


UNSEEN = (fashion_back, garden_panel, stationery_account, book_card, trade_price_list)
