"""The batch files: the same bytes every time, text stays text, numbers stay numbers, and what is filled in comes back."""

from __future__ import annotations

import csv
import io
import json
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from orderproc import handoff
from orderproc.errors import UsageError
from orderproc.handoff.sheet import clean
from orderproc.handoff.totals import picks
from orderproc.model.order import Address
from orderproc.model.records import Batch, FulfilledLine
from orderproc.model.settings import Settings, Shop
from tests.handoff.examples import HOME, batch, batch_line

SETTINGS = Settings(shop=Shop(name="Tidewater & Co.", time_zone="America/New_York"))
NAME = "batch-00005-kitchen-bath"
EVIL = (
    '=HYPERLINK("http://x")',
    "+1",
    "-1",
    "@SUM(A1)",
    "#N/A",
    "\tx",
    "\x00\x1b",
    "\ud800",
    "_x0041_",
    "a\r\nb",
    "=1\ufffe",
)

text = st.one_of(st.sampled_from(EVIL), st.text(max_size=12))
lines = st.builds(
    batch_line,
    order_no=st.integers(1, 4),
    line_no=st.integers(1, 99),
    sku=text.filter(bool),
    description=text,
    quantity=st.decimals("0.000001", "99999", places=6).map(str),
    unit=st.sampled_from(("EA", "BX")),
    ship_to=st.builds(Address, name=text, company=st.none() | text, street=text),
    notes=st.none() | text,
    location=st.none() | text,
    unit_price=st.none() | st.decimals("0", "999", places=2),
)
batches = st.lists(lines, min_size=1, max_size=6, unique_by=lambda one: (one.order_no, one.line_no)).map(
    lambda some: batch(*some)
)


def sheets(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = load_workbook(io.BytesIO(data))
    return {sheet.title: [tuple(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}


@settings(max_examples=12, deadline=None)
@given(batches)
def test_a_batch_written_twice_is_the_same_bytes(one: Batch) -> None:
    assert handoff.write(one, SETTINGS) == handoff.write(replace(one), SETTINGS)


def test_the_bytes_know_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    before = handoff.write(batch(), SETTINGS)
    later = time.time() + 1e7
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *a, real=time.localtime: real(later))
    assert handoff.write(batch(), SETTINGS) == before
    assert sorted(before) == [f"{NAME}.csv", f"{NAME}.json", f"{NAME}.xlsx"]


@settings(max_examples=12, deadline=None)
@given(batches)
def test_no_text_is_taken_for_a_formula(one: Batch) -> None:
    files = handoff.write(one)
    book = load_workbook(io.BytesIO(files[f"{NAME}.xlsx"]))
    kinds = {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "inlineStr", "n"}
    for row in csv.reader(io.StringIO(files[f"{NAME}.csv"].decode(), newline="")):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)


@settings(max_examples=12, deadline=None)
@given(batches)
def test_control_totals_are_the_same_in_every_file(one: Batch) -> None:
    files = handoff.write(one)
    counted = handoff.totals(one)
    told = json.loads(files[f"{NAME}.json"])
    assert told["control_totals"]["lines"] == counted.lines == len(one.lines)
    assert Decimal(told["control_totals"]["pieces"]) == counted.pieces
    inside = [line for order in told["orders"] for line in order["lines"]]
    assert sum(Decimal(line["quantity"]) for line in inside) == counted.pieces
    assert sum(pick.quantity for pick in picks(one.lines)) == counted.pieces
    rows = list(csv.DictReader(io.StringIO(files[f"{NAME}.csv"].decode(), newline="")))
    assert sum(Decimal(row["quantity"]) for row in rows) == counted.pieces
    control = {row[0]: row[1] for row in sheets(files[f"{NAME}.xlsx"])["Control totals"]}
    assert control["Lines"] == counted.lines
    assert control["Pieces"] == pytest.approx(float(counted.pieces))


def test_the_sheet_can_be_printed_and_used() -> None:
    abroad = replace(HOME, country="CA", phone="+1 613 555 0199")
    one = batch(
        batch_line(), batch_line(line_no=2, sku="TW-1", quantity="2.5"), batch_line(18, ship_to=abroad, location="B7")
    )
    book = load_workbook(io.BytesIO(handoff.write(one, SETTINGS)[f"{NAME}.xlsx"]))
    assert book.sheetnames == ["Pick list", "Packing list", "Control totals"]
    pick, pack = book["Pick list"], book["Packing list"]
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
            "landscape",
            1,
            0,
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.right.text == "Page &P of &N"
        assert sheet.oddHeader.left.text == "Batch 5 · Kitchen && bath"
    assert [[cell.value for cell in row][:5] for row in pick["A4:E5"]] == [
        [None, "TW-1", "Mug, blue", "EA", 5.5],
        ["B7", "TW-1", "Mug, blue", "EA", 3],
    ]
    assert (pick.print_title_rows, pick.freeze_panes) == ("$3:$3", "A4")
    assert pack.column_dimensions["A"].hidden
    assert pack.protection.sheet
    assert [cell.value for cell in pack[5]][:7] == ["5/17/1", "17", 1, "TW-1", "Mug, blue", "EA", 3]
    assert [cell.data_type == "n" for cell in pack[5]][:7] == [False, False, True, False, False, False, True]
    assert pack["E4"].value == "Ann Lee\n1 Main St\nAlbany NY 12207"
    assert pack["E7"].value == "Ann Lee\n1 Main St\nAlbany NY 12207\nCA\nTel. +1 613 555 0199"
    assert not pack.column_dimensions["H"].protection.locked
    assert pack["A5"].protection.locked


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("a\x00b\x0b", "ab"),
        ("\ud800x\uffff", "x"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("_x0041_", "_x005F_x0041_"),
        ("_x_", "_x_"),
    ],
)
def test_text_that_no_sheet_can_hold(given_: str, expected: str) -> None:
    assert clean(given_) == expected
    assert len(clean("x" * 40_000)) == 32_767


# -- and back --------------------------------------------------------------------------------------------------------------


def filled(entries: dict[str, Any], one: Batch | None = None) -> bytes:
    book = load_workbook(io.BytesIO(handoff.write(one or batch())[f"{NAME}.xlsx"]))
    for place, value in entries.items():
        book["Packing list"][place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_filled_sheet_comes_back() -> None:
    one = batch(batch_line(), batch_line(line_no=2), batch_line(line_no=3, sku="=TW"))
    data = filled({"H5": 2, "I5": 1, "K5": "1Z 999", "L5": date(2026, 11, 24), "J7": "2,5"}, one)
    assert handoff.read_fulfilled(data, "back.xlsx") == (
        FulfilledLine(
            batch_no=5,
            order_no=17,
            line_no=1,
            sku="TW-1",
            shipped=Decimal(2),
            backordered=Decimal(1),
            tracking="1Z 999",
            shipped_on=date(2026, 11, 24),
        ),
        FulfilledLine(batch_no=5, order_no=17, line_no=3, sku="=TW", shipped=Decimal(0), cancelled=Decimal("2.5")),
    )
    assert handoff.read_fulfilled(handoff.write(one)[f"{NAME}.xlsx"], "untouched.xlsx") == ()


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"H5": 4}, "row 5, column H (shipped): shipped, backordered and cancelled are 4 together, but 3 are allotted"),
        ({"H5": 2, "I5": 2}, "are 4 together, but 3 are allotted"),
        ({"H5": -1}, "row 5, column H (shipped): '-1' is no quantity"),
        ({"I5": "two"}, "row 5, column I (backordered): 'two' is no quantity"),
        ({"H5": "1,000"}, "can be read in two ways: write 1000"),
        ({"H5": date(2026, 1, 1)}, "is no quantity"),
        ({"H5": "#REF!"}, "is no quantity"),
        ({"L5": "soon", "H5": 1}, "row 5, column L (shipped on): 'soon' is no date"),
        ({"K5": 10**18, "H5": 1}, "column K (tracking): the spreadsheet has cut this number"),
        ({"K5": "1Z"}, "how many were shipped is not"),
        ({"A5": "seventeen"}, "column A (key): 'seventeen' is no batch line"),
        ({"A5": None, "H5": 1}, "this row is no line of the batch"),
        ({"A6": "5/17/1", "G6": 3, "H6": 1}, "column A (key): 5/17/1 stands in row 5 already"),
        ({"H3": "Sent"}, "there is no row with the headings"),
    ],
)
def test_what_is_wrong_in_a_sheet_is_named_with_its_place(entries: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError) as caught:
        handoff.read_fulfilled(filled(entries), "back.xlsx")
    assert message in caught.value.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";"])
def test_a_filled_csv_comes_back_as_spreadsheets_save_it(encoding: str, separator: str) -> None:
    one = batch(batch_line(sku="=TW", description="Café, «bleu»"))
    rows = list(csv.DictReader(io.StringIO(handoff.write(one)[f"{NAME}.csv"].decode(), newline="")))
    rows[0] |= {"shipped": "3", "tracking": "1Z", "shipped_on": "2026-11-24"}
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]), delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    (back,) = handoff.read_fulfilled(out.getvalue().encode(encoding), "back.csv")
    assert (back.sku, back.shipped, back.tracking, back.shipped_on) == ("=TW", 3, "1Z", date(2026, 11, 24))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 not a workbook", b"\x00\x01\x02", b'key,"quantity', b"a,b\n1,2\n"])
def test_what_is_no_sheet(data: bytes) -> None:
    with pytest.raises(UsageError, match="bad"):
        handoff.read_fulfilled(data, "bad")


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    handoff.write(batch())
    assert list(tmp_path.iterdir()) == []
