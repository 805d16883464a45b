"""Where the goods of a mail go and who pays, read a second time by the labeller, and what follows where the two readings agree or do not.

The rules of `parties`, `insentence` and `bodies` know how addresses are written; the labeller knows how people tell them. Two readers who
erred alone and agree are surer than either. Where it is all but sure and the rules are in doubt, its reading counts; where the rules doubt
nothing and it surely reads another place, that is a doubt.
"""

from __future__ import annotations

from collections.abc import Sequence

from orderproc.model.draft import OrderDraft
from orderproc.model.issue import Code
from orderproc.model.settings import Shop
from orderproc.parsing.lines import Line
from orderproc.parsing.party.labeller import GOODS
from orderproc.parsing.party.placesleft import ANOTHER
from orderproc.parsing.party.secondreader import (
    READ_OTHERWISE,
    TOLD_UNSURELY,
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

# each limit is chosen on the odd mails of `tests/passages` (told), which the labeller has not seen; README.md beside it has the counts
SURE = 0.9  # of all that the labeller says of a text, to count where the rules are in doubt or read nothing
AGREED = 0.6  # the same, to settle a doubt of the rules where both read the same
OTHERWISE = 0.7  # of a place that the rules read otherwise or not at all, to make the order wait
LABELLED = 0.9  # the same, where they read it below a label for it
PAYS = 0.85  # of that the bill goes to an address of its own: what no longer holds may stand there, too
LEFT_OUT = 0.7  # of a text in which the rules left out a firm, a house or a flat, to make it wait
_LONG = 16  # words of a row of goods that may tell more than goods


def read_again(draft: OrderDraft, lines: Sequence[Line], shop: Shop, goods: frozenset[int]) -> OrderDraft:
    """The draft with its addresses as both readers have them: without the doubt whose another address is where both read the same or the
    labeller is all but sure, with one where they differ. `goods`: the rows of order lines."""
    second = second_of(text_of(lines, goods), shop)
    if second.goods is None:
        return draft
    doubts = [issue for issue in draft.issues if issue.code is Code.ADDRESS_DOUBTFUL]
    whose = [issue for issue in doubts if issue.message.startswith(ANOTHER)]
    pairs = [(second.goods, goods_of(draft)), *([(second.payer, payer_of(draft))] if second.payer is not None else [])]
    if second.sure >= AGREED and all(agree(one, other) for one, other in pairs):
        return without(draft, whose)
    if second.sure >= SURE and second.whole and len(whose) == len(doubts) and (whose or not goods_of(draft).street):
        return without(with_reading(draft, second), whose)
    if doubts:
        return draft
    if not goods_of(draft).street:
        if not (second.goods.street and (second.goods.city or second.goods.postal_code)):
            return draft
        return doubted(with_reading(draft, second), second, TOLD_UNSURELY) if second.places >= OTHERWISE else draft
    pairs = pairs if second.pays >= PAYS else pairs[:1]
    least = LABELLED if goods_of(draft).street.source.startswith("below ") else OTHERWISE
    otherwise = (second.places >= least and any(elsewhere(one, other) for one, other in pairs)) or (
        min(second.sure, second.places) >= max(LEFT_OUT, least) and any(left_out(one, other) for one, other in pairs)
    )
    return doubted(draft, second, READ_OTHERWISE) if otherwise else draft


def text_of(lines: Sequence[Line], goods: frozenset[int]) -> str:
    """The rows of a mail as the labeller reads them, the lists of goods as one word."""
    rows: list[str] = []
    for row, line in enumerate(lines):
        if line.blank_before and rows:
            rows.append("")
        if row in goods and len(line.words) < _LONG:
            if not rows or rows[-1] != GOODS:
                rows.append(GOODS)
            continue
        rows.append(" ".join(word.text for word in line.words))
    return "\n".join(rows)


__all__ = ["read_again", "text_of"]
