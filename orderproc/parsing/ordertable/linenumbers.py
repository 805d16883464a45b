"""The numbers of one order line around its item's number, each with the word that says what it is: none of the item's own description
("10 mm") or of a date. Which is quantity, price and amount is told in `multiplying`."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher

from orderproc.model.reading import Word
from orderproc.model.shop import Item
from orderproc.parsing.dates import is_month
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle, parse_number, parse_quantity, strip_money
from orderproc.parsing.ordertable.anchors import IN_LINE, Anchor
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.words import bare, fold

MOST_ORDERED = Decimal(1_000_000)  # longer numbers are numbers of something, not counts


TIMES = frozenset("x X × * à @".split())
_MARKS = "()[]{};:|"


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A number of a record. `at`: its place among the record's words; `chunk`: the words that it is made of."""

    value: Decimal
    chunk: Chunk
    at: int
    line: int
    money: bool
    label: str = ""  # "Unit price" where the paper writes "Unit price: 9.50"
    unit: str | None = None
    sign: str = ""  # "50 × 27,70": the first has "times" behind it, the second before it

    @property
    def words(self) -> tuple[Word, ...]:
        return self.chunk.words

    @property
    def role(self) -> Role | None:
        return role_of(self.label) if self.label else None

    def in_line(self, edges: tuple[float, float]) -> bool:
        box = self.chunk.box
        return abs(box.x0 - edges[0]) <= IN_LINE or abs(box.x1 - edges[1]) <= IN_LINE


@dataclass(slots=True)
class Record:
    """What stands from one item number to the next. `numbers`: those that may be quantity, price or amount."""

    anchor: Anchor
    lines: list[Line]
    numbers: list[Number] = field(default_factory=list)
    own: frozenset[int] = frozenset()  # ids of the words that the item's description holds

    @property
    def price(self) -> Decimal | None:
        return self.anchor.item.unit_price


def read_numbers(record: Record, style: NumberStyle) -> None:
    """Fills in the record's own words and numbers."""
    words = [w for line in record.lines for w in line.words if not any(w is a for a in record.anchor.words)]
    record.own = frozenset(own_words(words, record.anchor.item))
    at = 0
    for row, line in enumerate(record.lines):
        free = [w for w in line.words if not any(w is a for a in record.anchor.words)]
        record.numbers += _of_line(line, free, row, at, record.own, style)
        at += len(free)
    record.numbers += _broken(record, style)


def _broken(record: Record, style: NumberStyle) -> list[Number]:
    """Numbers that a narrow column broke at the blank of their thousands: "29" over "779,50", flush right."""
    found = []
    for upper, lower in itertools.permutations(record.numbers, 2):
        flush = lower.line == upper.line + 1 and abs(upper.chunk.box.x1 - lower.chunk.box.x1) < 1.5
        if not flush or len(upper.words) + len(lower.words) > 2 or upper.money or upper.value > 999:
            continue
        if re.fullmatch(r"\d{3}(?:[.,]\d{2})?", lower.chunk.text):
            whole = parse_number(f"{upper.chunk.text} {lower.chunk.text}", style)
            if whole is not None:
                chunk = record.lines[lower.line].chunk([*upper.words, *lower.words])
                found.append(Number(whole, chunk, lower.at, lower.line, lower.money, lower.label))
    return found


def own_words(words: Sequence[Word], item: Item) -> set[int]:
    """The words (by id) that stand in the item's description in the same order; a number only with a word of it beside it."""
    written = [_normal(w.text) for w in words]
    found: set[int] = set()
    for text in (item.description, *item.aliases):
        own = [_normal(t) for t in text.split()]
        for block in SequenceMatcher(None, written, own, autojunk=False).get_matching_blocks():
            same = written[block.a : block.a + block.size]
            if any(any(c.isalpha() for c in t) for t in same):
                numbers = len(same) > 1
                found |= {
                    id(words[n])
                    for n in range(block.a, block.a + block.size)
                    if numbers or not any(c.isdigit() for c in written[n])
                }
    return found


def _normal(text: str) -> str:
    return fold(text).strip("()[]{},;:.\"'").replace(",", ".")


def _of_line(
    line: Line, words: Sequence[Word], row: int, at: int, own: frozenset[int], style: NumberStyle
) -> Iterable[Number]:
    label: list[str] = []
    said = ""
    for n, word in enumerate(words):
        if word.text.endswith(":"):
            said, label = bare(" ".join([*label, word.text])), []
            continue
        value, unit, glued = _value(word.text, style)
        dated = value is not None and _in_date(words, n)
        if value is None or id(word) in own or dated:
            label = [*label, word.text] if not any(c.isdigit() for c in word.text) else []
            continue
        sign = glued
        if n + 1 < len(words) and words[n + 1].text in TIMES:
            sign = "times"
        elif n and words[n - 1].text in TIMES:
            sign = "times what"
        yield Number(value, line.chunk([word]), at + n, row, _money(word.text), said, unit, sign)
        for size in (2, 3):  # thousands that a blank parts
            group = words[n : n + size]
            if len(group) == size and not any(id(w) in own for w in group) and _parted(group, line.height):
                whole = parse_number(" ".join(w.text for w in group), style)
                if whole is not None:
                    yield Number(whole, line.chunk(group), at + n, row, _money(group[-1].text), said)
        if not (n and _parted(words[n - 1 : n + 1], line.height)):
            said, label = said if _parted(words[n : n + 2], line.height) else "", []


def _value(text: str, style: NumberStyle) -> tuple[Decimal | None, str | None, str]:
    """(number, unit that is written on to it, the sign of multiplication on to it) of one word."""
    if not any(c.isdigit() for c in text):
        return None, None, ""
    text = text.strip(_MARKS)
    if (times := re.fullmatch(r"(\d+)\s*[x×*]|[x×*]\s*(\d[\d.,]*)", text)) is not None:
        return parse_number(times[1] or times[2], style), None, "times" if times[1] else "times what"
    value = parse_number(re.sub(r"(?<=\d)/(?:1|[A-Za-z.]+)$", "", text), style)
    if value is not None:
        return value, None, ""
    read = parse_quantity(text, style) if re.fullmatch(r"\d+[^\W\d]+\.?", text) else None
    if (
        read is not None
        and read.value is not None
        and not read.doubt
        and read.unit
        and not _MEASURE.fullmatch(read.unit)
    ):
        return read.value, read.unit, ""
    return None, None, ""


_MEASURE = re.compile(r"(?i)[mcdk]?m[23]?|[mcd]?l|k?g|mg|in|ft|oz|lbs?|v|w|kw|a|ah|hz|°c|st|nd|rd|th|x.*")


def _in_date(words: Sequence[Word], n: int) -> bool:
    """Whether a number is the day or the year of a date in words ("3 May 2026", "May 3, 2026")."""
    near = [w.text for w in words[max(0, n - 2) : n + 3]]
    return any(map(is_month, near)) and any(re.fullmatch(r"(?:19|20)\d\d[.,]?", text) for text in near)


def _parted(words: Sequence[Word], height: float) -> bool:
    """Whether words are the groups of one number: one to three digits, then three each, a blank's width apart."""
    if len(words) < 2 or not re.fullmatch(r"[1-9]\d{0,2}", words[0].text.strip(_MARKS)):
        return False
    inner = all(re.fullmatch(r"\d{3}", w.text) for w in words[1:-1])
    last = re.fullmatch(r"\d{3}(?:[.,]\d{2})?", words[-1].text.strip(_MARKS))
    near = all(0 <= b.box.x0 - a.box.x1 < 0.6 * height for a, b in itertools.pairwise(words))
    return bool(inner and last and near)


def _money(text: str) -> bool:
    return bool(re.search(r"[.,]\d\d\D*$", text)) or strip_money(text)[0] != text.strip()


__all__ = ["MOST_ORDERED", "TIMES", "Number", "Record", "read_numbers"]
