"""The parties of an order whose keys nobody agreed on: each part of an address goes to the party whose key is nearest above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.reading import Box, Word
from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.addresses import EMAIL, parse_address, take_value
from orderproc.parsing.party.names import is_person
from orderproc.parsing.party.places import country_of
from orderproc.parsing.structured.fields import street_with_number, text
from orderproc.parsing.structured.keytree import Part
from orderproc.parsing.structured.keywords import PAST, address_key, header_key, party_and_part, party_key, words_of
from orderproc.parsing.structured.namelines import contact_person, named

_NUMBERS = frozenset("id no number code gln nr duns identifier account identification".split())
_NO_PARTY = (
    Key.SHIP_VIA,
    Key.PAYMENT,
    Key.TERMS,
)  # below "delivery", and nobody's name: {"shippingMethod": {"name": "Standard"}}
_PARTS_OF_A_PLACE = frozenset("name code iso iso2 short short name abbreviation title label".split())
_NAMING = (None, "name", "company", "whole")
_PLAIN = ("name", "company", "street", "street2", "city", "region", "postal_code", "country", "phone", "email")


@dataclass(frozen=True, slots=True)
class Found:
    """Addresses by party; the numbers by which the buyer and the place of delivery are named."""

    by: dict[str, DraftAddress]
    buyers: tuple[str, ...]
    places: tuple[str, ...]

    def of(self, party: str) -> DraftAddress:
        return self.by.get(party, DraftAddress())


@dataclass(slots=True)
class _Party:
    values: dict[str, list[Part]] = field(default_factory=dict)
    numbers: list[str] = field(default_factory=list)


def addresses_of(parts: Sequence[Part], root: Part, home: str) -> Found:
    """From the leaves of an order; `home`: the shop's country."""
    parties: dict[str, _Party] = {}
    loose: list[Part] = []
    for part in parts:
        if not part.leaf or not part.text or part.text.lower() in ("null", "none", "n/a", "-"):
            continue
        path = part.path_from(root) if part is not root else (part.words,)
        if any(PAST.search(words) for words in path[:-1]) or (len(path) > 1 and header_key(path[-2]) in _NO_PARTY):
            continue
        own = path[-1] if path else part.words
        party = _whose(part, root)
        name = address_key(own)
        within = address_key(path[-2]) if len(path) > 1 and own in _PARTS_OF_A_PLACE else None
        name = (
            within if within in ("country", "region", "city") else name
        )  # {"country": {"name": "Deutschland", "iso": "DE"}}
        if party is None and own == "name" and len(path) <= 2 and not re.search(r"\d", part.text) and " " in part.text:
            loose.append(part)  # of the order or of who gets it (Etsy)
        if party is None:
            both = party_and_part(own)
            if both is not None:
                party, name = both
            elif party_key(own) is not None and header_key(own) is None and (_long(part.text) or name in _NAMING):
                party, name = party_key(own), "whole" if _long(part.text) else "name"
            elif name in ("email", "phone", *_PLAIN[2:], "first", "last", "company", "house") and len(path) <= 2:
                party = "sold_to"
        elif (name is None and own in _NUMBERS | {party}) or (party and header_key(own) is Key.CUSTOMER):
            parties.setdefault(party or "sold_to", _Party()).numbers.append(part.text)
            continue
        elif name is None and len(path) > 1 and own == path[-2]:
            name = "name"  # <Customer Customer="…">
        if party is not None and name is not None:
            parties.setdefault(party, _Party()).values.setdefault(name, []).append(part)
    buyer = parties.get("sold_to")
    if (
        loose
        and buyer is not None
        and "street" in buyer.values
        and not buyer.values.keys() & {"name", "company", "first", "last"}
    ):
        buyer.values["name"] = loose[:1]
    addresses = {party: _address(one, party, home) for party, one in parties.items()}
    numbers = {party: tuple(dict.fromkeys(one.numbers)) for party, one in parties.items()}
    return Found(addresses, numbers.get("sold_to", ()), numbers.get("ship_to", ()))


# what a party is, told by a value beside its address: openTRANS PARTY_ROLE, Magento address_type, SAP's PARVW, EDIFACT 3035, X12 98
_ROLE = re.compile(
    r"(?:(?:party|partner|address|addr) ?)?(?:role|type|function|qualifier|usage|purpose|kind)(?: code)?|parvw"
)
_ROLES = {
    "by": "sold_to", "ag": "sold_to", "sp": "sold_to", "orderer": "sold_to", "st": "ship_to", "sh": "ship_to", "we": "ship_to",
    "dp": "ship_to", "deliver": "ship_to", "final recipient": "ship_to", "iv": "bill_to", "bt": "bill_to", "re": "bill_to",
    "rg": "bill_to", "bp": "bill_to", "invoice recipient": "bill_to", "su": "vendor", "se": "vendor", "lf": "vendor", "vn": "vendor",
}  # fmt: skip


def _whose(part: Part, root: Part) -> str | None:
    """The party that a value belongs to: the nearest key above it that names one, or a value beside it that says the role."""
    for above in part.ancestors():
        if above is root:
            return None
        if (named := party_key(above.words) or _role_in(above)) is not None:
            return named
    return None


def _role_in(part: Part) -> str | None:
    for child in part.parts:
        if child.leaf and child.text and _ROLE.fullmatch(child.words):
            said = words_of(child.text)
            if (role := _ROLES.get(said) or party_key(said)) is not None:
                return role
    return None


def _long(written: str) -> bool:
    return "\n" in written or written.count(",") >= 2


def _address(party: _Party, role: str, home: str) -> DraftAddress:
    values = party.values
    said: dict[str, str | None] = {name: values[name][0].text for name in _PLAIN if name in values}
    source = f"keys of {role}"
    if (
        coded_region := next((p.text for p in values.get("region", []) if "code" in p.words.split()), None)
    ) is not None:
        said["region"] = coded_region  # "province": "Lucca" beside "province_code": "LU"
    country = said.get("country")
    if country:
        said["country"] = country_of(country.upper()) or country_of(country) or country
    coded = re.fullmatch(r"([A-Z]{2})-?([A-Z]{2,3})", said.get("region") or "")
    if coded and coded[1] == said.get("country"):
        said["region"] = coded[2]  # ISO 3166-2: "US-TX", and xCBL's "USTX"
    streets = [p.text for p in values.get("street", [])]
    if len(streets) > 1 and not said.get("street2"):
        said["street2"] = " ".join(streets[1:])
    if "house" in values:
        house, more = (values[n][0].text if n in values else "" for n in ("house", "addition"))
        house += more if len(more) == 1 else f" {more}".rstrip()  # "12A", "12 bis"
        said["street"] = street_with_number(said.get("street"), house, said.get("country") or home)
    names = [values[n][0].text for n in ("first", "last") if n in values]
    seconds = [p.text for p in values.get("second", [])]
    if names and not said.get("name"):
        said["name"] = " ".join(names)
    said |= _asked(values)
    if (written := said.get("name")) and not said.get("company") and "first" not in values:
        told: dict[str, Field[str]] = {}
        take_value("name", _chunk(written, 0), told, source, home)
        if "company" in told:
            said["company"] = said.pop("name")
    seconds = [second for second in seconds if second not in said.values()]
    if seconds:
        who = named([said.get("company") or said.pop("name", None), *seconds], said.get("name"))
        said |= {"company": who.firm, "name": who.person, "street2": who.with_street2(said.get("street2"))}
    if said.get("street2") and said["street2"] == said.get("street"):
        del said["street2"]
    first, second = said.get("street") or "", said.get("street2") or ""
    known = said.get("name") or said.get("company")
    if not known and second and not re.search(r"\d", first) and re.search(r"\d", second):
        told = {}  # QuickBooks: Line1 is who, Line2 the street
        take_value("name", _chunk(first, 0), told, source, home)
        said |= {"company" if "company" in told else "name": first, "street": second, "street2": None}
    address = DraftAddress(**{name: text(value, source) for name, value in said.items()})
    whole = next((p for p in values.get("whole", []) if p.text != said.get("street")), None)
    if whole is not None:
        address = _filled(address, whole.text, source, home)
    if address.email.value and not EMAIL.search(address.email.value):
        address = replace(address, email=Field())
    return address


def _asked(values: dict[str, list[Part]]) -> dict[str, str | None]:
    """The firm and whom to ask there, where both have a key for a name: openTRANS has NAME, and CONTACT_NAME and FIRST_NAME below it."""
    named_ = values.get("name", [])
    asked = next((p for p in named_ if "contact" in p.words), None)
    firm = next((p.text for p in named_ if "contact" not in p.words), None)
    if asked is None or firm is None or firm == asked.text or is_person(firm):
        return {}
    first = [p.text for p in values.get("first", []) if p.parent is asked.parent and p.text not in asked.text]
    whom = contact_person(" ".join([*first, asked.text]))
    return {"company": values["company"][0].text if "company" in values else firm, "name": whom}


def _filled(address: DraftAddress, written: str, source: str, home: str) -> DraftAddress:
    """What a whole address in one value says beside the rest."""
    if not _long(written) and not address.street:
        return replace(address, street=text(written, source))
    parsed = parse_address(
        [_chunk(line, n) for n, line in enumerate(written.splitlines()) if line.strip()], source, home
    )
    more = {n: getattr(parsed, n) for n in _PLAIN if getattr(parsed, n) and not getattr(address, n)}
    return replace(address, **more)


def _chunk(line: str, row: int) -> Chunk:
    x, words = 0.0, []
    for word in line.split():
        words.append(Word(text=word, box=Box(x, row * 12.0, x + len(word), row * 12.0 + 10.0)))
        x += len(word) + 1.0
    return Chunk(tuple(words), 1, None)
