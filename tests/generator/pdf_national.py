"""Purchase orders of the office programs of Germany, France, Spain and Italy, and of forms, sheets and letters made by hand. Part: train."""

from __future__ import annotations

from decimal import Decimal
from html import escape as e
from random import Random

from tests.generator import places
from tests.generator.browser import pdf, ready
from tests.generator.kinds import layout
from tests.generator.orders import Order
from tests.generator.paper import Column, Paper, table
from tests.generator.programs import (
    UNDISCOUNTED,
    html_block,
    html_rows,
    lines_of,
    one_line,
    pairs_table,
    summed,
    told,
)


@layout("text_pdf", "train", ".pdf", languages="de", lines=(1, 14))
def window_envelope(order: Order, rng: Random) -> bytes:
    """Lexware and Sage: sender in one small line above the window, a block of facts at the right, sentences around the table, three columns at the foot."""
    paper = Paper("a4", rng.choice(("Helvetica", "Vera")), 8.5)
    left, right = 60.0, 545.0
    b = order.sold_to
    bank = [
        f"IBAN DE{rng.randint(10, 99)} 3704 0044 0532 0130 {rng.randint(10, 99)}",
        "BIC COBADEFFXXX",
        f"USt-IdNr. DE{rng.randint(100000000, 999999999)}",
    ]

    def foot(page: Paper) -> None:
        page.rule(left, 775, right, 775)
        page.block(left, 785, [b.title, b.street, places.town_line(b.place)], 6.5)
        page.block(240, 785, [f"Tel.: {b.phone or ''}", f"E-Mail: {b.email or ''}", f"Seite {page.page}"], 6.5)
        page.block(410, 785, bank, 6.5)

    paper.foot, paper.bottom = foot, 750
    paper.head = lambda page: page.block(left, 50, [f"Bestellung {order.po} vom {order.day(order.order_date)}"]) + 14
    paper.text(right, 60, b.title, 16, True, "r")
    paper.text(left, 122, one_line(b, " · "), 6)
    paper.block(left, 138, lines_of(order, order.vendor), 9.5)
    y = 130.0
    for label, value in told(
        order, "Bestell-Nr.", "Datum", rng.choice(("Unsere Kunden-Nr.", "Kunden-Nr. bei Ihnen")), "Liefertermin"
    ):
        paper.text(350, y, label)
        paper.text(right, y, value, align="r")
        y += 13
    if b.contact:
        paper.text(350, y, "Bearbeiter/in")
        paper.text(right, y, b.contact, align="r")
    y = 235.0
    paper.text(left, y, f"Bestellung Nr. {order.po}", 12, True)
    y = (
        paper.block(
            left,
            y + 22,
            ["Sehr geehrte Damen und Herren,", "auf Grundlage Ihres Angebots bestellen wir folgende Artikel:"],
        )
        + 8
    )
    more = (
        "Farbe laut Muster",
        "VE 10 Stück, einzeln verpackt",
        "Zeichnung 4711-2, Index B",
        "wie Lieferung vom letzten Jahr",
    )
    tails = {id(line): rng.choice(more) for line in order.lines if rng.random() < 0.3}
    cols = [
        Column("Pos.", 26, lambda n, line: str(n + 1)),
        Column(
            "Menge", 44, lambda n, line: order.manner.number(line.quantity, 2) if line.quantity is not None else "", "r"
        ),
        Column("ME", 40, lambda n, line: line.unit),
        Column("Artikel-Nr.", 90, lambda n, line: line.sku),
        Column(
            "Bezeichnung", 165, lambda n, line: line.description + (f"\n{tails[id(line)]}" if id(line) in tails else "")
        ),
        Column("E-Preis", 56, lambda n, line: order.money(line.price), "r"),
        Column("G-Preis", 64, lambda n, line: order.money(line.amount) if line.quantity is not None else "", "r"),
    ]
    y = table(paper, order, cols, left, y, rng.choice(("head", "rows", "grid")))
    if y > paper.bottom - 130:
        y = paper.turn()
    for label, value in summed(
        order,
        "Nettobetrag",
        "Versandkosten",
        "zzgl. {rate} % USt",
        "Gesamtbetrag" if order.tax is not None else "Gesamtbetrag netto",
        "abzgl. Rabatt",
        True,
    ):
        y += 13
        paper.text(400, y, label, align="r")
        paper.text(right, y, value, align="r")
    y += 26
    if order.ship_to:
        y = paper.block(left, y, [f"Lieferanschrift: {one_line(order.ship_to, ', ')}"])
        if order.ship_to.country != order.shop.country:
            y = paper.block(left, y, [places.COUNTRY_NAMES["de"][order.ship_to.country]])
    if order.bill_to:
        y = paper.block(left, y, [f"Rechnungsanschrift: {one_line(order.bill_to, ', ')}"])
    if order.payment_words:
        y = paper.block(left, y, [f"Zahlungsbedingungen: {order.payment_words}"])
    paper.block(
        left,
        y + 8,
        [
            "Bitte bestätigen Sie uns Preise und Liefertermin innerhalb von 3 Tagen.",
            "Mit freundlichen Grüßen",
            "",
            b.contact or b.title,
        ],
    )
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", languages="fr", shows=UNDISCOUNTED, lines=(1, 12))
def strip_of_sums(order: Order, rng: Random) -> bytes:
    """Cegid, EBP: rounded boxes on top, a discount column of zeros, the sums side by side in a strip at the foot of the page."""
    paper = Paper("a4", "Helvetica", 8.5)
    left, right = 40.0, 555.0
    paper.bottom = 660
    paper.head = lambda page: page.block(left, 50, [f"BON DE COMMANDE N° {order.po}   Page {page.page}"]) + 12
    paper.block(left, 50, [*lines_of(order, order.sold_to), f"Tél. : {order.sold_to.phone or ''}", f"SIRET {rng.randint(300, 899)} {rng.randint(100, 999)} {rng.randint(100, 999)} 00012"], 9, bold_first=True)  # fmt: skip
    paper.text(right, 50, "BON DE COMMANDE", 15, True, "r")
    y = 64.0
    for label, value in told(order, "N°", "Date", "Code client", "Livraison souhaitée", "Règlement"):
        paper.box(380, y, right, y + 16)
        paper.text(384, y + 11, f"{label} :", 8)
        paper.text(right - 4, y + 11, value, align="r")
        y += 16
    y = max(y, 140.0) + 14
    blocks = (
        [("Fournisseur", order.vendor)]
        + ([("Adresse de livraison", order.ship_to)] if order.ship_to else [])
        + ([("Adresse de facturation", order.bill_to)] if order.bill_to else [])
    )
    below = y
    for at, (label, party) in enumerate(blocks):
        x = left + at * 172
        end = paper.block(x + 5, y + 22, lines_of(order, party))
        paper.text(x + 5, y + 10, label, 7, True)
        paper.canvas.roundRect(x, paper.height - end, 166, end - y, 6, stroke=1, fill=0)
        below = max(below, end)
    cols = [
        Column("Référence", 92, lambda n, line: line.sku),
        Column("Désignation", 190, lambda n, line: line.description),
        Column("Qté", 40, lambda n, line: order.manner.quantity(line.quantity), "r"),
        Column("U", 34, lambda n, line: line.unit),
        Column("P.U. HT", 55, lambda n, line: order.money(line.price), "r"),
        Column("% Rem.", 40, lambda n, line: order.manner.number(Decimal(0)), "r"),
        Column("Montant HT", 64, lambda n, line: order.money(line.amount) if line.quantity is not None else "", "r"),
    ]
    y = table(paper, order, cols, left, below + 14, "grid")
    y = max(y + 20, 670.0)
    rows = summed(
        order,
        "Total HT",
        "Port HT",
        "TVA {rate} %",
        "Net à payer TTC" if order.tax is not None else "Total commande HT",
    )
    x = left
    for label, value in rows:
        paper.box(x, y, x + 100, y + 34)
        paper.text(x + 50, y + 12, label, 7.5, True, "c")
        paper.text(x + 50, y + 27, value, align="c")
        x += 100
    paper.text(
        left, y + 60, "Merci de nous retourner un accusé de réception sous 48 heures. Livraison de 8 h à 12 h.", 7.5
    )
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", languages="es", shows=UNDISCOUNTED, lines=(1, 16))
def bruto_and_base(order: Order, rng: Random) -> bytes:
    """ContaPlus, A3: letterhead centred, "Dto." column, the sums as a table with headings above their values."""
    paper = Paper("a4", rng.choice(("Helvetica", "Times-Roman")), 9)
    left = 45.0
    b = order.sold_to
    paper.head = lambda page: page.block(left, 50, [f"Pedido {order.po}  Hoja {page.page}"]) + 12
    paper.text(paper.width / 2, 45, b.title, 14, True, "c")
    paper.text(
        paper.width / 2,
        58,
        f"{b.street} - {places.town_line(b.place)}{' - ' + places.COUNTRY_NAMES['es'][b.country] if b.country != order.shop.country else ''}",
        8,
        align="c",
    )
    paper.text(
        paper.width / 2,
        69,
        f"Tel. {b.phone or ''} - {b.email or ''} - C.I.F. B{rng.randint(10000000, 99999999)}",
        8,
        align="c",
    )
    y = 100.0
    paper.text(left, y, "PEDIDO DE COMPRA", 13, True)
    rows = told(order, "Nº Pedido", "Fecha", "Cód. Cliente", "F. Entrega", "Forma de pago")
    x = left
    for label, value in rows:
        width = max(paper.measure(label), paper.measure(value)) + 14
        paper.box(x, y + 10, x + width, y + 24, 0.9)
        paper.text(x + 4, y + 20, label, bold=True)
        paper.box(x, y + 24, x + width, y + 38)
        paper.text(x + 4, y + 34, value)
        x += width
    y += 60
    paper.text(300, y, "Proveedor:", bold=True)
    end = paper.block(300, y + 13, lines_of(order, order.vendor))
    if order.ship_to:
        paper.text(left, y, "Dirección de entrega:", bold=True)
        end = max(end, paper.block(left, y + 13, lines_of(order, order.ship_to)))
    if order.bill_to:
        paper.text(left, end + 4, "Facturar a:", bold=True)
        end = paper.block(left, end + 17, lines_of(order, order.bill_to))
    cols = [
        Column("Artículo", 90, lambda n, line: line.sku),
        Column("Descripción", 200, lambda n, line: line.description),
        Column(
            "Unidades",
            50,
            lambda n, line: order.manner.number(line.quantity, 2) if line.quantity is not None else "",
            "r",
        ),
        Column("Precio", 60, lambda n, line: order.money(line.price), "r"),
        Column("Dto.", 35, lambda n, line: "", "r"),
        Column("Importe", 70, lambda n, line: order.money(line.amount) if line.quantity is not None else "", "r"),
    ]
    y = table(paper, order, cols, left, end + 10, rng.choice(("grid", "head"))) + 20
    if y > paper.bottom - 40:
        y = paper.turn()
    x = left
    for label, value in summed(order, "Importe bruto", "Portes", "I.V.A. {rate}%", "TOTAL PEDIDO"):
        paper.box(x, y, x + 95, y + 15, 0.92)
        paper.text(x + 91, y + 11, label, bold=True, align="r")
        paper.box(x, y + 15, x + 95, y + 31)
        paper.text(x + 91, y + 26, value, align="r")
        x += 95
    paper.text(left, y + 50, order.word(rng, "mind"), 8)
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", languages="it", shows=UNDISCOUNTED, ready=ready, lines=(1, 12))
def spettabile(order: Order, rng: Random) -> bytes:
    """TeamSystem, Zucchetti: all in ruled cells with small labels, "Spett.le" before the supplier, U.M. before the quantity, a code of tax per line."""
    style = "table{border-collapse:collapse;width:100%} td,th{border:1px solid #333;padding:2px 4px;vertical-align:top;text-align:left;font-size:8.5pt} small{display:block;font-size:6.5pt;color:#444} .r{text-align:right} .n td{border-top:0;border-bottom:0}"
    b = order.sold_to
    code = f"{order.tax_rate * 100:.0f}" if order.tax is not None else ""
    rows = "".join(
        f"<tr class=n><td>{e(line.sku)}</td><td>{e(line.description)}</td><td>{e(line.unit)}</td><td class=r>{order.manner.number(line.quantity, 3) if line.quantity is not None else ''}</td><td class=r>{order.money(line.price)}</td><td></td><td class=r>{order.money(line.amount) if line.quantity is not None else ''}</td><td>{code}</td><td>{order.day(line.wanted)}</td></tr>"
        for line in order.lines
    )
    heads = "".join(
        f"<th{' class=r' if n in (3, 4, 6) else ''}>{h}</th>"
        for n, h in enumerate(
            ("Codice", "Descrizione", "U.M.", "Quantità", "Prezzo", "Sc.%", "Importo", "C.I.", "Data cons.")
        )
    )
    cells = "".join(
        f"<td><small>{e(a)}</small>{e(v)}</td>"
        for a, v in told(
            order, "Numero ordine", "Data ordine", "Vs. cod. cliente", "Consegna", "Condizioni di pagamento"
        )
    )
    ship = f"<td><small>Luogo di consegna</small>{html_block(order, order.ship_to)}</td>" if order.ship_to else ""
    bill = f"<td><small>Fatturare a</small>{html_block(order, order.bill_to)}</td>" if order.bill_to else ""
    sums = "".join(
        f"<td><small>{e(a)}</small><div class=r>{e(v)}</div></td>"
        for a, v in summed(order, "Totale merce", "Spese trasporto", "Imposta IVA {rate}%", "TOTALE ORDINE")
    )
    page = (
        f"<table><tr><td style='width:50%'><b style='font-size:12pt'>{e(b.title)}</b><br>{html_block(order, b).split('<br>', 1)[-1]}<br>Tel. {e(b.phone or '')} - P.IVA {rng.randint(10**10, 10**11 - 1)}</td><td><small>Spett.le</small>{html_block(order, order.vendor)}</td></tr></table>"
        f"<table style='margin-top:3mm'><tr><td><b>ORDINE A FORNITORE</b></td>{cells}</tr></table><table style='margin-top:3mm'><tr>{ship}{bill}</tr></table>"
        f"<table style='margin-top:3mm'><thead><tr>{heads}</tr></thead>{rows}<tr class=n style='height:30mm'>{'<td></td>' * 9}</tr><tr><td colspan=9 style='border-bottom:0'></td></tr></table><table style='margin-top:3mm'><tr>{sums}</tr></table><p style='font-size:7pt'>Vi preghiamo di citare il numero d'ordine su fatture e documenti di trasporto. Firma ____________</p>"
    )
    return pdf(page, style)


@layout(
    "text_pdf",
    "train",
    ".pdf",
    shows=UNDISCOUNTED,
    languages="en",
    countries="US CA",
    ready=ready,
    firm=True,
    lines=(1, 10),
)
def account_codes(order: Order, rng: Random) -> bytes:
    """A school district: boxed, requisition number, empty rows, account codes with their sums below the lines, exempt number, copies."""
    style = "table{border-collapse:collapse;width:100%} td,th{border:1px solid #000;padding:2px 4px;vertical-align:top;text-align:left;font-size:9pt} .r{text-align:right} .b th{background:#ddd;font-size:8pt} .x td{border:0}"
    b = order.sold_to
    rows = "".join(
        f"<tr><td>{n}</td><td class=r>{order.manner.quantity(line.quantity)}</td><td>{e(line.unit)}</td><td>{e(line.sku)}</td><td>{e(line.description)}</td><td class=r>{order.money(line.price, True)}</td><td class=r>{order.money(line.amount, True) if line.quantity is not None else ''}</td></tr>"
        for n, line in enumerate(order.lines, 1)
    ) + "<tr>" + "<td>&nbsp;</td>" * 7 + "</tr>" + ("<tr>" + "<td>&nbsp;</td>" * 7 + "</tr>") * rng.randint(0, 4)  # fmt: skip
    sums = "".join(
        f"<tr><td colspan=6 class=r><b>{e(a)}</b></td><td class=r>{e(v)}</td></tr>"
        for a, v in summed(order, "SUBTOTAL", "SHIPPING/HANDLING", "TAX {rate}%", "TOTAL", sign=True)
    )
    share = (order.total / 2).quantize(Decimal("0.01"))
    codes = [
        (
            f"10-{rng.randint(1000, 9999)}-610-000-20-{rng.randint(100, 999)}-000",
            order.money(order.total - share, True),
        ),
        (f"10-{rng.randint(1000, 9999)}-640-000-30-{rng.randint(100, 999)}-000", order.money(share, True)),
    ]
    facts = [
        *told(order, "P.O. NUMBER", "P.O. DATE", "ACCOUNT WITH VENDOR", "DATE REQUIRED", "TERMS"),
        ("REQUISITION NO.", f"R{rng.randint(10000, 99999)}"),
        ("VENDOR NO.", str(rng.randint(1000, 9999))),
    ]
    bill = f"<td><b>BILL TO:</b><br>{html_block(order, order.bill_to)}</td>" if order.bill_to else ""
    page = (
        f"<table class=x><tr><td style='text-align:center'><b style='font-size:14pt'>{e(b.title.upper())}</b><br>{'<br>'.join(map(e, lines_of(order, b)[1:]))}<br>Phone {e(b.phone or '')}</td><td style='width:62mm'>{pairs_table(facts)}</td></tr></table><h3 style='text-align:center;margin:2mm'>PURCHASE ORDER</h3>"
        f"<table><tr><td><b>VENDOR:</b><br>{html_block(order, order.vendor)}</td><td><b>SHIP TO:</b><br>{html_block(order, order.ship_to or b, 'ATTN: ')}</td>{bill}</tr></table>"
        f"<table class=b style='margin-top:3mm'><tr><th>LN</th><th>QTY</th><th>UNIT</th><th>CATALOG NO.</th><th>DESCRIPTION</th><th>UNIT COST</th><th>TOTAL COST</th></tr>{rows}{sums}</table>"
        f"<table class=b style='margin-top:3mm;width:60%'><tr><th>ACCOUNT CODE</th><th>AMOUNT</th></tr>{html_rows(codes, frozenset({1}))}</table>"
        f"<p style='font-size:8pt'>Tax exempt no. 85-{rng.randint(1000000, 9999999)}. Deliver between 8:00 and 2:30. This order is void after 90 days. Invoices must show the purchase order number.</p><p>__________________________<br>Authorized signature</p><p style='font-size:7pt'>WHITE - Vendor &nbsp; YELLOW - Accounts payable &nbsp; PINK - Receiving</p>"
    )
    return pdf(page, style, "Letter")


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, languages="en", ready=ready, firm=True, lines=(1, 12))
def three_numbers(order: Order, rng: Random) -> bytes:
    """A hospital: its own item number, the maker's catalogue number and ours in one row, a conversion factor, a ledger account, stock on hand."""
    style = "body{font-size:8pt} table.l{width:100%;border-collapse:collapse;margin-top:4mm} .l th{border:1px solid #999;background:#f0f0f0;text-align:left;padding:2px} .l td{border:1px solid #999;padding:2px;vertical-align:top} .r{text-align:right!important}"
    rows = "".join(
        f"<tr><td>{n}</td><td>{rng.randint(100000, 999999)}</td><td>{e(line.sku)}</td><td>{rng.choice('KLMT')}{rng.randint(1000, 99999)}</td><td>{e(line.description)}</td><td class=r>{order.manner.quantity(line.quantity)}</td><td>{e(line.unit)}</td><td>1 {e(line.unit)} = 1 EA</td><td class=r>{order.money(line.price)}</td><td class=r>{order.money(line.amount) if line.quantity is not None else ''}</td><td>{rng.randint(6000, 6999)}-{rng.randint(100, 999)}</td></tr>"
        for n, line in enumerate(order.lines, 1)
    )
    heads = "".join(
        f"<th>{h}</th>"
        for h in (
            "Line",
            "Item No",
            "Vendor Cat No",
            "Mfr Cat No",
            "Description",
            "Order Qty",
            "UOM",
            "Conversion",
            "Unit Price",
            "Ext Amount",
            "GL Account",
        )
    )
    cards = [
        ("Supplier", order.vendor),
        ("Ship To", order.ship_to or order.sold_to),
        ("Bill To", order.bill_to or order.sold_to),
    ]
    facts = [
        *told(order, "PO No", "PO Date", "Account No", "Delivery Date", "Terms"),
        ("Buyer", order.sold_to.contact or "Materials Management"),
        ("Confirmed", "No"),
        ("Method", "Fax"),
    ]
    page = (
        f"<b style='font-size:13pt'>{e(order.sold_to.title)}</b><br>{e(one_line(order.sold_to, ', '))}<br>Materials Management &nbsp; Phone {e(order.sold_to.phone or '')}<h2>PURCHASE ORDER</h2>"
        f"<table style='width:100%'><tr style='vertical-align:top'>{''.join(f'<td><u>{k}</u><br>{html_block(order, p)}</td>' for k, p in cards)}<td>{pairs_table(facts)}</td></tr></table>"
        f"<table class=l><thead><tr>{heads}</tr></thead>{rows}</table><div style='margin-left:auto;width:70mm'>{pairs_table(summed(order, 'Total Goods', 'Freight', 'Tax {rate}%', 'PO Total'))}</div>"
        f"<p>*** End of purchase order *** Number of lines: {len(order.lines)}</p>"
    )
    return pdf(page, style, "A4 landscape")


@layout("text_pdf", "train", ".pdf", ready=ready, shows=UNDISCOUNTED, lines=(1, 8))
def own_template(order: Order, rng: Random) -> bytes:
    """A word processor's file: bold labels with their values in a table of two columns, every cell ruled, sums in the table, conditions behind it."""
    style = "body{font-family:Calibri,'Carlito',sans-serif;font-size:11pt} table{border-collapse:collapse;width:100%} td,th{border:1px solid #000;padding:1px 6px;vertical-align:top;text-align:left} .r{text-align:right}"
    w = lambda key: e(order.word(rng, key))  # noqa: E731
    b = order.sold_to
    contact = f"<br>{w('phone')} {e(b.phone or '')}<br>{e(b.email or '')}"
    right = f"<b>{w('vendor')}</b><br>{html_block(order, order.vendor)}"
    left = f"<b>{w('buyer')}</b><br>{html_block(order, b)}{contact}"
    more = [(w("ship_to"), order.ship_to), (w("bill_to"), order.bill_to)]
    second = "".join(f"<td style='width:50%'><b>{k}</b><br>{html_block(order, p)}</td>" for k, p in more if p)
    facts = told(
        order,
        order.word(rng, "po"),
        order.word(rng, "date"),
        order.word(rng, "customer_no"),
        order.word(rng, "wanted"),
        order.word(rng, "terms"),
    )
    rows = "".join(
        f"<tr><td>{n}</td><td>{e(line.sku)}</td><td>{e(line.description)}</td><td class=r>{order.manner.quantity(line.quantity)}</td><td class=r>{order.money(line.price, True)}</td><td class=r>{order.money(line.amount, True) if line.quantity is not None else ''}</td></tr>"
        for n, line in enumerate(order.lines, 1)
    )
    heads = "".join(f"<th>{w(k)}</th>" for k in ("pos", "sku", "description", "quantity", "price", "amount"))
    sums = "".join(
        f"<tr><td colspan=5 class=r>{e(a)}</td><td class=r>{e(v)}</td></tr>"
        for a, v in [(a, order.money(v, True)) for a, v in order.sums(rng)]
    )
    page = (
        f"<h1 style='font-size:18pt;text-align:center'>{w('title')}</h1><table><tr><td style='width:50%'>{left}</td><td>{right}</td></tr></table><br>{f'<table><tr>{second}</tr></table><br>' if second else ''}"
        f"<table>{''.join(f'<tr><td style=width:50%><b>{e(a)}</b></td><td>{e(v)}</td></tr>' for a, v in facts)}</table><br><table><tr>{heads}</tr>{rows}{sums}</table><p>{w('mind')}</p>"
        f"<table style='width:70%'><tr><td style='height:14mm;border:0'>{w('regards')},<br>{e(b.contact or b.title)}</td></tr></table>"
    )
    return pdf(page, style, rng.choice(("A4", "Letter")))


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), lines=(1, 14))
def printed_workbook(order: Order, rng: Random) -> bytes:
    """A spreadsheet printed: thin lines round every cell, rows left empty with zeros in the amount column, long text running over, a foot with the sheet's name."""
    paper = Paper(rng.choice(("a4", "letter")), "Helvetica", 8.5)
    left, right = 50.0, paper.width - 50
    paper.foot = lambda page: page.text(
        paper.width / 2,
        page.height - 30,
        rng.choice(("Sheet1", "PO Form", "Tabelle1")) + f" - {page.page}",
        7,
        align="c",
    )
    y = paper.block(left, 50, [*lines_of(order, order.sold_to), order.sold_to.phone or ""], 10, bold_first=True)
    paper.text(right, 55, order.word(rng, "title").upper(), 16, True, "r", 0.35)
    at = 75.0
    for label, value in told(
        order,
        order.word(rng, "po"),
        order.word(rng, "date"),
        order.word(rng, "customer_no"),
        order.word(rng, "wanted"),
        order.word(rng, "terms"),
    ):
        paper.text(right - 110, at, label, align="r")
        paper.box(right - 100, at - 9, right, at + 3)
        paper.text(right - 50, at, value, align="c")
        at += 12
    y = max(y, at) + 12
    paper.box(left, y, left + 220, y + 13, 0.8)
    paper.text(left + 3, y + 10, order.word(rng, "vendor").upper(), bold=True)
    end = paper.block(left + 3, y + 24, lines_of(order, order.vendor))
    if order.ship_to:
        paper.box(left + 260, y, right, y + 13, 0.8)
        paper.text(left + 263, y + 10, order.word(rng, "ship_to").upper(), bold=True)
        end = max(end, paper.block(left + 263, y + 24, lines_of(order, order.ship_to)))
    widths = (90.0, right - left - 90 - 50 - 65 - 75, 50.0, 65.0, 75.0)
    cols = [
        Column(order.word(rng, "sku").upper(), widths[0], lambda n, line: line.sku),
        Column(order.word(rng, "description").upper(), widths[1], lambda n, line: line.description),
        Column(
            order.word(rng, "quantity").upper(), widths[2], lambda n, line: order.manner.quantity(line.quantity), "c"
        ),
        Column(order.word(rng, "price").upper(), widths[3], lambda n, line: order.money(line.price), "r"),
        Column(
            order.word(rng, "amount").upper(),
            widths[4],
            lambda n, line: order.money(line.amount) if line.quantity is not None else "",
            "r",
        ),
    ]
    y = table(paper, order, cols, left, end + 10, "grid", row_gap=4)
    for _ in range(rng.randint(0, 6)):
        if y > paper.bottom - 90:
            break
        x = left
        for width in widths:
            paper.box(x, y, x + width, y + 14)
            x += width
        paper.text(right - 3, y + 10, rng.choice(("-", order.manner.number(Decimal(0)))), align="r")
        y += 14
    for label, value in order.sums(rng):
        paper.text(right - 85, y + 12, label.upper(), align="r")
        paper.box(right - 75, y, right, y + 15)
        paper.text(right - 3, y + 11, order.money(value, True), align="r")
        y += 15
    paper.text(left, y + 20, order.word(rng, "mind"), 8)
    return paper.bytes()
