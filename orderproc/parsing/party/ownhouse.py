# ruff: noqa: E501
"""The buyer's own house beside a label of delivery, by what he is himself: "presso la sede comunale" of a Comune, "no endereço da clínica" of
a Clínica Veterinária, "Rathaus, Zimmer 3" of a town, "qui al ristorante". Places that he calls his own ("our address") are in `ownsites`.
"""

from __future__ import annotations

import re

from orderproc.model.draft import DraftAddress
from orderproc.parsing.party.inside import is_door
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.party.whenandhow import says_how, says_nothing, says_when
from orderproc.parsing.words import fold

_SMALL = frozenset(
    """at the to of in here on an am bei beim im in der die das dem den zur zum hier au aux a la le les l en du de d chez ici sur el al los las aqui presso il lo gli alla allo dell della del nei nella nel
    qui op het te bij aan naar hier no na nos nas do da dos das em ao junto direkt directamente direttamente directement direct direkt""".split()
)
_HOUSE = frozenset(
    "address house seat premises adresse anschrift haus sitz siege locaux direccion domicilio sede instalaciones indirizzo locali adres kantoor morada endereco instalacoes sede".split()
)
_OURS = frozenset(
    "our unser unsere unserem unserer notre nos nuestra nuestro nuestras nuestros nostra nostro nostri ns ons onze nossa nosso nossas nossos".split()
)
# what somebody calls himself on his own paper: "à l'adresse de l'établissement", "indirizzo della ditta"
_SELF = frozenset(
    """company firm school practice firma firmen betrieb betriebs unternehmen unternehmens schul schule praxis etablissement etablissements societe entreprise ecole
    empresa establecimiento colegio azienda aziendale ditta societa istituto scuola bedrijf bedrijfs instelling praktijk estabelecimento escola""".split()
)
_COMPOUND = re.compile(r"\b(\w+)(adresse|anschrift|adres|sitz)\b")  # "Firmenadresse", "bedrijfsadres"
_SEAT = frozenset("sede siege hauptsitz headquarters hoofdkantoor".split())
_TOWN_HALLS = re.compile(
    r"\b(?:town hall|city hall|rathaus|gemeindehaus|gemeindeamt|stadthaus|mairie|hotel de ville|maison communale|casa consistorial|ayuntamiento|palazzo comunale|palazzo municipale|municipio|stadhuis|gemeentehuis|pacos do concelho|edificio da camara|camara municipal)\b"
)
_TOWNS = re.compile(
    r"\b(?:town|city|borough|council|stadt|gemeinde|markt|magistrat|ville|commune|mairie|ayuntamiento|municipio|comune|citta|gemeente|stad|camara|municipio|junta)\b"
)
# in one house; a branch, a works, a yard or a hall may be anywhere
_ROOMS = re.compile(
    r"(?:(?:the|das|im|in der|le|la|au|el|en la|il|al|het|de|o|a|na|no|\d{1,2}\.?) )?(?:office|room|floor|ground floor|basement|reception|goods in|buro|zimmer|raum|sekretariat|erdgeschoss|untergeschoss|keller|stock|etage|einkauf|hausmeister|pforte|empfang|abteilung"
    r"|bureau|salle|etage|rez de chaussee|sous sol|accueil|secretariat|service|oficina|despacho|sala|aula|planta|piso|sotano|secretaria|conserjeria|recepcion|departamento|ufficio|stanza|piano|segreteria|portineria|reparto|economato"
    r"|kantoor|kamer|lokaal|verdieping|receptie|afdeling|secretariaat|gabinete|andar|portaria|rececao|recepcao)\b"
)
# rooms of which the house of who orders has one
_ONE_OF = frozenset(
    """reception secretariat office mailroom gatehouse sekretariat empfang pforte poststelle warenannahme wareneingang hausmeister hausmeisterei
    accueil loge secretariat economat intendance conserjeria porteria recepcion secretaria portineria segreteria accettazione economato
    receptie portiersloge secretariaat goederenontvangst portaria rececao recepcao""".split()
)
_POLITE = frozenset(
    "please bitte svp merci favor gracias cortesia favore grazie graag aub faz obrigado main our unser unsere".split()
)
_CLAUSES = re.compile(r"[,;()]|\s[-–—]\s|\.(?=\s|$)")
_SAME_LETTERS, _ENDING = 5, 3  # letters that two words for one thing begin with at least, and that they end in at most


def at_own_house(said: str, buyer: DraftAddress) -> bool:
    """Whether words beside a label of delivery name the buyer's own house and a place in it, and say nothing else but when and how. Only
    what the paper calls him tells it; a street, a town or a number of theirs says that it is somewhere else."""
    names = fold(f"{buyer.company.value or ''} {buyer.name.value or ''}")
    clauses = [clause.strip(" :") for clause in _CLAUSES.split(said) if clause.strip(" :")]
    if not clauses or not buyer.street.value or is_town(clauses[0]):
        return False
    return (_house_of(names, clauses[0]) or _is_room(clauses[0])) and all(
        is_door(one) or says_when(one) or says_how(one) or says_nothing(one) or _ROOMS.match(fold(one))
        for one in clauses[1:]
    )


def _is_room(clause: str) -> bool:
    """Whether a clause is a room that a house has one of, and nothing more: "an das Sekretariat", "à l'accueil", "to reception please"."""
    words = [word for word in re.findall(r"[^\W_]+", fold(clause)) if word not in _SMALL and word not in _POLITE]
    return len(words) == 1 and words[0] in _ONE_OF


def _house_of(names: str, clause: str) -> bool:
    plain = fold(clause)
    if _TOWN_HALLS.search(plain):
        rest = set(re.findall(r"\w+", _TOWN_HALLS.sub(" ", plain)))
        return _TOWNS.search(names) is not None and rest <= _SMALL | _HOUSE
    words = re.findall(r"[^\W_]+", _COMPOUND.sub(r"\1 \2", plain))
    telling = [word for word in words if word not in _SMALL and word not in _HOUSE]
    if not telling:
        return bool(set(words) & _SEAT)
    if set(telling) <= _OURS | _SELF and set(words) & _HOUSE:
        return True  # "at our premises"
    return all(any(_same_kind(word, own) for own in re.findall(r"[^\W\d_]+", names)) for word in telling)


def _same_kind(word: str, own: str) -> bool:
    """Whether two words are of one kind of house: "comunale" and "Comune", "Schule" and "Grundschule"."""
    if word == own and len(word) > 2:
        return True
    if len(word) > _ENDING and own.endswith(word):
        return True
    same = next((n for n, (a, b) in enumerate(zip(word, own, strict=False)) if a != b), min(len(word), len(own)))
    return same >= _SAME_LETTERS and max(len(word), len(own)) - same <= _ENDING


__all__ = ["at_own_house"]
