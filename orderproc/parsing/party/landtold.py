"""The country of an address that names none, by all that speaks for one: province and postal code, the street and the firm as that
country's people call them, telephones, numbers of taxes and accounts, names on the net, the language of the paper.

Where nothing speaks against the shop's own country it stays unsaid, which means that one. What speaks for another one alone is not enough:
two signs of different kinds settle it, of one the clerk is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from orderproc.model.draft import TOLD_AROUND, DraftAddress, Field, OrderDraft
from orderproc.model.settings import Shop
from orderproc.parsing.party.abroad import dialled, spoken_in, tongues_of
from orderproc.parsing.party.landsigns import Lands, Signs, lands_of_firm, signs_in
from orderproc.parsing.party.provinces import lands_of

# countries by the figures of their postal codes; abroad, the Dutch and the Portuguese may leave the rest of theirs out
_FIGURES = {
    4: frozenset(("AT", "CH", "BE", "LU", "DK", "NO", "LI", "HU", "SI", "NL", "PT")),
    5: frozenset(("DE", "FR", "ES", "IT", "FI", "SE", "HR", "EE")),
}
_LONGER = frozenset(("NL", "PT"))
# those overseas, where their own people order
_OVERSEAS = {4: (("AU",), ("NZ",), ("ZA",)), 5: (("US", "MX"),)}
_ASKED = 0.5  # confidence of a country that the clerk is asked of
_ENOUGH = 2  # signs of different kinds that settle a country


def with_countries(draft: OrderDraft, text: str, shop: Shop) -> OrderDraft:
    """The draft with the country of its addresses that is told elsewhere, unsurely where it is not settled. `text`: all of its paper."""
    parties = {name: getattr(draft, name) for name in ("sold_to", "ship_to", "bill_to")}
    unsaid = {name: one for name, one in parties.items() if not one.country and _figures(one) in _FIGURES}
    if not unsaid:
        return draft
    sender = draft.message.sender[1] if draft.message else ""
    signs = signs_in(text, (sender, *(one.email.value or "" for one in parties.values())))
    told = {name: _in_its_country(one, signs, shop.country) for name, one in unsaid.items()}
    return replace(draft, **told)  # type: ignore[arg-type]


def _figures(address: DraftAddress) -> int:
    code = (address.postal_code.value or "").strip()
    return len(code) if code.isascii() and code.isdigit() and (address.street or address.city) else 0


@dataclass(frozen=True)
class _Sign:
    """`own`: of the address itself, not of the paper around it; `said`: what it is, for the clerk."""

    lands: Lands
    said: str
    own: bool = False
    slight: bool = False


def _in_its_country(address: DraftAddress, signs: Signs, home: str) -> DraftAddress:
    figures = _figures(address)
    around = next((lands for lands in _OVERSEAS[figures] if home in lands), ())
    fits = _FIGURES[figures].union(around) - ({home} & _LONGER)
    found = [replace(s, lands=s.lands & fits) for s in _signs_of(address, signs, fits)]
    land, against = _settled([s for s in found if s.lands], fits, home)
    if land is None:
        return address
    sure = address.postal_code.confidence if not against else _ASKED
    said = f"{land}: {against}" if against else land
    return replace(address, country=Field(value=land, raw=said, confidence=sure, source=TOLD_AROUND))


def _signs_of(address: DraftAddress, signs: Signs, lands: Lands) -> Iterator[_Sign]:
    """What speaks for one or several of these countries, or for none of them."""
    code = (address.postal_code.value or "").strip()
    province = _province(address.city.value or "")
    for part in (address.region.value, province, None if province else address.city.value):
        if part and (there := lands_of(part, code) & lands):
            yield _Sign(there, f"postal code and {part}", own=True)
            break
    tongues = tongues_of(address.street.value)
    if tongues:
        yield _Sign(spoken_in(tongues, lands, code), "how the street is called", own=True)
    if firm := lands_of_firm(address.company.value or ""):
        yield _Sign(firm, "the form of the firm", own=True)
    if (phone := dialled(address.phone.value)) is not None:
        yield _Sign(frozenset((phone,)), "the telephone", own=True)
    for registered in {*signs.registered}:
        yield _Sign(registered, "a number of taxes")
    for one in signs.dialled - {phone}:
        yield _Sign(frozenset((one,)), "a telephone")
    for one in signs.slight:
        yield _Sign(frozenset((one,)), "an account or a name on the net", slight=True)
    if signs.tongue and signs.tongue != "en":
        yield _Sign(spoken_in((signs.tongue,), lands, code), "the language")


def _province(town: str) -> str | None:
    found = re.search(r"[(,/]\s*([^\W\d_][^()\d,/]*)\)?$", town)
    return found[1].strip() if found is not None else None


def _settled(signs: list[_Sign], fits: Lands, home: str) -> tuple[str | None, str]:
    """The country, None where it is the shop's own or nothing tells; and what speaks for another, "" where it is settled."""
    by_code = [s for s in signs if s.said.startswith("postal code")]
    if any(home in s.lands for s in by_code):
        return None, ""
    if by_code and len(by_code[0].lands) == 1:
        (land,) = by_code[0].lands
        opposed = next((s for s in signs if s.own and s is not by_code[0] and land not in s.lands), None)
        return land, "" if opposed is None else f"{by_code[0].said}, but not {opposed.said}"
    street = next((s for s in signs if s.said == "how the street is called"), None)
    abroad = [s for s in signs if home not in s.lands]
    if home in fits and street is not None and home in street.lands:
        abroad = [s for s in abroad if s.lands & street.lands]  # ordered from abroad for a house in a street of ours
    if home in fits and all(s.slight for s in abroad):
        return None, ""
    left = fits - {home}
    for sign in sorted(abroad, key=lambda s: (not s.own, s.slight)):
        left = left & sign.lands or left
    kinds = sorted({s.said for s in abroad if left & s.lands})
    others = {s.said for s in abroad if not left & s.lands and not s.slight}
    if home not in fits:  # asked of by its form where nothing settles it
        told = len(left) == 1 and bool({*kinds} - {"the language", "the form of the firm"}) and not others
        return (next(iter(left)) if told else None), ""
    if len(left) == 1 and len(kinds) >= _ENOUGH + len(others):
        return next(iter(left)), ""
    return (next(iter(left)) if len(left) == 1 else home), ", ".join(kinds)


__all__ = ["with_countries"]
