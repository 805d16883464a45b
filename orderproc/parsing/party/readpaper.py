"""Where the goods of a paper or a sheet go and who pays, read a second time by the labeller, as `readagain` does with mails.

The rules know labels and blocks; the labeller reads what stands below one another as a person would. What both surely read alike is no
longer in doubt beside an address that it knows as somebody else's; where the rules read only a part of a place and doubt nothing, its
reading completes it; where it reads another place, or a firm or flat that the rules left out, that is a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.settings import Shop
from orderproc.parsing.lines import Line, bounds
from orderproc.parsing.party.labeller.onpaper import PaperText, paper_text
from orderproc.parsing.party.placesleft import ANOTHER, NOBODYS
from orderproc.parsing.party.secondreader import (
    READ_OTHERWISE,
    Second,
    agree,
    doubted,
    elsewhere,
    goods_of,
    left_out,
    payer_of,
    second_of,
    with_reading,
    without,
)

# each limit is chosen on odd pages of `tests/papers`, which the labeller has not seen; README.md beside it has the counts
SURE = 0.7  # of all that the labeller says of an order's addresses, to count where the rules read no whole address
AGREED = 0.85  # the same, to settle a doubt of the rules where both read the same
OTHERWISE = 0.6  # of a place that the rules read otherwise, to make the order wait
LEFT_OUT = 0.4  # of addresses in which the rules left out a firm, a house or a flat, to make it wait


def read_paper_again(
    draft: OrderDraft, lines: Sequence[Line], shop: Shop, goods: frozenset[int], *, written: bool
) -> OrderDraft:
    """The draft with its addresses as both readers have them. `goods`: the rows of order lines; `written`: the words are the file's own and
    not recognized in a picture, so that they can stand in the order as the labeller reads them."""
    paper = paper_text(lines, goods)
    second = second_of(paper.text, shop)
    if second.goods is None:
        return draft
    doubts = [issue for issue in draft.issues if issue.code in (Code.ADDRESS_DOUBTFUL, Code.CUSTOMER_AMBIGUOUS)]
    whose = [issue for issue in doubts if _asks_whose(issue)]
    pairs = [(second.goods, goods_of(draft)), *([(second.payer, payer_of(draft))] if second.payer is not None else [])]
    if second.sure >= AGREED and all(agree(one, other) for one, other in pairs):
        return without(draft, [issue for issue in whose if second.knows(issue)])
    read = goods_of(draft)
    wanting = not _whole(read) and not draft.customer_no  # a customer's own address is known
    whole = second.whole and _whole(second.goods) and not any(c.isdigit() for c in second.goods.company.value or "")
    if written and second.sure >= SURE and whole and wanting and not doubts and not elsewhere(second.goods, read):
        return with_reading(draft, _located(second, paper))
    if doubts or not goods_of(draft).street:
        return draft
    otherwise = (second.places >= OTHERWISE and any(elsewhere(one, other) for one, other in pairs)) or (
        second.sure >= LEFT_OUT and any(left_out(one, other) and not elsewhere(one, other) for one, other in pairs)
    )
    return doubted(draft, second, READ_OTHERWISE) if otherwise else draft


def _asks_whose(issue: Issue) -> bool:
    """Whether a doubt is whose an address is, or who of two the buyer is."""
    return issue.code is Code.CUSTOMER_AMBIGUOUS or issue.message.startswith(ANOTHER) or NOBODYS in issue.message


def _whole(address: DraftAddress) -> bool:
    return bool(address.street and address.city and address.postal_code and (address.name or address.company))


def _located(second: Second, paper: PaperText) -> Second:
    """The reading, each of its fields with the place of its words on the page."""
    goods = _with_places(second.goods, second, paper) if second.goods is not None else None
    payer = _with_places(second.payer, second, paper) if second.payer is not None else None
    return replace(second, goods=goods, payer=payer)


def _with_places(address: DraftAddress, second: Second, paper: PaperText) -> DraftAddress:
    fields: dict[str, Field[str]] = {}
    for what in ("name", "company", "street", "street2", "city", "region", "postal_code", "country"):
        value = getattr(address, what)
        part = next((p for p in second.parts if value and p.text and p.text in (value.raw or "")), None)
        if part is not None:
            found = [place for place in paper.places if place[0] < part.end and part.start < place[1]]
            on_page = [word.box for _, _, word, number in found if number == found[0][3]]
            fields[what] = replace(value, page=found[0][3], box=bounds(on_page)) if found else value
    return replace(address, **fields)


__all__ = ["read_paper_again"]
