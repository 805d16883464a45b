"""Companies' purchase orders of the part "test" as office programs print them, scanned or faxed: a word processor's table, a list of an ERP system, a
spreadsheet's pattern with shaded rows. Nobody takes a pen to them.

The buyer's name and address are set in type by the buyer (`Spot.type`); the rest is typed. Where nobody else is named for delivery or invoice, the buyer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.forms_everyday import HAZE, MOSS, NARROW, NIGHT, WINE
from tests.generator.forms_everyday_more import letterhead, party, sums_of, typed_lines
from tests.generator.forms_unseen import fit
from tests.generator.fresh_parts import SANS, SERIF, Col, Rule, lattice, written_on
from tests.generator.labels_ordinary import worded
from tests.generator.orders import Order
from tests.generator.sheet import Box


def said(f: Blank, key: str, box: Box, caption: str, size: float = 10, *, bold: bool = True) -> None:
    """A cell in which caption, colon and answer stand in one line."""
    f.sheet.box(box, 0.7, f.color)
    end = fit(f, box[0] + 5, (box[1] + box[3]) / 2 + size * 0.36, f"{caption}:", size, (box[2] - box[0]) * 0.6, bold=bold)  # fmt: skip
    f.spots[key] = Spot((end + 1, box[1], box[2] - 2, box[3]))


def po_word_table(rng: Random, order: Order) -> Blank:
    """A word processor's table from the head to the sums, every cell with its borders: the letterhead beside the title, captions and answers in one
    line, supplier and delivery side by side, some empty rows, each sum in a row of its own."""
    f = blank(rng, order, page_size(rng, order), face=SERIF)
    w, left, right, middle = worded("po_word_table", f), 48.0, f.width - 48, f.width / 2
    f.repeats = ("ship.",)
    cut = left + 0.62 * (right - left)
    f.sheet.box((left, 48, cut, 128), 0.7, f.color)
    letterhead(f, (left + 6, 52, cut - 6, 0), w, 15)
    f.sheet.box((cut, 48, right, 104), 0.7, f.color)
    fit(f, (cut + right) / 2, 82, w["title"], 20, right - cut - 16, bold=True, align="centre")
    said(f, "date", (cut, 104, right, 128), w["date"])
    said(f, "po", (left, 128, middle, 150), w["no"])
    said(f, "name", (middle, 128, right, 150), w["buyer"])
    for x0, x1, words, before in ((left, middle, "supplier", "vendor."), (middle, right, "deliver", "ship.")):
        f.sheet.box((x0, 150, x1, 216), 0.7, f.color)
        f.say(x0 + 5, 163, f"{w[words]}:", 10, bold=True)
        typed_lines(f, party(before), (x0 + 2, x1 - 3), 168, 15)
    y = 216.0
    facts = [(key, key) for key, there in (("wanted", order.wanted), ("terms", order.payment_words)) if there]
    for key, words in facts:
        said(f, key, (left, y, right, y + 22), w[words])
        y += 22
    cols = (Col("pos", 0.45, w["pos"]), Col("sku", 1.75, w["item"]), Col("description", 3.0, w["thing"]), Col("quantity", 0.9, w["quantity"]), Col("unit", 0.85, w["unit"]),
            Col("unit_price", 1.05, w["each"]), Col("amount", 1.3, w["amount"]))  # fmt: skip
    rows = max(8, len(order.lines) + 1)
    y = lattice(f, (left, right), y, cols, rows, 19, Rule(0.7, 0.7, 0.7, 0.7), head=21, size=10)
    cut = right - 1.3 / 9.3 * (right - left)
    for key, words in sums_of(order):
        f.sheet.box((left, y, cut, y + 19), 0.7, f.color)
        f.sheet.box((cut, y, right, y + 19), 0.7, f.color)
        f.say(cut - 6, y + 13, w[words], 10, bold=key == "total", align="right")
        f.spots[key] = Spot((cut, y, right, y + 19))
        y += 19
    f.sheet.paragraph((left, y + 14, right, y + 44), w["note"], f.face[0], 10, f.color)
    written_on(f, "signature", (left, left + 240), y + 92, f"{w['sign']}:", size=10, high=38)
    return f


def listed(f: Blank, x: tuple[float, float, float], y: float, facts: Sequence[tuple[str, str]], step: float, size: float) -> float:  # fmt: skip
    """Captions below one another, the answers in a column at their right. Returns the y below."""
    for key, caption in facts:
        f.say(x[0], y + step * 0.72, caption, size)
        if key:
            f.spots[key] = Spot((x[1], y, x[2], y + step))
        y += step
    return y


def po_erp_lines(rng: Random, order: Order) -> Blank:
    """An ERP system's print: captions in capitals without a colon, the facts in a list at the right, three addresses below one another's heading in
    columns, a line per item between thin rules and no upright ones, the sums below a rule, the end announced."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((NARROW, SANS)))
    w, left, right = worded("po_erp_lines", f), 40.0, f.width - 40
    f.repeats = ("ship.", "bill.")
    size = 9.0 if f.face == NARROW else 8.0
    letterhead(f, (left, 38, left + 270, 0), w, 14, step=12)
    f.say(right - 222, 50, w["title"], 15, bold=True)
    facts = [("po", w["no"]), ("date", w["date"]), ("", w["page"]), ("name", w["buyer"])]
    facts += [(key, w[words]) for key, words, there in (("customer_no", "account", order.customer_no), ("wanted", "wanted", order.wanted), ("terms", "terms", order.payment_words)) if there]  # fmt: skip
    f.say(right - 135, 58 + 2 * 14 + 10, "1", size + 1)
    end = listed(f, (right - 222, right - 138, right), 58, facts, 14, size)
    y = max(end, 130.0) + 8
    third = (right - left) / 3
    for n, (before, words) in enumerate((("vendor.", "vendor"), ("ship.", "ship"), ("bill.", "bill"))):
        x0 = left + n * third
        f.say(x0, y + 10, w[words], size, bold=True)
        typed_lines(f, party(before), (x0 - 3, x0 + third - 10), y + 13)
    cols = (Col("pos", 0.5, w["pos"], flush="left"), Col("sku", 1.7, w["item"], flush="left"), Col("description", 3.1, w["thing"], flush="left"), Col("quantity", 0.95, w["quantity"], flush="right"),
            Col("unit", 0.6, w["unit"], flush="left"), Col("unit_price", 1.1, w["each"], flush="right"), Col("amount", 1.3, w["amount"], flush="right"))  # fmt: skip
    y += 70
    f.sheet.line(left, y, right, y, 1.1, f.color)
    y = lattice(f, (left, right), y, cols, len(order.lines), 21, Rule(0, 0.25, 0, 1.1), head=18, size=size)
    f.sheet.line(left, y, right, y, 1.1, f.color)
    for key, words in sums_of(order):
        f.say(right - 220, y + 14, w[words], size + 0.5, bold=key == "total")
        f.spots[key] = Spot((right - 100, y + 1, right, y + 19))
        y += 17
    f.sheet.line(right - 220, y + 4, right, y + 4, 1.1, f.color)
    f.say((left + right) / 2, y + 26, f"*** {w['end']} ***", size, align="centre")
    f.sheet.line(left, f.height - 58, right, f.height - 58, 0.4, f.color)
    fit(f, left, f.height - 46, w["note"], 8, right - left)
    return f


def po_zebra(rng: Random, order: Order) -> Blank:
    """From a spreadsheet's pattern in one colour: a band on top, the letterhead at the right, the facts in a shaded list, shaded rows without rules, the
    name before the number; at the foot the delivery at the left and the sums in a tinted box."""
    tone = rng.choice((NIGHT, MOSS, WINE, (0.2, 0.22, 0.26)))
    f = blank(rng, order, page_size(rng, order), face=SANS)
    w, left, right, middle = worded("po_zebra", f), 42.0, f.width - 42, f.width / 2
    f.repeats = ("ship.",)
    f.sheet.box((0, 0, f.width, 14), 0, None, tone)
    f.sheet.text(left, 66, w["title"], f.face[1], 24, tone)
    letterhead(f, (middle + 10, 30, right, 0), w, 13, "right", step=12)
    f.sheet.text(left, 118, w["vendor"], f.face[1], 10, tone)
    typed_lines(f, party("vendor."), (left - 3, middle - 10), 124, 15)
    facts = [("po", w["no"]), ("date", w["date"]), ("name", w["buyer"])]
    facts += [(key, w[key]) for key, there in (("wanted", order.wanted), ("terms", order.payment_words)) if there]
    f.sheet.box((middle + 10, 108, right, 116 + len(facts) * 16), 0, None, HAZE)
    listed(f, (middle + 18, middle + 112, right - 4), 112, facts, 16, 9)
    cols = (Col("pos", 0.5, w["pos"]), Col("description", 3.0, w["thing"], flush="left"), Col("sku", 1.65, w["item"], flush="left"), Col("quantity", 0.9, w["quantity"]), Col("unit", 0.7, w["unit"]),
            Col("unit_price", 1.15, w["each"], flush="right"), Col("amount", 1.3, w["amount"], flush="right"))  # fmt: skip
    stripe = (0.9, 0.93, 0.97) if tone == NIGHT else (0.93, 0.93, 0.92)
    y = lattice(f, (left, right), 212, cols, max(9, len(order.lines)), 20, Rule(0, 0, 0, 0), head=22, size=9, dark=tone, stripe=stripe)  # fmt: skip
    f.sheet.line(left, y, right, y, 1.2, tone)
    sums = sums_of(order)
    x0, top = right - 226, y + 12
    f.sheet.box((x0, top, right, top + len(sums) * 20), 0.8, tone, HAZE)
    for n, (key, words) in enumerate(sums):
        line = top + n * 20
        if key == "total":
            f.sheet.line(x0, line, right, line, 1.2, tone)
        f.say(x0 + 8, line + 14, w[words], 10, bold=key == "total")
        f.spots[key] = Spot((right - 104, line, right - 2, line + 20))
    f.sheet.text(left, top + 11, w["deliver"], f.face[1], 10, tone)
    typed_lines(f, party("ship."), (left - 3, x0 - 20), top + 17, 15)
    f.sheet.paragraph((left, top + 100, right, top + 130), w["note"], f.face[0], 9.5, f.color)
    written_on(f, "signature", (left, left + 220), top + 168, w["sign"], size=9.5, high=36)
    return f


PURCHASE_ORDERS = (po_word_table, po_erp_lines, po_zebra)
