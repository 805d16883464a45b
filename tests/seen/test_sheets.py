"""Sheets that hold one thing and show another: .xlsx, .xls and .ods alike."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
import xlwt  # type: ignore[import-untyped]
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Font, PatternFill

from orderproc.reading.numformat import as_shown
from orderproc.reading.sheet_looks import shows
from tests.bad_input import HEAD, with_member
from tests.seen import GOODS, MORE, is_accepted, is_told

ROWS = (("HL-1001", "Blue mug", 2, 4.5, 9), ("HL-3001", "Steel scissors", 3, 7.95, 23.85))
THIRD = ("HL-2001", "Notebook A5 ruled", 5, 3.2, 16)
TOP = (("Purchase order", "S-0901"), ("Customer no.", "C-100"), (), HEAD)
ALL = (*GOODS, MORE)
Change = Callable[[Any], None]


def xlsx(then: Change = lambda page: None, rows: tuple[tuple[Any, ...], ...] = ROWS) -> bytes:
    book = Workbook()
    page = book.active
    for cells in (*TOP, *rows):
        page.append(cells)
    then(page)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def each(page: Any, row: int, **looks: Any) -> None:
    for cell in page[row]:
        for name, look in looks.items():
            setattr(cell, name, look)


HIDING: dict[str, Change] = {
    "hidden": lambda page: setattr(page.row_dimensions[7], "hidden", True),
    "one pixel high": lambda page: setattr(page.row_dimensions[7], "height", 0.75),
    "white": lambda page: each(page, 7, font=Font(color="FFFFFFFF")),
    "nearly white": lambda page: each(page, 7, font=Font(color="FFF8F8F8")),
    "as dark as its ground": lambda page: each(
        page, 7, font=Font(color="FF203040"), fill=PatternFill("solid", fgColor="FF203040")
    ),
    "black on black": lambda page: each(page, 7, fill=PatternFill("solid", fgColor="FF000000")),
    "one point high": lambda page: each(page, 7, font=Font(size=1)),
    "without a format": lambda page: each(page, 7, number_format=";;;"),
}


@pytest.mark.parametrize("how", HIDING)
def test_a_row_that_nobody_sees_is_told(how: str) -> None:
    is_told(xlsx(HIDING[how], (*ROWS, THIRD)), "order.xlsx", "is hidden on the document", ALL)


SHOWN: dict[str, Change] = {
    "white on dark": lambda page: each(page, 7, font=Font(color="FFFFFFFF"), fill=PatternFill("solid", fgColor="FF203040")),
    "grey": lambda page: each(page, 7, font=Font(color="FF999999")),
    "of the theme": lambda page: each(page, 7, font=Font(color="FF1F497D"), fill=PatternFill("solid", fgColor="FFDCE6F1")),
    "pieces": lambda page: setattr(page["C7"], "number_format", '0" pcs"'),
    "money": lambda page: setattr(page["D7"], "number_format", '[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00;"-"'),
    "a condition for what is empty": lambda page: page.conditional_formatting.add(
        "A5:E20", FormulaRule(formula=['$C5=""'], font=Font(color="FFFFFFFF"))
    ),
    "a condition for nought": lambda page: page.conditional_formatting.add(
        "E5:E20", CellIsRule(operator="equal", formula=["0"], font=Font(color="FFFFFFFF"))
    ),
    "a condition that colours": lambda page: page.conditional_formatting.add(
        "C5:C7", CellIsRule(operator="greaterThan", formula=["1"], fill=PatternFill("solid", bgColor="FFFFFF00"))
    ),
    "a note on a heading": lambda page: setattr(page["A4"], "comment", Comment("Enter our number", "Shop")),
}  # fmt: skip


@pytest.mark.parametrize("how", SHOWN)
def test_a_row_that_is_seen_is_ordered(how: str) -> None:
    is_accepted(xlsx(SHOWN[how], (*ROWS, THIRD)), "order.xlsx", ALL)


@pytest.mark.parametrize(
    "code", ['"5"', '0"0"', '"1"0', "0,", '[>1]"7";0', '[=2]"12";0', '"3";"4";"5"', '""', '0.0,"k"']
)
def test_a_number_format_that_shows_another_number(code: str) -> None:
    is_told(xlsx(lambda page: setattr(page["C5"], "number_format", code)), "order.xlsx", "and holds 2")


def test_a_nought_that_is_shown_as_a_quantity() -> None:
    rows = (("HL-1001", "Blue mug", 0, 4.5, None), ROWS[1])
    data = xlsx(lambda page: setattr(page["C5"], "number_format", '"2"'), rows)
    is_told(data, "order.xlsx", "and holds 0", (("HL-1001", "0"), GOODS[1]))


@pytest.mark.parametrize("look", [{"strike": True}, {"color": "FFFFFFFF"}])
def test_a_condition_that_may_cross_out_or_hide(look: dict[str, Any]) -> None:
    def then(page: Any) -> None:
        page.conditional_formatting.add("A5:E5", FormulaRule(formula=['$F5="x"'], font=Font(**look)))

    is_told(xlsx(then), "order.xlsx", "A5:E5: a condition may hide or cross out")


@pytest.mark.parametrize("cell", ["C5", "A5", "F6", "B1", "A12"])
def test_a_note_at_a_cell_is_told(cell: str) -> None:
    data = xlsx(lambda page: setattr(page[cell], "comment", Comment("please only 1", "Ann")))
    is_told(data, "order.xlsx", f"cell {cell}: a note is pinned to it: 'please only 1'")


@pytest.mark.parametrize(("row", "column"), [(5, 7), (6, 7), (7, 7), (7, 9), (6, 40), (7, 501)])
def test_an_item_beside_the_table_is_told(row: int, column: int) -> None:
    def then(page: Any) -> None:
        for at, value in enumerate(THIRD):
            page.cell(row, column + at, value)

    is_told(xlsx(then), "order.xlsx", "HL-2001 stands beside the order with 5")


@pytest.mark.parametrize("heading", ["Substitute", "Old number"])
def test_an_item_under_a_heading_of_its_own_is_no_order(heading: str) -> None:
    def then(page: Any) -> None:
        page["F4"], page["G4"], page["F5"], page["G5"] = heading, "Stock", "HL-2001", 12

    is_accepted(xlsx(then), "order.xlsx")


def test_a_cell_that_stands_there_twice() -> None:
    data = xlsx()
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    cell = b'<c r="C5" t="n"><v>2</v></c>'
    assert cell in sheet
    twice = sheet.replace(cell, cell.replace(b">2<", b">20<") + cell)
    is_told(with_member(data, "xl/worksheets/sheet1.xml", twice), "order.xlsx", "twice")


# -- .xls -------------------------------------------------------------------------------------------------------------


def xls(style: str = "", code: str = "", more: bool = True, then: Change = lambda sheet: None) -> bytes:
    """`style` of the third row; `code`: the number format of the first quantity."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Order")
    for row, cells in enumerate((*TOP, *ROWS, *((THIRD,) if more else ()))):
        for column, value in enumerate(cells):
            looks = (
                xlwt.easyxf(style)
                if row == 6
                else xlwt.easyxf(num_format_str=code)
                if code and (row, column) == (4, 2)
                else None
            )
            sheet.write(row, column, value, *([looks] if looks else []))
    then(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_an_old_sheet_is_seen_as_well() -> None:
    is_accepted(xls(), "order.xls", ALL)
    hidden = xls(then=lambda sheet: setattr(sheet.row(6), "hidden", True))
    for data in (hidden, xls("font: colour white"), xls("pattern: pattern solid, fore_colour black")):
        is_told(data, "order.xls", "is hidden on the document", ALL)
    is_accepted(xls("font: struck_out on"), "order.xls")
    is_accepted(xls("font: colour white; pattern: pattern solid, fore_colour blue"), "order.xls", ALL)
    is_told(xls(more=False, then=lambda sheet: setattr(sheet.col(2), "hidden", True)), "order.xls", "is hidden")


@pytest.mark.parametrize("code", ['"5"', '0"0"', '[>1]"7";0'])
def test_a_number_format_of_an_old_sheet(code: str) -> None:
    is_told(xls(code=code, more=False), "order.xls", "and holds 2")
    is_accepted(xls(code='0" pcs"', more=False), "order.xls")


# -- .ods -------------------------------------------------------------------------------------------------------------

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = " ".join(
    f'xmlns:{name}="{_URN}:{name if name != "fo" else "xsl-fo-compatible"}:1.0"'
    for name in ("office", "table", "text", "style", "fo")
)


def ods(
    of_row: str = "", of_column: str = "", look: str = "", first: str = "2", note: str = "", more: bool = True
) -> bytes:
    """`look`: the style of the cells of the third row; `first`: the text of the first quantity."""

    def cell(value: Any, style: str = "", shown: str = "", inside: str = "") -> str:
        if value is None:
            return "<table:table-cell/>"
        kind = f'float" office:value="{value}' if isinstance(value, int | float) else "string"
        return f'<table:table-cell {style} office:value-type="{kind}">{inside}<text:p>{shown or value}</text:p></table:table-cell>'

    def row(cells: tuple[Any, ...], style: str = "", of_cells: str = "") -> str:
        return f"<table:table-row {style}>{''.join(cell(value, of_cells) for value in cells) or cell(None)}</table:table-row>"

    quantity = cell(2, "", first, f"<office:annotation><text:p>{note}</text:p></office:annotation>" if note else "")
    one = f"<table:table-row>{cell('HL-1001')}{cell('Blue mug')}{quantity}{cell(4.5)}{cell(9)}</table:table-row>"
    rows = "".join(map(row, TOP)) + one + row(ROWS[1]) + (row(THIRD, of_row, 'table:style-name="w"') if more else "")
    columns = (
        f'<table:table-column table:number-columns-repeated="2"/><table:table-column {of_column}/><table:table-column/>'
    )
    style = f'<style:style style:name="w" style:family="table-cell">{look}</style:style>'
    content = (
        f"<office:document-content {_SPACES}><office:automatic-styles>{style}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="S">{columns}{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{_URN}:manifest:1.0"/>')
    return out.getvalue()


HIDDEN_ODS = {
    "collapsed": {"of_row": 'table:visibility="collapse"'},
    "filtered": {"of_row": 'table:visibility="filter"'},
    "white": {"look": '<style:text-properties fo:color="#ffffff"/>'},
    "as its ground": {
        "look": '<style:table-cell-properties fo:background-color="#000080"/><style:text-properties fo:color="#000080"/>'
    },
}


@pytest.mark.parametrize("how", HIDDEN_ODS)
def test_a_hidden_row_of_an_open_document(how: str) -> None:
    is_told(ods(**HIDDEN_ODS[how]), "order.ods", "is hidden on the document", ALL)  # type: ignore[arg-type]


def test_an_open_document_is_seen_as_well() -> None:
    is_accepted(ods(), "order.ods", ALL)
    is_accepted(ods(look='<style:text-properties style:text-line-through-style="solid"/>'), "order.ods")
    is_accepted(ods(more=False, first="2 pcs"), "order.ods")
    is_told(ods(more=False, of_column='table:visibility="collapse"'), "order.ods", "is hidden")
    is_told(ods(more=False, first="20"), "order.ods", "shows '20' and holds 2")
    is_told(ods(more=False, note="only 1 please"), "order.ods", "cell C5: a note is pinned to it: 'only 1 please'")


# -- numbers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("30", '"3"', "3"), ("3", '0"0"', "30"), ("-3", '0;"minus "0', "minus 3"), ("0", '0;-0;"none"', "none"), ("-3", "0;0", "3"),
        ("5", '[>4]"many";0', "many"), ("3", '[>4]"many";0', "3"), ("1234567", "0,", "1235"), ("1500000", '0.0,,"M"', "1.5M"),
        ("2", ";;;", ""), ("2", "General", "2"), ("7", '"No. "000', "No. 007"), ("0.5", "0%", "50%"), ("2", '0;"a;b"', "2"),
        ("1234.5", "#,##0.00", "1,234.50"), ("-2", "0.0", "-2.0"), ("12345", "00-000", "12-345"), ("3", "[Red]0", "3"),
    ],
)  # fmt: skip
def test_a_number_under_its_format(number: str, code: str, shown: str) -> None:
    assert as_shown(Decimal(number), code) == shown


@pytest.mark.parametrize(
    ("number", "text", "same"),
    [
        ("2", "2", True), ("2", "20", False), ("30", "3", False), ("1234.5", "1.234,50 €", True), ("1234.5", "$1,234.50", True),
        ("0.5", "50 %", True),        ("4.5", "4.5", True), ("4.5", "45", False), ("2.4", "2", True), ("2.6", "2", False),
        ("5", "five", True),
        ("44000", "2020-06-18", True),
        ("1000000", "1 000 000", True), ("3", "3 pcs", True), ("12", "1 dz", False), ("-3", "(3.00)", True),
    ],
)  # fmt: skip
def test_whether_a_text_shows_a_number(number: str, text: str, same: bool) -> None:
    assert shows(Decimal(number), text) is same
