# ruff: noqa: E501
"""Which of the numbers in running text may be quantities: no sizes, durations, years, or parts of what the items are called. To which
item each belongs is told in `pairing`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from orderproc.model.shop import Catalog, Item
from orderproc.model.units import codes, sold_by
from orderproc.parsing.text.tokens import HOW_OFTEN, MEASURE, TIMES, UNITS, Token, What
from orderproc.parsing.words import fold

_DURATION = re.compile(
    r"^(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|am|pm|o'clock|percent|times?|people|persons?|pupils|students|children|kids|colleagues|employees|guests|"
    r"tage?n?|wochen?|monate?n?|jahre?n?|uhr|stunden?|minuten|mal|personen|kinder|schuler|leute|mitarbeiter|jours?|semaines?|mois|ans?|annees?|heures?|fois|personnes|eleves|enfants|"
    r"dias?|semanas?|mes|meses|anos?|horas?|veces|personas|alumnos|ninos|giorn[oi]|gg|settiman[ae]|mes[ei]|ann[oi]|or[ae]|volt[ae]|persone|dag(?:en)?|weken|week|maand(?:en)?|jaar|uur|keer|kinderen|leerlingen|mensen|pessoas|alunos|criancas|vezes)$"
)


def counts_time(behind: Token) -> bool:
    """Whether a word behind a number says that it counts time or people, and no goods."""
    return behind.what is What.WORD and _DURATION.match(_plain_word(behind.text)) is not None


def free_numbers(tokens: list[Token], catalog: Catalog, items: Sequence[Item]) -> list[int]:
    """The places of the numbers that may be quantities: no sizes, durations, years, or parts of what the items are called."""
    called = {pair for item in items for pair in _neighbours(item)}
    own = {_plain_word(word) for item in items for word in re.findall(r"[^\W\d_]+", item.description)}
    found = []
    sizes = _sizes_of(tokens, items)
    for n, token in enumerate(tokens):
        if token.what is not What.NUMBER or _fraction_of(token.text, items) or n in sizes:
            continue
        before = _near(tokens, n, -1)
        after = _near(tokens, n, +1)
        size = bool(after and MEASURE.match(after)) and tokens[n].text[0].isdigit()
        if _bound(tokens, n):
            found.append(n)
            continue
        # "Arran Pilot - 2 bags" of "Arran Pilot, 2 kg"
        counted = after in UNITS and token.text[0].isdigit() and not MEASURE.match(after) and after not in own
        counted = counted and not any(t.what is What.NUMBER for t in tokens[n + 2 : n + 3])
        if ((token.text, after) in called and after) or ((before, token.text) in called and before and not counted):
            continue
        if token.text[0].isdigit() and any((token.text, m) in called for m in _glued(after)):
            continue
        if _decimal_of(token, items):
            continue
        if token.value is None or (token.value != token.value.to_integral_value() and not size):
            if token.value is not None:
                token.doubt = token.doubt or f"a part of a unit is asked for: {token.text}"
                found.append(n)
            continue
        often = bool(after) and (_times_of_item(tokens, n) or _so_often(tokens, n))
        if after and _DURATION.match(after) and not (before and before in TIMES) and not often:
            continue
        if before in ("size", "gr", "grosse", "taille", "talla", "taglia", "maat", "tamanho", "type", "typ"):
            continue
        found.append(n)
    sized = [
        n
        for n in found
        if (_near(tokens, n, +1) and MEASURE.match(_near(tokens, n, +1) or "")) and tokens[n].text[0].isdigit()
    ]
    kept = [n for n in found if n not in sized or _sold_by_it(tokens[n + 1 : n + 2], items)]
    # "4 sheets of red buckram": where nothing else counts
    return (
        kept
        or [n for n in sized if "SH" in codes(_near(tokens, n, +1))]
        or [n for n in sized if _of_one(tokens, n, items, catalog)]
    )


def _of_one(tokens: Sequence[Token], at: int, items: Sequence[Item], catalog: Catalog) -> bool:
    """Whether a measure before an item says how many of it: "5 lb corn 1144D", which is sold by 1 lb, and nobody sells that corn by 5."""
    unit, value = {*codes(_near(tokens, at, +1))}, tokens[at].value
    if len(items) != 1 or value is None or not any(token.what is What.ITEM for token in tokens[at + 1 :]):
        return False
    sizes = _sizes_in(items[0], unit)
    others = [one for one in catalog.items if one is not items[0] and _thing(one) == _thing(items[0])]
    return sizes == ["1"] and not any(f"{value.normalize():f}" in _sizes_in(one, unit) for one in others)


def _sizes_in(item: Item, unit: set[str]) -> list[str]:
    """The numbers before a measure in what an item is called."""
    found = re.finditer(r"(?<![\d.,/])(\d+(?:[.,]\d+)?)\s?([^\W\d_]+)", item.description)
    return [m[1].replace(",", ".") for m in found if unit & {*codes(m[2])}]


def _thing(item: Item) -> str:
    """What an item is called without its sizes."""
    return " ".join(re.findall(r"[^\W\d_]{3,}", fold(item.description)))


def _sold_by_it(behind: Sequence[Token], items: Sequence[Item]) -> bool:
    """Whether an item of the row is sold by the measure behind a number: "3 m BC-11" of "Book cloth, per metre"."""
    return any(
        {*codes(token.text)} & {*codes(item.unit)} or sold_by(item.description, token.text)
        for token in behind
        for item in items
    )


_SIZE = re.compile(r"(\d+(?:[.,/]\d+)*)\s?[^\W\d_]{0,3}[\"”']?\s?[x×]\s?(\d+(?:[.,/]\d+)*)")


def _sizes_of(tokens: Sequence[Token], items: Sequence[Item]) -> set[int]:
    """The places of two numbers that an item has in its name as a size, the units of which may be left out: "18 x 1" of "18 g x 1 in"."""
    own = {size for item in items for name in (item.description, *item.aliases) for size in _SIZE.findall(name.lower())}
    found: set[int] = set()
    for n in range(len(tokens) - 2 if own else 0):
        one, times, other = tokens[n : n + 3]
        crossed = one.what is What.NUMBER and other.what is What.NUMBER and times.text.lower() in ("x", "×")
        if crossed and (one.text, other.text) in own:
            found |= {n, n + 2}
    return found


def _decimal_of(token: Token, items: Sequence[Item]) -> bool:
    """Whether a number with decimals is a size of an item of the row, its unit left out: the "11,5" of "Bit, steel, 11,5 cm"."""
    if token.value is None or token.value == token.value.to_integral_value():
        return False
    own = (number for i in items for name in (i.description, *i.aliases) for number in re.findall(r"\d+[.,]\d+", name))
    return any(number.replace(",", ".") == f"{token.value.normalize():f}" for number in own)


def _fraction_of(text: str, items: Sequence[Item]) -> bool:
    """Whether a fraction is a part of what an item is called: the "5/8" of a tyre "28 x 1 5/8", the "18/100" of a line so thick."""
    if not re.fullmatch(r"\d{1,3}/\d{1,3}", text):
        return False
    return any(re.search(rf"(?<![\w/.,]){text}(?![\w/])", name) for i in items for name in (i.description, *i.aliases))


def _bound(tokens: Sequence[Token], at: int) -> bool:
    """ "6 x HH-1", "HH-1 x 6": how many of an item, whatever the item has in its name ("M6x16"). A number of parts has a doubt of its own."""
    value = tokens[at].value
    if tokens[at].doubt or value is None or value != value.to_integral_value():
        return False
    ahead = at + 2 < len(tokens) and fold(tokens[at + 1].text) in TIMES and tokens[at + 2].what is What.ITEM
    behind = at >= 2 and fold(tokens[at - 1].text) in TIMES and tokens[at - 2].what is What.ITEM
    return ahead or behind


def _times_of_item(tokens: Sequence[Token], at: int) -> bool:
    """ "48 fois la référence 1078/14", "tien keer artikel E7G00443": so often that item, with words for it between."""
    if fold(tokens[at + 1].text) not in HOW_OFTEN:
        return False
    for token in tokens[at + 2 : at + 7]:
        if token.what is What.ITEM:
            return True
        if token.what is not What.WORD and token.text not in ("'", "’", ":", ".", "°", "º"):
            return False
    return False


def _so_often(tokens: Sequence[Token], at: int) -> bool:
    """ "1078/14, 48 fois": nothing but signs between an item and how often, and the row or the clause ends."""
    if fold(tokens[at + 1].text) not in HOW_OFTEN:
        return False
    if at + 2 < len(tokens) and tokens[at + 2].what is not What.MARK and fold(tokens[at + 2].text) not in _AND:
        return False
    item = next((t for t in reversed(tokens[:at]) if t.what is not What.MARK), None)
    return item is not None and item.what is What.ITEM


_AND = frozenset("and und et y e en".split())


def _glued(after: str | None) -> tuple[str, ...]:
    """ "14-cm-Töpfe" is one word behind the number: its first part is the measure."""
    return tuple(part for part in re.split(r"-", after or "") if part)[:1]


def _near(tokens: Sequence[Token], at: int, step: int) -> str | None:
    """The word or number beside a token, folded; a hyphen, the sign of "n° 12" and a quotation mark for inches are looked through."""
    n = at + step
    if step > 0 and 0 <= n < len(tokens) and tokens[n].text in ('"', "″", "''", "”"):
        return "inch"
    while 0 <= n < len(tokens) and tokens[n].text in ("-", "–", ".", "°", "º") and abs(n - at) < 3:
        n += step
    if not 0 <= n < len(tokens):
        return None
    token = tokens[n]
    if token.what is What.NUMBER:
        return token.text
    return _plain_word(token.text) if token.what is What.WORD or fold(token.text) in TIMES else None


def _plain_word(text: str) -> str:
    word = fold(text).strip("'\"")
    return {"inches": "inch", "liter": "l", "litre": "l", "liters": "l", "litres": "l", "litri": "l", "litro": "l", "litros": "l", "gramm": "g", "grams": "g", "kilo": "kg", "zoll": "inch"}.get(word, word)  # fmt: skip


def _neighbours(item: Item) -> set[tuple[str, str]]:
    """Every number of an item's description with the word beside it: ("2", "mm"), ("of", "50")."""
    found: set[tuple[str, str]] = set()
    for text in (item.description, *item.aliases):
        plain = text.replace('"', " inch ").replace("″", " inch ")
        words = list(re.finditer(r"[^\W\d_]+|\d+(?:[.,]\d+)*|[\"×]", plain))
        for a, b in pairwise(words):
            of_a_word = a.group()[0].isdigit() and plain[a.start() - 1 : a.start()].isalpha()  # "Gladiator F1, packet"
            if (a.group()[0].isdigit() and not of_a_word) or b.group()[0].isdigit():
                found.add((_plain_word(a.group()), _plain_word(b.group())))
    return found
