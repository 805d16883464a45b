# ruff: noqa: E501
"""Items of the catalogue found by the words of a customer: "the blue mugs" → the one item that is meant, or the several that could be.

Never guesses between two: then all are candidates and none is chosen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from orderproc.model.draft import Candidate
from orderproc.model.shop import Catalog, Item, plain
from orderproc.parsing.words import bare

_EMPTY = frozenset(
    "a an the of for to and or with in on at by from as is are my our your some each one pcs pc piece pieces pack please x ea unit units new size item items "
    "der die das den dem ein eine einen und mit von fur zum zur bitte stuck stk im am "
    "le la les l un une des de du d et avec pour en au aux s "
    "el los las una y con para por del al il lo gli e i di da del della con per "
    "het een van voor met en o os as um uma do dos das com para".split()
)
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)?", re.UNICODE)


def stem(token: str) -> str:
    """The word without its plural, roughly, the same way on both sides: "boxes" and "box" → "box"."""
    if len(token) > 3 and not any(c.isdigit() for c in token):
        for ending in ("sses", "xes", "ches", "shes"):
            if token.endswith(ending):
                return token[:-2]
        if token.endswith("ies"):
            return token[:-3] + "y"
        if token.endswith("s") and not token.endswith(("ss", "us", "is")):
            return token[:-1]
        if token.endswith(("en", "er")) and len(token) > 5:
            return token[:-2]
    return token


def words(text: str) -> tuple[str, ...]:
    return tuple(stem(t) for t in _TOKEN.findall(bare(text)) if t not in _EMPTY)


@dataclass(frozen=True, slots=True)
class Meant:
    """`item` None with candidates: not clear which; None without: nothing in the catalogue fits."""

    item: Item | None
    confidence: float
    candidates: tuple[Candidate[str], ...] = ()


class Index:
    """The words of a catalogue. Made once a catalogue."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.rows: dict[str, set[int]] = defaultdict(set)
        self.sets: list[frozenset[str]] = []
        for number, item in enumerate(catalog.items):
            tokens = frozenset(words(" ".join((item.description, *item.aliases))))
            self.sets.append(tokens)
            for token in tokens:
                self.rows[token].add(number)
        self.aliases: dict[str, set[int]] = defaultdict(set)
        for number, item in enumerate(catalog.items):
            for text in (item.description, *item.aliases):
                self.aliases[" ".join(words(text))].add(number)

    def meant(self, text: str) -> Meant:
        """The item that these words mean: every word of the customer's must be in its description."""
        asked = words(text)
        if not asked:
            return Meant(None, 0.0)
        exact = self.aliases.get(" ".join(asked), set())
        if len(exact) == 1:
            return Meant(self.catalog.items[next(iter(exact))], 0.97)
        known = [t for t in dict.fromkeys(asked) if t in self.rows]
        if not known:
            return Meant(None, 0.0)
        hits = set.intersection(*(self.rows[t] for t in known))
        missing = [t for t in asked if t not in self.rows]
        if not hits or len(known) < len(missing) * 2:
            return Meant(None, 0.0, self._near(known))
        if len(hits) == 1 and not missing:
            number = next(iter(hits))
            covered = len(set(known)) / max(len(self.sets[number]), 1)
            return Meant(self.catalog.items[number], 0.95 if len(known) > 1 or covered > 0.5 else 0.85)
        if len(hits) == 1:
            item = self.catalog.items[next(iter(hits))]
            return Meant(None, 0.0, (Candidate(item.sku, 0.6),))
        return Meant(
            None, 0.0, tuple(Candidate(self.catalog.items[n].sku, round(1 / len(hits), 3)) for n in sorted(hits)[:8])
        )

    def _near(self, known: list[str]) -> tuple[Candidate[str], ...]:
        votes: dict[int, int] = defaultdict(int)
        for token in known:
            if len(self.rows[token]) < 50:
                for number in self.rows[token]:
                    votes[number] += 1
        best = sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:5]
        return tuple(
            Candidate(self.catalog.items[n].sku, round(0.5 * v / len(known), 3)) for n, v in best if v * 2 >= len(known)
        )


_made: list[Index] = []


def index_of(catalog: Catalog) -> Index:
    """The index of this catalogue; the last few are kept."""
    for index in _made:
        if index.catalog is catalog:
            return index
    index = Index(catalog)
    _made.insert(0, index)
    del _made[4:]
    return index


NUMBER_LIKE = re.compile(r"(?<![\w/-])[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?(?![\w/-])")


def _as_written(token: str, sku: str, shouted: bool) -> bool:
    """Whether a token of letters alone is meant as an item number, and is no plain word: parted letters ("MUG-B"), or capitals
    in a text that isn't all in capitals."""
    if token.casefold() != sku.casefold() or len(token) < 3:
        return False
    return bool(re.search(r"[-./_]", token)) or (token.isupper() and token == sku and not shouted)


def numbers_in(text: str, catalog: Catalog) -> list[tuple[str, Item]]:
    """Item numbers of the catalogue that stand in a text, as written. A number of less than three characters, or of digits alone
    that are fewer than four, counts only where nothing else is meant by it (the caller looks)."""
    found = []
    shouted = text.upper() == text
    for match in NUMBER_LIKE.finditer(text):
        token = match.group()
        if not any(c.isdigit() for c in token):
            item = catalog.get(token)
            if item is not None and _as_written(token, item.sku, shouted):
                found.append((token, item))
            continue
        item = catalog.get(token)
        if item is not None and len(plain(token)) >= 3 and not re.fullmatch(r"\d{1,3}", token):
            found.append((token, item))
    return found
