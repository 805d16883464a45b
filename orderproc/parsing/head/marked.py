"""The ways of paying that a form prints for one to be marked: which is marked, and what is doubtful about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from orderproc.model.draft import Candidate, Field, PaymentMethod
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Mark, Page, PageSource, Word
from orderproc.parsing.head.brackets import bracketed
from orderproc.parsing.head.choices import among_others
from orderproc.parsing.head.chosen_cells import choices_in_cells
from orderproc.parsing.head.crossed import crossed_box_lost, in_a_column, in_a_row, in_cells
from orderproc.parsing.head.keyvalues import Key, key_listed
from orderproc.parsing.head.lists import Way, crossed_in_type, marked_in, printed_lists
from orderproc.parsing.head.ways import method_in, names_another, speaks_of_paying, way_meant
from orderproc.parsing.remembered import remembered
from orderproc.parsing.words import bare

BESIDE, BELOW = 200.0, 40.0  # points: choices in a row, and in a column, stand no further apart


_SIGNED = re.compile(  # a sign or an x with the words of a way of paying behind it
    r"(?:✓|✔|(?<!\S)[xX](?=\s+(?i:check|cheque|money|visa|master|card|credit|cash"
    r"|bill|account|scheck|rechnung|nachnahme|carte|tarjeta)))\s*([^\W\d][\w ./-]{2,24})"
)


def ticked_of(pages: Sequence[Page]) -> tuple[Field[PaymentMethod], tuple[Issue, ...]]:
    """Check boxes that stand beside ways of paying."""
    checked, doubtful = [], []
    for page in pages:
        for mark, method in _choices_of(page):
            if mark.under and not among_others(mark, page, partial(names_another, method)):
                continue
            if mark.checked:
                checked.append((method, mark, page.number))
            elif mark.checked is None:
                doubtful.append((method, mark, page.number))
        for one in choices_in_cells(page):
            if one.marked:
                mark = Mark(box=one.way.box, ink=1.0, checked=True, label=one.way.caption)
                checked.append((one.way.method, mark, page.number))
        if (way := crossed_in_type(page)) is not None:
            return Field(value=way.method, raw=way.caption, source="ticked", page=page.number, box=way.box), ()
        text = " ".join(w.text for w in page.words)
        for sign in _SIGNED.finditer(text):
            words = sign[1].split()
            named = next((m for n in range(1, len(words) + 1) if (m := method_in(" ".join(words[:n])))), None)
            if named:
                return Field(value=named, raw=sign.group(), source="ticked", page=page.number), ()
    methods = {m for m, _, _ in checked}
    if len(methods) == 1:  # beside a mark as plain as that, a speck is none
        plain = checked[0][1].ink
        doubtful = [one for one in doubtful if not 0 < PLAINER * one[1].ink <= plain]
    if len(methods) == 1 and not doubtful:
        method, mark, number = checked[0]
        return Field(value=method, raw=mark.label, source="ticked", page=number, box=mark.box), ()
    if len(methods) > 1 or doubtful:
        _, mark, number = (checked or doubtful)[0]
        issue = Issue(
            code=Code.PAYMENT_DOUBTFUL,
            message="It is not clear which way of paying is ticked.",
            field="payment.method",
            page=number,
            box=mark.box,
        )
        options = [m for m, _, _ in [*checked, *doubtful]]
        return Field(
            value=options[0],
            raw=mark.label,
            source="ticked",
            page=number,
            box=mark.box,
            confidence=0.5,
            candidates=tuple(Candidate(m, round(1 / len(options), 2)) for m in options),
        ), (issue,)
    by_signs = [(way, page.number) for page in pages for many in printed_lists(page) if (way := marked_in(many))]
    if len(by_signs) == 1:
        way, number = by_signs[0]
        return Field(value=way.method, raw=way.caption, source="ticked", page=number, box=way.box, confidence=0.95), ()
    return Field(), ()


@remembered
def _marks(page: Page) -> tuple[Mark, ...]:
    brackets = tuple(bracketed(page, _may_be_a_way))
    told = (
        *(mark for mark in _with_captions(page) if not _is_bracket(mark, brackets)),
        *brackets,
        *in_cells(page, _named_way),
        *crossed_box_lost(page, _is_a_way),
    )
    if page.source is not PageSource.SCAN or page.form or any(_is_a_way(mark.label) for mark in told):
        return told
    return (*told, *in_a_column(page, _named_way))


def _is_bracket(mark: Mark, brackets: Sequence[Mark]) -> bool:
    """Whether a ring round words is no more than a printed bracket before them, where one of the brackets is seen to be crossed."""
    x, y = mark.box.middle
    return (
        mark.under
        and any(b.checked for b in brackets)
        and any(b.box.x0 - 2 <= x <= b.box.x1 and b.box.y0 - 2 <= y <= b.box.y1 + 2 for b in brackets)
    )


_ASKED = (Key.CHECK_NO, Key.CUSTOMER, Key.TERMS, Key.PAYMENT)  # labels: "Payment terms" is no choice


def _is_a_way(caption: str) -> bool:
    return method_in(caption) is not None and key_listed(caption.strip(" :")) not in _ASKED


FAR = 260.0  # points from a box at the end of a row to its caption at the beginning


def _with_captions(page: Page) -> tuple[Mark, ...]:
    """The marks of a page; boxes in a column that stand far behind their captions, with nothing between, have these."""
    alone = [mark for mark in page.marks if not mark.label and not mark.under]
    found: dict[int, str] = {}
    for mark in alone:
        column = [m for m in alone if abs(m.box.x0 - mark.box.x0) < 6 and m is not mark]
        level = [w for w in page.words if abs(w.box.middle[1] - mark.box.middle[1]) < max(mark.box.height, 8.0) / 2]
        left = max((w for w in level if w.box.x1 <= mark.box.x0), key=lambda w: w.box.x1, default=None)
        if column and left is not None and mark.box.x0 - left.box.x1 < FAR:
            found[id(mark)] = left.text
    return tuple(replace(mark, label=found[id(mark)]) if id(mark) in found else mark for mark in page.marks)


def _named_way(caption: str) -> PaymentMethod | None:
    return method_in(caption) if _is_a_way(caption) else None


def _may_be_a_way(caption: str) -> bool:
    return _is_a_way(caption) or way_meant(caption) is not None


@remembered
def _choices_of(page: Page) -> list[tuple[Mark, PaymentMethod]]:
    """The marks beside ways of paying; one whose words say so only among ways of paying counts where one stands beside or below it, or a
    heading that speaks of paying."""
    marks = _marks(page)
    sure = [(mark, method) for mark in marks if (method := method_in(mark.label))]
    if page.source not in (PageSource.SCAN, PageSource.TEXT) or page.form:
        return sure
    meant = [
        (mark, method)
        for mark in marks
        if not mark.under and mark.label and method_in(mark.label) is None and (method := way_meant(mark.label))
    ]
    if not meant:
        return sure
    known = [mark.box for mark, _ in sure]
    headings = [word.box for word in page.words if speaks_of_paying(word.text) and method_in(word.text) is None]
    while near := [one for one in meant if any(_among(one[0].box, box) for box in (*known, *headings))]:
        sure += near
        known += [mark.box for mark, _ in near]
        meant = [one for one in meant if one not in near]
    return sure


def _among(box: Box, other: Box) -> bool:
    dx, dy = abs(box.middle[0] - other.middle[0]), abs(box.middle[1] - other.middle[1])
    return (dx < BESIDE / 2 and dy < BELOW) or (dx < BESIDE and dy < max(box.height, 9.0))


def left_empty(pages: Sequence[Page]) -> list[tuple[Mark, int]] | list[tuple[Way, int]]:
    """The check boxes beside ways of paying that were left empty, and such choices in the cells of a sheet, each with its page; none where
    it is one box by itself: that may be anything else's."""
    found = [
        (mark, method, page)
        for page in pages
        for mark, method in _choices_of(page)
        if mark.checked is False and not mark.under and _seen_empty(mark, page)
    ]
    if in_cells_empty := [(one.way, page.number) for page in pages for one in choices_in_cells(page) if not one.marked]:
        return in_cells_empty
    several = len({method for _, method, _ in found}) > 1
    if not several and not any(in_a_row(mark, page) for mark, _, page in found):
        return []
    return [(mark, page.number) for mark, _, page in found]


def _seen_empty(mark: Mark, page: Page) -> bool:
    """Whether a box would show that it is ticked: in a picture any, in type one that is characters itself."""
    if page.form or page.source not in (PageSource.SCAN, PageSource.TEXT):
        return False
    return page.source is PageSource.SCAN or mark in tuple(bracketed(page, _may_be_a_way))


PLAINER = 8.0  # times the ink of a speck in another box
CLEAN = 0.01  # of the inside of a box that nobody has touched is ink, at most


def all_empty(pages: Sequence[Page]) -> bool:
    """Whether the boxes of all ways of paying that the pages print are seen, and every one is untouched: the customer chose none."""
    seen = False
    for page in pages:
        marks = [mark for mark, _ in _choices_of(page)]
        if any(mark.under or mark.checked is not False or mark.ink > CLEAN for mark in marks):
            return False
        ways = [way for many in printed_lists(page) for way in many]
        boxes = [mark for mark in marks if any(place.box == mark.box for place in page.marks)]
        if any(all(bare(way.caption) not in bare(mark.label) for mark in boxes) for way in ways):
            return False
        if any(_stray(word, marks) for word in page.words):
            return False
        seen = seen or bool(boxes)
    return seen


_STRAY = re.compile(r"\S{1,2}|[xXvV×✓✔✗✘]\s.*|.*\s[xXvV×✓✔✗✘]")


def _stray(word: Word, marks: Sequence[Mark]) -> bool:
    """A mark that missed its box, or whose own box was not seen: a letter or two, alone or with the caption, on a level with boxes."""
    return _STRAY.fullmatch(word.text.strip()) is not None and any(
        abs(word.box.middle[1] - mark.box.middle[1]) < 1.5 * mark.box.height
        and max(mark.box.x0 - word.box.x1, word.box.x0 - mark.box.x1) < BESIDE
        for mark in marks
    )


def strange_choice(pages: Sequence[Page]) -> Issue | None:
    """A box that is ticked beside words that we don't know, below or beside an empty one for a way of paying: it is another one."""
    for page in pages:
        if page.source is not PageSource.SCAN or page.form:
            continue
        ways = _choices_of(page)
        known = {id(mark) for mark, _ in ways}
        empty = [mark.box for mark, _ in ways if mark.checked is False and not mark.under]
        for mark in _marks(page):
            if not mark.checked or mark.under or id(mark) in known or not re.search(r"[^\W\d_]{3}", mark.label):
                continue
            if any(_among(mark.box, box) for box in empty):
                said = f"A box beside {mark.label!r} is ticked, among ways of paying: how is it paid?"
                return Issue(
                    code=Code.PAYMENT_DOUBTFUL, message=said, field="payment.method", page=page.number, box=mark.box
                )
    return None


def beside_empty(said: str, pages: Sequence[Page]) -> list[tuple[Mark, int]]:
    """The empty boxes beside the words that name a way of paying: these were not chosen."""
    return [
        (mark, page.number)
        for page in pages
        if page.source is PageSource.SCAN and not page.form
        for mark, _ in _choices_of(page)
        if mark.checked is False and not mark.under and mark.label and bare(mark.label) in bare(said)
    ]


def words_to_mark(said: str, pages: Sequence[Page]) -> list[tuple[Way, int]]:
    """The ways of paying that are printed for a pen to mark one, with their page, where the words `said` of paying are one of them."""
    return [
        (way, page.number)
        for page in pages
        for many in printed_lists(page)
        if not said or any(bare(way.caption) in bare(said) for way in many)
        for way in many
    ]


def none_ticked(places: Sequence[tuple[Mark | Way, int]]) -> Issue:
    place, number = places[0]
    what = (
        "There are boxes beside the ways of paying" if isinstance(place, Mark) else "Several ways of paying are printed"
    )
    return Issue(
        code=Code.PAYMENT_DOUBTFUL,
        message=f"{what}, and none is seen to be {'ticked' if isinstance(place, Mark) else 'marked'}.",
        field="payment.method",
        page=number,
        box=place.box,
    )
