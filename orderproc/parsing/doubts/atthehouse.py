# ruff: noqa: E501
"""What a sentence that sends goods says of a house that is known: at which of its doors they are taken in ("Descargar por la calle de atrás",
"Anlieferung über den Hof"), in which of its rooms, by which number its owner is a customer, and what it costs to send them. None of it sends
them elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.party.places import country_of
from orderproc.parsing.party.whose import says_not
from orderproc.parsing.words import fold

# the sides of a house (folded)
_SIDES = frozenset(
    """back rear side front behind round left right backdoor
    hinten vorne hintereingang vordereingang seiteneingang hintertur seitentur hinterhof innenhof ruckseite links rechts
    derriere arriere cote gauche droite atras trasera trasero lateral izquierda derecha retro dietro laterale sinistra destra
    achter achterom achterdeur achterkant achteringang zijdeur zijkant zijingang tras traseiras traseira esquerda direita""".split()
)
# its doors, and what is before them
_DOORS = frozenset(
    """entrance entry door doors gate yard courtyard alley lane driveway ramp dock bay porch garage basement lift steps
    haustur hof einfahrt rampe laderampe tor tur garage keller eingang cour porte portail quai rampe entree ruelle
    puerta entrada patio muelle callejon calle rampa garaje portal cortile cancello ingresso porta androne
    poort ingang oprit laadkade steeg deur portao cais garagem""".split()
)
# where it takes goods in, and on which of its floors
ROOMS = frozenset(
    """reception receiving goods-in lobby concierge porter janitor basement cellar ground floor upstairs downstairs
    anlieferung warenanlieferung warenannahme wareneingang annahme empfang rezeption pforte pfortner portier hausmeister hauswart foyer
    zufahrt zentrallager zentral untergeschoss erdgeschoss obergeschoss keller parterre stock etage ug eg og
    accueil conciergerie concierge gardien loge economat reception marchandises sous sol rez chaussee etage central centrale
    recepcion mercancias conserjeria conserje porteria portero sotano planta baja general central
    ricevimento merci portineria portinaio custode accettazione interrato seminterrato piano terra centrale generale
    receptie ontvangst goederenontvangst balie conciergebalie kelder begane grond verdieping centraal
    rececao recepcao mercadorias portaria porteiro cave res chao piso geral""".split()
)
DOORS = _SIDES | _DOORS
# of another house
_ANOTHER = re.compile(
    r"\b(?:neighbou?r\w*|next (?:door|to)|opposite|across|nachbar\w*|nebenan|gegenuber|voisin\w*|en face|d'a cote|vecin\w*|enfrente|al lado|vicin[oaie]|di fronte|accanto|buren|buurman|buurvrouw|tegenover|hiernaast|vizinh\w*|em frente|ao lado|new|neue\w*|nouve\w*|nuev\w*|nuov\w*|nieuw\w*|nov[oa])\b"
)


def at_the_house(sentence: str, known: frozenset[str], *, has_street: bool) -> bool:
    """Whether all that a sentence says of where the goods go is at which side of the house they are left; or at which of its doors, where
    its address was read (`has_street`). `known`: words of the addresses that were read, folded."""
    words = re.findall(r"[^\W\d_]+", sentence)
    folded = {fold(word) for word in words}
    if not folded & (DOORS if has_street else _SIDES) or _ANOTHER.search(fold(sentence)):
        return False
    named = [fold(word) for word in words[1:] if word[0].isupper()]
    return not re.search(r"\d{3}", sentence) and all(
        word in _SIDES or word in _DOORS or word in ROOMS or word in known or word in _SAID or len(word) < 3
        for word in named
    )


def own_doors(sentence: str) -> frozenset[str]:
    """The words, folded, for the sides and doors of a house, which are those of the one that is known unless the sentence speaks of another:
    "Rosa will meet the van at the side gate"."""
    return frozenset() if _ANOTHER.search(fold(sentence)) else DOORS


# German nouns and forms of address that name no place
_SAID = frozenset(
    "sie ihnen ihre ihr uhr lieferung anlieferung ware waren paket pakete bitte montag dienstag mittwoch donnerstag freitag samstag fahrer spedition monday tuesday wednesday thursday friday saturday".split()
)


# "to my address", "an unsere bekannte Anschrift"; a new one, or another, is none of it
_OWN = re.compile(
    r"\b(?:my|our|mein\w*|unser\w*|mon|notre|mi|nuestra|mio|nostro|mijn|ons|onze|minha|nossa) (?:(?:home|own|usual|normal|private|known|postal|private|bekannte[nr]?|ubliche[nr]?|private[nr]?|gewohnte[nr]?|propia|habitual|solito|gewone|bekende) )?(?:address|home|house|adresse|anschrift|direccion|domicilio|casa|indirizzo|adres|morada|endereco)\b"
)


# "to the office as always", "wie immer ins Büro": where whoever writes sits
_AT_DESK = re.compile(
    r"\b(?:office|shop|buro|laden|bureau|magasin|boutique|oficina|tienda|ufficio|negozio|kantoor|winkel|escritorio|loja)\b"
)
_AS_EVER = re.compile(
    r"\b(?:as|like) (?:always|usual|ever|before)\b|\bas per usual\b|\bwie (?:immer|ublich|gewohnt|gehabt|sonst(?: auch)?)\b|\bcomme (?:toujours|d['’ ]habitude)\b|\bcomo (?:siempre|de costumbre)\b|\bcome (?:sempre|al solito|di consueto)\b|\bzoals (?:altijd|gewoonlijk|gebruikelijk)\b|\bcomo (?:sempre|de costume|habitualmente)\b"
)


def to_own_address(sentence: str) -> bool:
    """Whether a sentence sends goods to the address of whoever writes, without saying that it is another than the known one."""
    return _OWN.search(fold(sentence)) is not None and not _ANOTHER.search(fold(sentence))


# "at the address below", "an die oben genannte Adresse", "all'indirizzo in calce"
_ADDRESS = r"(?:address\w*|\w*adresse\w*|\w*anschrift\w*|coordonnees|direccion(?:es)?|indirizz[oi]|\w*adres|moradas?|enderecos?)"
_WHERE = (
    r"(?:below|above|(?:at|on) (?:the|this) (?:top|bottom|foot|end|head)\b|in (?:my|our|the) (?:signature|letterhead|footer|header)|unten\w*|oben\w*|untenstehend\w*|obige\w*|briefkopf|signatur"
    r"|ci ?-?dess(?:ous|us)|(?:en|au) (?:bas|pied|haut)\b|en ?-?tete|abajo|arriba|al pie|encabezad\w*|membrete|sotto\w*|sopra\w*|in calce|(?:in )?intestazione|onderstaand\w*|bovenstaand\w*|hieronder|hierboven|onderaan|bovenaan|abaixo|acima|(?:em |no )?rodape|cabecalho)"
)
_POINTS = re.compile(rf"\b{_ADDRESS}\b[^.;!?]{{0,30}}\b{_WHERE}|\b{_WHERE}\b[^.;!?]{{0,25}}\b{_ADDRESS}\b")


def points_at_address(sentence: str) -> bool:
    """Whether a sentence says that goods go to the address that stands elsewhere in the text: "to our workshop at the address below"."""
    folded = fold(sentence).replace("’", "'")
    return _POINTS.search(folded) is not None and not says_not(sentence)


def to_own_desk(place: Sequence[str]) -> bool:
    """Whether the words of a place, folded, say the office or the shop of whoever writes, as always."""
    at = next((n for n, word in enumerate(place[:2]) if _AT_DESK.fullmatch(word)), None)
    ours = at == 0 or (at == 1 and place[0] in _OURS)
    return ours and _AS_EVER.search(" ".join(place)) is not None


_OURS = frozenset(
    "the our my das unser unserem mein meinem le la notre mon el nuestra mi il l nostro het ons o a nosso".split()
)


def without_own_number(sentence: str) -> str:
    """A sentence without the clauses that say as which customer somebody is known, or by which number his order: "…, ich hab die
    Kundennummer L-071", "…, our ref. TWL-118"."""
    first, *others = re.split(r"(?<=[,;])\s+", sentence)
    kept = [clause for clause in others if not _NUMBER.search(fold(clause))]
    return " ".join([first, *kept]).rstrip(",; ") + "." if len(kept) < len(others) else sentence


_NUMBER = re.compile(
    r"\b(?:kunden?\w*|kd\w*|customer|account|acct|client[ea]?s?|compte|klant\w*|mitglied\w*|member\w*|socio|conta|conto|cuenta)\W+(?:(?:is|ist|lautet|no|nr|nummer|number|numero|num|n|o|est|es|e|mit|der|with|the)\W+){0,3}(?=\S*\d)[\w./-]+\W*$"
    r"|^(?:(?:our|my|unsere?|meine?|notre|mon|nuestr[ao]|nostr[ao]|ns|onze|ons|nossa) )?(?:ref\w*|rif\w*|zeichen|kenmerk|p\.?o\.?|order|bestellung|commande|pedido|ordine|bestelling|encomenda)\W+(?:(?:no|nr|number|nummer|numero|n|o)\W+){0,2}(?=\S*\d)[\w./-]+\W*$"
)


def without_costs(sentence: str) -> str:
    """A sentence without what it costs to send goods to a part of the land: they go where the address that was read says ("samt
    Versandkosten nach Vorarlberg"). Another country is kept."""
    return _COSTS.sub(lambda cost: cost.group() if country_of(cost["place"]) else " ", sentence)


_COSTS = re.compile(
    r"\b(?i:(?:versand|liefer|zustell|fracht|verzend|bezorg|lever)(?:ungs)?(?:kosten|spesen|gebühr(?:en)?|pauschale|tarief)|frais (?:de (?:port|livraison|transport)|d['’](?:envoi|expédition))|(?:gastos|costes?|portes) de env[ií]o"
    r"|(?:spese|costi) di (?:spedizione|consegna|trasporto)|(?:portes|custos|despesas) de (?:envio|entrega)|(?:shipping|delivery|postage|carriage|freight) (?:costs?|charges?|fees?))"
    r" (?i:nach|ins?|auf|to|vers|pour|en|a|à|al|para|per|naar) (?:(?i:die|das|den|der|the|la|le|les|el|los|las|i|gli|il|de|het|o|os|as) )?(?P<place>[^\W\d]+)"
)


__all__ = [
    "DOORS",
    "ROOMS",
    "at_the_house",
    "own_doors",
    "points_at_address",
    "to_own_address",
    "to_own_desk",
    "without_costs",
    "without_own_number",
]
