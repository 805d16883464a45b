"""What a paper says twice: a firm in the letterhead and in the block of the delivery. Where both were read alike, each is as sure as the
surer of them; two unsure readings of one hand or one printer may be wrong alike, and make nothing surer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.shop import plain

PARTIES = ("sold_to", "bill_to", "ship_to")


def read_twice(draft: OrderDraft, parts: Sequence[str]) -> OrderDraft:
    """The draft with `parts` of its addresses as sure as the same words elsewhere on the paper."""
    found: dict[str, DraftAddress] = {party: getattr(draft, party) for party in PARTIES}
    surer = dict(found)
    for party, other in permutations(PARTIES, 2):
        surer[party] = _as_sure_as(surer[party], found[other], parts)
    return replace(draft, sold_to=surer["sold_to"], bill_to=surer["bill_to"], ship_to=surer["ship_to"])


def _as_sure_as(address: DraftAddress, other: DraftAddress, parts: Sequence[str]) -> DraftAddress:
    changed = {}
    for part in parts:
        own, theirs = getattr(address, part), getattr(other, part)
        alike = own.value and theirs.value and plain(own.value) == plain(theirs.value)
        apart = own.box is not None and theirs.box is not None and own.box != theirs.box
        if alike and apart and theirs.confidence > own.confidence:
            changed[part] = replace(own, confidence=theirs.confidence)
    return replace(address, **changed) if changed else address
