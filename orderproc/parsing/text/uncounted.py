# ruff: noqa: E501
"""Numbers in a sentence that count no goods, by where they stand: an order's own number and date, a page, a day, how many people it is for, an
age, an anniversary; and words for goods that name none ("a first order", "a few things"), as they stand above a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.shop import Catalog
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.text.countable import counts_time
from orderproc.parsing.text.tokenizing import tokens_of
from orderproc.parsing.text.tokens import HOW_OFTEN, TIMES, UNITS, Token, What
from orderproc.parsing.words import fold

_FOR = frozenset("for fur pour para per voor".split())
_OF = frozenset("of von de d' di van da do aus from page zum zur am".split())
# between such a word and the number: "für unsere 28", "para los 12", "for a group of 25", "for the class's 24"
_WHOSE = frozenset(
    "the our my a an all some about these die den der das unsere unseren unserer meine meinen alle ca rund etwa les des nos mes une un environ los las nuestros nuestras mis unos unas i le gli nostri nostre miei circa de onze mijn ongeveer os as nossos nossas meus minhas cerca".split()
)
# behind what an order is called, "of" leads to what is ordered: "an order of 12 hammocks"
_ORDER = re.compile(
    r"(?i)(?:order|bestell|auftrag|commande|pedido|encargo|ordine|encomenda|delivery|lieferung|supply)\w*"
)
# behind a number that counts no thing: "turning 80 this month", "el día 12 necesitamos"
_NO_NOUN = frozenset(
    "this these that which who we i you it is are was will and or in on at for to from with this week month year diese dieser dieses diesen wir ich sie ist sind wird werden und oder im am um bei mit nous je vous il elle est sont et ou dans sur avec ce cette nosotros yo es son y o en con este esta necesitamos necesito queremos quiero noi io e ed o in con questo questa ci mi servono serve vorrei vorremmo wij we ik is zijn en of in op met dit deze nos eu e sao ou em com este esta precisamos preciso queremos brauchen benotigen brauche hebben heb".split()
)


def heads(sentence: str) -> bool:
    """Whether a sentence leads to what stands below it."""
    return re.search(r"[:：]\s?[-–—]?\s*$", sentence) is not None


def idle(tokens: Sequence[Token], *, heading: bool) -> frozenset[int]:
    """The places of the numbers that count no goods. `heading`: the sentence leads to a list, so that it counts none of what it is for."""
    numbers = [n for n, t in enumerate(tokens) if t.what is What.NUMBER and not t.weak]
    found: set[int] = set()
    for n in numbers:
        behind = tokens[n + 1] if n + 1 < len(tokens) else None
        often = behind is not None and fold(behind.text) in TIMES | HOW_OFTEN
        if often or (behind is not None and (behind.what is What.ITEM or fold(behind.text) in UNITS)):
            continue
        other = _is_compound(tokens, n) or (behind is not None and counts_time(behind))
        other = other or (heading and _is_an_orders(tokens, n))
        governed = _is_for(tokens, n) and (heading or any(m > n for m in numbers))
        bare = heading and (behind is None or behind.what is not What.WORD or fold(behind.text) in _NO_NOUN)
        if other or governed or bare:
            found.add(n)
    return frozenset(found)


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """ "25-jarig", "12-day": a part of a word, where the word is no unit; and an ordinal, "50° anniversario"."""
    behind = tokens[at + 1 : at + 3]
    if not behind or behind[0].start != tokens[at].end:
        return False
    if behind[0].text in ("°", "º", "ª"):
        return True
    glued = len(behind) == 2 and behind[0].text == "-" and behind[1].start == behind[0].end
    return glued and behind[1].what is What.WORD and behind[1].text.islower() and fold(behind[1].text) not in UNITS


def _is_an_orders(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is that of an order: right behind a word for one, and nothing behind it that it could count: "il buono d'ordine 58 per il
    laboratorio:"."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or behind.what is not What.WORD or fold(behind.text) in _FOR | _OF | _WHOSE
    return at > 0 and ends and _ORDER.fullmatch(re.sub(r"^[dl]['’]", "", tokens[at - 1].text)) is not None


def _is_for(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word like "for" leads to a number, with nothing but "the" or "our" between; or one like "of", behind no order."""
    before = at - 1
    while before >= 0 and at - before <= 3 and fold(tokens[before].text) in _WHOSE - _OF:
        before -= 1
    if before < 0:
        return False
    word = fold(tokens[before].text)
    ordered = before > 0 and _ORDER.match(tokens[before - 1].text) is not None
    return not ordered and (word in _FOR or (word in _OF and tokens[before].what is What.WORD))


def without_idle(sentence: str, catalog: Catalog, style: NumberStyle, language: str) -> str:
    """A sentence with blanks in the place of numbers that count no goods, and of what is set aside: dates, numbers of orders, pages."""
    tokens = tokens_of(sentence, catalog, style, language)
    none = idle(tokens, heading=heads(sentence))
    for n, token in enumerate(tokens):
        if n in none or token.what is What.ASIDE:
            sentence = f"{sentence[: token.start]}{' ' * (token.end - token.start)}{sentence[token.end :]}"
    return sentence


_GENERIC = (
    r"things?|bits(?: and (?:pieces|bobs))?|pieces|odds and ends|items?|articles?|goods|products?|stuff|supplies|orders?|purchase|selection|assortment|requirements|materials?|(?:shopping )?list"
    r"|sachen|dinge[n]?|artikeln?|produkten?|positionen|kleinigkeiten|(?:nach)?bestellung(?:en)?|auftrag|auswahl|sortiment|material(?:ien)?|(?:bestell)?liste"
    r"|choses?|produits?|commandes?|bricoles?|sélection|assortiment|liste|fournitures|matériel|réassort"
    r"|cosas?|cositas?|artículos?|productos?|pedidos?|encargos?|selección|surtido|lista|material(?:es)?"
    r"|cos[ae]|cosette|articol[io]|prodott[io]|ordin[ei]|selezione|assortimento|materiale"
    r"|dingen|spullen|spulletjes|artikelen|producten|bestelling(?:en)?|selectie|lijst(?:je)?|materiaal"
    r"|coisas?|coisinhas?|artigos?|produtos?|encomendas?|seleção|sortido"
)
_NO_GOODS = re.compile(
    rf"(?i)^(?:[^\W\d_]+['’]?\s+){{0,3}}?(?:{_GENERIC})\b(?=\W*$|\s*[,;:(–—-]|\s+(?:as|for|from|to|with|in|on|of|at|please|für|aus|von|zu|zum|zur|bei|mit|im|an|aufgeben|bestellen|machen|pour|de|du|des|chez|dans|à|avec|para|por|del?|en|a|con|per|da|d[ai]l?|voor|van|uit|bij|met|plaatsen|doen|em|d[aoe]s?)\b)"
)


def names_no_goods(described: str) -> bool:
    """Whether words name goods by none of their names: "first order", "few things as a present", "po' di cose per la cucina"."""
    return _NO_GOODS.match(described) is not None


# "… and the following:", so that what stands before it is wanted as well
AND_THE_FOLLOWING = re.compile(
    r"(?i)\s(?:and|plus|und|sowie|et|y|e|ed|en)(?:(?:\s+[^\W\d_]+){0,3}?\s+(?:following|these|folgende\w*|diese\w*|suivant\w*|siguiente\w*|seguent\w+|volgende|seguinte\w*)(?:\s+[^\W\d_]+){0,2})?\s*[:：]"
)


__all__ = ["AND_THE_FOLLOWING", "heads", "idle", "names_no_goods", "without_idle"]
