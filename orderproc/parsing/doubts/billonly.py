"""A mail that tells an address for the bill only. Who says where the bill goes mostly lets the goods go elsewhere, be it in words of which
nothing was read: "we are on the boat, so send it to the harbour master". Whether they go to that address, too, a person must see."""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.parsing.lines import Line
from orderproc.parsing.party.names import says_nothing
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.party.whose import says_not
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import bare, fold


def only_the_bill(draft: OrderDraft, lines: Sequence[Line]) -> tuple[Issue, ...]:
    """A doubt where the goods would go to an address that the text tells once, as the bill's, and no sentence says that they go there."""
    bill = draft.bill_to
    if draft.message is None or draft.ship_to.street or not bill.street or _street(bill) != _street(draft.sold_to):
        return ()
    said = [one for line in lines for one in sentences_of(line.text)]
    told = [
        one
        for one in said
        if _street(bill) in bare(fold(one)) and not says_not(one.partition(bill.street.raw or "\n")[0])
    ]
    if len(told) > 1 or any(says_same(one) for one in said) or _no_other(lines):
        return ()
    place = bill.street
    message = f"'{place.value}' is told as the bill's address only: do the goods go there, too?"
    return (Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.box),)


def _no_other(lines: Sequence[Line]) -> bool:
    """Whether a label for where the goods go stands there, and none is given: "Shipping address" / "N/A"."""
    cells = [chunk.text.strip() for line in lines for chunk in line.chunks]
    return any(party_of(one.rstrip(": ")) is Party.SHIP_TO for one in cells) and any(says_nothing(one) for one in cells)


def _street(address: DraftAddress) -> str:
    return bare(fold(address.street.value or ""))


__all__ = ["only_the_bill"]
