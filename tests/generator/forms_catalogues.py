"""Order forms of the part "train" as consumers know them: from catalogues, magazines, clubs, seedsmen, booksellers, wine merchants, charities.
Each has words of its own."""

from __future__ import annotations

import itertools
from random import Random

from tests.generator import places
from tests.generator.blanks import Blank, Spot, blank, page_size
from tests.generator.images import Reach, register
from tests.generator.orders import Order
from tests.generator.print_parts import (
    SIGNS,
    Column,
    chart,
    empty_boxes,
    in_words,
    order_table,
    price,
    ruled,
    tick,
    town,
)
from tests.generator.sheet import Rgb

SERIF = ("Times-Roman", "Times-Bold")
SANS = ("Helvetica", "Helvetica-Bold")
TYPED = ("Courier", "Courier-Bold")
LEAF: Rgb = (0.08, 0.36, 0.16)
WINE: Rgb = (0.42, 0.06, 0.16)
INK: Rgb = (0.08, 0.12, 0.35)


def seed_halves(rng: Random, order: Order) -> Blank:
    """A seedsman's order sheet across: buyer in a box at the left, charges and payment beside it, the table in two halves with columns for cents."""
    f = blank(rng, order, page_size(rng, order), landscape=True, face=SERIF, color=rng.choice(((0, 0, 0), LEAF)))
    w = in_words(
        f.language,
        "title print who name street city region postal_code quantity sku description amount subtotal shipping total goods up over free pay check money_order account office promise",
        en="Seed Order;Please print plainly. Write every item on a line of its own.;FORWARD TO;Name;Street, Route or P.O. Box;Post Office;State;Zip;How|many?;Catalogue|number;Name of variety or article;Amount;Amount for goods;Packing and carriage;Amount sent;CARRIAGE;Orders up to {};{} to {};over {}: free;WE ENCLOSE;check;money order;charge our account;Do not write here;We warrant our seeds to be true to name to the extent of the purchase price. Should any fail to please you, tell us by the end of June.",
        de="Samen-Bestellzettel;Bitte deutlich schreiben. Für jede Sorte eine eigene Zeile.;EMPFÄNGER DER SENDUNG;Name;Straße und Hausnummer;Wohnort;Land;PLZ;Wie|viel?;Katalog-|Nummer;Sorte;Betrag;Betrag für Ware;Fracht und Verpackung;Endbetrag;FRACHT;Bestellwert bis {};{} bis {};über {}: frei;BEZAHLUNG;Scheck anbei;bar anbei;gegen Rechnung;Bitte nicht beschriften;Für die Keimfähigkeit unserer Samen stehen wir bis zur Höhe des Kaufpreises ein. Reklamationen bitte bis Ende Juni.",
        nl="Zaadbestelling;Duidelijk schrijven a.u.b. Elke soort op een eigen regel.;VERZENDEN AAN;Naam;Straat en nummer;Woonplaats;Prov.;Postcode;Hoe-|veel?;Catalogus-|nummer;Soort of ras;Bedrag;Bedrag aan goederen;Vracht en verpakking;Eindbedrag;VRACHT;Bestelling tot {};{} tot {};boven {}: vrij;IK BETAAL;cheque bijgesloten;contant bijgesloten;op rekening;Niet invullen s.v.p.;Wij staan in voor de kiemkracht van onze zaden tot ten hoogste de koopprijs. Klachten graag voor eind juni.",
    )  # fmt: skip
    left, right = 32.0, f.width - 32
    f.say(left, 50, f.shop.name, 22, bold=True)
    f.say(left, 63, f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}", 9)
    f.say(f.width * 0.56, 46, w["title"], 24, bold=True, align="centre")
    f.say(f.width * 0.56, 61, w["print"], 8, align="centre")
    f.sheet.box((right - 130, 26, right, 66), 0.6, f.color)
    f.say(right - 126, 34, w["office"], 6)
    middle = f.width / 2
    f.sheet.box((left, 74, middle - 8, 166), 1.4, f.color, radius=5)
    f.say(left + 8, 87, w["who"], 8, bold=True)
    for n, key in enumerate(("name", "street")):
        ruled(f, key, left + 8, 109 + n * 23, middle - 16, w[key], size=8.5)
    town(f, left + 8, 156, middle - 10, w, "before", size=8.5)
    sums = (("20", "4.95"), ("50", "6.95"), ("100", "9.95"))
    lines = [(w["up"].format(price(f, "20")), price(f, "4.95"))]
    lines += [(w["over"].format(price(f, a), price(f, b)), price(f, c)) for (a, _), (b, c) in itertools.pairwise(sums)]
    chart(f, (middle + 8, 74, middle + 190, 166), w["goods"], [*lines, (w["free"].format(price(f, "100")), "")], 8)
    f.say(middle + 206, 87, w["pay"], 9, bold=True)
    methods = ("check", "cash" if f.language != "en" else "money_order", "account")
    for n, method in enumerate(methods):
        tick(f, f"pay.{method}", middle + 206, 106 + n * 19, w["money_order" if n == 1 else method], "box", 9)
    columns = (Column("quantity", 0.42, w["quantity"]), Column("sku", 1.1, w["sku"]), Column("description", 1.9, w["description"]), Column("amount", 0.95, w["amount"], cents=True))  # fmt: skip
    rows = rng.choice((11, 12))
    order_table(f, left, 176, middle - 4, columns, rows, 22, head=25, size=8)
    end = order_table(f, middle + 4, 176, right, columns, rows, 22, head=25, size=8, first=rows)
    cut = right - (right - middle - 4) * 0.95 / 4.37
    for key in ("subtotal", "shipping", "total"):
        f.say(cut - 6, end + 15, w[key], 9, bold=key == "total", align="right")
        f.sheet.box((cut, end, right, end + 21), 1.1 if key == "total" else 0.6, f.color)
        f.sheet.line(cut + (right - cut) * 0.64, end, cut + (right - cut) * 0.64, end + 21, 0.4, f.color)
        f.spots[f"{key}.whole"] = Spot((cut, end, cut + (right - cut) * 0.64, end + 21))
        f.spots[f"{key}.cents"] = Spot((cut + (right - cut) * 0.64, end, right, end + 21))
        end += 21
    f.sheet.paragraph((left, end - 56, middle - 8, end), w["promise"], "Times-Italic", 9, f.color)
    return f


def gift_house(rng: Random, order: Order) -> Blank:
    """An American gift catalogue's centre sheet: "ordered by" and "ship to" side by side, boxes for State and Zip, a gap for monograms that stays
    empty, a chart of charges, sales tax, a card's number."""
    f = blank(rng, order, "Letter", face=SANS, color=rng.choice(((0, 0, 0), INK, (0.35, 0.1, 0.3))))
    left, right, middle = 34.0, f.width - 34, f.width / 2
    f.sheet.text(left, 44, f.shop.name, "Times-BoldItalic", 22, f.color)
    f.say(left, 56, f"{f.shop.party.street}  •  {places.town_line(f.shop.party.place)}", 7.5)
    f.sheet.box((right - 200, 26, right, 58), 0, None, f.color, radius=6)
    f.say(right - 100, 38, "ORDER BY PHONE, DAY OR NIGHT", 8, bold=True, align="centre", color=(1, 1, 1))
    f.say(right - 100, 51, f"{f.shop.party.phone}", 11, bold=True, align="centre", color=(1, 1, 1))
    f.say(left, 76, "ORDERED BY", 10, bold=True)
    x = f.say(left + 80, 76, "Customer # (see back cover):", 7) + 4
    f.put("customer_no", (x, 56, middle - 12, 78), "inline", label="")
    f.say(middle + 8, 76, "SHIP TO", 10, bold=True)
    f.say(middle + 54, 76, "only if it goes to another address", 7)
    for n, words in enumerate(("Mr.", "Mrs.", "Ms.")):
        tick(f, ("title.mr", "title.mrs", "")[n], left + n * 34, 92, words, "box", 7)
    for before, x0, x1 in (("", left, middle - 12), ("ship.", middle + 8, right)):
        ruled(f, f"{before}name", x0, 118, x1, "First name            Initial            Last name", "under", size=6.5)
        ruled(f, f"{before}street", x0, 146, x1 - 56, "Street address (no P.O. boxes, please)", "under", size=6.5)
        ruled(f, "", x1 - 50, 146, x1, "Apt. #", "under", size=6.5)
        ruled(f, f"{before}city", x0, 176, x1 - 128, "City", "under", size=6.5)
        f.comb(f"{before}region", (x1 - 122, 160, x1 - 96, 176), 2)
        f.say(x1 - 122, 182.5, "State", 6.5)
        f.comb(f"{before}postal_code", (x1 - 90, 160, x1 - 25, 176), 5)
        f.say(x1 - 90, 182.5, "Zip code", 6.5)
        f.sheet.line(x1 - 24, 168, x1 - 20, 168, 0.8, f.color)
        f.sheet.line(x1 - 18, 176, x1, 176, 0.6, f.color)
    x = f.say(left, 206, "Daytime phone", 7.5) + 3
    f.say(x, 206, "(", 11)
    f.say(x + 34, 206, ")", 11)
    f.sheet.line(x + 40, 207, middle - 12, 207, 0.6, f.color)
    f.spots["phone.area"], f.spots["phone.rest"] = (
        Spot((x + 4, 188, x + 33, 207)),
        Spot((x + 40, 188, middle - 12, 207)),
    )
    ruled(f, "", middle + 8, 206, right, "Gift card to read:")
    columns = (
        Column("page", 0.45, "Page|No."), Column("sku", 1.25, "Item|Number"), Column("quantity", 0.5, "How|Many"), Column("description", 2.1, "Description"),
        Column("size", 0.6, "Size"), Column("color", 0.7, "Color"), Column("monogram", 0.7, "Initials to|monogram"), Column("unit_price", 0.85, "Price|Each", sign="$"),
        Column("amount", 1.0, "Total|Price", sign="$"),
    )  # fmt: skip
    end = order_table(f, left, 218, right, columns, 10, rng.choice((22, 23)), head=23, head_fill=(0.86, 0.87, 0.9))
    cut = right - (right - left) * 1.0 / 8.15
    for key, words in zip(("subtotal", "shipping", "tax", "", "total"), ("Merchandise Total", "Shipping & Handling (see chart)", f"Sales Tax ({f.shop.party.region} delivery only)", "Gift boxes, $3.00 each", "TOTAL AMOUNT"), strict=True):  # fmt: skip
        f.say(cut - 6, end + 14, words, 8, bold=key == "total", align="right")
        f.sheet.box((cut, end, right, end + 20), 0.7, f.color, (0.93, 0.93, 0.96) if key == "total" else None)
        sign = f.say(cut + 3, end + 14, "$", 8)
        if key:
            f.spots[key] = Spot((sign, end, right, end + 20))
        end += 20
    y = end - 88
    steps = ("Up to $25.00", "$25.01 to $50.00", "$50.01 to $90.00", "Over $90.00")
    chart(
        f,
        (left, y, left + 180, y + 68),
        "SHIPPING & HANDLING",
        list(zip(steps, ("$5.95", "$7.95", "$10.95", "$12.95"), strict=True)),
    )
    y = end + 16
    x = f.say(left, y, "METHOD OF PAYMENT:", 8, bold=True) + 10
    for key, words in (
        ("pay.check", "Check"),
        ("pay.money_order", "Money order"),
        ("", "VISA"),
        ("", "MasterCard"),
        ("", "Discover"),
    ):
        x = tick(f, key, x, y, words, "blank") + 10
    f.say(left, y + 25, "Card no.", 7)
    x = empty_boxes(f, left + 34, y + 13, 16) + 10
    x = f.say(x, y + 25, "Exp.", 7) + 4
    x = empty_boxes(f, x, y + 13, 2)
    empty_boxes(f, x + 6, y + 13, 2)
    ruled(f, "signature", left, y + 56, left + 230, "Signature as on card", "under", size=6.5, high=22)
    f.say(right, y + 56, "We're happy only when you are: return anything, any time.", 8, align="right", bold=True)
    f.sheet.box((left, y + 76, right, y + 128), 0.8, f.color, radius=4)
    f.say(left + 8, y + 88, "Send our free catalog to a friend:", 8, bold=True)
    ruled(f, "", left + 8, y + 106, middle, "Friend's name")
    ruled(f, "", middle + 8, y + 106, right - 8, "Address")
    ruled(f, "", left + 8, y + 123, right - 8, "City, State, Zip")
    return f


def book_club(rng: Random, order: Order) -> Blank:
    """A self-mailer from a book club: above the fold the address to post it to; below it the books at the left, lines without captions at the right,
    and the sum within a sentence."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SERIF, SANS)), color=rng.choice(((0, 0, 0), WINE)))
    w = in_words(
        f.language,
        "stamp fold title lead sku description quantity unit_price who postcode region i_send check money_order account to signature small",
        en="Affix|stamp|here;fold here and seal with tape;Your Choice of Books;Please enter the books that you wish to have, one to a line.;Code or ISBN;Title;Copies;Price|each;Name and address in block capitals;Postcode;State;I enclose {} in payment by:;cheque;postal order;or debit my club account;payable to {};Signed;We may pass your address to carefully chosen firms. Write to us if you would rather we did not. Books may be returned within ten days if they are as new.",
        fr="Affranchir|ici;pliez ici et collez;Vos livres;Inscrivez un livre par ligne.;Code ou ISBN;Titre;Ex.;Prix|unitaire;Vos nom et adresse en majuscules d'imprimerie;Code postal;Prov.;Je joins {} en réglant par :;chèque;mandat;ou à débiter de mon compte club;à l'ordre de {};Signé;Conformément à la loi, vous disposez d'un droit d'accès et de rectification. Vous pouvez retourner les livres sous dix jours s'ils sont à l'état neuf.",
        it="Affrancare|qui;piegare qui e incollare;I libri scelti;Scrivere un libro per riga.;Codice o ISBN;Titolo;Copie;Prezzo|cad.;Nome e indirizzo in stampatello;CAP;Prov.;Allego {} e pago con:;assegno;vaglia;oppure addebito sul conto del club;intestato a {};Firmato;I dati sono trattati ai sensi di legge. I libri possono essere resi entro dieci giorni se come nuovi.",
    )  # fmt: skip
    left, right, fold = 40.0, f.width - 40, f.height * rng.uniform(0.29, 0.33)
    f.sheet.box((right - 62, 34, right, 104), 0.7, f.color)
    for n, word in enumerate(w["stamp"].split("|")):
        f.say(right - 31, 62 + n * 10, word, 8, align="centre")
    p = f.shop.party
    for n, words in enumerate((f.shop.name, p.street, places.town_line(p.place))):
        f.say(f.width * 0.42, fold * 0.55 + n * 17, words, 13, bold=n == 0)
    f.sheet.line(12, fold, f.width - 12, fold, 0.7, f.color, (6, 4))
    f.say(f.width / 2, fold - 4, w["fold"], 6.5, align="centre")
    f.sheet.box((left, fold + 14, right, fold + 42), 0, None, f.color)
    f.say(left + 12, fold + 34, w["title"], 17, bold=True, color=(1, 1, 1))
    f.say(right - 10, fold + 33, w["lead"], 8.5, align="right", color=(1, 1, 1))
    cut = left + (right - left) * 0.61
    columns = (Column("sku", 1.35, w["sku"]), Column("description", 2.1, w["description"]), Column("quantity", 0.6, w["quantity"]), Column("unit_price", 0.9, w["unit_price"]))  # fmt: skip
    y = fold + 54
    end = order_table(
        f, left, y, cut - 10, columns, 10, rng.choice((26, 27)), head=22, size=8, rules=rng.choice(("dots", "columns"))
    )
    f.say(cut + 4, y + 11, w["who"], 8, bold=True)
    for n, key in enumerate(("name", "street", "", "city")):
        ruled(f, key, cut + 4, y + 42 + n * 27, right, "", dash=(1, 2), high=21)
    base = y + 42 + 4 * 27
    half = right - 60 if "region" in dict(f.town_keys()) else right
    ruled(f, "postal_code", cut + 4, base, half - 4, w["postcode"], dash=(1, 2), high=21)
    if half < right:
        ruled(f, "region", half, base, right, w["region"], dash=(1, 2), high=21)
    before, after = w["i_send"].split("{}")
    base = end + 34
    x = f.say(left, base, f"{before}{SIGNS[f.shop.currency][0]}", 10) + 3
    f.sheet.line(x, base + 1, x + 92, base + 1, 0.7, f.color)
    f.spots["total"] = Spot((x, base - 20, x + 92, base + 1))
    f.say(x + 95, base, after, 10)
    x = left
    for key in ("check", "money_order", "account"):
        x = tick(f, f"pay.{key}", x, base + 25, w[key], "brackets", 9) + 14
    f.say(left, base + 44, w["to"].format(f.shop.name), 9)
    ruled(f, "signature", cut + 4, end - 4, right, w["signature"], high=24)
    f.sheet.paragraph((left, base + 58, right, f.height - 26), w["small"], f.face[0], 6.5, f.color)
    return f


def web_print(rng: Random, order: Order) -> Blank:
    """A web shop's page to print and post: grey fields without borders, labels in bold before them, an @ in print, few rows, "how did you find us"."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, SERIF)))
    w = in_words(
        f.language,
        "title lead first last company street city region postal_code phone email sku description size color quantity unit_price amount subtotal shipping total pay check prepaid cod account found ways",
        en="Print-and-mail order form;Fill in, print, and send to: {};First name:;Last name:;Company (optional):;Street address:;City/Town:;State/Prov.:;Postal code:;Tel.:;Email:;Product code;Product;Size;Colour;Qty;Price;Line total;Goods;Postage (see our site);To pay;I am paying by;Cheque or check;Bank transfer (in advance);Cash on delivery;Invoice;How did you find us?;Search engine,A friend,Advertisement,Fair",
        de="Bestellformular zum Ausdrucken;Ausfüllen, ausdrucken und senden an: {};Vorname:;Nachname:;Firma (optional):;Straße, Nr.:;Stadt:;Land:;Postleitzahl:;Tel.:;Mail:;Produktcode;Produkt;Größe;Farbe;Anz.;Stückpreis;Zeilensumme;Waren;Versand (siehe Webseite);Zu zahlen;Ich zahle mit;Scheck;Überweisung im Voraus;per Nachnahme;Rechnung;Wie haben Sie uns gefunden?;Suchmaschine,Freunde,Anzeige,Messe",
        fr="Formulaire à imprimer et à poster;Complétez, imprimez et envoyez à : {};Prénom :;Nom de famille :;Société (facultatif) :;Adresse postale :;Ville :;Province :;Code postal :;Tél. :;Mél :;Code produit;Produit;Taille;Coloris;Qté;Prix;Total ligne;Marchandises;Port (voir le site);À payer;Je paie par;Chèque;Virement anticipé;Contre remboursement;Facture;Comment nous avez-vous connus ?;Moteur de recherche,Amis,Annonce,Salon",
        es="Formulario para imprimir y enviar;Rellene, imprima y envíe a: {};Nombre:;Apellidos:;Empresa (opcional):;Calle y número:;Localidad:;Provincia:;Código postal:;Tel.:;Correo:;Código;Producto;Talla;Color;Uds.;Precio;Total línea;Artículos;Envío (ver web);A pagar;Pago mediante;Cheque;Transferencia previa;Contra reembolso;Factura;¿Cómo nos ha conocido?;Buscador,Amigos,Anuncio,Feria",
        it="Modulo da stampare e spedire;Compilare, stampare e inviare a: {};Nome:;Cognome:;Ditta (facoltativo):;Via e numero civico:;Città:;Prov.:;CAP:;Tel.:;Mail:;Codice prodotto;Prodotto;Taglia;Colore;Q.tà;Prezzo;Totale riga;Merce;Spedizione (vedi sito);Da pagare;Pago con;Assegno;Bonifico anticipato;Contrassegno;Fattura;Come ci ha conosciuti?;Motore di ricerca,Amici,Annuncio,Fiera",
        nl="Bestelformulier om te printen;Invullen, printen en sturen naar: {};Voornaam:;Achternaam:;Bedrijf (optioneel):;Straat + nr.:;Plaats:;Provincie:;Postcode:;Tel.:;Mail:;Productcode;Product;Maat;Kleur;Aant.;Prijs;Regeltotaal;Artikelen;Verzending (zie site);Te voldoen;Ik betaal met;Cheque;Vooraf overmaken;Onder rembours;Factuur;Hoe heeft u ons gevonden?;Zoekmachine,Vrienden,Advertentie,Beurs",
        pt="Formulário para imprimir e enviar;Preencha, imprima e envie para: {};Nome próprio:;Apelido:;Empresa (opcional):;Rua e número:;Localidade:;Distrito:;Código postal:;Tel.:;E-mail:;Código;Produto;Tamanho;Cor;Qtd.;Preço;Total linha;Artigos;Envio (ver site);A pagar;Pago por;Cheque;Transferência antecipada;À cobrança;Fatura;Como nos conheceu?;Motor de busca,Amigos,Anúncio,Feira",
    )  # fmt: skip
    left, right, grey = 56.0, f.width - 56, rng.choice(((0.93, 0.93, 0.93), (0.91, 0.94, 0.98), (0.98, 0.96, 0.88)))
    site = f.shop.email.split("@")[1]
    f.sheet.line(left, 46, right, 46, 0.4, (0.6, 0.6, 0.6))
    f.say(left, 40, f"https://www.{site}/order-form.html", 6.5)
    f.say(right, 40, "1/1", 6.5, align="right")
    f.say(left, 72, f.shop.name, 12)
    f.say(left, 94, w["title"], 17, bold=True)
    f.say(
        left,
        110,
        w["lead"].format(f"{f.shop.name}, {f.shop.party.street}, {places.town_line(f.shop.party.place)}"),
        7.5,
    )

    def cell(key: str, x0: float, y: float, x1: float, words: str, wide: float) -> None:
        f.say(x0, y + 14, words, min(8.5, 8.5 * wide / (f.long(words, 8.5, bold=True) + 4)), bold=True)
        f.sheet.box((x0 + wide, y, x1, y + 20), 0, None, grey)
        f.spots[key] = Spot((x0 + wide, y, x1, y + 20))

    middle = f.width / 2
    cell("first_name", left, 122, middle - 6, w["first"], 76)
    cell("last_name", middle + 6, 122, right, w["last"], 70)
    cell("company", left, 146, right, w["company"], 112)
    cell("street", left, 170, right, w["street"], 112)
    x, keys = left, f.town_keys()
    for key, share in keys:
        end = x + (right - left) * share
        cell(key, x, 194, end - (0 if key == keys[-1][0] else 8), w[key], f.long(w[key], 7.6, bold=True) + 5)
        x = end
    cell("phone", left, 218, middle - 40, w["phone"], 40)
    at = middle + 70
    cell("email.user", middle - 28, 218, at, w["email"], 34)
    end = f.say(at + 2, 232, "@", 10, bold=True) + 2
    cell("email.host", end, 218, right, "", 0)
    columns = (
        Column("sku", 1.4, w["sku"]), Column("description", 2.3, w["description"]), Column("size", 0.7, w["size"]), Column("color", 0.7, w["color"]),
        Column("quantity", 0.5, w["quantity"]), Column("unit_price", 0.95, w["unit_price"]), Column("amount", 1.05, w["amount"]),
    )  # fmt: skip
    y = order_table(f, left, 252, right, columns, 9, rng.choice((23, 24)), head=20, size=8, rules="cells", cell=grey)
    for key in ("subtotal", "shipping", "total"):
        f.say(right - 84, y + 16, w[key], 8.5, bold=key == "total", align="right")
        f.sheet.box((right - 76, y + 2, right - 1.5, y + 22), 0, None, grey)
        f.spots[key] = Spot((right - 76, y + 2, right - 1.5, y + 22))
        y += 22
    f.say(left, y - 50, w["pay"], 9, bold=True)
    for n, key in enumerate(("check", "prepaid", "cod", "account")):
        tick(f, f"pay.{key}", left + n % 2 * 130, y - 32 + n // 2 * 18, w[key], "ring")
    f.say(left, y + 28, w["found"], 8.5, bold=True)
    x = left
    for words in w["ways"].split(","):
        x = tick(f, "", x, y + 44, words, "box") + 16
    return f


CATALOGUES = (seed_halves, gift_house, book_club, web_print)
SHOWS: dict[str, tuple[str, int]] = {
    "seed_halves": ("sku description quantity amount subtotal total freight address payment", 16),
    "gift_house": ("sku description quantity price amount subtotal total freight tax address ship_to customer_no payment", 9),
    "book_club": ("sku description quantity price total address payment", 9),
    "web_print": ("sku description quantity price amount subtotal total freight address payment", 9),
}  # fmt: skip
REACHES = {
    "seed_halves": Reach("en de nl"),
    "gift_house": Reach("en", "US", firm=False),
    "book_club": Reach("en fr it"),
    "web_print": Reach(),
}

register("train", CATALOGUES, SHOWS, REACHES)
