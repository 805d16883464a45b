# ruff: noqa: E501
"""The words of a sentence in the order of an address: "in Görlitz, genauer gesagt in der Jakobstraße 33 (PLZ 02826)", "aan de Dorpsstraat 9 te
Utrecht, 3512 AB". People tell town, street and code in any order, with small words between; what is put in order here is read by
`insentence` as any other address. Only what stands together in one sentence, and in full: street with number, town, code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.lines import Line
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.names import COMPANY, STREET, STREET2
from orderproc.parsing.party.stretches import SAID

# a word with its row, and its number in the row
Placed = tuple[int, int, Word]

_CAP = r"[A-ZÀ-Þ'’][\w'’.-]*(?<![.,])\.?"
_NUMBER = r"\d{1,4}(?:\s?[a-z](?!\w))?(?:[-/]\d+\w*)*"
_STREET = rf"(?P<street>(?:[A-ZÀ-Þ][\w'’.-]*\s)(?:(?:[A-ZÀ-Þ][\w'’.-]*|von|van|der|den|de|am|an|zur|zum|in|im)\s){{0,4}}{_NUMBER})"
_TOWN = rf"(?P<town>{_CAP}(?:\s(?:am|an\sder|an\sden|im|bei|ob\sder|in\sder|auf|aan\sden|aan\sde|op|{_CAP})(?=\s[A-ZÀ-Þ]|[\s,.;:)(]|$)){{0,3}})"
_CALLED = r"(?:(?:die\s|de\s)?(?:PLZ|Plz|plz|Postleitzahl|[Pp]ostcode|pc)(?:\s(?:ist|is|lautet|luidt|dort\sist))?:?\s)"
_CODE = rf"{_CALLED}?\(?(?P<code>(?:[A-Z]{{1,2}}-)?\d{{5}}|\d{{4}}\s?[A-Z]{{2}}(?!\w))\)?"
_CODE_AHEAD = r"\(?(?P<code>(?:[A-Z]{1,2}-)?\d{4,5}|\d{4}\s?[A-Z]{2}(?!\w))\)?"
_IN = r"(?:in|te|nach|naar|im\sOrt)"
_INSIDE = r"(?P<inside>(?:,\s[^,.;:()]{1,32}|,\s\d{1,2}\.\s(?:OG|Stock|Etage)\w*){0,3}?)"
_THE = r"(?:(?:genauer\sgesagt|und\szwar|nämlich|namelijk)?\s?(?:in\sder|in\sdie|an\sder|an\sdie|am|in\sde|aan\sde|aan\shet|op\sde|op\shet|in|aan|op)\s)"
_ENDS = r"(?=\s*[.;:!?)]|,?\s+[a-zà-ÿ]|\s*$)"  # no town behind it
# nothing of a house behind it: its end, or words of a sentence
_STOPS = r"(?=\s*[.;:!?()]|,?\s+[a-zà-ÿ]|\s*$)"
_ORDERS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_STREET}{_INSIDE},?\s{_IN}\s{_CODE_AHEAD}\s{_TOWN}",
        rf"{_STREET}{_INSIDE},?\s{_IN}\s{_TOWN},?\s\(?{_CODE}",
        rf"(?:\b(?:aus|{_IN})\s){_TOWN}(?:,\s{_THE}?|\s{_THE}){_STREET}{_INSIDE},?\s\(?{_CODE}{_ENDS}",
        rf"(?:\b(?:aus|{_IN}|wohnhaft)\s){_TOWN},\s{_CODE},\s{_THE}?{_STREET}{_INSIDE}{_STOPS}",
        rf"(?:\b(?:in|das\sist|dat\sis|nach|naar|ist|is)\s){_CODE_AHEAD}\s{_TOWN},\s{_THE}?{_STREET}{_INSIDE}{_STOPS}",
    )
)
_LEAST_LETTERS = 3


def told_in_order(lines: Sequence[Line], rows: Sequence[int]) -> tuple[str, list[tuple[int, int, int, Word]]]:
    """The text of some rows, with its addresses in order; and its words: where each begins in the text, its row, its number in the row."""
    said = [(row, n, word) for row in rows for n, word in enumerate(lines[row].words)]
    breaks = frozenset(n for n in range(1, len(said)) if said[n][0] != said[n - 1][0])
    if any(c.isdigit() for _, _, word in said for c in word.text):
        said, breaks = in_order(said, breaks)
    words: list[tuple[int, int, int, Word]] = []
    text = ""
    for at, (row, n, word) in enumerate(said):
        text += ("\n" if at in breaks else " ") if at else ""
        words.append((len(text), row, n, word))
        text += word.text
    return text, words


def is_as_written(words: Sequence[tuple[int, int, int, Word]], start: int, end: int) -> bool:
    """Whether the words of a stretch of the text stand as they were written, none left out."""
    places = [(row, n) for at, row, n, word in words if at + len(word.text) > start and at < end]
    return places == sorted(places) and places[-1][1] - places[0][1] < len(places)


def in_order(words: Sequence[Placed], breaks: frozenset[int]) -> tuple[list[Placed], frozenset[int]]:
    """The words of a text, with those of an address that is told in another order as "street, flat, code town"; and which of them begin a
    row. Words between its parts are left out; they stay in their rows."""
    kept = list(words)
    at = 0
    while (found := _next(kept, at)) is not None:
        begin, end, told = found
        moved = end - begin - len(told)
        kept[begin:end] = told
        breaks = frozenset(n if n <= begin else n - moved for n in breaks if n <= begin or n >= end)
        if begin and _WHO.search(f"{kept[begin - 1][2].text} ") and told[0][2] is not words[begin][2]:
            kept[begin - 1] = _with_mark(kept[begin - 1], ",")
        at = begin + len(told)
    return kept, breaks


def _next(words: Sequence[Placed], first: int) -> tuple[int, int, list[Placed]] | None:
    """(first word, the one behind the last, the words in order) of the next address that is told in another order."""
    text, starts = "", []
    for _, _, word in words[first:]:
        starts.append(len(text))
        text += word.text + " "
    best: tuple[int, int, list[Placed]] | None = None
    for pattern in _ORDERS:
        for match in pattern.finditer(text):
            if not _holds(match, sure=pattern is _ORDERS[0]):
                continue
            begins = min(match.start(part) for part in ("street", "town", "code"))
            if _WHO.search(text[: match.start()]) and begins > match.start():
                begins = match.start()  # "Nina Vogel in Ulm, …"
            begin, end = (first + n for n in _words_of((begins, match.end()), starts))
            if best is None or begin < best[0]:
                best = begin, end, list(_ordered(match, words[first:], starts, text))
            break
    return best


_LEADS = re.compile(r"(?:\b(?:an|an die|an den|in|in der|in die|naar|aan|aan de|op de|bei|zu)|:)\s$")
# the last word of a name, that of a person or of a house
_WHO = re.compile(r"[A-ZÀ-Þ][\w'’-]+[A-ZÀ-Þ]?\s$")


def _holds(match: re.Match[str], *, sure: bool) -> bool:
    """Whether the parts are what they seem: the street is called so, or (`sure`) a word that leads to one stands before it; the town is no
    word of a sentence, and what stands between commas is a part of a house."""
    street, town = match["street"].strip(), match["town"].strip()
    led = sure and _LEADS.search(match.string[: match.start()]) is not None
    if not ((STREET.match(street) or led) and not STREET2.match(street)) or COMPANY.search(town) or STREET2.match(town):
        return False
    if any(SAID.match(w) for w in (street.split()[0], *town.split()[:1])) or any(c.isdigit() for c in town):
        return False
    inside = [part.strip() for part in match["inside"].split(",") if part.strip()]
    behind = re.match(r"[\s,(]+([^,.;:()]{2,32})", match.string[match.end() :])
    if behind is not None and (STREET2.match(behind[1]) or is_inside(behind[1].strip())):
        return False  # more of the house
    return len(town) >= _LEAST_LETTERS and all(STREET2.match(part) or is_inside(part) for part in inside)


def _words_of(span: tuple[int, int], starts: Sequence[int]) -> tuple[int, int]:
    begin = max(n for n, at in enumerate(starts) if at <= span[0])
    return begin, next((n for n, at in enumerate(starts) if at >= span[1]), len(starts))


def _ordered(match: re.Match[str], words: Sequence[Placed], starts: Sequence[int], text: str) -> Iterator[Placed]:
    behind = text[match.end() :]
    mark = re.match(r"[).,;:!?]*", behind)
    closing = (mark[0] if mark is not None else "").replace(")", "")
    for part in ("street", "inside", "code", "town"):
        begin, end = match.span(part)
        said = text[begin:end].strip(" ,")
        if not said:
            continue
        begin = text.index(said, begin)
        first, last = _words_of((begin, begin + len(said)), starts)
        for n in range(first, last):
            row, at, word = words[n]
            a, b = max(starts[n], begin), min(starts[n] + len(word.text), begin + len(said))
            inner = text[a:b].strip("()") if part != "inside" else text[a:b]
            one = (row, at, word if inner == word.text else replace(word, text=inner, lattice=None))
            if n == last - 1 and part in ("street", "inside"):
                one = _with_mark(one, ",")
            elif n == last - 1 and part == "town":
                one = _with_mark(one, closing)
            yield one


def _with_mark(one: Placed, mark: str) -> Placed:
    row, at, word = one
    return (row, at, replace(word, text=f"{word.text}{mark}", lattice=None)) if mark else one


__all__ = ["is_as_written", "told_in_order"]
