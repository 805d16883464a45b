# ruff: noqa: E501
"""An address that its sentence only calls by what is there ("The studio: …", "The hall is …"), whose it is being told where another sentence
says of that place that goods or a bill go to it: "Please deliver to our studio and bill to our charity"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.lines import Line
from orderproc.parsing.party.foundaddress import InSentence
from orderproc.parsing.party.whose import Whose, said_of, whose
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.words import fold

# "The hall is", "our new yard:", "das Lager liegt in der", folded
_CALLED = re.compile(
    r"(?:.*[.;!?,]\s)?(?:(?:and|so|now|but|und|et|y|e|en|mas)\s)?(?:(?:the|our|my|der|die|das|unsere?|le|la|les|notre|el|los|las|nuestr[oa]|il|lo|l['’]|nostr[oa]|de|het|onze?|ons|o|a|noss[oa])\s?)?"
    r"(?:[^\W\d]+\s){0,2}?(?P<noun>[^\W\d]{4,})(?:(?:['’]s| is| are| being| ist| liegt| befindet sich| est| se trouve| esta| queda| es| e| si trova| zit| ligt| staat| fica)(?: (?:at|on|in|the|called|an|auf|im|der|die|das|a|au|en|le|la|el|il|op|te|no|na))*|\s?:)\s*"
)
_NO_PLACE = frozenset("address adresse anschrift direccion indirizzo adres morada endereco name postcode code phone payment order invoice delivery bill card account".split())  # fmt: skip


def role_of(one: InSentence, lines: Sequence[Line]) -> Whose:
    """Whose an address is, by its own sentence, or by what is said elsewhere in the text of the place that it is called by."""
    role = whose(one)
    called = _CALLED.fullmatch(fold(one.before)) if role is Whose.UNSAID else None
    if called is None or called["noun"] in _NO_PLACE:
        return role
    noun = re.compile(rf"\b{re.escape(called['noun'])}\b")
    told = {
        said_of(clause)
        for sentence in _others(one, lines)
        for clause in _clauses(sentence)
        if (there := noun.search(clause)) is not None and _TOWARDS.search(clause[: there.start()])
    }
    told -= {Whose.UNSAID}
    return told.pop() if len(told) == 1 and told <= {Whose.SHIP, Whose.BILL} else role


# what leads to a place, with up to three words between: "to our church", "an das neue"
_TOWARDS = re.compile(
    r"\b(?:to|at|for|an|in|ins|zum|zur|nach|fur|a|au|aux|chez|dans|pour|al|en|para|alla|allo|nel|nella|presso|per|naar|aan|bij|voor|ao|no|na)\s(?:[^\W\d]+['’]?\s?){0,3}$"
)


def _others(one: InSentence, lines: Sequence[Line]) -> list[str]:
    """The folded sentences of a text without the one that an address stands in."""
    found: list[str] = []
    rows: list[str] = []
    for line in lines:
        if line.blank_before and rows:
            found += sentences_of(" ".join(rows))
            rows = []
        rows.append(line.text)
    found += sentences_of(" ".join(rows))
    own = fold(one.before).strip()
    return [plain for said in found if not (own and (plain := fold(said)).startswith(own))]


def _clauses(sentence: str) -> list[str]:
    return re.split(r"[,;:()!?]|\b(?:and|but|und|aber|sondern|et|mais|y|pero|e|ma|en|maar|mas)\b", sentence)


__all__ = ["role_of"]
