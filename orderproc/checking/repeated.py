"""What a paper says twice: a firm in the letterhead and in the block of the delivery. Where both were read alike, each is as sure as the
surer of them; two unsure readings of one hand or one printer may be wrong alike, and make nothing surer. Two that are each wrong seldom are
wrong alike more seldom still: both together are as sure as one that was read without doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from orderproc.checking.customers import folded
from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.shop import plain

# Each at 0.95 and more, of eight letters and figures at least; what is shorter may be misread alike by chance
SELDOM, BOTH, LETTERS = 0.95, 0.99, 8
SEEN = 0.5  # how sure an e-mail address must be: what is misread in it spells no name
PARTIES = ("sold_to", "bill_to", "ship_to")


def read_twice(draft: OrderDraft, parts: Sequence[str]) -> OrderDraft:
    """The draft with `parts` of its addresses as sure as the same words elsewhere on the paper."""
    found: dict[str, DraftAddress] = {party: getattr(draft, party) for party in PARTIES}
    surer = dict(found)
    for party, other in permutations(PARTIES, 2):
        surer[party] = _as_sure_as(surer[party], found[other], parts)
    by_mail = {party: _as_in_mail(address) for party, address in surer.items()}
    return replace(draft, sold_to=by_mail["sold_to"], bill_to=by_mail["bill_to"], ship_to=by_mail["ship_to"])


def _as_in_mail(address: DraftAddress) -> DraftAddress:
    """The address with the name or firm as sure as can be that its e-mail address spells too, in letters of another shape:
    "Gasthof Zum Anker", info@gasthof-zum-anker.example; "Ann Lee", ann.lee@post.example."""
    local, at, domain = (address.email.value or "").partition("@")
    if not at or address.email.confidence < SEEN:
        return address
    said = {_letters(local), _letters(domain.rpartition(".")[0])}
    changed = {}
    for part in ("name", "company"):
        own = getattr(address, part)
        spelled = _spellings(own.value) if own.value else frozenset[str]()
        if own.confidence < BOTH and any(len(text) >= LETTERS for text in spelled & said):
            changed[part] = replace(own, confidence=BOTH)
    return replace(address, **changed) if changed else address


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _spellings(name: str) -> frozenset[str]:
    """A name as it may stand in an e-mail address: without accents, or "ü" as "ue"."""
    spelled_out = name.casefold().translate(_UMLAUTS)
    return frozenset(
        (
            _letters(folded(name)),
            _letters(folded(name.replace("&", " "))),
            _letters(folded(spelled_out)),
            _letters(name),
        )
    )


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def _as_sure_as(address: DraftAddress, other: DraftAddress, parts: Sequence[str]) -> DraftAddress:
    changed = {}
    for part in parts:
        own, theirs = getattr(address, part), getattr(other, part)
        alike = own.value and theirs.value and plain(own.value) == plain(theirs.value)
        apart = own.box is not None and theirs.box is not None and own.box != theirs.box
        if not alike or not apart:
            continue
        seldom = min(own.confidence, theirs.confidence) >= SELDOM and len(plain(own.value)) >= LETTERS
        sure = max(own.confidence, theirs.confidence, BOTH if seldom else 0.0)
        if sure > own.confidence:
            changed[part] = replace(own, confidence=sure)
    return replace(address, **changed) if changed else address
