# ruff: noqa: E501
"""Words that give several items one number: "two each of A, B and C", "one of both", "the same number of B", "all three: 10"; and numbers
that count the items themselves ("the following 3 items"), of which none is wanted so many.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.parsing.text.ditto import DITTO
from orderproc.parsing.text.tokens import HOW_OFTEN, UNITS, Token, What
from orderproc.parsing.text.vocabulary import EACH
from orderproc.parsing.words import fold

NEAR_NUMBER = 4  # tokens between "each" and how many
_EVERY = frozenset("every cada chaque ciascun ogni jede jeder jedes elk elke iedere".split())
_ALL = frozenset("all alle allen aller tous toutes todos todas tutti tutte".split())
_THE = frozenset(
    "the die der den les los las i gli le de os as des delle degli dei dos das these following folgenden diese".split()
)
_THINGS = re.compile(
    r"(?:items?|articles?|products?|things?|lines?|titles?|kinds?|types?|sorts?|sizes?|artikeln?|positionen?|produkten?|sorten?|dingen?|sachen|titeln?|produits?|references?|choses|lignes|titres|sortes|tailles|modeles|articulos?|productos?|referencias|cosas|lineas|titulos|articol[io]|prodott[io]|voc[ei]|cos[ae]|righe|titoli|misure|artikelen|producten|soorten|regels|artigos?|produtos?|coisas|linhas|referenc\w+)"
)
# "the same quantity of all", "même nombre des deux"
_LIKE = frozenset(
    "same gleiche gleichen gleicher meme misma mismo stessa stesso zelfde hetzelfde dezelfde mesma mesmo".split()
)
_QUANTITY = frozenset(
    "number quantity amount menge anzahl nombre quantite cantidad numero quantita aantal hoeveelheid quantidade".split()
)


def sharing(tokens: Sequence[Token], language: str) -> list[int]:
    """The places of the words that say that each of several items is wanted so often."""
    found = []
    for n, token in enumerate(tokens):
        word = fold(token.text)
        if token.what is What.NUMBER and word in EACH:
            found.append(n)  # "both"
        if token.what is not What.WORD:
            continue
        after = tokens[n + 1] if n + 1 < len(tokens) else None
        if (word in EACH and (word != "je" or language in ("de", "nl"))) or (
            after is not None and word in _ALL and (after.what is What.NUMBER or after.text.lower() in ("x", "×"))
        ):  # "je" is "I" in French
            found.append(n)
        elif after is not None and word in _LIKE and fold(after.text) in _QUANTITY:
            found += range(n, n + _REACH)
    return found


def counts_items(tokens: Sequence[Token], at: int, items: int) -> bool:
    """Whether a number only says how many items are named: "the following 3 items", "alle drei", "per ciascuna delle due voci"."""
    number = tokens[at]
    if number.value == 1 and at and fold(tokens[at - 1].text) in _EVERY and number.text.isalpha():
        return fold(tokens[at - 2].text) not in _OF_EACH or number.text.casefold() == "een"  # "cada uno", "van elk één"
    if items < 2 or number.value != items or number.doubt:
        return False
    before = fold(tokens[at - 1].text) if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if fold(number.text) in EACH:
        return True  # "both"
    if after is not None and fold(after.text) in HOW_OFTEN | UNITS:
        return False  # "vier mal Artikel 4410"
    for thing, behind in zip(tokens[at + 1 : at + 3], [*tokens[at + 2 : at + 4], None], strict=False):
        if thing.what is What.WORD and _THINGS.fullmatch(fold(thing.text)):
            return behind is None or behind.what is not What.ITEM
    if after is not None and after.what in (What.ITEM, What.WORD):
        return before in _ALL and after.what is What.WORD
    return before in _THE | _ALL


_OF_EACH = frozenset("van".split())
_REACH = 12  # tokens from "the same quantity of both" to how many
# "40 of each of the two items": nobody else but the items is meant
EACH_ITEM = re.compile(
    rf"(?i)\b(?:for|of|to|per|pour|para|voor|von|für|d[ei]|van|à) (?:each|chacune?|ciascun[oa]?|cada uma?|cada un[oa]|elk)\b(?=\W*:)|\b(?:for|of|to|per|pour|para|voor|von|für|d[ei]|van|à) (?:each|both|all|every|jede[nrsm]?|beide[nr]?|alle|chacun[e]?|chaque|cada|ciascun[oa]?|ogni|elk[e]?|ieder[e]?)\b(?: (?:of|the|de[rsn]?|des|dos?|das|dell[ea]|dei|di|del|los|las|van|un[oa]))*(?: \w+){{0,2}}? (?:{_THINGS.pattern})\b"
)


def with_ditto(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with the number that such words repeat in their place."""
    for match in DITTO.finditer(text):
        before = [t for t in tokens if t.end <= match.start() and t.what is What.NUMBER and not t.weak]
        if not before or any(
            t.what in (What.ITEM, What.PRICE, What.ASIDE) and t.start < match.end() and match.start() < t.end
            for t in tokens
        ):
            continue
        end = match.start() + len(match.group().rstrip())
        said = Token(
            What.NUMBER, text[match.start() : end], match.start(), end, before[-1].value, doubt=before[-1].doubt
        )
        tokens = [t for t in tokens if t.end <= said.start or t.start >= said.end]
        tokens = sorted([*tokens, said], key=lambda t: t.start)
    return tokens


_TOTAL = re.compile(
    r"(?i)\b(?:(?:in )?total|(?:al)?together|in all|all told|all up|grand total|insgesamt|zusammen|gesamt\w*|summe|(?:au|en) tout(?:al)?|au total|ensemble|en total|en conjunto|in (?:totale|tutto)|totale|complessivamente|samen|(?:in )?totaal|bij elkaar|alles bij elkaar|(?:no|ao) t(?:otal|odo)|somam)\b"
)


def is_total(text: str) -> bool:
    """Whether a stretch of text says nothing but how much there is in all: "7 pieces in all", "Insgesamt 12 Stück"."""
    rest = [word for word in re.findall(r"[^\W\d_]+", _TOTAL.sub(" ", text)) if fold(word) not in UNITS | _OF]
    return sums_up(text) and not [word for word in rest if not _THINGS.fullmatch(fold(word))]


_OF = frozenset("of de di von van in the i e so that makes is are sind macht das son dat zijn sao cela fait".split())


def sums_up(text: str) -> bool:
    """Whether a stretch of text speaks of how much there is in all."""
    return _TOTAL.search(text) is not None


def names_things(word: str) -> bool:
    """Whether a word means goods of whatever kind: "items", "Positionen"."""
    return _THINGS.fullmatch(fold(word)) is not None


def in_all(text: str, tokens: Sequence[Token], at: int, numbers: Sequence[int], items: int) -> bool:
    """Whether a number behind as many others as there are items is what they make together: "5 mugs and 2 plates, seven in all"."""
    others = [tokens[n].value or 0 for n in numbers if n < at and not tokens[n].weak]
    if len(others) != items or items < 2 or tokens[at].value not in (sum(others), items):
        return False
    return at > 0 and sums_up(text[max(tokens[at].start - 25, 0) : tokens[at].end + 25])


def makes_all(text: str, number: Token, counts: Sequence[Decimal], items: int) -> bool:
    """Whether a number is how many items or pieces there are in all: "2 mugs and 1 plate, 3 pieces in all"."""
    near = text[max(number.start - 25, 0) : number.end + 25]
    return len(counts) == items and number.value in (items, sum(counts)) and sums_up(near)


__all__ = [
    "EACH_ITEM",
    "NEAR_NUMBER",
    "counts_items",
    "in_all",
    "is_total",
    "makes_all",
    "names_things",
    "sharing",
    "sums_up",
    "with_ditto",
]
