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
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.text.begins import alone, begun, counts_next, is_added, own_words
from orderproc.parsing.text.called import Called, called_in
from orderproc.parsing.text.countable import free_numbers
from orderproc.parsing.text.counts import in_packs, made_sure, once, one_pair, so_many_each
from orderproc.parsing.text.proof import proven
from orderproc.parsing.text.shared import NEAR_NUMBER, counts_items, in_all, makes_all, sharing, with_ditto
from orderproc.parsing.text.tokens import MEASURE, TIMES, UNITS, Token, What, tokens_of
from orderproc.parsing.text.uncounted import idle
from orderproc.parsing.text.wording import APART, IN_DUTCH, JOINS, joined, wording
from orderproc.parsing.wares import FILLERS, stem
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
    tokens = with_ditto(text, tokens_of(text, catalog, style, language, in_words=in_words, family=family))
    parts = _parts(text, tokens, language) if any(t.meant for t in tokens) else []
    if len(parts) < 2:
        return _paired(text, tokens, catalog, style, language)
    each = [_paired(said, [t for t in tokens if a <= t.start < b], catalog, style, language) for a, b, said in parts]
    return Paired(
        pairs=[one for p in each for one in p.pairs],
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
        marks = [t for t in tokens[a + 1 : b] if t.text in _PARTING or joined(t, joins)]
        if not marks:
            return []
        cuts.append(marks[-1].start)
    ends = [*cuts[1:], len(text)]
    return [(a, b, " " * a + text[a:b] + " " * (len(text) - b)) for a, b in zip(cuts, ends, strict=True)]


_PARTING = frozenset(",;.:!?")


def _paired(text: str, tokens: list[Token], catalog: Catalog, style: NumberStyle, language: str) -> Paired:
    places = [n for n, t in enumerate(tokens) if t.what is What.ITEM]
    if not places:
        return Paired(tokens=tokens)
    known: list[Item] = [t.item for n in places if (t := tokens[n]).item is not None]
    numbers = [n for n in free_numbers(tokens, catalog, known) if not counts_items(tokens, n, len(places))]
    numbers = once(tokens, made_sure(tokens, numbers))
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
        for n, number in _matched(tokens, places, strong, joins).items():
            pairs[n].quantity = tokens[number]
            used.add(number)
        for n, number in so_many_each(tokens, places, numbers, each).items():
            if pairs[n].quantity is None and not tokens[number].doubt:
                pairs[n].quantity = tokens[number]
                used.add(number)
        for n in places:
            if pairs[n].quantity is None:
                behind = next((w for w in numbers if tokens[w].weak and w > n and _in_brackets(tokens, n, w)), None)
                if behind is not None:
                    pairs[n].quantity = tokens[behind]
                    continue
                weak = [w for w in numbers if tokens[w].weak and w < n and _leads(tokens, w, n, joins)]
                weak = [w for w in weak if not any(w < p < n for p in places) or _joined_only(tokens, n, joins)]
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
    again = again if len(places) == 1 else []
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
    beside = [t for t in alone(text, tokens, joins) if all(one.quantity is not t for one in pairs.values())]
    return Paired(told_how_many, left, beside, tokens, counter)


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


def _matched(
    tokens: Sequence[Token], places: Sequence[int], numbers: Sequence[int], joins: frozenset[str]
) -> dict[int, int]:
    """Each item with the number right before or right behind it; the one matching that leaves the fewest over.

    Items and numbers stand in one row, so that the fullest matching is nearly always the only one; where two are equally full,
    numbers before their items win only if they all are, else nothing is matched.
    """
    options: dict[int, list[int]] = {}
    for n in places:
        before = [m for m in numbers if m < n and not any(m < p < n for p in places)]
        after = [m for m in numbers if m > n and not any(n < p < m for p in places)]
        after = [m for m in after if not counts_next(tokens, m, n, places)]
        near = [m for m in before if _leads(tokens, m, n, joins)][-1:] + [
            m for m in after if _trails(tokens, n, m, joins)
        ][:1]
        if len([m for m in before if _leads(tokens, m, n, joins)]) > 1:
            near = [m for m in before if _leads(tokens, m, n, joins)] + near[-1:]
        options[n] = _times(tokens, n, numbers) or list(dict.fromkeys(near))
    labelled = _labelled(tokens, places, numbers)
    if labelled is not None:
        return labelled
    best: list[dict[int, int]] = [{}]
    for n in places:
        best = [{**b, n: m} for b in best for m in options[n] if m not in b.values()] + best
        most = max(len(b) for b in best)
        best = [b for b in best if len(b) >= most - 1][:4096]
    most = max(len(b) for b in best)
    full = [b for b in best if len(b) == most]
    if len(full) == 1:
        return full[0]
    leading = [b for b in full if all(m < n for n, m in b.items())]
    trailing = [b for b in full if all(m > n for n, m in b.items())]
    if len(leading) == 1 and not trailing:
        return leading[0]
    if len(trailing) == 1 and not leading:
        return trailing[0]
    costs = sorted(((_far(tokens, b), i) for i, b in enumerate(full)))
    if costs[0][0] <= 1 + len(places) // 3 and costs[1][0] >= costs[0][0] + 2:
        return full[costs[0][1]]
    values = [{n: tokens[m].value for n, m in b.items()} for b in full]
    if all(v == values[0] for v in values):  # "two more: HH-1, 2 pieces": the same number twice
        return full[0]
    return {n: m for n, m in full[0].items() if all(b.get(n) == m for b in full)}


def _labelled(tokens: Sequence[Token], places: Sequence[int], numbers: Sequence[int]) -> dict[int, int] | None:
    """Items and numbers where each number is called a quantity ("qty: 3", "Cant.: 36"): one for each item, all before or all behind."""
    called = [m for m in numbers if _called_quantity(tokens, m)]
    if len(called) != len(places):
        return None
    behind = all(n < m for n, m in zip(places, called, strict=True)) and all(
        m < n for m, n in zip(called, places[1:], strict=False)
    )
    before = all(m < n for n, m in zip(places, called, strict=True)) and all(
        n < m for n, m in zip(places, called[1:], strict=False)
    )
    return dict(zip(places, called, strict=True)) if behind or before else None


_COUNTED_BY = frozenset("nombre unidades ordered uds ud stuck pezzi pieces stuks quan units boxes".split())
_TO_ORDER = frozenset("order bestellen commander pedir encargar ordinare encomendar".split())


def _called_quantity(tokens: Sequence[Token], number: int) -> bool:
    if number == len(tokens) - 1 and number and tokens[number - 1].text == "=":
        return True  # "Washer, 35 mm [TU-9038] = 36"
    label = ""
    at = number - 1
    while at >= 0 and len(label) < 30:
        token, after = tokens[at], tokens[at + 1]
        ends = token.what is not What.WORD and token.text not in (":", ".", "=", "'", "’")
        if ends or (label.rstrip(" .") and token.text in (":", "=")):
            break
        label = token.text + (" " if after.start > token.end else "") + label
        at -= 1
    marked = label.rstrip().endswith((":", "="))
    words = label.rstrip(" .:=").split()
    if not words:
        return False
    if marked and fold(words[-1]) in _COUNTED_BY:
        return True
    if fold(words[-1]) in _TO_ORDER:  # "To order: 3", and not "I'd like to order three mugs"
        return marked and role_of(" ".join(words)) is Role.QUANTITY
    return any(
        role_of(" ".join(words[-n:])) is Role.QUANTITY and (marked or fold(words[-1]) not in UNITS) for n in (1, 2, 3)
    )


def _times(tokens: Sequence[Token], item: int, numbers: Sequence[int]) -> list[int]:
    """The number that a sign binds to an item: "10 x HH-1", "HH-1 x 10"; none where there is one on either side."""
    before = item >= 2 and fold(tokens[item - 1].text) in TIMES and item - 2 in numbers
    after = item + 2 < len(tokens) and fold(tokens[item + 1].text) in TIMES and item + 2 in numbers
    bound_on = item + 3 < len(tokens) and fold(tokens[item + 3].text) in TIMES  # "HH-1 x 10 x HH-2"
    if before == (after and not bound_on):
        return []
    return [item - 2] if before else [item + 2]


def _joined_only(tokens: Sequence[Token], item: int, joins: frozenset[str]) -> bool:
    """Whether nothing but its own words stands between an item and what joins it to the one before it, whose "a" holds for it, too: "a
    TW-1 and the TW-2", and not "a TW-1 and some boxes of TW-2"."""
    at = item - 1
    own = own_words(tokens[item].item)
    while at >= 0 and tokens[at].what is What.WORD and not joined(tokens[at], joins):
        word = fold(tokens[at].text)
        if word not in _THE_OTHER and word not in own and stem(word) not in own:
            return False
        at -= 1
    return True


_THE_OTHER = frozenset(
    "the also der die das den dem auch le la les l aussi el los las tambien il lo i gli anche de het ook o a os as tambem no nr number art "
    "item".split()
)


def _in_brackets(tokens: Sequence[Token], item: int, number: int) -> bool:
    """ "(TW-4404, one)": nothing but signs between, and the bracket or the row ends."""
    ends = number + 1 >= len(tokens) or tokens[number + 1].text in (")", "]", ";")
    return ends and all(t.what is What.MARK for t in _gap(tokens, item, number))


def _far(tokens: Sequence[Token], matching: dict[int, int]) -> int:
    """How many words that are not the item's own stand between items and their numbers; a number behind without a sign counts one."""
    cost = 0
    for item, number in matching.items():
        gap = _gap(tokens, min(item, number), max(item, number))
        own = own_words(tokens[item].item)
        cost += sum(t.what is What.WORD and stem(fold(t.text)) not in own and fold(t.text) not in UNITS for t in gap)
        cost += number > item and not any(t.what is What.MARK or fold(t.text) in TIMES for t in gap)
    return cost


def _gap(tokens: Sequence[Token], a: int, b: int) -> list[Token]:
    return list(tokens[a + 1 : b])


def _leads(tokens: Sequence[Token], number: int, item: int, joins: frozenset[str]) -> bool:
    """Number, then item: nothing between but the words for the thing."""
    gap = _gap(tokens, number, item)
    words = _foreign(gap, tokens[item].item)
    if any(t.text in (";", "!", "?", "|") for t in gap) and not _row_like(tokens):
        return False
    if any(fold(t.text) in APART for t in words) or len(words) > 14 or begun(tokens, number, item, joins):
        return False
    if tokens[item].meant and _said_between(words) > MOST_BETWEEN:
        return False
    return not any(t.what is What.MARK and t.text == "." and _ends_sentence(tokens, t) for t in gap)


MOST_BETWEEN = 2  # words that say something, between a number and goods called by other words: "one of our members swears by your thread"


def _said_between(words: Sequence[Token]) -> int:
    return sum(fold(t.text) not in FILLERS and fold(t.text) not in UNITS for t in words)


def _foreign(gap: Sequence[Token], item: Item | None) -> list[Token]:
    """The words between an item and a number that are none of what the item is called."""
    called = frozenset(re.findall(r"\w+", fold(" ".join((item.description, *item.aliases))))) if item else frozenset()
    return [t for t in gap if t.what is What.WORD and fold(t.text) not in called]


def _ends_sentence(tokens: Sequence[Token], mark: Token) -> bool:
    n = next(i for i, t in enumerate(tokens) if t is mark)
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    before = tokens[n - 1] if n else None
    return bool(
        after
        and before
        and before.what is What.WORD
        and len(before.text) > 4
        and after.what is What.WORD
        and after.text[:1].isupper()
    )


def _row_like(tokens: Sequence[Token]) -> bool:
    return any(t.text == "|" for t in tokens)


def _trails(tokens: Sequence[Token], item: int, number: int, joins: frozenset[str]) -> bool:
    """Item, then number: a sign, a label or the words for the thing between, no new clause."""
    gap = _gap(tokens, item, number)
    words = _foreign(gap, tokens[item].item)
    that_is = any(fold(a.text) in JOINS and fold(b.text) in _NAMELY for a, b in pairwise(gap))  # "und zwar 5"
    if any(fold(t.text) in APART or (joined(t, joins) and not that_is) for t in words) or len(words) > 12:
        return False
    if tokens[item].meant and _said_between(words) > MOST_BETWEEN:
        return False
    if any(t.text in (";", "!", "?") for t in gap) and any(t.what is not What.MARK for t in gap):
        return False
    return not any(t.what is What.MARK and t.text == "." and _ends_sentence(tokens, t) for t in gap)


_NAMELY = frozenset("zwar that ce eso cioe wel isso".split())


def _some_alone(
    tokens: Sequence[Token], places: Sequence[int], numbers: Sequence[int], shared: int, joins: frozenset[str]
) -> bool:
    """Whether some of the items, and not all, have an article or a "once" of their own: "24 each of A and B, and one C"."""
    weak = [w for w in numbers if tokens[w].weak and w != shared]
    alone = [
        n
        for n in places
        if any(w < n and not any(w < p < n for p in places) and _leads(tokens, w, n, joins) for w in weak)
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
    """All prices behind an item, up to the next."""
    n = next(i for i, t in enumerate(tokens) if t is at.item)
    if at.price is not None and at.price.start < at.item.start:
        return [at.price]
    end = next(
        (i for i in range(n + 1, len(tokens)) if tokens[i].what is What.ITEM or fold(tokens[i].text) in APART | _SENT),
        len(tokens),
    )
    return [t for t in tokens[n + 1 : end] if t.what is What.PRICE]


def _unit_of(tokens: Sequence[Token], number: Token) -> str | None:
    n = next(i for i, t in enumerate(tokens) if t is number)
    for token in tokens[n + 1 : n + 3]:
        if token.what is What.WORD and fold(token.text) in UNITS:
            return token.text
        if not (fold(token.text) in TIMES or token.what is What.NUMBER or MEASURE.match(fold(token.text))):
            return None
    return None


__all__ = ["Pair", "Paired", "amounts_of", "pair"]
