"""Purchase orders of companies as text PDFs: the order as a table, in the ways in which programs print it. Part: train."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.generator import places
from tests.generator.kinds import EVERYTHING, layout
from tests.generator.orders import Line, Order
from tests.generator.paper import Column, Paper, table
from tests.generator.parts import columns, contact_lines, facts, pairs, sums, totals

UNDISCOUNTED = " ".join(name for name in EVERYTHING.split() if name != "discount")


def parties(
    paper: Paper,
    order: Order,
    rng: Random,
    y: float,
    left: float,
    right: float,
    blocks: str,
    points: float | None = None,
) -> float:
    """Address blocks side by side ("vendor ship_to bill_to buyer"); the y below."""
    of = {
        "vendor": order.vendor,
        "ship_to": order.ship_to or order.sold_to,
        "bill_to": order.bill_to or order.sold_to,
        "buyer": order.sold_to,
    }
    names = blocks.split()
    step = (right - left) / len(names)
    below = y
    for at, name in enumerate(names):
        x = left + at * step
        paper.text(x, y, order.word(rng, name), points, bold=True)
        below = max(below, paper.block(x, y + 14, order.block(of[name], rng), points))
    return below


@layout("text_pdf", "train", ".pdf")
def classic(order: Order, rng: Random) -> bytes:
    """Letterhead on top, vendor left and ship-to right, a ruled table, sums at the right below it."""
    paper = Paper(rng.choice(("a4", "letter")), rng.choice(("Helvetica", "Times-Roman")))
    left, right = 45.0, paper.width - 45
    y = paper.block(left, 50, order.block(order.sold_to, rng), 10, bold_first=True)
    if rng.random() < 0.7:
        y = paper.block(left, y, contact_lines(order, rng), 8)
    paper.text(right, 56, order.word(rng, "title"), 18, True, "r")
    at = 80.0
    for label, value in facts(order, rng):
        paper.text(right - 190, at, f"{label}:")
        paper.text(right, at, value, align="r")
        at += 13
    blocks = (
        "vendor"
        + (" bill_to" if order.bill_to else "")
        + (" ship_to" if order.ship_to or order.bill_to or rng.random() < 0.5 else "")
    )
    y = parties(paper, order, rng, max(y, at) + 20, left, right, blocks)
    names = (
        "pos,sku,description,quantity,unit,price,amount"
        if rng.random() < 0.6
        else "pos,sku,description,quantity,price,amount"
    )
    y = table(
        paper, order, columns(order, rng, names, right - left), left, y + 14, rng.choice(("grid", "rows", "zebra"))
    )
    if y > paper.bottom - 90:
        y = paper.turn()
    y = totals(paper, order, rng, right - 190, y + 20, 186)
    paper.text(left, y + 20, order.word(rng, "mind"), 8)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, languages="de en", lines=(1, 7), firm=True)
def big_system(order: Order, rng: Random) -> bytes:
    """As the large systems print: lines 10, 20, 30; the buyer's material number in the column, ours below it in words; no rules."""
    paper = Paper("a4", "Helvetica", 9)
    left, right = 60.0, 545.0
    de = order.language == "de"
    foot = order.word(rng, "bank", a=rng.randint(100, 999), b=rng.randint(100, 999))

    def end(page: Paper) -> None:
        page.text(
            left, 800, f"{order.sold_to.title} · {order.sold_to.street} · {places.town_line(order.sold_to.place)}", 7
        )
        page.text(left, 810, f"Tel. {order.sold_to.phone} · {foot}", 7)

    paper.foot = end
    paper.head = lambda page: (
        page.block(left, 60, [f"{order.word(rng, 'po')} {order.po}", order.word(rng, "page", a=page.page, b="2")]) + 15
    )
    paper.bottom = 760
    paper.text(left, 90, f"{order.sold_to.title}, {order.sold_to.street}, {places.town_line(order.sold_to.place)}", 7)
    paper.block(left, 110, order.block(order.vendor, rng), 10)
    paper.text(330, 70, f"{order.word(rng, 'title')} {order.po}", 13, True)
    y = pairs(paper, [("Bestelldatum" if de else "PO date", order.day(order.order_date)), (order.word(rng, "contact"), order.sold_to.contact or "–"), (order.word(rng, "phone"), order.sold_to.phone or ""), *facts(order, rng)[2:]], 330, 90, 110)  # fmt: skip
    y = max(y, 190)
    if order.ship_to or order.bill_to:
        paper.text(left, y, ("Bitte liefern Sie an:" if de else "Please deliver to:"), bold=True)
        y = paper.block(left, y + 13, order.block(order.ship_to or order.sold_to, rng))
    if order.bill_to:
        paper.text(330, 180, order.word(rng, "bill_to") + ":", bold=True)
        y = max(y, paper.block(330, 193, order.block(order.bill_to, rng)))
    y += 14
    heads = (
        ("Pos.", "Material", "Bezeichnung", "Bestellmenge", "Einheit", "Preis pro Einheit", "Nettowert")
        if de
        else ("Item", "Material", "Description", "Order qty.", "Unit", "Price per unit", "Net value")
    )
    edges = (60.0, 90.0, 170.0, 390.0, 400.0, 480.0, 545.0)
    align = "lllrlrr"
    for text, x, a in zip(heads, edges, align, strict=True):
        paper.text(x, y, text, 8, True, a)
    paper.rule(left, y + 4, right, y + 4)
    y += 16
    for n, line in enumerate(order.lines):
        if y > paper.bottom - 40:
            y = paper.turn()
        values = (f"{(n + 1) * 10:05d}" if rng.random() < 0.5 else str((n + 1) * 10), line.buyers_no, "", order.manner.quantity(line.quantity), line.unit,
                  order.money(line.price), order.money(line.amount) if line.quantity is not None else "")  # fmt: skip
        for text, x, a in zip(values, edges, align, strict=True):
            paper.text(x, y, text, align=a)
        paper.text(170, y, line.description[:34])
        y += 11
        if len(line.description) > 34:
            paper.text(170, y, line.description[34:].strip())
            y += 11
        paper.text(170, y, f"{'Ihre Materialnummer' if de else 'Your material number'}: {line.sku}")
        y += 11
        if rng.random() < 0.5:
            paper.text(170, y, f"{'Liefertermin' if de else 'Delivery date'}: {order.day(line.wanted)}")
            y += 11
        y += 6
    paper.rule(left, y, right, y)
    for label, value in sums(order, rng):
        y += 14
        paper.text(390, y, label, align="r")
        paper.text(right, y, value, align="r")
    paper.text(left, y + 30, order.word(rng, "mind"))
    return paper.bytes()


@layout("text_pdf", "train", ".pdf")
def two_line_headings(order: Order, rng: Random) -> bytes:
    """Landscape; headings in two lines with the currency and the unit in them; the order's facts in a ruled strip."""
    paper = Paper("a4", "Helvetica", 9, landscape=True)
    left, right = 40.0, paper.width - 40
    split = {"en": ("Item\nnumber", "Quantity\nordered", "Unit\nprice", "Line\nvalue"), "de": ("Artikel-\nnummer", "Bestell-\nmenge", "Preis je\nEinheit", "Gesamt-\npreis"),
             "fr": ("Référence\narticle", "Quantité\ncommandée", "Prix unitaire\nHT", "Montant\nHT"), "nl": ("Artikel-\nnummer", "Aantal\nbesteld", "Prijs per\neenheid", "Totaal\nbedrag"),
             "es": ("Referencia\nartículo", "Cantidad\npedida", "Precio\nunitario", "Importe\ntotal"), "it": ("Codice\narticolo", "Quantità\nordinata", "Prezzo\nunitario", "Importo\nnetto"),
             "pt": ("Código do\nartigo", "Quantidade\npedida", "Preço\nunitário", "Valor\ntotal")}[order.language]  # fmt: skip
    price = f"{split[2]} ({order.currency})" if rng.random() < 0.5 else split[2]
    paper.text(left, 45, order.word(rng, "title"), 15, True)
    y = 62.0
    x = left
    for label, value in facts(order, rng):
        width = max(paper.measure(value), paper.measure(label, 7)) + 16
        paper.box(x, y, x + width, y + 28)
        paper.text(x + 4, y + 9, label, 7, grey=0.35)
        paper.text(x + 4, y + 22, value)
        x += width
    y = parties(
        paper,
        order,
        rng,
        y + 48,
        left,
        right,
        "buyer ship_to vendor" if not order.bill_to else "buyer bill_to ship_to vendor",
    )
    titles = {"sku": split[0], "quantity": split[1], "price": price, "amount": split[3]}
    y = table(
        paper,
        order,
        columns(order, rng, "pos,sku,gtin,description,quantity,unit,price,amount", right - left, titles=titles),
        left,
        y + 12,
        rng.choice(("grid", "head")),
    )
    if y > paper.bottom - 80:
        y = paper.turn()
    totals(paper, order, rng, right - 200, y + 20, 196, ruled=True)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""))
def no_headings(order: Order, rng: Random) -> bytes:
    """A table without any heading; what the columns are is told by what stands in them."""
    paper = Paper("a4", rng.choice(("Helvetica", "Courier")), 9)
    left, right = 50.0, 545.0
    y = paper.block(left, 60, order.block(order.sold_to, rng), bold_first=True) + 20
    y = paper.block(left, y, order.block(order.vendor, rng)) + 20
    paper.text(left, y, f"{order.word(rng, 'title')} {order.po}", 13, True)
    paper.text(right, y, f"{order.sold_to.city}, {order.day(order.order_date)}", align="r")
    y += 24
    names = rng.choice(
        (
            "quantity,sku,description,price,amount",
            "sku,description,quantity,price,amount",
            "pos,quantity,unit,sku,description,price,amount",
        )
    )
    y = table(
        paper, order, columns(order, rng, names, right - left), left, y, rng.choice(("none", "grid")), heads=False
    )
    y = totals(paper, order, rng, 360, y + 20, 182)
    if order.ship_to:
        y = paper.block(
            left, y + 20, [order.word(rng, "ship_to") + ":", *order.block(order.ship_to, rng)], bold_first=True
        )
    rest = facts(order, rng)[2:]
    pairs(paper, rest, left, y + 14, 160)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf")
def backwards(order: Order, rng: Random) -> bytes:
    """Columns in an order that misleads: the amount first, the item number last."""
    paper = Paper("letter", "Times-Roman", 10)
    left, right = 50.0, paper.width - 50
    paper.text(paper.width / 2, 50, order.word(rng, "title"), 16, True, "c")
    y = parties(paper, order, rng, 80, left, right, "vendor buyer", 9)
    if order.ship_to or order.bill_to:
        y = parties(paper, order, rng, y + 12, left, right, "bill_to ship_to" if order.bill_to else "ship_to", 9)
    y = pairs(paper, facts(order, rng), left, y + 16, 150)
    y = table(
        paper,
        order,
        columns(order, rng, "amount,price,quantity,unit,description,sku", right - left),
        left,
        y + 10,
        rng.choice(("rows", "grid", "none")),
    )
    totals(paper, order, rng, left, y + 22, 190)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", lines=(26, 60), shows=UNDISCOUNTED)
def many_pages(order: Order, rng: Random) -> bytes:
    """Many lines over several pages, with headings repeated and the running sum carried over."""
    paper = Paper("a4", "Helvetica", 8.5)
    left, right = 40.0, 555.0
    rng.choice(("page",))  # the draw stays, so that a seed makes the same orders as before
    paper.foot = lambda page: page.text(
        right, 815, f"- {page.page} -", 7, align="r"
    )  # how many there will be is not known here
    paper.head = lambda page: (
        page.block(left, 45, [f"{order.sold_to.title}   {facts(order, Random(2))[0][0]} {order.po}"]) + 14
    )
    paper.text(left, 50, order.sold_to.title, 14, True)
    y = paper.block(left, 64, order.block(order.sold_to, rng)[1:] + contact_lines(order, rng), 8)
    y = parties(
        paper, order, rng, y + 14, left, right, "vendor ship_to" if not order.bill_to else "vendor bill_to ship_to"
    )
    y = pairs(paper, facts(order, rng), left, y + 16, 140)
    carried = (order.word(rng, "carried"), order.word(rng, "carried")) if rng.random() < 0.6 else None
    y = table(
        paper,
        order,
        columns(order, rng, "pos,sku,description,quantity,unit,price,amount", right - left),
        left,
        y + 10,
        rng.choice(("grid", "rows", "none")),
        carried=carried,
    )
    if y > paper.bottom - 60:
        y = paper.turn()
    totals(paper, order, rng, right - 190, y + 20, 186)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", lines=(3, 14), shows=UNDISCOUNTED)
def long_descriptions(order: Order, rng: Random) -> bytes:
    """Descriptions over several lines, the numbers beside the first or beside the last of them; groups with sub-headings."""
    paper = Paper("a4", "Vera", 7.5)
    left, right = 40.0, 555.0
    more = {"en": ("for outdoor use", "packed singly", "as per our sample"), "de": ("für den Außeneinsatz", "einzeln verpackt", "wie bemustert"), "fr": ("usage extérieur", "emballé à l'unité", "selon échantillon"),
            "nl": ("voor buitengebruik", "per stuk verpakt", "volgens monster"), "es": ("uso exterior", "embalado por unidad", "según muestra"), "it": ("per esterno", "imballo singolo", "come da campione"),
            "pt": ("uso exterior", "embalado à unidade", "conforme amostra")}[order.language]  # fmt: skip
    tails = {id(line): "\n".join(rng.sample(more, rng.randint(1, 2))) for line in order.lines}
    last = rng.random() < 0.4
    paper.head = lambda page: 50.0
    y = paper.block(left, 45, order.block(order.sold_to, rng), 9, bold_first=True)
    paper.text(right, 50, order.word(rng, "title"), 14, True, "r")
    y = max(y, pairs(paper, facts(order, rng), 330, 66, 110)) + 10
    y = parties(paper, order, rng, y, left, right, "vendor ship_to" if not order.bill_to else "vendor bill_to ship_to")
    built = columns(order, rng, "pos,sku,description,quantity,price,amount", right - left)
    pad = lambda column: lambda n, line: "\n" * (tails[id(line)].count("\n") + 1) + column.cell(n, line)  # noqa: E731
    if last:
        built = [replace(column, cell=pad(column)) if column.align == "r" else column for column in built]
    built = [
        replace(c, cell=lambda n, line: f"{line.description}\n{tails[id(line)]}") if i == 2 else c
        for i, c in enumerate(built)
    ]
    half = len(order.lines) // 2
    group = {"en": "Group {}: replacement stock", "de": "Warengruppe {}: Lagerergänzung", "fr": "Groupe {} : réassort", "nl": "Groep {}: aanvulling", "es": "Grupo {}: reposición", "it": "Gruppo {}: reintegro",
             "pt": "Grupo {}: reposição"}[order.language]  # fmt: skip
    if half and rng.random() < 0.6:
        y = table(
            paper,
            order,
            built,
            left,
            y + 12,
            "head",
            between=lambda n, line: group.format(rng.randint(2, 9)) if n == half - 1 else None,
        )
    else:
        y = table(paper, order, built, left, y + 12, rng.choice(("grid", "head")))
    if y > paper.bottom - 60:
        y = paper.turn()
    totals(paper, order, rng, right - 190, y + 18, 186)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", firm=True)
def both_numbers(order: Order, rng: Random) -> bytes:
    """The buyer's numbers beside ours, under headings that say which is whose, or under "Material" and "Ref." alone; bar codes too."""
    paper = Paper(rng.choice(("a4", "letter")), "Helvetica", 8)
    left, right = 36.0, paper.width - 36
    paper.box(left, 36, right, 70, 0.9)
    paper.text(left + 10, 58, f"{order.sold_to.title} – {order.word(rng, 'title')}", 13, True)
    y = pairs(paper, facts(order, rng), left, 90, 120)
    y = parties(
        paper,
        order,
        rng,
        y + 14,
        left,
        right,
        "buyer vendor ship_to" if not order.bill_to else "buyer vendor bill_to ship_to",
    )
    first = rng.choice(("our_sku,their_sku", "their_sku,our_sku"))
    codes = "gtin," if any(line.gtin for line in order.lines) else ""
    y = table(
        paper,
        order,
        columns(order, rng, f"pos,{first},{codes}description,quantity,unit,price,amount", right - left),
        left,
        y + 14,
        rng.choice(("grid", "zebra")),
    )
    totals(paper, order, rng, right - 180, y + 20, 176)
    return paper.bytes()


@layout(
    "text_pdf",
    "train",
    ".pdf",
    shows="sku description quantity unit price address ship_to customer_no po wanted vendor",
)
def no_sums(order: Order, rng: Random) -> bytes:
    """A call-off: no amounts and no sums, a delivery date on each line."""
    paper = Paper("a4", "Helvetica", 10)
    left, right = 55.0, 540.0
    paper.text(right, 55, order.sold_to.title, 12, True, "r")
    y = paper.block(right, 68, order.block(order.sold_to, rng)[1:], 8, align="r")
    y = paper.block(left, 110, order.block(order.vendor, rng))
    paper.text(left, y + 25, f"{order.word(rng, 'title')} {order.po}", 14, True)
    y = pairs(paper, facts(order, rng)[1:], left, y + 42, 150)
    names = rng.choice(
        (
            "sku,description,quantity,wanted",
            "pos,sku,description,quantity,unit,price",
            "quantity unit,sku,description",
            "pos,quantity,sku,description,wanted",
        )
    )
    y = table(
        paper, order, columns(order, rng, names, right - left), left, y + 10, rng.choice(("rows", "grid", "none"))
    )
    if order.ship_to:
        y = paper.block(left, y + 24, [order.word(rng, "ship_to"), *order.block(order.ship_to, rng)], bold_first=True)
    paper.block(
        left,
        y + 24,
        [order.word(rng, "mind"), "", order.word(rng, "regards"), order.sold_to.contact or order.sold_to.title],
    )
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", countries="DE AT FR BE NL ES IT PT GB CH", shows=UNDISCOUNTED)
def tax_on_each_line(order: Order, rng: Random) -> bytes:
    """A column with the rate of tax beside each line, and the tax in the sums."""
    if order.tax is None:
        order.tax_rate, order.tax = order.shop.vat, order.total * 0
        if not any("sum" in wrong for wrong in order.wrongs):
            order.reckon()
        else:
            order.tax = None
    paper = Paper("a4", "Helvetica", 8.5)
    left, right = 40.0, 555.0
    y = paper.block(left, 50, order.block(order.sold_to, rng) + contact_lines(order, rng), bold_first=True)
    y = max(y, pairs(paper, facts(order, rng), 330, 50, 110))
    paper.text(left, y + 20, order.word(rng, "title"), 14, True)
    y = parties(
        paper, order, rng, y + 40, left, right, "vendor ship_to" if not order.bill_to else "vendor bill_to ship_to"
    )
    y = table(
        paper,
        order,
        columns(order, rng, "sku,description,quantity,unit,price,tax_rate,amount", right - left),
        left,
        y + 12,
        rng.choice(("grid", "zebra", "head")),
    )
    totals(paper, order, rng, right - 200, y + 20, 196)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", lines=(2, 8), wrong=False, shows=UNDISCOUNTED)
def per_hundred(order: Order, rng: Random) -> bytes:
    """Prices for 100 pieces, said in a column of its own or in the heading; the amount tells it too."""
    each = {"en": "per", "de": "je", "fr": "par", "nl": "per", "es": "por", "it": "per", "pt": "por"}[order.language]
    paper = Paper("a4", "Helvetica", 9)
    left, right = 45.0, 550.0
    y = paper.block(left, 50, order.block(order.sold_to, rng), bold_first=True)
    paper.text(right, 50, order.word(rng, "title"), 15, True, "r")
    y = parties(
        paper, order, rng, y + 16, left, right, "vendor ship_to" if not order.bill_to else "vendor bill_to ship_to"
    )
    y = pairs(paper, facts(order, rng), left, y + 14, 150)
    built = columns(order, rng, "pos,sku,description,quantity,price,amount", right - left)
    hundred = lambda n, line: order.money(line.price * 100)  # noqa: E731
    price = built[4]
    if rng.random() < 0.5:
        built[4:5] = [
            replace(price, cell=hundred),
            Column("PE" if order.language == "de" else each, 30, lambda n, line: "100", "r"),
        ]
        built[2] = replace(built[2], width=built[2].width - 30)
    else:
        built[4] = replace(price, cell=hundred, title=f"{price.title}\n{each} 100")
    y = table(paper, order, built, left, y + 10, rng.choice(("grid", "rows")))
    totals(paper, order, rng, right - 190, y + 20, 186)
    order.wrongs.append("price per 100")
    order.allowed.append("review")
    return paper.bytes()


@layout(
    "text_pdf",
    "train",
    ".pdf",
    lines=(4, 12),
    shows="sku description quantity price amount total address po customer_no vendor ship_to wanted",
)
def side_by_side(order: Order, rng: Random) -> bytes:
    """Two order tables beside one another, the second goes on where the first ends."""
    paper = Paper("letter", "Helvetica", 8, landscape=True)
    left, right, middle = 30.0, paper.width - 30, paper.width / 2
    paper.text(left, 45, f"{order.sold_to.title}", 13, True)
    y = paper.block(left, 60, order.block(order.sold_to, rng)[1:])
    y = max(y, pairs(paper, facts(order, rng), middle + 10, 50, 110))
    y = parties(paper, order, rng, y + 10, left, right, "vendor ship_to")
    half = (len(order.lines) + 1) // 2
    built = columns(order, rng, "sku,description,quantity,price,amount", middle - left - 12)
    rest = [replace(column, width=column.width) for column in built]
    y1 = table(paper, order, built, left, y + 12, "grid", lines=order.lines[:half])
    y2 = table(paper, order, rest, middle + 12, y + 12, "grid", lines=order.lines[half:], first=half)
    y = max(y1, y2) + 22
    paper.text(right - 150, y, order.word(rng, "net_total"), bold=True)
    paper.text(right, y, order.money(order.total, sign=True), bold=True, align="r")
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", shows=EVERYTHING.replace("bill_to", ""), lines=(2, 7))
def noted(order: Order, rng: Random) -> bytes:
    """Remarks among the rows, a discount as a row of the table, bank data and phone numbers at the foot of the page."""
    paper = Paper("a4", "Helvetica", 9)
    left, right = 45.0, 550.0
    foot = order.word(rng, "bank", a=rng.randint(100, 999), b=rng.randint(100, 999))

    def end(page: Paper) -> None:
        page.rule(left, 795, right, 795)
        page.text(left, 806, foot, 7)
        page.text(left, 815, f"Tel. {order.sold_to.phone} Fax {order.sold_to.phone}9", 7)

    paper.foot = end
    remark = {"en": "deliver to gate 3, call 20 minutes ahead", "de": "Anlieferung Tor 3, bitte 20 Minuten vorher anrufen", "fr": "livrer quai 3, prévenir 20 minutes avant", "nl": "leveren bij poort 3, 20 minuten vooraf bellen",
              "es": "entregar en muelle 3, avisar 20 minutos antes", "it": "consegna al varco 3, avvisare 20 minuti prima", "pt": "entregar no cais 3, avisar 20 minutos antes"}[order.language]  # fmt: skip
    y = paper.block(left, 55, order.block(order.vendor, rng))
    paper.text(right, 55, order.sold_to.title, 12, True, "r")
    paper.block(right, 70, order.block(order.sold_to, rng)[1:], align="r")
    paper.text(left, y + 30, order.word(rng, "title"), 15, True)
    y = pairs(paper, facts(order, rng), left, y + 48, 150)
    if order.ship_to:
        y = paper.block(
            left, y + 8, [order.word(rng, "ship_to") + ":", *order.block(order.ship_to, rng)], bold_first=True
        )
    at = rng.randrange(len(order.lines))
    built = columns(order, rng, "pos,quantity,unit,sku,description,price,amount", right - left)
    y = table(
        paper,
        order,
        built,
        left,
        y + 10,
        rng.choice(("rows", "head", "none")),
        between=lambda n, line: remark if n == at else None,
    )
    if order.discount:
        if "wrong sum" in order.wrongs:  # the sum of goods itself is not printed then
            order.allowed.append("accepted")
        paper.text(left + 40, y + 12, f"{order.word(rng, 'discount')} {order.discount / order.subtotal * 100:.0f} %")
        paper.text(right - 3, y + 12, order.money(-order.discount), align="r")
        y += 14
        rows = [pair for pair in sums(order, rng)[1:] if "-" not in pair[1]]
        for label, value in rows:
            y += 14
            paper.text(360, y, label)
            paper.text(right - 3, y, value, align="r")
    else:
        totals(paper, order, rng, 360, y + 20, right - 363)
    return paper.bytes()


@layout(
    "text_pdf",
    "train",
    ".pdf",
    lines=(5, 9),
    wrong=False,
    shows="sku description quantity price amount address po vendor customer_no ship_to wanted",
)
def discount_column(order: Order, rng: Random) -> bytes:
    """List price, discount in per cent, net amount: the amount is quantity × price less the discount."""
    percent = rng.choice((5, 10, 15))
    paper = Paper("a4", "Helvetica", 8.5)
    left, right = 40.0, 555.0
    y = parties(paper, order, rng, 55, left, right, "buyer vendor")
    y = pairs(paper, [*facts(order, rng)], left, y + 16, 150)
    if order.ship_to:
        y = paper.block(
            left, y + 6, [order.word(rng, "ship_to") + ":", *order.block(order.ship_to, rng)], bold_first=True
        )
    for line in order.lines:
        line.amount = (line.price * (line.quantity or 0) * (100 - percent) / 100).quantize(
            line.price.as_tuple() and order.subtotal.quantize(line.amount)
        )
    built = columns(order, rng, "sku,description,quantity,price,amount", right - left)
    built.insert(
        4,
        Column(
            {
                "en": "Disc. %",
                "de": "Rabatt %",
                "fr": "Rem. %",
                "nl": "Korting %",
                "es": "Dto. %",
                "it": "Sc. %",
                "pt": "Desc. %",
            }[order.language],
            42,
            lambda n, line: str(percent),
            "r",
        ),
    )
    built[1] = replace(built[1], width=built[1].width - 42)
    y = table(paper, order, built, left, y + 12, "grid")
    paper.text(400, y + 18, order.word(rng, "net_total"), bold=True)
    paper.text(
        right - 3,
        y + 18,
        order.money(sum((line.amount for line in order.lines), order.total * 0), sign=True),
        bold=True,
        align="r",
    )
    order.wrongs.append("discount column")
    order.allowed.append("review")
    return paper.bytes()


@layout(
    "text_pdf",
    "train",
    ".pdf",
    lines=(2, 6),
    wrong=False,
    shows="sku description quantity address po vendor customer_no",
)
def size_matrix(order: Order, rng: Random) -> bytes:
    """A row a thing, a column a size or colour, quantities where they cross. Ours is the number that thing and size make together."""
    families: dict[str, list[Line]] = {}
    items = order.shop.active
    by_family: dict[str, list[object]] = {}
    for item in items:
        by_family.setdefault(item.family, []).append(item)
    fitting = sorted(
        (rows for rows in by_family.values() if 3 <= len(rows) <= 8 and all(i.variant for i in rows)),
        key=lambda rows: rows[0].description,
    )  # type: ignore[attr-defined]
    if not fitting:
        return classic(order, rng)  # type: ignore[return-value]
    from tests.generator.orders import make_line

    heads = [i.variant for i in rng.choice(fitting)]  # type: ignore[attr-defined]
    same = [rows for rows in fitting if {i.variant for i in rows} & set(heads)]  # type: ignore[attr-defined]
    chosen = rng.sample(same, min(3, len(same)))
    order.lines = []
    for rows in chosen:
        picked = [i for i in rows if i.variant in heads and rng.random() < 0.6] or [
            next(i for i in rows if i.variant in heads)
        ]  # type: ignore[attr-defined]
        for item in picked:
            line = make_line(rng, order, item)  # type: ignore[arg-type]
            line.sku = item.sku  # type: ignore[attr-defined]
            families.setdefault(item.family, []).append(line)  # type: ignore[attr-defined]
            order.lines.append(line)
    paper = Paper("a4", "Helvetica", 9)
    left = 45.0
    y = paper.block(left, 50, order.block(order.sold_to, rng), bold_first=True)
    y = paper.block(left, y + 14, [order.word(rng, "vendor") + ":", *order.block(order.vendor, rng)])
    paper.text(left, y + 20, f"{order.word(rng, 'title')} {order.po}", 13, True)
    y = pairs(paper, facts(order, rng), left, y + 36, 150) + 10
    step = min(52.0, 300 / len(heads))
    paper.text(left, y, order.word(rng, "description"), bold=True)
    for at, head in enumerate(heads):
        paper.text(left + 210 + at * step, y, head, 8, True, "r")
    paper.rule(left, y + 4, left + 214 + len(heads) * step, y + 4)
    for family, lines in families.items():
        y += 16
        paper.text(left, y, family)
        for at, head in enumerate(heads):
            for line in lines:
                if line.item.variant == head:
                    paper.text(left + 210 + at * step, y, order.manner.quantity(line.quantity), align="r")
        paper.rule(left, y + 4, left + 214 + len(heads) * step, y + 4, 0.3)
    order.wrongs.append("size matrix")
    order.allowed.append("review")
    return paper.bytes()
