"""The ways of paying that a form prints below or beside one another, by their words alone: what stands there is a choice, not an answer,
whatever became of the boxes, brackets and lines that belong to it in a poor picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from orderproc.model.draft import PaymentMethod
from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.head.keyvalues import Key, key_listed
from orderproc.parsing.head.ways import LONGEST, method_in, speaks_of_paying, way_meant
from orderproc.parsing.lines import Chunk, lines_of

FLUSH, NEXT = 14.0, 32.0  # points between the left edges, and from one to the next below it
WIDE = 170.0  # points between two captions of a row
BESIDE = 34.0  # points between a caption and what is written for it
ABOVE = 48.0  # points from a heading that speaks of paying to the first choice

_SIGNS = r"[\[\](){}|_☐□☒☑✓✗✔.,:;/\\·•*+%\s-]"
_BEFORE = re.compile(rf"(?:{_SIGNS}|[xXvVlI1oO0](?=[\s\])}}|_]))*")
_AFTER = re.compile(r"(?:\s*[\[\](){}|_☐□☒☑✓✗✔\\]|\s[xXvV](?=\s|[\])}|_]|$))*$")
_MARKED = re.compile(r"(?<![^\W_])[xXvV×](?![^\W_])|[☒☑✓✗✔]")
_ONLY_SIGNS = re.compile(rf"(?:{_SIGNS}|[xXvVlI1oO0])+")


@dataclass(frozen=True, slots=True)
class Way:
    """A caption that names a way of paying, with the signs before and behind it ("( X )"); `sure` where its words say so anywhere."""

    caption: str
    method: PaymentMethod
    sure: bool
    box: Box
    before: str = ""
    after: str = ""


def printed_lists(page: Page) -> list[list[Way]]:
    """The lists of a scanned page: different ways of paying, one of them beyond doubt or under a heading that speaks of paying."""
    if page.source is not PageSource.SCAN or page.form:
        return []
    ways = [way for word in page.words if (way := way_of(word)) is not None]
    lists = [
        *_grouped(sorted(ways, key=lambda way: way.box.y0), _below),
        *_grouped(sorted(ways, key=lambda way: way.box.x0), _behind),
    ]
    return [
        [_with_signs(way, page.words, many) for way in many]
        for many in lists
        if len({way.method for way in many}) > 1 and (any(way.sure for way in many) or _headed(many[0], page))
    ]


def chosen_from(page: Page) -> frozenset[int]:
    """The words (by id) of a page that hold the ways of paying of its printed lists."""
    boxes = [way.box for many in printed_lists(page) for way in many]
    return frozenset(
        id(word)
        for word in page.words
        for box in boxes
        if word.box.x0 - 1 <= box.middle[0] <= word.box.x1 + 1 and word.box.y0 <= box.middle[1] <= word.box.y1
    )


def marked_in(many: Sequence[Way]) -> Way | None:
    """The one that is marked, where the signs of all stand on one side and mark nothing but it."""
    before, after = [way.before for way in many], [way.after for way in many]
    if all(abs(way.box.x0 - many[0].box.x0) < FLUSH for way in many):
        signs = before if any(before) else after
    elif bool(before[0]) is bool(after[-1]):
        return None  # a row: what stands between two captions may be of either
    else:
        signs = before if before[0] else after
    found = [way for way, said in zip(many, signs, strict=True) if _MARKED.search(said)]
    return found[0] if len(found) == 1 else None


def crossed_in_type(page: Page) -> Way | None:
    """The way of paying of a printed row or column that has an x of type beside it, nearer to it than to any other: the boxes themselves
    are lines that a page of type doesn't tell of."""
    if page.source is not PageSource.TEXT or page.form:
        return None
    lines = lines_of(page)
    if not any(_MARKED.search(line.text) for line in lines):
        return None
    runs = [Word(text=c.text, box=c.box) for line in lines for run in line.chunks for c in _parted(run)]
    ways = [way for run in runs if (way := way_of(run)) is not None]
    rows = _grouped(sorted(ways, key=lambda way: way.box.x0), _behind)
    columns = _grouped(sorted(ways, key=lambda way: way.box.y0), _below)
    for many in (*rows, *columns):
        if len({way.method for way in many}) < 2 or not (any(way.sure for way in many)):
            continue
        marked = [way for way in (_with_signs(way, runs, many) for way in many) if _crossed(way)]
        if len(marked) == 1:
            return marked[0]
    return None


def _crossed(way: Way) -> bool:
    return _MARKED.search(way.before) is not None or _MARKED.search(way.after) is not None


def _parted(run: Chunk) -> Iterator[Chunk]:
    """A run, cut behind an x at its beginning and before one at its end."""
    words = list(run.words)
    while words and _MARKED.fullmatch(words[0].text):
        yield replace(run, words=(words.pop(0),))
    last = [words.pop()] if len(words) > 1 and _MARKED.fullmatch(words[-1].text) else []
    for part in (words, last):
        if part:
            yield replace(run, words=tuple(part))


def way_of(word: Word) -> Way | None:
    """The way of paying that a run of print names, without the signs around it; None for what names none, or asks for it."""
    text = word.text
    told = _way_told(text)
    if told is None:
        return None
    caption, method, sure, start, end = told
    wide = word.box.width / len(text)
    box = replace(word.box, x0=word.box.x0 + start * wide, x1=word.box.x1 - (len(text) - end) * wide)
    return Way(caption, method, sure, box, text[:start], text[end:])


@lru_cache(maxsize=8192)
def _way_told(text: str) -> tuple[str, PaymentMethod, bool, int, int] | None:
    """(caption, way of paying, whether its words say so anywhere, where the caption begins and ends) of a run."""
    start = _BEFORE.match(text).end()  # type: ignore[union-attr]
    end = _AFTER.search(text, start).start()  # type: ignore[union-attr]
    caption = text[start:end].strip(" :.")
    if not caption or len(caption.split()) > LONGEST or any(c.isdigit() for c in caption.partition(" ")[0]):
        return None
    if key_listed(caption) in (Key.TERMS, Key.PAYMENT):
        return None  # "Payment terms" asks, and what stands below it answers
    known = method_in(caption)
    method = known or way_meant(caption)
    return None if method is None else (caption, method, known is not None, start, end)


def _grouped(ways: Sequence[Way], follows: Callable[[Way, Way], bool]) -> Iterator[list[Way]]:
    """Ways of which each `follows` the one before it, two at least."""
    left = list(ways)
    while left:
        many = [left.pop(0)]
        while (step := next((way for way in left if follows(many[-1], way)), None)) is not None:
            many.append(step)
            left.remove(step)
        if len(many) > 1:
            yield many


def _below(upper: Way, lower: Way) -> bool:
    step = lower.box.middle[1] - upper.box.middle[1]
    return abs(lower.box.x0 - upper.box.x0) < FLUSH and 0.6 * upper.box.height < step < NEXT


def _behind(left: Way, right: Way) -> bool:
    level = abs(left.box.middle[1] - right.box.middle[1]) < 0.7 * left.box.height
    return level and 0 < right.box.x0 - left.box.x1 < WIDE


def _headed(first: Way, page: Page) -> bool:
    x, y = first.box.x0, first.box.middle[1]
    return any(
        speaks_of_paying(word.text)
        and method_in(word.text) is None
        and -BESIDE < x - word.box.x0 < WIDE
        and -first.box.height < y - word.box.middle[1] < ABOVE
        for word in page.words
    )


def _with_signs(way: Way, words: Sequence[Word], many: Sequence[Way]) -> Way:
    """The way with the signs that stand beside it as writing of their own, up to its neighbours in the list."""
    y, high = way.box.middle[1], way.box.height
    level = [w for w in words if abs(w.box.middle[1] - y) < 0.8 * high and _ONLY_SIGNS.fullmatch(w.text.strip())]
    row = [w.box for w in many if w is not way and abs(w.box.middle[1] - y) < 0.7 * high]
    start = max([way.box.x0 - BESIDE, *(box.x1 for box in row if box.x1 <= way.box.x0)])
    end = min([way.box.x1 + BESIDE, *(box.x0 for box in row if box.x0 >= way.box.x1)])
    before = sorted((w for w in level if start - 2 <= w.box.x0 and w.box.x1 <= way.box.x0 + 4), key=lambda w: w.box.x0)
    after = sorted((w for w in level if way.box.x1 - 4 <= w.box.x0 and w.box.x1 <= end + 2), key=lambda w: w.box.x0)
    return replace(
        way,
        before=" ".join([*(w.text for w in before), way.before]).strip(),
        after=" ".join([way.after, *(w.text for w in after)]).strip(),
    )
