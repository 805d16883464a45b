"""What the forms in `forms_fresh` are put together from: frames whose captions break them, lattices with headings in two languages, brackets to mark.

Places are named as in `blanks` and `divided`. Lengths in points, origin top left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.generator.blanks import Blank, Spot
from tests.generator.labels_fresh import CENTS, SIGN, places_of
from tests.generator.sheet import Box, Rgb

WHITE: Rgb = (1, 1, 1)
SANS = ("Helvetica", "Helvetica-Bold")
SERIF = ("Times-Roman", "Times-Bold")


@dataclass(frozen=True)
class Col:
    """`head`: lines parted by bars; `second`: the same in another language, smaller. `key` is "" where nobody writes. `cents`: they have a column
    of their own. `marks` are printed, row by row; `sign` in every row."""

    key: str
    share: float
    head: str = ""
    second: str = ""
    cents: bool = False
    boxes: int = 0
    sign: str = ""
    marks: Sequence[str] = ()
    tint: Rgb | None = None
    flush: str = "centre"


@dataclass(frozen=True)
class Rule:
    """Widths of rules, 0 where there are none; `leaders`: dots to write on in every cell."""

    frame: float = 0.9
    across: float = 0.5
    down: float = 0.5
    under: float = 0.9
    dash: tuple[float, float] | None = None
    every: int = 0
    leaders: bool = False
    color: Rgb | None = None


def lattice(
    f: Blank,
    x: tuple[float, float],
    y: float,
    cols: Sequence[Col],
    rows: int,
    row: float,
    rule: Rule = Rule(),
    *,
    head: float = 26,
    size: float = 7.5,
    dark: Rgb | None = None,
    stripe: Rgb | None = None,
    group: int = 1,
    first: int = 0,
) -> float:
    """The lines of an order; `stripe` tints every other `group` of rows. Returns the y below."""
    s, color, total = f.sheet, rule.color or f.color, sum(col.share for col in cols)
    top, bottom, edges = y + head, y + head + rows * row, [x[0]]
    for col in cols:
        edges.append(edges[-1] + (x[1] - x[0]) * col.share / total)
    for i in range(rows if stripe else 0):
        if i // group % 2:
            s.box((x[0], top + i * row, x[1], top + (i + 1) * row), 0, None, stripe)
    if dark:
        s.box((x[0], y, x[1], top), 0, None, dark)
    for col, (left, right) in zip(cols, pairwise(edges), strict=True):
        if col.tint:
            s.box((left, top, right, bottom), 0, None, col.tint)
        _title(f, col, (left, y, right, top), size, WHITE if dark and sum(dark) < 1.6 else f.color)
        for i in range(rows):
            _place(f, col, f"{first + i}.{col.key}", (left, top + i * row, right, top + (i + 1) * row), i, rule)
    for i in range(1, rows if rule.across else 0):
        heavy = rule.every > 0 and i % rule.every == 0
        s.line(
            x[0], top + i * row, x[1], top + i * row, 1.4 if heavy else rule.across, color, None if heavy else rule.dash
        )
    for edge in edges[1:-1] if rule.down else ():
        s.line(edge, y, edge, bottom, rule.down, color)
    if rule.frame:
        s.box((x[0], y, x[1], bottom), rule.frame, color)
    if rule.under:
        s.line(x[0], top, x[1], top, rule.under, color)
    f.rows, f.columns = first + rows, tuple(col.key for col in cols if col.key)
    return bottom


def _title(f: Blank, col: Col, box: Box, size: float, ink: Rgb) -> None:
    x0, y0, x1, y1 = box
    if col.cents:
        cut = x1 - (x1 - x0) * 0.34
        f.say((x0 + cut) / 2, y1 - 2.5, SIGN[f.shop.currency], 6.5, align="centre", color=ink)
        f.say((cut + x1) / 2, y1 - 2.5, CENTS[f.shop.currency], 6.5, align="centre", color=ink)
        y1 -= 8
    lines = [(one, True, size) for one in col.head.split("|") if one] + [
        (one, False, size * 0.85) for one in col.second.split("|") if one
    ]
    if not lines:
        return
    widest = max(f.long(one, high, bold=bold) for one, bold, high in lines)
    shrink = min(1.0, (x1 - x0 - 5) / widest, (y1 - y0 - 2) / (sum(high for _, _, high in lines) * 1.12))
    y = (y0 + y1) / 2 - sum(high for _, _, high in lines) * shrink * 1.12 / 2
    at = {"left": x0 + 3, "right": x1 - 3, "centre": (x0 + x1) / 2}[col.flush]
    for one, bold, high in lines:
        f.say(at, y + high * shrink * 0.9, one, high * shrink, bold=bold, align=col.flush, color=ink)
        y += high * shrink * 1.12


def _place(f: Blank, col: Col, key: str, box: Box, n: int, rule: Rule) -> None:
    x0, y0, x1, y1 = box
    if col.marks:
        f.say((x0 + x1) / 2, y1 - (y1 - y0) * 0.32, col.marks[n], 8, align="centre")
    if col.cents:
        cut = x1 - (x1 - x0) * 0.34
        f.sheet.line(cut, y0 - (9 if n == 0 else 0), cut, y1, 0.35, rule.color or f.color)
    if not col.key:
        return
    if col.sign:
        x0 = f.say(x0 + 3, y1 - 6, col.sign, 7.5)
        box = x0, y0, x1, y1
    if rule.leaders:
        f.say(x0 + 4, y1 - 3, "." * max(1, int((x1 - x0 - 8) / f.long(".", 8))), 8)
    if col.boxes:
        f.comb(key, (x0 + 2, y0 + 2.5, x1 - 2, y1 - 2.5), col.boxes)
    elif col.cents:
        f.spots[f"{key}.whole"], f.spots[f"{key}.cents"] = Spot((x0, y0, cut, y1)), Spot((cut, y0, x1, y1))
    else:
        f.spots[key] = Spot((x0, max(y0, y1 - 23), x1, y1 - 2) if rule.leaders else box)


def written_on(
    f: Blank,
    key: str,
    x: tuple[float, float],
    base: float,
    caption: str,
    where: str = "before",
    *,
    size: float = 7.5,
    high: float = 19,
    dots: bool = False,
) -> None:
    """A line to write on, ruled or dotted. Its caption stands before, behind, over, or under it (left, middle or right). No `key`: it stays empty."""
    x0, x1 = x
    match where:
        case "before":
            x0 = f.say(x0, base - 1, caption, size) + 4
        case "behind":
            x1 -= f.long(caption, size) + 3
            f.say(x1 + 3, base - 1, caption, size)
        case "over":
            f.say(x0, base - high + size - 2, caption, size)
            high -= size
        case "left" | "centre" | "right":
            at = {"left": x0, "centre": (x0 + x1) / 2, "right": x1}[where]
            f.say(at, base + size + 0.5, caption, size, align=where)
    if dots:
        f.say(x0, base - 1, "." * max(1, int((x1 - x0) / f.long(".", 8))), 8)
    else:
        f.sheet.line(x0, base, x1, base, 0.6, f.color)
    if key:
        f.spots[key] = Spot((x0, base - high, x1, base + 1))


def fenced(f: Blank, box: Box, caption: str, size: float = 7.5, *, radius: float = 0, rule: float = 0.7) -> None:
    """A frame whose caption breaks its upper rule."""
    f.sheet.box(box, rule, f.color, None, radius)
    wide = f.long(caption, size, bold=True)
    f.sheet.box((box[0] + 9, box[1] - 2, box[0] + 17 + wide, box[1] + 2), 0, None, WHITE)
    f.say(box[0] + 13, box[1] + size * 0.36, caption, size, bold=True)


def celled(
    f: Blank, key: str, box: Box, caption: str, second: str = "", *, size: float = 6, tint: Rgb | None = None
) -> None:
    """A box with its caption, and the same in another language, in a row at its top."""
    f.sheet.box(box, 0.6, f.color, tint)
    end = f.say(box[0] + 3, box[1] + size + 1.5, caption, size, bold=True)
    if second:
        f.say(end + 3, box[1] + size + 1.5, f"/ {second}", size)
    if key:
        f.spots[key] = Spot((box[0] + 2, box[1] + size + 2, box[2] - 1, box[3]))


def labelled_cell(f: Blank, key: str, box: Box, caption: str, share: float, tint: Rgb | None = None) -> None:
    """Two cells: the caption in the left, tinted one."""
    x0, y0, x1, y1 = box
    cut = x0 + (x1 - x0) * share
    f.sheet.box((x0, y0, cut, y1), 0.5, f.color, tint)
    f.sheet.box((cut, y0, x1, y1), 0.5, f.color)
    size = min(8.0, 8.0 * (cut - x0 - 6) / f.long(caption, 8))
    f.say(x0 + 3, (y0 + y1) / 2 + 3, caption, size)
    if key:
        f.spots[key] = Spot((cut, y0, x1, y1))


def sum_of(
    f: Blank,
    key: str,
    x: tuple[float, float],
    base: float,
    caption: str,
    wide: float,
    *,
    cents: bool = False,
    boxed: bool = True,
    bold: bool = False,
    size: float = 8,
    high: float = 18,
) -> None:
    """An amount at the right of its caption, in a box or on a rule. No `key`: nobody writes there."""
    x0, x1 = x[1] - wide, x[1]
    f.say(x0 - 5, base - 4, caption, size, bold=bold, align="right")
    if boxed:
        f.sheet.box((x0, base - high + 2, x1, base + 2), 1.1 if bold else 0.6, f.color)
    else:
        f.sheet.line(x0, base, x1, base, 0.9 if bold else 0.5, f.color)
    if cents:
        cut = x1 - wide * 0.34
        f.sheet.line(cut, base - high + 2, cut, base + (2 if boxed else 0), 0.35, f.color)
        if key:
            f.spots[f"{key}.whole"] = Spot((x0, base - high + 2, cut, base + 2))
            f.spots[f"{key}.cents"] = Spot((cut, base - high + 2, x1, base + 2))
    elif key:
        f.spots[key] = Spot((x0, base - high + 2, x1, base + 2))


def mark(f: Blank, key: str, x: float, base: float, words: str, how: str, size: float = 8) -> float:
    """Something to mark: paren "( )", square, ring, line "__", behind (a square after the words), or the word itself. Returns its end."""
    if how == "word":
        end = f.say(x, base, words, size)
        if key:
            f.spots[key] = Spot((x - 1, base - size, end + 1, base + 2), "word")
        return end
    start = x
    if how == "behind":
        x = f.say(x, base, words, size) + 5
    box = (x, base - size, x + size + 1, base + 1)
    match how:
        case "paren":
            f.say(x, base, "(", size + 1)
            f.say(x + 15, base, ")", size + 1)
            box = (x + 4, base - size, x + 14, base + 1)
        case "ring":
            f.sheet.circle(x + size / 2, base - size / 2 + 0.8, size / 2, 0.7, f.color)
        case "line":
            f.sheet.line(x, base + 1, x + 18, base + 1, 0.6, f.color)
            box = (x + 4, base - size, x + 14, base + 0.5)
        case _:
            f.sheet.box(box, 0.7, f.color, WHITE)
    if key:
        f.spots[key] = Spot(box, "check")
    if how == "behind":
        return start + f.long(words, size) + 6 + size
    return f.say(x + {"paren": 22.0, "line": 22.0}.get(how, size + 5), base, words, size)


def marks(
    f: Blank,
    before: str,
    ways: Sequence[tuple[str, str]],
    x: float,
    base: float,
    how: str,
    *,
    down: float = 0,
    gap: float = 14,
    size: float = 8,
) -> float:
    """Beside one another, or below with `down`. Returns the x or the y behind the last."""
    for key, words in ways:
        end = mark(f, f"{before}{key}" if before else "", x, base, words, how, size)
        if down:
            base += down
        else:
            x = end + gap
    return base if down else x


def towns(
    f: Blank, x: tuple[float, float], base: float, where: str, before: str = "", *, size: float = 7, high: float = 19
) -> None:
    """The parts of the town's line, in the country's order."""
    at, words = x[0], places_of(f)
    for key, share in f.town_keys():
        end = at + (x[1] - x[0]) * share
        written_on(
            f, before + key, (at, end - (0 if end > x[1] - 1 else 7)), base, words[key], where, size=size, high=high
        )
        at = end


def squares(f: Blank, x: float, y: float, many: int, wide: float = 11, high: float = 14) -> float:
    """A comb that stays empty. Returns its end."""
    for n in range(many):
        f.sheet.box((x + n * wide, y, x + (n + 1) * wide, y + high), 0.5, f.color)
    return x + many * wide


def scissored(f: Blank, x: tuple[float, float], y: float) -> None:
    """Where to cut: a dashed rule with a pair of scissors."""
    f.sheet.line(x[0], y, x[1], y, 0.7, f.color, (5, 3))
    at = x[0] + 26
    f.sheet.box((at - 4, y - 5, at + 18, y + 5), 0, None, WHITE)
    for side in (-1, 1):
        f.sheet.circle(at, y + side * 3, 2, 0.7, f.color)
        f.sheet.line(at + 2, y + side * 2, at + 15, y - side * 2.5, 0.8, f.color)
