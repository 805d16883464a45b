# ruff: noqa: E501
"""What stands in a printed head beside the name of who writes and is no part of his address: the authority that his house belongs to, above
the name ("Ministero dell'Istruzione", "Freistaat Sachsen"), and what the house says of its work, below it ("Enseignement technique",
"Heizung und Sanitär")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import ENDS_IN_FORM, begins_with_form
from orderproc.parsing.party.names import (
    BUILDING,
    COMPANY,
    DEPARTMENT,
    PART_OF_A_HOUSE,
    PART_OF_BODY,
    STREET,
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
    below them by its own name: a ministry's department is the ministry."""
    at = 0
    while at < len(loose) and _AUTHORITY.fullmatch(fold(loose[at].text.strip(" ,"))):
        at += 1
    return (loose[at:], loose[:at]) if at and _house_in(loose[at:]) else (loose, [])


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


def of_the_town(text: str) -> bool:
    """Whether a line names a house by the town that it is of: "Piscine municipale"."""
    return _OF_THE_TOWN.search(fold(text)) is not None


def says_its_work(text: str) -> bool:
    """Whether a line below a firm's name says what it does, in common words: no name of its own, no place, no house, no department."""
    first, *rest = text.strip(" ,").split()
    common = bool(rest) and first[:1].isupper() and all(word[:1].islower() for word in rest)
    if not (common or _TWO_TRADES.fullmatch(text.strip(" ,"))) or any(c.isdigit() for c in text):
        return False
    place = is_inside(text) or is_job(text) or any(p.match(text) for p in (STREET, PART_OF_A_HOUSE, PART_OF_BODY))
    return not (place or BUILDING.search(text) or COMPANY.search(text) or of_the_town(text))


__all__ = ["of_the_town", "part_of_name", "says_its_work", "without_authority"]
