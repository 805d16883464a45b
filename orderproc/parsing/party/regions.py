"""States and provinces that stand where a town or a postal code was looked for: "Portage la Prairie, Manitoba" over the code, "State /
Postcode: WA 6280"."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.places import AUSTRALIAN, AUSTRALIAN_STATES, PROVINCE_CODES, PROVINCES, state_of
from orderproc.parsing.words import fold

_WITH_CODE = re.compile(r"(?P<region>[^\W\d][^\d,/]*?)\s*[ ,/]\s*(?P<code>\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)")


def region_named(text: str, country: str) -> str | None:
    """The code of a state or province of the United States, Canada or Australia, from its name or code; None for any other text."""
    if country == "US":
        return state_of(text)
    names, codes = {"CA": (PROVINCES, PROVINCE_CODES), "AU": (AUSTRALIAN_STATES, AUSTRALIAN)}.get(country, ({}, ()))
    plain = text.strip(" .,")
    return plain.upper() if plain.upper() in codes else names.get(fold(plain))


def take_region_and_code(chunk: Chunk, fields: dict[str, Field[str]], source: str, home: str) -> bool:
    """Puts a region and its postal code, and nothing else, into the fields; False where something else stands there."""
    found = _WITH_CODE.fullmatch(chunk.text.strip(" ,"))
    region = region_named(found["region"], home) if found is not None else None
    if found is None or region is None:
        return False
    fields.setdefault("region", chunk.field(region, source))
    fields.setdefault("postal_code", chunk.field(found["code"], source))
    return True


def with_region_apart(address: DraftAddress, home: str) -> DraftAddress:
    """The address with a region that stands behind the town's name as what it is. `home`: the country of an address that names none."""
    town, comma, behind = (address.city.value or "").rpartition(",")
    region = region_named(behind, address.country.value or home) if comma and address.postal_code.value else None
    if region is None or address.region.value not in (None, region) or not town.strip():
        return address
    return replace(address, city=replace(address.city, value=town.strip()), region=replace(address.city, value=region))


__all__ = ["region_named", "take_region_and_code", "with_region_apart"]
