"""Towns with a code of four figures behind them and no state between: "Cradock 5880", "Hoedspruit, Limpopo, 1380", "Blenheim 7272".

So write the people of South Africa, of New Zealand and, where they leave the state out, of Australia. Elsewhere such a row is a street with
its number, a year or a model, so that it is a town only in the papers that a shop of those countries gets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from orderproc.parsing.dates import is_month
from orderproc.parsing.head.keyvalues import key_listed
from orderproc.parsing.party.names import COMPANY, INSIDE, STREET, STREET2
from orderproc.parsing.words import fold

FOUR_BEHIND = frozenset(("ZA", "NZ", "AU"))

_HOME: ContextVar[str] = ContextVar("home", default="")


@contextmanager
def in_the_post_of(country: str) -> Iterator[None]:
    """While a document is read that came to a shop of this country."""
    before = _HOME.set(country)
    try:
        yield
    finally:
        _HOME.reset(before)


def shops_country() -> str:
    """The country of the shop whose post is read; "" where none is."""
    return _HOME.get()


def town_with_four(text: str, country: str | None = None) -> dict[str, str | None] | None:
    """Town, province and code of a row; None where it is no such row, or where people write their towns otherwise. `country`: whose people
    wrote it; the shop's own where none is known."""
    land = country or _HOME.get()
    found = _TOWN.fullmatch(text.strip(" .,")) if land in FOUR_BEHIND else None
    if found is None or _NO_TOWN.search(found["town"]) or is_month(found["town"].split()[-1].strip(".")):
        return None
    town, region = found["town"].strip(" ,"), found["region"]
    if any(p.match(town) for p in (STREET, STREET2, INSIDE)) or COMPANY.search(town) or key_listed(town) is not None:
        return None
    if land == "ZA" and region is None and (behind := _PROVINCE_BEHIND.fullmatch(town)) is not None:
        town, region = behind["town"] or "", behind["region"]  # "Nelspruit Mpumalanga 1200", "Mpumalanga 2380"
    if region is not None and (land != "ZA" or not _PROVINCE.fullmatch(fold(region))):
        return None
    if not town and country is None and region is None:
        return None
    return {"city": town or None, "region": region, "postal_code": found["zip"], "country": country}


_TOWN = re.compile(
    r"(?P<town>[^\W\d_](?:[^\W\d_]|['’.-]|[ ](?! )){1,30})(?:,\s*(?P<region>[^\W\d_](?:[^\W\d_]|[ -]){2,20}))?,?\s+(?P<zip>\d{4})"
)
# what stands before a number of four figures and is no town
_NO_TOWN = re.compile(
    r"(?i)\b(?:box|bag|suite|farm|plot|erf|stand|portion|lot|unit|site|section|zone|block|phase|ext(?:ension)?|rd|model|type|series"
    r"|cat(?:alogue)?|page|no|nr|number|ref|order|account|acc|code|pin|tel|cell|fax|since|est|in|of|the|for|to|is|x)\b\.?$"
)
_REGIONS = r"eastern cape|free state|gauteng|kwa-?zulu[- ]natal|kzn|limpopo|mpumalanga|north[ -]west|northern cape|western cape"
_PROVINCE = re.compile(_REGIONS)
_PROVINCE_BEHIND = re.compile(rf"(?i)(?:(?P<town>\S.*?),?\s+)?(?P<region>{_REGIONS})")


__all__ = ["FOUR_BEHIND", "in_the_post_of", "shops_country", "town_with_four"]
