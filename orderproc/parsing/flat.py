"""Flat exports: a table whose columns repeat the head of the order in each row (order number, customer, ship-to), one order or many.

Parts such a table into its orders, by the column of order numbers. Rows that name several customers or places and no order number
leave a doubt: nothing here guesses where one order ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Cell, Page, PageSource, Table, Word
from orderproc.parsing.addresses import address_label, parse_address, take_value
from orderproc.parsing.grids import OF_PARTY, Grid, grids_of_table
from orderproc.parsing.headings import Role
from orderproc.parsing.keyvalues import Key, Value, key_of
from orderproc.parsing.lines import SHEET_ROW, Chunk
from orderproc.parsing.rows import sum_of
from orderproc.parsing.words import bare, fold

_FREE = frozenset({None, Role.DATE, Role.OTHER, Role.NOTE})
_OF_A_LINE = frozenset({Key.NOTES, Key.WANTED, Key.OTHER, Key.CURRENCY})
_NUMBERS = (Key.PO, Key.DOCUMENT)
MOST_ORDERS = 500


@dataclass(frozen=True, slots=True)
class FlatOrder:
    """One order of such a table: its rows below the heading, and what its other columns say."""

    page: Page
    values: tuple[Value, ...]
    parties: dict[str, DraftAddress]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    number: int
    heading: str
    key: Key | None
    party: str | None
    part: str | None  # of an address; None: a whole one


def flat_orders(pages: Sequence[Page], party_of: Callable[[str], str | None], country: str) -> tuple[FlatOrder, ...]:
    """The orders of a flat export, in the order in which they begin; none where this is no such table."""
    tables = [(page, table) for page in pages for table in page.tables if not table.hidden and table.rows]
    if any(page.source is not PageSource.SHEET for page in pages):
        return ()
    headed = [(page, table, grids) for page, table in tables if (grids := grids_of_table(table))]
    if len(headed) != 1 or len(headed[0][2]) != 1:
        return ()
    page, table, (grid,) = headed[0]
    body = [row for row in table.rows[grid.end - len(grid.rows) : grid.end] if len(row) >= 3]
    columns = _columns(grid, party_of, body)
    if not any(c.key in (*_NUMBERS, Key.CUSTOMER) or c.party for c in columns):
        return ()
    above = table.rows[: grid.end - len(grid.rows)]
    groups = [list(body)] if _has_number(above[:-1]) else _groups(body, columns)
    sums = _sums(grid, groups)
    if len(groups) > MOST_ORDERS:
        return ()
    head = table.rows[: grid.end - len(grid.rows)]
    rest = () if len(groups) > 1 else tuple(row for row in table.rows[grid.end - len(grid.rows) :] if len(row) < 3)
    of_head = frozenset(c.number for c in columns) & frozenset(c for c, r in grid.roles.items() if r is Role.SKU)
    return tuple(
        _order(page, table, (*head, *_lines_alone(rows, of_head, sums, grid), *rest), rows, columns, country)
        for rows in groups
    )


def _columns(grid: Grid, party_of: Callable[[str], str | None], body: Sequence[tuple[Cell, ...]]) -> list[_Column]:
    found = []
    items = [c for c, role in grid.roles.items() if role in _ITEM_NUMBERS]
    for number, heading in sorted(grid.headings.items()):
        text = bare(heading.replace("_", " "))
        key = key_of(text)
        # "Bestellnummer" is an item's number in a catalogue, and the order's beside "Artikelnummer"
        order_no = grid.roles.get(number) is Role.SKU and key in _NUMBERS and len(items) > 1
        if grid.roles.get(number) not in _FREE and not order_no:
            named = text == "name" and _all_numbers(body, number)  # Shopify: the order's name is its number
            if not named:
                continue
            key = Key.DOCUMENT
        prefix = OF_PARTY.match(fold(text))
        party, part = party_of(text), None
        if prefix and (part := address_label(prefix["rest"])) is not None:
            party = "ship_to" if prefix["ship"] else "bill_to" if prefix["bill"] else "sold_to"
            key = None
        elif key in (None, Key.OTHER) and party is None and (part := address_label(text)) is not None:
            party, key = "sold_to", None
        elif party is not None and (key in (None, Key.OTHER)):
            key = None
        else:
            party = None
        if key is not None or party is not None:
            found.append(_Column(number, heading, key, party, part))
    return found


_ITEM_NUMBERS = frozenset({Role.SKU, Role.SUPPLIER_SKU, Role.BUYER_SKU, Role.GTIN})


def _all_numbers(body: Sequence[tuple[Cell, ...]], column: int) -> bool:
    texts = [c.text.strip() for row in body for c in row if c.column == column and c.text.strip()]
    return bool(texts) and all(re.fullmatch(r"#\s?[A-Z]{0,4}-?\d+", text) for text in texts)


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


def _cell(row: Sequence[Cell], column: _Column) -> Cell | None:
    return next((c for c in row if c.column == column.number and c.text.strip()), None)


def _groups(body: Sequence[tuple[Cell, ...]], columns: Sequence[_Column]) -> list[list[tuple[Cell, ...]]]:
    """The rows of each order number; a row without one belongs to the order above it."""
    by = next((c for key in _NUMBERS for c in columns if c.key is key and _names_orders(body, c)), None)
    if by is None:
        return [list(body)] if body else []
    groups: dict[str, list[tuple[Cell, ...]]] = {}
    last = ""
    for row in body:
        cell = _cell(row, by)
        last = cell.text.strip() if cell is not None else last
        groups.setdefault(last, []).append(row)
    return list(groups.values())


def _names_orders(body: Sequence[tuple[Cell, ...]], column: _Column) -> bool:
    """Whether a column holds numbers of orders, and not amounts below a heading that was mistaken for one."""
    texts = [cell.text for row in body if (cell := _cell(row, column)) is not None]
    return bool(texts) and not any(re.fullmatch(r"[^\w-]*\d+[.,]\d{1,2}\W*", text) for text in texts)


def _has_number(head: Sequence[tuple[Cell, ...]]) -> bool:
    """Whether the order's number stands above the table: then its rows are those of one order."""
    return any(
        key_of(bare(cell.text.rstrip(": "))) in _NUMBERS and place + 1 < len(row)
        for row in head
        for place, cell in enumerate(row)
    )


def _order(
    page: Page,
    table: Table,
    rows: tuple[tuple[Cell, ...], ...],
    body: Sequence[tuple[Cell, ...]],
    columns: Sequence[_Column],
    country: str,
) -> FlatOrder:
    values: list[Value] = []
    fields: dict[str, dict[str, Field[str]]] = {}
    whole: dict[str, Chunk] = {}
    issues: list[Issue] = []
    for column in columns:
        cells = [cell for row in body if (cell := _cell(row, column)) is not None]
        said = list(dict.fromkeys(cell.text.strip() for cell in cells))
        if not said:
            continue
        if len(said) > 1:
            if column.key not in _OF_A_LINE:
                issues.append(_several(column, said, page, cells[-1]))
            continue
        chunk = _chunk(cells[0], page.number)
        how = f"column '{column.heading}'"
        if column.key is not None:
            values.append(Value(column.key, column.heading, chunk.text, chunk, how, cells[0].row))
        elif column.part is not None and column.party is not None:
            take_value(column.part, chunk, fields.setdefault(column.party, {}), how, country)
        elif column.party is not None:
            whole[column.party] = chunk
    parties = {party: DraftAddress(**parts) for party, parts in fields.items() if parts}
    for party, chunk in whole.items():
        beside = parse_address([chunk], "column of the table", country)
        old = parties.get(party, DraftAddress())
        more = {n: getattr(beside, n) for n in _ADDRESS if getattr(beside, n) and not getattr(old, n)}
        if not beside.empty:
            parties[party] = replace(old, **more)
    shown = replace(page, tables=(replace(table, rows=rows),))
    return FlatOrder(shown, tuple(values), parties, tuple(issues))


_ADDRESS = ("name", "company", "street", "street2", "city", "region", "postal_code", "country")


def _several(column: _Column, said: Sequence[str], page: Page, cell: Cell) -> Issue:
    shown = ", ".join(said[:4])
    return Issue(
        code=Code.NEEDS_PERSON,
        message=f"The rows of one order differ in the column '{column.heading}': {shown}. They may be several orders.",
        page=page.number,
        box=cell.box,
    )


def _chunk(cell: Cell, page: int) -> Chunk:
    x, words = cell.column * 120.0, []
    for part in cell.text.split():
        box = Box(x, cell.row * SHEET_ROW, x + len(part), cell.row * SHEET_ROW + 10.0)
        words.append(Word(text=part, box=box, confidence=cell.confidence))
        x += len(part) + 1.0
    return Chunk(tuple(words), page, cell.box)
