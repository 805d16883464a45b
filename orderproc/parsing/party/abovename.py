# ruff: noqa: E501
"""What stands in a printed head beside the name of who writes and is no part of his address: the authority that his house belongs to, with
its field, above the name ("Ministero dell'Istruzione", "REPÚBLICA PORTUGUESA" over "EDUCAÇÃO"), the county of a town ("Provincia di Ferrara"),
what the house is in law ("Anstalt des öffentlichen Rechts"), and what it says of its work, below it ("Enseignement technique", "Heizung und
Sanitär")."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.head.brackets import EMPTY, FULL
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import ENDS_IN_FORM, begins_with_form
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import (
    BUILDING,
    COMPANY,
    DEPARTMENT,
    INSIDE,
    PART_OF_A_HOUSE,
    PART_OF_BODY,
    STREET,
    STREET2,
    is_job,
    is_person,
)
from orderproc.parsing.words import fold

# countries, states, ministries and the offices of schools; none of them writes an order where a house of its own stands below it
_AUTHORITY = re.compile(
    r"(?:ministry|minister(?:o|io|ie|ium|e)|\w+ministerium|department for|scottish government|welsh government)\b.*"
    r"|(?:freistaat|bundesrepublik|bundesland|republik|freie (?:und )?hansestadt|land (?:nordrhein|baden|hessen|nieder|rheinland|sachsen|schleswig|mecklenburg|brandenburg))\b.*"
    r"|(?:republique|repubblica|republica|royaume|reino|regno|koninkrijk|communaute|federation wallonie|academie|rectorat|inspection academique|region|vlaamse overheid|vlaamse gemeenschap|rijksoverheid)\b.*"
    r"|(?:regione|provincia autonoma|ufficio scolastico|gobierno|generalitat|junta (?!de (?:freguesia|vecinos|compensacion))|comunidad (?:de madrid|autonoma|foral)|xunta|consejeria|conselleria|estado d[eoa]|governo|secretaria (?:de estado|estadual))\b.*"
)
_DIRECTION = re.compile(r"(?:general|sub)?dire(?:z|cc|ct|k)")  # "Direzione Generale"
# what a town's own house is called is a place: "Piscine municipale"
_OF_THE_TOWN = re.compile(r"\b(?:municipal\w*|communal\w*|comunal\w*|gemeindlich\w*|stadtisch\w*|gemeentelijk\w*)\b")
_TWO_TRADES = re.compile(r"[A-ZÄÖÜ][\wäöüß]+-? und [A-ZÄÖÜ][\wäöüß]+")  # "Hoch- und Tiefbau"


def without_authority(loose: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """The lines of an address without the authorities at their beginning, and these; only where the house that belongs to them stands
    below them by its own name: a ministry's department is the ministry. Of the lines between them and what surely is a house by its name
    each says what the authority is for."""
    at = 0
    while at < len(loose) and _AUTHORITY.fullmatch(fold(loose[at].text.strip(" ,"))):
        at += 1
    if not at or not _house_in(loose[at:]):
        return loose, []
    house = next((n for n, c in enumerate(loose) if n >= at and not _a_field(c.text.strip(" ,"))), at)
    at = house if _names_a_house(loose[house].text) and _house_in(loose[house:]) else at
    return loose[at:], loose[:at]


def _a_field(text: str) -> bool:
    """Whether a line below an authority may be what it is for, and names no house, nobody and no place: "EDUCAÇÃO", "Bildung, Jugend und Sport"."""
    other = is_person(text) or STREET.match(text) or any(c.isdigit() for c in text)
    return not (other or _names_a_house(text))


def _names_a_house(text: str) -> bool:
    return COMPANY.search(text) is not None or looks_of(text).firm > _SURELY


_SURELY = 0.6  # how likely a line is a house's own name


# what a town lies in: a county, a province
_COUNTY = re.compile(
    r"\(?(?:(?:provinci[ae]|prov\.|citta metropolitana|citta metr\.|regione?|region|departement|canton|arrondissement|comarca|distrito|concelho|estado|county|state|commonwealth|parish)\s(?:d[eio]l?|da|de la|della|des|du|of|van)\s\S.*"
    r"|(?:departement|canton|region) (?:d['’]|de l['’])\S.*|(?:provincie|landkreis|kreis|kanton|bezirk|landratsamt|regierungsbezirk|regione|region)\s\S+(?: \S+){0,3}|\S{3,}kreis|(?:\S+ ){1,3}county)\)?"
)
_TOWN_HALL = re.compile(
    r"(?:comune|citta|(?:markt|orts|stadt|samt|verbands|einheits)?gemeinde|markt|stadt|hansestadt|mairie|commune|ville|ayuntamiento|ajuntament|excmo\. ayuntamiento|concello|municipio|municipality|camara municipal|prefeitura(?: municipal)?|junta de freguesia|freguesia|gemeente|stad|town|city|village|township|borough|parish council)\s\S.*"
    r"|.*\s(?:town|city|parish|village|borough|community) council"
)


def _lies_in(text: str) -> bool:
    return _COUNTY.fullmatch(fold(text.strip(" ,"))) is not None


def without_county(loose: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """The lines of a town's address without the county that it lies in, wherever it stands among them, and these: "Comune di Argenta" over
    "Provincia di Ferrara". What the county has of its own keeps its name."""
    if not any(_TOWN_HALL.fullmatch(fold(c.text.strip(" ,"))) for c in loose[:_OF_A_HEAD]):
        return loose, []
    return [c for c in loose if not _lies_in(c.text)], [c for c in loose if _lies_in(c.text)]


_OF_A_HEAD = 3  # lines in which a town's own name stands

# what a body is in law: the kinds, what makes them so, and the small words between; a line of nothing else names nobody
_KINDS = frozenset(
    """etablissement organisme association fondation societe ecole college lycee centre mutuelle verein stiftung anstalt korperschaft einrichtung schule trager gesellschaft
    asociacion fundacion centro colegio entidad organismo empresa corporacion escuela ente associazione fondazione istituto scuola societa organizzazione impresa
    stichting vereniging instelling school instituicao associacao entidade fundacao escola estabelecimento charity organization organisation corporation agency institution foundation""".split()
)  # fmt: skip
_IN_LAW = frozenset(
    """public publique prive privee reconnue reconnu agree agreee lucratif utilite interet 1901 contrat rechts gemeinnutzig gemeinnutzige gemeinnutziger anerkannte anerkannter rechtsfahige
    privado privada concertado publico publica utilidad lucro pubblico privato paritaria paritario settore winstoogmerk openbaar openbare erkende particular solidariedade utilidade lucrativos
    independent non-profit nonprofit not-for-profit charitable registered private""".split()
)  # fmt: skip
_BETWEEN = frozenset(
    """d de des du la le l a an the local locale loi sans but sous et general enseignement sante administratif cooperation intercommunale industriel commercial utilite in der ohne und freier staatlich
    offentlichen privaten burgerlichen kirchlichen tragerschaft eingetragener sin animo con y e di del terzo senza scopo diritto derecho zonder met van social sociale sem fins of for day boarding
    educacion infantil primaria secundaria ensino educativo educational""".split()
)  # fmt: skip


def _is_in_law(text: str) -> bool:
    """Whether a line says what a body is in law, and not what it is called: "Établissement public local d'enseignement"."""
    words = [*re.findall(r"[^\W_]+(?:-[^\W_]+)*", fold(text).replace("’", "'"))]
    kinds, law = _KINDS & {*words}, _IN_LAW & {*words}
    return len(words) > _SAID_BRIEFLY and bool(kinds and law) and {*words} <= _KINDS | _IN_LAW | _BETWEEN


_SAID_BRIEFLY = 2  # words: "École publique" may be the name


def without_claims(loose: list[Chunk], *, printed: bool) -> list[Chunk]:
    """The lines of an address without what the house in the first of them is in law, and, in a head or a signature, what it lists of its work."""
    loose = [_without_ornaments(c) for c in loose] if printed else loose
    kept = [c for n, c in enumerate(loose) if not (n and printed and _lists_its_work(c.text, loose[n - 1].text))]
    return [left for n, c in enumerate(kept) if (left := _without_law(c) if n else c) is not None]


def _without_ornaments(chunk: Chunk) -> Chunk:
    """A line without the stars of a hotel and the flowers around a name: "Hotel Krone ****S", "✿ Blumen Moll ✿"."""
    words = list(chunk.words)
    while len(words) > 1 and _is_ornament(words[-1].text):
        words.pop()
    while len(words) > 1 and _is_ornament(words[0].text):
        words.pop(0)
    return replace(chunk, words=tuple(words))


def _is_ornament(word: str) -> bool:
    signs = word.removesuffix("S")
    drawn = all(sign in "*~•" or unicodedata.category(sign) == "So" for sign in signs)
    return bool(signs) and drawn and not any(box in signs for box in EMPTY + FULL)


def _without_law(chunk: Chunk) -> Chunk | None:
    """A line below a house's name without what the house is in law; None where nothing else stands in it."""
    words: list[list[Word]] = [[]]
    for word in chunk.words:
        if word.text in _DASHES:
            words.append([])
        else:
            words[-1].append(word)
    kept = [part for part in words if part and not _is_in_law(" ".join(word.text for word in part))]
    if len(kept) == len(words):
        return chunk
    return replace(chunk, words=tuple(word for part in kept for word in part)) if kept else None


_DASHES = frozenset("- – — · • |".split())


def _house_in(lines: Sequence[Chunk]) -> bool:
    """Whether the first of the lines names a house by itself."""
    first = lines[0].text.strip(" ,") if lines else ""
    part = any(p.match(first) for p in (PART_OF_A_HOUSE, PART_OF_BODY, STREET)) or DEPARTMENT.search(first)
    part = part or _DIRECTION.match(fold(first))
    return len(lines) > 1 and not (part or is_person(first) or is_job(first) or any(c.isdigit() for c in first))


def part_of_name(text: str, whole: str) -> bool:
    """Whether a line is a part of a firm's name, in larger print, that a line below it gives in whole: "Anlagenbau GmbH" over "Nordwerk
    Anlagenbau GmbH", "NORDWERK" over the same. "Stadt Ulm" over "Stadt Ulm Bauhof" is the firm, and the other a part of it."""
    part, name = fold(text.strip(" ,")), fold(whole.strip(" ,"))
    if not part or part == name:
        return False
    if begins_with_form(name):
        return name.endswith(f" {part}")
    if not ENDS_IN_FORM.search(name):
        return False
    if ENDS_IN_FORM.search(part):
        return name.endswith(f" {part}")
    bare = ENDS_IN_FORM.sub("", name).strip(" ,")
    logo = text.isupper() and bare.endswith(f" {part}")  # "RIA SUL" of "Obras Ria Sul, S.A."
    turned = " " in part and sorted(part.split()) == sorted(bare.split())  # "DOE Bakery" over "Bakery Doe Ltd"
    return logo or turned or name.startswith((f"{part} ", f"{part},"))


# what somebody is who has a house of his own, with his name behind it
_TRADE = re.compile(r"(?:\w*(?:arzt|ärztin|meister|meisterin)|dierenarts|tandarts|v[ée]t[ée]rin\w+|artisane?|artigian[oa]|artesan[oa]) (?i:dr\. )?[A-ZÀ-Þ][^\W\d_'’-]*(?:[ '’-][A-ZÀ-Þ][^\W\d_]*)?")  # fmt: skip


def called_by_trade(text: str) -> bool:
    """Whether a line is the name of a small house, its owner's trade and his name: "Tierarzt Vogt"."""
    return _TRADE.fullmatch(text.strip(" ,")[:1].lower() + text.strip(" ,")[1:]) is not None


def of_the_town(text: str) -> bool:
    """Whether a line names a house by the town that it is of: "Piscine municipale"."""
    return _OF_THE_TOWN.search(fold(text)) is not None


# whose houses have departments, called by what they are for: "Planning and environment"
_BODY = re.compile(
    r"\b(?:school|college|universit\w*|hochschule|\w*gymnasium|academy|lycee|ecole|liceo|istituto|instituto|scuola|escola|escuela|colegio|agrupamento|hospital|hopital|ospedale|ziekenhuis|klinikum|krankenhaus"
    r"|council|district|authority|trust|commission|behorde|amt|landkreis|stadtwerke|diocese|museum|department|ministry)\b|\w+(?:schule|amt|school)\b"
)
_LISTED = re.compile(r",\s+|\s*[·•|/+]\s*|\s+[-–—]\s+|\s+(?:&|and|und|et|y|e|ed|en)\s+")
_KIN = re.compile(
    r"(?i)\b(?:partners?|sons?|söhne|sohn|fils|figli|hijos|zonen|filhos|co|associ\w+|brothers|gebrüder)\b"
)
_ABOUT = 0.5  # how likely a line names persons that is no list of goods


def _lists_its_work(text: str, above: str) -> bool:
    """Whether a line below a name lists what is made or sold or treated there: "Grote huisdieren – rundvee & schapen", "Weddings, funerals and
    gifts". Of two in capitals it may be who owns it ("Müller & Kern"); a public body lists so what a department is for."""
    parts = _LISTED.split(text.strip(" ,"))
    body = fold(above.strip(" ,"))
    if len(parts) < _TWO or any(c.isdigit() or c in ":;@" for c in text) or COMPANY.search(text) or is_person(above):
        return False
    if any(form.fullmatch(body) for form in (_TOWN_HALL, _AUTHORITY, _COUNTY)) or _BODY.search(body):
        return False
    later = [word for part in parts for word in part.split()[1:]]
    common = all(word[:1].islower() for word in (*later, *(part for part in parts[1:])))
    if not (common or (len(parts) > _TWO and len(later) < len(parts))):
        return False
    owners = is_person(text) or looks_of(text).person > _ABOUT or _KIN.search(text)
    placed = is_job(text) or DEPARTMENT.search(text) or any(p.match(text) for p in (STREET, STREET2, INSIDE))
    return not (owners or placed or any(PART_OF_A_HOUSE.match(part) for part in parts))


_TWO = 2  # parts


_SELF = re.compile(r"(?i)^(?:entreprise|société|azienda|impresa|empresa|bedrijf|betrieb|company)(?= [a-zà-ÿ])")


def says_its_work(text: str) -> bool:
    """Whether a line below a firm's name says what it does, in common words: no name of its own, no place, no house, no department."""
    first, *rest = text.strip(" ,").split()
    common = bool(rest) and first[:1].isupper() and all(word[:1].islower() for word in rest)
    if not (common or _TWO_TRADES.fullmatch(text.strip(" ,"))) or any(c.isdigit() for c in text):
        return False
    text = _SELF.sub("", text)  # "Entreprise de travail adapté": what kind of firm
    place = is_inside(text) or is_job(text) or any(p.match(text) for p in (STREET, PART_OF_A_HOUSE, PART_OF_BODY))
    return not (place or BUILDING.search(text) or COMPANY.search(text) or of_the_town(text))


# what a firm offers, below its name: "Agent toutes marques – Dépannage 24/24", "24h-Notdienst"
_ROUND_THE_CLOCK = re.compile(
    r"(?i)[^\W\d_]{4,}\s24 ?(?:[/-] ?(?:24|7)|h\b|hrs?\b|std\b)|\b24 ?(?:h|hours?|stunden|horas|ore|heures|uurs?)[ -][^\W\d_]{4,}"
)


def offers(text: str) -> bool:
    """Whether a line says what somebody offers at any hour, and no place in a house."""
    return _ROUND_THE_CLOCK.search(text) is not None and not is_inside(text)


__all__ = [
    "called_by_trade",
    "of_the_town",
    "offers",
    "part_of_name",
    "says_its_work",
    "without_authority",
    "without_claims",
    "without_county",
]
