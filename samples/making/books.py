"""Spreadsheet files from rows of values: .xlsx, .xls, .ods and .csv, the same bytes every time. Knows nothing of orders."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from xml.sax.saxutils import escape

Value = str | int | float | Decimal | None
Rows = Sequence[Sequence[Value]]
MADE = datetime(2026, 11, 18, 9, 30)


def same_zip(data: bytes) -> bytes:
    """The same archive with all its dates set to one day."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = zipfile.ZipInfo(entry.filename, (2026, 11, 18, 9, 30, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            body = old.read(entry)
            if entry.filename == "docProps/core.xml":  # openpyxl stamps the moment of saving
                head, _, tail = body.decode().partition("<dcterms:modified")
                body = (head + tail.partition("</dcterms:modified>")[2]).encode()
            new.writestr(info, body)
    return out.getvalue()


def xlsx(rows: Rows, sheet: str = "Order", *, head: int | None = None, widths: Sequence[float] = ()) -> bytes:
    """`head`: the row (from 1) that is bold and shaded."""
    from openpyxl import Workbook
    from openpyxl.styles import Font, PatternFill

    book = Workbook()
    book.properties.created = book.properties.modified = MADE
    page = book.active
    page.title = sheet
    for row in rows:
        page.append([float(value) if isinstance(value, Decimal) else value for value in row])
    for row in page.iter_rows():
        for cell in row:
            if isinstance(cell.value, float):
                cell.number_format = "#,##0.00"
    if head:
        for cell in page[head]:
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="DDE6F0")
    for column, width in zip("ABCDEFGH", widths, strict=False):
        page.column_dimensions[column].width = width
    out = io.BytesIO()
    book.save(out)
    return same_zip(out.getvalue())


def xls(rows: Rows, sheet: str = "Order") -> bytes | None:
    """An old workbook (BIFF8); None where xlwt is not installed (it is needed for this one file only)."""
    try:
        import xlwt
    except ImportError:
        return None
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet(sheet)
    money = xlwt.easyxf(num_format_str="#,##0.00")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, Decimal):
                page.write(r, c, float(value), money)
            elif value is not None:
                page.write(r, c, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods(rows: Rows, sheet: str = "Order") -> bytes:
    lines = []
    for row in rows:
        cells = "".join(_ods_cell(value) for value in row)
        lines.append(
            f"<table:table-row>{cells}</table:table-row>"
            if cells
            else "<table:table-row><table:table-cell/></table:table-row>"
        )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="{escape(sheet)}">{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", (2026, 11, 18, 9, 30, 0)), kind)
        for name, text in (("content.xml", content), ("META-INF/manifest.xml", manifest)):
            info = zipfile.ZipInfo(name, (2026, 11, 18, 9, 30, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def _ods_cell(value: Value) -> str:
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    return f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'


def text_rows(rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)
