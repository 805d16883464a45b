"""The filled sheet back from the warehouse: `.xlsx` (also as LibreOffice or Excel saved it) or `.csv`. Checks what the sheet
itself can tell; whether the batch really has such a line, the store knows."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from orderproc.errors import UsageError
from orderproc.handoff.csv_file import meant
from orderproc.handoff.totals import plain
from orderproc.model.records import FulfilledLine

SHOWN = 12  # errors named at once
NEEDED = ("key", "quantity", "shipped", "backordered", "cancelled")
_KEY = re.compile(r"(\d{1,9})/(\d{1,9})/(\d{1,9})")
_NUMBER = re.compile(r"\d{1,12}(?:[.,]\d{1,6})?")
_THOUSANDS = re.compile(r"\d{1,3}[.,]\d{3}")  # one thousand, or one and three decimals?


@dataclass
class _Row:
    """One row under the headings: values by heading, and where it stands, for the messages."""

    sheet: str
    number: int
    values: dict[str, Any]
    letters: dict[str, str]
    wrong: list[str] = field(default_factory=list)

    def complain(self, heading: str, what: str) -> None:
        self.wrong.append(f"{self.sheet}row {self.number}, column {self.letters[heading]} ({heading}): {what}")

    def text(self, heading: str) -> str:
        value = self.values.get(heading)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else " ".join(str(value).split())


def read(data: bytes, name: str) -> tuple[FulfilledLine, ...]:
    """See `orderproc.handoff.read_fulfilled`."""
    rows = _workbook_rows(data, name) if data[:2] == b"PK" else _csv_rows(data, name)
    found: list[FulfilledLine] = []
    wrong: list[str] = []
    seen: dict[str, int] = {}
    for row in rows:
        line = _line(row)
        key = row.text("key")
        if key and key in seen:
            row.complain("key", f"{key} stands in row {seen[key]} already")
        seen.setdefault(key, row.number)
        wrong += row.wrong
        if line is not None:
            found.append(line)
    if wrong:
        more = f"\n… and {len(wrong) - SHOWN} more" if len(wrong) > SHOWN else ""
        listed = "\n".join(wrong[:SHOWN])
        raise UsageError(
            f"{name}: nothing was taken, for this is wrong in it:\n{listed}{more}", "correct it and hand it in again"
        )
    return tuple(found)


def _line(row: _Row) -> FulfilledLine | None:
    key = row.text("key")
    match = _KEY.fullmatch(key)
    if not match:
        if key:
            row.complain("key", f"{key!r} is no batch line (it reads like 5/17/1)")
        elif any(row.text(name) for name in ("shipped", "backordered", "cancelled")):
            row.complain("shipped", "a quantity stands here, but this row is no line of the batch")
        return None
    shipped, backordered, cancelled = (_quantity(row, name) for name in ("shipped", "backordered", "cancelled"))
    allotted = _quantity(row, "quantity")
    tracking = _tracking(row)
    shipped_on = _day(row)
    if shipped is None and backordered is None and cancelled is None:
        if tracking or shipped_on:
            row.complain("shipped", "a tracking number or a date is there, but how many were shipped is not")
        return None
    zero = Decimal(0)
    total = (shipped or zero) + (backordered or zero) + (cancelled or zero)
    if allotted is not None and total > allotted:
        row.complain(
            "shipped",
            f"shipped, backordered and cancelled are {plain(total)} together, but {plain(allotted)} are allotted",
        )
    batch_no, order_no, line_no = (int(part) for part in match.groups())
    return FulfilledLine(
        batch_no=batch_no,
        order_no=order_no,
        line_no=line_no,
        sku=meant(row.text("sku") or row.text("item")),
        shipped=shipped or zero,
        backordered=backordered or zero,
        cancelled=cancelled or zero,
        tracking=tracking,
        shipped_on=shipped_on,
    )


def _quantity(row: _Row, heading: str) -> Decimal | None:
    value = row.values.get(heading)
    if isinstance(value, bool | date):
        row.complain(heading, f"{value} is no quantity")
        return None
    text = row.text(heading)
    if not text:
        return None
    if isinstance(value, str) and heading != "quantity" and _THOUSANDS.fullmatch(text):
        row.complain(
            heading, f"{text!r} can be read in two ways: write {text.replace(',', '').replace('.', '')} without a sign"
        )
        return None
    if not _NUMBER.fullmatch(text):
        row.complain(heading, f"{text!r} is no quantity (a number, 0 or more, at most six decimals)")
        return None
    return Decimal(text.replace(",", "."))


def _tracking(row: _Row) -> str | None:
    value = row.values.get("tracking")
    if isinstance(value, int | float) and abs(value) >= 10**15:
        row.complain(
            "tracking", "the spreadsheet has cut this number to 15 digits: format the cell as text, enter it again"
        )
        return None
    return meant(row.text("tracking")) or None


def _day(row: _Row) -> date | None:
    value = row.values.get("shipped on")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = row.text("shipped on")
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        row.complain("shipped on", f"{text!r} is no date: write it as 2026-11-23")
        return None


# -- where the rows come from ---------------------------------------------------------------------------------------------


def _workbook_rows(data: bytes, name: str) -> Iterator[_Row]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise UsageError(f"{name} can't be read as a spreadsheet ({error})", "save it again as .xlsx") from error
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = _under_headings(sheet.iter_rows(values_only=True), f"sheet {sheet.title!r}, ")
            if rows is not None:
                yield from rows
                return
    finally:
        book.close()
    raise _no_headings(name)


def _csv_rows(data: bytes, name: str) -> Iterator[_Row]:
    text = _decoded(data)
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise UsageError(f"{name} can't be read as .csv ({error})", "save the sheet again as .csv or .xlsx") from error
    rows = _under_headings(table, "")
    if rows is None:
        raise _no_headings(name)
    return iter(rows)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _under_headings(table: Iterable[Sequence[Any]], sheet: str) -> Iterator[_Row] | None:
    """The rows below the headings, if there are such headings in the first rows; they are found by name, in any order."""
    rows = enumerate(table, 1)
    for number, cells in rows:
        headings = {_heading(cell): index for index, cell in reversed(list(enumerate(cells))) if _heading(cell)}
        if all(name in headings for name in NEEDED):
            return _rows(rows, headings, sheet)
        if number == 20:
            break
    return None


def _rows(rows: Iterator[tuple[int, Sequence[Any]]], headings: dict[str, int], sheet: str) -> Iterator[_Row]:
    letters = {name: _letter(index) for name, index in headings.items()}
    for number, cells in rows:
        values = {name: cells[index] for name, index in headings.items() if index < len(cells)}
        if any(value not in (None, "") for value in values.values()):
            yield _Row(sheet, number, values, letters)


def _heading(cell: Any) -> str:
    """ "Back-ordered" and "shipped_on" as "backordered" and "shipped on"."""
    return " ".join(str(cell or "").lower().replace("-", "").replace("_", " ").split())


def _letter(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _no_headings(name: str) -> UsageError:
    return UsageError(
        f"{name} is no packing list of orderproc: there is no row with the headings {', '.join(NEEDED)}",
        "hand in the .xlsx or .csv that `orderproc handoff` wrote, filled in (the hidden column Key must still be there)",
    )
