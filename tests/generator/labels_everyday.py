"""What is printed on the forms of `forms_everyday` and `forms_everyday_more`, by form and language; English texts are turned into British or American ones."""

from __future__ import annotations

from tests.generator.wordings import Wordings

_PLACES: dict[str, tuple[str, str, str]] = {
    "US": ("City", "State", "ZIP"), "CA": ("City", "Province", "Postal code"), "CA-fr": ("Municipalité", "Province", "Code postal"), "AU": ("Town / suburb", "State", "Postcode"),
    "GB": ("Town", "", "Postcode"), "de": ("Wohnort", "", "PLZ"), "fr": ("Commune", "", "Code postal"), "es": ("Localidad", "", "C. postal"), "it": ("Comune", "Prov.", "CAP"),
    "nl": ("Plaats", "", "Postcode"), "pt": ("Localidade", "", "Cód. postal"),
}  # fmt: skip
_KEYS = {
    "clothes_by_post": "title call lead who mr mrs last first street house phone customer_no item size colour thing each quantity amount goods post total how account cod check debit iban sign note",
    "garden_order": "title lead page item thing quantity each amount goods post total cut block mr mrs name street more phone email how check money_order account prepaid payable note",
    "book_order": "title who name street phone email customer_no item thing quantity each amount goods post total how account check cod prepaid date sign note",
    "craft_order": "title call by ship shipname name street phone quantity item thing colour each amount goods rates upto over tax post total how check money_order account cod send note",
    "school_order_sheet": "title fax bill ship company person street town phone receiver customer_no po date item thing unit quantity each amount goods tax post total how account check prepaid sign note",
    "po_letterhead": "title phone email vendor po date wanted terms buyer ship bill pos item thing quantity unit each amount goods post tax total note sign",
    "po_framed": "title phone email po date page vendor ship bill buyer terms wanted via pos item thing quantity unit each amount goods post tax total remarks note sign",
    "po_fax": "fax to attn pages date po account please deliver terms wanted pos quantity unit item thing each amount goods post tax total note sign",
    "po_public": "office title po vendor date deliver bill budget wanted terms officer pos quantity unit thing item each amount goods post tax total certify note sign phone",
    "hamper_order": "title call you gift name street phone email receiver card date item thing quantity each amount goods post total how check account prepaid plastic sign note",
}  # fmt: skip
_WORDS: dict[str, dict[str, str]] = {
    "clothes_by_post": {
        "de": "Bestell-Formular;Telefonisch bestellen, rund um die Uhr;Bitte nur einen Buchstaben in jedes Feld;Wer bestellt?;Herrn;Frau;Nachname;Vorname;Straße;Nr.;Telefon tagsüber;Ihre Kundennummer (falls vorhanden);Artikelnummer;Größe;Farbe;Artikel;Preis je|Stück;Stück;Gesamt-|preis;Warenwert zusammen;Versandkostenpauschale;Zu zahlen;Ihre Zahlungsart (bitte eine ankreuzen);in 30 Tagen nach Erhalt der Rechnung;bei der Zustellung, per Nachnahme;mit beigelegtem Scheck;vom Konto abbuchen;IBAN;Ihre Unterschrift;Umtausch und Rückgabe innerhalb von 30 Tagen, gebührenfrei. Ist ein Teil nicht lieferbar, erhalten Sie Nachricht.",
        "nl": "Bestellijst;Telefonisch bestellen, dag en nacht;Eén letter per vakje a.u.b.;Wie bestelt?;De heer;Mevrouw;Achternaam;Voornaam;Straatnaam;Nr.;Telefoon overdag;Uw klantnummer, als u dat hebt;Artikelcode;Maat;Kleur;Artikel;Prijs per|stuk;Aantal;Totaal-|prijs;Artikelen samen;Verzendkosten, vast bedrag;Te betalen;Hoe wilt u betalen? (één kruisje);binnen 30 dagen na ontvangst van de rekening;aan de bezorger (rembours);met bijgesloten cheque;van mijn rekening afschrijven;IBAN;Uw handtekening;Ruilen en terugsturen binnen 30 dagen, kosteloos. Is iets niet leverbaar, dan krijgt u bericht.",
        "en": "Clothing Order;Order by telephone day or night;One letter to each space, please;Who is ordering?;Mr;Ms;Last name;First name;Street;No.;Daytime telephone;Your customer number, if you have one;Article number;Size;Colour;Article;Price|for one;How|many;Total|price;Value of goods;Delivery charge;Total payable;How will you pay? (one cross only);within 30 days of receiving the bill;to the carrier (C.O.D.);with the cheque enclosed;by direct debit;Bank a/c;Your signature;Exchanges and returns within 30 days, free of charge. If something is sold out, we shall let you know.",
    },
    "garden_order": {
        "en": "Plants & Bulbs by Post;Order now for despatch at the right planting time;Page;Code;Item, variety or pack;No.|wanted;Price of|one;Total;Plants and bulbs;Carriage and packing;Total of order;Please write in block capitals;YOUR DETAILS;Mr;Mrs / Miss;Full name;House & road;Village or area;Tel. (in case of query);E-mail;I enclose or wish to pay by (please ring or cross):;cheque;postal order;garden club account;bank transfer, already made;Cheques payable to;Plants are guaranteed to arrive in good condition. Tell us within ten days if they do not and we will replace them.",
        "nl": "Planten & bollen per post;Bestel nu, wij verzenden op de juiste planttijd;Blz.;Code;Artikel, soort of pak;Aantal;Prijs per|stuk;Totaal;Planten en bollen;Porto en verpakking;Alles samen;Schrijf in blokletters;UW GEGEVENS;Dhr.;Mevr.;Volledige naam;Straat & nummer;Wijk of dorp;Tel. (bij vragen);E-mail;Ik betaal met (aankruisen):;cheque;;tuinclubrekening;bankoverschrijving, al gedaan;Ten name van;Planten komen gegarandeerd in goede staat aan. Is dat niet zo, meld het binnen tien dagen en wij vervangen ze.",
    },
    "book_order": {
        "fr": "Commande de livres;Lecteur;Nom, prénom;Adresse;Téléphone;Courriel;Carte de lecteur n°;ISBN ou code;Titre ou article;Ex.;Prix;Total;Livres;Envoi;À régler;Règlement choisi;facture jointe au colis;chèque à l'ordre de la librairie;envoi contre remboursement;virement déjà fait;Le;Signature du lecteur;Prix indicatifs. Les livres épuisés sont signalés par retour.",
        "de": "Bücherbestellung;Leserin / Leser;Name, Vorname;Straße und Hausnummer;Telefon;E-Mail;Leserkarte Nr.;ISBN oder Code;Titel oder Artikel;Expl.;Preis;Summe;Bücher;Zusendung;zu zahlen;Gewünschte Zahlung;Rechnung im Paket;Verrechnungsscheck;Sendung per Nachnahme;schon überwiesen;den;Unterschrift;Preise freibleibend. Vergriffene Bücher melden wir umgehend.",
        "en": "Book Order;Reader;Last name, first name;Address;Telephone;E-mail;Reader's card no.;ISBN or code;Title or article;Copies;Price;Total;Books;Sending;To pay;Chosen payment;invoice in the parcel;cheque to the bookshop;cash on delivery;already transferred;On;Reader's signature;Prices may change. We report books out of print by return.",
    },
    "craft_order": {
        "en": "ORDER FORM FOR TOOLS & CRAFT SUPPLIES;Call us weekdays 8 to 5;ORDERED BY;SHIP TO (if different);Name;Name;Street / P.O. box;Daytime phone;Qty;Stock number;Item;Color;Each;Line total;Total of items;SHIPPING CHART;Orders up to;over that;Sales tax, where it applies;Shipping, from chart;TOTAL DUE;PAYING BY;Personal check;Money order;House account;C.O.D., cash only;Mail this page to;Prices are good until the next catalog. Tools carry the maker's warranty. Returns need a copy of this page.",
        "es": "PEDIDO DE HERRAMIENTAS Y MANUALIDADES;Llámenos de lunes a viernes;CLIENTE;ENTREGAR EN (si es otro lugar);Nombre;Nombre;Calle, n.º o apartado;Tel. de día;Cant.;N.º de artículo;Artículo;Color;Precio unidad;Total línea;Suma de artículos;TABLA DE ENVÍO;Pedidos hasta;más;Impuesto (IVA);Envío (ver tabla);TOTAL A PAGAR;SE PAGA CON;Cheque personal;Giro postal;Cuenta de la casa;Reembolso, solo efectivo;Envíe esta página a;Precios válidos hasta el próximo catálogo. Las herramientas llevan la garantía del fabricante. Para devolver, incluya copia de esta página.",
    },
    "school_order_sheet": {
        "en": "Institutional Order Sheet;Fax this sheet to;BILLING;SHIPPING – only if different;School or institution;Attention of;Address;City, State, ZIP;Phone no.;School or building;Account no.;Purchase order no.;Ordered on;Cat. no.;Item description;Sold|by;Qty|ordered;Unit|cost;Extended|cost;Merchandise;Sales tax (unless exempt);Freight;ORDER TOTAL;Please mark one:;Bill the institution, net 30;Check is attached;Prepaid by wire;Approved by;Exempt institutions: keep a certificate on file with us. Freight is prepaid and added to the bill.",
        "fr": "Commande des établissements;Télécopier cette feuille au;FACTURER;EXPÉDIER – seulement si autre lieu;École ou établissement;À l'attention de;Adresse civique;Code postal, localité;N° de tél.;École ou bâtiment;Compte;N° du bon d'achat;Commandé le;N° cat.;Description de l'article;Vendu|par;Qté|voulue;Coût|unitaire;Coût|total;Marchandise;Taxe (sauf exemption);Transport;TOTAL DE LA COMMANDE;Cochez un mode :;Facturez l'établissement, net 30;Chèque annexé;Virement déjà fait;Approuvé par;Établissements exemptés : un certificat doit être au dossier. Le transport est payé d'avance et ajouté à la facture.",
    },
    "hamper_order": {
        "en": "Hampers & Fine Foods;Telephone orders welcome;1. YOU, THE SENDER;2. DELIVER TO (leave empty if it is for yourself);Your name;Road & number;Telephone;E-mail;Recipient;Card to say;Today's date;Code;What you would like;How many;Price each;Amount;Food and gifts;Delivery to the door;Amount payable;3. PAYMENT;I enclose my cheque;Send me the bill;I have paid by bank;Card;Signed;Perishable foods travel by overnight carrier. We do not put prices in a gift.",
        "it": "Cesti & buone cose;Ordini anche per telefono;1. CHI ORDINA;2. CONSEGNARE A (lasciare in bianco se è per Lei);Il Suo nome;Via e numero;Telefono;E-mail;Chi riceve;Sul biglietto;Data di oggi;Cod.;Che cosa desidera;Quanti;Prezzo l'uno;Importo;Cibi e regali;Consegna a domicilio;Somma da pagare;3. PAGAMENTO;Unisco un assegno;Mandatemi la fattura;Ho già fatto il bonifico;Carta;Firmato;I cibi freschi viaggiano di notte con il corriere. Nei regali non mettiamo prezzi.",
    },
    "po_letterhead": {
        "en": "PURCHASE ORDER;Tel.;E-mail;Vendor:;Purchase Order No.;Date;Required by;Payment terms;Buyer;Ship to:;Bill to:;Line;Your item no.;Description;Qty;Unit;Unit price;Amount;Subtotal;Freight;Sales tax;Order total;Please acknowledge this order and show its number on packages, packing slips and invoices. Notify us at once if you cannot ship complete.;Authorized by",
        "de": "BESTELLUNG;Tel.;E-Mail;An:;Bestellnummer;Datum;Lieferung bis;Zahlungsziel;Sachbearbeitung;Lieferadresse:;Rechnungsadresse:;Pos.;Ihre Artikelnr.;Bezeichnung;Menge;Einh.;Einzelpreis;Betrag;Summe netto;Fracht;Umsatzsteuer;Bestellsumme;Bitte bestätigen Sie den Auftrag und nennen Sie unsere Bestellnummer auf Lieferschein und Rechnung. Teillieferungen nur nach Rücksprache.;Freigegeben durch",
        "it": "ORDINE DI ACQUISTO;Tel.;E-mail;Spett.le;Ordine n.;Data;Consegna entro;Pagamento;Ufficio acquisti;Luogo di consegna:;Intestare la fattura a:;Pos.;Vs. articolo;Descrizione;Q.tà;U.M.;Prezzo unit.;Importo;Imponibile;Trasporto;IVA;Totale ordine;Vogliate confermare l'ordine e riportarne il numero su bolla e fattura. Consegne parziali solo se concordate.;Autorizzato da",
    },
    "po_framed": {
        "en": "PURCHASE ORDER;Phone;E-mail;P.O. No.;P.O. Date;Page;VENDOR;SHIP TO;BILL TO;Requisitioner;Terms;Date required;Ship via;#;Part number;Description;Qty;U/M;Unit price;Total;Subtotal;Shipping;Tax;TOTAL;Comments or special instructions;1. Enter this order in accordance with the prices, terms and delivery listed above.  2. Send all correspondence to the address at the top of this page.;Authorized by                                       Date",
        "fr": "BON DE COMMANDE;Tél.;Mél.;Commande n°;Date;Page;FOURNISSEUR;LIVRER À;FACTURER À;Demandeur;Conditions de règlement;Date souhaitée;Transporteur;N°;Réf. fournisseur;Libellé;Qté;Unité;PU HT;Total HT;Total HT;Frais de transport;TVA;TOTAL TTC;Observations;1. Exécuter la commande aux prix, conditions et délais ci-dessus.  2. Adresser toute correspondance à l'adresse en tête de page.;Bon pour accord                                       Date",
        "es": "ORDEN DE COMPRA;Tel.;Correo;Orden n.º;Fecha;Hoja;PROVEEDOR;ENTREGAR EN;FACTURAR A;Solicitante;Condiciones de pago;Fecha requerida;Transporte;N.º;Ref. proveedor;Descripción;Cant.;Unidad;Precio unit.;Importe;Subtotal;Portes;IVA;TOTAL;Observaciones;1. Sírvase cumplir el pedido con los precios, condiciones y plazos indicados.  2. Dirija la correspondencia a la dirección del encabezado.;Autorizado por                                       Fecha",
    },
    "po_fax": {
        "en": "FAX;TO;BUYER;PAGES;DATE;OUR PURCHASE ORDER NO.;OUR ACCOUNT WITH YOU;Please supply the following:;DELIVER TO;TERMS;NEEDED BY;LN;QTY;UNIT;YOUR NO.;DESCRIPTION;PRICE;EXTENSION;GOODS;FREIGHT;SALES TAX;TOTAL;Please fax back your confirmation with the shipping date.;AUTHORIZED BY",
        "nl": "FAX;AAN;INKOPER;BLADEN;DATUM;ONS ORDERNUMMER;ONS KLANTNUMMER BIJ U;Gelieve te leveren:;AFLEVEREN BIJ;BETALING;UITERLIJK OP;RG;AANTAL;EENH.;UW ART.NR.;OMSCHRIJVING;PRIJS;BEDRAG;GOEDEREN;VRACHT;BTW;TOTAAL;Graag per fax bevestigen, met leverdatum.;VOOR AKKOORD",
        "pt": "FAX;PARA;COMPRADOR;FOLHAS;DATA;NOSSA ENCOMENDA N.º;NOSSO N.º DE CLIENTE;Queiram fornecer o seguinte:;ENTREGAR EM;PAGAMENTO;ATÉ;LN;QUANT.;UNID.;VOSSA REF.;DESIGNAÇÃO;PREÇO;VALOR;MERCADORIA;TRANSPORTE;IVA;TOTAL;Agradecemos confirmação por fax, com a data de entrega.;AUTORIZADO POR",
    },
    "po_public": {
        "en": "Purchasing Department;PURCHASE ORDER;Purchase Order No.;Vendor name and address;Date issued;Deliver to;Send invoice in duplicate to;Account code;Deliver by;Terms;Requested by;Item;Quantity;Unit;Description of goods;Vendor stock no.;Unit price;Total price;Subtotal;Freight;Sales tax;Total;I certify that funds for this purchase are available and encumbered.;The purchase order number must be shown on every package, packing list and invoice. No change without written consent of this office.;Authorized by, purchasing agent;Phone",
        "de": "Zentrale Beschaffungsstelle;BESTELLSCHEIN;Bestellschein-Nr.;Auftragnehmer, Anschrift;Ausgestellt am;Lieferanschrift;Rechnung in zweifacher Ausfertigung an;Haushaltsstelle;Liefertermin;Zahlungsbedingung;Anfordernde Stelle;Lfd. Nr.;Menge;Einheit;Gegenstand;Artikelnr. des Lieferers;Preis je Einheit;Gesamtpreis;Zwischensumme;Frachtkosten;MwSt.;Endbetrag;Haushaltsmittel stehen zur Verfügung. Sachlich und rechnerisch richtig.;Die Bestellschein-Nr. ist auf Lieferschein und Rechnung anzugeben. Änderungen bedürfen der Schriftform.;Unterschrift, im Auftrag;Telefon",
        "fr": "Service des achats;BON DE COMMANDE;Bon n°;Fournisseur, adresse;Émis le;Lieu de livraison;Facture en deux exemplaires à;Imputation budgétaire;Livraison avant le;Paiement;Service demandeur;N°;Quantité;Unité;Nature de la fourniture;Réf. du fournisseur;Prix unitaire;Prix total;Sous-total;Port;TVA;Total;Crédits disponibles et engagés.;Le numéro du bon doit figurer sur les bordereaux et les factures. Aucune modification sans accord écrit du service.;L'ordonnateur;Téléphone",
    },
}  # fmt: skip
_AMERICAN = (
    ("Colour", "Color"), ("the cheque enclosed", "the enclosed check"), ("cheque", "check"), ("Cheques", "Checks"), ("postal order", "money order"), ("despatch", "shipping"),
    ("House & road", "Number & street"), ("Road & number", "Number & street"), ("Village or area", "Apt. / unit"), ("direct debit", "bank draft"), ("Bank a/c", "Account"), ("Mrs / Miss", "Mrs / Ms"), ("by Post", "by Mail"),
    ("block capitals", "capital letters"), ("Carriage and packing", "Shipping and packing"),
)  # fmt: skip
_BRITISH = (
    ("Vendor", "Supplier"), ("VENDOR;SHIP TO;BILL TO", "SUPPLIER;DELIVER TO;INVOICE TO"), ("Ship to:;Bill to:", "Deliver to:;Invoice to:"), ("Ship via", "Carrier"), ("Shipping;Tax;", "Carriage;VAT;"), ("Authorized", "Authorised"), ("AUTHORIZED", "AUTHORISED"), ("Sales tax;", "VAT;"), ("SALES TAX", "VAT"), ("Color", "Colour"), ("Personal check", "Personal cheque"), ("Money order", "Postal order"), ("Check is", "Cheque is"), ("Sales tax, where it applies", "VAT, where it applies"), ("Sales tax (unless exempt)", "VAT (unless exempt)"),
    ("City, State, ZIP", "Town, postcode"), ("Mail this page to", "Post this page to"), ("catalog.", "catalogue."), ("SHIPPING CHART", "CARRIAGE CHART"), ("Prepaid by wire", "Paid by bank transfer"), ("Street / P.O. box", "Street / P.O. Box"),
)  # fmt: skip


FORMS = Wordings(
    _KEYS,
    _WORDS,
    _PLACES,
    _AMERICAN,
    _BRITISH,
    {
        "CA": (("State, ZIP", "Province, Postal Code"),),
        "AU": (("VAT", "GST"), ("Town, postcode", "Suburb, State, postcode")),
    },
)
worded, tongues, places_of = FORMS.worded, FORMS.tongues, FORMS.places_of

# Who buys for a town: by country and language, or language.
_BODIES = {
    "en": "{} School District", "GB-en": "{} District Council", "AU-en": "City of {}", "CA-en": "City of {}", "de": "Stadtverwaltung {}", "CH-de": "Gemeindeverwaltung {}",
    "fr": "Mairie {of}", "BE-fr": "Administration communale {of}", "CH-fr": "Commune {of}", "CA-fr": "Ville {of}",
}  # fmt: skip


def public_body(country: str, language: str, town: str) -> str:
    pattern = _BODIES.get(f"{country}-{language}") or _BODIES[language]
    of = f"du {town[3:]}" if town.startswith("Le ") else f"d'{town}" if town[0] in "AEIOUÉH" else f"de {town}"
    return pattern.format(town, of=of)
