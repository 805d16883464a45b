"""Numbers, money and quantities as people write them. The document decides by all of its numbers how one is read.

Doesn't convert units or packs: "2 boxes" is two, and the unit is "boxes".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from orderproc.parsing.words import fold

SPACES = "\u00a0\u2007\u2009\u202f "
APOSTROPHES = "'\u2019\u02bc`\u00b4"
_CORE = rf"\d+(?:[.,{APOSTROPHES}{SPACES}]\d+)*"
NUMBER = re.compile(rf"(?<![\w.,]){_CORE}(?![\w])")
_GROUPED = re.compile(rf"^\d{{1,3}}(?:([.,{APOSTROPHES}{SPACES}])\d{{3}})(?:\1\d{{3}})*$")

SYMBOLS = {
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₱": "PHP",
    "zł": "PLN",
    "₺": "TRY",
    "₫": "VND",
}
_DOLLARS = {
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "nz$": "NZD",
    "s$": "SGD",
    "hk$": "HKD",
    "r$": "BRL",
}
CODES = frozenset(
    "USD EUR GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK HUF RON BGN TRY ZAR MXN BRL SGD HKD KRW THB MYR PHP IDR "
    "ILS AED SAR RUB UAH".split()
)
_MONEY_SIGNS = re.compile(
    rf"(?i)(us\$|au?\$|ca?\$|nz\$|s\$|hk\$|r\$|\$|€|£|¥|₹|₽|₩|₱|₺|₫|zł|\beuros?\b|\beur\b|\bfr\.|\brs\.|\brm\b|\bkr\.?(?![a-z])"
    rf"|\b(?:{'|'.join(sorted(CODES))})\b)"
)
_ATTACHED_CODE = re.compile(rf"(?i)^({'|'.join(sorted(CODES))}|RM)(?=\d)|(?<=\d)({'|'.join(sorted(CODES))})$")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """Which mark stands before the decimals. `certain`: the document itself showed it; `mixed`: it showed both."""

    decimal: str = "."
    certain: bool = False
    mixed: bool = False

    @classmethod
    def of(cls, texts: Iterable[str], locale: str = "en_US") -> NumberStyle:
        """The style that all numbers of a document speak for; the locale's where they say nothing."""
        votes = {".": 0, ",": 0}
        for text in texts:
            for match in NUMBER.finditer(text):
                mark, weight = _evidence(match.group())
                if mark:
                    votes[mark] += weight
        if votes["."] == votes[","]:
            return cls(_locale_decimal(locale), certain=False, mixed=votes["."] > 0)
        best = max(votes, key=lambda m: votes[m])
        return cls(best, certain=True, mixed=min(votes.values()) > 0)


@lru_cache(maxsize=32)
def _locale_decimal(locale: str) -> str:
    from babel.core import UnknownLocaleError
    from babel.numbers import get_decimal_symbol

    try:
        return "," if get_decimal_symbol(locale) == "," else "."
    except (UnknownLocaleError, ValueError):
        return "."


def _evidence(number: str) -> tuple[str | None, int]:
    """Which decimal mark this number alone proves, and how strongly. Dates and versions (1.2.2026) prove nothing."""
    marks = [c for c in number if c in ".,"]
    if not marks:
        return None, 0
    last = marks[-1]
    other = "," if last == "." else "."
    tail = number.rsplit(last, 1)[1]
    if not tail.isdigit():  # 1.234 567: a blank after the last mark
        return None, 0
    groups = re.split(rf"[.,{APOSTROPHES}{SPACES}]", number)
    inner_ok = all(len(g) == 3 for g in groups[1:-1]) and 1 <= len(groups[0]) <= 3
    if len(set(marks)) == 2:
        return (last, 3) if inner_ok and marks.count(last) == 1 else (None, 0)
    if len(marks) > 1:
        return (other, 3) if inner_ok and len(tail) == 3 and len(groups[0]) <= 3 else (None, 0)
    if len(groups) > 2 and inner_ok and len(tail) != 3:  # 1 234,50 and 1'234.50
        return last, 3
    if len(tail) == 2:
        return last, 2
    if len(tail) != 3 or number.startswith("0") or len(groups[0]) > 3:
        return last, 1
    return None, 0


@lru_cache(maxsize=8192)
def strip_money(text: str) -> tuple[str, str | None]:
    """The text without its currency sign, and the currency as ISO 4217 where the sign names one ("$" alone names none)."""
    currency: str | None = None
    text = text.strip()

    def take(match: re.Match[str]) -> str:
        nonlocal currency
        sign = match.group().strip().lower()
        named = _DOLLARS.get(sign) or SYMBOLS.get(sign)
        if named is None and sign in ("eur", "euro", "euros"):
            named = "EUR"
        if named is None and sign == "rm":
            named = "MYR"
        if named is None and sign.upper() in CODES:
            named = sign.upper()
        currency = currency or named
        return " "

    text = _ATTACHED_CODE.sub(take, text)
    return _MONEY_SIGNS.sub(take, text).strip(), currency


@lru_cache(maxsize=4096)
def parse_number(text: str, style: NumberStyle) -> Decimal | None:
    """The number that `text` is, currency signs allowed around it; None where it is no number or more than one.

    A number that can only be read one way (4,50 · 1.234.567 · 1,234.50) is read so whatever the style.
    """
    if _FIGURE.search(text) is None:
        return None
    body, _ = strip_money(text)
    body = body.strip().strip(SPACES)
    negative = False
    if body.startswith("(") and body.endswith(")"):
        negative, body = True, body[1:-1].strip()
    body = body.replace("\u2212", "-").replace("\u2013", "-").replace("\u2014", "-")
    body = _NO_CENTS.sub(r"\1", body)  # 12,- and 1'200.--
    if body[:1] in "+-" and body[1:].strip():
        negative, body = negative or body[0] == "-", body[1:].strip()
    elif body.endswith("-") and len(body) > 1:
        negative, body = True, body[:-1].strip()
    if body[:1] in ".," and body[1:].isdecimal():
        body = "0" + body
    if body[-1:] in ".,":
        body = _POINT_BEHIND.sub("", body)
    if not _WHOLE.fullmatch(body):
        return None
    plain = _plain_number(body, style)
    if plain is None:
        return None
    try:
        value = Decimal(plain)
    except InvalidOperation:  # pragma: no cover - the pattern lets only digits through
        return None
    return -value if negative else value


_FIGURE = re.compile(r"\d")
_NO_CENTS = re.compile(r"(\d)[.,]\s?-{1,2}$")
_POINT_BEHIND = re.compile(r"(?<=\d)[.,]$")
_WHOLE = re.compile(_CORE)


def _plain_number(body: str, style: NumberStyle) -> str | None:
    marks = [c for c in body if not c.isdigit()]
    if not marks:
        return body
    points = [c for c in marks if c in ".,"]
    if not points:  # only blanks or apostrophes: they must part groups of three
        return re.sub(r"\D", "", body) if _GROUPED.match(body) else None
    last = points[-1]
    head, _, tail = body.rpartition(last)
    if not tail.isdigit():
        return None
    groups = re.split(r"\D", head)
    head_grouped = len(groups) == 1 or (1 <= len(groups[0]) <= 3 and all(len(g) == 3 for g in groups[1:]))
    head_marks = {c for c in head if not c.isdigit()}
    as_decimal = re.sub(r"\D", "", head) + "." + tail
    as_whole = re.sub(r"\D", "", body)
    if last in head_marks and len(tail) == 2 and head_grouped and len(head_marks) == 1:
        return as_decimal  # 1.234.56: a comma that was written or read as a point
    if last in head_marks:  # 1.234.567
        return as_whole if len(tail) == 3 and head_grouped and len(head_marks) == 1 and len(groups[0]) <= 3 else None
    if head_marks:
        return as_decimal if head_grouped and len(head_marks) == 1 else None
    if last == style.decimal:
        return as_decimal
    if len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0"):
        return as_whole
    return as_decimal


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal
    currency: str | None = None


def parse_money(text: str, style: NumberStyle) -> Money | None:
    """One amount of money, with or without its currency."""
    amount = parse_number(text, style)
    return None if amount is None else Money(amount, strip_money(text)[1])


def cents_apart(text: str) -> Decimal | None:
    """Money of which a form's boxes, or a pen that leaves the point out, set the cents apart: "54 95" → 54.95. Two digits behind a blank
    are no thousands; where a page may hold two numbers side by side (a quantity and a price), don't ask."""
    body, _ = strip_money(text)
    parts = re.fullmatch(r"(\d{1,7}|\d{1,3}(?:[ .,'’]\d{3})+) (\d{2})", body.strip())
    if parts is None:
        return None
    whole = "".join(c for c in parts[1] if c.isdigit())
    return Decimal(f"{whole}.{parts[2]}")


_OPEN = re.compile(r"((?:[$€£]\s?)?(?:\d{1,3}[ .,'’])*\d{1,7}[.,]) (\d\d)")


def closed(text: str) -> str:
    """One recognized amount without the blank that a typewriter's comma leaves before the cents: "1 460, 57" → "1 460,57"; anything else
    as it is."""
    found = _OPEN.fullmatch(text.strip())
    return f"{found[1]}{found[2]}" if found else text


def ambiguous(text: str) -> bool:
    """Whether this number alone could be read two ways (1.234 or 1,234)."""
    body, _ = strip_money(text)
    return bool(re.fullmatch(r"-?[1-9]\d{0,2}[.,]\d{3}", body.strip()))


_WORDS: dict[str, int] = {
    word: value
    for value, words in {
        1: "a an one single ein eine einen einer eins un une uno una uno een um uma",
        2: "two both zwei zwo deux dos due twee dois duas",
        3: "three drei trois tres tre drie",
        4: "four vier quatre cuatro quattro quatro",
        5: "five funf fuenf cinq cinco cinque vijf",
        6: "six sechs seis sei zes",
        7: "seven sieben sept siete sette zeven sete",
        8: "eight acht huit ocho otto oito",
        9: "nine neun neuf nueve nove negen",
        10: "ten zehn dix diez dieci tien dez",
        11: "eleven elf onze once undici",
        12: "twelve zwolf zwoelf douze doce dodici twaalf doze",
        13: "thirteen dreizehn treize trece tredici dertien treze",
        14: "fourteen vierzehn quatorze catorce quattordici veertien catorze",
        15: "fifteen funfzehn fuenfzehn quinze quince quindici vijftien",
        16: "sixteen sechzehn seize sedici zestien",
        18: "eighteen achtzehn",
        20: "twenty zwanzig vingt veinte venti twintig vinte",
        24: "twenty-four vierundzwanzig",
        25: "twenty-five funfundzwanzig vingt-cinq veinticinco venticinque vijfentwintig",
        30: "thirty dreissig dreißig trente treinta trenta dertig trinta",
        40: "forty vierzig quarante cuarenta quaranta veertig quarenta",
        50: "fifty funfzig fuenfzig cinquante cincuenta cinquanta vijftig cinquenta",
        60: "sixty sechzig soixante",
        100: "hundred hundert cent cien cento honderd cem",
    }.items()
    for word in words.split()
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_DOZEN = frozenset(
    "dozen dozens dz doz dutzend douzaine douzaines docena docenas dozzina dozzine dozijn duzia duzias".split()
)
_HALVES = {"½": "0.5", "¼": "0.25", "¾": "0.75"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """`unit` as written. `doubt`: why a person should look, in words, or empty."""

    value: Decimal | None
    unit: str | None = None
    doubt: str = ""
    words: bool = False  # written as a word: "two", "a dozen"


def number_word(text: str) -> int | None:
    """ "two", "zwei", "twenty-five" → the number; None for anything else."""
    word = fold(text)
    if word in _WORDS:
        return _WORDS[word]
    tens, _, ones = word.partition("-")
    if tens in _TENS and ones in _WORDS and _WORDS[ones] < 10:
        return _TENS[tens] + _WORDS[ones]
    return _TENS.get(word)


def parse_quantity(text: str, style: NumberStyle) -> Quantity | None:
    """What a quantity cell or phrase says: "12", "6.000 Unit(s)", "2 boxes", "two", "a dozen", "1/2". None: no quantity at all.

    A dozen is twelve; every other unit stays as written.
    """
    body = text.strip().strip(SPACES).strip(":;")
    if not body:
        return None
    number = parse_number(body, style) if not _MONEY_SIGNS.search(body) else None
    if number is not None:
        return Quantity(number)
    mixed = re.match(r"^(?:(\d+)\s+)?(\d+)\s?/\s?(\d+)\s*(.*)$", body)
    if mixed and int(mixed[3]):
        value = Decimal(mixed[1] or 0) + Decimal(mixed[2]) / Decimal(mixed[3])
        return Quantity(value, mixed[4].strip() or None, f"a part of a unit is asked for: {body}")
    if (half := re.match(r"^(\d*)\s?([½¼¾])\s*(.*)$", body)) is not None:
        return Quantity(
            Decimal(half[1] or 0) + Decimal(_HALVES[half[2]]),
            half[3].strip() or None,
            f"a part of a unit is asked for: {body}",
        )
    if re.match(r"^\d+\s*(?:-|–|to|bis|or|oder|ou|o)\s*\d+\b", body, re.IGNORECASE):
        return Quantity(None, None, f"the quantity is not one number: {body}")
    found = re.match(rf"^(?:[xX×]\s*)?([-+]?{_CORE})\s*(?:[xX×*](?![A-Za-z])\s*)?(.*)$", body)
    if found:
        value_ = parse_number(found[1], style)
        if value_ is None:
            return None
        rest = found[2].strip()
        if rest.startswith("(") and rest.endswith(")"):
            rest = rest[1:-1].strip()
        if fold(rest.split(" ")[0]).rstrip(".") in _DOZEN if rest else False:
            return Quantity(value_ * 12, rest.partition(" ")[2] or None, words=True)
        if rest and re.search(r"\d", rest):
            return Quantity(value_, rest, f"more than one number stands in the quantity: {body}")
        return Quantity(value_, rest or None)
    return _in_words(body)


def _in_words(body: str) -> Quantity | None:
    tokens = fold(body).split()
    if not tokens or body[0] in "àÀ":  # "à réception de facture" is no "a" of anything
        return None
    rest = tokens[1:]
    if (
        rest
        and rest[0] in ("or", "to", "oder", "bis", "ou", "o", "of")
        and number_word(tokens[0]) is not None
        and len(rest) > 1
        and number_word(rest[1]) is not None
    ):
        return Quantity(None, None, f"the quantity is not one number: {body}", words=True)
    if rest and rest[0] in ("dutzend", "douzaine", "docena", "dozzina", "dozijn", "duzia"):
        return Quantity(
            Decimal(number_word(tokens[0]) or 1) * 12,
            " ".join(t for t in rest[1:] if t not in ("de", "di", "d'")) or None,
            words=True,
        )
    if tokens[0] in ("a", "ein", "une") and rest[:1] == ["pair"]:
        return Quantity(Decimal(1), "pair", words=True)
    if tokens[0] in ("half", "halbes", "halbe") and len(tokens) > 1:
        after = [t for t in rest if t not in ("a", "an")]
        if after and after[0] in _DOZEN:
            return Quantity(Decimal(6), " ".join(after[1:]) or None, words=True)
        return Quantity(Decimal("0.5"), " ".join(after) or None, f"a part of a unit is asked for: {body}", words=True)
    if tokens[:2] in (["a", "couple"], ["couple", "of"]):
        return Quantity(Decimal(2), None, f"'{body}' is not a sure number", words=True)
    if tokens[0] in _DOZEN:
        return Quantity(Decimal(12), " ".join(t for t in rest if t not in ("of", "de")) or None, words=True)
    value = number_word(tokens[0])
    if value is None:
        return None
    if rest and rest[0] in ("hundred", "hundert", "cent", "cien", "honderd"):
        value, rest = value * 100, rest[1:]
    if rest and rest[0] in _DOZEN:
        value, rest = value * 12, [t for t in rest[1:] if t not in ("of", "de")]
    if any(int(digits) != value for digits in re.findall(r"\d+", " ".join(rest))):  # not "ten (10)"
        return Quantity(Decimal(value), None, f"more than one number stands in the quantity: {body}", words=True)
    return Quantity(Decimal(value), " ".join(rest) or None, words=True)


def parse_discount(text: str, style: NumberStyle) -> Decimal | None:
    """Per cent off: "10", "10 %", "-10,00%", "10+5" (five per cent off what ten left); None for anything else."""
    left = Decimal(100)
    for part in text.replace("%", " ").split("+"):
        percent = parse_number(part.strip().lstrip("-\u2212"), style)
        if percent is None or not 0 <= percent < 100:
            return None
        left = left * (100 - percent) / 100
    return 100 - left
