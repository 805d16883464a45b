"""Dates as people write them. 03/04/2026 is read by the document's other dates, then by the shop's country."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from orderproc.parsing.words import fold

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
MONTH_FIRST = frozenset({"US", "PH", "FM", "MH", "PW", "PR", "GU", "AS", "VI", "MP"})
_NUMERIC = re.compile(r"(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d|[./-]\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)")
_SHORT = re.compile(r"(?<![\d./-])(\d{1,2})([./])(\d{1,2})\.?(?![\d/]|\.\d)")


@dataclass(frozen=True, slots=True)
class DateStyle:
    """`month_first`: 03/04 is March. `certain`: a date of the document itself shows it (a 13 to 31)."""

    month_first: bool
    certain: bool = False

    @classmethod
    def of(cls, texts: Iterable[str], country: str = "US") -> DateStyle:
        """By all dates of the document; by the country where each of them could be read both ways."""
        first = second = 0
        for text in texts:
            for match in _NUMERIC.finditer(text):
                a, b = int(match[1]), int(match[3])
                if match[2] == ".":
                    continue  # points: day first everywhere
                first += 12 < a <= 31 and b <= 12
                second += 12 < b <= 31 and a <= 12
        if first != second:
            return cls(second > first, certain=True)
        return cls(country.upper() in MONTH_FIRST)


@dataclass(frozen=True, slots=True)
class Reading:
    """`other`: the other way to read it, where there is one."""

    value: date
    other: date | None = None
    text: str = ""


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    names.setdefault(fold(name).rstrip("."), number)
    names.update({"sept": 9, "janner": 1, "jaenner": 1, "maerz": 3, "mrz": 3})
    return names


def is_month(word: str) -> bool:
    """Whether a word names a month, in any of the languages."""
    return fold(word).strip(".,") in _months() and len(word) > 2


@cache
def _worded() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted((re.escape(n) for n in _months()), key=len, reverse=True))
    day_first = re.compile(
        rf"(?<![\w])(\d{{1,2}})(?:st|nd|rd|th|er|\.|o|a)?\s*(?:of\s+|de\s+|d')?[-./]?\s*({names})\.?\s*(?:de\s+|del\s+|,)?[-./]?\s*(\d{{4}}|'?\d{{2}}(?!\d|:))?(?!\w)"
    )
    month_first = re.compile(rf"(?<![\w])({names})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*,?\s*(\d{{4}}))?(?!\w|[.,]\d)")
    return day_first, month_first


def find_date(text: str, style: DateStyle, today: date) -> Reading | None:
    """The first date in a text. A date without a year is the next one from a month before `today` on."""
    for match in _ISO.finditer(text):
        value = _made(int(match[1]), int(match[3]), int(match[4]))
        if value:
            return Reading(value, None, match.group())
    numeric = _NUMERIC.search(text)
    if numeric:
        found = _both(int(numeric[1]), int(numeric[3]), _year(numeric[4]), style, numeric[2])
        if found:
            return Reading(found[0], found[1], numeric.group())
    worded = _find_worded(text, today)
    if worded:
        return worded
    short = _SHORT.search(text)
    if short and (short[2] == "/" or short.group().endswith(".")):
        found = _both(int(short[1]), int(short[3]), today.year, style, short[2])
        if found:
            return Reading(_near(found[0], today), _near(found[1], today) if found[1] else None, short.group())
    compact = re.fullmatch(r"\s*(20\d\d)(\d\d)(\d\d)\s*", text)
    if compact and (value := _made(int(compact[1]), int(compact[2]), int(compact[3]))):
        return Reading(value, None, text.strip())
    return None


_LETTER_O = re.compile(r"(?<=[^\W\d_])0|0(?=[^\W\d_])")  # a 0 that stands among letters
_RUN_TOGETHER = re.compile(r"\b(\d\d)[./-]?(\d\d)[./-]?(20\d\d)\b")


def find_misread(text: str, style: DateStyle, today: date) -> Reading | None:
    """A date of which a recognizer lost a point or took a letter for a figure: "2011.2026", "11-N0V-2026"."""
    lettered = _LETTER_O.sub("o", text)
    parted = _RUN_TOGETHER.sub(r"\1.\2.\3", lettered)
    found = find_date(parted, style, today) if parted != text else None
    return replace(found, text=text) if found else None


# the strokes between the figures were read as one of them, or were lost: "1711112026", "16111-26", "2011.26"
_STROKES = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[17./,|lI-]?(?:0?[1-9]|[12]\d|3[01])[17./,|lI-]?(?:20)?[2-4]\d")


def may_be_a_day(text: str) -> bool:
    """Whether figures may be a day by hand. Only what stands at a label for one is: "171126" may be any number."""
    return _STROKES.fullmatch(text) is not None


def without_date(text: str) -> str:
    """A text without the date that it begins or ends with: "Nov 13, 2026 Harold Prescott", "Rose Okafor, 11/01/26"."""
    words = text.split()
    for size in range(min(len(words) - 1, 6), 0, -1):
        if _is_date(" ".join(words[:size])):
            return " ".join(words[size:]).lstrip("-–/|·, ")
        if _is_date(" ".join(words[-size:])):
            return " ".join(words[:-size]).rstrip("-–/|·, ")
    return text


_WEEKS_HOURS = re.compile(
    r"(?<!\w)(?:kw|cw|wk|sem|sett|week|woche|kalenderwoche|semaine|semana|settimana)\.?\s?\d{1,2}(?!\w)"
    r"|(?<![\w.,])(?:\d{1,2}(?:[.:h]\d\d)?\s?(?:[-–]|a|to|and|bis|und|et|alle|e|y|tot|en|ate|as)\s?)?\d{1,2}(?:[.:h]\d\d)?\s?(?:h|uhr|uur|[ap]\.?m\.?|o['’]clock|heures|horas|ore)(?!\w)|(?<![\w.,])\d{1,2}[.:h]\d\d(?![\w.,]\d)"
)


def without_days(text: str) -> str:
    """A text, folded, without the days, weeks and hours in it: "deliver before 7 december to this address:". The figures that are left say
    something else."""
    text = fold(text)
    for pattern in (_ISO, A_DAY, _NUMERIC, *_worded(), _SHORT, _WEEKS_HOURS):
        text = pattern.sub(" ", text)
    return " ".join(text.split())


def _is_date(text: str) -> bool:
    """Whether a text is a date with its year and nothing else."""
    plain = fold(text).strip(" ,.;:()")
    return any(pattern.fullmatch(plain) for pattern in (_ISO, _NUMERIC)) or names_a_day(text)


def names_a_day(text: str) -> bool:
    """Whether a text is a date with a month in letters and nothing else: "31-Oct-2026", on a scan "31-0ct-2026" too."""
    plain = _LETTER_O.sub("o", fold(text)).strip(" ,.;:()")
    found = next((m for pattern in _worded() if (m := pattern.fullmatch(plain))), None)
    return found is not None and found[3] is not None


def opens_with_a_day(text: str) -> bool:
    """Whether a text begins with a day, with or without a word before it that says so: "DEL 19.11.26", "Date 11/21/2026", "20 de
    novembro de 2026", "20th November"; "7-MAR" and "2026-13-07" are numbers."""
    plain = _LETTER_O.sub("o", fold(text)).strip(" ,.;:()")
    starts = {plain, _SAYS_A_DAY.sub("", plain, count=1)}
    found = ((start, pattern.match(start)) for start in starts for pattern in (A_DAY, *_worded()))
    days = ((start, m) for start, m in found if m is not None and (m.re is A_DAY or m[3] or " " in m.group().strip()))
    return any(start[match.end() : match.end() + 1] in _ENDS for start, match in days)


# stands before figures that may be a day and a month, in either order; "44/11/2026" is the 44th of what a firm numbers by the month
MAY_BE_A_DAY = r"(?!(?:3[2-9]|[4-9]\d)[./-]|\d{1,2}[./-](?:3[2-9]|[4-9]\d)[./-]|(?:1[3-9]|2\d|3[01])[./-](?:1[3-9]|2\d|3[01])[./-])"
# in figures and with its year
A_DAY = re.compile(
    MAY_BE_A_DAY
    + r"\d{1,2}([./-])\d{1,2}\1(?:(?:19|20)?\d\d)|(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])"
)
_SAYS_A_DAY = re.compile(r"^[^\W\d_][^\W\d_.]*[.:]?(?:[^\W\d_]\.)?[.:]?\s+(?=\d)")  # one word: "DEL", "vom", "d.d."
_ENDS = ("", " ", ",", ".", ";", ")")


def _find_worded(text: str, today: date) -> Reading | None:
    folded = fold(text)
    day_first, month_first = _worded()
    match = day_first.search(folded)
    if match:
        day, month, year = match[1], match[2], match[3]
    else:
        match = month_first.search(folded)
        if not match:
            return None
        month, day, year = match[1], match[2], match[3]
    value = _made(_year(year.strip("'")) if year else today.year, _months()[month], int(day))
    if value is None:
        return None
    return Reading(value if year else _near(value, today), None, match.group().strip())


def _near(value: date, today: date) -> date:
    """A date without a year: this year's, or next year's if that is more than a month ago."""
    if (today - value).days > 31:
        return _made(value.year + 1, value.month, value.day) or value
    return value


def _both(a: int, b: int, year: int, style: DateStyle, mark: str) -> tuple[date, date | None] | None:
    month_day, day_month = _made(year, a, b), _made(year, b, a)
    first, second = (month_day, day_month) if style.month_first and mark != "." else (day_month, month_day)
    if first is None:
        return (second, None) if second else None
    other = None if style.certain or mark == "." or second == first else second
    return first, other


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None
