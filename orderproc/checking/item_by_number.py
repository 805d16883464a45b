"""The item whose number stands on the line, unless the rest of the line contradicts it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from orderproc.checking.calibration import Said
from orderproc.checking.catalog import by_exact_number, names
from orderproc.checking.evidence import CLERK, issue_at, recognized
from orderproc.checking.item_evidence import DESCRIPTION_WEIGHT, Evidence, Found, Gathered
from orderproc.checking.joint import LinePosterior
from orderproc.checking.numbers import IMPOSSIBLE, one_apart, score_lattice
from orderproc.checking.wording import covered, held, likeness, says_other, words
from orderproc.model.check_digit import is_gtin
from orderproc.model.draft import Field
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Item, plain
from orderproc.model.variants import not_of

UNLISTED = -4.6  # log of 1 in 100: how often a number stands on paper that is not in the catalogue
RIVAL = 8.0  # nats: an item whose number is less likely than the best one's by more than this is no rival
APART = 2.0  # nats of description and price that must tell an item from its rivals
CLEAR = 5.0  # nats between an exact number and the next by the recognizer's own probabilities
AS_LIKELY = -2.0  # nats: the ink has this number nearly as well as what was read there (calibration: 0 of 420 wrong, beyond it 12 of 184)
GTIN = (8, 12, 13, 14)  # digits


class ByNumber(Gathered):
    """The item whose number is on the line, unless the rest of the line contradicts it."""

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
            typed = not issues and not recognized(field) and field.confidence >= 1.0
            issues.append(issue_at(Code.DESCRIPTION_MISMATCH, f"{self.path}.sku", text, field))
            return Found(item, 0.5, tuple(issues), by_chance=typed)
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


def _cut_off(written: str, description: str) -> bool:
    """Whether words are the beginning of a description, up to a letter inside one of its words: a narrow column cut them off."""
    text, whole = (" ".join(t.casefold().split()) for t in (written, description))
    return whole.startswith(text) and text[-1:].isalpha() and whole[len(text) :][:1].isalpha()


def _one_digit_off(number: str) -> list[str]:
    return [number[:at] + other + number[at + 1 :] for at in range(len(number)) for other in "0123456789"]
