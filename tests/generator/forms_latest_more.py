"""More everyday order forms (see `forms_latest`): a school's sale, machine parts, a wine merchant's, a surgery's supplies."""

from __future__ import annotations

from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_latest import BERRY, LEAF, NAVY, PALE, fitted, shop_line, town_lines
from tests.generator.fresh_parts import SANS, SERIF, WHITE, Col, Rule, celled, lattice, mark, marks, written_on
from tests.generator.labels_fresh import SIGN
from tests.generator.labels_latest import places_of, worded
from tests.generator.orders import Order


def school_fund(rng: Random, order: Order) -> Blank:
    """A school's or club's sale, half a sheet: the child's name stays empty, who orders in boxes with their captions inside, seven rows, the amount
    due in the last; brackets for the payment."""
    size = "half" if order.shop.country in ("US", "CA") else "A5"
    f = blank(rng, order, size, face=SANS, color=rng.choice(((0, 0, 0), LEAF, BERRY)))
    w, left, right = worded("school_fund", f), 28.0, f.width - 28
    f.sheet.box((left, 14, right, 38), 0, None, f.color)
    f.sheet.text(left + 8, 31, w["title"], f.face[1], 14, WHITE)
    fitted(f, left, 50, f"{f.shop.name}  –  {w['lead']}", 7.5, right - left - 236)
    written_on(f, "", (right - 226, right - 74), 54, w["pupil"], size=8, high=14)
    written_on(f, "", (right - 66, right), 54, w["class"], size=8, high=14)
    third = (right - left) * 0.34
    top, place = 60.0, places_of(f)
    celled(f, "name", (left, top, left + third * 1.2, top + 30), w["name"])
    celled(f, "phone", (left + third * 1.2, top, left + third * 2, top + 30), w["phone"])
    celled(f, "email", (left + third * 2, top, right, top + 30), w["email"])
    celled(f, "street", (left, top + 30, left + third * 1.2, top + 60), w["street"])
    at = left + third * 1.2
    for key, share in f.town_keys():
        end = at + share * (right - left - third * 1.2)
        celled(f, key, (at, top + 30, end, top + 60), place[key])
        at = end
    cols = (Col("sku", 1.3, w["item"]), Col("description", 3.3, w["thing"], flush="left"), Col("quantity", 0.8, w["quantity"]), Col("unit_price", 1.1, w["each"], sign=SIGN[f.shop.currency]),
            Col("amount", 1.3, w["amount"], sign=SIGN[f.shop.currency]))  # fmt: skip
    step = (f.height - 238) / 7
    y = lattice(f, (left, right), 130, cols, 7, step, Rule(0.7, 0.5, 0.5, 0.7), head=20, size=8, dark=PALE)
    cut = right - 1.3 / 7.8 * (right - left)
    f.sheet.box((cut, y, right, y + 22), 1.3, f.color)
    f.say(cut - 6, y + 15, w["total"], 9, bold=True, align="right")
    f.spots["total"] = Spot((f.say(cut + 4, y + 15, SIGN[f.shop.currency], 8), y, right, y + 22))
    end = f.say(left, y + 15, w["pay"], 8.5, bold=True) + 10
    marks(f, "pay.", [("cash", w["cash"]), ("check", w["check"])], end, y + 15, "paren", gap=12)
    mark(f, "pay.account", end, y + 32, w["account"], "paren", 8)
    f.say(left, y + 54, w["back"], 7.5)
    f.say(right, y + 54, w["thanks"], 9, bold=True, align="right")
    return f


def machine_parts(rng: Random, order: Order) -> Blank:
    """A maker of machines: who pays and where it goes stacked at the left, captions before their lines; at the right boxes for number and date,
    below them the machine's type and number that stay empty; short lines before the terms."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), NAVY)))
    w, left, right = worded("machine_parts", f), 38.0, f.width - 38
    f.sheet.box((left, 28, left + 26, 54), 3, f.color)
    f.sheet.circle(left + 13, 41, 7, 3, f.color)
    f.say(left + 36, 42, f.shop.name.upper(), min(15, 15 * 290 / f.long(f.shop.name.upper(), 15, bold=True)), bold=True)
    f.say(left + 36, 54, f"{f.shop.party.street} · {places.town_line(f.shop.party.place)}", 8)
    f.say(right, 42, w["title"], 16, bold=True, align="right")
    f.say(right, 54, f"{w['fax']} {f.shop.party.phone}", 8, align="right")
    middle = left + (right - left) * 0.6
    base = 80.0
    for title, before, keys in (
        ("bill", "", "company person street town phone"),
        ("ship", "ship.", "company street town"),
    ):
        f.sheet.box((left, base - 9, middle - 14, base + 3), 0, None, f.color)
        f.sheet.text(left + 4, base, w[title], f.face[1], 8, WHITE)
        for key in keys.split():
            base += 21
            field = {"person": "name", "company": "company" if not before else "name"}.get(key, key)
            written_on(f, before + field, (left, middle - 14), base, f"{w[key]}:", size=8)
        base += 20
    for n, key in enumerate(("po", "date", "customer_no")):
        celled(f, key, (middle, 71 + n * 29, right, 100 + n * 29), w[key], size=6.5)
    for n, key in enumerate(("model", "serial", "year")):
        f.sheet.box((middle, 166 + n * 29, right, 195 + n * 29), 0, None, PALE)
        written_on(f, "", (middle + 5, right - 5), 190 + n * 29, w[key], size=8)
    cols = (Col("quantity", 0.7, w["quantity"]), Col("sku", 1.6, w["item"]), Col("description", 3.1, w["thing"]), Col("unit_price", 1.1, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    rows = 13 if f.height > 800 else 12
    step = (f.height - base - 156) / rows
    y = lattice(f, (left, right), base, cols, rows, step, Rule(1.2, 0.5, 0.8, 1.2), head=20, size=8.5)
    cut = right - 1.2 / 7.7 * (right - left)
    for n, (key, words) in enumerate(
        (("subtotal", "goods"), ("shipping", "freight"), ("tax", "tax"), ("total", "total"))
    ):
        box = (cut, y + n * 20, right, y + 20 + n * 20)
        f.sheet.box(box, 1.2 if key == "total" else 0.6, f.color)
        f.say(cut - 6, box[3] - 6, w[words], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot(box)
    f.say(left, y + 18, w["pay"], 9, bold=True)
    marks(f, "pay.", [(key, w[key]) for key in ("account", "cod", "prepaid")], left, y + 36, "line", gap=16, size=8.5)
    written_on(f, "", (left, left + 220), y + 62, w["via"], size=8)
    written_on(f, "signature", (left, left + 220), y + 92, w["sign"], size=8)
    f.say(left, y + 110, w["note"], 7)
    return f


def wine_order(rng: Random, order: Order) -> Blank:
    """A wine merchant's list, last page: two round-cornered frames side by side for who pays and where to deliver, captions below their lines; shaded
    rows, currency signs in the headings, the payment as squares behind the words, a message and a neighbour that may stay empty."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice(((0, 0, 0), BERRY)))
    w, left, right, middle = worded("wine_order", f), 44.0, f.width - 44, f.width / 2
    f.say(left, 48, w["title"], 24, bold=True)
    f.say(right, 40, f.shop.name, 13, bold=True, align="right")
    f.say(right, 51, f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}", 8, align="right")
    f.say(left, 64, w["lead"], 9)
    for x0, x1, title, before, keys in ((left, middle - 6, "buyer", "", "name street town phone"), (middle + 6, right, "drop", "ship.", "name street town")):  # fmt: skip
        f.sheet.box((x0, 74, x1, 212), 0.8, f.color, None, 8)
        f.say(x0 + 10, 87, w[title], 9, bold=True)
        for n, key in enumerate(keys.split()):
            base = 112 + n * 28.0
            if key == "town":
                town_lines(f, (x0 + 10, x1 - 10), base, "left", before, size=6.5)
            elif key == "phone":
                half = (x0 + x1) / 2
                written_on(f, "phone", (x0 + 10, half - 4), base, w["phone"], "left", size=6.5)
                written_on(f, "email", (half + 4, x1 - 10), base, w["email"], "left", size=6.5)
            else:
                written_on(f, before + key, (x0 + 10, x1 - 10), base, w[key], "left", size=6.5)
    cols = (Col("sku", 1.2, w["item"], flush="left"), Col("description", 3.6, w["thing"], flush="left"), Col("quantity", 0.9, w["bottles"]), Col("unit_price", 1.1, w["each"], flush="right"),
            Col("amount", 1.2, w["amount"], flush="right"))  # fmt: skip
    rows = 12
    step = (f.height - 442) / rows
    y = lattice(f, (left, right), 224, cols, rows, step, Rule(0, 0.4, 0, 1.2), head=20, size=8.5, stripe=PALE)
    f.sheet.line(left, y, right, y, 1.2, f.color)
    cut = right - 1.2 / 8 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "freight"), ("total", "total"))):
        box = (cut - 10, y + 6 + n * 22, right, y + 26 + n * 22)
        f.sheet.box(box, 0.6, f.color, PALE if key == "total" else None)
        f.say(cut - 16, box[3] - 6, w[words], 9, bold=key == "total", align="right")
        f.spots[key] = Spot(box)
    f.say(left, y + 20, w["pay"], 9.5, bold=True)
    marks(
        f, "pay.", [(key, w[key]) for key in ("check", "prepaid", "account")], left, y + 36, "behind", down=17, size=9
    )
    written_on(f, "", (left, right), y + 106, w["gift"], size=8.5)
    written_on(f, "", (left, right), y + 130, w["leave"], size=8.5)
    f.sheet.paragraph((left, y + 142, right, y + 170), w["note"], f.face[0], 7.5, f.color)
    return f


def practice_supplies(rng: Random, order: Order) -> Blank:
    """A supplier of surgeries: a frame at the left in which one writes or stamps the address, captions at the lines' right ends; number and date at its
    right; a grid of many rows without prices, circles for the payment."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), (0.02, 0.32, 0.42))))
    w, left, right = worded("practice_supplies", f), 40.0, f.width - 40
    cut = left + (right - left) * 0.56
    f.say(left, 50, w["title"], 18, bold=True)
    for x, y, wide, high in ((right - 30, 28, 9, 27), (right - 39, 37, 27, 9)):
        f.sheet.box((x, y, x + wide, y + high), 0, None, f.color)
    f.say(left, 68, w["send"], 8.5)
    fitted(f, left, 80, shop_line(f), 8.5, right - left, bold=True)
    f.sheet.box((left, 92, cut, 210), 0.9, f.color)
    f.say(left + 5, 102, w["stamp"], 7)
    for n, key in enumerate(("company", "doctor", "street")):
        field = "name" if key == "doctor" else key
        written_on(f, field, (left + 8, cut - 8), 122 + n * 24, w[key], "behind", size=7)
    town_lines(f, (left + 8, cut - 8), 194, "behind", size=7, high=18)
    for n, key in enumerate(("customer_no", "phone", "date")):
        f.say(cut + 16, 104 + n * 38, w[key], 8)
        f.sheet.box((cut + 16, 108 + n * 38, right, 130 + n * 38), 0.6, f.color)
        f.spots[key] = Spot((cut + 16, 108 + n * 38, right, 130 + n * 38))
    rows = 18 if f.height > 800 else 16
    numbers = [str(n + 1) for n in range(rows)]
    cols = (Col("", 0.4, w["line"], marks=numbers, tint=PALE), Col("quantity", 0.8, w["quantity"]), Col("unit", 1, w["unit"]), Col("sku", 1.7, w["item"]), Col("description", 3.9, w["thing"]))  # fmt: skip
    step = (f.height - 350) / rows
    y = lattice(f, (left, right), 222, cols, rows, step, Rule(0.9, 0.5, 0.5, 0.9), head=20, size=8.5)
    end = f.say(left, y + 18, w["pay"], 9, bold=True) + 16
    marks(f, "pay.", [(key, w[key]) for key in ("account", "prepaid", "cod")], end, y + 18, "ring", gap=22, size=8.5)
    end = f.say(left, y + 36, w["brochure"], 8.5) + 12
    marks(f, "also.brochure.", [("1", w["yes"]), ("2", w["no"])], end, y + 36, "ring", gap=16, size=8.5)
    f.say(left, y + 76, w["note"], 7)
    written_on(f, "signature", (right - 190, right), y + 66, w["sign"], "left", size=7, high=26)
    return f


LATEST_MORE = (school_fund, machine_parts, wine_order, practice_supplies)
