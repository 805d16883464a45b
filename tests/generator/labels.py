"""What is printed on order forms, in seven languages. Variants between bars; a form takes one of each."""

from __future__ import annotations

from random import Random

_KEYS = (
    "title name company contact street city region postal_code town country phone email customer_no date po ship bill "
    "sku description quantity unit unit_price amount size color page line subtotal shipping tax total payment signature thanks continued of"
).split()
_TEXTS: dict[str, str] = {
    "en": "ORDER FORM|Order|ORDER BLANK|Mail Order Form;Name|Your name|Name (please print)|Mr./Mrs./Ms.;Company|Firm|Organization;Attention|Contact;Street|Address|Street address|No. and street;City|Town;State|St.;ZIP|Zip code|ZIP code;City, State, ZIP|City / State / ZIP;"
    "Country;Phone|Daytime phone|Tel.|Telephone;E-mail|Email;Customer no.|Customer number|Account no.;Date|Date of order;Your order no.|P.O. number|PO #;SHIP TO (if different)|Ship to|Deliver to;BILL TO|Sold to|Ordered by;"
    "Item no.|Item #|Catalog no.|Cat. No.|Stock number|Item;Description|Name of item|Article;Qty|Quantity|How many|Qty.;Unit|U/M;Price each|Unit price|Each|Price;Total|Amount|Total price|Extension;Size;Color;Page|Pg.;No.|Line;"
    "Subtotal|Merchandise total|Total of goods;Shipping|Postage & handling|Shipping and handling;Sales tax|Tax;TOTAL|Order total|Total enclosed|GRAND TOTAL;Method of payment|Payment|How will you pay?;Signature;"
    "Thank you for your order!|Please allow 2 weeks for delivery.|Prices valid until December 31.;Continued on next page;Page {} of {}",
    "de": "BESTELLSCHEIN|Bestellung|Bestellformular|BESTELLKARTE;Name|Name, Vorname|Vor- und Zuname|Besteller;Firma;Ansprechpartner|z. Hd.;Straße|Straße, Nr.|Straße / Hausnr.;Ort|Wohnort;Land;PLZ|Postleitzahl;PLZ, Ort|PLZ / Ort|Postleitzahl und Ort;"
    "Land;Telefon|Tel.|Tel. (für Rückfragen);E-Mail;Kundennummer|Kunden-Nr.|Kd.-Nr.;Datum|Bestelldatum;Ihre Bestellnr.|Bestell-Zeichen;LIEFERANSCHRIFT (falls abweichend)|Lieferadresse|Lieferung an;RECHNUNGSANSCHRIFT|Rechnung an|Besteller;"
    "Art.-Nr.|Artikelnummer|Bestell-Nr.|Artikel-Nr.|Best.-Nr.;Bezeichnung|Artikel|Artikelbezeichnung|Benennung;Menge|Anzahl|Stück|Stk.;Einheit|ME;Einzelpreis|E-Preis|Preis/St.|Einzelpreis €;Gesamtpreis|Betrag|Summe|Gesamt €;Größe;Farbe;Seite|Kat.-S.;Pos.|Nr.;"
    "Zwischensumme|Warenwert|Summe Waren;Versandkosten|Porto & Verpackung|Versand;MwSt.|USt.;Gesamtsumme|GESAMTBETRAG|Rechnungsbetrag;Zahlungsweise|Zahlungsart|Ich zahle;Unterschrift;"
    "Vielen Dank für Ihre Bestellung!|Alle Preise inkl. MwSt.|Lieferung innerhalb von 14 Tagen.;Fortsetzung auf Seite 2;Seite {} von {}",
    "fr": "BON DE COMMANDE|Commande|BULLETIN DE COMMANDE;Nom|Nom et prénom|M./Mme;Société|Raison sociale;Contact|À l'attention de;Adresse|Rue|N° et rue;Ville|Localité;Région|Province;Code postal|C.P.;Code postal, ville|CP / Ville;"
    "Pays;Téléphone|Tél.;E-mail|Courriel;N° client|Numéro de client;Date|Date de commande;Votre référence|N° de commande;ADRESSE DE LIVRAISON (si différente)|Livrer à;ADRESSE DE FACTURATION|Facturer à;"
    "Référence|Réf.|N° d'article|Code article;Désignation|Article|Description;Quantité|Qté|Qté.|Nombre;Unité;Prix unitaire|P.U.|Prix unit. €;Montant|Total|Prix total;Taille;Couleur;Page|P.;N°|Ligne;"
    "Sous-total|Total articles;Frais de port|Participation aux frais d'envoi|Port;TVA;TOTAL|Total à payer|Total TTC;Mode de paiement|Règlement|Je règle par;Signature;"
    "Merci de votre commande !|Prix valables jusqu'au 31 décembre.|Livraison sous 15 jours.;Suite page suivante;Page {} sur {}",
    "es": "HOJA DE PEDIDO|Pedido|FORMULARIO DE PEDIDO;Nombre|Nombre y apellidos;Empresa|Razón social;Contacto|A la atención de;Dirección|Calle y n.º|Domicilio;Población|Ciudad|Localidad;Provincia;C.P.|Código postal;C.P. y población|CP / Población;"
    "País;Teléfono|Tel.|Tfno.;Correo electrónico|E-mail;N.º de cliente|Cliente n.º;Fecha|Fecha del pedido;Su referencia|N.º de pedido;ENVIAR A (si es distinta)|Dirección de envío;FACTURAR A|Datos de facturación;"
    "Referencia|Ref.|Código|N.º de artículo;Descripción|Artículo|Concepto;Cantidad|Cant.|Uds.;Unidad|Ud.;Precio unitario|Precio/ud.|Precio;Importe|Total;Talla;Color;Página|Pág.;N.º|Línea;"
    "Subtotal|Suma;Gastos de envío|Portes;IVA;TOTAL|Total pedido|Importe total;Forma de pago|Pago;Firma;"
    "¡Gracias por su pedido!|Precios válidos hasta el 31 de diciembre.|Entrega en 10 días.;Continúa en la página siguiente;Página {} de {}",
    "it": "MODULO D'ORDINE|Ordine|BUONO D'ORDINE;Nome|Nome e cognome|Cognome e nome;Ditta|Ragione sociale|Azienda;Referente|Alla c.a.;Indirizzo|Via e n.|Via;Città|Località|Comune;Prov.|Provincia;CAP|C.A.P.;CAP, città, prov.|CAP / Città;"
    "Paese;Telefono|Tel.;E-mail|Posta elettronica;Codice cliente|N. cliente;Data|Data ordine;Vs. riferimento|N. ordine;SPEDIRE A (se diverso)|Destinazione merce;FATTURARE A|Intestatario;"
    "Codice|Cod. articolo|Articolo n.|Cod.;Descrizione|Articolo|Denominazione;Quantità|Q.tà|Qtà|Pezzi;U.M.|Unità;Prezzo unitario|Prezzo unit.|Prezzo;Importo|Totale|Totale riga;Taglia|Misura;Colore;Pagina|Pag.;N.|Riga;"
    "Subtotale|Totale merce;Spese di spedizione|Trasporto;IVA;TOTALE|Totale ordine|Totale da pagare;Pagamento|Modalità di pagamento;Firma;"
    "Grazie per il Vostro ordine!|Prezzi validi fino al 31 dicembre.|Consegna entro 10 giorni.;Segue a pagina 2;Pagina {} di {}",
    "nl": "BESTELFORMULIER|Bestelling|BESTELBON|BESTELKAART;Naam|Naam en voorletters|Dhr./Mevr.;Bedrijf|Firma|Bedrijfsnaam;Contactpersoon|T.a.v.;Adres|Straat en huisnr.|Straat;Plaats|Woonplaats;Provincie;Postcode;Postcode en plaats|Postcode / Woonplaats;"
    "Land;Telefoon|Tel.;E-mail;Klantnummer|Klantnr.;Datum|Besteldatum;Uw referentie|Uw bestelnr.;AFLEVERADRES (indien anders)|Leveren aan;FACTUURADRES|Factuur aan;"
    "Artikelnr.|Art.nr.|Bestelnummer|Artikelnummer;Omschrijving|Artikel|Benaming;Aantal|Stuks|Hoeveelheid;Eenheid;Prijs per stuk|Stukprijs|Prijs;Bedrag|Totaal|Totaalprijs;Maat;Kleur;Pagina|Blz.;Nr.|Regel;"
    "Subtotaal|Totaal goederen;Verzendkosten|Porto;BTW;TOTAAL|Totaalbedrag|Te betalen;Betaalwijze|Betaling|Ik betaal;Handtekening;"
    "Hartelijk dank voor uw bestelling!|Prijzen incl. BTW.|Levering binnen 10 dagen.;Vervolg op pagina 2;Pagina {} van {}",
    "pt": "NOTA DE ENCOMENDA|Encomenda|FORMULÁRIO DE ENCOMENDA;Nome|Nome completo;Empresa|Firma;Contacto|Ao cuidado de;Morada|Rua e n.º|Endereço;Localidade|Cidade;Distrito;Código postal|C. postal;Código postal e localidade;"
    "País;Telefone|Tel.;E-mail|Correio eletrónico;N.º de cliente|Cliente n.º;Data|Data da encomenda;Vossa referência|N.º da encomenda;ENVIAR PARA (se diferente)|Morada de entrega;FATURAR A|Dados de faturação;"
    "Referência|Ref.ª|Código|Cód. artigo;Designação|Descrição|Artigo;Quantidade|Qtd.|Quant.;Unidade|Un.;Preço unitário|Preço unit.|Preço;Valor|Total|Importância;Tamanho;Cor;Página|Pág.;N.º|Linha;"
    "Subtotal|Total dos artigos;Portes de envio|Despesas de envio;IVA;TOTAL|Total a pagar;Forma de pagamento|Pagamento;Assinatura;"
    "Obrigado pela sua encomenda!|Preços válidos até 31 de dezembro.|Entrega em 10 dias.;Continua na página seguinte;Página {} de {}",
}  # fmt: skip

# How one may pay on a form, by language: the method of the order, and what is printed.
PAYMENTS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (("check", "Check"), ("money_order", "Money order"), ("cash", "Cash"), ("account", "Bill my account"), ("cod", "C.O.D.")),
    "en-GB": (("check", "Cheque"), ("money_order", "Postal order"), ("cash", "Cash"), ("account", "On account")),
    "de": (("account", "Rechnung"), ("prepaid", "Vorkasse"), ("cod", "Nachnahme"), ("check", "Scheck"), ("cash", "bar")),
    "fr": (("check", "Chèque"), ("money_order", "Mandat postal"), ("cod", "Contre remboursement"), ("account", "À réception de facture"), ("cash", "Espèces")),
    "es": (("cod", "Contra reembolso"), ("check", "Cheque"), ("money_order", "Giro postal"), ("cash", "Efectivo"), ("account", "Factura a 30 días")),
    "it": (("cod", "Contrassegno"), ("check", "Assegno"), ("money_order", "Vaglia postale"), ("cash", "Contanti"), ("account", "Fattura a 30 giorni")),
    "nl": (("account", "Op rekening"), ("cod", "Onder rembours"), ("prepaid", "Vooruitbetaling"), ("cash", "Contant"), ("check", "Cheque")),
    "pt": (("cod", "Contra reembolso"), ("check", "Cheque"), ("money_order", "Vale postal"), ("cash", "Numerário"), ("account", "Fatura a 30 dias")),
}  # fmt: skip
# What people write in the margin: a wish that a person must see.
MARGIN = {
    "en": "please no substitutes;leave with neighbour if out;please ring the bell twice;gift - no prices please;need this before Christmas;call me first;thank you for the quick help last time! please use strong box",
    "de": "bitte keinen Ersatz liefern;bitte beim Nachbarn abgeben;ist ein Geschenk, keine Rechnung beilegen;bitte vorher anrufen;brauche ich vor Weihnachten",
    "fr": "pas de remplacement svp;laisser chez le voisin;c'est un cadeau, sans facture;merci d'appeler avant",
    "es": "sin sustitutos por favor;dejar con el vecino;es un regalo, sin precios;llamar antes",
    "it": "niente sostituzioni per favore;lasciare al vicino;confezione regalo;telefonare prima",
    "nl": "geen vervanging aub;bij de buren afgeven;is een cadeau, geen prijzen;eerst bellen aub",
    "pt": "sem substitutos por favor;deixar com o vizinho;telefonar antes",
}  # fmt: skip
DOZEN = {"en": "doz", "de": "Dtzd.", "fr": "douz.", "es": "doc.", "it": "dozz.", "nl": "dozijn", "pt": "dúz."}
# A reply card's sentence: please send me, number, at … each.
UNITS = {
    "en": ("Please send me:", "No.", "at"), "de": ("Bitte senden Sie mir:", "Best.-Nr.", "à"), "fr": ("Veuillez m'envoyer :", "réf.", "à"),
    "es": ("Les ruego me envíen:", "ref.", "a"), "it": ("Vogliate inviarmi:", "cod.", "a"), "nl": ("Stuur mij:", "art.nr.", "à"), "pt": ("Queiram enviar-me:", "ref.", "a"),
}  # fmt: skip


def labels(rng: Random, language: str, currency: str) -> dict[str, str]:
    texts = _TEXTS[language].replace("€", "€" if currency == "EUR" else currency).split(";")
    return {key: rng.choice(text.split("|")) for key, text in zip(_KEYS, texts, strict=True)}


def payments(language: str, country: str) -> tuple[tuple[str, str], ...]:
    return PAYMENTS["en-GB" if language == "en" and country in ("GB", "AU") else language]
