"""Lists for a group that orders together, with a row for each member and a column for each item: the items head the columns by their
numbers or names, and the last row is what the members make in all.

That sum is what is ordered. Nothing is guessed at: it must be what the rows above it make, and a list without it is a doubt.

Where the columns are headed by styles and the rows by sizes, each cell orders the item that both mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Page, Table
from orderproc.model.shop import Catalog, Item, plain
from orderproc.parsing.doubts.besides import names_a_place
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.ordertable.found import Found, score
from orderproc.parsing.ordertable.grids import Row, rows_of
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.ordertable.matrices import items_named
from orderproc.parsing.ordertable.members import LEAST, in_all, is_a_day
from orderproc.parsing.ordertable.rows import Extract
from orderproc.parsing.ordertable.styles import meant
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.words import bare

_COUNT = re.compile(r"\d{1,5}")


@dataclass
class _List:
    """`items` by column, named in the row `head`; `heads` what stands below that; `last` the last row that belongs to the list."""

    head: Row
    items: dict[int, Item]
    last: int
    heads: dict[int, list[str]] = field(default_factory=dict)
    prices: dict[int, Decimal] = field(default_factory=dict)
    members: list[Row] = field(default_factory=list)
    total: Row | None = None


def lists_across(page: Page, lines: Sequence[Line], style: NumberStyle, catalog: Catalog) -> list[Found]:
    """The first such list of each table of a sheet."""
    named = {text: items[0] for text, items in items_named(catalog).items() if len(items) == 1} if page.tables else {}
    found = []
    for table in page.tables:
        rows = rows_of(table)
        for at, row in enumerate(rows):
            items = _items_in(row, catalog, named)
            one = _below(rows, at, items, style) if len(items) >= LEAST else None
            if one is not None:
                found.append(_found(one, table, at, page, lines))
                break
            if (sized := _sized(rows, at, catalog, page, lines, table.name)) is not None:
                found.append(sized)
                break
    return found


def _items_in(row: Row, catalog: Catalog, named: dict[str, Item]) -> dict[int, Item]:
    """The items that head columns, each its own."""
    items: dict[int, Item] = {}
    for column, piece in row.pieces.items():
        first = piece.text.split()[0] if piece.text.split() else ""
        item = catalog.get(piece.text.strip()) or named.get(bare(piece.text)) or catalog.get(first.strip(":,"))
        if item is not None:
            items[column] = item
    return items if len({item.sku for item in items.values()}) == len(items) else {}


def _below(rows: Sequence[Row], at: int, items: dict[int, Item], style: NumberStyle) -> _List | None:
    """The list under a row of items, with what it makes in all; None where it is none."""
    one = _List(rows[at], items, at)
    for number in range(at + 1, len(rows)):
        row = rows[number]
        label = " ".join(row.pieces[c].text for c in sorted(row.pieces) if c < min(items)).strip()
        own = {
            c: row.pieces[c].text.strip(" -–—") for c in items if c in row.pieces and row.pieces[c].text.strip(" -–—")
        }
        if row.y[0] - rows[one.last].y[0] > 1 or not own:
            break
        one.last = number
        if role_of(label) in _OF_ITEMS and not one.members:
            for column, text in own.items():
                if role_of(label) is Role.PRICE and (price := parse_number(text, style)) is not None:
                    one.prices[column] = price
        elif not all(map(_COUNT.fullmatch, own.values())):
            if one.members or any(map(_COUNT.fullmatch, own.values())):
                return None
            for column, text in own.items():
                one.heads.setdefault(column, []).append(text)
        elif label and (sum_of(label) is not None or in_all(label)):
            one.total = row
            break
        elif not label:
            return None
        else:
            one.members.append(row)
    return one if len(one.members) >= LEAST else None


_OF_ITEMS = (Role.PRICE, Role.UNIT, Role.DESCRIPTION, Role.VARIANT)


def _made(one: _List, column: int) -> Decimal:
    said = (row.pieces[column].text.strip(" -–—") for row in one.members if column in row.pieces)
    return sum((Decimal(text) for text in said if text), Decimal(0))


def _found(one: _List, table: Table, at: int, page: Page, lines: Sequence[Line]) -> Found:
    read: list[DraftLine] = []
    issues: list[Issue] = []
    for column, item in sorted(one.items.items()):
        made = _made(one, column)
        stated = one.total.pieces.get(column) if one.total is not None else None
        text = stated.text.strip(" -–—") if stated is not None else ""
        if one.total is not None and made != Decimal(text or 0):
            message = f"The quantities of {item.sku} make {made:f}, and {text or 'nothing'} is written below them."
            where = f"lines[{len(read)}].quantity"
            issues.append(
                Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field=where, page=page.number, box=one.total.box)
            )
        if not made and not Decimal(text or 0):
            continue
        place = stated or next(row.pieces[column] for row in one.members if column in row.pieces)
        head = next((text for text in one.heads.get(column, ()) if re.search(r"[^\W\d]{2}", text)), item.description)
        price: Field[Decimal] = Field()
        if column in one.prices:
            price = place.field(one.prices[column], "above its quantities", raw=f"{one.prices[column]:f}")
        count = Decimal(text) if text else made
        read.append(
            DraftLine(
                sku=one.head.pieces[column].field(item.sku, "heads its column"),
                description=place.field(head, "heads its column", raw=head),
                quantity=place.field(count, "what the members make in all", raw=text or f"{made:f}"),
                unit_price=price,
                raw=f"{item.sku} {head} {count:f}",
                page=page.number,
                box=place.box,
            )
        )
    names = [row.pieces[min(row.pieces)].text for row in one.members]
    asked = _asked(one, names)
    issues += [Issue(code=Code.NEEDS_PERSON, message=asked, field="lines", page=page.number)] if asked else []
    numbers = {row.y[0] for row in rows_of(table)[at : one.last + 1]}
    used = frozenset(n for n, line in enumerate(lines) if line.row is not None and float(line.row) in numbers)
    extract = Extract(lines=tuple(read), issues=tuple(issues), has_quantity=True, rows=len(read))
    return Found(extract, score(extract), page.number, True, lines_used=used, name=table.name)


def _asked(one: _List, names: Sequence[str]) -> str:
    """What a person must say of such a list; "" where nothing."""
    if one.total is None:
        return "Quantities stand in a row for each member, and nothing says what they make in all."
    if day := next((name for name in names if is_a_day(name)), ""):
        return f"Quantities stand beside {day!r}: are they wanted on several days?"
    place = next((name for name in names if names_a_place(name)), "")
    return f"Quantities stand beside {place!r}: are they to go to several places?" if place else ""


def _sized(
    rows: Sequence[Row], at: int, catalog: Catalog, page: Page, lines: Sequence[Line], name: str | None
) -> Found | None:
    """The table under a row of styles, with a row for each size; None where one of its cells means no item."""
    styles = {column: style for column, piece in rows[at].pieces.items() if (style := _style_in(piece.text, catalog))}
    if len(styles) < LEAST:
        return None
    read: list[DraftLine] = []
    issues: list[Issue] = []
    made = dict.fromkeys(styles, Decimal(0))
    last = at
    for number in range(at + 1, len(rows)):
        row = rows[number]
        own = {c: text for c in styles if c in row.pieces and (text := row.pieces[c].text.strip(" -–—"))}
        size = " ".join(row.pieces[c].text for c in sorted(row.pieces) if c < min(styles)).strip()
        if not size or row.y[0] - rows[last].y[0] > 1:
            break
        if not all(map(_COUNT.fullmatch, own.values())):
            return None  # "6 or 7": a person reads it
        last = number
        if sum_of(size) is not None or in_all(size):
            wrong = next((c for c in styles if made[c] != Decimal(own.get(c, "0"))), None)
            if wrong is not None:
                message = (
                    f"The quantities of {styles[wrong]} make {made[wrong]:f}, and another sum is written below them."
                )
                issues.append(
                    Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines", page=page.number, box=row.box)
                )
            break
        counted = sum(map(Decimal, own.values()), Decimal(0))
        beside = [
            row.pieces[c].text.strip() for c, head in rows[at].pieces.items() if c in row.pieces and in_all(head.text)
        ]
        if any(_COUNT.fullmatch(text) and Decimal(text) != counted for text in beside):
            message = f"The quantities of {size!r} don't add up to the sum that is written beside them."
            issues.append(
                Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines", page=page.number, box=row.box)
            )
        for column, text in own.items():
            item = meant(catalog.by_style[plain(styles[column])], styles[column], size)
            if item is None:
                return None
            made[column] += Decimal(text)
            if Decimal(text):
                cell, said = row.pieces[column], f"{rows[at].pieces[column].text} {size}"
                read.append(
                    DraftLine(
                        sku=cell.field(item.sku, "style over its column, size before its row", raw=said),
                        description=cell.field(said, "style over its column, size before its row", raw=said),
                        quantity=cell.field(Decimal(text), "where they cross"),
                        raw=f"{said} {text}",
                        page=page.number,
                        box=cell.box,
                    )
                )
    if len({line.box.y0 for line in read if line.box}) < LEAST:
        return None
    numbers = {row.y[0] for row in rows[at : last + 1]}
    used = frozenset(n for n, line in enumerate(lines) if line.row is not None and float(line.row) in numbers)
    extract = Extract(lines=tuple(read), issues=tuple(issues), has_quantity=True, rows=len(read))
    return Found(extract, score(extract), page.number, True, lines_used=used, name=name)


def _style_in(text: str, catalog: Catalog) -> str:
    """The one word of a heading that is the beginning of several of our numbers: "Polo navy PW110-NVY"."""
    found = [
        word for word in text.split() if len(catalog.by_style.get(plain(word), {})) > 1 and catalog.get(word) is None
    ]
    return found[0] if len(found) == 1 else ""


__all__ = ["lists_across"]
