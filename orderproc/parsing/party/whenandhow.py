# ruff: noqa: E501
"""What stands beside a word for delivering and names no place: a day, hours, a week ("Consegna: entro il 4 dicembre, ore 9-12"), who
carries it or what that costs ("Versand: Spedition, frei Haus")."""

from __future__ import annotations

import re

from orderproc.parsing.dates import is_month
from orderproc.parsing.head.keyvalues import Key, key_of
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import COMPANY, STREET, is_person, tells_how
from orderproc.parsing.party.openhours import weekdays
from orderproc.parsing.party.towns import ends_in_town, is_town
from orderproc.parsing.words import bare, fold

# the small words around days and hours; none of them names a place
_SMALL = frozenset(
    """and or to from by before until till after on at in of the as soon possible between not later than no latest each every within next first same one two three week weeks day days working business calendar hours hour h hrs am pm asap immediately urgent prompt
    und oder bis ab am im in innerhalb binnen zum von vom zwischen vor nach spatestens sofort schnellstmoglich baldmoglichst moglichst prompt der den die dem uhr kw kalenderwoche woche tage tagen werktage werktagen arbeitstage arbeitstagen wochen jeweils taglich vormittags nachmittags fix
    et ou a au aux du de des le la les l d entre avant apres jusqu plus tard semaine sem jour jours ouvres ouvrables heures dans sous des que possible chaque matin apresmidi midi immediate immediatement rapide
    y o e al del el los las entre antes despues hasta desde dia dias habiles laborables semana semanas horas hora en plazo cuanto inmediata inmediato urgente antes lo mas pronto posible manana tarde mananas tardes
    ed od il lo gli i dal dalle alle tra fra entro prima dopo fino giorno giorni lavorativi immediata pronta settimana settimane sett ore ora subito urgente mattina pomeriggio non oltre
    en of tot van het op om binnen tussen voor na uiterlijk vanaf dag dagen werkdagen week weken wk uur zo snel mogelijk spoedig ochtend middag
    ou ao aos as da das do dos em o mais rapido possivel entre antes depois ate desde dia dias uteis semana semanas horas manha tarde urgente imediata""".split()
)
_CLOCK = re.compile(r"\d{1,4}(?:o|a|er|e|st|nd|rd|th)?(?:[.:h]\d{0,4})*(?:h|uhr|uur)?|[ap]m")
# what carriage costs, and who bears it
_TERMS = re.compile(
    r"(?:lieferung |livraison |entrega |consegna |levering |delivery )?(?:(?:frei|franco|franko|free|rendu) \S+(?: \S+)?|franco|franko|(?:carriage|freight|postage) (?:paid|free|prepaid|collect)|frachtfrei|unfrei|ab (?:werk|lager)|ex works|porto (?:franco|assegnato)|portes? (?:pagad[oa]s?|pagos?|debidos?|incluid[oa]s|du|paye|a pagar)|port (?:paye|du)|resa franco .{1,20}|ex stock|foc|free of charge|when (?:ready|available)|as (?:agreed|arranged|discussed|usual|required)|(?:wie (?:vereinbart|besprochen|ublich|immer|gehabt)|nach (?:vereinbarung|absprache|bedarf)|auf abruf)|(?:comme (?:convenu|d habitude)|selon accord|a convenir)|segun (?:lo )?(?:acordado|convenido)|(?:come (?:da accordi|concordato|al solito)|da concordare)|(?:volgens|na|in) (?:afspraak|overleg)|zoals (?:afgesproken|altijd)|conforme (?:combinado|acordado)|a combinar|(?:fob|cif|cip|cpt|dap|dpu|ddp|exw|fca)\b.{0,25})"
)
# who carries it
_CARRIER = re.compile(
    r"(?:(?:your|our|ihr(?:em|en)?|unser(?:em|en)?|votre|notre|vuestro|nuestro|su|vs|ns|vostro|nostro|uw|ons|vosso|nosso) )?(?:(?:own|eigene?[rnsm]?|propre|propri[oa]|propi[oa]) )?(?:spedition|lkw|paketdienst|kurier|post|courier|carrier|truck|lorry|van|camion|transporteur|messagerie|transporte|transportes|camion|agencia|mensajeria|corriere|vettore|mezzo(?: proprio)?|transporteur|koerier|vrachtwagen|bode|transportadora|viatura|camiao)(?: (?:propio|proprio|eigen|interne|habitual|a convenir))?"
)
_CLAUSES = re.compile(r"[,;()|]|\s/\s|\s[-–—·]\s|\.(?=\s|$)")
_NEXT_LABEL = re.compile(r"[.;]\s+[^\W\d][^:.;]{1,30}:.*$")  # "…, ore 9-12. Pagamento: 60 giorni"


def says_when(clause: str) -> bool:
    """Whether a clause says nothing but when: days, hours, weeks, with the small words around them."""
    tokens = [token.strip(".") for token in re.split(r"[\s'’/–-]+", fold(clause)) if token.strip(".")]
    told = [_CLOCK.fullmatch(t) or is_month(t) or t in weekdays() for t in tokens]
    sole = tokens and all(t in _SMALL for t in tokens) and len(tokens) < 6 and any(t in _AT_ONCE for t in tokens)
    return bool(sole) or (any(told) and all(one or t in _SMALL for one, t in zip(told, tokens, strict=True)))


_AT_ONCE = frozenset(
    "asap immediately immediata pronta posible possivel urgent prompt sofort schnellstmoglich baldmoglichst immediate immediatement inmediata inmediato urgente subito possible spoedig mogelijk imediata".split()
)


def says_nothing(clause: str) -> bool:
    """Whether a clause is nothing but the small words around a day that was taken out of it: "entro il"."""
    return set(re.findall(r"[^\W_]+", fold(clause))) <= _SMALL


# "frei Baustelle bis KW 49", "franco chantier semaine 49", "portes pagos": to whichever site, the freight is paid
_FREE = re.compile(
    r"(?:free|frei|franco|franc|fob|dap|ddp|cpt) (?:(?:of charge )?(?:to |on )?)?(?:the )?(?:site|works|store|kerbside|baustelle|haus|werk|lager|verwendungsstelle|bordstein|chantier|usine|domicile|port|cantiere|magazzino|destino|destinazione|fabbrica|obra|almacen|fabrica|domicilio|werk|bouwplaats|huis|armazem|fabrica|obra)"
    r"|portes? (?:pagad\w+|pag[oa]s?|debid\w+|incluid\w+)|carriage (?:paid|free)|post free|(?:asap|urgent\w*|sofort|subito|spoed)(?: (?:please|bitte|svp|per favore|por favor|aub|graag))?"
)
_WEEK_BEHIND = re.compile(
    r"(?i)[\s,;–-]*\b(?:(?:bis|in|by|until|before|avant|d['’]ici|antes de(?: la)?|entro(?: la)?|vóór|voor|até(?: à)?)\s+)?(?:kw|kalenderwoche|week|wk|semaine|sem\.?|sett(?:imana|\.)|semana)\s*\d{1,2}\W*$"
)


def says_how(clause: str) -> bool:
    """Whether a clause says nothing but who carries the goods, or what that costs."""
    plain = bare(_WEEK_BEHIND.sub("", clause))
    if _FREE.fullmatch(plain):
        return True
    return tells_how(clause) or _TERMS.fullmatch(plain) is not None or _CARRIER.fullmatch(plain) is not None


def names_no_place(label: str, text: str) -> bool:
    """Whether what stands beside a word for delivering says when or how the goods come, and not whither; beside one that asks for the way of
    shipping ("Versand") anything that is no address does."""
    if tells_how(text):
        return True
    said = [part.strip(" :") for part in _CLAUSES.split(_NEXT_LABEL.sub("", text)) if part.strip(" :")]
    left = [part for part in said if not (says_when(part) or says_how(part))]
    if _ACT.fullmatch(bare(label)):
        left = [part for part in left if looks_of(part).aside < NO_PLACE or is_inside(part) or _SITE.search(part)]
    if key_of(label.rstrip(": ")) is Key.SHIP_VIA:
        left = [part for part in left if _may_be_a_place(part)]
    return bool(said) and not left


# delivering itself, which may be when, how or whither; "Deliver to" and "Delivery address" ask for the place
_ACT = re.compile(
    r"(?:delivery|deliveries|shipment|shipping|ship|dispatch|(?:an)?lieferung|zustellung|livraison|expedition|entregas?|envio|consegna|spedizione|(?:af)?levering|bezorging|verzending|expedicao)"
)
_SITE = re.compile(
    r"(?i)\b(?:site|warehouse|branch|depot|plant|store|baustelle|lager|werk|filiale|chantier|dépôt|magasin|agence|obra|almacén|tienda|cantiere|magazzino|negozio|werf|bouwplaats|magazijn|vestiging|armazém|loja)\b"
)
# how surely the model of lines must hold that a line is nothing of an address: of places that stand alone one in forty is above
NO_PLACE = 0.5


def _may_be_a_place(part: str) -> bool:
    known = is_inside(part) or STREET.match(part) or COMPANY.search(part) or is_person(part)
    return bool(known) or is_town(part) or ends_in_town(part) or any(c.isdigit() for c in part)


__all__ = ["names_no_place", "says_how", "says_nothing", "says_when"]
