"""What an order line says of its item: numbers, words, price; and how much of it speaks for an item of the catalogue."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.checking.catalog import Index, by_exact_number, names
from orderproc.checking.descriptions import DescriptionInk
from orderproc.checking.evidence import CLERK, issue_at, recognized
from orderproc.checking.numbers import score_lattice, written_as
from orderproc.checking.wording import covered, held, likeness, words
from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Item, plain

DESCRIPTION_WEIGHT = 7.0
SCRAWL, LEGIBLE = 0.2, 0.7  # how surely words are read of which nothing, and all, can be told
LEAST_WORDS = 3  # letters of a description that says anything
PRICE_AGAINST = -4.0
SHORT_NUMBER = 6  # digits: a number of so few may be another firm's as well


@dataclass(frozen=True)
class Found:
    """`item` None: not known, or in doubt between several. `certainty` 0 to 1."""

    item: Item | None
    certainty: float
    issues: tuple[Issue, ...] = ()
    confirmed: bool = False  # by description or price, independently of the number
    by_chance: bool = False  # all that is doubted: its number was typed, and may be another firm's


@dataclass(frozen=True)
class Evidence:
    """What each kind of evidence says for one item, in nats; 0 where there is none."""

    item: Item
    number: float
    description: float
    price: float

    @property
    def independent(self) -> float:
        return self.description + self.price

    @property
    def total(self) -> float:
        return self.number + self.independent


class Gathered:
    """What a line says of its item, gathered: numbers, words, price; and how much of it speaks for one of the catalogue."""

    def __init__(self, line: DraftLine, path: str, index: Index) -> None:
        self.line, self.path, self.index = line, path, index
        self.written = words(line.description.value or "")
        self.by_ink: DescriptionInk | None = None
        self.legible = 1.0  # how much words that were read otherwise say against an item
        if recognized(line.description):
            if sum(c.isalpha() for c in line.description.value or "") < LEAST_WORDS:
                self.written = frozenset()  # a mark for "the same as above", read as a letter or a figure
            self.written = index.unglued(self.written)
            if self.written and line.description.lattice is not None and line.description.source != CLERK:
                self.by_ink = DescriptionInk(line.description.lattice, line.description.value or "")
                self.legible = min(1.0, max(0.0, (line.description.confidence - SCRAWL) / (LEGIBLE - SCRAWL)))

    def number_fields(self) -> list[Field[str]]:
        """Our own number first, where the paper has the buyer's beside it; then the bar code."""
        fields = [self.line.supplier_sku, self.line.sku, self.line.gtin]
        return [field for field in fields if field.value and plain(field.value)]

    def by_number(self, field: Field[str]) -> tuple[Item, ...]:
        assert field.value
        items = by_exact_number(self.index, field.value)
        if not items and field is self.line.gtin:
            # GTIN-8, -12, -13 and -14 are the same number with zeros before it (GS1 General Specifications, 3.3)
            items = self.index.without_zeros.get(plain(field.value).lstrip("0"), ())
        return items

    # evidence

    def evidence(self, item: Item, number: float) -> Evidence:
        return Evidence(item, number, self.description_of(item), self.price_of(item))

    def description_of(self, item: Item) -> float:
        if not self.written:
            return 0.0
        texts = [self.index.words_of[item.sku], *(words(alias) for alias in item.aliases)]
        best = max(likeness(self.written, text) for text in texts)
        everything = frozenset[str]().union(*texts)
        best = max(best, 0.9 * covered(self.written, everything))
        found = DESCRIPTION_WEIGHT * (2 * best - 1)
        if self.by_ink is not None:
            found = max(found, self.by_ink.weight(item))
        return found if found > 0 else found * self.legible

    def told_apart(self, entries: Sequence[Evidence]) -> list[Evidence]:
        """Where the ink of the description reads as some item's words, what it says against the others counts as well."""
        ink = self.by_ink
        if ink is None or not any(ink.reads(e.item) for e in entries):
            return list(entries)
        return [
            e
            if ink.reads(e.item)
            else replace(
                e, description=min(e.description, ink.weight(e.item) * (self.legible if ink.weight(e.item) < 0 else 1))
            )
            for e in entries
        ]

    def everything(self, item: Item) -> frozenset[str]:
        """All words of the item: description and aliases."""
        return self.index.words_of[item.sku].union(*(words(alias) for alias in item.aliases))

    def price_of(self, item: Item) -> float:
        price = self.line.unit_price.value
        if price is None:
            price = self.implied_price()
        if price is None:
            return 0.0
        prices = self.index.prices(item)
        if not prices:
            return 0.0
        if any(_same_money(price, known) for known in prices):
            # a price that one item in fifty has says more than one that half of them have
            return max(1.0, min(6.0, math.log(len(self.index.items) / (self.index.price_counts[price] or 1))))
        if recognized(self.line.unit_price) and any(_same_digits(price, known) for known in prices):
            return 1.0
        return PRICE_AGAINST

    def by_chance(self, field: Field[str], item: Item) -> bool:
        """A short number of nothing but digits may be anybody's: words of which our item has none, and no price of ours beside them."""
        number = plain(field.value or "")
        telling = {word for word in self.written if len(word) >= 3 and not word[0].isdigit()}
        if not (number.isdigit() and len(number) <= SHORT_NUMBER) or len(telling) < 2 or self.price_of(item) > 0:
            return False
        return not any(held(word, self.everything(item)) for word in self.written)

    def shares(self, item: Item | None) -> bool:
        """Whether a word that says something stands on the line and in what the item is called."""
        own = self.everything(item) if item is not None else ()
        return any(len(word) > 3 and not word[0].isdigit() and held(word, own) for word in self.written)

    def implied_price(self) -> Decimal | None:
        quantity, amount = self.line.quantity.value, self.line.extended_price.value
        if not quantity or amount is None or quantity < 0:
            return None
        return amount / quantity

    def scored(self, field: Field[str], *, open_prefix: bool = False) -> list[Evidence]:
        """Every item worth looking at, the likeliest number of each, with the other evidence; unsorted. `open_prefix`: the
        letters that all numbers of the shop begin with may be misread as anything."""
        assert field.value
        entries = self.index.near_number(field.value)
        if not field.lattice and self.index.prefix and not plain(field.value).startswith(self.index.prefix):
            entries = entries + [
                (k.removeprefix(self.index.prefix), i) for k, i in entries if k.startswith(self.index.prefix)
            ]
        keys = [key for key, _ in entries]
        by_text = [self.as_typed(field, key) for key in keys]
        if field.lattice is not None and field.lattice.steps:
            by_ink = score_lattice(field.lattice, keys)
            prefix = self.index.prefix
            if open_prefix and prefix and all(key.startswith(prefix) for key in keys):
                by_ink = by_ink.clip(min=score_lattice(field.lattice, keys, after=prefix))
            by_text = [float(ink) for ink in by_ink]
        best: dict[str, tuple[Item, float]] = {}
        for (_, item), score in zip(entries, by_text, strict=True):
            if item.sku not in best or score > best[item.sku][1]:
                best[item.sku] = item, score
        return [self.evidence(item, score) for item, score in best.values()]

    def as_typed(self, field: Field[str], key: str) -> float:
        scanned = recognized(field)
        score = written_as(field.value or "", key, scanned=scanned)
        for other in field.candidates:
            if plain(other.value) == key and other.confidence > 0:
                score = max(score, math.log(other.confidence))
        return score

    def why(self, best: Evidence) -> str:
        reasons = [name for name, value in (("description", best.description), ("price", best.price)) if value > 0]
        return f" by {' and '.join(reasons)}." if reasons else ", which looks the same."

    def unknown(self, field: Field[str], near: Sequence[Item]) -> Found:
        said = (
            " ".join(x for x in (field.value, self.line.description.value) if x)
            if field is not self.line.description
            else field.value
        )
        if len(near) > 1:
            text = f"{said!r}: which item? Perhaps {names(near)}."
            code = Code.AMBIGUOUS_ITEM if field is self.line.description else Code.UNKNOWN_ITEM
        elif near:
            text = f"{said!r} is not in the catalogue. Perhaps {names(near)}?"
            code = Code.UNKNOWN_ITEM
        else:
            text = f"{said!r} is not in the catalogue."
            code = Code.UNKNOWN_ITEM
        where = "description" if field is self.line.description else "sku"
        return Found(None, 0.0, (issue_at(code, f"{self.path}.{where}", text, field),))


def _same_money(a: Decimal, b: Decimal) -> bool:
    """Equal, or the one is the other rounded to a hundredth (an amount divided by its quantity)."""
    return a == b or abs(a - b) <= Decimal("0.005")


def _same_digits(a: Decimal, b: Decimal) -> bool:
    """A lost decimal point: 450 for 4.50."""
    left, right = f"{a:f}".replace(".", "").strip("0"), f"{b:f}".replace(".", "").strip("0")
    return left == right != ""
