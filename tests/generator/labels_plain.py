"""What is printed on the forms of `forms_plain` and `forms_plain_more`, by form and language; English texts are turned into British or American ones."""

from __future__ import annotations

from tests.generator.wordings import Wordings

_PLACES: dict[str, tuple[str, str, str]] = {
    "US": ("City", "State", "ZIP"), "CA": ("City", "Prov.", "Postal code"), "CA-fr": ("Ville", "Prov.", "Code postal"), "AU": ("Town / suburb", "State", "Postcode"),
    "GB": ("Town", "", "Postcode"), "de": ("Ort", "", "PLZ"), "fr": ("Ville", "", "Code postal"), "es": ("Localidad", "", "Cód. postal"), "it": ("Comune", "Prov.", "CAP"),
    "nl": ("Plaats", "", "Postcode"), "pt": ("Localidade", "", "Cód. postal"),
}  # fmt: skip
_KEYS = {
    "lab_supply": "title lead tel customer_no po date person firm street phone email ship shipnote quantity unit item thing each amount goods post tax total how account check prepaid sign note",
    "publisher_bon": "title back last first street phone email customer_no date item thing quantity each amount goods post total how check money_order cod prepaid sign note",
    "fax_spares": "title to tel fax from firm person street town phone email customer_no po date machine type serial year rest pos item thing quantity each amount goods post tax total how account prepaid cod sign note",
    "wine_gifts": "title call sold gift name street phone email words item thing quantity each amount goods post total how check money_order prepaid account sign date note",
    "club_shop": "title lead item thing quantity each amount goods post total you name street phone email how cash check prepaid date sign note",
    "po_window": "theirs ours date tel mail subject greet lead pos item thing quantity unit each amount goods post tax total deliver wanted terms bye note",
    "po_grid": "title phone email date no buyer vendor ship terms wanted item thing quantity unit each amount goods tax post total notes note sign",
}  # fmt: skip
_WORDS: dict[str, dict[str, str]] = {
    "lab_supply": {
        "en": "MEDICAL & LABORATORY ORDER FORM;Mail, fax or phone your order to;Phone / fax;Customer No.;P.O. No.;Date;Ordered by;Practice / institution;Street address;Telephone;E-mail;SHIP TO;(only if different from the address at left);Quantity;Unit;Item No.;Description;Price;Total;Merchandise total;Freight;Sales tax;TOTAL;Payment:;Bill my account;Check enclosed;Paid in advance;Authorized signature;Reagents and sterile goods cannot be returned. Controlled items need a copy of your licence. Prices are subject to change.",
        "de": "BESTELLSCHEIN FÜR PRAXIS UND LABOR;Per Post, Fax oder Telefon an;Tel. / Fax;Kunden-Nr.;Ihre Bestell-Nr.;Datum;Besteller/in;Praxis / Einrichtung;Straße und Hausnummer;Telefon;E-Mail;LIEFERUNG AN;(nur wenn anders als links);Menge;Einheit;Art.-Nr.;Bezeichnung;Preis;Gesamt;Warenwert;Versand;MwSt.;SUMME;Zahlung:;auf Rechnung;Scheck anbei;Vorauskasse;Unterschrift und Stempel;Reagenzien und sterile Ware nehmen wir nicht zurück. Für rezeptpflichtige Artikel bitte den Nachweis beilegen. Preise freibleibend.",
        "es": "PEDIDO DE MATERIAL MÉDICO Y DE LABORATORIO;Por correo, fax o teléfono a;Tel. / fax;N.º de cliente;N.º de pedido;Fecha;Solicitado por;Consulta / centro;Calle y número;Teléfono;E-mail;ENVIAR A;(solo si es distinta de la de la izquierda);Cantidad;Unidad;N.º artículo;Descripción;Precio;Total;Suma;Portes;IVA;TOTAL;Pago:;En cuenta, con factura;Cheque adjunto;Pagado por adelantado;Firma autorizada;Los reactivos y el material estéril no se devuelven. Los artículos con receta requieren copia de la licencia. Precios sin compromiso.",
    },
    "publisher_bon": {
        "fr": "Bon de commande;À découper ou photocopier et à renvoyer à :;Nom;Prénom;Adresse;Tél.;E-mail;N° de client;Date;ISBN / réf.;Auteur – Titre;Nombre d'ex.;Prix public;Prix total;Total des ouvrages;Frais de port;Total de la commande;Je joins mon règlement :;par chèque bancaire;par mandat postal;contre remboursement;par virement, déjà effectué;Signature;Prix valables sauf erreur d'impression. Envoi dans les huit jours.",
        "it": "Cedola di commissione libraria;Da ritagliare o fotocopiare e spedire a:;Cognome;Nome;Indirizzo;Tel.;E-mail;N. cliente;Data;ISBN / codice;Autore – Titolo;N. copie;Prezzo;Totale;Totale volumi;Spese postali;Totale dell'ordine;Pagamento:;con assegno allegato;con vaglia postale;in contrassegno;con bonifico già eseguito;Firma;Prezzi validi salvo errori di stampa. Spedizione entro otto giorni.",
        "es": "Boletín de pedido;Recortar o fotocopiar y enviar a:;Apellidos;Nombre;Domicilio;Tel.;E-mail;N.º de cliente;Fecha;ISBN / ref.;Autor – Título;N.º de ej.;PVP;Total;Total libros;Gastos de envío;Total del pedido;Forma de pago:;cheque adjunto;giro postal;contra reembolso;transferencia ya hecha;Firma;Precios válidos salvo error de imprenta. Envío en ocho días.",
    },
    "fax_spares": {
        "de": "FAXBESTELLUNG ERSATZTEILE;An;Tel.;Fax;Absender;Firma;Name;Straße;PLZ / Ort;Telefon;E-Mail;Kundennummer;Bestellnummer;Datum;Angaben zur Maschine;Maschinentyp;Maschinen-Nr.;Baujahr;falls bekannt, vom Typenschild;Pos.;Teile-Nr.;Benennung;Stück;Preis / Stück;Gesamtpreis;Summe netto;Fracht / Porto;MwSt.;Bestellsumme;Zahlungsart:;Rechnung;Vorkasse;Nachnahme;Unterschrift, Firmenstempel;Bitte gut leserlich ausfüllen. Bestellungen bis 15 Uhr verlassen unser Lager am selben Tag.",
        "nl": "FAXBESTELLING ONDERDELEN;Aan;Tel.;Fax;Afzender;Bedrijf;Naam;Straat;Postcode / plaats;Telefoon;E-mail;Klantnummer;Bestelnummer;Datum;Gegevens van de machine;Machinetype;Machinenr.;Bouwjaar;indien bekend, van het typeplaatje;Pos.;Onderdeelnr.;Benaming;Stuks;Prijs / stuk;Totaalprijs;Totaal excl.;Vracht / porto;BTW;Bestelsom;Betaalwijze:;Rekening;Vooruitbetaling;Rembours;Handtekening, firmastempel;Duidelijk invullen a.u.b. Bestellingen tot 15 uur verlaten ons magazijn dezelfde dag.",
    },
    "wine_gifts": {
        "en": "Order by mail;or call;SOLD TO;GIFT TO;Name;Street address (no P.O. boxes);Daytime phone;E-mail;Gift card to read:;Item no.;Wine, food or gift;How many;Price each;Total price;Goods total;Delivery;ORDER TOTAL;PAYING BY;Check;Money order;Bank transfer (sent);House account;Signature (I am of legal age);Date;An adult must sign for wine. Broken bottles are replaced free of charge if you tell us within five days.",
        "fr": "Commande par courrier;ou par téléphone;ACHETEUR;CADEAU POUR;Nom et prénom;N° et rue;Téléphone;E-mail;Texte de la carte :;Référence;Vin, mets ou coffret;Nombre;Prix l'unité;Prix total;Total produits;Livraison;NET À PAYER;RÈGLEMENT;Chèque;Mandat;Virement (fait);Sur facture;Signature (je suis majeur·e);Date;L'abus d'alcool est dangereux pour la santé. Toute bouteille cassée est remplacée si vous nous prévenez dans les cinq jours.",
        "it": "Ordine per posta;o per telefono;ACQUIRENTE;REGALO PER;Nome e cognome;Via e numero;Telefono;E-mail;Testo del biglietto:;Codice;Vino, specialità o cesto;Quanti;Prezzo cad.;Prezzo totale;Totale merce;Consegna;TOTALE ORDINE;PAGAMENTO;Assegno;Vaglia;Bonifico (fatto);Con fattura;Firma (sono maggiorenne);Data;Bere con moderazione. Le bottiglie rotte sono sostituite se ci avvisate entro cinque giorni.",
    },
    "club_shop": {
        "en": "Club Shop Order;Please hand in with your payment, or post to;Code;Item;No. required;Price each;Cost;Goods;Postage;Total due;Your details;Name;Address;Tel.;Email;Payment (tick one);Cash;Cheque;Bank transfer, sent;Date;Signed;Orders are made up once a month. All profits go to the club.",
        "es": "Pedido de la tienda del club;Entregar con el pago o enviar a;Código;Artículo;Cuántos;Precio;Importe;Artículos;Envío;Total a pagar;Sus datos;Nombre;Dirección;Tel.;E-mail;Pago (marque uno);En efectivo;Cheque;Transferencia hecha;Fecha;Firma;Los pedidos se preparan una vez al mes. Los beneficios son para el club.",
        "pt": "Pedido da loja do clube;Entregar com o pagamento ou enviar a;Código;Artigo;Quantos;Preço;Valor;Artigos;Portes;Total a pagar;Os seus dados;Nome;Morada;Tel.;E-mail;Pagamento (assinale um);Em dinheiro;Cheque;Transferência feita;Data;Assinatura;As encomendas são preparadas uma vez por mês. O lucro é para o clube.",
    },
    "po_window": {
        "de": "Ihr Zeichen;Unser Zeichen;Datum;Tel.;E-Mail;Bestellung Nr.;Sehr geehrte Damen und Herren,;wir bestellen auf Grundlage Ihrer Preisliste:;Pos.;Artikelnummer;Bezeichnung;Menge;Einh.;Einzelpreis;Gesamtpreis;Nettobetrag;Versandkosten;Umsatzsteuer;Gesamtbetrag;Lieferanschrift:;Liefertermin:;Zahlungsziel:;Mit freundlichen Grüßen;Bitte geben Sie unsere Bestellnummer auf allen Schriftstücken an.",
        "nl": "Uw kenmerk;Ons kenmerk;Datum;Tel.;E-mail;Bestelling nr.;Geachte heer, mevrouw,;hierbij bestellen wij volgens uw prijslijst:;Pos.;Artikelnummer;Omschrijving;Aantal;Eenh.;Prijs;Bedrag;Nettobedrag;Verzendkosten;BTW;Totaalbedrag;Afleveradres:;Leverdatum:;Betalingstermijn:;Met vriendelijke groet,;Gelieve ons bestelnummer op alle stukken te vermelden.",
    },
    "po_grid": {
        "en": "PURCHASE ORDER;Phone;E-mail;DATE;P.O. #;REQUESTED BY;VENDOR;SHIP TO;TERMS;DATE NEEDED;ITEM #;DESCRIPTION;QTY;UNIT;UNIT PRICE;LINE TOTAL;Sub Total;Tax;Shipping;TOTAL;NOTES;Please put the P.O. number on your invoice and packing slip. Call us if you cannot ship complete.;Approved:",
        "es": "ORDEN DE COMPRA;Tel.;E-mail;FECHA;N.º ORDEN;SOLICITA;PROVEEDOR;ENVIAR A;CONDICIONES;FECHA DESEADA;CÓDIGO;DESCRIPCIÓN;CANT.;UNIDAD;PRECIO UNIT.;IMPORTE;Subtotal;IVA;Portes;TOTAL;NOTAS;Indique el número de orden en la factura y en el albarán. Avísenos si no puede servir todo junto.;Aprobado:",
        "fr": "BON DE COMMANDE;Tél.;E-mail;DATE;N° COMMANDE;DEMANDÉ PAR;FOURNISSEUR;EXPÉDIER À;CONDITIONS;DATE REQUISE;N° ARTICLE;DESCRIPTION;QTÉ;UNITÉ;PRIX UNIT.;TOTAL LIGNE;Sous-total;TVA;Expédition;TOTAL;NOTES;Veuillez indiquer le numéro de commande sur la facture et le bon de livraison. Prévenez-nous si vous ne pouvez tout expédier ensemble.;Approuvé :",
    },
}  # fmt: skip
_AMERICAN = (("Cheque", "Check"), ("Postage", "Shipping"), ("licence", "license"), ("or post to", "or mail to"), ("No. required", "How many"))  # fmt: skip
_BRITISH = (
    ("Sales tax", "VAT"), ("Freight", "Carriage"), ("Check", "Cheque"), ("Money order", "Postal order"), ("Authorized", "Authorised"), ("Order by mail", "Order by post"), ("(no P.O. boxes)", ""),
    ("Mail, fax", "Post, fax"), ("Tax;Shipping", "VAT;Carriage"), ("packing slip", "delivery note"),
)  # fmt: skip
_FORMS = Wordings(
    _KEYS,
    _WORDS,
    _PLACES,
    _AMERICAN,
    _BRITISH,
    {
        "CA": (("TVA", "TPS"), ("Sales tax", "GST"), ("Tax;", "GST;")),
        "AU": (("VAT", "GST"),),
        "CH": (("MwSt.", "MWST"), ("Umsatzsteuer", "MWST"), ("Fracht / Porto", "Porto / Fracht")),
        "AT": (("MwSt.", "USt."),),
    },
)
worded, tongues, places_of = _FORMS.worded, _FORMS.tongues, _FORMS.places_of
