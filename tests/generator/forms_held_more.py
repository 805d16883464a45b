"""More everyday order forms of the part "train" (see `forms_held`): a packaging supplier's, a fashion catalogue's sheet, a dealer's in church goods, a
model railway shop's, a distributor's fax sheet."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_held import BRICK, FERN, MARINE, MIST, NARROW
from tests.generator.forms_unseen import fit, in_the_town, options, shop_address, topped
from tests.generator.fresh_parts import SANS, SERIF, WHITE, Col, Rule, lattice, mark, marks, written_on
from tests.generator.labels_held import places_of, worded
from tests.generator.letterpress import bar
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

ROSE: Rgb = (0.68, 0.1, 0.34)
SAND: Rgb = (0.95, 0.92, 0.86)


def packaging_bon(rng: Random, order: Order) -> Blank:
    """A supplier's of packaging: the customer, another place of delivery, number and date, the payment and room for a stamp stand below one another in a
    tinted strip at the left from top to bottom, as white fields with captions above; the goods and four sums fill the rest."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), MARINE, (0.3, 0.22, 0.1))))
    w, strip, left, right = worded("packaging_bon", f), 170.0, 182.0, f.width - 22
    f.sheet.box((0, 0, strip, f.height), 0, None, SAND if f.color != MARINE else MIST)
    fit(f, left, 44, f.shop.name, 18, right - left, bold=True)
    fit(f, left, 57, f"{shop_address(f)} · {f.shop.email}", 8, right - left)
    f.sheet.box((left, 66, right, 88), 0, None, f.color)
    f.sheet.text(left + 8, 82, w["title"], f.face[1], 13, WHITE)
    f.sheet.text(right - 8, 82, f"{w['fax']} {str(f.shop.party.phone)[:-1]}8", f.face[1], 11, WHITE, "right")
    cols = (Col("sku", 1.8, w["item"]), Col("description", 2.1, w["thing"]), Col("quantity", 0.75, w["quantity"]), Col("unit", 0.85, w["unit"]),
            Col("unit_price", 1.15, w["each"]), Col("amount", 1.35, w["amount"]))  # fmt: skip
    rows = 20 if f.height > 800 else 18
    y = lattice(f, (left, right), 98, cols, rows, (f.height - 240) / rows, Rule(0.8, 0.4, 0.4, 0.8), head=24, size=8)
    cut = right - 1.35 / 8.0 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "freight"), ("tax", "tax"), ("total", "total"))):  # fmt: skip
        f.sheet.box((cut, y + n * 21, right, y + 21 + n * 21), 1.2 if key == "total" else 0.4, f.color)
        f.say(cut - 6, y + 14 + n * 21, w[words], 8.5, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + n * 21, right, y + 21 + n * 21))
    f.sheet.paragraph((left, y + 92, right, y + 116), w["note"], f.face[0], 7.5, f.color)
    _packaging_strip(f, w, (14, strip - 12))
    return f


def _packaging_strip(f: Blank, w: dict[str, str], x: tuple[float, float]) -> None:
    left, right = x
    mine = (("company", "company"), ("name", "person"), ("street", "street"), ("town", "town"), ("phone", "phone"), ("customer_no", "customer_no"))  # fmt: skip
    theirs = (("ship.name", "receiver"), ("ship.street", "street"), ("ship.town", "town"))
    y, step = 44.0, 40.0 if f.height > 800 else 36.5
    for title, fields in (("invoice", mine), ("deliver", theirs), ("", (("po", "po"), ("date", "date")))):
        if title:
            fit(f, left, y, w[title], 10, right - left, bold=True)
        for key, words in fields:
            topped(f, key, (left, y + 6, right, y + step), w[words], WHITE, size=7)
            y += step
        y += 26 if title == "invoice" else 8
    f.say(left, y + 16, w["pay"], 10, bold=True)
    ways = options(w, "account prepaid check")
    size = min(8.5, 8.5 * (right - left - 16) / max(f.long(words, 8.5) for _, words in ways))
    y = marks(f, "pay.", ways, left, y + 34, "square", down=18, size=size)
    f.say(left, y + 6, w["sign"], 7)
    f.sheet.box((left, y + 10, right, f.height - 24), 0, None, WHITE)
    f.spots["signature"] = Spot((left + 8, y + 24, right - 8, y + 60))


def captioned(f: Blank, key: str, box: Box, caption: str) -> None:
    """A field under a coloured bar that carries its caption."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0.8, f.color)
    f.sheet.box((x0, y0, x1, y0 + 11), 0, None, f.color)
    fit(f, x0 + 4, y0 + 8.5, caption, 7.5, x1 - x0 - 8, bold=True, color=WHITE)
    if key:
        f.spots[key] = Spot((x0 + 1, y0 + 11, x1 - 1, y1))


def fashion_sheet(rng: Random, order: Order) -> Blank:
    """A fashion catalogue's sheet within a round-cornered frame: every field of the customer and every sum under a coloured bar with its caption, the sums
    in one row with plus and equals between them; ways of paying in two columns of squares beside the signature."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice((ROSE, (0.1, 0.1, 0.1), FERN)))
    w, left, right = worded("fashion_sheet", f), 38.0, f.width - 38
    wide = right - left
    f.sheet.box((20, 20, f.width - 20, f.height - 20), 1.6, f.color, None, 14)
    f.say(left, 54, w["title"], 22, bold=True)
    f.say(left, 68, w["lead"], 8.5)
    fit(f, right, 48, f.shop.name, 14, 240, bold=True, align="right")
    f.say(right, 59, shop_address(f), 8, align="right")
    f.say(right, 70, f"{w['call']} {f.shop.party.phone}", 8.5, bold=True, align="right")
    words = places_of(f)
    captioned(f, "name", (left, 80, left + wide * 0.66, 113), w["name"])
    captioned(f, "customer_no", (left + wide * 0.68, 80, right, 113), w["customer_no"])
    captioned(f, "street", (left, 118, right, 151), w["street"])

    def field(key: str, x0: float, x1: float) -> None:
        captioned(f, key, (x0, 156, x1, 189), words[key])

    in_the_town(f, (left, right), wide * 0.02, field)
    captioned(f, "phone", (left, 194, left + wide * 0.4, 227), w["phone"])
    captioned(f, "email", (left + wide * 0.42, 194, right, 227), w["email"])
    cols = (Col("sku", 1.7, w["item"]), Col("size", 0.75, w["size"]), Col("color", 0.95, w["colour"]), Col("quantity", 0.65, w["quantity"]), Col("description", 2.5, w["thing"]),
            Col("unit_price", 1.1, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    rows = 14
    y = lattice(f, (left, right), 236, cols, rows, (f.height - 456) / rows, Rule(0.8, 0.4, 0.4, 0), head=18, size=8.5, dark=f.color)  # fmt: skip
    third = (wide - 40) / 3
    for n, (key, caption) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        at = left + n * (third + 20)
        captioned(f, key, (at, y + 12, at + third, y + 48), w[caption])
        if n:
            f.say(at - 10, y + 40, "+" if n == 1 else "=", 15, bold=True, align="centre")
    f.say(left, y + 74, w["pay"], 11, bold=True)
    ways = [(f"pay.{key}", text) for key, text in options(w, "cod check account")] + [("", w["card"])]
    for n, (key, text) in enumerate(ways):
        mark(f, key, left + n % 2 * 150, y + 98 + n // 2 * 24, text, "square", 9.5)
    captioned(f, "signature", (right - wide * 0.38, y + 62, right, y + 128), w["sign"])
    f.say(left, y + 148, w["note"], 8)
    return f


def parish_supplies(rng: Random, order: Order) -> Blank:
    """A dealer's in church goods: who pays and where it goes side by side on rules with a line between them, captions before the rules; upright rules and
    dots in the table, a double rule above and below; sums on rules, a word of three to ring for the payment."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice(((0, 0, 0), (0.3, 0.05, 0.1), MARINE)))
    w, left, right, middle = worded("parish_supplies", f), 46.0, f.width - 46, f.width / 2
    for side in (-1, 1):
        _candle(f, middle + side * 170, 30)
    fit(f, middle, 46, f.shop.name.upper(), 17, 300, bold=True, align="centre")
    f.say(middle, 59, f"{shop_address(f)} · {f.shop.party.phone}", 8.5, align="centre")
    f.sheet.text(middle, 82, w["title"], "Times-BoldItalic", 19, f.color, "centre")
    f.sheet.text(middle, 95, w["lead"], "Times-Italic", 9.5, f.color, "centre")
    f.sheet.line(middle, 108, middle, 242, 0.5, f.color)
    mine = (("company", "company"), ("name", "person"), ("street", "street"), ("town", "town"), ("phone", "phone"))
    theirs = (("ship.name", "receiver"), ("ship.street", "street"), ("ship.town", "town"))
    for x0, x1, title, fields in ((left, middle - 12, "bill", mine), (middle + 12, right, "ship", theirs)):
        fit(f, x0, 116, w[title], 10, x1 - x0, bold=True)
        for n, (key, words) in enumerate(fields):
            written_on(f, key, (x0, x1), 141 + n * 25, w[words], size=9, high=21)
    cols = (Col("quantity", 0.8, w["quantity"]), Col("sku", 1.6, w["item"]), Col("description", 3.4, w["thing"], flush="left"), Col("unit_price", 1.1, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    rows = 14 if f.height > 800 else 12
    y = lattice(f, (left, right), 256, cols, rows, (f.height - 436) / rows, Rule(0, 0.6, 0.5, 0.5, dash=(1, 2.5)), head=20, size=9.5)  # fmt: skip
    for at in (254.0, 256.0, y, y + 2):
        f.sheet.line(left, at, right, at, 0.8, f.color)
    cut = right - 1.2 / 8.1 * (right - left)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "freight"), ("total", "total"))):
        base = y + 26 + n * 24
        f.say(cut - 8, base - 2, w[words], 10, bold=key == "total", align="right")
        f.sheet.line(cut, base, right, base, 0.6, f.color)
        f.spots[key] = Spot((cut, base - 21, right, base))
    f.sheet.line(cut, y + 76, right, y + 76, 0.6, f.color)
    f.say(left, y + 28, w["pay"], 10, bold=True)
    marks(f, "pay.", options(w, "account check prepaid"), left + 14, y + 50, "word", down=21, size=10)
    f.sheet.text(middle, y + 128, w["note"], "Times-Italic", 9.5, f.color, "centre")
    return f


def _candle(f: Blank, x: float, y: float) -> None:
    f.sheet.box((x - 4, y + 16, x + 4, y + 52), 0.8, f.color)
    f.sheet.line(x, y + 16, x, y + 11, 0.8, f.color)
    f.sheet.circle(x, y + 7, 3, 0, fill=f.color)
    f.sheet.line(x - 11, y + 52, x + 11, y + 52, 2, f.color)


def railway_dealer(rng: Random, order: Order) -> Blank:
    """A model railway shop's page: the sender on three rules without captions under one heading, the shop's address beside them; every cell of the order
    on a rule of its own under bare headings, a column for the maker that stays empty; a question, and the sums on rules at the right."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF, NARROW)), color=rng.choice(((0, 0, 0), BRICK)))  # fmt: skip
    w, left, right, middle = worded("railway_dealer", f), 44.0, f.width - 44, f.width * 0.6
    fit(f, left, 48, f.shop.name, 21, 300, bold=True)
    f.say(right, 46, w["title"], 15, bold=True, align="right")
    _track(f, (left, right), 56)
    f.say(left, 80, w["lead"], 9)
    f.say(left, 102, w["who"], 9, bold=True)
    for n, key in enumerate(("name", "street", "town")):
        written_on(f, key, (left, middle - 20), 126 + n * 25, "", size=8, high=21)
    half = (left + middle) / 2 - 30
    written_on(f, "phone", (left, half - 4), 202, w["phone"], size=8.5, high=21)
    written_on(f, "email", (half + 4, middle - 20), 202, w["email"], size=8.5, high=21)
    f.sheet.box((middle, 94, right, 204), 0.8, f.color)
    f.say(middle + 10, 108, w["to"], 8.5)
    party = f.shop.party
    for n, line in enumerate((f.shop.name, party.street, places.town_line(party.place), str(party.phone), f.shop.email)):  # fmt: skip
        fit(f, middle + 10, 126 + n * 17, line, 10, right - middle - 20, bold=n == 0)
    cols = (("", "maker", 62), ("sku", "item", 92), ("description", "thing", 0), ("quantity", "quantity", 36), ("unit_price", "each", 62), ("amount", "amount", 70))  # fmt: skip
    y = _ruled_cells(f, w, (left, 218, right), cols, 12, (f.height - 440) / 12)
    for n, (key, words) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "total"))):
        base = y + 30 + n * 24
        f.say(right - 76, base - 2, w[words], 9.5, bold=key == "total", align="right")
        f.sheet.line(right - 70, base, right, base, 1.6 if key == "total" else 0.7, f.color)
        f.spots[key] = Spot((right - 70, base - 21, right, base))
    f.say(left, y + 28, w["pay"], 9.5, bold=True)
    end = marks(f, "pay.", options(w, "check money_order account prepaid"), left, y + 47, "square", down=17, size=9)
    end = f.say(left, y + 128, w["gauge"], 9.5, bold=True) + 14
    marks(f, "also.gauge.", [("1", w["g1"]), ("2", w["g2"]), ("3", w["g3"])], end, y + 128, "ring", gap=16, size=9)
    written_on(f, "signature", (right - 190, right), y + 164, w["sign"], size=8.5, high=32)
    f.say(left, y + 186, w["note"], 8)
    return f


def _ruled_cells(f: Blank, w: dict[str, str], at: tuple[float, float, float], cols: Sequence[tuple[str, str, float]], rows: int, row: float) -> float:  # fmt: skip
    """Cells on rules of their own; a width of 0 takes what is left. Returns the y below."""
    left, y, right = at
    gap = 8.0
    spare = right - left - sum(wide for _, _, wide in cols) - gap * (len(cols) - 1)
    x = left
    for key, words, wide in cols:
        end = x + (wide or spare)
        fit(f, x, y + 12, w[words], 9, end - x, bold=True)
        for n in range(rows):
            base = y + 16 + (n + 1) * row
            f.sheet.line(x, base, end, base, 0.6, f.color)
            if key:
                f.spots[f"{n}.{key}"] = Spot((x, base - min(row, 23), end, base + 0.5))
        x = end + gap
    f.rows, f.columns = rows, tuple(key for key, _, _ in cols if key)
    return y + 16 + rows * row


def _track(f: Blank, x: tuple[float, float], y: float) -> None:
    for n in range(int((x[1] - x[0]) / 9)):
        f.sheet.line(x[0] + 4 + n * 9, y, x[0] + 4 + n * 9, y + 10, 2, (0.6, 0.6, 0.6))
    for rail in (y + 2.5, y + 7.5):
        f.sheet.line(x[0], rail, x[1], rail, 1, f.color)


def distributor_fax(rng: Random, order: Order) -> Blank:
    """A distributor's fax sheet: the customer in three rows of a table, each caption in a tinted row over its cell, the place of delivery in one more such
    row below the order; a column for the buyer's own number that stays empty, one total in the table's last row, brackets for the terms."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, NARROW)), color=rng.choice(((0, 0, 0), (0.05, 0.25, 0.3))))  # fmt: skip
    w, left, right = worded("distributor_fax", f), 36.0, f.width - 36
    wide = right - left
    fit(f, left, 44, f.shop.name, 15, 270, bold=True)
    f.say(left, 56, shop_address(f), 8)
    f.say(right, 44, w["title"], 20, bold=True, align="right")
    f.say(right, 58, f"{w['fax']} {str(f.shop.party.phone)[:-1]}6", 11, bold=True, align="right")
    bar(f, (left, 66, right, 81), w["customer"], 9)
    top = 81.0
    for fields in (
        (("company", "company", 0.34), ("street", "street", 0.34), ("town", "town", 0.32)),
        (("name", "buyer", 0.34), ("phone", "phone", 0.34), ("customer_no", "customer_no", 0.32)),
        (("po", "po", 0.34), ("date", "date", 0.34), ("", "pages", 0.32)),
    ):
        top = _captioned_row(f, w, (left, top, right), fields)
    rows = 14 if f.height > 800 else 13
    numbers = [str(n + 1) for n in range(rows)]
    cols = (Col("", 0.35, w["line"], marks=numbers), Col("sku", 1.6, w["item"]), Col("", 1.1, w["own"]), Col("description", 2.6, w["thing"]), Col("quantity", 0.75, w["quantity"]),
            Col("unit", 0.8, w["unit"]), Col("unit_price", 1.1, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), top + 10, cols, rows, (f.height - top - 216) / rows, Rule(1, 0.4, 0.4, 1), head=20, size=8.5, dark=MIST)  # fmt: skip
    cut = right - 1.2 / 9.5 * wide
    f.sheet.box((left, y, right, y + 23), 1, f.color)
    f.sheet.line(cut, y, cut, y + 23, 0.4, f.color)
    f.say(cut - 8, y + 15, w["total"], 9, bold=True, align="right")
    f.spots["total"] = Spot((cut, y, right, y + 23))
    bar(f, (left, y + 33, right, y + 48), w["deliver"], 9)
    end = _captioned_row(f, w, (left, y + 48, right), (("ship.name", "receiver", 0.34), ("ship.street", "street", 0.34), ("ship.town", "town", 0.32)))  # fmt: skip
    at = f.say(left, end + 24, w["pay"], 9, bold=True) + 12
    marks(f, "pay.", options(w, "account prepaid cod"), at, end + 24, "paren", gap=14, size=8.5)
    written_on(f, "signature", (right - 200, right), end + 44, w["sign"], size=8.5, high=30)
    f.say(left, end + 62, w["note"], 7.5)
    return f


def _captioned_row(f: Blank, w: dict[str, str], at: tuple[float, float, float], fields: Sequence[tuple[str, str, float]]) -> float:  # fmt: skip
    """Cells beside one another under a tinted row with their captions. Returns the y below."""
    left, y, right = at
    x = left
    for key, words, share in fields:
        end = x + (right - left) * share
        f.sheet.box((x, y, end, y + 12), 0.5, f.color, MIST)
        f.say(x + 4, y + 9, w[words], 7.5)
        f.sheet.box((x, y + 12, end, y + 34), 0.5, f.color)
        if key:
            f.spots[key] = Spot((x, y + 12, end, y + 34))
        x = end
    return y + 34


HELD_MORE = (packaging_bon, fashion_sheet, parish_supplies, railway_dealer, distributor_fax)
