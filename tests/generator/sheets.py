"""Orders as spreadsheets and delimited text, as people make them. Part: train."""

from __future__ import annotations

import io
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any

from tests.generator.kinds import EVERYTHING, layout
from tests.generator.orders import Line, Order
from tests.generator.parts import facts

SHOWN = EVERYTHING.replace("bill_to", "").replace("discount", "").replace("vendor", "")


def workbook() -> Any:
    from openpyxl import Workbook

    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2026, 11, 20)
    return book


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def number(value: Decimal | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def values(order: Order, line: Line, n: int) -> dict[str, Any]:
    """A line as typed cells."""
    return {
        "pos": n + 1, "sku": line.sku, "description": line.description, "quantity": number(line.quantity), "unit": line.unit, "price": number(line.price),
        "amount": number(line.amount) if line.quantity is not None else None, "our_sku": line.buyers_no, "gtin": line.gtin, "wanted": line.wanted,
    }  # fmt: skip


def head_block(order: Order, rng: Random, sheet: Any, row: int = 1, column: int = 1, party: bool = True) -> int:
    """Buyer and facts above the table; the next free row."""

    def put(text: Any, at: int) -> None:
        sheet.cell(row, column + at, text)

    if party and not order.hide_address:
        for text in order.block(order.sold_to, rng):
            put(text, 0)
            row += 1
        row += 1
    for label, value in facts(order, rng):
        put(label + (":" if rng.random() < 0.5 else ""), 0)
        put(value, 1)
        row += 1
    if order.ship_to:
        row += 1
        put(order.word(rng, "ship_to"), 0)
        row += 1
        for text in order.block(order.ship_to, rng):
            put(text, 0)
            row += 1
    return row + 1


def rows_of(
    order: Order, rng: Random, sheet: Any, names: list[str], row: int, column: int = 1, lines: list[Line] | None = None
) -> int:
    from openpyxl.styles import Font

    for at, name in enumerate(names):
        sheet.cell(row, column + at, order.word(rng, name)).font = Font(bold=True)
    for n, line in enumerate(lines if lines is not None else order.lines):
        row += 1
        for at, name in enumerate(names):
            sheet.cell(row, column + at, values(order, line, n)[name])
    return row + 1


def sums_below(order: Order, rng: Random, sheet: Any, row: int, column: int) -> None:
    for label, value in order.sums(rng):
        sheet.cell(row, column, label)
        sheet.cell(row, column + 1, number(value))
        row += 1


@layout("spreadsheet", "train", ".xlsx", shows=SHOWN)
def plain_sheet(order: Order, rng: Random) -> bytes:
    """A header block, a table with headings, sums below."""
    book = workbook()
    sheet = book.active
    sheet.title = order.word(rng, "title").title()[:30]
    row = head_block(order, rng, sheet)
    names = ["pos", "sku", "description", "quantity", "unit", "price", "amount"]
    row = rows_of(order, rng, sheet, names, row)
    sums_below(order, rng, sheet, row + 1, 6)
    return saved(book)


@layout(
    "spreadsheet",
    "train",
    ".xlsx",
    shows="sku description quantity price address po customer_no wanted payment ship_to",
)
def among_several(order: Order, rng: Random) -> bytes:
    """The order stands on the second or third sheet; the others hold terms, a contact list, last year's figures."""
    book = workbook()
    first = book.active
    first.title = {
        "en": "Info",
        "de": "Hinweise",
        "fr": "Infos",
        "nl": "Info",
        "es": "Información",
        "it": "Info",
        "pt": "Informação",
    }[order.language]
    for n, text in enumerate((order.word(rng, "mind"), order.word(rng, "mind"), order.shop.name)):
        first.cell(n + 1, 1, text)
    if rng.random() < 0.6:
        other = book.create_sheet("2025")
        for n in range(8):
            other.append([f"Q{n % 4 + 1}", rng.randint(1000, 90000), rng.randint(1000, 90000)])
    sheet = book.create_sheet(order.word(rng, "title").title()[:30])
    row = head_block(order, rng, sheet)
    rows_of(order, rng, sheet, ["sku", "description", "quantity", "price"], row)
    if rng.random() < 0.5:
        book.active = len(book.sheetnames) - 1
    return saved(book)


@layout(
    "spreadsheet",
    "train",
    ".xlsx",
    shows="sku description price address po customer_no payment",
    lines=(2, 9),
    wrong=False,
)
def whole_price_list(order: Order, rng: Random) -> bytes:
    """Our price list with a column for the quantity, filled in a few rows."""
    book = workbook()
    sheet = book.active
    row = head_block(order, rng, sheet)
    for at, name in enumerate(("sku", "description", "unit", "price", "quantity")):
        sheet.cell(row, at + 1, order.word(rng, name))
    wanted = {line.item.sku: line for line in order.lines}
    order.lines = []
    for item in order.shop.active:
        row += 1
        line = wanted.get(item.sku)
        unit = line.unit if line else order.units.get("pieces", "")
        for at, cell in enumerate(
            (
                item.sku,
                item.description,
                unit if item.unit == "EA" or line else "",
                float(item.price),
                number(line.quantity) if line else None,
            )
        ):
            sheet.cell(row, at + 1, cell)
        if line:
            order.lines.append(line)
    return saved(book)


@layout("spreadsheet", "train", ".xlsx", shows=SHOWN.replace("ship_to", ""))
def merged(order: Order, rng: Random) -> bytes:
    """Merged cells: a title over the whole width, labels over two columns, a heading over two rows."""
    book = workbook()
    sheet = book.active
    sheet.merge_cells("A1:G1")
    sheet["A1"] = order.word(rng, "title")
    row = 3
    lines = [] if order.hide_address else order.block(order.sold_to, rng)
    for text in lines:
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=3)
        sheet.cell(row, 1, text)
        row += 1
    row += 1
    for label, value in facts(order, rng):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
        sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=4)
        sheet.cell(row, 1, label)
        sheet.cell(row, 3, value)
        row += 1
    row += 1
    names = ["sku", "description", "", "quantity", "unit", "price", "amount"]
    for at, name in enumerate(names):
        if name:
            sheet.cell(row, at + 1, order.word(rng, name))
    sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)
    for n, line in enumerate(order.lines):
        row += 1
        sheet.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)
        for at, name in enumerate(names):
            if name:
                sheet.cell(row, at + 1, values(order, line, n)[name])
    sums_below(order, rng, sheet, row + 2, 6)
    return saved(book)


@layout(
    "spreadsheet",
    "train",
    ".xlsx",
    shows="sku description quantity price address po customer_no payment",
    lines=(2, 8),
    wrong=False,
)
def hidden_rows(order: Order, rng: Random) -> bytes:
    """Rows that are hidden: empty ones change nothing, one with a quantity is for the clerk."""
    book = workbook()
    sheet = book.active
    row = head_block(order, rng, sheet)
    start = row
    row = rows_of(order, rng, sheet, ["sku", "description", "quantity", "price"], row)
    if rng.random() < 0.5:
        sheet.row_dimensions[start + rng.randint(1, len(order.lines))].hidden = True
        order.doubt("hidden row with a quantity")
    else:
        others = [item for item in order.shop.active if item.sku not in {line.item.sku for line in order.lines}][:3]
        for item in others:
            for at, cell in enumerate((item.sku, item.description, None, float(item.price))):
                sheet.cell(row, at + 1, cell)
            sheet.row_dimensions[row].hidden = True
            row += 1
    return saved(book)


@layout("spreadsheet", "train", ".xlsx", shows=SHOWN, wrong=False)
def as_text(order: Order, rng: Random) -> bytes:
    """Every number and date is text, as the country writes it."""
    book = workbook()
    sheet = book.active
    row = head_block(order, rng, sheet, column=2)
    names = ["sku", "description", "quantity", "price", "amount"]
    for at, name in enumerate(names):
        sheet.cell(row, at + 2, order.word(rng, name))
    for line in order.lines:
        row += 1
        cells = (
            line.sku,
            line.description,
            order.manner.quantity(line.quantity),
            order.money(line.price, rng.random() < 0.3),
            order.money(line.amount),
        )
        for at, cell in enumerate(cells):
            sheet.cell(row, at + 2, cell)
    sheet.cell(row + 2, 5, order.word(rng, "net_total" if order.tax is None and order.freight is None else "subtotal"))
    sheet.cell(row + 2, 6, order.money(order.subtotal))
    return saved(book)


@layout(
    "spreadsheet",
    "train",
    ".xlsx",
    shows="sku description quantity price amount address po customer_no payment",
    wrong=False,
)
def eaten_zeros(order: Order, rng: Random) -> bytes:
    """Excel took the item numbers for numbers: leading zeros are gone, codes of 13 digits are numbers."""
    book = workbook()
    sheet = book.active
    row = head_block(order, rng, sheet)
    names = ["sku", "description", "quantity", "price", "amount"]
    for at, name in enumerate(names):
        sheet.cell(row, at + 1, order.word(rng, name))
    eaten = False
    for n, line in enumerate(order.lines):
        row += 1
        for at, name in enumerate(names):
            cell = values(order, line, n)[name]
            if name == "sku" and line.item.sku.isdigit():
                eaten = eaten or line.item.sku.startswith("0")
                cell = int(line.item.sku)
            sheet.cell(row, at + 1, cell)
    if eaten:
        order.wrongs.append("leading zeros eaten")
    return saved(book)


@layout(
    "spreadsheet",
    "train",
    ".xlsx",
    shows="sku description quantity price amount address po customer_no payment",
    wrong=False,
)
def formulas(order: Order, rng: Random) -> bytes:
    """Amounts as formulas, with the values that the program kept (as a spreadsheet program saves it)."""
    book = workbook()
    sheet = book.active
    row = head_block(order, rng, sheet)
    start = row + 1
    row = rows_of(order, rng, sheet, ["sku", "description", "quantity", "price", "amount"], row)
    for at in range(len(order.lines)):
        sheet.cell(start + at, 5, f"=C{start + at}*D{start + at}")
    sheet.cell(row, 4, order.word(rng, "net_total"))
    sheet.cell(row, 5, f"=SUM(E{start}:E{row - 1})")
    return _with_values(
        saved(book),
        {f"E{start + at}": line.amount for at, line in enumerate(order.lines)} | {f"E{row}": order.subtotal},
    )


def _with_values(data: bytes, cached: dict[str, Decimal]) -> bytes:
    """Puts the values of formulas beside them: openpyxl writes none."""
    import re
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for name in book.namelist():
            content = book.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = content.decode()
                for cell, value in cached.items():
                    text = re.sub(
                        rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v ?/>|(<c r="{cell}"[^>]*><f>[^<]*</f>)<v></v>',
                        lambda m, v=value: f"{m.group(1) or m.group(2)}<v>{v}</v>",
                        text,
                    )  # type: ignore[misc]
                content = text.encode()
            again.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 8, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


@layout(
    "spreadsheet",
    "train",
    ".xlsx",
    shows="sku description quantity price address po customer_no payment",
    lines=(4, 12),
)
def two_tables(order: Order, rng: Random) -> bytes:
    """Two tables on a sheet, below or beside one another, each with its own headings."""
    book = workbook()
    sheet = book.active
    row = head_block(order, rng, sheet)
    half = len(order.lines) // 2
    names = ["sku", "description", "quantity", "price"]
    if rng.random() < 0.5:
        rows_of(order, rng, sheet, names, row, 1, order.lines[:half])
        rows_of(order, rng, sheet, names, row, 7, order.lines[half:])
    else:
        row = rows_of(order, rng, sheet, names, row, 1, order.lines[:half])
        rows_of(order, rng, sheet, names, row + 2, 1, order.lines[half:])
    return saved(book)


@layout("spreadsheet", "train", ".xlsx", shows="sku description quantity price amount address po customer_no payment")
def no_heading(order: Order, rng: Random) -> bytes:
    """A table without headings."""
    book = workbook()
    sheet = book.active
    row = head_block(order, rng, sheet)
    names = rng.choice(
        (["quantity", "sku", "description", "price", "amount"], ["sku", "description", "quantity", "price", "amount"])
    )
    for n, line in enumerate(order.lines):
        for at, name in enumerate(names):
            sheet.cell(row, at + 1, values(order, line, n)[name])
        row += 1
    return saved(book)


@layout("spreadsheet", "train", ".csv", shows="sku description quantity price address po")
def csv_rows(order: Order, rng: Random) -> bytes:
    """One row a line with the header repeated, as programs export it; delimiter and charset of the country."""
    names = {"en": "po_number;order_date;customer;street;city;state;zip;country;sku;description;qty;unit_price", "de": "Bestellnummer;Bestelldatum;Firma;Straße;Ort;Region;PLZ;Land;Artikelnummer;Bezeichnung;Menge;Einzelpreis",
             "fr": "N° commande;Date;Client;Adresse;Ville;Région;Code postal;Pays;Référence;Désignation;Quantité;Prix unitaire", "nl": "Ordernummer;Datum;Klant;Straat;Plaats;Regio;Postcode;Land;Artikelnummer;Omschrijving;Aantal;Prijs",
             "es": "Nº pedido;Fecha;Cliente;Dirección;Población;Provincia;Código postal;País;Referencia;Descripción;Cantidad;Precio", "it": "Numero ordine;Data;Cliente;Indirizzo;Città;Provincia;CAP;Paese;Codice articolo;Descrizione;Quantità;Prezzo",
             "pt": "N.º encomenda;Data;Cliente;Morada;Localidade;Região;Código postal;País;Referência;Descrição;Quantidade;Preço"}[order.language].split(";")  # fmt: skip
    b = order.sold_to
    rows = [names]
    for line in order.lines:
        where = [""] * 6 if order.hide_address else [b.street, b.city, b.region or "", b.postal_code, b.country]
        rows.append(
            [
                order.po or "",
                order.day(order.order_date),
                b.title,
                *where[:5],
                line.sku,
                line.description,
                order.manner.quantity(line.quantity).replace(order.manner.thousands or "\0", ""),
                order.money(line.price),
            ]
        )
    delimiter = "," if order.manner.point == "." and rng.random() < 0.7 else rng.choice((";", "\t", "|"))
    return delimited(rows, delimiter, rng)


def delimited(rows: list[list[str]], delimiter: str, rng: Random) -> bytes:
    import csv

    out = io.StringIO()
    csv.writer(
        out,
        delimiter=delimiter,
        lineterminator=rng.choice(("\r\n", "\n")),
        quoting=rng.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)),
    ).writerows(rows)
    text = out.getvalue()
    charset = rng.choice(("utf-8", "utf-8-sig", "windows-1252", "utf-16"))
    try:
        return text.encode(charset)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")


@layout(
    "spreadsheet", "train", ".csv", shows="sku description quantity price address po customer_no payment ship_to wanted"
)
def csv_with_head(order: Order, rng: Random) -> bytes:
    """Labels and values first, an empty line, then the table."""
    rows = [[label, value] for label, value in facts(order, rng)]
    if not order.hide_address:
        rows += [
            [order.word(rng, "buyer"), line] if n == 0 else ["", line]
            for n, line in enumerate(order.block(order.sold_to, rng))
        ]
    if order.ship_to:
        rows += [
            [order.word(rng, "ship_to"), line] if n == 0 else ["", line]
            for n, line in enumerate(order.block(order.ship_to, rng))
        ]
    rows += [[], [order.word(rng, name) for name in ("sku", "description", "quantity", "unit", "price")]]
    rows += [
        [line.sku, line.description, order.manner.quantity(line.quantity), line.unit, order.money(line.price)]
        for line in order.lines
    ]
    return delimited(rows, rng.choice((";", "\t")) if order.manner.point == "," else rng.choice((",", ";", "\t")), rng)


@layout("spreadsheet", "train", ".xls", shows="sku description quantity price amount address po customer_no payment")
def old_excel(order: Order, rng: Random) -> bytes:
    """The old binary format."""
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet1")
    row = 0
    lines = ([] if order.hide_address else order.block(order.sold_to, rng)) + [""]
    for text in lines:
        sheet.write(row, 0, text)
        row += 1
    for label, value in facts(order, rng):
        sheet.write(row, 0, label)
        sheet.write(row, 1, value)
        row += 1
    row += 1
    names = ["sku", "description", "quantity", "price", "amount"]
    for at, name in enumerate(names):
        sheet.write(row, at, order.word(rng, name))
    for n, line in enumerate(order.lines):
        row += 1
        for at, name in enumerate(names):
            cell = values(order, line, n)[name]
            if cell is not None:
                sheet.write(row, at, cell)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@layout(
    "spreadsheet",
    "train",
    ".xlsx",
    shows="sku description quantity price address po customer_no payment ship_to wanted",
)
def labelled_form(order: Order, rng: Random) -> bytes:
    """The shop's own order form as a sheet: labels with a place beside them, ten numbered rows, most of them empty."""
    book = workbook()
    sheet = book.active
    sheet["A1"] = f"{order.shop.name} – {order.word(rng, 'title')}"
    fields = {"en": ("Name / company", "Street", "Postal code", "Town"), "de": ("Name / Firma", "Straße", "PLZ", "Ort"), "fr": ("Nom / société", "Rue", "Code postal", "Ville"), "nl": ("Naam / bedrijf", "Straat", "Postcode", "Plaats"),
              "es": ("Nombre / empresa", "Calle", "Código postal", "Población"), "it": ("Nome / ditta", "Via", "CAP", "Città"), "pt": ("Nome / empresa", "Rua", "Código postal", "Localidade")}[order.language]  # fmt: skip
    row = 3

    def party(who: Any) -> None:
        nonlocal row
        town = f"{who.city}, {who.region}" if who.region else who.city
        for label, value in zip(fields, (who.title, who.street, who.postal_code, town), strict=True):
            sheet.cell(row, 1, label)
            sheet.cell(row, 3, value)
            row += 1

    if not order.hide_address:
        party(order.sold_to)
    for label, value in facts(order, rng):
        sheet.cell(row, 1, label)
        sheet.cell(row, 3, value)
        row += 1
    if order.ship_to:
        row += 1
        sheet.cell(row, 1, order.word(rng, "ship_to"))
        row += 1
        party(order.ship_to)
    row += 1
    names = ["pos", "sku", "description", "quantity", "price"]
    for at, name in enumerate(names):
        sheet.cell(row, at + 1, order.word(rng, name))
    for n in range(max(10, len(order.lines))):
        row += 1
        sheet.cell(row, 1, n + 1)
        if n < len(order.lines):
            for at, name in enumerate(names):
                sheet.cell(row, at + 1, values(order, order.lines[n], n)[name])
    return saved(book)
