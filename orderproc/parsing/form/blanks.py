"""A printed form of anybody's, scanned: which place each printed label asks to be filled in, and what stands there.

Tells the label's place by the ruling lines: the cell that holds the label, the line or box beside, below or above it; labels without a
place of their own follow the manner of the others on the page. What the order table says is told in `tables`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Issue
from orderproc.model.reading import Box, Page, PageSource, Word
from orderproc.parsing.form.asked import asks_to_sign
from orderproc.parsing.form.at_side import top_of
from orderproc.parsing.form.divided import HOUSE, lacking, number_in_one, pieces_of, put_together
from orderproc.parsing.form.in_step import asked_by, unknown_captions
from orderproc.parsing.form.label_places import REACH, WHO, LabelPlaces, holds
from orderproc.parsing.form.labelled import Label, asks, is_choice, labels_of, numbers_a_house, numbers_of, party_named
from orderproc.parsing.form.parted import (
    joined_labels,
    parted_at_labels,
    parted_behind_labels,
    parted_near,
    without_alternatives,
)
from orderproc.parsing.form.uncaptioned import down_to_town, headings_for_all, rows_below, told_below
from orderproc.parsing.form.unexplained import ROW, LeftOver
from orderproc.parsing.form.unlabelled import further_parts, left_over, rows_of
from orderproc.parsing.form.wordings import (
    asks_whom_to_ask,
    instructs,
    is_left_empty,
    without_article,
)
from orderproc.parsing.form.written import (
    answer,
    distance,
    far_apart,
    on_several_lines,
    out_of_comb,
    reached_by,
    stray,
    town_apart,
    without_label,
)
from orderproc.parsing.head.keyvalues import Value
from orderproc.parsing.head.lists import chosen_from
from orderproc.parsing.lines import Chunk, bounds
from orderproc.parsing.party.addressees import take_names
from orderproc.parsing.party.addresses import take_value
from orderproc.parsing.party.partynames import Party
from orderproc.parsing.words import bare

NAMED = frozenset(
    "empfanger recipient consignee addressee receiver destinataire receptionnaire destinatario ontvanger geadresseerde"
    " kaufer besteller buyer customer purchaser acheteur client comprador cliente acquirente koper klant".split()
)
TOWN = frozenset(("city", "region", "postal_code"))
BEGINS = 6.0  # points between the left edges of places of one block
HIGHEST_ROW = 40.0  # points from one row of an address to the next
INDENTED = 24.0  # points of a heading, from the labels below it: its number stands before it, or a bar begins there


@dataclass(frozen=True, slots=True)
class Blank:
    """What a form says at its labels. `page` is the page without the words that are explained by it; `said` what was typed into fields
    that ask for no part of an address."""

    page: Page
    addresses: dict[str, DraftAddress] = field(default_factory=dict)
    values: tuple[Value, ...] = ()
    issues: tuple[Issue, ...] = ()
    said: tuple[Chunk, ...] = ()


def blank_of(page: Page, country: str) -> Blank:
    """The form that a scanned page is; the page as it is where it is none. `country`: the shop's, for what can be read in two ways."""
    if page.source is not PageSource.SCAN or page.form:
        return Blank(page)
    page = _parted(page)
    labels = labels_of(page)
    if not _asks(labels, page):
        return Blank(page)
    page = replace(page, words=parted_in_town_row(page.words, labels))
    return _Filled(page, labels, country).read()


def asks_for_address(page: Page) -> bool:
    """Whether a scanned page is a form that asks for somebody's name and address: the first page of an order."""
    if page.source is not PageSource.SCAN or page.form:
        return False
    page = _parted(page)
    return _asks(labels_of(page), page)


def _parted(page: Page) -> Page:
    return replace(page, words=without_alternatives(parted_behind_labels(parted_at_labels(joined_labels(page.words)))))


def parted_in_town_row(words: Sequence[Word], labels: Sequence[Label]) -> tuple[Word, ...]:
    """The words, those parted that reach over two labels in the row of the town ("NSW 2800" under "State" and "Postcode") and have a blank
    where the second begins."""
    row = [label.word.box for label in labels if label.part in TOWN and not label.rest]
    own = {id(label.word) for label in labels}
    out: list[Word] = []
    for word in words:
        box = word.box
        near = [b for b in row if abs(b.middle[1] - box.middle[1]) < REACH and box.x0 - 6 < b.x0 < box.x1]
        starts = [b.x0 for b in near if any(b.x0 - other.x0 > 0 for other in near)] if id(word) not in own else []
        out.extend(parted_near(word, starts) if starts else (word,))
    return tuple(out)


def _asks(labels: Sequence[Label], page: Page) -> bool:
    return asks(labels) or bool(headings_for_all(page.words))


class _Filled:
    def __init__(self, page: Page, labels: list[Label], country: str) -> None:
        self.page, self.labels, self.country = page, labels, country
        printed = {id(label.word) for label in labels}
        self.explained = {id(label.word) for label in labels if label.part}
        ways = chosen_from(page)
        self.headings = [
            (word, party)
            for word in page.words
            if id(word) not in printed | ways
            and (party := party_named(word)) is not None
            and not is_choice(word, page.words)
        ]
        self.tops = [top_of(word, labels) for word, _ in self.headings]
        printed |= {id(word) for word, _ in self.headings}
        of_firm = any(label.text.lower().startswith("firma") for label in labels)
        self.for_all = headings_for_all(page.words)
        printed |= {id(word) for word in self.for_all}
        printed |= {id(word) for word in page.words if is_left_empty(word.text) or instructs(word.text)}
        own = [label.word for label in labels]
        captions = unknown_captions(page.words, own)
        printed |= {id(word) for word in (*captions, *asked_by(captions, page.words, own))}
        printed |= {id(word) for word in numbers_of(labels, page.words)}
        signing = [
            word
            for word in page.words
            if asks_to_sign(word.text) or (not of_firm and bare(word.text).strip(" :.") == "firma")
        ]
        printed |= ways | {id(word) for word in signing}
        self.places = LabelPlaces(page, labels, printed, signing, captions)
        self.leftover = LeftOver(page, labels, self.places, country)

    def read(self) -> Blank:
        for label in self.labels:
            label.party = self._party_of(label)
        self.labels.extend(self._recipients())  # the list that the places look at too
        return self._told(self.places.held())

    def _recipients(self) -> list[Label]:
        """Headings such as "Empfänger" and "De koper" that ask for a name too: nothing else in their block does, or what is written stands
        in their own cell, above that of a person to ask for."""
        found: list[Label] = []
        for word, party in self.headings:
            said = {without_article(bare(part).strip(" .:")) for part in (word.text, *word.text.split("/"))}
            if (
                not said & NAMED
                or party in (Party.BOTH, Party.VENDOR)
                or any(label.party == party.value for label in found)
            ):
                continue
            who = {label.part for label in self.labels if label.party == party.value and label.part in WHO}
            label = Label(
                word, word.text.strip(" :"), "company" if who == {"name"} else "name", None, party=party.value
            )
            level = any(
                o.part and abs(o.word.box.middle[1] - word.box.middle[1]) < ROW
                for o in self.labels
                if o.party == label.party
            )
            if not who or (len(who) == 1 and (level or self.places.stands_in_own_cell(label))):
                found.append(label)
        return found

    def _party_of(self, label: Label) -> str:
        """By the heading above, of the block in which the label stands."""
        x, y = label.word.box.x0, label.word.box.y0
        above = [
            (word.box.x0, top, party)
            for (word, party), top in zip(self.headings, self.tops, strict=True)
            if top < y + 2 and word.box.x0 <= x + INDENTED and (party is not Party.VENDOR or y - top < VENDOR)
        ]
        if not above:
            return "sold_to"
        # Headings that stand in one column: the lowest; of two columns the nearer.
        left = max(x0 for x0, _, _ in above)
        party = max((y0, p) for x0, y0, p in above if x0 >= left - 30)[1]
        return "sold_to" if party is Party.BOTH else party.value

    def _told(self, held: dict[int, tuple[Word, ...]]) -> Blank:
        """The addresses and values; a word that two labels claim goes to the nearer one."""
        owner: dict[int, int] = {}
        for n, words in held.items():
            for word in words:
                best = owner.get(id(word))
                if best is None or distance(self.labels[n].word.box, word.box) < distance(
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
            reach = reached_by(label.part, words, [w for w in self.places.writing if id(w) not in owner])
            words = tuple(reach) or words
            chunk = answer(label, words, self.page.number)
            if chunk is None or label.party in NOT_THEIRS or numbers_a_house(label, chunk.text):
                continue
            if label.part in ("phone", "email") and not reach and on_several_lines(chunk.words):
                continue  # none of it is one: print of another block
            used |= {id(w) for w in words} | {id(label.word)}
            how = f"at '{label.text}'"
            if label.part is None:
                assert label.key is not None
                values.append(Value(label.key, label.text, chunk.text, chunk, how, -1))
                continue
            given = fields.setdefault(label.party, {})
            if n in pieces and pieces[n] not in divided[label.party]:
                whole = number_in_one(chunk) if pieces[n] == HOUSE else chunk
                if whole is None:
                    message = f"{chunk.text!r} is written for the number of the house: is it one number?"
                    issues.append(self.leftover.doubt(f"{label.party}.street", message, chunk.place))
                divided[label.party][pieces[n]] = whole or chunk
                continue
            if label.part == "name" and asks_whom_to_ask(label.text) and given.keys() & {*WHO}:
                if "name" not in given:
                    take_value(label.part, chunk, given, how, self.country)
                continue
            if label.part in given and label.part in ("name", "street", "city") and given[label.part].raw != chunk.text:
                message = "'{}' is asked for twice, and nothing tells whose address the second is: {!r}."
                issues.append(
                    self.leftover.doubt(
                        f"{label.party}.{label.part}", message.format(label.text, chunk.text), chunk.place
                    )
                )
                continue
            if label.part != "place" and not reach and on_several_lines(chunk.words):
                message = f"{chunk.text!r} stands on several lines at '{label.text}': is all of it meant?"
                issues.append(self.leftover.doubt(f"{label.party}.{label.part}", message, chunk.place))
            lone = stray(chunk.words) if not reach else None
            lone = lone or (far_apart(chunk.words, self.places.every) if label.part in ALONE else None)
            if lone is not None:
                issues.append(self.leftover.aside(label, lone, chunk))
            chunk = without_label(label.part, chunk)
            part = "place" if self._holds_both(label, chunk, held) else label.part
            if part == "place" and (town := town_apart(chunk) or out_of_comb(chunk)) is not None:
                given.setdefault("postal_code", town[0].field(town[0].text, how))
                given.setdefault("city", town[1].field(town[1].text.strip(" ,"), how))
                continue
            take_value(part, chunk, given, how, self.country)
        for party, parts in divided.items():
            for part, chunk in put_together(parts, self.country):
                take_value(part, chunk, fields[party], "in its pieces", self.country)
            asked = [piece for n, piece in pieces.items() if self.labels[n].party == party]
            box = next(iter(parts.values())).place
            for part, what in lacking(parts, asked):
                issues.append(
                    self.leftover.doubt(f"{party}.{part}", f"The form asks for a {what}, and none was read.", box)
                )
        for heading in self.for_all:
            issues += self._below_heading(heading, fields, used)
        of_labels = {label.party for label in self.labels if label.part}
        for heading, whose in self.headings:
            if whose in (Party.SHIP_TO, Party.BILL_TO) and whose.value not in of_labels:
                issues += self._below_heading(heading, fields, used, whose)
        for party, given in fields.items():
            for part, words in further_parts(self.leftover.block(party, given, used)):
                chunk = Chunk(words, self.page.number, bounds(w.box for w in words))
                take_value(
                    part,
                    chunk,
                    given,
                    "in the row of the town" if part != "street" else "between name and town",
                    self.country,
                )
                used |= {id(w) for w in words}
            self._take_names_above(party, given, used)
            issues += self.leftover.unexplained(party, given, used) or self.leftover.only_to_ask(party, given)
            issues += self.leftover.house_number_beside(party, given, used)
        issues += self.leftover.cut_off(held, owner, used)
        issues += self.leftover.order_number_near(values, used)
        addresses = {
            party: DraftAddress(**found)
            for party, found in fields.items()
            if party == "sold_to" or found.keys() & {"street", "city", "postal_code"}
        }
        if not addresses.get("sold_to", DraftAddress()).street and len(addresses) == 1 and "ship_to" in addresses:
            addresses = {"sold_to": addresses["ship_to"]}
        rest = replace(self.page, words=tuple(w for w in self.page.words if id(w) not in used))
        return Blank(rest, addresses, tuple(values), tuple(issues))

    def _below_heading(
        self, heading: Word, fields: dict[str, dict[str, Field[str]]], used: set[int], whole: Party | None = None
    ) -> list[Issue]:
        """Takes the address on the lines below a heading for all of it; a doubt where a row of it was not understood. `whole`: the party
        that the heading names, which is all that it says: only a whole address is one."""
        labels = [word.box for word in (*self.places.asking, *self.places.signed)]
        strange = [table for table in self.places.tables if not holds(table, heading.box)]
        free = [
            word
            for word in self.places.writing
            if id(word) not in used and not any(holds(table, word.box) for table in strange)
        ]
        rows = rows_below(heading, free, labels, self.places.lines, self.page.number)
        rows = down_to_town(rows, heading, [word for word, _ in self.headings]) if whole is not None else rows
        party = whole.value if whole else self._party_of(Label(heading, heading.text, None, None))
        found, lost = told_below(heading, rows, fields.get(party, {}), self.country)
        if whole is not None and not (found.keys() & {*WHO} and {"street", "city"} <= found.keys()):
            return []
        fields[party] = {**found, **fields.get(party, {})}
        used |= {id(word) for row in rows for word in row.words} | {id(heading)}
        message = "{!r} is written in the address, and nothing tells what part of it."
        return [self.leftover.doubt(party, message.format(row.text), row.place) for row in lost[:1]]

    def _holds_both(self, label: Label, chunk: Chunk, held: Mapping[int, tuple[Word, ...]]) -> bool:
        """Whether the town was written at the label of the postal code, and not at its own ("4811 GMW" is a code misread)."""
        if label.part != "postal_code" or not (_WITH_TOWN.match(chunk.text) or out_of_comb(chunk)):
            return False
        return not any(
            other.part == "city" and other.party == label.party and held.get(n) for n, other in enumerate(self.labels)
        )

    def _take_names_above(self, party: str, given: dict[str, Field[str]], used: set[int]) -> None:
        """Who it is, where no label that is known asks for it: the one or two rows right above the street, each on a place like the
        street's, of words without figures. Above a street stands nothing else there."""
        street = given.get("street")
        if street is None or street.box is None or given.keys() & {*WHO}:
            return
        so_far = dict(given)
        rows: list[tuple[Word, ...]] = []
        for part in WHO:  # from the street upwards, row by row
            free = left_over(
                self.leftover.block(party, so_far, used), self.places.every, used | {id(w) for row in rows for w in row}
            )
            top = rows[0][0].box.y0 if rows else street.box.middle[1]
            above = rows_of([word for word in free if word.box.y1 < top + 2 and self._stands_like(word, street.box)])
            if not above:
                break
            rows.insert(0, above[-1])
            so_far[part] = Field(value="", box=bounds(w.box for w in above[-1]))
        steps = [street.box.middle[1], *(bounds(w.box for w in row).middle[1] for row in reversed(rows))]
        if not rows or any(a - b > HIGHEST_ROW for a, b in pairwise(steps)):
            return
        chunks = [Chunk(row, self.page.number, bounds(w.box for w in row)) for row in rows]
        signing = [word.box.middle[1] for word in self.places.signed]
        if any(abs(c.box.middle[1] - y) < 2 * ROW for c in chunks for y in signing):
            return  # whoever signs
        if any(len(c.text.split()) < 2 or any(s.isdigit() for s in c.text) for c in chunks):
            return
        found: dict[str, Field[str]] = {}
        take_names(chunks, found, "above the street")
        if found and found.keys() <= {*WHO}:
            given.update(found)
            used |= {id(word) for row in rows for word in row}

    def _stands_like(self, word: Word, box: Box) -> bool:
        """Whether a word is as high as what stands in a box of the address, and stands as far to the left on a place of the same kind."""
        places = [p for p in self.places.every if p.height < HIGHEST_ROW]
        own, theirs = [p for p in places if holds(p, word.box)], [p for p in places if holds(p, box)]
        alike = any(
            p is not q and abs(p.x0 - q.x0) < BEGINS and (p in self.places.lines) is (q in self.places.lines)
            for p in own
            for q in theirs
        )
        low, high = sorted((word.box.height, box.height))
        return alike and abs(word.box.x0 - box.x0) < 2 * BEGINS and high < 1.5 * low


ALONE = frozenset(
    ("name", "company", "street", "city", "region", "country")
)  # written in one run, unlike "info @ example.org"
NOT_THEIRS = frozenset((Party.OTHER.value, Party.VENDOR.value))
VENDOR = 100.0  # points below its heading at most stands what a form tells of the supplier, which is us
_WITH_TOWN = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3})?(?: [A-Z]{2})? [^\W\d]{3,}")
