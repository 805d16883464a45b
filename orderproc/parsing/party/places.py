# ruff: noqa: E501
"""Countries, states and postal codes by name and pattern: offline knowledge for reading addresses."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein

from orderproc.parsing.words import fold

STATES = {
    fold(name): code
    for pair in (
        "Alabama AL|Alaska AK|Arizona AZ|Arkansas AR|California CA|Colorado CO|Connecticut CT|Delaware DE|District of Columbia DC|Florida FL|"
        "Georgia GA|Hawaii HI|Idaho ID|Illinois IL|Indiana IN|Iowa IA|Kansas KS|Kentucky KY|Louisiana LA|Maine ME|Maryland MD|Massachusetts MA|"
        "Michigan MI|Minnesota MN|Mississippi MS|Missouri MO|Montana MT|Nebraska NE|Nevada NV|New Hampshire NH|New Jersey NJ|New Mexico NM|New York NY|"
        "North Carolina NC|North Dakota ND|Ohio OH|Oklahoma OK|Oregon OR|Pennsylvania PA|Puerto Rico PR|Rhode Island RI|South Carolina SC|South Dakota SD|"
        "Tennessee TN|Texas TX|Utah UT|Vermont VT|Virginia VA|Washington WA|West Virginia WV|Wisconsin WI|Wyoming WY|Guam GU|Virgin Islands VI"
    ).split("|")
    for name, code in [pair.rsplit(" ", 1)]
}
STATE_CODES = frozenset(STATES.values()) | {"AA", "AE", "AP", "AS", "MP"}
PROVINCES = {
    fold(n): c
    for n, c in {
        "Alberta": "AB",
        "British Columbia": "BC",
        "Manitoba": "MB",
        "New Brunswick": "NB",
        "Newfoundland and Labrador": "NL",
        "Nova Scotia": "NS",
        "Ontario": "ON",
        "Prince Edward Island": "PE",
        "Quebec": "QC",
        "Saskatchewan": "SK",
        "Yukon": "YT",
        "Northwest Territories": "NT",
        "Nunavut": "NU",
    }.items()
}
# as people shorten them: "Guelph, Ont."
SHORT_PROVINCES = {"alta": "AB", "man": "MB", "nfld": "NL", "ont": "ON", "que": "QC", "sask": "SK"}
PROVINCE_CODES = frozenset(PROVINCES.values())
AUSTRALIAN_STATES = {"new south wales": "NSW", "victoria": "VIC", "queensland": "QLD", "south australia": "SA", "western australia": "WA", "tasmania": "TAS", "australian capital territory": "ACT", "northern territory": "NT"}  # fmt: skip
AUSTRALIAN = frozenset(AUSTRALIAN_STATES.values())

_OLD_STATES = {
    "ala": "AL",
    "ariz": "AZ",
    "ark": "AR",
    "calif": "CA",
    "cal": "CA",
    "colo": "CO",
    "conn": "CT",
    "del": "DE",
    "fla": "FL",
    "ill": "IL",
    "ind": "IN",
    "kans": "KS",
    "mass": "MA",
    "mich": "MI",
    "minn": "MN",
    "miss": "MS",
    "mont": "MT",
    "nebr": "NE",
    "nev": "NV",
    "n h": "NH",
    "n j": "NJ",
    "n m": "NM",
    "n y": "NY",
    "n c": "NC",
    "n d": "ND",
    "okla": "OK",
    "ore": "OR",
    "penn": "PA",
    "penna": "PA",
    "r i": "RI",
    "s c": "SC",
    "s d": "SD",
    "tenn": "TN",
    "tex": "TX",
    "wash": "WA",
    "w va": "WV",
    "wis": "WI",
    "wisc": "WI",
    "wyo": "WY",
    "d c": "DC",
}


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in ("en", "de", "fr", "es", "it", "nl", "pt"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                names.setdefault(fold(name), code)
    names.update(
        {
            "usa": "US",
            "u.s.a.": "US",
            "u.s.": "US",
            "us": "US",
            "united states of america": "US",
            "uk": "GB",
            "u.k.": "GB",
            "great britain": "GB",
            "england": "GB",
            "scotland": "GB",
            "wales": "GB",
            "northern ireland": "GB",
            "holland": "NL",
            "the netherlands": "NL",
            "deutschland": "DE",
            "espana": "ES",
            "belgie": "BE",
            "belgique": "BE",
            "schweiz": "CH",
            "suisse": "CH",
            "svizzera": "CH",
            "osterreich": "AT",
            "danmark": "DK",
            "sverige": "SE",
            "norge": "NO",
            "polska": "PL",
            "italia": "IT",
            "republic of ireland": "IE",
            "eire": "IE",
            "czech republic": "CZ",
            "mexico": "MX",
            "hong kong": "HK",
            "ceska republika": "CZ",
            "cesko": "CZ",
            "slovensko": "SK",
            "magyarorszag": "HU",
            "suomi": "FI",
            "eesti": "EE",
            "latvija": "LV",
            "lietuva": "LT",
            "slovenija": "SI",
            "hrvatska": "HR",
            "turkiye": "TR",
            "island": "IS",
            "south korea": "KR",
            "korea": "KR",
            "taiwan": "TW",
            "turkey": "TR",
            "uae": "AE",
            "u.a.e.": "AE",
            "macau": "MO",
            "brasil": "BR",
        }
    )
    return names


@cache
def _alpha3() -> dict[str, str]:
    return {
        "USA": "US",
        "GBR": "GB",
        "DEU": "DE",
        "FRA": "FR",
        "ESP": "ES",
        "ITA": "IT",
        "NLD": "NL",
        "PRT": "PT",
        "CAN": "CA",
        "AUS": "AU",
        "AUT": "AT",
        "CHE": "CH",
        "BEL": "BE",
        "IRL": "IE",
        "MEX": "MX",
        "BRA": "BR",
        "DNK": "DK",
        "SWE": "SE",
        "NOR": "NO",
        "FIN": "FI",
        "POL": "PL",
        "CZE": "CZ",
        "JPN": "JP",
        "CHN": "CN",
        "IND": "IN",
    }


CODES = frozenset(
    "US GB DE FR ES IT NL PT CA AU AT CH BE IE MX BR DK SE NO FI PL CZ JP CN IN NZ LU GR HU RO BG SK SI HR EE LV LT MT CY ZA SG HK PH MY".split()
)


@lru_cache(maxsize=8192)
def country_of(text: str) -> str | None:
    """ISO 3166-1 alpha-2 of a country written by itself, in any of the seven languages or as its code."""
    name = fold(text).strip(" .,;()")
    found = _countries().get(name)
    if found and len(name) > 2:
        return found
    upper = text.strip(" .,;()")
    if upper.isupper():
        if upper in ("US", "UK", "USA"):
            return {"UK": "GB"}.get(upper, "US")
        if upper in CODES:
            return upper
        return _alpha3().get(upper)
    return None


def nearly_country_of(text: str) -> str | None:
    """The country whose name was read with one letter in six wrong ("Nedertand"); None where two countries are as near."""
    name = fold(text).strip(" .,;()")
    if len(name) < 6 or any(c.isdigit() for c in name):
        return None
    near: dict[int, set[str]] = {}
    for known, code in _countries().items():
        if abs(len(known) - len(name)) <= 2 and len(known) >= 6:
            near.setdefault(Levenshtein.distance(known, name, score_cutoff=len(name) // 6), set()).add(code)
    best = min(near, default=99)
    return next(iter(near[best])) if best <= len(name) // 6 and len(near[best]) == 1 else None


@lru_cache(maxsize=8192)
def state_of(text: str) -> str | None:
    """The two-letter code of a US state, from its name, code or old abbreviation."""
    code = text.strip(" .,").upper()
    if code in STATE_CODES:
        return code
    name = fold(text).strip(" .,")
    return STATES.get(name) or _OLD_STATES.get(" ".join(name.replace(".", " ").split()))


UK_POSTCODE = re.compile(
    r"\b(GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])\s*\d[ABD-HJLNP-UW-Z]{2})\b",
    re.IGNORECASE,
)
CA_POSTCODE = re.compile(r"\b([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[ -]?(\d[ABCEGHJ-NPRSTV-Z]\d)\b", re.IGNORECASE)
EIRCODE = re.compile(r"\b([AC-FHKNPRTV-Y]\d[\dW])\s?([0-9AC-FHKNPRTV-Y]{4})\b")
US_ZIP = re.compile(r"(?<!\d)(\d{5}(?:-\d{4})?)(?!\d)")


def codes_in(text: str) -> list[tuple[int, int]]:
    """Where postal codes of letters and digits in two groups stand, that no item's number is formed like: "BD23 2LX", "W91 X4Y5"."""
    codes = (match for form in (UK_POSTCODE, CA_POSTCODE, EIRCODE) for match in form.finditer(text))
    return [match.span() for match in codes if " " in match.group() and match.group().isupper()]
