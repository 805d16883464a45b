"""Everyday order forms of the part "train": a clothes catalogue's, an office supplier's fax sheet, a firm's form to print at home, a seed list's.
They stood in the part test until 29 November 2026."""

from __future__ import annotations

from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.fresh_parts import SANS, SERIF, Col, Rule, labelled_cell, lattice, marks, squares, written_on
from tests.generator.labels_latest import places_of, worded
from tests.generator.letterpress import options
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

NAVY: Rgb = (0.08, 0.14, 0.36)
BERRY: Rgb = (0.45, 0.06, 0.2)
LEAF: Rgb = (0.08, 0.3, 0.14)
PALE: Rgb = (0.91, 0.91, 0.92)


def shop_line(f: Blank) -> str:
    return f"{f.shop.name}, {f.shop.party.street}, {places.town_line(f.shop.party.place)}"


def fitted(f: Blank, x: float, y: float, words: str, size: float, room: float, *, bold: bool = False, align: str = "left") -> float:  # fmt: skip
    """Print that grows smaller where there is too little room. Returns its end."""
    return f.say(x, y, words, min(size, size * room / f.long(words, size, bold=bold)), bold=bold, align=align)


def beside_box(f: Blank, key: str, box: Box, caption: str, wide: float, size: float = 8) -> None:
    """A box to write in; its caption stands at its left, in a column `wide` points wide."""
    x0, y0, x1, y1 = box
    fitted(f, x0, (y0 + y1) / 2 + 3, caption, size, wide - 5)
    f.sheet.box((x0 + wide, y0, x1, y1), 0.6, f.color)
    f.spots[key] = Spot((x0 + wide, y0, x1, y1))


def town_boxes(f: Blank, box: Box, wide: float, before: str = "", size: float = 8) -> None:
    """The parts of the town's line in boxes side by side, with one caption for all of them at the left."""
    x0, y0, x1, y1 = box
    words, keys = places_of(f), f.town_keys()
    fitted(f, x0, (y0 + y1) / 2 + 3, " / ".join(words[key] for key, _ in keys), size, wide - 5)
    at = x0 + wide
    for key, share in keys:
        end = at + (x1 - x0 - wide) * share
        f.sheet.box((at, y0, end - (0 if end > x1 - 1 else 4), y1), 0.6, f.color)
        f.spots[before + key] = Spot((at, y0, end - (0 if end > x1 - 1 else 4), y1))
        at = end


def town_lines(
    f: Blank, x: tuple[float, float], base: float, where: str, before: str = "", size: float = 7.5, high: float = 19
) -> None:
    """The parts of the town's line on rules, each with its own caption."""
    at, words = x[0], places_of(f)
    for key, share in f.town_keys():
        end = at + (x[1] - x[0]) * share
        gap = 0 if end > x[1] - 1 else 8
        written_on(f, before + key, (at, end - gap), base, words[key], where, size=size, high=high)
        at = end


def clothing_order(rng: Random, order: Order) -> Blank:
    """A clothes catalogue's centre sheet: numbered parts, boxes with their captions beside them, delivery address at the right; one line for each
    garment with its colour and size; sums below the last column, ways to pay with a card's number at the left."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), NAVY, BERRY)))
    w, left, right, middle = worded("clothing_order", f), 32.0, f.width - 32, f.width / 2
    f.sheet.text(left, 44, f.shop.name, "Times-Bold", min(24, 24 * 300 / f.long(f.shop.name, 24, bold=True)), f.color)
    f.say(left, 58, shop_line(f).partition(", ")[2], 7.5)
    f.say(right, 36, w["title"], 15, bold=True, align="right")
    f.say(right, 48, f"{w['call']} {f.shop.party.phone}", 9, bold=True, align="right")
    f.say(right, 58, w["how"], 7, align="right")
    f.sheet.line(left, 64, right, 64, 2, f.color)
    f.say(left, 78, w["you"], 9, bold=True)
    f.say(middle + 8, 78, w["other"], 9, bold=True)
    rows = ("customer_no", "name", "street", "town", "phone")
    for n, key in enumerate(rows):
        top = 84 + n * 23.0
        if key == "town":
            town_boxes(f, (left, top, middle - 8, top + 20), 84)
        else:
            beside_box(f, key, (left, top, middle - 8, top + 20), w[key], 84)
    for n, key in enumerate(("name", "street", "town")):
        top = 84 + n * 23.0
        if key == "town":
            town_boxes(f, (middle + 8, top, right, top + 20), 78, "ship.")
        else:
            beside_box(f, f"ship.{key}", (middle + 8, top, right, top + 20), w[key], 78)
    cols = (Col("page", 0.6, w["page"]), Col("sku", 1.5, w["item"]), Col("description", 2.6, w["thing"]), Col("color", 0.95, w["colour"]), Col("size", 0.7, w["size"]),
            Col("quantity", 0.6, w["quantity"]), Col("unit_price", 1, w["each"]), Col("amount", 1.1, w["amount"]))  # fmt: skip
    rows_n, y = 13 if f.height > 800 else 12, 206.0
    step = (f.height - y - 30 - 150) / rows_n
    y = lattice(f, (left, right), y, cols, rows_n, step, Rule(0.8, 0.5, 0.5, 0.8), head=30, dark=PALE)
    cut = right - 1.1 / 9.05 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        box = (cut, y + n * 21, right, y + 21 + n * 21)
        f.sheet.box(box, 1.2 if key == "total" else 0.6, f.color)
        f.say(cut - 6, box[3] - 7, w[words], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot(box)
    f.say(left, y + 17, w["pay"], 9, bold=True)
    ways = [(key, w[key]) for key in ("check", "money_order", "account")]
    marks(f, "pay.", ways, left, y + 34, "square", down=16, size=8)
    end = f.say(left, y + 90, w["card"], 8) + 6
    end = squares(f, end, y + 79, 16, 11.5)
    squares(f, f.say(end + 12, y + 90, w["expires"], 8) + 6, y + 79, 4, 11.5)
    f.say(left, y + 116, w["note"], 7)
    return f


def office_fax(rng: Random, order: Order) -> Blank:
    """An office supplier's fax sheet: a big number to dial, the sender in shaded label cells in two columns, a table with level rules only, its rows
    numbered; sums without boxes, brackets for the payment, room for a stamp."""
    f = blank(rng, order, page_size(rng, order), face=SANS)
    w, left, right = worded("office_fax", f), 42.0, f.width - 42
    f.say(left, 60, w["title"], 24, bold=True)
    f.say(right, 48, w["to"], 9, align="right")
    f.say(right, 66, str(f.shop.party.phone)[:-1] + "9", 17, bold=True, align="right")
    f.sheet.line(left, 74, right, 74, 3)
    fitted(f, left, 88, shop_line(f), 8.5, right - left)
    f.say(left, 108, w["from"], 9, bold=True)
    middle = (left + right) / 2 + 30
    for n, key in enumerate(("company", "person", "street", "town")):
        box = (left, 113 + n * 22, middle, 135 + n * 22)
        labelled_cell(f, "name" if key == "person" else key, box, w[key], 0.27, PALE)
    for n, key in enumerate(("phone", "customer_no", "po", "date")):
        labelled_cell(f, key, (middle, 113 + n * 22, right, 135 + n * 22), w[key], 0.4, PALE)
    rows = 14 if f.height > 800 else 13
    numbers = [str(n + 1) for n in range(rows)]
    cols = (Col("", 0.35, w["line"], marks=numbers), Col("sku", 1.4, w["item"], flush="left"), Col("description", 2.7, w["thing"], flush="left"), Col("unit", 0.8, w["unit"]),
            Col("quantity", 0.8, w["quantity"]), Col("unit_price", 1, w["each"], flush="right"), Col("amount", 1.15, w["amount"], flush="right"))  # fmt: skip
    y = lattice(f, (left, right), 216, cols, rows, (f.height - 414) / rows, Rule(0, 0.5, 0, 1.4), head=20, size=8.5)
    f.sheet.line(left, y, right, y, 1.4)
    cut = right - 1.15 / 8.2 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "freight"), ("total", "total"))):
        base = y + 20 + n * 20
        f.say(cut - 70, base - 5, w[words], 9, bold=key == "total")
        f.spots[key] = Spot((cut, base - 18, right, base))
        f.sheet.line(cut - 70, base, right, base, 1.2 if key == "total" else 0.5)
    f.say(left, y + 22, w["pay"], 9, bold=True)
    options(f, "pay.", [(key, w[key]) for key in ("account", "prepaid", "cod")], left, y + 38, "brackets", down=16)
    f.sheet.box((left, y + 88, left + 250, y + 140), 0.5)
    f.say(left + 3, y + 96, w["sign"], 6.5)
    f.spots["signature"] = Spot((left + 40, y + 100, left + 240, y + 136))
    f.sheet.paragraph((left + 264, y + 104, right, y + 140), w["note"], f.face[0], 8)
    return f


def two_addresses(rng: Random, order: Order) -> Blank:
    """A firm's form made with a word processor, to print at home: one table for the customer with a column for the invoice's address and one for the
    delivery's, one full grid for the goods whose last rows are the sums."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF)))
    w, left, right = worded("two_addresses", f), 50.0, f.width - 50
    f.say(left, 52, f.shop.name, 12, bold=True)
    f.say(left, 80, w["title"], 20, bold=True)
    f.say(left, 95, f"{w['send']} {f.shop.party.street}, {places.town_line(f.shop.party.place)}", 8.5)
    f.say(left, 106, f.shop.email, 8.5)
    first, middle = left + 100, left + 100 + (right - left - 100) / 2
    f.sheet.box((left, 114, right, 132), 0, None, PALE)
    for at, key in ((left, "which"), (first, "bill"), (middle, "ship")):
        fitted(f, at + 4, 126, w[key], 8.5, middle - first - 8, bold=True)
    place = places_of(f)
    words = w | {"town": " ".join(place[key] for key, _ in f.town_keys())}
    for n, key in enumerate(("company", "person", "street", "town", "phone", "date")):
        top = 132 + n * 21.0
        fitted(f, left + 4, top + 14, words[key], 8.5, 92)
        field = "name" if key == "person" else key
        for x0, x1, before in ((first, middle, ""), (middle, right, "ship.")):
            if key not in ("phone", "date") or not before:
                f.spots[before + field] = Spot((x0, top, x1, top + 21))
        f.sheet.line(left, top, right, top, 0.5)
    f.sheet.box((left, 114, right, 258), 0.5)
    f.sheet.line(first, 114, first, 258, 0.5)
    f.sheet.line(middle, 114, middle, 258, 0.5)
    cols = (Col("quantity", 0.8, w["quantity"], flush="left"), Col("unit", 0.85, w["unit"], flush="left"), Col("sku", 1.4, w["item"], flush="left"), Col("description", 2.6, w["thing"], flush="left"),
            Col("unit_price", 1.05, w["each"], flush="left"), Col("amount", 1.1, w["amount"], flush="left"))  # fmt: skip
    rows, row = (15, 21.0) if f.height > 800 else (13, 21.0)
    y = lattice(f, (left, right), 272, cols, rows, row, Rule(0.5, 0.5, 0.5, 0.5), head=20, size=8.5)
    cut = right - 1.1 / 7.8 * (right - left)
    for n, (key, name) in enumerate((("subtotal", "goods"), ("shipping", "freight"), ("total", "total"))):
        top = y + n * row
        f.sheet.box((left, top, right, top + row), 0.5)
        f.sheet.line(cut, top, cut, top + row, 0.5)
        f.say(cut - 6, top + 14, w[name], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, top, right, top + row))
    end = f.say(left, y + 90, w["pay"], 9, bold=True) + 14
    marks(f, "pay.", [(key, w[key]) for key in ("account", "prepaid", "cod")], end, y + 90, "behind", gap=26, size=9)
    f.say(left, y + 108, w["note"], 7.5)
    written_on(f, "signature", (left, left + 260), y + 138, w["sign"], "left", size=7, high=24)
    return f


def seed_list(rng: Random, order: Order) -> Blank:
    """A seed list's last page: name and address on rules with captions below at the left, our own box at the right, many narrow rows with pence in a
    column of their own, sums on rules; the payment is a word to ring."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice(((0, 0, 0), LEAF)))
    w, left, right = worded("seed_list", f), 44.0, f.width - 44
    fitted(f, f.width / 2, 44, w["title"], 22, right - left, bold=True, align="centre")
    f.say(f.width / 2, 58, shop_line(f), 9, align="centre")
    f.say(f.width / 2, 71, w["plain"], 8, align="centre")
    cut = right - 130
    written_on(f, "name", (left, cut - 16), 96, w["name"], "left", size=7)
    written_on(f, "street", (left, cut - 16), 124, w["street"], "left", size=7)
    town_lines(f, (left, cut - 16), 152, "left", size=7)
    f.sheet.box((cut, 82, right, 140), 0, None, PALE)
    f.say(cut + 6, 93, w["office"], 7.5, bold=True)
    for n, key in enumerate(("received", "packed")):
        f.say(cut + 6, 110 + n * 18, w[key], 7.5)
        f.sheet.line(cut + 48, 111 + n * 18, right - 6, 111 + n * 18, 0.4, f.color)
    written_on(f, "phone", (cut, right), 158, w["phone"], size=7)
    cols = (Col("sku", 1.5, w["item"]), Col("quantity", 0.8, w["quantity"]), Col("description", 3.6, w["thing"]), Col("unit_price", 1.1, w["each"], cents=True),
            Col("amount", 1.3, w["amount"], cents=True))  # fmt: skip
    rows = 20 if f.height > 800 else 18
    step = (f.height - 346) / rows
    y = lattice(f, (left, right), 170, cols, rows, step, Rule(0, 0.4, 0.8, 1, every=5), head=30, size=8.5)
    f.sheet.line(left, y, right, y, 1, f.color)
    start = right - 1.3 / 8.3 * (right - left)
    wide = right - start
    for n, (key, words) in enumerate((("subtotal", "goods"), ("", "gift"), ("shipping", "post"), ("total", "total"))):
        base = y + 20 + n * 19
        f.say(start - 6, base - 4, w[words], 8.5, bold=key == "total", align="right")
        f.sheet.line(start, base, right, base, 1.2 if key == "total" else 0.5, f.color)
        f.sheet.line(right - wide * 0.34, base - 19, right - wide * 0.34, base, 0.4, f.color)
        if key:
            f.spots[f"{key}.whole"] = Spot((start, base - 18, right - wide * 0.34, base))
            f.spots[f"{key}.cents"] = Spot((right - wide * 0.34, base - 18, right, base))
    f.say(left, y + 20, w["pay"], 9, bold=True)
    marks(
        f,
        "pay.",
        [(key, w[key]) for key in ("check", "money_order", "cash")],
        left + 4,
        y + 42,
        "word",
        gap=22,
        size=9.5,
    )
    f.say(left, y + 108, w["sub"], 8.5)
    f.say(left, y + 126, w["note"], 8)
    return f


LATEST = (clothing_order, office_fax, two_addresses, seed_list)
