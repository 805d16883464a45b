# ruff: noqa: E501
"""A mail that tells an address for the bill only. Who says where the bill goes mostly lets the goods go elsewhere, be it in words of which
nothing was read: "we are on the boat, so send it to the harbour master". Whether they go to that address, too, a person must see."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.parsing.doubts.placewords import OTHERS, THIRD, THIRD_S
from orderproc.parsing.doubts.sentto import WORD
from orderproc.parsing.lines import Line
from orderproc.parsing.party.names import says_nothing
from orderproc.parsing.party.partynames import Party, party_of
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.party.whose import bills_something, is_for_both, says_not
from orderproc.parsing.text.paragraphs import SMALL_PRINT
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import bare, fold

# who is spoken of: "she lives", "my nan", "unser Sohn"
_SOMEBODY = re.compile(
    r"\b(?:s?he(?:['’]?s)?|him|they(?:['’]re)? (?:live|are at)|the (?:couple|recipient|addressee)"
    r"|(?:my|our|his|her|their) (?:\w+ )?(?:nan|nana|gran|granny|grandm\w+|grandad|grandf\w+|mum|mom|mam|mother|dad|father|parents?|sister|brother|daughter|son|aunt\w*|uncle|niece|nephew|cousin|friend|neighbour|neighbor|boss|tenant|wife|husband|partner|customer|client)(?:[- ]in[- ]law)?s?"
    r"|(?:mein\w*|unser\w*|seine[rnm]?|ihre[rnm]?) (?:\w+ )?(?:oma|opa|mutter|vater|eltern|schwester|bruder|tochter|sohn|tante|onkel|nichte|neffe|freund\w*|nachbar\w*|mieter\w*|kund\w+)"
    r"|(?:ma|mon|mes|notre|sa|son|leur) (?:\w+ )?(?:mere|pere|parents|soeur|frere|fille|fils|tante|oncle|niece|neveu|ami\w*|voisin\w*|client\w*)"
    r"|(?:mi|nuestr[oa]|su) (?:\w+ )?(?:madre|padre|abuel[oa]|herman[oa]|hij[oa]|ti[oa]|sobrin[oa]|amig[oa]|vecin[oa]|client\w+)"
    r"|(?:mi[oa]|nostr[oa]|su[oa]) (?:\w+ )?(?:madre|padre|nonn[oa]|sorella|fratello|figli[oa]|zi[oa]|nipote|amic[oa]|vicin[oa]|client\w+)"
    r"|(?:mijn|onze|zijn|haar) (?:\w+ )?(?:moeder|vader|oma|opa|ouders|zus|broer|dochter|zoon|tante|oom|nicht|neef|vriend\w*|buur\w*|klant\w*)"
    r"|(?:minha|meu|noss[oa]|sua|seu) (?:\w+ )?(?:mae|pai|avo|irma|irmao|filh[oa]|ti[oa]|sobrinh[oa]|amig[oa]|vizinh[oa]|client\w+))\b"
)


def only_the_bill(draft: OrderDraft, lines: Sequence[Line], skip: frozenset[int] = frozenset()) -> tuple[Issue, ...]:
    """A doubt where the goods would go to an address that the text tells once, as the bill's, and no sentence says that they go there; or
    tells again, as its writer's, and speaks of somebody else. `skip`: rows of goods."""
    bill = draft.bill_to
    if draft.message is None or draft.ship_to.street or not bill.street or _street(bill) != _street(draft.sold_to):
        return ()
    said = [(one, row in skip) for row, line in enumerate(lines) for one in sentences_of(line.text)]
    if any(says_same(one) for one, _ in said):
        return ()
    leads = [one.partition(bill.street.raw or "\n")[0] for one, _ in said if _street(bill) in bare(fold(one))]
    told = [lead for lead in leads if not says_not(lead)]
    if any(is_for_both(lead) for lead in told) or _no_other(lines):
        return ()
    if len(told) > 1 and not any(_of_another(one) for one, goods in said if not goods):
        return ()
    place = bill.street
    message = f"'{place.value}' is told as the bill's address only: do the goods go there, too?"
    return (Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.box),)


def _of_another(sentence: str) -> bool:
    """Whether a sentence that is not of the bill speaks of somebody else, who may get the goods: "it's for my nan"."""
    if bills_something(sentence) or SMALL_PRINT.search(sentence):
        return False
    if _SOMEBODY.search(fold(sentence)):
        return True
    return not {fold(word) for word in WORD.findall(sentence)}.isdisjoint(OTHERS | THIRD | THIRD_S)


def _no_other(lines: Sequence[Line]) -> bool:
    """Whether a label for where the goods go stands there, and none is given: "Shipping address" / "N/A"."""
    cells = [chunk.text.strip() for line in lines for chunk in line.chunks]
    return any(party_of(one.rstrip(": ")) is Party.SHIP_TO for one in cells) and any(says_nothing(one) for one in cells)


def _street(address: DraftAddress) -> str:
    return bare(fold(address.street.value or ""))


__all__ = ["only_the_bill"]
