"""Numbers among the words of a text, in words of any language, and the measures behind them: "zwei", "a half-litre", "8-frame", "12 mm"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from orderproc.model.units import MEASURES, codes
from orderproc.parsing.numerals import LANGUAGES, Numeral, numeral_at
from orderproc.parsing.text.measures import MEASURED, unit_of
from orderproc.parsing.text.small_words import ARTICLES, HALF
from orderproc.parsing.text.vocabulary import Word, plain_number
from orderproc.parsing.wares import FILLERS


def numeral_size(words: Sequence[Word], at: int, language: str) -> int:
    """How many words from here are a number in words, an article among them; "half a" is one ("half a joule")."""
    return max((told.size for told in told_at(words, at, language)), default=_half(words, at))


def told_at(words: Sequence[Word], at: int, language: str) -> list[Numeral]:
    """The numbers that words from here may be, the longest first; an article before a half is one thing ("a half-litre bottle")."""
    said = [w.word for w in words[at : at + 4]]
    single = said[0] == "a" and language not in ("es", "fr", "it")  # there "a batería": with what it works
    if len(said) > 1 and said[0] in ARTICLES and _half(words, at + 1):
        return [Numeral(1, 1, article=True)]
    return list(_in_any_language(tuple(said))) if len(said[0]) > 1 or single else []


@lru_cache(maxsize=4096)
def _in_any_language(said: tuple[str, ...]) -> tuple[Numeral, ...]:
    """The numbers that words begin with, in each language that knows one, the longest first; a text is read many times over."""
    told = (numeral_at(said, 0, tongue) for tongue in LANGUAGES)
    return tuple(sorted((one for one in told if one is not None), key=lambda one: -one.size))


def _half(words: Sequence[Word], at: int) -> int:
    """How many words are a half: "half a joule", "half-litre", "demi-litre", "medio litro"; with a measure behind it."""
    if words[at].word not in HALF:
        return 0
    end = at + 1
    while end < len(words) and words[end].word in ARTICLES:
        end += 1
    return end - at if unit_behind(words, end)[0] or end > at + 1 else 0


def unit_behind(words: Sequence[Word], end: int) -> tuple[str, int]:
    """The unit behind a number, and how many words it and a hyphen before it are."""
    hyphen = end < len(words) and words[end].text == "-"
    place = end + 1 if hyphen else end
    if place >= len(words) or not words[place].text[0].isalpha():
        return "", 0
    word = words[place]
    glued = word.start == words[place - 1].end
    known = {*codes(word.word)} & MEASURES
    if hyphen or glued or known or word.word in MEASURED:
        # the word itself is read again: "8-frame" is a frame
        return unit_of(word.word), 0 if hyphen and not known else place - end + 1
    return "", 0


def measure_before(words: Sequence[Word], start: int, language: str) -> tuple[str, str]:
    """The number and the unit of the measure that leads to what begins at a place: "two gallons of the fish emulsion"; two times "" for
    none."""
    before = [word for word in words if word.end <= start]
    while before and (before[-1].word in FILLERS | ARTICLES or not before[-1].text[0].isalnum()):
        before.pop()
    unit = unit_of(before[-1].word) if len(before) > 1 else ""
    told = told_at(words, len(before) - 2, language) if unit in MEASURES and not before[-2].number else []
    if unit not in MEASURES or not (told or before[-2].number):
        return "", ""
    return plain_number(before[-2].text) if before[-2].number else str(told[0].value), unit


__all__ = ["measure_before", "numeral_size", "told_at", "unit_behind"]
