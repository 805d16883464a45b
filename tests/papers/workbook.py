"""The tables of a page as an Excel workbook: each `<table data-sheet>` a sheet, a cell with `data-n` a number, `data-f` its formula,
`data-date` a date, `<tr data-hidden>` a hidden row; the rest text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell

from tests.papers.marked import Page, words


class Placed(NamedTuple):
    """A cell: its table from 0, its row and column from 1, over how many of each it goes."""

    table: int
    row: int
    column: int
    down: int
    over: int
    element: Any


def workbook(page: Page) -> bytes:
    """The page as .xlsx. A formula's value cannot be stored by openpyxl: such a cell holds the number that its text says."""
    book, file = Workbook(), io.BytesIO()
    assert book.active is not None
    book.remove(book.active)
    tables = list(page.tree.iter("table"))
    sheets = [book.create_sheet((one.get("data-sheet") or f"Sheet{n}")[:31]) for n, one in enumerate(tables, start=1)]
    for table, sheet in zip(tables, sheets, strict=True):
        for at, row in enumerate(table.iter("tr"), start=1):
            if row.get("data-hidden") is not None:
                sheet.row_dimensions[at].hidden = True
    for one in cells(page):
        sheet = sheets[one.table]
        _fill(sheet.cell(one.row, one.column), one.element)
        if one.down * one.over > 1:
            last = {"end_row": one.row + one.down - 1, "end_column": one.column + one.over - 1}
            sheet.merge_cells(start_row=one.row, start_column=one.column, **last)
    book.save(file)
    return file.getvalue()


def cells(page: Page) -> Iterator[Placed]:
    """The cells of all tables with their places."""
    for at, table in enumerate(page.tree.iter("table")):
        taken: set[tuple[int, int]] = set()
        for r, row in enumerate(table.iter("tr"), start=1):
            c = 0
            for one in row:
                if one.tag not in ("td", "th"):
                    continue
                c += 1
                while (r, c) in taken:
                    c += 1
                down, over = (int(one.get(name) or 1) for name in ("rowspan", "colspan"))
                taken |= {(r + i, c + j) for i in range(down) for j in range(over)}
                yield Placed(at, r, c, down, over, one)
                c += over - 1


def _fill(cell: Cell | Any, one: Any) -> None:
    text = words(one)
    if one.get("data-date"):
        cell.value = date.fromisoformat(one.get("data-date"))
    elif one.get("data-n") is not None and text:
        try:
            number = float(text.replace(",", ""))
        except ValueError:
            cell.value = text
            return
        cell.value = int(number) if number.is_integer() and "." not in text else number
    elif text:
        cell.value = text
        cell.data_type = "s"


__all__ = ["Placed", "cells", "workbook"]
