"""Purchase orders of programs that no layout of `train` resembles. Part: test: look at it to count, never to mend by its content."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from html import escape as e
from random import Random

from tests.generator import places
from tests.generator.browser import pdf, ready
from tests.generator.kinds import Written, layout
from tests.generator.orders import Line, Order
from tests.generator.paper import Paper
from tests.generator.programs import UNDISCOUNTED, html_block, html_rows, lines_of, one_line, summed, told


def amount(order: Order, line: Line, sign: bool = False) -> str:
    return order.money(line.amount, sign) if line.quantity is not None else ""


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED, languages="en", countries="GB AU", ready=ready)
def carriage_net(order: Order, rng: Random) -> bytes:
    """Sage of Britain: quantity first, details, a discount column, net amount and VAT beside it; three totals below."""
    style = "table{border-collapse:collapse} .l{width:100%;margin-top:8mm;border:1px solid #000} .l th{border-bottom:1px solid #000;border-left:1px solid #000;font-size:8pt;padding:2px 4px} .l td{border-left:1px solid #000;padding:1px 4px;font-size:9pt} .r{text-align:right} .k td{border:1px solid #000;padding:2px 6px}"
    rows = ""
    for line in order.lines:
        vat = (line.amount * order.tax_rate).quantize(Decimal("0.01"))
        rows += f"<tr><td class=r>{order.manner.number(line.quantity) if line.quantity is not None else ''}</td><td>{e(line.sku)}</td><td>{e(line.description)}</td><td class=r>{order.manner.number(Decimal(0))}</td><td class=r>{order.money(line.price)}</td><td class=r>{amount(order, line)}</td><td class=r>{order.money(vat)}</td></tr>"
    rows += "<tr style='height:40mm'>" + "<td></td>" * 7 + "</tr>"
    heads = "".join(
        f"<th>{h}</th>"
        for h in ("Quantity", "Product Code", "Details", "Disc%", "Unit Price", "Net Amount", "VAT Amount")
    )
    ship = f"<p><b>Delivery Address</b><br>{html_block(order, order.ship_to)}</p>" if order.ship_to else ""
    bill = f"<p><b>Invoice Address</b><br>{html_block(order, order.bill_to)}</p>" if order.bill_to else ""
    facts = told(order, "Order No.", "Order Date", "Our Account Ref", "Delivery Date", "Terms")
    page = (
        f"<div style='text-align:right'><b style='font-size:14pt'>{e(order.sold_to.title)}</b><br>{'<br>'.join(map(e, lines_of(order, order.sold_to)[1:]))}<br>Tel: {e(order.sold_to.phone or '')}</div>"
        f"<div style='display:flex;justify-content:space-between'><div style='border:1px solid #000;border-radius:8px;padding:8px;width:80mm'>{html_block(order, order.vendor)}</div><div><b style='font-size:13pt'>Purchase Order</b><table class=k>{html_rows(facts)}</table></div></div>{ship}{bill}"
        f"<table class=l><tr>{heads}</tr>{rows}</table><table class=k style='margin-left:auto;margin-top:3mm'>{html_rows(summed(order, 'Total Net Amount', 'Carriage Net', 'Total VAT Amount', 'Order Total'), frozenset({1}))}</table>"
    )
    return pdf(page, style)


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), ready=ready)
def airy(order: Order, rng: Random) -> bytes:
    """Xero: a large light title, labels in bold above their values in one column, no rules but thin ones; delivery details at the foot of the page."""
    style = "body{font-size:9pt;line-height:1.4} table.l{width:100%;border-collapse:collapse;margin-top:12mm} .l th{border-bottom:1px solid #000;text-align:left;padding:4px 0} .l td{border-bottom:1px solid #ccc;padding:4px 0;vertical-align:top} .r{text-align:right!important}"
    w = lambda key: e(order.word(rng, key))  # noqa: E731
    facts = told(
        order,
        order.word(rng, "po"),
        order.word(rng, "date"),
        order.word(rng, "customer_no"),
        order.word(rng, "wanted"),
        order.word(rng, "terms"),
    )
    heads = f"<th>{w('sku')}</th><th>{w('description')}</th><th class=r>{w('quantity')}</th><th class=r>{w('price')}</th><th class=r>{w('amount')} {order.currency}</th>"
    rows = "".join(
        f"<tr><td>{e(line.sku)}</td><td>{e(line.description)}</td><td class=r>{order.manner.number(line.quantity) if line.quantity is not None else ''}</td><td class=r>{order.money(line.price)}</td><td class=r>{amount(order, line)}</td></tr>"
        for line in order.lines
    )
    sums = "".join(
        f"<tr><td></td><td></td><td></td><td class=r>{e(a)}</td><td class=r>{order.money(v)}</td></tr>"
        for a, v in order.sums(rng)
    )
    ship = order.ship_to or order.sold_to
    details = f"<div style='border-top:1px dashed #666;margin-top:20mm;padding-top:4mm'><h3 style='font-weight:400'>{w('ship_to')}</h3><table><tr style='vertical-align:top'><td style='padding-right:20mm'>{html_block(order, ship)}</td><td>{w('contact')}<br>{e(ship.contact or ship.title)}<br><br>{w('phone')}<br>{e(ship.phone or '')}</td></tr></table></div>"
    page = (
        f"<table style='width:100%'><tr style='vertical-align:top'><td><div style='font-size:22pt;font-weight:300;text-transform:uppercase'>{w('title')}</div><br>{html_block(order, order.vendor)}</td><td style='padding:0 8mm'>{''.join(f'<b>{e(a)}</b><br>{e(b)}<br>' for a, b in facts)}</td><td>{html_block(order, order.sold_to)}</td></tr></table>"
        f"<table class=l><tr>{heads}</tr>{rows}{sums}</table>{details}"
    )
    return pdf(page, style)


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED, languages="nl", lines=(1, 14))
def inkoop(order: Order, rng: Random) -> bytes:
    """Exact, AFAS: the supplier in the window, facts as a row of labels over a row of values, a code of VAT per line, letters in Dutch."""
    paper = Paper("a4", "Helvetica", 9)
    left, right = 55.0, 545.0
    paper.head = lambda page: page.block(left, 50, [f"Inkooporder {order.po}   Blad {page.page}"]) + 12
    paper.block(
        350,
        50,
        [
            *lines_of(order, order.sold_to),
            f"T {order.sold_to.phone or ''}",
            order.sold_to.email or "",
            f"KvK {rng.randint(10000000, 99999999)}",
        ],
        8.5,
        bold_first=True,
    )
    paper.block(left, 130, lines_of(order, order.vendor), 10)
    paper.text(left, 215, "INKOOPORDER", 14, True)
    x, y = left, 235.0
    for label, value in told(order, "Ordernummer", "Orderdatum", "Klantnummer", "Leverdatum", "Betalingsconditie"):
        paper.text(x, y, label, 8, True)
        paper.text(x, y + 12, value)
        x += max(paper.measure(label, 8, True), paper.measure(value)) + 18
    y += 34
    for label, party in (("Afleveradres", order.ship_to), ("Factuuradres", order.bill_to)):
        if party:
            paper.text(left, y, f"{label}: {one_line(party, ', ')}")
            y += 13
            if party.country != order.shop.country:
                paper.text(left, y, places.COUNTRY_NAMES["nl"].get(party.country, party.country))
                y += 13
    y += 8
    edges = (55, 155, 350, 360, 450, 475, 545)
    align = "llrlrrr"

    def headings(y: float) -> float:
        for text, x, a in zip(
            ("Artikel", "Omschrijving", "Aantal", "Eenheid", "Prijs", "Btw", "Bedrag"), edges, align, strict=True
        ):
            paper.text(x, y, text, bold=True, align=a)
        paper.rule(left, y + 4, right, y + 4)
        return y + 16

    y = headings(y)
    for line in order.lines:
        if y > paper.bottom - 20:
            y = headings(paper.turn())
        values = (
            line.sku,
            line.description[:34],
            order.manner.quantity(line.quantity),
            line.unit,
            order.money(line.price),
            "H" if order.tax is not None else "V",
            amount(order, line),
        )
        for text, x, a in zip(values, edges, align, strict=True):
            paper.text(x, y, text, align=a)
        y += 13
    paper.rule(left, y - 6, right, y - 6)
    for label, value in summed(
        order,
        "Totaal excl. btw",
        "Orderkosten",
        "Btw {rate}%",
        "Totaal incl. btw" if order.tax is not None else "Te betalen",
    ):
        y += 13
        paper.text(450, y, label, align="r")
        paper.text(right, y, value, align="r")
    paper.block(
        left,
        y + 30,
        [
            "Graag ontvangen wij binnen 2 werkdagen een orderbevestiging.",
            "Op deze order zijn onze inkoopvoorwaarden van toepassing.",
        ],
        8,
    )
    return paper.bytes()


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED, languages="pt", ready=ready, lines=(1, 12))
def encomenda(order: Order, rng: Random) -> bytes:
    """PHC, Primavera: "Exmo.(s) Sr.(s)", a copy mark, columns of discounts and tax, a summary of the tax beside the sums."""
    style = "body{font-size:8.5pt} table.l{width:100%;border-collapse:collapse;margin-top:6mm} .l th{background:#dde;text-align:left;padding:3px} .l td{padding:3px;border-bottom:1px solid #dde} .r{text-align:right!important}"
    rate = f"{order.tax_rate * 100:.0f}" if order.tax is not None else "0"
    rows = "".join(
        f"<tr><td>{e(line.sku)}</td><td>{e(line.description)}</td><td class=r>{order.manner.number(line.quantity) if line.quantity is not None else ''}</td><td>{e(line.unit)}</td><td class=r>{order.money(line.price)}</td><td class=r>{order.manner.number(Decimal(0))}</td><td class=r>{rate}</td><td class=r>{amount(order, line)}</td></tr>"
        for line in order.lines
    )
    heads = "".join(
        f"<th{' class=r' if n in (2, 4, 5, 6, 7) else ''}>{h}</th>"
        for n, h in enumerate(("Referência", "Designação", "Quant.", "Un.", "Pr. Unit.", "Desc.", "IVA", "Total Líq."))
    )
    facts = told(order, "Encomenda N.º", "Data", "N.º Cliente", "Data Entrega", "Cond. Pagamento")
    extra = "".join(
        f"<td><b>{k}</b><br>{html_block(order, p)}</td>"
        for k, p in (("Local de Descarga", order.ship_to), ("Faturar a", order.bill_to))
        if p
    )
    summary = f"<table class=l style='width:60mm'><tr><th>Taxa</th><th class=r>Incidência</th><th class=r>IVA</th></tr><tr><td>{rate}%</td><td class=r>{order.money(order.total - (order.tax or 0))}</td><td class=r>{order.money(order.tax or Decimal(0))}</td></tr></table>"
    page = (
        f"<div style='display:flex;justify-content:space-between'><div><b style='font-size:12pt'>{e(order.sold_to.title)}</b><br>{'<br>'.join(map(e, lines_of(order, order.sold_to)[1:]))}<br>Telef. {e(order.sold_to.phone or '')}<br>Contribuinte N.º {rng.randint(500000000, 599999999)}</div><div style='width:70mm'>Exmo.(s) Sr.(s)<br>{html_block(order, order.vendor)}</div></div>"
        f"<h3>Encomenda a Fornecedor <small style='float:right;font-weight:400'>Original</small></h3><table class=l><tr>{''.join(f'<th>{e(a)}</th>' for a, _ in facts)}</tr><tr>{''.join(f'<td>{e(b)}</td>' for _, b in facts)}</tr></table><table style='width:100%'><tr style='vertical-align:top'>{extra}</tr></table>"
        f"<table class=l><thead><tr>{heads}</tr></thead>{rows}</table><div style='display:flex;justify-content:space-between'>{summary}<table>{html_rows(summed(order, 'Mercadoria', 'Portes', 'IVA', 'Total (' + order.currency + ')'), frozenset({1}))}</table></div><p style='font-size:6.5pt'>Processado por programa certificado n.º {rng.randint(10, 999)}/AT</p>"
    )
    return pdf(page, style)


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), languages="en", firm=True, lines=(1, 18))
def report_writer(order: Order, rng: Random) -> bytes:
    """JD Edwards and green-screen systems: fixed pitch, a page head with program and time, dashes under each heading, item number below the text."""
    paper = Paper("letter", "Courier", 8)
    left = 30.0

    def head(page: Paper) -> float:
        page.text(
            left,
            40,
            f"R43500{'':14}{order.sold_to.title[:40]:^44}{'':4}{order.order_date:%d/%m/%y}  10:4{page.page}:22",
        )
        page.text(left, 51, f"{'':20}{'Purchase Order Print':^44}{'':4}Page - {page.page}")
        return 75.0

    paper.head = head
    y = head(paper)
    for label, value in told(order, "Order Number", "Order Date", "Customer Number", "Requested", "Payment Terms"):
        paper.text(left, y, f"{label + ' ':.<22}{value}")
        y += 10
    y += 8
    blocks = [
        ("Supplier", order.vendor),
        ("Ordered By", order.sold_to),
        *([("Ship To", order.ship_to)] if order.ship_to else []),
    ]
    end = y
    for at, (label, party) in enumerate(blocks):
        paper.text(left + at * 190, y, f"{label}:")
        end = max(end, paper.block(left + at * 190, y + 10, lines_of(order, party)))
    y = end + 14
    form = "{:<6}{:<38}{:>10} {:<6}{:>13}{:>16}"

    def headings(y: float) -> float:
        paper.text(
            left, y, form.format("Line", "Description / Item Number", "Ordered", "UOM", "Unit Cost", "Extended Cost")
        )
        paper.text(left, y + 10, form.format("-" * 5, "-" * 36, "-" * 9, "-" * 5, "-" * 12, "-" * 15))
        return y + 22

    y = headings(y)
    for n, line in enumerate(order.lines, 1):
        if y > paper.bottom - 40:
            y = headings(paper.turn())
        paper.text(
            left,
            y,
            form.format(
                f"{n}.000",
                line.description[:36],
                order.manner.quantity(line.quantity),
                line.unit[:5],
                order.money(line.price),
                amount(order, line),
            ),
        )
        paper.text(left, y + 10, f"{'':6}{line.sku}")
        y += 24
    for label, value in summed(order, "Goods", "Freight", "Tax {rate}%", "Total Order"):
        paper.text(left, y, f"{'':44}{label:<29}{value:>16}")
        y += 10
    return paper.bytes()


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED, languages="en", ready=ready, firm=True)
def from_the_network(order: Order, rng: Random) -> bytes:
    """Ariba: From and To, payment terms and amount at the top, a line with its details in grey rows below it."""
    style = "body{font-size:8.5pt} table.l{width:100%;border-collapse:collapse;margin-top:4mm} .l th{background:#e6eef5;text-align:left;padding:4px} .l td{padding:4px;vertical-align:top} .g td{background:#f7f7f7;color:#444}"
    rows = ""
    for n, line in enumerate(order.lines, 1):
        q = "" if line.quantity is None else f"{order.manner.quantity(line.quantity)} ({e(line.unit)})"
        rows += f"<tr><td>{n * 10}</td><td>{e(line.sku)}</td><td>{e(line.buyers_no)}</td><td>Material</td><td>{q}</td><td>{order.day(line.wanted)}</td><td>{order.money(line.price, True)}</td><td>{amount(order, line, True)}</td></tr><tr><td></td><td colspan=7>{e(line.description)}</td></tr>"
        if rng.random() < 0.5:
            rows += "<tr class=g><td></td><td colspan=7>STATUS &nbsp; 1 Unconfirmed &nbsp;&nbsp; CONTROL KEYS &nbsp; Order Confirmation: allowed, Ship Notice: required, Invoice: is not ERS</td></tr>"
    heads = "".join(
        f"<th>{h}</th>"
        for h in (
            "Line #",
            "Part # / Description",
            "Customer Part #",
            "Type",
            "Qty (Unit)",
            "Need By",
            "Unit Price",
            "Subtotal",
        )
    )
    bill = f"<td><b>BILL TO:</b><br>{html_block(order, order.bill_to or order.sold_to)}</td>"
    facts = told(
        order,
        date="Order submitted on:",
        customer_no="Your account with us:",
        wanted="Requested Delivery:",
        terms="Payment Terms:",
    )
    page = (
        f"<table style='width:100%'><tr style='vertical-align:top'><td><b>From:</b><br>{html_block(order, order.sold_to)}<br>Phone: {e(order.sold_to.phone or '')}<br>Email: {e(order.sold_to.email or '')}</td><td><b>To:</b><br>{html_block(order, order.vendor)}</td><td><b style='font-size:13pt'>Purchase Order</b><br>(New)<br><b>{e(order.po or '')}</b><br>Amount: {order.money(order.total, True)}<br>Version: 1</td></tr></table>"
        f"<p>{' &nbsp; '.join(f'{e(a)} {e(b)}' for a, b in facts)}</p><table style='width:100%;border-top:1px solid #ccc'><tr style='vertical-align:top'><td><b>SHIP ALL ITEMS TO:</b><br>{html_block(order, order.ship_to or order.sold_to)}</td>{bill}<td><b>DELIVER TO:</b><br>{e(order.sold_to.contact or order.sold_to.title)}</td></tr></table>"
        f"<h4>Line Items</h4><table class=l><tr>{heads}</tr>{rows}</table><table style='margin-left:auto'>{html_rows([(a + ':', b) for a, b in summed(order, 'Sub-total', 'Est. Shipping', 'Est. Tax', 'Est. Grand Total', sign=True)])}</table><p style='color:#777'>Order submitted on {order.day(order.order_date)}. This Purchase Order was sent by the buyer's network.</p>"
    )
    return pdf(page, style, "Letter")


@layout(
    "text_pdf",
    "test",
    ".pdf",
    shows=UNDISCOUNTED,
    languages="en",
    countries="US CA",
    ready=ready,
    firm=True,
    lines=(1, 8),
)
def campus(order: Order, rng: Random) -> Written:
    """A university's buying program: commodity codes, size and packaging, accounting in a strip below each line, conditions in full."""
    style = "body{font-size:8.5pt;font-family:Georgia,serif} table.l{width:100%;border-collapse:collapse;margin-top:4mm} .l th{border-bottom:2px solid #900;text-align:left;padding:3px} .l td{padding:3px;vertical-align:top} .a td{border-bottom:1px solid #ccc;font-size:7.5pt} .r{text-align:right!important}"
    rows = ""
    for n, line in enumerate(order.lines, 1):
        q = "" if line.quantity is None else f"{order.manner.quantity(line.quantity)} {e(line.unit)}"
        rows += f"<tr><td>{n} of {len(order.lines)}</td><td>{e(line.description)}</td><td>{e(line.sku)}</td><td>{e(line.unit)}</td><td class=r>{order.money(line.price)} {order.currency}</td><td class=r>{q}</td><td class=r>{amount(order, line)} {order.currency}</td></tr>"
        rows += f"<tr class=a><td></td><td colspan=6>Commodity Code {rng.randint(10000000, 99999999)} &nbsp; Taxable no &nbsp; Account {rng.randint(100000, 999999)}-{rng.randint(1000, 9999)} &nbsp; Fund {rng.randint(100, 999)}</td></tr>"
    heads = "".join(
        f"<th>{h}</th>"
        for h in (
            "Line",
            "Product Description",
            "Catalog No",
            "Size / Packaging",
            "Unit Price",
            "Quantity",
            "Ext. Price",
        )
    )
    cards = [
        ("Supplier", order.vendor),
        ("Shipping", order.ship_to or order.sold_to),
        ("Billing", order.bill_to or order.sold_to),
    ]
    terms = "".join(
        f"<li>{t}</li>"
        for t in (
            "All goods are subject to inspection; rejected goods are returned.",
            "The University is not bound by terms on the supplier's acknowledgement or quotation.",
            "Invoices in duplicate to Accounts Payable, Room 214.",
            "Payment 30 days after receipt of a correct invoice.",
        )
    )
    facts = told(order, "PO Number", "PO Date", "Our Customer Number", "Requested Delivery Date", "Terms")
    page = (
        f"<div style='border-bottom:3px double #900'><b style='font-size:15pt'>{e(order.sold_to.title)}</b><br>Procurement Services · {e(one_line(order.sold_to, ' · '))}</div><h3>Purchase Order</h3><div>{' | '.join(f'<b>{e(a)}</b> {e(b)}' for a, b in facts)}</div>"
        f"<table style='width:100%;margin-top:4mm'><tr style='vertical-align:top'>{''.join(f'<td><b>{k}</b><br>{html_block(order, p)}</td>' for k, p in cards)}</tr></table><table class=l><tr>{heads}</tr>{rows}</table>"
        f"<table style='margin-left:auto'>{html_rows(summed(order, 'Subtotal', 'Shipping', 'Tax', 'Total', sign=True), frozenset({1}))}</table><h4>Terms and conditions</h4><ol style='font-size:7pt'>{terms}</ol>"
    )
    truth = order.truth()
    if "order" in truth:
        if order.ship_to is None:
            truth["order"]["ship_to"] = dict(truth["order"]["sold_to"])  # as the card has it: without the department
        truth["order"]["sold_to"]["street2"] = "Procurement Services"
    return Written(pdf(page, style, "Letter"), {"orders": [truth]})


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED.replace("bill_to", ""), ready=ready, lines=(1, 8))
def shared_document(order: Order, rng: Random) -> bytes:
    """Written in an online office: coloured heading line, sentences for the facts, a table with wide cells, quantity in words' place last."""
    style = "body{font-family:Arial;font-size:11pt;line-height:1.35} table{border-collapse:collapse;width:100%} td,th{border:1px solid #999;padding:5pt;text-align:left;vertical-align:top}"
    w = lambda key: e(order.word(rng, key))  # noqa: E731
    facts = told(
        order,
        order.word(rng, "po"),
        order.word(rng, "date"),
        order.word(rng, "customer_no"),
        order.word(rng, "wanted"),
        order.word(rng, "terms"),
    )
    rows = "".join(
        f"<tr><td>{e(line.sku)} – {e(line.description)}</td><td>{order.money(line.price, True)}</td><td>{order.manner.quantity(line.quantity)}</td><td>{amount(order, line, True)}</td></tr>"
        for line in order.lines
    )
    sums = "<br>".join(f"<b>{e(a)}:</b> {e(order.money(v, True))}" for a, v in order.sums(rng))
    ship = f"<p><b>{w('ship_to')}</b><br>{html_block(order, order.ship_to)}</p>" if order.ship_to else ""
    page = (
        f"<h1 style='color:#1155cc;font-weight:400'>{w('title')}</h1><p>{html_block(order, order.sold_to)}</p><p>{'<br>'.join(f'<b>{e(a)}:</b> {e(b)}' for a, b in facts)}</p><p><b>{w('vendor')}</b><br>{html_block(order, order.vendor)}</p>{ship}"
        f"<table><tr><th>{w('description')}</th><th>{w('price')}</th><th>{w('quantity')}</th><th>{w('amount')}</th></tr>{rows}</table><p>{sums}</p><p>{w('regards')}<br>{e(order.sold_to.contact or order.sold_to.title)}</p>"
    )
    return pdf(page, style)


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED, languages="de fr it", ready=ready, firm=True, lines=(1, 10))
def catalogue_of_the_partner(order: Order, rng: Random) -> bytes:
    """SAP Business One: number with "#", our number as "catalogue no. of the partner" under the text, tax code per line, remarks below."""
    w = {
        "de": ("Bestellung", "Belegnummer", "Belegdatum", "Unsere Kundennummer", "Lieferdatum", "Zahlungsbedingungen", "Lieferadresse", "Rechnungsadresse", "#", "Beschreibung", "Menge", "Stk.-Preis", "Steuer", "Gesamt", "Katalognr.", "Zwischensumme", "Fracht", "Steuern {rate}%", "Gesamtbetrag"),
        "fr": ("Commande fournisseur", "Numéro de document", "Date document", "Notre n° client", "Date de livraison", "Conditions de paiement", "Adresse de livraison", "Adresse de facturation", "#", "Description", "Quantité", "Prix", "Taxe", "Total", "N° catalogue", "Sous-total", "Fret", "Taxe {rate}%", "Total"),
        "it": ("Ordine d'acquisto", "Numero documento", "Data documento", "Ns. codice cliente", "Data consegna", "Condizioni di pagamento", "Indirizzo di consegna", "Indirizzo di fatturazione", "#", "Descrizione", "Quantità", "Prezzo", "Imposta", "Totale", "Nr. catalogo", "Subtotale", "Trasporto", "Imposta {rate}%", "Totale"),
    }[order.language]  # fmt: skip
    style = "body{font-size:9pt} table.l{width:100%;border-collapse:collapse;margin-top:8mm} .l th{background:#f0ab00;text-align:left;padding:3px} .l td{padding:3px;border-bottom:1px solid #eee;vertical-align:top} .r{text-align:right!important}"
    rows = "".join(
        f"<tr><td>{n}</td><td>{e(line.description)}<br><small>{e(w[14])} {e(line.sku)}</small></td><td class=r>{order.manner.quantity(line.quantity)} {e(line.unit) if line.quantity is not None else ''}</td><td class=r>{order.money(line.price, True)}</td><td>V1</td><td class=r>{amount(order, line, True)}</td></tr>"
        for n, line in enumerate(order.lines, 1)
    )
    heads = "".join(f"<th{' class=r' if n in (2, 3, 5) else ''}>{e(h)}</th>" for n, h in enumerate(w[8:14]))
    facts = told(order, *w[1:6])
    extra = "".join(
        f"<p><b>{e(k)}</b><br>{html_block(order, p)}</p>"
        for k, p in ((w[6], order.ship_to), (w[7], order.bill_to))
        if p
    )
    page = (
        f"<b>{e(order.sold_to.title)}</b><br><small>{e(one_line(order.sold_to, ' · '))} · {e(order.sold_to.phone or '')}</small><table style='width:100%;margin-top:10mm'><tr style='vertical-align:top'><td>{html_block(order, order.vendor)}</td><td><h3 style='margin:0'>{e(w[0])}</h3><table>{html_rows(facts)}</table></td></tr></table>"
        f"{extra}<table class=l><tr>{heads}</tr>{rows}</table><table style='margin-left:auto'>{html_rows(summed(order, w[15], w[16], w[17], w[18], sign=True), frozenset({1}))}</table>"
    )
    return pdf(page, style)


@layout("text_pdf", "test", ".pdf", shows=UNDISCOUNTED, languages="en es", ready=ready, firm=True, lines=(1, 12))
def external_item(order: Order, rng: Random) -> bytes:
    """Dynamics AX: the buyer's item number, ours as "external"; dates, discounts of nothing and per cent among the numbers; page heads and feet."""
    es = order.language == "es"
    heads = ("Línea", "Código de artículo", "Núm. externo", "Descripción", "Fecha entrega", "Cantidad", "Unidad", "Precio unitario", "Descuento", "Importe") if es else (
        "Line", "Item number", "External item", "Description", "Delivery", "Quantity", "Unit", "Unit price", "Discount", "Amount")  # fmt: skip
    style = "body{font-size:8pt} table.l{width:100%;border-collapse:collapse;margin-top:5mm} .l th{border-top:1px solid;border-bottom:1px solid;text-align:left;padding:2px} .l td{padding:2px;vertical-align:top} .r{text-align:right!important}"
    rows = "".join(
        f"<tr><td>{n}</td><td>{e(line.buyers_no)}</td><td>{e(line.sku)}</td><td>{e(line.description)}</td><td>{order.day(line.wanted or order.order_date + timedelta(days=9))}</td><td class=r>{order.manner.number(line.quantity) if line.quantity is not None else ''}</td><td>{e(line.unit)}</td><td class=r>{order.money(line.price)}</td><td class=r>{order.manner.number(Decimal(0))}</td><td class=r>{amount(order, line)}</td></tr>"
        for n, line in enumerate(order.lines, 1)
    )
    row = "".join(f"<th{' class=r' if n in (5, 7, 8, 9) else ''}>{h}</th>" for n, h in enumerate(heads))
    labels = (
        ("Pedido de compra", "Fecha", "Nuestra cuenta", "Fecha de entrega", "Pago")
        if es
        else ("Purchase order", "Date", "Our account", "Delivery date", "Payment")
    )
    extra = "".join(
        f"<td><b>{k}</b><br>{html_block(order, p)}</td>"
        for k, p in (
            ("Dirección de entrega" if es else "Delivery address", order.ship_to),
            ("Dirección de facturación" if es else "Invoice address", order.bill_to),
        )
        if p
    )
    words = (
        ("Subtotal", "Cargos", "IVA {rate}%", "Total") if es else ("Subtotal", "Charges", "Sales tax {rate}%", "Total")
    )
    page = (
        f"<div style='display:flex;justify-content:space-between'><div>{html_block(order, order.sold_to)}<br>{'Teléfono' if es else 'Telephone'} {e(order.sold_to.phone or '')}</div><div><b style='font-size:13pt'>{labels[0]}</b><table>{html_rows(told(order, *('Número' if es else 'Number', *labels[1:])))}</table></div></div>"
        f"<p style='margin-top:8mm'>{html_block(order, order.vendor)}</p><table style='width:100%'><tr style='vertical-align:top'>{extra}</tr></table><table class=l><thead><tr>{row}</tr></thead>{rows}</table><table style='margin-left:auto'>{html_rows(summed(order, *words), frozenset({1}))}</table>"
    )
    return pdf(page, style, rng.choice(("A4", "Letter")))
