"""What papers call things, by language: several words for each, of which a layout takes one."""

from __future__ import annotations

from random import Random

_TABLE = """
title | PURCHASE ORDER;Purchase Order;P.O.;Order | BESTELLUNG;Bestellung;Auftrag;Einkaufsbestellung | BON DE COMMANDE;Commande;Bon de commande | BESTELLING;Inkooporder;Bestelbon | PEDIDO;Orden de compra;Pedido de compra | ORDINE D'ACQUISTO;Ordine;Ordine a fornitore | NOTA DE ENCOMENDA;Encomenda;Ordem de compra
po | PO No.;Purchase order number;P.O. Number;Order no.;PO # | Bestellnummer;Bestell-Nr.;Auftrags-Nr.;Unsere Bestellnummer | N° de commande;Commande n°;Numéro de commande | Bestelnummer;Ordernr.;Inkoopordernummer | N.º de pedido;Pedido nº;Número de pedido | N. ordine;Ordine n.;Numero ordine | N.º da encomenda;Encomenda n.º;Número de encomenda
date | Date;Order date;Date of order | Datum;Bestelldatum;Belegdatum | Date;Date de commande | Datum;Besteldatum | Fecha;Fecha de pedido | Data;Data ordine | Data;Data da encomenda
wanted | Delivery date;Required by;Requested delivery date | Liefertermin;Lieferdatum;Wunschtermin | Date de livraison souhaitée;Livraison le | Leverdatum;Gewenste leverdatum | Fecha de entrega;Entrega solicitada | Data di consegna;Consegna richiesta | Data de entrega;Entrega pretendida
customer_no | Customer no.;Account no.;Our account with you | Kundennummer;Unsere Kundennr. bei Ihnen;Kd.-Nr. | N° client;Notre code client | Klantnummer;Ons klantnr. | N.º de cliente;Cliente n.º | Codice cliente;N. cliente | N.º de cliente;Cliente n.º
ship_to | Ship to;Deliver to;Delivery address;Ship-to address | Lieferadresse;Lieferanschrift;Liefern an | Adresse de livraison;Livrer à;Livraison | Afleveradres;Leveringsadres | Dirección de entrega;Enviar a;Entregar en | Indirizzo di consegna;Destinazione merce;Spedire a | Morada de entrega;Entregar em;Local de entrega
bill_to | Bill to;Invoice to;Invoice address | Rechnungsadresse;Rechnung an;Rechnungsanschrift | Adresse de facturation;Facturer à;Facturation | Factuuradres;Facturatieadres | Dirección de facturación;Facturar a | Indirizzo di fatturazione;Fatturare a | Morada de faturação;Faturar a
buyer | Buyer;Purchaser;From;Ordered by | Besteller;Auftraggeber;Kunde | Acheteur;Client;Donneur d'ordre | Besteller;Koper;Klant | Comprador;Cliente | Acquirente;Cliente;Committente | Comprador;Cliente
vendor | Vendor;Supplier;To;Seller | Lieferant;An;Verkäufer | Fournisseur;À;Vendeur | Leverancier;Aan | Proveedor;A;Vendedor | Fornitore;A | Fornecedor;A
contact | Contact;Attn;Buyer contact | Ansprechpartner;Sachbearbeiter;Bearbeiter | Contact;Interlocuteur | Contactpersoon;Behandeld door | Contacto;Persona de contacto | Referente;Contatto | Contacto;Pessoa de contacto
phone | Phone;Tel.;Telephone | Telefon;Tel. | Tél.;Téléphone | Tel.;Telefoon | Tel.;Teléfono | Tel.;Telefono | Tel.;Telefone
email | E-mail;Email | E-Mail;Mail | E-mail;Courriel | E-mail | E-mail;Correo | E-mail | E-mail
pos | Line;Pos;#;No.;Item | Pos.;Pos;Nr. | Ligne;Pos.;N° | Regel;Pos.;Nr. | Línea;Pos.;N.º | Riga;Pos.;N. | Linha;Pos.;N.º
sku | Item no.;Part no.;Article;SKU;Catalogue no.;Item #;Product code;Vendor part no. | Art.-Nr.;Artikelnummer;Artikel;Ihre Art.-Nr.;Artikelnr.;Materialnummer | Réf.;Référence;Code article;Réf. fournisseur | Art.nr.;Artikelnummer;Artikel;Artikelcode | Ref.;Referencia;Código;Cód. artículo | Cod. art.;Codice articolo;Codice;Articolo | Ref.ª;Referência;Código;Cód. artigo
their_sku | Your item no.;Supplier part no.;Vendor item;Mfr part no. | Ihre Artikelnr.;Lieferanten-Art.-Nr.;Ihre Mat.-Nr. | Votre référence;Réf. fournisseur | Uw artikelnr.;Art.nr. leverancier | Su referencia;Ref. proveedor | Vs. codice;Cod. fornitore | V/ referência;Ref. fornecedor
our_sku | Our item no.;Buyer item;Our part no. | Unsere Artikelnr.;Materialnr.;Unsere Mat.-Nr. | Notre référence;Réf. interne | Ons artikelnr.;Art.nr. intern | Nuestra referencia;Ref. interna | Ns. codice;Cod. interno | N/ referência;Ref. interna
description | Description;Item description;Product;Article description;Goods | Bezeichnung;Beschreibung;Artikelbezeichnung;Text | Désignation;Description;Libellé;Article | Omschrijving;Artikelomschrijving;Benaming | Descripción;Concepto;Artículo;Denominación | Descrizione;Denominazione;Descrizione articolo | Descrição;Designação;Artigo
quantity | Qty;Quantity;Qty.;Order qty;Ordered;Quan. | Menge;Anzahl;Stück;Bestellmenge | Qté;Quantité;Qté cdée;Nombre | Aantal;Aant.;Hoeveelheid | Cant.;Cantidad;Unidades;Ctd. | Q.tà;Quantità;Qtà | Qtd.;Quantidade;Quant.
unit | Unit;UOM;U/M | Einheit;ME;Einh. | Unité;U. | Eenheid;Eenh. | Unidad;Ud.;U.M. | U.M.;UM;Unità | Un.;Unidade
price | Unit price;Price;Unit cost;Rate;Price each | Einzelpreis;Preis;E-Preis;EP;Stückpreis | P.U. HT;Prix unitaire;PU;Prix unit. HT | Prijs;Stuksprijs;Prijs p/st.;Eenheidsprijs | Precio;Precio unit.;P. unitario;PVP unit. | Prezzo;Prezzo unit.;P. unitario | Preço;Preço unit.;P. unitário
amount | Amount;Total;Line total;Ext. price;Extended | Gesamtpreis;Betrag;Gesamt;GP;Summe | Montant;Montant HT;Total HT;Total | Bedrag;Totaal;Totaalprijs | Importe;Total;Importe total | Importo;Totale;Imp. netto | Valor;Total;Montante
gtin | EAN;Barcode;GTIN;UPC/EAN | EAN;GTIN;EAN-Code | EAN;Gencod;Code-barres | EAN;EAN-code | EAN;Cód. barras | EAN;Cod. a barre | EAN;Cód. barras
discount | Discount;Less discount;Trade discount | Rabatt;abzgl. Rabatt;Nachlass | Remise;Rabais | Korting | Descuento;Dto. | Sconto | Desconto
tax_rate | Tax %;VAT % | MwSt %;USt.;MwSt.-Satz | TVA %;TVA | BTW %;BTW | IVA %;IVA | IVA %;Al. IVA | IVA %;IVA
subtotal | Subtotal;Sub-total;Merchandise total;Goods total | Zwischensumme;Warenwert;Nettobetrag;Summe netto | Sous-total;Total HT;Total marchandises | Subtotaal;Totaal excl. btw | Subtotal;Base imponible;Total sin IVA | Totale merce;Imponibile;Subtotale | Subtotal;Total ilíquido;Total s/ IVA
freight | Freight;Shipping;Shipping & handling;Delivery | Versand;Versandkosten;Fracht | Frais de port;Port;Livraison | Verzendkosten;Vracht | Portes;Gastos de envío | Spese di trasporto;Trasporto | Portes;Despesas de envio
tax | VAT;Tax;Sales tax | MwSt.;Mehrwertsteuer;USt. | TVA | Btw;BTW | IVA;I.V.A. | IVA;I.V.A. | IVA
total | Total;Grand total;Order total;Total due | Gesamtbetrag;Endbetrag;Gesamtsumme;Summe brutto | Total TTC;Montant total;Total général | Totaal;Totaal incl. btw;Totaalbedrag | Total;Importe total;Total pedido | Totale;Totale ordine;Totale documento | Total;Total geral;Total da encomenda
net_total | Total;Order total;Total (excl. tax) | Gesamt netto;Summe;Bestellwert | Total HT;Total commande HT | Totaal;Ordertotaal | Total;Total pedido | Totale;Totale ordine | Total;Total da encomenda
terms | Payment terms;Terms;Terms of payment | Zahlungsbedingungen;Zahlung;Zahlungsziel | Conditions de paiement;Règlement | Betalingsconditie;Betaling | Forma de pago;Condiciones de pago | Pagamento;Condizioni di pagamento | Condições de pagamento;Pagamento
net30 | Net 30 days;Net 30;30 days net | 30 Tage netto;zahlbar innerhalb 30 Tagen netto;14 Tage 2 % Skonto, 30 Tage netto | 30 jours fin de mois;30 jours net | 30 dagen netto;binnen 30 dagen | 30 días fecha factura;a 30 días | 30 giorni data fattura;30 gg f.m. | 30 dias;a 30 dias
on_account | Please invoice us;Bill our account | Auf Rechnung;per Rechnung | Sur facture;Paiement sur facture | Op rekening;op factuur | Con factura;a cuenta | Con fattura;Su fattura | Contra fatura;Por fatura
page | Page {a} of {b};{a}/{b};Page {a} | Seite {a} von {b};Seite {a}/{b};Seite: {a} | Page {a} sur {b};Page {a}/{b} | Pagina {a} van {b};Blad {a} | Página {a} de {b};Hoja {a} | Pagina {a} di {b};Pag. {a}/{b} | Página {a} de {b};Pág. {a}
carried | Carried forward;Balance forward | Übertrag;Zwischensumme Übertrag | À reporter;Report | Transport;Over te brengen | Suma y sigue;Suma anterior | A riportare;Riporto | A transportar;Transporte
same | same as above;same as billing address;as above | wie oben;identisch mit Rechnungsadresse;s. o. | identique;même adresse;idem | zelfde als hierboven;idem | la misma;igual que la anterior | come sopra;idem | a mesma;idem
mind | Please quote our order number on all papers.;Goods are received Monday to Friday, 8 to 12.;No partial shipments, please. | Bitte Bestellnummer auf allen Papieren angeben.;Warenannahme Mo-Fr 7-15 Uhr.;Bitte um Auftragsbestätigung. | Merci de rappeler le n° de commande sur vos factures.;Réception du lundi au vendredi de 8 h à 12 h.;Merci d'accuser réception. | Vermeld ons ordernummer op de factuur.;Ontvangst goederen 8-16 uur.;Graag orderbevestiging. | Indique nuestro número de pedido en la factura.;Recepción de mercancía de 8 a 14 h. | Indicare il numero d'ordine in fattura.;Ricevimento merci 8-12. | Indicar o número da encomenda na fatura.;Receção de mercadoria das 8h às 12h.
bank | Registered in England No. 0455{a};Bank: First Harbor, account 0044{a}1 | Bankverbindung: IBAN DE02 1203 0000 0000 {a} 51, BIC BYLADEM1001;Amtsgericht HRB {a}, USt-IdNr. DE28{a}331 | SIRET 552 {b} 00{b} 00013 – TVA FR40{a}512;IBAN FR76 3000 4000 {a} 0000 1234 | KvK 30{a}77, btw NL0012.{a}.B01;IBAN NL91 ABNA 0417 {a} 00 | CIF B-17{a}03;IBAN ES91 2100 0418 {a} 0200 | P.IVA 01{a}0337;IBAN IT60 X054 2811 {a} 0000 | NIF 50{a}114;IBAN PT50 0002 0123 {a} 5678
pieces | ea;pcs;EA;each;pc | Stk;St.;Stück;ST | pce;pcs;U;pièce | st;stuks;stk. | ud;uds.;UN;pza | pz;pz.;NR;n. | un;UN;pç
box | box;BX;boxes | Karton;Krt.;Schachtel | boîte;BTE | doos;ds | caja;cj | scatola;sc. | caixa;cx
pack | pack;PK;pkt | Packung;Pck;Pak | paquet;PQ | pak;pk | paquete;paq | confezione;conf. | pacote;pct
greeting | Dear Sir or Madam,;Hello,;Dear {shop} team,;Good morning, | Sehr geehrte Damen und Herren,;Guten Tag,;Hallo,;Liebes Team von {shop}, | Madame, Monsieur,;Bonjour, | Geachte heer, mevrouw,;Beste,;Goedendag, | Estimados señores:;Buenos días, | Spett.le {shop},;Buongiorno, | Exmos. Senhores,;Bom dia,
please | please send us the following items:;we would like to order:;kindly supply: | wir bestellen hiermit:;bitte liefern Sie uns:;hiermit bestelle ich folgende Artikel: | nous vous prions de nous livrer :;je souhaite commander les articles suivants : | hierbij bestellen wij:;graag ontvangen wij: | les rogamos nos envíen lo siguiente:;deseamos pedir: | vi preghiamo di inviarci:;ordiniamo quanto segue: | agradecemos o envio de:;pretendemos encomendar:
regards | Kind regards;Yours sincerely;Best regards;Thanks | Mit freundlichen Grüßen;Viele Grüße;Freundliche Grüße | Cordialement;Bien à vous;Salutations distinguées | Met vriendelijke groet;Groeten | Atentamente;Un saludo | Cordiali saluti;Distinti saluti | Com os melhores cumprimentos;Cumprimentos
"""
LANGUAGES = ("en", "de", "fr", "nl", "es", "it", "pt")
TABLE: dict[tuple[str, str], tuple[str, ...]] = {}
for _line in _TABLE.strip().splitlines():
    _key, *_cells = (cell.strip() for cell in _line.split(" | "))
    for _language, _cell in zip(LANGUAGES, _cells, strict=True):
        TABLE[_key, _language] = tuple(word.strip() for word in _cell.split(";"))

# how a paper says the method of payment: (method, words) by language
PAYMENTS: dict[str, dict[str, str]] = {
    "en": {"check": "Check enclosed;Payment: check no. {n}", "money_order": "Money order enclosed", "card": "Visa ending in {n};Card: MasterCard, last four digits {n}",
           "prepaid": "Paid in advance by bank transfer;Prepaid", "cod": "Cash on delivery;COD", "account": "Please bill me;Please send an invoice"},
    "de": {"prepaid": "Zahlung per Vorkasse;Vorauskasse", "cod": "Zahlung per Nachnahme;per Nachnahme", "account": "Zahlung auf Rechnung;Bitte gegen Rechnung liefern",
           "check": "Verrechnungsscheck liegt bei"},
    "fr": {"check": "Chèque joint;Règlement par chèque n° {n}", "prepaid": "Paiement d'avance par virement", "cod": "Contre remboursement", "account": "Paiement sur facture"},
    "nl": {"prepaid": "Vooruitbetaling per bank", "cod": "Onder rembours", "account": "Graag op rekening;Betaling op factuur"},
    "es": {"cod": "Pago contra reembolso", "prepaid": "Pago por adelantado", "account": "Pago con factura a 30 días"},
    "it": {"cod": "Pagamento in contrassegno", "prepaid": "Pagamento anticipato con bonifico", "account": "Pagamento su fattura"},
    "pt": {"cod": "Pagamento contra reembolso", "prepaid": "Pagamento antecipado por transferência", "account": "Pagamento contra fatura"},
}  # fmt: skip


def say(rng: Random, key: str, language: str, **values: object) -> str:
    """One of the words of this language for `key`."""
    word = rng.choice(TABLE[key, language])
    return word.format(**values) if values else word
