"""Workbooks and delimited text: values, types, what is shown, what is hidden, and what is wrong with them."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Cell, Reading
from orderproc.reading.numformat import as_shown, is_date_format

from .made import changed, read, xlsx


def cells(reading: Reading, page: int = 0) -> dict[str, Cell]:
    from orderproc.reading.workbook import cell_name

    return {cell_name(c.row, c.column): c for table in reading.pages[page].tables for row in table.rows for c in row}


def order(book: Any) -> None:
    from openpyxl.styles import Font

    sheet = book.active
    sheet.title = "Order"
    sheet.append(["SKU", "Qty", "Price", "Date"])
    sheet.append(["TW-1", 3, 4.1, date(2026, 11, 20)])
    sheet.append([123, 0.1 + 0.2, 1200.5, None])
    sheet["A3"].number_format = "00000"
    sheet["C3"].number_format = "#,##0.00"
    sheet["A5"], sheet["B5"] = "TW-9", 7
    sheet["A5"].font = Font(strike=True)
    sheet["A6"] = "secret"
    sheet.row_dimensions[6].hidden = True
    sheet["A7"] = "=1/0"
    sheet.merge_cells("A9:C9")
    sheet["A9"] = "Thank you"


def test_xlsx_keeps_what_a_person_sees_and_what_the_file_knows() -> None:
    found = cells(read(xlsx(order)))
    assert found["B2"].value == Decimal(3)
    assert found["C2"].value == Decimal("4.1")
    assert found["D2"].value == date(2026, 11, 20)
    assert (found["A3"].text, found["A3"].value) == ("00123", Decimal(123))
    assert (found["B3"].text, found["B3"].value) == ("0.3", Decimal("0.3"))
    assert (found["C3"].text, found["C3"].value) == ("1,200.50", Decimal("1200.5"))
    assert found["A5"].struck
    assert not found["B5"].struck
    assert found["A6"].hidden
    assert found["A9"].column_span == 3
    box = found["C2"].box
    assert box is not None
    assert (box.x0, box.y0, box.x1, box.y1) == (2, 1, 3, 2)


def test_formula_without_a_cached_value_is_said_and_not_guessed() -> None:
    reading = read(xlsx(order))
    cell = cells(reading)["A7"]
    assert cell.error == "formula without a cached value"
    assert cell.value is None
    remark = next(r for r in reading.warnings if r.code == Code.FORMULA_WITHOUT_VALUE)
    assert "'Order', cell A7" in remark.message


def test_error_cells_are_said() -> None:
    data = changed(
        xlsx(lambda book: book.active.append(["SKU", 5])),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace('<c r="B1" t="n"><v>5</v></c>', '<c r="B1" t="e"><v>#REF!</v></c>'),
    )
    reading = read(data)
    assert cells(reading)["B1"].error == "#REF!"
    assert "cell B1: shows the error #REF!" in reading.warnings[0].message


def test_hidden_sheets_rows_and_columns_are_told() -> None:
    def fill(book: Any) -> None:
        book.active.append(["a", "b"])
        book.active.column_dimensions["B"].hidden = True
        other = book.create_sheet("Prices")
        other.append(["x"])
        other.sheet_state = "hidden"

    reading = read(xlsx(fill))
    assert cells(reading)["B1"].hidden
    assert not cells(reading)["A1"].hidden
    assert reading.pages[1].tables[0].hidden
    assert reading.warnings == ()  # what it orders, if anything, the parser tells


def test_white_on_white_and_dots_of_letters_are_hidden() -> None:
    from openpyxl.styles import Font, PatternFill

    def fill(book: Any) -> None:
        book.active.append(["seen", "white", "white on blue", "tiny", "nothing"])
        white = Font(color="FFFFFFFF")
        book.active["B1"].font = white
        book.active["C1"].font, book.active["C1"].fill = white, PatternFill("solid", fgColor="FF003366")
        book.active["D1"].font = Font(sz=1)
        book.active["E1"].number_format = ";;;"

    found = cells(read(xlsx(fill)))
    assert [found[f"{c}1"].hidden for c in "ABCDE"] == [False, True, False, True, True]


def test_a_million_empty_rows_cost_nothing() -> None:
    def fill(book: Any) -> None:
        book.active.append(["SKU", "Qty"])
        book.active.cell(1_000_000, 1).value = None
        book.active.append(["TW-1", 2])

    rows = "".join(f'<row r="{n}" spans="1:3"/>' for n in range(3, 1_000_000))
    data = changed(
        xlsx(lambda book: book.active.append(["SKU", 5])),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace("</sheetData>", rows + "</sheetData>"),
    )
    reading = read(data, max_rows=1000)
    assert reading.pages[0].height == 1


def test_too_many_filled_rows_are_refused_with_the_limit() -> None:
    data = xlsx(lambda book: [book.active.append([n]) for n in range(60)])
    with pytest.raises(UnreadableError, match="more than 50 rows") as raised:
        read(data, "big.xlsx", max_rows=50)
    assert raised.value.code == Code.TOO_LARGE


def test_macros_are_said() -> None:
    data = xlsx(order)
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xcc\x61" + bytes(100))
    assert read(out.getvalue()).warnings[0].code == Code.MACROS


def test_a_workbook_that_would_unpack_to_far_more_is_not_opened() -> None:
    out = io.BytesIO(xlsx(order))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet9.xml", bytes(60 * 2**20))
    with pytest.raises(UnreadableError, match="would unpack to") as raised:
        read(out.getvalue(), "order.xlsx")
    assert raised.value.code == Code.BOMB


def test_external_entities_in_a_workbook_are_not_resolved() -> None:
    data = changed(
        xlsx(lambda book: book.active.append(["SKU", 5])),
        "xl/worksheets/sheet1.xml",
        lambda xml: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + xml.replace("<v>5</v>", "<v>&e;</v>"),
    )
    try:
        text = read(data).text
    except UnreadableError:
        return
    assert "root:" not in text


@pytest.mark.parametrize("cut", [40, 400, 2000])
def test_a_truncated_workbook_is_named_damaged(cut: int) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(xlsx(order)[:-cut], "order.xlsx")
    assert "damaged" in raised.value.message or "no kind" in raised.value.message or "ZIP" in raised.value.message


@pytest.mark.parametrize(
    ("number", "code", "shown"),
    [
        ("123", "00000", "00123"),
        ("1234.5", "#,##0.00", "1,234.50"),
        ("-3", "0.0", "-3.0"),
        ("0.0625", "0.00%", "6.25%"),
        ("12.5", '"$"#,##0.00', "$12.50"),
        ("12.5", "[$€-407] #,##0.00", "€ 12.50"),
        ("1234567", "000-0000", "123-4567"),
        ("3", "General", "3"),
        ("2.50", "@", "2.50"),
    ],
)
def test_numbers_as_they_are_shown(number: str, code: str, shown: str) -> None:
    assert as_shown(Decimal(number), code) == shown


@pytest.mark.parametrize(
    ("code", "is_date"),
    [
        ("yyyy-mm-dd", True),
        ("[$-409]d\\-mmm\\-yy", True),
        ("h:mm AM/PM", True),
        ("0.00", False),
        ("General", False),
        ('0 "days"', False),
        ("#,##0.00;[Red]-#,##0.00", False),
        ("mm:ss.0", True),
    ],
)
def test_date_formats(code: str, is_date: bool) -> None:
    assert is_date_format(code) is is_date


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimited_text_in_any_charset(encoding: str, delimiter: str) -> None:
    rows = [["Artikel", "Menge", "Preis"], ["Müllbeutel, blau", "2", "3,50"], ["Größe XL", "10", "1.200,00"]]
    quoted = [[f'"{c}"' if delimiter in c else c for c in row] for row in rows]
    data = "\r\n".join(delimiter.join(row) for row in quoted).encode(encoding)
    (table,) = read(data, "order.csv").pages[0].tables
    assert [[cell.text for cell in row] for row in table.rows] == rows


def test_a_quote_that_is_never_closed_swallows_nothing() -> None:
    lines = ["sku,description,qty", 'TW-1,"12 inch ruler,2'] + [f"TW-{n},thing {n},1" for n in range(2, 40)]
    reading = read("\n".join(lines).encode(), "order.csv")
    (table,) = reading.pages[0].tables
    assert len(table.rows) == 40
    assert table.rows[39][0].text == "TW-39"
    assert "never closed" in reading.warnings[0].message


def test_quoted_cells_may_hold_delimiters_and_line_breaks() -> None:
    data = b'sku;text;qty\nTW-1;"two\nlines; one cell";2\nTW-2;"say ""hi""";3\n'
    (table,) = read(data, "o.csv").pages[0].tables
    assert [[c.text for c in row] for row in table.rows][1:] == [
        ["TW-1", "two\nlines; one cell", "2"],
        ["TW-2", 'say "hi"', "3"],
    ]


def test_a_letter_with_commas_is_not_a_table() -> None:
    data = b"Dear Sir,\nplease send me two mugs, TW-4410.\nThank you, and regards,\nBob, London\n"
    assert read(data, "letter.txt").reader == "text"


HEADINGS, GOODS = "No;Code;Name;Qty;Unit;Price;Total", [f"{n};TW-{n}00;Mug;2;EA;1.50;3.00" for n in range(1, 6)]


@pytest.mark.parametrize(
    "head",
    [
        ["Order;A-1177;Date;20/11/2026", "Customer;Bluebird Ltd;Phone;0113", "Zip;LS1 4AB;Town;Leeds"],
        ["Ordine;44/26;Data;20/11/2026", "CAP;24060;Località;Sarnico", ""],
        ["Order;A-1177;Date;20/11/2026", ""],
        [
            "Inkooporder;IO-26;Datum;20-11-2026",
            "Afleveradres;Tuin BV;Filiaal Oost;Dam 1;1624 NR Hoorn",
            "Betaling;30 dagen",
            "",
        ],
    ],
)
def test_a_head_with_fewer_cells_than_the_table_has_lost_none(head: list[str]) -> None:
    assert not read("\n".join([*head, HEADINGS, *GOODS]).encode(), "order.csv").warnings
    torn = [*GOODS[:2], "3;TW-300;Mug, blue; red;2;EA;1.50;3.00", *GOODS[3:]]
    for lost in ([*head, HEADINGS, *torn], [HEADINGS, *torn], [*GOODS[:1], *torn]):
        (remark,) = read("\n".join(lost).encode(), "order.csv").warnings
        assert "has 8 cells" in remark.message


@pytest.mark.parametrize(
    ("height", "hidden"), [("0", True), ("0.0", True), ("0.75", True), ("4.5", False), ("15", False)]
)
def test_a_row_of_no_height_is_hidden(height: str, hidden: bool) -> None:
    def shrink(text: str) -> str:
        return text.replace('<row r="1"', f'<row r="1" ht="{height}" customHeight="1"')

    data = changed(xlsx(lambda book: book.active.append(["TW-1306", 3])), "xl/worksheets/sheet1.xml", shrink)
    assert cells(read(data))["A1"].hidden is hidden
