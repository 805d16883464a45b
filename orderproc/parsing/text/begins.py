# ruff: noqa: E501
"""Where in a sentence the next thing begins that is wanted: "two pairs of boots for my sons and a pair of gloves (43-4002)".

An article begins a thing of its own behind a comma or a joining word, and so does a "the" or "your" behind a joining word. What is counted
before it belongs to another thing, whether that has a number of ours or not; and what such an article counts is wanted as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.shop import Item
from orderproc.parsing.text.asking import acts_of
from orderproc.parsing.text.sense import sense_of
from orderproc.parsing.text.shapes import NOT_WARES
from orderproc.parsing.text.tokens import UNITS, Token, What
from orderproc.parsing.text.wording import joined
from orderproc.parsing.wares import stem
from orderproc.parsing.wares import words as words_of
from orderproc.parsing.words import fold

_AS_WELL_AS = frozenset(
    ("well", "ainsi", "asi", "cosi", "bem", "together", "along", "junto", "insieme", "ensemble", "zusammen", "samen")
)
_AS = frozenset("as que qu' como come with con mit avec met com".split())
_ALSO = frozenset(
    "also auch aussi noch encore ausserdem zusatzlich ferner tambien ademas anche inoltre ancora ook nog daarnaast tambem ainda finally lastly perhaps besides".split()
)
_THE = frozenset(
    "the your der die das den dem ihr ihre ihren le la les votre vos el los las su sus il lo i gli de het uw o a os as vosso vossa".split()
)

# of one thing more, or of nobody knows how many
_SOME = frozenset(
    "some another more any several further weitere weiteren weiterer weiteres mehr andere anderen noch autre autres plusieurs quelques otro otra otros otras varios varias algunos algunas unos unas altro altra altri altre alcuni alcune dei delle degli ander andere nog meer wat enkele outro outra outros outras alguns algumas uns umas varios".split()
)
_FOR = frozenset("to for at by fur an zu bei bis pour chez avant para por per da a voor naar bij aan".split())
_IN = frozenset(
    "in on with of from as im am mit von aus als auf en avec de du dans sur comme con del en como su di in come met van uit op als em com na no".split()
)


def begun(tokens: Sequence[Token], number: int, item: int, joins: frozenset[str]) -> bool:
    """Whether another thing begins between a number and an item behind it, so that the number counts what stands before: with words of its
    own ("two pairs of boots and a pair of gloves 43-4002"), and not only a unit ("2 pairs, a large one, 43-4002")."""
    called = words_of_item(tokens[item].item)
    worded = False
    for n in range(number + 1, item):
        token = tokens[n]
        if worded and begins(tokens, n, joins, called):
            return True
        worded = worded or (token.what is What.WORD and fold(token.text) not in UNITS | joins)
    return False


def begins(tokens: Sequence[Token], at: int, joins: frozenset[str], called: frozenset[str] = frozenset()) -> bool:
    """Whether a thing of its own begins here, with an article that counts it or with "the". `joins`: the joining words of the language;
    `called`: the words of an item, of which no "and" parts anything ("Beauty and the Beast")."""
    token = tokens[at]
    article = (token.what is What.NUMBER and token.weak) or _some(token)
    if not article and not (token.what is What.WORD and fold(token.text) in _THE and at + 1 < len(tokens)):
        return False
    before = _before(tokens, at)
    if before < 0 or fold(tokens[before].text) in called:
        return False
    return _joins(tokens, before, joins) or (article and tokens[before].text in (",", ";"))


def _before(tokens: Sequence[Token], at: int) -> int:
    """The token before a number or an article, without the "also" between them."""
    before = at - 1
    while before > 0 and fold(tokens[before].text) in _ALSO and at - before <= 2:
        before -= 1
    return before


def is_added(tokens: Sequence[Token], number: int, joins: frozenset[str]) -> bool:
    """Whether a number behind a joining word counts what is called by words: "2 TW-4410 and 2 garden forks"."""
    before, behind = _before(tokens, number), tokens[number + 1 : number + 2]
    named = bool(behind) and behind[0].what is What.WORD and fold(behind[0].text) not in UNITS
    return named and before >= 0 and _joins(tokens, before, joins)


def _some(token: Token) -> bool:
    return token.what is What.WORD and fold(token.text) in _SOME


def _joins(tokens: Sequence[Token], at: int, joins: frozenset[str]) -> bool:
    word = fold(tokens[at].text)
    if tokens[at].text in ("&", "+") or joined(tokens[at], joins):
        return True
    return word in _AS and at > 0 and any(fold(t.text) in _AS_WELL_AS for t in tokens[at - 1 : at])


def alone(text: str, tokens: Sequence[Token], joins: frozenset[str]) -> list[Token]:
    """What begins things of their own without a number or a name of ours in them: the articles and the words for "some" or "another" in
    "2 of TW-4410 and a hammock", "I'd like a hammock and 2 of TW-4410". One that only tells more of what stands before it begins none:
    "… to my son, a rancher"."""
    found = []
    for at, token in enumerate(tokens[:-1]):
        if not (token.what is What.NUMBER and token.weak) and not _some(token):
            continue
        if not _wanted(text, tokens, at, joins):
            continue
        end = next((n for n in range(at + 1, len(tokens)) if _ends(tokens, n, joins)), len(tokens))
        inside = tokens[at + 1 : end]
        if inside and inside[0].what is What.WORD and not any(t.what is What.ITEM for t in inside):
            found.append(token)
    return found


def _wanted(text: str, tokens: Sequence[Token], at: int, joins: frozenset[str]) -> bool:
    """Whether a thing begins here that is asked for: among others that are counted, or right behind the words that ask."""
    if any(t.what is What.ITEM or (t.what is What.NUMBER and not t.weak) for t in tokens[:at]):
        return begins(tokens, at, joins) and (tokens[at - 1].text not in (",", ";") or _behind_goods(tokens, at - 1))
    if at and not begins(tokens, at, joins) and (tokens[at - 1].what is not What.WORD or _leads_away(tokens[at - 1])):
        return False
    return acts_of(text[: tokens[at + 1].end]).request


def _leads_away(token: Token) -> bool:
    return fold(token.text) in _FOR | _IN


def _ends(tokens: Sequence[Token], at: int, joins: frozenset[str]) -> bool:
    token = tokens[at]
    if token.what is What.NUMBER and not token.weak:
        return at > 0 and (_joins(tokens, at - 1, joins) or tokens[at - 1].text in (",", ";", "("))
    return token.text in (".", ";", "!", "?", ":") or begins(tokens, at, joins)


def _behind_goods(tokens: Sequence[Token], comma: int) -> bool:
    """Whether what stands before a comma is a thing that is counted, and nothing of what it is for or where it goes."""
    for token in reversed(tokens[:comma]):
        if token.what is What.ITEM or token.what is What.NUMBER:
            return True
        if token.text in (",", ";", ".", ":") or fold(token.text) in _FOR:
            return False
    return False


# how probable the model of words must hold it that a phrase changes nothing: of papers, greetings and times nearly all are above, of goods
# that no shop here sells one in ten
IDLE, HARDLY_GOODS = 0.9, 0.97  # of a row that has the bullet of goods, more is asked
_OCCASION = re.compile(
    r"(?i)^(?:\w+ ){0,2}?(?:(?:birthday|wedding|christmas|xmas|anniversary|leaving|retirement|surprise|house-?warming) )?(?:gift|present|surprise|treat|party|geschenk|(?:geburtstags|weihnachts|hochzeits|abschieds)geschenk|überraschung|cadeau|surprise|regalo|sorpresa|presente|prenda|surpresa|cadeautje|verrassing)\b"
)


def may_be_goods(phrase: str, idle: float = IDLE) -> bool:
    """Whether what an article counts ("a hammock") may be sold somewhere: no paper, no greeting, no time, and not what the order is for."""
    bare = re.sub(r"^(?:an?|one|eine?n?|une?|una|uno|uma?|een|\W+)\s+", "", phrase, flags=re.IGNORECASE)
    counted = phrase.lower().startswith("one ")  # and no article
    return not (NOT_WARES.match(bare) or _OCCASION.match(bare) or (not counted and sense_of(phrase).innocent > idle))


def words_of_item(item: Item | None) -> frozenset[str]:
    """The words of what an item is called, as they stand there."""
    return frozenset(re.findall(r"\w+", fold(" ".join((item.description, *item.aliases))))) if item else frozenset()


_OF_THE = frozenset(
    "of the your these those von der den ihrer ihren des de vos los las sus dei delle degli vostri van uw jullie dos das vossos".split()
)


def counts_next(tokens: Sequence[Token], number: int, item: int, places: Sequence[int]) -> bool:
    """Whether a number behind an item counts the next one, by whose name it is followed: "a knife (4410), two white aprons (4412)"."""
    following = next((n for n in places if n > number), None)
    at = number + 1
    while at < len(tokens) and (fold(tokens[at].text) in _OF_THE or tokens[at].what is What.NUMBER):
        at += 1  # "two of the 200 lumen headlamps"
    behind = tokens[at] if at < len(tokens) else None
    if following is None or behind is None or behind.what is not What.WORD or fold(behind.text) in UNITS:
        return False
    word = stem(fold(behind.text))
    return word in own_words(tokens[following].item) and word not in own_words(tokens[item].item)


def own_words(item: Item | None) -> frozenset[str]:
    """The words of what an item is called, without their plurals."""
    return frozenset(words_of(" ".join((item.description, *item.aliases)))) if item else frozenset()


__all__ = [
    "HARDLY_GOODS",
    "alone",
    "begins",
    "begun",
    "counts_next",
    "is_added",
    "may_be_goods",
    "own_words",
    "words_of_item",
]
