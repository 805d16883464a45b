"""A customer's number beside his name, where it is no part of it: "K-2225 Tobler AG", "Travis Unruh (P-3318)", "Harbour Café, 20219"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.shop import Customer

_PARTS = ("name", "company", "street2")
_SHORTEST = 4  # of a number that is told from a part of a name


def without_customer_no(draft: OrderDraft) -> OrderDraft:
    """The draft whose names are without the customer's number that stands before or behind them."""
    number = draft.customer_no.value
    if not number or len(number) < _SHORTEST:
        return draft
    sold, ship, bill = (_bare(one, number) for one in (draft.sold_to, draft.ship_to, draft.bill_to))
    return replace(draft, sold_to=sold, ship_to=ship, bill_to=bill)


def _bare(address: DraftAddress, number: str) -> DraftAddress:
    beside = re.compile(
        rf"(?i)^\W*{re.escape(number)}(?!\w)[\s)\],:;/|–-]*|[\s(\[,:;/|–-]*(?<!\w){re.escape(number)}\W*$"
    )
    for part in _PARTS:
        field: Field[str] = getattr(address, part)
        said = beside.sub("", field.value or "") if field.value else ""
        if field.value and said != field.value:
            address = replace(address, **{part: replace(field, value=said) if said else Field()})
    return address


def number_of_sender(text: str, email: str, customers: Sequence[Customer]) -> str | None:
    """The number of the customer who writes, where it stands in his text with no word for it: "Hey this is Travis, P-3318."."""
    own = [one.customer_no for one in customers if email and (one.address.email or "").lower() == email.lower()]
    said = [number for number in own if number and re.search(rf"(?i)(?<![\w-]){re.escape(number)}(?![\w-])", text)]
    return said[0] if len(said) == 1 else None


__all__ = ["number_of_sender", "without_customer_no"]
