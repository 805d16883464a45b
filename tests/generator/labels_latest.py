"""What is printed on the forms of `forms_latest`, by form and language; a British text is turned into an American one."""

from __future__ import annotations

from tests.generator.wordings import Wordings

_PLACES: dict[str, tuple[str, str, str]] = {
    "US": ("City", "State", "Zip"), "CA": ("City", "Province", "Postal code"), "CA-fr": ("Ville", "Province", "Code postal"), "AU": ("Suburb", "State", "P/code"),
    "GB": ("Town", "", "Postcode"), "de": ("Ort", "", "PLZ"), "fr": ("Ville", "", "CP"), "es": ("Población", "", "C.P."), "it": ("Località", "Prov.", "CAP"),
    "nl": ("Woonplaats", "", "Postcode"), "pt": ("Localidade", "", "Cód. Postal"),
}  # fmt: skip
_KEYS = {
    "clothing_order": "title call how you other customer_no name street phone page item thing colour size quantity each amount goods post total pay check money_order account card expires note",
    "office_fax": "title to from company person street town phone customer_no po date line item thing unit quantity each amount goods freight total pay account prepaid cod sign note",
    "two_addresses": "title send which bill ship company person street phone email date quantity unit item thing each amount goods freight total pay account prepaid cod sign note",
    "seed_list": "title plain name street phone office received packed item quantity thing each amount goods gift post total pay check money_order cash sub note",
    "school_fund": "title lead pupil class item thing quantity each amount total goods who name street phone email pay cash check account back thanks",
    "machine_parts": "title fax bill ship company person street town phone po date customer_no model serial year quantity item thing each amount goods freight tax total pay account cod prepaid via sign note",
    "wine_order": "title lead buyer drop name street phone email same item thing bottles each amount goods freight total pay check prepaid account gift leave note",
    "practice_supplies": "title send stamp company doctor street phone customer_no date line quantity unit item thing pay account prepaid cod brochure yes no sign note",
}
_WORDS: dict[str, dict[str, str]] = {
    "clothing_order": {
        "en": "ORDER FORM;Order by phone:;Lines open 8am – 10pm, 7 days a week;1. Your details;2. Deliver to (only if different);Account no.;Mr/Mrs/Miss/Ms;Address;Daytime tel.;Page;Cat. no.;Description of garment;Colour;Size;Qty;Price|each;Total|price;Value of goods;P&P;Total payable;3. How would you like to pay?;Cheque enclosed;Postal order;Charge to my account;Card no.;Expiry;If you are not delighted, return the goods unworn within 28 days for a full refund.",
        "de": "BESTELLSCHEIN;Telefonisch bestellen:;täglich von 7 bis 22 Uhr;1. Ihre Anschrift;2. Abweichende Lieferanschrift;Kunden-Nr.;Name, Vorname;Straße, Nr.;Telefon tagsüber;Seite;Bestell-Nr.;Artikel (Stichwort);Farbe;Größe;Stück;Einzel-|preis;Gesamt-|preis;Warenwert;Versandkosten;Gesamtbetrag;3. Wie möchten Sie bezahlen?;Verrechnungsscheck liegt bei;Postanweisung;Auf Rechnung (14 Tage);Kartennr.;gültig bis;Sie haben 14 Tage Rückgaberecht. Ungetragene Ware nehmen wir ohne Angabe von Gründen zurück.",
        "fr": "BON DE COMMANDE;Commandez par téléphone :;du lundi au samedi, de 8 h à 20 h;1. Vos coordonnées;2. Livraison à une autre adresse;N° cliente;Nom, prénom;Adresse;Tél. (journée);Page;Référence;Désignation;Coloris;Taille;Qté;Prix|unitaire;Prix|total;Total articles;Frais d'envoi;Total de ma commande;3. Mon mode de paiement;Chèque bancaire ou CCP;Mandat-lettre;À réception de facture;Carte n°;Expire fin;Satisfait ou remboursé : vous avez 15 jours pour changer d'avis.",
        "nl": "BESTELBON;Telefonisch bestellen:;maandag t/m zaterdag van 8 tot 21 uur;1. Uw gegevens;2. Ander bezorgadres;Klantnr.;Naam en voorletters;Adres;Tel. overdag;Blz.;Bestelnr.;Omschrijving;Kleur;Maat;Aantal;Prijs|per stuk;Totaal;Totaal artikelen;Bezorgkosten;Totaal te betalen;3. Hoe wilt u betalen?;Cheque bijgesloten;Postwissel;Achteraf met acceptgiro;Kaartnr.;Geldig t/m;U kunt ongedragen artikelen binnen 14 dagen kosteloos retourneren.",
    },
    "office_fax": {
        "en": "FAX ORDER;Fax to;Sender;Company;Contact;Address;Town, postcode;Tel.;Your account;Order ref.;Date;Ln;Product code;Product;Unit of sale;No. req'd;Price ex VAT;Value;Order value;Carriage;Amount due;Payment:;Invoice, 30 days;Pro-forma;Cash on delivery;Authorised by;Orders received by 5 pm go out the same day. All prices exclude VAT.",
        "de": "FAXBESTELLUNG;Fax an;Absender;Firma;Ansprechpartner;Straße;PLZ, Ort;Tel.;Ihre Kd.-Nr.;Best.-Zeichen;Datum;Pos.;Art.-Nr.;Artikelbezeichnung;VE;Menge;Preis/VE;Gesamt;Summe;Versandkosten;Endbetrag;Zahlungsweise:;auf Rechnung;Vorauskasse;per Nachnahme;Stempel, Unterschrift;Bis 16 Uhr bestellt, morgen geliefert. Alle Preise zzgl. gesetzl. MwSt.",
        "fr": "COMMANDE PAR FAX;Télécopie;Expéditeur;Société;Contact;Adresse;CP, ville;Tél.;N° de compte;Votre référence;Date;Lg;Réf.;Libellé;Cond.;Qté;P.U. HT;Total HT;Total HT;Port;Net à payer;Règlement :;sur facture, 30 jours;virement à la commande;contre remboursement;Cachet et signature;Toute commande reçue avant 17 h est expédiée le jour même.",
        "it": "ORDINE VIA FAX;Fax n.;Mittente;Ragione sociale;Referente;Indirizzo;CAP, città;Tel.;Cod. cliente;Vs. rif.;Data;Riga;Codice;Descrizione;Conf.;Q.tà;Prezzo unit.;Importo;Imponibile;Trasporto;Totale ordine;Pagamento:;fattura a 30 gg;bonifico anticipato;contrassegno;Timbro e firma;Ordini entro le ore 16: spedizione in giornata. Prezzi IVA esclusa.",
    },
    "two_addresses": {
        "de": "Bestellformular;Bitte ausfüllen und senden an:;Angaben zum Besteller;Rechnungsanschrift;Lieferanschrift (falls abweichend);Firma / Institution;Vor- und Nachname;Straße und Hausnummer;Telefon;E-Mail;Bestelldatum;Anzahl;Einheit;Artikelnummer;Bezeichnung;Einzelpreis;Gesamtpreis;Zwischensumme;Porto und Verpackung;Gesamtsumme;Zahlung per:;Rechnung;Vorkasse;Nachnahme;Ort, Datum, Unterschrift;Mit meiner Unterschrift erkenne ich die Allgemeinen Geschäftsbedingungen an.",
        "en": "Order Form;Please complete and return to:;Customer details;Invoice address;Delivery address (if different);Company / organisation;First name and surname;Street and number;Phone;E-mail;Date of order;Quantity;Unit;Article number;Item;Unit price;Total price;Subtotal;Postage and packaging;Grand total;Payment by:;Invoice;Advance payment;Cash on delivery;Date and signature;By signing I accept the terms and conditions of sale.",
        "nl": "Bestelformulier;Graag invullen en sturen naar:;Uw gegevens;Factuuradres;Afleveradres (indien anders);Bedrijf / instelling;Voor- en achternaam;Straat en huisnummer;Telefoon;E-mail;Besteldatum;Aantal;Eenheid;Artikelnummer;Artikel;Prijs per stuk;Totaalprijs;Subtotaal;Verzendkosten;Totaalbedrag;Betaling via:;factuur;vooruitbetaling;rembours;Datum en handtekening;Door ondertekening gaat u akkoord met onze algemene voorwaarden.",
        "es": "Hoja de pedido;Rellenar y enviar a:;Datos del cliente;Dirección de facturación;Dirección de envío (si es distinta);Empresa / entidad;Nombre y apellidos;Calle y número;Teléfono;Correo electrónico;Fecha del pedido;Cantidad;Unidad;Referencia;Artículo;Precio unitario;Precio total;Subtotal;Gastos de envío;Total pedido;Forma de pago:;factura;transferencia previa;contra reembolso;Fecha y firma;Con mi firma acepto las condiciones generales de venta.",
        "it": "Modulo d'ordine;Da compilare e inviare a:;Dati del cliente;Indirizzo di fatturazione;Indirizzo di consegna (se diverso);Ditta / ente;Nome e cognome;Via e numero civico;Telefono;E-mail;Data ordine;Quantità;Unità;Codice articolo;Articolo;Prezzo unitario;Prezzo totale;Subtotale;Spese di spedizione;Totale complessivo;Pagamento con:;fattura;bonifico anticipato;contrassegno;Data e firma;Con la firma accetto le condizioni generali di vendita.",
        "pt": "Formulário de encomenda;Preencher e enviar para:;Dados do cliente;Morada de faturação;Morada de entrega (se diferente);Empresa / instituição;Nome e apelido;Rua e número;Telefone;E-mail;Data da encomenda;Quantidade;Unidade;Referência;Artigo;Preço unitário;Preço total;Subtotal;Portes de envio;Total da encomenda;Pagamento por:;fatura;transferência prévia;à cobrança;Data e assinatura;Com a minha assinatura aceito as condições gerais de venda.",
    },
    "seed_list": {
        "en": "Seed & Plant Order;Block capitals please. Orders are dealt with in strict rotation.;Full name;Address;Telephone;For our use;Rec'd;Packed;Cat. No.;Packets;Variety;Price|each;Cost;Seeds and plants;Donation to the Gardens Fund;Post & packing (free over 25.00);Total enclosed;Paying by (ring one):;Cheque;Postal order;Cash;May we send the nearest variety if yours is sold out?   Yes / No;Thank you for your order. Overseas customers please write for postage rates.",
        "de": "Samen- und Pflanzenbestellung;Bitte in Druckbuchstaben. Wir bearbeiten die Aufträge nach Eingang.;Vor- und Zuname;Straße;Telefon;Nur für uns;Eingang;gepackt;Kat.-Nr.;Portionen;Sorte;Einzel-|preis;Betrag;Saatgut und Pflanzen;Spende für den Schaugarten;Versand (ab 50,00 frei);Endsumme;Ich bezahle (bitte einkreisen):;Scheck;Postanweisung;bar;Dürfen wir bei Ausverkauf eine ähnliche Sorte senden?   Ja / Nein;Vielen Dank für Ihre Bestellung! Pflanzen versenden wir nur von März bis Mai.",
        "fr": "Commande de graines et plants;En majuscules SVP. Les commandes sont servies dans l'ordre d'arrivée.;Nom et prénom;Rue;Téléphone;Réservé;Reçu le;Emballé;N° cat.;Sachets;Variété;Prix|unité;Total;Graines et plants;Don au jardin;Participation aux frais d'envoi;Montant total;Je paie par (entourez) :;chèque;mandat cash;espèces;Pouvons-nous remplacer une variété épuisée ?   Oui / Non;Merci de votre commande. Les plants partent de mars à mai.",
        "nl": "Bestelling zaden en planten;In blokletters a.u.b. Wij leveren op volgorde van binnenkomst.;Voor- en achternaam;Straat + nr.;Tel.nr.;Voor ons;Binnen;Ingepakt;Cat.nr.;Zakjes;Ras / soort;Prijs|per stuk;Bedrag;Zaden en planten;Gift voor de tuin;Porto (boven 30,00 gratis);Eindbedrag;Ik betaal (omcirkelen):;cheque;postwissel;contant;Mogen wij bij uitverkocht een ander ras sturen?   Ja / Nee;Dank voor uw bestelling. Planten versturen wij van maart tot mei.",
    },
    "school_fund": {
        "en": "Fundraising Order Form;Every order helps our school. Please return this form with payment by Friday.;Student;Class;Item code;Product;How many?;Price;Total;Amount due;Items total;Ordered by;Parent / customer name;Home address;Phone no.;Email;Payment (tick one):;Cash;Cheque payable to the school;Please invoice me;Return to the school office. Goods will be sent home with your child.;Thank you for your support!",
        "es": "Hoja de pedido – Fiesta escolar;Cada pedido ayuda a nuestra escuela. Entregar antes del viernes.;Alumno/a;Clase;Código;Producto;¿Cuántos?;Precio;Importe;A pagar;Suma artículos;Pedido por;Nombre (padre, madre, cliente);Domicilio;N.º de teléfono;Email;Pago (marque uno):;En metálico;Talón a nombre de la escuela;Envíenme factura;Entregar en secretaría. Los productos se reparten en clase.;¡Gracias por su apoyo!",
        "fr": "Bon de commande – Vente de l'école;Chaque commande aide notre école. À rendre avant vendredi.;Élève;Classe;Code;Produit;Combien ?;Prix;Total;À payer;Total produits;Commandé par;Nom du parent ou client;Domicile;N° de téléphone;Courriel;Paiement (cochez) :;Espèces;Chèque à l'ordre de l'école;Sur facture;À remettre au secrétariat. Les produits sont distribués en classe.;Merci de votre soutien !",
        "pt": "Nota de encomenda – Venda da escola;Cada encomenda ajuda a nossa escola. Entregar até sexta-feira.;Aluno/a;Turma;Código;Produto;Quantos?;Preço;Valor;A pagar;Soma dos artigos;Encomendado por;Nome do encarregado ou cliente;Morada;N.º de telefone;Email;Pagamento (assinalar):;Dinheiro;Cheque à ordem da escola;Enviem fatura;Entregar na secretaria. Os produtos são entregues na sala.;Obrigado pelo seu apoio!",
    },
    "machine_parts": {
        "en": "PARTS ORDER;Fax orders 24 hrs:;BILL TO;SHIP TO (if not the same);Company;Attn.;Street;Town;Tel.;Your P.O. #;Order date;Cust. #;Model;Serial no.;Year;Qty;Part no.;Part description;Unit price;Ext. price;Parts total;Freight;VAT;Order total;Terms:;Open account;C.O.D.;Prepaid;Ship via;Ordered by;Minimum order 15.00. Electrical parts are not returnable.",
        "de": "ERSATZTEILBESTELLUNG;Bestellfax rund um die Uhr:;RECHNUNG AN;LIEFERUNG AN (falls abweichend);Firma;z. Hd.;Straße;PLZ/Ort;Tel.;Ihre Bestellnr.;Bestellt am;Kd.-Nr.;Maschinentyp;Maschinen-Nr.;Baujahr;Stk.;Ersatzteil-Nr.;Benennung;E-Preis;G-Preis;Teile gesamt;Fracht;MwSt.;Bestellsumme;Konditionen:;offene Rechnung;Nachnahme;Vorkasse;Versandart;Besteller;Mindestbestellwert 15,00. Elektroteile sind vom Umtausch ausgeschlossen.",
        "es": "PEDIDO DE RECAMBIOS;Pedidos por fax 24 h:;FACTURAR A;ENVIAR A (si es otro);Empresa;Att.;Calle;C.P. y población;Tel.;Su n.º de pedido;Fecha pedido;N.º cliente;Modelo;N.º de serie;Año;Uds.;N.º de pieza;Denominación;P. unidad;P. total;Total piezas;Portes;IVA;Total del pedido;Condiciones:;cuenta abierta;reembolso;pago previo;Envío por;Solicitado por;Pedido mínimo 15,00. No se admite devolución de piezas eléctricas.",
        "it": "ORDINE RICAMBI;Ordini via fax 24 ore su 24:;FATTURARE A;SPEDIRE A (se diverso);Ditta;Alla c.a.;Via;CAP e città;Tel.;Vs. n. ordine;Data ordine;N. cliente;Modello;Matricola;Anno;Pz.;N. ricambio;Denominazione;Prezzo un.;Prezzo tot.;Totale ricambi;Trasporto;IVA;Totale dell'ordine;Condizioni:;conto aperto;contrassegno;anticipato;Spedire a mezzo;Ordinato da;Ordine minimo 15,00. I ricambi elettrici non si rendono.",
    },
    "wine_order": {
        "en": "Wine Order;Mixed cases welcome – minimum one dozen.;Invoice to;Deliver to (if different);Name;Address;Tel.;Email;as invoice address;Bin no.;Wine;Bottles;£ per bottle;£;Wine total;Delivery (free over 100.00);To pay;I wish to pay by:;Cheque;Bank transfer;Monthly account;Gift message;If out, leave with;All wines are offered subject to remaining unsold. E.&O.E. It is an offence to sell alcohol to anyone under 18.",
        "de": "Weinbestellung;Kartons dürfen gemischt werden – ab 12 Flaschen.;Rechnung an;Lieferung an (falls abweichend);Name;Straße, Nr.;Tel.;E-Mail;wie Rechnung;Wein-Nr.;Weinbezeichnung;Flaschen;je Flasche;Betrag;Weine gesamt;Versand (ab 150,00 frei);Zu zahlen;Ich zahle mit:;Scheck;Überweisung vorab;Rechnung;Grußtext;Abstellen bei;Zwischenverkauf vorbehalten. Keine Abgabe an Jugendliche unter 18 Jahren. Preise inkl. MwSt.",
        "fr": "Commande de vins;Cartons panachés possibles – par 6 ou 12 bouteilles.;Facturer à;Livrer à (si différent);Nom;Adresse;Tél.;Mél;même adresse;Code;Vin, appellation;Bouteilles;La bouteille;Montant;Total vins;Livraison (offerte dès 200,00);À régler;Je règle par :;chèque;virement;à réception de facture;Message cadeau;En cas d'absence, laisser;Tarif départ cave, dans la limite des stocks. L'abus d'alcool est dangereux pour la santé.",
        "it": "Ordine vini;Cartoni misti – minimo 6 bottiglie.;Fatturare a;Consegnare a (se diverso);Nome;Indirizzo;Tel.;Email;stesso indirizzo;Cod.;Vino;Bottiglie;La bottiglia;Importo;Totale vini;Consegna (gratis oltre 120,00);Da pagare;Pago con:;assegno;bonifico;fattura;Biglietto augurale;In assenza lasciare a;Salvo venduto. Vietata la vendita ai minori di 18 anni. Prezzi IVA inclusa.",
    },
    "practice_supplies": {
        "de": "Bestellung Praxisbedarf;Per Fax oder Post an:;Praxisanschrift (oder Stempel);Praxis;Arzt / Ärztin;Straße;Telefon;Kundennummer;Datum;Nr.;Menge;Packung;Art.-Nr.;Artikel;Bezahlung;Rechnung;Vorkasse;Nachnahme;Bitte senden Sie uns den aktuellen Katalog:;ja;nein;Unterschrift;Nur für den Praxisbedarf. Es gelten die Preise der aktuellen Liste, zzgl. MwSt.",
        "en": "Surgery Supplies Order;Fax or post to:;Practice address (or stamp);Practice;Doctor;Street;Telephone;Account number;Date;No.;Qty;Pack;Code;Item required;Payment;Invoice;In advance;On delivery;Please send us your current catalogue:;yes;no;Signed;For professional use only. Current list prices apply, plus VAT.",
        "fr": "Commande de fournitures médicales;Par fax ou courrier :;Cabinet (adresse ou tampon);Cabinet;Docteur;Rue;Téléphone;N° de client;Date;N°;Qté;Boîte;Réf. article;Désignation;Règlement;sur facture;d'avance;à la livraison;Envoyez-nous votre catalogue :;oui;non;Signature;Réservé aux professionnels de santé. Prix du tarif en vigueur, TVA en sus.",
        "es": "Pedido de material sanitario;Por fax o correo a:;Consulta (dirección o sello);Consulta;Doctor/a;Calle;Teléfono;Número de cliente;Fecha;N.º;Cant.;Envase;Cód. artículo;Artículo;Pago;con factura;anticipado;a la entrega;Envíennos el catálogo actual:;sí;no;Firma;Solo para uso profesional. Precios según tarifa vigente, IVA no incluido.",
    },
}  # fmt: skip
_AMERICAN = (
    ("Post & packing", "Shipping & handling"), ("Postage and packaging", "Shipping and handling"), ("P&P", "Shipping"), ("Postal order", "Money order"), ("cheque", "check"), ("Cheque", "Check"),
    ("Colour", "Color"), ("Price ex VAT", "Unit price"), ("All prices exclude VAT.", "Sales tax added where due."), ("VAT", "Sales tax"), ("Carriage", "Freight"), ("Town, postcode", "City, State, Zip"),
    ("ex works", "FOB"), ("organisation", "organization"), ("first name and surname", "first and last name"), ("Block capitals", "Please print"), ("catalogue", "catalog"), ("Surgery", "Medical office"),
    ("£ per bottle", "$ per bottle"), ("£", "$"), ("under 18", "under 21"), ("(tick one)", "(check one)"), ("Town", "City, State, Zip"), ("Parent / customer name", "Customer name"), ("Authorised", "Authorized"),
)  # fmt: skip


_FORMS = Wordings(
    _KEYS,
    _WORDS,
    _PLACES,
    _AMERICAN,
    there={
        "CA": (("State, Zip", "Prov., Postal Code"),),
        "AU": (("£ per bottle", "$ per bottle"), ("£", "$"), ("VAT", "GST")),
    },
)
worded, tongues, places_of = _FORMS.worded, _FORMS.tongues, _FORMS.places_of
