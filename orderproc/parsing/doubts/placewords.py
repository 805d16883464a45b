# ruff: noqa: E501
"""Words that tell of places, of whose they are, and those beside them that tell of none (all folded), for `whereto`."""

from __future__ import annotations

PLACES = frozenset(
    """address branch unit units premises site depot warehouse office shop store school plant factory works yard home house building floor door gate reception
    filiale lager baustelle buro werk schule laden niederlassung standort haus adresse lieferadresse depot chantier magasin bureau usine ecole
    agence succursale maison domicile obra nave almacen tienda sucursal oficina colegio fabrica casa domicilio calle plaza avenida direccion
    cantiere magazzino negozio filiale ufficio scuola fabbrica sede indirizzo via viale piazza corso vestiging magazijn kantoor winkel school
    bouwplaats adres afleveradres straat loja armazem escritorio escola obra morada rua avenida filial sucursal street road lane avenue rue""".split()
)
# houses that nobody lives in, where their name follows: "au gymnase Coubertin"
HALLS = frozenset(
    """hall gym gymnasium church parish centre center library museum hospital hotel halle turnhalle sporthalle kirche pfarrheim bibliothek kita
    gymnase salle eglise mairie creche bibliotheque musee hopital gimnasio pabellon iglesia guarderia biblioteca museo hospital palestra chiesa
    asilo comune ospedale museo zaal sportzaal gymzaal kerk bibliotheek ziekenhuis ginasio pavilhao igreja creche museu""".split()
)
OTHERS = frozenset(
    "customer client kunde kunden kundin klant cliente neighbour nachbar nachbarn mother mutter mere madre moeder mae".split()
)
# "à livrer chez elle", whoever that is; some of them are "her" office as well
THIRD = frozenset("hers theirs ihm elle elles lui ella ellas ellos lei hem hen ela elas ele eles".split())
THIRD_S = frozenset("her ihr haar".split())
# the house of whoever orders, where he has but one: the address of the customer that we know
OWN_HOUSE = frozenset(
    """greenhouse barn stables clinic surgery salon kitchen bakery lab gartnerei gewachshaus praxis salon kuche backerei scheune serre grange cabinet cuisine
    boulangerie vivero invernadero clinica cocina panaderia serra vivaio ambulatorio cucina panificio kas praktijk keuken bakkerij estufa clinica cozinha padaria
    shop store school works plant factory office studio workshop nursery farm werk betrieb laden geschaft schule buro werkstatt magasin
    boutique ecole bureau atelier usine tienda escuela colegio oficina taller fabrica vivero negozio scuola ufficio laboratorio officina winkel
    zaak kantoor werkplaats kwekerij loja escola escritorio oficina house home haus hause maison domicile casa domicilio huis""".split()
)
# said of an address that is known or stands elsewhere in the text, of persons who ask, of times and manners
IDLE = frozenset(
    """place spot location ort stelle endroit lieu sitio lugar posto luogo plek plaats local me us myself ourselves you here there home above below following same usual normal given stated listed shown attached known our my the
    this that a an his her their at on in of by for with and or address addresses delivery shipping soon possible asap earliest once order
    your them it him soon as so if when morning afternoon noon vormittag nachmittag morgen matin midi apres matinee manana tarde mattina
    mattino mattinata pomeriggio mornings afternoons evenings vormittags nachmittags matinee grazie gracias merci bedankt obrigado ochtend middag manha files file records record system looking forward receiving hearing can could
    account attention value amount invoice date time price rate cost costs expense charge arrive reach be have get allow avoid confirm
    complete cover make use way party today tomorrow monday tuesday wednesday thursday friday saturday sunday week weeks day days month january
    february march april may june july august september october november december please thanks thank kindly regards attn
    mich mir uns unsere unserer unserem unseren meine meiner meinem meinen die den der dem das diese dieser obige obigen oben unten
    untenstehende untenstehenden stehende genannte genannten folgende folgenden bekannte bekannten ubliche ublichen gewohnte gewohnten selbe
    selben gleiche gleichen angegebene angegebenen adresse anschrift lieferadresse lieferanschrift rechnungsadresse hause zu erhalt eingang
    moglichkeit absprache rucksprache verfugbarkeit wunsch bestellung sie ihnen bitte und oder mit von am im um bis ab per
    moi nous notre nos mon ma mes le la les l un une au aux cette ce meme memes habituelle habituel suivante ci dessous dessus dessous indiquee
    mentionnee connue jointe adresse livraison facturation reception partir bientot unite prix plus vite tard tot convenance compte tarif titre
    domicile fin d de du des et ou avec pour par sur soit delai reponse votre vos vous svp semaine mois attention
    mi nosotros nuestra nuestro nuestras nuestros el los lo las la un una esta este misma mismo habitual siguiente abajo arriba indicada
    conocida adjunta direccion entrega facturacion envio cuanto breve plazo mayor brevedad portes cajas caja antes posible favor semana dias
    precio partir ser poder cuenta nombre atencion de del y o con por para que vez
    me noi nostra nostro nostri nostre mio mia il lo gli i le la un una questo questa stesso stessa solito solita seguente sotto sopra indicato
    indicata riportato riportata noto allegato indirizzo consegna fatturazione spedizione quanto mezzo presto piu possibile entro attenzione
    conto prezzo partire giornata di del della dell dei e o con per
    mij ons onze mijn het de een dit deze dezelfde zelfde gebruikelijke bekende volgende onderstaande bovenstaande vermelde adres afleveradres
    factuuradres korte termijn rekening voorkeur mogelijk zo snel van en of met voor op u uw week
    mim nos nossa nosso minha meu o a os as um uma esta este mesma mesmo habitual seguinte abaixo acima indicada conhecida anexa morada endereco
    entrega faturacao envio breve prazo maior brevidade possivel preco partir conta atencao do da dos das no na em e ou com por para que vez
    bis hin to an zum zur costume custom always ever immer toujours siempre sempre altijd
    between not only after before from till until weekdays weekday noon evening clock hours pm hrs
    zwischen nicht nur nach vor werktags uhr montag dienstag mittwoch donnerstag freitag samstag montags dienstags mittwochs donnerstags freitags samstags
    mittwochnachmittag freitagnachmittag mittags abends fruh
    entre pas sauf avant lundi mardi mercredi jeudi vendredi samedi lundis mardis mercredis jeudis vendredis ouvrables soir heures
    no salvo despues lunes martes miercoles jueves viernes sabado laborables horas tardes mananas
    tra fra non tranne dopo prima lunedi martedi mercoledi giovedi venerdi sabato feriali ore sera
    tussen niet behalve na maandag dinsdag woensdag donderdag vrijdag zaterdag woensdagmiddag werkdagen uur middag avond tot
    nao exceto depois antes segunda terca quarta quinta sexta uteis tarde manhas""".split()
)

__all__ = ["HALLS", "IDLE", "OTHERS", "OWN_HOUSE", "PLACES", "THIRD", "THIRD_S"]
