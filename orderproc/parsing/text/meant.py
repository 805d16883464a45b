# ruff: noqa: E501
"""Goods called by a customer's own words, wherever they stand in a text: "two rote Pipettierbälle", "the mains fencer with 2 joules".

Word by word is asked which items of the catalogue it may be of; words that stand together must be of one item. Where its words tell one item
alone it is meant; where they fit several, these are named and none is chosen; a word of quite another item beside them, or one that nobody
knows right before or behind, leaves open what is meant. A number is a part of the name where the item has it with the same unit, else it counts.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field

from orderproc.model.shop import Item
from orderproc.model.units import codes
from orderproc.parsing.numerals import common_words
from orderproc.parsing.text.measures import by_one_measure, denies, has_measure, measured_so, unit_of
from orderproc.parsing.text.small_words import ALSO, AND, HALF, IDLE, LARGE, LEADS_ON, NOT, SMALL, WHICH
from orderproc.parsing.text.told_numbers import measure_before, numeral_size, told_at, unit_behind
from orderproc.parsing.text.vocabulary import (
    EACH,
    PAPER,
    SHORTEST,
    Fits,
    Names,
    Word,
    is_size,
    plain_number,
    size_letter,
    words_in,
)
from orderproc.parsing.wares import FILLERS, stem

MOST_MEANT = 8  # items that a few words may mean, to be named


@dataclass(frozen=True, slots=True)
class Mention:
    """(start, end) of a text that names goods and counts them. `item` None: one of `candidates`, or none of them."""

    start: int
    end: int
    item: Item | None
    candidates: tuple[Item, ...] = ()


_SIZES = {"small": "S", "medium": "M", "large": "L"}


@dataclass(slots=True)
class _Run:
    """Words that stand together and may be of one item."""

    start: int
    end: int
    rows: set[int]
    wider: set[int]  # of those its first words may be, too: as mere units, in another gender
    said: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    open: bool = False  # something beside them leaves open what is meant
    size: str = ""  # "small" or "large"
    unmet: list[tuple[int, str, str]] = field(
        default_factory=list
    )  # start, number and unit of measures before them that nothing sold has


def meant_in(
    text: str, names: Names, family: frozenset[int] = frozenset(), *, every: bool = False, language: str = ""
) -> tuple[list[Mention], frozenset[int]]:
    """The goods that a text names by their words and counts, in order. `family`: what was named last before it ("two red ones" are of
    these); the same for what follows is given back. `every`: what nothing counts, too. `language`: of the text ("pastor
    eléctrico a batería" has no English "a")."""
    reader = _Reader(text, names, family)
    reader.language = language
    reader.every = every or any(reader.shares(at) for at in range(len(reader.words)))
    return reader.mentions(), frozenset(reader.family)


class _Reader:
    """One text, from left to right."""

    def __init__(self, text: str, names: Names, family: frozenset[int]) -> None:
        self.names, self.text, self.words = names, text, list(words_in(text))
        self.shouted = text.upper() == text
        self.found: list[Mention] = []
        self.here: list[Mention] = []  # of the part between two marks that parts things
        self.counted = 0  # numbers of this part that are no part of a name
        self.run: _Run | None = None
        self.last = -1  # the last word of the run
        # numbers that may be of what follows: start, last word, number, unit
        self.ahead: list[tuple[int, int, str, str]] = []
        self.unmet: list[tuple[int, str, str]] = []  # as those of a run, of what follows
        self.family = set(family)  # the items like what was named last
        self.size = ""
        self.language = ""
        self.every = False
        self.whole = False  # what was named last was one item, its size and all
        self.stranger = -1  # the last word that nobody sells
        self.other = False  # something that nobody sells is counted, and what follows is only what it is for
        self.heading = False  # what was named last heads what follows: nothing counts it
        self.headed = False  # the sizes that follow are of what headed them: "suits: 1 in M, 3 in L, 2 in XL"
        self.unit: Word | None = None  # a word for a unit that things are called by, too
        self.carried = 0  # the numbers before an "and", as long as nothing but articles follows it
        self.packed: set[int] = set()  # the items like what each thing that follows is counted by: "a packet each of"

    def mentions(self) -> list[Mention]:
        at = 0
        while at < len(self.words):
            at = self._take(at)
        self._part()
        return self.found

    def _take(self, at: int) -> int:
        """Reads the word at a place, and what goes with it; the place of the next one."""
        one = self.words[at]
        size = 1 if one.number else self._numeral(at)
        if size:
            return self._number(at, size)
        if not one.text[0].isalpha():
            label = (
                one.text == ":" and at + 1 < len(self.words) and (self.words[at + 1].number or self._numeral(at + 1))
            )
            if (one.text in ";!?:•*" and not label) or (one.text == "." and not self._abbreviated(at)):
                self._part()
            return at + 1
        if one.word in AND and not (self.run and self._goes_on(at + 1)):
            counted = self.counted or self.carried
            self._part()
            self.carried = counted
            return at + 1
        self._word(at)
        return at + 1

    def shares(self, at: int) -> bool:
        """Whether a word gives several things one number: "a packet each of A and B", "A und B, je zwei"."""
        if self.words[at].word not in EACH:
            return False
        near = [n for n in range(max(at - _NEAR, 0), min(at + 2, len(self.words))) if n != at]
        return any(self.words[n].number or (self.words[n].text.isalpha() and self._numeral(n)) for n in near)

    def _abbreviated(self, at: int) -> bool:
        """Whether a point only shortens the word before it: "Btl. Deckel"."""
        before, behind = self.words[at - 1 : at] if at else [], self.words[at + 1 : at + 2]
        if any(w.text == "." for w in (*before, *behind)):
            return True  # dots that lead to a number
        return (
            bool(before and behind)
            and len(before[0].text) < 5
            and (
                behind[0].text.islower()
                or behind[0].number
                or (behind[0].start - before[0].end < 3 and bool(codes(before[0].word)))
            )
        )

    def _goes_on(self, at: int) -> bool:
        """Whether what follows "and" is of the same item: "blue and white", "black & red"."""
        if self.run is None or at >= len(self.words):
            return False
        one = self.words[at]
        unit = unit_behind(self.words, at + 1)[0] if one.number and self.words[at - 1].word in ALSO else ""
        if unit:  # "A3 greyboard, also 2 mm"
            return any(self._has(row, plain_number(one.text), unit) for row in self.run.rows)
        if one.number or is_size(one.text):
            return self.words[at - 1].word == "en" and self._is_size_of(at)  # "une vareuse en L", "des gants, en 8"
        return bool(self.run.rows & self.names.fitting(one.word).rows)

    def _is_size_of(self, at: int) -> bool:
        """Whether a letter or number with which a clause ends tells some of the items in question from the others."""
        one = self.words[at]
        rows = self.run.rows if self.run is not None else set[int]()
        behind = self.words[at + 1] if at + 1 < len(self.words) else None
        if behind is not None and behind.text not in ",;.:!?)" and behind.word not in AND - {"en"}:
            return False
        if one.number:
            having = {row for row in rows if self._has(row, plain_number(one.text), "")}
        else:
            having = {row for row in rows if size_letter(one.text) in self.names.all[row]}
        return bool(having) and having != rows

    # words

    def _word(self, at: int) -> None:
        one = self.words[at]
        if one.word in LEADS_ON and self.counted and self.run is None and self.stranger == at - 1:
            self.other = True
        behind = self.words[at + 1] if at + 1 < len(self.words) else None
        if one.word in WHICH and behind is not None and (behind.number or is_size(behind.text)):
            return  # "Größe 8", "taille M"
        if one.word in SMALL or one.word in LARGE:
            self.size = "small" if one.word in SMALL else "large"
        letter = size_letter(_SIZES.get(one.word, one.text))
        if (is_size(one.text) and not self.shouted) or one.word in _SIZES:
            rows = self.run.rows if self.run is not None else self.family
            if both := {row for row in rows if letter in self.names.all[row]}:
                self._add(at, both, {letter})
                return
        if (self.run or self.unit) and self.shares(at):
            self.packed = self.run.rows if self.run else self.names.fitting(self.unit.word).rows if self.unit else set()
            self.run = self.unit = None  # what each is counted by, and no thing itself
            return
        if one.word in FILLERS or (len(one.word) < 3 and one.word.isalpha()):
            return
        fits = self.names.fitting(one.word)
        if not fits.rows:
            self._strange(at)
            self.carried = 0
            if self.run is not None and one.word in HALF:
                self.run.open = True  # "50 notebooks, half A4 and half A5"
            return
        if (codes(one.word) or stem(one.word) in self.names.packs) and not self._of_what_was_named(at, fits):
            self.unit = one if self.run is None else None
            return
        if at and self.words[at - 1].word in NOT:
            if self.run is not None:
                self.run.rows = self.run.rows - fits.rows or self.run.rows
                self.run.end, self.last = one.end, at
            return
        run = self.run
        if run is not None and (both := run.rows & fits.rows or run.rows & fits.also or run.wider & fits.rows):
            self._add(at, both, set(fits.stems))
        else:
            if self.run is not None:
                self.run.open = self.run.open or self.last == at - 1
                self._close()
            self._add(at, fits.rows, set(fits.stems), fits.also)
        if fits.unknown and self.run is not None:
            self.run.open = True

    def _of_what_was_named(self, at: int, fits: Fits) -> bool:
        """Whether a word that is short for a unit elsewhere is one of the name here: the "rot" of "Lackmuspapier blau und rot"."""
        counted = at > 0 and (self.words[at - 1].number or bool(self._numeral(at - 1)))
        rows = self.run.rows if self.run is not None else self.family
        short = len(self.words[at].word) < SHORTEST
        return not counted and bool(rows & fits.rows) and (short or self._ends_its_name(at, fits))

    def _ends_its_name(self, at: int, fits: Fits) -> bool:
        """Whether a word for a unit is what a thing is called, right behind the words that say which: "15 cm terracotta pots", where saucers are
        sold, too. Not where these name another one wholly: "honey jars"."""
        run, names = self.run, self.names
        if run is None or self.last != at - 1:
            return False
        called = {row for row in run.rows & fits.rows if fits.stems & names.heads[row]}
        return bool(called) and not any(names.all[row] <= run.said for row in run.rows - called)

    def _strange(self, at: int) -> None:
        """A word that the catalogue has nowhere, right beside what is named: "two wool blankets", where those that are sold are of cotton."""
        one = self.words[at]
        if one.word in common_words() or one.word in IDLE | AND | NOT | WHICH or codes(one.word):
            return
        self.stranger = at
        if self.run is not None and self.last == at - 1:
            self.run.open = True

    def _add(self, at: int, rows: set[int], said: set[str], also: Set[int] = frozenset()) -> None:
        one = self.words[at]
        if self.run is None:
            beside = at > 0 and self.stranger == at - 1
            self.run = _Run(one.start, one.end, rows, rows | also, open=beside or self.other)
            self._with_unit(self.run)
            self.run.rows = self.packed & self.run.rows or self.run.rows
            self.counted, self.carried = self.counted or self.carried, 0
            for start, _, number, unit in self.ahead:
                if having := {row for row in self.run.rows if self._has(row, number, unit)}:
                    self.run.rows, self.run.start = having, min(start, self.run.start)
                    self.run.numbers.add(number)
                else:
                    self.counted += 1
            self.run.unmet, self.unmet = self.unmet, []
            self.ahead = []
        self.run.rows, self.run.end, self.last = rows & self.run.rows or rows, one.end, at
        self.run.wider = rows & self.run.wider or rows
        self.run.said |= said

    def _with_unit(self, run: _Run) -> None:
        """What begins with a word by which things are counted, and some are called: "fogli da nido"."""
        unit, self.unit = self.unit, None
        fits = self.names.fitting(unit.word) if unit else Fits()
        if unit is None or not fits.rows & run.rows:
            return
        if all(self._holds(row, unit) for row in fits.rows & run.rows):
            return  # the "Stück" of "VE 100 Stück" counts what is in one, and 300 Stück are 3 of them
        run.start = unit.start
        if told := self.names.counted_so(unit.word, run.rows):
            run.rows, run.said = told, set(fits.stems)

    def _holds(self, row: int, unit: Word) -> bool:
        """Whether the word for a unit stands in the name of an item for how many of them are in one: no "1 liter", which is a size."""
        return any(unit_of(unit.word) in behind for many, behind in self.names.numbers[row].items() if many != "1")

    # numbers

    def _numeral(self, at: int) -> int:
        return numeral_size(self.words, at, self.language)

    def _number(self, at: int, size: int) -> int:
        one = self.words[at]
        told = [] if one.number else told_at(self.words, at, self.language)
        value = plain_number(one.text) if one.number else str(told[0].value) if told else "0.5"
        bound = self.words[at + size : at + size + 1]
        article = bool(told) and told[0].article and not (bound and bound[0].text == "-")  # "one-litre bottles"
        end = at + size
        unit, behind = ("", 0) if one.which else unit_behind(self.words, end)
        if not article and self.run is not None and self._part_of_name(at, end, value, unit, behind):
            self.run.numbers.add(value)
            self.run.rows = {row for row in self.run.rows if self._has(row, value, unit)} or self.run.rows
            self.last = end - 1 + behind
            self.run.end = self.words[self.last].end
            return self.last + 1
        if not article and self.run is not None and self._of_another_size(value, unit):
            self.last = end - 1 + behind
            self.run.end = self.words[self.last].end
            return self.last + 1
        if not article and self._ahead(at, value, unit):
            self._close()
            self.ahead.append((one.start, end - 1 + behind, value, unit))
            return end + behind
        if one.which:
            self._strange(at)
            return end
        self._close()
        self.unmet = [(one.start, value, unit)] if unit and self.counted and not article else []
        self.ahead, self.unit, self.packed = [], None, set()
        self.counted += 1
        self.carried = 0
        self.size = ""
        self.other = False
        return end

    def _ahead(self, at: int, value: str, unit: str) -> bool:
        """Whether a number before the words of a thing may be of it: "40 mm tape", "8-frame hives"; "del 10" of the gloves before."""
        if unit or self.words[at].which or re.search(r"[./]", value):
            return any(self._has(row, value, unit) for row in range(len(self.names.items)))
        having = {row for row in self.family if self._has(row, value, "")}
        return bool(having) and having != self.family and self._which(at)

    def _which(self, at: int) -> bool:
        """Whether the word before says that a number tells which: "of 25", "maat 10", "Gr. 8"."""
        before = [w.word for w in self.words[max(at - 2, 0) : at]]
        if before[-1:] == ["en"]:
            return self._is_size_of(at)
        return before[-1:] != [] and (before[-1] in WHICH or (before[-1] == "." and before[0] in WHICH))

    def _part_of_name(self, at: int, end: int, value: str, unit: str, behind: int) -> bool:
        run = self.run
        assert run is not None
        if unit and any(self._has(row, value, unit) for row in run.rows):
            return True
        having = {row for row in run.rows if self._has(row, value, "")}
        if not having or unit:
            return False
        if re.search(r"[./]", value):
            return True
        tells = having != run.rows or len(run.rows) == 1
        if self.words[at].which:
            return True
        before = self.words[at - 1] if at else None
        if before is not None and before.end == self.words[at].start and before.text.isalpha():
            return True  # "A4", "K80"
        if tells and (self._which(at) or self._in_brackets(at, end)):
            return True
        if before is not None and before.text.casefold() in ("x", "×") and having:
            return bool(run.numbers)
        crossed = (
            end + 1 < len(self.words) and self.words[end].text.casefold() in ("x", "×") and self.words[end + 1].number
        )
        if crossed and any(self._has(row, plain_number(self.words[end + 1].text), "") for row in having):
            return True
        return tells and self.last == at - 1 and (self.counted > 0 or self._counted_later(end))

    def _of_another_size(self, value: str, unit: str) -> bool:
        """Whether a measure behind what was named tells that another thing is meant: of those called so the one that has it, or none."""
        run = self.run
        if run is None or not unit:
            return False
        if having := {row for row in run.wider if self._has(row, value, unit)}:
            run.rows = having
            run.numbers.add(value)
            return True
        if not self._denied(run.rows, run.numbers, value, unit):
            return False
        run.open = True
        self.counted += 1
        return True

    def _denied(self, rows: Set[int], said: Set[str], value: str, unit: str) -> bool:
        """Whether a measure tells that none of these rows is meant, and does not say how much of it."""
        sold_so = any(unit in codes(self.names.items[row].unit) for row in rows)
        return not sold_so and all(denies(self.names.numbers[row], value, unit, said) for row in rows)

    def _in_brackets(self, at: int, end: int) -> bool:
        around = [w.text for w in (*self.words[at - 1 : at], *self.words[end : end + 1])] if at else []
        return around == ["(", ")"]

    def _counted_later(self, end: int) -> bool:
        """Whether another number follows before the thing ends."""
        for at in range(end, min(end + 6, len(self.words))):
            if self.words[at].text in ";.!?:" or self.words[at].word in AND:
                return False
            if self.words[at].number or self._numeral(at):
                return True
        return False

    def _has(self, row: int, value: str, unit: str) -> bool:
        return has_measure(self.names.numbers[row], value, unit)

    # what is meant

    def _part(self) -> None:
        """The end of a thing that is listed: what was named in it counts if a number stands with it."""
        self._close()
        self.found += self.here if self.counted or self.every else []
        self.here, self.counted, self.size, self.other = [], 0, "", False

    def _close(self) -> None:
        """The end of a run."""
        if self.run is None and self.ahead and self.family:
            rows = {
                row for row in self.family if all(self._has(row, number, unit) for _, _, number, unit in self.ahead)
            }
            if rows and rows != self.family and not self._again(rows):
                self.run = _Run(self.ahead[0][0], self.words[self.ahead[-1][1]].end, rows, rows)
                self.run.numbers |= {number for _, _, number, _ in self.ahead}
        self.ahead = []
        run, self.run = self.run, None
        if run is None:
            return
        run.size = self.size
        names = self.names
        rows = {row for row in run.rows if names.heads[row] & run.said}
        if rows:
            self.headed = False
            said = run.said & set().union(*(names.heads[row] for row in rows))
            self.family = rows if len(rows) > 1 else {r for r in range(len(names.items)) if names.heads[r] & said}
        else:  # "two red ones"
            rows = run.rows & self.family
            rows = rows if len(rows) == 1 else set()
            # "100 x 100" and the Italian "da 60" are told by their numbers; another number alone is as open as a letter
            told = len(run.numbers) > 1 or self.text[: run.start].casefold().rstrip().endswith(" da")
            sizes = all(said.startswith("=") for said in run.said) if run.said else not told
            run.open = run.open or (sizes and self.whole and not self.headed)
            if self.whole and run.said and all(PAPER.fullmatch(said) for said in run.said):
                rows = set()  # "4 notebooks A5 and two A4": of those, or of paper?
        if rows:
            mention = self._mention(run, rows)
            if self.heading and self.here and {*mention.candidates} < {*self.here[-1].candidates}:
                self.here.pop()  # "luvas: duas caixas S"
                self.headed = True
            self.here.append(mention)
            self.whole = mention.item is not None
            self.heading = not self.counted and mention.item is None

    def _again(self, rows: set[int]) -> bool:
        """Whether numbers are of the one item that was named right before: "Umschläge DL - 1 Karton zu 500"."""
        last = self.here[-1].item if self.here else None
        return last is not None and [self.names.items[row] for row in rows] == [last]

    def _mention(self, run: _Run, rows: set[int]) -> Mention:
        names, said = self.names, self.text[run.start : run.end]
        best = {row for row in rows if names.all[row] <= run.said and set(names.numbers[row]) <= run.numbers} or rows
        best = self._by_size(best, run) if len(best) == 2 and run.size else best
        best = {row for row in best if measured_so(said, names.items[row])} or best
        best = self._by_one(best, run.start) if len(best) > 1 else best
        for start, value, unit in run.unmet:
            if self._denied(best, run.numbers, value, unit):
                run.open, run.start = True, start
        items = tuple(names.items[row] for row in sorted(best)[:MOST_MEANT])
        return Mention(run.start, run.end, items[0] if len(best) == 1 and not run.open else None, items)

    def _by_one(self, rows: set[int], start: int) -> set[int]:
        """Of several, the one that is sold by one of the measure before them, and of which that says how many: "two gallons of the fish
        emulsion", where it is sold by 1 qt and 1 gal. Where another is sold by so much, either may be meant."""
        value, unit = measure_before(self.words, start, self.language)
        ones = {row for row in rows if self._has(row, "1", unit)}
        others = {row for row in rows - ones if self._has(row, value, unit)}
        return ones if unit and len(ones) == 1 and not others else rows

    def _by_size(self, rows: set[int], run: _Run) -> set[int]:
        """Of two that differ by one measure, the one that "small" or "large" means."""
        one, other = sorted(rows)
        differ = by_one_measure(self.names.numbers[one], self.names.numbers[other])
        return rows if not differ else {one if (differ < 0) == (run.size == "small") else other}


_NEAR = 2  # words between a number and "each"


__all__ = ["Mention", "meant_in"]
