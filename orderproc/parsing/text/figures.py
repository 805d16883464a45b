# ruff: noqa: E501
"""A number of a text and what stands right around it: whether it is one number, counts what is in one pack, says which of several things is meant,
or is no number at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.units import codes
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.numerals import numeral_at
from orderproc.parsing.text.tokens import HOW_OFTEN, MEASURE, TIMES, UNITS, Token, What
from orderproc.parsing.text.vocabulary import SO_MANY_FOLD
from orderproc.parsing.words import fold


def of_a_pack(text: str, token: Token) -> str:
    """A doubt where a number counts what is in one pack ("a box of 50": fifty, or one box?), or is only a bound ("10+")."""
    before = _PACK_OF.search(text[: token.start])
    if before is not None:
        said = f"{before.group().strip()} {token.text}"
        return f"'{said}' may be {token.text} or one"
    if re.match(r"\+(?!\s?\d)", text[token.end :]):
        return f"'{token.text}+' is no sure number"
    return ""


_PACK_OF = re.compile(
    r"(?i)(?<!\w)(?:an?|one|1|eine?n?|une?|una|uno|uma?|een)\s+(?:box|case|pack(?:et|age)?|carton|bag|roll|bundle|tray|crate|karton|kiste|packung|pack|pckg|paket|schachtel|beutel|rolle|gebinde|bo[iî]te|caisse|carton|paquet|sachet|rouleau|lot|caja|paquete|bolsa|rollo"
    r"|scatola|confezione|pacco|cartone|busta|rotolo|doos|pak|zak|rol|kist|krat|caixa|pacote|saco|rolo|embalagem)\s+(?:of|with|à|a|de|d['’]|da|di|con|mit|zu|von|van|met|com)\s*$"
)


def unit_alone(text: str, word: re.Match[str]) -> bool:
    """Whether "un" is short for a unit whose number is missing: "(ref. WM 364.607) – UN"; one of something has a word behind it."""
    return fold(word.group()) == "un" and not re.match(r"[\s\"“«]*[^\W\d_]", text[word.end() :])


# "one piece", "een stuk", "uno solo", "één": how many, and no article
_ONE_PIECE = re.compile(
    r"(?i)\s+(?:pcs?|pieces?|units?|copy|item|single|only|stück|stk|exemplar|einzige[nrs]?|exemplaire|pièce|unité|seule?|pieza|unidad|ejemplar|sol[oa]|pezzo|unità|esemplare|stuks?|exemplaar|enkele?|peça|unidade|só|única?)\b"
)


def one_piece(text: str, word: re.Match[str]) -> bool:
    return word.group().casefold() in ("één", "eén", "eins") or _ONE_PIECE.match(text[word.end() :]) is not None


# before a word that is no article there: "…, just one"
_ALONE = re.compile(
    r"(?i)[,;:=–—(-]\s*(?:(?:just|only|nur|bloß|seulement|juste|solo|sólo|solamente|soltanto|slechts|maar|só|apenas)\s+)?$"
)


def at_the_end(text: str, start: int, end: int) -> bool:
    """Whether nothing but a unit stands behind a word, so that it is no article, and a sign before it: "Garlic, Solent Wight - one", "hoof
    shears, one pair", "jacket, just one"."""
    rest = text[end:].strip(" .!)]")
    return (not rest or bool(codes(rest))) and _ALONE.search(text[:start]) is not None


def unbroken(rest: Sequence[re.Match[str]], at: int) -> list[str]:
    """The words from here that nothing but blanks part."""
    found = [rest[at].group()]
    for before, after in zip(rest[at:], rest[at + 1 : at + 5], strict=False):
        if after.start() - before.end() > 2 or not after.group()[0].isalpha():
            break
        found.append(after.group())
    return found


_DOZEN = frozenset("doz dz dtz dtzd dzn dzd".split())  # "1 doz. sharpeners"


def number_in_digits(
    text: str,
    match: re.Match[str],
    style: NumberStyle,
    following: Sequence[str],
    language: str,
    starts: set[int],
    ends: set[int],
) -> Token:
    """A number in digits, with a doubt where it is one end of a span ("3-4"). `starts`, `ends`: of the item numbers, which end none."""
    word, end = match.group(), match.end()
    value = parse_number(word, style)
    doubt = ""
    before = text[max(0, match.start() - 1) : match.start()]
    spanned = before and before in "-–/" and match.start() > 1 and text[match.start() - 2].isdigit()
    if spanned and match.start() - 1 not in ends:
        doubt = f"the quantity is not one number: {text[max(0, match.start() - 6) : end]}"
    after = re.match(r"\s?(?:[-–/]\s?(?P<a>\d)|(?:or|to|oder|bis|ou|à|o|of|a)\s+(?P<b>\d+)\b)", text[end:])
    if after and end + after.start("a" if after["a"] else "b") in starts:
        after = None  # "30 of 9780100598416"
    if after and _parted(text, match, end):
        after = None
    if after and not re.match(r"\s?[-–]\s?\d{3,}", text[end:]):
        doubt = f"the quantity is not one number: {text[match.start() : end + after.end()]}"
    if before and (before.isalpha() and before not in "xX"):
        return Token(What.WORD, word, match.start(), end)
    if re.match(r"[a-f]\b(?!\s?\d)", text[end:]) and re.search(r"[^\W\d_]{2,}[.\s-]+$", text[: match.start()]):
        return Token(What.ASIDE, text[match.start() : end + 1], match.start(), end + 1)  # "class 4b", "house 12a"
    if which := SO_MANY_FOLD.match(text[end:]):
        return Token(What.WORD, text[match.start() : end + which.end()], match.start(), end + which.end())
    glued = re.match(r"[^\W\d_]+", text[end:])
    if (
        glued
        and not (glued.group()[0] in "xX" and end + 1 in starts)  # "3xTW-4410"
        and not doubt
        and fold(glued.group()) not in UNITS | TIMES | HOW_OFTEN
        and not MEASURE.match(glued.group())
    ):
        doubt = f"a letter stands in the quantity: {word}{glued.group()}"  # "2O" is no two
    if doubt and after:
        whole = re.match(
            r"\s?(?:[-–/]|or|to|oder|bis|ou|à|o|of|a)\s?\d+(?:[.,]\d+)?(?:\s+(?:dozen|dutzend)\b)?", text[end:]
        )
        stop = end + (whole.end() if whole else after.end())
        return Token(What.NUMBER, text[match.start() : stop], match.start(), stop, value, doubt=doubt)
    if following and value is not None and not doubt:
        dozen = numeral_at(["one", following[0]] if language == "en" else [following[0]], 0, language)
        twelve = dozen is not None and dozen.value == 12 and not dozen.doubt
        if fold(following[0]) in _DOZEN or (twelve and fold(following[0]).startswith(("do", "du"))):
            start = text.index(following[0], end)
            if not text[end:start].strip():
                return Token(What.NUMBER, text[match.start() : start + len(following[0])], match.start(), start + len(following[0]), value * 12)  # fmt: skip
    return Token(What.NUMBER, word, match.start(), end, value, doubt=doubt)


def _parted(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a dash with blanks parts two numbers that are no two ends of one: "pack of 500 - 2 packs" goes down, and in "needles 18 x 1 -
    10 boxes" the first is of a size."""
    behind = re.match(r"\s[-–]\s(\d+)(?![\d.,]*\d)", text[end:])
    if behind is None or not match.group().isdigit():
        return False
    return int(behind[1]) < int(match.group()) or re.search(r"\d\s?[xX×]\s?$", text[: match.start()]) is not None


def says_which(token: Token) -> bool:
    """Whether a word is made of a number and says which: "60er"."""
    return token.what is What.WORD and token.text[0].isdigit() and SO_MANY_FOLD.search(token.text) is not None


__all__ = ["at_the_end", "number_in_digits", "of_a_pack", "one_piece", "says_which", "unbroken", "unit_alone"]
