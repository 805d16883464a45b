"""Columns that nobody sees who opens a sheet. People hide what is their own: their number beside the supplier's, the account that pays.
An order is what they saw when they sent it.
"""

from __future__ import annotations

from dataclasses import replace

from orderproc.parsing.ordertable.grids import CORE, NAMING, Grid, Row
from orderproc.parsing.ordertable.headings import Role

_NUMBERS = frozenset({Role.SKU, Role.SUPPLIER_SKU, Role.BUYER_SKU, Role.GTIN})
_COUNTS = frozenset({Role.QUANTITY})


def without_hidden_columns(grid: Grid) -> Grid:
    """A table without its hidden columns, where those to be seen name what is ordered and count it. A number stays that no other
    number is beside, and a count where no other is: such a column orders something that nobody saw, and `rows` tells so."""
    hidden = _hidden_columns(grid)
    if not hidden:
        return grid
    seen = {role for column, role in grid.roles.items() if column not in hidden}
    kept = set()
    for family in (_NUMBERS, _COUNTS):
        if not seen & family:
            kept |= {column for column in hidden if grid.roles.get(column) in family}
    gone = hidden - kept
    if not seen & CORE & NAMING:
        return grid
    return replace(
        grid,
        rows=tuple(_without(row, gone) for row in grid.rows),
        headings={column: text for column, text in grid.headings.items() if column not in gone},
        roles={column: role for column, role in grid.roles.items() if column not in gone},
    )


def _hidden_columns(grid: Grid) -> frozenset[int]:
    """The columns in which no cell is seen, of the rows in which anything is."""
    rows = [row for row in grid.rows if any(not piece.hidden for piece in row.pieces.values())]
    filled = {column for row in rows for column in row.pieces}
    seen = {column for row in rows for column, piece in row.pieces.items() if not piece.hidden}
    return frozenset(filled - seen)


def _without(row: Row, columns: frozenset[int] | set[int]) -> Row:
    return replace(row, pieces={column: piece for column, piece in row.pieces.items() if column not in columns})
