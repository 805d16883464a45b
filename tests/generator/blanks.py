"""What order forms are put together from: shop heads, fields with their labels, tables, sums, boxes to tick. Makes a blank and knows its places.

A place is named as on the draft: "name", "ship.street", "0.sku", "total", "pay.check". Lengths in points, origin top left.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.generator import places
from tests.generator.labels import labels, payments
from tests.generator.orders import Order
from tests.generator.sheet import BLACK, SIZES, Box, Rgb, Sheet, faces
from tests.generator.world import Shop

NUMBERS = frozenset(("quantity", "unit_price", "amount", "subtotal", "shipping", "tax", "total", "page", "line"))


@dataclass(frozen=True)
class Type:
    """How the paper's own printer sets a text: `before` stands before it, and nowhere where there is none."""

    size: float = 9
    bold: bool = False
    align: str = "left"
    before: str = ""


@dataclass(frozen=True)
class Spot:
    """`kind`: text, comb, check, word (printed, to be circled). `boxes` how many of a comb. `type`: who sends the paper has it printed there."""

    box: Box
    kind: str = "text"
    boxes: int = 0
    type: Type | None = None


@dataclass
class Blank:
    """A form of one shop: what is printed is on `sheet`, `spots` are the places to fill in. `printed`: the item numbers of rows that are a price list.
    `repeats`: which parties ("ship.", "bill.") are named as the buyer where the order names none."""

    rng: Random
    shop: Shop
    language: str
    size: str
    color: Rgb = BLACK
    face: tuple[str, str] = ("Helvetica", "Helvetica-Bold")
    spots: dict[str, Spot] = field(default_factory=dict)
    rows: int = 0
    columns: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    landscape: bool = False
    repeats: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        width, height = SIZES[self.size]
        if self.landscape:
            width, height = height, width
        self.sheet = Sheet(width, height)
        self.label = labels(self.rng, self.language, self.shop.currency)
        self.methods = payments(self.language, self.shop.country)

    @property
    def width(self) -> float:
        return self.sheet.width

    @property
    def height(self) -> float:
        return self.sheet.height

    def say(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 8,
        *,
        bold: bool = False,
        align: str = "left",
        color: Rgb | None = None,
    ) -> float:
        return self.sheet.text(x, y, words, self.face[bold], size, color or self.color, align)

    def long(self, words: str, size: float = 8, *, bold: bool = False) -> float:
        return float(stringWidth(words, self.face[bold], size))

    def set_in_type(self, spot: Spot, words: str) -> Box:
        """Prints what belongs to the paper's sender; smaller where there is little room. Returns where it stands."""
        assert spot.type
        (x0, y0, x1, y1), look = spot.box, spot.type
        text = look.before + words
        size = look.size * min(1.0, (x1 - x0) / max(1.0, self.long(text, look.size, bold=look.bold)))
        at = {"left": x0, "right": x1, "centre": (x0 + x1) / 2}[look.align]
        base = (y0 + y1) / 2 + look.size * 0.36
        self.say(at, base, text, size, bold=look.bold, align=look.align)
        return x0, base - size, x1, base

    def town_keys(self) -> list[tuple[str, float]]:
        """The fields of the town with their share of a row, as the country has them."""
        if self.shop.country in ("US", "CA", "AU"):
            return [("city", 0.52), ("region", 0.18), ("postal_code", 0.3)]
        if self.shop.country == "IT":
            return [("postal_code", 0.26), ("city", 0.54), ("region", 0.2)]
        if self.shop.country == "GB":
            return [("city", 0.6), ("postal_code", 0.4)]
        return [("postal_code", 0.3), ("city", 0.7)]

    def head(self, x: float, y: float, style: int, align: str = "left") -> float:
        """The shop's name and address, printed. Returns the y below."""
        p, size = self.shop.party, (17.0, 13.0, 22.0, 11.0)[style % 4]
        self.say(x, y + size, self.shop.name if style != 2 else self.shop.name.upper(), size, bold=True, align=align)
        y += size + 11
        town = places.town_line(p.place)
        if style in (0, 2):
            self.say(x, y, f"{p.street}  ·  {town}", 8, align=align)
            self.say(x, y + 10, f"{self.label['phone']} {p.phone}  ·  {self.shop.email}", 8, align=align)
            return y + 18
        for text in (p.street, town, str(p.phone), self.shop.email)[: 4 if style == 1 else 2]:
            self.say(x, y, text, 7.5, align=align)
            y += 9.5
        return y

    def put(
        self, key: str, box: Box, how: str, *, label: str | None = None, share: float = 0.3, boxes: int = 0
    ) -> None:
        """One field. `how`: left, inline, below, above, inside, cells, dots, comb, ticks; `share` of the width is for the label where it stands left."""
        x0, y0, x1, y1 = box
        words = label if label is not None else self.label[key.split(".")[-1]]
        s = self.sheet
        match how:
            case "left" | "cells":
                at = x0 + (x1 - x0) * share
                self.say(
                    x0 + (3 if how == "cells" else 0),
                    y1 - 5,
                    words + (":" if how == "left" and self.rng.random() < 0.5 else ""),
                    8,
                )
                if how == "cells":
                    s.box(box, 0.6, self.color)
                    s.line(at, y0, at, y1, 0.6, self.color)
                else:
                    s.line(at, y1 - 2, x1, y1 - 2, 0.6, self.color)
                self.spots[key] = Spot((at, y0, x1, y1 - 1))
            case "inline" | "dots":
                at = self.say(x0, y1 - 4, words, 8.5) + 4
                if how == "dots":
                    self.say(at, y1 - 4, "." * max(0, int((x1 - at) / self.long(".", 8.5))), 8.5)
                else:
                    s.line(at, y1 - 3, x1, y1 - 3, 0.6, self.color)
                self.spots[key] = Spot((at, y0, x1, y1 - 2))
            case "below":
                s.line(x0, y1 - 9, x1, y1 - 9, 0.6, self.color)
                self.say(x0, y1 - 2, words, 6)
                self.spots[key] = Spot((x0, y0, x1, y1 - 9))
            case "above":
                self.say(x0, y0 + 6, words, 6.5)
                s.box((x0, y0 + 8, x1, y1), 0.6, self.color)
                self.spots[key] = Spot((x0, y0 + 8, x1, y1))
            case "inside":
                s.box(box, 0.6, self.color)
                self.say(x0 + 2, y0 + 6.5, words, 5.5)
                self.spots[key] = Spot((x0, y0 + 6, x1, y1))
            case "comb" | "ticks":
                self.say(x0, y0 + 6, words, 6.5)
                self.comb(key, (x0, y0 + 8, x1, y1), boxes, how)
            case _:
                raise ValueError(how)

    def comb(self, key: str, box: Box, boxes: int, how: str = "comb", color: Rgb | None = None) -> None:
        """One character a box; "ticks" has only a base line and little ticks."""
        x0, y0, x1, y1 = box
        step = (x1 - x0) / boxes
        color = color or self.color
        if how == "comb":
            self.sheet.box(box, 0.6, color)
        else:
            self.sheet.line(x0, y1, x1, y1, 0.6, color)
        for k in range(0 if how == "ticks" else 1, boxes + (how == "ticks")):
            x = x0 + k * step
            self.sheet.line(x, y0 if how == "comb" else y1 - (y1 - y0) * 0.35, x, y1, 0.5, color)
        self.spots[key] = Spot(box, "comb", boxes)

    def address(
        self,
        x0: float,
        y0: float,
        x1: float,
        how: str,
        *,
        before: str = "",
        keys: str = "name street town",
        step: float = 22,
        share: float = 0.28,
        split: bool = True,
    ) -> float:
        """Fields below one another; "town" is one field or, split, one a part. Returns the y below."""
        y = y0
        for key in keys.split():
            if key == "town" and split:
                x = x0
                for part, width in self.town_keys():
                    end = x + (x1 - x0) * width
                    if how == "comb" and part == "postal_code":
                        self.put(
                            before + part,
                            (x, y, end - 6, y + step),
                            how,
                            boxes=max(5, len(self.shop.party.postal_code)),
                        )
                    else:
                        inner = {"left": "inline", "cells": "inside", "comb": "above"}.get(how, how)
                        self.put(
                            before + part,
                            (x, y, end - (0 if how in ("cells", "inside") else 6), y + step),
                            inner,
                            share=0.4,
                        )
                    x = end
            else:
                self.put(before + key, (x0, y, x1, y + step), "above" if how == "comb" else how, share=share)
            y += step + (4 if how in ("above", "comb") else 0)
        return y

    def table(
        self,
        x0: float,
        y0: float,
        x1: float,
        columns: dict[str, float],
        rows: int,
        row: float,
        rules: str = "grid",
        *,
        head: float = 18,
        shade: Rgb | None = None,
        combs: dict[str, int] | None = None,
        heads: bool = True,
        first: int = 0,
    ) -> float:
        """The order lines. `columns`: key → share of the width. `rules`: grid, rows, columns, zebra, lines, none. Returns the y below."""
        s, total = self.sheet, sum(columns.values())
        edges = [x0]
        for share in columns.values():
            edges.append(edges[-1] + (x1 - x0) * share / total)
        if shade and heads:
            s.box((x0, y0, x1, y0 + head), 0, None, shade)
        dark = shade is not None and sum(shade) < 1.2
        for key, left, right in zip(columns, edges, edges[1:], strict=False):
            size = min(8.0, 8.0 * (right - left - 3) / max(1.0, self.long(self.label[key], 8, bold=True)))
            if heads:
                self.say(
                    (left + right) / 2,
                    y0 + head / 2 + 3,
                    self.label[key],
                    max(5, size),
                    bold=True,
                    align="centre",
                    color=(1, 1, 1) if dark else None,
                )
        top = y0 + head if heads else y0
        bottom = top + rows * row
        for i in range(rows):
            y = top + i * row
            if rules == "zebra" and i % 2 == 0:
                s.box((x0, y, x1, y + row), 0, None, (0.9, 0.92, 0.95) if not dark else (0.93, 0.9, 0.88))
            for key, left, right in zip(columns, edges, edges[1:], strict=False):
                place = f"{first + i}.{key}"
                if combs and key in combs:
                    self.comb(
                        place,
                        (left + 1.5, y + 2, right - 1.5, y + row - 1),
                        combs[key],
                        "ticks" if rules == "rows" else "comb",
                    )
                    continue
                if rules == "lines":
                    s.line(left + 2, y + row - 3, right - 4, y + row - 3, 0.5, self.color)
                self.spots[place] = Spot((left, y, right, y + row))
            if rules in ("grid", "rows"):
                s.line(x0, y + row, x1, y + row, 0.5, self.color)
        if rules in ("grid", "columns"):
            s.box((x0, y0, x1, bottom), 0.9, self.color)
            s.line(x0, top, x1, top, 0.9, self.color)
            for edge in edges[1:-1]:
                s.line(edge, y0, edge, bottom, 0.5, self.color)
        elif rules == "rows":
            s.line(x0, top, x1, top, 1.0, self.color)
        self.rows, self.columns = first + rows, tuple(columns)
        return bottom

    def sums(
        self, x0: float, y0: float, x1: float, keys: str, row: float = 18, how: str = "cells", share: float = 0.6
    ) -> float:
        for key in keys.split():
            self.put(key, (x0, y0, x1, y0 + row), how, share=share)
            y0 += row
        return y0

    def pay(
        self,
        x: float,
        y: float,
        how: str = "box",
        *,
        across: bool = False,
        step: float = 15,
        many: int = 4,
        title: bool = True,
        room: float = 400,
    ) -> float:
        """The ways of paying: a box to tick before each, a ring, or only words to be circled. Returns the y below."""
        if title:
            end = self.say(x, y + 8, self.label["payment"], 8, bold=True)
            if across:
                x = end + 12
            else:
                y += step
        left = x
        for method, words in self.methods[:many]:
            if across and x + 14 + self.long(words, 8) > left + room:
                x, y = left, y + step
            size = 9.0
            if how == "box":
                self.sheet.box((x, y, x + size, y + size), 0.7, self.color)
                end = self.say(x + size + 4, y + 8, words, 8)
                self.spots[f"pay.{method}"] = Spot((x, y, x + size, y + size), "check")
            elif how == "ring":
                self.sheet.circle(x + 5, y + 5, 4.5, 0.7, self.color)
                end = self.say(x + size + 4, y + 8, words, 8)
                self.spots[f"pay.{method}"] = Spot((x + 0.5, y + 0.5, x + 9.5, y + 9.5), "check")
            elif how == "after":
                end = self.say(x, y + 8, words, 8)
                self.sheet.box((end + 3, y, end + 12, y + size), 0.7, self.color)
                self.spots[f"pay.{method}"] = Spot((end + 3, y, end + 12, y + size), "check")
                end += 12
            else:
                end = self.say(x, y + 8, words, 8.5)
                self.spots[f"pay.{method}"] = Spot((x - 1, y - 1, end + 1, y + 11), "word")
            if across:
                x = end + 16
            else:
                y += step
        return y + (step if across else 0)


def blank(
    rng: Random,
    order: Order,
    size: str,
    *,
    color: Rgb = BLACK,
    landscape: bool = False,
    face: tuple[str, str] | None = None,
) -> Blank:
    return Blank(rng, order.shop, order.shop.language, size, color, face or rng.choice(faces()), landscape=landscape)


def page_size(rng: Random, order: Order) -> str:
    return "Letter" if order.shop.country in ("US", "CA") else "A4"
