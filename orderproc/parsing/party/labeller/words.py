"""A text as the labeller reads it: its words with their places, and what each looks like and is known as."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.counties import is_county
from orderproc.parsing.party.legalforms import LEGAL_FORM
from orderproc.parsing.party.names import (
    COMPANY,
    DEPARTMENT,
    HONORIFIC,
    STREET,
    STREET2,
    is_first_name,
)
from orderproc.parsing.party.places import CA_POSTCODE, EIRCODE, UK_POSTCODE, country_of, state_of
from orderproc.parsing.party.provinces import is_province
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.words import bare, fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

GOODS = "{goods}"  # stands for the rows of goods of an order
MARKS = 60  # numbers that describe a word
_WORD = re.compile(r"\{goods\}|\n\s*\n[\s\n]*|\n|\S+@\S+\.\w+|(?:https?://|www\.)\S+|[^\W_]+(?:['’./&-][^\W_]+)*|[^\s]")
_DUTCH = re.compile(r"(?i)\d{4} [A-Z]{2}")
# marks that part what they stand between, each with its number
_SIGNS = {
    **dict(zip(",.:;/-–—|()", (3, 4, 5, 6, 6, 6, 6, 6, 6, 7, 7), strict=True)),
    **dict.fromkeys("\"'«»“„”", 8),
}


class Placed(NamedTuple):
    """A word of a text and where it stands there; the end of a line is a word, too."""

    text: str
    start: int
    end: int


def words_in(text: str) -> list[Placed]:
    """The words of a text with the marks and the ends of lines between them."""
    return [Placed(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]


def marks_of(words: Sequence[Placed], us: str = "") -> NDArray[np.float32]:
    """(n, MARKS) of 0 and 1: what each word is made of, what it is known as, and where in its line and its text it stands; whether it is
    a word of `us`, the name of the house that the text is written to."""
    import numpy as np

    texts = [word.text for word in words]
    found = np.zeros((len(texts), MARKS), np.float32)
    goods = texts.index(GOODS) if GOODS in texts else len(texts)
    lines = [0, *accumulate(text.isspace() for text in texts)][: len(texts)]
    last = sum(text.isspace() for text in texts)
    sizes = Counter(lines)
    ends = {line: text == ":" for line, text in zip(lines, texts, strict=True) if not text.isspace()}
    for at, text in enumerate(texts):
        found[at, :34] = _made_of(text)
        if text.isspace() or text == GOODS:
            continue
        if text[0].isalpha():
            found[at, 34:40] = _known_as(text)
        if at + 1 < len(texts) and text[-1].isalnum() and texts[at + 1][0].isalnum():
            pair = _pair(text, texts[at + 1])
            found[at, 40:44] = pair
            found[at + 1, 44:48] = pair
        line = lines[at]
        found[at, 48] = at == 0 or texts[at - 1].isspace()
        found[at, 49] = at + 1 == len(texts) or texts[at + 1].isspace()
        found[at, 50:55] = line < 3, line >= last - 4, at > goods, ends.get(line, False), ends.get(line - 1, False)
        found[at, 55 + sum(sizes[line] > most for most in (3, 6, 12))] = 1
    found[_named(texts, us), 59] = 1
    return found


def _named(texts: Sequence[str], us: str) -> list[int]:
    """The words that name us: more than half of our name's, one behind the other."""
    own = {word for word in bare(fold(us)).split() if not LEGAL_FORM.fullmatch(word)}
    runs: list[list[int]] = []
    for at, text in enumerate(texts):
        if own & {*bare(fold(text)).split()}:
            if runs and at - runs[-1][-1] <= 2:
                runs[-1].append(at)
            else:
                runs.append([at])
    return [at for run in runs if 2 * len({fold(texts[at]) for at in run}) > len(own) for at in run]


@lru_cache(maxsize=16384)
def _made_of(text: str) -> tuple[bool, ...]:
    """(34,): an end of a line, a sign, letters in small or capitals, figures by their number, figures among letters; known names."""
    found = [False] * 34
    if text == GOODS:
        found[2] = True
    elif text.isspace():
        found[1 if text.count("\n") > 1 else 0] = True
    elif "@" in text or text.startswith(("http", "www")):
        found[25] = True
    elif not any(c.isalnum() for c in text):
        found[_SIGNS.get(text, 9)] = True
    elif not any(c.isdigit() for c in text):
        found[_case(text)] = True
        found[27], found[30] = is_town(text), country_of(text) is not None
        found[31] = state_of(text) is not None or is_province(text) or is_county(text)
        found[32], found[33] = STREET.search(text) is not None, is_first_name(text)
    elif text.isdigit():
        found[14 + min(len(text), 6)] = True
    else:
        found[_code(text)] = True
    return tuple(found)


def _case(text: str) -> int:
    if sum(c.isalpha() for c in text) == 1:
        return 14
    if text.islower():
        return 10
    if text.isupper():
        return 12
    return 11 if text.istitle() or (text[0].isupper() and text[1:].islower()) else 13


def _code(text: str) -> int:
    if re.fullmatch(r"\d+[A-Za-z]", text):
        return 21
    if re.fullmatch(r"[A-Za-z]{1,2}\d[\dA-Za-z]?|\d[A-Za-z]{2}", text):
        return 22
    return 23 if re.fullmatch(r"\d+[-/.][\d./-]+", text) else 24


@lru_cache(maxsize=16384)
def _known_as(text: str) -> tuple[bool, ...]:
    """(6,): what a word says by itself."""
    said = (COMPANY.search(text), HONORIFIC.search(text), DEPARTMENT.search(text), STREET2.search(text))
    firm, title, office, inside = (one is not None for one in said)
    return firm, title, office, address_label(text) is not None, LEGAL_FORM.fullmatch(text) is not None, inside


@lru_cache(maxsize=16384)
def _pair(first: str, second: str) -> tuple[bool, ...]:
    """(4,): what two words say together: a town, a country, a region, a postal code."""
    text = f"{first} {second}"
    code = any(form.fullmatch(text) for form in (UK_POSTCODE, CA_POSTCODE, EIRCODE, _DUTCH))
    region = state_of(text) is not None or is_province(text) or is_county(text)
    return is_town(text), country_of(text) is not None, region, code


__all__ = ["GOODS", "MARKS", "Placed", "marks_of", "words_in"]
