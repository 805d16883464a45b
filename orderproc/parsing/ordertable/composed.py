# ruff: noqa: E501
"""Headings put together of everyday words, in the seven languages: "Nature of supplies", "Pieces wanted", "Eins kostet", "Das hätte ich gern".

Takes headings as `bare` leaves them and says the role by name; single words and fixed phrases stand in `headings`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_GOODS = (
    r"(?:articles?|items?|goods|suppl(?:y|ies)|materials?|things?|parts?|products?|wares?|plants?|books?|artikel[ns]?|artikeln|ware[n]?|guter|materials|materialien|verbrauchsmaterials|teil(?:e|es|s)?|produkt(?:e|es|s)?|pflanzen?|bucher"
    r"|fournitures?|marchandises?|pieces?|produits?|materiel|articul(?:o|os)|artig(?:o|os)|material(?:es)?|materiais|generos?|mercancias?|mercadorias?|productos?|produtos?|pieza|piezas|peca|pecas|articol(?:o|i)|merc(?:e|i)|material(?:e|i)|prodott(?:o|i)|pezz(?:o|i)|ricambi[o]?|artikelen|goederen|materiaal|onderde(?:el|len)|producten)"
)
_OF = r"(?:of|of the|der|des|vom|von|de|de la|de l|du|des|del|de los|de las|do|da|dos|das|dell|della|delle|dei|degli|di|van|van de|van het)"
_KIND = r"(?:name|nature|kind|sort|description|designation|art|bezeichnung|benennung|sorte|nom|genre|nombre|clase|tipo|naturaleza|descripcion|designacion|nome|natureza|descricao|designacao|natura|genere|designazione|descrizione|denominazione|naam|aard|soort|omschrijving|benaming)"
_WANTED = (
    r"(?:wanted|required|needed|desired|requested|ordered|gewunscht(?:e)?|benotigt(?:e)?|verlangt(?:e)?|erforderlich(?:e)?|bestellt(?:e)?|gebraucht(?:e)?"
    r"|voulu(?:e|s|es)?|souhaite(?:e|s|es)?|demande(?:e|s|es)?|desire(?:e|s|es)?|dese(?:ad|jad)[oa]s?|pedid[oa]s?|solicitad[oa]s?|necesari[oa]s?|necessari[oa]s?|requerid[oa]s?"
    r"|richiest[oaie]|desiderat[oaie]|ordinat[oaie]|gewenst(?:e)?|benodigd(?:e)?|gevraagd(?:e)?|besteld(?:e)?)"
)
_PACKS = "packets packs bags rolls tins jars sacks trays bottles boxes cases cartons pairs "
_PACKS += "flaschen packungen pakete beutel dosen rollen kartons bouteilles paquets sachets boites sacs rouleaux botellas paquetes bolsas cajas rollos bottiglie scatole pacchi buste sacchi cartoni flessen pakken zakken garrafas caixas pacotes sacos rolos"
_COUNT = rf"(?:{_PACKS.replace(' ', '|')}|pieces?|pcs|numbers?|quantit(?:y|ies)|units?|copies|(?:stuck|an)?zahl|stuck|menge|nombre|quantite|pieces|numero|cantidad|unidades|piezas|quantita|pezzi|copie|aantal(?:len)?|hoeveelheid|stuks|quantidade|pecas)"
_ONE = r"(?:one|each|a single one|eins|eines|einer|ein stuck|jedes|un|une|l un|un seul|chacun|chacune|chaque piece|uno|una|cada uno|cada una|ciascuno|ciascuna|een|een stuk|elk|um|uma|cada um|cada uma)"
_COSTS = r"(?:costs?|is|at|kostet|zu|coute|vaut|cuesta|vale|costa|viene|kost|custa)"
_ALL = r"(?:all|all of them|all together|everything|alle[ns]?|alles|zusammen|tout|le tout|du tout|ensemble|tous|todo|todos|todas|tutto|tutti|tutte|samen|alles samen|tudo)"
_PRICE = r"(?:price|cost|preis|kosten|prix|cout|precio|coste|prezzo|costo|prijs|preco|custo)"
_WISHED = (
    r"(?:i|we) (?:would|should) like|(?:i|we) want|(?:i|we) (?:wish|need)|(?:please )?send (?:me|us)|(?:das |dies )?hatte[n]? (?:ich|wir) gern[e]?|(?:ich|wir) (?:mochte[n]?|wunsche[n]?|brauche[n]?|hatte[n]? gern[e]?)"
    r"|(?:je|nous) (?:voudrai(?:s|ons)|souhait(?:e|ons)|desir(?:e|ons))|(?:dit )?(?:wil ik graag|willen wij graag|zou(?:den)? (?:ik|wij) graag willen)|ik wil(?: graag)?|quisier(?:a|amos)|quier(?:o)|queremos|quiero|vorrei|vorremmo|voglio|vogliamo|desidero|quero|je veux|nous voulons|ich will|wir wollen|(?:eu )?queria|queriamos|gostaria(?:mos)?(?: de)?"
)
_WHAT = r"what it is|what|was|quoi|objet|que|cosa|che cosa|wat|o que|o que e|what you want|was sie wunschen|ce que vous voulez|lo que desea|de quoi s ?agit il|worum geht es|de que se trata|di che si tratta|waar gaat het om"
_NUMBER = r"(?:numbers?|ref|reference|code|nummer|numero|no|n|nr|referencia|referenza|codigo|codice)"
_MAKES = r"(?:that |this |it |which )?makes|(?:das |dies )?macht(?: zusammen)?|(?:cela |ca )?fait|(?:eso |esto )?hacen?|(?:questo |in tutto )?fa(?:nno)?|(?:dat )?maakt|(?:isso )?faz(?:em)?|i pay(?: for (?:it|them|this))|(?:dafur zahle ich|ich zahle dafur)|je paie pour cela|pago por ello|ik betaal ervoor|pago por isso|pago per questo"
_USE = r"(?:for )?(?:our|office|internal) use(?: only)?|(?:von|fur) uns|nur fur uns|notre part|a notre usage|(?:para )?uso interno|(?:per )?uso interno|voor ons|alleen voor ons|reserve au (?:magasin|bureau)|nao preencher|no rellenar|non compilare"
_PAGE = r"(?:on|en|auf|op|a|na|in la|alla) (?:page|seite|pag|pagina|blz|bladzijde)"
_UNIT = r"(?:issued|sold|supplied|packed) (?:per|in|by)|(?:abgegeben|verkauft|geliefert|verpackt) (?:zu|in|als|je)|(?:delivre|vendu|livre)s? (?:par|en)|(?:vendido|se vende|venduto|si vende|vendute|venduti) (?:por|per|a|en|in)|(?:verkocht|afgegeven|geleverd|verpakt) (?:per|in)|(?:each|piece|pce|pc)(?: ?/ ?| or )(?:set|pair|box|pack)|einh|unita di vendita|unidad de venta|unite de vente"
_MACHINE = r"machine type(?: (?:or|/) (?:serial|machine) (?:no|number))?|maschinentyp (?:oder|/) (?:fabrik|maschinen|serien) ?(?:nr|nummer)|type de machine(?: ou (?:n|no|numero) de serie)?|tipo (?:di )?macchina(?: o matricola)?|matricola|tipo de maquina(?: o (?:n|no|numero) de serie)?|machinetype of serienr|(?:serial|fabrik|serien) ?(?:no|nr|number|nummer)"
_CHOICE = r"(?:second|2nd|zweite|deuxieme|segunda|seconda|tweede|alternative|other) (?:choice|wahl|choix|eleccion|opcion|scelta|keus|keuze|escolha|opcao)|(?:acceptable )?substitutes?|ersatz(?:artikel)?|en remplacement|sustituto|sostituto|vervanging|substituto"

_AS_LISTED = re.compile(
    r" (?:as(?: printed)? in|as per|per|laut|lt|nach|gemass|selon|suivant|segun|secondo|come da|da|volgens|als in|conforme|segundo)(?: the| der| la| le| il| de| a| o| our| unserer| notre)? "
    r"(?:(?:parts |price |teile|preis|spare parts )?list[e]?|catalogue?|katalog|(?:ersatz)?teileliste|preisliste|tarif|nomenclature|liste de prix|lista(?: de (?:precios|precos|piezas|pecas))?|catalogo|distinta|listino|(?:onderdelen|prijs)lijst|catalogus)$"
)
# the words of short headings, by what they say: "N° d'art.", "Article name", "Nº pezzi", "Preis gesamt"
_WORDS = {
    "number": "nb nbre number no nr n num nos numero nummer nummern code cod codigo codice ref refs reference referenz referencia referenzia riferimento rif refa referentie id kennung",
    "thing": "item items article articles art artikel artikels artikeln articulo articulos articolo articoli artigo artigos product products produkt produkte produit produits producto productos prodotto prodotti produto produtos prod catalog catalogue catalogues cat katalog kat catalogo catalogus order bestell best stock stk part parts teil teile material materiale materiel mat ware waren merce merci goods goederen style model ersatzteil ersatzteile livre livres libro libros livro livros ouvrage ouvrages buch bucher boek boeken plant plants book books title",
    "name": "beschrijving gegenstand omschr name names nom nome naam title titre titulo titolo titel author auteur autor autore bezeichnung beschreibung description desc descripcion descrizione descricao omschrijving designation designacao designacion denominazione denominacion libelle intitule",
    "piece": f"{_PACKS} stuck exemplares esemplari pieces pcs copies units pezzi pz piezas uds unid unids unidades pecas stuks exemplaires exemplare exemplaren ejemplares copie",
    "count": "qty qtys quantity quantities quan quant qnt qt qte qtes quantite quantites menge mengen anzahl stuckzahl cantidad cantidades cant cdad quantita quantidade quantidades qtd qde aantal hoeveelheid hoev",
    "price": "price prices preis preise prix precio precios prezzo prezzi prijs prijzen preco precos cost costs cout coste costo kosten",
    "sum": "montant bedrag betrag importe importo amount value wert valeur valor",
    "total": "insgesamt total totals gesamt gesamter totale totaal zusammen",
    "one": "ud st stk each unit piece item article unidad unidade unita stuk stuck einheit unite pezzo pieza peca pce eenheid",
}
_SAYS: dict[str, frozenset[str]] = {}
for _class, _words in _WORDS.items():
    for _word in _words.split():
        _SAYS[_word] = _SAYS.get(_word, frozenset()) | {_class}
_SMALL = frozenset(
    "of the a an and or in for de d des du la le les l di del dello della dell da do dos das von der die des und per pro je por par van het en et e y".split()
)
_TOLD: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset(("number", "piece")), "quantity"),
    (frozenset(("count", "piece")), "quantity"),
    (frozenset(("count", "thing")), "quantity"),
    (frozenset(("number", "thing")), "sku"),
    (frozenset(("name", "thing")), "description"),
    (frozenset(("price", "total")), "amount"),
    (frozenset(("sum", "total")), "amount"),
    (frozenset(("price", "one")), "price"),
)


def _by_classes(whole: str) -> str | None:
    """What two to four words say together, each of a kind of its own; none may be unknown."""
    tokens = [token for token in re.sub(r"[/&+'’.-]", " ", whole).split() if token not in _SMALL]
    if not 2 <= len(tokens) <= 4 or any(token not in _SAYS for token in tokens) or whole.split()[-1] in _SMALL:
        return None  # one that ends in "of" goes on
    if all("name" in _SAYS[token] for token in tokens):
        return "description"  # "Author & title"
    if all("number" in _SAYS[token] for token in tokens):
        return "sku"  # "N° de référence"
    return next((role for kinds, role in _TOLD if _made_of(tokens, kinds)), None)


def _made_of(tokens: list[str], kinds: frozenset[str]) -> bool:
    return all(_SAYS[token] & kinds for token in tokens) and all(
        any(
            kind in _SAYS[token] and (_SAYS[other] - {kind}) & kinds
            for token in tokens
            for other in tokens
            if other != token
        )
        for kind in kinds
    )


_ROLES = tuple(
    (role, re.compile(rf"(?:{words})"))
    for role, words in (
        ("description", rf"{_KIND} {_OF} {_GOODS}|{_WISHED}|{_WHAT}"),
        ("quantity", rf"{_COUNT} {_WANTED}|{_WANTED} {_COUNT}|(?:n|no|numero) de (?:uds|unid|unidades|piezas|pecas|pz)|{_COUNT} of (?:items|pieces|copies)"),
        ("quantity", r"(?:order|bestell|bestel|commandez|pida|ordini|ordine|encomende) (?:here|hier|ici|aqui|qui|pezzi|piezas|pecas)"),
        ("price", rf"{_PRICE} (?:of|for|fur|je|pro|pour|d|de|di|por|per|voor|van) {_ONE}|{_ONE} {_COSTS}|{_COSTS} {_ONE}|cada (?:uno|una|um|uma)|chacune?|ciascun[oa]|per stuk"),
        ("amount", rf"{_PRICE} (?:of|for|fur|pour|de|du|di|por|per|voor|van) {_ALL}|{_PRICE} du tout|{_MAKES}|{_COSTS} {_ALL}|{_ALL} {_COSTS}"),
        ("sku", rf"(?:its|the|dessen|deren|die|le|son|su|el|il|suo|il suo|het|de|o|seu|o seu) {_NUMBER}|{_NUMBER} (?:dazu|davon|ervan|erbij|correspondant|correspondiente|relativo)|(?:stores?|stock|lager|magasin|magazzino|magazijn|almacen|armazem) ?{_NUMBER}|{_NUMBER} (?:de |du |di |del |da )?(?:magasin|magazzino|almacen|armazem|ricambio|ricambi|piece|pieza|peca|pezzo|stock)|best(?:ell)? ?zeichen"),
        ("unit", _UNIT),
        ("variant", r"coloris|option|options|ausfuhrung|opcion|opcao|opzione|uitvoering|variante?|version|modelo|modello|taille ou couleur"),
        ("note", rf"(?:{_CHOICE})\b.*"),
        ("other", rf"{_USE}|{_PAGE}|{_MACHINE}"),
    )
)  # fmt: skip


@lru_cache(maxsize=8192)
def composed(whole: str) -> str | None:
    """The role of a heading of several words as a whole, by its value; None where it is none of these."""
    rest = _AS_LISTED.sub("", whole)
    if rest != whole and _NAMES.fullmatch(rest):
        return "description"
    return next((role for role, pattern in _ROLES if pattern.fullmatch(whole)), None) or _by_classes(whole)


_NAMES = re.compile(
    rf"{_KIND}|{_KIND} {_OF} {_GOODS}|{_GOODS}|(?:part|teile|artikel|onderdeel)s? ?(?:name|bezeichnung|naam)"
)
