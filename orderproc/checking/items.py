"""Which item of the catalogue a line means: number, description and price weighed as separate evidence.

An item is "corrected" only where independent evidence confirms it: its number alone never proves a number that was not written,
and a price says nothing between twins of the same price. Knows nothing of quantities (that is `lines`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from orderproc.checking.calibration import Said, right
from orderproc.checking.catalog import Index, by_exact_number, names
from orderproc.checking.evidence import CLERK, issue_at, recognized
from orderproc.checking.hypotheses import NEIGHBOUR, NOBODY_SELLS, Guess
from orderproc.checking.item_by_number import APART, RIVAL, UNLISTED, ByNumber
from orderproc.checking.item_evidence import Evidence, Found
from orderproc.checking.joint import LinePosterior
from orderproc.checking.numbers import IMPOSSIBLE, SAME_LOOK_COST, one_apart, same_but_for_zeros, score_lattice, share
from orderproc.checking.wording import covered, cut_short, held, says_other, words
from orderproc.model.draft import DraftLine, Field
from orderproc.model.issue import Code, Severity
from orderproc.model.shop import Item, plain
from orderproc.model.units import codes

SURE = 0.95
# An item that we don't have often has the price of its neighbours, and most of their words: how far a number may be from the one
# that was read (nats) if only the price confirms it, and if a description without any strange word does. Real pens, 39 writers:
# of invented numbers 1 in 60 comes nearer than the first, of real ones that were not read exactly more than half.
PRICED, DESCRIBED = -2.5, -9.5
GUESSES, APART_AT_MOST = 10, 18.0
PREFIX_MISREAD = -4.0  # below this the letters that all numbers begin with may be what was misread
# How often a hand, or a printer, makes one character so that it looks clearly like another, which no recognizer can know.
ONE_CHARACTER, ONE_PRINTED, PRINT = -7.0, -8.0, 0.97
# A number that nobody sells, in print, and read as just one of ours: besides being that neighbour it must have been misread so surely.
# (Calibration, before this was asked: 4.3 of 270 items read as they stand were held wrong, none was.)
MISREAD_AS_OURS = -4.0
LISTED = 0.995  # how sure it must be that the price is one of the item's, to speak for it
RIVALS = 0.002  # a rival less likely than this is not worth naming
MOST_OF_IT = 0.6  # share of an item's words that must be written where others are cut short
TOLD, SHARE = (
    2,
    4,
)  # of the lines so many, and one of so many, must have words of ours, for a list to be one of our numbers
NAMED = 4.0  # nats: the words that tell two twins apart name the one and not the other


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


def of_our_list(found: Sequence[tuple[DraftLine, Found]], index: Index) -> list[Found]:
    """What was found for the lines of an order. A short number may be another firm's by chance, and not where the numbers of other lines
    are ours by their words as well: what stands beside it is then ours in the customer's own language."""
    typed = [(line, one) for line, one in found if one.item is not None and (one.by_chance or not one.issues)]
    told = sum(not one.by_chance and _Finder(line, "", index).shares(one.item) for line, one in typed)
    ours = told >= TOLD and SHARE * told >= len(typed)
    return [Found(one.item, 1.0) if one.by_chance and ours else one for _, one in found]


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


class _Finder(ByNumber):
    """"""

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
        if alone or (not rivals and best.price > 0 and (whole == 1.0 or self.shortened(best, rest))):
            certainty = 0.98 if exact or best.price > 0 or len(self.written) > 2 else 0.93
            certainty = min(certainty, max(field.confidence, 0.95 if best.price > 0 else 0.0))
            text = f"{field.value!r} is taken for {names([best.item])}."
            note = issue_at(Code.ITEM_CORRECTED, f"{self.path}.sku", text, field, Severity.NOTE)
            return Found(best.item, certainty, (note,), best.price > 0)
        return self.unknown(field, [e.item for e in ranked if best.total - e.total < 6.0])

    def shortened(self, best: Evidence, rest: Sequence[Evidence]) -> bool:
        """Do the words name this item, and at its price no other, with some of them cut short ("alu" for aluminium) or with what it
        comes in ("bottle of 75 cl")?"""

        def names_it(item: Item) -> bool:
            texts = [self.index.words_of[item.sku], *(words(alias) for alias in item.aliases)]
            return any(
                covered(text, self.written) >= MOST_OF_IT and all(says_it(word, text) for word in self.written)
                for text in texts
            )

        def says_it(word: str, text: frozenset[str]) -> bool:
            return held(word, text) or cut_short(word, text) or bool(codes(word))

        return names_it(best.item) and not any(e.price > 0 and names_it(e.item) for e in rest)

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
