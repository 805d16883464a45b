"""Ordinary order forms of the part "test" that customers fill in: a wholesaler's sheet for shops, a coupon, an office supplier's form, uniforms of a
school or club, a page of a catalogue.

Nobody who works on the reading looks at them, or at what fails on them.
"""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_everyday import HAZE, INK, MOSS, NARROW, NIGHT, WINE
from tests.generator.forms_latest import beside_box
from tests.generator.forms_unseen import fit, in_the_town, options, shop_address
from tests.generator.fresh_parts import (  # fmt: skip
    SANS,
    SERIF,
    WHITE,
    Col,
    Rule,
    celled,
    fenced,
    labelled_cell,
    lattice,
    marks,
    sum_of,
    written_on,
)
from tests.generator.labels_ordinary import places_of, worded
from tests.generator.letterpress import bar
from tests.generator.orders import Order
from tests.generator.sheet import Rgb

SAND: Rgb = (0.96, 0.94, 0.88)
SUMS = (("subtotal", "goods"), ("shipping", "post"), ("tax", "tax"), ("total", "total"))
UNTAXED = (SUMS[0], SUMS[1], SUMS[3])


def gift_wholesale(rng: Random, order: Order) -> Blank:
    """A gift and stationery wholesaler's for shops, as American ones print it: one ruled table for both addresses with the captions in its first
    column, a strip of cells with the buyer's number, terms and ship date under shaded captions; the sums in shaded cells below the extension."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)), color=rng.choice((INK, NIGHT)))
    w, left, right = worded("gift_wholesale", f), 30.0, f.width - 30
    fit(f, left, 42, f.shop.name, 20, 300, bold=True)
    f.say(left, 55, shop_address(f), 8.5)
    f.say(left, 66, f"{f.shop.party.phone}  |  {f.shop.email}", 8.5)
    fit(f, right, 42, w["title"], 16, 230, bold=True, align="right")
    fit(f, right, 55, w["lead"], 8.5, 230, align="right")
    y = _both_addresses(f, w, (left, right), 76)
    x0 = left
    for key, words, share in (("date", "date", 0.18), ("po", "po", 0.24), ("customer_no", "account", 0.16), ("terms", "terms", 0.24), ("wanted", "shipdate", 0.18)):  # fmt: skip
        x1 = x0 + share * (right - left)
        bar(f, (x0, y + 8, x1, y + 21), w[words], 8, HAZE, f.color, align="centre")
        f.sheet.box((x0, y + 8, x1, y + 43), 0.7, f.color)
        f.sheet.line(x0, y + 21, x1, y + 21, 0.4, f.color)
        f.spots[key] = Spot((x0, y + 21, x1, y + 43))
        x0 = x1
    rows = 17 if f.height > 800 else 15
    cols = (Col("sku", 1.6, w["item"]), Col("description", 3.1, w["thing"]), Col("unit", 0.75, w["unit"]), Col("unit_price", 1.05, w["each"]), Col("quantity", 0.75, w["quantity"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), y + 51, cols, rows, (f.height - 430) / rows, Rule(1, 0.4, 0.4, 1), head=18, size=9, dark=HAZE)  # fmt: skip
    wide = 2.05 / 8.55 * (right - left) + 40
    for n, (key, words) in enumerate(SUMS):
        labelled_cell(f, key, (right - wide, y + n * 20, right, y + 20 + n * 20), w[words], 1 - 1.3 / 8.55 * (right - left) / wide, HAZE)  # fmt: skip
    f.say(left, y + 16, w["remarks"], 8.5, bold=True)
    for n in range(2):
        f.sheet.line(left, y + 36 + n * 20, right - wide - 14, y + 36 + n * 20, 0.4, f.color)
    f.sheet.paragraph((left, y + 64, right - wide - 14, y + 100), w["note"], f.face[0], 8, f.color)
    written_on(f, "signature", (right - 200, right), y + 116, w["sign"], "left", size=7.5, high=32)
    return f


def _both_addresses(f: Blank, w: dict[str, str], x: tuple[float, float], y: float) -> float:
    left, right = x
    cut = left + 92
    middle = (cut + right) / 2
    bar(f, (cut, y, middle, y + 15), w["bill"], 9)
    bar(f, (middle + 1, y, right, y + 15), w["ship"], 9)
    rows = (("company", "store"), ("name", "buyer"), ("street", "street"), ("town", "town"), ("phone", "phone"), ("email", "email"))  # fmt: skip
    for n, (key, words) in enumerate(rows):
        top = y + 15 + n * 19.5
        f.sheet.box((left, top, cut, top + 19.5), 0.5, f.color, HAZE)
        fit(f, left + 4, top + 13, w[words], 8.5, cut - left - 8)
        f.sheet.box((cut, top, middle, top + 19.5), 0.5, f.color)
        f.spots[key] = Spot((cut, top, middle, top + 19.5))
        f.sheet.box((middle, top, right, top + 19.5), 0.5, f.color, HAZE if n > 3 else None)
        if n < 4:
            f.spots[f"ship.{key}"] = Spot((middle, top, right, top + 19.5))
    return y + 15 + len(rows) * 19.5


def small_coupon(rng: Random, order: Order) -> Blank:
    """A coupon to cut out of a catalogue, half a page: the buyer in two columns of ruled lines with the captions before them, the articles at the left
    below with the sums in the table's own rows, at their right a column with the ways of paying and the signature."""
    f = blank(rng, order, "A5", face=rng.choice((SANS, SERIF)), color=rng.choice((INK, WINE, MOSS)))
    w, left, right = worded("small_coupon", f), 24.0, f.width - 24
    f.sheet.box((12, 10, f.width - 12, f.height - 10), 0.9, f.color, dash=(4, 3))
    bar(f, (left, 20, right, 42), "", 9)
    f.say(left + 8, 36, w["title"], 14, bold=True, color=WHITE)
    fit(f, right - 8, 36, f.shop.name, 14, 280, bold=True, align="right", color=WHITE)
    fit(f, left, 54, f"{w['send']}: {f.shop.name}, {shop_address(f)}  –  {f.shop.party.phone}", 8.5, right - left)
    cut = left + 318
    written_on(f, "name", (left, cut), 77, w["name"], size=8.5, high=20)
    written_on(f, "street", (left, cut), 99, w["street"], size=8.5, high=20)
    names = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, key, (x0, x1), 121, names[key], size=8.5, high=20)

    in_the_town(f, (left, cut), 6, field)
    for n, key in enumerate(("phone", "email", "customer_no")):
        written_on(f, key, (cut + 14, right), 77 + n * 22, w[key], size=8.5, high=20)
    edge = left + 424
    cols = (Col("sku", 1.7, w["item"]), Col("description", 2.6, w["thing"]), Col("quantity", 0.8, w["quantity"]), Col("unit_price", 1.05, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, edge), 131, cols, 8, 22, Rule(0.9, 0.5, 0.5, 0.9), head=17, size=8.5, dark=SAND)
    x0 = edge - 1.3 / 7.45 * (edge - left)
    for n, (key, words) in enumerate(UNTAXED):
        top = y + n * 20
        f.sheet.box((left, top, edge, top + 20), 0.9 if key == "total" else 0.5, f.color, SAND if key == "total" else None)  # fmt: skip
        f.sheet.line(x0, top, x0, top + 20, 0.5, f.color)
        f.say(x0 - 6, top + 13, w[words], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot((x0, top, edge, top + 20))
    bar(f, (edge + 10, 131, right, 148), w["how"], 8.5)
    f.sheet.box((edge + 10, 131, right, y + 60), 0.9, f.color)
    marks(f, "pay.", options(w, "cod money_order check prepaid"), edge + 16, 168, "square", down=22, size=8)
    written_on(f, "signature", (edge + 18, right - 8), y + 46, w["sign"], "left", size=7.5, high=34)
    fit(f, left, y + 74, w["note"], 8, right - left)
    return f


def office_form(rng: Random, order: Order) -> Blank:
    """An office or workshop supplier's, as German ones print it: the customer in a block of cells with the captions on top, a row of cells for another
    address; numbered positions; at the foot a frame for the day of delivery and one for the way of paying beside the sums."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice((INK, NIGHT)))
    w, left, right, middle = worded("office_form", f), 36.0, f.width - 36, f.width / 2
    f.say(left, 48, w["title"], 20, bold=True)
    fit(f, left, 61, w["lead"], 8.5, 270)
    fit(f, right, 42, f.shop.name, 14, 240, bold=True, align="right")
    f.say(right, 53, shop_address(f), 8.5, align="right")
    f.say(right, 64, f"{f.shop.party.phone} · {f.shop.email}", 8.5, align="right")
    bar(f, (left, 72, right, 87), w["customer"], 9)
    cells = (("company", "firm", 0, 0), ("customer_no", "customer_no", 1, 0), ("name", "person", 0, 1), ("phone", "phone", 1, 1), ("street", "street", 0, 2),
             ("email", "email", 1, 2), ("date", "date", 1, 3))  # fmt: skip
    for key, words, column, row in cells:
        x0, x1 = ((left, middle), (middle, right))[column]
        celled(f, key, (x0, 87 + row * 27, x1, 114 + row * 27), w[words], size=6.5)
    names = places_of(f)
    in_the_town(f, (left, middle), 0, lambda key, x0, x1: celled(f, key, (x0, 168, x1, 195), names[key], size=6.5))
    bar(f, (left, 201, right, 216), w["deliver"], 9)
    x0 = left
    for key, words, share in (("ship.name", "receiver", 0.36), ("ship.street", "street", 0.32), ("ship.town", "town", 0.32)):  # fmt: skip
        x1 = x0 + share * (right - left)
        celled(f, key, (x0, 216, x1, 243), w[words], size=6.5)
        x0 = x1
    rows = 15
    cols = (Col("", 0.4, w["pos"], marks=[str(n + 1) for n in range(rows)]), Col("quantity", 0.75, w["quantity"]), Col("unit", 0.8, w["unit"]), Col("sku", 1.7, w["item"]),
            Col("description", 3.0, w["thing"]), Col("unit_price", 1.05, w["each"]), Col("amount", 1.25, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 251, cols, rows, (f.height - 416) / rows, Rule(0.9, 0.5, 0.5, 0.9), head=19, size=8, dark=HAZE)  # fmt: skip
    cut = right - 1.25 / 8.95 * (right - left)
    for n, (key, words) in enumerate(SUMS):
        f.sheet.box((cut, y + n * 20, right, y + 20 + n * 20), 1.4 if key == "total" else 0.5, f.color)
        f.say(cut - 6, y + 14 + n * 20, w[words], 9, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + n * 20, right, y + 20 + n * 20))
    fenced(f, (left, y + 12, left + 168, y + 78), w["when"], 8.5)
    written_on(f, "wanted", (left + 9, left + 160), y + 44, w["on"], size=8.5, high=21)
    fit(f, left + 9, y + 64, w["soon"], 8, 150)
    fenced(f, (left + 178, y + 12, left + 306, y + 78), w["how"], 8.5)
    marks(f, "pay.", options(w, "account prepaid cod"), left + 188, y + 34, "square", down=17, size=8.5)
    written_on(f, "signature", (right - 230, right), y + 118, w["sign"], "left", size=7.5, high=34)
    f.sheet.paragraph((left, y + 96, left + 250, y + 126), w["note"], f.face[0], 8, f.color)
    return f


def uniform_order(rng: Random, order: Order) -> Blank:
    """A school's or club's uniform shop, as British and Australian ones print it: the buyer at the left on rules with captions below them, at the right
    where to send it; colour and size in columns of their own; the sums on rules, the ways of paying with squares behind the words."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF)), color=rng.choice((INK, MOSS, NIGHT)))
    w, left, right, middle = worded("uniform_order", f), 40.0, f.width - 40, f.width / 2
    fit(f, middle, 46, f.shop.name, 19, right - left, bold=True, align="centre")
    f.say(middle, 64, w["title"], 14, align="centre")
    f.sheet.line(left, 72, right, 72, 1.6, f.color)
    x, names = (left, middle + 40), places_of(f)
    for n, key in enumerate(("name", "street")):
        written_on(f, key, x, 98 + n * 33, w[key], "left", size=8, high=22)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, key, (x0, x1), 164, names[key], "left", size=8, high=22)

    in_the_town(f, x, 8, field)
    cut = left + 0.42 * (x[1] - left)
    written_on(f, "phone", (left, cut - 4), 197, w["phone"], "left", size=8, high=22)
    written_on(f, "email", (cut + 4, x[1]), 197, w["email"], "left", size=8, high=22)
    f.sheet.box((middle + 56, 82, right, 170), 0.8, f.color, SAND)
    room = right - middle - 72
    fit(f, middle + 64, 98, f"{w['return']}:", 9, room, bold=True)
    town = shop_address(f).removeprefix(f"{f.shop.party.street}, ")
    for n, line in enumerate((f.shop.name, f.shop.party.street, town, f.shop.party.phone or "", f.shop.email)):
        fit(f, middle + 64, 113 + n * 12.5, line, 9, room)
    fit(f, left, 222, w["sizes"], 8, right - left)
    rows = 15 if f.height > 800 else 13
    cols = (Col("sku", 1.5, w["item"]), Col("description", 2.6, w["thing"]), Col("color", 0.95, w["colour"]), Col("size", 0.8, w["size"]), Col("quantity", 0.65, w["quantity"]),
            Col("unit_price", 1.05, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 228, cols, rows, (f.height - 392) / rows, Rule(1.2, 0.5, 0.5, 1.2), head=20, size=8.5)
    for n, (key, words) in enumerate(UNTAXED):
        sum_of(f, key, (left, right), y + 24 + n * 23, w[words], 1.2 / 8.75 * (right - left), boxed=False, bold=key == "total", size=9, high=22)  # fmt: skip
    f.say(left, y + 18, w["how"], 9, bold=True)
    at = left
    for column in ("check prepaid", "cash account"):
        ways = options(w, column)
        marks(f, "pay.", ways, at, y + 38, "behind", down=20, size=9)
        at += max(f.long(words, 9) for _, words in ways) + 36
    written_on(f, "signature", (left, left + 190), y + 96, w["sign"], "left", size=8, high=30)
    written_on(f, "date", (left + 210, left + 320), y + 96, w["date"], "left", size=8, high=22)
    fit(f, left, y + 124, w["note"], 8, right - left)
    return f


def catalogue_page(rng: Random, order: Order) -> Blank:
    """A page bound into a catalogue, as French and Dutch houses print it: how to order at the left, the buyer at the right in a tinted frame with boxes
    behind their captions; ten tall rows; the ways of paying in a frame at the left, the sums in boxes apart at the right."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)), color=rng.choice((WINE, NIGHT, INK)))
    w, left, right = worded("catalogue_page", f), 34.0, f.width - 34
    fit(f, left, 52, f.shop.name, 21, 210, bold=True)
    f.say(left, 66, f.shop.party.street, 9)
    f.say(left, 78, shop_address(f).removeprefix(f"{f.shop.party.street}, "), 9)
    bar(f, (left, 96, left + 200, 118), w["title"], 13)
    f.say(left, 140, w["ways"], 9, bold=True)
    for n, line in enumerate((w["bypost"], f"{w['byphone']}{f.shop.party.phone}", f"{w['bymail']}{f.shop.email}")):  # fmt: skip
        f.say(left, 157 + n * 16, f"{n + 1}.", 9, bold=True)
        fit(f, left + 14, 157 + n * 16, line, 9, 192)
    _page_customer(f, w, (left + 222, right))
    rows = 12 if f.height > 800 else 10
    cols = (Col("sku", 1.6, w["item"]), Col("description", 3.0, w["thing"]), Col("page", 0.65, w["page"]), Col("quantity", 0.7, w["quantity"]), Col("unit_price", 1.1, w["each"]), Col("amount", 1.25, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 238, cols, rows, (f.height - 436) / rows, Rule(0.9, 0.5, 0.5, 0.9), head=20, size=8.5, dark=f.color)  # fmt: skip
    for n, (key, words) in enumerate(UNTAXED):
        sum_of(f, key, (left, right), y + 28 + n * 29, w[words], 108, bold=key == "total", size=9.5, high=24)
    f.sheet.box((left, y + 10, left + 236, y + 116), 0.9, f.color, None, 5)
    f.say(left + 10, y + 25, w["how"], 9, bold=True)
    end = marks(f, "pay.", options(w, "check cod account prepaid"), left + 12, y + 43, "ring", down=18, size=9)
    fit(f, left + 12, end - 4, f"{w['payable']} {f.shop.name}", 8, 214)
    written_on(f, "date", (left, left + 120), y + 148, w["date"], size=9, high=22)
    written_on(f, "signature", (left + 140, left + 350), y + 148, w["sign"], size=9, high=32)
    fit(f, left, y + 168, w["note"], 8, right - left)
    return f


def _page_customer(f: Blank, w: dict[str, str], x: tuple[float, float]) -> None:
    left, right, names = x[0] + 8, x[1] - 8, places_of(f)
    f.sheet.box((x[0], 30, x[1], 226), 0.9, f.color, SAND)
    f.say(left, 46, w["who"], 10, bold=True)
    marks(f, "title.", [("mrs", w["mrs"]), ("mr", w["mr"])], left + 120, 46, "square", size=9)
    rows = [("name", w["name"]), ("street", w["street"]), *((key, names[key]) for key, _ in f.town_keys()), ("phone", w["phone"]), ("email", w["email"]), ("customer_no", w["customer_no"])]  # fmt: skip
    step = 168 / len(rows)
    for n, (key, words) in enumerate(rows):
        box = (left, 54 + n * step, right, 54 + (n + 1) * step - 3)
        f.sheet.box((left + 86, box[1], right, box[3]), 0, None, WHITE)
        beside_box(f, key, box, words, 86, 8.5)


ORDINARY = (gift_wholesale, small_coupon, office_form, uniform_order, catalogue_page)
