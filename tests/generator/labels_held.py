"""What is printed on the forms of `forms_held` and `forms_held_more`, by form and language; English texts are British, and turned into American ones."""

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
    "packaging_bon": "title fax invoice company person street town phone customer_no deliver receiver po date item thing quantity unit each amount goods freight tax total pay account prepaid check sign note",
    "fashion_sheet": "title lead call name street phone email customer_no item size colour thing quantity each amount goods post total pay cod check account card sign note",
    "parish_supplies": "title lead bill ship company person street town phone receiver quantity item thing each amount goods freight total pay account check prepaid note",
    "railway_dealer": "title lead to who phone email maker item thing quantity each amount goods post total pay check money_order account prepaid gauge g1 g2 g3 sign note",
    "distributor_fax": "title fax pages customer company buyer street town phone customer_no po date line item own thing quantity unit each amount total deliver receiver pay account prepaid cod sign note",
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
    "packaging_bon": {
        "fr": "BON DE COMMANDE;Télécopie;Adresse de facturation;Société;Nom;Adresse;CP, ville;Téléphone;N° client;Livraison (si différente);Destinataire;N° de votre commande;Date;Réf.;Désignation;Qté;Unité;Prix unit.|HT;Total|HT;Total HT;Frais de port;TVA;Total TTC;Règlement;facture à 30 jours;virement à la commande;chèque joint;Cachet et signature;Les articles en stock sont livrés sous 48 heures.",
        "es": "HOJA DE PEDIDO;Fax;Datos de facturación;Empresa;Nombre;Dirección;CP, población;Teléfono;N.º de cliente;Entrega (si es otra);Destinatario;N.º de su pedido;Fecha;Ref.;Descripción;Cant.;Unidad;Precio|unidad;Importe;Base imponible;Portes;IVA;Total;Forma de pago;factura a 30 días;transferencia previa;cheque adjunto;Sello y firma;Los artículos en existencia se entregan en 48 horas.",
        "it": "MODULO D'ORDINE;Fax;Intestazione fattura;Azienda;Nome;Indirizzo;CAP, città;Telefono;Codice cliente;Consegna (se diversa);Destinatario;N. del Vs. ordine;Data;Cod.;Descrizione;Q.tà;Unità;Prezzo|unitario;Importo;Imponibile;Trasporto;IVA;Totale;Pagamento;fattura a 30 giorni;bonifico anticipato;assegno allegato;Timbro e firma;La merce in magazzino si consegna in 48 ore.",
        "pt": "NOTA DE ENCOMENDA;Fax;Dados de faturação;Empresa;Nome;Morada;CP, localidade;Telefone;N.º de cliente;Entrega (se diferente);Destinatário;N.º da V. encomenda;Data;Ref.ª;Designação;Qtd.;Unidade;Preço|unitário;Valor;Total sem IVA;Portes;IVA;Total;Pagamento;fatura a 30 dias;transferência prévia;cheque anexo;Carimbo e assinatura;Os artigos em stock são entregues em 48 horas.",
        "en": "ORDER FORM;Fax;Invoice address;Company;Name;Address;Town, postcode;Telephone;Account no.;Deliver to (if different);Recipient;Your order no.;Date;Ref.;Description;Qty;Unit;Unit|price;Amount;Net total;Carriage;VAT;Total;Payment;invoice, 30 days;paid in advance;cheque enclosed;Stamp and signature;Items in stock are delivered within 48 hours.",
        "de": "BESTELLSCHEIN;Fax;Rechnungsanschrift;Firma;Name;Straße, Nr.;PLZ, Ort;Telefon;Kundennummer;Lieferung (falls abweichend);Empfänger;Ihre Bestellnummer;Datum;Art.-Nr.;Bezeichnung;Menge;Einheit;Einzel-|preis;Betrag;Nettobetrag;Fracht;MwSt.;Gesamtbetrag;Zahlung;Rechnung, 30 Tage;Überweisung vorab;Scheck anbei;Stempel, Unterschrift;Lagerware liefern wir innerhalb von 48 Stunden.",
    },
    "fashion_sheet": {
        "es": "HOJA DE PEDIDO;Escriba en mayúsculas y con bolígrafo;Pedidos por teléfono;Nombre y apellidos;Calle, número, piso;Teléfono;E-mail;N.º de cliente;Referencia;Talla;Color;Artículo;Cant.;Precio;Importe;Suma del pedido;Gastos de envío;A pagar;Elijo pagar;contra reembolso;con cheque;a mi cuenta de cliente;con tarjeta;Firma;Plazo de devolución: 15 días. Oferta válida hasta fin de existencias.",
        "it": "BUONO D'ORDINE;Scrivere in stampatello, con la biro;Ordini per telefono;Nome e cognome;Via, numero, interno;Telefono;E-mail;N. cliente;Codice articolo;Taglia;Colore;Articolo;Q.tà;Prezzo;Importo;Somma dell'ordine;Spese di spedizione;Da pagare;Scelgo di pagare;in contrassegno;con assegno;sul mio conto cliente;con carta;Firma;Diritto di recesso: 15 giorni. Offerta valida fino a esaurimento delle scorte.",
        "pt": "NOTA DE ENCOMENDA;Escreva em maiúsculas, com esferográfica;Encomendas por telefone;Nome e apelido;Rua, número, andar;Telefone;E-mail;N.º de cliente;Referência;Tamanho;Cor;Artigo;Quant.;Preço;Valor;Soma da encomenda;Portes de envio;A pagar;Escolho pagar;à cobrança;com cheque;na minha conta de cliente;com cartão;Assinatura;Prazo de devolução: 15 dias. Oferta válida até esgotar o stock.",
        "fr": "BON DE COMMANDE;Écrivez en majuscules, au stylo à bille;Commandes par téléphone;Prénom et nom;N°, rue, étage;Téléphone;E-mail;N° client;Référence;Taille;Coloris;Article;Qté;Prix;Montant;Somme de la commande;Frais d'envoi;À payer;Je choisis de payer;contre remboursement;par chèque;sur mon compte client;par carte;Signature;Retour possible sous 15 jours. Offre valable jusqu'à épuisement du stock.",
    },
    "parish_supplies": {
        "en": "Church Goods;Candles, books, linens and hardware for the sacristy and the hall;BILL TO;SHIP TO (only if not the same);Parish;Attention;Street;Town, postcode;Phone;Name;Quan.;Number;Description;Price each;Amount;Total of goods;Carriage;Amount due;Terms – please circle one:;charge to the parish;cheque with order;;Orders received by noon leave our house the same day.",
        "de": "Kirchenbedarf;Kerzen, Bücher, Wäsche und Gerät für Sakristei und Gemeindehaus;RECHNUNG AN;LIEFERUNG AN (nur falls abweichend);Pfarrei;zu Händen;Straße;PLZ, Ort;Telefon;Name;Anz.;Nummer;Bezeichnung;Einzelpreis;Betrag;Summe der Waren;Fracht;Rechnungsbetrag;Zahlung – bitte einkreisen:;auf Rechnung;;Überweisung im Voraus;Bestellungen bis zwölf Uhr verlassen unser Haus am selben Tag.",
        "it": "Articoli per la chiesa;Candele, libri, tovaglie e ferramenta per la sagrestia e l'oratorio;FATTURARE A;SPEDIRE A (solo se diverso);Parrocchia;All'attenzione di;Via;CAP, città;Telefono;Nome;Quant.;Numero;Descrizione;Prezzo;Importo;Totale merce;Trasporto;Importo dovuto;Pagamento – cerchiare:;su fattura;assegno con l'ordine;bonifico anticipato;Gli ordini giunti entro mezzogiorno partono il giorno stesso.",
        "es": "Artículos para la iglesia;Velas, libros, manteles y ferretería para la sacristía y el salón;FACTURAR A;ENVIAR A (solo si es otro);Parroquia;A la atención de;Calle;CP, población;Teléfono;Nombre;Cant.;Número;Descripción;Precio;Importe;Total mercancía;Portes;Importe a pagar;Pago – rodee con un círculo:;con factura;cheque con el pedido;transferencia previa;Los pedidos recibidos antes de las doce salen el mismo día.",
    },
    "railway_dealer": {
        "en": "Mail Order;Track, rolling stock, buildings and tools by return of post;Post to;Your name and address in block capitals;Phone;E-mail;Make;Cat. no.;Description;Qty;Price;Total;Goods;Post and packing;Total to pay;I am paying by;cheque;postal order;monthly account;bank transfer;Which gauge do you run?;H0 / 00;N;another;Signed;Out of stock items are not charged. Please quote maker and number in full.",
        "de": "Versandbestellung;Gleise, Fahrzeuge, Gebäude und Werkzeug mit der nächsten Post;An;Ihr Name und Ihre Anschrift in Druckschrift;Telefon;E-Mail;Marke;Kat.-Nr.;Beschreibung;Anz.;Preis;Summe;Waren;Porto und Verpackung;Zu zahlen;Ich zahle per;Scheck;;Rechnung;Überweisung;Welche Spur fahren Sie?;H0;N;eine andere;Unterschrift;Nicht lieferbare Artikel berechnen wir nicht. Bitte Marke und Nummer vollständig angeben.",
        "fr": "Commande par correspondance;Voies, wagons, bâtiments et outils par retour du courrier;À adresser à;Votre nom et votre adresse en capitales;Tél.;E-mail;Marque;N° cat.;Description;Qté;Prix;Total;Articles;Port et emballage;Total à payer;Je règle par;chèque;mandat;facture mensuelle;virement;Quelle échelle avez-vous ?;H0;N;une autre;Signature;Les articles manquants ne sont pas facturés. Indiquez la marque et le numéro en entier.",
    },
    "distributor_fax": {
        "en": "FAX ORDER;Fax to;Pages;CUSTOMER;Company;Buyer;Street;Town, postcode;Phone;Account no.;P.O. number;Order date;Ln;Our part no.;Your part no.;Description;Qty;Unit;Unit price;Extended;ORDER TOTAL;DELIVER TO – fill in only if different from above;Name of site;Terms;30 days net;Pro forma;C.O.D.;Authorised by;Prices are those of the current price list, without VAT. We confirm every order by fax.",
        "de": "FAXBESTELLUNG;Fax an;Seiten;KUNDE;Firma;Einkäufer/in;Straße;PLZ, Ort;Telefon;Kundennummer;Bestellnummer;Bestelldatum;Pos.;Unsere Art.-Nr.;Ihre Art.-Nr.;Bezeichnung;Menge;Einheit;Einzelpreis;Gesamt;AUFTRAGSSUMME;LIEFERANSCHRIFT – nur ausfüllen, wenn sie abweicht;Empfänger;Zahlung;30 Tage netto;Vorauskasse;Nachnahme;Freigegeben;Es gelten die Preise der gültigen Preisliste ohne MwSt. Wir bestätigen jeden Auftrag per Fax.",
        "fr": "COMMANDE PAR FAX;Fax n°;Pages;CLIENT;Société;Acheteur;Rue;CP, ville;Téléphone;N° de compte;N° de commande;Date;Lig.;Notre réf.;Votre réf.;Désignation;Qté;Unité;Prix unit.;Montant;TOTAL DE LA COMMANDE;LIVRER À – à remplir seulement si l'adresse est autre;Destinataire;Règlement;30 jours net;pro forma;contre remboursement;Visa;Les prix sont ceux du tarif en vigueur, hors TVA. Nous confirmons chaque commande par fax.",
        "it": "ORDINE VIA FAX;Fax n.;Pagine;CLIENTE;Azienda;Acquisti;Via;CAP, città;Telefono;Codice cliente;Ordine n.;Data ordine;Riga;Ns. codice;Vs. codice;Descrizione;Q.tà;Unità;Prezzo un.;Importo;TOTALE ORDINE;CONSEGNARE A – solo se diverso da sopra;Destinatario;Pagamento;30 giorni netto;proforma;contrassegno;Autorizzato;Valgono i prezzi del listino in vigore, IVA esclusa. Confermiamo ogni ordine via fax.",
    },
}  # fmt: skip
_AMERICAN = (
    ("cheque", "check"), ("Cheque", "Check"), ("Postal order", "Money order"), ("Catalogue", "Catalog"), ("Colour", "Color"), ("Surname", "Last name"), ("House no.", "Number"),
    ("postage", "shipping"), ("Postage and packing", "Shipping and handling"), ("gift voucher", "gift certificate"), ("Delivery", "Shipping"),
    ("Carriage", "Freight"), ("Post and packing", "Postage"), ("Post to", "Mail to"), ("by return of post", "by return mail"), ("Authorised", "Authorized"), ("postal order", "money order"), ("H0 / 00", "HO"), ("Prices include VAT.", "Prices subject to change."), ("without VAT", "without tax"), ("VAT", "Sales tax"), ("Town, postcode", "City, State, ZIP"), ("Account no.", "Account #"), ("tick", "check"),
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
