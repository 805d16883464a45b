# ruff: noqa: E501
"""The country of an address that names none, where its postal code is none of the shop's country and the rest of the mail tells which it is:
numbers to dial, of taxes and of accounts, names on the net; streets that are called in Italian and have a code of four digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.settings import Shop
from orderproc.parsing.lines import Line
from orderproc.parsing.party.abroad import dialled, spoken_there

# countries by the figures of their postal codes
_DIGITS = {
    4: frozenset(("AT", "CH", "BE", "LU", "DK", "NO", "LI", "HU", "SI")),
    5: frozenset(("DE", "FR", "ES", "IT", "FI", "SE", "HR", "EE", "MC", "SM")),
}
_DIALLED = re.compile(r"(?<![\w+])(?:\+|00)\(?\d{2,3}\)?[ /.\d()-]{6,}")
_TAX = re.compile(
    r"(?<![A-Z])(?:ATU ?\d[\d ]{7,}|CHE[- ]?\d{3}[. ]?\d{3}[. ]?\d{3}|(?:BE ?[01]?\d{3}[. ]?\d{3}[. ]?\d{3}|LU ?\d{8}|DE ?\d{9}|HR ?\d{11}))(?!\d)"
)
_ACCOUNT = re.compile(r"(?<!\w)([A-Z]{2})\d{2}(?: ?[A-Z0-9]{4}){3,}(?!\w)")
_NET = re.compile(r"(?i)(?<=[\w])\.(at|ch|be|lu|dk|no|hu|si|de|fr|es|it|fi|se|hr)(?![\w.-]*\w)")
_ITALIAN = frozenset(("IT", "SM"))


def with_countries(draft: OrderDraft, lines: Sequence[Line], shop: Shop) -> OrderDraft:
    """The draft with the country of its addresses that is told elsewhere in the mail."""
    told = _told(lines, draft.message.sender[1] if draft.message else "") - {shop.country}
    parties = {
        name: _in_its_country(address, told, shop.country)
        for name in ("sold_to", "ship_to", "bill_to")
        if not (address := getattr(draft, name)).empty
    }
    return replace(draft, **parties)  # type: ignore[arg-type]


def _told(lines: Sequence[Line], sender: str) -> set[str]:
    """The countries that numbers and names of the mail tell."""
    text = "\n".join(line.text for line in lines)
    found = {country for m in _DIALLED.finditer(text) if (country := dialled(m[0])) is not None}
    found |= {m[0][:2] for m in _TAX.finditer(text)} | {m[1] for m in _ACCOUNT.finditer(text)}
    return found | {m[1].upper() for m in _NET.finditer(f"{text}\n{sender}")}


def _in_its_country(address: DraftAddress, told: set[str], home: str) -> DraftAddress:
    code = address.postal_code.value or ""
    fits = _DIGITS.get(len(code), frozenset[str]()) if code.isdigit() else frozenset[str]()
    if address.country or not address.street or not fits or home in fits:
        return address
    if home in _ITALIAN and len(code) == 4 and spoken_there(address.street.value, home):
        told = {"CH"}
    there = told & fits
    if len(there) != 1:
        return address
    country = there.pop()
    if spoken_there(address.street.value, country) is False:
        return address
    return replace(address, country=replace(address.postal_code, value=country, lattice=None))


__all__ = ["with_countries"]
