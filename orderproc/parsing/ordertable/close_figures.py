"""How many and the price behind it, written with one blank between them in a table of words, and so read in one column: parted again."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.shop import Catalog
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.ordertable.grids import Grid, Piece, Row
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.run_together import cut

# of up to 250 characters; what could be one number with its thousands parted ("1 250.00") is none of these
_BOTH = re.compile(r"(?:(?P<words>\S.{0,240})\s)?(?P<count>[1-9]\d{0,5})\s(?P<money>[€$£]?\d{1,6}[.,]\d\d\s?[€$£]?)")
_EITHER = re.compile(r"\d{1,3}\s\d{3}[.,]\d\d\D*")


def one_or_two(text: str) -> bool:
    """Whether figures may be one number with its thousands parted, or how many and a price behind it."""
    return _EITHER.fullmatch(text) is not None


def with_figures_apart(grid: Grid, style: NumberStyle, catalog: Catalog) -> Grid:
    """The table with the money that stands behind the quantity in its own column, the first with money right of it, in each row where that
    one alone is empty. Also where the words of the item, which the catalogue knows by its number, run into both."""
    if not grid.geometric:
        return grid
    columns = {role: column for column, role in sorted(grid.roles.items(), reverse=True)}
    money = sorted(columns[role] for role in (Role.PRICE, Role.AMOUNT) if role in columns)
    if Role.QUANTITY not in columns or not money or money[0] < columns[Role.QUANTITY]:
        return grid
    rows = (
        row if any(c not in row.pieces for c in money[1:]) else _apart(row, columns, money[0], style, catalog)
        for row in grid.rows
    )
    return replace(grid, rows=tuple(rows))


def _apart(row: Row, columns: dict[Role, int], money: int, style: NumberStyle, catalog: Catalog) -> Row:
    piece = row.pieces.get(columns[Role.QUANTITY])
    both = _BOTH.fullmatch(piece.text) if piece is not None and money not in row.pieces else None
    if piece is None or both is None or parse_number(both["money"], style) is None:
        return row
    if one_or_two(piece.text[both.start("count") :]):
        return row
    figures, price = cut(piece, both.start("money"))
    pieces = {**row.pieces, columns[Role.QUANTITY]: figures, money: price}
    if both["words"] is None:
        return replace(row, pieces=pieces)
    described = columns.get(Role.DESCRIPTION, columns.get(Role.ITEM))
    if described is None or described in row.pieces or _in_the_name(row, columns, both["count"], catalog):
        return row
    words, count = cut(figures, both.start("count"))
    return replace(row, pieces={**pieces, described: words, columns[Role.QUANTITY]: count})


def _in_the_name(row: Row, columns: dict[Role, int], count: str, catalog: Catalog) -> bool:
    """Whether the figures may be the end of what the item is called ("size 12"), and not how many: nobody knows of an unknown item."""
    number: Piece | None = row.pieces.get(columns.get(Role.SKU, -1))
    item = catalog.get(number.text) if number is not None else None
    return item is None or count in re.findall(r"\d+", item.description)
