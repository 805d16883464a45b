# ruff: noqa: E501
"""Goods whose only address is the one that their bill goes to, in a text that speaks of somebody else or of another place: they may go there,
in words that no address was read from ("She lives up in Bangor. The bill is mine: …"). A doubt, never a wrong parcel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftAddress, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.parsing.doubts.placewords import HALLS, IDLE, OTHERS, OWN_HOUSE, PLACES, THIRD, THIRD_S
from orderproc.parsing.doubts.sentto import BEFORE_A_TOWN, TITLES, WORD, sends_goods
from orderproc.parsing.lines import Line
from orderproc.parsing.party.sameplace import says_same
from orderproc.parsing.party.whose import bills_something
from orderproc.parsing.text.paragraphs import SMALL_PRINT, paragraphs_of
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import fold

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
_WHERE = re.compile(r"\b(?:where(?:ver)?|wohin|ou|donde|dove|waarheen|onde)\b")
_HOUSES = PLACES | HALLS | OWN_HOUSE
# words for places that have other senses by themselves
_OTHERWISE = frozenset("address works order floor door gate store plant yard building adresse adres indirizzo direccion via place plaza corso calle".split())  # fmt: skip


def only_billed(draft: OrderDraft, lines: Sequence[Line], skip: frozenset[int] = frozenset()) -> tuple[Issue, ...]:
    """A doubt where the goods' only address was said to be the bill's, and a sentence speaks of whom or what else they may go to.
    `lines`: without the addresses; `skip`: rows of goods."""
    bill = draft.bill_to
    if draft.ship_to.street or not bill.street or _street(draft.sold_to) != _street(bill):
        return ()
    known = frozenset(fold(word) for text in _texts(draft) for word in WORD.findall(text))
    if any(says_same(part) for line in lines for part in (line.text, line.text.partition(":")[2]) if part):
        return ()
    for group in paragraphs_of([(row, line) for row, line in enumerate(lines) if row not in skip]):
        text = " ".join(line.text for _, line in group)
        if SMALL_PRINT.search(text):
            continue
        for sentence in sentences_of(text):
            if not bills_something(sentence) and _speaks_of_another(sentence, known):
                place = group[0][1].chunk()
                message = f"Only the bill's address was read, and this may say where the goods go: '{' '.join(sentence.split())[:140]}'."
                return (
                    Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=place.page, box=place.box),
                )
    return ()


def _speaks_of_another(sentence: str, known: frozenset[str]) -> bool:
    words = WORD.findall(sentence)
    folds = [fold(word) for word in words]
    if _SOMEBODY.search(fold(sentence)) or {*folds} & (OTHERS | THIRD | THIRD_S):
        return True
    if {*folds} & (_HOUSES - _OTHERWISE) - known or (sends_goods(sentence) and _WHERE.search(fold(sentence))):
        return True
    return any(
        folds[n] in BEFORE_A_TOWN
        and words[n + 1][:1].isupper()
        and folds[n + 1] not in known | IDLE | TITLES
        and len(words[n + 1]) > 2
        for n in range(len(words) - 1)
    )


def _street(address: DraftAddress) -> str:
    return fold(address.street.value or "")


def _texts(draft: OrderDraft) -> list[str]:
    parts = ("name", "company", "street", "street2", "city", "region", "country")
    return [field.value for a in (draft.sold_to, draft.bill_to) for part in parts if (field := getattr(a, part)).value]


__all__ = ["only_billed"]
