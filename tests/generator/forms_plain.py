"""Plain order forms of the part "test" that customers fill in: a medical and laboratory supplier's, a publisher's, spare parts by fax, wine and gifts,
the shop of a club.

Nobody who works on the reading looks at them, or at what fails on them.
"""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_everyday import HAZE, INK, MOSS, NARROW, NIGHT, WINE
from tests.generator.forms_unseen import fit, in_the_town, options, shop_address
from tests.generator.fresh_parts import (  # fmt: skip
    SANS,
    SERIF,
    SIGN,
    WHITE,
    Col,
    Rule,
    celled,
    labelled_cell,
    lattice,
    marks,
    sum_of,
    written_on,
)
from tests.generator.labels_plain import places_of, worded
from tests.generator.letterpress import bar
from tests.generator.orders import Order

SUMS = (("subtotal", "goods"), ("shipping", "post"), ("tax", "tax"), ("total", "total"))
UNTAXED = (SUMS[0], SUMS[1], SUMS[3])


def lab_supply(rng: Random, order: Order) -> Blank:
    """A medical and laboratory supplier's: name and address in the middle above a reversed title; the customer's numbers in one line, captions over the
    rules at the left, at the right a frame with three bare rules for another address; quantity and unit first, the sums in boxes."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)), color=rng.choice((INK, NIGHT)))
    w, left, right, middle = worded("lab_supply", f), 34.0, f.width - 34, f.width / 2
    fit(f, middle, 46, f.shop.name, 20, 400, bold=True, align="centre")
    fit(f, middle, 60, f"{w['lead']}: {shop_address(f)}", 8.5, right - left, align="centre")
    fit(f, middle, 71, f"{w['tel']} {f.shop.party.phone} · {f.shop.email}", 8.5, right - left, align="centre")
    bar(f, (left, 78, right, 96), w["title"], 11, align="centre")
    at = left
    for key, share in (("customer_no", 0.36), ("po", 0.38), ("date", 0.26)):
        end = at + share * (right - left)
        written_on(f, key, (at, end - (8 if end < right - 1 else 0)), 118, w[key], size=8.5, high=19)
        at = end
    cut = left + 0.56 * (right - left)
    for n, (key, words) in enumerate((("company", "firm"), ("name", "person"), ("street", "street"))):
        written_on(f, key, (left, cut), 150 + n * 32, w[words], "over", size=7, high=26)
    names, base = places_of(f), 246.0
    in_the_town(f, (left, cut), 7, lambda key, x0, x1: written_on(f, key, (x0, x1), base, names[key], "over", size=7, high=26))  # fmt: skip
    for key, x0, x1 in (("phone", left, left + 130), ("email", left + 138, cut)):
        written_on(f, key, (x0, x1), base + 32, w[key], "over", size=7, high=26)
    f.sheet.box((cut + 16, 128, right, base + 33), 0.9, f.color)
    f.say(cut + 24, 143, w["ship"], 9.5, bold=True)
    fit(f, cut + 24, 154, w["shipnote"], 7.5, right - cut - 34)
    for n, key in enumerate(("ship.name", "ship.street", "ship.town")):
        written_on(f, key, (cut + 24, right - 8), 191 + n * 35, "", size=7, high=25)
    rows = 16
    cols = (Col("quantity", 0.8, w["quantity"]), Col("unit", 0.95, w["unit"]), Col("sku", 1.75, w["item"]), Col("description", 2.8, w["thing"]), Col("unit_price", 1.05, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 289, cols, rows, (f.height - 465) / rows, Rule(0.9, 0.5, 0.5, 0.9), head=19, size=8.5)
    for n, (key, words) in enumerate(SUMS):
        sum_of(f, key, (left, right), y + 21 + n * 22, w[words], 1.3 / 8.65 * (right - left), bold=key == "total", size=9, high=20)  # fmt: skip
    f.say(left, y + 20, w["how"], 9, bold=True)
    marks(f, "pay.", options(w, "account check prepaid"), left + f.long(w["how"], 9, bold=True) + 14, y + 20, "square", down=18, size=9)  # fmt: skip
    written_on(f, "signature", (left, left + 260), y + 104, w["sign"], "left", size=7.5, high=32)
    f.sheet.paragraph((left, y + 118, right, y + 142), w["note"], f.face[0], 7.5, f.color)
    return f


def publisher_bon(rng: Random, order: Order) -> Blank:
    """A publisher's, as French, Italian and Spanish ones print it: where to send it in a corner, the reader on dotted lines in a frame with round
    corners, last and first name apart; number, author and title; the three sums in boxes beside one another, ways of paying below them."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SERIF, SANS)), color=rng.choice((INK, WINE)))
    w, left, right, middle = worded("publisher_bon", f), 42.0, f.width - 42, f.width / 2
    fit(f, left, 66, w["title"], 24, middle - left, bold=True)
    f.sheet.line(left, 76, middle, 76, 1.6, f.color)
    fit(f, middle + 40, 48, w["back"], 8.5, right - middle - 40)
    lines = (f.shop.name, f.shop.party.street, shop_address(f).removeprefix(f"{f.shop.party.street}, "), f"{w['phone']} {f.shop.party.phone}")  # fmt: skip
    for n, line in enumerate(lines):
        fit(f, middle + 40, 63 + n * 12.5, line, 10, right - middle - 40, bold=n == 0)
    _reader(f, w, (left, right), 114)
    rows = 12 if f.height > 800 else 11
    cols = (Col("sku", 1.9, w["item"]), Col("description", 3.2, w["thing"]), Col("quantity", 0.85, w["quantity"]), Col("unit_price", 1.1, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 264, cols, rows, (f.height - 470) / rows, Rule(0, 0.5, 0.5, 1.2), head=22, size=9)
    f.sheet.line(left, y, right, y, 1.2, f.color)
    third = (right - left - 20) / 3
    for n, (key, words) in enumerate(UNTAXED):
        x0 = left + n * (third + 10)
        celled(f, key, (x0, y + 10, x0 + third, y + 50), w[words], size=8, tint=HAZE if key == "total" else None)
    f.say(left, y + 70, w["how"], 9, bold=True)
    ways = options(w, "check money_order cod prepaid")
    for n in range(2):
        marks(f, "pay.", ways[2 * n : 2 * n + 2], left + n * 160, y + 88, "square", down=18, size=9)
    written_on(f, "signature", (right - 170, right), y + 106, w["sign"], "left", size=8, high=34)
    fit(f, middle, y + 138, w["note"], 8, right - left, align="centre")
    return f


def _reader(f: Blank, w: dict[str, str], x: tuple[float, float], y: float) -> None:
    left, right, middle = x[0] + 12, x[1] - 12, (x[0] + x[1]) / 2
    f.sheet.box((x[0], y, x[1], y + 138), 0.9, f.color, None, 7)
    names = places_of(f)

    def field(key: str, x0: float, x1: float, row: int, words: str) -> None:
        written_on(f, key, (x0, x1), y + 26 + row * 25.5, words, size=9, high=21, dots=True)

    field("last_name", left, middle - 6, 0, w["last"])
    field("first_name", middle + 6, right, 0, w["first"])
    field("street", left, right, 1, w["street"])
    in_the_town(f, (left, right), 10, lambda key, x0, x1: field(key, x0, x1, 2, names[key]))
    field("phone", left, middle - 50, 3, w["phone"])
    field("email", middle - 38, right, 3, w["email"])
    field("customer_no", left, middle - 6, 4, w["customer_no"])
    field("date", middle + 6, right, 4, w["date"])


def fax_spares(rng: Random, order: Order) -> Blank:
    """Spare parts by fax, as German and Dutch makers print it: the sender as a table of captions and answers at the left; the machine, which may stay
    empty, and the way of paying at its right; numbered positions, the sums in rows across the whole table."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)))
    w, left, right = worded("fax_spares", f), 40.0, f.width - 40
    fit(f, left, 52, w["title"], 18, 270, bold=True)
    fit(f, right, 44, f"{w['to']}: {f.shop.name}", 11, 215, bold=True, align="right")
    fit(f, right, 57, shop_address(f), 8.5, 215, align="right")
    fit(f, right, 68, f"{w['tel']} / {w['fax']} {f.shop.party.phone} · {f.shop.email}", 8.5, 260, align="right")
    cut = left + 0.57 * (right - left)
    bar(f, (left, 80, cut, 96), w["from"], 9.5, HAZE, f.color)
    f.sheet.box((left, 80, cut, 96), 0.6, f.color)
    rows = (("company", "firm"), ("name", "person"), ("street", "street"), ("town", "town"), ("phone", "phone"), ("email", "email"), ("customer_no", "customer_no"),
            ("po", "po"), ("date", "date"))  # fmt: skip
    for n, (key, words) in enumerate(rows):
        labelled_cell(f, key, (left, 96 + n * 21, cut, 117 + n * 21), w[words], 0.29)
    _machine_and_payment(f, w, (cut + 14, right))
    many = 14
    cols = (Col("", 0.45, w["pos"], marks=[str(n + 1) for n in range(many)]), Col("sku", 1.9, w["item"]), Col("description", 2.8, w["thing"]), Col("quantity", 0.75, w["quantity"]),
            Col("unit_price", 1.1, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 298, cols, many, (f.height - 492) / many, Rule(0.8, 0.5, 0.5, 0.8), head=19, size=8.5, dark=HAZE)  # fmt: skip
    edge = right - 1.3 / 8.3 * (right - left)
    for n, (key, words) in enumerate(SUMS):
        top = y + n * 21
        f.sheet.box((left, top, edge, top + 21), 0.5, f.color)
        f.sheet.box((edge, top, right, top + 21), 0.5, f.color)
        f.say(left + 6, top + 14, w[words], 9, bold=key == "total")
        f.spots[key] = Spot((edge, top, right, top + 21))
    written_on(f, "signature", (left, left + 270), y + 136, w["sign"], "left", size=8, high=38)
    fit(f, left, y + 164, w["note"], 8, right - left)
    return f


def _machine_and_payment(f: Blank, w: dict[str, str], x: tuple[float, float]) -> None:
    bar(f, (x[0], 80, x[1], 96), w["machine"], 9.5, HAZE, f.color)
    f.sheet.box((x[0], 80, x[1], 96), 0.6, f.color)
    f.sheet.box((x[0], 96, x[1], 192), 0.6, f.color)
    for n, key in enumerate(("type", "serial", "year")):
        written_on(f, "", (x[0] + 7, x[1] - 7), 119 + n * 24, w[key], size=8.5)
    fit(f, x[0] + 7, 185, w["rest"], 7.5, x[1] - x[0] - 14)
    f.sheet.box((x[0], 202, x[1], 285), 0.6, f.color)
    f.say(x[0] + 7, 218, w["how"], 9, bold=True)
    marks(f, "pay.", options(w, "account prepaid cod"), x[0] + 9, 237, "square", down=18, size=9)


def wine_gifts(rng: Random, order: Order) -> Blank:
    """A wine and gift catalogue's: who buys and who gets it below one another, each named in a dark cell at the left with rows of captioned cells beside
    it; the words for a card stay empty; how many comes first, the amounts behind a printed sign; the sums in a tinted block."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SERIF, SANS)), color=rng.choice((WINE, MOSS, INK)))
    w, left, right = worded("wine_gifts", f), 36.0, f.width - 36
    fit(f, left, 52, f.shop.name, 22, right - left, bold=True)
    fit(f, left, 68, f"{w['title']}: {shop_address(f)}, {w['call']}: {f.shop.party.phone}", 9, right - left)
    y = _giver_and_receiver(f, w, (left, right), 78)
    written_on(f, "", (left, right), y + 20, w["words"], size=8.5)
    rows = 10
    sign = SIGN[f.shop.currency]
    cols = (Col("quantity", 0.8, w["quantity"]), Col("sku", 1.8, w["item"]), Col("description", 3.0, w["thing"]), Col("unit_price", 1.15, w["each"]), Col("amount", 1.5, w["amount"], sign=sign))  # fmt: skip
    y = lattice(
        f, (left, right), y + 32, cols, rows, (f.height - 484) / rows, Rule(0.9, 0.5, 0.5, 0.9), head=20, size=9
    )
    edge = right - 1.5 / 8.25 * (right - left)
    x0 = edge - 130
    f.sheet.box((x0, y + 8, right, y + 8 + 3 * 25), 0.9, f.color, HAZE)
    for n, (key, words) in enumerate(UNTAXED):
        top = y + 8 + n * 25
        f.sheet.box((edge, top + 2, right - 3, top + 23), 0.6, f.color, WHITE)
        fit(f, edge - 8, top + 16, w[words], 10 if key == "total" else 9, 118, bold=key == "total", align="right")
        end = f.say(edge + 3, top + 16, sign, 8)
        f.spots[key] = Spot((end, top + 2, right - 3, top + 23))
    f.say(left, y + 22, w["how"], 9.5, bold=True)
    ways = options(w, "check money_order prepaid account")
    for n in range(2):
        marks(f, "pay.", ways[2 * n : 2 * n + 2], left + n * 120, y + 42, "square", down=20, size=9)
    written_on(f, "signature", (left, left + 220), y + 116, w["sign"], "left", size=8, high=32)
    written_on(f, "date", (left + 240, left + 350), y + 116, w["date"], "left", size=8, high=22)
    fit(f, left, y + 138, w["note"], 7.5, right - left)
    return f


def _giver_and_receiver(f: Blank, w: dict[str, str], x: tuple[float, float], y: float) -> float:
    cut, names = x[0] + 78, places_of(f)
    wide = cut + 0.6 * (x[1] - cut)
    for before, words in (("", "sold"), ("ship.", "gift")):
        f.sheet.box((x[0], y, cut, y + 93), 0, None, f.color)
        fit(f, (x[0] + cut) / 2, y + 50, w[words], 10, 70, bold=True, align="centre", color=WHITE)
        for n, key in enumerate(("name", "street")):
            celled(f, before + key, (cut, y + n * 31, x[1] if before else wide, y + 31 + n * 31), w[key], size=6.5)
        for n, key in enumerate(() if before else ("phone", "email")):
            celled(f, key, (wide, y + n * 31, x[1], y + 31 + n * 31), w[key], size=6.5)
        in_the_town(f, (cut, x[1]), 0, lambda key, x0, x1, b=before, t=y + 62: celled(f, b + key, (x0, t, x1, t + 31), names[key], size=6.5))  # type: ignore[misc]  # fmt: skip
        y += 101
    return y - 8


def club_shop(rng: Random, order: Order) -> Blank:
    """The shop of a club or a school, made by its secretary: the title in a double frame, the articles first, the sums below the last column; who orders
    stands at the foot of the page, captions before the rules, with the ways of paying in brackets at the right."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF)), color=rng.choice((INK, NIGHT, MOSS)))
    w, left, right, middle = worded("club_shop", f), 46.0, f.width - 46, f.width / 2
    f.sheet.box((left, 34, right, 86), 1.6, f.color)
    f.sheet.box((left + 3, 37, right - 3, 83), 0.5, f.color)
    fit(f, middle, 58, f.shop.name, 17, right - left - 30, bold=True, align="centre")
    f.say(middle, 75, w["title"], 12, align="centre")
    fit(f, middle, 102, f"{w['lead']}: {f.shop.name}, {shop_address(f)}", 9, right - left, align="centre")
    rows = 12 if f.height > 800 else 11
    cols = (Col("sku", 1.8, w["item"], flush="left"), Col("description", 3.2, w["thing"], flush="left"), Col("quantity", 1.05, w["quantity"]), Col("unit_price", 1.1, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 114, cols, rows, (f.height - 436) / rows, Rule(1, 0.5, 0.5, 1), head=21, size=9.5)
    edge = right - 1.3 / 8.45 * (right - left)
    for n, (key, words) in enumerate(UNTAXED):
        top = y + n * 23
        f.sheet.box((edge, top, right, top + 23), 1.0 if key == "total" else 0.5, f.color)
        f.say(edge - 6, top + 15, w[words], 9.5, bold=key == "total", align="right")
        f.spots[key] = Spot((edge, top, right, top + 23))
    y += 88
    f.sheet.line(left, y, right, y, 1.2, f.color)
    f.say(left, y + 17, w["you"], 11, bold=True)
    cut, names = left + 0.62 * (right - left), places_of(f)
    for n, key in enumerate(("name", "street")):
        written_on(f, key, (left, cut), y + 46 + n * 27, w[key], size=9.5, high=23)
    in_the_town(f, (left, cut), 8, lambda key, x0, x1: written_on(f, key, (x0, x1), y + 100, names[key], size=9.5, high=23))  # fmt: skip
    for n, key in enumerate(("phone", "email")):
        written_on(f, key, (left, cut), y + 127 + n * 27, w[key], size=9.5, high=23)
    f.say(cut + 26, y + 40, w["how"], 9.5, bold=True)
    marks(f, "pay.", options(w, "cash check prepaid"), cut + 26, y + 60, "paren", down=20, size=9.5)
    written_on(f, "date", (cut + 26, right), y + 130, w["date"], size=9.5, high=22)
    written_on(f, "signature", (cut + 26, right), y + 159, w["sign"], size=9.5, high=28)
    fit(f, middle, y + 188, w["note"], 9, right - left, align="centre")
    return f


PLAIN = (lab_supply, publisher_bon, fax_spares, wine_gifts, club_shop)
