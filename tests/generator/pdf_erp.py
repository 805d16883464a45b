"""Purchase orders as the large ERP programs print them, each with its own words and its own clutter. Part: train."""

from __future__ import annotations

from datetime import timedelta
from html import escape as e
from random import Random

from tests.generator.browser import pdf, ready
from tests.generator.kinds import layout
from tests.generator.orders import Order
from tests.generator.paper import Paper
from tests.generator.programs import (
    UNDISCOUNTED,
    html_block,
    html_rows,
    lines_of,
    money_in_words,
    one_line,
    pairs_table,
    summed,
    told,
)


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, languages="en de", lines=(1, 12), firm=True)
def form_of_two_storeys(order: Order, rng: Random) -> bytes:
    """SAP's classic form: headings on two lines, number and text above, quantity, price per unit and value below; delivery date under each."""
    de = order.language == "de"
    paper = Paper("a4", rng.choice(("Helvetica", "Courier")), 9 if rng.random() < 0.5 else 10)
    left, right = 56.0, 540.0
    per = rng.choice((1, 1, 1, 100))
    paper.head = lambda page: (
        page.block(
            left,
            50,
            [f"{'Bestellung' if de else 'Purchase order'} {order.po}", f"{'Seite' if de else 'Page'} {page.page}"],
        )
        + 20
    )
    paper.foot = lambda page: page.text(left, 812, one_line(order.sold_to, ", "), 7)
    paper.text(left, 60, order.sold_to.title, 14, True)
    paper.text(left, 120, one_line(order.sold_to, ", "), 6.5)
    paper.block(left, 134, lines_of(order, order.vendor))
    paper.text(330, 110, "Bestellung" if de else "Purchase Order", 13, True)
    labels = ("Bestellnummer/Datum", "Ansprechpartner/Telefon", "Unsere Kundennummer bei Ihnen", "Lieferdatum", "Zahlungsbed.") if de else (
        "PO number/date", "Contact person/Telephone", "Our customer number with you", "Delivery date", "Terms of payment")  # fmt: skip
    y = 126.0
    rows = [(labels[0], f"{order.po} / {order.day(order.order_date)}")]
    if order.sold_to.contact or order.sold_to.phone:
        rows.append((labels[1], " / ".join(v for v in (order.sold_to.contact, order.sold_to.phone) if v)))
    rows += told(order, customer_no=labels[2], wanted=labels[3], terms=labels[4])
    for label, value in rows:
        paper.text(330, y, label, 7, grey=0.3)
        paper.text(330, y + 11, value)
        y += 26
    y = max(y, 220.0)
    if order.ship_to:
        paper.text(left, y, "Bitte liefern Sie an:" if de else "Please deliver to:")
        y = paper.block(left, y + 13, lines_of(order, order.ship_to)) + 8
    if order.bill_to:
        paper.text(left, y, "Rechnung bitte an:" if de else "Please send the invoice to:")
        y = paper.block(left, y + 13, lines_of(order, order.bill_to)) + 8
    paper.text(left, y, f"{'Währung' if de else 'Currency'} {order.currency}")
    y += 18

    def headings(y: float) -> float:
        paper.rule(left, y - 10, right, y - 10)
        for text, x, align in zip(
            ("Pos.", "Material", "Bezeichnung") if de else ("Item", "Material", "Description"),
            (56, 100, 220),
            "lll",
            strict=True,
        ):
            paper.text(x, y, text, align=align)
        low = (
            ("Bestellmenge", "Einheit", "Preis pro Einheit", "Nettowert")
            if de
            else ("Order qty.", "Unit", "Price per unit", "Net value")
        )
        for text, x, align in zip(low, (190, 200, 420, 540), "rlrr", strict=True):
            paper.text(x, y + 12, text, align=align)
        paper.rule(left, y + 17, right, y + 17)
        return y + 30

    y = headings(y)
    for n, line in enumerate(order.lines):
        if y > paper.bottom - 50:
            y = headings(paper.turn())
        paper.text(56, y, f"{(n + 1) * 10:05d}")
        paper.text(100, y, line.buyers_no)
        paper.text(220, y, line.description[:46])
        y += 12
        if line.quantity is not None:
            paper.text(190, y, order.manner.quantity(line.quantity), align="r")
            paper.text(200, y, line.unit)
            paper.text(420, y, f"{order.money(line.price * per)} / {per} {line.unit}", align="r")
            paper.text(540, y, order.money(line.amount), align="r")
            y += 12
        paper.text(100, y, f"{'Ihre Materialnummer' if de else 'Your material number'}  {line.sku}")
        y += 12
        if rng.random() < 0.7:
            paper.text(100, y, f"{'Liefertermin: Tag' if de else 'Delivery date: Day'} {order.day(line.wanted)}")
            y += 12
        y += 6
    paper.rule(left, y - 8, right, y - 8)
    words = ("Summe der Positionen", "Fracht", "Vorsteuer {rate} %", "Gesamtnettowert" if order.tax is None else "Endbetrag") if de else (
        "Total items value", "Freight", "Input tax {rate} %", "Total net value excl. tax" if order.tax is None else "Final amount")  # fmt: skip
    for label, value in summed(order, *words):
        y += 13
        paper.text(300, y, label)
        paper.text(470, y, order.currency)
        paper.text(540, y, value, align="r")
    paper.text(left, y + 40, order.word(rng, "mind"))
    return paper.bytes()


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, languages="en", ready=ready, firm=True)
def revision_zero(order: Order, rng: Random) -> bytes:
    """Oracle's standard order: everything in ruled boxes with small labels; part number and description share a column; conditions behind."""
    style = "table{border-collapse:collapse;width:100%} td,th{border:1px solid #000;padding:2px 4px;vertical-align:top;text-align:left;font-size:8.5pt} small{display:block;font-size:6pt} .r{text-align:right}"
    buyer = order.sold_to.contact or "PURCHASING"
    rows = []
    for n, line in enumerate(order.lines):
        detail = f"{line.buyers_no}<br>{e(line.description)}<br>Supplier Item: {e(line.sku)}"
        if rng.random() < 0.4:
            detail += f"<br>Deliver To Location: Receiving<br>Requestor: {e(buyer)}"
        rows.append(
            f"<tr><td>{n + 1}</td><td>{detail}</td><td>{order.day(line.wanted)}</td><td class=r>{order.manner.quantity(line.quantity)}</td><td>{e(line.unit)}</td><td class=r>{order.money(line.price)}</td><td>N</td><td class=r>{order.money(line.amount) if line.quantity is not None else ''}</td></tr>"
        )
    heads = "".join(
        f"<th>{h}</th>"
        for h in (
            "ITEM",
            "PART NUMBER / DESCRIPTION",
            "DELIVERY DATE",
            "QUANTITY",
            "UNIT",
            "UNIT PRICE",
            "TAX",
            "EXTENSION",
        )
    )
    sums = "".join(
        f"<tr><td colspan=7 class=r>{e(a)}</td><td class=r>{e(b)}</td></tr>"
        for a, b in summed(order, "SUBTOTAL", "FREIGHT", "TAX {rate}%", "TOTAL", sign=True)
    )

    def box(label: str, value: str, span: int = 1) -> str:
        return f"<td colspan={span}><small>{label}</small>{value}</td>"

    head = (
        f"<tr><td rowspan=2 colspan=2><b>{e(order.sold_to.title)}</b><br>{html_block(order, order.sold_to).split('<br>', 1)[-1]}</td>{box('TYPE', 'STANDARD PURCHASE ORDER')}{box('PURCHASE ORDER NO.', e(order.po or ''))}{box('REVISION', '0')}{box('PAGE', '1')}</tr>"
        f"<tr>{box('SHIP TO', html_block(order, order.ship_to or order.sold_to), 2)}{box('BILL TO', html_block(order, order.bill_to or order.sold_to), 2)}</tr>"
        f"<tr>{box('VENDOR', html_block(order, order.vendor), 2)}{box('CUSTOMER ACCOUNT NO.', e(order.customer_no or ''))}{box('VENDOR NO.', str(rng.randint(1000, 99999)))}{box('DATE OF ORDER / BUYER', f'{order.day(order.order_date)} {e(buyer)}', 2)}</tr>"
        f"<tr>{box('PAYMENT TERMS', e(order.payment_words))}{box('SHIP VIA', rng.choice(('', 'UPS Ground', 'Best way')))}{box('F.O.B.', rng.choice(('Destination', 'Origin', '')))}{box('FREIGHT TERMS', rng.choice(('Prepaid & add', 'Due', '')))}{box('NEED BY', order.day(order.wanted))}{box('CONFIRM TO / TELEPHONE', e(order.sold_to.phone or ''))}</tr>"
    )
    conditions = "".join(
        f"<p>{n}. {text}</p>"
        for n, text in enumerate(
            ("ACCEPTANCE. Shipment of goods within 10 days constitutes acceptance of this order. No change is valid unless in writing.",
             "CANCELLATION. Buyer may cancel this order in whole or in part upon 30 days notice.", "PRICES. Prices shall not exceed those of this order; Seller shall not substitute 2 or more items.",
             "DELIVERY. Time is of the essence. Overshipments above 5% may be returned at Seller's expense.", "WARRANTY. Seller warrants the goods for 24 months from receipt."), 1)
    ) if rng.random() < 0.6 else ""  # fmt: skip
    page = f"<table>{head}</table><table style='margin-top:-1px'><tr>{heads}</tr>{''.join(rows)}{sums}</table><p style='font-size:7pt'>{e(order.word(rng, 'mind'))}</p>"
    if conditions:
        page += f"<div style='page-break-before:always;columns:2;font-size:7pt'><b>TERMS AND CONDITIONS OF PURCHASE</b>{conditions}</div>"
    return pdf(page, style, "Letter")


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, languages="en", ready=ready, firm=True)
def number_above_text(order: Order, rng: Random) -> bytes:
    """NetSuite: title and number at the right, a box with the total at the top; number in bold above its description; "Rate"."""
    style = "body{font-size:9.5pt} table.l{width:100%;border-collapse:collapse;margin-top:6mm} .l th{background:#e3e3e3;padding:4px;font-size:8.5pt} .l td{padding:5px 4px;vertical-align:top;border-bottom:1px solid #eee} .r{text-align:right} .l th{text-align:left} .l th.r{text-align:right}"
    rows = "".join(
        f"<tr><td>{order.manner.quantity(line.quantity)}</td><td><b>{e(line.sku)}</b><br>{e(line.description)}</td><td>{e(line.unit)}</td><td class=r>{order.money(line.price, True)}</td><td class=r>{order.money(line.amount, True) if line.quantity is not None else ''}</td></tr>"
        for line in order.lines
    )
    facts = told(order, date="Date", customer_no="Account #", wanted="Expected Receipt Date", terms="Terms")
    bill = f"<td><b>Bill To</b><br>{html_block(order, order.bill_to)}</td>" if order.bill_to else ""
    page = (
        f"<div style='display:flex;justify-content:space-between'><div><b style='font-size:12pt'>{e(order.sold_to.title)}</b><br>{html_block(order, order.sold_to).split('<br>', 1)[-1]}<br>{e(order.sold_to.phone or '')}</div><div class=r><span style='font-size:20pt'>Purchase Order</span><br><span style='font-size:13pt'>#{e(order.po or '')}</span></div></div>"
        f"<table style='width:100%;margin-top:8mm'><tr style='vertical-align:top'><td><b>Vendor</b><br>{html_block(order, order.vendor)}</td><td><b>Ship To</b><br>{html_block(order, order.ship_to or order.sold_to, 'Attn: ')}</td>{bill}<td class=r style='background:#f4f4f4;padding:6px'><b>TOTAL</b><br><span style='font-size:18pt'>{order.money(order.total, True)}</span></td></tr></table>"
        f"<div style='margin-top:5mm'>{''.join(f'<span style=margin-right:12mm><b>{e(a)}</b>&nbsp; {e(b)}</span>' for a, b in facts)}</div>"
        f"<table class=l><thead><tr><th>Quantity</th><th>Item</th><th>Units</th><th class=r>Rate</th><th class=r>Amount</th></tr></thead>{rows}</table>"
        f"<table style='margin-left:auto;margin-top:3mm'>{html_rows(summed(order, 'Subtotal', 'Shipping Cost', 'Tax Total ({rate}%)', 'Total', sign=True), frozenset({1}), 'padding:1px 6px')}</table>"
        f"<div style='position:fixed;bottom:0;font-size:7pt;width:100%;text-align:center'>{e((order.po or '') + '  1 of 1')}</div>"
    )
    return pdf(page, style, "Letter")


NAV = {
    "en": ("Purchase Order", "Order No.", "Document Date", "Our Account No.", "Requested Receipt Date", "Payment Terms", "Ship-to Address", "Pay-to Address", "No.", "Vendor Item No.", "Description", "Quantity", "Unit of Measure", "Direct Unit Cost", "Line Amount", "Total Excl. VAT", "Freight", "{rate}% VAT", "Total Incl. VAT", "Purchaser", "VAT Registration No."),
    "de": ("Bestellung", "Bestellnr.", "Belegdatum", "Unsere Debitorennr.", "Gewünschtes Wareneingangsdatum", "Zlg.-Bedingungscode", "Lief. an Adresse", "Rech. an Adresse", "Nr.", "Kred.-Artikelnr.", "Beschreibung", "Menge", "Einheit", "EK-Preis", "Zeilenbetrag", "Total ohne MwSt.", "Fracht", "{rate} % MwSt.", "Total inkl. MwSt.", "Einkäufer", "USt-IdNr."),
    "fr": ("Commande achat", "N° commande", "Date document", "Notre n° client", "Date réception demandée", "Conditions de paiement", "Adresse de livraison", "Adresse de facturation", "N°", "Réf. fournisseur", "Désignation", "Quantité", "Unité", "Coût unitaire direct", "Montant ligne", "Total HT", "Frais de port", "TVA {rate} %", "Total TTC", "Acheteur", "N° TVA"),
    "nl": ("Inkooporder", "Ordernr.", "Documentdatum", "Ons klantnr.", "Gevraagde ontvangstdatum", "Betalingsconditie", "Verzendadres", "Factuuradres", "Nr.", "Artikelnr. leverancier", "Omschrijving", "Aantal", "Eenheid", "Directe kostprijs", "Regelbedrag", "Totaal excl. btw", "Vracht", "{rate}% btw", "Totaal incl. btw", "Inkoper", "Btw-nr."),
    "es": ("Pedido compra", "Nº pedido", "Fecha documento", "Nuestro nº cliente", "Fecha recepción solicitada", "Términos pago", "Dirección de envío", "Dirección de facturación", "Nº", "Nº producto proveedor", "Descripción", "Cantidad", "Unidad medida", "Coste unit. directo", "Importe línea", "Total IVA excl.", "Portes", "{rate}% IVA", "Total IVA incl.", "Comprador", "CIF/NIF"),
    "it": ("Ordine acquisto", "Nr. ordine", "Data documento", "Ns. nr. cliente", "Data carico richiesta", "Cond. pagamento", "Indirizzo di spedizione", "Indirizzo di fatturazione", "Nr.", "Nr. articolo fornitore", "Descrizione", "Quantità", "Unità di misura", "Costo unit. diretto", "Importo riga", "Totale IVA escl.", "Trasporto", "{rate}% IVA", "Totale IVA incl.", "Addetto acquisti", "Partita IVA"),
    "pt": ("Encomenda compra", "Nº encomenda", "Data documento", "O nosso nº cliente", "Data receção pretendida", "Termos pagamento", "Endereço envio", "Endereço faturação", "Nº", "Nº produto fornecedor", "Descrição", "Quantidade", "Unidade medida", "Custo unit. direto", "Valor linha", "Total IVA excl.", "Portes", "{rate}% IVA", "Total IVA incl.", "Comprador", "Contribuinte"),
}  # fmt: skip


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, ready=ready, firm=True, lines=(1, 14))
def plain_nav(order: Order, rng: Random) -> bytes:
    """Dynamics: "No." is the buyer's own number, ours in the column beside it; facts as a list of label and value; no rules but one."""
    w = NAV[order.language]
    style = "body{font-size:9pt;font-family:'Segoe UI',Arial} table.l{width:100%;border-collapse:collapse;margin-top:8mm} .l th{border-bottom:1px solid #000;text-align:left;vertical-align:bottom;font-weight:600;padding:2px 4px} .l td{padding:2px 4px;vertical-align:top} .r{text-align:right!important}"
    rows = "".join(
        f"<tr><td>{e(line.buyers_no)}</td><td>{e(line.sku)}</td><td>{e(line.description)}</td><td class=r>{order.manner.quantity(line.quantity)}</td><td>{e(line.unit)}</td><td class=r>{order.money(line.price)}</td><td class=r>{order.money(line.amount) if line.quantity is not None else ''}</td></tr>"
        for line in order.lines
    )
    heads = "".join(f"<th{' class=r' if n in (3, 5, 6) else ''}>{e(h)}</th>" for n, h in enumerate(w[8:15]))
    facts = told(order, *w[1:6]) + ([(w[19], order.sold_to.contact)] if order.sold_to.contact else [])
    ship = (
        f"<td><b>{e(w[6])}</b><br>{html_block(order, order.ship_to)}</td>" if order.ship_to else ""
    ) + (f"<td><b>{e(w[7])}</b><br>{html_block(order, order.bill_to)}</td>" if order.bill_to else "")  # fmt: skip
    sums = "".join(
        f"<tr><td colspan=6 class=r>{e(a)}</td><td class=r>{e(b)}</td></tr>"
        for a, b in summed(
            order, w[15], w[16], w[17], w[18] if order.tax is not None else f"{w[15]} ({order.currency})"
        )
    )
    page = (
        f"<table style='width:100%'><tr style='vertical-align:top'><td>{html_block(order, order.vendor)}</td><td class=r>{html_block(order, order.sold_to)}<br>{e(order.sold_to.phone or '')}<br>{e(order.sold_to.email or '')}<br>{e(w[20])} {rng.randint(10000000, 99999999)}</td></tr></table>"
        f"<h2 style='font-weight:400'>{e(w[0])} {e(order.po or '')}</h2><table>{''.join(f'<tr><td>{e(a)}</td><td style=padding-left:8mm>{e(b)}</td></tr>' for a, b in facts)}</table>"
        f"<table class=l><thead><tr>{heads}</tr></thead>{rows}<tr><td colspan=7 style='border-top:1px solid #000'></td></tr>{sums}</table><table style='margin-top:8mm;width:100%'><tr style='vertical-align:top'>{ship}</tr></table>"
    )
    return pdf(page, style)


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED, languages="en", ready=ready, firm=True)
def release_schedule(order: Order, rng: Random) -> bytes:
    """Epicor or Infor: part and revision, then a line with the release: its date and the same quantity once more; comments below lines."""
    style = "body{font-size:9pt} table.l{width:100%;border-collapse:collapse} .l th{border-top:1.5px solid #000;border-bottom:1.5px solid #000;text-align:left;padding:2px} .l td{padding:1px 2px;vertical-align:top} .r{text-align:right!important} .n{font-style:italic;padding-left:10mm}"
    rows = []
    for n, line in enumerate(order.lines):
        q = order.manner.number(line.quantity, 2) if line.quantity is not None else ""
        rows.append(f"<tr><td>{n + 1}</td><td><b>{e(line.sku)}</b></td><td>{rng.choice('-AB')}</td><td>{e(line.description)}</td><td class=r>{q}</td><td>{e(line.unit)}</td><td class=r>{order.money(line.price)}</td><td class=r>{order.money(line.amount) if line.quantity is not None else ''}</td></tr>")  # fmt: skip
        if line.quantity is not None:
            rows.append(f"<tr><td></td><td colspan=3 style='padding-left:8mm'>Rel&nbsp; 1 &nbsp;&nbsp; Due Date {order.day(line.wanted)}</td><td class=r>{q}</td><td>{e(line.unit)}</td><td></td><td></td></tr>")  # fmt: skip
        if rng.random() < 0.3:
            note = rng.choice(
                (
                    "Certificate of conformance required.",
                    "Pack in cartons of max. 20 kg.",
                    "Our drawing 4471-02 sheet 3 applies.",
                    "Job: 102233-1-1",
                )
            )
            rows.append(f"<tr><td></td><td colspan=7 class=n>{note}</td></tr>")
    facts = [
        *told(order, "PO Number", "Order Date", "Our Account", "Due Date", "Terms"),
        ("Ship Via", "Best Way"),
        ("Buyer", order.sold_to.contact or "Purchasing"),
    ]
    cards = [("Vendor", order.vendor), ("Ship To", order.ship_to or order.sold_to)] + (
        [("Invoice To", order.bill_to)] if order.bill_to else []
    )
    page = (
        f"<div style='display:flex;justify-content:space-between'><div><b style='font-size:13pt'>{e(order.sold_to.title)}</b><br>{html_block(order, order.sold_to).split('<br>', 1)[-1]}<br>Phone: {e(order.sold_to.phone or '')}</div><div><b style='font-size:15pt'>Purchase Order</b>{pairs_table(facts)}</div></div>"
        f"<table style='width:100%;margin:6mm 0'><tr style='vertical-align:top'>{''.join(f'<td><b>{k}:</b><br>{html_block(order, p)}</td>' for k, p in cards)}</tr></table>"
        f"<table class=l><thead><tr><th>Line</th><th>Part Number</th><th>Rev</th><th>Description</th><th class=r>Order Qty</th><th>UM</th><th class=r>Unit Price</th><th class=r>Ext Price</th></tr></thead>{''.join(rows)}</table>"
        f"<div style='margin-left:auto;width:70mm;border-top:1.5px solid #000'>{pairs_table(summed(order, 'Line Total', 'Misc. Charges: Freight', 'Total Tax {rate}%', 'Order Total'))}</div><p>Authorized by: ______________________</p>"
    )
    return pdf(page, style, "Letter")


@layout("text_pdf", "train", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), languages="en", ready=ready, firm=True)
def serial_and_rate(order: Order, rng: Random) -> bytes:
    """ERPNext and its like: "Sr", item code and description in one cell, quantity with its unit, the total in words, a watermark of words."""
    style = "body{font-size:9pt} table.l{width:100%;border-collapse:collapse;margin:5mm 0} .l td,.l th{border:1px solid #ddd;padding:5px} .l th{color:#555;text-align:left} .r{text-align:right!important}"
    rows = "".join(
        f"<tr><td>{n}</td><td><b>{e(line.sku)}</b></td><td>{e(line.description)}<br><span style='color:#777'>Supplier Part No: {e(line.sku)}<br>Warehouse: Stores - {e(order.sold_to.title[:2].upper())}</span></td><td>{order.day(line.wanted)}</td><td class=r>{order.manner.quantity(line.quantity)} {e(line.unit) if line.quantity is not None else ''}</td><td class=r>{order.money(line.price, True)}</td><td class=r>{order.money(line.amount, True) if line.quantity is not None else ''}</td></tr>"
        for n, line in enumerate(order.lines, 1)
    )
    mark = (
        f"<div style='position:fixed;top:120mm;left:20mm;font-size:60pt;color:#eee;transform:rotate(-30deg);z-index:-1'>{rng.choice(('ORIGINAL', 'COPY', 'SUPPLIER COPY'))}</div>"
        if rng.random() < 0.5
        else ""
    )
    ship = f"<p><b>Shipping Address:</b><br>{html_block(order, order.ship_to)}</p>" if order.ship_to else ""
    page = (
        f"{mark}<h2 style='margin:0'>PURCHASE ORDER</h2><div style='color:#777'>{e(order.po or '')}</div><hr><div style='display:flex;justify-content:space-between'><div><b>Supplier Name:</b> {e(order.vendor.title)}<br>{html_block(order, order.vendor).split('<br>', 1)[-1]}{ship}</div>"
        f"<div>{pairs_table(told(order, '', 'Date', 'Our Customer ID', 'Required By', 'Payment Terms Template'))}<b>Company:</b><br>{html_block(order, order.sold_to)}</div></div>"
        f"<table class=l><thead><tr><th>Sr</th><th>Item Code</th><th>Description</th><th>Required By</th><th class=r>Quantity</th><th class=r>Rate</th><th class=r>Amount</th></tr></thead>{rows}</table>"
        f"<div style='margin-left:auto;width:80mm'>{pairs_table(summed(order, 'Net Total', 'Freight and Forwarding Charges', 'Tax @ {rate}%', 'Grand Total', sign=True))}</div>"
        f"<p><b>In Words:</b> {order.currency} {money_in_words(order.total)} only.</p>"
    )
    return pdf(page, style)


@layout(
    "text_pdf", "train", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), languages="en", firm=True, lines=(2, 20)
)
def cases_and_units(order: Order, rng: Random) -> bytes:
    """A retailer: GTIN, pack, cases and units side by side, dates not to ship before and to cancel after; running heads."""
    paper = Paper("letter", "Helvetica", 7.5, landscape=True)
    left, right = 36.0, paper.width - 36
    edges = (36, 60, 140, 235, 470, 510, 550, 600, 670, right)
    heads = ("Ln", "UPC/GTIN", "Vendor Style", "Description", "Pack", "Cases", "Units", "Unit Cost", "", "Ext. Cost")
    align = "llllrrrrlr"

    def top(page: Paper) -> float:
        page.text(left, 36, order.sold_to.title, 12, True)
        page.text(right, 36, f"PURCHASE ORDER {order.po}", 12, True, "r")
        page.text(right, 48, f"Page {page.page}", 7, align="r")
        return 66.0

    def headings(y: float) -> float:
        for text, x, a in zip(heads, edges, align, strict=True):
            paper.text(x, y, text, bold=True, align=a)
        paper.rule(left, y + 3, right, y + 3)
        return y + 14

    paper.head = lambda page: headings(top(page))
    y = top(paper)
    facts = told(order, "PO Number", "PO Date", "Vendor Acct", "In DC Date", "Terms")
    ship = order.order_date
    if not order.wanted:
        facts += [("Do Not Ship Before", order.day(ship + timedelta(days=5)))]
    facts += [
        ("Cancel If Not Received By", order.day(ship + timedelta(days=40))),
        ("Dept", f"{rng.randint(1, 99):03d}"),
        ("FOB", "Origin"),
    ]
    at = y
    for label, value in facts:
        paper.text(520, at, f"{label}:", bold=True)
        paper.text(right, at, value, align="r")
        at += 11
    paper.text(left, y, "Vendor:", bold=True)
    below = paper.block(left, y + 11, lines_of(order, order.vendor))
    paper.text(200, y, "Ordered By:", bold=True)
    below = max(below, paper.block(200, y + 11, lines_of(order, order.sold_to)))
    if order.ship_to:
        paper.text(360, y, "Ship To:", bold=True)
        below = max(below, paper.block(360, y + 11, lines_of(order, order.ship_to)))
    y = headings(max(below, at) + 12)
    units = 0
    for n, line in enumerate(order.lines):
        if y > paper.bottom - 20:
            y = paper.turn()
        cases = ""
        pack = 1
        if line.quantity is not None:
            pack = next((p for p in rng.sample((2, 3, 4, 5, 6, 10, 12, 24), 8) if line.quantity % p == 0), 1)
            cases = str(int(line.quantity / pack))
            units += int(line.quantity)
        values = (f"{n + 1:03d}", line.gtin, line.sku, line.description[:52], str(pack), cases, order.manner.quantity(line.quantity), order.money(line.price), "", order.money(line.amount) if line.quantity is not None else "")  # fmt: skip
        for text, x, a in zip(values, edges, align, strict=True):
            paper.text(x, y, text, align=a)
        y += 13
    paper.rule(left, y - 8, right, y - 8)
    paper.text(470, y, "Total units")
    paper.text(600, y, f"{units:,}" if order.manner.thousands else str(units), align="r")
    for label, value in summed(order, "Merchandise Total", "Freight", "Tax {rate}%", "PO Total"):
        y += 12
        paper.text(600, y, label)
        paper.text(right, y, value, align="r")
    return paper.bytes()
