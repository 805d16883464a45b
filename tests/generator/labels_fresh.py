"""What is printed on the forms of `forms_fresh`: each form has words of its own, by language."""

from __future__ import annotations

from tests.generator.blanks import Blank

SIGN = {"EUR": "€", "USD": "$", "CAD": "$", "AUD": "$", "GBP": "£", "CHF": "Fr."}
CENTS = {"EUR": "ct.", "USD": "¢", "CAD": "¢", "AUD": "c", "GBP": "p", "CHF": "Rp."}
_PLACES: dict[str, tuple[str, str, str]] = {
    "US": ("Post office or city", "State", "ZIP code"), "CA": ("City or town", "Prov.", "Postal code"), "CA-fr": ("Municipalité", "Prov.", "Code post."),
    "AU": ("Suburb or town", "State", "Postcode"), "GB": ("Town or village", "", "Post code"), "de": ("Stadt / Gemeinde", "", "Postleitz."),
    "fr": ("Bureau distributeur", "", "C. postal"), "es": ("Municipio", "", "C. Postal"), "it": ("Città o paese", "Sigla", "Cap"),
    "nl": ("Plaatsnaam", "", "Postcode"), "pt": ("Povoação", "", "Cód.-postal"),
}  # fmt: skip

_KEYS = {
    "coupon_foot": "title name street date phone page item quantity thing colour size each amount weight pounds ounces goods tax post total rates zone pay check cash money account send rail parcel coupon friend neighbour_street plain",
    "nursery_bon": "title made thing item unit quantity each amount goods carriage total who name street phone deliver collect bring carrier week pay check account prepaid terms thanks",
    "order_card": "title slogan quantity thing item amount total who name phone street town pay check cash account office group leader day note",
    "bulb_grower": "title customer_no po date firm person street town phone ship ship_name ship_street ship_town quantity item thing size colour price amount goods carriage total pay account prepaid cod sign note",
    "book_commission": "title copy shop street phone customer_no date quantity thing item price amount discount goods total pay account cod prepaid bank agent sign note",
    "uniform_shop": "title lead who name street phone pupil form thing item price quantity amount goods parcel total pay check cash account fetch sent hall note",
    "collection_sheet": "title number filled last first street house_no phone item size quantity each amount thing whom goods share total pay account check prepaid where own point sign note",
    "yarn_card": "title lead thing item colour size lot quantity each goods post total letters name street phone pay check cash account prepaid note",
    "music_shop": "sender name street phone on dear copies of item each together sum plus so pay check account prepaid cod regards form",
}
_WORDS: dict[str, dict[str, str]] = {
    "coupon_foot": {
        "en": "Write your order on this blank;Print first and last name;R.F.D., box, or house number and street;Today is;Telephone, if any;Seen on|page;Number in|the book;How many|wanted;What it is;Which|color;Finish|or size;Single|price;Extended|price;Mailing|weight;lbs.;oz.;Price of all goods;State tax, if any;Postage from the table;Money to send;POSTAGE, BY WEIGHT AND DISTANCE;near   far;I am sending;a check;bills;a money order;nothing now – put it on my account;How shall it travel?;by rail;parcel post;Have you a friend who would like our catalogue? Fill in and mail with your order.;Name of friend;Street of friend;Please write plainly, one article to a line.",
        "de": "Tragen Sie hier Ihre Bestellung ein;Vor- und Nachname (deutlich);Straße, Hof oder Postfach;Ausgefüllt am;Fernsprecher;auf|Seite;Katalog-|zeichen;gewünschte|Stückzahl;Gegenstand;Farbton;Größe,|Ausführung;Preis|für 1;Preis|für alles;Versand-|gewicht;kg;g;Preis aller Waren;Steuer, falls fällig;Porto laut Tafel;Zu sendender Betrag;PORTO NACH GEWICHT UND ENTFERNUNG;nah   weit;Ich sende;einen Scheck;Bargeld im Einschreiben;eine Postanweisung;nichts – auf mein Kundenkonto;Wie soll es reisen?;mit der Bahn;als Postpaket;Kennen Sie jemanden, der unseren Katalog möchte? Bitte ausfüllen und mitschicken.;Bekannter (Name);Bekannter (Straße);Bitte deutlich schreiben, je Zeile nur ein Gegenstand.",
        "fr": "Écrivez ici votre commande;Prénom et nom (lisiblement);N°, rue, lieu-dit ou boîte postale;Fait ce jour;Appareil n°;vu|page;Numéro|du catalogue;Combien|en voulez-vous;Marchandise;Teinte;Finition|ou pointure;Prix|d'un;Prix de|l'ensemble;Poids|postal;kg;g;Prix de tous les objets;Taxe éventuelle;Port d'après le barème;Somme à envoyer;PORT SELON POIDS ET DISTANCE;près   loin;J'envoie;un chèque;des billets;un mandat;rien – portez au compte;Par quelle voie ?;chemin de fer;colis postal;Un ami désire notre catalogue ? Remplissez et joignez à la commande.;Nom de l'ami;Rue de l'ami;Écrivez lisiblement, un objet par ligne.",
    },
    "nursery_bon": {
        "fr": "Bon de réservation – automne et printemps;Établi le;Genre, espèce et variété;N° au tarif;Vendu|par;Nombre|de sujets;Prix de|la pièce;Valeur en;Plants et fournitures;Emballage et transport;À régler en tout;LE CLIENT;Nom (ou raison sociale);Numéro et rue;Joindre au;MISE À DISPOSITION;je viens prendre à l'établissement;vous livrez par camion;remise à un transporteur;semaine souhaitée;VOUS RÉGLEZ PAR;chèque avec ce bon;à trente jours;virement à la réservation;Les plants voyagent aux risques du destinataire. Toute réclamation se fait dans les cinq jours de l'arrivée.|Les variétés manquantes ne sont remplacées qu'avec votre accord. Nos prix s'entendent départ établissement.;Plantez bien !",
        "de": "Vormerkschein für Herbst und Frühjahr;Aufgestellt am;Gattung, Art und Sorte;Listen-Nr.;verkauft|zu;Zahl der|Pflanzen;Preis je|Stück;ergibt;Pflanzen und Zubehör;Verpackung und Fuhre;Im Ganzen zu zahlen;DER KUNDE;Name oder Betrieb;Hausnummer und Straße;Erreichbar unter;ÜBERGABE;ich hole im Betrieb ab;Sie liefern mit Wagen;an den Spediteur;gewünschte Woche;BEGLEICHEN;Scheck mit diesem Schein;binnen dreißig Tagen;Überweisung bei Vormerkung;Die Pflanzen reisen auf Gefahr des Empfängers. Rügen binnen fünf Tagen nach Ankunft.|Fehlende Sorten ersetzen wir nur mit Ihrem Einverständnis. Unsere Preise gelten ab Betrieb.;Gutes Anwachsen!",
        "en": "Reservation note, autumn and spring lifting;Made out on;Genus, species and variety;List no.;Put up|in;Number|of plants;Rate|each;Line value;Plants and sundries;Packing and haulage;To settle in all;THE CUSTOMER;Name or firm;House and road;Ring me on;HANDING OVER;I fetch from the nursery;you bring by lorry;leave with a carrier;week wanted;SETTLING;cheque with this note;within thirty days;bank transfer on booking;Plants travel at the risk of the receiver. Claims within five days of arrival.|Varieties that have failed are replaced only if you agree. Our prices are at the nursery gate.;Good planting!",
        "it": "Nota di prenotazione autunno e primavera;Compilata il;Genere, specie e varietà;N. di listino;Venduto|a;Numero|di piante;Prezzo|l'una;Valore;Piante e accessori;Imballo e viaggio;Da saldare in tutto;IL CLIENTE;Nome o azienda;Via e civico;Chiamare il;CONSEGNA;ritiro io in vivaio;portate con camion;a mezzo corriere;settimana voluta;VOI SALDATE CON;assegno con la presente;a trenta giorni;bonifico alla prenotazione;Le piante viaggiano a rischio di chi riceve. Reclami entro cinque giorni dall'arrivo.|Le varietà mancanti si sostituiscono solo d'accordo con Voi. Prezzi franco vivaio.;Buon attecchimento!",
    },
    "order_card": {
        "en": "Doorstep order card;Every sale sends a young person to camp.;I'll|take;Goodies;Goody no.;Owed;Please collect;OUR CUSTOMER;Buyer's name;Best phone;House number, street;Town, with code;Settled by;by check;cash in hand;bill later;SELLER FILLS THIS IN;Group;Leader;Delivery day;One card to a customer. Do not write on the back.",
        "fr": "Carte de commande porte-à-porte;Chaque vente envoie un jeune en camp.;J'en|prends;Produits;Repère;Dû;À encaisser;NOTRE CLIENT;L'acheteur;À appeler;N° et rue;Code et ville;Réglé par;par chèque;espèces en main;facture plus tard;LE VENDEUR REMPLIT;Troupe;Chef;Jour de livraison;Une carte par client. Ne rien écrire au dos.",
        "nl": "Bestelkaart aan de deur;Elke verkoop stuurt een kind op kamp.;Ik|neem;Lekkers en meer;Merk;Dat is|samen;Af te rekenen;ONZE KLANT;De koper;Bereikbaar op;Straat, huis;Postcode, plaats;Betaald met;een cheque;geld in de hand;rekening volgt;VULT DE VERKOPER IN;Groep;Leiding;Bezorgdag;Eén kaart per klant. Niet op de achterkant schrijven.",
    },
    "bulb_grower": {
        "nl": "ORDERBLAD;Debiteur;Uw teken;Opgemaakt;Koper;Inkoper;Straat en nr;Postcode + plaats;Telefoonnr;Los-adres;Ontvanger;Straat en nr;Postcode + plaats;Getal;Partijcode;Soort en cultivar;Zift|of maat;Tint;Per stuk;Regelbedrag;Waarde goederen;Vracht en emballage;Slotbedrag;Voldoen per;maandrekening;bank vooraf;kas bij aflevering;Voor akkoord;Geleverd onder de voorwaarden van de bond. Reclames binnen zes werkdagen na ontvangst.",
        "de": "ORDERBLATT;Debitor;Ihr Kennzeichen;Erstellt;Käufer;Kontakt;Straße und Nr;PLZ + Ort;Telefonnr;Entladestelle;Abnehmer;Straße und Nr;PLZ + Ort;Quantum;Partie;Art und Sorte;Sieb|oder Maß;Ton;je Stück;Zeilenbetrag;Warenwert netto;Fracht und Leergut;Schlussbetrag;Begleichen per;Monatsrechnung;Bank vorab;Kasse bei Lieferung;Einverstanden;Lieferung nach den Bedingungen des Verbandes. Rügen binnen sechs Werktagen.",
        "fr": "FEUILLE D'ORDRE;Débiteur;Votre repère;Rédigé le;Acheteur;Interlocuteur;Rue et n°;CP + ville;N° de tél.;Lieu de déchargement;Réceptionnaire;Rue et n°;CP + ville;Qté cdée;Lot;Espèce et cultivar;Calibre;Ton;La pièce;Montant ligne;Valeur marchandise;Fret et emballage;Somme finale;Acquitter par;relevé mensuel;banque d'avance;comptant à la livraison;Bon pour accord;Livré aux conditions du syndicat. Réclamations sous six jours ouvrables.",
        "it": "FOGLIO ORDINAZIONE;Debitore;Vs. sigla;Redatto;Acquirente;Persona;Via e nr;Cap + città;Nr. telefono;Luogo di scarico;Ricevente;Via e nr;Cap + città;Numero;Partita;Specie e cultivar;Calibro;Tinta;Cadauno;Importo riga;Valore merce;Nolo e imballo;Somma finale;Pagare con;estratto mensile;banca anticipata;contanti alla consegna;Per accordo;Fornito alle condizioni dell'unione. Reclami entro sei giorni lavorativi.",
    },
    "book_commission": {
        "it": "COMMISSIONE LIBRARIA;copia per la Casa;Spett.le;residente in;telef.;cod. cliente;lì;n. copie;titolo dell'opera;sigla editoriale;prezzo di|copertina;ammontare;sconto;lordo;netto a pagare;CONDIZIONI;rimessa diretta a 60 gg.;contanti alla consegna;anticipato;banca d'appoggio;l'Agente;timbro e firma del Committente;Salvo approvazione della Casa. Foro competente quello della Casa.",
        "es": "COPIA DE COMISIÓN;ejemplar para la Casa;Señores;señas;teléf.;cód. cliente;en fecha;ejempl.;título de la obra;clave editorial;precio de|cubierta;monto;descuento;bruto;líquido a pagar;FORMA DE ABONO;giro a 60 días;a la entrega;por adelantado;banco domiciliatario;el Agente;sello y firma del comitente;Salvo aprobación de la Casa. Fuero, el de la Casa.",
        "pt": "CÓPIA DE COMISSÃO;exemplar para a Casa;Ex.mos Srs.;direção;telef.;cód. cliente;em data;exempl.;título da obra;sigla editorial;preço de|capa;montante;desconto;ilíquido;líquido a pagar;LIQUIDAÇÃO;saque a 60 dias;no ato da entrega;antecipada;banco domiciliário;o Agente;carimbo e assinatura do comitente;Salvo aprovação da Casa. Foro, o da Casa.",
        "fr": "DOUBLE DE COMMISSION;exemplaire de la Maison;Doit M.;demeurant;téléph.;compte;en date du;exempl.;titre de l'ouvrage;sigle éditeur;prix de|couverture;somme;remise;brut;net dû;ACQUITTEMENT;traite à 60 jours;à la livraison;d'avance;domiciliation;le Représentant;cachet et signature du libraire;Sauf bonne fin. Tribunal du siège de la Maison.",
    },
    "uniform_shop": {
        "en": "Kit and uniform list;Put a number against whatever is needed and leave the rest blank. Hand in at the school shop, or post.;FAMILY DETAILS;Parent or carer;House, road;Reached by day on;Child's initials;Form or house;Garment, size;List ref.;A piece;To buy;Adds up to;Clothing;Parcel charge;Family pays;HOW WE ARE PAYING;cheque made out to the shop;money in the envelope;send a bill home;we call at the shop;by parcel;in the hall;Worn or washed garments cannot be changed. Name tapes are sewn on free of charge.",
        "es": "Lista de uniforme y equipo;Anote un número junto a lo que haga falta y deje lo demás en blanco. Entréguela en la tienda del colegio o por correo.;DATOS DE LA FAMILIA;Padre, madre o tutor;Calle, número;Localizable de día en;Iniciales del alumno;Curso o grupo;Prenda, talla;Ref. lista;Una cuesta;Hacen falta;Resulta;Prendas;Paquete;Paga la familia;CÓMO PAGAMOS;talón a nombre de la tienda;dinero en el sobre;manden la factura a casa;lo recogemos en la tienda;por paquetería;en el salón;Las prendas usadas o lavadas no se cambian. Las cintas con nombre se cosen gratis.",
        "it": "Elenco divise e corredo;Scrivete un numero accanto a ciò che serve e lasciate il resto in bianco. Consegnare allo spaccio della scuola o per posta.;DATI DELLA FAMIGLIA;Genitore o tutore;Via, civico;Reperibile di giorno al;Iniziali dell'alunno;Classe o sezione;Capo, taglia;Rif. elenco;Uno costa;Servono;Risulta;Capi;Pacco;La famiglia paga;COME PAGHIAMO;assegno intestato allo spaccio;denaro nella busta;mandate il conto a casa;ritiriamo allo spaccio;con pacco;nell'atrio;I capi indossati o lavati non si cambiano. I nastri col nome si cuciono gratis.",
        "pt": "Lista de uniforme e equipamento;Escreva um número ao lado do que precisa e deixe o resto em branco. Entregue na loja da escola ou pelo correio.;DADOS DA FAMÍLIA;Pai, mãe ou tutor;Rua, porta;De dia, ligar para;Iniciais do aluno;Turma ou casa;Peça, tamanho;Ref. lista;Uma custa;Precisamos;Resulta;Peças;Encomenda postal;A família paga;COMO PAGAMOS;cheque à ordem da loja;dinheiro no envelope;mandem a conta para casa;levantamos na loja;por encomenda;no átrio;As peças usadas ou lavadas não se trocam. As fitas com nome são cosidas de graça.",
    },
    "collection_sheet": {
        "de": "Sammelbestellung;Sammelbesteller-Nr.;Ausgestellt;Familienname;Rufname;Wohnstraße;Haus;Rückrufnummer;Bestellziffer aus dem Katalog;Konf.-Größe;Mal;Einzeln;Mal Einzeln;Kurztext;für (Kürzel);Summe der Felder;Versandanteil;Endsumme;Abgerechnet wird;über mein Sammelkonto;per Scheck im Umschlag;per Überweisung vor Versand;Zustellen;in meine Wohnung;zur Abholstelle;Unterschrift Sammelbesteller;Felder bitte nicht falten, klammern oder überschreiben. Jeder Posten kann innerhalb von 14 Tagen zurückgehen.",
        "en": "Agent's collective order;Agency no.;Made up;Agent's surname;Agent's first name;Road you live in;Door;Evening telephone;Catalogue figure;Fitting;Times;Single;Times single;In a few words;for (initials);Sum of boxes;Share of postage;Final sum;To be settled;through my agency account;by cheque herewith;by giro before despatch;Drop it off;to my own door;to the parcel shop;Agent signs here;Do not fold, staple or overwrite the boxes. Any item may come back within 14 days.",
        "nl": "Verzamelbestelling;Verzamelnr.;Opgesteld;Familienaam;Roepnaam;Woonstraat;Huis;Terugbelnummer;Bestelcijfer uit de gids;Maat/lengte;Keer;Enkel;Keer enkel;In het kort;voor (letters);Som der vakken;Deel verzending;Eindsom;Verrekend wordt;via mijn verzamelrekening;per cheque in de envelop;per giro vóór verzending;Bezorging;bij mij thuis;bij het afhaalpunt;Verzamelaar tekent;Vakken niet vouwen, nieten of overschrijven. Elke post mag binnen 14 dagen terug.",
        "fr": "Commande groupée;N° de groupe;Dressée;Nom du responsable;Prénom usuel;Allée, rue;N° porte;Tél. du soir;Chiffre du catalogue;Taille/pointure;Fois;À l'unité;Fois l'unité;En bref;pour (initiales);Somme des cases;Part d'envoi;Somme totale;Se règle;sur mon compte de groupe;par chèque ci-inclus;par virement avant envoi;Livraison;à mon domicile;au point relais;Le responsable signe;Ne pas plier, agrafer ni surcharger les cases. Tout article peut revenir sous 14 jours.",
    },
    "yarn_card": {
        "en": "Wool by post;One label for each wool. We cut them apart when we pack.;Wool;Label no.;Shade;Ply;Dye lot;balls;a ball;All the labels;Stamps and wrapping;Please pay;SEND MY WOOL TO – one letter in each square;Knitter;My street;Ring me at;I shall pay with;a cheque;cash in a registered letter;an invoice in the parcel;a bank payment made today;Odd balls may be returned within half a year. Ask for our shade card.",
        "nl": "Wol per post;Eén etiket per soort. Bij het pakken knippen wij ze los.;Garen;Etiketnr.;Verfkleur;Dikte;Verfbad;bollen;de bol;Alle etiketten;Zegels en papier;Gelieve te betalen;STUUR MIJN WOL AAN – één letter per hokje;Breister;Weg of straat;Foon;Ik voldoe met;een cheque;bankpapier, aangetekend;een factuur in het pak;een betaling van vandaag;Losse bollen mogen een half jaar terug. Vraag onze stalenkaart.",
        "fr": "La laine par la poste;Une étiquette par laine. Nous les découpons à l'emballage.;Fil;N° étiquette;Ton;Grosseur;Bain;pelotes;la pelote;Toutes étiquettes;Timbres et papier;Veuillez payer;ENVOYEZ MA LAINE À – une lettre par case;Tricoteuse;Route ou rue;Fixe;Je paierai avec;un chèque;des billets en recommandé;une facture dans le colis;un virement de ce jour;Les pelotes en trop se rendent dans les six mois. Demandez notre carte de tons.",
        "pt": "Lã pelo correio;Uma etiqueta para cada lã. Recortamo-las ao embalar.;Fio;N.º da etiqueta;Tom;Grossura;Banho;novelos;o novelo;Todas as etiquetas;Selos e papel;Queira pagar;ENVIEM A MINHA LÃ PARA – uma letra por quadrado;Tricotadeira;Estrada ou rua;Fixo;Vou pagar com;um cheque;notas em carta registada;uma fatura no pacote;uma transferência de hoje;Os novelos a mais podem voltar até meio ano. Peça a nossa carta de tons.",
    },
    "music_shop": {
        "de": "Absender;Vor- und Zuname bzw. Chor;Anschrift, Straße;Fernruf;den;Sehr geehrte Damen und Herren, bitte liefern Sie mir nach Ihrem Verzeichnis:;mal;den Titel;Verlagszeichen;zu je;in Summe;Das sind für alle Titel;dazu für den Versand;mithin;Den Rechnungsbetrag begleiche ich;durch anliegenden Scheck;nach Eingang der Ware;durch Überweisung im Voraus;beim Postboten;Mit freundlichem Gruß;Briefvordruck 7, Nachdruck auf Anforderung",
        "en": "The writer;Singer, player or choir;Residing at (street);By telephone;dated;Dear Sirs, kindly supply from your list:;times;the work;Plate no.;at each;together;For all the works;and for the carriage;so in all;I shall meet your account;by the cheque herewith;once the music has come;by a bank transfer in advance;with the postman at the door;Yours faithfully;Letter form 7, more on request",
        "fr": "Expéditeur;Chanteur, chœur ou école;Demeure, rue;Par téléphone;daté du;Messieurs, veuillez me fournir d'après votre liste :;fois;l'œuvre;Cotage;à chacun;ensemble;Pour toutes les œuvres;et pour le transport;donc au total;J'acquitterai votre compte;par le chèque ci-inclus;après réception de la musique;par virement d'avance;entre les mains du facteur;Salutations distinguées;Lettre modèle 7, d'autres sur demande",
        "es": "Remite;Cantor, coro o escuela;Domiciliado en, calle;Por teléfono;con fecha;Muy señores míos: sírvanse enviarme de su lista:;veces;la obra;Plancha n.º;a cada;juntos;Por todas las obras;y por el transporte;en junto;Abonaré su cuenta;con el cheque incluido;una vez recibida la música;con transferencia anticipada;al cartero en la puerta;Les saluda atentamente;Carta modelo 7, más a petición",
    },
}  # fmt: skip


# As it is printed in Britain.
_BRITISH = (("color", "colour"), ("a check", "a cheque"), ("check", "cheque"), ("R.F.D., box, or house", "House"), ("State tax", "Tax"), ("a money order", "a postal order"))  # fmt: skip
_AMERICAN = (("cheque", "check"), ("lorry", "truck"), ("autumn", "fall"), ("Ring me on", "Call me at"), ("House and road", "House and street"), ("Road you live in", "Street you live in"), ("by giro before despatch", "by bank transfer before shipping"), ("Stamps and wrapping", "Postage and wrapping"), ("House, road", "Number and street, apt."), ("Road", "Street"))  # fmt: skip


def worded(form: str, f: Blank) -> dict[str, str]:
    """The words of a form in the language of its shop."""
    text = _WORDS[form][f.language]
    if f.language == "en":
        for there, here in _AMERICAN if f.shop.country in ("US", "CA") else _BRITISH:
            text = text.replace(there, here)
    return dict(zip(_KEYS[form].split(), text.split(";"), strict=True))


def tongues(form: str) -> str:
    """The languages that a form is printed in."""
    return " ".join(_WORDS[form])


def places_of(f: Blank) -> dict[str, str]:
    """What the parts of a town's line are called."""
    key = f.shop.country if f.language == "en" else f"{f.shop.country}-{f.language}"
    found = _PLACES.get(key) or _PLACES[f.language if f.language != "en" else "GB"]
    return dict(zip(("city", "region", "postal_code"), found, strict=True))
