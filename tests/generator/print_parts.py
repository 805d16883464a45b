"""What printed order forms are made of besides `blanks`: words of a form's own, tables with headings of several lines and with columns for cents,
fields with their captions in odd places, things to tick, charts of charges. Lengths in points, origin top left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.generator.blanks import Blank, Spot
from tests.generator.sheet import Box, Rgb

WHITE: Rgb = (1, 1, 1)
# The signs of a currency and of its hundredth part, as they stand over two columns.
SIGNS = {
    "USD": ("$", "¢"), "CAD": ("$", "¢"), "AUD": ("$", "c"), "GBP": ("£", "p"), "EUR": ("€", "Ct"), "CHF": ("Fr.", "Rp."),
}  # fmt: skip
# What a shop in North America prints otherwise than one in Britain.
AMERICAN = (
    ("Postcode", "Zip"), ("postcode", "zip code"), ("heque", "heck"), ("ostal order", "ostal money order"), ("olour", "olor"), ("Post town", "City"),
    ("Catalogue", "Catalog"), ("Carriage", "Freight"), ("carriage", "freight"), ("CARRIAGE", "FREIGHT"), ("Check or check", "Check"),
)  # fmt: skip


def in_words(f: Blank, keys: str, **texts: str) -> dict[str, str]:
    """A form's own words in its language: `texts` by language, parted by semicolons, in the order of `keys`. English is given as the British
    have it."""
    text = texts[f.language]
    if f.language == "en" and f.shop.country in ("US", "CA"):
        for british, american in AMERICAN:
            text = text.replace(british, american)
    return dict(zip(keys.split(), text.split(";"), strict=True))


def price(f: Blank, text: str) -> str:
    """A printed sum of money, given with a point."""
    sign = SIGNS[f.shop.currency][0]
    return f"{sign}{text}" if f.language == "en" else f"{text.replace('.', ',')} {sign}"


@dataclass(frozen=True)
class Column:
    """`head`: lines parted by "|". `boxes`: a comb of so many. `cents`: two columns in one. `sign`: printed in every row. `turned`: the heading reads
    upward."""

    key: str
    share: float
    head: str
    boxes: int = 0
    cents: bool = False
    sign: str = ""
    turned: bool = False


def order_table(
    f: Blank,
    x0: float,
    y0: float,
    x1: float,
    columns: Sequence[Column],
    rows: int,
    row: float,
    *,
    head: float = 24,
    size: float = 7,
    rules: str = "grid",
    head_fill: Rgb | None = None,
    band: Rgb | None = None,
    cell: Rgb | None = None,
    first: int = 0,
) -> float:
    """`rules`: grid, rows, dots, columns, cells (each its own box), open. `band` tints every second row, `cell` every cell. Returns the y below."""
    s, total, edges = f.sheet, sum(column.share for column in columns), [x0]
    for column in columns:
        edges.append(edges[-1] + (x1 - x0) * column.share / total)
    top, bottom = y0 + head, y0 + head + rows * row
    if head_fill:
        s.box((x0, y0, x1, top), 0, None, head_fill)
    ink = WHITE if head_fill and sum(head_fill) < 1.5 else f.color
    for column, left, right in zip(columns, edges, edges[1:], strict=False):
        _heading(f, column, (left, y0, right, top), size, ink)
    for i in range(rows):
        y = top + i * row
        if band and i % 2:
            s.box((x0, y, x1, y + row), 0, None, band)
        for column, left, right in zip(columns, edges, edges[1:], strict=False):
            _cell(f, column, f"{first + i}.{column.key}", (left, y, right, y + row), rules, cell)
        if rules in ("grid", "rows", "dots") and i < rows - 1:
            s.line(x0, y + row, x1, y + row, 0.5, f.color, (1, 2) if rules == "dots" else None)
    if rules in ("grid", "columns", "dots"):
        s.box((x0, y0, x1, bottom), 1.1, f.color)
        for edge in edges[1:-1]:
            s.line(edge, y0, edge, bottom, 0.6, f.color)
    if rules in ("grid", "columns", "dots", "rows"):
        s.line(x0, top, x1, top, 1.1, f.color)
    if rules == "rows":
        s.line(x0, bottom, x1, bottom, 1.1, f.color)
    f.rows, f.columns = first + rows, tuple(column.key for column in columns)
    return bottom


def _heading(f: Blank, column: Column, box: Box, size: float, ink: Rgb) -> None:
    x0, y0, x1, y1 = box
    lines = [line for line in column.head.split("|") if line]
    if column.turned:
        for n, line in enumerate(lines):
            x = (x0 + x1 - len(lines) * size * 1.15) / 2 + (n + 0.85) * size * 1.15
            f.sheet.text(x, y1 - 4, line, f.face[1], size, ink, angle=90)
        return
    if column.cents:
        cut = x0 + (x1 - x0) * 0.64
        for at, sign in zip(((x0 + cut) / 2, (cut + x1) / 2), SIGNS[f.shop.currency], strict=True):
            f.say(at, y1 - 3, sign, size, bold=True, align="centre", color=ink)
        y1 -= size + 1
    room = max([f.long(line, size, bold=True) for line in lines] or [1]) / (x1 - x0 - 3)
    size = size / max(1.0, room)
    y = (y0 + y1 - len(lines) * size * 1.12) / 2 + size * 0.92
    for line in lines:
        f.say((x0 + x1) / 2, y, line, size, bold=True, align="centre", color=ink)
        y += size * 1.12


def _cell(f: Blank, column: Column, place: str, box: Box, rules: str, tint: Rgb | None) -> None:
    x0, y0, x1, y1 = box
    if rules == "cells":
        x0, y0, x1, y1 = box = (x0 + 1.5, y0 + 1.5, x1 - 1.5, y1 - 1.5)
        f.sheet.box(box, 0.6 if not tint else 0, f.color, tint or WHITE)
        if column.boxes:
            f.comb(place, box, column.boxes)
            return
    elif tint:
        f.sheet.box(box, 0, None, tint)
    if column.boxes:
        f.comb(place, (x0 + 2, y0 + 2.5, x1 - 2, y1 - 2), column.boxes)
        return
    if column.sign:
        x0 = f.say(x0 + 3, y1 - 6, column.sign, 8)
    if column.cents:
        cut = x0 + (x1 - x0) * 0.64
        f.sheet.line(cut, y0, cut, y1, 0.4, f.color, (1.5, 1.5))
        f.spots[f"{place}.whole"] = Spot((x0, y0, cut, y1))
        f.spots[f"{place}.cents"] = Spot((cut, y0, x1, y1))
        return
    f.spots[place] = Spot((x0, y0, x1, y1))


def ruled(
    f: Blank,
    key: str,
    x0: float,
    base: float,
    x1: float,
    words: str,
    where: str = "before",
    *,
    size: float = 7.5,
    high: float = 19,
    dash: tuple[float, float] | None = None,
) -> None:
    """A line to write on. `where` its caption stands: before, under, centre (under it), end (at its right end), over."""
    if where == "before" and words:
        x0 = f.say(x0, base - 1, words, size) + 4
    elif where == "end":
        x1 = f.say(x1, base - 1, words, size, align="right") - f.long(words, size) - 3
    elif where == "under":
        f.say(x0, base + size, words, size)
    elif where == "centre":
        f.say((x0 + x1) / 2, base + size, words, size, align="centre")
    elif where == "over":
        f.say(x0, base - high - 1, words, size)
    f.sheet.line(x0, base, x1, base, 0.6, f.color, dash)
    if key:
        f.spots[key] = Spot((x0, base - high, x1, base + 1))


def town(
    f: Blank, x0: float, base: float, x1: float, words: dict[str, str], where: str, before: str = "", **how: float
) -> None:
    """The fields of the town side by side, in the country's order."""
    wide = x1 - x0
    for key, share in f.town_keys():
        end = x0 + wide * share
        ruled(
            f, before + key, x0, base, end - 6, words[key], where, size=how.get("size", 7.5), high=how.get("high", 19)
        )
        x0 = end


def tick(f: Blank, key: str, x: float, base: float, words: str, how: str = "box", size: float = 8) -> float:
    """Something to tick, `how`: box, ring, brackets, blank (a short line), after (a box after the words). No place where `key` is empty. Returns its end."""
    if how == "after":
        x = f.say(x, base, words, size) + 4
    box = (x, base - size, x + size + 1, base + 1)
    match how:
        case "ring":
            f.sheet.circle(x + size / 2 + 0.5, base - size / 2 + 0.5, size / 2 + 0.5, 0.6, f.color)
        case "brackets":
            end = f.say(x, base, "[", size + 1)
            f.say(end + 10, base, "]", size + 1)
            box = (end + 0.5, base - size, end + 9.5, base + 1)
        case "blank":
            f.sheet.line(x, base + 1, x + 22, base + 1, 0.6, f.color)
            box = (x + 6, base - size, x + 16, base)
        case _:
            f.sheet.box(box, 0.6, f.color, WHITE)
    if key:
        f.spots[key] = Spot(box, "check")
    wide = {"brackets": 16.0, "blank": 22.0}.get(how, size + 1)
    return x + wide if how == "after" else f.say(x + wide + 4, base, words, size)


def chart(
    f: Blank, box: Box, title: str, lines: Sequence[tuple[str, str]], size: float = 7, *, ruled_off: bool = True
) -> None:
    """A printed table of charges."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0.7, f.color)
    f.say((x0 + x1) / 2, y0 + size + 3, title, size, bold=True, align="centre")
    step = (y1 - y0 - size - 6) / len(lines)
    for n, (left, right) in enumerate(lines):
        y = y0 + size + 6 + n * step
        if ruled_off:
            f.sheet.line(x0, y, x1, y, 0.4, f.color)
        f.say(x0 + 4, y + step / 2 + size * 0.36, left, size)
        f.say(x1 - 4, y + step / 2 + size * 0.36, right, size, align="right")


def empty_boxes(f: Blank, x: float, y: float, many: int, wide: float = 12, high: float = 15) -> float:
    """A comb that nobody fills in (a card's number, the office's own). Returns its end."""
    f.sheet.box((x, y, x + many * wide, y + high), 0.6, f.color, WHITE)
    for n in range(1, many):
        f.sheet.line(x + n * wide, y, x + n * wide, y + high, 0.5, f.color)
    return x + many * wide


def bars(f: Blank, x: float, y: float, wide: float, high: float) -> None:
    """A bar code that says nothing."""
    at, n = x, 7
    while at < x + wide:
        n = (n * 73 + 41) % 101
        f.sheet.box((at, y, at + 0.8 + n % 3 * 0.7, y + high), 0, None, f.color)
        at += 2.4 + n % 4
