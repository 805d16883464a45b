"""The batch as .xlsx: a pick list to walk with, a packing list to pack from and to fill in, and the control totals.

Made to be printed (landscape, one page wide, titles on each page) and to come back: see `fulfilled`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from orderproc import parcel
from orderproc.handoff.sheet import PALE, REMARK, TITLE, Column, Look, Sheet, new_book, packed
from orderproc.handoff.totals import Totals, key, picks, plain, totals
from orderproc.model.records import Batch, BatchLine
from orderproc.model.settings import Settings

LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "DO"})  # countries that print on Letter

PICK_LIST, PACKING_LIST, CONTROL = "Pick list", "Packing list", "Control totals"
PICK_ROW = Look(size=12, below=True)
PICK_TOTAL = Look(size=12, bold=True, above=True)
ORDER = Look(size=11, fill=PALE, above=True, below=True, top=True, wrap=True, lead="Order")

PACKING = (
    Column(title="Key", width=12, hidden=True),
    Column(title="Order", width=8),
    Column(title="Line", width=5, kind="number", align="center"),
    Column(title="Item", width=16),
    Column(title="Description", width=34, wrap=True),
    Column(title="Unit", width=5.5, align="center"),
    Column(title="Quantity", width=9, kind="number", align="center"),
    Column(title="Shipped", width=8.5, kind="number", align="center", entry=True),
    Column(title="Back-ordered", width=8.5, kind="number", align="center", entry=True),
    Column(title="Cancelled", width=9.5, kind="number", align="center", entry=True),
    Column(title="Tracking", width=19, entry=True),
    Column(title="Shipped on", width=11.5, kind="date", entry=True),
    Column(title="Remarks", width=19, wrap=True, entry=True),
)
_LINE_POINTS = 14


def write(batch: Batch, settings: Settings | None = None) -> bytes:
    counted = totals(batch)
    zone = ZoneInfo(settings.shop.time_zone) if settings else ZoneInfo("UTC")
    made = f"{batch.created_at.astimezone(zone):%Y-%m-%d %H:%M}"
    shop = settings.shop.name if settings else ""
    letter = bool(settings and settings.shop.country in LETTER)
    name = f"Batch {batch.batch_no} · {batch.department_name}"
    book = new_book(name, batch.created_at)
    running = (name, f"{shop} · {made}" if shop else made)
    summary = (
        f"{_count(counted.orders, 'order')}, {_count(counted.lines, 'line')}, "
        f"{_count(counted.items, 'item')}, {plain(counted.pieces)} pieces"
    )
    _pick_list(book, batch, counted, name, summary, running, letter)
    _packing_list(book, batch, name, summary, running, letter, settings.shop.country if settings else None)
    _control(book, batch, counted, name, made, running, letter)
    return packed(book)


def _pick_list(
    book: Workbook, batch: Batch, counted: Totals, name: str, summary: str, running: tuple[str, str], letter: bool
) -> None:
    rows = picks(batch.lines)
    columns = [
        Column(title="Location", width=14),
        Column(title="Item", width=22),
        Column(title="Description", width=60, wrap=True),
        Column(title="Unit", width=8),
        Column(title="Quantity", width=11, kind="number"),
        Column(title="In orders", width=10, kind="number"),
        Column(title="Picked", width=10, align="center"),
        Column(title="Missing", width=14),
    ]
    placed = any(pick.location for pick in rows)
    first = 0 if placed else 1
    sheet = Sheet(book, PICK_LIST, columns[first:], letter=letter, freeze="A4")
    sheet.running(*running)
    sheet.add([f"Pick list · {name}"], TITLE, height=24)
    sheet.add([summary], REMARK)
    sheet.headings()
    for pick in rows:
        values = (pick.location, pick.sku, pick.description, pick.unit, pick.quantity, pick.orders, "☐", None)
        sheet.add(values[first:], PICK_ROW, height=20 * _lines_of(pick.description, 60))
    sheet.add((None, "Total", None, None, counted.pieces, None, None, None)[first:], PICK_TOTAL, height=22)
    sheet.end()


def _packing_list(
    book: Workbook, batch: Batch, name: str, summary: str, running: tuple[str, str], letter: bool, home: str | None
) -> None:
    sheet = Sheet(book, PACKING_LIST, PACKING, letter=letter, lock=True, freeze="E4")
    sheet.running(*running)
    sheet.add([None, f"Packing list · {name}"], TITLE, height=24)
    how = "Fill in the yellow columns and send the sheet back; what is left empty counts as not packed yet."
    sheet.add([None, f"{summary}. {how}"], REMARK)
    sheet.headings()
    first = sheet.row
    for _, group in groupby(batch.lines, key=lambda line: line.order_no):
        lines = list(group)
        _order(sheet, lines[0], home)
        for line in lines:
            _line(sheet, batch.batch_no, line)
    _guard_entries(sheet, first)
    sheet.end()


def _order(sheet: Sheet, line: BatchLine, home: str | None) -> None:
    """Above an order's lines: where it goes (the country only if it is not `home`), and what the packer must know."""
    place = parcel.lines(line.ship_to, home)
    address = "\n".join((*place, f"Tel. {line.ship_to.phone}") if line.ship_to.phone else place)
    po = f"PO {line.customer_po}" if line.customer_po else ""
    ship = "\n".join(
        part
        for part in (
            f"Ship: {line.ship_method}" if line.ship_method else "",
            f"Wanted: {_day(line.requested_ship_date)}" if line.requested_ship_date else "",
        )
        if part
    )
    ordered = f"of {_day(line.order_date)}" if line.order_date else ""
    about = "\n".join(part for part in (po, ordered) if part)
    tall = max(_lines_of(address, 34), _lines_of(about, 16), _lines_of(ship, 18), _lines_of(line.notes or "", 18))
    values = (
        None,
        f"{line.order_no}",
        None,
        about or None,
        address or None,
        *(None,) * 5,
        ship or None,
        None,
        line.notes,
    )
    sheet.add(values, ORDER, height=min(_LINE_POINTS * tall + 5, 400))


def _line(sheet: Sheet, batch_no: int, line: BatchLine) -> None:
    tall = _lines_of(line.description, 34)
    values = (
        key(batch_no, line),
        f"{line.order_no}",
        line.line_no,
        line.sku,
        line.description,
        line.unit,
        line.quantity,
    )
    sheet.add(values, height=_LINE_POINTS * tall + 5 if tall > 1 else None)


def _guard_entries(sheet: Sheet, first: int) -> None:
    """Quantities are numbers from 0 to what is allotted, and a row that reports more than that turns red."""
    last = max(sheet.row - 1, first)
    limit = DataValidation(
        type="decimal",
        operator="between",
        formula1="0",
        formula2=f"$G{first}",
        allow_blank=True,
        showErrorMessage=True,
        errorTitle="Quantity",
        error="A number from 0 to the quantity of this line.",
    )
    limit.add(f"H{first}:J{last}")
    sheet.sheet.data_validations.append(limit)
    too_much = FormulaRule(
        formula=[f"AND(ISNUMBER($G{first}),SUM($H{first}:$J{first})>$G{first})"],
        fill=PatternFill("solid", start_color="FFF4B6B6", end_color="FFF4B6B6"),
    )
    sheet.sheet.conditional_formatting.add(f"G{first}:J{last}", too_much)


def _control(
    book: Workbook, batch: Batch, counted: Totals, name: str, made: str, running: tuple[str, str], letter: bool
) -> None:
    columns = (Column(title="", width=30), Column(title="", width=40, align="left"))
    sheet = Sheet(book, CONTROL, columns, letter=letter)
    sheet.running(*running)
    sheet.add([f"Control totals · {name}"], TITLE, height=24)
    sheet.add(["What is counted in the warehouse must come to this."], REMARK)
    numbers = sorted({line.order_no for line in batch.lines})
    rows: Iterable[tuple[str, str | int]] = (
        ("Batch", batch.batch_no),
        ("Department", batch.department_name),
        ("Made", made),
        ("Orders", counted.orders),
        ("First and last order", f"{numbers[0]} to {numbers[-1]}" if numbers else "none"),
        ("Lines", counted.lines),
        ("Different items", counted.items),
    )
    for label, value in rows:
        sheet.add((label, value), PICK_ROW, height=20)
    sheet.add(("Pieces", counted.pieces), PICK_ROW, height=20)
    sheet.add((f"Merchandise, {batch.currency}", counted.merchandise), PICK_ROW, height=20)
    if counted.unpriced:
        sheet.add(("Lines without a price", counted.unpriced), PICK_ROW, height=20)
    for label in ("Picked by", "Packed by", "Date"):
        sheet.add((label, "_" * 30), Look(size=12), height=32)
    sheet.end()


def _lines_of(text: str, width: int) -> int:
    """How many printed lines `text` takes in `width` characters."""
    return sum(max(1, -(-len(part) // width)) for part in text.split("\n"))


def _day(day: date) -> str:
    return day.isoformat()


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
