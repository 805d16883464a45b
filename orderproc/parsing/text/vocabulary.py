# ruff: noqa: E501
"""What the items of a catalogue are called, word by word: which items a customer's word may be of, which of an item's words may stand for it
alone, and which numbers are parts of its name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from orderproc.model.shop import Catalog
from orderproc.model.units import codes
from orderproc.parsing.numerals import language_of
from orderproc.parsing.text.measures import Numbers, unit_of
from orderproc.parsing.text.small_words import SIZED
from orderproc.parsing.wares import FILLERS, inflected, stem
from orderproc.parsing.words import fold

SHORTEST = 4  # letters of a word that may be a part of a longer one
_TOKEN = re.compile(r"(?<!\w)[ABC]\d{1,2}(?:[.,]\d)?(?!\w|[.,]\d)|\d+(?:[.,/]\d+)*|½|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")
# "120er Papier", "ein 6er-Karton", "die 60iger": what it is called, in German, and never how many
SO_MANY_FOLD = re.compile(r"(?:['’-]?er|i?ger)(?![^\W\d_])")
_ELIDED = re.compile(r"(?i)^(?:[cdjlmnst]|qu|dell|all|nell|sull)['’](?=\w)")
# what follows in a catalogue's name tells what a thing is for or comes with: "Spare blades for awl", "Honigglas m. Deckel"
_BEHIND_HEAD = frozenset("for with w w/ mit m für f fur zu z pour avec p/ para con per met voor com da d'".split())

# words that give several things one number
EACH = frozenset(
    "each apiece je jeweils jede jeden jedes jeder chacun chacune chaque cada ciascuno ciascuna ciascun ognuno ognuna ogni elk elke ieder iedere both beide beiden beider entrambi entrambe ambos ambas".split()
)


@dataclass(slots=True)
class Word:
    text: str
    word: str  # folded
    start: int
    end: int

    @property
    def number(self) -> bool:
        return self.text[0].isdigit() or self.text == "½"

    @property
    def which(self) -> bool:
        """Whether it is a number that says which, and not how many: "60er"."""
        return self.number and self.end - self.start > len(self.text)


@dataclass(frozen=True, slots=True)
class Fits:
    """Words of a catalogue that a word may be, and the items that they are of; `also`: those that have it in another number or gender only
    ("blanche" and "blanc"); `unknown`: a part of it is none of theirs."""

    stems: frozenset[str] = frozenset()
    rows: set[int] = field(default_factory=set)
    also: set[int] = field(default_factory=set)
    unknown: bool = False


class Names:
    """What the items of a catalogue are called, by their words. Made once a catalogue."""

    def __init__(self, catalog: Catalog) -> None:
        self.items = catalog.items
        self.rows: dict[str, set[int]] = defaultdict(set)  # by stem
        self.lead: list[frozenset[str]] = []  # the stems that say what a thing is
        self.all: list[frozenset[str]] = []
        self.numbers: list[Numbers] = []  # of each item: a number → the words behind it
        self.first: list[str] = []
        self.last: list[str] = []  # of the first part, as written
        self.comes_in: list[set[str]] = []  # what each comes in: "cartela 12 un.", "box of 50"
        for row, item in enumerate(catalog.items):
            lead, rest, numbers = _name(item.description)
            for alias in item.aliases:
                more, also, others = _name(alias)
                lead, rest = lead | more, rest | also
                for number, units in others.items():
                    numbers.setdefault(number, set()).update(units)
            said = [one for one in words_in(item.description) if stem(one.word) in lead]
            self.first.append(stem(said[0].word) if said else "")
            self.last.append(said[-1].text if said else "")
            self.lead.append(frozenset(lead))
            self.all.append(frozenset(lead | rest))
            self.numbers.append(numbers)
            self.comes_in.append(_packs(item.description))
            for one in lead | rest:
                self.rows[one].add(row)
        self.forms: dict[str, set[str]] = defaultdict(set)
        for one in self.rows:
            for form in inflected(one):
                self.forms[form].add(one)
        self.near: dict[str, set[str]] = defaultdict(set)  # by their first and last letters
        for one in self.rows:
            if one.isalpha() and len(one) >= SHORTEST:
                self.near[f"<{one[:SHORTEST]}"].add(one)
                self.near[f"{one[-SHORTEST:]}>"].add(one)
        self.fits: dict[str, Fits] = {}
        self.heads = self._heads()
        self.packs = set[str]().union(*self.comes_in)

    def _heads(self) -> list[frozenset[str]]:
        """Of each item the words that may stand for it alone: its first one, in Germanic languages the last one of its first part, and
        those that no other thing has, too ("Pipettierball Gummi rot" is no red)."""
        language = language_of(" ".join(item.description for item in self.items[:300]))
        others: dict[str, set[str]] = defaultdict(set)
        for row, first in enumerate(self.first):
            for one in self.all[row] - {first}:
                others[one].add(first)
        found = []
        for row, lead in enumerate(self.lead):
            kept = {one for one in lead if len(others[one]) < 2} | {self.first[row]}
            last = self.last[row]
            if last and (language in ("en", "nl") or (language == "de" and last[0].isupper())):
                kept.add(stem(fold(last)))
            found.append(frozenset(kept))
        return found

    def fitting(self, word: str) -> Fits:
        """What a word (folded) may be of the catalogue."""
        if word not in self.fits:
            self.fits[word] = self._fitting(word)
        return self.fits[word]

    def counted_so(self, word: str, rows: set[int]) -> set[int]:
        """Those items that a word for a unit (folded) tells from others: they are called so, "fogli da nido", or come in it. A word that only
        stands in a name, "tea bags, box of 100", does not tell what "3 bags" are."""
        fits, meant = self.fitting(word), {*codes(word)}
        return {
            row
            for row in rows & fits.rows
            if fits.stems & (self.heads[row] | self.comes_in[row]) or meant & {*codes(self.items[row].unit)}
        }

    def _fitting(self, word: str) -> Fits:
        own = {stem(word), stem(stem(word)), word.removesuffix("s")}
        found = {one for one in own if one in self.rows}
        alike = {one for form in set[str]().union(*map(inflected, own)) for one in self.forms.get(form, ())}
        if found or alike:
            return Fits(frozenset(found | alike), self._of(found or alike), self._of(alike) if found else set())
        near = set[str]().union(
            *(self.near.get(end, ()) for w in own for end in (f"<{w[:SHORTEST]}", f"{w[-SHORTEST:]}>"))
        )
        parts = {one for one in near if any(_made_with(w, one) for w in own)}
        longer = {one for one in parts if len(one) < len(word) - 2}
        small = {one for one in longer if word.startswith(one) and _SMALLER.fullmatch(word[len(one) :])}
        rows, unknown = self._of({one for one in parts - longer if _may_stand_for(own, one)} | small), False
        for one in longer - small:
            rest = stem(word.replace(one, "", 1))
            ends = (*self.near.get(f"<{rest[:SHORTEST]}", ()), *self.near.get(f"{rest[-SHORTEST:]}>", ()))
            with_rest = self._of(o for o in ends if rest.startswith(o) or o.startswith(rest) or o.endswith(rest))
            rows |= self._of({one}) & with_rest
        if not rows:  # "Gummihandschuhe", where gloves are sold, and none of rubber
            rows, unknown = self._of(one for one in longer if stem(word).endswith(one)), True
        return Fits(frozenset(parts), rows, unknown=unknown)

    def _of(self, words: Iterable[str]) -> set[int]:
        return set[int]().union(*(self.rows[one] for one in words))


# the endings by which something is called small
_SMALLER = re.compile(r"t?jes?|chen|lein|ettes?|in[oaie]|it[oa]s?|inh[oa]s?|zinh[oa]s?")


def _made_with(word: str, one: str) -> bool:
    """Whether one of two words is made with the other: "tape" and "Polytape", "Schuurkurkjes" and "Schuurkurk"."""
    longer, shorter = (one, word) if len(one) > len(word) else (word, one)
    more = len(longer) - len(shorter)
    if len(shorter) < SHORTEST or not more:
        return False
    return (longer.startswith(shorter) and (more > 2 or len(shorter) > 5)) or (longer.endswith(shorter) and more > 2)


def _may_stand_for(said: Iterable[str], one: str) -> bool:
    """Whether one of some words may be short for a longer one: for what it ends with, "kurk" for "schuurkurk". What it begins with is another
    thing ("Head" and "Headband", "Bienen" and "Bienenfluchten", "está" and "estante"), but for an ending."""
    return any(one.endswith(word) or len(one) - len(word) <= _LONGEST_ENDING for word in said)


_LONGEST_ENDING = 2


_NO_NAME = FILLERS | _BEHIND_HEAD | SIZED


def _name(text: str) -> tuple[set[str], set[str], dict[str, set[str]]]:
    """The stems of a name's first part, of the rest, and its numbers with the words behind them."""
    lead: set[str] = set()
    rest: set[str] = set()
    numbers: dict[str, set[str]] = {}
    words = list(words_in(text))
    head = True
    for at, one in enumerate(words):
        if one.number:
            units = {unit_of(w.word) for w in words[at + 1 : at + 3] if w.text.isalpha()}
            numbers.setdefault(plain_number(one.text), set()).update(units)
            head = head and not lead
            continue
        if not one.text[0].isalpha():
            head = head and not (lead and one.text in ",(;/–—")
            continue
        if one.word in _BEHIND_HEAD and lead:
            head = False
        if one.word in _NO_NAME or len(one.word) < 2:
            continue  # "Größe L": a size, and nothing that is "groß"
        (lead if head and not PAPER.fullmatch(one.word) else rest).add(stem(one.word))
    rest |= {size_letter(one.text) for one in words if is_size(one.text)}
    return lead, rest - lead, numbers


def _packs(text: str) -> set[str]:
    """What things come in, by a name of which it is a part: "box of 50", "cartela 12 un."."""
    return {stem(fold(m["pack"])) for m in _PACK.finditer(text)}


_PACK = re.compile(
    r"\b(?P<pack>[a-zß-ÿ]{2,})\.?\s+(?:(?:of|à|de|da|di|van|von|zu)\s+\d+|\d+\s?(?:un|uds?|st|stk|stuks?|stück|pz|pzs?|p[çc]s?|pi[eè]ces?|pezzi|h|hojas|vel|ct|blatt|bl|ex|feuilles|fogli|folhas|bollen)\b)"
)


def is_size(text: str) -> bool:
    """Whether a word is a size or a type by a letter: "Gloves, L"."""
    return bool(SIZE.fullmatch(text))


PAPER = re.compile(r"(?i)[abc]\d{1,2}(?:[.,]\d)?")  # and the shades of teeth: "A3.5"
SIZE = re.compile(r"[A-Z]{1,2}|X{0,3}[SL]")


def size_letter(text: str) -> str:
    return f"={text}"


def words_in(text: str) -> Iterator[Word]:
    at = 0
    for match in _TOKEN.finditer(text):
        said = match.group()
        if "'" in said or "’" in said:
            said = _ELIDED.sub("", said)
        start = match.end() - len(said)
        if said[:1].isdigit() and (which := SO_MANY_FOLD.match(text, match.end())):
            at = which.end()
            yield Word(said, fold(said), start, at)
        elif said and start >= at:
            word = fold(said).replace(",", ".") if PAPER.fullmatch(said) else fold(said)
            yield Word(said, word, start, match.end())


def plain_number(number: str) -> str:
    """A number as it is compared: "1,5" → "1.5", "1/2" and "½" → "0.5"."""
    part, _, whole = number.partition("/")
    if whole in _PARTS and part.isdigit() and int(part) < int(whole):
        return f"{int(part) / int(whole):g}"
    return "0.5" if number == "½" else number.replace(",", ".")


_PARTS = frozenset(("2", "4", "8", "16", "32"))  # into which an inch or a pint is parted


__all__ = [
    "EACH",
    "PAPER",
    "SIZE",
    "SO_MANY_FOLD",
    "Fits",
    "Names",
    "Word",
    "is_size",
    "plain_number",
    "size_letter",
    "words_in",
]
