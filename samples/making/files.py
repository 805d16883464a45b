"""The post that came as files: purchase orders as text PDF, a fillable form filled in, spreadsheets of four kinds."""

from __future__ import annotations

from decimal import Decimal

from reportlab.lib.colors import HexColor

from making.bill import CATALOG
from making.books import Value, ods, text_rows, xls, xlsx
from making.cases import post
from making.fill import Typewriter, fill
from making.forms import OrderForm
from making.ordered import Ordered, Want, form_values
from making.paper import BLACK, RULE, Paper


def make() -> None:
    purchase_orders()
    fillable()
    spreadsheets()


def letterhead(paper: Paper, name: str, lines: tuple[str, ...], color: str) -> None:
    paper.box(0, 0, paper.width, 10, fill=HexColor(color), stroke=None)
    paper.text(54, 58, name, "Times-Bold", 20, HexColor(color))
    for n, line in enumerate(lines):
        paper.text(54, 73 + 11 * n, line, size=8.5)


def blocks(paper: Paper, y: float, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    for x, lines in ((54, left), (320, right)):
        paper.text(x, y, lines[0], "Helvetica-Bold", 8.5, RULE)
        for n, line in enumerate(lines[1:]):
            paper.text(x, y + 13 + 12 * n, line, size=9.5)


def item_table(
    paper: Paper, y: float, headings: tuple[str, ...], rows: list[tuple[str, ...]], xs: tuple[tuple[float, str], ...]
) -> float:
    """Rules above and below the headings, none between the rows; returns the y below the last row."""
    paper.line(54, y - 11, 558, y - 11, BLACK, 1)
    for (x, align), title in zip(xs, headings, strict=True):
        paper.text(x, y, title, "Helvetica-Bold", 8.2, align=align)
    paper.line(54, y + 5, 558, y + 5, BLACK, 0.5)
    for row in rows:
        y += 17
        for (x, align), words in zip(xs, row, strict=True):
            paper.text(x, y, words, size=9, align=align)
    paper.line(54, y + 7, 558, y + 7, BLACK, 0.5)
    return y + 7


def purchase_orders() -> None:
    order = Ordered(
        "C1004",
        (Want("TW-4410-G", "36"), Want("TW-4402-W", "12"), Want("TW-4520-N", "8"), Want("TW-4620", "24")),
        date="2026-11-17", method="account", po="HI-4471", ship_method="ground", leave_out=("sold_to.name",),
    )  # fmt: skip
    paper = Paper(612, 792, "Purchase order HI-4471")
    letterhead(
        paper,
        "The Harbor Inn",
        ("12 Pier Road, Norfolk, VA 23510", "purchasing@harborinn.example   (757) 555-0162"),
        "#7a2f2f",
    )
    paper.text(558, 58, "PURCHASE ORDER", "Helvetica-Bold", 15, align="right")
    for n, (label, words) in enumerate(
        (("P.O. number", "HI-4471"), ("Date", "November 17, 2026"), ("Terms", "Net 30"), ("Ship via", "Ground"))
    ):
        paper.text(470, 75 + 13 * n, f"{label}:", size=9, align="right")
        paper.text(476, 75 + 13 * n, words, "Helvetica-Bold", 9)
    blocks(
        paper, 150,
        ("VENDOR", "Tidewater Supply Co.", "400 Water Street", "Norfolk, VA 23510"),
        ("SHIP TO", "The Harbor Inn", "Attn: Samuel Boyd", "12 Pier Road", "Norfolk, VA 23510"),
    )  # fmt: skip
    xs = ((54, "left"), (86, "left"), (170, "left"), (410, "right"), (440, "left"), (500, "right"), (558, "right"))
    rows = [
        (str(n), want.sku, want.description, want.quantity, "EA", order.price(want), order.amount(want))
        for n, want in enumerate(order.wants, 1)
    ]
    y = item_table(paper, 250, ("Line", "Item no.", "Description", "Qty", "Unit", "Unit price", "Amount"), rows, xs)
    paper.text(500, y + 18, "Merchandise total", size=9, align="right")
    paper.text(558, y + 18, order.stated_merchandise, "Helvetica-Bold", 9, align="right")
    paper.text(
        54,
        y + 40,
        "Freight and tax as on your invoice. Please confirm by e-mail and put our P.O. number on the packing list.",
        size=8.5,
    )
    paper.line(54, 700, 250, 700, BLACK, 0.5)
    paper.text(54, 711, "Samuel Boyd, Purchasing", size=8)
    paper.text(558, 750, "Page 1 of 1", size=7.5, align="right")
    post("PO-HI-4471.pdf", paper.pdf(), order, note="A company's own purchase order with a text layer")
    _school()


def _school() -> None:
    """Thirty lines on two pages, and a carried-over sum that is no line."""
    skus = (
        "TW-1108 TW-1180 TW-1118 TW-1125-R TW-1125-Y TW-1152-Y TW-1306 TW-1360 TW-1415 TW-1451 TW-1201 TW-1210 TW-1225 TW-1260 "
        "TW-7012-S TW-7012-M TW-7105 TW-7204-S TW-7612 TW-7301 TW-7310 TW-7405 TW-7406 TW-7450 TW-4515 TW-4120 TW-4520-R TW-4101-S"
    ).split()
    wants = tuple(
        Want(sku, str(quantity)) for sku, quantity in zip(skus, (30, 20, 10, 8, 9, 5, 4, 25, 60, 6) * 3, strict=False)
    )
    order = Ordered(
        "C1003",
        wants,
        date="2026-11-19",
        method="account",
        po="2027-0118",
        name_number=True,
        leave_out=("sold_to.name",),
    )
    paper = Paper(612, 792, "Purchase order 2027-0118")
    head = ("#", "Your item", "Description", "Quantity", "U/M", "Price", "Extension")
    xs = ((54, "left"), (78, "left"), (160, "left"), (410, "right"), (432, "left"), (500, "right"), (558, "right"))
    rows = [
        (
            str(n),
            want.sku,
            want.description,
            want.quantity,
            CATALOG[want.sku]["unit"],
            order.price(want),
            order.amount(want),
        )
        for n, want in enumerate(wants, 1)
    ]
    letterhead(
        paper,
        "Lakeside Elementary School",
        ("75 Lakeside Avenue, Albany, NY 12207", "office@lakeside-school.example   (518) 555-0133"),
        "#23603c",
    )
    paper.text(558, 58, "PURCHASE ORDER", "Helvetica-Bold", 14, align="right")
    for n, words in enumerate(
        ("Order No. 2027-0118", "Order date 11/19/2026", "Our customer No. with you: C1003", "Terms: Net 30")
    ):
        paper.text(558, 74 + 12 * n, words, size=9, align="right")
    blocks(
        paper, 142,
        ("TO", "Tidewater Supply Co.", "400 Water Street", "Norfolk, VA 23510"),
        ("BILL TO AND SHIP TO", "Lakeside Elementary School", "Attn: Denise Porter", "75 Lakeside Avenue", "Albany, NY 12207"),
    )  # fmt: skip
    y = item_table(paper, 234, head, rows[:22], xs)
    carried = sum(Decimal(row[6]) for row in rows[:22])
    paper.text(500, y + 16, "Carried over", "Helvetica-Oblique", 9, align="right")
    paper.text(558, y + 16, f"{carried:,.2f}", "Helvetica-Oblique", 9, align="right")
    paper.text(558, 750, "2027-0118, page 1 of 2", size=7.5, align="right")
    paper.next_page()
    paper.text(54, 60, "Lakeside Elementary School: purchase order 2027-0118, continued", "Helvetica-Bold", 10)
    y = item_table(paper, 96, head, rows[22:], xs)
    paper.text(500, y + 18, "Total", "Helvetica-Bold", 9.5, align="right")
    paper.text(558, y + 18, f"{Decimal(order.stated_merchandise):,.2f}", "Helvetica-Bold", 9.5, align="right")
    paper.text(54, y + 50, "The school is exempt from sales tax (certificate EX-118204, on file with you).", size=9)
    paper.text(558, 750, "2027-0118, page 2 of 2", size=7.5, align="right")
    post(
        "lakeside-2027-0118.pdf",
        paper.pdf(),
        order,
        note="A text PDF of two pages, with a sum carried over; school prices, exempt by a certificate on file",
    )


LABELS = {
    "name": "Name",
    "company": "Company",
    "street": "Street",
    "city": "City",
    "region": "State",
    "postal_code": "ZIP",
}


def fillable() -> None:
    """TW-1 as a PDF with fields, filled in on a computer."""
    order = Ordered(
        "C1013",
        (Want("TW-1131", "1"), Want("TW-1140-BK", "2"), Want("TW-1118", "3")),
        date="2026-11-20", method="card", last4="4412", leave_out=("sold_to.street", "sold_to.street2"),
    )  # fmt: skip
    blank = OrderForm()
    paper = blank.paper()
    blank.draw(paper)
    values = form_values(order, stated=False)
    form = paper.canvas.acroForm
    for spot in blank.spots.values():
        x0, y0, x1, y1 = spot.box
        words = values.get(spot.field, "")
        if spot.kind == "check":
            form.checkbox(
                name=field_name(spot.field), x=x0, y=paper.height - y1, size=x1 - x0, checked=bool(words), buttonStyle="cross",
                borderWidth=0, fillColor=None, tooltip=field_name(spot.field),
            )  # fmt: skip
        else:
            form.textfield(
                name=field_name(spot.field), x=x0 + 1, y=paper.height - y1, width=x1 - x0 - 2, height=y1 - y0, value=words, fontSize=9,
                borderWidth=0, fillColor=None, tooltip=field_name(spot.field),
            )  # fmt: skip
    post("order-form-nakamura.pdf", paper.pdf(), order, note="TW-1 as a fillable PDF, filled in")


def field_name(path: str) -> str:
    """As a person names fields: "Item 1", "Ship to City", "Pay by check"."""
    party, _, rest = path.partition(".")
    if path.startswith("lines["):
        number, column = int(path[6 : path.index("]")]) + 1, path.rsplit(".", 1)[1]
        words = {
            "sku": "Item",
            "quantity": "How many",
            "description": "Description",
            "unit_price": "Price",
            "extended_price": "Amount",
        }
        return f"{words[column]} {number}"
    if party in ("sold_to", "ship_to"):
        return ("Ship to " if party == "ship_to" else "") + LABELS.get(rest, rest.capitalize())
    if "=" in path:
        what, _, choice = path.partition("=")
        return ("Pay by " if what == "payment.method" else "Send by ") + choice.replace("_", " ")
    names = {
        "customer_no": "Customer No", "order_date": "Date", "customer_po": "Purchase order No", "payment.card_last4": "Last four digits",
        "payment.reference": "Check No", "payment.amount_tendered": "Amount enclosed", "notes": "A word to us",
        "stated.merchandise": "Merchandise total", "stated.shipping": "Shipping", "stated.tax": "Sales tax", "stated.total": "Total",
    }  # fmt: skip
    return names[path]


def filled_pdf(order: Ordered) -> bytes:
    """TW-1 typed into, as a text PDF (not a scan)."""
    blank = OrderForm()
    paper = blank.paper()
    fill(
        paper,
        blank,
        {name: words for name, words in form_values(order).items() if name in blank.spots},
        Typewriter("Helvetica", 9.5),
    )
    return paper.pdf()


def spreadsheets() -> None:
    parks = Ordered(
        "C1012",
        (Want("TW-7105", "6"), Want("TW-7150", "6"), Want("TW-7110", "4"), Want("TW-7021-L", "8"), Want("TW-7450", "10")),
        date="2026-11-18", method="account", po="BPD-0931", leave_out=("sold_to.name",),
    )  # fmt: skip
    rows: list[list[Value]] = [
        ["Bath Parks Department"], ["Order to Tidewater Supply Co."], [],
        ["P.O. number", "BPD-0931"], ["Date", "2026-11-18"], ["Payment", "Net 30"],
        ["Ship to", "Bath Parks Department"], ["", "55 Front Street"], ["", "Bath, ME 04530"], [],
        ["Item number", "Description", "Qty", "Unit price", "Amount"],
    ]  # fmt: skip
    rows += [
        [w.sku, w.description, int(w.quantity), Decimal(parks.price(w)), Decimal(parks.amount(w))] for w in parks.wants
    ]
    rows += [["", "", "", "Total", Decimal(parks.stated_merchandise)]]
    post("bath-parks.xlsx", xlsx(rows, head=11, widths=(14, 38, 8, 12, 12)), parks, note="A workbook, sums as numbers")
    bakery = Ordered(
        "C1005",
        (Want("TW-4410-B", "18"), Want("TW-4601", "24"), Want("TW-4515", "6")),
        date="2026-11-17", method="account", po="BB-1102", leave_out=("sold_to.name",),
    )  # fmt: skip
    rows = [
        ["ORDER"], ["From:", "Bluebird Bakery, 310 Haywood Road, Asheville, NC 28806"], ["E-mail:", "nora@bluebirdbakery.example"],
        ["Order no.:", "BB-1102"], ["Date:", "11/17/2026"], ["Terms:", "net 15"], [],
        ["Quantity", "Stock no.", "Article", "Each", "Total"],
    ]  # fmt: skip
    rows += [
        [int(w.quantity), w.sku, w.description, Decimal(bakery.price(w)), Decimal(bakery.amount(w))]
        for w in bakery.wants
    ]
    if data := xls(rows):
        post("bluebird-november.xls", data, bakery, note="An old Excel file")
    garden = Ordered(
        "C1010",
        (Want("TW-7406", "8"), Want("TW-7204-S", "60"), Want("TW-7612", "10")),
        date="2026-11-20", method="check", reference="4409", leave_out=("sold_to.company",),
    )  # fmt: skip
    rows = [
        ["Green Thumb Garden Club"], ["Contact", "Ruth Adler"], ["Address", "9 Nassau Street"], ["Town", "Princeton, NJ 08540"],
        ["E-mail", "ruth@greenthumbclub.example"], ["Order date", "2026-11-20"], ["Payment", "check 4409 follows by mail"], [],
        ["Item", "Description", "How many", "Price", "Amount"],
    ]  # fmt: skip
    rows += [
        [w.sku, w.description, int(w.quantity), Decimal(garden.price(w)), Decimal(garden.amount(w))]
        for w in garden.wants
    ]
    post(
        "garden-club.ods",
        ods(rows),
        garden,
        note="OpenDocument; a quantity price; their exemption ran out on June 30, so tax is due",
    )
    becker = Ordered(
        "C1009",
        (Want("TW-1130", "1"), Want("TW-1140-BL", "2"), Want("TW-1225", "3"), Want("TW-4404", "1")),
        date="2026-11-19", method="check", reference="0312",
    )  # fmt: skip

    def comma(value: str) -> str:
        return value.replace(".", ",")

    lines: list[list[Value]] = [
        ["Bestellung", ""], ["Datum", "19.11.2026"], ["Name", "Thomas Becker"], ["Straße", "27 Orange Street"],
        ["Ort", "Lancaster, PA 17602"], ["Zahlung", "Scheck Nr. 0312"], [],
        ["Artikelnummer", "Bezeichnung", "Menge", "Einzelpreis", "Betrag"],
    ]  # fmt: skip
    lines += [[w.sku, w.description, w.quantity, comma(becker.price(w)), comma(becker.amount(w))] for w in becker.wants]
    lines += [["", "", "", "Summe", comma(becker.stated_merchandise)]]
    post(
        "becker-bestellung.csv",
        text_rows(lines, delimiter=";", encoding="windows-1252"),
        becker,
        note="Semicolons, decimal commas, Windows-1252, German headings",
    )
    gifts = Ordered(
        "C1015",
        (Want("TW-4410-B", "20"), Want("TW-4410-G", "20"), Want("TW-4601", "12")),
        date="2026-11-18", method="account", po="NW-3388", leave_out=("sold_to.name",),
    )  # fmt: skip
    lines = [["PO", "Date", "Customer No", "Ship To", "SKU", "Description", "Qty", "UOM", "Unit Price"]]
    lines += [
        [
            "NW-3388",
            "2026-11-18",
            "C1015",
            "Northwind Gift Shop",
            w.sku,
            w.description,
            w.quantity,
            "EA",
            gifts.price(w),
        ]
        for w in gifts.wants
    ]
    post(
        "NW-3388.csv",
        text_rows(lines, encoding="utf-8-sig"),
        gifts,
        note="One row an item with the header repeated, as a shop program exports it",
    )
