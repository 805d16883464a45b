"""Parts of an address in a sentence that no comma parts, or that are known by where they stand: a town that a small word sets behind its
street ("14 rue des Tanneurs à Quimper"), what stands between a street and its town ("Calle Rosal 17, 2º izquierda, 33201 Gijón"), a house
that is called by what it is ("à l'école primaire Les Tilleuls, 10 rue …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.names import BUILDING, COMPANY, DEPARTMENT, STREET
from orderproc.parsing.party.stretches import SAID, Part
from orderproc.parsing.words import fold

_TOWARDS = re.compile(r"\s(?:à|a|ad|en|in|em|te)\s(?=\(?[A-ZÀ-Þ\d])")
_NUMBER = re.compile(r"\d{1,4}\s?[A-Za-z]?(?:\s?(?:bis|ter))?")
_OF_A_STREET = 9  # words of a street with its number at most


def with_towns_apart(parts: Sequence[Part]) -> list[Part]:
    """The parts, a town behind a street with its number as a part of its own."""
    found: list[Part] = []
    for part in parts:
        cut = next((m for m in _TOWARDS.finditer(part.text) if _ends_with_street(part.text[: m.start()])), None)
        if cut is None:
            found.append(part)
            continue
        found.append(replace(part, end=part.start + cut.start(), text=part.text[: cut.start()]))
        found.append(Part(",", part.start + cut.end(), part.end, part.text[cut.end() :]))
    return found


def _ends_with_street(text: str) -> bool:
    """Whether a stretch ends with a street and its number: "moro na Rua do Sol 4", "au 14 rue des Tanneurs"."""
    words = text.split()
    for at in range(max(len(words) - _OF_A_STREET, 0), len(words) - 1):
        said, first = " ".join(words[at:]), words[at].strip(",")
        if _NUMBER.fullmatch(words[-1]) and STREET.match(said) and not first[:1].isdigit():
            return True
        rest = " ".join(words[at + 1 :])
        if _NUMBER.fullmatch(first) and (STREET.match(rest) or _LANE.match(rest)) and not rest[:1].isdigit():
            return True
    return False


# what a street is called behind its number
_LANE = re.compile(
    r"(?i)(?:sente|sentier|traverse|cours|passage|montée|venelle|cité|voie|promenade|faubourg|square|ruelle|esplanade|hameau|lotissement|clos|villa)\s+\S"
)


# the number of a house by what it is called: "Rua do Carvalhal, n.º 56"
NUMBER_CALLED = re.compile(r"(?i)\s*(?:n\.?\s?[º°o]\.?|n[uú]m(?:ero)?\.?|numéro|nr\.?)\s?\d{1,4}\s?[a-z]?\s*")
# where an article ends that leads to a name: "à l'", "dell'"
ELISION = re.compile(r"(?i)(?:^|[\s(])(?:[ld]|dell|all|nell|dall|sull)['’]$")
_OF_A_DOOR = 4  # words of what tells a door


def between(parts: Sequence[Part], n: int, at: int) -> bool:
    """Whether a part stands between commas, behind a street with its number and before the town of part `at`: a floor, a stair, a door,
    whatever it is called."""
    words = parts[n].text.split()
    if n >= at or not 0 < len(words) <= _OF_A_DOOR or parts[n].mark != "," or any(SAID.match(w) for w in words):
        return False
    for before in range(n - 1, max(n - 4, -1), -1):
        text = parts[before].text
        numbered = _ends_with_street(text) or (
            before + 1 < n and _NUMBER.fullmatch(parts[before + 1].text.strip()) and _ends_with_street(f"{text} 1")
        )
        if numbered:
            return True
        if parts[before].mark != "," or len(text.split()) > _OF_A_DOOR:
            return False
    return False


_ARTICLE = re.compile(
    r"(?i)(?:the|le|la|les|au|aux|du|des|el|los|las|al|del|il|lo|i|gli|alla|allo|ai|agli|alle|o|os|as|ao|aos|à|às|na|no|nas|nos|der|die|das|dem|den|het|de)"
)
_ELISION = re.compile(r"(?i)(?:[ld]|dell|all|nell|dall|sull)['’](?=\w)")
_OF_A_HOUSE = 7  # words of its name


def house_at(words: Sequence[re.Match[str]], n: int) -> int | None:
    """Where, in a stretch cut into words, the name of a house begins that is called by what it is, with the article before it, at word n;
    None where none does. Nothing but its name may follow."""
    word = words[n][0]
    elided = _ELISION.match(word)
    if elided is None and not (n and _ARTICLE.fullmatch(words[n - 1][0])):
        return None
    start = words[n].start() + (elided.end() if elided else 0)
    said = [words[n][0][elided.end() if elided else 0 :], *(w[0] for w in words[n + 1 :])]
    text = " ".join(said)
    named = any(w[:1].isupper() for w in said) and not any(c.isdigit() for c in text)
    if not named or not 1 < len(said) <= _OF_A_HOUSE or any(SAID.match(w) and fold(w) not in _IN_NAMES for w in said):
        return None
    house = any(p.search(said[0]) for p in (COMPANY, DEPARTMENT, BUILDING)) or is_inside(said[0])
    return start if house else None


def names_house(text: str) -> bool:
    """Whether a stretch ends with the name of a house that is called by what it is."""
    words = list(re.finditer(r"\S+", text))
    return any(house_at(words, n) is not None for n in range(len(words)))


_IN_NAMES = frozenset("a de la le les du des del di da do dos das al en".split())


__all__ = ["ELISION", "NUMBER_CALLED", "between", "house_at", "names_house", "with_towns_apart"]
