"""More order forms (see `forms_fresh`): a school's list in two halves, an agent's sheet, labels for wool, a letter."""

from __future__ import annotations

from itertools import pairwise, product
from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_fresh import GREY, address_line
from tests.generator.fresh_parts import (
    SANS,
    SERIF,
    WHITE,
    Col,
    Rule,
    fenced,
    lattice,
    mark,
    marks,
    sum_of,
    towns,
    written_on,
)
from tests.generator.labels_fresh import SIGN, places_of, worded
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

NAVY: Rgb = (0.08, 0.12, 0.35)
PLUM: Rgb = (0.4, 0.1, 0.3)


def uniform_shop(rng: Random, order: Order) -> Blank:
    """A school shop's list across the page: its garments are printed in two halves, one writes how many and what they make; the family's details
    in a fence above, the child's initials and form stay empty."""
    f = blank(rng, order, page_size(rng, order), landscape=True, face=SANS, color=rng.choice(((0, 0, 0), NAVY)))
    w, left, right, middle = worded("uniform_shop", f), 36.0, f.width - 36, f.width / 2
    _crest(f, left, 24)
    f.say(left + 42, 42, f.shop.name, 15, bold=True)
    f.say(left + 42, 54, address_line(f), 7.5)
    f.say(right, 42, w["title"], 17, bold=True, align="right")
    f.say(left, 74, w["lead"], 7.5)
    fenced(f, (left, 86, right, 158), w["who"])
    written_on(f, "name", (left + 8, middle - 10), 111, w["name"])
    written_on(f, "phone", (middle + 10, right - 8), 111, w["phone"])
    written_on(f, "street", (left + 8, middle - 10), 133, w["street"])
    towns(f, (middle + 10, right - 8), 133, "before", size=7.5)
    written_on(f, "", (left + 8, left + 150), 152, w["pupil"], size=7, high=16)
    written_on(f, "", (left + 162, left + 330), 152, w["form"], size=7, high=16)
    wanted = {line.item.sku for line in order.lines}
    others = [item for item in order.shop.active if item.sku not in wanted]
    chosen = wanted | {item.sku for item in rng.sample(others, min(len(others), 22 - len(wanted)))}
    goods = [item for item in order.shop.items if item.sku in chosen]
    half = -(-len(goods) // 2)
    cols = (Col("", 150, w["thing"], flush="left"), Col("", 82, w["item"], flush="left"), Col("", 48, w["price"], flush="right"), Col("quantity", 44, w["quantity"], tint=(0.95, 0.95, 0.88)),
            Col("amount", 66, w["amount"]))  # fmt: skip
    f.printed = tuple(item.sku for item in goods)
    high, y = min(25.0, (f.height - 326) / half + 4), 168.0
    for n, (x0, x1) in enumerate(((left, middle - 6), (middle + 6, right))):
        part = goods[n * half : (n + 1) * half]
        unit = (x1 - x0) / sum(col.share for col in cols)
        lattice(f, (x0, x1), y, cols, len(part), high, Rule(1.2, 0.4, 0.4, 1.2), head=20, dark=f.color, first=n * half)
        for i, item in enumerate(part):
            base = y + 20 + (i + 1) * high - 6.5
            f.say(x0 + 3, base, item.description, min(8.0, 8.0 * 144 * unit / f.long(item.description, 8)))
            f.say(x0 + 150 * unit + 3, base, item.sku, min(8.0, 8.0 * 76 * unit / f.long(item.sku, 8)))
            f.say(x0 + 280 * unit - 3, base, order.manner.number(item.price), 8, align="right")
    y += 20 + half * high
    for n, (key, words) in enumerate((("subtotal", w["goods"]), ("shipping", w["parcel"]), ("total", w["total"]))):
        sum_of(f, key, (left, right), y + 20 + n * 19, words, 90, bold=key == "total", size=8.5, high=19)
    f.say(left, y + 20, w["pay"], 8.5, bold=True)
    marks(f, "pay.", [(key, w[key]) for key in ("check", "cash", "account")], left, y + 37, "square", gap=18)
    marks(f, "also.get.", [("1", w["fetch"]), ("2", w["sent"]), ("3", w["hall"])], left, y + 56, "behind", gap=18)
    f.say(left, y + 76, w["note"], 6.5, color=GREY)
    return f


def _crest(f: Blank, x: float, y: float) -> None:
    f.sheet.box((x, y, x + 30, y + 26), 0, None, f.color)
    f.sheet.circle(x + 15, y + 25, 15, 0, f.color, f.color)
    f.sheet.line(x + 15, y + 3, x + 15, y + 36, 3, WHITE)
    f.sheet.line(x + 3, y + 15, x + 27, y + 15, 3, WHITE)


def collection_sheet(rng: Random, order: Order) -> Blank:
    """The sheet of somebody who orders for the neighbours, made for a reading machine: every item takes two storeys, combs above and its name below,
    black marks at the edge, white fields on a tint; the sums are added up in one row."""
    tint: Rgb = rng.choice(((0.88, 0.94, 0.88), (0.96, 0.91, 0.84), (0.88, 0.91, 0.97)))
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), (0.1, 0.3, 0.2), PLUM)))
    w, left, right = worded("collection_sheet", f), 38.0, f.width - 26
    f.sheet.box((0, 0, f.width, f.height), 0, None, tint)
    f.say(left, 44, w["title"], min(21, 21 * 206 / f.long(w["title"], 21, bold=True)), bold=True)
    f.say(left, 58, f.shop.name, 10, bold=True)
    f.say(left, 69, address_line(f), min(7.5, 7.5 * 196 / f.long(address_line(f), 7.5)))
    f.say(left, 92, w["number"], 7)
    _white(f, "customer_no", (left, 96, left + 112, 114), 8)
    f.say(left + 124, 92, w["filled"], 7)
    for n, key in enumerate(("date.day", "date.month", "date.yy")):
        _white(f, key, (left + 124 + n * 28, 96, left + 148 + n * 28, 114), 2)
    _collector(f, w, (left + 220, 30, right), tint)
    boxes = max(6, max(len(item.sku) for item in order.shop.items))
    comb = min(12.5, 210 / boxes) * boxes
    xs = [left + 14]
    for wide in (comb + 5, 58, 43, 0.44, 0.56):
        xs.append(xs[-1] + (wide if wide > 1 else wide * (right - left - 14 - comb - 106)))
    for (x0, x1), key in zip(pairwise(xs), ("item", "size", "quantity", "each", "amount"), strict=True):
        f.say(x0, 158, w[key], min(7.5, 7.5 * (x1 - x0 - 4) / f.long(w[key], 7.5, bold=True)), bold=True)
    rows = 9 if f.height > 800 else 8
    step = (f.height - 334) / rows
    for n in range(rows):
        y = 163 + n * step
        f.sheet.box((10, y + 4, 22, y + 12), 0, None, (0, 0, 0))
        f.say(left, y + 14, str(n + 1), 9, bold=True)
        _white(f, f"{n}.sku", (xs[0], y, xs[0] + comb, y + 20), boxes)
        _white(f, f"{n}.size", (xs[1], y, xs[2] - 4, y + 20))
        _white(f, f"{n}.quantity", (xs[2], y, xs[2] + 39, y + 20), 3)
        _white(f, f"{n}.unit_price", (xs[3], y, xs[4] - 4, y + 20))
        _white(f, f"{n}.amount", (xs[4], y, right, y + 20))
        end = f.say(xs[0], y + 35, w["thing"], 6.5) + 4
        _white(f, f"{n}.description", (end, y + 22, xs[3] - 4, y + 40))
        end = f.say(xs[3], y + 35, w["whom"], 6.5) + 4
        _white(f, "", (end, y + 22, right, y + 40))
    f.rows, f.columns = rows, ("sku", "size", "quantity", "unit_price", "amount", "description")
    _added_up(f, w, left, right, 163 + rows * step + 4)
    return f


def _white(f: Blank, key: str, box: Box, boxes: int = 0) -> None:
    f.sheet.box(box, 0.5, f.color, WHITE)
    if boxes:
        f.comb(key, box, boxes)
    elif key:
        f.spots[key] = Spot(box)


def _collector(f: Blank, w: dict[str, str], at: tuple[float, float, float], tint: Rgb) -> None:
    """Who orders: white fields with their captions above, the name and the street in two parts."""
    x0, y, x1 = at
    wide = x1 - x0
    pairs = (("last_name", "last", 0, 0.55), ("first_name", "first", 0.57, 1), ("street", "street", 0, 0.78), ("house_no", "house_no", 0.8, 1))  # fmt: skip
    for n, (key, words, a, b) in enumerate(pairs):
        top = y + n // 2 * 29
        f.say(x0 + wide * a, top + 7, w[words], 6.5)
        _white(f, key, (x0 + wide * a, top + 9, x0 + wide * b, top + 27))
    place, at_x = places_of(f), x0
    for key, share in f.town_keys():
        end = at_x + wide * share
        f.say(at_x, y + 65, place[key], 6.5)
        comb = max(4, len(f.shop.party.postal_code)) if key == "postal_code" else 0
        _white(f, key, (at_x, y + 67, end - (5 if end < x1 - 1 else 0), y + 85), comb)
        at_x = end
    end = f.say(x0, y + 101, w["phone"], 7) + 5
    _white(f, "phone", (end, y + 89, x1, y + 107))


def _added_up(f: Blank, w: dict[str, str], left: float, right: float, y: float) -> None:
    """goods + share of postage = total, in one row; below it the payment and the delivery."""
    third = (right - left - 40) / 3
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "share"), ("total", "total"))):
        x = left + n * (third + 20)
        f.say(x, y + 8, w[words], 7.5, bold=True)
        _white(f, key, (x, y + 11, x + third, y + 31))
        if n:
            f.say(x - 10, y + 26, "+" if n == 1 else "=", 13, bold=True, align="centre")
    end = f.say(left, y + 50, w["pay"], 8, bold=True) + 12
    marks(f, "pay.", [(key, w[key]) for key in ("account", "check", "prepaid")], end, y + 50, "ring", size=7.5)
    end = f.say(left, y + 70, w["where"], 8, bold=True) + 12
    marks(f, "also.place.", [("1", w["own"]), ("2", w["point"])], end, y + 70, "ring", size=7.5)
    _white(f, "signature", (right - 170, y + 82, right, y + 110))
    f.say(right - 170, y + 118, w["sign"], 6.5)
    f.sheet.paragraph((left, y + 84, right - 190, y + 116), w["note"], f.face[0], 7, f.color)


def yarn_card(rng: Random, order: Order) -> Blank:
    """A wool shop's page of eight labels to be cut apart, one an item: how many balls times the price makes the amount; the address below, one letter
    in each square."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF)), color=rng.choice((PLUM, (0, 0, 0))))
    w, left, right = worded("yarn_card", f), 40.0, f.width - 40
    for radius in (17, 13, 9, 5):
        f.sheet.circle(left + 17, 40, radius, 0.8, f.color)
    f.sheet.line(left + 30, 52, left + 64, 57, 0.8, f.color)
    f.say(left + 70, 42, f.shop.name, 17, bold=True)
    f.say(left + 70, 54, address_line(f), 7.5)
    f.say(right, 42, w["title"], 15, bold=True, align="right")
    f.say(left + 70, 68, w["lead"], 8)
    wide, high = (right - left) / 2, 115.0 if f.height > 800 else 102.0
    for n, (j, i) in enumerate(product(range(4), range(2))):
        _label(f, w, n, (left + i * wide, 78 + j * high, left + (i + 1) * wide, 78 + (j + 1) * high))
    f.rows, f.columns = 8, ("description", "sku", "color", "size", "quantity", "unit_price", "amount")
    y = 78 + 4 * high
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        sum_of(f, key, (left, right), y + 20 + n * 20, w[words], 86, bold=key == "total", high=20)
    f.say(left, y + 19, w["pay"], 8.5, bold=True)
    ways = [(key, w[key]) for key in ("check", "cash", "account", "prepaid")]
    marks(f, "pay.", ways, left, y + 33, "behind", down=13, size=7.5)
    y += 98
    f.say(left, y, w["letters"], 8, bold=True)
    for n, (key, words) in enumerate((("name", w["name"]), ("street", w["street"]))):
        f.say(left, y + 20 + n * 27, words, 7.5)
        f.comb(key, (left + 72, y + 5 + n * 27, right, y + 24 + n * 27), 30)
    step, at, place = (right - left - 72) / 30, left + 72, places_of(f)
    boxes = {"postal_code": max(4, len(f.shop.party.postal_code)), "region": 3 if f.shop.country == "AU" else 2}
    boxes["city"] = 30 - sum(boxes[key] + 1 for key, _ in f.town_keys() if key != "city")
    for key, _ in f.town_keys():
        end = at + boxes[key] * step
        f.comb(key, (at, y + 59, end, y + 78), boxes[key])
        f.say(at, y + 86, place[key], 6.5)
        at = end + step
    written_on(f, "phone", (left, left + 200), y + 108, w["phone"], dots=True)
    f.say(right, y + 108, w["note"], 6.5, align="right")
    return f


def _label(f: Blank, w: dict[str, str], n: int, box: Box) -> None:
    """One item: its name and number, what kind it is, and times = makes."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0.6, f.color, None, 0, (4, 3))
    f.sheet.circle(x0 + 11, y0 + 11, 7, 0.7, f.color)
    f.say(x0 + 11, y0 + 14, str(n + 1), 8, bold=True, align="centre")
    first, step, cut = y0 + 24, (y1 - y0 - 32) / 3, x0 + (x1 - x0) * 0.58
    written_on(f, f"{n}.description", (x0 + 24, x1 - 8), first, w["thing"], size=7)
    for i, (key, words, other, more) in enumerate((("sku", "item", "size", "size"), ("color", "colour", "", "lot"))):
        written_on(f, f"{n}.{key}", (x0 + 8, cut), first + (i + 1) * step, w[words], size=7)
        place = f"{n}.{other}" if other else ""
        written_on(f, place, (cut + 6, x1 - 8), first + (i + 1) * step, w[more], size=7)
    base = first + 3 * step
    written_on(f, f"{n}.quantity", (x0 + 8, x0 + 76), base, w["quantity"], "behind", size=7)
    f.say(x0 + 82, base - 1, "×", 10)
    written_on(f, f"{n}.unit_price", (x0 + 92, x0 + 168), base, w["each"], "behind", size=7)
    f.say(x0 + 173, base - 1, "=", 10)
    written_on(f, f"{n}.amount", (x0 + 182, x1 - 8), base, SIGN[f.shop.currency], size=8)


def music_shop(rng: Random, order: Order) -> Blank:
    """A music seller's printed letter: the sender's lines at the left with their captions before them, a salutation, and numbered items of two lines
    each; the sum is a sentence."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice(((0, 0, 0), (0.2, 0.1, 0.05))))
    w, left, right = worded("music_shop", f), 62.0, f.width - 50
    for n in range(5):
        f.sheet.line(0, 22 + n * 5, f.width, 22 + n * 5, 0.5, f.color)
    for n, (x, y) in enumerate(((70, 39), (96, 34), (122, 29), (148, 36))):
        f.sheet.circle(x, y, 3, 0, f.color, f.color)
        f.sheet.line(x + 2.7, y, x + 2.7, y - 17 + n, 0.9, f.color)
    f.say(left, 62, w["sender"], 8, bold=True)
    cut = left + 290
    for n, key in enumerate(("name", "street", "phone")):
        y = 82 + (n + (n == 2)) * 24
        f.say(left + 108, y - 1, w[key], 7.5, align="right")
        written_on(f, key, (left + 112, cut), y, "")
    towns(f, (left + 20, cut), 130, "before", size=7.5)
    for n, text in enumerate((f.shop.name, f.shop.party.street, places.town_line(f.shop.party.place))):
        f.say(left, 186 + n * 13, text, 11, bold=n == 0)
    written_on(f, "date", (right - 150, right), 212, w["on"], size=9)
    f.say(left, 240, w["dear"], 10.5)
    rows = 8 if f.height > 800 else 7
    step = (f.height - 412) / rows
    for n in range(rows):
        base = 248 + n * step
        _work(f, w, n, (left, base, right), step / 2)
    f.rows, f.columns = rows, ("quantity", "description", "sku", "unit_price", "amount")
    y, x = 248 + rows * step + 26, left
    for key, words, wide in (("subtotal", "sum", 82.0), ("shipping", "plus", 58.0), ("total", "so", 0.0)):
        start = f.say(x, y - 1, w[words], 9.5) + 4
        x = start + wide if wide else right
        written_on(f, key, (start, x - (0 if wide else 4)), y, "")
        x += 4
    f.say(left, y + 24, w["pay"], 9.5)
    ways = [(key, w[key]) for key in ("check", "account", "prepaid", "cod")]
    for n, (key, words) in enumerate(ways):
        mark(f, f"pay.{key}", left + 8 + n % 2 * 240, y + 40 + n // 2 * 16, words, "paren", 9)
    f.say(left, y + 84, w["regards"], 10.5)
    written_on(f, "signature", (left + 120, left + 320), y + 86, "", high=26)
    f.say(right, f.height - 20, w["form"], 6, align="right")
    return f


def _work(f: Blank, w: dict[str, str], n: int, at: tuple[float, float, float], step: float) -> None:
    """An item: how many of what, and on the second line its number, price and amount."""
    x0, y, x1 = at
    first, second = y + step, y + 2 * step
    f.say(x0, first - 1, f"{n + 1})", 9.5)
    written_on(f, f"{n}.quantity", (x0 + 18, x0 + 66), first, w["copies"], "behind", size=8.5)
    written_on(f, f"{n}.description", (x0 + 72, x1), first, w["of"], size=8.5)
    wide = x1 - x0 - 18
    written_on(f, f"{n}.sku", (x0 + 18, x0 + 18 + wide * 0.46), second, w["item"], size=8.5)
    written_on(f, f"{n}.unit_price", (x0 + 24 + wide * 0.46, x0 + 14 + wide * 0.68), second, w["each"], size=8.5)
    written_on(f, f"{n}.amount", (x0 + 20 + wide * 0.68, x1), second, w["together"], size=8.5)


FRESH_MORE = (uniform_shop, collection_sheet, yarn_card, music_shop)
