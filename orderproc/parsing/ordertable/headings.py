# ruff: noqa: E501
"""Headings of order tables by their meaning, in English, German, French, Spanish, Italian, Dutch and Portuguese.

Only the vocabulary and its look-up; which column is which in a given table is decided in `columns`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from orderproc.parsing.ordertable.composed import composed
from orderproc.parsing.words import bare


class Role(StrEnum):
    """What stands in a column. ITEM is a heading that may be number, description or position; its contents decide."""

    POSITION = "position"
    SKU = "sku"
    SUPPLIER_SKU = "supplier_sku"  # the seller's number, where the buyer's stands beside it
    BUYER_SKU = "buyer_sku"
    GTIN = "gtin"
    ITEM = "item"
    DESCRIPTION = "description"
    VARIANT = "variant"  # size, colour: belongs to the description
    QUANTITY = "quantity"
    UNIT = "unit"
    PRICE = "price"
    PER = "per"  # the price is for so many
    AMOUNT = "amount"
    DISCOUNT = "discount"
    TAX = "tax"
    DATE = "date"
    NOTE = "note"
    OTHER = "other"  # known, and of no use for the order (weight, stock, open quantity)


_PHRASES: dict[Role, str] = {
    Role.POSITION: """pos | position | line | line no | line item | ln | lnr | lfd nr | lfd | nr | no | sr no | s no | sl no | sno | seq | zeile |
        ligne | no ligne | linea | riga | regel | linha | pos nr | item no line | n | num | row""",
    Role.SKU: """pzn | catalogusnr | code barre | catalogue ref | catalog ref | stk no | plant no | code no | book no | book number | title no | katalognr | kat nr | kat no | codigo de producto | codigo de articulo | no artigo | n artigo | numero do artigo | numero artigo | order number | onderdeelnr | onderdeelnummer | catalogusnummer | catalogus nr | bestelcode | bestelnr | order code | bestellzeichen | code de commande | codigo de pedido |
        no de catalogue | no catalogue | numero de catalogue | no de catalogo | no catalogo | numero de catalogo | numero di catalogo | n di catalogo | clave | clave articulo | refa | sku | sku no | item no | item nr | item number | item code | item id | item num | item sku | catalog no | catalogue no | catalog number | catalogue number |
        cat no | catalog | cat | cat number | stock no | stock number | stock code | part no | part number | part | part nr | part code | product no | product code | product number |
        product id | prod no | prod code | product sku | article no | article number | article nr | article code | art no | art nr | art | model | model no | model number |
        style | style no | style number | code | ref | reference | ref no | reference no | material | material no | material number | mat no | order no item | isbn | plu | item ref | merchandise number |
        art code | artno | artnr | artikelnummer | artikelnr | artikel nr | artikel no | art nummer | bestellnummer | bestell nr | bestellnr | best nr | sachnummer |
        materialnummer | material nr | teilenummer | teile nr | produktnummer | produkt nr | warennummer | katalognummer | katalog nr | referenz |
        ref article | ref art | reference article | reference produit | ref produit | code article | code produit | no article | numero article | numero d article | no d article | code art |
        referencia | codigo | cod | cod articulo | codigo articulo | codigo de articulo | no de articulo | n o de articulo | codigo de pedido | clave | codigo producto | codigo del producto | ref articulo | no articulo | numero de articulo | numero articulo | cod art |
        codice | codice articolo | cod articolo | codice prodotto | cod prodotto | riferimento | rif | numero articolo | n articolo | no articolo | articolo n | articolo no |
        ref a | artikelcode | productcode | bestelnummer | productnummer | productnr |
        codigo do artigo | codigo artigo | codigo do produto | codigo produto | cod produto | cod artigo | ref artigo | product ref | sku code | item reference | club code | vereinscode | code or isbn | code oder isbn | code ou isbn | codice o isbn | codigo o isbn | code of isbn | order code | bin no | bin number |
        katalog nummer | catalogus nummer | catalogusnummer | bestelcode | bestellcode | casier n | cantina n | adega n | sigla""",
    Role.SUPPLIER_SKU: """external item | external item no | external item number | vendor part no | vendor part number | vendor part | vendor item | vendor item no | vendor item number | vendor sku | vendor no item | vendor material no |
        supplier part no | supplier part number | supplier part | supplier item | supplier item no | supplier item code | supplier code | supplier sku | supplier article | supplier article no |
        supplier ref | supplier reference | your part no | your part number | your item no | your item | your ref | your code | your article no | your sku | your reference | your art no |
        seller item no | seller sku | ihre art nr | ihre artikelnummer | ihre artikel nr | ihre nr | ihre nummer | lieferanten art nr | lieferantenartikelnummer | lieferanten artikelnummer |
        lief art nr | liefer art nr | lieferantennr | votre reference | votre ref | ref fournisseur | reference fournisseur | code fournisseur | su referencia | su ref | su codigo | ref proveedor | referencia proveedor |
        codigo proveedor | vs codice | vostro codice | vs rif | codice fornitore | cod fornitore | uw artikelnummer | uw artnr | uw referentie | leverancierscode | artikelnr leverancier |
        ref fornecedor | codigo fornecedor | vossa ref | vossa referencia | vendor code | no article fournisseur | n article fournisseur | numero article fournisseur | article fournisseur | kred artikelnr | kreditor artikelnr | kreditorenartikelnr | lief matnr | liefmatnr | lief mat nr | lieferantenmaterialnummer | lieferanten materialnummer | lieferanten mat nr |
        supplier part num | vendor part num | vendor mat no | vendor material | vendor material number | vendor product code | supplier product code | no producto proveedor | n producto proveedor | cod proveedor | cod prov | cod articolo fornitore | codice articolo fornitore | art fornitore |
        artikelnummer leverancier | art nr leverancier | leveranciersartikelnummer | leveranciersnummer | ref artigo fornecedor | cod fornecedor | seller part no | seller part number | mfr part no | mpn | manufacturer part no | mfg part no""",
    Role.BUYER_SKU: """buyer part no | buyer part number | buyer item no | our part no | our part number | our item no | our item | our ref | our code | our article no | our sku | our reference | customer part no |
        customer item no | customer part number | customer material | unsere art nr | unsere artikelnummer | unsere artikel nr | unsere nr | kundenartikelnummer | kunden art nr | notre reference | notre ref | nuestra referencia |
        nuestra ref | nuestro codigo | ns codice | nostro codice | ns rif | ons artikelnummer | onze referentie | nossa ref | nossa referencia | internal no | internal code""",
    Role.GTIN: "gtin | ean | upc | ean code | ean no | upc code | barcode | bar code | ean gtin | ean13 | strichcode | code barres | codigo de barras | codice a barre | streepjescode",
    Role.ITEM: """item | items | article | articles | artikel | articulo | articulos | articolo | articoli | artigo | artigos | product | products | produit | produits | producto | productos |
        prodotto | prodotti | produto | produtos | produkt | produkte | goods | goederen | merce | merci | waren | marchandise | marchandises | mercancia | mercancias | mercadoria | mercadorias | merchandise | item ordered | ware | material service | articles commandes""",
    Role.DESCRIPTION: """descr | sup descr | supplier descr | supplier description | vendor description | item descr | what is ordered | gegenstand der lieferung | warenbeschreibung | artikelomschr | title author | title and author | author title | author and title | titel autor | autor titel | titre auteur | auteur titre | titulo autor | autor titulo | titolo autore | autore titolo | auteur en titel | gegenstand | part name | name of part | item as in the list | item as listed | artikel lt liste | artikel laut liste | teilebezeichnung | teil | naam onderdeel | onderdeel | articolo come da listino | articulo segun lista |
        qualita della merce | designacao dos artigos | designacao do artigo | designacion | nom de la piece | we would like | wir wunschen | nous desirons | wij wensen | deseamos | desideriamo | desejamos | che cosa | what is it |
        titre | titulo | titolo | titel | description | desc | detail | item detail | item description | product description | description of goods | description of item | article description | material description | goods description | name of item | item name |
        product name | name | title | details | particulars | schedule of supplies/services | schedule of supplies | supplies/services | supplies | description of articles | item details | item and description | description item | specification | specifications | services | service | description of merchandise | name of product | description of product |
        bezeichnung | beschreibung | bez | bezeichn | warenbez | artikelbez | art bez | art bezeichnung | art beschreibung | kurztext | materialkurztext | short text | material text | artikelbezeichnung | artikelbeschreibung | produktbezeichnung | benennung | text | warenbezeichnung | leistung | produktname | artikelname | artikeltext |
        designation | libelle | design | desig | lib | intitule | designation article | designation des articles | description article | descriptif | nom du produit |
        descripcion | concepto | denominacion | descripcion del articulo | descripcion articulo | descripcion del producto | nombre | detalle | nombre del producto |
        descrizione | denominazione | benaming | descrizione articolo | descrizione prodotto | descrizione dei beni | nome prodotto |
        omschrijving | artikelomschrijving | omschr | oms | artikel omschrijving | beschrijving | productomschrijving | productnaam | naam |
        descricao | designacao | descricao do produto | descricao do artigo | discriminacao | nome do produto | description of services | product service | product details | wine | wines | wein | weine | vin | vins | vino | vini | vinos | vinho | vinhos | wijn | wijnen | titre | titolo | titulo | titel | sorte | variety | variety or article | name of variety | name of variety or article | soort | ras | soort of ras | varieta | variete | variedad | card or gift | karte oder geschenk | carte ou cadeau | kaart of cadeau |
        short description | kurzbezeichnung | article en abrege | designation abregee | korte omschrijving | articulo abreviado | descrizione breve""",
    Role.VARIANT: "size | tamano | talle | coloris | pointure | gr | schuhgrosse | farbton | farbe grosse | couleur taille | colore taglia | kleur maat | cor tamanho | color tamano | color | colour | size color | size colour | color size | variant | grosse | groesse | farbe | taille | couleur | talla | color talla | taglia | colore | misura | medida | maat | kleur | tamanho | cor | finish | scent | flavor | flavour | style color",
    Role.QUANTITY: """packets | pairs | bags | rolls | tins | jars | sacks | trays | packungen | pakete | beutel | dosen | paar | rollen | sacke | glaser | paquets | sachets | boites | paires | sacs | rouleaux |
        paquetes | bolsas | pares | rollos | sacos | scatole | pacchi | buste | paia | sacchi | pakken | zakken | paren | caixas | pacotes | rolos |
        ord | ord qty | qty ord | reorder qty | reorder quantity | call off | this call off | call off qty | call off quantity | call off now | qty this call off | this release | release qty | release quantity | qty to release | abruf | abrufmenge | dieser abruf | menge dieser abruf | abruf menge | abzurufen | abzurufende menge | teilmenge |
        cet appel | quantite appelee | qte appelee | qte appel | qte de l appel | appel de livraison | pedir | este pedido | cantidad de esta entrega | quantita richiamata | qta richiamo | questo richiamo | afroep | deze afroep | afroepaantal | aantal afroep | afroephoeveelheid | pedir agora | esta chamada | how many wanted | req d | reqd | cuanto | cuanta | quanto | quanta | number of exemplares | q | qnt | qde | hoev | cantidades | stck | nombre d articles | nombre d unites | no req d | no required | number required | number req d | qty req d | quantity req d | no of | packs | no of packs | boxes | sets | expl | no unid | n unid | numero de unidades | no de unidades | nombre d exemplaires | nb ex | nbre ex | aantal ex | anzahl ex | number wanted | no wanted | quantity wanted | no off | number of items | number of pieces | nbre | nbr | nombre de pieces | numero de piezas | no de piezas | numero pezzi | numero di pezzi | numero de pecas | st |
        bedarf | wie viele | wieviele | besoin | combien | cuantos | fabbisogno | quanti | quantos | hoeveel | zahl | qty | quantity | qnty | quan | qty ordered | quantity ordered | ordered | order qty | order quantity | ordered qty | qty order | qty req | qty required | quantity required | how many | number | no of units |
        units ordered | no of items | cases | cartons | dozens | no of cases | kartons | caisses | cajas | cartoni | dozen | doz | qty pcs | pcs | pieces | number ordered | requested qty | requested quantity | req qty | no ordered | how many | copies | bottles | bottles required | no of bottles | no of copies | count | amount ordered | total qty | quantity units | qty uom | qty unit | po qty | po quantity | line qty | line quantity | quantity purchased | qty purchased | to order | qty to order | your order | order here |
        menge | anzahl | mng | mge | bestellmng | best menge | best mng | liefermenge | stuck | stueck | stk | stuckzahl | bestellmenge | menge me | anz | menge einheit | bestellte menge | stuckzahl menge | bstmenge | bst menge | zu bestellen | wie viele | wie viel | wieviel | wieviele | exemplare | flaschen | ihre bestellung | ihre bestellmenge |
        quantite | qte | qtes | q te | qte com | quantite cdee | qt | quant | nombre d unites | nb | quantite commandee | qte commandee | qte cde | a commander | combien | ex | exemplaires | bouteilles | bouteilles souhaitees | votre commande | votre quantite |
        cantidad | cant | cantd | ctd | uds | unidades | cdad | cantidad pedida | unid | a pedir | cuantos | cuantas | ejemplares | piezas | botellas | su pedido | cantidad a pedir |
        quantita | q ta | qta | quantita ordinata | pezzi | pz | qta ord | n pezzi | da ordinare | quanti | quante | copie | esemplari | bottiglie | bottiglie desiderate | vostro ordine |
        aantal | hoeveelheid | aant | aantal stuks | stuks | besteld | te bestellen | hoeveel | exemplaren | flessen | uw bestelling | bestelaantal |
        quantidade | qtd | qtde | quant pedida | qtd pedida | a encomendar | quantos | quantas | exemplares | garrafas | garrafas desejadas | sua encomenda""",
    Role.UNIT: """unit of issue | u/i | unit size | ve | verp einheit | verpackungseinheit | unite de mesure | u med | unita misura | un medida | unid medida | unidade de medida | unite de vente | pkg | pkge | geb | gebinde | verp | verpakking | cond | conditionnement | confezione | conf | envase | presentacion | embalagem | unit | units | uom | u/m | um | unit of measure | unit of measurement | unit measure | measure | u of m | me | einheit | mengeneinheit | eh | vpe | unite | unites | unidad | unidad de medida | u medida | ud | ume |
        unita | unita di misura | u m | un mis | eenheid | eenh | eenheidscode | einheitencode | code unite | cod unidad medida | unit of measure code | bme | oun | unidade | un | pack | package | packaging | sold by | unit type | sales unit | un med""",
    Role.PRICE: """pvp unitario | p v p unitario | p v p | price of one | cost of one | preis fur eins | preis je einheit | preis je stuck | prix piece | prix de la piece | prix par piece | l unite | l'unite | costo di uno | prezzo di uno | al pezzo | cadauno | la pieza | la unidad | kosten | coste | costo | cout | custo | unit price | unit amount | unit value | price | price each | each | unit cost | cost | cost each | price per unit | price unit | price ea | unit price usd | net price | unit net price | net unit price | rate | list price | item price | price per item | unit rate | price per piece | your price | cost per unit | sale price |
        price excl tax | unit price excl vat | price/unit | unit/price | price per | price net | cost price | per item | price one | bottle at | per bottle | price for one | our price | price per each | item cost | direct unit cost | item unit price | retail price | selling price |
        einzelpreis | preis | e preis | ep | stuckpreis | stueckpreis | preis/stuck | preis pro stuck | einheitspreis | nettopreis | preis netto | preis/einheit | preis/st | preis/stk | epreis | einzelpreis netto | ep netto | e preis netto | stuckpreis netto | netto einzelpreis | nettoeinzelpreis | einzelpreis net | preis pro einheit | vk preis | ek preis | einzelpr | listenpreis | preis/me | nettopr | netto pr | ek | einkaufspreis |
        prix | prix unitaire | pu | p u | pu ht | p u ht | prix unit | prix unitaire ht | prix unit ht | prix ht | px unit | tarif | prix u | prix net | la bouteille | par bouteille | cout unitaire | cout unitaire direct |
        precio | precio unitario | p unit | precio unit | p unitario | pvp | precio ud | precio/unidad | precio unitario sin iva | precio unidad | p/u | importe unitario | precio neto | coste unitario | coste unit | coste unit directo |
        prezzo | prezzo unitario | p zo unit | prezzo unit | pr unitario | prezzo un | prezzo netto | alla bottiglia | costo unitario |
        prijs | stukprijs | stuksprijs | eenheidsprijs | prijs per stuk | prijs/stuk | prijs per eenheid | nettoprijs | prijs excl | prijs excl btw | kostprijs | directe kostprijs |
        preco | preco unitario | preco unit | preco un | por garrafa | p unit | vlr unitario | vlr unit | vl unit | valor unitario | vl unitario | pr unit | custo unitario | custo unit""",
    Role.PER: "per | price per qty | price unit qty | pe | preiseinheit | per unit qty | price base | base qty | price unit quantity",
    Role.AMOUNT: """total line price | line cost | totale prijs | prijs totaal | preis gesamt | prezzo complessivo | price of all | cost of all | comes to | in all | das macht | zusammen | macht zusammen | preis zusammen | cela fait | soit | en tout | prix de tout | precio de todo | en total | suma total | costo in tutto | in tutto | samen | preco de tudo | ao todo | soma | amount | total | line total | total price | extended price | extended | ext price | extension | ext | ext amount | net amount | extended amount | extended cost | total cost | line amount | sum | net total | total amount | value | item total | line value | net value | total net | amount due | total usd |
        amount usd | subtotal | total excl tax | price total | total price usd | ext cost | net | line net | total value | order value |
        betrag | warensumme | gesamtpreis | positionswert | pos wert | positionssumme | positionsbetrag | gesamtsumme | warenwert | einzelsumme | gesamt | summe | gesamtbetrag | gp | zeilensumme | nettobetrag | wert | positionspreis | g preis | gpreis | netto | gesamt netto | gesamtwert | pos summe | nettowert | endpreis | zeilenbetrag | macht | zeilensumme netto |
        montant | montant ht | mt ht | mnt ht | mtt ht | mt | mnt | mt net | total h t | montant h t | total ht | prix total | montant net | total ligne | total net ht | total ttc | montant ttc | prix total ht | total net | soit | valeur | montant ligne | montant ligne ht |
        importe | total linea | imp | total neto | imp total | precio total | importe neto | importe total | subtotal linea | total importe | valor | suma | importe linea |
        importo | totale | tot | valore netto | imponibile | prezzo totale | totale riga | importo netto | importo totale | valore | importo riga | fanno | imp riga |
        bedrag | totaal | bedr | regelwaarde | waarde | totaal netto | totaalprijs | regelbedrag | regeltotaal | totaalbedrag | netto bedrag | totaal excl btw |
        montante | soma | importancia | valor total | preco total | total liquido | total liq | val liq | valor liq | vl liq | vl total | vlr total | pr total | preco tot | prezzo tot | pr tot | tot riga | imp netto | imp neto | ges preis | gesamtpr | prix tot | px total | valor liquido | valor linha | total linha""",
    Role.DISCOUNT: "discount | disc | disc % | discount % | rabatt | rabatt % | remise | rem | remise % | descuento | dto | dto % | % dto | desc % | descuen total | descuento total | descuen to total | sconto | sconto % | sc | sc % | rem % | % remise | % rem | % sconto | % sc | % disc | % korting | rab | rab % | nachlass | nachlass % | rabais | line discount | discount rate | korting | korting % | desconto | % | less",
    Role.TAX: """tax | vat | vat % | % vat | tax % | vat rate | tax rate | taxes | gst | sales tax | mwst | mwst % | ust | ust % | steuer | tva | % tva | tva % | taux tva | iva | iva % | % iva | cuota de iva | cuota | cuota iva | aliquota | btw | btw % | tax amount | vat amount | tax code | taxable | mwst satz""",
    Role.DATE: """date | delivery date | due date | ship date | required date | date required | need by | need by date | requested date | del date | eta | promise date | liefertermin | lieferdatum | termin | date de livraison | livraison | delai |
        fecha | fecha entrega | fecha de entrega | entrega | data | data consegna | consegna | leverdatum | levertijd | data de entrega | required | wanted by | delivery""",
    Role.NOTE: "remarks | remark | notes | note | comment | comments | bemerkung | bemerkungen | anmerkung | remarque | remarques | observaciones | observacoes | annotazioni | opmerking | opmerkingen | special instructions | personalization",
    Role.OTHER: """blanket | blanket qty | blanket quantity | blanket order qty | contract qty | contract quantity | agreed qty | agreed quantity | called to date | called off | called off to date | called so far | qty called | released to date | already released | remaining | qty remaining | remaining qty | balance after | balance before | left over |
        rahmenmenge | rahmen | kontraktmenge | vertragsmenge | gesamtmenge rahmen | rest | rest alt | rest neu | rest vor abruf | rest nach abruf | restbestand | verbleibend | bereits abgerufen | bisher abgerufen | abgerufen | schon abgerufen | quantite cadre | quantite du marche | qte marche | qte cadre | deja appele | deja appelee | reste | reliquat | solde | reste apres appel |
        cantidad marco | cantidad contratada | cantidad contrato | ya pedido | ya entregado | saldo | quantita contratto | quantita quadro | qta contratto | gia richiamato | gia consegnato | residuo | rimanenza | contracthoeveelheid | contractaantal | reeds afgeroepen | al afgeroepen | resterend | quantidade contratada | ja pedido | ja chamado | remanescente |
        soh | qoh | stock on hand | qty in stock | min | max | min max | min stock | max stock | par level | mindestbestand | meldebestand | sollbestand | istbestand | stock min | stock mini | stock max | stock maxi | stock minimum | stock minimo | stock maximo | minimo | maximo | scorta | scorta minima | giacenza minima | minimumvoorraad | min voorraad | maximumvoorraad | existencias minimas | qtd em stock | see page | machine / serial no | machine/serial no | model / serial no | model/serial no | machine | maschinentyp | maschinentyp / fabr nr | fabr nr | machinetype | machinetype / serienr | serienr | supplied | to follow | geliefert | folgt | livre | a suivre | entregado | evaso | segue | geleverd | nalevering | fornecido | type | line type | item type | order type | schedule type | weight | stock | in stock | availability | available | page | page no | pg | seite | kat s | pagina | pag | blz | hs code | origin | country of origin | account | gl account | cost center | project | status | image | photo | picture | warehouse | location | bin |
        shipped | qty shipped | backorder | back ordered | b/o | backordered | received | qty received | qty invoiced | invoiced | open qty | dept | department | gewicht | poids | peso | gewicht kg | line status | batch | lot | serial no | requisition | req no |
        pack size | packgrosse | qty per pack | pack qty | case pack | units per case | units per pack | case qty | per case | min qty | moq | min order | mindestmenge | points | brand | category | kategorie | brand name | manufacturer | marca | marque | merk | lead time |
        rev | revision | supplier part auxiliary | supplier part auxiliary id | auxiliary part id | buyer part | buyer part no | commodity | rev level | index | drawing | drawing no | job | job no | wbs | gl code | account code | account no | commodity code | unspsc | contract | contract no |
        on hand | qty on hand | on order | qty on order | balance | reorder point | reorder level | last order | last ordered | previously ordered | previous qty | prev qty | delivered to date | qty to date | ytd |
        conversion | bestand | lagerbestand | bisher geliefert | offen | restmenge | stock actuel | deja livre | reste a livrer | existencias | pendiente | giacenza | voorraad | reeds geleverd | em stock |
        item tax | shipping price | shipping tax | shipping cost | shipping amount | promotion discount | item discount | order item id | line item id | refund | refunded | qty refunded""",
}

_LOOKUP: dict[str, Role] = {}
for _role, _text in _PHRASES.items():
    for _phrase in _text.split("|"):
        _LOOKUP.setdefault(bare(_phrase), _role)

LONGEST = max(len(phrase.split()) for phrase in _LOOKUP)
_CURRENCY_TOKENS = frozenset(
    "usd eur gbp chf cad aud inr sek nok dkk in euro euros each ex excl incl excluding net vat mwst tax ht ttc btw iva sin inkl exkl zzgl ohne con com c avec ivato compris".split()
)


@dataclass(frozen=True, slots=True)
class Match:
    """A known heading among the tokens `start` to `end` (exclusive)."""

    role: Role
    start: int
    end: int
    phrase: str


# what is a name or a description in one language, and in another, where that has a heading already, something else
AMBIGUOUS = {"nombre": Role.QUANTITY, "desc": Role.DISCOUNT}


def roles_together(texts: Sequence[str]) -> list[Role | None]:
    """What the headings of one table mean; one that is a name in one language and a count in another is the count where another heading
    is the name already, and none the count."""
    roles = [role_of(text) for text in texts]
    for n, text in enumerate(texts):
        other = AMBIGUOUS.get(bare(text))
        others = {role for role, beside in zip(roles, texts, strict=True) if bare(beside) != bare(text)}
        if other is not None and other not in roles and others & {Role.DESCRIPTION, Role.ITEM}:
            roles[n] = other
    return roles


# "each", where nothing else stands over a column
_ALONE = dict.fromkeys(("a", "at", "je", "@", "à"), Role.PRICE)
_OR = r" (?:or|oder|ou|o|of) "
_LISTED = re.compile(r"(?i)\s*[,/&]\s*|\s(?:or|and|oder|und|ou|et|o|y|e|of|en)\s")
# "€/ud", "EUR/St.", "prix/u"
_FOR_ONE = re.compile(
    r"(?i)(?:[€$£]|eur|euros?|gbp|usd|chf|price|preis|prix|precio|prezzo|preço|preco|prijs) ?/ ?[^\W\d_]{1,8}"
)
_MONEY = re.compile(r"[$€£]|\b(?:USD|EUR|GBP|CHF|CAD|AUD)\b")


@lru_cache(maxsize=8192)
def role_of(text: str) -> Role | None:
    """What a whole heading means; units and currencies in it don't disturb ("Price (USD)", "Menge [Stk]", "Qty. / UoM")."""
    whole = bare(text)
    if not whole:
        return _ALONE.get(text.strip())
    if whole in _ALONE:
        return _ALONE[whole]
    if _FOR_ONE.fullmatch(text.strip(" .")):
        return Role.PRICE
    if whole in _LOOKUP:
        return Role.PRICE if _LOOKUP[whole] is Role.UNIT and _MONEY.search(text) else _LOOKUP[whole]  # "Unit $"
    if whole[0].isdigit() and (numbered := _NUMBERED.match(text)):  # "19. Schedule of supplies"
        return role_of(text[numbered.end() :])
    if per_of(text) is not None:
        rest = bare(_PER.sub(" ", text))
        return Role.PRICE if not rest or _LOOKUP.get(rest) in (Role.PRICE, Role.PER) else _LOOKUP.get(rest)
    outside = bare(_without_brackets(text))
    if outside and outside in _LOOKUP:
        role = _LOOKUP[outside]
        inside = _IN_BRACKETS.search(text) if role in (Role.SKU, Role.ITEM) else None
        return _WHOSE.get(bare(inside[1]), role) if inside else role  # "Item (our no.)"
    tokens = whole.split()
    trimmed = [t for t in tokens if t not in _CURRENCY_TOKENS]
    if trimmed and len(trimmed) < len(tokens) and " ".join(trimmed) in _LOOKUP:
        return _LOOKUP[" ".join(trimmed)]
    for sign in ("/", "&", _OR):
        if re.search(sign, whole):
            parts = [p.strip() for p in re.split(sign, whole)]
            known = [_LOOKUP.get(p) for p in parts if p]
            first = next((k for k in known if k is not None), None)
            if first is not None and sum(k is not None for k in known) * 2 > len(known):
                return _combined([k for k in known if k is not None])
    named = [_LOOKUP.get(bare(part)) for part in _LISTED.split(text) if part.strip()]
    if len(named) > 2 and None not in named and named[0] in (Role.ITEM, Role.DESCRIPTION):
        return Role.DESCRIPTION  # "Item, variety or pack"
    if tokens[0] in ("lineitem", "lineitems") and len(tokens) > 1:  # exports of web shops
        return role_of(" ".join(tokens[1:]))
    if (spaced := _GLUED.sub(r"\1 ", text)) != text:
        return role_of(spaced)
    if (camel := CAMEL.sub(" ", text)) != text and (parted := role_of(camel)) is not None:
        return parted  # "PosWert", "UnitPrice"
    if (joined := _HYPHENED.sub("", text)) != text and role_of(joined) is not None:
        return role_of(joined)
    if (spelled := " ".join(_SHORTENED.get(token, token) for token in tokens)) != whole and role_of(
        spelled
    ) is not None:
        return role_of(spelled)  # "Extended Amt"
    if (told := composed(outside) or composed(whole)) is not None:
        return Role(told)
    whose = _WHOSE.get(tokens[0])
    if whose is not None and _LOOKUP.get(" ".join(tokens[1:])) in (Role.SKU, Role.ITEM):
        return whose  # "Ihre Materialnummer", "V. réf."
    whose = _WHOSE_BEHIND.get(tokens[-1])
    if whose is not None and role_of(" ".join(tokens[:-1])) in (Role.SKU, Role.ITEM):
        return whose  # "ArtNr_Lieferant"
    above, _, sign = text.strip().rpartition("\n")
    if above and len(sign.strip(" .")) <= 2 and not sign.strip().isdigit():  # "$" or "Fr." below it, perhaps misread
        return role_of(above)
    return _by_one_word(tokens) or (_nearly(whole) if len(tokens) == 1 else None)


# words as programs shorten them in narrow columns
_SHORTENED = {"amt": "amount", "amnt": "amount", "extd": "extended", "ext'd": "extended", "prc": "price", "nett": "net", "val": "value", "betr": "betrag", "mont": "montant", "imp": "importe", "wt": "weight"}  # fmt: skip
_PERSONS = frozenset(
    {"besteller", "bestellerin", "bezieher", "comprador", "compradora"}
)  # who orders, and no "Bestellnr"


@lru_cache(maxsize=8192)
def _nearly(word: str) -> Role | None:
    """A long heading of which a scan lost or misread a letter in five ("eveelheid"), where nothing else is as near."""
    if len(word) < 8 or not word.isalpha() or word in _PERSONS:
        return None
    near: dict[int, set[Role]] = {}
    for phrase, role in _LOOKUP.items():
        most = len(phrase) // 5
        if " " not in phrase and abs(len(phrase) - len(word)) <= most:
            apart = Levenshtein.distance(word, phrase, score_cutoff=most)
            if apart <= most:
                near.setdefault(apart, set()).add(role)
    roles = near[min(near)] if near else set()
    return roles.pop() if len(roles) == 1 else None


_IN_BRACKETS = re.compile(r"[(\[]\s*([^\W\d_]+)")
# whose number it is: the paper is the buyer's
_WHOSE = {
    **dict.fromkeys("ihre ihr your yours votre v vs vosso vuestra vuestro su uw vossa vostro vostra suo sua lieferanten lieferant lief supplier vendor seller".split(), Role.SUPPLIER_SKU),
    **dict.fromkeys("unsere our ours notre nostro nostra nuestro nuestra onze ons nossa nosso kunden customer buyer".split(), Role.BUYER_SKU),
}  # fmt: skip

_WHOSE_BEHIND = {
    **dict.fromkeys("lieferant lieferanten lief supplier suppl supp vendor vend seller fournisseur fourn frs fourniss proveedor prov fornitore forn leverancier lev fornecedor".split(), Role.SUPPLIER_SKU),
    **dict.fromkeys("eigen eigene intern interne interno interna own buyer customer kunde kunden client cliente klant".split(), Role.BUYER_SKU),
}  # fmt: skip

# words that say what a column is whatever stands beside them ("Qté cdée", "Bestellte Menge Stk", "Lineitem price") …
_TELLING: dict[str, Role] = {
    word: role
    for role, words in {
        Role.QUANTITY: "qty quantity quan quant menge bestellmenge anzahl stuckzahl qte quantite cantidad cant quantita qta quantidade qtd aantal hoeveelheid",
        Role.PRICE: "price unitprice preis einzelpreis stuckpreis prix precio prezzo prijs stukprijs preco pu",
        Role.SKU: "sku artikelnummer artikelnr materialnummer artikelcode",
        Role.GTIN: "gtin ean barcode",
    }.items()
    for word in words.split()
}
# … unless one of these makes something else of it
_OTHERWISE = frozenset(
    "pack per pro par por je stock lager bestand in min minimum max mindest shipped delivered liefer back backorder open rest "
    "received invoiced old alt alte total gesamt available discount rabatt remise tax mwst vat tva iva btw "
    "level break number date line name your our ihre unsere kunden buyer supplier vendor case carton karton box inner outer".split()
)


def _by_one_word(tokens: list[str]) -> Role | None:
    """A heading of two to four words of which one tells and none takes it back."""
    if not 2 <= len(tokens) <= 4 or set(tokens) & _OTHERWISE:
        return None
    told = {_TELLING[token] for token in tokens if token in _TELLING}
    return told.pop() if len(told) == 1 else None


_GLUED = re.compile(r"([°ºª]\.?)(?=[^\W\d])")  # "N°d'article": recognizers drop the blank
CAMEL = re.compile(r"(?<=[a-zäöüéèà])(?=[A-Z])")
_HYPHENED = re.compile(r"(?<=[^\W\d_])[-‐]\s+(?=[^\W\d_])")  # broken over two lines: "Com- bien ?"
_NUMBERED = re.compile(r"^\d{1,2}[a-z]?[.)]\s*(?=[^\W\d])")
_PER = re.compile(
    r"(?i)(?:/|\b(?:per|pro|je|par|por|ogni|à|a)\s|%(?=\s*$)|\s)\s*(1?000?|100|c|m)(?:\s*(?:stk|st|stück|pcs|pieces|ea|units|each|pces|pz|uds|st[uü]ks?)\.?)?\s*$"
)


def per_of(text: str) -> int | None:
    """For how many a heading says that its price is: "Preis/100" → 100, "Price per 1000" → 1000; None where it says nothing."""
    said = _PER.search(text.strip())
    if said is None or not re.search(r"(?i)pr[ei]|price|cost|rate|pu\b|p\.u", text):
        return None
    number = {"c": 100, "m": 1000}.get(said[1].lower()) or int(said[1])
    return number if number in (10, 100, 1000) else None


def _combined(roles: list[Role]) -> Role:
    """Two headings for one column: "Item No. / Description", "Qty / Unit", "Preis / Stück"."""
    if roles[0] is Role.PRICE and set(roles[1:]) <= {Role.QUANTITY, Role.UNIT}:
        return Role.PRICE
    if Role.QUANTITY in roles:
        return Role.QUANTITY
    if Role.DESCRIPTION in roles and (Role.SKU in roles or Role.ITEM in roles):
        return Role.DESCRIPTION
    return roles[0]


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)|\[[^\]]*\]|[€$£]", " ", text)


_LEFT_OVER = frozenset("number no nr n num nombre".split())  # says little alone: the end of "Item number"


@lru_cache(maxsize=16384)
def matches(tokens: tuple[str, ...]) -> tuple[Match, ...]:
    """Known headings in a row of words, such that as many words as can be are in one, and those are few: ("Line", "Item", "number") →
    POSITION, SKU."""
    bare_tokens = [bare(t) for t in tokens]
    # best[i]: what the words from i on make: (words in headings, whole ones, −how many, the first is long), the headings
    best: list[tuple[tuple[int, int, int, int], tuple[Match, ...]]] = [((0, 0, 0, 0), ())] * (len(tokens) + 1)
    for i in range(len(tokens) - 1, -1, -1):
        best[i] = best[i + 1]
        for size in range(min(LONGEST, len(tokens) - i), 0, -1):
            phrase = " ".join(t for t in bare_tokens[i : i + size] if t)
            role = _LOOKUP.get(phrase) if phrase and bare_tokens[i] and bare_tokens[i + size - 1] else None
            role = role or (_nearly(phrase) if size == 1 else None)
            if role is not None:
                (words, whole, many, _), after = best[i + size]
                rank = (words + size, whole - (phrase in _LEFT_OVER), many - 1, size)
                if rank > best[i][0]:
                    best[i] = rank, (Match(role, i, i + size, phrase), *after)
    return best[0][1]
