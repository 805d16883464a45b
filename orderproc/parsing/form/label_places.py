"""Where each label of a scanned form wants to be answered, and what is written there: the cell that holds it, the line or box beside, below
or above it. Labels without a place of their own follow the manner of the others of their block.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from orderproc.model.reading import Box, Page, PlaceKind, Rule, Table, Word
from orderproc.parsing.form.labelled import Label, party_named
from orderproc.parsing.form.ruled_rows import rest_of_line
from orderproc.parsing.form.sums_beside import stated_sums
from orderproc.parsing.ordertable.headings import role_of

REACH = 28.0  # points from a label to the writing that belongs to it
GAP = 40.0  # points from a label to the box or line beside it
FAR = 150.0  # the same, where labels stand in a column of their own: nothing lies between
AT_END = 14.0  # points from the end of a line to the label behind it
ON_LEVEL = 60.0  # points up or down to labels of the column beside
ROW = 9.0  # points between the middles of what is written in one row
LEAST_ROW = 12.0  # points between two lines to write on
CHAINED = 6.0  # points between boxes of one comb that were seen one by one
HEADED = 40.0  # points from the upper edge of a table to its headings
MOST_ROWS = 3  # of print and writing in the cell of one label
COLUMNS = 3  # and rows: less is no order table
CLEAR = 2  # votes more for one way of setting labels than for any other
WHO = ("name", "company")


class Manner(StrEnum):
    """Where the writing stands, seen from its label."""

    RIGHT = "beside"
    UNDER = "below"
    OVER = "above"
    END = "before"  # on a line that ends at its label


_MANNERS = (Manner.RIGHT, Manner.OVER, Manner.UNDER, Manner.END)


class LabelPlaces:
    """The places of the labels of a page. `printed`: words (by id) that are print and answer nothing; `signed`: those that ask for a
    signature, what stands at which is no answer either; `captions`: those that ask for something else, before which an answer ends."""

    def __init__(
        self, page: Page, labels: Sequence[Label], printed: set[int], signed: Sequence[Word], captions: Sequence[Word]
    ) -> None:
        self.page, self.labels, self.signed, self.captions = page, labels, signed, captions
        cells = [p for p in page.places if p.kind is not PlaceKind.LINE]
        self.boxes = sorted((p.box for p in cells), key=lambda b: b.width * b.height)
        self.frames = [p.box for p in cells if p.kind is PlaceKind.FRAME]
        self.lines = [p.box for p in page.places if p.kind is PlaceKind.LINE]
        self.writing = [
            word for word in page.words if not (id(word) in printed or self._is_signature(word) or _is_print(word.text))
        ]
        self.every = [*self.boxes, *self.lines]
        heads = [word for word in page.words if role_of(word.text) is not None]
        self.asking = [*(label.word for label in labels), *heads]
        self.heads = _of_a_table([word.box for word in heads])
        self.sums = {id(word) for word in stated_sums(page.words)}
        self.tables = [t.box for t in page.tables if t.box and _is_order_table(t, [word.box for word in heads])]
        self.cell_of = {id(word): self._cell(word.box) for word in self.writing}
        own = (self._cell(label.word.box) for label in labels)
        self.answered = {cell for cell in own if cell is not None and not self._is_block(cell)}

    def held(self) -> dict[int, tuple[Word, ...]]:
        """What is written at each label, by its index; a word may stand at several. The labels' parties must be told before."""
        held: dict[int, tuple[Word, ...]] = {}
        open_: list[int] = []
        for n, label in enumerate(self.labels):
            inside = self._in_cell(label)
            if label.rest:
                held[n] = ()
            elif inside is not None:
                held[n] = inside
            else:
                open_.append(n)
        manners = self._manners([self.labels[n] for n in open_])
        for n in open_:
            label = self.labels[n]
            manner = manners[_block(label)]
            held[n] = () if self._heads(label, manner) else self._written(label, manner)
        return held

    def _heads(self, label: Label, manner: Manner) -> bool:
        """Whether "Ordered by" has no place of its own and stands over the fields of the buyer: a heading."""
        return (
            self._names_a_block(label)
            and self._place(label, manner) is None
            and any(
                other.part in WHO and other is not label and self._place(other, manner) is not None
                for other in self.labels
            )
        )

    def _names_a_block(self, label: Label) -> bool:
        """Whether "A. Ordered by" may stand over the fields of the buyer: another label of the block asks who that is."""
        return (
            label.part in WHO
            and party_named(label.word) is not None
            and any(o.part in WHO and o.party == label.party for o in self.labels if o is not label)
        )

    def _is_signature(self, word: Word) -> bool:
        """Whether a word stands on the line whose label, below it, asks for a signature."""
        x, y = word.box.middle
        return any(
            -4 <= other.box.y0 - (line.y1 - 4) <= 11
            and line.x0 - 6 <= other.box.x0 <= line.x1
            and line.x0 <= x <= line.x1
            and line.y0 <= y <= line.y1
            for other in self.signed
            for line in self.lines
        )

    def _in_cell(self, label: Label) -> tuple[Word, ...] | None:
        """What stands in the label's own cell, or in the one beside or below it; None where the label stands in none."""
        box = self._cell(label.word.box)
        if box is None or box.height > 90 or self._is_block(box):
            return None
        own = self._inside(box)
        if own:
            return own
        if any(other is not label and holds(box, other.word.box) for other in self.labels):
            return None
        for near in (self._beside(box), self._below(box)):
            if near is None or any(holds(near, other.word.box) for other in self.labels):
                continue
            if label.word.box.height > 0.38 * box.height or self._inside(near):
                return self._inside(near)
        if box in self.frames and any(self.cell_of[id(word)] is None for word in self._at(label, Manner.UNDER, None)):
            return None  # the tint around white fields, in which one writes
        return ()

    def stands_in_own_cell(self, label: Label) -> bool:
        """Whether writing stands in the cell of a label."""
        return bool(self._in_cell(label))

    def _is_block(self, box: Box) -> bool:
        """Whether a frame stands around the labels of several rows, and is no place of one of them."""
        rows = [label.word.box.middle[1] for label in self.labels if label.part and holds(box, label.word.box)]
        if len(rows) > 2 and max(rows) - min(rows) > 1.5 * LEAST_ROW:
            return True
        inside = sorted(word.box.middle[1] for word in self.page.words if holds(box, word.box))
        return sum(b - a > ROW for a, b in pairwise(inside)) >= MOST_ROWS

    def _cell(self, box: Box) -> Box | None:
        return next((cell for cell in self.boxes if holds(cell, box)), None)

    def _inside(self, box: Box) -> tuple[Word, ...]:
        return tuple(word for word in self.writing if holds(box, word.box))

    def _beside(self, box: Box) -> Box | None:
        right = [
            b
            for b in self.boxes
            if -3 <= b.x0 - box.x1 <= 6 and min(b.y1, box.y1) - max(b.y0, box.y0) > 0.6 * min(b.height, box.height)
        ]
        return right[0] if right else None

    def _below(self, box: Box) -> Box | None:
        under = [
            b
            for b in self.boxes
            if -3 <= b.y0 - box.y1 <= 6 and min(b.x1, box.x1) - max(b.x0, box.x0) > 0.7 * min(b.width, box.width)
        ]
        return under[0] if under else None

    def _manners(self, labels: Sequence[Label]) -> dict[str, Manner]:
        """How this form sets its labels, block by block (date and signature may be set otherwise than the address): what most of a block
        agree to, a line or box at the place counting twice as much as writing, and nothing where what stands there is no answer. Where
        that is close, as the other party's block is set."""
        votes: dict[str, Counter[Manner]] = defaultdict(Counter)
        for label in self.labels:  # those in cells are set as the others of their block
            if label not in labels and label.part and (inside := self._in_cell(label)) and not label.rest:
                below = min(word.box.middle[1] for word in inside) > label.word.box.y1
                votes[_block(label)][Manner.UNDER if below else Manner.RIGHT] += 1
        claimed: set[tuple[Manner, Box]] = set()  # a place belongs to one label
        for label in labels:
            for manner in () if self._names_a_block(label) else Manner:
                place = self._place(label, manner)
                if manner is Manner.END and place is None:
                    continue
                own = place is not None and (manner, place) not in claimed
                said = self._at(label, manner, place)
                fits = _fits(label, said)
                votes[_block(label)][manner] += 2 * (own and (fits or not said)) + fits
                if place is not None:
                    claimed.add((manner, place))
        everywhere = sum(votes.values(), Counter())
        found = {block: sorted(_MANNERS, key=lambda m: (-own[m], -everywhere[m])) for block, own in votes.items()}
        clear = [
            ranked[0]
            for block, ranked in found.items()
            if block and votes[block][ranked[0]] - votes[block][ranked[1]] >= CLEAR
        ]
        for block, ranked in found.items():
            close = votes[block][ranked[0]] - votes[block][ranked[1]] < CLEAR
            if block and close and clear and votes[block][clear[0]]:
                ranked.insert(0, clear[0])
        default = max(_MANNERS, key=lambda m: everywhere[m])
        return defaultdict(lambda: default, {block: ranked[0] for block, ranked in found.items()})

    def _place(self, label: Label, manner: Manner) -> Box | None:
        """The line or box that a label asks to be filled in, if it is set in this manner."""
        box = label.word.box
        if manner is Manner.RIGHT:
            lines = [p for p in self.lines if -6 <= p.x0 - box.x1 <= FAR and -3 <= (p.y1 - 4) - box.y1 <= 9]
            boxes = [p for p in self.boxes if -3 <= p.x0 - box.x1 <= GAP and p.y0 <= box.middle[1] <= p.y1]
            labels = [*(other.word.box for other in self.labels), *(word.box for word in self.captions)]
            if (own := rest_of_line(box, self.lines, labels, [word.box for word in self.writing])) is not None:
                lines.append(own)
            near = [p for p in (*lines, *boxes) if not self._parted(box, p)]
            near = [p for p in near if p.x0 - box.x1 <= GAP or not self._between(box, p)]
            if self._ends_a_line(box):  # then what begins further off is another's
                near = [p for p in near if p.x0 - box.x1 <= AT_END]
            return min(near, key=lambda p: p.x0, default=None)
        if manner is Manner.UNDER:
            boxes = [
                p
                for p in self.boxes
                if -5 <= p.y0 - box.y1 <= 12
                and p.x0 - 6 <= box.x0
                and box.middle[0] <= p.x1
                and p.height >= 9
                and not any(holds(p, word.box) for word in self.asking if word is not label.word)
            ]
            above = self._box_over(label)
            boxes = [p for p in boxes if above is None or p.y0 - box.y1 <= box.y0 - above.y1 + NEARER]
            lines = [
                p
                for p in self.lines
                if 8 <= (p.y1 - 4) - box.y1 <= REACH and p.x0 - 6 <= box.x0 and box.middle[0] <= p.x1
            ]
            lines = [p for p in lines if not self._begun(label, p, here=True)]
            found = min((*boxes, *lines), key=lambda p: p.y0, default=None)
            return self._with_further_boxes(label, found) if found in boxes else found
        if manner is Manner.END:
            lines = [p for p in self.lines if -6 <= box.x0 - p.x1 <= AT_END and -3 <= (p.y1 - 4) - box.y1 <= 9]
            lines = [p for p in lines if not self._begun(label, p)]
            return max(lines, key=lambda p: p.x1, default=None)
        lines = [
            p for p in self.lines if -4 <= box.y0 - (p.y1 - 4) <= 11 and p.x0 - 6 <= box.x0 and box.middle[0] <= p.x1
        ]
        found = max(lines, key=lambda p: p.y1, default=None)
        if found is None and (over := self._box_over(label)) is not None:
            below = [p.y0 - box.y1 for p in self.boxes if -5 <= p.y0 - box.y1 <= 12 and p.x0 <= box.middle[0] <= p.x1]
            nearer = min(below, default=99.0) > box.y0 - over.y1 + NEARER
            return self._with_further_boxes(label, over) if nearer else None
        return found

    def _box_over(self, label: Label) -> Box | None:
        """The box right above a label, below which this is its caption."""
        box = label.word.box
        over = [
            p
            for p in self.boxes
            if -3 <= box.y0 - p.y1 <= 8
            and p.x0 - 6 <= box.x0
            and box.middle[0] <= p.x1
            and p.height >= 9
            and not any(holds(p, word.box) for word in self.asking if word is not label.word)
        ]
        return max(over, key=lambda p: p.y1, default=None)

    def _with_further_boxes(self, label: Label, box: Box) -> Box:
        """A box with those for single characters that go on behind it, up to the next label."""
        others = [word.box for word in self.asking if word is not label.word]
        while True:
            further = next(
                (
                    b
                    for b in self.boxes
                    if 0 <= b.x0 - box.x1 <= CHAINED
                    and abs(b.y0 - box.y0) <= 3
                    and abs(b.y1 - box.y1) <= 3
                    and b.width <= 1.6 * b.height
                    and not any(b.x0 - 6 <= o.x0 <= b.x1 and -REACH <= o.y1 - b.y1 <= CAPTION for o in others)
                ),
                None,
            )
            if further is None:
                return box
            box = box.union(further)

    def _parted(self, box: Box, place: Box) -> bool:
        """Whether another label stands between a label and a place to its right."""
        return any(
            box.x1 <= other.word.box.x0 < place.x0 and abs(other.word.box.middle[1] - box.middle[1]) < 6
            for other in self.labels
        )

    def _begun(self, label: Label, place: Box, *, here: bool = False) -> bool:
        """Whether a line at a label is that of another one, at which it begins; `here`: right at it, and it may be any print."""
        box = label.word.box
        labels = [other.word.box for other in self.labels if other is not label]
        if not here:
            labels = [other for other in labels if not self._ends_a_line(other)]
        if here:
            labels += [w.box for w in self.page.words if w is not label.word and w.box.height < 1.4 * box.height]
        return any(
            -6 <= place.x0 - other.x1 <= (AT_END if here else GAP) and -3 <= (place.y1 - 4) - other.y1 <= 9
            for other in labels
        )

    def _ends_a_line(self, box: Box) -> bool:
        """Whether a line to write on ends right before a label."""
        return any(-6 <= box.x0 - line.x1 <= AT_END and -3 <= (line.y1 - 4) - box.y1 <= 9 for line in self.lines)

    def _between(self, box: Box, place: Box) -> bool:
        """Whether anything stands between a label and a place far to its right."""
        return any(
            word.box.x0 > box.x1 - 2 and word.box.x1 < place.x0 + 2 and abs(word.box.middle[1] - box.middle[1]) < 8
            for word in self.page.words
        )

    def _region(self, label: Label, manner: Manner, place: Box | None) -> Box:
        """Where the writing for a label stands: up to the next label of its row."""
        box = label.word.box
        others = [*(o.word for o in self.labels if o is not label), *self.signed, *self.captions]
        labels = [word.box for word in others]
        row = [b for b in labels if abs(b.middle[1] - box.middle[1]) < 7]
        open_ = place is None and manner in (Manner.UNDER, Manner.OVER)
        edge = self._next_column(box) if open_ else self.page.width
        right = min((b.x0 for b in row if b.x0 > box.x1 - 2), default=edge)
        if manner is Manner.RIGHT:
            if place is not None:
                return Box(
                    max(place.x0 - 3, box.x1 - 3), min(place.y0, box.y0 - 8), min(place.x1 + 6, right), place.y1 + 5
                )
            return Box(box.x1, box.y0 - 9, right - 3, box.y1 + 6)
        if manner is Manner.END and place is not None:
            return Box(place.x0 - 6, place.y0, box.x0 + 3, place.y1 + 5)
        left = box.x0 - 8
        if place is not None and any(place.x0 - 4 < b.x0 < box.x0 for b in row):
            left = max(left, place.x0 - 4)
        elif place is not None:  # a label set in the middle of its line
            left = place.x0 - 4
        if place is not None:
            right = min(right, place.x1 + 6)
        if manner is Manner.UNDER:
            if place is not None:
                return Box(left, place.y0 - 3, right - 3, place.y1 + 4)
            return Box(left, box.y1 - 1, right - 3, box.y1 + REACH)
        return Box(left, box.y0 - REACH, right - 3, box.y0 + 3)

    def _is_anothers(self, label: Label, word: Word) -> bool:
        """Whether writing stands in a table to which the label does not belong, in the cell of another label, outside of the frame drawn
        around the label's block, or beyond an upright rule."""
        own = label.word.box
        if any(holds(table, word.box) and not holds(table, own) for table in self.tables):
            return True
        frame = self._frame_of(own)
        if frame is not None and not holds(frame, word.box):
            return True
        if self.cell_of.get(id(word)) is None and any(
            _stands_between(rule, own, word.box) and not self._parts_columns(rule.box) for rule in self.page.rules
        ):
            return True
        cell = self.cell_of.get(id(word))
        return cell is not None and not holds(cell, own) and cell in self.answered

    def _parts_columns(self, rule: Box) -> bool:
        """Whether an upright rule stands between other labels and the cells of their answers: the columns of one table."""
        beyond = [p for p in self.boxes if -2 <= p.x0 - rule.x1 <= BEYOND and p.height <= LOW]
        labels = [label.word.box for label in self.labels if label.word.box.x1 <= rule.x0]
        return sum(any(p.y0 <= b.middle[1] <= p.y1 for p in beyond) for b in labels) > 1

    def _frame_of(self, box: Box) -> Box | None:
        """The smallest frame around a label that has others in it too."""
        around = [frame for frame in self.boxes if holds(frame, box)]
        return next((f for f in around if sum(bool(o.part) and holds(f, o.word.box) for o in self.labels) > 1), None)

    def _next_column(self, box: Box) -> float:
        """Where the nearest column of labels to the right of one begins; the page's edge where there is none."""
        near = [label.word.box.x0 for label in self.labels if abs(label.word.box.middle[1] - box.middle[1]) < ON_LEVEL]
        column = [label.word.box for label in self.labels if abs(label.word.box.x0 - box.x0) < FLUSH]
        # the order's table beside a column of labels: what stands above it belongs to its side of the page
        near += [
            t.x0 for t in self.tables if t.x0 > box.x1 and sum(t.y0 <= b.middle[1] <= t.y1 for b in column) >= COLUMNS
        ]
        return min((x for x in near if x > box.x1 + GAP), default=self.page.width)

    def _at(self, label: Label, manner: Manner, place: Box | None) -> tuple[Word, ...]:
        region = self._region(label, manner, place)
        found = [
            word
            for word in self.writing
            if _starts_in(region, word.box)
            and not (label.part and id(word) in self.sums)
            and not self._is_anothers(label, word)
        ]
        # what stands beside the label is neither above nor below it, and what stands beyond the nearest row is another's
        if place is None and manner in (Manner.UNDER, Manner.OVER):
            found = [word for word in found if not _stands_beside(label.word.box, word.box)]
        if place is None and manner in (Manner.UNDER, Manner.OVER) and found:
            rows = [word.box.middle[1] for word in found]
            nearest = min(rows) if manner is Manner.UNDER else max(rows)
            found = [word for word in found if abs(word.box.middle[1] - nearest) < ROW]
        return tuple(found)

    def _written(self, label: Label, manner: Manner) -> tuple[Word, ...]:
        place = self._place(label, manner)
        own = self._place(label, Manner.RIGHT) if place is None else None
        if (
            own is not None and own.x0 - label.word.box.x1 <= AT_END
        ):  # it begins right at the label, however the others are set
            return self._at(label, Manner.RIGHT, own)
        found = self._at(label, manner, place)
        if place is None and not found and self._beside_answered_below(label):
            return self._at(label, Manner.UNDER, None)
        if place is None and not found and not self._is_sure(label, manner):
            for other in Manner:
                place = self._place(label, other)
                if place is not None:
                    return self._at(label, other, place)
        return found

    def _beside_answered_below(self, label: Label) -> bool:
        """Whether other labels of its row stand in cells of their own, with the answers in the cells below: its own cell was not seen."""
        box = label.word.box
        level = [o for o in self.labels if o is not label and abs(o.word.box.middle[1] - box.middle[1]) < 7]
        return any(
            (inside := self._in_cell(other)) and all(word.box.middle[1] > other.word.box.y1 for word in inside)
            for other in level
        )

    def _is_sure(self, label: Label, manner: Manner) -> bool:
        """Whether several labels of the block have a place in this manner: then one without is not set otherwise, but left empty."""
        block = _block(label)
        return sum(_block(one) == block and self._place(one, manner) is not None for one in self.labels) > 2


FLUSH = 6.0  # points between the left edges of labels of one column
CAPTION = 14.0  # points from a box to the lower edge of a caption below it
NEARER = 2.0  # points by which a caption must stand nearer to a box above it than to one below
SENTENCE = 6  # words
BEYOND, LOW = 6.0, 45.0  # points from a rule to the cell behind it, and of its height
SHARED = 0.3  # of the height of a label: writing that reaches so far down beside it is level with it
UPRIGHT = 60.0  # points: a rule of this height parts a page


def _stands_between(rule: Rule, label: Box, word: Box) -> bool:
    """Whether a tall upright rule stands between a label and writing to its right."""
    box = rule.box
    tall = box.height >= UPRIGHT and box.height > 4 * box.width
    return tall and label.x1 <= box.x0 and box.x1 <= word.x0 + 2 and box.y0 <= label.middle[1] <= box.y1


def _is_print(text: str) -> bool:
    """Whether it is the print of a form: a sentence ("The goods remain ours until they are paid."), an unknown label with a colon, or a
    choice with its brackets, or half of it: "( x) Cash", "(", ") Cash"."""
    if re.search(r"[^\W\d_]{2,}\)?\s?:$", text.strip()) or _CHOICE.match(text.strip()):
        return True
    words = text.split()
    return len(words) >= SENTENCE and (
        text.rstrip()[-1] == "." or re.search(r"[a-zß-ÿ]{3}\. [A-ZÀ-Þ][a-zß-ÿ]", text) is not None
    )


_CHOICE = re.compile(r"[(\[{]? ?\W?[xXvV]?\W? ?[)\]}](?: ?[^\W\d_]{2}|$)|[(\[{] ?[xX]?$")


def _is_order_table(table: Table, heads: Sequence[Box]) -> bool:
    """Whether a ruled table has the columns and rows of one for order lines, and headings of them (`heads`) over it or at its top."""
    if table.box is None or table.columns < COLUMNS or len(table.rows) < COLUMNS:
        return False
    box = table.box
    over = [h for h in heads if box.x0 - 4 <= h.middle[0] <= box.x1 + 4 and -HEADED <= h.middle[1] - box.y0 <= HEADED]
    return len(over) > 1


def _of_a_table(heads: Sequence[Box]) -> list[Box]:
    """The headings that stand in one row with two others at least: those of the order's table."""
    return [h for h in heads if sum(abs(o.middle[1] - h.middle[1]) < ROW for o in heads) >= COLUMNS]


def _block(label: Label) -> str:
    """The labels of a party's address are set alike; those of the order's head may be set otherwise."""
    return label.party if label.part else ""


_A_NUMBER = re.compile(r"(?=.*\d)[^@,]{1,24}")


def _fits(label: Label, words: Sequence[Word]) -> bool:
    """Whether what stands at a place may be what its label asks for: a number or a date holds figures, and is no address. Of the parts of
    an address a street has a number mostly, names have none; a postal code and a telephone are figures for the most part."""
    text = " ".join(word.text for word in words).strip()
    if not words or label.part is None:
        return bool(words) and _A_NUMBER.fullmatch(text) is not None
    letters, figures = sum(c.isalpha() for c in text), sum(c.isdigit() for c in text)
    if label.part in ("postal_code", "phone"):
        return figures >= letters - 2
    if label.part == "email":
        return "@" in text or " " not in text
    if label.part == "street":
        return letters > 0 and figures > 0
    return label.part not in ("name", "company", "city", "region") or letters > figures


def _stands_beside(label: Box, box: Box) -> bool:
    """Whether writing, which is higher than print and rises above it, stands to the right of a label and level with it."""
    shared = min(label.y1, box.y1) - max(label.y0, box.y0)
    return box.x0 >= label.x1 and shared > SHARED * label.height


def _starts_in(box: Box, inner: Box) -> bool:
    """Whether a run of writing stands at a place: its middle in height, most of its length."""
    y = inner.middle[1]
    inside = min(inner.x1, box.x1) - max(inner.x0, box.x0)
    return box.y0 <= y <= box.y1 and inside >= 0.5 * inner.width


def holds(box: Box, inner: Box) -> bool:
    x, y = inner.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
