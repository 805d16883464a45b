"""More everyday order forms (see `forms_unseen`): a firm's order with the supplier printed on it, a delicatessen's coupon, a
cosmetics house's slip, a hobby shop's page to print."""

from __future__ import annotations

from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_unseen import CRIMSON, FOREST, PALE, PETROL, fit, in_the_town, options, shop_address
from tests.generator.fresh_parts import (
    SANS,
    SERIF,
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
from tests.generator.labels_unseen import places_of, worded
from tests.generator.letterpress import bar
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

PLUM: Rgb = (0.36, 0.1, 0.38)
OLIVE: Rgb = (0.3, 0.32, 0.06)


def company_order(rng: Random, order: Order) -> Blank:
    """A firm's order as a supplier sends it out: the supplier's own address printed in a frame beside the customer's, number and date in cells below;
    sums before and after tax, terms to tick, and at the foot another place of delivery beside the room for stamp and signature."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF)), color=rng.choice(((0, 0, 0), (0.1, 0.12, 0.35))))  # fmt: skip
    w, left, right, middle = worded("company_order", f), 42.0, f.width - 42, f.width / 2
    f.sheet.box((left, 28, right, 54), 1.4, f.color)
    f.say(middle, 46.5, w["title"], 15, bold=True, align="centre")
    for x0, x1, title in ((left, middle - 8, "supplier"), (middle - 2, right, "customer")):
        f.sheet.box((x0, 62, x1, 78), 0.6, f.color, PALE)
        f.say(x0 + 5, 73.5, w[title], 9, bold=True)
        f.sheet.box((x0, 62, x1, 174), 0.6, f.color)
    party = f.shop.party
    for n, line in enumerate((f.shop.name, party.street, places.town_line(party.place), f"Tel. {party.phone}", f.shop.email)):  # fmt: skip
        fit(f, left + 6, 94 + n * 18, line, 10, middle - left - 22, bold=n == 0)
    for n, key in enumerate(("company", "person", "street", "town", "phone")):
        top = 78 + n * 19.2
        fit(f, middle + 2, top + 13, w[key], 8, 72)
        f.sheet.line(middle - 2, top + 19.2, right, top + 19.2, 0.4, f.color)
        f.spots["name" if key == "person" else key] = Spot((middle + 76, top, right, top + 19))
    third = (right - left) / 3
    for n, key in enumerate(("po", "date", "customer_no")):
        labelled_cell(f, key, (left + n * third, 184, left + (n + 1) * third, 206), w[key], 0.42, PALE)
    rows = 15 if f.height > 800 else 14
    numbers = [str(n + 1) for n in range(rows)]
    cols = (Col("", 0.4, w["line"], marks=numbers), Col("sku", 1.6, w["item"]), Col("description", 3.1, w["thing"]), Col("quantity", 0.8, w["quantity"]),
            Col("unit_price", 1.2, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 216, cols, rows, (f.height - 444) / rows, Rule(0.9, 0.4, 0.5, 0.9), head=20, size=8.5, dark=PALE)  # fmt: skip
    cut = right - 1.3 / 8.4 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "net"), ("shipping", "freight"), ("tax", "tax"), ("total", "total"))):  # fmt: skip
        labelled_cell(f, key, (cut - 104, y + n * 19, right, y + 19 + n * 19), w[words], 104 / (right - cut + 104), PALE if key == "total" else None)  # fmt: skip
    f.say(left, y + 16, w["pay"], 9, bold=True)
    marks(f, "pay.", options(w, "account prepaid cod"), left, y + 34, "square", down=17, size=8.5)
    _delivered_and_signed(f, w, (left, y + 86, right, y + 172))
    f.say(left, y + 184, w["note"], 7)
    return f


def _delivered_and_signed(f: Blank, w: dict[str, str], box: Box) -> None:
    left, y, right, bottom = box
    cut = left + (right - left) * 0.58
    f.sheet.box((left, y, cut - 8, bottom), 0.6, f.color)
    fit(f, left + 5, y + 11, w["deliver"], 8, cut - left - 20, bold=True)
    for n, key in enumerate(("name", "street", "town")):
        words = {"name": "receiver"}.get(key, key)
        written_on(f, f"ship.{key}", (left + 5, cut - 14), y + 34 + n * 22.5, f"{w[words]} :" if f.language == "fr" else f"{w[words]}:", size=8, high=20)  # fmt: skip
    f.sheet.box((cut, y, right, bottom), 0.6, f.color)
    fit(f, cut + 5, y + 11, w["approve"], 8, right - cut - 10)
    f.spots["signature"] = Spot((cut + 20, y + 34, right - 20, y + 72))


def leaflet_hamper(rng: Random, order: Order) -> Blank:
    """The last leaf of a delicatessen's folder, small and upright in a double frame: the goods' names before their codes, a sign in every amount; to
    pay at the left of the sums, below them the address with captions under the lines; a wished day that stays empty."""
    american = order.shop.country in ("US", "CA")
    f = blank(rng, order, "half" if american else "A5", landscape=True, face=SERIF, color=rng.choice((OLIVE, CRIMSON, (0, 0, 0))))  # fmt: skip
    w, left, right, middle = worded("leaflet_hamper", f), 26.0, f.width - 26, f.width / 2
    f.sheet.box((12, 12, f.width - 12, f.height - 12), 1.6, f.color)
    f.sheet.box((16, 16, f.width - 16, f.height - 16), 0.5, f.color)
    fit(f, middle, 34, f.shop.name, 12, 300, bold=True, align="centre")
    f.say(middle, 45, f"{shop_address(f)} · {f.shop.email}", 7.5, align="centre")
    f.sheet.text(middle, 68, w["title"], "Times-BoldItalic", 22, f.color, "centre")
    f.sheet.text(middle, 80, w["lead"], "Times-Italic", 9, f.color, "centre")
    for side in (-1, 1):
        for n in range(3):
            f.sheet.circle(middle + side * (112 + n * 11), 61, 3.5 - n * 0.7, 0, fill=f.color)
    cols = (Col("description", 2.9, w["thing"], flush="left"), Col("sku", 1.45, w["item"]), Col("quantity", 0.75, w["pieces"]), Col("unit_price", 1.05, w["each"]),
            Col("amount", 1.35, w["amount"], sign=SIGN[f.shop.currency]))  # fmt: skip
    row = (f.height - 395) / 8
    y = lattice(f, (left, right), 88, cols, 8, row, Rule(0.8, 0.4, 0.4, 0.8), head=17, size=8.5)
    cut = right - 1.35 / 7.5 * (right - left)
    for n, (key, name) in enumerate((("subtotal", "goods"), ("shipping", "parcel"), ("total", "total"))):
        top = y + n * 19
        f.sheet.box((cut, top, right, top + 19), 1.2 if key == "total" else 0.5, f.color)
        f.say(cut - 5, top + 13, w[name], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot((f.say(cut + 3, top + 13, SIGN[f.shop.currency], 7.5), top, right, top + 19))
    f.say(left, y + 16, w["pay"], 9, bold=True)
    marks(f, "pay.", options(w, "check prepaid cod account"), left + 2, y + 32, "ring", down=15, size=8.5)
    base = f.height - 178
    bar(f, (left, base - 15, right, base), w["who"], 9.5)
    written_on(f, "name", (left, right), base + 24, w["name"], "left", size=7, high=22)
    written_on(f, "street", (left, right), base + 56, w["street"], "left", size=7, high=22)
    words = places_of(f)

    def field(key: str, x0: float, x1: float) -> None:
        written_on(f, key, (x0, x1), base + 88, words[key], "left", size=7, high=22)

    in_the_town(f, (left, right), 10, field)
    third = (right - left - 20) / 3
    for n, key in enumerate(("phone", "email", "day")):
        at = left + n * (third + 10)
        written_on(f, "" if key == "day" else key, (at, at + third), base + 120, w[key], "left", size=7, high=22)
    f.sheet.paragraph((left, base + 132, right, base + 158), w["note"], "Times-Italic", 8, f.color)
    return f


def beauty_slip(rng: Random, order: Order) -> Blank:
    """A cosmetics house's slip: a question and a code that stays empty over the table, its rows lettered; sums called A, B and A + B; at the foot
    who orders, in cells with the name parted, beside the payment; more cells that stay empty."""
    tone = rng.choice((PLUM, FOREST, PETROL))
    f = blank(rng, order, page_size(rng, order), face=SANS, color=tone)
    w, left, right = worded("beauty_slip", f), 32.0, f.width - 32
    f.sheet.text(left, 46, f.shop.name, "Times-Italic", min(24, 24 * 270 / f.long(f.shop.name, 24)), tone)
    f.say(left, 59, shop_address(f), 7.5)
    f.say(right, 40, w["title"], 17, bold=True, align="right")
    at = right - 6 * 15
    squares(f, at, 48, 6, 15, 17)
    f.say(at - 6, 60, w["code"], 8, align="right")
    f.sheet.box((left, 72, right, 94), 0, None, (0.95, 0.92, 0.95) if tone == PLUM else (0.92, 0.95, 0.93))
    end = f.say(left + 8, 86, w["likes"], 9, bold=True) + 16
    marks(f, "also.likes.", [("1", w["l1"]), ("2", w["l2"]), ("3", w["l3"])], end, 86, "square", gap=20, size=8.5)
    rows = 13
    cols = (Col("", 0.35, "", marks="ABCDEFGHIJKLM"), Col("sku", 1.6, w["item"]), Col("description", 3.3, w["thing"]), Col("quantity", 0.75, w["quantity"]),
            Col("unit_price", 1.25, w["each"]), Col("amount", 1.25, w["amount"], tint=PALE))  # fmt: skip
    y = lattice(f, (left, right), 100, cols, rows, (f.height - 458) / rows, Rule(0, 0.5, 0.5, 1, color=tone), head=20, size=8.5)  # fmt: skip
    f.sheet.line(left, y, right, y, 1, tone)
    cut = right - 1.25 / 8.5 * (right - left)
    for n, (key, words, letter) in enumerate((("subtotal", "goods", "A"), ("shipping", "post", "B"), ("total", "total", "A + B"))):  # fmt: skip
        top = y + 4 + n * 20
        f.sheet.box((cut, top, right, top + 18), 1.1 if key == "total" else 0.5, tone)
        end = f.say(cut - 6, top + 13, letter, 8.5, bold=True, align="right") - f.long(letter, 8.5, bold=True)
        f.say(end - 8, top + 13, w[words], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, top, right, top + 18))
    middle = left + (right - left) * 0.6
    _beauty_customer(f, w, (left, y + 72, middle - 8))
    _beauty_payment(f, w, (middle, y + 72, right))
    f.say(left, y + 314, w["note"], 7)
    return f


def _beauty_customer(f: Blank, w: dict[str, str], at: tuple[float, float, float]) -> None:
    left, y, right = at
    bar(f, (left, y, right, y + 16), w["mine"], 9)
    marks(f, "title.", [("mrs", w["mrs"]), ("mr", w["mr"])], left + 2, y + 34, "square", gap=14, size=8.5)
    half = left + (right - left) * 0.45
    celled(f, "customer_no", (half, y + 20, right, y + 44), w["customer_no"], size=6.5)
    step, words = 28.0, places_of(f)
    celled(f, "last_name", (left, y + 48, half + 30, y + 48 + step), w["last"], size=6.5)
    celled(f, "first_name", (half + 30, y + 48, right, y + 48 + step), w["first"], size=6.5)
    celled(f, "street", (left, y + 48 + step, right, y + 48 + 2 * step), w["street"], size=6.5)
    celled(f, "", (left, y + 48 + 2 * step, right, y + 48 + 3 * step - 6), w["more"], size=6.5)
    top = y + 42 + 3 * step

    def field(key: str, x0: float, x1: float) -> None:
        celled(f, key, (x0, top, x1, top + step), words[key], size=6.5)

    in_the_town(f, (left, right), 0, field)
    celled(f, "phone", (left, top + step, half + 30, top + 2 * step), w["phone"], size=6.5)
    celled(f, "", (half + 30, top + step, right, top + 2 * step), w["birth"], size=6.5)
    end = f.say(left, top + 2 * step + 17, w["catalogue"], 8.5, bold=True) + 12
    marks(f, "also.catalogue.", [("1", w["yes"]), ("2", w["no"])], end, top + 2 * step + 17, "square", gap=16, size=8.5)


def _beauty_payment(f: Blank, w: dict[str, str], at: tuple[float, float, float]) -> None:
    left, y, right = at
    bar(f, (left, y, right, y + 16), w["pay"], 9)
    f.sheet.box((left, y, right, y + 226), 0.8, f.color)
    size = min(8.5, 8.5 * (right - left - 30) / max(f.long(words, 8.5) for _, words in options(w, "check prepaid cod account")))  # fmt: skip
    end = marks(f, "pay.", options(w, "check prepaid cod account"), left + 8, y + 36, "square", down=20, size=size)
    mark(f, "", left + 8, end, w["card"], "square", size)
    squares(f, left + 8, end + 10, 16, (right - left - 16) / 16, 15)
    written_on(f, "signature", (left + 8, right - 8), y + 208, w["hand"], "left", size=7, high=34)


def strokes(f: Blank, key: str, x: tuple[float, float], base: float, caption: str = "", size: float = 9.5) -> None:
    """A caption and a run of underscores to write on."""
    at = f.say(x[0], base, caption, size) + (3 if caption else 0)
    f.say(at, base, "_" * max(1, int((x[1] - at) / f.long("_", size))), size)
    if key:
        f.spots[key] = Spot((at, base - 20, x[1], base + 1.5))


def hobby_pdf(rng: Random, order: Order) -> Blank:
    """A hobby shop's page to print at home, made as plain text: everything is written on runs of underscores, buyer and receiver beside one another,
    ten numbered lines under headings of words alone, brackets to mark; PayPal is offered and nobody takes it."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, ("Courier", "Courier-Bold"), SERIF)))
    w, left, right, middle = worded("hobby_pdf", f), 50.0, f.width - 50, f.width / 2
    f.say(left, 50, f.shop.name, 16, bold=True)
    f.say(left, 63, f"{shop_address(f)}", 8.5)
    f.say(left, 74, f"{f.shop.party.phone} - {f.shop.email}", 8.5)
    fit(f, left, 102, w["title"], 14, 320, bold=True)
    fit(f, left, 115, f"{w['lead']} {w['fill']}", 8.5, right - left)
    strokes(f, "date", (right - 150, right), 100, f"{w['date']}:", 9)
    for x, title, before in (((left, middle - 10), "sold", ""), ((middle + 10, right), "ship", "ship.")):
        fit(f, x[0], 138, w[title], 9.5, middle - left - 20, bold=True)
        strokes(f, f"{before}name", x, 162, f"{w['name']}:", 9)
        strokes(f, f"{before}street", x, 186, f"{w['street']}:", 9)
        _town_strokes(f, before, x)
    strokes(f, "phone", (left, middle - 10), 258, f"{w['phone']}:", 9)
    strokes(f, "email", (middle + 10, right), 258, f"{w['email']}:", 9)
    cols = (("quantity", left + 20, 38), ("sku", left + 66, 92), ("description", left + 166, right - left - 330), ("unit_price", right - 158, 68), ("amount", right - 80, 80))  # fmt: skip
    names = {"quantity": "quantity", "sku": "item", "description": "thing", "unit_price": "each", "amount": "amount"}
    for key, at, wide in cols:
        fit(f, at, 290, w[names[key]], 9, wide, bold=True)
    rows, step = 10, (f.height - 560) / 10
    for n in range(rows):
        base = 296 + (n + 1) * step
        f.say(left + 14, base, f"{n + 1}.", 9, align="right")
        for key, at, wide in cols:
            strokes(f, f"{n}.{key}", (at, at + wide), base, size=9)
    f.rows, f.columns = rows, tuple(key for key, _, _ in cols)
    y = 296 + rows * step
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("tax", "tax"), ("total", "total"))):
        f.say(right - 86, y + 30 + n * 24, f"{w[words]}:", 9.5, bold=key == "total", align="right")
        strokes(f, key, (right - 80, right), y + 30 + n * 24, size=9)
    f.say(left, y + 30, w["pay"], 9.5, bold=True)
    end = marks(f, "pay.", options(w, "check money_order account prepaid cod"), left, y + 48, "paren", down=17, size=9)
    mark(f, "", left, end, w["paypal"], "paren", 9)
    base = y + 160
    end = f.say(left, base, w["heard"], 9) + 12
    marks(f, "also.heard.", [("1", w["h1"]), ("2", w["h2"]), ("3", w["h3"])], end, base, "paren", gap=12, size=9)
    strokes(f, "", (left, right), base + 24, f"{w['comments']}:", 9)
    strokes(f, "", (left, right), base + 46, size=9)
    f.say(left, base + 68, w["thanks"], 9, bold=True)
    return f


def _town_strokes(f: Blank, before: str, x: tuple[float, float]) -> None:
    """The town and its code one below the other, or town above region and code."""
    words, keys = places_of(f), [key for key, _ in f.town_keys()]
    if len(keys) == 2:
        for n, key in enumerate(keys):
            strokes(f, before + key, x, 210 + n * 24, f"{words[key]}:", 9)
        return
    cut = x[0] + (x[1] - x[0]) * 0.42
    strokes(f, f"{before}city", x, 210, f"{words['city']}:", 9)
    strokes(f, f"{before}region", (x[0], cut), 234, f"{words['region']}:", 9)
    strokes(f, f"{before}postal_code", (cut + 6, x[1]), 234, f"{words['postal_code']}:", 9)


UNSEEN_MORE = (company_order, leaflet_hamper, beauty_slip, hobby_pdf)
