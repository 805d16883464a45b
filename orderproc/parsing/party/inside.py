# ruff: noqa: E501
"""What a line of an address calls a part of a firm or a place in it: a works, a department, a room."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.party.names import (
    ATTENTION,
    COMPANY,
    DEPARTMENT,
    INSIDE,
    NUMBERED_INSIDE,
    STREET,
    STREET2,
    begins_with_first_name,
    is_job,
    is_person,
)

# "Stabilimento 2", "Lager Süd", "Gibb Hall", "Nave B": what a line calls a part of a firm or a place in it, at either end of the line
_PLACE = re.compile(
    r"(?i)(?:^|(?<=[ ,/(-]))(?:"
    r"campus|crib|tool ?room|stock ?room|print ?room|(?:machine|print|paint|body|weld|tool) shop|branch|sites?|yard|depot|compound|plant|works|ware ?house|stores?|storeroom|building|block|wing|ward|annexe?|hall|labs?|laborator(?:y|ies)|workshop|unit|floor|room|level|gate|dock|bay|door|reception|kitchen|canteen|mail ?room|post ?room|loading|hub|cent(?:re|er)|division|section|team|faculty|headquarters|hq|library|clinic|terminal|hangar|basement|accounts|goods in|office"
    r"|filiale|niederlassung|zweigstelle|außenstelle|werkzeugbau|geschäftsstelle|standort|werk|betriebshof|bauhof|fuhrpark|halle|gebäude|trakt|flügel|raum|zimmer|büro|labor|werkstatt|magazin|küche|kantine|pforte|poststelle|empfang|station|referat|dezernat|fachbereich|institut|lehrstuhl|fakultät|verwaltung|hauptverwaltung|zentrale|baustelle|rampe|haustechnik|hausmeister(?:ei)?|materialwirtschaft|disposition|annahme|\w*(?:lager|werk|halle|annahme|ausgabe|stelle|abteilung|verwaltung|küche|werkstatt|labor|gebäude|büro)"
    r"|agence|outillage|succursale|usine|atelier|dépôt|entrepôt|magasin|bâtiment|salle|bureau|laboratoire|étage|quai|service|direction|département|pôle|unité|cuisine|accueil|réception|chantier|antenne|siège|établissement|secrétariat|économat|intendance|aile|zone|plate-?forme"
    r"|sucursal|delegación|sede|planta|fábrica|nave|almacén|taller|edificio|sala|aula|oficinas?|laboratorio|piso|muelle|andén|puerta|sección|área|unidad|servicio|cocina|recepción|obra|centro|administración|conserjería|pabellón|tienda"
    r"|stabilimento|attrezzeria|utensileria|magazzino|deposito|officina|capannone|palazzina|ufficio|piano|scala|reparto|settore|servizio|cucina|portineria|cantiere|punto vendita|negozio|banchina|unità|amministrazione|acquisti"
    r"|vestiging|gereedschapsbeheer|gereedschapskamer|filiaal|locatie|fabriek|magazijn|loods|werkplaats|gebouw|zaal|lokaal|kamer|kantoor|verdieping|afdeling|dienst|keuken|receptie|bouwplaats|winkel|hal|poort|ingang|inkoop|werf|dok|expeditie"
    r"|filial|ferramentaria|armazém|edifício|pavilhão|gabinete|laboratório|andar|cais|porta|departamento|secção|setor|serviço|cozinha|rece[pç]ção|receção|estaleiro|loja|unidade|compras|contabilidade|polo|divisão|direção|núcleo|divisione|dipartimento|direzione|assessorato|división|dirección|gerencia|concejalía|divisie|directie"
    r")(?=$|[ ,.:/)-])"
)  # fmt: skip
# who pays: no part of where the firm is
ACCOUNTS = re.compile(
    r"(?i)\b(?:accounts?(?: payable| dept\.?| department)?|payables|a/?p(?= dept| department| office|$)|(?:purchase|bought) ledger|bursary|a/p|invoic\w+|billing|finance|\w*buchhaltung|rechnungs\w+|comptabilité|facturation|contabilidad|facturación|contabilità|fatturazione|(?:crediteuren)?administratie|boekhouding|contabilidade|faturação)\b"
)


# where in a house goods are handed in; a branch, a works or a store may be anywhere
_DOOR = re.compile(
    r"(?i)(?:(?:the|main|an der|am|à la|au|à l['’]|en|en la|in|aan de|na) )?(?:(?:front|main|rear) )?"
    r"(?:reception|front desk|goods[- ]in|loading (?:bay|dock)|porter['’]?s lodge|mail ?room|post ?room|gatehouse|pforte|empfang|poststelle|waren(?:annahme|eingang)|rampe"
    r"|(?:service )?réception(?: (?:des )?marchandises)?|accueil|loge|quai(?: de (?:déchargement|réception))?|conserjería|portería|recepción|muelle(?: de carga)?|secretaría|portineria|accettazione|ricevimento merci|banchina"
    r"|receptie|goederenontvangst|portiersloge|portaria|rece[pç]ção|receção|cais(?: de (?:carga|descarga))?)(?: \d{1,2})?"
    r"(?:[ ,(;–-]+(?:(?:mon|tue|wed|thu|fri|sat|mo|di|mi|do|fr|sa|lun|mar|mer|jeu|ven|lu|ma|wo|vr|seg|sex|\w+tags?|lunes|viernes|lunedì|venerdì|de|from|von|van|dalle|das|à|a|to|bis|tot|alle|às|h|uhr|uur|hrs?|am|pm|y|und|and|et|e)\b\.?|\d{1,2}(?:[.:h]\d{2})?(?: ?(?:h|uhr|am|pm))?|[/–-])[,;)]?)*"
)


def is_door(line: str) -> bool:
    """Whether a line is nothing but where in a house the goods are handed in, and when: "Conserjería, 9-14 h", "Warenannahme 7-12 Uhr"."""
    return _DOOR.fullmatch(line.strip(" .")) is not None


def is_inside(line: str) -> bool:
    """Whether a line surely names a part of a firm or a place in it."""
    if is_person(line) or is_job(line):
        return False
    known = STREET2.match(line) or INSIDE.match(line) or NUMBERED_INSIDE.search(line) or DEPARTMENT.search(line)
    return bool(known or _PLACE.search(line) or ACCOUNTS.search(line))


def parted(address: DraftAddress) -> DraftAddress:
    """The address with what stands in one line parted: the part of a house before a street that has no number ("Unit 3, Mill Road"), and
    what somebody is behind his name ("Jane Moss, Treasurer"), a department before a street with its number ("Ufficio Acquisti Via Roma 4")."""
    address = _after_its_street(_behind_department(address))
    first, comma, rest = (address.street.value or "").partition(", ")
    unnumbered = STREET.match(rest) and not any(c.isdigit() for c in rest)
    if comma and unnumbered and not address.street2 and len(first.split()) < 4 and is_inside(first):
        address = replace(
            address, street=replace(address.street, value=rest), street2=replace(address.street, value=first)
        )
    name, comma, job = (address.name.value or "").rpartition(", ")
    if comma and is_job(job) and not is_job(name):
        address = replace(address, name=replace(address.name, value=name))
    return address


def _after_its_street(address: DraftAddress) -> DraftAddress:
    """The address without a firm's house for a name, that is called after its street: "Hoole Setting", 77 Hoole Road."""
    name, street = address.name.value or "", address.street.value or ""
    first = name.partition(" ")[0].casefold()
    shared = len(first) >= _LONG and first in street.casefold().split()
    if not (shared and " " in name and address.company) or address.street2:
        return address
    marked = ATTENTION.match(address.name.raw or "")
    if marked or is_person(name) or begins_with_first_name(name) or is_job(name):
        return address
    return replace(address, name=Field(), street2=address.name)


_LONG = 4  # letters of a word that says which street it is


def _behind_department(address: DraftAddress) -> DraftAddress:
    words = (address.street.value or "").split()
    for at in range(len(words) - 2, 0, -1):
        first, rest = " ".join(words[:at]), " ".join(words[at:])
        if any(c.isdigit() for c in first) or not (any(c.isdigit() for c in rest) and STREET.match(rest)):
            continue
        if _ONLY_WHAT.fullmatch(rest):
            continue  # "Receiving Lane 12"
        if DEPARTMENT.search(first) and not STREET.match(first):
            beside = ", ".join(part for part in (first, address.street2.value) if part)
            street = replace(address.street, value=rest)
            return replace(address, street=street, street2=replace(address.street, value=beside))
    return address


# what kind of street it is, behind its name
_ONLY_WHAT = re.compile(
    r"(?i)(?:street|st|road|rd|lane|ln|avenue|ave|drive|dr|way|court|close|row|yard|weg|stra(?:ß|ss)e|str|platz|allee|straat|laan|plein)\.? \d+\w?"
)


def _in_estate(address: DraftAddress) -> DraftAddress:
    """The address with an estate named above the number of a unit in it as one street: "Polígono Malpica, nave 31", "Zona Industriale,
    capannone 12"; it was taken for the name of somebody, or for a line beside the street."""
    unit = _UNIT.fullmatch(address.street.value or "")
    for part in ("name", "street2"):
        estate = getattr(address, part)
        if unit and ESTATE.match(estate.value or "") and (part == "street2" or address.company):
            street = replace(address.street, value=f"{estate.value}, {address.street.value}")
            return replace(address, **{"street": street, part: Field()})
    return _at_an_estate(address)


def _at_an_estate(address: DraftAddress) -> DraftAddress:
    """The address with an estate as its street, where no other stands there: "Finisklin Business Park, Sligo"; or only a part of the house
    beside it, which is none: "Hygiene Stores, Plant 2" above "Sutton Fields Industrial Estate"."""
    parts = ("street2", "company") if not address.street else ("street2",)
    part = next((one for one in parts if _is_estate(getattr(address, one).value or "")), None)
    if part is None or not (address.city or address.postal_code):
        return address
    street, estate = address.street, getattr(address, part)
    if not street:
        return replace(address, **{"street": estate, part: Field()})
    apart = (
        is_inside(street.value or "") and not STREET.match(street.value or "") and not _is_estate(street.value or "")
    )
    return replace(address, street=estate, street2=street) if apart else address


def _is_estate(text: str) -> bool:
    return ESTATE.match(text) is not None or _ESTATE_BEHIND.fullmatch(text) is not None


_ESTATE_BEHIND = re.compile(
    r"(?i)[^,]+\s(?:industrial|trading|business|retail|enterprise|science|technology|commerce|distribution|logistics) (?:estate|park|centre|center|units)"
)


# an estate of firms, as most countries name them before the number of the unit
ESTATE = re.compile(
    r"(?i)(?:pol(?:[ií]gono\b|\.)|p\.? ?i\.(?= )|parque (?:industrial|empresarial|tecnol[oó]gico|log[ií]stico)|zona (?:industrial\w*|ind\.|artigianale|comercial|franca)|z\.? ?(?:[ia]|a\.? ?c)\.?(?= )"
    r"|zone (?:industrielle|artisanale|commerciale|d['’]activités?)|parc (?:d['’]activités?|d['’]affaires|industriel|artisanal)|centro (?:direzionale|artigianale|empresarial)|(?:gewerbe|industrie|business)(?:gebiet|park|hof)|bedrijven(?:park|terrein)|industrie(?:terrein|zone)|bedrijvenzone)(?![^\W\d_])"
)
_UNIT = re.compile(
    r"(?i)(?:nave|parcela|local|módulo|manzana|capannone|lotto|palazzina|lote|armazém|pavilhão|fracção|fração|lot|bâtiment|bât\.?|cellule|hall?e?|loods|unit|kavel|parzelle|tor) ?(?:n[.º°]* ?)?(?:\d{1,4}[a-z]?|[a-z])(?:[-–/ ]\w{1,4})?"
)


def with_place(address: DraftAddress) -> DraftAddress:
    """The address of a firm whose works or site was taken for somebody's name: it stands beside the street. An office that a letter is
    marked for ("Attn: Accounts Payable") stays where it is."""
    address = _in_estate(address)
    name = address.name.value or ""
    office = DEPARTMENT.search(name) or (
        ACCOUNTS.search(name) and not any(c.isdigit() for c in name)
    )  # "Payables K207"
    marked = office or ATTENTION.match(address.name.raw or "")
    if not address.company or not address.street or marked or not (is_inside(name) or ESTATE.match(name)):
        return address
    beside = ", ".join(x for x in (name, address.street2.value) if x)
    return replace(address, name=Field(), street2=replace(address.name, value=beside))


def with_house(address: DraftAddress, first: str) -> DraftAddress:
    """An address whose first line is a house of its own, though a department's word stands in its name: "Alder Ridge Maintenance Shop" over
    "Attn: Ann Moss" is where she is."""
    line = address.street2.value or ""
    if address.company or not (address.name and address.street) or line != first.strip(" ,"):
        return address
    rest = DEPARTMENT.sub(" ", line)
    if len(rest.split()) < _OF_A_NAME or not COMPANY.search(rest) or STREET2.match(line):
        return address
    return replace(address, company=address.street2, street2=Field())


_OF_A_NAME = 3  # words that a house's name has beside the department's
