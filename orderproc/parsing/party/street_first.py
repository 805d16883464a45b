"""The street in the field of the street, where a house or a unit stands above it: "Unit 6, Albion Mills" over "Church Street"."""

from __future__ import annotations

from dataclasses import replace

from orderproc.model.draft import DraftAddress
from orderproc.parsing.party.looks import looks_of

_HARDLY, _SURELY = 0.75, 0.9  # how likely the one is a street, and the other


def street_first(address: DraftAddress) -> DraftAddress:
    """The same address; its two lines the other way round where only the second looks like a street."""
    first, second = address.street.value, address.street2.value
    if not first or not second or "," in second:
        return address
    one, other = looks_of(first), looks_of(second)
    inside = one.inside > _SURELY and other.street + other.house > _HARDLY
    if inside or (one.street < _HARDLY and other.street > _SURELY):
        return replace(address, street=address.street2, street2=address.street)
    return address


__all__ = ["street_first"]
