"""Which number belongs to which item in a stretch of running text, by how they stand to each other; which numbers may count, and what
they count together, is told in `pairing`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from orderproc.model.shop import Item
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.text.begins import begun, counts_next, own_words, words_of_item
from orderproc.parsing.text.tokens import TIMES, UNITS, Token, What
from orderproc.parsing.text.wording import APART, JOINS, joined
from orderproc.parsing.wares import FILLERS, stem
from orderproc.parsing.words import fold


def matched(
    tokens: Sequence[Token],
    places: Sequence[int],
    numbers: Sequence[int],
    joins: frozenset[str],
    articles: Sequence[int] = (),
) -> dict[int, int]:
    """Each item with the number right before or right behind it; the one matching that leaves the fewest over.

    Items and numbers stand in one row, so that the fullest matching is nearly always the only one; where two are equally full, the one
    wins that leaves over only items that an article counts ("a knife (A1), two jackets (B2)"), then numbers before their items, if they
    all are, else nothing is matched.
    """
    options: dict[int, list[int]] = {}
    for n in places:
        before = [m for m in numbers if m < n and not any(m < p < n for p in places)]
        after = [m for m in numbers if m > n and not any(n < p < m for p in places)]
        after = [m for m in after if not counts_next(tokens, m, n, places)]
        near = [m for m in before if leads(tokens, m, n, joins)][-1:] + [
            m for m in after if _trails(tokens, n, m, joins)
        ][:1]
        if len([m for m in before if leads(tokens, m, n, joins)]) > 1:
            near = [m for m in before if leads(tokens, m, n, joins)] + near[-1:]
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
    if len(full) > 1:
        one = {n for n in places if any(_begins(tokens, w, n, places, joins) for w in articles)}
        covered = max(len(b.keys() | one) for b in full)
        full = [b for b in full if len(b.keys() | one) == covered]
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


def _begins(tokens: Sequence[Token], article: int, item: int, places: Sequence[int], joins: frozenset[str]) -> bool:
    """Whether an article counts an item, with no other thing between them."""
    return article < item and not any(article < p < item for p in places) and leads(tokens, article, item, joins)


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


def joined_only(tokens: Sequence[Token], item: int, joins: frozenset[str]) -> bool:
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


def in_brackets(tokens: Sequence[Token], item: int, number: int) -> bool:
    """Whether a number stands behind an item as in "(TW-4404, one)": nothing but signs between, and the bracket or the row ends."""
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


def leads(tokens: Sequence[Token], number: int, item: int, joins: frozenset[str]) -> bool:
    """Whether a number counts an item: number, then item: nothing between but the words for the thing."""
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
    called = words_of_item(item)
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


__all__ = ["in_brackets", "joined_only", "leads", "matched"]
