"""Texts in which each part of an address is marked: "to ⟦ship.street|4 Elm Rd⟧". The marks are truths, and what the labeller learns from.

A mark is `role.part`: roles as in `orderproc.parsing.party.labeller` (both, ship, bill, us, other), parts name, company, dept, street,
line2, city, region, postal_code, country.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from orderproc.parsing.party.places import country_of, state_of

MARK = re.compile(r"⟦(\w+)\.(\w+)\|([^⟦⟧]*)⟧")
_IN_TRUTH = {"dept": "company", "line2": "street2"}
_PREFIX = re.compile(r"^[A-Z]{1,3}\s?-\s?(?=\d)")  # "CH-8200"
_SIGNATURE = 7  # lines at the end whose words may be in a name


class Span(NamedTuple):
    """Characters of a text that are a part of an address."""

    start: int
    end: int
    role: str
    part: str


def unmarked(text: str) -> tuple[str, list[Span]]:
    """A text without its marks, and where what they marked stands in it."""
    plain, spans, at = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()]
        spans.append(Span(len(plain), len(plain) + len(mark[3]), mark[1], mark[2]))
        plain += mark[3]
        at = mark.end()
    return plain + text[at:], spans


def passage(marked: str) -> dict[str, Any]:
    """The passage of a whole mail with its truth (`whole_` files): one that names no address of its own waits."""
    text, spans = unmarked(marked)
    places: dict[str, dict[str, list[str]]] = {}
    for span in spans:
        said = places.setdefault(span.role, {}).setdefault(_IN_TRUTH.get(span.part, span.part), [])
        if text[span.start : span.end].casefold() not in [one.casefold() for one in said]:
            said.append(text[span.start : span.end])
    whole = {role: as_read({part: ", ".join(said) for part, said in found.items()}) for role, found in places.items()}
    ship = whole.get("both") or whole.get("ship")
    loose = list(text)
    for span in spans:
        loose[span.start : span.end] = " " * (span.end - span.start)
    return {
        "text": text,
        "ship_to": ship,
        "bill_to": whole.get("bill"),
        "verdict": "accepted" if ship else "review",
        "optional": "\n".join("".join(loose).split("\n")[-_SIGNATURE:]),
    }


def as_read(address: dict[str, str]) -> dict[str, str]:
    """An address with what the program has codes for as a code: the country, and the state of three countries; no letters before a code."""
    land = country_of(address.pop("country", ""))
    if land is not None:
        address["country"] = land
    if land in (None, "US", "CA", "AU") and (state := state_of(address.get("region", ""))):
        address["region"] = state
    if "postal_code" in address:
        address["postal_code"] = _PREFIX.sub("", address["postal_code"])
    return address


__all__ = ["MARK", "Span", "as_read", "passage", "unmarked"]
