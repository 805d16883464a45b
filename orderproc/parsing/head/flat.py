"""Flat exports: a table whose columns repeat the head of the order in each row (order number, customer, ship-to), one order or many.

Parts such a table into its orders, by the column of order numbers. Rows that name several customers or places and no order number
leave a doubt: nothing here guesses where one order ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Cell, Page, PageSource, Table
from orderproc.model.shop import Catalog
from orderproc.parsing.head.headcolumns import (
    FREE,
    NUMBERS,
    Column,
    Said,
    cell_of,
    columns_of,
    head_above,
    names_goods,
    repeated_words,
    said,
)
from orderproc.parsing.head.keyvalues import Key, Value, key_of
from orderproc.parsing.head.prefixed import with_parties_named
from orderproc.parsing.ordertable.grids import Grid, grids_of_table
from orderproc.parsing.ordertable.headings import Role
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.words import bare

MOST_ORDERS = 500


@dataclass(frozen=True, slots=True)
class FlatOrder:
    """One order of such a table: its rows below the heading, and what its other columns say."""

    page: Page
    values: tuple[Value, ...]
    parties: dict[str, DraftAddress]
    issues: tuple[Issue, ...]
    repeats: bool = True  # its rows repeat the head; else a row of labels above them says it


def flat_orders(
    pages: Sequence[Page], party_of: Callable[[str], str | None], country: str, catalog: Catalog
) -> tuple[FlatOrder, ...]:
    """The orders of a flat export, in the order in which they begin; none where this is no such table."""
    tables = [(page, table) for page in pages for table in page.tables if not table.hidden and table.rows]
    if any(page.source is not PageSource.SHEET for page in pages):
        return ()
    headed = [(page, table, grids) for page, table in tables if (grids := grids_of_table(table, catalog))]
    if len(headed) != 1 or len(headed[0][2]) != 1:
        return ()
    page, table, (grid,) = headed[0]
    body = [row for row in table.rows[grid.end - len(grid.rows) : grid.end] if len(row) >= 3]
    grid = _without_neighbours(grid, body)
    columns = columns_of(with_parties_named(grid.headings, body), grid.roles, party_of, body)
    columns = [c for c in columns if not names_goods(c, body, catalog)]
    head = table.rows[: grid.end - len(grid.rows)]
    above, labelled = head_above(head[:-1], page, party_of, country)
    repeats = any(c.key in (*NUMBERS, Key.CUSTOMER) or c.party for c in columns)
    if not repeats and not labelled:
        return ()
    numbered = _has_number(head[:-1]) or any(value.key in NUMBERS for value in above.values)
    groups = [list(body)] if numbered else _groups(body, columns)
    sums = _sums(grid, groups)
    if len(groups) > MOST_ORDERS:
        return ()
    head = tuple(row for row in head if not row or row[0].row not in labelled)
    rest = () if len(groups) > 1 else tuple(row for row in table.rows[grid.end - len(grid.rows) :] if len(row) < 3)
    of_head = frozenset(c.number for c in columns) & frozenset(c for c, r in grid.roles.items() if r is Role.SKU)
    of_head |= repeated_words(grid.roles, body)
    return tuple(
        _order(
            page,
            table,
            (*head, *_lines_alone(rows, of_head, sums, grid), *rest),
            rows,
            columns,
            country,
            above,
            repeats,
            _unnamed_numbers(grid, rows, columns, page.number) if repeats and not numbered else (),
        )
        for rows in groups
    )


def _unnamed_numbers(
    grid: Grid, rows: Sequence[tuple[Cell, ...]], columns: Sequence[Column], page: int
) -> tuple[Issue, ...]:
    """A doubt where no column is known to hold the order's number, and one whose heading says nothing repeats what may be one."""
    if any(c.key in NUMBERS and any(cell_of(row, c) for row in rows) for c in columns):
        return ()
    known = {c.number for c in columns}
    for number, heading in grid.headings.items():
        if number in known or grid.roles.get(number) is not None:
            continue
        cells = [next((c for c in row if c.column == number), None) for row in rows]
        said = {cell.text.strip() if cell is not None else "" for cell in cells}
        if len(said) == 1 and _LIKE_A_NUMBER.fullmatch(said.pop()) and (cell := cells[0]) is not None:
            message = f"Each row has '{cell.text.strip()}' under '{heading}': is it the number of the order?"
            return (Issue(code=Code.NEEDS_PERSON, field="customer_po", message=message, page=page, box=cell.box),)
    return ()


# of four characters or more with three figures, and no date, amount or telephone number
_LIKE_A_NUMBER = re.compile(
    r"(?!\d+[.,]\d\d$)(?!\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$)(?=(?:\D*\d){3})[A-Za-z]{0,6}[-/ ]?\d[\w/-]{2,18}"
)


def _without_neighbours(grid: Grid, body: Sequence[tuple[Cell, ...]]) -> Grid:
    """The table alone where an empty column parts it from another (whom to call, when the ramp is open)."""
    filled = {c.column for row in body for c in row if c.text.strip()} | set(grid.headings)
    ours = {c for c, role in grid.roles.items() if role not in FREE}
    low, high = min(ours, default=0), max(ours, default=0)
    while low - 1 in filled:
        low -= 1
    while high + 1 in filled:
        high += 1
    return replace(grid, headings={c: text for c, text in grid.headings.items() if low <= c <= high})


def _sums(grid: Grid, groups: Sequence[list[tuple[Cell, ...]]]) -> frozenset[int]:
    """Columns of amounts that are filled in the first row of each order alone: its sums, and no amounts of lines."""
    columns = [c for c, role in grid.roles.items() if role is Role.AMOUNT]
    several = [rows for rows in groups if len(rows) > 1]

    def first_alone(column: int) -> bool:
        filled = [[any(c.column == column and c.text.strip() for c in row) for row in rows] for rows in several]
        return bool(filled) and all(row[0] and not any(row[1:]) for row in filled)

    return frozenset(c for c in columns if first_alone(c))


def _lines_alone(
    rows: Sequence[tuple[Cell, ...]], of_head: frozenset[int], sums: frozenset[int], grid: Grid
) -> list[tuple[Cell, ...]]:
    """The rows without what belongs to the order's head; its sums as rows of their own below."""
    kept = [tuple(c for c in row if c.column not in of_head | sums) for row in rows]
    below, number = [], rows[-1][0].row + 1
    for column in sorted(sums):
        cell = next((c for c in rows[0] if c.column == column and c.text.strip()), None)
        if cell is not None and sum_of(grid.headings[column]) is not None:
            label = Cell(row=number, column=0, text=grid.headings[column], box=cell.box)
            below.append((label, replace(cell, row=number, column=max(column, 1))))
            number += 1
    return [*kept, *below]


def _groups(body: Sequence[tuple[Cell, ...]], columns: Sequence[Column]) -> list[list[tuple[Cell, ...]]]:
    """The rows of each order number; a row without one belongs to the order above it."""
    by = next((c for key in NUMBERS for c in columns if c.key is key and _names_orders(body, c)), None)
    if by is None:
        return [list(body)] if body else []
    groups: dict[str, list[tuple[Cell, ...]]] = {}
    last = ""
    for row in body:
        cell = cell_of(row, by)
        last = cell.text.strip() if cell is not None else last
        groups.setdefault(last, []).append(row)
    return list(groups.values())


def _names_orders(body: Sequence[tuple[Cell, ...]], column: Column) -> bool:
    """Whether a column holds numbers of orders, and not amounts below a heading that was mistaken for one."""
    texts = [cell.text for row in body if (cell := cell_of(row, column)) is not None]
    return bool(texts) and not any(re.fullmatch(r"[^\w-]*\d+[.,]\d{1,2}\W*", text) for text in texts)


def _has_number(head: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether the order's number stands above the table: then its rows are those of one order."""
    return any(
        key_of(bare(cell.text.rstrip(": "))) in NUMBERS and place + 1 < len(row)
        for row in head
        for place, cell in enumerate(row)
    )


def _order(
    page: Page,
    table: Table,
    rows: tuple[tuple[Cell, ...], ...],
    body: Sequence[tuple[Cell, ...]],
    columns: Sequence[Column],
    country: str,
    above: Said,
    repeats: bool,
    doubts: tuple[Issue, ...],
) -> FlatOrder:
    told = said(columns, body, page, country)
    values, parties = [*above.values, *told.values], {**told.parties, **above.parties}
    shown = replace(page, tables=(replace(table, rows=rows),))
    return FlatOrder(shown, tuple(values), parties, (*above.issues, *told.issues, *doubts), repeats)
