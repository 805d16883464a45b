"""Order forms of trade and institutions, of the part "train": a fax sheet for spare parts, a school's order, a duplicate book, a counter slip.
Each has words of its own."""

from __future__ import annotations

from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.images import Reach, register
from tests.generator.orders import Order
from tests.generator.sheet import Rgb
from tests.generator.trade_parts import (
    CENT,
    SIGN,
    WHITE,
    Column,
    Look,
    barcode,
    boxed,
    choices,
    date_boxes,
    edges,
    money,
    office,
    ruled,
    scale,
    table,
    told,
    town,
)  # fmt: skip

GREY: Rgb = (0.87, 0.87, 0.88)
RED: Rgb = (0.72, 0.1, 0.12)
DOTS = (1.0, 1.5)
SANS = ("Helvetica", "Helvetica-Bold")
SERIF = ("Times-Roman", "Times-Bold")

_FAX_KEYS = "title to from company name street city region postal_code phone po account date dmy no sku quantity text machine how urgent normal pay bill cash sign legible"
_FAX = {
    "en": "PARTS ORDER BY FAX|TO|FROM|Company|Attn.|Street address|City|State|Zip|Tel.|Your order no.|Dealer account #|Date|D M Y|Ln|Part number|Qty.~req'd|Part name|Model / serial no.|Ship via:|Next day air|Ground|Payment:|charge to our open account|check will follow|Authorized by|PLEASE PRINT OR TYPE. Do not mail the original – orders that arrive twice are shipped twice.",
    "en-GB": "SPARES ORDER BY FAX|TO|FROM|Company|For attn. of|Address|Town|State|Postcode|Tel.|Your order ref.|Trade account no.|Date|D M Y|Ln|Part number|Qty~reqd|Part name|Machine / serial no.|Send by:|Next day carrier|Royal Mail|Payment:|charge our trade account|cheque to follow|Authorised by|PLEASE USE BLACK INK. Do not post the original – orders that arrive twice are sent twice.",
    "de": "FAX-BESTELLUNG Ersatzteile|AN|VON|Firma|Besteller|Straße u. Hausnr.|Ort|Land|PLZ|Rückruf-Nr.|Ihr Zeichen / Best.-Nr.|Händlernummer|vom|T M J|lfd.|Teile-Nr.|Stück-~zahl|Teilebezeichnung|Maschinentyp / Fabr.-Nr.|Versand:|Express|normal|Bezahlung:|gegen offene Rechnung|per Vorkasse|Stempel, Unterschrift|Bitte in DRUCKSCHRIFT. Original nicht nachsenden – doppelt eingehende Bestellungen werden doppelt ausgeführt.",
    "nl": "FAXBESTELLING onderdelen|AAN|VAN|Bedrijf|Besteld door|Straat + nr.|Plaats|Prov.|Postcode|Tel.|Uw bestelkenmerk|Dealernummer|Datum|D M J|nr.|Onderdeelnr.|Aantal~stuks|Naam onderdeel|Machinetype / serienr.|Verzenden:|spoed|normaal|Betaling:|op factuur|vooruit per bank|Stempel en handtekening|S.v.p. BLOKLETTERS. Origineel niet nazenden – dubbel ontvangen bestellingen worden dubbel uitgevoerd.",
}  # fmt: skip


def fax_sheet(rng: Random, order: Order) -> Blank:
    """Spare parts by fax: to and from beside one another like a cover sheet, rows numbered in print, a column for the machine that stays empty,
    no prices."""
    f = blank(rng, order, page_size(rng, order), face=SANS)
    w = told(order, _FAX_KEYS, _FAX)
    left, right = 38.0, f.width - 38
    middle, third = left + 190, (right - left) / 3
    f.sheet.box((left, 26, left + 84, 66), 0, None, f.color)
    f.say(left + 42, 57, "FAX", 32, bold=True, align="centre", color=WHITE)
    f.say(left + 96, 46, w["title"], 17, bold=True)
    f.say(left + 96, 62, f"{order.shop.party.phone}-9", 12, bold=True)
    f.sheet.box((left, 78, right, 224), 1.4, f.color)
    f.sheet.line(middle, 78, middle, 224, 1.4, f.color)
    f.say(left + 6, 92, w["to"], 10, bold=True)
    p = order.shop.party
    for n, line in enumerate((order.shop.name, p.street, places.town_line(p.place), order.shop.email)):
        f.say(left + 12, 112 + n * 14, line, 9, bold=not n)
    barcode(f, left + 12, 186, 90, 22)
    f.say(middle + 6, 92, w["from"], 10, bold=True)
    x = (middle + 8, right - 8)
    ruled(f, "company", (middle + 48, x[1]), 104, w["company"], dash=DOTS)
    ruled(f, "name", x, 130, w["name"], dash=DOTS)
    ruled(f, "street", x, 155, w["street"], dash=DOTS)
    town(f, x, 181, w, "before")
    ruled(f, "phone", (x[0], x[0] + 200), 210, w["phone"], dash=DOTS)
    boxed(f, "customer_no", (left, 224, left + third, 256), w["account"], size=6.5, rule=1.4)
    boxed(f, "po", (left + third, 224, left + 2 * third, 256), w["po"], size=6.5, rule=1.4)
    boxed(f, "", (left + 2 * third, 224, right, 256), w["date"], size=6.5, rule=1.4)
    date_boxes(f, left + 2 * third + 48, 229, w["dmy"], month_first=order.shop.country == "US")
    columns = (Column("", 0.4, w["no"], printed="#"), Column("sku", 1.9, w["sku"]), Column("quantity", 0.8, w["quantity"]),
               Column("description", 2.9, w["text"]), Column("", 2.0, w["machine"]))  # fmt: skip
    y = table(f, (left, right), 268, columns, 12, 25, Look(1.4, 0.4, 1.0)) + 20
    other = "prepaid" if order.shop.language in ("de", "nl") else "check"
    f.say(left, y, w["how"], 8.5, bold=True)
    choices(f, left + 70, y, [("", w["urgent"]), ("", w["normal"])], "ring")
    f.say(left, y + 20, w["pay"], 8.5, bold=True)
    choices(f, left + 70, y + 20, [("account", w["bill"]), (other, w["cash"])], "brackets")
    ruled(f, "signature", (left, left + 210), y + 66, w["sign"], "under_right", size=6.5, height=32)
    f.sheet.paragraph((right - 200, y + 38, right, y + 90), w["legible"], f.face[1], 8)
    office(f, (left, f.height - 62, right, f.height - 34), "ET-04")
    return f


_SCHOOL_KEYS = "title a b company name street city region postal_code phone po date qty unit sku text each ext goods post grand over fee pay bill check sign tax"
_SCHOOL = {
    "en": "SCHOOL & LIBRARY ORDER FORM|A. ORDERED BY|B. SHIP TO (only if not the same)|Name of school or institution|Person to contact|Mailing address|City|State|ZIP|Daytime telephone|Purchase order number|Date ordered|Quan-~tity|Unit|Catalog~number|Title or description|Unit price|Extension|A  Merchandise amount|B  Freight (see table)|A+B  AMOUNT OF ORDER|IF MERCHANDISE IS|FREIGHT IS|HOW WOULD YOU LIKE TO PAY?|Bill the institution (P.O. required)|Check enclosed|Authorized signature & title|Tax exempt? Please attach a copy of your certificate.",
    "en-GB": "SCHOOLS & LIBRARIES ORDER|A. ORDERED BY|B. DELIVER TO (only if not the same)|Name of school or institution|Person to contact|Postal address|Town|State|Postcode|Daytime telephone|Official order number|Date of order|Quan-~tity|Unit|Catalogue~number|Title or description|Unit price|Extension|A  Value of goods|B  Carriage (see table)|A+B  VALUE OF ORDER|GOODS TO THE VALUE OF|CARRIAGE|HOW WOULD YOU LIKE TO PAY?|Invoice the school (official order)|Cheque enclosed|Authorised signature and position|Please stamp with the stamp of the school.",
    "fr": "COMMANDE DES ÉTABLISSEMENTS|A. COMMANDÉ PAR|B. LIVRER À (si autre adresse)|Nom de l'établissement|Personne à contacter|Adresse|Localité|Prov.|Code postal|Téléphone|N° de bon administratif|Date de la commande|Quan-~tité|Unité|N° de~catalogue|Titre ou désignation|Prix unitaire|Total|A  Montant des articles|B  Port (voir barème)|A+B  MONTANT À RÉGLER|POUR UN MONTANT DE|PORT|MODE DE PAIEMENT CHOISI|Facture à l'établissement|Chèque joint|Signature et qualité|Cachet de l'établissement obligatoire.",
    "es": "PEDIDO DE CENTROS ESCOLARES|A. PEDIDO POR|B. ENTREGAR EN (si es otra)|Nombre del centro|Persona de contacto|Dirección postal|Localidad|Provincia|Cód. postal|Teléfono de contacto|N.º de pedido del centro|Fecha del pedido|Canti-~dad|Unidad|N.º de~catálogo|Título o descripción|Precio unitario|Importe|A  Importe del material|B  Portes (ver tabla)|A+B  IMPORTE DEL PEDIDO|PARA UN IMPORTE DE|PORTES|¿CÓMO DESEA PAGAR?|Factura al centro|Cheque adjunto|Firma y cargo|Imprescindible el sello del centro.",
}  # fmt: skip


def school_order(rng: Random, order: Order) -> Blank:
    """A supplier of schools: A and B side by side with captions under the rules, whole units and cents by a rule apart, a table of freight printed
    beside the sums A, B and A+B."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), (0.05, 0.2, 0.45))))
    w = told(order, _SCHOOL_KEYS, _SCHOOL)
    left, right, middle = 36.0, f.width - 36, f.width / 2
    f.say(middle, 42, w["title"], 17, bold=True, align="centre")
    f.sheet.line(left, 48, right, 48, 1.6, f.color)
    f.sheet.line(left, 51, right, 51, 0.5, f.color)
    p = order.shop.party
    f.say(middle, 63, f"{order.shop.name} · {p.street} · {places.town_line(p.place)} · {p.phone}", 8, align="centre")
    for x, before, caption in (((left, middle - 9), "", w["a"]), ((middle + 9, right), "ship.", w["b"])):
        f.sheet.box((x[0], 72, x[1], 86), 0, None, f.color)
        f.say(x[0] + 5, 82.5, caption, 8.5, bold=True, color=WHITE)
        for n, key in enumerate(("company", "name", "street")):
            ruled(f, before + key, x, 109 + n * 31, w[key], "under", size=6.5)
        town(f, x, 202, w, "under", before)
    ruled(f, "phone", (left, left + 130), 233, w["phone"], "under", size=6.5)
    boxed(f, "po", (middle - 110, 216, middle + 70, 242), w["po"], tint=GREY)
    boxed(f, "date", (middle + 70, 216, right, 242), w["date"], tint=GREY)
    columns = (Column("quantity", 0.8, w["qty"]), Column("unit", 0.7, w["unit"]), Column("sku", 1.6, w["sku"]), Column("description", 3.2, w["text"]),
               Column("unit_price", 1.3, w["each"], parted=True), Column("amount", 1.4, w["ext"], parted=True))  # fmt: skip
    y = table(f, (left, right), 250, columns, 12, 23, Look(1.2, 0.4, 0.8, head=25))
    at = edges((left, right), columns)[-2]
    for n, (key, caption) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "grand"))):
        row = (at, y + n * 22, right, y + n * 22 + 22)
        f.sheet.box(row, 1.2 if key == "total" else 0.6, f.color)
        f.say(at - 5, row[3] - 7, w[caption], 7.5, bold=key == "total", align="right")
        money(f, key, row, parted=True)
    scale(f, order, (left, y + 8), w["over"], w["fee"])
    f.say(left, y + 90, w["pay"], 8, bold=True)
    choices(f, left, y + 106, [("account", w["bill"]), ("check", w["check"])], "blank", step=16)
    ruled(f, "signature", (right - 230, right), y + 118, w["sign"], "under_middle", size=6.5, height=36)
    f.say(left, y + 136, w["tax"], 7)
    office(f, (left, f.height - 52, right, f.height - 26), "SL-112 rev. 3")
    return f


_BOOK_KEYS = "title no to from date please qty sku text at total sign foot"
_BOOK = {
    "en": "ORDER|No.|To|From|Date|Please supply the following and charge to our account:|Qty|Ref.|Description|@|Total|Signed|Please quote our order number on your invoice.",
    "it": "COPIA COMMISSIONE|N.|Spett.le Ditta|Mittente|Data|Vogliate fornirci quanto segue, con addebito in conto:|Q.tà|Rif.|Qualità della merce|al pezzo|Totale|Il Committente|Citare il numero della presente in fattura.",
    "es": "NOTA DE PEDIDO|N.º|Sr(es).|De|Fecha|Sírvanse enviarnos, con cargo a nuestra cuenta:|Cant.|Ref.|Concepto|a|Suma total|Conforme|Rogamos citen nuestro número en la factura.",
    "pt": "REQUISIÇÃO|N.º|Ex.mo(s) Sr(s).|De|Data|Queiram fornecer e debitar em nossa conta:|Quant.|Refª|Designação dos artigos|a|Soma|O Requisitante|É favor indicar o nosso número na fatura.",
}  # fmt: skip


def duplicate_book(rng: Random, order: Order) -> Blank:
    """A small upright leaf from a stationer's duplicate book: its number in red, dotted lines with hardly a caption, the seller written in by the
    buyer, the currency's signs over the two halves of the last column."""
    f = blank(rng, order, "A5", landscape=True, face=SERIF, color=rng.choice(((0, 0, 0), (0.1, 0.15, 0.4), (0.3, 0.1, 0.1))))  # fmt: skip
    w = told(order, _BOOK_KEYS, _BOOK)
    left, right = 30.0, f.width - 30
    f.say(left, 44, w["title"], 20, bold=True)
    at = f.say(right - 112, 44, w["no"], 11)
    f.sheet.text(at + 6, 44, order.po or "", "Courier-Bold", 13, RED)
    ruled(f, "vendor.name", (left, right - 130), 76, w["to"], size=10, dash=DOTS)
    ruled(f, "date", (right - 118, right), 76, w["date"], size=10, dash=DOTS)
    ruled(f, "vendor.street", (left + 12, right - 130), 98, "", "none", dash=DOTS)
    ruled(f, "vendor.town", (left + 12, right - 130), 120, "", "none", dash=DOTS)
    ruled(f, "name", (left, right), 146, w["from"], size=10, dash=DOTS)
    ruled(f, "street", (left + 12, right), 168, "", "none", dash=DOTS)
    ruled(f, "town", (left + 12, right), 190, "", "none", dash=DOTS)
    f.say(left, 208, w["please"], 9)
    currency = order.shop.currency
    columns = (Column("quantity", 0.8, rng.choice(("", w["qty"]))), Column("sku", 1.7, w["sku"]), Column("description", 3.4, w["text"]), Column("unit_price", 1.2, w["at"]),
               Column("amount", 1.7, f"{SIGN[currency]}^{CENT[currency]}", parted=True))  # fmt: skip
    x = (left, right)
    y = table(f, x, 216, columns, 11, 22, Look(0, 0.4, 0.7, dash=DOTS, head=16, size=9))
    f.sheet.line(left, 232, right, 232, 0.7, f.color)
    f.sheet.line(left, y, right, y, 1.0, f.color)
    at = edges(x, columns)[-2]
    f.say(at - 6, y + 15, w["total"], 10, align="right")
    f.sheet.line(at, y, at, y + 22, 0.7, f.color)
    money(f, "total", (at, y, right, y + 22), parted=True)
    f.sheet.line(at, y + 22, right, y + 22, 1.0, f.color)
    f.sheet.line(at, y + 24, right, y + 24, 0.6, f.color)
    ruled(f, "signature", (left, left + 220), y + 58, w["sign"], size=10, height=28, dash=DOTS)
    f.say(left, y + 80, w["foot"], 7.5)
    return f


_SLIP_KEYS = "title order_no date name street town phone by cash cod charge returned paid qty sku text price amount tax total received foot"
_SLIP = {
    "en": "COUNTER ORDER|CUSTOMER'S ORDER NO.|DATE|NAME|ADDRESS|CITY, STATE, ZIP|PHONE|SOLD BY|CASH|C.O.D.|CHARGE|MDSE. RETD.|PAID OUT|QUAN.|ITEM NO.|DESCRIPTION|PRICE|AMOUNT|TAX|TOTAL|RECEIVED BY|ALL CLAIMS AND RETURNED GOODS MUST BE ACCOMPANIED BY THIS BILL.",
    "en-GB": "COUNTER ORDER|CUSTOMER'S ORDER NO.|DATE|NAME|ADDRESS|TOWN, POSTCODE|TEL.|SERVED BY|CASH|C.O.D.|ACCOUNT|RETURNS|PAID OUT|QTY|STOCK NO.|DESCRIPTION|PRICE|AMOUNT|VAT|TOTAL|RECEIVED BY|ALL CLAIMS AND RETURNED GOODS MUST BE ACCOMPANIED BY THIS SLIP.",
    "es": "PEDIDO DE MOSTRADOR|SU PEDIDO N.º|FECHA|NOMBRE|DOMICILIO|C.P. Y CIUDAD|TEL.|ATENDIÓ|CONTADO|REEMBOLSO|A CUENTA|DEVOLUCIÓN|PAGADO|CANT.|CLAVE|DESCRIPCIÓN|PRECIO|IMPORTE|I.V.A.|SUMA|RECIBIÓ|NO SE ADMITEN DEVOLUCIONES SIN ESTA NOTA.",
    "fr": "COMMANDE AU COMPTOIR|VOTRE COMMANDE N°|DATE|NOM|ADRESSE|CODE POSTAL, VILLE|TÉL.|VENDEUR|COMPTANT|C/REMB.|EN COMPTE|RETOUR|PAYÉ|QTÉ|CODE|DÉSIGNATION|PRIX|MONTANT|T.V.A.|NET À PAYER|REÇU PAR|TOUT RETOUR DOIT ÊTRE ACCOMPAGNÉ DE CETTE FICHE.",
}  # fmt: skip


def counter_slip(rng: Random, order: Order) -> Blank:
    """The slip of a parts counter, as American stationers print them: a row of boxes "sold by, cash, C.O.D., charge …" above the table, of which one
    is marked; captions in capitals inside the cells; the rows numbered at their left end."""
    f = blank(rng, order, "half" if order.shop.country in ("US", "CA") else "A5", landscape=True, face=rng.choice((SANS, ("Narrow", "Narrow-Bold"))) , color=rng.choice(((0, 0, 0), (0.1, 0.3, 0.25))))  # fmt: skip
    w = told(order, _SLIP_KEYS, _SLIP)
    left, right, middle = 24.0, f.width - 24, f.width / 2
    y = f.head(middle, 16, 3, "centre")
    f.say(left, y + 10, w["title"], 11, bold=True)
    y += 16
    boxed(f, "po", (left, y, left + 200, y + 27), w["order_no"])
    boxed(f, "date", (left + 200, y, right, y + 27), w["date"])
    boxed(f, "name", (left, y + 27, right, y + 55), w["name"])
    boxed(f, "street", (left, y + 55, right, y + 83), w["street"])
    boxed(f, "town", (left, y + 83, right - 116, y + 111), w["town"])
    boxed(f, "phone", (right - 116, y + 83, right, y + 111), w["phone"])
    y += 111
    step = (right - left) / 6
    for n, (method, key) in enumerate((("", "by"), ("cash", "cash"), ("cod", "cod"), ("account", "charge"), ("", "returned"), ("", "paid"))):  # fmt: skip
        x0 = left + n * step
        f.sheet.box((x0, y, x0 + step, y + 27), 0.6, f.color)
        f.say(x0 + step / 2, y + 7, w[key], 5.5, align="centre")
        if method:
            f.spots[f"pay.{method}"] = Spot((x0 + step / 2 - 6, y + 11, x0 + step / 2 + 6, y + 23), "check")
    columns = (Column("", 0.35, "", printed="#"), Column("quantity", 0.75, w["qty"]), Column("sku", 1.7, w["sku"]), Column("description", 2.9, w["text"]),
               Column("unit_price", 1.2, w["price"]), Column("amount", 1.6, w["amount"], parted=True))  # fmt: skip
    x = (left, right)
    y = table(f, x, y + 27, columns, 12, 23, Look(0.8, 0.5, 0.5, head=14, band=GREY, size=6))
    at = edges(x, columns)[-2]
    for n, key in enumerate(("tax", "total")):
        row = (at, y + n * 20, right, y + n * 20 + 20)
        f.sheet.box(row, 0.8, f.color)
        f.say(at - 4, row[3] - 6, w[key], 8, bold=True, align="right")
        money(f, key, row, parted=True)
    ruled(f, "signature", (left, left + 190), y + 34, w["received"], size=6, height=26)
    f.say(middle, y + 52, w["foot"], 5.5, align="centre")
    return f


TRADE = (fax_sheet, school_order, duplicate_book, counter_slip)
SHOWS: dict[str, tuple[str, int]] = {
    "fax_sheet": ("sku description quantity address customer_no po payment", 12),
    "school_order": (
        "sku description quantity unit price amount subtotal total freight address ship_to po payment",
        10,
    ),
    "duplicate_book": ("sku description quantity price amount total address po vendor payment", 10),
    "counter_slip": ("sku description quantity price amount tax total address po payment", 11),
}
REACHES = {
    "fax_sheet": Reach("en de nl"),
    "school_order": Reach("en fr es"),
    "duplicate_book": Reach("en it es pt"),
    "counter_slip": Reach("en es fr"),
}

register("train", TRADE, SHOWS, REACHES)
