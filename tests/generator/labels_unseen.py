"""What is printed on the forms of `forms_unseen`, by form and language; English texts are British, and turned into American ones."""

from __future__ import annotations

from tests.generator.blanks import Blank

_PLACES: dict[str, tuple[str, str, str]] = {
    "US": ("City", "State", "ZIP"), "CA": ("City", "Prov.", "Postal code"), "CA-fr": ("Ville", "Prov.", "Code postal"), "AU": ("Suburb / town", "State", "Postcode"),
    "GB": ("Town / city", "", "Postcode"), "de": ("Wohnort", "", "PLZ"), "fr": ("Commune", "", "Code postal"), "es": ("Localidad", "", "Cód. postal"), "it": ("Comune", "Prov.", "C.A.P."),
    "nl": ("Plaats", "", "Postcode"), "pt": ("Localidade", "", "Código postal"),
}  # fmt: skip
_KEYS = {
    "fashion_back": "title call how s1 s2 s3 s4 customer_no mr mrs first last street house phone email item size quantity thing page each amount goods post total pay account cod check debit iban note",
    "garden_panel": "title lead quantity item thing each amount goods voucher post total who name street phone email when now spring ask pay check money_order account prepaid cod card rates upto fee mail promise",
    "stationery_account": "title account order date company person street town phone details deliver receiver costs item quantity pack thing each amount goods freight tax total pay invoice proforma speed normal fast sign note",
    "book_card": "title lead from name street phone stamp to quantity thing item each pay invoice check prepaid cod news sign note",
    "trade_price_list": "title valid customer company person street town phone customer_no week item thing unit each order goods total pay invoice cash prepaid sign note",
}
_WORDS: dict[str, dict[str, str]] = {
    "fashion_back": {
        "de": "Bestellschein;Telefonisch geht's schneller:;So bestellen Sie;Artikelnummer im Katalog suchen.;Pro Zeile bitte nur einen Artikel eintragen.;Anschrift ausfüllen und zusammenrechnen.;In den Umschlag stecken und ab die Post.;Meine Kundennummer (falls bekannt);Herr;Frau;Vorname;Nachname;Straße;Haus-Nr.;Telefon für Rückfragen;E-Mail-Adresse;Artikelnummer;Größe;Anzahl;Kurzbezeichnung;Katalog-|seite;Einzelpreis;Gesamtpreis;Summe der Waren;Versandkostenanteil;Rechnungsbetrag;So möchte ich bezahlen:;bequem auf Rechnung;per Nachnahme (zzgl. Gebühr);Verrechnungsscheck anbei;Bankeinzug von meinem Konto;IBAN;Sie können alle Artikel innerhalb von 30 Tagen zurückgeben. Irrtümer und Preisänderungen vorbehalten.",
        "en": "Order Form;It's quicker by phone:;How to order;Find the item number in the catalogue.;Use one line for each item.;Fill in your address and add it all up.;Pop it in the envelope. No stamp needed.;Customer number (if you have one);Mr;Mrs/Ms;First name;Surname;Street;House no.;Daytime phone number;E-mail address;Item number;Size;How|many;Item;Page;Price each;Total price;Cost of goods;Delivery charge;Amount to pay;I would like to pay:;to my catalogue account;cash on delivery;by cheque, enclosed;by debit or credit card;Card no.;If you are not happy with an item, send it back within 30 days. Errors and omissions excepted.",
        "fr": "Bon de commande;Plus rapide, par téléphone :;Comment commander ?;Repérez la référence dans le catalogue.;Une seule ligne par article.;Complétez votre adresse et faites le total.;Glissez le bon dans l'enveloppe.;Votre numéro de client (si vous en avez un);M.;Mme;Prénom;Nom;Rue;N°;Téléphone;Adresse e-mail;Référence;Taille;Qté;Nom de l'article;Page;Prix unitaire;Prix total;Montant des articles;Participation aux frais d'envoi;Total à payer;Je choisis de payer :;à réception de la facture;contre remboursement;par chèque joint;par carte bancaire;N° de carte;Satisfait ou remboursé pendant 30 jours. Offre valable dans la limite des stocks disponibles.",
        "nl": "Bestelformulier;Bellen gaat sneller:;Zo bestelt u;Zoek het artikelnummer op in de gids.;Gebruik één regel per artikel.;Vul uw adres in en tel alles op.;Doe het formulier in de envelop.;Uw klantnummer (indien bekend);Dhr.;Mevr.;Voornaam;Achternaam;Straat;Huisnr.;Telefoon overdag;E-mailadres;Artikelnummer;Maat;Aantal;Omschrijving;Pag.;Stuksprijs;Totaalprijs;Waarde artikelen;Bijdrage verzendkosten;Te betalen;Ik wil betalen:;met acceptgiro, na ontvangst;onder rembours (plus toeslag);met bijgevoegde cheque;via eenmalige machtiging;IBAN;Niet goed? U kunt alles binnen 30 dagen terugsturen. Prijswijzigingen en drukfouten voorbehouden.",
    },
    "garden_panel": {
        "en": "Garden Order Form;Please print clearly. Keep a copy of your order.;How|many;Cat. no.;Name of plant or seed;Price;Total;Order total;Less gift voucher;Postage;Amount enclosed;Send my order to:;Name;Address;Telephone;E-mail;Plants should arrive:;as soon as possible;at planting time;Garden centres: ask for our trade list.;Payment:;Cheque;Postal order;Bill me (established customers);;;Card no.;Postage rates;Orders up to;add;Mail this form to:;Our promise: every plant grows, or we replace it free of charge.",
        "de": "Gartenbestellung;Bitte deutlich schreiben. Behalten Sie eine Kopie für sich.;Anz.;Kat.-Nr.;Pflanze oder Samen;Preis;Gesamt;Bestellsumme;abzüglich Gutschein;Versand;Endbetrag;Bitte liefern an:;Name;Straße;Telefon;E-Mail;Pflanzen bitte liefern:;so bald wie möglich;zur Pflanzzeit;Für Gärtnereien: Händlerliste anfordern.;Zahlung:;;;Rechnung (Stammkunden);Überweisung vorab;Nachnahme;IBAN;Versandkosten;Bestellwert bis;Versand;Einsenden an:;Anwachsgarantie: Was nicht wächst, ersetzen wir kostenlos.",
        "fr": "Commande Jardin;Écrivez lisiblement. Gardez un double de la commande.;Qté;N° cat.;Plante ou graine;Prix;Total;Total de la commande;Moins bon d'achat;Frais de port;Somme à payer;Envoyez ma commande à :;Nom;Adresse;Téléphone;E-mail;Livraison des plants :;dès que possible;à l'époque de plantation;Professionnels : demandez notre tarif.;Paiement :;Chèque;Mandat;Facture (clients réguliers);;Contre-remboursement;Carte n°;Frais de port;Commande jusqu'à;ajoutez;Bon à renvoyer à :;Garantie de reprise : ce qui ne pousse pas est remplacé gratuitement.",
    },
    "stationery_account": {
        "en": "ORDER SHEET;Account number;Your order number;Date;Organisation;Contact name;Street;Town, postcode;Phone;Customer details;Deliver to (leave blank if the same);Site / recipient;Cost centre;Stock no.;Quantity;Pack;Product description;Unit price;Line total;Goods total;Carriage;VAT;Order total;Payment;Charge to our account;Pro forma invoice;Delivery;standard;next working day;Authorised signature;Orders taken until 6 pm. Goods remain our property until paid for.",
        "de": "BESTELLBLATT;Kundennummer;Ihre Auftragsnummer;Datum;Firma / Dienststelle;Sachbearbeiter/in;Straße, Hausnummer;PLZ, Ort;Durchwahl;Angaben zum Kunden;Lieferung an (nur wenn abweichend);Empfänger;Kostenstelle;Bestell-Nr.;Menge;Einheit;Produktbezeichnung;Preis je Einheit;Positionswert;Warenwert;Fracht;MwSt.;Auftragswert;Zahlung;auf Kundenkonto (Rechnung);Vorausrechnung;Lieferung;normal;Express, nächster Werktag;Unterschrift (Besteller);Bestellannahme bis 18 Uhr. Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
        "es": "HOJA DE PEDIDO;N.º de cuenta;Su número de pedido;Fecha;Empresa / organismo;Persona de contacto;Calle y número;C.P. y localidad;Teléfono;Datos del cliente;Entregar en (solo si es distinta);Destinatario;Centro de coste;N.º de artículo;Cantidad;Envase;Descripción del producto;Precio unidad;Total línea;Total mercancía;Transporte;IVA;Total pedido;Pago;Cargar en nuestra cuenta;Factura proforma;Entrega;normal;al día siguiente;Firma autorizada;Pedidos hasta las 18 h. La mercancía es de nuestra propiedad hasta su pago.",
        "it": "FOGLIO D'ORDINE;Codice cliente;Vs. numero ordine;Data;Azienda / ente;Persona di riferimento;Via e numero;CAP e località;Telefono;Dati del cliente;Consegnare a (solo se diverso);Destinatario;Centro di costo;Cod. prodotto;Quantità;Confez.;Descrizione prodotto;Prezzo unitario;Totale riga;Totale merce;Trasporto;IVA;Totale ordine;Pagamento;Addebito sul nostro conto;Fattura proforma;Consegna;normale;giorno dopo;Firma autorizzata;Ordini fino alle 18. La merce resta di nostra proprietà fino al saldo.",
    },
    "book_card": {
        "en": "Order card;Please send me the following books:;From;Name;Street;Tel.;Please|affix|stamp;To;Copies;Author, title;ISBN / order no.;Price;I will pay:;on receipt of invoice;by cheque (enclosed);;;Please send me your new catalogue;Date, signature;Prices include VAT. Postage is free on book orders by card.",
        "de": "Bestellkarte;Hiermit bestelle ich zur Lieferung durch die Post:;Absender;Name, Vorname;Straße, Nr.;Telefon;Bitte|frei-|machen;An;Expl.;Autor, Titel;ISBN / Bestellnr.;Ladenpreis;Ich zahle:;nach Erhalt der Rechnung;;per Vorauskasse;per Nachnahme;Bitte senden Sie mir Ihr neues Verzeichnis;Datum, Unterschrift;Preise inkl. MwSt. Buchbestellungen mit dieser Karte liefern wir portofrei.",
        "fr": "Carte de commande;Veuillez m'adresser les ouvrages suivants :;Expéditeur;Nom, prénom;Adresse;Tél.;Affran-|chir|SVP;À;Ex.;Auteur, titre;ISBN / référence;Prix;Je réglerai :;à réception de la facture;par chèque (joint);;contre remboursement;Veuillez m'envoyer votre nouveau catalogue;Date et signature;Prix TTC. Envoi franco de port pour toute commande par carte.",
        "nl": "Bestelkaart;Zendt u mij a.u.b. de volgende boeken:;Afzender;Naam;Straat, nr.;Tel.;Hier|post-|zegel;Aan;Ex.;Auteur, titel;ISBN / bestelnr.;Prijs;Ik betaal:;na ontvangst van de rekening;;vooraf per bank;onder rembours;Stuurt u mij uw nieuwe fondslijst;Datum, handtekening;Prijzen incl. btw. Boeken die u met deze kaart bestelt, zenden wij zonder porto.",
        "it": "Cartolina d'ordine;Vogliate spedirmi i seguenti libri:;Mittente;Cognome e nome;Via e n.;Tel.;Affran-|care|qui;A;Copie;Autore, titolo;ISBN / codice;Prezzo;Pagherò:;al ricevimento della fattura;;con bonifico anticipato;in contrassegno;Desidero ricevere il nuovo catalogo;Data e firma;Prezzi IVA compresa. Spedizione gratuita per gli ordini con questa cartolina.",
    },
    "trade_price_list": {
        "en": "TRADE PRICE LIST AND ORDER FORM;Valid until further notice. Prices ex VAT in;Customer;Trading name;Buyer;Address;Town, postcode;Phone;A/c no.;Delivery week;Code;Product;Unit;Trade price;Order;Value;Order value (ex VAT);Settlement;Monthly invoice;Cash to driver;Bank transfer before delivery;Signed for the customer;Enter the quantity you require in the column “Order” and leave the other lines blank. Minimum order 50.00.",
        "de": "HÄNDLERPREISLISTE MIT BESTELLSPALTE;Gültig bis auf Weiteres. Nettopreise in;Kunde;Firma;Einkäufer/in;Straße;PLZ, Ort;Telefon;Kd.-Nr.;Lieferwoche;Art.-Nr.;Artikel;VPE;EK netto;Bestellung;Wert;Bestellwert netto;Begleichung;Monatsrechnung;bar beim Fahrer;Überweisung vor Lieferung;Stempel / Unterschrift;Bitte die gewünschte Menge in die Spalte „Bestellung“ eintragen, übrige Zeilen frei lassen. Mindestbestellwert 50,00.",
        "fr": "TARIF REVENDEURS AVEC COLONNE DE COMMANDE;Valable jusqu'à nouvel ordre. Prix nets HT en;Client;Enseigne;Acheteur;Adresse;CP, ville;Téléphone;N° compte;Semaine de livraison;Code;Produit;Cond.;Prix net HT;Commande;Valeur;Valeur de la commande HT;Règlement;Facture mensuelle;Espèces au chauffeur;Virement avant livraison;Cachet et signature du client;Portez la quantité voulue dans la colonne « Commande », laissez les autres lignes vides. Minimum 50,00.",
        "es": "TARIFA PARA TIENDAS Y HOJA DE PEDIDO;Válida hasta nuevo aviso. Precios netos sin IVA en;Cliente;Nombre comercial;Comprador/a;Domicilio;C.P., población;Teléfono;N.º cuenta;Semana de entrega;Código;Producto;Unidad;Precio neto;Pedido;Valor;Valor del pedido sin IVA;Abono;Factura mensual;Efectivo al repartidor;Transferencia antes de la entrega;Sello y firma del cliente;Anote la cantidad deseada en la columna «Pedido» y deje las demás líneas en blanco. Pedido mínimo 50,00.",
    },
}  # fmt: skip
_AMERICAN = (
    ("Town, postcode", "City, State, ZIP"), ("Surname", "Last name"), ("Postal order", "Money order"), ("heque", "heck"), ("catalogue", "catalog"), ("Organisation", "Organization"),
    ("Postage", "Shipping"), ("Carriage", "Freight"), ("ex VAT", "net"), ("Prices include VAT. ", ""), ("VAT", "Sales tax"), ("Authorised", "Authorized"), ("Gift voucher", "Gift certificate"),
    ("gift voucher", "gift certificate"), ("Cost centre", "Cost center"), ("Garden centres", "Garden centers"), ("House no.", "No."), ("Pop it", "Put it"), ("A/c no.", "Acct. #"),
)  # fmt: skip


def worded(form: str, f: Blank) -> dict[str, str]:
    """The words of a form in the language of its shop."""
    text = _WORDS[form][f.language]
    for there, here in _AMERICAN if f.language == "en" and f.shop.country in ("US", "CA") else ():
        text = text.replace(there, here)
    if f.shop.country == "CA":
        text = text.replace("State, ZIP", "Province, Postal Code")
    if f.shop.country == "AU":
        text = text.replace("VAT", "GST")
    return dict(zip(_KEYS[form].split(), text.split(";"), strict=True))


def tongues(form: str) -> str:
    """The languages that a form is printed in."""
    return " ".join(_WORDS[form])


def places_of(f: Blank) -> dict[str, str]:
    """What the parts of a town's line are called in the shop's country."""
    key = f.shop.country if f.language == "en" else f"{f.shop.country}-{f.language}"
    found = _PLACES.get(key) or _PLACES[f.language if f.language != "en" else "GB"]
    return dict(zip(("city", "region", "postal_code"), found, strict=True))
