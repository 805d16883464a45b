"""What the papers that a browser prints call things: other words than those of `words`, where a language has others."""

from __future__ import annotations

from random import Random

from tests.generator.orders import Order

# languages in the order en, de, fr, nl, es, it, pt
_TABLE = """
title | Purchase Order;PURCHASE REQUISITION / ORDER;Supply Order;Order form;Standard Purchase Order | Bestellung;Bestellschein;Einkauf – Bestellung;Warenbestellung | COMMANDE D'ACHAT;Commande fournisseur;Ordre d'achat | INKOOPOPDRACHT;Bestelformulier;Order | ORDEN DE PEDIDO;Hoja de pedido;Pedido a proveedor | ORDINE FORNITORE;Ordine di acquisto;Modulo d'ordine | ORDEM DE ENCOMENDA;Pedido de compra;Requisição
po | P/O number;Purchase Order;PO;Our order;Document no.;Order reference;Buyer's order no. | Beleg;Bestellnr.;Bestell-Nummer;Vorgang | Réf. commande;No de commande;Bon n° | Inkoopnr.;Ordernummer | Pedido;Nº de orden;Ref. pedido | Ordine nr.;Rif. ordine;Nr. documento | Encomenda nº;Ref. encomenda;Nº documento
date | Issued;PO date;Ordered on;Document date;Dated | Bestelldatum;vom;Ausstellungsdatum | Émis le;En date du;Date commande | Orderdatum;Datum bestelling | Fecha del pedido;Emitido el | Data documento;Del;Data ordine | Data de emissão;Data
wanted | Need by;Due date;Ship by;Promise date;Delivery requested | Gewünschter Liefertermin;Lieferung bis;Anlieferung | À livrer pour le;Délai souhaité;Livraison prévue | Levering gewenst;Gewenste levering | Fecha requerida;Plazo de entrega | Consegna entro;Data consegna | Data de entrega;Entregar até
customer_no | Customer number;Acct #;Client no.;Your account no. for us | Kunden-Nr.;Kd-Nr. bei Lieferant;Kundennr. | Code client;Compte client;Client n° | Klantnr.;Debiteurnr. | Código de cliente;Nº cliente | Cod. cliente;Nr. cliente | Código cliente;Cliente nº
ship_to | SHIP TO;Delivery location;Consignee;Send goods to;Deliver To:;Shipping address | Lieferung an;Versandanschrift;Warenempfänger;Anlieferadresse | Lieu de livraison;Destinataire;Livrer chez | Bezorgadres;Afleveren aan;Verzendadres | Lugar de entrega;Destinatario;Dirección de envío | Luogo di consegna;Destinatario;Consegnare a | Endereço de entrega;Destinatário
bill_to | BILL TO;Send invoice to;Invoicing address;Billing address | Rechnungsempfänger;Rechnung bitte an;Fakturaadresse | Adresse facturation;Facture à | Factuur aan;Factuuradres | Dirección fiscal;Factura a | Intestazione fattura;Fattura a | Endereço de faturação;Faturar a
buyer | Purchaser;Ordering party;Bill/Sold to;Customer;Our address | Besteller;Käufer;Auftraggeber | Acheteur;Émetteur;Société | Opdrachtgever;Inkoper;Besteller | Solicitante;Cliente;Comprador | Committente;Cliente;Ordinante | Cliente;Comprador;Requisitante
vendor | VENDOR;Supplier;Order to;Seller;Vendor name and address | Lieferant;Bestellung an;Auftragnehmer | Fournisseur;Commande à;Vendeur | Leverancier;Bestelling bij | Proveedor;Pedido a | Fornitore;Spett.le | Fornecedor;Exmos. Srs.
contact | Purchasing agent;Requested by;Buyer name;Ordered by | Einkäufer;Besteller/in;Ihr Ansprechpartner | Demandeur;Votre contact;Suivi par | Inkoper;Uw contact | Responsable;Pedido por | Rif. ufficio acquisti;Richiedente | Responsável;Requisitado por
phone | Ph;Tel;T:;Telephone | Fon;Tel;T | Tél;Tel;T. | T;Tel | Tfno.;Tel | Tel;T. | Tel;Telf.
pos | Ln;Item;Line no.;Seq;No | Pos;lfd. Nr.;Nr | Pos;N° ligne;Lg | Nr;Pos;Regel | Nº;Pos;Lín. | Nr;Pos;Riga | Nº;Pos;Item
sku | Cat. no.;Stock no.;Product #;Part number;Item code;Order code;Mfr. item;Article no.;Material | Artikel-Nr.;Bestell-Code;Produktnr.;Sachnummer;Art.Nr.;Katalog-Nr. | Réf. article;Code produit;Réf. catalogue;N° d'article;Code | Productcode;Art. nr.;Bestelcode;Catalogusnr. | Cód.;Ref. artículo;Nº artículo;Referencia prod. | Cod. prodotto;Rif. articolo;N. articolo;Codice art. | Cód.;Ref. artigo;Código produto;Nº artigo
their_sku | Vendor part #;Supplier code;Your part no.;Vendor SKU | Lief.-Art.-Nr.;Ihre Artikelnummer;Art.-Nr. Lieferant | Réf. vendeur;Votre code;Code fournisseur | Lev. artikelnr.;Uw artikelcode | Ref. del proveedor;Su código | Codice fornitore;Vs. articolo | Cód. fornecedor;V. ref.
our_sku | Our stock code;Internal no.;Buyer part # | Eigene Art.-Nr.;Interne Nr.;Unsere Sachnr. | Code interne;Réf. client | Onze code;Intern nr. | Código interno;N. ref. | Codice interno;Ns. articolo | Código interno;N. ref.
description | Item;Product name;Details;Article;Material description;Description of goods;Nomenclature | Produkt;Artikeltext;Warenbezeichnung;Leistung;Artikelbeschreibung | Nature des produits;Produit;Intitulé;Désignation article | Product;Beschrijving;Artikel omschrijving | Producto;Descripción del artículo;Detalle | Prodotto;Descrizione merce;Dettaglio | Produto;Descrição do artigo;Detalhe
quantity | QTY;Qty ordered;No. of units;Order quantity;Quant | Stückzahl;Mng.;Bestellmenge;Anz. | Qté commandée;Quant.;QTE;Nb | Aant;Aantal besteld;Stuks | Cdad.;Cant. pedida;Uds. | Q.ta;Qta ordinata;Quant. | Qt.;Qtde;Quant. enc.
unit | U/I;Unit;UoM;Per;Pkg | Einh;ME;Mengeneinheit;VE | Unité;UV;Cond. | Eenh;Ehd.;Verp. | U/M;Un.;Medida | U.m.;UM;Un. mis. | Un;U.M.;Unid.
price | Cost;Unit $;Net price;Price/unit;Unit amount;Each | Stk.-Preis;Preis/ME;Netto-EP;Einzelpreis netto | Prix unit.;PU net HT;Prix HT;PUHT | Prijs/eh.;Netto prijs;Prijs per stuk | P. unit.;Precio ud.;Precio neto | Pr. unitario;Prezzo netto;P.U. | P. unit.;Preço un.;Preço líq.
amount | Extension;Line amount;Ext. cost;Net amount;Subtotal;Value | Positionswert;Nettowert;Gesamt netto;Zeilensumme;Wert | Total ligne;Mt HT;Valeur HT;Net HT | Netto bedrag;Regeltotaal;Waarde | Imp.;Subtotal;Total línea;Neto | Totale riga;Importo netto;Valore | Total linha;Valor líq.;Importância
discount | Allowance;Volume discount;Disc. | Preisnachlass;Sonderrabatt | Réduction;Remise globale | Handelskorting;Korting | Dcto. comercial;Descuento pronto pago | Sconto cliente;Abbuono | Desc. comercial;Desconto
subtotal | Merchandise subtotal;Net total;Sum of lines;Total before tax;Goods | Warenwert netto;Nettosumme;Positionen gesamt | Montant HT;Total net HT;Sous total | Subtotaal;Netto totaal;Goederen | Suma;Base;Subtotal neto | Tot. imponibile;Totale netto;Merce | Subtotal líquido;Total mercadoria
freight | S&H;Freight charges;Carriage;Postage | Porto und Verpackung;Transportkosten;Frachtkosten | Transport;Frais de livraison;Frais d'expédition | Transportkosten;Bezorgkosten | Transporte;Gastos transporte | Trasporto e imballo;Spese spedizione | Transporte;Custos de envio
tax | Sales Tax;VAT;Tax amount | zzgl. MwSt.;Umsatzsteuer;MwSt | Montant TVA;T.V.A. | BTW;Btw-bedrag | Cuota IVA;IVA | Imposta IVA;IVA | Valor IVA;IVA
total | TOTAL;Amount due;PO total;Total incl. tax;Order value | Gesamt brutto;Bruttosumme;Total | Net à payer;Total T.T.C.;TTC | Te betalen;Totaal incl.;Eindtotaal | TOTAL PEDIDO;Total a pagar;Importe total | TOTALE ORDINE;Totale da pagare;Tot. documento | TOTAL ENCOMENDA;Total a pagar;Total c/ IVA
net_total | PO total;TOTAL;Order value | Bestellsumme;Total netto;Gesamtsumme netto | Total commande;Total général HT | Totaal order;Totaal excl. | Total pedido;Total sin impuestos | Totale ordine;Totale netto | Total encomenda;Total s/ imposto
terms | Pmt terms;Payment;Terms & payment;Method of payment | Zahlart;Zahlungsweise;Zahlbar | Mode de règlement;Paiement;Échéance | Betaalwijze;Betalingstermijn | Modo de pago;Pago;Vencimiento | Modalità pagamento;Pag.;Scadenza | Modo de pagamento;Pag.;Vencimento
approved | Authorized signature;Approved by;Department head | Unterschrift;Freigegeben;Stempel, Unterschrift | Signature et cachet;Bon pour accord;Visa | Handtekening;Voor akkoord | Firma y sello;Autorizado por | Firma e timbro;Autorizzato da | Assinatura e carimbo;Aprovado por
note | All shipments must show the PO number. Invoices without it are returned unpaid.;Please confirm receipt of this order within 2 business days.;Substitutions are not accepted without written approval. | Bitte bestätigen Sie Preise und Termin schriftlich.;Es gelten unsere Einkaufsbedingungen.;Lieferungen nur werktags 7 bis 14 Uhr. | Prière de confirmer prix et délai par retour.;Nos conditions générales d'achat s'appliquent.;Livraison le matin uniquement. | Gelieve prijs en levertijd te bevestigen.;Onze inkoopvoorwaarden zijn van toepassing. | Rogamos confirmen precio y plazo.;Se aplican nuestras condiciones de compra. | Si prega di confermare prezzi e termini.;Valgono le nostre condizioni d'acquisto. | Queiram confirmar preço e prazo.;Aplicam-se as nossas condições de compra.
sheet | Page {a} / {b};Sheet {a} of {b};p. {a} | Blatt {a} von {b};S. {a} | Folio {a}/{b};p. {a} | blz. {a} van {b} | Pág. {a}/{b} | Pag. {a} | Fl. {a}/{b}
"""
LANGUAGES = ("en", "de", "fr", "nl", "es", "it", "pt")
WORDS: dict[tuple[str, str], tuple[str, ...]] = {}
for _line in _TABLE.strip().splitlines():
    _key, *_cells = (cell.strip() for cell in _line.split(" | "))
    for _language, _cell in zip(LANGUAGES, _cells, strict=True):
        WORDS[_key, _language] = tuple(word.strip() for word in _cell.split(";"))


def word(order: Order, rng: Random, key: str, **values: object) -> str:
    """One of the words for `key` in the order's language."""
    return rng.choice(WORDS[key, order.language]).format(**values)
