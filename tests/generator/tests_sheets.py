"""Order templates, price lists and exports as spreadsheets and delimited text, as firms and their programs make them. Part: test.

Written from how such files look, in words of their own; nothing is taken from the layouts of the part train.
"""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any
from xml.sax.saxutils import escape

from tests.generator import places
from tests.generator.kinds import Written, layout
from tests.generator.orders import Line, Order
from tests.generator.sheets import number, saved, workbook
from tests.generator.world import Party

_WORDS = """
title | Purchase Order | Bestellformular | Bon de commande | Bestelformulier | Hoja de pedido | Modulo d'ordine | Folha de encomenda
po | P.O. No.;Your reference;Order ref. | Bestell-Nr.;Bestellung Nr.;Unser Zeichen | Commande n°;Votre n° de commande | Bestelnr.;Uw referentie | Pedido n.º;N.º pedido cliente | Ordine nr.;Vs. ordine n. | Encomenda n.º;V/ encomenda
date | Date;Order date | Datum;Bestelldatum | Date;Date commande | Datum;Besteldatum | Fecha;Fecha pedido | Data;Data ordine | Data;Data encomenda
wanted | Needed by;Date required | Wunschtermin;Lieferung bis | Livraison souhaitée;À livrer le | Gewenste levering;Leveren op | Entrega deseada;Fecha entrega | Consegna richiesta;Consegnare entro | Entrega pretendida;Data entrega
customer_no | Customer ID;Account number | Kundennr.;Kd.-Nr. | Code client;N° de compte client | Klantnr.;Debiteurnr. | Cód. cliente;N.º cliente | Cod. cliente;Codice cliente | Cód. cliente;N.º cliente
company | Company | Firma | Société | Bedrijf | Empresa | Ragione sociale | Empresa
street | Address | Straße, Nr. | Adresse | Adres | Dirección | Indirizzo | Morada
zip | ZIP/Postcode | PLZ | Code postal | Postcode | C.P. | CAP | Código postal
town | City | Ort | Ville | Plaats | Población | Località | Localidade
country | Country | Land | Pays | Land | País | Paese | País
contact | Contact person | Ansprechpartner | Contact | Contactpersoon | Persona de contacto | Referente | Pessoa de contacto
phone | Phone | Telefon | Téléphone | Telefoon | Teléfono | Telefono | Telefone
email | E-mail | E-Mail | E-mail | E-mail | E-mail | E-mail | E-mail
buyer | Customer;Ordered by | Besteller;Auftraggeber | Client;Donneur d'ordre | Klant;Besteller | Cliente;Comprador | Cliente;Committente | Cliente;Comprador
ship_to | Ship to;Delivery address | Lieferanschrift;Lieferadresse | Adresse de livraison;Livrer à | Afleveradres;Leveradres | Dirección de entrega;Enviar a | Destinazione;Indirizzo di consegna | Local de entrega;Morada de entrega
vendor | Vendor;Supplier | Lieferant | Fournisseur | Leverancier | Proveedor | Fornitore | Fornecedor
sku | Item #;Part number;Product code;Cat. no. | Artikel-Nr.;Art.-Nr.;Best.-Nr. | Référence;Réf.;Code article | Artikelnr.;Art. nr.;Artikelcode | Ref.;Código;Referencia | Codice;Cod. articolo;Articolo | Ref.;Código;Referência
description | Description;Product;Item description | Bezeichnung;Artikel;Artikelbezeichnung | Désignation;Libellé | Omschrijving;Benaming | Descripción;Concepto | Descrizione;Denominazione | Descrição;Designação
quantity | Qty;Quantity;Order qty | Menge;Anzahl;Bestellmenge | Qté;Quantité | Aantal;Bestelaantal | Cant.;Cantidad;Uds. | Q.tà;Quantità | Qtd.;Quantidade
unit | UOM;Unit | ME;Einheit | Unité;U. | Eenheid;Eenh. | Ud.;Unidad | UM;U.M. | Un.;UN
price | Unit price;Price ea. | Einzelpreis;EP netto | P.U. HT;Prix unitaire HT | Stuksprijs;Prijs per stuk | Precio unitario;Precio | Prezzo unitario;Prezzo | Preço unitário;Preço
amount | Total;Line total;Extended | Gesamt;Summe;Gesamtpreis | Total HT;Montant HT | Totaal;Regeltotaal | Importe;Total | Importo;Totale | Total;Valor
total | Total;Grand total | Gesamtsumme;Summe netto | Total HT;Total commande | Totaal;Totaal excl. btw | Total;Total pedido | Totale;Totale ordine | Total;Total da encomenda
terms | Payment | Zahlungsart | Mode de règlement | Betaalwijze | Forma de pago | Pagamento | Pagamento
list | Price list 2026 | Preisliste 2026 | Tarif 2026 | Prijslijst 2026 | Tarifa 2026 | Listino 2026 | Tabela de preços 2026
help | Please fill in the yellow cells only. | Bitte nur die gelben Felder ausfüllen. | Merci de ne remplir que les cases jaunes. | Vul alleen de gele cellen in. | Rellene solo las celdas amarillas. | Compilare solo le celle gialle. | Preencha apenas as células amarelas.
terms_of_trade | Terms and conditions | AGB | Conditions de vente | Voorwaarden | Condiciones | Condizioni | Condições
stock | In stock | Bestand | Stock | Voorraad | Existencias | Giacenza | Stock
cost | Cost | EK | Prix d'achat | Inkoop | Coste | Costo | Custo
note | Remark | Bemerkung | Remarque | Opmerking | Observaciones | Note | Observações
sign | Signature | Unterschrift | Signature | Handtekening | Firma | Firma | Assinatura
"""
_LANGUAGES = ("en", "de", "fr", "nl", "es", "it", "pt")
WORDS = {
    (key.strip(), language): tuple(word.strip() for word in cell.split(";"))
    for key, *cells in (row.split("|") for row in _WORDS.strip().splitlines())
    for language, cell in zip(_LANGUAGES, cells, strict=True)
}


def say(order: Order, rng: Random, key: str) -> str:
    return rng.choice(WORDS[key, order.language])


def heads(order: Order, rng: Random, *keys: str) -> list[str]:
    """Headings of a table, no two alike."""
    found: list[str] = []
    for key in keys:
        free = [word for word in WORDS[key, order.language] if word not in found]
        found.append(rng.choice(free or list(WORDS[key, order.language])))
    return found


def town(party: Party) -> str:
    return places.town_line(party.place)


def lines_of(order: Order, party: Party, country: bool = False) -> list[str]:
    """An address one below the other; a sold-to that is hidden is its name alone."""
    if order.hide_address and party is order.sold_to:
        return [party.title]
    found = [party.title, party.street, *([party.street2] if party.street2 else []), town(party)]
    if country or party.country != order.shop.country:
        found.append(places.COUNTRY_NAMES[order.language].get(party.country, party.country))
    return found


def day(order: Order, value: Any) -> datetime:
    return datetime(value.year, value.month, value.day)


def day_format(order: Order) -> str:
    """The cell format of a day as the order's country writes it."""
    return order.manner.day.replace("%d", "DD").replace("%m", "MM").replace("%Y", "YYYY").replace("%y", "YY").replace("%b", "MMM").replace("%B", "MMMM")  # fmt: skip


def facts(order: Order, rng: Random, typed: bool = True) -> list[tuple[str, Any]]:
    """Number, day, account, wanted, payment: those that the order has."""

    def when(value: Any) -> Any:
        return day(order, value) if typed else order.day(value)

    found: list[tuple[str, Any]] = [(say(order, rng, "po"), order.po), (say(order, rng, "date"), when(order.order_date))]  # fmt: skip
    if order.customer_no:
        found.append((say(order, rng, "customer_no"), order.customer_no))
    if order.wanted:
        found.append((say(order, rng, "wanted"), when(order.wanted)))
    if order.payment_words:
        found.append((say(order, rng, "terms"), order.payment_words))
    return [pair for pair in found if pair[1]]


def put(sheet: Any, row: int, column: int, value: Any, order: Order) -> None:
    cell = sheet.cell(row, column, value)
    if isinstance(value, datetime):
        cell.number_format = day_format(order)


def cells(order: Order, line: Line) -> dict[str, Any]:
    return {
        "sku": line.sku, "description": line.description, "quantity": number(line.quantity), "unit": line.unit, "price": number(line.price),
        "amount": number(line.amount) if line.quantity is not None else None,
    }  # fmt: skip


MOST = "sku description quantity unit price amount subtotal total address ship_to customer_no po wanted payment"
PLAIN = "sku description quantity price amount total address customer_no po payment"


@layout("spreadsheet", "test", ".xlsx", shows=MOST + " tax freight vendor", languages="en")
def office_template(order: Order, rng: Random) -> bytes:
    """The template that office programs bring: our block left, title and numbers right, two parties side by side, a bar of terms,
    a table with empty rows, sums right and remarks left of them."""
    book = workbook()
    sheet = book.active
    sheet.title = "Purchase Order"
    b = order.sold_to
    for n, text in enumerate([*lines_of(order, b), f"Phone: {b.phone}", f"Fax: {b.phone}", "Website: "]):
        sheet.cell(1 + n, 1, text)
    sheet.merge_cells("D1:F1")
    sheet["D1"] = "PURCHASE ORDER"
    sheet["E3"] = "DATE"
    put(sheet, 3, 6, day(order, order.order_date), order)
    sheet["E4"] = "PO #"
    sheet["F4"] = order.po
    if order.customer_no:
        sheet["E5"] = "CUSTOMER ID"
        sheet["F5"] = order.customer_no
    sheet["A10"] = "VENDOR"
    sheet["D10"] = "SHIP TO"
    for n, text in enumerate(lines_of(order, order.vendor)):
        sheet.cell(11 + n, 1, text)
    for n, text in enumerate(lines_of(order, order.ship_to or b)):
        sheet.cell(11 + n, 4, text)
    for at, text in enumerate(("REQUISITIONER", "", "SHIP VIA", "F.O.B.", "SHIPPING TERMS", "PAYMENT TERMS")):
        sheet.cell(18, 1 + at, text or None)
    sheet["A19"] = b.contact
    if order.shop.methods:
        sheet["C19"] = order.shop.methods[0]
    sheet["F19"] = order.payment_words or None
    for at, text in enumerate(("ITEM #", "DESCRIPTION", "UNIT", "QTY", "UNIT PRICE", "TOTAL")):
        sheet.cell(21, 1 + at, text)
    row = 21
    for line in order.lines:
        row += 1
        for at, name in enumerate(("sku", "description", "unit", "quantity", "price", "amount")):
            sheet.cell(row, 1 + at, cells(order, line)[name])
    row = max(row, 32) + 1
    sheet.cell(row, 1, "Comments or Special Instructions")
    for label, value in (("SUBTOTAL", order.subtotal), ("TAX", order.tax), ("SHIPPING", order.freight), ("OTHER", None), ("TOTAL", order.total)):  # fmt: skip
        sheet.cell(row, 5, label)
        sheet.cell(row, 6, number(value) if value is not None else "-")
        row += 1
    if order.wanted:
        sheet.cell(row - 4, 1, f"Please deliver by {order.day(order.wanted)}")
    sheet.cell(row + 1, 1, f"If you have any questions about this purchase order, please contact {b.contact or b.title}, {b.phone}, {b.email}")  # fmt: skip
    return saved(book)


def _picture() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (180, 60), (20, 90, 140)).save(out, "PNG")
    return out.getvalue()


@layout("spreadsheet", "test", ".xlsx", shows=MOST, languages="de fr nl es it pt")
def logo_template(order: Order, rng: Random) -> bytes:
    """A logo in the empty rows at the top, the buyer in one merged cell of several lines, numbers on the right, headings of two lines."""
    from openpyxl.drawing.image import Image as Picture
    from openpyxl.styles import Alignment

    book = workbook()
    sheet = book.active
    sheet.title = say(order, rng, "title")
    sheet.add_image(Picture(io.BytesIO(_picture())), "A1")
    sheet.merge_cells("C2:F3")
    sheet["C2"] = say(order, rng, "title").upper()
    sheet.merge_cells("B6:C10")
    sheet["B6"] = "\n".join([*lines_of(order, order.sold_to), f"Tel. {order.sold_to.phone}"])
    sheet["B6"].alignment = Alignment(wrap_text=True, vertical="top")
    row = 6
    for label, value in facts(order, rng):
        sheet.cell(row, 5, label)
        put(sheet, row, 6, value, order)
        row += 1
    row = max(row, 11) + 1
    if order.ship_to:
        sheet.cell(row, 2, say(order, rng, "ship_to") + ":")
        sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=6)
        sheet.cell(row, 3, "\n".join(lines_of(order, order.ship_to)))
        row += 2
    names = ("sku", "description", "quantity", "unit", "price", "amount")
    for at, word in enumerate(heads(order, rng, *names)):
        shown = f"{word}\n({order.currency})" if names[at] in ("price", "amount") else word
        sheet.cell(row, 2 + at, shown).alignment = Alignment(wrap_text=True)
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=2 + at, end_column=2 + at)
    row += 1
    for line in order.lines:
        row += 1
        for at, name in enumerate(names):
            sheet.cell(row, 2 + at, cells(order, line)[name])
    sheet.cell(row + 2, 6, say(order, rng, "total"))
    sheet.cell(row + 2, 7, number(order.subtotal))
    sheet.cell(row + 5, 2, f"{say(order, rng, 'date')}, {say(order, rng, 'sign')}: ____________________")
    return saved(book)


@layout("spreadsheet", "test", ".xlsx", shows=PLAIN + " ship_to", firm=True)
def tabbed_form(order: Order, rng: Random) -> bytes:
    """Instructions, order form, the whole price list and the terms as sheets of one file; the form has labels with yellow cells."""
    from openpyxl.styles import PatternFill

    yellow = PatternFill("solid", fgColor="FFFF99")
    book = workbook()
    first = book.active
    first.title = "1"
    first["A1"] = order.shop.name
    first["A3"] = say(order, rng, "help")
    first["A4"] = order.shop.email
    sheet = book.create_sheet("2")
    sheet["B1"] = f"{order.shop.name} - {say(order, rng, 'title')}"
    row = 3

    def party(who: Party, heading: str) -> None:
        nonlocal row
        sheet.cell(row, 2, heading)
        row += 1
        hidden = order.hide_address and who is order.sold_to
        rows = [("company", who.title)] if hidden else [("company", who.title), ("street", who.street), ("zip", who.postal_code), ("town", who.city), ("country", places.COUNTRY_NAMES[order.language].get(who.country, who.country))]  # fmt: skip
        if who.region and not hidden:
            rows[3] = ("town", f"{who.city}, {who.region}")
        rows += [("contact", who.contact), ("phone", who.phone), ("email", who.email)] if who is order.sold_to else []
        for key, value in rows:
            if value:
                sheet.cell(row, 2, say(order, rng, key))
                sheet.cell(row, 3, value).fill = yellow
                row += 1
        row += 1

    party(order.sold_to, say(order, rng, "buyer"))
    if order.ship_to:
        party(order.ship_to, say(order, rng, "ship_to"))
    for label, value in facts(order, rng):
        sheet.cell(row, 2, label)
        put(sheet, row, 3, value, order)
        row += 1
    row += 1
    names = ("sku", "description", "quantity", "price", "amount")
    for at, word in enumerate(heads(order, rng, *names)):
        sheet.cell(row, 2 + at, word)
    for line in order.lines:
        row += 1
        for at, name in enumerate(names):
            sheet.cell(row, 2 + at, cells(order, line)[name])
    sheet.cell(row + 8, 5, say(order, rng, "total"))
    sheet.cell(row + 8, 6, number(order.subtotal))
    prices = book.create_sheet(say(order, rng, "list"))
    prices.append(heads(order, rng, "sku", "description", "price"))
    for item in order.shop.active[:300]:
        prices.append([item.sku, item.description, number(item.price)])
    terms = book.create_sheet(say(order, rng, "terms_of_trade"))
    terms["A1"] = say(order, rng, "terms_of_trade")
    terms["A2"] = "1. " + say(order, rng, "help")
    book.active = 1
    return saved(book)


@layout(
    "spreadsheet",
    "test",
    ".xlsx",
    shows="sku description price address customer_no po payment",
    lines=(2, 12),
    wrong=False,
)
def wholesale_list(order: Order, rng: Random) -> bytes:
    """The yearly price list: groups with a heading row, a column for the order and one of sums that shows 0.00 where nothing is ordered;
    the customer's block at the top."""
    book = workbook()
    sheet = book.active
    sheet.title = say(order, rng, "list")
    sheet["A1"] = f"{order.shop.name} – {say(order, rng, 'list')}"
    row = 3
    pairs = [(say(order, rng, "buyer"), order.sold_to.title), *(("", text) for text in lines_of(order, order.sold_to)[1:]), *facts(order, rng)]  # fmt: skip
    for label, value in pairs:
        sheet.cell(row, 1, label or None)
        put(sheet, row, 2, value, order)
        row += 1
    row += 1
    for at, word in enumerate(heads(order, rng, "sku", "description", "price", "quantity", "amount")):
        sheet.cell(row, 1 + at, word)
    wanted = {line.item.sku: line for line in order.lines}
    order.lines = []
    empty = rng.choice((0, None))
    group = None
    for item in order.shop.active:
        row += 1
        if item.family != group and rng.random() < 0.8:
            sheet.cell(row, 1, item.family.upper())
            row += 1
        group = item.family
        line = wanted.get(item.sku)
        for at, value in enumerate((item.sku, item.description, number(item.price), number(line.quantity) if line else empty, number(line.amount) if line else 0)):  # fmt: skip
            sheet.cell(row, 1 + at, value).number_format = "0.00" if at in (2, 4) else "General"
        if line:
            order.lines.append(line)
    sheet.cell(row + 1, 4, say(order, rng, "total"))
    sheet.cell(row + 1, 5, number(sum((line.amount for line in order.lines), Decimal(0))))
    return saved(book)


@layout("spreadsheet", "test", ".xlsx", shows=PLAIN, wrong=False)
def bare_formulas(order: Order, rng: Random) -> bytes:
    """Made by a program that writes formulas and leaves their values to the spreadsheet: amounts and sum are formulas without a value."""
    book = workbook()
    sheet = book.active
    for n, text in enumerate(lines_of(order, order.sold_to)):
        sheet.cell(1 + n, 1, text)
    row = 2
    for label, value in facts(order, rng):
        sheet.cell(row, 4, label)
        put(sheet, row, 5, value, order)
        row += 1
    row = max(row, 6) + 1
    for at, word in enumerate(heads(order, rng, "quantity", "sku", "description", "price", "amount")):
        sheet.cell(row, 1 + at, word)
    first = row + 1
    for line in order.lines:
        row += 1
        for at, name in enumerate(("quantity", "sku", "description", "price")):
            sheet.cell(row, 1 + at, cells(order, line)[name])
        sheet.cell(row, 5, f"=A{row}*D{row}")
    sheet.cell(row + 1, 4, say(order, rng, "total"))
    sheet.cell(row + 1, 5, f"=SUM(E{first}:E{row})")
    return saved(book)


@layout("spreadsheet", "test", ".xlsx", shows=PLAIN + " unit ship_to", wrong=False)
def all_text(order: Order, rng: Random) -> bytes:
    """Pasted from a word processor: everything is text, quantities with their unit, prices with the currency, days in words."""
    book = workbook()
    sheet = book.active
    row = 1
    for label, value in facts(order, rng, typed=False):
        sheet.cell(row, 1, f"{label}: {value}")
        row += 1
    row += 1
    sheet.cell(row, 1, say(order, rng, "buyer") + ":")
    for text in lines_of(order, order.sold_to):
        row += 1
        sheet.cell(row, 1, text)
    if order.ship_to:
        row += 2
        sheet.cell(row, 1, say(order, rng, "ship_to") + ":")
        for text in lines_of(order, order.ship_to):
            row += 1
            sheet.cell(row, 1, text)
    row += 2
    names = heads(order, rng, "sku", "description", "quantity", "price", "amount")
    for at, word in enumerate(names):
        sheet.cell(row, 1 + at, word)
    for line in order.lines:
        row += 1
        amount = order.money(line.amount, True)
        values = (line.sku + " " * rng.randint(0, 1), line.description, f"{order.manner.quantity(line.quantity)} {line.unit}", order.money(line.price, True), amount)  # fmt: skip
        for at, value in enumerate(values):
            sheet.cell(row, 1 + at, value).number_format = "@"
    return saved(book)


@layout("spreadsheet", "test", ".xlsx", shows="sku description quantity address po customer_no payment", wrong=False)
def zeros_by_format(order: Order, rng: Random) -> bytes:
    """Item numbers of digits are numbers whose zeros come from the cell's format; the customer's number and the postal code too."""
    book = workbook()
    sheet = book.active
    row = 1
    b = order.sold_to
    rows: list[tuple[str, Any]] = [("company", b.title)]
    if not order.hide_address:
        rows += [
            ("street", b.street),
            ("zip", b.postal_code),
            ("town", f"{b.city}, {b.region}" if b.region else b.city),
        ]
        rows.append(("country", places.COUNTRY_NAMES[order.language].get(b.country, b.country)))
    for key, value in rows:
        sheet.cell(row, 1, say(order, rng, key))
        digits = value.isdigit() and key == "zip"
        cell = sheet.cell(row, 2, int(value) if digits else value)
        cell.number_format = "0" * len(value) if digits else "General"
        row += 1
    for label, value in facts(order, rng):
        sheet.cell(row, 1, label)
        put(sheet, row, 2, value, order)
        row += 1
    row += 1
    for at, word in enumerate(heads(order, rng, "sku", "description", "quantity")):
        sheet.cell(row, 1 + at, word)
    for line in order.lines:
        row += 1
        cell = sheet.cell(row, 1, int(line.sku) if line.sku.isdigit() and len(line.sku) < 15 else line.sku)
        cell.number_format = "0" * len(line.sku) if line.sku.isdigit() else "General"
        sheet.cell(row, 2, line.description)
        sheet.cell(row, 3, number(line.quantity))
    return saved(book)


@layout("spreadsheet", "test", ".xlsx", shows=PLAIN, firm=True)
def hidden_columns(order: Order, rng: Random) -> bytes:
    """The buyer's own list with columns that he hid before sending (cost, stock, a code of his own), and a hidden sheet of notes."""
    book = workbook()
    sheet = book.active
    row = 1
    for text in lines_of(order, order.sold_to):
        sheet.cell(row, 1, text)
        row += 1
    row += 1
    for label, value in facts(order, rng):
        sheet.cell(row, 1, label)
        put(sheet, row, 2, value, order)
        row += 1
    row += 1
    names = heads(order, rng, "sku", "description", "cost", "stock", "quantity", "price", "amount")
    for at, word in enumerate(names):
        sheet.cell(row, 1 + at, word)
    for line in order.lines:
        row += 1
        c = cells(order, line)
        values = (c["sku"], c["description"], float(round(line.price * Decimal("0.6"), 2)), rng.randint(0, 400), c["quantity"], c["price"], c["amount"])  # fmt: skip
        for at, value in enumerate(values):
            sheet.cell(row, 1 + at, value)
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["D"].hidden = True
    notes = book.create_sheet("Calc")
    notes["A1"] = "margin"
    notes["B1"] = 0.4
    notes.sheet_state = "hidden"
    return saved(book)


@layout(
    "spreadsheet", "test", ".xlsx", shows="sku description quantity price address customer_no po payment", lines=(2, 8)
)
def table_beside(order: Order, rng: Random) -> bytes:
    """The order as a table, and beside it another that is none of it: whom to call at the buyer's, and when the ramp is open."""
    book = workbook()
    sheet = book.active
    row = 1
    for text in lines_of(order, order.sold_to):
        sheet.cell(row, 2, text)
        row += 1
    for label, value in facts(order, rng):
        row += 1
        sheet.cell(row, 2, label + ":")
        put(sheet, row, 3, value, order)
    row += 2
    start = row
    names = ("sku", "quantity", "description", "price")
    for at, word in enumerate(heads(order, rng, *names)):
        sheet.cell(row, 2 + at, word)
    for line in order.lines:
        row += 1
        for at, name in enumerate(names):
            sheet.cell(row, 2 + at, cells(order, line)[name])
    sheet.cell(start, 8, say(order, rng, "contact"))
    sheet.cell(start, 9, say(order, rng, "phone"))
    sheet.cell(start + 1, 8, order.sold_to.contact or order.sold_to.title)
    sheet.cell(start + 1, 9, order.sold_to.phone)
    sheet.cell(start + 2, 8, "Mo-Fr 7:30-15:00")
    return saved(book)


@layout(
    "spreadsheet",
    "test",
    ".xlsx",
    shows="sku description quantity price address customer_no po",
    firm=True,
    lines=(2, 9),
    wrong=False,
)
def branch_columns(order: Order, rng: Random) -> bytes:
    """One column of quantities a branch, none of which is an order's: where what goes has to be asked."""
    book = workbook()
    sheet = book.active
    row = 1
    for text in lines_of(order, order.sold_to):
        sheet.cell(row, 1, text)
        row += 1
    for label, value in facts(order, rng):
        row += 1
        sheet.cell(row, 1, label)
        put(sheet, row, 2, value, order)
    row += 2
    towns = [town_.split("|")[0] for town_ in rng.sample(places.TOWNS[order.sold_to.country][1].split(";"), 3)]
    for at, word in enumerate([*heads(order, rng, "sku", "description", "price"), *towns]):
        sheet.cell(row, 1 + at, word)
    for line in order.lines:
        row += 1
        shares = [rng.randint(0, 9) or None for _ in towns]
        for at, value in enumerate([line.sku, line.description, number(line.price), *shares]):
            sheet.cell(row, 1 + at, value)
    order.doubt("a column of quantities for each branch")
    return saved(book)


def _delimited(
    rows: list[list[Any]], delimiter: str, charset: str, quoting: int = csv.QUOTE_MINIMAL, end: str = "\r\n"
) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    try:
        return out.getvalue().encode(charset)
    except UnicodeEncodeError:
        return out.getvalue().encode("utf-8-sig")


@layout(
    "spreadsheet",
    "test",
    ".txt",
    shows="sku description quantity price amount address po customer_no",
    languages="en de",
    firm=True,
)
def sap_list(order: Order, rng: Random) -> bytes:
    """A list that a large firm's program saves as "unconverted" text: tabs, an empty first column, a head of labels, UTF-16."""
    de = order.language == "de"
    b = order.ship_to or order.sold_to
    title = "Bestellpositionen zum Lieferanten" if de else "Purchase order items per vendor"
    head: list[list[Any]] = [[order.day(order.order_date), "", title], [], ["", "Bestellung" if de else "Purchase order", order.po or ""]]  # fmt: skip
    if order.customer_no:
        head.append(["", "Kundennummer" if de else "Customer no.", order.customer_no])
    label = "Warenempfänger" if de else "Ship-to party"
    head += [["", label if n == 0 else "", text] for n, text in enumerate(lines_of(order, b))]
    columns = ("Pos", "LiefMatNr", "Kurztext", "BstMenge", "BME", "Nettopr.", "Währg", "Nettowert") if de else ("Item", "Vendor mat. no.", "Short text", "PO quantity", "OUn", "Net price", "Crcy", "Net value")  # fmt: skip
    unit = {"EA": "ST" if de else "PC", "BX": "KAR" if de else "BOX", "PK": "PAK"}
    rows: list[list[Any]] = [*head, [], ["", *columns]]
    for n, line in enumerate(order.lines):
        rows.append(["", f"{(n + 1) * 10:05d}", line.sku, line.description[:40].strip(), order.manner.quantity(line.quantity), unit[line.item.unit], order.money(line.price), order.currency,
                     order.money(line.amount) if line.quantity is not None else ""])  # fmt: skip
    return _delimited(rows, "\t", rng.choice(("utf-16", "windows-1252")))


@layout(
    "spreadsheet",
    "test",
    ".xlsx",
    shows="sku description quantity price amount subtotal address ship_to po wanted vendor",
    languages="en de fr nl es",
    firm=True,
)
def business_central(order: Order, rng: Random) -> bytes:
    """The purchase order's page of an ERP program opened in Excel: fields of the head as a row of columns, then the lines with the
    buyer's own numbers beside ours."""
    book = workbook()
    sheet = book.active
    sheet.title = "Purchase Order"
    words = {
        "en": "No.|Buy-from Vendor Name|Order Date|Requested Receipt Date|Ship-to Name|Ship-to Address|Ship-to Post Code|Ship-to City|Ship-to Country|Type|No.|Vendor Item No.|Description|Quantity|Unit of Measure Code|Direct Unit Cost Excl. VAT|Line Amount Excl. VAT|Item|Total Excl. VAT",
        "de": "Nr.|Eink. von Kred.-Name|Bestelldatum|Gewünschtes Wareneingangsdatum|Lief. an Name|Lief. an Adresse|Lief. an PLZ-Code|Lief. an Ort|Lief. an Land|Art|Nr.|Kred.-Artikelnr.|Beschreibung|Menge|Einheitencode|EK-Preis Ohne MwSt.|Zeilenbetrag Ohne MwSt.|Artikel|Summe Ohne MwSt.",
        "fr": "N°|Nom du fournisseur|Date commande|Date de réception demandée|Nom destinataire|Adresse destinataire|Code postal destinataire|Ville destinataire|Pays destinataire|Type|N°|N° article fournisseur|Désignation|Quantité|Code unité|Coût unitaire direct HT|Montant ligne HT|Article|Total HT",
        "nl": "Nr.|Leveranciersnaam|Orderdatum|Gevraagde ontvangstdatum|Verzenden naar naam|Verzendadres|Verzenden naar postcode|Verzenden naar plaats|Verzenden naar land|Soort|Nr.|Artikelnr. leverancier|Omschrijving|Aantal|Eenheidscode|Directe kostprijs excl. btw|Regelbedrag excl. btw|Artikel|Totaal excl. btw",
        "es": "N.º|Nombre proveedor|Fecha pedido|Fecha recepción solicitada|Envío a-Nombre|Envío a-Dirección|Envío a-C.P.|Envío a-Población|Envío a-País|Tipo|N.º|N.º producto proveedor|Descripción|Cantidad|Cód. unidad medida|Coste unit. directo excl. IVA|Importe línea excl. IVA|Producto|Total excl. IVA",
    }[order.language].split("|")  # fmt: skip
    goes = order.ship_to or order.sold_to
    values: list[Any] = [
        order.po,
        order.vendor.title,
        day(order, order.order_date),
        day(order, order.wanted) if order.wanted else None,
        goes.title,
    ]
    if not (order.hide_address and goes is order.sold_to):
        values += [
            goes.street,
            goes.postal_code,
            f"{goes.city}, {goes.region}" if goes.region else goes.city,
            goes.country,
        ]
    for at, value in enumerate(values):
        sheet.cell(1, 1 + at, words[at])
        put(sheet, 2, 1 + at, value, order)
    for at, word in enumerate(words[9:17]):
        sheet.cell(4, 1 + at, word)
    row = 4
    unit = {"EA": "PCS", "BX": "BOX", "PK": "PACK"}
    for line in order.lines:
        row += 1
        c = cells(order, line)
        for at, value in enumerate((words[17], line.buyers_no, c["sku"], c["description"], c["quantity"], unit[line.item.unit], c["price"], c["amount"])):  # fmt: skip
            sheet.cell(row, 1 + at, value)
    sheet.cell(row + 2, 7, words[18])
    sheet.cell(row + 2, 8, number(order.subtotal))
    if order.ship_to:  # nothing names another buyer
        order.sold_to, order.ship_to = order.ship_to, None
    return saved(book)


def _own(order: Order, data: bytes, po: bool = False, payment: bool = False) -> Written:
    """A web shop's own number is no customer's, and what was paid is not told everywhere."""
    truth = order.truth()
    for place in ("order", "meant"):
        if place in truth:
            if not po:
                truth[place].pop("customer_po", None)
            if not payment:
                truth[place].pop("payment", None)
    return Written(data, {"orders": [truth]})


def _two(name: str) -> tuple[str, str]:
    first, _, last = name.rpartition(" ")
    return first, last


@layout("spreadsheet", "test", ".csv", shows="sku description quantity price address", wrong=None)
def woo_export(order: Order, rng: Random) -> Written:
    """A shop plug-in's export of orders: a row a line, the whole head in each."""
    order.was_paid()
    head = ["Order Number", "Order Status", "Order Date", "Customer Note", "First Name (Billing)", "Last Name (Billing)", "Company (Billing)", "Address 1&2 (Billing)", "City (Billing)", "State Code (Billing)", "Postcode (Billing)",
            "Country Code (Billing)", "Email (Billing)", "Phone (Billing)", "First Name (Shipping)", "Last Name (Shipping)", "Company (Shipping)", "Address 1&2 (Shipping)", "City (Shipping)", "State Code (Shipping)", "Postcode (Shipping)", "Country Code (Shipping)",
            "Payment Method Title", "Order Subtotal Amount", "SKU", "Item #", "Item Name", "Quantity (- Refund)", "Item Cost"]  # fmt: skip
    b = order.sold_to
    first, last = _two(b.contact or b.name or "")
    where = [b.street, b.city, b.region or "", b.postal_code, b.country]
    number_ = str(rng.randint(1200, 99000))
    rows = [head]
    for n, line in enumerate(order.lines):
        rows.append([number_, "Processing", f"{order.order_date} 10:42", "", first, last, b.company or "", *where, b.email or "", b.phone or "", first, last, b.company or "", *where,
                     "Credit card (Stripe)", str(order.subtotal), line.sku, str(n + 1), line.description, "" if line.quantity is None else str(line.quantity), str(line.price)])  # fmt: skip
    return _own(order, _delimited(rows, ",", "utf-8"))


@layout(
    "spreadsheet", "test", ".txt", shows="sku description quantity address", firm=False, wrong=False, languages="en de"
)
def market_report(order: Order, rng: Random) -> Written:
    """A marketplace's report of what is to be sent: tabs, the price of a row is that of all its pieces."""
    order.was_paid()
    head = "order-id order-item-id purchase-date payments-date buyer-email buyer-name buyer-phone-number sku product-name quantity-purchased currency item-price item-tax shipping-price shipping-tax ship-service-level recipient-name ship-address-1 ship-address-2 ship-address-3 ship-city ship-state ship-postal-code ship-country".split()  # fmt: skip
    b = order.sold_to
    key = f"{rng.randint(100, 999)}-{rng.randrange(10**7):07d}-{rng.randrange(10**7):07d}"
    when = f"{order.order_date}T08:12:00+00:00"
    rows = [head]
    rows += [
        [key, str(rng.randrange(10**14)), when, when, b.email or "", b.name or "", b.phone or "", line.sku, line.description, str(line.quantity), order.currency, str(line.amount), "0.00", "0.00", "0.00", "Standard",
                     b.name or "", b.street, b.street2 or "", "", b.city, b.region or "", b.postal_code, b.country]
        for line in order.lines
    ]  # fmt: skip
    return _own(order, _delimited(rows, "\t", "windows-1252"))


@layout("spreadsheet", "test", ".xls", shows=PLAIN + " unit wanted", wrong=None)
def xls_form(order: Order, rng: Random) -> bytes:
    """The old binary format as filled in for twenty years: a title over the width, typed days, empty rows to the end of the form."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet(say(order, rng, "title")[:31])
    sheet.write_merge(0, 0, 0, 5, say(order, rng, "title").upper())
    days = xlwt.easyxf(num_format_str=day_format(order).replace("YYYY", "yyyy").replace("DD", "dd"))
    row = 2
    for text in lines_of(order, order.sold_to):
        sheet.write_merge(row, row, 0, 2, text)
        row += 1
    row = 2
    for label, value in facts(order, rng):
        sheet.write(row, 4, label)
        if isinstance(value, datetime):
            sheet.write(row, 5, value, days)
        else:
            sheet.write(row, 5, value)
        row += 1
    row = 9
    names = ("pos", "quantity", "unit", "sku", "description", "price", "amount")
    for at, word in enumerate(["#", *heads(order, rng, *names[1:])]):
        sheet.write(row, at, word)
    for n in range(max(len(order.lines), 15)):
        row += 1
        sheet.write(row, 0, n + 1)
        if n < len(order.lines):
            for at, name in enumerate(names[1:], 1):
                if (value := cells(order, order.lines[n])[name]) is not None:
                    sheet.write(row, at, value)
    sheet.write(row + 1, 5, say(order, rng, "total"))
    sheet.write(row + 1, 6, float(order.subtotal))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _ods(rows: list[list[Any]], title: str) -> bytes:
    """A sheet as LibreOffice saves it: cells and rows that repeat, empty ones to the sheet's end."""

    def cell(value: Any) -> str:
        if value is None or value == "":
            return "<table:table-cell/>"
        if isinstance(value, datetime):
            return f'<table:table-cell office:value-type="date" office:date-value="{value:%Y-%m-%d}" calcext:value-type="date"><text:p>{value:%d.%m.%Y}</text:p></table:table-cell>'
        if isinstance(value, (int, float)):
            return f'<table:table-cell office:value-type="float" office:value="{value}" calcext:value-type="float"><text:p>{value}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="string" calcext:value-type="string">{"".join(f"<text:p>{escape(p)}</text:p>" for p in str(value).split(chr(10)))}</table:table-cell>'

    body = "".join(
        f'<table:table-row table:style-name="ro1">{"".join(cell(v) for v in row)}<table:table-cell table:number-columns-repeated="{16384 - len(row)}"/></table:table-row>'
        for row in rows
    )
    end = f'<table:table-row table:style-name="ro1" table:number-rows-repeated="{1048576 - len(rows)}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content xmlns:office="{urn}:office:1.0" xmlns:table="{urn}:table:1.0" xmlns:text="{urn}:text:1.0" '
        f'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3"><office:body><office:spreadsheet>'
        f'<table:table table:name="{escape(title)}"><table:table-column table:number-columns-repeated="16384"/>{body}{end}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = f'<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="{urn}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, data, how in (("mimetype", kind, zipfile.ZIP_STORED), ("content.xml", content, zipfile.ZIP_DEFLATED), ("META-INF/manifest.xml", manifest, zipfile.ZIP_DEFLATED)):  # fmt: skip
            book.writestr(zipfile.ZipInfo(name, (2026, 11, 20, 8, 0, 0)), data, how)
    return out.getvalue()


@layout("spreadsheet", "test", ".ods", shows=PLAIN + " unit ship_to")
def libre_sheet(order: Order, rng: Random) -> bytes:
    """A small firm's sheet from LibreOffice: addresses side by side, remarks as a column, the sum in the last row."""
    left = [say(order, rng, "buyer"), *lines_of(order, order.sold_to)]
    right = [say(order, rng, "ship_to"), *lines_of(order, order.ship_to)] if order.ship_to else []
    rows: list[list[Any]] = [[f"{say(order, rng, 'title')} {order.shop.name}"], []]
    rows += [
        [left[n] if n < len(left) else None, None, None, right[n] if n < len(right) else None]
        for n in range(max(len(left), len(right)))
    ]
    rows.append([])
    rows += [[label, value] for label, value in facts(order, rng)]
    rows.append([])
    names = ("sku", "description", "quantity", "unit", "price", "amount")
    rows.append([*heads(order, rng, *names), say(order, rng, "note")])
    rows += [[cells(order, line)[name] for name in names] for line in order.lines]
    rows.append([say(order, rng, "total"), None, None, None, None, number(order.subtotal)])
    return _ods(rows, "Tabelle1")


@layout("spreadsheet", "test", ".csv", shows=PLAIN + " unit ship_to wanted")
def csv_preamble(order: Order, rng: Random) -> bytes:
    """Lines of text before the table and sums after it, semicolons, the country's numbers, Western charset; a text of two lines in quotes."""
    rows: list[list[Any]] = [[say(order, rng, "title")], [order.sold_to.title]]
    rows += [[text] for text in lines_of(order, order.sold_to)[1:]]
    rows.append([])
    rows += [[label, value] for label, value in facts(order, rng, typed=False)]
    if order.ship_to:
        rows.append([say(order, rng, "ship_to"), ", ".join(lines_of(order, order.ship_to))])
    rows += [[], heads(order, rng, "sku", "description", "quantity", "unit", "price", "amount")]
    for line in order.lines:
        text = line.description.replace(", ", ",\n", 1) if rng.random() < 0.2 else line.description
        rows.append([line.sku, text, order.manner.quantity(line.quantity), line.unit, order.money(line.price), order.money(line.amount) if line.quantity is not None else ""])  # fmt: skip
    rows.append(["", "", "", "", say(order, rng, "total"), order.money(order.subtotal)])
    delimiter = ";" if order.manner.point == "," else rng.choice((",", ";"))
    return _delimited(rows, delimiter, rng.choice(("windows-1252", "utf-8-sig", "utf-16")), rng.choice((csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC)))  # fmt: skip


@layout(
    "spreadsheet",
    "test",
    ".xlsx",
    shows="sku description quantity unit price amount address ship_to po wanted customer_no",
    languages="en",
    firm=True,
)
def portal_rows(order: Order, rng: Random) -> bytes:
    """A procurement portal's export: a row a line, the addresses in one cell each."""
    book = workbook()
    sheet = book.active
    sheet.title = "PO Lines"
    sheet.append(["PO Number", "Version", "Status", "Created Date", "Buyer", "Bill To Address", "Ship To Address", "Line Num", "Supplier Part Num", "Item Description", "Need By Date", "Qty", "UOM", "Unit Price", "Currency", "Line Total", "Account"])  # fmt: skip
    unit = {"EA": "Each", "BX": "Box", "PK": "Pack"}
    for n, line in enumerate(order.lines):
        c = cells(order, line)
        bill = "\n".join(lines_of(order, order.sold_to, True))
        goes = "\n".join(lines_of(order, order.ship_to or order.sold_to, True))
        sheet.append([order.po, 1, "Issued", day(order, order.order_date), order.sold_to.title, bill, goes, n + 1, c["sku"], c["description"], day(order, order.wanted) if order.wanted else None, c["quantity"], unit[line.item.unit], c["price"],
                      order.currency, c["amount"], f"{rng.randint(1000, 9999)}-{rng.randint(100, 999)}"])  # fmt: skip
    return saved(book)
