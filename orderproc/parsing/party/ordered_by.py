# ruff: noqa: E501
"""Who orders, where the title of the order says it: "Order from Jane Moss", "Ordine di Teresa Gatti", "Caffi Menai - order for the shop"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.blocklabels import label_at
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import ATTENTION, COMPANY, is_person, person_of
from orderproc.parsing.words import bare

_ORDER = (
    r"order|requisition|request|\w*bestellung|\w*anforderung|commande|pedido|encargo|ordine|\w*bestelling|encomenda"
)
_FOR = re.compile(
    rf"(?i)(?:.*\b(?:{_ORDER})|ordered|bestellt|commandé|pedid[oa]|ordinat[oa]|besteld|encomendad[oa])"
    r" (?:from|by|for|of|von|vom|für|de|du|par|por|di|da|per|van|door|voor|do|para)\s+(?P<who>\S.*)"
)
_TITLE = re.compile(rf"(?i)(?:[^\W\d]+ ){{0,2}}(?:{_ORDER})(?: (?:form|sheet|list))?")
_OWN = re.compile(
    rf"(?i)(?:my|our|meine|unsere|ma|notre|mi|nuestr[oa]|(?:il )?(?:mio|nostro)|mijn|onze|(?:a )?(?:minha|nossa)|(?:o )?(?:meu|nosso))\s+(?:[^\W\d]+ )?(?:{_ORDER})\b.{{0,40}}"
)
_MOST_OF_A_NAME = 6


def who_orders(cell: Chunk) -> Chunk | None:
    """The person whom a run says that orders, or for whose attention it is: "attn Jane Moss", "Order of Jane Moss"."""
    said = cell.text.strip()
    told = ATTENTION.match(said) or _FOR.fullmatch(said)
    who = person_of(told[1]).strip(" .,") if told is not None else ""
    if told is None or not (who and is_person(who)):
        return None
    return replace(cell, words=cell.words[-len(told[1].split()) :])


def is_own_title(text: str) -> bool:
    """Whether a row is what people write above their goods: "My order to Harrow & Pike", "Meine Bestellung"."""
    return _OWN.fullmatch(text.strip()) is not None


def firm_before_title(cell: Chunk) -> Chunk | None:
    """A firm's name that ends in its legal form, with nothing between it and the title: "Moss & Sons Ltd Purchase Order"."""
    words = cell.text.split()
    parts = ((at, " ".join(words[:at]), " ".join(words[at:])) for at in range(max(len(words) - 4, 2), len(words)))
    count = next((at for at, name, title in parts if has_legal_form(name) and _TITLE.fullmatch(title)), 0)
    known = count and len(words) == len(cell.words) and count <= _MOST_OF_A_NAME and words[0][:1].isupper()
    return replace(cell, words=cell.words[:count]) if known else None


_BY_HOUSE = re.compile(
    rf"(?i)(?:.*\b(?:{_ORDER})|ordered|bestellt|commandé|pedid[oa]|ordinat[oa]|besteld|encomendad[oa])"
    r" (?:from|by|von|vom|du|de|par|por|del|di|da|van|door|do)(?-i: the| der| dem| la| le| el| il| het| a| o)?\s+(?P<who>\S.*)"
)
_BEHIND = re.compile(rf"(?i)(?:[^\W\d]+ ){{0,2}}(?:{_ORDER})(?: (?:form|sheet|list))?\s*[-–—:|]\s*(?P<who>[^\W\d].*)")


def house_behind_title(cell: Chunk) -> Chunk | None:
    """The house that a title says orders: "Order from The Copper Kettle Tearooms", "Bestellung von Gasthaus Linde", "Purchase Order – Moss &
    Sons Ltd"; what only a sign parts from the title must look a firm, or it is what the order is of ("Order - Office Supplies")."""
    said = cell.text.strip()
    told = _BY_HOUSE.fullmatch(said)
    behind = _BEHIND.fullmatch(said) if told is None else None
    who = (told or behind or {"who": ""})["who"].strip(" .")
    if not who[:1].isupper() or re.search(r"[\d,;:]", who) or not 1 < len(who.split()) <= _MOST_OF_A_NAME:
        return None
    if behind is not None and not (has_legal_form(behind["who"].strip()) or looks_of(who).firm > SURELY_A_FIRM):
        return None
    return replace(cell, words=cell.words[-len(who.split()) :]) if COMPANY.search(who) and not is_person(who) else None


SURELY_A_FIRM = 0.7  # by the model of lines; of what orders are of none is above 0.3


# a word that says who sends the paper, and none that names begin with, as "von" and "van" are: these count before a word for a house
_FROM = re.compile(r"(?:from(?: the)?|de la part d(?:e(?: la| l['’])?|u|es))$")
_OF = re.compile(r"(?:von|vom|du|de|del|della|di|da|dal|dalla|van|do)(?: (?:der|dem|la|le|el|il|het|o|a))?$")


def without_from(cell: Chunk) -> Chunk:
    """A run without the small word by which it says that its house sends the paper: "from The Copper Kettle Tearooms, 26 Oliver Street",
    "van Café De Zwaan", "Tea order by Moss & Sons Ltd"."""
    if (house := house_behind_title(cell)) is not None:
        return house
    for count in range(min(len(cell.words) - 1, 5), 0, -1):
        lead = " ".join(word.text for word in cell.words[:count])
        after = cell.words[count].text
        if _FROM.match(lead) and after[:1].isupper():
            return replace(cell, words=cell.words[count:])
        if _OF.match(lead) and after[:1].isupper() and COMPANY.fullmatch(after):
            return replace(cell, words=cell.words[count:])
    return cell


def is_orders_own(lines: Sequence[Line]) -> bool:
    """Whether a label says "Order from": on a form whom to order from, and on a customer's own sheet whose order it is."""
    return any(
        bare(told[1]) == "order from" for line in lines for c in line.chunks if (told := label_at(c)) is not None
    )


__all__ = ["house_behind_title", "is_orders_own", "is_own_title", "who_orders", "without_from"]
