# ruff: noqa: E501
"""When somebody is there: a line of weekdays below a street, "aanwezig ma, di, do, vr", "open Mon, Wed, Fri", "Mo-Fr 8-16"."""

from __future__ import annotations

import re
from functools import cache

from orderproc.parsing.dates import LANGUAGES
from orderproc.parsing.words import fold

# folded, as people shorten them where a calendar does not
_SHORT = frozenset("tues weds thur thurs".split())
_THERE = frozenset(
    """open opened opening attended staffed manned present in hours times closed not
    geoffnet offen besetzt anwesend offnungszeiten zu uhr geschlossen nicht
    ouvert ouverte ouverts present presente presents horaires ferme fermee heures h
    abierto abierta presente presentes horario horarios cerrado cerrada horas
    aperto aperta aperti presenti orario orari chiuso chiusa ore
    aanwezig geopend bezet openingstijden gesloten uur
    aberto aberta atendimento fechado fechada""".split()
)
_SMALL = frozenset(
    "only and to on from till until und bis von am nur et au a du le les seulement y al de los solo e il dal alle en tot op van alleen as das ate so".split()
)
_CLOCK = re.compile(r"\d{1,2}(?:[.:h]\d\d)?(?:h|am|pm|uhr|uur)?|am|pm")


@cache
def weekdays() -> frozenset[str]:
    """The days of the week (folded), whole and in short, in every language."""
    from babel.dates import get_day_names

    return frozenset(
        fold(name).rstrip(".")
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for name in get_day_names(width, context, language).values()
    )


def says_open(text: str) -> bool:
    """Whether a line says nothing but on which weekdays somebody is there: two days, or one with its hours or a word for being there."""
    tokens = [
        token.strip(".") for token in re.split(r"[\s,;:/&+()–—-]+", fold(re.sub(r"(?<=\d)[.:](?=\d\d)", "h", text)))
    ]
    tokens = [token for token in tokens if token]
    days = sum(token in weekdays() or token in _SHORT for token in tokens)
    others = [token for token in tokens if token not in weekdays() and token not in _SHORT]
    told = any(_CLOCK.fullmatch(token) or token in _THERE for token in others)
    known = all(_CLOCK.fullmatch(token) or token in _THERE or token in _SMALL for token in others)
    return known and (days > 1 or (days == 1 and told))


_BRINGS = re.compile(
    r"\b(?:deliver(?:y|ies|ed)?|(?:an)?liefer(?:n|ung|ungen|t)|livr(?:er|ez|aisons?)|entreg(?:ar|as?|uen|uem|ue)|consegn(?:are|ate|[ae])|(?:af)?lever(?:en|ing|ingen))\b"
)
_POLITE = re.compile(
    r"\b(?:please|pls|kindly|accepted|possible|bitte|sie|moglich|merci|de|veuillez|svp|nous|por favor|solamente|per favore|soltanto|graag|alstublieft|aub|apenas)\b"
)
_ANY_DAY = re.compile(
    r"\b(?:any )?(?:weekdays?|business days?|werktags|werktage|jours ouvrables|dias laborables|giorni feriali|werkdagen|dias uteis)\b"
)
_BETWEEN = re.compile(
    r"\W*(?:between|from|zwischen|von|entre|de|das|tra|fra|dalle|tussen|van)\s+(\d{1,2})(?:[.:h]\d\d)?\s*(?:uhr|h|uur|am|pm)?\s+(?:and|to|till|until|und|bis|et|a|y|e|as|alle|en|tot)\s+(?:las |le )?(\d{1,2})(?:[.:h]\d\d)?\s*(?:uhr|h|uur|am|pm)?\W*"
)
_AT = r"(?<![\d.:])(?:[01]?\d|2[0-4])(?:[.:h][0-5]\d)?\s*(?:uhr|h|uur|am|pm)?"
_FROM_TO = re.compile(rf"{_AT}\s*(?:[-–]|to|till|until|bis|a|e|as|alle|tot)\s*(?:las )?{_AT}(?!\d)")
_DAY = 24  # hours
_LONGEST = 120  # characters of such a sentence


def brings_when(sentence: str) -> bool:
    """Whether a sentence says nothing but at which hours the goods may be brought: "Deliver weekdays 9 to 5 please", "Please deliver between
    9 and 2": it counts none of them."""
    folded = fold(sentence)
    if not _BRINGS.search(folded) or len(folded) > _LONGEST:
        return False
    rest = _ANY_DAY.sub(" monday ", _BRINGS.sub(" ", folded))
    hours = _BETWEEN.fullmatch(_POLITE.sub(" ", rest).strip())
    if hours is not None or (hours := _BETWEEN.fullmatch(rest.strip())) is not None:
        return all(int(hour) <= _DAY for hour in hours.groups())
    from_to = _FROM_TO.sub(" 9-17 ", rest)
    return re.search(r"\d", from_to.replace("9-17", "")) is None and says_open(_POLITE.sub(" ", from_to))


__all__ = ["brings_when", "says_open", "weekdays"]
