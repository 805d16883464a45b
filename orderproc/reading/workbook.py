"""Spreadsheets: which format, is it safe to unpack, and one page a sheet. `.xlsx` is read by `xlsx`, the rest by calamine.

Types are those of the file; nothing is calculated.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Box, Cell, Media, Page, PageSource, Reading, Remark, Table
from orderproc.reading.base import Context, shown
from orderproc.reading.crossing import words_of_cells
from orderproc.reading.quick import cell_of
from orderproc.reading.sheet_looks import NO_LOOKS, OLE, Looks

MAX_UNPACKED = 400 * 2**20  # bytes of a workbook, unpacked
MAX_RATIO = 200  # unpacked to packed, for members over 10 MB: real sheets stay below 40


class WorkbookReader:
    name = "spreadsheet"
    suffixes: tuple[str, ...] = (".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods")

    def claims(self, data: bytes, name: str) -> float:
        return 0.95 if kind_of(data) else 0.0

    def read(self, data: bytes, name: str, ctx: Context) -> Reading:
        """Raises `UnreadableError`: damaged, encrypted, a bomb, too many rows."""
        kind = kind_of(data)
        remarks: list[Remark] = []
        if kind == "encrypted":
            raise _encrypted(name)
        if kind in ("xlsx", "xlsb", "ods"):
            check_archive(data, name)
            if kind == "ods" and _ods_encrypted(data):
                raise _encrypted(name)
            if _has_macros(data):
                remarks.append(macros())
        if kind == "xlsx":
            from orderproc.reading.xlsx import read_xlsx

            pages, more = read_xlsx(data, name, ctx.limits.max_rows)
        else:
            if kind == "xls" and "_VBA_PROJECT".encode("utf-16-le") in data:
                remarks.append(macros())
            pages, more = _by_calamine(data, name, ctx.limits.max_rows, _looks(kind, data))
        if all(page.blank for page in pages):
            raise UnreadableError(
                f"{shown(name)} is an empty workbook: no cell has anything in it.",
                "Ask the sender for it again.",
                Code.EMPTY_FILE,
            )
        return Reading(media=Media.SHEET, pages=pages, warnings=(*remarks, *more))


def kind_of(data: bytes) -> str | None:
    """xlsx, xlsb, ods, xls, encrypted (an Office file under a password), or None."""
    if data.startswith(OLE):
        head = data[: 4 * 2**20]
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "encrypted"
        if any(n.encode("utf-16-le") + b"\0\0" in data for n in ("Workbook", "Book", "WORKBOOK", "BOOK")) and not (
            "WordDocument".encode("utf-16-le") in head or "__substg1.0_".encode("utf-16-le") in head
        ):
            return "xls"
        return None
    if data.startswith(b"\x09\x08") and data[2:4] in (b"\x08\0", b"\x10\0"):
        return "xls"  # BIFF5/8 without a container
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as file:
                    kind = file.read(100).decode("latin-1")
                return "ods" if "opendocument.spreadsheet" in kind else None
            lower = {n.lower().replace("\\", "/").lstrip("/") for n in names}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        if b"xl/workbook.xml" in data or b"xl/worksheets" in data:
            return "xlsx"  # damaged, and will be named so
        return None
    if "xl/workbook.bin" in lower:
        return "xlsb"
    if "xl/workbook.xml" in lower or any(n.startswith("xl/worksheets/") for n in lower):
        return "xlsx"
    if "content.xml" in lower and "word/document.xml" not in lower:
        return "ods"
    return None


def check_archive(data: bytes, name: str, most: int = MAX_UNPACKED) -> None:
    """Raises `UnreadableError` for a damaged ZIP, one under a password, or one that unpacks to far more than it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise UnreadableError(
            f"{shown(name)} is damaged: it is cut off or not a whole ZIP file.",
            "Ask the sender for it again.",
            Code.UNREADABLE,
        ) from None
    total = sum(member.file_size for member in members)
    for member in members:
        if member.flag_bits & 1:
            raise _encrypted(name)
        if member.file_size > 10 * 2**20 and member.file_size > MAX_RATIO * max(1, member.compress_size):
            raise _bomb(name, member.file_size)
    if total > most or len(members) > 20_000:
        raise _bomb(name, total)


def _bomb(name: str, size: int) -> UnreadableError:
    return UnreadableError(
        f"{shown(name)} would unpack to {size / 2**20:,.0f} MB: it was not opened.",
        "It may be meant to do harm. If it is honest, ask for it as .csv.",
        Code.BOMB,
    )


def _encrypted(name: str) -> UnreadableError:
    return UnreadableError(
        f"{shown(name)} is protected by a password.", "Ask the sender for it without a password.", Code.ENCRYPTED
    )


def macros() -> Remark:
    return Remark(
        code=Code.MACROS, message="The workbook has macros. They were not run; only what stands in the cells was read."
    )


def _ods_encrypted(data: bytes) -> bool:
    """OpenDocument keeps what is encrypted in its manifest (OpenDocument 1.3 part 2, §4.4)."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        try:
            return b"encryption-data" in archive.read("META-INF/manifest.xml")
        except (KeyError, zipfile.BadZipFile):
            return False


def _has_macros(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(n.endswith("vbaProject.bin") or n.startswith("Basic/") for n in archive.namelist())


def too_many_rows(name: str, sheet: str, most: int) -> UnreadableError:
    return UnreadableError(
        f"Sheet {sheet!r} of {shown(name)} has more than {most:,} rows.",
        "Split it, or raise [reading] max_rows.",
        Code.TOO_LARGE,
    )


def _looks(kind: str | None, data: bytes) -> dict[str, Looks]:
    """How the cells of each sheet look; of `.xlsb` it is not told."""
    if kind == "xls":
        from orderproc.reading.xls_looks import looks_of
    elif kind == "ods":
        from orderproc.reading.ods_looks import looks_of
    else:
        return {}
    return looks_of(data)


def _by_calamine(
    data: bytes, name: str, max_rows: int, looks: dict[str, Looks]
) -> tuple[tuple[Page, ...], tuple[Remark, ...]]:
    """`.xls`, `.xlsb`, `.ods`: values and hidden sheets, with the looks of their cells."""
    import python_calamine as calamine

    remarks: list[Remark] = []
    pages: list[Page] = []
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        for number, meta in enumerate(book.sheets_metadata, 1):
            if meta.typ not in (calamine.SheetTypeEnum.WorkSheet,):
                continue
            sheet = book.get_sheet_by_name(meta.name)
            hidden = meta.visible != calamine.SheetVisibleEnum.Visible
            builder = SheetBuilder(meta.name, number, hidden=hidden)
            start, look = sheet.start, looks.get(meta.name, NO_LOOKS)
            if start is not None:
                row_no, column_0 = start[0], start[1]
                for offset, row in enumerate(sheet.iter_rows()):
                    builder.new_row()
                    for column, value in enumerate(row):
                        if value is None or (isinstance(value, str) and not value.strip()):
                            continue
                        text, typed, error = of_python(value)
                        place = (row_no + offset, column_0 + column)
                        if place in look.shown:
                            text, error = look.shown[place] or text, shows_another(look.shown[place], text)
                        builder.add(*place, text, typed, place in look.struck, look.hides(*place), error)
                    if builder.filled > max_rows:
                        raise too_many_rows(name, meta.name, max_rows)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
                builder.merge(top, left, bottom, right)
            for place, note in look.notes.items():
                builder.note(*place, note)
            pages.append(builder.page())
            remarks += builder.remarks()
    except UnreadableError:
        raise
    except calamine.PasswordError:
        raise _encrypted(name) from None
    except (calamine.CalamineError, calamine.XmlError, calamine.ZipError, OSError, ValueError) as error:
        if "assword" in str(error) or "ncrypt" in str(error):
            raise _encrypted(name) from None
        raise UnreadableError(
            f"{shown(name)} is damaged: the spreadsheet can't be read ({str(error)[:160]}).",
            "Ask the sender for it again, or for .csv.",
            Code.UNREADABLE,
        ) from None
    except BaseException as error:  # a panic of the Rust library is not an Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        raise UnreadableError(
            f"{shown(name)} is damaged: the spreadsheet can't be read ({type(error).__name__}).",
            "Ask the sender for it again, or for .csv.",
            Code.UNREADABLE,
        ) from None
    return tuple(pages), tuple(remarks)


def of_python(value: object) -> tuple[str, Decimal | date | datetime | bool | None, str | None]:
    """What a person sees, the typed value, and the error of a cell value of calamine."""
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), value, None
    if isinstance(value, int | float):
        number = plain_number(float(value)) if isinstance(value, float) else Decimal(value)
        return format(number, "f"), number, None
    if isinstance(value, datetime):
        if value.time() == time(0):
            return value.date().isoformat(), value.date(), None
        return value.isoformat(sep=" "), value, None
    if isinstance(value, date):
        return value.isoformat(), value, None
    if isinstance(value, time | timedelta):
        return str(value), None, None
    text = str(value).strip()
    return text, None, (text if text in ERRORS else None)


ERRORS = frozenset(
    {
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#GETTING_DATA",
        "#SPILL!",
        "#CALC!",
        "Err:502",
        "Err:508",
    }
)


def plain_number(value: float) -> Decimal:
    """A binary float as the number that was typed: 15 significant digits, as Excel shows (0.1 + 0.2 is 0.3)."""
    number = Decimal(format(value, ".15g"))
    if number == number.to_integral_value():
        return number.quantize(Decimal(1)) if abs(number) < Decimal(10) ** 27 else number
    return number.normalize()


class SheetBuilder:
    """Collects the cells of one sheet, row by row, top down."""

    def __init__(self, name: str, number: int, *, hidden: bool = False) -> None:
        self.name, self.number, self.hidden = name, number, hidden
        self.rows: list[list[Cell]] = []
        self.filled = 0
        self._errors: list[Cell] = []
        self._damaged: list[Cell] = []
        self._struck: list[Cell] = []
        self._width = 0
        self._merged: dict[tuple[int, int], tuple[int, int]] = {}
        self._notes: dict[tuple[int, int], str] = {}
        self._conditions: list[str] = []

    def new_row(self) -> None:
        if not self.rows or self.rows[-1]:
            self.rows.append([])
            self.filled += 1

    def add(
        self,
        row: int,
        column: int,
        text: str,
        value: Decimal | date | datetime | bool | None = None,
        struck: bool = False,
        hidden: bool = False,
        error: str | None = None,
    ) -> None:
        """`row` and `column` count from 0 as on the sheet."""
        cell = cell_of(row, column, text, value, struck, hidden, error)
        self.rows[-1].append(cell)
        if column >= self._width:
            self._width = column + 1
        if error and not error.startswith(SHOWS):
            self._errors.append(cell)
        if not text.isprintable() and _CONTROL.search(text):
            self._damaged.append(cell)
        if struck:
            self._struck.append(cell)

    def note(self, row: int, column: int, text: str) -> None:
        """A note at a cell; said where it stands at more than a heading."""
        self._notes[row, column] = text

    def condition(self, area: str) -> None:
        """A range (A5:E9) in which a condition may hide cells or cross them out; it was not reckoned whether it holds."""
        self._conditions.append(area)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        self._merged[top, left] = (bottom - top + 1, right - left + 1)

    def page(self) -> Page:
        if self._merged:
            from dataclasses import replace

            for row in self.rows:
                for place, cell in enumerate(row):
                    span = self._merged.get((cell.row, cell.column))
                    if span:
                        row[place] = replace(cell, row_span=span[0], column_span=span[1])
        rows = tuple(tuple(row) for row in self.rows if row)
        height = rows[-1][0].row + 1 if rows else 0
        tables: tuple[Table, ...] = ()
        if rows:
            tables = (
                Table(
                    rows=rows,
                    columns=self._width,
                    page=self.number,
                    box=Box(0, 0, self._width, height),
                    name=self.name,
                    ruled=True,
                    hidden=self.hidden,
                ),
            )
        words = words_of_cells(tables[0]) if tables else ()
        return Page(
            number=self.number,
            width=self._width,
            height=height,
            source=PageSource.SHEET,
            words=words,
            tables=tables,
            name=self.name,
            blank=not words,
        )

    def remarks(self) -> list[Remark]:
        """What a person should know of this sheet. What is hidden is marked at its cells: only what it orders matters."""
        found = []
        for cell in self._errors[:20]:
            code = Code.FORMULA_WITHOUT_VALUE if cell.error == WITHOUT_VALUE else Code.LOW_CONFIDENCE
            message = f"Sheet {self.name!r}, cell {cell_name(cell.row, cell.column)}: " + (
                "a formula whose result is not in the file; it was not calculated."
                if cell.error == WITHOUT_VALUE
                else f"shows the error {cell.error}."
            )
            found.append(Remark(code=code, message=message, page=self.number, box=cell.box))
        for cell in self._damaged[:5]:
            message = f"Sheet {self.name!r}, cell {cell_name(cell.row, cell.column)}: its text is damaged."
            found.append(Remark(code=Code.LOW_CONFIDENCE, message=message, page=self.number, box=cell.box))
        return found + self._noted()

    def _noted(self) -> list[Remark]:
        """The notes, but those at words above all numbers: they say how to fill in a form."""
        first = min((c.row for row in self.rows for c in row if c.value is not None), default=0)
        texts = {(c.row, c.column): c.text for row in self.rows for c in row}
        found = []
        for (row, column), note in sorted(self._notes.items()):
            at = texts.get((row, column), "")
            if self.hidden or (row < first and at and not any(c.isdigit() for c in at)):
                continue
            said = f": {note[:200]!r}" if note else ""
            message = f"Sheet {self.name!r}, cell {cell_name(row, column)}: a note is pinned to it{said}."
            box = Box(column, row, column + 1, row + 1)
            found.append(Remark(code=Code.NEEDS_PERSON, message=message, page=self.number, box=box))
        filled = set(texts) if self._conditions and not self.hidden else set()
        for area in self._conditions:
            corners = [place_of(corner) for corner in area.split(":")]
            (top, left), (bottom, right) = corners[0] or (0, 0), corners[-1] or (0, 0)
            if any(top <= row <= bottom and left <= column <= right for row, column in filled):
                message = f"Sheet {self.name!r}, {area}: a condition may hide or cross out what stands there; look whether it does."
                box = Box(left, top, right + 1, bottom + 1)
                found.append(Remark(code=Code.HIDDEN_CONTENT, message=message, page=self.number, box=box))
        return found[:10]


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\ufffd\ufffe\uffff]")
SHOWS = "shows "  # how the error of a cell begins whose number format makes it another number


def shows_another(shown: str, held: str) -> str:
    return f"{SHOWS}{shown!r} and holds {held}"


WITHOUT_VALUE = "formula without a cached value"


def cell_name(row: int, column: int) -> str:
    """B7 for row 6, column 1."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


@lru_cache(maxsize=16_384)
def column_of(letters: str) -> int:
    """1 for B."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column - 1


_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def place_of(reference: str) -> tuple[int, int] | None:
    """(6, 1) for B7."""
    match = _REFERENCE.fullmatch(reference.replace("$", ""))
    return (int(match.group(2)) - 1, column_of(match.group(1))) if match else None
