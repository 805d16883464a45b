"""What is printed on the forms of `forms_held`, by form and language; English texts are British, and turned into American ones."""

from __future__ import annotations

from tests.generator.blanks import Blank

_PLACES: dict[str, tuple[str, str, str]] = {
    "US": ("City", "State", "Zip code"), "CA": ("City / town", "Prov.", "Postal code"), "CA-fr": ("Ville", "Prov.", "Code postal"), "AU": ("Suburb", "State", "Postcode"),
    "GB": ("Post town", "", "Postcode"), "de": ("Ort", "", "Postleitzahl"), "fr": ("Ville", "", "Code postal"), "es": ("Población", "", "Código postal"), "it": ("Città", "Prov.", "CAP"),
    "nl": ("Woonplaats", "", "Postcode"), "pt": ("Localidade", "", "Código postal"),
}  # fmt: skip
_KEYS = {
    "catalogue_blank": "title call page item quantity colour thing each amount who customer_no name street phone pay account cod check debit number sums goods post total office promise",
    "seed_house": "title lead label fill name street phone email quantity item thing each amount goods gift post total pay check money_order account prepaid card rates upto add to thanks",
    "kitchen_insert": "title call you mr mrs first last house street phone customer_no page item thing quantity each amount goods delivery total pay check account card number sign before yes no promise",
    "mail_card": "title lead customer_no name street phone birth item size quantity thing each pay account cod check debit sign note",
    "tool_slip": "title pay account cod prepaid debit line quantity item page thing each amount goods extra freight total customer customer_no company name street phone email sign note",
}
_WORDS: dict[str, dict[str, str]] = {
    "catalogue_blank": {
        "en": "Order Blank;Or order by phone:;Cat.|page;Catalogue number;How|many;Colour;Name of article;Price|of one;Total|price;PRINT YOUR NAME AND ADDRESS;Customer number;First name, last name;Number and street;Telephone;HOW YOU PAY;Add to my account;C.O.D.;Cheque with this order;Charge my card;Card no.;WHAT IT COMES TO;All articles;Delivery;Amount of order;Do not write here;Every article may be returned within 14 days. We pay the return postage.",
        "de": "Bestellschein;Schneller per Telefon:;Seite;Bestellnummer;Stück-|zahl;Farbe;Artikel;Preis|pro Stück;Preis|gesamt;NAME UND ANSCHRIFT;Kundennummer;Vorname, Nachname;Straße, Hausnummer;Telefon;IHRE ZAHLUNG;auf mein Kundenkonto;Nachnahme;Scheck liegt bei;Lastschrift;IBAN;IHRE RECHNUNG;Alle Artikel;Versandanteil;Gesamtbetrag;Nicht beschriften;Jeden Artikel nehmen wir innerhalb von 14 Tagen zurück. Das Rückporto zahlen wir.",
        "fr": "Bon de commande;Par téléphone :;Page;N° d'article;Nom-|bre;Couleur;Article;Prix d'un|article;Prix|total;VOTRE NOM ET VOTRE ADRESSE;N° client;Prénom et nom;N° et rue;Téléphone;VOTRE RÈGLEMENT;Portez à mon compte;Contre-remboursement;Chèque ci-joint;Carte bancaire;N° carte;VOTRE TOTAL;Tous les articles;Livraison;Montant total;Ne rien inscrire;Tout article peut être retourné sous 14 jours. Nous payons le port de retour.",
        "nl": "Bestelformulier;Of bestel per telefoon:;Blz.;Bestelnummer;Aan-|tal;Kleur;Artikel;Prijs|per stuk;Prijs|totaal;UW NAAM EN ADRES;Klantnummer;Voornaam en achternaam;Straat en huisnummer;Telefoon;UW BETALING;Op mijn rekening;Rembours;Cheque bijgevoegd;Eenmalige machtiging;IBAN;UW REKENSOM;Alle artikelen;Bezorging;Totaalbedrag;Niet beschrijven;Elk artikel mag binnen 14 dagen terug. Wij betalen de retourporto.",
    },
    "seed_house": {
        "en": "Seed & Plant Order Form;Order early for the best choice.;Place your mailing label here. Please correct it if anything has changed.;No label? Please print:;Name;Street or box;Phone;E-mail;Quantity;Stock no.;Name and variety;Price each;Total;Total of order;Minus gift voucher;Packing and postage;Total enclosed;How are you paying?;Cheque;Postal order;Charge my account;;Card no.;Packing and postage;Orders to;add;Return this form to;Thank you for growing with us!",
        "de": "Bestellung Samen & Pflanzen;Wer früh bestellt, hat die beste Auswahl.;Hier Ihr Adressetikett aufkleben. Bitte berichtigen, wenn etwas nicht mehr stimmt.;Kein Etikett? Bitte ausfüllen:;Name;Straße, Nr.;Telefon;E-Mail;Menge;Best.-Nr.;Art und Sorte;Einzelpreis;Summe;Summe der Bestellung;abzüglich Gutschein;Verpackung und Porto;Gesamtbetrag;Wie zahlen Sie?;;;auf Rechnung;Überweisung im Voraus;IBAN;Verpackung und Porto;Bestellung bis;Aufschlag;Bitte einsenden an;Viel Freude im Garten!",
        "fr": "Commande graines et plants;Commandez tôt, vous aurez le choix.;Collez ici votre étiquette-adresse. Corrigez-la s'il y a lieu.;Pas d'étiquette ? Écrivez lisiblement :;Nom;Rue, n°;Tél.;E-mail;Quantité;Code;Espèce et variété;Prix unité;Total;Total des articles;Moins chèque-cadeau;Emballage et port;Total à régler;Comment réglez-vous ?;Chèque;Mandat;Sur facture;;Carte n°;Emballage et port;Commande jusqu'à;ajouter;Bon à retourner à;Merci et bon jardinage !",
    },
    "kitchen_insert": {
        "en": "ORDER FORM;Order line;Your details;Mr;Mrs/Ms;First name;Surname;House no.;Street;Telephone;Customer no.;Page;Product code;Product;Qty;Price;Total;Sub total;Postage and packing;Grand total;Payment;I enclose a cheque;Please charge my account;Credit or debit card;Card number;Signature;Shopped with us before?;Yes;No;If you are not delighted with anything you have bought, send it back and we will return your money.",
        "fr": "BON DE COMMANDE;Commandes;Vos coordonnées;M.;Mme;Prénom;Nom;N°;Voie;Téléphone;N° client;Page;Code produit;Produit;Qté;Prix;Total;Sous-total;Port et emballage;Total général;Paiement;Chèque joint;Débitez mon compte client;Carte bancaire;N° de carte;Signature;Déjà client ?;Oui;Non;Un article ne vous plaît pas ? Renvoyez-le, nous vous remboursons.",
        "it": "MODULO D'ORDINE;Ordini;I Suoi dati;Sig.;Sig.ra;Nome;Cognome;N. civico;Via;Telefono;Cod. cliente;Pag.;Cod. prodotto;Prodotto;Q.tà;Prezzo;Totale;Subtotale;Spese postali;Totale generale;Pagamento;Allego assegno;Addebito sul mio conto;Carta di credito;N. carta;Firma;Già cliente?;Sì;No;Un articolo non Le piace? Lo rispedisca e Le restituiamo il denaro.",
        "de": "BESTELLSCHEIN;Bestelltelefon;Ihre Angaben;Herr;Frau;Vorname;Nachname;Haus-Nr.;Straße;Telefon;Kunden-Nr.;Seite;Produkt-Nr.;Produkt;Anz.;Preis;Gesamt;Zwischensumme;Porto und Verpackung;Endsumme;Zahlung;Scheck liegt bei;auf mein Kundenkonto;Kreditkarte;Karten-Nr.;Unterschrift;Schon Kunde bei uns?;Ja;Nein;Gefällt Ihnen etwas nicht? Schicken Sie es zurück, wir erstatten den Kaufpreis.",
    },
    "mail_card": {
        "de": "Bestellkarte;Ja, ich bestelle:;Kundennummer;Vorname und Name;Straße, Hausnummer;Telefon;Geburtsdatum;Bestell-Nr.;Größe;Menge;Artikel;Preis;Ich zahle;auf Rechnung;per Nachnahme;;per Bankeinzug;Datum, Unterschrift;14 Tage Rückgaberecht. Alle Preise zuzüglich Versandkostenanteil.",
        "en": "Order card;Yes, please send me:;Customer number;Your first and last name;Number and street;Telephone;Date of birth;Item no.;Size;Qty;Article;Price;I will pay;on receipt of invoice;cash on delivery;by cheque (enclosed);;Date, signature;Returns accepted within 14 days. All prices plus postage.",
        "nl": "Bestelkaart;Ja, ik bestel:;Klantnummer;Voornaam en achternaam;Straat, huisnummer;Telefoon;Geboortedatum;Bestelnr.;Maat;Aantal;Artikel;Prijs;Ik betaal;op rekening, na ontvangst;onder rembours;;per machtiging;Datum, handtekening;14 dagen recht van retour. Alle prijzen plus verzendkosten.",
        "fr": "Carte de commande;Oui, je commande :;N° de client;Prénom et nom;N° et rue;Téléphone;Date de naissance;Référence;Taille;Qté;Article;Prix;Je paie;à réception de la facture;contre remboursement;par chèque joint;;Date, signature;Retour possible sous 14 jours. Frais d'envoi en sus.",
    },
    "tool_slip": {
        "de": "Bestellschein;Zahlung (bitte ankreuzen);Rechnung;Nachnahme;Vorkasse;Lastschrift;Pos.;Stück;Bestell-Nr.;Seite;Artikel;Einzelpreis;Gesamtpreis;Warenwert;Mindermengenzuschlag;Versandkosten;Gesamtsumme;Besteller;Kunden-Nr.;Firma;Name;Straße;Telefon;E-Mail;Datum, Unterschrift;Lieferung, solange der Vorrat reicht. Preise inkl. MwSt.",
        "en": "Order Slip;Payment (please tick);Invoice;C.O.D.;Paid in advance;Card;Line;Qty;Order code;Page;Item;Each;Total;Goods;Small order charge;Carriage;Order total;Customer;Account no.;Firm;Name;Street;Phone;E-mail;Date, signature;While stocks last. Prices include VAT.",
        "nl": "Bestelbon;Betaling (s.v.p. aankruisen);Factuur;Rembours;Vooruitbetaling;Incasso;Regel;Stuks;Bestelnr.;Blz.;Artikel;Prijs/stuk;Prijs totaal;Goederen;Toeslag kleine order;Verzendkosten;Totaal bestelling;Besteller;Klantnr.;Firma;Naam;Straat;Telefoon;E-mail;Datum, handtekening;Zolang de voorraad strekt. Prijzen incl. btw.",
        "es": "Hoja de pedido;Forma de pago (marque una);Factura;Contra reembolso;Pago por anticipado;Recibo;Lín.;Uds.;Código;Pág.;Artículo;Precio ud.;Precio total;Mercancía;Recargo pedido pequeño;Portes;Total pedido;Cliente;N.º cliente;Empresa;Nombre;Calle;Teléfono;E-mail;Fecha y firma;Hasta fin de existencias. Precios con IVA incluido.",
    },
}  # fmt: skip
_AMERICAN = (
    ("cheque", "check"), ("Cheque", "Check"), ("Postal order", "Money order"), ("Catalogue", "Catalog"), ("Colour", "Color"), ("Surname", "Last name"), ("House no.", "Number"),
    ("postage", "shipping"), ("Postage and packing", "Shipping and handling"), ("gift voucher", "gift certificate"), ("Delivery", "Shipping"),
    ("Carriage", "Freight"), ("Prices include VAT.", "Prices subject to change."), ("VAT", "Sales tax"), ("Town, postcode", "City, State, ZIP"), ("Account no.", "Account #"), ("tick", "check"),
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
