# ruff: noqa: E501
"""The pieces of a paragraph, rows or sentences, each with the goods and numbers in it: whether they account for everything, and whether they are
a list. What says nothing of goods stands in `passages`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from orderproc.model.shop import plain
from orderproc.parsing.lines import Line
from orderproc.parsing.text.asking import Acts
from orderproc.parsing.text.pairing import Pair, Paired
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.shapes import BULLET, Wish
from orderproc.parsing.text.tokens import MEASURE, UNITS, Token, What
from orderproc.parsing.text.wording import APART
from orderproc.parsing.words import fold

Rows = Sequence[tuple[int, Line]]


@dataclass
class Piece:
    """A stretch of a paragraph that was read as a whole: a row or a sentence."""

    text: str
    row: int
    line: Line
    paired: Paired
    acts: Acts
    wish: Wish | None = None  # a row that tells the thing by words
    alone: bool = False  # a row, not a sentence


def said_alone(one: Pair, tokens: Sequence[Token]) -> bool:
    """Whether a stretch of text is hardly more than an item's name and how many of it."""
    words = [t for t in tokens if t.what is What.WORD and fold(t.text) not in UNITS and not MEASURE.match(fold(t.text))]
    return len(words) < 2


def goods_alone(piece: Piece) -> bool:
    """Whether a stretch of text begins with so many of something and is nothing but goods, each counted: "two mugs for the office + six
    plates". What says more of them, or of anything else, has a verb that some act is known by."""
    acts, tokens = piece.acts, piece.paired.tokens
    if not piece.paired.complete or acts.speaks_against or acts.past or acts.offers or acts.paper or acts.elsewise:
        return False
    if "!" in piece.text or any(t.what is What.PRICE and fold(t.doubt) in _OFFERED for t in tokens):
        return False  # "This week only: 10 bags for 19.99!"
    words = [t for t in tokens if t.what is What.WORD]
    goods = [t.start for one in piece.paired.pairs for t in (one.item, one.quantity) if t is not None]
    if any(fold(t.text) in _BEING or (fold(t.text) in APART and t.start < max(goods)) for t in words):
        return False
    return sum(t.start < min(goods) for t in words) <= LED_BY


_OFFERED = frozenset("for fur pour per por voor".split())
LED_BY = 3  # words before the first of the goods
_BEING = frozenset(
    "is are was were ist sind war waren est sont etait etaient es son esta estan era eran sono erano zijn waren sao estao estava eram".split()
)


def accounted(pieces: Sequence[Piece]) -> bool:
    """Every item has its quantity, and no number is left over."""
    with_items = [p for p in pieces if p.paired.pairs]
    beside = _with_neighbours(pieces)
    return bool(with_items) and all(p.paired.complete for p in with_items) and not any(_stray(p) for p in beside)


def _with_neighbours(pieces: Sequence[Piece], reach: int = 1) -> Sequence[Piece]:
    """The rows from the first with an item to the last, and those right above and below them. What stands farther away in a form's
    answers ("Phone: 0400 555 017", "Leeds LS1 4AB") is no part of its list. All of them where one item makes no list, or in sentences."""
    at = [n for n, piece in enumerate(pieces) if piece.paired.pairs]
    if len(at) < 2 or not all(piece.alone for piece in pieces):
        return pieces
    return pieces[max(at[0] - reach, 0) : at[-1] + 1 + reach]


def counts_too(one: Pair, piece: Piece) -> bool:
    """Whether a quantity is the first thing of its row, where other rows begin with a number of their own that is none."""
    return one.quantity is not None and one.quantity is piece.paired.tokens[0] and piece.paired.counter is None


def _stray(piece: Piece) -> bool:
    """A row that is only a number, or ends with one: it belongs to an item in another row."""
    if piece.paired.pairs or piece.wish is not None:
        return False
    body = [t for t in piece.paired.tokens if t.what is not What.MARK]
    return bool(body) and (body[-1].what is What.NUMBER and not body[-1].weak and len(body) < 14)


def is_counted(pieces: Sequence[Piece]) -> dict[str, Decimal | None]:
    return {plain(p.item.text): p.quantity.value if p.quantity else None for one in pieces for p in one.paired.pairs}


# with these no row of a list ends (folded)
_LEADS_ON = frozenset(
    """a an the of for to and or with in on at by from our my your der die das den dem ein eine einen und mit von fur zum zur im am le la les un une
    des de du et avec pour en au aux el los las una y con para por del al il lo gli di da della het een van voor met os as um uma do dos das com""".split()
)


def goes_on_below(rows: Sequence[str]) -> bool:
    """Whether rows are sentences that were broken where they were too long: one of them ends with a word that leads to what follows."""
    ends = [row.split()[-1] for row in rows[:-1] if row.split()]
    return any(word.islower() and fold(word) in _LEADS_ON for word in ends)


def counted_in(pieces: Sequence[Piece]) -> int:
    """How many things are counted in them."""
    return sum(one.quantity is not None for piece in pieces for one in piece.paired.pairs)


def each_counted(rows: Sequence[Piece]) -> bool:
    """Whether rows are a list, each of one thing with how many, but for one of them: "… in khaki, size 2XL, three of"."""
    whole = sum(len(row.paired.pairs) == 1 and row.paired.pairs[0].quantity is not None for row in rows)
    return len(rows) > 2 and whole >= len(rows) - 1


def list_like(pieces: Sequence[Piece]) -> bool:
    """Most rows hold an item each: a list, not sentences that were broken into lines."""
    with_items = [p for p in pieces if p.paired.pairs]
    return len(with_items) * 2 >= len(_with_neighbours(pieces, 0)) and all(
        len(p.paired.pairs) == 1 and (len(sentences_of(p.text)) == 1 or _begins_so(p)) for p in with_items
    )


def bulleted(pieces: Sequence[Piece]) -> bool:
    """Whether each row has a bullet: what stands in one is no part of the next, though it may be of two things ("- one each, blue and red")."""
    return len(pieces) > 1 and all(piece.alone and BULLET.match(piece.line.text) for piece in pieces)


def enumerated(pieces: Sequence[Piece]) -> bool:
    """Whether the rows with items are numbered, one after the other: "1. …", "2. …"."""
    rows = [p for p in pieces if p.paired.pairs]
    numbers = [_NUMBER_OF_ROW.match(p.line.text) for p in rows]
    counts = [int(match[1]) for match in numbers if match is not None]
    return len(counts) == len(rows) > 1 and list_like(pieces) and all(b - a in (1, 10) for a, b in pairwise(counts))


_NUMBER_OF_ROW = re.compile(r"\s*\(?(\d{1,3})[.)º]")


def _begins_so(piece: Piece) -> bool:
    """Whether a row begins with its item or how many of it, whatever follows: "1 (or 7? it is smudged) TW-4410"."""
    first = next((t for t in piece.paired.tokens if t.what is not What.MARK), None)
    return piece.alone and first is not None and first.what in (What.NUMBER, What.ITEM)


def in_columns(pieces: Sequence[Piece]) -> bool:
    """Rows of one item each, its number always first or always last in the row: then the rows are right."""
    with_items = [p for p in pieces if p.paired.pairs]
    if len(with_items) < 2 or not list_like(pieces):
        return False
    first = last = 0
    for piece in with_items:
        body = [t for t in piece.paired.tokens if t.what is not What.MARK]
        number = piece.paired.pairs[0].quantity
        if fold(body[-1].text) in UNITS and len(body) > 1:
            body = body[:-1]
        first += body[0] is number
        last += body[-1] is number
    return len(with_items) in (first, last)


def as_phrase(piece: Piece, token: Token, language: str) -> str:
    """From a number to the next comma, joining word or item."""
    rest = piece.text[token.start :]
    ends = [t.start - token.start for t in piece.paired.tokens if t.start > token.end and t.what is What.ITEM]
    rest = rest[: min(ends)] if ends else rest
    value = f"{token.value:f}" if token.value is not None else token.text
    rest = value + rest[len(token.text) :]
    joins = "en|" if language == "nl" else ""  # French has its "pot en terre cuite"
    return re.split(rf"(?i)[,;.]\s|\s(?:and|und|et|y|e|{joins}plus)\s", rest)[0].strip(" ,;.:(")


def row_of(body: str, rows: Rows, otherwise: int | None = None) -> tuple[int, Line]:
    """The line in which a stretch of text begins."""
    if otherwise is not None:
        inside = [(row, line) for row, line in rows if row >= otherwise and body in line.text]
        if inside:
            return inside[0]
    words = body.split() or [""]
    if otherwise is not None:  # broken over two rows: not before its sentence
        rows = [(row, line) for row, line in rows if row >= otherwise] or rows
    for size in (4, 3, 2, 1):
        head = " ".join(words[:size])
        for row, line in rows:
            if head in line.text:
                return row, line
    return rows[0]


def rows_tell_more(rows: Sequence[Piece], sentences: Sequence[Piece]) -> bool:
    """Whether most rows with items are understood to their end, each by itself, and fewer items are in the sentences: one row of a list
    that is not leaves the others as they are."""
    there = [row for row in rows if row.paired.pairs]
    whole = [row for row in there if row.paired.complete]
    told = sum(len(piece.paired.pairs) for piece in sentences if piece.paired.complete)
    return len(whole) > 2 and 3 * len(whole) >= 2 * len(there) and sum(len(row.paired.pairs) for row in whole) > told


def listed_in_words(rows: Sequence[Piece]) -> bool:
    """Whether rows are a list in words: each one thing with its number."""
    pairs = [row.paired.pairs for row in rows if row.paired.pairs]
    return len(pairs) > 1 and all(len(p) == 1 for p in pairs) and any(p[0].item.meant for p in pairs)


__all__ = [
    "Piece",
    "Rows",
    "accounted",
    "as_phrase",
    "bulleted",
    "counted_in",
    "counts_too",
    "each_counted",
    "enumerated",
    "goes_on_below",
    "goods_alone",
    "in_columns",
    "is_counted",
    "list_like",
    "listed_in_words",
    "row_of",
    "rows_tell_more",
    "said_alone",
]
