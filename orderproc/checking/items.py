"""Which item of the catalogue a line means: number, description and price weighed as separate evidence.

An item is "corrected" only where independent evidence confirms it: its number alone never proves a number that was not written,
and a price says nothing between twins of the same price. Knows nothing of quantities (that is `lines`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from orderproc.checking.calibration import Said, right
from orderproc.checking.catalog import Index, by_exact_number, names
from orderproc.checking.descriptions import DescriptionInk
from orderproc.checking.evidence import CLERK, issue_at, recognized
from orderproc.checking.hypotheses import NEIGHBOUR, NOBODY_SELLS, Guess
from orderproc.checking.joint import LinePosterior
from orderproc.checking.numbers import (
    IMPOSSIBLE,
    SAME_LOOK_COST,
    one_apart,
    same_but_for_zeros,
    score_lattice,
    share,
    written_as,
)
from orderproc.checking.wording import covered, held, likeness, says_other, words
from orderproc.model.check_digit import is_gtin
from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Issue, Severity
from orderproc.model.shop import Item, plain
from orderproc.model.variants import not_of

UNLISTED = -4.6  # log of 1 in 100: how often a number stands on paper that is not in the catalogue
RIVAL = 8.0  # nats: an item whose number is less likely than the best one's by more than this is no rival
APART = 2.0  # nats of description and price that must tell an item from its rivals
SURE = 0.95
# An item that we don't have often has the price of its neighbours, and most of their words: how far a number may be from the one
# that was read (nats) if only the price confirms it, and if a description without any strange word does. Real pens, 39 writers:
# of invented numbers 1 in 60 comes nearer than the first, of real ones that were not read exactly more than half.
PRICED, DESCRIBED = -2.5, -9.5
CLEAR = 5.0  # nats between an exact number and the next by the recognizer's own probabilities
DESCRIPTION_WEIGHT = 7.0
GUESSES, APART_AT_MOST = 10, 18.0
PREFIX_MISREAD = -4.0  # below this the letters that all numbers begin with may be what was misread
# How often a hand, or a printer, makes one character so that it looks clearly like another, which no recognizer can know.
ONE_CHARACTER, ONE_PRINTED, PRINT = -7.0, -8.0, 0.97
# A number that nobody sells, in print, and read as just one of ours: besides being that neighbour it must have been misread so surely.
# (Calibration, before this was asked: 4.3 of 270 items read as they stand were held wrong, none was.)
MISREAD_AS_OURS = -4.0
LISTED = 0.995  # how sure it must be that the price is one of the item's, to speak for it
AS_LIKELY = -2.0  # nats: the ink has this number nearly as well as what was read there (calibration: 0 of 420 wrong, beyond it 12 of 184)
GTIN = (8, 12, 13, 14)  # digits
SCRAWL, LEGIBLE = 0.2, 0.7  # how surely words are read of which nothing, and all, can be told
LEAST_WORDS = 3  # letters of a description that says anything
RIVALS = 0.002  # a rival less likely than this is not worth naming
NAMED = 4.0  # nats: the words that tell two twins apart name the one and not the other
PRICE_AGAINST = -4.0
SHORT_NUMBER = 6  # digits: a number of so few may be another firm's as well


@dataclass(frozen=True)
class Found:
    """`item` None: not known, or in doubt between several. `certainty` 0 to 1. `price_fits`: the stated price is one of its."""

    item: Item | None
    certainty: float
    issues: tuple[Issue, ...] = ()
    confirmed: bool = False  # by description or price, independently of the number


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


def identify(line: DraftLine, path: str, index: Index) -> Found:
    """The item of a line. Issues carry the path of the field that they are about."""
    if not index.items:
        what = line.sku.value or line.description.value or "this line"
        return Found(
            None, 0.0, (issue_at(Code.UNKNOWN_ITEM, f"{path}.sku", f"{what}: the catalogue is empty.", line.sku),)
        )
    finder = _Finder(line, path, index)
    by_field = [(field, finder.by_number(field)) for field in finder.number_fields()]
    known = [(field, items) for field, items in by_field if items]
    distinct = {item.sku: item for _, items in known for item in items}
    if len(distinct) > 1:
        return finder.several(known[0][0], list(distinct.values()))
    if distinct:
        return finder.exact(known[0][0], next(iter(distinct.values())))
    if by_field:
        return finder.inexact(by_field[0][0])
    return finder.described()


def by_ink(line: DraftLine, index: Index, without: frozenset[str] = frozenset()) -> list[Guess]:
    """The items that a number read from a picture may mean, one that nobody sells among them, for the joint solution. Empty where
    there is no such number, or more than one number: then `identify` decides by itself."""
    finder = _Finder(line, "", index)
    fields = finder.number_fields()
    if not index.items or len(fields) != 1 or fields[0].source == CLERK:
        return []
    field = fields[0]
    if field.lattice is None or not field.lattice.steps:
        return []
    if "lattice" in without:
        plainly = replace(field, lattice=None)
        finder = _Finder(replace(line, sku=plainly, supplier_sku=Field(), gtin=Field()), "", index)
        field = plainly
    if "description" in without:
        finder.written, finder.by_ink = frozenset(), None
    entries = finder.told_apart(finder.likely(field))
    ranked = sorted(entries, key=lambda e: (-(e.number + e.description), e.item.sku))[:GUESSES]
    top = ranked[0].number + ranked[0].description if ranked else 0.0
    ranked = [e for e in ranked if top - e.number - e.description < APART_AT_MOST]
    found = []
    for e in ranked:
        weight = e.number + e.description
        if e is not ranked[0] and finder.written:
            mine, best = finder.everything(e.item), finder.everything(ranked[0].item)
            weight -= NAMED * (says_other(finder.written, mine, best) - says_other(finder.written, best, mine))
        found.append(Guess(e.item, weight, tuple(todays_first(e.item, index))))
    near = found[0].prices if found else ()
    nobody = NOBODY_SELLS + NEIGHBOUR + finder.strange_words(ranked)
    if ranked:
        nobody += finder.also_misread(field, ranked[0])
    if field.confidence >= PRINT and finder.by_number(field):
        nobody += MISREAD_AS_OURS
    return [*found, Guess(None, nobody, near)]


def todays_first(item: Item, index: Index) -> list[Decimal]:
    """Every price of the item in any list, the catalogue's before the others."""
    listed = sorted(index.prices(item))
    return sorted(listed, key=lambda price: price != item.unit_price)


def said_of_item(line: DraftLine, index: Index, posterior: LinePosterior) -> Said:
    """What kind of word the solution's word about the item is."""
    return _Finder(line, "", index).said(posterior)


def by_posterior(line: DraftLine, path: str, index: Index, posterior: LinePosterior, enough: float) -> Found:
    """What the joint solution says of the item: taken where it is likely `enough`, else doubted by name."""
    return _Finder(line, path, index).solved(posterior, enough)


class _Finder:
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

    def implied_price(self) -> Decimal | None:
        quantity, amount = self.line.quantity.value, self.line.extended_price.value
        if not quantity or amount is None or quantity < 0:
            return None
        return amount / quantity

    # what is found

    def exact(self, field: Field[str], item: Item) -> Found:
        """The number stands in the catalogue. Doubted where the words say another item, or where it was read unsurely."""
        if field.source == CLERK:
            return Found(item, 1.0, (), True)
        issues: list[Issue] = []
        evidence = self.evidence(item, 0.0)
        confirmed = evidence.independent >= APART
        other = self.contradicted(item)
        if other is not None:
            text = f"{field.value} is {item.description!r}, but the words {self.line.description.value!r} say {names([other])}."
            issues.append(issue_at(Code.DESCRIPTION_MISMATCH, f"{self.path}.sku", text, field))
            return Found(item, 0.5, tuple(issues))
        issues += self.varied(field, item)
        if self.by_chance(field, item):
            text = f"{field.value} is {item.description!r} here, but {self.line.description.value!r} stands beside it: is it our number?"
            issues.append(issue_at(Code.DESCRIPTION_MISMATCH, f"{self.path}.sku", text, field))
            return Found(item, 0.5, tuple(issues))
        certainty = 1.0
        if recognized(field):
            certainty, doubt = self.read_right(field, evidence)
            issues += doubt
        elif field.confidence < 1.0 and not confirmed:
            certainty = field.confidence
        return Found(item, certainty, tuple(issues), confirmed)

    def varied(self, field: Field[str], item: Item) -> list[Issue]:
        """A doubt where the words beside the number name another colour or size than the item's."""
        word = not_of(
            self.line.description.value or "", " ".join((item.sku, item.description, *item.aliases)), conflict=True
        )
        if word is None:
            return []
        text = f"{item.sku} is {item.description!r}, but {word!r} stands beside it."
        return [issue_at(Code.DESCRIPTION_MISMATCH, f"{self.path}.sku", text, field)]

    def contradicted(self, item: Item) -> Item | None:
        """Another item whose words fit clearly better, in the very words that tell the two apart."""
        own = self.index.words_of[item.sku]
        if not any(len(word) > 2 and not word.isdigit() for word in self.written) or self.written <= own:
            return None  # "& 3" says nothing of an item
        if self.by_ink is not None and self.by_ink.reads(item):
            return None  # what was read is not the item's words, what was written may well be
        if _cut_off(self.line.description.value or "", item.description):
            return None  # the "C" of "10 cm" is no type C
        fit = max([covered(self.written, own), *(covered(self.written, words(alias)) for alias in item.aliases)])
        everything = self.everything(item)
        if self.written <= everything or fit == 1.0:
            return None
        price = self.price_of(item)
        for other in self.index.near_words(self.written):
            if other.sku == item.sku:
                continue
            theirs = self.everything(other)
            theirs_fit = covered(self.written, theirs)
            named = self.index.words_of[other.sku]
            in_full = len(named) > 1 and named <= self.written and not own <= self.written
            if own <= self.written and not named <= self.written:
                continue  # ours stands there in full, theirs does not: further words name nothing else
            if (theirs_fit < 0.6 and not in_full) or theirs_fit <= covered(self.written, everything):
                continue
            if not says_other(self.written, everything, theirs):
                continue
            if self.by_ink is not None and self.by_ink.score(other)[0] <= self.by_ink.score(item)[0]:
                continue  # it was read so, but the ink has our words as well as theirs
            alike = likeness(self.index.words_of[item.sku], self.index.words_of[other.sku]) > 0.4
            # a twin is betrayed by one word; a stranger must fit well, stand there in all its words, or the price be against ours too
            if alike or theirs_fit >= 0.8 or in_full or price < 0:
                return other
            # or hold two words of those written, of which ours has none
            if not covered(self.written, everything) and sum(held(w, theirs) for w in self.written if len(w) > 3) >= 2:
                return other
        return None

    def read_right(self, field: Field[str], evidence: Evidence) -> tuple[float, list[Issue]]:
        """An exact number from a picture: was its twin written? Asks the recognizer, then description and price."""
        item = evidence.item
        sure = field.confidence
        rivals: list[Evidence] = []
        if field.lattice is not None and field.lattice.steps:
            clear = CLEAR if sure >= 0.9 else RIVAL
            scored = self.scored(field)
            own = max((e.number for e in scored if e.item is item), default=0.0)
            rivals = [e for e in scored if e.item is not item and own - e.number < clear]
            others = [e.number for e in scored if e.item is not item]
            gap = own - max(others, default=IMPOSSIBLE)
            sure = max(sure, 1 / (1 + math.exp(-gap))) if own > UNLISTED else sure
        told_apart = all(evidence.independent - rival.independent >= APART for rival in rivals)
        if rivals and not told_apart:
            text = (
                f"{field.value} could also be read as {names(r.item for r in rivals)}; nothing on the line tells which."
            )
            return 0.5, [issue_at(Code.AMBIGUOUS_ITEM, f"{self.path}.sku", text, field)]
        if evidence.independent >= APART:
            sure = max(sure, 0.99)
        return sure, []

    def strange_words(self, ranked: Sequence[Evidence]) -> float:
        """How well the words speak for an item that nobody sells, in nats: it has the words of its neighbour, or others."""
        if not self.written:
            return 0.0
        same = max((e.description for e in ranked), default=0.0)
        held_all = max((covered(self.written, self.everything(e.item)) for e in ranked), default=0.0)
        other = DESCRIPTION_WEIGHT * (1.0 if held_all < 1.0 else 0.0)
        if self.by_ink is not None and ranked:  # words that were not read as ours may well be ours
            other = min(other, self.by_ink.against(ranked[0].item))
        other *= self.legible
        return max(same, other) + math.log(0.5)

    def also_misread(self, field: Field[str], best: Evidence) -> float:
        """What was read can't be the number of an item that nobody sells either, in nats (0 or less): it fails the check digit of bar
        codes, or does not begin with the letters that all numbers of the shop do. Such a number was misread as much as ours was, or
        as much as the likeliest number that passes."""
        if self.proven_misread(field, best.item):
            return min(0.0, best.number)
        read = plain(field.value or "")
        if self.index.are_gtins and field.lattice is not None and len(read) in GTIN and not is_gtin(read):
            near = [near for near in _one_digit_off(read) if is_gtin(near)]
            return min(0.0, max((float(score) for score in score_lattice(field.lattice, near)), default=0.0))
        return 0.0

    def proven_misread(self, field: Field[str], item: Item) -> bool:
        read, number = plain(field.value or ""), plain(item.sku)
        if self.index.are_gtins:
            return not is_gtin(read) and one_apart(read, number)
        prefix = self.index.prefix
        if not self.index.always_prefixed or field.lattice is None or read.startswith(prefix):
            return False
        return float(score_lattice(field.lattice, [number], after=prefix)[0]) > AS_LIKELY

    def said(self, posterior: LinePosterior) -> Said:
        item = posterior.guess.item
        if item is None or item in by_exact_number(self.index, self.number_fields()[0].value or ""):
            return Said.ITEM_READ
        field = self.number_fields()[0]
        near = field.lattice is not None and float(score_lattice(field.lattice, [item.sku])[0]) > AS_LIKELY
        if near or self.proven_misread(field, item):
            return Said.ITEM_INK
        return Said.ITEM_WORDS if self.by_ink is not None and self.by_ink.reads(item) else Said.ITEM_OTHER

    def solved(self, posterior: LinePosterior, enough: float) -> Found:
        field, item = self.number_fields()[0], posterior.guess.item
        ranked = sorted(posterior.items, key=lambda sku: -posterior.items[sku])
        near = [self.index.by_sku[sku] for sku in ranked[:3] if sku is not None]
        exact = item is not None and item in by_exact_number(self.index, field.value or "")
        certainty = right(self.said(posterior), posterior.item)
        if item is None:
            return self.unknown(field, near)
        other = self.contradicted(item)
        if other is not None:
            text = f"{field.value} is {item.description!r}, but the words {self.line.description.value!r} say {names([other])}."
            return Found(item, 0.5, (issue_at(Code.DESCRIPTION_MISMATCH, f"{self.path}.sku", text, field),))
        best = self.evidence(item, 0.0)
        said = best.independent >= APART or (
            (self.line.unit_price or self.line.extended_price) and posterior.listed > LISTED
        )
        if certainty >= enough and (exact or said or self.as_typed(field, item.sku) >= -3 * SAME_LOOK_COST):
            if exact:
                return Found(item, certainty, (), True)
            text = f"{field.value} is not in the catalogue; taken for {names([item])}" + self.why(best)
            note = issue_at(Code.ITEM_CORRECTED, f"{self.path}.sku", text, field, Severity.NOTE)
            return Found(item, certainty, (note,), True)
        rival = next((sku for sku in ranked if sku not in (item.sku, None)), None)
        if rival is not None and posterior.items[rival] > max(RIVALS, posterior.items.get(None, 0.0)):
            text = f"{field.value} could also be read as {names([self.index.by_sku[rival]])}; nothing on the line tells which."
            return Found(
                item if exact else None, 0.5, (issue_at(Code.AMBIGUOUS_ITEM, f"{self.path}.sku", text, field),)
            )
        if not exact:
            return self.unknown(field, near)
        text = f"{item.sku} {item.description}: read unsurely ({certainty:.1%}), and nothing confirms it."
        return Found(item, certainty, (issue_at(Code.LOW_CONFIDENCE, f"{self.path}.sku", text, field),))

    def several(self, field: Field[str], items: Sequence[Item]) -> Found:
        """One number that means several items, or two numbers on the line that mean different ones."""
        ranked = sorted((self.evidence(item, 0.0) for item in items), key=lambda e: -e.independent)
        numbers = " / ".join(dict.fromkeys(f.value or "" for f in self.number_fields()))
        same_field = len({plain(f.value or "") for f in self.number_fields()}) == 1
        if same_field and ranked[0].independent - ranked[1].independent >= APART and ranked[0].independent > 0:
            text = f"{numbers} means several items; taken for {names([ranked[0].item])} by description and price."
            note = issue_at(Code.ITEM_CORRECTED, f"{self.path}.sku", text, field, Severity.NOTE)
            return Found(ranked[0].item, 0.97, (note,), True)
        text = f"{numbers} could mean {names(e.item for e in ranked)}."
        return Found(None, 0.0, (issue_at(Code.AMBIGUOUS_ITEM, f"{self.path}.sku", text, field),))

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

    def likely(self, field: Field[str]) -> list[Evidence]:
        """The items whose number the ink may show, and those that the words name; the other evidence of the likeliest only."""
        if field.lattice is None:
            scored = self.scored(field)
        else:
            entries = self.index.near_ink(field.lattice, field.value or "")
            keys = [key for key, _ in entries]
            by_ink = score_lattice(field.lattice, keys)
            prefix = self.index.prefix
            if prefix and len(by_ink) and by_ink.max() < PREFIX_MISREAD and all(key.startswith(prefix) for key in keys):
                by_ink = by_ink.clip(min=score_lattice(field.lattice, keys, after=prefix))
            slip = ONE_CHARACTER if field.confidence < PRINT else ONE_PRINTED
            best: dict[str, tuple[Item, float]] = {}
            order = sorted(range(len(keys)), key=lambda i: -float(by_ink[i]))[: 4 * GUESSES]
            first = keys[order[0]] if order else ""
            for i in [*order, *(j for j, key in enumerate(keys) if one_apart(key, first))]:
                (key, item), score = entries[i], float(by_ink[i])
                if one_apart(key, first):
                    score = max(score, float(by_ink[order[0]]) + slip)
                if item.sku not in best or score > best[item.sku][1]:
                    best[item.sku] = item, score
            scored = [self.evidence(item, score) for item, score in best.values()]
        if self.written:
            have = {e.item.sku for e in scored}
            others = [item for item in self.index.near_words(self.written)[:8] if item.sku not in have]
            scored += [self.evidence(item, IMPOSSIBLE / 2) for item in others]
        return scored

    def as_typed(self, field: Field[str], key: str) -> float:
        scanned = recognized(field)
        score = written_as(field.value or "", key, scanned=scanned)
        for other in field.candidates:
            if plain(other.value) == key and other.confidence > 0:
                score = max(score, math.log(other.confidence))
        return score

    def inexact(self, field: Field[str]) -> Found:
        """The number is not in the catalogue: another spelling of it, a misreading, or an item that we don't have."""
        spelled = self.another_spelling(field)
        if spelled is not None:
            return spelled
        scored = self.scored(field, open_prefix=True)
        if self.written:
            have = {e.item.sku for e in scored}
            scored += [
                self.evidence(item, IMPOSSIBLE) for item in self.index.near_words(self.written) if item.sku not in have
            ]
        ranked = sorted(scored, key=lambda e: (-e.total, e.item.sku))
        if not ranked:
            return self.unknown(field, [])
        best = ranked[0]
        fully = best.description >= APART and covered(self.written, self.everything(best.item)) == 1.0
        certainty = share([best.total, *(e.total for e in ranked[1:]), UNLISTED])[0]
        rivals = [e for e in ranked[1:] if best.number - e.number < RIVAL]
        looks_same = self.as_typed(field, best.item.sku) >= -3 * SAME_LOOK_COST
        told_apart = all(best.independent - rival.independent >= APART for rival in rivals)
        near_enough = best.number >= (DESCRIBED if fully else PRICED)
        confirmed = best.independent >= APART and told_apart and near_enough
        if looks_same and best.independent >= 0 and not any(e.number >= -3 * SAME_LOOK_COST for e in ranked[1:]):
            confirmed = True
        if certainty >= SURE and confirmed and self.contradicted(best.item) is None:
            text = f"{field.value} is not in the catalogue; taken for {names([best.item])}" + self.why(best)
            note = issue_at(Code.ITEM_CORRECTED, f"{self.path}.sku", text, field, Severity.NOTE)
            return Found(best.item, certainty, (note,), True)
        near = [e.item for e in ranked if e.total > 3 * UNLISTED or e.number > -12][:3]
        return self.unknown(field, near)

    def why(self, best: Evidence) -> str:
        reasons = [name for name, value in (("description", best.description), ("price", best.price)) if value > 0]
        return f" by {' and '.join(reasons)}." if reasons else ", which looks the same."

    def another_spelling(self, field: Field[str]) -> Found | None:
        """Leading zeros that a spreadsheet ate, or the shop's own prefix that was left out."""
        assert field.value
        key = plain(field.value)
        zeros = [i for i in self.index.without_zeros.get(key.lstrip("0"), ()) if same_but_for_zeros(key, i.sku)]
        prefix = self.index.prefix
        short = self.index.tables.catalog.by_plain.get(prefix + key, ()) if prefix and len(key) >= 3 else ()
        for items, why in ((zeros, "leading zeros were lost"), (list(short), f"{prefix} was left out")):
            if len(items) == 1 and self.contradicted(items[0]) is None and not recognized(field):
                text = f"{field.value} is taken for {names(items)}: {why}."
                note = issue_at(Code.ITEM_CORRECTED, f"{self.path}.sku", text, field, Severity.NOTE)
                return Found(items[0], 0.98, (note,), self.evidence(items[0], 0.0).independent >= APART)
        return None

    def described(self) -> Found:
        """No number at all: the customer's own words, and the price if one stands there."""
        if not self.written:
            text = "No item number and no description."
            return Found(None, 0.0, (issue_at(Code.UNKNOWN_ITEM, f"{self.path}.sku", text, self.line.sku),))
        field = self.line.description
        exact = self.index.alias_words.get(self.written, ())
        ranked = sorted(
            (self.evidence(item, 0.0) for item in (exact or self.index.near_words(self.written))),
            key=lambda e: (-e.total, e.item.sku),
        )
        if not ranked:
            return self.unknown(field, [])
        best, rest = ranked[0], ranked[1:]
        texts = [self.index.words_of[best.item.sku], *(words(alias) for alias in best.item.aliases)]
        whole = max(covered(self.written, text) for text in texts)
        rivals = [e for e in rest if best.total - e.total < APART]
        if best.price < 0:
            return self.unknown(field, [e.item for e in ranked])
        alone = len(exact) == 1 or (whole == 1.0 and not self.also_covers(rest, best))
        if alone or (whole == 1.0 and not rivals and best.price > 0):
            certainty = 0.98 if exact or best.price > 0 or len(self.written) > 2 else 0.93
            certainty = min(certainty, max(field.confidence, 0.95 if best.price > 0 else 0.0))
            text = f"{field.value!r} is taken for {names([best.item])}."
            note = issue_at(Code.ITEM_CORRECTED, f"{self.path}.sku", text, field, Severity.NOTE)
            return Found(best.item, certainty, (note,), best.price > 0)
        return self.unknown(field, [e.item for e in ranked if best.total - e.total < 6.0])

    def also_covers(self, rest: Sequence[Evidence], best: Evidence) -> bool:
        """Do the same words fit another item just as wholly (and its price is not against it)?"""
        for e in rest:
            texts = [self.index.words_of[e.item.sku], *(words(alias) for alias in e.item.aliases)]
            if (
                e.price >= 0
                and max(covered(self.written, text) for text in texts) == 1.0
                and e.price >= best.price - APART
            ):
                return True
        return False

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


def _cut_off(written: str, description: str) -> bool:
    """Whether words are the beginning of a description, up to a letter inside one of its words: a narrow column cut them off."""
    text, whole = (" ".join(t.casefold().split()) for t in (written, description))
    return whole.startswith(text) and text[-1:].isalpha() and whole[len(text) :][:1].isalpha()


def _one_digit_off(number: str) -> list[str]:
    return [number[:at] + other + number[at + 1 :] for at in range(len(number)) for other in "0123456789"]


def _same_money(a: Decimal, b: Decimal) -> bool:
    """Equal, or the one is the other rounded to a hundredth (an amount divided by its quantity)."""
    return a == b or abs(a - b) <= Decimal("0.005")


def _same_digits(a: Decimal, b: Decimal) -> bool:
    """A lost decimal point: 450 for 4.50."""
    left, right = f"{a:f}".replace(".", "").strip("0"), f"{b:f}".replace(".", "").strip("0")
    return left == right != ""
