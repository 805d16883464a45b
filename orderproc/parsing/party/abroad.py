"""The line with town, region and postal code as countries beyond the seven languages write it (Universal Postal Union, "Postal
addressing systems"): India, Brazil, Mexico, Japan, China, Singapore, Hong Kong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from orderproc.parsing.party.provinces import is_part_of, without_part
from orderproc.parsing.words import fold

_CODE_FIRST = r"(?:{label}\s*)?(?P<zip>{code})\s*[-–,]?\s*(?P<city>[^\d,/(]+?)(?:\s*[-–/,(]\s*(?P<region>{region})\)?)?"
_CODE_LAST = r"(?P<city>[^\d,/(]+?)(?:\s*[-–/,(]\s*(?P<region>{region})\)?)?\s*[-–,.]?\s*(?:{label}\s*)?(?P<zip>{code})"


def _forms(code: str, region: str, label: str) -> tuple[re.Pattern[str], ...]:
    first, last = (p.format(code=code, region=region, label=label) for p in (_CODE_FIRST, _CODE_LAST))
    return tuple(re.compile(p) for p in (first, last, rf"(?:{label}\s*)?(?P<zip>{code})"))


_WORDS = r"[^\W\d][^\d,/()]*?"
FORMS: dict[str, tuple[re.Pattern[str], ...]] = {
    "IN": (
        *_forms(r"\d{3}\s?\d{3}", _WORDS, r"(?i:pin(?:\s?code)?)\s?[:.-]?"),
        re.compile(r"(?P<city>[^\d,]+?)\s*[-–,]?\s*(?P<zip>\d{3}\s?\d{3})\s*,?\s*(?P<region>[^\d,]+)"),
    ),
    "CN": _forms(r"\d{6}", _WORDS, r"(?i:p\.?c\.?)\s?:?"),
    "BR": (
        *_forms(r"\d{5}-?\d{3}", r"[A-Z]{2}", r"(?i:cep)\s?:?"),
        re.compile(r"(?P<city>[^\d,/]+?)\s*[-–/,]\s*(?P<region>[A-Z]{2})"),
    ),
    "MX": _forms(r"\d{5}", _WORDS, r"C\.?\s?P\.?\s?:?"),
    "JP": (
        *_forms(r"\d{3}-\d{4}", _WORDS, "〒"),
        re.compile(r"(?P<city>[^\d]+?),?\s+〒?(?P<zip>\d{3}-\d{4})"),
    ),
    "SG": (re.compile(r"(?P<city>(?i:singapore))\s+(?:\(?(?P<zip>\d{6})\)?)"),),
    "HK": (re.compile(r"(?P<city>(?i:hong kong|kowloon|new territories)),?(?: (?:hong kong|h\.?k\.?))?"),),
}
CITY_STATES = {"HK": "Hong Kong", "SG": "Singapore", "MC": "Monaco"}


def place_abroad(text: str, country: str) -> dict[str, str | None] | None:
    """Town, region and postal code of one line of an address in that country; None where it is no such line."""
    for form in FORMS.get(country, ()):
        found = form.fullmatch(text.strip(" .,"))
        if found is not None:
            named = found.groupdict()
            if country == "IN" and named.get("region") is not None and not is_part_of("IN", named["region"]):
                continue  # "College Road, Nashik - 422005" has a street before its town
            city, region = named.get("city"), named.get("region")
            if city and region is None:
                city, region = without_part(country, city)
            return {
                "city": city,
                "region": region,
                "postal_code": named.get("zip"),
                "country": country,
            }
    return None


# ITU-T E.164: numbers to dial that one country has (+1 is several)
_DIALLED = {
    "33": "FR", "49": "DE", "34": "ES", "39": "IT", "31": "NL", "351": "PT", "43": "AT", "41": "CH", "32": "BE", "44": "GB",
    "353": "IE", "352": "LU", "45": "DK", "46": "SE", "47": "NO", "358": "FI", "48": "PL", "420": "CZ", "61": "AU", "64": "NZ",
    "52": "MX", "55": "BR", "91": "IN", "81": "JP",
}  # fmt: skip
_SPOKEN = {
    "FR": "fr", "DE": "de", "ES": "es", "IT": "it", "SM": "it", "NL": "nl", "PT": "pt", "AT": "de", "CH": "de fr it", "LI": "de",
    "BE": "nl fr de", "LU": "fr de", "MC": "fr", "GB": "en", "IE": "en", "AU": "en", "NZ": "en", "ZA": "en", "MX": "es", "BR": "pt",
    "US": "en es", "CA": "en fr", "DK": "da", "NO": "no", "SE": "sv", "FI": "fi sv", "HU": "hu", "HR": "hr", "SI": "sl",
}  # fmt: skip
_NUMBER_AHEAD = r"^(?:\d+[a-z]?(?: ?(?:bis|ter))?,? )?"
# the languages of a street by the words that it begins or ends with; words that two languages have are of both
_STREETS = tuple((languages.split(), re.compile(pattern)) for languages, pattern in (
    ("fr", _NUMBER_AHEAD + r"(?:rue|boulevard|bd|chemin|impasse|allees?|quai|(?:route|avenue|place|cours) (?:de|du|des|d['’])|lieu-dit)\b"),
    ("es it", r"^via (?:augusta|layetana|laietana|de|del)\b"),
    ("es", r"^(?:calle|avda|avenida (?:de|del)|plaza|paseo|carretera|ctra|camino|travesia|poligono|gran via|c/)(?!\w)"),
    ("it", r"^(?:via|viale|piazza|piazzale|corso|vicolo|contrada|localita|strada (?:provinciale|statale|comunale))\b"),
    ("pt", r"^(?:rua|travessa|praca|estrada|largo d[aeo]s?)\b"),
    ("nl", r"(?:straat|laan|plein|gracht|kade|dreef) \d"),
    ("de", r"(?:strasse|str\.|\bstr|platz|gasse) \d"),
    ("de nl", r"\w{3}(?:weg|markt) \d"),
    ("en", r"^\d+[a-z]? .*\b(?:street|road|lane|avenue|drive|close|crescent)$"),
    ("da", r"\w(?:vej|gade) \d"), ("no", r"\w(?:veien|vegen|gata|gaten) \d"), ("sv", r"\w(?:gatan|vagen) \d"), ("fi", r"\wkatu \d"),
    ("hu", r"\b(?:utca|u\.|ut) \d"),
))  # fmt: skip
# where another language is at home, too, by how the postal codes begin: South Tyrol, Aosta, Venice with its calli; Alsace, Corsica
_ALSO = {
    ("IT", "de"): ("39",), ("IT", "fr"): ("11",), ("IT", "es"): ("30",), ("FR", "de"): ("67", "68", "57"), ("FR", "it"): ("20",),
    ("ES", "it"): ("08",),
}  # fmt: skip


def dialled(phone: str | None) -> str | None:
    """The one country whose number to dial a telephone number begins with."""
    digits = re.sub(r"\D", "", phone or "") if (phone or "").strip().startswith(("+", "(+", "00")) else ""
    digits = digits.removeprefix("00") if (phone or "").strip().startswith("00") else digits
    return next((_DIALLED[digits[:size]] for size in (3, 2) if digits[:size] in _DIALLED), None)


def tongues_of(street: str | None) -> tuple[str, ...]:
    """The languages of a street by how it is called, "it" of "Via Roma 3"; empty where nothing tells."""
    folded = fold(street or "").strip(" ,.")
    if re.match(r"(?i)(?:vía|rúa)\b", street or ""):
        return ("es",)  # "Rúa" in Galicia, "Rua" in Portugal
    return next((tuple(languages) for languages, pattern in _STREETS if pattern.search(folded)), ())


def spoken_in(languages: Collection[str], lands: Iterable[str], code: str = "") -> frozenset[str]:
    """Those of the lands where one of the languages is spoken, around this postal code."""
    return frozenset(land for land in lands if any(_is_spoken(one, land, code) for one in languages))


def _is_spoken(language: str, land: str, code: str) -> bool:
    return language in _SPOKEN.get(land, "").split() or code.startswith(_ALSO.get((land, language), ("-",)))


def spoken_there(street: str | None, country: str) -> bool | None:
    """Whether a street is called so in that country: "rue Pasteur" in France, in Belgium, in Switzerland; None where nothing tells."""
    languages = tongues_of(street)
    return bool(spoken_in(languages, (country,))) if languages and country in _SPOKEN else None
