"""Papers that are no order, as PDF and spreadsheets: they look like one, with our items on them. Part: train."""

from __future__ import annotations

from random import Random

from tests.generator.kinds import Written, layout
from tests.generator.no_orders import GOODS, none
from tests.generator.orders import Order
from tests.generator.paper import Paper, table
from tests.generator.parts import columns, contact_lines, pairs, totals

PAPERS = {
    "invoice": {"en": "INVOICE;Tax invoice", "de": "RECHNUNG;Rechnung", "fr": "FACTURE;Facture", "nl": "FACTUUR;Factuur", "es": "FACTURA;Factura", "it": "FATTURA;Fattura", "pt": "FATURA;Fatura"},
    "delivery": {"en": "DELIVERY NOTE;Packing slip", "de": "LIEFERSCHEIN;Lieferschein", "fr": "BON DE LIVRAISON;Bordereau d'expédition", "nl": "PAKBON;Leveringsbon", "es": "ALBARÁN;Nota de entrega", "it": "DOCUMENTO DI TRASPORTO;Bolla di consegna", "pt": "GUIA DE REMESSA;Guia de transporte"},
    "quotation": {"en": "QUOTATION;Estimate", "de": "ANGEBOT;Kostenvoranschlag", "fr": "DEVIS;Offre de prix", "nl": "OFFERTE;Prijsopgave", "es": "PRESUPUESTO;Oferta", "it": "PREVENTIVO;Offerta", "pt": "ORÇAMENTO;Proposta"},
    "confirmation": {"en": "ORDER CONFIRMATION;Order acknowledgement", "de": "AUFTRAGSBESTÄTIGUNG;Auftragsbestätigung", "fr": "CONFIRMATION DE COMMANDE;Accusé de réception de commande", "nl": "ORDERBEVESTIGING;Opdrachtbevestiging", "es": "CONFIRMACIÓN DE PEDIDO;Acuse de pedido", "it": "CONFERMA D'ORDINE;Conferma ordine", "pt": "CONFIRMAÇÃO DE ENCOMENDA;Confirmação da encomenda"},
    "credit": {"en": "CREDIT NOTE", "de": "GUTSCHRIFT", "fr": "AVOIR", "nl": "CREDITNOTA", "es": "FACTURA RECTIFICATIVA;Nota de abono", "it": "NOTA DI CREDITO", "pt": "NOTA DE CRÉDITO"},
}  # fmt: skip
NUMBER = {"en": "No.", "de": "Nr.", "fr": "N°", "nl": "Nr.", "es": "N.º", "it": "N.", "pt": "N.º"}


def paper_of(order: Order, rng: Random, kind: str, ours: bool, prices: bool = True) -> bytes:
    """A commercial paper: from us to a customer (`ours`, it comes back to us) or from another firm to us."""
    seller, buyer = (order.shop.party, order.sold_to) if ours else (order.sold_to, order.shop.party)
    paper = Paper(rng.choice(("a4", "letter")), rng.choice(("Helvetica", "Times-Roman")), 9)
    left, right = 48.0, paper.width - 48
    paper.text(right, 55, seller.title, 14, True, "r")
    y = paper.block(right, 70, order.block(seller, rng)[1:], 8, align="r")
    paper.text(left, 100, f"{seller.title} · {seller.street} · {seller.city}", 6.5)
    y = max(y, paper.block(left, 115, order.block(buyer, rng), 10))
    title = rng.choice(PAPERS[kind][order.language].split(";"))
    paper.text(left, y + 30, title, 15, True)
    y = pairs(
        paper,
        [
            (f"{title.capitalize()} {NUMBER[order.language]}", f"{rng.randint(10000, 99999)}"),
            (order.word(rng, "date"), order.day(order.order_date)),
            (order.word(rng, "po"), order.po or ""),
        ],
        left,
        y + 48,
        170,
    )
    names = "pos,sku,description,quantity,unit,price,amount" if prices else "pos,sku,description,quantity,unit"
    y = table(
        paper, order, columns(order, rng, names, right - left), left, y + 12, rng.choice(("grid", "rows", "zebra"))
    )
    if prices:
        y = totals(paper, order, rng, right - 190, y + 20, 186)
    paper.block(
        left,
        y + 30,
        [*contact_lines(order, rng), order.word(rng, "bank", a=rng.randint(100, 999), b=rng.randint(100, 999))],
        7.5,
    )
    return paper.bytes()


SHOWN = GOODS + " po tax subtotal total freight"


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False, firm=True)
def invoice_paper(order: Order, rng: Random) -> Written:
    return none(paper_of(order, rng, "invoice", rng.random() < 0.3))


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False, firm=True)
def delivery_paper(order: Order, rng: Random) -> Written:
    return none(paper_of(order, rng, "delivery", rng.random() < 0.5, prices=False))


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False, firm=True)
def quotation_paper(order: Order, rng: Random) -> Written:
    return none(paper_of(order, rng, "quotation", rng.random() < 0.5))


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False, firm=True)
def confirmation_paper(order: Order, rng: Random) -> Written:
    return none(paper_of(order, rng, "confirmation", rng.random() < 0.5))


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False, firm=True)
def credit_paper(order: Order, rng: Random) -> Written:
    return none(paper_of(order, rng, "credit", False))


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False, firm=True)
def statement_paper(order: Order, rng: Random) -> Written:
    """A statement of account: dates, invoice numbers, amounts."""
    title = {
        "en": "Statement of account",
        "de": "Kontoauszug",
        "fr": "Relevé de compte",
        "nl": "Rekeningoverzicht",
        "es": "Extracto de cuenta",
        "it": "Estratto conto",
        "pt": "Extrato de conta",
    }[order.language]
    paper = Paper("a4", "Helvetica", 9.5)
    y = paper.block(48, 60, order.block(order.sold_to, rng), bold_first=True)
    y = paper.block(48, y + 20, order.block(order.shop.party, rng))
    paper.text(48, y + 26, f"{title} {order.day(order.order_date)}", 14, True)
    y += 50
    for x, text in zip(
        (48, 150, 280, 420),
        (
            order.word(rng, "date"),
            {
                "en": "Invoice",
                "de": "Rechnung",
                "fr": "Facture",
                "nl": "Factuur",
                "es": "Factura",
                "it": "Fattura",
                "pt": "Fatura",
            }[order.language],
            order.word(rng, "amount"),
            order.word(rng, "total"),
        ),
        strict=True,
    ):
        paper.text(x, y, text, bold=True)
    for line in order.lines:
        y += 15
        for x, text in zip(
            (48, 150, 280, 420),
            (
                order.day(order.order_date),
                f"{rng.randint(10000, 99999)}",
                order.money(line.amount),
                order.money(order.subtotal),
            ),
            strict=True,
        ):
            paper.text(x, y, text)
    return none(paper.bytes())


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False)
def blank_form(order: Order, rng: Random) -> Written:
    """An order form that nobody filled in."""
    paper = Paper("a4", "Helvetica", 10)
    paper.text(297, 60, f"{order.shop.name} – {order.word(rng, 'title')}", 15, True, "c")
    y = 100.0
    for key in ("buyer", "ship_to", "phone", "email", "customer_no", "date"):
        paper.text(48, y, f"{order.word(rng, key)}:")
        paper.rule(180, y + 2, 540, y + 2, 0.4)
        y += 24
    edges = (48, 150, 380, 430, 485, 545)
    heads = [order.word(rng, key) for key in ("sku", "description", "quantity", "price", "amount")]
    for row in range(11):
        for x in edges:
            paper.rule(x, y, x, y + 22, 0.5)
        paper.rule(48, y, 545, y, 0.5)
        if row == 0:
            for x, text in zip(edges, heads, strict=False):
                paper.text(x + 4, y + 15, text, 9, True)
        y += 22
    paper.rule(48, y, 545, y, 0.5)
    paper.text(430, y + 20, order.word(rng, "total"), bold=True)
    return none(paper.bytes())


@layout("no_order", "train", ".pdf", shows=SHOWN, wrong=False)
def catalogue_paper(order: Order, rng: Random) -> Written:
    """A price list without any quantity."""
    title = {
        "en": "Price list 2026",
        "de": "Preisliste 2026",
        "fr": "Tarif 2026",
        "nl": "Prijslijst 2026",
        "es": "Lista de precios 2026",
        "it": "Listino prezzi 2026",
        "pt": "Tabela de preços 2026",
    }[order.language]
    from tests.generator.orders import make_line

    order.lines = [make_line(rng, order, item) for item in order.shop.active[:60]]
    paper = Paper("a4", "Helvetica", 9)
    paper.text(48, 55, f"{order.shop.name} – {title}", 15, True)
    paper.head = lambda page: 50.0
    table(
        paper,
        order,
        columns(order, rng, "sku,description,unit,price", 500),
        48,
        75,
        rng.choice(("grid", "rows", "zebra")),
    )
    return none(paper.bytes())


@layout("no_order", "train", ".xlsx", shows=SHOWN, wrong=False)
def empty_order_sheet(order: Order, rng: Random) -> Written:
    """The whole price list with an empty column for the quantity."""
    from tests.generator.sheets import saved, workbook

    book = workbook()
    sheet = book.active
    sheet.append([order.shop.name])
    sheet.append([])
    sheet.append([order.word(rng, name) for name in ("sku", "description", "price", "quantity")])
    for item in order.shop.active[:400]:
        sheet.append([item.sku, item.description, float(item.price), None])
    return none(saved(book))


@layout("no_order", "train", ".xlsx", shows=SHOWN, wrong=False, firm=True)
def stock_report(order: Order, rng: Random) -> Written:
    """Item numbers with figures that are no quantities asked for."""
    from tests.generator.sheets import saved, workbook

    heads = {"en": ("Stock report", "Stock on hand", "Last movement"), "de": ("Bestandsliste", "Lagerbestand", "Letzte Bewegung"), "fr": ("État du stock", "Stock disponible", "Dernier mouvement"), "nl": ("Voorraadlijst", "Voorraad", "Laatste mutatie"),
             "es": ("Informe de existencias", "Existencias", "Último movimiento"), "it": ("Giacenze di magazzino", "Giacenza", "Ultimo movimento"), "pt": ("Relatório de existências", "Existências", "Último movimento")}[order.language]  # fmt: skip
    book = workbook()
    sheet = book.active
    sheet.append([heads[0], order.day(order.order_date)])
    sheet.append([order.word(rng, "sku"), order.word(rng, "description"), *heads[1:]])
    for line in order.lines:
        sheet.append([line.sku, line.description, int(line.quantity or 0), order.day(line.wanted)])
    return none(saved(book))
