"""One printed sheet of the workbook, written row by row in constant memory: styles, widths, page set-up, and text that stays text.

Knows openpyxl; knows nothing of batches. Cells are made once for each style and column and filled anew for every row.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from itertools import zip_longest
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

Value = str | int | Decimal | None

FONT = "Calibri"
INK, GREY, PALE, YELLOW = "FF1A1A1A", "FF666666", "FFE8EDF2", "FFFFF9DB"
_HAIR = Side("hair", color="FF999999")
_THIN = Side("thin", color="FF666666")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0 §2.2
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # would be decoded (ECMA-376 part 1, 22.4.2.4)
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first instant that a ZIP file knows


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`width` in characters. `entry`: the warehouse fills it in, so it is yellow and not locked."""

    title: str
    width: float
    kind: str = "text"  # text, number, date
    align: str | None = None
    wrap: bool = False
    entry: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How all cells of a row look."""

    size: float = 10
    bold: bool = False
    fill: str | None = None
    color: str = INK
    above: bool = False  # a line above, to set it off
    below: bool = False
    top: bool = False  # text at the top of the cell
    wrap: bool = False
    lead: str | None = None  # the column with this title stands out: it says what the row is about


TITLE = Look(size=16, bold=True)
REMARK = Look(color=GREY)
HEADING = Look(bold=True, fill=PALE, above=True, below=True, wrap=True)
ROW = Look(size=11, below=True)


class Sheet:
    """`columns` from the left. Rows come in order, `row` says the next one's number (from 1). `freeze`: the first cell that moves."""

    def __init__(
        self,
        book: Workbook,
        title: str,
        columns: Sequence[Column],
        *,
        letter: bool,
        lock: bool = False,
        freeze: str | None = None,
    ) -> None:
        self.columns = columns
        self.row = 1
        self.sheet = sheet = book.create_sheet(title)
        self._cells: dict[Look, list[_Cell]] = {}
        # openpyxl would make a new cell for each value; ours are ready (half the time of 100,000 lines)
        sheet._values_to_row = lambda row, number: row
        for index, column in enumerate(columns, 1):
            shape = sheet.column_dimensions[get_column_letter(index)]
            shape.width, shape.hidden = column.width, column.hidden
            if column.entry:
                # cells that are not there look like their column: nothing need be written for what is still empty
                _style(shape, ROW, column)
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.sheet_format.defaultRowHeight, sheet.sheet_format.customHeight = 18, True  # room to write by hand
        sheet.freeze_panes = freeze  # here, for it stands before the rows in the file
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = Worksheet.PAPERSIZE_LETTER if letter else Worksheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        margins = sheet.page_margins
        margins.left = margins.right = 0.4
        margins.top, margins.bottom, margins.header, margins.footer = 0.7, 0.6, 0.3, 0.3
        if lock:
            guard = sheet.protection
            guard.enable()
            guard.formatColumns = guard.formatRows = guard.sort = guard.autoFilter = False  # False: allowed

    def running(self, left: str, right: str) -> None:
        """Header and footer of every printed page."""
        self.sheet.oddHeader.left.text = _page_text(left)
        self.sheet.oddHeader.right.text = _page_text(right)
        self.sheet.oddFooter.left.text = _page_text(left)
        self.sheet.oddFooter.right.text = "Page &P of &N"

    def headings(self) -> None:
        """The titles of the columns; they are printed again on every page."""
        self.sheet.print_title_rows = f"{self.row}:{self.row}"
        self.add([column.title for column in self.columns], HEADING, height=30)

    def add(self, values: Sequence[Value], look: Look = ROW, height: float | None = None) -> None:
        """One row; `height` in points. In plain rows an empty entry cell is left to its column."""
        if height is not None:
            self.sheet.row_dimensions[self.row].height = height
        row: list[_Cell] = []
        for cell, value in zip_longest(self._cells.get(look) or self._made(look), values):
            if value is None:
                if look is ROW:
                    continue
                cell.put(None, "n")
            elif isinstance(value, str):
                cell.put(clean(value), "s")  # whatever it begins with, it is no formula and no error value
            elif isinstance(value, Decimal):
                cell.put(int(value) if value == value.to_integral_value() else value, "n")
            else:
                cell.put(value, "n")
            cell.row = self.row
            row.append(cell)
        self.sheet.append(row)
        if height is not None:
            del self.sheet.row_dimensions[self.row]
        self.row += 1

    def end(self) -> None:
        """After the last row: what is printed."""
        self.sheet.print_area = f"A1:{get_column_letter(len(self.columns))}{max(self.row - 1, 1)}"

    def _made(self, look: Look) -> list[_Cell]:
        cells = []
        for index, column in enumerate(self.columns, 1):
            cell = _Cell(self.sheet, row=1, column=index)
            _style(cell, look, column)
            cell.settle()
            cells.append(cell)
        self._cells[look] = cells
        return cells


class _Cell(Cell):  # type: ignore[misc]
    """A cell that is used for every row: its style is looked up once, its type is told and not guessed from the value."""

    __slots__ = ("_number",)

    def settle(self) -> None:
        self._number: int = Cell.style_id.fget(self)

    @property
    def style_id(self) -> int:
        return self._number

    @property
    def has_style(self) -> bool:
        return True

    def put(self, value: str | int | Decimal | None, kind: str) -> None:
        self._value = value  # type: ignore[misc]
        self.data_type = kind  # type: ignore[misc]


def _style(cell: Any, look: Look, column: Column) -> None:
    plain = look in (TITLE, REMARK)
    leads = column.title == look.lead
    cell.font = Font(FONT, look.size + 3 if leads else look.size, bold=look.bold or leads, color=look.color)
    cell.alignment = Alignment(
        horizontal=None if plain else column.align or ("right" if column.kind == "number" else "left"),
        vertical="top" if look.top else "center",
        wrap_text=not plain and (look.wrap or column.wrap),
    )
    side = _HAIR if column.entry and look is ROW else None
    top, bottom = _THIN if look.above else None, _HAIR if look.below else None
    cell.border = Border(left=side, right=side, top=top, bottom=bottom)
    fill = look.fill or (YELLOW if column.entry and look is ROW else None)
    if fill:
        cell.fill = PatternFill("solid", start_color=fill)
    if look is ROW:
        cell.number_format = {"text": "@", "date": "yyyy-mm-dd"}.get(column.kind, "General")
        cell.protection = Protection(locked=not column.entry)


def clean(text: str) -> str:
    """Text that XML and Excel can hold: no control characters, at most 32,767 characters."""
    if not text.isprintable():
        text = _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "_x" in text:
        text = _ESCAPE.sub("_x005F_", text)
    return text if len(text) <= 32_767 else text[:32_766] + "…"


def _page_text(text: str) -> str:
    return clean(text)[:100].replace("&", "&&")


def new_book(title: str, made_at: datetime) -> Workbook:
    book = Workbook(write_only=True)
    book.properties.creator = "orderproc"
    book.properties.title = clean(title)
    book.properties.created = book.properties.modified = made_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    return book


def packed(book: Workbook) -> bytes:
    """The workbook's file: the same bytes for the same content, for nothing in it says when it was written."""
    out = io.BytesIO()
    with _TimelessZip(out, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).write_data()
    return out.getvalue()


class _TimelessZip(zipfile.ZipFile):
    """A ZIP file whose members all bear the same time."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *args: Any, **options: Any) -> None:
        super().writestr(self._member(str(zinfo_or_arcname)), data)

    def write(self, filename: Any, arcname: Any = None, *args: Any, **options: Any) -> None:
        with Path(filename).open("rb") as source, self.open(self._member(str(arcname)), "w") as target:
            while block := source.read(1 << 20):
                target.write(block)

    def _member(self, name: str) -> zipfile.ZipInfo:
        member = zipfile.ZipInfo(name, EPOCH)
        member.compress_type = self.compression
        member.external_attr = 0o600 << 16
        return member
