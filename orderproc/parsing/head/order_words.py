# ruff: noqa: E501
"""Words for what orders goods, in folded letters: an order, a list of what is needed, what fills a store up again."""

from __future__ import annotations

import re
from collections.abc import Callable

from orderproc.parsing.words import fold

# what a paper is that orders
ORDER_WORDS = (
    r"(?:re|pre)?-?orders?|order ?(?:list|form|sheet)s?|requisitions?|request|requirements|shopping|lists?|top-?ups?|restock(?:ing)?|replenishment|refill"
    r"|\w*bestell(?:ung(?:en)?|liste|schein|formular|zettel)|\w*anforderung|\w+liste|liste|bedarf|(?:wochen|monats|tages|jahres|material)bedarf|bedarfs\w+|nachschub|auffullung"
    r"|commandes?|reassort\w*|reapprovisionnement|reappro|besoins|pedidos?|encargo|reposicion|necesidades|ordin[ei]|riordino|reintegro|riassortimento|rifornimento|fabbisogno"
    r"|\w*bestelling(?:en)?|\w*bestel(?:lijst|formulier|bon)|\w*lijst|aanvulling|behoefte|encomendas?|reposicao|necessidades|requisicao|lista"
)
ORDERS = re.compile(rf"(?<![\w'])(?:{ORDER_WORDS})(?!\w)")


def whose_reference(before: str, against: Callable[[str], bool]) -> bool | None:
    """Whether a number behind these words is the reference of the order that their sentence brings ("Here is the November top-up, ref.
    TWL-118"), or that of something else ("Following your quotation, ref."); None where they call it nothing of the kind, or goods may be
    ordered by it ("I'd like to order the lamp, ref. 4410-B"). `against`: of a word, whether it speaks of another paper than this order."""
    led = _REFERENCE.search(before)
    if led is None:
        return None
    clause = fold(re.split(r"[.!?:;]\s|\n\s*\n", before[: led.start()])[-1])
    order = ORDERS.search(clause)
    others = [word for word in re.findall(r"[^\W_]+", clause) if not ORDERS.fullmatch(word) and against(word)]
    if order is None:
        return False if others else None
    ahead, behind = (re.findall(r"[^\W_]+", part) for part in (clause[: order.start()], clause[order.end() :]))
    noun = not (ahead and ahead[-1] in _WHO_ORDERS) and re.search(r"li[sj]t", order.group()) is None
    goods = any(c.isdigit() for c in clause) or bool(behind and behind[0] not in _FOR_WHOM)
    return True if noun and not (goods or others) else None


# "our ref.", behind a comma or bracket
_REFERENCE = re.compile(
    r"(?i)[,(–-]\s*(?:(?:our|my|mit|unsere?|meine?|with|notre|con|avec|met|com|nuestra|nostro|ns|onze|ons|nossa)\s+)?"
    r"(?:ref(?:erence|erenz|erencia|erentie|erência)?|réf(?:érence)?|rif(?:erimento)?|zeichen|kenmerk)\.?\s*:?\s*$"
)
# for whom, of when, and that it is here
_FOR_WHOM = frozenset(
    "for of from fur von vom im aus pour de du d para del per di da dell voor van do below here again attached enclosed anbei hier".split()
)
# whoever orders, before what he does: a verb
_WHO_ORDERS = frozenset(
    "to i we you us also please now d ll can could would should must want je j nous ich wir on".split()
)

__all__ = ["ORDERS", "ORDER_WORDS", "whose_reference"]
