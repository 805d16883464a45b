"""A firm whose name goes on in the next line, where a column of addresses is narrow: "Tullock County Road" above "Department, North Shop",
which the head of the same paper has in one line."""

from __future__ import annotations

from dataclasses import replace

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.parsing.words import fold

_PARTIES = ("sold_to", "ship_to", "bill_to")


def with_whole_firms(draft: OrderDraft) -> OrderDraft:
    """The draft with the firm's name whole where another of its parties is called so."""
    parties = {path: getattr(draft, path) for path in _PARTIES}
    named = [one.company.value for one in parties.values() if one.company.value]
    whole = {path: _whole(one, named) for path, one in parties.items()}
    return replace(draft, **whole) if whole != parties else draft  # type: ignore[arg-type]


def _whole(address: DraftAddress, named: list[str]) -> DraftAddress:
    begun, next_line = address.company.value, address.street2.value
    if not begun or not next_line:
        return address
    more, _, rest = next_line.partition(",")
    if not any(fold(name) == fold(f"{begun} {more.strip()}") for name in named):
        return address
    company = replace(address.company, value=f"{begun} {more.strip()}")
    return replace(address, company=company, street2=replace(address.street2, value=rest.strip() or None))


__all__ = ["with_whole_firms"]
