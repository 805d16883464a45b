"""Copies of one printed form among the pages of a file: the print of one was read where that of another was not. In a stack of orders the
shop's own form comes again and again, and a label that a fold, a blot or a poor scan spoiled stands at the same place on its neighbour.

Only what prints, labels and headings, is taken from another page; what somebody wrote never is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from statistics import median

from rapidfuzz import fuzz

from orderproc.model.reading import Box, Mark, Page, PageSource, Table, Word
from orderproc.parsing.form.asked import asks_to_sign, part_listed, part_of
from orderproc.parsing.form.labelled import is_choice, labels_of, party_named
from orderproc.parsing.head.keyvalues import key_listed
from orderproc.parsing.head.lists import chosen_from
from orderproc.parsing.head.ways import method_in, way_meant
from orderproc.parsing.lines import bounds
from orderproc.parsing.ordertable.headings import role_of
from orderproc.parsing.ordertable.sums import Sum, sum_of
from orderproc.parsing.words import bare

NEIGHBOURS = 4  # pages before and behind one among which its copies are looked for: a stack may have a hundred
SAME = 85.0  # percent of likeness of two readings of one piece of print
ANCHORS = 7  # pieces of print at the same places make two pages copies of one form
MOST = 0.6  # of the print that stands on both
TALL = 0.3  # of the page that these span at least
NEAR = 5.0  # points between the places of one piece of print on two copies
AROUND = 3  # pieces of print that tell where another one near them lies
APART = 80.0  # points between two pieces of print that tell how large a copy is
LIKE = 40.0  # percent of likeness: less may be another thing that stands at the place of a label
SPOILED = 65.0  # percent of likeness
REACHED = ("phone", "email")  # how somebody is reached stands in the head of a form too
UNSURE = 0.9  # what was read less surely may be anything


@dataclass(frozen=True, slots=True)
class Laid:
    """How a page lies on its copy: so much larger, so far to the right and down, and where the pieces of print lie that say so."""

    scale: float
    right: float
    down: float
    anchors: tuple[
        tuple[float, float, float], ...
    ] = ()  # y on the copy, and how far off to the right and down it lies there

    def place(self, box: Box) -> Box:
        """Where a box of the copy lies on the page."""
        near = sorted(self.anchors, key=lambda a: abs(a[0] - box.middle[1]))[:AROUND]
        x, y = median(a[1] for a in near), median(a[2] for a in near)
        left, top = (box.x0 - self.right - x) / self.scale, (box.y0 - self.down - y) / self.scale
        return Box(left, top, left + box.width / self.scale, top + box.height / self.scale)


def with_print_of_copies(pages: Sequence[Page]) -> list[Page]:
    """The pages, each with the labels and headings that were read on another copy of its form and not on it."""
    scans = [page for page in pages if page.source is PageSource.SCAN and not page.form and not page.blank]
    if len(scans) < 2:
        return list(pages)
    near = [
        (a, b) for n, a in enumerate(scans) for b in scans[max(0, n - NEIGHBOURS) : n + NEIGHBOURS + 1] if a is not b
    ]
    laid = {(id(a), id(b)): found for a, b in near if (found := laid_on(a, b)) is not None}
    out = []
    for page in pages:
        copies = [(copy, laid[id(page), id(copy)]) for copy in scans if (id(page), id(copy)) in laid]
        out.append(_with_print(page, sorted(copies, key=lambda one: -len(one[1].anchors))))
    return out


def laid_on(page: Page, copy: Page) -> Laid | None:
    """How a page lies on another one of the same form; None where it is none."""
    pairs = list(_pairs(page, copy))
    best: list[tuple[Word, Word]] = []
    found: Laid | None = None
    for (a, one), (b, other) in combinations(pairs, 2):
        tall = b.box.middle[1] - a.box.middle[1]
        if abs(tall) < APART:
            continue
        scale = (other.box.middle[1] - one.box.middle[1]) / tall
        if not 0.5 < scale < 2.0:
            continue
        tried = Laid(scale, one.box.x0 - scale * a.box.x0, one.box.middle[1] - scale * a.box.middle[1])
        fitting = [pair for pair in pairs if max(map(abs, _off(tried, *pair))) < NEAR]
        if len(fitting) > len(best):
            best, found = fitting, tried
    if found is None or len(best) < max(ANCHORS, MOST * len(pairs)):
        return None
    rows = [theirs.box.y0 for _, theirs in best]
    if max(rows) - min(rows) < TALL * copy.height:
        return None
    return replace(found, anchors=tuple((theirs.box.middle[1], *_off(found, mine, theirs)) for mine, theirs in best))


def _off(laid: Laid, mine: Word, theirs: Word) -> tuple[float, float]:
    return (
        theirs.box.x0 - laid.scale * mine.box.x0 - laid.right,
        theirs.box.middle[1] - laid.scale * mine.box.middle[1] - laid.down,
    )


def _pairs(page: Page, copy: Page) -> Iterator[tuple[Word, Word]]:
    """What stands once on each of two pages and reads the same, or nearly."""
    mine, theirs = _once(page), _once(copy)
    for text, word in mine.items():
        near = [other for said, other in theirs.items() if said not in mine and fuzz.ratio(text, said) >= SAME]
        same = [theirs[text]] if text in theirs else near if len(text) > 5 else []
        if len(same) == 1 and _SHAPED[0] < _shape(word) / _shape(same[0]) < _SHAPED[1]:
            yield word, same[0]


_SHAPED = (
    0.7,
    1.4,
)  # of the shape of a piece of print that of another one: else one of them was cut out with something else


def _shape(word: Word) -> float:
    return max(word.box.height, 1.0) / max(word.box.width, 1.0)


def _once(page: Page) -> dict[str, Word]:
    said = [(bare(word.text), word) for word in page.words]
    often = Counter(text for text, _ in said)
    return {text: word for text, word in said if often[text] == 1 and sum(c.isalpha() for c in text) > 2}


def _with_print(page: Page, copies: Sequence[tuple[Page, Laid]]) -> Page:
    for copy, laid in copies:
        printed = printed_on(copy)
        for theirs in printed:
            page = _with_word(page, replace(theirs, box=laid.place(theirs.box)))
        for theirs in _head_of(copy, printed):
            page = _with_line(page, replace(theirs, box=laid.place(theirs.box)))
        page = replace(page, marks=tuple(_with_caption(mark, copy, laid) for mark in page.marks))
    return page


def printed_on(page: Page) -> list[Word]:
    """The labels, headings and choices of a form. A way of paying or a unit that stands by itself may be written."""
    labels = {id(label.word) for label in labels_of(page) if not label.rest}
    ways = chosen_from(page)
    heads = [word.box.middle[1] for word in page.words if role_of(word.text) is not None]
    return [
        word
        for word in page.words
        if len(bare(word.text)) > 2
        and (
            id(word) in labels | ways
            or asks_to_sign(word.text)
            or sum_of(word.text) not in (None, Sum.CARRIED)  # a copy that goes on says so, and not each
            or (party_named(word) is not None and not is_choice(word, page.words))
            or (role_of(word.text) is not None and sum(abs(y - word.box.middle[1]) < NEAR for y in heads) > 2)
        )
    ]


def _head_of(page: Page, printed: Sequence[Word]) -> list[Word]:
    """What stands above all that a form asks for: its maker's name and address."""
    top = min((word.box.y0 for word in printed), default=0.0)
    return [word for word in page.words if word.box.y1 < top and len(bare(word.text)) > 2]


def _with_line(page: Page, printed: Word) -> Page:
    """The page with a line of the form's head that it misread."""
    here = [word for word in page.words if _over(word.box, printed.box)]
    if len(here) != 1 or here[0].confidence >= printed.confidence or not _is_spoiled(here[0], printed):
        return page
    better = replace(here[0], text=printed.text, confidence=printed.confidence, lattice=None)
    return replace(page, words=tuple(better if word is here[0] else word for word in page.words))


def _with_word(page: Page, printed: Word) -> Page:
    """The page with a piece of print where it was misread, or where nothing was read."""
    box = printed.box
    here = [word for word in page.words if _over(word.box, box)]
    if not here:
        beside = any(bare(word.text) == bare(printed.text) and _is_beside(word.box, box) for word in page.words)
        if beside or part_of(printed.text) in REACHED:  # it lies a little off
            return page
        fits = min(box.x0, box.y0) >= 0 and box.x1 <= page.width and box.y1 <= page.height
        return replace(page, words=(*page.words, replace(printed, lattice=None))) if fits else page
    text = " ".join(word.text for word in here)
    if bare(text) == bare(printed.text) or any(
        _is_known(word) or not (_within(word.box, box) or _is_spoiled(word, printed)) for word in here
    ):
        return page
    sure = min(word.confidence for word in here)
    if sure >= printed.confidence or (sure >= UNSURE and fuzz.ratio(bare(text), bare(printed.text)) < LIKE):
        return page
    own = bounds(word.box for word in here)
    place = own if own.width > MOST * box.width else box
    gone = {id(word) for word in here}
    words = [word for word in page.words if id(word) not in gone]
    tables = tuple(_with_heading(table, text, printed) for table in page.tables)
    return replace(page, words=(*words, replace(printed, box=place, lattice=None)), tables=tables)


def _is_spoiled(word: Word, printed: Word) -> bool:
    """Whether it is the piece of print, misread, and cut out with a streak or a piece of a rule beside it: "Neme-"."""
    mine, theirs = bare(word.text), bare(printed.text)
    return (
        abs(word.box.x0 - printed.box.x0) < NEAR
        and word.confidence < UNSURE
        and len(mine.split()) == len(theirs.split())
        and fuzz.ratio(mine, theirs) > SPOILED
    )


def _is_known(word: Word) -> bool:
    """Whether it is a label or heading that was read well enough."""
    text = word.text.strip(" :.")
    known = (part_listed, key_listed, role_of, sum_of, method_in)
    return any(of(text) is not None for of in known) or asks_to_sign(text) or party_named(word) is not None


def _over(a: Box, b: Box) -> bool:
    """Whether something stands, for a good part of it, where a piece of print does."""
    wide, high = min(a.x1, b.x1) - max(a.x0, b.x0), min(a.y1, b.y1) - max(a.y0, b.y0)
    return wide > 0.3 * min(a.width, b.width) and high > 0.4 * min(a.height, b.height)


def _is_beside(a: Box, b: Box) -> bool:
    return abs(a.x0 - b.x0) < 4 * NEAR and abs(a.middle[1] - b.middle[1]) < 4 * NEAR


def _within(inner: Box, box: Box) -> bool:
    edge = max(NEAR, 0.15 * box.width)
    return box.x0 - edge <= inner.x0 and inner.x1 <= box.x1 + edge and inner.height <= 1.6 * box.height


def _with_heading(table: Table, text: str, printed: Word) -> Table:
    x, y = printed.box.middle
    rows = tuple(
        tuple(
            replace(cell, text=printed.text)
            if cell.box
            and cell.text.strip() == text
            and cell.box.x0 <= x <= cell.box.x1
            and cell.box.y0 <= y <= cell.box.y1
            else cell
            for cell in row
        )
        for row in table.rows
    )
    return replace(table, rows=rows) if rows != table.rows else table


def _with_caption(mark: Mark, copy: Page, laid: Laid) -> Mark:
    """A box to tick with its way of paying, where that was read beside the same box of a copy and not here."""
    if mark.under or _is_way(mark.label):
        return mark
    for other in copy.marks:
        if not other.under and _is_way(other.label) and _over(mark.box, laid.place(other.box)):
            return replace(mark, label=other.label)
    return mark


def _is_way(caption: str) -> bool:
    return method_in(caption) is not None or way_meant(caption) is not None
