"""What is printed on the forms in `forms_mixed`, form by form: each has words of its own."""

from __future__ import annotations

from tests.generator.blanks import Blank

_TOWN: dict[str, tuple[str, str, str]] = {
    "US": ("City", "State", "Zip"), "CA": ("City", "Prov.", "Postal code"), "CA-fr": ("Ville", "Prov.", "Code postal"), "AU": ("Suburb / town", "State", "P/code"),
    "GB": ("Post town", "", "Postcode"), "de": ("Wohnort", "", "PLZ"), "fr": ("Commune", "", "Code postal"), "es": ("Localidad", "", "Cód. postal"),
    "it": ("Comune", "Pr.", "C.A.P."), "nl": ("Woonplaats", "", "Postcode"), "pt": ("Localidade", "", "Cód. postal"),
}  # fmt: skip
COUNTRY = {
    "US": "U.S.A.", "CA": "Canada", "GB": "United Kingdom", "AU": "Australia", "DE": "Deutschland", "AT": "Österreich", "CH": "Schweiz", "ES": "España",
    "PT": "Portugal",
}  # fmt: skip
SIGN = {"EUR": "€", "USD": "$", "CAD": "$", "AUD": "$", "GBP": "£", "CHF": "Fr."}
CENTS = {"EUR": "Ct", "USD": "¢", "CAD": "¢", "AUD": "c", "GBP": "p", "CHF": "Rp."}

_KEYS = {
    "parts_fax": "title to from company attention street house_no phone date po sheets item quantity thing unit machine send how1 how2 how3 sign note form",
    "print_at_home": "title lead item thing option price quantity amount goods carriage total table upto details last first company street email phone other who where town pay check transfer account day foot country heard from1 from2 from3 law",
    "perforated_strip": "title who first last company street flat phone label number gift gift_to page item quantity thing colour size price amount goods carriage tax total chart upto pay check money card detach note exp promise",
    "price_list": "title valid address bare customer_no quantity item thing price amount goods carriage total pay account cash check sign remark back",
    "cut_out": "slogan title yes last first house_no street item thing price quantity amount a b c pay check prepaid account card until sign mr mrs note",
    "parish_sale": "title lead thing item price quantity amount total name phone street back pay cash check account receipt office thanks",
    "sections": "title s1 s2 s3 s4 number firm person street item thing unit quantity price amount office f g h j account check po date sign form note",
    "second_choice": "title to date name street quantity item thing second amount goods postage total table upto pay check cash money account note office friends",
}
_WORDS: dict[str, dict[str, str]] = {
    "parts_fax": {
        "en": "SPARES, ORDERED BY TELEFAX;To;From;Company or workshop;for the attention of;Premises and road;;Direct line;Sent on;Your order ref.;Sheets sent;Part number|(see rating plate);Pieces|wanted;Designation as in the parts list;each /|set;Machine type|or serial no.;Send by;usual carrier;overnight;we collect;Signature and stamp of the orderer;Parts that have been fitted cannot be taken back. Give the serial number wherever the parts list shows a dagger. Orders that reach us by 2 p.m. leave the same day.;PL 406/3 – 11",
        "de": "TELEFAX-AUFTRAG FÜR ERSATZTEILE;An;Von;Firma / Werkstatt;zu Händen von;Straße;Nr.;Durchwahl;Gesendet am;Ihr Bestellzeichen;Blattzahl;Teilenummer|(siehe Typenschild);Stück-|zahl;Benennung laut Teileliste;Einh.;Maschinentyp|oder Fabrik-Nr.;Versandart;Normalversand;Nachtexpress;Selbstabholer;Unterschrift und Firmenstempel;Eingebaute Teile nehmen wir nicht zurück. Bitte die Fabriknummer überall angeben, wo die Teileliste ein Kreuz zeigt. Was bis 14 Uhr hier ist, geht am selben Tag hinaus.;TL 406/3 – 11",
        "nl": "TELEFAX VOOR RESERVEDELEN;Aan;Van;Bedrijf of werkplaats;ter attentie van;Straat;Nr;Doorkiesnummer;Verzonden op;Uw bestelkenmerk;Aantal bladen;Onderdeelnummer|(zie typeplaatje);Gewenst|aantal;Benaming volgens onderdelenlijst;eenh.;Machinetype|of serienr.;Verzendwijze;gewone post;nachtkoerier;wij halen af;Handtekening en firmastempel;Gemonteerde onderdelen nemen wij niet terug. Vermeld het serienummer waar de lijst een kruisje toont. Wat voor 14 uur binnen is, gaat dezelfde dag weg.;OL 406/3 – 11",
        "it": "ORDINE RICAMBI VIA FAX;A;Da;Ditta o officina;alla cortese attenzione di;Via / piazza;N°;Tel. diretto;Inviato il;Vs. rif. ordine;Fogli inviati;Numero ricambio|(vedi targhetta);Pezzi|richiesti;Denominazione da distinta;U.M.;Tipo macchina|o matricola;Spedire con;corriere solito;espresso;ritiriamo noi;Firma e timbro di chi ordina;I ricambi già montati non si accettano in reso. Indicare la matricola dove la distinta porta una croce. Ciò che arriva entro le 14 parte in giornata.;DR 406/3 – 11",
    },
    "print_at_home": {
        "en": "Order by post;Print this page, fill it in with a ballpoint pen and send it to us. Prices as shown on our website on the day your order arrives.;Code;Product;Option;Price;No. of|items;Cost;Items;Delivery;To pay;Delivery charges;up to;Your details;Surname;First name;Organisation (leave empty if private);House number and road;E-mail;Telephone for the driver;Send it somewhere else?;Recipient;House number and road;Town and postcode;How you will pay;I enclose a cheque;I have made a bank transfer;Invoice me (organisations only);Today's date;Page 1 of 1;Country;How did you find us?;search engine;friends;newspaper;You may return goods within 14 days of receiving them, unused and in their wrapping. We keep your address for this order only.|Registered office and place of jurisdiction as stated above. Pictures on the website may differ from the goods in colour.",
        "de": "Bestellen per Post;Diese Seite ausdrucken, mit Kugelschreiber ausfüllen und an uns schicken. Es gelten die Preise unserer Internetseite am Tag des Eingangs.;Code;Produkt;Ausführung;Preis;Anz.;Kosten;Ware;Lieferung;Zu zahlen;Lieferkosten;bis;Ihre Angaben;Nachname;Vorname;Organisation (privat: frei lassen);Straße mit Hausnummer;E-Mail-Adresse;Telefon für den Fahrer;Woandershin liefern?;Empfänger;Straße mit Hausnummer;Postleitzahl und Ort;So bezahlen Sie;Verrechnungsscheck liegt bei;Ich überweise vorab;Rechnung (nur Organisationen);Heutiges Datum;Seite 1 von 1;Land;Wie haben Sie uns gefunden?;Suchmaschine;Bekannte;Zeitung;Sie können die Ware binnen 14 Tagen nach Erhalt unbenutzt zurückgeben. Ihre Anschrift speichern wir nur für diese Bestellung.|Sitz und Gerichtsstand wie oben angegeben. Abbildungen im Internet können in der Farbe von der Ware abweichen.",
        "es": "Pedir por correo;Imprima esta página, rellénela con bolígrafo y envíenosla. Valen los precios de nuestra web el día en que llegue.;Cód.;Producto;Opción;Precio;N.º de|uds.;Coste;Productos;Envío;A pagar;Tarifas de envío;hasta;Sus datos;Apellidos;Nombre;Entidad (particulares: en blanco);Calle y número;Correo-e;Teléfono para el repartidor;¿Enviar a otro lugar?;Destinatario;Calle y número;Código postal y localidad;Cómo va a pagar;Adjunto cheque;He hecho una transferencia;Con factura (solo entidades);Fecha de hoy;Página 1 de 1;País;¿Cómo nos ha conocido?;buscador;amigos;prensa;Puede devolver la mercancía sin usar en 14 días desde que la reciba. Guardamos su dirección solo para este pedido.|Domicilio y fuero: los indicados arriba. Las imágenes de la web pueden diferir en el color.",
        "pt": "Encomendar por correio;Imprima esta página, preencha-a com esferográfica e envie-no-la. Valem os preços do nosso site no dia da chegada.;Cód.;Produto;Opção;Preço;N.º de|unid.;Custo;Produtos;Envio;A pagar;Custos de envio;até;Os seus dados;Apelido;Nome próprio;Entidade (particulares: em branco);Rua e número;Correio eletr.;Telefone para o estafeta;Enviar para outro lugar?;Destinatário;Rua e número;Código postal e localidade;Como vai pagar;Junto cheque;Fiz transferência bancária;Com fatura (só entidades);Data de hoje;Página 1 de 1;País;Como nos conheceu?;motor de busca;amigos;jornal;Pode devolver os artigos por usar no prazo de 14 dias após a receção. Guardamos a sua morada só para esta encomenda.|Sede e foro: os acima indicados. As imagens do site podem diferir na cor.",
    },
    "perforated_strip": {
        "en": "FAST-ORDER SHEET;ORDERED BY;First name;Last name;Business, school or club;Mailing address;Apt.;Day phone;Peel the label from your catalog's back cover and stick it here if you have it;Customer no. from label;SHIP TO (only if it is a gift or goes elsewhere);Recipient;On|page;Catalog number;How|many?;What is it?;Color;Size;Price for one;Price for all;Goods, all sheets;Shipping (see chart);State tax, where due;YOUR TOTAL;SHIPPING CHART;up to;Paying by;Check;Money order;Charge card;detach here and mail in the envelope;If a thing does not please you, send it back within 60 days and we return what you paid, without asking why.|No stamps or foreign currency, please. If an item is sold out we will write to you before we send another.|Orders for more than one address: use a sheet for each. More sheets are sent on request.;Exp.;OUR PROMISE",
        "fr": "COMMANDE EXPRESS;COMMANDÉ PAR;Prénom;Nom de famille;Entreprise, école ou club;Adresse postale;App.;Tél. le jour;Décollez l'étiquette au dos de votre catalogue et collez-la ici;N° client de l'étiquette;EXPÉDIER À (cadeau ou autre adresse);Destinataire;En|page;N° de catalogue;Com-|bien ?;De quoi s'agit-il ?;Coloris;Taille;Prix d'un seul;Prix du tout;Articles, toutes feuilles;Envoi (voir tableau);Taxe, s'il y a lieu;VOTRE TOTAL;TABLEAU D'ENVOI;jusqu'à;Je paie par;Chèque;Mandat;Carte de crédit;détacher ici et poster dans l'enveloppe;Un article ne vous plaît pas ? Renvoyez-le sous 60 jours, nous vous remboursons sans question.|Ni timbres ni devises. Si un article est épuisé, nous vous écrirons avant d'en envoyer un autre.|Plusieurs adresses ? Une feuille pour chacune. D'autres feuilles sur demande.;Exp.;NOTRE PROMESSE",
    },
    "price_list": {
        "en": "TRADE PRICES AND ORDER SHEET;in force until withdrawn;Name and address (block capitals, please);;Trade account;Order|here;Ref.;Goods;Price;Value;Goods;Carriage;All together;Settlement;to our account;cash with order;cheque with order;Signed;Write your number in the first column beside the goods you take. Leave the others empty.;Carriage paid within 40 miles.",
        "de": "PREISLISTE UND BESTELLBLATT;gültig bis auf Widerruf;Name und Anschrift (Blockschrift);;Kundenkonto;Bestell-|menge;Best.-|Zeichen;Ware;Preis;Wert;Warensumme;Fracht;Alles zusammen;Begleichung;auf unser Konto;bar bei Abholung;Scheck anbei;gezeichnet;Tragen Sie Ihre Stückzahl vorn neben der Ware ein. Alles andere bleibt leer.;Frei Haus im Umkreis von 60 km.",
        "nl": "PRIJSLIJST TEVENS BESTELBLAD;geldig tot herroeping;Naam en adres (blokletters);;Debiteurnr.;Bestel|hier;Code;Goederen;Prijs;Bedrag;Goederen;Vracht;Alles samen;Voldoening;op onze rekening;contant;cheque bijgevoegd;getekend;Vul uw aantal in de eerste kolom naast het artikel in. Laat de rest leeg.;Franco huis binnen 60 km.",
        "it": "LISTINO E FOGLIO D'ORDINE;valido fino a revoca;Nome e indirizzo (stampatello);;Conto cliente;Ordine|pezzi;Sigla;Merce;Prezzo;Importo;Merce;Porto;In tutto;Saldo;in conto;in contanti;assegno allegato;firmato;Scrivete la quantità nella prima colonna accanto alla merce. Lasciate vuoto il resto.;Porto franco entro 60 km.",
    },
    "cut_out": {
        "en": "Cut it out, fill it in, post it today!;Reader offer;YES, please send me these:;Surname;Forenames;No.;Road;Ref.;What;At;How many;Makes;Goods   A;Post & packing   B;I pay   A + B;I pay by;cheque;bank transfer;invoice, 14 days;Card;Expires;Signature (needed);Mr;Mrs;Offer open to readers until stocks run out. Allow 28 days. We pass on no addresses.",
        "fr": "À découper, à remplir et à poster dès aujourd'hui !;Offre lecteurs;OUI, envoyez-moi :;NOM;Prénom;N°;Voie;Réf.;Objet;Prix;Nb;Soit;Mes articles   A;Envoi   B;Je paie   A + B;Je paie par;chèque;virement;facture à 14 jours;Carte;Expire fin;Signature obligatoire;M.;Mme;Offre réservée aux lecteurs dans la limite des stocks. Délai : 28 jours. Vos données restent chez nous (loi du 6 janvier 1978).",
        "es": "¡Recórtelo, rellénelo y envíelo hoy!;Oferta lectores;SÍ, envíenme:;Apellidos;Nombre;N.º;Vía;Ref.;Qué;Precio;Cuántos;Hacen;Mis artículos   A;Envío   B;Pago   A + B;Pago con;cheque;transferencia;factura a 14 días;Tarjeta;Caduca;Firma imprescindible;D.;D.ª;Oferta para lectores hasta fin de existencias. Plazo: 28 días. No cedemos sus datos.",
        "it": "Ritaglia, compila e spedisci oggi stesso!;Offerta lettori;SÌ, inviatemi:;Cognome;Nome;N.;Via;Rif.;Che cosa;Prezzo;Quanti;Fanno;I miei articoli   A;Invio   B;Pago   A + B;Pago con;assegno;bonifico;fattura a 14 giorni;Carta;Scade;Firma (necessaria);Sig.;Sig.ra;Offerta ai lettori fino a esaurimento. Consegna in 28 giorni. I dati restano a noi.",
    },
    "parish_sale": {
        "en": "Help us help – order sheet;Please hand this in at the office or post it to us. Everything you buy mends the roof.;I would like;Its number;One costs;How many;I pay for it;Altogether;Your name;Telephone;Where you live;Anything we should know;I pay (underline);in cash;by cheque;when I get a bill;RECEIPT – we fill this in;Received by;Thank you! Every penny counts.",
        "de": "Helfen und bestellen;Bitte im Büro abgeben oder an uns schicken. Der Erlös ist für das Dach.;Das hätte ich gern;Nummer dazu;Eins kostet;Wie viele;Das macht;Zusammen;Ihr Name;Telefonisch erreichbar;Straße, in der Sie wohnen;Was wir wissen sollten;Ich zahle (unterstreichen);in bar;mit Scheck;gegen Rechnung;QUITTUNG – füllen wir aus;Erhalten von;Danke! Jeder Cent zählt.",
        "nl": "Koop mee, help mee;Lever dit in op kantoor of stuur het ons toe. De opbrengst is voor het dak.;Dit wil ik graag;Nummer ervan;Een kost;Hoeveel;Dat maakt;Bij elkaar;Hoe u heet;Telefonisch bereikbaar;Waar u woont;Wat wij moeten weten;Ik betaal (onderstrepen);contant;met een cheque;na ontvangst van de rekening;KWITANTIE – vullen wij in;Ontvangen door;Dank u! Elke cent telt.",
        "pt": "Ajude-nos a ajudar – folha de pedido;Entregue no escritório ou envie-nos pelo correio. O que comprar paga o telhado.;Eu queria;O número;Cada um;Quantos;Isso faz;Ao todo;O seu nome;Telefone de contacto;Onde mora;O que devemos saber;Pago (sublinhe);em dinheiro;com cheque;contra fatura;RECIBO – preenchemos nós;Recebido por;Obrigado! Cada cêntimo conta.",
    },
    "sections": {
        "en": "Requisition of supplies;Who is ordering;Where it is to go (if not as in 1);What is required;Authority;Account with us;Establishment;Person to ask for;Street address;Stores ref.;Nature of supplies;Issued|per;Number|required;Rate;Value;Our use;(f)  sum of column (e);(g)  carriage;(h)  tax;(j)  f + g + h;Charge the account above;Cheque attached;Your order ref.;Day   Month   Year;For and on behalf of the establishment;Form S 12 (rev. 4);Complete in black ink. A copy is to be kept by the establishment. Supplies remain our property until paid for.",
        "de": "Anforderung von Verbrauchsmaterial;Wer bestellt;Wohin geliefert wird (wenn anders als 1);Was gebraucht wird;Freigabe;Konto bei uns;Einrichtung;Ansprechperson;Straße und Hausnummer;Lagernummer;Art des Materials;abgegeben|zu;benötigte|Zahl;Satz;Wert;von uns;(f)  Summe Spalte (e);(g)  Fracht;(h)  Steuer;(j)  f + g + h;Konto wie oben belasten;Scheck anbei;Ihr Bestellzeichen;Tag   Monat   Jahr;Für die Einrichtung;Vordruck S 12 (4. Fassung);Mit schwarzem Stift ausfüllen. Eine Durchschrift bleibt bei der Einrichtung. Die Ware bleibt bis zur Bezahlung unser Eigentum.",
        "fr": "Demande de fournitures;Qui commande;Où livrer (si ce n'est pas comme en 1);Ce qu'il faut;Visa;Compte chez nous;Établissement;Personne à demander;N° et voie;N° de magasin;Nature des fournitures;délivré|par;Nombre|voulu;Taux;Valeur;Notre part;(f)  somme colonne (e);(g)  transport;(h)  taxe;(j)  f + g + h;À porter au compte ci-dessus;Chèque joint;Votre réf. de commande;Jour   Mois   Année;Pour l'établissement;Imprimé S 12 (4e éd.);Remplir à l'encre noire. Un double est conservé par l'établissement. Les fournitures restent notre propriété jusqu'au paiement.",
    },
    "second_choice": {
        "en": "ORDER SHEET FOR THE SEASON;Kindly send the above to;Date;Full name;Street, R.F.D. or box;How|many;Cat.|number;Name of article;Second choice,|should the first be sold out;Amount;Amount of goods;Add for postage;Amount sent herewith;POSTAGE;to;Sent herewith;Bank check;Bills and coin;Postal order;On account;Write plainly. We guarantee safe arrival but not the crop. Articles that are sold out may be replaced only where you say so.;Do not write in this space;Names and addresses of friends who would like our catalogue",
        "de": "BESTELLBLATT FÜR DIE SAISON;Ich bitte um Zusendung an;Datum;Vor- und Familienname;Straße oder Hof;Zahl;Katalog-|nummer;Name der Ware;Zweite Wahl, falls|die erste vergriffen ist;Betrag;Summe der Ware;dazu Porto;Betrag, der beiliegt;PORTO;bis;Beigelegt;Bankscheck;Bargeld;Postanweisung;Auf Rechnung;Bitte deutlich schreiben. Wir stehen für gute Ankunft ein, nicht für die Ernte. Ersatz für Vergriffenes nur, wo Sie es wünschen.;Hier bitte nicht schreiben;Namen und Anschriften von Bekannten, die unseren Katalog möchten",
        "it": "FOGLIO DI COMMISSIONE PER LA STAGIONE;Prego spedire quanto sopra a;Data;Nome per esteso;Via o cascina;Quan-|ti;N. di|catalogo;Nome dell'articolo;Seconda scelta, se|la prima è esaurita;Somma;Somma della merce;più affrancatura;Somma unita;AFFRANCATURA;fino a;Unisco;Assegno;Denaro;Vaglia postale;In conto;Scrivere chiaro. Garantiamo il buon arrivo, non il raccolto. Si sostituisce solo dove indicato.;Non scrivere in questo spazio;Nomi e indirizzi di conoscenti che gradirebbero il catalogo",
    },
}  # fmt: skip


# as Americans say it
_AMERICAN = {
    "cheque": "check", "Cheque": "Check", "Organisation": "Organization", "organisations": "organizations", "by post": "by mail", "post it": "mail it",
    "Town and postcode": "City, state and zip", "number and road": "number and street", "Carriage": "Freight", "carriage": "freight", "catalogue": "catalog",
    "workshop": "shop", "Premises and road": "Street", "colour": "color", "Postal order": "Money order", "post today": "mail today", "Post &": "Postage &",
    "Road": "Street", "Surname": "Last name", "Forenames": "First name", "postal order": "money order",
}  # fmt: skip


def printed(form: str, blank: Blank) -> dict[str, str]:
    """The words of a form in the language of its shop."""
    words = _WORDS[form][blank.language]
    if blank.shop.country in ("US", "CA") and blank.language == "en":
        for here, there in _AMERICAN.items():
            words = words.replace(here, there)
    return dict(zip(_KEYS[form].split(), words.split(";"), strict=True))


def languages(form: str) -> str:
    return " ".join(_WORDS[form])


def town(blank: Blank) -> dict[str, str]:
    """What the parts of a town's line are called."""
    country, language = blank.shop.country, blank.language
    key = country if language == "en" else f"{country}-{language}"
    city, region, code = _TOWN.get(key) or _TOWN[language if language != "en" else "GB"]
    return {"city": city, "region": region, "postal_code": code}
