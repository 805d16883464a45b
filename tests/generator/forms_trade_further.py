"""More order forms of trade and institutions, of the part "train": a hospital's requisition, a letter with a window, a card with a block for each
item, a sheet with its sections' names on their sides. Each has words of its own."""

from __future__ import annotations

from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.images import Reach, register
from tests.generator.orders import Order
from tests.generator.sheet import Rgb
from tests.generator.trade_parts import (
    SIGN,
    WHITE,
    Column,
    Look,
    barcode,
    boxed,
    cells,
    choice,
    choices,
    edges,
    labelled,
    office,
    ruled,
    table,
    told,
)

GREY: Rgb = (0.86, 0.86, 0.87)
DOTS = (0.8, 1.6)
SANS = ("Helvetica", "Helvetica-Bold")
SERIF = ("Times-Roman", "Times-Bold")

_WARD_KEYS = "title company ward name street city region postal_code phone customer_no po date sku text pack price qty amount given later goods post tax sum pay bill bank cheque sign"
_WARD = {
    "en": "SUPPLIES REQUISITION|1  Hospital / practice|2  Ward, cost center|3  Requested by|4  Street|5  City|State|ZIP|6  Extension or direct line|7  Our account with you|8  Requisition no.|9  Date|Reference|Item as in the list|Unit|Price per unit|Number wanted|Amount|Supplied|To follow|Goods|Carriage|Tax|To be paid|Settlement|invoice to accounts dept.|bank transfer in advance|check|Signature of budget holder",
    "en-GB": "SUPPLIES REQUISITION|1  Hospital / surgery|2  Ward, cost centre|3  Requested by|4  Street|5  Post town|County|Postcode|6  Extension or direct line|7  Our account with you|8  Requisition no.|9  Date|Reference|Item as in the list|Unit|Price per unit|Number wanted|Amount|Supplied|To follow|Goods|Carriage|VAT|To be paid|Settlement|invoice to finance dept.|BACS in advance|cheque|Signature of budget holder",
    "de": "BEDARFSANFORDERUNG|1  Klinik / Praxis|2  Station, Kostenstelle|3  Angefordert von|4  Straße|5  Ort|Land|PLZ|6  Durchwahl|7  Unsere Kd.-Nr. bei Ihnen|8  Anforderungs-Nr.|9  Datum|REF|Artikel lt. Liste|Einheit|Preis je Einheit|Bedarf|Betrag|geliefert|folgt|Waren|Fracht|MwSt|zu zahlen|Begleichung|Rechnung an Verwaltung|Überweisung vorab|Scheck|Unterschrift des Kostenstellenleiters",
    "it": "RICHIESTA DI MATERIALE|1  Ospedale / studio|2  Reparto, centro di costo|3  Richiedente|4  Via|5  Comune|Prov.|CAP|6  Tel. interno|7  Ns. codice presso di voi|8  Richiesta n.|9  Data|Rif.|Articolo come da listino|Unità|Prezzo unitario|Fabbisogno|Importo|Evaso|Segue|Merce|Trasporto|IVA|Da pagare|Pagamento|fattura all'economato|bonifico anticipato|assegno|Firma del responsabile",
}  # fmt: skip


def ward(rng: Random, order: Order) -> Blank:
    """A hospital's requisition across the page: numbered boxes in two bands, narrow columns with their headings turned on the side, shaded ones for
    the supplier, the sums in a row of boxes beside one another at the foot."""
    f = blank(rng, order, page_size(rng, order), landscape=True, face=SANS, color=rng.choice(((0, 0, 0), (0, 0.3, 0.35))))  # fmt: skip
    w = told(order, _WARD_KEYS, _WARD)
    left, right = 30.0, f.width - 30
    f.say(left, 40, w["title"], 16, bold=True)
    p = order.shop.party
    f.say(right, 34, order.shop.name, 10, bold=True, align="right")
    f.say(right, 44, f"{p.street}, {places.town_line(p.place)}, {p.phone}", 7, align="right")
    bands = (
        (("company", 3.2), ("ward", 1.6), ("name", 2.2), ("po", 1.6), ("date", 1.4)),
        (("street", 3.0), *((key, 3.6 * share) for key, share in f.town_keys()), ("phone", 1.8), ("customer_no", 1.6)),
    )
    for n, band in enumerate(bands):
        top = 54 + n * 30
        at = edges((left, right), [Column(key, share) for key, share in band])
        for (key, _), x0, x1 in zip(band, at, at[1:], strict=False):
            boxed(f, "" if key == "ward" else key, (x0, top, x1, top + 30), w[key], size=6)
    columns = (Column("", 0.3, "", printed="#"), Column("sku", 1.7, w["sku"]), Column("description", 3.9, w["text"]), Column("unit", 0.7, w["pack"], turned=True),
               Column("quantity", 0.7, w["qty"], turned=True), Column("unit_price", 1.1, w["price"]), Column("amount", 1.2, w["amount"]),
               Column("", 0.5, w["given"], turned=True, tint=GREY), Column("", 0.5, w["later"], turned=True, tint=GREY))  # fmt: skip
    y = table(f, (left, right), 122, columns, 12, 23, Look(0.9, 0.4, 0.6, head=52, size=7.5)) + 10
    step = (right - left - 300) / 4
    for n, (key, caption) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("tax", "tax"), ("total", "sum"))):
        x = left + 300 + n * step
        boxed(f, key, (x, y, x + step, y + 32), w[caption], size=6.5, rule=1.4 if key == "total" else 0.6)
    f.say(left, y + 8, w["pay"], 8, bold=True)
    choices(f, left, y + 24, [("account", w["bill"]), ("check", w["cheque"])], "after", gap=22)
    choice(f, "prepaid", left, y + 42, w["bank"], "after")
    ruled(f, "signature", (right - 250, right), y + 66, w["sign"], "under_right", size=6.5, height=26)
    return f


_WINDOW_KEYS = (
    "sender po customer_no date title terms qty unit sku text each total value pay bill check remarks sign bank"
)
_WINDOW = {
    "en": "Your name and full address in capitals, please – it will show through the window|Your ref.|Your account|Date|Order|We order at the terms of your current price list:|Pcs.|Pkg.|Order code|Goods|Each|In all|Value of the order|We wish to pay|on your invoice|by the enclosed check|Remarks|Signed for the buyer|Bank",
    "en-GB": "Name and full address in capitals, please – it will show through the window|Your ref.|Your account|Date|Order|We order at the terms of your current price list:|No. off|Pkg.|Order code|Goods|Each|In all|Value of the order|We wish to pay|on your invoice|by the enclosed cheque|Remarks|Signed for the buyer|Bankers",
    "de": "Name und vollständige Anschrift in Blockschrift – erscheint im Fenster|Ihr Zeichen|Ihr Konto bei uns|Tag|Auftrag|Wir bestellen zu den Bedingungen Ihrer gültigen Preisliste:|St.|Geb.|Bestellzeichen|Ware|je|zusammen|Auftragswert|Wir zahlen|auf Rechnung|mit beiliegendem Scheck|Bemerkungen|Für den Besteller|Bankverbindung",
    "nl": "Naam en volledig adres in blokletters a.u.b. – zichtbaar door het venster|Uw kenmerk|Uw relatienr.|Datum|Opdracht|Wij bestellen volgens uw geldende prijslijst:|St.|Verp.|Bestelcode|Goederen|à|samen|Waarde van de opdracht|Wij betalen|op factuur|met bijgaande cheque|Opmerkingen|Voor de besteller|Bank",
    "fr": "Nom et adresse complète en capitales – visible par la fenêtre|Votre réf.|Votre compte|Le|Ordre|Nous commandons aux conditions de votre tarif en vigueur :|Nbre|Cond.|Code de commande|Marchandise|L'unité|En tout|Valeur de l'ordre|Nous réglerons|sur facture|par chèque ci-joint|Remarques|Pour l'acheteur|Banque",
}  # fmt: skip


def windowed(rng: Random, order: Order) -> Blank:
    """A wholesaler's letter form: the buyer's address without captions in the corner marks of a window, a line of references with captions over their
    rules, dotted rows without a frame, the seller's particulars in a narrow column at the right edge."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SERIF, SANS)))
    w = told(order, _WINDOW_KEYS, _WINDOW)
    left, right = 58.0, f.width - 50
    p, shop = order.shop.party, order.shop
    tone = rng.choice(((0.55, 0.1, 0.15), (0.1, 0.3, 0.5), (0.2, 0.2, 0.2)))
    for n in range(3):
        f.sheet.circle(right - 8 - n * 14, 36, 9 - n * 2, 0, fill=tone)
    f.say(right - 60, 42, shop.name, 15, bold=True, align="right", color=tone)
    edge = right - 130
    for n, text in enumerate((shop.name, p.street, places.town_line(p.place), str(p.phone), shop.email, "", w["bank"], f"{p.city} 500 100 20", f"{rng.randint(10**8, 10**9 - 1)}")):  # fmt: skip
        f.say(edge, 84 + n * 11, text, 7.5, bold=n in (0, 6))
    x0, y0, x1, y1 = left - 8, 82.0, left + 250, 176.0
    for x, side in ((x0, 10), (x1, -10)):
        for y, way in ((y0, 10), (y1, -10)):
            f.sheet.line(x, y, x + side, y, 0.6, f.color)
            f.sheet.line(x, y, x, y + way, 0.6, f.color)
    for n, key in enumerate(("name", "street", "town")):
        ruled(f, key, (left, x1 - 8), 110 + n * 28, "", "none", height=23, dash=DOTS)
    f.say(left, y1 + 10, w["sender"], 6)
    for y in (f.height / 3, f.height * 2 / 3):
        f.sheet.line(10, y, 20, y, 0.4, f.color)
    for n, key in enumerate(("po", "customer_no", "date")):
        ruled(f, key, (left + n * 165, left + n * 165 + 148), 226, w[key], "over", size=6.5, height=29)
    f.say(left, 254, w["title"], 18, bold=True, color=tone)
    f.say(left, 270, w["terms"], 9)
    columns = (Column("quantity", 0.7, w["qty"]), Column("unit", 0.8, w["unit"]), Column("sku", 1.7, w["sku"]), Column("description", 3.4, w["text"]),
               Column("unit_price", 1.1, w["each"]), Column("amount", 1.2, w["total"]))  # fmt: skip
    f.sheet.line(left, 278, right, 278, 1.2, f.color)
    y = table(f, (left, right), 278, columns, 11, 24, Look(0, 0.5, 0, dash=DOTS, head=16, size=8))
    f.sheet.line(left, 294, right, 294, 0.5, f.color)
    f.sheet.line(left, y, right, y, 1.2, f.color)
    ruled(f, "total", (right - 240, right), y + 24, w["value"], size=9)
    end = f.say(left, y + 46, w["pay"] + ":", 9)
    choices(f, end + 10, y + 46, [("account", w["bill"]), ("check", w["check"])], "brackets_after", gap=20)
    ruled(f, "", (left, right), y + 70, w["remarks"], dash=DOTS)
    ruled(f, "", (left, right), y + 90, "", "none", dash=DOTS)
    ruled(f, "signature", (left, left + 230), y + 132, w["sign"], "under", height=34)
    return f


_BLOCK_KEYS = "title slogan last first company street no city region postal_code phone email sku qty each sum text subtotal post total pay bill cash card exp sign hear ways"
_BLOCK = {
    "en": "Quick order|One block for each article. One character in each box.|Last name|First name|Company (if any)|Street|No.|City|State|ZIP + 4|Telephone|E-mail|Order no.|How many?|Price each|Comes to|What is it?|All articles together|Packing and postage|Please add up|This is how I pay:|later, on your bill|check in this envelope|card|good through|My signature|Where did you hear of us?|friend~radio~paper~web",
    "en-GB": "Quick order|One block for each article. One character in each box.|Surname|First name|Company (if any)|Street|No.|Town|County|Postcode|Telephone|E-mail|Order no.|How many?|Price each|Comes to|What is it?|All articles together|Packing and postage|Please add up|This is how I pay:|later, on your bill|cheque in this envelope|card|valid to|My signature|Where did you hear of us?|friend~radio~paper~web",
    "de": "Schnell bestellt|Je Artikel ein Block. Je Kästchen ein Zeichen.|Nachname|Vorname|Firma (wenn vorhanden)|Straße|Nr.|Wohnort|Land|PLZ|Telefon|E-Mail|Bestell-Nr.|Wie viele?|Preis pro Stück|Das macht|Was ist es?|Alle Artikel zusammen|Verpackung und Versand|Bitte zusammenzählen|So bezahle ich:|später auf Rechnung|Scheck liegt bei|Karte|gültig bis|Meine Unterschrift|Wie kamen Sie auf uns?|Freunde~Radio~Zeitung~Internet",
    "fr": "Commande express|Un pavé par article. Un caractère par case.|Nom de famille|Prénom|Société (s'il y a lieu)|Voie|N°|Commune|Prov.|Code post.|Téléphone|E-mail|Réf. article|Combien ?|Prix pièce|Cela fait|Qu'est-ce que c'est ?|Tous les articles|Emballage et envoi|Additionnez s.v.p.|Je paie ainsi :|plus tard, sur facture|chèque ci-inclus|carte|valable jusqu'à|Ma signature|Comment nous avez-vous connus ?|amis~radio~journal~internet",
}  # fmt: skip


def item_blocks(rng: Random, order: Order) -> Blank:
    """An office supplier's sheet for the reading machine: no table but a block for every item, its captions printed in each; last and first name,
    house number, state and postal code in fields of their own, the e-mail round its printed @."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0.1, 0.25, 0.5), (0.6, 0.2, 0.05), (0, 0, 0))))  # fmt: skip
    w = told(order, _BLOCK_KEYS, _BLOCK)
    left, right, middle = 40.0, f.width - 40, f.width / 2
    f.sheet.box((left, 22, left + 14, 52), 0, None, f.color)
    f.say(left + 22, 38, w["title"], 19, bold=True)
    f.say(left + 22, 50, w["slogan"], 8)
    p = order.shop.party
    for n, text in enumerate((order.shop.name, p.street, places.town_line(p.place))):
        f.say(right, 30 + n * 10, text, 8, bold=not n, align="right")
    _block_buyer(f, w, left, right, 62)
    top, boxes = 200.0, max(8, *(len(item.sku) for item in order.shop.items))
    for n in range(6):
        _block(f, w, n, (left, top + n * 58, right, top + n * 58 + 52), min(boxes, 17), SIGN[order.currency])
    f.rows, f.columns = 6, ("sku", "quantity", "unit_price", "amount", "description")
    y = top + 6 * 58 + 4
    for n, (key, caption) in enumerate((("subtotal", "subtotal"), ("shipping", "post"), ("total", "total"))):
        row = (right - 104, y + n * 22, right, y + n * 22 + 19)
        f.sheet.box(row, 1.3 if key == "total" else 0.6, f.color)
        f.say(row[0] - 6, row[3] - 6, w[caption], 8, bold=key == "total", align="right")
        f.spots[key] = Spot(row)
    f.say(left, y + 10, w["pay"], 8.5, bold=True)
    choices(f, left, y + 26, [("account", w["bill"]), ("check", w["cash"])], "box", step=15)
    end = choice(f, "", left, y + 56, w["card"], "box")
    cells(f, (end + 8, y + 46, end + 8 + 16 * 9, y + 59), 16)
    at = f.say(end + 160, y + 56, w["exp"], 6.5) + 4
    cells(f, (at, y + 46, at + 36, y + 59), 4)
    ruled(f, "signature", (right - 170, right), y + 98, w["sign"], "under", size=6.5, height=26)
    at = f.say(left, y + 88, w["hear"], 7.5) + 10
    for way in w["ways"].split("~"):
        at = choice(f, "", at, y + 88, way, "ring", 7) + 8
        if at > middle + 40:
            break
    barcode(f, left, f.height - 38, 120, 20)
    return f


def _block_buyer(f: Blank, w: dict[str, str], left: float, right: float, y: float) -> None:
    width = right - left
    boxed(f, "company", (left, y, left + width * 0.46, y + 30), w["company"], size=6)
    boxed(f, "last_name", (left + width * 0.47, y, left + width * 0.74, y + 30), w["last"], size=6)
    boxed(f, "first_name", (left + width * 0.75, y, right, y + 30), w["first"], size=6)
    boxed(f, "street", (left, y + 34, left + width * 0.46, y + 64), w["street"], size=6)
    boxed(f, "house_no", (left + width * 0.47, y + 34, left + width * 0.6, y + 64), w["no"], size=6)
    boxed(f, "phone", (left + width * 0.61, y + 34, right, y + 64), w["phone"], size=6)
    _block_town(f, w, left, width, y + 76)
    f.say(left, y + 116, w["email"], 7)
    start = left + f.long(w["email"], 7) + 5
    f.sheet.box((start, y + 101, start + 170, y + 119), 0.6, f.color)
    f.say(start + 174, y + 114, "@", 11, bold=True)
    f.sheet.box((start + 190, y + 101, start + 360, y + 119), 0.6, f.color)
    f.spots["email.user"] = Spot((start, y + 101, start + 170, y + 119))
    f.spots["email.host"] = Spot((start + 190, y + 101, start + 360, y + 119))


def _block_town(f: Blank, w: dict[str, str], left: float, width: float, y: float) -> None:
    """The postal code in a comb, before the town or, where the country writes it so, at the end."""
    country = f.shop.country
    boxes = {"US": 5, "CA": 7, "GB": 8}.get(country, len(f.shop.party.postal_code))
    last = f.town_keys()[-1][0] == "postal_code"
    code = left + width * 0.66 if last else left
    labelled(f, "postal_code", (code, y, code + boxes * 13, y + 18), w["postal_code"], boxes)
    town = left if last else code + boxes * 13 + 20
    labelled(f, "city", (town, y, town + width * 0.46, y + 18), w["city"])
    if "region" in dict(f.town_keys()):
        region = left + width * 0.49
        labelled(f, "region", (region, y, region + 36, y + 18), w["region"], 0 if country == "AU" else 2)
    if country == "US":
        cells(f, (code + 73, y, code + 121, y + 18), 4)


def _block(f: Blank, w: dict[str, str], n: int, box: tuple[float, float, float, float], boxes: int, sign: str) -> None:
    """One item: number and quantity in combs, price and amount; under them its name on a rule."""
    x0, y0, x1, y1 = box
    f.sheet.box(box, 0.8, f.color, (0.95, 0.95, 0.97))
    f.sheet.circle(x0 + 12, y0 + 26, 8, 0, fill=f.color)
    f.say(x0 + 12, y0 + 29.5, str(n + 1), 10, bold=True, align="centre", color=WHITE)
    at = x0 + 28
    for key, caption, width, comb in (("sku", "sku", boxes * 12.0, boxes), ("quantity", "qty", 45.0, 3), ("unit_price", "each", 72.0, 0), ("amount", "sum", 88.0, 0)):  # fmt: skip
        start = at if key in ("sku", "quantity") else x1 - (172 if key == "unit_price" else 94)
        place = (start, y0 + 9, start + width, y0 + 27)
        f.sheet.box(place, 0, None, WHITE)
        labelled(f, f"{n}.{key}", place, w[caption] + (f" {sign}" if key == "amount" else ""), comb)
        at += width + 12
    ruled(f, f"{n}.description", (x0 + 28, x1 - 6), y1 - 4, w["text"], size=6.5, height=19)


_BARS_KEYS = "title items you pay sku page text each qty amount mr mrs company last first street no city region postal_code phone hint goods post sum how cod bill check sign thanks"
_BARS = {
    "en": "Please send us:|YOUR CHOICE|YOUR ADDRESS|PAYMENT|Stock~code|see~page|We would like|Price~of one|Number~of items|Price~of all|Mr|Ms|School, club or firm|Family name|Given name|Road|No.|Town|State|Postal code|We call you on|Packing is free from 5 items|Items|Postage|All in all|We pay|on delivery|when billed|by check|Signed|Thank you – your parcel leaves within three days.",
    "es": "Les pedimos:|SU ELECCIÓN|SUS DATOS|PAGO|Clave|pág.|Deseamos|Precio~de uno|Número~de piezas|Precio~de todo|D.|D.ª|Colegio, club o empresa|Apellidos|Nombre de pila|Vía|N.º|Municipio|Prov.|C. postal|Teléfono de día|Embalaje gratis desde 5 piezas|Artículos|Franqueo|En total|Pagamos|al recibir|con factura|por cheque|Firmado|Gracias – su paquete sale en tres días.",
    "it": "Desideriamo ricevere:|LA SCELTA|I VOSTRI DATI|PAGAMENTO|Codice~prodotto|pag.|Che cosa|Costo~di uno|Numero~pezzi|Costo~in tutto|Sig.|Sig.ra|Scuola, circolo o ditta|Cognome|Nome|Via o piazza|n° civico|Comune|Prov.|CAP|Recapito telefonico|Imballo gratuito da 5 pezzi|Articoli|Spedizione|In tutto|Paghiamo|alla consegna|a fattura|con assegno|In fede|Grazie – il pacco parte entro tre giorni.",
    "pt": "Queiram enviar-nos:|A ESCOLHA|OS SEUS DADOS|PAGAMENTO|Código|pág.|Desejamos|Preço~de um|Número~de peças|Preço~de tudo|Sr.|Sr.ª|Escola, clube ou firma|Apelido|Nome próprio|Arruamento|N.º|Concelho|Dist.|Cód. postal|Tel. de contacto|Embalagem grátis desde 5 peças|Artigos|Porte|Ao todo|Pagamos|na entrega|contra fatura|por cheque|Assinado|Obrigado – a encomenda sai em três dias.",
}  # fmt: skip


def side_bars(rng: Random, order: Order) -> Blank:
    """A charity's catalogue: three sections with their names turned on coloured bars at the left, the items first; the address in white fields on a
    tint, title to be ticked, last name before first; a sign printed in each amount."""
    tone = rng.choice(((0.55, 0.15, 0.35), (0.1, 0.4, 0.3), (0.15, 0.2, 0.55), (0.1, 0.1, 0.1)))
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, ("DejaVuSerif", "DejaVuSerif-Bold"))))
    w = told(order, _BARS_KEYS, _BARS)
    left, right, x0 = 34.0, f.width - 34, 64.0
    pale = (0.9 + tone[0] * 0.08, 0.9 + tone[1] * 0.08, 0.9 + tone[2] * 0.08)
    f.sheet.circle(left + 17, 38, 17, 0, fill=tone)
    f.say(left + 17, 46, order.shop.name[0], 22, bold=True, align="centre", color=WHITE)
    f.say(x0 + 14, 36, order.shop.name, 14, bold=True, color=tone)
    f.say(x0 + 14, 49, f"{order.shop.party.street}, {places.town_line(order.shop.party.place)}", 7.5)
    f.say(x0, 72, w["title"], 11, bold=True)
    columns = (Column("sku", 1.6, w["sku"]), Column("page", 0.55, w["page"]), Column("description", 3.1, w["text"]), Column("unit_price", 1.15, w["each"]),
               Column("quantity", 0.9, w["qty"]), Column("amount", 1.35, w["amount"], printed=SIGN[order.currency]))  # fmt: skip
    y = table(f, (x0, right), 80, columns, 12, 24, Look(0.8, 0.5, 0.5, band=tone, stripe=pale, head=25, size=6.5))
    _bar(f, tone, (left, 80, left + 20, y), w["items"])
    _bar(f, tone, (left, y + 12, left + 20, y + 184), w["you"])
    _bar(f, tone, (left, y + 196, left + 20, y + 290), w["pay"])
    f.sheet.box((x0, y + 12, right - 176, y + 184), 0, None, pale)
    _bars_address(f, w, (x0 + 8, right - 184), y + 20)
    f.say(right, y + 26, w["hint"], 6.5, align="right")
    for n, (key, caption) in enumerate((("subtotal", "goods"), ("shipping", "post"), ("total", "sum"))):
        row = (right - 92, y + 36 + n * 28, right, y + 60 + n * 28)
        f.sheet.box(row, 1.2 if key == "total" else 0.6, tone)
        f.say(row[0] - 5, row[3] - 8, w[caption], 8.5, bold=key == "total", align="right")
        at = f.say(row[0] + 3, row[3] - 8, SIGN[order.currency], 8)
        f.spots[key] = Spot((at, *row[1:]))
    f.say(x0, y + 212, w["how"], 9, bold=True)
    choices(f, x0 + 64, y + 212, [("cod", w["cod"]), ("account", w["bill"]), ("check", w["check"])], "ring", gap=24)
    ruled(f, "signature", (x0, x0 + 220), y + 268, w["sign"], "after", height=34)
    f.say(x0, y + 288, w["thanks"], 8, color=tone)
    office(f, (x0, f.height - 56, right, f.height - 30))
    return f


def _bar(f: Blank, tone: Rgb, box: tuple[float, float, float, float], caption: str) -> None:
    f.sheet.box(box, 0, None, tone)
    middle = (box[1] + box[3]) / 2 + f.long(caption, 10, bold=True) / 2
    f.sheet.text(box[0] + 14, middle, caption, f.face[1], 10, WHITE, angle=90)


def _bars_address(f: Blank, w: dict[str, str], x: tuple[float, float], y: float) -> None:
    """White fields with their captions over them; the name's two parts on one row, the house number behind the street."""
    at = x[0]
    for method in ("mr", "mrs"):
        f.sheet.box((at, y, at + 9, y + 9), 0.6, f.color, WHITE)
        f.spots[f"title.{method}"] = Spot((at, y, at + 9, y + 9), "check")
        at = f.say(at + 13, y + 8, w[method], 8) + 14
    half, wide = (x[0] + x[1]) / 2, x[1] - x[0]
    rows: list[list[tuple[str, str, float, float]]] = [
        [("last_name", "last", x[0], half - 3), ("first_name", "first", half + 3, x[1])],
        [("company", "company", x[0], x[1])],
        [("street", "street", x[0], x[1] - 66), ("house_no", "no", x[1] - 60, x[1])],
        [],
    ]
    at = x[0]
    for key, share in f.town_keys():
        end = at + wide * share
        rows[3].append((key, key, at, min(end - 6, x[1]) if end < x[1] - 1 else x[1]))
        at = end
    for n, row in enumerate(rows):
        top = y + 15 + n * 29
        for key, caption, x0, x1 in row:
            f.sheet.box((x0, top + 8, x1, top + 27), 0.4, f.color, WHITE)
            f.say(x0, top + 6, w[caption], 6)
            f.spots[key] = Spot((x0, top + 8, x1, top + 27))
    ruled(f, "phone", x, y + 156, w["phone"], size=7, height=20)


TRADE_FURTHER = (ward, windowed, item_blocks, side_bars)
SHOWS: dict[str, tuple[str, int]] = {
    "ward": (
        "sku description quantity unit price amount subtotal total freight tax address customer_no po payment",
        11,
    ),
    "windowed": ("sku description quantity unit price amount total address customer_no po payment", 10),
    "item_blocks": ("sku description quantity price amount subtotal total freight address payment", 6),
    "side_bars": ("sku description quantity price amount subtotal total freight address payment", 10),
}
REACHES = {
    "ward": Reach("en de it"),
    "windowed": Reach("en de nl fr"),
    "item_blocks": Reach("en de fr"),
    "side_bars": Reach("en es it pt"),
}

register("train", TRADE_FURTHER, SHOWS, REACHES)
