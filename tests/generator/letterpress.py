"""What the forms in `forms_mixed` are printed with: tables with parted money and headings of several lines, fields with their captions anywhere,
options to tick, and the ornaments of print. Lengths in points, origin top left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.generator.blanks import Blank, Spot
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

WHITE: Rgb = (1, 1, 1)


@dataclass(frozen=True)
class Column:
    """`key` is "" where nobody writes. `head`: lines parted by bars. `cents`: the share of a money column that is for the cents, with `parts` above
    the two. `sign` and `marks` are printed in the rows."""

    key: str
    share: float
    head: str = ""
    cents: float = 0
    parts: tuple[str, str] = ("", "")
    boxes: int = 0
    sign: str = ""
    marks: Sequence[str] = ()
    tint: Rgb | None = None
    turned: bool = False
    align: str = "centre"


@dataclass(frozen=True)
class Rules:
    """Widths of a table's rules; `every`: a heavy one after so many rows."""

    frame: float = 0.9
    under_head: float = 0.9
    across: float = 0.5
    down: float = 0.5
    dash: tuple[float, float] | None = None
    every: int = 0
    color: Rgb | None = None


def table(
    f: Blank,
    x0: float,
    y0: float,
    x1: float,
    columns: Sequence[Column],
    rows: int,
    row: float,
    rules: Rules = Rules(),
    *,
    head: float = 24,
    size: float = 7.5,
    bold: bool = True,
    shade: Rgb | None = None,
    ink: Rgb | None = None,
    zebra: Rgb | None = None,
    first: int = 0,
) -> float:
    """The order's lines. Returns the y below."""
    s, color, total = f.sheet, rules.color or f.color, sum(column.share for column in columns)
    top, bottom, x = y0 + head, y0 + head + rows * row, x0
    if shade:
        s.box((x0, y0, x1, top), 0, None, shade)
    for i in range(0, rows if zebra else 0, 2):
        s.box((x0, top + i * row, x1, top + (i + 1) * row), 0, None, zebra)
    for n, column in enumerate(columns):
        if column.tint:
            before = x0 + (x1 - x0) * sum(one.share for one in columns[:n]) / total
            s.box((before, top, before + (x1 - x0) * column.share / total, bottom), 0, None, column.tint)
    for column in columns:
        end = x + (x1 - x0) * column.share / total
        _heading(f, column, (x, y0, end, top), size, ink, bold=bold)
        for i in range(rows):
            _cell(f, column, f"{first + i}.{column.key}", (x, top + i * row, end, top + (i + 1) * row), i)
        if column.cents:
            cut = end - (end - x) * column.cents
            s.line(cut, top - (9 if column.parts[0] else 0), cut, bottom, rules.down * 0.7 or 0.4, color)
        if rules.down and column is not columns[-1]:
            s.line(end, y0, end, bottom, rules.down, color)
        x = end
    for i in range(1, rows + 1):
        heavy = rules.every and i % rules.every == 0
        if rules.across and (i < rows or not rules.frame):
            s.line(
                x0,
                top + i * row,
                x1,
                top + i * row,
                rules.across * (3.2 if heavy else 1),
                color,
                None if heavy else rules.dash,
            )
    if rules.under_head:
        s.line(x0, top, x1, top, rules.under_head, color)
    if rules.frame:
        s.box((x0, y0, x1, bottom), rules.frame, color)
    f.rows, f.columns = first + rows, tuple(column.key for column in columns if column.key)
    return bottom


def _heading(f: Blank, column: Column, box: Box, size: float, ink: Rgb | None, *, bold: bool) -> None:
    x0, y0, x1, y1 = box
    lines = column.head.split("|") if column.head else []
    if column.turned:
        size = min(size, (y1 - y0 - 6) / max(1.0, max(f.long(one, 1, bold=bold) for one in lines)))
        x = (x0 + x1) / 2 - (len(lines) - 1) * size * 0.55 + size * 0.35
        for one in lines:
            f.sheet.text(x, y1 - 4, one, f.face[bold], size, ink or f.color, angle=90)
            x += size * 1.1
        return
    if column.parts[0]:
        cut = x1 - (x1 - x0) * column.cents
        f.say((x0 + cut) / 2, y1 - 2, column.parts[0], 6, align="centre", color=ink)
        f.say((cut + x1) / 2, y1 - 2, column.parts[1], 6, align="centre", color=ink)
        y1 -= 8
    widest = max((f.long(one, size, bold=bold) for one in lines), default=1.0)
    size = max(4.5, min(size, size * (x1 - x0 - 4) / max(1.0, widest), (y1 - y0 - 2) / max(1, len(lines)) / 1.1))
    y = (y0 + y1) / 2 - (len(lines) - 1) * size * 0.55 + size * 0.36
    x = {"left": x0 + 3, "right": x1 - 3, "centre": (x0 + x1) / 2}[column.align]
    for one in lines:
        f.say(x, y, one, size, bold=bold, align=column.align, color=ink)
        y += size * 1.1


def _cell(f: Blank, column: Column, key: str, box: Box, n: int) -> None:
    x0, y0, x1, y1 = box
    if column.marks:
        f.say((x0 + x1) / 2, (y0 + y1) / 2 + 3, column.marks[n], 8, align="centre")
    if not column.key:
        return
    if column.sign:
        x0 = f.say(x0 + 3, y1 - 6, column.sign, 7.5)
    if column.boxes:
        f.comb(key, (x0 + 1.5, y0 + 2, x1 - 1.5, y1 - 1.5), column.boxes)
    elif column.cents:
        cut = x1 - (x1 - x0) * column.cents
        f.spots[f"{key}.whole"], f.spots[f"{key}.cents"] = Spot((x0, y0, cut, y1)), Spot((cut, y0, x1, y1))
    else:
        f.spots[key] = Spot((x0, y0, x1, y1))


def money(
    f: Blank,
    key: str,
    box: Box,
    caption: str,
    share: float,
    *,
    cents: float = 0,
    width: float = 0.6,
    bold: bool = False,
    sign: str = "",
    size: float = 8,
    align: str = "right",
) -> None:
    """One sum: its words, and at the right a cell, parted where `cents` says. `share` of the width is for the words."""
    x0, y0, x1, y1 = box
    at = x0 + (x1 - x0) * share
    size = min(size, size * (at - x0 - 6) / max(1.0, f.long(caption, size, bold=bold)))
    f.say(at - 5 if align == "right" else x0 + 3, (y0 + y1) / 2 + 3, caption, size, bold=bold, align=align)
    if width:
        f.sheet.box((at, y0, x1, y1), width, f.color)
    _cell(f, Column(key, 1, cents=cents, sign=sign), key, (at, y0, x1, y1), 0)
    if cents:
        cut = x1 - (x1 - at) * cents
        f.sheet.line(cut, y0, cut, y1, 0.4, f.color)


def on_line(f: Blank, key: str, box: Box, caption: str, where: str, size: float = 6.5) -> None:
    """A field on a line, its caption at the "end" in the line's way, below it in the "middle" or on the "right", or nowhere ("bare")."""
    x0, y0, x1, y1 = box
    base = y1 - (2 if where in ("end", "bare") else 9)
    if where == "end":
        end = x1 - f.long(caption, size) - 3
        f.say(end + 3, base, caption, size)
        x1 = end
    f.sheet.line(x0, base, x1, base, 0.6, f.color)
    if where == "middle":
        f.say((x0 + x1) / 2, y1 - 2, caption, size, align="centre")
    elif where == "right":
        f.say(x1, y1 - 2, caption, size, align="right")
    if key:
        f.spots[key] = Spot((x0, y0, x1, base))


def tinted(f: Blank, key: str, box: Box, caption: str, tint: Rgb, size: float = 7) -> None:
    """A caption over a tinted place without rules."""
    x0, y0, x1, y1 = box
    f.say(x0, y0 + 7, caption, size)
    f.sheet.box((x0, y0 + 10, x1, y1), 0, None, tint)
    if key:
        f.spots[key] = Spot((x0, y0 + 10, x1, y1))


def cornered(f: Blank, key: str, box: Box, caption: str, size: float = 5.5, boxes: int = 0) -> None:
    """A box with its small caption in the corner; with `boxes` a comb at its foot."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0.6, f.color)
    f.say(x0 + 2, y0 + size + 1, caption, size)
    if key and boxes:
        f.comb(key, (x0 + 3, y1 - 18, x0 + 3 + min(x1 - x0 - 6, boxes * 15), y1 - 2), boxes, "ticks")
    elif key:
        f.spots[key] = Spot((x0 + 1, y0 + size, x1, y1))


def option(f: Blank, key: str, x: float, y: float, words: str, how: str, size: float = 8) -> float:
    """Something to mark, on the baseline `y`: "box", "after", "ring", "brackets", "line" or "word". Returns where it ends."""
    s, spot = f.sheet, Spot((x, y - 8, x + 9, y + 1), "check")
    match how:
        case "box":
            s.box(spot.box, 0.7, f.color)
            end = f.say(x + 13, y, words, size)
        case "ring":
            s.circle(x + 4.5, y - 3.2, 4.3, 0.7, f.color)
            end = f.say(x + 13, y, words, size)
        case "brackets":
            end = f.say(f.say(x, y, "[", 10), y, "      ", 6)
            spot = Spot((x + 3, y - 8, end, y + 1), "check")
            end = f.say(f.say(end, y, "]", 10) + 4, y, words, size)
        case "line":
            s.line(x, y + 1, x + 20, y + 1, 0.6, f.color)
            spot = Spot((x + 4, y - 9, x + 16, y), "check")
            end = f.say(x + 24, y, words, size)
        case "after":
            end = f.say(x, y, words, size) + 13
            spot = Spot((end - 10, y - 8, end - 1, y + 1), "check")
            s.box(spot.box, 0.7, f.color)
        case _:
            end = f.say(x, y, words, size)
            spot = Spot((x - 1, y - size, end + 1, y + 2), "word")
    if key:
        f.spots[key] = spot
    return end


def options(
    f: Blank,
    before: str,
    choices: Sequence[tuple[str, str]],
    x: float,
    y: float,
    how: str,
    *,
    down: float = 0,
    gap: float = 14,
    size: float = 8,
) -> float:
    """Several, in a row or `down` a column. Returns where the last one ends (x, or y)."""
    for key, words in choices:
        end = option(f, f"{before}{key}" if key else "", x, y, words, how, size)
        if down:
            y += down
        else:
            x = end + gap
    return y if down else x


def bar(
    f: Blank, box: Box, words: str, size: float = 9, fill: Rgb | None = None, ink: Rgb = WHITE, *, align: str = "left"
) -> None:
    """Words on a filled band."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0, None, fill or f.color)
    x = {"left": x0 + 5, "centre": (x0 + x1) / 2, "right": x1 - 5}[align]
    f.say(x, (y0 + y1) / 2 + size * 0.36, words, size, bold=True, color=ink, align=align)


def empty_comb(f: Blank, x: float, y: float, boxes: int, step: float = 11.5, height: float = 14) -> float:
    """Boxes that stay empty. Returns where they end."""
    for n in range(boxes):
        f.sheet.box((x + n * step, y, x + (n + 1) * step, y + height), 0.5, f.color)
    return x + boxes * step


def steps(order: Order, limits: Sequence[int], least: str) -> list[tuple[str, str]]:
    """Up to which sum what carriage is asked: this order's own where it names one."""
    at = sum(order.subtotal > limit for limit in limits[:-1])
    own = order.freight if order.freight is not None else Decimal(least) * (at + 4) / 4
    asked = [(own * (n + 4) / (at + 4)).quantize(Decimal("0.01")) for n in range(len(limits))]
    return [(str(limit), order.manner.number(price)) for limit, price in zip(limits, asked, strict=True)]


def charges(f: Blank, x: float, y: float, rows: Sequence[Sequence[str]], widths: Sequence[float], step: float) -> float:
    """A printed table of carriage; no order. Returns the y below."""
    for row in rows:
        at = x
        for text, width in zip(row, widths, strict=True):
            f.say(at + 2, y + step - 3, text, step * 0.66)
            at += width
        y += step
        f.sheet.line(x, y, at, y, 0.3, f.color)
    return y


def barcode(f: Blank, box: Box, seed: int) -> None:
    x, y0, x1, y1 = box
    n = 0
    while x < x1 - 3:
        width = 0.6 + (seed * (n * 7 + 3) % 5) * 0.35
        f.sheet.box((x, y0, x + width, y1), 0, None, f.color)
        x += width + 0.8 + (seed * (n + 11) % 3) * 0.6
        n += 1


def matrix(f: Blank, x: float, y: float, side: float) -> None:
    """A square code that no machine reads."""
    cells = 21
    step = side / cells
    for i in range(cells):
        for j in range(cells):
            if f.rng.random() < 0.48 and not (min(i, 20 - i) < 8 and min(j, 20 - j) < 8 and (i < 8 or j < 8)):
                f.sheet.box((x + i * step, y + j * step, x + (i + 1) * step, y + (j + 1) * step), 0, None, f.color)
    for i, j in ((0, 0), (14, 0), (0, 14)):
        a, b = x + i * step, y + j * step
        f.sheet.box((a, b, a + 7 * step, b + 7 * step), 0, None, f.color)
        f.sheet.box((a + step, b + step, a + 6 * step, b + 6 * step), 0, None, WHITE)
        f.sheet.box((a + 2 * step, b + 2 * step, a + 5 * step, b + 5 * step), 0, None, f.color)


def badge(f: Blank, x: float, y: float, radius: float, letters: str, color: Rgb | None = None) -> None:
    """A round mark of the shop with its initials."""
    f.sheet.circle(x, y, radius, 0, fill=color or f.color)
    f.sheet.circle(x, y, radius * 0.84, 0.8, WHITE)
    f.say(x, y + radius * 0.3, letters, radius * 0.85, bold=True, align="centre", color=WHITE)


def small_print(f: Blank, box: Box, words: str, columns: int, size: float = 5.5) -> None:
    x0, y0, x1, y1 = box
    width = (x1 - x0 - 10 * (columns - 1)) / columns
    parts = words.split("|")
    for n, part in enumerate(parts[:columns]):
        x = x0 + n * (width + 10)
        f.sheet.paragraph((x, y0, x + width, y1), part, f.face[0], size, f.color)
