"""A printed form of anybody's, scanned: which place each printed label asks to be filled in, and what stands there.

Tells the label's place by the ruling lines: the cell that holds the label, the line or box beside, below or above it; labels without a
place of their own follow the manner of the others on the page. What the order table says is told in `tables`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from dataclasses import fields as dataclass_fields
from enum import StrEnum

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, Page, PageSource, PlaceKind, Word
from orderproc.model.shop import plain
from orderproc.parsing.apart import apart
from orderproc.parsing.form.asked import ALSO_NAMES, names_a_body, part_of, parted_at_labels, parted_behind_labels
from orderproc.parsing.form.divided import IS_HOUSE_NUMBER, has_its_number, lacking, pieces_of, put_together
from orderproc.parsing.form.labelled import SIGNED, Label, asks, is_choice, labels_of, party_named
from orderproc.parsing.form.sums_beside import stated_sums
from orderproc.parsing.form.uncaptioned import headings_for_all, rows_below
from orderproc.parsing.form.unlabelled import Block, column_of, further_parts, left_over
from orderproc.parsing.form.wordings import is_left_empty
from orderproc.parsing.head.keyvalues import Value
from orderproc.parsing.lines import Chunk, bounds
from orderproc.parsing.ordertable.headings import role_of
from orderproc.parsing.party.addresses import parse_address, take_value
from orderproc.parsing.party.blocks import Party
from orderproc.parsing.words import bare

REACH = 28.0  # points from a label to the writing that belongs to it
GAP = 40.0  # points from a label to the box or line beside it
TINY = 0.3  # of the height of the writing: no letter and no figure is so small
TOUCHING = 0.4  # of the height of the writing
CLEAR = 2  # votes more for one way of setting labels than for any other
UNREAD = 0.5  # what is read less surely is perhaps no letter
LEAST_ROW = 12.0  # points between two lines to write on
AT_END = 14.0  # points from the end of a line to the label behind it
ROW = 9.0  # points between the middles of what is written in one row
FAR = 150.0  # the same, where labels stand in a column of their own: nothing lies between


class Manner(StrEnum):
    """Where the writing stands, seen from its label."""

    RIGHT = "beside"
    UNDER = "below"
    OVER = "above"
    END = "before"  # on a line that ends at its label


_MANNERS = (Manner.RIGHT, Manner.OVER, Manner.UNDER, Manner.END)


@dataclass(frozen=True, slots=True)
class Blank:
    """What a form says at its labels. `page` is the page without the words that are explained by it."""

    page: Page
    addresses: dict[str, DraftAddress] = field(default_factory=dict)
    values: tuple[Value, ...] = ()
    issues: tuple[Issue, ...] = ()


def blank_of(page: Page, country: str) -> Blank:
    """The form that a scanned page is; the page as it is where it is none. `country`: the shop's, for what can be read in two ways."""
    if page.source is not PageSource.SCAN or page.form:
        return Blank(page)
    page = replace(page, words=parted_behind_labels(parted_at_labels(page.words)))
    labels = labels_of(page)
    asked = asks(labels) or headings_for_all(page.words)
    return _Filled(page, labels, country).read() if asked else Blank(page)


def asks_for_address(page: Page) -> bool:
    """Whether a scanned page is a form that asks for somebody's name and address: the first page of an order."""
    if page.source is not PageSource.SCAN or page.form:
        return False
    page = replace(page, words=parted_behind_labels(parted_at_labels(page.words)))
    return asks(labels_of(page)) or bool(headings_for_all(page.words))


_WHO = ("name", "company")
_SPACED = re.compile(r"(?:\w ){3,}\w")  # out of a comb of boxes
_TORN = re.compile(
    r"(?=\S+(?: \S+){2,}$)(?:[A-Z] ?\d ?[A-Z] ?\d ?[A-Z] ?\d|\d ?\d ?\d ?\d ?[A-Z] ?[A-Z])"
)  # "E3B 1 B5"
_TORN_FIGURES = re.compile(r"(?!\d{3} \d\d$)(?=(?:\d ?){4,5}$)\d+(?: \d+)+")  # "4 020"; "113 46" is written so


class _Filled:
    def __init__(self, page: Page, labels: list[Label], country: str) -> None:
        self.page, self.labels, self.country = page, labels, country
        self.printed = {id(label.word) for label in labels}
        self.explained = {id(label.word) for label in labels if label.part}
        self.headings = [
            (word, party)
            for word in page.words
            if id(word) not in self.printed
            and (party := party_named(word)) is not None
            and not is_choice(word, page.words)
        ]
        self.printed |= {id(word) for word, _ in self.headings}
        signed = SIGNED if any(label.text.lower().startswith("firma") for label in labels) else SIGNED | {"firma"}
        self.for_all = headings_for_all(page.words)
        self.printed |= {id(word) for word in self.for_all}
        self.printed |= {id(word) for word in page.words if is_left_empty(word.text)}
        self.others = [word for word in page.words if bare(word.text).strip(" :.") in signed]
        self.printed |= {id(word) for word in self.others}
        cells = [p for p in page.places if p.kind is not PlaceKind.LINE]
        self.boxes = sorted((p.box for p in cells), key=lambda b: b.width * b.height)
        self.lines = [p.box for p in page.places if p.kind is PlaceKind.LINE]
        self.writing = [word for word in page.words if id(word) not in self.printed and not self._is_signature(word)]
        self.asking = [label.word for label in labels] + [w for w in page.words if role_of(w.text) is not None]
        self.sums = {id(word) for word in stated_sums(page.words)}
        self.taken: dict[int, Label] = {}

    def read(self) -> Blank:
        for label in self.labels:
            label.party = self._party_of(label)
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
        return self._told(held)

    def _may_head(self, label: Label) -> bool:
        """Whether a label means the buyer as a whole ("Ordered by") beside one that asks for the name: perhaps a heading."""
        return (
            label.part in _WHO
            and party_named(label.word) is not None
            and any(o.part in _WHO and o.party == label.party for o in self.labels if o is not label)
        )

    def _heads(self, label: Label, manner: Manner) -> bool:
        """Whether "Ordered by" has no place of its own and stands over the fields of the buyer: a heading."""
        return (
            label.part in _WHO
            and party_named(label.word) is not None
            and self._place(label, manner) is None
            and any(
                other.part in _WHO and other is not label and self._place(other, manner) is not None
                for other in self.labels
            )
        )

    def _names_a_block(self, label: Label) -> bool:
        """Whether "A. Ordered by" may stand over the fields of the buyer: other labels ask for a name."""
        return (
            label.part in _WHO
            and party_named(label.word) is not None
            and any(other.part in _WHO and party_named(other.word) is None for other in self.labels)
        )

    def _party_of(self, label: Label) -> str:
        """By the heading above, of the block in which the label stands."""
        x, y = label.word.box.x0, label.word.box.y0
        above = [
            (word.box.x0, word.box.y0, party)
            for word, party in self.headings
            if word.box.y0 < y + 2 and word.box.x0 <= x + 12
        ]
        if not above:
            return "sold_to"
        # Headings that stand in one column: the lowest; of two columns the nearer.
        left = max(x0 for x0, _, _ in above)
        party = max((y0, p) for x0, y0, p in above if x0 >= left - 30)[1]
        return "sold_to" if party is Party.BOTH else party.value

    def _is_signature(self, word: Word) -> bool:
        """Whether a word stands on the line whose label, below it, asks for a signature."""
        x, y = word.box.middle
        return any(
            -4 <= other.box.y0 - (line.y1 - 4) <= 11
            and line.x0 - 6 <= other.box.x0 <= line.x1
            and line.x0 <= x <= line.x1
            and line.y0 <= y <= line.y1
            for other in self.others
            for line in self.lines
        )

    # -- cells

    def _in_cell(self, label: Label) -> tuple[Word, ...] | None:
        """What stands in the label's own cell, or in the one beside or below it; None where the label stands in none."""
        box = self._cell(label.word.box)
        if box is None or box.height > 90 or self._is_block(box):
            return None
        own = self._inside(box)
        if own:
            return own
        if any(other is not label and _holds(box, other.word.box) for other in self.labels):
            return None
        for near in (self._beside(box), self._below(box)):
            if near is None or any(_holds(near, other.word.box) for other in self.labels):
                continue
            if label.word.box.height > 0.38 * box.height or self._inside(near):
                return self._inside(near)
        return ()

    def _is_block(self, box: Box) -> bool:
        """Whether a frame stands around the labels of several rows, and is no place of one of them."""
        rows = [label.word.box.middle[1] for label in self.labels if label.part and _holds(box, label.word.box)]
        return len(rows) > 2 and max(rows) - min(rows) > 1.5 * LEAST_ROW

    def _cell(self, box: Box) -> Box | None:
        return next((cell for cell in self.boxes if _holds(cell, box)), None)

    def _inside(self, box: Box) -> tuple[Word, ...]:
        return tuple(word for word in self.writing if _holds(box, word.box))

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

    # -- lines and boxes

    def _manners(self, labels: Sequence[Label]) -> dict[str, Manner]:
        """How this form sets its labels, block by block (date and signature may be set otherwise than the address): what most of a block
        agree to, a line or box at the place counting twice as much as writing. Where that is close, as the other party's block is set."""
        votes: dict[str, Counter[Manner]] = defaultdict(Counter)
        claimed: set[tuple[Manner, Box]] = set()  # a place belongs to one label
        for label in labels:
            for manner in () if self._names_a_block(label) else Manner:
                place = self._place(label, manner)
                if (manner is Manner.END and place is None) or self._may_head(label):
                    continue
                own = place is not None and (manner, place) not in claimed
                votes[_block(label)][manner] += 2 * own + bool(self._at(label, manner, place))
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
            near = [p for p in (*lines, *boxes) if not self._parted(box, p)]
            near = [p for p in near if p.x0 - box.x1 <= GAP or not self._between(box, p)]
            return min(near, key=lambda p: p.x0, default=None)
        if manner is Manner.UNDER:
            boxes = [
                p
                for p in self.boxes
                if -5 <= p.y0 - box.y1 <= 12
                and p.x0 - 6 <= box.x0
                and box.middle[0] <= p.x1
                and p.height >= 9
                and not any(_holds(p, word.box) for word in self.asking if word is not label.word)
            ]
            lines = [
                p
                for p in self.lines
                if 8 <= (p.y1 - 4) - box.y1 <= REACH and p.x0 - 6 <= box.x0 and box.middle[0] <= p.x1
            ]
            lines = [p for p in lines if not self._begun(label, p, here=True)]
            return min((*boxes, *lines), key=lambda p: p.y0, default=None)
        if manner is Manner.END:
            lines = [p for p in self.lines if -6 <= box.x0 - p.x1 <= AT_END and -3 <= (p.y1 - 4) - box.y1 <= 9]
            lines = [p for p in lines if not self._begun(label, p)]
            return max(lines, key=lambda p: p.x1, default=None)
        lines = [
            p for p in self.lines if -4 <= box.y0 - (p.y1 - 4) <= 11 and p.x0 - 6 <= box.x0 and box.middle[0] <= p.x1
        ]
        return max(lines, key=lambda p: p.y1, default=None)

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
        if here:
            labels += [w.box for w in self.page.words if w is not label.word and w.box.height < 1.4 * box.height]
        return any(
            -6 <= place.x0 - other.x1 <= (AT_END if here else GAP) and -3 <= (place.y1 - 4) - other.y1 <= 9
            for other in labels
        )

    def _between(self, box: Box, place: Box) -> bool:
        """Whether anything stands between a label and a place far to its right."""
        return any(
            word.box.x0 > box.x1 - 2 and word.box.x1 < place.x0 + 2 and abs(word.box.middle[1] - box.middle[1]) < 8
            for word in self.page.words
        )

    def _region(self, label: Label, manner: Manner, place: Box | None) -> Box:
        """Where the writing for a label stands: up to the next label of its row."""
        box = label.word.box
        labels = [*(o.word.box for o in self.labels if o is not label), *(word.box for word in self.others)]
        row = [b for b in labels if abs(b.middle[1] - box.middle[1]) < 7]
        right = min((b.x0 for b in row if b.x0 > box.x1 - 2), default=self.page.width)
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

    def _at(self, label: Label, manner: Manner, place: Box | None) -> tuple[Word, ...]:
        region = self._region(label, manner, place)
        return tuple(
            word for word in self.writing if _starts_in(region, word.box) and not (label.part and id(word) in self.sums)
        )

    def _written(self, label: Label, manner: Manner) -> tuple[Word, ...]:
        place = self._place(label, manner)
        own = self._place(label, Manner.RIGHT) if place is None else None
        if (
            own is not None and own.x0 - label.word.box.x1 <= AT_END
        ):  # it begins right at the label, however the others are set
            return self._at(label, Manner.RIGHT, own)
        found = self._at(label, manner, place)
        if place is None and not found and not self._is_sure(label, manner):
            for other in Manner:
                place = self._place(label, other)
                if place is not None:
                    return self._at(label, other, place)
        return found

    def _is_sure(self, label: Label, manner: Manner) -> bool:
        """Whether several labels of the block have a place in this manner: then one without is not set otherwise, but left empty."""
        block = _block(label)
        return sum(_block(one) == block and self._place(one, manner) is not None for one in self.labels) > 2

    # -- what it says

    def _told(self, held: dict[int, tuple[Word, ...]]) -> Blank:
        """The addresses and values; a word that two labels claim goes to the nearer one."""
        owner: dict[int, int] = {}
        for n, words in held.items():
            for word in words:
                best = owner.get(id(word))
                if best is None or _apart(self.labels[n].word.box, word.box) < _apart(
                    self.labels[best].word.box, word.box
                ):
                    owner[id(word)] = n
        fields: dict[str, dict[str, Field[str]]] = {}
        pieces = pieces_of([(label.party, label.part, label.text) for label in self.labels])
        divided: dict[str, dict[str, Chunk]] = defaultdict(dict)
        values: list[Value] = []
        issues: list[Issue] = []
        used = set(self.explained) | {id(word) for word, _ in self.headings}
        for n, label in enumerate(self.labels):
            words = tuple(w for w in held.get(n, ()) if owner.get(id(w)) == n)
            chunk = self._chunk(label, words)
            if chunk is None or label.party == Party.OTHER.value:
                continue
            used |= {id(w) for w in words} | {id(label.word)}
            how = f"at '{label.text}'"
            if label.part is None:
                assert label.key is not None
                values.append(Value(label.key, label.text, chunk.text, chunk, how, -1))
                continue
            given = fields.setdefault(label.party, {})
            if n in pieces and pieces[n] not in divided[label.party]:
                divided[label.party][pieces[n]] = chunk
                continue
            if label.part in given and label.part in ("name", "street", "city") and given[label.part].raw != chunk.text:
                issues.append(self._twice(label, chunk))
                continue
            if (stray := _stray(chunk.words)) is not None:
                issues.append(self._aside(label, stray, chunk))
            chunk = self._without_label(label.part, chunk)
            part = "place" if self._holds_both(label, chunk, held) else label.part
            if part == "place" and (town := _town_apart(chunk)) is not None:
                given.setdefault("postal_code", town[0].field(town[0].text, how))
                given.setdefault("city", town[1].field(town[1].text.strip(" ,"), how))
                continue
            take_value(part, chunk, given, how, self.country)
        for party, parts in divided.items():
            for part, chunk in put_together(parts, self.country):
                take_value(part, chunk, fields[party], "in its pieces", self.country)
            asked = [piece for n, piece in pieces.items() if self.labels[n].party == party]
            issues += [self._lacking(party, part, what, parts) for part, what in lacking(parts, asked)]
        for heading in self.for_all:
            issues += self._below_heading(heading, fields, used)
        for party, given in fields.items():
            for part, words in self._unlabelled(party, given, used):
                chunk = Chunk(words, self.page.number, bounds(w.box for w in words))
                take_value(
                    part,
                    chunk,
                    given,
                    "in the row of the town" if part != "street" else "between name and town",
                    self.country,
                )
                used |= {id(w) for w in words}
            issues += self._unexplained(party, given, used)
            issues += self._house_number_beside(party, given, used)
        issues += self._cut_off(held, owner, used)
        addresses = {
            party: DraftAddress(**found)
            for party, found in fields.items()
            if party == "sold_to" or found.keys() & {"street", "city", "postal_code"}
        }
        if not addresses.get("sold_to", DraftAddress()).street and len(addresses) == 1 and "ship_to" in addresses:
            addresses = {"sold_to": addresses["ship_to"]}
        rest = replace(self.page, words=tuple(w for w in self.page.words if id(w) not in used))
        return Blank(rest, addresses, tuple(values), tuple(issues))

    def _below_heading(self, heading: Word, fields: dict[str, dict[str, Field[str]]], used: set[int]) -> list[Issue]:
        """Takes the address on the lines below a heading for all of it; a doubt where a row of it was not understood."""
        labels = [word.box for word in (*(label.word for label in self.labels), *self.others)]
        free = [word for word in self.writing if id(word) not in used]
        rows = rows_below(heading, free, labels, self.lines, self.page.number)
        party = self._party_of(Label(heading, heading.text, None, None))
        given = fields.setdefault(party, {})
        address = parse_address(_with_its_code(rows, given, self.country), f"below '{heading.text}'", self.country)
        told = {f.name: getattr(address, f.name) for f in dataclass_fields(address)}
        found = {name: value for name, value in told.items() if isinstance(value, Field) and value.value is not None}
        said = plain(" ".join(str(value.raw or value.value) for value in found.values()))
        for name, value in found.items():
            given.setdefault(name, value)
        used |= {id(word) for row in rows for word in row.words} | {id(heading)}
        lost = [row for row in rows if plain(row.text) not in said and any(c.isalnum() for c in row.text)]
        return [
            Issue(
                code=Code.ADDRESS_DOUBTFUL,
                message=f"{row.text!r} is written in the address, and nothing tells what part of it.",
                field=party,
                page=self.page.number,
                box=row.place,
            )
            for row in lost[:1]
        ]

    def _holds_both(self, label: Label, chunk: Chunk, held: Mapping[int, tuple[Word, ...]]) -> bool:
        """Whether the town was written at the label of the postal code, and not at its own ("4811 GMW" is a code misread)."""
        if label.part != "postal_code" or not _WITH_TOWN.match(chunk.text):
            return False
        return not any(
            other.part == "city" and other.party == label.party and held.get(n) for n, other in enumerate(self.labels)
        )

    def _unlabelled(
        self, party: str, given: dict[str, Field[str]], used: set[int]
    ) -> list[tuple[str, tuple[Word, ...]]]:
        return further_parts(self._block(party, given, used))

    def _unexplained(self, party: str, given: dict[str, Field[str]], used: set[int]) -> list[Issue]:
        """A firm under a label that was misread: the parcel must not go out without it."""
        places = [*self.boxes, *self.lines]
        return [
            Issue(
                code=Code.ADDRESS_DOUBTFUL,
                message=f"{word.text!r} is written in the address, and no label says what it is.",
                field=party,
                page=self.page.number,
                box=word.box,
            )
            for word in left_over(self._block(party, given, used), places, used)[:1]
        ]

    def _cut_off(self, held: Mapping[int, tuple[Word, ...]], owner: Mapping[int, int], used: set[int]) -> list[Issue]:
        """Writing that nothing explains and that touches what stands for a part of an address: "No", right before "rthfield Supply"."""
        issues = []
        for n, label in enumerate(self.labels):
            own = [w for w in held.get(n, ()) if owner.get(id(w)) == n] if label.part else []
            for word in own:
                near = next(
                    (w for w in self.writing if id(w) not in used and w not in own and _touches(w.box, word.box)), None
                )
                if near is not None:
                    chunk = Chunk((word,), self.page.number, word.box)
                    issues.append(self._aside(label, near, chunk, "right beside the writing"))
                    break
        return issues

    def _block(self, party: str, given: dict[str, Field[str]], used: set[int]) -> Block:
        own = [label.word.box for label in self.labels if label.part and label.party == party]
        rest = [label.word.box for label in self.labels if not label.part or label.party != party]
        own = own or [field.box for field in given.values() if field.box is not None]  # below a heading for all of it
        left, right = column_of(own, rest, self.page.width) if own else (0.0, self.page.width)
        free = [w for w in self.writing if id(w) not in used and left <= w.box.x0 and w.box.x1 <= right]
        return Block(given, own, free, self.country)

    def _chunk(self, label: Label, words: Sequence[Word]) -> Chunk | None:
        if label.rest:
            tail = replace(label.word, text=label.rest, lattice=None)
            return Chunk((tail,), self.page.number, label.word.box)
        if not words:
            return None
        ordered = tuple(
            sorted(_without_specks(_without_hanging(words)), key=lambda w: (round(w.box.middle[1] / 9), w.box.x0))
        )
        if not any(c.isalnum() for w in ordered for c in w.text):
            return None
        return Chunk(ordered, self.page.number, bounds(w.box for w in ordered))

    def _without_label(self, part: str, chunk: Chunk) -> Chunk:
        """What stands for a part of an address without the label that was read with it: "Wohnort Aarau"."""
        if part == "postal_code" and len(chunk.words) > 1 and chunk.words[-1].text.strip(" -–") == "":
            chunk = replace(chunk, words=chunk.words[:-1])  # the dash of "ZIP + 4", with nothing behind it
        if part == "postal_code" and any(torn.fullmatch(chunk.text) for torn in (_SPACED, _TORN, _TORN_FIGURES)):
            return Chunk(
                (replace(chunk.words[0], text=chunk.text.replace(" ", ""), box=chunk.box, lattice=chunk.lattice),),
                chunk.page,
                chunk.place,
            )
        if part == "region" and re.fullmatch(r"[A-Z](?: [A-Z])+", chunk.text):  # out of a comb
            text = chunk.text.replace(" ", "")
            return Chunk((replace(chunk.words[0], text=text, box=chunk.box, lattice=None),), chunk.page, chunk.place)
        first, _, rest = chunk.text.partition(" ")
        if not rest or part_of(first) != part or bare(first) in ALSO_NAMES or names_a_body(first):
            return chunk
        return Chunk((replace(chunk.words[0], text=rest, box=chunk.box, lattice=None),), chunk.page, chunk.place)

    def _aside(self, label: Label, stray: Word, chunk: Chunk, where: str = "far from the rest") -> Issue:
        return Issue(
            code=Code.ADDRESS_DOUBTFUL,
            message=f"{stray.text!r} stands {where} at '{label.text}': does it belong to {chunk.text!r}?",
            field=f"{label.party}.{label.part}",
            page=self.page.number,
            box=stray.box,
        )

    def _lacking(self, party: str, part: str, what: str, parts: Mapping[str, Chunk]) -> Issue:
        return Issue(
            code=Code.ADDRESS_DOUBTFUL,
            message=f"The form asks for a {what}, and none was read.",
            field=f"{party}.{part}",
            page=self.page.number,
            box=next(iter(parts.values())).place,
        )

    def _house_number_beside(self, party: str, given: dict[str, Field[str]], used: set[int]) -> list[Issue]:
        """Figures in the row of a street that has no number, at a label that was not read."""
        street = given.get("street")
        if street is None or street.box is None or has_its_number(street.value or ""):
            return []
        y = street.box.middle[1]
        return [
            Issue(
                code=Code.ADDRESS_DOUBTFUL,
                message=f"{word.text!r} stands in the row of the street {street.value!r}: is it the number of the house?",
                field=f"{party}.street",
                page=self.page.number,
                box=word.box,
            )
            for word in self._block(party, given, used).free
            if abs(word.box.middle[1] - y) < ROW and IS_HOUSE_NUMBER.fullmatch(word.text.strip())
        ][:1]

    def _twice(self, label: Label, chunk: Chunk) -> Issue:
        return Issue(
            code=Code.ADDRESS_DOUBTFUL,
            message=f"'{label.text}' is asked for twice, and nothing tells whose address the second is: {chunk.text!r}.",
            field=f"{label.party}.{label.part}",
            page=self.page.number,
            box=chunk.place,
        )


BEHIND = frozenset(("US", "CA", "AU", "GB", "IE", "NZ"))  # where the postal code stands behind the town


def _with_its_code(rows: Sequence[Chunk], given: Mapping[str, Field[str]], country: str) -> list[Chunk]:
    """The rows of an address whose last one has its postal code and region too, where these have labels of their own: then the number of
    a house ("15268 St. James Place") is none."""
    extra = [given[part].value for part in ("region", "postal_code") if part in given]
    if not rows or "postal_code" not in given or not all(extra):
        return list(rows)
    last = rows[-1]
    box = Box(last.box.x1 + 4, last.box.y0, last.box.x1 + 5, last.box.y1)
    more = tuple(Word(text=str(text), box=box) for text in extra)
    words = (*last.words, *more) if country in BEHIND else (*more[-1:], *last.words)
    return [*rows[:-1], Chunk(words, last.page, last.place)]


def _block(label: Label) -> str:
    """The labels of a party's address are set alike; those of the order's head may be set otherwise."""
    return label.party if label.part else ""


def _without_specks(words: Sequence[Word]) -> list[Word]:
    """Without what was read as a letter or two, is less than half as high as the rest of the writing, and stands apart from it, or over
    it and could not be read: a speck, the end of a scratch on the line, or of a letter of the line before."""
    high = max(word.box.height for word in words)
    return [
        word
        for word in words
        if len(word.text.strip()) > 2
        or word.box.height >= 0.45 * high
        or (
            not (word.box.height < TINY * high and word.text.strip().isalnum())
            and min((_apart(word.box, other.box) for other in words if other is not word), default=0.0) < high
            and not (word.confidence < UNREAD and _lies_over(word, words))
        )
    ]


def _lies_over(word: Word, words: Sequence[Word]) -> bool:
    x, y = word.box.middle
    return any(other.box.x0 < x < other.box.x1 and y < other.box.middle[1] for other in words if other is not word)


def _without_hanging(words: Sequence[Word]) -> list[Word]:
    """Without small print that stands above the writing on a line: it hangs from the line before and is the label of that one, misread."""
    tall = [word for word in words if word.box.height >= 0.7 * max(w.box.height for w in words)]
    top = min(word.box.y0 for word in tall)
    return [
        word
        for word in words
        if word in tall or word.box.y1 > top + 2 or word.box.height > 0.6 * min(w.box.height for w in tall)
    ]


def _stray(words: Sequence[Word]) -> Word | None:
    """A letter or figure by itself, far from the rest of the writing: a house number, or a scratch that looks like one."""
    for word in words:
        near = min((_apart(word.box, other.box) for other in words if other is not word), default=0.0)
        if len(word.text.strip()) == 1 and near > 3 * word.box.height:
            return word
    return None


_CODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?")


def _town_apart(chunk: Chunk) -> tuple[Chunk, Chunk] | None:
    """Postal code and town where both are asked for in one and a letter of the town was read as a figure ("36201 V1go")."""
    words = [part for word in chunk.words for part in apart(word)]
    if len(words) < 2 or not _CODE.fullmatch(words[0].text):
        return None
    first = 2 if re.fullmatch(r"[A-Z]{2}", words[1].text) and len(words) > 2 and "-" not in words[0].text else 1
    rest = "".join(word.text for word in words[first:])
    if not rest[:1].isalpha() or not any(c.isdigit() for c in rest) or len(words) - first > 3:
        return None  # without a figure the town needs no help
    head, tail = words[:first], words[first:]
    return (
        Chunk(tuple(head), chunk.page, bounds(w.box for w in head)),
        Chunk(tuple(tail), chunk.page, bounds(w.box for w in tail)),
    )


_WITH_TOWN = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?(?: [A-Z]{2})? [^\W\d]{3,}")


def _holds(box: Box, inner: Box) -> bool:
    x, y = inner.middle
    return box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1


def _starts_in(box: Box, inner: Box) -> bool:
    """Whether a run of writing stands at a place: its middle in height, most of its length."""
    y = inner.middle[1]
    inside = min(inner.x1, box.x1) - max(inner.x0, box.x0)
    return box.y0 <= y <= box.y1 and inside >= 0.5 * inner.width


def _touches(a: Box, b: Box) -> bool:
    """Whether two runs stand on one line with no more than a blank between them."""
    shared = min(a.y1, b.y1) - max(a.y0, b.y0)
    high = min(a.height, b.height)
    return shared > 0.5 * high and max(a.x0, b.x0) - min(a.x1, b.x1) < TOUCHING * high


def _apart(a: Box, b: Box) -> float:
    dx = max(0.0, a.x0 - b.x1, b.x0 - a.x1)
    dy = max(0.0, a.y0 - b.y1, b.y0 - a.y1)
    return dx + 2 * dy
