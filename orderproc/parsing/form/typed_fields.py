"""What was typed into the fields of a fillable PDF, each field at the label that is printed at it.

Print alone does not say where an answer ends and the next label begins, nor that a field was left empty; the fields do. What stands in
the order table is told in `tables`, from the same page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.reading import Box, FormField, Page, PageSource, Reading, Word
from orderproc.parsing.form.asked import part_of
from orderproc.parsing.form.blanks import NOT_THEIRS, Blank
from orderproc.parsing.form.divided import HOUSE, house_numbers, lacking, pieces_of, put_together
from orderproc.parsing.form.labelled import party_named
from orderproc.parsing.head.keyvalues import Key, Value, key_of
from orderproc.parsing.lines import Chunk, bounds
from orderproc.parsing.party.addresses import parse_address, take_value
from orderproc.parsing.party.partynames import Party

FAR = 150.0  # points from a label to its field, where no other field lies between
ABOVE = 14.0  # points from a label down to the field below it
BLANK = 0.8  # of the height of print: how far apart the words of one label stand
INDENTED = 24.0  # points of a heading, from the labels below it
ASIDE = 30.0  # points: headings that far to the left stand in another column
CLOSE = 6.0  # points between the fields of one row of a table, or between the left edges of those of one column
NEAR = 40.0  # points from one field of an address to the next


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A field with its label: `words` are those of it, `beside` whether it stands at the left of the field."""

    field: FormField
    box: Box
    words: tuple[Word, ...]
    beside: bool

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words).strip(" :_.*")


def with_fields(page: Page, reading: Reading) -> Page:
    """A page of type with the fields of the PDF that stand on it."""
    own = tuple(f for f in reading.fields if f.page == page.number and not f.name.startswith("form:"))
    return replace(page, fields=own) if own and page.source is PageSource.TEXT and not page.form else page


def typed_fields(page: Page, country: str) -> Blank | None:
    """The head of an order in the fields of a page; None where they hold no address. `country`: the shop's."""
    if page.source is not PageSource.TEXT or page.form:
        return None
    ticked = {mark.box for mark in page.marks}
    own = [(f, f.box) for f in page.fields if f.box is not None and f.box not in ticked]
    if not own:
        return None
    boxes = [box for _, box in own]
    values = {id(w) for w in page.words for box in boxes if _inside(w.box, box)}
    print_ = [w for w in page.words if id(w) not in values and not w.hidden]
    alone = [(field, box) for field, box in own if not _in_row(box, boxes)]
    fields = _all_labelled(alone, print_, boxes)
    labels = {id(w) for one in fields for w in one.words}
    headings = list(_headings([w for w in print_ if id(w) not in labels]))
    typed = _Typed(page, country, fields, [_party_of(one, headings) for one in fields])
    used: set[int] = set()
    for n, one in enumerate(fields):
        words = tuple(w for w in page.words if id(w) in values and _inside(w.box, one.box))
        chunk = Chunk(words, page.number, bounds(w.box for w in words)) if words else None
        if chunk is not None and not typed.takes(n, chunk):
            typed.left.append((one, chunk))
        elif chunk is not None or one.beside:  # the label of an empty field asks for nothing
            used |= {id(w) for w in (*words, *one.words)}
    theirs = typed.whose()
    if not any(a.street and (a.city or a.postal_code) for a in theirs.values()):
        return None
    rest = replace(page, words=tuple(w for w in page.words if id(w) not in used))
    issues = (*typed.issues, *typed.unexplained())
    return Blank(rest, theirs, tuple(typed.values), issues, tuple(typed.said))


class _Typed:
    """What the fields of a page say, label by label. `left`: the fields whose labels say nothing that is known."""

    def __init__(self, page: Page, country: str, fields: Sequence[_Labelled], parties: Sequence[str]) -> None:
        self.page, self.country, self.fields, self.parties = page, country, fields, parties
        self.parts = _parts(fields)
        asked = zip(parties, self.parts, (one.text for one in fields), strict=True)
        self.pieces = pieces_of([(party, part, text) for party, part, text in asked])
        self.divided: dict[str, dict[str, Chunk]] = {}
        self.addresses: dict[str, dict[str, Field[str]]] = {}
        self.values: list[Value] = []
        self.issues: list[Issue] = []
        self.said: list[Chunk] = []
        self.left: list[tuple[_Labelled, Chunk]] = []
        self.columns: list[tuple[str, Box]] = []

    def takes(self, n: int, chunk: Chunk) -> bool:
        """Puts the answer in a field where its label says; False where the label is not understood."""
        one, party, part = self.fields[n], self.parties[n], self.parts[n]
        how, key = f"field '{one.text}'", key_of(one.text)
        own = party_named(Word(text=one.text, box=one.box))
        if part is not None and party not in NOT_THEIRS:
            self.columns.append((party, one.box))
            if n in self.pieces:
                self.divided.setdefault(party, {}).setdefault(self.pieces[n], chunk)
            else:
                self._part(one, chunk, party, part, how)
            return True
        self.said.append(chunk)
        if own in (Party.SHIP_TO, Party.BILL_TO) and (whole := parse_address([chunk], how, self.country)).street:
            assert own is not None
            self.addresses[own.value] = {n: getattr(whole, n) for n in DraftAddress.__slots__ if getattr(whole, n)}
        elif key not in (None, Key.NOTES):  # what was typed as he speaks is read on the page
            self.values.append(Value(key, one.text, chunk.text, chunk, how, -1))
        else:
            return False
        return True

    def _part(self, one: _Labelled, chunk: Chunk, party: str, part: str, how: str) -> None:
        given = self.addresses.setdefault(party, {})
        if part in given and part in ("street", "city") and given[part].raw != chunk.text:
            message = f"'{one.text}' is asked for twice, and nothing tells whose address the second is: {chunk.text!r}."
            self.issues.append(self._doubt(f"{party}.{part}", message, one.box))
            return
        take_value(part, chunk, given, how, self.country)

    def _together(self) -> None:
        """Puts together what the form asks for in pieces; a doubt where the number of the house is missing."""
        for party, pieces in self.divided.items():
            for part, chunk in put_together(pieces, self.country):
                take_value(part, chunk, self.addresses.setdefault(party, {}), "in its pieces", self.country)
            asked = [piece for n, piece in self.pieces.items() if self.parties[n] == party]
            for part, what in lacking(pieces, asked):
                box = next(iter(pieces.values())).box
                message = f"The form asks for a {what}, and none was typed."
                self.issues += [self._doubt(f"{party}.{part}", message, box)] if part == "street" else []

    def whose(self) -> dict[str, DraftAddress]:
        """The addresses by party; the only one is the buyer's."""
        self._together()
        told = {
            party: DraftAddress(**found)
            for party, found in self.addresses.items()
            if found.keys() & {"street", "city", "postal_code"}
        }
        return {"sold_to": next(iter(told.values()))} if len(told) == 1 else told

    def unexplained(self) -> list[Issue]:
        """Doubts of what was typed among the fields of an address, at labels that nobody knows: the parcel must not go out without it."""
        issues = []
        for one, chunk in self.left:
            near = [
                (party, box)
                for party, box in self.columns
                if abs(box.x0 - one.box.x0) < CLOSE and abs(box.middle[1] - one.box.middle[1]) < NEAR
            ]
            if near and key_of(one.text) is None and any(c.isalpha() for c in chunk.text):
                message = (
                    f"{chunk.text!r} is written in the address, and its label '{one.text}' does not say what it is."
                )
                issues.append(self._doubt(near[0][0], message, one.box))
        return issues

    def _doubt(self, field: str, message: str, box: Box) -> Issue:
        return Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field=field, page=self.page.number, box=box)


def _inside(word: Box, field: Box) -> bool:
    x, y = word.middle
    return field.x0 - 1 <= x <= field.x1 + 1 and field.y0 - 1 <= y <= field.y1 + 1


def _level(a: Box, b: Box) -> bool:
    return min(a.y1, b.y1) - max(a.y0, b.y0) > 0.5 * min(a.height, b.height)


def _in_row(box: Box, boxes: Sequence[Box]) -> bool:
    """Whether a field is a cell of a table: others stand edge to edge with it on its height, and one above or below it."""
    beside = any(b is not box and _level(b, box) and abs(_gap(b, box)) < CLOSE for b in boxes)
    over = any(
        abs(b.x0 - box.x0) < 2 and abs(b.x1 - box.x1) < 2 and abs(_step(b, box)) < CLOSE for b in boxes if b is not box
    )
    return beside and over


def _gap(a: Box, b: Box) -> float:
    return max(a.x0, b.x0) - min(a.x1, b.x1)


def _step(a: Box, b: Box) -> float:
    return max(a.y0, b.y0) - min(a.y1, b.y1)


def _all_labelled(own: Sequence[tuple[FormField, Box]], words: Sequence[Word], boxes: Sequence[Box]) -> list[_Labelled]:
    """The fields with the print at their left; those without any with the print above or below them, as more labels of the page are
    understood."""
    beside = {id(box): _at_left(box, words, boxes) for _, box in own}
    rest = [(field, box) for field, box in own if not beside[id(box)]]
    ways = []
    for below in (False, True):
        told = [(field, box, _near(box, words, below=below)) for field, box in rest]
        ways.append([_Labelled(field, box, label, False) for field, box, label in told if label])
    over = max(ways, key=lambda way: sum(part_of(one.text) is not None or key_of(one.text) is not None for one in way))
    return [*(_Labelled(field, box, label, True) for field, box in own if (label := beside[id(box)])), *over]


def _at_left(box: Box, words: Sequence[Word], boxes: Sequence[Box]) -> tuple[Word, ...]:
    """The print at the left of a field, up to the next one."""
    fields = [b.x1 for b in boxes if b is not box and _level(b, box) and b.x1 <= box.x0 + 2]
    wall = max(fields, default=0.0)
    level = [w for w in words if _level(w.box, box) and wall - 2 <= w.box.x0 and w.box.x1 <= box.x0 + 4]
    return _run(sorted(level, key=lambda w: -w.box.x1), box.x0)


def _near(box: Box, words: Sequence[Word], *, below: bool) -> tuple[Word, ...]:
    """The line of print right above or below a field."""

    def gap(w: Word) -> float:
        return w.box.y0 - box.y1 if below else box.y0 - w.box.y1

    near = [w for w in words if -4 <= gap(w) <= ABOVE and w.box.x0 < box.x1 and w.box.x1 > box.x0]
    first = min(near, key=gap, default=None)
    line = [w for w in near if first is not None and _level(w.box, first.box)]
    return tuple(sorted(line, key=lambda w: w.box.x0))


def _parts(fields: Sequence[_Labelled]) -> list[str | None]:
    """The part of an address that each label asks for; "No." beside the label of a street that of the house."""
    parts = [part_of(one.text) for one in fields]
    words = [Word(text=one.text, box=bounds(w.box for w in one.words)) for one in fields]
    streets = [word for word, part in zip(words, parts, strict=True) if part == "street"]
    others = [word for word, part in zip(words, parts, strict=True) if part not in (None, "street")]
    houses = {id(word) for word in house_numbers(streets, others, words)}
    return [HOUSE if id(word) in houses else part for word, part in zip(words, parts, strict=True)]


def _run(words: Sequence[Word], edge: float) -> tuple[Word, ...]:
    """The words, from right to left, that stand together at the left of an edge."""
    run: list[Word] = []
    for word in words:
        if edge - word.box.x1 > (BLANK * word.box.height if run else FAR):
            break
        run.insert(0, word)
        edge = word.box.x0
    return tuple(run)


def _headings(words: Sequence[Word]) -> Iterable[tuple[Box, str]]:
    """The runs of print that say whose what stands below them is."""
    left = sorted(words, key=lambda w: (round(w.box.middle[1]), w.box.x0))
    while left:
        run = [left.pop(0)]
        while (
            left and _level(left[0].box, run[-1].box) and left[0].box.x0 - run[-1].box.x1 <= BLANK * run[-1].box.height
        ):
            run.append(left.pop(0))
        box = bounds(w.box for w in run)
        party = party_named(Word(text=" ".join(w.text for w in run), box=box))
        if party is not None:
            yield box, "sold_to" if party is Party.BOTH else party.value


def _party_of(one: _Labelled, headings: Sequence[tuple[Box, str]]) -> str:
    """Whose a field is: by its own label ("Ship to city"), else by the lowest heading above it in its column."""
    words = one.text.split()
    own = next(
        (p for n in range(len(words) - 1, 0, -1) if (p := party_named(Word(text=" ".join(words[:n]), box=one.box)))),
        None,
    )
    if own in (Party.SHIP_TO, Party.BILL_TO):
        return own.value
    x, y = min(w.box.x0 for w in one.words), min(w.box.y0 for w in one.words)
    above = [(box.x0, box.y0, party) for box, party in headings if box.y0 < y + 2 and box.x0 <= x + INDENTED]
    if not above:
        return "sold_to"
    left = max(x0 for x0, _, _ in above)
    return max((y0, party) for x0, y0, party in above if x0 >= left - ASIDE)[1]


__all__ = ["typed_fields", "with_fields"]
