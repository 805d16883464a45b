"""Postal code ↔ town of the United States, from the package `zipcodes` (offline, in the package itself). Other countries: nothing is known.

What contradicts is doubted; what was read unsurely by hand is settled only where its own ink allows it and the other half, read by
itself, says it. A town or a code that nobody knows is left as it is: never made into a known one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from orderproc.checking.customers import folded, postal_key
from orderproc.checking.evidence import issue_at
from orderproc.checking.numbers import score_lattice
from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue, Severity

# nats below the best that the ink can be read as, for town and code together; how much worse the next pair must be
SUPPORTED, APART = -7.0, 6.0
SURE = 0.97  # the half that settles the other must itself be read so surely
SETTLED = 0.99
_WHOLE = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


def town_key(town: str | None) -> str:
    """A town for comparing: no case, no points, St. as Saint."""
    return " ".join(_WHOLE.get(word, word) for word in folded(town).split())


@lru_cache(maxsize=4096)
def towns_of(postal_code: str) -> tuple[str, ...]:
    """The towns of a ZIP code, the post's own name first, with the names that people use; empty where the code is not known."""
    import zipcodes

    key = postal_key(postal_code)
    if len(key) != 5 or not key.isdigit():
        return ()
    rows = zipcodes.matching(key)
    names = [n for row in rows for n in (row["city"], *row["acceptable_cities"], *row["unacceptable_cities"])]
    return tuple(dict.fromkeys(names))


@lru_cache(maxsize=1024)
def codes_of(town: str, region: str | None) -> tuple[str, ...]:
    """The ZIP codes of a town by the post's own name for it; in any state where `region` is None."""
    import zipcodes

    name = town_key(town).title()
    rows = zipcodes.filter_by(city=name, state=region) if region else zipcodes.filter_by(city=name)
    return tuple(row["zip_code"] for row in rows)


@lru_cache(maxsize=1024)
def _around(prefix: str) -> frozenset[str]:
    """The towns of all ZIP codes that begin with these three digits: one sorting centre's."""
    import zipcodes

    rows = zipcodes.similar_to(prefix)
    return frozenset(town_key(n) for r in rows for n in (r["city"], *r["acceptable_cities"], *r["unacceptable_cities"]))


def knows(town: str, postal_code: str) -> bool:
    """Is it a town of this code?"""
    return town_key(town) in {town_key(name) for name in towns_of(postal_code)}


def contradicts(town: str, postal_code: str) -> str | None:
    """Where the code lies, if the town is a known one that lies elsewhere. A village that the post does not name is no contradiction."""
    key, code = town_key(town), postal_key(postal_code)
    theirs = towns_of(code)
    if not theirs or not codes_of(key, None):
        return None
    return None if key in _around(code[:3]) else theirs[0]


def settled(address: DraftAddress, region: str | None, least: float) -> tuple[DraftAddress, tuple[Issue, ...]]:
    """Town and ZIP code of an address by hand, the doubtful one by the sure one. The draft as it was where that can't be said."""
    town, code = address.city, address.postal_code
    if not town.value or not code.value or not (town.confidence < least or code.confidence < least):
        return address, ()
    pairs = [(name, code.value) for name in towns_of(code.value)] if code.confidence >= SURE else []
    if town.confidence >= SURE:
        pairs += [(town.value, found) for found in codes_of(town.value, region)]
    ranked = sorted(((_said(address, *pair), pair) for pair in dict.fromkeys(pairs)), reverse=True)
    if not ranked or ranked[0][0] < SUPPORTED or any(ranked[0][0] - score < APART for score, _ in ranked[1:]):
        return address, ()
    name, found = ranked[0][1]
    changes: dict[str, Field[str]] = {}
    notes = []
    for part, field, value in (("city", town, name), ("postal_code", code, found)):
        if field.confidence >= least:
            continue
        changes[part] = replace(field, value=value, confidence=SETTLED)
        other = code.value if part == "city" else town.value
        what = "Town" if part == "city" else "Postal code"
        text = f"{what} read unsurely as {field.value!r}; {value} belongs to {other}, and the writing allows it."
        notes.append(issue_at(Code.LOW_CONFIDENCE, part, text, field, Severity.NOTE))
    return replace(address, **changes), tuple(notes)


def _said(address: DraftAddress, town: str, code: str) -> float:
    """Nats that the ink has for town and code together; what was read surely must be what it is."""
    return sum(_ink(field, value) for field, value in ((address.city, town), (address.postal_code, code)))


def _ink(field: Field[str], value: str) -> float:
    if field.value and town_key(field.value) == town_key(value):
        return 0.0
    if field.lattice is None or not field.lattice.steps:
        return 2 * SUPPORTED
    return max(float(score) for score in score_lattice(field.lattice, list(_spellings(value))))


def _spellings(value: str) -> Iterable[str]:
    yield value
    if value.startswith("Saint "):
        yield "St " + value.removeprefix("Saint ")
