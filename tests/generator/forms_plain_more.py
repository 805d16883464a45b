"""Companies' purchase orders of the part "test": a letter for a window envelope as German and Dutch firms write it (DIN 5008, form B), and a small American
firm's spreadsheet with all its grid lines. Nobody takes a pen to them.

The buyer's name and address are set in type by the buyer (`Spot.type`); the rest is typed. Where nobody else is named for delivery, the buyer is.
"""

from __future__ import annotations

from random import Random

from tests.generator.blanks import Blank, Spot, Type, blank, page_size
from tests.generator.forms_everyday import HAZE
from tests.generator.forms_everyday_more import party, sums_of, typed_lines
from tests.generator.forms_unseen import fit
from tests.generator.fresh_parts import SANS, Col, Rule, lattice, written_on
from tests.generator.labels_plain import worded
from tests.generator.orders import Order
from tests.generator.sheet import BLACK, Box, Rgb

YELLOW: Rgb = (1.0, 0.95, 0.6)
GREY: Rgb = (0.85, 0.85, 0.85)


def po_window(rng: Random, order: Order) -> Blank:
    """The vendor in the window below the sender's line, a row of references, the number in the subject, a sentence before the lines, which have a rule
    below their heading only; sums at the right, delivery and terms at the left of them; the buyer's address in the foot of the letter."""
    f = blank(rng, order, "A4", face=SANS)
    w, left, right = worded("po_window", f), 57.0, f.width - 57
    f.repeats = ("ship.",)
    f.spots["company"] = Spot((left + 130, 40, right, 64), type=Type(17, True, "right"))
    f.sheet.line(left, 70, right, 70, 1.2, f.color)
    f.spots["sender"] = Spot((left, 127, left + 240, 138), type=Type(7))
    f.sheet.line(left, 140, left + 240, 140, 0.4, f.color)
    typed_lines(f, party("vendor."), (left - 3, left + 240), 146, 15)
    for key, words, x0, x1 in (("", "theirs", 0, 0), ("name", "ours", 150, 330), ("date", "date", 350, right - left)):
        f.say(left + x0, 270, w[words], 8)
        if key:
            f.spots[key] = Spot((left + x0 - 3, 272, left + x1, 288))
    end = f.say(left, 322, w["subject"], 11, bold=True)
    f.spots["po"] = Spot((end + 1, 309, right, 328))
    f.say(left, 346, w["greet"], 10)
    f.say(left, 366, w["lead"], 10)
    cols = (Col("pos", 0.5, w["pos"], flush="left"), Col("sku", 1.7, w["item"], flush="left"), Col("description", 2.9, w["thing"], flush="left"), Col("quantity", 0.8, w["quantity"], flush="right"),
            Col("unit", 0.8, w["unit"], flush="left"), Col("unit_price", 1.1, w["each"], flush="right"), Col("amount", 1.25, w["amount"], flush="right"))  # fmt: skip
    y = lattice(f, (left - 3, right), 378, cols, len(order.lines), 19, Rule(0, 0, 0, 0.8), head=18, size=9)
    f.sheet.line(left - 3, y + 2, right, y + 2, 0.8, f.color)
    for n, (key, words) in enumerate(sums_of(order)):
        f.say(right - 190, y + 17 + n * 17, w[words], 10, bold=key == "total")
        f.spots[key] = Spot((right - 96, y + 4 + n * 17, right, y + 21 + n * 17))
    f.say(left, y + 17, w["deliver"], 9.5)
    at = left + 90
    typed_lines(f, party("ship."), (at, right - 200), y + 5, 15)
    y += 52
    for key, there in (("wanted", order.wanted), ("terms", order.payment_words)):
        if there:
            f.say(left, y + 12, w[key], 9.5)
            f.spots[key] = Spot((at, y, right - 200, y + 16))
            y += 16
    f.say(left, y + 30, w["bye"], 10)
    written_on(f, "signature", (left, left + 180), y + 66, "", high=30)
    fit(f, left, f.height - 58, w["note"], 8.5, right - left)
    _foot(f, w, (left, right), f.height - 48)
    return f


def _foot(f: Blank, w: dict[str, str], x: tuple[float, float], y: float) -> None:
    f.sheet.line(x[0], y, x[1], y, 0.5, f.color)
    x0 = x[0]
    for key, before, share in (("street", "", 0.25), ("town", "", 0.2), ("phone", f"{w['tel']} ", 0.2), ("email", f"{w['mail']} ", 0.35)):  # fmt: skip
        x1 = x0 + share * (x[1] - x[0])
        f.spots[key] = Spot((x0, y + 5, x1 - 6, y + 17), type=Type(8, before=before))
        x0 = x1


def po_grid(rng: Random, order: Order) -> Blank:
    """A small firm's spreadsheet printed with all its grid lines: coloured cells for headings, number and date at the right of the letterhead, vendor and
    delivery side by side, some empty rows, notes at the lower left and the sums at the lower right."""
    tone = rng.choice((YELLOW, GREY))
    f = blank(rng, order, page_size(rng, order), face=SANS)
    w, left, right, row = worded("po_grid", f), 36.0, f.width - 36, 18.5
    f.repeats = ("ship.",)
    shares = (1.65, 2.9, 0.7, 0.8, 1.2, 1.35)
    edges = [left + sum(shares[:n]) / sum(shares) * (right - left) for n in range(7)]
    rows = max(10, len(order.lines) + 1)
    last = 13 + rows + 8

    def cells(first: int, end: int, n: int, many: int = 1) -> Box:
        return edges[first], 36 + n * row, edges[end], 36 + (n + many) * row

    def head(first: int, end: int, n: int, words: str, fill: Rgb | None = tone) -> None:
        box = cells(first, end, n)
        f.sheet.box(box, 0.5, BLACK, fill)
        fit(f, box[0] + 4, box[3] - 5.5, words, 9, box[2] - box[0] - 8, bold=True)

    def answer(key: str, first: int, end: int, n: int) -> None:
        f.sheet.box(cells(first, end, n), 0.5, BLACK, (1, 1, 1))
        f.spots[key] = Spot(cells(first, end, n))

    for n in range(last + 1):
        f.sheet.line(left, 36 + n * row, right, 36 + n * row, 0.35, (0.45, 0.45, 0.45))
    for edge in edges:
        f.sheet.line(edge, 36, edge, 36 + last * row, 0.35, (0.45, 0.45, 0.45))
    for n, (key, look) in enumerate((("company", Type(13, True)), ("street", Type(9.5)), ("town", Type(9.5)), ("phone", Type(9.5, before=f"{w['phone']} ")), ("email", Type(9.5, before=f"{w['email']} ")))):  # fmt: skip
        x0, y0, x1, y1 = cells(0, 2, n)
        f.sheet.box((x0, y0, x1, y1), 0.5, BLACK, (1, 1, 1))
        f.spots[key] = Spot((x0 + 4, y0, x1 - 4, y1), type=look)
    title = cells(2, 6, 0)
    f.sheet.box(title, 0.5, BLACK, (1, 1, 1))
    fit(f, title[2] - 6, title[3] - 3.5, w["title"], 15, title[2] - title[0] - 12, bold=True, align="right")
    for n, (key, words) in enumerate((("date", "date"), ("po", "no"), ("name", "buyer")), 1):
        head(2, 4, n, w[words])
        answer(key, 4, 6, n)
    for before, words, first, end in (("vendor.", "vendor", 0, 2), ("ship.", "ship", 2, 6)):
        head(first, end, 6, w[words])
        for n, key in enumerate(party(before)):
            answer(key, first, end, 7 + n)
    for key, first, end in (("terms", 0, 2), ("wanted", 2, 6)):
        head(first, end, 10, w[key])
        answer(key, first, end, 11)
    heads = zip(("sku", "description", "quantity", "unit", "unit_price", "amount"), shares, ("item", "thing", "quantity", "unit", "each", "amount"), strict=True)  # fmt: skip
    cols = [Col(key, share, w[words]) for key, share, words in heads]
    lattice(f, (left, right), 36 + 13 * row, cols, rows, row, Rule(0.5, 0.5, 0.5, 0.5), head=row, size=9, dark=tone)
    n = 14 + rows
    for key, words in (("subtotal", "goods"), ("tax", "tax"), ("shipping", "post"), ("total", "total")):
        head(3, 5, n, w[words], tone if key == "total" else HAZE)
        answer(key, 5, 6, n)
        n += 1
    _notes(f, w, cells(0, 2, 14 + rows, 4), row, tone)
    y = 36 + last * row
    written_on(f, "signature", (left, left + 240), y + 32, w["sign"], size=9.5, high=30)
    return f


def _notes(f: Blank, w: dict[str, str], box: Box, row: float, tone: Rgb) -> None:
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0.5, BLACK, (1, 1, 1))
    f.sheet.box((x0, y0, x1, y0 + row), 0.5, BLACK, tone)
    f.say(x0 + 4, y0 + row - 5.5, w["notes"], 9, bold=True)
    f.sheet.paragraph((x0 + 4, y0 + row + 4, x1 - 4, y1 - 2), w["note"], f.face[0], 9, f.color)


PURCHASE_ORDERS = (po_window, po_grid)
