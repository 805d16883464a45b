"""Parts of an address in which another address stands: a street with a town and its postal code behind it, our own name or street. They
were read across two blocks, or across the columns of a paper, and nobody can deliver there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue, Kind
from orderproc.model.reading import Box, Word
from orderproc.model.settings import Shop
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.words import bare

_PARTS = re.compile(r"[,;·•|]\s*|\.(?=\s|\d{4})\s*|\s[-–—]\s")
# postal codes of Britain and Canada, which no street has in its name; a tax number, a telephone
_NO_STREET = re.compile(
    r"\s(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)$"
    r"|\b(?:CIF|NIF|NIPC|VAT|USt-?Id\w*|UID|BTW|KvK|SIRET|P\.?\s?IVA|ABN|Tel|Fax|T[ée]l)\b\W*[A-Z]{0,2}[-\s]?\d[\d\s./-]{5,}"
)
_LEAST = 8  # letters of a name of ours that no other name has by chance


def without_us(address: DraftAddress, shop: Shop) -> DraftAddress:
    """A customer's address without the line by which a letter is addressed to us: "To Penrose Garden Seeds Ltd"."""
    ours = bare(shop.name)
    for part in ("name", "company", "street2"):
        said = bare(getattr(address, part).value or "").split()
        lead = said[:1] if said and said[0] in _TO else []
        if ours and lead and " ".join(said[len(lead) :]) == ours:
            address = replace(address, **{part: Field()})
    return address


_TO = frozenset("to an a aan para messrs firma fa spett spettle sres srs".split())


def spread(address: DraftAddress, shop: Shop) -> DraftAddress:
    """An address of which all stands in the field of the name, as people fill in one cell: "Name: Weinbar Rebstock, Konviktstraße 12, 79098
    Freiburg"."""
    if address.street or address.city or address.postal_code:
        return address
    for part in ("company", "name"):
        field: Field[str] = getattr(address, part)
        said = field.value or ""
        if said.count(",") < 2 or not _holds_town(said):
            continue
        box = field.box or Box(0, 0, 0, 0)
        words = tuple(Word(text=word, box=box, confidence=field.confidence) for word in said.split())
        whole = parse_address([Chunk(words, field.page or 1, box)], field.source, shop.country)
        if whole.street and whole.city and (whole.name or whole.company):
            rest = {n: getattr(whole, n) or getattr(address, n) for n in ("phone", "email", "country")}
            other = "name" if part == "company" else "company"
            kept = {other: getattr(whole, other) or getattr(address, other)}
            return replace(whole, **rest, **kept)
    return address


def crowded(draft: OrderDraft, shop: Shop) -> Iterator[Issue]:
    """A doubt for each part of an order's addresses that holds more than one."""
    ours = [bare(text) for text in (shop.name, shop.street or "") if len(bare(text).replace(" ", "")) >= _LEAST]
    for path in ("sold_to", "ship_to", "bill_to") if draft.kind is Kind.ORDER else ():
        for part in ("name", "company", "street", "street2"):
            field: Field[str] = getattr(getattr(draft, path), part)
            said = field.value or ""
            plain = bare(said)
            own = any(f" {text} " in f" {plain} " and text != plain for text in ours)
            if own or (part.startswith("street") and _holds_town(said)):
                text = f"{said[:120]!r} holds more than one address."
                yield Issue(
                    code=Code.ADDRESS_DOUBTFUL, message=text, field=f"{path}.{part}", page=field.page, box=field.box
                )


def _holds_town(street: str) -> bool:
    """Whether a town with its postal code stands behind a street with its number, or what no street has: a tax number."""
    if _NO_STREET.search(street):
        return True
    parts = [part for part in _PARTS.split(street) if any(char.isdigit() for char in part)]
    return any(is_town(part) for part in parts[1:])


__all__ = ["crowded", "spread", "without_us"]
