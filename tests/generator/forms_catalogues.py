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
    WHITE,
    Column,
    bars,
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
        f,
        "title print who name street city region postal_code quantity sku description amount subtotal shipping total goods up over free pay check money_order account office promise",
        en="Seed Order;Please print plainly. Write every item on a line of its own.;FORWARD TO;Name;Street or P.O. Box;Post town;State;Postcode;How|many?;Catalogue|number;Name of variety or article;Amount;Amount for goods;Packing and carriage;Amount sent;CARRIAGE;Orders up to {};{} to {};over {}: free;WE ENCLOSE;cheque;postal order;charge our account;Do not write here;We warrant our seeds to be true to name to the extent of the purchase price. Should any fail to please you, tell us by the end of June.",
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
        f,
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
        f,
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


def fashion_panel(rng: Random, order: Order) -> Blank:
    """A fashion house's sheet for the reading machine: white boxes on tinted paper, four numbered steps, first and last name apart, the house number
    apart, a date of birth that stays empty; half of them print an example row, as these houses do."""
    f = blank(rng, order, "A4", face=SANS, color=rng.choice(((0.55, 0.1, 0.1), (0.1, 0.2, 0.45), (0.1, 0.1, 0.1))))
    w = in_words(
        f,
        "title one no two mr mrs first last company street house city region postal_code born phone three example page sku size quantity description unit_price total four account cod instalments debit date signature thing",
        de="Ihre Bestellung;1  Kennen wir uns schon?;Ihre persönliche Nummer;2  Wer bestellt?;Herr;Frau;Vorname;Nachname;Firma, Zusatz;Straße;Nr.;Ort;Kanton;PLZ;Geburtstag;Tel. tagsüber;3  Was dürfen wir schicken?;So geht's:;Seite;Bestellnummer;Größe;Stück;Kurzbezeichnung;Preis;Gesamtwert der Bestellung;4  Wie möchten Sie zahlen?;per Rechnung;per Nachnahme;in 3 Monatsraten;Bankeinzug;Tag der Bestellung;Ihre Unterschrift;Bluse weiß",
        fr="Votre commande;1  Êtes-vous déjà client ?;Votre numéro personnel;2  Qui commande ?;M.;Mme;Prénom;Nom;Société, complément;Voie;N°;Commune;Prov.;Code postal;Né(e) le;Tél. en journée;3  Que pouvons-nous vous envoyer ?;Exemple :;Page;Référence;Taille;Nombre;Article en abrégé;Prix;Total de la commande;4  Comment souhaitez-vous payer ?;à réception de facture;contre remboursement;en 3 mensualités;prélèvement;Commandé le;Votre signature;Blouse blanche",
        nl="Uw bestelling;1  Bent u al klant?;Uw persoonlijke nummer;2  Wie bestelt?;Dhr.;Mevr.;Voornaam;Achternaam;Bedrijf, toevoeging;Straat;Nr.;Woonplaats;Prov.;Postcode;Geboren op;Tel. overdag;3  Wat mogen wij sturen?;Voorbeeld:;Blz.;Bestelcode;Maat;Stuks;Korte omschrijving;Prijs;Waarde van de bestelling;4  Hoe wilt u betalen?;per acceptgiro na ontvangst (op rekening);onder rembours;in 3 termijnen;machtiging;Datum van bestelling;Uw handtekening;Blouse wit",
        es="Su pedido;1  ¿Ya es cliente?;Su número personal;2  ¿Quién pide?;Sr.;Sra.;Nombre;Apellido;Empresa, otros datos;Calle;N.º;Población;Provincia;C.P.;Nacido/a;Tel. de día;3  ¿Qué le enviamos?;Ejemplo:;Pág.;Código de pedido;Talla;Piezas;Artículo (abreviado);Precio;Valor del pedido;4  ¿Cómo desea pagar?;con factura;contra reembolso;en 3 plazos;domiciliación;Fecha del pedido;Su firma;Blusa blanca",
    )  # fmt: skip
    left, right, middle = 36.0, f.width - 36, f.width / 2
    tint = rng.choice(((0.99, 0.93, 0.85), (0.9, 0.95, 0.98), (0.95, 0.95, 0.9)))
    f.sheet.box((18, 18, f.width - 18, f.height - 18), 0, None, tint, radius=10)
    f.sheet.box((18, 18, f.width - 18, 58), 0, None, f.color, radius=10)
    f.say(left, 45, f.shop.name, 19, bold=True, color=WHITE)
    f.say(right, 44, w["title"], 15, align="right", color=WHITE)

    def white(key: str, x0: float, y: float, x1: float, words: str, boxes: int = 0) -> None:
        f.say(x0, y - 2.5, words, 6.5)
        f.sheet.box((x0, y, x1, y + 20), 0.4, f.color, WHITE)
        if boxes:
            f.comb(key, (x0, y, x1, y + 20), boxes)
        elif key:
            f.spots[key] = Spot((x0, y, x1, y + 20))

    f.say(left, 75, w["one"], 9.5, bold=True)
    white("customer_no", middle + 6, 74, middle + 6 + 10 * 15, w["no"], 10)
    f.say(left, 98, w["two"], 9.5, bold=True)
    tick(f, "title.mrs", tick(f, "title.mr", left + 120, 98, w["mr"]) + 14, 98, w["mrs"])
    white("first_name", left, 114, middle - 30, w["first"])
    white("last_name", middle - 24, 114, right, w["last"])
    white("company", left, 146, middle - 30, w["company"])
    white("street", middle - 24, 146, right - 66, w["street"])
    white("house_no", right - 60, 146, right, w["house"])
    x = left
    for key, share in f.town_keys():
        boxes = len(f.shop.party.postal_code) if key == "postal_code" else 0
        wide = boxes * 14.0 if boxes else 250 * share / 0.7
        white(key, x, 178, x + wide, w[key], boxes)
        x += wide + 8
    white("", right - 158, 178, right - 104, w["born"])
    white("phone", right - 98, 178, right, w["phone"])
    f.say(left, 218, w["three"], 9.5, bold=True)
    boxes = max(7, max(len(item.sku) for item in order.shop.items))
    y = 226.0
    if rng.random() < 0.5:
        f.say(left, y + 12, w["example"], 7, bold=True)
        for at, words in (
            (60, "214"),
            (100, "5 0 3 1 7 7"),
            (210, "40"),
            (252, "1"),
            (290, w["thing"]),
            (430, "29,95"),
        ):
            f.say(left + at, y + 12, words, 8.5, color=(0.45, 0.45, 0.45))
        y += 18
    columns = (
        Column("page", 0.42, w["page"]), Column("sku", boxes * 0.145, w["sku"], boxes), Column("size", 0.65, w["size"]), Column("quantity", 0.46, w["quantity"], 3),
        Column("description", 1.5, w["description"]), Column("unit_price", 0.98, w["unit_price"], cents=True),
    )  # fmt: skip
    y = order_table(f, left, y, right, columns, 10, 25, head=22, size=7.5, rules="cells")
    f.say(right - 106, y + 18, w["total"], 9, bold=True, align="right")
    white("total", right - 100, y + 4, right, "")
    f.say(left, y + 44, w["four"], 9.5, bold=True)
    x = left
    for key in ("account", "cod", "instalments", "debit"):
        x = tick(f, f"pay.{key}" if key in ("account", "cod") else "", x, y + 64, w[key]) + 18
    empty_boxes(f, left, y + 72, 22, 12, 16)
    f.say(left + 270, y + 84, "IBAN", 7)
    y += 108
    for n, key in enumerate(("date.day", "date.month", "date.yy")):
        white(key, left + n * 38, y, left + n * 38 + 30, w["date"] if n == 0 else "", 2)
    white("signature", middle - 24, y, right, w["signature"])
    f.sheet.box((left, y + 44, right, y + 118), 0.6, f.color, WHITE, radius=6)
    p = f.shop.party
    for n, words in enumerate((f.shop.name, p.street, places.town_line(p.place))):
        f.say(middle + 20, y + 68 + n * 15, words, 11, bold=n == 0)
    bars(f, left + 14, y + 58, 120, 34)
    f.say(left + 14, y + 102, f"{rng.randint(100, 999)} {rng.randint(10000, 99999)} K", 7)
    return f


def wine_list(rng: Random, order: Order) -> Blank:
    """A wine merchant's: the wines first, between thick and thin rules; the sums lettered A, B, A + B in a box at the left; who pays and where to
    deliver at the foot, captions at the ends of the lines."""
    f = blank(rng, order, page_size(rng, order), face=SERIF, color=rng.choice(((0, 0, 0), WINE)))
    w = in_words(
        f,
        "title intro sku description unit_price quantity amount goods freight sum pay check prepaid account invoice deliver company name street city region postal_code phone leave signature date",
        en="The Autumn List: an Order;Please state the number of bottles, not of cases. A case may be mixed.;Bin|no.;Wine;Bottle at;Bottles|required;Value;A   Value of the wines;B   Carriage, free on orders over {};A + B   Sum due;I should like to settle;by cheque;by bank transfer beforehand;on my account;THE INVOICE TO;THE WINES TO, if not to the same;(firm);(name);(street);(town);(state);(postcode);(telephone);If out, leave with;Signed (I am over 18);(date)",
        fr="Carte d'automne : commande;Indiquez le nombre de bouteilles, non de caisses. Panachage possible.;Casier|n°;Vin;La bouteille;Bouteilles|souhaitées;Valeur;A   Valeur des vins;B   Transport, franco dès {};A + B   Somme due;Je souhaite régler;par chèque;par virement préalable;sur mon compte (facture);LA FACTURE À;LES VINS À, si différent;(société);(nom);(rue);(ville);(prov.);(code postal);(téléphone);En cas d'absence, laisser à;Signé (majeur de 18 ans);(date)",
        it="Lista d'autunno: ordine;Indicare il numero di bottiglie, non di cartoni. Cartoni misti possibili.;Cantina|n.;Vino;Alla|bottiglia;Bottiglie|desiderate;Valore;A   Valore dei vini;B   Trasporto, gratuito oltre {};A + B   Somma dovuta;Desidero pagare;con assegno;con bonifico anticipato;con fattura sul mio conto;LA FATTURA A;I VINI A, se diverso;(ditta);(nome);(via);(città);(prov.);(CAP);(telefono);Se assente, lasciare a;Firma (maggiorenne);(data)",
        pt="Lista de outono: encomenda;Indique o número de garrafas, não de caixas. Caixas mistas possíveis.;Adega|n.º;Vinho;Por|garrafa;Garrafas|desejadas;Soma;A   Soma dos vinhos;B   Transporte, grátis acima de {};A + B   Soma a pagar;Desejo pagar;por cheque;por transferência prévia;na minha conta (fatura);A FATURA A;OS VINHOS A, se diferente;(firma);(nome);(rua);(localidade);(distrito);(código postal);(telefone);Na ausência, deixar com;Assinatura (maior de 18 anos);(data)",
    )  # fmt: skip
    left, right, middle = 52.0, f.width - 52, f.width / 2
    for y, thick in ((30, 2.2), (34, 0.6), (82, 0.6), (86, 2.2)):
        f.sheet.line(left, y, right, y, thick, f.color)
    f.say(middle, 58, f.shop.name.upper(), 20, bold=True, align="centre")
    f.say(
        middle,
        74,
        f"{f.shop.party.street}  —  {places.town_line(f.shop.party.place)}  —  {f.shop.party.phone}",
        8.5,
        align="centre",
    )
    f.sheet.text(left, 108, w["title"], "Times-BoldItalic", 15, f.color)
    f.sheet.text(right, 108, w["intro"], "Times-Italic", 9, f.color, "right")
    columns = (
        Column("sku", 1.25, w["sku"]), Column("description", 2.7, w["description"]), Column("unit_price", 0.9, w["unit_price"], sign=SIGNS[f.shop.currency][0]),
        Column("quantity", 0.8, w["quantity"]), Column("amount", 1.15, w["amount"], sign=SIGNS[f.shop.currency][0]),
    )  # fmt: skip
    y = order_table(f, left, 118, right, columns, 11, (f.height - 498) / 11, head=26, size=9, rules="rows") + 14
    f.sheet.box((left, y, left + 296, y + 70), 1.4, f.color)
    for n, (key, words) in enumerate(
        (("subtotal", w["goods"]), ("shipping", w["freight"].format(price(f, "200"))), ("total", w["sum"]))
    ):
        f.say(left + 8, y + 17 + n * 23, words, 9.5, bold=key == "total")
        f.sheet.line(left + 204, y + 20 + n * 23, left + 288, y + 20 + n * 23, 0.6, f.color)
        f.spots[key] = Spot((left + 204, y + 1 + n * 23, left + 288, y + 21 + n * 23))
    f.say(left + 318, y + 10, w["pay"], 10, bold=True)
    how = rng.choice(("ring", "after"))
    for n, key in enumerate(("check", "prepaid", "account")):
        tick(f, f"pay.{key}", left + 318, y + 29 + n * 18, w[key], how, 9)
    y += 92
    for before, x0, x1, title in (("", left, middle - 12, w["invoice"]), ("ship.", middle + 12, right, w["deliver"])):
        f.say(x0, y, title, 8.5, bold=True)
        base = y + 26
        for key in ("company", "name", "street", *(part for part, _ in f.town_keys())):
            ruled(f, before + key, x0, base, x1, w[key], "end", size=7.5)
            base += 23
    ruled(f, "phone", left, base, middle - 12, w["phone"], "end")
    ruled(f, "", middle + 12, base, right, w["leave"])
    ruled(f, "signature", left, base + 30, middle + 60, w["signature"], "end", high=24)
    ruled(f, "date", middle + 80, base + 30, right, w["date"], "end", high=24)
    return f


def charity_cards(rng: Random, order: Order) -> Blank:
    """A charity's Christmas leaflet: everything it sells is printed with number and price, one writes how many and what it costs; a donation may be
    added; name and address at the foot."""
    f = blank(rng, order, page_size(rng, order), face=SANS, color=rng.choice(((0, 0, 0), (0.6, 0.08, 0.1), LEAF)))
    w = in_words(
        f,
        "title help code article each quantity amount subtotal gift total who mr mrs name street city region postal_code phone pay check money_order prepaid account thanks news",
        en="Order form – cards and gifts;Every purchase helps. Fill in only the lines that you want.;Code;Card or gift;Price;How many?;Cost;Cost of goods;I would like to add a donation of;I enclose;YOUR DETAILS;Mr;Mrs/Ms;Full name;Postal address;Town;State;Postcode;Telephone;PAYMENT;Cheque;Postal order;Transfer made in advance;Please invoice me;With heartfelt thanks from all our volunteers.;I would like to hear about the work by post",
        de="Bestellliste Karten und Geschenke;Jeder Kauf hilft. Bitte nur die gewünschten Zeilen ausfüllen.;Nr.;Karte oder Geschenk;Preis;Wie viele?;macht;Karten und Geschenke;Ich möchte zusätzlich spenden;Ich zahle;BESTELLER;Herr;Frau;Vor- und Familienname;Anschrift;Wohnort;Land;PLZ;Telefon;ZAHLUNG;Scheck anbei;bar anbei;Überweisung vorab;gegen Rechnung;Herzlichen Dank von allen ehrenamtlichen Helfern.;Bitte senden Sie mir Ihren Rundbrief",
        fr="Bon de commande cartes et cadeaux;Chaque achat compte. Ne remplissez que les lignes voulues.;Code;Carte ou cadeau;Prix;Combien ?;Soit;Cartes et cadeaux;J'ajoute un don de;Je verse;VOS COORDONNÉES;M.;Mme;Nom complet;Adresse;Commune;Prov.;Code postal;Téléphone;PAIEMENT;Chèque joint;Mandat;Virement effectué d'avance;Sur facture;Un grand merci de tous nos bénévoles.;Je souhaite recevoir la lettre d'information",
        nl="Bestellijst kaarten en cadeaus;Elke aankoop helpt. Vul alleen de gewenste regels in.;Code;Kaart of cadeau;Prijs;Hoeveel?;Samen;Kaarten en cadeaus;Ik geef daarbij;Ik betaal;UW GEGEVENS;Dhr.;Mevr.;Volledige naam;Adres;Plaats;Prov.;Postcode;Telefoon;BETALING;Cheque bijgesloten;Contant bijgesloten;Vooraf overgemaakt;Op rekening;Hartelijk dank namens alle vrijwilligers.;Ik ontvang graag de nieuwsbrief",
    )  # fmt: skip
    left, right = 44.0, f.width - 44
    f.sheet.circle(left + 20, 46, 20, 0, f.color, f.color)
    f.sheet.circle(left + 20, 46, 6, 2.2, WHITE)
    for a, b in ((0, 1), (1, 0), (0, -1), (-1, 0), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7)):
        f.sheet.line(left + 20 + a * 10, 46 + b * 10, left + 20 + a * 15, 46 + b * 15, 2, WHITE)
    f.say(left + 50, 44, f.shop.name, 17, bold=True)
    f.say(left + 50, 58, f"{f.shop.party.street}, {places.town_line(f.shop.party.place)}", 8)
    f.say(left, 88, w["title"], 15, bold=True)
    f.say(right, 87, w["help"], 8, align="right")
    meant = {line.item.sku for line in order.lines}
    others = [item for item in order.shop.active if item.sku not in meant]
    chosen = meant | {
        item.sku for item in rng.sample(others, min(len(others), (18 if f.height > 800 else 16) - len(meant)))
    }
    items = [item for item in order.shop.active if item.sku in chosen]
    columns = (Column("sku", 1.5, w["code"]), Column("description", 3.3, w["article"]), Column("unit_price", 0.9, w["each"]), Column("quantity", 0.9, w["quantity"]), Column("amount", 1.2, w["amount"], sign=SIGNS[f.shop.currency][0]))  # fmt: skip
    y = order_table(
        f,
        left,
        96,
        right,
        columns,
        len(items),
        rng.choice((21, 22)),
        head=20,
        size=8.5,
        head_fill=f.color,
        rules=rng.choice(("grid", "rows")),
        band=(0.94, 0.94, 0.94),
    )
    for n, item in enumerate(items):
        for key, text in (
            ("sku", item.sku),
            ("description", item.description),
            ("unit_price", price(f, f"{item.price:.2f}")),
        ):
            x0, _, x1, base = f.spots.pop(f"{n}.{key}").box
            size = min(8.5, 8.5 * (x1 - x0 - 6) / f.long(text, 8.5))
            f.say(
                x1 - 3 if key == "unit_price" else x0 + 3,
                base - 6,
                text,
                size,
                align="right" if key == "unit_price" else "left",
            )
    f.printed, f.columns = tuple(item.sku for item in items), ("quantity", "amount")
    for key, words in (("subtotal", w["subtotal"]), ("", w["gift"]), ("total", w["total"])):
        f.say(right - 86, y + 15, words, 8.5, bold=key == "total", align="right")
        f.sheet.box((right - 79, y + 2, right, y + 21), 1.2 if key == "total" else 0.6, f.color)
        if key:
            f.spots[key] = Spot((right - 79, y + 2, right, y + 21))
        y += 21
    y += 22
    f.say(left, y, w["who"], 9, bold=True)
    tick(f, "title.mrs", tick(f, "title.mr", left + 110, y, w["mr"], "after") + 12, y, w["mrs"], "after")
    cut = left + 330
    ruled(f, "name", left, y + 27, cut, w["name"])
    ruled(f, "street", left, y + 51, cut, w["street"])
    town(f, left, y + 75, cut + 6, w, "before")
    ruled(f, "phone", left, y + 99, left + 200, w["phone"])
    f.say(cut + 24, y, w["pay"], 9, bold=True)
    second = "money_order" if f.language in ("en", "fr") else "cash"
    for n, (key, words) in enumerate(
        (("check", w["check"]), (second, w["money_order"]), ("prepaid", w["prepaid"]), ("account", w["account"]))
    ):
        tick(f, f"pay.{key}", cut + 24, y + 20 + n * 18, words)
    tick(f, "", left, y + 122, w["news"], "box", 7)
    f.say(right, y + 122, w["thanks"], 8, bold=True, align="right")
    return f


def club_sheet(rng: Random, order: Order) -> Blank:
    """A club's own sheet: a shield, lettered rows, headings that read upward, the member beside the table with captions in brackets below the lines,
    and a receipt to tear off that the treasurer fills in."""
    f = blank(rng, order, page_size(rng, order), face=rng.choice((SANS, TYPED)), color=rng.choice(((0, 0, 0), INK)))
    w = in_words(
        f,
        "title quantity sku description size amount total member company name street town phone customer_no date pay cash check account cod office issued paid receipt from sum treasurer",
        en="Club shop – goods wanted;How many;Club code;What;Size;Comes to;In all;MEMBER;(firm or club section, if it pays);(name of member);(house and street);(town and postcode);(telephone);(membership number);(today's date);I PAY;in cash;by cheque;put it on my account;cash on delivery;Treasurer only;Issued;Paid;RECEIPT – keep this part;Received from;the sum of;for the Treasurer",
        de="Vereinsbedarf – Bestellliste;Anzahl;Vereinscode;Was;Größe;macht;Alles zusammen;MITGLIED;(Firma oder Abteilung, wenn diese zahlt);(Name des Mitglieds);(Straße und Hausnummer);(Postleitzahl und Wohnort);(Telefon);(Mitgliedsnummer);(heutiges Datum);ICH ZAHLE;bar;mit Scheck;auf Rechnung;bei Lieferung (Nachnahme);Nur für den Kassenwart;Ausgegeben;Bezahlt;QUITTUNG – bitte aufbewahren;Erhalten von;den Betrag von;für den Kassenwart",
        it="Articoli del club – richiesta;Quanti;Sigla;Che cosa;Taglia;Fanno;In tutto;SOCIO;(ditta o sezione, se paga lei);(nome del socio);(via e numero);(CAP, città e provincia);(telefono);(numero di tessera);(data di oggi);PAGO;in contanti;con assegno;con fattura;in contrassegno;Solo per il tesoriere;Consegnato;Pagato;RICEVUTA – da conservare;Ricevuto da;la somma di;il tesoriere",
        es="Artículos del club – solicitud;Cuántos;Clave;Qué;Talla;Suma;En total;SOCIO;(empresa o sección, si paga ella);(nombre del socio);(calle y número);(código postal y localidad);(teléfono);(número de socio);(fecha de hoy);PAGO;en efectivo;con cheque;con factura;contra reembolso;Solo para el tesorero;Entregado;Pagado;RECIBO – consérvelo;Recibido de;la cantidad de;el tesorero",
    )  # fmt: skip
    left, right = 38.0, f.width - 38
    for grow in (0, 4):
        f.sheet.line(left + grow, 28 + grow, left + 44 - grow, 28 + grow, 1, f.color)
        for side, sign in ((left + grow, 1), (left + 44 - grow, -1)):
            f.sheet.line(side, 28 + grow, side, 60, 1, f.color)
            f.sheet.line(side, 60, side + sign * (22 - grow), 82 - grow * 1.4, 1, f.color)
    f.say(left + 22, 57, f.shop.name[0], 20, bold=True, align="centre")
    f.say(left + 58, 50, f.shop.name, 16, bold=True)
    f.say(left + 58, 72, w["title"], 13)
    cut = left + (right - left) * 0.67
    columns = (
        Column("letter", 0.3, ""), Column("quantity", 0.55, w["quantity"], turned=True), Column("sku", 1.75, w["sku"]), Column("description", 1.7, w["description"]),
        Column("size", 0.75, w["size"], turned=True), Column("amount", 1.15, w["amount"]),
    )  # fmt: skip
    y, rows = 96.0, rng.choice((12, 13))
    end = order_table(
        f, left, y, cut, columns, rows, (f.height - 430) / rows, head=44, size=8, rules=rng.choice(("grid", "dots"))
    )
    for n in range(rows):
        box = f.spots.pop(f"{n}.letter").box
        f.say((box[0] + box[2]) / 2, box[3] - 8, "abcdefghijklm"[n], 8, bold=True, align="centre")
    wide = (cut - left) * 1.15 / 6.2
    f.sheet.box((cut - wide, end, cut, end + 26), 1.4, f.color)
    f.spots["total"] = Spot((cut - wide, end, cut, end + 26))
    f.say(cut - wide - 8, end + 17, w["total"], 10, bold=True, align="right")
    x = cut + 14
    f.say(x, y + 10, w["member"], 9, bold=True)
    for n, key in enumerate(("name", "company", "street", "town", "phone", "customer_no", "date")):
        ruled(f, key, x, y + 40 + n * 33, right, w[key], "centre", size=6.5, high=21)
    base = y + 282
    f.say(x, base, w["pay"], 9, bold=True)
    how = rng.choice(("after", "brackets", "ring"))
    for n, key in enumerate(("cash", "check", "account", "cod")):
        tick(f, f"pay.{key}", x, base + 19 + n * 17, w[key], how, 8)
    f.sheet.box((left, end + 36, left + 190, end + 84), 0.6, f.color, (0.9, 0.9, 0.9))
    f.say(left + 5, end + 46, w["office"], 7, bold=True)
    for n, key in enumerate(("issued", "paid")):
        f.say(left + 5, end + 60 + n * 16, w[key], 7)
    tear = end + 106
    f.sheet.line(10, tear, f.width - 10, tear, 0.8, f.color, (4, 3))
    f.say(left, tear + 18, w["receipt"], 9, bold=True)
    ruled(f, "", left, tear + 44, left + 250, w["from"])
    ruled(f, "", left + 262, tear + 44, right, w["sum"])
    ruled(f, "", left + 262, tear + 76, right, w["treasurer"], "centre", size=6.5)
    return f


CATALOGUES = (seed_halves, gift_house, book_club, web_print, fashion_panel, wine_list, charity_cards, club_sheet)
SHOWS: dict[str, tuple[str, int]] = {
    "seed_halves": ("sku description quantity amount subtotal total freight address payment", 16),
    "gift_house": ("sku description quantity price amount subtotal total freight tax address ship_to customer_no payment", 9),
    "book_club": ("sku description quantity price total address payment", 9),
    "fashion_panel": ("sku description quantity price total address customer_no payment", 9),
    "wine_list": ("sku description quantity price amount subtotal total freight address ship_to payment", 9),
    "charity_cards": ("amount subtotal total address payment", 9),
    "club_sheet": ("sku description quantity amount total address customer_no payment", 9),
    "web_print": ("sku description quantity price amount subtotal total freight address payment", 9),
}  # fmt: skip
REACHES = {
    "seed_halves": Reach("en de nl"),
    "gift_house": Reach("en", "US", firm=False),
    "book_club": Reach("en fr it"),
    "web_print": Reach(),
    "fashion_panel": Reach("de fr nl es", "DE AT CH FR NL BE ES"),
    "wine_list": Reach("en fr it pt"),
    "charity_cards": Reach("en de fr nl"),
    "club_sheet": Reach("en de it es"),
}

register("train", CATALOGUES, SHOWS, REACHES)
