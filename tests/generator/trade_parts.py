"""What the forms in `forms_trade` are put together from: words in the shop's language, rules with captions, boxes, tables of odd columns, ticks.

Places are named as in `blanks` and `divided`. Lengths in points, origin top left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.generator.blanks import Blank, Spot
from tests.generator.orders import Order
from tests.generator.sheet import Box, Rgb

SIGN = {"EUR": "€", "USD": "$", "GBP": "£", "CAD": "$", "AUD": "$", "CHF": "Fr."}
CENT = {"EUR": "c", "USD": "¢", "GBP": "p", "CAD": "¢", "AUD": "c", "CHF": "Rp."}
WHITE: Rgb = (1, 1, 1)
CENTS = 23.0  # the width of the place for cents


@dataclass(frozen=True)
class Column:
    """`head`: lines parted by "~", and "$^¢" over the halves of a `parted` column, which has whole units and cents apart. `printed`: in each
    row's cell, "#" its number. No `key`: nobody writes there."""

    key: str
    share: float
    head: str = ""
    parted: bool = False
    printed: str = ""
    turned: bool = False
    comb: int = 0
    tint: Rgb | None = None


@dataclass(frozen=True)
class Look:
    """Widths of a table's rules in points (0: none), its tints, the size of its headings; `gap`: every cell is a box of its own."""

    frame: float = 0.9
    across: float = 0.5
    down: float = 0.5
    dash: tuple[float, float] | None = None
    band: Rgb | None = None
    stripe: Rgb | None = None
    head: float = 20
    size: float = 7
    gap: float = 0


def british(order: Order) -> bool:
    return order.shop.language == "en" and order.shop.country in ("GB", "AU")


def told(order: Order, keys: str, texts: dict[str, str]) -> dict[str, str]:
    """A form's own words, parted by bars; "en-GB" where there is a British wording."""
    own = "en-GB" if british(order) and "en-GB" in texts else order.shop.language
    return dict(zip(keys.split(), texts[own].split("|"), strict=True))


def ruled(
    f: Blank,
    key: str,
    x: tuple[float, float],
    y: float,
    caption: str,
    where: str = "before",
    *,
    size: float = 7.5,
    height: float = 20,
    dash: tuple[float, float] | None = None,
) -> None:
    """A rule at `y`; its caption stands before, after, over, under, under_right or under_middle. No `key`: it stays empty."""
    start, end = x
    match where:
        case "before":
            start = f.say(start, y - 2, caption, size) + 3
        case "after":
            end -= f.long(caption, size) + 3
            f.say(end + 3, y - 2, caption, size)
        case "over":
            f.say(start, y - height + size - 1, caption, size)
            height -= size
        case "under":
            f.say(start, y + size + 0.5, caption, size)
        case "under_right":
            f.say(end, y + size + 0.5, caption, size, align="right")
        case "under_middle":
            f.say((start + end) / 2, y + size + 0.5, caption, size, align="centre")
    f.sheet.line(start, y, end, y, 0.6, f.color, dash)
    if key:
        f.spots[key] = Spot((start, y - height, end, y + 1))


def boxed(
    f: Blank, key: str, box: Box, caption: str, *, size: float = 5.5, rule: float = 0.6, tint: Rgb | None = None
) -> None:
    """A box with a small caption in its corner."""
    f.sheet.box(box, rule, f.color, tint)
    f.say(box[0] + 2.5, box[1] + size + 1, caption, size)
    if key:
        f.spots[key] = Spot((box[0] + 1, box[1] + size + 1, box[2] - 1, box[3]))


def money(f: Blank, key: str, box: Box, *, parted: bool = False, rule: float = 0.4) -> None:
    """A place for an amount; `parted` by a rule before the cents."""
    if not parted:
        f.spots[key] = Spot(box)
        return
    at = box[2] - CENTS
    f.sheet.line(at, box[1], at, box[3], rule, f.color)
    f.spots[f"{key}.whole"] = Spot((box[0], box[1], at, box[3]))
    f.spots[f"{key}.cents"] = Spot((at, box[1], box[2], box[3]))


def labelled(f: Blank, key: str, box: Box, caption: str, comb: int = 0) -> None:
    """A box, or a comb, with its caption over it."""
    f.say(box[0], box[1] - 2, caption, 6)
    if comb:
        f.comb(key, box, comb)
        return
    f.sheet.box(box, 0.6, f.color)
    f.spots[key] = Spot(box)


def cells(f: Blank, box: Box, boxes: int) -> None:
    """A comb that stays empty."""
    step = (box[2] - box[0]) / boxes
    f.sheet.box(box, 0.6, f.color)
    for k in range(1, boxes):
        f.sheet.line(box[0] + k * step, box[1], box[0] + k * step, box[3], 0.4, f.color)


def date_boxes(f: Blank, x: float, y: float, marks: str, *, month_first: bool, step: float = 13) -> float:
    """Two boxes each for day, month and year, with `marks` ("D M Y") under them. Returns where they end."""
    parts = ("month", "day", "year") if month_first else ("day", "month", "year")
    letters = dict(zip(("day", "month", "year"), marks.split(), strict=True))
    for part in parts:
        f.comb("date.yy" if part == "year" else f"date.{part}", (x, y, x + 2 * step, y + 17), 2)
        f.say(x + step, y + 23, letters[part] * 2, 5, align="centre")
        x += 2 * step + 5
    return x - 5


def heading(f: Blank, column: Column, box: Box, look: Look) -> None:
    """A column's heading, in the middle of its cell; smaller where it would not fit, and on its side where it is turned."""
    x0, y0, x1, y1 = box
    color = WHITE if look.band and sum(look.band) < 1.5 else f.color
    if column.parted and "^" in column.head:
        whole, cents = column.head.split("^")
        heading(f, Column("", 1, whole), (x0, y0, x1 - CENTS, y1), look)
        heading(f, Column("", 1, cents), (x1 - CENTS, y0, x1, y1), look)
        return
    texts = column.head.split("~")
    room = y1 - y0 if column.turned else x1 - x0
    size = min(look.size, *(look.size * (room - 6) / max(1.0, f.long(text, look.size, bold=True)) for text in texts))
    size = max(4.8, size)
    if column.turned:
        for n, text in enumerate(texts):
            x = (x0 + x1) / 2 + size * (0.36 + n - (len(texts) - 1) / 2)
            f.sheet.text(x, y1 - 3, text, f.face[1], size, color, angle=90)
        return
    y = (y0 + y1) / 2 + size * 0.36 - (len(texts) - 1) * size * 0.55
    for n, text in enumerate(texts):
        f.say((x0 + x1) / 2, y + n * size * 1.1, text, size, bold=True, align="centre", color=color)


def edges(x: tuple[float, float], columns: Sequence[Column]) -> list[float]:
    """Where the columns begin and, last, where the table ends."""
    total, found = sum(column.share for column in columns), [x[0]]
    for column in columns:
        found.append(found[-1] + (x[1] - x[0]) * column.share / total)
    return found


def table(
    f: Blank,
    x: tuple[float, float],
    y: float,
    columns: Sequence[Column],
    rows: int,
    row: float,
    look: Look,
    *,
    first: int = 0,
) -> float:
    """The lines of an order. Returns the y below."""
    s, at_x = f.sheet, edges(x, columns)
    top, bottom = y + look.head, y + look.head + rows * row
    if look.band:
        s.box((x[0], y, x[1], top), 0, None, look.band)
    for i in range(1, rows if look.stripe else 0, 2):
        s.box((x[0], top + i * row, x[1], top + (i + 1) * row), 0, None, look.stripe)
    for column, left, right in zip(columns, at_x, at_x[1:], strict=False):
        if column.tint:
            s.box((left, top, right, bottom), 0, None, column.tint)
    for i in range(1, rows if look.across else 0):
        s.line(x[0], top + i * row, x[1], top + i * row, look.across, f.color, look.dash)
    for column, left, right in zip(columns, at_x, at_x[1:], strict=False):
        heading(f, column, (left, y, right, top), look)
        if look.down and left > x[0]:
            s.line(left, y, left, bottom, look.down, f.color)
        for i in range(rows):
            _cell(f, column, first + i, (left, top + i * row, right, top + (i + 1) * row), look.gap)
    if look.frame:
        s.box((x[0], y, x[1], bottom), look.frame, f.color)
        s.line(x[0], top, x[1], top, look.frame, f.color)
    f.rows, f.columns = first + rows, tuple(column.key for column in columns if column.key)
    return bottom


def _cell(f: Blank, column: Column, n: int, box: Box, gap: float) -> None:
    x0, y0, x1, y1 = box
    if gap:
        x0, y0, x1, y1 = x0 + gap, y0 + gap, x1 - gap, y1 - gap
        f.sheet.box((x0, y0, x1, y1), 0.6, (0.45, 0.45, 0.45))
    if column.printed:
        text = str(n + 1) if column.printed == "#" else column.printed
        if not column.key:
            f.say((x0 + x1) / 2, y1 - (y1 - y0) * 0.3, text, 7.5, align="centre")
            return
        x0 = f.say(x0 + 3, y1 - (y1 - y0) * 0.3, text, 7.5)
    if column.comb:
        f.comb(f"{n}.{column.key}", (x0 + 1.5, y0 + 2, x1 - 1.5, y1 - 1), column.comb)
    elif column.key:
        money(f, f"{n}.{column.key}", (x0, y0, x1, y1), parted=column.parted)


def choice(f: Blank, method: str, x: float, y: float, caption: str, how: str, size: float = 8) -> float:
    """One way of paying to be marked: box, after, ring, brackets, brackets_after, blank ("___ Check") or word. `y` is the baseline. Returns where it ends."""
    mark = (x, y - 8, x + 9, y + 1)
    end = x
    match how:
        case "box":
            f.sheet.box(mark, 0.7, f.color)
            end = f.say(x + 13, y, caption, size)
        case "after":
            end = f.say(x, y, caption, size) + 4
            mark = (end, y - 8, end + 9, y + 1)
            f.sheet.box(mark, 0.7, f.color)
            end += 9
        case "ring":
            f.sheet.circle(x + 4.5, y - 3, 4, 0.7, f.color)
            end = f.say(x + 12, y, caption, size)
        case "brackets":
            f.say(x, y, "[", 9)
            end = f.say(f.say(x + 13, y, "]", 9) + 4, y, caption, size)
            mark = (x + 3, y - 7, x + 12, y + 1)
        case "brackets_after":
            end = f.say(x, y, caption, size) + 6
            f.say(end, y, "[", 9)
            mark = (end + 3, y - 7, end + 12, y + 1)
            end = f.say(end + 13, y, "]", 9)
        case "blank":
            f.sheet.line(x, y + 1, x + 20, y + 1, 0.6, f.color)
            end = f.say(x + 24, y, caption, size)
            mark = (x + 5, y - 8, x + 15, y)
        case "word":
            end = f.say(x, y, caption, size)
            mark = (x - 1, y - size, end + 1, y + 2)
    if method:
        f.spots[f"pay.{method}"] = Spot(mark, "word" if how == "word" else "check")
    return end


def choices(
    f: Blank, x: float, y: float, ways: Sequence[tuple[str, str]], how: str, *, step: float = 0, gap: float = 16
) -> float:
    """Ways of paying beside one another or, with a `step`, one under the other. Returns the x or y behind the last."""
    for method, caption in ways:
        end = choice(f, method, x, y, caption, how)
        if step:
            y += step
        else:
            x = end + gap
    return y if step else x


def barcode(f: Blank, x: float, y: float, width: float, height: float) -> None:
    at = x
    while at < x + width - 4:
        bar = f.rng.choice((0.8, 1.6, 2.4))
        f.sheet.box((at, y, at + bar, y + height), 0, None, f.color)
        at += bar + f.rng.choice((0.8, 1.6, 2.4))


def town(f: Blank, x: tuple[float, float], y: float, captions: dict[str, str], where: str, before: str = "") -> None:
    """City, region and postal code on one rule, as the country has them."""
    at = x[0]
    for key, share in f.town_keys():
        end = at + (x[1] - x[0]) * share
        ruled(f, before + key, (at, end - (0 if end > x[1] - 1 else 6)), y, captions[key], where, size=6.5)
        at = end


def scale(f: Blank, order: Order, corner: tuple[float, float], goods: str, fee: str, *, row: float = 13) -> float:
    """What carriage costs, printed as a small table of numbers that nobody orders. Returns the y below."""
    x, y = corner
    steps = (("0", "25", "4.90"), ("25", "60", "6.95"), ("60", "150", "9.80"), ("150", "400", "12.50"))
    f.sheet.box((x, y, x + 178, y + row * (len(steps) + 1)), 0.6, f.color)
    f.sheet.line(x + 116, y, x + 116, y + row * (len(steps) + 1), 0.6, f.color)
    f.say(x + 58, y + row - 4, goods, 6.5, bold=True, align="centre")
    f.say(x + 147, y + row - 4, fee, 6.5, bold=True, align="centre")
    for n, (low, high, cost) in enumerate(steps, 1):
        line = y + n * row
        f.sheet.line(x, line, x + 178, line, 0.4, f.color)
        start = order.manner.number(Decimal(low) + Decimal("0.01"))
        f.say(x + 58, line + row - 4, f"{start} – {order.manner.number(Decimal(high))}", 7, align="centre")
        f.say(x + 147, line + row - 4, order.money(Decimal(cost), sign=True), 7, align="centre")
    return y + row * (len(steps) + 1)


_OFFICE = {
    "en": "FOR OFFICE USE ONLY|Received|Entered by|Checked|Shipped", "de": "WIRD VON UNS AUSGEFÜLLT|Eingang|erfasst|geprüft|versandt", "nl": "NIET INVULLEN|Ontvangen|Ingevoerd|Gecontroleerd|Verzonden",
    "fr": "CADRE RÉSERVÉ AU SERVICE|Reçu le|Saisi par|Contrôle|Expédié le", "es": "A RELLENAR POR NOSOTROS|Recibido|Grabado|Revisado|Enviado", "it": "SPAZIO RISERVATO ALL'UFFICIO|Ricevuto|Inserito|Controllo|Spedito",
    "pt": "RESERVADO AOS SERVIÇOS|Recebido|Registado|Conferido|Expedido",
}  # fmt: skip


def office(f: Blank, box: Box, number: str = "") -> None:
    """Boxes that the shop fills in, and that stay empty; the form's own number in the corner below them."""
    title, *captions = _OFFICE[f.language].split("|")
    x0, y0, x1, y1 = box
    step = (x1 - x0) / len(captions)
    f.say(x0, y0 - 3, title, 6, bold=True)
    for n, caption in enumerate(captions):
        boxed(f, "", (x0 + n * step, y0, x0 + (n + 1) * step, y1), caption, tint=(0.93, 0.93, 0.93))
    f.say(x1, y1 + 8, number, 5.5, align="right")
