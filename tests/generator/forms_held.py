"""Everyday order forms that stood in the part "test" once; the reading is developed on them now.

A general catalogue's order blank, a seed house's, an insert of a catalogue for the kitchen, a card to post, a tool dealer's slip.
"""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_unseen import code_boxes, fit, in_the_town, options, parted_sum, shop_address
from tests.generator.fresh_parts import (  # fmt: skip
    SANS,
    SERIF,
    WHITE,
    Col,
    Rule,
    celled,
    labelled_cell,
    lattice,
    mark,
    marks,
    squares,
    written_on,
)
from tests.generator.labels_fresh import SIGN
from tests.generator.labels_held import places_of, worded
from tests.generator.letterpress import bar, barcode, steps
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

BRICK: Rgb = (0.58, 0.2, 0.08)
MARINE: Rgb = (0.05, 0.16, 0.42)
FERN: Rgb = (0.08, 0.36, 0.2)
MIST: Rgb = (0.92, 0.94, 0.95)
NARROW = ("Narrow", "Narrow-Bold")


def under(f: Blank, key: str, x: tuple[float, float], base: float, caption: str, size: float = 7) -> None:
    """A rule with its caption at its left end below it."""
    written_on(f, key, x, base, caption, "left", size=size, high=22)


def catalogue_blank(rng: Random, order: Order) -> Blank:
    """A general catalogue's order blank: the articles at once below a thin head, money parted; at the foot three frames with reversed headings beside
    one another, who orders with captions under the rules, how to pay, and the sums; a strip that the house keeps for itself."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), MARINE, BRICK)))
    w, left, right = worded("catalogue_blank", f), 30.0, f.width - 30
    fit(f, left, 42, f.shop.name, 17, 260, bold=True)
    f.say(left, 54, shop_address(f), 8)
    f.say(right, 42, w["title"], 19, bold=True, align="right")
    f.say(right, 54, f"{w['call']} {f.shop.party.phone}", 8.5, align="right")
    cols = (Col("page", 0.6, w["page"]), Col("sku", 1.75, w["item"]), Col("quantity", 0.65, w["quantity"]), Col("color", 0.95, w["colour"]), Col("description", 2.7, w["thing"]),
            Col("unit_price", 1.25, w["each"], cents=True), Col("amount", 1.4, w["amount"], cents=True))  # fmt: skip
    rows = 15 if f.height > 800 else 13
    y = lattice(f, (left, right), 62, cols, rows, (f.height - 370) / rows, Rule(1.4, 0.5, 0.5, 1.4), head=32, size=8)
    cut = right - 1.4 / 9.3 * (right - left)
    one, two = left + (right - left) * 0.45, cut - 92
    top, foot = y + 14, y + 216
    for x0, x1, words in ((left, one - 5, "who"), (one, two - 5, "pay"), (two, right, "sums")):
        f.sheet.box((x0, top, x1, foot), 0.8, f.color)
        bar(f, (x0, top, x1, top + 15), w[words], min(8.5, 8.5 * (x1 - x0 - 10) / f.long(w[words], 8.5, bold=True)))
    _blank_customer(f, w, (left + 7, one - 12), top + 38)
    ways = options(w, "account cod check")
    size = min(9.0, 9.0 * (two - one - 34) / max(f.long(words, 9) for _, words in [*ways, ("", w["debit"])]))
    end = marks(f, "pay.", ways, one + 8, top + 36, "square", down=24, size=size)
    mark(f, "", one + 8, end, w["debit"], "square", size)
    f.say(one + 8, end + 22, w["number"], 7.5)
    for n in range(2):
        squares(f, one + 8, end + 27 + n * 18, 11, (two - one - 22) / 11, 15)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        parted_sum(f, key, (cut, top + 26 + n * 36, right - 5, top + 48 + n * 36), w[words], cut - two - 12, bold=key == "total")  # fmt: skip
    f.sheet.paragraph((two + 7, top + 144, right - 7, foot - 4), w["promise"], f.face[0], 8, f.color)
    f.sheet.box((left, foot + 10, right, foot + 34), 0, None, (0.86, 0.86, 0.86))
    f.say(left + 6, foot + 25, w["office"], 8, bold=True)
    barcode(f, (right - 130, foot + 14, right - 10, foot + 30), 3)
    return f


def _blank_customer(f: Blank, w: dict[str, str], x: tuple[float, float], base: float) -> None:
    for n, key in enumerate(("name", "street")):
        under(f, key, x, base + n * 34, w[key])
    words = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        under(f, key, (x0, x1), base + 68, words[key])

    in_the_town(f, x, 7, field)
    under(f, "phone", x, base + 102, w["phone"])
    under(f, "customer_no", x, base + 136, w["customer_no"])


def seed_house(rng: Random, order: Order) -> Blank:
    """A seed house's: at the left a dashed place for the label that nobody sticks on, at the right dotted lines to fill in instead; a heavy rule after
    every five rows; below them the postage as printed figures, sums on rules with the currency's sign, ways of paying before short lines."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice(((0, 0, 0), FERN)))
    w, left, right = worded("seed_house", f), 40.0, f.width - 40
    middle = left + (right - left) * 0.42
    fit(f, left, 46, f.shop.name, 20, 250, bold=True)
    f.sheet.text(right, 42, w["title"], "Times-BoldItalic", 18, f.color, "right")
    f.sheet.text(right, 56, w["lead"], "Times-Italic", 9.5, f.color, "right")
    f.sheet.line(left, 64, right, 64, 0.6, f.color)
    f.sheet.line(left, 66.5, right, 66.5, 1.8, f.color)
    f.sheet.box((left, 78, middle - 14, 178), 0.8, f.color, None, 0, (4, 3))
    f.sheet.paragraph((left + 12, 112, middle - 26, 150), w["label"], "Times-Italic", 9.5, f.color)
    f.say(middle, 84, w["fill"], 9, bold=True)
    words = places_of(f)
    for n, key in enumerate(("name", "street")):
        written_on(f, key, (middle, right), 107 + n * 24, w[key], size=9, high=20, dots=True)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, key, (x0, x1), 155, words[key], size=9, high=20, dots=True)

    in_the_town(f, (middle, right), 5, field)
    half = middle + (right - middle) * 0.37
    written_on(f, "phone", (middle, half), 179, w["phone"], size=9, high=20, dots=True)
    written_on(f, "email", (half + 5, right), 179, w["email"], size=9, high=20, dots=True)
    cols = (Col("quantity", 0.85, w["quantity"]), Col("sku", 1.5, w["item"]), Col("description", 3.4, w["thing"]), Col("unit_price", 1.1, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 190, cols, 15, (f.height - 420) / 15, Rule(1.4, 0.4, 0.4, 1.4, every=5), head=20, size=9)  # fmt: skip
    cut = right - 1.2 / 8.05 * (right - left)
    for n, (key, name) in enumerate((("subtotal", "goods"), ("", "gift"), ("shipping", "post"), ("total", "total"))):
        base = y + 24 + n * 24
        f.say(cut - 8, base - 2, w[name], 9.5, bold=key == "total", align="right")
        f.sheet.line(cut, base, right, base, 1.6 if key == "total" else 0.6, f.color)
        end = f.say(cut + 2, base - 3, SIGN[f.shop.currency], 9)
        if key:
            f.spots[key] = Spot((end, base - 20, right, base))
    _seed_rates(f, order, w, (left, y + 12))
    _seed_payment(f, w, (left, y + 118, right))
    return f


def _seed_rates(f: Blank, order: Order, w: dict[str, str], corner: tuple[float, float]) -> None:
    x, y = corner
    wide = 190.0
    f.sheet.box((x, y, x + wide, y + 88), 0.6, f.color, (0.94, 0.96, 0.92))
    f.say(x + wide / 2, y + 14, w["rates"], 9, bold=True, align="centre")
    for n, (high, price) in enumerate(steps(order, (30, 60, 120, 250), "4.50")):
        f.say(x + 8, y + 30 + n * 16, f"{w['upto']} {SIGN[f.shop.currency]} {high}", 8.5)
        f.say(x + wide - 8, y + 30 + n * 16, f"{w['add']} {price}", 8.5, align="right")


def _seed_payment(f: Blank, w: dict[str, str], at: tuple[float, float, float]) -> None:
    left, y, right = at
    end = f.say(left, y + 10, w["pay"], 10, bold=True) + 12
    marks(f, "pay.", options(w, "check money_order account prepaid"), end, y + 10, "line", gap=16, size=9)
    f.say(left, y + 34, w["card"], 9)
    squares(f, left + 46, y + 22, 16 if w["card"] != "IBAN" else 22, 13.5, 16)
    f.say(left, y + 58, f"{w['to']}: {f.shop.name}, {shop_address(f)}", 9)
    f.sheet.text(right, y + 76, w["thanks"], "Times-BoldItalic", 13, f.color, "right")


def kitchen_insert(rng: Random, order: Order) -> Blank:
    """An insert of a catalogue for the kitchen, across: its title reads upward on a coloured edge, the goods fill the left, the sums are the last rows
    of their table; in a column at the right the customer in cells, name and house number parted, a question, and the payment behind its words."""
    f = blank(rng, order, page_size(rng, order), landscape=True, face=SANS, color=rng.choice((BRICK, FERN, (0.25, 0.12, 0.4))))  # fmt: skip
    w, left, right = worded("kitchen_insert", f), 52.0, f.width - 24
    cut = f.width - 262
    f.sheet.box((0, 0, 34, f.height), 0, None, f.color)
    f.sheet.text(24, f.height - 40, w["title"], f.face[1], 20, WHITE, angle=90)
    fit(f, left, 40, f.shop.name, 20, 250, bold=True)
    f.say(left, 52, shop_address(f), 8)
    f.say(cut - 12, 40, f"{w['call']} {f.shop.party.phone}", 10, bold=True, align="right")
    f.say(cut - 12, 52, f.shop.email, 8, align="right")
    cols = (Col("page", 0.6, w["page"]), Col("sku", 1.7, w["item"]), Col("description", 3.2, w["thing"], flush="left"), Col("quantity", 0.7, w["quantity"]),
            Col("unit_price", 1.05, w["each"]), Col("amount", 1.15, w["amount"]))  # fmt: skip
    rows = 16
    row = (f.height - 152) / rows
    y = lattice(f, (left, cut - 12), 62, cols, rows, row, Rule(0.8, 0.4, 0.4, 0), head=20, size=8.5, dark=f.color)
    edge = cut - 12 - 1.15 / 8.4 * (cut - 12 - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "delivery"), ("total", "total"))):
        box = (left, y + n * 19, cut - 12, y + 19 + n * 19)
        f.sheet.box(box, 0.8 if key != "total" else 1.4, f.color)
        f.sheet.line(edge, box[1], edge, box[3], 0.4, f.color)
        f.say(edge - 6, box[3] - 6, w[words], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot((edge, box[1], cut - 12, box[3]))
    _kitchen_customer(f, w, (cut, right))
    _kitchen_payment(f, w, (cut, right), 318)
    return f


def _kitchen_customer(f: Blank, w: dict[str, str], x: tuple[float, float]) -> None:
    left, right = x
    half, third = (left + right) / 2, left + (right - left) * 0.3
    f.say(left, 40, w["you"], 13, bold=True)
    marks(f, "title.", [("mr", w["mr"]), ("mrs", w["mrs"])], left, 60, "square", gap=16, size=8.5)
    celled(f, "customer_no", (half, 44, right, 70), w["customer_no"], size=6.5)
    celled(f, "first_name", (left, 74, half, 106), w["first"], size=6.5)
    celled(f, "last_name", (half, 74, right, 106), w["last"], size=6.5)
    number_first = f.language in ("en", "fr")
    street, house = ((third, right), (left, third)) if number_first else ((left, right - 60), (right - 60, right))
    celled(f, "street", (street[0], 106, street[1], 138), w["street"], size=6.5)
    celled(f, "house_no", (house[0], 106, house[1], 138), w["house"], size=6.5)
    words = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        celled(f, key, (x0, 138, x1, 170), words[key], size=6.5)

    in_the_town(f, x, 0, field)
    celled(f, "phone", (left, 170, right, 202), w["phone"], size=6.5)
    f.say(left, 224, w["before"], 9, bold=True)
    marks(f, "also.before.", [("1", w["yes"]), ("2", w["no"])], left, 242, "square", gap=18, size=8.5)
    f.sheet.paragraph((left, 256, right, 304), w["promise"], "Helvetica-Oblique", 9, f.color)


def _kitchen_payment(f: Blank, w: dict[str, str], x: tuple[float, float], y: float) -> None:
    left, right = x
    f.sheet.line(left, y - 14, right, y - 14, 1.2, f.color)
    f.say(left, y + 6, w["pay"], 13, bold=True)
    for n, (key, words) in enumerate((("pay.check", "check"), ("pay.account", "account"), ("", "card"))):
        base = y + 30 + n * 24
        f.say(left, base, w[words], 9.5)
        box = (right - 24, base - 12, right - 8, base + 4)
        f.sheet.box(box, 0.9, f.color)
        f.sheet.line(left, base + 8, right, base + 8, 0.3, f.color)
        if key:
            f.spots[key] = Spot((box[0] + 2, box[1] + 2, box[2] - 2, box[3] - 2), "check")
    f.say(left, y + 106, w["number"], 8)
    squares(f, left, y + 111, 16, (right - left) / 16, 16)
    written_on(f, "signature", x, y + 184, w["sign"], "left", size=7.5, high=36)


def mail_card(rng: Random, order: Order) -> Blank:
    """A card to post, upright: the sender above in squares for single letters with captions below, ways of paying beside the signature, nine rows
    for number, size, how many, article and price below; no sums."""
    size = "half" if order.shop.country in ("US", "CA") else "A5"
    f = blank(rng, order, size, landscape=True, face=rng.choice((SANS, NARROW)), color=rng.choice(((0, 0, 0), MARINE, FERN)))  # fmt: skip
    w, left, right = worded("mail_card", f), 22.0, f.width - 22
    f.sheet.box((0, 0, f.width, 38), 0, None, f.color)
    f.sheet.text(left, 27, w["title"], f.face[1], 20, WHITE)
    fit(f, right, 18, f.shop.name, 10, 210, bold=True, align="right", color=WHITE)
    fit(f, right, 30, shop_address(f), 7.5, 210, align="right", color=WHITE)
    f.say(left, 56, w["lead"], 9, bold=True)
    step = (right - left) / 22
    f.comb("customer_no", (right - 10 * step, 45, right, 62), 10)
    f.say(right - 10 * step - 5, 57, w["customer_no"], 7.5, align="right")
    for n, key in enumerate(("name", "street")):
        f.comb(key, (left, 70 + n * 31, right, 89 + n * 31), 22)
        f.say(left, 96.5 + n * 31, w[key], 7)
    words, at = places_of(f), left
    code, region = code_boxes(f), 2 if "region" in dict(f.town_keys()) else 0
    many = {"postal_code": code, "region": region, "city": 22 - code - region - len(f.town_keys()) + 1}
    for key, _ in f.town_keys():
        f.comb(key, (at, 132, at + many[key] * step, 151), many[key])
        fit(f, at, 158.5, words[key], 7, many[key] * step)
        at += (many[key] + 1) * step
    middle = (left + right) / 2
    under(f, "phone", (left, middle - 6), 180, w["phone"])
    under(f, "", (middle + 6, right), 180, w["birth"])
    f.say(left, 204, w["pay"], 9, bold=True)
    ways = options(w, "account cod check")
    end = marks(f, "pay.", ways, left, 220, "ring", down=17, size=8.5)
    if w["debit"]:
        mark(f, "", left, end, w["debit"], "ring", 8.5)
    written_on(f, "signature", (middle + 6, right), 252, w["sign"], "left", size=7, high=36)
    cols = (Col("sku", 1.75, w["item"]), Col("size", 0.75, w["size"]), Col("quantity", 0.75, w["quantity"]), Col("description", 2.7, w["thing"]), Col("unit_price", 1.15, w["each"]))  # fmt: skip
    y = lattice(f, (left, right), 276, cols, 9, (f.height - 320) / 9, Rule(1, 0.5, 0.5, 1), head=19, size=8.5, dark=MIST)  # fmt: skip
    f.say(left, y + 14, w["note"], 7)
    return f


def tool_slip(rng: Random, order: Order) -> Blank:
    """A dealer's in tools and electronic parts: ways of paying in a row of framed cells over the table, eighteen narrow numbered rows with every second
    tinted; below them at the left who orders, in cells with shaded captions, at the right the sums with one that stays empty, then the signature."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)), color=rng.choice(((0, 0, 0), MARINE)))
    w, left, right = worded("tool_slip", f), 34.0, f.width - 34
    f.sheet.box((left, 26, left + 30, 56), 0, None, f.color)
    for n in range(3):
        f.sheet.line(left + 6, 34 + n * 7, left + 24, 34 + n * 7, 2.2, WHITE)
    fit(f, left + 40, 42, f.shop.name, 16, 270, bold=True)
    f.say(left + 40, 54, shop_address(f), 8)
    f.say(right, 42, w["title"], 20, bold=True, align="right")
    f.say(right, 55, f"Tel. {f.shop.party.phone}   {f.shop.email}", 8, align="right")
    _payment_cells(f, w, (left, 66, right, 102))
    rows = 18 if f.height > 800 else 16
    numbers = [str(n + 1) for n in range(rows)]
    cols = (Col("", 0.4, w["line"], marks=numbers), Col("quantity", 0.75, w["quantity"]), Col("sku", 1.7, w["item"]), Col("page", 0.6, w["page"]), Col("description", 2.9, w["thing"]),
            Col("unit_price", 1.1, w["each"]), Col("amount", 1.25, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 110, cols, rows, (f.height - 344) / rows, Rule(1, 0.3, 0.5, 1), head=18, size=8.5, stripe=MIST)  # fmt: skip
    cut, wide = right - 1.25 / 8.7 * (right - left), right - left
    for n, (key, words) in enumerate((("subtotal", "goods"), ("", "extra"), ("shipping", "freight"), ("total", "total"))):  # fmt: skip
        box = (left + wide * 0.62, y + 8 + n * 22, right, y + 30 + n * 22)
        labelled_cell(f, key, box, w[words], (cut - box[0]) / (right - box[0]), MIST if key != "total" else (0.8, 0.83, 0.86))  # fmt: skip
    _slip_customer(f, w, (left, y + 8, left + wide * 0.58))
    written_on(f, "signature", (left + wide * 0.62, right), y + 148, w["sign"], "left", size=7.5, high=34)
    f.say(right, y + 178, w["note"], 7, align="right")
    return f


def _payment_cells(f: Blank, w: dict[str, str], box: Box) -> None:
    left, top, right, bottom = box
    bar(f, (left, top, right, top + 14), w["pay"], 8.5)
    ways = [*options(w, "account cod prepaid"), ("", w["debit"])]
    step = (right - left) / len(ways)
    for n, (key, words) in enumerate(ways):
        f.sheet.box((left + n * step, top + 14, left + (n + 1) * step, bottom), 0.8, f.color)
        mark(f, f"pay.{key}" if key else "", left + n * step + 8, bottom - 7, words, "square", 9)


def _slip_customer(f: Blank, w: dict[str, str], at: tuple[float, float, float]) -> None:
    left, y, right = at
    f.sheet.box((left, y, right, y + 15), 0.5, f.color, MIST)
    f.say(left + 4, y + 11, w["customer"], 9, bold=True)
    y, step = y + 15, 21.0
    for n, key in enumerate(("customer_no", "company", "name", "street")):
        labelled_cell(f, key, (left, y + n * step, right, y + (n + 1) * step), w[key], 0.24, MIST)
    words, top = places_of(f), y + 4 * step

    def field(key: str, x0: float, x1: float) -> None:
        celled(f, key, (x0, top, x1, top + 27), words[key], size=6.5)

    in_the_town(f, (left, right), 0, field)
    for n, key in enumerate(("phone", "email")):
        labelled_cell(f, key, (left, top + 27 + n * step, right, top + 27 + (n + 1) * step), w[key], 0.24, MIST)


HELD = (catalogue_blank, seed_house, kitchen_insert, mail_card, tool_slip)
