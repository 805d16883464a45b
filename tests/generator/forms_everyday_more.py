"""Companies' own purchase orders of the part "train", as they send them on letterhead, printed and then scanned or faxed: nobody takes a pen to them.

The buyer's name and address are set in type by the buyer (`Spot.type`); the rest is typed. A party for delivery or invoice that the order does not
name is named as the buyer where the paper has such a block.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.generator.blanks import Blank, Spot, Type, blank, page_size
from tests.generator.forms_everyday import HAZE, INK, MOSS, NIGHT, WINE
from tests.generator.forms_unseen import fit
from tests.generator.fresh_parts import SANS, SERIF, WHITE, Col, Rule, celled, lattice, written_on
from tests.generator.labels_everyday import worded
from tests.generator.letterpress import bar
from tests.generator.orders import Order
from tests.generator.sheet import Box

COURIER = ("Courier", "Courier-Bold")
SUMS = (("subtotal", "goods"), ("shipping", "post"), ("tax", "tax"), ("total", "total"))


def letterhead(f: Blank, box: Box, w: dict[str, str], size: float, align: str = "left", *, step: float = 12) -> float:
    """The buyer's firm and, below it, the street, the town, telephone and e-mail. Returns the y below."""
    x0, y0, x1, _ = box
    f.spots["company"] = Spot((x0, y0, x1, y0 + size * 1.25), type=Type(size, True, align))
    y = y0 + size * 1.3
    for key, before in (("street", ""), ("town", ""), ("phone", f"{w['phone']} "), ("email", f"{w['email']} ")):
        f.spots[key] = Spot((x0, y, x1, y + step), type=Type(step - 3, False, align, before))
        y += step
    return y


def typed_lines(f: Blank, keys: Sequence[str], x: tuple[float, float], y: float, step: float = 14) -> float:
    """Lines to type on below one another, without rules. Returns the y below."""
    for key in keys:
        f.spots[key] = Spot((x[0], y, x[1], y + step))
        y += step
    return y


def sums_of(order: Order) -> list[tuple[str, str]]:
    """What stands below the lines where a program writes only what there is."""
    empty = {key for key, value in (("shipping", order.freight), ("tax", order.tax)) if not value}
    return [(key, words) for key, words in SUMS if key not in empty]


def party(before: str) -> list[str]:
    return [f"{before}{key}" for key in ("name", "street", "town")]


def po_letterhead(rng: Random, order: Order) -> Blank:
    """On a letterhead in the middle with a mark above it, as a word processor makes it: the vendor at the left, number, date and terms at the right as
    a list, delivery and invoice below; a table with as many rows as there are lines, the sums right below its last column."""
    f = blank(rng, order, page_size(rng, order), face=SERIF)
    w, left, right, middle = worded("po_letterhead", f), 50.0, f.width - 50, f.width / 2
    f.repeats = ("ship.", "bill.")
    mark = rng.choice((WINE, MOSS, NIGHT, INK))
    f.sheet.circle(middle, 44, 15, 0, fill=mark)
    f.sheet.line(middle - 9, 49, middle, 35, 2, WHITE)
    f.sheet.line(middle, 35, middle + 9, 49, 2, WHITE)
    y = letterhead(f, (left, 64, right, 0), w, 18, "centre")
    f.sheet.line(left, y + 6, right, y + 6, 1, mark)
    f.say(middle, y + 32, w["title"], 17, bold=True, align="centre")
    y += 50
    f.say(left, y + 10, w["vendor"], 10, bold=True)
    typed_lines(f, party("vendor."), (left - 3, middle - 20), y + 14)
    facts = [("po", "po"), ("date", "date"), ("name", "buyer")]
    facts += [(key, key) for key, there in (("wanted", order.wanted), ("terms", order.payment_words)) if there]
    for n, (key, words) in enumerate(facts):
        f.say(middle + 20, y + 10 + n * 15, f"{w[words]}:", 10, bold=n == 0)
        f.spots[key] = Spot((middle + 124, y - 1 + n * 15, right, y + 14 + n * 15))
    y += 82
    for x0, words, before in ((left, "ship", "ship."), (middle + 20, "bill", "bill.")):
        f.say(x0, y + 10, w[words], 10, bold=True)
        typed_lines(f, party(before), (x0 - 3, x0 + 210), y + 14)
    cols = (Col("pos", 0.5, w["pos"]), Col("sku", 1.6, w["item"]), Col("description", 3.1, w["thing"]), Col("quantity", 0.75, w["quantity"]), Col("unit", 0.75, w["unit"]),
            Col("unit_price", 1.1, w["each"]), Col("amount", 1.25, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), y + 68, cols, len(order.lines), 18, Rule(0.6, 0.4, 0.4, 0.6), head=20, size=9)
    cut = right - 1.25 / 9.05 * (right - left)
    for n, (key, words) in enumerate(sums_of(order)):
        f.say(cut - 8, y + 15 + n * 17, w[words], 10, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + 2 + n * 17, right, y + 19 + n * 17))
        if key == "total":
            f.sheet.line(cut - 90, y + 2 + n * 17, right, y + 2 + n * 17, 0.7, f.color)
    f.sheet.paragraph((left, y + 88, right, y + 116), w["note"], f.face[0], 9.5, f.color)
    written_on(f, "signature", (left, left + 200), y + 166, w["sign"], "left", size=9, high=38)
    return f


def po_framed(rng: Random, order: Order) -> Blank:
    """On a letterhead at the left, as a spreadsheet's pattern makes it: number and date in cells at the right; vendor, delivery and invoice in three
    framed columns under bars, requisitioner and terms in a row of cells; a tall table with upright rules only, sums and remarks in frames."""
    f = blank(rng, order, page_size(rng, order), face=SANS)
    w, left, right = worded("po_framed", f), 36.0, f.width - 36
    f.repeats = ("ship.", "bill.")
    tone = rng.choice((NIGHT, (0.25, 0.25, 0.28), MOSS))
    f.sheet.box((left, 34, left + 26, 60), 0, None, tone)
    f.sheet.box((left + 8, 42, left + 34, 68), 2, tone)
    letterhead(f, (left + 46, 32, right - 190, 0), w, 15, step=11.5)
    f.sheet.text(right, 50, w["title"], f.face[1], 17, tone, "right")
    for n, (key, words) in enumerate((("date", "date"), ("po", "po"), ("", "page"))):
        y = 60.0 + n * 17
        f.say(right - 126, y + 12, w[words], 9, align="right")
        f.sheet.box((right - 120, y, right, y + 17), 0.6, f.color)
        if key:
            f.spots[key] = Spot((right - 120, y, right, y + 17))
    f.say(right - 60, 106, "1 / 1", 9, align="centre")
    third = (right - left - 16) / 3
    for n, (before, words) in enumerate((("vendor.", "vendor"), ("ship.", "ship"), ("bill.", "bill"))):
        x0 = left + n * (third + 8)
        bar(f, (x0, 124, x0 + third, 138), w[words], 8.5, tone)
        f.sheet.box((x0, 124, x0 + third, 190), 0.6, f.color)
        typed_lines(f, party(before), (x0 + 1, x0 + third - 1), 142, 15)
    fields = (("name", "buyer", 0.26), ("", "via", 0.2), ("terms", "terms", 0.32), ("wanted", "wanted", 0.22))
    x0 = left
    for key, words, share in fields:
        end = x0 + share * (right - left)
        bar(f, (x0, 198, end, 211), w[words], 8, tone, align="centre")
        f.sheet.box((x0, 198, end, 229), 0.6, f.color)
        if key:
            f.spots[key] = Spot((x0, 211, end, 229))
        x0 = end
    cols = (Col("pos", 0.4, w["pos"]), Col("sku", 1.65, w["item"]), Col("description", 3.2, w["thing"]), Col("quantity", 0.75, w["quantity"]), Col("unit", 0.75, w["unit"]),
            Col("unit_price", 1.1, w["each"]), Col("amount", 1.25, w["amount"]))  # fmt: skip
    rows = 19 if f.height > 800 else 16
    y = lattice(f, (left, right), 237, cols, rows, 19, Rule(0.8, 0, 0.5, 0.8), head=16, size=8.5, dark=tone)
    cut = right - 1.25 / 9.1 * (right - left)
    for n, (key, words) in enumerate(SUMS):
        f.sheet.box((cut, y + n * 18, right, y + 18 + n * 18), 1.2 if key == "total" else 0.5, f.color)
        f.say(cut - 6, y + 12.5 + n * 18, w[words], 9, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + n * 18, right, y + 18 + n * 18))
    bar(f, (left, y + 8, left + 270, y + 21), w["remarks"], 8, (0.85, 0.85, 0.87), f.color)
    f.sheet.box((left, y + 8, left + 270, y + 70), 0.6, f.color)
    f.sheet.paragraph((left, y + 80, left + 270, y + 130), w["note"], f.face[0], 8, f.color)
    written_on(f, "signature", (right - 220, right), y + 120, w["sign"], "left", size=8, high=36)
    return f


def po_fax(rng: Random, order: Order) -> Blank:
    """A plain fax order, captions and answers typed on the same machine: the receiver and the sender as a list with colons, a rule between the heading
    and the lines of the order and one before the sums, nothing framed."""
    f = blank(rng, order, page_size(rng, order), face=COURIER)
    w, left, right = worded("po_fax", f), 44.0, f.width - 44
    f.spots["company"] = Spot((left, 36, right, 54), type=Type(13, True))
    f.spots["street"] = Spot((left, 54, right, 67), type=Type(10))
    f.spots["town"] = Spot((left, 67, right, 80), type=Type(10))
    f.say(right, 56, w["fax"], 30, bold=True, align="right")
    f.sheet.line(left, 90, right, 90, 1, f.color)
    answers = left + 172
    y = 98.0

    def listed(words: str, keys: Sequence[str]) -> None:
        nonlocal y
        f.say(left, y + 11, f"{w[words]}:", 10)
        y = typed_lines(f, keys, (answers, right), y)

    listed("to", party("vendor."))
    listed("attn", ("name",))
    listed("date", ("date",))
    f.say(left, y + 11, f"{w['pages']}:", 10)
    f.say(answers + 3, y + 11, "1", 10)
    y += 20
    listed("po", ("po",))
    if order.customer_no:
        listed("account", ("customer_no",))
    if order.payment_words:
        listed("terms", ("terms",))
    if order.wanted:
        listed("wanted", ("wanted",))
    if order.ship_to:
        listed("deliver", party("ship."))
    f.say(left, y + 20, w["please"], 10)
    cols = (Col("pos", 0.4, w["pos"], flush="left"), Col("quantity", 0.8, w["quantity"], flush="right"), Col("unit", 0.8, w["unit"], flush="left"), Col("sku", 1.7, w["item"], flush="left"),
            Col("description", 3.6, w["thing"], flush="left"), Col("unit_price", 1.1, w["each"], flush="right"), Col("amount", 1.35, w["amount"], flush="right"))  # fmt: skip
    y = lattice(f, (left, right), y + 30, cols, len(order.lines), 16, Rule(0, 0, 0, 0.7, dash=(3, 2)), head=18, size=9)
    f.sheet.line(left, y + 3, right, y + 3, 0.7, f.color, (3, 2))
    cut = right - 1.35 / 9.75 * (right - left)
    for n, (key, words) in enumerate(sums_of(order)):
        f.say(cut - 8, y + 17 + n * 15, w[words], 10, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + 5 + n * 15, right, y + 20 + n * 15))
    f.say(left, y + 90, w["note"], 10)
    written_on(f, "signature", (left, left + 300), y + 140, f"{w['sign']}:", size=10, high=38)
    return f


def po_public(rng: Random, order: Order) -> Blank:
    """A public body's, on its own printed form that a typewriter or a printer fills in: arms and the body's name at the left, the number large at the
    right, captions in the cells, a budget code that stays empty; ruled rows with the item's number behind its name, a certificate to sign."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF)))
    w, left, right, middle = worded("po_public", f), 34.0, f.width - 34, f.width / 2
    f.repeats = ("ship.", "bill.")
    _arms(f, left, 30)
    f.spots["company"] = Spot((left + 50, 30, right - 180, 50), type=Type(16, True))
    f.say(left + 50, 61, w["office"], 10)
    f.spots["street"] = Spot((left + 50, 66, right - 180, 78), type=Type(9))
    f.spots["town"] = Spot((left + 50, 78, right - 180, 90), type=Type(9))
    f.say(right, 46, w["title"], 16, bold=True, align="right")
    f.sheet.box((right - 170, 54, right, 92), 1.4, f.color)
    f.say(right - 165, 63, w["po"], 8, bold=True)
    f.spots["po"] = Spot((right - 165, 66, right - 4, 90), type=Type(14, True, "centre"))
    blocks = ((left, 100.0, "vendor", "vendor."), (middle, 100.0, "deliver", "ship."), (middle, 166.0, "bill", "bill."))
    for x0, top, words, before in blocks:
        f.sheet.box((x0, top, x0 + middle - left, top + 66), 0.8, f.color)
        fit(f, x0 + 4, top + 10, w[words], 8, middle - left - 8, bold=True)
        typed_lines(f, party(before), (x0 + 6, x0 + middle - left - 4), top + 13, 16.5)
    half = (left + middle) / 2
    for x0, x1, top, key, words in ((left, half, 166, "date", "date"), (half, middle, 166, "wanted", "wanted"), (left, half, 199, "", "budget"), (half, middle, 199, "terms", "terms")):  # fmt: skip
        celled(f, key, (x0, top, x1, top + 33), w[words], size=7)
    celled(f, "name", (left, 232, middle, 260), w["officer"], size=7)
    celled(f, "phone", (middle, 232, right, 260), w["phone"], size=7)
    rows = 15 if f.height > 800 else 13
    cols = (Col("pos", 0.5, w["pos"]), Col("quantity", 0.8, w["quantity"]), Col("unit", 0.75, w["unit"]), Col("description", 3.4, w["thing"]), Col("sku", 1.6, w["item"]),
            Col("unit_price", 1.05, w["each"]), Col("amount", 1.2, w["amount"]))  # fmt: skip
    y = lattice(f, (left, right), 268, cols, rows, (f.height - 450) / rows, Rule(1, 0.4, 0.6, 1), head=22, size=8, dark=HAZE)  # fmt: skip
    cut = right - 1.2 / 9.3 * (right - left)
    for n, (key, words) in enumerate(SUMS):
        f.sheet.box((cut, y + n * 19, right, y + 19 + n * 19), 1.3 if key == "total" else 0.5, f.color)
        f.say(cut - 6, y + 13 + n * 19, w[words], 9, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y + n * 19, right, y + 19 + n * 19))
    f.sheet.paragraph((left, y + 10, left + 250, y + 44), w["certify"], f.face[0], 9, f.color)
    written_on(f, "signature", (left, left + 230), y + 84, w["sign"], "left", size=8, high=36)
    fit(f, left, y + 118, w["note"], 8, right - left)
    return f


def _arms(f: Blank, x: float, y: float) -> None:
    """A shield, parted, with a star."""
    s = f.sheet
    for x0, y0, x1, y1 in ((0, 0, 38, 0), (38, 0, 38, 30), (38, 30, 19, 50), (19, 50, 0, 30), (0, 30, 0, 0), (0, 18, 38, 18)):  # fmt: skip
        s.line(x + x0, y + y0, x + x1, y + y1, 1.6, f.color)
    for n in range(3):
        s.line(x + 9 + n * 10, y + 20, x + 9 + n * 10, y + 38, 2.4, f.color)
    s.circle(x + 19, y + 9, 4, 0, fill=f.color)


PURCHASE_ORDERS = (po_letterhead, po_framed, po_fax, po_public)
