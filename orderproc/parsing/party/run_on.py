# ruff: noqa: E501
"""Addresses that nobody parted by commas: "to dean hollis 117 gorse hill avenue swindon SN2 8BZ", "KUTZ BARBERS 3115 CHEROKEE ST ST LOUIS MO
63118". The number of the house begins the street, the word for one ends it, the postal code ends the town."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.party.places import CA_POSTCODE, EIRCODE, UK_POSTCODE
from orderproc.parsing.party.stretches import Part

# "3115 Cherokee St", "77a fonthill mews apt 4", "1609 W 18th St"
_STREET = re.compile(
    r"(?i)(?<![\w,.-])(?:(?:flat|unit|apt|apartment|suite)\s\w{1,4}\s)?\d{1,5}[a-z]?(?:[-/]\d{1,4}[a-z]?)?\s(?:(?!\d{3})[\w'’.-]+\s){1,3}?"
    r"(?:street|road|lane|avenue|drive|close|way|court|place|crescent|terrace|gardens?|grove|square|mews|hill|park|row|view|rise|walk|quay|parade|circle|boulevard|highway|parkway|st|rd|ln|ave?|dr|ct|pl|cres|tce|blvd|hwy|pkwy|sq)\b\.?(?=\s)"
    r"(?:\s(?:hill|avenue|road|street|drive|close|lane|grove|north|south|east|west|[nsew]e?w?)\b(?=\s))*(?:\s(?:apt|unit|flat|suite|ste|#)\.?\s?\w{1,5}\b(?=\s))?"
)
_ZIP = re.compile(r"(?<![\d-])\d{5}(?:-\d{4})?(?![\d-])")
_LONGEST_TOWN = 5  # words of a town with its region


def run_on(parts: Sequence[Part]) -> list[Part]:
    """The parts of a text, those that hold a whole address parted where its street begins and ends."""
    found: list[Part] = []
    for part in parts:
        street = _street_before_town(part.text)
        if street is None:
            found.append(part)
            continue
        begin, end = street
        ahead = part.text[:begin].strip()
        if ahead:
            found.append(Part(part.mark, part.start, part.start + begin, part.text[:begin]))
        found.append(Part("," if ahead else part.mark, part.start + begin, part.start + end, part.text[begin:end]))
        found.append(Part(",", part.start + end, part.end, part.text[end:]))
    return found


def _street_before_town(text: str) -> tuple[int, int] | None:
    """Where the last street in a text begins and ends that a town with its postal code stands right behind."""
    for street in reversed([*_STREET.finditer(text)]):
        rest = text[street.end() :]
        codes = [code.start() for form in (UK_POSTCODE, CA_POSTCODE, EIRCODE, _ZIP) if (code := form.search(rest))]
        town = rest[: min(codes)] if codes else ""
        if 0 < len(town.split()) <= _LONGEST_TOWN and not any(
            c.isdigit() for c in re.sub(r"(?i)\bdublin \d{1,2}\b", "", town)
        ):
            return street.start(), street.end()
    return None


__all__ = ["run_on"]
