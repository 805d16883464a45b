"""The customer's own words for an item among the tokens of a text, and the words that part or join clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from orderproc.parsing.text.shapes import PLEASE_END
from orderproc.parsing.text.tokens import TIMES, Token, What
from orderproc.parsing.words import fold

if TYPE_CHECKING:
    from orderproc.parsing.text.pairing import Pair

# a person or a verb of the past between a number and an item number: then they do not belong together
APART = frozenset(
    "i we you they he she have has had got get bought received already since ago when because not don't but "
    "ich wir sie er habe haben hatte hatten schon seit noch nicht wenn falls weil aber brauchen mochte "
    "je j'ai nous vous avons avez ai deja depuis pas mais parce voudrais "
    "tengo tenemos hemos he ya desde pero porque quiero io ho abbiamo gia ma perche vorrei "
    "ik wij we heb hebben sinds niet maar wil eu tenho temos ja nao mas queria".split()
)

# "HH-1 and 4 …": what follows belongs to the next thing
JOINS = frozenset(
    "and und et y e plus sowie ainsi tambien anche ook another weitere autre otro altri andere mais".split()
)
IN_DUTCH = JOINS | {"en"}  # French has its "pot en terre cuite"


# what stands before a colon, and is a label where it is no part of what the item is called ("stampo savarin 6 forme: pz 2")
_LABEL = re.compile(r"[^\W\d_][\w.-]*(?:\s+[^\W_][\w./-]*){0,2}\s*:")


def joined(token: Token, joins: frozenset[str]) -> bool:
    """Whether a word joins two things; in capitals it is a part of a name ("type Y", "POT EN TERRE CUITE")."""
    return token.text.islower() and fold(token.text) in joins


def wording(
    text: str, tokens: Sequence[Token], one: Pair, start: int, end: int, joins: frozenset[str], others: Sequence[Token]
) -> str:
    """The customer's own words for the thing: the text without its numbers, prices and labels."""
    kept: list[str] = []
    at = start
    item = one.item.item
    called = set(re.findall(r"\w+", fold(item.description))) if item else set()
    for n, token in enumerate(tokens):
        if token.start < start or token.end > end:
            continue
        before = fold(tokens[n - 1].text) if n else ""
        after = fold(tokens[n + 1].text) if n + 1 < len(tokens) else ""
        elsewhere = any(token is other for other in others)  # the quantity of another item
        if elsewhere and token.start < one.item.start:
            kept, at = [], token.end
            continue
        if elsewhere:
            kept.append(text[at : token.start])
            at = end
            break
        if token is one.item or token is one.quantity or token.what in (What.PRICE, What.ASIDE, What.ITEM):
            if (
                token.what in (What.PRICE, What.ASIDE, What.ITEM)
                and token is not one.item
                and token.start > one.item.start
            ):
                break
            kept.append(text[at : token.start])
            at = token.end
            if token is one.item:
                kept.append(token.called)
            elif token.what is What.ITEM:
                kept = []
        elif token.start > one.item.end and (
            token.text in (";", ".")
            or ((joined(token, joins) or fold(token.text) in APART) and fold(token.text) not in called)
        ):
            kept.append(text[at : token.start])
            at = end
            break
        elif one.unit and n and tokens[n - 1] is one.quantity and token.text == one.unit:
            kept.append(text[at : token.start])
            at = token.end + (text[token.end : token.end + 1] == ".")
        elif fold(token.text) in TIMES and (
            before.isdigit() != after.isdigit() or one.quantity in tokens[max(0, n - 1) : n + 2]
        ):
            kept.append(text[at : token.start])
            at = token.end
    else:
        kept.append(text[at:end])
    words = _LABEL.sub(lambda m: " " if called.isdisjoint(re.findall(r"\w+", fold(m[0]))) else m[0], " ".join(kept))
    words = re.sub(
        r"(?i)\b(?:item|art(?:ikel|icle|ículo|icolo|igo)?|sku|nr|number|ref|réf|référence|referencia|referência|riferimento|código|codice|qty|quantity|each)\b\.?|\bno\.",
        " ",
        words,
    )
    words = re.sub(
        r"(?i)^\W*(?:times|mal|fois|veces|volte|vezes|keer|maal)\b(?:\W+(?:la|le|el|il|lo|o|a|das|den|de|het|the)\b)?",
        " ",
        words,
    )
    return " ".join(PLEASE_END.sub("", words).split()).strip(" ,;:.()[]-–—|*•@=#/")[:120]
