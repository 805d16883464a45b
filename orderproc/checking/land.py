"""The country of an address that names none, where what stands around it speaks for another one than the shop's."""

from __future__ import annotations

from dataclasses import replace

from orderproc.checking.customers import postal_key
from orderproc.checking.evidence import issue_at
from orderproc.model.draft import TOLD_AROUND, DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Customer

_SETTLED = 0.5  # confidence above which the parser is not in doubt


def in_customers_land(draft: OrderDraft, customer: Customer | None, home: str) -> OrderDraft:
    """The draft with the addresses of the known customer in his own country, whatever his papers look like."""
    if customer is None:
        return draft
    known = customer.address
    country = known.country or home
    parties = {path: getattr(draft, path) for path in ("sold_to", "ship_to", "bill_to")}
    his = {
        path: replace(one, country=replace(one.country, value=country, confidence=1.0))
        for path, one in parties.items()
        if one.country.source == TOLD_AROUND and _is_there(one, customer)
    }
    return replace(draft, **his)


def _is_there(address: DraftAddress, customer: Customer) -> bool:
    known = customer.address.postal_code
    return bool(known and address.postal_code.value) and postal_key(address.postal_code.value) == postal_key(known)


def asked_of_land(draft: DraftAddress, path: str) -> list[Issue]:
    """A doubt where nothing settles which country it is."""
    country = draft.country
    if country.source != TOLD_AROUND or country.confidence > _SETTLED:
        return []
    where = f"{draft.postal_code.value} {draft.city.value or ''}".strip()
    _, _, why = (country.raw or "").partition(": ")
    text = f"Which country is {where} in? The order names none, and this may tell another than ours: {why}."
    return [issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.country", text, draft.postal_code)]


__all__ = ["asked_of_land", "in_customers_land"]
