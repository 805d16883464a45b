"""What an item is called, where that stands beside its number: "6 x QG-4059 Dozen egg tray, bale of 140" says six, and no dozen.

The words of the catalogue's own description are known, so that nothing in them is a quantity, a condition or a complaint: "Hold-down
clip", "Twelve Angry Men", "Return to Sender". Only what follows the description word by word counts as it; what the customer adds is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from orderproc.model.shop import Catalog, Item
from orderproc.model.units import MEASURES, codes
from orderproc.parsing.lines import Line
from orderproc.parsing.numerals import LANGUAGES, numeral_at
from orderproc.parsing.text.ditto import ditto_before
from orderproc.parsing.wares import FILLERS, Index, index_of, numbers_at
from orderproc.parsing.words import fold

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTES = "\"'“”„«»‘’"
LEAPT = 4  # words of a description that a customer leaves out in one place, at most
_ONE = frozenset("a an one ein eine einen un une una uno um uma een".split())
LEAST, LONGEST = 3, 24  # words of a name that stands without its number
KEPT = 2048  # texts
LETTERS = 4  # of the one word that must be there, where there is no second


@dataclass(frozen=True, slots=True)
class Called:
    """(start, end) of an item's name in a text. `number`: where the item number stands that it goes with; None where the name stands
    without it, whole."""

    start: int
    end: int
    item: Item
    number: tuple[int, int] | None = None


def called_in(text: str, catalog: Catalog) -> tuple[Called, ...]:
    """The names of items in a text, in the order in which they stand: beside their numbers, or whole."""
    kept = index_of(catalog).called
    if text not in kept:
        if len(kept) >= KEPT:
            kept.clear()
        beside = _beside_numbers(text, catalog)
        found = sorted((*beside, *_whole(text, catalog, beside)), key=lambda c: c.start)
        kept[text] = tuple(_quoted(text, name) for name in found)
    return kept[text]


def _quoted(text: str, name: Called) -> Called:
    """With the marks of quotation around its first and last words: '3 "No Junk Mail" plate' are no three inches."""
    start, end = name.start, name.end
    while start and text[start - 1] in _QUOTES:
        start -= 1
    while end < len(text) and text[end] in _QUOTES:
        end += 1
    return replace(name, start=start, end=end)


def _beside_numbers(text: str, catalog: Catalog) -> list[Called]:
    items = numbers_at(text, catalog)
    found: list[Called] = []
    said = _words_of(text) if items else []
    for n, (start, end, _, item) in enumerate(items):
        after = items[n + 1][0] if n + 1 < len(items) else len(text)
        before = items[n - 1][1] if n else 0
        names = [words for words in map(_named, (item.description, *item.aliases)) if words]
        behind = [w for w in said if end <= w[0] and w[1] <= after]
        ahead = [w for w in said if before <= w[0] and w[1] <= start]
        for skipped in range(_before_the_name([w[2] for w in behind]) + 1):
            count = max((_follows([w[2] for w in behind[skipped:]], name) for name in names), default=0)
            if count:
                found.append(Called(behind[skipped][0], behind[skipped + count - 1][1], item, (start, end)))
                break
        else:
            count = max((_leads([w[2] for w in ahead], name) for name in names), default=0)
            if count and not any(c.start < ahead[-1][1] and ahead[-count][0] < c.end for c in found):
                found.append(Called(ahead[-count][0], ahead[-1][1], item, (start, end)))
    return found


def _whole(text: str, catalog: Catalog, beside: Sequence[Called]) -> list[Called]:
    """Names of three words and more that stand in a text word for word, where one item alone has that name."""
    names = _names(index_of(catalog))
    said = _words_of(text)
    numbered = {item.sku: (start, end) for start, end, _, item in numbers_at(text, catalog)}
    taken = [(c.start, c.end) for c in beside] + [(start, end) for start, end, *_ in numbers_at(text, catalog)]
    found: list[Called] = []
    at = 0
    while at < len(said):
        here = tuple(w[2] for w in said[at : at + LONGEST])
        fitting = [(name, item) for name, item in names.get(here[0], ()) if here[: len(name)] == name]
        if fitting and max(len(name) for name, _ in fitting) < LEAST:
            fitting = [f for f in fitting if _counted_name(text, said, at, len(f[0]))]
        if not fitting:
            at += 1
            continue
        name, item = max(fitting, key=lambda f: len(f[0]))
        start, end = said[at][0], said[at + len(name) - 1][1]
        other = any(
            one is not item
            and not any(c.isalnum() for c in text[min(b, end) : max(a, start)])
            and not (b <= start and re.search(r"[)\];]\W|\n", text[b:start]))  # "… (no. 4410), Polo shirt (no. 4411)"
            for a, b, _, one in numbers_at(text, catalog)
        )
        if other or any(a < end and start < b for a, b in taken):
            at += 1  # a number and the name of another item: which of them is wanted, a person must say
            continue
        found.append(Called(start, end, item, numbered.get(item.sku)))
        at += len(name)
    return found


TOLD_APART = 7  # letters of a name of one or two words
_THEN = re.compile(r"\W*$|[^\w\s]|\s+[^\w\s]|\s+\d|\s+(\w+)")
_GOES_ON = FILLERS | frozenset("and und et y e en plus sowie x times per aus bei".split())


def _counted_name(text: str, said: Sequence[tuple[int, int, str]], at: int, size: int) -> bool:
    """Whether a short name is counted, so that it is no mere word: right behind a number, with nothing behind that could belong to it."""
    before = said[max(at - 2, 0) : at]
    number = any(_counts(word) or word in _ONE for _, _, word in before[-1:])
    number = number or (bool(before) and before[-1][2] in FILLERS and any(_counts(word) for _, _, word in before[:1]))
    then = _THEN.match(text[said[at + size - 1][1] :])
    follows = then is not None and (then[1] is None or fold(then[1]) in _GOES_ON)
    return follows and (number or ditto_before(text[: said[at][0]]))


def _names(index: Index) -> dict[str, list[tuple[tuple[str, ...], Item]]]:
    """By the first word: the names of a catalogue that are long enough to be meant, each of one item alone."""
    if index.names is None:
        by_name: dict[tuple[str, ...], set[str]] = {}
        for item in index.catalog.items:
            for text in (item.description, *item.aliases):
                by_name.setdefault(_named(text), set()).add(item.sku)
        index.names = {}
        for name, skus in by_name.items():
            only = index.catalog.get(next(iter(skus)))
            plain = sum(len(word) for word in name if word.isalpha())
            told = len(name) >= LEAST or (name and plain >= TOLD_APART and all(word.isalpha() for word in name))
            if told and len(name) <= LONGEST and len(skus) == 1 and only is not None:
                index.names.setdefault(name[0], []).append((name, only))
    return index.names


def _words_of(text: str) -> list[tuple[int, int, str]]:
    return [(m.start(), m.end(), fold(m.group())) for m in _WORD.finditer(text)]


_WITHOUT = frozenset("without not no non ohne nicht sans sin senza zonder geen niet sem nao".split())


def without_called(text: str, catalog: Catalog) -> str:
    """The text without them; of names that stand there in part without what they say that a thing has not: "un désinfectant sans rinçage"
    refuses nothing where one is called so."""
    for name in reversed(called_in(text, catalog)):
        text = f"{text[: name.start]}{text[name.end :]}"
    said = _words_of(text)
    refused = [pair for pair in pairwise(said) if pair[0][2] in _WITHOUT]
    lacking = _lacking(index_of(catalog)) if refused else frozenset()
    for (start, _, word), (_, end, thing) in reversed(refused):
        text = f"{text[:start]}{text[end:]}" if (word, thing) in lacking else text
    return text


def _lacking(index: Index) -> frozenset[tuple[str, str]]:
    """What the things of a catalogue are said to be without, with the word for it: ("sans", "rincage")."""
    if index.lacking is None:
        names = [_named(name) for item in index.catalog.items for name in (item.description, *item.aliases)]
        index.lacking = frozenset(pair for name in names for pair in pairwise(name) if pair[0] in _WITHOUT)
    return index.lacking


def uncalled(lines: Sequence[Line], catalog: Catalog) -> tuple[Line, ...]:
    """The lines without them."""
    return tuple(_uncalled(line, catalog) for line in lines)


def _uncalled(line: Line, catalog: Catalog) -> Line:
    names = called_in(line.text, catalog)
    if not names:
        return line
    kept, at = [], 0
    for word in line.words:
        at = line.text.index(word.text, at)
        if not any(name.start <= at < name.end for name in names):
            kept.append(word)
        at += len(word.text)
    return replace(line, words=tuple(kept)) if kept else line


@lru_cache(maxsize=20_000)
def _named(text: str) -> tuple[str, ...]:
    return tuple(fold(m.group()) for m in _WORD.finditer(text))


@lru_cache(maxsize=20_000)
def _counts(word: str) -> bool:
    """Whether a word may count: digits in it, or a number in words of any language; an article is none."""
    if any(c.isdigit() for c in word):
        return True
    return any(
        told is not None and not told.article for told in (numeral_at([word], 0, tongue) for tongue in LANGUAGES)
    )


def _counted(words: Sequence[str]) -> bool:
    """Whether these are things that are counted: "Arran Pilot - 2 bags" of "Arran Pilot, 2 kg" says how many."""
    return any(len(word) > 1 and codes(word) and not _measured([word]) for word in words)


def _measured(words: Sequence[str]) -> bool:
    return any({*codes(word)} & MEASURES for word in words)


def _before_the_name(said: Sequence[str]) -> int:
    """How many words between an item's number and its name may say how many of it: "QG-4059  3 Stück  Dozen egg tray"."""
    if not said or not said[0].isdigit():
        return 0
    return 2 if len(said) > 1 and said[1].isalpha() else 1


def _follows(said: Sequence[str], name: Sequence[str]) -> int:
    """How many words from the first on are the item's name, in its order. A number among them must stand where the name has it."""
    at, count = -1, 0
    for place, word in enumerate(said):
        found = next((k for k in range(at + 1, min(at + 2 + LEAPT, len(name))) if name[k] == word), None)
        if found is None:
            break
        if _counts(word):
            behind = said[place + 1 : place + 2]
            goes_on = found == at + 1 and (count > 0 or behind == list(name[1:2]) != [])
            counted = _measured(name[found + 1 : found + 2]) and _counted(behind) and behind[0] not in name
            counted = counted and not any(word.isdigit() for word in said[place + 2 : place + 3])  # "…, paquete 20"
            goes_on = goes_on and not counted
            if not goes_on:
                break
        at, count = found, place + 1
    return count if _enough(said[:count]) else 0


def _leads(said: Sequence[str], name: Sequence[str]) -> int:
    """How many of the last words are the item's name. A number among them must stand where the name has it."""
    at, count = len(name), 0
    for place, word in enumerate(reversed(said)):
        found = next((k for k in range(at - 1, max(at - 2 - LEAPT, -1), -1) if name[k] == word), None)
        if found is None or (_counts(word) and not (found == at - 1 and (count > 0 or place + 1 < len(said)))):
            break
        at, count = found, place + 1
    return count if _enough(said[len(said) - count :]) and not _counts_only(said[len(said) - count :]) else 0


def _enough(words: Sequence[str]) -> bool:
    return len(words) > 1 or any(len(w) >= LETTERS and w.isalpha() for w in words)


def _counts_only(words: Sequence[str]) -> bool:
    return all(_counts(w) for w in words)


__all__ = ["Called", "called_in", "uncalled", "without_called"]
