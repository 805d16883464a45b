"""What is printed on the forms of `forms_ordinary` and `forms_ordinary_more`, by form and language; English texts are turned into British or American ones."""

from __future__ import annotations

from tests.generator.wordings import Wordings

_PLACES: dict[str, tuple[str, str, str]] = {
    "US": ("City", "State", "Zip code"), "CA": ("City / town", "Prov.", "Postal code"), "CA-fr": ("Ville", "Prov.", "Code postal"), "AU": ("Suburb", "State", "P'code"),
    "GB": ("Town / city", "", "Post code"), "de": ("Ort", "", "Postleitzahl"), "fr": ("Ville", "", "Code postal"), "es": ("Población", "", "C.P."), "it": ("Città", "Prov.", "C.A.P."),
    "nl": ("Woonplaats", "", "Postcode"), "pt": ("Localidade", "", "C. Postal"),
}  # fmt: skip
_KEYS = {
    "gift_wholesale": "title lead bill ship store buyer street town phone email date po account terms shipdate item thing unit each quantity amount goods post tax total remarks note sign",
    "small_coupon": "title send name street phone email customer_no item thing quantity each amount goods post total how cod money_order check prepaid sign note",
    "office_form": "title lead customer firm person street phone email customer_no date deliver receiver town pos quantity unit item thing each amount goods post tax total when on soon how account prepaid cod note sign",
    "uniform_order": "title return name street phone email item thing colour size quantity each amount goods post total how check cash prepaid account sizes date sign note",
    "catalogue_page": "title ways bypost byphone bymail who mr mrs name street phone email customer_no item thing page quantity each amount goods post total how check cod account prepaid payable date sign note",
    "po_word_table": "title no phone email date wanted buyer supplier deliver terms pos item thing quantity unit each amount goods post tax total note sign",
    "po_erp_lines": "title phone email no date page buyer account terms wanted vendor ship bill pos item thing quantity unit each amount goods post tax total end note",
    "po_zebra": "title phone email vendor no date buyer wanted terms pos thing item quantity unit each amount goods post tax total deliver note sign",
}  # fmt: skip
_WORDS: dict[str, dict[str, str]] = {
    "gift_wholesale": {
        "en": "Wholesale Order Sheet;For retailers only. Prices are per unit as listed.;BILL TO;SHIP TO;Store name;Attention;Address;City, State, Zip;Phone;E-mail;Order date;Customer PO #;Account #;Terms;Ship date;Item #;Description;Unit;Unit price;Qty;Extended;Merchandise total;Freight;Sales tax;Order total;Special instructions;Claims must be made within 10 days of receipt. Returns need our written authorization. Back orders ship as soon as goods arrive.;Buyer's signature",
        "fr": "Bon de commande – détaillants;Réservé aux revendeurs. Prix à l'unité selon notre liste.;FACTURER À;LIVRER À;Magasin;À l'attention de;Adresse;Code postal et ville;Téléphone;E-mail;Date de commande;Votre n° de commande;N° de compte;Conditions;Livrer le;Code article;Description;Unité;Prix unitaire;Qté;Montant;Total marchandise;Transport;TVA;Total commande;Instructions particulières;Toute réclamation doit parvenir dans les 10 jours de la réception. Pas de retour sans accord écrit. Les reliquats suivent dès l'arrivée des articles.;Signature de l'acheteur",
        "es": "Hoja de pedido para comercios;Solo para detallistas. Precios por unidad según tarifa.;FACTURAR A;ENVIAR A;Comercio;Atención de;Dirección;C.P. y población;Teléfono;E-mail;Fecha del pedido;Su n.º de pedido;N.º de cuenta;Condiciones;Fecha de envío;Código;Descripción;Unidad;Precio unit.;Cant.;Importe;Total mercancía;Transporte;IVA;Total pedido;Instrucciones especiales;Las reclamaciones deben hacerse en los 10 días siguientes a la recepción. No se admiten devoluciones sin autorización escrita. Lo pendiente se envía en cuanto llega.;Firma del comprador",
    },
    "small_coupon": {
        "es": "CUPÓN DE PEDIDO;Recorte y envíe este cupón a;Nombre y apellidos;Calle y número;Teléfono;E-mail;N.º de cliente;Referencia;Artículo;Cantidad;Precio;Importe;Suma;Gastos de envío;TOTAL;FORMA DE PAGO;Contra reembolso;Giro postal;Cheque adjunto;Transferencia ya hecha;Firma;Precios con IVA incluido. Entrega en 10 días. Si no queda satisfecho, le devolvemos su dinero.",
        "it": "BUONO D'ORDINE;Ritagliare e spedire questo buono a;Cognome e nome;Via e n. civico;Telefono;E-mail;N. cliente;Codice;Articolo;Quantità;Prezzo;Importo;Somma;Spese di spedizione;TOTALE;PAGAMENTO;In contrassegno;Vaglia postale;Assegno allegato;Bonifico già fatto;Firma;Prezzi IVA compresa. Consegna in 10 giorni. Se non è soddisfatto, Le rendiamo il denaro.",
        "pt": "CUPÃO DE ENCOMENDA;Recorte e envie este cupão para;Nome completo;Rua e número;Telefone;E-mail;N.º de cliente;Referência;Artigo;Quantidade;Preço;Valor;Soma;Portes de envio;TOTAL;PAGAMENTO;Contra reembolso;Vale postal;Cheque junto;Transferência já feita;Assinatura;Preços com IVA incluído. Entrega em 10 dias. Se não ficar satisfeito, devolvemos o seu dinheiro.",
    },
    "office_form": {
        "de": "Bestellformular;Bitte ausfüllen und per Fax, Post oder E-Mail an uns senden;Kundendaten;Firma;Ansprechpartner/in;Straße, Hausnummer;Telefon;E-Mail;Kundennummer;Bestelldatum;Lieferanschrift (falls abweichend);Name / Firma;PLZ, Ort;Pos.;Menge;Einheit;Artikel-Nr.;Artikelbezeichnung;Einzelpreis;Gesamtpreis;Zwischensumme;Versandkosten;MwSt.;Gesamtsumme;Liefertermin;Lieferung am;ohne Angabe: schnellstmöglich;Zahlungsart;Rechnung;Vorauskasse;Nachnahme;Es gelten unsere Allgemeinen Geschäftsbedingungen. Lieferung solange der Vorrat reicht.;Unterschrift / Firmenstempel",
        "fr": "Formulaire de commande;À remplir et à nous envoyer par fax, par poste ou par e-mail;Coordonnées du client;Société;Personne de contact;Rue, numéro;Téléphone;E-mail;N° de client;Date de commande;Adresse de livraison (si différente);Nom / société;Code postal, ville;Pos.;Quantité;Unité;N° d'article;Désignation de l'article;Prix unitaire;Prix total;Sous-total;Frais d'envoi;TVA;Montant total;Délai de livraison;Livraison le;sans indication : au plus vite;Mode de paiement;Facture;Paiement d'avance;Contre remboursement;Nos conditions générales de vente s'appliquent. Livraison jusqu'à épuisement du stock.;Signature / timbre de la société",
        "nl": "Bestelformulier;Invullen en per fax, post of e-mail aan ons sturen;Klantgegevens;Bedrijf;Contactpersoon;Straat, huisnummer;Telefoon;E-mail;Klantnummer;Besteldatum;Afleveradres (indien afwijkend);Naam / bedrijf;Postcode, plaats;Pos.;Aantal;Eenheid;Artikelnr.;Artikelomschrijving;Stuksprijs;Totaalprijs;Subtotaal;Verzendkosten;BTW;Totaalbedrag;Levering;Leverdatum;zonder datum: zo snel mogelijk;Betaalwijze;Op rekening;Vooruitbetaling;Rembours;Onze algemene voorwaarden zijn van toepassing. Levering zolang de voorraad strekt.;Handtekening / firmastempel",
    },
    "uniform_order": {
        "en": "Uniform Order Form;Please return this form to;Name (parent, guardian or member);Address;Telephone;Email;Code;Item;Colour;Size;Qty;Price each;Total;Sub total;Postage;TOTAL TO PAY;Method of payment (please tick):;Cheque;Cash;Bank transfer (already made);Please invoice me;Adult sizes S 92 cm, M 100 cm, L 108 cm, XL 116 cm chest.;Date;Signed;Unworn garments with their labels may be exchanged within 21 days. Allow two weeks for embroidered items.",
        "de": "Bestellzettel Vereinskleidung;Bitte zurück an;Name (Mitglied oder Eltern);Anschrift;Telefon;E-Mail;Code;Artikel;Farbe;Größe;Anz.;Preis/Stück;Gesamt;Summe;Porto;ZU ZAHLEN;Zahlungsweise (bitte ankreuzen):;Scheck;bar;Überweisung (schon erfolgt);auf Rechnung;Erwachsene: S 92 cm, M 100 cm, L 108 cm, XL 116 cm Brustumfang.;Datum;Unterschrift;Ungetragene Stücke mit Etikett tauschen wir innerhalb von 21 Tagen um. Bestickte Stücke dauern zwei Wochen.",
        "nl": "Bestelbon clubkleding;Graag terugsturen naar;Naam (lid of ouder);Adres;Telefoon;E-mail;Code;Artikel;Kleur;Maat;Aantal;Prijs p. stuk;Totaal;Som;Porto;TE BETALEN;Betaling (aankruisen a.u.b.):;Cheque;Contant;Bankoverschrijving (al gedaan);Stuur een rekening;Volwassenen: S 92 cm, M 100 cm, L 108 cm, XL 116 cm borstomvang.;Datum;Getekend;Ongedragen kleding met label ruilen wij binnen 21 dagen. Geborduurde kleding duurt twee weken.",
    },
    "catalogue_page": {
        "fr": "BON DE COMMANDE;POUR COMMANDER;Par courrier : renvoyez ce bon à l'adresse ci-dessus;Par téléphone : ;Par e-mail : ;VOS COORDONNÉES;M.;Mme;Nom et prénom;N° et rue;Téléphone;E-mail;N° client;Référence;Désignation;Page;Qté;Prix unitaire;Prix total;Total articles;Frais de port;TOTAL À PAYER;VOTRE RÈGLEMENT;Chèque bancaire ou postal;Contre remboursement;À réception de la facture;Virement déjà effectué;Chèque à l'ordre de;Date;Signature;Conformément à la loi, vous disposez de 14 jours pour retourner vos articles. Prix valables jusqu'à la parution du prochain catalogue.",
        "nl": "BESTELFORMULIER;ZO BESTELT U;Per post: stuur dit formulier naar het adres hierboven;Per telefoon: ;Per e-mail: ;UW GEGEVENS;Dhr.;Mevr.;Naam en voornaam;Straat en nr.;Telefoon;E-mail;Klantnr.;Artikelnr.;Omschrijving;Blz.;Aantal;Prijs per stuk;Totaalprijs;Totaal artikelen;Verzendkosten;TOTAAL TE BETALEN;UW BETALING;Cheque bijgevoegd;Onder rembours;Na ontvangst van de factuur;Al overgeschreven;Cheque op naam van;Datum;Handtekening;Volgens de wet kunt u uw artikelen binnen 14 dagen terugsturen. De prijzen gelden tot de volgende catalogus.",
    },
    "po_word_table": {
        "en": "Purchase Order;Order number;Telephone;E-mail;Date;Delivery date;Contact;Supplier;Delivery address;Payment terms;No.;Product code;Product description;Quantity;Unit;Price;Total price;Net total;Delivery charge;VAT;Order value;Please confirm receipt of this order. Quote the order number on your delivery note and invoice.;Approved by",
        "de": "Bestellung;Bestell-Nr.;Telefon;E-Mail;Datum;Lieferdatum;Ansprechpartner;Lieferant;Lieferanschrift;Zahlungsbedingungen;Nr.;Artikelnummer;Artikel;Anzahl;Einheit;Preis;Gesamt;Nettosumme;Versandkosten;MwSt.;Bestellwert;Bitte bestätigen Sie den Eingang dieser Bestellung. Geben Sie die Bestell-Nr. auf Lieferschein und Rechnung an.;Genehmigt",
        "nl": "Bestelling;Bestelnummer;Telefoon;E-mail;Datum;Leverdatum;Contactpersoon;Leverancier;Afleveradres;Betalingsvoorwaarden;Nr.;Artikelnummer;Artikel;Aantal;Eenheid;Prijs;Totaal;Netto totaal;Verzendkosten;BTW;Bestelwaarde;Gelieve de ontvangst van deze bestelling te bevestigen. Vermeld het bestelnummer op pakbon en factuur.;Goedgekeurd",
    },
    "po_erp_lines": {
        "en": "PURCHASE ORDER;PHONE;E-MAIL;ORDER NO.;ORDER DATE;PAGE;BUYER;ACCOUNT NO.;PAYMENT TERMS;DELIVERY DATE;VENDOR;SHIP TO;INVOICE TO;ITEM;MATERIAL;DESCRIPTION;ORDER QTY;UM;NET PRICE;NET AMOUNT;TOTAL NET VALUE;FREIGHT;SALES TAX;TOTAL AMOUNT;END OF ORDER;Printed by computer and valid without signature. Confirm prices and dates within two working days.",
        "it": "ORDINE DI ACQUISTO;TELEFONO;E-MAIL;N. ORDINE;DATA ORDINE;PAGINA;COMPRATORE;CODICE CLIENTE;PAGAMENTO;DATA CONSEGNA;FORNITORE;DESTINAZIONE;FATTURARE A;RIGA;CODICE ARTICOLO;DESCRIZIONE;QUANTITÀ;UM;PREZZO NETTO;IMPORTO;TOTALE NETTO;TRASPORTO;IVA;TOTALE DOCUMENTO;FINE ORDINE;Stampato dal sistema, valido senza firma. Confermare prezzi e date entro due giorni lavorativi.",
        "es": "PEDIDO DE COMPRA;TELÉFONO;E-MAIL;N.º PEDIDO;FECHA PEDIDO;PÁGINA;COMPRADOR;CÓDIGO CLIENTE;FORMA DE PAGO;FECHA ENTREGA;PROVEEDOR;LUGAR DE ENTREGA;FACTURAR A;LÍN.;CÓDIGO ARTÍCULO;DESCRIPCIÓN;CANTIDAD;UM;PRECIO NETO;IMPORTE;TOTAL NETO;TRANSPORTE;IVA;TOTAL PEDIDO;FIN DEL PEDIDO;Impreso por el sistema, válido sin firma. Confirme precios y fechas en dos días laborables.",
    },
    "po_zebra": {
        "de": "Bestellung;Tel.;E-Mail;Lieferant;Bestellnr.;Bestelldatum;Besteller/in;Wunschtermin;Zahlung;Pos;Bezeichnung;Artikel-Nr.;Menge;ME;Stückpreis;Gesamtpreis;Nettobetrag;Versand;USt.;Gesamtbetrag;Lieferung an;Bitte senden Sie uns eine Auftragsbestätigung mit Liefertermin.;i. A.",
        "fr": "Commande fournisseur;Tél.;E-mail;Fournisseur;N° de commande;Date de commande;Acheteur;Date souhaitée;Règlement;Pos;Désignation;Référence;Quantité;Un.;Prix unitaire;Montant;Montant HT;Port;TVA;Montant TTC;Livraison à;Merci de nous adresser une confirmation de commande avec le délai de livraison.;p. o.",
        "pt": "Encomenda a fornecedor;Tel.;E-mail;Fornecedor;N.º da encomenda;Data da encomenda;Comprador;Data pretendida;Pagamento;Lin.;Descrição;Referência;Quantidade;Un.;Preço unitário;Valor;Valor líquido;Portes;IVA;Valor total;Entrega em;Agradecemos o envio da confirmação da encomenda com o prazo de entrega.;p. p.",
    },
}  # fmt: skip
_AMERICAN = (
    ("Colour", "Color"), ("Cheque", "Check"), ("Supplier", "Vendor"), ("Delivery address", "Ship to"), ("Delivery charge;VAT", "Shipping;Sales tax"), ("please tick", "check one"), ("Postage", "Shipping"),
    ("92 cm", '36"'), ("100 cm", '40"'), ("108 cm", '43"'), ("116 cm", '46"'), ("delivery note", "packing slip"),
)  # fmt: skip
_BRITISH = (
    ("VENDOR;SHIP TO", "SUPPLIER;DELIVER TO"), ("SALES TAX", "VAT"), ("FREIGHT", "CARRIAGE"), ("Freight;Sales tax", "Carriage;VAT"), ("BILL TO;SHIP TO", "INVOICE TO;DELIVER TO"), ("City, State, Zip", "Town, post code"),
    ("Ship date", "Despatch date"), ("authorization", "authorisation"),
)  # fmt: skip


_FORMS = Wordings(
    _KEYS,
    _WORDS,
    _PLACES,
    _AMERICAN,
    _BRITISH,
    {
        "CA": (("City, State, Zip", "City, Prov., postal code"), ("Code postal et ville", "Ville, prov., code postal"), ("TVA", "TPS"), ("Sales tax", "GST"), ("SALES TAX", "GST")),
        "AU": (("VAT", "GST"), ("Town, post code", "Suburb, State, P'code")),
        "CH": (("timbre de la société", "timbre"), ("MwSt.", "MWST"), ("USt.", "MWST")),
        "AT": (("MwSt.", "USt."),),
    },
)  # fmt: skip
worded, tongues, places_of = _FORMS.worded, _FORMS.tongues, _FORMS.places_of
