"""Which quantity belongs to which item number in a stretch of running text: every number is accounted for, or the whole is doubted.

Item numbers are found by the catalogue; numbers that are sizes, prices, dates or numbers of something else are set aside; what is
left must fit one to one. Knows no sentences and no intent (`asking`), and no items by their words alone (`freetext`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from orderproc.model.shop import Catalog, Item
from orderproc.model.units import MEASURES, codes
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import leading_doubt
from orderproc.parsing.text.begins import alone, is_added
from orderproc.parsing.text.called import Called, called_in
from orderproc.parsing.text.converted import without_conversion
from orderproc.parsing.text.countable import free_numbers
from orderproc.parsing.text.counts import in_packs, made_sure, once, one_pair, so_many_each, without_sum
from orderproc.parsing.text.figures import says_which
from orderproc.parsing.text.matched import in_brackets, joined_only, leads, matched
from orderproc.parsing.text.proof import proven
from orderproc.parsing.text.shared import NEAR_NUMBER, counts_items, in_all, makes_all, sharing, with_ditto
from orderproc.parsing.text.the_one import the_one
from orderproc.parsing.text.tokenizing import tokens_of
from orderproc.parsing.text.tokens import MEASURE, TIMES, UNITS, Token, What
from orderproc.parsing.text.uncounted import idle
from orderproc.parsing.text.which import saying_which
from orderproc.parsing.text.wording import APART, IN_DUTCH, JOINS, joined, wording
from orderproc.parsing.words import fold


@dataclass(slots=True)
class Pair:
    """`quantity` None: it could not be told how many. `between` is the text that was looked at, for its wording."""

    item: Token
    quantity: Token | None
    price: Token | None = None
    unit: str | None = None
    doubt: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Paired:
    """`left`: numbers that nothing accounts for; `beside`: articles that begin things of their own, without a number or name of ours;
    `counter`: the row's own number, proven to be no quantity; `complete`: each item has its quantity and no number is left."""

    pairs: list[Pair] = field(default_factory=list)
    left: list[Token] = field(default_factory=list)
    beside: list[Token] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    counter: Token | None = None

    @property
    def complete(self) -> bool:
        return bool(self.pairs) and not self.left and all(p.quantity is not None for p in self.pairs)


_SENT = frozenset(
    "check cheque scheck cheques enclosed enclose anbei beiliegend ci-joint adjunto assegno money total".split()
)


def pair(
    text: str,
    catalog: Catalog,
    style: NumberStyle,
    language: str,
    *,
    in_words: bool = False,
    family: frozenset[int] = frozenset(),
) -> Paired:
    """Quantities and items of a stretch of text put together: item numbers, and `in_words` goods called by other words, too."""
    found = _pair(text, catalog, style, language, in_words=in_words, family=family)
    for n, one in enumerate(found.pairs):
        before = text[: one.item.start]
        meant = [one.item.item, *one.item.candidates]
        again = [other for other in found.pairs[:n] if other.item.item is not None and other.item.item in meant]
        if again and one.quantity is not None and before.count("(") > before.count(")"):
            one.doubt = one.doubt or "the same is counted before the brackets"
    if sum(one.quantity is not None for one in found.pairs) > 1 and not found.left:
        for one in found.pairs:
            if one.quantity is None:  # "the compass (A1), two lamps (B2) and one steel (C3)"
                at = next(n for n, token in enumerate(found.tokens) if token is one.item)
                one.quantity = the_one(found.tokens, at, language)
    return found


def _pair(
    text: str,
    catalog: Catalog,
    style: NumberStyle,
    language: str,
    *,
    in_words: bool,
    family: frozenset[int],
) -> Paired:
    found = without_conversion(
        text, lambda said: tokens_of(said, catalog, style, language, in_words=in_words, family=family)
    )
    tokens = with_ditto(text, found)
    parts = _parts(text, tokens, language) if any(t.meant for t in tokens) else []
    if len(parts) < 2:
        return _paired(text, tokens, catalog, style, language)
    each = [_paired(said, [t for t in tokens if a <= t.start < b], catalog, style, language) for a, b, said in parts]
    pairs = [one for p in each for one in p.pairs]
    told = {one.item.item for one in pairs}
    # "the blanket size 145, a bridle and two brushes": among things that are counted one that is not is asked for as well
    pairs += [Pair(t, None) for t in tokens if pairs and t.meant and t.item is not None and t.item not in told]
    return Paired(
        pairs=without_sum(sorted(pairs, key=lambda one: one.item.start)),
        left=[t for p in each for t in p.left],
        beside=[t for p in each for t in p.beside],
        tokens=tokens,
    )


def _parts(text: str, tokens: Sequence[Token], language: str) -> list[tuple[int, int, str]]:
    """The parts of a list in words, each with one thing: (start, end, the text with blanks for all the rest of it). They end at the last
    mark or "and" before the next thing; a number that is said to be of several things is of the whole."""
    places = [n for n, t in enumerate(tokens) if t.what is What.ITEM]
    joins = IN_DUTCH if language == "nl" else JOINS
    if len(places) < 2 or sharing(tokens, language):
        return []
    cuts = [0]
    for a, b in pairwise(places):
        marks = [n for n in range(a + 1, b) if tokens[n].text in _PARTING or joined(tokens[n], joins)]
        if not marks:
            return []
        first = tokens[marks[-1] - 1] if tokens[marks[-1] - 1].weak else tokens[marks[-1]]  # "un autre de …"
        cuts.append(first.start)
    ends = [*cuts[1:], len(text)]
    return [(a, b, " " * a + text[a:b] + " " * (len(text) - b)) for a, b in zip(cuts, ends, strict=True)]


_PARTING = frozenset(",;.:!?")


def _paired(text: str, tokens: list[Token], catalog: Catalog, style: NumberStyle, language: str) -> Paired:
    places = [n for n, t in enumerate(tokens) if t.what is What.ITEM]
    if not places:
        return Paired(tokens=tokens)
    known: list[Item] = [t.item for n in places if (t := tokens[n]).item is not None]
    numbers = [n for n in free_numbers(tokens, catalog, known) if not counts_items(tokens, n, len(places))]
    which = saying_which(tokens, numbers, places)
    numbers = once(tokens, made_sure(tokens, [n for n in numbers if n not in which]))
    numbers = [n for n in numbers if not in_all(text, tokens, n, numbers, len(places))]
    if not sharing(tokens, language):  # "for 2 schools, 3 TW-4410 each"
        none = idle(tokens, heading=False)
        numbers = [n for n in numbers if n not in none]
    strong = _without_names(tokens, [n for n in numbers if not tokens[n].weak], len(places), known)
    pairs = {n: Pair(tokens[n], None) for n in places}
    used: set[int] = set()
    joins = IN_DUTCH if language == "nl" else JOINS
    each = sharing(tokens, language)
    of_each = strong or [n for n in numbers if any(abs(n - e) <= 3 for e in each)]  # "one of each"
    if (
        len(places) > 1
        and len(of_each) == 1
        and any(abs(n - of_each[0]) <= NEAR_NUMBER for n in each)
        and not tokens[of_each[0]].doubt
        and _shared(tokens, of_each[0], places)
        and not _some_alone(tokens, places, numbers, of_each[0], joins)
    ):
        for n in places:
            pairs[n].quantity = tokens[of_each[0]]
        used.add(of_each[0])
    else:
        articles = [n for n in numbers if tokens[n].weak]
        share = so_many_each(tokens, places, numbers, each)
        share_first = {n: m for n, m in share.items() if [*share.values()].count(m) > 1 and not tokens[m].doubt}
        for n, number in share_first.items():  # "A and B, one of each, two of the C"
            pairs[n].quantity = tokens[number]
            used.add(number)
        alone_places = [n for n in places if n not in share_first]
        own = [m for m in strong if m not in used]
        for n, number in matched(tokens, alone_places, own, joins, articles).items() if alone_places else ():
            pairs[n].quantity = tokens[number]
            used.add(number)
        for n, number in share.items():
            if pairs[n].quantity is None and not tokens[number].doubt:
                pairs[n].quantity = tokens[number]
                used.add(number)
        for n in places:
            if pairs[n].quantity is None:
                behind = next((w for w in numbers if tokens[w].weak and w > n and in_brackets(tokens, n, w)), None)
                if behind is not None:
                    pairs[n].quantity = tokens[behind]
                    continue
                weak = [w for w in numbers if tokens[w].weak and w < n and leads(tokens, w, n, joins)]
                weak = [w for w in weak if not any(w < p < n for p in places) or joined_only(tokens, n, joins)]
                if weak and not any(weak[0] < s < n for s in strong):
                    pairs[n].quantity = tokens[weak[0]]
                    used.add(weak[0])
    if len(places) == 1 and (packs := in_packs(tokens, tokens[places[0]].item, strong)) is not None:
        pairs[places[0]].quantity = tokens[packs[0]]
        used = set(packs)
    proof = proven(tokens, places[0], strong, style) if len(places) == 1 else None
    if proof is not None:
        pairs[places[0]].quantity = tokens[proof.quantity]
        used = {proof.quantity, *proof.taken}
    if len(places) == 1 and tokens[places[0]].meant and each:
        for one_of in (pair.quantity for pair in pairs.values() if pair.quantity is not None):
            one_of.doubt = one_of.doubt or "it is said of each, and one thing alone was read"
    told = {t.value for t in (p.quantity for p in pairs.values()) if t is not None}
    again = [n for n in strong if tokens[n].value in told and not tokens[n].doubt and not is_added(tokens, n, joins)]
    again = again if len(places) == 1 and not _added_to_another(tokens, places[0], strong, joins) else []
    left = [tokens[n] for n in strong if n not in used and n not in again]
    counts = [p.quantity.value for p in pairs.values() if p.quantity is not None and p.quantity.value is not None]
    left = [t for t in left if not makes_all(text, t, counts, len(places))]
    names = called_in(text, catalog)
    for index, n in enumerate(places):
        one = pairs[n]
        start = tokens[places[index - 1]].end if index else 0
        end = tokens[places[index + 1]].start if index + 1 < len(places) else len(text)
        end = min([end, *(c.start for c in names if c.item is not one.item.item and c.start >= one.item.end)])
        one.price = _price_of(tokens, n, places, index, names)
        if one.quantity is not None:
            if one_pair(one.quantity, one.item.item):
                one.quantity.value, one.quantity.doubt = Decimal(1), ""
            one.doubt = "" if _measured(one) else one.quantity.doubt
            if one.item.meant and one.quantity.weak:  # "un po' di"
                one.doubt = one.doubt or leading_doubt(text[one.quantity.start :], language)[1]
            one.unit = _unit_of(tokens, one.quantity)
            start = one.quantity.start if start <= one.quantity.start < one.item.start else start
        others = [p.quantity for p in pairs.values() if p.quantity is not None and p.quantity is not one.quantity]
        one.words = wording(text, tokens, one, start, end, joins, others)
    counted = {one.item.item for one in pairs.values() if one.quantity is not None}
    told_how_many = [  # a name alone is perhaps only spoken of, beside others that are counted it is not
        one
        for one in pairs.values()
        if one.quantity is not None
        or not one.item.by_name
        or (counted and one.item.item is not None and one.item.item not in counted)
    ]
    counter = tokens[0] if proof is not None and 0 in proof.taken and tokens[0].what is What.NUMBER else None
    counter = counter if counter is not None and _unit_of(tokens, counter) is None else None  # "300 pcs"
    beside = [t for t in alone(text, tokens, joins) if all(one.quantity is not t for one in pairs.values())]
    return Paired(told_how_many, left, beside, tokens, counter)


def _added_to_another(tokens: Sequence[Token], place: int, numbers: Sequence[int], joins: frozenset[str]) -> bool:
    """Whether goods stand behind a mark or joining word that parts them from something else that is counted: "2 tea towels and 2 TW-4410"
    says nothing again."""
    for other, number in pairwise(n for n in numbers if n < place):
        between = tokens[other + 1 : number]
        named = any(t.what is What.WORD and fold(t.text) not in UNITS | TIMES for t in between[:-1])
        if named and (between[-1].text in (",", ";", "&", "+") or joined(between[-1], joins)):
            return True
    return False


def _measured(one: Pair) -> bool:
    """Whether a part of a unit is asked for of what is sold by measure: "12.5 yds" of a cloth."""
    sold_by = {*codes(one.item.item.unit)} if one.item.item else set()
    number = one.quantity.text if one.quantity else ""
    return bool(sold_by & MEASURES) and re.fullmatch(r"\d+[.,]\d{1,2}|½", number) is not None


def _without_names(tokens: Sequence[Token], numbers: list[int], items: int, known: Sequence[Item]) -> list[int]:
    """Where there are more numbers than items: without years, and without numbers that an item has in its name."""
    named = {n for item in known for n in re.findall(r"\d+|[^\W\d_]+", fold(item.description))}
    for n in list(numbers):
        text = tokens[n].text
        if len(numbers) > items and (
            re.fullmatch(r"(?:19|20)\d\d", text)
            or (fold(text) in named and sum(tokens[m].text == text for m in numbers) == 1)
        ):
            others = [m for m in numbers if m != n]
            first = n == numbers[0] and not any(_behind_times(tokens, m) for m in others)  # "slides (box 50) x 10"
            numbers = others if any(fold(tokens[m].text) not in named for m in others) and not first else numbers
    return numbers


def _behind_times(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign says that a number is how often: "… x 10" behind words, and not "20 x 10"."""
    return at > 1 and fold(tokens[at - 1].text) in TIMES and tokens[at - 2].what is not What.NUMBER


def _some_alone(
    tokens: Sequence[Token], places: Sequence[int], numbers: Sequence[int], shared: int, joins: frozenset[str]
) -> bool:
    """Whether some of the items, and not all, have an article or a "once" of their own: "24 each of A and B, and one C"."""
    weak = [w for w in numbers if tokens[w].weak and w != shared]
    alone = [
        n
        for n in places
        if any(w < n and not any(w < p < n for p in places) and leads(tokens, w, n, joins) for w in weak)
    ]
    return bool(alone) and len(alone) < len(places)


def _shared(tokens: Sequence[Token], number: int, places: Sequence[int]) -> bool:
    """ "two each of A, B and C" and "A and B, two each": the number stands before all of them or behind."""
    return number < places[0] or number > places[-1]


def _price_of(
    tokens: Sequence[Token], item: int, places: Sequence[int], index: int, names: Sequence[Called]
) -> Token | None:
    """The price between this item and the next, or between its name and its number: "the mug at 4.50 (no. TW-4410) and the pen …"."""
    end = places[index + 1] if index + 1 < len(places) else len(tokens)
    start = _named_from(tokens[item], names)
    nexts = [_named_from(tokens[n], names) for n in places[index + 1 : index + 2]]
    inside = [t for t in tokens[:item] if t.what is What.PRICE and start < t.start]
    behind = [t for t in tokens[item + 1 : end] if t.what is What.PRICE and all(t.start < n for n in nexts)]
    return next(iter(inside + behind), None)


def _named_from(item: Token, names: Sequence[Called]) -> int:
    """Where an item begins: with its name, where that stands before its number."""
    return min([item.start, *(c.start for c in names if c.number == (item.start, item.end))])


def amounts_of(tokens: Sequence[Token], pairs: Sequence[Pair], at: Pair) -> list[Token]:
    """All prices behind an item, up to the next. An item that a row before gave ("the same in blue") stands at no place in this one."""
    span = at.item.start, at.item.end
    n = next((i for i, t in enumerate(tokens) if t is at.item or (t.start, t.end) == span), None)
    if n is None:
        return [at.price] if at.price is not None else []
    if at.price is not None and at.price.start < at.item.start:
        return [at.price]
    end = next(
        (i for i in range(n + 1, len(tokens)) if tokens[i].what is What.ITEM or fold(tokens[i].text) in APART | _SENT),
        len(tokens),
    )
    return [t for t in tokens[n + 1 : end] if t.what is What.PRICE]


def _unit_of(tokens: Sequence[Token], number: Token) -> str | None:
    n = next(i for i, t in enumerate(tokens) if t is number)
    behind = tokens[n + 1 :]
    while behind and says_which(behind[0]):
        behind = behind[1:]  # "3 6er-Kartons"
    for token in behind[:2]:
        if token.what is What.WORD and fold(token.text) in UNITS:
            return token.text
        if not (fold(token.text) in TIMES or token.what is What.NUMBER or MEASURE.match(fold(token.text))):
            return None
    return None


__all__ = ["Pair", "Paired", "amounts_of", "pair"]
